// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Rules} from "../lib/Rules.sol";
import {BatchHeader, Certificate, ChannelParams, OperatorSet, SignedVoucher} from "../lib/Types.sol";
import {Channels} from "./Channels.sol";
import {Lanes} from "./Lanes.sol";
import {Ledger} from "./Ledger.sol";

/// @title Certified optimistic settlement over prepaid channels.
/// @notice A batch names cumulative amounts; operators with enough stake certify that they hold a voucher for each; it pays after
/// a window in which any leaf may be challenged and must then be shown. Immutable: no owner, no upgrade; the governor may add
/// tokens and pause what takes money in or settles batches, never what pays out.
contract OpenStreamingPayments is Channels {
    using Lanes for Lanes.Inbox;

    /// @dev As the interface's Challenge, with the block in which it was made.
    struct ChallengeRecord {
        bytes32 batchId;
        address challenger;
        uint40 deadline;
        ChallengeStatus status;
        uint48 madeBlock;
        address payee;
        uint16 tokenId;
        uint32 lane;
        uint64 units;
    }

    /// @dev Gas that one call of `finalize` spends on settling before it stops between two storage words and remembers where.
    /// With calldata and what is around it a call stays below 10,000,000, whatever the leaves are.
    uint256 internal constant SETTLE_GAS = 7_500_000;

    /// @dev Of a voided proposer's bond one part in four goes to the challenger, the rest to the treasury.
    uint256 internal constant CHALLENGER_SHARE = 4;

    mapping(bytes32 batchId => Batch) private _batches;
    mapping(bytes32 challengeId => ChallengeRecord) private _challenges;

    constructor(
        ICertificateVerifier verifier_,
        address avs_,
        uint32 operatorSetId_,
        address treasury_,
        address governor_,
        Config memory config_
    ) Ledger(verifier_, avs_, operatorSetId_, treasury_, governor_, config_) {}

    // ---- proposing

    /// @inheritdoc IOpenStreamingPayments
    /// @dev An account with code is refused even as origin: a delegated account (EIP-7702) could otherwise call from inside, and
    /// watchers would not find the data in the transaction's input.
    function propose(BatchHeader calldata header, bytes calldata data, Certificate calldata certificate)
        external
        payable
        nonReentrant
        whenNotPaused
        returns (bytes32 batchId)
    {
        if (msg.sender != tx.origin || msg.sender.code.length != 0) {
            revert OnlyDirectCall();
        }
        _lockBond(_proposerBond);
        _checkHeader(header, certificate.referenceTimestamp);
        _checkData(header.dataHash, data);

        batchId = Rules.batchId(domainSeparator, header);
        Batch storage b = _batches[batchId];
        if (b.status != BatchStatus.None) {
            revert BatchExists();
        }
        if (certificate.messageHash != batchId) {
            revert WrongMessage();
        }
        _checkStake(certificate);

        uint40 finalAt = uint40(block.timestamp) + _challengePeriod;
        b.proposer = msg.sender;
        b.finalAt = finalAt;
        b.status = BatchStatus.Proposed;
        b.poster = header.poster;
        b.proposedBlock = uint64(block.number);
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
        if (_elapsed(b.finalAt, b.proposedBlock)) {
            revert TooLate();
        }
        if (keccak256(data) != b.dataHash) {
            revert BadData();
        }
        _lockBond(_challengeBond);
        (bool found, BatchData.Leaf memory leaf) = BatchData.leafAt(data, leafIndex);
        if (!found) {
            revert LeafNotFound();
        }
        challengeId = Rules.leafKey(batchId, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
        ChallengeRecord storage q = _challenges[challengeId];
        if (q.status != ChallengeStatus.None) {
            revert AlreadyChallenged();
        }
        uint40 deadline = uint40(block.timestamp) + _responsePeriod;
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
    function answer(bytes32 challengeId, ChannelParams calldata p, SignedVoucher calldata voucher) external {
        ChallengeRecord storage q = _openChallenge(challengeId);
        Batch storage b = _proposedBatch(q.batchId);
        if (_lapsed(q)) {
            revert TooLate();
        }
        if (p.payee != q.payee || p.tokenId != q.tokenId || p.lane != q.lane) {
            revert WrongChannel();
        }
        bytes32 channelId = _channelId(p);
        if (_channels[channelId].status == ChannelStatus.None) {
            revert UnknownChannel();
        }
        if (_voucherUnits(channelId, p.signer, p.rate, voucher) < q.units) {
            revert BadVoucher();
        }
        q.status = ChallengeStatus.Answered;
        b.openChallenges -= 1;
        _credit(NATIVE, msg.sender, _challengeBond);
        emit Answered(q.batchId, challengeId, msg.sender);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev The challenger takes less than a proposer loses, so nobody gains by proposing what it challenges itself.
    function voidBatch(bytes32 challengeId) external {
        ChallengeRecord storage q = _openChallenge(challengeId);
        bytes32 batchId = q.batchId;
        Batch storage b = _proposedBatch(batchId);
        if (!_lapsed(q)) {
            revert TooEarly();
        }
        q.status = ChallengeStatus.Upheld;
        b.status = BatchStatus.Void;
        uint256 share = _proposerBond / CHALLENGER_SHARE;
        _credit(NATIVE, q.challenger, _challengeBond + share);
        _credit(NATIVE, treasury, _proposerBond - share);
        emit BatchVoided(batchId, challengeId);
    }

    /// @inheritdoc IOpenStreamingPayments
    function reclaim(bytes32 challengeId) external {
        ChallengeRecord storage q = _openChallenge(challengeId);
        if (_batches[q.batchId].status != BatchStatus.Void) {
            revert BatchNotVoid();
        }
        q.status = ChallengeStatus.Returned;
        _credit(NATIVE, q.challenger, _challengeBond);
        emit BondReclaimed(challengeId, q.challenger);
    }

    // ---- settling

    /// @inheritdoc IOpenStreamingPayments
    /// @dev Refuses only for its own state, never for what the data say: unknown lanes, tokens and amounts beyond the collateral
    /// pay what is there. A call also stops of itself near `SETTLE_GAS`, inside a group if it must.
    function finalize(bytes32 batchId, bytes calldata data, uint32 maxGroups)
        external
        whenNotPaused
        returns (bool done)
    {
        Batch storage b = _proposedBatch(batchId);
        if (keccak256(data) != b.dataHash) {
            revert BadData();
        }
        if (b.openChallenges != 0) {
            revert ChallengesOpen();
        }
        if (!_elapsed(b.finalAt, b.proposedBlock)) {
            revert TooEarly();
        }
        uint256 before = b.cursor;
        uint256 cursor;
        (done, cursor) = _settle(batchId, data, before, maxGroups);
        if (!done) {
            b.cursor = uint32(cursor);
            return false;
        }
        b.status = BatchStatus.Final;
        _credit(NATIVE, b.proposer, _proposerBond);
        emit BatchFinal(batchId);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingPayments
    function batches(bytes32 batchId) external view returns (Batch memory) {
        return _batches[batchId];
    }

    /// @inheritdoc IOpenStreamingPayments
    function challenges(bytes32 challengeId) external view returns (Challenge memory) {
        ChallengeRecord storage q = _challenges[challengeId];
        return Challenge({
            batchId: q.batchId,
            challenger: q.challenger,
            deadline: q.deadline,
            status: q.status,
            payee: q.payee,
            tokenId: q.tokenId,
            lane: q.lane,
            units: q.units
        });
    }

    /// @inheritdoc IOpenStreamingPayments
    function challengeIdOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units)
        external
        pure
        returns (bytes32)
    {
        return Rules.leafKey(batchId, payee, tokenId, lane, units);
    }

    /// @inheritdoc IOpenStreamingPayments
    function batchIdOf(BatchHeader calldata header) external view returns (bytes32) {
        return Rules.batchId(domainSeparator, header);
    }

    // ---- internals: the rules of a proposal

    /// @dev Ours, still valid, not for longer than vouchers are kept, over a registry root that this contract has seen, certified
    /// on a table that is not too old.
    function _checkHeader(BatchHeader calldata header, uint256 referenceTimestamp) private view {
        if (header.avs != avs || header.operatorSetId != operatorSetId) {
            revert BadHeader();
        }
        if (block.timestamp > header.validUntil) {
            revert TooLate();
        }
        if (header.validUntil > block.timestamp + _maxValidity) {
            revert BadHeader();
        }
        if (block.timestamp > referenceTimestamp + _maxTableAge) {
            revert StaleTable();
        }
        if (header.validUntil > referenceTimestamp + _maxTableAge + _maxValidity) {
            revert BadHeader();
        }
        if (snapshots[header.registryRoot].timestamp == 0) {
            revert UnknownRegistryRoot();
        }
    }

    function _checkData(bytes32 dataHash, bytes calldata data) private view {
        if (keccak256(data) != dataHash) {
            revert BadData();
        }
        (bool ok, uint256 groups, uint256 leaves) = BatchData.measure(data);
        if (!ok) {
            revert BadData();
        }
        if (groups > _maxPayees || leaves > _maxLeaves) {
            revert BatchTooLarge();
        }
    }

    /// @dev EigenLayer's verifier says what stake signed; the threshold, rounded up, and the floor of the total are our own,
    /// because its proportion check rounds down and passes a table without stake.
    function _checkStake(Certificate calldata certificate) private {
        OperatorSet memory set = OperatorSet(avs, operatorSetId);
        ICertificateVerifier judge = ICertificateVerifier(verifier);
        uint256[] memory signed = judge.verifyCertificate(set, certificate);
        uint256[] memory total = judge.getTotalStakeWeights(set, certificate.referenceTimestamp);
        if (signed.length == 0 || total.length == 0) {
            revert InsufficientStake();
        }
        if (!Rules.certified(signed[0], total[0], _thresholdBps, _minTotalStake)) {
            revert InsufficientStake();
        }
    }

    function _emitProposed(
        bytes32 batchId,
        BatchHeader calldata header,
        uint40 finalAt,
        Certificate calldata certificate
    ) private {
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

    function _proposedBatch(bytes32 batchId) private view returns (Batch storage b) {
        b = _batches[batchId];
        if (b.status != BatchStatus.Proposed) {
            revert BatchNotProposed();
        }
    }

    function _openChallenge(bytes32 challengeId) private view returns (ChallengeRecord storage q) {
        q = _challenges[challengeId];
        if (q.status != ChallengeStatus.Open) {
            revert ChallengeNotOpen();
        }
    }

    /// @dev Whether the time has come *and* enough blocks were made since: a sequencer that stood still for the whole window has
    /// let nobody speak, so the window then lasts some blocks longer.
    function _elapsed(uint256 time, uint256 sinceBlock) private view returns (bool) {
        return block.timestamp >= time && block.number >= sinceBlock + _finalityBlocks;
    }

    /// @dev An answer is in time up to and including the deadline.
    function _lapsed(ChallengeRecord storage q) private view returns (bool) {
        return _elapsed(uint256(q.deadline) + 1, q.madeBlock);
    }

    // ---- internals: settlement

    /// @dev Walks the groups, passes over the first `cursor` leaves, settles what follows. The data were found well-formed when
    /// they were proposed, so every head stands where the one before says.
    /// @return done Whether all leaves are settled.
    /// @return position How many are.
    function _settle(bytes32 batchId, bytes calldata data, uint256 cursor, uint256 maxGroups)
        private
        returns (bool done, uint256 position)
    {
        Lanes.Run memory run;
        run.gasFloor = gasleft() > SETTLE_GAS ? gasleft() - SETTLE_GAS : 0;
        uint256 groupsLeft = maxGroups == 0 ? type(uint256).max : maxGroups;
        uint256 offset;
        uint256 passed;
        position = cursor;
        while (offset < data.length) {
            (address payee, uint16 tokenId, uint256 count) = BatchData.head(data, offset);
            offset += BatchData.HEAD_SIZE + count * BatchData.LEAF_SIZE;
            passed += count;
            if (position >= passed) {
                continue;
            }
            if (groupsLeft == 0) {
                return (false, position);
            }
            groupsLeft -= 1;
            run.end = BatchData.position(data, offset);
            run.next = run.end - (passed - position) * BatchData.LEAF_SIZE;
            position += _settleGroup(batchId, payee, tokenId, run);
            if (position != passed) {
                return (false, position);
            }
        }
        return (true, position);
    }

    /// @dev One payee's leaves, one credit. Returns how many leaves were passed.
    function _settleGroup(bytes32 batchId, address payee, uint16 tokenId, Lanes.Run memory run)
        private
        returns (uint256)
    {
        (uint256 units, uint256 next) = _inboxes[payee][tokenId].settleRun(run);
        if (units != 0) {
            // Units were paid from collateral, so the token is known.
            _creditUnits(tokenId, payee, units);
            emit NetSettled(batchId, payee, tokenId, units);
        }
        return (next - run.next) / BatchData.LEAF_SIZE;
    }
}
