package settle

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/protocol"
)

func drawCandidates(t *rapid.T) []store.Candidate {
	var out []store.Candidate
	for payee := range rapid.IntRange(0, 12).Draw(t, "payees") {
		for lane := range rapid.IntRange(1, 9).Draw(t, "lanes") {
			var c store.Candidate
			c.Payee, c.Lane, c.Amount = common.Address{byte(payee)}, protocol.Lane(lane), protocol.Units(1+payee*100+lane)
			out = append(out, c)
		}
	}
	return out
}

func TestPlan_EveryCandidateIsInOneCanonicalBatchWithinTheLimits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		candidates := drawCandidates(t)
		limits := Limits{MaxLeaves: rapid.IntRange(1, 20).Draw(t, "leaves"), MaxPayees: rapid.IntRange(1, 5).Draw(t, "groups")}
		parts := Plan(candidates, limits, Policy{})
		var all []store.Candidate
		for _, part := range parts {
			data, err := protocol.EncodeBatch(protocol.GroupLeaves(Leaves(part)))
			if err != nil {
				t.Fatal(err)
			}
			b, err := protocol.DecodeBatch(data)
			if err != nil {
				t.Fatal(err)
			}
			if err := b.CheckCanonical(); err != nil {
				t.Fatal(err)
			}
			if b.Len() != len(part) || b.Len() > limits.MaxLeaves || len(b.Groups) > limits.MaxPayees {
				t.Fatalf("%d leaves in %d groups, limits %+v", b.Len(), len(b.Groups), limits)
			}
			for i, leaf := range b.Leaves() {
				if c := part[i]; leaf.Payee != c.Payee || leaf.Lane != c.Lane || leaf.Units != c.Amount {
					t.Fatalf("leaf %d is %+v, its channel %+v", i, leaf, c)
				}
			}
			all = append(all, part...)
		}
		if !slices.Equal(all, candidates) {
			t.Fatalf("%d candidates became %d leaves", len(candidates), len(all))
		}
	})
}

func TestPlan_LeavesPayeesWithFewChannelsToDirectRedemption(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		candidates := drawCandidates(t)
		least := rapid.IntRange(1, 9).Draw(t, "least")
		count := map[common.Address]int{}
		for _, c := range candidates {
			count[c.Payee]++
		}
		want := slices.DeleteFunc(slices.Clone(candidates), func(c store.Candidate) bool { return count[c.Payee] < least })
		got := slices.Concat(Plan(candidates, Limits{MaxLeaves: 7, MaxPayees: 3}, Policy{MinChannels: least})...)
		if !slices.Equal(got, want) {
			t.Fatalf("%d channels are settled, want %d", len(got), len(want))
		}
	})
}

func TestPlan_WithoutLimitsKnown_SettlesNothing(t *testing.T) {
	if got := Plan(make([]store.Candidate, 3), Limits{}, Policy{}); got != nil {
		t.Fatal(got)
	}
}
