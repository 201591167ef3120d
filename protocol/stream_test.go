package protocol

import (
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
