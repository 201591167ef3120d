package discovery

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/host/autorelay"
	"github.com/libp2p/go-libp2p/p2p/protocol/circuitv2/proto"
	"github.com/libp2p/go-libp2p/p2p/protocol/circuitv2/relay"
	"github.com/libp2p/go-libp2p/p2p/protocol/holepunch"
	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
)

// relayLimits are what a relay gives away: enough to meet and to agree on a direct connection, too little to carry a stream that
// nobody pays for.
func relayLimits() relay.Resources {
	return relay.Resources{
		Limit:          &relay.RelayLimit{Duration: 2 * time.Minute, Data: 128 << 10},
		ReservationTTL: time.Hour, MaxReservations: 128, MaxCircuits: 16, BufferSize: 4096,
		MaxReservationsPerIP: 8, MaxReservationsPerASN: 32,
	}
}

// HostOptions are how the host is reached.
func (s *Service) HostOptions() []libp2p.Option {
	c := s.cfg
	var o []libp2p.Option
	switch c.Reachability {
	case Public:
		o = append(o, libp2p.ForceReachabilityPublic())
	case Private:
		o = append(o, libp2p.ForceReachabilityPrivate())
	}
	if c.AutoNAT {
		o = append(o, libp2p.EnableNATService(), libp2p.AutoNATServiceRateLimit(60, 3, time.Minute), libp2p.EnableAutoNATv2())
	}
	if c.Relay {
		o = append(o, libp2p.EnableRelay(), libp2p.EnableAutoRelayWithPeerSource(s.relays,
			autorelay.WithBootDelay(0), autorelay.WithMinCandidates(1), autorelay.WithMinInterval(2*time.Second), autorelay.WithBackoff(time.Minute)),
			libp2p.AddrsFactory(s.withNearRelays))
	} else {
		o = append(o, libp2p.DisableRelay())
	}
	if c.RelayService {
		o = append(o, libp2p.EnableRelayService(relay.WithResources(relayLimits())))
	}
	if c.HolePunching {
		o = append(o, libp2p.EnableHolePunching(holepunch.DirectDialTimeout(punchPatience)))
	}
	if c.PortMapping {
		o = append(o, libp2p.NATPortMap())
	}
	return o
}

// punchPatience is for the dial that a hole punch begins with, and for each of its three tries: a packet that was lost is sent
// again twice within. PunchedWithin is for all of it, after which a connection stays relayed.
const (
	punchPatience = 4 * time.Second
	PunchedWithin = 4*punchPatience + time.Second
)

// seekRelays has a node without a public address look for relays at once: until it knows from others that they cannot dial it, which
// takes half a minute, nobody could reach it. One that does have a public address is most likely reached there, and waits.
func (s *Service) seekRelays(h host.Host) error {
	if s.cfg.Reachability != Auto || !s.cfg.Relay {
		return nil
	}
	own, err := h.Network().InterfaceListenAddresses()
	if err != nil {
		return fmt.Errorf("list the addresses of this machine: %w", err)
	}
	if slices.ContainsFunc(own, manet.IsPublicAddr) {
		return nil
	}
	tell, err := h.EventBus().Emitter(new(event.EvtLocalReachabilityChanged))
	if err != nil {
		return fmt.Errorf("look for relays: %w", err)
	}
	return errors.Join(tell.Emit(event.EvtLocalReachabilityChanged{Reachability: network.ReachabilityUnknown}), tell.Close())
}

// relays are peers that may relay for us, preferred ones first.
func (s *Service) relays(ctx context.Context, most int) <-chan peer.AddrInfo {
	out := make(chan peer.AddrInfo, most)
	defer close(out)
	at := s.host.Load()
	if at == nil {
		return out
	}
	h := *at
	candidates := h.Network().Peers()
	slices.SortStableFunc(candidates, func(a, b peer.ID) int {
		switch x, y := s.preferred(a), s.preferred(b); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	for _, p := range candidates {
		if len(out) == most || ctx.Err() != nil {
			break
		}
		spoken, err := h.Peerstore().SupportsProtocols(p, proto.ProtoIDv2Hop)
		if err != nil || len(spoken) == 0 || h.Network().Connectedness(p) != network.Connected {
			continue
		}
		out <- peer.AddrInfo{ID: p, Addrs: h.Peerstore().Addrs(p)}
	}
	return out
}

// relayTag is how libp2p protects the connections to relays with which it has a reservation.
const relayTag = "autorelay"

// withNearRelays adds the addresses at which we are reached through relays without a public address, which libp2p leaves out:
// those of our own network.
func (s *Service) withNearRelays(addrs []multiaddr.Multiaddr) []multiaddr.Multiaddr {
	at := s.host.Load()
	if at == nil {
		return addrs
	}
	h := *at
	for _, p := range h.Network().Peers() {
		if !h.ConnManager().IsProtected(p, relayTag) || h.Network().Connectedness(p) != network.Connected {
			continue
		}
		known := h.Peerstore().Addrs(p)
		if slices.ContainsFunc(known, manet.IsPublicAddr) {
			continue
		}
		for _, a := range known {
			if _, err := a.ValueForProtocol(multiaddr.P_CIRCUIT); err == nil {
				continue
			}
			if through, err := multiaddr.NewMultiaddr("/p2p/" + p.String() + "/p2p-circuit"); err == nil {
				addrs = append(addrs, a.Encapsulate(through))
			}
		}
	}
	return addrs
}

// callsAtOnce bounds how many peers are called back, callTries how often each, callAgain how long it is left alone after the first.
const (
	callsAtOnce = 16
	callTries   = 3
	callAgain   = time.Second
)

// callBack dials a peer that has reached us through a relay: it may be reachable where we are not. Hole punching does the same where
// both have public addresses, and is left to it; within one network or machine there are none.
func (s *Service) callBack(p peer.ID) {
	s.mu.Lock()
	busy := s.calling[p] || len(s.calling) >= callsAtOnce
	if !busy {
		s.calling[p] = true
	}
	s.mu.Unlock()
	if busy {
		return
	}
	done := func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.calling, p)
	}
	if !s.spawn(func() {
		defer done()
		s.call(*s.host.Load(), p)
	}) {
		done()
	}
}

// call dials a peer until it is connected directly, or not even through a relay any more, or was tried often enough.
func (s *Service) call(h host.Host, p peer.ID) {
	info := peer.AddrInfo{ID: p}
	for _, a := range h.Peerstore().Addrs(p) {
		if _, err := a.ValueForProtocol(multiaddr.P_CIRCUIT); err != nil {
			info.Addrs = append(info.Addrs, a)
		}
	}
	// Whoever punches holes speaks of it once it has a public address.
	punches := slices.Contains(h.Mux().Protocols(), holepunch.Protocol)
	if len(info.Addrs) == 0 || punches && slices.ContainsFunc(info.Addrs, manet.IsPublicAddr) {
		return
	}
	for try := range callTries {
		ctx, cancel := context.WithTimeout(network.WithForceDirectDial(s.life, "called through a relay"), dialPatience)
		err := h.Connect(ctx, info)
		cancel()
		if err == nil {
			s.log.Debug("a peer that came through a relay was called back", "peer", p)
			return
		}
		s.log.Debug("a peer that came through a relay cannot be called back", "peer", p, "try", try+1, "err", err)
		again := time.NewTimer(callAgain << try)
		select {
		case <-s.life.Done():
			again.Stop()
			return
		case <-again.C:
		}
		if h.Network().Connectedness(p) != network.Limited {
			return
		}
	}
}
