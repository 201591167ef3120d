// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The lasting record of what is proven and what is slashed.
/// @notice It outlives every replacement of the slasher; only the registrar's present slasher writes, and the retiring one until
/// its time is over.
interface IOffenseLedger {
    error NotSlasher();
    error OverCap();

    event LeafProven(bytes32 indexed leafKey, address indexed answerer);
    event SlashRecorded(bytes32 indexed offenseId, address indexed operator, uint64 wad);
    event StakeMoved(bytes32 indexed offenseId, address indexed operator, uint64 minorWad);

    /// @notice Records that a leaf is backed; the first answerer stays.
    function recordProven(bytes32 leafKey, address answerer) external;

    /// @notice Records what is about to be slashed for an offense; the sum over an offense and operator never passes 1e18.
    function recordSlash(bytes32 offenseId, address operator, uint64 wad) external;

    /// @notice Records that the slash moved stake, and takes `minorWad` of the operator's minor allowance, none for zero.
    function recordMoved(bytes32 offenseId, address operator, uint64 minorWad) external;

    /// @notice Who first showed a leaf's voucher, or zero.
    function answererOf(bytes32 leafKey) external view returns (address);

    /// @notice Share of the operator's allocation that was slashed for the offense, 1e18 = all.
    function slashedWad(bytes32 offenseId, address operator) external view returns (uint64);

    /// @notice How many operators lost stake by an offense.
    function operatorsSlashed(bytes32 offenseId) external view returns (uint256);

    /// @notice The share taken of an operator's minor allowance within the last `window` seconds.
    function minorTaken(address operator, uint40 window) external view returns (uint64);
}
