package mesh

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// ErrUnpaid means that an upstream was there, and that this node could not have it paid: its sponsor, its own money or L2 failed before
// anything was asked of the upstream. It is wrapped with the reason.
var ErrUnpaid = errors.New("the stream cannot be paid for now")

// losses is why a pump has no upstream. The pump's own goroutine uses it.
type losses struct {
	lost   error // why the last upstream was lost
	broke  error // why one is never asked again; a reason of more weight than that others are not found
	unpaid error // why one could not be paid; nil once a piece has come since
	forged error // that what came was false
}

// add takes why an upstream was lost.
func (l *losses) add(err error) {
	if errors.Is(err, errItself) && l.broke != nil {
		return // who can be paid was tried before, and why he was not is what matters
	}
	l.lost = err
	switch {
	case barring(err):
		l.broke = err
	case errors.Is(err, ErrUnpaid):
		l.unpaid = err
	case errors.Is(err, errForged):
		l.forged = err
	}
}

// nobody is the reason why nobody is left, where a search has found none.
func (l *losses) nobody(err error) error {
	switch {
	case l.broke != nil:
		return l.broke
	case l.unpaid != nil:
		return l.unpaid
	}
	return err
}

// all is an error with what went before.
func (l *losses) all(last error) error {
	if l.forged != nil && !errors.Is(last, errForged) {
		last = fmt.Errorf("%w (before, what came was false: %w)", last, l.forged)
	}
	if l.lost != nil && !errors.Is(last, l.lost) { // why nobody is left to ask
		last = fmt.Errorf("%w (the last upstream was lost: %w)", last, l.lost)
	}
	return last
}

// unpaid lets the pump try another upstream for a while than one that this node could not pay. What went wrong is our own, so the peer is
// as good as before for whatever else is wanted of it: or anybody could keep this node from all that a peer has, by asking for a
// stream of it that cannot be paid.
func (p *pump) unpaid(who peer.ID) {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	if p.waived == nil {
		p.waived = make(map[peer.ID]time.Time)
	}
	p.waived[who] = time.Now().Add(failureRest)
}

// never is who is no upstream of the pump's now: who gets the stream through us, and whom it cannot pay. Called under feeds.mu.
func (p *pump) never() []peer.ID {
	out := append(p.f.downstream(), p.beyond...)
	now := time.Now()
	for who, until := range p.waived {
		if now.Before(until) {
			out = append(out, who)
		} else {
			delete(p.waived, who)
		}
	}
	return out
}

// complain says what keeps this node from paying an upstream, for readers whose patience ends before the pump's; other errors say that
// nothing does.
func (p *pump) complain(err error) {
	if !errors.Is(err, ErrUnpaid) {
		err = nil
	}
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	p.trouble = err
}

// impatient is why a reader waits no longer: its time has passed, and what kept it waiting if that is known.
func (r *reader) impatient(ctx context.Context) error {
	why := context.Cause(ctx)
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	if errors.Is(why, context.DeadlineExceeded) && r.pump != nil && r.pump.trouble != nil {
		return fmt.Errorf("%w (%w)", why, r.pump.trouble)
	}
	return why
}
