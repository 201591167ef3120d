package gossip

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p"
	pubsub "github.com/libp2p/go-libp2p-pubsub"
	pb "github.com/libp2p/go-libp2p-pubsub/pb"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// chain knows hot keys and operators, as L2 and L1 do.
type chain struct {
	mu  sync.Mutex
	hot map[common.Address]common.Address // under mu
	// signed are the claim sets that their operators have signed.
	signed map[common.Hash]bool // under mu
}

func (c *chain) OfferSigner(_ context.Context, account common.Address) (common.Address, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hot[account], nil
}

func (c *chain) JudgeClaims(_ context.Context, set protocol.ClaimSet, _ protocol.PointG1) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.signed[set.ClaimsRoot] {
		return ErrForged
	}
	return nil
}

func newHost(t *testing.T, seed byte) host.Host {
	t.Helper()
	key, _ := identity(t, seed)
	h, err := libp2p.New(libp2p.Identity(key), libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableRelay(), libp2p.DisableMetrics())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	return h
}

// town is a line of nodes, each connected to the one before, on one clock and one chain.
type town struct {
	t     *testing.T
	chain *chain
	clock *clock.Fake
	nodes []*citizen
}

type citizen struct {
	*Gossip
	registry *prometheus.Registry
	shunned  chan peer.ID
}

func newTown(t *testing.T, n int) *town {
	w := &town{t: t, clock: clock.NewFake(time.Now().Truncate(time.Second)),
		chain: &chain{hot: make(map[common.Address]common.Address), signed: make(map[common.Hash]bool)}}
	for i := range n {
		c := &citizen{registry: prometheus.NewRegistry(), shunned: make(chan peer.ID, 8)}
		h := newHost(t, byte(i+1))
		key, _ := identity(t, byte(i+1))
		var err error
		if c.Gossip, err = New(With{Host: h, Key: key, Domain: testDomain, Clock: w.clock, Log: slog.New(slog.DiscardHandler),
			Signers: w.chain, Claims: w.chain, Metrics: NewMetrics(c.registry), Shun: func(p peer.ID, _ float64) { c.shunned <- p }}); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(c.Close)
		w.nodes = append(w.nodes, c)
		if i > 0 {
			w.meet(h, w.nodes[i-1].Host)
		}
	}
	for i := 1; i < n; i++ {
		for _, k := range []Kind{KindQuote, KindClaims, KindReport} {
			w.until("neighbors on the topic of "+k.String(), func() bool {
				return slices.Contains(w.nodes[i].router.ListPeers(TopicOf(testDomain, k)), w.nodes[i-1].Host.ID()) &&
					slices.Contains(w.nodes[i-1].router.ListPeers(TopicOf(testDomain, k)), w.nodes[i].Host.ID())
			})
		}
	}
	return w
}

func (w *town) meet(a, b host.Host) {
	w.t.Helper()
	w.until("that two meet", func() bool {
		ctx, cancel := context.WithTimeout(w.t.Context(), 10*time.Second)
		defer cancel()
		return a.Connect(ctx, peer.AddrInfo{ID: b.ID(), Addrs: b.Addrs()}) == nil
	})
}

func (w *town) until(what string, ok func() bool) {
	w.t.Helper()
	for deadline := time.Now().Add(60 * time.Second); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			w.t.Fatalf("nobody sees %s", what)
		}
	}
}

func (c *citizen) count(k Kind, what string) float64 {
	var m dto.Metric
	if err := c.Metrics.WithLabelValues(k.String(), what).Write(&m); err != nil {
		panic(err)
	}
	return m.GetCounter().GetValue()
}

// mallory speaks the same protocol without judging anything.
type mallory struct {
	host.Host
	t      *testing.T
	topics map[Kind]*pubsub.Topic
}

func (w *town) mallory(seed byte, victim *citizen) *mallory {
	w.t.Helper()
	m := &mallory{Host: newHost(w.t, seed), t: w.t, topics: make(map[Kind]*pubsub.Topic)}
	router, err := pubsub.NewGossipSub(w.t.Context(), m.Host,
		pubsub.WithGossipSubProtocols([]libp2pprotocol.ID{ProtocolOf(testDomain)}, func(f pubsub.GossipSubFeature, _ libp2pprotocol.ID) bool {
			return f == pubsub.GossipSubFeatureMesh
		}),
		pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign), pubsub.WithNoAuthor(), pubsub.WithFloodPublish(true),
		pubsub.WithMessageIdFn(func(x *pb.Message) string { return string(crypto.Keccak256(x.GetData())) }))
	if err != nil {
		w.t.Fatal(err)
	}
	for _, k := range []Kind{KindQuote, KindClaims, KindReport} {
		if m.topics[k], err = router.Join(TopicOf(testDomain, k)); err != nil {
			w.t.Fatal(err)
		}
	}
	w.meet(m.Host, victim.Host)
	w.until("the victim", func() bool {
		return slices.Contains(router.ListPeers(TopicOf(testDomain, KindReport)), victim.Host.ID())
	})
	return m
}

func (m *mallory) say(k Kind, data []byte) {
	m.t.Helper()
	if err := m.topics[k].Publish(m.t.Context(), data); err != nil {
		m.t.Fatal(err)
	}
}

// words are a report that somebody says.
func words(t *testing.T, seed byte, sequence uint64, sentAt time.Time, r Report) []byte {
	t.Helper()
	key, id := identity(t, seed)
	payload, err := r.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	e := Envelope{Kind: KindReport, Speaker: id, Sequence: sequence, SentAt: uint64(sentAt.Unix()), Payload: payload}
	if err := e.Seal(testDomain, key, nil); err != nil {
		t.Fatal(err)
	}
	data, err := e.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatOneNodeSays_IsHeardByThoseItDoesNotKnow(t *testing.T) {
	t.Parallel()
	w := newTown(t, 3)
	first, last := w.nodes[0], w.nodes[2]
	account, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	hot, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	w.chain.hot[crypto.PubkeyToAddress(account.PublicKey)] = crypto.PubkeyToAddress(hot.PublicKey)
	first.Account, first.Signer = crypto.PubkeyToAddress(account.PublicKey), signer(func(d common.Hash) (protocol.Signature, error) { return protocol.Sign(d, hot) })
	stream, other := protocol.StreamID{1}, protocol.StreamID{2}

	q := protocol.SignedQuote{Quote: protocol.Quote{Stream: stream, PeerHash: crypto.Keccak256Hash([]byte(first.Host.ID())),
		Payee: first.Account, ForwardingRate: 7, ValidUntil: uint64(w.clock.Now().Unix()) + 600}}
	if q.Signature, err = protocol.Sign(testDomain.QuoteDigest(q.Quote), hot); err != nil {
		t.Fatal(err)
	}
	set := protocol.ClaimSet{Operator: first.Account, ClaimsRoot: common.Hash{9}}
	w.chain.signed[set.ClaimsRoot] = true
	// The node between them may not have chosen the last one as a neighbor yet: what it is told before that it does not pass on.
	var saidAt time.Time
	w.until("all of it", func() bool {
		if time.Since(saidAt) > time.Second {
			w.clock.Advance(10 * time.Second)
			if err := errors.Join(
				first.SayQuote(t.Context(), q),
				first.SayClaims(t.Context(), Claims{Set: set, Count: 3, Outcome: Refused, Code: "busy"}),
				first.SayReport(t.Context(), Report{Capacity: 1000, Held: 2, Streams: []protocol.StreamID{stream, other}, Region: "here"}),
			); err != nil {
				t.Fatal(err)
			}
			saidAt = time.Now()
		}
		return len(last.Reports()) > 0 && len(last.Notices()) > 0 && last.count(KindQuote, "passed_on") > 0
	})
	if r := last.Reports()[0]; r.Peer != first.Host.ID() || r.Account != first.Account || r.Region != "here" || r.Capacity != 1000 {
		t.Errorf("the report is heard as %+v", r)
	}
	if n := last.Notices()[0]; n.Set != set || n.Code != "busy" {
		t.Errorf("the notice is heard as %+v", n)
	}
	for _, id := range []protocol.StreamID{stream, other} {
		if got := last.Sellers(id); len(got) != 1 || got[0].Peer != first.Host.ID() {
			t.Errorf("stream %s is sold by %v", id, got)
		}
	}
	w.clock.Advance(10 * time.Minute)
	if got := last.Sellers(stream); len(got) != 0 {
		t.Errorf("a quote that has ended names %v", got)
	}
	if got := last.Reports(); len(got) != 0 {
		t.Errorf("a report of ten minutes ago is shown: %v", got)
	}
}

type signer func(common.Hash) (protocol.Signature, error)

func (s signer) Sign(d common.Hash) (protocol.Signature, error) { return s(d) }

// TestMallory_SaysWhatNoHonestNodeWould is about everything that a neighbor can put on a topic and must not: the next node never
// hears it, and it costs mallory score until nobody listens.
func TestMallory_SaysWhatNoHonestNodeWould_IsNotPassedOn_AndPays(t *testing.T) {
	t.Parallel()
	now := func(w *town) time.Time { return w.clock.Now() }
	forgedFor := func(t *testing.T, w *town) []byte { // in the name of an account that never heard of it
		key, id := identity(t, 66)
		mine, err := crypto.GenerateKey()
		if err != nil {
			t.Fatal(err)
		}
		payload, _ := Report{}.Append(nil)
		e := Envelope{Kind: KindReport, Speaker: id, Sequence: 1, SentAt: uint64(now(w).Unix()), Payload: payload, Account: common.Address{0xbe, 0xef}}
		if err := e.Seal(testDomain, key, func(d common.Hash) (protocol.Signature, error) { return protocol.Sign(d, mine) }); err != nil {
			t.Fatal(err)
		}
		data, err := e.Append(nil)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for name, bad := range map[string]func(t *testing.T, w *town) []byte{
		"noise": func(*testing.T, *town) []byte { return []byte{Version, 2, 3} },
		"another's words, changed": func(t *testing.T, w *town) []byte {
			d := words(t, 9, 1, now(w), Report{Held: 1})
			d[len(d)-70] ^= 1
			return d
		},
		"more than an envelope may hold": func(*testing.T, *town) []byte { return append([]byte{Version}, make([]byte, MaxEnvelope)...) },
		"for an account that is not its": forgedFor,
		"a report that is not well-formed": func(t *testing.T, w *town) []byte {
			key, id := identity(t, 66)
			e := Envelope{Kind: KindReport, Speaker: id, Sequence: 1, SentAt: uint64(now(w).Unix()), Payload: []byte{1, 2, 3}}
			if err := e.Seal(testDomain, key, nil); err != nil {
				t.Fatal(err)
			}
			data, err := e.Append(nil)
			if err != nil {
				t.Fatal(err)
			}
			return data
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 2)
			victim, next := w.nodes[0], w.nodes[1]
			m := w.mallory(66, victim)
			m.say(KindReport, bad(t, w))
			w.until("the refusal", func() bool { return victim.count(KindReport, "refused") == 1 })
			w.until("what it costs", func() bool { return victim.Score(m.ID()) < -5 })
			if err := victim.SayReport(t.Context(), Report{Held: 7}); err != nil {
				t.Fatal(err)
			}
			w.until("what the victim says itself", func() bool { return len(next.Reports()) == 1 })
			if n := next.count(KindReport, "passed_on") + next.count(KindReport, "refused") + next.count(KindReport, "ignored"); n != 1 || next.Reports()[0].Held != 7 {
				t.Errorf("the next node heard %v messages, %v", n, next.Reports())
			}
		})
	}
}

func TestMallory_RepeatsWhatAnotherSaidLongAgo_AndPays(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	victim, next := w.nodes[0], w.nodes[1]
	m := w.mallory(66, victim)
	m.say(KindReport, words(t, 9, 1000, w.clock.Now(), Report{})) // what speaker 9 says now, as anybody would pass it on
	w.until("what the speaker says now", func() bool { return victim.count(KindReport, "passed_on") == 1 })
	m.say(KindReport, words(t, 9, 1, w.clock.Now().Add(-2*time.Hour), Report{}))
	w.until("the refusal", func() bool { return victim.count(KindReport, "refused") == 1 })
	w.until("what it costs", func() bool { return victim.Score(m.ID()) < 0 })
	if n := next.count(KindReport, "refused") + next.count(KindReport, "ignored"); n != 0 {
		t.Errorf("the next node was told %v messages that it does not pass on", n)
	}
}

func TestNode_WhoseClockIsWrong_ShunsNobodyForIt(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	other, node := w.nodes[0], w.nodes[1]
	late := clock.NewFake(w.clock.Now().Add(-time.Hour))
	other.Clock = late // what it says is of an hour ago
	for n := range 4 {
		late.Advance(10 * time.Second)
		if err := other.SayReport(t.Context(), Report{Held: uint32(n)}); err != nil {
			t.Fatal(err)
		}
	}
	w.until("all that it says", func() bool { return node.count(KindReport, "ignored") == 4 })
	if score := node.Score(other.Host.ID()); score < 0 || len(node.shunned) > 0 {
		t.Errorf("it has a score of %v", score)
	}
}

func TestMallory_SaysTheSameAgain_OrTooMuch_IsCutOff(t *testing.T) {
	t.Parallel()
	for name, next := range map[string]func(n uint64) uint64{
		"under an old number":    func(n uint64) uint64 { return 1 },
		"more than one can take": func(n uint64) uint64 { return 1 + n },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 2)
			victim, other := w.nodes[0], w.nodes[1]
			m := w.mallory(66, victim)
			honest := uint64(0)
			for n := range uint64(16) {
				m.say(KindReport, words(t, 66, next(n), w.clock.Now(), Report{Subscribers: uint32(n)}))
				honest++
			}
			w.until("mallory shunned", func() bool { return len(victim.shunned) > 0 })
			if p := <-victim.shunned; p != m.ID() || victim.Score(p) >= 0 {
				t.Errorf("%s is shunned, with score %v", p, victim.Score(p))
			}
			if passed := other.count(KindReport, "passed_on"); passed > float64(allowances[KindReport].atOnce) {
				t.Errorf("the next node was told %v of %d messages", passed, honest)
			}
			if refused := other.count(KindReport, "refused"); refused != 0 {
				t.Errorf("the next node had to refuse %v messages of an honest one", refused)
			}
		})
	}
}

// A machine that is busy for half a minute does not bring what it said it has, and its neighbors kept it out for ten minutes.
func TestNeighbor_ThatIsLateOrSharesAnAddress_IsNotShunned_ButOneThatPassesOnForgeriesIs(t *testing.T) {
	g := &Gossip{With: With{Log: slog.New(slog.DiscardHandler)}, shunned: make(map[peer.ID]bool)}
	params, thresholds := g.scoring(nil)
	slow, crowded, forger := peer.ID("slow"), peer.ID("crowded"), peer.ID("forger")
	costs := func(s pubsub.PeerScoreSnapshot) *pubsub.PeerScoreSnapshot { // as the router reckons
		late := max(0, s.BehaviourPenalty-params.BehaviourPenaltyThreshold)
		s.Score += params.BehaviourPenaltyWeight*late*late + params.IPColocationFactorWeight*s.IPColocationFactor
		return &s
	}
	for _, late := range []float64{1, 10, 100, 1000} {
		g.inspect(map[peer.ID]*pubsub.PeerScoreSnapshot{
			slow:    costs(pubsub.PeerScoreSnapshot{BehaviourPenalty: late}),
			crowded: costs(pubsub.PeerScoreSnapshot{IPColocationFactor: late}),
			forger:  costs(pubsub.PeerScoreSnapshot{Score: -9 * invalidCost, BehaviourPenalty: late}),
		})
		if !g.shunned[forger] || len(g.shunned) != 1 {
			t.Errorf("after %v promises that were not kept these are shunned: %v", late, g.shunned)
		}
	}
	if score := g.Score(slow); score > thresholds.GraylistThreshold {
		t.Errorf("who breaks a thousand promises is listened to, with a score of %v", score)
	}
}

func TestStranger_OfANewerVersion_IsNotPassedOn_AndPaysNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t, 1)
	victim := w.nodes[0]
	m := w.mallory(66, victim)
	data := words(t, 66, 1, w.clock.Now(), Report{})
	data[0] = Version + 1
	m.say(KindReport, data)
	w.until("the message", func() bool { return victim.count(KindReport, "ignored") == 1 })
	m.say(KindReport, words(t, 66, 2, w.clock.Now(), Report{}))
	w.until("one that is understood", func() bool { return victim.count(KindReport, "passed_on") == 1 })
	w.until("a score", func() bool { return victim.Score(m.ID()) > 0 })
}

func TestClaims_ThatNoOperatorSigned_AreNotPassedOn(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	victim, next := w.nodes[0], w.nodes[1]
	m := w.mallory(66, victim)
	key, id := identity(t, 66)
	payload, err := Claims{Set: protocol.ClaimSet{ClaimsRoot: common.Hash{1}}, Outcome: Refused, Code: "busy"}.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	e := Envelope{Kind: KindClaims, Speaker: id, Sequence: 1, SentAt: uint64(w.clock.Now().Unix()), Payload: payload}
	if err := e.Seal(testDomain, key, nil); err != nil {
		t.Fatal(err)
	}
	data, err := e.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	m.say(KindClaims, data)
	w.until("the refusal", func() bool { return victim.count(KindClaims, "refused") == 1 })
	w.until("what it costs", func() bool { return victim.Score(m.ID()) < 0 })
	if len(victim.Notices())+len(next.Notices()) != 0 {
		t.Error("it is remembered")
	}
}

func TestTwoDeployments_NeverHearEachOther(t *testing.T) {
	t.Parallel()
	w := newTown(t, 1)
	h := newHost(t, 50)
	key, _ := identity(t, 50)
	elsewhere := protocol.Domain{ChainID: 1, Payments: testDomain.Payments}
	stranger, err := New(With{Host: h, Key: key, Domain: elsewhere, Clock: w.clock, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stranger.Close)
	w.meet(h, w.nodes[0].Host)
	w.until("the connection", func() bool { return len(w.nodes[0].Host.Network().ConnsToPeer(h.ID())) > 0 })
	w.until("what the other speaks", func() bool {
		spoken, err := w.nodes[0].Host.Peerstore().GetProtocols(h.ID())
		return err == nil && slices.Contains(spoken, ProtocolOf(elsewhere))
	})
	if peers := w.nodes[0].router.ListPeers(""); len(peers) != 0 {
		t.Errorf("it gossips with %v", peers)
	}
}
