// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, Certificate} from "../../src/lib/Types.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice Records that can never matter again can be deleted by anyone, and no others.
contract RetirementTest is PaymentsTest {
    /// @dev maxTableAge + 2 maxValidity + challengePeriod + responsePeriod of the test configuration.
    uint256 internal constant AGE = 3600 + 120 + 200;

    function test_Mallory_RetiresABatchToProposeItAgain_CannotBeforeItsValidityEnded() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certificateOf(h);
        bytes32 id = propose(h, data, c);
        retire(id);
        assertTrue(statusOf(id) == IOpenStreamingPayments.BatchStatus.Proposed, "not while it is under way");
        passWindow();
        payments.finalize(id, data, 0);
        uint256 finalAt = payments.batches(id).finalAt;
        vm.warp(finalAt + 60);
        retire(id);
        assertTrue(statusOf(id) == IOpenStreamingPayments.BatchStatus.Final, "not yet");
        vm.warp(finalAt + 61);
        retire(id);
        assertTrue(statusOf(id) == IOpenStreamingPayments.BatchStatus.None, "gone");
        vm.prank(mallory, mallory);
        vm.expectRevert(IOpenStreamingPayments.TooLate.selector);
        payments.propose{value: 0.1 ether}(h, data, c);
    }

    function test_Finalize_KeepsOneSlotOfABatch() public {
        openLane(0);
        bytes32 id = settleData(paulData(0, 400));
        IOpenStreamingPayments.Batch memory b = payments.batches(id);
        assertEq(b.dataHash, bytes32(0), "data hash");
        assertEq(b.poster, address(0), "poster");
        assertEq(b.riskBudget, 0, "budget");
        assertEq(b.proposer, carol, "proposer");
    }

    function test_Mallory_RetiresAVoidBatchOverAnOpenBond_CannotBeforeItIsReclaimed() public {
        openLane(0);
        openLane(1);
        bytes memory data = groupOf(paul, 0, 2, abi.encodePacked(leafOf(0, 1), leafOf(1, 2)));
        bytes32 id = proposeData(data);
        bytes32 first = challengeLeaf(id, data, 0);
        bytes32 second = challengeLeaf(id, data, 1);
        passWindow();
        payments.voidBatch(first);
        vm.warp(block.timestamp + AGE);
        retire(id);
        retire(first);
        retire(second);
        assertTrue(statusOf(id) == IOpenStreamingPayments.BatchStatus.Void, "a bond is locked");
        assertTrue(challengeStatus(first) == IOpenStreamingPayments.ChallengeStatus.Upheld, "its batch stands");
        payments.reclaim(second);
        bytes32[] memory keys = new bytes32[](3);
        (keys[0], keys[1], keys[2]) = (id, first, second);
        payments.retire(keys);
        assertTrue(statusOf(id) == IOpenStreamingPayments.BatchStatus.None, "batch gone");
        assertTrue(challengeStatus(first) == IOpenStreamingPayments.ChallengeStatus.None, "first gone");
        assertTrue(challengeStatus(second) == IOpenStreamingPayments.ChallengeStatus.None, "second gone");
    }

    function test_Mallory_RetiresAClosedChannelBeforeAnAnswer_CannotWhileABatchMayNeedIt() public {
        bytes32 channel = openLane(0);
        retire(channel);
        assertTrue(channelStatus(channel) == IOpenStreamingPayments.ChannelStatus.Open, "open");
        vm.prank(paul);
        payments.closeChannel(channel, noVoucher());
        uint256 closed = block.timestamp;
        assertEq(payments.channels(channel).closeAt, closed, "the time of closing is kept");
        vm.warp(closed + AGE);
        retire(channel);
        assertTrue(channelStatus(channel) == IOpenStreamingPayments.ChannelStatus.Closed, "not yet");
        vm.warp(closed + AGE + 1);
        retire(channel);
        assertTrue(channelStatus(channel) == IOpenStreamingPayments.ChannelStatus.None, "gone");
        assertEq(payments.channels(channel).payer, address(0), "all of it");
        assertTrue(payments.laneUsed(paul, 0, 0), "its lane stays taken for ever");
    }

    function test_Mallory_RetiresTheRootThatBatchesName_CannotWhileItIsThePresentOne() public {
        openLane(0);
        (bytes32 root,) = payments.snapshotRegistry();
        vm.warp(block.timestamp + 10 * AGE);
        retire(root);
        (uint40 time,,) = payments.snapshots(root);
        assertGt(time, 0, "the present root stays");
        openLane(1);
        (bytes32 next,) = payments.snapshotRegistry();
        retire(root);
        (time,,) = payments.snapshots(root);
        assertEq(time, 0, "an old one goes");
        openLane(2);
        vm.warp(block.timestamp + AGE);
        retire(next);
        (time,,) = payments.snapshots(next);
        assertGt(time, 0, "a young one does not");
    }

    function testFuzz_Retire_OfWhatNobodyKnows_DoesNothing(bytes32[] memory keys) public {
        payments.retire(keys);
    }

    function retire(bytes32 key) internal {
        bytes32[] memory keys = new bytes32[](1);
        keys[0] = key;
        vm.prank(mallory);
        payments.retire(keys);
    }

    function statusOf(bytes32 id) internal view returns (IOpenStreamingPayments.BatchStatus) {
        return payments.batches(id).status;
    }

    function challengeStatus(bytes32 id) internal view returns (IOpenStreamingPayments.ChallengeStatus) {
        return payments.challenges(id).status;
    }

    function channelStatus(bytes32 id) internal view returns (IOpenStreamingPayments.ChannelStatus) {
        return payments.channels(id).status;
    }
}
