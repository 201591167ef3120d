// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {Lanes} from "./Lanes.sol";
import {Parameters} from "./Parameters.sol";
import {IERC20, SafeERC20} from "@oz5/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@oz5/utils/ReentrancyGuardTransient.sol";

/// @title Tokens and free balances of the payments contract.
/// @notice Tokens move in `deposit`, `withdraw`, and with the native value of an open, a bond or a challenge; nowhere else.
/// Conservation, per token: `tracked` = free balances + collateral not yet settled + bonds, and the contract holds at least that.
/// @dev A free balance has two parts: base units in `_balances`, and units that channels and batches paid in the owner's inbox.
abstract contract Ledger is Parameters, ReentrancyGuardTransient {
    using Lanes for Lanes.Inbox;
    using SafeERC20 for IERC20;

    /// @param token Zero for the native token.
    /// @param unit Base units of the token in one settlement unit.
    /// @param stakePerUnit Table weight that stands behind one settlement unit in a batch.
    struct Token {
        address token;
        uint64 unit;
        uint128 stakePerUnit;
    }

    uint16 internal constant NATIVE = 0;

    /// @dev 1 gwei in wei: the settlement unit of the native token.
    uint64 internal constant NATIVE_UNIT = 1e9;

    /// @inheritdoc IOpenStreamingPayments
    uint16 public tokenCount;
    /// @inheritdoc IOpenStreamingPayments
    mapping(uint16 tokenId => Token) public tokens;
    /// @inheritdoc IOpenStreamingPayments
    mapping(uint16 tokenId => uint256 amount) public tracked;

    mapping(address payee => mapping(uint16 tokenId => Lanes.Inbox)) internal _inboxes;
    mapping(uint16 tokenId => mapping(address owner => uint256 amount)) private _balances;

    constructor(
        ICertificateVerifier verifier_,
        address avs_,
        uint32 operatorSetId_,
        address treasury_,
        address governor_,
        address guardian_,
        Config memory config_
    ) Parameters(verifier_, avs_, operatorSetId_, treasury_, governor_, guardian_, config_) {
        _addToken(address(0), NATIVE_UNIT, config_.nativeStakePerUnit);
    }

    // ---- money in and out

    /// @inheritdoc IOpenStreamingPayments
    function deposit(uint16 tokenId, uint256 amount) external payable nonReentrant whenOpen {
        _require(msg.value == (tokenId == NATIVE ? amount : 0), WrongValue.selector);
        if (tokenId != NATIVE) {
            IERC20 token = IERC20(_token(tokenId).token);
            uint256 before = _held(token);
            token.safeTransferFrom(msg.sender, address(this), amount);
            // What arrived counts: a token may keep a fee. A balance that is said to have fallen, or to be beyond counting,
            // is a transfer that failed.
            unchecked {
                amount = _held(token) - before;
            }
            _require(amount <= type(uint128).max, TransferFailed.selector);
        }
        _receive(tokenId, amount);
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
        _require(sent, TransferFailed.selector);
    }

    // ---- governance

    /// @inheritdoc IOpenStreamingPayments
    function addToken(address token, uint64 unit, uint128 stakePerUnit) external onlyGovernor returns (uint16 tokenId) {
        _require(token.code.length != 0 && unit != 0, UnknownToken.selector);
        return _addToken(token, unit, stakePerUnit);
    }

    /// @inheritdoc IOpenStreamingPayments
    function setStakePerUnit(uint16 tokenId, uint128 stakePerUnit) external onlyGovernor {
        _setStakePerUnit(tokenId, _token(tokenId), stakePerUnit);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingPayments
    function balanceOf(uint16 tokenId, address owner) public view returns (uint256 amount) {
        return _balances[tokenId][owner] + _amountOf(tokenId, _inboxes[owner][tokenId].income());
    }

    // ---- internals

    function _held(IERC20 token) private view returns (uint256) {
        return token.balanceOf(address(this));
    }

    /// @dev Tokens have come in and belong to the caller.
    function _receive(uint16 tokenId, uint256 amount) internal {
        tracked[tokenId] += amount;
        _credit(tokenId, msg.sender, amount);
        emit Deposited(msg.sender, tokenId, amount);
    }

    /// @dev A bond has come in with the call; until it is credited to somebody it belongs to nobody.
    function _lockBond(uint128 bond) internal {
        _require(msg.value == bond, WrongValue.selector);
        tracked[NATIVE] += bond;
    }

    function _credit(uint16 tokenId, address owner, uint256 amount) internal {
        _balances[tokenId][owner] += amount;
    }

    /// @dev Takes what stands in the inbox only when the rest does not suffice.
    function _debit(uint16 tokenId, address owner, uint256 amount) internal {
        uint256 balance = _balances[tokenId][owner];
        if (amount > balance) {
            balance += _amountOf(tokenId, _inboxes[owner][tokenId].sweep());
        }
        _require(amount <= balance, InsufficientBalance.selector);
        _balances[tokenId][owner] = balance - amount;
    }

    function _token(uint16 tokenId) internal view returns (Token storage token) {
        token = tokens[tokenId];
        _require(token.unit != 0, UnknownToken.selector);
    }

    /// @dev Settlement units in base units of the token. A sum of fewer than 2^128 units times a `uint64` does not overflow.
    function _amountOf(uint16 tokenId, uint256 units) internal view returns (uint256) {
        return units * tokens[tokenId].unit;
    }

    function _addToken(address token, uint64 unit, uint128 stakePerUnit) private returns (uint16 tokenId) {
        tokenId = tokenCount;
        tokenCount = tokenId + 1;
        Token storage t = tokens[tokenId];
        t.token = token;
        t.unit = unit;
        emit TokenAdded(tokenId, token, unit);
        _setStakePerUnit(tokenId, t, stakePerUnit);
    }

    function _setStakePerUnit(uint16 tokenId, Token storage token, uint128 stakePerUnit) private {
        _require(stakePerUnit != 0, BadConfig.selector);
        token.stakePerUnit = stakePerUnit;
        emit StakePerUnitSet(tokenId, stakePerUnit);
    }
}
