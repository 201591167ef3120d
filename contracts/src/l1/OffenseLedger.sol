// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../interfaces/IOpenStreamingRegistrar.sol";

/// @title The lasting record of what is proven and what is slashed.
/// @notice Replacing the slasher never makes an answered leaf punishable again, nor an offense punishable twice.
contract OffenseLedger is IOffenseLedger {
    /// @dev One taking of an operator's minor allowance; `wad` is a share, 1e18 = all.
    struct Take {
        uint64 time;
        uint64 wad;
    }

    uint64 private constant WHOLE = 1e18;

    /// @notice Names the slasher, who alone writes here.
    IOpenStreamingRegistrar public immutable registrar;

    /// @inheritdoc IOffenseLedger
    mapping(bytes32 leafKey => address) public answererOf;
    /// @inheritdoc IOffenseLedger
    mapping(bytes32 offenseId => mapping(address operator => uint64)) public slashedWad;

    mapping(address operator => Take[]) private _takes;

    modifier onlySlasher() {
        if (msg.sender != registrar.slasher()) {
            revert NotSlasher();
        }
        _;
    }

    constructor(IOpenStreamingRegistrar registrar_) {
        registrar = registrar_;
    }

    /// @inheritdoc IOffenseLedger
    function recordProven(bytes32 leafKey, address answerer) external onlySlasher {
        if (answererOf[leafKey] != address(0)) {
            return;
        }
        answererOf[leafKey] = answerer;
        emit LeafProven(leafKey, answerer);
    }

    /// @inheritdoc IOffenseLedger
    function recordSlash(bytes32 offenseId, address operator, uint64 wad) external onlySlasher {
        uint64 before = slashedWad[offenseId][operator];
        if (wad > WHOLE - before) {
            revert OverCap();
        }
        slashedWad[offenseId][operator] = before + wad;
        emit SlashRecorded(offenseId, operator, wad);
    }

    /// @inheritdoc IOffenseLedger
    /// @dev The window slides: no interval of `window` seconds holds more than `cap`.
    function takeMinor(address operator, uint64 wad, uint64 cap, uint40 window)
        external
        onlySlasher
        returns (uint64 taken)
    {
        uint64 spent = minorTaken(operator, window);
        uint64 left = cap > spent ? cap - spent : 0;
        taken = wad < left ? wad : left;
        if (taken != 0) {
            _takes[operator].push(Take(uint64(block.timestamp), taken));
        }
    }

    /// @notice The share taken of an operator's minor allowance within the last `window` seconds.
    function minorTaken(address operator, uint40 window) public view returns (uint64 spent) {
        Take[] storage takes = _takes[operator];
        for (uint256 i = takes.length; i > 0; --i) {
            Take memory take = takes[i - 1];
            if (uint256(take.time) + window <= block.timestamp) {
                break;
            }
            spent += take.wad;
        }
    }
}
