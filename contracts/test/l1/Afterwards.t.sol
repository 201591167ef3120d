// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {L1Stage} from "./L1Stage.sol";

/// @notice Who watches the registrar reads what waits, and until when: nothing is left standing there once it is over.
contract AfterwardsTest is L1Stage {
    function setUp() public {
        _raise();
    }

    function test_ASlasher_ThatWasCancelled_LeavesNothingWaiting() public {
        address next = address(_newSlasher(_config()));
        vm.startPrank(owner);
        registrar.scheduleSlasher(next);
        assertEq(registrar.nextSlasher(), next, "waits");
        assertEq(registrar.nextSlasherAt(), block.timestamp + SLASHER_DELAY, "until then");
        registrar.cancelSlasher();
        vm.stopPrank();
        _noSlasherWaits();
    }

    function test_ASlasher_InOffice_LeavesNothingWaiting_AndNothingRetiringInTheEnd() public {
        _replaceSlasher(address(_newSlasher(_config())));
        _noSlasherWaits();
        vm.warp(registrar.retiringUntil());
        registrar.retireSlasher();
        assertEq(registrar.retiringSlasher(), address(0), "nobody retires");
        assertEq(registrar.retiringUntil(), 0, "at no time");
    }

    function test_ACalculator_CancelledOrInUse_LeavesNothingWaiting() public {
        vm.startPrank(owner);
        registrar.scheduleCalculator(address(calculator));
        assertEq(registrar.nextCalculator(), address(calculator), "waits");
        assertEq(registrar.nextCalculatorAt(), block.timestamp + SLASHER_DELAY, "until then");
        registrar.cancelCalculator();
        _noCalculatorWaits();
        registrar.scheduleCalculator(address(calculator));
        vm.stopPrank();
        vm.warp(registrar.nextCalculatorAt());
        registrar.activateCalculator();
        _noCalculatorWaits();
    }

    function _noSlasherWaits() private view {
        assertEq(registrar.nextSlasher(), address(0), "no slasher waits");
        assertEq(registrar.nextSlasherAt(), 0, "at no time");
    }

    function _noCalculatorWaits() private view {
        assertEq(registrar.nextCalculator(), address(0), "no calculator waits");
        assertEq(registrar.nextCalculatorAt(), 0, "at no time");
    }
}
