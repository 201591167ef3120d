package bls

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/ethereum/go-ethereum/crypto"
)

// Sizes of points on the wire, in bytes (docs/protocol.md, "BLS").
const (
	G1Size = 64
	G2Size = 128
)

// Why a point is refused. Every one of them is a fault of whoever sent it.
var (
	ErrLength       = errors.New("point has the wrong length")
	ErrNotCanonical = errors.New("coordinate is not below the field modulus")
	ErrNotOnCurve   = errors.New("point is not on the curve")
	ErrNotInGroup   = errors.New("point is not in the subgroup of prime order")
	ErrInfinity     = errors.New("point at infinity is neither a key nor a signature")
)

// G1 is a point of BN254's G1: a signature, or the half of a public key that contracts add up. It is on the curve by
// construction (the cofactor is one, so that is also the subgroup). The zero value is the point at infinity, which
// verifies nothing.
type G1 struct{ p bn254.G1Affine }

// ParseG1 reads X ‖ Y, 64 bytes, big endian. It refuses infinity.
func ParseG1(b []byte) (G1, error) {
	if len(b) != G1Size {
		return G1{}, fmt.Errorf("parse G1: %w: %d bytes, want %d", ErrLength, len(b), G1Size)
	}
	var g G1
	if g.p.X.SetBytesCanonical(b[:32]) != nil || g.p.Y.SetBytesCanonical(b[32:]) != nil {
		return G1{}, fmt.Errorf("parse G1: %w", ErrNotCanonical)
	}
	return checkG1(g)
}

// G1FromBig reads the two coordinates as contract bindings return them.
func G1FromBig(x, y *big.Int) (G1, error) {
	var g G1
	if err := errors.Join(setBig(&g.p.X, x), setBig(&g.p.Y, y)); err != nil {
		return G1{}, fmt.Errorf("read G1: %w", ErrNotCanonical)
	}
	return checkG1(g)
}

func checkG1(g G1) (G1, error) {
	if g.p.IsInfinity() {
		return G1{}, fmt.Errorf("G1: %w", ErrInfinity)
	}
	if !g.p.IsOnCurve() {
		return G1{}, fmt.Errorf("G1: %w", ErrNotOnCurve)
	}
	return g, nil
}

// Bytes is X ‖ Y, big endian; 64 zero bytes for infinity.
func (g G1) Bytes() [G1Size]byte {
	var out [G1Size]byte
	x, y := g.p.X.Bytes(), g.p.Y.Bytes()
	copy(out[:32], x[:])
	copy(out[32:], y[:])
	return out
}

// Big gives both coordinates for a contract binding.
func (g G1) Big() (x, y *big.Int) {
	return g.p.X.BigInt(new(big.Int)), g.p.Y.BigInt(new(big.Int))
}

// Hash is keccak256(X ‖ Y): the name EigenLayer's KeyRegistrar and our registrar give to a key.
func (g G1) Hash() [32]byte {
	b := g.Bytes()
	return crypto.Keccak256Hash(b[:])
}

// Add returns g + h.
func (g G1) Add(h G1) G1 {
	var out G1
	out.p.Add(&g.p, &h.p)
	return out
}

// Sub returns g − h.
func (g G1) Sub(h G1) G1 {
	var out G1
	out.p.Sub(&g.p, &h.p)
	return out
}

// Equal says whether both are the same point.
func (g G1) Equal(h G1) bool { return g.p.Equal(&h.p) }

// IsInfinity says whether this is the neutral element.
func (g G1) IsInfinity() bool { return g.p.IsInfinity() }

// String is the wire encoding in hex.
func (g G1) String() string {
	b := g.Bytes()
	return "0x" + hex.EncodeToString(b[:])
}

// MarshalText writes the wire encoding in hex.
func (g G1) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what MarshalText writes, with every check of ParseG1.
func (g *G1) UnmarshalText(text []byte) error {
	b, err := unhex(text)
	if err != nil {
		return fmt.Errorf("parse G1: %w", err)
	}
	*g, err = ParseG1(b)
	return err
}

// G2 is a point of BN254's G2 in the subgroup of prime order: the half of a public key that signatures are checked
// against. The zero value is infinity, which verifies nothing.
type G2 struct{ p bn254.G2Affine }

// ParseG2 reads X₁ ‖ X₀ ‖ Y₁ ‖ Y₀ (imaginary part first), 128 bytes, big endian, and checks the subgroup. It refuses infinity.
func ParseG2(b []byte) (G2, error) {
	if len(b) != G2Size {
		return G2{}, fmt.Errorf("parse G2: %w: %d bytes, want %d", ErrLength, len(b), G2Size)
	}
	var g G2
	for i, c := range []*fp.Element{&g.p.X.A1, &g.p.X.A0, &g.p.Y.A1, &g.p.Y.A0} {
		if c.SetBytesCanonical(b[32*i:32*i+32]) != nil {
			return G2{}, fmt.Errorf("parse G2: %w", ErrNotCanonical)
		}
	}
	return checkG2(g)
}

// G2FromBig reads coordinates as contract bindings return them, imaginary part first.
func G2FromBig(x, y [2]*big.Int) (G2, error) {
	var g G2
	if err := errors.Join(
		setBig(&g.p.X.A1, x[0]), setBig(&g.p.X.A0, x[1]),
		setBig(&g.p.Y.A1, y[0]), setBig(&g.p.Y.A0, y[1]),
	); err != nil {
		return G2{}, fmt.Errorf("read G2: %w", ErrNotCanonical)
	}
	return checkG2(g)
}

func checkG2(g G2) (G2, error) {
	if g.p.IsInfinity() {
		return G2{}, fmt.Errorf("G2: %w", ErrInfinity)
	}
	if !g.p.IsOnCurve() {
		return G2{}, fmt.Errorf("G2: %w", ErrNotOnCurve)
	}
	if !g.p.IsInSubGroup() {
		return G2{}, fmt.Errorf("G2: %w", ErrNotInGroup)
	}
	return g, nil
}

// Bytes is X₁ ‖ X₀ ‖ Y₁ ‖ Y₀, big endian.
func (g G2) Bytes() [G2Size]byte {
	var out [G2Size]byte
	for i, c := range []fp.Element{g.p.X.A1, g.p.X.A0, g.p.Y.A1, g.p.Y.A0} {
		b := c.Bytes()
		copy(out[32*i:], b[:])
	}
	return out
}

// Big gives the coordinates for a contract binding, imaginary part first.
func (g G2) Big() (x, y [2]*big.Int) {
	big1 := func(e fp.Element) *big.Int { return e.BigInt(new(big.Int)) }
	return [2]*big.Int{big1(g.p.X.A1), big1(g.p.X.A0)}, [2]*big.Int{big1(g.p.Y.A1), big1(g.p.Y.A0)}
}

// Add returns g + h.
func (g G2) Add(h G2) G2 {
	var out G2
	out.p.Add(&g.p, &h.p)
	return out
}

// Equal says whether both are the same point.
func (g G2) Equal(h G2) bool { return g.p.Equal(&h.p) }

// IsInfinity says whether this is the neutral element.
func (g G2) IsInfinity() bool { return g.p.IsInfinity() }

// String is the wire encoding in hex.
func (g G2) String() string {
	b := g.Bytes()
	return "0x" + hex.EncodeToString(b[:])
}

// MarshalText writes the wire encoding in hex.
func (g G2) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what MarshalText writes, with every check of ParseG2.
func (g *G2) UnmarshalText(text []byte) error {
	b, err := unhex(text)
	if err != nil {
		return fmt.Errorf("parse G2: %w", err)
	}
	*g, err = ParseG2(b)
	return err
}

// HashToCurve maps a digest to G1 exactly as EigenLayer's contracts do: x is the digest modulo p, then the next x for
// which x³ + 3 is a square, and y its root (x³+3)^((p+1)/4). There is no domain tag, so the digest must carry one.
func HashToCurve(digest [32]byte) G1 {
	var g G1
	var y2 fp.Element
	g.p.X.SetBytes(digest[:])
	for {
		y2.Square(&g.p.X).Mul(&y2, &g.p.X).Add(&y2, &curveB)
		// The symbol costs a third of a failed root, and every second x has none.
		if y2.Legendre() >= 0 && g.p.Y.Sqrt(&y2) != nil {
			return g
		}
		g.p.X.Add(&g.p.X, &fieldOne)
	}
}

var (
	curveB   = fp.NewElement(3)
	fieldOne = fp.One()
)

func setBig(e *fp.Element, v *big.Int) error {
	if v == nil || v.Sign() < 0 || v.Cmp(fp.Modulus()) >= 0 {
		return ErrNotCanonical
	}
	e.SetBigInt(v)
	return nil
}

func unhex(text []byte) ([]byte, error) {
	b, err := hex.DecodeString(strings.TrimPrefix(string(text), "0x"))
	if err != nil {
		return nil, fmt.Errorf("not hex: %w", err)
	}
	return b, nil
}
