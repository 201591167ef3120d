package prosecute

import (
	"context"
	"errors"
	"fmt"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// offenses proves false claim sets and executes them after their delay, also those that somebody else has proven.
func (p *Cases) offenses(ctx context.Context, now uint64) error {
	all, err := p.Docket.Offenses.All()
	if err != nil {
		return own(err)
	}
	var failed []error
	for _, o := range all {
		if o.State.Ended() {
			continue
		}
		if err := p.offense(ctx, o, now); err != nil {
			failed = append(failed, fmt.Errorf("false claim set of %s, epoch %d: %w", o.Operator, o.Epoch, err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return errors.Join(failed...)
}

func (p *Cases) offense(ctx context.Context, o docket.Offense, now uint64) error {
	standing, err := p.L1.Offense(ctx, o.Operator, o.Epoch)
	if err != nil {
		return err
	}
	switch {
	case standing.Executed:
		delete(p.again, standing.ID)
		return p.endOffense(o, docket.Upheld)
	case standing.Vetoed:
		p.Log.Warn("a false claim set was vetoed: nobody is slashed for it", "operator", o.Operator, "epoch", o.Epoch)
		return p.endOffense(o, docket.Vetoed)
	case !standing.Proven && o.Evidence == nil:
		return p.endOffense(o, docket.Dropped) // its block was replaced; whoever has the evidence proves it again
	case !standing.Proven:
		return p.prove(ctx, o, now)
	case now < standing.ExecutableAt || now < p.again[standing.ID]:
		return nil
	}
	err = p.L1.ExecuteMinor(ctx, standing)
	switch {
	case chain.Reverted(err, "TooEarly", "OffenseVetoed"), errors.Is(err, ErrRetired):
		return nil // the next round sees which
	case chain.Reverted(err, "NotSlasher"):
		p.Log.Warn("the slasher of a false claim set retired before it was executed", "operator", o.Operator, "epoch", o.Epoch)
		return p.endOffense(o, docket.Dropped)
	case chain.Reverted(err, "AlreadyExecuted"):
		return p.endOffense(o, docket.Upheld)
	case chain.Reverted(err, "TooLate"):
		p.Log.Error("the window to slash for a false claim has closed", "operator", o.Operator, "epoch", o.Epoch)
		return p.endOffense(o, docket.Dropped)
	case err != nil:
		return err
	}
	// The slasher may have passed the operator over, its allowance being used up: then it is tried until the window closes, but
	// now and then only, for what is tried in vain is mined and paid for all the same.
	p.again[standing.ID] = now + p.Terms.ExecutionPeriod/minorTries
	if standing, err = p.L1.Offense(ctx, o.Operator, o.Epoch); err != nil {
		return err
	}
	if !standing.Executed {
		return nil
	}
	p.Log.Info("operator slashed for a false claim", "operator", o.Operator, "epoch", o.Epoch)
	return p.endOffense(o, docket.Upheld)
}

// minorTries is into how many parts the window to slash for a false claim is cut: in each it is tried once.
const minorTries = 8

// prove sends the evidence, once it is known that the operator's key has signed it.
func (p *Cases) prove(ctx context.Context, o docket.Offense, now uint64) error {
	s := o.Evidence.ClaimSet
	if now > s.IssuedAt+p.Terms.ClaimWindow {
		p.Log.Error("the window to prove a false claim has closed", "operator", o.Operator, "epoch", o.Epoch)
		return p.endOffense(o, docket.Dropped)
	}
	if now < s.IssuedAt {
		return nil
	}
	sig, err := bls.ParseG1(o.Evidence.Signature[:])
	if err != nil {
		p.Log.Warn("a false claim set bears no signature", "operator", o.Operator, "epoch", o.Epoch, "err", err)
		return p.endOffense(o, docket.Dropped)
	}
	key, signed, err := p.L1.KeyOf(ctx, o.Operator, p.Domain.ClaimSetDigest(s), sig)
	if err != nil {
		return err
	}
	if !signed {
		p.Log.Warn("a false claim set was not signed by the operator it names", "operator", o.Operator, "epoch", o.Epoch)
		return p.endOffense(o, docket.Dropped)
	}
	err = p.L1.Prove(ctx, *o.Evidence, key, sig)
	switch {
	case err == nil:
		p.Log.Info("false claim proven", "operator", o.Operator, "epoch", o.Epoch)
		return nil
	case chain.Reverted(err, "OffenseExists", "OffenseVetoed"):
		return nil // the next round finds it proven, or vetoed
	case chain.Reverted(err, "TooLate", "UnknownSigner", "BadSignature", "NotFalse", "BadEvidence", "WrongOperatorSet"):
		p.Log.Error("the slasher refuses the evidence of a false claim", "operator", o.Operator, "epoch", o.Epoch, "err", err)
		return p.endOffense(o, docket.Dropped)
	default:
		return err
	}
}

func (p *Cases) endOffense(o docket.Offense, state docket.State) error {
	p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.offenses }, string(state))
	return own(p.Docket.Offenses.Change(o.Key(), func(x *docket.Offense) { x.State, x.Evidence = state, o.Evidence }))
}
