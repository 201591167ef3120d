package pay

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// When a payer signs although less than a step is unsigned.
const (
	pause = 100 * time.Millisecond // no bytes for so long, and a sixteenth of the window is unsigned, or much
	rest  = 2 * time.Second        // no bytes for so long, and anything is unsigned
	much  = 256 << 10              // bytes: a slow live stream signs four times a MiB at most, however small the window is

	// In bulk that fills steps faster, one voucher is signed for several, as long as a quarter of the window holds them.
	breath = 20 * time.Millisecond
)

// Outgoing is one subscription that we receive bytes on, over a channel that we pay. Subscriptions of one channel share its
// count and its vouchers.
type Outgoing struct {
	purse  *purse
	wake   chan struct{}
	flush  chan chan error
	gone   chan struct{} // closed when Run ends
	urgent atomic.Bool   // sign whatever is unsigned, and send the newest voucher again
	closed atomic.Bool
}

// purse is the payer's end of a channel.
type purse struct {
	book    *Book
	id      protocol.ChannelID
	channel protocol.Channel

	received atomic.Uint64 // cumulative bytes received, with debt made good
	next     atomic.Uint64 // a signer is woken when received reaches it

	mu        sync.Mutex // held over the journal's fsync and the signature: vouchers of a channel are issued one by one
	opening   bool       // the opening transaction's fate is not known yet
	until     uint64     // L2 time after which it can no longer succeed, unix seconds
	issued    protocol.SignedVoucher
	issuedAt  time.Time
	delivered protocol.Bytes // the greatest total handed to a transport
	goodwill  protocol.Bytes // debt made good so far on this channel, ...
	goodNews  protocol.Bytes // ... of it what the payee has not seen, which is so until it shows ...
	goodAt    protocol.Bytes // ... a voucher for this total
	window    protocol.Bytes // the credit the payee is known to give, less debt
	committed protocol.Units // what counts against the budget
	state     State
	topping   bool  // a top-up is under way
	topFault  error // why the last one failed
	retryAt   time.Time
	exhausted bool // the channel is not to be used again; durable
	worn      bool // ... because too much was lost on it; durable
	patron    *patron
	closing   bool // a transaction that closes it is under way
	users     map[*Outgoing]struct{}
	leftAt    time.Time // when the last of them went, or the book was opened
	// Of a channel that another account pays for:
	stream  protocol.StreamID // what it is for
	funder  Funder            // nil until Sponsored is called for it
	granted protocol.Units    // what was put in last
}

// newPurse is called under the book's mu, or before the book is shared.
func (b *Book) newPurse(c protocol.Channel) *purse {
	return &purse{
		book: b, id: b.domain.ChannelID(c), channel: c, window: b.cfg.MinWindow, users: map[*Outgoing]struct{}{},
		leftAt: time.Now(), patron: b.patronOf(c.Payee),
	}
}

// restorePurse rebuilds a purse after a start. Bytes that were received and not signed for are forgotten; the payee writes
// them off or asks for them by its terms.
func (b *Book) restorePurse(r outgoingRecord) (*purse, error) {
	p := b.newPurse(r.Channel)
	p.opening, p.until, p.goodwill, p.committed = r.Opening, r.Until, r.Goodwill, r.Committed
	p.exhausted, p.worn, p.stream = r.Exhausted, r.Worn, r.Stream
	p.state = State{Deposited: r.Deposited, Settled: r.Settled, Status: r.Status, ClosingAt: r.ClosingAt}
	if r.Issued > 0 {
		// The total was recorded before it was signed; signing the same again is harmless, and completes it after a crash.
		if err := p.sign(r.Issued); err != nil {
			return nil, err
		}
	}
	p.received.Store(uint64(r.Issued))
	p.patron.join(p, r.Goodwill, r.Worn)
	return p, nil
}

// sign makes the voucher for a recorded total the newest. Under mu, or before the purse is shared.
func (p *purse) sign(total protocol.Bytes) error {
	voucher, err := p.book.domain.NewVoucher(p.channel, total)
	if err != nil {
		return fmt.Errorf("voucher of channel %s: %w", p.id, err)
	}
	signed, err := p.book.domain.SignVoucher(voucher, p.book.key)
	if err != nil {
		return fmt.Errorf("voucher of channel %s: %w", p.id, err)
	}
	p.issued = signed
	return nil
}

// ID is the channel's id.
func (o *Outgoing) ID() protocol.ChannelID { return o.purse.id }

// Channel is the channel that pays, for the request to subscribe.
func (o *Outgoing) Channel() protocol.Channel { return o.purse.channel }

// Total is the payer's cumulative count of bytes, for the request to subscribe.
func (o *Outgoing) Total() protocol.Bytes { return protocol.Bytes(o.purse.received.Load()) }

// Received counts n bytes that arrived and were found good. It costs one atomic addition, and per voucher a wake-up.
func (o *Outgoing) Received(n protocol.Bytes) {
	p := o.purse
	if total := p.received.Add(uint64(n)); total >= p.next.Load() {
		o.reach(total)
	}
}

// reach wakes the signer once for each threshold.
func (o *Outgoing) reach(total uint64) {
	p := o.purse
	if next := p.next.Load(); total >= next && p.next.CompareAndSwap(next, never) {
		o.poke()
	}
}

func (o *Outgoing) poke() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// errEnded says that nobody sends vouchers any more.
var errEnded = errors.New("the subscription's signer has ended")

// Run is called once. It signs and sends vouchers until ctx ends, send fails or no more money can be had (ErrBudget, ErrSponsor): for every step of bytes the
// newest total only; in a pause; when the payee says by its terms that it waits; and once more at the end. Totals are durable
// before they are signed. send is called by this goroutine only; it may block. After ctx has ended the last total is recorded,
// signed and handed to send once, whose error is ignored then: the payee gets the voucher with the next subscription.
func (o *Outgoing) Run(ctx context.Context, send func(protocol.SignedVoucher) error) error {
	p := o.purse
	defer close(o.gone)
	look := time.NewTimer(pause)
	defer look.Stop()
	var quiet time.Duration
	wait := pause
	seen := p.received.Load()
	for {
		var asked chan error
		select {
		case <-ctx.Done():
			if v, err := p.issue(); err == nil && v.Bytes > p.sentTotal() {
				send(v) //nolint:errcheck // see above
			}
			return ctx.Err()
		case <-p.book.done:
			return ErrClosed
		case asked = <-o.flush:
		case <-o.wake:
		case <-look.C:
			quiet += wait
		}
		if now := p.received.Load(); now != seen {
			seen, quiet = now, 0
		}
		urgent := o.urgent.Swap(false)
		err := o.pay(send, quiet, urgent || asked != nil, urgent)
		if asked != nil {
			asked <- err
		}
		if err != nil {
			return fmt.Errorf("pay channel %s: %w", p.id, err)
		}
		if wait = p.arm(); wait > 0 {
			look.Reset(wait)
		} else {
			look.Stop()
			quiet = 0
		}
	}
}

// pay issues what is due and sends the newest voucher if it was not sent yet, or again is asked for.
func (o *Outgoing) pay(send func(protocol.SignedVoucher) error, quiet time.Duration, all, again bool) error {
	p := o.purse
	p.mu.Lock()
	newest, window, since := p.issued, p.reach(), time.Since(p.issuedAt)
	p.mu.Unlock()
	var refused error
	if unsigned := sub(o.Total(), newest.Bytes); all && unsigned > 0 || due(unsigned, window, quiet, since) {
		newest, refused = p.issue()
		if refused != nil && !noMore(refused) {
			return refused
		}
	}
	if newest.Bytes > p.sentTotal() || again && newest.Bytes > 0 {
		if err := send(newest); err != nil {
			return fmt.Errorf("send a voucher: %w", err)
		}
		p.mu.Lock()
		p.delivered = max(p.delivered, newest.Bytes)
		p.mu.Unlock()
	}
	if again && refused == nil {
		refused = p.spentOut()
	}
	return refused
}

// spentOut is ErrBudget or ErrSponsor if the payee waits, not even a piece is left of the deposit, and no top-up can be had.
func (p *purse) spentOut() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	left := sub(protocol.Covered(p.state.Deposited, p.channel.Rate), protocol.Bytes(p.received.Load()))
	if left < protocol.MaxPieceSize && !p.topping && noMore(p.topFault) {
		return p.topFault
	}
	return nil
}

// due says whether it is time to sign, so long after the last voucher: a step is full, or nothing has come for a while.
func due(unsigned, window protocol.Bytes, quiet, since time.Duration) bool {
	switch {
	case unsigned == 0:
		return false
	case unsigned >= step(window) && (since >= breath || unsigned >= window/4), quiet >= rest:
		return true
	default:
		return quiet >= pause && unsigned >= max(window/16, much)
	}
}

// reach is how many bytes the payee can send before it needs a voucher: its window, or what is left of the deposit. Under mu.
func (p *purse) reach() protocol.Bytes {
	return min(p.window, sub(protocol.Covered(p.state.Deposited, p.channel.Rate), p.issued.Bytes))
}

// arm sets the next threshold. It returns after how long Run has to look by the clock: zero is never, if nothing is unsigned.
func (p *purse) arm() time.Duration {
	p.mu.Lock()
	issued, window, breathed := p.issued.Bytes, p.reach(), breath-time.Since(p.issuedAt)
	p.mu.Unlock()
	for {
		total := p.received.Load()
		unsigned := sub(protocol.Bytes(total), issued)
		next, wait := add(issued, 1), time.Duration(0)
		switch {
		case unsigned >= step(window) && breathed > 0:
			next, wait = add(issued, window/4), breathed
		case unsigned > 0:
			next, wait = add(issued, step(window)), pause
		}
		next = max(next, protocol.Bytes(total)+1)
		p.next.Store(uint64(next))
		if p.received.Load() < uint64(next) {
			return wait
		}
	}
}

func (p *purse) sentTotal() protocol.Bytes {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.delivered
}

// issue signs the newest total: it is capped by the deposit, made durable, and signed, in this order. ErrBudget or
// ErrSponsor says that the deposit covers less than was received and cannot be topped up; the voucher returned beside it is the last one possible.
func (p *purse) issue() (protocol.SignedVoucher, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	total := protocol.Bytes(p.received.Load())
	p.topUpEarly(total)
	limit := protocol.Covered(p.state.Deposited, p.channel.Rate)
	var short error
	if total > limit {
		if total = limit; !p.topping && noMore(p.topFault) {
			short = p.topFault
		}
	}
	if total <= p.issued.Bytes {
		return p.issued, short
	}
	record := p.record()
	record.Issued = total
	if err := p.book.journal.putOutgoing(p.id, record); err != nil {
		return protocol.SignedVoucher{}, err
	}
	if err := p.sign(total); err != nil {
		return protocol.SignedVoucher{}, err
	}
	p.issuedAt = time.Now()
	return p.issued, short
}

// Heed takes the payee's terms: from its answer to the subscription, and from every later notice. It adapts the step to the
// window, answers a stall, adopts a voucher of ours that our journal does not know, and makes good a debt that would stop the
// stream, within MinWindow + received/64 over all channels to this payee. ErrExhausted says that this does not suffice: subscribe
// again, and Channel opens another one; Run gets the deposit of the exhausted one back. ErrTerms says that the payee lies: it shows a
// voucher that we did not sign, or announces a window below two pieces.
func (o *Outgoing) Heed(t Terms) error {
	p := o.purse
	if t.Window < 2*protocol.MaxPieceSize {
		return fmt.Errorf("terms of channel %s: %w: a window of %d bytes, at least two pieces (%d) are due", p.id, ErrTerms, t.Window,
			2*protocol.MaxPieceSize)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if t.Newest.Bytes > p.issued.Bytes {
		if err := p.adopt(t.Newest); err != nil {
			return fmt.Errorf("terms of channel %s: %w", p.id, err)
		}
	}
	good := p.makeGood(t)
	debt := sub(t.Debt, good)
	p.window = sub(min(t.Window, p.book.cfg.MaxWindow), debt)
	t.Stalled = t.Stalled || good > 0
	if t.Stalled || t.Newest.Bytes < p.issued.Bytes {
		o.urgent.Store(true)
	}
	o.poke()
	if p.window < 2*protocol.MaxPieceSize {
		p.exhausted = true
		if !p.worn {
			p.worn = true
			p.patron.wear()
		}
		if err := p.book.journal.putOutgoing(p.id, p.record()); err != nil {
			return err
		}
		return fmt.Errorf("terms of channel %s: %w: %d bytes of debt in a window of %d", p.id, ErrExhausted, debt, t.Window)
	}
	return nil
}

// makeGood adds debt to the total if it would stop the stream, as far as the allowance goes. It returns what of the debt is made
// good, with what the payee has not seen yet. Under mu.
func (p *purse) makeGood(t Terms) protocol.Bytes {
	if t.Newest.Bytes >= p.goodAt {
		p.goodNews = 0
	}
	received := protocol.Bytes(p.received.Load())
	underway := max(p.goodNews, sub(received, t.Sent)) // a total above the payee's can only be debt made good
	debt := sub(t.Debt, underway)
	if sub(min(t.Window, p.book.cfg.MaxWindow), debt) >= 2*protocol.MaxPieceSize {
		return underway
	}
	good := p.patron.allow(debt, p.book.cfg.MinWindow)
	p.goodwill += good // journaled with the total that holds it
	p.goodNews = underway + good
	p.goodAt = protocol.Bytes(p.received.Add(uint64(good)))
	return p.goodNews
}

// adopt takes over a voucher that we signed and do not remember: our journal is older than it. Under mu.
func (p *purse) adopt(v protocol.SignedVoucher) error {
	valid, err := p.book.domain.VerifyVoucher(p.channel, v)
	if err != nil {
		return fmt.Errorf("%w: it shows a voucher that is not ours: %w", ErrTerms, err)
	}
	record := p.record()
	record.Issued = valid.Bytes()
	if err := p.book.journal.putOutgoing(p.id, record); err != nil {
		return err
	}
	p.book.log.Warn("the payee holds a newer voucher of ours than the journal; the journal was lost or restored from a copy",
		"channel", p.id, "bytes", valid.Bytes(), "known", p.issued.Bytes)
	p.issued = valid.Signed()
	p.delivered = max(p.delivered, valid.Bytes())
	for {
		total := p.received.Load()
		if total >= uint64(valid.Bytes()) || p.received.CompareAndSwap(total, uint64(valid.Bytes())) {
			return nil
		}
	}
}

// Flush signs everything received and hands the voucher to Run's send. It waits for Run to start, and fails once Run has ended.
func (o *Outgoing) Flush(ctx context.Context) error {
	done := make(chan error, 1)
	ask, answer := o.flush, (<-chan error)(nil)
	for {
		select {
		case ask <- done:
			ask, answer = nil, done
		case err := <-answer:
			return err
		case <-o.gone:
			select {
			case err := <-answer: // it ended by this flush
				return err
			default:
				return errEnded
			}
		case <-ctx.Done():
			return ctx.Err()
		case <-o.purse.book.done:
			return ErrClosed
		}
	}
}

// Close ends the subscription. The channel stays open for the next one. Other subscriptions of the channel sign what it left.
func (o *Outgoing) Close() error {
	if o.closed.Swap(true) {
		return nil
	}
	p := o.purse
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.users, o)
	p.leftAt = time.Now()
	for other := range p.users {
		other.poke()
	}
	return nil
}

// record is what the journal has to hold of the purse now. Under mu.
func (p *purse) record() outgoingRecord {
	return outgoingRecord{
		Channel: p.channel, Opening: p.opening, Until: p.until, Issued: p.issued.Bytes, Goodwill: p.goodwill,
		Committed: p.committed, Status: p.state.Status, ClosingAt: p.state.ClosingAt,
		Deposited: p.state.Deposited, Settled: p.state.Settled, Exhausted: p.exhausted, Worn: p.worn,
		Stream: p.stream,
	}
}
