// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, Certificate, ChannelParams, G1} from "../../src/lib/Types.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice Certified batches: proposing, disputing, voiding, finalizing.
contract BatchesTest is PaymentsTest {
    bytes32 internal channel;
    bytes internal data;

    function setUp() public override {
        super.setUp();
        channel = openLane(0);
        data = paulData(0, 400);
    }

    // ---- registry

    function test_Snapshot_KnowsTheRootOfTheMoment() public {
        (bytes32 root, uint32 count) = payments.registryRoot();
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.RegistrySnapshot(root, 1);
        (bytes32 taken,) = payments.snapshotRegistry();
        assertEq(taken, root, "root");
        (uint40 time, uint64 number, uint32 size) = payments.snapshots(root);
        assertEq(time, block.timestamp, "time");
        assertEq(number, block.number, "block");
        assertEq(size, count, "count");
    }

    function test_Snapshot_KeepsTheFirstTimeOfARoot() public {
        (bytes32 root,) = payments.snapshotRegistry();
        uint256 first = block.timestamp;
        vm.warp(first + 50);
        payments.snapshotRegistry();
        (uint40 time,,) = payments.snapshots(root);
        assertEq(time, first, "first");
    }

    // ---- proposing

    function test_Propose_RecordsAndTellsEverything() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        bytes32 id = batchIdOf(h);
        assertEq(id, Rules.batchId(payments.domainSeparator(), h), "the digest of the header");
        uint40 finalAt = uint40(block.timestamp) + 100;
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.BatchProposed(id, carol, h, finalAt, tableTime, c.signature, c.apk, new uint32[](0));
        assertEq(propose(h, data, c), id, "id");
        IOpenStreamingPayments.Batch memory b = payments.batches(id);
        assertEq(b.proposer, carol, "proposer");
        assertEq(b.poster, carol, "poster");
        assertEq(b.finalAt, finalAt, "final at");
        assertEq(b.proposedBlock, block.number, "block");
        assertEq(b.dataHash, keccak256(data), "data");
        assertEq(b.openChallenges, 0, "none open");
        assertEq(b.cursor, 0, "nothing settled");
        assertTrue(b.status == IOpenStreamingPayments.BatchStatus.Proposed, "proposed");
        assertEq(payments.tracked(0), address(payments).balance, "the bond is tracked");
    }

    function test_Propose_NamesTheNonSigners() public {
        publishTable(equalWeights(10, 100));
        BatchHeader memory h = headerOf(data);
        uint32[] memory indices = pair(2, 7);
        Certificate memory c = certificateWithout(h, indices);
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.BatchProposed(
            batchIdOf(h), carol, h, uint40(block.timestamp) + 100, tableTime, c.signature, c.apk, indices
        );
        propose(h, data, c);
    }

    function test_Propose_RefusesAnotherBond() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        vm.prank(carol, carol);
        vm.expectRevert(IOpenStreamingPayments.WrongValue.selector);
        payments.propose{value: 0.1 ether - 1}(h, data, c);
    }

    function test_Propose_RefusesWhilePaused() public {
        BatchHeader memory h = headerOf(data);
        vm.prank(governor);
        payments.setPaused(true);
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.IsPaused.selector);
    }

    function test_Propose_RefusesAnotherAvsOrSet() public {
        BatchHeader memory h = headerOf(data);
        h.avs = mallory;
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.BadHeader.selector);
        h = headerOf(data);
        h.operatorSetId = SET + 1;
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.BadHeader.selector);
    }

    function test_Propose_RefusesAHeaderThatHasEnded() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        vm.warp(h.validUntil + 1);
        refusePropose(h, data, c, IOpenStreamingPayments.TooLate.selector);
        vm.warp(h.validUntil);
        propose(h, data, c);
    }

    function test_Propose_RefusesARootThatWasNotSnapshotted() public {
        BatchHeader memory h = headerOf(data);
        h.registryRoot = keccak256("a root of Mallory's");
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.UnknownRegistryRoot.selector);
        openLane(1);
        (h.registryRoot,) = payments.registryRoot();
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.UnknownRegistryRoot.selector);
    }

    function test_Propose_RefusesDataOfAnotherHash() public {
        BatchHeader memory h = headerOf(data);
        refusePropose(h, paulData(0, 401), certificateOf(h), IOpenStreamingPayments.BadData.selector);
    }

    function test_Propose_RefusesMalformedData() public {
        refuseData("");
        refuseData(abi.encodePacked(data, uint8(0)));
        refuseData(groupOf(paul, 0, 0, ""));
        refuseData(groupOf(paul, 0, 2, leafOf(0, 1)));
        refuseData(abi.encodePacked(paul, uint16(0)));
        refuseData(abi.encodePacked(data, groupOf(paula, 0, 0, "")));
    }

    function test_Propose_RefusesTooManyLeavesOrPayees() public {
        bytes memory leaves = new bytes(12 * 2501);
        bytes memory big = groupOf(paul, 0, 2501, leaves);
        BatchHeader memory h = headerOf(big);
        refusePropose(h, big, certificateOf(h), IOpenStreamingPayments.BatchTooLarge.selector);
        bytes memory groups;
        for (uint256 i; i < 251; ++i) {
            groups = abi.encodePacked(groups, data);
        }
        h = headerOf(groups);
        refusePropose(h, groups, certificateOf(h), IOpenStreamingPayments.BatchTooLarge.selector);
    }

    function test_Propose_RefusesTheSameBatchTwice_ButNotAnotherOfTheEpoch() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        propose(h, data, c);
        refusePropose(h, data, c, IOpenStreamingPayments.BatchExists.selector);
        h.validUntil -= 1;
        c = certificateOf(h);
        propose(h, data, c);
    }

    function test_Propose_RefusesACertificateOverAnotherMessage() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        h.epoch = 2;
        refusePropose(h, data, c, IOpenStreamingPayments.WrongMessage.selector);
    }

    function test_Propose_RefusesAnOldTable() public {
        vm.warp(uint256(tableTime) + 3601);
        BatchHeader memory h = headerOf(data);
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.StaleTable.selector);
        vm.warp(uint256(tableTime) + 3600);
        h = headerOf(data);
        propose(h, data, certificateOf(h));
    }

    function test_Propose_RefusesATableThatTheVerifierDoesNotKnow() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        c.referenceTimestamp = tableTime - 1;
        refusePropose(h, data, c, bytes4(keccak256("ReferenceTimestampDoesNotExist()")));
    }

    function test_Propose_RefusesAForgedSignature() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        // A point of the curve, which nobody's key made.
        c.signature = G1(1, 2);
        refusePropose(h, data, c, bytes4(keccak256("VerificationFailed()")));
    }

    function test_Propose_NeedsTheThresholdRoundedUp() public {
        // 6667 of 10,000 of a total of 100: 66.67, so 67 must sign.
        uint256[] memory weights = new uint256[](3);
        weights[0] = 66 ether;
        weights[1] = 1 ether;
        weights[2] = 33 ether;
        publishTable(weights);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateWithout(h, pair(1, 2));
        refusePropose(h, data, c, IOpenStreamingPayments.InsufficientStake.selector);
        uint32[] memory last = new uint32[](1);
        last[0] = 2;
        propose(h, data, certificateWithout(h, last));
    }

    function test_Propose_NeedsTheLeastTotalStake() public {
        publishTable(equalWeights(3, 33));
        BatchHeader memory h = headerOf(data);
        refusePropose(h, data, certificateOf(h), IOpenStreamingPayments.InsufficientStake.selector);
    }

    // ---- challenging

    function test_Challenge_OpensADisputeAboutOneLeaf() public {
        bytes32 id = proposeData(data);
        bytes32 expected = challengeIdOf(id, paul, 0, 0, 400);
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.Challenged(id, expected, wanda, uint40(block.timestamp) + 100, paul, 0, 0, 400);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        assertEq(challengeId, expected, "named by the leaf");
        IOpenStreamingPayments.Challenge memory q = payments.challenges(challengeId);
        assertEq(q.batchId, id, "batch");
        assertEq(q.challenger, wanda, "challenger");
        assertEq(q.deadline, block.timestamp + 100, "deadline");
        assertEq(q.payee, paul, "payee");
        assertEq(q.units, 400, "units");
        assertEq(q.lane, 0, "lane");
        assertEq(q.tokenId, 0, "token");
        assertTrue(q.status == IOpenStreamingPayments.ChallengeStatus.Open, "open");
        assertEq(payments.batches(id).openChallenges, 1, "one open");
        assertEq(payments.tracked(0), address(payments).balance, "the bond is tracked");
    }

    function test_Challenge_RefusesWhatIsNotProposedOtherDataOtherBondNoLeafOrTwice() public {
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.challenge{value: 0.02 ether}(bytes32(uint256(1)), data, 0);
        bytes32 id = proposeData(data);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.BadData.selector);
        payments.challenge{value: 0.02 ether}(id, paulData(0, 401), 0);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.WrongValue.selector);
        payments.challenge{value: 0.02 ether - 1}(id, data, 0);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.LeafNotFound.selector);
        payments.challenge{value: 0.02 ether}(id, data, 1);
        challengeLeaf(id, data, 0);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.AlreadyChallenged.selector);
        payments.challenge{value: 0.02 ether}(id, data, 0);
    }

    function test_Challenge_EndsWithTheWindow() public {
        bytes32 id = proposeData(data);
        vm.warp(block.timestamp + 100);
        vm.roll(block.number + 2);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.TooLate.selector);
        payments.challenge{value: 0.02 ether}(id, data, 0);
    }

    function test_Challenge_AnAnsweredLeafIsNotAskedForAgain() public {
        bytes32 id = proposeData(data);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        payments.answer(challengeId, channelOf(petra, paul, 0), voucher(channel, petraKey, 100));
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.AlreadyChallenged.selector);
        payments.challenge{value: 0.02 ether}(id, data, 0);
    }

    // ---- answering

    function test_Answer_PaysTheBondToWhoeverShowsTheVoucher() public {
        bytes32 id = proposeData(data);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.Answered(id, challengeId, paula);
        answerAs(paula, challengeId, channelOf(petra, paul, 0), 100);
        assertEq(payments.balanceOf(0, paula), 0.02 ether, "the challenger's bond");
        assertEq(payments.batches(id).openChallenges, 0, "none open");
        assertTrue(
            payments.challenges(challengeId).status == IOpenStreamingPayments.ChallengeStatus.Answered, "answered"
        );
        passWindow();
        assertTrue(payments.finalize(id, data, 0), "an answered batch is good");
        assertEq(unitsOf(paul), 400, "and pays");
    }

    function test_Answer_ALaterVoucherServesToo() public {
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        answerAs(paula, challengeId, channelOf(petra, paul, 0), 5000);
        assertEq(payments.balanceOf(0, paula), 0.02 ether, "more than the leaf is enough");
    }

    function test_Answer_RefusesLessThanTheLeafForgedAndForeign() public {
        bytes32 other = openLane(1);
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        ChannelParams memory p = channelOf(petra, paul, 0);
        refuseAnswer(challengeId, p, petraKey, channel, 99, IOpenStreamingPayments.BadVoucher.selector);
        refuseAnswer(challengeId, p, malloryKey, channel, 100, IOpenStreamingPayments.BadVoucher.selector);
        refuseAnswer(
            challengeId, channelOf(petra, paul, 1), petraKey, other, 100, IOpenStreamingPayments.WrongChannel.selector
        );
        p.signer = mallory;
        refuseAnswer(challengeId, p, malloryKey, channelIdOf(p), 100, IOpenStreamingPayments.UnknownChannel.selector);
        p = channelOf(petra, paula, 0);
        refuseAnswer(challengeId, p, petraKey, channel, 100, IOpenStreamingPayments.WrongChannel.selector);
        p = channelOf(petra, paul, 0);
        p.tokenId = 1;
        refuseAnswer(challengeId, p, petraKey, channel, 100, IOpenStreamingPayments.WrongChannel.selector);
    }

    function test_Answer_RefusesUnknownAnsweredAndLate() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        refuseAnswer(bytes32(0), p, petraKey, channel, 100, IOpenStreamingPayments.ChallengeNotOpen.selector);
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        vm.roll(block.number + 2);
        vm.warp(block.timestamp + 101);
        refuseAnswer(challengeId, p, petraKey, channel, 100, IOpenStreamingPayments.TooLate.selector);
        vm.warp(block.timestamp - 1);
        answerAs(paula, challengeId, p, 100);
        refuseAnswer(challengeId, p, petraKey, channel, 100, IOpenStreamingPayments.ChallengeNotOpen.selector);
    }

    function test_Answer_RefusesOnceTheBatchIsVoid() public {
        bytes memory two = groupOf(paul, 0, 2, abi.encodePacked(leafOf(0, 400), leafOf(9, 1)));
        bytes32 id = proposeData(two);
        bytes32 backed = challengeLeaf(id, two, 0);
        bytes32 unbacked = challengeLeaf(id, two, 1);
        passWindow();
        payments.voidBatch(unbacked);
        refuseAnswer(
            backed, channelOf(petra, paul, 0), petraKey, channel, 100, IOpenStreamingPayments.BatchNotProposed.selector
        );
    }

    function test_Answer_WorksForAChannelThatWasClosedSince() public {
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        vm.prank(paul);
        payments.closeChannel(channel, noVoucher());
        answerAs(paula, challengeId, channelOf(petra, paul, 0), 100);
        assertEq(payments.balanceOf(0, paula), 0.02 ether, "its parameters came with the call");
    }

    // ---- voiding

    function test_Void_SharesTheProposersBondBetweenChallengerAndTreasury() public {
        bytes32 id = proposeData(data);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        passWindow();
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.BatchVoided(id, challengeId);
        vm.prank(mallory);
        payments.voidBatch(challengeId);
        assertEq(payments.balanceOf(0, wanda), 0.02 ether + 0.025 ether, "own bond and a quarter");
        assertEq(payments.balanceOf(0, treasury), 0.075 ether, "three quarters");
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Void, "void");
        assertTrue(payments.challenges(challengeId).status == IOpenStreamingPayments.ChallengeStatus.Upheld, "upheld");
        assertEq(payments.tracked(0), address(payments).balance, "conserved");
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.finalize(id, data, 0);
        assertEq(unitsOf(paul), 0, "a void batch pays nothing");
    }

    function test_Void_RefusesBeforeTheDeadlineAnsweredAndTwice() public {
        bytes32 id = proposeData(data);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        vm.roll(block.number + 2);
        vm.warp(block.timestamp + 100);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.voidBatch(challengeId);
        vm.warp(block.timestamp + 1);
        payments.voidBatch(challengeId);
        vm.expectRevert(IOpenStreamingPayments.ChallengeNotOpen.selector);
        payments.voidBatch(challengeId);
    }

    function test_Void_OnlyOneChallengeCarriesIt_TheOthersReclaim() public {
        bytes memory two = groupOf(paul, 0, 2, abi.encodePacked(leafOf(8, 400), leafOf(9, 1)));
        bytes32 id = proposeData(two);
        bytes32 first = challengeLeaf(id, two, 0);
        bytes32 second = challengeLeaf(id, two, 1);
        passWindow();
        vm.expectRevert(IOpenStreamingPayments.BatchNotVoid.selector);
        payments.reclaim(second);
        payments.voidBatch(first);
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.voidBatch(second);
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.BondReclaimed(second, wanda);
        payments.reclaim(second);
        assertEq(payments.balanceOf(0, wanda), 0.04 ether + 0.025 ether, "both bonds and one quarter");
        vm.expectRevert(IOpenStreamingPayments.ChallengeNotOpen.selector);
        payments.reclaim(second);
        vm.expectRevert(IOpenStreamingPayments.ChallengeNotOpen.selector);
        payments.reclaim(first);
    }

    // ---- finalizing

    function test_Finalize_PaysAndReturnsTheBond() public {
        bytes32 id = proposeData(data);
        passWindow();
        vm.expectEmit(true, true, true, true);
        emit IOpenStreamingPayments.NetSettled(id, words(creditOf(paul, 0, 400)));
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.BatchFinal(id);
        vm.prank(mallory);
        assertTrue(payments.finalize(id, data, 0), "done");
        assertEq(unitsOf(paul), 400, "paid");
        assertEq(payments.balanceOf(0, carol), 0.1 ether, "the proposer's bond");
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Final, "final");
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.finalize(id, data, 0);
        vm.prank(wanda);
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.challenge{value: 0.02 ether}(id, data, 0);
    }

    function test_Finalize_WaitsForTimeAndForBlocks() public {
        bytes32 id = proposeData(data);
        uint256 number = block.number;
        vm.warp(block.timestamp + 99);
        vm.roll(number + 50);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.finalize(id, data, 0);
        vm.warp(block.timestamp + 1);
        vm.roll(number + 1);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.finalize(id, data, 0);
        vm.roll(number + 2);
        payments.finalize(id, data, 0);
    }

    function test_Finalize_RefusesPausedOtherDataUnknownAndDisputed() public {
        bytes32 id = proposeData(data);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        passWindow();
        vm.expectRevert(IOpenStreamingPayments.ChallengesOpen.selector);
        payments.finalize(id, data, 0);
        vm.expectRevert(IOpenStreamingPayments.BadData.selector);
        payments.finalize(id, paulData(0, 401), 0);
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.finalize(bytes32(uint256(1)), data, 0);
        vm.prank(governor);
        payments.setPaused(true);
        vm.expectRevert(IOpenStreamingPayments.IsPaused.selector);
        payments.finalize(id, data, 0);
        payments.voidBatch(challengeId);
    }

    function test_Pause_NeverBlocksDisputes() public {
        bytes memory two = groupOf(paul, 0, 2, abi.encodePacked(leafOf(0, 400), leafOf(9, 1)));
        bytes32 id = proposeData(two);
        vm.prank(governor);
        payments.setPaused(true);
        bytes32 backed = challengeLeaf(id, two, 0);
        bytes32 unbacked = challengeLeaf(id, two, 1);
        answerAs(paula, backed, channelOf(petra, paul, 0), 100);
        passWindow();
        payments.voidBatch(unbacked);
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Void, "void while paused");
    }

    function test_Finalize_InStepsPaysTheSameAsAtOnce() public {
        openLane(1);
        open(channelOf(petra, paula, 0), paulaKey, COLLATERAL);
        bytes memory many = abi.encodePacked(
            groupOf(paul, 0, 2, abi.encodePacked(leafOf(0, 400), leafOf(1, 40))),
            groupOf(paula, 0, 1, leafOf(0, 4)),
            groupOf(paul, 0, 1, leafOf(1, 44))
        );
        bytes32 id = proposeData(many);
        passWindow();
        assertFalse(payments.finalize(id, many, 1), "one group");
        assertEq(payments.batches(id).cursor, 2, "two leaves settled");
        assertEq(unitsOf(paul), 440, "paid already");
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Proposed, "not final yet");
        assertFalse(payments.finalize(id, many, 1), "another");
        assertEq(unitsOf(paula), 4, "paid");
        assertTrue(payments.finalize(id, many, 7), "the rest");
        assertEq(unitsOf(paul), 444, "the repeated lane pays the difference");
        assertEq(payments.balanceOf(0, carol), 0.1 ether, "the bond once");
        assertConserved();
    }

    function test_Batches_SettleByTheMaximumInAnyOrder() public {
        bytes memory low = paulData(0, 100);
        bytes32 first = proposeData(data);
        bytes32 second = proposeData(low);
        passWindow();
        payments.finalize(first, data, 0);
        payments.finalize(second, low, 0);
        assertEq(unitsOf(paul), 400, "the maximum");
        bytes32 again = proposeData(abi.encodePacked(data, data));
        passWindow();
        payments.finalize(again, abi.encodePacked(data, data), 0);
        assertEq(unitsOf(paul), 400, "replay pays nothing");
    }

    function test_SettleThenRedeem_IsRedeemThenSettle() public {
        settleData(data);
        payments.streamPayment(channel, 150, voucher(channel, petraKey, 150).r, voucher(channel, petraKey, 150).vs);
        assertEq(unitsOf(paul), 600, "settle, then redeem");
        bytes32 other = openLane(1);
        payments.streamPayment(other, 150, voucher(other, petraKey, 150).r, voucher(other, petraKey, 150).vs);
        settleData(paulData(1, 400));
        assertEq(unitsOf(paul), 1200, "redeem, then settle");
    }

    function test_Finalize_PaysNothingToClosedUnknownAndForeignLanes() public {
        vm.prank(paul);
        payments.closeChannel(channel, noVoucher());
        bytes memory odd = abi.encodePacked(
            groupOf(paul, 0, 3, abi.encodePacked(leafOf(0, 400), leafOf(77, 400), leafOf(type(uint32).max, 400))),
            groupOf(paul, 999, 1, leafOf(0, 400)),
            groupOf(address(0), 0, 1, leafOf(0, 400))
        );
        settleData(odd);
        assertEq(unitsOf(paul), 0, "nothing");
        assertEq(payments.balanceOf(999, paul), 0, "nothing");
        assertConserved();
    }

    function test_Finalize_CutsToTheCollateral() public {
        settleData(paulData(0, type(uint64).max));
        assertEq(unitsOf(paul), COLLATERAL, "no more than was put in");
    }

    // ---- helpers

    function pair(uint32 a, uint32 b) internal pure returns (uint32[] memory list) {
        list = new uint32[](2);
        (list[0], list[1]) = (a, b);
    }

    function refusePropose(BatchHeader memory h, bytes memory d, Certificate memory c, bytes4 reason) internal {
        vm.prank(carol, carol);
        vm.expectRevert(reason);
        payments.propose{value: 0.1 ether}(h, d, c);
    }

    function refuseData(bytes memory d) internal {
        BatchHeader memory h = headerOf(d);
        refusePropose(h, d, certificateOf(h), IOpenStreamingPayments.BadData.selector);
    }

    function answerAs(address who, bytes32 challengeId, ChannelParams memory p, uint64 count) internal {
        bytes32 id = channelIdOf(p);
        bytes32 digest = Rules.voucherDigest(payments.domainSeparator(), id, count, count * 4);
        (bytes32 r, bytes32 vs) = vm.signCompact(petraKey, digest);
        vm.prank(who);
        payments.answer(challengeId, p, signedVoucher(count, r, vs));
    }

    function refuseAnswer(
        bytes32 challengeId,
        ChannelParams memory p,
        uint256 key,
        bytes32 id,
        uint64 count,
        bytes4 reason
    ) internal {
        bytes32 digest = Rules.voucherDigest(payments.domainSeparator(), id, count, count * 4);
        (bytes32 r, bytes32 vs) = vm.signCompact(key, digest);
        vm.expectRevert(reason);
        payments.answer(challengeId, p, signedVoucher(count, r, vs));
    }
}
