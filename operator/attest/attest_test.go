package attest

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/client/rig"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/protocol"
)

// board is an aggregator that behaves: it lists what was posted and verifies what is handed in.
type board struct {
	mu       sync.Mutex
	key      bls.G2
	batches  []client.Batch
	backings map[protocol.BatchID][]client.Backing
	taken    []protocol.BatchID
	down     error // every call fails with it
	deaf     error // Attest fails with it
	fetched  int
}

func (b *board) Batches(_ context.Context, seq uint64, _ time.Duration) ([]client.BatchSummary, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []client.BatchSummary
	for _, x := range b.batches {
		if x.Seq > seq {
			out = append(out, x.BatchSummary)
		}
	}
	return out, b.down
}

func (b *board) Batch(_ context.Context, id protocol.BatchID) (client.Batch, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.fetched++
	for _, x := range b.batches {
		if x.ID == id {
			return x, b.down
		}
	}
	return client.Batch{}, client.Refusef(client.NotFound, "no batch %s", id)
}

func (b *board) BatchVouchers(_ context.Context, id protocol.BatchID) ([]client.Backing, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.backings[id], b.down
}

func (b *board) Attest(_ context.Context, id protocol.BatchID, a client.Attestation) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.deaf != nil {
		return b.deaf
	}
	sig, err := bls.ParseG1(a.Signature[:])
	if err != nil || !bls.Verify(b.key, protocol.CertificateDigest(a.ReferenceTimestamp, id), sig) {
		return client.Refusef(client.BadSignature, "does not verify")
	}
	b.taken = append(b.taken, id)
	return nil
}

// node is an L2 node.
type node struct {
	now, safe uint64
	snapshots map[common.Hash]Snapshot
	tables    []uint32
	closed    map[protocol.ChannelID]uint64
	down      error
}

func (n *node) Now(context.Context) (uint64, error)       { return n.now, n.down }
func (n *node) SafeBlock(context.Context) (uint64, error) { return n.safe, n.down }
func (n *node) Snapshot(_ context.Context, root common.Hash) (Snapshot, error) {
	return n.snapshots[root], n.down
}
func (n *node) ClosedAt(_ context.Context, id protocol.ChannelID) (uint64, bool, error) {
	at, known := n.closed[id]
	return at, known, n.down
}
func (n *node) TableKnown(_ context.Context, ts uint32) (bool, error) {
	return slices.Contains(n.tables, ts), n.down
}

// scene is an operator with everything real but the aggregator and the L2 node.
type scene struct {
	*rig.World
	board    *board
	node     *node
	batch    client.Batch
	guard    *guard.Guard
	store    *evidence.Store
	attester *Attester
	dir      string
	key      *bls.KeyPair
}

func newScene(t *testing.T, channels int) *scene {
	t.Helper()
	key, err := bls.FromSecret([]byte{7})
	if err != nil {
		t.Fatal(err)
	}
	s := &scene{World: rig.New(t, channels), dir: t.TempDir(), key: key}
	var backings []client.Backing
	s.batch, backings = s.Batch(t, 1000)
	s.board = &board{key: key.Public().G2(), batches: []client.Batch{s.batch}, backings: map[protocol.BatchID][]client.Backing{s.batch.ID: backings}}
	s.node = &node{
		now: rig.Now, safe: 50, tables: []uint32{rig.Table},
		snapshots: map[common.Hash]Snapshot{s.batch.Header.RegistryRoot: {Count: uint32(channels), Block: 40}},
	}
	s.open(t)
	var openings []evidence.Opening
	for i, c := range s.Channels {
		openings = append(openings, evidence.Opening{Index: uint32(i), Channel: s.Domain.ChannelID(c), Block: 10})
	}
	if err := s.store.AddOpenings(openings); err != nil {
		t.Fatal(err)
	}
	s.build(t)
	return s
}

// close closes a channel of the batch at an L2 time; zero for so long ago that L2 has forgotten it.
func (s *scene) close(t *testing.T, at uint64) {
	t.Helper()
	id := s.Domain.ChannelID(s.Channels[1])
	if err := s.store.AddClosings([]evidence.Closing{{Channel: id, Block: 20}}); err != nil {
		t.Fatal(err)
	}
	if at != 0 {
		s.node.closed = map[protocol.ChannelID]uint64{id: at}
	}
}

// open opens guard and store, as after a start of the process.
func (s *scene) open(t *testing.T) {
	t.Helper()
	var err error
	if s.guard, err = guard.Open(s.dir, s.Domain, s.key); err != nil {
		t.Fatal(err)
	}
	if s.store, err = evidence.Open(s.dir, s.Domain, common.HexToAddress("0x0e")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = s.guard.Close(), s.store.Close() })
}

func (s *scene) build(t *testing.T) {
	t.Helper()
	channels, err := s.store.Channels()
	if err != nil {
		t.Fatal(err)
	}
	s.attester = New(Config{Operator: common.HexToAddress("0x0e"), Rule: s.Rule}, Parts{
		Aggregator: s.board, L2: s.node, Registry: channels, Store: s.store, Guard: s.guard,
		Log: slog.New(slog.NewTextHandler(rig.Log{T: t}, nil)), Metrics: NewMetrics(prometheus.NewRegistry()),
	})
}

// swap replaces the proposed batch by a changed one that is consistent in itself.
func (s *scene) swap(change func(*client.Batch)) {
	b := s.batch
	change(&b)
	s.Rehash(&b)
	s.board.backings[b.ID] = s.board.backings[s.batch.ID]
	s.batch, s.board.batches = b, []client.Batch{b}
}

func TestAttest_SignsAnHonestBatchOnce_WithItsVouchersPinned(t *testing.T) {
	s := newScene(t, 5)
	for range 3 {
		if err := s.attester.Round(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.board.taken) != 1 || s.board.taken[0] != s.batch.ID {
		t.Fatalf("handed in %v", s.board.taken)
	}
	if !s.guard.Attested(s.batch.ID, rig.Table) || s.guard.Count() != 1 {
		t.Fatal("not recorded")
	}
	kept, found, err := s.store.Batch(s.batch.ID)
	if err != nil || !found || kept.RegistryCount != 5 || kept.KeepUntil != s.Rule.KeepVouchersUntil(s.batch.Header) {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	for _, c := range s.Channels {
		if v, err := s.store.Voucher(c.Payee, c.Token, c.Lane); err != nil || v.Amount() != 1000 {
			t.Fatalf("lane %d: %d units pinned, %v", c.Lane, v.Amount(), err)
		}
	}
}

func TestAttest_RefusesByTheRule_AndRecordsNothing(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*scene)
		want  error
	}{
		"no voucher for a leaf": {func(s *scene) { s.board.backings[s.batch.ID] = s.board.backings[s.batch.ID][1:] }, protocol.ErrUnbacked},
		"a voucher below the leaf": {func(s *scene) {
			s.swap(func(b *client.Batch) {
				var leaves []protocol.Leaf
				for _, c := range s.Channels {
					leaves = append(leaves, protocol.Leaf{Payee: c.Payee, Lane: c.Lane, Units: 1001})
				}
				b.Data, _ = protocol.EncodeBatch(protocol.GroupLeaves(leaves))
			})
		}, protocol.ErrUnbacked},
		"a forged voucher":               {func(s *scene) { s.board.backings[s.batch.ID][2].Signature[5] ^= 1 }, protocol.ErrUnbacked},
		"a channel of another payer":     {func(s *scene) { s.board.backings[s.batch.ID][2].Channel.Payer[0] ^= 1 }, protocol.ErrUnbacked},
		"another AVS":                    {func(s *scene) { s.swap(func(b *client.Batch) { b.Header.AVS[0] ^= 1 }) }, protocol.ErrForeignSet},
		"another operator set":           {func(s *scene) { s.swap(func(b *client.Batch) { b.Header.OperatorSetID++ }) }, protocol.ErrForeignSet},
		"an id that is not the header's": {func(s *scene) { s.board.batches[0].ID[0] ^= 1 }, protocol.ErrForeignDomain},
		"other data":                     {func(s *scene) { s.board.batches[0].Data = append([]byte(nil), s.batch.Data[1:]...) }, protocol.ErrDataMismatch},
		"data that are malformed":        {func(s *scene) { s.swap(func(b *client.Batch) { b.Data = b.Data[:len(b.Data)-1] }) }, protocol.ErrDataForm},
		"too many leaves":                {func(s *scene) { s.attester.config.Rule.MaxLeaves = 2 }, protocol.ErrBatchTooLarge},
		"an end too far away":            {func(s *scene) { s.swap(func(b *client.Batch) { b.Header.ValidUntil = rig.Table + 3661 }) }, protocol.ErrValidTooLong},
		"an end that has passed":         {func(s *scene) { s.node.now = rig.Now + 61 }, protocol.ErrBatchExpired},
		"a table L2 does not know":       {func(s *scene) { s.node.tables = nil }, protocol.ErrTableUnknown},
		"a root L2 does not know":        {func(s *scene) { s.node.snapshots = nil }, protocol.ErrRootUnknown},
		"a root that is not safe yet":    {func(s *scene) { s.node.safe = 39 }, protocol.ErrRootUnknown},
		"a root of another tree": {func(s *scene) {
			s.swap(func(b *client.Batch) { b.Header.RegistryRoot[0] ^= 1 })
			s.node.snapshots[s.batch.Header.RegistryRoot] = Snapshot{Count: 5, Block: 40}
		}, protocol.ErrRootUnknown},
		// The hole of the prototype: L2 accepts it, L1 could not see the channel under the root, and all signers are slashed.
		"an older root than a channel": {func(s *scene) {
			old, _ := s.Registry.Root(4)
			s.swap(func(b *client.Batch) { b.Header.RegistryRoot = old })
			s.node.snapshots[old] = Snapshot{Count: 4, Block: 30}
		}, protocol.ErrOutsideRegistry},
		// Both would be void for want of an answer on L2, although they are backed: whoever aggregates could so stop all batches.
		"a channel closed long ago":       {func(s *scene) { s.close(t, rig.Now-61) }, protocol.ErrLongClosed},
		"a channel that L2 has forgotten": {func(s *scene) { s.close(t, 0) }, protocol.ErrLongClosed},
		"EigenLayer's delays too short":   {func(s *scene) { s.attester.config.Rule.DeallocationDelay = 3000 }, protocol.ErrDelaysTooShort},
		"an exited guard":                 {func(s *scene) { _ = s.guard.Exit(1) }, protocol.ErrGuardClosed},
		"an incomplete rule":              {func(s *scene) { s.attester.config.Rule.OpenWindow = 0 }, protocol.ErrRuleIncomplete},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene(t, 5)
			c.spoil(s)
			if err := s.attester.Round(context.Background()); err != nil {
				t.Fatal(err)
			}
			id := s.board.batches[0].ID
			w := s.attester.pending[id]
			if w == nil || !errors.Is(w.refused, c.want) {
				t.Fatalf("refused with %v, want %v", w.refused, c.want)
			}
			if len(s.board.taken) != 0 || s.guard.Count() != 0 {
				t.Fatal("signed")
			}
			if batches, err := s.store.Batches(); err != nil || len(batches) != 0 {
				t.Fatalf("pinned %d batches, %v", len(batches), err)
			}
			if w.done != final(c.want) {
				t.Fatalf("done is %v", w.done)
			}
		})
	}
}

// A payee that closes in time to spoil a batch must not be able to.
func TestAttest_SignsAboutAChannelThatWasClosedMeanwhile(t *testing.T) {
	s := newScene(t, 5)
	s.close(t, rig.Now-60)
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.board.taken) != 1 {
		t.Fatal("not signed")
	}
}

func TestAttest_SignsLater_WhatCouldNotBeSignedYet(t *testing.T) {
	s := newScene(t, 2)
	s.node.safe = 10
	held := s.board.backings[s.batch.ID]
	s.board.backings[s.batch.ID] = nil
	for range 2 {
		if err := s.attester.Round(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	s.node.safe, s.board.backings[s.batch.ID] = 50, held
	if err := s.attester.Round(context.Background()); err != nil || len(s.board.taken) != 1 {
		t.Fatalf("taken %v, %v", s.board.taken, err)
	}
}

func TestAttest_ANodeThatCannotBeAskedIsNoReasonToRefuseForEver(t *testing.T) {
	s := newScene(t, 2)
	gone := errors.New("dial refused")
	for _, break1 := range []func(error){func(e error) { s.node.down = e }, func(e error) { s.board.down = e }} {
		break1(gone)
		if err := s.attester.Round(context.Background()); !errors.Is(err, gone) {
			t.Fatalf("got %v", err)
		}
		break1(nil)
	}
	if s.guard.Count() != 0 {
		t.Fatal("signed without facts")
	}
	if err := s.attester.Round(context.Background()); err != nil || len(s.board.taken) != 1 {
		t.Fatalf("taken %v, %v", s.board.taken, err)
	}
}

// The process ends after the guard's record and before the aggregator has the signature. After the start it sends the same
// signature again, without asking anybody, and records nothing twice.
func TestKilledBetweenRecordAndPost_TheSameAttestationGoesOutAgain(t *testing.T) {
	s := newScene(t, 3)
	s.board.deaf = client.ErrUnreachable
	if err := s.attester.Round(context.Background()); !errors.Is(err, client.ErrUnreachable) {
		t.Fatalf("got %v", err)
	}
	_, _ = s.guard.Close(), s.store.Close()
	s.open(t)
	s.build(t)
	if s.guard.Count() != 1 {
		t.Fatalf("%d records", s.guard.Count())
	}
	s.board.deaf, s.node.now = nil, rig.Now+1000 // long after its end: no new decision is made
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.board.taken) != 1 || s.guard.Count() != 1 {
		t.Fatalf("taken %v, %d records", s.board.taken, s.guard.Count())
	}
}

func TestAttest_TheSameBatchUnderANewerTableIsSignedToo(t *testing.T) {
	s := newScene(t, 2)
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	newer := s.batch
	newer.Seq, newer.ReferenceTimestamp = 2, rig.Table+50
	s.board.batches = []client.Batch{newer}
	s.node.tables = append(s.node.tables, rig.Table+50)
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.board.taken) != 2 || s.guard.Count() != 2 {
		t.Fatalf("taken %v, %d records", s.board.taken, s.guard.Count())
	}
}

func TestAttest_WhatIsClosedIsForgotten(t *testing.T) {
	s := newScene(t, 1)
	s.node.tables = nil
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	gone := s.batch
	gone.Seq, gone.State = 2, client.Dropped
	s.board.batches = []client.Batch{gone}
	if err := s.attester.Round(context.Background()); err != nil || len(s.attester.pending) != 0 {
		t.Fatalf("%d pending, %v", len(s.attester.pending), err)
	}
}

// brokenStore is a disk that is full.
type brokenStore struct{ Store }

func (brokenStore) Pin(evidence.Signed, []protocol.ValidVoucher) error {
	return errors.New("disk full")
}

// An aggregator that was set up anew never tells what became of the batches of its former life: those must not keep out the
// ones of its new one.
func TestAttest_WhatIsRememberedIsBounded_AndKeepsNoNewBatchOut(t *testing.T) {
	s := newScene(t, 2)
	for i := range maxPending {
		w := &work{BatchSummary: client.BatchSummary{ID: protocol.BatchID{1, byte(i), byte(i >> 8)}, Seq: uint64(i)}, done: true}
		s.attester.pending[w.ID] = w
	}
	if err := s.attester.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.board.taken) != 1 || len(s.attester.pending) != maxPending {
		t.Fatalf("attested %v, %d are remembered", s.board.taken, len(s.attester.pending))
	}
	if s.attester.pending[protocol.BatchID{1}] != nil {
		t.Fatal("the oldest is still remembered")
	}
}

func TestAttest_WithoutPinnedVouchersThereIsNoSignature_AndTheOperatorStops(t *testing.T) {
	s := newScene(t, 2)
	s.attester.Store = brokenStore{s.store}
	if err := s.attester.Run(context.Background()); !errors.Is(err, errOwn) {
		t.Fatalf("got %v", err)
	}
	if s.guard.Count() != 0 || len(s.board.taken) != 0 {
		t.Fatal("signed what it cannot show")
	}
}

func TestReasons_NameEveryRefusalOfTheRule(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range reasons {
		if refusal(r.err) != r.name || seen[r.name] {
			t.Errorf("%v is named %q", r.err, refusal(r.err))
		}
		seen[r.name] = true
	}
	// One that has no name would pass for a failure of ours: the attester would try again for ever, ever more slowly.
	source, err := os.ReadFile(filepath.Join("..", "..", "protocol", "rule.go"))
	if err != nil {
		t.Fatal(err)
	}
	refusals := regexp.MustCompile(`(?m)^\t(Err\w+)\s+= errors\.New`).FindAllSubmatch(source, -1)
	if len(refusals) != len(reasons) {
		t.Errorf("the rule has %d refusals, %d have a name", len(refusals), len(reasons))
	}
	if refusal(errors.New("x")) != "" || final(nil) || final(errors.New("x")) {
		t.Error("any other error is a refusal")
	}
}
