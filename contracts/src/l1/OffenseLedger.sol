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

    /// @dev What one operator paid for one offense, and whether any stake moved for it.
    struct Penalty {
        uint64 wad;
        bool moved;
    }

    uint64 private constant WHOLE = 1e18;

    /// @notice Names the slashers, who alone write here.
    IOpenStreamingRegistrar public immutable registrar;

    /// @inheritdoc IOffenseLedger
    mapping(bytes32 leafKey => address) public answererOf;
    /// @inheritdoc IOffenseLedger
    mapping(bytes32 offenseId => uint256) public operatorsSlashed;

    mapping(bytes32 offenseId => mapping(address operator => Penalty)) private _penalties;
    mapping(address operator => Take[]) private _takes;

    modifier onlySlasher() {
        if (!registrar.isSlasher(msg.sender)) {
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
        Penalty storage p = _penalties[offenseId][operator];
        uint64 before = p.wad;
        if (wad > WHOLE - before) {
            revert OverCap();
        }
        p.wad = before + wad;
        emit SlashRecorded(offenseId, operator, wad);
    }

    /// @inheritdoc IOffenseLedger
    function recordMoved(bytes32 offenseId, address operator, uint64 minorWad) external onlySlasher {
        Penalty storage p = _penalties[offenseId][operator];
        if (!p.moved) {
            p.moved = true;
            ++operatorsSlashed[offenseId];
        }
        if (minorWad != 0) {
            _takes[operator].push(Take(uint64(block.timestamp), minorWad));
        }
        emit StakeMoved(offenseId, operator, minorWad);
    }

    /// @inheritdoc IOffenseLedger
    function slashedWad(bytes32 offenseId, address operator) external view returns (uint64) {
        return _penalties[offenseId][operator].wad;
    }

    /// @inheritdoc IOffenseLedger
    /// @dev The window slides: what is `window` seconds old has grown back.
    function minorTaken(address operator, uint40 window) external view returns (uint64 spent) {
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
