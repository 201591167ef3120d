package mesh

import (
	"context"
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

// customerTimes is how many times as much a customer may ask: a peer with a channel open that pays us. It may carry hundreds of streams
// from here, all of which begin, or come here from an upstream that was lost, at once. A stranger would have to lock a deposit for it.
const customerTimes = 10

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
	raised time.Time // until when it is a customer's; zero if it is not
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
	a := l.of(p, now)
	if !a.raised.IsZero() && !now.Before(a.raised) {
		a.raised, a.budget = time.Time{}, rate.NewLimiter(l.perSecond, l.atOnce)
	}
	if a.budget.AllowN(now, 1) {
		a.over = 0
		return true, 0
	}
	a.over++
	return false, a.over
}

// of is what p has asked. Called under mu.
func (l *limiter) of(p peer.ID, now time.Time) *asked {
	a := l.peers[p]
	if a == nil {
		if len(l.peers) >= maxLimited {
			l.forget(now)
		}
		a = &asked{budget: rate.NewLimiter(l.perSecond, l.atOnce)}
		l.peers[p] = a
	}
	a.last = now
	return a
}

// raise grants p what a customer may ask, for a time. It is false if that was granted before: p may ask no more at once than it could.
func (l *limiter) raise(p peer.ID, holds time.Duration) bool {
	now := l.clock.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.of(p, now)
	anew := !now.Before(a.raised)
	if anew {
		a.budget, a.over = rate.NewLimiter(customerTimes*l.perSecond, customerTimes*l.atOnce), 0
	}
	a.raised = now.Add(holds)
	return anew
}

// lower takes back what raise granted.
func (l *limiter) lower(p peer.ID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a := l.peers[p]; a != nil && !a.raised.IsZero() {
		a.raised = l.clock.Now()
	}
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

// For how long it is believed that a peer is our customer, or that it is none; and that we are a peer's, which is shorter, so that
// we do not ask as its customer when we are none any more.
const (
	customerHolds = time.Minute
	strangerHolds = 5 * time.Second
	oursHolds     = 30 * time.Second
)

// customers knows which peers are our customers. It is looked up for those who ask more than strangers may, and once at a time.
type customers struct {
	m     *Mesh
	mu    sync.Mutex
	known map[peer.ID]*customer // under mu
}

type customer struct {
	looked chan struct{} // closed once yes and until are valid
	yes    bool
	until  time.Time
}

func newCustomers(m *Mesh) *customers {
	return &customers{m: m, known: make(map[peer.ID]*customer)}
}

// is says whether p is our customer.
func (c *customers) is(p peer.ID) bool {
	now := c.m.clock.Now()
	c.mu.Lock()
	k := c.known[p]
	if k != nil && !k.over(now) {
		c.mu.Unlock()
		<-k.looked // bounded, as the look is
		return k.yes
	}
	k = &customer{looked: make(chan struct{})}
	c.put(p, k, now)
	c.mu.Unlock()
	defer close(k.looked)
	ctx, cancel := context.WithTimeout(c.m.life, c.m.cfg.HandshakeTimeout/2)
	defer cancel()
	yes, err := c.m.money.Customer(ctx, p)
	if err != nil {
		c.m.log.Debug("whether a peer is a customer is not known", "peer", p, "err", err)
	}
	k.yes, k.until = yes, now.Add(strangerHolds)
	if yes {
		k.until = now.Add(customerHolds)
	}
	return yes
}

// note takes down that p is our customer: its channel was just taken.
func (c *customers) note(p peer.ID) {
	now := c.m.clock.Now()
	k := &customer{looked: make(chan struct{}), yes: true, until: now.Add(customerHolds)}
	close(k.looked)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.put(p, k, now)
}

// put remembers one peer more, and if there are too many first forgets what holds no longer, or else all. Called under mu.
func (c *customers) put(p peer.ID, k *customer, now time.Time) {
	if _, known := c.known[p]; !known && len(c.known) >= maxLimited {
		for other, k := range c.known {
			if k.over(now) {
				delete(c.known, other)
			}
		}
		if len(c.known) >= maxLimited {
			clear(c.known)
		}
	}
	c.known[p] = k
}

// over says whether what is known holds no longer.
func (k *customer) over(now time.Time) bool {
	select {
	case <-k.looked:
		return !now.Before(k.until)
	default:
		return false
	}
}
