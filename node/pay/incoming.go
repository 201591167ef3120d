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

// A payee that waits for credit tells the payer after stallNotice, since one that is only busy signs by itself; and again at
// twice the interval each time, up to stallMost, since a voucher can be lost.
const (
	stallNotice = 100 * time.Millisecond
	stallMost   = 2 * time.Second
)

// Terms are what a payee tells a payer about their channel: in the answer to a subscription, when the window has grown, and when
// it cannot send for want of a voucher. The payer checks what it can and bounds what it cannot.
type Terms struct {
	// Sent is the payee's cumulative count, Window the bytes it lets be unpaid, Debt how many of them are used up by bytes that
	// were lost with a connection.
	Sent   protocol.Bytes `json:"sent"`
	Window protocol.Bytes `json:"window"`
	Debt   protocol.Bytes `json:"debt"`
	// Newest is the newest voucher the payee holds; without bytes if none.
	Newest protocol.SignedVoucher `json:"newest"`
	// Stalled says that the payee waits for a voucher.
	Stalled bool `json:"stalled"`
}

// Incoming is one subscription that we send bytes to, on a channel that pays us. Subscriptions of one channel share its credit.
// Credit and Sent are called by one goroutine, which sends; all else by anybody.
type Incoming struct {
	tab     *tab
	open    atomic.Int64 // credit reserved and not yet Sent
	notices chan Terms   // the newest unread one
	closed  atomic.Bool
}

// tab is the payee's end of a channel.
type tab struct {
	book    *Book
	id      protocol.ChannelID
	channel protocol.Channel

	sent  atomic.Uint64 // cumulative bytes sent or reserved
	limit atomic.Uint64 // sent may not pass it
	mark  atomic.Uint64 // the keeper is woken when sent passes it

	wake chan struct{} // to the keeper
	gate chan struct{} // capacity 1: held while users come or go, and for as long as the account is rewritten without a keeper

	mu       sync.Mutex
	peer     string
	account  account // written by the keeper, or under gate while there is none
	recorded incomingRecord
	waiters  int // in Credit
	newest   protocol.ValidVoucher
	buffered protocol.SignedVoucher // the newest that arrived and was not verified yet
	refused  bool                   // buffered is above the deposit; it waits for a top-up
	unpaid   bool                   // gave the payer up; durable; a voucher lifts it
	fault    error                  // why nothing is sent any more
	state    State                  // of L2, as last seen
	users    map[*Incoming]struct{}
	told     protocol.Bytes // the window last told to the payer
	stop     chan struct{}  // closes to stop the keeper
	stopped  chan struct{}  // closed by it
	changed  chan struct{}  // closed and replaced whenever a wait may be over
}

func (b *Book) newTab(c protocol.Channel, peer string) *tab {
	t := &tab{
		book: b, id: b.domain.ChannelID(c), channel: c, peer: peer,
		wake: make(chan struct{}, 1), gate: make(chan struct{}, 1),
		users: map[*Incoming]struct{}{}, changed: make(chan struct{}),
	}
	return t
}

// restoreTab rebuilds a tab after a start. How much was sent since the last record is not known; at most up to the ceiling.
func (b *Book) restoreTab(r incomingRecord) (*tab, error) {
	t := b.newTab(r.Channel, r.Peer)
	t.account, t.unpaid = r.Account, r.Unpaid
	t.recorded = r
	t.sent.Store(uint64(max(r.Account.ceiling, r.Account.vouched)))
	if r.Account.vouched > 0 {
		voucher, err := b.domain.NewVoucher(r.Channel, r.Account.vouched)
		if err != nil {
			return nil, fmt.Errorf("channel %s: %w", t.id, err)
		}
		t.newest, err = b.domain.VerifyVoucher(r.Channel, protocol.SignedVoucher{Voucher: voucher, Signature: r.Signature})
		if err != nil {
			return nil, fmt.Errorf("channel %s: %w", t.id, err)
		}
	}
	return t, nil
}

// Accept lets a peer subscribe on a channel. It asks L2 whether the channel is open, pays us, is not closing and still covers
// bytes, and whether its offer was made to this peer (a string that the transport has authenticated, the libp2p peer id).
//
// received is the payer's own count of bytes on the channel. If no other subscription is open on it, bytes that were lost with
// an earlier connection are written off here: they go on using up the payer's window, but block nothing for ever.
//
// The answer to the subscription carries Terms. Errors: ErrChannel, ErrPeer, ErrClosing, ErrDeposit, ErrUnpaid.
func (b *Book) Accept(ctx context.Context, c protocol.Channel, peer string, received protocol.Bytes) (*Incoming, error) {
	id := b.domain.ChannelID(c)
	if err := b.checkIncoming(c); err != nil {
		return nil, fmt.Errorf("accept channel %s: %w", id, err)
	}
	state, err := b.l2.State(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("accept channel %s: %w", id, err)
	}
	if state.Status == StatusUnknown {
		return nil, fmt.Errorf("accept channel %s: %w: it was never opened on L2", id, ErrChannel)
	}
	t, err := b.tabFor(c, peer)
	if err != nil {
		return nil, fmt.Errorf("accept channel %s: %w", id, err)
	}
	in := &Incoming{tab: t, notices: make(chan Terms, 1)}
	if err := t.enter(ctx, in, state, received); err != nil {
		return nil, fmt.Errorf("accept channel %s: %w", id, err)
	}
	return in, nil
}

func (b *Book) checkIncoming(c protocol.Channel) error {
	switch {
	case c.Payee != b.cfg.Account:
		return fmt.Errorf("%w: it pays %s, not %s", ErrChannel, c.Payee, b.cfg.Account)
	case c.Payer == b.cfg.Account:
		return fmt.Errorf("%w: payer and payee are the same", ErrChannel)
	case c.Token != b.cfg.Token:
		return fmt.Errorf("%w: it pays in token %d, not %d", ErrChannel, c.Token, b.cfg.Token)
	case c.Rate == 0:
		return fmt.Errorf("%w: its rate is zero", ErrChannel)
	}
	return nil
}

// tabFor finds or makes the tab of a channel that is known to exist on L2, and checks whose it is.
func (b *Book) tabFor(c protocol.Channel, peer string) (*tab, error) {
	id := b.domain.ChannelID(c)
	asked := b.lanes.peerOf(c)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil, ErrClosed
	}
	t := b.incoming[id]
	if t == nil {
		// Without a record of the offer (the journal was lost) the first peer that shows up is believed.
		owner := asked
		if owner == "" {
			owner = peer
		}
		t = b.newTab(c, owner)
	}
	if t.peer != peer {
		return nil, ErrPeer
	}
	b.incoming[id] = t
	return t, nil
}

// enter adds a subscription. The first one settles what is left from earlier connections and starts the keeper.
func (t *tab) enter(ctx context.Context, in *Incoming, state State, received protocol.Bytes) error {
	if err := t.hold(ctx); err != nil {
		return err
	}
	defer t.release()
	t.mu.Lock()
	t.state = state
	first := len(t.users) == 0
	if first && (errors.Is(t.fault, ErrUnpaid) || errors.Is(t.fault, ErrVoucher)) {
		t.fault = nil // given up once, it may try again with what is left of its window
	}
	err := t.admissible()
	next, sent := t.account, protocol.Bytes(t.sent.Load())
	record := t.record()
	t.mu.Unlock()
	if err != nil {
		return err
	}
	if first {
		next, sent = next.writeOff(sent, received)
		next = next.raise(t.book.law, sent)
		record.Account = next
		if err := t.book.journal.putIncoming(t.id, record); err != nil {
			return err
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if first {
		t.account, t.recorded = next, record
		t.sent.Store(uint64(sent))
		t.stop, t.stopped = make(chan struct{}), make(chan struct{})
		stop, stopped := t.stop, t.stopped
		if !t.book.background(func(ctx context.Context) { t.keep(ctx, stop, stopped) }) {
			return ErrClosed
		}
		t.book.lanes.taken(t.channel)
	}
	t.users[in] = struct{}{}
	t.told = t.book.law.window(t.account.vouched)
	t.refit()
	return nil
}

// admissible says whether the channel is one to send on. Under mu.
func (t *tab) admissible() error {
	switch {
	case t.fault != nil:
		return t.fault
	case t.state.closing():
		return ErrClosing
	case protocol.Covered(t.state.Deposited, t.channel.Rate) <= t.account.vouched:
		return fmt.Errorf("%w: all %d units are promised", ErrDeposit, t.state.Deposited)
	}
	return nil
}

func (t *tab) hold(ctx context.Context) error {
	select {
	case t.gate <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-t.book.done:
		return ErrClosed
	}
}

func (t *tab) release() { <-t.gate }

// Credit reserves credit for n more bytes, at most a piece, and waits until there is some. The bytes count as sent from then on,
// unless the subscription is closed before Sent was called for them.
//
// ErrUnpaid: no voucher came within PayTimeout. ErrDeposit: none could, for want of a top-up. ErrVoucher, ErrClosing: the
// subscription must end. ErrClosed and the context's error as usual.
func (in *Incoming) Credit(ctx context.Context, n protocol.Bytes) error {
	t := in.tab
	if s := t.sent.Add(uint64(n)); s <= t.limit.Load() {
		in.open.Add(int64(n)) //nolint:gosec // a count of bytes of one subscription is far below 2⁶³
		if s > t.mark.Load() {
			t.poke()
		}
		return nil
	}
	t.sent.Add(-uint64(n))
	if err := in.wait(ctx, n); err != nil {
		return fmt.Errorf("credit on channel %s: %w", t.id, err)
	}
	return nil
}

// Sent says that n bytes for which there was Credit were handed to the transport. It costs one atomic addition.
func (in *Incoming) Sent(n protocol.Bytes) {
	in.open.Add(-int64(n)) //nolint:gosec // as above
}

// wait is Credit where credit is short.
func (in *Incoming) wait(ctx context.Context, n protocol.Bytes) error {
	t := in.tab
	if n > protocol.MaxPieceSize {
		return fmt.Errorf("%d bytes are more than a piece of %d bytes", n, protocol.MaxPieceSize)
	}
	patience := time.NewTimer(t.book.cfg.PayTimeout)
	defer patience.Stop()
	stall := time.NewTimer(stallNotice)
	defer stall.Stop()
	next := stallNotice
	progress := t.paid()
	t.waiting(1)
	defer t.waiting(-1)
	for {
		changed, err := t.reserve(in, n)
		if changed == nil {
			return err
		}
		t.poke()
		select {
		case <-changed:
			if now := t.paid(); now > progress {
				progress = now
				patience.Reset(t.book.cfg.PayTimeout)
				next = stallNotice
				stall.Reset(next)
			}
		case <-stall.C:
			in.tell(true)
			next = min(2*next, stallMost)
			stall.Reset(next)
		case <-patience.C:
			if err := t.giveUp(n); err != nil {
				return err
			}
			patience.Reset(t.book.cfg.PayTimeout)
		case <-ctx.Done():
			return ctx.Err()
		case <-t.book.done:
			return ErrClosed
		}
	}
}

// reserve tries again under the lock. A nil channel says that the wait is over, with or without an error.
func (t *tab) reserve(in *Incoming, n protocol.Bytes) (<-chan struct{}, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.fault != nil {
		return nil, t.fault
	}
	if in.closed.Load() {
		return nil, ErrClosed
	}
	if t.sent.Add(uint64(n)) <= t.limit.Load() {
		in.open.Add(int64(n)) //nolint:gosec // as above
		return nil, nil
	}
	t.sent.Add(-uint64(n))
	return t.changed, nil
}

// giveUp ends a wait in which nothing was paid. Nil says that the wait was not the payer's fault.
func (t *tab) giveUp(n protocol.Bytes) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	want := add(protocol.Bytes(t.sent.Load()), n)
	switch {
	case want > protocol.Covered(t.state.Deposited, t.channel.Rate):
		return fmt.Errorf("%w: %d units are deposited", ErrDeposit, t.state.Deposited)
	case want > t.account.limit(t.book.law):
		t.unpaid = true
		t.fault = fmt.Errorf("%w: %d bytes sent, %d paid for, %d lost earlier, and no voucher for %s", ErrUnpaid,
			t.sent.Load(), t.account.vouched, t.account.debt, t.book.cfg.PayTimeout)
		t.refit()
		t.poke() // to record it
		return t.fault
	default:
		return nil // only our own journal is slow
	}
}

// Receive takes a voucher that arrived. Only the newest is kept and verified, beside the path of the bytes; one that is not newer
// than what we hold is ignored. ErrVoucher says that it, or an earlier one, is not valid: the peer is to be dropped.
func (in *Incoming) Receive(v protocol.SignedVoucher) error {
	t := in.tab
	t.mu.Lock()
	defer t.mu.Unlock()
	if v.Channel != t.id {
		return fmt.Errorf("%w: it is for channel %s, not %s", ErrVoucher, v.Channel, t.id)
	}
	if errors.Is(t.fault, ErrVoucher) {
		return t.fault
	}
	if v.Bytes > t.account.vouched && v.Bytes > t.buffered.Bytes {
		t.buffered, t.refused = v, false
		t.poke()
	}
	return nil
}

// Totals are the bytes sent on the channel, with those reserved, and the bytes that verified vouchers pay for.
func (in *Incoming) Totals() (sent, vouched protocol.Bytes) {
	t := in.tab
	t.mu.Lock()
	defer t.mu.Unlock()
	return protocol.Bytes(t.sent.Load()), t.account.vouched
}

// Terms are the channel's terms now.
func (in *Incoming) Terms() Terms {
	in.tab.mu.Lock()
	defer in.tab.mu.Unlock()
	return in.tab.terms()
}

// Notices carries terms that the payer should be told: the window has grown, or we wait for a voucher. The newest replaces one
// that was not read. It is never closed.
func (in *Incoming) Notices() <-chan Terms { return in.notices }

// ID is the channel's id, Channel what it is the id of.
func (in *Incoming) ID() protocol.ChannelID { return in.tab.id }

// Channel is the channel that pays for the subscription.
func (in *Incoming) Channel() protocol.Channel { return in.tab.channel }

// Close ends the subscription: credit that was reserved and not Sent is given back, and a voucher that waits is verified and
// recorded first. The channel stays.
func (in *Incoming) Close() error {
	if in.closed.Swap(true) {
		return nil
	}
	t := in.tab
	t.gate <- struct{}{} // its holders wait for the journal at most
	defer t.release()
	t.mu.Lock()
	delete(t.users, in)
	last := len(t.users) == 0
	if left := in.open.Swap(0); left > 0 {
		t.sent.Add(-uint64(left))
	}
	t.announce()
	stop, stopped := t.stop, t.stopped
	t.mu.Unlock()
	if last {
		close(stop)
		<-stopped
	}
	return nil
}

func (t *tab) waiting(more int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.waiters += more
}

func (t *tab) paid() protocol.Bytes {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.account.vouched
}

// terms, tell, refit and announce are called under mu, but for tell.
func (t *tab) terms() Terms {
	return Terms{
		Sent: protocol.Bytes(t.sent.Load()), Window: t.book.law.window(t.account.vouched), Debt: t.account.debt,
		Newest: t.newest.Signed(),
	}
}

func (in *Incoming) tell(stalled bool) {
	t := in.tab
	t.mu.Lock()
	defer t.mu.Unlock()
	terms := t.terms()
	terms.Stalled = stalled
	in.post(terms)
}

// post replaces an unread notice. Under the tab's mu, so that there is one writer.
func (in *Incoming) post(terms Terms) {
	select {
	case <-in.notices:
	default:
	}
	in.notices <- terms
}

// refit sets limit and mark from what is known.
func (t *tab) refit() {
	l := t.book.law
	unpaid := t.account.limit(l)
	limit := min(unpaid, t.account.ceiling, protocol.Covered(t.state.Deposited, t.channel.Rate))
	if t.fault != nil {
		limit = 0
	}
	t.limit.Store(uint64(limit))
	mark := uint64(never)
	if t.account.ceiling < unpaid {
		mark = uint64(sub(t.account.ceiling, t.margin()))
	}
	t.mark.Store(mark)
	if w := l.window(t.account.vouched); w >= t.told+t.told/4 {
		t.told = w
		for in := range t.users {
			in.post(t.terms())
		}
	}
	t.announce()
}

// margin is how far before a limit the keeper is woken to move it. In bulk a voucher comes before so much of the lead is used, and
// raises the ceiling with what it records anyway.
func (t *tab) margin() protocol.Bytes {
	return max(lead(t.book.law.window(t.account.vouched))/4, protocol.MaxPieceSize)
}

func (t *tab) announce() {
	close(t.changed)
	t.changed = make(chan struct{})
}

func (t *tab) poke() {
	select {
	case t.wake <- struct{}{}:
	default:
	}
}
