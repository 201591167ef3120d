package wire

import (
	"encoding/binary"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Sizes in bytes of the parts of bodies that do not vary.
const (
	streamFixed       = 32
	addressFixed      = 20
	signatureFixed    = 64
	channelFixed      = 3*addressFixed + 2 + 4 + 8
	headerFixed       = addressFixed + 8 + 32 + 4 + 8 + 32 + signatureFixed
	quoteRequestFixed = 1 + streamFixed + 2*addressFixed + 8 + 2 + 8
	quoteFixed        = 32 + addressFixed + 2 + 5*8 + signatureFixed
	offerFixed        = 4 + 8 + signatureFixed
	refusalFixed      = 2 + 4 + 8 + 1
	subscribeFixed    = 1 + streamFixed + 2*8 + channelFixed + 8
	windowFixed       = 2*8 + 1
	wantFixed         = 8
	termsFixed        = 3*8 + voucherFixed + 1
	acceptFixed       = 8 + windowFixed + termsFixed
	pieceFixed        = 8 + 32 + 4 + 1 + 32 + 1 + 1 + signatureFixed
	runPathLimit      = protocol.MaxRunDepth * 32
	deliveryFixed     = 4*8 + signatureFixed
	receiptFixed      = 5*8 + signatureFixed
	voucherFixed      = 8 + 8 + signatureFixed
)

// Peer is a libp2p peer id's multihash bytes.
type Peer string

// appendPath cuts a path at MaxPath nodes: whoever appends checks the length before.
func appendPath(dst []byte, path []Peer) []byte {
	path = path[:min(len(path), MaxPath)]
	dst = append(dst, byte(len(path)))
	for _, p := range path {
		dst = append(dst, byte(len(p)))
		dst = append(dst, p...)
	}
	return dst
}

func (c *cursor) path() []Peer {
	n := int(c.u8())
	if n > MaxPath {
		c.fail("a path of %d nodes, at most %d", n, MaxPath)
	}
	if c.err != nil || n == 0 {
		return nil
	}
	path := make([]Peer, 0, n)
	for range n {
		size := int(c.u8())
		if size == 0 || size > MaxPeerID {
			c.fail("a peer id of %d bytes, 1 to %d are allowed", size, MaxPeerID)
		}
		if c.err != nil {
			return nil
		}
		path = append(path, Peer(c.take(size)))
	}
	return path
}

// Window is what of a stream can be had, as far as the sender of a frame knows. Nobody signs it. The zero value says nothing.
type Window struct {
	First uint64 // oldest piece that is held
	Next  uint64 // one past the newest piece
	Ended bool   // the newest piece is the last
}

func (w Window) append(dst []byte) []byte {
	dst = binary.BigEndian.AppendUint64(dst, w.First)
	dst = binary.BigEndian.AppendUint64(dst, w.Next)
	return append(dst, bit(w.Ended))
}

func (c *cursor) window() Window {
	w := Window{First: c.u64(), Next: c.u64(), Ended: c.boolean("ended")}
	if w.First > w.Next {
		c.fail("a window from %d to %d", w.First, w.Next)
	}
	return w
}

func appendHeader(dst []byte, s protocol.SignedStream) ([]byte, error) {
	labels, err := s.Labels.Encode()
	if err != nil {
		return nil, err
	}
	dst = append(dst, s.Publisher[:]...)
	dst = binary.BigEndian.AppendUint64(dst, s.CreatedAt)
	dst = append(dst, s.Salt[:]...)
	dst = binary.BigEndian.AppendUint32(dst, s.PieceSize)
	dst = binary.BigEndian.AppendUint64(dst, uint64(s.ContentRate))
	dst = append(dst, s.LabelsHash[:]...)
	dst = append(dst, s.Signature[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(labels)))
	return append(dst, labels...), nil
}

func (c *cursor) header() protocol.SignedStream {
	var s protocol.SignedStream
	s.Publisher = c.address()
	s.CreatedAt = c.u64()
	s.Salt = common.Hash(c.take(32))
	s.PieceSize = c.u32()
	s.ContentRate = protocol.Rate(c.u64())
	s.LabelsHash = common.Hash(c.take(32))
	s.Signature = c.signature()
	s.Labels = c.labels()
	return s
}

func (c *cursor) labels() protocol.Labels {
	n := int(c.u16())
	if n > protocol.MaxLabels {
		c.fail("labels of %d bytes, at most %d", n, protocol.MaxLabels)
		return nil
	}
	data := c.take(n)
	if c.err != nil {
		return nil
	}
	labels, err := protocol.DecodeLabels(data)
	if err != nil {
		c.fail("%v", err)
	}
	return labels
}

func (c *cursor) address() common.Address       { return common.Address(c.take(addressFixed)) }
func (c *cursor) signature() protocol.Signature { return protocol.Signature(c.take(signatureFixed)) }

func milliseconds16(d time.Duration) uint16 {
	return uint16(min(max(d.Milliseconds(), 0), 1<<16-1))
}
