// Package onchain is the payments contract on L2 as node/pay needs it, and as a person uses it who moves money in and out.
//
// It promises that a method that sends a transaction returns once it is mined, and fails with the contract's own error by name.
// It keeps no state but what never changes: the domain and the units of tokens.
package onchain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// ErrReadOnly says that no account was given to send transactions with.
var ErrReadOnly = errors.New("no account was given to send transactions on L2 with")

// Payments is the contract, used by one account. It is safe for concurrent use.
type Payments struct {
	client   *chain.Client
	sender   *chain.Sender
	address  common.Address
	contract *payments.OpenStreamingPayments
	changes  []common.Hash // topics of the events that change a channel

	mu    sync.Mutex
	units map[protocol.TokenID]token
	spend sync.Mutex // from a look at the free balance to the transaction that spends it
}

type token struct {
	address common.Address // zero for the native token
	unit    *big.Int       // base units (wei) in a settlement unit
}

var _ pay.L2 = (*Payments)(nil)

// New checks that there is a contract at the address. sender may be nil for reading only.
func New(ctx context.Context, client *chain.Client, address common.Address, sender *chain.Sender) (*Payments, error) {
	if err := client.RequireCode(ctx, "the payments contract", address); err != nil {
		return nil, err
	}
	contract, err := payments.NewOpenStreamingPayments(address, client)
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	parsed, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("parse the payments contract's ABI: %w", err)
	}
	p := &Payments{
		client: client, sender: sender, address: address, contract: contract, units: map[protocol.TokenID]token{},
	}
	for _, name := range []string{"ChannelOpened", "ToppedUp", "Redeemed", "Closing", "Closed"} {
		event, ok := parsed.Events[name]
		if !ok {
			return nil, fmt.Errorf("the payments contract's ABI has no event %s", name)
		}
		p.changes = append(p.changes, event.ID)
	}
	return p, nil
}

// Domain is the chain and the contract.
func (p *Payments) Domain() protocol.Domain {
	return protocol.Domain{ChainID: p.client.ID, Payments: p.address}
}

// Account is the account that sends, zero if there is none.
func (p *Payments) Account() common.Address {
	if p.sender == nil {
		return common.Address{}
	}
	return p.sender.Address()
}

// Head is the newest block and its timestamp.
func (p *Payments) Head(ctx context.Context) (number, unixSeconds uint64, err error) {
	h, err := p.client.Head(ctx)
	if err != nil {
		return 0, 0, err
	}
	return h.Number.Uint64(), h.Time, nil
}

// State reads a channel. Of a closed one the contract keeps no amounts.
func (p *Payments) State(ctx context.Context, id protocol.ChannelID) (pay.State, error) {
	opts := &bind.CallOpts{Context: ctx}
	for try := 0; ; try++ {
		lane, err := p.contract.LaneOf(opts, id)
		if err != nil {
			return pay.State{}, fmt.Errorf("read the deposit of channel %s: %w", id, chain.Explain(err))
		}
		c, err := p.contract.Channels(opts, id)
		if err != nil {
			return pay.State{}, fmt.Errorf("read channel %s: %w", id, chain.Explain(err))
		}
		switch {
		case c.Status == 0:
			return pay.State{}, nil
		case c.Status == 2:
			return pay.State{Status: pay.StatusClosed}, nil
		case lane.DepositedUnits == 0 && try < 2:
			continue // it was opened between both questions: an open channel has a deposit
		}
		return pay.State{
			Status: pay.StatusOpen, ClosingAt: c.CloseAt.Uint64(),
			Deposited: protocol.Units(lane.DepositedUnits), Settled: protocol.Units(lane.SettledUnits),
		}, nil
	}
}

// LaneUsed says whether a channel was ever opened on the lane.
func (p *Payments) LaneUsed(ctx context.Context, payee common.Address, t protocol.TokenID, lane protocol.Lane) (bool, error) {
	used, err := p.contract.LaneUsed(&bind.CallOpts{Context: ctx}, payee, uint16(t), uint32(lane))
	if err != nil {
		return false, fmt.Errorf("read lane %d of %s: %w", lane, payee, chain.Explain(err))
	}
	return used, nil
}

// OfferSigner is who may sign offers for the payee beside itself.
func (p *Payments) OfferSigner(ctx context.Context, payee common.Address) (common.Address, error) {
	signer, err := p.contract.OfferSigner(&bind.CallOpts{Context: ctx}, payee)
	if err != nil {
		return common.Address{}, fmt.Errorf("read the offer signer of %s: %w", payee, chain.Explain(err))
	}
	return signer, nil
}

// Changed lists the channels that had an event in the blocks.
func (p *Payments) Changed(ctx context.Context, from, to uint64) ([]protocol.ChannelID, error) {
	logs, err := p.client.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to),
		Addresses: []common.Address{p.address}, Topics: [][]common.Hash{p.changes},
	})
	if err != nil {
		return nil, fmt.Errorf("read the payments contract's events of blocks %d to %d: %w", from, to, err)
	}
	var ids []protocol.ChannelID
	for _, l := range logs {
		if len(l.Topics) > 1 {
			ids = append(ids, protocol.ChannelID(l.Topics[1]))
		}
	}
	return ids, nil
}

// Refunded is what came back to the payer when a channel was closed in the blocks from..to, both inclusive.
func (p *Payments) Refunded(ctx context.Context, id protocol.ChannelID, from, to uint64) (units protocol.Units, found bool, err error) {
	closed, err := p.contract.FilterClosed(&bind.FilterOpts{Context: ctx, Start: from, End: &to}, [][32]byte{id})
	if err != nil {
		return 0, false, fmt.Errorf("read what came back from channel %s: %w", id, chain.Explain(err))
	}
	defer closed.Close() //nolint:errcheck // the logs have been read
	for closed.Next() {
		units, found = protocol.Units(closed.Event.RefundUnits), true
	}
	if err := closed.Error(); err != nil {
		return 0, false, fmt.Errorf("read what came back from channel %s: %w", id, err)
	}
	return units, found, nil
}

// send sends one transaction to the contract.
func (p *Payments) send(ctx context.Context, what string, build chain.Build) (*types.Receipt, error) {
	if p.sender == nil {
		return nil, fmt.Errorf("%s: %w", what, ErrReadOnly)
	}
	return p.sender.Send(ctx, what, build)
}

// OpenChannel takes an offer, after a deposit of what the account lacks in the contract.
func (p *Payments) OpenChannel(ctx context.Context, o protocol.SignedOffer, units protocol.Units) error {
	p.spend.Lock()
	defer p.spend.Unlock()
	what := fmt.Sprintf("open a channel to %s", o.Payee)
	params := payments.ChannelParams{
		Payer: o.Payer, Signer: o.Signer, Payee: o.Payee, TokenId: uint16(o.Token), Lane: uint32(o.Lane), Rate: uint64(o.Rate),
	}
	r, vs := o.Signature.R(), o.Signature.VS()
	if err := p.rehearse(ctx, "openChannelWith", params, uint64(units), o.ValidUntil, r, vs); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if err := p.provide(ctx, o.Token, units); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	_, err := p.send(ctx, what, func(opts *bind.TransactOpts) (*types.Transaction, error) {
		return p.contract.OpenChannelWith(opts, params, uint64(units), o.ValidUntil, r, vs)
	})
	return err
}

// rehearse asks the contract whether it would refuse a call for another reason than want of money, so that none is deposited for
// a call that fails.
func (p *Payments) rehearse(ctx context.Context, method string, args ...any) error {
	raw := payments.OpenStreamingPaymentsRaw{Contract: p.contract}
	var result []any
	err := chain.Explain(raw.Call(&bind.CallOpts{Context: ctx, From: p.Account()}, &result, method, args...))
	if chain.Reverted(err, "InsufficientBalance") {
		return nil
	}
	return err
}

// TopUp adds to a channel's deposit, after a deposit of what the account lacks in the contract.
func (p *Payments) TopUp(ctx context.Context, id protocol.ChannelID, units protocol.Units) error {
	p.spend.Lock()
	defer p.spend.Unlock()
	what := fmt.Sprintf("top up channel %s", id)
	if err := p.rehearse(ctx, "topUp", id, uint64(units)); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	c, err := p.contract.Channels(&bind.CallOpts{Context: ctx}, id)
	if err != nil {
		return fmt.Errorf("%s: %w", what, chain.Explain(err))
	}
	if err := p.provide(ctx, protocol.TokenID(c.TokenId), units); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	_, err = p.send(ctx, what, func(opts *bind.TransactOpts) (*types.Transaction, error) {
		return p.contract.TopUp(opts, id, uint64(units))
	})
	return err
}

// provide deposits what is missing to have units free in the contract. Under spend.
func (p *Payments) provide(ctx context.Context, t protocol.TokenID, units protocol.Units) error {
	have, err := p.Balance(ctx, t, p.Account())
	if err != nil {
		return err
	}
	if have >= units {
		return nil
	}
	return p.Deposit(ctx, t, units-have)
}

// CloseChannel closes a channel; see pay.Writer.
func (p *Payments) CloseChannel(ctx context.Context, id protocol.ChannelID, final protocol.SignedVoucher) error {
	_, err := p.send(ctx, fmt.Sprintf("close channel %s", id), func(opts *bind.TransactOpts) (*types.Transaction, error) {
		return p.contract.CloseChannel(opts, id, onChain(final))
	})
	return err
}

// Redeem redeems vouchers of one payee and token in one transaction.
func (p *Payments) Redeem(ctx context.Context, vouchers []protocol.SignedVoucher) error {
	if len(vouchers) == 0 {
		return nil
	}
	_, err := p.send(ctx, fmt.Sprintf("redeem %d vouchers", len(vouchers)), func(opts *bind.TransactOpts) (*types.Transaction, error) {
		if len(vouchers) == 1 {
			v := vouchers[0]
			return p.contract.StreamPayment(opts, v.Channel, uint64(v.Bytes), v.Signature.R(), v.Signature.VS())
		}
		all := make([]payments.IOpenStreamingPaymentsRedemption, len(vouchers))
		for i, v := range vouchers {
			all[i] = payments.IOpenStreamingPaymentsRedemption{ChannelId: v.Channel, Voucher: onChain(v)}
		}
		return p.contract.RedeemMany(opts, all)
	})
	return err
}

func onChain(v protocol.SignedVoucher) payments.SignedVoucher {
	return payments.SignedVoucher{CumulativeBytes: uint64(v.Bytes), R: v.Signature.R(), Vs: v.Signature.VS()}
}

// SetOfferSigner names the hot key that may sign offers for the account; the zero address removes it.
func (p *Payments) SetOfferSigner(ctx context.Context, signer common.Address) error {
	_, err := p.send(ctx, "set the offer signer", func(opts *bind.TransactOpts) (*types.Transaction, error) {
		return p.contract.SetOfferSigner(opts, signer)
	})
	return err
}

// Balance is an owner's free balance in the contract, in whole settlement units.
func (p *Payments) Balance(ctx context.Context, t protocol.TokenID, owner common.Address) (protocol.Units, error) {
	info, err := p.token(ctx, t)
	if err != nil {
		return 0, err
	}
	amount, err := p.contract.BalanceOf(&bind.CallOpts{Context: ctx}, uint16(t), owner)
	if err != nil {
		return 0, fmt.Errorf("read the balance of %s: %w", owner, chain.Explain(err))
	}
	units := new(big.Int).Div(amount, info.unit)
	if !units.IsUint64() {
		return protocol.Units(^uint64(0)), nil // more than any channel can hold
	}
	return protocol.Units(units.Uint64()), nil
}

// MinDeposit is the least deposit of a new channel, in settlement units.
func (p *Payments) MinDeposit(ctx context.Context) (protocol.Units, error) {
	c, err := p.contract.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return 0, fmt.Errorf("read the payments contract's configuration: %w", chain.Explain(err))
	}
	return protocol.Units(c.MinDepositUnits), nil
}

// Deposit moves units from the account into the contract, where they are free until a channel takes them. For a token that is
// not native the contract is allowed exactly this amount first.
func (p *Payments) Deposit(ctx context.Context, t protocol.TokenID, units protocol.Units) error {
	info, err := p.token(ctx, t)
	if err != nil {
		return err
	}
	amount := new(big.Int).Mul(new(big.Int).SetUint64(uint64(units)), info.unit)
	native := info.address == (common.Address{})
	if !native {
		if err := p.approve(ctx, info.address, amount); err != nil {
			return err
		}
	}
	_, err = p.send(ctx, fmt.Sprintf("deposit %d units", units), func(opts *bind.TransactOpts) (*types.Transaction, error) {
		if native {
			opts.Value = amount
		}
		return p.contract.Deposit(opts, uint16(t), amount)
	})
	return err
}

// Withdraw moves units of the account's free balance to an address.
func (p *Payments) Withdraw(ctx context.Context, t protocol.TokenID, units protocol.Units, to common.Address) error {
	info, err := p.token(ctx, t)
	if err != nil {
		return err
	}
	amount := new(big.Int).Mul(new(big.Int).SetUint64(uint64(units)), info.unit)
	_, err = p.send(ctx, fmt.Sprintf("withdraw %d units", units), func(opts *bind.TransactOpts) (*types.Transaction, error) {
		return p.contract.Withdraw(opts, uint16(t), amount, to)
	})
	return err
}

// erc20 is the one function of a token that we call.
const erc20 = `[{"type":"function","name":"approve","stateMutability":"nonpayable",` +
	`"inputs":[{"name":"spender","type":"address"},{"name":"amount","type":"uint256"}],"outputs":[{"name":"","type":"bool"}]}]`

func (p *Payments) approve(ctx context.Context, at common.Address, amount *big.Int) error {
	parsed, err := abi.JSON(strings.NewReader(erc20))
	if err != nil {
		return fmt.Errorf("parse the ABI of a token: %w", err)
	}
	contract := bind.NewBoundContract(at, parsed, p.client, p.client, p.client)
	_, err = p.send(ctx, fmt.Sprintf("allow the payments contract to take tokens of %s", at),
		func(opts *bind.TransactOpts) (*types.Transaction, error) {
			return contract.Transact(opts, "approve", p.address, amount)
		})
	return err
}

func (p *Payments) token(ctx context.Context, id protocol.TokenID) (token, error) {
	p.mu.Lock()
	known, ok := p.units[id]
	p.mu.Unlock()
	if ok {
		return known, nil
	}
	info, err := p.contract.Tokens(&bind.CallOpts{Context: ctx}, uint16(id))
	if err != nil {
		return token{}, fmt.Errorf("read token %d: %w", id, chain.Explain(err))
	}
	if info.Unit == 0 {
		return token{}, fmt.Errorf("the payments contract knows no token %d", id)
	}
	read := token{address: info.Token, unit: new(big.Int).SetUint64(info.Unit)}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.units[id] = read
	return read, nil
}
