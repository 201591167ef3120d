// Package intake decides about claims that payees hand in: which vouchers are kept to be settled, and which claim sets are
// evidence.
//
// It promises that every voucher it keeps is verified, of a channel that L2 knows and within its deposit, and that a receipt
// is signed only after what it speaks of is stored. A claim set that an operator signed over a forged voucher is refused as a
// whole and kept, for anybody to prove it on L1. It refuses claim sets that nobody could be held to: of another operator set,
// of a far epoch or time, or with a signature that is not the operator's.
package intake

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// maxSetsPerEpoch and maxClaimsPerEpoch bound what one operator can make us keep an epoch: about 60 MiB. Claims are kept as
// evidence, whether or not L2 knows their channels.
const (
	maxSetsPerEpoch   = 64
	maxClaimsPerEpoch = 10 * client.MaxClaims
)

// epochSlack is how far a claim set's epoch may lie from the present one, and skewSeconds its time beyond that: L2's safe
// head, operators' clocks and ours are not the same.
const (
	epochSlack  = 2
	skewSeconds = 120
)

// Config is whose claims are taken.
type Config struct {
	Domain        protocol.Domain
	AVS           common.Address
	OperatorSetID uint32
	EpochSeconds  uint64 // of L2 time
}

// State is where vouchers and claim sets are kept. Its methods may be called from any goroutine.
type State interface {
	Channels(ctx context.Context, ids []protocol.ChannelID) (map[protocol.ChannelID]store.Channel, error)
	Held(ctx context.Context, ids []protocol.ChannelID) (map[protocol.ChannelID]protocol.Bytes, error)
	CountClaimSets(ctx context.Context, operator common.Address, epoch protocol.Epoch) (sets, claims int, err error)
	AddSubmission(ctx context.Context, s store.Submission) error
}

// Tables finds the newest operator table that L2 holds, nil if none.
type Tables interface {
	Latest(ctx context.Context) (*eigen.Table, error)
}

// Clock is L2's time: the timestamp of its head, unix seconds.
type Clock interface {
	Now(ctx context.Context) (uint64, error)
}

// Desk takes submissions in. It is safe for concurrent use.
type Desk struct {
	config Config
	state  State
	tables Tables
	clock  Clock
	key    *ecdsa.PrivateKey
}

// New makes a desk whose receipts are signed with key.
func New(c Config, state State, tables Tables, clock Clock, key *ecdsa.PrivateKey) *Desk {
	return &Desk{config: c, state: state, tables: tables, clock: clock, key: key}
}

// Take decides about a submission, stores what it keeps, and answers with a signed receipt. A refusal is a *client.Error.
func (d *Desk) Take(ctx context.Context, s client.Submission) (client.Intake, error) {
	if len(s.Claims) == 0 {
		return client.Intake{}, client.Refusef(client.Malformed, "there is no claim")
	}
	if len(s.Claims) > client.MaxClaims {
		return client.Intake{}, client.Refusef(client.TooLarge, "%d claims, at most %d", len(s.Claims), client.MaxClaims)
	}
	if (s.ClaimSet == nil) != (s.Signature == nil) {
		return client.Intake{}, client.Refusef(client.Malformed, "a claim set and its signature come together")
	}
	now, err := d.clock.Now(ctx)
	if err != nil {
		return client.Intake{}, err
	}
	leaves := client.PaymentClaims(d.config.Domain, s.Claims)
	root, err := protocol.ClaimsRoot(leaves)
	if err != nil {
		return client.Intake{}, client.Refusef(client.Malformed, "%v", err)
	}
	epoch := protocol.EpochAt(now, d.config.EpochSeconds)
	sub := store.Submission{ReceivedAt: now}
	if s.ClaimSet != nil {
		if err := d.checkSet(ctx, s, root, epoch, now); err != nil {
			return client.Intake{}, err
		}
		epoch = s.ClaimSet.Epoch
		sub.Set = &client.ClaimSetRecord{ClaimSet: *s.ClaimSet, Signature: *s.Signature, Claims: s.Claims}
	}
	var out client.Intake
	if sub.Vouchers, out.Refused, err = d.sort(ctx, s.Claims, leaves, sub.Set); err != nil {
		return client.Intake{}, err
	}
	if err := d.state.AddSubmission(ctx, sub); err != nil {
		return client.Intake{}, err
	}
	if sub.Set != nil && len(sub.Set.False) > 0 {
		return client.Intake{}, client.Refusef(client.FalseClaim,
			"%d claims of the signed set name signatures that are not the channel signers', the first at index %d; the set is kept as evidence",
			len(sub.Set.False), sub.Set.False[0])
	}
	out.Accepted = len(s.Claims) - len(out.Refused)
	out.Receipt, err = d.receipt(s.Submitter, epoch, root, now)
	return out, err
}

func (d *Desk) receipt(submitter common.Address, epoch protocol.Epoch, root common.Hash, now uint64) (protocol.SignedReceipt, error) {
	r := protocol.IntakeReceipt{
		AVS: d.config.AVS, OperatorSetID: d.config.OperatorSetID, Submitter: submitter, Epoch: epoch, ClaimsRoot: root, ReceivedAt: now,
	}
	sig, err := protocol.Sign(d.config.Domain.ReceiptDigest(r), d.key)
	if err != nil {
		return protocol.SignedReceipt{}, fmt.Errorf("sign the receipt: %w", err)
	}
	return protocol.SignedReceipt{IntakeReceipt: r, Signature: sig}, nil
}

// checkSet refuses a claim set that its signer could not be held to.
func (d *Desk) checkSet(ctx context.Context, s client.Submission, root common.Hash, epoch protocol.Epoch, now uint64) error {
	set := s.ClaimSet
	slack := epochSlack*d.config.EpochSeconds + skewSeconds
	switch {
	case set.AVS != d.config.AVS || set.OperatorSetID != d.config.OperatorSetID || set.Operator != s.Submitter:
		return client.Refusef(client.ForeignSet, "the claim set is of operator %s in set %d of %s; the submitter is %s, and we settle for set %d of %s",
			set.Operator, set.OperatorSetID, set.AVS, s.Submitter, d.config.OperatorSetID, d.config.AVS)
	case set.ClaimsRoot != root:
		return client.Refusef(client.BadSignature, "the claim set's root is not that of the claims in this order")
	case distance(uint64(set.Epoch), uint64(epoch)) > slack/d.config.EpochSeconds:
		return client.Refusef(client.WrongEpoch, "the claim set is of epoch %d, now is %d", set.Epoch, epoch)
	case distance(set.IssuedAt, now) > slack:
		return client.Refusef(client.WrongEpoch, "the claim set was issued at %d, now is %d", set.IssuedAt, now)
	}
	table, err := d.tables.Latest(ctx)
	if err != nil {
		return err
	}
	if table == nil {
		return client.Refusef(client.NotReady, "L2 holds no operator table yet")
	}
	member, ok := table.Member(set.Operator)
	if !ok {
		return client.Refusef(client.NotOperator, "%s is not in the operator table of %d", set.Operator, table.ReferenceTimestamp)
	}
	sig, err := bls.ParseG1(s.Signature[:])
	if err != nil || !bls.Verify(member.Key.G2(), d.config.Domain.ClaimSetDigest(*set), sig) {
		return client.Refusef(client.BadSignature, "the claim set's signature is not that of %s's key", set.Operator)
	}
	sets, claims, err := d.state.CountClaimSets(ctx, set.Operator, set.Epoch)
	if err != nil {
		return err
	}
	if sets >= maxSetsPerEpoch || claims+len(s.Claims) > maxClaimsPerEpoch {
		return client.Refusef(client.Busy, "%s has handed in %d claims in %d sets in epoch %d, at most %d in %d; try in the next",
			set.Operator, claims, sets, set.Epoch, maxClaimsPerEpoch, maxSetsPerEpoch)
	}
	return nil
}

// sort verifies every claim and parts what is kept from what is refused. Of a signed set with a forged voucher nothing is
// kept but the evidence.
func (d *Desk) sort(ctx context.Context, claims []client.Claim, leaves []protocol.PaymentClaim, set *client.ClaimSetRecord) (
	kept []protocol.ValidVoucher, refused []client.RefusedClaim, err error,
) {
	ids := make([]protocol.ChannelID, len(leaves))
	for i, l := range leaves {
		ids[i] = l.Channel
	}
	known, err := d.state.Channels(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	held, err := d.state.Held(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	// A signature costs more than a look into the database: strangers' claims are looked up before they are verified. Of a
	// signed set every claim is verified, since a forged one is evidence whatever its channel.
	refusals := make([]*client.Error, len(claims))
	for i := range claims {
		refusals[i] = lookUp(ids[i], claims[i], known, held)
	}
	vouchers, forged := d.verify(ctx, claims, leaves, func(i int) bool { return set != nil || refusals[i] == nil })
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	for i := range claims {
		switch {
		case forged[i] && set != nil:
			set.False = append(set.False, i)
		case forged[i]:
			refused = append(refused, client.RefusedClaim{Index: i, Code: client.BadVoucher, Message: "the signature is not the channel signer's"})
		case refusals[i] == nil && !vouchers[i].Valid():
			return nil, nil, fmt.Errorf("claim %d was neither verified nor found false", i)
		case refusals[i] != nil:
			refused = append(refused, client.RefusedClaim{Index: i, Code: refusals[i].Code, Message: refusals[i].Message})
		case vouchers[i].Amount() > known[ids[i]].Deposited:
			refused = append(refused, client.RefusedClaim{Index: i, Code: client.OverDeposit, Message: fmt.Sprintf(
				"it owes %d units, the channel's deposit is %d", vouchers[i].Amount(), known[ids[i]].Deposited)})
		default:
			kept = append(kept, vouchers[i])
		}
	}
	if set != nil && len(set.False) > 0 {
		return nil, nil, nil
	}
	return kept, refused, nil
}

// lookUp refuses what cannot be settled whatever its signature.
func lookUp(id protocol.ChannelID, c client.Claim, known map[protocol.ChannelID]store.Channel, held map[protocol.ChannelID]protocol.Bytes) *client.Error {
	channel, ok := known[id]
	switch {
	case !ok:
		return client.Refusef(client.UnknownChannel, "channel %s is not open below L2's safe head", id)
	case channel.Lane.DirectOnly():
		return client.Refusef(client.DirectLane, "lane %d never settles in a batch: redeem the voucher directly", channel.Lane)
	case channel.Closed:
		return client.Refusef(client.ClosedChannel, "channel %s is closed", id)
	case held[id] > c.Bytes:
		return client.Refusef(client.OldVoucher, "a voucher for %d bytes is held", held[id])
	default:
		return nil
	}
}

// verify checks the signatures of those claims that are wanted, on all cores.
func (d *Desk) verify(ctx context.Context, claims []client.Claim, leaves []protocol.PaymentClaim, wanted func(int) bool) (
	vouchers []protocol.ValidVoucher, forged []bool,
) {
	vouchers, forged = make([]protocol.ValidVoucher, len(claims)), make([]bool, len(claims))
	workers := min(runtime.GOMAXPROCS(0), len(claims))
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(claims) && ctx.Err() == nil; i += workers {
				if !wanted(i) {
					continue
				}
				var err error
				if vouchers[i], err = d.voucher(claims[i]); err != nil {
					// Only what L1 would prove is called forged; anything else would be a fault of ours.
					verdict, _ := d.config.Domain.JudgeClaim(claims[i].Channel, leaves[i], claims[i].Signature)
					forged[i] = verdict == protocol.Faulty
				}
			}
		})
	}
	wg.Wait()
	return vouchers, forged
}

func (d *Desk) voucher(c client.Claim) (protocol.ValidVoucher, error) {
	v, err := c.Voucher(d.config.Domain)
	if err != nil {
		return protocol.ValidVoucher{}, err
	}
	return d.config.Domain.VerifyVoucher(c.Channel, v)
}

func distance(a, b uint64) uint64 { return max(a, b) - min(a, b) }
