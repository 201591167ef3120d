// Package play puts the product's own parts on a stage: an aggregator, operators and nodes that run inside the test's process
// as they do in their programs, and an auditor of the money on L2.
//
// It promises that what a story waits for is read from the chains and the people's own books, never from the aggregator's
// word, and that everybody who was started is stopped in the reverse order, an unhappy end failing the test.
package play

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/openstreaming/openstreaming/aggregator"
	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

// Poll is how often the parts of a play look at the chains.
const Poll = 100 * time.Millisecond

// Play is a stage with the product on it.
type Play struct {
	*stage.Stage
	T *testing.T
	// Domain is where vouchers and batches are signed.
	Domain protocol.Domain
	// Payments and Slasher are our contracts on L2 and L1.
	Payments *payments.OpenStreamingPayments
	Slasher  *slasher.OpenStreamingSlasher
	// Mallory sees the chains as cheaters do.
	Mallory *mallory.World
	// URL is the aggregator's API and Aggregator a client of it, once RunAggregator was called.
	URL        string
	Aggregator *client.Client

	database string
	lanes    map[string]protocol.Lane // of channels opened by Open, by payee
}

// New begins a play. Changes are made to the devnet's parameters before our contracts are installed.
func New(t *testing.T, changes ...func(*devnet.Parameters)) *Play {
	t.Helper()
	s := stage.New(t, changes...)
	p := &Play{
		Stage: s, T: t, Domain: protocol.Domain{ChainID: s.L2.ID, Payments: s.D2.L2.Payments}, lanes: map[string]protocol.Lane{},
	}
	var err error
	if p.Payments, err = payments.NewOpenStreamingPayments(s.D2.L2.Payments, s.L2); err != nil {
		t.Fatal(err)
	}
	if p.Slasher, err = slasher.NewOpenStreamingSlasher(s.D1.L1.Slasher, s.L1); err != nil {
		t.Fatal(err)
	}
	if p.Mallory, err = mallory.NewWorld(s.L1.Client, s.L2.Client, s.D1, s.D2); err != nil {
		t.Fatal(err)
	}
	return p
}

// Patient makes every window of both chains so long that nobody is late on a busy machine. Stories turn the clocks.
func Patient(p *devnet.Parameters) {
	const window = 60 // seconds
	p.Payments.ChallengePeriod, p.Payments.ResponsePeriod = big.NewInt(window), big.NewInt(window)
	p.Payments.CloseDelay = big.NewInt(300)
	before := reach(p)
	p.Slasher.OpenWindow, p.Slasher.ResponsePeriod, p.Slasher.ExecutionPeriod = big.NewInt(3*window), big.NewInt(window), big.NewInt(window)
	p.LookaheadBlocks += uint32(reach(p) - before)
}

// reach is how long after a proposal L1 may slash, in seconds; EigenLayer's delays are longer.
func reach(p *devnet.Parameters) uint64 {
	s := p.Slasher
	return s.OpenWindow.Uint64() + s.ResponsePeriod.Uint64() + s.MinorDelay.Uint64() + s.ExecutionPeriod.Uint64()
}

// Run runs a part until the test ends or stop is called. A part that ends with an error fails the test.
func (p *Play) Run(name string, run func(context.Context) error) (stop func()) {
	p.T.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			select {
			case err := <-done:
				if err != nil && !errors.Is(err, context.Canceled) {
					p.T.Errorf("%s did not end well: %v", name, err)
				}
			case <-time.After(time.Minute):
				p.T.Errorf("%s did not end", name)
			}
		})
	}
	p.T.Cleanup(stop)
	return stop
}

// RunAggregator runs an aggregator, on the same database each time.
func (p *Play) RunAggregator() (stop func()) {
	p.T.Helper()
	if p.database == "" {
		p.database = stage.Database(p.T)
	}
	key := p.Person("the aggregator").Key
	a, err := aggregator.New(p.T.Context(), aggregator.Config{
		DatabaseURL: p.database, Listen: "127.0.0.1:0", L1RPC: p.L1.URL, L2RPC: p.L2.URL, L1ChainID: p.L1.ID, L2ChainID: p.L2.ID,
		DeploymentDir: p.Deployments(), Poll: Poll,
	}, aggregator.Keys{Poster: key, Receipt: key}, clock.Real{}, p.Log.With("who", "aggregator"))
	if err != nil {
		p.T.Fatal(err)
	}
	p.URL = a.URL()
	if p.Aggregator, err = client.New(client.Config{URL: p.URL}); err != nil {
		p.T.Fatal(err)
	}
	return p.Run("the aggregator", a.Run)
}

// Batches are all batches that the aggregator ever made, in the order of their last change.
func (p *Play) Batches() []client.BatchSummary {
	p.T.Helper()
	var all []client.BatchSummary
	for seq := uint64(0); ; seq = all[len(all)-1].Seq {
		page, err := p.Aggregator.Batches(p.T.Context(), seq, 0)
		if err != nil {
			p.T.Fatal(err)
		}
		if len(page) == 0 {
			return all
		}
		all = append(all, page...)
	}
}

// HurryProposals turns the clocks past the challenge windows of all batches that are proposed and undisputed.
func (p *Play) HurryProposals(ctx context.Context) error {
	list, err := p.Aggregator.Batches(ctx, 0, 0)
	if err != nil {
		return err
	}
	var last uint64
	for _, b := range list {
		if b.State == client.Collecting || b.State == client.Certified {
			return nil // it has deadlines of its own
		}
		if b.State != client.Proposed {
			continue
		}
		on, err := p.Payments.Batches(&bind.CallOpts{Context: ctx}, b.ID)
		if err != nil {
			return err
		}
		if on.Status == Proposed && on.OpenChallenges == 0 {
			last = max(last, on.FinalAt.Uint64())
		}
	}
	now, err := p.L2.Now(ctx)
	if err != nil || last <= now {
		return err
	}
	return p.AdvanceTime(ctx, last-now)
}
