package pay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// refreshAllEvery is how often every channel is read from L2 anew, whatever its events say: an event can be lost when blocks of
// L2 are replaced.
const refreshAllEvery = 5 * time.Minute

// maxBlocks is the longest run of blocks whose events are asked for at once; after a longer pause every channel is read anew.
const maxBlocks = 2000

// closeBackoff is the wait after a closing that failed.
const closeBackoff = time.Minute

// Run follows L2 until ctx ends: closings, top-ups and redemptions of the book's channels, and what became of openings that were
// under way when the process ended. It closes channels as payer that are exhausted, and completes closings whose delay is over, so
// that deposits come back by themselves. An L2 that cannot be read is asked again; channels keep their last known state meanwhile.
func (b *Book) Run(ctx context.Context) error {
	var seen uint64 // the last block whose events were read
	var readAll time.Time
	tick := time.NewTimer(0)
	defer tick.Stop()
	warned := false
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-b.done:
			return ErrClosed
		case <-tick.C:
		}
		head, err := b.follow(ctx, seen, time.Since(readAll) >= refreshAllEvery)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			if !warned {
				b.log.Warn("payment channels cannot be read from L2; trying again", "error", err)
			}
			warned = true
		default:
			warned = false
			if seen == 0 || time.Since(readAll) >= refreshAllEvery {
				readAll = time.Now()
			}
			seen = head
		}
		tick.Reset(b.cfg.Poll)
	}
}

// follow reads what changed after block seen, or everything, and returns the block it came to.
func (b *Book) follow(ctx context.Context, seen uint64, everything bool) (uint64, error) {
	head, now, err := b.l2.Head(ctx)
	if err != nil {
		return 0, err
	}
	if err := b.reconcile(ctx, now); err != nil {
		return 0, err
	}
	b.retire(now)
	if everything || seen == 0 || head < seen || head-seen > maxBlocks {
		return head, b.refreshAll(ctx)
	}
	if head == seen {
		return head, nil
	}
	ids, err := b.l2.Changed(ctx, seen+1, head)
	if err != nil {
		return 0, err
	}
	done := map[protocol.ChannelID]bool{}
	for _, id := range ids {
		if done[id] {
			continue
		}
		done[id] = true
		b.mu.Lock()
		t, p := b.incoming[id], b.outgoing[id]
		b.mu.Unlock()
		if t != nil {
			if err := b.refreshTab(ctx, t); err != nil {
				return 0, err
			}
		}
		if p != nil {
			if err := b.refreshPurse(ctx, p); err != nil {
				return 0, err
			}
		}
	}
	return head, nil
}

func (b *Book) refreshAll(ctx context.Context) error {
	for _, t := range b.tabs() {
		if err := b.refreshTab(ctx, t); err != nil {
			return err
		}
	}
	for _, p := range b.purses() {
		if err := b.refreshPurse(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (b *Book) tabs() []*tab {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := make([]*tab, 0, len(b.incoming))
	for _, t := range b.incoming {
		all = append(all, t)
	}
	return all
}

// refreshTab reads a channel that pays us from L2. One that is closing gets no more bytes, and is announced once.
func (b *Book) refreshTab(ctx context.Context, t *tab) error {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	state, err := b.l2.State(ctx, t.id)
	if err != nil {
		return fmt.Errorf("read channel %s from L2: %w", t.id, err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if state != t.state {
		grown := state.Deposited > t.state.Deposited
		t.state = state
		if state.closing() && t.fault == nil {
			t.fault = ErrClosing
		} else if !state.closing() && errors.Is(t.fault, ErrClosing) {
			t.fault = nil // the block that announced the closing was replaced
		}
		t.refit()
		if grown && t.refused {
			t.poke()
		}
	}
	if state.Status == StatusOpen && state.ClosingAt != 0 && worthRedeeming(t) {
		b.closings.add(t.id)
	}
	return nil
}

// worthRedeeming says that a voucher has not been paid in full. Under the tab's mu.
func worthRedeeming(t *tab) bool { return claimable(t.newest.Amount(), t.state) > 0 }

// refreshPurse reads a channel that we pay from L2 and brings the budget in line with it.
func (b *Book) refreshPurse(ctx context.Context, p *purse) error {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	state, err := b.l2.State(ctx, p.id)
	if err != nil {
		return fmt.Errorf("read channel %s from L2: %w", p.id, err)
	}
	if state.Status == StatusUnknown {
		if state.Status, err = b.retired(ctx, p); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if state == p.state || state.Status == StatusUnknown {
		return nil
	}
	known := p.state.Deposited
	p.state = state
	p.opening = false
	switch {
	case state.Status == StatusClosed:
		// The rest was refunded. L2 does not say how much was settled; at most what we signed for.
		p.committed = min(p.issued.Amount, max(known, p.committed))
	case !p.topping:
		p.committed = state.Deposited
	default:
		p.committed = max(p.committed, state.Deposited)
	}
	if p.foreign() {
		p.committed = 0 // it is somebody else's money
	}
	if err := b.journal.putOutgoing(p.id, p.record()); err != nil {
		return err
	}
	for o := range p.users {
		o.poke()
	}
	return nil
}

// retired is the status of a channel that L2 does not know: closed if it was open once, since L2 forgets closed channels in time,
// but never that their lane was used.
func (b *Book) retired(ctx context.Context, p *purse) (Status, error) {
	p.mu.Lock()
	opened := p.state.Status == StatusOpen
	p.mu.Unlock()
	if !opened {
		return StatusUnknown, nil
	}
	used, err := b.l2.LaneUsed(ctx, p.channel.Payee, p.channel.Token, p.channel.Lane)
	if err != nil || !used {
		return StatusUnknown, err
	}
	return StatusClosed, nil
}

// reconcile forgets openings that can no longer succeed. Until then their deposit counts against the budget.
func (b *Book) reconcile(ctx context.Context, now uint64) error {
	for _, p := range b.purses() {
		p.mu.Lock()
		pending := p.opening
		p.mu.Unlock()
		if !pending {
			continue
		}
		if err := b.refreshPurse(ctx, p); err != nil {
			return err
		}
		b.mu.Lock()
		p.mu.Lock()
		dead, spent := p.opening && p.until < now, b.spent
		p.mu.Unlock()
		var past patronage
		if dead {
			delete(b.outgoing, p.id)
			past = b.leavePatron(p)
		}
		b.mu.Unlock()
		if !dead {
			continue
		}
		if err := b.journal.dropOutgoing(p.id, spent, p.channel.Payee, past); err != nil {
			return err
		}
	}
	return nil
}

// retire closes channels that we pay and cannot use any more, and completes closings that are due: one transaction at a time for
// each, beside the following of L2.
func (b *Book) retire(now uint64) {
	for _, p := range b.purses() {
		p.mu.Lock()
		announce := p.exhausted && p.state.ClosingAt == 0
		complete := p.state.ClosingAt != 0 && p.state.ClosingAt <= now
		if p.foreign() { // the account that pays completes the closing
			unused := !p.opening && p.funder != nil && time.Since(p.leftAt) >= releaseAfter
			announce, complete = p.state.ClosingAt == 0 && p.funder != nil && (p.exhausted || unused), false
		}
		due := p.state.Status == StatusOpen && (announce || complete) &&
			len(p.users) == 0 && !p.closing && !p.topping && !time.Now().Before(p.retryAt)
		p.closing = p.closing || due
		p.exhausted = p.exhausted || due && announce // nobody begins to use it from here on
		p.mu.Unlock()
		if due && !b.background(func(ctx context.Context) { p.retire(ctx) }) {
			return
		}
	}
}

func (p *purse) retire(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, l2Timeout)
	defer cancel()
	p.mu.Lock()
	funder := p.funder
	p.mu.Unlock()
	var err error
	if p.foreign() {
		err = p.release(ctx, funder)
	} else {
		_, err = p.book.CloseChannel(ctx, p.id)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closing = false
	if err != nil && ctx.Err() == nil {
		p.book.log.Warn("payment channel could not be closed; trying again", "error", err)
		p.retryAt = time.Now().Add(closeBackoff)
	}
}
