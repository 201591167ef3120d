package deploy

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Parameters are everything that a deployment follows from: its addresses, and what its contracts can never change. Times are
// in seconds unless they say blocks.
type Parameters struct {
	// Name goes into every address: another name is another deployment.
	Name                 string
	L1ChainID, L2ChainID uint64
	// EpochSeconds is the length of a settlement epoch. No contract holds it.
	EpochSeconds uint64

	// Core and Destination are EigenLayer's contracts on L1 and L2; what they say of ours is not read.
	Core        chain.L1Contracts
	Destination chain.L2Contracts

	Roles Roles
	// Timelock1 and Timelock2 are created where a role names them; nil if none does.
	Timelock1, Timelock2 *Timelock

	OperatorSetID uint32
	MetadataURI   string
	// Strategies may be restaked in the operator set, ascending.
	Strategies []common.Address
	// LookaheadBlocks is how many L1 blocks ahead stake must stay slashable to count in the operator table.
	LookaheadBlocks uint32
	// SlasherDelay is between the order and the activation of what changes slashing, VaultDelay between an order about slashed
	// stake and its execution.
	SlasherDelay, VaultDelay uint64

	Payments payments.IOpenStreamingPaymentsConfig
	Slasher  slasher.IOpenStreamingSlasherConfig
	// Tokens are what L2 takes beside its native one, in the order of their ids, which begin with 1.
	Tokens []Token
	// PoolWei is what the watchers' pool of the slasher holds at least when the deployment ends.
	PoolWei *big.Int
}

// Roles are who governs what.
type Roles struct {
	// RegistrarOwner sets the AVS up and orders other slashers, VaultGovernor what becomes of slashed stake. Both are on L1.
	RegistrarOwner, VaultGovernor Role
	// Vetoer may stop a slashing while its power lasts, Canceller an order about slashed stake. Both are on L1, and may be nobody.
	Vetoer, Canceller Role
	// PaymentsGovernor adds tokens and pauses, Treasury receives what voided proposers lose. Both are on L2.
	PaymentsGovernor, Treasury Role
	// PaymentsGuardian may pause L2's contract and not resume it. It may be nobody.
	PaymentsGuardian Role
	// PlainAccountsMayGovern allows these roles to accounts without code, as on test chains. Elsewhere a lost key is a lost role.
	PlainAccountsMayGovern bool
}

// Role is an account, or the timelock that the deployment creates on that chain. Its zero value is nobody.
type Role struct {
	Account  common.Address
	Timelock bool
}

// Account is a role of a known account.
func Account(a common.Address) Role { return Role{Account: a} }

// Timelock is what an OpenZeppelin TimelockController is created with. It has no administrator but itself.
type Timelock struct {
	// MinDelay is between an order and its execution.
	MinDelay uint64
	// Proposers may order and cancel.
	Proposers []common.Address
	// Executors may execute what has waited; anybody may if there are none.
	Executors []common.Address
}

// Token is an ERC-20 token on L2.
type Token struct {
	Address common.Address
	// Unit is how many base units of the token make one settlement unit.
	Unit uint64
	// StakePerUnit is the table weight, 1e-18 stake tokens, that must stand behind one settlement unit in a batch.
	StakePerUnit *big.Int
}

// CaseSeconds is how long after the timestamp of an operator table its last signer may be slashed: the greatest age of a
// table, the validity of a batch, and the whole of a case on L1.
func (p *Parameters) CaseSeconds() *big.Int {
	return sum(p.Slasher.MaxTableAge, p.Slasher.MaxValidity, p.CaseSpan())
}

// CaseSpan is how long a case on L1 takes at most, from the end of the batch's validity.
func (p *Parameters) CaseSpan() *big.Int {
	return sum(p.Slasher.OpenWindow, p.Slasher.ResponsePeriod, p.Slasher.MinorDelay, p.Slasher.ExecutionPeriod)
}

func sum(all ...*big.Int) *big.Int {
	total := new(big.Int)
	for _, n := range all {
		if n != nil {
			total.Add(total, n)
		}
	}
	return total
}

// Validate reports everything that is missing or does not fit together, as far as no chain is needed to tell.
func (p *Parameters) Validate() error {
	var v problems
	v.require(p.Name != "", "name is missing")
	v.require(p.L1ChainID != 0, "chains.l1_id is missing")
	v.require(p.L2ChainID != 0, "chains.l2_id is missing")
	v.require(p.L1ChainID == 0 || p.L1ChainID != p.L2ChainID, "chains.l1_id and chains.l2_id are the same: they are two chains")
	v.require(p.EpochSeconds != 0, "epoch_seconds is missing")
	p.validateAddresses(&v)
	p.validateRoles(&v)
	v.require(p.MetadataURI != "", "avs.metadata_uri is missing")
	v.require(p.SlasherDelay != 0, "avs.slasher_delay_seconds is missing")
	v.require(p.VaultDelay != 0, "avs.vault_delay_seconds is missing")
	v.require(p.LookaheadBlocks != 0, "avs.lookahead_blocks is missing")
	for _, s := range p.sections() {
		for _, f := range s.fields {
			if n, ok := f.at.(**big.Int); ok {
				v.require(*n != nil, "%s is missing", s.key(f))
			}
		}
	}
	if v.any() {
		return v.err() // what follows counts with them
	}
	p.validateTimes(&v)
	p.validateAgreement(&v)
	return v.err()
}

func (p *Parameters) validateAddresses(v *problems) {
	for _, f := range append(coreFields(&p.Core), destinationFields(&p.Destination)...) {
		v.require(*f.at.(*common.Address) != common.Address{}, "eigenlayer_%s is missing", f.key)
	}
	v.require(len(p.Strategies) != 0, "avs.strategies is empty: nothing could be staked")
	for i := 1; i < len(p.Strategies); i++ {
		v.require(p.Strategies[i-1].Cmp(p.Strategies[i]) < 0, "avs.strategies are not ascending and each once: %s follows %s", p.Strategies[i], p.Strategies[i-1])
	}
	seen := map[common.Address]bool{}
	for _, t := range p.Tokens {
		v.require(t.Address != common.Address{}, "a token has no address; the native one needs no entry")
		v.require(!seen[t.Address], "token %s is listed twice", t.Address)
		v.require(t.Unit != 0, "the unit of token %s is missing", t.Address)
		seen[t.Address] = true
	}
}

func (p *Parameters) validateRoles(v *problems) {
	locks := map[string]*Timelock{"l1": p.Timelock1, "l2": p.Timelock2}
	named := map[string]bool{}
	for _, r := range p.roles() {
		v.require(r.optional || r.role != Role{}, "roles.%s is missing", r.key)
		v.require(!r.optional || !r.role.Timelock, "roles.%s cannot be the timelock: what it is to stop would be done before", r.key)
		named[r.layer] = named[r.layer] || r.role.Timelock
		v.require(!r.role.Timelock || locks[r.layer] != nil, "roles.%s is the timelock, but there is no section timelock_%s", r.key, r.layer)
	}
	for layer, lock := range locks {
		if lock == nil {
			continue
		}
		v.require(named[layer], "there is a section timelock_%s, but no role on that chain is the timelock", layer)
		v.require(lock.MinDelay != 0, "timelock_%s.min_delay_seconds is missing", layer)
		v.require(len(lock.Proposers) != 0, "timelock_%s.proposers is empty: nobody could ever govern", layer)
	}
}

// namedRole is a role by its key in the file.
type namedRole struct {
	key, layer string
	role       Role
	optional   bool // it acts at once, or there is nobody
}

func (p *Parameters) roles() []namedRole {
	r := p.Roles
	return []namedRole{
		{"registrar_owner", "l1", r.RegistrarOwner, false}, {"vault_governor", "l1", r.VaultGovernor, false},
		{"vetoer", "l1", r.Vetoer, true}, {"canceller", "l1", r.Canceller, true},
		{"payments_governor", "l2", r.PaymentsGovernor, false}, {"treasury", "l2", r.Treasury, false},
		{"payments_guardian", "l2", r.PaymentsGuardian, true},
	}
}

func (p *Parameters) validateTimes(v *problems) {
	s := p.Slasher
	if p.Roles.Vetoer == (Role{}) {
		v.require(s.VetoPeriod.Sign() == 0 && s.VetoUntil.Sign() == 0, "roles.vetoer is none, but slasher.veto_period_seconds is %s and slasher.veto_until_unix %s: name a vetoer or set both to 0", s.VetoPeriod, s.VetoUntil)
	} else {
		v.require(s.VetoPeriod.Sign() > 0 && s.VetoUntil.Sign() > 0, "there is a vetoer, but slasher.veto_period_seconds is %s and slasher.veto_until_unix %s: neither may be 0", s.VetoPeriod, s.VetoUntil)
		v.require(s.VetoPeriod.Cmp(s.MinorDelay) <= 0, "slasher.veto_period_seconds is %s, longer than slasher.minor_delay_seconds, %s", s.VetoPeriod, s.MinorDelay)
	}
	span := p.CaseSpan()
	v.require(new(big.Int).SetUint64(p.SlasherDelay).Cmp(span) >= 0,
		"avs.slasher_delay_seconds is %d, but a case takes %s s: a replaced slasher could not end its cases", p.SlasherDelay, span)
	seen := new(big.Int).Mul(new(big.Int).SetUint64(uint64(p.LookaheadBlocks)), p.Slasher.L1BlockSeconds)
	v.require(seen.Cmp(p.CaseSeconds()) >= 0,
		"avs.lookahead_blocks are %s s, but from a table to the last slash pass %s s: stake that leaves in between would count", seen, p.CaseSeconds())
	q := p.Payments
	flight := sum(new(big.Int).SetUint64(p.EpochSeconds), q.MaxValidity, q.ChallengePeriod, q.ResponsePeriod)
	v.require(q.CloseDelay.Cmp(flight) >= 0,
		"payments.close_delay_seconds is %s, but an epoch, a batch's validity and its windows take %s: a payer could leave before its batch is final", q.CloseDelay, flight)
}

// validateAgreement holds together what both chains must judge alike.
func (p *Parameters) validateAgreement(v *problems) {
	q, s := p.Payments, p.Slasher
	v.require(q.MaxTableAge.Cmp(s.MaxTableAge) == 0, "max_table_age_seconds is %s for payments and %s for the slasher: they must be the same", q.MaxTableAge, s.MaxTableAge)
	v.require(q.MaxValidity.Cmp(s.MaxValidity) == 0, "max_validity_seconds is %s for payments and %s for the slasher: they must be the same", q.MaxValidity, s.MaxValidity)
	v.require(q.ThresholdBps == s.ThresholdBps, "threshold_bps is %d for payments and %d for the slasher: they must be the same", q.ThresholdBps, s.ThresholdBps)
	v.require(q.MinTotalStake.Cmp(s.MinTotalStake) == 0, "min_total_stake_weight is %s for payments and %s for the slasher: they must be the same", q.MinTotalStake, s.MinTotalStake)
}

// problems collects sentences.
type problems struct{ found []error }

func (p *problems) require(holds bool, format string, args ...any) {
	if !holds {
		p.found = append(p.found, fmt.Errorf(format, args...))
	}
}

func (p *problems) any() bool { return len(p.found) > 0 }

func (p *problems) err() error { return errors.Join(p.found...) }
