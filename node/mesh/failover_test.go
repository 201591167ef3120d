package mesh_test

import (
	"bytes"
	"context"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// alert makes a node look after its upstreams often, and change early.
func alert(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
	c.KeepAlive, c.SwitchAfter, c.SwitchEvery = 100*time.Millisecond, time.Second, 200*time.Millisecond
	c.WarmAfter, c.QuoteValidity = 50*time.Millisecond, 2*time.Second
}

// channel is a live stream in a test: pieces come as long as it is on the air.
type channel struct {
	id   protocol.StreamID
	in   *io.PipeWriter
	mu   sync.Mutex
	said bytes.Buffer // under mu
	rest atomic.Bool  // nothing is said while it is set
	end  func()
}

// broadcast publishes a live stream of one piece every so often until end is called.
func (n *node) broadcast(every time.Duration) *channel {
	n.t.Helper()
	src, in := io.Pipe()
	p, err := n.Publish(n.t.Context(), src, mesh.PublishOptions{Live: time.Millisecond, PieceSize: 4096})
	if err != nil {
		n.t.Fatal(err)
	}
	c := &channel{id: p.ID(), in: in}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := byte(0); ; i++ {
			select {
			case <-stop:
				in.Close()
				return
			case <-time.After(every):
			}
			if !c.rest.Load() {
				c.say(bytes.Repeat([]byte{i}, 1000))
			}
		}
	}()
	c.end = sync.OnceFunc(func() { close(stop); <-stopped })
	n.t.Cleanup(c.end)
	return c
}

func (c *channel) say(b []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.said.Write(b)
	c.in.Write(b) //nolint:errcheck // the reader of the pipe ends with the node
}

// watching is a fetch that goes on.
type watching struct {
	n      *node
	c      *channel
	got    bytes.Buffer
	mu     sync.Mutex
	now    mesh.Fetched // under mu
	moved  time.Time    // under mu: when the last piece came
	result chan error
}

// watch fetches a live stream.
func (n *node) watch(c *channel) *watching {
	w := &watching{n: n, c: c, result: make(chan error, 1)}
	n.connected()
	go func() {
		ctx, cancel := context.WithTimeout(n.t.Context(), time.Minute)
		defer cancel()
		_, err := n.Fetch(ctx, c.id, &w.got, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.now, w.moved = d, time.Now()
		}})
		w.result <- err
	}()
	return w
}

func (w *watching) progress() mesh.Fetched {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// goOn waits until some more pieces have come from one of some peers, or from anybody.
func (w *watching) goOn(pieces uint64, from ...peer.ID) mesh.Fetched {
	w.n.t.Helper()
	begin := w.progress().Pieces
	w.n.until("more pieces", func() bool {
		d := w.progress()
		if len(from) > 0 && !slices.Contains(from, d.Upstream) {
			begin = d.Pieces
		}
		return d.Pieces >= begin+pieces
	})
	return w.progress()
}

// whole ends the stream and fails the test unless all of it came, in order and once.
func (w *watching) whole() {
	w.n.t.Helper()
	w.c.end()
	if err := <-w.result; err != nil {
		w.n.t.Fatalf("%s: %v", w.n.name, err)
	}
	if !bytes.Equal(w.got.Bytes(), w.c.said.Bytes()) {
		w.n.t.Fatalf("%s got %d bytes that are not the %d published", w.n.name, w.got.Len(), w.c.said.Len())
	}
}

// openings counts channels that are opened on the chain from now on.
func (w *world) openings() *atomic.Int64 {
	n := new(atomic.Int64)
	w.chain.Fail(func(op string) error {
		if op == "open" {
			n.Add(1)
		}
		return nil
	})
	return n
}

// fan is a publisher, relays that each have a channel to it, and a viewer that knows all of them by lines that can be cut.
type fan struct {
	*world
	publisher, viewer *node
	relays            []*node
	lines             []*proxy
}

func newFan(t *testing.T, relays int, changes ...change) *fan {
	t.Helper()
	f := &fan{world: newWorld(t)}
	f.publisher = f.start("publisher", nil, alert)
	small := f.publisher.publish([]byte("small"), mesh.PublishOptions{})
	var lines []string
	for _, name := range []string{"ada", "bea", "cid"}[:relays] {
		r := f.start(name, []*node{f.publisher}, alert)
		r.fetch(small, []byte("small"))
		line := newProxy(t, r)
		f.relays, f.lines, lines = append(f.relays, r), append(f.lines, line), append(lines, line.addr)
	}
	f.viewer = f.start("viewer", nil, append([]change{alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Peers = lines }}, changes...)...)
	f.viewer.until("the relays", func() bool { return f.viewer.metric("openstreaming_mesh_peers", "") == float64(relays) })
	return f
}

// of is the relay, and the line to it, by its peer id.
func (f *fan) of(id peer.ID) (*node, *proxy) {
	f.t.Helper()
	for i, r := range f.relays {
		if r.ID() == id {
			return r, f.lines[i]
		}
	}
	f.t.Fatalf("%s is no relay", id)
	return nil, nil
}

func (f *fan) others(id peer.ID) (out []peer.ID) {
	for _, r := range f.relays {
		if r.ID() != id {
			out = append(out, r.ID())
		}
	}
	return out
}

// reserved waits until the viewer has a channel to more than one relay.
func (f *fan) reserved() {
	f.t.Helper()
	f.viewer.until("a channel in reserve", func() bool {
		ready := 0
		for _, r := range f.relays {
			if f.viewer.book.Ready(r.account, 2_000_000_000) {
				ready++
			}
		}
		return ready > 1
	})
}

func TestCrashOfAnUpstream_NextPieceComesFromAnother_AndNoChannelHasToBeOpened(t *testing.T) {
	t.Parallel()
	f := newFan(t, 3)
	v := f.viewer.watch(f.publisher.broadcast(10 * time.Millisecond))
	v.goOn(20)
	f.reserved()
	before := v.progress()
	lost := before.Upstream
	_, line := f.of(lost)
	opened := f.openings()
	cut := time.Now()
	line.cut(true)
	d := v.goOn(1, f.others(lost)...)
	t.Logf("the first piece from another relay came %v after the cut", time.Since(cut))
	if n := opened.Load(); n != 0 {
		t.Errorf("%d channels were opened in between", n)
	}
	if d.Switches != before.Switches+1 {
		t.Errorf("%d changes of upstream are counted, %d before", d.Switches, before.Switches)
	}
	v.goOn(20)
	v.whole()
	if n := f.viewer.metric("openstreaming_mesh_upstream_switches_total", "lost"); n != 1 {
		t.Errorf("%v changes after a loss are counted", n)
	}
}

func TestStalledUpstream_IsLeft_ThoughItsLineStands(t *testing.T) {
	t.Parallel()
	f := newFan(t, 2)
	v := f.viewer.watch(f.publisher.broadcast(10 * time.Millisecond))
	lost := v.goOn(20).Upstream
	f.reserved()
	_, line := f.of(lost)
	line.flow.Lock() // nothing passes, nothing breaks
	stood := time.Now()
	v.goOn(20, f.others(lost)...)
	t.Logf("the first pieces from another relay came %v after the line stood still", time.Since(stood))
	line.flow.Unlock()
	v.whole()
	if n := f.viewer.metric("openstreaming_mesh_upstream_switches_total", "silent"); n != 1 {
		t.Errorf("%v changes after silence are counted", n)
	}
}

// miser is money of a relay that at times gives nobody credit: it goes on talking, and sends no piece.
type miser struct {
	mesh.Money
	withhold atomic.Bool
}

func (m *miser) Sell(ctx context.Context, to peer.ID, c protocol.Channel, received protocol.Bytes) (mesh.Sale, error) {
	sale, err := m.Money.Sell(ctx, to, c, received)
	return &miserly{sale, m}, err
}

type miserly struct {
	mesh.Sale
	m *miser
}

func (s *miserly) Credit(ctx context.Context, n protocol.Bytes) error {
	for s.m.withhold.Load() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
	return s.Sale.Credit(ctx, n)
}

func TestUpstreamThatWithholdsPieces_IsLeft_AndNotTakenAgainSoon(t *testing.T) {
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
	v := viewer.watch(publisher.broadcast(10 * time.Millisecond))
	before := v.goOn(20, cheap.ID()) // it may have begun at the other one
	money.withhold.Store(true)
	stood := time.Now()
	v.goOn(20, honest.ID())
	t.Logf("the first pieces from another relay came %v after the first withheld one", time.Since(stood))
	money.withhold.Store(false) // it may serve others; this viewer remembers for a while
	for range 5 {
		v.goOn(20, honest.ID())
	}
	v.whole()
	if d := v.progress(); d.Switches != before.Switches+1 {
		t.Errorf("%d changes of upstream, %d before", d.Switches, before.Switches)
	}
	if n := viewer.metric("openstreaming_mesh_upstream_switches_total", "withheld"); n != 1 {
		t.Errorf("%v changes for withheld pieces are counted", n)
	}
}

func TestCheaperUpstream_IsTakenInGoodOrder_InTheMiddleOfTheStream(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, alert)
	dear := w.start("dear", []*node{publisher}, alert)
	viewer := w.start("viewer", []*node{dear}, alert)
	c := publisher.broadcast(10 * time.Millisecond)
	v := viewer.watch(c)
	v.goOn(20, dear.ID())
	slightly := w.start("slightly", []*node{publisher, viewer}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = 950_000_000 })
	slightly.until("its peers", func() bool { return slightly.metric("openstreaming_mesh_peers", "") == 2 })
	cheap := w.start("cheap", []*node{publisher, viewer}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = 1_000_000 })
	v.goOn(20, cheap.ID())
	v.goOn(20)
	v.whole()
	if d := v.progress(); d.Switches != 1 || d.Rate != 1_001_000_000 {
		t.Errorf("%d changes of upstream, to one that costs %d", d.Switches, d.Rate)
	}
	for _, p := range viewer.Peers() {
		if p.Failures != 0 {
			t.Errorf("%s is blamed for %d failures", p.ID, p.Failures)
		}
	}
	all := protocol.Bytes(c.said.Len())
	dear.until("its last voucher", func() bool { return dear.income()+cheap.income() == all }) // each piece was bought once
	if bought := viewer.metric("openstreaming_mesh_bytes_total", "in"); bought != float64(all) {
		t.Errorf("%v bytes were bought of %d", bought, all)
	}
}

func TestPriceThatRisesInTheMiddle_IsPaidAnew_AndNobodyIsBlamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, alert)
	cheap := w.start("cheap", []*node{publisher}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = 1_000_000 })
	dear := w.start("dear", []*node{publisher}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = 9_000_000_000 })
	line := newProxy(t, cheap)
	relay := w.start("relay", []*node{dear}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Peers = append(c.Peers, line.addr) })
	relay.until("both of its upstreams", func() bool { return relay.metric("openstreaming_mesh_peers", "") == 2 })
	viewer := w.start("viewer", []*node{relay}, alert)
	v := viewer.watch(publisher.broadcast(10 * time.Millisecond))
	before := v.goOn(20).Rate
	line.cut(true)
	viewer.until("the new price", func() bool { return v.progress().Rate > before })
	v.goOn(20)
	v.whole()
	if d := v.progress(); d.Switches != 0 {
		t.Errorf("%d changes of upstream, but there is one only", d.Switches)
	}
	for _, p := range viewer.Peers() {
		if p.Failures != 0 {
			t.Errorf("%d failures of the relay are counted", p.Failures)
		}
	}
}
