// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {PlainToken} from "../util/Tokens.sol";
import {Books} from "./Books.sol";
import {MoodyToken} from "./Strangers.sol";

/// @notice What people do with money and channels, rightly and wrongly, each deed held against the rules. Seeds choose who, what
/// and how much.
abstract contract MoneyActors is Books {
    uint256 internal constant MOST_CHANNELS = 30;

    // ---- money

    function depositMoney(uint256 seed) external onTime {
        address who = people[die(seed, 0, people.length - 1)];
        uint16 tokenId = uint16(die(seed, 1, TOKENS));
        uint256 amount = quantity(seed, 2, 3 ether);
        uint256 arrived = tokenId == FEE ? amount - amount / 100 : amount;
        if (tokenId != ETHER) {
            tokenOf(tokenId).mint(who, amount);
        }
        bool due = !halted && (tokenId != MOODY || isCalm());
        (bool ok,) =
            act("deposit", who, tokenId == ETHER ? amount : 0, abi.encodeCall(payments.deposit, (tokenId, amount)), due);
        if (ok) {
            free[tokenId][who] += arrived;
        }
    }

    function withdrawMoney(uint256 seed) external onTime {
        address who = people[die(seed, 0, people.length - 1)];
        uint16 tokenId = uint16(die(seed, 1, TOKENS));
        uint256 amount = quantity(seed, 2, free[tokenId][who]);
        address to = die(seed, 3, 6) == 0 ? address(wall) : who;
        bool due = amount <= free[tokenId][who] && (tokenId != MOODY || isCalm()) && (tokenId != ETHER || to == who);
        (bool ok,) = actInPause("withdraw", who, 0, abi.encodeCall(payments.withdraw, (tokenId, amount, to)), due);
        if (ok) {
            free[tokenId][who] -= amount;
        }
    }

    /// @notice A receiver that calls in while it is paid gets its money once.
    function banditWithdraws(uint256 seed) external onTime {
        uint256 held = free[ETHER][address(bandit)];
        if (held == 0) {
            vm.deal(address(this), 1 ether);
            (bool ok,) =
                act("deposit", address(bandit), 1 ether, abi.encodeCall(payments.deposit, (0, 1 ether)), !halted);
            if (!ok) {
                return;
            }
            free[ETHER][address(bandit)] = held = 1 ether;
        }
        bool again = die(seed, 0, 2) == 0;
        bandit.plan(
            again
                ? abi.encodeCall(payments.withdraw, (ETHER, held / 3, address(bandit)))
                : abi.encodeCall(payments.deposit, (ETHER, 0))
        );
        uint256 before = address(bandit).balance;
        (bool paid,) = actInPause(
            "bandit", address(bandit), 0, abi.encodeCall(payments.withdraw, (ETHER, held / 3, address(bandit))), true
        );
        bandit.plan("");
        if (paid) {
            free[ETHER][address(bandit)] -= held / 3;
            if (address(bandit).balance != before + held / 3) {
                blame("bandit", " was paid otherwise than once");
            }
        }
    }

    /// @notice Money that nobody deposited belongs to nobody.
    function strangerDonates(uint256 seed) external onTime {
        if (die(seed, 0, 2) == 0) {
            vm.deal(address(payments), address(payments).balance + 1 + die(seed, 1, 1e18));
        } else {
            plain.mint(address(payments), 1 + die(seed, 1, 1e18));
        }
        note("donate", true);
    }

    function tokenChangesMood(uint256 seed) external onTime {
        moody.set(MoodyToken.Mood(die(seed, 0, 5)));
        // Whatever it calls, it finds a door locked or the books in order.
        moody.aim(
            address(payments),
            die(seed, 1, 2) == 0
                ? abi.encodeCall(payments.withdraw, (MOODY, 1, address(moody)))
                : abi.encodeCall(payments.deposit, (MOODY, 1))
        );
        note("mood", true);
    }

    function tokenOf(uint16 tokenId) internal view returns (PlainToken) {
        return tokenId == PLAIN ? plain : PlainToken(tokenId == FEE ? address(fee) : address(moody));
    }

    /// @dev Transfers of the moody token succeed now.
    function isCalm() internal view returns (bool) {
        MoodyToken.Mood mood = moody.mood();
        return mood != MoodyToken.Mood.Reverts && mood != MoodyToken.Mood.ReturnsFalse;
    }

    // ---- channels

    function openLaneOf(uint256 seed) external onTime {
        if (chans.length >= MOST_CHANNELS) {
            return;
        }
        address[3] memory payers = [petra, mallory, rita];
        address[4] memory payees = [paul, paula, rita, pirate];
        uint64[3] memory rates = [uint64(1e12), 4e12, 333_333_333_333];
        ChannelParams memory p;
        p.payer = payers[die(seed, 0, 3)];
        p.payee = payees[die(seed, 1, 4)];
        // Everyone has a hot key; Rita's is Petra's, to keep them few.
        p.signer = p.payer == rita ? petra : p.payer;
        p.tokenId = uint16(die(seed, 2, TOKENS));
        p.lane = laneAt(seed, 3);
        p.rate = rates[die(seed, 4, 3)];
        uint64 units = uint64(config().minDepositUnits - 1 + quantity(seed, 5, 3 * config().minDepositUnits));
        if (die(seed, 9, 20) == 0) {
            units = uint64(roomOf() + die(seed, 10, 2));
        }
        uint256 amount = units * unitOf(p.tokenId);
        if (die(seed, 8, 6) != 0) {
            enrich(p.payer, p.tokenId, amount);
        }
        uint256 offerer = die(seed, 6, 10) == 0 ? malloryKey : keyOf[p.payee];
        bool due = !halted && p.payer != p.payee && offerer == keyOf[p.payee] && chanAt[p.payee][p.tokenId][p.lane] == 0
            && amount <= free[p.tokenId][p.payer] && units >= config().minDepositUnits && units <= roomOf();
        (bytes32 r, bytes32 vs) = offer(p, offerer);
        (bool ok, bytes memory out) =
            act("open", p.payer, 0, abi.encodeCall(payments.openChannelWith, (p, units, type(uint64).max, r, vs)), due);
        if (ok) {
            enter(p, units, abi.decode(out, (bytes32)));
        }
    }

    function enter(ChannelParams memory p, uint64 units, bytes32 id) private {
        if (id != Rules.channelId(block.chainid, address(payments), p)) {
            blame("open", " made an id of its own");
        }
        Chan storage c = chans.push();
        c.p = p;
        c.key = keyOf[p.signer];
        c.id = id;
        c.deposited = units;
        chanAt[p.payee][p.tokenId][p.lane] = chans.length;
        free[p.tokenId][p.payer] -= units * unitOf(p.tokenId);
        look();
    }

    /// @dev Neighbours within and across words, and the ends of the range.
    function laneAt(uint256 seed, uint256 throw_) internal pure returns (uint32) {
        uint32[12] memory some = [uint32(0), 1, 2, 3, 4, 5, 9, 10, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 2, type(uint32).max];
        return some[die(seed, throw_, 12)];
    }

    /// @dev The payer gets what it needs, so that most openings and top-ups are possible. (It is not tallied.)
    function enrich(address who, uint16 tokenId, uint256 amount) internal {
        if (halted || amount > 1e30) {
            return;
        }
        uint256 gross = tokenId == FEE ? amount * 100 / 98 + 100 : amount;
        if (tokenId == ETHER) {
            vm.deal(who, who.balance + gross);
            vm.prank(who);
            payments.deposit{value: gross}(ETHER, gross);
            free[ETHER][who] += gross;
            return;
        }
        MoodyToken.Mood mood = moody.mood();
        moody.set(MoodyToken.Mood.Fine);
        tokenOf(tokenId).mint(who, gross);
        vm.prank(who);
        payments.deposit(tokenId, gross);
        moody.set(mood);
        free[tokenId][who] += tokenId == FEE ? gross - gross / 100 : gross;
    }

    function topUpLane(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        Chan storage c = chans[die(seed, 0, chans.length)];
        address from = die(seed, 1, 3) == 0 ? wanda : c.p.payer;
        uint256 units = quantity(seed, 2, 2_000_000);
        if (die(seed, 3, 10) == 0) {
            units = roomOf() - c.deposited + die(seed, 4, 2);
        }
        if (units > type(uint64).max) {
            units = type(uint64).max;
        }
        if (die(seed, 5, 4) != 0) {
            enrich(from, c.p.tokenId, units * unitOf(c.p.tokenId));
        }
        bool due = !halted && !c.closed && c.closeAt == 0 && units * unitOf(c.p.tokenId) <= free[c.p.tokenId][from]
            && units <= roomOf() - c.deposited;
        (bool ok,) = act("topUp", from, 0, abi.encodeCall(payments.topUp, (c.id, uint64(units))), due);
        if (ok) {
            free[c.p.tokenId][from] -= units * unitOf(c.p.tokenId);
            c.deposited += uint64(units);
        }
        look();
    }

    function orderRefill(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        Chan storage c = chans[die(seed, 0, chans.length)];
        address from = die(seed, 1, 5) == 0 ? mallory : c.p.payer;
        uint48 target = uint48(quantity(seed, 2, 3_000_000));
        bool due = !c.closed && from == c.p.payer;
        (bool ok,) = act("setRefill", from, 0, abi.encodeCall(payments.setRefill, (c.id, target)), due);
        if (ok) {
            c.target = target;
        }
    }

    function refillLanes(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        bytes32[] memory ids = new bytes32[](1 + die(seed, 0, 4));
        uint256[] memory picks = new uint256[](ids.length);
        for (uint256 i; i < ids.length; ++i) {
            picks[i] = die(seed, 1 + i, chans.length);
            ids[i] = chans[picks[i]].id;
        }
        (bool ok,) = act("refill", wanda, 0, abi.encodeCall(payments.refill, (ids)), !halted);
        if (!ok) {
            return;
        }
        bool moved;
        for (uint256 i; i < picks.length; ++i) {
            moved = refillOne(chans[picks[i]]) || moved;
        }
        if (moved) {
            note("refill that moved", true);
        }
        look();
    }

    function refillOne(Chan storage c) private returns (bool) {
        uint64 unspent = c.deposited - c.settled;
        if (c.retired || c.closed || c.closeAt != 0 || unspent >= c.target) {
            return false;
        }
        uint256 units = c.target - unspent;
        uint256 affordable = free[c.p.tokenId][c.p.payer] / unitOf(c.p.tokenId);
        units = units < affordable ? units : affordable;
        uint256 room = roomOf() - c.deposited;
        units = units < room ? units : room;
        free[c.p.tokenId][c.p.payer] -= units * unitOf(c.p.tokenId);
        c.deposited += uint64(units);
        return units != 0;
    }

    // ---- vouchers

    /// @dev Bytes worth up to 1.5 times the collateral.
    function bytesAt(Chan storage c, uint256 seed, uint256 throw_) internal view returns (uint64) {
        uint256 units = quantity(seed, throw_, uint256(c.deposited) * 3 / 2 % 2 ** 50);
        return uint64(units * 1e12 / c.p.rate + die(seed, throw_ + 1, 3));
    }

    /// @dev The payer's signature over this many bytes; it is remembered.
    function sign(Chan storage c, uint64 bytes_) internal returns (SignedVoucher memory) {
        uint64 units = uint64(unitsAt(bytes_, c.p.rate));
        if (bytes_ > c.bestBytes) {
            (c.bestBytes, c.bestUnits) = (bytes_, units);
        }
        return voucherAt(c.id, c.key, bytes_, units);
    }

    function redeemVoucher(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        Chan storage c = chans[die(seed, 0, chans.length)];
        uint64 bytes_ = bytesAt(c, seed, 1);
        SignedVoucher memory v = sign(c, bytes_);
        uint256 units = unitsAt(bytes_, c.p.rate);
        uint256 ceiling = units < c.deposited ? units : c.deposited;
        bool due = !c.closed && ceiling > c.settled;
        (bool ok,) =
            actInPause("redeem", wanda, 0, abi.encodeCall(payments.streamPayment, (c.id, bytes_, v.r, v.vs)), due);
        if (ok) {
            earn(c, raise(c, units));
        }
        look();
    }

    /// @notice Mallory redeems what the channel's signer never signed: another key, other bytes, another channel.
    function forgeVoucher(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        Chan storage c = chans[die(seed, 0, chans.length)];
        Chan storage other = chans[die(seed, 1, chans.length)];
        uint64 bytes_ = bytesAt(c, seed, 2);
        uint64 units = uint64(unitsAt(bytes_, c.p.rate));
        uint256 kind = die(seed, 3, 5);
        SignedVoucher memory v;
        if (kind == 0) {
            v = voucherAt(c.id, pirateKey, bytes_, units);
        } else if (kind == 1) {
            v = voucherAt(c.id, c.key, bytes_, units);
            v.cumulativeBytes += 1;
        } else if (kind == 2) {
            // True bytes, a false amount: another digest.
            v = voucherAt(c.id, c.key, bytes_, units + 1);
        } else if (kind == 3) {
            v = voucherAt(keccak256(abi.encode(other.id, c.id)), c.key, bytes_, units);
        } else {
            v = voucherAt(c.id, c.key, bytes_, units);
            v.vs ^= bytes32(uint256(1) << 255);
        }
        note("forge", true);
        (bool ok,) = act(
            "forged", mallory, 0, abi.encodeCall(payments.streamPayment, (c.id, v.cumulativeBytes, v.r, v.vs)), false
        );
        if (ok) {
            forgedPaid += 1;
        }
        look();
    }

    /// @notice Forged vouchers that were paid.
    uint256 public forgedPaid;

    function redeemMany(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        IOpenStreamingPayments.Redemption[] memory list = new IOpenStreamingPayments.Redemption[](1 + die(seed, 0, 4));
        uint256[] memory picks = new uint256[](list.length);
        uint256[] memory units = new uint256[](list.length);
        bool fits = true;
        for (uint256 i; i < list.length; ++i) {
            // Mostly one payee's channels of one token.
            picks[i] = i == 0 || die(seed, 10 + i, 4) == 0 ? die(seed, 20 + i, chans.length) : picks[i - 1];
            if (i != 0 && die(seed, 30 + i, 2) == 0) {
                picks[i] = sibling(picks[0], die(seed, 40 + i, chans.length));
            }
            Chan storage c = chans[picks[i]];
            uint64 bytes_ = bytesAt(c, seed, 50 + 3 * i);
            list[i] = IOpenStreamingPayments.Redemption(c.id, sign(c, bytes_));
            units[i] = unitsAt(bytes_, c.p.rate);
            fits = fits && !c.closed && c.p.payee == chans[picks[0]].p.payee && c.p.tokenId == chans[picks[0]].p.tokenId;
        }
        bool due = fits && isAnyDue(picks, units);
        (bool ok,) = actInPause("redeemMany", wanda, 0, abi.encodeCall(payments.redeemMany, (list)), due);
        if (ok) {
            for (uint256 i; i < list.length; ++i) {
                earn(chans[picks[i]], raise(chans[picks[i]], units[i]));
            }
        }
        look();
    }

    function isAnyDue(uint256[] memory picks, uint256[] memory units) private view returns (bool) {
        for (uint256 i; i < picks.length; ++i) {
            Chan storage c = chans[picks[i]];
            if ((units[i] < c.deposited ? units[i] : c.deposited) > c.settled) {
                return true;
            }
        }
        return false;
    }

    /// @dev A channel of the same payee and token, from `start` on.
    function sibling(uint256 of_, uint256 start) private view returns (uint256) {
        for (uint256 i; i < chans.length; ++i) {
            uint256 here = (start + i) % chans.length;
            if (chans[here].p.payee == chans[of_].p.payee && chans[here].p.tokenId == chans[of_].p.tokenId) {
                return here;
            }
        }
        return of_;
    }

    function closeLane(uint256 seed) external onTime {
        if (chans.length == 0) {
            return;
        }
        Chan storage c = chans[die(seed, 0, chans.length)];
        address from = [c.p.payer, c.p.payee, wanda][die(seed, 1, 3)];
        SignedVoucher memory v;
        if (die(seed, 2, 2) == 0) {
            v = sign(c, bytesAt(c, seed, 3));
        }
        bool noticed = c.closeAt != 0;
        bool due = !c.closed && (from == c.p.payee || (noticed ? block.timestamp >= c.closeAt : from == c.p.payer));
        (bool ok,) = actInPause("close", from, 0, abi.encodeCall(payments.closeChannel, (c.id, v)), due);
        if (!ok) {
            return;
        }
        earn(c, raise(c, unitsAt(v.cumulativeBytes, c.p.rate)));
        if (from != c.p.payee && !noticed) {
            c.closeAt = uint40(block.timestamp) + config().closeDelay;
            note("notice", true);
        } else {
            c.closed = true;
            c.closeAt = uint40(block.timestamp);
            free[c.p.tokenId][c.p.payer] += (c.deposited - c.settled) * unitOf(c.p.tokenId);
            note(noticed ? bytes32("closed after notice") : bytes32("closed by the payee"), true);
        }
        look();
    }

    /// @dev As `act`, for what must work during a pause.
    function actInPause(bytes32 deed, address from, uint256 value, bytes memory input, bool due)
        internal
        returns (bool ok, bytes memory out)
    {
        (ok, out) = act(deed, from, value, input, due);
        if (halted && due) {
            if (ok) {
                servedInPause += 1;
            } else {
                refusedInPause += 1;
            }
        }
    }
}
