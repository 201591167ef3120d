package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/zeebo/blake3"
)

// MaxPieceSize is the largest payload of a piece, in bytes.
const MaxPieceSize = 1 << 20

// ErrBadPiece is the cause of every refusal of a stream header or a piece.
var ErrBadPiece = errors.New("piece or stream is not valid")

// Stream is the header of a stream. Its digest is the stream's id, so a stream id commits to its publisher and its price.
type Stream struct {
	Publisher   common.Address `json:"publisher"`
	CreatedAt   uint64         `json:"createdAt"` // unix seconds
	Salt        common.Hash    `json:"salt"`
	PieceSize   uint32         `json:"pieceSize"` // most bytes of a piece, at most MaxPieceSize
	ContentRate Rate           `json:"contentRate"`
	LabelsHash  common.Hash    `json:"labelsHash"` // zero without labels
}

// SignedStream is a stream header as it travels, with the labels it commits to.
type SignedStream struct {
	Stream
	Labels    Labels    `json:"labels,omitempty"`
	Signature Signature `json:"signature"`
}

// StreamID is the header's digest: what the publisher signs and how the stream is named.
func (d Domain) StreamID(s Stream) StreamID {
	return StreamID(d.digest(newWords(hashStream).address(s.Publisher).uint(s.CreatedAt).word(s.Salt).
		uint(uint64(s.PieceSize)).uint(uint64(s.ContentRate)).word(s.LabelsHash).sum()))
}

// VerifyStream checks size, labels and publisher's signature of a header and returns the stream's id.
func (d Domain) VerifyStream(s SignedStream) (StreamID, error) {
	if s.PieceSize == 0 || s.PieceSize > MaxPieceSize {
		return StreamID{}, fmt.Errorf("%w: piece size %d is not between 1 and %d", ErrBadPiece, s.PieceSize, MaxPieceSize)
	}
	if err := s.Labels.matches(s.LabelsHash); err != nil {
		return StreamID{}, err
	}
	id := d.StreamID(s.Stream)
	if err := SignedBy(id.Hash(), s.Signature, s.Publisher); err != nil {
		return StreamID{}, fmt.Errorf("%w: header of stream %s: %w", ErrBadPiece, id, err)
	}
	return id, nil
}

// Piece is the header of one content-addressed unit of a stream.
type Piece struct {
	Stream     StreamID    `json:"streamId"`
	Sequence   uint64      `json:"sequence"` // from 0, without gaps
	Hash       common.Hash `json:"hash"`     // BLAKE3-256 of the payload
	Size       uint32      `json:"size"`     // bytes of payload
	Last       bool        `json:"last"`
	LabelsHash common.Hash `json:"labelsHash"` // zero without labels
}

// SignedPiece is a piece's header as it travels.
type SignedPiece struct {
	Piece
	Labels    Labels    `json:"labels,omitempty"`
	Run       RunProof  `json:"run"`
	Signature Signature `json:"signature"` // of the run
}

// PieceDigest is the leaf of a piece in its run's tree: it commits to the payload and to the labels.
func (d Domain) PieceDigest(p Piece) common.Hash {
	return d.digest(p.structHash())
}

func (p Piece) structHash() common.Hash {
	return newWords(hashPiece).word(p.Stream).uint(p.Sequence).word(p.Hash).uint(uint64(p.Size)).bool(p.Last).word(p.LabelsHash).sum()
}

// PayloadHash is the BLAKE3-256 hash of a payload.
func PayloadHash(payload []byte) common.Hash { return common.Hash(blake3.Sum256(payload)) }

// CheckPayload fails with ErrBadPiece unless the payload is the one the header commits to.
func (p Piece) CheckPayload(payload []byte) error {
	if uint64(len(payload)) != uint64(p.Size) {
		return fmt.Errorf("%w: piece %d announces %d bytes and has %d", ErrBadPiece, p.Sequence, p.Size, len(payload))
	}
	if PayloadHash(payload) != p.Hash {
		return fmt.Errorf("%w: payload of piece %d does not have the announced hash", ErrBadPiece, p.Sequence)
	}
	return nil
}
