package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/calculator"
	"github.com/openstreaming/openstreaming/contracts/bindings/ledger"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/runtimes"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/contracts/bindings/vault"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Contracts are where everything of ours stands. The addresses follow from the parameters alone.
type Contracts struct {
	Timelock1, Timelock2 common.Address // zero where there is none

	Registrar, Calculator, Vault, Ledger, Slasher common.Address // on L1
	Payments                                      common.Address // on L2
}

// Plan is what a deployment consists of. It is made without asking any chain.
type Plan struct {
	Parameters
	Contracts Contracts

	l1, l2 []*step
	names  map[common.Address]string
}

// step is one thing to be done on one chain, after those before it.
type step struct {
	name string // part of a sentence: "create the registrar"
	// at is what is created or called.
	at common.Address
	// creation is nil for a call.
	creation *creation
	order    Order
	args     []Argument
	// done says whether the chain shows the step's effect. Logs are read from block start on.
	done func(ctx context.Context, c *chain.Client, start uint64) (bool, error)
}

// New plans a deployment. The parameters must be valid.
func New(p Parameters) (*Plan, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	plan := &Plan{Parameters: p, names: map[common.Address]string{}}
	if err := errors.Join(plan.planCreations(), plan.planCalls()); err != nil {
		return nil, err
	}
	return plan, nil
}

// planCreations writes down every creation. What a constructor calls comes before it; what it only names may come after, since
// addresses are known: payments, on another chain, name the registrar, and the slasher names payments.
func (p *Plan) planCreations() error {
	at, c := &p.Contracts, p.Core
	if t := p.Timelock1; t != nil {
		if err := p.create(&p.l1, "the timelock on L1", &at.Timelock1, t.creation()); err != nil {
			return err
		}
	}
	if t := p.Timelock2; t != nil {
		if err := p.create(&p.l2, "the timelock on L2", &at.Timelock2, t.creation()); err != nil {
			return err
		}
	}
	owner, governor := p.account(p.Roles.RegistrarOwner, 1), p.account(p.Roles.PaymentsGovernor, 2)
	if err := p.create(&p.l1, "the registrar", &at.Registrar, creation{registrar.OpenStreamingRegistrarMetaData, runtimes.OpenStreamingRegistrar, []any{
		c.AllocationManager, c.KeyRegistrar, c.CrossChainRegistry, c.PermissionController, owner, p.OperatorSetID, p.SlasherDelay,
	}}); err != nil {
		return err
	}
	if err := p.create(&p.l1, "the table calculator", &at.Calculator, creation{calculator.OpenStreamingTableCalculatorMetaData, runtimes.OpenStreamingTableCalculator, []any{
		c.AllocationManager, c.KeyRegistrar, p.LookaheadBlocks,
	}}); err != nil {
		return err
	}
	if err := p.create(&p.l1, "the offense ledger", &at.Ledger, creation{ledger.OffenseLedgerMetaData, runtimes.OffenseLedger, []any{at.Registrar}}); err != nil {
		return err
	}
	if err := p.create(&p.l1, "the vault", &at.Vault, creation{vault.SlashedStakeVaultMetaData, runtimes.SlashedStakeVault, []any{
		at.Ledger, p.account(p.Roles.VaultGovernor, 1), p.Roles.Canceller.Account, p.VaultDelay,
	}}); err != nil {
		return err
	}
	if err := p.create(&p.l2, "the payments contract", &at.Payments, creation{payments.OpenStreamingPaymentsMetaData, runtimes.OpenStreamingPayments, []any{
		p.Destination.BN254CertificateVerifier, at.Registrar, p.OperatorSetID, p.account(p.Roles.Treasury, 2), governor, p.account(p.Roles.PaymentsGuardian, 2), p.Payments,
	}}); err != nil {
		return err
	}
	return p.create(&p.l1, "the slasher", &at.Slasher, creation{slasher.OpenStreamingSlasherMetaData, runtimes.OpenStreamingSlasher, []any{
		p.wiring(), p.Slasher,
	}})
}

func (p *Plan) wiring() slasher.OpenStreamingSlasherWiring {
	c, at := p.Core, p.Contracts
	return slasher.OpenStreamingSlasherWiring{
		Registrar: at.Registrar, AllocationManager: c.AllocationManager, DelegationManager: c.DelegationManager,
		CertificateVerifier: c.BN254CertificateVerifier, Ledger: at.Ledger,
		L2ChainId: new(big.Int).SetUint64(p.L2ChainID), Payments: at.Payments,
		Vetoer: p.Roles.Vetoer.Account,
	}
}

func (t *Timelock) creation() creation {
	executors := t.Executors
	if len(executors) == 0 {
		executors = []common.Address{{}} // zero lets anybody
	}
	return creation{timelock.TimelockControllerMetaData, runtimes.TimelockController, []any{
		new(big.Int).SetUint64(t.MinDelay), t.Proposers, executors, common.Address{},
	}}
}

// account is who has a role on a layer.
func (p *Plan) account(r Role, layer int) common.Address {
	switch {
	case !r.Timelock:
		return r.Account
	case layer == 1:
		return p.Contracts.Timelock1
	}
	return p.Contracts.Timelock2
}

// create plans the creation of a contract and fills its address in.
func (p *Plan) create(steps *[]*step, name string, at *common.Address, c creation) error {
	code, parsed, err := c.packed()
	if err != nil {
		return fmt.Errorf("plan %s: %w", name, err)
	}
	salt := saltOf(p.Name)
	*at = crypto.CreateAddress2(Factory, salt, crypto.Keccak256(code))
	where := *at
	p.names[where] = name
	*steps = append(*steps, &step{
		name: "create " + name, at: where, creation: &c, args: arguments(parsed, c.args, p.names),
		order: Order{What: "create " + name, To: Factory, Data: append(salt.Bytes(), code...)},
		done: func(ctx context.Context, l *chain.Client, _ uint64) (bool, error) {
			code, err := l.CodeAt(ctx, where, nil)
			return len(code) > 0, err
		},
	})
	return nil
}

// planCalls writes down what is done once the contracts stand.
func (p *Plan) planCalls() error {
	at := p.Contracts
	setUp := registrar.OpenStreamingRegistrarSetUp{
		MetadataURI: p.MetadataURI, Strategies: p.Strategies, Vault: at.Vault, Calculator: at.Calculator,
		MaxStaleness: uint32(p.Payments.MaxTableAge.Uint64()), Slasher: at.Slasher,
	}
	if err := p.call(&p.l1, "set up the AVS", at.Registrar, p.account(p.Roles.RegistrarOwner, 1), nil, registrar.OpenStreamingRegistrarMetaData,
		func(ctx context.Context, c *chain.Client, _ uint64) (bool, error) {
			r, err := registrar.NewOpenStreamingRegistrarCaller(at.Registrar, c)
			if err != nil {
				return false, err
			}
			inOffice, err := r.Slasher(&bind.CallOpts{Context: ctx})
			return inOffice != common.Address{}, chain.Explain(err)
		}, "setUp", setUp); err != nil {
		return err
	}
	if p.PoolWei.Sign() > 0 {
		if err := p.call(&p.l1, "fund the watchers' pool", at.Slasher, common.Address{}, p.PoolWei, slasher.OpenStreamingSlasherMetaData,
			p.funded, "fundPool"); err != nil {
			return err
		}
	}
	for i, t := range p.Tokens {
		if err := p.call(&p.l2, fmt.Sprintf("add token %d", i+1), at.Payments, p.account(p.Roles.PaymentsGovernor, 2), nil, payments.OpenStreamingPaymentsMetaData,
			p.added(i), "addToken", t.Address, t.Unit, t.StakePerUnit); err != nil {
			return err
		}
	}
	return nil
}

// funded says whether the pool was funded: by what it was ever given, not by what is left of it, or watchers would be paid
// twice what was meant.
func (p *Plan) funded(ctx context.Context, c *chain.Client, start uint64) (bool, error) {
	s, err := slasher.NewOpenStreamingSlasher(p.Contracts.Slasher, c)
	if err != nil {
		return false, err
	}
	pool, err := s.Pool(&bind.CallOpts{Context: ctx})
	if err != nil || pool.Cmp(p.PoolWei) >= 0 {
		return err == nil, chain.Explain(err)
	}
	// Whatever was ever paid out of it went into what is owed or has left the contract.
	given := new(big.Int)
	it, err := s.FilterPoolFunded(&bind.FilterOpts{Context: ctx, Start: start}, nil)
	if err != nil {
		return false, fmt.Errorf("read who funded the pool: %w", chain.Explain(err))
	}
	defer it.Close() //nolint:errcheck // it has no connection
	for it.Next() {
		given.Add(given, it.Event.Amount)
	}
	return given.Cmp(p.PoolWei) >= 0, it.Error()
}

func (p *Plan) added(i int) func(context.Context, *chain.Client, uint64) (bool, error) {
	return func(ctx context.Context, c *chain.Client, _ uint64) (bool, error) {
		contract, err := payments.NewOpenStreamingPaymentsCaller(p.Contracts.Payments, c)
		if err != nil {
			return false, err
		}
		opts := &bind.CallOpts{Context: ctx}
		count, err := contract.TokenCount(opts)
		if err != nil || int(count) <= i+1 {
			return false, chain.Explain(err)
		}
		have, err := contract.Tokens(opts, uint16(i+1))
		if err == nil && have.Token != p.Tokens[i].Address {
			err = fmt.Errorf("token %d of the payments contract is %s, not %s: tokens are numbered in the order in which they were added", i+1, have.Token, p.Tokens[i].Address)
		}
		return err == nil, chain.Explain(err)
	}
}

// call plans a call.
func (p *Plan) call(steps *[]*step, name string, to, by common.Address, value *big.Int, md *bind.MetaData,
	done func(context.Context, *chain.Client, uint64) (bool, error), method string, args ...any,
) error {
	parsed, err := md.GetAbi()
	if err != nil {
		return fmt.Errorf("plan to %s: parse the ABI: %w", name, err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		return fmt.Errorf("plan to %s: encode the call: %w", name, err)
	}
	var shown []Argument
	for i, input := range parsed.Methods[method].Inputs {
		shown = append(shown, spellInput(input.Name, args[i], p.names)...)
	}
	*steps = append(*steps, &step{name: name, at: to, args: shown, done: done, order: Order{What: name, By: by, To: to, Value: value, Data: data}})
	return nil
}

// steps are those of a chain.
func (p *Plan) steps(chainID uint64) []*step {
	if chainID == p.L1ChainID {
		return p.l1
	}
	return p.l2
}

func blockNumber(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
