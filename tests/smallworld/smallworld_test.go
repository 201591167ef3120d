package smallworld

import (
	"bytes"
	"cmp"
	"maps"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/holiman/uint256"
)

// SMALLWORLD_DEPTH deepens the enumeration of everything (`make fuzz` sets it), SMALLWORLD_SEED draws other samples and walks.
const (
	depthVariable = "SMALLWORLD_DEPTH"
	seedVariable  = "SMALLWORLD_SEED"
	usualDepth    = 6
	usualSeed     = 3
)

func TestMain(m *testing.M) {
	// Much is made and little is kept: collecting garbage less often is a third of the time.
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

func variable(t *testing.T, name string, usual uint64) uint64 {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil {
		t.Fatalf("%s=%q is not a number", name, text)
	}
	return n
}

// everyPlay is all functions but two, which have worlds of their own: withdraw, and retire, which lets a world remember much longer.
var everyPlay = []string{"propose", "challenge", "answer", "voidBatch", "reclaim", "finalize", "streamPayment", "topUp",
	"closeChannel", "setPaused"}

// lanes is two channels to one payee on neighbouring lanes, whose amounts share a storage word.
func lanes() scenario {
	return scenario{
		name: "two lanes of one payee", free: 100, terms: usual(), start: 50, plays: everyPlay,
		channels: [2]channelTerms{
			{payee: paul, lane: 0, deposit: 600, vouchers: []voucherTerms{{units: 300}, {units: 450}, {units: 500, forged: true}}},
			// More was signed than is deposited.
			{payee: paul, lane: 1, deposit: 500, vouchers: []voucherTerms{{units: 550}}},
		},
		batches: batches(),
	}
}

// payees is two channels to two payees.
func payees() scenario {
	s := lanes()
	s.name = "two payees"
	s.channels[1].payee, s.channels[1].lane = paula, 3
	return s
}

// batches are an honest one and one with a leaf that no voucher backs, over the same lanes.
func batches() [2]batchTerms {
	return [2]batchTerms{
		{name: "the honest batch", proposer: carol, validUntil: 2, tables: []int32{0}, leaves: []leafTerms{
			{channel: 0, units: 300, challenger: wanda}, {channel: 1, units: 550, challenger: mallory}}},
		// Petra signed for 450 at most. The other leaf is backed.
		{name: "the bad batch", proposer: mallory, validUntil: 3, tables: []int32{0}, leaves: []leafTerms{
			{channel: 0, units: 900, challenger: wanda}, {channel: 1, units: 200, challenger: mallory}}},
	}
}

// only leaves some functions of a scenario.
func only(s scenario, plays ...string) scenario {
	s.plays = plays
	return s
}

func enumerate(t *testing.T, s scenario, l limits) (*world, *report) {
	t.Helper()
	w, err := newWorld(s)
	if err != nil {
		t.Fatal(err)
	}
	l.seed = variable(t, seedVariable, usualSeed)
	r := newExplorer(w, l).run()
	t.Logf("%s, %d kinds of steps, seed %d: %s", s.name, len(w.actions), l.seed, r)
	if r.wrong != nil {
		t.Fatal(r.wrong)
	}
	return w, r
}

// everyState is for worlds that are small enough to be seen whole.
func everyState(t *testing.T, s scenario) {
	t.Helper()
	_, r := enumerate(t, s, limits{depth: 100, states: 200_000, windDown: 128, again: 64})
	if !r.complete {
		t.Fatalf("the world is larger than it was: after %d steps there was more to see; raise the limit", r.depth)
	}
}

func TestDisputesOverTwoBatches_AreAsTheRulesSay_InEveryReachableState(t *testing.T) {
	everyState(t, only(payees(), "propose", "challenge", "answer", "voidBatch", "reclaim", "finalize"))
}

func TestSettlementBesideRedemptionAndClose_IsAsTheRulesSay_InEveryReachableState(t *testing.T) {
	s := only(lanes(), "propose", "finalize", "streamPayment", "closeChannel")
	s.batches[1].validUntil = -1 // the honest batch alone; two beside redemption are tried elsewhere
	everyState(t, s)
}

// A batch pays at most 400 units here, all batches of a day 600, and the day turns after four seconds.
func TestCapsOfABatchAndOfADay_AreAsTheRulesSay_InEveryReachableState(t *testing.T) {
	everyState(t, capped())
}

func capped() scenario {
	s := only(lanes(), "propose", "finalize", "streamPayment")
	s.name, s.start = "caps within reach", -4
	s.terms.batchRiskBps, s.terms.dayRiskBps, s.terms.stakePerUnit = 4000, 6000, signedWeight/1000
	return s
}

// For two seconds after a void only a newer table certifies.
func TestQuarantineAfterAVoid_IsAsTheRulesSay_InEveryReachableState(t *testing.T) {
	everyState(t, quarantined())
}

func quarantined() scenario {
	s := only(payees(), "propose", "challenge", "voidBatch")
	s.name = "quarantine after a void"
	s.terms.quarantine, s.terms.maxTableAge, s.terms.maxValidity, s.terms.closeDelay = 2, 5, 6, 11
	for i := range s.batches {
		s.batches[i].validUntil, s.batches[i].tables = 6, []int32{0, 4}
	}
	return s
}

// What may be retired is old, so these worlds remember far back and are large; they are seen to a depth at which everything can
// have been retired.
func TestRetirement_ForgetsNothingThatMatters_ToAStatedDepth(t *testing.T) {
	s := only(payees(), "propose", "challenge", "voidBatch", "reclaim", "finalize", "retire")
	s.name = "retirement of batches and challenges"
	retired(t, s, 7)
	s = only(lanes(), "closeChannel", "streamPayment", "retire")
	s.name = "retirement of channels"
	retired(t, s, 6)
}

// retired enumerates, and wants to have seen that something was retired.
func retired(t *testing.T, s scenario, depth int) {
	t.Helper()
	w, r := enumerate(t, s, limits{depth: depth, windDown: 64, again: 64})
	effects := 0
	for k := range r.met {
		if k.kind == "retire" && k.change != 0 {
			effects++
		}
	}
	if effects == 0 {
		t.Fatalf("nothing was ever retired among %d kinds of steps", len(w.actions))
	}
}

// What stands in a payee's inbox is its balance as anything else.
func TestIncomeAndWithdrawal_AreAsTheRulesSay_InEveryReachableState(t *testing.T) {
	s := only(lanes(), "propose", "finalize", "streamPayment", "withdraw")
	s.name = "income and withdrawals, one lane for direct redemption only"
	s.channels[1].lane = firstDirectLane
	everyState(t, s)
}

func TestForkThatTakesAnotherChainID_LetsNobodyInAndEverybodyOut_ToAStatedDepth(t *testing.T) {
	s := lanes()
	s.name, s.forks = "a fork", true
	enumerate(t, s, limits{depth: 4, windDown: 4, again: 64})
}

func TestEverythingTogether_IsAsTheRulesSay_ToAStatedDepth(t *testing.T) {
	depth := int(variable(t, depthVariable, usualDepth))
	_, r := everything(t)
	if r.depth != depth {
		t.Fatalf("%d steps were asked for, %d were taken", depth, r.depth)
	}
	enumerate(t, payees(), limits{depth: depth - 1, windDown: 32, again: 64})
}

// everything is the enumeration of all steps on lanes(). It is made once.
func everything(t *testing.T) (*world, *report) {
	t.Helper()
	if explored.r == nil {
		explored.w, explored.r = enumerate(t, lanes(), limits{depth: int(variable(t, depthVariable, usualDepth)), windDown: 32, again: 64})
	}
	return explored.w, explored.r
}

var explored struct {
	w *world
	r *report
}

// Random ways of many steps, without the memory of an enumeration: whatever that took for equal is tried here as it comes. Some
// are walked on go-ethereum's own state too, so that the state of these tests is not believed either.
func TestLongWalks_AreAsTheRulesSay_AlsoOnGethsOwnState(t *testing.T) {
	const walks, steps, onGeth = 150, 60, 10
	seed := variable(t, seedVariable, usualSeed)
	for _, s := range []scenario{lanes(), payees()} {
		w, err := newWorld(s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range uint64(walks) {
			wk := walker{w: w, random: rand.New(rand.NewPCG(seed, i))} //nolint:gosec // G404: drawn again from its seed
			if i < onGeth {
				wk.twin = newTwin(t, w)
			}
			if wrong := wk.walk(t, steps); wrong != nil {
				t.Fatalf("%s, seed %d, walk %d: %v", s.name, seed, i, wrong)
			}
		}
	}
}

type walker struct {
	w      *world
	random *rand.Rand
	twin   *twin
}

// walk goes its way: every second step is any, every other one that the rules allow. In the end all money goes home.
func (wk *walker) walk(t *testing.T, steps int) *disagreement {
	t.Helper()
	m, f := wk.w.machine(nil)
	n := node{picture: wk.w.picture, model: wk.w.begin}
	var path []string
	for range steps {
		by := wk.random.IntN(len(wk.w.actions))
		for tries := 0; tries < 30 && wk.random.IntN(2) == 0; tries++ {
			model := n.model
			if v := wk.w.actions[by].rule(&model); !v.refused() {
				break
			}
			by = wk.random.IntN(len(wk.w.actions))
		}
		a := &wk.w.actions[by]
		path = append(path, a.name)
		model := n.model
		after, _, reason, problem := wk.w.step(m, f, n.picture, &model, a)
		if problem == "" && wk.twin != nil {
			problem = wk.twin.follow(&n.model, a, f, reason != "")
		}
		if problem == "" && reason == "" {
			problem = changed(wk.w, &n.model, &model, a)
			n = node{picture: after, model: model}
		}
		if problem == "" {
			problem = wk.w.inspect(m, f, &n)
		}
		if problem != "" {
			return &disagreement{path, problem}
		}
	}
	if more, problem := wk.w.windDown(m, f, &n); problem != "" {
		return &disagreement{append(path, more...), problem}
	}
	return nil
}

// twin is the same world on go-ethereum's state.
type twin struct {
	w  *world
	m  *machine
	db *state.StateDB
}

func newTwin(t *testing.T, w *world) *twin {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	for _, person := range w.people {
		db.AddBalance(person, uint256.NewInt(1e18), tracing.BalanceChangeUnspecified)
	}
	w2 := w.copy()
	tw := &twin{w: w, m: newMachine(db, nil), db: db}
	if err := w2.settle(db, tw.next); err != nil {
		t.Fatalf("the world on geth's state: %v", err)
	}
	return tw
}

func (tw *twin) next() { tw.db.Finalise(tw.m.rules) }

// follow takes the step that the flat state has just taken, and compares all storage.
func (tw *twin) follow(before *model, a *action, f *flat, refused bool) string {
	if a.isTime() {
		return ""
	}
	now := before.now
	output, reverted := tw.m.call(now, tw.w.people[a.from], tw.w.payments, a.input, a.wei)
	tw.next()
	if reverted != refused {
		return a.name + ": geth's own state says otherwise: " + tw.w.errorName(output)
	}
	for _, slot := range tw.w.book.slotNames() {
		if is, want := tw.db.GetState(tw.w.payments, slot), f.GetState(tw.w.payments, slot); !bytes.Equal(is[:], want[:]) {
			return a.name + ": slot " + slot.Hex() + " is " + is.Hex() + " on geth's own state, " + want.Hex() + " here"
		}
	}
	if is, want := tw.db.GetBalance(tw.w.payments), f.GetBalance(tw.w.payments); !is.Eq(want) {
		return a.name + ": the contract's ether is " + is.Dec() + " on geth's own state, " + want.Dec() + " here"
	}
	return ""
}

// The enumeration bites. Each guard that ever refused something is jumped over, one at a time, and each storage write that ever
// counted is left out; every such contract must be found out.
func TestAContractWithoutAGuardOrAStorageWrite_IsFoundOut(t *testing.T) {
	faults := make(map[place]*fault)
	w, r := everything(t)
	survey(t, w, r, faults)
	for _, s := range []scenario{capped(), quarantined()} {
		w, r := enumerate(t, s, limits{depth: usualDepth})
		survey(t, w, r, faults)
	}
	guards, writes := 0, 0
	for _, at := range slices.SortedFunc(maps.Keys(faults), func(a, b place) int { return cmp.Or(cmp.Compare(a.pc, b.pc), cmp.Compare(a.from, b.from)) }) {
		ft := faults[at]
		if ft.op == vm.SSTORE {
			writes++
		} else {
			guards++
		}
		wrong := ft.caught()
		if wrong == nil && ft.clears {
			t.Logf("%s: it gives back storage that nothing reads again", ft.what)
			continue
		}
		if wrong == nil {
			t.Errorf("%s: not found out; it mattered first after %v", ft.what, ft.seen[0].w.names(ft.seen[0].way))
			continue
		}
		t.Logf("%s: %s", ft.what, wrong.what)
	}
	t.Logf("%d guards and %d storage writes, each left out once", guards, writes)
	if guards < 20 || writes < 20 {
		t.Fatal("too few were met: the enumeration is too small")
	}
}

func (w *world) names(way []int32) (names []string) {
	for _, by := range way {
		names = append(names, w.actions[by].name)
	}
	return names
}
