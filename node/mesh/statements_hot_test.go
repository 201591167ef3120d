package mesh

import (
	"testing"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// selling and buying are the ends of a channel's money, as far as statements ask them.
type (
	selling struct {
		Sale
		n protocol.Bytes
	}
	buying struct {
		Purchase
		n protocol.Bytes
	}
)

func (s *selling) Totals() (sent, vouched protocol.Bytes) { return s.n, 0 }
func (b *buying) Total() protocol.Bytes                   { return b.n }

// passing counts a piece at both ends of a subscription, and looks at what the payee has as its statements do.
func passing() (one func(sequence uint64)) {
	sale, buy, store := &selling{}, &buying{}, &statements.Store{}
	m := &Mesh{cfg: Defaults()}
	out := &stating{u: &subscriber{m: m, sale: sale}, store: store, due: make(chan struct{}, 1)}
	in := &signing{s: &subscription{m: m, buy: buy}, store: store}
	return func(sequence uint64) {
		sale.n += 64 << 10
		buy.n += 64 << 10
		out.sent(sequence, 64<<10)
		in.came(sequence, 64<<10)
		select {
		case <-out.due:
			out.mu.Lock()
			out.unstated = 0
			out.mu.Unlock()
			in.sums = append(in.sums[:0], in.sums[len(in.sums)-1])
		default:
		}
	}
}

func TestCountingPiecesForStatements_AllocatesNothing(t *testing.T) {
	one, sequence := passing(), uint64(0)
	pass := func() { one(sequence); sequence++ }
	for range 100 {
		pass()
	}
	if n := testing.AllocsPerRun(10_000, pass); n != 0 {
		t.Fatalf("%v allocations a piece", n)
	}
}

func TestPayer_ThatHearsNoStatementForLong_RemembersALimitedNumberOfPieces(t *testing.T) {
	in := &signing{s: &subscription{buy: &buying{}}, store: &statements.Store{}}
	const pieces = 3*sumsKept + 5
	for n := range uint64(pieces) {
		in.came(7+n, 10)
	}
	if n := len(in.sums); n > sumsKept || n < sumsKept/2 {
		t.Fatalf("%d pieces are remembered", n)
	}
	for i, x := range in.sums {
		if want := uint64(pieces - len(in.sums) + i); x.sequence != 7+want || x.bytes != protocol.Bytes(10*(want+1)) {
			t.Fatalf("piece %d has %d bytes before its end", x.sequence, x.bytes)
		}
	}
}

func BenchmarkCountingPiecesForStatements(b *testing.B) {
	one := passing()
	b.ReportAllocs()
	for n := uint64(0); b.Loop(); n++ {
		one(n)
	}
}
