package protocol

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/ethereum/go-ethereum/common"
)

// ErrBadClaims is the cause of every refusal of a claims tree or a claim.
var ErrBadClaims = errors.New("claims are not valid")

// PaymentClaim is what a payee operator hands to the aggregator for a channel: which voucher it holds.
type PaymentClaim struct {
	Channel        ChannelID   `json:"channelId"`
	Bytes          Bytes       `json:"cumulativeBytes"`
	VoucherSigHash common.Hash `json:"voucherSigHash"`
}

// ClaimOf is the claim that names a voucher.
func ClaimOf(v SignedVoucher) PaymentClaim {
	return PaymentClaim{Channel: v.Channel, Bytes: v.Bytes, VoucherSigHash: v.Signature.Hash()}
}

// structHash is the EIP-712 hash of the claim; claims are leaves and need no domain of their own.
func (c PaymentClaim) structHash() common.Hash {
	return newWords(hashClaim).word(c.Channel).uint(uint64(c.Bytes)).word(c.VoucherSigHash).sum()
}

// ClaimSet is what an operator signs with BLS over all claims it hands in at once.
type ClaimSet struct {
	AVS           common.Address `json:"avs"`
	OperatorSetID uint32         `json:"operatorSetId"`
	Operator      common.Address `json:"operator"`
	Epoch         Epoch          `json:"epoch"`
	IssuedAt      uint64         `json:"issuedAt"` // unix seconds
	ClaimsRoot    common.Hash    `json:"claimsRoot"`
}

// ClaimSetDigest is what the operator's BLS key signs, hashed to the curve as it is.
func (d Domain) ClaimSetDigest(s ClaimSet) common.Hash {
	return d.digest(newWords(hashClaimSet).address(s.AVS).uint(uint64(s.OperatorSetID)).address(s.Operator).
		uint(uint64(s.Epoch)).uint(s.IssuedAt).word(s.ClaimsRoot).sum())
}

// IntakeReceipt is the aggregator's word that claims reached it: with it an omission can be proven.
type IntakeReceipt struct {
	AVS           common.Address `json:"avs"`
	OperatorSetID uint32         `json:"operatorSetId"`
	Submitter     common.Address `json:"submitter"`
	Epoch         Epoch          `json:"epoch"`
	ClaimsRoot    common.Hash    `json:"claimsRoot"`
	ReceivedAt    uint64         `json:"receivedAt"` // unix seconds, L2 head time
}

// SignedReceipt is a receipt as it travels.
type SignedReceipt struct {
	IntakeReceipt
	Signature Signature `json:"signature"`
}

// ReceiptDigest is what the aggregator signs.
func (d Domain) ReceiptDigest(r IntakeReceipt) common.Hash {
	return d.digest(newWords(hashReceipt).address(r.AVS).uint(uint64(r.OperatorSetID)).address(r.Submitter).
		uint(uint64(r.Epoch)).word(r.ClaimsRoot).uint(r.ReceivedAt).sum())
}

// ClaimsRoot is the root of the claims' tree, in the order given. It fails with ErrBadClaims without any claim.
func ClaimsRoot(claims []PaymentClaim) (common.Hash, error) {
	if len(claims) == 0 {
		return common.Hash{}, fmt.Errorf("%w: there is none", ErrBadClaims)
	}
	level := claimLeaves(claims)
	for len(level) > 1 {
		level = foldLevel(level)
	}
	return level[0], nil
}

// ClaimProof is the siblings of the claim at index, bottom up; none for a single claim.
func ClaimProof(claims []PaymentClaim, index int) ([]common.Hash, error) {
	if index < 0 || index >= len(claims) {
		return nil, fmt.Errorf("%w: no claim %d among %d", ErrBadClaims, index, len(claims))
	}
	var proof []common.Hash
	for level := claimLeaves(claims); len(level) > 1; level = foldLevel(level) {
		proof = append(proof, level[index^1])
		index >>= 1
	}
	return proof, nil
}

// VerifyClaim says whether the claim stands at index under the root.
func VerifyClaim(root common.Hash, claim PaymentClaim, index int, proof []common.Hash) bool {
	if index < 0 || len(proof) > 62 || index>>len(proof) != 0 {
		return false
	}
	node := leafHash(claim.structHash())
	for _, sibling := range proof {
		if index&1 == 1 {
			node = treeNode(sibling, node)
		} else {
			node = treeNode(node, sibling)
		}
		index >>= 1
	}
	return node == root
}

// JudgeClaim says whether a claim of a signed claim set is backed by the voucher that it names. It is Faulty exactly when L1
// would prove it false: the channel and the signature are those the claim commits to, and the signature is not the channel
// signer's over the claimed bytes. It is Undecided, with the reason, when they are not: then nothing is proven of anybody.
func (d Domain) JudgeClaim(c Channel, claim PaymentClaim, sig Signature) (Verdict, error) {
	switch {
	case !d.Valid():
		return Undecided, fmt.Errorf("%w: the domain names no chain or no contract", ErrBadClaims)
	case d.ChannelID(c) != claim.Channel:
		return Undecided, fmt.Errorf("%w: the channel is not the claimed one", ErrBadClaims)
	case sig.Hash() != claim.VoucherSigHash:
		return Undecided, fmt.Errorf("%w: the signature is not the claimed one", ErrBadClaims)
	}
	amount, err := Owed(claim.Bytes, c.Rate)
	if err != nil {
		return Faulty, nil // such a voucher cannot exist
	}
	v := SignedVoucher{Voucher: Voucher{Channel: claim.Channel, Bytes: claim.Bytes, Amount: amount}, Signature: sig}
	if _, err := d.VerifyVoucher(c, v); err != nil {
		return Faulty, nil
	}
	return Honest, nil
}

// claimLeaves are the leaves padded with zeros to a power of two.
func claimLeaves(claims []PaymentClaim) []common.Hash {
	size := 1
	if len(claims) > 1 {
		size = 1 << bits.Len(uint(len(claims)-1))
	}
	leaves := make([]common.Hash, size)
	for i, c := range claims {
		leaves[i] = leafHash(c.structHash())
	}
	return leaves
}

// foldLevel hashes neighbours in place and returns the level above.
func foldLevel(level []common.Hash) []common.Hash {
	for i := 0; i < len(level)/2; i++ {
		level[i] = treeNode(level[2*i], level[2*i+1])
	}
	return level[:len(level)/2]
}
