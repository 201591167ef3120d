// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {L1Stage} from "./L1Stage.sol";

/// @notice A delay protects only whom it is told: every order of the registrar's owner, and what becomes of it, is announced.
contract AnnouncementsTest is L1Stage {
    address private next;

    function setUp() public {
        _raise();
        next = address(_newSlasher(_config()));
        vm.startPrank(owner);
    }

    function _announced() private {
        vm.expectEmit(true, true, true, true, address(registrar));
    }

    function test_AnotherSlasher_IsAnnounced_WhenOrderedActivatedAndRetired() public {
        uint64 due = uint64(block.timestamp + SLASHER_DELAY);
        _announced();
        emit IOpenStreamingRegistrar.SlasherScheduled(next, due);
        registrar.scheduleSlasher(next);
        vm.warp(due);
        _announced();
        emit IOpenStreamingRegistrar.SlasherActivated(next, address(slasher));
        registrar.activateSlasher();
        vm.warp(registrar.retiringUntil());
        _announced();
        emit IOpenStreamingRegistrar.SlasherRetired(address(slasher));
        registrar.retireSlasher();
    }

    function test_ASlasherThatIsCancelled_IsAnnounced() public {
        registrar.scheduleSlasher(next);
        _announced();
        emit IOpenStreamingRegistrar.SlasherCancelled(next);
        registrar.cancelSlasher();
    }

    function test_AnotherCalculator_IsAnnounced_WhenOrderedActivatedAndCancelled() public {
        uint64 due = uint64(block.timestamp + SLASHER_DELAY);
        address other = address(slasher.attribution()); // any other contract
        _announced();
        emit IOpenStreamingRegistrar.CalculatorScheduled(other, due);
        registrar.scheduleCalculator(other);
        _announced();
        emit IOpenStreamingRegistrar.CalculatorCancelled(other);
        registrar.cancelCalculator();
        registrar.scheduleCalculator(other);
        vm.warp(due);
        _announced();
        emit IOpenStreamingRegistrar.CalculatorActivated(other, address(calculator));
        registrar.activateCalculator();
    }
}
