// Package honestday plays days on which nobody cheats and nothing fails: bytes go through the mesh and become money on L2.
package honestday

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// film is some random megabytes and a few bytes more, so that the last piece is not full.
func film(t *testing.T, rng *rand.Rand) []byte {
	t.Helper()
	data := make([]byte, 2<<20+rng.IntN(1<<20))
	for i := range data {
		data[i] = byte(rng.Uint32())
	}
	return data
}

func seeded(t *testing.T) *rand.Rand {
	t.Helper()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, seed))
}

// settled waits until L2 has paid all that is due to these nodes, which hand in by themselves.
func settled(p *play.Play, nodes ...*play.Node) {
	p.T.Helper()
	for _, n := range nodes {
		p.Eventually("everything due to "+n.Person.Name+" is settled", func(ctx context.Context) (bool, error) {
			if err := p.HurryProposals(ctx); err != nil {
				return false, err
			}
			due, err := n.Book().Claims(ctx)
			if len(due) > 0 {
				err = fmt.Errorf("%d units are due on channel %s", due[0].Due, due[0].Voucher.Channel)
			}
			return len(due) == 0, err
		})
	}
}

// paidFor fails the test unless the buyers have signed for exactly what the sellers were paid.
func paidFor(p *play.Play, nodes ...*play.Node) {
	p.T.Helper()
	sold := map[protocol.ChannelID]protocol.Bytes{}
	for _, n := range nodes {
		incoming, _ := n.Book().Channels()
		for _, c := range incoming {
			if c.Bytes != c.Vouched || c.Debt != 0 {
				p.T.Errorf("%s sent %d bytes on %s and has vouchers for %d (debt %d)", n.Person.Name, c.Bytes, c.ID, c.Vouched, c.Debt)
			}
			sold[c.ID] = c.Vouched
		}
	}
	for _, n := range nodes {
		_, outgoing := n.Book().Channels()
		for _, c := range outgoing {
			if c.Bytes != sold[c.ID] {
				p.T.Errorf("%s received %d bytes on %s, which was paid for %d", n.Person.Name, c.Bytes, c.ID, sold[c.ID])
			}
		}
	}
}

func TestOneHop_BytesBecomeMoney_OfAPayeeWithoutStake(t *testing.T) {
	rng := seeded(t)
	p := play.New(t)
	p.RunAggregator()
	for _, o := range p.Operators("Olga", "Otto", "Owen") {
		o.Start()
	}
	paula := p.Node("Paula") // has no stake
	vera := p.Node("Vera", paula.Address())

	var bytes int
	for range 2 {
		data := film(t, rng)
		fetched := p.Stream(paula, vera, data)
		if fetched.Hops != 1 || fetched.Bytes != uint64(len(data)) {
			t.Errorf("fetched %d of %d bytes over %d hops", fetched.Bytes, len(data), fetched.Hops)
		}
		bytes += len(data)
		settled(p, paula)
	}

	a := p.Audit()
	earned := p.CheckBooks(a, paula, vera)
	paidFor(p, paula, vera)
	want, err := protocol.Owed(protocol.Bytes(bytes), play.ForwardingRate+play.ContentRate)
	if err != nil || earned != want {
		t.Errorf("Paula earned %d units for %d bytes, not %d (%v)", earned, bytes, want, err)
	}
	if free := a.Owns(paula.Person.Address()); free.Cmp(play.Wei(want)) != 0 {
		t.Errorf("Paula owns %s wei on L2, not %d units", free, want)
	}
	if a.Redeemed != 0 || len(a.Epochs()) < 2 {
		t.Errorf("settled in epochs %v, with %d direct redemptions", a.Epochs(), a.Redeemed)
	}
}

func TestManyHops_EveryHopIsPaidExactly_OverSeveralEpochs(t *testing.T) {
	rng := seeded(t)
	p := play.New(t)
	p.RunAggregator()
	operators := p.Operators("Olga", "Otto", "Owen", "Ovid")
	paula := p.Node("Paula")
	vera := p.Node("Vera", play.Line(paula.Address(), operators...))
	sellers := []*play.Node{paula}
	for _, o := range operators {
		sellers = append(sellers, o.Node)
	}
	everybody := append(slices.Clone(sellers), vera)

	var total int
	var last mesh.Fetched
	for day := range 3 {
		data := film(t, rng)
		last = p.Stream(paula, vera, data)
		total += len(data)
		settled(p, sellers...)
		a := p.Audit()
		p.CheckBooks(a, everybody...)
		t.Logf("day %d: %d bytes, epochs %v settled", day+1, len(data), a.Epochs())
	}
	if last.Hops != len(operators)+1 {
		t.Errorf("the last stream took %d hops", last.Hops)
	}

	a := p.Audit()
	p.CheckBooks(a, everybody...)
	paidFor(p, everybody...)
	// Every hop asks for itself what forwarding costs, and passes on what is before it.
	rate := play.ContentRate
	for _, n := range sellers {
		rate += play.ForwardingRate
		want, err := protocol.Owed(protocol.Bytes(total), rate)
		if got := a.Earned[n.Person.Address()]; err != nil || got != want {
			t.Errorf("%s earned %d units for %d bytes, not %d (%v)", n.Person.Name, got, total, want, err)
		}
	}
	if a.Redeemed != 0 || len(a.Void) != 0 || len(a.Epochs()) < 3 || len(a.Final) != len(a.Proposed) {
		t.Errorf("%d proposed, %d final, %d void, %d redeemed directly, epochs %v", len(a.Proposed), len(a.Final), len(a.Void), a.Redeemed, a.Epochs())
	}
	for _, e := range a.Proposed {
		if len(e.NonSigners) > 1 {
			t.Errorf("batch %x was certified without operators %v", e.BatchId, e.NonSigners)
		}
	}
}
