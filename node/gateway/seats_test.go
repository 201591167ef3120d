package gateway

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/protocol"
)

func TestMallory_TakesAllSeatsThatOneClientMayHave_AndOthersAreServed(t *testing.T) {
	s := newSeats(16, 3)
	var mine []func()
	for range 3 {
		free, err := s.take("mallory", stranger)
		if err != nil {
			t.Fatal(err)
		}
		mine = append(mine, free)
	}
	var f *failure
	if _, err := s.take("mallory", stranger); !errors.As(err, &f) || f.status != http.StatusTooManyRequests || f.retry == 0 {
		t.Fatalf("her fourth is answered with %v", err)
	}
	taken := 3
	fill := func(r rank, most int) {
		t.Helper()
		for i := taken; ; i++ {
			_, err := s.take(fmt.Sprint("viewer ", i), r)
			if err == nil {
				taken++
				continue
			}
			if !errors.As(err, &f) || f.status != http.StatusServiceUnavailable || f.retry == 0 || taken != most {
				t.Fatalf("with %d taken: %v", taken, err)
			}
			return
		}
	}
	fill(stranger, 12) // though there are more of her than one
	fill(reader, 14)
	for range 2 { // the owner is one client, and not counted as such
		if _, err := s.take("owner", publisher); err != nil {
			t.Fatal(err)
		}
	}
	taken = 16
	fill(publisher, 16)
	for _, free := range mine {
		free()
		free() // twice is once
	}
	if s.open() != 13 {
		t.Fatalf("%d seats are taken", s.open())
	}
	if _, err := s.take("mallory", reader); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.close():
		t.Fatal("it is empty")
	default:
	}
	if _, err := s.take("late", publisher); err == nil {
		t.Fatal("a seat is given after the end")
	}
}

func TestStrangers_OfOneAddressLeaveSeatsToOthers_AndTheOwnerPublishes(t *testing.T) {
	v := newVillage()
	id, l := v.add(nil)
	registry := prometheus.NewRegistry()
	h := open(t, v, abroad, withTokens, func(c *Config, with *With) {
		c.MaxRequestsPerClient, with.Metrics = 2, registry
		c.Budgets.Streams = map[protocol.StreamID]protocol.Units{id: 1000}
	})
	path := "/v1/streams/" + id.String()
	for range 2 {
		go func() { h.get(path) }()
	}
	until(t, "two requests", func() bool { return h.seats.open() == 2 && l.Open() == 2 })
	if s := h.want(h.get(path), http.StatusTooManyRequests, "too_many"); s.Header.Get("Retry-After") == "" {
		t.Error("it does not say when to come back")
	}
	h.want(h.ask("POST", "/v1/streams?tree=1&name=cam", nil, "Authorization", "Bearer "+string(publishToken)), http.StatusCreated)
	if got := metric(t, registry, "openstreaming_gateway_open_requests"); got != 2 {
		t.Errorf("%v requests are counted as open", got)
	}
	if err := l.Last(nil); err != nil {
		t.Fatal(err)
	}
	until(t, "the requests to end", func() bool { return h.seats.open() == 0 })
}

// metric is the sum of a metric over the labels that are given, as name and value in turn.
func metric(t *testing.T, registry *prometheus.Registry, name string, labels ...string) (sum float64) {
	t.Helper()
	all, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, family := range all {
		if family.GetName() != name {
			continue
		}
	next:
		for _, m := range family.GetMetric() {
			for i := 0; i < len(labels); i += 2 {
				for _, l := range m.GetLabel() {
					if l.GetName() == labels[i] && l.GetValue() != labels[i+1] {
						continue next
					}
				}
			}
			found = true
			sum += m.GetCounter().GetValue() + m.GetGauge().GetValue()
		}
	}
	if !found && len(labels) == 0 {
		t.Fatalf("there is no metric %s", name)
	}
	return sum
}

func TestMetrics_CountRequestsBytesViewersAndWhoDidNotPay(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	registry := prometheus.NewRegistry()
	h := open(t, v, abroad, func(c *Config, with *With) {
		c.PublishToken, with.Metrics = publishToken, registry
		c.Budgets.Streams = map[protocol.StreamID]protocol.Units{id: 5000}
	})
	owner := []string{"Authorization", "Bearer " + string(publishToken)}
	h.want(h.get(path, "Range", "bytes=0-999"), http.StatusPartialContent)
	h.get(path) // ends where the budget does
	h.want(h.get(path), http.StatusPaymentRequired, "used up")
	h.want(h.get("/v1/streams/"+protocol.StreamID{7}.String()), http.StatusPaymentRequired)
	h.want(h.ask("POST", "/v1/streams?tree=1&name=cam", nil, owner...), http.StatusCreated)
	in := metric(t, registry, "openstreaming_gateway_bytes_total", "direction", "in")
	h.want(h.ask("PUT", "/v1/streams/cam/a", http.NoBody, owner...), http.StatusCreated)
	h.want(h.ask("PUT", "/v1/streams/cam/b", bytes.NewReader(noise(1234)), owner...), http.StatusCreated)
	h.want(h.get("/v1/streams/cam/c", owner...), http.StatusNotFound)
	h.want(h.get("/nowhere"), http.StatusNotFound)
	count := func(kind, status string) float64 {
		return metric(t, registry, "openstreaming_gateway_requests_total", "kind", kind, "status", status)
	}
	until(t, "all to be counted", func() bool { return h.seats.open() == 0 && count("other", "4xx") == 1 })
	for _, want := range []struct {
		kind, status string
		n            float64
	}{{"stream", "2xx", 2}, {"stream", "4xx", 2}, {"publish", "2xx", 1}, {"put", "2xx", 2}, {"file", "4xx", 1}} {
		if got := count(want.kind, want.status); got != want.n {
			t.Errorf("%v requests of kind %s were answered %s, want %v", got, want.kind, want.status, want.n)
		}
	}
	for reason, want := range map[string]float64{"budget_used_up": 1, "not_covered": 1, "": 0} {
		if got := metric(t, registry, "openstreaming_gateway_unpaid_total", "reason", reason); got != want {
			t.Errorf("%v were refused because of %q", got, reason)
		}
	}
	if got := metric(t, registry, "openstreaming_gateway_bytes_total", "direction", "in") - in; got != 1234 {
		t.Errorf("%v bytes came in", got)
	}
	if got := metric(t, registry, "openstreaming_gateway_bytes_total", "direction", "out"); got < 5000 {
		t.Errorf("%v bytes went out", got)
	}
	if got := metric(t, registry, "openstreaming_gateway_viewers"); got != 2 {
		t.Errorf("%v viewers", got)
	}
	h.stop()
	if left, err := registry.Gather(); err != nil || len(left) > 0 {
		t.Errorf("after the end there are %d metrics: %v", len(left), err)
	}
}
