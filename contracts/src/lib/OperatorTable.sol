// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {G1} from "./Types.sol";
import {Merkle} from "eigenlayer-contracts/libraries/Merkle.sol";

/// @title The tree of an operator table, as EigenLayer hashes it.
/// @notice Every operator has one weight.
library OperatorTable {
    /// @dev EigenLayer's prefix of a leaf of the operator tree.
    uint8 private constant LEAF_SALT = 0x75;

    /// @notice The leaf of one operator: keccak256(0x75 ‖ abi.encode(BN254OperatorInfo)) with one weight.
    function leaf(G1 memory key, uint256 weight) internal pure returns (bytes32) {
        // The words of the encoding: where the struct begins, its key, where its weights begin, how many, and the one.
        return keccak256(abi.encodePacked(LEAF_SALT, uint256(0x20), key.X, key.Y, uint256(0x60), uint256(1), weight));
    }

    /// @notice The root over leaves, zero-padded to a power of two; zero for none.
    function root(bytes32[] memory leaves) internal pure returns (bytes32) {
        return leaves.length == 0 ? bytes32(0) : Merkle.merkleizeKeccak(leaves);
    }
}
