package watch

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// ClaimSource is where signed claim sets are published; *client.Client is one.
type ClaimSource interface {
	ClaimSets(ctx context.Context, seq uint64, wait time.Duration) ([]client.ClaimSetRecord, error)
}

// Keys knows the operators' keys; *prosecute.ChainL1 does.
type Keys interface {
	// KeyOf finds the operator's key that signed a digest; false if it was none of its keys.
	KeyOf(ctx context.Context, operator common.Address, digest common.Hash, sig bls.G1) (bls.PublicKey, bool, error)
}

// Claims reads an aggregator's signed claim sets.
type Claims struct {
	Domain        protocol.Domain
	AVS           common.Address
	OperatorSetID uint32
	Source        ClaimSource
	Keys          Keys
	Docket        *docket.Docket
	Clock         clock.Clock
	Log           *slog.Logger
	// Health hears whether the aggregator can be read.
	Health func(error)

	reached bool // the aggregator answered last time; used by Step alone
}

// longPoll is how long the aggregator may hold a question, retry how long we wait after a failure.
const (
	longPoll = 20 * time.Second
	retry    = 2 * time.Second
)

// Follow reads until ctx ends or the docket fails. An aggregator that cannot be reached is asked again: without it only false
// claims go unnoticed, and those pay nobody.
func (c *Claims) Follow(ctx context.Context) error {
	for {
		err := c.Step(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, errSource) {
			c.Log.Debug("claim sets cannot be read, will ask again", "err", err)
			if clock.Sleep(ctx, c.Clock, retry) != nil {
				return ctx.Err()
			}
		} else if err != nil {
			return err
		}
		if c.Health != nil {
			c.Health(err)
		}
	}
}

// errSource marks failures of the aggregator.
var errSource = errors.New("the aggregator's claim sets cannot be read")

// Step reads one page. What was found false is in the docket before the cursor moves.
func (c *Claims) Step(ctx context.Context) error {
	seq, err := c.Docket.ClaimsSeen()
	if err != nil {
		return err
	}
	wait := longPoll
	if !c.reached {
		wait = 0 // whether it answers is news enough
	}
	records, err := c.Source.ClaimSets(ctx, seq, wait)
	c.reached = err == nil
	if err != nil {
		return errors.Join(errSource, err)
	}
	var found []docket.Offense
	for _, r := range records {
		seq = max(seq, r.Seq)
		if o := c.weigh(ctx, r); o != nil {
			found = append(found, *o)
		}
	}
	if len(records) == 0 {
		return nil
	}
	return c.Docket.AddOffenses(seq, found)
}

func (c *Claims) weigh(ctx context.Context, r client.ClaimSetRecord) *docket.Offense {
	untrue, err := judge.ClaimSet(c.Domain, c.AVS, c.OperatorSetID, r.ClaimSet, shown(r.Claims))
	if err != nil {
		c.Log.Debug("claim set passed over", "seq", r.Seq, "operator", r.ClaimSet.Operator, "err", err)
		return nil
	}
	if untrue == nil {
		return nil
	}
	if !c.signed(ctx, r) {
		c.Log.Debug("false claim set passed over: the operator it names has not signed it", "seq", r.Seq, "operator", r.ClaimSet.Operator)
		return nil
	}
	c.Log.Warn("false claim found", "operator", r.ClaimSet.Operator, "epoch", r.ClaimSet.Epoch, "claim", untrue.Index)
	return &docket.Offense{
		Operator: r.ClaimSet.Operator, Epoch: r.ClaimSet.Epoch, State: docket.Planned,
		Evidence: &docket.ClaimEvidence{
			ClaimSet: r.ClaimSet, Signature: r.Signature, Channel: untrue.Channel, Voucher: untrue.Voucher, Index: untrue.Index, Proof: untrue.Proof,
		},
	}
}

// signed is false only where it is known that the operator has not signed the set: an aggregator could fill the docket with
// inventions. What is not known is noted, and looked at again before anything is sent.
func (c *Claims) signed(ctx context.Context, r client.ClaimSetRecord) bool {
	sig, err := bls.ParseG1(r.Signature[:])
	if err != nil {
		return false
	}
	_, signed, err := c.Keys.KeyOf(ctx, r.ClaimSet.Operator, c.Domain.ClaimSetDigest(r.ClaimSet), sig)
	return signed || err != nil
}

func shown(claims []client.Claim) []judge.Shown {
	out := make([]judge.Shown, len(claims))
	for i, c := range claims {
		out[i] = judge.Shown{Channel: c.Channel, Bytes: c.Bytes, Signature: c.Signature}
	}
	return out
}
