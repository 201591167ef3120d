package pay_test

import (
	"context"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// fees is the name to which offers are made of channels that pay for no stream.
const fees = "fees of Pam"

// feeChannel is a channel on which Pam pays a fee, and nothing else.
func feeChannel(t *testing.T, from, to *node) protocol.Channel {
	t.Helper()
	offer, err := to.book.Offer(t.Context(), pay.Asker{Peer: fees, Payer: from.cfg.Account, Signer: from.book.Signer()}, rate)
	if err != nil {
		t.Fatal(err)
	}
	if err := from.chain.As(from.cfg.Account).OpenChannel(t.Context(), offer, 1_000_000); err != nil {
		t.Fatal(err)
	}
	return offer.Channel
}

func (n *node) promise(c protocol.Channel, bytes protocol.Bytes) protocol.SignedVoucher {
	n.Helper()
	v, err := paytest.Domain.NewVoucher(c, bytes)
	if err != nil {
		n.Fatalf("voucher: %v", err)
	}
	signed, err := paytest.Domain.SignVoucher(v, n.key)
	if err != nil {
		n.Fatalf("voucher: %v", err)
	}
	return signed
}

func TestVoucherThatIsCollected_IsRedeemedLikeAnyOther_AndPaysForNoStream(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		gate, pam := newNode(t, chain, "Gate", nil), newNode(t, chain, "Pam", nil)
		c := feeChannel(t, pam, gate)
		ctx := context.Background()
		collect := func(v protocol.SignedVoucher) error { return gate.book.Collect(ctx, c, fees, v) }
		if err := collect(pam.promise(c, 100*mib)); err != nil {
			t.Fatal(err)
		}
		gate.crash()
		for _, older := range []protocol.Bytes{100 * mib, 1} { // twice, and one from before
			if err := collect(pam.promise(c, older)); err != nil {
				t.Fatal(err)
			}
		}
		wantErr(t, collect(pam.promise(c, 2000*mib)), pay.ErrDeposit)
		wantErr(t, collect(gate.promise(c, 200*mib)), pay.ErrVoucher)
		other := c
		other.Lane++
		wantErr(t, gate.book.Collect(ctx, other, fees, pam.promise(other, 200*mib)), pay.ErrChannel)
		wantErr(t, pam.book.Collect(ctx, c, fees, pam.promise(c, 200*mib)), pay.ErrChannel)
		wantErr(t, gate.book.Collect(ctx, c, "somebody else", pam.promise(c, 200*mib)), pay.ErrPeer)
		// Who pays the fee cannot have a stream for the same vouchers.
		_, err := gate.book.Accept(ctx, c, "Pam", 0)
		wantErr(t, err, pay.ErrPeer)

		if err := collect(pam.promise(c, 150*mib)); err != nil {
			t.Fatal(err)
		}
		claims, err := gate.book.Claims(ctx)
		if err != nil || len(claims) != 1 || claims[0].Voucher.Bytes != 150*mib {
			t.Fatalf("due are %+v, %v", claims, err)
		}
		before := chain.Money(gate.cfg.Account)
		if paid, err := gate.book.Redeem(ctx, claims); err != nil || paid != claims[0].Due || chain.Money(gate.cfg.Account)-before != paid {
			t.Errorf("%d units are paid: %v", paid, err)
		}
		// One that comes while the payer closes is still worth something; one that comes later is not.
		if err := chain.As(pam.cfg.Account).CloseChannel(ctx, paytest.Domain.ChannelID(c), protocol.SignedVoucher{}); err != nil {
			t.Fatal(err)
		}
		if err := collect(pam.promise(c, 160*mib)); err != nil {
			t.Fatal(err)
		}
		if state, err := gate.book.CloseChannel(ctx, paytest.Domain.ChannelID(c)); err != nil || state.Status != pay.StatusClosed {
			t.Fatalf("%+v, %v", state, err)
		}
		want, err := protocol.Owed(160*mib, rate)
		if got := chain.Money(gate.cfg.Account) - before; err != nil || got != want {
			t.Errorf("%d units were earned, want %d: %v", got, want, err)
		}
		wantErr(t, collect(pam.promise(c, 170*mib)), pay.ErrClosing)
	})
}
