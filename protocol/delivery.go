package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// ErrBadDelivery is the cause of every refusal of a delivery or of a receipt for one.
var ErrBadDelivery = errors.New("delivery statement is not valid")

// Delivery is a payee's statement of what it sent in one subscription, from its first piece up to a later one. Bytes are those
// that are paid for, payloads and labels, which the publisher has signed for: of one interval there is one true figure.
type Delivery struct {
	Channel  ChannelID `json:"channelId"`
	Stream   StreamID  `json:"streamId"`
	From     uint64    `json:"fromSequence"`    // first piece of the subscription
	Sequence uint64    `json:"sequence"`        // last piece sent so far
	Bytes    Bytes     `json:"pieceBytes"`      // of the pieces From..Sequence, both inclusive
	Total    Bytes     `json:"cumulativeBytes"` // the payee's count of the whole channel when it had sent piece Sequence
	SentAt   uint64    `json:"sentAtMs"`        // unix milliseconds; it rises strictly within a subscription
}

// SignedDelivery is a delivery as it travels.
type SignedDelivery struct {
	Delivery
	Signature Signature `json:"signature"`
}

// DeliveryReceipt is a payer's answer to a delivery: what of it has arrived, by the payer's own count. Channel, stream, From and
// SentAt are the delivery's; the figures are the payer's, and Sequence is never above the delivery's.
type DeliveryReceipt struct {
	Channel    ChannelID `json:"channelId"`
	Stream     StreamID  `json:"streamId"`
	From       uint64    `json:"fromSequence"`
	Sequence   uint64    `json:"sequence"`        // last piece that arrived, of those that the delivery names
	Bytes      Bytes     `json:"pieceBytes"`      // of the pieces From..Sequence
	Total      Bytes     `json:"cumulativeBytes"` // the payer's count of the whole channel when piece Sequence had arrived
	SentAt     uint64    `json:"sentAtMs"`        // of the delivery that is answered
	ReceivedAt uint64    `json:"receivedAtMs"`    // unix milliseconds
}

// SignedDeliveryReceipt is a receipt as it travels. The zero value is no receipt.
type SignedDeliveryReceipt struct {
	DeliveryReceipt
	Signature Signature `json:"signature"`
}

// DeliveryDigest is what the payee, or the offer signer it has set on L2, signs.
func (d Domain) DeliveryDigest(x Delivery) common.Hash {
	return d.digest(newWords(hashDelivery).word(x.Channel).word(x.Stream).uint(x.From).uint(x.Sequence).
		uint(uint64(x.Bytes)).uint(uint64(x.Total)).uint(x.SentAt).sum())
}

// DeliveryReceiptDigest is what the channel's signer signs.
func (d Domain) DeliveryReceiptDigest(x DeliveryReceipt) common.Hash {
	return d.digest(newWords(hashDelivered).word(x.Channel).word(x.Stream).uint(x.From).uint(x.Sequence).
		uint(uint64(x.Bytes)).uint(uint64(x.Total)).uint(x.SentAt).uint(x.ReceivedAt).sum())
}

// maxPieceBytes are the most that one piece costs: its payload and its labels.
const maxPieceBytes = MaxPieceSize + MaxLabels

// Validate refuses figures that no statement can have, whoever signed them.
func (x Delivery) Validate() error {
	if x.Sequence < x.From {
		return fmt.Errorf("%w: it ends with piece %d, before its first, %d", ErrBadDelivery, x.Sequence, x.From)
	}
	// ⌈Bytes / maxPieceBytes⌉ pieces at least, written so that nothing overflows.
	if x.Bytes > 0 && uint64(x.Bytes-1)/maxPieceBytes > x.Sequence-x.From {
		return fmt.Errorf("%w: %d bytes do not fit into pieces %d to %d", ErrBadDelivery, x.Bytes, x.From, x.Sequence)
	}
	return nil
}

// VerifyDelivery checks that the figures are possible and that the payee or offerSigner signed them. That they are true it does
// not say.
func (d Domain) VerifyDelivery(x SignedDelivery, payee, offerSigner common.Address) error {
	if err := x.Validate(); err != nil {
		return fmt.Errorf("delivery on channel %s: %w", x.Channel, err)
	}
	if err := SignedBy(d.DeliveryDigest(x.Delivery), x.Signature, payee, offerSigner); err != nil {
		return fmt.Errorf("delivery on channel %s: %w: %w", x.Channel, ErrBadDelivery, err)
	}
	return nil
}

// VerifyDeliveryReceipt checks that the receipt answers the delivery, that its figures are possible and that the channel's signer
// signed them. Whether they agree with the delivery's says Agrees.
func (d Domain) VerifyDeliveryReceipt(x SignedDeliveryReceipt, of Delivery, signer common.Address) error {
	r := x.DeliveryReceipt
	if r.Channel != of.Channel || r.Stream != of.Stream || r.From != of.From || r.SentAt != of.SentAt || r.Sequence > of.Sequence {
		return fmt.Errorf("receipt on channel %s: %w: it does not answer this delivery", r.Channel, ErrBadDelivery)
	}
	if err := (Delivery{From: r.From, Sequence: r.Sequence, Bytes: r.Bytes}).Validate(); err != nil {
		return fmt.Errorf("receipt on channel %s: %w", r.Channel, err)
	}
	if err := SignedBy(d.DeliveryReceiptDigest(r), x.Signature, signer); err != nil {
		return fmt.Errorf("receipt on channel %s: %w: %w", r.Channel, ErrBadDelivery, err)
	}
	return nil
}

// Agrees says whether the payer signed for what the payee stated: the same pieces and as many bytes. The counts of the channel may
// differ by what other subscriptions had under way.
func (x DeliveryReceipt) Agrees(d Delivery) bool {
	return x.Channel == d.Channel && x.Stream == d.Stream && x.From == d.From && x.SentAt == d.SentAt &&
		x.Sequence == d.Sequence && x.Bytes == d.Bytes
}
