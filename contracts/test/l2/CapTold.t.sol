// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {Vm} from "../util/Vm.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice `CapReached` sends an aggregator back to propose the rest, and its people to ask for more stake: it is told when a
/// budget cut something, and never else.
contract CapToldTest is PaymentsTest {
    uint64 internal constant BATCH_CAP = 4_000_000;

    function config() internal pure override returns (IOpenStreamingPayments.Config memory c) {
        c = super.config();
        c.nativeStakePerUnit = 1e13;
        c.batchRiskBps = 1000;
        c.dayRiskBps = 1000;
    }

    function test_Cap_IsNotTold_OfATokenThatNobodyKnows() public {
        openLane(0);
        bytes memory stranger = abi.encodePacked(paul, uint16(9), uint16(1), leafOf(0, 1000));
        assertFalse(_told(abi.encodePacked(stranger, paulData(0, 1000))), "nothing was held back");
        assertEq(unitsOf(paul), 1000, "and the rest is paid");
    }

    function test_Cap_IsNotTold_OfABatchWithinIt() public {
        openLane(0);
        assertFalse(_told(paulData(0, BATCH_CAP - 1)), "all was paid");
    }

    function test_Cap_IsTold_OfAGroupForWhichNothingIsLeft() public {
        openLane(0);
        open(channelOf(petra, paula, 0), paulaKey, COLLATERAL);
        assertTrue(
            _told(abi.encodePacked(paulData(0, BATCH_CAP), groupOf(paula, 0, 1, leafOf(0, 1)))), "Paula got nothing"
        );
        assertEq(unitsOf(paula), 0, "today");
    }

    /// @dev Settles the data in one batch and says whether the cap was told of.
    function _told(bytes memory data) private returns (bool told) {
        bytes32 id = proposeData(data);
        passWindow();
        vm.recordLogs();
        assertTrue(payments.finalize(id, data, 0), "final");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            told = told || logs[i].topics[0] == IOpenStreamingPayments.CapReached.selector;
        }
    }
}
