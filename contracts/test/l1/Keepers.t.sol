// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../../src/interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {OffenseLedger} from "../../src/l1/OffenseLedger.sol";
import {Test} from "../util/Test.sol";

/// @notice The ledger, which keeps what outlives every slasher.
contract OffenseLedgerTest is Test {
    OffenseLedger private ledger;
    /// @dev The test stands in for the registrar: it names the writers, as governance does.
    address private slasher = address(0x51);
    address private retiring;
    bytes32 private constant OFFENSE = keccak256("offense");
    bytes32 private constant LEAF = keccak256("leaf");
    address private constant OPERATOR = address(0x0B);

    function setUp() public {
        vm.warp(1_800_000_000);
        ledger = new OffenseLedger(IOpenStreamingRegistrar(address(this)));
    }

    function test_OnlyTheSlashers_Write() public {
        vm.startPrank(address(0xBAD));
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordProven(LEAF, OPERATOR);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordMoved(OFFENSE, OPERATOR, 1);
        vm.stopPrank();
        retiring = slasher;
        slasher = address(0x52);
        vm.prank(retiring);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        vm.prank(slasher);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        address former = retiring;
        retiring = address(0);
        vm.prank(former);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        assertEq(ledger.slashedWad(OFFENSE, OPERATOR), 2, "both wrote on one page");
    }

    function isSlasher(address who) external view returns (bool) {
        return who == slasher || who == retiring;
    }

    function test_TheFirstAnswerer_Stays() public {
        vm.startPrank(slasher);
        ledger.recordProven(LEAF, address(1));
        ledger.recordProven(LEAF, address(2));
        vm.stopPrank();
        assertEq(ledger.answererOf(LEAF), address(1), "the first");
    }

    function test_Slashes_AddUpToTheWholeAndNoFurther() public {
        vm.startPrank(slasher);
        ledger.recordSlash(OFFENSE, OPERATOR, 0.1e18);
        ledger.recordSlash(OFFENSE, OPERATOR, 0.9e18);
        vm.expectRevert(IOffenseLedger.OverCap.selector);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        vm.stopPrank();
        assertEq(ledger.slashedWad(OFFENSE, OPERATOR), 1e18, "the whole");
        assertEq(ledger.slashedWad(OFFENSE, address(1)), 0, "of nobody else");
    }

    function test_OperatorsWhoLostStake_AreCountedOnceAnOffense() public {
        vm.startPrank(slasher);
        ledger.recordSlash(OFFENSE, OPERATOR, 0.1e18);
        assertEq(ledger.operatorsSlashed(OFFENSE), 0, "nothing moved yet");
        ledger.recordMoved(OFFENSE, OPERATOR, 0.1e18);
        ledger.recordMoved(OFFENSE, OPERATOR, 0);
        assertEq(ledger.operatorsSlashed(OFFENSE), 1, "one operator");
        ledger.recordMoved(OFFENSE, address(1), 0);
        assertEq(ledger.operatorsSlashed(OFFENSE), 2, "two");
        assertEq(ledger.operatorsSlashed(keccak256("another")), 0, "of another offense none");
        assertEq(ledger.minorTaken(OPERATOR, 1 days), 0.1e18, "zero takes nothing of the allowance");
        vm.stopPrank();
    }

    function test_MinorAllowance_GrowsBackByTheSecond() public {
        uint40 window = 14 days;
        _take(0.04e18);
        vm.warp(block.timestamp + 10 days);
        _take(0.06e18);
        assertEq(ledger.minorTaken(OPERATOR, window), 0.1e18, "both");
        vm.warp(block.timestamp + 4 days - 1);
        assertEq(ledger.minorTaken(OPERATOR, window), 0.1e18, "one second too early");
        vm.warp(block.timestamp + 1);
        assertEq(ledger.minorTaken(OPERATOR, window), 0.06e18, "the oldest has passed");
        assertEq(ledger.minorTaken(OPERATOR, 15 days), 0.1e18, "within a longer window it has not");
        assertEq(ledger.minorTaken(address(1), window), 0, "each operator has its own");
    }

    function testFuzz_MinorTaken_IsTheSumWithinTheWindow(uint32[8] memory waits, uint64[8] memory wads) public {
        uint40 window = 1 days;
        uint256[8] memory times;
        for (uint256 i; i < 8; ++i) {
            vm.warp(block.timestamp + waits[i] % (2 * uint256(window)));
            times[i] = block.timestamp;
            wads[i] %= 0.2e18;
            _take(wads[i]);
            uint256 sum;
            for (uint256 j; j <= i; ++j) {
                if (times[j] + window > block.timestamp) {
                    sum += wads[j];
                }
            }
            assertEq(ledger.minorTaken(OPERATOR, window), sum, "sum within the window");
        }
    }

    function _take(uint64 wad) private {
        vm.prank(slasher);
        ledger.recordMoved(OFFENSE, OPERATOR, wad);
    }
}
