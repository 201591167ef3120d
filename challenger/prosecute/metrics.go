package prosecute

import (
	"math/big"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics counts what a challenger does and what it has at stake. A nil one counts nothing.
type Metrics struct {
	batches, challenges, cases, offenses *prometheus.CounterVec
	cleared                              prometheus.Counter
	bonds, dues                          *prometheus.GaugeVec
	collected                            *prometheus.CounterVec
}

// NewMetrics registers the metrics.
func NewMetrics(r prometheus.Registerer) *Metrics {
	ends := func(name, help string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: "openstreaming_challenger_" + name, Help: help}, []string{"end"})
	}
	byChain := func(name, help string) *prometheus.GaugeVec {
		return prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "openstreaming_challenger_" + name, Help: help}, []string{"chain"})
	}
	m := &Metrics{
		batches:    ends("batches_total", "Batches by how they ended: clear (every leaf shown), final (settled with leaves that were not shown), void."),
		challenges: ends("challenges_total", "Own challenges by how they ended: upheld, answered, returned, dropped."),
		cases:      ends("cases_total", "Cases on L1 by how they ended: upheld, answered, vetoed, dropped."),
		offenses:   ends("false_claims_total", "False claim sets by how they ended: upheld, vetoed, dropped."),
		cleared:    prometheus.NewCounter(prometheus.CounterOpts{Name: "openstreaming_challenger_slashes_cleared_total", Help: "Slashes whose stake was moved to the vault."}),
		bonds:      byChain("bonds_wei", "Own bonds that are locked, in wei."),
		dues:       byChain("dues_wei", "What a contract owes this challenger, in wei."),
		collected: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openstreaming_challenger_collected_wei_total", Help: "What was collected from the contracts, in wei.",
		}, []string{"chain"}),
	}
	r.MustRegister(m.batches, m.challenges, m.cases, m.offenses, m.cleared, m.bonds, m.dues, m.collected)
	return m
}

func (m *Metrics) ended(v func(*Metrics) *prometheus.CounterVec, how string) {
	if m != nil {
		v(m).WithLabelValues(how).Inc()
	}
}

func (m *Metrics) slashCleared() {
	if m != nil {
		m.cleared.Inc()
	}
}

func (m *Metrics) money(chain string, bonds, dues *big.Int) {
	if m != nil {
		m.bonds.WithLabelValues(chain).Set(wei(bonds))
		m.dues.WithLabelValues(chain).Set(wei(dues))
	}
}

func (m *Metrics) collect(chain string, amount *big.Int) {
	if m != nil {
		m.collected.WithLabelValues(chain).Add(wei(amount))
	}
}

func wei(n *big.Int) float64 {
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}
