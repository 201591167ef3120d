package sponsor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Run follows L2 until ctx ends: it learns what became of transactions, closes channels that were given back or are not used,
// completes closings that are due, and gives back to the budgets what came back from channels. It returns ctx's error.
func (b *Book) Run(ctx context.Context) error {
	tick := time.NewTicker(b.cfg.Poll)
	defer tick.Stop()
	for {
		if err := b.follow(ctx); err != nil && ctx.Err() == nil {
			b.log.Warn("sponsored channels cannot be looked after now; trying again", "again_in", b.cfg.Poll, "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// follow looks at each channel once.
func (b *Book) follow(ctx context.Context) error {
	block, now, err := b.with.L2.Head(ctx)
	if err != nil {
		return err
	}
	b.mu.Lock()
	all := slices.Collect(maps.Values(b.grants))
	b.mu.Unlock()
	var errs []error
	for _, g := range all {
		b.mu.Lock()
		free := !g.busy && b.grants[g.id] == g
		if free {
			g.busy = true
		}
		b.mu.Unlock()
		if !free {
			continue // who has it looks at L2 itself
		}
		errs = append(errs, b.tend(ctx, g, block, now))
		b.release(g)
		if ctx.Err() != nil {
			break
		}
	}
	return errors.Join(errs...)
}

// tend does what is due for one channel. The caller has taken it.
func (b *Book) tend(ctx context.Context, g *grant, block, now uint64) error {
	read, cancel := context.WithTimeout(ctx, readTimeout)
	state, err := b.with.L2.State(read, g.id)
	cancel()
	if err != nil {
		return fmt.Errorf("read channel %s from L2: %w", g.id, err)
	}
	switch {
	case state.Status == pay.StatusOpen:
		if _, err := b.look(ctx, g); err != nil {
			return err
		}
		return b.tendOpen(ctx, g, state, block, now)
	case g.Opening && state.Status == pay.StatusUnknown:
		if now > g.Until {
			return b.forget(g, 0) // its offer has expired: it can no longer be opened
		}
		return nil
	}
	cost, err := b.cost(ctx, g, block)
	if err != nil {
		return err
	}
	b.log.Info("channel of a beneficiary is closed", "stream", g.Stream, "beneficiary", g.Beneficiary, "payee", g.Channel.Payee, "fee", g.Fee, "cost", cost)
	return b.forget(g, cost)
}

// tendOpen closes what is to be closed, and corrects what a transaction was thought to cost.
func (b *Book) tendOpen(ctx context.Context, g *grant, state pay.State, block, now uint64) error {
	b.mu.Lock()
	g.Block = block
	wrong := now > g.Until && g.Committed != state.Deposited
	unused := b.with.Now().Unix()-g.Used > int64(b.cfg.IdleAfter/time.Second)
	var err error
	if wrong || unused && !g.Returned {
		err = b.change(g, func(r *grantRecord) {
			if wrong {
				r.Committed = state.Deposited
			}
			r.Returned = r.Returned || unused
		})
	}
	due := g.Returned && (state.ClosingAt == 0 || state.ClosingAt <= now)
	b.mu.Unlock()
	if err != nil || !due {
		return err
	}
	send, cancel := context.WithTimeout(ctx, l2Timeout)
	defer cancel()
	if err := b.with.L2.CloseChannel(send, g.id, protocol.SignedVoucher{}); err != nil {
		return fmt.Errorf("close channel %s: %w", g.id, err)
	}
	return nil
}

// cost is what a closed channel cost: what was deposited, less what came back. All of it, if L2 does not tell.
func (b *Book) cost(ctx context.Context, g *grant, head uint64) (protocol.Units, error) {
	b.mu.Lock()
	deposited := max(g.shown, g.Committed)
	from := g.Block
	b.mu.Unlock()
	for ; from <= head; from += maxBlocks {
		read, cancel := context.WithTimeout(ctx, readTimeout)
		back, found, err := b.with.L2.Refunded(read, g.id, from, min(head, from+maxBlocks-1))
		cancel()
		if err != nil {
			return 0, fmt.Errorf("read what came back from channel %s: %w", g.id, err)
		}
		if found {
			return deposited - min(deposited, back), nil
		}
	}
	return deposited, nil
}

// forget settles a channel that costs nothing more.
func (b *Book) forget(g *grant, cost protocol.Units) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	var r streamRecord
	if old := b.streams[g.Stream]; old != nil {
		r = *old
	}
	r.Budget.Stream = g.Stream
	r.settleFees(g.grantRecord, cost)
	if cost > 0 {
		by, on := map[string]protocol.Units{}, map[common.Address]protocol.Units{}
		for k, v := range r.SpentBy {
			by[k] = v
		}
		for k, v := range r.SpentOn {
			on[k] = v
		}
		r.Spent += cost
		by[g.Beneficiary] += cost
		on[g.Channel.Payee] += cost
		r.SpentBy, r.SpentOn = by, on
	}
	if err := b.store.settle(g.id, r); err != nil {
		return err
	}
	b.streams[g.Stream] = &r
	delete(b.grants, g.id)
	return nil
}
