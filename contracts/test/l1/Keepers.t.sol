// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StakeToken} from "../../src/devnet/StakeToken.sol";
import {IOffenseLedger} from "../../src/interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {ISlashedStakeVault} from "../../src/interfaces/ISlashedStakeVault.sol";
import {OffenseLedger} from "../../src/l1/OffenseLedger.sol";
import {SlashedStakeVault} from "../../src/l1/SlashedStakeVault.sol";
import {Test} from "../util/Test.sol";

/// @notice The ledger and the vault, which keep what outlives everything else.
contract OffenseLedgerTest is Test {
    OffenseLedger private ledger;
    /// @dev The test stands in for the registrar: it names the writer, as governance does.
    address public slasher = address(0x51);
    bytes32 private constant OFFENSE = keccak256("offense");
    bytes32 private constant LEAF = keccak256("leaf");
    address private constant OPERATOR = address(0x0B);

    function setUp() public {
        vm.warp(1_800_000_000);
        ledger = new OffenseLedger(IOpenStreamingRegistrar(address(this)));
    }

    function test_OnlyThePresentSlasher_Writes() public {
        vm.startPrank(address(0xBAD));
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordProven(LEAF, OPERATOR);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordSlash(OFFENSE, OPERATOR, 1);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.takeMinor(OPERATOR, 1, 1, 1);
        vm.stopPrank();
        address former = slasher;
        slasher = address(0x52);
        vm.prank(former);
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        ledger.recordProven(LEAF, OPERATOR);
        vm.prank(slasher);
        ledger.recordProven(LEAF, OPERATOR);
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

    function test_MinorAllowance_IsNeverPassedWithinAnyWindow() public {
        vm.startPrank(slasher);
        uint40 window = 14 days;
        assertEq(ledger.takeMinor(OPERATOR, 0.04e18, 0.1e18, window), 0.04e18, "all of it");
        vm.warp(block.timestamp + 10 days);
        assertEq(ledger.takeMinor(OPERATOR, 0.08e18, 0.1e18, window), 0.06e18, "what is left");
        assertEq(ledger.takeMinor(OPERATOR, 0.01e18, 0.1e18, window), 0, "nothing");
        vm.warp(block.timestamp + 4 days - 1);
        assertEq(ledger.takeMinor(OPERATOR, 0.1e18, 0.1e18, window), 0, "one second too early");
        vm.warp(block.timestamp + 1);
        assertEq(ledger.takeMinor(OPERATOR, 0.1e18, 0.1e18, window), 0.04e18, "only the oldest has passed");
        assertEq(ledger.minorTaken(OPERATOR, window), 0.1e18, "full again");
        assertEq(ledger.takeMinor(OPERATOR, 1, 0.05e18, window), 0, "a smaller cap is already passed");
        assertEq(ledger.takeMinor(address(1), 0.1e18, 0.1e18, window), 0.1e18, "each operator has its own");
        vm.stopPrank();
    }

    function testFuzz_MinorAllowance_HoldsForAnyHistory(uint32[8] memory waits, uint64[8] memory wads) public {
        uint64 cap = 0.1e18;
        uint40 window = 1 days;
        uint256[8] memory times;
        uint256[8] memory taken;
        vm.startPrank(slasher);
        for (uint256 i; i < 8; ++i) {
            vm.warp(block.timestamp + waits[i] % (2 * uint256(window)));
            times[i] = block.timestamp;
            taken[i] = ledger.takeMinor(OPERATOR, wads[i] % (2 * cap), cap, window);
            uint256 sum;
            for (uint256 j; j <= i; ++j) {
                if (times[j] + window > block.timestamp) {
                    sum += taken[j];
                }
            }
            assertLe(sum, cap, "sum within the window");
        }
        vm.stopPrank();
    }
}

contract SlashedStakeVaultTest is Test {
    SlashedStakeVault private vault;
    StakeToken private token;
    address private governor;
    address private victim;

    function setUp() public {
        vm.warp(1_800_000_000);
        (governor,) = actor("governor");
        (victim,) = actor("victim");
        vault = new SlashedStakeVault(governor, 2 days);
        token = new StakeToken();
        token.mint(address(vault), 100 ether);
    }

    function test_Release_PaysAfterTheDelay_WhoeverCalls() public {
        uint256 id = _schedule(40 ether);
        vm.warp(block.timestamp + 2 days);
        vm.prank(address(0xA11));
        vault.release(id);
        assertEq(token.balanceOf(victim), 40 ether, "restitution");
        assertEq(token.balanceOf(address(vault)), 60 ether, "the rest stays");
        assertTrue(vault.releases(id).done, "done");
    }

    function test_Release_IsNotEarly() public {
        uint256 id = _schedule(40 ether);
        vm.warp(block.timestamp + 2 days - 1);
        vm.expectRevert(ISlashedStakeVault.TooEarly.selector);
        vault.release(id);
    }

    function test_Release_IsDoneOnce() public {
        uint256 id = _schedule(40 ether);
        vm.warp(block.timestamp + 2 days);
        vault.release(id);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(id);
        vm.prank(governor);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.cancel(id);
    }

    function test_Release_CanBeCancelled() public {
        uint256 id = _schedule(40 ether);
        vm.prank(governor);
        vault.cancel(id);
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(id);
        assertEq(token.balanceOf(address(vault)), 100 ether, "all still there");
    }

    function test_Release_ThatWasNeverOrdered_IsUnknown() public {
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(0);
    }

    function test_OnlyTheGovernor_OrdersAndCancels() public {
        uint256 id = _schedule(1);
        vm.startPrank(victim);
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.schedule(address(token), victim, 1, "please");
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.cancel(id);
        vm.stopPrank();
    }

    function test_SenselessOrders_AreRefused() public {
        vm.startPrank(governor);
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.schedule(address(0xEE), victim, 1, "no token");
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.schedule(address(token), address(0), 1, "nobody");
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.schedule(address(token), address(vault), 1, "itself");
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.schedule(address(token), victim, 0, "nothing");
        vm.stopPrank();
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        new SlashedStakeVault(governor, 0);
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        new SlashedStakeVault(address(0), 1);
    }

    function test_StakeToken_IsMintedByItsDeployerAlone() public {
        assertEq(token.minter(), address(this), "the deployer");
        vm.prank(victim);
        vm.expectRevert(abi.encodeWithSelector(StakeToken.NotMinter.selector, victim));
        token.mint(victim, 1);
    }

    function _schedule(uint256 amount) private returns (uint256 id) {
        vm.prank(governor);
        return vault.schedule(address(token), victim, amount, "loss in batch 7");
    }
}
