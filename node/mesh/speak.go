package mesh

import (
	"context"
	"math/rand/v2"
	"time"

	dto "github.com/prometheus/client_model/go"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

// quotesAtOnce is how many prices a node tells at once: well below what others let one speaker say.
const quotesAtOnce = 16

// speak tells all how this node is and what its streams cost, every now and then, until ctx ends. Nothing depends on it: who is
// not heard is found through the DHT.
func (m *Mesh) speak(ctx context.Context) error {
	g := m.found.Gossip()
	if g == nil {
		<-ctx.Done()
		return ctx.Err()
	}
	every := m.found.Config().ReportEvery
	t := &talk{mesh: m, gossip: g, told: make(map[protocol.StreamID]time.Time)}
	timer := time.NewTimer(min(every, 2*time.Second)) // some neighbors have come by then
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-timer.C:
		}
		timer.Reset(every/2 + rand.N(every))
		if len(m.host.Network().Peers()) > 0 {
			t.say(ctx)
		}
	}
}

// talk is what a node says of itself. One goroutine uses it.
type talk struct {
	mesh   *Mesh
	gossip *gossip.Gossip
	told   map[protocol.StreamID]time.Time // when the price of a stream was told last
	sent   float64                         // payload bytes, when the load was told last
	at     time.Time
}

// say tells how the node is, and the prices that were told longest ago.
func (t *talk) say(ctx context.Context) {
	held := t.mesh.feeds.heldNow()
	if !t.mesh.cfg.Forward && len(held) == 0 {
		return // a viewer is nobody's business
	}
	if err := t.gossip.SayReport(ctx, t.report(held)); err != nil && ctx.Err() == nil {
		t.mesh.log.Debug("a report was not said", "err", err)
	}
	now := time.Now()
	known := make(map[protocol.StreamID]time.Time, len(held))
	for _, id := range held {
		known[id] = t.told[id]
	}
	t.told = known
	for range min(quotesAtOnce, len(held)) {
		var next protocol.StreamID
		oldest := now
		for id, at := range t.told {
			if at.Before(oldest) {
				next, oldest = id, at
			}
		}
		t.told[next] = now
		if err := t.quote(ctx, next); err != nil && ctx.Err() == nil {
			t.mesh.log.Debug("a price was not told", "stream", next, "err", err)
		}
	}
}

// report is how the node is now.
func (t *talk) report(held []protocol.StreamID) gossip.Report {
	now, sent := time.Now(), counted(t.mesh)
	var load uint64
	if passed := now.Sub(t.at).Seconds(); !t.at.IsZero() && passed > 0 {
		load = uint64((sent - t.sent) / passed)
	}
	t.at, t.sent = now, sent
	rand.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] }) //nolint:gosec // it spreads load and keeps no secret
	return gossip.Report{Capacity: t.mesh.cfg.Capacity, Load: load, Subscribers: uint32(t.mesh.subs.count()), Held: uint32(len(held)),
		Streams: held[:min(len(held), gossip.MaxListed)], Region: t.mesh.cfg.Discovery.Region}
}

// quote tells the price of a stream that is held.
func (t *talk) quote(ctx context.Context, id protocol.StreamID) error {
	p, ok := t.mesh.heldPrice(id)
	if !ok {
		return nil // it ended a moment ago
	}
	quote, _, err := t.mesh.sign(id, p)
	if err != nil {
		return err
	}
	return t.gossip.SayQuote(ctx, quote)
}

// counted are the payload bytes that the mesh has sent.
func counted(m *Mesh) float64 {
	var x dto.Metric
	if err := m.metrics.sent.Write(&x); err != nil {
		return 0
	}
	return x.GetCounter().GetValue()
}
