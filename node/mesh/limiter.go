package mesh

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/time/rate"
)

// What one peer may ask of us: opening messages a second, and how many at once. Every message may cost a signature check, a
// look at L2 or a search of the mesh.
const (
	asksPerSecond = 20
	asksAtOnce    = 60
	maxLimited    = 4096 // peers remembered
)

// limiter counts what each peer asks.
type limiter struct {
	clock Clock
	mu    sync.Mutex
	peers map[peer.ID]*asked // under mu
}

type asked struct {
	budget *rate.Limiter
	last   time.Time
	over   int // refused in a row
}

func newLimiter(clock Clock) *limiter {
	return &limiter{clock: clock, peers: make(map[peer.ID]*asked)}
}

// allow says whether p may ask now; over is how often in a row it was told no.
func (l *limiter) allow(p peer.ID) (ok bool, over int) {
	now := l.clock.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.peers[p]
	if a == nil {
		if len(l.peers) >= maxLimited {
			l.forget(now)
		}
		a = &asked{budget: rate.NewLimiter(asksPerSecond, asksAtOnce)}
		l.peers[p] = a
	}
	a.last = now
	if a.budget.AllowN(now, 1) {
		a.over = 0
		return true, 0
	}
	a.over++
	return false, a.over
}

// forget drops the peers whose budget is full again, and if there are none, all of them. Called under mu.
func (l *limiter) forget(now time.Time) {
	for p, a := range l.peers {
		if now.Sub(a.last) > time.Second*asksAtOnce/asksPerSecond {
			delete(l.peers, p)
		}
	}
	if len(l.peers) >= maxLimited {
		clear(l.peers)
	}
}
