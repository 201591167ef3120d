package mesh

import (
	"sync"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// subscriberTag makes the connections of those who pay outlast others, but not those of operators.
const subscriberTag = "subscriber"

// subscriptions are those that are served, or about to be.
type subscriptions struct {
	mu        sync.Mutex
	served    map[*subscriber]struct{}  // under mu
	byPeer    map[peer.ID]int           // under mu
	strangers int                       // under mu: those of neither operators nor configured peers
	byStream  map[protocol.StreamID]int // under mu: of the strangers'
}

func newSubscriptions() *subscriptions {
	return &subscriptions{served: make(map[*subscriber]struct{}), byPeer: make(map[peer.ID]int), byStream: make(map[protocol.StreamID]int)}
}

// enter gives a subscription a place, or says why there is none. One stream does not take the places of all others, and strangers
// do not take those of operators and configured peers.
func (s *subscriptions) enter(u *subscriber, preferred bool) (why string) {
	c := &u.m.cfg
	ofOne := c.MaxSubscribersPerStream
	if ofOne == 0 {
		ofOne = max(1, c.MaxSubscribers/2)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case len(s.served) >= c.MaxSubscribers, !preferred && s.strangers >= ofStrangers(c.MaxSubscribers):
		return "too many subscriptions"
	case s.byPeer[u.peer] >= c.MaxSubscribersPerPeer:
		return "too many subscriptions of this peer"
	case !preferred && s.byStream[u.ask.Stream] >= ofOne:
		return "too many subscriptions to this stream"
	}
	s.served[u] = struct{}{}
	if u.preferred = preferred; !preferred {
		s.strangers++
		s.byStream[u.ask.Stream]++
	}
	if s.byPeer[u.peer]++; s.byPeer[u.peer] == 1 {
		u.m.host.ConnManager().TagPeer(u.peer, subscriberTag, 100)
	}
	return ""
}

// leave is for a subscriber that has given back all that it held.
func (s *subscriptions) leave(u *subscriber) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.served, u)
	if !u.preferred {
		s.strangers--
		if s.byStream[u.ask.Stream]--; s.byStream[u.ask.Stream] == 0 {
			delete(s.byStream, u.ask.Stream)
		}
	}
	if s.byPeer[u.peer]--; s.byPeer[u.peer] == 0 {
		delete(s.byPeer, u.peer)
		u.m.host.ConnManager().UntagPeer(u.peer, subscriberTag)
	}
	close(u.gone)
}

// forsaken are the subscriptions that a subscriber has on the same channel over other connections than its newest.
func (s *subscriptions) forsaken(u *subscriber) (old []*subscriber) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for o := range s.served {
		if o.peer == u.peer && o.id == u.id && o.stream.Conn() != u.stream.Conn() {
			old = append(old, o)
		}
	}
	return old
}

func (s *subscriptions) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.served)
}
