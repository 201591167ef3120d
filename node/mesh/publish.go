package mesh

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// DefaultPieceSize is a piece of 1 MiB: one check of it per MiB costs next to nothing.
const DefaultPieceSize = protocol.MaxPieceSize

// Retain says how much of a stream its publisher keeps; the oldest pieces go first, and the newest never does. The zero value keeps
// all of a finite stream, and of a live one as much as half of the spool holds.
type Retain struct {
	Bytes int64         // at most so many bytes of pieces; zero is no limit of their own
	For   time.Duration // a piece is kept so long after it was published; zero is without end
}

// PublishOptions say how something is published. The zero value publishes a finite stream for the price of forwarding.
type PublishOptions struct {
	Signer      Signer        // the publisher; nil is the node's own signer
	PieceSize   uint32        // bytes; zero is DefaultPieceSize
	ContentRate protocol.Rate // the publisher's price per byte on top of forwarding, units·10¹²
	Labels      protocol.Labels
	// Live is for input that arrives over time: a piece is sent after this time even if it is not full, and the oldest pieces
	// are dropped when the spool is full. Zero is for files: pieces are full, and what does not fit into the spool is refused.
	Live time.Duration
	// Retain is the stream's window at this node.
	Retain Retain
	// Size is how many bytes will come, if that is known: more than the spool has room for is refused at once. Zero is unknown.
	Size int64
	// Progress is called after each piece, from the publishing goroutine.
	Progress func(Published)
}

// Published is how far a publication is.
type Published struct {
	Stream protocol.StreamID
	Pieces uint64
	Bytes  uint64
	Ended  bool
}

// Publication is a stream that this node publishes. It can be fetched while it is being published and after.
type Publication struct {
	m      *Mesh
	spool  *spool
	cancel context.CancelFunc
	bytes  atomic.Uint64
	pieces atomic.Uint64
	done   chan struct{}
	err    error // valid after done
}

// fill sets what is not given, and refuses what cannot be.
func (m *Mesh) fill(o *PublishOptions) error {
	if o.Signer == nil {
		o.Signer = m.signer
	}
	if err := CheckLabels(o.Labels); err != nil {
		return err
	}
	if o.PieceSize == 0 {
		o.PieceSize = DefaultPieceSize
	}
	if o.PieceSize > protocol.MaxPieceSize {
		return fmt.Errorf("a piece of %d bytes, at most %d", o.PieceSize, protocol.MaxPieceSize)
	}
	if o.Retain.Bytes < 0 || o.Retain.For < 0 {
		return fmt.Errorf("a stream cannot be kept for %d bytes or %s", o.Retain.Bytes, o.Retain.For)
	}
	if o.Retain.Bytes > 0 && o.Retain.Bytes < int64(o.PieceSize) {
		return fmt.Errorf("%d bytes are to be kept, and a piece alone may have %d", o.Retain.Bytes, o.PieceSize)
	}
	return nil
}

// terms are how the stream is kept in the spool.
func (o PublishOptions) terms(limit int64) spoolTerms {
	t := spoolTerms{RetainBytes: o.Retain.Bytes, RetainFor: o.Retain.For, Drops: o.Live > 0 || o.Retain != (Retain{})}
	if t.Drops && t.RetainBytes == 0 {
		t.RetainBytes = limit / 2
	}
	return t
}

// announce signs a new stream's header and opens its spool.
func (m *Mesh) announce(o PublishOptions, log bool) (*spool, error) {
	header, id, err := m.signHeader(o)
	if err != nil {
		return nil, err
	}
	terms := o.terms(m.cfg.SpoolBytes)
	terms.Log = log
	s, err := m.spool.create(id, header, terms)
	if err != nil {
		return nil, err
	}
	m.feeds.adopt([]*spool{s})
	m.log.Info("publishing", "stream", id, "publisher", header.Publisher, "piece_size", header.PieceSize)
	return s, nil
}

// Publish signs a header and begins to publish what src yields; it returns as soon as the stream can be asked for. src is read
// by one goroutine until it ends or fails, the publication is withdrawn, ctx ends, or the mesh is closed; a Read that is
// under way then is not interrupted. A stream whose input fails is withdrawn, since nobody could ever end it.
func (m *Mesh) Publish(ctx context.Context, src io.Reader, o PublishOptions) (*Publication, error) {
	if err := m.fill(&o); err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	var room int64
	if o.Live == 0 && o.Size > 0 {
		room = framed(uint64(o.Size), uint64(o.Size)/uint64(o.PieceSize)+1)
		if err := m.spool.fits(room); err != nil {
			return nil, fmt.Errorf("publish %d bytes: %w", o.Size, err)
		}
	}
	s, err := m.announce(o, false)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	if !s.terms.Drops {
		if err := s.reserve(room, true); err != nil { // somebody was faster
			m.feeds.withdraw(s.id)
			return nil, errors.Join(fmt.Errorf("publish %d bytes: %w", o.Size, err), s.remove())
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	p := &Publication{m: m, spool: s, cancel: cancel, done: make(chan struct{})}
	detach := context.AfterFunc(m.life, cancel)
	if !m.spawn(func() {
		defer close(p.done)
		defer detach()
		defer cancel()
		defer s.release()
		if err := p.cut(ctx, src, o); err != nil {
			m.feeds.withdraw(s.id)
			p.err = errors.Join(fmt.Errorf("publish stream %s: %w", s.id, err), s.remove())
			return
		}
		m.log.Info("stream published", "stream", s.id, "pieces", p.pieces.Load(), "bytes", p.bytes.Load())
	}) {
		cancel()
		return nil, errClosed
	}
	return p, nil
}

func (m *Mesh) signHeader(o PublishOptions) (protocol.SignedStream, protocol.StreamID, error) {
	labels, err := o.Labels.Hash()
	if err != nil {
		return protocol.SignedStream{}, protocol.StreamID{}, err
	}
	header := protocol.SignedStream{Labels: o.Labels, Stream: protocol.Stream{
		Publisher: o.Signer.Address(), CreatedAt: uint64(m.clock.Now().Unix()), PieceSize: o.PieceSize,
		ContentRate: o.ContentRate, LabelsHash: labels,
	}}
	if _, err := rand.Read(header.Salt[:]); err != nil {
		return protocol.SignedStream{}, protocol.StreamID{}, err
	}
	id := m.domain.StreamID(header.Stream)
	if header.Signature, err = o.Signer.Sign(id.Hash()); err != nil {
		return protocol.SignedStream{}, protocol.StreamID{}, err
	}
	_, err = m.domain.VerifyStream(header)
	return header, id, err
}

// ID is the stream's id: what others fetch by.
func (p *Publication) ID() protocol.StreamID { return p.spool.id }

// Header is the stream's signed header.
func (p *Publication) Header() protocol.SignedStream { return p.spool.header }

// Window is what of the stream is held: the oldest piece, one past the newest, and whether the newest is the last.
func (p *Publication) Window() (first, next uint64, ended bool) {
	w, _ := p.spool.window() // why no more will come is what Err says
	return w.First, w.Next, w.Ended
}

// Done is closed when no piece will be added any more; Err then says why, nil at the end of the input.
func (p *Publication) Done() <-chan struct{} { return p.done }

// Err is valid after Done.
func (p *Publication) Err() error { return p.err }

// Wait waits until the input has ended and returns what went wrong.
func (p *Publication) Wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Withdraw ends the publication and removes it from the spool: it can no longer be fetched from this node.
func (p *Publication) Withdraw() error {
	p.cancel()
	return p.m.Withdraw(p.ID())
}

// cut makes pieces of what src yields. The last one carries the flag, so a full piece is held back until more is known; with
// live input it is not held longer than o.Live, and the stream may end with an empty piece.
func (p *Publication) cut(ctx context.Context, src io.Reader, o PublishOptions) error {
	w := &writer{m: p.m, spool: p.spool, signer: o.Signer, wrote: func(pieces int, payload uint64, last bool) {
		now := Published{Stream: p.ID(), Pieces: p.pieces.Add(uint64(pieces)), Bytes: p.bytes.Add(payload), Ended: last}
		if o.Progress != nil {
			o.Progress(now)
		}
	}}
	chunks, failed := readChunks(ctx, src, int(o.PieceSize))
	var flush <-chan time.Time
	if o.Live > 0 {
		ticker := time.NewTicker(o.Live)
		defer ticker.Stop()
		flush = ticker.C
	}
	var held []byte
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-flush:
			if len(held) > 0 {
				if err := w.add(held, nil); err != nil {
					return err
				}
				held = nil
			}
			if err := w.flush(); err != nil {
				return err
			}
		case chunk, more := <-chunks:
			if !more {
				if err := <-failed; err != nil {
					return fmt.Errorf("read the input: %w", err)
				}
				return w.end(held)
			}
			for len(chunk) > 0 {
				if len(held) == int(o.PieceSize) {
					if err := w.add(held, nil); err != nil {
						return err
					}
					held = nil
				}
				n := min(len(chunk), int(o.PieceSize)-len(held))
				held, chunk = append(held, chunk[:n]...), chunk[n:]
			}
			if o.Live > 0 && len(chunks) == 0 { // nothing more has arrived: what is complete goes out
				if err := w.flush(); err != nil {
					return err
				}
			}
		}
	}
}

// readChunks reads src as it comes. The channel is closed at the end; failed then has the error, nil for a proper end.
func readChunks(ctx context.Context, src io.Reader, size int) (<-chan []byte, <-chan error) {
	chunks, failed := make(chan []byte, 1), make(chan error, 1)
	go func() {
		defer close(chunks)
		buf := make([]byte, size)
		for {
			n, err := src.Read(buf)
			if n > 0 {
				select {
				case chunks <- bytes.Clone(buf[:n]):
				case <-ctx.Done():
					failed <- ctx.Err()
					return
				}
			}
			if err != nil {
				if errors.Is(err, io.EOF) {
					err = nil
				}
				failed <- err
				return
			}
		}
	}()
	return chunks, failed
}
