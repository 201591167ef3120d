package pay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// ErrSponsor means that somebody else was to pay, and does not. It is wrapped with the sponsor's own words.
var ErrSponsor = errors.New("the stream's sponsor does not pay")

// ErrSponsorAway means that somebody else was to pay, and that whether it does is not known: its node cannot be reached, or does not
// answer. It may in a moment.
var ErrSponsorAway = errors.New("the stream's sponsor has not answered")

// releaseAfter is how long a sponsored channel stays with nobody using it before it is given back.
const releaseAfter = 10 * time.Minute

// Funder pays for channels that this book signs. Its methods return once L2 shows what they did; what it refuses wraps ErrSponsor.
// They may be called by many goroutines.
type Funder interface {
	// Account is the payer's.
	Account() common.Address
	// Open opens a channel with a payee's offer. Asked again with the same offer it says the same.
	Open(ctx context.Context, offer protocol.SignedOffer) error
	// TopUp adds to a channel's deposit, after a look at what was signed for on it; the voucher is without bytes if nothing was.
	TopUp(ctx context.Context, newest protocol.SignedVoucher) error
	// Release gives a channel back that is not used any more, with the newest voucher.
	Release(ctx context.Context, newest protocol.SignedVoucher) error
}

// Sponsored returns a subscription on a channel to the payee at the rate that the funder pays and this book signs: one that serves
// the same stream, or a new one. Such a channel does not touch the budget, and no subscription of Channel uses it. All else is as
// with Channel: a total is on record before it is signed, what is signed follows what was received, and it is topped up early.
// After ten minutes without a subscription Run gives it back.
//
// Errors: ErrSponsor, ErrWornOut, ErrOffer, those of ask, of the funder's line and of L2.
func (b *Book) Sponsored(ctx context.Context, by Funder, stream protocol.StreamID, payee common.Address, rate protocol.Rate, ask Ask) (*Outgoing, error) {
	fail := func(err error) (*Outgoing, error) {
		return nil, fmt.Errorf("open a channel to %s that %s pays: %w", payee, by.Account(), err)
	}
	switch payer := by.Account(); {
	case rate == 0:
		return fail(errors.New("a rate of zero needs none"))
	case payer == payee || payee == b.cfg.Account:
		return fail(errors.New("nobody pays itself"))
	case payer == b.cfg.Account || payer == (common.Address{}):
		return fail(errors.New("the funder must be another account"))
	}
	leave, err := b.queue(ctx, route{payee: payee, rate: rate, payer: by.Account(), stream: stream})
	if err != nil {
		return fail(err)
	}
	defer leave()
	p, err := b.reuse(ctx, func(p *purse) bool {
		c := p.channel
		return c.Payer == by.Account() && p.stream == stream && c.Payee == payee && c.Rate == rate && c.Signer == b.signer && c.Token == b.cfg.Token
	})
	if err != nil {
		return fail(err)
	}
	if p == nil {
		if p, err = b.openSponsored(ctx, by, stream, payee, rate, ask); err != nil {
			return fail(err)
		}
	}
	p.mu.Lock()
	p.funder = by
	p.mu.Unlock()
	return p.join(), nil
}

// openSponsored lets the funder open a channel. It is on record before: what is opened must be known after a crash.
func (b *Book) openSponsored(ctx context.Context, by Funder, stream protocol.StreamID, payee common.Address, rate protocol.Rate, ask Ask) (*purse, error) {
	b.mu.Lock()
	known := b.patrons[payee]
	b.mu.Unlock()
	if known != nil {
		if err := known.mayOpen(b.cfg.MinWindow); err != nil {
			return nil, err
		}
	}
	offer, err := ask(ctx, by.Account(), b.signer)
	if err != nil {
		return nil, err
	}
	if err := b.checkOffer(ctx, offer, by.Account(), payee, rate); err != nil {
		return nil, err
	}
	p, err := b.prepareSponsored(offer, stream)
	if err != nil {
		return nil, err
	}
	if err := p.save(); err != nil {
		return nil, err
	}
	opening, cancel := context.WithTimeout(ctx, l2Timeout)
	defer cancel()
	failed := by.Open(opening, offer)
	look, stop := context.WithTimeout(context.WithoutCancel(ctx), readTimeout)
	defer stop()
	if err := b.refreshPurse(look, p); err != nil {
		return nil, errors.Join(failed, err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.state.Status == StatusOpen {
		b.log.Info("sponsored channel opened", "channel", p.id, "payer", p.channel.Payer, "payee", payee, "units", p.state.Deposited)
		return p, nil
	}
	if failed == nil {
		failed = fmt.Errorf("%w: it says that the channel is open, and L2 does not show it", ErrSponsor)
	}
	return nil, failed // the record goes once the offer has expired: see reconcile
}

func (b *Book) prepareSponsored(offer protocol.SignedOffer, stream protocol.StreamID) (*purse, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil, ErrClosed
	}
	p := b.outgoing[b.domain.ChannelID(offer.Channel)]
	if p == nil {
		p = b.newPurse(offer.Channel)
		p.opening = true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.opening {
		return nil, fmt.Errorf("%w: its lane %d was taken by an earlier channel", ErrOffer, offer.Lane)
	}
	// A payee offers a lane again that was not taken, as for another stream whose sponsor refused.
	p.until, p.stream = max(p.until, offer.ValidUntil), stream
	b.outgoing[p.id] = p
	p.patron.join(p, 0, false)
	return p, nil
}

// foreign says whether another account pays for the channel.
func (p *purse) foreign() bool { return p.channel.Payer != p.book.cfg.Account }

// newestFor is the newest voucher, which names the channel also if nothing was signed for. Under mu.
func (p *purse) newestFor() protocol.SignedVoucher {
	v := p.issued
	v.Channel = p.id
	return v
}

// askFunder has a sponsored channel topped up.
func (p *purse) askFunder(ctx context.Context, by Funder) {
	b := p.book
	p.mu.Lock()
	newest, before := p.newestFor(), p.state.Deposited
	p.mu.Unlock()
	ask, cancel := context.WithTimeout(ctx, l2Timeout)
	err := by.TopUp(ask, newest)
	cancel()
	look, stop := context.WithTimeout(context.WithoutCancel(ctx), readTimeout)
	err = errors.Join(err, b.refreshPurse(look, p))
	stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.state.Deposited > before {
		p.granted = p.state.Deposited - before
	}
	if err != nil {
		b.log.Info("sponsored channel was not topped up", "channel", p.id, "payer", p.channel.Payer, "error", err)
		p.retryAt = time.Now().Add(topUpBackoff)
	}
	p.topping, p.topFault = false, err
	for o := range p.users {
		o.poke()
	}
}

// release gives a sponsored channel back.
func (p *purse) release(ctx context.Context, by Funder) error {
	p.mu.Lock()
	newest := p.newestFor()
	p.exhausted = true // it is not to be used again, whatever becomes of the question
	p.mu.Unlock()
	if err := p.save(); err != nil {
		return err
	}
	err := by.Release(ctx, newest)
	look, stop := context.WithTimeout(context.WithoutCancel(ctx), readTimeout)
	defer stop()
	return errors.Join(err, p.book.refreshPurse(look, p))
}

// noMore says that no more money can be had for a channel, now or later.
func noMore(err error) bool { return errors.Is(err, ErrBudget) || errors.Is(err, ErrSponsor) }
