package settle

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
)

// Metrics counts what settlement does. A nil Metrics counts nothing.
type Metrics struct {
	head      prometheus.Gauge
	open      *prometheus.GaugeVec
	proposals prometheus.Counter
	finals    prometheus.Counter
	drops     prometheus.Counter
	failures  prometheus.Counter
}

// NewMetrics makes the metrics and registers them.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		head: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "openstreaming_aggregator_l2_head_seconds", Help: "Timestamp of L2's newest block, unix seconds.",
		}),
		open: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "openstreaming_aggregator_open_batches", Help: "Batches under way, by state.",
		}, []string{"state"}),
		proposals: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_proposed_batches_total", Help: "Batches proposed on L2.",
		}),
		finals: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_finalized_batches_total", Help: "Batches finalized on L2.",
		}),
		drops: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_dropped_batches_total", Help: "Batches given up: without quorum, or refused by L2.",
		}),
		failures: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_failed_steps_total", Help: "Steps of settlement that failed and are tried again.",
		}),
	}
	r.MustRegister(m.head, m.open, m.proposals, m.finals, m.drops, m.failures)
	return m
}

func (m *Metrics) observe(head Head, open []client.BatchSummary) {
	if m == nil {
		return
	}
	m.head.Set(float64(head.Time))
	count := map[client.State]int{client.Collecting: 0, client.Certified: 0, client.Proposed: 0}
	for _, b := range open {
		count[b.State]++
	}
	for state, n := range count {
		m.open.WithLabelValues(string(state)).Set(float64(n))
	}
}

func (m *Metrics) proposed() {
	if m != nil {
		m.proposals.Inc()
	}
}

func (m *Metrics) finalized() {
	if m != nil {
		m.finals.Inc()
	}
}

func (m *Metrics) dropped() {
	if m != nil {
		m.drops.Inc()
	}
}

func (m *Metrics) failed() {
	if m != nil {
		m.failures.Inc()
	}
}
