package gossip

import "github.com/prometheus/client_golang/prometheus"

// Metrics of gossip. A nil registry counts for nobody.
type Metrics struct {
	messages *prometheus.CounterVec // by topic and what became of it
}

// NewMetrics registers them.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{messages: prometheus.NewCounterVec(prometheus.CounterOpts{
		Namespace: "openstreaming", Subsystem: "gossip", Name: "messages_total", Help: "Gossip, by topic and what became of it.",
	}, []string{"topic", "what"})}
	if registry != nil {
		registry.MustRegister(m.messages)
	}
	return m
}

// Unregister takes them out of the registry that NewMetrics put them into.
func (m *Metrics) Unregister(registry prometheus.Registerer) {
	if registry != nil {
		registry.Unregister(m.messages)
	}
}

func (m *Metrics) said(k Kind) { m.messages.WithLabelValues(k.String(), "said").Inc() }

func (m *Metrics) heard(k Kind, v verdict) {
	what := map[verdict]string{accept: "passed_on", ignore: "ignored", refuse: "refused"}[v]
	m.messages.WithLabelValues(k.String(), what).Inc()
}
