package api

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// storeless answers what needs no store.
func storeless(d *desk) *server {
	return newServer(Parts{Intake: d, Attestations: d, Clock: clock.Real{}, Log: slog.New(slog.DiscardHandler), Registerer: prometheus.NewRegistry()})
}

// Whatever is posted is refused by name, or arrives at the desk as something that can be said again and read as the same.
func FuzzBodies(f *testing.F) {
	set, sig := protocol.ClaimSet{Epoch: 5}, protocol.PointG1{1}
	for _, v := range []any{client.Submission{}, client.Submission{Claims: []client.Claim{{Bytes: 1 << 20}}, ClaimSet: &set, Signature: &sig}, client.Attestation{ReferenceTimestamp: 3}} {
		body, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
		f.Add(append(body, body...))
	}
	f.Add([]byte(`{"claims":[{"channel":{"rate":"+1"}}]}`))
	var taken any
	s := storeless(&desk{
		take: func(in client.Submission) (client.Intake, error) { taken = in; return client.Intake{}, nil },
		add:  func(_ protocol.BatchID, in client.Attestation) error { taken = in; return nil },
	})
	id, err := protocol.BatchID{1}.MarshalText()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for route, into := range map[string]any{"POST /v1/claims": new(client.Submission), "POST /v1/batches/{id}/attestations": new(client.Attestation)} {
			taken = nil
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", bytes.NewReader(body))
			r.SetPathValue("id", string(id))
			out, err := s.routes()[route](r)
			text, code, status := s.encode(r, out, err)
			if err != nil {
				var refusal struct {
					Error client.Error `json:"error"`
				}
				if bad := json.Unmarshal(text, &refusal); bad != nil || refusal.Error.Code == "" || status >= http.StatusInternalServerError || taken != nil {
					t.Fatalf("%s: %q is answered %d with %s (%s, %v)", route, body, status, text, code, bad)
				}
				continue
			}
			said, err := json.Marshal(taken)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(said, into); err != nil {
				t.Fatalf("%s: %q is taken as %s, which cannot be read: %v", route, body, said, err)
			}
			again, err := json.Marshal(into)
			if err != nil || !bytes.Equal(again, said) {
				t.Fatalf("%s: %q is taken as %s, which is read as %s, %v", route, body, said, again, err)
			}
		}
	})
}

// Pages and ids are refused by name, or within their bounds.
func FuzzQueries(f *testing.F) {
	f.Add("after=5&wait=20s", "0x01")
	f.Add("after=-1&wait=-1s", "")
	f.Add("wait=99999h;after=%zz", "../status")
	f.Fuzz(func(t *testing.T, query, id string) {
		r := &http.Request{Method: http.MethodGet, URL: &url.URL{Path: "/v1/batches", RawQuery: query}}
		r.SetPathValue("id", id)
		if _, wait, err := readPage(r); err == nil && (wait < 0 || wait > client.MaxWait*time.Second) {
			t.Errorf("%q waits %s", query, wait)
		} else if err != nil && client.CodeOf(err) != client.Malformed {
			t.Errorf("%q is refused with %v", query, err)
		}
		var batch protocol.BatchID
		if err := readID(r, batch.UnmarshalText); err != nil && client.CodeOf(err) != client.Malformed {
			t.Errorf("%q is refused with %v", id, err)
		}
	})
}
