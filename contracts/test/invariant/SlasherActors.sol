// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {SlasherStage} from "../l1/SlasherStage.sol";

/// @notice Four operators of EigenLayer's own core, whose subsets sign batches, backed and not; a watcher that opens cases, someone
/// who answers, a vetoer, and a second book of who signed what and what it must cost. Operators 0 and 1 sign whatever they are
/// given, operator 2 what is backed and sometimes more, operator 3 only what is backed and stays backed: it is honest.
abstract contract SlasherActors is SlasherStage {
    uint64 internal constant CERTIFIED = 0.3e18;
    uint64 internal constant MINOR = 0.1e18;
    uint256 internal constant OPERATORS = 4;
    uint32 internal constant LANES = 4;
    uint256 internal constant MOST_LOTS = 10;

    /// @param mask Who signed, a bit an operator.
    /// @param slashed Share that was slashed for it, by operator.
    struct Lot {
        bytes32 id;
        bytes data;
        BatchHeader header;
        uint32 time;
        uint256 mask;
        uint32[2] lanes;
        uint64[2] units;
        bool vetoed;
        bool moved;
        uint64[4] slashed;
    }

    struct Trial {
        bytes32 id;
        bytes32 leafKey;
        uint256 lot;
        uint256 leaf;
        uint256 mask;
        IOpenStreamingSlasher.Severity severity;
        uint256 deadline;
        IOpenStreamingSlasher.CaseStatus status;
    }

    struct Falsehood {
        bytes32 id;
        uint256 operator;
        uint256 executableAt;
        bool executed;
        bool vetoed;
    }

    struct Taken {
        uint256 time;
        uint64 wad;
    }

    Lot[] internal lots;
    Trial[] internal trials;
    Falsehood[] internal falsehoods;
    mapping(bytes32 => bool) internal known;
    mapping(bytes32 leafKey => bool) internal proven;
    mapping(uint256 lane => uint64) internal best;
    Taken[][4] internal takes;
    /// @dev What each operator must have left, in millionths of a millionth of its stake.
    uint256[4] internal left = [uint256(1e18), 1e18, 1e18, 1e18];
    /// @dev Whether the operator signed something for which it was rightly slashed.
    bool[4] internal guilty;

    address internal vetoer;
    uint256 internal vetoUntil;

    bytes32[] internal deeds;
    mapping(bytes32 deed => uint256) public successes;
    mapping(bytes32 deed => uint256) public attempts;
    /// @notice The first call that was refused or allowed against the rules.
    string public wrong;
    /// @notice Slashings of a leaf that was answered before.
    uint256 public slashedThoughProven;
    /// @notice Evidence that named who did not sign, and passed.
    uint256 public framed;

    uint256 private _clock;
    uint256 private _height;

    modifier onTime() {
        vm.warp(_clock);
        vm.roll(_height);
        _;
    }

    function setUp() public virtual {
        _raiseWithOperators(OPERATORS);
        (vetoer,) = actor("vetoer");
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = CERTIFIED;
        c.minorWad = MINOR;
        c.vetoPeriod = c.minorDelay;
        c.vetoUntil = uint40(block.timestamp + 2 hours);
        vetoUntil = c.vetoUntil;
        OpenStreamingSlasher.Wiring memory w = _wiring();
        w.vetoer = vetoer;
        slasher = new OpenStreamingSlasher(w, c);
        _replaceSlasher(address(slasher));
        for (uint32 lane; lane < LANES; ++lane) {
            _openChannel(_channel(lane));
        }
        vm.deal(watcher, 1000 ether);
        vm.prank(watcher);
        slasher.fundPool{value: 20 ether}();
        (_clock, _height) = (block.timestamp, block.number);
    }

    // ---- helpers

    function die(uint256 seed, uint256 throw_, uint256 sides) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, throw_))) % sides;
    }

    function act(bytes32 deed, address from, uint256 value, bytes memory input, bool due) internal returns (bool ok) {
        vm.prank(from);
        bytes memory out;
        (ok, out) = address(slasher).call{value: value}(input);
        note(deed, ok);
        if (ok != due) {
            blame(deed, due ? " was refused against the rules" : " was allowed against the rules");
        }
        if (!ok && (out.length != 4 || bytes4(out) == 0x4e487b71)) {
            blame(deed, " failed without a name");
        }
    }

    function note(bytes32 deed, bool ok) internal {
        if (attempts[deed] == 0) {
            deeds.push(deed);
        }
        attempts[deed] += 1;
        successes[deed] += ok ? 1 : 0;
    }

    function blame(bytes32 deed, string memory what) internal {
        if (bytes(wrong).length == 0) {
            wrong = string.concat(string(abi.encodePacked(deed)), what);
        }
    }

    function summarize() external {
        for (uint256 i; i < deeds.length; ++i) {
            emit log_string(string.concat(
                    string(abi.encodePacked(deeds[i])),
                    ": ",
                    vm.toString(successes[deeds[i]]),
                    " of ",
                    vm.toString(attempts[deeds[i]])
                ));
        }
    }

    function severityOf(uint256 mask) internal pure returns (IOpenStreamingSlasher.Severity) {
        uint256 count;
        for (uint256 i; i < OPERATORS; ++i) {
            count += mask >> i & 1;
        }
        // 6667 of 10,000 of four equal stakes, rounded up, are three.
        return count >= 3 ? IOpenStreamingSlasher.Severity.Certified : IOpenStreamingSlasher.Severity.Minor;
    }

    function members(uint256 mask) internal pure returns (uint256[] memory list) {
        list = new uint256[](OPERATORS);
        uint256 count;
        for (uint256 i; i < OPERATORS; ++i) {
            if (mask >> i & 1 == 1) {
                list[count++] = i;
            }
        }
        assembly ("memory-safe") {
            mstore(list, count)
        }
    }

    // ---- deeds

    /// @notice Some operators sign a batch of two leaves.
    function signBatch(uint256 seed) external onTime {
        if (lots.length >= MOST_LOTS) {
            return;
        }
        Lot storage b = lots.push();
        bool backed = die(seed, 0, 2) == 0;
        for (uint256 i; i < 2; ++i) {
            uint32 lane = uint32(die(seed, 1 + i, LANES));
            uint64 units = uint64(1 + die(seed, 3 + i, 1000));
            if (backed) {
                best[lane] = units > best[lane] ? units : best[lane];
            }
            (b.lanes[i], b.units[i]) = (lane, units);
        }
        uint32[] memory lanes = new uint32[](2);
        uint64[] memory units_ = new uint64[](2);
        (lanes[0], lanes[1]) = (b.lanes[0], b.lanes[1]);
        (units_[0], units_[1]) = (b.units[0], b.units[1]);
        b.data = _data(lanes, units_);
        b.time = _transport();
        (_clock, _height) = (block.timestamp, block.number);
        b.header = _header(b.data, b.time);
        b.header.epoch = uint64(lots.length);
        b.id = _batchId(b.header);
        bool really = isBacked(b, 0) && isBacked(b, 1);
        // Operator 3 signs only what is backed.
        b.mask = 1 + die(seed, 5, really ? 15 : 7);
        note(really ? bytes32("sign backed") : bytes32("sign unbacked"), true);
        if (really && b.mask >> 3 == 1) {
            note("the honest one signs", true);
        }
    }

    function isBacked(Lot storage b, uint256 leaf) internal view returns (bool) {
        return best[b.lanes[leaf]] >= b.units[leaf];
    }

    function openTrial(uint256 seed) external onTime {
        if (lots.length == 0) {
            return;
        }
        uint256 index = lots.length - 1 - die(seed, 0, lots.length < 3 ? lots.length : 3);
        Lot storage b = lots[index];
        uint256 leaf = die(seed, 1, 3);
        uint256 flaw = die(seed, 2, 12);
        // Any part of the signers makes evidence of its own.
        uint256 by = die(seed, 4, 2) == 0 ? b.mask & (1 + die(seed, 5, 15)) : 0;
        by = by == 0 ? b.mask : by;
        uint256 told = flaw == 0 ? 1 + die(seed, 3, 15) : by;
        (bool due, bytes32 id, bytes32 leafKey) = judgeOpening(b, leaf, told);
        due = due && flaw != 1 && told == by;
        vm.deal(watcher, 1000 ether);
        if (!act("open", watcher, 0.05 ether - (flaw == 1 ? 1 : 0), accusation(b, leaf, by, told), due)) {
            return;
        }
        framed += told != by ? 1 : 0;
        known[id] = true;
        Trial storage t = trials.push();
        (t.id, t.leafKey, t.lot, t.leaf) = (id, leafKey, index, leaf);
        t.mask = by;
        t.severity = severityOf(by);
        t.deadline = block.timestamp + 10;
        t.status = IOpenStreamingSlasher.CaseStatus.Open;
    }

    /// @dev The true signature, and perhaps other names.
    function accusation(Lot storage b, uint256 leaf, uint256 by, uint256 told) private view returns (bytes memory) {
        IOpenStreamingSlasher.Evidence memory e = _evidence(b.header, b.time, members(by));
        if (told != by) {
            e.signers = _evidence(b.header, b.time, members(told)).signers;
        }
        return abi.encodeCall(slasher.openCase, (e, b.data, leaf));
    }

    function judgeOpening(Lot storage b, uint256 leaf, uint256 told)
        private
        view
        returns (bool due, bytes32 id, bytes32 leafKey)
    {
        if (leaf < 2) {
            leafKey = Rules.leafKey(b.id, payee, 0, b.lanes[leaf], b.units[leaf]);
            id = slasher.caseIdOf(leafKey, keccak256(abi.encode(_signerList(members(told)))), severityOf(told));
        }
        due = leaf < 2 && block.timestamp <= b.header.validUntil + 60 && !proven[leafKey] && !known[id] && !b.vetoed;
    }

    /// @dev A case, rather a late one.
    function trialFor(uint256 seed) private view returns (Trial storage) {
        return trials[trials.length - 1 - die(seed, 0, trials.length < 4 ? trials.length : 4)];
    }

    function answerTrial(uint256 seed) external onTime {
        if (trials.length == 0) {
            return;
        }
        Trial storage t = trialFor(seed);
        uint256 kind = die(seed, 1, 6);
        bool due = t.status == IOpenStreamingSlasher.CaseStatus.Open && block.timestamp <= t.deadline
            && !proven[t.leafKey] && kind > 1 && isBacked(lots[t.lot], t.leaf);
        if (act("answer", responder, 0, defence(t, kind), due)) {
            t.status = IOpenStreamingSlasher.CaseStatus.Answered;
            proven[t.leafKey] = true;
        }
    }

    /// @dev The best voucher of the lane; kind 0: of another lane, kind 1: by a thief's hand.
    function defence(Trial storage t, uint256 kind) private view returns (bytes memory) {
        uint32 lane = lots[t.lot].lanes[t.leaf];
        if (kind == 0) {
            lane = (lane + 1) % LANES;
        }
        ChannelParams memory p = _channel(lane);
        SignedVoucher memory v = _voucherOf(kind == 1 ? uint256(keccak256("thief")) : payerKey, p, best[lane]);
        return abi.encodeCall(slasher.answer, (t.id, p, v, lane, LANES, _registryProof(lane, LANES)));
    }

    function executeTrial(uint256 seed) external onTime {
        if (trials.length == 0) {
            return;
        }
        Trial storage t = trialFor(seed);
        Lot storage b = lots[t.lot];
        uint256[] memory signers = members(t.mask);
        uint256 from = die(seed, 1, signers.length + 1);
        uint256 to = die(seed, 2, 3) == 0 ? die(seed, 3, signers.length + 2) : signers.length;
        bool due = judgeExecution(t, b, from, to, signers.length);
        bytes memory input = abi.encodeCall(slasher.execute, (t.id, _signerList(signers), from, to));
        if (!act("execute", watcher, 0, input, due)) {
            return;
        }
        slashedThoughProven += proven[t.leafKey] ? 1 : 0;
        t.status = IOpenStreamingSlasher.CaseStatus.Upheld;
        for (uint256 i = from; i < to; ++i) {
            punish(b, signers[i], t.severity);
        }
    }

    function punish(Lot storage b, uint256 operator, IOpenStreamingSlasher.Severity severity) private {
        uint64 before = b.slashed[operator];
        uint64 share = shareOf(operator, severity, before);
        if (share != 0) {
            bool minor = severity == IOpenStreamingSlasher.Severity.Minor;
            b.slashed[operator] = before + share;
            b.moved = true;
            take(operator, share, before, minor);
            note(minor ? bytes32("slash minor") : bytes32("slash certified"), true);
        }
    }

    function judgeExecution(Trial storage t, Lot storage b, uint256 from, uint256 to, uint256 count)
        private
        view
        returns (bool)
    {
        bool alive = t.status == IOpenStreamingSlasher.CaseStatus.Open
            || t.status == IOpenStreamingSlasher.CaseStatus.Upheld;
        if (!alive || proven[t.leafKey] || block.timestamp <= t.deadline || from > to || to > count || b.vetoed) {
            return false;
        }
        if (from == to) {
            return true;
        }
        if (t.severity == IOpenStreamingSlasher.Severity.Minor) {
            return block.timestamp > t.deadline + 5 && block.timestamp <= t.deadline + 5 + 1 + 60;
        }
        return block.timestamp > t.deadline + 5 || block.timestamp > vetoUntil;
    }

    function shareOf(uint256 operator, IOpenStreamingSlasher.Severity severity, uint64 before)
        private
        view
        returns (uint64)
    {
        uint64 target = severity == IOpenStreamingSlasher.Severity.Certified ? CERTIFIED : MINOR;
        uint64 share = before < target ? target - before : 0;
        if (severity == IOpenStreamingSlasher.Severity.Certified) {
            return share;
        }
        uint64 allowance = MINOR - minorSum(operator);
        return share < allowance ? share : allowance;
    }

    /// @dev The minor share taken of the operator in the last fourteen days.
    function minorSum(uint256 operator) internal view returns (uint64 sum) {
        for (uint256 i; i < takes[operator].length; ++i) {
            if (takes[operator][i].time + 14 days > block.timestamp) {
                sum += takes[operator][i].wad;
            }
        }
    }

    /// @dev A share of the whole for this offense, taken as a part of what this offense has left.
    function take(uint256 operator, uint64 share, uint64 before, bool minor) private {
        guilty[operator] = true;
        left[operator] = left[operator] * (1e18 - before - share) / (1e18 - before);
        if (minor) {
            takes[operator].push(Taken(block.timestamp, share));
        }
    }

    function sweepTrial(uint256 seed) external onTime {
        if (trials.length == 0) {
            return;
        }
        Trial storage t = trialFor(seed);
        for (uint256 i; i < trials.length && die(seed, 1, 4) != 0; ++i) {
            if (trials[i].status == IOpenStreamingSlasher.CaseStatus.Open && proven[trials[i].leafKey]) {
                t = trials[i];
            }
        }
        bool open = t.status == IOpenStreamingSlasher.CaseStatus.Open;
        bool due = open && (proven[t.leafKey] || lots[t.lot].vetoed);
        if (act("sweep", watcher, 0, abi.encodeCall(slasher.sweep, (t.id)), due)) {
            t.status =
                proven[t.leafKey] ? IOpenStreamingSlasher.CaseStatus.Swept : IOpenStreamingSlasher.CaseStatus.Vetoed;
        }
    }

    /// @notice An operator signs a claim set of one claim, false or true, and somebody tries to prove it false.
    function proveFalsehood(uint256 seed) external onTime {
        uint256 operator = die(seed, 0, 3);
        uint64 epoch = uint64(die(seed, 1, 6));
        bool lie = die(seed, 2, 3) != 0;
        uint64 issuedAt = uint64(block.timestamp - die(seed, 3, 80));
        bytes32 id = slasher.offenseIdOfClaims(_operator(operator), epoch);
        bool due = lie && block.timestamp <= issuedAt + 60 && !known[id];
        if (act("prove", watcher, 0, exposure(seed, operator, epoch, issuedAt, lie), due)) {
            known[id] = true;
            falsehoods.push(Falsehood(id, operator, block.timestamp + 5, false, false));
        }
    }

    function exposure(uint256 seed, uint256 operator, uint64 epoch, uint64 issuedAt, bool lie)
        private
        view
        returns (bytes memory)
    {
        IOpenStreamingSlasher.FalseClaim memory f;
        f.channel = _channel(uint32(die(seed, 4, LANES)));
        f.voucher = _voucherOf(lie ? uint256(keccak256("thief")) : payerKey, f.channel, 100);
        SignedClaims memory s = _signClaims(operator, epoch, issuedAt, _claimLeaf(f.channel, f.voucher));
        return abi.encodeCall(slasher.proveFalseClaim, (s.set, s.key, s.key2, s.signature, f));
    }

    function executeFalsehood(uint256 seed) external onTime {
        if (falsehoods.length == 0) {
            return;
        }
        Falsehood storage f = falsehoods[die(seed, 0, falsehoods.length)];
        bool due =
            !f.executed && !f.vetoed && block.timestamp >= f.executableAt && block.timestamp <= f.executableAt + 60;
        if (!act("executeMinor", watcher, 0, abi.encodeCall(slasher.executeMinor, (f.id)), due)) {
            return;
        }
        uint64 share = shareOf(f.operator, IOpenStreamingSlasher.Severity.Minor, 0);
        if (share != 0) {
            f.executed = true;
            take(f.operator, share, 0, true);
            note("slash for a false claim", true);
        }
    }

    function vetoOffense(uint256 seed) external onTime {
        address from = die(seed, 0, 4) == 0 ? watcher : vetoer;
        bool due = from == vetoer && block.timestamp <= vetoUntil;
        if (die(seed, 1, 2) == 0 && falsehoods.length != 0) {
            Falsehood storage f = falsehoods[die(seed, 2, falsehoods.length)];
            due = due && !f.vetoed && !f.executed;
            if (act("veto", from, 0, abi.encodeCall(slasher.veto, (f.id)), due)) {
                f.vetoed = true;
            }
        } else if (lots.length != 0 && die(seed, 4, 3) == 0) {
            Lot storage b = lots[die(seed, 2, lots.length)];
            due = due && !b.vetoed && !b.moved;
            if (act("veto", from, 0, abi.encodeCall(slasher.veto, (b.id)), due)) {
                b.vetoed = true;
            }
        }
    }

    function collect(uint256 seed) external onTime {
        address who = [watcher, responder, vetoer][die(seed, 0, 3)];
        act("withdraw", who, 0, abi.encodeCall(slasher.withdraw, ()), slasher.owed(who) != 0);
    }

    function timePasses(uint256 seed) external onTime {
        uint16[6] memory steps = [uint16(1), 3, 6, 11, 17, 70];
        uint256 time = die(seed, 1, 40) == 0 ? 14 days : steps[die(seed, 0, 6)];
        _clock += time;
        _height += 1;
        note("time", true);
    }

    // ---- the contracts beside the book

    /// @notice Each operator has lost exactly what the offenses that it signed cost, each once.
    function checkStakes() external view {
        for (uint256 i; i < OPERATORS; ++i) {
            uint256 expected = STAKE / 1e18 * left[i];
            uint256 held = _shares(_operator(i));
            assertLe(held, expected + 1e9, "stake left, from above");
            assertGe(held + 1e9, expected, "stake left, from below");
        }
    }

    /// @notice What the ledger holds for each batch and operator is one share, never more than the heaviest judgement.
    function checkRecords() external view {
        for (uint256 i; i < lots.length; ++i) {
            for (uint256 j; j < OPERATORS; ++j) {
                uint64 wad = ledger.slashedWad(lots[i].id, _operator(j));
                assertEq(wad, lots[i].slashed[j], "the ledger's share");
                assertLe(wad, CERTIFIED, "at most one slash");
                if (lots[i].mask >> j & 1 == 0) {
                    assertEq(wad, 0, "a non-signer is not recorded");
                }
            }
        }
    }

    /// @notice Who is not guilty has its whole stake; the honest operator signed many times and never is.
    function checkInnocents() external view {
        for (uint256 i; i < OPERATORS; ++i) {
            if (!guilty[i]) {
                assertEq(_shares(_operator(i)), STAKE, "an innocent operator lost stake");
            }
        }
    }

    /// @notice No fourteen days take more than the minor share of anybody.
    function checkMinorCap() external view {
        for (uint256 i; i < OPERATORS; ++i) {
            assertLe(ledger.minorTaken(_operator(i), 14 days), MINOR, "the cap of minor offenses");
            assertEq(ledger.minorTaken(_operator(i), 14 days), minorSum(i), "the ledger's sum");
        }
    }

    /// @notice Pool, debts and open bonds are what the slasher holds, to the wei.
    function checkMoney() external view {
        uint256 open;
        for (uint256 i; i < trials.length; ++i) {
            IOpenStreamingSlasher.Case memory c = slasher.cases(trials[i].id);
            assertTrue(c.status == trials[i].status, "status of a case");
            open += c.status == IOpenStreamingSlasher.CaseStatus.Open ? 0.05 ether : 0;
        }
        uint256 owed = slasher.owed(watcher) + slasher.owed(responder) + slasher.owed(vetoer);
        assertEq(address(slasher).balance, slasher.pool() + owed + open, "bonds, pool and debts");
    }

    /// @notice Nobody who accuses, answers or vetoes ever holds stake.
    function checkNobodyGains() external view {
        assertEq(token.balanceOf(watcher) + token.balanceOf(responder) + token.balanceOf(vetoer), 0, "slashed stake");
        assertEq(token.balanceOf(address(slasher)), 0, "slashed stake");
    }
}
