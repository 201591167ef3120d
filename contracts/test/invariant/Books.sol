// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, ChannelParams} from "../../src/lib/Types.sol";
import {Town} from "./Town.sol";

/// @notice The rules of the payments contract read plainly, as a second book beside the contract's own: every balance, lane, batch
/// and challenge, in the simplest words there are. What the contract holds must be what stands here.
abstract contract Books is Town {
    /// @param key Secret of the channel's signer.
    /// @param bestBytes Bytes of the highest voucher ever signed.
    /// @param bestUnits Its units.
    /// @param seen Highest settled units that the contract ever showed.
    struct Chan {
        ChannelParams p;
        uint256 key;
        bytes32 id;
        uint64 bestBytes;
        uint64 bestUnits;
        uint64 deposited;
        uint64 settled;
        uint64 seen;
        uint48 target;
        uint40 closeAt;
        bool closed;
        bool retired;
    }

    struct Leaf {
        address payee;
        uint16 tokenId;
        uint32 lane;
        uint64 units;
    }

    /// @param groupEnds Leaves up to and with each group.
    /// @param groups Groups that are settled.
    /// @param paid Units it paid, of all tokens.
    /// @param finals How often it became final.
    /// @param budget Table weight against which it may pay.
    /// @param spent Table weight of what it paid.
    /// @param retired Whether its record is gone.
    struct Lot {
        bytes32 id;
        bytes data;
        BatchHeader header;
        uint256 finalAt;
        uint256 madeBlock;
        IOpenStreamingPayments.BatchStatus status;
        uint256 open;
        Leaf[] leaves;
        uint256[] groupEnds;
        uint256 groups;
        uint256 paid;
        uint256 finals;
        uint256 budget;
        uint256 spent;
        bool retired;
    }

    struct Doubt {
        bytes32 id;
        uint256 lot;
        address challenger;
        uint256 deadline;
        uint256 madeBlock;
        IOpenStreamingPayments.ChallengeStatus status;
        Leaf leaf;
    }

    Chan[] internal chans;
    Lot[] internal lots;
    Doubt[] internal doubts;
    mapping(bytes32 challengeId => bool) internal doubted;
    mapping(address payee => mapping(uint16 tokenId => mapping(uint32 lane => uint256 indexPlusOne))) internal chanAt;
    mapping(uint16 tokenId => mapping(address => uint256)) internal free;
    mapping(uint256 day => uint256 weight) internal daySpent;
    bool internal halted;

    /// @notice Times a batch became final too early, with a challenge open, or again.
    uint256 public badFinals;
    /// @notice Wei of bonds taken in and given out.
    uint256 public bondsIn;
    uint256 public bondsOut;

    // ---- the rules

    function unitOf(uint16 tokenId) internal pure returns (uint256) {
        return tokenId == ETHER ? 1e9 : tokenId == MOODY ? 1e12 : 1;
    }

    /// @dev The most units a channel can ever hold.
    function roomOf() internal pure returns (uint64) {
        return 2 ** 40 - 1;
    }

    function elapsed(uint256 time, uint256 sinceBlock) internal view returns (bool) {
        return block.timestamp >= time && block.number >= sinceBlock + config().finalityBlocks;
    }

    function lapsed(Doubt storage q) internal view returns (bool) {
        return elapsed(q.deadline + 1, q.madeBlock);
    }

    /// @dev What a voucher over `bytes_` proves.
    function unitsAt(uint64 bytes_, uint64 rate) internal pure returns (uint256) {
        return uint256(bytes_) * rate / 1e12;
    }

    /// @dev Raises a lane to `units`, or to its collateral; what is newly due.
    function raise(Chan storage c, uint256 units) internal returns (uint64 due) {
        if (units > c.deposited) {
            units = c.deposited;
        }
        if (!c.closed && units > c.settled) {
            due = uint64(units - c.settled);
            c.settled = uint64(units);
        }
    }

    function earn(Chan storage c, uint64 due) internal {
        free[c.p.tokenId][c.p.payee] += due * unitOf(c.p.tokenId);
    }

    /// @dev Settles up to `most` groups (zero: all), within what the batch and the day have left.
    function settleLot(Lot storage b, uint256 most) internal {
        uint256 until = most == 0 || b.groups + most > b.groupEnds.length ? b.groupEnds.length : b.groups + most;
        uint256 day = block.timestamp / 1 days;
        uint256 dayBudget = b.budget * config().dayRiskBps / config().batchRiskBps;
        uint256 dayLeft = dayBudget > daySpent[day] ? dayBudget - daySpent[day] : 0;
        uint256 risk = b.budget - b.spent < dayLeft ? b.budget - b.spent : dayLeft;
        for (; b.groups < until; b.groups += 1) {
            uint256 weight = settleGroup(b, risk);
            risk -= weight;
            b.spent += weight;
            daySpent[day] += weight;
        }
        if (b.groups == b.groupEnds.length) {
            b.status = IOpenStreamingPayments.BatchStatus.Final;
            b.finals += 1;
            free[ETHER][carol] += config().proposerBond;
            bondsOut += config().proposerBond;
        }
    }

    /// @dev One payee's leaves in their order, until `risk` is used up; the poster's fee is taken off the sum.
    function settleGroup(Lot storage b, uint256 risk) private returns (uint256 weight) {
        uint256 from = b.groups == 0 ? 0 : b.groupEnds[b.groups - 1];
        Leaf storage first = b.leaves[from];
        uint256 perUnit = weightOf(first.tokenId);
        uint256 sum;
        for (uint256 i = from; i < b.groupEnds[b.groups]; ++i) {
            Leaf storage leaf = b.leaves[i];
            uint256 index = chanAt[leaf.payee][leaf.tokenId][leaf.lane];
            if (index != 0 && leaf.lane < 2 ** 31) {
                uint256 most = chans[index - 1].settled + (risk / perUnit - sum);
                sum += raise(chans[index - 1], leaf.units < most ? leaf.units : most);
            }
        }
        uint256 cut = sum * config().posterFeeBps / 10_000;
        free[first.tokenId][first.payee] += (sum - cut) * unitOf(first.tokenId);
        free[first.tokenId][carol] += cut * unitOf(first.tokenId);
        fees += cut;
        b.paid += sum;
        return sum * perUnit;
    }

    /// @notice Units of all tokens that posters earned.
    uint256 public fees;

    /// @dev Whether a voucher was signed that backs this leaf.
    function isBacked(Leaf memory leaf) internal view returns (bool) {
        uint256 index = chanAt[leaf.payee][leaf.tokenId][leaf.lane];
        return index != 0 && chans[index - 1].bestBytes != 0 && chans[index - 1].bestUnits >= leaf.units;
    }

    // ---- the contract beside the book

    /// @notice Every free balance is the book's.
    function checkBalances() external view {
        for (uint16 t; t < TOKENS; ++t) {
            for (uint256 i; i < people.length; ++i) {
                assertEq(payments.balanceOf(t, people[i]), free[t][people[i]], "a free balance");
            }
        }
    }

    /// @notice Every lane is the book's.
    function checkLanes() external view {
        for (uint256 i; i < chans.length; ++i) {
            Chan storage c = chans[i];
            (uint64 deposited, uint64 settled) = payments.laneOf(c.id);
            assertEq(settled, c.closed ? 0 : c.settled, "settled units of a lane");
            assertEq(deposited, c.closed ? 0 : c.deposited, "deposited units of a lane");
            assertTrue(payments.laneUsed(c.p.payee, c.p.tokenId, c.p.lane), "an opened lane stays taken");
            IOpenStreamingPayments.Channel memory held = payments.channels(c.id);
            if (c.retired) {
                assertEq(held.payer, address(0), "a retired channel is gone");
                assertTrue(held.status == IOpenStreamingPayments.ChannelStatus.None, "a retired channel is gone");
                continue;
            }
            assertEq(held.payer, c.p.payer, "payer");
            assertEq(held.closeAt, c.closeAt, "close time");
            assertEq(held.refillTarget, c.closed ? 0 : c.target, "standing order");
            assertTrue(
                held.status
                    == (c.closed
                            ? IOpenStreamingPayments.ChannelStatus.Closed
                            : IOpenStreamingPayments.ChannelStatus.Open),
                "status"
            );
        }
        assertEq(payments.registryCount(), chans.length, "the registry holds every channel");
    }

    /// @notice Every batch and challenge is the book's.
    function checkDisputes() external view {
        for (uint256 i; i < lots.length; ++i) {
            IOpenStreamingPayments.Batch memory b = payments.batches(lots[i].id);
            if (lots[i].retired) {
                assertEq(b.proposer, address(0), "a retired batch is gone");
                continue;
            }
            assertTrue(b.status == lots[i].status, "status of a batch");
            assertEq(b.openChallenges, lots[i].open, "open challenges of a batch");
            assertEq(b.proposer, carol, "proposer");
            assertEq(b.finalAt, lots[i].finalAt, "final at");
        }
        for (uint256 i; i < doubts.length; ++i) {
            assertTrue(payments.challenges(doubts[i].id).status == doubts[i].status, "status of a challenge");
        }
    }

    /// @notice The contract's holdings cover what it tracks, and what it tracks the book explains.
    function checkHoldings() external view {
        assertGe(address(payments).balance, payments.tracked(ETHER), "ether");
        assertGe(plain.balanceOf(address(payments)), payments.tracked(PLAIN), "the plain token");
        assertGe(fee.balanceOf(address(payments)), payments.tracked(FEE), "the token with a fee");
        assertGe(moody.balanceOf(address(payments)), payments.tracked(MOODY), "the moody token");
    }

    /// @notice What is tracked is free balances, unsettled collateral and bonds, to the wei; closed lanes hold nothing.
    function checkTracked() external view {
        for (uint16 t; t < TOKENS; ++t) {
            uint256 sum = t == ETHER ? liveBonds() : 0;
            for (uint256 i; i < people.length; ++i) {
                sum += payments.balanceOf(t, people[i]);
            }
            for (uint256 i; i < chans.length; ++i) {
                if (chans[i].p.tokenId == t) {
                    (uint64 deposited, uint64 settled) = payments.laneOf(chans[i].id);
                    sum += (deposited - settled) * unitOf(t);
                }
            }
            assertEq(payments.tracked(t), sum, "tracked = balances + collateral + bonds");
        }
    }

    function liveBonds() internal view returns (uint256 sum) {
        for (uint256 i; i < lots.length; ++i) {
            if (payments.batches(lots[i].id).status == IOpenStreamingPayments.BatchStatus.Proposed) {
                sum += config().proposerBond;
            }
        }
        for (uint256 i; i < doubts.length; ++i) {
            if (payments.challenges(doubts[i].id).status == IOpenStreamingPayments.ChallengeStatus.Open) {
                sum += config().challengeBond;
            }
        }
    }

    /// @notice No lane pays more than its collateral.
    function checkCeilings() external view {
        for (uint256 i; i < chans.length; ++i) {
            (uint64 deposited, uint64 settled) = payments.laneOf(chans[i].id);
            assertLe(settled, deposited, "settled <= deposited");
        }
    }

    /// @notice A closed lane owes nobody anything: what it held went to its payee and back to its payer.
    function checkClosed() external view {
        for (uint256 i; i < chans.length; ++i) {
            if (chans[i].closed) {
                (uint64 deposited, uint64 settled) = payments.laneOf(chans[i].id);
                assertEq(deposited, settled, "closed: deposited = settled");
            }
        }
    }

    /// @notice No honest payee's lane, watched as it is, pays more than the highest voucher that was ever signed for it.
    function checkVouchers() external view {
        for (uint256 i; i < chans.length; ++i) {
            if (chans[i].p.payee != pirate) {
                (, uint64 settled) = payments.laneOf(chans[i].id);
                assertLe(settled, chans[i].bestUnits, "settled <= the highest voucher");
            }
        }
    }

    /// @notice No lane's settled units ever fall while it is open. (They are looked at after every deed.)
    uint256 public falls;

    /// @dev Looks at every lane, and remembers.
    function look() internal {
        for (uint256 i; i < chans.length; ++i) {
            (, uint64 settled) = payments.laneOf(chans[i].id);
            if (!chans[i].closed) {
                if (settled < chans[i].seen) {
                    falls += 1;
                }
                chans[i].seen = settled;
            }
        }
    }

    /// @notice A voided batch paid nobody, and is not settled in part.
    function checkVoids() external view {
        for (uint256 i; i < lots.length; ++i) {
            IOpenStreamingPayments.Batch memory b = payments.batches(lots[i].id);
            if (b.status == IOpenStreamingPayments.BatchStatus.Void) {
                assertEq(lots[i].paid, 0, "a void batch pays nothing");
                assertEq(b.cursor + lots[i].groups, 0, "a void batch was not begun");
            }
        }
    }

    /// @notice No batch pays against more stake than its share of what signed it; no day more than its share of all.
    function checkBudgets() external view {
        for (uint256 i; i < lots.length; ++i) {
            assertLe(weighed[lots[i].id], lots[i].budget, "a batch's budget");
        }
        for (uint256 i; i < days_.length; ++i) {
            assertLe(dayWeighed[days_[i]], 150 ether, "a day's budget, when all signed");
        }
    }

    /// @dev As the contract's own lanes show it: weight that `finalize` moved, by batch and by day.
    mapping(bytes32 batchId => uint256) internal weighed;
    mapping(uint256 day => uint256) internal dayWeighed;
    uint256[] internal days_;
    /// @notice Payments of batches into lanes that settle directly only.
    uint256 public directInBatch;

    /// @dev Weight of all that open lanes have settled; and units of those that no batch may settle.
    function scales() internal view returns (uint256 weight, uint256 direct) {
        for (uint256 i; i < chans.length; ++i) {
            (, uint64 settled) = payments.laneOf(chans[i].id);
            weight += settled * weightOf(chans[i].p.tokenId);
            direct += chans[i].p.lane >= 2 ** 31 ? settled : 0;
        }
    }

    /// @notice Bonds given out and bonds still held are the bonds taken in.
    function checkBonds() external view {
        assertEq(bondsIn, bondsOut + liveBonds(), "no bond is lost, none is made");
    }
}
