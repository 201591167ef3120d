package wire

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// AppendPiece encodes a piece and its payload as a frame. It fails if the piece's labels have no encoding, or it has no place in
// its run.
func AppendPiece(dst []byte, p protocol.SignedPiece, payload []byte) ([]byte, error) {
	labels, err := p.Labels.Encode()
	if err != nil {
		return nil, err
	}
	index := p.Sequence - p.Run.First
	if p.Sequence < p.Run.First || index >= uint64(p.Run.Count) || p.Run.Count > protocol.MaxRunPieces {
		return nil, fmt.Errorf("%w: piece %d has no place in a run of %d from piece %d", ErrMalformed, p.Sequence, p.Run.Count, p.Run.First)
	}
	dst, start := frame(dst, KindPiece)
	dst = binary.BigEndian.AppendUint64(dst, p.Sequence)
	dst = append(dst, p.Hash[:]...)
	dst = binary.BigEndian.AppendUint32(dst, p.Size)
	dst = append(dst, bit(p.Last))
	dst = append(dst, p.LabelsHash[:]...)
	dst = append(dst, byte(index), byte(p.Run.Count))
	for _, sibling := range p.Run.Path[:protocol.RunDepth(p.Run.Count)] {
		dst = append(dst, sibling[:]...)
	}
	dst = append(dst, p.Signature[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(labels)))
	dst = append(dst, labels...)
	return seal(append(dst, payload...), start), nil
}

// DecodePiece takes a whole frame, as Reader.Next returns it for a piece, apart. The stream is the one subscribed to. The
// payload is a part of the frame; that it has the announced hash is not checked here.
func DecodePiece(whole []byte, stream protocol.StreamID) (p protocol.SignedPiece, payload []byte, err error) {
	if len(whole) < headSize || Kind(whole[4]) != KindPiece {
		return protocol.SignedPiece{}, nil, fmt.Errorf("%w: it is not a piece", ErrMalformed)
	}
	c := &cursor{kind: KindPiece, rest: whole[headSize:]}
	p.Stream = stream
	p.Sequence = c.u64()
	p.Hash = common.Hash(c.take(32))
	p.Size = c.u32()
	p.Last = c.boolean("last")
	p.LabelsHash = common.Hash(c.take(32))
	p.Run = c.run(p.Sequence)
	p.Signature = c.signature()
	p.Labels = c.labels()
	if p.Size > protocol.MaxPieceSize {
		c.fail("a payload of %d bytes, at most %d", p.Size, protocol.MaxPieceSize)
	}
	if c.err == nil && uint64(p.Size) != uint64(len(c.rest)) {
		c.fail("it announces %d bytes of payload and has %d", p.Size, len(c.rest))
	}
	if c.err != nil {
		return protocol.SignedPiece{}, nil, c.err
	}
	return p, c.rest, nil
}

// run is the place of a piece in its run. How long the path is, follows from how many pieces the run has.
func (c *cursor) run(sequence uint64) (r protocol.RunProof) {
	index, count := uint64(c.u8()), uint32(c.u8())
	if count == 0 || count > protocol.MaxRunPieces || index >= uint64(count) || index > sequence {
		c.fail("piece %d is number %d in a run of %d", sequence, index, count)
		return r
	}
	r.First, r.Count = sequence-index, count
	for h := range protocol.RunDepth(count) {
		r.Path[h] = common.Hash(c.take(32))
	}
	return r
}
