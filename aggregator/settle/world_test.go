package settle

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"math/big"
	"os"
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
