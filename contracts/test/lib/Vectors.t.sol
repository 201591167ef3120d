// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchData} from "../../src/lib/BatchData.sol";
import {Registry} from "../../src/lib/Registry.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, ChannelParams, ClaimSet, SignedVoucher} from "../../src/lib/Types.sol";
import {Test} from "../util/Test.sol";

/// @notice Holds the Solidity rules to protocol/testdata/vectors.json, which Go package `protocol` writes and checks. What no
/// contract computes (streams, pieces, quotes, deliveries, receipts) is encoded here, so that its type strings have two readers.
contract VectorsTest is Test {
    using Registry for Registry.Tree;

    string internal json;
    bytes32 internal domain;
    uint256 internal chainId;
    address internal payments;
    Registry.Tree internal tree;

    function setUp() public {
        json = vm.readFile("protocol/testdata/vectors.json");
        chainId = number(".domain.chainId");
        payments = vm.parseJsonAddress(json, ".domain.payments");
        domain = Rules.domainSeparator(chainId, payments);
    }

    function test_domainSeparator() public view {
        assertEq(domain, word(".domain.separator"), "separator");
    }

    function test_owed() public view {
        uint256 n = lengthOf(".owed");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".owed", i);
            (bool exists, uint64 units) = Rules.owed(small(entry, ".bytes"), small(entry, ".rate"));
            assertEq(exists, vm.parseJsonBool(json, path(entry, ".exists")), entry);
            assertEq(units, small(entry, ".units"), entry);
        }
    }

    function test_vouchers() public view {
        uint256 n = lengthOf(".vouchers");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".vouchers", i);
            ChannelParams memory p = channel(path(entry, ".channel"));
            bytes32 id = Rules.channelId(chainId, payments, p);
            uint64 units = small(entry, ".voucher.cumulativeAmount");
            SignedVoucher memory v = voucher(entry);
            assertEq(id, word(path(entry, ".voucher.channelId")), "channel id");
            assertEq(Rules.voucherDigest(domain, id, v.cumulativeBytes, units), word(path(entry, ".digest")), "digest");
            assertEq(Rules.voucherSigHash(v.r, v.vs), word(path(entry, ".voucherSigHash")), "signature hash");
            (bool valid, uint64 proven) = Rules.checkVoucher(domain, id, p.signer, p.rate, v);
            assertTrue(valid, entry);
            assertEq(proven, units, "units");
        }
    }

    function test_refusedVouchers() public view {
        uint256 n = lengthOf(".refusedVouchers");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".refusedVouchers", i);
            ChannelParams memory p = channel(path(entry, ".channel"));
            bytes32 id = Rules.channelId(chainId, payments, p);
            (bool valid, uint64 units) = Rules.checkVoucher(domain, id, p.signer, p.rate, voucher(entry));
            assertFalse(valid, vm.parseJsonString(json, path(entry, ".why")));
            assertEq(units, 0, entry);
        }
    }

    function test_offers() public view {
        uint256 n = lengthOf(".offers");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".offers", i);
            bytes32 digest =
                Rules.offerDigest(domain, channel(path(entry, ".offer")), small(entry, ".offer.validUntil"));
            assertEq(digest, word(path(entry, ".digest")), entry);
        }
    }

    function test_batches() public view {
        uint256 n = lengthOf(".batches");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".batches", i);
            BatchHeader memory h = header(path(entry, ".header"));
            bytes memory data = vm.parseJsonBytes(json, path(entry, ".data"));
            bytes32 id = Rules.batchId(domain, h);
            assertEq(keccak256(data), h.dataHash, "data hash");
            assertEq(id, word(path(entry, ".batchId")), "batch id");
            bytes32 digest = Rules.certificateDigest(uint32(number(path(entry, ".referenceTimestamp"))), id);
            assertEq(digest, word(path(entry, ".certificateDigest")), "certificate digest");
            leaves(entry, id, data);
        }
    }

    function leaves(string memory entry, bytes32 id, bytes memory data) internal view {
        uint256 n = lengthOf(path(entry, ".leaves"));
        (bool ok, uint256 groups, uint256 count) = this.measure(data);
        assertTrue(ok, "well-formed");
        assertEq(count, n, "leaves");
        assertEq(groups, number(path(entry, ".groups")), "groups");
        for (uint256 i; i < n; ++i) {
            string memory leafEntry = item(path(entry, ".leaves"), i);
            (bool found, BatchData.Leaf memory leaf) = this.leafAt(data, i);
            assertTrue(found, leafEntry);
            assertEq(leaf.payee, vm.parseJsonAddress(json, path(leafEntry, ".payee")), "payee");
            assertEq(leaf.tokenId, number(path(leafEntry, ".tokenId")), "token");
            assertEq(leaf.lane, number(path(leafEntry, ".lane")), "lane");
            assertEq(leaf.units, number(path(leafEntry, ".units")), "units");
            bytes32 key = Rules.leafKey(id, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
            assertEq(key, word(path(leafEntry, ".leafKey")), "leaf key");
        }
        (bool beyond,) = this.leafAt(data, n);
        assertFalse(beyond, "a leaf after the last");
    }

    function test_malformedData() public view {
        uint256 n = lengthOf(".malformedData");
        for (uint256 i; i < n; ++i) {
            (bool ok,,) = this.measure(vm.parseJsonBytes(json, item(".malformedData", i)));
            assertFalse(ok, item(".malformedData", i));
        }
    }

    function test_registryRoots() public {
        bytes32[] memory ids = vm.parseJsonBytes32Array(json, ".registry.channelIds");
        bytes32[] memory roots = vm.parseJsonBytes32Array(json, ".registry.roots");
        assertEq(roots.length, ids.length + 1, "one root per count");
        for (uint256 i; i < roots.length; ++i) {
            (bytes32 root, uint32 count) = tree.root();
            assertEq(root, roots[i], "root");
            assertEq(count, i, "count");
            if (i < ids.length) {
                assertEq(tree.append(ids[i]), i, "index");
            }
        }
    }

    function test_registryProofs() public view {
        bytes32[] memory ids = vm.parseJsonBytes32Array(json, ".registry.channelIds");
        bytes32[] memory roots = vm.parseJsonBytes32Array(json, ".registry.roots");
        uint256 n = lengthOf(".registry.proofs");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".registry.proofs", i);
            uint32 index = uint32(number(path(entry, ".index")));
            uint32 count = uint32(number(path(entry, ".count")));
            bytes32[] memory listed = vm.parseJsonBytes32Array(json, path(entry, ".proof"));
            assertEq(listed.length, 32, "siblings");
            bytes32[32] memory proof;
            for (uint256 h; h < 32; ++h) {
                proof[h] = listed[h];
            }
            assertTrue(this.verifyRegistry(roots[count], count, ids[index], index, proof), entry);
            assertFalse(this.verifyRegistry(roots[count], count, ids[index], index ^ 1, proof), "another index");
            assertFalse(this.verifyRegistry(roots[count], count + 1, ids[index], index, proof), "another count");
        }
    }

    function test_claims() public view {
        uint256 n = lengthOf(".claims");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".claims", i);
            bytes32 root = word(path(entry, ".root"));
            uint256 count = lengthOf(path(entry, ".claims"));
            for (uint256 j; j < count; ++j) {
                string memory claimEntry = item(path(entry, ".claims"), j);
                bytes32 hash = Rules.paymentClaimHash(
                    word(path(claimEntry, ".channelId")),
                    small(claimEntry, ".cumulativeBytes"),
                    word(path(claimEntry, ".voucherSigHash"))
                );
                bytes32[] memory proof = vm.parseJsonBytes32Array(json, item(path(entry, ".proofs"), j));
                assertTrue(this.verifyClaim(root, Rules.claimLeaf(hash), j, proof), claimEntry);
                assertFalse(this.verifyClaim(root, Rules.claimLeaf(hash), j + (1 << proof.length), proof), "beyond");
            }
        }
    }

    function test_claimSets() public view {
        uint256 n = lengthOf(".claimSets");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".claimSets", i);
            string memory c = path(entry, ".claimSet");
            ClaimSet memory set = ClaimSet({
                avs: account(c, ".avs"),
                operatorSetId: uint32(number(path(c, ".operatorSetId"))),
                operator: account(c, ".operator"),
                epoch: small(c, ".epoch"),
                issuedAt: small(c, ".issuedAt"),
                claimsRoot: word(path(c, ".claimsRoot"))
            });
            assertEq(Rules.claimSetDigest(domain, set), word(path(entry, ".digest")), entry);
        }
    }

    // ---- what no contract computes

    function test_receipts() public view {
        bytes32 kind = keccak256(
            "IntakeReceipt(address avs,uint32 operatorSetId,address submitter,uint64 epoch,bytes32 claimsRoot,uint64 receivedAt)"
        );
        uint256 n = lengthOf(".receipts");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".receipts", i);
            string memory r = path(entry, ".receipt");
            bytes32 hash = keccak256(
                abi.encode(
                    kind,
                    account(r, ".avs"),
                    number(path(r, ".operatorSetId")),
                    account(r, ".submitter"),
                    number(path(r, ".epoch")),
                    word(path(r, ".claimsRoot")),
                    number(path(r, ".receivedAt"))
                )
            );
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".digest")), entry);
        }
    }

    function test_streams() public view {
        bytes32 kind = keccak256(
            "Stream(address publisher,uint64 createdAt,bytes32 salt,uint32 pieceSize,uint64 contentRate,bytes32 labelsHash)"
        );
        uint256 n = lengthOf(".streams");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".streams", i);
            string memory s = path(entry, ".stream");
            bytes memory labels = vm.parseJsonBytes(json, path(entry, ".encodedLabels"));
            bytes32 labelsHash = labels.length == 0 ? bytes32(0) : keccak256(labels);
            assertEq(labelsHash, word(path(s, ".labelsHash")), "labels");
            bytes32 hash = keccak256(
                abi.encode(
                    kind,
                    account(s, ".publisher"),
                    number(path(s, ".createdAt")),
                    word(path(s, ".salt")),
                    number(path(s, ".pieceSize")),
                    number(path(s, ".contentRate")),
                    labelsHash
                )
            );
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".streamId")), entry);
        }
    }

    function test_pieces() public view {
        bytes32 kind =
            keccak256("Piece(bytes32 streamId,uint64 sequence,bytes32 hash,uint32 size,bool last,bytes32 labelsHash)");
        uint256 n = lengthOf(".pieces");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".pieces", i);
            string memory p = path(entry, ".piece");
            bytes32 hash = keccak256(
                abi.encode(
                    kind,
                    word(path(p, ".streamId")),
                    number(path(p, ".sequence")),
                    word(path(p, ".hash")),
                    number(path(p, ".size")),
                    vm.parseJsonBool(json, path(p, ".last")),
                    word(path(p, ".labelsHash"))
                )
            );
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".digest")), entry);
        }
    }

    function test_quotes() public view {
        bytes32 kind = keccak256(
            "Quote(bytes32 streamId,bytes32 peerHash,address payee,uint16 tokenId,uint64 upstreamRate,uint64 forwardingRate,uint64 contentRate,uint64 capacity,uint64 validUntil)"
        );
        uint256 n = lengthOf(".quotes");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".quotes", i);
            string memory q = path(entry, ".quote");
            bytes memory head =
                abi.encode(kind, word(path(q, ".streamId")), word(path(q, ".peerHash")), account(q, ".payee"));
            bytes memory prices = abi.encode(
                number(path(q, ".tokenId")),
                number(path(q, ".upstreamRate")),
                number(path(q, ".forwardingRate")),
                number(path(q, ".contentRate"))
            );
            bytes memory tail = abi.encode(number(path(q, ".capacity")), number(path(q, ".validUntil")));
            bytes32 hash = keccak256(bytes.concat(head, prices, tail));
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".digest")), entry);
        }
    }

    function test_deliveries() public view {
        bytes32 kind = keccak256(
            "Delivery(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs)"
        );
        uint256 n = lengthOf(".deliveries");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".deliveries", i);
            bytes32 hash = keccak256(bytes.concat(kind, statement(path(entry, ".delivery"))));
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".digest")), entry);
        }
    }

    function test_deliveryReceipts() public view {
        bytes32 kind = keccak256(
            "DeliveryReceipt(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs,uint64 receivedAtMs)"
        );
        uint256 n = lengthOf(".deliveryReceipts");
        for (uint256 i; i < n; ++i) {
            string memory entry = item(".deliveryReceipts", i);
            string memory r = path(entry, ".receipt");
            bytes32 hash = keccak256(bytes.concat(kind, statement(r), abi.encode(number(path(r, ".receivedAtMs")))));
            assertEq(Rules.typedDigest(domain, hash), word(path(entry, ".digest")), entry);
        }
    }

    /// @dev The members that a delivery and the receipt for it have in common.
    function statement(string memory at) internal view returns (bytes memory) {
        return abi.encode(
            word(path(at, ".channelId")),
            word(path(at, ".streamId")),
            number(path(at, ".fromSequence")),
            number(path(at, ".sequence")),
            number(path(at, ".pieceBytes")),
            number(path(at, ".cumulativeBytes")),
            number(path(at, ".sentAtMs"))
        );
    }

    // ---- libraries that read calldata

    function measure(bytes calldata data) external pure returns (bool, uint256, uint256) {
        return BatchData.measure(data);
    }

    function leafAt(bytes calldata data, uint256 index) external pure returns (bool, BatchData.Leaf memory) {
        return BatchData.leafAt(data, index);
    }

    function verifyRegistry(bytes32 root, uint32 count, bytes32 id, uint32 index, bytes32[32] calldata proof)
        external
        pure
        returns (bool)
    {
        return Registry.verify(root, count, id, index, proof);
    }

    function verifyClaim(bytes32 root, bytes32 leaf, uint256 index, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        return Rules.verifyClaim(root, leaf, index, proof);
    }

    // ---- reading

    function channel(string memory entry) internal view returns (ChannelParams memory) {
        return ChannelParams({
            payer: account(entry, ".payer"),
            signer: account(entry, ".signer"),
            payee: account(entry, ".payee"),
            tokenId: uint16(number(path(entry, ".tokenId"))),
            lane: uint32(number(path(entry, ".lane"))),
            rate: small(entry, ".rate")
        });
    }

    function voucher(string memory entry) internal view returns (SignedVoucher memory) {
        return SignedVoucher({
            cumulativeBytes: small(entry, ".voucher.cumulativeBytes"),
            r: word(path(entry, ".r")),
            vs: word(path(entry, ".vs"))
        });
    }

    function header(string memory entry) internal view returns (BatchHeader memory) {
        return BatchHeader({
            avs: account(entry, ".avs"),
            operatorSetId: uint32(number(path(entry, ".operatorSetId"))),
            poster: account(entry, ".poster"),
            epoch: small(entry, ".epoch"),
            validUntil: small(entry, ".validUntil"),
            registryRoot: word(path(entry, ".registryRoot")),
            dataHash: word(path(entry, ".dataHash"))
        });
    }

    function account(string memory entry, string memory key) internal view returns (address) {
        return vm.parseJsonAddress(json, path(entry, key));
    }

    function word(string memory key) internal view returns (bytes32) {
        return vm.parseJsonBytes32(json, key);
    }

    function number(string memory key) internal view returns (uint256) {
        return vm.parseJsonUint(json, key);
    }

    function small(string memory entry, string memory key) internal view returns (uint64) {
        uint256 n = number(path(entry, key));
        require(n <= type(uint64).max, "not 64 bits");
        return uint64(n);
    }

    /// @dev An empty list is a mistake in the file: every list is tested to have an entry.
    function lengthOf(string memory list) internal view returns (uint256 n) {
        while (vm.keyExistsJson(json, item(list, n))) {
            ++n;
        }
        assertTrue(n != 0, list);
    }

    function item(string memory list, uint256 i) internal pure returns (string memory) {
        return string.concat(list, "[", vm.toString(i), "]");
    }

    function path(string memory entry, string memory key) internal pure returns (string memory) {
        return string.concat(entry, key);
    }
}
