package judge

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// ErrForeignClaims says that a claim set is not one that our slasher judges, or not over the claims it came with.
var ErrForeignClaims = errors.New("the claim set is not over these claims, or of another operator set")

// FalseClaim is a claim of a claim set that L1 would prove false.
type FalseClaim struct {
	Index   int
	Channel protocol.Channel
	Voucher protocol.SignedVoucher
	Proof   []common.Hash
}

// ClaimSet finds the first false claim of a claim set: nil if there is none. Whether the operator signed the set is for the
// caller to verify. It fails with ErrForeignClaims where nothing can be said.
func ClaimSet(d protocol.Domain, avs common.Address, operatorSetID uint32, set protocol.ClaimSet, shown []Shown) (*FalseClaim, error) {
	if set.AVS != avs || set.OperatorSetID != operatorSetID {
		return nil, fmt.Errorf("%w: it is of operator set %d of %s", ErrForeignClaims, set.OperatorSetID, set.AVS)
	}
	claims := make([]protocol.PaymentClaim, len(shown))
	for i, s := range shown {
		claims[i] = protocol.PaymentClaim{Channel: d.ChannelID(s.Channel), Bytes: s.Bytes, VoucherSigHash: s.Signature.Hash()}
	}
	root, err := protocol.ClaimsRoot(claims)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrForeignClaims, err)
	}
	if root != set.ClaimsRoot {
		return nil, fmt.Errorf("%w: their root is %s, it signs %s", ErrForeignClaims, root, set.ClaimsRoot)
	}
	for i, s := range shown {
		verdict, err := d.JudgeClaim(s.Channel, claims[i], s.Signature)
		if err != nil || verdict != protocol.Faulty {
			continue
		}
		proof, err := protocol.ClaimProof(claims, i)
		if err != nil {
			return nil, err
		}
		return &FalseClaim{
			Index: i, Channel: s.Channel, Proof: proof,
			Voucher: protocol.SignedVoucher{Voucher: protocol.Voucher{Channel: claims[i].Channel, Bytes: s.Bytes}, Signature: s.Signature},
		}, nil
	}
	return nil, nil
}
