package mesh

import (
	"errors"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/internal/instruments"
)

// metrics of the mesh. No label takes a value from outside: their sets are fixed here.
type metrics struct {
	*instruments.Set

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
	shut                *prometheus.CounterVec // by why: a peer or address that is kept out, or full
}

// newMetrics registers them; a nil registry counts for nobody.
func newMetrics(registry prometheus.Registerer, m *Mesh) (*metrics, error) {
	x := &metrics{Set: instruments.New(registry, "mesh")}
	bytes := x.Counters("bytes_total", "Payload bytes of pieces, by direction of the stream.", "direction")
	pieces := x.Counters("pieces_total", "Pieces verified, forwarded, published, or refused as false.", "what")
	vouchers := x.Counters("vouchers_total", "Vouchers received and sent.", "direction")
	deliveries := x.Counters("deliveries_total", "Signed delivery statements received and sent.", "direction")
	receipts := x.Counters("receipts_total", "Signed receipts for deliveries, received and sent.", "direction")
	parted := x.Counters("parted_statements_total", "Statements on which both ends of a hop do not agree, or that were not signed for, by our end.", "end")
	x.received, x.sent = bytes.WithLabelValues("in"), bytes.WithLabelValues("out")
	x.verified, x.forwarded = pieces.WithLabelValues("verified"), pieces.WithLabelValues("forwarded")
	x.published, x.refusedPieces = pieces.WithLabelValues("published"), pieces.WithLabelValues("refused")
	x.vouchersIn, x.vouchersOut = vouchers.WithLabelValues("in"), vouchers.WithLabelValues("out")
	x.deliveriesIn, x.deliveriesOut = deliveries.WithLabelValues("in"), deliveries.WithLabelValues("out")
	x.receiptsIn, x.receiptsOut = receipts.WithLabelValues("in"), receipts.WithLabelValues("out")
	x.partedIn, x.partedOut, x.unanswered = parted.WithLabelValues("payer"), parted.WithLabelValues("payee"), parted.WithLabelValues("unanswered")
	x.switches = x.Counters("upstream_switches_total", "Changes of upstream in the middle of a stream, by why the one before was left.", "why")
	x.refusals = x.Counters("refusals_total", "Requests and subscriptions that were refused or ended, by code.", "code")
	x.keptOut = x.Counters("kept_out_total", "Peers kept out, by offence.", "offence")
	x.shut = x.Counters("refused_connections_total", "Connections refused: the peer or its address is kept out, or strangers have all the places that they may have.", "what")
	x.Gauge("peers", "Connected peers.", func() float64 { return float64(len(m.host.Network().Peers())) })
	x.Gauge("subscribers", "Subscriptions that are served.", func() float64 { return float64(m.subs.count()) })
	x.Gauge("warm_upstreams", "Upstreams that are kept warm beside those in use.", func() float64 { return float64(m.warm.Load()) })
	x.Gauge("cached_bytes", "Bytes of pieces held in memory.", func() float64 { return float64(m.feeds.cached()) })
	x.Gauge("kept_statements", "Deliveries and their receipts on disk.", func() float64 { return float64(m.statements.Kept()) })
	x.Gauge("kept_stream_bytes", "Bytes of kept streams of others on disk.", func() float64 { return float64(m.keepers.dir.used()) })
	x.Gauge("spooled_bytes", "Bytes of published pieces on disk.", func() float64 { return float64(m.spool.used()) })
	return x, x.Register()
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
