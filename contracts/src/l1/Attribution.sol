// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingRegistrar} from "../interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../interfaces/IOpenStreamingSlasher.sol";
import {BN254Signature} from "../lib/BN254Signature.sol";
import {OperatorTable} from "../lib/OperatorTable.sol";
import {Rules} from "../lib/Rules.sol";
import {BatchHeader, ClaimSet, G1, G2, OperatorSet, OperatorSetInfo, TableLine} from "../lib/Types.sol";
import {IBN254CertificateVerifier} from "./EigenLayer.sol";

/// @title Who signed, shown on L1 from keys and one signature alone.
/// @notice Names exactly the operators whose keys make up the aggregate key, and says whether their stake had met the threshold.
/// A table that L1 does not hold never makes a judgement heavier.
/// @dev It holds no state and changes none: the slasher makes it when it is made itself, and asks it. It stands apart because one
/// contract's code may have no more than 24,576 bytes.
contract Attribution {
    /// @param registrar The AVS and its record of keys.
    /// @param certificateVerifier EigenLayer's on L1, who holds the heads of operator tables.
    /// @param l2ChainId Chain of the payments contract.
    /// @param payments The payments contract on L2.
    /// @param maxTableAge The L2 contract's value, seconds.
    /// @param maxValidity The L2 contract's value, seconds.
    /// @param thresholdBps The L2 contract's threshold.
    /// @param minTotalStake The L2 contract's value.
    struct Terms {
        IOpenStreamingRegistrar registrar;
        IBN254CertificateVerifier certificateVerifier;
        uint256 l2ChainId;
        address payments;
        uint40 maxTableAge;
        uint40 maxValidity;
        uint16 thresholdBps;
        uint256 minTotalStake;
    }

    IOpenStreamingRegistrar public immutable registrar;
    IBN254CertificateVerifier public immutable certificateVerifier;
    uint32 public immutable operatorSetId;
    /// @notice The EIP-712 domain of the payments contract.
    bytes32 public immutable domainSeparator;
    uint16 public immutable thresholdBps;
    uint256 public immutable minTotalStake;
    /// @notice Greatest time from the reference timestamp to `validUntil`, seconds.
    uint256 public immutable maxSpan;

    constructor(Terms memory t) {
        registrar = t.registrar;
        certificateVerifier = t.certificateVerifier;
        operatorSetId = t.registrar.operatorSetId();
        domainSeparator = Rules.domainSeparator(t.l2ChainId, t.payments);
        thresholdBps = t.thresholdBps;
        minTotalStake = t.minTotalStake;
        maxSpan = uint256(t.maxTableAge) + t.maxValidity;
    }

    /// @notice Who signed the batch of this evidence; reverts unless exactly these operators did.
    /// @dev Keys are taken from the caller, but each must be one that our registrar recorded, whose owner had proven to hold its
    /// secret; so one pairing over their sum shows that each of them signed. Where L1 holds the table of the reference timestamp,
    /// the lines must be that table, line for line: there is one way to tell of a batch, and nobody can tell it as a lighter one.
    function attribute(IOpenStreamingSlasher.Evidence calldata e)
        external
        view
        returns (bytes32 batchId, address[] memory operators, IOpenStreamingSlasher.Severity severity)
    {
        _checkHeader(e.header, e.referenceTimestamp);
        OperatorSetInfo memory table = certificateVerifier.getOperatorSetInfo(_set(), e.referenceTimestamp);
        bool known = table.numOperators != 0;
        if (known) {
            _checkTable(e.lines, table);
        }
        G1 memory sum;
        uint256 signed;
        (operators, sum, signed) = _signers(e, known);
        batchId = Rules.batchId(domainSeparator, e.header);
        bytes32 digest = Rules.certificateDigest(e.referenceTimestamp, batchId);
        if (!BN254Signature.verify(digest, e.signature, sum, e.apk)) {
            revert IOpenStreamingSlasher.BadSignature();
        }
        severity = known && Rules.certified(signed, table.totalWeights[0], thresholdBps, minTotalStake)
            ? IOpenStreamingSlasher.Severity.Certified
            : IOpenStreamingSlasher.Severity.Minor;
    }

    /// @notice Reverts unless the operator that the claim set names signed it, with the key that was its own then.
    function checkClaimSet(ClaimSet calldata s, G1 calldata key, G2 calldata key2, G1 calldata signature)
        external
        view
    {
        if (s.avs != address(registrar) || s.operatorSetId != operatorSetId) {
            revert IOpenStreamingSlasher.WrongOperatorSet();
        }
        if (s.operator == address(0) || registrar.keyOwnerAt(BN254Signature.keyHash(key), s.issuedAt) != s.operator) {
            revert IOpenStreamingSlasher.UnknownSigner();
        }
        if (!BN254Signature.verify(Rules.claimSetDigest(domainSeparator, s), signature, key, key2)) {
            revert IOpenStreamingSlasher.BadSignature();
        }
    }

    function _set() private view returns (OperatorSet memory) {
        return OperatorSet(address(registrar), operatorSetId);
    }

    /// @dev `validUntil` is bounded by the table, and the table by now: nobody owes vouchers without end.
    function _checkHeader(BatchHeader calldata h, uint32 referenceTimestamp) private view {
        if (h.avs != address(registrar) || h.operatorSetId != operatorSetId) {
            revert IOpenStreamingSlasher.WrongOperatorSet();
        }
        if (referenceTimestamp > block.timestamp || h.validUntil > uint256(referenceTimestamp) + maxSpan) {
            revert IOpenStreamingSlasher.BadHeader();
        }
    }

    /// @dev Count and root pin every key and weight in its place; a table whose operators have not exactly one weight each is
    /// none of ours.
    function _checkTable(TableLine[] calldata lines, OperatorSetInfo memory table) private pure {
        if (lines.length != table.numOperators || table.totalWeights.length != 1) {
            revert IOpenStreamingSlasher.BadEvidence();
        }
        bytes32[] memory leaves = new bytes32[](lines.length);
        for (uint256 i; i < leaves.length; ++i) {
            leaves[i] = OperatorTable.leaf(lines[i].key, lines[i].weight);
        }
        if (OperatorTable.root(leaves) != table.operatorInfoTreeRoot) {
            revert IOpenStreamingSlasher.BadEvidence();
        }
    }

    /// @dev The operators whose bits are set, in the order of the lines, the sum of their keys and of their weights. Without the
    /// table every line must be a signer's, ascending by operator; with it no key stands twice.
    function _signers(IOpenStreamingSlasher.Evidence calldata e, bool known)
        private
        view
        returns (address[] memory operators, G1 memory sum, uint256 signed)
    {
        uint256 count = _countSigners(e.signers, e.lines.length);
        if (count == 0 || (!known && count != e.lines.length)) {
            revert IOpenStreamingSlasher.BadEvidence();
        }
        operators = new address[](count);
        uint256 next;
        for (uint256 i; next < count; ++i) {
            if (e.signers[i >> 8] >> (i & 0xff) & 1 == 0) {
                continue;
            }
            TableLine calldata line = e.lines[i];
            address operator = registrar.keyOwnerAt(BN254Signature.keyHash(line.key), e.referenceTimestamp);
            if (operator == address(0)) {
                revert IOpenStreamingSlasher.UnknownSigner();
            }
            if (!known && next != 0 && operator <= operators[next - 1]) {
                revert IOpenStreamingSlasher.SignersNotAscending();
            }
            operators[next++] = operator;
            sum = BN254Signature.add(sum, line.key);
            if (known) {
                signed += line.weight;
            }
        }
    }

    /// @dev How many bits are set; each must belong to a line, and there is a word for each 256 lines.
    function _countSigners(uint256[] calldata bits, uint256 lines) private pure returns (uint256 count) {
        if (bits.length != (lines + 255) / 256) {
            revert IOpenStreamingSlasher.BadEvidence();
        }
        for (uint256 w; w < bits.length; ++w) {
            uint256 word = bits[w];
            uint256 left = lines - 256 * w;
            if (left < 256 && word >> left != 0) {
                revert IOpenStreamingSlasher.BadEvidence();
            }
            for (; word != 0; word &= word - 1) {
                ++count;
            }
        }
    }
}
