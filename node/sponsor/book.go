package sponsor

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Times of a sponsor.
const (
	l2Timeout        = 2 * time.Minute  // for a transaction to be mined
	readTimeout      = 10 * time.Second // for a question to L2
	maxOfferValidity = 3600             // seconds; so long may a deposit be blocked by a transaction of unknown fate
	maxBlocks        = 2000             // whose events are asked for at once
	maxUnderWay      = 32               // transactions at a time
	growth           = 16               // a top-up is as much as all before, and at most so many first deposits
)

// Config says who sponsors. Zero values but Dir and Account have a default.
type Config struct {
	// Dir is the book's directory. One process at a time may open it.
	Dir string
	// Account pays: With.L2 sends its transactions. Its balance in the payments contract, and after it its wallet, is what is spent.
	Account common.Address
	Token   protocol.TokenID
	// IdleAfter is how long a channel may stand without a sign of use before it is closed. Zero means 6 h.
	IdleAfter time.Duration
	// Poll is the wait between looks at L2. Zero means 15 s.
	Poll time.Duration
	// PerMinute is how many questions one peer may ask. Zero means 30.
	PerMinute int
}

func (c *Config) setDefaults() {
	c.IdleAfter = cmp.Or(c.IdleAfter, 6*time.Hour)
	c.Poll = cmp.Or(c.Poll, 15*time.Second)
	c.PerMinute = cmp.Or(c.PerMinute, 30)
}

// With names what a sponsor works with. L2 is needed.
type With struct {
	L2     L2
	Payees Payees // nil knows nobody: no budget may be for known payees only
	// Key signs the vouchers that pay fees; nil: no budget may pay any.
	Key *ecdsa.PrivateKey
	Log *slog.Logger // slog.Default()
	Now func() time.Time
}

// Book is a sponsor's book: its budgets, and the channels that it has opened. It is safe for concurrent use.
type Book struct {
	cfg   Config
	with  With
	log   *slog.Logger
	store *store
	slots chan struct{} // one for each transaction under way

	mu      sync.Mutex // held over an fsync, never over a question to L2
	streams map[protocol.StreamID]*streamRecord
	grants  map[protocol.ChannelID]*grant
	asked   map[peer.ID]*allowance
}

type grant struct {
	grantRecord
	id       protocol.ChannelID
	busy     bool           // a transaction of it is under way
	settled  protocol.Units // as last seen on L2
	closing  uint64         // likewise
	shown    protocol.Units // likewise: what is deposited
	observed bool           // L2 was looked at
}

// Open opens the book.
func Open(cfg Config, with With) (*Book, error) { return openOn(vfs.Default, cfg, with) }

func openOn(fs vfs.FS, cfg Config, with With) (*Book, error) {
	cfg.setDefaults()
	if cfg.Dir == "" || cfg.Account == (common.Address{}) || with.L2 == nil {
		return nil, errors.New("a sponsor needs a directory, an account and L2")
	}
	if with.Log == nil {
		with.Log = slog.Default()
	}
	if with.Now == nil {
		with.Now = time.Now
	}
	s, err := openStore(fs, cfg.Dir, durable.Owner{Domain: with.L2.Domain(), Account: cfg.Account}, with.Log)
	if err != nil {
		return nil, err
	}
	b := &Book{cfg: cfg, with: with, log: with.Log, store: s, slots: make(chan struct{}, maxUnderWay),
		streams: map[protocol.StreamID]*streamRecord{}, grants: map[protocol.ChannelID]*grant{}, asked: map[peer.ID]*allowance{}}
	if err := s.each(
		func(r streamRecord) { b.streams[r.Budget.Stream] = &r },
		func(r grantRecord) {
			id := with.L2.Domain().ChannelID(r.Channel)
			b.grants[id] = &grant{grantRecord: r, id: id}
		}); err != nil {
		return nil, errors.Join(fmt.Errorf("read the sponsor's book: %w", err), s.Close())
	}
	return b, nil
}

// Close closes the book. Nobody may use it any more.
func (b *Book) Close() error { return b.store.Close() }

// Account is the account that pays.
func (b *Book) Account() common.Address { return b.cfg.Account }

// Set gives a stream a budget, or changes it. A smaller one takes nothing back that stands in channels; one that is smaller than that
// gives nothing more.
func (b *Book) Set(budget Budget) error {
	if err := b.check(budget); err != nil {
		return fmt.Errorf("sponsor stream %s: %w", budget.Stream, err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	r := streamRecord{Budget: budget}
	if old := b.streams[budget.Stream]; old != nil {
		if old.Budget.same(budget) {
			return nil
		}
		r = *old
		r.Budget = budget
	}
	if err := b.store.putStream(r); err != nil {
		return fmt.Errorf("sponsor stream %s: %w", budget.Stream, err)
	}
	b.streams[budget.Stream] = &r
	return nil
}

// check says what is wrong with a budget, and what this book cannot keep of it.
func (b *Book) check(budget Budget) error {
	err := budget.Validate()
	if budget.KnownPayees && b.with.Payees == nil {
		err = errors.Join(err, errors.New("it is for registered payees only (knownPayees), and this node is not told of L1, where they are registered: start it with --l1-rpc"))
	}
	if budget.MaxFee > 0 && b.with.Key == nil {
		err = errors.Join(err, errors.New("it pays fees (maxFee), and this node has no key to sign for them"))
	}
	return err
}

// Withdraw ends a stream's sponsorship: its budget is nothing from now on, and Run closes its channels. What a payee has vouchers for
// it gets first; the rest comes back.
func (b *Book) Withdraw(stream protocol.StreamID) error {
	if err := b.Set(Budget{Stream: stream}); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, g := range b.grants {
		if g.Stream != stream || g.Returned {
			continue
		}
		if err := b.change(g, func(r *grantRecord) { r.Returned = true }); err != nil {
			return err
		}
	}
	return nil
}

// lends says whether beneficiaries may still use channels of a stream.
func (b *Book) lends(stream protocol.StreamID) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, g := range b.grants {
		if g.Stream == stream && !g.Returned {
			return true
		}
	}
	return false
}

// Status is how a stream's budget stands.
type Status struct {
	Budget
	Spent    protocol.Units `json:"spent"`    // of channels that are closed
	Standing protocol.Units `json:"standing"` // in channels that are not; what of it is not used comes back
	Fees     protocol.Units `json:"fees"`     // what of both is for gateways' fees
	Channels int            `json:"channels"`
}

// Budgets lists all streams that have or had a budget, by id.
func (b *Book) Budgets() []Status {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []Status
	for id, r := range b.streams {
		s := Status{Budget: r.Budget, Spent: r.Spent, Fees: r.Fees}
		for _, g := range b.grants {
			if g.Stream == id {
				s.Standing += g.Committed
				s.Channels++
				if g.Fee {
					s.Fees += g.Committed
				}
			}
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(x, y Status) int { return cmp.Compare(x.Stream.String(), y.Stream.String()) })
	return out
}

// change records a grant before it is so. Under mu.
func (b *Book) change(g *grant, by func(*grantRecord)) error {
	next := g.grantRecord
	by(&next)
	if err := b.store.putGrant(g.id, next); err != nil {
		return err
	}
	g.grantRecord = next
	return nil
}

// commit is what of a stream's budget may be put into a channel for a beneficiary and a payee: want, or as much as there is, but at
// least `least`. Under mu; the caller records it before it spends.
func (b *Book) commit(stream protocol.StreamID, who string, payee common.Address, want, least protocol.Units) (protocol.Units, error) {
	r := b.streams[stream]
	if r == nil || r.Budget.Total == 0 {
		return 0, refuse(CodeNoBudget, "stream %s is not sponsored here, or not any more", stream)
	}
	all, by, on := r.Spent, r.SpentBy[who], r.SpentOn[payee]
	for _, g := range b.grants {
		if g.Stream != stream {
			continue
		}
		all += g.Committed
		if g.Beneficiary == who {
			by += g.Committed
		}
		if g.Channel.Payee == payee {
			on += g.Committed
		}
	}
	left := func(most, used protocol.Units) protocol.Units { return most - min(most, used) }
	free := left(r.Budget.Total, all)
	if free < least {
		return 0, refuse(CodeUsedUp, "the sponsor's budget for the stream, %d units, is used up: %d were paid or stand in channels", r.Budget.Total, all)
	}
	if share := left(r.Budget.PerBeneficiary, by); share < least {
		return 0, refuse(CodeShare, "of the sponsor's budget you have had your share, %d units", r.Budget.PerBeneficiary)
	} else if free = min(free, share); r.Budget.PerPayee == 0 {
		return min(want, free), nil
	}
	share := left(r.Budget.PerPayee, on)
	if share < least {
		return 0, refuse(CodeShare, "of the sponsor's budget payee %s has had its share, %d units; take another upstream", payee, r.Budget.PerPayee)
	}
	return min(want, free, share), nil
}

// open opens a channel for a beneficiary with a payee's offer, or with its own if it is for its fee.
func (b *Book) open(ctx context.Context, who peer.ID, stream protocol.StreamID, offer protocol.SignedOffer, fee bool) (granted, error) {
	block, now, err := b.with.L2.Head(ctx)
	if err != nil {
		return granted{}, err
	}
	if err := b.checkOffer(ctx, stream, offer, now, fee); err != nil {
		return granted{}, err
	}
	g, err := b.grant(who, stream, offer, block, fee)
	if err != nil {
		return granted{}, err
	}
	defer b.release(g)
	if !g.Opening {
		return b.look(ctx, g)
	}
	send, cancel := context.WithTimeout(ctx, l2Timeout)
	failed := b.with.L2.OpenChannel(send, offer, g.Committed)
	cancel()
	state, err := b.look(context.WithoutCancel(ctx), g)
	if err != nil {
		return granted{}, errors.Join(failed, err)
	}
	if state.deposited == 0 {
		if failed == nil {
			failed = errors.New("L2 does not show the channel although its transaction was mined")
		}
		return granted{}, failed
	}
	b.log.Info("channel opened for a beneficiary", "stream", stream, "beneficiary", who, "payee", offer.Payee, "fee", fee, "units", state.deposited)
	return state, nil
}

// checkOffer says whether the sponsor pays by this offer at all.
func (b *Book) checkOffer(ctx context.Context, stream protocol.StreamID, o protocol.SignedOffer, now uint64, fee bool) error {
	budget, err := b.budgetOf(stream)
	if err != nil {
		return err
	}
	signs := b.signer() // the vouchers; the sponsor does for its fees, and for nothing else
	switch {
	case o.Payer != b.cfg.Account || o.Token != b.cfg.Token || o.Payee == b.cfg.Account || o.Signer == (common.Address{}):
		return refuse(CodeOffer, "the offer must be to the sponsor's account, in token %d, from another one", b.cfg.Token)
	case !fee && (o.Signer == b.cfg.Account || o.Signer == signs):
		return refuse(CodeOffer, "the offer must be with a signer of your own")
	case fee && o.Signer != signs:
		return refuse(CodeOffer, "the offer must be with the signer %s", signs)
	case !fee && (o.Rate == 0 || budget.MaxRate != 0 && o.Rate > budget.MaxRate):
		return refuse(CodePayee, "a rate of %d is not paid, at most %d (units·10¹² per byte)", o.Rate, budget.MaxRate)
	case fee && !budget.feePaid(o.Channel):
		return budget.refuseFee(o.Channel)
	case o.ValidUntil > now+maxOfferValidity:
		return refuse(CodeOffer, "the offer holds for more than %d seconds", maxOfferValidity)
	}
	signer, err := b.with.L2.OfferSigner(ctx, o.Payee)
	if err != nil {
		return err
	}
	if err := b.with.L2.Domain().VerifyOffer(o, signer, now); err != nil {
		return refuse(CodeOffer, "the offer is not valid: %v", err)
	}
	if !budget.KnownPayees || fee && len(budget.Gateways) > 0 {
		return nil
	}
	known := false
	if b.with.Payees != nil {
		if known, err = b.with.Payees.Known(ctx, o.Payee); err != nil {
			return err
		}
	}
	if !known {
		return refuse(CodePayee, "the sponsor pays registered payees only, and %s is none", o.Payee)
	}
	return nil
}

// grant commits a channel's first deposit, on disk, and takes the channel for a transaction; release gives it back.
func (b *Book) grant(who peer.ID, stream protocol.StreamID, o protocol.SignedOffer, block uint64, fee bool) (*grant, error) {
	id := b.with.L2.Domain().ChannelID(o.Channel)
	b.mu.Lock()
	defer b.mu.Unlock()
	if g := b.grants[id]; g != nil {
		switch {
		case g.Beneficiary != who.String() || g.Stream != stream || g.Fee != fee:
			return nil, refuse(CodeChannel, "the channel was opened for somebody else")
		case g.busy:
			return nil, &Refusal{Code: CodeBusy, Reason: "the channel is being opened", RetryAfter: time.Second}
		}
		if g.Opening {
			if err := b.change(g, func(r *grantRecord) { r.Until = max(r.Until, o.ValidUntil) }); err != nil {
				return nil, err
			}
		}
		g.busy = true
		return g, nil
	}
	deposit := b.streams[stream].Budget.deposit()
	units, err := b.commit(stream, who.String(), o.Payee, deposit, deposit)
	if err != nil {
		return nil, err
	}
	var base protocol.Bytes
	if fee {
		if base, err = b.beginFee(stream, who.String()); err != nil {
			return nil, err
		}
	}
	g := &grant{id: id, busy: true}
	if err := b.change(g, func(r *grantRecord) {
		*r = grantRecord{Channel: o.Channel, Stream: stream, Beneficiary: who.String(), Committed: units, Step: units,
			Opening: true, Until: o.ValidUntil, Block: block, Used: b.with.Now().Unix(), Fee: fee, Base: base}
	}); err != nil {
		return nil, err
	}
	b.grants[id] = g
	return g, nil
}

func (b *Book) release(g *grant) {
	b.mu.Lock()
	defer b.mu.Unlock()
	g.busy = false
}

// take finds the channel of a beneficiary, checks what it shows of its use, and takes the channel for a transaction.
func (b *Book) take(who peer.ID, q question) (*grant, protocol.Units, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	g := b.grants[q.channel]
	switch {
	case g == nil || g.Beneficiary != who.String() || g.Fee:
		return nil, 0, refuse(CodeChannel, "no channel %s was opened for you here", q.channel)
	case g.busy:
		return nil, 0, &Refusal{Code: CodeBusy, Reason: "a transaction of the channel is under way", RetryAfter: time.Second}
	}
	amount, err := protocol.Owed(g.Proven, g.Channel.Rate)
	if err != nil {
		return nil, 0, err
	}
	if q.bytes > g.Proven {
		valid, err := b.verify(g.Channel, q)
		if err != nil {
			return nil, 0, refuse(CodeOffer, "the voucher is not valid: %v", err)
		}
		if err := b.change(g, func(r *grantRecord) { r.Proven, r.Used = q.bytes, b.with.Now().Unix() }); err != nil {
			return nil, 0, err
		}
		amount = valid.Amount()
	}
	g.busy = true
	return g, amount, nil
}

func (b *Book) verify(c protocol.Channel, q question) (protocol.ValidVoucher, error) {
	domain := b.with.L2.Domain()
	v, err := domain.NewVoucher(c, q.bytes)
	if err != nil {
		return protocol.ValidVoucher{}, err
	}
	return domain.VerifyVoucher(c, protocol.SignedVoucher{Voucher: v, Signature: q.signature})
}

// topUp adds to a channel of which half of what was added last is signed for.
func (b *Book) topUp(ctx context.Context, who peer.ID, q question) (granted, error) {
	g, amount, err := b.take(who, q)
	if err != nil {
		return granted{}, err
	}
	defer b.release(g)
	_, now, err := b.with.L2.Head(ctx)
	if err != nil {
		return granted{}, err
	}
	state, err := b.look(ctx, g)
	if err != nil {
		return granted{}, err
	}
	units, err := b.add(g, amount, state.deposited, now)
	if err != nil {
		return granted{}, err
	}
	return b.deposit(ctx, g, units)
}

// deposit puts into a channel what was committed for it.
func (b *Book) deposit(ctx context.Context, g *grant, units protocol.Units) (granted, error) {
	send, cancel := context.WithTimeout(ctx, l2Timeout)
	failed := b.with.L2.TopUp(send, g.id, units)
	cancel()
	after, err := b.look(context.WithoutCancel(ctx), g)
	if err := errors.Join(failed, err); err != nil {
		return granted{}, err // what it may still cost stays committed until Until
	}
	b.log.Info("channel of a beneficiary topped up", "stream", g.Stream, "beneficiary", g.Beneficiary, "payee", g.Channel.Payee, "fee", g.Fee, "units", units)
	return after, nil
}

// add commits a top-up, on disk.
func (b *Book) add(g *grant, amount, deposited protocol.Units, now uint64) (protocol.Units, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case deposited == 0 || g.closing != 0 || g.Returned:
		return 0, refuse(CodeChannel, "channel %s is closed, or about to be", g.id)
	case deposited-min(amount, deposited) > g.Step/2:
		return 0, refuse(CodeUnused, "of %d units in the channel only %d are signed for", deposited, amount)
	case deposited >= protocol.MaxLaneUnits:
		return 0, refuse(CodeChannel, "channel %s holds no more; open another one", g.id)
	}
	return b.commitMore(g, deposited, now)
}

// commitMore commits as much again as is in a channel, or what the budget has of it, on disk. Under mu.
func (b *Book) commitMore(g *grant, deposited protocol.Units, now uint64) (protocol.Units, error) {
	first := defaultDeposit
	if r := b.streams[g.Stream]; r != nil {
		first = r.Budget.deposit()
	}
	want := min(deposited, growth*first, protocol.MaxLaneUnits-deposited)
	units, err := b.commit(g.Stream, g.Beneficiary, g.Channel.Payee, want, max(1, min(want, first/10)))
	if err != nil {
		return 0, err
	}
	return units, b.change(g, func(r *grantRecord) {
		r.Committed, r.Step, r.Until = r.Committed+units, units, now+maxOfferValidity
	})
}

// takeBack announces the closing of a channel that its beneficiary does not need any more.
func (b *Book) takeBack(ctx context.Context, who peer.ID, q question) (granted, error) {
	g, _, err := b.take(who, q)
	if err != nil {
		return granted{}, err
	}
	defer b.release(g)
	b.mu.Lock()
	err = b.change(g, func(r *grantRecord) { r.Returned = true })
	b.mu.Unlock()
	if err != nil {
		return granted{}, err
	}
	state, err := b.look(ctx, g)
	if err != nil || g.closing != 0 || state.deposited == 0 {
		return state, err
	}
	send, cancel := context.WithTimeout(ctx, l2Timeout)
	defer cancel()
	if err := b.with.L2.CloseChannel(send, g.id, protocol.SignedVoucher{}); err != nil {
		return granted{}, err // Run tries again
	}
	return b.look(context.WithoutCancel(ctx), g)
}

// look reads a channel from L2, and brings the record in line with it.
func (b *Book) look(ctx context.Context, g *grant) (granted, error) {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	state, err := b.with.L2.State(ctx, g.id)
	if err != nil {
		return granted{}, fmt.Errorf("read channel %s from L2: %w", g.id, err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if state.Status != pay.StatusOpen {
		return granted{channel: g.id}, nil
	}
	if g.observed && state.Settled > g.settled {
		g.Used = b.with.Now().Unix() // a payee was paid: it is in use
	}
	g.observed, g.settled, g.closing, g.shown = true, state.Settled, state.ClosingAt, state.Deposited
	counted := max(g.Counted, min(g.Proven, protocol.Covered(state.Deposited, g.Channel.Rate)))
	if g.Opening || g.Committed < state.Deposited || g.Counted < counted {
		if err := b.change(g, func(r *grantRecord) {
			r.Opening, r.Committed, r.Counted = false, max(r.Committed, state.Deposited), counted
		}); err != nil {
			return granted{}, err
		}
	}
	return granted{channel: g.id, deposited: state.Deposited}, nil
}
