package client

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/openstreaming/openstreaming/protocol"
)

// Limits that both ends hold to.
const (
	// MaxClaims is the most claims of one submission.
	MaxClaims = 20_000
	// MaxBody is the largest request or answer body, in bytes.
	MaxBody = 32 << 20
	// MaxWait is the longest a long poll is held, in seconds.
	MaxWait = 30
	// PageSize is the most batches or claim sets of one answer.
	PageSize = 50
)

// Claim is a channel's newest voucher as a payee hands it in. The amount is not said: it is what the bytes cost.
type Claim struct {
	Channel   protocol.Channel   `json:"channel"`
	Bytes     protocol.Bytes     `json:"cumulativeBytes"`
	Signature protocol.Signature `json:"signature"`
}

// Voucher is the claimed voucher, unverified. It fails with protocol.ErrOverflow where the amount does not exist.
func (c Claim) Voucher(d protocol.Domain) (protocol.SignedVoucher, error) {
	v, err := d.NewVoucher(c.Channel, c.Bytes)
	if err != nil {
		return protocol.SignedVoucher{}, fmt.Errorf("claim on channel %s: %w", d.ChannelID(c.Channel), err)
	}
	return protocol.SignedVoucher{Voucher: v, Signature: c.Signature}, nil
}

// PaymentClaim is the claim's leaf in a claims tree.
func (c Claim) PaymentClaim(d protocol.Domain) protocol.PaymentClaim {
	return protocol.PaymentClaim{Channel: d.ChannelID(c.Channel), Bytes: c.Bytes, VoucherSigHash: c.Signature.Hash()}
}

// ClaimOf is the claim that hands in a verified voucher.
func ClaimOf(v protocol.ValidVoucher) Claim {
	return Claim{Channel: v.Channel(), Bytes: v.Bytes(), Signature: v.Signed().Signature}
}

// PaymentClaims are the leaves of the claims' tree, in order.
func PaymentClaims(d protocol.Domain, claims []Claim) []protocol.PaymentClaim {
	leaves := make([]protocol.PaymentClaim, len(claims))
	for i, c := range claims {
		leaves[i] = c.PaymentClaim(d)
	}
	return leaves
}

// Submission is the body of POST /v1/claims. An operator adds a claim set over exactly these claims in this order, with its
// BLS signature; others leave both out.
type Submission struct {
	Submitter common.Address     `json:"submitter"`
	Claims    []Claim            `json:"claims"`
	ClaimSet  *protocol.ClaimSet `json:"claimSet,omitempty"`
	Signature *protocol.PointG1  `json:"signature,omitempty"`
}

// Intake is the answer: the aggregator's signed word that the claims came, and those that it will not settle.
type Intake struct {
	Receipt  protocol.SignedReceipt `json:"receipt"`
	Accepted int                    `json:"accepted"`
	Refused  []RefusedClaim         `json:"refused,omitempty"`
}

// RefusedClaim says why one claim will not be settled.
type RefusedClaim struct {
	Index   int    `json:"index"`
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

// State is where a batch stands. It moves only downward in the list below, and ends in Final, Void or Dropped.
type State string

// The states of a batch.
const (
	Collecting State = "collecting" // published, attestations are taken until the deadline
	Certified  State = "certified"  // a quorum signed; about to be proposed
	Proposed   State = "proposed"   // on L2, in its challenge window
	Final      State = "final"      // settled
	Void       State = "void"       // a challenge was not answered in time
	Dropped    State = "dropped"    // never proposed: no quorum, or no longer valid
)

// BatchSummary is a batch without its data, and its latest change.
type BatchSummary struct {
	// Seq grows with every change of any batch; a batch stands at its latest.
	Seq    uint64               `json:"seq"`
	ID     protocol.BatchID     `json:"id"`
	Header protocol.BatchHeader `json:"header"`
	// ReferenceTimestamp names the operator table under which it is signed, unix seconds.
	ReferenceTimestamp uint32 `json:"referenceTimestamp"`
	// RegistryCount is the number of channels under the header's registry root.
	RegistryCount uint32 `json:"registryCount"`
	Leaves        int    `json:"leaves"`
	State         State  `json:"state"`
	// Deadline is the L2 time after which no attestation is taken, unix seconds.
	Deadline uint64 `json:"deadline"`
	// FinalAt is the L2 time at which the challenge window ends, unix seconds; zero before the proposal.
	FinalAt uint64 `json:"finalAt,omitempty"`
	// Signers are the operators whose attestations were verified, ascending.
	Signers []common.Address `json:"signers,omitempty"`
	// ProposeTx, FinalTx are L2 transactions; zero until mined.
	ProposeTx common.Hash `json:"proposeTx,omitzero"`
	FinalTx   common.Hash `json:"finalTx,omitzero"`
	// Reason says why a batch was dropped or voided.
	Reason string `json:"reason,omitempty"`
}

// Batch is a batch with its data, and its certificate once there is one.
type Batch struct {
	BatchSummary
	Data        hexutil.Bytes `json:"data"`
	Certificate *Certificate  `json:"certificate,omitempty"`
}

// Proposal is the batch as the signing rule takes it.
func (b Batch) Proposal() protocol.BatchProposal {
	return protocol.BatchProposal{ID: b.ID, Header: b.Header, Data: b.Data, ReferenceTimestamp: b.ReferenceTimestamp}
}

// Certificate is the aggregated signature of a batch and the table indices of who did not sign.
type Certificate struct {
	Signature  protocol.PointG1 `json:"signature"`
	APK        protocol.PointG2 `json:"apk"`
	NonSigners []uint32         `json:"nonSigners"`
}

// Backing is the voucher behind one leaf of a batch. The receiver verifies it; nothing here is taken on trust.
type Backing struct {
	LeafIndex int `json:"leafIndex"`
	// RegistryIndex is the channel's index in the registry of channels, as L2's ChannelOpened event says.
	RegistryIndex uint32 `json:"registryIndex"`
	Claim
}

// Attestation is an operator's BLS signature on a batch's certificate digest.
type Attestation struct {
	Operator           common.Address   `json:"operator"`
	ReferenceTimestamp uint32           `json:"referenceTimestamp"` // unix seconds
	Signature          protocol.PointG1 `json:"signature"`
}

// Holding is what the aggregator knows of a channel: its newest voucher and its state on L2.
type Holding struct {
	RegistryIndex uint32         `json:"registryIndex"`
	Deposited     protocol.Units `json:"depositedUnits"`
	Settled       protocol.Units `json:"settledUnits"` // in batches that are final and by redemption
	Closed        bool           `json:"closed"`
	Claim
}

// ClaimSetRecord is a signed claim set as it was handed in. A false one was refused and is kept as evidence: at least one of
// its claims names a signature that is not the channel signer's.
type ClaimSetRecord struct {
	Seq       uint64            `json:"seq"`
	ClaimSet  protocol.ClaimSet `json:"claimSet"`
	Signature protocol.PointG1  `json:"signature"`
	Claims    []Claim           `json:"claims"` // in the order of the claims tree
	False     []int             `json:"false,omitempty"`
}

// Status is the aggregator's account of itself.
type Status struct {
	Domain        protocol.Domain `json:"domain"`
	AVS           common.Address  `json:"avs"`
	OperatorSetID uint32          `json:"operatorSetId"`
	// Signer signs intake receipts; Poster proposes batches.
	Signer common.Address `json:"signer"`
	Poster common.Address `json:"poster"`
	// Epoch is the present one; EpochSeconds its length in L2 time.
	Epoch        protocol.Epoch `json:"epoch"`
	EpochSeconds uint64         `json:"epochSeconds"`
	// MinUnits is the least newly due amount of a channel that is put into a batch; MinChannels how many such channels of one
	// payee and token there must be. What is below is not refused: it waits, or the payee redeems it directly.
	MinUnits    protocol.Units `json:"minUnits"`
	MinChannels int            `json:"minChannels"`
	// FollowedBlock is the last L2 block whose events are known, FollowedTime its timestamp in unix seconds.
	FollowedBlock uint64        `json:"followedBlock"`
	FollowedTime  uint64        `json:"followedTime"`
	Channels      int64         `json:"channels"`
	Vouchers      int64         `json:"vouchers"`
	Batches       map[State]int `json:"batches"`
}
