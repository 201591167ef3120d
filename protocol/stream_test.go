package protocol

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

func testStream(t *testing.T) (Domain, SignedStream) {
	t.Helper()
	d, _, _ := testChannel(t)
	s := SignedStream{
		Stream: Stream{Publisher: testAddress("paul"), CreatedAt: 1, PieceSize: 1024, ContentRate: 5},
		Labels: Labels{"name": "first light"},
	}
	s.LabelsHash, _ = s.Labels.Hash()
	s.Signature, _ = Sign(d.StreamID(s.Stream).Hash(), testKey("paul"))
	return d, s
}

func TestVerifyStream_RefusesAnythingItsPublisherDidNotSign(t *testing.T) {
	d, good := testStream(t)
	id, err := d.VerifyStream(good)
	if err != nil || id != d.StreamID(good.Stream) {
		t.Fatal(id, err)
	}
	for name, alter := range map[string]func(*SignedStream){
		"another publisher":  func(s *SignedStream) { s.Publisher = testAddress("mallory") },
		"another price":      func(s *SignedStream) { s.ContentRate = 0 },
		"other labels":       func(s *SignedStream) { s.Labels = Labels{"name": "second light"} },
		"no labels":          func(s *SignedStream) { s.Labels = nil },
		"labels unhashed":    func(s *SignedStream) { s.LabelsHash = common.Hash{} },
		"no piece size":      func(s *SignedStream) { s.PieceSize = 0 },
		"too large a piece":  func(s *SignedStream) { s.PieceSize = MaxPieceSize + 1 },
		"another signature":  func(s *SignedStream) { s.Signature[5]++ },
		"signed by somebody": func(s *SignedStream) { s.Signature, _ = Sign(d.StreamID(s.Stream).Hash(), testKey("mallory")) },
	} {
		s := good
		alter(&s)
		if _, err := d.VerifyStream(s); err == nil {
			t.Errorf("a header with %s was accepted", name)
		}
	}
}

func TestVerifyPiece_RefusesAnythingItsPublisherDidNotSign(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	payload := []byte("some bytes of the stream")
	good := SignedPiece{Piece: Piece{Stream: id, Sequence: 3, Hash: PayloadHash(payload), Size: uint32(len(payload))}}
	sign := func(p *SignedPiece) { p.Signature, _ = Sign(d.PieceDigest(p.Piece), testKey("paul")) }
	sign(&good)
	if err := errors.Join(d.VerifyPiece(s.Stream, id, good), good.CheckPayload(payload)); err != nil {
		t.Fatal(err)
	}
	for name, alter := range map[string]func(*SignedPiece){
		"another sequence":        func(p *SignedPiece) { p.Sequence++ },
		"another stream":          func(p *SignedPiece) { p.Stream[0]++; sign(p) },
		"another hash":            func(p *SignedPiece) { p.Hash[0]++ },
		"another end":             func(p *SignedPiece) { p.Last = true },
		"more than the stream":    func(p *SignedPiece) { p.Size = s.PieceSize + 1; sign(p) },
		"nothing inside":          func(p *SignedPiece) { p.Size = 0; sign(p) },
		"labels nobody signed":    func(p *SignedPiece) { p.Labels = Labels{"a": "b"} },
		"somebody else's signing": func(p *SignedPiece) { p.Signature, _ = Sign(d.PieceDigest(p.Piece), testKey("mallory")) },
	} {
		p := good
		alter(&p)
		if err := d.VerifyPiece(s.Stream, id, p); err == nil {
			t.Errorf("a piece with %s was accepted", name)
		}
	}
	empty := SignedPiece{Piece: Piece{Stream: id, Sequence: 4, Hash: PayloadHash(nil), Last: true}}
	sign(&empty)
	if err := d.VerifyPiece(s.Stream, id, empty); err != nil {
		t.Errorf("an empty last piece: %v", err)
	}
	for _, bad := range [][]byte{nil, payload[1:], append([]byte{1}, payload...), []byte("same bytes of the stream")} {
		if err := good.CheckPayload(bad); !errors.Is(err, ErrBadPiece) {
			t.Errorf("payload %q was accepted: %v", bad, err)
		}
	}
}
