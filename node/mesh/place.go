package mesh

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// Position is where to begin to read a stream: the sequence of a piece, Newest or Oldest.
type Position = uint64

// Positions that are found out when a reader begins, from whoever has the stream.
const (
	Newest Position = wire.Newest // the newest piece that there is, or the first that comes if there is none
	Oldest Position = wire.Oldest // the oldest piece that is still held
)

// ErrGone means that a piece is older than all that are still held.
var ErrGone = errors.New("the piece is no longer held")

// GoneError is an ErrGone that says where the stream begins now.
type GoneError struct {
	Oldest uint64 // the oldest piece that is held
}

func (e *GoneError) Error() string {
	return fmt.Sprintf("the piece is no longer held: the oldest is %d", e.Oldest)
}

// Is makes a GoneError an ErrGone.
func (e *GoneError) Is(target error) bool { return target == ErrGone }

// windowHolds is how long the oldest piece that an upstream named is taken for the oldest one.
const windowHolds = 5 * time.Second

// place resolves a position into the sequence of the piece that comes first. It waits until whoever has the stream has told,
// so that the window is known too. ctx ending is no failure of the reader, which may be placed again.
func (r *reader) place(ctx context.Context, from Position) (uint64, error) {
	for {
		seq, placed, wait, err := r.lookFor(from)
		if placed || err != nil {
			return seq, err
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return 0, r.impatient(ctx)
		case <-r.f.in.m.life.Done():
			return 0, errClosed
		}
	}
}

// lookFor is one look for a position: where it is, or what to wait for.
func (r *reader) lookFor(from Position) (seq uint64, placed bool, wait <-chan struct{}, err error) {
	f, fs := r.f, r.f.in
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if r.at, placed, err = f.locate(from); placed || err != nil {
		return r.at, placed, nil, err
	}
	for {
		if p := r.pump; p != nil {
			if p.told && from <= lastSequence {
				r.at = from
				return from, true, nil, nil
			}
			if p.told && p.placed {
				r.at = p.began
				return p.began, true, nil, nil
			}
			if !p.done {
				return 0, false, f.wake, nil
			}
			if r.pump = nil; p.err != nil {
				return 0, false, nil, p.err
			}
		}
		if r.pump = f.bringer(from, r.until); r.pump == nil {
			if r.pump, err = f.newPump(from, r.until); err != nil {
				return 0, false, nil, err
			}
		}
	}
}

// bringer is the pump that will bring what comes first from a position on; nil if none will. Called under mu.
func (f *feed) bringer(from Position, until uint64) *pump {
	if from <= lastSequence {
		return f.want(from, until)
	}
	for p := range f.pumps {
		if !p.placed && !p.stopping && p.from == from {
			p.extend(until)
			return p
		}
	}
	return nil
}

// locate finds a position in what this node has. ok is false if whoever has more must be asked. Called under mu.
func (f *feed) locate(from Position) (seq uint64, ok bool, err error) {
	if f.spool != nil {
		w, err := f.spool.window()
		switch {
		case err != nil:
			return 0, false, err
		case from == Oldest:
			return w.First, true, nil
		case from == Newest:
			return max(w.First, w.Next-min(w.Next, 1)), true, nil
		case from < w.First:
			return 0, false, &GoneError{Oldest: w.First}
		}
		return from, true, nil
	}
	kept, holds := f.keeps()
	switch {
	case from <= lastSequence:
		return from, f.pieces[from] != nil || f.ended && from >= f.end || f.kept.has(from), nil
	case from == Oldest && holds:
		return kept.First, true, nil
	case from == Oldest:
		return f.window.First, time.Since(f.told) < windowHolds, nil
	case f.ended:
		return f.end - min(f.end, 1), true, nil
	}
	for p := range f.pumps {
		if p.live() {
			seq, ok = max(seq, p.newest()), true
		}
	}
	if ok {
		return seq, true, nil
	}
	return kept.Next - min(kept.Next, 1), holds && !f.flows(), nil
}

// keeps is what of a stream of others is kept here, if anything is. Called under mu.
func (f *feed) keeps() (w wire.Window, holds bool) {
	if f.kept == nil {
		return wire.Window{}, false
	}
	w, err := f.kept.window()
	return w, err == nil && w.First < w.Next
}

// flows says whether an upstream brings the stream. Called under mu.
func (f *feed) flows() bool {
	for p := range f.pumps {
		if len(p.route) > 0 && !p.stopping {
			return true
		}
	}
	return false
}

// live says whether the pump brings the newest pieces as they come: nothing but the upstream holds it up, and it is no further
// behind than the upstream may be in telling so. Called under mu.
func (p *pump) live() bool {
	return p.placed && p.told && !p.stopping && len(p.route) > 0 && p.wants() && p.next+jumpAhead >= max(p.f.window.Next, p.head)
}

// newest is the newest piece of the stream as far as a live pump knows, or the one that comes next. What lies in memory before the
// first piece of a pump that began at the newest one is from an earlier time. Called under mu.
func (p *pump) newest() uint64 {
	switch {
	case p.head > p.next:
		return p.head - 1 // it is on its way
	case p.next > 0 && p.f.pieces[p.next-1] != nil && (p.next > p.began || p.from <= lastSequence):
		return p.next - 1
	}
	return p.next
}

// wants says whether the next piece is wanted now. Called under mu.
func (p *pump) wants() bool {
	return !p.placed || p.next <= p.demand && (p.until == 0 || p.next < p.until)
}

// extend makes the pump bring pieces as far as until, if that is further than it would. Called under mu.
func (p *pump) extend(until uint64) {
	if p.until != 0 && (until == 0 || until > p.until) {
		p.setUntil(until)
	}
}

// setUntil says how far the pump is to bring pieces. Called under mu.
func (p *pump) setUntil(until uint64) {
	p.until = until
	p.poke()
	select {
	case p.moved <- struct{}{}:
	default:
	}
}

// place tells an unplaced pump which piece it brings first. Called under mu.
func (p *pump) place(first uint64) {
	if p.placed {
		return
	}
	p.placed, p.began, p.next = true, first, first
	p.demand = first + p.f.ahead()
	for r := range p.f.readers {
		if r.pump == p {
			r.at = first
		}
	}
	p.f.signal()
}

// accepted takes what an upstream told when it accepted: the piece that it sends first, unless it does not know it yet, and what
// there is of the stream.
func (p *pump) accepted(first Position, w wire.Window) {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	p.told, p.head = true, w.Next
	if first <= lastSequence {
		p.place(first)
	}
	p.f.hear(w)
	p.f.signal()
}

// begins takes what an upstream says of its oldest piece when it refuses an older one.
func (p *pump) begins(oldest uint64) {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	w := p.f.window
	w.First = max(w.First, oldest)
	w.Next = max(w.Next, w.First)
	p.f.hear(w)
}

// hear takes what an upstream says of the window. Nothing that it says takes back what was seen. Called under mu.
func (f *feed) hear(w wire.Window) {
	if w == (wire.Window{}) || w.Next > lastSequence || f.ended {
		return
	}
	w.Next = max(w.Next, f.seen)
	f.window, f.told = w, time.Now()
}

// now is what of the stream can be had, as far as is known. Called under mu.
func (f *feed) now() wire.Window {
	if f.spool != nil {
		w, _ := f.spool.window() // why no more will come is for those who read on
		return w
	}
	w := f.window
	if kept, holds := f.keeps(); holds {
		if f.told.IsZero() || kept.First < w.First {
			w.First = kept.First
		}
		w.Next, w.Ended = max(w.Next, kept.Next), w.Ended || kept.Ended
	}
	return w
}

// windowNow is what of the reader's stream can be had, as far as is known.
func (r *reader) windowNow() wire.Window {
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	return r.f.now()
}

// setUntil changes how far the reader reads.
func (r *reader) setUntil(until uint64) {
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	r.until = until
	r.f.wantLess()
	r.f.want(r.at, until)
}

// wantLess makes pumps stop where their readers do, after one of them has gone or wants less. Called under mu.
func (f *feed) wantLess() {
	ahead := f.ahead()
	for p := range f.pumps {
		until, endless := p.next, false
		for r := range f.readers {
			if r.pump == p || r.at+ahead >= p.next && r.at <= p.next+jumpAhead+ahead {
				until, endless = max(until, r.until), endless || r.until == 0
			}
		}
		if until = max(until, 1); endless {
			until = 0
		}
		if until != p.until {
			p.setUntil(until)
		}
	}
}

// most is what the pump's readers pay per byte at most: what the one that pays most does; zero if one pays whatever the node does.
// Called under mu.
func (p *pump) most() (most protocol.Rate) {
	for r := range p.f.readers {
		if r.most == 0 {
			return 0
		}
		most = max(most, r.most)
	}
	return most
}

// nameOf says a position in words.
func nameOf(p Position) string {
	switch p {
	case Newest:
		return "the newest piece"
	case Oldest:
		return "the oldest piece"
	}
	return fmt.Sprintf("piece %d", p)
}
