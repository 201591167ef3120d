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
    mapping(address payee => mapping(uint16 tokenId => Lanes.Inbox)) internal _inboxes;
    Registry.Tree private _registry;

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
    ) external payable whenNotPaused returns (bytes32 channelId) {
        if (msg.value != 0) {
            _receive(NATIVE, msg.value);
        }
        if (initialDeposit % NATIVE_UNIT != 0) {
            revert NotWholeUnits();
        }
        if (initialDeposit / NATIVE_UNIT > type(uint64).max) {
            revert AmountTooLarge();
        }
        ChannelParams memory p = ChannelParams({
            payer: msg.sender, signer: msg.sender, payee: payee, tokenId: NATIVE, lane: lane, rate: ratePerByte
        });
        _checkOffer(p, offerValidUntil, r, vs);
        return _open(p, uint64(initialDeposit / NATIVE_UNIT));
    }

    /// @inheritdoc IOpenStreamingPayments
    function openChannelWith(ChannelParams calldata p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs)
        external
        whenNotPaused
        returns (bytes32 channelId)
    {
        if (msg.sender != p.payer) {
            revert NotAllowed();
        }
        _checkOffer(p, offerValidUntil, r, vs);
        return _open(p, units);
    }

    // ---- collateral

    /// @inheritdoc IOpenStreamingPayments
    function topUp(bytes32 channelId, uint64 units) external whenNotPaused {
        Channel storage c = _openChannelAt(channelId);
        if (c.closeAt != 0) {
            revert ChannelClosing();
        }
        _fund(channelId, c, msg.sender, units);
    }

    /// @inheritdoc IOpenStreamingPayments
    function setRefill(bytes32 channelId, uint48 targetUnits) external {
        Channel storage c = _openChannelAt(channelId);
        if (msg.sender != c.payer) {
            revert NotAllowed();
        }
        c.refillTarget = targetUnits;
        emit RefillSet(channelId, targetUnits);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A channel that is closed, closing, without an order or already full is passed over, so that one of them does not
    /// stop the others. What the payer lacks is not put in.
    function refill(bytes32[] calldata channelIds) external whenNotPaused {
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
        if (paidUnits == 0) {
            revert NothingDue();
        }
        _creditUnits(c.tokenId, c.payee, paidUnits);
    }

    /// @inheritdoc IOpenStreamingPayments
    /// @dev A voucher that something else has settled meanwhile adds nothing; only if all of them do is the call refused.
    function redeemMany(Redemption[] calldata redemptions) external returns (uint256 paidUnits) {
        if (redemptions.length == 0) {
            revert NothingDue();
        }
        Channel storage first = _openChannelAt(redemptions[0].channelId);
        address payee = first.payee;
        uint16 tokenId = first.tokenId;
        for (uint256 i; i < redemptions.length; ++i) {
            bytes32 channelId = redemptions[i].channelId;
            Channel storage c = _openChannelAt(channelId);
            if (c.payee != payee || c.tokenId != tokenId) {
                revert MixedRedemption();
            }
            paidUnits += _redeem(channelId, c, redemptions[i].voucher);
        }
        if (paidUnits == 0) {
            revert NothingDue();
        }
        _creditUnits(tokenId, payee, paidUnits);
    }

    // ---- closing

    /// @inheritdoc IOpenStreamingPayments
    function closeChannel(bytes32 channelId, SignedVoucher calldata finalVoucher) external {
        Channel storage c = _openChannelAt(channelId);
        bool noticed = c.closeAt != 0;
        bool byPayee = msg.sender == c.payee;
        if (!byPayee && !noticed && msg.sender != c.payer) {
            revert NotAllowed();
        }
        if (!byPayee && noticed && block.timestamp < c.closeAt) {
            revert TooEarly();
        }
        if (finalVoucher.cumulativeBytes != 0) {
            uint64 paid = _redeem(channelId, c, finalVoucher);
            _creditUnits(c.tokenId, c.payee, paid);
        }
        if (!byPayee && !noticed) {
            c.closeAt = uint40(block.timestamp) + _closeDelay;
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

    /// @inheritdoc IOpenStreamingPayments
    function channelIdOf(ChannelParams calldata p) external view returns (bytes32) {
        return _channelId(p);
    }

    // ---- internals

    function _channelId(ChannelParams memory p) internal view returns (bytes32) {
        return Rules.channelId(block.chainid, address(this), p);
    }

    /// @dev What a voucher of the channel's signer proves; refuses any other.
    function _voucherUnits(bytes32 channelId, address signer, uint64 rate, SignedVoucher memory voucher)
        internal
        view
        returns (uint64)
    {
        (bool valid, uint64 units) = Rules.checkVoucher(domainSeparator, channelId, signer, rate, voucher);
        if (!valid) {
            revert BadVoucher();
        }
        return units;
    }

    function _inboxOf(Channel storage c) internal view returns (Lanes.Inbox storage) {
        return _inboxes[c.payee][c.tokenId];
    }

    /// @dev `units` of a known token become `owner`'s free balance.
    function _creditUnits(uint16 tokenId, address owner, uint256 units) internal {
        if (units != 0) {
            _credit(tokenId, owner, _amountOf(tokenId, units));
        }
    }

    /// @dev The payee, or the hot key that it named, gave this lane to exactly this channel.
    function _checkOffer(ChannelParams memory p, uint64 validUntil, bytes32 r, bytes32 vs) private view {
        if (block.timestamp > validUntil) {
            revert OfferExpired();
        }
        bytes32 digest = Rules.offerDigest(domainSeparator, p, validUntil);
        address signer = Rules.recover(digest, r, vs);
        if (signer == address(0)) {
            revert BadOffer();
        }
        if (signer != p.payee && signer != offerSigner[p.payee]) {
            revert BadOffer();
        }
    }

    /// @dev The payer is the caller, and the offer was checked.
    function _open(ChannelParams memory p, uint64 units) private returns (bytes32 channelId) {
        if (p.signer == address(0) || p.payee == p.payer || p.rate == 0) {
            revert NotAllowed();
        }
        if (units < _minDepositUnits) {
            revert DepositTooSmall();
        }
        _token(p.tokenId);
        Lanes.Inbox storage inbox = _inboxes[p.payee][p.tokenId];
        if (inbox.isTaken(p.lane)) {
            revert LaneTaken();
        }
        _debit(p.tokenId, p.payer, _amountOf(p.tokenId, units));
        inbox.take(p.lane);
        // A lane that was never taken is empty: the sum is `units`.
        inbox.fund(p.lane, units);

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
        if (c.status == ChannelStatus.None) {
            revert UnknownChannel();
        }
        if (c.status != ChannelStatus.Open) {
            revert ChannelNotOpen();
        }
    }

    function _fund(bytes32 channelId, Channel storage c, address from, uint64 units) private {
        uint16 tokenId = c.tokenId;
        _debit(tokenId, from, _amountOf(tokenId, units));
        if (!_inboxOf(c).fund(c.lane, units)) {
            revert AmountTooLarge();
        }
        emit ToppedUp(channelId, units);
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
        uint256 affordable = balanceOf[tokenId][c.payer] / tokens[tokenId].unit;
        if (units > affordable) {
            units = affordable;
        }
        uint256 room = type(uint64).max - deposited;
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

    /// @dev Slot 0 stays, as the record that this channel was opened once; the two others are given back.
    function _close(bytes32 channelId, Channel storage c) private {
        uint16 tokenId = c.tokenId;
        uint64 refund = _inboxOf(c).release(c.lane);
        _creditUnits(tokenId, c.payer, refund);
        c.status = ChannelStatus.Closed;
        c.closeAt = 0;
        c.refillTarget = 0;
        c.signer = address(0);
        c.rate = 0;
        c.payee = address(0);
        c.lane = 0;
        c.tokenId = 0;
        emit Closed(channelId, refund);
    }
}
