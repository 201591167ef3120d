package instruments

import (
	"slices"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

func names(t *testing.T, r prometheus.Gatherer) (all []string) {
	t.Helper()
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		all = append(all, f.GetName())
	}
	return all
}

func TestSet_IsRegisteredWhole_AndGoesWhole(t *testing.T) {
	r := prometheus.NewRegistry()
	s := New(r, "kettle")
	s.Counters("boils_total", "Boils, by how.", "how").WithLabelValues("gas").Inc()
	s.Gauge("degrees", "How hot it is.", func() float64 { return 98 })
	s.Add(prometheus.NewGauge(prometheus.GaugeOpts{Name: "spoons", Help: "Spoons."}))
	if err := s.Register(); err != nil {
		t.Fatal(err)
	}
	if got, want := names(t, r), []string{"openstreaming_kettle_boils_total", "openstreaming_kettle_degrees", "spoons"}; !slices.Equal(got, want) {
		t.Errorf("there are %q, not %q", got, want)
	}
	s.Unregister()
	s.Unregister()
	if got := names(t, r); len(got) != 0 {
		t.Errorf("afterwards there are %q", got)
	}
}

// Two of a part in one process: the second is refused, and the first is counted as before.
func TestSetWhoseNamesAreTaken_IsRefused_AndLeavesTheirOwnerAlone(t *testing.T) {
	r := prometheus.NewRegistry()
	first, second := New(r, "kettle"), New(r, "kettle")
	first.Gauge("degrees", "How hot it is.", func() float64 { return 98 })
	second.Gauge("litres", "How full it is.", func() float64 { return 1 })
	second.Gauge("degrees", "How hot it is.", func() float64 { return 20 })
	if err := first.Register(); err != nil {
		t.Fatal(err)
	}
	if err := second.Register(); err == nil || !strings.Contains(err.Error(), "metrics of the kettle") {
		t.Errorf("a second kettle: %v", err)
	}
	second.Unregister()
	if got := names(t, r); !slices.Equal(got, []string{"openstreaming_kettle_degrees"}) {
		t.Errorf("there are %q", got)
	}
}

func TestSetThatNobodyLooksAt_CountsAllTheSame(t *testing.T) {
	s := New(nil, "kettle")
	c := s.Counters("boils_total", "Boils.", "how")
	if err := s.Register(); err != nil {
		t.Fatal(err)
	}
	c.WithLabelValues("gas").Inc()
	s.Unregister()
	(*Set)(nil).Unregister()
}
