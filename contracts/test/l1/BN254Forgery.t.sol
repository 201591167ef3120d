// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BN254Signature} from "../../src/lib/BN254Signature.sol";
import {G1, G2} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {Test} from "../util/Test.sol";

contract BN254ForgeryTest is Test {
    /// @dev One pairing shows the signature and the key in both groups, joined by a challenge. Whoever can guess the challenge
    /// signs with a secret of her own under anybody's key: S = m·H + g·m·G − g·K.
    function test_Mallory_GuessesTheChallenge_SignsForNobody() public view {
        uint256 secret = 23;
        G2 memory hers = Bls.publicKey2(secret);
        G1 memory oscars = Bls.publicKey(42);
        for (uint256 i; i < 8; ++i) {
            bytes32 digest = keccak256(abi.encode("what Oscar never signed", i));
            for (uint256 guess; guess < 6; ++guess) {
                G1 memory shifted = Bls.add(Bls.sign(secret, digest), Bls.mul(Bls.publicKey(secret), guess));
                G1 memory forged = Bls.add(shifted, Bls.mul(_negative(oscars), guess));
                assertFalse(BN254Signature.verify(digest, forged, oscars, hers), "a signature of Oscar's key");
            }
        }
    }

    function _negative(G1 memory p) private pure returns (G1 memory) {
        return G1(p.X, Bls.P - p.Y);
    }
}
