// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {G1, G2} from "./Types.sol";
import {BN254} from "eigenlayer-contracts/libraries/BN254.sol";

/// @title BLS signatures on BN254 as EigenLayer makes them, and the sum of keys.
/// @notice A check answers false to any input whatever: points off the curve, coordinates past the field, a failing pairing.
/// @dev The point at infinity, (0, 0), is accepted as EigenLayer's verifier accepts it: what passes on L2 must be attributable
/// here. It convicts nobody who is honest, because every registered key passed a proof of possession.
library BN254Signature {
    using BN254 for BN254.G1Point;

    /// @dev A pairing of two pairs costs 113,000 gas since EIP-1108; a failing one burns all that it is given.
    uint256 internal constant PAIRING_GAS = 150_000;

    /// @notice Whether `signature` is a signature of `key` over the digest, and `key2` the same key in G2.
    /// @dev Both are shown by one pairing, joined by a challenge that is drawn from all inputs. `digest` must be an output of
    /// keccak256: EigenLayer's hash to the curve sends some neighbouring numbers to one point.
    function verify(bytes32 digest, G1 memory signature, G1 memory key, G2 memory key2) internal view returns (bool) {
        if (!onCurve(signature) || !onCurve(key)) {
            return false;
        }
        uint256 gamma = uint256(keccak256(abi.encode(digest, signature, key, key2))) % BN254.FR_MODULUS;
        BN254.G1Point memory left = _point(signature).plus(_point(key).scalar_mul(gamma));
        BN254.G1Point memory right = BN254.hashToG1(digest).plus(BN254.generatorG1().scalar_mul(gamma));
        (bool ran, bool equal) =
            BN254.safePairing(left, BN254.negGeneratorG2(), right, BN254.G2Point({X: key2.X, Y: key2.Y}), PAIRING_GAS);
        return ran && equal;
    }

    /// @notice The sum of two points that are known to be on the curve.
    function add(G1 memory a, G1 memory b) internal view returns (G1 memory) {
        BN254.G1Point memory sum = _point(a).plus(_point(b));
        return G1(sum.X, sum.Y);
    }

    /// @notice Whether a point is on the curve y² = x³ + 3, or at infinity.
    function onCurve(G1 memory p) internal pure returns (bool) {
        if (p.X == 0 && p.Y == 0) {
            return true;
        }
        uint256 modulus = BN254.FP_MODULUS;
        if (p.X >= modulus || p.Y >= modulus) {
            return false;
        }
        uint256 cube = mulmod(mulmod(p.X, p.X, modulus), p.X, modulus);
        return mulmod(p.Y, p.Y, modulus) == addmod(cube, 3, modulus);
    }

    /// @notice EigenLayer's and our registrar's name of a key.
    function keyHash(G1 memory key) internal pure returns (bytes32) {
        return keccak256(abi.encode(key.X, key.Y));
    }

    function _point(G1 memory p) private pure returns (BN254.G1Point memory) {
        return BN254.G1Point(p.X, p.Y);
    }
}
