// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../interfaces/IOffenseLedger.sol";
import {ISlashedStakeVault} from "../interfaces/ISlashedStakeVault.sol";
import {IERC20} from "@oz5/token/ERC20/IERC20.sol";
import {SafeERC20} from "@oz5/token/ERC20/utils/SafeERC20.sol";

/// @title Receives slashed stake; lets it go only as restitution for an offense that was slashed for, or to be burned.
/// @notice The chain cannot judge what was lost on L2, so every order names an offense that the ledger knows as slashed and one
/// channel that lost by it, and stands in public, with its evidence, for the whole delay. What no loss claims may be burned, also
/// behind the delay. There is no third way out.
contract SlashedStakeVault is ISlashedStakeVault {
    using SafeERC20 for IERC20;

    /// @notice Where EigenLayer burns shares.
    address public constant BURN = 0x00000000000000000000000000000000000E16E4;

    /// @notice Says for which offenses stake was moved.
    IOffenseLedger public immutable ledger;
    /// @inheritdoc ISlashedStakeVault
    address public immutable governor;
    /// @inheritdoc ISlashedStakeVault
    address public immutable canceller;
    /// @inheritdoc ISlashedStakeVault
    uint64 public immutable delay;

    /// @notice Releases ordered so far; ids count from zero.
    uint256 public releaseCount;
    /// @inheritdoc ISlashedStakeVault
    mapping(address token => uint256) public promised;
    /// @inheritdoc ISlashedStakeVault
    mapping(bytes32 lossId => bool) public claimed;

    mapping(uint256 id => Release) private _releases;

    modifier onlyGovernor() {
        if (msg.sender != governor) {
            revert NotAllowed();
        }
        _;
    }

    /// @param ledger_ The offense ledger of the operator set whose stake comes here.
    /// @param governor_ The account that orders releases; in production a timelock behind a multisig.
    /// @param canceller_ The account that may cancel beside it; zero for nobody.
    /// @param delay_ Seconds between an order and its execution, not zero.
    constructor(IOffenseLedger ledger_, address governor_, address canceller_, uint64 delay_) {
        if (address(ledger_).code.length == 0 || governor_ == address(0) || delay_ == 0) {
            revert BadRelease();
        }
        ledger = ledger_;
        governor = governor_;
        canceller = canceller_;
        delay = delay_;
    }

    /// @inheritdoc ISlashedStakeVault
    function scheduleRestitution(
        bytes32 offenseId,
        bytes32 channelId,
        address token,
        address to,
        uint256 amount,
        string calldata evidenceURI
    ) external onlyGovernor returns (uint256 id) {
        if (to == address(0) || to == address(this) || channelId == bytes32(0) || bytes(evidenceURI).length == 0) {
            revert BadRelease();
        }
        if (ledger.operatorsSlashed(offenseId) == 0) {
            revert NotSlashed();
        }
        bytes32 lossId = lossIdOf(offenseId, channelId);
        if (claimed[lossId]) {
            revert AlreadyClaimed();
        }
        claimed[lossId] = true;
        promised[token] += amount;
        uint64 executableAt;
        (id, executableAt) = _schedule(lossId, token, to, amount);
        emit RestitutionScheduled(id, offenseId, channelId, token, to, amount, executableAt, evidenceURI);
    }

    /// @inheritdoc ISlashedStakeVault
    function scheduleBurn(address token, uint256 amount) external onlyGovernor returns (uint256 id) {
        uint64 executableAt;
        (id, executableAt) = _schedule(bytes32(0), token, BURN, amount);
        emit BurnScheduled(id, token, amount, executableAt);
    }

    /// @inheritdoc ISlashedStakeVault
    function cancel(uint256 id) external {
        if (msg.sender != governor && msg.sender != canceller) {
            revert NotAllowed();
        }
        Release memory r = _releases[id];
        _checkPending(r);
        delete _releases[id];
        if (r.lossId != bytes32(0)) {
            claimed[r.lossId] = false;
            promised[r.token] -= r.amount;
        }
        emit ReleaseCancelled(id);
    }

    /// @inheritdoc ISlashedStakeVault
    /// @dev A burning leaves what pending restitutions claim.
    function release(uint256 id) external {
        Release memory r = _releases[id];
        _checkPending(r);
        if (block.timestamp < r.executableAt) {
            revert TooEarly();
        }
        _releases[id].done = true;
        if (r.lossId != bytes32(0)) {
            promised[r.token] -= r.amount;
        } else if (IERC20(r.token).balanceOf(address(this)) < promised[r.token] + r.amount) {
            revert Promised();
        }
        emit Released(id);
        IERC20(r.token).safeTransfer(r.to, r.amount);
    }

    /// @inheritdoc ISlashedStakeVault
    function releases(uint256 id) external view returns (Release memory) {
        return _releases[id];
    }

    /// @inheritdoc ISlashedStakeVault
    function lossIdOf(bytes32 offenseId, bytes32 channelId) public pure returns (bytes32) {
        return keccak256(abi.encode(offenseId, channelId));
    }

    function _schedule(bytes32 lossId, address token, address to, uint256 amount)
        private
        returns (uint256 id, uint64 executableAt)
    {
        if (token.code.length == 0 || amount == 0 || amount > type(uint128).max) {
            revert BadRelease();
        }
        id = releaseCount++;
        executableAt = uint64(block.timestamp) + delay;
        _releases[id] = Release(lossId, token, to, amount, executableAt, false);
    }

    function _checkPending(Release memory r) private pure {
        if (r.executableAt == 0 || r.done) {
            revert UnknownRelease();
        }
    }
}
