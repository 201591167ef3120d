// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StakeToken} from "../../src/devnet/StakeToken.sol";
import {IOffenseLedger} from "../../src/interfaces/IOffenseLedger.sol";
import {ISlashedStakeVault} from "../../src/interfaces/ISlashedStakeVault.sol";
import {SlashedStakeVault} from "../../src/l1/SlashedStakeVault.sol";
import {Test} from "../util/Test.sol";

/// @notice Slashed stake leaves the vault as restitution of a slashed offense's loss, or is burned; always late and in public.
contract SlashedStakeVaultTest is Test {
    bytes32 private constant OFFENSE = keccak256("batch 7");
    bytes32 private constant CHANNEL = keccak256("channel");

    SlashedStakeVault private vault;
    StakeToken private token;
    address private governor;
    address private canceller;
    address private victim;

    /// @notice The test stands in for the ledger: stake was moved for one offense.
    function operatorsSlashed(bytes32 offenseId) external pure returns (uint256) {
        return offenseId == OFFENSE ? 3 : 0;
    }

    function setUp() public {
        vm.warp(1_800_000_000);
        (governor,) = actor("governor");
        (canceller,) = actor("canceller");
        (victim,) = actor("victim");
        vault = new SlashedStakeVault(IOffenseLedger(address(this)), governor, canceller, 2 days);
        token = new StakeToken();
        token.mint(address(vault), 100 ether);
    }

    // ---- restitution

    function test_Restitution_IsPaidAfterTheDelay_WhoeverCalls() public {
        uint256 id = _restitution(CHANNEL, 40 ether);
        assertEq(vault.promised(address(token)), 40 ether, "promised");
        vm.warp(block.timestamp + 2 days);
        vm.prank(address(0xA11));
        vault.release(id);
        assertEq(token.balanceOf(victim), 40 ether, "restitution");
        assertEq(token.balanceOf(address(vault)), 60 ether, "the rest stays");
        assertEq(vault.promised(address(token)), 0, "nothing is promised any more");
        assertTrue(vault.releases(id).done, "done");
    }

    function test_Restitution_IsNotEarly() public {
        uint256 id = _restitution(CHANNEL, 40 ether);
        vm.warp(block.timestamp + 2 days - 1);
        vm.expectRevert(ISlashedStakeVault.TooEarly.selector);
        vault.release(id);
    }

    function test_Restitution_IsPaidOnce() public {
        uint256 id = _restitution(CHANNEL, 40 ether);
        vm.warp(block.timestamp + 2 days);
        vault.release(id);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(id);
        vm.prank(governor);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.cancel(id);
    }

    function test_ACapturedGovernor_CannotPayForAnOffenseThatWasNotSlashed() public {
        vm.prank(governor);
        vm.expectRevert(ISlashedStakeVault.NotSlashed.selector);
        vault.scheduleRestitution(keccak256("invented"), CHANNEL, address(token), governor, 1, "ipfs://lie");
    }

    function test_ACapturedGovernor_CannotPayOneLossTwice() public {
        uint256 id = _restitution(CHANNEL, 40 ether);
        _expectClaimed();
        vm.warp(block.timestamp + 2 days);
        vault.release(id);
        _expectClaimed();
        // Another channel lost by the same offense.
        _restitution(keccak256("another channel"), 1);
    }

    function test_ACancelledRestitution_IsNotPaid_AndMayBeOrderedAnew() public {
        uint256 id = _restitution(CHANNEL, 40 ether);
        vm.prank(canceller);
        vault.cancel(id);
        assertFalse(vault.claimed(vault.lossIdOf(OFFENSE, CHANNEL)), "free again");
        assertEq(vault.promised(address(token)), 0, "nothing promised");
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(id);
        assertEq(token.balanceOf(address(vault)), 100 ether, "all still there");
        uint256 again = _restitution(CHANNEL, 30 ether);
        vm.prank(governor);
        vault.cancel(again);
    }

    function test_ARestitution_BeyondWhatIsThere_WaitsForMoreStake() public {
        uint256 id = _restitution(CHANNEL, 150 ether);
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert();
        vault.release(id);
        assertFalse(vault.releases(id).done, "still owed");
        token.mint(address(vault), 50 ether);
        vault.release(id);
        assertEq(token.balanceOf(victim), 150 ether, "all of it");
    }

    // ---- burning

    function test_WhatNoLossClaims_CanOnlyBeBurned_AfterTheDelay() public {
        vm.prank(governor);
        uint256 id = vault.scheduleBurn(address(token), 100 ether);
        vm.warp(block.timestamp + 2 days - 1);
        vm.expectRevert(ISlashedStakeVault.TooEarly.selector);
        vault.release(id);
        vm.warp(block.timestamp + 1);
        vault.release(id);
        assertEq(token.balanceOf(0x00000000000000000000000000000000000E16E4), 100 ether, "where EigenLayer burns");
    }

    function test_ABurning_LeavesWhatIsPromised() public {
        vm.prank(governor);
        uint256 burning = vault.scheduleBurn(address(token), 61 ether);
        uint256 loss = _restitution(CHANNEL, 40 ether);
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(ISlashedStakeVault.Promised.selector);
        vault.release(burning);
        vault.release(loss);
        vm.expectRevert(ISlashedStakeVault.Promised.selector);
        vault.release(burning);
        token.mint(address(vault), 1 ether);
        vault.release(burning);
        assertEq(token.balanceOf(address(vault)), 0, "all is gone where it belongs");
    }

    function test_ABurning_CanBeCancelled() public {
        vm.prank(governor);
        uint256 id = vault.scheduleBurn(address(token), 1);
        vm.prank(canceller);
        vault.cancel(id);
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(id);
    }

    // ---- who and what

    function test_OnlyTheGovernorOrders_OnlyTheTwoCancel() public {
        uint256 id = _restitution(CHANNEL, 1);
        vm.startPrank(victim);
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.scheduleRestitution(OFFENSE, keccak256("mine"), address(token), victim, 1, "please");
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.scheduleBurn(address(token), 1);
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.cancel(id);
        vm.stopPrank();
        vm.startPrank(canceller);
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.scheduleRestitution(OFFENSE, keccak256("mine"), address(token), canceller, 1, "please");
        vm.expectRevert(ISlashedStakeVault.NotAllowed.selector);
        vault.scheduleBurn(address(token), 1);
        vm.stopPrank();
        vm.expectRevert(ISlashedStakeVault.UnknownRelease.selector);
        vault.release(77);
    }

    function test_SenselessOrders_AreRefused() public {
        vm.startPrank(governor);
        _expectBad(CHANNEL, address(0xEE), victim, 1, "no token");
        _expectBad(CHANNEL, address(token), address(0), 1, "nobody");
        _expectBad(CHANNEL, address(token), address(vault), 1, "itself");
        _expectBad(CHANNEL, address(token), victim, 0, "nothing");
        _expectBad(CHANNEL, address(token), victim, uint256(type(uint128).max) + 1, "more than there is");
        _expectBad(bytes32(0), address(token), victim, 1, "no channel");
        _expectBad(CHANNEL, address(token), victim, 1, "");
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.scheduleBurn(address(token), 0);
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.scheduleBurn(address(0xEE), 1);
        vm.stopPrank();
    }

    function test_Construction_WantsALedgerAGovernorAndADelay() public {
        IOffenseLedger ledger = IOffenseLedger(address(this));
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        new SlashedStakeVault(IOffenseLedger(address(0xEE)), governor, canceller, 1);
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        new SlashedStakeVault(ledger, address(0), canceller, 1);
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        new SlashedStakeVault(ledger, governor, canceller, 0);
        new SlashedStakeVault(ledger, governor, address(0), 1);
    }

    function test_StakeToken_IsMintedByItsDeployerAlone() public {
        assertEq(token.minter(), address(this), "the deployer");
        vm.prank(victim);
        vm.expectRevert(abi.encodeWithSelector(StakeToken.NotMinter.selector, victim));
        token.mint(victim, 1);
    }

    // ---- help

    function _restitution(bytes32 channel, uint256 amount) private returns (uint256 id) {
        vm.prank(governor);
        return vault.scheduleRestitution(OFFENSE, channel, address(token), victim, amount, "ipfs://loss");
    }

    function _expectClaimed() private {
        vm.prank(governor);
        vm.expectRevert(ISlashedStakeVault.AlreadyClaimed.selector);
        vault.scheduleRestitution(OFFENSE, CHANNEL, address(token), victim, 1, "ipfs://again");
    }

    function _expectBad(bytes32 channel, address token_, address to, uint256 amount, string memory evidence) private {
        vm.expectRevert(ISlashedStakeVault.BadRelease.selector);
        vault.scheduleRestitution(OFFENSE, channel, token_, to, amount, evidence);
    }
}
