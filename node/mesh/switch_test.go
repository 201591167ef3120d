package mesh_test

import (
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestUpstreamThatBringsLessThanTheStream_IsLeftForOneThatBringsIt_AtTheNextPiece(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, alert)
	honest := w.start("honest", []*node{publisher}, alert)
	money := new(miser)
	cheap := w.start("cheap", []*node{publisher}, alert, func(c *mesh.Config, _ *pay.Config, with *mesh.With) {
		c.ForwardingRate, with.Money = 1_000_000, money
	})
	money.Money = mesh.BookMoney(cheap.book, 0)
	viewer := w.start("viewer", []*node{honest, cheap}, alert)
	viewer.until("both relays", func() bool { return viewer.metric("openstreaming_mesh_peers", "") == 2 })
	v := viewer.watch(publisher.broadcast(20 * time.Millisecond))
	v.goOn(20, cheap.ID())
	money.each.Store(int64(200 * time.Millisecond)) // a tenth of what is published, and never silent
	slowed := time.Now()
	v.goOn(20, honest.ID())
	t.Logf("the first pieces from another relay came %v after the upstream became slow", time.Since(slowed))
	money.each.Store(0)
	v.whole()
	if n := viewer.metric("openstreaming_mesh_upstream_switches_total", "slow"); n != 1 {
		t.Errorf("%v changes for slowness are counted, %v for any reason", n, viewer.switches())
	}
	if bought := viewer.metric("openstreaming_mesh_bytes_total", "in"); bought != float64(v.c.said.Len()) {
		t.Errorf("%v bytes were bought of %d", bought, v.c.said.Len())
	}
	if out := viewer.metric("openstreaming_mesh_kept_out_total", "protocol"); out != 0 {
		t.Error("who was slow is kept out")
	}
}

func TestUpstreamThatComesToCostMoreThanAnother_IsLeftForIt_AtTheNextPiece_AndNotBlamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, alert)
	costs := func(rate protocol.Rate) change {
		return func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate, c.SwitchEvery = rate, time.Hour }
	}
	cheap := w.start("cheap", []*node{publisher}, alert, costs(1_000_000))
	dear := w.start("dear", []*node{publisher}, alert, costs(9_000_000_000))
	line := newProxy(t, cheap)
	rising := w.start("rising", []*node{dear}, alert, costs(1_000_000_000), func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.Peers = append(c.Peers, line.addr)
	})
	rising.until("both of its upstreams", func() bool { return rising.metric("openstreaming_mesh_peers", "") == 2 })
	steady := w.start("steady", []*node{publisher}, alert, costs(3_000_000_000))
	viewer := w.start("viewer", []*node{rising, steady}, alert, costs(1_000_000_000))
	viewer.until("both of its upstreams", func() bool { return viewer.metric("openstreaming_mesh_peers", "") == 2 })
	v := viewer.watch(publisher.broadcast(10 * time.Millisecond))
	v.n.until("the cheaper one", func() bool { return v.progress().Upstream != "" })
	if d := v.goOn(20, rising.ID()); d.Rate != 2_001_000_000 {
		t.Fatalf("it comes at a rate of %d", d.Rate)
	}
	viewer.until("the other in reserve", func() bool { return viewer.metric("openstreaming_mesh_warm_upstreams", "") == 1 })
	line.cut(true)
	if d := v.goOn(20, steady.ID()); d.Rate != 4_000_000_000 {
		t.Errorf("it comes at a rate of %d", d.Rate)
	}
	v.whole()
	if n := viewer.metric("openstreaming_mesh_upstream_switches_total", "price"); n != 1 || viewer.switches() != 1 {
		t.Errorf("%v changes for the price are counted, %v for any reason", n, viewer.switches())
	}
	for _, p := range viewer.Peers() {
		if p.Failures != 0 {
			t.Errorf("%d failures of %s are counted", p.Failures, p.ID)
		}
	}
	all := v.c.said.Len()
	if bought := viewer.metric("openstreaming_mesh_bytes_total", "in"); bought != float64(all) { // each piece once
		t.Errorf("%v bytes were bought of %d", bought, all)
	}
}

func TestPiecesThatCostMoreThanTheStreamDoesNow_AreSoldAtWhatItIsQuotedNow(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, alert)
	costs := func(rate protocol.Rate) change {
		return func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = rate }
	}
	cheap := w.start("cheap", []*node{publisher}, alert, costs(1_000_000))
	dear := w.start("dear", []*node{publisher}, alert, costs(9_000_000_000))
	line := newProxy(t, cheap)
	line.block(true)
	relay := w.start("relay", []*node{dear}, alert)
	first := w.start("first", []*node{relay}, alert)
	relay.until("its upstream", func() bool { return met(relay, dear) })
	v := first.watch(publisher.broadcast(10 * time.Millisecond))
	if d := v.goOn(20); d.Rate != 11_000_000_000 {
		t.Fatalf("it comes at a rate of %d", d.Rate)
	}
	line.block(false)
	relay.until("another upstream", func() bool { return met(relay, cheap) || relay.Meet(t.Context(), line.addr) == nil })
	relay.until("the cheaper one", func() bool { return relay.metric("openstreaming_mesh_upstream_switches_total", "price") == 1 })
	late := w.start("late", []*node{relay}, alert).watch(v.c) // from the first piece, which the relay has
	if d := late.goOn(20); d.Rate != 2_001_000_000 {
		t.Errorf("the stream comes at a rate of %d", d.Rate)
	}
	v.whole()
	late.whole()
}
