package mesh

import (
	"sync"

	"github.com/libp2p/go-libp2p/core/peer"
)

// subscriberTag makes the connections of those who pay outlast others, but not those of operators.
const subscriberTag = "subscriber"

// subscriptions are those that are served, or about to be.
type subscriptions struct {
	mu     sync.Mutex
	served map[*subscriber]struct{} // under mu
	byPeer map[peer.ID]int          // under mu
}

func (s *subscriptions) enter(u *subscriber, most, mostPerPeer int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.served) >= most || s.byPeer[u.peer] >= mostPerPeer {
		return false
	}
	s.served[u] = struct{}{}
	if s.byPeer[u.peer]++; s.byPeer[u.peer] == 1 {
		u.m.host.ConnManager().TagPeer(u.peer, subscriberTag, 100)
	}
	return true
}

// leave is for a subscriber that has given back all that it held.
func (s *subscriptions) leave(u *subscriber) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.served, u)
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
