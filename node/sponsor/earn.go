package sponsor

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// ErrNoFee means that a stream's sponsor does not pay the gateway's fee. It is wrapped with the sponsor's own words.
var ErrNoFee = errors.New("the stream's sponsor does not pay this gateway's fee")

const (
	maxEarning  = 1024            // streams of which a fee is asked for at a time
	earningIdle = 2 * time.Hour   // after the last reader, or the last bytes, a stream is forgotten
	atOnce      = 8               // sponsors that are asked at a time
	restTimes   = 10              // so many times FeeConfig.Every a sponsor is left alone where there is nothing to show
	askAgain    = 5 * time.Second // after a refusal, if somebody wants to read

	decideWithin = 20 * time.Second // how long a reader waits for a sponsor to agree to a fee that is required
)

// FeeConfig says what a gateway wants to be paid. The zero value wants nothing.
type FeeConfig struct {
	// Rate is the fee for what is served at a sponsor's expense, in units·10¹² per byte.
	Rate protocol.Rate
	// Required says that nothing is served of streams whose sponsor does not pay the fee. Else it is served all the same.
	Required bool
	// Every is how often what was read is shown to sponsors. Zero means 30 s: so much is lost if a sponsor is never seen again.
	Every time.Duration
}

// Fees has the sponsors of streams pay a fee for what this node reads at their expense, as a gateway serves it to people who pay
// nothing. What a sponsor pays is a voucher like any other: verified, journaled, handed in and redeemed as what the node is paid for
// forwarding. Nothing is lost by a crash: what was not shown yet is shown later. It is safe for concurrent use.
type Fees struct {
	cfg    FeeConfig
	client *Client
	book   *pay.Book
	log    *slog.Logger
	wake   chan struct{} // capacity 1

	mu      sync.Mutex
	streams map[protocol.StreamID]*earning
}

// earning is a stream for which a fee is asked. All but id and name is under Fees.mu; channel and shown are changed by the one that has
// set busy.
type earning struct {
	id   protocol.StreamID
	name mesh.SponsorName

	busy    bool
	channel protocol.Channel // on which the fee is paid; zero until one is open
	shown   map[protocol.ChannelID]protocol.Bytes
	decided chan struct{} // closed once it is known whether the fee is paid
	refusal error         // why it is not, or why that is not known
	owed    protocol.Bytes
	counts  map[protocol.ChannelID]count // of every channel on which the fee was paid
	claimed time.Time                    // when the sponsor was last asked to pay
	used    time.Time                    // when somebody read, or something was shown
	asked   time.Time
}

// count is what was due and was paid on one fee channel, also after that is closed and its voucher forgotten.
type count struct {
	owed, paid protocol.Bytes
	units      protocol.Units
}

// NewFees makes the fees of a client's node.
func NewFees(client *Client, cfg FeeConfig, log *slog.Logger) *Fees {
	cfg.Every = cmp.Or(cfg.Every, 30*time.Second)
	return &Fees{cfg: cfg, client: client, book: client.book, log: log, wake: make(chan struct{}, 1), streams: map[protocol.StreamID]*earning{}}
}

// Serve says that somebody is about to read a stream at its sponsor's expense: from now on its fee is asked for. If the fee is
// required it waits until the sponsor has agreed; what it says else wraps ErrNoFee.
func (f *Fees) Serve(ctx context.Context, id protocol.StreamID, header protocol.SignedStream) error {
	name, ok := mesh.SponsorOf(header.Labels)
	if f.cfg.Rate == 0 || !ok {
		return nil
	}
	f.mu.Lock()
	e := f.streams[id]
	if e == nil {
		if len(f.streams) >= maxEarning {
			f.forgetOldest()
		}
		e = &earning{id: id, name: name, shown: map[protocol.ChannelID]protocol.Bytes{}, counts: map[protocol.ChannelID]count{}, decided: make(chan struct{})}
		f.streams[id] = e
	}
	e.used = time.Now()
	f.mu.Unlock()
	select {
	case f.wake <- struct{}{}:
	default:
	}
	if !f.cfg.Required {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, decideWithin)
	defer cancel()
	select {
	case <-e.decided:
		return f.Paid(id)
	case <-ctx.Done():
		return fmt.Errorf("%w: it has not said whether it does: %w", ErrNoFee, ctx.Err())
	}
}

// Paid says whether a stream may be served on: why not, if its fee is required and its sponsor says that it does not pay it.
func (f *Fees) Paid(id protocol.StreamID) error {
	if !f.cfg.Required || f.cfg.Rate == 0 {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if e := f.streams[id]; e != nil && e.refusal != nil {
		return fmt.Errorf("%w: %w", ErrNoFee, e.refusal)
	}
	return nil
}

// forgetOldest makes room for another stream. Under mu.
func (f *Fees) forgetOldest() {
	var oldest *earning
	for _, e := range f.streams {
		if !e.busy && (oldest == nil || e.used.Before(oldest.used)) {
			oldest = e
		}
	}
	if oldest != nil {
		delete(f.streams, oldest.id) // what it has not shown, it shows when it is read again
	}
}

// Run asks sponsors until ctx ends, and returns its error.
func (f *Fees) Run(ctx context.Context) error {
	tick := time.NewTicker(f.cfg.Every)
	defer tick.Stop()
	slots := make(chan struct{}, atOnce)
	var busy sync.WaitGroup
	defer busy.Wait()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		case <-f.wake:
		}
		for _, e := range f.due() {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				f.done(e)
				continue
			}
			busy.Go(func() {
				defer func() { <-slots }()
				defer f.done(e)
				f.note(e, f.tend(ctx, e))
			})
		}
	}
}

// due are the streams whose sponsors are to be asked now; they are busy until done.
func (f *Fees) due() (out []*earning) {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := time.Now()
	for id, e := range f.streams {
		wait := f.cfg.Every - f.cfg.Every/8
		if e.refusal != nil && e.used.After(e.asked) {
			wait = min(wait, askAgain)
		}
		switch {
		case e.busy || now.Sub(e.asked) < wait:
		case now.Sub(e.used) > earningIdle:
			delete(f.streams, id)
		default:
			e.busy, e.asked = true, now
			out = append(out, e)
		}
	}
	return out
}

func (f *Fees) done(e *earning) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e.busy = false
}

// note keeps how it went, and tells the owner what is new of it.
func (f *Fees) note(e *earning, err error) {
	var no *Refusal
	refused := errors.As(err, &no) && !no.passing()
	f.mu.Lock()
	defer f.mu.Unlock()
	first := true
	select {
	case <-e.decided:
		first = false
	default:
		close(e.decided)
	}
	if err != nil && !refused && !first {
		f.log.Debug("a sponsor could not be asked for the fee", "stream", e.id, "sponsor", e.name.Peer, "err", err)
		return // what it has said before holds
	}
	before := e.refusal
	e.refusal = err
	switch {
	case err == nil && (first || before != nil):
		f.log.Info("the stream's sponsor pays this gateway's fee", "stream", e.id, "sponsor", e.name.Peer, "rate", f.cfg.Rate)
	case err != nil && (before == nil || before.Error() != err.Error()):
		f.log.Warn("the stream's sponsor does not pay this gateway's fee", "stream", e.id, "sponsor", e.name.Peer, "rate", f.cfg.Rate,
			"served_all_the_same", !f.cfg.Required, "reason", err)
	}
}

// tend opens the fee channel of a stream if there is none, and shows its sponsor what was read since.
func (f *Fees) tend(ctx context.Context, e *earning) error {
	if e.channel == (protocol.Channel{}) {
		if err := f.begin(ctx, e); err != nil {
			return err
		}
	}
	for _, v := range f.news(e) {
		err := f.claim(ctx, e, v)
		var no *Refusal
		switch {
		case err == nil:
		case errors.As(err, &no) && no.Code == CodeChannel && v.Bytes > 0:
			// The sponsor has closed it, and counts what its payee was paid.
		case errors.As(err, &no) && no.Code == CodeFeeChannel:
			f.mu.Lock()
			f.recount(e)
			e.channel, e.claimed, e.owed = protocol.Channel{}, time.Time{}, 0
			f.mu.Unlock()
			return fmt.Errorf("a new fee channel is needed: %s", no.Reason) // and is opened the next time
		default:
			return err
		}
		if v.Bytes > 0 {
			f.mu.Lock()
			e.shown[v.Channel], e.used = v.Bytes, time.Now()
			f.mu.Unlock()
		}
	}
	return nil
}

// feePeer is the name to which a fee channel's offer is made: that of no peer, so that nobody has bytes of a stream for the same vouchers.
func feePeer(name mesh.SponsorName) string { return "fees of " + name.Peer.String() }

// begin finds the fee channel that is open, or has one opened.
func (f *Fees) begin(ctx context.Context, e *earning) error {
	a, err := f.client.ask(ctx, e.name.Peer, question{kind: kindFee, stream: e.id}, kindTerms)
	if err != nil {
		return err
	}
	t := a.(terms) //nolint:forcetypeassert // what it was asked for
	c := protocol.Channel{Payer: e.name.Account, Signer: t.signer, Payee: f.book.Account(), Token: t.token, Lane: t.lane, Rate: f.cfg.Rate}
	if t.payee != f.book.Account() || t.rate != f.cfg.Rate {
		if t.highest < f.cfg.Rate {
			return refuse(CodeFee, "a fee of %d is not paid, at most %d (units·10¹² per byte)", f.cfg.Rate, t.highest)
		}
		offer, err := f.book.Offer(ctx, pay.Asker{Peer: feePeer(e.name), Payer: e.name.Account, Signer: t.signer}, f.cfg.Rate)
		if err != nil {
			return err
		}
		if a, err = f.client.ask(ctx, e.name.Peer, question{kind: kindOpenFee, stream: e.id, offer: offer}, kindGranted); err != nil {
			return err
		}
		if c = offer.Channel; a.(granted).channel != f.book.Domain().ChannelID(c) { //nolint:forcetypeassert // what it was asked for
			return fmt.Errorf("the sponsor %s answers about another channel", e.name.Peer)
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	e.channel = c
	return nil
}

// news are the newest vouchers on the stream's sponsored channels that the sponsor was not shown; one without bytes, if there is nothing to
// show and something to ask for.
func (f *Fees) news(e *earning) (out []protocol.SignedVoucher) {
	_, outgoing := f.book.Channels()
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range outgoing {
		if c.Stream != e.id || c.Channel.Payer != e.name.Account || c.Vouched <= e.shown[c.ID] {
			continue
		}
		if v, ok := f.book.Issued(c.ID); ok {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(x, y protocol.SignedVoucher) int { return slices.Compare(x.Channel[:], y.Channel[:]) })
	if len(out) == 0 && (time.Since(e.claimed) > restTimes*f.cfg.Every || e.refusal != nil || e.owed > f.held(e)) {
		out = append(out, protocol.SignedVoucher{}) // there may be something without it
	}
	return out
}

// held is for how many bytes the fee is paid. Under mu.
func (f *Fees) held(e *earning) protocol.Bytes {
	v, ok := f.book.Voucher(f.book.Domain().ChannelID(e.channel))
	if !ok {
		return 0
	}
	return v.Bytes()
}

// claim shows a voucher, or none, and collects what it is answered.
func (f *Fees) claim(ctx context.Context, e *earning, v protocol.SignedVoucher) error {
	id := f.book.Domain().ChannelID(e.channel)
	f.mu.Lock()
	have := f.held(e)
	f.mu.Unlock()
	a, err := f.client.ask(ctx, e.name.Peer, question{kind: kindClaim, fee: id, have: have, channel: v.Channel, bytes: v.Bytes, signature: v.Signature}, kindVoucher)
	if err != nil {
		return err
	}
	paid := a.(feeVoucher) //nolint:forcetypeassert // what it was asked for
	if paid.channel != id {
		return fmt.Errorf("the sponsor %s answers about another channel", e.name.Peer)
	}
	f.mu.Lock()
	e.owed, e.claimed = paid.owed, time.Now()
	f.recount(e)
	f.mu.Unlock()
	if paid.bytes <= have {
		return nil
	}
	voucher, err := f.book.Domain().NewVoucher(e.channel, paid.bytes)
	if err != nil {
		return err
	}
	err = f.book.Collect(ctx, e.channel, feePeer(e.name), protocol.SignedVoucher{Voucher: voucher, Signature: paid.signature})
	f.mu.Lock()
	f.recount(e)
	f.mu.Unlock()
	return err
}

// recount brings the count of the open fee channel up to date. Under mu.
func (f *Fees) recount(e *earning) {
	if e.channel == (protocol.Channel{}) {
		return
	}
	id := f.book.Domain().ChannelID(e.channel)
	now := e.counts[id]
	now.owed = max(now.owed, e.owed)
	if v, ok := f.book.Voucher(id); ok {
		now.paid, now.units = v.Bytes(), v.Amount()
	}
	e.counts[id] = now
}

// FeeStatus is how it stands with the fee for one stream.
type FeeStatus struct {
	Stream  protocol.StreamID  `json:"stream"`
	Sponsor common.Address     `json:"sponsor"`
	Rate    protocol.Rate      `json:"rate"`             // units·10¹² per byte
	Channel protocol.ChannelID `json:"channel,omitzero"` // zero: none is open
	// Since the node began to ask for the fee, on closed channels too: for how many bytes the sponsor has said that it is due, for how many
	// of them it has paid, and how much.
	Owed  protocol.Bytes `json:"owed"`
	Paid  protocol.Bytes `json:"paid"`
	Units protocol.Units `json:"units"`
	// Problem is why the fee is not paid now; empty if it is.
	Problem string `json:"problem,omitempty"`
}

// Status lists the streams for which a fee is asked, by id.
func (f *Fees) Status() []FeeStatus {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []FeeStatus
	for _, e := range f.streams {
		s := FeeStatus{Stream: e.id, Sponsor: e.name.Account, Rate: f.cfg.Rate}
		if e.channel != (protocol.Channel{}) {
			s.Channel = f.book.Domain().ChannelID(e.channel)
		}
		f.recount(e)
		for _, c := range e.counts {
			s.Owed, s.Paid, s.Units = addBytes(s.Owed, c.owed), addBytes(s.Paid, c.paid), s.Units+c.units
		}
		if e.refusal != nil {
			s.Problem = e.refusal.Error()
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(x, y FeeStatus) int { return slices.Compare(x.Stream[:], y.Stream[:]) })
	return out
}
