// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Rules} from "../lib/Rules.sol";
import {Lanes} from "./Lanes.sol";

/// @title What the payments contract was made with, and who may stop it.
/// @notice Everything here is fixed by the constructor but the pause and the time of the newest void.
abstract contract Parameters is IOpenStreamingPayments {
    /// @dev Greatest length of batch data: they must fit into a transaction that nodes relay (128 KiB), beside a certificate here,
    /// and on L1 beside the keys and witnesses of the largest operator table.
    uint256 internal constant MAX_DATA_SIZE = 56 * 1024;

    /// @dev A poster takes at most one per cent.
    uint256 internal constant MAX_POSTER_FEE_BPS = 100;

    /// @inheritdoc IOpenStreamingPayments
    address public immutable verifier;
    /// @inheritdoc IOpenStreamingPayments
    address public immutable avs;
    /// @inheritdoc IOpenStreamingPayments
    uint32 public immutable operatorSetId;
    /// @inheritdoc IOpenStreamingPayments
    address public immutable treasury;
    /// @inheritdoc IOpenStreamingPayments
    address public immutable governor;
    /// @inheritdoc IOpenStreamingPayments
    address public immutable guardian;
    /// @inheritdoc IOpenStreamingPayments
    bytes32 public immutable domainSeparator;

    /// @dev The chain of which domain and channel ids speak, for ever: after a fork of the chain signatures stay with the side
    /// that keeps the id.
    uint256 internal immutable _chainId;

    /// @dev Written by the constructor only. In storage and not immutable, because every use of an immutable takes 33 bytes of a
    /// contract that has none to spare.
    Config internal _config;

    /// @inheritdoc IOpenStreamingPayments
    bool public paused;
    /// @inheritdoc IOpenStreamingPayments
    uint40 public voidedAt;

    modifier onlyGovernor() {
        _requireGovernor();
        _;
    }

    /// @dev For what takes money in or settles batches: not while paused, and not on a fork that changed the chain's id.
    modifier whenOpen() {
        _requireOpen();
        _;
    }

    constructor(
        ICertificateVerifier verifier_,
        address avs_,
        uint32 operatorSetId_,
        address treasury_,
        address governor_,
        address guardian_,
        Config memory config_
    ) {
        _require(address(verifier_).code.length != 0 && avs_ != address(0), BadConfig.selector);
        _require(treasury_ != address(0) && governor_ != address(0), BadConfig.selector);
        _validateTimes(config_);
        _validateAmounts(config_);
        verifier = address(verifier_);
        avs = avs_;
        operatorSetId = operatorSetId_;
        treasury = treasury_;
        governor = governor_;
        guardian = guardian_;
        _chainId = block.chainid;
        domainSeparator = Rules.domainSeparator(block.chainid, address(this));
        _config = config_;
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev The guardian can only stop: a stolen key of it costs time, not money.
    function setPaused(bool paused_) external {
        _require(msg.sender == governor || msg.sender == guardian && paused_, NotAllowed.selector);
        paused = paused_;
        emit PausedSet(paused_);
    }

    /// @inheritdoc IOpenStreamingPayments
    function config() external view returns (Config memory) {
        return _config;
    }

    /// @dev Reverts with a named error, which has no arguments. One copy of that code instead of one at every check.
    function _require(bool holds, bytes4 otherwise) internal pure {
        if (!holds) {
            assembly ("memory-safe") {
                mstore(0, otherwise)
                revert(0, 4)
            }
        }
    }

    /// @dev Gives storage back. (The compiler's own `delete` clears a packed slot once for each of its fields.)
    function _clear(uint256 slot, uint256 count) internal {
        assembly ("memory-safe") {
            for { let end := add(slot, count) } lt(slot, end) { slot := add(slot, 1) } { sstore(slot, 0) }
        }
    }

    function _requireGovernor() private view {
        _require(msg.sender == governor, NotAllowed.selector);
    }

    function _requireOpen() private view {
        _require(block.chainid == _chainId, WrongChain.selector);
        _require(!paused, IsPaused.selector);
    }

    /// @dev A payer that gives notice must stay reachable by the vouchers of a batch that was signed just before: its whole
    /// validity, challenge and response lie inside the close delay. (A deployment adds its epoch on top.)
    function _validateTimes(Config memory c) private pure {
        _require(c.challengePeriod != 0 && c.responsePeriod != 0, BadConfig.selector);
        _require(c.maxTableAge != 0 && c.maxValidity != 0, BadConfig.selector);
        _require(c.closeDelay > uint256(c.maxValidity) + c.challengePeriod + c.responsePeriod, BadConfig.selector);
        // A table that old is refused anyway.
        _require(c.quarantine <= c.maxTableAge, BadConfig.selector);
    }

    function _validateAmounts(Config memory c) private pure {
        // More than half must sign; and a table without stake certifies nothing.
        _require(
            c.thresholdBps > Rules.BPS / 2 && c.thresholdBps <= Rules.BPS && c.minTotalStake != 0, BadConfig.selector
        );
        _require(c.maxPayees != 0 && c.maxLeaves >= c.maxPayees, BadConfig.selector);
        _require(
            uint256(c.maxLeaves) * BatchData.LEAF_SIZE + uint256(c.maxPayees) * BatchData.HEAD_SIZE <= MAX_DATA_SIZE,
            BadConfig.selector
        );
        _require(c.minDepositUnits != 0 && c.minDepositUnits <= Lanes.MAX_UNITS, BadConfig.selector);
        _require(c.proposerBond != 0 && c.challengeBond != 0, BadConfig.selector);
        _require(c.posterFeeBps <= MAX_POSTER_FEE_BPS, BadConfig.selector);
        // A batch, and a day, pay against at most the stake that signed.
        _require(c.batchRiskBps != 0 && c.dayRiskBps >= c.batchRiskBps && c.dayRiskBps <= Rules.BPS, BadConfig.selector);
        _require(c.nativeStakePerUnit != 0, BadConfig.selector);
    }
}
