// Package settle turns vouchers into settled money, epoch by epoch: it builds batches, waits for operators to sign them,
// proposes them on L2 with their certificate, and finalizes them when nobody has disputed them in time.
//
// It promises that every step is stored before the next is taken, so that a kill at any point loses nothing: a certified
// batch is proposed again after a restart, never a second one in its place, and what is settled or under way is in no other
// batch. (Even if it were, the contract settles the maximum.) Time is L2's. Several batches are under way at once.
//
// It refuses to judge claims (intake has) and to take attestations (collect does), and it never gives a batch up that may
// still settle.
package settle

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config is what and how to settle. Times are in seconds of L2 time.
type Config struct {
	Domain        protocol.Domain
	AVS           common.Address
	OperatorSetID uint32
	Poster        common.Address
	EpochSeconds  uint64
	Rules         Rules
	Policy        Policy

	// AttestSeconds is how long attestations are waited for; zero: an epoch, at least 20, at most half the validity.
	AttestSeconds uint64
	// GraceSeconds is how long a quorum waits for the rest, so that fewer non-signers have to be proven; zero: a sixtieth of an
	// epoch, at least 1.
	GraceSeconds uint64
	// SnapshotSeconds is how long an epoch waits for new channels to stand under a safe registry root; zero: an epoch, at
	// least 20.
	SnapshotSeconds uint64
	// KeepEpochs is for how many epochs ended batches and claim sets are kept; zero: as many as make keepSeconds. Never fewer
	// than a batch may live.
	KeepEpochs uint64
	// Poll is how often L2 is looked at, in real time; zero: half a second.
	Poll time.Duration
}

// Tables finds operator tables that L2 holds.
type Tables interface {
	// Latest is the newest table, nil if there is none.
	Latest(ctx context.Context) (*eigen.Table, error)
	At(ctx context.Context, referenceTimestamp uint32) (*eigen.Table, error)
}

// Settler settles. One goroutine runs it.
type Settler struct {
	config  Config
	store   *store.Store
	l2      L2
	tables  Tables
	clock   clock.Clock
	log     *slog.Logger
	metrics *Metrics

	quorumAt map[protocol.BatchID]uint64 // L2 time at which a quorum was first seen; lost at a restart without harm
	waiting  snapshotWait
}

// snapshotWait is an epoch's wait for a registry root that covers its channels.
type snapshotWait struct {
	count uint32 // channels it must cover; zero: not waiting
	since uint64 // L2 time
}

// keepSeconds is a day more than the fourteen for which EigenLayer on Ethereum holds stake back from those who leave: after it
// nobody can be slashed any more for what was signed.
const keepSeconds = 15 * 24 * 60 * 60

// keepEpochs is how many epochs are kept. A batch lives through its validity, and a challenge at the end of its window.
func (c Config) keepEpochs() uint64 {
	life := c.Rules.MaxValidity + c.Rules.ChallengePeriod + c.Rules.ResponsePeriod
	keep := c.KeepEpochs
	if keep == 0 {
		keep = keepSeconds / c.EpochSeconds
	}
	return max(keep, life/c.EpochSeconds+2)
}

// New makes a settler.
func New(c Config, s *store.Store, l2 L2, tables Tables, clk clock.Clock, log *slog.Logger, m *Metrics) *Settler {
	if c.AttestSeconds == 0 {
		c.AttestSeconds = min(max(c.EpochSeconds, 20), max(c.Rules.MaxValidity/2, 1))
	}
	if c.SnapshotSeconds == 0 {
		c.SnapshotSeconds = max(c.EpochSeconds, 20)
	}
	if c.GraceSeconds == 0 {
		c.GraceSeconds = max(c.EpochSeconds/60, 1)
	}
	if c.Poll == 0 {
		c.Poll = 500 * time.Millisecond
	}
	return &Settler{config: c, store: s, l2: l2, tables: tables, clock: clk, log: log, metrics: m, quorumAt: map[protocol.BatchID]uint64{}}
}

// Run settles until ctx ends, as the only one on this database: it waits while another process does. What fails is tried
// again at the next look.
func (s *Settler) Run(ctx context.Context) error {
	for {
		err := s.store.Lead(ctx, s.lead)
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, store.ErrNotLeader):
			s.log.Debug("another aggregator settles; standing by")
		case err != nil:
			s.log.Warn("settlement is interrupted and will be taken up again", "err", err)
		}
		if clock.Sleep(ctx, s.clock, 2*time.Second) != nil {
			return nil
		}
	}
}

// maxPause is the longest wait after a failure: a challenge must not go unanswered because something else fails.
const maxPause = 2 * time.Second

func (s *Settler) lead(ctx context.Context) error {
	pause := s.config.Poll
	for {
		changed := s.store.Changed()
		if err := s.Step(ctx); err != nil && ctx.Err() == nil {
			pause = min(2*pause, max(maxPause, s.config.Poll))
			s.log.Warn("settlement is delayed, will try again", "pause", pause, "err", err)
			s.metrics.failed()
			changed = nil // no haste after a failure
		} else {
			pause = s.config.Poll
		}
		t := s.clock.NewTimer(pause)
		select {
		case <-ctx.Done():
			t.Stop()
			return ctx.Err()
		case <-changed:
			t.Stop()
		case <-t.C():
		}
	}
}

// Step looks at L2 once and does what is due: it builds the epoch's batches, and takes every batch under way one step on.
// The failure of one batch does not hold up the others.
func (s *Settler) Step(ctx context.Context) error {
	head, err := s.l2.Head(ctx)
	if err != nil {
		return err
	}
	var errs []error
	if err := s.build(ctx, head); err != nil {
		errs = append(errs, fmt.Errorf("build the batches of the epoch: %w", err))
	}
	open, err := s.store.Open(ctx)
	if err != nil {
		return errors.Join(append(errs, err)...)
	}
	for _, b := range open {
		if err := s.advance(ctx, head, b); err != nil {
			errs = append(errs, fmt.Errorf("%s batch %s: %w", b.State, b.ID, err))
		}
	}
	s.metrics.observe(head, open)
	return errors.Join(errs...)
}

// ---- building

// build stores the batches of the present epoch, once.
func (s *Settler) build(ctx context.Context, head Head) error {
	epoch := protocol.EpochAt(head.Time, s.config.EpochSeconds)
	last, any, err := s.store.LastEpoch(ctx)
	if err != nil {
		return err
	}
	if any && last >= epoch {
		return nil
	}
	candidates, err := s.store.Candidates(ctx, s.config.Policy.MinUnits)
	if err != nil {
		return err
	}
	snapshot, ready, err := s.coveringRoot(ctx, head, epoch, candidates)
	if err != nil || !ready {
		return err
	}
	var batches []store.NewBatch
	if len(candidates) > 0 {
		table, err := s.freshTable(ctx, head)
		if err != nil {
			return err
		}
		covered := make([]store.Candidate, 0, len(candidates))
		for _, c := range candidates {
			if c.Index < snapshot.Count {
				covered = append(covered, c)
			}
		}
		for _, part := range Plan(covered, s.config.Rules.Limits, s.config.Policy) {
			b, err := s.newBatch(head, epoch, snapshot, table, part)
			if err != nil {
				return err
			}
			batches = append(batches, b)
		}
	}
	if err := s.store.AddEpoch(ctx, epoch, head.Time, batches); err != nil {
		return err
	}
	for _, b := range batches {
		s.log.Info("batch published", "epoch", epoch, "batch", b.ID, "channels", b.Leaves, "table", b.ReferenceTimestamp)
	}
	if keep := s.config.keepEpochs(); uint64(epoch) > keep {
		return s.store.Prune(ctx, epoch-protocol.Epoch(keep))
	}
	return nil
}

// coveringRoot is the registry root to build on. When candidates are newer than every safe root it snapshots the registry
// and waits, for a bounded time; then those channels wait for the next epoch.
func (s *Settler) coveringRoot(ctx context.Context, head Head, epoch protocol.Epoch, candidates []store.Candidate) (store.Snapshot, bool, error) {
	snapshot, any, err := s.store.Snapshot(ctx)
	if err != nil {
		return snapshot, false, err
	}
	var need uint32
	for _, c := range candidates {
		need = max(need, c.Index+1)
	}
	if need == 0 || (any && snapshot.Count >= need) {
		s.waiting = snapshotWait{}
		return snapshot, true, nil
	}
	if w := &s.waiting; w.count != 0 {
		// The same wait may pass into later epochs; it is not begun anew for channels that came meanwhile.
		if any && snapshot.Count >= w.count {
			*w = snapshotWait{}
			return snapshot, true, nil
		}
		if head.Time < w.since+s.config.SnapshotSeconds {
			return snapshot, false, nil
		}
		s.log.Warn("new channels wait for the next epoch: no registry root that covers them is safe on L2 yet",
			"epoch", epoch, "waited_seconds", head.Time-w.since, "need", w.count, "have", snapshot.Count)
		*w = snapshotWait{}
		return snapshot, true, nil
	}
	if err := s.l2.Snapshot(ctx); err != nil {
		return snapshot, false, err
	}
	s.waiting = snapshotWait{count: need, since: head.Time}
	return snapshot, false, nil
}

// errNoTable says why nothing can be certified.
var errNoTable = errors.New("L2 holds no operator table that a certificate could use; it has to be carried from L1")

// errQuarantine says why nothing can be certified for a while.
var errQuarantine = errors.New("a batch was voided on L2, which takes certificates on a newer operator table only")

func (s *Settler) freshTable(ctx context.Context, head Head) (*eigen.Table, error) {
	table, err := s.tables.Latest(ctx)
	if err != nil {
		return nil, err
	}
	if table == nil || len(table.Members) == 0 || head.Time > uint64(table.ReferenceTimestamp)+s.config.Rules.MaxTableAge {
		return nil, errNoTable
	}
	voided, err := s.l2.VoidedAt(ctx)
	if err != nil {
		return nil, err
	}
	if voided != 0 && uint64(table.ReferenceTimestamp) <= voided && head.Time < voided+s.config.Rules.Quarantine {
		return nil, fmt.Errorf("%w: of after %d, at the latest from %d on any; the newest is of %d",
			errQuarantine, voided, voided+s.config.Rules.Quarantine, table.ReferenceTimestamp)
	}
	return table, nil
}

func (s *Settler) newBatch(head Head, epoch protocol.Epoch, snapshot store.Snapshot, table *eigen.Table, part []store.Candidate) (store.NewBatch, error) {
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(Leaves(part)))
	if err != nil {
		return store.NewBatch{}, err
	}
	rules := s.config.Rules
	until := min(head.Time+rules.MaxValidity, uint64(table.ReferenceTimestamp)+rules.MaxTableAge+rules.MaxValidity)
	b := store.NewBatch{}
	b.Header = protocol.BatchHeader{
		AVS: s.config.AVS, OperatorSetID: s.config.OperatorSetID, Poster: s.config.Poster, Epoch: epoch,
		ValidUntil: until, RegistryRoot: snapshot.Root, DataHash: protocol.DataHash(data),
	}
	b.ID, b.Data, b.Leaves = s.config.Domain.BatchID(b.Header), data, len(part)
	b.RegistryCount, b.ReferenceTimestamp = snapshot.Count, table.ReferenceTimestamp
	b.Deadline = min(head.Time+s.config.AttestSeconds, until)
	for _, c := range part {
		b.Channels, b.Units = append(b.Channels, c.ID), append(b.Units, c.Amount)
	}
	return b, nil
}

// ---- taking a batch on

func (s *Settler) advance(ctx context.Context, head Head, b client.BatchSummary) error {
	if b.State == client.Collecting {
		certified, err := s.collect(ctx, head, b)
		if err != nil || !certified {
			return err
		}
		b.State = client.Certified
	}
	on, err := s.l2.Batch(ctx, b.ID)
	if err != nil {
		return err
	}
	switch on.Status {
	case statusNone:
		return s.propose(ctx, head, b)
	case statusProposed:
		if b.State == client.Certified {
			if err := s.store.MarkProposed(ctx, b.ID, on.FinalAt, common.Hash{}); err != nil {
				return err
			}
		}
		if on.OpenChallenges > 0 {
			return s.defend(ctx, head, b, on)
		}
		if head.Time >= on.FinalAt && head.Number >= on.ProposedBlock+s.config.Rules.FinalityBlocks {
			return s.finalize(ctx, b)
		}
		return nil
	case statusFinal, statusVoid:
		return nil // recorded when L2's safe head has passed it
	default:
		return fmt.Errorf("L2 gives it the unknown status %d", on.Status)
	}
}

// collect makes the certificate once enough stake has signed and the grace is over, or drops the batch after its deadline.
func (s *Settler) collect(ctx context.Context, head Head, b client.BatchSummary) (certified bool, err error) {
	table, err := s.tables.At(ctx, b.ReferenceTimestamp)
	if err != nil {
		if head.Time > b.Header.ValidUntil {
			return false, s.giveUp(ctx, b, fmt.Sprintf("its operator table could not be rebuilt before %d", b.Header.ValidUntil))
		}
		return false, err
	}
	points, err := s.store.Attestations(ctx, b.ID)
	if err != nil {
		return false, err
	}
	cert, err := certify(table, b.ID, points)
	if err != nil {
		return false, err
	}
	if cert == nil || !cert.MeetsThreshold(s.config.Rules.ThresholdBps, s.config.Rules.MinTotalStake) {
		if head.Time <= b.Deadline {
			return false, nil
		}
		signed := new(big.Int)
		if cert != nil {
			signed = cert.SignedWeight
		}
		reason := fmt.Sprintf("no quorum: %d of %d operators with %s of %s stake signed until %d",
			len(points), len(table.Members), signed, table.TotalWeight, b.Deadline)
		s.log.Warn("batch dropped", "epoch", b.Header.Epoch, "batch", b.ID, "reason", reason)
		s.metrics.dropped()
		delete(s.quorumAt, b.ID)
		return false, s.store.Drop(ctx, b.ID, reason)
	}
	since, seen := s.quorumAt[b.ID]
	if !seen {
		since = head.Time
		s.quorumAt[b.ID] = since
	}
	if len(points) < len(table.Members) && head.Time < min(since+s.config.GraceSeconds, b.Deadline) {
		return false, nil
	}
	absent := make([]uint32, len(cert.NonSigners))
	for i, n := range cert.NonSigners {
		absent[i] = uint32(n)
	}
	err = s.store.Certify(ctx, b.ID, client.Certificate{Signature: cert.Signature.Bytes(), APK: cert.APK.Bytes(), NonSigners: absent})
	if err != nil {
		return false, err
	}
	delete(s.quorumAt, b.ID)
	s.log.Info("batch certified", "epoch", b.Header.Epoch, "batch", b.ID, "signers", len(points), "operators", len(table.Members))
	return true, nil
}

// certify folds stored attestations; nil if there is none. They were verified one by one before they were stored.
func certify(table *eigen.Table, id protocol.BatchID, points map[common.Address]protocol.PointG1) (*eigen.Certificate, error) {
	if len(points) == 0 {
		return nil, nil
	}
	sigs := make(map[common.Address]bls.G1, len(points))
	for operator, p := range points {
		sig, err := bls.ParseG1(p[:])
		if err != nil {
			return nil, fmt.Errorf("stored attestation of %s: %w", operator, err)
		}
		sigs[operator] = sig
	}
	return table.Certify(id.Hash(), sigs)
}

// propose sends a certified batch that the contract does not have: for the first time, after a crash, or because the block
// that held it was replaced.
func (s *Settler) propose(ctx context.Context, head Head, b client.BatchSummary) error {
	if head.Time > b.Header.ValidUntil {
		return s.giveUp(ctx, b, fmt.Sprintf("it was valid until %d and L2 does not have it", b.Header.ValidUntil))
	}
	full, err := s.store.Batch(ctx, b.ID)
	if err != nil {
		return err
	}
	if full.Certificate == nil {
		return errors.New("it has no certificate")
	}
	table, err := s.tables.At(ctx, b.ReferenceTimestamp)
	if err != nil {
		return err
	}
	cert, err := restore(table, b.ID, *full.Certificate)
	if err != nil {
		return err
	}
	tx, err := s.l2.Propose(ctx, full, cert)
	if err != nil {
		if isRetiredRoot(err) {
			// The next batch needs one that L2 still knows.
			if err := s.l2.Snapshot(ctx); err != nil {
				return err
			}
		} else if !isHopeless(err) {
			return err
		}
		return s.giveUp(ctx, b, "L2 refuses it: "+refusal(err))
	}
	on, err := s.l2.Batch(ctx, b.ID)
	if err != nil {
		return err
	}
	s.log.Info("batch proposed", "epoch", b.Header.Epoch, "batch", b.ID, "tx", tx, "final_at", on.FinalAt)
	s.metrics.proposed()
	if b.State != client.Certified {
		return nil // its earlier block was replaced; the events will tell the new one
	}
	return s.store.MarkProposed(ctx, b.ID, on.FinalAt, tx)
}

func (s *Settler) giveUp(ctx context.Context, b client.BatchSummary, reason string) error {
	s.log.Warn("batch dropped", "epoch", b.Header.Epoch, "batch", b.ID, "reason", reason)
	s.metrics.dropped()
	return s.store.Drop(ctx, b.ID, reason)
}

// restore rebuilds a stored certificate.
func restore(table *eigen.Table, id protocol.BatchID, c client.Certificate) (*eigen.Certificate, error) {
	sig, err := bls.ParseG1(c.Signature[:])
	if err != nil {
		return nil, fmt.Errorf("stored certificate: %w", err)
	}
	apk, err := bls.ParseG2(c.APK[:])
	if err != nil {
		return nil, fmt.Errorf("stored certificate: %w", err)
	}
	return table.FromWitnesses(id.Hash(), sig, apk, c.NonSigners)
}

// maxFinalizeCalls bounds the transactions of one step; a batch that needs more goes on at the next.
const maxFinalizeCalls = 8

func (s *Settler) finalize(ctx context.Context, b client.BatchSummary) error {
	full, err := s.store.Batch(ctx, b.ID)
	if err != nil {
		return err
	}
	for range maxFinalizeCalls {
		tx, err := s.l2.Finalize(ctx, b.ID, full.Data)
		if err != nil {
			return err
		}
		on, err := s.l2.Batch(ctx, b.ID)
		if err != nil {
			return err
		}
		if on.Status == statusFinal {
			s.log.Info("batch final", "epoch", b.Header.Epoch, "batch", b.ID, "channels", b.Leaves, "tx", tx)
			s.metrics.finalized()
			return nil
		}
	}
	return nil
}

// defend answers challenges that the batch's signers have left open for half of the response period: they come first, since
// the answer pays a bond; but an unanswered one costs us ours.
func (s *Settler) defend(ctx context.Context, head Head, b client.BatchSummary, on OnChain) error {
	open, err := s.l2.Challenges(ctx, b.ID, on.ProposedBlock)
	if err != nil {
		return err
	}
	var errs []error
	for _, q := range open {
		if head.Time+s.config.Rules.ResponsePeriod/2 < q.Deadline {
			continue
		}
		if err := s.answer(ctx, b.ID, q); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (s *Settler) answer(ctx context.Context, id protocol.BatchID, q Challenge) error {
	backings, err := s.store.BatchVouchers(ctx, id)
	if err != nil {
		return err
	}
	for _, x := range backings {
		if x.Channel.Payee == q.Leaf.Payee && x.Channel.Token == q.Leaf.Token && x.Channel.Lane == q.Leaf.Lane {
			s.log.Info("answering a challenge", "batch", id, "challenge", q.ID)
			return s.l2.Answer(ctx, q, x)
		}
	}
	return fmt.Errorf("no voucher for the challenged lane %d of %s", q.Leaf.Lane, q.Leaf.Payee)
}
