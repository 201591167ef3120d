// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PlainToken} from "../util/Tokens.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice Channels: offers, collateral, vouchers without a committee, closing.
contract ChannelsTest is PaymentsTest {
    // ---- opening

    function test_OpenChannel_TakesValueAndMakesThePayerTheSigner() public {
        ChannelParams memory p = channelOf(petra, paul, 3);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        uint256 before = payments.balanceOf(0, petra);
        vm.prank(petra);
        bytes32 id = payments.openChannel{value: 1 ether}(paul, RATE, 0.5 ether, 3, type(uint64).max, r, vs);
        assertEq(id, channelIdOf(p), "the id is the hash of what was asked");
        assertEq(payments.balanceOf(0, petra), before + 0.5 ether, "the rest is free");
        (uint64 deposited, uint64 settled) = payments.laneOf(id);
        assertEq(deposited, 0.5 ether / GWEI, "collateral in gwei");
        assertEq(settled, 0, "nothing settled");
        assertEq(payments.tracked(0), address(payments).balance, "tracked");
    }

    function test_OpenChannel_RefusesPartsOfAUnitAndAbsurdSums() public {
        (bytes32 r, bytes32 vs) = offer(channelOf(petra, paul, 0), paulKey);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.NotWholeUnits.selector);
        payments.openChannel(paul, RATE, 1 ether + 1, 0, type(uint64).max, r, vs);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.AmountTooLarge.selector);
        payments.openChannel(paul, RATE, uint256(2 ** 64) * GWEI, 0, type(uint64).max, r, vs);
    }

    function test_OpenChannelWith_RecordsEverything() public {
        ChannelParams memory p = channelOf(petra, paul, 9);
        p.signer = wanda;
        bytes32 id = channelIdOf(p);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.expectEmit(true, true, true, true);
        emit IOpenStreamingPayments.ChannelOpened(id, petra, paul, wanda, 0, 9, RATE, 0, COLLATERAL);
        vm.prank(petra);
        assertEq(payments.openChannelWith(p, COLLATERAL, type(uint64).max, r, vs), id, "id");
        IOpenStreamingPayments.Channel memory c = payments.channels(id);
        assertEq(c.payer, petra, "payer");
        assertEq(c.signer, wanda, "signer");
        assertEq(c.payee, paul, "payee");
        assertEq(c.rate, RATE, "rate");
        assertEq(c.lane, 9, "lane");
        assertEq(c.tokenId, 0, "token");
        assertEq(c.closeAt, 0, "not closing");
        assertEq(c.refillTarget, 0, "no order");
        assertTrue(c.status == IOpenStreamingPayments.ChannelStatus.Open, "open");
        assertTrue(payments.laneUsed(paul, 0, 9), "lane used");
        assertFalse(payments.laneUsed(paul, 0, 8), "its neighbour is not");
        assertEq(payments.registryCount(), 1, "registered");
    }

    function test_OpenChannelWith_IsThePayersAlone() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.openChannelWith(p, COLLATERAL, type(uint64).max, r, vs);
    }

    function test_Open_RefusesAnOfferOfSomebodyElseOrForAnotherChannel() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, malloryKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.BadOffer.selector);
        (r, vs) = offer(p, paulKey);
        p.rate = RATE + 1;
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.BadOffer.selector);
        p.rate = RATE;
        refuseOpen(p, COLLATERAL, bytes32(0), vs, IOpenStreamingPayments.BadOffer.selector);
    }

    function test_Open_RefusesAnOfferPastItsEnd() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        uint64 end = uint64(block.timestamp);
        (bytes32 r, bytes32 vs) = vm.signCompact(paulKey, Rules.offerDigest(payments.domainSeparator(), p, end));
        vm.warp(end + 1);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.OfferExpired.selector);
        payments.openChannelWith(p, COLLATERAL, end, r, vs);
        vm.warp(end);
        vm.prank(petra);
        payments.openChannelWith(p, COLLATERAL, end, r, vs);
    }

    function test_Open_AcceptsTheOfferSignerThatThePayeeNamed_UntilItIsRemoved() public {
        (address hot, uint256 hotKey) = actor("pauls hot key");
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.OfferSignerSet(paul, hot);
        vm.prank(paul);
        payments.setOfferSigner(hot);
        open(channelOf(petra, paul, 0), hotKey, COLLATERAL);
        vm.prank(paul);
        payments.setOfferSigner(address(0));
        ChannelParams memory p = channelOf(petra, paul, 1);
        (bytes32 r, bytes32 vs) = offer(p, hotKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.BadOffer.selector);
    }

    function test_Open_RefusesALaneThatWasEverTaken() public {
        bytes32 id = openLane(0);
        ChannelParams memory p = channelOf(mallory, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.LaneTaken.selector);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.LaneTaken.selector);
    }

    function test_Open_RefusesTooSmallADeposit_AnUnknownToken_APoorPayer() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        refuseOpen(p, 999_999, r, vs, IOpenStreamingPayments.DepositTooSmall.selector);
        refuseOpen(p, type(uint64).max, r, vs, IOpenStreamingPayments.InsufficientBalance.selector);
        p.tokenId = 5;
        (r, vs) = offer(p, paulKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.UnknownToken.selector);
    }

    function test_Open_RefusesAChannelToOneself_WithoutSigner_WithoutRate() public {
        ChannelParams memory p = channelOf(petra, petra, 0);
        (bytes32 r, bytes32 vs) = offer(p, petraKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.NotAllowed.selector);
        p = channelOf(petra, paul, 0);
        p.signer = address(0);
        (r, vs) = offer(p, paulKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.NotAllowed.selector);
        p = channelOf(petra, paul, 0);
        p.rate = 0;
        (r, vs) = offer(p, paulKey);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.NotAllowed.selector);
    }

    function test_Open_WorksInATokenOfTheList() public {
        PlainToken token = new PlainToken();
        vm.prank(governor);
        uint16 id = payments.addToken(address(token), 100, 1e12);
        token.mint(petra, 1e9);
        vm.prank(petra);
        token.approve(address(payments), 1e9);
        vm.prank(petra);
        payments.deposit(id, 1e9);
        ChannelParams memory p = channelOf(petra, paul, 0);
        p.tokenId = id;
        bytes32 channel = open(p, paulKey, 1_000_000);
        assertEq(payments.balanceOf(id, petra), 1e9 - 1e8, "a unit is 100 base units");
        SignedVoucher memory v = voucher(channel, petraKey, 100);
        payments.streamPayment(channel, v.cumulativeBytes, v.r, v.vs);
        assertEq(payments.balanceOf(id, paul), 400 * 100, "paid in base units");
    }

    // ---- collateral

    function test_TopUp_AddsTheCallersBalance() public {
        bytes32 id = openLane(0);
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.ToppedUp(id, 5);
        vm.prank(mallory);
        payments.topUp(id, 5);
        (uint64 deposited,) = payments.laneOf(id);
        assertEq(deposited, COLLATERAL + 5, "added");
        assertEq(payments.balanceOf(0, mallory), 10 ether - 5 * GWEI, "from the caller");
    }

    function test_TopUp_RefusesUnknownClosedClosingAndOverfullChannels() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.topUp(bytes32(uint256(1)), 1);
        bytes32 id = openLane(0);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.InsufficientBalance.selector);
        payments.topUp(id, type(uint64).max);
        vm.deal(petra, 2 ** 100);
        vm.prank(petra);
        payments.deposit{value: 2 ** 99}(0, 2 ** 99);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.AmountTooLarge.selector);
        payments.topUp(id, type(uint64).max);
        vm.prank(petra);
        payments.closeChannel(id, noVoucher());
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.ChannelClosing.selector);
        payments.topUp(id, 1);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.ChannelNotOpen.selector);
        payments.topUp(id, 1);
    }

    function test_SetRefill_IsThePayers() public {
        bytes32 id = openLane(0);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.setRefill(id, 1);
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.RefillSet(id, 77);
        vm.prank(petra);
        payments.setRefill(id, 77);
        assertEq(payments.channels(id).refillTarget, 77, "kept");
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.setRefill(bytes32(uint256(1)), 77);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.ChannelNotOpen.selector);
        payments.setRefill(id, 77);
    }

    function test_Refill_KeepsUnspentCollateralAtTheTarget() public {
        bytes32 id = openLane(0);
        vm.prank(petra);
        payments.setRefill(id, uint48(COLLATERAL));
        SignedVoucher memory v = voucher(id, petraKey, 100);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        uint256 free = unitsOf(petra);
        vm.prank(mallory);
        payments.refill(one(id));
        (uint64 deposited, uint64 settled) = payments.laneOf(id);
        assertEq(deposited - settled, COLLATERAL, "full again");
        assertEq(unitsOf(petra), free - 400, "from the payer, by what was spent");
        payments.refill(one(id));
        assertEq(unitsOf(petra), free - 400, "full is full");
    }

    function test_Refill_TakesWhatThePayerHas_AndOnlyByOrder() public {
        bytes32 id = openLane(0);
        payments.refill(one(id));
        (uint64 deposited,) = payments.laneOf(id);
        assertEq(deposited, COLLATERAL, "no order, no money");
        vm.prank(petra);
        payments.setRefill(id, type(uint48).max);
        uint256 free = unitsOf(petra);
        payments.refill(one(id));
        (deposited,) = payments.laneOf(id);
        assertEq(deposited, COLLATERAL + free, "all that was free");
        payments.refill(one(id));
        assertEq(unitsOf(petra), 0, "nothing left, no revert");
    }

    function test_Refill_PassesOverClosedAndClosingChannels() public {
        bytes32 closing = openLane(0);
        bytes32 closed = openLane(1);
        bytes32 good = openLane(2);
        vm.startPrank(petra);
        payments.setRefill(closing, uint48(2 * COLLATERAL));
        payments.setRefill(closed, uint48(2 * COLLATERAL));
        payments.setRefill(good, uint48(2 * COLLATERAL));
        payments.closeChannel(closing, noVoucher());
        vm.stopPrank();
        vm.prank(paul);
        payments.closeChannel(closed, noVoucher());
        bytes32[] memory ids = new bytes32[](4);
        ids[0] = closing;
        ids[1] = closed;
        ids[2] = bytes32(uint256(1));
        ids[3] = good;
        payments.refill(ids);
        (uint64 deposited,) = payments.laneOf(good);
        assertEq(deposited, 2 * COLLATERAL, "the good one");
        (deposited,) = payments.laneOf(closing);
        assertEq(deposited, COLLATERAL, "the closing one is left alone");
    }

    // ---- redemption

    function test_StreamPayment_PaysThePayeeWhoeverSubmits() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, 250);
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.Redeemed(id, paul, 250, 1000);
        vm.prank(mallory);
        assertEq(payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs), 1000, "bytes times rate");
        assertEq(unitsOf(paul), 1000, "paul is paid");
        (, uint64 settled) = payments.laneOf(id);
        assertEq(settled, 1000, "settled");
    }

    function test_StreamPayment_PaysOnlyTheDifference() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        v = voucher(id, petraKey, 150);
        assertEq(payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs), 200, "the difference");
        v = voucher(id, petraKey, 120);
        vm.expectRevert(IOpenStreamingPayments.NothingDue.selector);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
    }

    function test_StreamPayment_StopsAtTheCollateral() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, COLLATERAL);
        assertEq(payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs), COLLATERAL, "no more than was put in");
        vm.expectRevert(IOpenStreamingPayments.NothingDue.selector);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        vm.prank(petra);
        payments.topUp(id, 8);
        assertEq(payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs), 8, "and more when more is put in");
    }

    function test_StreamPayment_RefusesForgedWrongRateHighSAndUnknown() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, malloryKey, 100);
        refuseVoucher(id, v);
        v = voucherAt(id, petraKey, 100, 401);
        refuseVoucher(id, v);
        v = voucher(id, petraKey, 100);
        v.cumulativeBytes = 101;
        refuseVoucher(id, v);
        v = voucher(id, petraKey, 100);
        refuseVoucher(id, highS(v));
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.streamPayment(bytes32(uint256(5)), v.cumulativeBytes, v.r, v.vs);
    }

    function test_StreamPayment_RefusesAVoucherWhoseAmountDoesNotExist() public {
        ChannelParams memory p = channelOf(petra, paul, 0);
        p.rate = type(uint64).max;
        bytes32 id = open(p, paulKey, COLLATERAL);
        refuseVoucher(id, voucherAt(id, petraKey, type(uint64).max, type(uint64).max));
    }

    function test_StreamPayment_RefusesAClosedChannel() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        vm.expectRevert(IOpenStreamingPayments.ChannelNotOpen.selector);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        IOpenStreamingPayments.Redemption[] memory many = new IOpenStreamingPayments.Redemption[](1);
        many[0] = IOpenStreamingPayments.Redemption(id, v);
        vm.expectRevert(IOpenStreamingPayments.ChannelNotOpen.selector);
        payments.redeemMany(many);
    }

    function test_StreamPayment_VoucherOfAnotherChannelChainOrContractFails() public {
        bytes32 id = openLane(0);
        bytes32 other = openLane(1);
        refuseVoucher(id, voucher(other, petraKey, 100));
        SignedVoucher memory v;
        v.cumulativeBytes = 100;
        bytes32 foreign = Rules.domainSeparator(block.chainid + 1, address(payments));
        (v.r, v.vs) = vm.signCompact(petraKey, Rules.voucherDigest(foreign, id, 100, 400));
        refuseVoucher(id, v);
        foreign = Rules.domainSeparator(block.chainid, address(this));
        (v.r, v.vs) = vm.signCompact(petraKey, Rules.voucherDigest(foreign, id, 100, 400));
        refuseVoucher(id, v);
    }

    function test_RedeemMany_PaysOneCreditForManyLanes() public {
        IOpenStreamingPayments.Redemption[] memory many = new IOpenStreamingPayments.Redemption[](6);
        for (uint32 i; i < 6; ++i) {
            bytes32 id = openLane(i);
            many[i] = IOpenStreamingPayments.Redemption(id, voucher(id, petraKey, 10 * (i + 1)));
        }
        assertEq(payments.redeemMany(many), 40 * 21, "all of them");
        assertEq(unitsOf(paul), 40 * 21, "credited");
        vm.expectRevert(IOpenStreamingPayments.NothingDue.selector);
        payments.redeemMany(many);
    }

    function test_RedeemMany_PassesOverWhatIsAlreadySettled() public {
        bytes32 a = openLane(0);
        bytes32 b = openLane(1);
        SignedVoucher memory v = voucher(a, petraKey, 10);
        payments.streamPayment(a, v.cumulativeBytes, v.r, v.vs);
        IOpenStreamingPayments.Redemption[] memory many = new IOpenStreamingPayments.Redemption[](2);
        many[0] = IOpenStreamingPayments.Redemption(a, v);
        many[1] = IOpenStreamingPayments.Redemption(b, voucher(b, petraKey, 10));
        assertEq(payments.redeemMany(many), 40, "only the other");
    }

    function test_RedeemMany_RefusesNoneMixedAndForged() public {
        IOpenStreamingPayments.Redemption[] memory many = new IOpenStreamingPayments.Redemption[](0);
        vm.expectRevert(IOpenStreamingPayments.NothingDue.selector);
        payments.redeemMany(many);
        bytes32 a = openLane(0);
        bytes32 b = open(channelOf(petra, paula, 0), paulaKey, COLLATERAL);
        many = new IOpenStreamingPayments.Redemption[](2);
        many[0] = IOpenStreamingPayments.Redemption(a, voucher(a, petraKey, 10));
        many[1] = IOpenStreamingPayments.Redemption(b, voucher(b, petraKey, 10));
        vm.expectRevert(IOpenStreamingPayments.MixedRedemption.selector);
        payments.redeemMany(many);
        many[1] = IOpenStreamingPayments.Redemption(a, voucher(a, malloryKey, 10));
        vm.expectRevert(IOpenStreamingPayments.BadVoucher.selector);
        payments.redeemMany(many);
        many[1].channelId = bytes32(uint256(1));
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.redeemMany(many);
    }

    function test_Lanes_DoNotTouchTheirNeighbours() public {
        bytes32[4] memory ids;
        for (uint32 i; i < 4; ++i) {
            ids[i] = openLane(i);
        }
        SignedVoucher memory v = voucher(ids[2], petraKey, COLLATERAL / 4);
        payments.streamPayment(ids[2], v.cumulativeBytes, v.r, v.vs);
        for (uint32 i; i < 4; ++i) {
            (uint64 deposited, uint64 settled) = payments.laneOf(ids[i]);
            assertEq(deposited, COLLATERAL, "deposited");
            assertEq(settled, i == 2 ? COLLATERAL : 0, "settled");
        }
    }

    // ---- closing

    function test_Close_PayeeClosesAtOnceAndIsPaidItsFinalVoucher() public {
        bytes32 id = openLane(0);
        uint256 free = unitsOf(petra);
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.Closed(id, COLLATERAL - 400);
        vm.prank(paul);
        payments.closeChannel(id, v);
        assertEq(unitsOf(paul), 400, "the final voucher");
        assertEq(unitsOf(petra), free + COLLATERAL - 400, "the rest goes back");
    }

    function test_Close_KeepsTheStatusAndGivesTheOtherSlotsBack() public {
        bytes32 id = openLane(5);
        vm.prank(petra);
        payments.setRefill(id, 9);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        IOpenStreamingPayments.Channel memory c = payments.channels(id);
        assertTrue(c.status == IOpenStreamingPayments.ChannelStatus.Closed, "closed for ever");
        assertEq(c.payer, petra, "slot 0 stays");
        assertEq(c.signer, address(0), "slot 1 is cleared");
        assertEq(c.payee, address(0), "slot 2 is cleared");
        assertEq(c.rate, 0, "rate");
        assertEq(c.lane, 0, "lane");
        assertEq(c.refillTarget, 0, "no order");
        (uint64 deposited, uint64 settled) = payments.laneOf(id);
        assertEq(deposited, settled, "closed: deposited is settled");
    }

    function test_Close_PayerWaitsWhileVouchersStayGood() public {
        bytes32 id = openLane(0);
        uint40 end = uint40(block.timestamp) + 400;
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.Closing(id, end);
        vm.prank(petra);
        payments.closeChannel(id, noVoucher());
        assertEq(payments.channels(id).closeAt, end, "notice");
        SignedVoucher memory v = voucher(id, petraKey, 100);
        vm.warp(end - 1);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.TooEarly.selector);
        payments.closeChannel(id, noVoucher());
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        vm.warp(end);
        vm.prank(mallory);
        payments.closeChannel(id, noVoucher());
        assertEq(unitsOf(petra), 10 ether / GWEI - 400, "all but what was used");
    }

    function test_Close_AnybodyCompletes_WithAVoucherIfItHasOne() public {
        bytes32 id = openLane(0);
        SignedVoucher memory early = voucher(id, petraKey, 10);
        SignedVoucher memory late = voucher(id, petraKey, 25);
        vm.prank(petra);
        payments.closeChannel(id, early);
        assertEq(unitsOf(paul), 40, "the payer's own last voucher counts at once");
        vm.warp(block.timestamp + 400);
        vm.prank(mallory);
        payments.closeChannel(id, late);
        assertEq(unitsOf(paul), 100, "and a later one at the end");
    }

    function test_Close_RefusesStrangersUnknownClosedAndForged() public {
        bytes32 id = openLane(0);
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.closeChannel(id, noVoucher());
        SignedVoucher memory forged = voucher(id, malloryKey, 10);
        vm.prank(paul);
        vm.expectRevert(IOpenStreamingPayments.BadVoucher.selector);
        payments.closeChannel(id, forged);
        vm.prank(paul);
        vm.expectRevert(IOpenStreamingPayments.UnknownChannel.selector);
        payments.closeChannel(bytes32(uint256(1)), noVoucher());
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        vm.prank(paul);
        vm.expectRevert(IOpenStreamingPayments.ChannelNotOpen.selector);
        payments.closeChannel(id, noVoucher());
    }

    function test_Close_AFinalVoucherThatIsAlreadySettledIsNoObstacle() public {
        bytes32 id = openLane(0);
        SignedVoucher memory v = voucher(id, petraKey, 10);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        vm.prank(paul);
        payments.closeChannel(id, v);
        assertEq(unitsOf(paul), 40, "paid once");
    }

    // ---- pause

    function test_Pause_BlocksWhatTakesMoneyIn() public {
        bytes32 id = openLane(0);
        vm.prank(petra);
        payments.setRefill(id, uint48(2 * COLLATERAL));
        ChannelParams memory p = channelOf(petra, paul, 1);
        (bytes32 r, bytes32 vs) = offer(p, paulKey);
        vm.prank(governor);
        payments.setPaused(true);
        refuseOpen(p, COLLATERAL, r, vs, IOpenStreamingPayments.IsPaused.selector);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.IsPaused.selector);
        payments.openChannel(paul, RATE, 1 ether, 1, type(uint64).max, r, vs);
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.IsPaused.selector);
        payments.topUp(id, 1);
        vm.expectRevert(IOpenStreamingPayments.IsPaused.selector);
        payments.refill(one(id));
    }

    function test_Pause_NeverBlocksRedeemingAndClosing() public {
        bytes32 id = openLane(0);
        bytes32 other = openLane(1);
        vm.prank(governor);
        payments.setPaused(true);
        SignedVoucher memory v = voucher(id, petraKey, 10);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        IOpenStreamingPayments.Redemption[] memory many = new IOpenStreamingPayments.Redemption[](1);
        many[0] = IOpenStreamingPayments.Redemption(other, voucher(other, petraKey, 10));
        payments.redeemMany(many);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        vm.prank(petra);
        payments.closeChannel(other, noVoucher());
        assertEq(unitsOf(paul), 80, "paid while paused");
    }

    // ---- properties

    /// @dev Whatever the order of vouchers, the payee ends with the greatest of them, cut to the collateral.
    function testFuzz_Redemption_SettlesTheMaximum(uint32[8] memory counts) public {
        bytes32 id = openLane(6);
        uint64 most;
        for (uint256 i; i < counts.length; ++i) {
            SignedVoucher memory v = voucher(id, petraKey, counts[i]);
            uint64 amount = uint64(counts[i]) * 4;
            if (amount > COLLATERAL) {
                amount = COLLATERAL;
            }
            if (amount <= most) {
                vm.expectRevert(IOpenStreamingPayments.NothingDue.selector);
            } else {
                most = amount;
            }
            payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        }
        assertEq(unitsOf(paul), most, "the greatest");
        assertConserved();
    }

    /// @dev The whole life of a channel conserves money to the wei.
    function testFuzz_Life_ConservesMoney(uint64 collateral, uint32 spent, uint48 target, bool byPayee) public {
        collateral = uint64(bound(collateral, 1_000_000, 5e9));
        bytes32 id = open(channelOf(petra, paul, 1), paulKey, collateral);
        vm.prank(petra);
        payments.setRefill(id, target);
        payments.refill(one(id));
        if (spent != 0) {
            SignedVoucher memory v = voucher(id, petraKey, spent);
            payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        }
        vm.prank(byPayee ? paul : petra);
        payments.closeChannel(id, noVoucher());
        if (!byPayee) {
            vm.warp(block.timestamp + 400);
            payments.closeChannel(id, noVoucher());
        }
        uint256 total = payments.balanceOf(0, petra) + payments.balanceOf(0, paul) + payments.balanceOf(0, mallory);
        assertEq(total, 20 ether, "nothing made, nothing lost");
        assertEq(payments.tracked(0), 20 ether, "tracked");
    }

    // ---- helpers

    function refuseOpen(ChannelParams memory p, uint64 units, bytes32 r, bytes32 vs, bytes4 reason) internal {
        vm.prank(p.payer);
        vm.expectRevert(reason);
        payments.openChannelWith(p, units, type(uint64).max, r, vs);
    }

    function refuseVoucher(bytes32 id, SignedVoucher memory v) internal {
        vm.expectRevert(IOpenStreamingPayments.BadVoucher.selector);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
    }

    /// @dev The other signature that plain ECDSA would accept for the same message.
    function highS(SignedVoucher memory v) internal pure returns (SignedVoucher memory) {
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        uint256 s = order - (uint256(v.vs) & type(uint256).max >> 1);
        uint256 parity = (uint256(v.vs) >> 255) ^ 1;
        return SignedVoucher(v.cumulativeBytes, v.r, bytes32(s | parity << 255));
    }

    function one(bytes32 id) internal pure returns (bytes32[] memory ids) {
        ids = new bytes32[](1);
        ids[0] = id;
    }
}
