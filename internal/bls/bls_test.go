package bls

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"testing"

	cryptolibs "github.com/Layr-Labs/crypto-libs/pkg/bn254"
	sdkbls "github.com/Layr-Labs/eigensdk-go/crypto/bls"
	sdkbn254 "github.com/Layr-Labs/eigensdk-go/crypto/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

func digestOf(t *rapid.T) [32]byte {
	return [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "digest"))
}

func keyOf(t *rapid.T) *KeyPair {
	n := rapid.Uint64Range(1, 1<<63).Draw(t, "secret")
	k, err := FromSecret(new(big.Int).SetUint64(n).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func sameAsEigenLayer(t interface {
	Fatalf(string, ...any)
}, digest [32]byte) {
	ours := HashToCurve(digest)
	if sdk := sdkbn254.MapToCurve(digest); !ours.p.Equal(sdk) {
		t.Fatalf("digest %x: ours %s, eigensdk %s", digest, ours, sdk)
	}
	if !ours.p.IsOnCurve() {
		t.Fatalf("digest %x: %s is not on the curve", digest, ours)
	}
}

func TestHashToCurve_IsBitIdenticalToEigenLayers(t *testing.T) {
	p := fp.Modulus()
	for _, n := range []*big.Int{
		big.NewInt(0), big.NewInt(1), big.NewInt(4),
		new(big.Int).Sub(p, big.NewInt(1)), p, new(big.Int).Add(p, big.NewInt(1)),
		new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)),
	} {
		var d [32]byte
		n.FillBytes(d[:])
		sameAsEigenLayer(t, d)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := digestOf(t)
		sameAsEigenLayer(t, d)
		libs, err := cryptolibs.SolidityHashToG1(d)
		if err != nil {
			t.Fatal(err)
		}
		if ours := HashToCurve(d); !ours.p.Equal(libs) {
			t.Fatalf("digest %x: ours %s, crypto-libs %s", d, ours, libs)
		}
	})
}

func FuzzHashToCurve(f *testing.F) {
	f.Add(make([]byte, 32))
	f.Add(bytes.Repeat([]byte{0xff}, 32))
	f.Fuzz(func(t *testing.T, b []byte) {
		var d [32]byte
		copy(d[:], b)
		sameAsEigenLayer(t, d)
	})
}

func TestSign_GivesWhatEigenLayersOwnLibrariesGive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, d := keyOf(t), digestOf(t)
		sig := k.Sign(d)
		if !Verify(k.Public().G2(), d, sig) {
			t.Fatal("own signature does not verify")
		}
		secret := k.Secret()
		var scalar fr.Element
		scalar.SetBytes(secret[:])
		sdk := sdkbls.NewKeyPair(&scalar)
		if got := sdk.SignMessage(d); !got.G1Affine.Equal(&sig.p) {
			t.Fatal("eigensdk signs otherwise")
		}
		if !sdk.GetPubKeyG1().G1Affine.Equal(&k.public.g1.p) || !sdk.GetPubKeyG2().G2Affine.Equal(&k.public.g2.p) {
			t.Fatal("eigensdk has another public key")
		}
		if id := k.Public().G1().Hash(); sdk.GetPubKeyG1().GetOperatorID() != fmt.Sprintf("0x%x", id) {
			t.Fatal("eigensdk names the key otherwise")
		}
		libs, err := cryptolibs.NewPrivateKeyFromBytes(secret[:])
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := libs.SignSolidityCompatible(d)
		if err != nil {
			t.Fatal(err)
		}
		if wire := sig.Bytes(); !bytes.Equal(wire[:], theirs.Bytes()) {
			t.Fatalf("crypto-libs signs %x, we sign %x", theirs.Bytes(), wire)
		}
	})
}

func TestVerify_RefusesEverythingElse(t *testing.T) {
	a, b := mustKey(t, 7), mustKey(t, 11)
	d, other := [32]byte{1}, [32]byte{2}
	sig := a.Sign(d)
	for name, ok := range map[string]bool{
		"another key":          Verify(b.Public().G2(), d, sig),
		"another digest":       Verify(a.Public().G2(), other, sig),
		"another signature":    Verify(a.Public().G2(), d, b.Sign(d)),
		"infinity, signature":  Verify(a.Public().G2(), d, G1{}),
		"infinity, key":        Verify(G2{}, d, sig),
		"infinity, both":       Verify(G2{}, d, G1{}),
		"the sum, for one key": Verify(a.Public().G2(), d, Aggregate(sig, b.Sign(d))),
	} {
		if ok {
			t.Errorf("accepted: %s", name)
		}
	}
}

func TestAggregate_OfAllVerifiesUnderTheSumOfTheirKeys(t *testing.T) {
	d := [32]byte{9}
	var sigs []G1
	var keys []G2
	for i := uint64(1); i <= 5; i++ {
		k := mustKey(t, i*i)
		sigs, keys = append(sigs, k.Sign(d)), append(keys, k.Public().G2())
	}
	if !Verify(AggregateKeys(keys...), d, Aggregate(sigs...)) {
		t.Fatal("aggregate does not verify")
	}
	if Verify(AggregateKeys(keys[1:]...), d, Aggregate(sigs...)) {
		t.Fatal("aggregate verifies without one of its signers")
	}
	if sum := sigs[0].Add(sigs[1]).Sub(sigs[1]); !sum.Equal(sigs[0]) {
		t.Fatal("adding and subtracting does not come back")
	}
	if !Aggregate().IsInfinity() || !AggregateKeys().IsInfinity() {
		t.Fatal("the sum of nothing is not infinity")
	}
}

func TestPoints_SurviveTheWireAndBindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := keyOf(t)
		g1, g2 := k.Public().G1(), k.Public().G2()
		b1, b2 := g1.Bytes(), g2.Bytes()
		p1, err1 := ParseG1(b1[:])
		p2, err2 := ParseG2(b2[:])
		if err1 != nil || err2 != nil || !p1.Equal(g1) || !p2.Equal(g2) {
			t.Fatalf("wire: %v, %v", err1, err2)
		}
		x, y := g1.Big()
		f1, err1 := G1FromBig(x, y)
		X, Y := g2.Big()
		f2, err2 := G2FromBig(X, Y)
		if err1 != nil || err2 != nil || !f1.Equal(g1) || !f2.Equal(g2) {
			t.Fatalf("bindings: %v, %v", err1, err2)
		}
		text, err := json.Marshal(struct {
			A G1
			B G2
		}{g1, g2})
		if err != nil {
			t.Fatal(err)
		}
		var back struct {
			A G1
			B G2
		}
		if err := json.Unmarshal(text, &back); err != nil || !back.A.Equal(g1) || !back.B.Equal(g2) {
			t.Fatalf("JSON: %v", err)
		}
		if reg := k.Public().RegistrationData(); len(reg) != RegistrationSize || !bytes.Equal(reg[:64], b1[:]) || !bytes.Equal(reg[64:], b2[:]) {
			t.Fatalf("registration data %x", reg)
		}
		if _, err := NewPublicKey(p1, p2); err != nil {
			t.Fatal(err)
		}
	})
}

// The G2 order on the wire is the order of EigenLayer's contracts, which eigensdk's constructor takes.
func TestG2_ImaginaryPartStandsFirst(t *testing.T) {
	g := mustKey(t, 5).Public().G2()
	x, y := g.Big()
	sdk := sdkbls.NewG2Point(x, y)
	if !sdk.G2Affine.Equal(&g.p) {
		t.Fatal("eigensdk reads our coordinates as another point")
	}
	b := g.Bytes()
	if a1 := g.p.X.A1.Bytes(); !bytes.Equal(b[:32], a1[:]) {
		t.Fatal("the wire does not begin with the imaginary part of X")
	}
}

func TestNewPublicKey_RefusesHalvesOfDifferentKeys(t *testing.T) {
	a, b := mustKey(t, 7).Public(), mustKey(t, 11).Public()
	if _, err := NewPublicKey(a.G1(), b.G2()); err == nil {
		t.Fatal("accepted halves of two keys")
	}
	if _, err := NewPublicKey(G1{}, G2{}); !errors.Is(err, ErrInfinity) {
		t.Fatalf("infinity: %v", err)
	}
}

func TestParse_RefusesBadPoints(t *testing.T) {
	good1, good2 := mustKey(t, 3).Public().G1().Bytes(), mustKey(t, 3).Public().G2().Bytes()
	p := make([]byte, 32)
	fp.Modulus().FillBytes(p)

	off1 := good1
	off1[63] ^= 1
	high1 := good1
	copy(high1[32:], p)
	for name, c := range map[string]struct {
		in   []byte
		want error
	}{
		"short":       {good1[:63], ErrLength},
		"long":        {append(good1[:], 0), ErrLength},
		"empty":       {nil, ErrLength},
		"infinity":    {make([]byte, 64), ErrInfinity},
		"off curve":   {off1[:], ErrNotOnCurve},
		"y = modulus": {high1[:], ErrNotCanonical},
	} {
		if _, err := ParseG1(c.in); !errors.Is(err, c.want) {
			t.Errorf("G1 %s: %v, want %v", name, err, c.want)
		}
	}

	off2 := good2
	off2[127] ^= 1
	high2 := good2
	copy(high2[:32], p)
	outside := outsideSubgroup(t)
	for name, c := range map[string]struct {
		in   []byte
		want error
	}{
		"short":            {good2[:64], ErrLength},
		"infinity":         {make([]byte, 128), ErrInfinity},
		"off curve":        {off2[:], ErrNotOnCurve},
		"x = modulus":      {high2[:], ErrNotCanonical},
		"outside subgroup": {outside[:], ErrNotInGroup},
	} {
		if _, err := ParseG2(c.in); !errors.Is(err, c.want) {
			t.Errorf("G2 %s: %v, want %v", name, err, c.want)
		}
	}
	if _, err := G1FromBig(fp.Modulus(), big.NewInt(2)); !errors.Is(err, ErrNotCanonical) {
		t.Errorf("G1FromBig of the modulus: %v", err)
	}
	if _, err := G1FromBig(nil, big.NewInt(-1)); !errors.Is(err, ErrNotCanonical) {
		t.Errorf("G1FromBig of nil: %v", err)
	}
	if _, err := G2FromBig([2]*big.Int{}, [2]*big.Int{}); !errors.Is(err, ErrNotCanonical) {
		t.Errorf("G2FromBig of nil: %v", err)
	}
}

// outsideSubgroup finds a point of the twist that is on the curve but not of prime order, which is nearly every one.
func outsideSubgroup(t *testing.T) [G2Size]byte {
	t.Helper()
	_, _, _, gen := bn254.Generators()
	// b' = y² − x³ of any point of the twist.
	var b, x3 bn254.E2
	b.Square(&gen.Y)
	x3.Square(&gen.X).Mul(&x3, &gen.X)
	b.Sub(&b, &x3)
	var g G2
	for i := uint64(1); i < 100; i++ {
		g.p.X.A0.SetUint64(i)
		var y2 bn254.E2
		y2.Square(&g.p.X).Mul(&y2, &g.p.X).Add(&y2, &b)
		if y2.Legendre() != 1 {
			continue
		}
		g.p.Y.Sqrt(&y2)
		if g.p.IsOnCurve() && !g.p.IsInSubGroup() {
			return g.Bytes()
		}
	}
	t.Fatal("no point outside the subgroup found")
	return [G2Size]byte{}
}

func FuzzParsePoints(f *testing.F) {
	k, _ := FromSecret([]byte{5})
	a, b := k.Public().G1().Bytes(), k.Public().G2().Bytes()
	f.Add(a[:])
	f.Add(b[:])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, in []byte) {
		if g, err := ParseG1(in); err == nil {
			if out := g.Bytes(); !bytes.Equal(out[:], in) || !g.p.IsOnCurve() || g.IsInfinity() {
				t.Fatalf("%x became %x", in, out)
			}
		}
		if g, err := ParseG2(in); err == nil {
			if out := g.Bytes(); !bytes.Equal(out[:], in) || !g.p.IsInSubGroup() || g.IsInfinity() {
				t.Fatalf("%x became %x", in, out)
			}
		}
	})
}

func TestFromSecret_RefusesZeroAndTheOrder(t *testing.T) {
	order := fr.Modulus().Bytes()
	for name, b := range map[string][]byte{"empty": nil, "zero": {0}, "the order": order, "33 bytes": make([]byte, 33)} {
		if _, err := FromSecret(b); err == nil {
			t.Errorf("accepted %s", name)
		}
	}
}

func TestKeyPair_NeverPrintsItsSecret(t *testing.T) {
	k, err := Generate()
	if err != nil {
		t.Fatal(err)
	}
	secret := k.Secret()
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "key", k, "any", slog.AnyValue(k))
	js, err := json.Marshal(map[string]any{"key": k})
	if err != nil {
		t.Fatal(err)
	}
	decimal := new(big.Int).SetBytes(secret[:]).String()
	for _, s := range []string{
		fmt.Sprint(k), fmt.Sprintf("%v %+v %#v %s %x %d %q", k, k, k, k, k, k, k), log.String(), string(js),
	} {
		if strings.Contains(s, hex.EncodeToString(secret[:])) || strings.Contains(s, decimal) || strings.Contains(s, "secret") {
			t.Fatalf("the secret shows in %s", s)
		}
	}
}

func mustKey(t testing.TB, secret uint64) *KeyPair {
	t.Helper()
	k, err := FromSecret(new(big.Int).SetUint64(secret).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return k
}
