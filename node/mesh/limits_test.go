package mesh_test

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// channel opens a channel to a node for a stream, by hand, as its quote and offer say.
func (x *mallory) channel(w *world, n *node, id protocol.StreamID, lane uint32) protocol.Channel {
	x.t.Helper()
	me := x.signer.Address()
	w.chain.Fund(me, 1_000_000_000)
	ask := wire.QuoteRequest{Stream: id, Path: x.path(), Payer: me, Signer: me, OfferRate: 1_000_000_000}
	s := x.say(n, mesh.QuoteProtocol, ask.Append(nil))
	defer s.Close()
	_, body, err := wire.NewReader(s).Next(wire.KindQuoteReply)
	if err != nil {
		x.t.Fatal(err)
	}
	reply, err := wire.DecodeQuoteReply(body, ask)
	if err != nil || reply.Offer == nil {
		x.t.Fatalf("no offer: %v", err)
	}
	if err := w.chain.As(me).OpenChannel(x.t.Context(), *reply.Offer, 100_000_000); err != nil {
		x.t.Fatal(err)
	}
	return reply.Offer.Channel
}

// answer is the first frame on a subscription: nil if it is taken, or the refusal.
func (x *mallory) answer(s network.Stream) error {
	x.t.Helper()
	kind, body, err := wire.NewReader(s).Next(wire.KindAccept, wire.KindRefusal)
	if err != nil {
		return err
	}
	if kind == wire.KindAccept {
		return nil
	}
	r, err := wire.DecodeRefusal(body)
	if err != nil {
		x.t.Fatal(err)
	}
	return r
}

// quiet publishes a live stream on which nothing comes until the test ends: subscriptions to it stay.
func quiet(t *testing.T, n *node) protocol.StreamID {
	t.Helper()
	r, w := newPipe()
	t.Cleanup(func() { w.Close() })
	p, err := n.Publish(t.Context(), r, mesh.PublishOptions{Live: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return p.ID()
}

func TestSubscriptions_BeyondWhatOnePeerOrAllMayHave_AreRefused_AndComeBackWhenOthersGo(t *testing.T) {
	w := newWorld(t)
	const ofOne, ofAll = 3, 5
	n := w.start("node", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.MaxSubscribersPerPeer, c.MaxSubscribers, c.MaxSubscribersPerStream = ofOne, ofAll, ofAll
	})
	id := quiet(t, n)
	begin := func(x *mallory, c protocol.Channel) (network.Stream, error) {
		s := x.say(n, mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: c, Path: x.path()}.Append(nil))
		return s, x.answer(s)
	}
	var open []network.Stream
	for taken, most := range []int{ofOne, ofAll - ofOne} {
		x := newMallory(t)
		if err := x.meet(n); err != nil {
			t.Fatal(err)
		}
		c := x.channel(w, n, id, 0)
		for range most {
			s, err := begin(x, c)
			if err != nil {
				t.Fatalf("%d subscriptions are served, and one more is refused: %v", len(open), err)
			}
			open = append(open, s)
		}
		// The next one is refused in words, or by libp2p before we hear of it.
		if s, err := begin(x, c); err == nil {
			t.Fatalf("peer %d has more than %d subscriptions", taken, most)
		} else if r, refused := errorAs[wire.Refusal](err); refused && r.Code != wire.CodeBusy {
			t.Errorf("refused with %v", r)
		} else {
			s.Reset() //nolint:errcheck // it is over
		}
		if served := n.metric("openstreaming_mesh_subscribers", ""); int(served) != len(open) {
			t.Fatalf("%v subscriptions are served, not %d", served, len(open))
		}
		if taken == 1 {
			open[0].Reset() //nolint:errcheck // of the first peer
			n.until("a place", func() bool { return int(n.metric("openstreaming_mesh_subscribers", "")) == ofAll-1 })
			n.until("the place to be given", func() bool {
				s, err := begin(x, c)
				if err != nil {
					s.Reset() //nolint:errcheck // the place is not free yet beneath
				}
				return err == nil
			})
		}
	}
}

// operators are the peers that L1 names.
type operators []peer.ID

func (o operators) PeerIDs(context.Context) ([]peer.ID, error) { return o, nil }

func TestCrowd_TakesNeitherThePlacesOfOtherStreams_NorThoseOfOperators(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const ofOne, ofAll, connections = 2, 16, 16 // half for one stream, two for operators only
	operator := newMallory(t)
	n := w.start("node", nil, discovers, reachable, func(c *mesh.Config, _ *pay.Config, with *mesh.With) {
		c.MaxSubscribersPerPeer, c.MaxSubscribers, c.MaxConnections = ofOne, ofAll, connections
		with.Operators = operators{operator.ID()}
	})
	n.until("who is an operator", func() bool { return n.metric("openstreaming_discovery_known_operators", "") == 1 })
	begin := func(x *mallory, id protocol.StreamID, c protocol.Channel) error {
		s := x.say(n, mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: c, Path: x.path()}.Append(nil))
		err := x.answer(s)
		if err != nil {
			s.Reset() //nolint:errcheck // it is over
		}
		return err
	}
	refused := func(err error, why string) {
		t.Helper()
		if r, ok := errorAs[wire.Refusal](err); !ok || r.Code != wire.CodeBusy || r.Reason != why {
			t.Errorf("%v, want a refusal for %q", err, why)
		}
	}
	crowded, other := quiet(t, n), quiet(t, n)
	var crowd []*mallory
	channels := make(map[*mallory]protocol.Channel)
	for range 8 {
		x := newMallory(t)
		if err := x.meet(n); err != nil {
			t.Fatal(err)
		}
		channels[x] = x.channel(w, n, crowded, uint32(len(crowd)))
		crowd = append(crowd, x)
	}
	for _, x := range crowd[:4] {
		for range ofOne {
			if err := begin(x, crowded, channels[x]); err != nil {
				t.Fatal(err)
			}
		}
	}
	refused(begin(crowd[4], crowded, channels[crowd[4]]), "too many subscriptions to this stream")
	for _, x := range crowd[4:7] {
		for range ofOne {
			if err := begin(x, other, channels[x]); err != nil {
				t.Fatalf("another stream is not served: %v", err)
			}
		}
	}
	refused(begin(crowd[7], other, channels[crowd[7]]), "too many subscriptions")

	// And as many more connect as get in.
	for range 2 * connections {
		if x := newMallory(t); x.meet(n) == nil {
			crowd = append(crowd, x)
		}
	}
	in := func() (count int) {
		for _, p := range n.Peers() {
			if p.ID != operator.ID() {
				count++
			}
		}
		return count
	}
	n.until("the crowd", func() bool { return n.metric("openstreaming_mesh_refused_connections_total", "full") > 0 })
	if got := in(); got > connections-2 {
		t.Errorf("%d strangers are connected, of %d", got, connections)
	}
	if err := operator.meet(n); err != nil {
		t.Fatal(err)
	}
	c := operator.channel(w, n, crowded, 99)
	for range ofOne {
		if err := begin(operator, crowded, c); err != nil {
			t.Errorf("an operator is not served: %v", err)
		}
	}
}

func errorAs[E error](err error) (e E, ok bool) { ok = errors.As(err, &e); return e, ok }

// Mallory pays, or has credit, subscribes many times to a large stream, and reads nothing at all.
func TestMallory_SubscribesAndReadsNothing_CostsBoundedMemory_AndIsDropped(t *testing.T) {
	w := newWorld(t)
	const cache, subscriptions = 8 << 20, 16
	n := w.start("node", nil, func(c *mesh.Config, p *pay.Config, _ *mesh.With) {
		c.CacheBytes, c.StallTimeout = cache, 2*time.Second
		p.MinWindow, p.MaxWindow, p.PayTimeout = 32<<20, 32<<20, time.Minute // credit is not what stops it
	})
	payload := noise(t, 24<<20)
	id := n.publish(payload, mesh.PublishOptions{PieceSize: 16 << 10}) // two seconds more for a piece of this size
	runtime.GC()
	var before, during runtime.MemStats
	runtime.ReadMemStats(&before)

	var streams []network.Stream
	for range 2 {
		x := newMallory(t)
		if err := x.meet(n); err != nil {
			t.Fatal(err)
		}
		c := x.channel(w, n, id, 0)
		for range subscriptions / 2 {
			streams = append(streams, x.say(n, mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: c, Path: x.path()}.Append(nil)))
		}
	}
	n.until("the subscriptions", func() bool { return n.metric("openstreaming_mesh_subscribers", "") == subscriptions })
	n.until("those who read nothing to be dropped", func() bool {
		runtime.ReadMemStats(&during)
		// Both ends of the lines are in this process, with yamux's windows of what nobody reads.
		if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 256<<20 {
			t.Fatalf("%d subscriptions that nobody reads have cost %d MiB", subscriptions, grown>>20)
		}
		if cached := n.metric("openstreaming_mesh_cached_bytes", ""); cached > 2*cache {
			t.Fatalf("%v bytes of pieces are held in memory", cached)
		}
		return n.metric("openstreaming_mesh_subscribers", "") == 0
	})
	for _, s := range streams {
		s.Reset() //nolint:errcheck // they are over
	}
	// Others are served as before.
	var got bytes.Buffer
	if _, err := w.start("viewer", []*node{n}).fetchTo(id, &got); err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("an honest viewer got %d bytes: %v", got.Len(), err)
	}
}

// Mallory publishes pieces of one byte: what bounds bytes must bound what so many pieces take, too.
func TestMallory_PublishesPiecesOfOneByte_AndAViewerThatStandsStillRemembersFewOfThem(t *testing.T) {
	w := newWorld(t)
	const cache, pieces = 8 << 20, 50_000
	small := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.CacheBytes, c.StallTimeout = cache, time.Minute }
	mallory := w.start("mallory", nil, small)
	payload := noise(t, pieces)
	id := mallory.publish(payload, mesh.PublishOptions{PieceSize: 1})
	slow, fast := w.start("slow", []*node{mallory}, small), w.start("fast", []*node{mallory}, small)
	runtime.GC()
	var before, during runtime.MemStats
	runtime.ReadMemStats(&before)

	var got bytes.Buffer
	begun, goOn := make(chan struct{}), make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		_, err := slow.fetchTo(id, writer(func(b []byte) (int, error) {
			if got.Len() == 0 {
				close(begun)
				<-goOn
			}
			return got.Write(b)
		}))
		ended <- err
	}()
	<-begun
	fast.fetch(id, payload) // long enough for the slow one to get all that it asks for
	runtime.GC()
	runtime.ReadMemStats(&during)
	if in := slow.metric("openstreaming_mesh_bytes_total", "in"); in > pieces/10 {
		t.Errorf("who stands still at the first piece has bought %v", in)
	}
	for _, n := range []*node{mallory, slow, fast} {
		if cached := n.metric("openstreaming_mesh_cached_bytes", ""); cached > 2*cache {
			t.Errorf("%v bytes of pieces are held in memory, at most %d should be", cached, 2*cache)
		}
	}
	if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 4*cache {
		t.Errorf("three nodes with caches of %d MiB have taken %d MiB for %d bytes", cache>>20, grown>>20, pieces)
	}
	close(goOn)
	if err := <-ended; err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("the slow viewer got %d bytes of %d: %v", got.Len(), len(payload), err)
	}
}
