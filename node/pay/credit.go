package pay

import (
	"math"

	"github.com/openstreaming/openstreaming/protocol"
)

// Numbers of the credit law, in bytes unless named otherwise.
const (
	growth = 8  // a window grows by one byte for every 8 paid
	pardon = 64 // one byte of a payer's written-off debt is forgotten for every 64 it pays later

	minStep   = 1 << 20  // between vouchers in bulk, where the window allows it ...
	maxStep   = 4 << 20  // ... and at most
	floorStep = 64 << 10 // whatever a payee says of its window, no voucher for less than one chunk in bulk

	never = math.MaxUint64
)

// law is how much a payee trusts.
type law struct{ min, max protocol.Bytes }

// window is how many bytes a payer may have unpaid after it has paid for so many. It is the payee's greatest loss.
func (l law) window(paid protocol.Bytes) protocol.Bytes {
	return min(l.max, add(l.min, paid/growth))
}

// step is after how many bytes a payer signs again. It is at most a quarter of the window: a step near the window would let
// payee and payer wait for each other.
func step(window protocol.Bytes) protocol.Bytes {
	return max(floorStep, min(window/4, min(max(window/8, minStep), maxStep)))
}

// lead is by how much the durable ceiling runs ahead of the bytes sent, so that the journal is asked once per voucher only. It
// is what a payee's own crash can add to a payer's debt.
func lead(window protocol.Bytes) protocol.Bytes { return max(2*protocol.MaxPieceSize, window/4) }

// account is what a payee knows of a payer, next to the count of bytes sent. It is plain data with no clock and no I/O.
//
// Bytes are in one of three places: sent and paid for (vouched), sent and unpaid (sent − vouched), or written off (debt).
// When a connection breaks, bytes on their way are lost, and the payer will not sign for them; at the next subscription the
// difference of both counts moves from "sent and unpaid" to "debt". Debt goes on using up the window, so a payer gains nothing
// by claiming a loss: sent − vouched + debt ≤ window(vouched) always. It shrinks in two ways: the payer makes it good
// by a voucher for more than was sent, or it pays for later bytes and earns back one byte for each 64.
//
// The ceiling is durable and sent never passes it. After a crash sent is taken to be the ceiling, as if all of it had been sent.
type account struct {
	vouched protocol.Bytes
	debt    protocol.Bytes
	earned  protocol.Bytes // paid since the last byte of debt was forgotten, below pardon
	ceiling protocol.Bytes
}

// limit is where sent must stop for want of payment.
func (a account) limit(l law) protocol.Bytes {
	return add(a.vouched, sub(l.window(a.vouched), a.debt))
}

// pay counts a voucher for total bytes. made is debt made good, by which sent rises: those bytes are no longer written off.
func (a account) pay(total, sent protocol.Bytes) (next account, made protocol.Bytes) {
	if total <= a.vouched {
		return a, 0
	}
	if base := max(sent, a.vouched); total > base {
		made = min(a.debt, total-base)
	}
	a.debt -= made
	a.earned = add(a.earned, total-a.vouched-made)
	a.debt -= min(a.debt, a.earned/pardon)
	a.earned %= pardon
	a.vouched = total
	return a, made
}

// writeOff moves what a payer says it did not receive from unpaid to debt, and returns the new count of bytes sent. A payer
// that says less than it has signed for, or more than was sent, is not believed. The ceiling comes down with sent: a crash must
// not count once more what is debt already.
func (a account) writeOff(sent, received protocol.Bytes) (next account, nowSent protocol.Bytes) {
	nowSent = min(sent, max(received, a.vouched))
	a.debt = add(a.debt, sent-nowSent)
	a.ceiling = nowSent
	return a, nowSent
}

// raise lets the ceiling run ahead of sent, and never past the limit.
func (a account) raise(l law, sent protocol.Bytes) account {
	a.ceiling = max(a.ceiling, min(a.limit(l), add(sent, lead(l.window(a.vouched)))))
	return a
}

// add and sub stop at the ends of the range.
func add(a, b protocol.Bytes) protocol.Bytes {
	if s := a + b; s >= a {
		return s
	}
	return never
}

func sub(a, b protocol.Bytes) protocol.Bytes { return a - min(a, b) }
