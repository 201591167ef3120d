package protocol

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// testRun is count signed pieces from a sequence on, and their payloads.
func testRun(tb testing.TB, d Domain, id StreamID, first uint64, count, size int, publisher string) ([]SignedPiece, [][]byte) {
	tb.Helper()
	payloads := make([][]byte, count)
	pieces := make([]Piece, count)
	for i := range pieces {
		payloads[i] = make([]byte, size)
		payloads[i][0] = byte(first) + byte(i)
		pieces[i] = Piece{Stream: id, Sequence: first + uint64(i), Hash: PayloadHash(payloads[i]), Size: uint32(size)}
	}
	return signRun(tb, d, pieces, publisher), payloads
}

func signRun(tb testing.TB, d Domain, pieces []Piece, publisher string) []SignedPiece {
	tb.Helper()
	run, proofs, err := d.NewRun(pieces)
	if err != nil {
		tb.Fatal(err)
	}
	sig, err := Sign(d.RunDigest(run), testKey(publisher))
	if err != nil {
		tb.Fatal(err)
	}
	out := make([]SignedPiece, len(pieces))
	for i := range out {
		out[i] = SignedPiece{Piece: pieces[i], Run: proofs[i], Signature: sig}
	}
	return out
}

func TestPieces_OfARunOfAnyLength_ProveThemselvesAlone_AndInAnyOrder(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	rapid.Check(t, func(rt *rapid.T) {
		count := rapid.IntRange(1, MaxRunPieces).Draw(rt, "count")
		first := rapid.Uint64Range(0, MaxSequence-MaxRunPieces).Draw(rt, "first")
		pieces, payloads := testRun(t, d, id, first, count, 9, "paul")
		together := d.Verifier(s.Stream)
		for _, i := range rapid.Permutation(seq(count)).Draw(rt, "order") {
			for _, v := range []*Verifier{d.Verifier(s.Stream), together} {
				if err := errors.Join(v.Verify(pieces[i]), pieces[i].CheckPayload(payloads[i])); err != nil {
					rt.Fatalf("piece %d of %d: %v", i, count, err)
				}
			}
		}
	})
}

func seq(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestVerifier_RefusesAnythingItsPublisherDidNotSign_BeforeAndAfterItKnowsTheRun(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	other := StreamID{7}
	rapid.Check(t, func(rt *rapid.T) {
		count := rapid.IntRange(2, MaxRunPieces).Draw(rt, "count")
		i := rapid.IntRange(0, count-1).Draw(rt, "piece")
		pieces, _ := testRun(t, d, id, 1000, count, 9, "paul")
		foreign, _ := testRun(t, d, other, 1000, count, 9, "paul")
		forged, _ := testRun(t, d, id, 1000, count, 9, "mallory")
		depth := RunDepth(uint32(count))
		height := rapid.IntRange(0, depth-1).Draw(rt, "height")
		known := d.Verifier(s.Stream)
		if err := known.Verify(pieces[0]); err != nil {
			rt.Fatal(err)
		}
		labels := Labels{"a": "b"}
		hash, _ := labels.Hash()
		for name, alter := range map[string]func(*SignedPiece){
			"another sequence":          func(p *SignedPiece) { p.Sequence++ },
			"another place in the run":  func(p *SignedPiece) { p.Sequence++; p.Run.First++ },
			"the place of a neighbor":   func(p *SignedPiece) { p.Run = pieces[(i+1)%count].Run },
			"another hash":              func(p *SignedPiece) { p.Hash[3]++ },
			"another end":               func(p *SignedPiece) { p.Last = !p.Last },
			"another size":              func(p *SignedPiece) { p.Size-- },
			"labels nobody hashed":      func(p *SignedPiece) { p.Labels = labels },
			"labels nobody signed":      func(p *SignedPiece) { p.Labels, p.LabelsHash = labels, hash },
			"a path changed anywhere":   func(p *SignedPiece) { p.Run.Path[height][9]++ },
			"a path that is too long":   func(p *SignedPiece) { p.Run.Count = MaxRunPieces + 1 },
			"a longer run":              func(p *SignedPiece) { p.Run.Count++ },
			"a shorter run":             func(p *SignedPiece) { p.Run.Count-- },
			"no run":                    func(p *SignedPiece) { p.Run = RunProof{} },
			"a run that begins later":   func(p *SignedPiece) { p.Run.First = p.Sequence + 1 },
			"a run of another stream":   func(p *SignedPiece) { p.Run, p.Signature = foreign[i].Run, foreign[i].Signature },
			"a piece of another stream": func(p *SignedPiece) { *p = foreign[i] },
			"a run by somebody else":    func(p *SignedPiece) { *p = forged[i] },
			"another signature":         func(p *SignedPiece) { p.Signature[8]++ },
			"no signature":              func(p *SignedPiece) { p.Signature = Signature{} },
		} {
			p := pieces[i]
			alter(&p)
			for _, v := range []*Verifier{d.Verifier(s.Stream), known} {
				if err := v.Verify(p); err == nil || errors.Is(err, ErrContradiction) {
					rt.Errorf("a piece with %s: %v", name, err)
				}
			}
		}
		if count < MaxRunPieces { // a hash past the tree's depth would be a second encoding
			p := pieces[i]
			p.Run.Path[MaxRunDepth-1][0] |= bool2byte(depth < MaxRunDepth)
			if err := known.Verify(p); depth < MaxRunDepth && !errors.Is(err, ErrBadPiece) {
				rt.Errorf("a hash past the tree: %v", err)
			}
		}
	})
}

func bool2byte(b bool) byte {
	if b {
		return 1
	}
	return 0
}

func TestVerifier_HoldsPiecesToTheirStream(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	for name, c := range map[string]struct {
		piece Piece
		ok    bool
	}{
		"more than the stream allows": {Piece{Stream: id, Size: s.PieceSize + 1}, false},
		"nothing, and not the last":   {Piece{Stream: id}, false},
		"nothing, and the last":       {Piece{Stream: id, Last: true}, true},
		"as much as allowed":          {Piece{Stream: id, Size: s.PieceSize}, true},
		"a sequence past the highest": {Piece{Stream: id, Size: 1, Sequence: MaxSequence + 1}, false},
		"the highest sequence":        {Piece{Stream: id, Size: 1, Sequence: MaxSequence}, true},
	} {
		if err := d.Verifier(s.Stream).Verify(signRun(t, d, []Piece{c.piece}, "paul")[0]); err == nil != c.ok || !c.ok && !errors.Is(err, ErrBadPiece) {
			t.Errorf("%s: %v", name, err)
		}
	}
	pieces, payloads := testRun(t, d, id, 3, 1, 700, "paul")
	for _, bad := range [][]byte{nil, payloads[0][1:], append([]byte{9}, payloads[0][1:]...), append(payloads[0], 0)} {
		if err := pieces[0].CheckPayload(bad); !errors.Is(err, ErrBadPiece) {
			t.Errorf("a payload of %d bytes: %v", len(bad), err)
		}
	}
}

func TestPublisher_WhoSignsTwoRunsWithTheSamePiece_IsShownWithTheEvidence(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	rapid.Check(t, func(rt *rapid.T) {
		count := rapid.IntRange(1, 10).Draw(rt, "count")
		first := rapid.Uint64Range(80, 130).Draw(rt, "first")
		known, _ := testRun(t, d, id, 100, 10, 5, "paul")
		other, _ := testRun(t, d, id, first, count, 5, "paul")
		v := d.Verifier(s.Stream)
		if err := v.Verify(known[4]); err != nil {
			rt.Fatal(err)
		}
		overlaps := first < 110 && first+uint64(count) > 100 && (first != 100 || count != 10)
		err := v.Verify(other[count-1])
		if errors.Is(err, ErrContradiction) != overlaps || err == nil == overlaps {
			rt.Fatalf("a run of %d from piece %d beside one of 10 from piece 100: %v", count, first, err)
		}
		if evidence := (*ContradictionError)(nil); overlaps {
			if !errors.As(err, &evidence) || evidence.Known.Run == evidence.Other.Run {
				rt.Fatalf("the evidence is %+v", evidence)
			}
			for _, r := range []SignedRun{evidence.Known, evidence.Other} {
				if err := SignedBy(d.RunDigest(r.Run), r.Signature, s.Publisher); err != nil {
					rt.Fatalf("the evidence does not hold: %v", err)
				}
			}
			if err := v.Verify(known[9]); err != nil {
				rt.Fatalf("the run that was known first: %v", err)
			}
		}
	})
}

func TestVerifier_ForgetsTheOldestRun_AndThenChecksItAgain(t *testing.T) {
	d, s := testStream(t)
	id := d.StreamID(s.Stream)
	v := d.Verifier(s.Stream)
	for i := range 3 * runsKnown {
		pieces, _ := testRun(t, d, id, uint64(10*i), 2, 5, "paul")
		if err := errors.Join(v.Verify(pieces[0]), v.Verify(pieces[1])); err != nil {
			t.Fatal(err)
		}
	}
	if again, _ := testRun(t, d, id, 0, 2, 5, "paul"); v.Verify(again[1]) != nil {
		t.Fatal("a run that was forgotten is not taken again")
	}
	for _, pieces := range [][]Piece{nil, make([]Piece, MaxRunPieces+1), {{Stream: id}, {Stream: id}}, {{Stream: id}, {Sequence: 1}}} {
		if _, _, err := d.NewRun(pieces); !errors.Is(err, ErrBadPiece) {
			t.Errorf("a run of %d pieces that are none: %v", len(pieces), err)
		}
	}
	if RunDepth(0) != 0 || RunDepth(1) != 0 || RunDepth(2) != 1 || RunDepth(33) != 6 || RunDepth(64) != MaxRunDepth {
		t.Error("paths of the wrong length")
	}
}

// BenchmarkVerify is what a hop pays per piece of 64 KiB, payload included, if each piece is signed, and if 64 share a signature.
func BenchmarkVerify(b *testing.B) {
	d, _, _ := testChannel(b)
	s := Stream{Publisher: testAddress("paul"), PieceSize: 64 << 10}
	for _, c := range []struct {
		name  string
		count int
	}{{"eachSigned", 1}, {"runsOf64", 64}} {
		b.Run(c.name, func(b *testing.B) {
			var pieces []SignedPiece
			var payloads [][]byte
			for first := 0; first < 2048; first += c.count { // more runs than are remembered
				p, data := testRun(b, d, d.StreamID(s), uint64(first), c.count, 64<<10, "paul")
				pieces, payloads = append(pieces, p...), append(payloads, data...)
			}
			v := d.Verifier(s)
			b.SetBytes(64 << 10)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p := &pieces[i%len(pieces)]
				if err := errors.Join(v.Verify(*p), p.CheckPayload(payloads[i%len(pieces)])); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
