package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/contracts/bindings/vault"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Government is everything of a deployment that somebody may change.
type Government struct {
	on     Chains
	d1, d2 *chain.Deployment

	registrar *registrar.OpenStreamingRegistrar
	vault     *vault.SlashedStakeVaultCaller
	payments  *payments.OpenStreamingPaymentsCaller
}

// Govern opens a deployment.
func Govern(on Chains, d1, d2 *chain.Deployment) (*Government, error) {
	g := &Government{on: on, d1: d1, d2: d2}
	var errs [3]error
	g.registrar, errs[0] = registrar.NewOpenStreamingRegistrar(d1.L1.Registrar, on.L1)
	g.vault, errs[1] = vault.NewSlashedStakeVaultCaller(d1.L1.Vault, on.L1)
	g.payments, errs[2] = payments.NewOpenStreamingPaymentsCaller(d2.L2.Payments, on.L2)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("bind the contracts: %w", err)
	}
	return g, nil
}

// order makes the order to call a contract, by whom a question to the chain tells; nil is anybody.
func (g *Government) order(ctx context.Context, c *chain.Client, what string, by func(*bind.CallOpts) (common.Address, error),
	to common.Address, md *bind.MetaData, method string, args ...any,
) (Order, error) {
	o := Order{What: what, ChainID: c.ID, To: to}
	parsed, err := md.GetAbi()
	if err != nil {
		return o, fmt.Errorf("%s: parse the ABI: %w", what, err)
	}
	if o.Data, err = parsed.Pack(method, args...); err != nil {
		return o, fmt.Errorf("%s: encode the call: %w", what, err)
	}
	if by == nil {
		return o, nil
	}
	if o.By, err = by(&bind.CallOpts{Context: ctx}); err != nil {
		return o, fmt.Errorf("%s: ask who may: %w", what, chain.Explain(err))
	}
	if o.By == (common.Address{}) {
		return o, fmt.Errorf("%s: nobody may in this deployment", what)
	}
	return o, nil
}

func (g *Government) byOwner(ctx context.Context, what, method string, args ...any) (Order, error) {
	return g.order(ctx, g.on.L1, what, g.registrar.Owner, g.d1.L1.Registrar, registrar.OpenStreamingRegistrarMetaData, method, args...)
}

func (g *Government) byAnybody(ctx context.Context, what, method string, args ...any) (Order, error) {
	return g.order(ctx, g.on.L1, what, nil, g.d1.L1.Registrar, registrar.OpenStreamingRegistrarMetaData, method, args...)
}

// ScheduleSlasher orders another slasher, which must speak of the same contracts as the one in office.
func (g *Government) ScheduleSlasher(ctx context.Context, next common.Address) (Order, error) {
	if err := g.likeTheOneInOffice(ctx, next); err != nil {
		return Order{}, err
	}
	return g.byOwner(ctx, fmt.Sprintf("order slasher %s", next), "scheduleSlasher", next)
}

// likeTheOneInOffice refuses a slasher that would judge by other contracts: it could be put into office all the same.
func (g *Government) likeTheOneInOffice(ctx context.Context, next common.Address) error {
	if err := notThere(g.on.L1.RequireCode(ctx, "the next slasher", next)); err != nil {
		return err
	}
	opts := &bind.CallOpts{Context: ctx}
	at, err := g.registrar.Slasher(opts)
	if err != nil {
		return fmt.Errorf("read which slasher is in office: %w", chain.Explain(err))
	}
	if at == next {
		return fmt.Errorf("slasher %s is in office already", next)
	}
	var facts [2][]any
	for i, address := range []common.Address{at, next} {
		s, err := slasher.NewOpenStreamingSlasherCaller(address, g.on.L1)
		if err != nil {
			return fmt.Errorf("bind the slasher: %w", err)
		}
		avs, err1 := s.Avs(opts)
		ledger, err2 := s.Ledger(opts)
		domain, err3 := s.DomainSeparator(opts)
		set, err4 := s.OperatorSetId(opts)
		if err := errors.Join(err1, err2, err3, err4); err != nil {
			return fmt.Errorf("ask %s which contracts it judges by: %w", address, chain.Explain(err))
		}
		facts[i] = []any{avs, ledger, common.Hash(domain), set}
	}
	var wrong []error
	for i, name := range []string{"AVS", "offense ledger", "payments contract (its domain)", "operator set"} {
		if facts[0][i] != facts[1][i] {
			wrong = append(wrong, fmt.Errorf("the %s of slasher %s is %v, not %v: it judges by other contracts than the one in office", name, next, facts[1][i], facts[0][i]))
		}
	}
	return errors.Join(wrong...)
}

// ActivateSlasher puts the ordered slasher into office. Anybody may, once its delay has passed.
func (g *Government) ActivateSlasher(ctx context.Context) (Order, error) {
	return g.byAnybody(ctx, "put the ordered slasher into office", "activateSlasher")
}

// CancelSlasher drops the ordered slasher.
func (g *Government) CancelSlasher(ctx context.Context) (Order, error) {
	return g.byOwner(ctx, "drop the ordered slasher", "cancelSlasher")
}

// RetireSlasher takes the right to slash from the retiring slasher. Anybody may, once its time is over.
func (g *Government) RetireSlasher(ctx context.Context) (Order, error) {
	return g.byAnybody(ctx, "retire the former slasher", "retireSlasher")
}

// ScheduleCalculator orders another calculator of the operator table.
func (g *Government) ScheduleCalculator(ctx context.Context, next common.Address) (Order, error) {
	if err := notThere(g.on.L1.RequireCode(ctx, "the next calculator", next)); err != nil {
		return Order{}, err
	}
	return g.byOwner(ctx, fmt.Sprintf("order calculator %s", next), "scheduleCalculator", next)
}

// ActivateCalculator puts the ordered calculator in its place. Anybody may, once its delay has passed.
func (g *Government) ActivateCalculator(ctx context.Context) (Order, error) {
	return g.byAnybody(ctx, "put the ordered calculator in its place", "activateCalculator")
}

// CancelCalculator drops the ordered calculator.
func (g *Government) CancelCalculator(ctx context.Context) (Order, error) {
	return g.byOwner(ctx, "drop the ordered calculator", "cancelCalculator")
}

// Strategies are a change of what may be restaked.
type Strategies struct{ Add, Remove []common.Address }

// ScheduleStrategies orders a change of strategies.
func (g *Government) ScheduleStrategies(ctx context.Context, s Strategies) (Order, error) {
	return g.byOwner(ctx, "order other strategies", "scheduleStrategies", s.Add, s.Remove)
}

// ActivateStrategies carries out an ordered change of strategies. Anybody may, once its delay has passed.
func (g *Government) ActivateStrategies(ctx context.Context, s Strategies) (Order, error) {
	return g.byAnybody(ctx, "carry out the ordered change of strategies", "activateStrategies", s.Add, s.Remove)
}

// CancelStrategies drops an ordered change of strategies.
func (g *Government) CancelStrategies(ctx context.Context, s Strategies) (Order, error) {
	return g.byOwner(ctx, "drop the ordered change of strategies", "cancelStrategies", s.Add, s.Remove)
}

// Veto stops an offense before any stake moved for it: before the slasher that is named, or the one in office if that is zero.
func (g *Government) Veto(ctx context.Context, offense common.Hash, before common.Address) (Order, error) {
	if before == (common.Address{}) {
		var err error
		if before, err = g.registrar.Slasher(&bind.CallOpts{Context: ctx}); err != nil {
			return Order{}, fmt.Errorf("read which slasher is in office: %w", chain.Explain(err))
		}
	}
	s, err := slasher.NewOpenStreamingSlasherCaller(before, g.on.L1)
	if err != nil {
		return Order{}, fmt.Errorf("bind the slasher: %w", err)
	}
	return g.order(ctx, g.on.L1, fmt.Sprintf("veto offense %s", offense), s.Vetoer, before, slasher.OpenStreamingSlasherMetaData, "veto", offense)
}

// Restitution is slashed stake for whoever lost by an offense.
type Restitution struct {
	Offense, Channel common.Hash
	Token, To        common.Address
	Amount           *big.Int // base units of the token
	// Evidence is where anybody can see what was lost.
	Evidence string
}

func (g *Government) byVaultGovernor(ctx context.Context, what, method string, args ...any) (Order, error) {
	return g.order(ctx, g.on.L1, what, g.vault.Governor, g.d1.L1.Vault, vault.SlashedStakeVaultMetaData, method, args...)
}

// ScheduleRestitution orders that slashed stake goes to somebody who lost.
func (g *Government) ScheduleRestitution(ctx context.Context, r Restitution) (Order, error) {
	return g.byVaultGovernor(ctx, fmt.Sprintf("order restitution of %s base units to %s", r.Amount, r.To), "scheduleRestitution",
		r.Offense, r.Channel, r.Token, r.To, r.Amount, r.Evidence)
}

// ScheduleBurn orders that slashed stake which no loss claims is burned.
func (g *Government) ScheduleBurn(ctx context.Context, token common.Address, amount *big.Int) (Order, error) {
	return g.byVaultGovernor(ctx, fmt.Sprintf("order that %s base units are burned", amount), "scheduleBurn", token, amount)
}

// CancelRelease drops an order about slashed stake: by the canceller if there is one and it is as, else by the governor.
func (g *Government) CancelRelease(ctx context.Context, id *big.Int, as common.Address) (Order, error) {
	by := g.vault.Governor
	if canceller, err := g.vault.Canceller(&bind.CallOpts{Context: ctx}); err != nil {
		return Order{}, fmt.Errorf("ask the vault who may cancel: %w", chain.Explain(err))
	} else if canceller == as && as != (common.Address{}) {
		by = g.vault.Canceller
	}
	return g.order(ctx, g.on.L1, fmt.Sprintf("drop release %s", id), by, g.d1.L1.Vault, vault.SlashedStakeVaultMetaData, "cancel", id)
}

// Release carries out an order about slashed stake. Anybody may, once its delay has passed.
func (g *Government) Release(ctx context.Context, id *big.Int) (Order, error) {
	return g.order(ctx, g.on.L1, fmt.Sprintf("carry out release %s", id), nil, g.d1.L1.Vault, vault.SlashedStakeVaultMetaData, "release", id)
}

func (g *Government) byPaymentsGovernor(ctx context.Context, what, method string, args ...any) (Order, error) {
	return g.order(ctx, g.on.L2, what, g.payments.Governor, g.d2.L2.Payments, payments.OpenStreamingPaymentsMetaData, method, args...)
}

// Unpause lets the payments contract take money in and settle again.
func (g *Government) Unpause(ctx context.Context) (Order, error) {
	return g.byPaymentsGovernor(ctx, "unpause the payments contract", "setPaused", false)
}

// Pause stops what takes money in or settles at the payments contract: by the guardian if there is one and it is as, or as is
// nobody; else by the governor, whose timelock takes its time.
func (g *Government) Pause(ctx context.Context, as common.Address) (Order, error) {
	by := g.payments.Governor
	guardian, err := ask(ctx, g.on.L2, g.d2.L2.Payments, "guardian()")
	if err != nil {
		return Order{}, err
	}
	if who := common.BytesToAddress(guardian); who != (common.Address{}) && (as == who || as == common.Address{}) {
		by = func(*bind.CallOpts) (common.Address, error) { return who, nil }
	}
	return g.order(ctx, g.on.L2, "pause the payments contract", by, g.d2.L2.Payments, payments.OpenStreamingPaymentsMetaData, "setPaused", true)
}

// AddToken lets the payments contract take another token. stakePerUnit is the weight of an operator table, in 1e-18 stake tokens,
// that must stand behind one settlement unit of a batch.
func (g *Government) AddToken(ctx context.Context, token common.Address, unit uint64, stakePerUnit *big.Int) (Order, error) {
	if err := notThere(g.on.L2.RequireCode(ctx, "the token", token)); err != nil {
		return Order{}, err
	}
	return g.byPaymentsGovernor(ctx, fmt.Sprintf("add token %s", token), "addToken", token, unit, stakePerUnit)
}

// SetStakePerUnit changes how much stake must stand behind one settlement unit of a token.
func (g *Government) SetStakePerUnit(ctx context.Context, tokenID uint16, stakePerUnit *big.Int) (Order, error) {
	return g.byPaymentsGovernor(ctx, fmt.Sprintf("set the stake behind a unit of token %d", tokenID), "setStakePerUnit", tokenID, stakePerUnit)
}

// CancelAtTimelock drops an order that waits at one of the deployment's timelocks. Its proposers may.
func (g *Government) CancelAtTimelock(ctx context.Context, id common.Hash) (Order, error) {
	opts := &bind.CallOpts{Context: ctx}
	owner, err1 := g.registrar.Owner(opts)
	governor1, err2 := g.vault.Governor(opts)
	governor2, err3 := g.payments.Governor(opts)
	if err := errors.Join(err1, err2, err3); err != nil {
		return Order{}, fmt.Errorf("ask who governs: %w", chain.Explain(err))
	}
	for _, at := range []struct {
		c       *chain.Client
		address common.Address
	}{{g.on.L1, owner}, {g.on.L1, governor1}, {g.on.L2, governor2}} {
		lock, err := OpenTimelock(ctx, at.c, at.address)
		if err != nil {
			return Order{}, err
		}
		if lock == nil {
			continue
		}
		pending, err := lock.contract.IsOperationPending(opts, id)
		if err != nil {
			return Order{}, fmt.Errorf("ask the timelock for an order: %w", chain.Explain(err))
		}
		if pending {
			return g.order(ctx, at.c, fmt.Sprintf("drop order %s at the timelock", id), nil, at.address, timelock.TimelockControllerMetaData, "cancel", id)
		}
	}
	return Order{}, fmt.Errorf("no timelock of this deployment knows a waiting order %s; `openstream govern status` lists those that wait", id)
}
