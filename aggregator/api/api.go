// Package api is the aggregator's HTTP API (JSON; types and refusals are those of aggregator/client).
//
// It promises that no request is read past its limit, that a refusal carries a name, that whoever follows batches or claim
// sets by their numbers misses none, and that no caller holds memory by being slow. It refuses what cannot be read and what
// is too much at once; for all else it asks the desks and the store. It needs no authentication: everything handed in proves
// itself, everything handed out is public evidence. Fairness between callers is for a proxy in front of it, which knows them.
package api

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// relook is how often a long poll looks at the store by itself: changes made by another process do not wake it.
const relook = time.Second

// How much is done at once. A body may take client.MaxBody of memory, and more decoded; submissions of a few hundred claims do
// not wait behind such ones. A page of claim sets may take as much. A poll takes a goroutine, and a question a second.
const (
	bigBodies     = 4
	smallBodies   = 32
	smallBodySize = 256 << 10 // bytes
	bigPages      = 8
	polls         = 1024
)

// queuePatience is how long a request waits for its turn before it is told to come back.
const queuePatience = 5 * time.Second

// statusAge is how old an answer about the status may be: it costs a count of all rows and a question to L2.
const statusAge = time.Second

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
	bodies, small, pages, polls gate
	known                       statusMemory
	pace                        pace
	patience                    time.Duration // of a request in a queue
	requests                    *prometheus.CounterVec
	seconds                     *prometheus.HistogramVec
}

// Handle adds the API to a mux.
func Handle(mux *http.ServeMux, p Parts) { newServer(p).register(mux) }

func newServer(p Parts) *server {
	s := &server{
		Parts: p, bodies: make(gate, bigBodies), small: make(gate, smallBodies), pages: make(gate, bigPages), polls: make(gate, polls),
		pace: usualPace, patience: queuePatience,
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openstreaming_aggregator_requests_total", Help: "Requests answered, by route and refusal (ok if none).",
		}, []string{"route", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "openstreaming_aggregator_request_seconds", Help: "Time to answer, by route; long polls include their wait.",
			Buckets: prometheus.ExponentialBuckets(0.001, 4, 9),
		}, []string{"route"}),
	}
	p.Registerer.MustRegister(s.requests, s.seconds)
	return s
}

func (s *server) register(mux *http.ServeMux) {
	for route, h := range s.routes() {
		mux.HandleFunc(route, s.answer(route, h))
	}
	mux.HandleFunc("/v1/", s.answer("other", func(r *http.Request) (any, error) {
		return nil, client.Refusef(client.NotFound, "there is no %s %s in this API", r.Method, r.URL.Path)
	}))
}

func (s *server) routes() map[string]func(*http.Request) (any, error) {
	return map[string]func(*http.Request) (any, error){
		"POST /v1/claims":                    s.claims,
		"GET /v1/batches":                    s.batches,
		"GET /v1/batches/{id}":               s.batch,
		"GET /v1/batches/{id}/vouchers":      s.batchVouchers,
		"POST /v1/batches/{id}/attestations": s.attest,
		"GET /v1/vouchers/{id}":              s.voucher,
		"GET /v1/claimsets":                  s.claimSets,
		"GET /v1/status":                     s.status,
	}
}

// held is an answer that holds a place until it is written.
type held struct {
	any
	release func()
}

// answer writes a handler's result or refusal.
func (s *server) answer(route string, h func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		start := s.Clock.Now()
		line := s.pace.line(w)
		if r.Body != http.NoBody {
			r.Body = line.reader(r.Body)
		}
		out, err := h(r)
		if x, ok := out.(held); ok {
			defer x.release()
			out = x.any
		}
		text, code, status := s.encode(r, out, err)
		s.requests.WithLabelValues(route, code).Inc()
		s.seconds.WithLabelValues(route).Observe(s.Clock.Now().Sub(start).Seconds())
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		if err := line.write(status, text); err != nil {
			s.Log.Debug("an answer was not taken", "route", route, "err", err)
		}
	}
}

func (s *server) encode(r *http.Request, out any, err error) (text []byte, code string, status int) {
	code, status = "ok", http.StatusOK
	if err == nil {
		text, err = json.Marshal(out)
	}
	if err != nil {
		e := s.refusal(r, err)
		code, status = string(e.Code), e.Code.Status()
		text, _ = json.Marshal(map[string]any{"error": e}) // two strings
	}
	return append(text, '\n'), code, status
}

// refusal names an error. What is nobody's fault outside is logged and not told.
func (s *server) refusal(r *http.Request, err error) *client.Error {
	var e *client.Error
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, os.ErrDeadlineExceeded):
		return client.Refusef(client.Busy, "the body came too slowly: at least %d bytes a second are expected", s.pace.rate)
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
	place, limit := s.bodies, int64(client.MaxBody)
	if 0 <= r.ContentLength && r.ContentLength <= smallBodySize {
		place, limit = s.small, smallBodySize
	}
	if err := s.enter(r, place, s.patience); err != nil {
		return nil, err
	}
	defer place.leave()
	var in client.Submission
	if err := readBody(r, limit, &in); err != nil {
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

// claimSets keeps its place among the big pages until the page is written.
func (s *server) claimSets(r *http.Request) (any, error) {
	inside := false
	release := func() {
		if inside {
			s.pages.leave()
			inside = false
		}
	}
	list, err := poll(s, r, func(ctx context.Context, after uint64) ([]client.ClaimSetRecord, error) {
		if err := s.enter(r, s.pages, s.patience); err != nil {
			return nil, err
		}
		inside = true
		list, err := s.Store.ClaimSets(ctx, after, client.PageSize)
		if err != nil || len(list) == 0 {
			release()
		}
		return list, err
	})
	return held{map[string]any{"claimSets": list}, release}, err
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

// statusMemory is the last status, and the lock of whoever asks for the next.
type statusMemory struct {
	mu   sync.Mutex
	at   time.Time     // under mu; zero: none
	last client.Status // under mu
}

func (s *server) status(r *http.Request) (any, error) {
	s.known.mu.Lock()
	defer s.known.mu.Unlock()
	now := s.Clock.Now()
	if !s.known.at.IsZero() && now.Sub(s.known.at) < statusAge {
		return s.known.last, nil
	}
	out, err := s.freshStatus(r.Context())
	if err == nil {
		s.known.at, s.known.last = now, out
	}
	return out, err
}

func (s *server) freshStatus(ctx context.Context) (client.Status, error) {
	out, err := s.Status(ctx)
	if err != nil {
		return out, err
	}
	counts, err := s.Store.Count(ctx)
	if err != nil {
		return out, err
	}
	out.Channels, out.Vouchers, out.Batches = counts.Channels, counts.Vouchers, map[client.State]int{}
	for state, n := range counts.Batches {
		out.Batches[client.State(state)] = n
	}
	out.FollowedBlock, out.FollowedTime, err = s.Store.Followed(ctx)
	return out, err
}

// poll answers with what came after a number, waiting for it if asked to.
func poll[T any](s *server, r *http.Request, read func(context.Context, uint64) ([]T, error)) ([]T, error) {
	after, wait, err := readPage(r)
	if err != nil {
		return nil, err
	}
	if wait > 0 {
		if err := s.enter(r, s.polls, 0); err != nil {
			return nil, err
		}
		defer s.polls.leave()
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
	if errors.As(err, &tooLong) || errors.Is(err, os.ErrDeadlineExceeded) {
		return err
	}
	return client.Refusef(client.Malformed, "the body cannot be read: %v", err)
}
