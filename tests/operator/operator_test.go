// Package operator_test plays an operator on two real chains, with its real process in it; only the aggregator is a board in
// the test, so that the test decides what is proposed.
package operator_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/operator"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/operator/lifecycle"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// board proposes what the test puts on it.
type board struct {
	mu       sync.Mutex
	batches  []client.Batch
	backings map[protocol.BatchID][]client.Backing
	taken    map[protocol.BatchID]client.Attestation
}

func newBoard(t *testing.T) (*board, string) {
	b := &board{backings: map[protocol.BatchID][]client.Backing{}, taken: map[protocol.BatchID]client.Attestation{}}
	mux := http.NewServeMux()
	answer := func(w http.ResponseWriter, v any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(v)
	}
	mux.HandleFunc("GET /v1/batches", func(w http.ResponseWriter, r *http.Request) {
		var after uint64
		_, _ = fmt.Sscan(r.URL.Query().Get("after"), &after)
		wait, _ := time.ParseDuration(r.URL.Query().Get("wait"))
		news := func() []client.BatchSummary {
			b.mu.Lock()
			defer b.mu.Unlock()
			out := []client.BatchSummary{}
			for _, x := range b.batches {
				if x.Seq > after {
					out = append(out, x.BatchSummary)
				}
			}
			return out
		}
		deadline := time.Now().Add(wait)
		for len(news()) == 0 && time.Now().Before(deadline) && r.Context().Err() == nil {
			time.Sleep(20 * time.Millisecond)
		}
		answer(w, map[string]any{"batches": news()})
	})
	find := func(r *http.Request) (client.Batch, bool) {
		for _, x := range b.batches {
			if x.ID.String() == r.PathValue("id") {
				return x, true
			}
		}
		return client.Batch{}, false
	}
	mux.HandleFunc("GET /v1/batches/{id}", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		x, _ := find(r)
		answer(w, x)
	})
	mux.HandleFunc("GET /v1/batches/{id}/vouchers", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		x, _ := find(r)
		answer(w, map[string]any{"vouchers": b.backings[x.ID]})
	})
	mux.HandleFunc("POST /v1/batches/{id}/attestations", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		x, _ := find(r)
		var a client.Attestation
		if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		b.taken[x.ID] = a
		answer(w, map[string]any{})
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return b, server.URL
}

func (b *board) propose(crime *mallory.Crime, backings ...client.Backing) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.backings[crime.ID] = backings
	b.batches = append(b.batches, client.Batch{Data: crime.Data, BatchSummary: client.BatchSummary{
		Seq: uint64(len(b.batches)) + 1, ID: crime.ID, Header: crime.Header, State: client.Collecting,
		ReferenceTimestamp: crime.Certificate.Table.ReferenceTimestamp,
	}})
}

func (b *board) attestation(id protocol.BatchID) (client.Attestation, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	a, ok := b.taken[id]
	return a, ok
}

// world is a stage with an operator, and a payer that owes it money.
type world struct {
	*stage.Stage
	*mallory.World
	anna    *stage.Operator
	channel protocol.Channel
	payer   *stage.Person
	board   *board
	config  operator.Config
	with    operator.With
}

func newWorld(t *testing.T, changes ...func(*devnet.Parameters)) *world {
	t.Helper()
	s := stage.New(t, changes...)
	w := &world{Stage: s, anna: s.Operators("anna")[0], payer: s.Person("paul")}
	var err error
	if w.World, err = mallory.NewWorld(s.L1.Client, s.L2.Client, s.D1, s.D2); err != nil {
		t.Fatal(err)
	}
	if w.channel, err = w.OpenChannel(t.Context(), w.payer.L2, w.anna.Key, 0, protocol.RatePrecision, 5_000_000); err != nil {
		t.Fatal(err)
	}
	var url string
	w.board, url = newBoard(t)
	cfg := node.Defaults(t.TempDir())
	cfg.Mesh.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	w.config = operator.Config{DataDir: t.TempDir(), Node: cfg, Aggregator: url, Status: "127.0.0.1:0", Poll: 50 * time.Millisecond}
	w.with = operator.With{
		L1: s.L1.Client, L2: s.L2.Client, D1: s.D1, D2: s.D2, Key: w.anna.Key, Hot: w.anna.Voucher, BLS: w.anna.BLS, Log: s.Log,
	}
	return w
}

// run starts the operator, and ends it with the test or when stop is called.
func (w *world) run(t *testing.T) (o *operator.Operator, stop func()) {
	t.Helper()
	o, err := operator.New(t.Context(), w.config, w.with)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- o.Run(ctx) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := <-done; err != nil {
				t.Errorf("the operator ended with: %v", err)
			}
		})
	}
	t.Cleanup(stop)
	return o, stop
}

// batch certifies one leaf of the channel, by anna's own key behind her back, as what the board proposes.
func (w *world) batch(t *testing.T, units protocol.Units) *mallory.Crime {
	t.Helper()
	colluders := []mallory.Colluder{{Operator: w.anna.Address(), Key: w.anna.BLS}}
	leaf := protocol.Leaf{Payee: w.channel.Payee, Token: w.channel.Token, Lane: w.channel.Lane, Units: units}
	crime, err := w.Certify(t.Context(), w.anna.L2, colluders, 1, leaf)
	if err != nil {
		t.Fatal(err)
	}
	return crime
}

func (w *world) backing(t *testing.T, n protocol.Bytes) client.Backing {
	t.Helper()
	v, err := w.Domain().NewVoucher(w.channel, n)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := w.Domain().SignVoucher(v, w.payer.Key)
	if err != nil {
		t.Fatal(err)
	}
	return client.Backing{Claim: client.Claim{Channel: w.channel, Bytes: n, Signature: signed.Signature}}
}

func (w *world) awaitAttestation(t *testing.T, crime *mallory.Crime) {
	t.Helper()
	w.Eventually("the operator attests", func(context.Context) (bool, error) {
		a, ok := w.board.attestation(crime.ID)
		if !ok {
			return false, nil
		}
		sig, err := bls.ParseG1(a.Signature[:])
		return err == nil && sig.Equal(crime.Certificate.Signature) && a.Operator == w.anna.Address(), err
	})
}

func TestHonestOperator_SignsWhatIsBacked_AndAnswersItsChallengeAndItsCase(t *testing.T) {
	w := newWorld(t)
	o, _ := w.run(t)
	unbacked := w.batch(t, 2001)
	w.board.propose(unbacked, w.backing(t, 2000))
	crime := w.batch(t, 2000)
	w.board.propose(crime, w.backing(t, 2000))
	w.awaitAttestation(t, crime)
	if _, signed := w.board.attestation(unbacked.ID); signed {
		t.Fatal("signed a leaf above its voucher")
	}

	// On L2, a challenge.
	if err := w.Propose(t.Context(), w.anna.L2, crime); err != nil {
		t.Fatal(err)
	}
	watcher := w.Person("will")
	p, err := payments.NewOpenStreamingPayments(w.D2.L2.Payments, w.L2)
	if err != nil {
		t.Fatal(err)
	}
	pc, err := p.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := watcher.L2.Send(t.Context(), "challenge", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = pc.ChallengeBond
		return p.Challenge(o, crime.ID, crime.Data, new(big.Int))
	}); err != nil {
		t.Fatal(err)
	}
	id := protocol.Leaf{Payee: w.channel.Payee, Units: 2000}.LeafKey(crime.ID)
	w.Eventually("the challenge is answered", func(ctx context.Context) (bool, error) {
		c, err := p.Challenges(&bind.CallOpts{Context: ctx}, id)
		return err == nil && c.Status == 2, err
	})

	// On L1, a case.
	s, err := slasher.NewOpenStreamingSlasher(w.D1.L1.Slasher, w.L1)
	if err != nil {
		t.Fatal(err)
	}
	caseID := w.openCase(t, s, crime)
	w.Eventually("the case is answered", func(ctx context.Context) (bool, error) {
		c, err := s.Cases(&bind.CallOpts{Context: ctx}, caseID)
		return err == nil && c.Status == 2, err
	})

	// What the operator says of itself.
	var status lifecycle.Status
	w.Eventually("the status is served", func(context.Context) (bool, error) {
		res, err := http.Get("http://" + o.StatusAddr() + "/v1/status")
		if err != nil {
			return false, err
		}
		defer res.Body.Close()
		return res.StatusCode == http.StatusOK, json.NewDecoder(res.Body).Decode(&status)
	})
	if !status.Member || !status.Slashable || status.Exited || status.Signed != 1 || status.AtRisk.Sign() <= 0 ||
		status.AtRisk.Cmp(status.Shares) != 0 || status.SlashedShare != 0 || status.AnswerUntil <= crime.Header.ValidUntil {
		t.Fatalf("status %+v", status)
	}
	w.Eventually("it is ready", func(context.Context) (bool, error) {
		res, err := http.Get("http://" + o.StatusAddr() + "/readyz")
		if err != nil {
			return false, err
		}
		defer res.Body.Close()
		return res.StatusCode == http.StatusOK, nil
	})
}

// openCase accuses whoever signed the batch of its only leaf.
func (w *world) openCase(t *testing.T, s *slasher.OpenStreamingSlasher, crime *mallory.Crime) [32]byte {
	t.Helper()
	sc, err := s.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	h := crime.Header
	evidence := crime.Certificate.Evidence(slasher.BatchHeader{
		Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}, true)
	receipt, err := w.Person("will").L1.Send(t.Context(), "open a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = sc.CaseBond
		return s.OpenCase(o, evidence, crime.Data, new(big.Int))
	})
	if err != nil {
		t.Fatal(err)
	}
	opened, err := s.ParseCaseOpened(*receipt.Logs[len(receipt.Logs)-1])
	if err != nil {
		t.Fatal(err)
	}
	return opened.CaseId
}

// While the operator runs, the owner puts another slasher into office. It ends, and begins anew before that one: a case there
// about what it signed under the former one is answered.
func TestSlasherIsReplaced_TheOperatorBeginsAnew_AndAnswersBeforeTheNewOne(t *testing.T) {
	w := newWorld(t, stage.ShortSlasherDelay)
	next, activate := w.OrderSlasher()
	crime := w.batch(t, 600)
	o, err := operator.New(t.Context(), w.config, w.with)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- o.Run(context.Background()) }()
	w.board.propose(crime, w.backing(t, 600))
	w.awaitAttestation(t, crime)

	activate()
	if err := <-done; !errors.Is(err, eigen.ErrSlasherReplaced) {
		t.Fatalf("the operator ended with: %v", err)
	}
	// The case is opened while nobody looks.
	s, err := slasher.NewOpenStreamingSlasher(next, w.L1)
	if err != nil {
		t.Fatal(err)
	}
	id := w.openCase(t, s, crime)
	w.run(t)
	w.Eventually("the case before the new slasher is answered", func(ctx context.Context) (bool, error) {
		c, err := s.Cases(&bind.CallOpts{Context: ctx}, id)
		return err == nil && c.Status == 2, err
	})
}

// A case that was opened before the former slasher is decided there, though another is in office: the operator, which was down
// all the while, answers before the former one.
func TestSlasherIsReplaced_TheOperatorAnswersWhatWasOpenedBeforeTheFormerOne(t *testing.T) {
	w := newWorld(t, func(p *devnet.Parameters) {
		p.Slasher.ResponsePeriod = big.NewInt(60)
		p.LookaheadBlocks += 50
		stage.ShortSlasherDelay(p)
	})
	_, activate := w.OrderSlasher()
	crime := w.batch(t, 600)
	_, stop := w.run(t)
	w.board.propose(crime, w.backing(t, 600))
	w.awaitAttestation(t, crime)
	stop()
	former, err := slasher.NewOpenStreamingSlasher(w.D1.L1.Slasher, w.L1)
	if err != nil {
		t.Fatal(err)
	}
	id := w.openCase(t, former, crime)
	activate()
	w.run(t)
	w.Eventually("the case before the former slasher is answered", func(ctx context.Context) (bool, error) {
		c, err := former.Cases(&bind.CallOpts{Context: ctx}, id)
		return err == nil && c.Status == 2, err
	})
}

// The operator is down when a batch that it signed is challenged. After its start it answers from what it has pinned.
func TestOperatorIsDown_WhenItsBatchIsChallenged_ItAnswersAfterItsStart(t *testing.T) {
	isDown(t, func(*world) {})
}

// A damaged guard signs nothing any more; it must not keep the operator from answering for what it has signed.
func TestOperatorIsDown_AndItsGuardIsDamaged_ItAnswersAllTheSame_AndSignsNothing(t *testing.T) {
	w, o := isDown(t, func(w *world) {
		path := filepath.Join(w.config.DataDir, guard.File)
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		content[len(content)-1] ^= 1
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	})
	next := w.batch(t, 600)
	w.board.propose(next, w.backing(t, 700))
	w.Eventually("everything works but the attesting, and it says so", func(context.Context) (bool, error) {
		res, err := http.Get("http://" + o.StatusAddr() + "/readyz")
		if err != nil {
			return false, err
		}
		defer res.Body.Close()
		said, err := io.ReadAll(res.Body)
		return res.StatusCode == http.StatusServiceUnavailable && strings.Contains(string(said), "guard"), err
	})
	if _, signed := w.board.attestation(next.ID); signed {
		t.Fatal("signed with a damaged guard")
	}
}

func isDown(t *testing.T, meanwhile func(*world)) (*world, *operator.Operator) {
	t.Helper()
	w := newWorld(t)
	_, stop := w.run(t)
	crime := w.batch(t, 500)
	w.board.propose(crime, w.backing(t, 700))
	w.awaitAttestation(t, crime)
	stop()
	meanwhile(w)
	if err := w.Propose(t.Context(), w.anna.L2, crime); err != nil {
		t.Fatal(err)
	}
	p, err := payments.NewOpenStreamingPayments(w.D2.L2.Payments, w.L2)
	if err != nil {
		t.Fatal(err)
	}
	pc, err := p.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Person("will").L2.Send(t.Context(), "challenge", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = pc.ChallengeBond
		return p.Challenge(o, crime.ID, crime.Data, new(big.Int))
	}); err != nil {
		t.Fatal(err)
	}
	o, _ := w.run(t)
	id := protocol.Leaf{Payee: w.channel.Payee, Units: 500}.LeafKey(crime.ID)
	w.Eventually("the challenge is answered", func(ctx context.Context) (bool, error) {
		c, err := p.Challenges(&bind.CallOpts{Context: ctx}, id)
		return err == nil && c.Status == 2, err
	})
	return w, o
}

func TestOperator_RegistersAndLeaves_EachStepOnce(t *testing.T) {
	s := stage.New(t)
	bea := s.Candidate("bea")
	ctx := t.Context()
	if err := s.Fund(ctx, bea.Address(), big.NewInt(1e18), big.NewInt(5_000)); err != nil {
		t.Fatal(err)
	}
	application := lifecycle.Application{
		Stake: big.NewInt(5_000), Peer: "\x00\x04peer", Payee: bea.Address(), VoucherSigner: crypto.PubkeyToAddress(bea.Voucher.PublicKey),
	}
	for round := range 2 {
		before, err := s.L1.Client.NonceAt(ctx, bea.Address(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := lifecycle.Register(ctx, bea.L1, s.D1, bea.BLS, application, nil); err != nil {
			t.Fatal(err)
		}
		after, err := s.L1.Client.NonceAt(ctx, bea.Address(), nil)
		if err != nil || (after == before) != (round == 1) {
			t.Fatalf("round %d sent %d transactions, %v", round, after-before, err)
		}
	}
	status, err := lifecycle.Read(ctx, s.L1.Client, s.D1, bea.Address())
	if err != nil || !status.Member || status.AtRisk.Int64() != 5_000 {
		t.Fatalf("status %+v, %v", status, err)
	}
	for range 2 {
		if err := lifecycle.NameOfferSigner(ctx, bea.L2, s.D2.L2.Payments, application.VoucherSigner); err != nil {
			t.Fatal(err)
		}
	}
	domain := protocol.Domain{ChainID: s.L2.Client.ID, Payments: s.D2.L2.Payments}
	g, err := guard.Open(t.TempDir(), domain, bea.BLS)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	for range 2 {
		if err := lifecycle.Leave(ctx, bea.L1, s.D1, g); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := g.Attest(protocol.BatchID{1}, 1); !errors.Is(err, guard.ErrExited) {
		t.Fatalf("signed after leaving: %v", err)
	}
	status, err = lifecycle.Read(ctx, s.L1.Client, s.D1, bea.Address())
	if err != nil || status.Member || !status.Slashable {
		t.Fatalf("after leaving %+v, %v: it stays slashable for a while", status, err)
	}
}

func TestOperator_RefusesToStart_WithAHint(t *testing.T) {
	w := newWorld(t)
	other := w.Candidate("otto")
	for name, c := range map[string]struct {
		change func(*operator.Config, *operator.With)
		say    string
	}{
		"another BLS key": {func(_ *operator.Config, x *operator.With) { x.BLS = other.BLS }, "is not the one that"},
		"no contract there": {func(_ *operator.Config, x *operator.With) {
			d := *x.D2
			l2 := *d.L2
			l2.Payments[0] ^= 1
			d.L2 = &l2
			x.D2 = &d
		}, "payments"},
		"no data directory": {func(c *operator.Config, _ *operator.With) { c.DataDir = "" }, "data directory"},
		"a bad aggregator":  {func(c *operator.Config, _ *operator.With) { c.Aggregator = "ftp://x" }, "aggregator"},
		"a bad status":      {func(c *operator.Config, _ *operator.With) { c.Status = "nowhere" }, "status address"},
		"no key":            {func(_ *operator.Config, x *operator.With) { x.Key = nil }, "key"},
	} {
		config, with := w.config, w.with
		c.change(&config, &with)
		o, err := operator.New(t.Context(), config, with)
		if err == nil || !strings.Contains(err.Error(), c.say) {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			_ = o.Close()
		}
	}
	// A second process on the same directory.
	first, err := operator.New(t.Context(), w.config, w.with)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := operator.New(t.Context(), w.config, w.with); !errors.Is(err, guard.ErrLocked) {
		t.Errorf("a second process: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
}
