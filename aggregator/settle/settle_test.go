package settle

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestMain(m *testing.M) { os.Exit(pgtest.Main(m)) }

// fakeL2 behaves as the payments contract does, as far as settlement can see. Its events are told to the store by tell, as
// the follower would once they are safe.
type fakeL2 struct {
	head      Head
	batches   map[protocol.BatchID]*OnChain
	calls     map[protocol.BatchID]int // of finalize, until it is done
	count     uint32                   // channels opened
	questions map[protocol.BatchID][]Challenge
	answers   []client.Backing

	voidedAt uint64 // of the newest void

	crash   error // what the next proposal fails with, after it may have been mined
	mined   bool  // whether a crashing proposal was mined
	refuse  error // what every proposal is refused with
	log     []string
	journal []store.Event // not told yet
}

func (f *fakeL2) Head(context.Context) (Head, error) { return f.head, nil }

func (f *fakeL2) Batch(_ context.Context, id protocol.BatchID) (OnChain, error) {
	if b := f.batches[id]; b != nil {
		return *b, nil
	}
	return OnChain{}, nil
}

func (f *fakeL2) Snapshot(context.Context) error {
	f.log = append(f.log, "snapshot")
	f.journal = append(f.journal, store.Snapshot{Root: common.Hash{byte(f.count), 1}, Count: f.count})
	return nil
}

func (f *fakeL2) VoidedAt(context.Context) (uint64, error) { return f.voidedAt, nil }

var errBatchExists = &chain.RevertError{Name: "BatchExists", Reason: "BatchExists()"}

func (f *fakeL2) Propose(_ context.Context, b client.Batch, c *eigen.Certificate) (common.Hash, error) {
	f.log = append(f.log, "propose")
	if f.refuse != nil {
		return common.Hash{}, f.refuse
	}
	if f.batches[b.ID] != nil {
		return common.Hash{}, errBatchExists
	}
	digest := protocol.CertificateDigest(b.ReferenceTimestamp, b.ID)
	if !bls.Verify(c.APK, digest, c.Signature) {
		return common.Hash{}, &chain.RevertError{Name: "VerificationFailed", Reason: "VerificationFailed()"}
	}
	crash := f.crash
	f.crash = nil
	if crash != nil && !f.mined {
		return common.Hash{}, crash
	}
	f.batches[b.ID] = &OnChain{Status: statusProposed, FinalAt: f.head.Time + 4, ProposedBlock: f.head.Number}
	f.journal = append(f.journal, store.Proposed{ID: b.ID, FinalAt: f.head.Time + 4, Tx: common.Hash{1}})
	return common.Hash{1}, crash
}

func (f *fakeL2) Finalize(_ context.Context, id protocol.BatchID, _ []byte) (common.Hash, error) {
	f.log = append(f.log, "finalize")
	b := f.batches[id]
	if b == nil || b.Status != statusProposed || f.head.Time < b.FinalAt || b.OpenChallenges > 0 {
		return common.Hash{}, errors.New("finalize: reverted")
	}
	if f.calls[id]--; f.calls[id] <= 0 {
		b.Status = statusFinal
		f.journal = append(f.journal, store.Finalized{ID: id, Tx: common.Hash{2}})
	}
	return common.Hash{2}, nil
}

func (f *fakeL2) Challenges(_ context.Context, id protocol.BatchID, _ uint64) ([]Challenge, error) {
	return f.questions[id], nil
}

func (f *fakeL2) Answer(_ context.Context, q Challenge, x client.Backing) error {
	f.answers = append(f.answers, x)
	for id, b := range f.batches {
		if len(f.questions[id]) > 0 {
			b.OpenChallenges = 0
		}
		delete(f.questions, id)
	}
	return nil
}

type fakeTables struct{ table *eigen.Table }

func (f *fakeTables) Latest(context.Context) (*eigen.Table, error) { return f.table, nil }

func (f *fakeTables) At(_ context.Context, ts uint32) (*eigen.Table, error) {
	if f.table == nil || f.table.ReferenceTimestamp != ts {
		return nil, eigen.ErrUnknownTable
	}
	return f.table, nil
}

// world is a settler on a real database and a fake L2, with four operators of equal stake.
type world struct {
	t       *testing.T
	domain  protocol.Domain
	store   *store.Store
	l2      *fakeL2
	tables  *fakeTables
	keys    []*bls.KeyPair
	config  Config
	settler *Settler
	place   uint64
	opened  uint32
}

const start = 1_000_000

var petra = func() *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("petra")))
	if err != nil {
		panic(err)
	}
	return key
}()

func newWorld(t *testing.T) *world {
	t.Helper()
	st, err := store.Open(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(st.Close)
	w := &world{t: t, domain: protocol.Domain{ChainID: 2, Payments: common.Address{7}}, store: st}
	var members []eigen.Member
	for i := range 4 {
		key, err := bls.FromSecret(common.Hash{31: byte(i + 1)}.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		w.keys = append(w.keys, key)
		members = append(members, eigen.Member{Operator: operator(i), Key: key.Public(), Weight: big.NewInt(100)})
	}
	w.tables = &fakeTables{eigen.NewTable(chain.OperatorSet{AVS: common.Address{9}, ID: 1}, start-100, 5, members)}
	w.l2 = &fakeL2{
		head: Head{Number: 50, Time: start}, batches: map[protocol.BatchID]*OnChain{}, calls: map[protocol.BatchID]int{},
		questions: map[protocol.BatchID][]Challenge{},
	}
	w.config = Config{
		Domain: w.domain, AVS: common.Address{9}, OperatorSetID: 1, Poster: common.Address{8}, EpochSeconds: 5,
		Rules: Rules{
			Limits: Limits{MaxLeaves: 100, MaxPayees: 10}, MaxTableAge: 3600, MaxValidity: 60, ChallengePeriod: 4, ResponsePeriod: 4,
			FinalityBlocks: 2, ThresholdBps: 6667, MinTotalStake: big.NewInt(1), ProposerBond: big.NewInt(1),
		},
		Policy: Policy{MinUnits: 1, MinChannels: 1},
	}
	w.restart()
	return w
}

func operator(i int) common.Address { return common.Address{0xaa, byte(i)} }

// restart is what a kill leaves: the database and L2, nothing of the process.
func (w *world) restart() {
	w.settler = New(w.config, w.store, w.l2, w.tables, clock.Real{}, slog.New(slog.DiscardHandler), nil)
}

// tell passes L2's events on to the store.
func (w *world) tell(extra ...store.Event) {
	w.t.Helper()
	var placed []store.Placed
	for _, e := range append(w.l2.journal, extra...) {
		w.place++
		placed = append(placed, store.Placed{Place: store.Place{Block: w.place}, Event: e})
	}
	w.l2.journal = nil
	if err := w.store.Apply(w.t.Context(), placed, w.place, w.l2.head.Time); err != nil {
		w.t.Fatal(err)
	}
}

// open opens a channel that L2 and the store know; snapshotted says whether a registry root covers it.
func (w *world) open(snapshotted bool) protocol.Channel {
	w.t.Helper()
	c := protocol.Channel{
		Payer: common.Address{1}, Signer: crypto.PubkeyToAddress(petra.PublicKey), Payee: common.Address{2},
		Lane: protocol.Lane(w.opened), Rate: protocol.RatePrecision,
	}
	events := []store.Event{store.Opened{ID: w.domain.ChannelID(c), Channel: c, Index: w.opened, Units: 1_000_000}}
	w.opened++
	w.l2.count = w.opened
	if snapshotted {
		events = append(events, store.Snapshot{Root: common.Hash{byte(w.opened), 1}, Count: w.opened})
	}
	w.tell(events...)
	return c
}

func (w *world) hand(c protocol.Channel, n protocol.Bytes) {
	w.t.Helper()
	v, err := w.domain.NewVoucher(c, n)
	if err != nil {
		w.t.Fatal(err)
	}
	s, err := w.domain.SignVoucher(v, petra)
	if err != nil {
		w.t.Fatal(err)
	}
	valid, err := w.domain.VerifyVoucher(c, s)
	if err != nil {
		w.t.Fatal(err)
	}
	if err := w.store.AddSubmission(w.t.Context(), store.Submission{Vouchers: []protocol.ValidVoucher{valid}}); err != nil {
		w.t.Fatal(err)
	}
}

// pass lets L2's time pass by seconds, a block each.
func (w *world) pass(seconds uint64) {
	w.l2.head.Time += seconds
	w.l2.head.Number += seconds
}

func (w *world) step() {
	w.t.Helper()
	if err := w.settler.Step(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) sign(id protocol.BatchID, operators ...int) {
	w.t.Helper()
	sigs := map[common.Address]protocol.PointG1{}
	for _, i := range operators {
		sigs[operator(i)] = w.keys[i].Sign(protocol.CertificateDigest(w.tables.table.ReferenceTimestamp, id)).Bytes()
	}
	if err := w.store.AddAttestations(w.t.Context(), id, sigs); err != nil {
		w.t.Fatal(err)
	}
}

// all are all batches, oldest change first.
func (w *world) all() []client.BatchSummary {
	w.t.Helper()
	list, err := w.store.Batches(w.t.Context(), 0, 50)
	if err != nil {
		w.t.Fatal(err)
	}
	return list
}

// only is the only batch, which must be in this state.
func (w *world) only(state client.State) client.BatchSummary {
	w.t.Helper()
	list := w.all()
	if len(list) != 1 || list[0].State != state {
		w.t.Fatalf("want one %s batch, got %+v", state, list)
	}
	return list[0]
}

func (w *world) settled(c protocol.Channel, want protocol.Units) {
	w.t.Helper()
	h, err := w.store.Holding(w.t.Context(), w.domain.ChannelID(c))
	if err != nil || h.Settled != want {
		w.t.Fatalf("%d units are settled, want %d: %v", h.Settled, want, err)
	}
}

func TestHonestEpoch_FromVoucherToSettledMoney(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	if b.Header.ValidUntil != start+60 || b.Deadline != start+20 || b.Header.Epoch != start/5 || b.RegistryCount != 1 || b.Header.RegistryRoot != (common.Hash{1, 1}) {
		t.Fatalf("%+v", b)
	}
	w.sign(b.ID, 0, 1)
	w.step()
	w.only(client.Collecting) // half the stake is no quorum
	w.sign(b.ID, 2)
	w.step()
	w.only(client.Collecting) // a quorum gives the fourth a little grace
	w.pass(1)
	w.step()
	if got := w.only(client.Proposed); got.FinalAt != start+5 || got.ProposeTx != (common.Hash{1}) {
		t.Fatalf("%+v", got)
	}
	full, err := w.store.Batch(t.Context(), b.ID)
	if err != nil || len(full.Certificate.NonSigners) != 1 || full.Certificate.NonSigners[0] != 3 {
		t.Fatalf("%+v, %v", full.Certificate, err)
	}
	w.pass(3)
	w.step()
	w.only(client.Proposed) // the window is open
	w.l2.calls[b.ID] = 3    // finalizing takes three transactions
	w.pass(1)
	w.step()
	w.only(client.Proposed) // final at the head, not yet at the safe head
	w.tell()
	w.only(client.Final)
	w.settled(c, 500)
	if got := strings.Join(w.l2.log, " "); got != "propose finalize finalize finalize" {
		t.Fatal(got)
	}
	w.pass(5)
	w.step()
	w.only(client.Final) // nothing is due, nothing is built
}

func TestKilledBetweenCertificateAndProposal_TheSameBatchIsProposedOnce(t *testing.T) {
	for _, mined := range []bool{false, true} {
		w := newWorld(t)
		c := w.open(true)
		w.hand(c, 500)
		w.step()
		b := w.only(client.Collecting)
		w.sign(b.ID, 0, 1, 2, 3)
		w.l2.crash, w.l2.mined = errors.New("killed"), mined
		if err := w.settler.Step(t.Context()); err == nil {
			t.Fatal("nobody was killed")
		}
		if w.only(client.Certified).ID != b.ID {
			t.Fatal("the certificate is lost")
		}
		w.restart()
		w.hand(c, 700) // a newer voucher must not change what is certified
		w.pass(5)
		w.step()
		list := w.all()
		if list[len(list)-1].ID != b.ID || list[len(list)-1].State != client.Proposed {
			t.Fatalf("mined %v: %+v", mined, list)
		}
		if len(w.l2.batches) != 1 || w.l2.batches[b.ID] == nil {
			t.Fatalf("mined %v: L2 has %d batches", mined, len(w.l2.batches))
		}
		w.tell()
		w.restart()
		w.pass(4)
		w.step()
		w.tell()
		w.settled(c, 500)
	}
}

func TestKilledAtAnyStep_MoneySettlesOnceAndExactly(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	for round := range uint64(3) {
		w.hand(c, protocol.Bytes(100*(round+1)))
		for range 12 { // a new process for every step
			w.restart()
			w.step()
			for _, b := range w.all() {
				if b.State == client.Collecting {
					w.sign(b.ID, 0, 1, 2, 3)
				}
			}
			w.tell()
			w.pass(1)
		}
		w.settled(c, protocol.Units(100*(round+1)))
	}
	if len(w.l2.batches) != 3 {
		t.Fatalf("%d batches settled three vouchers", len(w.l2.batches))
	}
}

func TestNoQuorum_TheBatchIsDroppedAndItsVouchersSettleLater(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	first := w.only(client.Collecting)
	w.sign(first.ID, 0, 1)
	w.pass(21)
	w.step() // the epoch is new and the vouchers are still under way; the old batch is dropped
	list := w.all()
	last := list[len(list)-1]
	if last.ID != first.ID || last.State != client.Dropped || !strings.Contains(last.Reason, "2 of 4 operators with 200 of 400 stake") {
		t.Fatalf("%+v", list)
	}
	w.pass(5)
	w.step()
	list = w.all()
	last = list[len(list)-1]
	if last.ID == first.ID || last.State != client.Collecting {
		t.Fatalf("%+v", list)
	}
	w.sign(last.ID, 0, 1, 2, 3)
	w.step()
	w.pass(5)
	w.step()
	w.tell()
	w.settled(c, 500)
}

func TestBlockReplaced_TheBatchIsProposedAgain(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.only(client.Proposed)
	delete(w.l2.batches, b.ID)
	w.l2.journal = nil
	w.pass(1)
	w.step()
	if w.l2.batches[b.ID] == nil {
		t.Fatal("the batch is lost")
	}
	w.pass(100)
	delete(w.l2.batches, b.ID)
	w.step()
	if got := w.all(); got[0].State != client.Dropped && got[len(got)-1].State != client.Dropped {
		t.Fatalf("a batch past its validity is kept: %+v", got)
	}
}

func TestL2Refuses_ForEverMeansDropped_ForNowMeansAgain(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.l2.refuse = &chain.RevertError{Name: "IsPaused", Reason: "IsPaused()"}
	if err := w.settler.Step(t.Context()); err == nil {
		t.Fatal("a refusal was not told")
	}
	w.only(client.Certified)
	w.l2.refuse = &chain.RevertError{Name: "StaleTable", Reason: "StaleTable()"}
	w.step()
	if got := w.only(client.Dropped); !strings.Contains(got.Reason, "StaleTable()") {
		t.Fatal(got.Reason)
	}
}

func TestVoided_WhatItWouldHaveSettledIsSettledAgain(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.l2.batches[b.ID].Status = statusVoid
	w.l2.journal = append(w.l2.journal, store.Voided{ID: b.ID, Challenge: protocol.LeafKey{1}})
	w.step() // nothing to do until it is safe
	w.tell()
	w.only(client.Void)
	w.pass(5)
	w.step()
	list := w.all()
	if len(list) != 2 || list[1].State != client.Collecting {
		t.Fatalf("%+v", list)
	}
	w.settled(c, 0)
}

func TestChallenged_SignersMayAnswerFirst_ThenTheProposerDoes(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.l2.batches[b.ID].OpenChallenges = 1
	leaf := protocol.Leaf{Payee: c.Payee, Lane: c.Lane, Units: 500}
	w.l2.questions[b.ID] = []Challenge{{ID: leaf.LeafKey(b.ID), Leaf: leaf, Deadline: w.l2.head.Time + 4}}
	w.pass(1)
	w.step()
	if len(w.l2.answers) != 0 {
		t.Fatal("the signers had no time to answer")
	}
	w.pass(1)
	w.step()
	if len(w.l2.answers) != 1 || w.l2.answers[0].Bytes != 500 || w.l2.answers[0].Channel != c {
		t.Fatalf("%+v", w.l2.answers)
	}
	w.pass(5)
	w.step()
	w.tell()
	w.only(client.Final)
}

func TestNewChannels_WaitForASafeRegistryRoot_ButNotForEver(t *testing.T) {
	w := newWorld(t)
	old := w.open(true)
	fresh := w.open(false)
	w.hand(old, 5)
	w.hand(fresh, 7)
	w.step()
	w.step()
	if len(w.all()) != 0 || strings.Join(w.l2.log, " ") != "snapshot" {
		t.Fatalf("%+v, %v", w.all(), w.l2.log)
	}
	w.pass(2)
	w.tell() // the snapshot is safe
	w.step()
	if b := w.only(client.Collecting); b.Leaves != 2 || b.RegistryCount != 2 {
		t.Fatalf("%+v", b)
	}

	w = newWorld(t)
	old, fresh = w.open(true), w.open(false)
	w.hand(old, 5)
	w.hand(fresh, 7)
	w.step()
	w.pass(19)
	w.step()
	if len(w.all()) != 0 {
		t.Fatal("nobody waited")
	}
	w.pass(1)
	w.step()
	if b := w.only(client.Collecting); b.Leaves != 1 || b.RegistryCount != 1 {
		t.Fatalf("%+v", b)
	}
}

func TestNoUsableTable_NothingIsBuiltAndItIsSaid(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 5)
	table := w.tables.table
	w.tables.table = nil
	if err := w.settler.Step(t.Context()); !errors.Is(err, errNoTable) {
		t.Fatal(err)
	}
	w.tables.table = table
	w.pass(3600)
	if err := w.settler.Step(t.Context()); !errors.Is(err, errNoTable) {
		t.Fatal(err)
	}
	if len(w.all()) != 0 {
		t.Fatal("a batch was built that L2 would refuse")
	}
}

func TestAVoid_NothingIsBuiltOnAnOlderTableDuringTheQuarantine(t *testing.T) {
	w := newWorld(t)
	w.config.Rules.Quarantine = 100_000
	w.restart()
	w.hand(w.open(true), 5)
	w.l2.voidedAt = uint64(w.tables.table.ReferenceTimestamp)
	if err := w.settler.Step(t.Context()); !errors.Is(err, errQuarantine) {
		t.Fatal(err)
	}
	if len(w.all()) != 0 {
		t.Fatal("a batch was built that L2 would refuse")
	}
	// A table of after the void, or the end of the quarantine.
	w.l2.voidedAt--
	w.step()
	w.only(client.Collecting)
}

func TestARetiredRoot_IsReplaced(t *testing.T) {
	w := newWorld(t)
	w.l2.refuse = &chain.RevertError{Name: "UnknownRegistryRoot", Reason: "UnknownRegistryRoot()"}
	w.hand(w.open(true), 5)
	w.step()
	w.sign(w.only(client.Collecting).ID, 0, 1, 2, 3)
	w.step()
	if w.l2.log[len(w.l2.log)-1] != "snapshot" {
		t.Fatalf("%v", w.l2.log)
	}
	w.only(client.Dropped)
}

func TestManyChannels_MoreThanOneBatchIsUnderWayAtOnce(t *testing.T) {
	w := newWorld(t)
	w.config.Rules.MaxLeaves = 2
	w.restart()
	for range 4 {
		w.hand(w.open(false), 9)
	}
	w.hand(w.open(true), 9)
	w.step()
	list := w.all()
	if len(list) != 3 {
		t.Fatalf("%d batches", len(list))
	}
	for _, b := range list {
		w.sign(b.ID, 0, 1, 2, 3)
	}
	w.step()
	w.pass(4)
	w.step()
	w.tell()
	for _, b := range w.all() {
		if b.State != client.Final {
			t.Fatalf("%+v", b)
		}
	}
}

func TestEndedBatches_AreForgottenInTheEnd_ButNotWhileTheyMayLive(t *testing.T) {
	w := newWorld(t)
	w.config.KeepEpochs = 1 // fewer than a batch may live: (60 + 4 + 4) / 5 + 2 epochs
	w.restart()
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	first := w.only(client.Collecting)
	w.pass(21)
	w.step() // no quorum
	kept := func() bool {
		for _, b := range w.all() {
			if b.ID == first.ID {
				return true
			}
		}
		return false
	}
	w.pass(13*5 - 21)
	w.step()
	if !kept() {
		t.Fatal("forgotten while somebody may still propose it")
	}
	w.pass(10 * 5)
	w.step()
	if kept() {
		t.Fatal("kept for ever")
	}
	if keep := (Config{EpochSeconds: 3600, Rules: Rules{MaxValidity: 86_400}}).keepEpochs(); keep != 15*24 {
		t.Fatalf("%d hours are kept", keep)
	}
}
