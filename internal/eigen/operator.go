package eigen

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/IStrategy"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// WholeMagnitude is an operator's whole stake in a strategy as EigenLayer counts allocations: 1e18.
const WholeMagnitude = 1_000_000_000_000_000_000

// Operator is an operator's account on L1: what it has done towards membership of our operator set, and the next steps. Each
// step asks the chain first and sends nothing if it is done already, so a registration that was cut off is simply run again.
type Operator struct {
	sender *chain.Sender
	core   chain.L1Contracts
	set    chain.OperatorSet

	token       *staketoken.StakeToken
	strategies  *StrategyManager.StrategyManager
	delegation  *DelegationManager.DelegationManager
	keys        *KeyRegistrar.KeyRegistrar
	allocations *AllocationManager.AllocationManager
	registrar   *registrar.OpenStreamingRegistrar
}

// Registration is what an operator joins with.
type Registration struct {
	// Stake is how much of the strategy's token the operator has deposited at the end, in the token's base units. Zero
	// deposits nothing: others may have delegated to the operator.
	Stake *big.Int
	// Magnitude is the share of its stake that the set may slash, 1 to WholeMagnitude.
	Magnitude uint64
	// AllocationDelay is how many blocks the operator's own later allocations take to hold. It is set once.
	AllocationDelay uint32
	// MetadataURI describes the operator to EigenLayer's applications.
	MetadataURI string
	// Profile says how to reach and pay the operator.
	Profile registrar.IOpenStreamingRegistrarProfile
}

// Standing is what L1 knows of an operator and our set, at one block.
type Standing struct {
	// Deposited is the operator's own stake in shares of the strategy; Shares is all that is delegated to it, its own included.
	Deposited, Shares *big.Int
	// IsOperator says that EigenLayer knows it as an operator.
	IsOperator bool
	// KeyHash names the BN254 key registered for the set; zero if there is none.
	KeyHash common.Hash
	// DelaySet says that its allocation delay holds: it may allocate.
	DelaySet bool
	// Magnitude is allocated to the set now, PendingMagnitude will be added (or, negative, taken) at EffectBlock.
	Magnitude        uint64
	PendingMagnitude *big.Int
	EffectBlock      uint32
	// MaxMagnitude is what slashing has left of WholeMagnitude in the strategy.
	MaxMagnitude uint64
	// Member says that it is in the set; Slashable, that the set can still slash it.
	Member, Slashable bool
}

// NewOperator binds the contracts of L1's deployment for the sender's account.
func NewOperator(s *chain.Sender, d *chain.Deployment) (*Operator, error) {
	if d.L1 == nil {
		return nil, errors.New("an operator registers on L1: its deployment is needed")
	}
	o, c := &Operator{sender: s, core: *d.L1, set: d.OperatorSet}, s.Client()
	var errs [6]error
	o.token, errs[0] = staketoken.NewStakeToken(d.L1.StakeToken, c)
	o.strategies, errs[1] = StrategyManager.NewStrategyManager(d.L1.StrategyManager, c)
	o.delegation, errs[2] = DelegationManager.NewDelegationManager(d.L1.DelegationManager, c)
	o.keys, errs[3] = KeyRegistrar.NewKeyRegistrar(d.L1.KeyRegistrar, c)
	o.allocations, errs[4] = AllocationManager.NewAllocationManager(d.L1.AllocationManager, c)
	o.registrar, errs[5] = registrar.NewOpenStreamingRegistrar(d.L1.Registrar, c)
	return o, errors.Join(errs[:]...)
}

// Address is the operator's account.
func (o *Operator) Address() common.Address { return o.sender.Address() }

// Register takes all steps that are left until the operator is in the set with its stake allocated. note, if not nil, hears
// of each step before it is taken.
func (o *Operator) Register(ctx context.Context, key *bls.KeyPair, r Registration, note func(step string)) error {
	if note == nil {
		note = func(string) {}
	}
	steps := []struct {
		name string
		take func() error
	}{
		{"deposit stake", func() error { return o.Deposit(ctx, r.Stake) }},
		{"register as operator", func() error { return o.RegisterAsOperator(ctx, r.AllocationDelay, r.MetadataURI) }},
		{"register the BLS key", func() error { return o.RegisterKey(ctx, key) }},
		{"wait for the allocation delay", func() error { return o.AwaitAllocationDelay(ctx) }},
		{"allocate stake to the operator set", func() error { return o.Allocate(ctx, r.Magnitude) }},
		{"join the operator set", func() error { return o.Join(ctx, r.Profile) }},
	}
	for _, step := range steps {
		note(step.name)
		if err := step.take(); err != nil {
			return fmt.Errorf("register operator %s: %w", o.Address(), err)
		}
	}
	return nil
}

// Deposit deposits into the strategy what is missing to an own stake of total, in the token's base units.
func (o *Operator) Deposit(ctx context.Context, total *big.Int) error {
	if total == nil || total.Sign() == 0 {
		return nil
	}
	call := o.call(ctx)
	strategy, err := IStrategy.NewIStrategyCaller(o.core.Strategy, o.sender.Client())
	if err != nil {
		return fmt.Errorf("bind the strategy: %w", err)
	}
	have, err := strategy.UserUnderlyingView(call, o.Address())
	if err != nil {
		return fmt.Errorf("ask for the stake deposited: %w", chain.Explain(err))
	}
	missing := new(big.Int).Sub(total, have)
	if missing.Sign() <= 0 {
		return nil
	}
	balance, err := o.token.BalanceOf(call, o.Address())
	if err != nil {
		return fmt.Errorf("ask for the balance of the stake token: %w", chain.Explain(err))
	}
	if balance.Cmp(missing) < 0 {
		return fmt.Errorf("account %s holds %s base units of the stake token %s and %s are to be deposited; send it the difference",
			o.Address(), balance, o.core.StakeToken, missing)
	}
	allowed, err := o.token.Allowance(call, o.Address(), o.core.StrategyManager)
	if err != nil {
		return fmt.Errorf("ask for the allowance of the stake token: %w", chain.Explain(err))
	}
	if allowed.Cmp(missing) < 0 {
		if _, err := o.sender.Send(ctx, "approve the stake token", func(t *bind.TransactOpts) (*types.Transaction, error) {
			return o.token.Approve(t, o.core.StrategyManager, missing)
		}); err != nil {
			return err
		}
	}
	_, err = o.sender.Send(ctx, "depositIntoStrategy", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.strategies.DepositIntoStrategy(t, o.core.Strategy, o.core.StakeToken, missing)
	})
	return err
}

// RegisterAsOperator makes the account an operator in EigenLayer, which also delegates its own stake to itself. allocationDelay
// is in blocks.
func (o *Operator) RegisterAsOperator(ctx context.Context, allocationDelay uint32, metadataURI string) error {
	done, err := o.delegation.IsOperator(o.call(ctx), o.Address())
	if err != nil || done {
		return wrapRead("whether the account is an operator", err)
	}
	_, err = o.sender.Send(ctx, "registerAsOperator", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.delegation.RegisterAsOperator(t, common.Address{}, allocationDelay, metadataURI)
	})
	return err
}

// ErrOtherKey says that another BLS key is registered for the operator. It can be changed only after leaving the set.
var ErrOtherKey = errors.New("another BLS key is registered for this operator set; leave the set and deregister that key first")

// RegisterKey registers the BLS key for the set, with its proof of possession.
func (o *Operator) RegisterKey(ctx context.Context, key *bls.KeyPair) error {
	set := o.keySet()
	registered, err := o.keys.IsRegistered(o.call(ctx), set, o.Address())
	if err != nil {
		return wrapRead("whether a BLS key is registered", err)
	}
	if registered {
		hash, err := o.keys.GetKeyHash(o.call(ctx), set, o.Address())
		if err != nil {
			return wrapRead("which BLS key is registered", err)
		}
		if hash != key.Public().G1().Hash() {
			return ErrOtherKey
		}
		return nil
	}
	data := key.Public().RegistrationData()
	digest, err := o.keys.GetBN254KeyRegistrationMessageHash(o.call(ctx), o.Address(), set, data)
	if err != nil {
		return wrapRead("what to sign to prove possession of the BLS key", err)
	}
	proof := key.Sign(digest).Bytes()
	_, err = o.sender.Send(ctx, "registerKey", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.keys.RegisterKey(t, o.Address(), set, data, proof[:])
	})
	return err
}

// DelayPendingError says that an operator's allocation delay does not hold yet, and that the chain makes new operators wait
// for longer than a command should.
type DelayPendingError struct {
	Operator common.Address
	// Blocks is how many blocks EigenLayer makes a new operator wait, counted from its registration.
	Blocks uint32
}

func (e *DelayPendingError) Error() string {
	return fmt.Sprintf("the allocation delay of operator %s holds %d blocks after it registered with EigenLayer; run this again then", e.Operator, e.Blocks)
}

// patienceBlocks is the longest EigenLayer delay that AwaitAllocationDelay waits out.
const patienceBlocks = 64

// AwaitAllocationDelay waits until the operator may allocate, which takes one block more than the core's allocation
// configuration delay. Where that is long (17.5 days on mainnet) it fails with *DelayPendingError.
func (o *Operator) AwaitAllocationDelay(ctx context.Context) error {
	for {
		set, _, err := o.allocations.GetAllocationDelay(o.call(ctx), o.Address())
		if err != nil || set {
			return wrapRead("whether the allocation delay holds", err)
		}
		blocks, err := o.allocations.ALLOCATIONCONFIGURATIONDELAY(o.call(ctx))
		if err != nil {
			return wrapRead("how long an allocation delay takes to hold", err)
		}
		if blocks > patienceBlocks {
			return &DelayPendingError{Operator: o.Address(), Blocks: blocks}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for the allocation delay: %w", ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Allocate gives the set the right to slash magnitude of the operator's stake, 1 to WholeMagnitude.
func (o *Operator) Allocate(ctx context.Context, magnitude uint64) error {
	a, err := o.allocations.GetAllocation(o.call(ctx), o.Address(), o.allocationSet(), o.core.Strategy)
	if err != nil {
		return wrapRead("how much is allocated to the set", err)
	}
	if settled := new(big.Int).Add(new(big.Int).SetUint64(a.CurrentMagnitude), a.PendingDiff); settled.Cmp(new(big.Int).SetUint64(magnitude)) == 0 {
		return nil
	}
	return o.modifyAllocation(ctx, magnitude)
}

// Join enters the operator set. An operator that is in it with another profile gets the new one.
func (o *Operator) Join(ctx context.Context, profile registrar.IOpenStreamingRegistrarProfile) error {
	have, err := o.registrar.ProfileOf(o.call(ctx), o.Address())
	if err != nil {
		return wrapRead("whether the operator is in the set", err)
	}
	if have.Registered {
		p := have.Profile
		if string(p.PeerId) == string(profile.PeerId) && p.Payee == profile.Payee && p.VoucherSigner == profile.VoucherSigner {
			return nil
		}
		_, err = o.sender.Send(ctx, "updateProfile", func(t *bind.TransactOpts) (*types.Transaction, error) {
			return o.registrar.UpdateProfile(t, profile)
		})
		return err
	}
	data, err := profileArguments.Pack(profile.PeerId, profile.Payee, profile.VoucherSigner)
	if err != nil {
		return fmt.Errorf("encode the profile: %w", err)
	}
	_, err = o.sender.Send(ctx, "registerForOperatorSets", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.allocations.RegisterForOperatorSets(t, o.Address(), AllocationManager.IAllocationManagerTypesRegisterParams{
			Avs: o.set.AVS, OperatorSetIds: []uint32{o.set.ID}, Data: data,
		})
	})
	return err
}

// Leave leaves the operator set. The stake stays slashable for EigenLayer's deallocation delay, and tables carried before
// still count the operator: it has to answer for what it signed.
func (o *Operator) Leave(ctx context.Context) error {
	member, err := o.allocations.IsMemberOfOperatorSet(o.call(ctx), o.Address(), o.allocationSet())
	if err != nil || !member {
		return wrapRead("whether the operator is in the set", err)
	}
	_, err = o.sender.Send(ctx, "deregisterFromOperatorSets", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.allocations.DeregisterFromOperatorSets(t, AllocationManager.IAllocationManagerTypesDeregisterParams{
			Operator: o.Address(), Avs: o.set.AVS, OperatorSetIds: []uint32{o.set.ID},
		})
	})
	return err
}

// Deallocate takes the set's right to slash back; it ends after EigenLayer's deallocation delay.
func (o *Operator) Deallocate(ctx context.Context) error { return o.Allocate(ctx, 0) }

// DeregisterKey takes the BLS key out of the set. EigenLayer refuses while the operator is slashable.
func (o *Operator) DeregisterKey(ctx context.Context) error {
	registered, err := o.keys.IsRegistered(o.call(ctx), o.keySet(), o.Address())
	if err != nil || !registered {
		return wrapRead("whether a BLS key is registered", err)
	}
	_, err = o.sender.Send(ctx, "deregisterKey", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.keys.DeregisterKey(t, o.Address(), o.keySet())
	})
	return err
}

// Standing reads where the operator is on its way into or out of the set.
func (o *Operator) Standing(ctx context.Context) (Standing, error) {
	return ReadStanding(ctx, o.sender.Client(), o.core, o.set, o.Address())
}

// ReadStanding reads the standing of any operator.
func ReadStanding(ctx context.Context, c *chain.Client, core chain.L1Contracts, set chain.OperatorSet, operator common.Address) (Standing, error) {
	s, err := readStanding(ctx, c, core, set, operator)
	if err != nil {
		return Standing{}, fmt.Errorf("read the standing of operator %s: %w", operator, chain.Explain(err))
	}
	return s, nil
}

func readStanding(ctx context.Context, c *chain.Client, core chain.L1Contracts, set chain.OperatorSet, operator common.Address) (s Standing, err error) {
	head, err := c.Head(ctx)
	if err != nil {
		return s, err
	}
	at := &bind.CallOpts{Context: ctx, BlockNumber: head.Number}
	var errs [4]error
	strategies, e0 := StrategyManager.NewStrategyManagerCaller(core.StrategyManager, c)
	delegation, e1 := DelegationManager.NewDelegationManagerCaller(core.DelegationManager, c)
	keys, e2 := KeyRegistrar.NewKeyRegistrarCaller(core.KeyRegistrar, c)
	allocations, e3 := AllocationManager.NewAllocationManagerCaller(core.AllocationManager, c)
	errs[0], errs[1], errs[2], errs[3] = e0, e1, e2, e3
	if err := errors.Join(errs[:]...); err != nil {
		return s, err
	}
	if s.Deposited, err = strategies.StakerDepositShares(at, operator, core.Strategy); err != nil {
		return s, err
	}
	if s.Shares, err = delegation.OperatorShares(at, operator, core.Strategy); err != nil {
		return s, err
	}
	if s.IsOperator, err = delegation.IsOperator(at, operator); err != nil {
		return s, err
	}
	keySet := KeyRegistrar.OperatorSet{Avs: set.AVS, Id: set.ID}
	if registered, err := keys.IsRegistered(at, keySet, operator); err != nil {
		return s, err
	} else if registered {
		if s.KeyHash, err = keys.GetKeyHash(at, keySet, operator); err != nil {
			return s, err
		}
	}
	if s.DelaySet, _, err = allocations.GetAllocationDelay(at, operator); err != nil {
		return s, err
	}
	amSet := AllocationManager.OperatorSet{Avs: set.AVS, Id: set.ID}
	a, err := allocations.GetAllocation(at, operator, amSet, core.Strategy)
	if err != nil {
		return s, err
	}
	s.Magnitude, s.PendingMagnitude, s.EffectBlock = a.CurrentMagnitude, a.PendingDiff, a.EffectBlock
	if s.MaxMagnitude, err = allocations.GetMaxMagnitude(at, operator, core.Strategy); err != nil {
		return s, err
	}
	if s.Member, err = allocations.IsMemberOfOperatorSet(at, operator, amSet); err != nil {
		return s, err
	}
	s.Slashable, err = allocations.IsOperatorSlashable(at, operator, amSet)
	return s, err
}

func (o *Operator) modifyAllocation(ctx context.Context, magnitude uint64) error {
	_, err := o.sender.Send(ctx, "modifyAllocations", func(t *bind.TransactOpts) (*types.Transaction, error) {
		return o.allocations.ModifyAllocations(t, o.Address(), []AllocationManager.IAllocationManagerTypesAllocateParams{{
			OperatorSet: o.allocationSet(), Strategies: []common.Address{o.core.Strategy}, NewMagnitudes: []uint64{magnitude},
		}})
	})
	return err
}

func (o *Operator) call(ctx context.Context) *bind.CallOpts { return &bind.CallOpts{Context: ctx} }

func (o *Operator) keySet() KeyRegistrar.OperatorSet {
	return KeyRegistrar.OperatorSet{Avs: o.set.AVS, Id: o.set.ID}
}

func (o *Operator) allocationSet() AllocationManager.OperatorSet {
	return AllocationManager.OperatorSet{Avs: o.set.AVS, Id: o.set.ID}
}

// wrapRead says what was being asked; nil stays nil.
func wrapRead(question string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("ask %s: %w", question, chain.Explain(err))
}

// profileArguments are what the registrar decodes on registration: abi.encode(bytes peerId, address payee, address voucherSigner).
var profileArguments = func() abi.Arguments {
	var arguments abi.Arguments
	for _, name := range []string{"bytes", "address", "address"} {
		t, err := abi.NewType(name, "", nil)
		if err != nil {
			panic(fmt.Sprintf("eigen: %v", err))
		}
		arguments = append(arguments, abi.Argument{Type: t})
	}
	return arguments
}()
