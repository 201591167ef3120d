package sponsor

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

const (
	million               = 1_000_000
	rate    protocol.Rate = 1_000_000_000 // a MiB costs 1048 units
	mib                   = 1 << 20
)

// tb is what *testing.T and *rapid.T have in common.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
}

// world is a sponsor, and those who want its money.
type world struct {
	tb
	chain *paytest.Chain
	disk  *vfs.MemFS
	cfg   Config
	now   time.Time
	book  *Book
	l2    *flaky
	lane  protocol.Lane
	stake protocol.Units // what the sponsor had at first
}

// person is a beneficiary or a payee.
type person struct {
	key     *ecdsa.PrivateKey
	account common.Address
	peer    peer.ID
}

func someone(name string) person {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return person{key: key, account: crypto.PubkeyToAddress(key.PublicKey), peer: peer.ID(name)}
}

// flaky is an L2 whose transactions may fail, before or after they have had their effect.
type flaky struct {
	L2
	fail  func(after bool) error // asked before and after each transaction
	dying bool
	late  []func() error // transactions that are mined later, although an error came back
}

var errLate = errors.New("it was not mined in time")

func (f *flaky) try(do func() error) error {
	if f.fail != nil {
		if err := f.fail(false); errors.Is(err, errLate) {
			f.late = append(f.late, do)
			return err
		} else if err != nil {
			return err
		}
	}
	if err := do(); err != nil || f.fail == nil {
		return err
	}
	return f.fail(true)
}

// mine mines what is late.
func (f *flaky) mine() {
	for _, do := range f.late {
		do() //nolint:errcheck // it may be too late
	}
	f.late = nil
}

func (f *flaky) OpenChannel(ctx context.Context, o protocol.SignedOffer, units protocol.Units) error {
	return f.try(func() error { return f.L2.OpenChannel(context.WithoutCancel(ctx), o, units) })
}

func (f *flaky) TopUp(ctx context.Context, id protocol.ChannelID, units protocol.Units) error {
	return f.try(func() error { return f.L2.TopUp(context.WithoutCancel(ctx), id, units) })
}

func (f *flaky) CloseChannel(ctx context.Context, id protocol.ChannelID, final protocol.SignedVoucher) error {
	return f.try(func() error { return f.L2.CloseChannel(context.WithoutCancel(ctx), id, final) })
}

func newWorld(t tb) *world {
	w := &world{tb: t, chain: paytest.NewChain(1_700_000_000), disk: vfs.NewStrictMem(), now: time.Unix(1_700_000_000, 0), stake: 1000 * million}
	s := someone("sponsor")
	w.cfg = Config{Dir: "/sponsor", Account: s.account, IdleAfter: time.Hour}
	w.chain.Fund(s.account, w.stake)
	w.l2 = &flaky{L2: w.chain.As(s.account)}
	w.start()
	return w
}

func (w *world) start() {
	w.Helper()
	book, err := openOn(w.disk, w.cfg, With{L2: w.l2, Key: someone("the sponsor's hot key").key, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return w.now }})
	if err != nil {
		w.Fatalf("open: %v", err)
	}
	w.book = book
}

// crash loses what was not synced.
func (w *world) crash() {
	w.Helper()
	w.disk.SetIgnoreSyncs(true)
	w.book.Close() //nolint:errcheck // on a disk that is gone
	w.disk.ResetToSyncedState()
	w.disk.SetIgnoreSyncs(false)
	w.start()
}

func (w *world) pass(d time.Duration) {
	w.now = w.now.Add(d)
	w.chain.Advance(uint64(d / time.Second))
}

func (w *world) gives(b Budget) {
	w.Helper()
	if err := w.book.Set(b); err != nil {
		w.Fatalf("set: %v", err)
	}
}

// offer is a payee's to the sponsor, for a beneficiary.
func (w *world) offer(payee, beneficiary person) protocol.SignedOffer {
	w.Helper()
	w.lane++
	_, now, err := w.l2.Head(context.Background())
	if err != nil {
		w.Fatalf("head: %v", err)
	}
	o := protocol.ChannelOffer{ValidUntil: now + 300, Channel: protocol.Channel{
		Payer: w.cfg.Account, Signer: beneficiary.account, Payee: payee.account, Lane: w.lane, Rate: rate}}
	sig, err := protocol.Sign(paytest.Domain.OfferDigest(o), payee.key)
	if err != nil {
		w.Fatalf("sign: %v", err)
	}
	return protocol.SignedOffer{ChannelOffer: o, Signature: sig}
}

func (w *world) open(b, p person, stream protocol.StreamID) (protocol.Channel, error) {
	w.Helper()
	o := w.offer(p, b)
	_, err := w.book.open(context.Background(), b.peer, stream, o, false)
	return o.Channel, err
}

// signs is a question with a voucher for n bytes.
func (w *world) signs(b person, c protocol.Channel, n protocol.Bytes) (question, protocol.SignedVoucher) {
	w.Helper()
	q := question{kind: kindTopUp, channel: paytest.Domain.ChannelID(c), bytes: n}
	if n == 0 {
		return q, protocol.SignedVoucher{}
	}
	v, err := paytest.Domain.NewVoucher(c, n)
	if err != nil {
		w.Fatalf("voucher: %v", err)
	}
	s, err := paytest.Domain.SignVoucher(v, b.key)
	if err != nil {
		w.Fatalf("voucher: %v", err)
	}
	q.signature = s.Signature
	return q, s
}

// lost is what has left the sponsor and not come back.
func (w *world) lost() protocol.Units { return w.stake - w.chain.Money(w.cfg.Account) }

func wantCode(t tb, err error, code Code, words ...string) {
	t.Helper()
	var r *Refusal
	if !errors.As(err, &r) || r.Code != code {
		t.Fatalf("got %v, want a refusal with code %d", err, code)
	}
	for _, word := range words {
		if !strings.Contains(r.Reason, word) {
			t.Fatalf("%q does not say %q", r.Reason, word)
		}
	}
}

var stream = protocol.StreamID{7}

// TestColludingPairs_GetWhatTheBudgetAllows_OverCrashesAndFailures: beneficiaries sign for whatever is in a channel, and have a fee paid
// for it, payees redeem it at once or at the last moment, and the sponsor's node dies and its transactions fail at any point.
func TestColludingPairs_GetWhatTheBudgetAllows_OverCrashesAndFailures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer func() { w.book.Close() }() //nolint:errcheck // the world ends
		budget := Budget{Stream: stream, Total: 5 * million, PerBeneficiary: 2 * million, PerPayee: 4 * million, MaxFee: fee}
		w.gives(budget)
		people := []person{someone("Ann"), someone("Bob"), someone("Cid")}
		payees := []person{someone("Paul"), someone("Paula")}
		type line struct {
			b       person
			p       person
			c       protocol.Channel
			fee     bool
			voucher protocol.SignedVoucher
		}
		var lines []*line
		gained := map[peer.ID]protocol.Units{} // by payees, of what a beneficiary signed for
		w.l2.fail = func(after bool) error {
			if after {
				return nil
			}
			switch rapid.IntRange(0, 9).Draw(t, "accident") {
			case 0:
				return errors.New("the RPC is gone")
			case 1:
				return errLate
			case 2:
				w.disk.SetIgnoreSyncs(true) // it dies here: nothing that follows is kept
				w.l2.dying = true
				return errors.New("dying")
			case 3:
				w.disk.SetIgnoreSyncs(true) // the transaction is sent, and it dies
				w.l2.dying = true
			}
			return nil
		}
		pick := func(t *rapid.T) *line {
			if len(lines) == 0 {
				t.Skip("no channel")
			}
			return rapid.SampledFrom(lines).Draw(t, "channel")
		}
		ctx := context.Background()
		t.Repeat(map[string]func(*rapid.T){
			"open": func(t *rapid.T) {
				l := &line{b: rapid.SampledFrom(people).Draw(t, "who"), p: rapid.SampledFrom(payees).Draw(t, "payee")}
				l.c, _ = w.open(l.b, l.p, stream)
				lines = append(lines, l) // also if the answer was lost
			},
			"open for a fee": func(t *rapid.T) {
				l := &line{b: rapid.SampledFrom(people).Draw(t, "who"), fee: true}
				l.p = l.b
				l.c, _ = w.openFee(l.b, stream)
				lines = append(lines, l)
			},
			"claim a fee": func(t *rapid.T) {
				l, shown := pick(t), pick(t)
				v, err := w.claims(l.b, l.c, shown.c, protocol.Bytes(rapid.IntRange(0, 3_000).Draw(t, "MiB"))*mib, 0)
				if err != nil || v.bytes == 0 || w.l2.dying {
					return // it may be refused, or nobody is there any more to answer
				}
				if now := w.wantFee(l.c, v, nil, v.bytes); now.Bytes > l.voucher.Bytes {
					l.voucher = now
				} else if now.Bytes < l.voucher.Bytes {
					t.Fatalf("a fee is signed for %d bytes, after %d", now.Bytes, l.voucher.Bytes)
				}
			},
			"sign and ask for more": func(t *rapid.T) {
				l := pick(t)
				state, err := w.l2.State(ctx, paytest.Domain.ChannelID(l.c))
				if err != nil || state.Deposited == 0 {
					t.Skip("closed")
				}
				n := protocol.Bytes(state.Deposited) * 1000 // all of it
				if rapid.Bool().Draw(t, "modest") {
					n /= 3
				}
				q, v := w.signs(l.b, l.c, n)
				if v.Bytes > l.voucher.Bytes && !l.fee { // a fee is for the sponsor to sign
					l.voucher = v
				}
				w.book.topUp(ctx, l.b.peer, q) //nolint:errcheck // it may be refused
			},
			"give back": func(t *rapid.T) {
				l := pick(t)
				q, _ := w.signs(l.b, l.c, 0)
				w.book.takeBack(ctx, l.b.peer, q) //nolint:errcheck // it may be refused
			},
			"redeem": func(t *rapid.T) {
				l := pick(t)
				if l.voucher.Bytes > 0 {
					before := w.chain.Money(l.p.account)
					w.chain.As(l.p.account).Redeem(ctx, []protocol.SignedVoucher{l.voucher}) //nolint:errcheck // nothing may be due
					gained[l.b.peer] += w.chain.Money(l.p.account) - before
				}
			},
			"payee closes": func(t *rapid.T) {
				l := pick(t)
				before := w.chain.Money(l.p.account)
				w.chain.As(l.p.account).CloseChannel(ctx, paytest.Domain.ChannelID(l.c), l.voucher) //nolint:errcheck // it may be closed
				gained[l.b.peer] += w.chain.Money(l.p.account) - before
			},
			"time passes": func(t *rapid.T) {
				w.l2.mine()
				w.pass(time.Duration(rapid.IntRange(1, 4000).Draw(t, "seconds")) * time.Second)
				w.book.follow(ctx) //nolint:errcheck // a transaction may have failed
			},
			"": func(t *rapid.T) {
				if w.l2.dying || rapid.IntRange(0, 3).Draw(t, "dies") == 0 {
					w.l2.dying = false
					w.crash()
				}
				if lost := w.lost(); lost > budget.Total {
					t.Fatalf("%d units have left the sponsor, %d were to", lost, budget.Total)
				}
				standing := maps.Clone(gained)
				on := map[common.Address]protocol.Units{}
				for _, l := range lines {
					state, err := w.l2.State(ctx, paytest.Domain.ChannelID(l.c))
					if err != nil {
						t.Fatal(err)
					}
					standing[l.b.peer] += state.Deposited - state.Settled
					on[l.p.account] += state.Deposited - state.Settled
				}
				for _, b := range people {
					if standing[b.peer] > budget.PerBeneficiary {
						t.Fatalf("%d units were got by one beneficiary, or can be", standing[b.peer])
					}
				}
				for _, p := range payees {
					if got := w.chain.Money(p.account) + on[p.account]; got > budget.PerPayee {
						t.Fatalf("a payee has or can have %d units", got)
					}
				}
				s := w.book.Budgets()[0]
				if s.Spent+s.Standing < w.lost() {
					t.Fatalf("%d units have left, the book knows of %d and %d", w.lost(), s.Spent, s.Standing)
				}
			},
		})
	})
}

func TestBudget_IsSharedOut_AndWhatComesBackIsSpentAgain(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	ann, bob, paul, paula := someone("Ann"), someone("Bob"), someone("Paul"), someone("Paula")
	ctx := context.Background()
	_, err := w.open(ann, paul, stream)
	wantCode(t, err, CodeNoBudget, "is not sponsored here")
	w.gives(Budget{Stream: stream, Total: 4 * million, PerBeneficiary: 2 * million, PerPayee: 3 * million})
	first, err := w.open(ann, paul, stream)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.open(ann, paul, stream); err != nil {
		t.Fatal(err)
	}
	_, err = w.open(ann, paula, stream)
	wantCode(t, err, CodeShare, "your share, 2000000 units")
	if _, err = w.open(bob, paul, stream); err != nil {
		t.Fatal(err)
	}
	_, err = w.open(bob, paul, stream)
	wantCode(t, err, CodeShare, paul.account.Hex(), "take another upstream")
	if _, err = w.open(bob, paula, stream); err != nil {
		t.Fatal(err)
	}
	_, err = w.open(someone("Cid"), paula, stream)
	wantCode(t, err, CodeUsedUp, "4000000 units, is used up")

	// Ann has used a tenth of her first channel and gives it back.
	q, v := w.signs(ann, first, 95*mib)
	if _, err := w.book.takeBack(ctx, ann.peer, q); err != nil {
		t.Fatal(err)
	}
	_, err = w.book.topUp(ctx, ann.peer, q)
	wantCode(t, err, CodeChannel, "about to be")
	w.pass(2 * paytest.CloseDelay * time.Second / 3)
	if err := w.chain.As(paul.account).Redeem(ctx, []protocol.SignedVoucher{v}); err != nil { // in the last moment
		t.Fatal(err)
	}
	w.pass(paytest.CloseDelay * time.Second)
	for range 2 {
		if err := w.book.follow(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if s := w.book.Budgets()[0]; s.Spent != v.Amount || s.Standing != 3*million || s.Channels != 3 {
		t.Fatalf("after a channel of which %d were used: %+v", v.Amount, s)
	}
	w.crash()
	w.gives(Budget{Stream: stream, Total: 5 * million, PerBeneficiary: 3 * million, PerPayee: 4 * million})
	if _, err = w.open(ann, paula, stream); err != nil {
		t.Errorf("what came back is not spent again: %v", err)
	}
	// Nobody uses anything any more.
	w.pass(2 * time.Hour)
	for range 3 {
		if err := w.book.follow(ctx); err != nil {
			t.Fatal(err)
		}
		w.pass(paytest.CloseDelay * time.Second)
	}
	if s := w.book.Budgets()[0]; s.Channels != 0 || w.lost() != v.Amount {
		t.Errorf("after two hours without use %+v, and %d units have not come back", s, w.lost())
	}
}

func TestTopUp_FollowsWhatIsSignedFor(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	ann, bob, paul := someone("Ann"), someone("Bob"), someone("Paul")
	ctx := context.Background()
	w.gives(Budget{Stream: stream, Total: 100 * million, PerBeneficiary: 100 * million})
	c, err := w.open(ann, paul, stream)
	if err != nil {
		t.Fatal(err)
	}
	q, _ := w.signs(ann, c, 0)
	_, err = w.book.topUp(ctx, ann.peer, q)
	wantCode(t, err, CodeUnused, "only 0 are signed for")
	forged, _ := w.signs(bob, c, 900*mib)
	_, err = w.book.topUp(ctx, ann.peer, forged)
	wantCode(t, err, CodeOffer, "not valid")
	q, _ = w.signs(ann, c, 900*mib)
	_, err = w.book.topUp(ctx, bob.peer, q)
	wantCode(t, err, CodeChannel, "for you")
	for _, want := range []protocol.Units{2 * million, 4 * million, 8 * million, 16 * million, 32 * million, 48 * million} {
		g, err := w.book.topUp(ctx, ann.peer, q)
		if err != nil || g.deposited != want {
			t.Fatalf("%d units in the channel, want %d: %v", g.deposited, want, err)
		}
		q, _ = w.signs(ann, c, protocol.Bytes(want)*1000)
	}
}

func TestOffers_ThatTheBudgetExcludes_OrThePayeeDidNotSign_AreRefused(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	ann, paul := someone("Ann"), someone("Paul")
	ctx := context.Background()
	w.book.with.Payees = knows{ann.account}
	w.gives(Budget{Stream: stream, Total: 9 * million, PerBeneficiary: 9 * million, MaxRate: rate, KnownPayees: true})
	try := func(change func(*protocol.SignedOffer)) error {
		o := w.offer(paul, ann)
		change(&o)
		_, err := w.book.open(ctx, ann.peer, stream, o, false)
		return err
	}
	wantCode(t, try(func(*protocol.SignedOffer) {}), CodePayee, "registered payees only")
	w.book.with.Payees = knows{paul.account}
	wantCode(t, try(func(o *protocol.SignedOffer) { o.Signature[40] ^= 1 }), CodeOffer, "not valid")
	wantCode(t, try(func(o *protocol.SignedOffer) { o.Lane += 9 }), CodeOffer, "not valid")
	wantCode(t, try(func(o *protocol.SignedOffer) { o.Payer = ann.account }), CodeOffer, "the sponsor's account")
	wantCode(t, try(func(o *protocol.SignedOffer) { o.Payee = w.cfg.Account }), CodeOffer, "from another one")
	wantCode(t, try(func(o *protocol.SignedOffer) { o.Rate++ }), CodePayee, "at most 1000000000")
	wantCode(t, try(func(o *protocol.SignedOffer) { o.ValidUntil += 9000 }), CodeOffer, "more than 3600 seconds")
	o := w.offer(paul, ann)
	for range 2 { // the answer was lost: it is asked again
		if g, err := w.book.open(ctx, ann.peer, stream, o, false); err != nil || g.deposited != million {
			t.Fatalf("%+v, %v", g, err)
		}
	}
	_, err := w.book.open(ctx, someone("Bob").peer, stream, o, false)
	wantCode(t, err, CodeChannel, "somebody else")
	if w.lost() != million {
		t.Errorf("%d units for one channel", w.lost())
	}
}

type knows struct{ account common.Address }

func (k knows) Known(_ context.Context, a common.Address) (bool, error) { return a == k.account, nil }

func TestPeer_ThatAsksTooOften_IsToldToWait(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	eve, ann := someone("Eve"), someone("Ann")
	asked := 0
	for w.book.allow(eve.peer) {
		if asked++; asked > 100 {
			t.Fatal("it may ask for ever")
		}
	}
	if asked != 30 || !w.book.allow(ann.peer) {
		t.Errorf("it may ask %d times at once, or others may not", asked)
	}
	w.now = w.now.Add(4 * time.Second)
	var more []bool
	for range 3 {
		more = append(more, w.book.allow(eve.peer))
	}
	if !slices.Equal(more, []bool{true, true, false}) {
		t.Errorf("after four seconds it may ask twice, not: %v", more)
	}
	for i := range 3 * maxAskers {
		w.book.allow(peer.ID(fmt.Sprint(i)))
	}
	if len(w.book.asked) > maxAskers {
		t.Errorf("%d peers are remembered", len(w.book.asked))
	}
}

// TestTransactions_OfUnknownFate_CountUntilTheyCannotSucceedAnyMore: an RPC that gives up does not take back what it has sent.
func TestTransactions_OfUnknownFate_CountUntilTheyCannotSucceedAnyMore(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	ann, bob, paul := someone("Ann"), someone("Bob"), someone("Paul")
	ctx := context.Background()
	w.gives(Budget{Stream: stream, Total: 2 * million, PerBeneficiary: 2 * million})
	late := func(bool) error { return errLate }
	follow := func() {
		t.Helper()
		w.crash()
		if err := w.book.follow(ctx); err != nil {
			t.Fatal(err)
		}
	}
	c, err := w.open(ann, paul, stream)
	if err != nil {
		t.Fatal(err)
	}
	w.l2.fail = late
	q, _ := w.signs(ann, c, 900*mib)
	if _, err := w.book.topUp(ctx, ann.peer, q); !errors.Is(err, errLate) {
		t.Fatal(err)
	}
	w.l2.fail = nil
	follow()
	_, err = w.open(bob, paul, stream)
	wantCode(t, err, CodeUsedUp)
	w.l2.mine()
	if w.lost() != 2*million {
		t.Fatalf("%d units have left", w.lost())
	}
	w.gives(Budget{Stream: stream, Total: 3 * million, PerBeneficiary: 2 * million})
	w.l2.fail = late
	if _, err = w.open(bob, paul, stream); !errors.Is(err, errLate) {
		t.Fatal(err)
	}
	w.l2.fail, w.l2.late = nil, nil // this one is never mined
	follow()
	_, err = w.open(bob, paul, stream)
	wantCode(t, err, CodeUsedUp)
	w.pass(301 * time.Second)
	follow()
	if _, err = w.open(bob, paul, stream); err != nil {
		t.Errorf("its offer has expired, and its deposit counts still: %v", err)
	}
}
