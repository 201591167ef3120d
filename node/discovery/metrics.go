package discovery

import (
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/internal/instruments"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
)

// metrics of discovery. No label takes a value from outside.
type metrics struct {
	*instruments.Set

	lookups *prometheus.CounterVec // by end
	puts    *prometheus.CounterVec // by end
	reach   atomic.Int32           // 1 others can dial us, -1 they cannot, 0 not known
	gossip  *gossip.Metrics
}

// newMetrics registers them; a nil registry counts for nobody.
func newMetrics(registry prometheus.Registerer, s *Service) (*metrics, error) {
	x := &metrics{Set: instruments.New(registry, "discovery")}
	x.lookups = x.Counters("lookups_total", "Searches for who holds a stream, by end.", "end")
	x.puts = x.Counters("record_puts_total", "Records of held streams put into the DHT, by end.", "end")
	x.Gauge("routing_peers", "Peers in the routing table of the DHT.", func() float64 {
		if s.dht == nil {
			return 0
		}
		return float64(s.dht.RoutingTable().Size())
	})
	x.Gauge("held_streams", "Streams that can be found at this node.", func() float64 { return float64(s.heldStreams()) })
	x.Gauge("kept_records", "Records of who holds a stream, kept for others.", func() float64 { return float64(s.shelf.size()) })
	x.Gauge("known_operators", "Operators that L1 names.", func() float64 { return float64(s.knownOperators()) })
	x.Gauge("reachable", "Whether others can dial this node: 1 yes, -1 no, 0 not known.", func() float64 { return float64(x.reach.Load()) })
	if s.cfg.Gossip {
		x.gossip = gossip.NewMetrics(nil)
		x.Add(x.gossip)
	}
	return x, x.Register()
}
