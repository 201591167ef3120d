// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PaymentsTest} from "../l2/PaymentsTest.sol";

/// @notice Properties of the payments contract that compare two histories, or what somebody has before and after: they are
/// shown for drawn inputs rather than along a campaign.
/// forge-config: default.fuzz.runs = 64
/// forge-config: fuzz.fuzz.runs = 2000
contract PropertiesTest is PaymentsTest {
    uint256 private constant PROPOSER_BOND = 0.1 ether;
    uint256 private constant CHALLENGE_BOND = 0.02 ether;

    // ---- lanes

    /// @dev Seven neighbours, wherever in the range: a word's edge is somewhere among them.
    function testFuzz_Lanes_AreIsolated(uint32 first, uint8 pick, uint64[7] memory deposits, uint64 units, bool batch)
        public
    {
        first = uint32(bound(first, 0, 2 ** 31 - 8));
        uint256 chosen = pick % 7;
        bytes32[7] memory ids;
        for (uint256 i; i < 7; ++i) {
            deposits[i] = uint64(bound(deposits[i], 1_000_000, 1_000_000_000));
            ids[i] = open(channelOf(petra, paul, first + uint32(i)), paulKey, deposits[i]);
        }
        units = uint64(bound(units, 1, 2_000_000_000)) / 4 * 4 + 4;
        if (batch) {
            settleData(paulData(first + uint32(chosen), units));
        } else {
            SignedVoucher memory v = voucher(ids[chosen], petraKey, units / 4);
            payments.streamPayment(ids[chosen], v.cumulativeBytes, v.r, v.vs);
        }
        uint64 due = units < deposits[chosen] ? units : deposits[chosen];
        for (uint256 i; i < 7; ++i) {
            (uint64 deposited, uint64 settled) = payments.laneOf(ids[i]);
            assertEq(deposited, deposits[i], "collateral");
            assertEq(settled, i == chosen ? due : 0, "only the chosen lane");
        }
        uint64 refund = closeByPaul(ids[chosen]);
        assertEq(refund, deposits[chosen] - due, "its own rest");
        for (uint256 i; i < 7; ++i) {
            (uint64 deposited, uint64 settled) = payments.laneOf(ids[i]);
            assertEq(deposited, i == chosen ? 0 : deposits[i], "closing touches its own lane");
            assertEq(settled, 0, "closing touches its own lane");
        }
    }

    function closeByPaul(bytes32 id) private returns (uint64) {
        uint256 before = unitsOf(petra);
        vm.prank(paul);
        payments.closeChannel(id, noVoucher());
        return uint64(unitsOf(petra) - before);
    }

    // ---- two histories

    /// @dev A batch and a voucher over one lane, in either order; the sum is the maximum of both, cut to the collateral.
    function testFuzz_SettleThenRedeem_IsRedeemThenSettle(uint64 batchUnits, uint64 voucherBytes) public {
        bytes32 id = openLane(3);
        bytes32 other = openLane(4);
        batchUnits = uint64(bound(batchUnits, 1, 2 * COLLATERAL));
        voucherBytes = uint64(bound(voucherBytes, 1, COLLATERAL / 2));
        bytes memory data = groupOf(paul, 0, 2, abi.encodePacked(leafOf(3, batchUnits), leafOf(4, batchUnits / 2 + 1)));
        uint256 state = vm.snapshotState();
        settleData(data);
        redeem(id, voucherBytes);
        bytes32 oneWay = standing(id, other);
        vm.revertToState(state);
        redeem(id, voucherBytes);
        settleData(data);
        assertEq(standing(id, other), oneWay, "either order");
        uint64 most = voucherBytes * 4 > batchUnits ? voucherBytes * 4 : batchUnits;
        (, uint64 settled) = payments.laneOf(id);
        assertEq(settled, most < COLLATERAL ? most : COLLATERAL, "the maximum");
    }

    function redeem(bytes32 id, uint64 bytes_) private {
        SignedVoucher memory v = voucher(id, petraKey, bytes_);
        try payments.streamPayment(id, bytes_, v.r, v.vs) {}
        catch (bytes memory reason) {
            assertEq(bytes32(reason), bytes32(IOpenStreamingPayments.NothingDue.selector), "only nothing was due");
        }
    }

    /// @dev Batches of shared lanes commute, whatever was settled before.
    function testFuzz_Batches_Commute_FromAnyState(uint64[4] memory a, uint64[4] memory b, uint64 before) public {
        bytes32 id = openLane(1);
        bytes32 other = openLane(9);
        redeem(id, uint64(bound(before, 1, COLLATERAL / 4)));
        bytes memory first = twoLanes(a);
        bytes memory second = twoLanes(b);
        if (keccak256(first) == keccak256(second)) {
            return;
        }
        uint256 state = vm.snapshotState();
        settleData(first);
        settleData(second);
        bytes32 oneWay = standing(id, other);
        vm.revertToState(state);
        settleData(second);
        settleData(first);
        assertEq(standing(id, other), oneWay, "either order");
    }

    function twoLanes(uint64[4] memory x) private view returns (bytes memory) {
        for (uint256 i; i < 4; ++i) {
            x[i] = uint64(bound(x[i], 0, COLLATERAL * 3 / 2));
        }
        return bytes.concat(
            groupOf(paul, 0, 2, abi.encodePacked(leafOf(1, x[0]), leafOf(9, x[1]))),
            groupOf(paul, 0, 2, abi.encodePacked(leafOf(9, x[2]), leafOf(1, x[3])))
        );
    }

    function standing(bytes32 id, bytes32 other) private view returns (bytes32) {
        (uint64 deposited, uint64 settled) = payments.laneOf(id);
        (uint64 deposited2, uint64 settled2) = payments.laneOf(other);
        return keccak256(
            abi.encode(
                deposited,
                settled,
                deposited2,
                settled2,
                payments.balanceOf(0, paul),
                payments.balanceOf(0, petra),
                payments.balanceOf(0, carol),
                payments.tracked(0)
            )
        );
    }

    // ---- forgery

    /// @dev No signature over anything but the voucher itself, by nobody but the signer, moves a unit.
    function testFuzz_ForgedVouchersNeverPay(uint64 bytes_, bytes32 r, bytes32 vs, uint256 key) public {
        bytes32 id = openLane(0);
        refuse(id, bytes_, r, vs);
        key = bound(key, 1, 2 ** 255);
        if (key != petraKey) {
            SignedVoucher memory v = voucher(id, key, bytes_ / 8);
            refuse(id, v.cumulativeBytes, v.r, v.vs);
        }
        SignedVoucher memory own = voucher(id, petraKey, bytes_ / 8);
        refuse(id, own.cumulativeBytes + 1, own.r, own.vs);
        // The high-s twin of a true signature.
        refuse(id, own.cumulativeBytes, own.r, ~own.vs);
        (, uint64 settled) = payments.laneOf(id);
        assertEq(settled, 0, "nothing was paid");
    }

    function refuse(bytes32 id, uint64 bytes_, bytes32 r, bytes32 vs) private {
        vm.expectRevert(IOpenStreamingPayments.BadVoucher.selector);
        payments.streamPayment(id, bytes_, r, vs);
    }

    // ---- payoffs

    /// @dev Every challenge of an honest batch is answered: it costs the challenger its bond and gains nothing.
    function testFuzz_ChallengersPayoffOnAnHonestBatch_IsNotPositive(uint8 leaves, uint256 mask) public {
        uint16 count = uint16(bound(leaves, 1, 8));
        bytes memory list;
        for (uint32 i; i < count; ++i) {
            openLane(i);
            list = abi.encodePacked(list, leafOf(i, 400 + 4 * i));
        }
        bytes memory data = groupOf(paul, 0, count, list);
        uint256 before = wealth(wanda);
        uint256 answererBefore = wealth(paula);
        bytes32 id = proposeData(data);
        uint256 challenged;
        for (uint32 i; i < count; ++i) {
            if (mask >> i & 1 == 1) {
                bytes32 challengeId = challengeLeaf(id, data, i);
                ChannelParams memory p = channelOf(petra, paul, i);
                SignedVoucher memory v = voucher(channelIdOf(p), petraKey, 100 + i);
                vm.prank(paula);
                payments.answer(challengeId, p, v);
                challenged += 1;
            }
        }
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(wealth(wanda), before - challenged * CHALLENGE_BOND, "each challenge costs its bond");
        assertEq(wealth(paula), answererBefore + challenged * CHALLENGE_BOND, "the answerer has it");
        assertEq(wealth(carol), 100 ether, "the proposer lost nothing");
    }

    /// @dev Whoever proposes what is voided loses, even if it is its own challenger on every leaf.
    function testFuzz_ProposersPayoffOnAVoidedBatch_IsNegative(uint8 leaves, bool itself) public {
        uint16 count = uint16(bound(leaves, 1, 8));
        openLane(0);
        bytes memory list;
        for (uint32 i; i < count; ++i) {
            list = abi.encodePacked(list, leafOf(0, 1_000_000 + i));
        }
        bytes memory data = groupOf(paul, 0, count, list);
        address challenger = itself ? carol : wanda;
        bytes32 id = proposeData(data);
        bytes32[] memory challenges = new bytes32[](count);
        for (uint256 i; i < count; ++i) {
            vm.prank(challenger);
            challenges[i] = payments.challenge{value: CHALLENGE_BOND}(id, data, i);
        }
        passWindow();
        payments.voidBatch(challenges[count - 1]);
        for (uint256 i; i + 1 < count; ++i) {
            payments.reclaim(challenges[i]);
        }
        uint256 loss = itself ? PROPOSER_BOND * 3 / 4 : PROPOSER_BOND;
        assertEq(wealth(carol), 100 ether - loss, "the proposer lost");
        assertEq(wealth(treasury), PROPOSER_BOND * 3 / 4, "three quarters went to the treasury");
        if (!itself) {
            assertEq(wealth(wanda), 100 ether + PROPOSER_BOND / 4, "a quarter to the challenger");
        }
        assertEq(unitsOf(paul), 0, "nobody was paid");
    }

    /// @dev In hand and in the contract.
    function wealth(address who) private view returns (uint256) {
        return who.balance + payments.balanceOf(0, who);
    }
}
