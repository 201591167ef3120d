package protocol

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
)

// RatePrecision is the number of Rate units that make one settlement unit per byte: a Rate is in settlement units times
// 10¹² per byte, so that a gibibyte can cost less than a unit per kilobyte. Twin of `RATE_PRECISION` in Solidity.
const RatePrecision = 1_000_000_000_000

// ErrOverflow is returned where an amount does not exist because it passes 2⁶⁴ − 1.
var ErrOverflow = errors.New("amount passes 2^64 - 1 settlement units")

// Bytes counts payload bytes, cumulative over the life of a channel. In JSON it is a decimal string.
type Bytes uint64

// Units counts settlement units: 1 gwei of the native token, one base unit of a USDC-like token. In JSON it is a decimal
// string.
type Units uint64

// Rate is a price in settlement units times 10¹² per byte. In JSON it is a decimal string.
type Rate uint64

// Epoch numbers the settlement windows: floor(L2 block time / epoch length). It fits a JSON number.
type Epoch uint64

// Lane numbers the channels of one (payee, token); it is assigned by the payee and used once for ever.
type Lane uint32

// MaxLaneUnits is the most collateral that a lane holds over its life. Twin of `MAX_UNITS` in Solidity's Lanes.
const MaxLaneUnits Units = 1<<40 - 1

// FirstDirectLane is the first of the lanes that never settle in a batch: their vouchers are redeemed directly.
const FirstDirectLane Lane = 1 << 31

// DirectOnly says whether the lane never settles in a batch. The payee chooses by the lane that it assigns, the payer sees it in
// the offer.
func (l Lane) DirectOnly() bool { return l >= FirstDirectLane }

// TokenID numbers the tokens the payments contract accepts; 0 is the chain's native token.
type TokenID uint16

// Owed is what n bytes cost at rate r, rounded down. It fails with ErrOverflow where the result passes 2⁶⁴ − 1.
func Owed(n Bytes, r Rate) (Units, error) {
	hi, lo := bits.Mul64(uint64(n), uint64(r))
	if hi >= RatePrecision {
		return 0, ErrOverflow
	}
	q, _ := bits.Div64(hi, lo, RatePrecision)
	return Units(q), nil
}

// Covered is the greatest number of bytes that cost no more than u at rate r: 2⁶⁴ − 1 where that is no limit.
func Covered(u Units, r Rate) Bytes {
	if r == 0 {
		return math.MaxUint64
	}
	// The greatest n with floor(n·r/10¹²) ≤ u, so n·r < (u+1)·10¹².
	hi, lo := bits.Mul64(uint64(u), RatePrecision)
	lo, carry := bits.Add64(lo, RatePrecision-1, 0)
	hi += carry
	if hi >= uint64(r) {
		return math.MaxUint64
	}
	n, _ := bits.Div64(hi, lo, uint64(r))
	return Bytes(n)
}

// AddRates sums prices, failing with ErrOverflow where the sum passes 2⁶⁴ − 1.
func AddRates(rates ...Rate) (Rate, error) {
	var sum uint64
	for _, r := range rates {
		var carry uint64
		if sum, carry = bits.Add64(sum, uint64(r), 0); carry != 0 {
			return 0, ErrOverflow
		}
	}
	return Rate(sum), nil
}

// EpochAt is the epoch that holds the L2 block time unixSeconds, for epochs of lengthSeconds. A length of zero is a
// misconfiguration that must have been refused before: EpochAt panics on it.
func EpochAt(unixSeconds, lengthSeconds uint64) Epoch {
	if lengthSeconds == 0 {
		panic("protocol: epoch length is zero")
	}
	return Epoch(unixSeconds / lengthSeconds)
}

// Start is the first L2 block time, in unix seconds, that lies in the epoch.
func (e Epoch) Start(lengthSeconds uint64) uint64 { return uint64(e) * lengthSeconds }

// MarshalText writes the count as a decimal string, which JSON readers of any language keep exact.
func (b Bytes) MarshalText() ([]byte, error) { return decimal(uint64(b)), nil }

// UnmarshalText reads a decimal string without sign or leading zeros.
func (b *Bytes) UnmarshalText(text []byte) error { return parseDecimal("bytes", text, (*uint64)(b)) }

// MarshalText writes the amount as a decimal string.
func (u Units) MarshalText() ([]byte, error) { return decimal(uint64(u)), nil }

// UnmarshalText reads a decimal string without sign or leading zeros.
func (u *Units) UnmarshalText(text []byte) error { return parseDecimal("units", text, (*uint64)(u)) }

// MarshalText writes the rate as a decimal string.
func (r Rate) MarshalText() ([]byte, error) { return decimal(uint64(r)), nil }

// UnmarshalText reads a decimal string without sign or leading zeros.
func (r *Rate) UnmarshalText(text []byte) error { return parseDecimal("rate", text, (*uint64)(r)) }

func decimal(n uint64) []byte { return strconv.AppendUint(nil, n, 10) }

func parseDecimal(what string, text []byte, out *uint64) error {
	n, err := strconv.ParseUint(string(text), 10, 64)
	if err != nil || (len(text) > 1 && text[0] == '0') || text[0] == '+' {
		return fmt.Errorf("%s %q is not a decimal number below 2^64", what, text)
	}
	*out = n
	return nil
}
