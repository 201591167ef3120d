package pay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// refreshEvery spaces the questions to L2 whether a deposit was topped up while a voucher or a sender waits for it.
const refreshEvery = 500 * time.Millisecond

// collect is how long a voucher may wait for a newer one to be recorded in its place, if one was recorded just before and the
// sender has credit enough.
const collect = 50 * time.Millisecond

// keep is the payee's goroutine of a channel that has subscriptions: it verifies and records vouchers, runs the ceiling ahead of
// the bytes and looks for top-ups. It ends when stop closes, or with the book.
func (t *tab) keep(ctx context.Context, stop <-chan struct{}, stopped chan<- struct{}) {
	defer close(stopped)
	again := time.NewTimer(time.Hour)
	defer again.Stop()
	var recorded time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case <-stop:
			_, _ = t.settle(ctx) // no one is left to send to; what failed is on record as unpaid
			t.land()
			return
		case <-t.wake:
		case <-again.C:
		}
		if left := collect - time.Since(recorded); left > 0 && t.canWait() {
			again.Reset(left)
			continue
		}
		wrote, err := t.settle(ctx)
		if err != nil {
			t.stopSending(err)
		}
		if wrote {
			recorded = time.Now()
		}
		if t.wantsDeposit() {
			t.lookForDeposit(ctx)
			again.Reset(refreshEvery)
		}
	}
}

// canWait says that nobody misses what the buffered voucher brings: the payer has not run into a limit, and the sender is not near
// one. When it comes near, it wakes the keeper.
func (t *tab) canWait() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buffered.Bytes <= t.account.vouched || t.waiters > 0 || t.fault != nil || t.unpaid || t.refused {
		return false
	}
	mark := sub(protocol.Bytes(t.limit.Load()), t.margin())
	t.mark.Store(uint64(mark))
	return t.sent.Load() <= uint64(mark)
}

// settle verifies the buffered voucher, if there is one, and makes durable what changes by it and by the bytes sent since.
func (t *tab) settle(ctx context.Context) (wrote bool, err error) {
	voucher, err := t.verified(ctx)
	if err != nil {
		return false, err
	}
	t.mu.Lock()
	sent := protocol.Bytes(t.sent.Load())
	next, made := t.account, protocol.Bytes(0)
	record := t.record()
	if voucher.Valid() {
		next, made = next.pay(voucher.Bytes(), sent)
		record.Signature, record.Unpaid = voucher.Signed().Signature, false
	}
	if voucher.Valid() || uint64(sent) > t.mark.Load() {
		next = next.raise(t.book.law, sent+made)
	}
	record.Account = next
	same := record == t.recorded
	if same && uint64(sent) > t.mark.Load() {
		t.mark.Store(never) // there is nothing to move yet
	}
	t.mu.Unlock()
	if same {
		return false, nil
	}
	if err := t.book.journal.putIncoming(t.id, record); err != nil {
		return false, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.recorded = record
	t.account = next
	t.sent.Add(uint64(made))
	if voucher.Valid() {
		t.newest, t.unpaid = voucher, false
		if errors.Is(t.fault, ErrUnpaid) {
			t.fault = nil
		}
	}
	t.refit()
	return true, nil
}

// land takes the ceiling down to what was sent, now that nobody sends: a restart must not take for sent what was not.
func (t *tab) land() {
	t.mu.Lock()
	record := t.record()
	record.Account.ceiling = protocol.Bytes(t.sent.Load())
	same := record == t.recorded
	t.mu.Unlock()
	if same || t.book.journal.putIncoming(t.id, record) != nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.account, t.recorded = record.Account, record
	t.refit()
}

// verified takes the buffered voucher and verifies it; the zero voucher if there is none, or it has to wait for a deposit.
func (t *tab) verified(ctx context.Context) (protocol.ValidVoucher, error) {
	t.mu.Lock()
	v, vouched := t.buffered, t.account.vouched
	t.mu.Unlock()
	if v.Bytes <= vouched {
		return protocol.ValidVoucher{}, nil
	}
	valid, err := t.book.domain.VerifyVoucher(t.channel, v)
	if err != nil {
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.buffered == v {
			t.buffered = protocol.SignedVoucher{}
		}
		return protocol.ValidVoucher{}, fmt.Errorf("%w: %w", ErrVoucher, err)
	}
	if valid.Amount() > t.deposited() {
		t.lookForDeposit(ctx)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if valid.Amount() > t.state.Deposited {
		t.refused = true
		return protocol.ValidVoucher{}, nil
	}
	if t.buffered == v {
		t.buffered, t.refused = protocol.SignedVoucher{}, false
	}
	return valid, nil
}

// lookForDeposit reads the channel from L2. If that fails, what waits for a deposit goes on waiting, and the keeper asks again.
func (t *tab) lookForDeposit(ctx context.Context) {
	if err := t.book.refreshTab(ctx, t); err != nil && ctx.Err() == nil {
		t.book.log.Debug("deposit not read", "channel", t.id, "error", err)
	}
}

func (t *tab) deposited() protocol.Units {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.state.Deposited
}

// wantsDeposit says that a voucher or a sender waits for a top-up.
func (t *tab) wantsDeposit() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	reach := protocol.Covered(t.state.Deposited, t.channel.Rate)
	return t.fault == nil && (t.refused || t.waiters > 0 && add(protocol.Bytes(t.sent.Load()), protocol.MaxPieceSize) > reach)
}

// stopSending ends every subscription of the channel with err.
func (t *tab) stopSending(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.fault == nil {
		t.fault = err
	}
	t.refit()
}

// record is what the journal has to hold of the tab now. Under mu.
func (t *tab) record() incomingRecord {
	return incomingRecord{Channel: t.channel, Peer: t.peer, Account: t.account, Signature: t.newest.Signed().Signature, Unpaid: t.unpaid}
}

// saveFirst makes a tab durable that was never recorded.
func (t *tab) saveFirst(ctx context.Context) error {
	if err := t.hold(ctx); err != nil {
		return err
	}
	defer t.release()
	t.mu.Lock()
	record, known := t.record(), t.recorded != incomingRecord{}
	t.mu.Unlock()
	if known {
		return nil
	}
	if err := t.book.journal.putIncoming(t.id, record); err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.recorded = record
	return nil
}
