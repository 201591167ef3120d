// Package crashes kills the product's programs at their worst moments, without a word in the programs about it: what stands
// between a program and the chain, or between two programs, sees the moment pass and kills. After a restart nothing is signed
// or paid twice, and nothing is lost.
package crashes

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// programs builds them once, where `make build` does.
var programs = sync.OnceValues(func() (cast.Programs, error) {
	return cast.Build(context.Background(), filepath.Join("..", "..", "build"))
})

// company is a play in which some parts are processes of their own.
type company struct {
	*play.Play
	cast *cast.Cast
}

func newCompany(t *testing.T, changes ...func(*devnet.Parameters)) *company {
	t.Helper()
	built, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	p := play.New(t, changes...)
	dir, err := os.MkdirTemp("", "crash-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	// PostgreSQL never runs as root and has to pass through.
	if err := os.Chmod(dir, 0o711); err != nil { //nolint:gosec // see above
		t.Fatal(err)
	}
	return &company{Play: p, cast: &cast.Cast{Programs: built, Dir: dir, L1RPC: p.L1.URL, L2RPC: p.L2.URL, Deployments: p.Deployments()}}
}

// slow makes epochs, and the time for attestations with them, so long that a program killed in one is back in it on any machine.
func slow(p *devnet.Parameters) {
	const validity, tableAge = 400, 1800 // seconds
	p.EpochSeconds = 120
	p.Payments.MaxValidity, p.Slasher.MaxValidity = big.NewInt(validity), big.NewInt(validity)
	p.Payments.MaxTableAge, p.Slasher.MaxTableAge = big.NewInt(tableAge), big.NewInt(tableAge)
	p.Payments.CloseDelay = big.NewInt(600)
	s := p.Slasher
	p.LookaheadBlocks = uint32(tableAge + validity + s.OpenWindow.Uint64() + s.ResponsePeriod.Uint64() + s.MinorDelay.Uint64() + s.ExecutionPeriod.Uint64())
}

// actor hires somebody who runs programs, with money on both chains.
func (c *company) actor(name string) *cast.Actor {
	c.T.Helper()
	a, err := c.cast.Actor(name)
	if err != nil {
		c.T.Fatal(err)
	}
	if err := c.Fund(c.T.Context(), a.Address(), new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18)), new(big.Int)); err != nil {
		c.T.Fatal(err)
	}
	return a
}

// enroll takes an actor into the operator set.
func (c *company) enroll(a *cast.Actor) {
	c.T.Helper()
	if err := c.Register(c.T.Context(), devnet.Candidate{Key: a.Key, BLS: a.BLS, Profile: registrar.IOpenStreamingRegistrarProfile{
		PeerId: []byte(a.Peer), Payee: a.Address(), VoucherSigner: a.HotAddress(),
	}}); err != nil {
		c.T.Fatal(err)
	}
	c.CarryTable()
}

// keep stops a process with the test, and tells what it said last if the test fails.
func (c *company) keep(p *cast.Process, err error) *cast.Process {
	c.T.Helper()
	if err != nil {
		c.T.Fatal(err)
	}
	c.T.Cleanup(func() {
		if c.T.Failed() {
			c.T.Logf("%s said:\n%s", p.Name, p.Tail())
		}
		select {
		case <-p.Done(): // killed, or waited for
		default:
			if err := p.Stop(); err != nil {
				c.T.Error(err)
			}
		}
	})
	return p
}

// aggregator runs the aggregator's program, with a private database, and L2 at another address.
func (c *company) aggregator(a *cast.Actor, l2 string) *cast.Process {
	c.T.Helper()
	c.T.Setenv("DATABASE_URL", "")
	there := *c.cast
	there.L2RPC = l2
	p := c.keep(there.Aggregator(c.T.Context(), a))
	c.URL = a.StatusURL("")
	var err error
	if c.Aggregator, err = client.New(client.Config{URL: c.URL}); err != nil {
		c.T.Fatal(err)
	}
	return p
}

// owe has Paul owe Quinn so many units, and hands his voucher in.
func (c *company) owe(units protocol.Units) protocol.Channel {
	c.T.Helper()
	paul, quinn := c.Person("Paul"), c.Person("Quinn")
	channel := c.Open(paul, quinn, 5_000_000)
	if code := c.Submit(play.Claim(channel, c.Voucher(channel, protocol.Bytes(units), paul.Key))); code != "" {
		c.T.Fatalf("the aggregator refuses an honest voucher: %s", code)
	}
	return channel
}

// settled waits until a payee was paid so much, and returns the audit.
func (c *company) settled(channel protocol.Channel, units protocol.Units) *play.Audit {
	c.T.Helper()
	id := c.Domain.ChannelID(channel)
	c.Eventually(fmt.Sprintf("%d units are settled", units), func(ctx context.Context) (bool, error) {
		if err := c.HurryProposals(ctx); err != nil {
			return false, err
		}
		lane, err := c.Payments.LaneOf(nil, id)
		return protocol.Units(lane.SettledUnits) == units, err
	})
	a := c.Audit()
	if got := a.Earned[channel.Payee]; got != units {
		c.T.Errorf("the payee was paid %d units, not %d", got, units)
	}
	return a
}

// once fails the test unless this batch and no other was proposed and settled, once.
func (c *company) once(a *play.Audit, id protocol.BatchID) {
	c.T.Helper()
	if len(a.Proposed) != 1 || a.Proposed[0].BatchId != id || !slices.Equal(a.Final, []protocol.BatchID{id}) {
		c.T.Errorf("batch %s was to be proposed and settled once; %d were proposed and %v settled", id, len(a.Proposed), a.Final)
	}
}
