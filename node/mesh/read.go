package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// ReadOptions say what of a stream is read, and at what price. The zero value reads all of it, at whatever the node pays.
type ReadOptions struct {
	From Position
	// Until is one past the last piece that is wanted; zero is no end. Nothing past it is bought for this reader.
	Until uint64
	// MaxRate is the most that is paid per byte; zero is the node's own limit. An upstream that costs more is not used for this
	// reader; pieces that were bought for others at a higher price are refused with ErrTooExpensive.
	MaxRate protocol.Rate
	// Spend is asked before a piece is handed out, with what it cost per byte and how many bytes are paid for; an error keeps the
	// piece back and is returned by Next, which may be called again. nil asks nobody. What was bought ahead is owed all the same.
	Spend func(protocol.Rate, protocol.Bytes) error
	// Ahead is how many bytes are bought at most before Next asks for them, but always two pieces: what a reader that is closed
	// early has cost for nothing. Zero is 4 MiB if there is a Spend, and else as much as makes the stream flow fastest.
	Ahead protocol.Bytes
	// SponsoredOnly reads for somebody for whom this node pays nothing: what is not here is bought with the money of the stream's
	// sponsor, or not at all, whatever PaySponsored says. pay.ErrSponsor tells why it is not. What this node buys of the same
	// stream for itself or its subscribers is apart from it; what it publishes or keeps is handed out for nothing.
	SponsoredOnly bool
}

func (o ReadOptions) goal() goal {
	if o.SponsoredOnly {
		return asGift
	}
	return toUse
}

// spendAhead is how much is bought ahead for a reader whose spending is limited.
const spendAhead protocol.Bytes = 4 << 20

// Piece is a verified piece of a stream.
type Piece struct {
	Sequence uint64
	Payload  []byte // valid until the next call of Next or Close
	Labels   protocol.Labels
	Last     bool          // no piece comes after it
	Rate     protocol.Rate // what was paid per byte; zero for the node's own stream
}

// Reader reads a stream: verified, in order, none missing and none twice, also when the upstream changes in the middle. It is for
// one goroutine, but for Header and Window.
type Reader struct {
	m      *Mesh
	id     protocol.StreamID
	o      ReadOptions
	r      *reader
	header protocol.SignedStream
	begin  time.Time
	done   Fetched
	leash  uint64 // how many pieces may be bought ahead; zero is no limit of its own
	led    uint64 // up to which piece they may be now
	closed bool
}

// Open begins to read a stream: it finds somebody who has it, waits for the header, and resolves the position. ErrNotFound,
// ErrNoPeers, ErrTooExpensive and ErrGone tell why it cannot be had. Close is owed after success.
func (m *Mesh) Open(ctx context.Context, id protocol.StreamID, o ReadOptions) (*Reader, error) {
	fail := func(err error) (*Reader, error) { return nil, fmt.Errorf("read stream %s: %w", id, err) }
	switch {
	case o.From > lastSequence && o.From != Newest && o.From != Oldest:
		return fail(fmt.Errorf("no stream has a piece %d", o.From))
	case o.Until != 0 && o.From <= lastSequence && o.Until <= o.From:
		return fail(fmt.Errorf("nothing lies from piece %d until %d", o.From, o.Until))
	}
	if !m.crew.start() {
		return nil, errClosed
	}
	r := &Reader{m: m, id: id, o: o, r: m.feeds.open(id, nil, nil, o.goal()), begin: time.Now()}
	until := o.Until
	if o.Spend != nil && o.Ahead == 0 {
		r.o.Ahead = spendAhead
	}
	if r.o.Ahead > 0 {
		until = 1 // the size of pieces is not known yet: nothing comes before it is
		if o.From <= lastSequence {
			until = o.From + 1
		}
	}
	r.r.limit(until, o.MaxRate)
	next, err := r.r.place(ctx, o.From)
	if err != nil {
		return fail(errors.Join(err, r.Close()))
	}
	r.done = Fetched{Stream: id, Next: next, costs: make(map[protocol.Rate]protocol.Bytes)}
	r.header = *r.r.header()
	if r.o.Ahead > 0 {
		r.leash = max(2, uint64(r.o.Ahead)/uint64(r.header.PieceSize))
	}
	r.lead()
	return r, nil
}

// lead lets pieces be bought as far ahead as the reader allows. It is not moved for every piece.
func (r *Reader) lead() {
	until := r.done.Next + r.leash
	if r.leash == 0 || r.o.Until != 0 && r.led >= r.o.Until || r.led > r.done.Next+r.leash/2 {
		return
	}
	if r.o.Until != 0 {
		until = min(until, r.o.Until)
	}
	r.led = until
	r.r.setUntil(until)
}

// limit says how far a reader reads, and for how much, before it begins.
func (r *reader) limit(until uint64, most protocol.Rate) {
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	r.until, r.most = until, most
}

// header is known once a reader is placed.
func (r *reader) header() *protocol.SignedStream {
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	return r.f.header
}

// Header is the stream's signed header, with its labels and the publisher's price.
func (r *Reader) Header() protocol.SignedStream { return r.header }

// Window is what of the stream can be had, as last known: the oldest piece, one past the newest, and whether the newest is the
// last. Nobody signs it; all zero is "not known".
func (r *Reader) Window() (first, next uint64, ended bool) {
	w := r.r.windowNow()
	return w.First, w.Next, w.Ended
}

// Next returns the next piece, and waits for it if need be. io.EOF means that the end of the stream, or Until, is reached.
func (r *Reader) Next(ctx context.Context) (Piece, error) {
	if r.done.Ended || r.o.Until != 0 && r.done.Next >= r.o.Until {
		return Piece{}, io.EOF
	}
	if ctx.Err() != nil {
		return Piece{}, fmt.Errorf("piece %d of stream %s: %w", r.done.Next, r.id, context.Cause(ctx))
	}
	r.lead()
	pc, err := r.r.next(ctx, r.done.Next)
	for tries := 0; tries < 3 && errors.Is(err, ErrGone) && r.done.Pieces == 0 && r.o.From > lastSequence; tries++ {
		// The window went on between the answer and the question.
		var first uint64
		if first, err = r.r.place(ctx, r.o.From); err == nil {
			r.done.Next = first
			r.lead()
			pc, err = r.r.next(ctx, r.done.Next)
		}
	}
	if errors.Is(err, io.EOF) {
		r.done.Ended = true
		return Piece{}, io.EOF
	}
	if err == nil && r.o.MaxRate != 0 && pc.cost > r.o.MaxRate {
		err = fmt.Errorf("%w: %d per byte, at most %d (units·10¹²)", ErrTooExpensive, pc.cost, r.o.MaxRate)
	}
	if err == nil && r.o.Spend != nil {
		err = r.o.Spend(pc.cost, pc.size())
	}
	if err != nil {
		return Piece{}, fmt.Errorf("piece %d of stream %s: %w", r.done.Next, r.id, err)
	}
	r.done.count(pc, r.r)
	r.done.Elapsed = time.Since(r.begin)
	return Piece{Sequence: pc.seq, Payload: pc.payload, Labels: pc.labels, Last: pc.last, Rate: pc.cost}, nil
}

// Progress is how far the reader is.
func (r *Reader) Progress() Fetched { return r.done }

// Close ends reading. It returns once all that was received for this reader is paid for, or after the time of a handshake.
func (r *Reader) Close() error {
	if r.closed {
		return nil
	}
	r.closed = true
	r.r.close()
	r.r.settled(r.m.cfg.HandshakeTimeout)
	r.m.crew.busy.Done()
	return nil
}

// Fetched is how far a reader is, or how it ended.
type Fetched struct {
	Stream   protocol.StreamID
	Next     uint64 // sequence of the piece that comes next
	Pieces   uint64
	Bytes    uint64 // of payload
	Elapsed  time.Duration
	Upstream peer.ID // of the last piece; empty if the stream is our own
	Hops     int     // to the source, by the upstream's own account
	Rate     protocol.Rate
	Cost     protocol.Units // what the pieces cost, rounded down once per rate
	Switches int            // how often another upstream took over
	Ended    bool

	costs map[protocol.Rate]protocol.Bytes
}

func (d *Fetched) count(pc *piece, r *reader) {
	d.Next, d.Ended = pc.seq+1, pc.last
	d.Pieces++
	d.Bytes += uint64(len(pc.payload))
	d.Rate = pc.cost
	d.costs[pc.cost] += pc.size()
	d.Cost = 0
	for rate, n := range d.costs {
		if units, err := protocol.Owed(n, rate); err == nil {
			d.Cost += units
		}
	}
	if d.Upstream != "" && pc.giver != d.Upstream {
		d.Switches++
	}
	d.Upstream = pc.giver
	if route := r.source(); len(route) > 0 {
		d.Hops = len(route)
	}
}

// source is the route of the pump that the reader last waited for.
func (r *reader) source() (route []peer.ID) {
	r.f.in.mu.Lock()
	defer r.f.in.mu.Unlock()
	if r.pump == nil {
		return nil
	}
	return r.pump.route
}

// settled waits until the pump has paid for everything that it received, if it is to end with this reader.
func (r *reader) settled(patience time.Duration) {
	timeout := time.NewTimer(patience)
	defer timeout.Stop()
	for {
		r.f.in.mu.Lock()
		over := r.pump == nil || r.pump.done || len(r.f.readers) > 0
		wait := r.f.wake
		r.f.in.mu.Unlock()
		if over {
			return
		}
		select {
		case <-wait:
		case <-timeout.C:
			return
		}
	}
}

// size is how many bytes of a piece are paid for: its payload, and its labels as they are encoded.
func (pc *piece) size() protocol.Bytes {
	return protocol.Bytes(len(pc.payload) + pc.labels.Size())
}
