package mesh_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// mallory is a peer that speaks the protocols by hand.
type mallory struct {
	host.Host
	t       *testing.T
	signer  keySigner
	eternal bool                         // its quotes hold for ever; else a minute
	rate    protocol.Rate                // its price; the least if zero
	head    uint64                       // how many pieces it says that there are; if any, it goes on saying so when it has sent what it sends
	quoted  func(*protocol.SignedStream) // what it makes of the header in a quote; nothing if nil
	agreed  func(*protocol.SignedStream) // ... and when it accepts
	sales   atomic.Int64                 // how often it was subscribed to
}

func newMallory(t *testing.T) *mallory {
	t.Helper()
	h, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return &mallory{Host: h, t: t, signer: keySigner{key}}
}

// meet connects to a node.
func (x *mallory) meet(n *node) error {
	info, err := peer.AddrInfoFromString(n.Addrs()[0])
	if err != nil {
		x.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(x.t.Context(), 5*time.Second)
	defer cancel()
	return x.Connect(ctx, *info)
}

// say opens a stream and writes bytes on it.
func (x *mallory) say(n *node, id libp2pprotocol.ID, bytes []byte) network.Stream {
	x.t.Helper()
	ctx, cancel := context.WithTimeout(x.t.Context(), 5*time.Second)
	defer cancel()
	s, err := x.NewStream(ctx, n.ID(), id)
	if err != nil {
		x.t.Fatal(err)
	}
	if _, err := s.Write(bytes); err != nil {
		x.t.Fatal(err)
	}
	if err := s.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		x.t.Fatal(err)
	}
	return s
}

// refusal reads the refusal that must come.
func (x *mallory) refusal(s network.Stream) wire.Refusal {
	x.t.Helper()
	_, body, err := wire.NewReader(s).Next(wire.KindRefusal)
	if err != nil {
		x.t.Fatalf("no refusal came: %v", err)
	}
	r, err := wire.DecodeRefusal(body)
	if err != nil {
		x.t.Fatal(err)
	}
	return r
}

func (x *mallory) path() []wire.Peer { return []wire.Peer{wire.Peer(x.ID())} }

func TestMallory_SendsFramesThatBreakTheProtocol_AndIsKeptOut(t *testing.T) {
	quote := wire.QuoteRequest{Path: []wire.Peer{"x"}}.Append(nil)
	short := bytes.Clone(quote)
	binary.BigEndian.PutUint32(short, uint32(len(short)-4-1)) // one byte short of its own contents
	for name, said := range map[string]struct {
		protocol libp2pprotocol.ID
		frame    []byte
	}{
		"a frame of four GiB":                   {mesh.StreamProtocol, []byte{0xff, 0xff, 0xff, 0xff, byte(wire.KindSubscribe)}},
		"a frame without a kind":                {mesh.QuoteProtocol, []byte{0, 0, 0, 0, byte(wire.KindQuoteRequest)}},
		"a request that ends too early":         {mesh.QuoteProtocol, short},
		"a subscription of nothing":             {mesh.StreamProtocol, []byte{0, 0, 0, 2, byte(wire.KindSubscribe), wire.Version}},
		"a path with something that is no peer": {mesh.QuoteProtocol, quote},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			n := w.start("node", nil)
			x := newMallory(t)
			if err := x.meet(n); err != nil {
				t.Fatal(err)
			}
			x.say(n, said.protocol, said.frame)
			n.until("the block", func() bool { return n.metric("openstreaming_mesh_kept_out_total", "protocol") == 1 })
			n.until("the line to end", func() bool { return n.metric("openstreaming_mesh_peers", "") == 0 })
			n.until("the door to be shut", func() bool {
				err := x.meet(n)
				if err == nil { // a dialer learns of the refusal after its own handshake
					time.Sleep(20 * time.Millisecond)
					return x.Network().Connectedness(n.ID()) != network.Connected
				}
				return true
			})
		})
	}
}

func TestStranger_OfAnotherVersion_IsRefusedInWords_AndNotKeptOut(t *testing.T) {
	w := newWorld(t)
	n := w.start("node", nil)
	x := newMallory(t)
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	newer := wire.QuoteRequest{Path: x.path()}.Append(nil)
	subscribe := wire.Subscribe{Path: x.path()}.Append(nil)
	newer[5], subscribe[5] = wire.Version+1, wire.Version+1
	if r := x.refusal(x.say(n, mesh.QuoteProtocol, newer)); r.Code != wire.CodeVersion {
		t.Fatalf("refused with %v", r)
	}
	if r := x.refusal(x.say(n, mesh.StreamProtocol, subscribe)); r.Code != wire.CodeVersion {
		t.Fatalf("a subscription of another version is refused with %v", r)
	}
	unknown := []byte{0, 0, 0, 1, 77}
	if r := x.refusal(x.say(n, mesh.StreamProtocol, unknown)); r.Code != wire.CodeVersion {
		t.Fatalf("refused with %v", r)
	}
	// An extension in front of a known frame is skipped.
	extended := append([]byte{0, 0, 0, 3, 0x80, 1, 2}, wire.QuoteRequest{Path: x.path()}.Append(nil)...)
	if r := x.refusal(x.say(n, mesh.QuoteProtocol, extended)); r.Code != wire.CodeUnknownStream {
		t.Fatalf("refused with %v", r)
	}
	if out := n.metric("openstreaming_mesh_kept_out_total", "protocol"); out != 0 {
		t.Fatalf("%v peers are kept out", out)
	}
}

func TestRequests_ThatMakeNoSense_AreRefusedByName(t *testing.T) {
	w := newWorld(t)
	n := w.start("node", nil)
	id := n.publish([]byte("x"), mesh.PublishOptions{})
	x := newMallory(t)
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	me, it := wire.Peer(x.ID()), wire.Peer(n.ID())
	ours := protocol.Channel{Payer: x.signer.Address(), Signer: x.signer.Address(), Payee: n.account, Rate: 1_000_000_000}
	cheap := ours
	cheap.Rate--
	foreign := ours
	foreign.Payee = common.Address{1}
	for name, c := range map[string]struct {
		protocol libp2pprotocol.ID
		frame    []byte
		want     wire.Code
	}{
		"an unknown stream":               {mesh.QuoteProtocol, wire.QuoteRequest{Path: x.path()}.Append(nil), wire.CodeUnknownStream},
		"somebody else's path":            {mesh.QuoteProtocol, wire.QuoteRequest{Stream: id, Path: []wire.Peer{it}}.Append(nil), wire.CodeBadRequest},
		"a path through the node":         {mesh.QuoteProtocol, wire.QuoteRequest{Stream: id, Path: []wire.Peer{it, me}}.Append(nil), wire.CodeLoop},
		"a path at its limit":             {mesh.QuoteProtocol, wire.QuoteRequest{Stream: id, Path: []wire.Peer{me, me, me, me, me, me, me, me}}.Append(nil), wire.CodeTooFar},
		"an offer below the price":        {mesh.QuoteProtocol, wire.QuoteRequest{Stream: id, Path: x.path(), OfferRate: 5}.Append(nil), wire.CodePrice},
		"an offer to nobody":              {mesh.QuoteProtocol, wire.QuoteRequest{Stream: id, Path: x.path(), OfferRate: 1 << 40}.Append(nil), wire.CodeChannel},
		"a channel that was never opened": {mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: ours, Path: x.path()}.Append(nil), wire.CodeChannel},
		"a channel that pays too little":  {mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: cheap, Path: x.path()}.Append(nil), wire.CodePrice},
		"a piece that no stream has":      {mesh.StreamProtocol, wire.Subscribe{Stream: id, From: 1 << 63, Channel: ours, Path: x.path()}.Append(nil), wire.CodeBadRequest},
		"somebody else's channel":         {mesh.StreamProtocol, wire.Subscribe{Stream: id, Channel: foreign, Path: x.path()}.Append(nil), wire.CodeChannel},
	} {
		if r := x.refusal(x.say(n, c.protocol, c.frame)); r.Code != c.want || r.Reason == "" {
			t.Errorf("%s is refused with %v, want %v", name, r, c.want)
		}
	}
}

func TestSlowLoris_HoldsNoHandshakeLongerThanItsTime(t *testing.T) {
	w := newWorld(t)
	n := w.start("node", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.HandshakeTimeout = 300 * time.Millisecond })
	x := newMallory(t)
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	for _, id := range []libp2pprotocol.ID{mesh.QuoteProtocol, mesh.StreamProtocol} {
		s := x.say(n, id, []byte{0, 0, 0, 9}) // and never the rest
		if err := s.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(s); isTimeout(err) {
			t.Fatalf("%s: the node waited until we gave up: %v", id, err)
		}
	}
}

func TestMallory_SubscribesInALoop_AndIsKeptOut(t *testing.T) {
	w := newWorld(t)
	// A clock that stands still: no allowance grows again, however slow the machine is.
	n := w.start("node", nil, func(_ *mesh.Config, _ *pay.Config, with *mesh.With) { with.Clock = clock.NewFake(time.Now()) })
	x := newMallory(t)
	if err := x.meet(n); err != nil {
		t.Fatal(err)
	}
	frame := wire.Subscribe{Path: x.path()}.Append(nil)
	keptOut := func() bool { return n.metric("openstreaming_mesh_kept_out_total", "flood") == 1 }
	for tries := 0; tries < 1000 && !keptOut(); tries++ {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		s, err := x.NewStream(ctx, n.ID(), mesh.StreamProtocol)
		cancel()
		if err != nil {
			continue // thrown out, or the machine is slow
		}
		if _, err := s.Write(frame); err == nil {
			_, _ = io.ReadAll(s)
		}
		s.Close()
	}
	n.until("the block", keptOut)
}

func TestFloodOfQuestions_IsNotPassedOn_SoThatNobodyTakesTheRelayForIt(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	relay := w.start("relay", []*node{publisher})
	relay.connected()
	var flood sync.WaitGroup
	for i := range 8 {
		x := newMallory(t)
		if err := x.meet(relay); err != nil {
			t.Fatal(err)
		}
		flood.Go(func() {
			for k := range 60 { // within each one's own allowance
				s, err := x.NewStream(t.Context(), relay.ID(), mesh.QuoteProtocol)
				if err != nil {
					continue
				}
				defer s.Close()
				ask := wire.QuoteRequest{Stream: protocol.StreamID{byte(i), byte(k), 1}, Path: x.path(), Patience: time.Second}
				s.Write(ask.Append(nil)) //nolint:errcheck // the relay may have enough of it
			}
		})
	}
	flood.Wait()
	// The neighbor has nothing against the relay, and has patience left for what the relay itself wants.
	payload := noise(t, 1<<20)
	relay.fetch(publisher.publish(payload, mesh.PublishOptions{}), payload)
	if out := publisher.metric("openstreaming_mesh_kept_out_total", "flood"); out != 0 {
		t.Error("the relay was kept out")
	}
	if busy := publisher.metric("openstreaming_mesh_refusals_total", "busy"); busy != 0 {
		t.Errorf("the relay was refused %v times", busy)
	}
}

func TestQuoteThatHoldsForEver_BindsNobodyElse(t *testing.T) {
	w := newWorld(t)
	relay := w.start("relay", nil)
	x, asker := newMallory(t), newMallory(t)
	x.eternal = true
	p, err := w.start("publisher", nil).Publish(t.Context(), bytes.NewReader([]byte("x")), mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	x.sell(w, p, nil, nil)
	for _, m := range []*mallory{x, asker} {
		if err := m.meet(relay); err != nil {
			t.Fatal(err)
		}
	}
	ask := wire.QuoteRequest{Stream: p.ID(), Path: asker.path(), Patience: time.Second}
	_, body, err := wire.NewReader(asker.say(relay, mesh.QuoteProtocol, ask.Append(nil))).Next(wire.KindQuoteReply)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := wire.DecodeQuoteReply(body, ask)
	if most := uint64(time.Now().Add(mesh.Defaults().QuoteValidity).Unix()); err != nil || reply.Quote.ValidUntil > most {
		t.Fatalf("the relay's quote holds until %d, its own time ends at %d: %v", reply.Quote.ValidUntil, most, err)
	}
}

// stingy is money that never sends a voucher.
type stingy struct{ mesh.Money }

func (s stingy) Buy(ctx context.Context, from peer.ID, payee common.Address, rate protocol.Rate, offer mesh.OfferFunc) (mesh.Purchase, error) {
	p, err := s.Money.Buy(ctx, from, payee, rate, offer)
	return silent{p}, err
}

type silent struct{ mesh.Purchase }

func (s silent) Run(ctx context.Context, _ func(protocol.SignedVoucher) error) error {
	return s.Purchase.Run(ctx, func(protocol.SignedVoucher) error { return nil })
}

func TestMallory_NeverPays_IsDroppedAtTheWindow_AndRemembered(t *testing.T) {
	w := newWorld(t)
	const window = 4 << 20
	publisher := w.start("publisher", nil, func(_ *mesh.Config, p *pay.Config, _ *mesh.With) {
		p.MinWindow, p.MaxWindow, p.PayTimeout = window, window, 500*time.Millisecond
	})
	payload := noise(t, 16<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})

	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	account := keySigner{key}.Address()
	w.chain.Fund(account, 1_000_000_000)
	book, err := pay.Open(t.Context(), pay.Config{Dir: t.TempDir(), Account: account, Budget: 1 << 40}, w.chain.As(account), key, w.log)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close() //nolint:errcheck // of a cheater
	cheater := w.start("mallory", []*node{publisher}, func(c *mesh.Config, _ *pay.Config, with *mesh.With) {
		with.Money, with.Signer, c.GiveUp = stingy{mesh.BookMoney(book, 0)}, keySigner{key}, 3*time.Second
	})
	got := &counter{}
	if _, err := cheater.fetchTo(id, got); err == nil {
		t.Fatal("a peer that never pays got the whole stream")
	}
	if got.n > window {
		t.Fatalf("%d bytes were had for nothing, the window is %d", got.n, window)
	}
	if out := publisher.metric("openstreaming_mesh_kept_out_total", "unpaid"); out != 1 {
		t.Fatalf("%v peers are kept out for not paying", out)
	}
	if peers := publisher.metric("openstreaming_mesh_peers", ""); peers != 0 {
		t.Fatalf("%v peers are still connected", peers)
	}
	// Others are served as before.
	w.start("viewer", []*node{publisher}).fetch(id, payload)
}

// tired is money whose first channel turns out to be worn out: at the first word of the payee, or in the middle of the stream.
type tired struct {
	mesh.Money
	heeded *atomic.Int64
	fails  int64
}

func (m tired) Buy(ctx context.Context, from peer.ID, payee common.Address, rate protocol.Rate, offer mesh.OfferFunc) (mesh.Purchase, error) {
	p, err := m.Money.Buy(ctx, from, payee, rate, offer)
	return worn{p, m}, err
}

type worn struct {
	mesh.Purchase
	m tired
}

func (p worn) Heed(t pay.Terms) error {
	if p.m.heeded.Add(1) == p.m.fails {
		return pay.ErrExhausted
	}
	return p.Purchase.Heed(t)
}

func TestWornOutChannel_IsNoFaultOfTheUpstream(t *testing.T) {
	for name, at := range map[string]int64{"at the answer": 1, "in the middle": 2} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			publisher := w.start("publisher", nil)
			money := &tired{heeded: new(atomic.Int64), fails: at}
			viewer := w.start("viewer", []*node{publisher}, func(_ *mesh.Config, _ *pay.Config, with *mesh.With) { with.Money = money })
			money.Money = mesh.BookMoney(viewer.book, 0)
			payload := noise(t, 16<<20) // the window grows, and terms say so
			viewer.fetch(publisher.publish(payload, mesh.PublishOptions{}), payload)
			if n := money.heeded.Load(); n <= at {
				t.Fatalf("terms came %d times", n)
			}
			if out := viewer.metric("openstreaming_mesh_kept_out_total", "protocol"); out != 0 {
				t.Fatal("the publisher was kept out")
			}
		})
	}
}

type counter struct{ n int }

func (c *counter) Write(b []byte) (int, error) { c.n += len(b); return len(b), nil }

// header is a publication's, or what is made of it.
func header(p *mesh.Publication, spoil func(*protocol.SignedStream)) protocol.SignedStream {
	h := p.Header()
	if spoil != nil {
		spoil(&h)
	}
	return h
}

func (x *mallory) until() uint64 {
	if x.eternal {
		return 1<<63 + 1
	}
	return uint64(time.Now().Unix()) + 60
}
