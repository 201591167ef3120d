package prosecute

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

var (
	domain = protocol.Domain{ChainID: 31338, Payments: common.HexToAddress("0xbeef")}
	self   = common.HexToAddress("0x3a")
	other  = common.HexToAddress("0x07")
	bond   = big.NewInt(20)
)

const (
	minorWindow = 80 // seconds to slash for a false claim
	window      = 40 // seconds to challenge, and to answer, in the world
	vetoPeriod  = 10 // seconds for which L1 waits for a veto
	proposeAt   = 1_000
)

// world is both chains and an aggregator in one, with the contracts' rules. It can fail at any of its calls, before or after
// the call has done its work.
type world struct {
	now      uint64
	leaves   []protocol.Leaf
	data     []byte
	proposal docket.Proposal
	channels []protocol.Channel
	shown    []client.Backing // by the aggregator
	secret   map[int]bool     // leaves for which a signer has a voucher that it shows when asked
	status   BatchStatus
	asks     map[protocol.LeafKey]*ChallengeStanding
	open     int
	voidedBy protocol.LeafKey
	retires  bool  // what is void is forgotten at once
	spent    int64 // wei of bonds paid in
	back     int64 // wei credited to us
	cases    map[common.Hash]*CaseStanding
	caseOf   map[common.Hash]docket.Case
	slashed  map[common.Address]int
	stubborn map[common.Address]bool // operators whose slash reverts
	// openWindow is how long after validUntil L1 takes a case; zero is for ever.
	openWindow uint64
	vetoed     bool // the batch, before any case about it
	vetoCases  bool // every case, once it is open
	offense    OffenseStanding
	proofs     int
	spentUp    bool // the operator's minor allowance
	minors     int  // mined tries to slash for the false claim
	waiting    map[int64]bool
	calls      int
	failAt     int
	afterWork  bool
}

var errCut = errors.New("cut off")

// do counts a call and fails where the test wants.
func (w *world) do(work func() error) error {
	w.calls++
	if w.calls == w.failAt && !w.afterWork {
		return errCut
	}
	if err := work(); err != nil {
		return err
	}
	if w.calls == w.failAt {
		return errCut
	}
	return nil
}

func (w *world) see(read func()) error { return w.do(func() error { read(); return nil }) }

func refuse(name string) error { return &chain.RevertError{Name: name, Reason: name} }

type fakeL2 struct{ *world }

func (f fakeL2) Self() common.Address { return self }

func (f fakeL2) Head(context.Context) (now, block uint64, err error) {
	return f.now, f.now, f.see(func() {})
}

func (f fakeL2) Batch(context.Context, protocol.BatchID) (s BatchStanding, err error) {
	return BatchStanding{f.status, proposeAt + window, proposeAt}, f.see(func() {})
}

func (f fakeL2) Challenge(_ context.Context, key protocol.LeafKey) (s ChallengeStanding, err error) {
	if q := f.asks[key]; q != nil {
		s = *q
	}
	return s, f.see(func() {})
}

func (f fakeL2) LaneUsed(_ context.Context, l judge.Lane) (bool, error) {
	return int(l.Lane) < len(f.channels), f.see(func() {})
}

func (f fakeL2) Lane(context.Context, protocol.ChannelID) (deposited, settled protocol.Units, err error) {
	return 1_000, 0, f.see(func() {})
}

func (f fakeL2) Data(context.Context, docket.Proposal) ([]byte, error) {
	return f.data, f.see(func() {})
}

func (f fakeL2) Ask(_ context.Context, id protocol.BatchID, _ []byte, index int, wei *big.Int) error {
	return f.do(func() error {
		leaf := f.leaves[index]
		key := leaf.LeafKey(id)
		switch {
		case f.status != BatchProposed:
			return refuse("BatchNotProposed")
		case f.now >= proposeAt+window:
			return refuse("TooLate")
		case f.asks[key] != nil:
			return refuse("AlreadyChallenged")
		}
		f.spent += wei.Int64()
		f.asks[key] = &ChallengeStanding{Status: ChallengeOpen, Challenger: self, Deadline: f.now + window, Leaf: leaf}
		f.open++
		return nil
	})
}

func (f fakeL2) Void(_ context.Context, key protocol.LeafKey) error {
	return f.do(func() error {
		q := f.asks[key]
		switch {
		case q == nil || q.Status != ChallengeOpen:
			return refuse("ChallengeNotOpen")
		case f.status != BatchProposed:
			return refuse("BatchNotProposed")
		case f.now <= q.Deadline+1: // some blocks must follow too
			return refuse("TooEarly")
		}
		q.Status, f.status, f.voidedBy = ChallengeUpheld, BatchVoid, key
		if q.Challenger == self {
			f.back += bond.Int64() + 25
		}
		return nil
	})
}

func (f fakeL2) Reclaim(_ context.Context, key protocol.LeafKey) error {
	return f.do(func() error {
		if q := f.asks[key]; q == nil || q.Status != ChallengeOpen || f.status != BatchVoid {
			return refuse("ChallengeNotOpen")
		}
		f.asks[key].Status = ChallengeReturned
		f.back += bond.Int64()
		return nil
	})
}

func (f fakeL2) Free(context.Context) (*big.Int, error) { return big.NewInt(0), f.see(func() {}) }

func (f fakeL2) Collect(context.Context, *big.Int) error { return nil }

func (f fakeL2) BatchVouchers(context.Context, protocol.BatchID) ([]client.Backing, error) {
	return f.shown, f.see(func() {})
}

func (f fakeL2) Voucher(context.Context, protocol.ChannelID) (client.Holding, error) {
	return client.Holding{}, client.Refusef(client.NotFound, "none")
}

// board is the aggregator's side of the world; it shadows L2's Batch.
type board struct{ fakeL2 }

func (b board) Batch(context.Context, protocol.BatchID) (client.Batch, error) {
	return client.Batch{}, client.Refusef(client.NotFound, "none")
}

type fakeL1 struct{ *world }

func (f fakeL1) Self() common.Address { return self }

func (f fakeL1) Now(context.Context) (uint64, error) { return f.now, f.see(func() {}) }

func signers() []common.Address {
	return []common.Address{common.HexToAddress("0x11"), common.HexToAddress("0x22"), common.HexToAddress("0x33"), common.HexToAddress("0x44"), common.HexToAddress("0x55")}
}

func (f fakeL1) Weigh(context.Context, docket.Proposal) (Attribution, error) {
	return Attribution{signers(), SeverityCertified}, f.see(func() {})
}

func (f fakeL1) Slasher() common.Address { return common.Address{0x5a} }

func (f fakeL1) Case(_ context.Context, k docket.Case) (s CaseStanding, err error) {
	if k := f.cases[k.CaseID]; k != nil {
		s = *k
	}
	return s, f.see(func() {})
}

func (f fakeL1) Proven(context.Context, protocol.LeafKey) (bool, error) {
	return false, f.see(func() {})
}

func (f fakeL1) OpenCase(_ context.Context, k docket.Case, wei *big.Int) error {
	return f.do(func() error {
		if f.cases[k.CaseID] != nil {
			return refuse("CaseExists")
		}
		if f.openWindow != 0 && f.now > k.Header.ValidUntil+f.openWindow {
			return refuse("TooLate")
		}
		if f.vetoed {
			return refuse("OffenseVetoed")
		}
		f.spent += wei.Int64()
		f.cases[k.CaseID], f.caseOf[k.CaseID] = &CaseStanding{Status: CaseOpen, Challenger: self, Deadline: f.now + window, Executable: f.now + window + 1 + vetoPeriod, Vetoed: f.vetoCases}, k
		return nil
	})
}

func (f fakeL1) Execute(_ context.Context, c docket.Case, from, to int) error {
	operators := c.Operators
	return f.do(func() error {
		k := f.cases[c.CaseID]
		switch {
		case k == nil || (k.Status != CaseOpen && k.Status != CaseUpheld):
			return refuse("CaseNotOpen")
		case f.now < k.Executable:
			return refuse("TooEarly")
		case k.Vetoed:
			return refuse("OffenseVetoed")
		}
		for _, o := range operators[from:to] {
			if f.stubborn[o] {
				return refuse("InsolvencyOfThisOne")
			}
		}
		if k.Status == CaseOpen {
			k.Status = CaseUpheld
			f.back += bond.Int64()
		}
		for _, o := range operators[from:to] {
			if f.slashed[o] == 0 {
				f.slashed[o] = 1 // the slasher passes over who is slashed already
			}
		}
		return nil
	})
}

func (f fakeL1) Sweep(_ context.Context, c docket.Case) error {
	return f.do(func() error {
		k := f.cases[c.CaseID]
		if k == nil || k.Status != CaseOpen || !k.Vetoed {
			return refuse("CaseNotOpen")
		}
		k.Status = CaseVetoed
		f.back += bond.Int64()
		return nil
	})
}

func (f fakeL1) Offense(context.Context, common.Address, protocol.Epoch) (OffenseStanding, error) {
	return f.offense, f.see(func() {})
}

func (f fakeL1) KeyOf(context.Context, common.Address, common.Hash, bls.G1) (bls.PublicKey, bool, error) {
	return bls.PublicKey{}, true, f.see(func() {})
}

func (f fakeL1) Prove(context.Context, docket.ClaimEvidence, bls.PublicKey, bls.G1) error {
	return f.do(func() error {
		if f.offense.Proven {
			return refuse("OffenseExists")
		}
		f.proofs++
		f.offense = OffenseStanding{Proven: true, ExecutableAt: f.now + 5}
		return nil
	})
}

func (f fakeL1) ExecuteMinor(context.Context, OffenseStanding) error {
	return f.do(func() error {
		switch {
		case f.offense.Executed:
			return refuse("AlreadyExecuted")
		case f.now < f.offense.ExecutableAt:
			return refuse("TooEarly")
		case f.now > f.offense.ExecutableAt+minorWindow:
			return refuse("TooLate")
		}
		f.minors++
		f.offense.Executed = !f.spentUp
		return nil
	})
}

func (f fakeL1) Waiting(_ context.Context, id *big.Int) (bool, error) {
	return f.waiting[id.Int64()], f.see(func() {})
}

func (f fakeL1) Clear(_ context.Context, id *big.Int) error {
	return f.do(func() error { f.waiting[id.Int64()] = false; return nil })
}

func (f fakeL1) Owed(context.Context) (*big.Int, error) { return big.NewInt(0), f.see(func() {}) }

func (f fakeL1) Collect(context.Context) error { return nil }

// newWorld has a proposed batch with a leaf of each lane; what is shown backs it.
func newWorld(t testing.TB, units ...protocol.Units) *world {
	t.Helper()
	w := &world{
		now: proposeAt, status: BatchProposed, asks: map[protocol.LeafKey]*ChallengeStanding{}, secret: map[int]bool{},
		cases: map[common.Hash]*CaseStanding{}, caseOf: map[common.Hash]docket.Case{}, slashed: map[common.Address]int{},
		stubborn: map[common.Address]bool{}, waiting: map[int64]bool{},
	}
	for i, n := range units {
		key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{byte(i + 1)}, 32))
		if err != nil {
			t.Fatal(err)
		}
		c := protocol.Channel{
			Payer: common.Address{1}, Signer: crypto.PubkeyToAddress(key.PublicKey), Payee: common.Address{2}, Lane: protocol.Lane(i), Rate: protocol.RatePrecision,
		}
		w.channels = append(w.channels, c)
		w.leaves = append(w.leaves, protocol.Leaf{Payee: c.Payee, Lane: c.Lane, Units: n})
		v, err := domain.NewVoucher(c, protocol.Bytes(n))
		if err != nil {
			t.Fatal(err)
		}
		signed, err := domain.SignVoucher(v, key)
		if err != nil {
			t.Fatal(err)
		}
		w.shown = append(w.shown, client.Backing{LeafIndex: i, Claim: client.Claim{Channel: c, Bytes: v.Bytes, Signature: signed.Signature}})
	}
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(w.leaves))
	if err != nil {
		t.Fatal(err)
	}
	w.data = data
	h := protocol.BatchHeader{Epoch: 1, ValidUntil: proposeAt + 60, DataHash: protocol.DataHash(data)}
	w.proposal = docket.Proposal{ID: domain.BatchID(h), Header: h, FinalAt: proposeAt + window, Block: 1}
	return w
}

// watcher is a challenger in the world. Its process may be started anew at any time over the same docket.
type watcher struct {
	*world
	docket  *docket.Docket
	batches *Batches
	l1      *Cases
	budget  int64
}

func (w *world) watch(t testing.TB, dir string) *watcher {
	t.Helper()
	d, err := docket.Open(dir, domain)
	if err != nil {
		t.Fatal(err)
	}
	r := docket.Reading{Batches: []docket.Batch{{Proposal: w.proposal}}}
	for _, c := range w.channels {
		r.Openings = append(r.Openings, docket.Opening{Channel: c, Block: 1})
	}
	if err := d.AddReading(r); err != nil {
		t.Fatal(err)
	}
	x := &watcher{world: w, docket: d, budget: 60}
	x.restart()
	return x
}

func (x *watcher) restart() {
	office := Office{Clock: clock.NewFake(time.Unix(0, 0)), Log: slog.New(slog.DiscardHandler)}
	l2 := fakeL2{x.world}
	x.batches = &Batches{
		Office: office, Domain: domain, L2: l2, Source: board{l2}, Docket: x.docket,
		Terms:    TermsL2{ChallengePeriod: window, FinalityBlocks: 2, Bond: bond},
		Policy:   judge.Policy{Grace: 10, MaxAsks: 2},
		MaxBonds: big.NewInt(x.budget), CollectFrom: big.NewInt(1),
	}
	x.l1 = &Cases{
		Office: office, Domain: domain, L1: fakeL1{x.world}, Docket: x.docket, Terms: TermsL1{OpenWindow: 500, ClaimWindow: 500, ExecutionPeriod: minorWindow, Bond: bond},
		Range: 2, CollectFrom: big.NewInt(1),
	}
}

// live lets time pass to the end, a round of each prosecutor every two seconds, signers answering what they can. A round that
// was cut off is followed by a new process.
func (x *watcher) live(t testing.TB) {
	t.Helper()
	ctx := context.Background()
	for range 120 {
		err := errors.Join(x.batches.Round(ctx), x.l1.Round(ctx))
		if errors.Is(err, errCut) {
			x.restart()
		}
		if errors.Is(err, errOwn) {
			t.Fatal(err)
		}
		if f, ok := x.batches.Clock.(*clock.Fake); ok {
			f.Advance(2 * time.Second)
		}
		x.now += 2
		x.others(t)
	}
}

// others is everybody else: signers that answer, a poster that finalizes, the reading of L2 that tells of the void.
func (x *watcher) others(t testing.TB) {
	t.Helper()
	for i, leaf := range x.leaves {
		key := leaf.LeafKey(x.proposal.ID)
		if q := x.asks[key]; x.secret[i] && q != nil && q.Status == ChallengeOpen && x.status == BatchProposed && x.now <= q.Deadline {
			q.Status = ChallengeAnswered
			x.open--
		}
	}
	if x.status == BatchProposed && x.now >= proposeAt+window && x.open == 0 {
		x.status = BatchFinal
	}
	if x.status == BatchVoid {
		if x.retires {
			x.status = BatchNone
			clear(x.asks)
		}
		r := docket.Reading{Voided: []docket.Voided{{Batch: x.proposal.ID, Key: x.voidedBy, Block: 2}}}
		if err := x.docket.AddReading(r); err != nil {
			t.Fatal(err)
		}
	}
}

func mustSign(t *testing.T) bls.G1 {
	t.Helper()
	key, err := bls.FromSecret([]byte{3})
	if err != nil {
		t.Fatal(err)
	}
	return key.Sign(common.Hash{1})
}
