package pay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Waits and times of opening and topping up.
const (
	l2Timeout    = 2 * time.Minute  // for a transaction to be mined; fees are raised meanwhile
	readTimeout  = 10 * time.Second // for a question to L2 that nobody waits for
	topUpBackoff = 10 * time.Second // after a top-up that failed
)

// route is what a channel is chosen by.
type route struct {
	payee  common.Address
	rate   protocol.Rate
	payer  common.Address // zero: this node's account
	stream protocol.StreamID
}

// Ask gets a payee's signed offer of a channel from payer, whose vouchers signer signs.
type Ask func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error)

// deposit is what a new channel is opened with: as many units as there are of those wanted, and at least Config.Deposit.
type deposit struct {
	units protocol.Units
	free  func(least protocol.Units) (protocol.Units, error) // what of the budget it may take; called under the book's mu
}

// Channel returns a subscription on a channel to the payee at the rate: on one that is open, or on a new one that is opened on
// L2 with the offer that ask gets, within the budget. Callers for one payee and rate wait for each other and share the channel.
//
// Errors: ErrNoBudget, ErrBudget, ErrWornOut, ErrOffer, those of ask and of L2.
func (b *Book) Channel(ctx context.Context, payee common.Address, rate protocol.Rate, ask Ask) (*Outgoing, error) {
	if rate == 0 {
		return nil, errors.New("open a channel: a rate of zero needs none")
	}
	if payee == b.cfg.Account {
		return nil, errors.New("open a channel: this node cannot pay itself")
	}
	leave, err := b.queue(ctx, route{payee: payee, rate: rate})
	if err != nil {
		return nil, fmt.Errorf("open a channel to %s: %w", payee, err)
	}
	defer leave()
	p, err := b.reuse(ctx, func(p *purse) bool { return p.serves(payee, rate) })
	if err != nil {
		return nil, fmt.Errorf("look for a channel to %s: %w", payee, err)
	}
	if p == nil {
		units, err := b.ration(rate)
		if err == nil {
			p, err = b.openChannel(ctx, payee, rate, ask, deposit{units, b.left})
		}
		if err != nil {
			return nil, fmt.Errorf("open a channel to %s: %w", payee, err)
		}
	}
	return p.join(), nil
}

// queue lets one caller per route through.
func (b *Book) queue(ctx context.Context, r route) (leave func(), err error) {
	for {
		b.mu.Lock()
		busy, ok := b.opening[r]
		if !ok {
			mine := make(chan struct{})
			b.opening[r] = mine
			b.mu.Unlock()
			return func() {
				b.mu.Lock()
				delete(b.opening, r)
				b.mu.Unlock()
				close(mine)
			}, nil
		}
		b.mu.Unlock()
		select {
		case <-busy:
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-b.done:
			return nil, ErrClosed
		}
	}
}

func (p *purse) join() *Outgoing {
	o := &Outgoing{purse: p, wake: make(chan struct{}, 1), flush: make(chan chan error), gone: make(chan struct{})}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.users[o] = struct{}{}
	p.topUpEarly(protocol.Bytes(p.received.Load())) // a channel that is spent is refused before Run would see to it
	o.poke()                                        // Run begins by looking at what an earlier subscription left
	return o
}

// reuse finds the open channel with the most left among those that serve, as L2 sees it now; nil if there is none.
func (b *Book) reuse(ctx context.Context, serves func(*purse) bool) (*purse, error) {
	var best *purse
	var most protocol.Bytes
	for _, p := range b.purses() {
		if !serves(p) {
			continue
		}
		if err := b.refreshPurse(ctx, p); err != nil {
			return nil, err
		}
		p.mu.Lock()
		left := sub(protocol.Covered(p.state.Deposited, p.channel.Rate), protocol.Bytes(p.received.Load()))
		usable := p.usable()
		p.mu.Unlock()
		if usable && (best == nil || left > most) {
			best, most = p, left
		}
	}
	return best, nil
}

// serves says whether a purse is of a channel that pays payee at the rate, as this book opens them.
func (p *purse) serves(payee common.Address, rate protocol.Rate) bool {
	return !p.foreign() && p.channel.Payee == payee && p.channel.Rate == rate && p.channel.Signer == p.book.signer && p.channel.Token == p.book.cfg.Token
}

// usable says whether the channel takes a subscription, as L2 was last seen. Under mu.
func (p *purse) usable() bool { return !p.opening && !p.exhausted && !p.state.closing() }

func (b *Book) purses() []*purse {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := make([]*purse, 0, len(b.outgoing))
	for _, p := range b.outgoing {
		all = append(all, p)
	}
	return all
}

// openChannel opens a new channel. What it may cost is on record before the transaction is sent.
func (b *Book) openChannel(ctx context.Context, payee common.Address, rate protocol.Rate, ask Ask, d deposit) (*purse, error) {
	b.mu.Lock()
	_, err := d.free(b.cfg.Deposit) // before the payee is bothered
	if known := b.patrons[payee]; err == nil && known != nil {
		err = known.mayOpen(b.cfg.MinWindow)
	}
	b.mu.Unlock()
	if err != nil {
		return nil, err
	}
	offer, err := ask(ctx, b.cfg.Account, b.signer)
	if err != nil {
		return nil, err
	}
	if err := b.checkOffer(ctx, offer, b.cfg.Account, payee, rate); err != nil {
		return nil, err
	}
	p, units, err := b.prepare(offer, d)
	if err != nil {
		return nil, err
	}
	if err := b.carryOut(ctx, p, offer, units); err != nil {
		return nil, err
	}
	return p, nil
}

// prepare makes the purse of an offer and commits its deposit; it takes the purse up again whose opening failed before.
func (b *Book) prepare(offer protocol.SignedOffer, d deposit) (*purse, protocol.Units, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil, 0, ErrClosed
	}
	p := b.outgoing[b.domain.ChannelID(offer.Channel)]
	if p == nil {
		p = b.newPurse(offer.Channel)
		p.opening = true
	}
	p.mu.Lock()
	again := p.opening
	if again {
		p.until, p.committed = max(p.until, offer.ValidUntil), 0
	}
	p.mu.Unlock()
	if !again {
		return nil, 0, fmt.Errorf("%w: its lane %d was taken by an earlier channel of ours", ErrOffer, offer.Lane)
	}
	free, err := d.free(b.cfg.Deposit)
	if err != nil {
		return nil, 0, err
	}
	units := min(d.units, free)
	p.mu.Lock()
	p.committed += units
	p.mu.Unlock()
	b.outgoing[p.id] = p
	p.patron.join(p, 0, false)
	return p, units, nil
}

// carryOut sends the opening transaction and finds out what became of it.
func (b *Book) carryOut(ctx context.Context, p *purse, offer protocol.SignedOffer, units protocol.Units) error {
	if err := p.save(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, l2Timeout)
	defer cancel()
	failed := b.l2.OpenChannel(ctx, offer, units)
	look, stop := context.WithTimeout(context.WithoutCancel(ctx), readTimeout)
	defer stop()
	if err := b.refreshPurse(look, p); err != nil {
		return errors.Join(failed, err)
	}
	p.mu.Lock()
	opened := p.state.Status == StatusOpen
	p.mu.Unlock()
	if opened {
		b.log.Info("payment channel opened", "channel", p.id, "payee", p.channel.Payee, "lane", p.channel.Lane, "units", units)
		return nil
	}
	if failed == nil {
		failed = errors.New("L2 does not show the channel although its transaction was mined")
	}
	return failed // what it may still cost stays committed until its offer has expired: see reconcile
}

// checkOffer checks that an offer is what was asked for and that L2 will take it.
func (b *Book) checkOffer(ctx context.Context, o protocol.SignedOffer, payer, payee common.Address, rate protocol.Rate) error {
	want := protocol.Channel{
		Payer: payer, Signer: b.signer, Payee: payee, Token: b.cfg.Token, Lane: o.Lane, Rate: rate,
	}
	if o.Channel != want {
		return fmt.Errorf("%w: it is of another channel than was asked for", ErrOffer)
	}
	_, now, err := b.l2.Head(ctx)
	if err != nil {
		return err
	}
	offerSigner, err := b.OfferSigner(ctx, payee)
	if err != nil {
		return err
	}
	if err := b.domain.VerifyOffer(o, offerSigner, now); err != nil {
		return fmt.Errorf("%w: %w", ErrOffer, err)
	}
	if o.ValidUntil > now+maxOfferValidity {
		return fmt.Errorf("%w: it holds for more than %d seconds", ErrOffer, maxOfferValidity)
	}
	return nil
}

// ration is the collateral put into a channel at once: the configured one, or what two full windows cost if that is more, as far
// as a lane can hold it.
func (b *Book) ration(rate protocol.Rate) (protocol.Units, error) {
	price, err := protocol.Owed(2*b.cfg.MaxWindow, rate)
	if err != nil {
		return 0, fmt.Errorf("rate %d: %w", rate, err)
	}
	return min(max(b.cfg.Deposit, price), protocol.MaxLaneUnits), nil
}

// commit counts units against the budget for a purse; fewer, but at least `least`, if the budget has no more. Under the book's
// mu; the caller saves the purse before it spends.
func (b *Book) commit(p *purse, units, least protocol.Units) (protocol.Units, error) {
	left, err := b.left(least)
	if err != nil {
		return 0, err
	}
	units = min(units, left)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.committed += units
	return units, nil
}

// left is what may still be committed. Under the book's mu.
func (b *Book) left(least protocol.Units) (protocol.Units, error) {
	if b.cfg.Budget == 0 {
		return 0, ErrNoBudget
	}
	used := b.committed()
	left := b.cfg.Budget - min(used, b.cfg.Budget)
	if left < least {
		return 0, fmt.Errorf("%w: %d of %d units stand in channels, and at least %d more are needed", ErrBudget,
			used, b.cfg.Budget, least)
	}
	return left, nil
}

// committed is what counts against the budget. Under the book's mu.
func (b *Book) committed() protocol.Units {
	sum := b.spent
	for _, p := range b.outgoing {
		p.mu.Lock()
		sum += p.committed
		p.mu.Unlock()
	}
	return sum
}

// Committed is what counts against the budget: deposits of channels as payer, less refunds.
func (b *Book) Committed() protocol.Units {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.committed()
}

func (p *purse) save() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.book.journal.putOutgoing(p.id, p.record())
}

// topUpEarly starts a top-up once less than half a ration is left. Under mu.
func (p *purse) topUpEarly(total protocol.Bytes) {
	if p.topping || p.state.closing() || time.Now().Before(p.retryAt) {
		return
	}
	price, err := protocol.Owed(total, p.channel.Rate)
	ration, rationErr := p.book.ration(p.channel.Rate)
	if p.foreign() { // the sponsor says how much it puts in at once
		if p.funder == nil {
			return
		}
		if p.granted == 0 {
			p.granted = p.state.Deposited
		}
		ration = min(ration, p.granted)
	}
	if err != nil || rationErr != nil || p.state.Deposited >= price && p.state.Deposited-price >= ration/2 {
		return
	}
	if p.state.Deposited >= protocol.MaxLaneUnits {
		p.exhausted = true // the lane holds no more: what comes next takes another channel
		return
	}
	p.topping = true
	funder := p.funder
	go func() { // not under mu any more: background takes the book's
		if !p.book.background(func(ctx context.Context) {
			if p.foreign() {
				p.askFunder(ctx, funder)
				return
			}
			p.topUp(ctx, ration)
		}) {
			p.mu.Lock()
			p.topping = false
			p.mu.Unlock()
		}
	}()
}

// topUp adds a ration to the channel's deposit. What it may cost is on record before the transaction is sent.
func (p *purse) topUp(ctx context.Context, ration protocol.Units) {
	b := p.book
	b.mu.Lock()
	p.mu.Lock()
	ration = min(ration, protocol.MaxLaneUnits-p.state.Deposited)
	p.committed = p.state.Deposited // a top-up that failed before is settled by now: one account's transactions go in order
	p.mu.Unlock()
	units, err := b.commit(p, ration, min(ration, max(1, b.cfg.Deposit/10)))
	b.mu.Unlock()
	if err == nil {
		err = p.save()
	}
	if err == nil {
		send, cancel := context.WithTimeout(ctx, l2Timeout)
		err = b.l2.TopUp(send, p.id, units)
		cancel()
		look, stop := context.WithTimeout(context.WithoutCancel(ctx), readTimeout)
		err = errors.Join(err, b.refreshPurse(look, p))
		stop()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if err != nil {
		b.log.Warn("payment channel could not be topped up", "channel", p.id, "payee", p.channel.Payee, "error", err)
		p.retryAt = time.Now().Add(topUpBackoff)
	}
	p.topping, p.topFault = false, err
	for o := range p.users {
		o.poke()
	}
}
