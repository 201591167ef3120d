package pay_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestOffers_GiveOutLanesDensely_AndNeverTwiceAtATime(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		ctx := context.Background()
		ask := func(peer string, payer common.Address, r protocol.Rate) (protocol.SignedOffer, error) {
			return payee.book.Offer(ctx, pay.Asker{Peer: peer, Payer: payer, Signer: payer}, r)
		}
		taker := payer.cfg.Account
		first, err := ask("Petra", taker, rate)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ask("Petra", taker, rate)
		if err != nil || again.Lane != first.Lane {
			t.Errorf("the same asker gets lane %d, then %d (%v)", first.Lane, again.Lane, err)
		}
		for i := range 8 {
			o, err := ask("Mallory", common.Address{1}, rate+protocol.Rate(i))
			if err != nil || int(o.Lane) != i+1 {
				t.Fatalf("offer %d is of lane %d: %v", i, o.Lane, err)
			}
		}
		_, err = ask("Mallory", common.Address{1}, 2*rate)
		wantErr(t, err, pay.ErrBusy)
		payee.crash()
		if o, err := ask("Paula", common.Address{2}, rate); err != nil || o.Lane != 9 {
			t.Errorf("after a crash the next lane is %d (%v): an assignment was lost", o.Lane, err)
		}
		if err := chain.As(taker).OpenChannel(ctx, again, paytest.MinDeposit); err != nil {
			t.Fatal(err)
		}
		chain.Advance(301)
		seen := map[protocol.Lane]bool{first.Lane: true}
		for i := range 9 {
			o, err := ask("Petra", taker, 3*rate+protocol.Rate(i))
			if errors.Is(err, pay.ErrBusy) {
				break // eight of one peer
			}
			if err != nil || seen[o.Lane] || o.Lane > 9 {
				t.Fatalf("offer %d after the end of all others is of lane %d (%v)", i, o.Lane, err)
			}
			seen[o.Lane] = true
		}
	})
}

func TestOffers_SkipLanesThatALostJournalGaveOut(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		mustConnect(payer, payee).cut()
		payee.stop()
		reborn := newNode(t, chain, "Paul", nil)
		o, err := reborn.book.Offer(context.Background(), pay.Asker{Peer: "Eve", Payer: common.Address{5}, Signer: common.Address{5}}, rate)
		if err != nil || o.Lane != 1 {
			t.Errorf("lane %d (%v), and lane 0 is used on L2", o.Lane, err)
		}
	})
}

func TestOffers_OfAPayeeThatWantsNoCommittee_AreOfLanesThatSettleDirectlyOnly(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, _, payee := newWorld(t)
		ctx := context.Background()
		lane := func(peer string) protocol.Lane {
			t.Helper()
			o, err := payee.book.Offer(ctx, pay.Asker{Peer: peer, Payer: common.Address{5}, Signer: common.Address{5}}, rate)
			if err != nil {
				t.Fatal(err)
			}
			return o.Lane
		}
		if got := lane("Eve"); got != 0 {
			t.Errorf("at first lane %d", got)
		}
		payee.stop()
		payee.cfg.DirectOnly = true
		payee.start()
		first := lane("Eve")
		if first != protocol.FirstDirectLane {
			t.Errorf("lane %d: an offer of before is made again, or the lane settles in batches", first)
		}
		chain.Advance(301)
		payee.stop()
		payee.cfg.DirectOnly = false
		payee.start()
		if got := lane("Petra"); got.DirectOnly() {
			t.Errorf("lane %d after the node changed its mind", got)
		}
	})
}

func TestOffers_ByAKeyThatL2DoesNotKnowAreNotSigned(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		cold := common.HexToAddress("0xc01d")
		payee := newNode(t, chain, "Paul", func(c *pay.Config) { c.Account = cold })
		payer := newNode(t, chain, "Petra", nil)
		_, err := connect(payer, payee)
		if err == nil || !strings.Contains(err.Error(), "setOfferSigner") {
			t.Fatalf("got %v", err)
		}
		chain.SetOfferSigner(cold, payee.book.Signer())
		time.Sleep(2 * time.Minute) // the answer of L2 is believed for a minute
		mustConnect(payer, payee).mustTransfer(8 * mib)
	})
}
