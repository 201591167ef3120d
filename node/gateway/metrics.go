package gateway

import (
	"fmt"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/internal/instruments"
)

// Kinds of requests, in metrics.
const (
	kindList    = "list"    // the gateway's own streams, and statistics
	kindPublish = "publish" // of a stream
	kindPut     = "put"     // of a file
	kindDelete  = "delete"
	kindStream  = "stream" // reading one of known size, or the list of a tree's files
	kindLive    = "live"   // reading one as it comes
	kindFile    = "file"   // reading a file of a tree
	kindOther   = "other"  // refused before it was looked at, or no route
)

// reasons are the codes of 402 answers that are counted by themselves. No label takes a value from outside.
var reasons = map[string]bool{"no_funds": true, "too_expensive": true, "budget_used_up": true, "not_covered": true, "sponsor": true, "gateway_fee": true}

// metrics of the gateway.
type metrics struct {
	*instruments.Set

	requests *prometheus.CounterVec // by kind and class of status
	unpaid   *prometheus.CounterVec // by reason
	in, out  prometheus.Counter     // bytes of bodies
}

// newMetrics registers them; a nil registry counts for nobody.
func newMetrics(registry prometheus.Registerer, g *Gateway) (*metrics, error) {
	x := &metrics{Set: instruments.New(registry, "gateway")}
	x.requests = x.Counters("requests_total", "Requests answered, by kind and class of status.", "kind", "status")
	x.unpaid = x.Counters("unpaid_total", "Requests answered with 402, by why nobody pays.", "reason")
	bytes := x.Counters("bytes_total", "Bytes of bodies: in of uploads, out of answers.", "direction")
	x.in, x.out = bytes.WithLabelValues("in"), bytes.WithLabelValues("out")
	x.Gauge("viewers", "Clients that view a stream now.", func() float64 { return float64(g.viewers.now()) })
	x.Gauge("open_requests", "Requests under way.", func() float64 { return float64(g.seats.open()) })
	x.Gauge("open_uploads", "Bodies that are being taken in.", func() float64 { return float64(g.uploading.Load()) })
	x.Gauge("followed_trees", "Trees of others that are known.", func() float64 { return float64(g.trees.count()) })
	return x, x.Register()
}

// answered counts a request.
func (x *metrics) answered(kind string, status int) {
	if kind == "" {
		kind = kindOther
	}
	class := "none" // the client was gone before it had one
	if status > 0 {
		class = fmt.Sprintf("%dxx", status/100)
	}
	x.requests.WithLabelValues(kind, class).Inc()
}

// refused counts what nobody pays for.
func (x *metrics) refused(f *failure) {
	if f.status != http.StatusPaymentRequired {
		return
	}
	reason := f.code
	if !reasons[reason] {
		reason = "other"
	}
	x.unpaid.WithLabelValues(reason).Inc()
}
