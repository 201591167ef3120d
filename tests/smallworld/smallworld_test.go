package smallworld

import (
	"bytes"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"
)

// SMALLWORLD_DEPTH deepens the enumeration of everything (`make fuzz` sets it), SMALLWORLD_SEED draws other samples and walks.
const (
	depthVariable = "SMALLWORLD_DEPTH"
	seedVariable  = "SMALLWORLD_SEED"
	usualDepth    = 6
	usualSeed     = 3
)

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

// lanes is two channels to one payee on neighbouring lanes, whose amounts share a storage word.
func lanes() scenario {
	return scenario{
		name: "two lanes of one payee", free: 100,
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
		{name: "the honest batch", proposer: carol, validUntil: 2, leaves: []leafTerms{
			{channel: 0, units: 300, challenger: wanda}, {channel: 1, units: 550, challenger: mallory}}},
		// Petra signed for 450 at most. The other leaf is backed.
		{name: "the bad batch", proposer: mallory, validUntil: 3, leaves: []leafTerms{
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
	everyState(t, only(lanes(), "propose", "finalize", "streamPayment", "closeChannel"))
}

func TestEverythingTogether_IsAsTheRulesSay_ToAStatedDepth(t *testing.T) {
	depth := int(variable(t, depthVariable, usualDepth))
	for _, s := range []scenario{lanes(), payees()} {
		_, r := enumerate(t, s, limits{depth: depth, windDown: 32, again: 64})
		if r.depth != depth {
			t.Fatalf("%d steps were asked for, %d were taken", depth, r.depth)
		}
		depth = min(depth, usualDepth-1) // the second differs in little
	}
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
	w, r := enumerate(t, lanes(), limits{depth: usualDepth})
	guards, writes := survey(t, w, r)
	if len(guards) < 15 || len(writes) < 20 {
		t.Fatalf("only %d guards and %d storage writes were met: the enumeration is too small", len(guards), len(writes))
	}
	for _, ft := range append(guards, writes...) {
		wrong := w.catches(ft)
		if wrong == nil {
			t.Errorf("%s: not found out; it mattered first after %v", ft.what, w.names(ft.ways[0]))
			continue
		}
		t.Logf("%s: %s", ft.what, wrong.what)
	}
	t.Logf("%d guards and %d storage writes, each left out once", len(guards), len(writes))
}

func (w *world) names(way []int32) (names []string) {
	for _, by := range way {
		names = append(names, w.actions[by].name)
	}
	return names
}
