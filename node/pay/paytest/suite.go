package paytest

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Backend is a payments contract on some chain, for Suite. Its least deposit is MinDeposit.
type Backend interface {
	// Account is a new account with at least 10⁹ units in its wallet.
	Account() (*ecdsa.PrivateKey, pay.L2)
	// SetOfferSigner is setOfferSigner by the account of payee.
	SetOfferSigner(payee pay.L2, signer common.Address)
	// Free is an account's free balance in the contract.
	Free(account common.Address) protocol.Units
	// Advance lets time pass on the chain.
	Advance(seconds uint64)
	// CloseDelay is the contract's, in seconds.
	CloseDelay() uint64
	// Refused tells whether err is the contract's refusal of this name.
	Refused(err error, name string) bool
}

const suiteRate protocol.Rate = 1_000_000_000 // a MiB costs 1048 units

// Suite holds a backend to what node/pay needs of the payments contract, and lets two books trade over it. It runs against Chain
// and against the real contract.
func Suite(t *testing.T, fresh func(t *testing.T) Backend) {
	for name, test := range map[string]func(*trade){
		"AChannelIsOpenedOnceOnItsOffer":             (*trade).opens,
		"BadOffersAreRefused":                        (*trade).refusesOffers,
		"ATopUpRaisesTheDeposit":                     (*trade).topsUp,
		"AVoucherIsPaidOnceAndUpToTheDeposit":        (*trade).redeems,
		"ThePayeeClosesAtOnceAndIsPaid":              (*trade).payeeCloses,
		"ThePayerClosesWithADelay":                   (*trade).payerCloses,
		"WhatComesBackIsToldWhereAChannelIsClosed":   (*trade).refunds,
		"BooksTradeAndEveryByteIsPaid":               (*trade).books,
		"AClosingIsNoticedAndTheMoneySaved":          (*trade).closingNoticed,
		"ADepositIsToppedUpByItselfWhileBytesStream": (*trade).toppedUpByItself,
	} {
		t.Run(name, func(t *testing.T) {
			b := fresh(t)
			w := &trade{T: t, b: b}
			w.payerKey, w.payer = b.Account()
			w.payeeKey, w.payee = b.Account()
			test(w)
		})
	}
}

type trade struct {
	*testing.T
	b                  Backend
	payerKey, payeeKey *ecdsa.PrivateKey
	payer, payee       pay.L2
}

func address(k *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(k.PublicKey) }

func (w *trade) must(what string, err error) {
	w.Helper()
	if err != nil {
		w.Fatalf("%s: %v", what, err)
	}
}

func (w *trade) refused(what, name string, err error) {
	w.Helper()
	if err == nil || !w.b.Refused(err, name) {
		w.Fatalf("%s: got %v, want the refusal %s", what, err, name)
	}
}

func (w *trade) now() uint64 {
	w.Helper()
	_, now, err := w.payer.Head(w.Context())
	w.must("head", err)
	return now
}

func (w *trade) offer(lane protocol.Lane, by *ecdsa.PrivateKey, until uint64) protocol.SignedOffer {
	w.Helper()
	o := protocol.ChannelOffer{Channel: protocol.Channel{
		Payer: address(w.payerKey), Signer: address(w.payerKey), Payee: address(w.payeeKey), Lane: lane, Rate: suiteRate,
	}, ValidUntil: until}
	signature, err := protocol.Sign(w.payer.Domain().OfferDigest(o), by)
	w.must("sign an offer", err)
	return protocol.SignedOffer{ChannelOffer: o, Signature: signature}
}

func (w *trade) open(lane protocol.Lane) (protocol.Channel, protocol.ChannelID) {
	w.Helper()
	o := w.offer(lane, w.payeeKey, w.now()+600)
	w.must("open", w.payer.OpenChannel(w.Context(), o, MinDeposit))
	return o.Channel, w.payer.Domain().ChannelID(o.Channel)
}

func (w *trade) voucher(c protocol.Channel, n protocol.Bytes) protocol.SignedVoucher {
	w.Helper()
	v, err := w.payer.Domain().NewVoucher(c, n)
	w.must("voucher", err)
	s, err := w.payer.Domain().SignVoucher(v, w.payerKey)
	w.must("voucher", err)
	return s
}

func (w *trade) state(id protocol.ChannelID) pay.State {
	w.Helper()
	s, err := w.payee.State(w.Context(), id)
	w.must("state", err)
	return s
}

func (w *trade) changed(since uint64, id protocol.ChannelID) {
	w.Helper()
	head, _, err := w.payee.Head(w.Context())
	w.must("head", err)
	ids, err := w.payee.Changed(w.Context(), since+1, head)
	w.must("changed", err)
	if !slices.Contains(ids, id) {
		w.Fatalf("the change of %s in blocks %d..%d is not listed: %v", id, since+1, head, ids)
	}
}

func (w *trade) block() uint64 {
	w.Helper()
	head, _, err := w.payee.Head(w.Context())
	w.must("head", err)
	return head
}

func (w *trade) opens() {
	if s := w.state(protocol.ChannelID{1}); s != (pay.State{}) {
		w.Errorf("a channel that was never opened is %+v", s)
	}
	used, err := w.payee.LaneUsed(w.Context(), address(w.payeeKey), 0, 3)
	if w.must("lane", err); used {
		w.Error("a lane is used before its channel was opened")
	}
	since := w.block()
	_, id := w.open(3)
	if s := w.state(id); s != (pay.State{Status: pay.StatusOpen, Deposited: MinDeposit}) {
		w.Errorf("an open channel is %+v", s)
	}
	used, err = w.payee.LaneUsed(w.Context(), address(w.payeeKey), 0, 3)
	if w.must("lane", err); !used {
		w.Error("an open channel's lane is not used")
	}
	w.changed(since, id)
	w.refused("a second channel on the lane", "LaneTaken",
		w.payer.OpenChannel(w.Context(), w.offer(3, w.payeeKey, w.now()+601), MinDeposit))
}

func (w *trade) refusesOffers() {
	hot, err := crypto.GenerateKey()
	w.must("key", err)
	ctx := w.Context()
	w.refused("an offer by a stranger", "BadOffer", w.payer.OpenChannel(ctx, w.offer(0, hot, w.now()+600), MinDeposit))
	w.refused("an offer that has ended", "OfferExpired", w.payer.OpenChannel(ctx, w.offer(0, w.payeeKey, w.now()-1), MinDeposit))
	w.refused("too little", "DepositTooSmall", w.payer.OpenChannel(ctx, w.offer(0, w.payeeKey, w.now()+600), MinDeposit-1))
	w.refused("another's offer", "NotAllowed", w.payee.OpenChannel(ctx, w.offer(0, w.payeeKey, w.now()+600), MinDeposit))
	w.b.SetOfferSigner(w.payee, address(hot))
	signer, err := w.payer.OfferSigner(ctx, address(w.payeeKey))
	if w.must("offer signer", err); signer != address(hot) {
		w.Fatalf("the offer signer is %s", signer)
	}
	w.must("an offer by the payee's hot key", w.payer.OpenChannel(ctx, w.offer(0, hot, w.now()+600), MinDeposit))
}

func (w *trade) topsUp() {
	_, id := w.open(0)
	since := w.block()
	w.must("top up", w.payer.TopUp(w.Context(), id, 5))
	if s := w.state(id); s.Deposited != MinDeposit+5 {
		w.Errorf("after a top-up the deposit is %d", s.Deposited)
	}
	w.changed(since, id)
	w.refused("a channel that does not exist", "UnknownChannel", w.payer.TopUp(w.Context(), protocol.ChannelID{9}, 5))
}

func (w *trade) redeems() {
	ctx, payee := w.Context(), address(w.payeeKey)
	c0, id0 := w.open(0)
	c1, id1 := w.open(1)
	since := w.block()
	w.must("redeem one", w.payee.Redeem(ctx, []protocol.SignedVoucher{w.voucher(c0, 1<<20)}))
	w.changed(since, id0)
	w.refused("the same again", "NothingDue", w.payee.Redeem(ctx, []protocol.SignedVoucher{w.voucher(c0, 1<<20)}))
	w.must("redeem two", w.payee.Redeem(ctx, []protocol.SignedVoucher{w.voucher(c0, 2<<20), w.voucher(c1, 1<<40)}))
	if s := w.state(id0); s.Settled != 2097 {
		w.Errorf("2 MiB settle %d units", s.Settled)
	}
	if s := w.state(id1); s.Settled != MinDeposit {
		w.Errorf("a TiB settles %d units of a deposit of %d", s.Settled, MinDeposit)
	}
	if free := w.b.Free(payee); free != MinDeposit+2097 {
		w.Errorf("the payee has %d units", free)
	}
	forged := w.voucher(c0, 3<<20)
	forged.Signature[40] ^= 1
	w.refused("a forged voucher", "BadVoucher", w.payee.Redeem(ctx, []protocol.SignedVoucher{forged}))
}

func (w *trade) payeeCloses() {
	c, id := w.open(0)
	w.must("close", w.payee.CloseChannel(w.Context(), id, w.voucher(c, 1<<20)))
	if s := w.state(id); s != (pay.State{Status: pay.StatusClosed}) {
		w.Errorf("a closed channel is %+v", s)
	}
	if payee, payer := w.b.Free(address(w.payeeKey)), w.b.Free(address(w.payerKey)); payee != 1048 || payer != MinDeposit-1048 {
		w.Errorf("the payee got %d units, the payer %d back", payee, payer)
	}
	w.refused("a closed channel's voucher", "ChannelNotOpen",
		w.payee.Redeem(w.Context(), []protocol.SignedVoucher{w.voucher(c, 2<<20)}))
}

func (w *trade) payerCloses() {
	ctx := w.Context()
	c, id := w.open(0)
	since := w.block()
	w.must("announce", w.payer.CloseChannel(ctx, id, protocol.SignedVoucher{}))
	w.changed(since, id)
	s := w.state(id)
	if delay := s.ClosingAt - w.now(); s.Status != pay.StatusOpen || delay > w.b.CloseDelay() || delay+10 < w.b.CloseDelay() {
		w.Errorf("%d seconds before its end the channel is %+v", delay, s)
	}
	w.refused("before the delay", "TooEarly", w.payer.CloseChannel(ctx, id, protocol.SignedVoucher{}))
	w.refused("a top-up while closing", "ChannelClosing", w.payer.TopUp(ctx, id, 5))
	w.must("a voucher while closing", w.payee.Redeem(ctx, []protocol.SignedVoucher{w.voucher(c, 1<<20)}))
	w.b.Advance(w.b.CloseDelay())
	w.must("complete", w.payer.CloseChannel(ctx, id, protocol.SignedVoucher{}))
	if s := w.state(id); s != (pay.State{Status: pay.StatusClosed}) || w.b.Free(address(w.payerKey)) != MinDeposit-1048 {
		w.Errorf("closed as %+v, the payer has %d units", s, w.b.Free(address(w.payerKey)))
	}
}

// refunds is what a sponsor reads, who has to know what its channels have cost.
func (w *trade) refunds() {
	ctx := w.Context()
	sponsor, ok := w.payer.(L2)
	if !ok {
		w.Fatalf("%T does not say what came back", w.payer)
	}
	start := w.block()
	expect := func(what string, id protocol.ChannelID, from, to uint64, units protocol.Units, found bool) {
		w.Helper()
		got, there, err := sponsor.Refunded(ctx, id, from, to)
		if w.must(what, err); got != units || there != found {
			w.Errorf("%s: in blocks %d..%d %d units came back (%t), and not %d (%t)", what, from, to, got, there, units, found)
		}
	}
	c0, id0 := w.open(0)
	c1, id1 := w.open(1)
	c2, id2 := w.open(2)
	w.must("top up", w.payer.TopUp(ctx, id0, 5))
	w.must("announce", w.payer.CloseChannel(ctx, id0, protocol.SignedVoucher{}))
	w.must("a voucher while closing", w.payee.Redeem(ctx, []protocol.SignedVoucher{w.voucher(c0, 1<<20)}))
	w.b.Advance(w.b.CloseDelay())
	closing := w.block()
	expect("a channel that is closing", id0, start, closing, 0, false)

	free := w.b.Free(address(w.payerKey))
	w.must("complete", w.payer.CloseChannel(ctx, id0, protocol.SignedVoucher{}))
	closed := w.block()
	expect("closed by its payer", id0, closing+1, closed, MinDeposit+5-1048, true)
	expect("before it was closed", id0, start, closing, 0, false)
	expect("one that is open still", id1, start, closed, 0, false)
	if back := w.b.Free(address(w.payerKey)) - free; back != MinDeposit+5-1048 {
		w.Errorf("%d units came back, and not what is told", back)
	}

	w.must("close", w.payee.CloseChannel(ctx, id1, w.voucher(c1, 1<<20)))
	w.must("close", w.payee.CloseChannel(ctx, id2, w.voucher(c2, 1<<40)))
	end := w.block()
	expect("closed by its payee", id1, start, end, MinDeposit-1048, true)
	expect("used up", id2, start, end, 0, true)
	expect("closed long ago", id0, closed+1, end, 0, false)
	expect("never opened", protocol.ChannelID{9}, start, end, 0, false)
}

// pair is two books that trade.
type pair struct {
	payer, payee *pay.Book
	in           *pay.Incoming
	out          *pay.Outgoing
}

func (w *trade) pair(tune func(*pay.Config)) *pair {
	w.Helper()
	open := func(key *ecdsa.PrivateKey, l2 pay.L2) *pay.Book {
		cfg := pay.Config{Dir: w.TempDir(), Account: address(key), Budget: 100 * MinDeposit, Poll: 100 * time.Millisecond}
		if tune != nil {
			tune(&cfg)
		}
		b, err := pay.Open(w.Context(), cfg, l2, key, slog.New(slog.DiscardHandler))
		w.must("open a book", err)
		run, cancel := context.WithCancel(context.Background())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			b.Run(run) //nolint:errcheck // ends with the test
		}()
		w.Cleanup(func() {
			cancel()
			<-ended
			b.Close() //nolint:errcheck // the test is over
		})
		return b
	}
	p := &pair{payer: open(w.payerKey, w.payer), payee: open(w.payeeKey, w.payee)}
	ctx := w.Context()
	var err error
	p.out, err = p.payer.Channel(ctx, address(w.payeeKey), suiteRate,
		func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
			return p.payee.Offer(ctx, pay.Asker{Peer: "Petra", Payer: payer, Signer: signer}, suiteRate)
		})
	w.must("open a channel", err)
	p.in, err = p.payee.Accept(ctx, p.out.Channel(), "Petra", p.out.Total())
	w.must("accept", err)
	w.must("heed", p.out.Heed(p.in.Terms()))
	run, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		p.out.Run(run, p.in.Receive) //nolint:errcheck // the bytes tell
	}()
	w.Cleanup(func() {
		cancel()
		<-ended
		p.in.Close()  //nolint:errcheck // never fails
		p.out.Close() //nolint:errcheck // never fails
	})
	return p
}

func (p *pair) stream(ctx context.Context, n protocol.Bytes) error {
	const chunk = 64 << 10
	for moved := protocol.Bytes(0); moved < n; moved += chunk {
		if err := p.in.Credit(ctx, chunk); err != nil {
			return err
		}
		p.in.Sent(chunk)
		p.out.Received(chunk)
	}
	return nil
}

// paid waits until everything sent is paid for.
func (w *trade) paid(p *pair) {
	w.Helper()
	w.must("flush", p.out.Flush(w.Context()))
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if sent, vouched := p.in.Totals(); sent == vouched {
			return
		}
	}
	w.Fatal("what was sent is not paid for")
}

func (w *trade) books() {
	p := w.pair(nil)
	w.must("stream", p.stream(w.Context(), 64<<20))
	w.paid(p)
	claims, err := p.payee.Claims(w.Context())
	if w.must("claims", err); len(claims) != 1 || claims[0].Due != 67108 {
		w.Fatalf("claims for 64 MiB: %+v", claims)
	}
	paid, err := p.payee.Redeem(w.Context(), claims)
	if w.must("redeem", err); paid != 67108 || w.b.Free(address(w.payeeKey)) != 67108 {
		w.Fatalf("redeemed %d, and %d arrived", paid, w.b.Free(address(w.payeeKey)))
	}
	paid, err = p.payee.Redeem(w.Context(), claims)
	if w.must("redeem again", err); paid != 0 {
		w.Errorf("the same claims pay %d again", paid)
	}
}

func (w *trade) closingNoticed() {
	p := w.pair(nil)
	w.must("stream", p.stream(w.Context(), 16<<20))
	w.paid(p)
	_, err := p.payer.CloseChannel(w.Context(), p.out.ID())
	w.must("close", err)
	ctx, cancel := context.WithTimeout(w.Context(), 20*time.Second)
	defer cancel()
	claims, err := p.payee.AwaitClosing(ctx)
	w.must("notice the closing", err)
	if err := p.in.Credit(ctx, 1); !errors.Is(err, pay.ErrClosing) {
		w.Errorf("credit on a closing channel: %v", err)
	}
	paid, err := p.payee.Redeem(ctx, claims)
	if w.must("redeem", err); paid != 16777 {
		w.Errorf("redeemed %d units for 16 MiB", paid)
	}
}

func (w *trade) toppedUpByItself() {
	p := w.pair(nil)
	w.must("stream", p.stream(w.Context(), 1536<<20)) // the first deposit covers some 953 MiB
	w.paid(p)
	if s := w.state(p.out.ID()); s.Deposited < 2*MinDeposit {
		w.Errorf("after 1.5 GiB the deposit is %d", s.Deposited)
	}
}
