package meshbench

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// Metering is what counting one chunk costs on the path of the bytes, at both ends of a hop together.
type Metering struct {
	Nanoseconds float64
	Allocations float64
}

// MeterChunk counts chunks of 64 KiB at a payee that trusts so much that no voucher is needed, and at its payer. The program
// must have called testing.Init. dir takes the journals.
func MeterChunk(ctx context.Context, dir string) (m Metering, err error) {
	l2 := paytest.NewChain(uint64(time.Now().Unix()))
	open := func(name string, window protocol.Bytes) (*pay.Book, error) {
		key, err := crypto.GenerateKey()
		if err != nil {
			return nil, err
		}
		account := crypto.PubkeyToAddress(key.PublicKey)
		l2.Fund(account, 1<<60)
		return pay.Open(ctx, pay.Config{Dir: filepath.Join(dir, name), Account: account, Deposit: 1 << 40, Budget: 1 << 50,
			MinWindow: window, MaxWindow: window}, l2.As(account), key, slog.New(slog.DiscardHandler))
	}
	payer, err := open("payer", 4<<20)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, payer.Close()) }()
	payee, err := open("payee", 1<<62)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, payee.Close()) }()
	const cheap protocol.Rate = 1 // the deposit covers 10²⁴ bytes
	out, err := payer.Channel(ctx, payee.Account(), cheap, func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
		return payee.Offer(ctx, pay.Asker{Peer: "payer", Payer: payer, Signer: signer}, cheap)
	})
	if err != nil {
		return m, err
	}
	in, err := payee.Accept(ctx, out.Channel(), "payer", 0)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	var failed error
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if failed = in.Credit(ctx, chunk); failed != nil {
				b.FailNow()
			}
			in.Sent(chunk)
			out.Received(chunk)
		}
	})
	if failed != nil || result.N == 0 {
		return m, fmt.Errorf("count a chunk: %w", failed)
	}
	return Metering{Nanoseconds: float64(result.T.Nanoseconds()) / float64(result.N), Allocations: float64(result.AllocsPerOp())}, nil
}
