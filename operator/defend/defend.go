// Package defend answers for what the operator has signed: a challenge on L2 or a case on L1 about a leaf of a signed batch
// is answered with the pinned voucher, automatically. Silence gets an honest operator slashed.
//
// It promises that a challenge or case is on the disk before the reading of its chain moves on, that answering is tried
// until the contract itself refuses or has its answer in a block that is safe, that one duty which cannot be met keeps no
// other waiting, and that evidence is pruned only when no window can ask for it any more.
// It answers only for batches that the operator signed.
package defend

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/protocol"
)

// Layer is where a batch is disputed.
type Layer string

// The two layers.
const (
	L1 Layer = "l1" // a case, before the slasher
	L2 Layer = "l2" // a challenge, before the payments contract
)

// Duty is a dispute that the operator has to answer.
type Duty struct {
	Layer    Layer            `json:"layer"`
	Contract common.Address   `json:"contract"` // where it was opened: a replaced slasher ends its cases beside the one in office
	ID       common.Hash      `json:"id"`       // of the challenge or case
	Batch    protocol.BatchID `json:"batch"`
	Leaf     protocol.Leaf    `json:"leaf"`
	Deadline uint64           `json:"deadline"` // unix seconds of the layer's chain, inclusive
	Block    uint64           `json:"block"`    // of the layer's chain, in which it was opened
	// Over is the layer's head when the dispute was seen decided; zero while it is not. A decision in a block that is not safe
	// yet may be replaced.
	Over uint64 `json:"over,omitempty"`
}

func (d Duty) key() string { return string(d.Layer) + ":" + d.Contract.Hex() + ":" + d.ID.Hex() }

// Standing is what a chain says of a dispute.
type Standing uint8

// The zero value says that the chain does not know the dispute.
const (
	Unknown Standing = iota
	Open             // it waits for an answer
	Settled          // somebody has answered
	Lost             // nobody did
)

// Answer is what is shown: a voucher, and on L1 where its channel stands in the registry.
type Answer struct {
	Voucher protocol.ValidVoucher
	Index   uint32
	Count   uint32
	Proof   protocol.RegistryProof
}

// View is where a layer's chain stands.
type View struct {
	Now  uint64 // the head's time, unix seconds
	Head uint64 // its number
	Safe uint64 // number of the safe head
}

// Court is one layer.
type Court interface {
	// Look tells where the chain stands.
	Look(ctx context.Context) (View, error)
	// Standing reads a dispute at the head.
	Standing(ctx context.Context, d Duty) (Standing, error)
	// Answer sends the answer and returns once it is mined, or has failed. Somebody else may have been faster.
	Answer(ctx context.Context, d Duty, a Answer) error
}

// Store keeps evidence; *evidence.Store is one.
type Store interface {
	Batch(id protocol.BatchID) (evidence.Signed, bool, error)
	Voucher(payee common.Address, token protocol.TokenID, lane protocol.Lane) (protocol.ValidVoucher, error)
	Prune(l1Seconds uint64) (batches, vouchers int, err error)
}

// Notes keep duties by their key.
type Notes interface {
	All() (map[string]Duty, error)
	Put(map[string]Duty) error
	Delete(keys ...string) error
}

// Registry proves where a channel stands; *evidence.Channels is one.
type Registry interface {
	IndexOf(id protocol.ChannelID) (index uint32, found bool, err error)
	Proof(index, count uint32) (protocol.RegistryProof, error)
}

// Parts are the collaborators.
type Parts struct {
	Operator common.Address
	L1, L2   Court
	Store    Store
	Notes    Notes
	Registry Registry
	Clock    clock.Clock
	Log      *slog.Logger
	Metrics  *Metrics
	Health   func(part string, err error)
	// Poll is the wait between looks at open duties. Zero means half a second.
	Poll time.Duration
}

// Defender answers for one operator.
type Defender struct {
	Parts
	unbacked sync.Map // keys of duties for which the lack of a voucher was said
	pruned   uint64   // L1's time of the last pruning; owned by Run
}

// New makes a defender.
func New(p Parts) *Defender {
	if p.Clock == nil {
		p.Clock = clock.Real{}
	}
	if p.Log == nil {
		p.Log = slog.New(slog.DiscardHandler)
	}
	if p.Poll <= 0 {
		p.Poll = 500 * time.Millisecond
	}
	return &Defender{Parts: p}
}

// errOwn marks failures of the operator's own store.
var errOwn = errors.New("the operator's own records fail")

// Run answers until ctx ends or the operator's own disk fails. Chains that cannot be reached are asked again.
func (d *Defender) Run(ctx context.Context) error {
	for {
		err := d.Round(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, errOwn) {
			return err
		}
		if err != nil {
			d.Log.Warn("cannot answer everything now, will try again", "err", err)
		}
		if d.Health != nil {
			d.Health("defend", err)
		}
		if clock.Sleep(ctx, d.Clock, d.Poll) != nil {
			return ctx.Err()
		}
	}
}

// Round tries to answer every duty once. Both layers are worked on at the same time.
func (d *Defender) Round(ctx context.Context) error {
	duties, err := d.Notes.All()
	if err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	results := make(chan error, 2)
	for layer, court := range map[Layer]Court{L1: d.L1, L2: d.L2} {
		open := queue(d.Operator, layer, duties)
		if len(open) == 0 {
			results <- nil
			continue
		}
		go func() { results <- d.work(ctx, court, open) }()
	}
	err = errors.Join(<-results, <-results)
	for _, duty := range duties {
		if duty.Over == 0 {
			return err
		}
	}
	return errors.Join(err, d.prune(ctx))
}

// queue is the duties of a layer, those with the nearest deadline in front. Operators that signed the same batch begin with
// different ones, so that together they answer faster and seldom race.
func queue(operator common.Address, layer Layer, duties map[string]Duty) []Duty {
	var open []Duty
	for _, duty := range duties {
		if duty.Layer == layer {
			open = append(open, duty)
		}
	}
	slices.SortFunc(open, func(a, b Duty) int {
		if a.Deadline != b.Deadline {
			return cmp.Compare(a.Deadline, b.Deadline)
		}
		rank := func(x Duty) common.Hash { return crypto.Keccak256Hash(operator[:], x.ID[:]) }
		return rank(a).Cmp(rank(b))
	})
	return open
}

func (d *Defender) work(ctx context.Context, court Court, duties []Duty) error {
	view, err := court.Look(ctx)
	if err != nil {
		return fmt.Errorf("answer %d disputes on %s: %w", len(duties), duties[0].Layer, err)
	}
	var failed []error
	for _, duty := range duties {
		err := d.answer(ctx, court, view, duty)
		if errors.Is(err, errOwn) {
			return err
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("answer %s %s about batch %s: %w", duty.Layer, duty.ID, duty.Batch, err))
		}
	}
	return errors.Join(failed...)
}

// answer brings one duty to its end if it can.
func (d *Defender) answer(ctx context.Context, court Court, view View, duty Duty) error {
	late := view.Now > duty.Deadline
	if duty.Over > view.Safe && !late {
		return nil
	}
	standing, err := court.Standing(ctx, duty)
	if err != nil {
		return err
	}
	switch {
	case standing == Settled || standing == Lost:
		return d.conclude(ctx, court, duty, standing, late)
	case duty.Over != 0:
		d.Log.Warn("the block that decided a dispute was replaced", "layer", duty.Layer, "id", duty.ID, "batch", duty.Batch)
		duty.Over = 0
		if err := d.put(duty); err != nil {
			return err
		}
	}
	switch {
	case standing == Unknown && late:
		return d.end(duty) // it stood in a block that was replaced
	case standing == Unknown:
		return nil
	}
	a, found, err := d.find(duty)
	if late && (err != nil || !found) {
		return errors.Join(err, d.miss(duty))
	}
	if err != nil || !found {
		return err
	}
	if err := court.Answer(ctx, duty, a); err != nil {
		// Past the deadline it is the contract's word that counts: on L2 a window also lasts some blocks, for a sequencer that
		// stood still. Before, perhaps another signer was faster; the next round sees it.
		if refused := (*chain.RevertError)(nil); late && errors.As(err, &refused) {
			return d.miss(duty)
		}
		return err
	}
	d.Log.Info("dispute answered", "layer", duty.Layer, "id", duty.ID, "batch", duty.Batch, "lane", duty.Leaf.Lane, "payee", duty.Leaf.Payee)
	return d.conclude(ctx, court, duty, Settled, late)
}

// conclude ends a duty whose dispute is decided once the decision is safe, or nothing could be done about it any more.
func (d *Defender) conclude(ctx context.Context, court Court, duty Duty, standing Standing, late bool) error {
	if duty.Over == 0 {
		view, err := court.Look(ctx) // after the decision was seen, so that it stands in this head or below
		if err != nil {
			return err
		}
		if view.Safe < view.Head && !late {
			duty.Over = view.Head
			return d.put(duty)
		}
	}
	if standing == Settled {
		d.Metrics.ended("answered")
		return d.end(duty)
	}
	d.Metrics.ended("lost")
	d.Log.Error("a dispute about a batch that we signed was lost", "layer", duty.Layer, "id", duty.ID, "batch", duty.Batch)
	return d.end(duty)
}

// miss ends a duty that can be answered no longer.
func (d *Defender) miss(duty Duty) error {
	d.Metrics.ended("missed")
	d.Log.Error("the window to answer has closed", "layer", duty.Layer, "id", duty.ID, "batch", duty.Batch, "deadline", duty.Deadline)
	return d.end(duty)
}

// find builds the answer from what is pinned; false if we hold nothing that answers, which is said once.
func (d *Defender) find(duty Duty) (Answer, bool, error) {
	v, err := d.Store.Voucher(duty.Leaf.Payee, duty.Leaf.Token, duty.Leaf.Lane)
	if err != nil {
		return Answer{}, false, err
	}
	if !v.Valid() || v.Amount() < duty.Leaf.Units {
		if _, said := d.unbacked.LoadOrStore(duty.key(), true); said {
			return Answer{}, false, nil
		}
		d.Log.Error("we signed a leaf for which we hold no voucher", "layer", duty.Layer, "id", duty.ID, "batch", duty.Batch,
			"lane", duty.Leaf.Lane, "payee", duty.Leaf.Payee, "certified", duty.Leaf.Units, "held", v.Amount())
		return Answer{}, false, nil
	}
	a := Answer{Voucher: v}
	if duty.Layer == L2 {
		return a, true, nil
	}
	batch, known, err := d.Store.Batch(duty.Batch)
	if err != nil || !known {
		return Answer{}, false, errors.Join(fmt.Errorf("batch %s is not among the signed ones", duty.Batch), err)
	}
	index, found, err := d.Registry.IndexOf(v.ID())
	if err != nil || !found {
		return Answer{}, false, errors.Join(fmt.Errorf("channel %s is not in our registry yet", v.ID()), err)
	}
	a.Index, a.Count = index, batch.RegistryCount
	if a.Proof, err = d.Registry.Proof(index, batch.RegistryCount); err != nil {
		return Answer{}, false, fmt.Errorf("prove channel %s: %w", v.ID(), err)
	}
	return a, true, nil
}

func (d *Defender) put(duty Duty) error {
	if err := d.Notes.Put(map[string]Duty{duty.key(): duty}); err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	return nil
}

func (d *Defender) end(duty Duty) error {
	d.unbacked.Delete(duty.key())
	if err := d.Notes.Delete(duty.key()); err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	return nil
}

// pruneEvery spaces prunings, in seconds of L1's time.
const pruneEvery = 3600

// prune drops evidence whose last window has closed. It runs only while every dispute is decided.
func (d *Defender) prune(ctx context.Context) error {
	view, err := d.L1.Look(ctx)
	if err != nil {
		return fmt.Errorf("read L1's time: %w", err)
	}
	now := view.Now
	if now < d.pruned+pruneEvery {
		return nil
	}
	d.pruned = now
	batches, vouchers, err := d.Store.Prune(now)
	if err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	if batches > 0 {
		d.Log.Debug("evidence pruned", "batches", batches, "vouchers", vouchers)
	}
	return nil
}
