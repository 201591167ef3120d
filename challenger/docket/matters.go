package docket

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/protocol"
)

// Proposal is a batch as L2's BatchProposed event tells it.
type Proposal struct {
	ID                 protocol.BatchID     `json:"id"`
	Header             protocol.BatchHeader `json:"header"`
	Proposer           common.Address       `json:"proposer"`
	FinalAt            uint64               `json:"finalAt"` // unix seconds of L2
	ReferenceTimestamp uint32               `json:"referenceTimestamp"`
	Signature          protocol.PointG1     `json:"signature"`
	APK                protocol.PointG2     `json:"apk"`
	NonSigners         []uint32             `json:"nonSigners,omitempty"`
	Tx                 common.Hash          `json:"tx"`
	Block              uint64               `json:"block"` // of L2
}

// Batch is a proposed batch and what we do about it on L2.
type Batch struct {
	Proposal
	// Data are the batch's data once they are fetched; dropped when the batch is over.
	Data hexutil.Bytes `json:"data,omitempty"`
	// Clear says that every leaf was found Honest.
	Clear bool `json:"clear,omitempty"`
	// Asks are our challenges of its leaves.
	Asks []Ask `json:"asks,omitempty"`
	// Disputed are all challenges of its leaves that the chain tells of, ours or not.
	Disputed []protocol.LeafKey `json:"disputed,omitempty"`
	// VoidedBy is the challenge that voided it, zero while it is not void.
	VoidedBy    protocol.LeafKey `json:"voidedBy,omitzero"`
	VoidedBlock uint64           `json:"voidedBlock,omitempty"`
	// Over says that nothing is left to do on L2.
	Over bool `json:"over,omitempty"`
}

// Key is the batch's place in the docket.
func (b Batch) Key() string { return string(b.ID[:]) }

// Asked says whether the challenge is one that we planned.
func (b Batch) Asked(key protocol.LeafKey) bool {
	return slices.ContainsFunc(b.Asks, func(a Ask) bool { return a.LeafKey == key })
}

func (b *Batch) challenged(key protocol.LeafKey) {
	if !slices.Contains(b.Disputed, key) {
		b.Disputed = append(b.Disputed, key)
	}
}

// State is how far a step has come. It is recorded before anything is sent.
type State string

// The states of a step.
const (
	Planned  State = "planned"  // recorded; perhaps sent
	Pending  State = "pending"  // seen on chain, undecided
	Upheld   State = "upheld"   // nobody answered: the chain agreed with us
	Answered State = "answered" // somebody showed the voucher: the bond is lost
	Returned State = "returned" // the bond came back without a decision
	Vetoed   State = "vetoed"   // the vetoer stopped it: nobody is slashed, and the bond came back
	Dropped  State = "dropped"  // never made: too late, or the chain refused
)

// Ended says whether nothing more will come of it.
func (s State) Ended() bool { return s != Planned && s != Pending }

// Ask is one challenge of ours.
type Ask struct {
	Index   int              `json:"index"` // of the leaf
	Leaf    protocol.Leaf    `json:"leaf"`
	LeafKey protocol.LeafKey `json:"key"`
	Verdict protocol.Verdict `json:"verdict"` // when it was planned
	Bond    *big.Int         `json:"bond"`    // wei; zero if somebody else had challenged the leaf first
	State   State            `json:"state"`
}

// Case is a prosecution on L1 of the signers of a voided batch. There is one for each batch.
type Case struct {
	Proposal
	Data  hexutil.Bytes `json:"data"`
	Index int           `json:"index"` // of the leaf
	Leaf  protocol.Leaf `json:"leaf"`
	State State         `json:"state"`
	// What follows is known once the evidence was weighed by the slasher.
	CaseID    common.Hash      `json:"caseId,omitzero"`
	Slasher   common.Address   `json:"slasher,omitzero"`    // before which it is, also when another is in office
	Operators []common.Address `json:"operators,omitempty"` // the signers, in the slasher's order
	Severity  uint8            `json:"severity,omitempty"`
	Bond      *big.Int         `json:"bond,omitempty"`     // wei; zero if somebody else had opened it first
	Deadline  uint64           `json:"deadline,omitempty"` // unix seconds of L1
	// Executed is how many of Operators were gone through; Left are those whose slash failed, to be tried again.
	Executed int   `json:"executed,omitempty"`
	Left     []int `json:"left,omitempty"`
	Over     bool  `json:"over,omitempty"`
}

// Key is the case's place in the docket.
func (c Case) Key() string { return string(c.ID[:]) }

// Offense is a false claim set. Evidence is there if we are to prove it; without, somebody else has.
type Offense struct {
	Operator     common.Address `json:"operator"`
	Epoch        protocol.Epoch `json:"epoch"`
	Evidence     *ClaimEvidence `json:"evidence,omitempty"`
	OffenseID    common.Hash    `json:"offenseId,omitzero"`
	ExecutableAt uint64         `json:"executableAt,omitempty"` // unix seconds of L1
	State        State          `json:"state"`
}

// Key is the offense's place in the docket. Evidence has a place of its own: some that does not hold must not keep out some
// that does.
func (o Offense) Key() string {
	key := fmt.Sprintf("%s/%d", o.Operator, o.Epoch)
	if o.Evidence != nil {
		key += "/" + crypto.Keccak256Hash(o.Evidence.ClaimSet.ClaimsRoot[:], o.Evidence.Signature[:]).Hex()
	}
	return key
}

// ClaimEvidence proves a false claim.
type ClaimEvidence struct {
	ClaimSet  protocol.ClaimSet      `json:"claimSet"`
	Signature protocol.PointG1       `json:"signature"`
	Channel   protocol.Channel       `json:"channel"`
	Voucher   protocol.SignedVoucher `json:"voucher"`
	Index     int                    `json:"index"`
	Proof     []common.Hash          `json:"proof"`
}

// Slash is stake that was slashed for our set and waits to be moved to the vault.
type Slash struct {
	SlashID  *big.Int       `json:"slashId"`
	Operator common.Address `json:"operator"`
	Slasher  common.Address `json:"slasher"` // whose event told it
	Block    uint64         `json:"block"`   // of L1
}

// Key is the slash's place in the docket.
func (s Slash) Key() string { return fmt.Sprintf("%064x", s.SlashID) }
