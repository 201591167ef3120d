package settle

import (
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/protocol"
)

// Limits are what the payments contract takes in one batch.
type Limits struct {
	MaxLeaves, MaxPayees int
}

// Policy is what is worth settling.
type Policy struct {
	// MinUnits is the least newly due amount of a channel, in settlement units.
	MinUnits protocol.Units
	// MinChannels is the least number of channels of one payee and token: a payee with one or two settles cheaper by direct
	// redemption.
	MinChannels int
}

// Plan parts candidates into batches. Candidates come in the order of batch data (payee, token, lane), without repeats; each
// part is in that order too, so that its data are canonical. A payee with too few channels is left out; one with more than fit
// is split. Every other candidate is in exactly one part.
func Plan(candidates []store.Candidate, limits Limits, policy Policy) [][]store.Candidate {
	if limits.MaxLeaves <= 0 || limits.MaxPayees <= 0 {
		return nil
	}
	var parts [][]store.Candidate
	var part []store.Candidate
	payees := 0
	for start := 0; start < len(candidates); {
		end := start
		for end < len(candidates) && samePayee(candidates[start], candidates[end]) {
			end++
		}
		group := candidates[start:end]
		start = end
		if len(group) < policy.MinChannels {
			continue
		}
		for len(group) > 0 {
			room := min(limits.MaxLeaves-len(part), protocol.MaxGroupLeaves)
			if room == 0 || payees == limits.MaxPayees {
				parts, part, payees = append(parts, part), nil, 0
				continue
			}
			n := min(room, len(group))
			part = append(part, group[:n]...)
			payees++
			group = group[n:]
			if len(group) > 0 {
				// The rest of a payee that does not fit opens the next part: one group per payee in each.
				parts, part, payees = append(parts, part), nil, 0
			}
		}
	}
	if len(part) > 0 {
		parts = append(parts, part)
	}
	return parts
}

func samePayee(a, b store.Candidate) bool { return a.Payee == b.Payee && a.Token == b.Token }

// Leaves are the batch leaves of a part: each channel's newest amount.
func Leaves(part []store.Candidate) []protocol.Leaf {
	leaves := make([]protocol.Leaf, len(part))
	for i, c := range part {
		leaves[i] = protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: c.Amount}
	}
	return leaves
}
