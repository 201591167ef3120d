package deploy

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

func contextDone(t *testing.T) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx, cancel
}

// behindTimelocks lets timelocks of an hour govern, whose proposer is the account.
func behindTimelocks(proposer int) func(*deploy.Parameters) {
	return func(p *deploy.Parameters) {
		lock := deploy.Role{Timelock: true}
		p.Roles.RegistrarOwner, p.Roles.VaultGovernor, p.Roles.PaymentsGovernor = lock, lock, lock
		p.Roles.PlainAccountsMayGovern = false
		p.Timelock1 = &deploy.Timelock{MinDelay: 3600, Proposers: []common.Address{devnet.Address(proposer)}}
		p.Timelock2 = &deploy.Timelock{MinDelay: 3600, Proposers: []common.Address{devnet.Address(proposer)}}
	}
}

func (s *site) advance(d time.Duration) {
	s.t.Helper()
	if err := s.chains.AdvanceTime(s.t.Context(), uint64(d/time.Second)); err != nil {
		s.t.Fatal(err)
	}
}

// The deployer proposes: it orders the set-up at the timelock, has to wait, and carries it out when it is run again.
func TestDeployment_BehindTimelocks_WaitsForThem_AndGoesOn(t *testing.T) {
	s := newSite(t, behindTimelocks(devnet.Governor), func(p *deploy.Parameters) {
		token, err := stakeTokenOnL2(t, p)
		if err != nil {
			t.Fatal(err)
		}
		p.Tokens = []deploy.Token{{Address: token, Unit: 1_000, StakePerUnit: big.NewInt(1)}}
	})
	var waits *deploy.WaitError
	err := s.run(t.Context(), func(deploy.Event) {})
	if !errors.As(err, &waits) || waits.NotBefore == 0 || waits.Next != nil {
		t.Fatalf("the run did not wait: %v", err)
	}
	before := s.sent()
	if err := s.run(t.Context(), func(deploy.Event) {}); !errors.As(err, &waits) || s.sent() != before {
		t.Fatalf("%d transactions were sent while there is nothing but to wait: %v", s.sent()-before, err)
	}
	s.advance(time.Hour)
	s.mustRun()
	s.mustBeWhole()
}

// stakeTokenOnL2 puts some ERC-20 token on L2.
func stakeTokenOnL2(t *testing.T, p *deploy.Parameters) (common.Address, error) {
	s := newSite(t)
	return s.senders.L2.Create(t.Context(), "deploy a token", staketoken.StakeTokenMetaData)
}

// The deployer may propose nothing: it gets the calls that the proposers' multisig has to make, and goes on when they were made.
func TestDeployment_ByAStranger_HandsTheTimelocksCallsOver(t *testing.T) {
	s := newSite(t, behindTimelocks(33))
	owner := s.sender(s.on.L1, 33)
	for _, what := range []string{"order at the timelock: set up the AVS", ""} {
		err := s.run(t.Context(), func(deploy.Event) {})
		var waits *deploy.WaitError
		if !errors.As(err, &waits) {
			t.Fatalf("the run did not wait: %v", err)
		}
		if what == "" {
			if waits.NotBefore == 0 {
				t.Fatalf("ordered, but: %v", err)
			}
			break
		}
		next := waits.Next
		if next == nil || next.What != what || next.To != s.plan.Contracts.Timelock1 || !strings.Contains(waits.Hint(), "a proposer of the timelock") {
			t.Fatalf("the call that is handed over is %+v", next)
		}
		if _, err := deploy.Submit(t.Context(), owner, deploy.Order{What: what, To: next.To, Data: next.Data}); err != nil {
			t.Fatal(err)
		}
	}
	s.advance(time.Hour)
	s.mustRun() // anybody may execute
	s.mustBeWhole()
}

// The same order can be given again and again: a timelock knows each by its number.
func TestOrder_GivenTwiceToATimelock_IsCarriedOutTwice(t *testing.T) {
	s := newSite(t, behindTimelocks(devnet.Governor))
	if err := s.run(t.Context(), func(deploy.Event) {}); err == nil {
		t.Fatal("nothing to wait for")
	}
	s.advance(time.Hour)
	s.mustRun()
	contract, err := payments.NewOpenStreamingPaymentsCaller(s.plan.Contracts.Payments, s.on.L2)
	if err != nil {
		t.Fatal(err)
	}
	for _, pause := range []bool{true, false, true, false} {
		o := deploy.Order{What: "pause or unpause", ChainID: s.on.L2.ID, By: s.plan.Contracts.Timelock2, To: s.plan.Contracts.Payments, Data: packed(t, payments.OpenStreamingPaymentsMetaData, "setPaused", pause)}
		out, err := deploy.Submit(t.Context(), s.senders.L2, o)
		if err != nil || out.Done || out.NotBefore == 0 || len(out.Sent) != 1 {
			t.Fatalf("ordered: %+v, %v", out, err)
		}
		if out, err = deploy.Submit(t.Context(), s.senders.L2, o); err != nil || out.Done || len(out.Sent) != 0 {
			t.Fatalf("ordered again: %+v, %v", out, err)
		}
		s.advance(time.Hour)
		if out, err = deploy.Submit(t.Context(), s.senders.L2, o); err != nil || !out.Done {
			t.Fatalf("carried out: %+v, %v", out, err)
		}
		if now, err := contract.Paused(&bind.CallOpts{Context: t.Context()}); err != nil || now != pause {
			t.Fatalf("paused is %t: %v", now, err)
		}
	}
}

func TestVerify_TimelockWithOtherRoles_IsFound(t *testing.T) {
	s := newSite(t, behindTimelocks(devnet.Governor))
	if err := s.run(t.Context(), func(deploy.Event) {}); err == nil {
		t.Fatal("nothing to wait for")
	}
	s.advance(time.Hour)
	s.mustRun()
	s.mustBeWhole()
	lock := s.plan.Contracts.Timelock1
	s.as(s.on.L1, lock, lock, timelock.TimelockControllerMetaData, "grantRole", common.Hash{}, straw)
	s.as(s.on.L1, lock, lock, timelock.TimelockControllerMetaData, "updateDelay", common.Big1)
	problems := strings.Join(s.verify(), "\n")
	for _, want := range []string{"the administrators of the timelock on L1 is", "the delay of the timelock on L1 is 1, not 3600"} {
		if !strings.Contains(problems, want) {
			t.Errorf("no %q in:\n%s", want, problems)
		}
	}
}

func packed(t *testing.T, md *bind.MetaData, method string, args ...any) []byte {
	t.Helper()
	parsed, err := md.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
