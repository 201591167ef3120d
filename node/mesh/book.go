package mesh

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// BookMoney is the Money of every product: a node's payment book.
func BookMoney(book *pay.Book, token protocol.TokenID) Money { return bookMoney{book, token} }

type bookMoney struct {
	book  *pay.Book
	token protocol.TokenID
}

func (b bookMoney) Payer() (payer, signer common.Address) { return b.book.Account(), b.book.Signer() }

func (b bookMoney) Payee() (common.Address, protocol.TokenID) { return b.book.Account(), b.token }

func (b bookMoney) OfferSigner(ctx context.Context, payee common.Address) (common.Address, error) {
	return b.book.OfferSigner(ctx, payee)
}

func (b bookMoney) Offer(ctx context.Context, to peer.ID, payer, signer common.Address, rate protocol.Rate) (protocol.SignedOffer, error) {
	return b.book.Offer(ctx, pay.Asker{Peer: to.String(), Payer: payer, Signer: signer}, rate)
}

func (b bookMoney) Sell(ctx context.Context, to peer.ID, c protocol.Channel, received protocol.Bytes) (Sale, error) {
	in, err := b.book.Accept(ctx, c, to.String(), received)
	if err != nil {
		return nil, err // not in: a nil *Incoming in an interface is not nil
	}
	return in, nil
}

func (b bookMoney) Customer(ctx context.Context, p peer.ID) (bool, error) {
	return b.book.Customer(ctx, p.String())
}

func (b bookMoney) Buy(ctx context.Context, _ peer.ID, payee common.Address, rate protocol.Rate, offer OfferFunc) (Purchase, error) {
	out, err := b.book.Channel(ctx, payee, rate, pay.Ask(offer))
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (b bookMoney) Reserve(ctx context.Context, _ peer.ID, payee common.Address, rate protocol.Rate, offer OfferFunc) error {
	return b.book.Reserve(ctx, payee, rate, pay.Ask(offer))
}

func (b bookMoney) Ready(payee common.Address, rate protocol.Rate) bool {
	return b.book.Ready(payee, rate)
}
