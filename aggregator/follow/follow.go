// Package follow tells the store what happens on L2: channels, collateral, redemptions, registry roots, batches.
//
// It reads at or below L2's safe head only, from a durable cursor, so what it told is never taken back; a channel that was
// opened a moment ago is known a moment later. It refuses an event whose channel id is not the hash of its parameters.
package follow

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config says what to follow.
type Config struct {
	Domain protocol.Domain
	Start  uint64        // the block in which the payments contract was created, or an earlier one
	Poll   time.Duration // between questions once level; the follower's default if zero
}

// State is where events go. Follow calls it from one goroutine.
type State interface {
	chain.Cursors
	Apply(ctx context.Context, events []store.Placed, block, time uint64) error
}

// New makes a follower of the payments contract; Run it. level is called after each segment with whether everything up to
// the safe head is known.
func New(l2 *chain.Client, c Config, state State, level func(bool), log *slog.Logger) (*chain.Follower, error) {
	parse, err := parsers(c.Domain)
	if err != nil {
		return nil, err
	}
	topics := make([]common.Hash, 0, len(parse))
	for topic := range parse {
		topics = append(topics, topic)
	}
	h := &handler{parse: parse, state: state, level: level}
	return chain.NewFollower(l2, chain.FollowConfig{
		Addresses: []common.Address{c.Domain.Payments}, Topics: [][]common.Hash{topics}, Start: c.Start, Poll: c.Poll,
	}, state, h, log), nil
}

type handler struct {
	parse map[common.Hash]parser
	state State
	level func(bool)
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
			return fmt.Errorf("log %d of block %d: %w", l.Index, l.BlockNumber, err)
		}
		events = append(events, store.Placed{Place: store.Place{Block: l.BlockNumber, Log: l.Index}, Event: e})
	}
	if err := h.state.Apply(ctx, events, s.To, s.Time); err != nil {
		return err
	}
	h.level(s.To == s.Head)
	return nil
}

// Rewind is never called: the safe head is followed.
func (h *handler) Rewind(context.Context, uint64) error {
	return fmt.Errorf("a block that L2 called safe was replaced")
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
