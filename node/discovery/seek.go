package discovery

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

const (
	maxLookups   = 64               // at once
	lookupPause  = 2 * time.Second  // how long what was found, or not, is not looked for again
	lookupBudget = 10 * time.Second // for all of one
	dialsAtOnce  = 4                // of one lookup
	dialPatience = 5 * time.Second
)

// lookup is one search for who holds a stream; everybody who looks for the stream then shares it.
type lookup struct {
	mu    sync.Mutex
	found []peer.ID     // under mu: connected
	more  chan struct{} // under mu: closed and replaced when found grows, closed for good at the end
	ended time.Time     // under mu; zero while it is under way
}

// Seek looks for peers that hold a stream and connects to them. Those that it is connected to come out of the channel, which is
// closed when no more will come, at the latest when ctx ends. They are a hint: they may not hold it.
func (s *Service) Seek(ctx context.Context, id protocol.StreamID) <-chan peer.ID {
	out := make(chan peer.ID)
	l := s.lookup(id)
	go func() {
		defer close(out)
		for n := 0; l != nil; {
			l.mu.Lock()
			news, more, over := slices.Clone(l.found[n:]), l.more, !l.ended.IsZero()
			l.mu.Unlock()
			for _, p := range news {
				select {
				case out <- p:
				case <-ctx.Done():
					return
				}
			}
			if n += len(news); over {
				return
			}
			select {
			case <-more:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// lookup is the search for a stream that is under way, or ended just now, or a new one; nil if there are too many.
func (s *Service) lookup(id protocol.StreamID) *lookup {
	if !s.On() {
		return nil
	}
	s.mu.Lock()
	for other, l := range s.lookups {
		l.mu.Lock()
		old := !l.ended.IsZero() && time.Since(l.ended) > lookupPause
		l.mu.Unlock()
		if old {
			delete(s.lookups, other)
		}
	}
	l := s.lookups[id]
	if l != nil || len(s.lookups) >= maxLookups {
		s.mu.Unlock()
		return l
	}
	l = &lookup{more: make(chan struct{})}
	s.lookups[id] = l
	s.mu.Unlock()
	if !s.spawn(func() { s.look(id, l) }) {
		return nil
	}
	return l
}

// look asks what was said and then the DHT, and dials who is named.
func (s *Service) look(id protocol.StreamID, l *lookup) {
	ctx, cancel := context.WithTimeout(s.life, lookupBudget)
	defer cancel()
	slots := make(chan struct{}, dialsAtOnce)
	var dials sync.WaitGroup
	tried := make(map[peer.ID]bool)
	try := func(info peer.AddrInfo) {
		if tried[info.ID] || len(tried) >= 2*s.cfg.Providers || info.ID == (*s.host.Load()).ID() || s.with.Refused(info.ID) != "" {
			return
		}
		tried[info.ID] = true
		dials.Go(func() {
			select {
			case slots <- struct{}{}:
				defer func() { <-slots }()
			case <-ctx.Done():
				return
			}
			if err := s.connect(ctx, info); err != nil {
				s.log.Debug("who is said to hold a stream cannot be reached", "stream", id, "peer", info.ID, "err", err)
				return
			}
			if l.add(info.ID, s.cfg.Providers) {
				(*s.host.Load()).ConnManager().TagPeer(info.ID, "holder", 20)
			}
		})
	}
	if s.gossip != nil {
		for _, who := range s.gossip.Sellers(id) {
			try(peer.AddrInfo{ID: who.Peer})
		}
	}
	if s.dht != nil {
		for info := range s.dht.FindProvidersAsync(ctx, RecordKey(id), 2*s.cfg.Providers) {
			try(info)
		}
	}
	dials.Wait()
	l.mu.Lock()
	found := len(l.found)
	l.ended = time.Now()
	close(l.more)
	l.mu.Unlock()
	end := "found"
	if found == 0 {
		end = "nothing"
		if s.dht == nil || s.dht.RoutingTable().Size() == 0 { // there was nobody to ask yet: the next one may do better at once
			s.mu.Lock()
			delete(s.lookups, id)
			s.mu.Unlock()
		}
	}
	s.metrics.lookups.WithLabelValues(end).Inc()
}

// add is false once there are enough.
func (l *lookup) add(p peer.ID, most int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.found) >= most {
		return false
	}
	l.found = append(l.found, p)
	close(l.more)
	l.more = make(chan struct{})
	return true
}

// Connect makes sure of a connection to a peer, through a relay if need be. Where it is is looked up in the DHT if none of its
// addresses is known.
func (s *Service) Connect(ctx context.Context, info peer.AddrInfo) error { return s.connect(ctx, info) }

func (s *Service) connect(ctx context.Context, info peer.AddrInfo) error {
	h := *s.host.Load()
	ctx, cancel := context.WithTimeout(network.WithAllowLimitedConn(ctx, "discovery"), dialPatience)
	defer cancel()
	if len(info.Addrs) == 0 && len(h.Peerstore().Addrs(info.ID)) == 0 && s.dht != nil && h.Network().Connectedness(info.ID) == network.NotConnected {
		var err error
		if info, err = s.dht.FindPeer(ctx, info.ID); err != nil {
			return err
		}
	}
	return h.Connect(ctx, info)
}
