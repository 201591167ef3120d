package gateway

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/protocol"
)

// handler is all routes, behind the door.
func (g *Gateway) handler() http.Handler {
	mux := http.NewServeMux()
	route := func(pattern, kind string, serve func(http.ResponseWriter, *http.Request) error) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if out, ok := w.(*answer); ok {
				out.kind = kind
			}
			if err := serve(w, r); err != nil {
				g.refuse(w, r, err)
			}
		})
	}
	route("GET /v1/streams", kindList, g.listStreams)
	route("POST /v1/streams", kindPublish, g.postStream)
	route("GET /v1/stats", kindList, g.showStats)
	route("GET /v1/streams/{id}", kindStream, g.readStream)
	route("PUT /v1/streams/{id}", kindPublish, g.putStream)
	route("DELETE /v1/streams/{id}", kindDelete, g.deleteStream)
	route("GET /v1/streams/{id}/{path...}", kindFile, g.readStream)
	route("PUT /v1/streams/{id}/{path...}", kindPut, g.putFile)
	route("POST /v1/streams/{id}/{path...}", kindPut, g.putFile)
	route("DELETE /v1/streams/{id}/{path...}", kindDelete, g.deleteFile)
	route("/", kindOther, func(_ http.ResponseWriter, r *http.Request) error {
		return fail(http.StatusNotFound, "unknown_route", "there is no %s %s here: streams are at /v1/streams", r.Method, clip(r.URL.Path))
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { g.enter(w, r, mux) })
}

// enter is what every request goes through.
func (g *Gateway) enter(w http.ResponseWriter, r *http.Request, mux http.Handler) {
	out := &answer{ResponseWriter: w, control: http.NewResponseController(w), patience: g.cfg.SendPatience, sent: g.metrics.out}
	began := time.Now()
	defer func() {
		out.extend(0) // for what the server still has to send
		g.metrics.answered(out.kind, out.status)
		g.log.Debug("request", "method", r.Method, "path", r.URL.Path, "status", out.status, "bytes", out.bytes,
			"ms", time.Since(began).Milliseconds(), "client", clientOf(r))
	}()
	out.extend(0)
	h := out.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	// What strangers publish must not act as a page of this gateway: no scripts, and an origin of its own.
	h.Set("Content-Security-Policy", "sandbox")
	g.cors(out, r)
	if err := g.door(r); err != nil {
		g.refuse(out, r, err)
		return
	}
	if r.Method == http.MethodOptions {
		h.Set("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
		out.WriteHeader(http.StatusNoContent)
		return
	}
	free, err := g.seats.take(clientOf(r), g.rank(r))
	if err != nil {
		g.refuse(out, r, err)
		return
	}
	defer free()
	mux.ServeHTTP(out, r)
}

// slowestClient is the rate in bytes per second below which a client is hung up on rather than waited for.
const slowestClient = 8 << 10

// answer is a response that counts what it sends, and does not wait for ever for whoever does not take it.
type answer struct {
	http.ResponseWriter
	control  *http.ResponseController
	patience time.Duration
	sent     prometheus.Counter
	kind     string
	status   int
	bytes    uint64
}

// extend gives the client time for n more bytes.
func (a *answer) extend(n int) {
	_ = a.control.SetWriteDeadline(time.Now().Add(a.patience + time.Duration(n/slowestClient)*time.Second))
}

// WriteHeader implements http.ResponseWriter.
func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (a *answer) Write(b []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	a.extend(len(b))
	n, err := a.ResponseWriter.Write(b)
	a.bytes += uint64(n)
	a.sent.Add(float64(n))
	return n, err
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// listed is a stream in the list of the gateway's own.
type listed struct {
	Own
	URL string `json:"url"`
}

// listStreams are the streams that this gateway publishes.
func (g *Gateway) listStreams(w http.ResponseWriter, r *http.Request) error {
	if err := g.mayOwn(r); err != nil {
		return err
	}
	all := []listed{}
	for _, o := range g.own.list() {
		all = append(all, listed{o, pathOf(o)})
	}
	w.Header().Set("Cache-Control", "no-store")
	writeJSON(w, http.StatusOK, map[string]any{"streams": all})
	return nil
}

func pathOf(o Own) string {
	p := "/v1/streams/" + o.Stream.String()
	if o.Tree {
		p += "/"
	}
	return p
}

// Served is what of one stream was served over HTTP.
type Served struct {
	Bytes    uint64 // since the gateway started
	Requests uint64 // since the gateway started
	Viewers  int    // now
}

// Served is what was served of each stream that was asked for.
func (g *Gateway) Served() map[protocol.StreamID]Served {
	out := make(map[protocol.StreamID]Served)
	for _, id := range g.viewers.seen() {
		bytes, requests, now := g.viewers.stat(id)
		out[id] = Served{bytes, requests, now}
	}
	return out
}

// StreamStat is what is known of one stream on this node.
type StreamStat struct {
	Stream      protocol.StreamID `json:"stream"`
	Name        string            `json:"name,omitempty"`
	BytesIn     protocol.Bytes    `json:"bytesIn"`  // bought in the mesh
	BytesOut    protocol.Bytes    `json:"bytesOut"` // sold in the mesh
	Paid        protocol.Units    `json:"paidUnits"`
	Earned      protocol.Units    `json:"earnedUnits"`
	Upstreams   int               `json:"upstreams"`
	Subscribers int               `json:"subscribers"`
	Served      uint64            `json:"servedBytes"` // over HTTP, since the gateway started
	Requests    uint64            `json:"requests"`
	Viewers     int               `json:"viewers"` // over HTTP, now
}

// Stats are all streams that were read, bought or sold, and the budgets.
type Stats struct {
	Streams []StreamStat `json:"streams"`
	Budgets []BudgetStat `json:"budgets"`
}

// Stats is what GET /v1/stats shows.
func (g *Gateway) Stats() Stats {
	byID := make(map[protocol.StreamID]StreamStat)
	for _, a := range g.mesh.Accounts() {
		byID[a.Stream] = StreamStat{Stream: a.Stream, BytesIn: a.BytesIn, BytesOut: a.BytesOut, Paid: a.Paid, Earned: a.Earned,
			Upstreams: a.Upstreams, Subscribers: a.Subscribers}
	}
	for id, served := range g.Served() {
		s := byID[id]
		s.Stream = id
		s.Served, s.Requests, s.Viewers = served.Bytes, served.Requests, served.Viewers
		byID[id] = s
	}
	for _, o := range g.own.list() {
		s := byID[o.Stream]
		s.Stream, s.Name = o.Stream, o.Name
		byID[o.Stream] = s
	}
	out := Stats{Streams: []StreamStat{}, Budgets: g.budgets.stat()}
	if out.Budgets == nil {
		out.Budgets = []BudgetStat{}
	}
	for _, s := range byID {
		out.Streams = append(out.Streams, s)
	}
	sortBy(out.Streams, func(s StreamStat) string { return s.Stream.String() })
	return out
}

func (g *Gateway) showStats(w http.ResponseWriter, r *http.Request) error {
	if err := g.mayOwn(r); err != nil {
		return err
	}
	w.Header().Set("Cache-Control", "no-store")
	writeJSON(w, http.StatusOK, g.Stats())
	return nil
}
