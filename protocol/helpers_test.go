package protocol

import (
	"crypto/ecdsa"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"
)

// testKey is a key that depends on its name only, so that failures repeat.
func testKey(name string) *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("openstreaming test key " + name)))
	if err != nil {
		panic(err)
	}
	return key
}

func testAddress(name string) common.Address { return crypto.PubkeyToAddress(testKey(name).PublicKey) }

// testChannel is Petra's channel to Quinn at one unit per kilobyte, and the key of its signer.
func testChannel(tb testing.TB) (Domain, Channel, *ecdsa.PrivateKey) {
	tb.Helper()
	d := Domain{ChainID: 31338, Payments: testAddress("payments")}
	c := Channel{
		Payer: testAddress("petra"), Signer: testAddress("petra hot"), Payee: testAddress("quinn"),
		Token: 0, Lane: 3, Rate: 1_000_000_000,
	}
	return d, c, testKey("petra hot")
}

func mustVoucher(tb testing.TB, d Domain, c Channel, key *ecdsa.PrivateKey, n Bytes) SignedVoucher {
	tb.Helper()
	v, err := d.NewVoucher(c, n)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := d.SignVoucher(v, key)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func drawHash(t *rapid.T) (h common.Hash) {
	copy(h[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "hash"))
	return h
}

func drawAddress(t *rapid.T) (a common.Address) {
	copy(a[:], rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "address"))
	return a
}

func drawDomain(t *rapid.T) Domain {
	return Domain{ChainID: rapid.Uint64().Draw(t, "chain id"), Payments: drawAddress(t)}
}

func drawChannel(t *rapid.T) Channel {
	return Channel{
		Payer: drawAddress(t), Signer: drawAddress(t), Payee: drawAddress(t),
		Token: TokenID(rapid.Uint16().Draw(t, "token")), Lane: Lane(rapid.Uint32().Draw(t, "lane")),
		Rate: Rate(rapid.Uint64().Draw(t, "rate")),
	}
}

func drawHeader(t *rapid.T) BatchHeader {
	return BatchHeader{
		AVS: drawAddress(t), OperatorSetID: rapid.Uint32().Draw(t, "set"), Poster: drawAddress(t),
		Epoch: Epoch(rapid.Uint64().Draw(t, "epoch")), ValidUntil: rapid.Uint64().Draw(t, "valid until"),
		RegistryRoot: drawHash(t), DataHash: drawHash(t),
	}
}

// drawLeaves draws leaves of few payees, tokens and lanes, so that repeats are common.
func drawLeaves(t *rapid.T, name string) []Leaf {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Leaf {
		return Leaf{
			Payee: common.Address{byte(rapid.IntRange(0, 3).Draw(t, "payee"))},
			Token: TokenID(rapid.IntRange(0, 1).Draw(t, "token")),
			Lane:  Lane(rapid.IntRange(0, 4).Draw(t, "lane")),
			Units: Units(rapid.Uint64().Draw(t, "units")),
		}
	}), 0, 40).Draw(t, name)
}
