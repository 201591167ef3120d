package mesh_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestPriceThenLatency_WeighsPriceAgainstWhatAChangeCosts(t *testing.T) {
	far := []peer.ID{"x", "y"}
	for name, c := range map[string]struct{ better, worse mesh.Candidate }{
		"a cheaper one":                        {mesh.Candidate{Rate: 99, Route: far}, mesh.Candidate{Rate: 100}},
		"one that did not fail":                {mesh.Candidate{Rate: 200}, mesh.Candidate{Rate: 100, Failures: 1}},
		"fewer hops at the same price":         {mesh.Candidate{Rate: 100, Latency: time.Second}, mesh.Candidate{Rate: 100, Route: far}},
		"a shorter way at the same hops":       {mesh.Candidate{Rate: 100, Latency: 1}, mesh.Candidate{Rate: 100, Latency: 2}},
		"an open channel at a slightly higher": {mesh.Candidate{Rate: 100, Warm: true}, mesh.Candidate{Rate: 90}},
		"a much cheaper one without a channel": {mesh.Candidate{Rate: 80}, mesh.Candidate{Rate: 100, Warm: true}},
		"the current one, though a bit dearer": {mesh.Candidate{Rate: 100, Warm: true, Current: true}, mesh.Candidate{Rate: 90, Warm: true}},
		"a much cheaper one than the current":  {mesh.Candidate{Rate: 80, Warm: true}, mesh.Candidate{Rate: 100, Warm: true, Current: true}},
		"one that brings what the stream needs": {mesh.Candidate{Rate: 200, Needs: 100, Observed: mesh.Observed{Rate: 90}},
			mesh.Candidate{Rate: 100, Needs: 100, Observed: mesh.Observed{Rate: 50}}},
		"the cheaper one, where nobody knows what the stream needs": {mesh.Candidate{Rate: 100, Observed: mesh.Observed{Rate: 50}},
			mesh.Candidate{Rate: 200, Observed: mesh.Observed{Rate: 90}}},
		"anybody rather than a failing current": {mesh.Candidate{Rate: 300}, mesh.Candidate{Rate: 100, Warm: true, Current: true, Failures: 1}},
	} {
		c.better.Peer, c.worse.Peer = "z", "a"
		if i := (mesh.PriceThenLatency{}).Choose([]mesh.Candidate{c.worse, c.better}); i != 1 {
			t.Errorf("%s is not chosen when it comes second", name)
		}
		if i := (mesh.PriceThenLatency{}).Choose([]mesh.Candidate{c.better, c.worse}); i != 0 {
			t.Errorf("%s is not chosen when it comes first", name)
		}
	}
	if i := (mesh.PriceThenLatency{}).Choose(nil); i >= 0 {
		t.Errorf("%d is chosen of nobody", i)
	}
}

func TestPriceThenLatency_ChoosesTheSame_HoweverCandidatesAreOrdered(t *testing.T) {
	seed := rand.Uint64()
	rng := rand.New(rand.NewPCG(seed, 0))
	for range 200 {
		var all []mesh.Candidate
		for i := range 6 {
			all = append(all, mesh.Candidate{Peer: peer.ID(rune('a' + i)), Rate: protocol.Rate(90 + rng.IntN(20)), Failures: rng.IntN(2),
				Warm: rng.IntN(2) == 0, Current: i == 0, Latency: time.Duration(rng.IntN(3)), Route: make([]peer.ID, rng.IntN(3)),
				Needs: 10, Observed: mesh.Observed{Rate: float64(rng.IntN(2) * 9)}})
		}
		want := all[mesh.PriceThenLatency{}.Choose(all)].Peer
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := all[mesh.PriceThenLatency{}.Choose(all)].Peer; got != want {
			t.Fatalf("seed %d: %s, and in another order %s, of %+v", seed, want, got, all)
		}
	}
}
