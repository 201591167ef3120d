package audit

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// Compare joins records by channel and stream. One record is enough to see where its node and a neighbor have signed for different
// things. It fails for none, for records of different chains or contracts, for two of one account, and for signatures of which only
// L2 knows whose they are.
func Compare(records ...Valid) (Report, error) {
	if len(records) == 0 {
		return Report{}, errors.New("no record: there is nothing to compare")
	}
	c := comparison{records: records, byAccount: make(map[common.Address]Valid), channels: make(map[protocol.ChannelID]*channel)}
	report := Report{Domain: records[0].record.Domain, Streams: []Stream{}, Contradictions: []Contradiction{}, Notes: []string{}}
	for _, v := range records {
		if v.record.Domain != report.Domain {
			return Report{}, fmt.Errorf("%s is of contract %s on chain %d, %s of contract %s on chain %d", records[0].name, report.Domain.Payments,
				report.Domain.ChainID, v.name, v.record.Domain.Payments, v.record.Domain.ChainID)
		}
		if other, twice := c.byAccount[v.record.Account]; twice {
			return Report{}, fmt.Errorf("%s and %s are both of account %s", other.name, v.name, v.record.Account)
		}
		c.byAccount[v.record.Account] = v
		report.Records = append(report.Records, c.take(v))
	}
	if err := c.checkSigners(&report); err != nil {
		return Report{}, err
	}
	for _, id := range c.streams() {
		report.Streams = append(report.Streams, c.stream(id, &report))
	}
	c.findMissing(&report)
	return report, nil
}

// comparison is the work of one Compare.
type comparison struct {
	records   []Valid
	byAccount map[common.Address]Valid
	channels  map[protocol.ChannelID]*channel
}

// channel is what all records together say of one.
type channel struct {
	id      protocol.ChannelID
	params  protocol.Channel
	buyer   common.Address // who receives: the payer, unless a record is of somebody for whom it pays
	records []string
	signers map[common.Address]string // who signed deliveries, and in which record
	voucher protocol.SignedVoucher    // the newest
	settled protocol.Units
	payee   protocol.Bytes // the greatest count signed
	payer   protocol.Bytes
	said    map[protocol.Delivery]*said
}

// said is a delivery with all receipts for it in any record: more than one if the payer contradicts itself.
type said struct {
	d            protocol.Delivery
	subscription uint64 // as the payee numbers them, or the payer where only its record has it
	receipts     []protocol.DeliveryReceipt
}

func (s *said) agreed() bool {
	return slices.ContainsFunc(s.receipts, func(r protocol.DeliveryReceipt) bool { return r.Agrees(s.d) })
}

// parted is a receipt that says otherwise, if there is one: the one that says least.
func (s *said) parted() (worst protocol.DeliveryReceipt, found bool) {
	for _, r := range s.receipts {
		if !r.Agrees(s.d) && (!found || r.Sequence < worst.Sequence || r.Sequence == worst.Sequence && r.Bytes < worst.Bytes) {
			worst, found = r, true
		}
	}
	return worst, found
}

// take adds a record.
func (c *comparison) take(v Valid) Source {
	src := Source{Name: v.name, Account: v.record.Account, Peer: v.record.Peer, ExportedAt: v.record.ExportedAt}
	for _, x := range v.record.Channels {
		ch := c.channels[x.ID]
		if ch == nil {
			ch = &channel{id: x.ID, params: x.Facts.Channel, buyer: x.Facts.Channel.Payer, signers: make(map[common.Address]string), said: make(map[protocol.Delivery]*said)}
			c.channels[x.ID] = ch
		}
		ch.records = append(ch.records, v.name)
		if x.Side == statements.Payer {
			ch.buyer = v.record.Account
		}
		for _, s := range x.DeliverySigners {
			if s != x.Facts.Channel.Payee && (ch.signers[s] == "" || x.Side == statements.Payee) {
				ch.signers[s] = v.name // the payee's own word counts
			}
		}
		if x.Voucher != nil && x.Voucher.Bytes > ch.voucher.Bytes {
			ch.voucher = *x.Voucher
		}
		ch.settled = max(ch.settled, x.Settled)
		for _, s := range x.Statements {
			ch.take(s, x.Side)
			src.Statements++
		}
	}
	return src
}

func (ch *channel) take(s statements.Statement, side statements.Side) {
	have := ch.said[s.Delivery.Delivery]
	if have == nil {
		have = &said{d: s.Delivery.Delivery, subscription: s.Subscription}
		ch.said[have.d] = have
	} else if side == statements.Payee {
		have.subscription = s.Subscription
	}
	ch.payee = max(ch.payee, have.d.Total)
	if s.Receipt == nil {
		return
	}
	ch.payer = max(ch.payer, s.Receipt.Total)
	if !slices.Contains(have.receipts, s.Receipt.DeliveryReceipt) {
		have.receipts = append(have.receipts, s.Receipt.DeliveryReceipt)
	}
}

// checkSigners asks whether the payees' own records bear out whom others name as their offer signers.
func (c *comparison) checkSigners(report *Report) error {
	told := make(map[string]bool)
	for _, id := range c.ids() {
		ch := c.channels[id]
		own, has := c.byAccount[ch.params.Payee]
		for _, signer := range slices.SortedFunc(mapKeys(ch.signers), func(a, b common.Address) int { return bytes.Compare(a[:], b[:]) }) {
			if c.asked() {
				continue
			}
			if has && ch.signers[signer] != own.name {
				return fmt.Errorf("%w: on channel %s %s names %s as a signer of %s, whose own record does not", ErrSigner, id, ch.signers[signer],
					signer, ch.params.Payee)
			}
			note := fmt.Sprintf("%s signs the deliveries of %s, as %s names it", signer, ch.params.Payee, ch.signers[signer])
			if !told[note] {
				told[note] = true
				report.Notes = append(report.Notes, note)
			}
		}
	}
	return nil
}

// asked says whether L2 was asked for the signers of all records.
func (c *comparison) asked() bool {
	return !slices.ContainsFunc(c.records, func(v Valid) bool { return !v.asked })
}

func (c *comparison) ids() []protocol.ChannelID {
	return slices.SortedFunc(mapKeys(c.channels), func(a, b protocol.ChannelID) int { return bytes.Compare(a[:], b[:]) })
}

func mapKeys[K comparable, V any](m map[K]V) func(func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func (c *comparison) streams() []protocol.StreamID {
	ids := make(map[protocol.StreamID]bool)
	for _, ch := range c.channels {
		for d := range ch.said {
			ids[d.Stream] = true
		}
	}
	return slices.SortedFunc(mapKeys(ids), func(a, b protocol.StreamID) int { return bytes.Compare(a[:], b[:]) })
}

// of are a channel's statements about a stream, in the order in which they were made.
func (ch *channel) of(stream protocol.StreamID) []*said {
	var out []*said
	for d, s := range ch.said {
		if d.Stream == stream {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b *said) int {
		return cmp.Or(cmp.Compare(a.d.SentAt, b.d.SentAt), cmp.Compare(a.d.From, b.d.From), cmp.Compare(a.d.Sequence, b.d.Sequence),
			cmp.Compare(a.d.Bytes, b.d.Bytes), cmp.Compare(a.d.Total, b.d.Total))
	})
	return out
}

// stream judges every hop of a stream, and then the signers.
func (c *comparison) stream(id protocol.StreamID, report *Report) Stream {
	out := Stream{ID: id}
	byHop := make(map[protocol.ChannelID][]*said)
	for _, ch := range c.ids() {
		if all := c.channels[ch].of(id); len(all) > 0 {
			byHop[ch] = all
			out.Hops = append(out.Hops, c.hop(c.channels[ch], all))
		}
	}
	out.Hops = inOrder(out.Hops)
	e := newEvidence(c, id, byHop)
	for i := range out.Hops {
		e.others(&out.Hops[i])
	}
	report.Contradictions = append(report.Contradictions, e.contradictions(out.Hops)...)
	return out
}

// hop judges one hop by its own statements.
func (c *comparison) hop(ch *channel, all []*said) Hop {
	h := Hop{Channel: ch.id, Payee: ch.params.Payee, Payer: ch.buyer, PaidBy: ch.params.Payer, Records: ch.records, Verdict: Agree, Statements: len(all),
		Spans: []Span{}, Tails: []Span{}, PayeeBytes: ch.payee, PayerBytes: ch.payer, Paid: ch.voucher.Bytes, PaidUnits: ch.voucher.Amount, Settled: ch.settled}
	reach := make(map[uint64]*said) // by the piece that it begins with: how far both agree
	for _, s := range all {
		if !s.agreed() {
			continue
		}
		h.Agreed++
		if r := reach[s.d.From]; r == nil || r.d.Sequence < s.d.Sequence {
			reach[s.d.From] = s
		}
	}
	for _, from := range slices.Sorted(mapKeys(reach)) {
		h.Spans = append(h.Spans, Span{from, reach[from].d.Sequence, reach[from].d.Bytes})
	}
	for _, s := range all {
		if r, found := s.parted(); found {
			h.Verdict, h.Part = Parted, partAt(s.d, r, true, all)
			return h
		}
	}
	h.Tails = tails(all, reach)
	if len(h.Tails) > 0 {
		h.Verdict = Open
	}
	if s := unsigned(all, reach); s != nil {
		h.Verdict, h.Part = Parted, partAt(s.d, protocol.DeliveryReceipt{}, false, all)
	}
	return h
}

// partAt is the interval between the last statement on which both agree and one on which they do not.
func partAt(d protocol.Delivery, r protocol.DeliveryReceipt, signed bool, all []*said) *Part {
	first, before := d.From, protocol.Bytes(0)
	for _, s := range all {
		if s.d.From == d.From && s.agreed() && s.d.Sequence >= first && s.d.Sequence < d.Sequence && (!signed || s.d.Sequence <= r.Sequence) {
			first, before = s.d.Sequence+1, s.d.Bytes
		}
	}
	p := &Part{First: first, Last: d.Sequence, Payee: d.Bytes - min(d.Bytes, before), Signed: signed}
	if signed {
		p.Payer = r.Bytes - min(r.Bytes, before)
	}
	return p
}

// open are the statements that nobody answered, nor any later one of the same pieces.
func open(all []*said, reach map[uint64]*said) (out []*said) {
	for _, s := range all {
		if r := reach[s.d.From]; len(s.receipts) == 0 && (r == nil || r.d.Sequence < s.d.Sequence) {
			out = append(out, s)
		}
	}
	return out
}

// tails are how far only the payee has signed, beyond what both have.
func tails(all []*said, reach map[uint64]*said) []Span {
	last := make(map[uint64]*said)
	for _, s := range open(all, reach) {
		if l := last[s.d.From]; l == nil || l.d.Sequence < s.d.Sequence {
			last[s.d.From] = s
		}
	}
	out := []Span{}
	for _, from := range slices.Sorted(mapKeys(last)) {
		x := Span{from, last[from].d.Sequence, last[from].d.Bytes}
		if r := reach[from]; r != nil {
			x.First, x.Bytes = r.d.Sequence+1, x.Bytes-min(x.Bytes, r.d.Bytes)
		}
		out = append(out, x)
	}
	return out
}

// underWay is how many statements of one subscription may wait for an answer when its line breaks: one, and the final one.
const underWay = 2

// unsigned is the last of several statements of one subscription that the payer did not sign for: more than a line that breaks can
// leave. A payee asks again only of a payer that is there, and had time.
func unsigned(all []*said, reach map[uint64]*said) *said {
	type subscription struct{ from, number uint64 }
	asked := make(map[subscription]int)
	var found *said
	for _, s := range open(all, reach) {
		key := subscription{s.d.From, s.subscription}
		if asked[key]++; asked[key] > underWay && (found == nil || key == subscription{found.d.From, found.subscription}) {
			found = s
		}
	}
	return found
}

// inOrder sorts hops by their distance from a source: a payee that nobody sends the stream to.
func inOrder(hops []Hop) []Hop {
	depth := make(map[common.Address]int)
	for range hops { // the longest way has as many hops as there are, unless it is a loop
		for _, h := range hops {
			depth[h.Payer] = max(depth[h.Payer], min(depth[h.Payee]+1, len(hops)))
		}
	}
	slices.SortStableFunc(hops, func(a, b Hop) int { return cmp.Compare(depth[a.Payee], depth[b.Payee]) })
	return hops
}
