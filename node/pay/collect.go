package pay

import (
	"context"
	"errors"
	"fmt"

	"github.com/openstreaming/openstreaming/protocol"
)

// Collect takes a voucher that pays for something else than what this book sends, such as a sponsor's for a gateway's fee. It did not
// come over a subscription, and the channel must never have one, or the same voucher would pay for both: so the offer was made to a
// name that no peer has, which Collect is told again as its from. Once it returns, the voucher is verified and durable, and is handed in
// and redeemed like all others. One that is not newer than what is held changes nothing.
//
// Errors: ErrVoucher; ErrDeposit, if it is above the deposit; ErrClosing, if the channel is closed; ErrChannel; ErrPeer; those of L2.
func (b *Book) Collect(ctx context.Context, c protocol.Channel, from string, v protocol.SignedVoucher) error {
	id := b.domain.ChannelID(c)
	if err := b.collect(ctx, c, from, v); err != nil {
		return fmt.Errorf("collect a voucher on channel %s: %w", id, err)
	}
	return nil
}

func (b *Book) collect(ctx context.Context, c protocol.Channel, from string, v protocol.SignedVoucher) error {
	if err := b.checkIncoming(c); err != nil {
		return err
	}
	valid, err := b.domain.VerifyVoucher(c, v)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrVoucher, err)
	}
	state, err := b.l2.State(ctx, b.domain.ChannelID(c))
	switch {
	case err != nil:
		return err
	case state.Status == StatusUnknown:
		return fmt.Errorf("%w: it was never opened on L2", ErrChannel)
	case state.Status != StatusOpen:
		return ErrClosing
	case valid.Amount() > state.Deposited:
		return fmt.Errorf("%w: %d units are promised, and %d deposited", ErrDeposit, valid.Amount(), state.Deposited)
	}
	t, err := b.tabFor(c, from)
	if err != nil {
		return err
	}
	if err := t.hold(ctx); err != nil {
		return err
	}
	defer t.release()
	t.mu.Lock()
	record, used, pruned := t.record(), len(t.users) > 0, errors.Is(t.fault, ErrClosing) && state.ClosingAt == 0
	t.mu.Unlock()
	switch {
	case used:
		return fmt.Errorf("%w: it pays for a subscription", ErrChannel)
	case pruned:
		return ErrClosing
	case valid.Bytes() <= record.Account.vouched:
		return nil
	}
	record.Account = account{vouched: valid.Bytes(), ceiling: valid.Bytes()}
	record.Signature, record.Unpaid = v.Signature, false
	if err := b.journal.putIncoming(t.id, record); err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.account, t.recorded, t.newest, t.unpaid, t.state = record.Account, record, valid, false, state
	t.sent.Store(uint64(valid.Bytes()))
	b.lanes.taken(t.channel)
	t.refit()
	return nil
}
