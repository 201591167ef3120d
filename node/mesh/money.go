package mesh

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Clock tells the time. Quotes and blocks of peers end by it; nothing that moves money does.
type Clock interface{ Now() time.Time }

// Signer signs quotes and deliveries for the payee: it is the payee's own account or the offer signer that it has set on L2.
// It also signs what this node publishes, unless a publication brings a signer of its own. Safe for concurrent use.
type Signer interface {
	Address() common.Address
	Sign(digest common.Hash) (protocol.Signature, error)
}

// Money is what the mesh asks of payments; both ends of a hop's money are behind it. In every product it is node/pay's Book
// (see BookMoney). All methods are safe for concurrent use.
type Money interface {
	// Payer names the account whose deposit backs what this node buys, and the hot key that signs its vouchers.
	Payer() (payer, signer common.Address)
	// Payee names the account that is paid for what this node sells, and the token that it takes.
	Payee() (payee common.Address, token protocol.TokenID)
	// OfferSigner is the hot key that may sign quotes, offers and deliveries for a payee, as L2 knows it; zero if none.
	OfferSigner(ctx context.Context, payee common.Address) (common.Address, error)
	// Offer assigns a lane durably and signs a channel offer for this payer at this peer.
	Offer(ctx context.Context, to peer.ID, payer, signer common.Address, rate protocol.Rate) (protocol.SignedOffer, error)
	// Sell opens a subscription on a channel that pays us; received is the payer's own count of bytes. It fails if the
	// channel is not open on L2, is closing, pays somebody else, is another peer's or has nothing left.
	Sell(ctx context.Context, to peer.ID, channel protocol.Channel, received protocol.Bytes) (Sale, error)
	// Customer says whether a peer has a channel open that pays us and has something left. It may ask L2.
	Customer(ctx context.Context, p peer.ID) (bool, error)
	// Buy opens a subscription on a channel that pays payee at this rate: an open one, or a new one for which offer asks.
	Buy(ctx context.Context, from peer.ID, payee common.Address, rate protocol.Rate, offer OfferFunc) (Purchase, error)
	// Reserve opens the channel that Buy would need, so that Buy will not have to; it takes only what running channels can spare.
	Reserve(ctx context.Context, from peer.ID, payee common.Address, rate protocol.Rate, offer OfferFunc) error
	// Ready says whether Buy would find a channel open, as far as is known without asking L2.
	Ready(payee common.Address, rate protocol.Rate) bool
}

// OfferFunc asks a payee for a channel offer.
type OfferFunc func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error)

// Sale is the payee's end of a subscription, as pay.Incoming is. Credit and Sent are called by one goroutine.
type Sale interface {
	// Credit reserves credit for n more bytes, at most a piece, and waits until there is some.
	Credit(ctx context.Context, n protocol.Bytes) error
	// Sent says that n bytes for which there was credit were handed to the transport. It is on the hot path.
	Sent(n protocol.Bytes)
	// Receive takes a voucher as it came. An error means that the peer is to be dropped.
	Receive(v protocol.SignedVoucher) error
	// Totals are the bytes sent and those that vouchers pay for, cumulative over the life of the channel.
	Totals() (sent, vouched protocol.Bytes)
	// Terms are what the payer is told when the subscription begins; Notices brings what it is told later.
	Terms() pay.Terms
	Notices() <-chan pay.Terms
	Close() error
}

// Purchase is the payer's end of a subscription, as pay.Outgoing is.
type Purchase interface {
	ID() protocol.ChannelID
	Channel() protocol.Channel
	// Total is the payer's own count of bytes, cumulative over the life of the channel.
	Total() protocol.Bytes
	// Received counts bytes that arrived and were verified. It is on the hot path.
	Received(n protocol.Bytes)
	// Heed takes the payee's terms.
	Heed(t pay.Terms) error
	// Run signs vouchers and hands them to send until ctx ends, send fails or no more can be paid.
	Run(ctx context.Context, send func(protocol.SignedVoucher) error) error
	// Flush signs what is owed now and hands it to Run's send.
	Flush(ctx context.Context) error
	Close() error
}
