// Package handover turns a payee's vouchers into money: once per epoch it hands the newest of every channel to the aggregator,
// an operator's under one signed claim set, and redeems directly what is not settled that way.
//
// It promises that it signs no claim set before it has verified every voucher in it again (a false one costs an operator
// its stake), that it keeps the aggregator's receipts on the disk, and that what the aggregator does not settle within the
// configured number of epochs goes to L2 without any committee. (What a payer is about to close on, the node redeems at once.)
// It refuses to spend more on gas than a redemption brings.
package handover

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Book is where the vouchers come from; *pay.Book is one.
type Book interface {
	Claims(ctx context.Context) ([]pay.Claim, error)
	Redeem(ctx context.Context, claims []pay.Claim) (protocol.Units, error)
}

// Aggregator takes claims; *client.Client is one.
type Aggregator interface {
	Submit(ctx context.Context, s client.Submission) (client.Intake, error)
	Status(ctx context.Context) (client.Status, error)
}

// L2 is what the payee asks its own RPC.
type L2 interface {
	// Now is the head's time, unix seconds.
	Now(ctx context.Context) (uint64, error)
	// GasPrice is what a unit of gas costs now, in wei.
	GasPrice(ctx context.Context) (*big.Int, error)
}

// Signer signs claim sets; *bls.KeyPair is one.
type Signer interface {
	Sign(digest [32]byte) bls.G1
}

// Notes keep what was handed in, by channel.
type Notes interface {
	All() (map[string]Note, error)
	Put(map[string]Note) error
	Delete(keys ...string) error
}

// Note is what became of a channel's claim.
type Note struct {
	// Since is the first epoch in which the claim was due with no more settled than now; Settled is how much that is.
	Since   protocol.Epoch `json:"since"`
	Settled protocol.Units `json:"settled"`
	// Bytes were handed in last, Receipt is the aggregator's word that they came.
	Bytes   protocol.Bytes          `json:"bytes"`
	Receipt *protocol.SignedReceipt `json:"receipt,omitempty"`
	// Refused is the aggregator's last word where it will not settle the claim.
	Refused client.Code `json:"refused,omitempty"`
}

// Config is who hands in, and when patience ends.
type Config struct {
	Domain        protocol.Domain
	AVS           common.Address
	OperatorSetID uint32
	// Payee is the account that is paid: an operator's, or that of a node without stake.
	Payee        common.Address
	EpochSeconds uint64
	// Patience is how many epochs the aggregator has to settle a claim. Zero means 24.
	Patience protocol.Epoch
	// ReceiptSigner is the aggregator's account. Zero takes the one that it names itself.
	ReceiptSigner common.Address
	// UnitWei is what a settlement unit of a token is worth in wei of gas; nil knows the native token only (10⁹). A token
	// that is not in it is never redeemed here, only when its channel closes.
	UnitWei map[protocol.TokenID]*big.Int
	// Poll is the wait between looks at L2's clock. Zero means one second.
	Poll time.Duration
}

// Parts are the collaborators.
type Parts struct {
	Book       Book
	Aggregator Aggregator // nil: everything is redeemed directly
	L2         L2
	Signer     Signer // nil for a payee without stake, which signs no claim set
	Notes      Notes
	Clock      clock.Clock
	Log        *slog.Logger
	Metrics    *Metrics
	Health     func(part string, err error)
	// Announce tells others than the aggregator what became of a signed claim set. nil tells nobody.
	Announce func(ctx context.Context, n gossip.Claims) error
}

// Handover works for one payee. One goroutine runs it.
type Handover struct {
	config Config
	Parts
	handed protocol.Epoch // the last epoch whose claims were handed in
}

// New makes a handover; nothing is asked of anybody before Run.
func New(config Config, parts Parts) *Handover {
	if config.Patience == 0 {
		config.Patience = 24
	}
	if config.UnitWei == nil {
		config.UnitWei = map[protocol.TokenID]*big.Int{0: big.NewInt(1_000_000_000)}
	}
	if config.Poll <= 0 {
		config.Poll = time.Second
	}
	if parts.Clock == nil {
		parts.Clock = clock.Real{}
	}
	if parts.Log == nil {
		parts.Log = slog.New(slog.DiscardHandler)
	}
	return &Handover{config: config, Parts: parts}
}

// Run hands over until ctx ends or the payee's own disk fails.
func (h *Handover) Run(ctx context.Context) error {
	pause := h.config.Poll
	for {
		err := h.Round(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errOwn):
			return err
		case err != nil:
			pause = min(2*pause, 30*time.Second)
			h.Log.Warn("cannot hand over now, will try again", "pause", pause, "err", err)
		default:
			pause = h.config.Poll
		}
		h.report(err)
		if clock.Sleep(ctx, h.Clock, pause) != nil {
			return ctx.Err()
		}
	}
}

// errOwn marks failures of the payee's own store.
var errOwn = errors.New("the payee's own records fail")

// Round hands claims in once an epoch of L2 time, and redeems what has waited too long.
func (h *Handover) Round(ctx context.Context) error {
	now, err := h.L2.Now(ctx)
	if err != nil {
		return fmt.Errorf("read L2's time: %w", err)
	}
	epoch := protocol.EpochAt(now, h.config.EpochSeconds)
	if epoch <= h.handed {
		return nil
	}
	claims, err := h.Book.Claims(ctx)
	if err != nil {
		return fmt.Errorf("list claims: %w", err)
	}
	notes, err := h.note(epoch, claims)
	if err != nil {
		return err
	}
	failed := h.handIn(ctx, epoch, now, claims, notes)
	if errors.Is(failed, errOwn) {
		return failed
	}
	late := h.redeemLate(ctx, epoch, claims, notes)
	if failed == nil {
		h.handed = epoch
	}
	return errors.Join(failed, late)
}

// note brings the notes up to date: how long each claim has waited. It forgets channels with nothing due.
func (h *Handover) note(epoch protocol.Epoch, claims []pay.Claim) (map[string]Note, error) {
	before, err := h.Notes.All()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errOwn, err)
	}
	notes := waiting(before, claims, epoch)
	var gone []string
	for k := range before {
		if _, still := notes[k]; !still {
			gone = append(gone, k)
		}
	}
	if err := errors.Join(h.Notes.Put(notes), h.Notes.Delete(gone...)); err != nil {
		return nil, fmt.Errorf("%w: %w", errOwn, err)
	}
	return notes, nil
}

// waiting is the notes of these claims: the clock of one that was settled in part starts anew.
func waiting(before map[string]Note, claims []pay.Claim, epoch protocol.Epoch) map[string]Note {
	notes := make(map[string]Note, len(claims))
	for _, c := range claims {
		key := c.Voucher.Channel.String()
		n, known := before[key]
		if !known || c.State.Settled > n.Settled {
			n.Since, n.Settled = epoch, c.State.Settled
		}
		notes[key] = n
	}
	return notes
}

// handIn gives all claims to the aggregator, under one claim set per submission.
func (h *Handover) handIn(ctx context.Context, epoch protocol.Epoch, now uint64, claims []pay.Claim, notes map[string]Note) error {
	if h.Aggregator == nil {
		return nil
	}
	for part := range slices.Chunk(news(claims, notes, epoch), client.MaxClaims) {
		if err := h.submit(ctx, epoch, now, part, notes); err != nil {
			return err
		}
	}
	return nil
}

// again is after how many epochs a claim that was taken and not settled is handed in once more: the aggregator may have
// lost it.
const again = 4

// news are the claims that the aggregator does not know yet, or should hear of again.
func news(claims []pay.Claim, notes map[string]Note, epoch protocol.Epoch) []pay.Claim {
	var out []pay.Claim
	for _, c := range claims {
		if c.Channel.Lane.DirectOnly() {
			continue // no batch may settle it
		}
		n := notes[c.Voucher.Channel.String()]
		taken := n.Receipt != nil && n.Refused == "" && n.Bytes >= c.Voucher.Bytes
		if !taken || (epoch-n.Since)%again == again-1 {
			out = append(out, c)
		}
	}
	return out
}

func (h *Handover) submit(ctx context.Context, epoch protocol.Epoch, now uint64, claims []pay.Claim, notes map[string]Note) error {
	handed := make([]client.Claim, 0, len(claims))
	for _, c := range claims {
		// L1 slashes a claim set with one forged voucher in it, so nothing is signed on the word of a file.
		v, err := h.config.Domain.VerifyVoucher(c.Channel, c.Voucher)
		if err != nil {
			h.Log.Error("a voucher of our own book does not verify and is not claimed", "channel", c.Voucher.Channel, "err", err)
			continue
		}
		handed = append(handed, client.ClaimOf(v))
	}
	if len(handed) == 0 {
		return nil
	}
	root, err := protocol.ClaimsRoot(client.PaymentClaims(h.config.Domain, handed))
	if err != nil {
		return fmt.Errorf("hash the claims: %w", err)
	}
	set := protocol.ClaimSet{
		AVS: h.config.AVS, OperatorSetID: h.config.OperatorSetID, Operator: h.config.Payee,
		Epoch: epoch, IssuedAt: now, ClaimsRoot: root,
	}
	submission := client.Submission{Submitter: h.config.Payee, Claims: handed}
	if h.Signer != nil {
		signature := protocol.PointG1(h.Signer.Sign(h.config.Domain.ClaimSetDigest(set)).Bytes())
		submission.ClaimSet, submission.Signature = &set, &signature
	}
	intake, err := h.Aggregator.Submit(ctx, submission)
	h.announce(ctx, submission, intake, err)
	if err != nil {
		return fmt.Errorf("hand %d claims in: %w", len(handed), err)
	}
	receipt, err := h.checkReceipt(ctx, set, intake.Receipt)
	if err != nil {
		h.Log.Warn("the aggregator's receipt is worth nothing", "epoch", epoch, "err", err)
	}
	refused := map[int]client.Code{}
	for _, r := range intake.Refused {
		refused[r.Index] = r.Code
		if r.Code != client.OldVoucher {
			h.Log.Warn("a claim is refused", "epoch", epoch, "index", r.Index, "code", r.Code, "message", r.Message)
		}
	}
	for i, c := range handed {
		key := h.config.Domain.ChannelID(c.Channel).String()
		n := notes[key]
		n.Bytes, n.Receipt, n.Refused = c.Bytes, receipt, refused[i]
		notes[key] = n
	}
	if err := h.Notes.Put(notes); err != nil {
		return fmt.Errorf("%w: %w", errOwn, err)
	}
	h.Metrics.claimed(len(handed) - len(intake.Refused))
	h.Log.Info("claims handed in", "epoch", epoch, "claims", len(handed), "accepted", intake.Accepted, "refused", len(intake.Refused))
	return nil
}

// announce tells others of a signed claim set that the aggregator has taken, or refused with a code. Nothing depends on it.
func (h *Handover) announce(ctx context.Context, s client.Submission, intake client.Intake, failed error) {
	if h.Announce == nil || s.ClaimSet == nil {
		return
	}
	n := gossip.Claims{Set: *s.ClaimSet, Signature: *s.Signature, Count: uint32(len(s.Claims))}
	var refusal *client.Error
	switch {
	case failed == nil:
		n.Outcome, n.Left = gossip.Accepted, uint32(len(intake.Refused))
		n.ReceivedAt, n.Receipt = intake.Receipt.ReceivedAt, intake.Receipt.Signature
	case errors.As(failed, &refusal):
		n.Outcome, n.Code = gossip.Refused, string(refusal.Code)
	default:
		return // whether it arrived is not known
	}
	if err := h.Announce(ctx, n); err != nil {
		h.Log.Debug("others were not told of a claim set", "epoch", s.ClaimSet.Epoch, "err", err)
	}
}

// checkReceipt returns the receipt if it is the aggregator's word about exactly this claim set.
func (h *Handover) checkReceipt(ctx context.Context, set protocol.ClaimSet, r protocol.SignedReceipt) (*protocol.SignedReceipt, error) {
	if h.config.ReceiptSigner == (common.Address{}) {
		status, err := h.Aggregator.Status(ctx)
		if err != nil {
			return nil, fmt.Errorf("ask who signs receipts: %w", err)
		}
		h.config.ReceiptSigner = status.Signer
	}
	// Without a claim set the epoch is the aggregator's own, which may already be the next.
	epoch := r.Epoch == set.Epoch || h.Signer == nil
	if r.AVS != set.AVS || r.OperatorSetID != set.OperatorSetID || r.Submitter != set.Operator || !epoch || r.ClaimsRoot != set.ClaimsRoot {
		return nil, errors.New("it speaks of other claims")
	}
	if err := protocol.SignedBy(h.config.Domain.ReceiptDigest(r.IntakeReceipt), r.Signature, h.config.ReceiptSigner); err != nil {
		return nil, err
	}
	return &r, nil
}

func (h *Handover) report(err error) {
	if h.Health != nil {
		h.Health("handover", err)
	}
}
