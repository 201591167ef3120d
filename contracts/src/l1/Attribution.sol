// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../interfaces/IOpenStreamingSlasher.sol";
import {BN254Signature} from "../lib/BN254Signature.sol";
import {Rules} from "../lib/Rules.sol";
import {BatchHeader, G1, NonSignerWitness, OperatorSet, OperatorSetInfo} from "../lib/Types.sol";
import {IAllocationManager, IBN254CertificateVerifier, IDelegationManager} from "./EigenLayer.sol";
import {Merkle} from "eigenlayer-contracts/libraries/Merkle.sol";

/// @title Who signed a batch, shown on L1 from keys and one signature alone.
/// @notice Names exactly the operators whose keys make up the aggregate key, and says whether their stake had met the threshold.
/// A table or a witness that is missing never makes a judgement heavier.
/// @dev The part of the slasher that only reads; it also holds the slasher's fixed parameters.
abstract contract Attribution is IOpenStreamingSlasher {
    /// @param registrar The AVS and its record of keys.
    /// @param allocationManager EigenLayer's, who slashes.
    /// @param delegationManager EigenLayer's, asked once for its withdrawal delay.
    /// @param certificateVerifier EigenLayer's on L1, who holds the heads of operator tables.
    /// @param ledger What outlives this contract.
    /// @param l2ChainId Chain of the payments contract.
    /// @param payments The payments contract on L2.
    struct Wiring {
        IOpenStreamingRegistrar registrar;
        IAllocationManager allocationManager;
        IDelegationManager delegationManager;
        IBN254CertificateVerifier certificateVerifier;
        IOffenseLedger ledger;
        uint256 l2ChainId;
        address payments;
    }

    /// @dev EigenLayer's prefix of a leaf of the operator tree.
    uint8 private constant OPERATOR_INFO_LEAF_SALT = 0x75;
    uint256 internal constant WHOLE = 1e18;

    IOpenStreamingRegistrar public immutable registrar;
    IAllocationManager public immutable allocationManager;
    IBN254CertificateVerifier public immutable certificateVerifier;
    IOffenseLedger internal immutable _ledger;

    /// @inheritdoc IOpenStreamingSlasher
    uint32 public immutable operatorSetId;
    /// @inheritdoc IOpenStreamingSlasher
    uint256 public immutable l2ChainId;
    /// @inheritdoc IOpenStreamingSlasher
    address public immutable payments;
    /// @inheritdoc IOpenStreamingSlasher
    bytes32 public immutable domainSeparator;

    /// @dev Written once, by the constructor.
    Config internal _config;

    constructor(Wiring memory w, Config memory c) {
        if (w.l2ChainId == 0 || w.payments == address(0) || address(w.ledger).code.length == 0) {
            revert BadConfig();
        }
        _checkShares(c);
        _checkTimes(w, c);
        registrar = w.registrar;
        allocationManager = w.allocationManager;
        certificateVerifier = w.certificateVerifier;
        _ledger = w.ledger;
        operatorSetId = w.registrar.operatorSetId();
        l2ChainId = w.l2ChainId;
        payments = w.payments;
        domainSeparator = Rules.domainSeparator(w.l2ChainId, w.payments);
        _config = c;
    }

    // ---- who signed

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev Keys are taken from the caller, but each must be one that our registrar recorded, whose owner had proven to hold its
    /// secret; so one pairing over their sum shows that each of them signed. Certified needs the witnesses of all non-signers of
    /// the table. Witnesses that are given for a table that L1 knows must be exact, or the evidence is refused.
    function attribute(Evidence calldata e)
        public
        view
        returns (bytes32 batchId, address[] memory operators, Severity severity)
    {
        _checkHeader(e.header, e.referenceTimestamp);
        G1 memory sum;
        (operators, sum) = _signers(e.signerKeys, e.referenceTimestamp);
        batchId = Rules.batchId(domainSeparator, e.header);
        bytes32 digest = Rules.certificateDigest(e.referenceTimestamp, batchId);
        if (!BN254Signature.verify(digest, e.signature, sum, e.apk)) {
            revert BadSignature();
        }
        severity = _severity(e.referenceTimestamp, e.nonSigners, sum);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingSlasher
    function config() external view returns (Config memory) {
        return _config;
    }

    /// @inheritdoc IOpenStreamingSlasher
    function avs() public view returns (address) {
        return address(registrar);
    }

    /// @inheritdoc IOpenStreamingSlasher
    function ledger() external view returns (address) {
        return address(_ledger);
    }

    // ---- checks of evidence

    function _set() internal view returns (OperatorSet memory) {
        return OperatorSet(avs(), operatorSetId);
    }

    /// @dev `validUntil` is bounded by the table, and the table by now: nobody owes vouchers without end.
    function _checkHeader(BatchHeader calldata h, uint32 referenceTimestamp) private view {
        if (h.avs != avs() || h.operatorSetId != operatorSetId) {
            revert WrongOperatorSet();
        }
        if (referenceTimestamp > block.timestamp) {
            revert BadHeader();
        }
        if (h.validUntil > uint256(referenceTimestamp) + _config.maxTableAge + _config.maxValidity) {
            revert BadHeader();
        }
    }

    function _signers(G1[] calldata keys, uint32 referenceTimestamp)
        private
        view
        returns (address[] memory operators, G1 memory sum)
    {
        if (keys.length == 0) {
            revert BadEvidence();
        }
        operators = new address[](keys.length);
        address previous;
        for (uint256 i; i < keys.length; ++i) {
            address operator = registrar.keyOwnerAt(BN254Signature.keyHash(keys[i]), referenceTimestamp);
            if (operator == address(0)) {
                revert UnknownSigner();
            }
            if (operator <= previous) {
                revert SignersNotAscending();
            }
            previous = operators[i] = operator;
            sum = BN254Signature.add(sum, keys[i]);
        }
    }

    /// @dev The certificate verifier's own sum, in reverse: signers and proven non-signers together are the whole table.
    function _severity(uint32 referenceTimestamp, NonSignerWitness[] calldata nonSigners, G1 memory sum)
        private
        view
        returns (Severity)
    {
        OperatorSetInfo memory table = certificateVerifier.getOperatorSetInfo(_set(), referenceTimestamp);
        if (table.numOperators == 0 || table.totalWeights.length == 0) {
            return Severity.Minor;
        }
        uint256 total = table.totalWeights[0];
        uint256 unsigned;
        uint256 next;
        for (uint256 i; i < nonSigners.length; ++i) {
            NonSignerWitness calldata w = nonSigners[i];
            if (w.operatorIndex < next || w.operatorIndex >= table.numOperators || w.operatorInfo.weights.length == 0) {
                revert BadEvidence();
            }
            bytes32 leaf = keccak256(abi.encodePacked(OPERATOR_INFO_LEAF_SALT, abi.encode(w.operatorInfo)));
            if (!Merkle.verifyInclusionKeccak(w.operatorInfoProof, table.operatorInfoTreeRoot, leaf, w.operatorIndex)) {
                revert BadEvidence();
            }
            next = uint256(w.operatorIndex) + 1;
            unsigned += w.operatorInfo.weights[0];
            sum = BN254Signature.add(sum, w.operatorInfo.pubkey);
        }
        if (sum.X != table.aggregatePubkey.X || sum.Y != table.aggregatePubkey.Y) {
            if (nonSigners.length != 0) {
                revert BadEvidence();
            }
            return Severity.Minor;
        }
        bool met = Rules.certified(total - unsigned, total, _config.thresholdBps, _config.minTotalStake);
        return met ? Severity.Certified : Severity.Minor;
    }

    // ---- construction

    function _checkShares(Config memory c) private pure {
        if (c.thresholdBps == 0 || c.thresholdBps > Rules.BPS || c.minTotalStake == 0) {
            revert BadConfig();
        }
        if (c.minorWad == 0 || c.minorWad > c.certifiedWad || c.certifiedWad > WHOLE || c.minorWindow == 0) {
            revert BadConfig();
        }
        // Free accusations would bury honest signers in answers.
        if (c.caseBond == 0) {
            revert BadConfig();
        }
    }

    /// @dev Who signs on a table must still be within EigenLayer's reach when the case about it ends. The table's age counts: an
    /// operator may leave right after it.
    function _checkTimes(Wiring memory w, Config memory c) private view {
        if (c.openWindow == 0 || c.responsePeriod == 0 || c.executionPeriod == 0 || c.claimWindow == 0) {
            revert BadConfig();
        }
        uint256 blocks = w.allocationManager.DEALLOCATION_DELAY();
        uint256 withdrawalBlocks = w.delegationManager.minWithdrawalDelayBlocks();
        if (withdrawalBlocks < blocks) {
            blocks = withdrawalBlocks;
        }
        uint256 reach = blocks * c.l1BlockSeconds;
        uint256 batchSpan = uint256(c.maxTableAge) + c.maxValidity + c.openWindow + c.responsePeriod + c.executionPeriod;
        uint256 claimSpan = uint256(c.claimWindow) + c.minorDelay + c.executionPeriod;
        if (batchSpan > reach || claimSpan > reach) {
            revert BadConfig();
        }
    }
}
