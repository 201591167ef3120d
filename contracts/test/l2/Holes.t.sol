// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {OpenStreamingPayments} from "../../src/l2/OpenStreamingPayments.sol";
import {BatchHeader, Certificate, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice The holes that were found in the design's prototype by attacking it, each tried again from Mallory's side.
contract HolesTest is PaymentsTest {
    // ---- junk lanes: strangers' lanes between real ones tripled the gas of every later batch of a payee

    function test_Mallory_WedgesJunkLanesBetweenPaulsRealOnes_IsRefusedWithoutHisOffer() public {
        openLane(0);
        ChannelParams memory junk = channelOf(mallory, paul, 1);
        (bytes32 r, bytes32 vs) = offer(junk, malloryKey);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.BadOffer.selector);
        payments.openChannelWith(junk, COLLATERAL, type(uint64).max, r, vs);
        assertFalse(payments.laneUsed(paul, 0, 1), "the lane stays free");
        assertEq(payments.registryCount(), 1, "the registry does not grow");
    }

    function test_Mallory_UsesOneOfferForManyLanes_GetsOneLaneAtTheDepositsPrice() public {
        ChannelParams memory p = channelOf(mallory, paul, 1);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.prank(mallory);
        payments.openChannelWith(p, 1_000_000, type(uint64).max, r, vs);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.LaneTaken.selector);
        payments.openChannelWith(p, 1_000_000, type(uint64).max, r, vs);
        p.lane = 2;
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.BadOffer.selector);
        payments.openChannelWith(p, 1_000_000, type(uint64).max, r, vs);
    }

    function test_Mallory_StealsAnOfferMadeForPetra_CannotOpenWithIt() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.openChannelWith(p, COLLATERAL, type(uint64).max, r, vs);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.BadOffer.selector);
        payments.openChannel{value: 1 ether}(paul, RATE, 1 ether, 0, type(uint64).max, r, vs);
    }

    // ---- a copied certificate takes the fee

    function test_Mallory_CopiesACertificateFromTheMempool_OnlyLocksABondForCarolsBatch() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        vm.prank(mallory, mallory);
        bytes32 id = payments.propose{value: 0.1 ether}(h, data, c);
        assertEq(payments.batches(id).poster, carol, "the poster stands in what was signed");
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(payments.balanceOf(0, mallory), 10 ether + 0.1 ether, "its own bond back, nothing more");
        assertEq(unitsOf(paul), 400, "the batch pays as it would have");
    }

    function test_Mallory_PutsItselfAsPosterIntoACopiedCertificate_IsRefused() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        h.poster = mallory;
        vm.prank(mallory, mallory);
        vm.expectRevert(IOpenStreamingPayments.WrongMessage.selector);
        payments.propose{value: 0.1 ether}(h, data, c);
    }

    // ---- the proposer challenges itself to rescue its bond

    function test_Mallory_ProposesAndChallengesItself_LosesThreeQuartersOfTheBond() public {
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        uint256 before = mallory.balance + payments.balanceOf(0, mallory);
        vm.prank(mallory, mallory);
        bytes32 id = payments.propose{value: 0.1 ether}(h, data, c);
        vm.prank(mallory);
        bytes32 challengeId = payments.challenge{value: 0.02 ether}(id, data, 0);
        passWindow();
        payments.voidBatch(challengeId);
        uint256 afterwards = mallory.balance + payments.balanceOf(0, mallory);
        assertEq(before - afterwards, 0.075 ether, "three quarters are the treasury's");
        assertEq(payments.balanceOf(0, treasury), 0.075 ether, "treasury");
    }

    // ---- the payee's close loses a batch in flight

    function test_Paul_ClosesWithABatchInFlight_KeepsTheMoneyInHand() public {
        bytes32 id = openLane(0);
        bytes memory data = paulData(0, 400);
        bytes32 batch = proposeData(data);
        SignedVoucher memory inHand = voucher(id, petraKey, 100);
        vm.prank(paul);
        payments.closeChannel(id, inHand);
        assertEq(unitsOf(paul), 400, "paid at close");
        passWindow();
        assertTrue(payments.finalize(batch, data, 0), "the batch ends well");
        assertEq(unitsOf(paul), 400, "and pays nothing twice");
    }

    function test_Petra_GivesNoticeAfterABatchWasSigned_CannotLeaveBeforeItSettles() public {
        bytes32 id = openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        vm.prank(petra);
        payments.closeChannel(id, noVoucher());
        vm.warp(h.validUntil);
        bytes32 batch = propose(h, data, c);
        bytes32 challengeId = challengeLeaf(batch, data, 0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.warp(block.timestamp + 100);
        payments.answer(challengeId, channelOf(petra, paul, 0), v);
        vm.roll(block.number + 2);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.closeChannel(id, noVoucher());
        payments.finalize(batch, data, 0);
        assertEq(unitsOf(paul), 400, "paid before the payer may leave");
    }

    // ---- finalize over the gas cap: a batch that can be proposed but never finalized freezes a bond

    function test_Mallory_ScattersTheLanesOfOneGroup_FinalizeStaysUnderTenMillionGasACall() public {
        // 400 channels of one payee, each in a storage word of its own, settled for the first time.
        uint32 count = 400;
        for (uint32 i; i < count; ++i) {
            open(channelOf(petra, paul, i * 6), paulKey, 1_000_000);
        }
        bytes memory data = groupOf(paul, 0, uint16(count), leavesOf(0, 6, count, 1000));
        uint256 calls = finalizeColdly(proposeData(data), data);
        assertGt(calls, 1, "more than one call's worth");
        assertEq(unitsOf(paul), uint256(count) * 1000, "every leaf once");
        assertEq(payments.balanceOf(0, carol), 0.1 ether, "the bond is free again");
    }

    function test_Mallory_FillsABatchWithLanesThatDoNotExist_FinalizeStaysUnderTenMillionGasACall() public {
        bytes memory data = groupOf(paul, 0, 2500, leavesOf(0, 1024, 2500, 1));
        finalizeColdly(proposeData(data), data);
        assertEq(unitsOf(paul), 0, "nothing to pay");
    }

    function test_Mallory_SpreadsABatchOverTheMostPayees_FinalizeStaysUnderTenMillionGasACall() public {
        bytes memory data;
        for (uint256 i; i < 250; ++i) {
            (address payee, uint256 key) = actor(string.concat("payee ", vm.toString(i)));
            open(channelOf(petra, payee, 0), key, 1_000_000);
            data = abi.encodePacked(data, groupOf(payee, 0, 1, leafOf(0, 1000)));
        }
        finalizeColdly(proposeData(data), data);
    }

    /// @dev Finalizes with cold storage, as each transaction of its own would find it. Returns the number of calls.
    function finalizeColdly(bytes32 id, bytes memory data) internal returns (uint256 calls) {
        passWindow();
        bool done;
        while (!done) {
            vm.cool(address(payments));
            uint256 before = gasleft();
            done = payments.finalize(id, data, 0);
            uint256 used = before - gasleft() + 21_000 + 16 * data.length;
            assertLt(used, 10_000_000, "one call, calldata included");
            calls += 1;
        }
    }

    // ---- `validUntil` without end makes the duty to keep vouchers eternal

    function test_Mallory_ProposesABatchThatIsValidForYears_IsRefused() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        h.validUntil = uint64(block.timestamp) + 61;
        refuse(h, data, IOpenStreamingPayments.BadHeader.selector);
        h.validUntil = type(uint64).max;
        refuse(h, data, IOpenStreamingPayments.BadHeader.selector);
    }

    function test_Mallory_WaitsUntilALongLivedHeaderComesIntoRange_TheTableIsTooOldByThen() public {
        // Signed today with a far end: it would pass `validUntil <= now + maxValidity` one day.
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        h.validUntil = uint64(block.timestamp) + 3600 + 61;
        vm.warp(h.validUntil - 60);
        refuse(h, data, IOpenStreamingPayments.StaleTable.selector);
        vm.warp(block.timestamp - 1);
        refuse(h, data, IOpenStreamingPayments.BadHeader.selector);
    }

    // ---- dirty integers: an unmasked uint16 sent every lane to the wrong inbox once

    function test_Leaves_WithEveryBitSetAroundThem_ReachExactlyTheirLane() public {
        // Token 0 of Paul between two groups whose bytes are all ones; lanes at both ends of what batches may pay.
        openLane(0);
        openLane(LAST_BATCH_LANE);
        bytes memory ones =
            groupOf(address(type(uint160).max), type(uint16).max, 1, leafOf(type(uint32).max, type(uint64).max));
        bytes memory leaves = abi.encodePacked(leafOf(0, 7), leafOf(LAST_BATCH_LANE, 9));
        bytes memory data = abi.encodePacked(ones, groupOf(paul, 0, 2, leaves), ones);
        settleData(data);
        assertEq(unitsOf(paul), 16, "seven and nine");
        (, uint64 settled) = payments.laneOf(channelIdOf(channelOf(petra, paul, 0)));
        assertEq(settled, 7, "lane 0");
        (, settled) = payments.laneOf(channelIdOf(channelOf(petra, paul, LAST_BATCH_LANE)));
        assertEq(settled, 9, "the last lane");
        assertEq(payments.balanceOf(type(uint16).max, address(type(uint160).max)), 0, "nothing elsewhere");
    }

    function test_Mallory_CallsWithDirtyIntegers_IsRefusedByTheDecoder() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        bytes memory input = abi.encodeWithSelector(
            IOpenStreamingPayments.streamPayment.selector, id, uint256(v.cumulativeBytes) | 1 << 64, v.r, v.vs
        );
        (bool ok,) = address(payments).call(input);
        assertFalse(ok, "a dirty uint64 does not decode");
    }

    // ---- a table without stake: the stock proportion check passes an empty signature over it

    function test_Mallory_UsesATableWithoutStake_IsRefused() public {
        openLane(0);
        publishTable(equalWeights(4, 0));
        bytes memory data = paulData(0, 400);
        refuse(headerOf(data), data, IOpenStreamingPayments.InsufficientStake.selector);
    }

    // ---- data that watchers cannot find in a transaction's input

    function test_Mallory_ProposesThroughAContract_IsRefused() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        Relay relay = new Relay(payments);
        vm.deal(mallory, 1 ether);
        vm.prank(mallory, mallory);
        vm.expectRevert(IOpenStreamingPayments.OnlyDirectCall.selector);
        relay.propose{value: 0.1 ether}(h, data, c);
    }

    function test_Mallory_DelegatesItsAccountToCode_IsRefusedEvenAsOrigin() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        // EIP-7702: the account's code is a pointer, and calls from inside still have it as origin and sender.
        vm.etch(mallory, abi.encodePacked(hex"ef0100", address(this)));
        vm.prank(mallory, mallory);
        vm.expectRevert(IOpenStreamingPayments.OnlyDirectCall.selector);
        payments.propose{value: 0.1 ether}(h, data, c);
    }

    // ---- a sequencer that stands still ends windows that nobody could use

    function test_Sequencer_StandsStillThroughTheWindow_ChallengesAreStillTakenForSomeBlocks() public {
        openLane(0);
        bytes memory data = paulData(5, 400);
        bytes32 id = proposeData(data);
        vm.warp(block.timestamp + 10_000);
        vm.roll(block.number + 1);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.finalize(id, data, 0);
        bytes32 challengeId = challengeLeaf(id, data, 0);
        passWindow();
        payments.voidBatch(challengeId);
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Void, "void");
    }

    function test_Sequencer_StandsStillThroughTheResponse_AnswersAreStillTakenForSomeBlocks() public {
        bytes32 id = openLane(0);
        bytes memory data = paulData(0, 400);
        bytes32 challengeId = challengeLeaf(proposeData(data), data, 0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.warp(block.timestamp + 10_000);
        vm.roll(block.number + 1);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.voidBatch(challengeId);
        payments.answer(challengeId, channelOf(petra, paul, 0), v);
    }

    // ---- spam

    function test_Mallory_SpamsChallengesOfAnHonestBatch_PaysThoseWhoAnswer() public {
        bytes32 id = openLane(0);
        bytes memory data = paulData(0, 400);
        bytes32 batch = proposeData(data);
        uint256 before = mallory.balance + payments.balanceOf(0, mallory);
        vm.prank(mallory);
        bytes32 challengeId = payments.challenge{value: 0.02 ether}(batch, data, 0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.prank(paula);
        payments.answer(challengeId, channelOf(petra, paul, 0), v);
        passWindow();
        payments.finalize(batch, data, 0);
        assertEq(before - mallory.balance - payments.balanceOf(0, mallory), 0.02 ether, "the whole bond");
        assertEq(payments.balanceOf(0, paula), 0.02 ether, "is the answerer's");
    }

    function test_Mallory_CertifiesForItsOwnLaneMoreThanPetraSigned_OnlyHerChannelToMalloryIsAtRisk() public {
        openLane(0);
        open(channelOf(petra, mallory, 0), malloryKey, 1_000_000);
        bytes memory data = groupOf(mallory, 0, 1, leafOf(0, type(uint64).max));
        settleData(data);
        assertEq(payments.balanceOf(0, mallory) - 10 ether, 1_000_000 * GWEI, "that channel's collateral and no more");
        (uint64 deposited, uint64 settled) = payments.laneOf(channelIdOf(channelOf(petra, paul, 0)));
        assertEq(deposited, COLLATERAL, "Paul's lane is untouched");
        assertEq(settled, 0, "Paul's lane is untouched");
    }

    function refuse(BatchHeader memory h, bytes memory data, bytes4 reason) internal {
        Certificate memory c = certificateOf(h);
        vm.prank(mallory, mallory);
        vm.expectRevert(reason);
        payments.propose{value: 0.1 ether}(h, data, c);
    }
}

/// @notice Forwards a proposal from inside a contract.
contract Relay {
    OpenStreamingPayments internal immutable payments;

    constructor(OpenStreamingPayments payments_) {
        payments = payments_;
    }

    function propose(BatchHeader calldata h, bytes calldata data, Certificate calldata c) external payable {
        payments.propose{value: msg.value}(h, data, c);
    }
}
