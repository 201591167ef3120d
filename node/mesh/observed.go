package mesh

import (
	"math"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// Observed is what this node measured of a peer itself, over all streams. What was not measured lately is zero.
type Observed struct {
	Rate       float64       // bytes per second that one subscription brought while there was more for it to bring
	Fast, Slow time.Duration // moving averages of how long its answers took: over some four of them, and over some thirty
	Good, Bad  float64       // upstreams that it was which brought something, and which failed: counts that halve every ten minutes
	Streams    int           // that come from it now
	Age        time.Duration // since anything of this was measured
}

// Said is what a peer says of itself to all. Nobody vouches for it. What was not said lately is zero.
type Said struct {
	Load        uint64        // bytes per second that it forwards; what it can is its quote's Capacity
	Subscribers uint32        // that it serves
	Age         time.Duration // since it said so
}

// How long measurements count.
const (
	countsHalve = 10 * time.Minute
	rateHolds   = 2 * time.Minute
	recordHolds = time.Hour
	maxRecords  = 4096
)

// observer keeps what was measured of peers, within bounds.
type observer struct {
	clock Clock
	mu    sync.Mutex
	peers map[peer.ID]*record // under mu
}

// record is what was measured of one peer. Under observer.mu.
type record struct {
	seen    Observed // without Age
	counted time.Time
	rated   time.Time
	last    time.Time
}

func newObserver(clock Clock) *observer {
	return &observer{clock: clock, peers: make(map[peer.ID]*record)}
}

// of is the record of a peer, its counts as of now. Called under mu.
func (x *observer) of(p peer.ID, now time.Time) *record {
	r := x.peers[p]
	if r == nil {
		if len(x.peers) >= maxRecords {
			x.forget(now)
		}
		r = &record{counted: now}
		x.peers[p] = r
	}
	half := math.Exp2(-now.Sub(r.counted).Seconds() / countsHalve.Seconds())
	r.seen.Good, r.seen.Bad, r.counted, r.last = r.seen.Good*half, r.seen.Bad*half, now, now
	return r
}

// forget drops what is old, or else all but the peers that streams come from. Called under mu.
func (x *observer) forget(now time.Time) {
	for p, r := range x.peers {
		if r.seen.Streams == 0 && now.Sub(r.last) > recordHolds {
			delete(x.peers, p)
		}
	}
	if len(x.peers) < maxRecords {
		return
	}
	for p, r := range x.peers {
		if r.seen.Streams == 0 {
			delete(x.peers, p)
		}
	}
}

// note changes the record of a peer.
func (x *observer) note(p peer.ID, change func(*Observed)) {
	now := x.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	change(&x.of(p, now).seen)
}

// answered takes note of how long an answer took.
func (x *observer) answered(p peer.ID, took time.Duration) {
	x.note(p, func(o *Observed) { o.Fast, o.Slow = toward(o.Fast, took, 4), toward(o.Slow, took, 32) })
}

// toward moves an average of some n values to a new one.
func toward(average, value time.Duration, n time.Duration) time.Duration {
	if average == 0 {
		return value
	}
	return average + (value-average)/n
}

// brought takes note of how fast a subscription brought bytes while there was more for it to bring.
func (x *observer) brought(p peer.ID, rate float64) {
	now := x.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	r := x.of(p, now)
	if now.Sub(r.rated) < rateHolds {
		rate = (3*r.seen.Rate + rate) / 4
	}
	r.seen.Rate, r.rated = rate, now
}

// now is what is known of a peer; it remembers nobody.
func (x *observer) now(p peer.ID) Observed {
	now := x.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	r := x.peers[p]
	if r == nil {
		return Observed{}
	}
	o := r.seen
	half := math.Exp2(-now.Sub(r.counted).Seconds() / countsHalve.Seconds())
	o.Good, o.Bad, o.Age = o.Good*half, o.Bad*half, now.Sub(r.last)
	if now.Sub(r.rated) >= rateHolds {
		o.Rate = 0
	}
	return o
}

// said is what a peer said of itself lately.
func (m *Mesh) said(p peer.ID) Said {
	g := m.found.Gossip()
	if g == nil {
		return Said{}
	}
	r, ok := g.ReportOf(p)
	if !ok {
		return Said{}
	}
	return Said{Load: r.Load, Subscribers: r.Subscribers, Age: max(0, m.clock.Now().Sub(time.Unix(int64(r.SentAt), 0)))} //nolint:gosec // a time in seconds
}

// gauge measures an upstream while it is in use: how fast it brings what there is, and what the stream needs. One goroutine uses it.
type gauge struct{ from sight }

// gaugeEvery is how long a measurement takes at least.
const gaugeEvery = 2 * time.Second

// read takes what is seen now. rate is what the upstream brought in bytes per second, if there was more to bring all the while; needs
// is what the stream grows by. Zero is unknown.
func (g *gauge) read(s sight) (rate, needs float64) {
	from := g.from
	passed := s.now.Sub(from.now)
	if from.now.IsZero() || s.next < from.next || s.bytes < from.bytes {
		g.from = s
		return 0, 0
	}
	if passed < gaugeEvery {
		return 0, 0
	}
	g.from = s
	bytes, pieces := float64(s.bytes-from.bytes), float64(s.next-from.next)
	if s.wanted && from.wanted && s.waits == from.waits && from.head > from.next+1 && s.head > s.next+1 {
		rate = bytes / passed.Seconds()
	}
	if pieces > 0 && s.head > from.head && from.head > 0 {
		needs = bytes / pieces * float64(s.head-from.head) / passed.Seconds()
	}
	return rate, needs
}
