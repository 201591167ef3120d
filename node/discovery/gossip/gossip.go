// Package gossip carries what nodes say to all others: the prices of streams, what became of claim sets, and what they say of
// themselves.
//
// It promises that nothing is passed on that is not signed by its speaker's identity, fresh, in order, within what one speaker
// may say, and, where it speaks for an account or an operator, signed by that too; that whoever passes on what no honest node
// would loses score with its neighbors until they hear it no more; and that what strangers say costs bounded memory. It
// believes nobody: what is heard says where to ask, and is never a proof. Versions that it does not know it lets lie. The wire
// is in docs/protocol.md.
package gossip

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	pubsub "github.com/libp2p/go-libp2p-pubsub"
	pb "github.com/libp2p/go-libp2p-pubsub/pb"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	"golang.org/x/time/rate"

	"github.com/openstreaming/openstreaming/protocol"
)

// Clock tells the time.
type Clock interface{ Now() time.Time }

// Signer signs for the account of this node: it is the account's own key, or its offer signer's on L2.
type Signer interface {
	Sign(digest common.Hash) (protocol.Signature, error)
}

// OfferSigners knows which hot key may sign for an account beside itself, as L2 says; zero if none. *pay.Book does.
type OfferSigners interface {
	OfferSigner(ctx context.Context, account common.Address) (common.Address, error)
}

// ClaimJudge says whether a claim set is signed by the operator that it names. An error that wraps ErrForged is a no; any
// other means that it is not known. It bounds what strangers can make it ask. Safe for concurrent use.
type ClaimJudge interface {
	JudgeClaims(ctx context.Context, set protocol.ClaimSet, signature protocol.PointG1) error
}

// With names what gossip works with. Host, Key, Domain, Clock and Log are needed.
type With struct {
	Host   host.Host
	Key    libp2p.PrivKey // the host's identity
	Domain protocol.Domain
	Clock  Clock
	Log    *slog.Logger
	// Signers is needed to take part in quotes, and to hear reports that speak for accounts.
	Signers OfferSigners
	// Account and Signer speak for this node's account in its reports; none if Signer is nil.
	Account common.Address
	Signer  Signer
	// Claims is needed to take part in notices of claim sets: who cannot judge them does not pass them on.
	Claims ClaimJudge
	// Preferred says whether a peer is an operator or configured: it starts with a better score.
	Preferred func(peer.ID) bool
	// Shun is called, from its own goroutine, for peers that are not preferred and whose score has fallen so low that they are
	// not listened to.
	Shun    func(p peer.ID, score float64)
	Metrics *Metrics
}

// Gossip is one node's part.
type Gossip struct {
	With
	judge    *judge
	heard    *heard
	router   *pubsub.PubSub
	topics   map[Kind]*pubsub.Topic
	lookups  *rate.Limiter // of signers
	mu       sync.Mutex
	sequence uint64                          // under mu
	scores   map[peer.ID]float64             // under mu
	shunned  map[peer.ID]bool                // under mu
	hot      *recent[common.Address, hotKey] // under mu
	end      context.CancelFunc
}

// Network names a deployment in protocols and topics, so that two never mix: the first bytes of the domain's separator.
func Network(d protocol.Domain) string {
	s := d.Separator()
	return fmt.Sprintf("%x", s[:8])
}

// ProtocolOf is the libp2p protocol of a deployment's gossip, TopicOf a topic of it.
func ProtocolOf(d protocol.Domain) libp2pprotocol.ID {
	return libp2pprotocol.ID("/openstream/" + Network(d) + "/gossip/1")
}

// TopicOf is the topic of a kind.
func TopicOf(d protocol.Domain, k Kind) string {
	return "/openstream/" + Network(d) + "/" + k.String() + "/1"
}

// lookupsPerSecond bounds what strangers can make us ask L2; what it said is believed for hotFor, of so many accounts.
const (
	lookupsPerSecond = 5
	hotFor           = 10 * time.Minute
	maxHot           = 4096
)

// hotKey is who may sign for an account beside itself, as L2 said.
type hotKey struct {
	signer common.Address
	until  time.Time
}

// New joins the topics that this node can judge. It takes part until Close.
func New(with With) (*Gossip, error) {
	if with.Host == nil || with.Key == nil || with.Clock == nil || with.Log == nil || !with.Domain.Valid() {
		return nil, errors.New("gossip needs a host, its key, a domain, a clock and a log")
	}
	if with.Metrics == nil {
		with.Metrics = NewMetrics(nil)
	}
	ctx, end := context.WithCancel(context.Background())
	g := &Gossip{With: with, judge: newJudge(with.Domain, with.Clock.Now), heard: newHeard(with.Clock.Now),
		topics: make(map[Kind]*pubsub.Topic), lookups: rate.NewLimiter(lookupsPerSecond, 4*lookupsPerSecond),
		sequence: uint64(max(0, with.Clock.Now().UnixMicro())), scores: make(map[peer.ID]float64), shunned: make(map[peer.ID]bool),
		hot: newRecent[common.Address, hotKey](maxHot), end: end}
	kinds := []Kind{KindReport}
	if with.Signers != nil {
		kinds = append(kinds, KindQuote)
	}
	if with.Claims != nil {
		kinds = append(kinds, KindClaims)
	}
	if err := g.join(ctx, kinds); err != nil {
		g.Close()
		return nil, err
	}
	return g, nil
}

func (g *Gossip) join(ctx context.Context, kinds []Kind) error {
	var names []string
	for _, k := range kinds {
		names = append(names, TopicOf(g.Domain, k))
	}
	var err error
	if g.router, err = pubsub.NewGossipSub(ctx, listener{g.Host}, g.options(names)...); err != nil {
		return fmt.Errorf("begin to gossip: %w", err)
	}
	for _, k := range kinds {
		name := TopicOf(g.Domain, k)
		if err := g.router.RegisterTopicValidator(name, g.validate(k), pubsub.WithValidatorTimeout(5*time.Second),
			pubsub.WithValidatorConcurrency(64)); err != nil {
			return fmt.Errorf("judge %s: %w", k, err)
		}
		topic, err := g.router.Join(name)
		if err != nil {
			return fmt.Errorf("join the topic of %s: %w", k, err)
		}
		g.topics[k] = topic
		sub, err := topic.Subscribe(pubsub.WithBufferSize(64))
		if err != nil {
			return fmt.Errorf("subscribe to %s: %w", k, err)
		}
		go drain(ctx, sub)
	}
	return nil
}

// listener is a host on which each neighbor's messages are read by a goroutine of their own. The one that the host starts has
// negotiated the protocol, far up a stack that would stay twice as large as long as the neighbor does.
type listener struct{ host.Host }

// SetStreamHandlerMatch is the host's.
func (l listener) SetStreamHandlerMatch(id libp2pprotocol.ID, match func(libp2pprotocol.ID) bool, handle network.StreamHandler) {
	l.Host.SetStreamHandlerMatch(id, match, func(s network.Stream) { go handle(s) })
}

// SetStreamHandler is the host's.
func (l listener) SetStreamHandler(id libp2pprotocol.ID, handle network.StreamHandler) {
	l.Host.SetStreamHandler(id, func(s network.Stream) { go handle(s) })
}

// drain takes messages off a subscription: what they say was kept when they were judged.
func drain(ctx context.Context, sub *pubsub.Subscription) {
	for {
		if _, err := sub.Next(ctx); err != nil {
			return
		}
	}
}

// maxRPC bounds one frame between neighbors: a few messages and what is said about others.
const maxRPC = 64 << 10

func (g *Gossip) options(topics []string) []pubsub.Option {
	params := pubsub.DefaultGossipSubParams()
	params.IWantFollowupTime = promiseHolds
	return []pubsub.Option{
		pubsub.WithGossipSubParams(params),
		pubsub.WithGossipSubProtocols([]libp2pprotocol.ID{ProtocolOf(g.Domain)}, func(f pubsub.GossipSubFeature, _ libp2pprotocol.ID) bool {
			return f == pubsub.GossipSubFeatureMesh || f == pubsub.GossipSubFeatureIdontwant // no peer exchange: peers come from the DHT
		}),
		// The envelope is signed; a second author and signature around it would say the same again.
		pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign),
		pubsub.WithNoAuthor(),
		pubsub.WithMessageIdFn(func(m *pb.Message) string {
			sum := sha256.Sum256(m.GetData())
			return string(sum[:])
		}),
		pubsub.WithMaxMessageSize(maxRPC),
		pubsub.WithSeenMessagesTTL(remembered),
		pubsub.WithSubscriptionFilter(pubsub.WrapLimitSubscriptionFilter(pubsub.NewAllowlistSubscriptionFilter(topics...), 16)),
		pubsub.WithValidateQueueSize(256),
		pubsub.WithValidateThrottle(256),
		pubsub.WithFloodPublish(true),
		pubsub.WithPeerScore(g.scoring(topics)),
		pubsub.WithPeerScoreInspect(g.inspect, time.Second),
	}
}

// Scores below which a neighbor is told less, and not listened to. One message that no honest node would pass on costs
// invalidCost, two cost four times as much, and so on; it is forgotten over ten minutes.
const (
	gossipAt    = -10
	publishAt   = -40
	graylistAt  = -80
	invalidCost = 10
	preferredBy = 20
)

// What a neighbor loses for what it may owe to a slow line, a busy machine or a shared address: messages that it said it has and
// did not bring in time, offers of a place that it made too early, many nodes at one public address. It may not be listened to for a
// while, but it is not shunned for that.
const (
	promiseHolds      = 20 * time.Second
	colocationWeight  = -5
	behaviourWeight   = -1
	behaviourFrom     = 8
	behaviourHalfLife = time.Minute
)

// guilt is the part of a score that is for what a neighbor passed on.
func guilt(s *pubsub.PeerScoreSnapshot) float64 {
	late := max(0, s.BehaviourPenalty-behaviourFrom)
	return s.Score - behaviourWeight*late*late - colocationWeight*s.IPColocationFactor
}

func (g *Gossip) scoring(topics []string) (*pubsub.PeerScoreParams, *pubsub.PeerScoreThresholds) {
	params := &pubsub.PeerScoreParams{
		Topics:            make(map[string]*pubsub.TopicScoreParams),
		TopicScoreCap:     20,
		AppSpecificWeight: 1,
		AppSpecificScore: func(p peer.ID) float64 {
			if g.Preferred != nil && g.Preferred(p) {
				return preferredBy
			}
			return 0
		},
		IPColocationFactorWeight:    colocationWeight,
		IPColocationFactorThreshold: 8,
		IPColocationFactorWhitelist: private(),
		BehaviourPenaltyWeight:      behaviourWeight,
		BehaviourPenaltyThreshold:   behaviourFrom,
		BehaviourPenaltyDecay:       math.Exp2(-1 / behaviourHalfLife.Seconds()),
		DecayInterval:               time.Second,
		DecayToZero:                 0.01,
		RetainScore:                 time.Hour,
		SeenMsgTTL:                  remembered,
	}
	for _, name := range topics {
		params.Topics[name] = &pubsub.TopicScoreParams{
			TopicWeight:                    1,
			TimeInMeshWeight:               0.01,
			TimeInMeshQuantum:              time.Second,
			TimeInMeshCap:                  300,
			FirstMessageDeliveriesWeight:   0.5,
			FirstMessageDeliveriesDecay:    pubsub.ScoreParameterDecay(10 * time.Minute),
			FirstMessageDeliveriesCap:      20,
			MeshMessageDeliveriesDecay:     0.5, // of no weight: these topics are often silent
			MeshFailurePenaltyDecay:        0.5,
			InvalidMessageDeliveriesWeight: -invalidCost,
			InvalidMessageDeliveriesDecay:  pubsub.ScoreParameterDecay(10 * time.Minute),
		}
	}
	return params, &pubsub.PeerScoreThresholds{GossipThreshold: gossipAt, PublishThreshold: publishAt, GraylistThreshold: graylistAt,
		AcceptPXThreshold: 1000, OpportunisticGraftThreshold: 2}
}

// private are networks in which many nodes may honestly share an address.
func private() (out []*net.IPNet) {
	for _, s := range []string{"127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"} {
		_, n, err := net.ParseCIDR(s)
		if err != nil {
			panic(err) // a bug in this list
		}
		out = append(out, n)
	}
	return out
}

// inspect keeps the scores for those who ask, and shuns who passed on so much that no honest node would that it is not listened to.
func (g *Gossip) inspect(scores map[peer.ID]*pubsub.PeerScoreSnapshot) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.scores = make(map[peer.ID]float64, len(scores))
	for p, s := range scores {
		g.scores[p] = s.Score
		score := guilt(s)
		switch {
		case score > graylistAt:
			delete(g.shunned, p)
		case !g.shunned[p]:
			g.shunned[p] = true
			g.Log.Warn("a peer is not listened to: it passes on what no honest node would", "peer", p, "score", score)
			if g.Shun != nil && (g.Preferred == nil || !g.Preferred(p)) {
				go g.Shun(p, score)
			}
		}
	}
	for p := range g.shunned {
		if _, known := scores[p]; !known {
			delete(g.shunned, p)
		}
	}
}

// Score is what this node holds of a neighbor, as of the last second; 0 for one that it does not know.
func (g *Gossip) Score(p peer.ID) float64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.scores[p]
}

// validate decides on what comes on the topic of a kind, before it is passed on.
func (g *Gossip) validate(k Kind) pubsub.ValidatorEx {
	return func(ctx context.Context, from peer.ID, m *pubsub.Message) pubsub.ValidationResult {
		if from == g.Host.ID() {
			return pubsub.ValidationAccept // said by ourselves
		}
		e, v, err := g.judge.hear(from, k, m.GetData())
		if v == accept {
			v, err = g.weigh(ctx, e, from == e.Speaker)
		}
		g.Metrics.heard(k, v)
		switch v {
		case accept:
			return pubsub.ValidationAccept
		case ignore:
			g.Log.Debug("gossip is not passed on", "topic", k, "from", from, "speaker", e.Speaker, "reason", err)
			return pubsub.ValidationIgnore
		}
		g.Log.Debug("gossip is refused", "topic", k, "from", from, "speaker", e.Speaker, "reason", err)
		return pubsub.ValidationReject
	}
}

// weigh judges what an envelope says, and keeps it. Where a chain has to be asked who may sign, an honest neighbor may know less
// than we: only the speaker itself answers for it.
func (g *Gossip) weigh(ctx context.Context, e Envelope, own bool) (verdict, error) {
	v, err := g.weighWords(ctx, e)
	if v == refuse && errors.Is(err, errNotByChain) && !own {
		v = ignore
	}
	return v, err
}

func (g *Gossip) weighWords(ctx context.Context, e Envelope) (verdict, error) {
	if e.Kind != KindReport && e.Account != (common.Address{}) {
		return refuse, fmt.Errorf("%w: %s carry their own signature and no account", ErrMalformed, e.Kind)
	}
	switch e.Kind {
	case KindQuote:
		q, err := DecodeQuote(e.Payload, e.Speaker)
		if err != nil {
			return refuse, err
		}
		if q.ValidUntil < e.SentAt {
			return refuse, fmt.Errorf("%w: a quote that had ended at %d when it was said", errStale, q.ValidUntil)
		} else if q.ValidUntil < uint64(g.Clock.Now().Unix()) {
			return ignore, fmt.Errorf("%w: a quote that ended at %d", errStale, q.ValidUntil)
		}
		if v, err := g.signedFor(ctx, g.Domain.QuoteDigest(q.Quote), q.Signature, q.Payee); v != accept {
			return v, err
		}
		g.heard.quote(e.Speaker, q)
	case KindClaims:
		n, err := DecodeClaims(e.Payload)
		if err != nil {
			return refuse, err
		}
		if err := g.Claims.JudgeClaims(ctx, n.Set, n.Signature); errors.Is(err, ErrForged) {
			return refuse, fmt.Errorf("%w: %w", errNotByChain, err)
		} else if err != nil {
			return ignore, err
		}
		g.heard.claims(HeardClaims{Peer: e.Speaker, SentAt: e.SentAt, Claims: n})
	case KindReport:
		r, err := DecodeReport(e.Payload)
		if err != nil {
			return refuse, err
		}
		if e.Account != (common.Address{}) {
			if v, err := g.signedFor(ctx, e.Digest(g.Domain), e.ByAccount, e.Account); v != accept {
				return v, err
			}
		}
		g.heard.report(HeardReport{Peer: e.Speaker, Account: e.Account, SentAt: e.SentAt, Report: r})
	default:
		return refuse, fmt.Errorf("%w: %s", ErrMalformed, e.Kind)
	}
	return accept, nil
}

// signedFor judges the signature of an account or its offer signer. L2 is asked only where the account's own does not fit, and
// not more often than strangers may make us: what we then do not know we do not pass on.
func (g *Gossip) signedFor(ctx context.Context, digest common.Hash, sig protocol.Signature, account common.Address) (verdict, error) {
	signer, err := protocol.Recover(digest, sig)
	if err != nil {
		return refuse, fmt.Errorf("%w: %w", ErrForged, err)
	}
	if signer == account {
		return accept, nil
	}
	now := g.Clock.Now()
	g.mu.Lock()
	known := *g.hot.get(account, func() *hotKey { return &hotKey{} })
	g.mu.Unlock()
	if known.signer == signer && now.Before(known.until) {
		return accept, nil
	}
	if g.Signers == nil || !g.lookups.AllowN(now, 1) {
		return ignore, fmt.Errorf("whether %s may sign for %s is not known", signer, account)
	}
	hot, err := g.Signers.OfferSigner(ctx, account)
	switch {
	case err != nil:
		return ignore, fmt.Errorf("whether %s may sign for %s is not known: %w", signer, account, err)
	case hot != signer:
		return refuse, fmt.Errorf("%w: %w: %s may not sign for %s", errNotByChain, ErrForged, signer, account)
	}
	g.mu.Lock()
	*g.hot.get(account, func() *hotKey { return &hotKey{} }) = hotKey{signer: hot, until: now.Add(hotFor)}
	g.mu.Unlock()
	return accept, nil
}

// Judges says whether this node takes part in a topic.
func (g *Gossip) Judges(k Kind) bool { return g.topics[k] != nil }

// SayQuote tells all the price of a stream that this node holds.
func (g *Gossip) SayQuote(ctx context.Context, q protocol.SignedQuote) error {
	return g.say(ctx, KindQuote, common.Address{}, AppendQuote(nil, q))
}

// SayClaims tells all what became of a claim set of this operator.
func (g *Gossip) SayClaims(ctx context.Context, n Claims) error {
	payload, err := n.Append(nil)
	if err != nil {
		return err
	}
	return g.say(ctx, KindClaims, common.Address{}, payload)
}

// SayReport tells all what this node says of itself, in the name of its account too if it has one.
func (g *Gossip) SayReport(ctx context.Context, r Report) error {
	payload, err := r.Append(nil)
	if err != nil {
		return err
	}
	account := g.Account
	if g.Signer == nil {
		account = common.Address{}
	}
	return g.say(ctx, KindReport, account, payload)
}

func (g *Gossip) say(ctx context.Context, k Kind, account common.Address, payload []byte) error {
	topic := g.topics[k]
	if topic == nil {
		return fmt.Errorf("this node takes no part in %s", k)
	}
	g.mu.Lock()
	g.sequence++
	e := Envelope{Kind: k, Speaker: g.Host.ID(), Sequence: g.sequence, SentAt: uint64(g.Clock.Now().Unix()), Account: account, Payload: payload}
	g.mu.Unlock()
	var sign func(common.Hash) (protocol.Signature, error)
	if g.Signer != nil {
		sign = g.Signer.Sign
	}
	if err := e.Seal(g.Domain, g.Key, sign); err != nil {
		return err
	}
	data, err := e.Append(nil)
	if err != nil {
		return err
	}
	if err := topic.Publish(ctx, data); err != nil {
		return fmt.Errorf("say %s: %w", k, err)
	}
	g.Metrics.said(k)
	return nil
}

// Sellers are the peers that said lately that they sell a stream, cheapest first, those without a price last.
func (g *Gossip) Sellers(id protocol.StreamID) []Seller { return g.heard.sellersOf(id) }

// ReportOf is what a node said of itself in the last minutes.
func (g *Gossip) ReportOf(p peer.ID) (HeardReport, bool) { return g.heard.reportOf(p) }

// Forget drops what a peer said of a stream, since it did not hold.
func (g *Gossip) Forget(p peer.ID, id protocol.StreamID) { g.heard.forget(p, id) }

// Reports are what nodes said of themselves in the last minutes.
func (g *Gossip) Reports() []HeardReport { return g.heard.allReports() }

// Notices are the notices of claim sets of the last day, within bounds, in the order they came.
func (g *Gossip) Notices() []HeardClaims { return g.heard.allClaims() }

// Close leaves the topics.
func (g *Gossip) Close() { g.end() }
