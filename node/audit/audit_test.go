package audit

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

var (
	domain = protocol.Domain{ChainID: 31338, Payments: common.Address{7}}
	film   = protocol.StreamID{1}
)

// size is what a piece of film has in bytes: the same for everybody.
func size(piece uint64) protocol.Bytes { return protocol.Bytes(1000 + piece%7) }

// of are the bytes of the pieces first..last.
func of(first, last uint64) (n protocol.Bytes) {
	for p := first; p <= last; p++ {
		n += size(p)
	}
	return n
}

// person is a node with its record.
type person struct {
	t      testing.TB
	key    *ecdsa.PrivateKey
	record statements.Record
}

func newPerson(t testing.TB, name string) *person {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatal(err)
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	return &person{t: t, key: key, record: statements.Record{Format: statements.Format, Version: statements.Version, About: statements.About{
		Domain: domain, Account: account, Signer: account, Peer: name, ExportedAt: 2_000_000}}}
}

func (p *person) sign(digest common.Hash) protocol.Signature {
	p.t.Helper()
	sig, err := protocol.Sign(digest, p.key)
	if err != nil {
		p.t.Fatal(err)
	}
	return sig
}

// line is a channel between two people, and what they put into their records about it.
type line struct {
	payee, payer *person
	signer       *person // of the deliveries, if not the payee itself
	id           protocol.ChannelID
	at           uint64 // unix milliseconds
}

func (p *person) to(payer *person) *line { return p.sponsored(payer, payer) }

// sponsored is a line whose payer has somebody else pay.
func (p *person) sponsored(payer, sponsor *person) *line {
	c := protocol.Channel{Payer: sponsor.record.Account, Signer: payer.record.Account, Payee: p.record.Account, Lane: protocol.Lane(len(p.record.Channels)), Rate: 1e9}
	l := &line{payee: p, payer: payer, signer: p, id: domain.ChannelID(c), at: 1_000_000_000}
	for side, who := range map[statements.Side]*person{statements.Payee: p, statements.Payer: payer} {
		who.record.Channels = append(who.record.Channels, statements.Channel{Facts: statements.Facts{ID: l.id, Side: side, Channel: c, Status: "open"}})
	}
	return l
}

func (p *person) channel(id protocol.ChannelID) *statements.Channel {
	i := slices.IndexFunc(p.record.Channels, func(c statements.Channel) bool { return c.ID == id })
	return &p.record.Channels[i]
}

// state makes the payee sign for the pieces from..last; change alters what it says.
func (l *line) state(from, last uint64, change func(*protocol.Delivery)) protocol.SignedDelivery {
	l.at += 1000
	d := protocol.Delivery{Channel: l.id, Stream: film, From: from, Sequence: last, Bytes: of(from, last), Total: of(from, last), SentAt: l.at}
	if change != nil {
		change(&d)
	}
	return protocol.SignedDelivery{Delivery: d, Signature: l.signer.sign(domain.DeliveryDigest(d))}
}

// answer makes the payer sign for what it says has come.
func (l *line) answer(d protocol.Delivery, change func(*protocol.DeliveryReceipt)) *protocol.SignedDeliveryReceipt {
	r := protocol.DeliveryReceipt{Channel: d.Channel, Stream: d.Stream, From: d.From, Sequence: d.Sequence, Bytes: d.Bytes, Total: d.Total,
		SentAt: d.SentAt, ReceivedAt: d.SentAt + 1}
	if change != nil {
		change(&r)
	}
	return &protocol.SignedDeliveryReceipt{DeliveryReceipt: r, Signature: l.payer.sign(domain.DeliveryReceiptDigest(r))}
}

// keep puts a statement into both records.
func (l *line) keep(subscription uint64, d protocol.SignedDelivery, r *protocol.SignedDeliveryReceipt) {
	for _, who := range []*person{l.payee, l.payer} {
		l.keepAt(who, subscription, d, r)
	}
}

func (l *line) keepAt(who *person, subscription uint64, d protocol.SignedDelivery, r *protocol.SignedDeliveryReceipt) {
	c := who.channel(l.id)
	c.Statements = append(c.Statements, statements.Statement{Subscription: subscription, Delivery: d, Receipt: r})
	if signer := l.signer.record.Account; !slices.Contains(c.DeliverySigners, signer) {
		c.DeliverySigners = append(c.DeliverySigners, signer)
	}
}

// flow is an honest subscription that is stated every so many pieces.
func (l *line) flow(subscription, from, last, every uint64) {
	for end := from + every - 1; ; end += every {
		d := l.state(from, min(end, last), nil)
		l.keep(subscription, d, l.answer(d.Delivery, nil))
		if end >= last {
			return
		}
	}
}

// paid puts the payer's newest voucher into both records.
func (l *line) paid(n protocol.Bytes) {
	v, err := domain.NewVoucher(l.payee.channel(l.id).Facts.Channel, n)
	if err != nil {
		l.payee.t.Fatal(err)
	}
	signed, err := domain.SignVoucher(v, l.payer.key)
	if err != nil {
		l.payee.t.Fatal(err)
	}
	l.payee.channel(l.id).Voucher, l.payer.channel(l.id).Voucher = &signed, &signed
}

// compare verifies and compares people's records, in an order that is drawn.
func compare(t *testing.T, people ...*person) Report {
	t.Helper()
	var all []Valid
	for _, p := range people {
		v, err := Verify(t.Context(), p.record.Peer, p.record, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	first, err := Compare(all...)
	if err != nil {
		t.Fatal(err)
	}
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	again, err := Compare(all...)
	if err != nil {
		t.Fatal(err)
	}
	if first.Parted() != again.Parted() || len(first.Contradictions) != len(again.Contradictions) {
		t.Fatalf("the order of the records matters: %+v, %+v", first, again)
	}
	var text bytes.Buffer
	if err := first.Write(&text); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", text.String())
	return first
}

// blames fails unless exactly these people are contradicted by their own signatures.
func (r Report) blames(t *testing.T, people ...*person) {
	t.Helper()
	var have, want []string
	for _, c := range r.Contradictions {
		if !slices.Contains(have, c.Account.String()) {
			have = append(have, c.Account.String())
		}
	}
	for _, p := range people {
		want = append(want, p.record.Account.String())
	}
	slices.Sort(have)
	slices.Sort(want)
	if !slices.Equal(have, want) {
		t.Fatalf("contradicted are %v, not %v: %+v", have, want, r.Contradictions)
	}
}

func trio(t *testing.T) (p, m, v *person, up, down *line) {
	p, m, v = newPerson(t, "publisher"), newPerson(t, "relay"), newPerson(t, "viewer")
	return p, m, v, p.to(m), m.to(v)
}

func TestHonestRoute_Agrees_FromTheSourceOn(t *testing.T) {
	p, m, v, up, down := trio(t)
	up.flow(1, 0, 99, 8)
	down.flow(1, 0, 99, 32)
	up.flow(2, 0, 50, 32) // once more from the start, after a switch
	down.flow(2, 60, 140, 16)
	up.flow(3, 100, 140, 7)
	r := compare(t, v, p, m)
	if r.Parted() || len(r.Streams) != 1 || len(r.Streams[0].Hops) != 2 {
		t.Fatalf("%+v", r)
	}
	first, last := r.Streams[0].Hops[0], r.Streams[0].Hops[1]
	if first.Payee != p.record.Account || last.Payer != v.record.Account || first.Verdict != Agree || last.Verdict != Agree {
		t.Fatalf("%+v", r.Streams[0].Hops)
	}
	if want := []Span{{0, 99, of(0, 99)}, {60, 140, of(60, 140)}}; !slices.Equal(last.Spans, want) {
		t.Fatalf("the spans are %v", last.Spans)
	}
	r.blames(t)
}

func TestLineThatBreaks_LeavesAnEndThatOnlyThePayeeSigned_AndIsNoDivergence(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.flow(1, 0, 31, 16)
	lost := up.state(0, 47, nil)
	up.keepAt(p, 1, lost, nil) // it never arrived
	final := up.state(0, 50, nil)
	up.keepAt(p, 1, final, nil) // nor did the one that was to end the subscription
	up.flow(2, 40, 71, 16)
	unheard := up.state(40, 87, nil)
	up.keepAt(p, 2, unheard, nil)
	up.keepAt(m, 2, unheard, up.answer(unheard.Delivery, nil)) // its receipt was lost
	r := compare(t, p, m)
	h := r.Streams[0].Hops[0]
	if r.Parted() || h.Verdict != Open || !slices.Equal(h.Tails, []Span{{32, 50, of(32, 50)}}) {
		t.Fatalf("%+v", r)
	}
	if want := []Span{{0, 31, of(0, 31)}, {40, 87, of(40, 87)}}; !slices.Equal(h.Spans, want) {
		t.Fatalf("the spans are %v", h.Spans)
	}
}

func TestPayeeThatClaimsPiecesThatItDidNotSend_IsNamedByHopAndInterval(t *testing.T) {
	p, m, v, up, down := trio(t)
	up.flow(1, 0, 63, 8)
	down.flow(1, 0, 31, 8)
	d := down.state(0, 199, nil) // the relay itself has received 64
	down.keep(1, d, down.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Sequence, r.Bytes, r.Total = 39, of(0, 39), of(0, 39) }))
	r := compare(t, p, m, v)
	h := r.Streams[0].Hops
	if h[0].Verdict != Agree || h[1].Verdict != Parted {
		t.Fatalf("%+v", h)
	}
	if want := (Part{First: 32, Last: 199, Payee: of(32, 199), Payer: of(32, 39), Signed: true}); *h[1].Part != want {
		t.Fatalf("they part at %+v, not %+v", *h[1].Part, want)
	}
	r.blames(t, m)
}

func TestPayerThatSignsForLessThanItSentOn_IsContradictedByItsOwnDeliveries(t *testing.T) {
	p, m, v, up, down := trio(t)
	up.flow(1, 0, 15, 8)
	d := up.state(0, 47, nil)
	up.keep(1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Sequence, r.Bytes, r.Total = 20, of(0, 20), of(0, 20) }))
	down.flow(1, 0, 47, 8)
	r := compare(t, p, m, v)
	h := r.Streams[0].Hops
	if h[0].Verdict != Parted || h[1].Verdict != Agree {
		t.Fatalf("%+v", h)
	}
	part := *h[0].Part
	if part.Others == nil || *part.Others != of(16, 47) || part.First != 16 || part.Last != 47 || part.Payee != of(16, 47) || part.Payer != of(16, 20) {
		t.Fatalf("they part at %+v", part)
	}
	r.blames(t, m)
}

func TestPayerThatSignsForFewerBytesOfTheSamePieces_IsContradictedByItsOwnDeliveries(t *testing.T) {
	p, m, v, up, down := trio(t)
	up.flow(1, 0, 15, 8)
	d := up.state(0, 23, nil)
	up.keep(1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Bytes -= 500 }))
	down.flow(1, 0, 23, 8)
	r := compare(t, p, m, v)
	h := r.Streams[0].Hops[0]
	if h.Verdict != Parted || h.Part.First != 16 || h.Part.Last != 23 || h.Part.Payee-h.Part.Payer != 500 {
		t.Fatalf("%+v", h)
	}
	r.blames(t, m)
}

func TestPayerForWhomASponsorPays_IsBlamedForItsOwnSignatures_AndNotTheSponsor(t *testing.T) {
	p, m, v, sponsor := newPerson(t, "publisher"), newPerson(t, "relay"), newPerson(t, "viewer"), newPerson(t, "sponsor")
	up, down := p.sponsored(m, sponsor), m.to(v)
	up.flow(1, 0, 15, 8)
	down.flow(1, 0, 47, 8)
	if r := compare(t, p, m, v, sponsor); r.Parted() || r.Streams[0].Hops[0].Payer != m.record.Account || r.Streams[0].Hops[0].PaidBy != sponsor.record.Account {
		t.Fatalf("%+v", r)
	}
	d := up.state(0, 47, nil)
	up.keep(1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Sequence, r.Bytes, r.Total = 20, of(0, 20), of(0, 20) }))
	compare(t, p, m, v, sponsor).blames(t, m)
}

func TestPayerWhoseVoucherSaysMoreThanItsReceipts_IsContradictedByIt(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.flow(1, 0, 15, 8)
	d := up.state(0, 63, nil)
	up.keep(1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Sequence, r.Bytes, r.Total = 16, of(0, 16), of(0, 16) }))
	up.paid(5 << 20)
	r := compare(t, p, m)
	r.blames(t, m)
	if h := r.Streams[0].Hops[0]; h.Paid != 5<<20 || h.PayerBytes != of(0, 16) || h.PayeeBytes != of(0, 63) {
		t.Fatalf("%+v", h)
	}
}

func TestPayerThatNeverSigns_IsNamed_AndBlamedForWhatItSentOn(t *testing.T) {
	p, m, v, up, down := trio(t)
	for last := uint64(7); last < 40; last += 8 {
		up.keep(1, up.state(0, last, nil), nil)
	}
	down.flow(1, 0, 39, 8)
	r := compare(t, p, m, v)
	h := r.Streams[0].Hops[0]
	if h.Verdict != Parted || h.Part.Signed || h.Part.First != 0 || h.Part.Last != 39 || h.Part.Payee != of(0, 39) {
		t.Fatalf("%+v, %+v", h, h.Part)
	}
	r.blames(t, m)
}

func TestFirstInterval_IsNamed_WhenManyPart(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.flow(1, 0, 15, 8)
	for last := uint64(23); last < 80; last += 8 {
		d := up.state(0, last, func(d *protocol.Delivery) { d.Bytes += 100 })
		up.keep(1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Bytes -= 100 }))
	}
	r := compare(t, p, m)
	if part := r.Streams[0].Hops[0].Part; part == nil || part.First != 16 || part.Last != 23 || part.Payee != of(16, 23)+100 || part.Payer != of(16, 23) {
		t.Fatalf("they part at %+v", part)
	}
}

func TestManWhoEditsHisExport_IsRefused_OrContradicted(t *testing.T) {
	ctx := context.Background()
	honest := func() (p, m *person, up *line) {
		p, m, _, up, _ = trio(t)
		up.flow(1, 0, 31, 8)
		return p, m, up
	}
	last := func(who *person, l *line) *statements.Statement {
		all := who.channel(l.id).Statements
		return &all[len(all)-1]
	}
	t.Run("a figure of his own", func(t *testing.T) {
		p, _, up := honest()
		last(p, up).Delivery.Bytes++
		_, err := Verify(ctx, "edited", p.record, nil)
		mustFail(t, err, ErrRecord, "edited", "statement 4")
	})
	t.Run("a figure of the other's", func(t *testing.T) {
		_, m, up := honest()
		last(m, up).Receipt.Sequence--
		_, err := Verify(ctx, "edited", m.record, nil)
		mustFail(t, err, ErrRecord, "edited", "statement 4")
	})
	t.Run("a figure of his own, signed anew", func(t *testing.T) {
		p, m, up := honest()
		s := last(p, up)
		s.Delivery.Bytes += 9
		s.Delivery.Signature = p.sign(domain.DeliveryDigest(s.Delivery.Delivery))
		s.Receipt = nil
		compare(t, p, m).blames(t, p)
	})
	t.Run("a receipt of his own, signed anew", func(t *testing.T) {
		p, m, up := honest()
		s := last(m, up)
		lower := s.Receipt.DeliveryReceipt
		lower.Sequence, lower.Bytes = 24, of(0, 24)
		s.Receipt = &protocol.SignedDeliveryReceipt{DeliveryReceipt: lower, Signature: m.sign(domain.DeliveryReceiptDigest(lower))}
		compare(t, p, m).blames(t, m)
	})
	t.Run("his newest receipt left out", func(t *testing.T) {
		p, m, up := honest()
		last(m, up).Receipt = nil
		compare(t, p, m).blames(t, m)
	})
	t.Run("his newest statement left out", func(t *testing.T) {
		p, m, up := honest()
		c := p.channel(up.id)
		c.Statements = c.Statements[:len(c.Statements)-1]
		compare(t, p, m).blames(t, p)
	})
	t.Run("a signer of his own for the other's deliveries", func(t *testing.T) {
		p, m, up := honest()
		forger := newPerson(t, "forger")
		up.signer = forger
		d := up.state(0, 500, nil)
		up.keepAt(m, 1, d, up.answer(d.Delivery, func(r *protocol.DeliveryReceipt) { r.Sequence, r.Bytes = 31, of(0, 31) }))
		vp, err := Verify(ctx, "payee", p.record, nil)
		if err != nil {
			t.Fatal(err)
		}
		vm, err := Verify(ctx, "payer", m.record, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Compare(vp, vm)
		mustFail(t, err, ErrSigner, forger.record.Account.String())
		_, err = Verify(ctx, "payer", m.record, func(context.Context, common.Address) (common.Address, error) { return common.Address{}, nil })
		mustFail(t, err, ErrRecord, "statement 5", forger.record.Account.String())
	})
	t.Run("a channel of others", func(t *testing.T) {
		p, m, up := honest()
		p.channel(up.id).Facts.Channel.Rate++
		_, err := Verify(ctx, "edited", p.record, nil)
		mustFail(t, err, ErrRecord, up.id.String())
		m.channel(up.id).Side = statements.Payee
		_, err = Verify(ctx, "edited", m.record, nil)
		mustFail(t, err, ErrRecord, "payee")
	})
	t.Run("a voucher", func(t *testing.T) {
		p, _, up := honest()
		up.paid(of(0, 31))
		p.channel(up.id).Voucher.Bytes++
		_, err := Verify(ctx, "edited", p.record, nil)
		mustFail(t, err, ErrRecord, "voucher")
	})
}

func TestOfferSigner_IsTakenAsTheRecordNamesIt_OrFromL2(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.signer = newPerson(t, "hot key")
	up.flow(1, 0, 31, 8)
	r := compare(t, p, m)
	if r.Parted() || len(r.Notes) != 1 || !strings.Contains(r.Notes[0], up.signer.record.Account.String()) {
		t.Fatalf("%+v", r)
	}
	l2 := func(_ context.Context, payee common.Address) (common.Address, error) {
		if payee == p.record.Account {
			return up.signer.record.Account, nil
		}
		return common.Address{}, nil
	}
	var all []Valid
	for _, who := range []*person{p, m} {
		v, err := Verify(t.Context(), who.record.Peer, who.record, l2)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	if r, err := Compare(all...); err != nil || r.Parted() || len(r.Notes) != 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	away := errors.New("L2 is away")
	if _, err := Verify(t.Context(), "p", p.record, func(context.Context, common.Address) (common.Address, error) { return common.Address{}, away }); !errors.Is(err, away) {
		t.Fatalf("%v", err)
	}
}

func TestRecords_ThatDoNotBelongTogether_AreRefused(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.flow(1, 0, 31, 8)
	vp, err := Verify(t.Context(), "p", p.record, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Compare()
	mustFail(t, err, nil, "nothing")
	_, err = Compare(vp, vp)
	mustFail(t, err, nil, "both of account")
	other := vp
	other.record.Domain.ChainID++
	other.record.Account = m.record.Account
	_, err = Compare(vp, other)
	mustFail(t, err, nil, "31339")
	elsewhere := m.record
	elsewhere.Domain.ChainID++
	_, err = Verify(t.Context(), "elsewhere", elsewhere, nil)
	mustFail(t, err, ErrRecord, "elsewhere")
	_, err = Verify(t.Context(), "nowhere", statements.Record{}, nil)
	mustFail(t, err, ErrRecord, "no chain")
}

func TestFigures_FindEveryContradiction_AndNoOther(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	draw := rand.New(rand.NewPCG(seed, 0))
	f := newFigures()
	for range 2000 {
		a, b := draw.Uint64N(300), draw.Uint64N(300)
		first, last := min(a, b), max(a, b)
		if known, ok := f.bytes(first, last); ok && known != of(first, last) {
			t.Fatalf("pieces %d to %d are said to have %d bytes, they have %d", first, last, known, of(first, last))
		}
		if other, ok := f.add(span{first, last, of(first, last)}); !ok {
			t.Fatalf("true figures of pieces %d to %d contradict others, by which they are %d", first, last, other)
		}
	}
	if odd := f.odd(); odd != "" {
		t.Fatal(odd)
	}
	if _, ok := f.add(span{10, 20, of(10, 20) + 1}); ok {
		t.Fatal("a false figure is taken")
	}
	g := newFigures()
	g.add(span{0, 9, 100})
	g.add(span{0, 19, 90})
	if g.odd() == "" {
		t.Fatal("pieces with less than no bytes are taken")
	}
}

func TestCovers_FindTheFirstPieceThatOnlyOneHas(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	draw := rand.New(rand.NewPCG(seed, 0))
	for range 3000 {
		a, b := cover{}, cover{}
		var in, out [64]bool
		for c, set := range map[*cover]*[64]bool{&a: &in, &b: &out} {
			for range draw.IntN(5) {
				x, y := draw.Uint64N(60), draw.Uint64N(60)
				c.add(min(x, y), max(x, y))
				for i := min(x, y); i <= max(x, y); i++ {
					set[i] = true
				}
			}
		}
		first, last := draw.Uint64N(30), 30+draw.Uint64N(30)
		from, to, found := a.firstBeyond(b, first, last)
		at := first
		for at <= last && (!in[at] || out[at]) {
			at++
		}
		if found != (at <= last) || found && from != at {
			t.Fatalf("%v without %v from %d to %d begins at %d (%v), not at %d", a, b, first, last, from, found, at)
		}
		for i := from; found && i <= to; i++ {
			if !in[i] || out[i] || i > last {
				t.Fatalf("%v without %v from %d to %d has no piece %d", a, b, first, last, i)
			}
		}
	}
}

func TestReport_IsJSON(t *testing.T) {
	p, m, _, up, _ := trio(t)
	up.flow(1, 0, 31, 8)
	text, err := json.Marshal(compare(t, p, m))
	if err != nil || !strings.Contains(string(text), `"verdict":"agree"`) || strings.Contains(string(text), "null") {
		t.Fatalf("%s, %v", text, err)
	}
}

func mustFail(t *testing.T, err, is error, words ...string) {
	t.Helper()
	if err == nil || is != nil && !errors.Is(err, is) {
		t.Fatalf("error is %v, want %v", err, is)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Fatalf("error %q does not say %q", err, w)
		}
	}
}
