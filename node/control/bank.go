package control

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Ledger is what the bank asks of the account's side of L2. It is safe for concurrent use; callers retry.
type Ledger interface {
	Account() common.Address
	// Balance is what an owner has in the payments contract and in no channel.
	Balance(ctx context.Context, token protocol.TokenID, owner common.Address) (protocol.Units, error)
	Deposit(ctx context.Context, token protocol.TokenID, units protocol.Units) error
	Withdraw(ctx context.Context, token protocol.TokenID, units protocol.Units, to common.Address) error
	// State is a channel as it is on L2 now.
	State(ctx context.Context, id protocol.ChannelID) (pay.State, error)
}

// Purse reads what an account has outside of the payments contract, in wei.
type Purse func(ctx context.Context, account common.Address) (*big.Int, error)

// Bank is a node's money, for people. Book may be nil: then nothing is known of channels.
type Bank struct {
	Book  *pay.Book
	L2    Ledger
	Purse Purse
}

// Balance is what an account owns, and what it is owed.
type Balance struct {
	Account   common.Address `json:"account"`
	FreeUnits protocol.Units `json:"freeUnits"` // in the payments contract and in no channel
	WalletWei string         `json:"walletWei"` // outside of the contract
	// Channels is nil where the journal was not read.
	Channels *ChannelSums `json:"channels,omitempty"`
}

// ChannelSums are sums over the channels of a node.
type ChannelSums struct {
	InUnits    protocol.Units `json:"inUnits"`    // in channels to others, not yet settled: at most this comes back when they are closed
	SpentUnits protocol.Units `json:"spentUnits"` // of these, promised by vouchers
	// SponsoredUnits is what sponsors have put into channels on which this node signs, not yet settled: none of it is its own.
	SponsoredUnits protocol.Units `json:"sponsoredUnits,omitempty"`
	IncomeUnits    protocol.Units `json:"incomeUnits"` // promised to us by vouchers, in the channels that are remembered
	OwedUnits      protocol.Units `json:"owedUnits"`   // of these, not settled on L2 yet
}

// Amount is what Deposit and Withdraw take.
type Amount struct {
	Token protocol.TokenID `json:"token"`
	Units protocol.Units   `json:"units"`
}

// Channel is one channel, for people.
type Channel struct {
	Direction string         `json:"direction"` // incoming pays this node, outgoing is paid by it
	Owed      protocol.Units `json:"owedUnits"` // promised by the newest voucher and not settled on L2
	Channel   pay.Info       `json:"channel"`
}

// The directions of a channel.
const (
	Incoming = "incoming"
	Outgoing = "outgoing"
)

// Balance reads L2, and sums the channels up.
func (b Bank) Balance(ctx context.Context, token protocol.TokenID) (Balance, error) {
	out := Balance{Account: b.L2.Account()}
	var err error
	if out.FreeUnits, err = b.L2.Balance(ctx, token, out.Account); err != nil {
		return Balance{}, err
	}
	wei, err := b.Purse(ctx, out.Account)
	if err != nil {
		return Balance{}, fmt.Errorf("read the account's balance: %w", err)
	}
	out.WalletWei = wei.String()
	if b.Book == nil {
		return out, nil
	}
	channels, err := b.Channels(ctx)
	if err != nil {
		return Balance{}, err
	}
	out.Channels = &ChannelSums{}
	for _, c := range channels {
		if c.Channel.Channel.Token != token {
			continue
		}
		if c.Direction == Incoming {
			out.Channels.IncomeUnits += c.Channel.Amount
			out.Channels.OwedUnits += c.Owed
			continue
		}
		left := c.Channel.State.Deposited - min(c.Channel.State.Deposited, c.Channel.State.Settled)
		if c.Channel.Channel.Payer != out.Account {
			out.Channels.SponsoredUnits += left
			continue
		}
		out.Channels.InUnits += left
		out.Channels.SpentUnits += c.Owed
	}
	return out, nil
}

// Channels are both ends of all channels that are remembered, as they are on L2 now.
func (b Bank) Channels(ctx context.Context) ([]Channel, error) {
	incoming, outgoing := b.Book.Channels()
	out := make([]Channel, 0, len(incoming)+len(outgoing))
	for _, side := range []struct {
		name  string
		infos []pay.Info
	}{{Incoming, incoming}, {Outgoing, outgoing}} {
		for _, info := range side.infos {
			state, err := b.L2.State(ctx, info.ID)
			if err != nil {
				return nil, fmt.Errorf("read channel %s: %w", info.ID, err)
			}
			info.State = state
			c := Channel{Direction: side.name, Channel: info}
			if state.Status == pay.StatusOpen { // of a closed one nothing is owed any more
				c.Owed = info.Amount - min(info.Amount, state.Settled)
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// Deposit moves money into the payments contract.
func (b Bank) Deposit(ctx context.Context, a Amount) (Balance, error) {
	if err := b.L2.Deposit(ctx, a.Token, a.Units); err != nil {
		return Balance{}, err
	}
	return b.Balance(ctx, a.Token)
}

// Withdraw moves free money out of the payments contract, to the account itself. Who can reach the node but does not hold its
// key shall not be able to carry its money away.
func (b Bank) Withdraw(ctx context.Context, a Amount) (Balance, error) {
	return b.WithdrawTo(ctx, a, b.L2.Account())
}

// WithdrawTo is Withdraw to any account. It is not reached through the socket.
func (b Bank) WithdrawTo(ctx context.Context, a Amount, to common.Address) (Balance, error) {
	if err := b.L2.Withdraw(ctx, a.Token, a.Units, to); err != nil {
		return Balance{}, err
	}
	return b.Balance(ctx, a.Token)
}

// Redeemed is what Redeem came to.
type Redeemed struct {
	Channels int            `json:"channels"`
	Units    protocol.Units `json:"units"`
}

// Redeem redeems all vouchers on which something is due, without any committee.
func (b Bank) Redeem(ctx context.Context) (Redeemed, error) {
	claims, err := b.Book.Claims(ctx)
	if err != nil {
		return Redeemed{}, err
	}
	units, err := b.Book.Redeem(ctx, claims)
	return Redeemed{Channels: len(claims), Units: units}, err
}

// CloseChannel closes a channel; see pay.Book.CloseChannel.
func (b Bank) CloseChannel(ctx context.Context, id protocol.ChannelID) (pay.State, error) {
	return b.Book.CloseChannel(ctx, id)
}
