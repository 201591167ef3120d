// Package follow tells the store what happens on L2: channels, collateral, redemptions, registry roots, batches.
//
// It promises to read at or below L2's safe head only, from a durable cursor, so that what it told is never taken back; to
// outlive an RPC or a database that is away, and to say so while it lasts. It refuses an event whose channel id is not the
// hash of its parameters, and a cursor that is not of this chain: both end it.
package follow

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config says what to follow.
type Config struct {
	Domain protocol.Domain
	Start  uint64        // the block in which the payments contract was created, or an earlier one
	Poll   time.Duration // between questions once level; half a second if zero
}

// State is where events go. The follower calls it from one goroutine.
type State interface {
	chain.Cursors
	Apply(ctx context.Context, events []store.Placed, block, time uint64) error
}

// Follower keeps the state level with L2. One goroutine runs it.
type Follower struct {
	step   func(context.Context) (more bool, err error)
	report func(error)
	poll   time.Duration
	clock  clock.Clock
	log    *slog.Logger
}

// New makes a follower of the payments contract; Run it. report is called after each step: nil when everything up to the safe
// head is known, else why not, in words for strangers.
func New(l2 *chain.Client, c Config, state State, report func(error), clk clock.Clock, log *slog.Logger) (*Follower, error) {
	parse, err := parsers(c.Domain)
	if err != nil {
		return nil, err
	}
	topics := make([]common.Hash, 0, len(parse))
	for topic := range parse {
		topics = append(topics, topic)
	}
	if c.Poll == 0 {
		c.Poll = 500 * time.Millisecond
	}
	guarded := patient{state}
	steps := chain.NewFollower(l2, chain.FollowConfig{
		Addresses: []common.Address{c.Domain.Payments}, Topics: [][]common.Hash{topics}, Start: c.Start, Poll: c.Poll,
	}, guarded, &handler{parse: parse, state: guarded}, log)
	return &Follower{step: steps.Step, report: report, poll: c.Poll, clock: clk, log: log}, nil
}

// What /readyz says: no addresses, no words of a database or an RPC.
var (
	errCatchingUp = errors.New("catching up with L2's events")
	errAway       = errors.New("L2's events cannot be read or stored; it is tried again")
)

// errFinal marks what will not pass by itself.
var errFinal = errors.New("the events of L2 cannot be followed")

// maxPause is the longest wait after a failure.
const maxPause = 10 * time.Second

// Run follows until ctx ends or something fails that will not pass by itself. What may pass is tried again.
func (f *Follower) Run(ctx context.Context) error {
	pause := f.poll
	for {
		more, err := f.step(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errFinal), errors.Is(err, chain.ErrForeignCursor):
			return err
		case err != nil:
			f.report(errAway)
			f.log.Warn("L2 cannot be followed now, will try again", "pause", pause, "err", err)
			if clock.Sleep(ctx, f.clock, pause) != nil {
				return ctx.Err()
			}
			pause = min(2*pause, maxPause)
			continue
		case more:
			f.report(errCatchingUp)
			continue
		}
		f.report(nil)
		pause = f.poll
		if clock.Sleep(ctx, f.clock, pause) != nil {
			return ctx.Err()
		}
	}
}

// patience is how long the database may take for one step: over a broken line TCP would wait for a quarter of an hour.
const patience = 30 * time.Second

// patient gives the database some time, and marks what it refuses for good.
type patient struct{ State }

func (p patient) LoadCursor(ctx context.Context) (c chain.Cursor, err error) {
	err = within(ctx, func(ctx context.Context) error { c, err = p.State.LoadCursor(ctx); return err })
	return c, err
}

func (p patient) SaveCursor(ctx context.Context, c chain.Cursor) error {
	return within(ctx, func(ctx context.Context) error { return p.State.SaveCursor(ctx, c) })
}

func (p patient) Apply(ctx context.Context, events []store.Placed, block, time uint64) error {
	return within(ctx, func(ctx context.Context) error { return p.State.Apply(ctx, events, block, time) })
}

func within(ctx context.Context, f func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	err := f(ctx)
	if err != nil && !store.Transient(err) {
		return fmt.Errorf("%w: %w", errFinal, err)
	}
	return err
}

type handler struct {
	parse map[common.Hash]parser
	state State
}

// Handle stores a segment's events, and the time even where there are none.
func (h *handler) Handle(ctx context.Context, s chain.Segment) error {
	events := make([]store.Placed, 0, len(s.Logs))
	for _, l := range s.Logs {
		if len(l.Topics) == 0 || l.Removed {
			continue
		}
		parse, ok := h.parse[l.Topics[0]]
		if !ok {
			continue
		}
		e, err := parse(l)
		if err != nil {
			return fmt.Errorf("%w: log %d of block %d: %w", errFinal, l.Index, l.BlockNumber, err)
		}
		events = append(events, store.Placed{Place: store.Place{Block: l.BlockNumber, Log: l.Index}, Event: e})
	}
	return h.state.Apply(ctx, events, s.To, s.Time)
}

// Rewind is never called: the safe head is followed.
func (h *handler) Rewind(context.Context, uint64) error {
	return fmt.Errorf("%w: a block that L2 called safe was replaced", errFinal)
}

type parser func(types.Log) (store.Event, error)

// parsers are the events that matter, by topic.
func parsers(d protocol.Domain) (map[common.Hash]parser, error) {
	p, err := payments.NewOpenStreamingPaymentsFilterer(d.Payments, nil)
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	contract, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("parse the payments contract's ABI: %w", err)
	}
	named := map[string]parser{
		"ChannelOpened": func(l types.Log) (store.Event, error) {
			e, err := p.ParseChannelOpened(l)
			if err != nil {
				return nil, err
			}
			c := protocol.Channel{
				Payer: e.Payer, Signer: e.Signer, Payee: e.Payee, Token: protocol.TokenID(e.TokenId),
				Lane: protocol.Lane(e.Lane), Rate: protocol.Rate(e.Rate),
			}
			if id := d.ChannelID(c); id != e.ChannelId {
				return nil, fmt.Errorf("channel %x has the parameters of channel %s: the contract follows another protocol", e.ChannelId, id)
			}
			return store.Opened{ID: e.ChannelId, Channel: c, Index: e.RegistryIndex, Units: protocol.Units(e.Units)}, nil
		},
		"ToppedUp": func(l types.Log) (store.Event, error) {
			e, err := p.ParseToppedUp(l)
			if err != nil {
				return nil, err
			}
			return store.ToppedUp{ID: e.ChannelId, Units: protocol.Units(e.Units)}, nil
		},
		"Redeemed": func(l types.Log) (store.Event, error) {
			e, err := p.ParseRedeemed(l)
			if err != nil {
				return nil, err
			}
			return store.Redeemed{ID: e.ChannelId, Bytes: protocol.Bytes(e.CumulativeBytes)}, nil
		},
		"Closing": func(l types.Log) (store.Event, error) {
			e, err := p.ParseClosing(l)
			if err != nil {
				return nil, err
			}
			return store.Closing{ID: e.ChannelId, At: e.CloseAt.Uint64()}, nil
		},
		"Closed": func(l types.Log) (store.Event, error) {
			e, err := p.ParseClosed(l)
			if err != nil {
				return nil, err
			}
			return store.Closed{ID: e.ChannelId, Refund: protocol.Units(e.RefundUnits)}, nil
		},
		"RegistrySnapshot": func(l types.Log) (store.Event, error) {
			e, err := p.ParseRegistrySnapshot(l)
			if err != nil {
				return nil, err
			}
			return store.Snapshot{Root: e.Root, Count: e.Count}, nil
		},
		"BatchProposed": func(l types.Log) (store.Event, error) {
			e, err := p.ParseBatchProposed(l)
			if err != nil {
				return nil, err
			}
			return store.Proposed{ID: e.BatchId, FinalAt: e.FinalAt.Uint64(), Tx: l.TxHash}, nil
		},
		"BatchVoided": func(l types.Log) (store.Event, error) {
			e, err := p.ParseBatchVoided(l)
			if err != nil {
				return nil, err
			}
			return store.Voided{ID: e.BatchId, Challenge: e.ChallengeId}, nil
		},
		"CapReached": func(l types.Log) (store.Event, error) {
			e, err := p.ParseCapReached(l)
			if err != nil {
				return nil, err
			}
			return store.Capped{ID: e.BatchId}, nil
		},
		"BatchFinal": func(l types.Log) (store.Event, error) {
			e, err := p.ParseBatchFinal(l)
			if err != nil {
				return nil, err
			}
			return store.Finalized{ID: e.BatchId, Tx: l.TxHash}, nil
		},
	}
	return byTopic(contract, named)
}

func byTopic(contract *abi.ABI, named map[string]parser) (map[common.Hash]parser, error) {
	out := make(map[common.Hash]parser, len(named))
	for name, parse := range named {
		event, ok := contract.Events[name]
		if !ok {
			return nil, fmt.Errorf("the payments contract's ABI has no event %s", name)
		}
		out[event.ID] = parse
	}
	return out, nil
}
