package mesh

import (
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// Candidate is an upstream that offers a stream, with what is known of it.
type Candidate struct {
	Peer     peer.ID
	Rate     protocol.Rate // total per byte, units·10¹²; of the one in use what is paid, whatever it asks of others by now
	Quote    protocol.SignedQuote
	Route    []peer.ID     // from Peer to the stream's source, Peer not included
	Latency  time.Duration // of the quote, hops behind the peer included if it had to ask
	Failures int           // of this peer in a row, any stream, lately

	Current  bool     // the pieces come from it now
	Warm     bool     // a channel at this rate is open: a subscription waits for no transaction
	Head     uint64   // one past the newest piece that it says there is; zero if it said nothing, or is not believed
	Observed Observed // what this node measured of it
	Said     Said     // what it says of itself, unproven
	Needs    float64  // bytes per second that the stream grows by; zero if unknown, as it is before the stream flows

	header protocol.SignedStream
	window wire.Window
}

// Hops is the number of hops to the stream's source.
func (c Candidate) Hops() int { return len(c.Route) + 1 }

// Header is the stream's signed header, as the upstream gave it: publisher, price and labels.
func (c Candidate) Header() protocol.SignedStream { return c.header }

// Chooser picks the upstream among candidates that are all valid, reachable and within the price limit: at the beginning, when the
// upstream is lost, and every now and then between, with the current upstream among them. Choosing another one then means to
// change; what a change is worth is the chooser's to say. It is a pure choice: no I/O, no clock, and the same candidates give the
// same choice. It is called from several goroutines.
type Chooser interface {
	// Choose returns an index into candidates, or a negative number to take none of them.
	Choose(candidates []Candidate) int
}

// PriceThenLatency takes the peer with the fewest failures, among those one that was not seen to bring less than the stream needs, among
// those the lowest price, then the fewest hops, then the lowest latency. A channel that is open makes a price count for an eighth less, since another one has to be opened on L2 and
// locks a deposit; and so does being the current upstream, so that small differences move nobody to and fro.
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
	case a.starves() != b.starves():
		return b.starves()
	case a.worth() != b.worth():
		return a.worth() < b.worth()
	case a.Current != b.Current:
		return a.Current
	case a.Hops() != b.Hops():
		return a.Hops() < b.Hops()
	case a.Latency != b.Latency:
		return a.Latency < b.Latency
	}
	return a.Peer < b.Peer
}

// starves says that the stream would not come fast enough: by a fifth, as where an upstream in use is left for it.
func (c Candidate) starves() bool { return c.Observed.Rate > 0 && c.Observed.Rate < c.Needs*4/5 }

// worth is the price with what a change would cost.
func (c Candidate) worth() protocol.Rate {
	rate := c.Rate
	if c.Warm {
		rate -= rate / 8
	}
	if c.Current {
		rate -= rate / 8
	}
	return rate
}
