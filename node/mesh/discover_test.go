package mesh_test

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	pb "github.com/libp2p/go-libp2p-pubsub/pb"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"

	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// discovers lets a node find others.
func discovers(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
	c.Discovery = discovery.Defaults()
	c.Discovery.PortMapping = false // there is no router on the loopback
	c.Discovery.ReportEvery = time.Second
}

// keeps is a node that forwards nothing for others, so that only discovery leads past it.
func keeps(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Forward = false }

func reachable(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
	c.Discovery.Reachability = discovery.Public
}

func (n *node) knows(other *node) bool {
	return slices.ContainsFunc(n.Peers(), func(p mesh.PeerStatus) bool { return p.ID == other.ID() })
}

func TestViewer_WhoKnowsOneNode_FindsAndFetchesAStreamThreeNodesAway(t *testing.T) {
	w := newWorld(t)
	first := w.start("first", nil, discovers, keeps)
	second := w.start("second", []*node{first}, discovers, keeps)
	third := w.start("third", []*node{second}, discovers, keeps)
	publisher := w.start("publisher", []*node{third}, discovers)
	payload := noise(t, 3<<20)
	id := publisher.publish(payload, mesh.PublishOptions{})
	publisher.until("its record", func() bool { return publisher.metric("openstreaming_discovery_record_puts_total", "put") > 0 })
	viewer := w.start("viewer", []*node{first}, discovers, keeps)
	done := viewer.fetch(id, payload)
	if done.Upstream != publisher.ID() || done.Hops != 1 {
		t.Errorf("it came over %d hops from %s", done.Hops, done.Upstream)
	}
	publisher.until("its pay", func() bool { return publisher.income() == 3<<20 })
}

// heard says whether the node has heard another one's price of a stream.
func (n *node) heard(id protocol.StreamID, other *node) bool {
	return slices.ContainsFunc(n.Discovery().Gossip().Sellers(id), func(s gossip.Seller) bool { return s.Peer == other.ID() && s.Rate > 0 })
}

func TestUpstreamThatIsSaidToBeCheaper_IsReachedAndTaken_OnceItHasAnsweredSo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	calm := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Discovery.ReportEvery = 4 * time.Second } // nobody says too much
	one := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.WarmUpstreams = 1 }                        // so nobody is looked for while one is warm
	hub := w.start("hub", nil, alert, discovers, keeps, calm)
	publisher := w.start("publisher", nil, alert, discovers, calm)
	ada := w.start("ada", []*node{publisher}, alert)
	bea := w.start("bea", []*node{publisher}, alert)
	viewer := w.start("viewer", []*node{hub, ada, bea}, alert, discovers, keeps, calm, one)
	viewer.until("its peers", func() bool { return viewer.metric("openstreaming_mesh_peers", "") == 3 })
	v := viewer.watch(publisher.broadcast(10 * time.Millisecond))
	v.goOn(20, ada.ID(), bea.ID())
	viewer.until("another in reserve", func() bool { return viewer.metric("openstreaming_mesh_warm_upstreams", "") == 1 })
	if met(viewer, publisher) {
		t.Fatal("the viewer knows the publisher already: the test shows nothing")
	}
	if err := publisher.Connect(t.Context(), hub.Addrs()[0]); err != nil {
		t.Fatal(err)
	}
	d := v.goOn(20, publisher.ID())
	if !viewer.heard(v.c.id, publisher) || d.Rate != 1_000_000_000 {
		t.Errorf("it comes at a rate of %d", d.Rate)
	}
	v.whole()
	if n := viewer.metric("openstreaming_mesh_upstream_switches_total", "price"); n != 1 {
		t.Errorf("%v changes for the price are counted", n)
	}
}

func TestViewer_LearnsFromWhatIsSaid_WhoSellsAStream(t *testing.T) {
	w := newWorld(t)
	noDHT := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Discovery.DHT = discovery.Off }
	first := w.start("first", nil, discovers, keeps, noDHT)
	publisher := w.start("publisher", []*node{first}, discovers, noDHT)
	payload := noise(t, 1<<20)
	id := publisher.publish(payload, mesh.PublishOptions{})
	viewer := w.start("viewer", []*node{first}, discovers, keeps, noDHT)
	viewer.until("the publisher's quote", func() bool {
		return viewer.heard(id, publisher)
	})
	viewer.until("the publisher's report", func() bool {
		return slices.ContainsFunc(viewer.Discovery().Gossip().Reports(), func(r gossip.HeardReport) bool {
			return r.Peer == publisher.ID() && r.Account == publisher.account && r.Held == 1 && r.Capacity == mesh.Defaults().Capacity
		})
	})
	if len(viewer.Discovery().Gossip().Reports()) != 1 {
		t.Error("nodes that serve nobody speak of themselves")
	}
}

func TestWithdrawnStream_IsNotFoundAnyMore(t *testing.T) {
	w := newWorld(t)
	first := w.start("first", nil, discovers, keeps)
	publisher := w.start("publisher", []*node{first}, discovers)
	p, err := publisher.Publish(t.Context(), bytes.NewReader(noise(t, 1<<20)), mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if held := publisher.metric("openstreaming_discovery_held_streams", ""); held != 1 {
		t.Errorf("%v streams are held", held)
	}
	if err := p.Withdraw(); err != nil {
		t.Fatal(err)
	}
	if held := publisher.metric("openstreaming_discovery_held_streams", ""); held != 0 {
		t.Errorf("%v streams are held", held)
	}
	viewer := w.start("viewer", []*node{first}, discovers, keeps)
	viewer.connected()
	_, err = viewer.Quotes(t.Context(), p.ID())
	mustFail(t, err, mesh.ErrNotFound)
}

func TestRelayedStream_CanBeFoundAtTheRelay_WhileItFlows(t *testing.T) {
	w := newWorld(t)
	first := w.start("first", nil, discovers, keeps)
	publisher := w.start("publisher", nil) // discovers nothing: only its relay knows it
	relay := w.start("relay", []*node{first, publisher}, discovers)
	src, in := newPipe()
	p, err := publisher.Publish(t.Context(), src, mesh.PublishOptions{Live: 10 * time.Millisecond, PieceSize: 1024})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		for ctx.Err() == nil {
			if _, err := in.Write(make([]byte, 1024)); err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	defer in.Close()
	viewer := w.start("viewer", []*node{relay}, keeps)
	viewer.connected()
	watching, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := viewer.Fetch(watching, p.ID(), discard{}, mesh.FetchOptions{})
		ended <- err
	}()
	relay.until("the stream to be held", func() bool { return relay.metric("openstreaming_discovery_held_streams", "") == 1 })
	late := w.start("late", []*node{first}, discovers, keeps)
	late.until("a quote of the relay", func() bool {
		quotes, err := late.Quotes(t.Context(), p.ID())
		return err == nil && slices.ContainsFunc(quotes, func(c mesh.Candidate) bool { return c.Peer == relay.ID() })
	})
	stop()
	<-ended
	relay.until("the stream to be held no more", func() bool { return relay.metric("openstreaming_discovery_held_streams", "") == 0 })
}

func TestPublisher_ThatNobodyCanDial_IsPaidForWhatItServes(t *testing.T) {
	w := newWorld(t)
	relay := w.start("relay", nil, discovers, reachable, keeps)
	publisher := w.start("publisher", []*node{relay}, discovers, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.Listen, c.Discovery.Reachability = nil, discovery.Private
	})
	publisher.until("an address through the relay", func() bool {
		return slices.ContainsFunc(publisher.Addrs(), func(a string) bool { return strings.Contains(a, "/p2p-circuit") })
	})
	payload := noise(t, 2<<20)
	id := publisher.publish(payload, mesh.PublishOptions{})
	publisher.until("its record", func() bool { return publisher.metric("openstreaming_discovery_record_puts_total", "put") > 0 })
	viewer := w.start("viewer", []*node{relay}, discovers, reachable, keeps)
	viewer.connected()
	var got bytes.Buffer
	done, err := viewer.fetchTo(id, &got)
	if err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("%d bytes, %v", got.Len(), err)
	}
	if done.Upstream != publisher.ID() {
		t.Errorf("it came from %s", done.Upstream)
	}
	publisher.until("its pay", func() bool { return publisher.income() == 2<<20 })
	for _, p := range viewer.Peers() {
		if p.ID == publisher.ID() && strings.Contains(p.Address, "p2p-circuit") && len(viewer.Peers()) == 1 {
			t.Error("the stream came through the relay, which nobody pays")
		}
	}
}

// logged says whether the log of the world has a line with all of the words.
func (w *world) logged(words ...string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for line := range strings.Lines(w.trace.String()) {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(line, word) }) {
			return true
		}
	}
	return false
}

func TestBlocklist_KeepsOutWhomItNames_AndTheLogSaysWhy(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	x := newMallory(t)
	list := filepath.Join(t.TempDir(), "blocklist")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(list, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(x.ID().String() + " sells noise\n")
	n := w.start("node", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Blocklist = list })
	n.until("mallory refused", func() bool {
		_ = x.meet(n) // the dialer may learn of it only after its own handshake
		return n.metric("openstreaming_mesh_refused_connections_total", "peer") > 0
	})
	if !w.logged("connection refused", x.ID().String(), "sells noise") {
		t.Error("the log does not say why")
	}
	other := newMallory(t)
	if err := other.meet(n); err != nil {
		t.Fatalf("another is kept out too: %v", err)
	}
	// The list grows while the node runs: who is connected is sent away.
	write(x.ID().String() + " sells noise\n127.0.0.0/8 a network of noise\n")
	n.until("the other to be sent away", func() bool { return len(n.Peers()) == 0 })
	n.until("the network refused", func() bool {
		_ = other.meet(n)
		return n.metric("openstreaming_mesh_refused_connections_total", "address") > 0
	})
	if !w.logged("connection refused", "127.0.0.1", "a network of noise") {
		t.Error("the log does not say why the network is refused")
	}
	write("# nobody\n\n")
	n.until("mallory let in", func() bool {
		err := x.meet(n)
		return err == nil && len(n.Peers()) > 0
	})
}

func TestMesh_DoesNotRun_OnABlocklistWithMistakes(t *testing.T) {
	list := filepath.Join(t.TempDir(), "blocklist")
	if err := os.WriteFile(list, []byte("everybody\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg := testConfig(t, "node")
	cfg.Blocklist = list
	key, err := mesh.NewPeerKey()
	if err != nil {
		t.Fatal(err)
	}
	_, err = mesh.New(cfg, mesh.With{PeerKey: key, Domain: paytest.Domain, Money: &tired{}, Signer: keySigner{}})
	mustFail(t, err, nil, "read the blocklist", "line 1", "everybody")
}

func TestMallory_GossipsNoise_AndIsKeptOut(t *testing.T) {
	w := newWorld(t)
	n := w.start("node", nil, discovers)
	x := newMallory(t)
	router, err := pubsub.NewGossipSub(t.Context(), x.Host,
		pubsub.WithGossipSubProtocols([]libp2pprotocol.ID{gossip.ProtocolOf(paytest.Domain)}, func(f pubsub.GossipSubFeature, _ libp2pprotocol.ID) bool {
			return f == pubsub.GossipSubFeatureMesh
		}), pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign), pubsub.WithNoAuthor(), pubsub.WithFloodPublish(true),
		pubsub.WithMessageIdFn(func(m *pb.Message) string { return string(m.GetData()) }))
	if err != nil {
		t.Fatal(err)
	}
	topic, err := router.Join(gossip.TopicOf(paytest.Domain, gossip.KindReport))
	if err != nil {
		t.Fatal(err)
	}
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	var said byte
	n.until("mallory kept out", func() bool {
		if len(topic.ListPeers()) > 0 && said < 200 {
			said++
			_ = topic.Publish(t.Context(), []byte{gossip.Version, said})
		}
		return n.metric("openstreaming_mesh_kept_out_total", "gossip") == 1
	})
	n.until("the line to end", func() bool { return len(n.Peers()) == 0 })
}

// TestMallory_OpensConnectionsAndSaysNothing is the slow loris: connections that never shake hands, streams on which nothing or
// one byte at a time comes.
func TestMallory_OpensConnectionsAndSaysNothing_AndOthersAreServed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	n := w.start("node", nil, discovers, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.HandshakeTimeout = 3 * time.Second })
	payload := noise(t, 1<<20)
	id := n.publish(payload, mesh.PublishOptions{})
	for range 100 {
		c, err := net.Dial("tcp", strings.Join(tcpOf(t, n), ":"))
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	x := newMallory(t)
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	var open, opened atomic.Int32 // the first ones may end before the last ones are opened
	var streams sync.WaitGroup
	for i := range 50 { // not so many that it would be taken for a flood
		protocols := []libp2pprotocol.ID{mesh.QuoteProtocol, mesh.StreamProtocol}
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		s, err := x.NewStream(ctx, n.ID(), protocols[i%2])
		cancel()
		if err != nil {
			continue // it has as many as one peer may have
		}
		open.Add(1)
		opened.Add(1)
		streams.Go(func() {
			defer open.Add(-1)
			defer s.Reset() //nolint:errcheck // it is over
			for {
				if _, err := s.Write([]byte{0}); err != nil { // the length of a frame, and never more
					return
				}
				if s.SetReadDeadline(time.Now().Add(700*time.Millisecond)) != nil {
					return
				}
				if _, err := s.Read(make([]byte, 1)); !isTimeout(err) {
					return // it was answered, or ended
				}
			}
		})
	}
	if opened.Load() < 20 {
		t.Fatalf("only %d streams were opened: the test shows nothing", opened.Load())
	}
	viewer := w.start("viewer", []*node{n}, keeps)
	viewer.fetch(id, payload)
	ended := make(chan struct{})
	go func() { streams.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		t.Errorf("%d streams on which nothing came are still open", open.Load())
	}
}

func isTimeout(err error) bool {
	timeout, ok := err.(interface{ Timeout() bool })
	return ok && timeout.Timeout()
}

func tcpOf(t *testing.T, n *node) []string {
	t.Helper()
	parts := strings.Split(n.Addrs()[0], "/") // "", ip4, 127.0.0.1, tcp, port, p2p, id
	return []string{parts[2], parts[4]}
}

// TestMallory_TakesAllItCanGet opens connections and streams from many identities until it gets no more, and leaves them open:
// the node stays within what it may use, and a configured peer gets in all the same.
func TestMallory_TakesAllItCanGet_AndTheNodeStaysWithinItsLimits(t *testing.T) {
	w := newWorld(t)
	friend := w.start("friend", nil)
	const most, memory, each = 16, 64 << 20, 40
	n := w.start("node", []*node{friend}, discovers, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.MaxConnections, c.MaxMemory = most, memory })
	n.until("its friend", func() bool { return n.knows(friend) })
	payload := noise(t, 1<<20)
	id := n.publish(payload, mesh.PublishOptions{})
	crowd := make([]*mallory, 3*most)
	for i := range crowd {
		crowd[i] = newMallory(t)
	}
	runtime.GC()
	var before, during runtime.MemStats
	runtime.ReadMemStats(&before)
	streams, taken := 0, int64(0)
	for _, x := range crowd {
		if x.meet(n) != nil {
			continue
		}
		for range each {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			s, err := x.NewStream(ctx, n.ID(), mesh.QuoteProtocol)
			cancel()
			if err != nil {
				break
			}
			// The head of a frame that says that more will come, and no more.
			if _, err := s.Write([]byte{0, 0, 2, 0, byte(wire.KindQuoteRequest)}); err != nil {
				break
			}
		}
		used := n.Used()
		streams, taken = max(streams, used.NumStreamsInbound), max(taken, used.Memory)
		if used.NumConnsInbound > most || used.Memory > memory {
			t.Fatalf("%d connections are open of at most %d, and use %d bytes of at most %d", used.NumConnsInbound, most, used.Memory, int64(memory))
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&during)
	if taken < memory*3/4 {
		t.Fatalf("%d streams have taken %d bytes of %d: it was not all that they could get", streams, taken, int64(memory))
	}
	// Both ends of all lines are in this process.
	if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 2*memory {
		t.Errorf("%d streams have cost %d MiB, at most %d should be", streams, grown>>20, 2*memory>>20)
	}
	if !n.knows(friend) {
		t.Error("the configured peer was sent away for strangers")
	}
	friend.fetch(id, payload)
}

// newPipe is a pipe whose reader does not wait for its writer to be told.
func newPipe() (*os.File, *os.File) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	return r, w
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }

// A relay with more peers than it asks at once gave quotes for what one of them has, and then asked others when it was to deliver.
func TestRelay_DeliversWhatItQuoted_ThoughItAsksFewOfItsPeers(t *testing.T) {
	w := newWorld(t)
	relay := w.start("relay", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Discovery.Gossip, c.QuoteFanout = true, 2 })
	publisher := w.start("publisher", []*node{relay}) // it says nothing of what it sells
	for i := range 4 {
		w.start(fmt.Sprint("other ", i), []*node{relay})
	}
	viewer := w.start("viewer", []*node{relay}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.GiveUp = time.Nanosecond })
	relay.until("its peers", func() bool { return len(relay.Peers()) == 6 })
	payload := noise(t, 64<<10)
	var streams []protocol.StreamID
	for range 6 {
		streams = append(streams, publisher.publish(payload, mesh.PublishOptions{}))
	}
	waiting := slices.Clone(streams)
	viewer.until("quotes", func() bool {
		waiting = slices.DeleteFunc(waiting, func(id protocol.StreamID) bool {
			found, err := viewer.Quotes(t.Context(), id)
			return err == nil && len(found) > 0
		})
		return len(waiting) == 0
	})
	for _, id := range streams {
		viewer.fetch(id, payload)
	}
}
