// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchHeader, ChannelParams, ClaimSet, SignedVoucher} from "./Types.sol";

/// @title Every digest and signature rule on which the L2 contract, the L1 slasher and package `protocol` must agree.
/// @notice Normative text: docs/protocol.md. Vectors: protocol/testdata/vectors.json.
/// @dev Narrow integers come as Solidity values, which are clean; everything is hashed through `abi.encode`. A struct of
/// static fields is encoded in place, so the order of its fields in Types.sol is that of the type string.
library Rules {
    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 internal constant DOMAIN_NAME_HASH = keccak256("OpenStreamingPayments");
    bytes32 internal constant DOMAIN_VERSION_HASH = keccak256("1");

    bytes32 internal constant CHANNEL_TYPEHASH = keccak256(
        "Channel(uint256 chainId,address payments,address payer,address signer,address payee,uint16 tokenId,uint32 lane,uint64 rate)"
    );
    bytes32 internal constant VOUCHER_TYPEHASH =
        keccak256("Voucher(bytes32 channelId,uint64 cumulativeBytes,uint64 cumulativeAmount)");
    bytes32 internal constant CHANNEL_OFFER_TYPEHASH = keccak256(
        "ChannelOffer(address payer,address signer,address payee,uint16 tokenId,uint32 lane,uint64 rate,uint64 validUntil)"
    );
    bytes32 internal constant SETTLEMENT_BATCH_TYPEHASH = keccak256(
        "SettlementBatch(address avs,uint32 operatorSetId,address poster,uint64 epoch,uint64 validUntil,bytes32 registryRoot,bytes32 dataHash)"
    );
    bytes32 internal constant PAYMENT_CLAIM_TYPEHASH =
        keccak256("PaymentClaim(bytes32 channelId,uint64 cumulativeBytes,bytes32 voucherSigHash)");
    bytes32 internal constant CLAIM_SET_TYPEHASH = keccak256(
        "ClaimSet(address avs,uint32 operatorSetId,address operator,uint64 epoch,uint64 issuedAt,bytes32 claimsRoot)"
    );
    /// @dev EigenLayer's; it binds neither chain nor contract, which is why the batch id does.
    bytes32 internal constant CERTIFICATE_TYPEHASH =
        keccak256("BN254Certificate(uint32 referenceTimestamp,bytes32 messageHash)");

    /// @dev Rates are settlement units times this per byte.
    uint256 internal constant RATE_PRECISION = 1e12;

    /// @dev Half the order of secp256k1, rounded down: the greatest `s` that is accepted.
    uint256 internal constant MAX_LOW_S = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @dev `10,000` basis points.
    uint256 internal constant BPS = 10_000;

    // ---- domain and identity

    /// @notice The EIP-712 domain separator of the payments contract `payments` on chain `chainId` (the L2).
    function domainSeparator(uint256 chainId, address payments) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, DOMAIN_NAME_HASH, DOMAIN_VERSION_HASH, chainId, payments));
    }

    /// @notice The EIP-712 digest of a struct hash.
    function typedDigest(bytes32 domain, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    /// @notice The content-addressed id of a channel: either chain can rebuild it from the parameters alone.
    function channelId(uint256 chainId, address payments, ChannelParams memory p) internal pure returns (bytes32) {
        return keccak256(abi.encode(CHANNEL_TYPEHASH, chainId, payments, p));
    }

    // ---- vouchers

    /// @notice floor(bytes * rate / 1e12) settlement units; false where that passes 2^64 - 1.
    function owed(uint64 cumulativeBytes, uint64 rate) internal pure returns (bool ok, uint64 units) {
        uint256 exact = uint256(cumulativeBytes) * uint256(rate) / RATE_PRECISION;
        if (exact > type(uint64).max) {
            return (false, 0);
        }
        return (true, uint64(exact));
    }

    /// @notice The digest that a channel's signer signs.
    function voucherDigest(bytes32 domain, bytes32 id, uint64 cumulativeBytes, uint64 cumulativeAmount)
        internal
        pure
        returns (bytes32)
    {
        return typedDigest(domain, keccak256(abi.encode(VOUCHER_TYPEHASH, id, cumulativeBytes, cumulativeAmount)));
    }

    /// @notice Whether the voucher is the channel signer's, and the units that it proves.
    /// @dev The amount is derived from the bytes, so a voucher with any other amount has another digest and fails.
    function checkVoucher(bytes32 domain, bytes32 id, address signer, uint64 rate, SignedVoucher memory v)
        internal
        pure
        returns (bool valid, uint64 units)
    {
        bool exists;
        (exists, units) = owed(v.cumulativeBytes, rate);
        if (!exists) {
            return (false, 0);
        }
        if (!signedBy(signer, voucherDigest(domain, id, v.cumulativeBytes, units), v.r, v.vs)) {
            return (false, 0);
        }
        return (true, units);
    }

    /// @notice The name of a voucher's signature in a PaymentClaim.
    function voucherSigHash(bytes32 r, bytes32 vs) internal pure returns (bytes32) {
        return keccak256(abi.encode(r, vs));
    }

    // ---- offers

    /// @notice The digest by which a payee assigns a lane to a channel, until `validUntil` (unix seconds).
    function offerDigest(bytes32 domain, ChannelParams memory p, uint64 validUntil) internal pure returns (bytes32) {
        return typedDigest(domain, keccak256(abi.encode(CHANNEL_OFFER_TYPEHASH, p, validUntil)));
    }

    // ---- batches

    /// @notice The batch id: the digest of its header, and the certificate's message hash.
    function batchId(bytes32 domain, BatchHeader memory h) internal pure returns (bytes32) {
        return typedDigest(domain, keccak256(abi.encode(SETTLEMENT_BATCH_TYPEHASH, h)));
    }

    /// @notice What operators sign with BLS: EigenLayer's certificate digest over a batch id.
    function certificateDigest(uint32 referenceTimestamp, bytes32 messageHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(CERTIFICATE_TYPEHASH, referenceTimestamp, messageHash));
    }

    /// @notice Whether `signed` of `total` stake reaches the threshold, rounded up, and `total` its own floor.
    /// @dev Stake weights are token shares: far below 2^242, so the products do not overflow.
    function certified(uint256 signed, uint256 total, uint16 thresholdBps, uint256 minTotalStake)
        internal
        pure
        returns (bool)
    {
        return total >= minTotalStake && signed * BPS >= total * thresholdBps;
    }

    /// @notice The name of one leaf of one batch: challenge id on L2, key of what is proven on L1.
    function leafKey(bytes32 batch, address payee, uint16 tokenId, uint32 lane, uint64 units)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(batch, payee, tokenId, lane, units));
    }

    // ---- claim sets

    /// @notice The struct hash of a PaymentClaim.
    function paymentClaimHash(bytes32 id, uint64 cumulativeBytes, bytes32 sigHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(PAYMENT_CLAIM_TYPEHASH, id, cumulativeBytes, sigHash));
    }

    /// @notice The leaf of a PaymentClaim in the claims tree.
    function claimLeaf(bytes32 claimHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), claimHash));
    }

    /// @notice Whether `leaf` stands at `index` of a claims tree of 2^proof.length leaves, siblings bottom up.
    function verifyClaim(bytes32 root, bytes32 leaf, uint256 index, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        uint256 path = index;
        bytes32 node = leaf;
        for (uint256 height; height < proof.length; ++height) {
            node = path & 1 == 1 ? hashNode(proof[height], node) : hashNode(node, proof[height]);
            path >>= 1;
        }
        return path == 0 && node == root;
    }

    /// @notice The digest that an operator signs with BLS, itself hashed to the curve.
    function claimSetDigest(bytes32 domain, ClaimSet memory c) internal pure returns (bytes32) {
        return typedDigest(domain, keccak256(abi.encode(CLAIM_SET_TYPEHASH, c)));
    }

    // ---- primitives

    /// @notice keccak256(0x01 ‖ left ‖ right), the inner node of our trees.
    function hashNode(bytes32 left, bytes32 right) internal pure returns (bytes32 node) {
        assembly ("memory-safe") {
            // 65 bytes do not fit into the scratch space; beyond the free pointer is ours until the next allocation.
            let m := mload(0x40)
            mstore8(m, 0x01)
            mstore(add(m, 0x01), left)
            mstore(add(m, 0x21), right)
            node := keccak256(m, 0x41)
        }
    }

    /// @notice Whether the EIP-2098 signature over `digest` is `signer`'s; the zero address signs nothing.
    function signedBy(address signer, bytes32 digest, bytes32 r, bytes32 vs) internal pure returns (bool) {
        return signer != address(0) && recover(digest, r, vs) == signer;
    }

    /// @notice The signer of an EIP-2098 signature, or zero. A high `s` is refused, not normalized: one voucher has one signature.
    function recover(bytes32 digest, bytes32 r, bytes32 vs) internal pure returns (address) {
        bytes32 s = bytes32(uint256(vs) & type(uint256).max >> 1);
        if (uint256(s) > MAX_LOW_S) {
            return address(0);
        }
        uint8 v = uint8(uint256(vs) >> 255) + 27;
        return ecrecover(digest, v, r, s);
    }
}
