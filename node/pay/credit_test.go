package pay

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/protocol"
)

const mib = 1 << 20

var testLaw = law{min: 4 * mib, max: 32 * mib}

func TestWindow_GrowsWithWhatWasPaid(t *testing.T) {
	for _, c := range []struct{ paid, want protocol.Bytes }{
		{0, 4 * mib}, {8 * mib, 5 * mib}, {224 * mib, 32 * mib}, {1 << 40, 32 * mib}, {never, 32 * mib},
	} {
		if got := testLaw.window(c.paid); got != c.want {
			t.Errorf("window after %d bytes paid: %d, want %d", c.paid, got, c.want)
		}
	}
}

func TestStep_LeavesTheWindowRoomForPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		window := protocol.Bytes(rapid.Uint64Range(2*protocol.MaxPieceSize, 64*mib).Draw(t, "window"))
		s := step(window)
		// A payee stops when a piece does not fit. All that was sent but the last step is signed for by then.
		if s > window-protocol.MaxPieceSize {
			t.Fatalf("with a window of %d a payer signs every %d bytes: both ends wait for each other", window, s)
		}
		if window >= 4*mib && (s < mib || s > 4*mib) {
			t.Fatalf("with a window of %d a payer signs every %d bytes", window, s)
		}
	})
}

func TestCovered_IsTheMostThatADepositPays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		deposit := protocol.Units(rapid.Uint64().Draw(t, "deposit"))
		rate := protocol.Rate(rapid.Uint64Min(1).Draw(t, "rate"))
		n := protocol.Covered(deposit, rate)
		if price(n, rate).Cmp(new(big.Int).SetUint64(uint64(deposit))) > 0 {
			t.Fatalf("%d bytes cost more than %d", n, deposit)
		}
		if n != never && price(n+1, rate).Cmp(new(big.Int).SetUint64(uint64(deposit))) <= 0 {
			t.Fatalf("%d bytes are covered too", n+1)
		}
	})
}

func price(n protocol.Bytes, rate protocol.Rate) *big.Int {
	p := new(big.Int).Mul(new(big.Int).SetUint64(uint64(n)), new(big.Int).SetUint64(uint64(rate)))
	return p.Div(p, big.NewInt(protocol.RatePrecision))
}

// TestAccount_NoOrderOfEventsCostsMoreThanTheWindow drives the payee's account by everything that can happen to it: sending,
// paying any amount at any time, claiming any loss, and crashing at any point. Truth is counted beside it.
func TestAccount_NoOrderOfEventsCostsMoreThanTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a, durable account
		var sent, truth, most protocol.Bytes
		a = a.raise(testLaw, 0)
		durable = a
		t.Repeat(map[string]func(*rapid.T){
			"send": func(t *rapid.T) {
				n := protocol.Bytes(rapid.Uint64Range(1, protocol.MaxPieceSize).Draw(t, "bytes"))
				if sent+n <= min(a.limit(testLaw), a.ceiling) {
					sent += n
					truth += n
				}
			},
			"run ahead": func(*rapid.T) {
				a = a.raise(testLaw, sent)
				durable = a
			},
			"pay": func(t *rapid.T) {
				total := protocol.Bytes(rapid.Uint64Range(0, uint64(sent)+8*mib).Draw(t, "total"))
				next, made := a.pay(total, sent)
				next = next.raise(testLaw, sent+made)
				if rapid.Bool().Draw(t, "crash before it is durable") {
					return
				}
				durable, a = next, next
				sent += made
				most = max(most, total)
			},
			"claim a loss": func(t *rapid.T) {
				received := protocol.Bytes(rapid.Uint64Range(0, uint64(sent)+mib).Draw(t, "received"))
				next, now := a.writeOff(sent, received)
				a = next.raise(testLaw, now)
				durable, sent = a, now
			},
			"crash": func(*rapid.T) {
				a = durable
				sent = max(a.ceiling, a.vouched)
			},
			"": func(t *rapid.T) {
				if a.vouched != most {
					t.Fatalf("paid for %d, and the account says %d", most, a.vouched)
				}
				if bound := testLaw.window(most) + most/pardon; sub(truth, most) > bound {
					t.Fatalf("sent %d, paid %d: %d are lost, more than %d", truth, most, truth-most, bound)
				}
				if a.debt > testLaw.window(most) {
					t.Fatalf("a debt of %d in a window of %d: something is counted twice", a.debt, testLaw.window(most))
				}
			},
		})
	})
}

// TestAccount_AnHonestPayerIsNeverBlocked: whatever was lost, a voucher that makes the debt good gives the whole window back.
func TestAccount_AnHonestPayerIsNeverBlocked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		paid := protocol.Bytes(rapid.Uint64Range(0, 1<<40).Draw(t, "paid"))
		a := account{vouched: paid}
		lost := protocol.Bytes(rapid.Uint64Range(0, uint64(testLaw.window(paid))).Draw(t, "lost"))
		a, sent := a.writeOff(paid+lost, paid)
		if free := a.limit(testLaw) - sent; free != testLaw.window(paid)-lost {
			t.Fatalf("%d lost leave %d of the window", lost, free)
		}
		a, made := a.pay(paid+lost, sent)
		if free := a.limit(testLaw) - (sent + made); made != lost || free < testLaw.window(paid) {
			t.Fatalf("%d lost and made good (%d) leave %d of the window", lost, made, free)
		}
	})
}
