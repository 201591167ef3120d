package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/contracts/bindings/vault"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Pending is an order that was given and is not carried out yet.
type Pending struct {
	ChainID uint64 `json:"chainId"`
	// What says in words what it does, ID how it is named where it is cancelled or carried out; empty if there is only one.
	What string `json:"what"`
	ID   string `json:"id,omitempty"`
	// NotBefore is when it can be carried out, unix seconds of its chain.
	NotBefore uint64 `json:"notBefore"`
	// Ready says that this time has come.
	Ready bool `json:"ready"`
}

// Status is how a deployment is governed now.
type Status struct {
	RegistrarOwner   common.Address `json:"registrarOwner"`
	VaultGovernor    common.Address `json:"vaultGovernor"`
	PaymentsGovernor common.Address `json:"paymentsGovernor"`
	Slasher          common.Address `json:"slasher"`
	Vetoer           common.Address `json:"vetoer"`
	VetoUntil        uint64         `json:"vetoUntil"` // unix seconds
	// Retiring is the slasher before, until RetiringUntil; zero if there is none.
	Retiring      common.Address `json:"retiring,omitzero"`
	RetiringUntil uint64         `json:"retiringUntil,omitempty"`
	Calculator    common.Address `json:"calculator"`
	Paused        bool           `json:"paused"`
	// Pending are all orders that wait, those of timelocks included, the nearest first.
	Pending []Pending `json:"pending"`
}

// Status reads how the deployment is governed now. Orders are found in the logs from the deployment's start blocks on.
func (g *Government) Status(ctx context.Context) (*Status, error) {
	s := &Status{Pending: []Pending{}}
	now1, err1 := g.on.L1.Now(ctx)
	now2, err2 := g.on.L2.Now(ctx)
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	if err := errors.Join(
		g.readOffice(ctx, s), g.readMoney(ctx, s), g.readStrategies(ctx, s),
	); err != nil {
		return nil, err
	}
	seen := map[common.Address]bool{}
	for _, lock := range []struct {
		c  *chain.Client
		d  *chain.Deployment
		at common.Address
	}{{g.on.L1, g.d1, s.RegistrarOwner}, {g.on.L1, g.d1, s.VaultGovernor}, {g.on.L2, g.d2, s.PaymentsGovernor}} {
		if seen[lock.at] {
			continue
		}
		seen[lock.at] = true
		waiting, err := g.waiting(ctx, lock.c, lock.at, lock.d.StartBlock)
		if err != nil {
			return nil, err
		}
		s.Pending = append(s.Pending, waiting...)
	}
	for i := range s.Pending {
		now := now1
		if s.Pending[i].ChainID == g.on.L2.ID {
			now = now2
		}
		s.Pending[i].Ready = now >= s.Pending[i].NotBefore
	}
	slices.SortStableFunc(s.Pending, func(a, b Pending) int {
		switch {
		case a.NotBefore < b.NotBefore:
			return -1
		case a.NotBefore > b.NotBefore:
			return 1
		}
		return 0
	})
	return s, nil
}

func (g *Government) pend(s *Status, id, what string, at uint64) {
	s.Pending = append(s.Pending, Pending{ChainID: g.on.L1.ID, What: what, ID: id, NotBefore: at})
}

// readOffice reads what the registrar says.
func (g *Government) readOffice(ctx context.Context, s *Status) error {
	opts, r := &bind.CallOpts{Context: ctx}, g.registrar
	var errs [9]error
	s.RegistrarOwner, errs[0] = r.Owner(opts)
	s.Slasher, errs[1] = r.Slasher(opts)
	s.Retiring, errs[2] = r.RetiringSlasher(opts)
	s.RetiringUntil, errs[3] = r.RetiringUntil(opts)
	s.Calculator, errs[4] = r.Calculator(opts)
	next, err := r.NextSlasher(opts)
	errs[5] = err
	nextAt, err := r.NextSlasherAt(opts)
	errs[6] = err
	calculator, err := r.NextCalculator(opts)
	errs[7] = err
	calculatorAt, err := r.NextCalculatorAt(opts)
	errs[8] = err
	if err := errors.Join(errs[:]...); err != nil {
		return fmt.Errorf("read the registrar: %w", chain.Explain(err))
	}
	if next != (common.Address{}) {
		g.pend(s, "", fmt.Sprintf("slasher %s goes into office (openstream govern slasher activate)", next), nextAt)
	}
	if s.Retiring != (common.Address{}) {
		g.pend(s, "", fmt.Sprintf("slasher %s retires (openstream govern slasher retire)", s.Retiring), s.RetiringUntil)
	}
	if calculator != (common.Address{}) {
		g.pend(s, "", fmt.Sprintf("calculator %s weighs operators (openstream govern calculator activate)", calculator), calculatorAt)
	}
	judge, err := slasher.NewOpenStreamingSlasherCaller(s.Slasher, g.on.L1)
	if err != nil {
		return fmt.Errorf("bind the slasher: %w", err)
	}
	config, err1 := judge.Config(opts)
	vetoer, err2 := judge.Vetoer(opts)
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("read the slasher in office: %w", chain.Explain(err))
	}
	s.Vetoer, s.VetoUntil = vetoer, config.VetoUntil.Uint64()
	return nil
}

// readMoney reads the vault and the payments contract.
func (g *Government) readMoney(ctx context.Context, s *Status) error {
	opts := &bind.CallOpts{Context: ctx}
	var errs [4]error
	s.VaultGovernor, errs[0] = g.vault.Governor(opts)
	s.PaymentsGovernor, errs[1] = g.payments.Governor(opts)
	s.Paused, errs[2] = g.payments.Paused(opts)
	count, err := g.vault.ReleaseCount(opts)
	errs[3] = err
	if err := errors.Join(errs[:]...); err != nil {
		return fmt.Errorf("read the vault and the payments contract: %w", chain.Explain(err))
	}
	for id := new(big.Int); id.Cmp(count) < 0; id = new(big.Int).Add(id, common.Big1) {
		r, err := g.vault.Releases(opts, id)
		if err != nil {
			return fmt.Errorf("read release %s of the vault: %w", id, chain.Explain(err))
		}
		if r.ExecutableAt == 0 || r.Done {
			continue
		}
		what := fmt.Sprintf("the vault releases %s base units of %s to %s", r.Amount, r.Token, r.To)
		if r.To == burn {
			what = fmt.Sprintf("the vault burns %s base units of %s", r.Amount, r.Token)
		}
		g.pend(s, id.String(), what+" (openstream govern restitution release)", r.ExecutableAt)
	}
	return nil
}

// readStrategies finds ordered changes of strategies by their logs: the registrar keeps no list.
func (g *Government) readStrategies(ctx context.Context, s *Status) error {
	opts := &bind.CallOpts{Context: ctx}
	it, err := g.registrar.FilterStrategiesScheduled(&bind.FilterOpts{Context: ctx, Start: g.d1.StartBlock}, nil)
	if err != nil {
		return fmt.Errorf("read which strategies were ordered: %w", chain.Explain(err))
	}
	defer it.Close() //nolint:errcheck // it has no connection
	seen := map[common.Hash]bool{}
	for it.Next() {
		e := it.Event
		at, err := g.registrar.StrategiesActivatableAt(opts, e.ChangeId)
		if err != nil {
			return fmt.Errorf("read whether strategies are still ordered: %w", chain.Explain(err))
		}
		if at != 0 && !seen[e.ChangeId] {
			seen[e.ChangeId] = true
			g.pend(s, common.Hash(e.ChangeId).Hex(), fmt.Sprintf("the operator set gains strategies %v and loses %v (openstream govern strategies activate)", e.Added, e.Removed), at)
		}
	}
	return it.Error()
}

// waiting are the orders that wait at a timelock; none if the account is something else.
func (g *Government) waiting(ctx context.Context, c *chain.Client, at common.Address, start uint64) ([]Pending, error) {
	lock, err := OpenTimelock(ctx, c, at)
	if lock == nil || err != nil {
		return nil, err
	}
	filterer, err := timelock.NewTimelockControllerFilterer(at, c)
	if err != nil {
		return nil, fmt.Errorf("bind the timelock: %w", err)
	}
	it, err := filterer.FilterCallScheduled(&bind.FilterOpts{Context: ctx, Start: start}, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("read what was ordered at the timelock: %w", chain.Explain(err))
	}
	defer it.Close() //nolint:errcheck // it has no connection
	var all []Pending
	for it.Next() {
		e := it.Event
		when, err := lock.contract.GetTimestamp(&bind.CallOpts{Context: ctx}, e.Id)
		if err != nil {
			return nil, fmt.Errorf("ask the timelock for an order's time: %w", chain.Explain(err))
		}
		if when.Cmp(common.Big1) > 0 { // 0: it was cancelled, 1: it is done
			all = append(all, Pending{ChainID: c.ID, ID: common.Hash(e.Id).Hex(), What: "the timelock calls " + describe(e.Target, e.Data), NotBefore: when.Uint64()})
		}
	}
	return all, it.Error()
}

// describe says which function of ours a call is of.
func describe(to common.Address, data []byte) string {
	for _, md := range []*bind.MetaData{
		registrar.OpenStreamingRegistrarMetaData, payments.OpenStreamingPaymentsMetaData, vault.SlashedStakeVaultMetaData, slasher.OpenStreamingSlasherMetaData,
		timelock.TimelockControllerMetaData,
	} {
		parsed, err := md.GetAbi()
		if err != nil || len(data) < 4 {
			continue
		}
		method, err := parsed.MethodById(data[:4])
		if err != nil {
			continue
		}
		text := fmt.Sprintf("%s.%s(", to, method.Name)
		if values, err := method.Inputs.Unpack(data[4:]); err == nil {
			for i, v := range values {
				if i > 0 {
					text += ", "
				}
				text += show(v)
			}
		}
		return text + ")"
	}
	return fmt.Sprintf("%s with %d bytes that no contract of ours takes", to, len(data))
}
