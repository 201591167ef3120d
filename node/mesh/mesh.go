// Package mesh carries streams of signed pieces from node to node, and meters every byte that it carries.
//
// It promises that whatever leaves it, to a peer, a file or a reader, was verified against the publisher's signature and the
// piece's hash; that pieces come in order, none missing and none twice, also when the upstream changes in the middle; that a
// relay buys a piece once and sells it to many, each with its own channel and back pressure; and that nothing is sent past the
// credit that payments allow. It refuses, with a logged reason, peers that break the frames of docs/protocol.md, forge pieces
// or do not pay, and keeps them out for a while; a peer can cost it bounded memory and time, never a panic or a hang.
//
// Subscription runs against the data: whoever wants a stream asks its peers for quotes, they ask theirs, and the chooser picks
// (quote.go, choose.go); a feed holds the pieces of a stream on this node (feed.go), a pump fills it from an upstream
// (pump.go), a subscriber drains it (serve.go lets it in and sees it out, deliver.go sends it the pieces, converse.go is what the
// two say besides), publishing and fetching are its local ends (publish.go, fetch.go). Pieces live in memory that is used again
// (slab.go), and go over TLS that writes a message at once (line.go).
package mesh

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	"github.com/multiformats/go-multiaddr"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/node/blocklist"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/mesh/internal/measure"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// The libp2p protocols of the mesh; the number is the version of their frames.
const (
	QuoteProtocol  libp2pprotocol.ID = "/openstream/quote/1"
	StreamProtocol libp2pprotocol.ID = "/openstream/stream/1"
)

// Config is plain data; Defaults fills what has a sensible value.
type Config struct {
	Listen []string // multiaddrs, e.g. /ip4/0.0.0.0/tcp/4001 and /ip4/0.0.0.0/udp/4001/quic-v1
	Peers  []string // multiaddrs with /p2p/<peer id>, connected at start and whenever the connection is lost
	// SpoolDir holds what this node publishes, so that finite streams can be fetched from the start.
	SpoolDir   string
	SpoolBytes int64 // most bytes in it
	// Keep are streams of others that this node keeps, beside those that Mesh.Keep was told of, KeepBytes how much of all of them.
	Keep      []protocol.StreamID
	KeepBytes int64
	// PaySponsored lets this node pay itself where a stream's sponsor does not. A node that serves strangers must not.
	PaySponsored bool
	KeepRate     protocol.Rate // its price for what nobody else has, on top of the other two; units·10¹² per byte
	// Blocklist is a file of peers and networks that are kept out, with reasons; it is read again when it changes. None if empty.
	Blocklist string
	// Discovery is how peers and streams are found beyond Peers. The zero value finds none.
	Discovery  discovery.Config
	CacheBytes int64         // most bytes of pieces in memory, over all streams
	CacheFor   time.Duration // how long a piece stays there that nobody uses, about

	Forward        bool          // forward streams of others; without it the node serves only what it publishes
	ForwardingRate protocol.Rate // this node's price, units·10¹² per byte; at least 1, since every hop is metered and paid
	MaxRate        protocol.Rate // most this node pays per byte; zero is no limit
	Capacity       uint64        // bytes per second it says it can forward, in quotes

	MaxConnections int   // fewer if the machine is small
	MaxMemory      int64 // bytes that connections and streams may use; zero is a quarter of the machine's
	// Subscriptions in all; an eighth of them, as of the connections, is for operators and configured peers only.
	MaxSubscribers          int
	MaxSubscribersPerPeer   int
	MaxSubscribersPerStream int           // of strangers; zero is half of all
	DeliveryEvery           uint64        // pieces between two signed delivery statements, at most, ...
	DeliveryAfter           time.Duration // ... and so long after a piece that is in none

	QuoteValidity    time.Duration // how long a quote holds
	QuotePatience    time.Duration // how long a search for a stream may take
	QuoteGrace       time.Duration // how long a search waits for a better price after the first
	QuoteFanout      int           // peers that a search asks at once, where streams can be discovered; else it asks all
	HandshakeTimeout time.Duration // dial, and each message of a handshake
	StallTimeout     time.Duration // silence after which an upstream is lost or a subscriber dropped
	KeepAlive        time.Duration // a sender says something at least about this often, on each subscription
	SwitchAfter      time.Duration // how long an upstream may be silent, or a piece that there is stay away, if another can take over
	SwitchEvery      time.Duration // how long an upstream is kept at least before another is taken for its price
	WarmUpstreams    int           // how many upstreams beside the one in use are kept warm for each stream
	WarmAfter        time.Duration // how long a stream flows before a channel is opened for one of them, or the price is compared
	GiveUp           time.Duration // how long a stream without any upstream is searched for again
	KeepOut          time.Duration // how long a peer that broke the protocol or did not pay is kept out
}

// Defaults are the values of a node with a few hundred peers.
func Defaults() Config {
	return Config{
		Listen:     []string{"/ip4/0.0.0.0/tcp/4001", "/ip4/0.0.0.0/udp/4001/quic-v1"},
		SpoolBytes: 16 << 30, KeepBytes: 4 << 30, CacheBytes: 256 << 20, CacheFor: 2 * time.Minute,
		Forward: true, ForwardingRate: 20_000_000, Capacity: 100 << 20,
		MaxConnections: 512, MaxSubscribers: 1024, MaxSubscribersPerPeer: 192, DeliveryEvery: 256, DeliveryAfter: 10 * time.Second,
		QuoteValidity: time.Minute, QuotePatience: 3 * time.Second, QuoteGrace: 50 * time.Millisecond, QuoteFanout: 16,
		KeepAlive: 500 * time.Millisecond, SwitchAfter: 1500 * time.Millisecond, SwitchEvery: 15 * time.Second,
		WarmUpstreams: 2, WarmAfter: 5 * time.Second,
		HandshakeTimeout: 10 * time.Second, StallTimeout: 20 * time.Second, GiveUp: 10 * time.Second, KeepOut: 10 * time.Minute,
	}
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	var errs []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	check(len(c.Listen) > 0 || c.Discovery.Relay, "no listen address: give a multiaddr such as /ip4/0.0.0.0/tcp/4001, or let relays reach the node")
	for _, s := range c.Listen {
		_, err := multiaddr.NewMultiaddr(s)
		check(err == nil, "listen address %q is not a multiaddr such as /ip4/0.0.0.0/tcp/4001: %w", s, err)
	}
	if _, err := parsePeers(c.Peers); err != nil {
		errs = append(errs, err)
	}
	if err := c.Discovery.Validate(); err != nil {
		errs = append(errs, err)
	}
	check(c.MaxMemory == 0 || c.MaxMemory >= 32<<20, "%d bytes of memory for connections and streams: the least is %d", c.MaxMemory, 32<<20)
	check(c.QuoteFanout > 0, "a search must be able to ask at least one peer at once")
	check(c.SpoolDir != "", "no spool directory")
	check(c.SpoolBytes >= 2*protocol.MaxPieceSize, "spool of %d bytes is below two pieces (%d)", c.SpoolBytes, 2*protocol.MaxPieceSize)
	check(c.KeepBytes >= 8*protocol.MaxPieceSize, "%d bytes for streams that are kept are below eight pieces (%d)", c.KeepBytes, 8*protocol.MaxPieceSize)
	check(c.CacheBytes >= 8*protocol.MaxPieceSize, "cache of %d bytes is below eight pieces (%d)", c.CacheBytes, 8*protocol.MaxPieceSize)
	check(c.CacheFor > 0, "how long unused pieces stay in memory must be above 0")
	check(c.ForwardingRate > 0, "forwarding rate is 0: every hop is paid, the least is 1 (units·10¹² per byte)")
	check(c.MaxConnections >= 4, "at most %d connections: a node needs at least 4", c.MaxConnections)
	check(c.MaxSubscribers > 0 && c.MaxSubscribersPerPeer > 0 && c.MaxSubscribersPerStream >= 0, "subscriber limits must be above 0")
	check(c.DeliveryEvery > 0 && c.DeliveryEvery <= sumsKept/4, "deliveries every %d pieces: at least 1 and at most %d", c.DeliveryEvery, sumsKept/4)
	check(c.DeliveryAfter > 0, "the time after which a delivery is stated must be above 0")
	check(c.QuoteValidity >= time.Second, "quotes must hold for at least a second")
	check(c.WarmUpstreams >= 0 && c.WarmAfter >= 0 && c.SwitchEvery >= 0, "upstreams in reserve and their times must not be negative")
	check(c.KeepAlive >= 10*time.Millisecond && c.SwitchAfter >= 2*c.KeepAlive && c.SwitchAfter <= c.StallTimeout,
		"upstreams are kept alive every %v, switched after %v and given up after %v: at least 10 ms, twice the first, and as much as the second",
		c.KeepAlive, c.SwitchAfter, c.StallTimeout)
	check(c.QuotePatience > 0 && c.HandshakeTimeout > 0 && c.StallTimeout > 0 && c.GiveUp > 0 && c.KeepOut > 0,
		"quote patience, handshake timeout, stall timeout, give-up and keep-out times must be above 0")
	return errors.Join(errs...)
}

func parsePeers(addrs []string) ([]peer.AddrInfo, error) {
	var errs []error
	var parsed []multiaddr.Multiaddr
	for _, s := range addrs {
		a, err := multiaddr.NewMultiaddr(s)
		if err == nil {
			_, err = peer.AddrInfoFromP2pAddr(a)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("peer %q is not a multiaddr that ends in /p2p/<peer id>: %w", s, err))
			continue
		}
		parsed = append(parsed, a)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return peer.AddrInfosFromP2pAddrs(parsed...)
}

// With names what a mesh works with. Chooser, Log, Metrics and Clock have defaults; the others are needed.
type With struct {
	PeerKey crypto.PrivKey // the libp2p identity
	Domain  protocol.Domain
	Money   Money
	Signer  Signer
	Chooser Chooser               // PriceThenLatency
	Sponsor Sponsor               // asks the sponsors of streams to pay; nil asks none
	Log     *slog.Logger          // slog.Default()
	Metrics prometheus.Registerer // none
	Clock   Clock                 // the system's
	// Statements keeps what this node and its neighbors sign to each other about deliveries; nil: it signs none.
	Statements *statements.Store
	// Operators names the peers that are operators; ClaimJudge checks what they say of claim sets. Discovery uses them; nil: none.
	Operators  discovery.Operators
	ClaimJudge gossip.ClaimJudge
	// Measure is for node/mesh/meshbench: nobody outside of node/mesh can make any but the zero value, which checks every piece.
	Measure measure.Trust
}

// Mesh is one node's part of the mesh.
type Mesh struct {
	cfg        Config
	domain     protocol.Domain
	money      Money
	trust      measure.Trust
	signer     Signer
	chooser    Chooser
	sponsor    Sponsor
	log        *slog.Logger
	clock      Clock
	statements *statements.Store // nil: none are made
	metrics    *metrics
	host       host.Host
	gate       *gate
	found      *discovery.Service
	configured []peer.AddrInfo
	dark       sync.Map // of peer.ID: configured peers that could not be reached when they were last dialed
	spool      *spoolDir
	keepers    *keepers
	feeds      *feeds
	searches   *searches
	quotes     *quoteBook
	limiter    *limiter // of what each peer asks of us
	passing    *limiter // of what we ask each peer on behalf of others
	tending    *limiter // of what we ask each peer that is in reserve only
	customers  *customers
	turns      *turns // of what we ask each peer
	observer   *observer
	guests     *guests
	subs       *subscriptions
	warm       atomic.Int64 // upstreams in reserve, over all pumps
	accounts   *accounts

	life context.Context // ends when Run returns or Close is called; stops every goroutine of the mesh
	end  context.CancelFunc
	ends sync.Once
	crew crew
}

// crew counts the goroutines of a mesh, so that Close returns when there are none.
type crew struct {
	mu   sync.Mutex
	gone bool // under mu: nobody may start any more
	busy sync.WaitGroup
}

// start is false once the crew has been dismissed; otherwise busy.Done is owed.
func (c *crew) start() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.gone {
		c.busy.Add(1)
	}
	return !c.gone
}

// dismiss lets nobody start any more and waits until all have left, or until patience ends.
func (c *crew) dismiss(patience time.Duration) bool {
	c.mu.Lock()
	c.gone = true
	c.mu.Unlock()
	left := make(chan struct{})
	go func() { c.busy.Wait(); close(left) }()
	select {
	case <-left:
		return true
	case <-time.After(patience):
		return false
	}
}

// New opens the listeners and the spool. Nothing is served before Run.
func New(cfg Config, with With) (*Mesh, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if with.PeerKey == nil || with.Money == nil || with.Signer == nil || !with.Domain.Valid() {
		return nil, errors.New("a mesh needs a peer key, money, a signer and a domain")
	}
	m := &Mesh{cfg: cfg, domain: with.Domain, money: with.Money, trust: with.Measure, signer: with.Signer,
		chooser: with.Chooser, sponsor: with.Sponsor, log: with.Log, clock: with.Clock, statements: with.Statements}
	if m.chooser == nil {
		m.chooser = PriceThenLatency{}
	}
	if m.log == nil {
		m.log = slog.Default()
	}
	if m.clock == nil {
		m.clock = clock.Real{}
	}
	var err error
	if m.configured, err = parsePeers(cfg.Peers); err != nil {
		return nil, err
	}
	if m.spool, err = openSpools(cfg.SpoolDir, cfg.SpoolBytes, m.domain, m.clock, m.log); err != nil {
		return nil, err
	}
	if m.keepers, err = openKeepers(m); err != nil {
		return nil, err
	}
	if m.accounts, err = openAccounts(cfg.SpoolDir, m.log); err != nil {
		return nil, err
	}
	if m.metrics, err = newMetrics(with.Metrics, m); err != nil {
		return nil, err
	}
	if err = m.open(with); err != nil {
		return nil, err
	}
	m.life, m.end = context.WithCancel(context.Background())
	m.feeds = newFeeds(m)
	m.searches = newSearches(m)
	m.quotes = newQuoteBook()
	m.limiter = newLimiter(m.clock, asksPerSecond, asksAtOnce)
	m.passing = newLimiter(m.clock, passPerSecond, passAtOnce)
	m.tending = newLimiter(m.clock, tendPerSecond, tendAtOnce)
	m.customers, m.turns = newCustomers(m), newTurns()
	m.observer = newObserver(m.clock)
	m.guests = newGuests()
	m.subs = newSubscriptions()
	m.feeds.adopt(m.spool.all())
	if err = m.keepers.adopt(); err != nil {
		m.Close()
		return nil, err
	}
	return m, nil
}

// open makes the gate, discovery and the host.
func (m *Mesh) open(with With) error {
	m.gate = newGate(m.clock, m.log)
	m.gate.shut = func(what string) { m.metrics.shut.WithLabelValues(what).Inc() }
	if m.cfg.Blocklist != "" {
		list, err := blocklist.Read(m.cfg.Blocklist)
		if err != nil {
			return err
		}
		m.gate.list.Store(list)
	}
	var account common.Address
	if m.cfg.Discovery.Gossip {
		account, _ = m.money.Payee()
	}
	var err error
	if m.found, err = discovery.New(m.cfg.Discovery, discovery.With{Key: with.PeerKey, Domain: m.domain, Clock: m.clock, Log: m.log,
		Configured: m.configured, Operators: with.Operators, Refused: m.gate.reason, Shun: m.shun, Metrics: with.Metrics,
		Signers: m.money, Account: account, Signer: m.signer, Claims: with.ClaimJudge}); err != nil {
		return err
	}
	if m.host, err = newHost(m.cfg, with.PeerKey, m.gate, m.domain, m.configured, m.found.HostOptions()); err != nil {
		return err
	}
	_, _, connections := m.cfg.share(thisMachine())
	full := m.full(connections)
	m.gate.full.Store(&full)
	if err := m.found.Start(m.host); err != nil {
		m.found.Close()
		return errors.Join(err, m.host.Close())
	}
	return nil
}

// shun keeps out a peer that passes on what no honest node would.
func (m *Mesh) shun(p peer.ID, score float64) {
	m.punish(p, fmt.Errorf("%w, down to a score of %.0f", errGossip, score))
}

// Run serves and keeps connections until ctx ends or something fails that the node cannot work without. It returns nil after
// ctx ended; by then nothing of the mesh is running any more.
func (m *Mesh) Run(ctx context.Context) error {
	defer m.Close()
	m.host.SetStreamHandler(QuoteProtocol, m.serveQuote)
	m.host.SetStreamHandler(StreamProtocol, m.serveStream)
	m.log.Info("mesh is up", "peer", m.host.ID(), "addresses", m.host.Addrs(), "forward", m.cfg.Forward)
	group, inner := errgroup.WithContext(ctx)
	group.Go(func() error { return m.keepPeers(inner) })
	group.Go(func() error { return m.found.Run(inner) })
	group.Go(func() error { return m.speak(inner) })
	group.Go(func() error { return m.spool.tidy(inner) })
	group.Go(func() error { return m.feeds.run(inner) })
	group.Go(func() error { return m.keepers.run(inner) })
	group.Go(func() error { return m.accounts.run(inner, accountsEvery) })
	if m.cfg.Blocklist != "" {
		group.Go(func() error { return blocklist.Follow(inner, m.cfg.Blocklist, 2*time.Second, m.log, m.useList) })
	}
	group.Go(func() error {
		select {
		case <-inner.Done():
		case <-m.life.Done():
			return errors.New("the mesh was closed")
		}
		return nil
	})
	if err := group.Wait(); err != nil && ctx.Err() == nil {
		return err
	}
	return nil
}

// Close stops everything and frees the listeners; Run calls it at its end.
func (m *Mesh) Close() {
	m.ends.Do(func() {
		m.host.RemoveStreamHandler(QuoteProtocol)
		m.host.RemoveStreamHandler(StreamProtocol)
		m.end()
		// Subscriptions are paid up to their last byte before the connections go.
		m.crew.dismiss(m.cfg.HandshakeTimeout / 2)
		m.found.Close()
		if err := m.host.Close(); err != nil {
			m.log.Warn("closing the host failed", "err", err)
		}
		if !m.crew.dismiss(m.cfg.HandshakeTimeout) {
			m.log.Warn("parts of the mesh are still running after it was closed")
		}
		m.spool.close()
		m.keepers.dir.close()
		if err := m.accounts.save(); err != nil {
			m.log.Warn("streams' accounts are not saved", "err", err)
		}
		m.metrics.Unregister()
	})
}

// spawn runs f until it returns; f must return when m.life ends. It refuses once the mesh is ending.
func (m *Mesh) spawn(f func()) bool {
	if m.life.Err() != nil || !m.crew.start() {
		return false
	}
	go func() {
		defer m.crew.busy.Done()
		f()
	}()
	return true
}

// Discovery is how this node finds peers and streams.
func (m *Mesh) Discovery() *discovery.Service { return m.found }

// useList puts a list in force, and hangs up on whom it names.
func (m *Mesh) useList(list *blocklist.List) {
	m.gate.list.Store(list)
	for _, c := range m.host.Network().Conns() {
		why := m.gate.reason(c.RemotePeer())
		if why == "" {
			why = m.gate.address(c.RemoteMultiaddr())
		}
		if why != "" {
			m.gate.refused(c.RemotePeer().String(), "peer", why)
			_ = c.Close()
		}
	}
}

// ID is this node's peer id.
func (m *Mesh) ID() peer.ID { return m.host.ID() }

// Addrs are the addresses at which others reach this node, with its peer id: what goes into their configuration.
func (m *Mesh) Addrs() []string {
	suffix := "/p2p/" + m.host.ID().String()
	addrs := make([]string, 0, len(m.host.Addrs()))
	for _, a := range m.host.Addrs() {
		addrs = append(addrs, a.String()+suffix)
	}
	return addrs
}

// NewPeerKey makes a libp2p identity.
func NewPeerKey() (crypto.PrivKey, error) {
	key, _, err := crypto.GenerateEd25519Key(rand.Reader)
	return key, err
}
