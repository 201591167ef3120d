// Package bls is the BLS signature of EigenLayer on BN254: signatures in G1, public keys in G1 and G2, and a hash to the
// curve that is bit-identical to the contracts'.
//
// It promises that every point it returns is on the curve and in the right group, that VerifyBatch and Verify agree on
// every single signature (but with a chance of 2⁻¹²⁸), and that a secret key is never printed.
// It refuses points at infinity, coordinates that are not canonical, and the secret zero.
//
// Aggregate is sound only for posting the certificate of exactly the signatures that were verified one by one (each key
// proved possession when it was registered, so no key can cancel another). It never judges a single signature:
// σ₁+D and σ₂−D pass together. VerifyBatch does judge.
//
// Scalar multiplication runs in variable time, as in every EigenLayer signer: sign in a process that strangers cannot
// time.
package bls

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// SecretSize is the length of a secret key in bytes.
const SecretSize = 32

// RegistrationSize is the length of the key data that EigenLayer's KeyRegistrar takes.
const RegistrationSize = G1Size + G2Size

// PublicKey is one key in both groups. Only NewPublicKey and KeyPair make one, so the halves always belong together.
type PublicKey struct {
	g1 G1
	g2 G2
}

// NewPublicKey joins two halves, after a pairing has shown that they have the same discrete logarithm.
func NewPublicKey(g1 G1, g2 G2) (PublicKey, error) {
	if g1.IsInfinity() || g2.IsInfinity() {
		return PublicKey{}, fmt.Errorf("public key: %w", ErrInfinity)
	}
	// e(g1, generator2) · e(−generator1, g2) = 1
	ok, err := bn254.PairingCheck([]bn254.G1Affine{g1.p, negGenerator1}, []bn254.G2Affine{generator2, g2.p})
	if err != nil || !ok {
		return PublicKey{}, errors.New("public key: its G1 and G2 halves belong to different secrets")
	}
	return PublicKey{g1, g2}, nil
}

// G1 is the half that contracts add up.
func (k PublicKey) G1() G1 { return k.g1 }

// G2 is the half that signatures are checked against.
func (k PublicKey) G2() G2 { return k.g2 }

// RegistrationData is what KeyRegistrar.registerKey takes: g1.X ‖ g1.Y ‖ g2.X₁ ‖ g2.X₀ ‖ g2.Y₁ ‖ g2.Y₀, 192 bytes.
// The signature that goes with it is Sign over getBN254KeyRegistrationMessageHash, as its 64 wire bytes.
func (k PublicKey) RegistrationData() []byte {
	a, b := k.g1.Bytes(), k.g2.Bytes()
	return append(a[:], b[:]...)
}

// KeyPair is a secret key and its public key. It never prints its secret.
type KeyPair struct {
	secret fr.Element
	public PublicKey
}

// Generate draws a new key from the system's randomness.
func Generate() (*KeyPair, error) {
	for {
		n, err := rand.Int(rand.Reader, fr.Modulus())
		if err != nil {
			return nil, fmt.Errorf("generate BLS key: %w", err)
		}
		if n.Sign() != 0 {
			return fromScalar(n), nil
		}
	}
}

// FromSecret makes the key pair of a secret of at most 32 bytes, big endian. It must be between 1 and the group order − 1.
func FromSecret(secret []byte) (*KeyPair, error) {
	if len(secret) == 0 || len(secret) > SecretSize {
		return nil, fmt.Errorf("read BLS key: a secret has 1 to %d bytes, this one has %d", SecretSize, len(secret))
	}
	n := new(big.Int).SetBytes(secret)
	if n.Sign() == 0 || n.Cmp(fr.Modulus()) >= 0 {
		return nil, errors.New("read BLS key: the secret is zero or not below the order of BN254")
	}
	return fromScalar(n), nil
}

func fromScalar(n *big.Int) *KeyPair {
	k := &KeyPair{}
	k.secret.SetBigInt(n)
	k.public.g1.p.ScalarMultiplicationBase(n)
	k.public.g2.p.ScalarMultiplicationBase(n)
	return k
}

// Public is the public key.
func (k *KeyPair) Public() PublicKey { return k.public }

// Secret is the secret key, 32 bytes big endian, for a keystore to encrypt.
func (k *KeyPair) Secret() [SecretSize]byte { return k.secret.Bytes() }

// Sign signs a digest that already names its chain, contract and kind.
func (k *KeyPair) Sign(digest [32]byte) G1 {
	h := HashToCurve(digest)
	var sig G1
	sig.p.ScalarMultiplication(&h.p, k.secret.BigInt(new(big.Int)))
	return sig
}

// String names the key by its public half.
func (k *KeyPair) String() string { return "bls key " + k.public.g1.String() }

// GoString keeps the secret out of %#v.
func (k *KeyPair) GoString() string { return k.String() }

// Format keeps the secret out of every verb.
func (k *KeyPair) Format(s fmt.State, _ rune) { _, _ = fmt.Fprint(s, k.String()) }

// LogValue keeps the secret out of logs.
func (k *KeyPair) LogValue() slog.Value { return slog.StringValue(k.String()) }

// MarshalText keeps the secret out of JSON.
func (k *KeyPair) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Verify says whether sig is key's signature of the digest.
func Verify(key G2, digest [32]byte, sig G1) bool {
	return verifyHashed(&key.p, HashToCurve(digest), &sig.p)
}

func verifyHashed(key *bn254.G2Affine, h G1, sig *bn254.G1Affine) bool {
	if key.IsInfinity() || sig.IsInfinity() {
		return false
	}
	d := defect(sig, h, key)
	return d.IsOne()
}

// defect is e(sig, −generator2) · e(h, key): one exactly if sig is the signature of h under key. It is multiplicative in
// (sig, key), which is what lets VerifyBatch bisect with one pairing a step.
func defect(sig *bn254.G1Affine, h G1, key *bn254.G2Affine) bn254.GT {
	d, err := bn254.Pair([]bn254.G1Affine{*sig, h.p}, []bn254.G2Affine{negGenerator2, *key})
	if err != nil {
		// It fails only on slices of different or zero length.
		panic(fmt.Sprintf("bls: pairing: %v", err))
	}
	return d
}

// Aggregate adds signatures up. See the package comment for what the sum does not prove.
func Aggregate(sigs ...G1) G1 {
	var sum bn254.G1Jac
	for i := range sigs {
		sum.AddMixed(&sigs[i].p)
	}
	var out G1
	out.p.FromJacobian(&sum)
	return out
}

// AggregateKeys adds the G2 halves of keys up: the apk of a certificate.
func AggregateKeys(keys ...G2) G2 {
	var sum bn254.G2Jac
	for i := range keys {
		sum.AddMixed(&keys[i].p)
	}
	var out G2
	out.p.FromJacobian(&sum)
	return out
}

var (
	generator2    = func() bn254.G2Affine { _, _, _, g := bn254.Generators(); return g }()
	negGenerator2 = func() (n bn254.G2Affine) { n.Neg(&generator2); return n }()
	negGenerator1 = func() (n bn254.G1Affine) { _, _, g, _ := bn254.Generators(); n.Neg(&g); return n }()
)
