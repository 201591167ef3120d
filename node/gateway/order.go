package gateway

import (
	"context"
	"net"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// arrivals number requests in the order in which they were sent, as far as that can be known. Some programs do not wait for an answer
// before they send the next version of a file over a connection of its own: connections are taken in the order in which they were
// opened, but whose request is looked at first is a matter of luck.
type arrivals struct{ last atomic.Uint64 }

// arrival is a connection's first request.
type arrival struct {
	number uint64
	at     time.Time
	spent  atomic.Bool
}

type arrivalKey struct{}

// promptly is how soon after its connection a request has to come to count as sent with it. A connection may also be opened early,
// and used late.
const promptly = 2 * time.Second

// connection is for http.Server.ConnContext, which is called for one connection after the other.
func (a *arrivals) connection(ctx context.Context, _ net.Conn) context.Context {
	return context.WithValue(ctx, arrivalKey{}, &arrival{number: a.last.Add(1), at: time.Now()})
}

// number is a request's.
func (a *arrivals) number(r *http.Request) uint64 {
	if c, ok := r.Context().Value(arrivalKey{}).(*arrival); ok && !c.spent.Swap(true) && time.Since(c.at) < promptly {
		return c.number
	}
	return a.last.Add(1)
}

// line are the uploads of a tree that are under way, in the order in which they began.
type line struct {
	mu      sync.Mutex
	waiting []*body         // under mu
	left    chan struct{}   // under mu: closed and replaced when one leaves; nil while nobody waits for that
	puts    map[string]*put // under mu: by path
}

func (l *line) enter(b *body) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, b)
}

func (l *line) leave(b *body) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = slices.DeleteFunc(l.waiting, func(o *body) bool { return o == b })
	if l.left != nil {
		close(l.left)
		l.left = nil
	}
}

// How long a playlist waits for the files that were begun before it.
const (
	senderPause = 100 * time.Millisecond // of a sender, who then has not sent all
	lineMost    = 2 * time.Second
)

// await waits until the uploads that began before b are in the tree, but for those whose senders pause. Some programs do not wait
// for the answer to a segment before they send the playlist that names it.
func (l *line) await(b *body) {
	most := time.NewTimer(lineMost)
	defer most.Stop()
	for {
		left, pause := l.before(b)
		if left == nil {
			return
		}
		paused := time.NewTimer(pause)
		select {
		case <-left:
		case <-paused.C:
		case <-most.C:
			paused.Stop()
			return
		}
		paused.Stop()
	}
}

// before says whether uploads that began before b are to be waited for: until one leaves, or their senders may have paused for long
// enough. left is nil if there are none.
func (l *line) before(b *body) (left <-chan struct{}, pause time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	for _, o := range l.waiting {
		if o.number >= b.number {
			continue
		}
		silent := time.Duration(0)
		if since := o.waits.Load(); since != 0 {
			silent = now.Sub(time.Unix(0, since))
		}
		pause = max(pause, senderPause-silent)
	}
	if pause <= 0 {
		return nil, 0
	}
	if l.left == nil {
		l.left = make(chan struct{})
	}
	return l.left, pause
}

// put is the newest version of a file that was put, or is being put.
type put struct {
	number uint64
	at     time.Time
	done   chan struct{} // closed when it is in the tree, or has failed
}

// maxPuts bounds the files whose newest versions are remembered. What is forgotten is no longer guarded against versions that were
// sent before it and come after it, which they do by moments.
const maxPuts = 1024

// turn waits until no other version of a file is being put. It is nil if a version that was sent later is in the tree; else it is b's
// turn, until what is returned is called with how it ended.
func (l *line) turn(ctx context.Context, path string, b *body) (end func(error), err error) {
	for {
		l.mu.Lock()
		last := l.puts[path]
		switch {
		case last == nil || isClosed(last.done) && last.number <= b.number:
			mine := &put{number: b.number, at: time.Now(), done: make(chan struct{})}
			l.remember(path, mine)
			l.mu.Unlock()
			return func(err error) { l.ended(path, mine, err) }, nil
		case isClosed(last.done):
			l.mu.Unlock()
			return nil, nil
		}
		l.mu.Unlock()
		select {
		case <-last.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// ended lets the next version in. One that failed stands in nobody's way.
func (l *line) ended(path string, p *put, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		delete(l.puts, path)
	}
	close(p.done)
}

// remember is called under mu.
func (l *line) remember(path string, p *put) {
	if l.puts == nil {
		l.puts = make(map[string]*put)
	}
	if len(l.puts) >= maxPuts {
		for other, o := range l.puts {
			if isClosed(o.done) && (time.Since(o.at) > promptly || len(l.puts) >= 2*maxPuts) {
				delete(l.puts, other)
			}
		}
	}
	l.puts[path] = p
}

func isClosed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
