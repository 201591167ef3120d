package mesh_test

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// crowded lets one peer have many streams, and others stand ready early.
func crowded(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
	c.MaxSubscribersPerPeer, c.WarmAfter, c.GiveUp = 256, 50*time.Millisecond, time.Minute
	c.SwitchAfter, c.StallTimeout = 20*time.Second, time.Minute // what a busy machine does late is no failure
	c.SwitchEvery, c.QuoteValidity = 200*time.Millisecond, 20*time.Second
}

// gathered is a fetch of one of many streams.
type gathered struct {
	c      *channel
	got    bytes.Buffer
	mu     sync.Mutex
	pieces uint64 // under mu
	ended  chan error
}

// gather fetches many streams at once.
func (n *node) gather(streams []*channel) (all []*gathered) {
	n.connected()
	for _, c := range streams {
		g := &gathered{c: c, ended: make(chan error, 1)}
		all = append(all, g)
		go func() {
			_, err := n.Fetch(n.t.Context(), c.id, &g.got, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
				g.mu.Lock()
				defer g.mu.Unlock()
				g.pieces = d.Pieces
			}})
			g.ended <- err
		}()
	}
	return all
}

func (g *gathered) have() uint64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.pieces
}

// flowing is how many streams have brought more than some pieces.
func flowing(all []*gathered, than uint64) (n int) {
	for _, g := range all {
		if g.have() > than {
			n++
		}
	}
	return n
}

func TestHundredsOfStreams_WhoseUpstreamCrashes_AllComeFromAnother_AndNobodyIsTakenForAFlood(t *testing.T) {
	const streams = 100
	w := newWorld(t)
	publisher := w.start("publisher", nil, crowded)
	small := publisher.publish([]byte("small"), mesh.PublishOptions{})
	var upstreams []*node // of which the cheaper one carries all streams
	var lines []*proxy
	var addrs []string
	for name, rate := range map[string]protocol.Rate{"ada": 500_000_000, "bea": 1_000_000_000} {
		u := w.start(name, []*node{publisher}, crowded, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = rate })
		u.fetch(small, []byte("small"))
		line := newProxy(t, u)
		upstreams, lines, addrs = append(upstreams, u), append(lines, line), append(addrs, line.addr)
	}
	relay := w.start("relay", nil, crowded, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Peers = addrs })
	relay.until("both of its upstreams", func() bool { return relay.metric("openstreaming_mesh_peers", "") == 2 })
	viewer := w.start("viewer", []*node{relay}, crowded)
	var channels []*channel
	for range streams {
		channels = append(channels, publisher.broadcast(time.Second))
	}
	begun := time.Now()
	all := viewer.gather(channels)
	viewer.until("all streams to flow", func() bool { return flowing(all, 0) == streams })
	t.Logf("%d streams flowed after %v", streams, time.Since(begun))
	carried := func(u *node) float64 { return u.metric("openstreaming_mesh_subscribers", "") }
	lost := 0
	if carried(upstreams[1]) > carried(upstreams[0]) {
		lost = 1
	}
	other := upstreams[1-lost]
	relay.until("another to stand ready for each", func() bool {
		return relay.metric("openstreaming_mesh_warm_upstreams", "") == streams && carried(upstreams[lost]) == streams
	})
	relay.until("a channel in reserve", func() bool {
		return relay.book.Ready(other.account, 2_000_000_000) || relay.book.Ready(other.account, 1_500_000_000)
	})
	cut := time.Now()
	lines[lost].cut(true)
	relay.until("all streams to be had from the other", func() bool { return carried(other) == streams })
	t.Logf("%d streams were subscribed to at another upstream %v after the cut", streams, time.Since(cut))
	before := uint64(0)
	for _, g := range all {
		before = max(before, g.have())
	}
	viewer.until("all streams to flow", func() bool { return flowing(all, before) == streams })
	if n := other.metric("openstreaming_mesh_refusals_total", "busy"); n != 0 {
		t.Errorf("%v of the questions were refused as too many", n)
	}
	for _, c := range channels {
		c.end()
	}
	for _, g := range all {
		if err := <-g.ended; err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(g.got.Bytes(), g.c.said.Bytes()) {
			t.Fatalf("the viewer got %d bytes of a stream that are not the %d published", g.got.Len(), g.c.said.Len())
		}
	}
	for _, n := range append(upstreams, publisher, relay, viewer) {
		if out := n.metric("openstreaming_mesh_kept_out_total", "flood"); out != 0 {
			t.Errorf("%s keeps out somebody who begins or moves many streams", n.name)
		}
	}
}
