// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title A payee's inbox for one token: per lane what was deposited and what is settled, four lanes a storage slot.
/// @notice settled <= deposited for every lane, always; a lane is taken once for ever.
/// @dev A batch costs what its storage slots cost. Four `uint64` a slot, and settled beside settled, let a payee's steady batch
/// touch two cold slots for four channels. Lane `n` sits in word `n / 4` at bit `64 * (n % 4)`.
library Lanes {
    uint256 internal constant WORDS = 2 ** 30;

    /// @param settled Units paid out, four lanes a word.
    /// @param deposited Units of collateral ever put in, less what was refunded at close, four lanes a word.
    /// @param taken One bit a lane.
    struct Inbox {
        uint256[WORDS] settled;
        uint256[WORDS] deposited;
        uint256[2 ** 24] taken;
    }

    /// @notice Where a settlement run stands in calldata, and what it has earned.
    /// @param next Calldata position of the next leaf.
    /// @param end Calldata position just after the run's last leaf.
    /// @param gasFloor The run stops before it would load another word once less gas than this is left.
    struct Run {
        uint256 next;
        uint256 end;
        uint256 gasFloor;
    }

    function settledOf(Inbox storage inbox, uint32 lane) internal view returns (uint64) {
        return uint64(inbox.settled[lane >> 2] >> _shift(lane));
    }

    function depositedOf(Inbox storage inbox, uint32 lane) internal view returns (uint64) {
        return uint64(inbox.deposited[lane >> 2] >> _shift(lane));
    }

    function isTaken(Inbox storage inbox, uint32 lane) internal view returns (bool) {
        return inbox.taken[lane >> 8] >> (lane & 0xff) & 1 == 1;
    }

    /// @notice Marks the lane as taken. The caller has checked that it was not.
    function take(Inbox storage inbox, uint32 lane) internal {
        inbox.taken[lane >> 8] |= uint256(1) << (lane & 0xff);
    }

    /// @notice Adds collateral; false, and nothing done, if the lane's total would pass 2^64 - 1.
    function fund(Inbox storage inbox, uint32 lane, uint64 units) internal returns (bool) {
        if (units > type(uint64).max - depositedOf(inbox, lane)) {
            return false;
        }
        inbox.deposited[lane >> 2] += uint256(units) << _shift(lane);
        return true;
    }

    /// @notice Raises the lane to `units`, or to its collateral if that is less; returns what is newly paid.
    function settle(Inbox storage inbox, uint32 lane, uint64 units) internal returns (uint64 paid) {
        uint64 ceiling = depositedOf(inbox, lane);
        uint64 already = settledOf(inbox, lane);
        if (units > ceiling) {
            units = ceiling;
        }
        if (units <= already) {
            return 0;
        }
        paid = units - already;
        inbox.settled[lane >> 2] += uint256(paid) << _shift(lane);
    }

    /// @notice Ends the lane: its collateral becomes what is settled, and the rest is returned to be refunded.
    function release(Inbox storage inbox, uint32 lane) internal returns (uint64 refund) {
        refund = depositedOf(inbox, lane) - settledOf(inbox, lane);
        inbox.deposited[lane >> 2] -= uint256(refund) << _shift(lane);
    }

    /// @notice Settles consecutive leaves ( lane:4 ‖ units:8 ) of calldata by the rule of `settle`. Never reverts on any bytes:
    /// every lane has a word, amounts are cut to the collateral, and a sum of fewer than 2^32 `uint64` fits.
    /// @return credit Units newly paid by the leaves that were passed.
    /// @return next Calldata position of the first leaf that was not passed: `run.end`, unless the gas floor was reached.
    function settleRun(Inbox storage inbox, Run memory run) internal returns (uint256 credit, uint256 next) {
        next = run.next;
        uint256 end = run.end;
        uint256 gasFloor = run.gasFloor;
        assembly ("memory-safe") {
            let mask := 0xffffffffffffffff
            // `settled` is the first member of Inbox, `deposited` follows it after WORDS slots.
            let settledBase := inbox.slot
            let depositedBase := add(inbox.slot, 0x40000000)

            // The word in hand. No word has index 2^256 - 1, so the first leaf loads one.
            let index := not(0)
            let settledWord := 0
            let storedWord := 0
            let depositedWord := 0

            for {} lt(next, end) { next := add(next, 12) } {
                // lane and units are cut out of the loaded word by shift and mask: nothing of the next leaf stays in them.
                let leaf := calldataload(next)
                let lane := shr(224, leaf)
                let units := and(shr(160, leaf), mask)

                let laneIndex := shr(2, lane)
                if iszero(eq(laneIndex, index)) {
                    if iszero(eq(settledWord, storedWord)) { sstore(add(settledBase, index), settledWord) }
                    settledWord := 0
                    storedWord := 0
                    if lt(gas(), gasFloor) { break }
                    index := laneIndex
                    settledWord := sload(add(settledBase, index))
                    storedWord := settledWord
                    depositedWord := sload(add(depositedBase, index))
                }

                let shift := shl(6, and(lane, 3))
                let already := and(shr(shift, settledWord), mask)
                let ceiling := and(shr(shift, depositedWord), mask)
                if gt(units, ceiling) { units := ceiling }
                if gt(units, already) {
                    let paid := sub(units, already)
                    credit := add(credit, paid)
                    // units <= ceiling < 2^64: the addition does not carry into the next lane.
                    settledWord := add(settledWord, shl(shift, paid))
                }
            }
            if iszero(eq(settledWord, storedWord)) { sstore(add(settledBase, index), settledWord) }
        }
    }

    function _shift(uint32 lane) private pure returns (uint256) {
        return uint256(lane & 3) << 6;
    }
}
