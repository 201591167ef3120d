package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestMain(m *testing.M) { os.Exit(pgtest.Main(m)) }

// desk answers what it is told to.
type desk struct {
	take func(client.Submission) (client.Intake, error)
	add  func(protocol.BatchID, client.Attestation) error
}

func (d *desk) Take(_ context.Context, s client.Submission) (client.Intake, error) { return d.take(s) }

func (d *desk) Add(_ context.Context, id protocol.BatchID, a client.Attestation) error {
	return d.add(id, a)
}

func serve(t *testing.T, d *desk) (string, *client.Client, *store.Store) {
	t.Helper()
	return serveAs(t, d, func(*server) {})
}

// serveAs serves after a change to the server.
func serveAs(t *testing.T, d *desk, change func(*server)) (string, *client.Client, *store.Store) {
	t.Helper()
	st, err := store.Open(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(st.Close)
	mux := http.NewServeMux()
	api := newServer(Parts{
		Store: st, Intake: d, Attestations: d, Clock: clock.Real{}, Log: slog.New(slog.DiscardHandler), Registerer: prometheus.NewRegistry(),
		Status: func(context.Context) (client.Status, error) { return client.Status{EpochSeconds: 5}, nil },
	})
	change(api)
	api.register(mux)
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	c, err := client.New(client.Config{URL: s.URL})
	if err != nil {
		t.Fatal(err)
	}
	return s.URL, c, st
}

func TestBadRequests_AreRefusedByName(t *testing.T) {
	url, _, _ := serve(t, &desk{
		take: func(client.Submission) (client.Intake, error) { return client.Intake{}, errors.New("password=hunter2") },
		add:  func(protocol.BatchID, client.Attestation) error { return nil },
	})
	id := protocol.BatchID{1}.String()
	for name, x := range map[string]struct {
		method, path, body string
		want               client.Code
	}{
		"no JSON":                 {"POST", "/v1/claims", "hello", client.Malformed},
		"nothing":                 {"POST", "/v1/claims", "", client.Malformed},
		"an unknown field":        {"POST", "/v1/claims", `{"claim":[]}`, client.Malformed},
		"a second value":          {"POST", "/v1/claims", `{} {}`, client.Malformed},
		"an amount as a number":   {"POST", "/v1/claims", `{"claims":[{"cumulativeBytes":5}]}`, client.Malformed},
		"a short address":         {"POST", "/v1/claims", `{"submitter":"0x12"}`, client.Malformed},
		"too long an attestation": {"POST", "/v1/batches/" + id + "/attestations", `{"x":"` + strings.Repeat("a", attestationBody) + `"}`, client.TooLarge},
		"a batch id of no batch":  {"GET", "/v1/batches/" + id, "", client.NotFound},
		"its vouchers":            {"GET", "/v1/batches/" + id + "/vouchers", "", client.NotFound},
		"a voucher of no channel": {"GET", "/v1/vouchers/" + id, "", client.NotFound},
		"no id":                   {"GET", "/v1/batches/0x12", "", client.Malformed},
		"no number":               {"GET", "/v1/batches?after=-1", "", client.Malformed},
		"no duration":             {"GET", "/v1/batches?wait=soon", "", client.Malformed},
		"a negative wait":         {"GET", "/v1/claimsets?wait=-5s", "", client.Malformed},
		"an unknown path":         {"GET", "/v1/secrets", "", client.NotFound},
		"another method":          {"DELETE", "/v1/batches", "", client.NotFound},
		"a failure inside":        {"POST", "/v1/claims", `{}`, client.Internal},
	} {
		req, err := http.NewRequestWithContext(t.Context(), x.method, url+x.path, strings.NewReader(x.body))
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(res.Body)
		_ = res.Body.Close()
		var body struct{ Error client.Error }
		if err = errors.Join(err, json.Unmarshal(text, &body)); err != nil || body.Error.Code != x.want || res.StatusCode != x.want.Status() {
			t.Errorf("%s: %d %s, %v; want %s", name, res.StatusCode, text, err, x.want)
		}
		if bytes.Contains(text, []byte("hunter2")) {
			t.Errorf("%s: what failed inside is told outside: %s", name, text)
		}
	}
}

func TestTooLongABody_IsNotReadToItsEnd(t *testing.T) {
	url, _, _ := serve(t, &desk{take: func(client.Submission) (client.Intake, error) {
		t.Error("an oversized submission arrived")
		return client.Intake{}, nil
	}})
	body := io.MultiReader(strings.NewReader(`{"submitter":"`), io.LimitReader(endless{}, client.MaxBody+1))
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/v1/claims", body)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return // the server hung up while we were sending: also a refusal
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusRequestEntityTooLarge {
		t.Fatal(res.Status)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestRefusalsOfTheDesks_ArriveUnchanged(t *testing.T) {
	d := &desk{
		take: func(s client.Submission) (client.Intake, error) {
			if len(s.Claims) != 1 || s.ClaimSet == nil {
				t.Errorf("%+v", s)
			}
			return client.Intake{}, client.Refusef(client.FalseClaim, "kept")
		},
		add: func(id protocol.BatchID, a client.Attestation) error {
			if id != (protocol.BatchID{4}) || a.ReferenceTimestamp != 9 {
				t.Errorf("%s %+v", id, a)
			}
			return client.Refusef(client.Busy, "later")
		},
	}
	_, c, _ := serve(t, d)
	_, err := c.Submit(t.Context(), client.Submission{Claims: make([]client.Claim, 1), ClaimSet: &protocol.ClaimSet{}, Signature: &protocol.PointG1{}})
	if client.CodeOf(err) != client.FalseClaim {
		t.Error(err)
	}
	if err := c.Attest(t.Context(), protocol.BatchID{4}, client.Attestation{ReferenceTimestamp: 9}); client.CodeOf(err) != client.Busy {
		t.Error(err)
	}
	if s, err := c.Status(t.Context()); err != nil || s.EpochSeconds != 5 {
		t.Error(s, err)
	}
}

func TestLongPoll_WakesWithTheNewsAndEndsWithoutAny(t *testing.T) {
	_, c, st := serve(t, &desk{})
	if list, err := c.ClaimSets(t.Context(), 0, 20*time.Millisecond); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	got := make(chan []client.ClaimSetRecord, 1)
	go func() {
		list, err := c.ClaimSets(t.Context(), 0, 20*time.Second)
		if err != nil {
			t.Error(err)
		}
		got <- list
	}()
	err := st.AddSubmission(t.Context(), store.Submission{Set: &client.ClaimSetRecord{Claims: []client.Claim{{Bytes: 5}}}})
	if err != nil {
		t.Fatal(err)
	}
	if list := <-got; len(list) != 1 || list[0].Claims[0].Bytes != 5 {
		t.Fatal(list)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Batches(ctx, 0, 20*time.Second); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}
