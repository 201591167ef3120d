package mesh

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// How many questions are open at one peer at once, those for ourselves and those on behalf of others. Together they stay below how
// many a peer lets be open (see limits).
const (
	ownAtOnce    = 12
	passedAtOnce = 12
)

// turns lets questions to a peer wait for their turn, rather than all be asked at once and refused: there are so many open at a time,
// and while a peer says that it is busy there are none.
type turns struct {
	mu    sync.Mutex
	peers map[peer.ID]*turn // under mu: those with somebody in their rooms, and those that are busy
}

type turn struct {
	own, passed chan struct{} // rooms: a question is in one while it is open
	users       int           // under turns.mu: in a room or before one
	busy        time.Time     // under turns.mu: it wants to be left alone until then
}

func newTurns() *turns { return &turns{peers: make(map[peer.ID]*turn)} }

// of is what is known of a peer. Called under mu.
func (t *turns) of(p peer.ID) *turn {
	x := t.peers[p]
	if x == nil {
		if len(t.peers) >= maxLimited {
			for other, o := range t.peers {
				if o.users == 0 && time.Now().After(o.busy) {
					delete(t.peers, other)
				}
			}
		}
		x = &turn{own: make(chan struct{}, ownAtOnce), passed: make(chan struct{}, passedAtOnce)}
		t.peers[p] = x
	}
	return x
}

// isBusy takes down that a peer said so.
func (t *turns) isBusy(p peer.ID, lasts time.Duration) {
	until := time.Now().Add(min(max(lasts, restAgain), failureMost))
	t.mu.Lock()
	defer t.mu.Unlock()
	if x := t.of(p); until.After(x.busy) {
		x.busy = until
	}
}

// take waits for a turn at p, for ourselves or for others, until ctx ends or it is unwanted. free gives it back.
func (t *turns) take(ctx context.Context, p peer.ID, passed bool, unwanted <-chan struct{}) (free func(), err error) {
	t.mu.Lock()
	x := t.of(p)
	x.users++
	t.mu.Unlock()
	leave := func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if x.users--; x.users == 0 && time.Now().After(x.busy) && t.peers[p] == x {
			delete(t.peers, p)
		}
	}
	room := x.own
	if passed {
		room = x.passed
	}
	select {
	case room <- struct{}{}:
	case <-unwanted:
		leave()
		return nil, errCrowd
	case <-ctx.Done():
		leave()
		return nil, fmt.Errorf("%w: %w", errCrowd, ctx.Err())
	}
	free = func() { <-room; leave() }
	for {
		t.mu.Lock()
		rest := time.Until(x.busy)
		t.mu.Unlock()
		if rest <= 0 {
			return free, nil
		}
		if end, ok := ctx.Deadline(); ok && time.Until(end) < rest {
			free()
			return nil, errCrowd
		}
		if !pause(ctx, rest, unwanted) {
			free()
			return nil, errCrowd
		}
	}
}

// pause is false if ctx has ended, or what it is for is unwanted, before d has passed.
func pause(ctx context.Context, d time.Duration, unwanted <-chan struct{}) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-unwanted:
	case <-ctx.Done():
	}
	return false
}

// passOn waits until the peer may be asked once more on behalf of others.
func (m *Mesh) passOn(ctx context.Context, p peer.ID, unwanted <-chan struct{}) bool {
	for {
		if ok, _ := m.passing.allow(p); ok {
			return true
		}
		if !pause(ctx, time.Second/passPerSecond/2+rand.N(time.Second/passPerSecond), unwanted) {
			return false
		}
	}
}
