// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../interfaces/IOpenStreamingPayments.sol";
import {Registry} from "../lib/Registry.sol";
import {Rules} from "../lib/Rules.sol";
import {ChannelParams, SignedVoucher} from "../lib/Types.sol";
import {Lanes} from "./Lanes.sol";
import {Ledger} from "./Ledger.sol";

/// @title Prepaid channels: opened on the payee's offer, paid by cumulative vouchers without any committee, closed with a delay.
/// @notice A channel pays at most its own collateral: min(cumulative, deposited) - settled. Nothing here that pays out or lets
/// go can be paused. Nothing here calls another contract, so nothing here can be re-entered; and a token or a receiver that calls
/// in from a deposit or withdrawal finds the books already balanced.
abstract contract Channels is Ledger {
    using Lanes for Lanes.Inbox;
    using Registry for Registry.Tree;

    /// @dev When a root was snapshotted.
    struct Snapshot {
        uint40 timestamp;
        uint64 blockNumber;
        uint32 count;
    }

    /// @inheritdoc IOpenStreamingPayments
    mapping(address payee => address signer) public offerSigner;
    /// @inheritdoc IOpenStreamingPayments
    mapping(bytes32 root => Snapshot) public snapshots;

    mapping(bytes32 channelId => Channel) internal _channels;
    Registry.Tree internal _registry;

    // ---- opening

    /// @inheritdoc IOpenStreamingPayments
    function setOfferSigner(address signer) external {
        offerSigner[msg.sender] = signer;
        emit OfferSignerSet(msg.sender, signer);
    }

    /// @inheritdoc IOpenStreamingPayments
    function openChannel(
        address payee,
        uint64 ratePerByte,
        uint256 initialDeposit,
        uint32 lane,
        uint64 offerValidUntil,
        bytes32 r,
        bytes32 vs
    ) external payable whenOpen returns (bytes32 channelId) {
        if (msg.value != 0) {
            _receive(NATIVE, msg.value);
        }
        _require(initialDeposit % NATIVE_UNIT == 0, NotWholeUnits.selector);
        _require(initialDeposit / NATIVE_UNIT <= type(uint64).max, AmountTooLarge.selector);
        ChannelParams memory p = ChannelParams({
            payer: msg.sender, signer: msg.sender, payee: payee, tokenId: NATIVE, lane: lane, rate: ratePerByte
        });
        _checkOffer(p, offerValidUntil, r, vs);
        return _open(p, uint64(initialDeposit / NATIVE_UNIT));
    }

    /// @inheritdoc IOpenStreamingPayments
    function openChannelWith(ChannelParams memory p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs)
        external
        whenOpen
        returns (bytes32 channelId)
    {
        _require(msg.sender == p.payer, NotAllowed.selector);
        _checkOffer(p, offerValidUntil, r, vs);
        return _open(p, units);
    }

    // ---- collateral

    /// @inheritdoc IOpenStreamingPayments
    function topUp(bytes32 channelId, uint64 units) external whenOpen {
        Channel storage c = _openChannelAt(channelId);
        _require(c.closeAt == 0, ChannelClosing.selector);
        _fund(channelId, c, msg.sender, units);
    }

    /// @inheritdoc IOpenStreamingPayments
    function setRefill(bytes32 channelId, uint48 targetUnits) external {
        Channel storage c = _openChannelAt(channelId);
        _require(msg.sender == c.payer, NotAllowed.selector);
        c.refillTarget = targetUnits;
        emit RefillSet(channelId, targetUnits);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A channel that is closed, closing, without an order or already full is passed over, so that one of them does not
    /// stop the others. What the payer lacks is not put in.
    function refill(bytes32[] calldata channelIds) external whenOpen {
        for (uint256 i; i < channelIds.length; ++i) {
            Channel storage c = _channels[channelIds[i]];
            if (c.status != ChannelStatus.Open || c.closeAt != 0) {
                continue;
            }
            uint64 units = _refillUnits(c);
            if (units != 0) {
                _fund(channelIds[i], c, c.payer, units);
            }
        }
    }

    // ---- direct redemption

    /// @inheritdoc IOpenStreamingPayments
    function streamPayment(bytes32 channelId, uint64 cumulativeBytes, bytes32 r, bytes32 vs)
        external
        returns (uint64 paidUnits)
    {
        Channel storage c = _openChannelAt(channelId);
        paidUnits = _redeem(channelId, c, SignedVoucher(cumulativeBytes, r, vs));
        _require(paidUnits != 0, NothingDue.selector);
        _inboxOf(c).earn(paidUnits);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A voucher that something else has settled meanwhile adds nothing; only if all of them do is the call refused.
    function redeemMany(Redemption[] calldata redemptions) external returns (uint256 paidUnits) {
        _require(redemptions.length != 0, NothingDue.selector);
        Channel storage first = _openChannelAt(redemptions[0].channelId);
        address payee = first.payee;
        uint16 tokenId = first.tokenId;
        for (uint256 i; i < redemptions.length; ++i) {
            bytes32 channelId = redemptions[i].channelId;
            Channel storage c = _openChannelAt(channelId);
            _require(c.payee == payee && c.tokenId == tokenId, MixedRedemption.selector);
            paidUnits += _redeem(channelId, c, redemptions[i].voucher);
        }
        _require(paidUnits != 0, NothingDue.selector);
        _inboxOf(first).earn(paidUnits);
    }

    // ---- closing

    /// @inheritdoc IOpenStreamingPayments
    function closeChannel(bytes32 channelId, SignedVoucher memory finalVoucher) external {
        Channel storage c = _openChannelAt(channelId);
        bool noticed = c.closeAt != 0;
        bool byPayee = msg.sender == c.payee;
        _require(byPayee || noticed || msg.sender == c.payer, NotAllowed.selector);
        _require(byPayee || !noticed || block.timestamp >= c.closeAt, TooEarly.selector);
        if (finalVoucher.cumulativeBytes != 0) {
            _inboxOf(c).earn(_redeem(channelId, c, finalVoucher));
        }
        if (!byPayee && !noticed) {
            c.closeAt = uint40(block.timestamp + _config.closeDelay);
            emit Closing(channelId, c.closeAt);
            return;
        }
        _close(channelId, c);
    }

    // ---- the registry

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A root that is already known keeps its first time and block.
    function snapshotRegistry() external returns (bytes32 root, uint32 count) {
        (root, count) = _registry.root();
        if (snapshots[root].timestamp == 0) {
            snapshots[root] = Snapshot(uint40(block.timestamp), uint64(block.number), count);
            emit RegistrySnapshot(root, count);
        }
    }

    // ---- views

    /// @inheritdoc IOpenStreamingPayments
    /// @dev Of a closed channel only the status and the payer are kept.
    function channels(bytes32 channelId) external view returns (Channel memory) {
        return _channels[channelId];
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev Zeros for a closed channel, whose lane is no longer known here.
    function laneOf(bytes32 channelId) external view returns (uint64 depositedUnits, uint64 settledUnits) {
        Channel storage c = _channels[channelId];
        Lanes.Inbox storage inbox = _inboxOf(c);
        return (inbox.depositedOf(c.lane), inbox.settledOf(c.lane));
    }

    /// @inheritdoc IOpenStreamingPayments
    function laneUsed(address payee, uint16 tokenId, uint32 lane) external view returns (bool) {
        return _inboxes[payee][tokenId].isTaken(lane);
    }

    /// @inheritdoc IOpenStreamingPayments
    function registryCount() external view returns (uint32) {
        return _registry.count;
    }

    /// @inheritdoc IOpenStreamingPayments
    function registryRoot() external view returns (bytes32 root, uint32 count) {
        return _registry.root();
    }

    // ---- internals

    function _channelId(ChannelParams memory p) internal view returns (bytes32) {
        return Rules.channelId(_chainId, address(this), p);
    }

    /// @dev What a voucher of the channel's signer proves; refuses any other.
    function _voucherUnits(bytes32 channelId, address signer, uint64 rate, SignedVoucher memory voucher)
        internal
        view
        returns (uint64)
    {
        (bool valid, uint64 units) = Rules.checkVoucher(domainSeparator, channelId, signer, rate, voucher);
        _require(valid, BadVoucher.selector);
        return units;
    }

    function _inboxOf(Channel storage c) internal view returns (Lanes.Inbox storage) {
        return _inboxes[c.payee][c.tokenId];
    }

    /// @dev The payee, or the hot key that it named, gave this lane to exactly this channel.
    function _checkOffer(ChannelParams memory p, uint64 validUntil, bytes32 r, bytes32 vs) private view {
        _require(block.timestamp <= validUntil, OfferExpired.selector);
        bytes32 digest = Rules.offerDigest(domainSeparator, p, validUntil);
        address signer = Rules.recover(digest, r, vs);
        bool known = signer == p.payee || signer == offerSigner[p.payee];
        _require(known && signer != address(0), BadOffer.selector);
    }

    /// @dev The payer is the caller, and the offer was checked.
    function _open(ChannelParams memory p, uint64 units) private returns (bytes32 channelId) {
        _require(p.signer != address(0) && p.payee != p.payer && p.rate != 0, NotAllowed.selector);
        _require(units >= _config.minDepositUnits, DepositTooSmall.selector);
        _token(p.tokenId);
        Lanes.Inbox storage inbox = _inboxes[p.payee][p.tokenId];
        _require(!inbox.isTaken(p.lane), LaneTaken.selector);
        inbox.take(p.lane);
        _move(p.tokenId, p.payer, inbox, p.lane, units);

        channelId = _channelId(p);
        Channel storage c = _channels[channelId];
        c.payer = p.payer;
        c.status = ChannelStatus.Open;
        c.signer = p.signer;
        c.rate = p.rate;
        c.payee = p.payee;
        c.lane = p.lane;
        c.tokenId = p.tokenId;
        uint32 index = _registry.append(channelId);
        emit ChannelOpened(channelId, p.payer, p.payee, p.signer, p.tokenId, p.lane, p.rate, index, units);
    }

    function _openChannelAt(bytes32 channelId) private view returns (Channel storage c) {
        c = _channels[channelId];
        _require(c.status != ChannelStatus.None, UnknownChannel.selector);
        _require(c.status == ChannelStatus.Open, ChannelNotOpen.selector);
    }

    function _fund(bytes32 channelId, Channel storage c, address from, uint64 units) private {
        _move(c.tokenId, from, _inboxOf(c), c.lane, units);
        emit ToppedUp(channelId, units);
    }

    /// @dev Free balance becomes collateral.
    function _move(uint16 tokenId, address from, Lanes.Inbox storage inbox, uint32 lane, uint64 units) private {
        _debit(tokenId, from, _amountOf(tokenId, units));
        _require(inbox.fund(lane, units), AmountTooLarge.selector);
    }

    /// @dev What the standing order asks for, as far as the payer's free balance and the lane's range go.
    function _refillUnits(Channel storage c) private view returns (uint64) {
        uint16 tokenId = c.tokenId;
        Lanes.Inbox storage inbox = _inboxOf(c);
        uint64 deposited = inbox.depositedOf(c.lane);
        uint64 unspent = deposited - inbox.settledOf(c.lane);
        if (unspent >= c.refillTarget) {
            return 0;
        }
        uint256 units = c.refillTarget - unspent;
        uint256 affordable = balanceOf(tokenId, c.payer) / tokens[tokenId].unit;
        if (units > affordable) {
            units = affordable;
        }
        uint256 room = Lanes.MAX_UNITS - deposited;
        if (units > room) {
            units = room;
        }
        return uint64(units);
    }

    /// @dev Raises the lane to the voucher's amount and says what is newly due; the caller credits it. Zero if nothing is.
    function _redeem(bytes32 channelId, Channel storage c, SignedVoucher memory voucher) private returns (uint64 paid) {
        uint64 units = _voucherUnits(channelId, c.signer, c.rate, voucher);
        address payee = c.payee;
        paid = _inboxOf(c).settle(c.lane, units);
        if (paid != 0) {
            emit Redeemed(channelId, payee, voucher.cumulativeBytes, paid);
        }
    }

    /// @dev Payer, status and the time of closing stay, as the record that this channel was opened once; the rest is given back.
    function _close(bytes32 channelId, Channel storage c) private {
        uint64 refund = _inboxOf(c).release(c.lane);
        address payer = c.payer;
        _credit(c.tokenId, payer, _amountOf(c.tokenId, refund));
        uint256 slot;
        assembly ("memory-safe") {
            slot := c.slot
        }
        _clear(slot, 3);
        c.payer = payer;
        c.closeAt = uint40(block.timestamp);
        c.status = ChannelStatus.Closed;
        emit Closed(channelId, refund);
    }
}
