// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Registry} from "../../src/lib/Registry.sol";
import {Test} from "../util/Test.sol";

/// @notice The incremental tree, held to one that is rebuilt in full.
contract RegistryTest is Test {
    using Registry for Registry.Tree;

    Registry.Tree internal tree;

    function test_Root_OfNothingBindsTheCountZero() public view {
        bytes32 empty;
        for (uint256 i; i < 32; ++i) {
            empty = keccak256(abi.encodePacked(bytes1(0x01), empty, empty));
        }
        (bytes32 root, uint32 count) = tree.root();
        assertEq(count, 0, "count");
        assertEq(root, keccak256(abi.encodePacked(bytes1(0x02), empty, uint32(0))), "root");
    }

    function testFuzz_Root_AndProofs_AgreeWithTheWholeTree(bytes32 seed, uint8 size) public {
        uint256 count = bound(size, 1, 40);
        bytes32[] memory ids = fill(seed, count);
        (bytes32 root, uint32 counted) = tree.root();
        assertEq(counted, count, "count");
        for (uint256 i; i < count; ++i) {
            assertTrue(this.verify(root, counted, ids[i], uint32(i), proofOf(ids, i)), "every channel has its place");
        }
        uint256 other = uint256(seed) % count;
        uint256 wrong = (other + 1) % count;
        if (wrong != other) {
            assertFalse(this.verify(root, counted, ids[other], uint32(wrong), proofOf(ids, wrong)), "and no other");
            assertFalse(this.verify(root, counted, ids[other], uint32(wrong), proofOf(ids, other)), "and no other");
        }
        assertFalse(this.verify(root, counted + 1, ids[other], uint32(other), proofOf(ids, other)), "count is bound");
    }

    function test_Mallory_ProvesAnEmptyLeafOrOneBeyondTheCount_IsRefused() public {
        bytes32[] memory ids = fill("seed", 3);
        (bytes32 root, uint32 count) = tree.root();
        bytes32[] memory grown = fill("seed", 4);
        assertFalse(this.verify(root, count, ids[2], 3, proofOf(ids, 2)), "beyond");
        assertFalse(this.verify(root, count, grown[3], 3, proofOf(grown, 3)), "opened later");
        (bytes32 later, uint32 more) = tree.root();
        assertFalse(this.verify(later, count, ids[0], 0, proofOf(ids, 0)), "another moment's root");
        assertEq(more, 7, "both fills were appended");
    }

    function test_Mallory_PresentsAnInnerNodeAsALeaf_IsRefused() public {
        bytes32[] memory ids = fill("seed", 2);
        (bytes32 root, uint32 count) = tree.root();
        bytes32 inner = node(leaf(ids[0]), leaf(ids[1]));
        assertFalse(this.verify(root, count, inner, 0, proofOf(ids, 0)), "prefixes tell leaves from nodes");
    }

    function test_Append_RefusesWhenFull() public {
        tree.count = type(uint32).max;
        vm.expectRevert(Registry.RegistryFull.selector);
        this.append("one more");
    }

    function append(bytes32 id) external returns (uint32) {
        return tree.append(id);
    }

    function verify(bytes32 root, uint32 count, bytes32 id, uint32 index, bytes32[] memory proof)
        external
        view
        returns (bool)
    {
        bytes32[32] memory fixedProof;
        for (uint256 i; i < 32; ++i) {
            fixedProof[i] = proof[i];
        }
        return this.verifyFixed(root, count, id, index, fixedProof);
    }

    function verifyFixed(bytes32 root, uint32 count, bytes32 id, uint32 index, bytes32[32] calldata proof)
        external
        pure
        returns (bool)
    {
        return Registry.verify(root, count, id, index, proof);
    }

    function fill(bytes32 seed, uint256 count) internal returns (bytes32[] memory ids) {
        ids = new bytes32[](count);
        for (uint256 i; i < count; ++i) {
            ids[i] = keccak256(abi.encode(seed, i));
            tree.append(ids[i]);
        }
    }

    function proofOf(bytes32[] memory ids, uint256 index) internal pure returns (bytes32[] memory proof) {
        proof = new bytes32[](32);
        bytes32[] memory level = new bytes32[](64);
        for (uint256 i; i < ids.length; ++i) {
            level[i] = leaf(ids[i]);
        }
        bytes32 empty;
        for (uint256 height; height < 32; ++height) {
            uint256 sibling = index ^ 1;
            proof[height] = sibling < level.length ? level[sibling] : empty;
            bytes32[] memory above = new bytes32[](level.length < 2 ? 1 : level.length / 2);
            for (uint256 i; i < above.length; ++i) {
                bytes32 left = 2 * i < level.length ? level[2 * i] : empty;
                bytes32 right = 2 * i + 1 < level.length ? level[2 * i + 1] : empty;
                above[i] = node(left, right);
            }
            empty = node(empty, empty);
            level = above;
            index >>= 1;
        }
    }

    function leaf(bytes32 id) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), id));
    }

    function node(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x01), left, right));
    }
}
