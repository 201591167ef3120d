package pay

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// What standby channels may take of the budget: a quarter of it in all, and only while half of it stays free for the channels
// that are in use.
const (
	standbyShare = 4
	runningShare = 2
)

// Reserve makes sure that Channel finds a channel to the payee at the rate open, for a subscription that may come: with it a change
// of upstream waits for no transaction. A channel that is open serves; else one is opened with the least deposit, unless channels
// that nothing was received on yet hold a quarter of the budget already, or less than half of it would stay free: then the error
// is ErrBudget. What it opens is a channel like any other: used, topped up and closed as they are.
//
// Errors: those of Channel.
func (b *Book) Reserve(ctx context.Context, payee common.Address, rate protocol.Rate, ask Ask) error {
	if rate == 0 || payee == b.cfg.Account {
		return errors.New("keep a channel ready: a rate of zero and this node itself need none")
	}
	leave, err := b.queue(ctx, route{payee: payee, rate: rate})
	if err != nil {
		return fmt.Errorf("keep a channel to %s ready: %w", payee, err)
	}
	defer leave()
	p, err := b.reuse(ctx, func(p *purse) bool { return p.serves(payee, rate) })
	if err == nil && p == nil {
		_, err = b.openChannel(ctx, payee, rate, ask, deposit{min(b.cfg.Deposit, protocol.MaxLaneUnits), b.spare})
	}
	if err != nil {
		return fmt.Errorf("keep a channel to %s ready: %w", payee, err)
	}
	return nil
}

// Ready says whether a channel to the payee at the rate is open, as far as the book knows: it asks nobody.
func (b *Book) Ready(payee common.Address, rate protocol.Rate) bool {
	for _, p := range b.purses() {
		if !p.serves(payee, rate) {
			continue
		}
		p.mu.Lock()
		ready := p.usable()
		p.mu.Unlock()
		if ready {
			return true
		}
	}
	return false
}

// spare is what a standby channel may take. Under the book's mu.
func (b *Book) spare(least protocol.Units) (protocol.Units, error) {
	left, err := b.left(least)
	if err != nil {
		return 0, err
	}
	var unused protocol.Units
	for _, p := range b.outgoing {
		p.mu.Lock()
		if p.received.Load() == 0 {
			unused += p.committed
		}
		p.mu.Unlock()
	}
	most := b.cfg.Budget / standbyShare
	if unused > most || most-unused < least || left < least || left-least < b.cfg.Budget/runningShare {
		return 0, fmt.Errorf("%w: %d of %d units are free and %d stand in channels not used yet, too few for another one in reserve",
			ErrBudget, left, b.cfg.Budget, unused)
	}
	return least, nil
}
