// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../../src/lib/BatchData.sol";
import {Registry} from "../../src/lib/Registry.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, ChannelParams, ClaimSet, SignedVoucher} from "../../src/lib/Types.sol";
import {PlainToken} from "./Tokens.sol";

/// @notice What tests/differential asks: every rule of the libraries, for many inputs a call. Messages that no contract computes
/// (receipts, streams, pieces, quotes, deliveries) are encoded here by Solidity's own `abi.encode`, as a second reader of their
/// type strings.
contract Differential {
    using Registry for Registry.Tree;

    // ---- digests

    struct Messages {
        uint256 chainId;
        address payments;
        ChannelParams channel;
        uint64 validUntil;
        uint64 cumulativeBytes;
        uint64 cumulativeAmount;
        bytes32 r;
        bytes32 vs;
        BatchHeader header;
        uint32 referenceTimestamp;
        uint64 leafUnits;
        ClaimSet claimSet;
    }

    struct Digests {
        bytes32 domain;
        bytes32 channelId;
        bytes32 voucher;
        bytes32 voucherSigHash;
        bytes32 offer;
        bytes32 batchId;
        bytes32 certificate;
        bytes32 leafKey;
        bytes32 claimLeaf;
        bytes32 claimSet;
    }

    function digests(Messages[] calldata messages) external pure returns (Digests[] memory all) {
        all = new Digests[](messages.length);
        for (uint256 i; i < messages.length; ++i) {
            Messages calldata m = messages[i];
            Digests memory d = all[i];
            d.domain = Rules.domainSeparator(m.chainId, m.payments);
            d.channelId = Rules.channelId(m.chainId, m.payments, m.channel);
            d.voucher = Rules.voucherDigest(d.domain, d.channelId, m.cumulativeBytes, m.cumulativeAmount);
            d.voucherSigHash = Rules.voucherSigHash(m.r, m.vs);
            d.offer = Rules.offerDigest(d.domain, m.channel, m.validUntil);
            d.batchId = Rules.batchId(d.domain, m.header);
            d.certificate = Rules.certificateDigest(m.referenceTimestamp, d.batchId);
            d.leafKey = Rules.leafKey(d.batchId, m.channel.payee, m.channel.tokenId, m.channel.lane, m.leafUnits);
            d.claimLeaf = Rules.claimLeaf(Rules.paymentClaimHash(d.channelId, m.cumulativeBytes, d.voucherSigHash));
            d.claimSet = Rules.claimSetDigest(d.domain, m.claimSet);
        }
    }

    struct IntakeReceipt {
        address avs;
        uint32 operatorSetId;
        address submitter;
        uint64 epoch;
        bytes32 claimsRoot;
        uint64 receivedAt;
    }

    struct Stream {
        address publisher;
        uint64 createdAt;
        bytes32 salt;
        uint32 pieceSize;
        uint64 contentRate;
        bytes32 labelsHash;
    }

    struct Piece {
        bytes32 streamId;
        uint64 sequence;
        bytes32 hash;
        uint32 size;
        bool last;
        bytes32 labelsHash;
    }

    struct Quote {
        bytes32 streamId;
        bytes32 peerHash;
        address payee;
        uint16 tokenId;
        uint64 upstreamRate;
        uint64 forwardingRate;
        uint64 contentRate;
        uint64 capacity;
        uint64 validUntil;
    }

    struct Delivery {
        bytes32 channelId;
        bytes32 streamId;
        uint64 fromSequence;
        uint64 sequence;
        uint64 pieceBytes;
        uint64 cumulativeBytes;
        uint64 sentAtMs;
    }

    struct DeliveryReceipt {
        bytes32 channelId;
        bytes32 streamId;
        uint64 fromSequence;
        uint64 sequence;
        uint64 pieceBytes;
        uint64 cumulativeBytes;
        uint64 sentAtMs;
        uint64 receivedAtMs;
    }

    struct OffChain {
        bytes32 domain;
        IntakeReceipt receipt;
        Stream stream;
        Piece piece;
        Quote quote;
        Delivery delivery;
        DeliveryReceipt delivered;
    }

    struct OffChainDigests {
        bytes32 receipt;
        bytes32 stream;
        bytes32 piece;
        bytes32 quote;
        bytes32 delivery;
        bytes32 delivered;
    }

    bytes32 private constant RECEIPT = keccak256(
        "IntakeReceipt(address avs,uint32 operatorSetId,address submitter,uint64 epoch,bytes32 claimsRoot,uint64 receivedAt)"
    );
    bytes32 private constant STREAM = keccak256(
        "Stream(address publisher,uint64 createdAt,bytes32 salt,uint32 pieceSize,uint64 contentRate,bytes32 labelsHash)"
    );
    bytes32 private constant PIECE =
        keccak256("Piece(bytes32 streamId,uint64 sequence,bytes32 hash,uint32 size,bool last,bytes32 labelsHash)");
    bytes32 private constant QUOTE = keccak256(
        "Quote(bytes32 streamId,bytes32 peerHash,address payee,uint16 tokenId,uint64 upstreamRate,uint64 forwardingRate,uint64 contentRate,uint64 capacity,uint64 validUntil)"
    );
    bytes32 private constant DELIVERY = keccak256(
        "Delivery(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs)"
    );
    bytes32 private constant DELIVERED = keccak256(
        "DeliveryReceipt(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs,uint64 receivedAtMs)"
    );

    function offChainDigests(OffChain[] calldata messages) external pure returns (OffChainDigests[] memory all) {
        all = new OffChainDigests[](messages.length);
        for (uint256 i; i < messages.length; ++i) {
            OffChain calldata m = messages[i];
            // A struct without dynamic members is encoded as its members one after the other.
            all[i].receipt = Rules.typedDigest(m.domain, keccak256(abi.encode(RECEIPT, m.receipt)));
            all[i].stream = Rules.typedDigest(m.domain, keccak256(abi.encode(STREAM, m.stream)));
            all[i].piece = Rules.typedDigest(m.domain, keccak256(abi.encode(PIECE, m.piece)));
            all[i].quote = Rules.typedDigest(m.domain, keccak256(abi.encode(QUOTE, m.quote)));
            all[i].delivery = Rules.typedDigest(m.domain, keccak256(abi.encode(DELIVERY, m.delivery)));
            all[i].delivered = Rules.typedDigest(m.domain, keccak256(abi.encode(DELIVERED, m.delivered)));
        }
    }

    // ---- amounts, signatures, thresholds

    struct Price {
        uint64 cumulativeBytes;
        uint64 rate;
    }

    struct Amount {
        bool exists;
        uint64 units;
    }

    function owed(Price[] calldata prices) external pure returns (Amount[] memory amounts) {
        amounts = new Amount[](prices.length);
        for (uint256 i; i < prices.length; ++i) {
            (amounts[i].exists, amounts[i].units) = Rules.owed(prices[i].cumulativeBytes, prices[i].rate);
        }
    }

    struct Signed {
        bytes32 digest;
        bytes32 r;
        bytes32 vs;
    }

    function recover(Signed[] calldata messages) external pure returns (address[] memory signers) {
        signers = new address[](messages.length);
        for (uint256 i; i < messages.length; ++i) {
            signers[i] = Rules.recover(messages[i].digest, messages[i].r, messages[i].vs);
        }
    }

    struct VoucherCase {
        uint256 chainId;
        address payments;
        ChannelParams channel;
        SignedVoucher voucher;
    }

    function vouchers(VoucherCase[] calldata cases) external pure returns (Amount[] memory amounts) {
        amounts = new Amount[](cases.length);
        for (uint256 i; i < cases.length; ++i) {
            VoucherCase calldata c = cases[i];
            (amounts[i].exists, amounts[i].units) = Rules.checkVoucher(
                Rules.domainSeparator(c.chainId, c.payments),
                Rules.channelId(c.chainId, c.payments, c.channel),
                c.channel.signer,
                c.channel.rate,
                c.voucher
            );
        }
    }

    struct Stake {
        uint256 signed;
        uint256 total;
        uint16 thresholdBps;
        uint256 minTotalStake;
    }

    function certified(Stake[] calldata stakes) external pure returns (bool[] memory answers) {
        answers = new bool[](stakes.length);
        for (uint256 i; i < stakes.length; ++i) {
            Stake calldata s = stakes[i];
            answers[i] = Rules.certified(s.signed, s.total, s.thresholdBps, s.minTotalStake);
        }
    }

    // ---- batch data

    struct Measure {
        bool ok;
        uint256 groups;
        uint256 leaves;
    }

    function measure(bytes[] calldata data) external pure returns (Measure[] memory all) {
        all = new Measure[](data.length);
        for (uint256 i; i < data.length; ++i) {
            (all[i].ok, all[i].groups, all[i].leaves) = BatchData.measure(data[i]);
        }
    }

    struct LeafAt {
        bool ok;
        BatchData.Leaf leaf;
    }

    /// @notice The leaves at all these positions of all these data.
    function leavesAt(bytes[] calldata data, uint256[] calldata positions)
        external
        pure
        returns (LeafAt[][] memory all)
    {
        all = new LeafAt[][](data.length);
        for (uint256 i; i < data.length; ++i) {
            all[i] = new LeafAt[](positions.length);
            for (uint256 j; j < positions.length; ++j) {
                (all[i][j].ok, all[i][j].leaf) = BatchData.leafAt(data[i], positions[j]);
            }
        }
    }

    // ---- trees

    mapping(uint256 run => Registry.Tree) private _trees;

    /// @notice The root before the first and after each append. To be called, not sent: nothing of it stays.
    function registry(bytes32[] calldata channelIds) external returns (bytes32[] memory roots) {
        Registry.Tree storage tree = _trees[0];
        roots = new bytes32[](channelIds.length + 1);
        for (uint256 i; i <= channelIds.length; ++i) {
            uint32 count;
            (roots[i], count) = tree.root();
            require(count == i, "count");
            if (i != channelIds.length) {
                require(tree.append(channelIds[i]) == i, "index");
            }
        }
    }

    struct RegistryCase {
        bytes32 root;
        uint32 count;
        bytes32 channelId;
        uint32 index;
        bytes32[32] proof;
    }

    function verifyRegistry(RegistryCase[] calldata cases) external pure returns (bool[] memory answers) {
        answers = new bool[](cases.length);
        for (uint256 i; i < cases.length; ++i) {
            RegistryCase calldata c = cases[i];
            answers[i] = Registry.verify(c.root, c.count, c.channelId, c.index, c.proof);
        }
    }

    struct ClaimCase {
        bytes32 root;
        bytes32 leaf;
        uint256 index;
        bytes32[] proof;
    }

    function verifyClaims(ClaimCase[] calldata cases) external pure returns (bool[] memory answers) {
        answers = new bool[](cases.length);
        for (uint256 i; i < cases.length; ++i) {
            answers[i] = Rules.verifyClaim(cases[i].root, cases[i].leaf, cases[i].index, cases[i].proof);
        }
    }
}

/// @notice Pays on many channels: one transaction where an account would need one each.
contract ManyChannels {
    struct Opening {
        ChannelParams params;
        uint64 units;
        uint64 offerValidUntil;
        bytes32 r;
        bytes32 vs;
    }

    IOpenStreamingPayments public immutable payments;

    constructor(IOpenStreamingPayments payments_) {
        payments = payments_;
    }

    /// @notice Ether for the native channels.
    function fund() external payable {
        payments.deposit{value: msg.value}(0, msg.value);
    }

    /// @notice Makes tokens and deposits them.
    function mint(PlainToken token, uint16 tokenId, uint256 amount) external {
        token.mint(address(this), amount);
        token.approve(address(payments), amount);
        payments.deposit(tokenId, amount);
    }

    function open(Opening[] calldata openings) external {
        for (uint256 i; i < openings.length; ++i) {
            Opening calldata o = openings[i];
            payments.openChannelWith(o.params, o.units, o.offerValidUntil, o.r, o.vs);
        }
    }

    function topUp(bytes32 channelId, uint64 units) external {
        payments.topUp(channelId, units);
    }

    struct Lane {
        uint64 deposited;
        uint64 settled;
    }

    /// @notice All balances and lanes at once.
    function look(uint16[] calldata tokenIds, address[] calldata owners, bytes32[] calldata channelIds)
        external
        view
        returns (uint256[][] memory balances, Lane[] memory lanes)
    {
        balances = new uint256[][](tokenIds.length);
        for (uint256 i; i < tokenIds.length; ++i) {
            balances[i] = new uint256[](owners.length);
            for (uint256 j; j < owners.length; ++j) {
                balances[i][j] = payments.balanceOf(tokenIds[i], owners[j]);
            }
        }
        lanes = new Lane[](channelIds.length);
        for (uint256 i; i < channelIds.length; ++i) {
            (lanes[i].deposited, lanes[i].settled) = payments.laneOf(channelIds[i]);
        }
    }
}
