package mesh

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// Both ends of a subscription sign what went over it: the payee states what it sent, the payer answers with what arrived. Each
// statement is on its signer's disk before it is sent, and the goroutines that move pieces only count: signing, fsync and sending
// happen beside them, one statement under way at a time. Nothing that is paid hangs on a statement.

// disputesHeard is how many statements that it does not agree with a payer answers in one subscription: the first says it all.
const disputesHeard = 16

// sumsKept is how many pieces a payer can look back when it answers. A payee states long before so many more were sent.
const sumsKept = 4096

// passed is a count of pieces that went over a subscription, up to one of them.
type passed struct {
	sequence uint64
	bytes    protocol.Bytes // of the subscription
	total    protocol.Bytes // of the channel
}

// stating is the payee's part. The feeding goroutine calls sent; run signs beside it, and owns what has no mutex.
type stating struct {
	u      *subscriber
	store  *statements.Store // nil: this node states nothing
	number uint64            // of the subscription, in the store

	mu       sync.Mutex
	from     uint64 // under mu, valid once any is true
	any      bool   // under mu: a piece was sent
	now      passed // under mu
	unstated uint64 // under mu: pieces since the last statement

	due      chan struct{} // capacity 1
	receipts chan protocol.SignedDeliveryReceipt
	last     chan chan error // asks for a statement of all that is unstated
	quit     chan struct{}
	gone     chan struct{} // closed when run has ended

	open   []pending // stated, and not answered
	stated uint64    // SentAt of the last one
	missed bool      // one was not answered in time
}

// pending is a statement that is to be answered.
type pending struct {
	ref statements.Ref
	d   protocol.Delivery
	at  time.Time
}

// startStating begins the statements of a subscription; stop ends them.
func (u *subscriber) startStating() *stating {
	s := &stating{u: u, store: u.m.statements, due: make(chan struct{}, 1), receipts: make(chan protocol.SignedDeliveryReceipt, 8),
		last: make(chan chan error), quit: make(chan struct{}), gone: make(chan struct{})}
	if s.store == nil {
		close(s.gone)
		return s
	}
	s.number = s.store.Begin(u.id)
	go s.run()
	return s
}

// sent counts a piece that was handed to the transport. It is on the hot path.
func (s *stating) sent(sequence uint64, size protocol.Bytes) {
	if s.store == nil {
		return
	}
	total, _ := s.u.sale.Totals()
	s.mu.Lock()
	if !s.any {
		s.any, s.from = true, sequence
	}
	s.now = passed{sequence, s.now.bytes + size, total}
	s.unstated++
	due := s.unstated >= s.u.m.cfg.DeliveryEvery
	s.mu.Unlock()
	if due {
		select {
		case s.due <- struct{}{}:
		default:
		}
	}
}

// run states and hears receipts until stop.
func (s *stating) run() {
	defer close(s.gone)
	m := s.u.m
	again := time.NewTicker(m.cfg.DeliveryAfter)
	defer again.Stop()
	for {
		var err error
		select {
		case <-s.due:
			err = s.state(m.cfg.DeliveryEvery)
		case <-again.C:
			err = s.state(1)
		case r := <-s.receipts:
			if err = s.take(r); err == nil {
				err = s.state(m.cfg.DeliveryEvery)
			}
		case done := <-s.last:
			done <- s.make()
		case <-s.quit:
			s.settle()
			return
		}
		if err != nil {
			m.log.Debug("a delivery was not stated", "peer", s.u.peer, "channel", s.u.id, "err", err)
		}
	}
}

// state makes a statement if at least so many pieces are unstated, and the one before it was answered or will not be.
func (s *stating) state(least uint64) error {
	s.mu.Lock()
	unstated := s.unstated
	s.mu.Unlock()
	if unstated < least || unstated == 0 {
		return nil
	}
	if n := len(s.open); n > 0 {
		if time.Since(s.open[n-1].at) < s.u.m.cfg.StallTimeout {
			return nil // take, or the ticker, comes back to it
		}
		s.miss()
	}
	return s.make()
}

// make signs, records and sends a statement of all that was sent and not stated.
func (s *stating) make() error {
	m := s.u.m
	s.mu.Lock()
	now, unstated := s.now, s.unstated
	d := protocol.Delivery{Channel: s.u.id, Stream: s.u.ask.Stream, From: s.from, Sequence: now.sequence, Bytes: now.bytes, Total: now.total}
	s.unstated = 0
	s.mu.Unlock()
	if unstated == 0 {
		return nil
	}
	at := milliseconds(m.clock)
	d.SentAt = max(at, s.stated+1)
	s.stated = d.SentAt
	sig, err := m.signer.Sign(m.domain.DeliveryDigest(d))
	if err != nil {
		return fmt.Errorf("sign a delivery: %w", err)
	}
	signed := protocol.SignedDelivery{Delivery: d, Signature: sig}
	ref, err := s.store.Put(statements.Entry{Subscription: s.number, Recorded: at, Delivery: signed})
	if err != nil {
		return err
	}
	s.open = append(s.open, pending{ref, d, time.Now()})
	if err := s.u.send(wire.AppendDelivery(nil, signed)); err != nil {
		return err
	}
	m.metrics.deliveriesOut.Inc()
	return nil
}

// hear takes a receipt frame to where it is looked at. What is not wanted is dropped unread: it costs its sender more than us.
func (s *stating) hear(body []byte) error {
	s.mu.Lock()
	from, any := s.from, s.any
	s.mu.Unlock()
	r, err := wire.DecodeReceipt(body, s.u.id, s.u.ask.Stream, from)
	if err != nil || !any || s.store == nil {
		return err
	}
	select {
	case s.receipts <- r:
	default:
	}
	return nil
}

// take verifies and records the receipt for a statement that waits for one.
func (s *stating) take(r protocol.SignedDeliveryReceipt) error {
	i := slices.IndexFunc(s.open, func(p pending) bool { return p.d.SentAt == r.SentAt })
	if i < 0 {
		return nil
	}
	m, p := s.u.m, s.open[i]
	if err := m.domain.VerifyDeliveryReceipt(r, p.d, s.u.ask.Channel.Signer); err != nil {
		err = fmt.Errorf("%w: %w", errBrokeProtocol, err)
		s.u.end(err)
		return err
	}
	if err := s.store.Answer(p.ref, r); err != nil {
		return err
	}
	s.open = slices.Delete(s.open, 0, i+1) // those before it are contained in it
	m.metrics.receiptsIn.Inc()
	if !r.Agrees(p.d) {
		m.metrics.partedOut.Inc()
		m.log.Warn("a subscriber has signed for another delivery than was sent to it; both statements are kept", "peer", s.u.peer, "channel", s.u.id,
			"stream", p.d.Stream, "from", p.d.From, "sent_to", p.d.Sequence, "sent_bytes", p.d.Bytes, "signed_to", r.Sequence, "signed_bytes", r.Bytes)
	}
	return nil
}

// miss counts that statements were not answered.
func (s *stating) miss() {
	if s.missed {
		return
	}
	s.missed = true
	p := s.open[len(s.open)-1]
	s.u.m.metrics.unanswered.Inc()
	s.u.m.log.Info("a subscriber does not sign for what was sent to it; the statement is kept", "peer", s.u.peer, "channel", s.u.id,
		"stream", p.d.Stream, "from", p.d.From, "sent_to", p.d.Sequence, "sent_bytes", p.d.Bytes)
}

// finish states what is left. The error is of the line.
func (s *stating) finish() error {
	if s.store == nil {
		return nil
	}
	done := make(chan error, 1)
	s.last <- done
	return <-done
}

// stop ends the statements once the subscriber can send no more.
func (s *stating) stop() {
	if s.store == nil {
		return
	}
	close(s.quit)
	<-s.gone
}

// settle hears the receipts that came last.
func (s *stating) settle() {
	for len(s.receipts) > 0 {
		if err := s.take(<-s.receipts); err != nil {
			s.u.m.log.Debug("a receipt was not taken", "peer", s.u.peer, "channel", s.u.id, "err", err)
		}
	}
	if len(s.open) > 0 {
		s.miss()
	}
}

// signing is the payer's part. The goroutine that takes pieces calls came and hear; run verifies, signs and sends beside it.
type signing struct {
	s      *subscription
	store  *statements.Store // nil: this node signs for nothing
	stream protocol.StreamID
	number uint64

	// Of the goroutine that takes pieces.
	any   bool
	from  uint64
	sums  []passed // from the piece on that was answered last
	asked uint64   // last piece that a statement named
	named bool     // one did

	queue chan claim // capacity 1: the newest
	ctx   context.Context
	end   context.CancelFunc
	gone  chan struct{} // closed when run has ended
	ends  sync.Once
	fault atomic.Pointer[error] // how the payee broke the protocol
}

// claim is a payee's statement beside our own count.
type claim struct {
	d    protocol.SignedDelivery
	mine passed
	ok   bool // there is a count of ours to sign for
}

// startSigning begins the receipts of a subscription; settle and stop end them.
func (s *subscription) startSigning() *signing {
	r := &signing{s: s, store: s.m.statements, stream: s.m.domain.StreamID(s.header.Stream), queue: make(chan claim, 1), gone: make(chan struct{})}
	r.ctx, r.end = context.WithCancel(context.WithoutCancel(s.m.life))
	if s.buy.Channel().Signer != s.m.signer.Address() {
		r.store = nil // whoever signs the channel's vouchers signs for what arrives
	}
	if r.store != nil {
		r.number = r.store.Begin(s.buy.ID())
	}
	go r.run()
	return r
}

// came counts a piece that arrived and was verified. It is on the hot path.
func (r *signing) came(sequence uint64, size protocol.Bytes) {
	if r.store == nil {
		return
	}
	var before protocol.Bytes
	if !r.any {
		r.any, r.from = true, sequence
	} else {
		before = r.sums[len(r.sums)-1].bytes
	}
	if len(r.sums) >= sumsKept {
		r.sums = append(r.sums[:0], r.sums[sumsKept/2:]...)
	}
	r.sums = append(r.sums, passed{sequence, before + size, r.s.buy.Total()})
}

// hear takes a delivery frame and puts it beside our own count. A statement that says no more than the one before it is dropped:
// so each costs the payee a piece.
func (r *signing) hear(body []byte) error {
	from := r.from
	if !r.any {
		from = r.s.next
	}
	d, err := wire.DecodeDelivery(body, r.s.buy.ID(), r.stream, from)
	if err != nil {
		return protocolError(err)
	}
	r.s.m.metrics.deliveriesIn.Inc()
	if r.named && d.Sequence <= r.asked {
		return nil
	}
	r.named, r.asked = true, d.Sequence
	c := claim{d: d}
	if n := len(r.sums); n > 0 && d.Sequence >= r.sums[0].sequence {
		i := min(d.Sequence-r.sums[0].sequence, uint64(n-1))
		c.mine, c.ok = r.sums[i], true
		r.sums = append(r.sums[:0], r.sums[i:]...)
	}
	select {
	case <-r.queue: // it says less than this one
	default:
	}
	r.queue <- c // there is room: nobody else fills it
	return nil
}

// run answers until the queue is closed.
func (r *signing) run() {
	defer close(r.gone)
	disputes := 0
	for c := range r.queue {
		if r.broke() != nil || disputes >= disputesHeard {
			continue
		}
		agreed, err := r.answer(c)
		if !agreed {
			disputes++
		}
		if errors.Is(err, errBrokeProtocol) {
			r.fault.Store(&err)
			r.s.reset() // wakes the reader, which reports it
		} else if err != nil {
			r.s.m.log.Debug("a delivery was not signed for", "peer", r.s.peer, "channel", c.d.Channel, "err", err)
		}
	}
}

// answer verifies a statement, signs for what we have of it, records both and sends the receipt. agreed is false only if our count
// is another.
func (r *signing) answer(c claim) (agreed bool, err error) {
	m, s := r.s.m, r.s
	if err := r.verify(c.d); err != nil {
		return true, err
	}
	if r.store == nil {
		return true, nil
	}
	at := milliseconds(m.clock)
	e := statements.Entry{Subscription: r.number, Recorded: at, Delivery: c.d}
	if c.ok {
		x := protocol.DeliveryReceipt{Channel: c.d.Channel, Stream: c.d.Stream, From: c.d.From, Sequence: c.mine.sequence,
			Bytes: c.mine.bytes, Total: c.mine.total, SentAt: c.d.SentAt, ReceivedAt: at}
		sig, err := m.signer.Sign(m.domain.DeliveryReceiptDigest(x))
		if err != nil {
			return true, fmt.Errorf("sign a receipt: %w", err)
		}
		e.Receipt = protocol.SignedDeliveryReceipt{DeliveryReceipt: x, Signature: sig}
	}
	if _, err := r.store.Put(e); err != nil {
		return true, err
	}
	if agreed = c.ok && !e.Parted(); !agreed {
		m.metrics.partedIn.Inc()
		m.log.Warn("an upstream states another delivery than has arrived; both statements are kept", "peer", s.peer, "channel", c.d.Channel,
			"stream", c.d.Stream, "from", c.d.From, "stated_to", c.d.Sequence, "stated_bytes", c.d.Bytes, "arrived_to", c.mine.sequence,
			"arrived_bytes", c.mine.bytes)
	}
	if !c.ok {
		return agreed, nil
	}
	if err := s.send(wire.AppendReceipt(nil, e.Receipt)); err != nil {
		return agreed, err
	}
	m.metrics.receiptsOut.Inc()
	return agreed, nil
}

// verify checks whose signature it is. L2 is asked only if the payee did not sign with its own key.
func (r *signing) verify(d protocol.SignedDelivery) error {
	m, payee := r.s.m, r.s.buy.Channel().Payee
	err := m.domain.VerifyDelivery(d, payee, common.Address{})
	if err == nil || !errors.Is(err, protocol.ErrBadSignature) {
		return broke(err)
	}
	ctx, cancel := context.WithTimeout(r.ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	signer, err := m.money.OfferSigner(ctx, payee)
	if err != nil { // that L2 cannot be read now must not end a stream that is paid for
		return fmt.Errorf("whose signature it needs is not known: %w", err)
	}
	return broke(m.domain.VerifyDelivery(d, payee, signer))
}

func broke(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errBrokeProtocol, err)
}

// settle waits until the last statement was answered, or patience ends.
func (r *signing) settle(patience time.Duration) {
	r.ends.Do(func() { close(r.queue) })
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-r.gone:
	case <-late.C:
		r.end()
	}
}

// stop ends the receipts, whatever is still to be answered.
func (r *signing) stop() {
	r.end()
	r.ends.Do(func() { close(r.queue) })
	<-r.gone
}

// broke is how the payee's statements broke the protocol, if they did.
func (r *signing) broke() error {
	if err := r.fault.Load(); err != nil {
		return *err
	}
	return nil
}

func milliseconds(c Clock) uint64 { return uint64(max(0, c.Now().UnixMilli())) }
