package attest

import "github.com/prometheus/client_golang/prometheus"

// Metrics counts what became of batches. A nil one counts nothing.
type Metrics struct {
	attested prometheus.Counter
	refusals *prometheus.CounterVec
}

// NewMetrics registers the counters.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		attested: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_operator_attestations_total", Help: "Attestations that the aggregator has taken.",
		}),
		refusals: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openstreaming_operator_refusals_total", Help: "Batches that the signing rule has refused, by reason; one that is refused for several reasons in turn counts for each.",
		}, []string{"reason"}),
	}
	r.MustRegister(m.attested, m.refusals)
	return m
}

func (m *Metrics) signed() {
	if m != nil {
		m.attested.Inc()
	}
}

func (m *Metrics) refused(reason string) {
	if m != nil {
		m.refusals.WithLabelValues(reason).Inc()
	}
}
