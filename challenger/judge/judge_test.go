package judge

import (
	"crypto/ecdsa"
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/protocol"
)

var (
	domain = protocol.Domain{ChainID: 31338, Payments: common.HexToAddress("0xbeef")}
	avs    = common.HexToAddress("0xa5")
	payee  = common.HexToAddress("0xfee")
)

const rate = protocol.RatePrecision // one unit per byte

func key(t testing.TB, n int64) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(common.LeftPadBytes(big.NewInt(n).Bytes(), 32))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func channel(t testing.TB, lane int) protocol.Channel {
	t.Helper()
	return protocol.Channel{
		Payer: common.BigToAddress(big.NewInt(int64(lane) + 1)), Signer: crypto.PubkeyToAddress(key(t, int64(lane)+100).PublicKey),
		Payee: payee, Lane: protocol.Lane(lane), Rate: rate,
	}
}

// show signs a voucher for n bytes on the lane's channel with the key of the signer of another lane, or the same.
func show(t testing.TB, c protocol.Channel, signer int, n protocol.Bytes) Shown {
	t.Helper()
	v, err := domain.NewVoucher(c, n)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := domain.SignVoucher(v, key(t, int64(signer)+100))
	if err != nil {
		t.Fatal(err)
	}
	return Shown{Channel: c, Bytes: n, Signature: signed.Signature}
}

func batch(t testing.TB, leaves ...protocol.Leaf) protocol.Batch {
	t.Helper()
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(leaves))
	if err != nil {
		t.Fatal(err)
	}
	b, err := protocol.DecodeBatch(data)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func leaf(lane int, units protocol.Units) protocol.Leaf {
	return protocol.Leaf{Payee: payee, Lane: protocol.Lane(lane), Units: units}
}

func opened(channels ...protocol.Channel) map[Lane]protocol.Channel {
	out := map[Lane]protocol.Channel{}
	for _, c := range channels {
		out[Lane{c.Payee, c.Token, c.Lane}] = c
	}
	return out
}

func TestLeaf_IsJudgedByWhatIsKnown(t *testing.T) {
	c := channel(t, 0)
	invented := c
	invented.Signer = crypto.PubkeyToAddress(key(t, 107).PublicKey)
	dear := c
	dear.Rate = 1 // 10⁻¹² units a byte: 2⁶⁴ − 1 bytes cost 18,446,744 units
	forged := show(t, c, 7, 100)
	wrongBytes := show(t, c, 0, 100)
	wrongBytes.Bytes = 200
	for name, tt := range map[string]struct {
		units protocol.Units
		facts Facts
		want  protocol.Verdict
	}{
		"the voucher is shown":                  {100, Facts{Opened: opened(c), Shown: []Shown{show(t, c, 0, 100)}}, protocol.Honest},
		"a greater one is shown":                {100, Facts{Opened: opened(c), Shown: []Shown{show(t, c, 0, 500), show(t, c, 0, 5)}}, protocol.Honest},
		"a smaller one is shown":                {100, Facts{Opened: opened(c), Shown: []Shown{show(t, c, 0, 99)}}, protocol.Undecided},
		"none is shown":                         {100, Facts{Opened: opened(c)}, protocol.Undecided},
		"a forged one is shown":                 {100, Facts{Opened: opened(c), Shown: []Shown{forged}}, protocol.Undecided},
		"its bytes were changed":                {150, Facts{Opened: opened(c), Shown: []Shown{wrongBytes}}, protocol.Undecided},
		"it is of an invented channel":          {100, Facts{Opened: opened(c), Shown: []Shown{show(t, invented, 7, 100)}}, protocol.Undecided},
		"the lane is not known":                 {100, Facts{Shown: []Shown{show(t, c, 0, 100)}}, protocol.Undecided},
		"the lane was never used":               {100, Facts{Unused: map[Lane]bool{LaneOf(leaf(0, 0)): true}}, protocol.Faulty},
		"another lane was never used":           {100, Facts{Unused: map[Lane]bool{LaneOf(leaf(1, 0)): true}}, protocol.Undecided},
		"more than any number of bytes costs":   {18_446_745, Facts{Opened: opened(dear)}, protocol.Faulty},
		"just what the most bytes would cost":   {18_446_744, Facts{Opened: opened(dear)}, protocol.Undecided},
		"all that a lane can hold, at any rate": {math.MaxUint64, Facts{Opened: opened(c)}, protocol.Undecided},
		"nothing is known":                      {100, Facts{}, protocol.Undecided},
	} {
		got := Batch(domain, batch(t, leaf(0, tt.units)), tt.facts)
		if len(got) != 1 || got[0].Verdict != tt.want || got[0].Reason == "" {
			t.Errorf("%s: %+v, want %s", name, got, tt.want)
		}
	}
}

func TestZeroFinding_ConvictsNobody(t *testing.T) {
	if (Finding{}).Verdict != protocol.Undecided {
		t.Fatal("the zero finding decides")
	}
	if Clear(nil) {
		t.Fatal("nothing is clear")
	}
}

// Whatever vouchers are shown, in whatever order: Honest exactly if one of the opened channel's signer covers the leaf, and
// never Faulty on a lane that was opened at a rate that reaches the amount.
func TestProperty_HonestExactlyIfBacked(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(r, "lanes")
		facts := Facts{Opened: map[Lane]protocol.Channel{}, Unused: map[Lane]bool{}}
		var leaves []protocol.Leaf
		want := map[int]bool{}
		known := map[int]bool{}
		best := map[int]protocol.Units{}
		for lane := range n {
			c := channel(t, lane)
			if rapid.Bool().Draw(r, "known") {
				known[lane] = true
				facts.Opened[Lane{c.Payee, c.Token, c.Lane}] = c
			}
			for range rapid.IntRange(0, 3).Draw(r, "vouchers") {
				signer := rapid.IntRange(0, 4).Draw(r, "signer")
				bytes := protocol.Bytes(rapid.IntRange(1, 50).Draw(r, "bytes"))
				facts.Shown = append(facts.Shown, show(t, c, signer, bytes))
				if signer == lane {
					best[lane] = max(best[lane], protocol.Units(bytes))
				}
			}
			units := protocol.Units(rapid.IntRange(1, 50).Draw(r, "units"))
			leaves = append(leaves, leaf(lane, units))
			want[lane] = known[lane] && best[lane] >= units
		}
		facts.Shown = rapid.Permutation(facts.Shown).Draw(r, "order")
		for _, f := range Batch(domain, batch(t, leaves...), facts) {
			if f.Verdict == protocol.Faulty || (f.Verdict == protocol.Honest) != want[int(f.Leaf.Lane)] {
				r.Fatalf("lane %d: %s (%s), backed %v", f.Leaf.Lane, f.Verdict, f.Reason, want[int(f.Leaf.Lane)])
			}
		}
	})
}

func findings(verdicts ...protocol.Verdict) []Finding {
	out := make([]Finding, len(verdicts))
	for i, v := range verdicts {
		out[i] = Finding{Index: i, Verdict: v, Leaf: leaf(i, protocol.Units(10+i))}
	}
	return out
}

func TestPlan(t *testing.T) {
	const (
		h = protocol.Honest
		u = protocol.Undecided
		f = protocol.Faulty
	)
	pays := map[int]protocol.Units{0: 5, 1: 50, 2: 500, 3: 1}
	policy := Policy{Grace: 10, MaxAsks: 2}
	early := Situation{Now: 105, ProposedAt: 100, WindowOpen: true, Affordable: 9, Payable: pays}
	late := early
	late.Now = 110
	with := func(s Situation, change func(*Situation)) Situation { change(&s); return s }
	for name, tt := range map[string]struct {
		findings []Finding
		s        Situation
		want     []int
	}{
		"all honest":                      {findings(h, h, h), late, nil},
		"faulty at once, the largest":     {findings(f, h, f, u), early, []int{2}},
		"one faulty is enough":            {findings(f, h, f), with(early, func(s *Situation) { s.Asked = map[int]protocol.Verdict{2: f} }), nil},
		"faulty without budget for doubt": {findings(f), with(early, func(s *Situation) { s.Affordable = 0 }), []int{0}},
		"undecided waits for the grace":   {findings(u, u), early, nil},
		"then those that pay most":        {findings(u, u, u, u), late, []int{2, 1}},
		"less what was asked before":      {findings(u, u, u, u), with(late, func(s *Situation) { s.Asked = map[int]protocol.Verdict{2: u} }), []int{1}},
		"up to the most asks":             {findings(u, u, u), with(late, func(s *Situation) { s.Asked = map[int]protocol.Verdict{2: u, 1: u} }), nil},
		"up to the budget":                {findings(u, u, u), with(late, func(s *Situation) { s.Affordable = 1 }), []int{2}},
		"no budget":                       {findings(u, u, u), with(late, func(s *Situation) { s.Affordable = -1 }), nil},
		"what pays nothing":               {findings(u, u), with(late, func(s *Situation) { s.Payable = nil }), nil},
		"window closed":                   {findings(f, u), with(late, func(s *Situation) { s.WindowOpen = false }), nil},
		"a doubt turned to certainty":     {findings(u, f), with(late, func(s *Situation) { s.Asked = map[int]protocol.Verdict{0: u} }), []int{1}},
	} {
		if got := Plan(policy, tt.findings, tt.s); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

// A challenger's expense on doubt is bounded, however a batch is made: never an honest leaf, never twice the same, never
// before the grace, never above the most asks or the budget.
func TestProperty_PlanIsBounded(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		verdict := rapid.SampledFrom([]protocol.Verdict{protocol.Honest, protocol.Undecided, protocol.Faulty})
		all := findings(rapid.SliceOfN(verdict, 1, 12).Draw(r, "verdicts")...)
		p := Policy{Grace: rapid.Uint64Range(0, 20).Draw(r, "grace"), MaxAsks: rapid.IntRange(0, 4).Draw(r, "asks")}
		s := Situation{
			ProposedAt: 100, Now: rapid.Uint64Range(100, 125).Draw(r, "now"), WindowOpen: rapid.Bool().Draw(r, "open"),
			Affordable: rapid.IntRange(-1, 5).Draw(r, "affordable"), Payable: map[int]protocol.Units{}, Asked: map[int]protocol.Verdict{},
		}
		for i := range all {
			if rapid.Bool().Draw(r, "asked") {
				s.Asked[i] = protocol.Undecided
			}
			s.Payable[i] = protocol.Units(rapid.IntRange(0, 9).Draw(r, "payable"))
		}
		plan := Plan(p, all, s)
		doubts := 0
		for n, i := range plan {
			_, asked := s.Asked[i]
			switch {
			case !s.WindowOpen, asked, all[i].Verdict == protocol.Honest, slices.Contains(plan[:n], i):
				r.Fatalf("leaf %d must not be challenged: %v", i, plan)
			case all[i].Verdict == protocol.Undecided:
				doubts++
				if s.Now < s.ProposedAt+p.Grace || s.Payable[i] == 0 {
					r.Fatalf("leaf %d is asked about too early or for nothing: %v", i, plan)
				}
			}
		}
		if doubts > 0 && (doubts+len(s.Asked) > p.MaxAsks || doubts > s.Affordable) {
			r.Fatalf("%d asks above the bounds", doubts)
		}
	})
}

func TestPayable(t *testing.T) {
	for _, tt := range [][4]protocol.Units{{10, 100, 0, 10}, {500, 100, 0, 100}, {10, 100, 4, 6}, {10, 100, 10, 0}, {5, 100, 10, 0}, {5, 0, 0, 0}} {
		if got := Payable(tt[0], tt[1], tt[2]); got != tt[3] {
			t.Errorf("Payable(%d, %d, %d) = %d, want %d", tt[0], tt[1], tt[2], got, tt[3])
		}
	}
}

func claimSet(t *testing.T, shown ...Shown) protocol.ClaimSet {
	t.Helper()
	var claims []protocol.PaymentClaim
	for _, s := range shown {
		claims = append(claims, protocol.PaymentClaim{Channel: domain.ChannelID(s.Channel), Bytes: s.Bytes, VoucherSigHash: s.Signature.Hash()})
	}
	root, err := protocol.ClaimsRoot(claims)
	if err != nil {
		t.Fatal(err)
	}
	return protocol.ClaimSet{AVS: avs, OperatorSetID: 3, Operator: common.HexToAddress("0x0e"), ClaimsRoot: root}
}

func TestClaimSet_FindsTheForgedVoucher_AndProvesIt(t *testing.T) {
	shown := []Shown{show(t, channel(t, 0), 0, 10), show(t, channel(t, 1), 9, 20), show(t, channel(t, 2), 2, 30)}
	set := claimSet(t, shown...)
	got, err := ClaimSet(domain, avs, 3, set, shown)
	if err != nil || got == nil || got.Index != 1 || got.Channel != shown[1].Channel {
		t.Fatalf("%+v, %v", got, err)
	}
	if !protocol.VerifyClaim(set.ClaimsRoot, protocol.ClaimOf(got.Voucher), got.Index, got.Proof) {
		t.Fatal("the proof does not hold")
	}
}

func TestClaimSet_AnHonestOneIsLeftAlone(t *testing.T) {
	shown := []Shown{show(t, channel(t, 0), 0, 10), show(t, channel(t, 1), 1, 20)}
	if got, err := ClaimSet(domain, avs, 3, claimSet(t, shown...), shown); got != nil || err != nil {
		t.Fatalf("%+v, %v", got, err)
	}
}

// An aggregator that swaps the claims of an honest set for forged ones proves nothing.
func TestClaimSet_OtherClaimsThanWereSignedProveNothing(t *testing.T) {
	honest := []Shown{show(t, channel(t, 0), 0, 10)}
	forged := []Shown{show(t, channel(t, 0), 9, 10)}
	for _, shown := range [][]Shown{forged, append(honest, forged...), nil} {
		if got, err := ClaimSet(domain, avs, 3, claimSet(t, honest...), shown); got != nil || !errors.Is(err, ErrForeignClaims) {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	if got, err := ClaimSet(domain, avs, 4, claimSet(t, forged...), forged); got != nil || !errors.Is(err, ErrForeignClaims) {
		t.Fatalf("%+v, %v", got, err)
	}
}
