package defend

import "github.com/prometheus/client_golang/prometheus"

// Metrics counts how disputes ended. A nil one counts nothing.
type Metrics struct{ disputes *prometheus.CounterVec }

// NewMetrics registers the counters.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "openstreaming_operator_disputes_total", Help: "Disputes about batches that this operator signed, by end: answered (by anyone), lost, missed.",
	}, []string{"end"})}
	r.MustRegister(m.disputes)
	return m
}

func (m *Metrics) ended(how string) {
	if m != nil {
		m.disputes.WithLabelValues(how).Inc()
	}
}
