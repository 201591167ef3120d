// Package rig makes channels, vouchers and batches for the tests of payees and operators. No product code imports it.
package rig

import (
	"crypto/ecdsa"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/protocol"
)

// Rate is that of every channel: one unit per byte.
const Rate = protocol.RatePrecision

// Now is L2's time in the rig, Table the reference timestamp of its batches.
const (
	Now   = 1_700_000_000
	Table = Now - 100
)

// World is channels with keys, and the registry they stand in.
type World struct {
	Domain   protocol.Domain
	AVS      common.Address
	Rule     protocol.Rule
	Signers  []*ecdsa.PrivateKey
	Channels []protocol.Channel
	Registry protocol.Registry
}

// New makes a world of n channels, all to one payee, numbered as their lanes.
func New(t testing.TB, n int) *World {
	t.Helper()
	w := &World{
		Domain: protocol.Domain{ChainID: 31338, Payments: common.HexToAddress("0xbeef")},
		AVS:    common.HexToAddress("0xa5"),
	}
	w.Rule = protocol.Rule{
		Domain: w.Domain, AVS: w.AVS, OperatorSetID: 3, MaxLeaves: 2500, MaxPayees: 250, MaxTableAge: 3600, MaxValidity: 60,
		OpenWindow: 60, ResponsePeriod: 10, MinorDelay: 5, ExecutionPeriod: 5, SlasherDelay: 80, DeallocationDelay: 4000, MinWithdrawalDelay: 4000,
	}
	for i := range n {
		key, err := crypto.ToECDSA(common.LeftPadBytes(big.NewInt(int64(i)+1000).Bytes(), 32))
		if err != nil {
			t.Fatal(err)
		}
		c := protocol.Channel{
			Payer: common.BigToAddress(big.NewInt(int64(i) + 1)), Signer: crypto.PubkeyToAddress(key.PublicKey),
			Payee: common.HexToAddress("0xfee"), Lane: protocol.Lane(i), Rate: Rate,
		}
		w.Signers, w.Channels = append(w.Signers, key), append(w.Channels, c)
		w.Registry.Append(w.Domain.ChannelID(c))
	}
	return w
}

// Voucher is channel i's valid voucher for n bytes.
func (w *World) Voucher(t testing.TB, i int, n protocol.Bytes) protocol.SignedVoucher {
	t.Helper()
	v, err := w.Domain.NewVoucher(w.Channels[i], n)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := w.Domain.SignVoucher(v, w.Signers[i])
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// Valid is Voucher, verified.
func (w *World) Valid(t testing.TB, i int, n protocol.Bytes) protocol.ValidVoucher {
	t.Helper()
	v, err := w.Domain.VerifyVoucher(w.Channels[i], w.Voucher(t, i, n))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Batch is one that settles units on every channel, backed as it should be.
func (w *World) Batch(t testing.TB, units protocol.Units) (client.Batch, []client.Backing) {
	t.Helper()
	var leaves []protocol.Leaf
	var backings []client.Backing
	for i, c := range w.Channels {
		leaves = append(leaves, protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: units})
		v := w.Voucher(t, i, protocol.Bytes(units))
		backings = append(backings, client.Backing{
			LeafIndex: i, RegistryIndex: uint32(i), Claim: client.Claim{Channel: c, Bytes: v.Bytes, Signature: v.Signature},
		})
	}
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(leaves))
	if err != nil {
		t.Fatal(err)
	}
	root, err := w.Registry.Root(w.Registry.Len())
	if err != nil {
		t.Fatal(err)
	}
	h := protocol.BatchHeader{
		AVS: w.AVS, OperatorSetID: 3, Poster: common.HexToAddress("0x90"), Epoch: Now / 5, ValidUntil: Now + 60,
		RegistryRoot: root, DataHash: protocol.DataHash(data),
	}
	return client.Batch{
		Data: data,
		BatchSummary: client.BatchSummary{
			Seq: 1, ID: w.Domain.BatchID(h), Header: h, ReferenceTimestamp: Table, RegistryCount: w.Registry.Len(),
			Leaves: len(leaves), State: client.Collecting, Deadline: Now + 30,
		},
	}, backings
}

// Rehash gives a batch that was changed its consistent hash and id.
func (w *World) Rehash(b *client.Batch) {
	b.Header.DataHash = protocol.DataHash(b.Data)
	b.ID = w.Domain.BatchID(b.Header)
}

// Log writes to the test's own log.
type Log struct{ T testing.TB }

func (l Log) Write(b []byte) (int, error) {
	l.T.Helper()
	l.T.Log(string(b))
	return len(b), nil
}
