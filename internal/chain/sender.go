package chain

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"sync"
	"time"

	"github.com/Layr-Labs/eigensdk-go/chainio/txmgr"
	"github.com/Layr-Labs/eigensdk-go/chainio/txmgr/geometric"
	"github.com/Layr-Labs/eigensdk-go/signerv2"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// SenderConfig tunes a Sender. Its zero value is right for a chain with blocks every few seconds.
type SenderConfig struct {
	// ConfirmTimeout is how long a transaction may wait for its block before it is sent again with higher fees. Zero: 30 s.
	ConfirmTimeout time.Duration
	// Confirmations is how many blocks must follow a transaction's block before it counts. Zero: none.
	Confirmations uint64
	// Poll is the wait between questions for a receipt; young transactions are asked for more often. Zero: 250 ms.
	Poll time.Duration
	// MaxFeeWei is the highest fee per gas ever offered, in wei. At it, a transaction waits. Nil: 500 gwei.
	MaxFeeWei *big.Int
}

func (c *SenderConfig) setDefaults() {
	if c.ConfirmTimeout == 0 {
		c.ConfirmTimeout = 30 * time.Second
	}
	if c.Poll == 0 {
		c.Poll = 250 * time.Millisecond
	}
	if c.MaxFeeWei == nil {
		c.MaxFeeWei = big.NewInt(500_000_000_000)
	}
}

// Sender sends the transactions of one account on one chain, one after the other: a transaction is sent once the one before
// it is mined. It keeps no nonce of its own, so a restart, another program on the same account or a chain started anew does
// not confuse it. Fees, resending and the wait for the receipt are eigensdk-go's geometric transaction manager, over a wallet
// that mends its gaps (see [feeWallet]). It is safe for concurrent use.
type Sender struct {
	client  *Client
	account common.Address
	config  SenderConfig
	log     *slog.Logger

	mu      sync.Mutex // held from the choice of a nonce until its receipt; guards all below
	wallet  *feeWallet
	manager *geometric.GeometricTxManager
	checked bool // the chain was seen to have base fees
}

// UnfundedError says that an account cannot pay for a transaction.
type UnfundedError struct {
	Account common.Address
	ChainID uint64
	// Have and Need are in wei; Need is the value sent plus all of the gas at the highest fee that may be charged.
	Have, Need *big.Int
}

func (e *UnfundedError) Error() string {
	return fmt.Sprintf("account %s has %s ETH on chain %d and needs %s ETH; send it the difference",
		e.Account, ether(e.Have), e.ChainID, ether(e.Need))
}

// PendingError says that a transaction was sent, but its fate was not seen before the context ended or the node refused to
// say. It may still be mined.
type PendingError struct {
	Tx    common.Hash
	Nonce uint64
	cause error
}

func (e *PendingError) Error() string {
	return fmt.Sprintf("transaction %s (nonce %d) was sent, but not seen mined: %v", e.Tx, e.Nonce, e.cause)
}

func (e *PendingError) Unwrap() error { return e.cause }

// NewSender makes a sender for the key's account. Nothing is asked of the chain yet.
func NewSender(c *Client, key *ecdsa.PrivateKey, log *slog.Logger, config SenderConfig) (*Sender, error) {
	sign, err := signerv2.PrivateKeySignerFn(key, new(big.Int).SetUint64(c.ID))
	if err != nil {
		return nil, fmt.Errorf("make the signer of transactions: %w", err)
	}
	config.setDefaults()
	account := crypto.PubkeyToAddress(key.PublicKey)
	log = log.With("account", account, "chain", c.ID)
	w := &feeWallet{client: c, account: account, sign: sign, maxFee: config.MaxFeeWei, log: log}
	m := geometric.NewGeometricTxnManager(c, w, sdkLogger{log}, geometric.NewNoopMetrics(), geometric.GeometricTxnManagerParams{
		ConfirmationBlocks:         config.Confirmations,
		TxnConfirmationTimeout:     config.ConfirmTimeout,
		GetTxReceiptTickerDuration: config.Poll,
		// On a quiet chain a node suggests the tips of our own last transactions: a multiplier above one would feed on itself,
		// 1.25 up to any limit within thirty transactions. Replacements are raised by the wallet.
		GasTipMultiplier: 1,
	})
	return &Sender{client: c, account: account, config: config, log: log, wallet: w, manager: m}, nil
}

// Address is the account that sends.
func (s *Sender) Address() common.Address { return s.account }

// Client is the chain that is sent to.
func (s *Sender) Client() *Client { return s.client }

// Build makes an unsigned transaction through a generated binding, which gets options that make it ask nothing of the chain.
// It may set Value in them.
type Build func(*bind.TransactOpts) (*types.Transaction, error)

// Send builds, signs and sends a transaction and waits until it is mined. It returns the receipt of a transaction that
// succeeded, or an error that begins with what: *RevertError if a contract refused, *UnfundedError, or *PendingError.
func (s *Sender) Send(ctx context.Context, what string, build Build) (*types.Receipt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	receipt, err := s.send(ctx, build)
	if err != nil {
		return receipt, fmt.Errorf("%s: %w", what, err)
	}
	s.log.Debug("transaction mined", "what", what, "tx", receipt.TxHash, "block", receipt.BlockNumber, "gas", receipt.GasUsed)
	return receipt, nil
}

// Create deploys the contract of a binding and returns its address.
func (s *Sender) Create(ctx context.Context, what string, md *bind.MetaData, args ...any) (common.Address, error) {
	parsed, err := md.GetAbi()
	if err != nil {
		return common.Address{}, fmt.Errorf("%s: parse the ABI: %w", what, err)
	}
	packed, err := parsed.Pack("", args...)
	if err != nil {
		return common.Address{}, fmt.Errorf("%s: encode the constructor's arguments: %w", what, err)
	}
	code := append(common.FromHex(md.Bin), packed...)
	receipt, err := s.Send(ctx, what, func(*bind.TransactOpts) (*types.Transaction, error) {
		return types.NewTx(&types.DynamicFeeTx{Data: code}), nil
	})
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

// Transfer sends wei to an account.
func (s *Sender) Transfer(ctx context.Context, to common.Address, wei *big.Int) (*types.Receipt, error) {
	return s.Send(ctx, fmt.Sprintf("send %s ETH to %s", ether(wei), to), func(*bind.TransactOpts) (*types.Transaction, error) {
		return types.NewTx(&types.DynamicFeeTx{To: &to, Value: wei}), nil
	})
}

// maxRaces is how often a transaction is built anew because another user of the account took its nonce.
const maxRaces = 5

func (s *Sender) send(ctx context.Context, build Build) (*types.Receipt, error) {
	if err := s.checkFees(ctx); err != nil {
		return nil, err
	}
	raw, err := build(&bind.TransactOpts{
		From: s.account, Context: ctx, NoSend: true, Signer: txmgr.NoopSigner,
		// Any value here stops the binding from asking the chain; the manager sets the real ones.
		Nonce: new(big.Int), GasLimit: 1, GasPrice: new(big.Int),
	})
	if err != nil {
		return nil, fmt.Errorf("encode the call: %w", err)
	}
	for race := 1; ; race++ {
		nonce, err := s.nextNonce(ctx)
		if err != nil {
			return nil, err
		}
		tx := types.NewTx(&types.DynamicFeeTx{
			ChainID: new(big.Int).SetUint64(s.client.ID), Nonce: nonce, To: raw.To(), Value: raw.Value(), Data: raw.Data(),
		})
		s.wallet.begin(nonce)
		receipt, err := s.manager.Send(ctx, tx, true)
		if err == nil {
			return s.succeeded(ctx, tx, receipt)
		}
		// The manager gives up on a transaction if it cannot be sent again, which is so when it was mined just before.
		if mined, lookErr := s.wallet.anyReceipt(ctx); mined != nil {
			return s.succeeded(ctx, tx, mined)
		} else if lookErr != nil {
			err = errors.Join(err, lookErr)
		}
		if nonceTaken(err) && race < maxRaces {
			continue
		}
		return nil, s.explain(ctx, tx, err)
	}
}

// nextNonce is the account's next nonce. If transactions of a former run wait in the pool, it waits for them; those that
// outlast ConfirmTimeout are replaced, since nobody raises their fees any more.
func (s *Sender) nextNonce(ctx context.Context) (uint64, error) {
	giveUp := time.Now().Add(s.config.ConfirmTimeout)
	for {
		mined, err := s.client.NonceAt(ctx, s.account, nil)
		if err != nil {
			return 0, fmt.Errorf("read the nonce of %s: %w", s.account, err)
		}
		pending, err := s.client.PendingNonceAt(ctx, s.account)
		if err != nil {
			return 0, fmt.Errorf("read the pending nonce of %s: %w", s.account, err)
		}
		if pending <= mined {
			return mined, nil
		}
		if time.Now().After(giveUp) {
			s.log.Warn("replacing a transaction that a former run left behind", "nonce", mined, "waiting", pending-mined)
			return mined, nil
		}
		select {
		case <-ctx.Done():
			return 0, fmt.Errorf("wait for %d earlier transactions of %s: %w", pending-mined, s.account, ctx.Err())
		case <-time.After(s.config.Poll):
		}
	}
}

// Settle waits until no transaction that this account had sent before waits for its block, so that their effects can be seen.
// It fails for those that outlast ConfirmTimeout: they may be mined at any time.
func (s *Sender) Settle(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	giveUp := time.Now().Add(s.config.ConfirmTimeout)
	for {
		waiting, err := s.waiting(ctx)
		if err != nil || waiting == 0 {
			return err
		}
		if time.Now().After(giveUp) {
			return fmt.Errorf("%d transactions of %s wait for their block on chain %d: wait for them, or replace them", waiting, s.account, s.client.ID)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for %d earlier transactions of %s: %w", waiting, s.account, ctx.Err())
		case <-time.After(s.config.Poll):
		}
	}
}

// waiting is how many of the account's transactions are in the pool and in no block.
func (s *Sender) waiting(ctx context.Context) (uint64, error) {
	mined, err := s.client.NonceAt(ctx, s.account, nil)
	if err != nil {
		return 0, fmt.Errorf("read the nonce of %s: %w", s.account, err)
	}
	pending, err := s.client.PendingNonceAt(ctx, s.account)
	if err != nil {
		return 0, fmt.Errorf("read the pending nonce of %s: %w", s.account, err)
	}
	return pending - min(pending, mined), nil
}

// checkFees refuses a chain without EIP-1559 fees, on which the manager would crash.
func (s *Sender) checkFees(ctx context.Context) error {
	if s.checked {
		return nil
	}
	h, err := s.client.Head(ctx)
	if err != nil {
		return err
	}
	if h.BaseFee == nil {
		return fmt.Errorf("chain %d has no base fee (EIP-1559), which is needed to send transactions", s.client.ID)
	}
	s.checked = true
	return nil
}

// succeeded returns the receipt, or the reason why its transaction reverted: the call is repeated on the state before its
// block and, if it passes there, after it, where what came first within the block is seen.
func (s *Sender) succeeded(ctx context.Context, tx *types.Transaction, receipt *types.Receipt) (*types.Receipt, error) {
	if receipt.Status == types.ReceiptStatusSuccessful {
		return receipt, nil
	}
	call := ethereum.CallMsg{From: s.account, To: tx.To(), Value: tx.Value(), Data: tx.Data()}
	for _, block := range []*big.Int{new(big.Int).Sub(receipt.BlockNumber, common.Big1), receipt.BlockNumber} {
		_, err := s.client.CallContract(ctx, call, block)
		var found *RevertError
		if errors.As(Explain(err), &found) {
			found.Tx = receipt.TxHash
			return receipt, found
		}
	}
	return receipt, &RevertError{Reason: fmt.Sprintf("no reason found, %d gas used", receipt.GasUsed), Tx: receipt.TxHash}
}

// explain finds what a person can act on in the manager's error.
func (s *Sender) explain(ctx context.Context, tx *types.Transaction, err error) error {
	err = Explain(err)
	var refused *RevertError
	if errors.As(err, &refused) {
		return refused
	}
	if sent := s.wallet.last; sent != nil {
		return &PendingError{Tx: sent.Hash(), Nonce: tx.Nonce(), cause: err}
	}
	if unfunded := s.unfunded(ctx, tx); unfunded != nil {
		return unfunded
	}
	return err
}

// unfunded compares the account's balance with what the transaction costs at most; nil if it suffices or cannot be known.
func (s *Sender) unfunded(ctx context.Context, tx *types.Transaction) error {
	have, err := s.client.BalanceAt(ctx, s.account, nil)
	if err != nil {
		return nil
	}
	head, err := s.client.Head(ctx)
	if err != nil {
		return nil
	}
	tip, err := s.client.SuggestGasTipCap(ctx)
	if err != nil {
		return nil
	}
	gas := s.gasIfRich(ctx, tx)
	fee := new(big.Int).Add(new(big.Int).Lsh(head.BaseFee, 1), tip)
	need := new(big.Int).Add(tx.Value(), fee.Mul(fee, new(big.Int).SetUint64(gas+gas/5)))
	if have.Cmp(need) >= 0 {
		return nil
	}
	return &UnfundedError{Account: s.account, ChainID: s.client.ID, Have: have, Need: need}
}

// gasIfRich estimates the gas of a transaction as if its account had all the money it needs; the least gas of any
// transaction where the node cannot tell.
func (s *Sender) gasIfRich(ctx context.Context, tx *types.Transaction) uint64 {
	call := map[string]any{"from": s.account, "data": hexutil.Bytes(tx.Data()), "value": (*hexutil.Big)(tx.Value())}
	if tx.To() != nil {
		call["to"] = tx.To()
	}
	rich := map[common.Address]any{s.account: map[string]any{"balance": (*hexutil.Big)(new(big.Int).Lsh(common.Big1, 120))}}
	var gas hexutil.Uint64
	if err := s.client.Client.Client().CallContext(ctx, &gas, "eth_estimateGas", call, "latest", rich); err != nil {
		return 21_000
	}
	return uint64(gas)
}

// nonceTaken tells the refusal of a transaction whose nonce was used meanwhile. Nodes say it in words only.
func nonceTaken(err error) bool {
	return strings.Contains(strings.ToLower(err.Error()), "nonce too low")
}

// ether writes wei as ETH, without trailing zeros.
func ether(wei *big.Int) string {
	text := new(big.Rat).SetFrac(wei, big.NewInt(1e18)).FloatString(18)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
