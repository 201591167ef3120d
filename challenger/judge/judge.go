// Package judge decides about certified payments and about claims, and which leaves of a batch to dispute. It takes values
// and returns values: no chain, no clock, no key.
//
// It promises that a leaf is Honest only if a voucher was shown that L2 would take as an answer, and Faulty only if no such
// voucher can exist; whatever lies between is Undecided, and is asked about only after a time of grace, within a budget.
// It refuses to convict on silence: an aggregator that shows nothing makes a leaf Undecided, never Faulty.
package judge

import (
	"cmp"
	"math"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Lane names a payee's lane, which is used once for ever and therefore names at most one channel.
type Lane struct {
	Payee common.Address
	Token protocol.TokenID
	Lane  protocol.Lane
}

// LaneOf is the lane that a leaf pays.
func LaneOf(l protocol.Leaf) Lane { return Lane{l.Payee, l.Token, l.Lane} }

// Shown is a voucher that somebody shows. Nothing about it is trusted.
type Shown struct {
	Channel   protocol.Channel
	Bytes     protocol.Bytes
	Signature protocol.Signature
}

// Facts are what is known about the leaves of one batch. What is not known is left out, and convicts nobody.
type Facts struct {
	// Opened are the channels that L2 itself says were opened on these lanes.
	Opened map[Lane]protocol.Channel
	// Unused are lanes of which L2 itself says that no channel was ever opened on them.
	Unused map[Lane]bool
	// Shown are vouchers from anywhere, in any order.
	Shown []Shown
}

// Finding is the verdict on one leaf.
type Finding struct {
	Index   int
	Leaf    protocol.Leaf
	Verdict protocol.Verdict
	// Reason says why in a few words, for a person.
	Reason string
	// Channel is the one that was opened on the leaf's lane; zero if none is known.
	Channel protocol.Channel
}

// Batch judges every leaf of a batch, in order.
func Batch(d protocol.Domain, b protocol.Batch, f Facts) []Finding {
	best := proven(d, f)
	findings := make([]Finding, 0, b.Len())
	for i, leaf := range b.Leaves() {
		findings = append(findings, judge(i, leaf, f, best))
	}
	return findings
}

func judge(i int, leaf protocol.Leaf, f Facts, best map[Lane]protocol.Units) Finding {
	lane := LaneOf(leaf)
	out := Finding{Index: i, Leaf: leaf, Verdict: protocol.Undecided}
	channel, opened := f.Opened[lane]
	out.Channel = channel
	switch units, shown := best[lane]; {
	case opened && shown && units >= leaf.Units:
		out.Verdict, out.Reason = protocol.Honest, "a voucher of at least its units was shown"
	case opened && leaf.Units > most(channel.Rate):
		out.Verdict, out.Reason = protocol.Faulty, "no number of bytes costs so much on its channel"
	case opened:
		out.Reason = "no voucher of at least its units was shown"
	case f.Unused[lane]:
		out.Verdict, out.Reason = protocol.Faulty, "no channel was ever opened on its lane"
	default:
		out.Reason = "its channel is not known yet"
	}
	return out
}

// proven is the greatest amount that a valid voucher was shown for, by lane. A voucher counts only on the very channel that
// L2 opened there: anybody can sign for a channel of its own invention.
func proven(d protocol.Domain, f Facts) map[Lane]protocol.Units {
	best := make(map[Lane]protocol.Units, len(f.Shown))
	for _, s := range f.Shown {
		lane := Lane{s.Channel.Payee, s.Channel.Token, s.Channel.Lane}
		opened, known := f.Opened[lane]
		if !known || opened != s.Channel {
			continue
		}
		v, err := d.NewVoucher(s.Channel, s.Bytes)
		if err != nil || v.Amount <= best[lane] {
			continue
		}
		valid, err := d.VerifyVoucher(s.Channel, protocol.SignedVoucher{Voucher: v, Signature: s.Signature})
		if err != nil {
			continue
		}
		best[lane] = valid.Amount()
	}
	return best
}

// most is what the greatest number of bytes costs, or the greatest amount if that does not exist.
func most(rate protocol.Rate) protocol.Units {
	units, err := protocol.Owed(math.MaxUint64, rate)
	if err != nil {
		return math.MaxUint64
	}
	return units
}

// Clear says whether every leaf is Honest; an empty batch is not.
func Clear(findings []Finding) bool {
	return len(findings) > 0 && !slices.ContainsFunc(findings, func(f Finding) bool { return f.Verdict != protocol.Honest })
}

// Policy bounds what is staked on doubt.
type Policy struct {
	// Grace is how long after its proposal the leaves of a batch may stay undecided, in seconds of L2 time.
	Grace uint64
	// MaxAsks is the most undecided leaves of one batch that are ever asked about.
	MaxAsks int
}

// Situation is what has happened to a batch so far.
type Situation struct {
	Now        uint64 // L2 head's time, unix seconds
	ProposedAt uint64 // unix seconds of L2
	WindowOpen bool   // the contract still takes challenges of this batch
	Affordable int    // bonds that the budget for doubt still allows
	// Payable is what each leaf would pay out, by its index: least of units and deposit, less what is settled. A leaf that
	// is missing pays nothing.
	Payable map[int]protocol.Units
	// Asked are the leaves that were challenged before, with the verdict they had then.
	Asked map[int]protocol.Verdict
}

// Plan names the leaves to challenge now, the most important first.
//
//   - A Faulty leaf is challenged at once, the largest, and one is enough: it voids the batch.
//     Rationale: no answer exists, so the bond is not at risk.
//   - Undecided leaves are asked about after the grace, those that would pay most, up to MaxAsks and the budget.
//     Rationale: each answer costs a bond, so doubt must be bounded; and what pays nothing steals nothing.
func Plan(p Policy, findings []Finding, s Situation) []int {
	if !s.WindowOpen {
		return nil
	}
	doubts := 0
	for _, verdict := range s.Asked {
		if verdict == protocol.Faulty {
			return nil
		}
		doubts++
	}
	if i, found := largestFaulty(findings, s.Asked); found {
		return []int{i}
	}
	if s.Now < s.ProposedAt+p.Grace {
		return nil
	}
	var open []Finding
	for _, f := range findings {
		if _, asked := s.Asked[f.Index]; f.Verdict == protocol.Undecided && !asked && s.Payable[f.Index] > 0 {
			open = append(open, f)
		}
	}
	slices.SortStableFunc(open, func(a, b Finding) int {
		return cmp.Compare(s.Payable[b.Index], s.Payable[a.Index])
	})
	n := max(0, min(len(open), p.MaxAsks-doubts, s.Affordable))
	plan := make([]int, n)
	for i := range plan {
		plan[i] = open[i].Index
	}
	return plan
}

func largestFaulty(findings []Finding, asked map[int]protocol.Verdict) (index int, found bool) {
	var units protocol.Units
	for _, f := range findings {
		if _, before := asked[f.Index]; f.Verdict != protocol.Faulty || before {
			continue
		}
		if !found || f.Leaf.Units > units {
			index, units, found = f.Index, f.Leaf.Units, true
		}
	}
	return index, found
}

// Payable is what settling a leaf would pay: the least of its units and the deposit, less what is settled already.
func Payable(leaf protocol.Units, deposited, settled protocol.Units) protocol.Units {
	due := min(leaf, deposited)
	if due <= settled {
		return 0
	}
	return due - settled
}
