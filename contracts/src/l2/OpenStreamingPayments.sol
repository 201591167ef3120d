// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Rules} from "../lib/Rules.sol";
import {Batches} from "./Batches.sol";
import {Lanes} from "./Lanes.sol";
import {Ledger} from "./Ledger.sol";

/// @title Certified optimistic settlement over prepaid channels.
/// @notice A batch names cumulative amounts; operators with enough stake certify that they hold a voucher for each; it pays after
/// a window in which any leaf may be challenged and must then be shown, and no more than a share of the stake that signed it.
/// Immutable: no owner, no upgrade; the governor may add tokens, set what stake a unit needs, and pause what takes money in or
/// settles batches, never what pays out.
contract OpenStreamingPayments is Batches {
    using Lanes for Lanes.Inbox;

    /// @dev What one call of `finalize` carries along. Units are of the token in hand.
    /// @param run Where it stands in the data.
    /// @param risk Stake weight against which it may still pay.
    /// @param poster Who earns the fee.
    /// @param feeBps Its share of what a group pays, in 1/10,000.
    /// @param tokenId The token in hand; at first none.
    /// @param stakePerUnit Of that token; zero for one that is not known.
    /// @param fees Fees in that token that are not credited yet.
    /// @param capped Whether a budget was used up.
    /// @param credits What `NetSettled` will say, `count` words of it.
    struct Settlement {
        Lanes.Run run;
        uint256 risk;
        address poster;
        uint256 feeBps;
        uint256 tokenId;
        uint256 stakePerUnit;
        uint256 fees;
        bool capped;
        bytes32[] credits;
        uint256 count;
    }

    /// @dev What batches have paid on one day, as stake weight. `number` counts days since 1970.
    struct Day {
        uint40 number;
        uint216 spent;
    }

    /// @dev Gas that one call of `finalize` spends on settling before it stops between two storage words and remembers where.
    /// With calldata and what is around it a call stays below 10,000,000, whatever the leaves are.
    uint256 internal constant SETTLE_GAS = 7_500_000;

    Day private _day;
    /// @dev What earlier calls have paid of a batch whose `cursor` is not zero, as stake weight.
    mapping(bytes32 batchId => uint256) private _spent;

    constructor(
        ICertificateVerifier verifier_,
        address avs_,
        uint32 operatorSetId_,
        address treasury_,
        address governor_,
        address guardian_,
        Config memory config_
    ) Ledger(verifier_, avs_, operatorSetId_, treasury_, governor_, guardian_, config_) {}

    // ---- settling

    /// @inheritdoc IOpenStreamingPayments
    /// @dev Refuses only for its own state, never for what the data say: unknown lanes, tokens and amounts beyond the collateral
    /// or the budgets pay what is there. A call also stops of itself near `SETTLE_GAS`, inside a group if it must.
    function finalize(bytes32 batchId, bytes calldata data, uint32 maxGroups) external whenOpen returns (bool done) {
        Batch storage b = _proposedBatch(batchId);
        _checkHash(data, b.dataHash);
        _require(b.openChallenges == 0, ChallengesOpen.selector);
        _require(_elapsed(b.finalAt, b.proposedBlock), TooEarly.selector);
        uint256 cursor = b.cursor;
        Settlement memory s = _begin(b.poster, data.length);
        uint256 spent = cursor == 0 ? 0 : _spent[batchId];
        uint256 risk = _riskLeft(uint256(b.riskBudget) * RISK_UNIT, spent);
        s.risk = risk;
        (done, cursor) = _settle(s, data, cursor, maxGroups);
        _report(batchId, s);
        unchecked {
            // The run only takes from `risk`.
            risk -= s.risk;
        }
        _day.spent += uint216(risk);
        if (!done) {
            b.cursor = uint16(cursor);
            _spent[batchId] = spent + risk;
            return false;
        }
        if (b.cursor != 0) {
            delete _spent[batchId];
        }
        b.status = BatchStatus.Final;
        _forget(b);
        _credit(NATIVE, b.proposer, _config.proposerBond);
        emit BatchFinal(batchId);
    }

    /// @inheritdoc IOpenStreamingPayments
    function retire(bytes32[] calldata keys) external {
        for (uint256 i; i < keys.length; ++i) {
            _retire(keys[i]);
        }
    }

    // ---- internals: what is left to pay

    /// @dev What a batch with this budget may still pay after `spent`, today. Turns the page of the day book if it must.
    function _riskLeft(uint256 budget, uint256 spent) private returns (uint256 left) {
        uint256 today = block.timestamp / 1 days;
        if (_day.number != today) {
            _day.number = uint40(today);
            _day.spent = 0;
        }
        uint256 dayBudget = budget * _config.dayRiskBps / _config.batchRiskBps;
        uint256 daySpent = _day.spent;
        uint256 dayLeft = dayBudget > daySpent ? dayBudget - daySpent : 0;
        left = budget - spent;
        return left < dayLeft ? left : dayLeft;
    }

    // ---- internals: settlement

    function _begin(address poster, uint256 length) private view returns (Settlement memory s) {
        s.run.gasFloor = gasleft() > SETTLE_GAS ? gasleft() - SETTLE_GAS : 0;
        s.poster = poster;
        s.feeBps = poster == address(0) ? 0 : _config.posterFeeBps;
        s.tokenId = type(uint256).max;
        s.credits = new bytes32[](length / (BatchData.HEAD_SIZE + BatchData.LEAF_SIZE));
    }

    /// @dev Walks the groups, passes over the first `cursor` leaves, settles what follows. The data were found well-formed when
    /// they were proposed, so every head stands where the one before says.
    /// @return done Whether all leaves are settled.
    /// @return position How many are.
    function _settle(Settlement memory s, bytes calldata data, uint256 cursor, uint256 maxGroups)
        private
        returns (bool done, uint256 position)
    {
        Lanes.Run memory run = s.run;
        uint256 groupsLeft = maxGroups == 0 ? type(uint256).max : maxGroups;
        uint256 offset;
        uint256 passed;
        position = cursor;
        unchecked {
            // All of these are bounded by the length of calldata.
            while (offset < data.length) {
                (address payee, uint16 tokenId, uint256 count) = BatchData.head(data, offset);
                offset += BatchData.HEAD_SIZE + count * BatchData.LEAF_SIZE;
                passed += count;
                if (position >= passed) {
                    continue;
                }
                if (groupsLeft == 0 || gasleft() < run.gasFloor) {
                    break;
                }
                groupsLeft -= 1;
                run.end = BatchData.position(data, offset);
                run.next = run.end - (passed - position) * BatchData.LEAF_SIZE;
                _settleGroup(s, payee, tokenId);
                position = passed - (run.end - run.next) / BatchData.LEAF_SIZE;
                if (position != passed) {
                    break;
                }
            }
        }
        _payFees(s);
        return (offset == data.length && position == passed, position);
    }

    /// @dev One payee's leaves, as far as gas and budgets go, and one credit.
    function _settleGroup(Settlement memory s, address payee, uint16 tokenId) private {
        if (tokenId != s.tokenId) {
            _payFees(s);
            s.tokenId = tokenId;
            s.stakePerUnit = tokens[tokenId].stakePerUnit;
        }
        Lanes.Run memory run = s.run;
        if (s.stakePerUnit == 0 || s.risk < s.stakePerUnit) {
            // Nothing was ever paid in, in a token that is not known; and nothing more is paid out where no stake is left.
            s.capped = s.capped || s.stakePerUnit != 0;
            run.next = run.end;
            return;
        }
        unchecked {
            // No product and no sum here passes what the lanes hold: fewer than 2^72 units, and no more weight than `risk`.
            run.budget = s.risk / s.stakePerUnit;
            Lanes.Inbox storage inbox = _inboxes[payee][tokenId];
            uint256 units = inbox.settleRun(run);
            s.capped = s.capped || run.budget == 0;
            if (units == 0) {
                return;
            }
            s.risk -= units * s.stakePerUnit;
            uint256 fee = units * s.feeBps / Rules.BPS;
            s.fees += fee;
            units -= fee;
            inbox.earn(units);
            s.credits[s.count++] = bytes32(uint256(uint160(payee)) << 96 | uint256(tokenId) << 80 | units);
        }
    }

    function _payFees(Settlement memory s) private {
        if (s.fees != 0) {
            _credit(uint16(s.tokenId), s.poster, _amountOf(uint16(s.tokenId), s.fees));
            s.fees = 0;
        }
    }

    function _report(bytes32 batchId, Settlement memory s) private {
        bytes32[] memory credits = s.credits;
        uint256 count = s.count;
        if (count != 0) {
            assembly ("memory-safe") {
                mstore(credits, count)
            }
            emit NetSettled(batchId, credits);
        }
        if (s.capped) {
            emit CapReached(batchId);
        }
    }

    // ---- internals: forgetting

    /// @dev Deletes what the key names if it can never matter again.
    function _retire(bytes32 key) private {
        Batch storage b = _batches[key];
        Challenge storage q = _challenges[key];
        Channel storage c = _channels[key];
        Snapshot storage root = snapshots[key];
        uint256 validity = _config.maxValidity;
        // No batch that was signed before can be under way or in dispute after that.
        uint256 age = validity * 2 + _config.maxTableAge + _config.challengePeriod + _config.responsePeriod;
        uint256 slot;
        uint256 size;
        // The batch is past every `validUntil` that it can have had, so it is not proposed again.
        if (b.status > BatchStatus.Proposed && b.openChallenges == 0 && block.timestamp > b.finalAt + validity) {
            assembly ("memory-safe") {
                slot := b.slot
                size := 1
            }
        }
        if (q.status > ChallengeStatus.Open && _batches[q.batchId].status == BatchStatus.None) {
            assembly ("memory-safe") {
                slot := q.slot
                size := 4
            }
        }
        if (c.status == ChannelStatus.Closed && block.timestamp > c.closeAt + age) {
            assembly ("memory-safe") {
                slot := c.slot
                size := 1
            }
        }
        if (root.timestamp != 0 && root.count != _registry.count && block.timestamp > root.timestamp + age) {
            assembly ("memory-safe") {
                slot := root.slot
                size := 1
            }
        }
        _clear(slot, size);
    }
}
