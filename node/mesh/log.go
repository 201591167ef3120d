package mesh

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"sync"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// writer makes signed pieces of payloads, one run after another, and spools them, from where subscribers get them. It is for one
// goroutine.
type writer struct {
	m      *Mesh
	spool  *spool
	signer Signer
	wrote  func(pieces int, payload uint64, last bool) // told of each run

	next    uint64 // sequence of the first pending piece
	pending []unsigned
	bytes   int // of pending payloads
}

// unsigned is a piece of the run that is being made.
type unsigned struct {
	payload []byte
	labels  protocol.Labels
}

// The most that a run is given before it is signed.
const (
	runPieces = protocol.MaxRunPieces
	runBytes  = 16 << 20
)

// add takes a payload, which is the writer's from then on. A run that is full is signed and spooled.
func (w *writer) add(payload []byte, labels protocol.Labels) error {
	w.pending = append(w.pending, unsigned{payload, maps.Clone(labels)})
	if w.bytes += len(payload); len(w.pending) >= runPieces || int64(w.bytes) >= min(runBytes, w.spool.segmentSize()) {
		return w.flush()
	}
	return nil
}

// flush ends the run and spools it. After an error the pieces are still pending.
func (w *writer) flush() error { return w.write(false) }

// end adds the stream's last piece, which may be empty, and spools it.
func (w *writer) end(payload []byte) error {
	w.pending = append(w.pending, unsigned{payload: payload})
	w.bytes += len(payload)
	return w.write(true)
}

// write signs and spools what is pending: one run, or several if writing has failed before.
func (w *writer) write(last bool) error {
	for len(w.pending) > 0 {
		n := min(len(w.pending), runPieces)
		ends := last && n == len(w.pending)
		frames, err := w.sign(w.pending[:n], ends)
		if err != nil {
			return err
		}
		if err := w.spool.append(frames, ends); err != nil {
			return err
		}
		size := 0
		for _, u := range w.pending[:n] {
			size += len(u.payload)
		}
		w.next += uint64(n)
		w.bytes -= size
		w.pending = append([]unsigned(nil), w.pending[n:]...)
		w.m.metrics.published.Add(float64(n))
		if w.wrote != nil {
			w.wrote(n, uint64(size), ends)
		}
	}
	return nil
}

// sign makes a signed run.
func (w *writer) sign(run []unsigned, last bool) ([][]byte, error) {
	pieces := make([]protocol.Piece, len(run))
	for i, u := range run {
		labels, err := u.labels.Hash()
		if err != nil {
			return nil, err
		}
		pieces[i] = protocol.Piece{Stream: w.spool.id, Sequence: w.next + uint64(i), Hash: protocol.PayloadHash(u.payload),
			Size: uint32(len(u.payload)), Last: last && i == len(run)-1, LabelsHash: labels}
	}
	signed, proofs, err := w.m.domain.NewRun(pieces)
	if err != nil {
		return nil, err
	}
	signature, err := w.signer.Sign(w.m.domain.RunDigest(signed))
	if err != nil {
		return nil, fmt.Errorf("sign the pieces from %d on: %w", w.next, err)
	}
	frames := make([][]byte, len(pieces))
	for i, u := range run {
		piece := protocol.SignedPiece{Piece: pieces[i], Labels: u.labels, Run: proofs[i], Signature: signature}
		if frames[i], err = wire.AppendPiece(make([]byte, 0, len(u.payload)+512), piece, u.payload); err != nil {
			return nil, err
		}
	}
	return frames, nil
}

// ErrLog means that a stream is no log that can be gone on with.
var ErrLog = errors.New("it is no log of this node that can be gone on with")

// Log is a stream whose publisher writes the pieces itself. What was flushed survives a crash, of the machine too, and Reopen goes
// on with it. Its methods may be called by many goroutines; their pieces come one after another.
type Log struct {
	m     *Mesh
	spool *spool

	mu    sync.Mutex
	w     *writer // under mu
	ended bool    // under mu
}

// Append begins a new log. PublishOptions.Live, Size and Progress say nothing here. The oldest pieces are dropped only if Retain
// says so; else a full spool is an ErrSpoolFull.
func (m *Mesh) Append(ctx context.Context, o PublishOptions) (*Log, error) {
	o.Live = 0
	if err := m.fill(&o); err != nil {
		return nil, fmt.Errorf("begin a log: %w", err)
	}
	if err := errors.Join(ctx.Err(), m.life.Err()); err != nil {
		return nil, fmt.Errorf("begin a log: %w", err)
	}
	s, err := m.announce(o, true)
	if err != nil {
		return nil, fmt.Errorf("begin a log: %w", err)
	}
	return &Log{m: m, spool: s, w: &writer{m: m, spool: s, signer: o.Signer}}, nil
}

// Reopen goes on with a log from before this process. Of the options, Signer must be the publisher, and Retain, if it is not zero,
// holds from now on; the rest is as it was signed. A log may be open once only.
func (m *Mesh) Reopen(ctx context.Context, id protocol.StreamID, o PublishOptions) (*Log, error) {
	s := m.spool.find(id)
	if s == nil || !s.terms.Log {
		return nil, fmt.Errorf("go on with stream %s: %w", id, ErrLog)
	}
	o.PieceSize, o.Live = s.header.PieceSize, 0
	if err := m.fill(&o); err != nil {
		return nil, fmt.Errorf("go on with stream %s: %w", id, err)
	}
	if o.Signer.Address() != s.header.Publisher {
		return nil, fmt.Errorf("go on with stream %s: its publisher is %s, not %s", id, s.header.Publisher, o.Signer.Address())
	}
	w, err := s.reopen(o.Retain, o.terms(m.cfg.SpoolBytes))
	if err != nil {
		return nil, fmt.Errorf("go on with stream %s: %w", id, err)
	}
	if err := errors.Join(ctx.Err(), m.life.Err()); err != nil {
		return nil, fmt.Errorf("go on with stream %s: %w", id, err)
	}
	return &Log{m: m, spool: s, w: &writer{m: m, spool: s, signer: o.Signer, next: w.Next}}, nil
}

// reopen changes how long a log is kept, and tells what there is of it.
func (s *spool) reopen(r Retain, terms spoolTerms) (wire.Window, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.err != nil:
		return wire.Window{}, s.err
	case s.ended, s.opened:
		return wire.Window{}, fmt.Errorf("%w: it has ended, or is open already", ErrLog)
	}
	if r != (Retain{}) {
		s.terms.RetainBytes, s.terms.RetainFor, s.terms.Drops = terms.RetainBytes, terms.RetainFor, true
		if err := s.writeTerms(); err != nil {
			return wire.Window{}, err
		}
	}
	s.opened = true
	return wire.Window{First: s.first, Next: s.next}, nil
}

// ID is the stream's id: what others fetch by.
func (l *Log) ID() protocol.StreamID { return l.spool.id }

// Header is the stream's signed header.
func (l *Log) Header() protocol.SignedStream { return l.spool.header }

// Window is what of the log can be had: the oldest piece, one past the newest that was flushed, and whether the log has ended.
func (l *Log) Window() (first, next uint64, ended bool) {
	w, _ := l.spool.window() // why no more will come is what Add and Flush say
	return w.First, w.Next, w.Ended
}

// Add makes a payload of 1 byte up to the piece size the next piece, and returns its sequence. Nobody gets it before it is flushed,
// which happens by itself once 64 pieces or 16 MiB are waiting; if that fails, the piece has its sequence all the same, and is tried
// again with the next ones. The payload is copied.
func (l *Log) Add(payload []byte, labels protocol.Labels) (uint64, error) {
	if len(payload) == 0 || len(payload) > int(l.spool.header.PieceSize) {
		return 0, fmt.Errorf("a piece of %d bytes: stream %s has pieces of 1 to %d", len(payload), l.ID(), l.spool.header.PieceSize)
	}
	if _, err := labels.Encode(); err != nil {
		return 0, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ended {
		return 0, fmt.Errorf("add to log %s: it has ended", l.ID())
	}
	seq := l.w.next + uint64(len(l.w.pending))
	return seq, l.failed(l.w.add(append([]byte(nil), payload...), labels))
}

// Flush signs what was added, puts it on the disk, and only then lets anybody have it. After an error it may be tried again, as when
// the spool was full; nothing that was added is lost while the process lives, unless Discard says so.
func (l *Log) Flush() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.failed(l.w.flush())
}

// End flushes, and ends the stream with an empty last piece.
func (l *Log) End() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ended {
		return nil
	}
	if err := l.w.end(nil); err != nil {
		l.w.pending = l.w.pending[:len(l.w.pending)-1]
		return l.failed(err)
	}
	l.ended = true
	return nil
}

// Reserve keeps room for so many bytes of payload in so many pieces with few labels, beside what it has kept before, until they are
// written or Release is called. It fails with ErrSpoolFull if there is none, also on the disk, and with ErrTooLarge where the log
// itself keeps less.
func (l *Log) Reserve(payload, pieces uint64) error {
	return l.spool.reserve(framed(payload, pieces), true)
}

// Fits fails as Reserve would, and keeps nothing.
func (l *Log) Fits(payload, pieces uint64) error {
	return l.spool.reserve(framed(payload, pieces), false)
}

// Release gives back the room that was kept and not used.
func (l *Log) Release() { l.spool.release() }

// Discard forgets what was added and could not be written. The next piece takes the sequence of the first of these, which nobody has
// seen.
func (l *Log) Discard() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.w.pending, l.w.bytes = nil, 0
}

// Moves says that the log lets go of its oldest pieces for new ones, as Retain had said.
func (l *Log) Moves() bool {
	l.spool.mu.Lock()
	defer l.spool.mu.Unlock()
	return l.spool.terms.Drops
}

func (l *Log) failed(err error) error {
	if err != nil {
		return fmt.Errorf("add to log %s: %w", l.ID(), err)
	}
	return nil
}

// Own is a stream that this node publishes, or a log that it could go on with.
type Own struct {
	ID          protocol.StreamID
	Header      protocol.SignedStream
	First, Next uint64 // the pieces that can be had
	Bytes       int64  // on the disk
	Ended       bool
	Rate        protocol.Rate // what it costs here, units·10¹² per byte: forwarding and the publisher's own price
	Log         bool          // Append began it; if it has not ended, Reopen goes on with it
}

// Own lists what this node publishes.
func (m *Mesh) Own() []Own {
	var out []Own
	for _, s := range m.spool.all() {
		s.mu.Lock()
		out = append(out, Own{ID: s.id, Header: s.header, First: s.first, Next: s.next, Bytes: s.size(), Ended: s.ended,
			Rate: m.cfg.ForwardingRate + s.header.ContentRate, Log: s.terms.Log})
		s.mu.Unlock()
	}
	return out
}

// Withdraw removes a stream that this node publishes from its spool: it can no longer be fetched from here.
func (m *Mesh) Withdraw(id protocol.StreamID) error {
	s := m.spool.find(id)
	if s == nil {
		return nil // somebody has withdrawn it already
	}
	m.feeds.withdraw(id)
	if err := s.remove(); err != nil {
		return fmt.Errorf("withdraw stream %s: %w", id, err)
	}
	return nil
}
