// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BN254Signature} from "../../src/lib/BN254Signature.sol";
import {G1, G2} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {Test} from "../util/Test.sol";

contract BN254SignatureTest is Test {
    function testFuzz_ASignature_VerifiesUnderItsKeyAndDigestAlone(uint16 secretSeed, uint256 seed, uint256 otherSeed)
        public
        view
    {
        (bytes32 digest, bytes32 other) = (keccak256(abi.encode(seed)), keccak256(abi.encode(otherSeed)));
        uint256 secret = uint256(secretSeed) + 1;
        G1 memory key = Bls.publicKey(secret);
        G2 memory key2 = Bls.publicKey2(secret);
        G1 memory signature = Bls.sign(secret, digest);
        assertTrue(BN254Signature.verify(digest, signature, key, key2), "its own");
        if (other != digest) {
            assertFalse(BN254Signature.verify(other, signature, key, key2), "another digest");
        }
        assertFalse(BN254Signature.verify(digest, signature, Bls.publicKey(secret + 1), key2), "another key in G1");
        assertFalse(BN254Signature.verify(digest, signature, key, Bls.publicKey2(secret + 1)), "another key in G2");
        assertFalse(BN254Signature.verify(digest, Bls.sign(secret + 1, digest), key, key2), "another signature");
    }

    /// @dev EigenLayer's hash to the curve goes on to the next x until one fits: why only outputs of keccak256 are digests.
    function test_NeighbouringNumbers_CanShareAPoint() public view {
        (bytes32 low, bytes32 high) = (bytes32(uint256(0x624)), bytes32(uint256(0x625)));
        G1 memory signature = Bls.sign(7, low);
        assertTrue(BN254Signature.verify(high, signature, Bls.publicKey(7), Bls.publicKey2(7)), "one point");
    }

    function test_SumOfSignatures_VerifiesUnderTheSumOfKeys() public view {
        bytes32 digest = keccak256("batch");
        G1 memory key = BN254Signature.add(Bls.publicKey(11), Bls.publicKey(31));
        G1 memory signature = BN254Signature.add(Bls.sign(11, digest), Bls.sign(31, digest));
        assertTrue(BN254Signature.verify(digest, signature, key, Bls.publicKey2(42)), "sum");
    }

    function testFuzz_Garbage_IsRefusedWithoutARevert(G1 memory signature, G1 memory key, G2 memory key2, bytes32 d)
        public
        view
    {
        assertFalse(BN254Signature.verify(d, signature, key, key2), "garbage");
        assertFalse(BN254Signature.verify(d, Bls.sign(5, d), Bls.publicKey(5), key2), "garbage in G2 alone");
    }

    function test_Points_OffTheCurveOrPastTheFieldAreSeen() public pure {
        assertTrue(BN254Signature.onCurve(G1(1, 2)), "generator");
        assertTrue(BN254Signature.onCurve(G1(0, 0)), "infinity");
        assertFalse(BN254Signature.onCurve(G1(1, 3)), "off");
        assertFalse(BN254Signature.onCurve(G1(1 + Bls.P, 2)), "X not reduced");
        assertFalse(BN254Signature.onCurve(G1(1, 2 + Bls.P)), "Y not reduced");
    }

    function test_KeyHash_IsTheOneOfTheRegistrar() public pure {
        assertEq(BN254Signature.keyHash(G1(1, 2)), keccak256(abi.encode(uint256(1), uint256(2))), "abi.encode(X, Y)");
    }
}
