package audit

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// goodwill is how far a voucher may honestly be above what its signer has received: what docs/protocol.md, "Credit", lets a payer make
// good.
func goodwill(received protocol.Bytes) protocol.Bytes { return 4<<20 + received/64 }

// evidence is what the signers have signed about one stream, over all hops.
type evidence struct {
	c      *comparison
	stream protocol.StreamID
	byHop  map[protocol.ChannelID][]*said

	agreed *figures                              // by both ends of a hop
	gap    map[protocol.ChannelID]protocol.Bytes // the most bytes between two statements of a hop
	pieces map[protocol.ChannelID]uint64         // and the most pieces
	got    map[common.Address]cover              // pieces for which an account has signed a receipt
	gave   map[common.Address]cover              // and a delivery
}

func newEvidence(c *comparison, stream protocol.StreamID, byHop map[protocol.ChannelID][]*said) *evidence {
	e := &evidence{c: c, stream: stream, byHop: byHop, agreed: newFigures(), gap: make(map[protocol.ChannelID]protocol.Bytes),
		pieces: make(map[protocol.ChannelID]uint64), got: make(map[common.Address]cover), gave: make(map[common.Address]cover)}
	for _, id := range e.hops() {
		payee, payer := c.channels[id].params.Payee, c.channels[id].buyer
		gave, got := coverOf(e.gave, payee), coverOf(e.got, payer)
		last := make(map[uint64]protocol.Delivery)
		for _, s := range byHop[id] {
			gave.add(s.d.From, s.d.Sequence)
			for _, r := range s.receipts {
				got.add(r.From, r.Sequence)
			}
			if _, parted := s.parted(); parted || !s.agreed() {
				continue
			}
			e.agreed.add(span{s.d.From, s.d.Sequence, s.d.Bytes})
			pieces, sum := s.d.Sequence-s.d.From+1, s.d.Bytes
			if before, known := last[s.d.From]; known && before.Sequence < s.d.Sequence && before.Bytes <= s.d.Bytes {
				pieces, sum = s.d.Sequence-before.Sequence, s.d.Bytes-before.Bytes
			}
			e.pieces[id], e.gap[id] = max(e.pieces[id], pieces), max(e.gap[id], sum)
			last[s.d.From] = s.d
		}
	}
	return e
}

func coverOf(of map[common.Address]cover, account common.Address) cover {
	if of[account] == nil {
		of[account] = make(cover)
	}
	return of[account]
}

func (e *evidence) hops() []protocol.ChannelID {
	return slices.SortedFunc(mapKeys(e.byHop), func(a, b protocol.ChannelID) int { return bytes.Compare(a[:], b[:]) })
}

// others says what those who agree have signed for the pieces at which a hop parts.
func (e *evidence) others(h *Hop) {
	if h.Part == nil {
		return
	}
	if n, known := e.agreed.bytes(h.Part.First, h.Part.Last); known {
		h.Part.Others = &n
	}
}

// contradictions are what signers have signed that cannot be true together.
func (e *evidence) contradictions(hops []Hop) (out []Contradiction) {
	say := func(account common.Address, channel protocol.ChannelID, format string, args ...any) {
		out = append(out, Contradiction{Account: account, Stream: e.stream, Channel: channel, What: fmt.Sprintf(format, args...)})
	}
	e.figuresOf(say)
	for _, h := range hops {
		if h.Verdict != Parted {
			continue
		}
		e.payer(h, say)
		e.payee(h, say)
	}
	slices.SortStableFunc(out, func(a, b Contradiction) int { return cmp.Or(bytes.Compare(a.Account[:], b.Account[:])) })
	return out
}

type sayer func(account common.Address, channel protocol.ChannelID, format string, args ...any)

// figuresOf finds signers whose figures do not fit together: of an interval there is one.
func (e *evidence) figuresOf(say sayer) {
	own := make(map[common.Address]*figures)
	told := make(map[common.Address]bool)
	tell := func(account common.Address, channel protocol.ChannelID, format string, args ...any) {
		if !told[account] { // one is enough, and others follow from it
			told[account] = true
			say(account, channel, format, args...)
		}
	}
	where := make(map[common.Address]protocol.ChannelID)
	for _, id := range e.hops() {
		payee, buyer := e.c.channels[id].params.Payee, e.c.channels[id].buyer
		add := func(account common.Address, s span) {
			if own[account] == nil {
				own[account] = newFigures()
			}
			where[account] = id
			if other, ok := own[account].add(s); !ok {
				tell(account, id, "it has signed for %d bytes of pieces %d to %d, and by its other statements they are %d", s.bytes, s.first, s.last, other)
			}
		}
		for _, s := range e.byHop[id] {
			add(payee, span{s.d.From, s.d.Sequence, s.d.Bytes})
			for _, r := range s.receipts {
				add(buyer, span{r.From, r.Sequence, r.Bytes})
			}
			if len(s.receipts) > 1 {
				tell(buyer, id, "it has signed two receipts for one delivery of pieces %d to %d: for %d bytes up to piece %d, and for %d up to piece %d",
					s.d.From, s.d.Sequence, s.receipts[0].Bytes, s.receipts[0].Sequence, s.receipts[1].Bytes, s.receipts[1].Sequence)
			}
		}
	}
	for account, f := range own {
		if odd := f.odd(); odd != "" {
			tell(account, where[account], "%s", odd)
		}
	}
}

// payer looks for what the payer of a hop that parts has signed elsewhere: deliveries of pieces for which it signed no receipt, and a
// voucher above its receipts.
func (e *evidence) payer(h Hop, say sayer) {
	if first, last, found := e.passedOn(h.Payer, h.Part.First); found {
		say(h.Payer, h.Channel, "it has signed for sending on pieces %d to %d, and for having received them from nobody", first, last)
	}
	if owed := h.PayerBytes + goodwill(h.PayerBytes) + 2*e.gap[h.Channel]; h.Paid > owed {
		say(h.Payer, h.Channel, "it has paid for %d bytes by voucher, and its receipts come to %d", h.Paid, h.PayerBytes)
	}
}

// payee looks for what the payee of a hop that parts has signed for having received itself. Who has received nothing by any record is
// the source, or has a record that is not here.
func (e *evidence) payee(h Hop, say sayer) {
	if _, here := e.c.byAccount[h.Payee]; !here || len(e.got[h.Payee]) == 0 {
		return
	}
	if first, last, found := e.passedOn(h.Payee, h.Part.First); found {
		say(h.Payee, h.Channel, "it has signed for sending pieces %d to %d, and for having received them from nobody", first, last)
	}
}

// passedOn is a run of pieces, not before from, for which an account has signed that it sent them and not that it received them; one
// that is longer than what may honestly be so.
func (e *evidence) passedOn(account common.Address, from uint64) (first, last uint64, found bool) {
	for least := max(1, e.between(account)); ; from = last + 1 {
		first, last, found = e.gave[account].firstBeyond(e.got[account], from, most)
		if !found || last-first+1 >= least {
			return first, last, found
		}
	}
}

// between is how many pieces an account may honestly have sent on before it has signed for them: a line or a process may have broken
// before the next statement.
func (e *evidence) between(account common.Address) uint64 {
	var most uint64
	for id, n := range e.pieces {
		if e.c.channels[id].buyer == account {
			most = max(most, n)
		}
	}
	return most
}

// findMissing finds records that do not hold the newest statement that their own account has signed, and were made later: a node
// keeps that for as long as the channel.
func (c *comparison) findMissing(report *Report) {
	for _, v := range c.records {
		has := make(map[protocol.Delivery]statements.Statement)
		known := make(map[protocol.ChannelID]bool)
		for _, x := range v.record.Channels {
			known[x.ID] = true
			for _, s := range x.Statements {
				has[s.Delivery.Delivery] = s
			}
		}
		for _, id := range c.ids() {
			ch := c.channels[id]
			newest, at := ch.newestOf(v.record.Account)
			if newest == nil || at/1000 >= v.record.ExportedAt || !v.record.Filter.Takes(newest.d) {
				continue
			}
			s, held := has[newest.d]
			if held && (ch.buyer != v.record.Account || s.Receipt != nil) {
				continue
			}
			if !known[id] {
				report.Notes = append(report.Notes, fmt.Sprintf("%s knows nothing of channel %s, on which its account has signed; it may be closed for long", v.name, id))
				continue
			}
			report.Contradictions = append(report.Contradictions, Contradiction{Account: v.record.Account, Stream: newest.d.Stream, Channel: id,
				What: fmt.Sprintf("it has signed a statement about pieces %d to %d, and %s, which was made later, does not hold it", newest.d.From,
					newest.d.Sequence, v.name)})
		}
	}
}

// newestOf is the last statement of a channel that an account has signed, and when by its own clock, in unix milliseconds.
func (ch *channel) newestOf(account common.Address) (newest *said, at uint64) {
	later := func(s *said, t uint64) {
		if newest == nil || cmp.Or(cmp.Compare(t, at), cmp.Compare(s.d.Sequence, newest.d.Sequence), cmp.Compare(s.d.Bytes, newest.d.Bytes),
			cmp.Compare(s.d.Total, newest.d.Total)) > 0 {
			newest, at = s, t
		}
	}
	for _, s := range ch.said {
		if account == ch.params.Payee {
			later(s, s.d.SentAt)
		}
		for _, r := range s.receipts {
			if account == ch.buyer {
				later(s, r.ReceivedAt)
			}
		}
	}
	return newest, at
}
