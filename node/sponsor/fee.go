package sponsor

import (
	"context"
	"errors"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// A fee is what a gateway is paid, by the byte that it reads at the sponsor's expense and serves to people who pay nothing. It is paid
// on a channel from the sponsor to the gateway, out of the stream's budget, for what the gateway shows to have signed for to its own
// payees. What is shown counts as far as the payee's deposit covers it, and, once a channel is closed, as far as its payee was paid:
// a voucher that only the sponsor was ever shown is worth nothing in the end. The count of a fee channel begins with what had been
// shown before it was opened, and of a beneficiary and a stream only the newest one is signed on: no byte pays two fees.

// budgetOf is a stream's budget.
func (b *Book) budgetOf(stream protocol.StreamID) (Budget, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	r := b.streams[stream]
	if r == nil || r.Budget.Total == 0 {
		return Budget{}, refuse(CodeNoBudget, "stream %s is not sponsored here, or not any more", stream)
	}
	return r.Budget, nil
}

// signer is whose vouchers pay fees; zero if none are paid.
func (b *Book) signer() common.Address {
	if b.with.Key == nil {
		return common.Address{}
	}
	return crypto.PubkeyToAddress(b.with.Key.PublicKey)
}

// feePaid says whether a budget is for the fee of a channel. KnownPayees is asked for where it is opened.
func (b Budget) feePaid(c protocol.Channel) bool {
	return c.Rate > 0 && c.Rate <= b.MaxFee && (len(b.Gateways) == 0 || slices.Contains(b.Gateways, c.Payee))
}

func (b Budget) refuseFee(c protocol.Channel) error {
	switch {
	case b.MaxFee == 0:
		return refuse(CodeFee, "the sponsor pays gateways no fee for this stream")
	case c.Rate == 0 || c.Rate > b.MaxFee:
		return refuse(CodeFee, "a fee of %d is not paid, at most %d (units·10¹² per byte)", c.Rate, b.MaxFee)
	}
	return refuse(CodeFee, "the sponsor pays fees to gateways that it has named, and %s is none of them", c.Payee)
}

// feeTerms says on which terms fees are paid, and which channel is open for the asker's.
func (b *Book) feeTerms(who peer.ID, stream protocol.StreamID) (terms, error) {
	budget, err := b.budgetOf(stream)
	switch {
	case err != nil:
		return terms{}, err
	case budget.MaxFee == 0:
		return terms{}, budget.refuseFee(protocol.Channel{})
	}
	t := terms{signer: b.signer(), highest: budget.MaxFee}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, g := range b.grants {
		if g.Fee && g.Stream == stream && g.Beneficiary == who.String() && !g.Returned && !g.Opening && g.closing == 0 && g.Channel.Signer == t.signer {
			t.payee, t.token, t.lane, t.rate = g.Channel.Payee, g.Channel.Token, g.Channel.Lane, g.Channel.Rate
		}
	}
	return t, nil
}

// paidFor is for how many bytes of a stream a beneficiary's upstreams were paid, or are as good as paid. Under mu.
func (b *Book) paidFor(stream protocol.StreamID, who string) (sum protocol.Bytes) {
	if r := b.streams[stream]; r != nil {
		sum = r.PaidFor[who]
	}
	for _, g := range b.grants {
		if !g.Fee && g.Stream == stream && g.Beneficiary == who {
			sum = addBytes(sum, g.Counted)
		}
	}
	return sum
}

// beginFee retires the fee channels that a beneficiary has of a stream, on disk, and returns where the count of the next one begins.
// Under mu.
func (b *Book) beginFee(stream protocol.StreamID, who string) (protocol.Bytes, error) {
	base := b.paidFor(stream, who)
	if r := b.streams[stream]; r != nil {
		base = max(base, r.FeeUpTo[who])
	}
	for _, g := range b.grants {
		if !g.Fee || g.Stream != stream || g.Beneficiary != who {
			continue
		}
		base = max(base, addBytes(g.Base, g.Signed))
		if g.Returned {
			continue
		}
		if err := b.change(g, func(r *grantRecord) { r.Returned = true }); err != nil {
			return 0, err
		}
	}
	return base, nil
}

// settleFees keeps of a channel that is closed, and cost so much, what fees depend on.
func (r *streamRecord) settleFees(g grantRecord, cost protocol.Units) {
	if g.Fee {
		r.Fees += cost
		upTo := addBytes(g.Base, g.Signed)
		if upTo > r.FeeUpTo[g.Beneficiary] {
			r.FeeUpTo = with(r.FeeUpTo, g.Beneficiary, upTo)
		}
		return
	}
	if paid := min(g.Proven, protocol.Covered(cost, g.Channel.Rate)); cost > 0 && paid > 0 {
		r.PaidFor = with(r.PaidFor, g.Beneficiary, addBytes(r.PaidFor[g.Beneficiary], paid))
	}
}

// with is a copy of a map with one entry more, or another one.
func with(m map[string]protocol.Bytes, key string, value protocol.Bytes) map[string]protocol.Bytes {
	out := maps.Clone(m)
	if out == nil {
		out = map[string]protocol.Bytes{}
	}
	out[key] = value
	return out
}

func addBytes(x, y protocol.Bytes) protocol.Bytes {
	if s := x + y; s >= x {
		return s
	}
	return math.MaxUint64
}

// claim takes what a beneficiary shows of a channel that was opened for it, if it shows anything, and pays its fee for all that was
// shown so far: the voucher is newer than the one that it holds, or says that nothing more is due.
func (b *Book) claim(ctx context.Context, who peer.ID, q question) (feeVoucher, error) {
	fee, err := b.takeFee(who, q.fee)
	if err != nil {
		return feeVoucher{}, err
	}
	defer b.release(fee)
	if q.bytes > 0 {
		if err := b.show(ctx, who, fee.Stream, q); err != nil {
			return feeVoucher{}, err
		}
	}
	state, err := b.look(ctx, fee)
	if err != nil {
		return feeVoucher{}, err
	}
	var short error // why not all is paid that is due
	units, err := b.addToFee(ctx, fee, state.deposited)
	switch no := (*Refusal)(nil); {
	case errors.As(err, &no):
		short = no
	case err != nil:
		return feeVoucher{}, err
	case units > 0:
		if state, err = b.deposit(ctx, fee, units); err != nil {
			return feeVoucher{}, err
		}
	}
	v, err := b.signFee(fee, state.deposited)
	if err == nil && v.bytes <= q.have && short != nil {
		err = short
	}
	return v, err
}

// takeFee takes a beneficiary's fee channel.
func (b *Book) takeFee(who peer.ID, id protocol.ChannelID) (*grant, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	g := b.grants[id]
	switch {
	case g == nil || !g.Fee || g.Beneficiary != who.String() || g.Returned || g.closing != 0:
		return nil, refuse(CodeFeeChannel, "no channel %s is open here for your fee", id)
	case g.busy:
		return nil, &Refusal{Code: CodeBusy, Reason: "a transaction of the channel is under way", RetryAfter: time.Second}
	}
	r := b.streams[g.Stream]
	switch {
	case r == nil || r.Budget.Total == 0:
		return nil, refuse(CodeNoBudget, "stream %s is not sponsored here, or not any more", g.Stream)
	case !r.Budget.feePaid(g.Channel):
		return nil, r.Budget.refuseFee(g.Channel)
	}
	g.busy = true
	return g, nil
}

// show takes a beneficiary's newest voucher on one of its channels of a stream.
func (b *Book) show(ctx context.Context, who peer.ID, stream protocol.StreamID, q question) error {
	b.mu.Lock()
	g := b.grants[q.channel]
	of := g == nil || g.Stream == stream // who it was opened for, take sees to
	b.mu.Unlock()
	if !of {
		return refuse(CodeChannel, "channel %s is for another stream", q.channel)
	}
	g, _, err := b.take(who, q)
	if err != nil {
		return err
	}
	defer b.release(g)
	_, err = b.look(ctx, g)
	return err
}

// due is for how many bytes the fee is due on a channel, with those that are paid. Under mu.
func (b *Book) due(g *grant) protocol.Bytes {
	all := b.paidFor(g.Stream, g.Beneficiary)
	return max(g.Signed, all-min(all, g.Base))
}

// addToFee commits, on disk, what a fee channel's deposit is short of, as far as the budget has it; zero if it is not.
func (b *Book) addToFee(ctx context.Context, g *grant, deposited protocol.Units) (protocol.Units, error) {
	_, now, err := b.with.L2.Head(ctx)
	if err != nil {
		return 0, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if deposited == 0 || g.closing != 0 || g.Returned {
		return 0, refuse(CodeFeeChannel, "channel %s is closed, or about to be", g.id)
	}
	amount, err := protocol.Owed(b.due(g), g.Channel.Rate)
	switch {
	case err == nil && amount <= deposited:
		return 0, nil
	case deposited >= protocol.MaxLaneUnits:
		return 0, refuse(CodeFeeChannel, "channel %s holds no more; open another one", g.id)
	}
	return b.commitMore(g, deposited, now)
}

// signFee signs for what is due, as far as the deposit covers it. The total is on disk before it is signed, and never falls.
func (b *Book) signFee(g *grant, deposited protocol.Units) (feeVoucher, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if g.Returned || g.closing != 0 {
		return feeVoucher{}, refuse(CodeFeeChannel, "channel %s is closed, or about to be", g.id) // another one has taken its place meanwhile
	}
	v := feeVoucher{channel: g.id, owed: b.due(g)}
	v.bytes = max(g.Signed, min(v.owed, protocol.Covered(deposited, g.Channel.Rate)))
	if v.bytes == 0 {
		return v, nil
	}
	if v.bytes > g.Signed {
		if err := b.change(g, func(r *grantRecord) { r.Signed, r.Used = v.bytes, b.with.Now().Unix() }); err != nil {
			return feeVoucher{}, err
		}
	}
	domain := b.with.L2.Domain()
	voucher, err := domain.NewVoucher(g.Channel, v.bytes)
	if err != nil {
		return feeVoucher{}, err
	}
	signed, err := domain.SignVoucher(voucher, b.with.Key)
	v.signature = signed.Signature
	return v, err
}
