package pay_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

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
		_, err = payer.book.CloseChannel(ctx, l.out.ID())
		wantErr(t, err, pay.ErrTooEarly)
		if at := time.Unix(int64(state.ClosingAt), 0).UTC().Format(time.DateTime); !strings.Contains(err.Error(), at) || strings.Count(err.Error(), "close channel") != 1 { //nolint:gosec // a time
			t.Errorf("closed again too early it says %q, not once, and when: %s", err, at)
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
