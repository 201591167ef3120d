package discovery

import (
	"fmt"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
)

// metrics of discovery. No label takes a value from outside.
type metrics struct {
	registry prometheus.Registerer
	all      []prometheus.Collector

	lookups *prometheus.CounterVec // by end
	puts    *prometheus.CounterVec // by end
	reach   atomic.Int32           // 1 others can dial us, -1 they cannot, 0 not known
	gossip  *gossip.Metrics
}

// newMetrics registers them; a nil registry counts for nobody.
func newMetrics(registry prometheus.Registerer, s *Service) (*metrics, error) {
	x := &metrics{registry: registry}
	counters := func(name, help, label string) *prometheus.CounterVec {
		c := prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "openstreaming", Subsystem: "discovery", Name: name, Help: help}, []string{label})
		x.all = append(x.all, c)
		return c
	}
	gauge := func(name, help string, value func() float64) {
		x.all = append(x.all, prometheus.NewGaugeFunc(
			prometheus.GaugeOpts{Namespace: "openstreaming", Subsystem: "discovery", Name: name, Help: help}, value))
	}
	x.lookups = counters("lookups_total", "Searches for who holds a stream, by end.", "end")
	x.puts = counters("record_puts_total", "Records of held streams put into the DHT, by end.", "end")
	gauge("routing_peers", "Peers in the routing table of the DHT.", func() float64 {
		if s.dht == nil {
			return 0
		}
		return float64(s.dht.RoutingTable().Size())
	})
	gauge("held_streams", "Streams that can be found at this node.", func() float64 { return float64(s.heldStreams()) })
	gauge("kept_records", "Records of who holds a stream, kept for others.", func() float64 { return float64(s.shelf.size()) })
	gauge("known_operators", "Operators that L1 names.", func() float64 { return float64(s.knownOperators()) })
	gauge("reachable", "Whether others can dial this node: 1 yes, -1 no, 0 not known.", func() float64 { return float64(x.reach.Load()) })
	if s.cfg.Gossip {
		x.gossip = gossip.NewMetrics(nil)
		x.all = append(x.all, x.gossip)
	}
	if registry == nil {
		return x, nil
	}
	for _, c := range x.all {
		if err := registry.Register(c); err != nil {
			x.unregister()
			return nil, fmt.Errorf("register the metrics of discovery: %w", err)
		}
	}
	return x, nil
}

func (x *metrics) unregister() {
	if x.registry == nil {
		return
	}
	for _, c := range x.all {
		x.registry.Unregister(c)
	}
}
