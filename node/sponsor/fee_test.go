package sponsor

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// fee is what gateways of these tests want: half of what their upstreams get.
const fee = rate / 2

// feeOffer is a gateway's own offer to the sponsor.
func (w *world) feeOffer(g person, change func(*protocol.Channel)) protocol.SignedOffer {
	w.Helper()
	o := w.offer(g, person{account: w.book.signer()}).ChannelOffer
	o.Rate = fee
	if change != nil {
		change(&o.Channel)
	}
	sig, err := protocol.Sign(paytest.Domain.OfferDigest(o), g.key)
	if err != nil {
		w.Fatalf("sign: %v", err)
	}
	return protocol.SignedOffer{ChannelOffer: o, Signature: sig}
}

func (w *world) openFee(g person, id protocol.StreamID) (protocol.Channel, error) {
	w.Helper()
	o := w.feeOffer(g, nil)
	_, err := w.book.open(context.Background(), g.peer, id, o, true)
	return o.Channel, err
}

// mustOpen opens a channel to a payee for a gateway, and one for its fee.
func (w *world) mustOpen(g, p person, id protocol.StreamID) (line, paid protocol.Channel) {
	w.Helper()
	line, err1 := w.open(g, p, id)
	paid, err2 := w.openFee(g, id)
	if err := errors.Join(err1, err2); err != nil {
		w.Fatalf("open: %v", err)
	}
	return line, paid
}

// claims shows a gateway's voucher for n bytes on a line, and gives the voucher that its fee is paid by.
func (w *world) claims(g person, paid, line protocol.Channel, n, have protocol.Bytes) (feeVoucher, error) {
	w.Helper()
	q, _ := w.signs(g, line, n)
	q.kind, q.fee, q.have = kindClaim, paytest.Domain.ChannelID(paid), have
	return w.book.claim(context.Background(), g.peer, q)
}

// wantFee checks that a voucher is for so many bytes, and one that L2 pays.
func (w *world) wantFee(paid protocol.Channel, v feeVoucher, err error, n protocol.Bytes) protocol.SignedVoucher {
	w.Helper()
	if err != nil || v.bytes != n {
		w.Fatalf("the fee is paid for %d bytes, want %d: %v", v.bytes, n, err)
	}
	if n == 0 {
		return protocol.SignedVoucher{}
	}
	voucher, err := paytest.Domain.NewVoucher(paid, n)
	if err != nil {
		w.Fatalf("%v", err)
	}
	signed := protocol.SignedVoucher{Voucher: voucher, Signature: v.signature}
	if _, err := paytest.Domain.VerifyVoucher(paid, signed); err != nil {
		w.Fatalf("the sponsor's voucher: %v", err)
	}
	return signed
}

// closeAll lets closings that are announced or due come to their end.
func (w *world) closeAll() {
	w.Helper()
	for range 3 {
		if err := w.book.follow(context.Background()); err != nil {
			w.Fatalf("follow: %v", err)
		}
		w.pass(2 * paytest.CloseDelay * time.Second)
	}
}

func feeBudget() Budget {
	return Budget{Stream: stream, Total: 100 * million, PerBeneficiary: 50 * million, MaxFee: fee}
}

func TestGatewaysFee_IsPaidForWhatItShows_OnceForEachByte(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, paul, paula := someone("Gate"), someone("Paul"), someone("Paula")
	w.gives(feeBudget())
	line, paid := w.mustOpen(gate, paul, stream)
	v, err := w.claims(gate, paid, line, 100*mib, 0)
	first := w.wantFee(paid, v, err, 100*mib)

	// The same again, an older one, and none at all: nothing more, and the same voucher for who has lost it.
	for _, n := range []protocol.Bytes{100 * mib, 7 * mib, 0} {
		v, err = w.claims(gate, paid, line, n, 100*mib)
		if again := w.wantFee(paid, v, err, 100*mib); again != first {
			t.Errorf("%d bytes are shown after %d, and another voucher is signed: %+v", n, 100*mib, again)
		}
	}
	// What two payees got is added up.
	other, err := w.open(gate, paula, stream)
	if err != nil {
		t.Fatal(err)
	}
	v, err = w.claims(gate, paid, other, 50*mib, 100*mib)
	w.wantFee(paid, v, err, 150*mib)
	v, err = w.claims(gate, paid, line, 300*mib, 150*mib)
	second := w.wantFee(paid, v, err, 350*mib)

	// The gateway is paid as any payee is, and the budget knows of it.
	before := w.chain.Money(gate.account)
	if err := w.chain.As(gate.account).Redeem(t.Context(), []protocol.SignedVoucher{second}); err != nil {
		t.Fatal(err)
	}
	want, err := protocol.Owed(350*mib, fee)
	if err != nil || w.chain.Money(gate.account)-before != want {
		t.Errorf("it is paid %d units, want %d: %v", w.chain.Money(gate.account)-before, want, err)
	}
	if s := w.book.Budgets()[0]; s.Fees != million || s.Standing != 3*million || s.Channels != 3 {
		t.Errorf("the budget stands at %+v", s)
	}
}

// Mallory has fees paid for what was never bought, by vouchers that are not for it.
func TestVouchers_OfOthers_OtherStreams_OrBeyondTheDeposit_EarnNothing(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, mallory, paul := someone("Gate"), someone("Mallory"), someone("Paul")
	other := protocol.StreamID{8}
	w.gives(feeBudget())
	elsewhere := feeBudget()
	elsewhere.Stream = other
	w.gives(elsewhere)
	honest, _ := w.mustOpen(gate, paul, stream)
	line, paid := w.mustOpen(mallory, paul, stream)
	there, paidThere := w.mustOpen(mallory, paul, other)

	q, _ := w.signs(gate, honest, 100*mib) // as a payee in collusion has it
	q.kind, q.fee = kindClaim, paytest.Domain.ChannelID(paid)
	_, err := w.book.claim(t.Context(), mallory.peer, q)
	wantCode(t, err, CodeChannel, "no channel")
	_, err = w.claims(mallory, paid, there, 100*mib, 0)
	wantCode(t, err, CodeChannel, "another stream")
	q, _ = w.signs(gate, line, 100*mib) // not by its own key
	q.kind, q.fee = kindClaim, paytest.Domain.ChannelID(paid)
	_, err = w.book.claim(t.Context(), mallory.peer, q)
	wantCode(t, err, CodeOffer, "not valid")
	_, err = w.book.claim(t.Context(), gate.peer, q)
	wantCode(t, err, CodeFeeChannel)
	_, err = w.claims(mallory, line, line, 100*mib, 0) // its fee on a channel that pays another
	wantCode(t, err, CodeFeeChannel)

	// The fee's own vouchers are no proof of anything: they are signed by the sponsor.
	v, err := w.claims(mallory, paidThere, there, 100*mib, 0)
	signed := w.wantFee(paidThere, v, err, 100*mib)
	_, err = w.book.claim(t.Context(), mallory.peer, question{kind: kindClaim, fee: paytest.Domain.ChannelID(paidThere), channel: signed.Channel, bytes: signed.Bytes, signature: signed.Signature})
	if r := (*Refusal)(nil); !errors.As(err, &r) {
		t.Errorf("a fee's voucher earns a fee: %v", err)
	}
	_, err = w.book.topUp(t.Context(), mallory.peer, question{kind: kindTopUp, channel: signed.Channel, bytes: signed.Bytes, signature: signed.Signature})
	wantCode(t, err, CodeChannel)

	// What no deposit covers was not bought.
	v, err = w.claims(mallory, paid, line, 1<<50, 0)
	w.wantFee(paid, v, err, 1_000_000_999) // they cost a million units, rounded down
}

// A gateway alone, without a payee in collusion, signs for bytes, shows that to the sponsor and to nobody else, and gives the channel
// back: its payee gets nothing, and so does it, beyond what stood in channels at a time.
func TestVoucher_ThatNoPayeeEverGot_EarnsNothingInTheEnd(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	mallory, paul := someone("Mallory"), someone("Paul")
	budget := feeBudget()
	budget.PerBeneficiary = 3 * million
	w.gives(budget)
	paid, err := w.openFee(mallory, stream)
	if err != nil {
		t.Fatal(err)
	}
	var most protocol.Bytes
	for range 3 {
		line, err := w.open(mallory, paul, stream)
		if err != nil {
			t.Fatal(err)
		}
		v, err := w.claims(mallory, paid, line, 900*mib, most)
		if err != nil {
			t.Fatal(err)
		}
		most = max(most, v.bytes)
		q, _ := w.signs(mallory, line, 900*mib)
		q.kind = kindRelease
		if _, err := w.book.takeBack(t.Context(), mallory.peer, q); err != nil {
			t.Fatal(err)
		}
		w.closeAll()
		w.crash()
		v, err = w.claims(mallory, paid, line, 0, 0) // what is promised is kept
		w.wantFee(paid, v, err, most)
	}
	if most != 900*mib {
		t.Errorf("a fee is paid for %d bytes, and %d stood in a channel at a time", most, 900*mib)
	}
	// Nor does another fee channel pay it once more, when the first is long gone.
	if err := w.book.Withdraw(stream); err != nil {
		t.Fatal(err)
	}
	w.closeAll()
	w.crash()
	w.gives(budget)
	again, err1 := w.openFee(mallory, stream)
	line, err2 := w.open(mallory, paul, stream)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	v, err := w.claims(mallory, again, line, 900*mib, 0)
	w.wantFee(again, v, err, 0)

	// An honest one whose payee was paid keeps what it has shown, also when the channel is gone.
	gate := someone("Gate")
	line, paid = w.mustOpen(gate, paul, stream)
	v, err = w.claims(gate, paid, line, 100*mib, 0)
	w.wantFee(paid, v, err, 100*mib)
	q, last := w.signs(gate, line, 120*mib)
	q.kind = kindRelease
	if _, err := w.book.takeBack(t.Context(), gate.peer, q); err != nil {
		t.Fatal(err)
	}
	if err := w.chain.As(paul.account).CloseChannel(t.Context(), last.Channel, last); err != nil {
		t.Fatal(err)
	}
	if err := w.book.follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.crash()
	v, err = w.claims(gate, paid, line, 0, 100*mib)
	w.wantFee(paid, v, err, 120*mib)
}

func TestFees_AreCountedAgainstTheBudget_AndSaidToBeUsedUp(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, paul := someone("Gate"), someone("Paul")
	w.gives(Budget{Stream: stream, Total: 30 * million, PerBeneficiary: 20 * million, MaxFee: rate})
	line, err := w.open(gate, paul, stream)
	if err != nil {
		t.Fatal(err)
	}
	o := w.feeOffer(gate, func(c *protocol.Channel) { c.Rate = rate })
	if _, err := w.book.open(t.Context(), gate.peer, stream, o, true); err != nil {
		t.Fatal(err)
	}
	var have, shown protocol.Bytes
	for range 100 {
		state, err := w.l2.State(t.Context(), paytest.Domain.ChannelID(line))
		if err != nil {
			t.Fatal(err)
		}
		shown = protocol.Bytes(state.Deposited) * 1000
		v, err := w.claims(gate, o.Channel, line, shown, have)
		if err != nil {
			wantCode(t, err, CodeShare, "your share, 20000000 units")
			break
		}
		have = v.bytes
		state, err = w.l2.State(t.Context(), v.channel)
		if amount, bad := protocol.Owed(have, rate); errors.Join(err, bad) != nil || amount > state.Deposited {
			t.Fatalf("%d units of fee are promised, and %d deposited: %v, %v", amount, state.Deposited, err, bad)
		}
		q, _ := w.signs(gate, line, shown)
		w.book.topUp(t.Context(), gate.peer, q) //nolint:errcheck // its share is used up in the end
	}
	if s := w.book.Budgets()[0]; s.Standing > 20*million || s.Standing < 19*million || s.Fees == 0 || s.Fees >= s.Standing {
		t.Errorf("the budget stands at %+v", s)
	}
	if lost := w.lost(); lost > 20*million {
		t.Errorf("%d units are out", lost)
	}
}

func TestFee_ThatTheBudgetExcludes_IsRefused_InWords(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, ann := someone("Gate"), someone("Ann")
	try := func(change func(*protocol.Channel)) error {
		o := w.feeOffer(gate, change)
		_, err := w.book.open(t.Context(), gate.peer, stream, o, true)
		return err
	}
	wantCode(t, try(nil), CodeNoBudget)
	b := feeBudget()
	b.MaxFee = 0
	w.gives(b)
	wantCode(t, try(nil), CodeFee, "pays gateways no fee")
	_, err := w.book.feeTerms(gate.peer, stream)
	wantCode(t, err, CodeFee, "pays gateways no fee")
	w.gives(feeBudget())
	wantCode(t, try(func(c *protocol.Channel) { c.Rate++ }), CodeFee, "at most 500000000")
	wantCode(t, try(func(c *protocol.Channel) { c.Rate = 0 }), CodeFee)
	wantCode(t, try(func(c *protocol.Channel) { c.Signer = gate.account }), CodeOffer, w.book.signer().Hex())
	wantCode(t, try(func(c *protocol.Channel) { c.Payer = ann.account }), CodeOffer)
	o := w.feeOffer(gate, nil)
	_, err = w.book.open(t.Context(), gate.peer, stream, o, false) // a channel whose vouchers only the sponsor can sign
	wantCode(t, err, CodeOffer, "a signer of your own")

	b = feeBudget()
	b.Gateways = []common.Address{ann.account}
	w.gives(b)
	wantCode(t, try(nil), CodeFee, gate.account.Hex())
	w.book.with.Payees = knows{ann.account}
	b.Gateways, b.KnownPayees = nil, true
	w.gives(b)
	wantCode(t, try(nil), CodePayee, "registered payees only")
	b.Gateways = []common.Address{gate.account} // it is known by name
	w.gives(b)
	if err := try(nil); err != nil {
		t.Error(err)
	}
	// Terms that become worse hold for what is open, too.
	c, err := w.openFee(gate, stream)
	if err != nil {
		t.Fatal(err)
	}
	b.MaxFee = fee - 1
	w.gives(b)
	_, err = w.claims(gate, c, c, 0, 0)
	wantCode(t, err, CodeFee, "at most 499999999")
	w.book.with.Key = nil
	if err := w.book.Set(feeBudget()); err == nil || !strings.Contains(err.Error(), "no key") {
		t.Errorf("fees without a key: %v", err)
	}
}

// A gateway that opens one fee channel after another has no byte paid twice, whatever order its claims come in.
func TestFeeChannel_ThatIsReplaced_PaysNothingMore_AndTheNextBeginsWhereItEnded(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, paul := someone("Gate"), someone("Paul")
	w.gives(feeBudget())
	line, paid := w.mustOpen(gate, paul, stream)
	v, err := w.claims(gate, paid, line, 100*mib, 0)
	w.wantFee(paid, v, err, 100*mib)
	terms, err := w.book.feeTerms(gate.peer, stream)
	if err != nil || terms.lane != paid.Lane || terms.rate != fee || terms.payee != gate.account || terms.signer != w.book.signer() {
		t.Fatalf("the channel that is open is not told: %+v, %v", terms, err)
	}
	next, err := w.openFee(gate, stream)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.claims(gate, paid, line, 200*mib, 0)
	wantCode(t, err, CodeFeeChannel)
	v, err = w.claims(gate, next, line, 0, 0)
	w.wantFee(next, v, err, 0)
	v, err = w.claims(gate, next, line, 200*mib, 0)
	w.wantFee(next, v, err, 100*mib)
	// The old one is closed by and by, and what is left of it comes back; what it has paid stays counted.
	w.closeAll()
	if _, known := w.book.grants[paytest.Domain.ChannelID(paid)]; known {
		t.Error("the old fee channel is still open")
	}
	w.crash()
	third, err := w.openFee(gate, stream)
	if err != nil {
		t.Fatal(err)
	}
	v, err = w.claims(gate, third, line, 210*mib, 0)
	w.wantFee(third, v, err, 10*mib)
}

// The total is on disk before it is signed: a sponsor that dies in between signs the same again, and never less.
func TestSponsor_ThatDiesBetweenRecordAndAnswer_SignsTheSameAgain(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	gate, paul := someone("Gate"), someone("Paul")
	w.gives(feeBudget())
	line, paid := w.mustOpen(gate, paul, stream)
	v, err := w.claims(gate, paid, line, 100*mib, 0)
	lost := w.wantFee(paid, v, err, 100*mib) // the answer never arrives
	w.crash()
	v, err = w.claims(gate, paid, line, 0, 0)
	if again := w.wantFee(paid, v, err, 100*mib); again != lost {
		t.Errorf("after a crash another voucher is signed: %+v, %+v", again, lost)
	}
	// What the disk does not take is not signed.
	w.book.Close() //nolint:errcheck // it cannot be written any more
	func() {
		defer func() { recover() }() //nolint:errcheck // pebble says so in its own way
		if v, err := w.claims(gate, paid, line, 140*mib, 100*mib); err == nil {
			t.Errorf("without a record %d bytes are signed for", v.bytes)
		}
	}()
	w.start()
}
