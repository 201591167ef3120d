package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"time"

	"github.com/Layr-Labs/eigensdk-go/chainio/clients/wallet"
	"github.com/Layr-Labs/eigensdk-go/logging"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// feeWallet is the wallet under eigensdk-go's geometric transaction manager. It signs with eigensdk-go's signer and mends
// what the manager leaves open:
//   - the manager raises only the tip, and by a share that rounds to nothing for small tips, so nodes refuse the replacement
//     ("replacement transaction underpriced"): here both fees rise by a quarter over what was last sent for the nonce;
//   - it has no highest fee: here there is one, at which the last transaction simply waits;
//   - it forgets transactions whose sending failed or timed out, though a node may have taken them: here every hash is kept
//     before it is sent, and a node that already knows a transaction is no failure;
//   - it looks for a receipt at once and then once a tick: here a young transaction is looked for at growing intervals, so
//     that chains with instant blocks answer at once.
//
// One transaction at a time: begin starts the next. Not safe for concurrent use.
type feeWallet struct {
	client  *Client
	account common.Address
	sign    bind.SignerFn
	maxFee  *big.Int
	log     *slog.Logger

	nonce uint64
	last  *types.Transaction // newest transaction for nonce that the node took, or may have taken
	sent  []common.Hash      // all that were tried for nonce
	looks int                // questions for receipts since the last sending
}

var _ wallet.Wallet = (*feeWallet)(nil)

func (w *feeWallet) begin(nonce uint64) { w.nonce, w.last, w.sent, w.looks = nonce, nil, nil, 0 }

func (w *feeWallet) SenderAddress(context.Context) (common.Address, error) { return w.account, nil }

// maxOutbids bounds the attempts to outbid a stranger's transaction with our nonce: 1.25¹⁵ is 28 times the fee.
const maxOutbids = 15

// SendTransaction signs and sends tx, with its fees raised as far as a node needs to take it in place of an earlier one.
func (w *feeWallet) SendTransaction(ctx context.Context, tx *types.Transaction) (wallet.TxID, error) {
	if tx.Nonce() != w.nonce {
		return "", fmt.Errorf("transaction has nonce %d, not %d", tx.Nonce(), w.nonce)
	}
	tip, fee := tx.GasTipCap(), tx.GasFeeCap()
	if w.last != nil {
		tip, fee = larger(tip, raise(w.last.GasTipCap())), larger(fee, raise(w.last.GasFeeCap()))
	}
	for outbids := 0; ; outbids++ {
		if fee.Cmp(w.maxFee) > 0 {
			if w.last == nil {
				return "", fmt.Errorf("the chain asks for a fee of %s wei per gas, above the limit of %s", fee, w.maxFee)
			}
			w.log.Warn("the highest fee allowed is reached, the transaction waits", "tx", w.last.Hash(), "maxFeeWei", w.maxFee)
			return w.last.Hash().Hex(), nil
		}
		signed, err := w.sign(w.account, withFees(tx, tip, fee))
		if err != nil {
			return "", fmt.Errorf("sign: %w", err)
		}
		w.sent = append(w.sent, signed.Hash())
		err = w.client.SendTransaction(ctx, signed)
		switch {
		case err == nil, says(err, "already known"), says(err, "already imported"):
			w.last, w.looks = signed, 0
			return signed.Hash().Hex(), nil
		case says(err, "underpriced") && outbids < maxOutbids:
			tip, fee = raise(tip), raise(fee)
		default:
			var answered rpc.Error
			if !errors.As(err, &answered) { // no answer: the node may have taken it
				w.last = signed
			}
			return "", err
		}
	}
}

// GetTransactionReceipt looks for a receipt; a young transaction is looked for a few times before it is said to be absent.
func (w *feeWallet) GetTransactionReceipt(ctx context.Context, id wallet.TxID) (*types.Receipt, error) {
	for wait := time.Millisecond; ; wait *= 2 {
		receipt, err := w.client.TransactionReceipt(ctx, common.HexToHash(id))
		if err == nil || w.looks > 6 || !errors.Is(err, ethereum.NotFound) {
			return receipt, err
		}
		w.looks++
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(wait):
		}
	}
}

// anyReceipt returns the receipt of whichever transaction of the nonce was mined, nil if none was.
func (w *feeWallet) anyReceipt(ctx context.Context) (*types.Receipt, error) {
	for _, hash := range w.sent {
		receipt, err := w.client.TransactionReceipt(ctx, hash)
		if err == nil {
			return receipt, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("look for the receipt of %s: %w", hash, err)
		}
	}
	return nil, nil
}

func withFees(tx *types.Transaction, tip, fee *big.Int) *types.Transaction {
	return types.NewTx(&types.DynamicFeeTx{
		ChainID: tx.ChainId(), Nonce: tx.Nonce(), GasTipCap: tip, GasFeeCap: fee, Gas: tx.Gas(),
		To: tx.To(), Value: tx.Value(), Data: tx.Data(), AccessList: tx.AccessList(),
	})
}

// raise adds a quarter, rounded up: nodes ask for a tenth more to replace a transaction.
func raise(fee *big.Int) *big.Int {
	up := new(big.Int).Add(fee, big.NewInt(3))
	return up.Add(up.Rsh(up, 2), fee)
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

func says(err error, words string) bool { return strings.Contains(strings.ToLower(err.Error()), words) }

// sdkLogger hands eigensdk-go's log to ours. Its errors are returned to us as well, so they are decisions here, not errors.
type sdkLogger struct{ log *slog.Logger }

var _ logging.Logger = sdkLogger{}

func (l sdkLogger) Debug(msg string, tags ...any) { l.log.Debug(msg, tags...) }
func (l sdkLogger) Info(msg string, tags ...any)  { l.log.Info(msg, tags...) }
func (l sdkLogger) Warn(msg string, tags ...any)  { l.log.Warn(msg, tags...) }
func (l sdkLogger) Error(msg string, tags ...any) { l.log.Debug(msg, tags...) }
func (l sdkLogger) Fatal(msg string, tags ...any) { l.log.Error(msg, tags...) }

func (l sdkLogger) Debugf(format string, args ...any) { l.log.Debug(fmt.Sprintf(format, args...)) }
func (l sdkLogger) Infof(format string, args ...any)  { l.log.Info(fmt.Sprintf(format, args...)) }
func (l sdkLogger) Warnf(format string, args ...any)  { l.log.Warn(fmt.Sprintf(format, args...)) }
func (l sdkLogger) Errorf(format string, args ...any) { l.log.Debug(fmt.Sprintf(format, args...)) }
func (l sdkLogger) Fatalf(format string, args ...any) { l.log.Error(fmt.Sprintf(format, args...)) }

func (l sdkLogger) With(tags ...any) logging.Logger { return sdkLogger{l.log.With(tags...)} }
