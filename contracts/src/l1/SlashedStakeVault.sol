// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ISlashedStakeVault} from "../interfaces/ISlashedStakeVault.sol";
import {IERC20} from "@oz5/token/ERC20/IERC20.sol";
import {SafeERC20} from "@oz5/token/ERC20/utils/SafeERC20.sol";

/// @title Receives slashed stake; lets it go only by a public, delayed and cancellable order of its governor.
/// @notice Slashed stake is for restitution of losses that were really paid on L2. The chain cannot judge that, so every release
/// stands in public, with its reason, for the whole delay.
contract SlashedStakeVault is ISlashedStakeVault {
    using SafeERC20 for IERC20;

    /// @inheritdoc ISlashedStakeVault
    address public immutable governor;
    /// @inheritdoc ISlashedStakeVault
    uint64 public immutable delay;

    /// @notice Releases ordered so far; ids count from zero.
    uint256 public releaseCount;

    mapping(uint256 id => Release) private _releases;

    modifier onlyGovernor() {
        if (msg.sender != governor) {
            revert NotAllowed();
        }
        _;
    }

    /// @param governor_ The account that orders releases.
    /// @param delay_ Seconds between an order and its execution, not zero.
    constructor(address governor_, uint64 delay_) {
        if (governor_ == address(0) || delay_ == 0) {
            revert BadRelease();
        }
        governor = governor_;
        delay = delay_;
    }

    /// @inheritdoc ISlashedStakeVault
    function schedule(address token, address to, uint256 amount, string calldata reason)
        external
        onlyGovernor
        returns (uint256 id)
    {
        if (token.code.length == 0 || to == address(0) || to == address(this) || amount == 0) {
            revert BadRelease();
        }
        id = releaseCount++;
        uint64 executableAt = uint64(block.timestamp) + delay;
        _releases[id] = Release(token, to, amount, executableAt, false);
        emit ReleaseScheduled(id, token, to, amount, executableAt, reason);
    }

    /// @inheritdoc ISlashedStakeVault
    function cancel(uint256 id) external onlyGovernor {
        _pending(id);
        delete _releases[id];
        emit ReleaseCancelled(id);
    }

    /// @inheritdoc ISlashedStakeVault
    /// @dev Anyone may carry out what the governor ordered and did not cancel.
    function release(uint256 id) external {
        Release storage r = _pending(id);
        if (block.timestamp < r.executableAt) {
            revert TooEarly();
        }
        r.done = true;
        emit Released(id);
        IERC20(r.token).safeTransfer(r.to, r.amount);
    }

    /// @inheritdoc ISlashedStakeVault
    function releases(uint256 id) external view returns (Release memory) {
        return _releases[id];
    }

    function _pending(uint256 id) private view returns (Release storage r) {
        r = _releases[id];
        if (r.executableAt == 0 || r.done) {
            revert UnknownRelease();
        }
    }
}
