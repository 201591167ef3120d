// Package deploy plays deployments on real chains: cut off at every point, verified, tampered with and governed.
package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// site is a plan on the two chains that nobody has begun with, and who pays for it.
type site struct {
	t       *testing.T
	chains  *devnet.Chains
	on      deploy.Chains
	senders deploy.Senders
	terms   deploy.Parameters
	plan    *deploy.Plan
	dir     string
}

func newSite(t *testing.T, changes ...func(*deploy.Parameters)) *site {
	t.Helper()
	s := &site{t: t, chains: stage.Chains(t), dir: t.TempDir()}
	s.on = deploy.Chains{L1: s.chains.L1.Client, L2: s.chains.L2.Client}
	s.senders = deploy.Senders{L1: s.sender(s.on.L1, devnet.Governor), L2: s.sender(s.on.L2, devnet.Governor)}
	var err error
	if s.terms, err = s.chains.Terms(t.Context(), devnet.DefaultParameters()); err != nil {
		t.Fatal(err)
	}
	for _, change := range changes {
		change(&s.terms)
	}
	s.replan()
	return s
}

func (s *site) replan() {
	s.t.Helper()
	var err error
	if s.plan, err = deploy.New(s.terms); err != nil {
		s.t.Fatal(err)
	}
}

func (s *site) sender(c *chain.Client, account int) *chain.Sender {
	s.t.Helper()
	sender, err := chain.NewSender(c, devnet.Key(account), stage.Logger(), chain.SenderConfig{Poll: 10 * time.Millisecond})
	if err != nil {
		s.t.Fatal(err)
	}
	return sender
}

// run is one process's attempt: it reads the journal anew.
func (s *site) run(ctx context.Context, tell func(deploy.Event)) error {
	journal, err := deploy.Begin(s.dir, &s.terms)
	if err != nil {
		return err
	}
	d1, d2, err := s.plan.Run(ctx, s.senders, journal, tell)
	if err != nil {
		return err
	}
	return errors.Join(d1.Save(s.dir), d2.Save(s.dir))
}

func (s *site) mustRun() {
	s.t.Helper()
	if err := s.run(s.t.Context(), func(deploy.Event) {}); err != nil {
		s.t.Fatal(err)
	}
}

// sent is how many transactions the two senders have sent so far.
func (s *site) sent() uint64 {
	s.t.Helper()
	var total uint64
	for _, sender := range []*chain.Sender{s.senders.L1, s.senders.L2} {
		nonce, err := sender.Client().NonceAt(s.t.Context(), sender.Address(), nil)
		if err != nil {
			s.t.Fatal(err)
		}
		total += nonce
	}
	return total
}

func (s *site) verify() []string {
	s.t.Helper()
	return s.plan.Verify(s.t.Context(), s.on, 0, 0).Problems
}

func (s *site) mustBeWhole() {
	s.t.Helper()
	report := s.plan.Verify(s.t.Context(), s.on, 0, 0)
	if len(report.Problems) != 0 {
		s.t.Fatalf("what was deployed is not as it should be:\n%s", strings.Join(report.Problems, "\n"))
	}
	if report.Checked < 60 {
		s.t.Errorf("only %d facts were checked", report.Checked)
	}
	judge, err := slasher.NewOpenStreamingSlasherCaller(s.plan.Contracts.Slasher, s.on.L1)
	if err != nil {
		s.t.Fatal(err)
	}
	if pool, err := judge.Pool(&bind.CallOpts{Context: s.t.Context()}); err != nil || pool.Cmp(s.terms.PoolWei) != 0 {
		s.t.Fatalf("the watchers' pool holds %s wei, not %s (%v)", pool, s.terms.PoolWei, err)
	}
}

// steps is how many steps a deployment has.
func (s *site) steps() uint64 {
	s.t.Helper()
	lines, err := s.plan.Look(s.t.Context(), s.on)
	if err != nil {
		s.t.Fatal(err)
	}
	return uint64(len(lines))
}

// cut ends a run when it tells its k-th event.
func (s *site) cut(k int) error {
	s.t.Helper()
	ctx, cancel := context.WithCancel(s.t.Context())
	defer cancel()
	var mu sync.Mutex
	told := 0
	return s.run(ctx, func(deploy.Event) {
		mu.Lock()
		defer mu.Unlock()
		if told++; told == k {
			cancel()
		}
	})
}

// Each step is told twice, before and after, so that a run is cut off before and after each transaction.
func TestDeployment_CutOffAtEveryStep_EndsAtTheSameAddresses_AndDoesNothingTwice(t *testing.T) {
	for k := 1; ; k++ {
		s := newSite(t)
		before := s.sent()
		cutOff := s.cut(k)
		s.mustRun()
		s.mustBeWhole()
		if sent := s.sent() - before; sent != s.steps() {
			t.Fatalf("cut off at event %d: %d transactions were sent for %d steps", k, sent, s.steps())
		}
		if cutOff == nil {
			if k < 2*int(s.steps()) {
				t.Fatalf("the run ended after %d events, with %d steps", k, s.steps())
			}
			return
		}
	}
}

// A process may die at any instant, also between the sending of a transaction and its block.
func TestDeployment_CutOffAtAnyInstant_DoesNothingTwice(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // a test's dice
	for range 6 {
		s := newSite(t)
		before := s.sent()
		for attempt := time.Duration(0); ; attempt++ {
			ctx, cancel := context.WithTimeout(t.Context(), attempt*10*time.Millisecond+time.Duration(random.Int64N(int64(60*time.Millisecond))))
			err := s.run(ctx, func(deploy.Event) {})
			cancel()
			if err == nil {
				break
			}
		}
		s.mustBeWhole()
		if sent := s.sent() - before; sent != s.steps() {
			t.Fatalf("%d transactions were sent for %d steps", sent, s.steps())
		}
	}
}

func TestDeployment_RunAgain_SendsNothing_AndWritesTheSame(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	first := s.files()
	before := s.sent()
	s.mustRun()
	if sent := s.sent() - before; sent != 0 {
		t.Errorf("%d transactions were sent for nothing", sent)
	}
	if second := s.files(); !slices.Equal(first, second) {
		t.Errorf("the files differ:\n%s\n%s", first, second)
	}
	// Another account may go on just as well, even where the journal is lost.
	s.senders = deploy.Senders{L1: s.sender(s.on.L1, 30), L2: s.sender(s.on.L2, 30)}
	before = s.sent()
	s.mustRun()
	if sent := s.sent() - before; sent != 0 {
		t.Errorf("another account sent %d transactions for nothing", sent)
	}
}

func (s *site) files() []string {
	s.t.Helper()
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		s.t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		raw, err := os.ReadFile(s.dir + "/" + e.Name())
		if err != nil {
			s.t.Fatal(err)
		}
		all = append(all, e.Name()+"\n"+string(raw))
	}
	return all
}

// Two people who run the same deployment at the same time get in each other's way, and not more.
func TestDeployment_RunByTwoAtOnce_IsOne(t *testing.T) {
	s := newSite(t)
	other := *s
	other.senders = deploy.Senders{L1: s.sender(s.on.L1, 31), L2: s.sender(s.on.L2, 31)}
	other.dir = t.TempDir()
	ended := make(chan error, 1)
	go func() {
		var err error
		for range 20 { // what only the owner may do it waits for
			if err = other.run(t.Context(), func(deploy.Event) {}); err == nil {
				break
			}
		}
		ended <- err
	}()
	s.mustRun()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if problems := s.verify(); len(problems) != 0 {
		t.Fatal(strings.Join(problems, "\n"))
	}
}

func TestDeployment_ResumedWithOtherParameters_IsRefused_AndSaysWhich(t *testing.T) {
	s := newSite(t)
	if err := s.cut(5); err == nil {
		t.Fatal("the run was not cut off")
	}
	right, before := s.terms, s.sent()
	s.terms.Payments.CloseDelay = big.NewInt(81)
	s.terms.VaultDelay++
	s.terms.Slasher.CertifiedWad--
	s.replan()
	err := s.run(t.Context(), func(deploy.Event) {})
	for _, want := range []string{"payments.close_delay_seconds was 80 and is 81", "avs.vault_delay_seconds was", "slasher.certified_wad was"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in: %v", want, err)
		}
	}
	if s.sent() != before {
		t.Error("something was sent all the same")
	}
	s.terms = right
	s.replan()
	s.mustRun()
	s.mustBeWhole()
}

func TestPlan_BeforeDuringAndAfter_SaysWhatIsDone_AndWhatTheRestCosts(t *testing.T) {
	s := newSite(t)
	lines, err := s.plan.Look(t.Context(), s.on)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if l.Done || l.Refused != "" || l.Gas < 21_000 {
			t.Errorf("%s on chain %d: done %t, gas %d, refused %q", l.Step, l.ChainID, l.Done, l.Gas, l.Refused)
		}
	}
	i := slices.IndexFunc(lines, func(l deploy.Line) bool { return l.Step == "create the slasher" })
	if !slices.ContainsFunc(lines[i].Arguments, func(a deploy.Argument) bool {
		return strings.HasSuffix(a.Name, ".payments") && a.Value == s.plan.Contracts.Payments.Hex()+" (the payments contract)"
	}) {
		t.Errorf("the slasher's arguments do not name the payments contract: %v", lines[i].Arguments)
	}
	s.mustRun()
	if lines, err = s.plan.Look(t.Context(), s.on); err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if !l.Done || l.Gas != 0 {
			t.Errorf("%s on chain %d: done %t, gas %d", l.Step, l.ChainID, l.Done, l.Gas)
		}
	}
}

func TestDeployment_ThatDoesNotFitTheChains_IsRefusedBeforeAnythingIsSent(t *testing.T) {
	nobody := common.HexToAddress("0x00000000000000000000000000000000000000aa")
	for name, c := range map[string]struct {
		change func(*deploy.Parameters)
		want   string
	}{
		"contract that is not there": {func(p *deploy.Parameters) { p.Core.KeyRegistrar = nobody }, "eigenlayer_l1.key_registrar is 0x00000000000000000000000000000000000000AA, but there is no contract"},
		"other chains":               {func(p *deploy.Parameters) { p.L1ChainID, p.L2ChainID = 1, 10 }, "serves chain 31337, but chains.l1_id is 1"},
		"keys that govern":           {func(p *deploy.Parameters) { p.Roles.PlainAccountsMayGovern = false }, "roles.payments_governor"},
		"strategy without deposits":  {func(p *deploy.Parameters) { p.Strategies = []common.Address{p.Core.StakeToken} }, "EigenLayer takes no deposits"},
		"longer than EigenLayer": {func(p *deploy.Parameters) {
			p.Slasher.OpenWindow = big.NewInt(1000)
			p.LookaheadBlocks += 1000
		}, "DEALLOCATION_DELAY is 4000 blocks"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, c.change)
			before := s.sent()
			if err := s.run(t.Context(), func(deploy.Event) {}); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("no %q in: %v", c.want, err)
			}
			if s.sent() != before {
				t.Error("something was sent all the same")
			}
		})
	}
}

// On a chain without the deterministic deployment proxy nothing is sent, and the error says how to put it there.
func TestDeployment_WithoutTheProxy_SaysHowToPutItThere(t *testing.T) {
	s := newSite(t)
	code, err := s.on.L2.CodeAt(t.Context(), deploy.Factory, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.rpc(s.on.L2, "anvil_setCode", deploy.Factory, "0x")
	err = s.run(t.Context(), func(deploy.Event) {})
	s.rpc(s.on.L2, "anvil_setCode", deploy.Factory, fmt.Sprintf("0x%x", code))
	if err == nil || !strings.Contains(err.Error(), "is not on chain 31338") || !strings.Contains(err.Error(), "0x3fab184622dc19b6109349b94811493bf3e45362") {
		t.Fatal(err)
	}
	s.mustRun()
}

func (s *site) rpc(c *chain.Client, method string, args ...any) {
	s.t.Helper()
	if err := c.Client.Client().CallContext(s.t.Context(), nil, method, args...); err != nil {
		s.t.Fatalf("%s: %v", method, err)
	}
}
