package gateway

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// failure is what a client is told: a status, a code to branch on, and one sentence that says what to do.
type failure struct {
	status int
	code   string
	text   string
	retry  time.Duration
	cause  error // for the log
}

func (f *failure) Error() string {
	if f.cause != nil {
		return f.text + " (" + f.cause.Error() + ")"
	}
	return f.text
}

func (f *failure) Unwrap() error { return f.cause }

func fail(status int, code, format string, args ...any) *failure {
	return &failure{status: status, code: code, text: fmt.Sprintf(format, args...)}
}

func (f *failure) because(err error) *failure {
	f.cause = err
	return f
}

// explain says what a client is told of an error.
func explain(err error) *failure {
	var own *failure
	var large *http.MaxBytesError
	var poor *chain.UnfundedError
	is := func(targets ...error) bool {
		for _, t := range targets {
			if errors.Is(err, t) {
				return true
			}
		}
		return false
	}
	switch {
	case errors.As(err, &own):
		return own
	case errors.As(err, &large):
		return fail(http.StatusRequestEntityTooLarge, "too_large", "the body has more than the %d bytes that this gateway takes: send less, or raise its limit", large.Limit)
	case is(mesh.ErrForged, protocol.ErrContradiction, tree.ErrBroken):
		return fail(http.StatusBadGateway, "bad_publisher", "what came is not what the stream's publisher signed, or makes no sense: ask the publisher").because(err)
	case is(tree.ErrVersion):
		return fail(http.StatusNotImplemented, "version", "the tree is of a newer version than this gateway reads: update its node").because(err)
	case is(mesh.ErrSpoolFull):
		return fail(http.StatusInsufficientStorage, "disk_full", "the node has no room for this (%s): delete streams, or give it more disk (--spool-mib)", err)
	case is(syscall.ENOSPC, syscall.EDQUOT):
		return fail(http.StatusInsufficientStorage, "disk_full", "the node has no room for this: delete streams, or give it more disk (--spool-mib)").because(err)
	case is(tree.ErrFull):
		return fail(http.StatusInsufficientStorage, "tree_full", "%s", err)
	case is(tree.ErrLost):
		return fail(http.StatusInsufficientStorage, "window", "%s", err)
	case is(tree.ErrBadPath):
		return fail(http.StatusBadRequest, "bad_path", "%s", err)
	case is(tree.ErrNoFile):
		return fail(http.StatusNotFound, "no_file", "%s; GET the stream itself for a list of its files", err)
	case is(mesh.ErrTooExpensive):
		return fail(http.StatusPaymentRequired, "too_expensive", "every route to the stream costs more than this node may pay: raise its --max-rate").because(err)
	case errors.As(err, &poor):
		return fail(http.StatusPaymentRequired, "no_funds", "the node's account on L2 has too little for a channel: send it money, or deposit some").because(err)
	case is(pay.ErrSponsor):
		return fail(http.StatusPaymentRequired, "sponsor", "%s", err)
	case is(pay.ErrSponsorAway):
		return retryLater("sponsor_away", "the stream's sponsor, who is to pay for it, does not answer: come back in a moment, or ask the publisher").because(err)
	case is(pay.ErrBudget, pay.ErrNoBudget, pay.ErrDeposit, pay.ErrExhausted):
		return fail(http.StatusPaymentRequired, "no_funds", "the node's payments are at their end: raise its --budget or deposit more").because(err)
	case is(mesh.ErrUnpaid):
		return retryLater("upstream_lost", "the node cannot pay for the stream now, its log says why: L2 may not answer; come back in a moment").because(err)
	case is(mesh.ErrGone):
		return fail(http.StatusGone, "gone", "nobody holds these pieces any more: read from a newer one").because(err)
	case is(mesh.ErrNoPeers):
		return retryLater("no_peers", "the node is connected to no peer that can be asked now: name one with --peer, or wait").because(err)
	case is(mesh.ErrNotFound):
		return fail(http.StatusNotFound, "unknown_stream", "nobody within reach has the stream: check its id, or wait until its publisher is back").because(err)
	case is(context.DeadlineExceeded, os.ErrDeadlineExceeded):
		return retryLater("upstream_lost", "the mesh did not answer in time").because(err)
	case is(io.ErrUnexpectedEOF):
		return fail(http.StatusBadRequest, "cut_off", "the body ended before its announced end: send it again").because(err)
	}
	return retryLater("upstream_lost", "the stream cannot be had now").because(err)
}

func (f *failure) after(d time.Duration) *failure {
	f.retry = d
	return f
}

func retryLater(code, text string) *failure {
	return fail(http.StatusServiceUnavailable, code, "%s", text).after(2 * time.Second)
}

// errorBody is the JSON of a failure.
type errorBody struct {
	Error struct {
		Code    string `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

// refuse answers with a failure. Nothing may have been written.
func (g *Gateway) refuse(w http.ResponseWriter, r *http.Request, err error) {
	f := explain(err)
	if f.status >= 500 && r.Context().Err() == nil { // not if the client has just gone
		g.log.Info("request failed", "method", r.Method, "path", r.URL.Path, "code", f.code, "reason", err)
	} else {
		g.log.Debug("request refused", "method", r.Method, "path", r.URL.Path, "code", f.code, "reason", err)
	}
	g.metrics.refused(f)
	h := w.Header()
	for _, k := range []string{"Content-Length", "Content-Range", "ETag", "Last-Modified", "Accept-Ranges", "Content-Encoding"} {
		h.Del(k)
	}
	h.Set("Cache-Control", "no-store")
	if f.retry > 0 {
		h.Set("Retry-After", strconv.Itoa(int(f.retry/time.Second)))
	}
	var body errorBody
	body.Error.Code, body.Error.Message = f.code, f.text
	writeJSON(w, f.status, body)
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	var data bytes.Buffer
	e := json.NewEncoder(&data)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)              // for people; no browser takes it for HTML, see nosniff in ServeHTTP
	if err := e.Encode(v); err != nil { // of our own types
		panic(err)
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Content-Length", strconv.Itoa(data.Len()))
	w.WriteHeader(status)
	_, _ = w.Write(data.Bytes()) // whoever is gone is gone
}
