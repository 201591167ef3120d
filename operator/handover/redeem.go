package handover

import (
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

// lateMargin is how many times its gas a claim that is merely late must be worth. Waiting costs nothing but time, and a
// batch is cheaper; a channel that closes is redeemed for anything above its gas.
const lateMargin = 3

// redeemLate redeems directly what the aggregator has not settled in time, or will not.
func (h *Handover) redeemLate(ctx context.Context, epoch protocol.Epoch, claims []pay.Claim, notes map[string]Note) error {
	late := overdue(claims, notes, epoch, h.config.Patience, h.Aggregator == nil)
	return h.redeem(ctx, late, lateMargin, "not settled in time")
}

// overdue are the claims that have waited for `patience` epochs or more, or that the aggregator refuses to settle.
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

// redeemUrgent redeems claims on channels whose payers close them. They stay urgent until L2 has paid or the time is over.
func (h *Handover) redeemUrgent(ctx context.Context, now uint64) error {
	if len(h.urgent) == 0 {
		return nil
	}
	var claims []pay.Claim
	for id, c := range h.urgent {
		if c.State.ClosingAt != 0 && now > c.State.ClosingAt {
			h.Log.Error("a channel closed with money due to us", "channel", id, "units", c.Due)
			delete(h.urgent, id)
			continue
		}
		claims = append(claims, c)
	}
	if err := h.redeem(ctx, claims, 1, "its payer closes"); err != nil {
		return err
	}
	for _, c := range claims {
		delete(h.urgent, c.Voucher.Channel)
	}
	return nil
}

// redeem sends those of the claims that are worth their gas.
func (h *Handover) redeem(ctx context.Context, claims []pay.Claim, margin int64, why string) error {
	if len(claims) == 0 {
		return nil
	}
	price, err := h.L2.GasPrice(ctx)
	if err != nil {
		return fmt.Errorf("read L2's gas price: %w", err)
	}
	good := worth(claims, price, h.config.UnitWei, margin)
	if len(good) < len(claims) {
		h.Log.Debug("claims are not worth their gas yet", "claims", len(claims)-len(good), "why", why)
	}
	if len(good) == 0 {
		return nil
	}
	paid, err := h.Book.Redeem(ctx, good)
	h.Metrics.redeemed(paid)
	if paid > 0 {
		h.Log.Info("vouchers redeemed directly", "claims", len(good), "units", paid, "why", why)
	}
	if err != nil {
		return fmt.Errorf("redeem directly: %w", err)
	}
	return nil
}

// worth are the claims that bring at least `margin` times what redeeming them costs, greatest first; none if all of them
// together do not pay for the transaction's base, too. A token without a known worth is redeemed only at margin 1.
func worth(claims []pay.Claim, gasPriceWei *big.Int, unitWei map[protocol.TokenID]*big.Int, margin int64) []pay.Claim {
	each := new(big.Int).Mul(gasPriceWei, big.NewInt(redeemVoucherGas*margin))
	var good []pay.Claim
	surplus, unknown := new(big.Int), false
	for _, c := range claims {
		unit, known := unitWei[c.Channel.Token]
		if !known {
			if margin == 1 {
				good, unknown = append(good, c), true
			}
			continue
		}
		value := new(big.Int).Mul(new(big.Int).SetUint64(uint64(c.Due)), unit)
		if value.Cmp(each) > 0 {
			good = append(good, c)
			surplus.Add(surplus, value.Sub(value, each))
		}
	}
	base := new(big.Int).Mul(gasPriceWei, big.NewInt(redeemBaseGas*margin))
	if !unknown && surplus.Cmp(base) <= 0 {
		return nil
	}
	slices.SortStableFunc(good, func(a, b pay.Claim) int {
		switch {
		case a.Due > b.Due:
			return -1
		case a.Due < b.Due:
			return 1
		default:
			return 0
		}
	})
	return good
}
