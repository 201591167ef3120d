// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Rules} from "./Rules.sol";

/// @title The append-only tree of channel ids, depth 32: L2 keeps it, L1 checks proofs against its roots.
/// @notice leaf keccak256(0x00 ‖ channelId), node keccak256(0x01 ‖ l ‖ r), root keccak256(0x02 ‖ node ‖ count:4); empty leaves
/// are zero. The count inside the root lets L1 refuse an index that did not exist yet.
library Registry {
    uint256 internal constant DEPTH = 32;

    /// @param count Channels appended so far.
    /// @param branch At each height the last left sibling that still waits for its right one.
    struct Tree {
        uint32 count;
        bytes32[DEPTH] branch;
    }

    error RegistryFull();

    /// @notice Appends a channel and returns its index.
    function append(Tree storage tree, bytes32 channelId) internal returns (uint32 index) {
        index = tree.count;
        if (index == type(uint32).max) {
            revert RegistryFull();
        }
        tree.count = index + 1;
        bytes32 node = leafOf(channelId);
        uint256 size = uint256(index) + 1;
        for (uint256 height; height < DEPTH; ++height) {
            if (size & 1 == 1) {
                tree.branch[height] = node;
                return index;
            }
            node = Rules.hashNode(tree.branch[height], node);
            size >>= 1;
        }
    }

    /// @notice The root over all channels appended so far, and their count.
    function root(Tree storage tree) internal view returns (bytes32, uint32) {
        uint32 count = tree.count;
        uint256 size = count;
        bytes32 node;
        bytes32 empty;
        for (uint256 height; height < DEPTH; ++height) {
            node = size & 1 == 1 ? Rules.hashNode(tree.branch[height], node) : Rules.hashNode(node, empty);
            empty = Rules.hashNode(empty, empty);
            size >>= 1;
        }
        return (seal(node, count), count);
    }

    /// @notice Whether `channelId` stands at `index` under `expected`, a root of `count` channels; siblings bottom up.
    function verify(bytes32 expected, uint32 count, bytes32 channelId, uint32 index, bytes32[DEPTH] calldata proof)
        internal
        pure
        returns (bool)
    {
        if (index >= count) {
            return false;
        }
        bytes32 node = leafOf(channelId);
        uint256 path = index;
        for (uint256 height; height < DEPTH; ++height) {
            node = path & 1 == 1 ? Rules.hashNode(proof[height], node) : Rules.hashNode(node, proof[height]);
            path >>= 1;
        }
        return seal(node, count) == expected;
    }

    /// @notice The leaf of a channel.
    function leafOf(bytes32 channelId) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), channelId));
    }

    /// @notice The root that binds the top node to the count.
    function seal(bytes32 node, uint32 count) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x02), node, count));
    }
}
