// Package challenger_test plays a challenger, with its real process in it, against colluding operators and a forging payee on
// two real chains. Only the aggregator is a board in the test, so that the test decides what is shown and what is hidden.
package challenger_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// board is an aggregator that shows what the test puts on it.
type board struct {
	mu       sync.Mutex
	vouchers map[protocol.BatchID][]client.Backing
	sets     []client.ClaimSetRecord
}

func newBoard(t *testing.T) (*board, string) {
	t.Helper()
	b := &board{vouchers: map[protocol.BatchID][]client.Backing{}}
	mux := http.NewServeMux()
	answer := func(w http.ResponseWriter, v any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(v)
	}
	mux.HandleFunc("GET /v1/batches/{id}/vouchers", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		for id, v := range b.vouchers {
			if id.String() == r.PathValue("id") {
				answer(w, map[string]any{"vouchers": v})
				return
			}
		}
		http.NotFound(w, r)
	})
	mux.HandleFunc("GET /v1/claimsets", func(w http.ResponseWriter, r *http.Request) {
		var after uint64
		_, _ = fmt.Sscan(r.URL.Query().Get("after"), &after)
		news := []client.ClaimSetRecord{}
		for deadline := time.Now().Add(time.Second); len(news) == 0 && time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
			b.mu.Lock()
			for _, s := range b.sets {
				if s.Seq > after {
					news = append(news, s)
				}
			}
			b.mu.Unlock()
		}
		answer(w, map[string]any{"claimSets": news})
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return b, server.URL
}

// scene is a stage with operators, a channel from Petra to the first of them, and a challenger that Wanda runs.
type scene struct {
	*stage.Stage
	t         *testing.T
	world     *mallory.World
	operators []*stage.Operator
	wanda     *stage.Person
	channel   protocol.Channel
	board     *board
	config    challenger.Config
	payments  *payments.OpenStreamingPayments
	before    map[common.Address]uint64
	running   func()
}

func newScene(t *testing.T, changes ...func(*devnet.Parameters)) *scene {
	t.Helper()
	st := stage.New(t, changes...)
	s := &scene{Stage: st, t: t, wanda: st.Person("Wanda"), before: map[common.Address]uint64{}}
	s.operators = st.Operators("Olga", "Otto", "Odin", "Orla")
	var err error
	if s.world, err = mallory.NewWorld(st.L1.Client, st.L2.Client, st.D1, st.D2); err != nil {
		t.Fatal(err)
	}
	if s.payments, err = payments.NewOpenStreamingPayments(st.D2.L2.Payments, st.L2.Client); err != nil {
		t.Fatal(err)
	}
	s.channel, err = s.world.OpenChannel(t.Context(), st.Person("Petra").L2, s.operators[0].Key, 0, protocol.RatePrecision, 10_000_000)
	if err != nil {
		t.Fatal(err)
	}
	var url string
	s.board, url = newBoard(t)
	s.config = challenger.Defaults(t.TempDir())
	s.config.Aggregator, s.config.Poll = url, 50*time.Millisecond
	for _, o := range s.operators {
		s.before[o.Address()] = s.magnitude(o)
	}
	s.runClocks()
	return s
}

// runClocks lets a second pass on both chains ten times a second.
func (s *scene) runClocks() {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for ctx.Err() == nil {
			_ = s.AdvanceTime(ctx, 1)
			time.Sleep(100 * time.Millisecond)
		}
	}()
	s.t.Cleanup(func() { cancel(); <-done })
}

// start runs Wanda's challenger; running cuts it off in the middle of whatever it does.
func (s *scene) start() {
	s.t.Helper()
	c, err := challenger.New(s.t.Context(), s.config, challenger.With{
		L1: s.L1.Client, L2: s.L2.Client, D1: s.D1, D2: s.D2, Key: s.wanda.Key, Log: s.Log, Metrics: prometheus.NewRegistry(),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	var once sync.Once
	s.running = func() {
		once.Do(func() {
			cancel()
			if err := <-done; err != nil {
				s.t.Errorf("the challenger failed: %v", err)
			}
		})
	}
	s.t.Cleanup(s.running)
}

func (s *scene) magnitude(o *stage.Operator) uint64 {
	s.t.Helper()
	standing, err := s.Standing(s.t.Context(), o.Address())
	if err != nil {
		s.t.Fatal(err)
	}
	return standing.MaxMagnitude
}

func (s *scene) colluders(n int) []mallory.Colluder {
	var out []mallory.Colluder
	for _, o := range s.operators[:n] {
		out = append(out, mallory.Colluder{Operator: o.Address(), Key: o.BLS})
	}
	return out
}

func (s *scene) leaf(units protocol.Units) protocol.Leaf {
	c := s.channel
	return protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: units}
}

func (s *scene) vault() *big.Int {
	s.t.Helper()
	token, err := staketoken.NewStakeToken(s.D1.L1.StakeToken, s.L1.Client)
	if err != nil {
		s.t.Fatal(err)
	}
	held, err := token.BalanceOf(&bind.CallOpts{Context: s.t.Context()}, s.D1.L1.Vault)
	if err != nil {
		s.t.Fatal(err)
	}
	return held
}

func (s *scene) status(id protocol.BatchID) uint8 {
	s.t.Helper()
	b, err := s.payments.Batches(&bind.CallOpts{Context: s.t.Context()}, id)
	if err != nil {
		s.t.Fatal(err)
	}
	return b.Status
}

const (
	final = 2
	void  = 3
)

func (s *scene) eventuallySlashed(n int) {
	s.t.Helper()
	s.Eventually("all signers are slashed and their stake is in the vault", func(context.Context) (bool, error) {
		for _, o := range s.operators[:n] {
			if s.magnitude(o) == s.before[o.Address()] {
				return false, nil
			}
		}
		return s.vault().Sign() > 0, nil
	})
	for _, o := range s.operators[n:] {
		if s.magnitude(o) != s.before[o.Address()] {
			s.t.Errorf("%s did not sign and was slashed", o.Name)
		}
	}
}

func TestColluders_CertifyAPaymentThatNobodySigned_AndAreSlashed_AndNobodyElse(t *testing.T) {
	s := newScene(t)
	s.start()
	crime, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, s.leaf(5_000_000))
	if err != nil {
		t.Fatal(err)
	}
	s.Eventually("the batch is void", func(context.Context) (bool, error) { return s.status(crime.ID) == void, nil })
	s.eventuallySlashed(3)
	full := new(big.Int)
	for _, o := range s.operators[:3] {
		if left := s.magnitude(o); left != 0 {
			t.Errorf("%s keeps a magnitude of %d", o.Name, left)
		}
	}
	s.Eventually("the stake of all three is in the vault", func(ctx context.Context) (bool, error) {
		full = s.vault()
		table := eigen.WholeMagnitude // of one operator, in shares of its stake
		return full.Cmp(big.NewInt(int64(table))) > 0, nil
	})
	s.Eventually("bonds and rewards have come back to Wanda", func(ctx context.Context) (bool, error) {
		free, err := s.payments.BalanceOf(&bind.CallOpts{Context: ctx}, 0, s.wanda.Address())
		return err == nil && free.Sign() == 0, err
	})
}

func TestColluders_CertifyALaneThatWasNeverOpened_AndAreSlashed(t *testing.T) {
	s := newScene(t)
	s.start()
	leaf := s.leaf(77)
	leaf.Lane = 99
	crime, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, leaf)
	if err != nil {
		t.Fatal(err)
	}
	s.Eventually("the batch is void", func(context.Context) (bool, error) { return s.status(crime.ID) == void, nil })
	s.eventuallySlashed(3)
}

// It is cut off again and again while it works; each time it goes on where it was.
func TestChallenger_IsKilledAtEveryTurn_AndTheColludersAreSlashedAllTheSame(t *testing.T) {
	s := newScene(t)
	s.start()
	crime, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, s.leaf(5_000_000))
	if err != nil {
		t.Fatal(err)
	}
	// Each time it has a little longer than before, so that it is cut off at ever later steps.
	allowed, since := 100*time.Millisecond, time.Now()
	kill := func() {
		if time.Since(since) < allowed {
			return
		}
		s.running()
		s.start()
		allowed, since = allowed+60*time.Millisecond, time.Now()
	}
	s.Eventually("the batch is void", func(context.Context) (bool, error) { kill(); return s.status(crime.ID) == void, nil })
	s.Eventually("all signers are slashed", func(context.Context) (bool, error) {
		kill()
		for _, o := range s.operators[:3] {
			if s.magnitude(o) != 0 {
				return false, nil
			}
		}
		return true, nil
	})
	s.eventuallySlashed(3)
}

// The deployment file still names the former slasher, which may slash nobody any more.
func TestSlasherIsReplaced_TheChallengerEnds_AndTheNextOneHasTheColludersSlashedByTheNewOne(t *testing.T) {
	s := newScene(t, stage.ShortSlasherDelay)
	_, activate := s.OrderSlasher()
	c, err := challenger.New(t.Context(), s.config, challenger.With{
		L1: s.L1.Client, L2: s.L2.Client, D1: s.D1, D2: s.D2, Key: s.wanda.Key, Log: s.Log,
	})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- c.Run(context.Background()) }()
	activate()
	if err := <-done; !errors.Is(err, eigen.ErrSlasherReplaced) {
		t.Fatalf("the challenger ended with: %v", err)
	}
	s.start()
	if _, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, s.leaf(5_000)); err != nil {
		t.Fatal(err)
	}
	s.eventuallySlashed(3)
}

// The slasher is replaced while a case is open: the challenger, begun anew, has it executed where it was opened.
func TestSlasherIsReplaced_WhileACaseIsOpen_TheChallengerEndsItBeforeTheFormerOne(t *testing.T) {
	s := newScene(t, func(p *devnet.Parameters) {
		p.Slasher.ResponsePeriod, p.Slasher.ExecutionPeriod = big.NewInt(600), big.NewInt(120)
		p.Slasher.MaxTableAge, p.Payments.MaxTableAge = big.NewInt(2400), big.NewInt(2400)
		p.LookaheadBlocks = 3500
		stage.ShortSlasherDelay(p)
	})
	former, err := slasher.NewOpenStreamingSlasher(s.D1.L1.Slasher, s.L1)
	if err != nil {
		t.Fatal(err)
	}
	_, activate := s.OrderSlasher()
	c, err := challenger.New(t.Context(), s.config, challenger.With{
		L1: s.L1.Client, L2: s.L2.Client, D1: s.D1, D2: s.D2, Key: s.wanda.Key, Log: s.Log,
	})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- c.Run(context.Background()) }()
	crime, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, s.leaf(5_000))
	if err != nil {
		t.Fatal(err)
	}
	var id [32]byte
	s.Eventually("a case is open before the former slasher", func(ctx context.Context) (bool, error) {
		it, err := former.FilterCaseOpened(&bind.FilterOpts{Context: ctx, Start: s.D1.StartBlock}, nil, [][32]byte{crime.ID}, nil)
		if err != nil {
			return false, err
		}
		defer func() { _ = it.Close() }()
		if it.Next() {
			id = it.Event.CaseId
		}
		return id != [32]byte{}, it.Error()
	})
	activate()
	if err := <-done; !errors.Is(err, eigen.ErrSlasherReplaced) {
		t.Fatalf("the challenger ended with: %v", err)
	}
	s.start()
	s.Advance(610)
	s.eventuallySlashed(3)
	if k, err := former.Cases(&bind.CallOpts{Context: t.Context()}, id); err != nil || k.Status != 3 {
		t.Fatalf("the case before the former slasher has status %d, %v", k.Status, err)
	}
}

// Devnet's Governor may veto in the first release: the docket says so, nobody is slashed, and the bond comes back.
func TestVeto_OfABatchBeforeItsExecution_NobodyIsSlashed_AndTheDocketShowsIt(t *testing.T) {
	s := newScene(t, func(p *devnet.Parameters) {
		p.Slasher.ResponsePeriod = big.NewInt(300)
		p.LookaheadBlocks = 4000
		p.Slasher.MaxTableAge, p.Payments.MaxTableAge = big.NewInt(3000), big.NewInt(3000)
	})
	judge, err := slasher.NewOpenStreamingSlasher(s.D1.L1.Slasher, s.L1)
	if err != nil {
		t.Fatal(err)
	}
	s.start()
	crime, err := s.world.Collude(t.Context(), s.Person("Mallory").L2, s.colluders(3), 1, s.leaf(5_000))
	if err != nil {
		t.Fatal(err)
	}
	var id [32]byte
	s.Eventually("a case is open", func(ctx context.Context) (bool, error) {
		it, err := judge.FilterCaseOpened(&bind.FilterOpts{Context: ctx, Start: s.D1.StartBlock}, nil, [][32]byte{crime.ID}, nil)
		if err != nil {
			return false, err
		}
		defer func() { _ = it.Close() }()
		if it.Next() {
			id = it.Event.CaseId
		}
		return id != [32]byte{}, it.Error()
	})
	governor, err := s.Sender(s.L1, devnet.Governor)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := governor.Send(t.Context(), "veto", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return judge.Veto(o, crime.ID)
	}); err != nil {
		t.Fatal(err)
	}
	s.Eventually("the challenger takes its bond back", func(ctx context.Context) (bool, error) {
		k, err := judge.Cases(&bind.CallOpts{Context: ctx}, id)
		return err == nil && k.Status == 5, err
	})
	s.Advance(400)
	for _, o := range s.operators {
		if now := s.magnitude(o); now != s.before[o.Address()] {
			t.Errorf("%s is slashed: %d of %d left", o.Name, now, s.before[o.Address()])
		}
	}
}

func TestHonestBatch_WhoseVouchersAreShown_IsLeftAlone(t *testing.T) {
	s := newScene(t)
	petra := s.Person("Petra")
	v, err := mallory.Forge(s.world.Domain(), s.channel, 5_000_000, petra.Key) // her own key: a good voucher
	if err != nil {
		t.Fatal(err)
	}
	crime, err := s.world.Certify(t.Context(), s.Person("Carol").L2, s.colluders(4), 1, s.leaf(5_000_000))
	if err != nil {
		t.Fatal(err)
	}
	s.board.mu.Lock()
	s.board.vouchers[crime.ID] = []client.Backing{{Claim: client.Claim{Channel: s.channel, Bytes: v.Bytes, Signature: v.Signature}}}
	s.board.mu.Unlock()
	s.start()
	if err := s.world.Propose(t.Context(), s.Person("Carol").L2, crime); err != nil {
		t.Fatal(err)
	}
	s.Eventually("the batch is final", func(ctx context.Context) (bool, error) {
		if s.status(crime.ID) == final {
			return true, nil
		}
		_, err := s.Person("Carol").L2.Send(ctx, "finalize", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return s.payments.Finalize(o, crime.ID, crime.Data, 0)
		})
		return false, err
	})
	if b, err := s.payments.Batches(&bind.CallOpts{Context: t.Context()}, crime.ID); err != nil || b.OpenChallenges != 0 {
		t.Fatalf("%d challenges, %v", b.OpenChallenges, err)
	}
	key := s.leaf(5_000_000).LeafKey(crime.ID)
	if q, err := s.payments.Challenges(&bind.CallOpts{Context: t.Context()}, key); err != nil || q.Status != 0 {
		t.Fatalf("an honest leaf was challenged: %+v, %v", q, err)
	}
}

// The aggregator hides the voucher: the leaf is asked about on chain, a signer answers, and nobody is slashed.
func TestHonestBatch_WhoseVouchersAreHidden_IsAskedAboutAndAnswered(t *testing.T) {
	s := newScene(t)
	petra := s.Person("Petra")
	v, err := mallory.Forge(s.world.Domain(), s.channel, 5_000_000, petra.Key)
	if err != nil {
		t.Fatal(err)
	}
	s.start()
	crime, err := s.world.Collude(t.Context(), s.Person("Carol").L2, s.colluders(4), 1, s.leaf(5_000_000))
	if err != nil {
		t.Fatal(err)
	}
	key := s.leaf(5_000_000).LeafKey(crime.ID)
	s.Eventually("the hidden leaf is asked about and answered", func(ctx context.Context) (bool, error) {
		q, err := s.payments.Challenges(&bind.CallOpts{Context: ctx}, key)
		if err != nil || q.Status != 1 {
			return q.Status == 2, err
		}
		c := s.channel
		_, err = s.operators[1].L2.Send(ctx, "answer", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return s.payments.Answer(o, key,
				payments.ChannelParams{Payer: c.Payer, Signer: c.Signer, Payee: c.Payee, TokenId: uint16(c.Token), Lane: uint32(c.Lane), Rate: uint64(c.Rate)},
				payments.SignedVoucher{CumulativeBytes: uint64(v.Bytes), R: v.Signature.R(), Vs: v.Signature.VS()})
		})
		return false, err
	})
	s.Eventually("the batch is final", func(ctx context.Context) (bool, error) {
		if s.status(crime.ID) == final {
			return true, nil
		}
		_, err := s.Person("Carol").L2.Send(ctx, "finalize", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return s.payments.Finalize(o, crime.ID, crime.Data, 0)
		})
		return false, err
	})
	for _, o := range s.operators {
		if s.magnitude(o) != s.before[o.Address()] {
			t.Errorf("%s was slashed", o.Name)
		}
	}
}

func TestForger_SignsAClaimSetWithAForgedVoucher_AndIsSlashedAlone(t *testing.T) {
	s := newScene(t)
	forged, err := mallory.Forge(s.world.Domain(), s.channel, 9_000_000, s.Key("not Petra"))
	if err != nil {
		t.Fatal(err)
	}
	now, err := s.L1.Now(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	set, sig, err := mallory.SignClaims(s.world.Domain(), s.D2.OperatorSet, s.colluders(1)[0], 7, now, forged)
	if err != nil {
		t.Fatal(err)
	}
	record := client.ClaimSetRecord{
		Seq: 1, ClaimSet: set, Signature: protocol.PointG1(sig.Bytes()), False: []int{0},
		Claims: []client.Claim{{Channel: s.channel, Bytes: forged.Bytes, Signature: forged.Signature}},
	}
	// Before it, the aggregator shows one that Olga's key has not signed: it must neither convict nor hide the true one.
	unsigned := record
	unsigned.Seq, unsigned.Signature = 1, protocol.PointG1(s.operators[1].BLS.Sign(common.Hash{1}).Bytes())
	record.Seq = 2
	s.board.mu.Lock()
	s.board.sets = []client.ClaimSetRecord{unsigned, record}
	s.board.mu.Unlock()
	s.start()
	s.eventuallySlashed(1)
	if left := s.magnitude(s.operators[0]); left != s.before[s.operators[0].Address()]/10*9 {
		t.Errorf("a tenth was to be slashed, %d is left", left)
	}
}
