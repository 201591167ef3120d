package mesh_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/network"

	"github.com/openstreaming/openstreaming/node/audit"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// stating makes a node state after every so many pieces.
func stating(every uint64) change {
	return func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.DeliveryEvery = every }
}

// entries are all statements of a node on its channels.
func (n *node) entries() (out []statements.Entry) {
	n.t.Helper()
	incoming, outgoing := n.book.Channels()
	for _, c := range append(incoming, outgoing...) {
		if err := n.said.Each(c.ID, func(e statements.Entry) error { out = append(out, e); return nil }); err != nil {
			n.t.Fatal(err)
		}
	}
	return out
}

func TestHonestHop_LeavesTheSameStatementsAtBothEnds_WithBothSignatures(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	viewer := w.start("viewer", []*node{publisher})
	for range 2 {
		payload := noise(t, 2<<20)
		viewer.fetch(publisher.publish(payload, mesh.PublishOptions{PieceSize: 64 << 10}), payload)
	}
	sold, bought := publisher.entries(), viewer.entries()
	if len(bought) == 0 {
		t.Fatal("nothing was stated")
	}
	both := make(map[string]statements.Entry)
	for _, e := range bought {
		both[e.Delivery.Signature.String()] = e
	}
	answered := 0
	for _, e := range sold {
		if !e.Answered() {
			continue // what came after it answers for it
		}
		answered++
		if e.Parted() || e.Receipt.Total != e.Delivery.Total {
			t.Errorf("the ends do not agree on %+v", e)
		}
		if o := both[e.Delivery.Signature.String()]; o.Receipt != e.Receipt || o.Delivery != e.Delivery {
			t.Errorf("the viewer holds %+v, the publisher %+v", o, e)
		}
	}
	if answered != len(bought) {
		t.Errorf("the publisher holds %d receipts, the viewer has signed %d", answered, len(bought))
	}
	if last := sold[len(sold)-1]; last.Delivery.Bytes != 2<<20 || last.Delivery.Total != 4<<20 || !last.Answered() {
		t.Errorf("the last statement is %+v", last)
	}
	if parted := publisher.metric("openstreaming_mesh_parted_statements_total", "payee") + viewer.metric("openstreaming_mesh_parted_statements_total", "payer"); parted != 0 {
		t.Errorf("%v statements parted", parted)
	}
}

// record is what a node exports, read back and verified.
func (n *node) record() audit.Valid {
	n.t.Helper()
	about := statements.About{Domain: paytest.Domain, Account: n.account, Peer: n.ID().String(), ExportedAt: uint64(time.Now().Unix()) + 10}
	var facts []statements.Facts
	add := func(side statements.Side, channels []pay.Info, voucher func(protocol.ChannelID) (protocol.SignedVoucher, bool)) {
		for _, c := range channels {
			f := statements.Facts{ID: c.ID, Side: side, Channel: c.Channel}
			if v, ok := voucher(c.ID); ok {
				f.Voucher = &v
			}
			facts = append(facts, f)
		}
	}
	incoming, outgoing := n.book.Channels()
	add(statements.Payee, incoming, func(id protocol.ChannelID) (protocol.SignedVoucher, bool) {
		v, ok := n.book.Voucher(id)
		return v.Signed(), ok
	})
	add(statements.Payer, outgoing, n.book.Issued)
	var text bytes.Buffer
	if err := statements.Export(&text, n.said, about, facts, statements.Filter{}); err != nil {
		n.t.Fatal(err)
	}
	r, err := statements.Read(&text)
	if err != nil {
		n.t.Fatal(err)
	}
	v, err := audit.Verify(n.t.Context(), n.name, r, nil)
	if err != nil {
		n.t.Fatal(err)
	}
	return v
}

// compared is the audit of nodes' records.
func compared(t *testing.T, nodes ...*node) audit.Report {
	t.Helper()
	var all []audit.Valid
	for _, n := range nodes {
		all = append(all, n.record())
	}
	r, err := audit.Compare(all...)
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := r.Write(&text); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", text.String())
	return r
}

func TestHonestRoute_OfManyStreamsAndSubscriptions_Agrees(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	relay := w.start("relay", []*node{publisher}, stating(8))
	viewer := w.start("viewer", []*node{relay})
	var ids []protocol.StreamID
	for range 3 {
		payload := noise(t, 1<<20)
		ids = append(ids, publisher.publish(payload, mesh.PublishOptions{PieceSize: 32 << 10}))
		viewer.fetch(ids[len(ids)-1], payload)
	}
	for from := uint64(20); from > 0; from -= 10 { // again, from the middle and from further ahead
		if _, err := viewer.Fetch(t.Context(), ids[0], io.Discard, mesh.FetchOptions{From: from}); err != nil {
			t.Fatal(err)
		}
	}
	r := compared(t, viewer, relay, publisher)
	if r.Parted() || len(r.Streams) != 3 {
		t.Fatalf("%+v", r)
	}
	for _, s := range r.Streams {
		if len(s.Hops) != 2 || s.Hops[0].Payee != publisher.account || s.Hops[1].Payer != viewer.account {
			t.Fatalf("%+v", s)
		}
		for _, h := range s.Hops {
			if h.Verdict != audit.Agree || h.Spans[0].Last != 31 || h.Spans[0].Bytes != 1<<20 || h.PayerBytes != h.PayeeBytes || h.Paid != h.PayerBytes {
				t.Fatalf("%+v", h)
			}
		}
	}
}

func TestCrashInTheMiddle_LeavesRecordsThatAgree(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	line := newProxy(t, publisher)
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	identity, err := mesh.NewPeerKey()
	if err != nil {
		t.Fatal(err)
	}
	disk, book := vfs.NewStrictMem(), filepath.Join(t.TempDir(), "book")
	same := func(c *mesh.Config, money *pay.Config, with *mesh.With) {
		money.Dir, with.PeerKey = book, identity
		if with.Statements, err = statements.OpenIn(disk, "said", paytest.Domain, crypto.PubkeyToAddress(key.PublicKey), w.log); err != nil {
			t.Fatal(err)
		}
	}
	viewer := w.startAs("viewer", key, nil, same, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.Peers = []string{line.addr}
	})
	payload := noise(t, 4<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 64 << 10})
	viewer.connected()
	ctx, crash := context.WithCancel(t.Context())
	defer crash()
	_, err = viewer.Fetch(ctx, id, io.Discard, mesh.FetchOptions{Progress: func(f mesh.Fetched) {
		if f.Pieces == 30 {
			line.cut(true)
			disk.SetIgnoreSyncs(true) // whatever was sent is on the disk, and nothing else
			crash()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("the viewer did not crash in the middle: %v", err)
	}
	viewer.stop()
	disk.ResetToSyncedState()
	disk.SetIgnoreSyncs(false)
	viewer = w.startAs("viewer", key, []*node{publisher}, same)
	viewer.connected()
	if _, err := viewer.Fetch(t.Context(), id, io.Discard, mesh.FetchOptions{From: 20}); err != nil {
		t.Fatal(err)
	}
	mine := viewer.entries()
	for _, e := range publisher.entries() {
		if e.Answered() && !slices.ContainsFunc(mine, func(m statements.Entry) bool { return m.Receipt == e.Receipt }) {
			t.Errorf("the viewer has signed %+v and does not hold it", e.Receipt)
		}
	}
	if r := compared(t, publisher, viewer); r.Parted() || len(r.Streams) != 1 || r.Streams[0].Hops[0].Agreed == 0 {
		t.Fatalf("%+v", r)
	}
}

// buy subscribes by hand and takes a whole stream, whose frames it returns. sign is what it signs for a delivery: nil is nothing. At
// the end it pays for as many bytes.
func (x *mallory) buy(w *world, publisher *node, p *mesh.Publication, sign func(protocol.Delivery) *protocol.DeliveryReceipt, pays protocol.Bytes) (frames [][]byte) {
	x.t.Helper()
	if err := x.meet(publisher); err != nil {
		x.t.Fatal(err)
	}
	me := x.signer.Address()
	w.chain.Fund(me, 10_000_000)
	request := wire.QuoteRequest{Stream: p.ID(), Path: x.path(), Payer: me, Signer: me, OfferRate: 1_000_000_000}
	_, body, err := wire.NewReader(x.say(publisher, mesh.QuoteProtocol, request.Append(nil))).Next(wire.KindQuoteReply)
	if err != nil {
		x.t.Fatal(err)
	}
	reply, err := wire.DecodeQuoteReply(body, request)
	if err != nil || reply.Offer == nil {
		x.t.Fatalf("no offer: %v", err)
	}
	if err := w.chain.As(me).OpenChannel(x.t.Context(), *reply.Offer, 5_000_000); err != nil {
		x.t.Fatal(err)
	}
	channel := reply.Offer.Channel
	s := x.say(publisher, mesh.StreamProtocol, wire.Subscribe{Stream: p.ID(), Channel: channel, Path: x.path()}.Append(nil))
	write := func(frame []byte) {
		if _, err := s.Write(frame); err != nil {
			x.t.Fatal(err)
		}
	}
	r := wire.NewReader(s)
	r.MaxPiece = int(p.Header().PieceSize)
	for {
		kind, body, err := r.Next(wire.KindAccept, wire.KindPiece, wire.KindDelivery, wire.KindTerms, wire.KindRoute, wire.KindStop)
		if err != nil {
			x.t.Fatal(err)
		}
		switch kind {
		case wire.KindPiece:
			frames = append(frames, body)
		case wire.KindDelivery:
			d, err := wire.DecodeDelivery(body, paytest.Domain.ChannelID(channel), p.ID(), 0)
			if err != nil {
				x.t.Fatal(err)
			}
			if said := sign(d.Delivery); said != nil {
				sig, err := x.signer.Sign(paytest.Domain.DeliveryReceiptDigest(*said))
				if err != nil {
					x.t.Fatal(err)
				}
				write(wire.AppendReceipt(nil, protocol.SignedDeliveryReceipt{DeliveryReceipt: *said, Signature: sig}))
			}
		case wire.KindStop:
			voucher, err := paytest.Domain.NewVoucher(channel, pays)
			if err != nil {
				x.t.Fatal(err)
			}
			signed, err := paytest.Domain.SignVoucher(voucher, x.signer.key)
			if err != nil {
				x.t.Fatal(err)
			}
			write(wire.AppendVoucher(nil, signed))
			if err := s.CloseWrite(); err != nil {
				x.t.Fatal(err)
			}
			if _, _, err := r.Next(); !errors.Is(err, io.EOF) {
				x.t.Fatalf("the publisher did not end it well: %v", err)
			}
			return frames
		}
	}
}

// receiptFor is the truth.
func receiptFor(d protocol.Delivery) *protocol.DeliveryReceipt {
	return &protocol.DeliveryReceipt{Channel: d.Channel, Stream: d.Stream, From: d.From, Sequence: d.Sequence, Bytes: d.Bytes, Total: d.Total,
		SentAt: d.SentAt, ReceivedAt: d.SentAt}
}

// stating sells true frames, and states what say makes of the truth at the end; if they do not end the stream, it leaves it at that.
func (x *mallory) stating(w *world, p *mesh.Publication, frames [][]byte, say func(*protocol.Delivery)) {
	x.sell(w, p, frames, func(_ int, frame []byte) [][]byte { return [][]byte{frame} })
	x.SetStreamHandler(mesh.StreamProtocol, func(s network.Stream) {
		defer s.Close()
		r := wire.NewReader(s)
		_, body, err := r.Next(wire.KindSubscribe)
		if err != nil {
			return
		}
		ask, err := wire.DecodeSubscribe(body)
		if err != nil {
			return
		}
		out, err := wire.Accept{Header: p.Header(), First: ask.From, Terms: wire.Terms{Window: 32 << 20}}.Append(nil)
		if err != nil {
			return
		}
		d := protocol.Delivery{Channel: paytest.Domain.ChannelID(ask.Channel), Stream: p.ID(), From: ask.From, SentAt: 1}
		for seq := ask.From; seq < uint64(len(frames)); seq++ {
			out = append(out, frames[seq]...)
			piece, payload, err := wire.DecodePiece(frames[seq], p.ID())
			if err != nil {
				return
			}
			d.Sequence, d.Bytes, d.Total = piece.Sequence, d.Bytes+protocol.Bytes(len(payload)), d.Total+protocol.Bytes(len(payload))
		}
		if d.Bytes > 0 {
			say(&d)
			sig, err := x.signer.Sign(paytest.Domain.DeliveryDigest(d))
			if err != nil {
				return
			}
			out = wire.AppendDelivery(out, protocol.SignedDelivery{Delivery: d, Signature: sig})
		}
		if last, _, err := wire.DecodePiece(frames[len(frames)-1], p.ID()); err == nil && last.Last {
			out = wire.AppendStop(out)
		}
		if _, err := s.Write(out); err != nil {
			return
		}
		for err == nil {
			_, _, err = r.Next(wire.KindVoucher, wire.KindReceipt, wire.KindStop, wire.KindWant)
		}
	})
}

// publication publishes a payload in pieces of 32 KiB.
func publication(t *testing.T, n *node, payload []byte) *mesh.Publication {
	t.Helper()
	p, err := n.Publish(t.Context(), bytes.NewReader(payload), mesh.PublishOptions{PieceSize: 32 << 10})
	if err == nil {
		err = p.Wait(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// only fails unless exactly one account is contradicted.
func only(t *testing.T, r audit.Report, account common.Address) {
	t.Helper()
	if len(r.Contradictions) == 0 || slices.ContainsFunc(r.Contradictions, func(c audit.Contradiction) bool { return c.Account != account }) {
		t.Fatalf("contradicted are %+v, and should be %s", r.Contradictions, account)
	}
}

func TestPayeeThatClaimsMoreThanItSent_IsRecorded_AndTheStreamGoesOn(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	viewer := w.start("viewer", nil)
	payload := noise(t, 1<<20)
	p := publication(t, publisher, payload)
	x := newMallory(t)
	x.stating(w, p, trueFrames(t, w, publisher, p), func(d *protocol.Delivery) {
		d.Sequence, d.Bytes, d.Total = 99, d.Bytes+68*32<<10, d.Total+68*32<<10
	})
	if err := x.meet(viewer); err != nil {
		t.Fatal(err)
	}
	viewer.fetch(p.ID(), payload)
	if n := viewer.metric("openstreaming_mesh_parted_statements_total", "payer"); n != 1 {
		t.Fatalf("%v statements parted", n)
	}
	r := compared(t, viewer)
	h := r.Streams[0].Hops[0]
	want := audit.Part{First: 0, Last: 99, Payee: 100 * 32 << 10, Payer: 1 << 20, Signed: true}
	if h.Verdict != audit.Parted || *h.Part != want || h.Payee != x.signer.Address() || h.Paid != 1<<20 {
		t.Fatalf("%+v, %+v", h, h.Part)
	}
	if out := viewer.metric("openstreaming_mesh_kept_out_total", "protocol"); out != 0 {
		t.Fatal("an upstream is kept out for what only its record tells")
	}
}

func TestPayeeWhoseStatementNobodySigned_BreaksTheProtocol(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	viewer := w.start("viewer", []*node{publisher})
	payload := noise(t, 1<<20)
	p := publication(t, publisher, payload)
	x := newMallory(t)
	x.stating(w, p, trueFrames(t, w, publisher, p)[:16], func(d *protocol.Delivery) { d.Bytes = 1 << 60 })
	if err := x.meet(viewer); err != nil {
		t.Fatal(err)
	}
	viewer.until("both upstreams", func() bool {
		found, err := viewer.Quotes(t.Context(), p.ID())
		return err == nil && len(found) == 2
	})
	viewer.fetch(p.ID(), payload)
	viewer.until("the block", func() bool { return viewer.metric("openstreaming_mesh_kept_out_total", "protocol") == 1 })
}

func TestPayerThatSignsForLessThanItGot_IsFoundByThePayeesRecord_AndByItsOwnVoucher(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	p := publication(t, publisher, noise(t, 3<<20))
	x := newMallory(t)
	x.buy(w, publisher, p, func(d protocol.Delivery) *protocol.DeliveryReceipt {
		r := receiptFor(d)
		if d.Sequence >= 40 { // for all that came later
			r.Sequence, r.Bytes, r.Total = 39, 40*32<<10, 40*32<<10
		}
		return r
	}, 3<<20)
	publisher.until("the divergence", func() bool { return publisher.metric("openstreaming_mesh_parted_statements_total", "payee") > 0 })
	r := compared(t, publisher)
	part := r.Streams[0].Hops[0].Part
	if part == nil || part.First > 40 || part.Last < 40 || part.Payee <= part.Payer || !part.Signed {
		t.Fatalf("%+v", part)
	}
	if h := r.Streams[0].Hops[0]; h.Paid != 3<<20 || h.PayerBytes != 40*32<<10 {
		t.Fatalf("%+v", h)
	}
}

func TestPayerThatSignsForNothing_IsCounted_AndServed(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	p := publication(t, publisher, noise(t, 1<<20))
	if frames := newMallory(t).buy(w, publisher, p, func(protocol.Delivery) *protocol.DeliveryReceipt { return nil }, 1<<20); len(frames) != 32 {
		t.Fatalf("%d pieces came", len(frames))
	}
	publisher.until("it to be counted", func() bool { return publisher.metric("openstreaming_mesh_parted_statements_total", "unanswered") == 1 })
	if out := publisher.metric("openstreaming_mesh_kept_out_total", "protocol"); out != 0 {
		t.Fatal("a subscriber is kept out for what it did not sign")
	}
}

func TestRelayThatLiesToItsUpstream_IsNamedByHopAndInterval_AndContradictedByWhatItSold(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	viewer := w.start("viewer", nil)
	payload := noise(t, 2<<20)
	p := publication(t, publisher, payload)
	x := newMallory(t)
	frames := x.buy(w, publisher, p, func(d protocol.Delivery) *protocol.DeliveryReceipt {
		r := receiptFor(d)
		if d.Sequence >= 24 {
			r.Sequence, r.Bytes, r.Total = 23, 24*32<<10, 24*32<<10
		}
		return r
	}, 24*32<<10)
	x.stating(w, p, frames, func(*protocol.Delivery) {})
	if err := x.meet(viewer); err != nil {
		t.Fatal(err)
	}
	viewer.fetch(p.ID(), payload)
	publisher.until("the divergence", func() bool { return publisher.metric("openstreaming_mesh_parted_statements_total", "payee") > 0 })
	r := compared(t, viewer, publisher)
	if len(r.Streams) != 1 || len(r.Streams[0].Hops) != 2 {
		t.Fatalf("%+v", r.Streams)
	}
	first, second := r.Streams[0].Hops[0], r.Streams[0].Hops[1]
	if first.Payee != publisher.account || first.Verdict != audit.Parted || second.Verdict != audit.Agree || first.Part.First > 24 || first.Part.Last < 24 {
		t.Fatalf("%+v, %+v, %+v", first, first.Part, second)
	}
	only(t, r, x.signer.Address())
}
