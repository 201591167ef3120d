package gossip

import "github.com/prometheus/client_golang/prometheus"

// Metrics of gossip; it is a prometheus.Collector.
type Metrics struct {
	*prometheus.CounterVec // by topic and what became of the message
}

// NewMetrics makes them, and registers them if there is a registry.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{prometheus.NewCounterVec(prometheus.CounterOpts{
		Namespace: "openstreaming", Subsystem: "gossip", Name: "messages_total", Help: "Gossip, by topic and what became of it.",
	}, []string{"topic", "what"})}
	if registry != nil {
		registry.MustRegister(m)
	}
	return m
}

func (m *Metrics) said(k Kind) { m.WithLabelValues(k.String(), "said").Inc() }

func (m *Metrics) heard(k Kind, v verdict) {
	what := map[verdict]string{accept: "passed_on", ignore: "ignored", refuse: "refused"}[v]
	m.WithLabelValues(k.String(), what).Inc()
}
