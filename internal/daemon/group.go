package daemon

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/openstreaming/openstreaming/internal/clock"
)

// Part is one thing that a daemon does for as long as it lives.
type Part struct {
	Name string

	// Run blocks until the context ends, or returns why it cannot go on.
	Run func(context.Context) error

	// Ready, where set, is closed by Run when the next part may start.
	Ready <-chan struct{}

	// Finishes says that Run may return nil by itself, and that the whole group then has done its work. Without it a
	// part that returns before it is told to has failed: a dead daemon must not look alive.
	Finishes bool
}

// Group runs parts. The zero value is ready.
type Group struct {
	Parts  []Part
	Budget time.Duration // for stopping all parts together; 10 s if zero
	Clock  clock.Clock   // the real one if nil
	Log    *slog.Logger  // none if nil
}

// ErrStillRunning says that parts did not stop within the budget; the message names them.
var ErrStillRunning = errors.New("did not stop in time")

type ended struct {
	index int
	err   error
}

// Run starts the parts in order, each after the one before is ready, and blocks until the context ends or a part does.
// Then it stops them in reverse order, each after the one that was started later has ended, within the budget. It returns
// the first real failure; nil if it was told to stop and everything did.
func (g *Group) Run(ctx context.Context) error {
	log := g.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	// Parts are cancelled one by one, so they do not inherit the end of ctx, only its values.
	base := context.WithoutCancel(ctx)
	done := make(chan ended, len(g.Parts))
	r := &running{group: g, done: done, ended: make([]bool, len(g.Parts)), log: log}

	for i, p := range g.Parts {
		partCtx, cancel := context.WithCancel(base)
		r.cancels = append(r.cancels, cancel)
		go func() { done <- ended{i, p.Run(partCtx)} }()
		if !r.awaitReady(ctx, p) {
			break
		}
		log.Debug("started", "part", p.Name)
	}
	for ctx.Err() == nil && !r.over {
		select {
		case <-ctx.Done():
		case e := <-done:
			r.note(e)
		}
	}
	return r.stop()
}

// running is the state of one Group.Run; one goroutine owns it.
type running struct {
	group   *Group
	cancels []context.CancelFunc
	done    chan ended
	ended   []bool
	over    bool // some part has ended, so all shall
	stopped bool // they have been told to
	failure error
	log     *slog.Logger
}

func (r *running) awaitReady(ctx context.Context, p Part) bool {
	if p.Ready == nil {
		return true
	}
	for {
		select {
		case <-p.Ready:
			return true
		case <-ctx.Done():
			return false
		case e := <-r.done:
			r.note(e)
			return false
		}
	}
}

// note takes in that a part has ended.
func (r *running) note(e ended) {
	r.ended[e.index], r.over = true, true
	p := r.group.Parts[e.index]
	switch {
	case r.stopped && (e.err == nil || errors.Is(e.err, context.Canceled)):
	case e.err == nil && p.Finishes:
	case r.failure != nil:
		// Only the first failure is returned; the others are usually its echo.
		r.log.Warn("another part failed while stopping", "part", p.Name, "error", e.err)
	case e.err == nil:
		r.failure = fmt.Errorf("%s: ended by itself", p.Name)
	default:
		r.failure = fmt.Errorf("%s: %w", p.Name, e.err)
	}
}

func (r *running) stop() error {
	r.stopped = true
	c := r.group.Clock
	if c == nil {
		c = clock.Real{}
	}
	budget := r.group.Budget
	if budget <= 0 {
		budget = 10 * time.Second
	}
	timer := c.NewTimer(budget)
	defer timer.Stop()
	outOfTime := false
	for i := len(r.cancels) - 1; i >= 0; i-- {
		r.cancels[i]()
		for !r.ended[i] && !outOfTime {
			select {
			case e := <-r.done:
				r.note(e)
			case <-timer.C():
				outOfTime = true
			}
		}
		if r.ended[i] {
			r.log.Debug("stopped", "part", r.group.Parts[i].Name)
		}
	}
	for drained := false; !drained; {
		select {
		case e := <-r.done:
			r.note(e)
		default:
			drained = true
		}
	}
	var still []string
	for i := range r.cancels {
		if !r.ended[i] {
			still = append(still, r.group.Parts[i].Name)
		}
	}
	if len(still) > 0 {
		late := fmt.Errorf("%s: %w (%s)", strings.Join(still, ", "), ErrStillRunning, budget)
		return errors.Join(r.failure, late)
	}
	return r.failure
}
