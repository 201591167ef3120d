package crashes

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/protocol"
)

// moment is when a gate kills.
type moment int

const (
	never  moment = iota
	before        // what was said is lost
	after         // what was said arrives; the answer is lost
)

// chainGate stands between a program and L2 and sees every proposal of a batch.
type chainGate struct {
	*httptest.Server
	t      *testing.T
	domain protocol.Domain
	target string
	abi    *abi.ABI

	mu     sync.Mutex
	when   moment             // under mu
	kill   func()             // under mu
	passed []protocol.BatchID // under mu: proposals that reached L2
	killed chan protocol.BatchID
}

func newChainGate(t *testing.T, domain protocol.Domain, target string) *chainGate {
	t.Helper()
	parsed, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	g := &chainGate{t: t, domain: domain, target: target, abi: parsed, killed: make(chan protocol.BatchID, 1)}
	g.Server = httptest.NewServer(g)
	t.Cleanup(g.Close)
	return g
}

// arm kills at the next proposal, once.
func (g *chainGate) arm(when moment, kill func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.when, g.kill = when, kill
}

func (g *chainGate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the caller is gone
	}
	id, proposes := g.proposal(body)
	when, kill := never, func() {}
	if proposes {
		g.mu.Lock()
		when, kill = g.when, g.kill
		g.when = never
		if when != before {
			g.passed = append(g.passed, id)
		}
		g.mu.Unlock()
	}
	if when == before {
		kill()
		g.killed <- id
		panic(http.ErrAbortHandler)
	}
	answer, err := http.Post(g.target, "application/json", bytes.NewReader(body))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer answer.Body.Close() //nolint:errcheck // only read
	text, err := io.ReadAll(answer.Body)
	if when == after {
		kill()
		g.killed <- id
	}
	if err != nil || when == after {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(answer.StatusCode)
	_, _ = w.Write(text)
}

// proposal finds the batch that a JSON-RPC request proposes.
func (g *chainGate) proposal(body []byte) (id protocol.BatchID, found bool) {
	var call struct {
		Method string          `json:"method"`
		Params []hexutil.Bytes `json:"params"`
	}
	if json.Unmarshal(body, &call) != nil || call.Method != "eth_sendRawTransaction" || len(call.Params) != 1 {
		return id, false
	}
	var tx types.Transaction
	method := g.abi.Methods["propose"]
	if tx.UnmarshalBinary(call.Params[0]) != nil || !bytes.HasPrefix(tx.Data(), method.ID) {
		return id, false
	}
	args, err := method.Inputs.Unpack(tx.Data()[4:])
	if err != nil {
		g.t.Errorf("read a proposal: %v", err)
		return id, false
	}
	h := *abi.ConvertType(args[0], new(payments.BatchHeader)).(*payments.BatchHeader)
	return g.domain.BatchID(protocol.BatchHeader{
		AVS: h.Avs, OperatorSetID: h.OperatorSetId, Poster: h.Poster, Epoch: protocol.Epoch(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}), true
}

func (g *chainGate) proposals() []protocol.BatchID {
	g.mu.Lock()
	defer g.mu.Unlock()
	return append([]protocol.BatchID(nil), g.passed...)
}

// signing is what an operator may sign any number of times, the same way each time.
type signing struct {
	batch string
	table uint32
}

// deskGate stands between an operator and its aggregator and sees every attestation.
type deskGate struct {
	*httptest.Server

	mu     sync.Mutex
	kill   func()                         // under mu: at the next attestation, before it passes
	said   map[signing][]protocol.PointG1 // under mu: also what did not arrive
	killed chan signing
}

func newDeskGate(t *testing.T, target string) *deskGate {
	t.Helper()
	u, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	g := &deskGate{said: map[signing][]protocol.PointG1{}, killed: make(chan signing, 1)}
	through := httputil.NewSingleHostReverseProxy(u)
	through.ErrorHandler = func(w http.ResponseWriter, _ *http.Request, _ error) { w.WriteHeader(http.StatusBadGateway) }
	g.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost && strings.HasSuffix(r.URL.Path, "/attestations") {
			g.attestation(t, r)
		}
		through.ServeHTTP(w, r)
	}))
	t.Cleanup(g.Close)
	return g
}

func (g *deskGate) arm(kill func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.kill = kill
}

func (g *deskGate) attestation(t *testing.T, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	var a client.Attestation
	if err != nil || json.Unmarshal(body, &a) != nil {
		t.Errorf("an attestation that cannot be read: %s (%v)", body, err)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	what := signing{strings.Split(r.URL.Path, "/")[3], a.ReferenceTimestamp}
	g.mu.Lock()
	g.said[what] = append(g.said[what], a.Signature)
	kill := g.kill
	g.kill = nil
	g.mu.Unlock()
	if kill != nil {
		kill()
		g.killed <- what
		panic(http.ErrAbortHandler)
	}
}

// signed is everything the operator was heard to sign.
func (g *deskGate) signed() map[signing][]protocol.PointG1 {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := make(map[signing][]protocol.PointG1, len(g.said))
	for k, v := range g.said {
		out[k] = append([]protocol.PointG1(nil), v...)
	}
	return out
}
