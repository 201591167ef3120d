// Package clock is time that a test can turn. Product code that waits or stamps takes a Clock; only mains pass Real.
//
// Deadlines of the protocol do not come from here: they follow the timestamps of chain heads.
package clock

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Clock tells the time and waits. Its methods may be called from any goroutine.
type Clock interface {
	// Now is the current time.
	Now() time.Time
	// NewTimer starts a timer that sends once on its channel after d; at once if d is not positive.
	NewTimer(d time.Duration) Timer
}

// Timer is one pending wait. Stop releases it; false says that it had fired or was stopped already.
type Timer interface {
	C() <-chan time.Time
	Stop() bool
}

// Sleep waits for d, or until ctx ends, and then returns the context's error.
func Sleep(ctx context.Context, c Clock, d time.Duration) error {
	t := c.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C():
		return nil
	}
}

// Real is the system's clock.
type Real struct{}

// Now is time.Now.
func (Real) Now() time.Time { return time.Now() }

// NewTimer is time.NewTimer.
func (Real) NewTimer(d time.Duration) Timer { return realTimer{time.NewTimer(d)} }

type realTimer struct{ t *time.Timer }

func (r realTimer) C() <-chan time.Time { return r.t.C }
func (r realTimer) Stop() bool          { return r.t.Stop() }

// Fake stands still until Advance. NewFake makes one.
type Fake struct {
	mu      sync.Mutex
	now     time.Time     // under mu
	pending []*fakeTimer  // under mu
	changed chan struct{} // under mu: closed and replaced whenever pending changes
}

// NewFake is a clock that stands at start.
func NewFake(start time.Time) *Fake { return &Fake{now: start, changed: make(chan struct{})} }

// Now is where the clock stands.
func (f *Fake) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// NewTimer starts a timer that Advance fires.
func (f *Fake) NewTimer(d time.Duration) Timer {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := &fakeTimer{clock: f, at: f.now.Add(d), c: make(chan time.Time, 1)}
	if d <= 0 {
		t.c <- f.now
		return t
	}
	f.pending = append(f.pending, t)
	f.tell()
	return t
}

// Advance turns the clock by d and fires what falls due, in order of time.
func (f *Fake) Advance(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
	slices.SortStableFunc(f.pending, func(a, b *fakeTimer) int { return a.at.Compare(b.at) })
	fired := 0
	for _, t := range f.pending {
		if t.at.After(f.now) {
			break
		}
		t.c <- t.at
		fired++
	}
	f.pending = f.pending[fired:]
	f.tell()
}

// AwaitTimers returns once at least n timers are pending: the code under test has arrived at its wait.
func (f *Fake) AwaitTimers(ctx context.Context, n int) error {
	for {
		f.mu.Lock()
		have, changed := len(f.pending), f.changed
		f.mu.Unlock()
		if have >= n {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
		}
	}
}

// tell wakes AwaitTimers. The caller holds mu.
func (f *Fake) tell() {
	close(f.changed)
	f.changed = make(chan struct{})
}

type fakeTimer struct {
	clock *Fake
	at    time.Time
	c     chan time.Time
}

func (t *fakeTimer) C() <-chan time.Time { return t.c }

func (t *fakeTimer) Stop() bool {
	t.clock.mu.Lock()
	defer t.clock.mu.Unlock()
	i := slices.Index(t.clock.pending, t)
	if i < 0 {
		return false
	}
	t.clock.pending = slices.Delete(t.clock.pending, i, i+1)
	t.clock.tell()
	return true
}
