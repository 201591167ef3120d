package protocol

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Delivery is a payee's cumulative statement of what it sent on a channel, up to which piece. Both ends of a hop sign, so a
// divergence can be found on the hop where it arose.
type Delivery struct {
	Channel  ChannelID `json:"channelId"`
	Stream   StreamID  `json:"streamId"`
	Sequence uint64    `json:"sequence"` // last piece sent
	Bytes    Bytes     `json:"cumulativeBytes"`
	SentAt   uint64    `json:"sentAt"` // unix seconds
}

// SignedDelivery is a delivery as it travels.
type SignedDelivery struct {
	Delivery
	Signature Signature `json:"signature"`
}

// DeliveryDigest is what the payee, or the offer signer it has set on L2, signs.
func (d Domain) DeliveryDigest(x Delivery) common.Hash {
	return d.digest(newWords(hashDelivery).word(x.Channel).word(x.Stream).uint(x.Sequence).
		uint(uint64(x.Bytes)).uint(x.SentAt).sum())
}

// VerifyDelivery checks that the payee or offerSigner signed the delivery.
func (d Domain) VerifyDelivery(x SignedDelivery, payee, offerSigner common.Address) error {
	if err := SignedBy(d.DeliveryDigest(x.Delivery), x.Signature, payee, offerSigner); err != nil {
		return fmt.Errorf("delivery on channel %s: %w", x.Channel, err)
	}
	return nil
}
