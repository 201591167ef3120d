// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Rules} from "../lib/Rules.sol";
import {IERC20, SafeERC20} from "@oz5/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@oz5/utils/ReentrancyGuardTransient.sol";

/// @title Free balances, tokens, parameters and the pause of the payments contract.
/// @notice Tokens move in `deposit`, `withdraw`, and with the native value of an open, a bond or a challenge; nowhere else.
/// Conservation, per token: `tracked` = free balances + collateral not yet settled + bonds, and the contract holds at least that.
abstract contract Ledger is IOpenStreamingPayments, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @param token Zero for the native token.
    /// @param unit Base units of the token in one settlement unit.
    struct Token {
        address token;
        uint64 unit;
    }

    uint16 internal constant NATIVE = 0;

    /// @dev 1 gwei in wei: the settlement unit of the native token.
    uint64 internal constant NATIVE_UNIT = 1e9;

    /// @dev Greatest length of batch data: they must fit into a transaction that nodes relay (128 KiB), beside a certificate here,
    /// and on L1 beside the keys and witnesses of the largest operator table.
    uint256 internal constant MAX_DATA_SIZE = 56 * 1024;

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
    bytes32 public immutable domainSeparator;

    uint40 internal immutable _closeDelay;
    uint40 internal immutable _challengePeriod;
    uint40 internal immutable _responsePeriod;
    uint40 internal immutable _maxTableAge;
    uint40 internal immutable _maxValidity;
    uint32 internal immutable _finalityBlocks;
    uint16 internal immutable _thresholdBps;
    uint32 internal immutable _maxLeaves;
    uint32 internal immutable _maxPayees;
    uint64 internal immutable _minDepositUnits;
    uint128 internal immutable _proposerBond;
    uint128 internal immutable _challengeBond;
    uint256 internal immutable _minTotalStake;

    /// @inheritdoc IOpenStreamingPayments
    bool public paused;
    /// @inheritdoc IOpenStreamingPayments
    uint16 public tokenCount;
    /// @inheritdoc IOpenStreamingPayments
    mapping(uint16 tokenId => Token) public tokens;
    /// @inheritdoc IOpenStreamingPayments
    mapping(uint16 tokenId => mapping(address owner => uint256 amount)) public balanceOf;
    /// @inheritdoc IOpenStreamingPayments
    mapping(uint16 tokenId => uint256 amount) public tracked;

    modifier onlyGovernor() {
        if (msg.sender != governor) {
            revert NotAllowed();
        }
        _;
    }

    modifier whenNotPaused() {
        _requireNotPaused();
        _;
    }

    /// @dev The chain id is bound for ever: after a fork of the chain, signatures stay with the side that keeps the id.
    constructor(
        ICertificateVerifier verifier_,
        address avs_,
        uint32 operatorSetId_,
        address treasury_,
        address governor_,
        Config memory c
    ) {
        if (address(verifier_).code.length == 0 || avs_ == address(0)) {
            revert BadConfig();
        }
        if (treasury_ == address(0) || governor_ == address(0)) {
            revert BadConfig();
        }
        _validate(c);

        verifier = address(verifier_);
        avs = avs_;
        operatorSetId = operatorSetId_;
        treasury = treasury_;
        governor = governor_;
        domainSeparator = Rules.domainSeparator(block.chainid, address(this));

        _closeDelay = c.closeDelay;
        _challengePeriod = c.challengePeriod;
        _responsePeriod = c.responsePeriod;
        _maxTableAge = c.maxTableAge;
        _maxValidity = c.maxValidity;
        _finalityBlocks = c.finalityBlocks;
        _thresholdBps = c.thresholdBps;
        _maxLeaves = c.maxLeaves;
        _maxPayees = c.maxPayees;
        _minDepositUnits = c.minDepositUnits;
        _proposerBond = c.proposerBond;
        _challengeBond = c.challengeBond;
        _minTotalStake = c.minTotalStake;

        _addToken(address(0), NATIVE_UNIT);
    }

    // ---- money in and out

    /// @inheritdoc IOpenStreamingPayments
    function deposit(uint16 tokenId, uint256 amount) external payable nonReentrant whenNotPaused {
        if (tokenId == NATIVE) {
            if (msg.value != amount) {
                revert WrongValue();
            }
            _receive(NATIVE, amount);
            return;
        }
        if (msg.value != 0) {
            revert WrongValue();
        }
        IERC20 token = IERC20(_token(tokenId).token);
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        // What arrived counts: a token may keep a fee.
        _receive(tokenId, token.balanceOf(address(this)) - before);
    }

    /// @inheritdoc IOpenStreamingPayments
    function withdraw(uint16 tokenId, uint256 amount, address to) external nonReentrant {
        address token = _token(tokenId).token;
        _debit(tokenId, msg.sender, amount);
        tracked[tokenId] -= amount;
        emit Withdrawn(msg.sender, tokenId, amount, to);
        if (tokenId != NATIVE) {
            IERC20(token).safeTransfer(to, amount);
            return;
        }
        (bool sent,) = to.call{value: amount}("");
        if (!sent) {
            revert TransferFailed();
        }
    }

    // ---- governance

    /// @inheritdoc IOpenStreamingPayments
    function addToken(address token, uint64 unit) external onlyGovernor returns (uint16 tokenId) {
        if (token.code.length == 0 || unit == 0) {
            revert UnknownToken();
        }
        return _addToken(token, unit);
    }

    /// @inheritdoc IOpenStreamingPayments
    function setPaused(bool paused_) external onlyGovernor {
        paused = paused_;
        emit PausedSet(paused_);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingPayments
    function config() external view returns (Config memory c) {
        c.closeDelay = _closeDelay;
        c.challengePeriod = _challengePeriod;
        c.responsePeriod = _responsePeriod;
        c.maxTableAge = _maxTableAge;
        c.maxValidity = _maxValidity;
        c.finalityBlocks = _finalityBlocks;
        c.thresholdBps = _thresholdBps;
        c.maxLeaves = _maxLeaves;
        c.maxPayees = _maxPayees;
        c.minDepositUnits = _minDepositUnits;
        c.proposerBond = _proposerBond;
        c.challengeBond = _challengeBond;
        c.minTotalStake = _minTotalStake;
    }

    // ---- internals

    function _requireNotPaused() private view {
        if (paused) {
            revert IsPaused();
        }
    }

    /// @dev Tokens have come in and belong to the caller.
    function _receive(uint16 tokenId, uint256 amount) internal {
        tracked[tokenId] += amount;
        _credit(tokenId, msg.sender, amount);
        emit Deposited(msg.sender, tokenId, amount);
    }

    /// @dev A bond has come in with the call; until it is credited to somebody it belongs to nobody.
    function _lockBond(uint128 bond) internal {
        if (msg.value != bond) {
            revert WrongValue();
        }
        tracked[NATIVE] += bond;
    }

    function _credit(uint16 tokenId, address owner, uint256 amount) internal {
        balanceOf[tokenId][owner] += amount;
    }

    function _debit(uint16 tokenId, address owner, uint256 amount) internal {
        uint256 balance = balanceOf[tokenId][owner];
        if (amount > balance) {
            revert InsufficientBalance();
        }
        balanceOf[tokenId][owner] = balance - amount;
    }

    function _token(uint16 tokenId) internal view returns (Token storage token) {
        token = tokens[tokenId];
        if (token.unit == 0) {
            revert UnknownToken();
        }
    }

    /// @dev Settlement units in base units of a known token. A sum of fewer than 2^128 units times a `uint64` does not overflow.
    function _amountOf(uint16 tokenId, uint256 units) internal view returns (uint256) {
        return units * tokens[tokenId].unit;
    }

    function _addToken(address token, uint64 unit) private returns (uint16 tokenId) {
        tokenId = tokenCount;
        tokenCount = tokenId + 1;
        tokens[tokenId] = Token(token, unit);
        emit TokenAdded(tokenId, token, unit);
    }

    /// @dev A payer that gives notice must stay reachable by the vouchers of a batch that was signed just before: its whole
    /// validity, challenge and response lie inside the close delay. (A deployment adds its epoch on top.)
    function _validate(Config memory c) private pure {
        if (c.challengePeriod == 0 || c.responsePeriod == 0) {
            revert BadConfig();
        }
        if (c.maxTableAge == 0 || c.maxValidity == 0) {
            revert BadConfig();
        }
        if (c.closeDelay <= uint256(c.maxValidity) + c.challengePeriod + c.responsePeriod) {
            revert BadConfig();
        }
        // More than half must sign; and a table without stake certifies nothing.
        if (c.thresholdBps <= Rules.BPS / 2 || c.thresholdBps > Rules.BPS || c.minTotalStake == 0) {
            revert BadConfig();
        }
        if (c.maxPayees == 0 || c.maxLeaves < c.maxPayees) {
            revert BadConfig();
        }
        if (uint256(c.maxLeaves) * BatchData.LEAF_SIZE + uint256(c.maxPayees) * BatchData.HEAD_SIZE > MAX_DATA_SIZE) {
            revert BadConfig();
        }
        if (c.minDepositUnits == 0 || c.proposerBond == 0 || c.challengeBond == 0) {
            revert BadConfig();
        }
    }
}
