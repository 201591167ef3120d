// Package paytest is an L2 in memory for tests of what pays: the channels of the payments contract with its rules, without
// batches and gas. It behaves; it does not expect. The suite that runs against it runs against the real contract too.
package paytest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Domain is where the chains of this package say they are.
var Domain = protocol.Domain{ChainID: 31338, Payments: common.HexToAddress("0x00000000000000000000000000000000000a11ce")}

// MinDeposit is the least deposit of a channel, in settlement units.
const MinDeposit protocol.Units = 1_000_000

// CloseDelay is how long a payer waits for its refund, in seconds.
const CloseDelay = 80

// Refusals of the contract. Their names are those of the contract's errors.
var (
	ErrLaneTaken           = errors.New("LaneTaken")
	ErrOfferExpired        = errors.New("OfferExpired")
	ErrBadOffer            = errors.New("BadOffer")
	ErrNotAllowed          = errors.New("NotAllowed")
	ErrDepositTooSmall     = errors.New("DepositTooSmall")
	ErrAmountTooLarge      = errors.New("AmountTooLarge")
	ErrInsufficientBalance = errors.New("InsufficientBalance")
	ErrUnknownChannel      = errors.New("UnknownChannel")
	ErrChannelNotOpen      = errors.New("ChannelNotOpen")
	ErrChannelClosing      = errors.New("ChannelClosing")
	ErrBadVoucher          = errors.New("BadVoucher")
	ErrNothingDue          = errors.New("NothingDue")
	ErrTooEarly            = errors.New("TooEarly")
)

type lane struct {
	payee common.Address
	token protocol.TokenID
	lane  protocol.Lane
}

type event struct {
	block uint64
	id    protocol.ChannelID
}

type refund struct {
	block uint64
	units protocol.Units
}

type entry struct {
	channel protocol.Channel
	state   pay.State
}

// Chain is the contract and its chain. Each transaction is a block. It is safe for concurrent use.
type Chain struct {
	mu       sync.Mutex
	number   uint64
	time     uint64
	lanes    map[lane]bool
	channels map[protocol.ChannelID]*entry
	refunds  map[protocol.ChannelID]refund     // of closed channels
	balance  map[common.Address]protocol.Units // free balance in the contract, of the native token
	wallet   map[common.Address]protocol.Units // outside of it
	signers  map[common.Address]common.Address
	events   []event
	fail     func(op string) error
}

// NewChain is a chain at block 1 whose time is that of its making.
func NewChain(unixSeconds uint64) *Chain {
	return &Chain{
		number: 1, time: unixSeconds, lanes: map[lane]bool{}, channels: map[protocol.ChannelID]*entry{}, refunds: map[protocol.ChannelID]refund{},
		balance: map[common.Address]protocol.Units{}, wallet: map[common.Address]protocol.Units{},
		signers: map[common.Address]common.Address{},
	}
}

// Fund puts units into an account's wallet.
func (c *Chain) Fund(account common.Address, units protocol.Units) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wallet[account] += units
}

// Money is what an account owns outside of channels, in the wallet and in the contract.
func (c *Chain) Money(account common.Address) protocol.Units {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wallet[account] + c.balance[account]
}

// Free is an account's free balance in the contract.
func (c *Chain) Free(account common.Address) protocol.Units {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.balance[account]
}

// SetOfferSigner is setOfferSigner by the payee.
func (c *Chain) SetOfferSigner(payee, signer common.Address) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.signers[payee] = signer
}

// Advance lets seconds pass.
func (c *Chain) Advance(seconds uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.time += seconds
	c.number++
}

// Fail makes operations ("state", "open", "top up", ...) fail with what f returns, before they have any effect; nil ends it.
func (c *Chain) Fail(f func(op string) error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fail = f
}

// Settle raises a channel's settled amount as a batch would: by units that some voucher backs, paid out of the deposit.
func (c *Chain) Settle(id protocol.ChannelID, units protocol.Units) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.number++
	if e := c.channels[id]; e != nil {
		c.settle(e, units)
	}
}

// Restore puts a channel on the chain as it was on another one, for a test whose processes come and go.
func (c *Chain) Restore(channel protocol.Channel, state pay.State) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lanes[lane{channel.Payee, channel.Token, channel.Lane}] = true
	c.channels[Domain.ChannelID(channel)] = &entry{channel: channel, state: state}
}

// Retire forgets a closed channel as the contract does in time; its lane stays used.
func (c *Chain) Retire(id protocol.ChannelID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.channels[id]; e != nil && e.state.Status == pay.StatusClosed {
		delete(c.channels, id)
	}
}

// L2 is the contract as an account uses it, a sponsor's among them.
type L2 interface {
	pay.L2
	Refunded(ctx context.Context, id protocol.ChannelID, from, to uint64) (units protocol.Units, found bool, err error)
}

// As is the contract as an account uses it.
func (c *Chain) As(account common.Address) L2 { return &view{Chain: c, account: account} }

// view is one account's L2.
type view struct {
	*Chain
	account common.Address
}

// begin locks the chain for an operation.
func (v *view) begin(ctx context.Context, op string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	v.mu.Lock()
	if v.fail != nil {
		if err := v.fail(op); err != nil {
			v.mu.Unlock()
			return fmt.Errorf("%s: %w", op, err)
		}
	}
	return nil
}

func (v *view) Domain() protocol.Domain { return Domain }

func (v *view) Head(ctx context.Context) (number, unixSeconds uint64, err error) {
	if err := v.begin(ctx, "head"); err != nil {
		return 0, 0, err
	}
	defer v.mu.Unlock()
	return v.number, v.time, nil
}

func (v *view) State(ctx context.Context, id protocol.ChannelID) (pay.State, error) {
	if err := v.begin(ctx, "state"); err != nil {
		return pay.State{}, err
	}
	defer v.mu.Unlock()
	if e := v.channels[id]; e != nil {
		return e.state, nil
	}
	return pay.State{}, nil
}

func (v *view) LaneUsed(ctx context.Context, payee common.Address, token protocol.TokenID, n protocol.Lane) (bool, error) {
	if err := v.begin(ctx, "lane used"); err != nil {
		return false, err
	}
	defer v.mu.Unlock()
	return v.lanes[lane{payee, token, n}], nil
}

func (v *view) OfferSigner(ctx context.Context, payee common.Address) (common.Address, error) {
	if err := v.begin(ctx, "offer signer"); err != nil {
		return common.Address{}, err
	}
	defer v.mu.Unlock()
	return v.signers[payee], nil
}

func (v *view) Changed(ctx context.Context, from, to uint64) ([]protocol.ChannelID, error) {
	if err := v.begin(ctx, "changed"); err != nil {
		return nil, err
	}
	defer v.mu.Unlock()
	var ids []protocol.ChannelID
	for _, e := range v.events {
		if e.block >= from && e.block <= to {
			ids = append(ids, e.id)
		}
	}
	return ids, nil
}

func (v *view) OpenChannel(ctx context.Context, o protocol.SignedOffer, units protocol.Units) error {
	if err := v.begin(ctx, "open"); err != nil {
		return err
	}
	defer v.mu.Unlock()
	at := lane{o.Payee, o.Token, o.Lane}
	switch {
	case o.Payer != v.account, o.Payee == o.Payer, o.Rate == 0, o.Signer == common.Address{}:
		return ErrNotAllowed
	case v.time > o.ValidUntil:
		return ErrOfferExpired
	case Domain.VerifyOffer(o, v.signers[o.Payee], v.time) != nil:
		return ErrBadOffer
	case units < MinDeposit:
		return ErrDepositTooSmall
	case units > protocol.MaxLaneUnits:
		return ErrAmountTooLarge
	case v.lanes[at]:
		return ErrLaneTaken
	}
	if err := v.take(units); err != nil {
		return err
	}
	id := Domain.ChannelID(o.Channel)
	v.lanes[at] = true
	v.channels[id] = &entry{channel: o.Channel, state: pay.State{Status: pay.StatusOpen, Deposited: units}}
	v.emit(id)
	return nil
}

func (v *view) TopUp(ctx context.Context, id protocol.ChannelID, units protocol.Units) error {
	if err := v.begin(ctx, "top up"); err != nil {
		return err
	}
	defer v.mu.Unlock()
	e, err := v.open(id)
	if err != nil {
		return err
	}
	if e.state.ClosingAt != 0 {
		return ErrChannelClosing
	}
	if units > protocol.MaxLaneUnits-e.state.Deposited {
		return ErrAmountTooLarge
	}
	if err := v.take(units); err != nil {
		return err
	}
	e.state.Deposited += units
	v.emit(id)
	return nil
}

func (v *view) Redeem(ctx context.Context, vouchers []protocol.SignedVoucher) error {
	if err := v.begin(ctx, "redeem"); err != nil {
		return err
	}
	defer v.mu.Unlock()
	var before protocol.Units
	for _, s := range vouchers {
		e, err := v.open(s.Channel)
		if err != nil {
			return err
		}
		if _, err := Domain.VerifyVoucher(e.channel, s); err != nil {
			return ErrBadVoucher
		}
		before += e.state.Settled
	}
	var after protocol.Units
	for _, s := range vouchers {
		e := v.channels[s.Channel]
		v.settle(e, s.Amount)
		after += e.state.Settled
		v.emit(s.Channel)
	}
	if after == before {
		return ErrNothingDue
	}
	return nil
}

func (v *view) CloseChannel(ctx context.Context, id protocol.ChannelID, final protocol.SignedVoucher) error {
	if err := v.begin(ctx, "close"); err != nil {
		return err
	}
	defer v.mu.Unlock()
	e, err := v.open(id)
	if err != nil {
		return err
	}
	byPayee := v.account == e.channel.Payee
	noticed := e.state.ClosingAt != 0
	if !byPayee && !noticed && v.account != e.channel.Payer {
		return ErrNotAllowed
	}
	if !byPayee && noticed && v.time < e.state.ClosingAt {
		return ErrTooEarly
	}
	if final.Bytes != 0 {
		if _, err := Domain.VerifyVoucher(e.channel, final); err != nil {
			return ErrBadVoucher
		}
		v.settle(e, final.Amount)
	}
	if !byPayee && !noticed {
		e.state.ClosingAt = v.time + CloseDelay
	} else {
		v.balance[e.channel.Payer] += e.state.Deposited - e.state.Settled
		v.refunds[id] = refund{v.number + 1, e.state.Deposited - e.state.Settled}
		e.state = pay.State{Status: pay.StatusClosed}
	}
	v.emit(id)
	return nil
}

// Refunded is what a sponsor needs beyond pay.L2.
func (v *view) Refunded(ctx context.Context, id protocol.ChannelID, from, to uint64) (units protocol.Units, found bool, err error) {
	if err := v.begin(ctx, "refunded"); err != nil {
		return 0, false, err
	}
	defer v.mu.Unlock()
	r, ok := v.refunds[id]
	if !ok || r.block < from || r.block > to {
		return 0, false, nil
	}
	return r.units, true, nil
}

// The rest is under mu.

func (c *Chain) open(id protocol.ChannelID) (*entry, error) {
	e := c.channels[id]
	switch {
	case e == nil:
		return nil, ErrUnknownChannel
	case e.state.Status != pay.StatusOpen:
		return nil, ErrChannelNotOpen
	}
	return e, nil
}

// take pays units from the account's balance, after a deposit of what is missing.
func (v *view) take(units protocol.Units) error {
	if missing := units - min(units, v.balance[v.account]); missing > 0 {
		if v.wallet[v.account] < missing {
			return ErrInsufficientBalance
		}
		v.wallet[v.account] -= missing
		v.balance[v.account] += missing
	}
	v.balance[v.account] -= units
	return nil
}

func (c *Chain) settle(e *entry, units protocol.Units) {
	to := max(e.state.Settled, min(units, e.state.Deposited))
	c.balance[e.channel.Payee] += to - e.state.Settled
	e.state.Settled = to
}

func (c *Chain) emit(id protocol.ChannelID) {
	c.number++
	c.events = append(c.events, event{c.number, id})
}
