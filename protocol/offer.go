package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// ErrBadOffer is the cause of every refusal of a channel offer or a quote.
var ErrBadOffer = errors.New("offer is not valid")

// ChannelOffer is a payee's consent to a channel: it assigns the lane, so that nobody can strew junk lanes between real ones.
type ChannelOffer struct {
	Channel
	ValidUntil uint64 `json:"validUntil"` // unix seconds, inclusive
}

// SignedOffer is an offer as it travels.
type SignedOffer struct {
	ChannelOffer
	Signature Signature `json:"signature"`
}

// OfferDigest is what the payee, or the offer signer it has set on L2, signs.
func (d Domain) OfferDigest(o ChannelOffer) common.Hash {
	return d.digest(newWords(hashOffer).address(o.Payer).address(o.Signer).address(o.Payee).
		uint(uint64(o.Token)).uint(uint64(o.Lane)).uint(uint64(o.Rate)).uint(o.ValidUntil).sum())
}

// VerifyOffer checks that the payee or offerSigner signed the offer and that it holds at unixSeconds. offerSigner is the
// address the payee has set on L2, zero if none.
func (d Domain) VerifyOffer(o SignedOffer, offerSigner common.Address, unixSeconds uint64) error {
	if unixSeconds > o.ValidUntil {
		return fmt.Errorf("%w: it ended at %d, now is %d", ErrBadOffer, o.ValidUntil, unixSeconds)
	}
	if err := SignedBy(d.OfferDigest(o.ChannelOffer), o.Signature, o.Payee, offerSigner); err != nil {
		return fmt.Errorf("%w: %w", ErrBadOffer, err)
	}
	return nil
}

// Quote is the signed price at which a node offers to forward a stream, with its breakdown.
type Quote struct {
	Stream         StreamID       `json:"streamId"`
	PeerHash       common.Hash    `json:"peerHash"` // keccak256 of the libp2p peer id's multihash bytes
	Payee          common.Address `json:"payee"`
	Token          TokenID        `json:"tokenId"`
	UpstreamRate   Rate           `json:"upstreamRate"`
	ForwardingRate Rate           `json:"forwardingRate"`
	ContentRate    Rate           `json:"contentRate"`
	Capacity       uint64         `json:"capacity"`   // bytes per second the node says it can still forward
	ValidUntil     uint64         `json:"validUntil"` // unix seconds, inclusive
}

// SignedQuote is a quote as it travels.
type SignedQuote struct {
	Quote
	Signature Signature `json:"signature"`
}

// TotalRate is what the payer pays per byte. It fails with ErrOverflow.
func (q Quote) TotalRate() (Rate, error) {
	return AddRates(q.UpstreamRate, q.ForwardingRate, q.ContentRate)
}

// QuoteDigest is what the payee, or the offer signer it has set on L2, signs.
func (d Domain) QuoteDigest(q Quote) common.Hash {
	return d.digest(newWords(hashQuote).word(q.Stream).word(q.PeerHash).address(q.Payee).uint(uint64(q.Token)).
		uint(uint64(q.UpstreamRate)).uint(uint64(q.ForwardingRate)).uint(uint64(q.ContentRate)).
		uint(q.Capacity).uint(q.ValidUntil).sum())
}

// VerifyQuote checks that the payee or offerSigner signed the quote, that its total rate exists and that it holds at
// unixSeconds.
func (d Domain) VerifyQuote(q SignedQuote, offerSigner common.Address, unixSeconds uint64) error {
	if unixSeconds > q.ValidUntil {
		return fmt.Errorf("%w: it ended at %d, now is %d", ErrBadOffer, q.ValidUntil, unixSeconds)
	}
	if _, err := q.TotalRate(); err != nil {
		return fmt.Errorf("%w: %w", ErrBadOffer, err)
	}
	if err := SignedBy(d.QuoteDigest(q.Quote), q.Signature, q.Payee, offerSigner); err != nil {
		return fmt.Errorf("%w: %w", ErrBadOffer, err)
	}
	return nil
}
