// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {PlainToken} from "../util/Tokens.sol";

/// @notice A token that behaves as it is told: well, by reverting, by returning false, by returning nothing, or by calling the
/// payments contract in the middle of a transfer.
contract MoodyToken is PlainToken {
    enum Mood {
        Fine,
        Reverts,
        ReturnsFalse,
        ReturnsNothing,
        CallsBack
    }

    error Moody();

    Mood public mood;
    address private _target;
    bytes private _input;
    /// @notice Calls back that went through.
    uint256 public broken;

    function set(Mood mood_) external {
        mood = mood_;
    }

    /// @notice What it calls when it calls back.
    function aim(address target, bytes calldata input) external {
        _target = target;
        _input = input;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _answer(super.transfer(to, amount));
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return _answer(super.transferFrom(from, to, amount));
    }

    function _answer(bool ok) private returns (bool) {
        if (mood == Mood.Reverts) {
            revert Moody();
        }
        if (mood == Mood.ReturnsFalse) {
            return false;
        }
        if (mood == Mood.ReturnsNothing) {
            assembly {
                return(0, 0)
            }
        }
        if (mood == Mood.CallsBack) {
            (bool again,) = _target.call(_input);
            broken += again ? 1 : 0;
        }
        return ok;
    }
}

/// @notice Deposits native money and withdraws it again, trying to be paid twice while it is paid.
contract Bandit {
    IOpenStreamingPayments private immutable _payments;
    bytes private _loot;
    /// @notice Calls from inside a payment that went through.
    uint256 public broken;
    /// @notice Calls from inside a payment.
    uint256 public attempts;

    constructor(IOpenStreamingPayments payments) {
        _payments = payments;
    }

    /// @notice What to call when money arrives.
    function plan(bytes calldata loot) external {
        _loot = loot;
    }

    receive() external payable {
        if (_loot.length == 0) {
            return;
        }
        attempts += 1;
        (bool ok,) = address(_payments).call(_loot);
        broken += ok ? 1 : 0;
    }
}

/// @notice An account that takes no money.
contract Wall {}
