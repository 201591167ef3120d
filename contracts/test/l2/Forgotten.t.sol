// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, SignedVoucher} from "../../src/lib/Types.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice What L2 forgets cannot be shown there, so operators do not sign about channels that were closed more than `maxValidity`
/// ago. Whatever they do sign can be shown until the last second of its dispute.
contract ForgottenTest is PaymentsTest {
    bytes32 internal channel;
    uint256 internal closed;

    function setUp() public override {
        super.setUp();
        channel = openLane(0);
        payments.snapshotRegistry();
        vm.prank(paul);
        payments.closeChannel(channel, noVoucher());
        closed = block.timestamp;
    }

    function test_Mallory_AggregatesABackedLeafOfAForgottenChannel_ItWouldBeVoid_WhichIsWhyNobodySignsIt() public {
        vm.warp(closed + 3600 + 120 + 200 + 1);
        retire();
        publishTable(equalWeights(4, 100));
        bytes memory data = paulData(0, 400);
        bytes32 batch = proposeData(data);
        bytes32 question = challengeLeaf(batch, data, 0);
        SignedVoucher memory backing = voucher(channel, petraKey, 100);
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.answer(question, channelOf(petra, paul, 0), backing);
        passWindow();
        payments.voidBatch(question);
        assertEq(payments.voidedAt(), block.timestamp, "all tables until now are distrusted");
    }

    function test_Mallory_DelaysEverythingAboutAChannelThatWasJustClosed_ItCanStillBeShown() public {
        // The last moment to sign, on a table of that moment; the last to propose; the last to challenge; the last to answer.
        vm.warp(closed + 59);
        publishTable(equalWeights(4, 100));
        assertEq(block.timestamp, closed + 60, "maxValidity after the closing");
        vm.warp(tableTime + 3600);
        bytes memory data = paulData(0, 400);
        BatchHeader memory h = headerOf(data);
        h.validUntil = tableTime + 3600 + 60;
        bytes32 batch = propose(h, data, certificateOf(h));
        vm.roll(block.number + 10);
        vm.warp(payments.batches(batch).finalAt - 1);
        bytes32 question = challengeLeaf(batch, data, 0);
        vm.roll(block.number + 10);
        vm.warp(payments.challenges(question).deadline);
        retire();
        payments.answer(question, channelOf(petra, paul, 0), voucher(channel, petraKey, 100));
        vm.warp(block.timestamp + 1);
        payments.finalize(batch, data, 0);
    }

    function retire() private {
        bytes32[] memory keys = new bytes32[](1);
        keys[0] = channel;
        payments.retire(keys);
    }
}
