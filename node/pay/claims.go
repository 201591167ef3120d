package pay

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// redeemAtOnce is how many vouchers one redeeming transaction carries: some 22,000 gas each.
const redeemAtOnce = 50

// Claim is the newest voucher of a channel that pays us, and what of it L2 has not paid yet.
type Claim struct {
	Channel protocol.Channel       `json:"channel"`
	Voucher protocol.SignedVoucher `json:"voucher"`
	State   State                  `json:"state"`
	// Due is what settling the voucher pays now: min(amount, deposited) − settled, in settlement units.
	Due protocol.Units `json:"due"`
}

func claimable(amount protocol.Units, s State) protocol.Units {
	if s.Status != StatusOpen {
		return 0
	}
	return min(amount, s.Deposited) - min(amount, s.Deposited, s.Settled)
}

// Claims lists what is due to us, in order of lanes, with settled amounts read from L2 at this moment.
func (b *Book) Claims(ctx context.Context) ([]Claim, error) {
	var claims []Claim
	for _, t := range b.tabs() {
		claim, err := b.claim(ctx, t)
		if err != nil {
			return nil, err
		}
		if claim.Due > 0 {
			claims = append(claims, claim)
		}
	}
	slices.SortFunc(claims, func(x, y Claim) int { return int(int64(x.Channel.Lane) - int64(y.Channel.Lane)) })
	return claims, nil
}

// claim reads a channel from L2 unless what is known shows already that nothing can be due.
func (b *Book) claim(ctx context.Context, t *tab) (Claim, error) {
	t.mu.Lock()
	amount, state := t.newest.Amount(), t.state
	t.mu.Unlock()
	if amount == 0 || state.Status == StatusClosed || state.Status == StatusOpen && amount <= state.Settled {
		return Claim{}, nil
	}
	if err := b.refreshTab(ctx, t); err != nil {
		return Claim{}, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return Claim{
		Channel: t.channel, Voucher: t.newest.Signed(), State: t.state, Due: claimable(t.newest.Amount(), t.state),
	}, nil
}

// Voucher is the newest verified voucher of a channel that pays us.
func (b *Book) Voucher(id protocol.ChannelID) (protocol.ValidVoucher, bool) {
	b.mu.Lock()
	t := b.incoming[id]
	b.mu.Unlock()
	if t == nil {
		return protocol.ValidVoucher{}, false
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.newest, t.newest.Valid()
}

// Issued is the newest voucher of ours on a channel that we pay, unless there is none yet.
func (b *Book) Issued(id protocol.ChannelID) (protocol.SignedVoucher, bool) {
	b.mu.Lock()
	p := b.outgoing[id]
	b.mu.Unlock()
	if p == nil {
		return protocol.SignedVoucher{}, false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.issued, p.issued.Bytes > 0
}

// Redeem redeems claims directly, without any committee, in transactions of up to 50, and returns what was due by those that
// went through. What was settled since the claims were made is left out, and what was promised since is redeemed with them. If
// the contract refuses a transaction for a single voucher's sake, the others are redeemed one by one.
func (b *Book) Redeem(ctx context.Context, claims []Claim) (protocol.Units, error) {
	var paid protocol.Units
	claims, err := b.renew(ctx, claims)
	errs := []error{err}
	for batch := range slices.Chunk(claims, redeemAtOnce) {
		due, err := b.redeem(ctx, batch)
		if err != nil && len(batch) > 1 && ctx.Err() == nil {
			err = nil
			for i := range batch {
				one, oneErr := b.redeem(ctx, batch[i:i+1])
				due += one
				err = errors.Join(err, oneErr)
			}
		}
		paid += due
		errs = append(errs, err)
	}
	return paid, errors.Join(errs...)
}

// renew brings claims up to date and drops those with nothing due. Those that cannot be read are dropped with an error.
func (b *Book) renew(ctx context.Context, claims []Claim) (due []Claim, err error) {
	var errs []error
	for _, c := range claims {
		b.mu.Lock()
		t := b.incoming[c.Voucher.Channel]
		b.mu.Unlock()
		if t != nil {
			if c, err = b.claim(ctx, t); err != nil {
				errs = append(errs, err)
				continue
			}
		}
		if c.Due > 0 {
			due = append(due, c)
		}
	}
	return due, errors.Join(errs...)
}

func (b *Book) redeem(ctx context.Context, claims []Claim) (protocol.Units, error) {
	vouchers := make([]protocol.SignedVoucher, len(claims))
	var due protocol.Units
	for i, c := range claims {
		vouchers[i] = c.Voucher
		due += c.Due
	}
	if err := b.l2.Redeem(ctx, vouchers); err != nil {
		return 0, fmt.Errorf("redeem %d vouchers for %d units: %w", len(claims), due, err)
	}
	for _, c := range claims {
		b.mu.Lock()
		t := b.incoming[c.Voucher.Channel]
		b.mu.Unlock()
		if t == nil {
			continue
		}
		if err := b.refreshTab(ctx, t); err != nil {
			return due, err
		}
	}
	return due, nil
}

// closings are channels that pay us and whose payers have announced to close them, with money due.
type closings struct {
	mu      sync.Mutex
	known   map[protocol.ChannelID]bool // true once it was handed out
	arrived chan struct{}               // capacity 1
}

func (c *closings) init() {
	c.known, c.arrived = map[protocol.ChannelID]bool{}, make(chan struct{}, 1)
}

func (c *closings) add(id protocol.ChannelID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.known[id]; ok {
		return
	}
	c.known[id] = false
	select {
	case c.arrived <- struct{}{}:
	default:
	}
}

func (c *closings) take() []protocol.ChannelID {
	c.mu.Lock()
	defer c.mu.Unlock()
	var ids []protocol.ChannelID
	for id, out := range c.known {
		if !out {
			c.known[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// AwaitClosing waits until payers have announced to close channels on which money is due to us, and returns those claims: they
// must be redeemed before Claim.State.ClosingAt. A channel is returned once per run of the program. One caller at a time.
// Run must be running.
func (b *Book) AwaitClosing(ctx context.Context) ([]Claim, error) {
	for {
		var claims []Claim
		for _, id := range b.closings.take() {
			b.mu.Lock()
			t := b.incoming[id]
			b.mu.Unlock()
			if t == nil {
				continue
			}
			t.mu.Lock()
			claims = append(claims, Claim{
				Channel: t.channel, Voucher: t.newest.Signed(), State: t.state, Due: claimable(t.newest.Amount(), t.state),
			})
			t.mu.Unlock()
		}
		if len(claims) > 0 {
			return claims, nil
		}
		select {
		case <-b.closings.arrived:
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-b.done:
			return nil, ErrClosed
		}
	}
}

// Info is one channel of the book, for people and metrics.
type Info struct {
	ID      protocol.ChannelID `json:"id"`
	Channel protocol.Channel   `json:"channel"`
	Peer    string             `json:"peer,omitempty"` // of incoming channels
	// Bytes were sent or received, Vouched of them paid for, Debt lost with connections (incoming) or made good (outgoing).
	Bytes   protocol.Bytes `json:"bytes"`
	Vouched protocol.Bytes `json:"vouched"`
	Debt    protocol.Bytes `json:"debt"`
	// Window is the credit in bytes: what the payee lets go out unpaid, as far as the payer knows.
	Window        protocol.Bytes `json:"window"`
	Amount        protocol.Units `json:"amount"` // of the newest voucher
	State         State          `json:"state"`  // as last seen on L2
	Subscriptions int            `json:"subscriptions"`
	// Stream is what a channel is for that another account pays for; zero else.
	Stream protocol.StreamID `json:"stream,omitzero"`
}

// Channels lists both ends of all channels, as last seen, in order of their ids.
func (b *Book) Channels() (incoming, outgoing []Info) {
	for _, t := range b.tabs() {
		t.mu.Lock()
		incoming = append(incoming, Info{
			ID: t.id, Channel: t.channel, Peer: t.peer, Bytes: protocol.Bytes(t.sent.Load()), Vouched: t.account.vouched,
			Debt: t.account.debt, Window: sub(t.account.limit(b.law), t.account.vouched), Amount: t.newest.Amount(), State: t.state, Subscriptions: len(t.users),
		})
		t.mu.Unlock()
	}
	for _, p := range b.purses() {
		p.mu.Lock()
		outgoing = append(outgoing, Info{
			ID: p.id, Channel: p.channel, Bytes: protocol.Bytes(p.received.Load()), Vouched: p.issued.Bytes,
			Debt: p.goodwill, Window: p.window, Amount: p.issued.Amount, State: p.state, Subscriptions: len(p.users),
			Stream: p.stream,
		})
		p.mu.Unlock()
	}
	byID := func(x, y Info) int { return slices.Compare(x.ID[:], y.ID[:]) }
	slices.SortFunc(incoming, byID)
	slices.SortFunc(outgoing, byID)
	return incoming, outgoing
}

// ErrUnknownChannel says that the book has no record of a channel.
var ErrUnknownChannel = errors.New("this node has no record of the channel")

// ErrTooEarly says that a channel is announced to be closing, and that its payee still has time to redeem.
var ErrTooEarly = errors.New("its closing is announced, and the payee still has time to redeem")

// CloseChannel closes a channel on L2. One that pays us is closed at once, with its newest voucher redeemed. One that we pay is
// announced to be closing and gets no more vouchers; called again after State.ClosingAt it is completed and the rest of the
// deposit refunded. Subscriptions on it end with ErrClosing at the payee.
func (b *Book) CloseChannel(ctx context.Context, id protocol.ChannelID) (State, error) {
	b.mu.Lock()
	t, p := b.incoming[id], b.outgoing[id]
	b.mu.Unlock()
	var final protocol.SignedVoucher
	switch {
	case t == nil && p == nil:
		return State{}, fmt.Errorf("close channel %s: %w", id, ErrUnknownChannel)
	case p != nil && p.foreign():
		return State{}, fmt.Errorf("close channel %s: account %s pays for it, and only it can close it; it is given back once nobody uses it", id, p.channel.Payer)
	case t != nil:
		t.mu.Lock()
		final = t.newest.Signed()
		t.mu.Unlock()
	}
	if p != nil && t == nil {
		if err := b.closable(ctx, p); err != nil {
			return p.seen(), fmt.Errorf("close channel %s: %w", id, err)
		}
	}
	failed := b.l2.CloseChannel(ctx, id, final) // which says what failed
	var seen error
	var state State
	if t != nil {
		seen = b.refreshTab(ctx, t)
		t.mu.Lock()
		state = t.state
		t.mu.Unlock()
	} else {
		seen = b.refreshPurse(ctx, p)
		p.mu.Lock()
		state = p.state
		p.mu.Unlock()
	}
	if seen != nil {
		seen = fmt.Errorf("close channel %s: %w", id, seen)
	}
	return state, errors.Join(failed, seen)
}

// closable refuses to complete a closing that was announced before its time has come.
func (b *Book) closable(ctx context.Context, p *purse) error {
	if err := b.refreshPurse(ctx, p); err != nil {
		return err
	}
	_, now, err := b.l2.Head(ctx)
	if err != nil {
		return err
	}
	if at := p.seen().ClosingAt; at > now {
		return fmt.Errorf("%w: close it again after %s", ErrTooEarly, time.Unix(int64(at), 0).UTC().Format("2006-01-02 15:04:05 MST")) //nolint:gosec // a time of L2
	}
	return nil
}

// seen is the channel as L2 last showed it.
func (p *purse) seen() State {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.state
}

// Prune forgets channels that are closed on L2 and have no subscription, and returns how many. keep says which ones may still
// have to be shown to somebody, as the voucher behind a batch that was signed; what it keeps is never touched.
func (b *Book) Prune(ctx context.Context, keep func(protocol.ChannelID) bool) (int, error) {
	pruned := 0
	for _, t := range b.tabs() {
		gone, err := b.pruneTab(ctx, t, keep)
		if err != nil {
			return pruned, err
		}
		pruned += gone
	}
	for _, p := range b.purses() {
		gone, err := b.prunePurse(p, keep)
		if err != nil {
			return pruned, err
		}
		pruned += gone
	}
	return pruned, nil
}

func (b *Book) pruneTab(ctx context.Context, t *tab, keep func(protocol.ChannelID) bool) (int, error) {
	if err := t.hold(ctx); err != nil {
		return 0, err
	}
	defer t.release()
	t.mu.Lock()
	busy := t.state.Status != StatusClosed || len(t.users) > 0
	if !busy {
		t.fault = ErrClosing // whoever found the tab before it went may not use it
	}
	t.mu.Unlock()
	if busy || keep(t.id) {
		return 0, nil
	}
	b.mu.Lock()
	delete(b.incoming, t.id)
	b.mu.Unlock()
	b.closings.forget(t.id)
	return 1, b.journal.dropIncoming(t.id)
}

func (c *closings) forget(id protocol.ChannelID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.known, id)
}

func (b *Book) prunePurse(p *purse, keep func(protocol.ChannelID) bool) (int, error) {
	p.mu.Lock()
	busy, spent := p.state.Status != StatusClosed || len(p.users) > 0, p.committed
	p.mu.Unlock()
	if busy || keep(p.id) {
		return 0, nil
	}
	b.mu.Lock()
	delete(b.outgoing, p.id)
	b.spent += spent
	total := b.spent
	past := b.leavePatron(p)
	b.mu.Unlock()
	return 1, b.journal.dropOutgoing(p.id, total, p.channel.Payee, past)
}
