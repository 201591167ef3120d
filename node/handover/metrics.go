package handover

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/protocol"
)

// Metrics counts how claims became money. A nil one counts nothing.
type Metrics struct{ accepted, direct prometheus.Counter }

// NewMetrics registers the counters.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		accepted: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_payee_claims_total", Help: "Claims that the aggregator has taken.",
		}),
		direct: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_payee_redeemed_units_total", Help: "Settlement units redeemed directly on L2.",
		}),
	}
	r.MustRegister(m.accepted, m.direct)
	return m
}

func (m *Metrics) claimed(n int) {
	if m != nil && n > 0 {
		m.accepted.Add(float64(n))
	}
}

func (m *Metrics) redeemed(u protocol.Units) {
	if m != nil {
		m.direct.Add(float64(u))
	}
}
