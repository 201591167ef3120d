package mesh_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
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
	*mesh.Publication
	id   protocol.StreamID
	in   *io.PipeWriter
	mu   sync.Mutex
	said bytes.Buffer // under mu
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
	c := &channel{Publication: p, id: p.ID(), in: in}
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
			c.say(bytes.Repeat([]byte{i}, 1000))
		}
	}()
	c.end = sync.OnceFunc(func() { close(stop); <-stopped })
	n.t.Cleanup(func() {
		in.Close() // what is published ends with a test that failed
		c.end()
	})
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
		ctx, cancel := context.WithTimeout(n.t.Context(), 4*time.Minute)
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
	each     atomic.Int64 // nanoseconds that it lets each piece wait
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
	if each := time.Duration(s.m.each.Load()); each > 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(each):
		}
	}
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

func TestUpstreamThatLiesAboutItsHead_AttractsOnce_AndRepelsNobody(t *testing.T) {
	t.Parallel()
	for name, rate := range map[string]protocol.Rate{"dearer than others": 9_000_000_000, "cheaper than others": 1} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			publisher := w.start("publisher", nil, alert)
			relay := w.start("relay", []*node{publisher}, alert)
			viewer := w.start("viewer", []*node{relay}, alert, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
				c.SwitchAfter = 600 * time.Millisecond
			})
			c := publisher.broadcast(1500 * time.Millisecond) // between two pieces there is time enough to believe a liar
			x := newMallory(t)
			x.rate, x.head = rate, 1<<40
			x.sell(w, c.Publication, nil, nil)
			if err := x.meet(viewer); err != nil {
				t.Fatal(err)
			}
			v := viewer.watch(c)
			viewer.until("it to fall for the liar", func() bool { return x.sales.Load() > 0 })
			v.goOn(3, relay.ID())
			if n := x.sales.Load(); n != 1 {
				t.Errorf("it subscribed to the liar %d times", n)
			}
			for _, p := range viewer.Peers() {
				if p.ID == relay.ID() && p.Failures != 0 {
					t.Errorf("%d failures are counted of the honest relay", p.Failures)
				}
			}
			v.whole()
		})
	}
}

// town is a publisher, a ring of relays that gets the stream from it at some of them, and lines between all of them that fail.
type town struct {
	*world
	rng       *rand.Rand
	publisher *node
	relays    []*node
	lines     []*townLine
}

// townLine leads from one relay to another, or to the publisher, which is -1.
type townLine struct {
	*proxy
	from, to int
	down     bool
}

// link lets a node that is about to be started dial another by a line that can be cut.
func (w *town) link(from, to int, target *node) change {
	line := &townLine{proxy: newProxy(w.t, target), from: from, to: to}
	w.lines = append(w.lines, line)
	return func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Peers = append(c.Peers, line.addr) }
}

// fed says whether every relay is still connected with the publisher.
func (w *town) fed() bool {
	fed := map[int]bool{-1: true}
	for range w.lines {
		for _, l := range w.lines {
			if !l.down && (fed[l.from] || fed[l.to]) {
				fed[l.from], fed[l.to] = true, true
			}
		}
	}
	return len(fed) == len(w.relays)+1
}

// turn cuts some lines and mends others, so that everybody can still be reached.
func (w *town) turn() {
	for {
		for _, l := range w.lines {
			l.down = w.rng.IntN(3) == 0
		}
		if w.fed() {
			break
		}
	}
	for _, l := range w.lines {
		if !l.down {
			w.mend(l)
		}
	}
	for _, l := range w.lines {
		if l.down {
			w.tear(l)
		}
	}
}

// ends are the nodes at the ends of a line.
func (w *town) ends(l *townLine) (from, to *node) {
	if l.to < 0 {
		return w.relays[l.from], w.publisher
	}
	return w.relays[l.from], w.relays[l.to]
}

// met says whether two nodes are connected.
func met(from, to *node) bool {
	return slices.ContainsFunc(from.Peers(), func(p mesh.PeerStatus) bool { return p.ID == to.ID() })
}

// mend lets a line be used again, and waits until it is.
func (w *town) mend(l *townLine) {
	from, to := w.ends(l)
	l.block(false)
	from.until("its line", func() bool { return met(from, to) || from.Meet(w.t.Context(), l.addr) == nil })
}

// tear breaks a line for a while. Both ends forget what they learned of each other, so that they do not meet past it.
func (w *town) tear(l *townLine) {
	from, to := w.ends(l)
	l.block(true)
	from.until("its line to break", func() bool {
		from.Part(to.ID())
		to.Part(from.ID())
		return !met(from, to)
	})
}

func (w *town) String() (s string) {
	for _, l := range w.lines {
		s += fmt.Sprintf("%d-%d down=%v; ", l.from, l.to, l.down)
	}
	return s
}

func TestRingOfRelays_WhoseLinesFailAtRandom_NeverStarvesItsReaders(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	w := &town{world: newWorld(t), rng: rand.New(rand.NewPCG(seed, 0))}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("seed %d, lines %v", seed, w)
		}
	})
	patient := func(c *mesh.Config, p *pay.Config, _ *mesh.With) { // what a busy machine does late is no failure
		c.HandshakeTimeout, c.GiveUp, p.PayTimeout = 20*time.Second, time.Minute, 30*time.Second
	}
	publisher := w.start("publisher", nil, alert, patient)
	w.publisher = publisher
	for i, name := range []string{"ada", "bea", "cid", "dan"} {
		changes := []change{alert, patient}
		if i%2 == 0 {
			changes = append(changes, w.link(i, -1, publisher))
		}
		if i > 0 {
			changes = append(changes, w.link(i, i-1, w.relays[i-1]))
		}
		if i == 3 {
			changes = append(changes, w.link(i, 0, w.relays[0]))
		}
		w.relays = append(w.relays, w.start(name, nil, changes...))
	}
	c := publisher.broadcast(10 * time.Millisecond)
	var readers []*watching
	for _, r := range w.relays {
		v := w.start(fmt.Sprint("viewer of ", r.name), []*node{r}, alert, patient)
		readers = append(readers, v.watch(c))
	}
	for range 3 {
		for _, v := range readers {
			v.goOn(10)
		}
		w.turn()
	}
	for _, v := range readers {
		v.goOn(20)
	}
	c.end()
	for _, v := range readers {
		v.whole()
		t.Logf("%s: %d pieces, %d changes of upstream", v.n.name, v.progress().Pieces, v.progress().Switches)
	}
	for _, r := range w.relays {
		t.Logf("%s changed its upstream %v times", r.name, r.switches())
	}
}

// switches is how often the node changed its upstream.
func (n *node) switches() (sum float64) {
	for _, why := range []string{"lost", "silent", "withheld", "slow", "price", "circle", "budget"} {
		sum += n.metric("openstreaming_mesh_upstream_switches_total", why)
	}
	return sum
}

func TestRelayThatLosesItsUpstream_IsServedByAReaderOfItsReader_WithoutACircle(t *testing.T) {
	t.Parallel()
	w := &town{world: newWorld(t)}
	keepsTo := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SwitchEvery = time.Hour } // it does not change for the price
	publisher := w.start("publisher", nil, alert)
	ada := w.start("ada", nil, alert, keepsTo, w.link(0, -1, publisher))
	bea := w.start("bea", []*node{ada}, alert, keepsTo)
	toAda, toPublisher := w.link(2, 0, ada), w.link(2, -1, publisher)
	source, others := w.lines[0], w.lines[1:]
	for _, l := range others {
		l.block(true)
	}
	cid := w.start("cid", []*node{bea}, alert, keepsTo, toAda, toPublisher)
	c := publisher.broadcast(10 * time.Millisecond)
	near := w.start("viewer of bea", []*node{bea}, alert).watch(c)
	near.goOn(10)
	far := w.start("viewer of cid", []*node{cid}, alert).watch(c) // ada was not told of cid
	if d := far.goOn(10); d.Hops != 4 {
		t.Fatalf("the stream came over %d hops, not by cid, bea and ada", d.Hops)
	}
	for _, l := range others {
		l.block(false)
	}
	cid.until("all of its lines", func() bool { return cid.metric("openstreaming_mesh_peers", "") == 4 })
	source.cut(true)
	near.goOn(20)
	far.goOn(20)
	far.n.until("the shorter way", func() bool { return far.progress().Hops == 2 })
	near.n.until("the longer way", func() bool { return near.progress().Hops == 4 })
	near.whole()
	far.whole()
	if n := cid.metric("openstreaming_mesh_upstream_switches_total", "circle"); n != 1 {
		t.Errorf("cid turned %v times to another upstream for a circle, %v times for any reason", n, cid.switches())
	}
}
