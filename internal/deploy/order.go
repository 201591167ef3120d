package deploy

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Order is a call, and who may make it.
type Order struct {
	// What says in words what it does, as part of a sentence: "pause the payments contract".
	What    string
	ChainID uint64
	// By may make it; zero says anybody.
	By    common.Address
	To    common.Address
	Value *big.Int // wei; nil is none
	Data  []byte
}

// Call is a transaction for somebody's multisig.
type Call struct {
	What    string         `json:"what"`
	ChainID uint64         `json:"chainId"`
	From    string         `json:"from"` // an account, or who may send it in words
	To      common.Address `json:"to"`
	Value   string         `json:"valueWei"`
	Data    hexutil.Bytes  `json:"data"`
}

func (o Order) call() Call {
	from := o.By.Hex()
	if o.By == (common.Address{}) {
		from = "anybody"
	}
	return Call{o.What, o.ChainID, from, o.To, o.value().String(), o.Data}
}

func (o Order) value() *big.Int {
	if o.Value == nil {
		return new(big.Int)
	}
	return o.Value
}

// Outcome is what became of an order.
type Outcome struct {
	// Done says that the order was carried out.
	Done bool
	// Sent are the transactions that were sent for it.
	Sent []common.Hash
	// Next is what somebody else has to send; nil if nobody has to.
	Next *Call
	// NotBefore is when a scheduled order can be carried out, unix seconds of its chain; zero if there is nothing to wait for.
	NotBefore uint64
}

// WaitError says that a step waits for somebody else, or for its time. Nothing is lost: the same again goes on from there.
type WaitError struct {
	What      string
	Next      *Call
	NotBefore uint64
}

func (e *WaitError) Error() string {
	if e.Next != nil {
		return fmt.Sprintf("%s: this waits for %s", e.What, e.Next.From)
	}
	return fmt.Sprintf("%s: the timelock holds it until %s (unix time %d)", e.What, time.Unix(int64(e.NotBefore), 0).UTC().Format(time.DateTime+" UTC"), e.NotBefore)
}

// Hint says what to send, or that one has to wait.
func (e *WaitError) Hint() string {
	if e.Next != nil {
		return fmt.Sprintf("from %s on chain %d send %s wei to %s with the data printed above, then run this again", e.Next.From, e.Next.ChainID, e.Next.Value, e.Next.To)
	}
	return "run this again then"
}

// Wait is what still stands between an outcome and its end; nil if nothing does.
func (o Outcome) Wait(what string) error {
	if o.Done {
		return nil
	}
	return &WaitError{what, o.Next, o.NotBefore}
}

// States of a timelock's operation, in the order of OpenZeppelin's enum.
const (
	operationUnset = iota
	operationWaiting
	operationReady
	operationDone
)

var (
	proposerRole  = crypto.Keccak256Hash([]byte("PROPOSER_ROLE"))
	executorRole  = crypto.Keccak256Hash([]byte("EXECUTOR_ROLE"))
	cancellerRole = crypto.Keccak256Hash([]byte("CANCELLER_ROLE"))
)

// Submit brings an order as far as the sender may: its own are sent; those of a timelock are scheduled, or executed once they
// have waited, if the sender may; everybody else's are returned for them to send. A scheduled order that is submitted again is
// recognized.
func Submit(ctx context.Context, s *chain.Sender, o Order) (Outcome, error) {
	if o.By == s.Address() || o.By == (common.Address{}) {
		return send(ctx, s, o, true)
	}
	lock, err := OpenTimelock(ctx, s.Client(), o.By)
	if err != nil {
		return Outcome{}, err
	}
	if lock == nil {
		next := o.call()
		return Outcome{Next: &next}, nil
	}
	return lock.submit(ctx, s, o)
}

// Prepare is Submit for somebody who sends nothing: the next call of an order, by whoever may make it.
func Prepare(ctx context.Context, c *chain.Client, o Order) (Outcome, error) {
	lock, err := OpenTimelock(ctx, c, o.By)
	if err != nil {
		return Outcome{}, err
	}
	if lock == nil {
		next := o.call()
		return Outcome{Next: &next}, nil
	}
	return lock.prepare(ctx, o)
}

func send(ctx context.Context, s *chain.Sender, o Order, done bool) (Outcome, error) {
	receipt, err := s.Send(ctx, o.What, func(*bind.TransactOpts) (*types.Transaction, error) {
		return types.NewTx(&types.DynamicFeeTx{To: &o.To, Value: o.value(), Data: o.Data}), nil
	})
	if err != nil {
		return Outcome{}, err
	}
	return Outcome{Done: done, Sent: []common.Hash{receipt.TxHash}}, nil
}

// Lock is a TimelockController that acts for those who govern.
type Lock struct {
	at       common.Address
	client   *chain.Client
	contract *timelock.TimelockControllerCaller
}

// OpenTimelock recognizes a TimelockController by what it answers; nil if the account is something else.
func OpenTimelock(ctx context.Context, c *chain.Client, at common.Address) (*Lock, error) {
	if role, err := ask(ctx, c, at, "PROPOSER_ROLE()"); err != nil || !bytes.Equal(role, proposerRole[:]) {
		return nil, err
	}
	if delay, err := ask(ctx, c, at, "getMinDelay()"); err != nil || len(delay) != common.HashLength {
		return nil, err
	}
	contract, err := timelock.NewTimelockControllerCaller(at, c)
	if err != nil {
		return nil, fmt.Errorf("bind the timelock: %w", err)
	}
	return &Lock{at, c, contract}, nil
}

// ask calls a function that an account may not have; nil if it refuses.
func ask(ctx context.Context, c *chain.Client, at common.Address, function string) ([]byte, error) {
	answer, err := c.CallContract(ctx, ethereum.CallMsg{To: &at, Data: crypto.Keccak256([]byte(function))[:4]}, nil)
	if err == nil {
		return answer, nil
	}
	var refused *chain.RevertError
	if errors.As(chain.Explain(err), &refused) {
		return nil, nil
	}
	return nil, fmt.Errorf("ask %s on chain %d what it is: %w", at, c.ID, err)
}

func (l *Lock) submit(ctx context.Context, s *chain.Sender, o Order) (Outcome, error) {
	out, err := l.prepare(ctx, o)
	if err != nil || out.Next == nil {
		return out, err
	}
	_, scheduling, err := l.find(ctx, o)
	if err != nil {
		return Outcome{}, err
	}
	role := executorRole
	if scheduling {
		role = proposerRole
	}
	opts := &bind.CallOpts{Context: ctx}
	may, err := l.contract.HasRole(opts, role, s.Address())
	if err == nil && !may && !scheduling {
		may, err = l.contract.HasRole(opts, role, common.Address{})
	}
	if err != nil {
		return Outcome{}, fmt.Errorf("ask the timelock who may act: %w", chain.Explain(err))
	}
	if !may {
		return out, nil
	}
	sent, err := send(ctx, s, Order{What: out.Next.What, To: l.at, Data: out.Next.Data, Value: o.valueOf(scheduling)}, !scheduling)
	if err != nil || !scheduling {
		return sent, err
	}
	waits, err := l.prepare(ctx, o)
	waits.Sent = sent.Sent
	return waits, err
}

// valueOf is what an executor sends with the call, which the timelock passes on.
func (o Order) valueOf(scheduling bool) *big.Int {
	if scheduling {
		return nil
	}
	return o.Value
}

// operation is an order as a timelock knows it.
type operation struct {
	id, salt common.Hash
	state    uint8
}

// find is the operation of an order that is not done yet; scheduling says that it has to be scheduled first. The same order may
// be given many times over the years: its salt is the number of those that were carried out.
func (l *Lock) find(ctx context.Context, o Order) (op operation, scheduling bool, err error) {
	opts := &bind.CallOpts{Context: ctx}
	for n := int64(0); ; n++ {
		op.salt = common.BigToHash(big.NewInt(n))
		if op.id, err = l.contract.HashOperation(opts, o.To, o.value(), o.Data, common.Hash{}, op.salt); err != nil {
			return op, false, fmt.Errorf("ask the timelock for an order's id: %w", chain.Explain(err))
		}
		if op.state, err = l.contract.GetOperationState(opts, op.id); err != nil {
			return op, false, fmt.Errorf("ask the timelock for an order's state: %w", chain.Explain(err))
		}
		if op.state != operationDone {
			return op, op.state == operationUnset, nil
		}
	}
}

// prepare is the timelock's next call for an order, or until when it waits.
func (l *Lock) prepare(ctx context.Context, o Order) (Outcome, error) {
	op, _, err := l.find(ctx, o)
	if err != nil {
		return Outcome{}, err
	}
	opts := &bind.CallOpts{Context: ctx}
	parsed, err := timelock.TimelockControllerMetaData.GetAbi()
	if err != nil {
		return Outcome{}, fmt.Errorf("parse the timelock's ABI: %w", err)
	}
	next := Call{ChainID: o.ChainID, From: "a proposer of the timelock " + l.at.Hex(), To: l.at, Value: "0"}
	switch op.state {
	case operationUnset:
		delay, err := l.contract.GetMinDelay(opts)
		if err != nil {
			return Outcome{}, fmt.Errorf("ask the timelock for its delay: %w", chain.Explain(err))
		}
		if err := l.wouldPass(ctx, o); err != nil {
			return Outcome{}, err
		}
		next.What = "order at the timelock: " + o.What
		next.Data, err = parsed.Pack("schedule", o.To, o.value(), o.Data, common.Hash{}, op.salt, delay)
		if err != nil {
			return Outcome{}, fmt.Errorf("encode the timelock's call: %w", err)
		}
		return Outcome{Next: &next}, nil
	case operationWaiting:
		at, err := l.contract.GetTimestamp(opts, op.id)
		if err != nil {
			return Outcome{}, fmt.Errorf("ask the timelock for an order's time: %w", chain.Explain(err))
		}
		return Outcome{NotBefore: at.Uint64()}, nil
	case operationReady:
		next.What, next.From, next.Value = "execute at the timelock: "+o.What, "an executor of the timelock "+l.at.Hex(), o.value().String()
		next.Data, err = parsed.Pack("execute", o.To, o.value(), o.Data, common.Hash{}, op.salt)
		if err != nil {
			return Outcome{}, fmt.Errorf("encode the timelock's call: %w", err)
		}
		return Outcome{Next: &next}, nil
	}
	return Outcome{}, fmt.Errorf("the timelock tells an unknown state %d of the order to %s", op.state, o.What)
}

// wouldPass tells before an order is scheduled for days whether it would be refused today.
func (l *Lock) wouldPass(ctx context.Context, o Order) error {
	_, err := l.client.CallContract(ctx, ethereum.CallMsg{From: l.at, To: &o.To, Data: o.Data}, nil)
	if err = chain.Explain(err); err != nil && !chain.Reverted(err, "TooEarly") {
		return fmt.Errorf("%s: %w", o.What, err)
	}
	return nil
}
