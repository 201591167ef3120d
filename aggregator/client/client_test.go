package client

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

func serve(t *testing.T, h http.HandlerFunc) *Client {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	c, err := New(Config{URL: s.URL + "/", Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestNew_RefusesWhatIsNoHTTPURL(t *testing.T) {
	for _, u := range []string{"", "localhost:80", "ftp://x", "http://", "http://u:p@x", "http://x?a=b", "http://x#y", "://"} {
		if _, err := New(Config{URL: u}); err == nil || strings.Contains(err.Error(), "u:p") {
			t.Errorf("%q: %v", u, err)
		}
	}
}

func TestCall_ARefusalKeepsItsName(t *testing.T) {
	c := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(ClosedBatch.Status())
		_ = json.NewEncoder(w).Encode(errorBody{Refusef(ClosedBatch, "too late by %d s", 3)})
	})
	err := c.Attest(context.Background(), protocol.BatchID{1}, Attestation{})
	if CodeOf(err) != ClosedBatch || !strings.Contains(err.Error(), "too late by 3 s") {
		t.Fatal(err)
	}
	if ClosedBatch.Retriable() || !NotReady.Retriable() {
		t.Fatal("what is over does not come back, what is not ready does")
	}
}

func TestCall_AnAnswerThatIsNotTheAggregatorsIsNoRefusal(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"a proxy's page": func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "<html>", http.StatusBadGateway) },
		"a redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://elsewhere.invalid/", http.StatusFound)
		},
		"a hang-up": func(http.ResponseWriter, *http.Request) {
			panic(http.ErrAbortHandler)
		},
	} {
		if _, err := serve(t, h).Status(context.Background()); !errors.Is(err, ErrUnreachable) || CodeOf(err) != "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCall_NoAnswerIsReadPastItsLimit(t *testing.T) {
	c := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		chunk := []byte(strings.Repeat(" ", 1<<20))
		for range MaxBody>>20 + 1 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	if _, err := c.Status(context.Background()); err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Fatal(err)
	}
}

func TestCall_EndsWithItsContext(t *testing.T) {
	release := make(chan struct{})
	c := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	})
	defer close(release)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() {
		_, err := c.Batches(ctx, 0, time.Second)
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestBatches_AsksForWhatComesAfter(t *testing.T) {
	c := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if got := r.URL.RawQuery; got != "after=7&wait=30s" {
			t.Errorf("query %s", got)
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"batches": []BatchSummary{{Seq: 8, State: Collecting}}})
	})
	got, err := c.Batches(context.Background(), 7, time.Hour)
	if err != nil || len(got) != 1 || got[0].Seq != 8 || got[0].State != Collecting {
		t.Fatal(got, err)
	}
}

func TestJSON_BatchAndHoldingKeepTheirEmbeddedParts(t *testing.T) {
	b := Batch{BatchSummary: BatchSummary{Seq: 3, State: Final, Leaves: 1}, Data: []byte{1, 2}, Certificate: &Certificate{NonSigners: []uint32{4}}}
	text, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "proposeTx") {
		t.Errorf("a transaction that is not there: %s", text)
	}
	var back Batch
	if err := json.Unmarshal(text, &back); err != nil || back.Seq != 3 || back.State != Final || len(back.Data) != 2 || back.Certificate.NonSigners[0] != 4 {
		t.Fatalf("%s: %+v, %v", text, back, err)
	}
}
