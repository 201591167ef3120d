package protocol

import (
	"errors"
	"fmt"
	"math/bits"
	"sync"

	"github.com/ethereum/go-ethereum/common"
)

// Limits of runs. A path has at most MaxRunDepth hashes.
const (
	MaxRunPieces = 64
	MaxRunDepth  = 6
	MaxSequence  = 1 << 62 // highest sequence that a piece can have: sums of sequences do not overflow
)

// ErrContradiction means that a publisher signed two different runs that have a piece in common, which no honest one does. Whoever
// carries either of them has done nothing wrong.
var ErrContradiction = errors.New("the publisher signed two different runs with the same piece")

// Run is what a stream's publisher signs: consecutive pieces, by the root of a tree over their digests.
type Run struct {
	Stream StreamID    `json:"streamId"`
	First  uint64      `json:"firstSequence"`
	Count  uint32      `json:"count"` // 1 to MaxRunPieces
	Root   common.Hash `json:"root"`
}

// RunPath is the siblings of a piece in its run's tree, bottom up; those past the tree's depth are zero.
type RunPath [MaxRunDepth]common.Hash

// RunProof is how a piece proves that it is of a signed run.
type RunProof struct {
	First uint64  `json:"firstSequence"`
	Count uint32  `json:"count"`
	Path  RunPath `json:"path"`
}

// RunDepth is how many hashes a path has in a run of count pieces.
func RunDepth(count uint32) int { return bits.Len32(max(count, 1) - 1) }

// RunDigest is what the stream's publisher signs.
func (d Domain) RunDigest(r Run) common.Hash {
	return d.digest(newWords(hashRun).word(r.Stream).uint(r.First).uint(uint64(r.Count)).word(r.Root).sum())
}

// NewRun makes a run of consecutive pieces of one stream, and the proof of each. It fails with ErrBadPiece if they are none, too
// many or not consecutive.
func (d Domain) NewRun(pieces []Piece) (Run, []RunProof, error) {
	if len(pieces) == 0 || len(pieces) > MaxRunPieces {
		return Run{}, nil, fmt.Errorf("%w: a run of %d pieces, 1 to %d are allowed", ErrBadPiece, len(pieces), MaxRunPieces)
	}
	run := Run{Stream: pieces[0].Stream, First: pieces[0].Sequence, Count: uint32(len(pieces))}
	depth := RunDepth(run.Count)
	separator, level := d.Separator(), make([]common.Hash, 1<<depth)
	proofs := make([]RunProof, len(pieces))
	for i, p := range pieces {
		if p.Stream != run.Stream || p.Sequence != run.First+uint64(i) {
			return Run{}, nil, fmt.Errorf("%w: piece %d of stream %s does not follow in the run", ErrBadPiece, p.Sequence, p.Stream)
		}
		level[i] = digestIn(separator, p.structHash())
		proofs[i] = RunProof{First: run.First, Count: run.Count}
	}
	for h := range depth {
		for i := range proofs {
			proofs[i].Path[h] = level[i>>h^1]
		}
		level = foldLevel(level)
	}
	run.Root = level[0]
	return run, proofs, nil
}

// runOf is the run that a piece claims to be of. That somebody signed it is not checked here.
func runOf(separator common.Hash, p SignedPiece) (Run, error) {
	index := p.Sequence - p.Run.First
	if p.Sequence > MaxSequence || p.Run.Count == 0 || p.Run.Count > MaxRunPieces || p.Sequence < p.Run.First || index >= uint64(p.Run.Count) {
		return Run{}, fmt.Errorf("%w: piece %d in a run of %d from piece %d", ErrBadPiece, p.Sequence, p.Run.Count, p.Run.First)
	}
	depth := RunDepth(p.Run.Count)
	node := digestIn(separator, p.structHash())
	for h, sibling := range p.Run.Path {
		switch {
		case h >= depth:
			if sibling != (common.Hash{}) {
				return Run{}, fmt.Errorf("%w: the path of piece %d is too long", ErrBadPiece, p.Sequence)
			}
		case index>>h&1 == 1:
			node = treeNode(sibling, node)
		default:
			node = treeNode(node, sibling)
		}
	}
	return Run{Stream: p.Stream, First: p.Run.First, Count: p.Run.Count, Root: node}, nil
}

// SignedRun is a run with its publisher's signature.
type SignedRun struct {
	Run
	Signature Signature `json:"signature"`
}

// ContradictionError is an ErrContradiction with the evidence: both runs, validly signed.
type ContradictionError struct {
	Known, Other SignedRun
}

func (e *ContradictionError) Error() string {
	return fmt.Sprintf("%v: %d from piece %d, root %s, signature %s, and %d from piece %d, root %s, signature %s", ErrContradiction,
		e.Known.Count, e.Known.First, e.Known.Root, e.Known.Signature, e.Other.Count, e.Other.First, e.Other.Root, e.Other.Signature)
}

// Is makes it an ErrContradiction.
func (e *ContradictionError) Is(target error) bool { return target == ErrContradiction }

// runsKnown is how many verified runs a Verifier remembers: enough for readers at different places of a stream.
const runsKnown = 16

// Verifier checks the pieces of one stream. It remembers the runs that it verified last, so that the signature of a run is checked
// once and each of its pieces costs only hashes. Its methods may be called by many goroutines.
type Verifier struct {
	domain    Domain
	separator common.Hash
	stream    Stream
	id        StreamID

	mu    sync.Mutex
	known [runsKnown]SignedRun // under mu; unused ones have no pieces
	next  int                  // under mu: which is forgotten next
}

// Verifier is for the stream of a header that VerifyStream accepted.
func (d Domain) Verifier(s Stream) *Verifier {
	return &Verifier{domain: d, separator: d.Separator(), stream: s, id: d.StreamID(s)}
}

// Verify checks a piece's header: its stream, its size (only the last may be empty), its labels, its place in its run, and that the
// publisher signed the run. ErrBadPiece, ErrBadLabels or ErrBadSignature mean that whoever sent it is at fault, ErrContradiction
// that the publisher is: then the piece is not to be used, since others may hold another one in its place. Contradictions with
// runs that are long forgotten are not noticed. The payload is checked by CheckPayload.
func (v *Verifier) Verify(p SignedPiece) error {
	switch {
	case p.Stream != v.id:
		return fmt.Errorf("%w: it is of stream %s, not of %s", ErrBadPiece, p.Stream, v.id)
	case p.Size > v.stream.PieceSize || p.Size > MaxPieceSize:
		return fmt.Errorf("%w: piece %d has %d bytes, the stream allows %d", ErrBadPiece, p.Sequence, p.Size, v.stream.PieceSize)
	case p.Size == 0 && !p.Last:
		return fmt.Errorf("%w: piece %d is empty and not the last", ErrBadPiece, p.Sequence)
	}
	if err := p.Labels.matches(p.LabelsHash); err != nil {
		return err
	}
	run, err := runOf(v.separator, p)
	if err != nil {
		return err
	}
	signed := SignedRun{run, p.Signature}
	if v.remembers(signed) {
		return nil
	}
	if err := SignedBy(v.domain.RunDigest(run), p.Signature, v.stream.Publisher); err != nil {
		return fmt.Errorf("%w: piece %d of stream %s: %w", ErrBadPiece, p.Sequence, v.id, err)
	}
	return v.remember(signed)
}

// remembers compares the signature too: it is passed on with the piece, to those who have not seen it yet.
func (v *Verifier) remembers(r SignedRun) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	for i := range v.known {
		if v.known[i] == r {
			return true
		}
	}
	return false
}

func (v *Verifier) remember(r SignedRun) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, k := range v.known {
		if k.Count > 0 && k.Run != r.Run && k.First < r.First+uint64(r.Count) && r.First < k.First+uint64(k.Count) {
			return &ContradictionError{Known: k, Other: r}
		}
	}
	v.known[v.next] = r
	v.next = (v.next + 1) % runsKnown
	return nil
}
