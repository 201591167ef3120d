// Package attest signs batches: it re-derives each one that the aggregator proposes and lets the guard sign what the signing
// rule permits ("The signing rule" in docs/protocol.md).
//
// It promises that a signature leaves only after the vouchers of every leaf are pinned on the disk and the guard has
// recorded the batch, in this order; that every fact comes from the chains or from the operator's own store, never from the
// aggregator's word; and that a fact that is not known refuses.
package attest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/protocol"
)

// Aggregator is who proposes batches; *client.Client is one. Its answers are claims, all of which are checked.
type Aggregator interface {
	Batches(ctx context.Context, seq uint64, wait time.Duration) ([]client.BatchSummary, error)
	Batch(ctx context.Context, id protocol.BatchID) (client.Batch, error)
	BatchVouchers(ctx context.Context, id protocol.BatchID) ([]client.Backing, error)
	Attest(ctx context.Context, id protocol.BatchID, a client.Attestation) error
}

// Snapshot is a registry root that the payments contract has recorded; the zero value is none.
type Snapshot struct {
	Count uint32
	Block uint64 // of L2
}

// L2 is what the operator asks its own node.
type L2 interface {
	// Now is the head's time, unix seconds.
	Now(ctx context.Context) (uint64, error)
	// SafeBlock is the number of the safe head.
	SafeBlock(ctx context.Context) (uint64, error)
	// Snapshot finds a registry root; zero if the contract does not know it.
	Snapshot(ctx context.Context, root common.Hash) (Snapshot, error)
	// ClosedAt is when a closed channel was closed, unix seconds; false if the contract has forgotten the channel.
	ClosedAt(ctx context.Context, id protocol.ChannelID) (unixSeconds uint64, known bool, err error)
	// TableKnown says whether the certificate verifier holds the operator table of a reference timestamp.
	TableKnown(ctx context.Context, referenceTimestamp uint32) (bool, error)
}

// Registry is the operator's own reading of all channels that were ever opened.
type Registry interface {
	IndexOf(id protocol.ChannelID) (index uint32, found bool, err error)
	Root(count uint32) (root common.Hash, known bool)
	Closed(id protocol.ChannelID) (bool, error)
}

// Store keeps what a signer must be able to show.
type Store interface {
	Pin(b evidence.Signed, vouchers []protocol.ValidVoucher) error
	Voucher(payee common.Address, token protocol.TokenID, lane protocol.Lane) (protocol.ValidVoucher, error)
}

// Guard signs what it has recorded.
type Guard interface {
	Open() bool
	Attested(id protocol.BatchID, referenceTimestamp uint32) bool
	Attest(id protocol.BatchID, referenceTimestamp uint32) (bls.G1, error)
}

// Config is who signs, by which rule.
type Config struct {
	Operator common.Address
	Rule     protocol.Rule
	// Poll is the wait between looks at a batch that cannot be signed yet, and after a failure. Zero means one second.
	Poll time.Duration
	// LongPoll is how long the aggregator may hold a question while there is nothing to do. Zero means ten seconds.
	LongPoll time.Duration
}

// Parts are an attester's collaborators.
type Parts struct {
	Aggregator Aggregator
	L2         L2
	Registry   Registry
	Store      Store
	Guard      Guard
	Clock      clock.Clock
	Log        *slog.Logger
	Metrics    *Metrics                     // none if nil
	Health     func(part string, err error) // none if nil
}

// Attester signs for one operator. One goroutine runs it.
type Attester struct {
	config Config
	Parts
	seq     uint64                     // of the aggregator's last change that was seen
	pending map[protocol.BatchID]*work // batches that await attestations
	reached bool                       // the aggregator answered last time
}

// work is a batch that awaits attestations.
type work struct {
	client.BatchSummary
	done    bool  // attested, or refused for ever
	refused error // why it is not signed, as of the last look
}

// maxPending bounds what an aggregator can make us remember. An honest one collects for a few batches at once.
const maxPending = 256

// New makes an attester; nothing is asked of anybody before Run.
func New(config Config, parts Parts) *Attester {
	if config.Poll <= 0 {
		config.Poll = time.Second
	}
	if config.LongPoll <= 0 {
		config.LongPoll = 10 * time.Second
	}
	if parts.Clock == nil {
		parts.Clock = clock.Real{}
	}
	if parts.Log == nil {
		parts.Log = slog.New(slog.DiscardHandler)
	}
	return &Attester{config: config, Parts: parts, pending: map[protocol.BatchID]*work{}}
}

// Run attests until ctx ends, or the operator's own disk fails. An aggregator or a chain that cannot be reached is asked
// again at growing intervals.
func (a *Attester) Run(ctx context.Context) error {
	pause := a.config.Poll
	for {
		err := a.Round(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errOwn):
			return err
		case err == nil:
			a.report(nil)
			pause = a.config.Poll
			continue
		}
		a.report(err)
		a.Log.Warn("cannot attest now, will try again", "pause", pause, "err", err)
		if clock.Sleep(ctx, a.Clock, pause) != nil {
			return ctx.Err()
		}
		pause = min(2*pause, 30*time.Second)
	}
}

// errOwn marks failures of the operator's own store and guard, which end it: who cannot record must not sign.
var errOwn = errors.New("the operator's own records fail")

// Round waits for news of the aggregator and looks at everything that awaits attestation. A failure with one batch does not
// keep the others waiting.
func (a *Attester) Round(ctx context.Context) error {
	if err := a.listen(ctx); err != nil {
		return fmt.Errorf("ask for batches: %w", err)
	}
	var failed []error
	for _, w := range a.pending {
		if w.done {
			continue
		}
		err := a.consider(ctx, w.BatchSummary)
		switch {
		case err == nil:
			w.done = true
		case errors.Is(err, errOwn):
			return err
		case refusal(err) != "":
			a.refuse(w, err)
		case client.CodeOf(err) == client.ClosedBatch || client.CodeOf(err) == client.NotFound:
			w.done = true
			a.Log.Debug("batch closed before it was attested", "batch", w.ID, "err", err)
		default:
			failed = append(failed, fmt.Errorf("batch %s: %w", w.ID, err))
		}
	}
	return errors.Join(failed...)
}

// listen takes in what the aggregator has changed.
func (a *Attester) listen(ctx context.Context) error {
	wait := a.config.LongPoll
	for _, w := range a.pending {
		if !w.done {
			wait = a.config.Poll
		}
	}
	if !a.reached {
		wait = 0 // whether it answers is news enough
	}
	changed, err := a.Aggregator.Batches(ctx, a.seq, wait)
	a.reached = err == nil
	if err != nil {
		// Whoever answers next may have begun to count anew.
		a.seq = 0
		return err
	}
	for _, b := range changed {
		a.seq = max(a.seq, b.Seq)
		known := a.pending[b.ID]
		switch {
		case b.State != client.Collecting:
			if known != nil && !known.done && known.refused != nil {
				a.Log.Warn("batch went on without our attestation", "batch", b.ID, "state", b.State, "reason", refusal(known.refused), "err", known.refused)
			}
			delete(a.pending, b.ID)
		case known != nil && known.ReferenceTimestamp == b.ReferenceTimestamp:
			known.BatchSummary = b
		default:
			a.makeRoom()
			a.pending[b.ID] = &work{BatchSummary: b}
		}
	}
	return nil
}

// makeRoom forgets one batch where too many are remembered: one about which nothing is left to do, else the oldest. An
// aggregator that was set up anew never tells how its former batches ended.
func (a *Attester) makeRoom() {
	if len(a.pending) < maxPending {
		return
	}
	var out *work
	for _, w := range a.pending {
		if out == nil || w.done && !out.done || w.done == out.done && w.Seq < out.Seq {
			out = w
		}
	}
	delete(a.pending, out.ID)
}

// consider decides about one batch, and signs and posts it if it may.
func (a *Attester) consider(ctx context.Context, b client.BatchSummary) error {
	if !a.Guard.Open() {
		return protocol.ErrGuardClosed
	}
	if !a.Guard.Attested(b.ID, b.ReferenceTimestamp) {
		whole, err := a.Aggregator.Batch(ctx, b.ID)
		if err != nil {
			return fmt.Errorf("fetch the batch: %w", err)
		}
		p := whole.Proposal()
		// The rule binds the id to the header; that it is the batch we asked for, and its table, is for us to say.
		p.ID, p.ReferenceTimestamp = b.ID, b.ReferenceTimestamp
		facts, err := a.facts(ctx, p)
		if err != nil {
			return err
		}
		if err := protocol.MaySign(a.config.Rule, p, facts); err != nil {
			return err
		}
		if err := a.pin(p, facts); err != nil {
			return fmt.Errorf("%w: %w", errOwn, err)
		}
	}
	// What the guard has recorded was permitted and pinned before: the signature was made, but perhaps never arrived.
	sig, err := a.Guard.Attest(b.ID, b.ReferenceTimestamp)
	if err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	err = a.Aggregator.Attest(ctx, b.ID, client.Attestation{
		Operator: a.config.Operator, ReferenceTimestamp: b.ReferenceTimestamp, Signature: sig.Bytes(),
	})
	if err != nil {
		return fmt.Errorf("hand the attestation in: %w", err)
	}
	a.Metrics.signed()
	a.Log.Info("batch attested", "batch", b.ID, "epoch", b.Header.Epoch, "table", b.ReferenceTimestamp)
	return nil
}

// facts gathers what the rule asks for. What cannot be found stays zero, and refuses; an error means that somebody could
// not be asked.
func (a *Attester) facts(ctx context.Context, p protocol.BatchProposal) (protocol.SigningFacts, error) {
	var f protocol.SigningFacts
	f.GuardOpen = a.Guard.Open()
	var err error
	if f.Now, err = a.L2.Now(ctx); err != nil {
		return f, fmt.Errorf("read L2's time: %w", err)
	}
	if f.SafeBlock, err = a.L2.SafeBlock(ctx); err != nil {
		return f, fmt.Errorf("read L2's safe head: %w", err)
	}
	snapshot, err := a.L2.Snapshot(ctx, p.Header.RegistryRoot)
	if err != nil {
		return f, fmt.Errorf("look the registry root up: %w", err)
	}
	// The root must be the one of our own tree, too: it is from there that L1 gets its proofs.
	if own, known := a.Registry.Root(snapshot.Count); known && own == p.Header.RegistryRoot {
		f.SnapshotRoot, f.SnapshotCount, f.SnapshotBlock = own, snapshot.Count, snapshot.Block
	}
	if f.TableKnown, err = a.L2.TableKnown(ctx, p.ReferenceTimestamp); err != nil {
		return f, fmt.Errorf("look the operator table up: %w", err)
	}
	f.Backings, err = a.backings(ctx, p)
	return f, err
}

// backings finds a voucher for every leaf: the pinned one, else the aggregator's, verified here.
func (a *Attester) backings(ctx context.Context, p protocol.BatchProposal) ([]protocol.Backing, error) {
	batch, err := protocol.DecodeBatch(p.Data)
	if err != nil || uint64(batch.Len()) > uint64(a.config.Rule.MaxLeaves) {
		return nil, nil // the rule says why; nothing is worth fetching
	}
	backings := make([]protocol.Backing, batch.Len())
	missing := map[lane]int{}
	for i, leaf := range batch.Leaves() {
		v, err := a.Store.Voucher(leaf.Payee, leaf.Token, leaf.Lane)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errOwn, err)
		}
		if v.Amount() >= leaf.Units && v.Valid() {
			backings[i].Voucher = v
		} else {
			missing[lane{leaf.Payee, leaf.Token, leaf.Lane}] = i
		}
	}
	if len(missing) > 0 {
		offered, err := a.Aggregator.BatchVouchers(ctx, p.ID)
		if err != nil {
			return nil, fmt.Errorf("fetch the vouchers: %w", err)
		}
		a.verify(batch, offered, missing, backings)
	}
	for i := range backings {
		if !backings[i].Voucher.Valid() {
			continue
		}
		index, found, err := a.Registry.IndexOf(backings[i].Voucher.ID())
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errOwn, err)
		}
		backings[i].RegistryIndex, backings[i].Opened = index, found
		if backings[i].ClosedAt, err = a.closedAt(ctx, backings[i].Voucher.ID()); err != nil {
			return nil, err
		}
	}
	return backings, nil
}

// closedAt is when a channel was closed on L2: zero while it is open, the beginning of time if L2 has forgotten it.
func (a *Attester) closedAt(ctx context.Context, id protocol.ChannelID) (uint64, error) {
	closed, err := a.Registry.Closed(id)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", errOwn, err)
	}
	if !closed {
		return 0, nil
	}
	at, known, err := a.L2.ClosedAt(ctx, id)
	if err != nil {
		return 0, fmt.Errorf("read when channel %s was closed: %w", id, err)
	}
	if !known {
		return 1, nil
	}
	return max(at, 1), nil
}

type lane struct {
	payee common.Address
	token protocol.TokenID
	lane  protocol.Lane
}

// verify takes those of the offered vouchers that are valid and reach their leaf. Of a faulty one it says nothing here: the
// leaf stays unbacked, and the rule refuses.
func (a *Attester) verify(batch protocol.Batch, offered []client.Backing, missing map[lane]int, backings []protocol.Backing) {
	for _, o := range offered {
		i, wanted := missing[lane{o.Channel.Payee, o.Channel.Token, o.Channel.Lane}]
		if !wanted || backings[i].Voucher.Valid() {
			continue
		}
		leaf, ok := batch.Leaf(i)
		signed, err := o.Voucher(a.config.Rule.Domain)
		if err != nil || !ok || signed.Amount < leaf.Units {
			continue
		}
		v, err := a.config.Rule.Domain.VerifyVoucher(o.Channel, signed)
		if err != nil {
			a.Log.Debug("a voucher of the aggregator does not verify", "leaf", i, "lane", leaf.Lane, "payee", leaf.Payee, "err", err)
			continue
		}
		backings[i].Voucher = v
	}
}

func (a *Attester) pin(p protocol.BatchProposal, f protocol.SigningFacts) error {
	vouchers := make([]protocol.ValidVoucher, len(f.Backings))
	for i := range f.Backings {
		vouchers[i] = f.Backings[i].Voucher
	}
	return a.Store.Pin(evidence.Signed{
		ID: p.ID, Header: p.Header, ReferenceTimestamp: p.ReferenceTimestamp, RegistryCount: f.SnapshotCount,
		KeepUntil: a.config.Rule.KeepVouchersUntil(p.Header),
	}, vouchers)
}

// refuse notes why a batch is not signed, and says so once per reason.
func (a *Attester) refuse(w *work, err error) {
	before := w.refused
	w.refused, w.done = err, final(err)
	if before != nil && refusal(before) == refusal(err) {
		return
	}
	a.Metrics.refused(refusal(err))
	if !w.done { // it may still become true: a snapshot that is not safe yet, an opening that was not read yet
		a.Log.Debug("batch not attested yet", "batch", w.ID, "epoch", w.Header.Epoch, "reason", refusal(err), "err", err)
		return
	}
	a.Log.Warn("batch refused", "batch", w.ID, "epoch", w.Header.Epoch, "reason", refusal(err), "err", err)
}

func (a *Attester) report(err error) {
	if a.Health != nil {
		a.Health("attest", err)
	}
}

// reasons name the refusals of the signing rule for metrics and logs. later says that time may heal it.
var reasons = []struct {
	err   error
	name  string
	later bool
}{
	{protocol.ErrRuleIncomplete, "rule_incomplete", false},
	{protocol.ErrForeignSet, "foreign_set", false},
	{protocol.ErrForeignDomain, "foreign_domain", false},
	{protocol.ErrDataMismatch, "data_mismatch", false},
	{protocol.ErrDataForm, "data_form", false},
	{protocol.ErrBatchTooLarge, "too_large", false},
	{protocol.ErrUnbacked, "unbacked", true},
	{protocol.ErrDirectLane, "direct_lane", false},
	{protocol.ErrWrongLane, "wrong_lane", false},
	{protocol.ErrNeverOpened, "never_opened", true},
	{protocol.ErrLongClosed, "long_closed", false},
	{protocol.ErrOutsideRegistry, "outside_registry", false},
	{protocol.ErrRootUnknown, "root_unknown", true},
	{protocol.ErrValidTooLong, "valid_too_long", false},
	{protocol.ErrBatchExpired, "expired", false},
	{protocol.ErrTableUnknown, "table_unknown", true},
	{protocol.ErrTableStale, "table_stale", false},
	{protocol.ErrDelaysTooShort, "delays_too_short", false},
	{protocol.ErrGuardClosed, "guard_closed", false},
}

// refusal is the name of a refusal of the rule, empty for any other error.
func refusal(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.name
		}
	}
	return ""
}

// final says that asking again cannot change a refusal.
func final(err error) bool {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return !r.later
		}
	}
	return false
}
