package pay

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Status is what L2 says of a channel. The zero value knows of none.
type Status uint8

// The states of a channel on L2.
const (
	StatusUnknown Status = iota
	StatusOpen
	StatusClosed
)

// String is the status in one lower-case word.
func (s Status) String() string {
	switch s {
	case StatusOpen:
		return "open"
	case StatusClosed:
		return "closed"
	default:
		return "unknown"
	}
}

// State is a channel on L2 at one moment.
type State struct {
	Status Status `json:"status"`
	// ClosingAt is the L2 time, in unix seconds, from which an announced closing may be completed; zero if none is announced.
	ClosingAt uint64 `json:"closingAt"`
	// Deposited and Settled are cumulative, in settlement units. Of a closed channel L2 keeps no amounts: both are zero.
	Deposited protocol.Units `json:"deposited"`
	Settled   protocol.Units `json:"settled"`
}

// closing says that the channel is not one to send or pay on any more.
func (s State) closing() bool { return s.Status != StatusOpen || s.ClosingAt != 0 }

// Reader reads the payments contract. All methods are safe for concurrent use and read the newest block; callers retry.
type Reader interface {
	// Domain is the chain and the contract; it asks nobody.
	Domain() protocol.Domain
	// Head is the newest block and its timestamp in unix seconds.
	Head(ctx context.Context) (number, unixSeconds uint64, err error)
	// State is the zero State for a channel that was never opened.
	State(ctx context.Context, id protocol.ChannelID) (State, error)
	// LaneUsed says whether a channel was ever opened on the lane.
	LaneUsed(ctx context.Context, payee common.Address, token protocol.TokenID, lane protocol.Lane) (bool, error)
	// OfferSigner is who may sign offers for the payee beside itself; zero if nobody.
	OfferSigner(ctx context.Context, payee common.Address) (common.Address, error)
	// Changed lists the channels opened, topped up, redeemed, closing or closed in the blocks from..to, both inclusive. It may
	// name channels of others, and one twice. Settlement by a batch is not among it.
	Changed(ctx context.Context, from, to uint64) ([]protocol.ChannelID, error)
}

// Writer sends transactions of the book's account and returns once they are mined, or have failed. Whoever calls looks at the
// chain afterwards: a transaction may be mined although an error came back.
type Writer interface {
	// OpenChannel takes a payee's offer with a deposit in settlement units, out of the account's balance in the contract; what
	// is missing there is deposited first.
	OpenChannel(ctx context.Context, offer protocol.SignedOffer, units protocol.Units) error
	// TopUp adds settlement units to a channel's deposit, from the same source.
	TopUp(ctx context.Context, id protocol.ChannelID, units protocol.Units) error
	// CloseChannel closes at once as the payee, after redeeming the final voucher (its zero value redeems nothing). As the
	// payer it announces the closing and, called again after State.ClosingAt, completes it.
	CloseChannel(ctx context.Context, id protocol.ChannelID, final protocol.SignedVoucher) error
	// Redeem redeems vouchers of channels with one payee and one token in one transaction.
	Redeem(ctx context.Context, vouchers []protocol.SignedVoucher) error
}

// L2 is the payments contract, as the book needs it.
type L2 interface {
	Reader
	Writer
}

// signerCacheTime is how long an offer signer read from L2 is believed. A payee that changes its hot key can be refused, or the
// old key believed, for so long; neither moves money, since the contract checks offers itself.
const signerCacheTime = time.Minute

type cachedSigner struct {
	address common.Address
	until   time.Time
}

// OfferSigner is the account that may sign offers, quotes and deliveries for the payee beside itself, zero if there is none.
// It is read from L2 and believed for a minute.
func (b *Book) OfferSigner(ctx context.Context, payee common.Address) (common.Address, error) {
	b.mu.Lock()
	known, ok := b.signers[payee]
	b.mu.Unlock()
	if ok && time.Now().Before(known.until) {
		return known.address, nil
	}
	address, err := b.l2.OfferSigner(ctx, payee)
	if err != nil {
		return common.Address{}, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.signers) >= 4096 {
		clear(b.signers)
	}
	b.signers[payee] = cachedSigner{address: address, until: time.Now().Add(signerCacheTime)}
	return address, nil
}
