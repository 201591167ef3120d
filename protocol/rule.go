package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// The refusals of the signing rule, one per reason, in the order of docs/protocol.md, "The signing rule".
var (
	ErrRuleIncomplete  = errors.New("signing rule: own chain, contract, operator set or limits are not known")
	ErrForeignSet      = errors.New("signing rule 1: the batch is of another AVS or operator set")
	ErrForeignDomain   = errors.New("signing rule 1: the batch id is not the header's digest on this chain and contract")
	ErrDataMismatch    = errors.New("signing rule 1: the data are not the header's")
	ErrDataForm        = errors.New("signing rule 1: the data are not well-formed and canonical")
	ErrBatchTooLarge   = errors.New("signing rule 1: the batch has more leaves or payees than the contract takes")
	ErrUnbacked        = errors.New("signing rule 2: no voucher of at least the leaf's units is held")
	ErrDirectLane      = errors.New("signing rule 3: the leaf's lane settles directly only")
	ErrWrongLane       = errors.New("signing rule 3: the voucher's channel is not the leaf's payee, token and lane")
	ErrNeverOpened     = errors.New("signing rule 3: the leaf's channel is not known to have been opened")
	ErrLongClosed      = errors.New("signing rule 3: the leaf's channel was closed too long ago, L2 may forget it before it can be shown there")
	ErrOutsideRegistry = errors.New("signing rule 3: the leaf's channel does not stand under the batch's registry root")
	ErrRootUnknown     = errors.New("signing rule 4: the registry root was not snapshotted at or below L2's safe head")
	ErrValidTooLong    = errors.New("signing rule 5: validUntil lies too far after the reference timestamp")
	ErrBatchExpired    = errors.New("signing rule 5: validUntil has passed")
	ErrTableUnknown    = errors.New("signing rule 5: the reference timestamp is not known on L2")
	ErrTableStale      = errors.New("signing rule 5: the operator table is older than maxTableAge")
	ErrDelaysTooShort  = errors.New("signing rule 6: EigenLayer's delays are shorter than a case may take")
	ErrGuardClosed     = errors.New("signing rule 7: the guard is not known to be free of an exit record")
)

// Rule is what an operator knows of its own set-up, read from its configuration and both contracts. The zero value permits
// nothing.
type Rule struct {
	Domain        Domain         // L2 chain and payments contract
	AVS           common.Address // own AVS
	OperatorSetID uint32         // own operator set

	MaxLeaves   uint32 // of the payments contract
	MaxPayees   uint32 // of the payments contract
	MaxTableAge uint64 // seconds, of the payments contract
	MaxValidity uint64 // seconds, of the payments contract

	OpenWindow         uint64 // seconds, of the slasher
	ResponsePeriod     uint64 // seconds, of the slasher
	MinorDelay         uint64 // seconds, of the slasher
	ExecutionPeriod    uint64 // seconds, of the slasher
	SlasherDelay       uint64 // seconds, of the registrar: no slasher's cases ever take longer
	DeallocationDelay  uint64 // seconds, of EigenLayer's AllocationManager
	MinWithdrawalDelay uint64 // seconds, of EigenLayer's DelegationManager
}

// BatchProposal is what the aggregator asks an operator to sign.
type BatchProposal struct {
	ID                 BatchID
	Header             BatchHeader
	Data               []byte
	ReferenceTimestamp uint32 // unix seconds: the operator table under which it is signed
}

// Backing is what an operator holds for one leaf. The zero value backs nothing.
type Backing struct {
	Voucher       ValidVoucher // durably held
	Opened        bool         // the channel's opening was seen on L2
	RegistryIndex uint32       // of the channel
	ClosedAt      uint64       // when the channel was closed on L2, unix seconds; zero while it is open
}

// SigningFacts is what an operator knows about a proposal. A fact that is not known is left zero, and refuses.
type SigningFacts struct {
	Now           uint64      // L2 head's time, unix seconds
	Backings      []Backing   // one per leaf, in the order of the data
	SnapshotRoot  common.Hash // a registry root found on L2 ...
	SnapshotCount uint32      // ... over so many channels ...
	SnapshotBlock uint64      // ... snapshotted in this L2 block
	SafeBlock     uint64      // L2's safe head
	TableKnown    bool        // L2's certificate verifier holds the table of the reference timestamp
	GuardOpen     bool        // the guard was read and holds no exit record
}

// MaySign is the signing rule: nil only if an operator may BLS-sign the certificate digest of this proposal, otherwise one
// of the errors above, wrapped with the leaf or the numbers it failed on. It decides; recording (batch id, reference
// timestamp) in the guard before signing is the caller's duty.
func MaySign(rule Rule, p BatchProposal, facts SigningFacts) error {
	if err := rule.complete(); err != nil {
		return err
	}
	batch, err := rule.checkForm(p)
	if err != nil {
		return err
	}
	if err := rule.checkLeaves(batch, p.Header, facts); err != nil {
		return err
	}
	if err := rule.checkTimes(p, facts); err != nil {
		return err
	}
	if !facts.GuardOpen {
		return ErrGuardClosed
	}
	return nil
}

func (r Rule) complete() error {
	if !r.Domain.Valid() || r.AVS == (common.Address{}) || r.MaxLeaves == 0 || r.MaxPayees == 0 ||
		r.MaxTableAge == 0 || r.MaxValidity == 0 || r.OpenWindow == 0 || r.ResponsePeriod == 0 ||
		r.MinorDelay == 0 || r.ExecutionPeriod == 0 || r.SlasherDelay == 0 {
		return ErrRuleIncomplete
	}
	return nil
}

// checkForm is clause 1.
func (r Rule) checkForm(p BatchProposal) (Batch, error) {
	if p.Header.AVS != r.AVS || p.Header.OperatorSetID != r.OperatorSetID {
		return Batch{}, fmt.Errorf("%w: %s, set %d", ErrForeignSet, p.Header.AVS, p.Header.OperatorSetID)
	}
	if r.Domain.BatchID(p.Header) != p.ID {
		return Batch{}, ErrForeignDomain
	}
	if DataHash(p.Data) != p.Header.DataHash {
		return Batch{}, ErrDataMismatch
	}
	batch, err := DecodeBatch(p.Data)
	if err != nil {
		return Batch{}, fmt.Errorf("%w: %w", ErrDataForm, err)
	}
	if err := batch.CheckCanonical(); err != nil {
		return Batch{}, fmt.Errorf("%w: %w", ErrDataForm, err)
	}
	if uint64(batch.Len()) > uint64(r.MaxLeaves) || uint64(len(batch.Groups)) > uint64(r.MaxPayees) {
		return Batch{}, fmt.Errorf("%w: %d leaves of %d, %d payees of %d",
			ErrBatchTooLarge, batch.Len(), r.MaxLeaves, len(batch.Groups), r.MaxPayees)
	}
	return batch, nil
}

// checkLeaves is clauses 2 to 4.
func (r Rule) checkLeaves(batch Batch, h BatchHeader, facts SigningFacts) error {
	if len(facts.Backings) != batch.Len() {
		return fmt.Errorf("%w: facts about %d leaves, the batch has %d", ErrUnbacked, len(facts.Backings), batch.Len())
	}
	if facts.SnapshotRoot == (common.Hash{}) || facts.SnapshotRoot != h.RegistryRoot || facts.SnapshotBlock == 0 {
		return fmt.Errorf("%w: root %s is not found on L2", ErrRootUnknown, h.RegistryRoot)
	}
	if facts.SnapshotBlock > facts.SafeBlock {
		return fmt.Errorf("%w: block %d, safe head %d", ErrRootUnknown, facts.SnapshotBlock, facts.SafeBlock)
	}
	for i, leaf := range batch.Leaves() {
		b := facts.Backings[i]
		if !b.Voucher.Valid() || b.Voucher.Amount() < leaf.Units {
			return fmt.Errorf("%w: leaf %d, lane %d of %s: %d units certified, %d held",
				ErrUnbacked, i, leaf.Lane, leaf.Payee, leaf.Units, b.Voucher.Amount())
		}
		if c := b.Voucher.Channel(); c.Payee != leaf.Payee || c.Token != leaf.Token || c.Lane != leaf.Lane {
			return fmt.Errorf("%w: leaf %d", ErrWrongLane, i)
		}
		if leaf.Lane.DirectOnly() {
			return fmt.Errorf("%w: leaf %d, lane %d of %s", ErrDirectLane, i, leaf.Lane, leaf.Payee)
		}
		if !b.Opened {
			return fmt.Errorf("%w: leaf %d, channel %s", ErrNeverOpened, i, b.Voucher.ID())
		}
		// What L2 forgets cannot be shown there: the batch would be void, and all tables in quarantine. L2 keeps it for as long as
		// a batch can be under way that was signed up to one maxValidity after the closing.
		if last, ok := addSeconds(b.ClosedAt, r.MaxValidity); b.ClosedAt != 0 && (!ok || facts.Now > last) {
			return fmt.Errorf("%w: leaf %d, channel %s, closed at %d", ErrLongClosed, i, b.Voucher.ID(), b.ClosedAt)
		}
		if b.RegistryIndex >= facts.SnapshotCount {
			return fmt.Errorf("%w: leaf %d, channel %s is number %d, the root covers %d",
				ErrOutsideRegistry, i, b.Voucher.ID(), b.RegistryIndex, facts.SnapshotCount)
		}
	}
	return nil
}

// checkTimes is clauses 5 and 6. The sums cannot overflow where they decide: a sum that would is refused.
func (r Rule) checkTimes(p BatchProposal, facts SigningFacts) error {
	ts := uint64(p.ReferenceTimestamp)
	last, ok := addSeconds(ts, r.MaxTableAge, r.MaxValidity)
	switch {
	case !ok:
		return fmt.Errorf("%w: its limits pass 2^64 seconds", ErrRuleIncomplete)
	case p.Header.ValidUntil > last:
		return fmt.Errorf("%w: %d, at most %d", ErrValidTooLong, p.Header.ValidUntil, last)
	case facts.Now == 0 || p.Header.ValidUntil < facts.Now:
		return fmt.Errorf("%w: %d, L2's time is %d", ErrBatchExpired, p.Header.ValidUntil, facts.Now)
	case !facts.TableKnown || ts == 0:
		return fmt.Errorf("%w: %d", ErrTableUnknown, ts)
	case facts.Now > ts+r.MaxTableAge:
		return fmt.Errorf("%w: of %d, L2's time is %d", ErrTableStale, ts, facts.Now)
	}
	need, ok := addSeconds(r.MaxTableAge, r.MaxValidity, r.OpenWindow, r.ResponsePeriod, r.MinorDelay, r.ExecutionPeriod)
	if !ok || need > r.DeallocationDelay || need > r.MinWithdrawalDelay {
		return fmt.Errorf("%w: %d s needed, deallocation takes %d s, withdrawal %d s",
			ErrDelaysTooShort, need, r.DeallocationDelay, r.MinWithdrawalDelay)
	}
	return nil
}

// KeepVouchersUntil is the L1 time, in unix seconds, until which an operator that signed a batch must be able to show its
// vouchers. It lasts for any slasher that the registrar can put into office, which takes none with longer cases than its delay.
func (r Rule) KeepVouchersUntil(h BatchHeader) uint64 {
	span, ok := addSeconds(r.OpenWindow, r.ResponsePeriod, r.MinorDelay, r.ExecutionPeriod)
	until, fits := addSeconds(h.ValidUntil, max(span, r.SlasherDelay))
	if !ok || !fits {
		return ^uint64(0)
	}
	return until
}

func addSeconds(terms ...uint64) (uint64, bool) {
	var sum uint64
	for _, t := range terms {
		if sum+t < sum {
			return 0, false
		}
		sum += t
	}
	return sum, true
}
