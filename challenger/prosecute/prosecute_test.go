package prosecute

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestBackedBatch_CostsNothing(t *testing.T) {
	w := newWorld(t, 100, 200, 300)
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.live(t)
	if w.spent != 0 || w.status != BatchFinal || len(w.asks) != 0 || len(w.slashed) != 0 {
		t.Fatalf("spent %d, status %d, %d asks", w.spent, w.status, len(w.asks))
	}
}

func TestUnbackedBatch_IsVoided_AndAllItsSignersSlashed(t *testing.T) {
	w := newWorld(t, 100, 200, 300)
	w.shown = w.shown[:2]
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.live(t)
	if w.status != BatchVoid || len(w.slashed) != 5 || w.back != w.spent+25 {
		t.Fatalf("status %d, slashed %v, spent %d, back %d", w.status, w.slashed, w.spent, w.back)
	}
}

// Whoever cheated may retire the batch and its challenges from L2 as soon as its validity has passed, which can be in the very
// transaction that voids it.
func TestUnbackedBatch_RetiredFromL2WhenItIsVoided_ItsSignersAreSlashedAllTheSame(t *testing.T) {
	w := newWorld(t, 100, 200, 300)
	w.shown = w.shown[:2]
	w.retires = true
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.live(t)
	if w.status != BatchNone || len(w.slashed) != 5 || w.back != w.spent+25 {
		t.Fatalf("status %d, slashed %v, spent %d, back %d", w.status, w.slashed, w.spent, w.back)
	}
}

// A batch that L2 forgot while nobody watched is asked about for some days and no longer.
func TestBatchThatL2Forgot_IsNotAskedAboutForEver(t *testing.T) {
	w := newWorld(t, 100)
	w.status = BatchNone
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	over := func() bool {
		all, err := x.docket.Batches.All()
		if err := errors.Join(err, x.batches.Round(t.Context())); err != nil {
			t.Fatal(err)
		}
		return len(all) == 0 || all[0].Over
	}
	w.now = proposeAt + window + keepOver
	for range 2 {
		if over() {
			t.Fatal("a block that was replaced may come back")
		}
	}
	w.now++
	if over(); !over() {
		t.Fatal("it is asked about for ever")
	}
}

func TestUnbackedBatch_WhoseL1WindowEndsBeforeL2Decides_IsTakenToL1InTime(t *testing.T) {
	w := newWorld(t, 100, 200, 300)
	w.shown = w.shown[:2]
	// Challenged at once, it is void two windows after the proposal at the earliest; L1 takes no case then any more.
	w.proposal.Header.ValidUntil, w.openWindow = proposeAt+window/4, window/2
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.batches.OpenWindow, x.l1.Terms.OpenWindow = w.openWindow, w.openWindow
	x.live(t)
	if w.status != BatchVoid || len(w.slashed) != 5 || w.back != w.spent+25 {
		t.Fatalf("status %d, slashed %v, spent %d, back %d", w.status, w.slashed, w.spent, w.back)
	}
}

// Wherever the process is cut off, before or after any call did its work, the end is the same: the batch void, each signer
// slashed, every bond paid once and got back once.
func TestProperty_CutOffAnywhere_TheEndIsTheSame(t *testing.T) {
	clean := newWorld(t, 100, 200, 300)
	clean.shown = clean.shown[:2]
	x := clean.watch(t, t.TempDir())
	x.live(t)
	_ = x.docket.Close()
	if clean.calls < 50 {
		t.Fatalf("only %d calls", clean.calls)
	}
	dir := t.TempDir()
	runs := 0
	rapid.Check(t, func(r *rapid.T) {
		w := newWorld(t, 100, 200, 300)
		w.shown = w.shown[:2]
		w.failAt = rapid.IntRange(1, clean.calls).Draw(r, "call")
		w.afterWork = rapid.Bool().Draw(r, "after its work")
		runs++
		x := w.watch(t, fmt.Sprintf("%s/%d", dir, runs))
		defer func() { _ = x.docket.Close() }()
		x.live(t)
		if w.status != BatchVoid || len(w.slashed) != 5 || w.back != w.spent+25 || w.spent != 2*bond.Int64() {
			r.Fatalf("status %d, slashed %v, spent %d, back %d", w.status, w.slashed, w.spent, w.back)
		}
	})
}

func TestVetoedBatch_NobodyIsSlashed_AndTheBondComesBack(t *testing.T) {
	for _, early := range []bool{true, false} {
		w := newWorld(t, 100, 200, 300)
		w.shown = w.shown[:2]
		w.vetoed, w.vetoCases = early, !early
		x := w.watch(t, t.TempDir())
		x.live(t)
		all, err := x.docket.Cases.All()
		if err != nil || len(all) != 1 {
			t.Fatalf("%d cases, %v", len(all), err)
		}
		for _, k := range all {
			if k.State != docket.Vetoed || !k.Over {
				t.Errorf("vetoed early %t: the docket shows %q, over %t", early, k.State, k.Over)
			}
		}
		if w.status != BatchVoid || len(w.slashed) != 0 || w.back != w.spent+25 {
			t.Errorf("vetoed early %t: status %d, slashed %v, spent %d, back %d", early, w.status, w.slashed, w.spent, w.back)
		}
		_ = x.docket.Close()
	}
}

func TestVetoedFalseClaim_IsLeft(t *testing.T) {
	w := newWorld(t, 100)
	w.offense = OffenseStanding{Proven: true, Vetoed: true, ExecutableAt: 1}
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	o := docket.Offense{Operator: other, Epoch: 4, State: docket.Pending}
	if _, err := x.docket.Offenses.Add(o.Key(), o); err != nil {
		t.Fatal(err)
	}
	x.live(t)
	after, found, err := x.docket.Offenses.Get(o.Key())
	if err != nil || !found || after.State != docket.Vetoed || w.minors != 0 {
		t.Fatalf("%+v, %t, %v, %d tries", after, found, err, w.minors)
	}
}

func TestHiddenVouchers_AreAskedFor_WithinTheBudget(t *testing.T) {
	w := newWorld(t, 100, 200, 300, 400, 500)
	w.shown = nil
	for i := range w.leaves {
		w.secret[i] = true
	}
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.live(t)
	if w.status != BatchFinal || w.spent != 2*bond.Int64() || w.back != 0 || len(w.slashed) != 0 {
		t.Fatalf("status %d, spent %d, back %d, slashed %v", w.status, w.spent, w.back, w.slashed)
	}
	for _, i := range []int{3, 4} { // those that would pay most
		if w.asks[w.leaves[i].LeafKey(w.proposal.ID)] == nil {
			t.Errorf("leaf %d was not asked about", i)
		}
	}
	// The bonds are lost; the next batch of the day may cost what is left of the budget, one bond, and no more.
	again := newWorld(t, 101, 201, 301)
	again.shown, again.secret = nil, map[int]bool{0: true, 1: true, 2: true}
	*x.world = *again
	if err := x.docket.AddReading(docket.Reading{Batches: []docket.Batch{{Proposal: again.proposal}}}); err != nil {
		t.Fatal(err)
	}
	x.restart()
	x.live(t)
	if x.spent != bond.Int64() {
		t.Fatalf("spent %d on the second batch", x.spent)
	}
}

func TestStubbornOperator_KeepsNobodyElseFromItsDue(t *testing.T) {
	w := newWorld(t, 100)
	w.shown = nil
	w.stubborn[signers()[1]] = true
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	x.live(t)
	if len(w.slashed) != 4 || w.slashed[signers()[1]] != 0 {
		t.Fatalf("slashed %v", w.slashed)
	}
	w.stubborn = map[common.Address]bool{}
	x.live(t)
	if len(w.slashed) != 5 {
		t.Fatalf("slashed %v", w.slashed)
	}
}

func TestVoidedBySomebodyElse_ForALeafWeSawTheVoucherOf_NobodyIsAccused(t *testing.T) {
	w := newWorld(t, 100, 200)
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	key := w.leaves[0].LeafKey(w.proposal.ID)
	w.asks[key] = &ChallengeStanding{Status: ChallengeUpheld, Challenger: other, Leaf: w.leaves[0]}
	w.status, w.voidedBy = BatchVoid, key
	x.live(t)
	if len(w.cases) != 0 || len(w.slashed) != 0 {
		t.Fatalf("%d cases, slashed %v", len(w.cases), w.slashed)
	}
}

func TestChallengeOfSomebodyElse_IsBroughtToItsEnd(t *testing.T) {
	w := newWorld(t, 100)
	w.shown = nil
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	key := w.leaves[0].LeafKey(w.proposal.ID)
	w.asks[key], w.open = &ChallengeStanding{Status: ChallengeOpen, Challenger: other, Deadline: proposeAt + window, Leaf: w.leaves[0]}, 1
	if err := x.docket.AddReading(docket.Reading{Challenged: []docket.Challenged{{Batch: w.proposal.ID, Key: key}}}); err != nil {
		t.Fatal(err)
	}
	x.live(t)
	if w.status != BatchVoid || len(w.slashed) != 5 || w.spent != bond.Int64() { // the case's bond alone
		t.Fatalf("status %d, slashed %v, spent %d", w.status, w.slashed, w.spent)
	}
}

func TestFalseClaim_IsProvenOnceAndExecutedAfterItsDelay_WhereverItIsCutOff(t *testing.T) {
	evidence := &docket.ClaimEvidence{Signature: protocol.PointG1(mustSign(t).Bytes())}
	for failAt := range 30 {
		for _, after := range []bool{false, true} {
			w := newWorld(t, 100)
			x := w.watch(t, t.TempDir())
			o := docket.Offense{Operator: other, Epoch: 7, State: docket.Planned, Evidence: evidence}
			o.Evidence.ClaimSet.IssuedAt = proposeAt
			if err := x.docket.AddOffenses(1, []docket.Offense{o}); err != nil {
				t.Fatal(err)
			}
			w.failAt, w.afterWork = failAt, after
			x.live(t)
			_ = x.docket.Close()
			if w.proofs != 1 || !w.offense.Executed {
				t.Fatalf("cut off at call %d: %d proofs, %+v", failAt, w.proofs, w.offense)
			}
		}
	}
}

// The slasher passes an operator over whose allowance is used up, and the transaction is paid for all the same.
func TestFalseClaim_OfAnOperatorThatIsPassedOver_IsTriedAFewTimesOnly(t *testing.T) {
	w := newWorld(t, 100)
	w.spentUp = true
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	o := docket.Offense{Operator: other, Epoch: 7, State: docket.Pending}
	if err := x.docket.AddOffenses(1, []docket.Offense{o}); err != nil {
		t.Fatal(err)
	}
	w.offense = OffenseStanding{ID: common.Hash{1}, Proven: true, ExecutableAt: proposeAt + 10}
	x.live(t)
	if w.minors < 2 || w.minors > minorTries+1 {
		t.Fatalf("tried %d times", w.minors)
	}
	all, err := x.docket.Offenses.All()
	if err != nil || len(all) != 1 || !all[0].State.Ended() {
		t.Fatalf("%+v, %v", all, err)
	}
}

// Strangers challenge the leaves that we would ask about and answer them at once, which costs them no more than gas. Neither
// our budget nor the number of our questions is used up by it.
func TestStrangersThatAnswerThemselves_DoNotUseUpWhatWeMayStake(t *testing.T) {
	w := newWorld(t, 100, 200, 300, 400)
	w.shown = nil
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	var r docket.Reading
	for _, i := range []int{2, 3} {
		key := w.leaves[i].LeafKey(w.proposal.ID)
		w.asks[key] = &ChallengeStanding{Status: ChallengeAnswered, Challenger: other, Leaf: w.leaves[i]}
		if i == 2 { // the other one comes between our reading and our transaction
			r.Challenged = append(r.Challenged, docket.Challenged{Batch: w.proposal.ID, Key: key})
		}
	}
	if err := x.docket.AddReading(r); err != nil {
		t.Fatal(err)
	}
	x.live(t)
	for i, leaf := range w.leaves {
		if w.asks[leaf.LeafKey(w.proposal.ID)] == nil && i != 0 {
			t.Errorf("leaf %d was not asked about", i)
		}
	}
	if w.status != BatchVoid || len(w.slashed) != 5 {
		t.Fatalf("status %d, slashed %v, spent %d", w.status, w.slashed, w.spent)
	}
	if _, doubt, err := x.batches.staked(proposeAt); err != nil || doubt.Sign() != 0 {
		t.Fatalf("%s counted as lost, %v", doubt, err)
	}
}

// We have seen every voucher of a batch, and its signers sleep: we void it for nobody.
func TestChallengeOfALeafThatIsBacked_IsNotBroughtToItsEndByUs(t *testing.T) {
	w := newWorld(t, 100)
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	key := w.leaves[0].LeafKey(w.proposal.ID)
	w.asks[key], w.open = &ChallengeStanding{Status: ChallengeOpen, Challenger: other, Deadline: proposeAt + window, Leaf: w.leaves[0]}, 1
	if err := x.docket.AddReading(docket.Reading{Challenged: []docket.Challenged{{Batch: w.proposal.ID, Key: key}}}); err != nil {
		t.Fatal(err)
	}
	x.live(t)
	if w.status != BatchProposed || w.spent != 0 {
		t.Fatalf("status %d, spent %d", w.status, w.spent)
	}
}

func TestSlashedStake_IsMovedOnce(t *testing.T) {
	w := newWorld(t, 100)
	x := w.watch(t, t.TempDir())
	defer func() { _ = x.docket.Close() }()
	w.waiting[4] = true
	for _, id := range []int64{4, 5} { // 5 was moved by somebody else
		s := docket.Slash{SlashID: big.NewInt(id), Operator: other}
		if _, err := x.docket.Slashes.Add(s.Key(), s); err != nil {
			t.Fatal(err)
		}
	}
	x.live(t)
	left, err := x.docket.Slashes.All()
	if err != nil || len(left) != 0 || w.waiting[4] {
		t.Fatalf("%d left, %v", len(left), err)
	}
}

// CaseID must be the slasher's caseIdOf: keccak256(abi.encode(leafKey, keccak256(abi.encode(operators)), severity)).
func TestCaseID_OfAKnownCase(t *testing.T) {
	got := CaseID(protocol.LeafKey{1}, Attribution{signers()[:2], SeverityCertified})
	list := make([]byte, 0, 4*32)
	list = append(list, common.LeftPadBytes([]byte{0x20}, 32)...)
	list = append(list, common.LeftPadBytes([]byte{2}, 32)...)
	list = append(list, common.LeftPadBytes([]byte{0x11}, 32)...)
	list = append(list, common.LeftPadBytes([]byte{0x22}, 32)...)
	all := append(append(common.Hash{1}.Bytes(), crypto.Keccak256(list)...), common.LeftPadBytes([]byte{2}, 32)...)
	if want := crypto.Keccak256Hash(all); got != want {
		t.Fatalf("%s, want %s", got, want)
	}
}
