// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {G1, G2} from "../../src/lib/Types.sol";
import {BN254} from "eigenlayer-contracts/libraries/BN254.sol";

/// @notice BN254 signing for tests: small secrets, keys in both groups, no FFI. Never use it with a real secret.
library Bls {
    uint256 internal constant P =
        21_888_242_871_839_275_222_246_405_745_257_275_088_696_311_157_297_823_662_689_037_894_645_226_208_583;

    struct Fp2 {
        uint256 re;
        uint256 im;
    }

    /// @notice secret · generator of G1.
    function publicKey(uint256 secret) internal view returns (G1 memory) {
        return mul(G1(1, 2), secret);
    }

    /// @notice secret · generator of G2, by double and add in affine coordinates. `secret` must not be zero.
    function publicKey2(uint256 secret) internal view returns (G2 memory sum) {
        require(secret != 0, "Bls: zero secret");
        BN254.G2Point memory generator = BN254.generatorG2();
        G2 memory power = G2(generator.X, generator.Y);
        bool started;
        while (secret != 0) {
            if (secret & 1 == 1) {
                sum = started ? add2(sum, power) : power;
                started = true;
            }
            secret >>= 1;
            if (secret != 0) {
                power = add2(power, power);
            }
        }
    }

    /// @notice The signature over `digest` of the key whose secret is `secret`, or of several keys whose secrets sum to it.
    function sign(uint256 secret, bytes32 digest) internal view returns (G1 memory) {
        BN254.G1Point memory h = BN254.hashToG1(digest);
        return mul(G1(h.X, h.Y), secret);
    }

    function add(G1 memory a, G1 memory b) internal view returns (G1 memory c) {
        BN254.G1Point memory sum = BN254.plus(BN254.G1Point(a.X, a.Y), BN254.G1Point(b.X, b.Y));
        return G1(sum.X, sum.Y);
    }

    function mul(G1 memory a, uint256 scalar) internal view returns (G1 memory) {
        BN254.G1Point memory product = BN254.scalar_mul(BN254.G1Point(a.X, a.Y), scalar);
        return G1(product.X, product.Y);
    }

    /// @notice a + b in G2, neither at infinity and a != -b.
    function add2(G2 memory a, G2 memory b) internal view returns (G2 memory) {
        Fp2 memory ax = Fp2(a.X[1], a.X[0]);
        Fp2 memory ay = Fp2(a.Y[1], a.Y[0]);
        Fp2 memory bx = Fp2(b.X[1], b.X[0]);
        Fp2 memory by = Fp2(b.Y[1], b.Y[0]);
        Fp2 memory slope;
        if (_equal(ax, bx)) {
            require(_equal(ay, by), "Bls: sum at infinity");
            Fp2 memory square = _mul(ax, ax);
            slope = _mul(_add(_add(square, square), square), _inverse(_add(ay, ay)));
        } else {
            slope = _mul(_sub(by, ay), _inverse(_sub(bx, ax)));
        }
        Fp2 memory cx = _sub(_sub(_mul(slope, slope), ax), bx);
        Fp2 memory cy = _sub(_mul(slope, _sub(ax, cx)), ay);
        return G2([cx.im, cx.re], [cy.im, cy.re]);
    }

    function _equal(Fp2 memory a, Fp2 memory b) private pure returns (bool) {
        return a.re == b.re && a.im == b.im;
    }

    function _add(Fp2 memory a, Fp2 memory b) private pure returns (Fp2 memory) {
        return Fp2(addmod(a.re, b.re, P), addmod(a.im, b.im, P));
    }

    function _sub(Fp2 memory a, Fp2 memory b) private pure returns (Fp2 memory) {
        return Fp2(addmod(a.re, P - b.re, P), addmod(a.im, P - b.im, P));
    }

    function _mul(Fp2 memory a, Fp2 memory b) private pure returns (Fp2 memory) {
        uint256 re = addmod(mulmod(a.re, b.re, P), P - mulmod(a.im, b.im, P), P);
        uint256 im = addmod(mulmod(a.re, b.im, P), mulmod(a.im, b.re, P), P);
        return Fp2(re, im);
    }

    function _inverse(Fp2 memory a) private view returns (Fp2 memory) {
        uint256 norm = addmod(mulmod(a.re, a.re, P), mulmod(a.im, a.im, P), P);
        uint256 inverse = BN254.expMod(norm, P - 2, P);
        return Fp2(mulmod(a.re, inverse, P), mulmod(P - a.im, inverse, P));
    }
}
