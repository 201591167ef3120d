package settle

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// Status of a batch or challenge in the contract; twins of IOpenStreamingPayments.BatchStatus and ChallengeStatus.
const (
	statusNone      = 0
	statusProposed  = 1
	statusFinal     = 2
	statusVoid      = 3
	challengeIsOpen = 1
)

// Head is the newest block of L2.
type Head struct {
	Number, Time uint64 // unix seconds
}

// OnChain is a batch as the contract has it at the newest block.
type OnChain struct {
	Status         uint8
	FinalAt        uint64 // unix seconds
	ProposedBlock  uint64
	OpenChallenges uint16
}

// Challenge is a disputed leaf that waits for its voucher.
type Challenge struct {
	ID       protocol.LeafKey
	Leaf     protocol.Leaf
	Deadline uint64 // unix seconds, inclusive
}

// L2 is what settlement asks of the payments contract. Calls that send return once the transaction is mined. One goroutine
// uses it.
type L2 interface {
	Head(ctx context.Context) (Head, error)
	Batch(ctx context.Context, id protocol.BatchID) (OnChain, error)
	Snapshot(ctx context.Context) error
	// VoidedAt is when a batch was voided last, in unix seconds; zero if none ever was.
	VoidedAt(ctx context.Context) (uint64, error)
	Propose(ctx context.Context, b client.Batch, c *eigen.Certificate) (common.Hash, error)
	Finalize(ctx context.Context, id protocol.BatchID, data []byte) (common.Hash, error)
	Challenges(ctx context.Context, id protocol.BatchID, fromBlock uint64) ([]Challenge, error)
	Answer(ctx context.Context, c Challenge, backing client.Backing) error
}

// Rules are the contract's limits and times, read once: the contract is immutable. Times are in seconds.
type Rules struct {
	Limits
	MaxTableAge, MaxValidity, ChallengePeriod, ResponsePeriod uint64
	Quarantine                                                uint64 // after a void, for which tables must be newer than it
	FinalityBlocks                                            uint64
	ThresholdBps                                              uint16
	MinTotalStake, ProposerBond                               *big.Int // shares; wei
}

// Contract is the payments contract on L2, called and sent to through one account.
type Contract struct {
	payments *payments.OpenStreamingPayments
	sender   *chain.Sender
	bond     *big.Int
}

// NewContract binds the payments contract at address and reads its rules.
func NewContract(ctx context.Context, sender *chain.Sender, address common.Address) (*Contract, Rules, error) {
	p, err := payments.NewOpenStreamingPayments(address, sender.Client())
	if err != nil {
		return nil, Rules{}, fmt.Errorf("bind the payments contract: %w", err)
	}
	c, err := p.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return nil, Rules{}, fmt.Errorf("read the payments contract's configuration: %w", chain.Explain(err))
	}
	rules := Rules{
		Limits:      Limits{MaxLeaves: int(c.MaxLeaves), MaxPayees: int(c.MaxPayees)},
		MaxTableAge: c.MaxTableAge.Uint64(), MaxValidity: c.MaxValidity.Uint64(),
		ChallengePeriod: c.ChallengePeriod.Uint64(), ResponsePeriod: c.ResponsePeriod.Uint64(), Quarantine: c.Quarantine.Uint64(), FinalityBlocks: uint64(c.FinalityBlocks),
		ThresholdBps: c.ThresholdBps, MinTotalStake: c.MinTotalStake, ProposerBond: c.ProposerBond,
	}
	return &Contract{payments: p, sender: sender, bond: c.ProposerBond}, rules, nil
}

// Head reads the newest block.
func (c *Contract) Head(ctx context.Context) (Head, error) {
	h, err := c.sender.Client().Head(ctx)
	if err != nil {
		return Head{}, err
	}
	return Head{Number: h.Number.Uint64(), Time: h.Time}, nil
}

// Batch reads a batch at the newest block.
func (c *Contract) Batch(ctx context.Context, id protocol.BatchID) (OnChain, error) {
	b, err := c.payments.Batches(&bind.CallOpts{Context: ctx}, id)
	if err != nil {
		return OnChain{}, fmt.Errorf("read batch %s from L2: %w", id, chain.Explain(err))
	}
	return OnChain{Status: b.Status, FinalAt: b.FinalAt.Uint64(), ProposedBlock: b.ProposedBlock.Uint64(), OpenChallenges: b.OpenChallenges}, nil
}

// VoidedAt reads the time of the newest void.
func (c *Contract) VoidedAt(ctx context.Context) (uint64, error) {
	at, err := c.payments.VoidedAt(&bind.CallOpts{Context: ctx})
	if err != nil {
		return 0, fmt.Errorf("read when a batch was voided last: %w", chain.Explain(err))
	}
	return at.Uint64(), nil
}

// Snapshot makes the present registry root one that batches may name.
func (c *Contract) Snapshot(ctx context.Context) error {
	_, err := c.sender.Send(ctx, "snapshot the registry", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.payments.SnapshotRegistry(o)
	})
	return err
}

// spareBonds is how many bonds the poster's account should be able to lock; below that it takes back what the contract holds
// for it, since bonds of batches that became final are credited there.
const spareBonds = 3

// takeBack withdraws the poster's free balance in the contract when its account runs low.
func (c *Contract) takeBack(ctx context.Context) error {
	poster := c.sender.Address()
	have, err := c.sender.Client().BalanceAt(ctx, poster, nil)
	if err != nil {
		return fmt.Errorf("read the poster's balance: %w", err)
	}
	if have.Cmp(new(big.Int).Mul(c.bond, big.NewInt(spareBonds))) >= 0 {
		return nil
	}
	free, err := c.payments.BalanceOf(&bind.CallOpts{Context: ctx}, 0, poster)
	if err != nil {
		return fmt.Errorf("read the poster's free balance: %w", chain.Explain(err))
	}
	if free.Sign() == 0 {
		return nil
	}
	_, err = c.sender.Send(ctx, "take returned bonds back", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.payments.Withdraw(o, 0, free, poster)
	})
	return err
}

// Propose sends a certified batch with the bond.
func (c *Contract) Propose(ctx context.Context, b client.Batch, cert *eigen.Certificate) (common.Hash, error) {
	if err := c.takeBack(ctx); err != nil {
		return common.Hash{}, err
	}
	h := payments.BatchHeader{
		Avs: b.Header.AVS, OperatorSetId: b.Header.OperatorSetID, Poster: b.Header.Poster, Epoch: uint64(b.Header.Epoch),
		ValidUntil: b.Header.ValidUntil, RegistryRoot: b.Header.RegistryRoot, DataHash: b.Header.DataHash,
	}
	receipt, err := c.sender.Send(ctx, "propose batch "+b.ID.String(), func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = c.bond
		return c.payments.Propose(o, h, b.Data, cert.ForPayments())
	})
	if err != nil {
		return common.Hash{}, err
	}
	return receipt.TxHash, nil
}

// Finalize settles what fits into one transaction.
func (c *Contract) Finalize(ctx context.Context, id protocol.BatchID, data []byte) (common.Hash, error) {
	receipt, err := c.sender.Send(ctx, "finalize batch "+id.String(), func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.payments.Finalize(o, id, data, 0)
	})
	if err != nil {
		return common.Hash{}, err
	}
	return receipt.TxHash, nil
}

// Challenges are the open challenges of a batch that was proposed at fromBlock.
func (c *Contract) Challenges(ctx context.Context, id protocol.BatchID, fromBlock uint64) ([]Challenge, error) {
	events, err := c.payments.FilterChallenged(&bind.FilterOpts{Context: ctx, Start: fromBlock}, [][32]byte{id}, nil)
	if err != nil {
		return nil, fmt.Errorf("look for challenges of batch %s: %w", id, err)
	}
	defer func() { _ = events.Close() }()
	var open []Challenge
	for events.Next() {
		e := events.Event
		now, err := c.payments.Challenges(&bind.CallOpts{Context: ctx}, e.ChallengeId)
		if err != nil {
			return nil, fmt.Errorf("read challenge %x: %w", e.ChallengeId, chain.Explain(err))
		}
		if now.Status == challengeIsOpen {
			leaf := protocol.Leaf{Payee: e.Payee, Token: protocol.TokenID(e.TokenId), Lane: protocol.Lane(e.Lane), Units: protocol.Units(e.Units)}
			open = append(open, Challenge{ID: e.ChallengeId, Leaf: leaf, Deadline: e.Deadline.Uint64()})
		}
	}
	return open, events.Error()
}

// Answer shows the voucher behind a challenged leaf.
func (c *Contract) Answer(ctx context.Context, q Challenge, backing client.Backing) error {
	p := payments.ChannelParams{
		Payer: backing.Channel.Payer, Signer: backing.Channel.Signer, Payee: backing.Channel.Payee,
		TokenId: uint16(backing.Channel.Token), Lane: uint32(backing.Channel.Lane), Rate: uint64(backing.Channel.Rate),
	}
	v := payments.SignedVoucher{CumulativeBytes: uint64(backing.Bytes), R: backing.Signature.R(), Vs: backing.Signature.VS()}
	_, err := c.sender.Send(ctx, "answer challenge "+q.ID.String(), func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.payments.Answer(o, q.ID, p, v)
	})
	return err
}

// hopeless are the refusals of a proposal that will not change: the batch has to be built anew.
var hopeless = []string{
	"BadHeader", "TooLate", "StaleTable", "QuarantinedTable", "BadData", "BatchTooLarge", "WrongMessage", "InsufficientStake", "OnlyDirectCall",
	// EigenLayer's certificate verifier's.
	"CertificateStale", "ReferenceTimestampDoesNotExist", "RootDisabled", "VerificationFailed", "InvalidOperatorIndex", "NonSignerIndicesNotSorted",
}

// isRetiredRoot says that L2 has forgotten the batch's registry root, which anybody may bring about once it is old and superseded.
func isRetiredRoot(err error) bool { return chain.Reverted(err, "UnknownRegistryRoot") }

func isHopeless(err error) bool { return chain.Reverted(err, hopeless...) }

// refusal is the contract's reason, for people.
func refusal(err error) string {
	var r *chain.RevertError
	if errors.As(err, &r) {
		return r.Reason
	}
	return err.Error()
}
