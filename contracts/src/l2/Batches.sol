// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Rules} from "../lib/Rules.sol";
import {BatchHeader, Certificate, ChannelParams, OperatorSet, SignedVoucher} from "../lib/Types.sol";
import {Channels} from "./Channels.sol";

/// @title Certified batches until they settle: proposing with a bond, disputing a leaf with a bond.
/// @notice A batch is proposed under a certificate of enough stake; any of its leaves may then be challenged and must be shown,
/// or the batch is void. A void also distrusts for a while every table that is not newer than it.
abstract contract Batches is Channels {
    /// @dev Of a voided proposer's bond one part in four goes to the challenger, the rest to the treasury.
    uint256 internal constant CHALLENGER_SHARE = 4;

    /// @dev Table weight in one unit of `riskBudget`: a millionth of a stake token.
    uint256 internal constant RISK_UNIT = 1e12;

    mapping(bytes32 batchId => Batch) internal _batches;
    mapping(bytes32 challengeId => Challenge) internal _challenges;

    // ---- proposing

    /// @inheritdoc IOpenStreamingPayments
    /// @dev An account with code is refused even as origin: a delegated account (EIP-7702) could otherwise call from inside, and
    /// watchers would not find the data in the transaction's input.
    function propose(BatchHeader memory header, bytes calldata data, Certificate calldata certificate)
        external
        payable
        nonReentrant
        whenOpen
        returns (bytes32 batchId)
    {
        _require(msg.sender == tx.origin && msg.sender.code.length == 0, OnlyDirectCall.selector);
        _lockBond(_config.proposerBond);
        _checkHeader(header, certificate.referenceTimestamp);
        _checkData(header.dataHash, data);

        batchId = Rules.batchId(domainSeparator, header);
        Batch storage b = _batches[batchId];
        _require(b.status == BatchStatus.None, BatchExists.selector);
        _require(certificate.messageHash == batchId, WrongMessage.selector);
        uint256 signed = _checkStake(certificate);

        uint40 finalAt = uint40(block.timestamp + _config.challengePeriod);
        b.proposer = msg.sender;
        b.finalAt = finalAt;
        b.status = BatchStatus.Proposed;
        b.poster = header.poster;
        b.proposedBlock = uint40(block.number);
        b.riskBudget = _riskBudget(signed);
        b.dataHash = header.dataHash;
        _emitProposed(batchId, header, finalAt, certificate);
    }

    // ---- disputing

    /// @inheritdoc IOpenStreamingPayments
    /// @dev "Before `finalAt`" includes the blocks for which finality waits: a batch that cannot be final yet can be challenged.
    function challenge(bytes32 batchId, bytes calldata data, uint256 leafIndex)
        external
        payable
        returns (bytes32 challengeId)
    {
        Batch storage b = _proposedBatch(batchId);
        _require(!_elapsed(b.finalAt, b.proposedBlock), TooLate.selector);
        _checkHash(data, b.dataHash);
        _lockBond(_config.challengeBond);
        (bool found, BatchData.Leaf memory leaf) = BatchData.leafAt(data, leafIndex);
        _require(found, LeafNotFound.selector);
        challengeId = Rules.leafKey(batchId, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
        Challenge storage q = _challenges[challengeId];
        _require(q.status == ChallengeStatus.None, AlreadyChallenged.selector);
        uint40 deadline = uint40(block.timestamp + _config.responsePeriod);
        q.batchId = batchId;
        q.challenger = msg.sender;
        q.deadline = deadline;
        q.status = ChallengeStatus.Open;
        q.madeBlock = uint48(block.number);
        q.payee = leaf.payee;
        q.tokenId = leaf.tokenId;
        q.lane = leaf.lane;
        q.units = leaf.units;
        b.openChallenges += 1;
        emit Challenged(batchId, challengeId, msg.sender, deadline, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A channel that was closed since can still be shown: its parameters come with the call and its id was opened once.
    function answer(bytes32 challengeId, ChannelParams memory p, SignedVoucher memory voucher) external {
        Challenge storage q = _openChallenge(challengeId);
        Batch storage b = _proposedBatch(q.batchId);
        _require(!_lapsed(q), TooLate.selector);
        _require(p.payee == q.payee && p.tokenId == q.tokenId && p.lane == q.lane, WrongChannel.selector);
        bytes32 channelId = _channelId(p);
        _require(_channels[channelId].status != ChannelStatus.None, UnknownChannel.selector);
        _require(_voucherUnits(channelId, p.signer, p.rate, voucher) >= q.units, BadVoucher.selector);
        q.status = ChallengeStatus.Answered;
        b.openChallenges -= 1;
        _credit(NATIVE, msg.sender, _config.challengeBond);
        emit Answered(q.batchId, challengeId, msg.sender);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev The challenger takes less than a proposer loses, so nobody gains by proposing what it challenges itself.
    function voidBatch(bytes32 challengeId) external {
        Challenge storage q = _openChallenge(challengeId);
        bytes32 batchId = q.batchId;
        Batch storage b = _proposedBatch(batchId);
        _require(_lapsed(q), TooEarly.selector);
        q.status = ChallengeStatus.Upheld;
        b.status = BatchStatus.Void;
        b.openChallenges -= 1;
        _forget(b);
        voidedAt = uint40(block.timestamp);
        uint256 bond = _config.proposerBond;
        uint256 share = bond / CHALLENGER_SHARE;
        _credit(NATIVE, q.challenger, _config.challengeBond + share);
        _credit(NATIVE, treasury, bond - share);
        emit BatchVoided(batchId, challengeId);
    }

    /// @inheritdoc IOpenStreamingPayments
    function reclaim(bytes32 challengeId) external {
        Challenge storage q = _openChallenge(challengeId);
        Batch storage b = _batches[q.batchId];
        _require(b.status == BatchStatus.Void, BatchNotVoid.selector);
        q.status = ChallengeStatus.Returned;
        b.openChallenges -= 1;
        _credit(NATIVE, q.challenger, _config.challengeBond);
        emit BondReclaimed(challengeId, q.challenger);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingPayments
    function batches(bytes32 batchId) external view returns (Batch memory) {
        return _batches[batchId];
    }

    /// @inheritdoc IOpenStreamingPayments
    function challenges(bytes32 challengeId) external view returns (Challenge memory) {
        return _challenges[challengeId];
    }

    // ---- internals: the rules of a proposal

    /// @dev Ours, still valid, not for longer than vouchers are kept, over a registry root that this contract has seen, certified
    /// on a table that is not too old.
    function _checkHeader(BatchHeader memory header, uint256 referenceTimestamp) private view {
        _require(header.avs == avs && header.operatorSetId == operatorSetId, BadHeader.selector);
        _require(block.timestamp <= header.validUntil, TooLate.selector);
        uint256 validity = _config.maxValidity;
        uint256 tableEnd = referenceTimestamp + _config.maxTableAge;
        _require(header.validUntil <= block.timestamp + validity, BadHeader.selector);
        _require(block.timestamp <= tableEnd, StaleTable.selector);
        _require(header.validUntil <= tableEnd + validity, BadHeader.selector);
        // Who signed what was voided keeps its weight until a newer table.
        uint256 newest = voidedAt;
        _require(
            referenceTimestamp > newest || block.timestamp >= newest + _config.quarantine, QuarantinedTable.selector
        );
        _require(snapshots[header.registryRoot].timestamp != 0, UnknownRegistryRoot.selector);
    }

    function _checkHash(bytes calldata data, bytes32 dataHash) internal pure {
        _require(keccak256(data) == dataHash, BadData.selector);
    }

    function _checkData(bytes32 dataHash, bytes calldata data) private view {
        _checkHash(data, dataHash);
        (bool ok, uint256 groups, uint256 leaves) = BatchData.measure(data);
        _require(ok, BadData.selector);
        _require(groups <= _config.maxPayees && leaves <= _config.maxLeaves, BatchTooLarge.selector);
    }

    /// @dev EigenLayer's verifier says what stake signed; the threshold, rounded up, and the floor of the total are our own,
    /// because its proportion check rounds down and passes a table without stake. Returns the weight that signed.
    function _checkStake(Certificate calldata certificate) private returns (uint256) {
        uint256[] memory signed = _verifyCertificate(certificate);
        uint256[] memory total = ICertificateVerifier(verifier)
            .getTotalStakeWeights(OperatorSet(avs, operatorSetId), certificate.referenceTimestamp);
        _require(signed.length != 0 && total.length != 0, InsufficientStake.selector);
        _require(
            Rules.certified(signed[0], total[0], _config.thresholdBps, _config.minTotalStake),
            InsufficientStake.selector
        );
        return signed[0];
    }

    /// @dev Calls `verifyCertificate` with the certificate as it came: offsets inside it count from its own beginning, so what
    /// stands there until the end of calldata is forwarded as it is, and the verifier reads the very bytes that we read. (To
    /// decode and encode it again would cost a twentieth of this contract's size.) What the verifier reverts with, we do.
    function _verifyCertificate(Certificate calldata certificate) private returns (uint256[] memory signed) {
        bytes memory head =
            abi.encodeWithSelector(ICertificateVerifier.verifyCertificate.selector, avs, operatorSetId, uint256(0x60));
        address judge = verifier;
        bytes memory reply;
        assembly ("memory-safe") {
            let tail := sub(calldatasize(), certificate)
            calldatacopy(add(add(head, 0x20), mload(head)), certificate, tail)
            let ok := call(gas(), judge, 0, add(head, 0x20), add(mload(head), tail), 0, 0)
            reply := add(add(head, 0x20), mload(head))
            returndatacopy(add(reply, 0x20), 0, returndatasize())
            if iszero(ok) { revert(add(reply, 0x20), returndatasize()) }
            mstore(reply, returndatasize())
            mstore(0x40, add(add(reply, 0x20), returndatasize()))
        }
        return abi.decode(reply, (uint256[]));
    }

    /// @dev What a batch may settle against the stake that signed it, rounded down.
    function _riskBudget(uint256 signed) private view returns (uint56) {
        uint256 budget = signed * _config.batchRiskBps / (Rules.BPS * RISK_UNIT);
        return budget > type(uint56).max ? type(uint56).max : uint56(budget);
    }

    function _emitProposed(bytes32 batchId, BatchHeader memory header, uint40 finalAt, Certificate calldata certificate)
        private
    {
        uint32[] memory nonSigners = new uint32[](certificate.nonSignerWitnesses.length);
        for (uint256 i; i < nonSigners.length; ++i) {
            nonSigners[i] = certificate.nonSignerWitnesses[i].operatorIndex;
        }
        emit BatchProposed(
            batchId,
            msg.sender,
            header,
            finalAt,
            certificate.referenceTimestamp,
            certificate.signature,
            certificate.apk,
            nonSigners
        );
    }

    // ---- internals: states and times

    /// @dev Of a batch that is Final or Void only the first slot is kept, so that it is not proposed again.
    function _forget(Batch storage b) internal {
        uint256 slot;
        assembly ("memory-safe") {
            slot := add(b.slot, 1)
        }
        _clear(slot, 2);
    }

    function _proposedBatch(bytes32 batchId) internal view returns (Batch storage b) {
        b = _batches[batchId];
        _require(b.status == BatchStatus.Proposed, BatchNotProposed.selector);
    }

    function _openChallenge(bytes32 challengeId) private view returns (Challenge storage q) {
        q = _challenges[challengeId];
        _require(q.status == ChallengeStatus.Open, ChallengeNotOpen.selector);
    }

    /// @dev Whether the time has come *and* enough blocks were made since: a sequencer that stood still for the whole window has
    /// let nobody speak, so the window then lasts some blocks longer.
    function _elapsed(uint256 time, uint256 sinceBlock) internal view returns (bool) {
        return block.timestamp >= time && block.number >= sinceBlock + _config.finalityBlocks;
    }

    /// @dev An answer is in time up to and including the deadline.
    function _lapsed(Challenge storage q) private view returns (bool) {
        return _elapsed(uint256(q.deadline) + 1, q.madeBlock);
    }
}
