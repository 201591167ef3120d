package protocol

import (
	"bytes"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"
)

// otherS returns the second signature that the same r admits, n − s with the other parity, as far as 64 bytes can say it: a
// high s almost always needs the bit that holds the parity.
func otherS(sig Signature) Signature {
	parity := sig[32] & 0x80
	vs := sig.VS()
	vs[0] &= 0x7f
	s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(vs[:]))
	var out Signature
	copy(out[:32], sig[:32])
	s.FillBytes(out[32:])
	out[32] = out[32]&0x7f | (parity ^ 0x80)
	return out
}

func TestSignature_RecoversItsSignerAndNobodyElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		digest, name := drawHash(t), rapid.String().Draw(t, "name")
		sig, err := Sign(digest, testKey(name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Recover(digest, sig)
		if err != nil || got != testAddress(name) {
			t.Fatalf("recovered %s, %v", got, err)
		}
		if SignatureFrom(sig.R(), sig.VS()) != sig {
			t.Fatal("r and vs do not make the signature again")
		}
		digest[rapid.IntRange(0, 31).Draw(t, "at")] ^= 1
		if err := SignedBy(digest, sig, testAddress(name)); !errors.Is(err, ErrBadSignature) {
			t.Fatalf("a signature over another digest was accepted: %v", err)
		}
	})
}

func TestMallory_FlipsS_AndIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		digest := drawHash(t)
		sig, err := Sign(digest, testKey("petra"))
		if err != nil {
			t.Fatal(err)
		}
		if err := SignedBy(digest, otherS(sig), testAddress("petra")); !errors.Is(err, ErrBadSignature) {
			t.Fatalf("one signature was made into a second: %v", err)
		}
	})
}

func TestRecover_RefusesValuesOutOfRange(t *testing.T) {
	n := crypto.S256().Params().N
	one := common.BigToHash(big.NewInt(1))
	for name, sig := range map[string]Signature{
		"all zero": {},
		"r zero":   SignatureFrom(common.Hash{}, one),
		"s zero":   SignatureFrom(one, common.Hash{}),
		"r is n":   SignatureFrom(common.BigToHash(n), one),
		"s half+1": SignatureFrom(one, common.BigToHash(new(big.Int).Add(new(big.Int).Rsh(n, 1), big.NewInt(1)))),
		"all ones": Signature(bytes.Repeat([]byte{0xff}, 64)),
		"no point": SignatureFrom(common.BigToHash(big.NewInt(5)), one), // 5³ + 7 is no square
	} {
		if got, err := Recover(common.Hash{1}, sig); !errors.Is(err, ErrBadSignature) || got != (common.Address{}) {
			t.Errorf("%s: recovered %s, %v", name, got, err)
		}
	}
}

func TestSignedBy_ZeroAddressNeverSigns(t *testing.T) {
	sig, err := Sign(common.Hash{1}, testKey("petra"))
	if err != nil {
		t.Fatal(err)
	}
	if err := SignedBy(common.Hash{1}, sig, common.Address{}); !errors.Is(err, ErrBadSignature) {
		t.Fatal(err)
	}
	if err := SignedBy(common.Hash{1}, sig); !errors.Is(err, ErrBadSignature) {
		t.Fatal("a signature that nobody may make was accepted")
	}
	if _, err := Sign(common.Hash{1}, nil); err == nil {
		t.Fatal("no key signed")
	}
}

func FuzzRecover(f *testing.F) {
	sig, err := Sign(common.Hash{1}, testKey("petra"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sig[:])
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Signature
		copy(s[:], data)
		got, err := Recover(common.Hash{1}, s)
		if err == nil && got == (common.Address{}) {
			t.Fatal("recovered nobody without an error")
		}
		if err == nil && s != sig && got == testAddress("petra") {
			// RFC 6979 makes one signature; another valid one of the same key would be a forgery or malleability.
			t.Fatalf("a second signature of Petra: %s", s)
		}
	})
}
