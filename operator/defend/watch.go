package defend

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/protocol"
)

// Watch reads one layer for disputes about signed batches, from its newest head: windows may be short. It implements
// chain.Handler.
type Watch struct {
	layer    Layer
	contract common.Address
	topic    common.Hash
	parse    func(types.Log) (Duty, error)
	store    Store
	notes    Notes
	log      *slog.Logger
}

// WatchL2 watches for challenges.
func WatchL2(contract common.Address, store Store, notes Notes, log *slog.Logger) (*Watch, error) {
	abi, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("read the payments contract's ABI: %w", err)
	}
	parser, err := payments.NewOpenStreamingPaymentsFilterer(contract, nil)
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	parse := func(l types.Log) (Duty, error) {
		e, err := parser.ParseChallenged(l)
		if err != nil {
			return Duty{}, err
		}
		return Duty{
			Layer: L2, Contract: contract, ID: e.ChallengeId, Batch: e.BatchId, Deadline: e.Deadline.Uint64(), Block: l.BlockNumber,
			Leaf: protocol.Leaf{Payee: e.Payee, Token: protocol.TokenID(e.TokenId), Lane: protocol.Lane(e.Lane), Units: protocol.Units(e.Units)},
		}, nil
	}
	return &Watch{L2, contract, abi.Events["Challenged"].ID, parse, store, notes, log}, nil
}

// WatchL1 watches one slasher for cases.
func WatchL1(contract common.Address, store Store, notes Notes, log *slog.Logger) (*Watch, error) {
	abi, err := slasher.OpenStreamingSlasherMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("read the slasher's ABI: %w", err)
	}
	parser, err := slasher.NewOpenStreamingSlasherFilterer(contract, nil)
	if err != nil {
		return nil, fmt.Errorf("bind the slasher: %w", err)
	}
	parse := func(l types.Log) (Duty, error) {
		e, err := parser.ParseCaseOpened(l)
		if err != nil {
			return Duty{}, err
		}
		return Duty{
			Layer: L1, Contract: contract, ID: e.CaseId, Batch: e.BatchId, Deadline: e.Deadline.Uint64(), Block: l.BlockNumber,
			Leaf: protocol.Leaf{Payee: e.Payee, Token: protocol.TokenID(e.TokenId), Lane: protocol.Lane(e.Lane), Units: protocol.Units(e.Units)},
		}, nil
	}
	return &Watch{L1, contract, abi.Events["CaseOpened"].ID, parse, store, notes, log}, nil
}

// Follow reads the layer until ctx ends. Its cursor is the contract's own: another slasher is read from the start.
func (w *Watch) Follow(ctx context.Context, client *chain.Client, start uint64, poll time.Duration, cursors *evidence.Store) error {
	f := chain.NewFollower(client, chain.FollowConfig{
		Addresses: []common.Address{w.contract},
		Topics:    [][]common.Hash{{w.topic}},
		Start:     start,
		Latest:    true,
		Poll:      poll,
	}, cursors.Cursor(fmt.Sprintf("disputes on %s at %s", w.layer, w.contract)), w, w.log)
	return f.Run(ctx)
}

// Handle notes the disputes of a segment that are about signed batches.
func (w *Watch) Handle(_ context.Context, s chain.Segment) error {
	duties := map[string]Duty{}
	for _, l := range s.Logs {
		duty, err := w.parse(l)
		if err != nil {
			return fmt.Errorf("read a dispute in block %d of %s: %w", l.BlockNumber, w.layer, err)
		}
		_, ours, err := w.store.Batch(duty.Batch)
		if err != nil {
			return err
		}
		if ours {
			duties[duty.key()] = duty
			w.log.Warn("a batch that we signed is disputed", "layer", w.layer, "id", duty.ID, "batch", duty.Batch,
				"lane", duty.Leaf.Lane, "payee", duty.Leaf.Payee, "units", duty.Leaf.Units, "deadline", duty.Deadline)
		}
	}
	return w.notes.Put(duties)
}

// Rewind forgets disputes that stood in replaced blocks. Those that come again are noted again.
func (w *Watch) Rewind(_ context.Context, keep uint64) error {
	duties, err := w.notes.All()
	if err != nil {
		return err
	}
	var gone []string
	for k, duty := range duties {
		if duty.Layer == w.layer && duty.Contract == w.contract && duty.Block > keep {
			gone = append(gone, k)
		}
	}
	return w.notes.Delete(gone...)
}
