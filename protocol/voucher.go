package protocol

import (
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// ErrBadVoucher is the cause of every refusal of a voucher.
var ErrBadVoucher = errors.New("voucher is not valid")

// Channel is what a channel id is the hash of. Payer's deposit backs it, Signer is the payer's hot key whose vouchers
// count, Payee is paid. A new rate is a new channel; a (payee, token, lane) is used once for ever.
type Channel struct {
	Payer  common.Address `json:"payer"`
	Signer common.Address `json:"signer"`
	Payee  common.Address `json:"payee"`
	Token  TokenID        `json:"tokenId"`
	Lane   Lane           `json:"lane"`
	Rate   Rate           `json:"rate"`
}

// ChannelID is the channel's id in this domain.
func (d Domain) ChannelID(c Channel) ChannelID {
	return ChannelID(newWords(hashChannel).uint(d.ChainID).address(d.Payments).
		address(c.Payer).address(c.Signer).address(c.Payee).
		uint(uint64(c.Token)).uint(uint64(c.Lane)).uint(uint64(c.Rate)).sum())
}

// Voucher is a payer's cumulative promise on a channel: for Bytes received in all, Amount in all. Bytes are its sequence; a
// later voucher contains every earlier one.
type Voucher struct {
	Channel ChannelID `json:"channelId"`
	Bytes   Bytes     `json:"cumulativeBytes"`
	Amount  Units     `json:"cumulativeAmount"`
}

// SignedVoucher is a voucher as it travels. It has been checked by nobody.
type SignedVoucher struct {
	Voucher
	Signature Signature `json:"signature"`
}

// VoucherDigest is what the channel's signer signs.
func (d Domain) VoucherDigest(v Voucher) common.Hash {
	return d.digest(newWords(hashVoucher).word(v.Channel).uint(uint64(v.Bytes)).uint(uint64(v.Amount)).sum())
}

// NewVoucher is the only valid voucher for n bytes on a channel, unsigned. It fails with ErrOverflow where the price of n
// bytes does not exist.
func (d Domain) NewVoucher(c Channel, n Bytes) (Voucher, error) {
	amount, err := Owed(n, c.Rate)
	if err != nil {
		return Voucher{}, fmt.Errorf("voucher for %d bytes at rate %d: %w", n, c.Rate, err)
	}
	return Voucher{Channel: d.ChannelID(c), Bytes: n, Amount: amount}, nil
}

// SignVoucher signs a voucher with the channel signer's key. Whoever calls it has durably recorded the voucher before.
func (d Domain) SignVoucher(v Voucher, key *ecdsa.PrivateKey) (SignedVoucher, error) {
	sig, err := Sign(d.VoucherDigest(v), key)
	if err != nil {
		return SignedVoucher{}, fmt.Errorf("sign voucher of channel %s: %w", v.Channel, err)
	}
	return SignedVoucher{Voucher: v, Signature: sig}, nil
}

// ValidVoucher is a voucher that has been verified against its channel. Only VerifyVoucher makes one, and only it is what
// ledgers and signing rules accept. The zero value backs nothing: Valid is false and every amount is zero.
type ValidVoucher struct {
	channel Channel
	signed  SignedVoucher
	valid   bool
}

// VerifyVoucher checks that the voucher belongs to the channel, that its amount is exactly what its bytes cost, and that the
// channel's signer signed it in this domain. It says nothing about the chain: whether the channel is open and holds a deposit
// is for the caller to know.
func (d Domain) VerifyVoucher(c Channel, v SignedVoucher) (ValidVoucher, error) {
	if !d.Valid() {
		return ValidVoucher{}, fmt.Errorf("%w: the domain names no chain or no contract", ErrBadVoucher)
	}
	if id := d.ChannelID(c); id != v.Channel {
		return ValidVoucher{}, fmt.Errorf("%w: it is for channel %s, not for %s", ErrBadVoucher, v.Channel, id)
	}
	amount, err := Owed(v.Bytes, c.Rate)
	if err != nil {
		return ValidVoucher{}, fmt.Errorf("%w: %w", ErrBadVoucher, err)
	}
	if amount != v.Amount {
		return ValidVoucher{}, fmt.Errorf("%w: %d bytes cost %d units at the channel's rate, it says %d",
			ErrBadVoucher, v.Bytes, amount, v.Amount)
	}
	if err := SignedBy(d.VoucherDigest(v.Voucher), v.Signature, c.Signer); err != nil {
		return ValidVoucher{}, fmt.Errorf("%w: %w", ErrBadVoucher, err)
	}
	return ValidVoucher{channel: c, signed: v, valid: true}, nil
}

// Valid is false for the zero value only.
func (v ValidVoucher) Valid() bool { return v.valid }

// Channel is the channel the voucher was verified against.
func (v ValidVoucher) Channel() Channel { return v.channel }

// ID is the channel's id.
func (v ValidVoucher) ID() ChannelID { return v.signed.Channel }

// Bytes is the cumulative number of bytes the payer acknowledges.
func (v ValidVoucher) Bytes() Bytes { return v.signed.Bytes }

// Amount is the cumulative amount the payer owes.
func (v ValidVoucher) Amount() Units { return v.signed.Amount }

// Signed is the voucher as it travels.
func (v ValidVoucher) Signed() SignedVoucher { return v.signed }
