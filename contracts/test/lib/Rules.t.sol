// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Rules} from "../../src/lib/Rules.sol";
import {SignedVoucher} from "../../src/lib/Types.sol";
import {Test} from "../util/Test.sol";

/// @notice Signatures, amounts and the claims tree. That the digests are the protocol's is shown by the shared vectors.
contract RulesTest is Test {
    uint256 internal constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint256 internal constant KEY = 77;
    bytes32 internal constant DOMAIN = keccak256("a domain");

    function test_Owed_IsRoundedDown() public pure {
        (bool ok, uint64 units) = Rules.owed(999_999_999_999, 1);
        assertTrue(ok, "exists");
        assertEq(units, 0, "less than a unit");
        (, units) = Rules.owed(1e12, 1);
        assertEq(units, 1, "a unit");
    }

    function test_Owed_EndsAtTheRangeOfUnits() public pure {
        (bool ok, uint64 units) = Rules.owed(type(uint64).max, 1e12);
        assertTrue(ok, "exists");
        assertEq(units, type(uint64).max, "the greatest");
        (ok,) = Rules.owed(type(uint64).max, 1e12 + 1);
        assertFalse(ok, "beyond");
    }

    function testFuzz_Recover_ReturnsTheSigner_AndRefusesTheMirroredSignature(uint256 key, bytes32 digest) public pure {
        key = bound(key, 1, ORDER - 1);
        (bytes32 r, bytes32 vs) = vm.signCompact(key, digest);
        assertEq(Rules.recover(digest, r, vs), vm.addr(key), "signer");
        uint256 s = ORDER - (uint256(vs) & type(uint256).max >> 1);
        bytes32 mirrored = bytes32(s | ((uint256(vs) >> 255) ^ 1) << 255);
        assertTrue(Rules.recover(digest, r, mirrored) != vm.addr(key), "high s is not the signer's");
    }

    function test_Recover_RefusesASignatureJustAboveHalfTheOrder() public pure {
        bytes32 digest = keccak256("message");
        assertEq(Rules.recover(digest, bytes32(uint256(1)), bytes32(Rules.MAX_LOW_S + 1)), address(0), "high s");
    }

    function test_SignedBy_TheZeroAddressSignsNothing() public pure {
        assertEq(Rules.recover(keccak256("x"), bytes32(0), bytes32(0)), address(0), "no signer");
        assertFalse(Rules.signedBy(address(0), keccak256("x"), bytes32(0), bytes32(0)), "zero signs nothing");
    }

    function testFuzz_CheckVoucher_HoldsOnlyForTheExactBytes(uint64 count, uint64 rate, uint64 other) public pure {
        (bool ok, uint64 units) = Rules.owed(count, rate);
        vm.assume(ok);
        bytes32 id = keccak256("channel");
        SignedVoucher memory v;
        v.cumulativeBytes = count;
        (v.r, v.vs) = vm.signCompact(KEY, Rules.voucherDigest(DOMAIN, id, count, units));
        (bool valid, uint64 proven) = Rules.checkVoucher(DOMAIN, id, vm.addr(KEY), rate, v);
        assertTrue(valid, "valid");
        assertEq(proven, units, "units");
        (valid,) = Rules.checkVoucher(DOMAIN, keccak256("x"), vm.addr(KEY), rate, v);
        assertFalse(valid, "other channel");
        if (other != count) {
            v.cumulativeBytes = other;
            (valid,) = Rules.checkVoucher(DOMAIN, id, vm.addr(KEY), rate, v);
            assertFalse(valid, "other bytes");
        }
    }

    function test_Certified_RoundsUp_AndNeedsStake() public pure {
        assertFalse(Rules.certified(66, 100, 6667, 1), "66 of 100");
        assertTrue(Rules.certified(67, 100, 6667, 1), "67 of 100");
        assertFalse(Rules.certified(0, 0, 6667, 1), "nothing of nothing");
        assertFalse(Rules.certified(99, 99, 6667, 100), "too little in all");
    }

    function testFuzz_VerifyClaim_HoldsForEveryLeafAtItsIndexOnly(bytes32 seed, uint8 size) public view {
        uint256 count = bound(size, 1, 20);
        bytes32[] memory leaves = new bytes32[](count);
        for (uint256 i; i < count; ++i) {
            leaves[i] = Rules.claimLeaf(keccak256(abi.encode(seed, i)));
        }
        for (uint256 i; i < count; ++i) {
            (bytes32 root, bytes32[] memory proof) = treeOf(leaves, i);
            assertTrue(this.verifyClaim(root, leaves[i], i, proof), "at its index");
            assertFalse(this.verifyClaim(root, leaves[i], i + 2 ** proof.length, proof), "not beyond the tree");
            assertFalse(this.verifyClaim(root, keccak256("other"), i, proof), "no other leaf");
            if (count > 1) {
                assertFalse(this.verifyClaim(root, leaves[i], i ^ 1, proof), "not at its neighbour's");
            }
        }
    }

    function test_VerifyClaim_OneClaimIsItsOwnRoot() public view {
        bytes32 leaf = Rules.claimLeaf("claim");
        assertTrue(this.verifyClaim(leaf, leaf, 0, new bytes32[](0)), "empty proof");
        assertFalse(this.verifyClaim(leaf, leaf, 1, new bytes32[](0)), "index 0 only");
    }

    function verifyClaim(bytes32 root, bytes32 leaf, uint256 index, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        return Rules.verifyClaim(root, leaf, index, proof);
    }

    function treeOf(bytes32[] memory leaves, uint256 index) internal pure returns (bytes32, bytes32[] memory proof) {
        uint256 depth;
        while (2 ** depth < leaves.length) {
            depth += 1;
        }
        bytes32[] memory level = new bytes32[](2 ** depth);
        for (uint256 i; i < leaves.length; ++i) {
            level[i] = leaves[i];
        }
        proof = new bytes32[](depth);
        for (uint256 height; height < depth; ++height) {
            proof[height] = level[index ^ 1];
            index >>= 1;
            for (uint256 i; i < level.length >> (height + 1); ++i) {
                level[i] = keccak256(abi.encodePacked(bytes1(0x01), level[2 * i], level[2 * i + 1]));
            }
        }
        return (level[0], proof);
    }
}
