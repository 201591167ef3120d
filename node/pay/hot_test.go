package pay_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// ends are both ends of a channel whose payee trusts so much that no voucher is needed in between.
func ends(tb testing.TB) (in *pay.Incoming, out *pay.Outgoing) {
	tb.Helper()
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	trusting := func(c *pay.Config) { c.MinWindow, c.MaxWindow = 1<<62, 1<<62 }
	payer, payee := newNode(tb, chain, "Petra", nil), newNode(tb, chain, "Paul", trusting)
	const penny protocol.Rate = 1 // the deposit covers 10¹⁸ bytes
	out, err := payer.book.Channel(context.Background(), payee.cfg.Account, penny, payer.askAt(payee, penny))
	if err != nil {
		tb.Fatal(err)
	}
	in, err = payee.book.Accept(context.Background(), out.Channel(), "Petra", 0)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { in.Close() }) //nolint:errcheck // never fails
	return in, out
}

func TestHotPath_AllocatesNothing(t *testing.T) {
	in, out := ends(t)
	ctx := context.Background()
	if n := testing.AllocsPerRun(10_000, func() {
		if err := in.Credit(ctx, chunk); err != nil {
			t.Fatal(err)
		}
		in.Sent(chunk)
	}); n != 0 {
		t.Errorf("the payee allocates %v times per chunk", n)
	}
	if n := testing.AllocsPerRun(10_000, func() { out.Received(chunk) }); n != 0 {
		t.Errorf("the payer allocates %v times per chunk", n)
	}
}

func BenchmarkPayee_CreditAndSent_PerChunk(b *testing.B) {
	in, _ := ends(b)
	ctx := context.Background()
	b.ReportAllocs()
	for b.Loop() {
		if err := in.Credit(ctx, chunk); err != nil {
			b.Fatal(err)
		}
		in.Sent(chunk)
	}
}

func BenchmarkPayee_Sent_PerChunk(b *testing.B) {
	in, _ := ends(b)
	b.ReportAllocs()
	for b.Loop() {
		in.Sent(chunk)
	}
}

func BenchmarkPayer_Received_PerChunk(b *testing.B) {
	_, out := ends(b)
	b.ReportAllocs()
	for b.Loop() {
		out.Received(chunk)
	}
}

// BenchmarkPair_VouchersPerGiB moves bytes between two real books, journals on a real disk, as fast as credit comes; a chunk costs
// nothing but its metering.
func BenchmarkPair_VouchersPerGiB(b *testing.B) {
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	dir := b.TempDir()
	open := func(name string) *node {
		n := newNode(b, chain, name, nil)
		n.stop()
		n.cfg.Dir = dir + "/" + name
		n.startOnDisk()
		return n
	}
	payer, payee := open("Petra"), open("Paul")
	l := mustConnect(payer, payee)
	l.mustTransfer(256 * mib) // the window is at its largest now
	l.mu.Lock()
	before := len(l.vouchers)
	l.mu.Unlock()
	b.ResetTimer()
	for range b.N {
		l.mustTransfer(1024 * mib)
	}
	b.StopTimer()
	l.mu.Lock()
	after := len(l.vouchers)
	l.mu.Unlock()
	b.ReportMetric(float64(after-before)/float64(b.N), "vouchers/GiB")
	b.SetBytes(1024 * mib)
}

// BenchmarkJournal_VouchersOfManyChannels: 32 channels get a voucher each, all of them at once; their fsyncs are shared.
func BenchmarkJournal_VouchersOfManyChannels(b *testing.B) {
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	payee := newNode(b, chain, "Paul", nil)
	payee.stop()
	payee.cfg.Dir = b.TempDir() + "/journal"
	payee.startOnDisk()
	const channels = 32
	type line struct {
		in       *pay.Incoming
		vouchers []protocol.SignedVoucher
	}
	lines := make([]line, channels)
	for i := range lines {
		payer := newNode(b, chain, string(rune('A'+i)), nil)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			b.Fatal(err)
		}
		in, err := payee.book.Accept(context.Background(), out.Channel(), payer.name, 0)
		if err != nil {
			b.Fatal(err)
		}
		lines[i].in = in
		for n := range b.N {
			lines[i].vouchers = append(lines[i].vouchers, voucher(b, payer, out.Channel(), protocol.Bytes(n+1)*chunk))
		}
	}
	b.ResetTimer()
	var all sync.WaitGroup
	for _, l := range lines {
		all.Go(func() {
			for _, v := range l.vouchers {
				if err := l.in.Receive(v); err != nil {
					b.Error(err)
					return
				}
				for _, vouched := l.in.Totals(); vouched < v.Bytes; _, vouched = l.in.Totals() {
					time.Sleep(20 * time.Microsecond)
				}
			}
		})
	}
	all.Wait()
	b.StopTimer()
	b.ReportMetric(float64(channels*b.N)/b.Elapsed().Seconds(), "vouchers/s")
	for _, l := range lines {
		l.in.Close() //nolint:errcheck // never fails
	}
}
