// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, Certificate, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PlainToken} from "../util/Tokens.sol";
import {BatchGas} from "./BatchGas.sol";

/// @notice What a payer and a payee pay for themselves. A payee with ten channels, all of which were settled before, and other
/// payees beside it.
/// forge-config: default.isolate = true
contract ChannelGas is BatchGas {
    uint64 private constant UNITS = 1_000_000;
    uint40 private constant TARGET = 3_000_000;
    uint256 private payeeKey;
    uint64 private firstBytes;

    function setUp() public override {
        raise();
        populate(7, 10, 1);
        settle(70, nobody(), " warmup=1");
        (, payeeKey) = actor("payee 0");
        // A voucher's bytes are a quarter of its units; this is above everything that the batch has settled.
        firstBytes = 1 << 29;
    }

    function test_Gas_MoneyInAndOut() public {
        bytes memory input = abi.encodeCall(payments.deposit, (0, 1 ether));
        vm.deal(wanda, 100 ether);
        vm.startPrank(wanda);
        payments.deposit{value: 1 ether}(0, 1 ether);
        measured("deposit balance=first", input);
        payments.deposit{value: 1 ether}(0, 1 ether);
        measured("deposit balance=steady", input);
        payments.withdraw(0, 0.5 ether, wanda);
        measured("withdraw balance=part", abi.encodeCall(payments.withdraw, (0, 0.5 ether, wanda)));
        vm.stopPrank();
        // What a payee has earned and never moved.
        uint256 all = payments.balanceOf(0, payees[1]);
        vm.prank(payees[1]);
        payments.withdraw(0, all, payees[1]);
        measured("withdraw balance=income", abi.encodeCall(payments.withdraw, (0, all, payees[1])));
    }

    function test_Gas_TokenInAndOut() public {
        PlainToken token = new PlainToken();
        token.mint(wanda, 1e12);
        token.mint(address(this), 1);
        vm.prank(governor);
        payments.addToken(address(token), 1, 1e9);
        vm.startPrank(wanda);
        token.approve(address(payments), type(uint256).max);
        payments.deposit(1, 1e6);
        payments.deposit(1, 1e6);
        measured("deposit token=erc20", abi.encodeCall(payments.deposit, (1, 1e6)));
        payments.withdraw(1, 1e6, wanda);
        measured("withdraw token=erc20", abi.encodeCall(payments.withdraw, (1, 1e6, wanda)));
        vm.stopPrank();
    }

    function test_Gas_OpenFromTheBalance() public {
        (address stranger, uint256 key) = actor("a payee without channels");
        measureOpen("openChannelWith payee=new", channelOf(petra, stranger, 0), key);
        measureOpen("openChannelWith payee=known", channelOf(petra, stranger, 1), key);
    }

    function test_Gas_OpenWithValue() public {
        ChannelParams memory p = channelOf(petra, payees[0], 10);
        (bytes32 r, bytes32 vs) = offer(p, payeeKey);
        bytes memory input =
            abi.encodeCall(payments.openChannel, (p.payee, p.rate, UNITS * GWEI, p.lane, type(uint64).max, r, vs));
        vm.prank(petra);
        payments.openChannel{value: UNITS * GWEI}(p.payee, p.rate, UNITS * GWEI, p.lane, type(uint64).max, r, vs);
        measured("openChannel payee=known", input);
    }

    function measureOpen(string memory what, ChannelParams memory p, uint256 key) private {
        (bytes32 r, bytes32 vs) = offer(p, key);
        vm.prank(p.payer);
        payments.openChannelWith(p, UNITS, type(uint64).max, r, vs);
        measured(what, abi.encodeCall(payments.openChannelWith, (p, UNITS, type(uint64).max, r, vs)));
    }

    function test_Gas_TopUpAndRefill() public {
        // A channel that is not yet full: room for more.
        ChannelParams memory p = channelOf(petra, payees[0], 10);
        bytes32 id = open(p, payeeKey, UNITS);
        vm.startPrank(petra);
        payments.topUp(id, UNITS);
        measured("topUp", abi.encodeCall(payments.topUp, (id, UNITS)));
        payments.setRefill(id, TARGET);
        measured("setRefill", abi.encodeCall(payments.setRefill, (id, TARGET)));
        vm.stopPrank();
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        payments.refill(ids);
        measured("refill n=1", abi.encodeCall(payments.refill, (ids)));
        (uint64 deposited,) = payments.laneOf(id);
        assertEq(deposited, TARGET, "refilled");
    }

    function test_Gas_RefillOfTenChannels() public {
        bytes32[] memory ids = new bytes32[](10);
        for (uint32 i; i < 10; ++i) {
            ids[i] = open(channelOf(petra, payees[0], 10 + i), payeeKey, UNITS);
            vm.prank(petra);
            payments.setRefill(ids[i], TARGET);
        }
        payments.refill(ids);
        measured("refill n=10", abi.encodeCall(payments.refill, (ids)));
    }

    function test_Gas_RedeemOneVoucher() public {
        ChannelParams memory p = channelOf(petra, payees[0], 10);
        bytes32 id = open(p, payeeKey, 10 * UNITS);
        measureRedeem("streamPayment epoch=first", id, 100_000);
        measureRedeem("streamPayment epoch=steady", id, 200_000);
    }

    function measureRedeem(string memory what, bytes32 id, uint64 cumulativeBytes) private {
        SignedVoucher memory v = voucher(id, petraKey, cumulativeBytes);
        payments.streamPayment(id, v.cumulativeBytes, v.r, v.vs);
        measured(what, abi.encodeCall(payments.streamPayment, (id, v.cumulativeBytes, v.r, v.vs)));
    }

    function test_Gas_RedeemManyVouchers() public {
        measureRedeemMany(1);
        measureRedeemMany(10);
    }

    function measureRedeemMany(uint32 count) private {
        IOpenStreamingPayments.Redemption[] memory list = new IOpenStreamingPayments.Redemption[](count);
        for (uint32 i; i < count; ++i) {
            list[i].channelId = channelIdOf(channelOf(petra, payees[0], i));
            list[i].voucher = voucher(list[i].channelId, petraKey, firstBytes + 1000 * count + i);
        }
        payments.redeemMany(list);
        measured(string.concat("redeemMany", tag("n", count)), abi.encodeCall(payments.redeemMany, (list)));
    }

    function test_Gas_CloseByThePayer() public {
        bytes32 id = channelIdOf(channelOf(petra, payees[0], 3));
        bytes memory input = abi.encodeCall(payments.closeChannel, (id, noVoucher()));
        vm.prank(petra);
        payments.closeChannel(id, noVoucher());
        measured("closeChannel by=payer step=notice", input);
        vm.warp(block.timestamp + config().closeDelay);
        vm.prank(petra);
        payments.closeChannel(id, noVoucher());
        measured("closeChannel by=payer step=end", input);
    }

    function test_Gas_CloseByThePayee() public {
        bytes32 id = channelIdOf(channelOf(petra, payees[0], 3));
        vm.prank(payees[0]);
        payments.closeChannel(id, noVoucher());
        measured("closeChannel by=payee voucher=none", abi.encodeCall(payments.closeChannel, (id, noVoucher())));
        id = channelIdOf(channelOf(petra, payees[0], 4));
        SignedVoucher memory v = voucher(id, petraKey, firstBytes);
        vm.prank(payees[0]);
        payments.closeChannel(id, v);
        measured("closeChannel by=payee voucher=last", abi.encodeCall(payments.closeChannel, (id, v)));
    }

    function test_Gas_Snapshot() public {
        open(channelOf(petra, payees[0], 10), payeeKey, UNITS);
        payments.snapshotRegistry();
        measured("snapshotRegistry", abi.encodeCall(payments.snapshotRegistry, ()));
    }
}

/// @notice Disputes over a batch of a thousand channels: who disputes brings all its data again.
/// forge-config: default.isolate = true
contract DisputeGas is BatchGas {
    bytes private data;
    bytes32 private id;

    function setUp() public override {
        raise();
        populate(100, 10, 1);
        data = dataOf(1000);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = table.certify(tableTime, batchIdOf(h), nobody());
        id = propose(h, data, c);
    }

    function test_Gas_AChallengeIsAnswered() public {
        bytes32 challenge = measureChallenge(999, "challenge leaf=last");
        ChannelParams memory p = channelOf(petra, payees[99], 9);
        bytes32 channel = channelIdOf(p);
        SignedVoucher memory v = voucher(channel, petraKey, amountOf(99, 9) / 4 + 1);
        vm.prank(carol);
        payments.answer(challenge, p, v);
        measured("answer", abi.encodeCall(payments.answer, (challenge, p, v)));
    }

    function test_Gas_ABatchIsVoided() public {
        bytes32 challenge = measureChallenge(0, "challenge leaf=first");
        bytes32 other = measureChallenge(1, "challenge leaf=second");
        vm.warp(block.timestamp + config().responsePeriod + 1);
        vm.roll(block.number + 10);
        payments.voidBatch(challenge);
        measured("voidBatch", abi.encodeCall(payments.voidBatch, (challenge)));
        payments.reclaim(other);
        measured("reclaim", abi.encodeCall(payments.reclaim, (other)));
    }

    function measureChallenge(uint256 leaf, string memory what) private returns (bytes32 challenge) {
        challenge = challengeLeaf(id, data, leaf);
        measured(what, abi.encodeCall(payments.challenge, (id, data, leaf)));
    }
}

/// @notice How much storage a channel takes over its life: sixty channels of one payee, so that what they share counts little.
/// forge-config: default.isolate = true
contract StorageGas is BatchGas {
    uint32 private constant CHANNELS = 60;

    function setUp() public override {
        raise();
    }

    function test_Gas_StorageOfAChannel() public {
        watchStorage();
        populate(1, CHANNELS, 1);
        stored("open", address(payments));
        bytes32 batch = settle(CHANNELS, nobody(), " warmup=1");
        stored("settled", address(payments));
        bytes32[] memory keys = new bytes32[](CHANNELS);
        for (uint32 lane; lane < CHANNELS; ++lane) {
            keys[lane] = channelIdOf(channelOf(petra, payees[0], lane));
            vm.prank(payees[0]);
            payments.closeChannel(keys[lane], noVoucher());
        }
        uint256 closed = stored("closed", address(payments));
        vm.warp(block.timestamp + 2 * config().maxTableAge);
        measureRetirement("retire channels=60", keys);
        keys = new bytes32[](1);
        keys[0] = batch;
        measureRetirement("retire batches=1", keys);
        assertLe(stored("retired", address(payments)) + CHANNELS, closed, "a slot less for each channel");
    }

    function measureRetirement(string memory what, bytes32[] memory keys) private {
        payments.retire(keys);
        measured(what, abi.encodeCall(payments.retire, (keys)));
    }
}
