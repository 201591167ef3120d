// Package instruments is a part's metrics as one thing: made side by side, registered all or none, and gone with the part.
//
// It refuses names that are taken, and leaves what took them alone.
package instruments

import (
	"fmt"

	"github.com/prometheus/client_golang/prometheus"
)

// namespace begins the name of every metric of this module.
const namespace = "openstreaming"

// Set is the metrics of one part, as openstreaming_<part>_<name>. Make it with New, fill it, and then Register it.
type Set struct {
	registry prometheus.Registerer
	part     string
	all      []prometheus.Collector
	counted  []prometheus.Collector // by the registry
}

// New begins the set of a part. A nil registry counts for nobody.
func New(registry prometheus.Registerer, part string) *Set {
	return &Set{registry: registry, part: part}
}

// Add takes a collector that was made elsewhere, under the names that it has.
func (s *Set) Add(c prometheus.Collector) { s.all = append(s.all, c) }

// Counters are told apart by labels. What stands in a label must not come from outside, or strangers fill the memory.
func (s *Set) Counters(name, help string, labels ...string) *prometheus.CounterVec {
	c := prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Subsystem: s.part, Name: name, Help: help}, labels)
	s.Add(c)
	return c
}

// Gauge is a value that is asked for when somebody looks, from any goroutine.
func (s *Set) Gauge(name, help string, value func() float64) {
	s.Add(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Subsystem: s.part, Name: name, Help: help}, value))
}

// Register lets the registry have all of the set, or none if a name is taken.
func (s *Set) Register() error {
	if s.registry == nil {
		return nil
	}
	for _, c := range s.all {
		if err := s.registry.Register(c); err != nil {
			s.Unregister()
			return fmt.Errorf("register the metrics of the %s: %w", s.part, err)
		}
		s.counted = append(s.counted, c)
	}
	return nil
}

// Unregister takes from the registry what it has of the set. A nil set has nothing there.
func (s *Set) Unregister() {
	if s == nil {
		return
	}
	for _, c := range s.counted {
		s.registry.Unregister(c)
	}
	s.counted = nil
}
