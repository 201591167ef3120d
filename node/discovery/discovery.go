// Package discovery finds nodes and streams: through a DHT of the mesh's own, through what nodes say to all, through the
// operators that L1 names, and through the peers that this node knew before it was restarted.
//
// It promises that two deployments never mix; that what strangers put into its tables is bounded; that a node behind a NAT or a
// firewall can be reached through others and is told so; that a stream which this node holds can be found by those who know
// nothing but one node, and that its record ends soon after it is held no longer. It refuses to believe a record: what it finds
// is where to ask for a quote, and quotes are signed. The formats are in docs/protocol.md.
package discovery

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	dht "github.com/libp2p/go-libp2p-kad-dht"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

// How a node takes part in the DHT.
const (
	Off    = ""       // not at all
	Auto   = "auto"   // it answers unless it knows that others cannot reach it
	Server = "server" // it answers
	Client = "client" // it only asks
)

// What a node says of how it can be reached.
const (
	Public  = "public"  // others can dial it
	Private = "private" // nobody can
	// Auto: it asks others.
)

// Config is plain data. The zero value discovers nothing: a node then knows its configured peers and nobody else.
type Config struct {
	DHT    string // Off, Auto, Server or Client
	Gossip bool   // tell and hear prices, reports and, where they can be judged, claim sets
	// AddressBook is the file in which the peers of now are kept for the next start; nothing is kept if it is empty.
	AddressBook string
	RecordHolds time.Duration // how long a record of who holds a stream is kept
	Providers   int           // most holders of a stream that one search connects to
	Region      string        // what the node says of where it is, free text of at most 32 bytes
	ReportEvery time.Duration // how often the node says how it is

	Reachability string // Auto, Public or Private
	AutoNAT      bool   // ask others whether they can dial us, and tell others whether we can dial them
	Relay        bool   // be reached through relays when nobody can dial us, and reach others that way
	RelayService bool   // be a relay, within small limits, when others can dial us
	HolePunching bool   // turn a connection through a relay into a direct one
	PortMapping  bool   // ask the router for a port (UPnP, NAT-PMP)
}

// Defaults take part in everything.
func Defaults() Config {
	return Config{DHT: Auto, Gossip: true, RecordHolds: 15 * time.Minute, Providers: 8, ReportEvery: time.Minute,
		Reachability: Auto, AutoNAT: true, Relay: true, RelayService: true, HolePunching: true, PortMapping: true}
}

// fill gives what is zero a sensible value, but turns nothing on.
func (c *Config) fill() {
	d := Defaults()
	if c.RecordHolds == 0 {
		c.RecordHolds = d.RecordHolds
	}
	if c.Providers == 0 {
		c.Providers = d.Providers
	}
	if c.ReportEvery == 0 {
		c.ReportEvery = d.ReportEvery
	}
	if c.Reachability == "" {
		c.Reachability = Auto
	}
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	c.fill()
	var errs []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	check(slices.Contains([]string{Off, Auto, Server, Client}, c.DHT), "part in the DHT is %q: it is auto, server, client or off", c.DHT)
	check(slices.Contains([]string{Auto, Public, Private}, c.Reachability), "reachability is %q: it is auto, public or private", c.Reachability)
	check(gossip.ValidRegion(c.Region), "the region %q is not printable text of at most %d bytes", c.Region, gossip.MaxRegion)
	check(c.RecordHolds > 0 && c.ReportEvery >= time.Second, "records must hold for some time, and reports come at most once a second")
	check(c.Providers > 0, "a search must be able to connect to at least one holder of a stream")
	check(!c.HolePunching || c.Relay, "hole punching needs relays: turn both off, or relays on")
	return errors.Join(errs...)
}

// Operators knows the peer ids of the operators in office, as L1 has them. Safe for concurrent use.
type Operators interface {
	PeerIDs(ctx context.Context) ([]peer.ID, error)
}

// With names what discovery works with. Key, Domain, Clock and Log are needed.
type With struct {
	Key    libp2p.PrivKey // the node's identity
	Domain protocol.Domain
	Clock  gossip.Clock
	Log    *slog.Logger
	// Configured are peers that the node always knows.
	Configured []peer.AddrInfo
	Operators  Operators // nil: none are known
	// Refused says why a peer is not to be dealt with; empty if it is welcome.
	Refused func(peer.ID) string
	// Shun is called for peers that pass on what no honest node would.
	Shun    func(p peer.ID, score float64)
	Metrics prometheus.Registerer // none

	// For gossip; see gossip.With.
	Signers gossip.OfferSigners
	Account common.Address
	Signer  gossip.Signer
	Claims  gossip.ClaimJudge
}

// Service is one node's discovery.
type Service struct {
	cfg  Config
	with With
	log  *slog.Logger

	host    atomic.Pointer[host.Host]
	dht     *dht.IpfsDHT   // nil if off; set by Start
	gossip  *gossip.Gossip // nil if off; set by Start
	shelf   *shelf
	book    *addressBook
	metrics *metrics

	mu        sync.Mutex
	held      map[protocol.StreamID]*holding // under mu
	wake      chan struct{}                  // capacity 1: held has changed
	lookups   map[protocol.StreamID]*lookup  // under mu
	operators map[peer.ID]bool               // under mu
	calling   map[peer.ID]bool               // under mu: being called back

	life context.Context
	end  context.CancelFunc
	busy sync.WaitGroup
	once sync.Once
}

// New prepares discovery. The host is made with HostOptions, and then given to Start.
func New(cfg Config, with With) (*Service, error) {
	cfg.fill()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if with.Key == nil || with.Clock == nil || with.Log == nil || !with.Domain.Valid() {
		return nil, errors.New("discovery needs a key, a domain, a clock and a log")
	}
	if with.Refused == nil {
		with.Refused = func(peer.ID) string { return "" }
	}
	s := &Service{cfg: cfg, with: with, log: with.Log, shelf: newShelf(), held: make(map[protocol.StreamID]*holding),
		wake: make(chan struct{}, 1), lookups: make(map[protocol.StreamID]*lookup), operators: make(map[peer.ID]bool), calling: make(map[peer.ID]bool)}
	s.book = openBook(cfg.AddressBook, s.log)
	s.life, s.end = context.WithCancel(context.Background())
	return s, nil
}

// Start joins the DHT and the gossip. Close ends both, before the host is closed.
func (s *Service) Start(h host.Host) error {
	s.host.Store(&h)
	var err error
	if s.cfg.DHT != Off {
		if s.dht, err = s.joinDHT(h); err != nil {
			return fmt.Errorf("join the DHT: %w", err)
		}
	}
	if s.metrics, err = newMetrics(s.with.Metrics, s); err != nil {
		return err
	}
	if s.cfg.Gossip {
		if s.gossip, err = gossip.New(gossip.With{Host: h, Key: s.with.Key, Domain: s.with.Domain, Clock: s.with.Clock, Log: s.log,
			Signers: s.with.Signers, Account: s.with.Account, Signer: s.with.Signer, Claims: s.with.Claims, Preferred: s.preferred,
			Shun: s.with.Shun, Metrics: s.metrics.gossip}); err != nil {
			return err
		}
	}
	return s.seekRelays(h)
}

// Run discovers until ctx ends.
func (s *Service) Run(ctx context.Context) error {
	h := *s.host.Load()
	events, err := h.EventBus().Subscribe([]any{new(event.EvtPeerIdentificationCompleted), new(event.EvtLocalReachabilityChanged)},
		eventbus.Name("openstreaming/discovery"))
	if err != nil {
		return fmt.Errorf("watch the host: %w", err)
	}
	defer events.Close() //nolint:errcheck // nothing depends on it
	group, inner := errgroup.WithContext(ctx)
	group.Go(func() error { return s.watch(inner, events) })
	group.Go(func() error { return s.keepMet(inner) })
	if s.dht != nil {
		group.Go(func() error { return s.renew(inner) })
	}
	if s.with.Operators != nil && s.On() {
		group.Go(func() error { return s.followOperators(inner) })
	}
	return group.Wait()
}

// watch hears who was met and whether we can be reached.
func (s *Service) watch(ctx context.Context, events event.Subscription) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case e := <-events.Out():
			switch e := e.(type) {
			case event.EvtPeerIdentificationCompleted:
				s.prefer(e.Peer)
				if stat := e.Conn.Stat(); stat.Limited && stat.Direction == network.DirInbound && s.cfg.HolePunching {
					s.callBack(e.Peer)
				}
			case event.EvtLocalReachabilityChanged:
				s.metrics.reach.Store(int32(map[network.Reachability]int{network.ReachabilityPublic: 1, network.ReachabilityPrivate: -1}[e.Reachability]))
				s.log.Info("whether others can dial this node", "reachability", e.Reachability)
			}
		}
	}
}

// Close leaves DHT and gossip and keeps the address book. It is for after Run, and before the host is closed.
func (s *Service) Close() {
	s.once.Do(func() {
		s.end()
		if h := s.host.Load(); h != nil {
			s.remember(*h)
		}
		s.busy.Wait()
		if s.gossip != nil {
			s.gossip.Close()
		}
		if s.dht != nil {
			if err := s.dht.Close(); err != nil {
				s.log.Warn("leaving the DHT failed", "err", err)
			}
		}
		if s.metrics != nil {
			s.metrics.Unregister()
		}
	})
}

// Gossip is what nodes say to all; nil if this node takes no part.
func (s *Service) Gossip() *gossip.Gossip { return s.gossip }

// Heard is what others said lately, for people and watchers.
type Heard struct {
	Reports []gossip.HeardReport `json:"reports"`
	Claims  []gossip.HeardClaims `json:"claims"`
}

// ServeHeard answers with what was heard.
func (s *Service) ServeHeard(w http.ResponseWriter, _ *http.Request) {
	all := Heard{Reports: []gossip.HeardReport{}, Claims: []gossip.HeardClaims{}}
	if s.gossip != nil {
		all.Reports, all.Claims = append(all.Reports, s.gossip.Reports()...), append(all.Claims, s.gossip.Notices()...)
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(all) // the asker is gone if it fails
}

// On says whether streams can be found beyond the connected peers.
func (s *Service) On() bool { return s.dht != nil || s.gossip != nil }

// Config is the configuration, with what was left out filled in.
func (s *Service) Config() Config { return s.cfg }

// preferred are configured peers and operators.
func (s *Service) preferred(p peer.ID) bool {
	return slices.ContainsFunc(s.with.Configured, func(c peer.AddrInfo) bool { return c.ID == p }) || s.isOperator(p)
}

// spawn runs f unless the service is ending; f must end with s.life.
func (s *Service) spawn(f func()) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.life.Err() != nil {
		return false
	}
	s.busy.Go(f)
	return true
}
