package mesh

import (
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// Candidate is an upstream that offers a stream, with what is known of it.
type Candidate struct {
	Peer     peer.ID
	Rate     protocol.Rate // total per byte, units·10¹²
	Quote    protocol.SignedQuote
	Route    []peer.ID     // from Peer to the stream's source, Peer not included
	Latency  time.Duration // of the quote, hops behind the peer included if it had to ask
	Failures int           // of this peer in a row, any stream, lately

	header protocol.SignedStream
}

// Hops is the number of hops to the stream's source.
func (c Candidate) Hops() int { return len(c.Route) + 1 }

// Chooser picks the upstream among candidates that are all valid, reachable and within the price limit. It is a pure choice:
// no I/O, no clock, and the same candidates give the same choice. It is called from several goroutines.
type Chooser interface {
	// Choose returns an index into candidates, or a negative number to take none of them.
	Choose(candidates []Candidate) int
}

// PriceThenLatency takes the peer with the fewest failures, among those the lowest price, then the fewest hops, then the
// lowest latency.
type PriceThenLatency struct{}

// Choose implements Chooser.
func (PriceThenLatency) Choose(candidates []Candidate) int {
	best := -1
	for i, c := range candidates {
		if best < 0 || before(c, candidates[best]) {
			best = i
		}
	}
	return best
}

func before(a, b Candidate) bool {
	switch {
	case a.Failures != b.Failures:
		return a.Failures < b.Failures
	case a.Rate != b.Rate:
		return a.Rate < b.Rate
	case a.Hops() != b.Hops():
		return a.Hops() < b.Hops()
	case a.Latency != b.Latency:
		return a.Latency < b.Latency
	}
	return a.Peer < b.Peer
}
