package pay_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
)

// openings counts the channels that are opened on a chain from now on.
func openings(chain *paytest.Chain) (count func() int) {
	n := 0
	chain.Fail(func(op string) error { // under the chain's lock
		if op == "open" {
			n++
		}
		return nil
	})
	return func() (now int) {
		chain.Fail(nil)
		return n
	}
}

func TestStandbyChannel_IsOpenedOnceWithTheLeastDeposit_AndServesWithoutL2(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		dear := 100 * rate // two full windows of it cost more than the least deposit
		for range 2 {
			if err := payer.book.Reserve(context.Background(), payee.cfg.Account, dear, payer.askAt(payee, dear)); err != nil {
				t.Fatal(err)
			}
		}
		if got := payer.book.Committed(); got != paytest.MinDeposit {
			t.Errorf("%d units are committed for one channel in reserve", got)
		}
		if !payer.book.Ready(payee.cfg.Account, dear) || payer.book.Ready(payee.cfg.Account, rate) {
			t.Error("the channel in reserve is not the one that is known to be open")
		}
		payer.crash()
		opened := openings(chain)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, dear, payer.askAt(payee, dear))
		if err != nil {
			t.Fatal(err)
		}
		if n := opened(); n != 0 || out.Channel().Rate != dear {
			t.Errorf("%d channels were opened although one was in reserve", n)
		}
		time.Sleep(time.Second) // now that it is used it is topped up to what a running channel has
		if got := payer.book.Committed(); got <= paytest.MinDeposit {
			t.Errorf("%d units are committed for the channel in use", got)
		}
	})
}

func TestStandbyChannels_LeaveTheRunningOnesTheirBudget(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget = 8 * paytest.MinDeposit })
		var payees []*node
		for i := range 8 {
			payees = append(payees, newNode(t, chain, fmt.Sprint("Paul ", i), nil))
		}
		reserve := func(i int) error {
			return payer.book.Reserve(context.Background(), payees[i].cfg.Account, rate, payer.ask(payees[i]))
		}
		for i := range 2 {
			if err := reserve(i); err != nil {
				t.Fatal(err)
			}
		}
		wantErr(t, reserve(2), pay.ErrBudget) // they would hold more than a quarter
		for i := range 2 {
			mustConnect(payer, payees[i]).mustTransfer(mib) // they are none in reserve any more
		}
		if err := reserve(2); err != nil {
			t.Fatal(err)
		}
		mustConnect(payer, payees[3]).mustTransfer(mib)
		wantErr(t, reserve(4), pay.ErrBudget) // half of the budget is used
		if got := payer.book.Committed(); got != 4*paytest.MinDeposit {
			t.Errorf("%d units are committed", got)
		}
		for i := 4; i < 8; i++ { // all of the rest is there for those that run
			mustConnect(payer, payees[i]).mustTransfer(mib)
		}
		poor := newNode(t, chain, "Pauper", func(c *pay.Config) { c.Budget = 0 })
		wantErr(t, poor.book.Reserve(context.Background(), payees[0].cfg.Account, rate, poor.ask(payees[0])), pay.ErrNoBudget)
	})
}

func TestPeer_IsACustomer_FromItsChannelsOpeningToItsEnd_AlsoBeforeItSubscribes(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		customer := func(peer string) bool {
			t.Helper()
			yes, err := payee.book.Customer(context.Background(), peer)
			if err != nil {
				t.Fatal(err)
			}
			return yes
		}
		if customer(payer.name) {
			t.Error("a stranger is a customer")
		}
		if _, err := payer.ask(payee)(context.Background(), payer.cfg.Account, payer.cfg.Account); err != nil {
			t.Fatal(err)
		}
		if customer(payer.name) {
			t.Error("whoever has an offer is a customer")
		}
		if err := payer.book.Reserve(context.Background(), payee.cfg.Account, rate, payer.ask(payee)); err != nil {
			t.Fatal(err)
		}
		if !customer(payer.name) || customer("another") {
			t.Error("whoever opened a channel is no customer, or somebody else is")
		}
		l := mustConnect(payer, payee)
		if !customer(payer.name) {
			t.Error("whoever subscribes on its channel is no customer")
		}
		l.hangUp()
		if _, err := payee.book.CloseChannel(context.Background(), l.out.ID()); err != nil {
			t.Fatal(err)
		}
		if customer(payer.name) {
			t.Error("whoever's channel is closed is a customer")
		}
	})
}
