package prosecute

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// BatchStatus is where a batch stands on L2, in the order of the contract's enum.
type BatchStatus uint8

// The states of a batch. The zero value says that the contract does not know it.
const (
	BatchNone BatchStatus = iota
	BatchProposed
	BatchFinal
	BatchVoid
)

// ChallengeStatus is where a challenge stands on L2, in the order of the contract's enum.
type ChallengeStatus uint8

// The states of a challenge. The zero value says that the contract does not know it.
const (
	ChallengeNone ChallengeStatus = iota
	ChallengeOpen
	ChallengeAnswered
	ChallengeUpheld
	ChallengeReturned
)

// BatchStanding is what L2 says of a batch.
type BatchStanding struct {
	Status        BatchStatus
	FinalAt       uint64 // unix seconds
	ProposedBlock uint64
}

// ChallengeStanding is what L2 says of a challenge.
type ChallengeStanding struct {
	Status     ChallengeStatus
	Challenger common.Address
	Deadline   uint64 // unix seconds, inclusive
	Leaf       protocol.Leaf
}

// TermsL2 are the payments contract's terms of a dispute.
type TermsL2 struct {
	ChallengePeriod uint64   // seconds
	FinalityBlocks  uint64   // for which windows last at least
	Bond            *big.Int // wei of a challenge
}

// ChainL2 is L2 as the contract's bindings give it: each method is one call or one transaction.
type ChainL2 struct {
	sender   *chain.Sender
	contract *payments.OpenStreamingPayments
	propose  abi.Method
}

// NewChainL2 acts from the sender's account.
func NewChainL2(s *chain.Sender, contract common.Address) (*ChainL2, error) {
	c, err := payments.NewOpenStreamingPayments(contract, s.Client())
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	parsed, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("read the payments contract's ABI: %w", err)
	}
	return &ChainL2{s, c, parsed.Methods["propose"]}, nil
}

// Self is the account that acts.
func (c *ChainL2) Self() common.Address { return c.sender.Address() }

// Terms reads the contract's terms.
func (c *ChainL2) Terms(ctx context.Context) (TermsL2, error) {
	config, err := c.contract.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return TermsL2{}, fmt.Errorf("read the payments contract's parameters: %w", chain.Explain(err))
	}
	return TermsL2{config.ChallengePeriod.Uint64(), uint64(config.FinalityBlocks), config.ChallengeBond}, nil
}

// Head is the newest block's time and number.
func (c *ChainL2) Head(ctx context.Context) (now, block uint64, err error) {
	h, err := c.sender.Client().Head(ctx)
	if err != nil {
		return 0, 0, err
	}
	return h.Time, h.Number.Uint64(), nil
}

// Batch reads a batch.
func (c *ChainL2) Batch(ctx context.Context, id protocol.BatchID) (BatchStanding, error) {
	b, err := c.contract.Batches(&bind.CallOpts{Context: ctx}, id)
	if err != nil {
		return BatchStanding{}, chain.Explain(err)
	}
	return BatchStanding{BatchStatus(b.Status), b.FinalAt.Uint64(), b.ProposedBlock.Uint64()}, nil
}

// Challenge reads a challenge.
func (c *ChainL2) Challenge(ctx context.Context, key protocol.LeafKey) (ChallengeStanding, error) {
	q, err := c.contract.Challenges(&bind.CallOpts{Context: ctx}, key)
	if err != nil {
		return ChallengeStanding{}, chain.Explain(err)
	}
	return ChallengeStanding{
		Status: ChallengeStatus(q.Status), Challenger: q.Challenger, Deadline: q.Deadline.Uint64(),
		Leaf: protocol.Leaf{Payee: q.Payee, Token: protocol.TokenID(q.TokenId), Lane: protocol.Lane(q.Lane), Units: protocol.Units(q.Units)},
	}, nil
}

// LaneUsed says whether a channel was ever opened on a lane.
func (c *ChainL2) LaneUsed(ctx context.Context, l judge.Lane) (bool, error) {
	used, err := c.contract.LaneUsed(&bind.CallOpts{Context: ctx}, l.Payee, uint16(l.Token), uint32(l.Lane))
	return used, chain.Explain(err)
}

// Lane reads a channel's collateral and what is settled; both zero once it is closed.
func (c *ChainL2) Lane(ctx context.Context, id protocol.ChannelID) (deposited, settled protocol.Units, err error) {
	lane, err := c.contract.LaneOf(&bind.CallOpts{Context: ctx}, id)
	if err != nil {
		return 0, 0, chain.Explain(err)
	}
	return protocol.Units(lane.DepositedUnits), protocol.Units(lane.SettledUnits), nil
}

// Data reads the batch's data in the input of the transaction that proposed it: the contract lets nobody propose otherwise.
func (c *ChainL2) Data(ctx context.Context, p docket.Proposal) ([]byte, error) {
	tx, _, err := c.sender.Client().TransactionByHash(ctx, p.Tx)
	if err != nil {
		return nil, fmt.Errorf("read transaction %s: %w", p.Tx, err)
	}
	input := tx.Data()
	if len(input) < 4 || string(input[:4]) != string(c.propose.ID) {
		return nil, fmt.Errorf("transaction %s is not a proposal", p.Tx)
	}
	args, err := c.propose.Inputs.Unpack(input[4:])
	if err != nil {
		return nil, fmt.Errorf("read the input of transaction %s: %w", p.Tx, err)
	}
	data, ok := args[1].([]byte)
	if !ok {
		return nil, fmt.Errorf("the input of transaction %s holds no data", p.Tx)
	}
	return data, nil
}

// Ask challenges a leaf with the bond.
func (c *ChainL2) Ask(ctx context.Context, id protocol.BatchID, data []byte, index int, bond *big.Int) error {
	return c.send(ctx, "challenge a leaf", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = bond
		return c.contract.Challenge(o, id, data, big.NewInt(int64(index)))
	})
}

// Void voids a batch by a challenge that nobody answered.
func (c *ChainL2) Void(ctx context.Context, key protocol.LeafKey) error {
	return c.send(ctx, "void a batch", func(o *bind.TransactOpts) (*types.Transaction, error) { return c.contract.VoidBatch(o, key) })
}

// Reclaim takes back the bond of a challenge of a voided batch.
func (c *ChainL2) Reclaim(ctx context.Context, key protocol.LeafKey) error {
	return c.send(ctx, "reclaim a bond", func(o *bind.TransactOpts) (*types.Transaction, error) { return c.contract.Reclaim(o, key) })
}

// Free is the account's free balance in the contract, in wei: bonds that came back and rewards.
func (c *ChainL2) Free(ctx context.Context) (*big.Int, error) {
	wei, err := c.contract.BalanceOf(&bind.CallOpts{Context: ctx}, 0, c.Self())
	return wei, chain.Explain(err)
}

// Collect withdraws free balance to the account.
func (c *ChainL2) Collect(ctx context.Context, wei *big.Int) error {
	return c.send(ctx, "collect what L2 owes", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.contract.Withdraw(o, 0, wei, c.Self())
	})
}

func (c *ChainL2) send(ctx context.Context, what string, build chain.Build) error {
	_, err := c.sender.Send(ctx, what, build)
	return err
}
