package prosecute

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// L1 is what the prosecutor of cases asks of its chain; *ChainL1 is one. Methods that send return once their transaction is
// mined, or has failed. They are called from one goroutine.
type L1 interface {
	Self() common.Address
	Slasher() common.Address // in office
	Now(ctx context.Context) (uint64, error)
	Weigh(ctx context.Context, p docket.Proposal) (Attribution, error)
	Case(ctx context.Context, k docket.Case) (CaseStanding, error)
	Proven(ctx context.Context, key protocol.LeafKey) (bool, error)
	OpenCase(ctx context.Context, k docket.Case, bond *big.Int) error
	Execute(ctx context.Context, k docket.Case, from, to int) error
	Sweep(ctx context.Context, k docket.Case) error
	Offense(ctx context.Context, operator common.Address, epoch protocol.Epoch) (OffenseStanding, error)
	KeyOf(ctx context.Context, operator common.Address, digest common.Hash, sig bls.G1) (bls.PublicKey, bool, error)
	Prove(ctx context.Context, e docket.ClaimEvidence, key bls.PublicKey, sig bls.G1) error
	ExecuteMinor(ctx context.Context, s OffenseStanding) error
	Waiting(ctx context.Context, slashID *big.Int) (bool, error)
	Clear(ctx context.Context, slashID *big.Int) error
	Owed(ctx context.Context) (*big.Int, error)
	Collect(ctx context.Context) error
}

// Cases prosecutes on L1: signers of void batches, signers of false claim sets, and the stake that was slashed.
type Cases struct {
	Office
	Domain protocol.Domain
	L1     L1
	Docket *docket.Docket
	Terms  TermsL1
	// Range is how many operators are slashed in one transaction; one costs about 300,000 gas.
	Range int
	// CollectFrom is the debt from which it is withdrawn, in wei.
	CollectFrom *big.Int

	spans map[string]int         // by case: how many operators the next transaction tries; owned by Round
	again map[common.Hash]uint64 // by offense: L1's time of the next try to slash for it; owned by Round
}

// Run works until ctx ends or our own records fail.
func (p *Cases) Run(ctx context.Context) error { return p.run(ctx, "L1", p.Round) }

// Round brings every case, offense and slash as far as it goes now.
func (p *Cases) Round(ctx context.Context) error {
	if p.spans == nil {
		p.spans, p.again = map[string]int{}, map[common.Hash]uint64{}
	}
	now, err := p.L1.Now(ctx)
	if err != nil {
		return err
	}
	return errors.Join(p.cases(ctx, now), p.offenses(ctx, now), p.slashes(ctx), p.money(ctx))
}

func (p *Cases) cases(ctx context.Context, now uint64) error {
	all, err := p.Docket.Cases.All()
	if err != nil {
		return own(err)
	}
	var failed []error
	for _, k := range all {
		if k.Over {
			continue
		}
		step := p.pursue
		if k.State == docket.Planned {
			step = p.open
		}
		if err := step(ctx, k, now); err != nil {
			failed = append(failed, fmt.Errorf("case about batch %s: %w", k.ID, err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return errors.Join(failed...)
}

// open brings a planned case before the slasher. While L1 does not hold the operator table, a certified batch weighs as a
// minor offense only: half of the window is spent on waiting for the table.
func (p *Cases) open(ctx context.Context, k docket.Case, now uint64) error {
	last := k.Header.ValidUntil + p.Terms.OpenWindow
	key := k.Leaf.LeafKey(k.ID)
	proven, err := p.L1.Proven(ctx, key)
	if err != nil {
		return err
	}
	if proven {
		p.Log.Info("the leaf was shown on L1: nobody is to be slashed", "batch", k.ID, "leaf", k.Index)
		return p.end(k, docket.Answered)
	}
	standing, err := p.L1.Case(ctx, k)
	if err != nil {
		return err
	}
	if standing.Status == CaseNone {
		if now > last {
			p.Log.Error("the window to open a case has closed", "batch", k.ID, "until", last)
			return p.end(k, docket.Dropped)
		}
		if k, err = p.accuse(ctx, k, now); err != nil || k.CaseID == (common.Hash{}) || k.Over {
			return err // somebody else may have been faster; the next round sees it
		}
		if standing, err = p.L1.Case(ctx, k); err != nil {
			return err
		}
	}
	if standing.Challenger != p.L1.Self() {
		k.Bond = new(big.Int)
	}
	k.State, k.Deadline = docket.Pending, standing.Deadline
	p.Log.Info("case opened", "case", k.CaseID, "batch", k.ID, "signers", len(k.Operators), "deadline", k.Deadline)
	return p.store(k)
}

// accuse weighs the evidence anew, since the table may have come to L1 or another slasher into office, records the case, and
// opens it. It waits without a case id.
func (p *Cases) accuse(ctx context.Context, k docket.Case, now uint64) (docket.Case, error) {
	k.CaseID = common.Hash{}
	a, err := p.L1.Weigh(ctx, k.Proposal)
	if err != nil {
		return k, err
	}
	if a.Severity != SeverityCertified && now < k.Header.ValidUntil+p.Terms.OpenWindow/2 {
		return k, nil
	}
	k.CaseID, k.Slasher, k.Operators, k.Severity, k.Bond = CaseID(k.Leaf.LeafKey(k.ID), a), p.L1.Slasher(), a.Operators, a.Severity, p.Terms.Bond
	if err := p.store(k); err != nil {
		return k, err
	}
	standing, err := p.L1.Case(ctx, k)
	if err != nil || standing.Status != CaseNone {
		return k, err
	}
	err = p.L1.OpenCase(ctx, k, k.Bond)
	if chain.Reverted(err, "OffenseVetoed") {
		p.Log.Warn("the batch was vetoed: nobody is to be slashed for it", "batch", k.ID)
		k.Over = true
		return k, p.end(k, docket.Vetoed)
	}
	return k, err
}

// pursue follows a case to its execution.
func (p *Cases) pursue(ctx context.Context, k docket.Case, now uint64) error {
	standing, err := p.L1.Case(ctx, k)
	if err != nil {
		return err
	}
	switch standing.Status {
	case CaseNone: // its block was replaced, or its slasher has retired: what came of the case counts no more
		k.State, k.Executed, k.Left = docket.Planned, 0, nil
		return p.store(k)
	case CaseAnswered, CaseSwept:
		p.Log.Info("a case was answered: the leaf is backed", "case", k.CaseID, "batch", k.ID)
		return p.end(k, docket.Answered)
	case CaseOpen:
		proven, err := p.L1.Proven(ctx, k.Leaf.LeafKey(k.ID))
		if err != nil {
			return err
		}
		if proven {
			if err := p.L1.Sweep(ctx, k); err != nil && !chain.Reverted(err, "CaseNotOpen") {
				return err
			}
			return p.end(k, docket.Answered)
		}
		if standing.Vetoed {
			if err := p.L1.Sweep(ctx, k); err != nil && !chain.Reverted(err, "CaseNotOpen") {
				return err
			}
			return p.vetoed(k)
		}
	case CaseVetoed:
		return p.vetoed(k)
	case CaseUpheld:
		if standing.Vetoed {
			return p.vetoed(k)
		}
	default:
		return fmt.Errorf("the slasher tells an unknown status %d", standing.Status)
	}
	if now < standing.Executable {
		return nil
	}
	return p.execute(ctx, k)
}

func (p *Cases) vetoed(k docket.Case) error {
	p.Log.Warn("a case was vetoed: nobody is slashed for it", "case", k.CaseID, "batch", k.ID)
	return p.end(k, docket.Vetoed)
}

// noLonger are the slasher's refusals after which a case can never be executed.
var noLonger = []string{"TooLate", "LeafProven", "CaseNotOpen"}

// execute slashes the next range. A range that the slasher refuses is tried in halves; an operator whose slash fails alone is
// left for later, so that it keeps no other from its due.
func (p *Cases) execute(ctx context.Context, k docket.Case) error {
	if k.Executed == len(k.Operators) {
		return p.executeLeft(ctx, k)
	}
	span := p.spans[k.Key()]
	if span < 1 {
		span = p.Range
	}
	to := min(len(k.Operators), k.Executed+span)
	err := p.L1.Execute(ctx, k, k.Executed, to)
	var refused *chain.RevertError
	switch {
	case err == nil:
		p.spans[k.Key()] = p.Range
		k.Executed = to
	case chain.Reverted(err, "TooEarly", "OffenseVetoed"):
		return nil // the next round sees which
	case chain.Reverted(err, "NotSlasher"), errors.Is(err, ErrRetired):
		p.Log.Warn("the slasher of a case retired before it was executed", "case", k.CaseID, "executed", k.Executed, "of", len(k.Operators))
		k.State, k.CaseID, k.Slasher, k.Executed, k.Left = docket.Planned, common.Hash{}, common.Address{}, 0, nil
		return p.store(k)
	case chain.Reverted(err, noLonger...):
		p.Log.Error("a case can be executed no longer", "case", k.CaseID, "executed", k.Executed, "of", len(k.Operators), "err", err)
		return p.end(k, docket.Dropped)
	case errors.As(err, &refused) && to-k.Executed > 1:
		p.spans[k.Key()] = (to - k.Executed) / 2
		return err
	case errors.As(err, &refused):
		p.Log.Error("an operator cannot be slashed now, will be tried again", "case", k.CaseID, "operator", k.Operators[k.Executed], "err", err)
		k.Left = append(k.Left, k.Executed)
		k.Executed = to
	default:
		return err
	}
	if err := p.store(k); err != nil {
		return err
	}
	if k.Executed == len(k.Operators) && len(k.Left) == 0 {
		p.Log.Info("case executed", "case", k.CaseID, "batch", k.ID, "signers", len(k.Operators))
		return p.end(k, docket.Upheld)
	}
	return nil
}

// executeLeft tries the operators again whose slash had failed.
func (p *Cases) executeLeft(ctx context.Context, k docket.Case) error {
	var still []int
	var failed []error
	for _, i := range k.Left {
		err := p.L1.Execute(ctx, k, i, i+1)
		if chain.Reverted(err, noLonger...) {
			p.Log.Error("an operator can be slashed no longer", "case", k.CaseID, "operator", k.Operators[i], "err", err)
			continue
		}
		if err != nil {
			still = append(still, i)
			failed = append(failed, fmt.Errorf("slash %s: %w", k.Operators[i], err))
		}
	}
	k.Left = still
	if len(still) == 0 {
		return p.end(k, docket.Upheld)
	}
	return errors.Join(append(failed, p.store(k))...)
}

func (p *Cases) store(k docket.Case) error {
	return own(p.Docket.Cases.Change(k.Key(), func(x *docket.Case) { *x = k }))
}

func (p *Cases) end(k docket.Case, state docket.State) error {
	p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.cases }, string(state))
	delete(p.spans, k.Key())
	k.State, k.Over, k.Data = state, true, nil
	return p.store(k)
}

func (p *Cases) slashes(ctx context.Context) error {
	all, err := p.Docket.Slashes.All()
	if err != nil {
		return own(err)
	}
	var failed []error
	for _, s := range all {
		waiting, err := p.L1.Waiting(ctx, s.SlashID)
		if err == nil && waiting {
			err = p.L1.Clear(ctx, s.SlashID)
			if err == nil {
				p.Metrics.slashCleared()
				p.Log.Info("slashed stake moved to the vault", "operator", s.Operator, "slash_id", s.SlashID)
			}
		}
		if err == nil {
			err = own(p.Docket.Slashes.Delete(s.Key()))
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("clear slash %s of %s: %w", s.SlashID, s.Operator, err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return errors.Join(failed...)
}

// money shows what is staked and owed, and collects once there is enough.
func (p *Cases) money(ctx context.Context) error {
	all, err := p.Docket.Cases.All()
	if err != nil {
		return own(err)
	}
	bonds := new(big.Int)
	for _, k := range all {
		if !k.State.Ended() && k.Bond != nil {
			bonds.Add(bonds, k.Bond)
		}
	}
	owed, err := p.L1.Owed(ctx)
	if err != nil {
		return err
	}
	p.Metrics.money("l1", bonds, owed)
	if owed.Sign() == 0 || owed.Cmp(p.CollectFrom) < 0 {
		return nil
	}
	if err := p.L1.Collect(ctx); err != nil {
		return err
	}
	p.Metrics.collect("l1", owed)
	return nil
}
