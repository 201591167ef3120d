package handover

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Gas of redeemMany on L2, measured: a transaction's base, and each voucher in it.
const (
	redeemBaseGas    = 34_000
	redeemVoucherGas = 19_000
)

// margin is how many times its gas a claim must be worth: waiting costs nothing but time, and a batch is cheaper.
const margin = 3

// redeemLate redeems directly what the aggregator has not settled in time, as far as it is worth its gas.
func (h *Handover) redeemLate(ctx context.Context, epoch protocol.Epoch, claims []pay.Claim, notes map[string]Note) error {
	late := overdue(claims, notes, epoch, h.config.Patience, h.Aggregator == nil)
	if len(late) == 0 {
		return nil
	}
	price, err := h.L2.GasPrice(ctx)
	if err != nil {
		return fmt.Errorf("read L2's gas price: %w", err)
	}
	good := worth(late, price, h.config.UnitWei)
	if len(good) < len(late) {
		h.Log.Debug("claims that are late are not worth their gas yet", "claims", len(late)-len(good))
	}
	if len(good) == 0 {
		return nil
	}
	paid, err := h.Book.Redeem(ctx, good)
	h.Metrics.redeemed(paid)
	if paid > 0 {
		h.Log.Info("vouchers redeemed directly", "claims", len(good), "units", paid)
	}
	if err != nil {
		return fmt.Errorf("redeem directly: %w", err)
	}
	return nil
}

// overdue are the claims that have waited for `patience` epochs or more; all of them where there is no aggregator.
func overdue(claims []pay.Claim, notes map[string]Note, epoch, patience protocol.Epoch, alone bool) []pay.Claim {
	var late []pay.Claim
	for _, c := range claims {
		n := notes[c.Voucher.Channel.String()]
		if alone || epoch >= n.Since+patience {
			late = append(late, c)
		}
	}
	return late
}

// worth are the claims that bring more than `margin` times what redeeming them costs, greatest first; none if all of them
// together do not pay for the transaction's base, too.
func worth(claims []pay.Claim, gasPriceWei *big.Int, unitWei map[protocol.TokenID]*big.Int) []pay.Claim {
	each := new(big.Int).Mul(gasPriceWei, big.NewInt(redeemVoucherGas*margin))
	var good []pay.Claim
	surplus := new(big.Int)
	for _, c := range claims {
		unit, known := unitWei[c.Channel.Token]
		if !known {
			continue
		}
		value := new(big.Int).Mul(new(big.Int).SetUint64(uint64(c.Due)), unit)
		if value.Cmp(each) > 0 {
			good = append(good, c)
			surplus.Add(surplus, value.Sub(value, each))
		}
	}
	base := new(big.Int).Mul(gasPriceWei, big.NewInt(redeemBaseGas*margin))
	if surplus.Cmp(base) <= 0 {
		return nil
	}
	slices.SortStableFunc(good, func(a, b pay.Claim) int { return cmp.Compare(b.Due, a.Due) })
	return good
}
