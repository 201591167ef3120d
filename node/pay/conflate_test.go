package pay_test

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// grown is a link whose payer has the largest window, 32 MiB: its step is 4 MiB and a quarter 8 MiB. Nothing is unsigned.
func grown(t *testing.T) *link {
	t.Helper()
	_, payer, payee := newWorld(t)
	l := mustConnect(payer, payee)
	l.mustTransfer(256 * mib)
	if err := l.out.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	synctest.Wait()
	return l
}

func (l *link) signed() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.vouchers)
}

func TestPayer_InBulkFasterThanItBreathes_SignsForAQuarterOfTheWindow(t *testing.T) {
	story(t, func(t *testing.T) {
		l := grown(t)
		before := l.signed()
		for range 64 {
			l.mustMove(mib)
			synctest.Wait() // and no time passes
		}
		if n := l.signed() - before; n < 64/8 || n > 64/8+1 { // the first step, and then quarters
			t.Errorf("%d vouchers for 64 MiB", n)
		}
		l.hangUp()
	})
}

func TestPayer_InSlowBulk_SignsForEachStep(t *testing.T) {
	story(t, func(t *testing.T) {
		l := grown(t)
		before := l.signed()
		for range 64 {
			l.mustMove(mib)
			time.Sleep(10 * time.Millisecond)
		}
		if n := l.signed() - before; n != 64/4 {
			t.Errorf("%d vouchers for 64 MiB, 16 steps", n)
		}
		l.hangUp()
	})
}

func TestPayer_SignsAFullStepOnceItHasBreathed_ThoughNothingMoreComes(t *testing.T) {
	story(t, func(t *testing.T) {
		l := grown(t)
		l.mustMove(4 * mib) // signed at once
		synctest.Wait()
		before, start := l.signed(), time.Now()
		for range 5 {
			l.mustMove(mib)
		}
		synctest.Wait()
		if l.signed() != before {
			t.Error("a second voucher was signed in the same moment")
		}
		for l.signed() == before && time.Since(start) < time.Second {
			time.Sleep(time.Millisecond)
		}
		if took := time.Since(start); took > 25*time.Millisecond {
			t.Errorf("it was signed after %s", took)
		}
		l.hangUp()
	})
}

// heard is a payee's subscription that hears vouchers from a payer without a book.
func heard(t *testing.T) (payer, payee *node, in *pay.Incoming, say func(protocol.Bytes)) {
	t.Helper()
	_, payer, payee = newWorld(t)
	out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
	if err != nil {
		t.Fatal(err)
	}
	if in, err = payee.book.Accept(context.Background(), out.Channel(), payer.name, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()  //nolint:errcheck // never fails
		out.Close() //nolint:errcheck // never fails
	})
	return payer, payee, in, func(total protocol.Bytes) {
		t.Helper()
		if err := in.Receive(voucher(t, payer, out.Channel(), total)); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
	}
}

func mustSend(t *testing.T, in *pay.Incoming, n protocol.Bytes) {
	t.Helper()
	for ; n > 0; n -= chunk {
		if err := in.Credit(context.Background(), chunk); err != nil {
			t.Fatal(err)
		}
		in.Sent(chunk)
	}
	synctest.Wait()
}

func wantVouched(t *testing.T, in *pay.Incoming, want protocol.Bytes, when string) {
	t.Helper()
	if _, vouched := in.Totals(); vouched != want {
		t.Errorf("%s: %d bytes count as paid for, want %d", when, vouched, want)
	}
}

func TestPayee_RecordsVouchersOfOneMomentTogether_AndAtOnceWhereCreditIsNeeded(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payee, in, say := heard(t)
		mustSend(t, in, mib/2)
		say(mib / 4)
		wantVouched(t, in, mib/4, "the first voucher")
		say(mib / 2)
		wantVouched(t, in, mib/4, "a second one in the same moment")
		time.Sleep(50 * time.Millisecond)
		synctest.Wait()
		wantVouched(t, in, mib/2, "50 ms later")

		say(mib/2 + 1)
		mustSend(t, in, 4*mib) // no time passes: what is sent needs the voucher
		wantVouched(t, in, mib/2+1, "near the end of the credit")
		say(4 * mib)
		wantVouched(t, in, 4*mib, "at the end of the credit")

		say(5 * mib)
		say(6 * mib)
		in.Close() //nolint:errcheck // never fails
		if v, ok := payee.book.Voucher(in.ID()); !ok || v.Bytes() != 6*mib {
			t.Errorf("after the end of the subscription the payee holds a voucher for %d bytes", v.Bytes())
		}
	})
}

func TestPayee_ThatLosesPowerBeforeItRecordedAVoucher_GetsItAgain(t *testing.T) {
	story(t, func(t *testing.T) {
		l := grown(t)
		var newest protocol.Bytes
		waits := func() bool {
			newest = l.vouchers[len(l.vouchers)-1].Bytes
			_, vouched := l.in.Totals()
			return vouched < newest
		}
		for moved := 0; !waits(); moved++ { // a step is signed at once and recorded, a quarter of the window more is signed and waits
			if moved == 64 {
				t.Fatalf("%d bytes are signed, and all of them recorded", newest)
			}
			l.mustMove(mib)
			synctest.Wait()
		}
		payer, payee := l.payer, l.payee
		l.cancel()
		payee.crash()
		l.cut()
		if v, ok := payee.book.Voucher(l.in.ID()); !ok || v.Bytes() >= newest {
			t.Fatalf("after the crash the payee has a voucher for %d bytes", v.Bytes())
		}
		l = mustConnect(payer, payee)
		time.Sleep(3 * time.Second)
		if _, vouched := l.in.Totals(); vouched < newest {
			t.Errorf("%d bytes are paid for, the payer had signed for %d", vouched, newest)
		}
		l.hangUp()
	})
}

func TestPayee_ThatHoldsAVoucherAboveTheDeposit_AsksL2NoFasterForMoreBytes(t *testing.T) {
	story(t, func(t *testing.T) {
		_, payee, in, say := heard(t)
		say(mib)
		say(1000 * mib) // the deposit covers some 953 MiB
		var asked atomic.Int64
		payee.chain.Fail(func(string) error {
			asked.Add(1)
			return nil
		})
		mustSend(t, in, 4*mib)
		if n := asked.Load(); n > 16 { // twice for each record of the ceiling; there are 64 chunks
			t.Errorf("L2 was asked %d times in one moment", n)
		}
	})
}
