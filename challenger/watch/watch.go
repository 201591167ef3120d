// Package watch reads for a challenger: proposed batches, disputes and openings of channels from L2, slashed stake and proven
// offenses from L1, signed claim sets from an aggregator.
//
// It promises that what it has read is in the docket before its cursor moves, so that nothing is passed over by a crash at
// any point, and that reading twice is harmless. It decides nothing but whether a claim set holds a claim that L1 would prove
// false.
package watch

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// L2 reads the payments contract. It implements chain.Handler.
type L2 struct {
	contract common.Address
	parser   *payments.OpenStreamingPaymentsFilterer
	topics   map[common.Hash]func(*L2, types.Log, *docket.Reading) error
	docket   *docket.Docket
	log      *slog.Logger
}

// NewL2 makes a reader of the payments contract.
func NewL2(contract common.Address, d *docket.Docket, log *slog.Logger) (*L2, error) {
	topics, err := topicsOf(payments.OpenStreamingPaymentsMetaData, map[string]func(*L2, types.Log, *docket.Reading) error{
		"ChannelOpened": (*L2).opened, "BatchProposed": (*L2).proposed, "Challenged": (*L2).challenged, "BatchVoided": (*L2).voided,
	})
	if err != nil {
		return nil, err
	}
	parser, err := payments.NewOpenStreamingPaymentsFilterer(contract, nil)
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	return &L2{contract, parser, topics, d, log}, nil
}

// Follow reads L2 from its newest head until ctx ends: the window to challenge may be short.
func (w *L2) Follow(ctx context.Context, client *chain.Client, start uint64, poll time.Duration) error {
	f := chain.NewFollower(client, chain.FollowConfig{
		Addresses: []common.Address{w.contract}, Topics: [][]common.Hash{names(w.topics)}, Start: start, Latest: true, Poll: poll,
	}, w.docket.Cursor("l2"), w, w.log)
	return f.Run(ctx)
}

// Handle stores what a segment holds.
func (w *L2) Handle(_ context.Context, s chain.Segment) error {
	var r docket.Reading
	for _, l := range s.Logs {
		if len(l.Topics) == 0 || w.topics[l.Topics[0]] == nil {
			continue
		}
		if err := w.topics[l.Topics[0]](w, l, &r); err != nil {
			return fmt.Errorf("read an event of the payments contract in L2 block %d: %w", l.BlockNumber, err)
		}
	}
	for _, b := range r.Batches {
		w.log.Debug("batch proposed", "batch", b.ID, "epoch", b.Header.Epoch, "final_at", b.FinalAt)
	}
	return w.docket.AddReading(r)
}

// Rewind forgets blocks that were replaced.
func (w *L2) Rewind(_ context.Context, keep uint64) error { return w.docket.RewindL2(keep) }

func (w *L2) opened(l types.Log, r *docket.Reading) error {
	e, err := w.parser.ParseChannelOpened(l)
	if err != nil {
		return err
	}
	r.Openings = append(r.Openings, docket.Opening{Block: l.BlockNumber, Channel: protocol.Channel{
		Payer: e.Payer, Signer: e.Signer, Payee: e.Payee, Token: protocol.TokenID(e.TokenId), Lane: protocol.Lane(e.Lane), Rate: protocol.Rate(e.Rate),
	}})
	return nil
}

func (w *L2) proposed(l types.Log, r *docket.Reading) error {
	e, err := w.parser.ParseBatchProposed(l)
	if err != nil {
		return err
	}
	// The contract's verifier has checked both points; what does not parse cannot be prosecuted, and must not stop the reading.
	sig, err := bls.G1FromBig(e.Signature.X, e.Signature.Y)
	if err != nil {
		w.log.Error("the certificate of a batch cannot be read", "batch", protocol.BatchID(e.BatchId), "err", err)
		return nil
	}
	apk, err := bls.G2FromBig(e.Apk.X, e.Apk.Y)
	if err != nil {
		w.log.Error("the certificate of a batch cannot be read", "batch", protocol.BatchID(e.BatchId), "err", err)
		return nil
	}
	r.Batches = append(r.Batches, docket.Batch{Proposal: docket.Proposal{
		ID: e.BatchId, Proposer: e.Proposer, FinalAt: e.FinalAt.Uint64(), ReferenceTimestamp: e.ReferenceTimestamp,
		Signature: protocol.PointG1(sig.Bytes()), APK: protocol.PointG2(apk.Bytes()), NonSigners: e.NonSigners,
		Tx: l.TxHash, Block: l.BlockNumber,
		Header: protocol.BatchHeader{
			AVS: e.Header.Avs, OperatorSetID: e.Header.OperatorSetId, Poster: e.Header.Poster, Epoch: protocol.Epoch(e.Header.Epoch),
			ValidUntil: e.Header.ValidUntil, RegistryRoot: e.Header.RegistryRoot, DataHash: e.Header.DataHash,
		},
	}})
	return nil
}

func (w *L2) challenged(l types.Log, r *docket.Reading) error {
	e, err := w.parser.ParseChallenged(l)
	if err != nil {
		return err
	}
	r.Challenged = append(r.Challenged, docket.Challenged{Batch: e.BatchId, Key: e.ChallengeId})
	return nil
}

func (w *L2) voided(l types.Log, r *docket.Reading) error {
	e, err := w.parser.ParseBatchVoided(l)
	if err != nil {
		return err
	}
	r.Voided = append(r.Voided, docket.Voided{Batch: e.BatchId, Key: e.ChallengeId, Block: l.BlockNumber})
	return nil
}

// L1 reads one slasher. It implements chain.Handler.
type L1 struct {
	contract common.Address
	parser   *slasher.OpenStreamingSlasherFilterer
	topics   map[common.Hash]func(*L1, types.Log) error
	docket   *docket.Docket
	log      *slog.Logger
}

// NewL1 makes a reader of the slasher.
func NewL1(contract common.Address, d *docket.Docket, log *slog.Logger) (*L1, error) {
	topics, err := topicsOf(slasher.OpenStreamingSlasherMetaData, map[string]func(*L1, types.Log) error{
		"Slashed": (*L1).slashed, "FalseClaimProven": (*L1).proven,
	})
	if err != nil {
		return nil, err
	}
	parser, err := slasher.NewOpenStreamingSlasherFilterer(contract, nil)
	if err != nil {
		return nil, fmt.Errorf("bind the slasher: %w", err)
	}
	return &L1{contract, parser, topics, d, log}, nil
}

// Follow reads L1 from its newest head until ctx ends. Its cursor is the slasher's own: another one is read from the start.
func (w *L1) Follow(ctx context.Context, client *chain.Client, start uint64, poll time.Duration) error {
	f := chain.NewFollower(client, chain.FollowConfig{
		Addresses: []common.Address{w.contract}, Topics: [][]common.Hash{names(w.topics)}, Start: start, Latest: true, Poll: poll,
	}, w.docket.Cursor("l1 at "+w.contract.Hex()), w, w.log)
	return f.Run(ctx)
}

// Handle stores what a segment holds.
func (w *L1) Handle(_ context.Context, s chain.Segment) error {
	for _, l := range s.Logs {
		if len(l.Topics) == 0 || w.topics[l.Topics[0]] == nil {
			continue
		}
		if err := w.topics[l.Topics[0]](w, l); err != nil {
			return fmt.Errorf("read an event of the slasher in L1 block %d: %w", l.BlockNumber, err)
		}
	}
	return nil
}

// Rewind forgets blocks that were replaced. Offenses stay: whether one is proven is read from the chain.
func (w *L1) Rewind(_ context.Context, keep uint64) error { return w.docket.RewindL1(w.contract, keep) }

func (w *L1) slashed(l types.Log) error {
	e, err := w.parser.ParseSlashed(l)
	if err != nil {
		return err
	}
	w.log.Info("operator slashed", "operator", e.Operator, "offense", common.Hash(e.OffenseId), "slash_id", e.SlashId)
	s := docket.Slash{SlashID: e.SlashId, Operator: e.Operator, Slasher: w.contract, Block: l.BlockNumber}
	_, err = w.docket.Slashes.Add(s.Key(), s)
	return err
}

func (w *L1) proven(l types.Log) error {
	e, err := w.parser.ParseFalseClaimProven(l)
	if err != nil {
		return err
	}
	o := docket.Offense{
		Operator: e.Operator, Epoch: protocol.Epoch(e.Epoch), OffenseID: e.OffenseId, ExecutableAt: e.ExecutableAt.Uint64(), State: docket.Pending,
	}
	_, err = w.docket.Offenses.Add(o.Key(), o)
	return err
}

func topicsOf[T any](md *bind.MetaData, byName map[string]T) (map[common.Hash]T, error) {
	abi, err := md.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("read a contract's ABI: %w", err)
	}
	topics := make(map[common.Hash]T, len(byName))
	for name, f := range byName {
		event, ok := abi.Events[name]
		if !ok {
			return nil, fmt.Errorf("the contract's ABI has no event %s", name)
		}
		topics[event.ID] = f
	}
	return topics, nil
}

func names[T any](topics map[common.Hash]T) []common.Hash {
	out := make([]common.Hash, 0, len(topics))
	for topic := range topics {
		out = append(out, topic)
	}
	return out
}
