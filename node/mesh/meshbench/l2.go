package meshbench

import (
	"context"
	"net/rpc"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// sharedL2 lets a measured relay use the L2 in its parent's memory, as one account. Its methods are net/rpc's.
type sharedL2 struct{ l2 pay.L2 }

// Aliases: net/rpc takes unnamed types and exported ones.
type (
	headReply = struct{ Number, Time uint64 }
	laneArgs  = struct {
		Payee common.Address
		Token protocol.TokenID
		Lane  protocol.Lane
	}
	openArgs = struct {
		Offer protocol.SignedOffer
		Units protocol.Units
	}
	topUpArgs = struct {
		ID    protocol.ChannelID
		Units protocol.Units
	}
	closeArgs = struct {
		ID    protocol.ChannelID
		Final protocol.SignedVoucher
	}
	blocks = struct{ From, To uint64 }
)

func (s *sharedL2) Head(_ bool, r *headReply) (err error) {
	r.Number, r.Time, err = s.l2.Head(context.Background())
	return err
}

func (s *sharedL2) State(id protocol.ChannelID, r *pay.State) (err error) {
	*r, err = s.l2.State(context.Background(), id)
	return err
}

func (s *sharedL2) LaneUsed(a laneArgs, r *bool) (err error) {
	*r, err = s.l2.LaneUsed(context.Background(), a.Payee, a.Token, a.Lane)
	return err
}

func (s *sharedL2) OfferSigner(payee common.Address, r *common.Address) (err error) {
	*r, err = s.l2.OfferSigner(context.Background(), payee)
	return err
}

func (s *sharedL2) Changed(b blocks, r *[]protocol.ChannelID) (err error) {
	*r, err = s.l2.Changed(context.Background(), b.From, b.To)
	return err
}

func (s *sharedL2) OpenChannel(a openArgs, _ *bool) error {
	return s.l2.OpenChannel(context.Background(), a.Offer, a.Units)
}

func (s *sharedL2) TopUp(a topUpArgs, _ *bool) error {
	return s.l2.TopUp(context.Background(), a.ID, a.Units)
}

func (s *sharedL2) CloseChannel(a closeArgs, _ *bool) error {
	return s.l2.CloseChannel(context.Background(), a.ID, a.Final)
}

func (s *sharedL2) Redeem(vouchers []protocol.SignedVoucher, _ *bool) error {
	return s.l2.Redeem(context.Background(), vouchers)
}

// remoteL2 is sharedL2 from the relay's side. The L2 answers from memory: a context that ends meanwhile changes nothing.
type remoteL2 struct{ client *rpc.Client }

func (r remoteL2) Domain() protocol.Domain { return paytest.Domain }

func (r remoteL2) Head(context.Context) (number, unixSeconds uint64, err error) {
	var h headReply
	err = r.client.Call("L2.Head", true, &h)
	return h.Number, h.Time, err
}

func (r remoteL2) State(_ context.Context, id protocol.ChannelID) (s pay.State, err error) {
	err = r.client.Call("L2.State", id, &s)
	return s, err
}

func (r remoteL2) LaneUsed(_ context.Context, payee common.Address, token protocol.TokenID, lane protocol.Lane) (used bool, err error) {
	err = r.client.Call("L2.LaneUsed", laneArgs{Payee: payee, Token: token, Lane: lane}, &used)
	return used, err
}

func (r remoteL2) OfferSigner(_ context.Context, payee common.Address) (signer common.Address, err error) {
	err = r.client.Call("L2.OfferSigner", payee, &signer)
	return signer, err
}

func (r remoteL2) Changed(_ context.Context, from, to uint64) (ids []protocol.ChannelID, err error) {
	err = r.client.Call("L2.Changed", blocks{from, to}, &ids)
	return ids, err
}

func (r remoteL2) OpenChannel(_ context.Context, offer protocol.SignedOffer, units protocol.Units) error {
	return r.client.Call("L2.OpenChannel", openArgs{offer, units}, new(bool))
}

func (r remoteL2) TopUp(_ context.Context, id protocol.ChannelID, units protocol.Units) error {
	return r.client.Call("L2.TopUp", topUpArgs{id, units}, new(bool))
}

func (r remoteL2) CloseChannel(_ context.Context, id protocol.ChannelID, final protocol.SignedVoucher) error {
	return r.client.Call("L2.CloseChannel", closeArgs{id, final}, new(bool))
}

func (r remoteL2) Redeem(_ context.Context, vouchers []protocol.SignedVoucher) error {
	return r.client.Call("L2.Redeem", vouchers, new(bool))
}
