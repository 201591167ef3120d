// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The lasting record of what is proven and what is slashed.
/// @notice It outlives every replacement of the slasher; only the registrar's present slasher writes.
interface IOffenseLedger {
    error NotSlasher();
    error OverCap();

    event LeafProven(bytes32 indexed leafKey, address indexed answerer);
    event SlashRecorded(bytes32 indexed offenseId, address indexed operator, uint64 wad);

    /// @notice Records that a leaf is backed; the first answerer stays.
    function recordProven(bytes32 leafKey, address answerer) external;

    /// @notice Records what was slashed for an offense; the sum over an offense and operator never passes 1e18.
    function recordSlash(bytes32 offenseId, address operator, uint64 wad) external;

    /// @notice Takes up to `wad` of the operator's allowance of `cap` per `window` seconds and returns what it took.
    function takeMinor(address operator, uint64 wad, uint64 cap, uint40 window) external returns (uint64 taken);

    function answererOf(bytes32 leafKey) external view returns (address);
    function slashedWad(bytes32 offenseId, address operator) external view returns (uint64);
}
