// Package datafee says what a rollup charges for a transaction's bytes beside its gas. The sizes are exact for this transaction;
// prices are parameters and follow no market: a fee in wei is only as good as they are.
package datafee

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// Prices are what a fee depends on beside the bytes.
type Prices struct {
	L1BaseFee   float64 // gwei a gas on L1
	BlobBaseFee float64 // gwei a blob gas on L1; a blob has one blob gas a byte
	L2Gas       float64 // gwei a gas on the rollup
	Ether       float64 // US dollars
}

// Round figures for a quiet and for a busy market, not those of a day.
var (
	Quiet = Prices{L1BaseFee: 1, BlobBaseFee: 0.01, L2Gas: 0.005, Ether: 3000}
	Busy  = Prices{L1BaseFee: 30, BlobBaseFee: 5, L2Gas: 0.05, Ether: 3000}
)

// Fjord's estimate of a transaction's share of a compressed batch, in bytes: intercept + coefficient * FastLZ size, at least 100
// (https://specs.optimism.io/protocol/fjord/exec-engine.html#fjord-l1-cost-fee-changes-fastlz-estimator).
const (
	fjordIntercept   = -42.5856
	fjordCoefficient = 0.8365
	fjordLeast       = 100
)

// The scalars of OP Mainnet's deployment configuration in the OP Stack's own repository, in millionths (commit
// 8df8e855bbd744e0f5fc882b4c58f90b87adf1da); every chain sets its own.
const (
	baseFeeScalar = 1368e-6
	blobFeeScalar = 810949e-6
)

// Size is one signed transaction in bytes.
type Size struct {
	Calldata, Zeros int     // of its input
	Signed          int     // with everything around the input
	FastLZ          int     // compressed alone at FastLZ level 1
	Deflate         int     // compressed alone at zlib's best level: in place of Brotli, which Arbitrum takes
	Fjord           float64 // the estimate that the OP Stack charges for
}

// Measure gives the sizes of a transaction with this input.
func Measure(input []byte) (Size, error) {
	raw, err := signed(input)
	if err != nil {
		return Size{}, err
	}
	var deflated bytes.Buffer
	w, err := zlib.NewWriterLevel(&deflated, zlib.BestCompression)
	if err != nil {
		return Size{}, err
	}
	if _, err := w.Write(raw); err != nil {
		return Size{}, err
	}
	if err := w.Close(); err != nil {
		return Size{}, err
	}
	fast := len(FastLZ(raw))
	return Size{
		Calldata: len(input),
		Zeros:    bytes.Count(input, []byte{0}),
		Signed:   len(raw),
		FastLZ:   fast,
		Deflate:  deflated.Len(),
		Fjord:    max(fjordLeast, fjordIntercept+fjordCoefficient*float64(fast)),
	}, nil
}

// Add is the sizes of both.
func (s Size) Add(t Size) Size {
	return Size{s.Calldata + t.Calldata, s.Zeros + t.Zeros, s.Signed + t.Signed, s.FastLZ + t.FastLZ, s.Deflate + t.Deflate, s.Fjord + t.Fjord}
}

// OPStack is the data fee in gwei of an OP Stack chain after Fjord: estimated size times
// (16 * base fee * base scalar + blob base fee * blob scalar).
func (s Size) OPStack(p Prices) float64 {
	return s.Fjord * (16*p.L1BaseFee*baseFeeScalar + p.BlobBaseFee*blobFeeScalar)
}

// PerByte is the fee in gwei where every compressed byte costs what a byte of a blob costs its poster: the cost that Arbitrum's
// price of L1 data follows (https://docs.arbitrum.io/how-arbitrum-works/deep-dives/parent-chain-pricing).
func (s Size) PerByte(p Prices) float64 { return float64(s.Deflate) * p.BlobBaseFee }

// signed is a dynamic fee transaction with the input, signed with a fixed key: signatures are deterministic, so sizes are too.
func signed(input []byte) ([]byte, error) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("datafee")))
	if err != nil {
		return nil, fmt.Errorf("a key for the transaction to be measured: %w", err)
	}
	to := common.BytesToAddress(crypto.Keccak256([]byte("payments")))
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(big.NewInt(10)), &types.DynamicFeeTx{
		ChainID:   big.NewInt(10),
		Nonce:     1000,
		GasTipCap: big.NewInt(1e6),
		GasFeeCap: big.NewInt(1e8),
		Gas:       5_000_000,
		To:        &to,
		Data:      input,
	})
	if err != nil {
		return nil, fmt.Errorf("sign the transaction to be measured: %w", err)
	}
	return tx.MarshalBinary()
}
