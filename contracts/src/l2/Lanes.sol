// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title A payee's inbox for one token: per lane what was deposited and what is settled, six lanes a storage slot.
/// @notice settled <= deposited < 2^40 for every lane, always; a lane is taken once for ever.
/// @dev A batch costs what its storage slots cost, so settled stands beside settled. The lane `n` has position `n + 2`; a position
/// `p` sits in word `p / 6` at bit `40 * (p % 6)`. Positions 0 and 1 of the first settled word are the payee's income: units that
/// were credited and not yet moved to its balance. A payee's credit so costs no slot of its own beside its first lanes. All that
/// its lanes can ever pay is below 2^32 * 2^40, which those 80 bits hold.
library Lanes {
    uint256 internal constant WORDS = 2 ** 30;

    /// @dev The most collateral that a lane can hold over its life.
    uint256 internal constant MAX_UNITS = 2 ** 40 - 1;

    /// @dev Lanes from 2^31 on never settle in a batch. The first of them has position 2^31 + 2, which is the fifth of this word.
    uint256 internal constant FIRST_DIRECT_WORD = 357_913_941;

    uint256 private constant LANES_A_WORD = 6;
    uint256 private constant LANE_BITS = 40;
    uint256 private constant INCOME_POSITIONS = 2;
    uint256 private constant INCOME_MASK = 2 ** 80 - 1;

    /// @param settled Units paid out, six lanes a word; the first word begins with the income.
    /// @param deposited Units of collateral ever put in, six lanes a word.
    /// @param taken One bit a lane.
    struct Inbox {
        uint256[WORDS] settled;
        uint256[WORDS] deposited;
        uint256[2 ** 24] taken;
    }

    /// @notice A run over consecutive leaves of calldata.
    /// @param next Calldata position of the next leaf.
    /// @param end Calldata position just after the run's last leaf.
    /// @param gasFloor The run stops before it would load another word once less gas than this is left.
    /// @param budget Units that may still be paid.
    struct Run {
        uint256 next;
        uint256 end;
        uint256 gasFloor;
        uint256 budget;
    }

    function settledOf(Inbox storage inbox, uint32 lane) internal view returns (uint64) {
        return _get(inbox.settled, lane);
    }

    function depositedOf(Inbox storage inbox, uint32 lane) internal view returns (uint64) {
        return _get(inbox.deposited, lane);
    }

    function isTaken(Inbox storage inbox, uint32 lane) internal view returns (bool) {
        return inbox.taken[lane >> 8] >> (lane & 0xff) & 1 == 1;
    }

    /// @notice Marks the lane as taken. The caller has checked that it was not.
    function take(Inbox storage inbox, uint32 lane) internal {
        inbox.taken[lane >> 8] |= uint256(1) << (lane & 0xff);
    }

    /// @notice Adds collateral; false, and nothing done, if the lane's total would pass `MAX_UNITS`.
    function fund(Inbox storage inbox, uint32 lane, uint64 units) internal returns (bool) {
        uint64 deposited = _get(inbox.deposited, lane);
        if (units > MAX_UNITS - deposited) {
            return false;
        }
        _put(inbox.deposited, lane, deposited + units);
        return true;
    }

    /// @notice Raises the lane to `units`, or to its collateral if that is less; returns what is newly paid.
    function settle(Inbox storage inbox, uint32 lane, uint64 units) internal returns (uint64 paid) {
        uint64 ceiling = _get(inbox.deposited, lane);
        uint64 already = _get(inbox.settled, lane);
        if (units > ceiling) {
            units = ceiling;
        }
        if (units <= already) {
            return 0;
        }
        _put(inbox.settled, lane, units);
        return units - already;
    }

    /// @notice Ends the lane: both its amounts become zero, so that nothing is ever paid on it again, and what was not settled is
    /// returned to be refunded.
    function release(Inbox storage inbox, uint32 lane) internal returns (uint64 refund) {
        refund = _get(inbox.deposited, lane) - _get(inbox.settled, lane);
        _put(inbox.deposited, lane, 0);
        _put(inbox.settled, lane, 0);
    }

    function income(Inbox storage inbox) internal view returns (uint256) {
        return inbox.settled[0] & INCOME_MASK;
    }

    /// @notice Credits units that lanes of this inbox have paid.
    function earn(Inbox storage inbox, uint256 units) internal {
        inbox.settled[0] += units;
    }

    /// @notice Takes the income out; the caller credits it elsewhere.
    function sweep(Inbox storage inbox) internal returns (uint256 units) {
        units = income(inbox);
        inbox.settled[0] -= units;
    }

    /// @notice Settles consecutive leaves ( lane:4 ‖ units:8 ) of calldata by the rule of `settle`, within the budget. Never
    /// reverts on any bytes: every lane has a word, and amounts are cut to the collateral. `run.next` ends at the first leaf that
    /// was not passed: at `run.end`, unless the gas floor was reached.
    /// @return paid Units newly paid by the leaves that were passed, which `run.budget` has less.
    function settleRun(Inbox storage inbox, Run memory run) internal returns (uint256 paid) {
        paid = run.budget;
        assembly ("memory-safe") {
            let next := mload(run)
            let end := mload(add(run, 0x20))
            let budget := mload(add(run, 0x60))

            // The word in hand begins with the lane `base`. No lane is near 2^255, so the first leaf loads a word.
            let base := shl(255, 1)
            let slot := 0
            let settledWord := 0
            let storedWord := 0
            let depositedWord := 0

            for {} lt(next, end) { next := add(next, 12) } {
                // lane and units are cut out of the loaded word by shift and mask: nothing of the next leaf stays in them.
                let leaf := calldataload(next)
                // A lane before the word in hand wraps around, and so is none of its six either.
                let shift := sub(shr(224, leaf), base)
                if gt(shift, 5) {
                    if iszero(eq(settledWord, storedWord)) { sstore(slot, settledWord) }
                    storedWord := settledWord
                    if lt(gas(), mload(add(run, 0x40))) { break }
                    slot := div(add(shr(224, leaf), INCOME_POSITIONS), LANES_A_WORD)
                    base := sub(mul(slot, LANES_A_WORD), INCOME_POSITIONS)
                    shift := sub(shr(224, leaf), base)
                    // `settled` is the first member of Inbox, `deposited` follows it after WORDS slots.
                    depositedWord := sload(add(add(inbox.slot, 0x40000000), slot))
                    if iszero(lt(slot, FIRST_DIRECT_WORD)) {
                        // No collateral, no payment: only the first four lanes of that word are for batches.
                        depositedWord := and(depositedWord, mul(eq(slot, FIRST_DIRECT_WORD), sub(shl(160, 1), 1)))
                    }
                    slot := add(inbox.slot, slot)
                    settledWord := sload(slot)
                    storedWord := settledWord
                }
                shift := mul(shift, LANE_BITS)

                let units := and(shr(160, leaf), 0xffffffffffffffff)
                {
                    let ceiling := and(shr(shift, depositedWord), 0xffffffffff)
                    if gt(units, ceiling) { units := ceiling }
                }
                let already := and(shr(shift, settledWord), 0xffffffffff)
                if gt(units, already) {
                    units := sub(units, already)
                    if gt(units, budget) { units := budget }
                    budget := sub(budget, units)
                    // At most the ceiling, below 2^40: the addition does not carry into the next lane.
                    settledWord := add(settledWord, shl(shift, units))
                }
            }
            if iszero(eq(settledWord, storedWord)) { sstore(slot, settledWord) }
            mstore(run, next)
            mstore(add(run, 0x60), budget)
            paid := sub(paid, budget)
        }
    }

    function _get(uint256[WORDS] storage words, uint32 lane) private view returns (uint64) {
        (uint256 word, uint256 shift) = _at(lane);
        return uint64(words[word] >> shift & MAX_UNITS);
    }

    /// @dev `units` are at most `MAX_UNITS`.
    function _put(uint256[WORDS] storage words, uint32 lane, uint64 units) private {
        (uint256 word, uint256 shift) = _at(lane);
        words[word] = words[word] & ~(MAX_UNITS << shift) | uint256(units) << shift;
    }

    /// @dev Where a lane's forty bits are.
    function _at(uint32 lane) private pure returns (uint256 word, uint256 shift) {
        unchecked {
            uint256 position = uint256(lane) + INCOME_POSITIONS;
            word = position / LANES_A_WORD;
            shift = LANE_BITS * (position % LANES_A_WORD);
        }
    }
}
