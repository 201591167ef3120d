// Package api is the aggregator's HTTP API (JSON; types and refusals are those of aggregator/client).
//
// It promises that no request is read past its limit, that a refusal carries a name, and that whoever follows batches or
// claim sets by their numbers misses none. It refuses nothing by itself but what cannot be read; it asks the desks and the
// store. It needs no authentication: everything handed in proves itself, everything handed out is public evidence.
package api

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// relook is how often a long poll looks at the store by itself: changes made by another process do not wake it.
const relook = time.Second

// bigBodies is how many large request bodies are read at once: each may take client.MaxBody of memory, and more decoded.
const bigBodies = 4

// Limits of small bodies, in bytes.
const attestationBody = 4 << 10

// Intake takes claims in.
type Intake interface {
	Take(ctx context.Context, s client.Submission) (client.Intake, error)
}

// Attestations takes attestations in.
type Attestations interface {
	Add(ctx context.Context, id protocol.BatchID, a client.Attestation) error
}

// Parts are what the API speaks for.
type Parts struct {
	Store        *store.Store
	Intake       Intake
	Attestations Attestations
	// Status fills in what the store does not know.
	Status func(ctx context.Context) (client.Status, error)
	Clock  clock.Clock
	Log    *slog.Logger
	// Registerer takes the API's metrics.
	Registerer prometheus.Registerer
}

type server struct {
	Parts
	bodies   chan struct{}
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
}

// Handle adds the API to a mux.
func Handle(mux *http.ServeMux, p Parts) {
	s := &server{
		Parts: p, bodies: make(chan struct{}, bigBodies),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_requests_total", Help: "Requests answered, by route and refusal (ok if none).",
		}, []string{"route", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "openstreaming_aggregator_request_seconds", Help: "Time to answer, by route; long polls include their wait.",
			Buckets: prometheus.ExponentialBuckets(0.001, 4, 9),
		}, []string{"route"}),
	}
	p.Registerer.MustRegister(s.requests, s.seconds)
	for route, h := range map[string]func(*http.Request) (any, error){
		"POST /v1/claims":                    s.claims,
		"GET /v1/batches":                    s.batches,
		"GET /v1/batches/{id}":               s.batch,
		"GET /v1/batches/{id}/vouchers":      s.batchVouchers,
		"POST /v1/batches/{id}/attestations": s.attest,
		"GET /v1/vouchers/{id}":              s.voucher,
		"GET /v1/claimsets":                  s.claimSets,
		"GET /v1/status":                     s.status,
	} {
		mux.HandleFunc(route, s.answer(route, h))
	}
	mux.HandleFunc("/v1/", s.answer("other", func(r *http.Request) (any, error) {
		return nil, client.Refusef(client.NotFound, "there is no %s %s in this API", r.Method, r.URL.Path)
	}))
}

// answer writes a handler's result or refusal.
func (s *server) answer(route string, h func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		start := s.Clock.Now()
		out, err := h(r)
		code := "ok"
		status := http.StatusOK
		if err != nil {
			e := s.refusal(r, err)
			code, status, out = string(e.Code), e.Code.Status(), map[string]any{"error": e}
		}
		s.requests.WithLabelValues(route, code).Inc()
		s.seconds.WithLabelValues(route).Observe(s.Clock.Now().Sub(start).Seconds())
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(status)
		if err := json.NewEncoder(w).Encode(out); err != nil {
			s.Log.Debug("an answer was not taken", "route", route, "err", err)
		}
	}
}

// refusal names an error. What is nobody's fault outside is logged and not told.
func (s *server) refusal(r *http.Request, err error) *client.Error {
	var e *client.Error
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &e):
		return e
	case errors.As(err, &tooLong):
		return client.Refusef(client.TooLarge, "the body is longer than %d bytes", tooLong.Limit)
	case errors.Is(err, store.ErrNotFound):
		return client.Refusef(client.NotFound, "there is nothing of that name")
	case r.Context().Err() != nil:
		return client.Refusef(client.Busy, "the request was given up or the aggregator is stopping")
	}
	s.Log.Error("a request failed", "method", r.Method, "path", r.URL.Path, "err", err)
	return client.Refusef(client.Internal, "the aggregator failed; its log says why")
}

func (s *server) claims(r *http.Request) (any, error) {
	select {
	case s.bodies <- struct{}{}:
		defer func() { <-s.bodies }()
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
	var in client.Submission
	if err := readBody(r, client.MaxBody, &in); err != nil {
		return nil, err
	}
	return s.Intake.Take(r.Context(), in)
}

func (s *server) attest(r *http.Request) (any, error) {
	var id protocol.BatchID
	var in client.Attestation
	if err := readID(r, id.UnmarshalText); err != nil {
		return nil, err
	}
	if err := readBody(r, attestationBody, &in); err != nil {
		return nil, err
	}
	return struct{}{}, s.Attestations.Add(r.Context(), id, in)
}

func (s *server) batches(r *http.Request) (any, error) {
	list, err := poll(s, r, func(ctx context.Context, after uint64) ([]client.BatchSummary, error) {
		return s.Store.Batches(ctx, after, client.PageSize)
	})
	return map[string]any{"batches": list}, err
}

func (s *server) claimSets(r *http.Request) (any, error) {
	list, err := poll(s, r, func(ctx context.Context, after uint64) ([]client.ClaimSetRecord, error) {
		return s.Store.ClaimSets(ctx, after, client.PageSize)
	})
	return map[string]any{"claimSets": list}, err
}

func (s *server) batch(r *http.Request) (any, error) {
	var id protocol.BatchID
	if err := readID(r, id.UnmarshalText); err != nil {
		return nil, err
	}
	return s.Store.Batch(r.Context(), id)
}

func (s *server) batchVouchers(r *http.Request) (any, error) {
	var id protocol.BatchID
	if err := readID(r, id.UnmarshalText); err != nil {
		return nil, err
	}
	list, err := s.Store.BatchVouchers(r.Context(), id)
	return map[string]any{"vouchers": list}, err
}

func (s *server) voucher(r *http.Request) (any, error) {
	var id protocol.ChannelID
	if err := readID(r, id.UnmarshalText); err != nil {
		return nil, err
	}
	return s.Store.Holding(r.Context(), id)
}

func (s *server) status(r *http.Request) (any, error) {
	out, err := s.Status(r.Context())
	if err != nil {
		return nil, err
	}
	counts, err := s.Store.Count(r.Context())
	if err != nil {
		return nil, err
	}
	out.Channels, out.Vouchers, out.Batches = counts.Channels, counts.Vouchers, map[client.State]int{}
	for state, n := range counts.Batches {
		out.Batches[client.State(state)] = n
	}
	out.FollowedBlock, out.FollowedTime, err = s.Store.Followed(r.Context())
	return out, err
}

// poll answers with what came after a number, waiting for it if asked to.
func poll[T any](s *server, r *http.Request, read func(context.Context, uint64) ([]T, error)) ([]T, error) {
	after, wait, err := readPage(r)
	if err != nil {
		return nil, err
	}
	end := s.Clock.NewTimer(wait)
	defer end.Stop()
	for {
		changed := s.Store.Changed() // before reading, so that nothing falls between
		list, err := read(r.Context(), after)
		if err != nil || len(list) > 0 || wait <= 0 {
			return orEmpty(list), err
		}
		again := s.Clock.NewTimer(relook)
		select {
		case <-changed:
		case <-again.C():
		case <-end.C():
			wait = 0 // one last look
		case <-r.Context().Done():
			again.Stop()
			return nil, r.Context().Err()
		}
		again.Stop()
	}
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func readPage(r *http.Request) (after uint64, wait time.Duration, err error) {
	q := r.URL.Query()
	if text := q.Get("after"); text != "" {
		if after, err = strconv.ParseUint(text, 10, 64); err != nil {
			return 0, 0, client.Refusef(client.Malformed, "after=%q is not a number", text)
		}
	}
	if text := q.Get("wait"); text != "" {
		if wait, err = time.ParseDuration(text); err != nil || wait < 0 {
			return 0, 0, client.Refusef(client.Malformed, "wait=%q is not a duration such as 20s", text)
		}
	}
	return after, min(wait, client.MaxWait*time.Second), nil
}

func readID(r *http.Request, parse func([]byte) error) error {
	if err := parse([]byte(r.PathValue("id"))); err != nil {
		return client.Refusef(client.Malformed, "%v", err)
	}
	return nil
}

// readBody reads one JSON value of known fields, and nothing after it.
func readBody(r *http.Request, limit int64, into any) error {
	d := json.NewDecoder(http.MaxBytesReader(nil, r.Body, limit))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err == nil {
			err = errors.New("something follows the request")
		}
	}
	var tooLong *http.MaxBytesError
	if errors.As(err, &tooLong) {
		return err
	}
	return client.Refusef(client.Malformed, "the body cannot be read: %v", err)
}
