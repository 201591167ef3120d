// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, Certificate, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {MoneyActors} from "./MoneyActors.sol";

/// @notice What committees, watchers and answerers do: batches that are backed, batches that collusion certified, disputes in and
/// out of time.
/// @dev The quorum signs whatever it is given. Wanda challenges every unbacked leaf at once, except on the lanes of Pirate, whom
/// nobody watches: there the rules other than "settled <= vouchers" must hold all the same.
abstract contract BatchActors is MoneyActors {
    uint256 internal constant MOST_LOTS = 300;

    function proposeBacked(uint256 seed) external onTime {
        proposeLot(seed, 0);
    }

    function proposeUnbacked(uint256 seed) external onTime {
        proposeLot(seed, 1);
    }

    function proposeUnwatched(uint256 seed) external onTime {
        proposeLot(seed, 2);
    }

    /// @dev kind 0: every leaf is backed. 1: any leaf may not be, and Wanda watches. 2: only leaves of Pirate may not be.
    function proposeLot(uint256 seed, uint256 kind) private {
        if (lots.length >= MOST_LOTS) {
            return;
        }
        bool quarantined = tableTime <= voidedAt && block.timestamp < voidedAt + config().quarantine;
        bool wanted = block.timestamp > tableTime + TABLE_LIFE || (quarantined && die(seed, 93, 2) == 0);
        if (wanted && block.timestamp > tableTime) {
            carryTable();
            quarantined = tableTime <= voidedAt && block.timestamp < voidedAt + config().quarantine;
        }
        Lot storage b = lots.push();
        b.data = drawData(b, seed, kind);
        if (b.data.length == 0) {
            lots.pop();
            return;
        }
        BatchHeader memory h = headerOf(b.data);
        h.epoch = uint64(lots.length);
        b.header = h;
        b.id = Rules.batchId(payments.domainSeparator(), h);
        Certificate memory c = table.certify(tableTime, b.id, absentOf(seed));
        bool due = !halted && !quarantined && c.nonSignerWitnesses.length <= 1;
        uint256 bond = config().proposerBond;
        if (die(seed, 90, 12) == 0) {
            bond -= 1;
            due = false;
        }
        (bool ok,) = act("propose", carol, bond, abi.encodeCall(payments.propose, (h, b.data, c)), due);
        if (!ok) {
            forget(b);
            lots.pop();
            return;
        }
        quarantineBroken += quarantined ? 1 : 0;
        bondsIn += bond;
        b.budget = (5 - c.nonSignerWitnesses.length) * 100 ether * config().batchRiskBps / 10_000 / 1e12 * 1e12;
        b.finalAt = block.timestamp + config().challengePeriod;
        b.madeBlock = block.number;
        b.status = IOpenStreamingPayments.BatchStatus.Proposed;
        note(kind == 0 ? bytes32("propose backed") : bytes32("propose unbacked"), true);
        if (kind == 1) {
            watch(lots.length - 1);
        }
    }

    /// @notice Batches that were taken on a table of before a void, within the quarantine.
    uint256 public quarantineBroken;

    function forget(Lot storage b) private {
        delete b.leaves;
        delete b.groupEnds;
    }

    /// @dev Nobody, one, or two of five stay away: 500, 400 or 300 of 500 sign.
    function absentOf(uint256 seed) private pure returns (uint32[] memory absent) {
        uint256 kind = die(seed, 91, 8);
        absent = new uint32[](kind < 5 ? 0 : kind < 7 ? 1 : 2);
        if (absent.length != 0) {
            absent[0] = uint32(die(seed, 92, 4));
        }
        if (absent.length == 2) {
            absent[1] = 4;
        }
    }

    /// @dev Up to three groups of up to four leaves.
    function drawData(Lot storage b, uint256 seed, uint256 kind) private returns (bytes memory data) {
        if (chans.length == 0) {
            return "";
        }
        uint256 groups = 1 + die(seed, 0, 3);
        for (uint256 g; g < groups; ++g) {
            uint256 start = die(seed, 10 + g, chans.length);
            address payee = chans[start].p.payee;
            uint16 tokenId = chans[start].p.tokenId;
            bytes memory leaves;
            uint16 count;
            for (uint256 i; i < 1 + die(seed, 20 + g, 4); ++i) {
                (bool given, uint32 lane, uint64 units) =
                    drawLeaf(uint256(keccak256(abi.encode(seed, g, i))), kind, payee, tokenId);
                if (given) {
                    leaves = abi.encodePacked(leaves, leafOf(lane, units));
                    b.leaves.push(Leaf(payee, tokenId, lane, units));
                    count += 1;
                }
            }
            if (count != 0) {
                data = abi.encodePacked(data, groupOf(payee, tokenId, count, leaves));
                b.groupEnds.push(b.leaves.length);
            }
        }
    }

    function drawLeaf(uint256 seed, uint256 kind, address payee, uint16 tokenId)
        private
        returns (bool given, uint32 lane, uint64 units)
    {
        lane = laneAt(seed, 0);
        bool free_ = kind == 1 || (kind == 2 && payee == pirate);
        uint256 index = chanAt[payee][tokenId][lane];
        if (index == 0) {
            // Prefer lanes that exist.
            for (uint256 i; i < 4 && index == 0 && die(seed, 1, 8) != 0; ++i) {
                lane = laneAt(seed, 2 + i);
                index = chanAt[payee][tokenId][lane];
            }
        }
        if (free_) {
            uint256 edge = die(seed, 8, 4);
            units = edge == 0 ? type(uint64).max : uint64(quantity(seed, 9, 4_000_000));
            return (true, lane, units);
        }
        if (index == 0) {
            return (false, 0, 0);
        }
        Chan storage c = chans[index - 1];
        if (c.bestBytes == 0 || die(seed, 6, 2) == 0) {
            sign(c, bytesAt(c, seed, 7) + 1);
        }
        units = die(seed, 10, 3) == 0 ? uint64(die(seed, 11, uint256(c.bestUnits) + 1)) : c.bestUnits;
        return (true, lane, units);
    }

    /// @dev Wanda challenges every unbacked leaf.
    function watch(uint256 index) private {
        for (uint256 i; i < lots[index].leaves.length; ++i) {
            if (!isBacked(lots[index].leaves[i])) {
                challengeAt(index, i, 0);
            }
        }
    }

    // ---- disputes

    function challengeLeafOf(uint256 seed) external onTime {
        if (lots.length == 0) {
            return;
        }
        uint256 index = lotFor(seed, false);
        challengeAt(index, die(seed, 1, lots[index].leaves.length + 1), die(seed, 2, 10));
    }

    /// @dev flaw 1: other data. flaw 2: another bond.
    function challengeAt(uint256 index, uint256 leafIndex, uint256 flaw) private {
        Lot storage b = lots[index];
        bool due = b.status == IOpenStreamingPayments.BatchStatus.Proposed && !elapsed(b.finalAt, b.madeBlock)
            && leafIndex < b.leaves.length && flaw != 1 && flaw != 2;
        bytes32 id;
        if (leafIndex < b.leaves.length) {
            Leaf storage leaf = b.leaves[leafIndex];
            id = Rules.leafKey(b.id, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
            due = due && !doubted[id];
        }
        (bool ok, bytes memory out) = actInPause(
            "challenge",
            wanda,
            flaw == 2 ? config().challengeBond + 1 : config().challengeBond,
            abi.encodeCall(
                payments.challenge, (b.id, flaw == 1 ? abi.encodePacked(b.data, uint8(0)) : b.data, leafIndex)
            ),
            due
        );
        if (!ok) {
            return;
        }
        if (abi.decode(out, (bytes32)) != id) {
            blame("challenge", " has another name");
        }
        bondsIn += config().challengeBond;
        doubted[id] = true;
        b.open += 1;
        Doubt storage q = doubts.push();
        q.id = id;
        q.lot = index;
        q.challenger = wanda;
        q.deadline = block.timestamp + config().responsePeriod;
        q.madeBlock = block.number;
        q.status = IOpenStreamingPayments.ChallengeStatus.Open;
        q.leaf = b.leaves[leafIndex];
    }

    function answerDoubt(uint256 seed) external onTime {
        if (doubts.length == 0) {
            return;
        }
        Doubt storage q = doubts[doubtFor(seed, Ripe.ToAnswer)];
        Lot storage b = lots[q.lot];
        (bool good, bytes memory input) = drawAnswer(q, seed);
        if (input.length == 0) {
            return;
        }
        bool due = good && q.status == IOpenStreamingPayments.ChallengeStatus.Open
            && b.status == IOpenStreamingPayments.BatchStatus.Proposed && !lapsed(q);
        (bool ok,) = actInPause("answer", paul, 0, input, due);
        if (ok) {
            q.status = IOpenStreamingPayments.ChallengeStatus.Answered;
            b.open -= 1;
            credit(paul, config().challengeBond);
        }
    }

    /// @dev The highest voucher of the leaf's channel, or one of a byte less, a forged one, another channel, or the right lane of
    /// a channel that nobody opened. `good` says whether it proves the leaf.
    function drawAnswer(Doubt storage q, uint256 seed) private view returns (bool good, bytes memory input) {
        uint256 index = chanAt[q.leaf.payee][q.leaf.tokenId][q.leaf.lane];
        good = index != 0;
        if (index == 0 || die(seed, 1, 8) == 0) {
            uint256 other = die(seed, 2, chans.length) + 1;
            good = good && other == index;
            index = other;
        }
        Chan storage c = chans[index - 1];
        uint256 kind = die(seed, 3, 8);
        good = good && kind != 1 && kind != 2 && !c.retired;
        uint64 bytes_ = kind == 0 && c.bestBytes != 0 ? c.bestBytes - 1 : c.bestBytes;
        uint64 units = uint64(unitsAt(bytes_, c.p.rate));
        good = good && units >= q.leaf.units;
        ChannelParams memory p = c.p;
        SignedVoucher memory v = voucherAt(c.id, kind == 1 ? pirateKey : c.key, bytes_, units);
        if (kind == 2) {
            p.signer = pirate;
            v = voucherAt(Rules.channelId(block.chainid, address(payments), p), pirateKey, bytes_, units);
        }
        input = abi.encodeCall(payments.answer, (q.id, p, v));
    }

    enum Ripe {
        ToAnswer,
        ToVoid,
        ToReclaim
    }

    /// @dev Mostly a challenge for which this is due, if there is one; else any.
    function doubtFor(uint256 seed, Ripe ripe) private view returns (uint256) {
        uint256 start = die(seed, 100, doubts.length);
        for (uint256 i; i < doubts.length && die(seed, 101, 5) != 0; ++i) {
            uint256 here = (start + i) % doubts.length;
            if (isRipe(doubts[here], ripe)) {
                return here;
            }
        }
        return start;
    }

    function isRipe(Doubt storage q, Ripe ripe) private view returns (bool) {
        if (q.status != IOpenStreamingPayments.ChallengeStatus.Open) {
            return false;
        }
        if (lots[q.lot].status != IOpenStreamingPayments.BatchStatus.Proposed) {
            return ripe == Ripe.ToReclaim && lots[q.lot].status == IOpenStreamingPayments.BatchStatus.Void;
        }
        return ripe == Ripe.ToVoid ? lapsed(q) : ripe == Ripe.ToAnswer && !lapsed(q) && isBacked(q.leaf);
    }

    /// @dev Mostly a batch that can be final, or one that can be challenged.
    function lotFor(uint256 seed, bool toFinalize) private view returns (uint256) {
        uint256 start = die(seed, 100, lots.length);
        for (uint256 i; i < lots.length && die(seed, 101, 5) != 0; ++i) {
            uint256 here = (start + i) % lots.length;
            Lot storage b = lots[here];
            bool ended = elapsed(b.finalAt, b.madeBlock);
            if (b.status == IOpenStreamingPayments.BatchStatus.Proposed && ended == toFinalize) {
                if (!toFinalize || b.open == 0) {
                    return here;
                }
            }
        }
        return start;
    }

    function voidLot(uint256 seed) external onTime {
        if (doubts.length == 0) {
            return;
        }
        Doubt storage q = doubts[doubtFor(seed, Ripe.ToVoid)];
        Lot storage b = lots[q.lot];
        bool due = q.status == IOpenStreamingPayments.ChallengeStatus.Open
            && b.status == IOpenStreamingPayments.BatchStatus.Proposed && lapsed(q);
        (bool ok,) = actInPause("void", paul, 0, abi.encodeCall(payments.voidBatch, (q.id)), due);
        if (ok) {
            q.status = IOpenStreamingPayments.ChallengeStatus.Upheld;
            b.status = IOpenStreamingPayments.BatchStatus.Void;
            b.open -= 1;
            uint256 share = config().proposerBond / 4;
            credit(q.challenger, config().challengeBond + share);
            credit(treasury, config().proposerBond - share);
            voidedAt = block.timestamp;
        }
    }

    /// @notice When a batch was voided last.
    uint256 public voidedAt;

    function reclaimBond(uint256 seed) external onTime {
        if (doubts.length == 0) {
            return;
        }
        Doubt storage q = doubts[doubtFor(seed, Ripe.ToReclaim)];
        bool due = q.status == IOpenStreamingPayments.ChallengeStatus.Open
            && lots[q.lot].status == IOpenStreamingPayments.BatchStatus.Void;
        (bool ok,) = actInPause("reclaim", paul, 0, abi.encodeCall(payments.reclaim, (q.id)), due);
        if (ok) {
            q.status = IOpenStreamingPayments.ChallengeStatus.Returned;
            lots[q.lot].open -= 1;
            credit(q.challenger, config().challengeBond);
        }
    }

    function credit(address who, uint256 bond) private {
        free[ETHER][who] += bond;
        bondsOut += bond;
    }

    // ---- settling

    function finalizeLot(uint256 seed) external onTime {
        if (lots.length == 0) {
            return;
        }
        Lot storage b = lots[lotFor(seed, true)];
        uint32 most = uint32(die(seed, 1, 3));
        bool ripe = b.open == 0 && elapsed(b.finalAt, b.madeBlock);
        bool due = b.status == IOpenStreamingPayments.BatchStatus.Proposed && ripe && !halted && die(seed, 2, 12) != 0;
        (uint256 weight, uint256 direct) = scales();
        (bool ok, bytes memory out) = act("finalize", mallory, 0, finalInput(b, seed, most), due);
        if (!ok) {
            if (due) {
                finalizeReverts += 1;
            }
            return;
        }
        if (!ripe || b.finals != 0 || b.status == IOpenStreamingPayments.BatchStatus.Void) {
            badFinals += 1;
        }
        weigh(b, weight, direct);
        settleLot(b, most);
        if (abi.decode(out, (bool)) != (b.finals == 1)) {
            blame("finalize", " says wrongly whether it is done");
        }
        if (b.finals == 1) {
            note("final", true);
        }
        if (b.paid != 0) {
            note("final that paid", true);
        }
        look();
    }

    /// @dev Sometimes with other data.
    function finalInput(Lot storage b, uint256 seed, uint32 most) private view returns (bytes memory) {
        bytes memory data = die(seed, 2, 12) == 0 ? abi.encodePacked(b.data, b.data) : b.data;
        return abi.encodeCall(payments.finalize, (b.id, data, most));
    }

    /// @dev What the call moved, by the contract's own lanes.
    function weigh(Lot storage b, uint256 weight, uint256 direct) private {
        (uint256 weightNow, uint256 directNow) = scales();
        uint256 day = block.timestamp / 1 days;
        if (dayWeighed[day] == 0) {
            days_.push(day);
        }
        weighed[b.id] += weightNow - weight;
        dayWeighed[day] += weightNow - weight;
        directInBatch += directNow - direct;
        if (b.budget - weighed[b.id] < 1e13) {
            note("budget used up", true);
        }
    }

    /// @notice Calls of `finalize` that were due and reverted.
    uint256 public finalizeReverts;

    // ---- governance and time

    function governPause(uint256 seed) external onTime {
        bool on = !halted && die(seed, 0, 2) == 0;
        address who = [governor, governor, guardian, mallory][die(seed, 1, 4)];
        bool due = who == governor || (who == guardian && on);
        (bool ok,) = act("pause", who, 0, abi.encodeCall(payments.setPaused, (on)), due);
        if (ok) {
            halted = on;
        }
    }

    /// @notice The chain forks and its id changes: nothing goes in, everything comes out.
    function chainForks(uint256 seed) external onTime {
        uint256 id = block.chainid;
        vm.chainId(999);
        act("deposit after a fork", petra, 1, abi.encodeCall(payments.deposit, (ETHER, 1)), false);
        if (chans.length != 0) {
            Chan storage c = chans[die(seed, 0, chans.length)];
            act("top up after a fork", c.p.payer, 0, abi.encodeCall(payments.topUp, (c.id, 0)), false);
            act("refill after a fork", mallory, 0, abi.encodeCall(payments.refill, (new bytes32[](1))), false);
            uint64 bytes_ = bytesAt(c, seed, 1);
            uint256 units = unitsAt(bytes_, c.p.rate);
            SignedVoucher memory v = sign(c, bytes_);
            bool due = !c.closed && (units < c.deposited ? units : c.deposited) > c.settled;
            bytes memory input = abi.encodeCall(payments.streamPayment, (c.id, bytes_, v.r, v.vs));
            (bool ok,) = act("redeem after a fork", mallory, 0, input, due);
            if (ok) {
                earn(c, raise(c, units));
            }
        }
        uint256 amount = free[ETHER][petra] / 2;
        act("withdraw after a fork", petra, 0, abi.encodeCall(payments.withdraw, (ETHER, amount, petra)), true);
        free[ETHER][petra] -= amount;
        vm.chainId(id);
        look();
    }

    function timePasses(uint256 seed) external onTime {
        uint16[6] memory steps = [uint16(0), 1, 12, 60, 101, 401];
        uint256 time = steps[die(seed, 0, 6)];
        if (die(seed, 2, 12) == 0) {
            time = die(seed, 3, 2) == 0 ? 4200 : 1 days;
        }
        pass(time, die(seed, 1, 4));
        note("time", true);
    }

    // ---- forgetting

    /// @notice Anyone has records deleted; what can still matter stays.
    function retireRecords(uint256 seed) external onTime {
        bytes32[] memory keys = new bytes32[](6);
        uint256[4] memory picks;
        if (lots.length == 0 || chans.length == 0) {
            return;
        }
        picks = [
            die(seed, 0, lots.length),
            die(seed, 1, lots.length),
            die(seed, 2, chans.length),
            die(seed, 3, doubts.length + 1)
        ];
        keys[0] = lots[picks[0]].id;
        keys[1] = lots[picks[1]].id;
        keys[2] = chans[picks[2]].id;
        keys[3] = picks[3] < doubts.length ? doubts[picks[3]].id : bytes32(seed);
        keys[4] = lots[picks[0]].header.registryRoot;
        keys[5] = bytes32(seed);
        (uint40 before,,) = payments.snapshots(keys[4]);
        bool rootGoes = isOldRoot(keys[4]);
        actInPause("retire", mallory, 0, abi.encodeCall(payments.retire, (keys)), true);
        retireLot(lots[picks[0]]);
        retireLot(lots[picks[1]]);
        retireLane(chans[picks[2]]);
        if (picks[3] < doubts.length) {
            retireDoubt(doubts[picks[3]]);
        }
        (uint40 time,,) = payments.snapshots(keys[4]);
        if ((time == 0) != rootGoes) {
            blame("retire", " treated a root against the rules");
        }
        if (rootGoes && before != 0) {
            note("retire a root", true);
        }
    }

    /// @dev After this nothing that was signed before can be under way.
    function graceOf() private pure returns (uint256) {
        IOpenStreamingPayments.Config memory c = config();
        return uint256(c.maxTableAge) + 2 * uint256(c.maxValidity) + c.challengePeriod + c.responsePeriod;
    }

    function isOldRoot(bytes32 root) private view returns (bool) {
        (uint40 time,, uint32 count) = payments.snapshots(root);
        return time == 0 || (count != chans.length && block.timestamp > time + graceOf());
    }

    function retireLot(Lot storage b) private {
        bool over =
            b.status == IOpenStreamingPayments.BatchStatus.Final || b.status == IOpenStreamingPayments.BatchStatus.Void;
        if (over && b.open == 0 && !b.retired && block.timestamp > b.finalAt + config().maxValidity) {
            b.retired = true;
            note("retire a batch", true);
        }
    }

    function retireLane(Chan storage c) private {
        if (c.closed && !c.retired && block.timestamp > c.closeAt + graceOf()) {
            c.retired = true;
            note("retire a channel", true);
        }
    }

    function retireDoubt(Doubt storage q) private {
        if (q.status > IOpenStreamingPayments.ChallengeStatus.Open && lots[q.lot].retired) {
            q.status = IOpenStreamingPayments.ChallengeStatus.None;
            note("retire a challenge", true);
        }
    }
}
