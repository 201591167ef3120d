package crashes

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
)

// killedAtProposal plays a settlement in which the aggregator is killed as it proposes, and is started again.
func killedAtProposal(t *testing.T, when moment) (c *company, gate *chainGate, before *play.Audit, batch protocol.BatchID, end *play.Audit) {
	t.Helper()
	c = newCompany(t, slow)
	alice := c.actor("alice")
	gate = newChainGate(t, c.Domain, c.L2.URL)
	process := c.aggregator(alice, gate.URL)
	for _, o := range c.Operators("Olga", "Otto", "Owen") {
		o.Start()
	}
	gate.arm(when, process.Kill)
	channel := c.owe(70_000)
	c.Advance(c.D2.Parameters.EpochSeconds)
	select {
	case batch = <-gate.killed:
	case <-time.After(90 * time.Second):
		t.Fatalf("the aggregator proposes nothing:\n%s", process.Tail())
	}
	before = c.Audit()
	c.aggregator(alice, gate.URL)
	c.settled(channel, 70_000)
	c.quietEpoch()
	end = c.Audit()
	return c, gate, before, batch, end
}

// quietEpoch lets an epoch begin in which there is nothing to settle.
func (c *company) quietEpoch() {
	c.T.Helper()
	c.Advance(c.D2.Parameters.EpochSeconds)
	c.Quiet(3)
}

func TestAggregator_KilledBetweenCertificateAndProposal_ProposesTheSameBatch_Once(t *testing.T) {
	c, gate, between, batch, end := killedAtProposal(t, before)
	if len(between.Proposed) != 0 {
		t.Fatalf("%d batches had been proposed when the aggregator was killed", len(between.Proposed))
	}
	c.once(end, batch)
	if got := gate.proposals(); !slices.Equal(got, []protocol.BatchID{batch}) {
		t.Errorf("the aggregator has sent proposals %v, not one of %s", got, batch)
	}
}

func TestAggregator_KilledBeforeItsProposalIsAnswered_ProposesNothingTwice(t *testing.T) {
	c, gate, between, batch, end := killedAtProposal(t, after)
	if len(between.Proposed) != 1 {
		t.Fatalf("%d batches had been proposed when the aggregator was killed", len(between.Proposed))
	}
	c.once(end, batch)
	if got := gate.proposals(); !slices.Equal(got, []protocol.BatchID{batch}) {
		t.Errorf("the aggregator has sent proposals %v, not one of %s", got, batch)
	}
}

func TestAggregator_GoneForGood_PayeesRedeemDirectly(t *testing.T) {
	c := newCompany(t)
	alice, rita := c.actor("alice"), c.actor("rita")
	process := c.aggregator(alice, c.L2.URL)
	c.enroll(rita)
	c.Operators("Otto") // half of the stake, and never to be heard of: no batch can be certified

	paula := c.Node("Paula")
	relay := c.keep(c.cast.Operator(t.Context(), rita, c.URL, nil, "--peer", paula.Address(), "--patience", "2", "--forwarding-rate", "200000000000"))
	vera := c.Node("Vera", rita.Multiaddr())
	c.Stream(paula, vera, make([]byte, 4<<20))
	claim := c.bought(vera, rita.Address())
	c.Eventually("the aggregator has taken Rita's claim", func(ctx context.Context) (bool, error) {
		h, err := c.Aggregator.Voucher(ctx, claim.id)
		return err == nil && h.Bytes > 0, nil
	})
	process.Kill()

	c.Eventually("Rita redeems what the aggregator did not settle", func(context.Context) (bool, error) {
		lane, err := c.Payments.LaneOf(nil, claim.id)
		return protocol.Units(lane.SettledUnits) == claim.units, err
	})
	// Paula does not wait, and closes.
	sold, _ := paula.Book().Channels()
	if len(sold) != 1 {
		t.Fatalf("Paula has %d channels", len(sold))
	}
	if _, err := paula.Book().CloseChannel(t.Context(), sold[0].ID); err != nil {
		t.Fatal(err)
	}
	a := c.Audit()
	if got := a.Earned[rita.Address()]; got != claim.units {
		t.Errorf("Rita was paid %d units, and has vouchers for %d", got, claim.units)
	}
	if got := a.Earned[paula.Person.Address()]; got != sold[0].Amount || got == 0 {
		t.Errorf("Paula was paid %d units, and has a voucher for %d", got, sold[0].Amount)
	}
	if len(a.Proposed) != 0 {
		t.Errorf("%d batches were proposed", len(a.Proposed))
	}
	if err := relay.Stop(); err != nil {
		t.Error(err)
	}
}
