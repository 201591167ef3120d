package mesh_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/network"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// impostor is a mallory that sells a stream: it quotes below everybody, takes the channel, and sends what spoil makes of each
// of the true frames.
func (x *mallory) sell(w *world, p *mesh.Publication, frames [][]byte, spoil func(seq int, frame []byte) [][]byte) {
	answer := func(s network.Stream, f func(r *wire.Reader) ([]byte, error)) {
		out, err := f(wire.NewReader(s))
		if err == nil {
			_, err = s.Write(out)
		}
		if err != nil {
			w.log.Debug("mallory failed", "err", err)
			s.Reset() //nolint:errcheck // a test's cheater
		}
	}
	x.SetStreamHandler(mesh.QuoteProtocol, func(s network.Stream) {
		defer s.Close()
		answer(s, func(r *wire.Reader) ([]byte, error) {
			_, body, err := r.Next(wire.KindQuoteRequest)
			if err != nil {
				return nil, err
			}
			ask, err := wire.DecodeQuoteRequest(body)
			if err != nil || ask.Stream != p.ID() {
				return wire.Refusal{Code: wire.CodeUnknownStream}.Append(nil), err
			}
			reply := wire.QuoteReply{Header: header(p, x.quoted), Quote: protocol.SignedQuote{Quote: protocol.Quote{
				Stream: ask.Stream, PeerHash: crypto.Keccak256Hash([]byte(x.ID())), Payee: x.signer.Address(), ForwardingRate: max(x.rate, 1),
				ValidUntil: x.until()}}, Window: wire.Window{Next: x.head}}
			if reply.Quote.Signature, err = x.signer.Sign(paytest.Domain.QuoteDigest(reply.Quote.Quote)); err != nil {
				return nil, err
			}
			if ask.OfferRate != 0 {
				reply.Offer = &protocol.SignedOffer{ChannelOffer: protocol.ChannelOffer{ValidUntil: uint64(time.Now().Unix()) + 60,
					Channel: protocol.Channel{Payer: ask.Payer, Signer: ask.Signer, Payee: x.signer.Address(), Lane: 3, Rate: ask.OfferRate}}}
				if reply.Offer.Signature, err = x.signer.Sign(paytest.Domain.OfferDigest(reply.Offer.ChannelOffer)); err != nil {
					return nil, err
				}
			}
			return reply.Append(nil)
		})
	})
	x.SetStreamHandler(mesh.StreamProtocol, func(s network.Stream) {
		answer(s, func(r *wire.Reader) ([]byte, error) {
			_, body, err := r.Next(wire.KindSubscribe)
			if err != nil {
				return nil, err
			}
			ask, err := wire.DecodeSubscribe(body)
			if err != nil {
				return nil, err
			}
			x.sales.Add(1)
			out, err := wire.Accept{Header: header(p, x.agreed), First: ask.From, Window: wire.Window{Next: x.head}, Terms: wire.Terms{Window: 32 << 20}}.Append(nil)
			for seq := ask.From; err == nil && seq < uint64(len(frames)); seq++ {
				out = append(out, bytes.Join(spoil(int(seq), bytes.Clone(frames[seq])), nil)...)
			}
			return out, err
		})
		for x.head > 0 {
			time.Sleep(20 * time.Millisecond)
			if _, err := s.Write(wire.Route{Window: wire.Window{Next: x.head}}.Append(nil)); err != nil {
				return
			}
		}
	})
}

func TestImpostor_WhoseFramesAreFalse_IsKeptOut_AndTheStreamComesTrueFromElsewhere(t *testing.T) {
	const pieceHead = 5
	one := func(frame []byte) [][]byte { return [][]byte{frame} }
	for name, c := range map[string]struct {
		offence string
		spoil   func(seq int, frame []byte) [][]byte
	}{
		"a payload that was changed": {"forged", func(seq int, frame []byte) [][]byte {
			if seq == 2 {
				frame[len(frame)-1] ^= 1
			}
			return one(frame)
		}},
		"a hash that fits a changed payload, which nobody signed": {"forged", func(seq int, frame []byte) [][]byte {
			if seq == 1 {
				p, payload, err := wire.DecodePiece(frame, protocol.StreamID{})
				if err != nil {
					panic(err)
				}
				payload[0] ^= 1
				p.Hash = protocol.PayloadHash(payload)
				frame, _ = wire.AppendPiece(nil, p, payload)
			}
			return one(frame)
		}},
		"a last flag that nobody signed": {"forged", func(seq int, frame []byte) [][]byte {
			if seq == 1 {
				frame[pieceHead+8+32+4] = 1
			}
			return one(frame)
		}},
		"a piece twice": {"protocol", func(seq int, frame []byte) [][]byte {
			if seq == 1 {
				return [][]byte{frame, frame}
			}
			return one(frame)
		}},
		"a piece left out": {"protocol", func(seq int, frame []byte) [][]byte {
			if seq == 1 {
				return nil
			}
			return one(frame)
		}},
		"a piece larger than the stream's": {"protocol", func(_ int, frame []byte) [][]byte {
			big := append(frame, make([]byte, 64<<10)...)
			binary.BigEndian.PutUint32(big, uint32(len(big)-4))
			return one(big)
		}},
		"a frame of four GiB": {"protocol", func(int, []byte) [][]byte {
			return one([]byte{0xff, 0xff, 0xff, 0xff, byte(wire.KindPiece)})
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			publisher := w.start("publisher", nil)
			payload := noise(t, 300<<10)
			p, err := publisher.Publish(t.Context(), bytes.NewReader(payload), mesh.PublishOptions{PieceSize: 64 << 10})
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
			viewer := w.start("viewer", []*node{publisher})
			x := newMallory(t)
			x.sell(w, p, trueFrames(t, w, publisher, p), c.spoil)
			if err := x.meet(viewer); err != nil {
				t.Fatal(err)
			}
			viewer.until("both upstreams", func() bool {
				found, err := viewer.Quotes(t.Context(), p.ID())
				return err == nil && len(found) == 2
			})
			viewer.fetch(p.ID(), payload)
			viewer.until("the block", func() bool { return viewer.metric("openstreaming_mesh_kept_out_total", c.offence) == 1 })
		})
	}
}

func TestImpostor_WhomNobodyContradicts_IsNamedAsOne_AndNothingFalseIsHandedOut(t *testing.T) {
	t.Parallel()
	older := func(h *protocol.SignedStream) { h.CreatedAt-- }
	true1 := func(_ int, frame []byte) [][]byte { return [][]byte{frame} }
	for name, c := range map[string]struct {
		quoted, agreed func(*protocol.SignedStream)
		spoil          func(seq int, frame []byte) [][]byte
		pieces         int // true ones before the first false
	}{
		"a false header in its quote":    {quoted: older, spoil: true1},
		"a false header when it accepts": {agreed: older, spoil: true1},
		"a false piece among true pieces": {pieces: 2, spoil: func(seq int, frame []byte) [][]byte {
			if seq == 2 {
				frame[len(frame)-1] ^= 1
			}
			return [][]byte{frame}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			publisher := w.start("publisher", nil)
			payload := noise(t, 300<<10)
			p, err := publisher.Publish(t.Context(), bytes.NewReader(payload), mesh.PublishOptions{PieceSize: 64 << 10})
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
			viewer := w.start("viewer", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.GiveUp = time.Second })
			x := newMallory(t)
			x.quoted, x.agreed = c.quoted, c.agreed
			x.sell(w, p, trueFrames(t, w, publisher, p), c.spoil)
			if err := x.meet(viewer); err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			_, err = viewer.fetchTo(p.ID(), &got)
			mustFail(t, err, mesh.ErrForged)
			if want := payload[:c.pieces*64<<10]; !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%d bytes were handed out, %d were true", got.Len(), len(want))
			}
			viewer.until("the block", func() bool { return viewer.metric("openstreaming_mesh_kept_out_total", "forged") == 1 })
		})
	}
}

func TestPublisher_WhoSignsTwoRunsWithTheSamePiece_IsBlamed_AndNotWhoCarriesThem(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	payload := noise(t, 300<<10)
	p, err := publisher.Publish(t.Context(), bytes.NewReader(payload), mesh.PublishOptions{PieceSize: 64 << 10})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	viewer := w.start("viewer", []*node{publisher})
	x := newMallory(t)
	carried := false
	x.sell(w, p, trueFrames(t, w, publisher, p), func(seq int, frame []byte) [][]byte {
		if seq != 2 {
			return [][]byte{frame}
		}
		carried = true
		other := []byte("not what is there for others")
		piece := protocol.Piece{Stream: p.ID(), Sequence: 2, Hash: protocol.PayloadHash(other), Size: uint32(len(other))}
		run, proofs, err := paytest.Domain.NewRun([]protocol.Piece{piece})
		if err != nil {
			panic(err)
		}
		sig, err := publisher.signer.Sign(paytest.Domain.RunDigest(run))
		if err != nil {
			panic(err)
		}
		if frame, err = wire.AppendPiece(nil, protocol.SignedPiece{Piece: piece, Run: proofs[0], Signature: sig}, other); err != nil {
			panic(err)
		}
		return [][]byte{frame}
	})
	if err := x.meet(viewer); err != nil {
		t.Fatal(err)
	}
	viewer.until("both upstreams", func() bool {
		found, err := viewer.Quotes(t.Context(), p.ID())
		return err == nil && len(found) == 2
	})
	viewer.fetch(p.ID(), payload)
	if !carried || !w.logged("contradicts itself", "evidence=") {
		t.Fatalf("two runs were carried: %v, and nobody says so", carried)
	}
	for _, offence := range []string{"forged", "protocol"} {
		if out := viewer.metric("openstreaming_mesh_kept_out_total", offence); out != 0 {
			t.Errorf("whoever carried the second run is kept out: %s", offence)
		}
	}
}

func TestRuns_AreAsLongAsTheInputAllows_AndNoLivePieceWaitsForAnother(t *testing.T) {
	w := newWorld(t)
	n := w.start("publisher", nil)
	runs := func(p *mesh.Publication) (counts []uint32) {
		for _, frame := range trueFrames(t, w, n, p) {
			piece, _, err := wire.DecodePiece(frame, p.ID())
			if err != nil {
				t.Fatal(err)
			}
			if piece.Sequence == piece.Run.First {
				counts = append(counts, piece.Run.Count)
			}
		}
		return counts
	}
	for _, c := range []struct {
		bytes int
		size  uint32
		want  []uint32
	}{{130 << 10, 1 << 10, []uint32{64, 64, 2}}, {0, 1 << 10, []uint32{1}}} {
		p, err := n.Publish(t.Context(), bytes.NewReader(noise(t, c.bytes)), mesh.PublishOptions{PieceSize: c.size})
		if err == nil {
			err = p.Wait(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := runs(p); !slices.Equal(got, c.want) {
			t.Errorf("%d bytes in pieces of %d come in runs of %v, want %v", c.bytes, c.size, got, c.want)
		}
	}
	live := n.live(mesh.PublishOptions{})
	live.say("one", "two", "three") // each is waited for
	if err := live.in.Close(); err != nil {
		t.Fatal(err)
	}
	if err := live.pub.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := runs(live.pub); !slices.Equal(got, []uint32{1, 1, 1, 1}) {
		t.Errorf("live pieces come in runs of %v", got)
	}
}

// trueFrames are a publication's frames, as an honest subscriber gets them.
func trueFrames(t *testing.T, w *world, publisher *node, p *mesh.Publication) [][]byte {
	t.Helper()
	x := newMallory(t)
	if err := x.meet(publisher); err != nil {
		t.Fatal(err)
	}
	w.chain.Fund(x.signer.Address(), 10_000_000)
	me := x.signer.Address()
	s := x.say(publisher, mesh.QuoteProtocol, wire.QuoteRequest{Stream: p.ID(), Path: x.path(), Payer: me, Signer: me,
		OfferRate: 1_000_000_000}.Append(nil))
	_, body, err := wire.NewReader(s).Next(wire.KindQuoteReply)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := wire.DecodeQuoteReply(body, wire.QuoteRequest{Stream: p.ID(), Payer: me, Signer: me, OfferRate: 1_000_000_000})
	if err != nil || reply.Offer == nil {
		t.Fatalf("no offer: %v", err)
	}
	if err := w.chain.As(me).OpenChannel(t.Context(), *reply.Offer, 1_000_000); err != nil {
		t.Fatal(err)
	}
	s = x.say(publisher, mesh.StreamProtocol, wire.Subscribe{Stream: p.ID(), Channel: reply.Offer.Channel, Path: x.path()}.Append(nil))
	r := wire.NewReader(s)
	r.MaxPiece = int(p.Header().PieceSize)
	var frames [][]byte
	for {
		kind, body, err := r.Next(wire.KindAccept, wire.KindPiece, wire.KindDelivery, wire.KindTerms, wire.KindRoute, wire.KindStop)
		if err != nil {
			t.Fatal(err)
		}
		switch kind {
		case wire.KindPiece:
			frames = append(frames, body)
		case wire.KindStop:
			return frames
		}
	}
}
