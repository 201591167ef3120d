package pay_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

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
