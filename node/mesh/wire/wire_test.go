package wire

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/protocol"
)

var update = flag.Bool("update", false, "write the vectors anew")

// recode decodes a frame and encodes what came of it.
func recode(kind Kind, whole []byte) ([]byte, error) {
	body := whole[headSize:]
	switch kind {
	case KindQuoteRequest:
		v, err := DecodeQuoteRequest(body)
		return v.Append(nil), err
	case KindQuoteReply:
		v, err := DecodeQuoteReply(body, QuoteRequest{})
		if err != nil {
			return nil, err
		}
		return v.Append(nil)
	case KindRefusal:
		v, err := DecodeRefusal(body)
		return v.Append(nil), err
	case KindSubscribe:
		v, err := DecodeSubscribe(body)
		return v.Append(nil), err
	case KindAccept:
		v, err := DecodeAccept(body, protocol.ChannelID{})
		if err != nil {
			return nil, err
		}
		return v.Append(nil)
	case KindPiece:
		v, payload, err := DecodePiece(whole, protocol.StreamID{})
		if err != nil {
			return nil, err
		}
		return AppendPiece(nil, v, payload)
	case KindDelivery:
		v, err := DecodeDelivery(body, protocol.ChannelID{}, protocol.StreamID{}, 0)
		return AppendDelivery(nil, v), err
	case KindReceipt:
		v, err := DecodeReceipt(body, protocol.ChannelID{}, protocol.StreamID{}, 0)
		return AppendReceipt(nil, v), err
	case KindVoucher:
		v, err := DecodeVoucher(body, protocol.ChannelID{})
		return AppendVoucher(nil, v), err
	case KindRoute:
		v, err := DecodeRoute(body)
		return v.Append(nil), err
	case KindWant:
		v, err := DecodeWant(body)
		return AppendWant(nil, v), err
	case KindTerms:
		v, err := DecodeTerms(body, protocol.ChannelID{})
		return v.Append(nil), err
	case KindStop:
		if len(body) != 0 {
			return nil, ErrMalformed
		}
		return AppendStop(nil), nil
	}
	return nil, ErrKind
}

var kinds = []Kind{KindQuoteRequest, KindQuoteReply, KindRefusal, KindSubscribe, KindAccept, KindPiece, KindDelivery, KindVoucher,
	KindRoute, KindTerms, KindStop, KindWant, KindReceipt}

func fill(n int, from byte) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = from + byte(i)
	}
	return out
}

// examples are one frame of each kind, with every field different from every other.
func examples(t testing.TB) map[string][]byte {
	t.Helper()
	must := func(b []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	sig := func(from byte) protocol.Signature { return protocol.Signature(fill(64, from)) }
	address := func(from byte) common.Address { return common.Address(fill(20, from)) }
	hash := func(from byte) common.Hash { return common.Hash(fill(32, from)) }
	labels := protocol.Labels{"license": "CC-BY-4.0", "type": "video/mp4"}
	labelsHash, err := labels.Hash()
	if err != nil {
		t.Fatal(err)
	}
	path := []Peer{Peer(fill(38, 0x10)), Peer(fill(34, 0x50))}
	header := protocol.SignedStream{Labels: labels, Signature: sig(0x90), Stream: protocol.Stream{Publisher: address(0x11),
		CreatedAt: 1_790_000_000, Salt: hash(0x33), PieceSize: 1 << 18, ContentRate: 7, LabelsHash: labelsHash}}
	channel := protocol.Channel{Payer: address(1), Signer: address(2), Payee: address(3), Token: 4, Lane: 5, Rate: 6_000_000}
	voucher := protocol.SignedVoucher{Voucher: protocol.Voucher{Bytes: 1 << 33, Amount: 51539607552}, Signature: sig(0x20)}
	terms := Terms{Sent: 1<<33 + 9, Window: 8 << 20, Debt: 77, Newest: voucher, Stalled: true}
	quote := protocol.SignedQuote{Signature: sig(0x40), Quote: protocol.Quote{PeerHash: hash(0x44), Payee: address(3), Token: 4,
		UpstreamRate: 10, ForwardingRate: 20, ContentRate: 7, Capacity: 1 << 27, ValidUntil: 1_790_000_060}}
	offer := &protocol.SignedOffer{Signature: sig(0x60), ChannelOffer: protocol.ChannelOffer{ValidUntil: 1_790_000_300,
		Channel: protocol.Channel{Lane: 5}}}
	payload := []byte("a piece of a stream")
	piece := protocol.SignedPiece{Labels: labels, Signature: sig(0x70), Piece: protocol.Piece{Sequence: 41, Last: true,
		Hash: protocol.PayloadHash(payload), Size: uint32(len(payload)), LabelsHash: labelsHash}}
	piece.Run = protocol.RunProof{First: 40, Count: 5, Path: protocol.RunPath{hash(0xa0), hash(0xb0), hash(0xc0)}}
	plain := piece
	plain.Run = protocol.RunProof{First: 41, Count: 1}
	plain.Labels, plain.LabelsHash, plain.Last = nil, common.Hash{}, false
	return map[string][]byte{
		"quoteRequest": QuoteRequest{Stream: protocol.StreamID(hash(0x55)), Path: path, Payer: address(1), Signer: address(2),
			OfferRate: 37, Patience: 2500 * time.Millisecond, Head: 42}.Append(nil),
		"quoteReply":          must(QuoteReply{Header: header, Quote: quote, Window: Window{First: 17, Next: 43}, Route: path}.Append(nil)),
		"quoteReplyWithOffer": must(QuoteReply{Header: header, Quote: quote, Offer: offer}.Append(nil)),
		"refusal":             Refusal{Code: CodeBusy, RetryAfter: 1500 * time.Millisecond, Reason: "too many subscriptions"}.Append(nil),
		"gone":                Refusal{Code: CodeGone, Oldest: 17, Reason: "the oldest is 17"}.Append(nil),
		"subscribe":           Subscribe{Stream: protocol.StreamID(hash(0x55)), From: 41, Until: 99, Channel: channel, Received: 1 << 33, Path: path}.Append(nil),
		"accept":              must(Accept{Header: header, First: 41, Window: Window{First: 17, Next: 43, Ended: true}, Terms: terms, Route: path}.Append(nil)),
		"piece":               must(AppendPiece(nil, plain, payload)),
		"lastPieceWithLabels": must(AppendPiece(nil, piece, payload)),
		"delivery":            AppendDelivery(nil, protocol.SignedDelivery{Signature: sig(0x80), Delivery: protocol.Delivery{Sequence: 41, Bytes: 1 << 33, Total: 1<<33 + 7, SentAt: 1_790_000_001_002}}),
		"receipt": AppendReceipt(nil, protocol.SignedDeliveryReceipt{Signature: sig(0xa0), DeliveryReceipt: protocol.DeliveryReceipt{
			Sequence: 40, Bytes: 1<<33 - 1, Total: 1<<33 + 6, SentAt: 1_790_000_001_002, ReceivedAt: 1_790_000_001_003}}),
		"voucher": AppendVoucher(nil, voucher),
		"route":   Route{Window: Window{First: 18, Next: 44}, Route: path}.Append(nil),
		"want":    AppendWant(nil, 99),
		"terms":   terms.Append(nil),
		"stop":    AppendStop(nil),
	}
}

// vector is one line of testdata/frames.json.
type vector struct {
	Name  string `json:"name"`
	Frame string `json:"frame"` // the whole frame, hexadecimal
}

func TestVectors_AreWhatWeEncode_AndDecodeToThemselves(t *testing.T) {
	path := filepath.Join("testdata", "frames.json")
	want := examples(t)
	if *update {
		var list []vector
		for _, name := range []string{"quoteRequest", "quoteReply", "quoteReplyWithOffer", "refusal", "gone", "subscribe", "accept", "piece",
			"lastPieceWithLabels", "delivery", "voucher", "route", "terms", "stop", "want", "receipt"} {
			list = append(list, vector{name, hex.EncodeToString(want[name])})
		}
		data, err := json.MarshalIndent(list, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != len(want) {
		t.Fatalf("%d vectors, %d examples", len(list), len(want))
	}
	for _, v := range list {
		if got := hex.EncodeToString(want[v.Name]); got != v.Frame {
			t.Errorf("%s is encoded as %s, the vector is %s", v.Name, got, v.Frame)
		}
		whole, err := hex.DecodeString(v.Frame)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := recode(Kind(whole[4]), whole); err != nil || !bytes.Equal(again, whole) {
			t.Errorf("%s decodes to what encodes as %x: %v", v.Name, again, err)
		}
	}
}

func TestDecodedValues_AreThoseThatWereEncoded(t *testing.T) {
	frames := examples(t)
	ask, err := DecodeQuoteRequest(frames["quoteRequest"][headSize:])
	if err != nil || ask.Patience != 2500*time.Millisecond || ask.OfferRate != 37 || len(ask.Path) != 2 || ask.Path[1] != Peer(fill(34, 0x50)) {
		t.Fatalf("%+v, %v", ask, err)
	}
	reply, err := DecodeQuoteReply(frames["quoteReplyWithOffer"][headSize:], ask)
	if err != nil {
		t.Fatal(err)
	}
	o := reply.Offer
	if o == nil || o.Payer != ask.Payer || o.Signer != ask.Signer || o.Rate != ask.OfferRate || o.Payee != reply.Quote.Payee ||
		o.Token != reply.Quote.Token || o.Lane != 5 || reply.Quote.Stream != ask.Stream {
		t.Fatalf("the offer is %+v", o)
	}
	accept, err := DecodeAccept(frames["accept"][headSize:], protocol.ChannelID{8})
	if err != nil || accept.First != 41 || accept.Window != (Window{First: 17, Next: 43, Ended: true}) || accept.Terms.Newest.Channel != (protocol.ChannelID{8}) || !accept.Terms.Stalled || accept.Terms.Debt != 77 ||
		accept.Header.Labels["type"] != "video/mp4" {
		t.Fatalf("%+v, %v", accept, err)
	}
	r, err := DecodeRefusal(frames["refusal"][headSize:])
	if err != nil || r != (Refusal{Code: CodeBusy, RetryAfter: 1500 * time.Millisecond, Reason: "too many subscriptions"}) {
		t.Fatalf("%+v, %v", r, err)
	}
	rc, err := DecodeReceipt(frames["receipt"][headSize:], protocol.ChannelID{8}, protocol.StreamID{9}, 7)
	if err != nil || rc.Channel != (protocol.ChannelID{8}) || rc.Stream != (protocol.StreamID{9}) || rc.From != 7 || rc.Total != 1<<33+6 ||
		rc.ReceivedAt != rc.SentAt+1 {
		t.Fatalf("%+v, %v", rc, err)
	}
	p, payload, err := DecodePiece(frames["lastPieceWithLabels"], protocol.StreamID{9})
	if err != nil || p.Stream != (protocol.StreamID{9}) || !p.Last || p.Sequence != 41 || p.Run.First != 40 || p.Run.Count != 5 || p.Run.Path[2] != common.Hash(fill(32, 0xc0)) || p.CheckPayload(payload) != nil {
		t.Fatalf("%+v, %v", p, err)
	}
}

func TestFrames_ThatAreCutOrLengthenedAnywhere_AreRefused(t *testing.T) {
	for name, whole := range examples(t) {
		kind := Kind(whole[4])
		for n := headSize; n < len(whole); n++ {
			if _, err := recode(kind, whole[:n:n]); !errors.Is(err, ErrMalformed) {
				t.Fatalf("%s cut to %d of %d bytes: %v", name, n, len(whole), err)
			}
		}
		if _, err := recode(kind, append(bytes.Clone(whole), 0)); !errors.Is(err, ErrMalformed) {
			t.Fatalf("%s with a byte too many: %v", name, err)
		}
	}
}

func TestRefusals_KeepWithinTheirLimit_WhateverTheReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Refusal{Code: Code(rapid.Uint16().Draw(t, "code")), Reason: string(rapid.SliceOfN(rapid.Byte(), 0, 500).Draw(t, "reason")),
			RetryAfter: time.Duration(rapid.Int64().Draw(t, "after"))}
		whole := r.Append(nil)
		got, err := DecodeRefusal(whole[headSize:])
		if err != nil || got.Code != r.Code || len(got.Reason) > MaxReason {
			t.Fatalf("%+v came back as %+v: %v", r, got, err)
		}
	})
}

func TestWindows_AndOldestPieces_ThatMakeNoSense_AreRefused(t *testing.T) {
	if _, err := DecodeRoute(Route{Window: Window{First: 2, Next: 1}}.Append(nil)[headSize:]); !errors.Is(err, ErrMalformed) {
		t.Errorf("a window that ends before it begins: %v", err)
	}
	if _, err := DecodeRefusal(Refusal{Code: CodeBusy, Oldest: 1}.Append(nil)[headSize:]); !errors.Is(err, ErrMalformed) {
		t.Errorf("an oldest piece of a stream that is only busy: %v", err)
	}
}

func TestPieces_WithoutAPlaceInTheirRun_AreRefused(t *testing.T) {
	const at = headSize + 8 + 32 + 4 + 1 + 32 // of the index, then the count
	for name, c := range map[string][2]byte{"no run": {0, 0}, "past its end": {1, 1}, "too long a run": {0, protocol.MaxRunPieces + 1}, "before piece 0": {42, 43}} {
		whole := bytes.Clone(examples(t)["piece"])
		whole[at], whole[at+1] = c[0], c[1]
		if _, _, err := DecodePiece(whole, protocol.StreamID{}); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := AppendPiece(nil, protocol.SignedPiece{Piece: protocol.Piece{Sequence: 3}, Run: protocol.RunProof{First: 4, Count: 1}}, nil); !errors.Is(err, ErrMalformed) {
		t.Errorf("a piece before its run is encoded: %v", err)
	}
}

func TestPaths_OfAnyAllowedShape_ComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Peer {
			return Peer(rapid.SliceOfN(rapid.Byte(), 1, MaxPeerID).Draw(t, "peer"))
		}), 0, MaxPath).Draw(t, "path")
		got, err := DecodeRoute(Route{Route: path}.Append(nil)[headSize:])
		if err != nil || len(got.Route) != len(path) || len(path) > 0 && !reflect.DeepEqual(got.Route, path) {
			t.Fatalf("%v came back as %v: %v", path, got.Route, err)
		}
	})
}

func TestReader_TakesWhatIsWanted_SkipsExtensions_AndRefusesTheRest(t *testing.T) {
	frames := examples(t)
	extension := []byte{0, 0, 0, 2, 0x99, 1}
	read := func(maxPiece int, input []byte, want ...Kind) (Kind, []byte, error) {
		r := NewReader(bytes.NewReader(input))
		r.MaxPiece = maxPiece
		return r.Next(want...)
	}
	if k, body, err := read(0, append(bytes.Clone(extension), frames["voucher"]...), KindVoucher, KindStop); err != nil ||
		k != KindVoucher || !bytes.Equal(body, frames["voucher"][headSize:]) {
		t.Fatalf("%v, %x, %v", k, body, err)
	}
	if k, whole, err := read(19, frames["piece"], KindPiece); err != nil || k != KindPiece || !bytes.Equal(whole, frames["piece"]) {
		t.Fatalf("%v, %x, %v", k, whole, err)
	}
	ofSize := func(n int) []byte {
		whole, err := AppendPiece(nil, protocol.SignedPiece{Piece: protocol.Piece{Size: uint32(n)}, Run: protocol.RunProof{Count: 1}}, fill(n, 0))
		if err != nil {
			t.Fatal(err)
		}
		return whole
	}
	if _, _, err := DecodePiece(ofSize(protocol.MaxPieceSize), protocol.StreamID{}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := DecodePiece(ofSize(protocol.MaxPieceSize+1), protocol.StreamID{}); !errors.Is(err, ErrMalformed) {
		t.Fatalf("a piece a byte too large: %v", err)
	}
	for name, c := range map[string]struct {
		input []byte
		want  error
	}{
		"a kind that has no place here": {frames["stop"], ErrKind},
		"an unknown kind":               {[]byte{0, 0, 0, 1, 0x7f}, ErrKind},
		"kind zero":                     {[]byte{0, 0, 0, 1, 0}, ErrKind},
		"a length of zero":              {[]byte{0, 0, 0, 0, byte(KindVoucher)}, ErrMalformed},
		"a length past its kind":        {[]byte{0, 0, 1, 0, byte(KindVoucher)}, ErrMalformed},
		"a piece past every limit":      {ofSize(protocol.MaxPieceSize + runPathLimit + labelsLimit), ErrMalformed},
		"too many extensions":           {bytes.Repeat(extension, MaxExtensions), ErrMalformed},
		"a large extension":             {[]byte{0, 1, 0, 0, 0x99}, ErrMalformed},
		"half a head":                   {frames["voucher"][:3], io.ErrUnexpectedEOF},
		"half a body":                   {frames["voucher"][:30], io.ErrUnexpectedEOF},
		"a head only":                   {frames["voucher"][:5], io.ErrUnexpectedEOF},
		"nothing":                       {nil, io.EOF},
	} {
		if _, _, err := read(protocol.MaxPieceSize, c.input, KindVoucher, KindPiece); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// fuzz checks the promise of a decoder: no panic, and whatever it accepts encodes to the same bytes.
func fuzz(f *testing.F, kind Kind) {
	for _, whole := range examples(f) {
		if Kind(whole[4]) == kind {
			f.Add(whole[headSize:])
		}
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		whole := seal(append([]byte{0, 0, 0, 0, byte(kind)}, body...), 0)
		again, err := recode(kind, whole)
		switch {
		case err == nil && !bytes.Equal(again, whole):
			t.Fatalf("%x was accepted and is encoded as %x", whole, again)
		case err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrVersion):
			t.Fatalf("refused for no reason of the codec: %v", err)
		}
	})
}

func FuzzQuoteRequest(f *testing.F) { fuzz(f, KindQuoteRequest) }
func FuzzQuoteReply(f *testing.F)   { fuzz(f, KindQuoteReply) }
func FuzzRefusal(f *testing.F)      { fuzz(f, KindRefusal) }
func FuzzSubscribe(f *testing.F)    { fuzz(f, KindSubscribe) }
func FuzzAccept(f *testing.F)       { fuzz(f, KindAccept) }
func FuzzPiece(f *testing.F)        { fuzz(f, KindPiece) }
func FuzzDelivery(f *testing.F)     { fuzz(f, KindDelivery) }
func FuzzReceipt(f *testing.F)      { fuzz(f, KindReceipt) }
func FuzzVoucher(f *testing.F)      { fuzz(f, KindVoucher) }
func FuzzRoute(f *testing.F)        { fuzz(f, KindRoute) }
func FuzzWant(f *testing.F)         { fuzz(f, KindWant) }
func FuzzTerms(f *testing.F)        { fuzz(f, KindTerms) }

func FuzzReader(f *testing.F) {
	for _, whole := range examples(f) {
		f.Add(whole)
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		r := NewReader(bytes.NewReader(input))
		r.MaxPiece = protocol.MaxPieceSize
		for {
			kind, body, err := r.Next(kinds...)
			if err != nil {
				return
			}
			if len(body) > limit(kind)+headSize {
				t.Fatalf("a %s of %d bytes was read", kind, len(body))
			}
		}
	})
}
