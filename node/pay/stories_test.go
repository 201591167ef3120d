package pay_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestHonestDay_EveryByteIsPaidFor(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		l.mustTransfer(256 * mib)
		l.hangUp()
		claims, err := payee.book.Claims(context.Background())
		if err != nil || len(claims) != 1 {
			t.Fatalf("claims: %v, %v", claims, err)
		}
		want, err := protocol.Owed(256*mib, rate)
		if err != nil || claims[0].Due != want {
			t.Fatalf("due: %d, want %d (%v)", claims[0].Due, want, err)
		}
		before := chain.Money(payee.cfg.Account)
		paid, err := payee.book.Redeem(context.Background(), claims)
		if err != nil || paid != want || chain.Money(payee.cfg.Account) != before+want {
			t.Fatalf("redeemed %d of %d: %v", paid, want, err)
		}
		if claims, err := payee.book.Claims(context.Background()); err != nil || len(claims) != 0 {
			t.Fatalf("claims after redemption: %v, %v", claims, err)
		}
		if n := len(l.vouchers); n > 256*1100/1024 {
			t.Errorf("%d vouchers for 256 MiB", n)
		}
	})
}

func TestFreeRider_GetsOneWindowAndIsDropped(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		l.loss = func(protocol.SignedVoucher) bool { return true } // it never pays
		start := time.Now()
		moved, err := l.transfer(64 * mib)
		wantErr(t, err, pay.ErrUnpaid)
		if moved != 4*mib {
			t.Errorf("it got %d bytes, the window is %d", moved, 4*mib)
		}
		if waited := time.Since(start); waited < 15*time.Second || waited > 16*time.Second {
			t.Errorf("it was dropped after %s", waited)
		}
		l.cut()

		// It comes back and gets nothing more, neither on this channel nor on a new one.
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		in, err := payee.book.Accept(context.Background(), out.Channel(), payer.name, out.Total())
		if err != nil {
			t.Fatal(err)
		}
		wantErr(t, in.Credit(context.Background(), chunk), pay.ErrUnpaid)
		_, err = payee.book.Offer(context.Background(), pay.Asker{Peer: "other", Payer: payer.cfg.Account, Signer: payer.cfg.Account}, 2*rate)
		wantErr(t, err, pay.ErrUnpaid)

		// It pays what it owes, and may go on.
		in.Close()  //nolint:errcheck // never fails
		out.Close() //nolint:errcheck // never fails
		mustConnect(payer, payee).mustTransfer(8 * mib)
		if _, err = payee.book.Offer(context.Background(), pay.Asker{Peer: "other", Payer: payer.cfg.Account, Signer: payer.cfg.Account}, 2*rate); err != nil {
			t.Errorf("an offer to a payer that has paid: %v", err)
		}
	})
}

func TestMallory_VouchersThatAreNotValidDoNotCount(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		for name, forge := range map[string]func(*pay.Outgoing) protocol.SignedVoucher{
			"by another key": func(o *pay.Outgoing) protocol.SignedVoucher { return voucher(t, payee, o.Channel(), 3*mib) },
			"cheaper than its bytes": func(o *pay.Outgoing) protocol.SignedVoucher {
				v := protocol.Voucher{Channel: o.ID(), Bytes: 3 * mib, Amount: 1}
				s, err := paytest.Domain.SignVoucher(v, payer.key)
				if err != nil {
					t.Fatal(err)
				}
				return s
			},
			"garbage": func(o *pay.Outgoing) protocol.SignedVoucher {
				v := voucher(t, payer, o.Channel(), 3*mib)
				v.Signature[63] ^= 1
				return v
			},
		} {
			out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
			if err != nil {
				t.Fatal(err)
			}
			in, err := payee.book.Accept(context.Background(), out.Channel(), payer.name, 0)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if err := in.Receive(forge(out)); err != nil {
				t.Fatalf("%s: a voucher is verified beside the path of the bytes, got %v", name, err)
			}
			synctest.Wait()
			wantErr(t, in.Credit(context.Background(), chunk), pay.ErrVoucher)
			wantErr(t, in.Receive(voucher(t, payer, out.Channel(), mib)), pay.ErrVoucher)
			if _, ok := payee.book.Voucher(in.ID()); ok {
				t.Errorf("%s: it is held", name)
			}
			in.Close()  //nolint:errcheck // never fails
			out.Close() //nolint:errcheck // never fails
		}
	})
}

func voucher(t tb, by *node, c protocol.Channel, n protocol.Bytes) protocol.SignedVoucher {
	t.Helper()
	v, err := paytest.Domain.NewVoucher(c, n)
	if err != nil {
		t.Fatalf("voucher: %v", err)
	}
	s, err := paytest.Domain.SignVoucher(v, by.key)
	if err != nil {
		t.Fatalf("voucher: %v", err)
	}
	return s
}

func TestVouchers_OldOnesAreIgnored_ForeignOnesRefused_EqualOnesHarmless(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		l.mustTransfer(8 * mib)
		synctest.Wait()
		_, before := l.in.Totals()
		for _, v := range []protocol.SignedVoucher{l.vouchers[0], l.vouchers[len(l.vouchers)-1], l.vouchers[len(l.vouchers)-1]} {
			if err := l.in.Receive(v); err != nil {
				t.Errorf("an old voucher: %v", err)
			}
		}
		synctest.Wait()
		if _, after := l.in.Totals(); after != before || before == 0 {
			t.Errorf("old vouchers moved the total from %d to %d", before, after)
		}
		other := l.out.Channel()
		other.Lane += 7
		wantErr(t, l.in.Receive(voucher(t, payer, other, 9*mib)), pay.ErrVoucher)
		l.mustTransfer(8 * mib)
		l.hangUp()
	})
}

func TestDeposit_VouchersAboveItDoNotCount_UntilItIsToppedUp(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		in, err := payee.book.Accept(context.Background(), out.Channel(), payer.name, 0)
		if err != nil {
			t.Fatal(err)
		}
		above := voucher(t, payer, out.Channel(), 1000*mib) // the deposit covers some 953 MiB
		if err := in.Receive(above); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Second)
		if _, vouched := in.Totals(); vouched != 0 {
			t.Fatalf("a voucher above the deposit counts for %d bytes", vouched)
		}
		if err := chain.As(payer.cfg.Account).TopUp(context.Background(), out.ID(), 1_000_000); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Second)
		if _, vouched := in.Totals(); vouched != 1000*mib {
			t.Fatalf("after the top-up %d bytes are paid for", vouched)
		}
	})
}

func TestBudget_TopsUpByItself_AndEndsWithAClearError(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget = 2_500_000 })
		payee := newNode(t, chain, "Paul", nil)
		l := mustConnect(payer, payee)
		moved, err := l.transfer(4000 * mib)
		wantErr(t, err, pay.ErrDeposit)
		wantErr(t, l.runResult(), pay.ErrBudget)
		l.cut()
		// 2.5 million units are committed as 1 + 1.5: the last top-up takes what the budget has left.
		if got := payer.book.Committed(); got != 2_500_000 {
			t.Errorf("committed: %d", got)
		}
		if price, err := protocol.Owed(moved+chunk, rate); err != nil || price <= 2_500_000-70 {
			t.Errorf("only %d bytes were sent for a deposit of 2.5 million units", moved)
		}
		_, err = payer.book.Channel(context.Background(), payee.cfg.Account, 2*rate, payer.askAt(payee, 2*rate))
		wantErr(t, err, pay.ErrBudget)
		if !strings.Contains(err.Error(), "2500000 of 2500000 units stand in channels") {
			t.Errorf("the error does not say how much is used: %v", err)
		}
	})
}

func TestBudget_OfZeroOpensNothing(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget = 0 })
		payee := newNode(t, chain, "Paul", nil)
		_, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		wantErr(t, err, pay.ErrNoBudget)
	})
}

func TestChannel_IsOpenedOnceForManySubscriptions_AndFoundAgain(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		var together sync.WaitGroup
		ids := make([]protocol.ChannelID, 8)
		for i := range ids {
			together.Go(func() {
				out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
				if err != nil {
					t.Errorf("subscription %d: %v", i, err)
					return
				}
				ids[i] = out.ID()
			})
		}
		together.Wait()
		payer.crash()
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		for i, id := range ids {
			if id != out.ID() {
				t.Errorf("subscription %d has a channel of its own", i)
			}
		}
	})
}

func TestSubscriptions_OfOneChannelShareOneWindow(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		var sent [4]protocol.Bytes
		var together sync.WaitGroup
		for i := range sent {
			in, err := payee.book.Accept(context.Background(), out.Channel(), payer.name, 0)
			if err != nil {
				t.Fatal(err)
			}
			together.Go(func() {
				for in.Credit(context.Background(), chunk) == nil {
					in.Sent(chunk)
					sent[i] += chunk
				}
			})
		}
		together.Wait()
		if all := sent[0] + sent[1] + sent[2] + sent[3]; all != 4*mib {
			t.Errorf("four subscriptions took %d bytes of a window of %d", all, 4*mib)
		}
	})
}

func TestMallory_CannotSubscribeOnSomebodyElsesChannel(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		_, err = payee.book.Accept(context.Background(), out.Channel(), "Mallory", 0)
		wantErr(t, err, pay.ErrPeer)
		payee.crash()
		_, err = payee.book.Accept(context.Background(), out.Channel(), "Mallory", 0)
		wantErr(t, err, pay.ErrPeer)
		never := out.Channel()
		never.Lane = 99
		_, err = payee.book.Accept(context.Background(), never, payer.name, 0)
		wantErr(t, err, pay.ErrChannel)
	})
}

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

func TestClosing_StopsTheBytes_AndTheMoneyIsSaved(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		ctx, cancel := context.WithCancel(context.Background())
		var background sync.WaitGroup
		background.Go(func() { payee.book.Run(ctx) }) //nolint:errcheck // ends with ctx
		l := mustConnect(payer, payee)
		l.mustTransfer(16 * mib)
		if err := l.out.Flush(ctx); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		state, err := payer.book.CloseChannel(ctx, l.out.ID())
		if err != nil || state.ClosingAt == 0 {
			t.Fatalf("announce the closing: %+v, %v", state, err)
		}
		claims, err := payee.book.AwaitClosing(ctx)
		if err != nil || len(claims) != 1 || claims[0].State.ClosingAt != state.ClosingAt {
			t.Fatalf("the payee notices: %+v, %v", claims, err)
		}
		wantErr(t, l.in.Credit(ctx, chunk), pay.ErrClosing)
		if paid, err := payee.book.Redeem(ctx, claims); err != nil || paid != claims[0].Due || paid == 0 {
			t.Fatalf("redeemed %d: %v", paid, err)
		}
		l.cut()
		chain.Advance(paytest.CloseDelay)
		before := payer.book.Committed()
		background.Go(func() { payer.book.Run(ctx) }) //nolint:errcheck // ends with ctx
		time.Sleep(5 * time.Second)                   // the payer's book completes the closing by itself
		if _, outgoing := payer.book.Channels(); outgoing[0].State.Status != pay.StatusClosed {
			t.Fatalf("after the delay the channel is %+v", outgoing[0].State)
		}
		spent, err := protocol.Owed(16*mib, rate)
		if err != nil || payer.book.Committed() != spent {
			t.Errorf("of %d committed units %d are left, and %d were paid", before, payer.book.Committed(), spent)
		}
		_, err = payee.book.Accept(ctx, l.out.Channel(), payer.name, 0)
		wantErr(t, err, pay.ErrClosing)

		time.Sleep(10 * time.Second)
		if n, err := payee.book.Prune(ctx, func(protocol.ChannelID) bool { return true }); err != nil || n != 0 {
			t.Errorf("%d channels were pruned that may have to be shown (%v)", n, err)
		}
		if _, ok := payee.book.Voucher(l.out.ID()); !ok {
			t.Error("the voucher of a pinned channel is gone")
		}
		none := func(protocol.ChannelID) bool { return false }
		for _, b := range []*pay.Book{payer.book, payee.book} {
			if n, err := b.Prune(ctx, none); err != nil || n != 1 {
				t.Errorf("%d channels were pruned (%v)", n, err)
			}
		}
		cancel()
		background.Wait()
		payer.crash()
		payee.crash()
		if in, out := payee.book.Channels(); len(in) != 0 || len(out) != 0 {
			t.Error("what was pruned came back")
		}
		if payer.book.Committed() != spent {
			t.Error("pruning forgot what was spent")
		}
	})
}

func TestExhaustedChannel_IsReplaced_AndItsDepositComesBack(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		l := mustConnect(payer, payee)
		first := l.out.ID()
		for range 8 { // connections break with up to a window on its way, until neither end can bear more
			l.lose(protocol.MaxPieceSize + 2*chunk)
			l.cut()
			next, err := connect(payer, payee)
			if errors.Is(err, pay.ErrExhausted) {
				payer.crash() // it is remembered
				next, err = connect(payer, payee)
			}
			if err != nil {
				t.Fatal(err)
			}
			if l = next; l.out.ID() != first {
				break
			}
		}
		if l.out.ID() == first {
			t.Fatal("the first channel is in use for ever")
		}
		l.mustTransfer(8 * mib)
		var background sync.WaitGroup
		background.Go(func() { payer.book.Run(ctx) }) //nolint:errcheck // ends with ctx
		time.Sleep(5 * time.Second)
		chain.Advance(paytest.CloseDelay)
		time.Sleep(5 * time.Second)
		_, outgoing := payer.book.Channels()
		for _, c := range outgoing {
			if want := c.ID != first; want != (c.State.Status == pay.StatusOpen) {
				t.Errorf("channel %s is %s", c.ID, c.State.Status)
			}
		}
		if got := payer.book.Committed(); got > 1_000_000+20_000 {
			t.Errorf("%d units are committed: the exhausted channel's deposit did not come back", got)
		}
		cancel()
		background.Wait()
	})
}

func TestChannelThatL2Forgot_IsReplaced_AndItsDepositCountsNoMore(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		ctx := context.Background()
		open := func() protocol.ChannelID {
			out, err := payer.book.Channel(ctx, payee.cfg.Account, protocol.RatePrecision/1000, payer.askAt(payee, protocol.RatePrecision/1000))
			if err != nil {
				t.Fatal(err)
			}
			out.Close() //nolint:errcheck // never fails
			return out.ID()
		}
		first := open()
		once := payer.book.Committed()
		// While the payer is away the payee closes, and somebody retires the record.
		if err := chain.As(payee.cfg.Account).CloseChannel(ctx, first, protocol.SignedVoucher{}); err != nil {
			t.Fatal(err)
		}
		chain.Retire(first)
		if open() == first {
			t.Fatal("a channel that is gone is used")
		}
		if got := payer.book.Committed(); got != once {
			t.Errorf("%d units are committed, one channel's deposit is %d", got, once)
		}
	})
}

func TestLaneThatHoldsNoMore_IsFilled_ThenAnotherIsTaken(t *testing.T) {
	story(t, func(t *testing.T) {
		const rate = protocol.RatePrecision << 18 // four mebibytes are worth all that a lane holds, and a unit
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget, c.Deposit = 1<<42, 3<<38 })
		chain.Fund(payer.cfg.Account, 1<<42)
		payee := newNode(t, chain, "Paul", nil)
		ctx := context.Background()
		open := func() *pay.Outgoing {
			out, err := payer.book.Channel(ctx, payee.cfg.Account, rate, payer.askAt(payee, rate))
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		first := open()
		ctx, cancel := context.WithCancel(ctx)
		var signer sync.WaitGroup
		signer.Go(func() { first.Run(ctx, func(protocol.SignedVoucher) error { return nil }) }) //nolint:errcheck // ends with ctx
		first.Received(2 * mib)
		time.Sleep(time.Minute)
		state, err := chain.As(payer.cfg.Account).State(context.Background(), first.ID())
		if err != nil || state.Deposited != protocol.MaxLaneUnits {
			t.Fatalf("%d units are deposited, %v", state.Deposited, err)
		}
		first.Received(mib)
		time.Sleep(time.Minute)
		cancel()
		signer.Wait()
		first.Close() //nolint:errcheck // never fails
		ctx = context.Background()
		if next := open(); next.ID() == first.ID() {
			t.Fatal("a lane that is full is topped up for ever")
		}
	})
}

func TestChannel_SpentToTheLastUnit_IsToppedUp_OnceThereIsBudget(t *testing.T) {
	story(t, func(t *testing.T) {
		const unitPerByte = protocol.RatePrecision
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget, c.Deposit = 2*mib, 2*mib })
		payee := newNode(t, chain, "Paul", nil)
		ctx := context.Background()
		out, err := payer.book.Channel(ctx, payee.cfg.Account, unitPerByte, payer.askAt(payee, unitPerByte))
		if err != nil {
			t.Fatal(err)
		}
		in, err := payee.book.Accept(ctx, out.Channel(), payer.name, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := in.Receive(voucher(t, payer, out.Channel(), 2*mib)); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		in.Close()  //nolint:errcheck // never fails
		out.Close() //nolint:errcheck // never fails
		_, err = payee.book.Accept(ctx, out.Channel(), payer.name, 2*mib)
		wantErr(t, err, pay.ErrDeposit)

		payer.cfg.Budget = 8 * mib
		payer.crash()
		if out, err = payer.book.Channel(ctx, payee.cfg.Account, unitPerByte, payer.askAt(payee, unitPerByte)); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if in, err = payee.book.Accept(ctx, out.Channel(), payer.name, 2*mib); err != nil {
			t.Fatal(err)
		}
		in.Close()  //nolint:errcheck // never fails
		out.Close() //nolint:errcheck // never fails
	})
}

func TestPayee_ThatEndsBetweenSubscriptions_ChargesNobodyForIt(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		for range 5 {
			l := mustConnect(payer, payee)
			if debt := l.in.Terms().Debt; debt != 0 {
				t.Fatalf("%d bytes of debt after a restart, and nothing was lost", debt)
			}
			l.mustTransfer(3 * mib)
			l.hangUp()
			payee.crash()
		}
	})
}

func TestPayee_WhoseTermsCannotBeTrue_IsNotBelieved(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		if err != nil {
			t.Fatal(err)
		}
		wantErr(t, out.Heed(pay.Terms{Window: protocol.MaxPieceSize}), pay.ErrTerms)
		wantErr(t, out.Heed(pay.Terms{Window: 4 * mib, Newest: voucher(t, payee, out.Channel(), mib)}), pay.ErrTerms)
		out.Close() //nolint:errcheck // never fails
		// It has not cost the channel.
		mustConnect(payer, payee).mustTransfer(mib)
	})
}

func TestFlush_DoesNotWaitForASignerThatHasEnded(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		l.mustTransfer(mib)
		l.cut()
		before := time.Now()
		if err := l.out.Flush(context.Background()); err == nil || time.Since(before) != 0 {
			t.Errorf("after %s: %v", time.Since(before), err)
		}
	})
}

func TestPayee_ClosesAtOnceWithItsNewestVoucher(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		l.mustTransfer(16 * mib)
		l.hangUp()
		before := chain.Money(payee.cfg.Account)
		state, err := payee.book.CloseChannel(context.Background(), l.in.ID())
		want, _ := protocol.Owed(16*mib, rate) //nolint:errcheck // of numbers in this file
		if err != nil || state.Status != pay.StatusClosed || chain.Money(payee.cfg.Account) != before+want {
			t.Errorf("closed as %+v with %d units: %v", state, chain.Money(payee.cfg.Account)-before, err)
		}
	})
}

func TestOpening_ThatFailsIsTakenUpAgain_AndFreedInTheEnd(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		ctx, cancel := context.WithCancel(context.Background())
		broken := errors.New("the RPC is gone")
		chain.Fail(func(op string) error {
			if op == "open" {
				return broken
			}
			return nil
		})
		for range 3 {
			_, err := payer.book.Channel(ctx, payee.cfg.Account, rate, payer.ask(payee))
			wantErr(t, err, broken)
		}
		if got := payer.book.Committed(); got != 1_000_000 {
			t.Errorf("three attempts at one channel count %d units against the budget", got)
		}
		payer.crash()
		if got := payer.book.Committed(); got != 1_000_000 {
			t.Errorf("after a crash %d units count: the transaction may still be mined", got)
		}
		chain.Advance(400)
		var background sync.WaitGroup
		background.Go(func() { payer.book.Run(ctx) }) //nolint:errcheck // ends with ctx
		time.Sleep(5 * time.Second)
		if got := payer.book.Committed(); got != 0 {
			t.Errorf("%d units count for an offer that has ended", got)
		}
		chain.Fail(nil)
		mustConnect(payer, payee).mustTransfer(8 * mib)
		cancel()
		background.Wait()
	})
}

func TestLiveStream_SignsInPauses_AndSeldom(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payer, payee := newWorld(t)
		l := mustConnect(payer, payee)
		for range 20 * 60 { // one minute of 1 MiB/s, 20 pieces a second
			l.mustTransfer(chunk)
			time.Sleep(50 * time.Millisecond)
		}
		time.Sleep(3 * time.Second)
		sent, vouched := l.in.Totals()
		if sent != vouched {
			t.Errorf("after a rest %d of %d bytes are paid for", vouched, sent)
		}
		if n := len(l.vouchers); n > 4*75 {
			t.Errorf("%d vouchers for 75 MiB", n)
		}
		l.cut()
	})
}

func TestJournal_BelongsToOneAccountAndOneProcess(t *testing.T) {
	story(t, func(t *testing.T) {
		chain, payer, payee := newWorld(t)
		_, err := pay.OpenOn(context.Background(), payer.disk, payer.cfg, chain.As(payer.cfg.Account), payer.key, discard)
		if err == nil || !strings.Contains(err.Error(), "another process") {
			t.Errorf("a second process: %v", err)
		}
		payer.stop()
		other := payer.cfg
		other.Account = payee.cfg.Account
		_, err = pay.OpenOn(context.Background(), payer.disk, other, chain.As(other.Account), payee.key, discard)
		if err == nil || !strings.Contains(err.Error(), "use another data directory") {
			t.Errorf("another account: %v", err)
		}
		payee.stop()
	})
}

func TestConfig_ReportsAllProblemsAtOnce(t *testing.T) {
	err := pay.Config{MinWindow: 5, Budget: 7, PayTimeout: -1}.Validate()
	for _, want := range []string{"directory", "account", "less than two pieces", "negative", "does not suffice"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing in: %v", want, err)
		}
	}
}
