package node

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// Channels are forgotten once they were seen closed for closedFor without a break: a closing stands in a block of L2 that may
// be replaced, and then the newest voucher is money again. pruneEvery is the wait between two looks.
const (
	pruneEvery = time.Hour
	closedFor  = 24 * time.Hour
)

// ledger is what the pruner asks of the payment book.
type ledger interface {
	Channels() (incoming, outgoing []pay.Info)
	Prune(ctx context.Context, keep func(protocol.ChannelID) bool) (int, error)
}

// record is what the pruner asks of the statements.
type record interface {
	Prune(known func(protocol.ChannelID) bool, before time.Time) (int, error)
}

// pruner keeps the book, and the statements, as large as the channels that are in use. One goroutine works with it.
type pruner struct {
	book       ledger
	statements record
	keep       func(protocol.Channel) bool // nil keeps nothing
	log        *slog.Logger
	closed     map[protocol.ChannelID]time.Time // since when a channel is seen closed
}

// run looks until ctx ends. A journal that cannot be written any more ends it; an L2 that cannot be read does not.
func (p *pruner) run(ctx context.Context) error {
	tick := time.NewTicker(pruneEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case now := <-tick.C:
			if err := p.round(ctx, now); err != nil {
				return err
			}
		}
	}
}

func (p *pruner) round(ctx context.Context, now time.Time) error {
	incoming, outgoing := p.book.Channels()
	closed := make(map[protocol.ChannelID]time.Time)
	channels := make(map[protocol.ChannelID]protocol.Channel)
	for _, c := range append(incoming, outgoing...) {
		if c.State.Status != pay.StatusClosed {
			continue
		}
		since, known := p.closed[c.ID]
		if !known {
			since = now
		}
		closed[c.ID], channels[c.ID] = since, c.Channel
	}
	p.closed = closed
	n, err := p.book.Prune(ctx, func(id protocol.ChannelID) bool {
		since, known := closed[id]
		return !known || now.Sub(since) < closedFor || p.keep != nil && p.keep(channels[id])
	})
	if n > 0 {
		p.log.Debug("closed channels forgotten", "channels", n)
	}
	if err == nil {
		err = p.forget(now)
	}
	if errors.Is(err, pay.ErrClosed) || errors.Is(err, statements.ErrClosed) || ctx.Err() != nil {
		return nil
	}
	return err
}

// forget drops the statements of channels that the book does not know any more. A channel may have come since the book was read:
// what was stated lately stays.
func (p *pruner) forget(now time.Time) error {
	known := make(map[protocol.ChannelID]bool)
	incoming, outgoing := p.book.Channels()
	for _, c := range append(incoming, outgoing...) {
		known[c.ID] = true
	}
	n, err := p.statements.Prune(func(id protocol.ChannelID) bool { return known[id] }, now.Add(-closedFor))
	if n > 0 {
		p.log.Debug("statements of forgotten channels forgotten", "statements", n)
	}
	return err
}
