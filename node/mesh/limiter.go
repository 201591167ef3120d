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

// What we ask of one peer on behalf of others stays below what it allows us, whatever is asked of us: else strangers could make
// our neighbors take us for the flood, and we leave room for what we ask for ourselves.
const (
	passPerSecond = asksPerSecond / 2
	passAtOnce    = asksAtOnce / 2
)

// What we ask of one peer about streams that others bring us well leaves it room for all the rest.
const (
	tendPerSecond = asksPerSecond / 4
	tendAtOnce    = asksAtOnce / 4
)

// limiter counts requests by peer.
type limiter struct {
	clock     Clock
	perSecond rate.Limit
	atOnce    int

	mu    sync.Mutex
	peers map[peer.ID]*asked // under mu
}

type asked struct {
	budget *rate.Limiter
	last   time.Time
	over   int // refused in a row
}

func newLimiter(clock Clock, perSecond rate.Limit, atOnce int) *limiter {
	return &limiter{clock: clock, perSecond: perSecond, atOnce: atOnce, peers: make(map[peer.ID]*asked)}
}

// allow says whether p may ask, or be asked, now; over is how often in a row it was told no.
func (l *limiter) allow(p peer.ID) (ok bool, over int) {
	now := l.clock.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.peers[p]
	if a == nil {
		if len(l.peers) >= maxLimited {
			l.forget(now)
		}
		a = &asked{budget: rate.NewLimiter(l.perSecond, l.atOnce)}
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
		if now.Sub(a.last) > time.Second*time.Duration(l.atOnce)/time.Duration(l.perSecond) {
			delete(l.peers, p)
		}
	}
	if len(l.peers) >= maxLimited {
		clear(l.peers)
	}
}
