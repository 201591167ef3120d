package deploy

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

// government is a site that is deployed, and how it is governed.
func (s *site) government() *deploy.Government {
	s.t.Helper()
	d1, d2, err := chain.LoadDeployments(s.dir, s.on.L1.ID, s.on.L2.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	g, err := deploy.Govern(s.on, d1, d2)
	if err != nil {
		s.t.Fatal(err)
	}
	return g
}

// give gives an order from the account; want is part of the refusal, or empty.
func (s *site) give(o deploy.Order, err error, account int, want string) deploy.Outcome {
	s.t.Helper()
	var out deploy.Outcome
	if err == nil {
		at := s.on.L1
		if o.ChainID == s.on.L2.ID {
			at = s.on.L2
		}
		out, err = deploy.Submit(s.t.Context(), s.sender(at, account), o)
	}
	switch {
	case want == "" && err != nil:
		s.t.Fatalf("%s: %v", o.What, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		s.t.Fatalf("%s: no %q in: %v", o.What, want, err)
	}
	return out
}

func (s *site) status(g *deploy.Government) *deploy.Status {
	s.t.Helper()
	status, err := g.Status(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return status
}

// pending is the only order that waits.
func (s *site) pending(g *deploy.Government, ready bool, want string) deploy.Pending {
	s.t.Helper()
	all := s.status(g).Pending
	if len(all) != 1 || all[0].Ready != ready || !strings.Contains(all[0].What, want) {
		s.t.Fatalf("what waits is %+v, not one with %q that is ready: %t", all, want, ready)
	}
	return all[0]
}

const stranger = 33

// The parameters are given other terms of the slasher: it is deployed, ordered, and waits; anybody activates it, the former one
// ends its cases and retires.
func TestSlasher_IsReplacedBehindItsDelay_AndTheFormerOneRetires(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	g := s.government()
	former := s.plan.Contracts.Slasher
	s.terms.Slasher.CertifiedWad /= 4
	s.replan()
	s.mustRun()
	next := s.plan.Contracts.Slasher
	if next == former {
		t.Fatal("the next slasher is the former")
	}
	ctx, delay := t.Context(), time.Duration(s.terms.SlasherDelay)*time.Second

	o, err := g.ScheduleSlasher(ctx, next)
	if out := s.give(o, err, stranger, ""); out.Done || out.Next == nil || out.Next.From != devnet.Address(devnet.Governor).Hex() {
		t.Fatalf("a stranger orders: %+v", out)
	}
	s.give(o, nil, devnet.Governor, "")
	s.pending(g, false, "slasher "+next.Hex()+" goes into office")
	activate, err := g.ActivateSlasher(ctx)
	s.give(activate, err, stranger, "TooEarly")
	s.advance(delay)
	s.pending(g, true, "goes into office")
	s.give(activate, nil, stranger, "")
	status := s.status(g)
	if status.Slasher != next || status.Retiring != former {
		t.Fatalf("in office is %s, retiring %s", status.Slasher, status.Retiring)
	}
	s.pending(g, false, "slasher "+former.Hex()+" retires")
	retire, err := g.RetireSlasher(ctx)
	s.give(retire, err, stranger, "TooEarly")
	s.mustBeWhole() // with a former one that still may slash
	s.advance(delay)
	s.give(retire, nil, stranger, "")
	s.mustBeWhole()
	s.mustRun()
	if d1, err := chain.LoadDeployment(s.dir, s.on.L1.ID); err != nil || d1.L1.Slasher != next {
		t.Fatalf("the deployment file names slasher %s, %v", d1.L1.Slasher, err)
	}
}

func TestSlasher_OfOtherContracts_IsNotOrdered(t *testing.T) {
	s, foreign := newSite(t), newSite(t)
	s.mustRun()
	foreign.mustRun()
	g := s.government()
	for want, next := range map[string]common.Address{
		"judges by other contracts": foreign.plan.Contracts.Slasher, "is in office already": s.plan.Contracts.Slasher,
		"there is no contract there": straw, "ask " + s.plan.Contracts.Vault.Hex() + " which contracts": s.plan.Contracts.Vault,
	} {
		o, err := g.ScheduleSlasher(t.Context(), next)
		s.give(o, err, devnet.Governor, want)
	}
}

func TestOrders_AreCarriedOutBehindTheirDelays_OrDropped(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	g, ctx, delay := s.government(), t.Context(), time.Duration(s.terms.SlasherDelay)*time.Second
	owner := devnet.Governor

	o, err := g.ScheduleCalculator(ctx, s.plan.Contracts.Vault)
	s.give(o, err, owner, "")
	s.pending(g, false, "calculator "+s.plan.Contracts.Vault.Hex())
	o, err = g.CancelCalculator(ctx)
	s.give(o, err, owner, "")

	change := deploy.Strategies{Add: []common.Address{straw}}
	o, err = g.ScheduleStrategies(ctx, change)
	s.give(o, err, owner, "")
	s.pending(g, false, "gains strategies ["+straw.Hex()+"]")
	o, err = g.ActivateStrategies(ctx, change)
	s.give(o, err, stranger, "TooEarly")
	o, err = g.CancelStrategies(ctx, change)
	s.give(o, err, owner, "")

	o, err = g.ScheduleBurn(ctx, s.terms.Core.StakeToken, big.NewInt(7))
	s.give(o, err, owner, "")
	burning := s.pending(g, false, "the vault burns 7 base units")
	id, _ := new(big.Int).SetString(burning.ID, 10)
	release, err := g.Release(ctx, id)
	s.give(release, err, stranger, "TooEarly")
	s.advance(time.Duration(s.terms.VaultDelay) * time.Second)
	s.give(release, nil, stranger, "Promised") // there is nothing to burn
	o, err = g.CancelRelease(ctx, id, devnet.Address(devnet.Treasury))
	s.give(o, err, devnet.Treasury, "") // the canceller

	o, err = g.ScheduleRestitution(ctx, deploy.Restitution{
		Offense: common.Hash{1}, Channel: common.Hash{2}, Token: s.terms.Core.StakeToken, To: straw, Amount: big.NewInt(1), Evidence: "https://example.org",
	})
	s.give(o, err, owner, "NotSlashed")
	o, err = g.Veto(ctx, common.Hash{1}, common.Address{})
	s.give(o, err, owner, "")
	o, err = g.Pause(ctx, common.Address{})
	s.give(o, err, owner, "")
	if !s.status(g).Paused {
		t.Error("not paused")
	}
	o, err = g.Unpause(ctx)
	s.give(o, err, owner, "")
	if status := s.status(g); len(status.Pending) != 0 || status.Paused {
		t.Errorf("in the end: %+v", status)
	}
	s.advance(delay)
	o, err = g.ActivateSlasher(ctx)
	s.give(o, err, stranger, "NothingScheduled")
	s.mustBeWhole()
}

// What is printed for a multisig has the order's effect when it is sent as it stands.
func TestOrder_PrintedForAMultisig_HasItsEffect(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	g := s.government()
	o, err := g.Unpause(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out, err := deploy.Prepare(t.Context(), s.on.L2, o)
	if err != nil || out.Next == nil || out.Next.From != devnet.Address(devnet.Governor).Hex() || out.Next.ChainID != s.on.L2.ID || out.Next.Value != "0" {
		t.Fatalf("%+v, %v", out.Next, err)
	}
	if _, err := deploy.Submit(t.Context(), s.senders.L2, deploy.Order{What: out.Next.What, To: out.Next.To, Data: out.Next.Data}); err != nil {
		t.Fatal(err)
	}
}

// Everything that waits at a timelock is shown in words, and can be dropped there.
func TestOrders_AtTimelocks_AreShown_AndDropped(t *testing.T) {
	s := newSite(t, behindTimelocks(devnet.Governor))
	if err := s.run(t.Context(), func(deploy.Event) {}); err == nil {
		t.Fatal("nothing to wait for")
	}
	s.advance(time.Hour)
	s.mustRun()
	g, ctx := s.government(), t.Context()
	o, err := g.ScheduleCalculator(ctx, s.plan.Contracts.Vault)
	if out := s.give(o, err, devnet.Governor, ""); out.Done || out.NotBefore == 0 {
		t.Fatalf("%+v", out)
	}
	waits := s.pending(g, false, "scheduleCalculator("+s.plan.Contracts.Vault.Hex()+")")
	o, err = g.CancelAtTimelock(ctx, common.HexToHash(waits.ID))
	s.give(o, err, stranger, "AccessControlUnauthorizedAccount")
	s.give(o, nil, devnet.Governor, "")
	if _, err = g.CancelAtTimelock(ctx, common.HexToHash(waits.ID)); err == nil {
		t.Fatal("dropped twice")
	}
	// An order that would be refused is not held for days first.
	o, err = g.CancelSlasher(ctx)
	s.give(o, err, devnet.Governor, "NothingScheduled")
	judge, err := slasher.NewOpenStreamingSlasherCaller(s.plan.Contracts.Slasher, s.on.L1)
	if err != nil {
		t.Fatal(err)
	}
	if vetoer, err := judge.Vetoer(nil); err != nil || vetoer != s.terms.Roles.Vetoer.Account {
		t.Fatalf("the vetoer is %s, %v", vetoer, err)
	}
}

// The governor may tie the native token to stake otherwise than at first: the parameters, from which the address follows, stay.
func TestStakePerUnit_IsGoverned_AndTheDeploymentStaysWhole(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	g := s.government()
	o, err := g.SetStakePerUnit(t.Context(), 0, big.NewInt(3e9))
	s.give(o, err, devnet.Governor, "")
	o, err = g.SetStakePerUnit(t.Context(), 0, new(big.Int))
	s.give(o, err, devnet.Governor, "BadConfig")
	o, err = g.AddToken(t.Context(), straw, 1, big.NewInt(1))
	s.give(o, err, devnet.Governor, "there is no contract there")
	s.mustBeWhole()
	// A token that the governor has added is written down among the parameters; then everything agrees again.
	token, err := s.senders.L2.Create(t.Context(), "deploy a token", staketoken.StakeTokenMetaData)
	if err != nil {
		t.Fatal(err)
	}
	o, err = g.AddToken(t.Context(), token, 1_000, big.NewInt(5))
	s.give(o, err, devnet.Governor, "")
	if problems := strings.Join(s.verify(), "\n"); !strings.Contains(problems, "the tokenCount of the payments contract is 2, not 1") {
		t.Errorf("a token that the parameters do not name is not found: %s", problems)
	}
	s.terms.Tokens = []deploy.Token{{Address: token, Unit: 1_000, StakePerUnit: big.NewInt(5)}}
	s.replan()
	s.mustRun()
	s.mustBeWhole()
}
