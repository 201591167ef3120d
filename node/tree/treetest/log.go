// Package treetest is a stream in memory for tests of what reads and writes trees. It behaves as the mesh does: pieces in order,
// none missing and none twice, those outside the window gone; and it counts what was taken from it.
package treetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// ErrGone is what a reader gets for a piece outside the window.
var ErrGone = errors.New("the piece is no longer held")

// Log is a stream. The zero value is not usable; see New.
type Log struct {
	header protocol.SignedStream

	mu      sync.Mutex
	pieces  []tree.Piece       // under mu
	pending []tree.Piece       // under mu: not flushed
	first   uint64             // under mu
	ended   bool               // under mu
	wake    chan struct{}      // under mu
	taken   []uint64           // under mu: sequences in the order in which readers took them
	opened  int                // under mu: readers that are open
	fail    func(uint64) error // under mu
	full    error              // under mu: what Add fails with
	keep    uint64             // under mu: most pieces; 0: all
	room    *uint64            // under mu: bytes for which there is room; nil: any
	booked  uint64             // under mu: of room, what is reserved
}

// New makes a stream with these labels.
func New(pieceSize uint32, labels protocol.Labels) *Log {
	return &Log{header: protocol.SignedStream{Stream: protocol.Stream{PieceSize: pieceSize}, Labels: labels}, wake: make(chan struct{})}
}

// NewTree makes an empty tree.
func NewTree(pieceSize uint32) *Log { return New(pieceSize, protocol.Labels{protocol.LabelTree: "1"}) }

// Header implements tree.Log.
func (l *Log) Header() protocol.SignedStream { return l.header }

// Add implements tree.Log. As in the mesh, a piece that cannot be written has its sequence all the same, and waits.
func (l *Log) Add(payload []byte, labels protocol.Labels) (uint64, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(payload) > int(l.header.PieceSize) || len(payload) == 0 {
		return 0, fmt.Errorf("a piece of %d bytes", len(payload))
	}
	sequence := uint64(len(l.pieces) + len(l.pending))
	l.pending = append(l.pending, tree.Piece{Sequence: sequence, Payload: slices.Clone(payload), Labels: labels})
	if len(l.pending) >= run {
		return sequence, l.flush()
	}
	return sequence, nil
}

// run is how many pieces wait before they are written by themselves.
const run = 4

// Flush implements tree.Log.
func (l *Log) Flush() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flush()
}

// flush is called under mu.
func (l *Log) flush() error {
	if l.full != nil {
		return l.full
	}
	l.pieces = append(l.pieces, l.pending...)
	l.pending = nil
	if n := uint64(len(l.pieces)); l.keep > 0 && n > l.keep {
		l.first = n - l.keep
	}
	close(l.wake)
	l.wake = make(chan struct{})
	return nil
}

// Discard implements tree.Log.
func (l *Log) Discard() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pending = nil
}

// Reserve implements tree.Log.
func (l *Log) Reserve(payload, _ uint64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.fits(payload); err != nil {
		return err
	}
	l.booked += payload
	return nil
}

// fits is called under mu.
func (l *Log) fits(payload uint64) error {
	switch {
	case l.keep > 0 && payload > l.keep*uint64(l.header.PieceSize):
		return fmt.Errorf("%w: %d bytes", mesh.ErrTooLarge, payload)
	case l.room != nil && l.booked+payload > *l.room:
		return fmt.Errorf("%w: %d bytes more do not fit", mesh.ErrSpoolFull, payload)
	}
	return nil
}

// Release implements tree.Log.
func (l *Log) Release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.booked = 0
}

// Fits implements tree.Log.
func (l *Log) Fits(payload, _ uint64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.fits(payload)
}

// Moves implements tree.Log.
func (l *Log) Moves() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.keep > 0
}

// Room bounds the room that may be reserved, in bytes, whatever is written.
func (l *Log) Room(bytes uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.room = &bytes
}

// Put adds a piece and flushes it.
func (l *Log) Put(payload []byte, labels protocol.Labels) error {
	_, err := l.Add(payload, labels)
	return errors.Join(err, l.Flush())
}

// Last adds the piece that ends the stream.
func (l *Log) Last(payload []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pending = append(l.pending, tree.Piece{Sequence: uint64(len(l.pieces) + len(l.pending)), Payload: slices.Clone(payload), Last: true})
	l.ended = true
	return l.flush()
}

// Window implements tree.Log.
func (l *Log) Window() (first, next uint64, ended bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.first, uint64(len(l.pieces)), l.ended
}

// Keep bounds the window to a number of pieces from the next Add on.
func (l *Log) Keep(pieces uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.keep = pieces
}

// Fill makes writing fail with err from now on; nil ends it.
func (l *Log) Fill(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.full = err
}

// Fail makes readers fail at the pieces for which f returns an error; nil ends it.
func (l *Log) Fail(f func(sequence uint64) error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.fail = f
	close(l.wake)
	l.wake = make(chan struct{})
}

// Pending is how many pieces wait to be written.
func (l *Log) Pending() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.pending)
}

// Taken are the sequences that readers took, in that order.
func (l *Log) Taken() []uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.taken)
}

// Open is how many readers are open.
func (l *Log) Open() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.opened
}

// Source reads the stream.
func (l *Log) Source() tree.Source {
	return func(_ context.Context, from mesh.Position, until uint64) (tree.Reader, error) {
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.fail != nil {
			if err := l.fail(from); err != nil {
				return nil, err
			}
		}
		switch from {
		case mesh.Newest:
			from = max(uint64(len(l.pieces)), 1) - 1
		case mesh.Oldest:
			from = l.first
		}
		l.opened++
		return &reader{l: l, next: from, until: until}, nil
	}
}

type reader struct {
	l           *Log
	next, until uint64
	closed      bool
}

func (r *reader) Header() protocol.SignedStream { return r.l.header }

func (r *reader) Window() (first, next uint64, ended bool) {
	r.l.mu.Lock()
	defer r.l.mu.Unlock()
	return r.l.first, uint64(len(r.l.pieces)), r.l.ended
}

func (r *reader) Next(ctx context.Context) (tree.Piece, error) {
	for {
		p, wait, err := r.look()
		if wait == nil {
			return p, err
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return p, context.Cause(ctx)
		}
	}
}

func (r *reader) look() (p tree.Piece, wait <-chan struct{}, err error) {
	r.l.mu.Lock()
	defer r.l.mu.Unlock()
	if r.l.fail != nil {
		err = r.l.fail(r.next)
	}
	switch {
	case r.closed:
		return p, nil, errors.New("the reader is closed")
	case r.until > 0 && r.next >= r.until:
		return p, nil, io.EOF
	case err != nil:
		return p, nil, err
	case r.next < r.l.first:
		return p, nil, fmt.Errorf("%w: piece %d", ErrGone, r.next)
	case r.next < uint64(len(r.l.pieces)):
		p = r.l.pieces[r.next]
		r.next++
		r.l.taken = append(r.l.taken, p.Sequence)
		return p, nil, nil
	case r.l.ended:
		return p, nil, io.EOF
	}
	return p, r.l.wake, nil
}

func (r *reader) Close() error {
	r.l.mu.Lock()
	defer r.l.mu.Unlock()
	if !r.closed {
		r.closed = true
		r.l.opened--
	}
	return nil
}
