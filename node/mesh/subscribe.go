package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// channelPatience is how long an upstream's channel may take to open on L2.
const channelPatience = 2 * time.Minute

// errShort is of a stream that an upstream ends, and we do not: it may be asked for a piece that the stream does not have.
var errShort = errors.New("the upstream ended the stream before its last piece")

// subscription is the buying end of one stream at one upstream.
type subscription struct {
	m         *Mesh
	peer      peer.ID
	stream    network.Stream
	slab      *slab // of the newest frame of a piece
	reader    *wire.Reader
	buy       Purchase
	header    protocol.SignedStream
	checks    *protocol.Verifier    // of the stream's pieces
	rate      protocol.Rate         // that this node pays; zero if somebody else does
	route     []peer.ID             // of the upstream, when it accepted
	next      Position              // sequence that must come next
	until     uint64                // as the upstream was told
	last      bool                  // the last piece has come
	proved    bool                  // a piece has come
	ended     bool                  // the upstream said Stop after it was left
	excusedAt Position              // where it last said that it waits for a voucher
	pardon    atomic.Int64          // until when it is excused, in nanoseconds since 1970
	line      *patient              // what reader reads from
	why       atomic.Pointer[error] // why it is left while it could go on

	write   sync.Mutex    // one frame at a time; held over a bounded write
	stopped atomic.Bool   // Stop was sent
	closed  atomic.Bool   // the stream was closed in good order; see reset
	over    chan struct{} // closed by abandon

	payer     context.CancelFunc // ends the voucher signer
	payerDone chan struct{}
	payerErr  error // valid after payerDone

	signing *signing // set once it is open
}

// subscribe opens a channel, a libp2p stream and the subscription. All of it is bounded in time.
func (m *Mesh) subscribe(p *pump, c Candidate) (*subscription, error) {
	opening, cancel := context.WithTimeout(p.ctx, channelPatience)
	defer cancel()
	buy, free, err := m.purchase(opening, p, c)
	p.complain(err)
	if err != nil {
		return nil, err
	}
	rate := c.Rate
	if free {
		rate = 0
	}
	s := &subscription{m: m, peer: c.Peer, buy: buy, rate: rate, next: p.at(), over: make(chan struct{})}
	if err := s.open(p); err != nil {
		s.abandon()
		return nil, err
	}
	return s, nil
}

// open says Subscribe and hears Accept.
func (s *subscription) open(p *pump) error {
	m := s.m
	ctx, cancel := context.WithTimeout(p.ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	var err error
	if s.stream, err = m.host.NewStream(ctx, s.peer, StreamProtocol); err != nil {
		return fmt.Errorf("open a stream to %s: %w", s.peer, err)
	}
	// Opening a channel may have taken long; what the upstream sees are the path and the position now.
	m.feeds.mu.Lock()
	path := append(p.f.longestPath(), m.ID())
	m.feeds.mu.Unlock()
	if len(path) > wire.MaxPath {
		return errTooFar
	}
	if s.until = p.end(); p.over() {
		s.until = 0 // it is only to be paid
	}
	request := wire.Subscribe{Stream: p.f.id, From: s.next, Until: s.until, Channel: s.buy.Channel(), Received: s.buy.Total(), Path: toWire(path)}
	if err := s.stream.SetDeadline(time.Now().Add(m.cfg.HandshakeTimeout)); err != nil {
		return err
	}
	if _, err := s.stream.Write(request.Append(nil)); err != nil {
		return fmt.Errorf("subscribe at %s: %w", s.peer, err)
	}
	kind, body, err := wire.NewReader(s.stream).Next(wire.KindAccept, wire.KindRefusal)
	if err != nil {
		return fmt.Errorf("subscribe at %s: %w", s.peer, protocolError(err))
	}
	if kind == wire.KindRefusal {
		return refused(body)
	}
	accept, err := wire.DecodeAccept(body, s.buy.ID())
	if err != nil {
		return protocolError(err)
	}
	if id, err := m.domain.VerifyStream(accept.Header); err != nil || id != p.f.id {
		return fmt.Errorf("%w: it accepts with the header of stream %s: %w", errForged, id, err)
	}
	if s.route, err = fromWire(accept.Route); err != nil {
		return err
	}
	switch {
	case accept.First == s.next:
	case s.unplaced() && accept.First <= lastSequence:
		s.next = accept.First
	default:
		return fmt.Errorf("%w: it begins at piece %d, asked for was %s", errBrokeProtocol, accept.First, nameOf(s.next))
	}
	p.accepted(accept.First, accept.Window)
	if err := s.heed(accept.Terms); err != nil {
		return err
	}
	s.header = accept.Header
	s.line = &patient{stream: s.stream, patience: m.cfg.StallTimeout}
	s.reader = wire.NewReader(s.line)
	s.reader.MaxPiece = int(s.header.PieceSize)
	s.reader.Memory = func(n int) []byte {
		s.slab = newSlab(n)
		return s.slab.data[:n]
	}
	s.startPaying()
	s.signing = s.startSigning()
	return nil
}

// unplaced says that nobody has told yet which piece comes first.
func (s *subscription) unplaced() bool { return s.next > lastSequence }

// startPaying runs the voucher signer beside the subscription. If it fails the subscription cannot go on.
func (s *subscription) startPaying() {
	ctx, cancel := context.WithCancel(context.WithoutCancel(s.m.life))
	s.payer, s.payerDone = cancel, make(chan struct{})
	go func() {
		defer close(s.payerDone)
		s.payerErr = s.buy.Run(ctx, func(v protocol.SignedVoucher) error {
			s.m.metrics.vouchersOut.Inc()
			return s.send(wire.AppendVoucher(nil, v))
		})
		if ctx.Err() == nil {
			s.reset() // wakes the reader, which reports payerErr
		}
	}()
}

// send writes one frame.
func (s *subscription) send(frame []byte) error {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.stream.SetWriteDeadline(time.Now().Add(s.m.cfg.StallTimeout)); err != nil {
		return err
	}
	_, err := s.stream.Write(frame)
	return err
}

// control handles the frames that carry no piece.
func (s *subscription) control(kind wire.Kind, body []byte) error {
	switch kind {
	case wire.KindRefusal:
		return refused(body)
	case wire.KindTerms:
		terms, err := wire.DecodeTerms(body, s.buy.ID())
		if err != nil {
			return protocolError(err)
		}
		if terms.Stalled {
			s.excuse()
		}
		return s.heed(terms)
	case wire.KindDelivery:
		return s.signing.hear(body)
	}
	return nil
}

// excuse is for an upstream that says that it waits for a voucher: then it is not its fault that nothing comes. It is believed for
// a while, once between two pieces.
func (s *subscription) excuse() {
	if s.excusedAt != s.next || s.pardon.Load() == 0 {
		s.excusedAt = s.next
		s.pardon.Store(time.Now().Add(excuseLasts * s.m.cfg.SwitchAfter).UnixNano())
	}
}

// excused says whether the upstream waits for us.
func (s *subscription) excused(now time.Time) bool { return now.UnixNano() < s.pardon.Load() }

// excuseLasts is for how long an upstream that waits for a voucher is not expected to send, in times SwitchAfter.
const excuseLasts = 4

// heed takes the upstream's terms. Terms that cannot be true are its offence; that the channel is worn out, or that our own
// journal fails, is none.
func (s *subscription) heed(t wire.Terms) error {
	err := s.buy.Heed(pay.Terms(t))
	if errors.Is(err, pay.ErrTerms) {
		return fmt.Errorf("%w: %w", errBrokeProtocol, err)
	}
	return err
}

// leave gives the upstream up for another one. One that has done nothing wrong is told in good order, and what it has sent already
// still counts; of any other nothing more is awaited.
func (s *subscription) leave(why error) {
	if !s.why.CompareAndSwap(nil, &why) {
		return
	}
	switch {
	case errors.Is(why, errBetter):
		s.stop()
	case errors.Is(why, errSlow), errors.Is(why, errCircle):
		s.stop()
		time.AfterFunc(s.m.cfg.SwitchAfter, s.line.end)
	default:
		s.line.end()
	}
}

// leftFor is why the upstream was left; nil if it was not.
func (s *subscription) leftFor() error {
	if why := s.why.Load(); why != nil {
		return *why
	}
	return nil
}

// stop asks for no further piece. What is under way still comes, is verified and is paid.
func (s *subscription) stop() {
	if s.stopped.Swap(true) {
		return
	}
	if err := s.send(wire.AppendStop(nil)); err != nil {
		s.reset()
		return
	}
	// From here on the reader waits for the end only, and not for ever.
	time.AfterFunc(s.m.cfg.HandshakeTimeout, s.reset)
}

// reset breaks the stream off, unless it was closed in good order: over QUIC a reset would take back what is still on its way,
// the last voucher among it.
func (s *subscription) reset() {
	if s.stream != nil && !s.closed.Load() {
		_ = s.stream.Reset()
	}
}

// wantsApart is how long a subscriber leaves between two changes of what it wants. A sender that hears many of them slows down.
const wantsApart = 5 * time.Millisecond

// attend tells the upstream when more or less is wanted, and stops the subscription when ctx ends.
func (s *subscription) attend(ctx context.Context, p *pump) {
	for {
		select {
		case <-ctx.Done():
			s.stop()
			return
		case <-s.over:
			return
		case <-p.moved:
		}
		if until := p.end(); until != s.until {
			s.until = until
			if err := s.send(wire.AppendWant(nil, until)); err != nil {
				s.reset()
				return
			}
			select { // what changes meanwhile is told at once afterwards
			case <-time.After(wantsApart):
			case <-ctx.Done():
			case <-s.over:
			}
		}
	}
}

// broken says what it means that the upstream's frames ended with err: never the good end, which is Stop.
func (s *subscription) broken(err error) error {
	select {
	case <-s.payerDone:
		if s.payerErr != nil {
			return fmt.Errorf("pay %s: %w", s.peer, s.payerErr)
		}
	default:
	}
	if err := s.signing.broke(); err != nil {
		return fmt.Errorf("statements of %s: %w", s.peer, err)
	}
	return protocolError(fmt.Errorf("upstream %s broke off: %w", s.peer, err))
}

// finish ends a subscription in good order, after the upstream's Stop: everything received is signed for, and the upstream
// closes its side once it has recorded that. over says that we have the stream's last piece.
func (s *subscription) finish(over bool) error {
	if !s.stopped.Load() && !over {
		return fmt.Errorf("%w: %s says so", errShort, s.peer)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.m.life), s.m.cfg.HandshakeTimeout)
	defer cancel()
	if err := s.buy.Flush(ctx); err != nil {
		return fmt.Errorf("send the last voucher to %s: %w", s.peer, err)
	}
	s.settle()
	s.signing.settle(s.m.cfg.HandshakeTimeout / 2)
	if err := s.signing.broke(); err != nil {
		return fmt.Errorf("statements of %s: %w", s.peer, err)
	}
	if err := s.stream.CloseWrite(); err != nil {
		return fmt.Errorf("close the subscription at %s: %w", s.peer, err)
	}
	s.closed.Store(true)
	defer s.stream.Close() //nolint:errcheck // all that is left is to free it
	if err := s.stream.SetReadDeadline(time.Now().Add(s.m.cfg.HandshakeTimeout)); err != nil {
		return err
	}
	if _, _, err := s.reader.Next(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s did not confirm the last voucher: %w", s.peer, err)
	}
	return nil
}

// settle ends the signer, which hands out its last voucher.
func (s *subscription) settle() {
	if s.payer != nil {
		s.payer()
		<-s.payerDone
	}
}

// keep protects the connection to the upstream, however scarce connections are, until what it returns is called.
func (s *subscription) keep() func() {
	connections, tag := s.m.host.ConnManager(), fmt.Sprintf("upstream %p", s)
	connections.Protect(s.peer, tag)
	return func() { connections.Unprotect(s.peer, tag) }
}

// abandon frees everything, whatever state the subscription is in.
func (s *subscription) abandon() {
	close(s.over)
	s.settle()
	s.reset()
	if s.signing != nil {
		s.signing.stop()
	}
	if err := s.buy.Close(); err != nil {
		s.m.log.Warn("closing the paying end of a subscription failed", "channel", s.buy.ID(), "err", err)
	}
}

// patient is a stream whose reads fail after a time of silence, and that tells how much came and for how long nothing has. Deadlines
// are moved seldom, since moving one is not free.
type patient struct {
	stream   network.Stream
	patience time.Duration
	moved    time.Time

	bytes  atomic.Uint64
	listen atomic.Int64 // since when a read waits, in nanoseconds since 1970; zero while none does
	over   atomic.Bool  // nothing is waited for any more
}

func (p *patient) Read(b []byte) (int, error) {
	now := time.Now()
	if now.Sub(p.moved) > p.patience/4 {
		if err := p.stream.SetReadDeadline(now.Add(p.patience)); err != nil {
			return 0, err
		}
		p.moved = now
	}
	p.listen.Store(now.UnixNano())
	defer p.listen.Store(0)
	if p.over.Load() {
		return 0, os.ErrDeadlineExceeded
	}
	n, err := p.stream.Read(b)
	p.bytes.Add(uint64(n))
	return n, err
}

// end makes reads fail from now on. Whoever reads on sees the deadline, or that it is over.
func (p *patient) end() {
	p.over.Store(true)
	_ = p.stream.SetReadDeadline(time.Unix(1, 0))
}

// seen is how much has come, and for how long a read has been waiting in vain.
func (p *patient) seen(now time.Time) (bytes uint64, silent time.Duration) {
	if since := p.listen.Load(); since != 0 {
		silent = max(0, now.Sub(time.Unix(0, since)))
	}
	return p.bytes.Load(), silent
}

// protocolError marks malformed bytes as the peer's offence. A broken line is none, and neither is a version or a kind of frame
// that we do not speak: whoever is newer than we are is refused in words.
func protocolError(err error) error {
	if errors.Is(err, wire.ErrMalformed) {
		return fmt.Errorf("%w: %w", errBrokeProtocol, err)
	}
	return err
}

// refused is the refusal in a frame, as an error.
func refused(body []byte) error {
	r, err := wire.DecodeRefusal(body)
	if err != nil {
		return protocolError(err)
	}
	if r.Code == wire.CodeGone {
		return fmt.Errorf("%w: %w", r, &GoneError{Oldest: r.Oldest})
	}
	return r
}
