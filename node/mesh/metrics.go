package mesh

import (
	"errors"
	"fmt"

	"github.com/prometheus/client_golang/prometheus"
)

// metrics of the mesh. No label takes a value from outside: their sets are fixed here.
type metrics struct {
	registry prometheus.Registerer
	all      []prometheus.Collector

	received, sent      prometheus.Counter // payload bytes, by direction of the stream
	verified, forwarded prometheus.Counter // pieces
	published           prometheus.Counter
	refusedPieces       prometheus.Counter
	vouchersIn          prometheus.Counter
	vouchersOut         prometheus.Counter
	deliveriesIn        prometheus.Counter
	deliveriesOut       prometheus.Counter
	receiptsIn          prometheus.Counter
	receiptsOut         prometheus.Counter
	partedIn            prometheus.Counter // as payer
	partedOut           prometheus.Counter // as payee
	unanswered          prometheus.Counter
	switches            *prometheus.CounterVec // by why the upstream before was left
	refusals            *prometheus.CounterVec // by code
	keptOut             *prometheus.CounterVec // by offence
	shut                *prometheus.CounterVec // by what was listed
}

// newMetrics registers them; a nil registry counts for nobody.
func newMetrics(registry prometheus.Registerer, m *Mesh) (*metrics, error) {
	x := &metrics{registry: registry}
	counters := func(name, help, label string) *prometheus.CounterVec {
		c := prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "openstreaming", Subsystem: "mesh", Name: name, Help: help},
			[]string{label})
		x.all = append(x.all, c)
		return c
	}
	gauge := func(name, help string, value func() float64) {
		x.all = append(x.all, prometheus.NewGaugeFunc(
			prometheus.GaugeOpts{Namespace: "openstreaming", Subsystem: "mesh", Name: name, Help: help}, value))
	}
	bytes := counters("bytes_total", "Payload bytes of pieces, by direction of the stream.", "direction")
	pieces := counters("pieces_total", "Pieces verified, forwarded, published, or refused as false.", "what")
	vouchers := counters("vouchers_total", "Vouchers received and sent.", "direction")
	deliveries := counters("deliveries_total", "Signed delivery statements received and sent.", "direction")
	receipts := counters("receipts_total", "Signed receipts for deliveries, received and sent.", "direction")
	parted := counters("parted_statements_total", "Statements on which both ends of a hop do not agree, or that were not signed for, by our end.", "end")
	x.received, x.sent = bytes.WithLabelValues("in"), bytes.WithLabelValues("out")
	x.verified, x.forwarded = pieces.WithLabelValues("verified"), pieces.WithLabelValues("forwarded")
	x.published, x.refusedPieces = pieces.WithLabelValues("published"), pieces.WithLabelValues("refused")
	x.vouchersIn, x.vouchersOut = vouchers.WithLabelValues("in"), vouchers.WithLabelValues("out")
	x.deliveriesIn, x.deliveriesOut = deliveries.WithLabelValues("in"), deliveries.WithLabelValues("out")
	x.receiptsIn, x.receiptsOut = receipts.WithLabelValues("in"), receipts.WithLabelValues("out")
	x.partedIn, x.partedOut, x.unanswered = parted.WithLabelValues("payer"), parted.WithLabelValues("payee"), parted.WithLabelValues("unanswered")
	x.switches = counters("upstream_switches_total", "Changes of upstream in the middle of a stream, by why the one before was left.", "why")
	x.refusals = counters("refusals_total", "Requests and subscriptions that were refused or ended, by code.", "code")
	x.keptOut = counters("kept_out_total", "Peers kept out, by offence.", "offence")
	x.shut = counters("refused_connections_total", "Connections refused: the peer or its address is kept out.", "what")
	gauge("peers", "Connected peers.", func() float64 { return float64(len(m.host.Network().Peers())) })
	gauge("subscribers", "Subscriptions that are served.", func() float64 { return float64(m.subs.count()) })
	gauge("warm_upstreams", "Upstreams that are kept warm beside those in use.", func() float64 { return float64(m.warm.Load()) })
	gauge("cached_bytes", "Bytes of pieces held in memory.", func() float64 { return float64(m.feeds.cached()) })
	gauge("kept_statements", "Deliveries and their receipts on disk.", func() float64 { return float64(m.statements.Kept()) })
	gauge("kept_stream_bytes", "Bytes of kept streams of others on disk.", func() float64 { return float64(m.keepers.dir.used()) })
	gauge("spooled_bytes", "Bytes of published pieces on disk.", func() float64 { return float64(m.spool.used()) })
	if registry == nil {
		return x, nil
	}
	for _, c := range x.all {
		if err := registry.Register(c); err != nil {
			x.unregister()
			return nil, fmt.Errorf("register the metrics of the mesh: %w", err)
		}
	}
	return x, nil
}

func (x *metrics) unregister() {
	if x.registry == nil {
		return
	}
	for _, c := range x.all {
		x.registry.Unregister(c)
	}
}

// Offences for which a peer is kept out.
var (
	errBrokeProtocol = errors.New("broke the protocol")
	errForged        = errors.New("sent a piece that its publisher did not sign")
	errDoesNotPay    = errors.New("does not pay")
	errFlood         = errors.New("asks too often")
	errGossip        = errors.New("passes on what no honest node would")
)

// offence is the label of a reason to keep a peer out; empty if it is none.
func offence(err error) string {
	switch {
	case errors.Is(err, errForged):
		return "forged"
	case errors.Is(err, errDoesNotPay):
		return "unpaid"
	case errors.Is(err, errFlood):
		return "flood"
	case errors.Is(err, errGossip):
		return "gossip"
	case errors.Is(err, errBrokeProtocol):
		return "protocol"
	}
	return ""
}
