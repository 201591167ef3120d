// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, Certificate, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PlainToken} from "../util/Tokens.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice What bounds the loss when everything else fails: caps tied to stake, the poster's fee, lanes that no batch pays, the
/// quarantine after a void, a chain that forked, the guardian.
/// @dev Four operators of 100 stake tokens sign. A unit needs 1e13 of weight, so a token stands behind 100,000 units; a batch may
/// use a tenth of the stake, 40 tokens or 4,000,000 units, a day a quarter, 10,000,000 units.
contract LimitsTest is PaymentsTest {
    uint64 internal constant BATCH_CAP = 4_000_000;
    uint64 internal constant DAY_CAP = 10_000_000;

    function config() internal pure override returns (IOpenStreamingPayments.Config memory c) {
        c = super.config();
        c.nativeStakePerUnit = 1e13;
        c.batchRiskBps = 1000;
        c.dayRiskBps = 2500;
        c.posterFeeBps = 100;
        c.quarantine = 600;
    }

    // ---- caps

    function test_Mallory_CertifiesMoreThanABatchsShareOfTheStake_IsPaidNoMore() public {
        openFor(mallory, malloryKey, 0);
        bytes memory data = groupOf(mallory, 0, 1, leafOf(0, COLLATERAL));
        uint256 before = unitsOf(mallory);
        bytes32 id = proposeData(data);
        passWindow();
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.CapReached(id);
        assertTrue(payments.finalize(id, data, 0), "final all the same");
        assertEq(unitsOf(mallory) - before, BATCH_CAP - BATCH_CAP / 100, "the cap, less the poster's hundredth");
        assertEq(settledOn(mallory, 0), BATCH_CAP, "the lane stands at the cap");
        assertEq(payments.balanceOf(0, carol), 0.1 ether + uint256(BATCH_CAP / 100) * GWEI, "bond and fee");
        assertConserved();
    }

    function test_Mallory_SplitsTheLootOverManyBatchesOfADay_IsPaidADaysShareInAll() public {
        openFor(mallory, malloryKey, 0);
        openFor(mallory, malloryKey, 1);
        startOfDay();
        uint256 paid;
        for (uint64 i; i < 5; ++i) {
            settleData(groupOf(mallory, 0, 2, abi.encodePacked(leafOf(0, COLLATERAL - i), leafOf(1, COLLATERAL))));
            paid = settledOn(mallory, 0) + settledOn(mallory, 1);
            assertEq(paid, i < 2 ? BATCH_CAP * (i + 1) : DAY_CAP, "the day's budget");
        }
    }

    function test_Cap_IsThatOfTheStakeThatSigned_NotOfAllStake() public {
        // 300 of 350 sign.
        uint256[] memory weights = new uint256[](4);
        (weights[0], weights[1], weights[2], weights[3]) = (100 ether, 100 ether, 100 ether, 50 ether);
        publishTable(weights);
        openLane(0);
        bytes memory data = paulData(0, COLLATERAL);
        BatchHeader memory h = headerOf(data);
        uint32[] memory absent = new uint32[](1);
        absent[0] = 3;
        bytes32 id = propose(h, data, certificateWithout(h, absent));
        assertEq(payments.batches(id).riskBudget, 30e6, "a tenth of 300 tokens, in millionths");
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(settledOn(paul, 0), 3_000_000, "what 30 tokens stand behind");
    }

    function test_Cap_WhatWaitsIsPaidOnAnotherDayOrDirectly() public {
        bytes32 channel = openLane(0);
        startOfDay();
        settleData(paulData(0, COLLATERAL));
        vm.warp(block.timestamp + 1 days);
        carryTable();
        settleData(paulData(0, COLLATERAL));
        assertEq(settledOn(paul, 0), 2 * BATCH_CAP, "another batch, another share");
        SignedVoucher memory v = voucher(channel, petraKey, COLLATERAL / 4);
        assertEq(
            payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs), 2_000_000, "no cap on what a voucher proves"
        );
        assertEq(settledOn(paul, 0), COLLATERAL, "all of it");
    }

    function test_Cap_HoldsOverCallsOfOneBatch_WhereverItIsCut() public {
        openLane(0);
        openFor(paula, paulaKey, 0);
        bytes memory data = abi.encodePacked(paulData(0, 3_000_000), groupOf(paula, 0, 1, leafOf(0, 3_000_000)));
        bytes32 id = proposeData(data);
        passWindow();
        assertFalse(payments.finalize(id, data, 1), "one group");
        assertEq(settledOn(paul, 0), 3_000_000, "the first in full");
        assertTrue(payments.finalize(id, data, 1), "the other");
        assertEq(settledOn(paula, 0), 1_000_000, "what was left of the batch's budget");
    }

    function test_Cap_CountsEachTokenAtItsOwnRatio() public {
        PlainToken token = new PlainToken();
        vm.prank(governor);
        // A unit of it needs ten times the stake of a gwei.
        uint16 id = payments.addToken(address(token), 1, 1e14);
        token.mint(petra, COLLATERAL);
        vm.prank(petra);
        token.approve(address(payments), COLLATERAL);
        vm.prank(petra);
        payments.deposit(id, COLLATERAL);
        ChannelParams memory p = channelOf(petra, paul, 0);
        p.tokenId = id;
        bytes32 channel = open(p, paulKey, COLLATERAL);
        openLane(0);
        bytes memory data = abi.encodePacked(paulData(0, 1_000_000), groupOf(paul, id, 1, leafOf(0, COLLATERAL)));
        settleData(data);
        (, uint64 settled) = payments.laneOf(channel);
        assertEq(settled, 300_000, "30 of 40 tokens were left for it");
        vm.prank(governor);
        payments.setStakePerUnit(id, 1e13);
        settleData(groupOf(paul, id, 1, leafOf(0, COLLATERAL)));
        (, settled) = payments.laneOf(channel);
        assertEq(settled, 4_300_000, "at the ratio that the governor set since");
    }

    function test_Mallory_SetsTheRatioOfATokenOrToZero_IsRefused() public {
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.setStakePerUnit(0, 1);
        vm.prank(governor);
        vm.expectRevert(IOpenStreamingPayments.BadConfig.selector);
        payments.setStakePerUnit(0, 0);
        vm.prank(governor);
        vm.expectRevert(IOpenStreamingPayments.UnknownToken.selector);
        payments.setStakePerUnit(7, 1);
    }

    // ---- the poster's fee

    function test_Mallory_CopiesACertificateAndProposesItFirst_TheFeeIsTheHeadersPosters() public {
        openLane(0);
        bytes memory data = paulData(0, 1_000_000);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        uint256 before = payments.balanceOf(0, mallory);
        vm.prank(mallory, mallory);
        bytes32 id = payments.propose{value: 0.1 ether}(h, data, c);
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(payments.balanceOf(0, carol), 10_000 * GWEI, "a hundredth to Carol, whom the header names");
        assertEq(payments.balanceOf(0, mallory), before + 0.1 ether, "to Mallory its bond");
        assertEq(unitsOf(paul), 990_000, "the rest to Paul");
    }

    function test_Fee_IsRoundedDown_AndNobodysWithoutAPoster() public {
        openLane(0);
        settleData(paulData(0, 199));
        assertEq(unitsOf(paul), 198, "a hundredth of 199 is one");
        bytes memory data = paulData(0, 10_199);
        BatchHeader memory h = headerOf(data);
        h.poster = address(0);
        bytes32 id = propose(h, data, certificateOf(h));
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(unitsOf(paul), 10_198, "nobody takes a fee");
    }

    // ---- lanes that settle directly only

    function test_Mallory_CertifiesALeafOfADirectOnlyLane_ItPaysNothing_WhereverItStands() public {
        uint32 direct = LAST_BATCH_LANE + 1;
        // Both share a storage word.
        openLane(LAST_BATCH_LANE);
        bytes32 channel = openLane(direct);
        openLane(type(uint32).max);
        bytes memory leaves = abi.encodePacked(
            leafOf(type(uint32).max, 7), leafOf(direct, 5), leafOf(LAST_BATCH_LANE, 1000), leafOf(direct, 9)
        );
        settleData(groupOf(paul, 0, 4, leaves));
        assertEq(settledOn(paul, LAST_BATCH_LANE), 1000, "the last lane of batches");
        assertEq(settledOn(paul, direct), 0, "the first that is not");
        assertEq(settledOn(paul, type(uint32).max), 0, "the very last");
        SignedVoucher memory v = voucher(channel, petraKey, 100);
        assertEq(payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs), 400, "a voucher redeems as on any lane");
    }

    // ---- what a lane holds

    function test_Petra_PutsMoreIntoALaneThanItHolds_IsRefused() public {
        uint64 most = 2 ** 40 - 1;
        vm.deal(petra, 5000 ether);
        vm.prank(petra);
        payments.deposit{value: 4000 ether}(0, 4000 ether);
        ChannelParams memory p = channelOf(petra, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.AmountTooLarge.selector);
        payments.openChannelWith(p, most + 1, type(uint64).max, r, vs);
        bytes32 channel = open(p, paulKey, most);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.AmountTooLarge.selector);
        payments.topUp(channel, 1);
        bytes32 next = openLane(1);
        SignedVoucher memory v = voucher(channel, petraKey, most);
        payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs);
        (uint64 deposited, uint64 settled) = payments.laneOf(next);
        assertEq(deposited, COLLATERAL, "its neighbour is untouched");
        assertEq(settled, 0, "its neighbour is untouched");
        assertEq(unitsOf(paul), most, "all of it");
    }

    function test_Income_IsSpentWithTheRest_AndNotTwice() public {
        bytes32 channel = openLane(0);
        settleData(paulData(0, 1_000_000));
        assertEq(unitsOf(paul), 990_000, "in the inbox");
        vm.prank(paul);
        payments.withdraw(0, 400_000 * GWEI, paul);
        SignedVoucher memory v = voucher(channel, petraKey, 500_000);
        payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs);
        assertEq(unitsOf(paul), 590_000 + 1_000_000, "what was left, and new income beside it");
        vm.prank(paul);
        vm.expectRevert(IOpenStreamingPayments.InsufficientBalance.selector);
        payments.withdraw(0, 1_590_000 * GWEI + 1, paul);
        vm.prank(paul);
        payments.withdraw(0, 1_590_000 * GWEI, paul);
        assertEq(payments.balanceOf(0, paul), 0, "all of it, once");
        assertEq(settledOn(paul, 0), 2_000_000, "the lanes beside the income are untouched");
        assertConserved();
    }

    // ---- the quarantine

    function test_Colluders_ProposeOnTheTableOfAVoidedBatch_AreRefusedUntilANewerOneOrTheEndOfTheQuarantine() public {
        voidOne();
        uint256 voided = block.timestamp;
        assertEq(payments.voidedAt(), voided, "when it was voided");
        openLane(0);
        bytes memory data = paulData(0, 400);
        refuse(data, IOpenStreamingPayments.QuarantinedTable.selector);
        // A table of the second of the void is not newer.
        carryTable();
        refuse(data, IOpenStreamingPayments.QuarantinedTable.selector);
        uint256 state = vm.snapshotState();
        vm.warp(block.timestamp + 1);
        carryTable();
        proposeData(data);
        vm.revertToState(state);
        vm.warp(voided + 599);
        refuse(data, IOpenStreamingPayments.QuarantinedTable.selector);
        vm.warp(voided + 600);
        proposeData(data);
    }

    // ---- a fork that changed the chain's id

    function test_Fork_NothingNewBegins_AndEverythingGoesHome() public {
        bytes32 channel = openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        bytes32 batch = propose(h, data, c);
        bytes32 challengeId = challengeLeaf(batch, data, 0);
        ChannelParams memory p = channelOf(petra, paul, 1);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        SignedVoucher memory v = voucher(channel, petraKey, 100);
        vm.chainId(999);

        bytes4 wrong = IOpenStreamingPayments.WrongChain.selector;
        vm.startPrank(petra);
        vm.expectRevert(wrong);
        payments.deposit{value: 1}(0, 1);
        vm.expectRevert(wrong);
        payments.openChannelWith(p, COLLATERAL, type(uint64).max, r, vs);
        vm.expectRevert(wrong);
        payments.openChannel(paul, RATE, 1 ether, 1, type(uint64).max, r, vs);
        vm.expectRevert(wrong);
        payments.topUp(channel, 1);
        vm.expectRevert(wrong);
        payments.refill(new bytes32[](1));
        vm.stopPrank();
        vm.prank(carol, carol);
        vm.expectRevert(wrong);
        payments.propose{value: 0.1 ether}(h, data, c);

        // The ids and signatures are those of the chain where it was deployed.
        payments.answer(challengeId, channelOf(petra, paul, 0), v);
        passWindow();
        vm.expectRevert(wrong);
        payments.finalize(batch, data, 0);
        payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs);
        vm.prank(paul);
        payments.closeChannel(channel, noVoucher());
        vm.prank(paul);
        payments.withdraw(0, 400 * GWEI, paul);
    }

    // ---- the guardian

    function test_Guardian_MayStopAndNotResume() public {
        vm.prank(guardian);
        payments.setPaused(true);
        assertTrue(payments.paused(), "stopped");
        vm.prank(guardian);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.setPaused(false);
        vm.prank(governor);
        payments.setPaused(false);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.setPaused(true);
    }

    // ---- helpers

    function openFor(address payee, uint256 key, uint32 lane) internal returns (bytes32) {
        return open(channelOf(petra, payee, lane), key, COLLATERAL);
    }

    function settledOn(address payee, uint32 lane) internal view returns (uint64 settled) {
        (, settled) = payments.laneOf(channelIdOf(channelOf(petra, payee, lane)));
    }

    function startOfDay() internal {
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        carryTable();
    }

    /// @dev The operators' table reaches L2 anew.
    function carryTable() internal {
        tableTime = uint32(block.timestamp);
        quorum.publish(tableTime, equalWeights(4, 100), TABLE_STALENESS);
    }

    /// @dev A batch over a lane that nobody opened is challenged and voided.
    function voidOne() internal {
        bytes memory data = paulData(99, 400);
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        passWindow();
        payments.voidBatch(challengeId);
    }

    function refuse(bytes memory data, bytes4 reason) internal {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        vm.prank(carol, carol);
        vm.expectRevert(reason);
        payments.propose{value: 0.1 ether}(h, data, c);
    }
}
