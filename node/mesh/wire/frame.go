// Package wire is the codec of the frames that nodes exchange: docs/protocol.md, section "Frames", in code.
//
// It promises that a value has exactly one encoding, that a decoder never panics, never reads past its frame and never
// allocates more than the limit of the frame's kind, and that whatever it accepts encodes to the same bytes again. It refuses
// everything else with an error that wraps ErrMalformed, ErrVersion or ErrKind; a transport's own error passes unchanged, so
// that a caller can tell a peer that lies from a line that broke. It verifies no signature: that is the mesh's business.
package wire

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/openstreaming/openstreaming/protocol"
)

// Version is the first byte of every message that opens an exchange.
const Version = 1

// Kind names a frame. Kinds of 0x80 and above are extensions: who does not know one skips it.
type Kind uint8

// The kinds of version 1.
const (
	KindQuoteRequest Kind = 1
	KindQuoteReply   Kind = 2
	KindRefusal      Kind = 3
	KindSubscribe    Kind = 4
	KindAccept       Kind = 5
	KindPiece        Kind = 6
	KindDelivery     Kind = 7
	KindVoucher      Kind = 8
	KindRoute        Kind = 9
	KindTerms        Kind = 10
	KindStop         Kind = 11
	KindWant         Kind = 12
	KindReceipt      Kind = 13

	kindExtension Kind = 0x80
)

// String is the word that logs and metrics use.
func (k Kind) String() string {
	switch k {
	case KindQuoteRequest:
		return "quote_request"
	case KindQuoteReply:
		return "quote_reply"
	case KindRefusal:
		return "refusal"
	case KindSubscribe:
		return "subscribe"
	case KindAccept:
		return "accept"
	case KindPiece:
		return "piece"
	case KindDelivery:
		return "delivery"
	case KindVoucher:
		return "voucher"
	case KindRoute:
		return "route"
	case KindTerms:
		return "terms"
	case KindStop:
		return "stop"
	case KindWant:
		return "want"
	case KindReceipt:
		return "receipt"
	}
	return "unknown"
}

// Limits, in bytes or entries. They are part of the protocol.
const (
	MaxPath       = 8    // nodes on a path or a route
	MaxPeerID     = 64   // bytes of a peer id's multihash
	MaxReason     = 200  // bytes of a refusal's text
	MaxExtension  = 4096 // body of a frame of an unknown extension kind
	MaxExtensions = 64   // unknown extension frames in a row

	headSize = 5 // length:4, kind:1
)

// Positions that a subscription can begin at, beside the sequence of a piece: the top of uint64.
const (
	Newest uint64 = 1<<64 - 1 // the newest piece that there is, or else the first that comes
	Oldest uint64 = 1<<64 - 2 // the oldest piece that is still held
)

var (
	// ErrMalformed is wrapped by every error about bytes that break the protocol.
	ErrMalformed = errors.New("malformed frame")
	// ErrVersion means that the peer speaks a version that we do not.
	ErrVersion = errors.New("unknown protocol version")
	// ErrKind means a frame of a kind that is unknown or has no place here.
	ErrKind = errors.New("unexpected frame")
)

// limit is the largest body of a kind; zero for an unknown kind.
func limit(k Kind) int {
	switch k {
	case KindQuoteRequest:
		return quoteRequestFixed + pathLimit
	case KindQuoteReply:
		return headerLimit + quoteFixed + 1 + offerFixed + windowFixed + pathLimit
	case KindRefusal:
		return refusalFixed + MaxReason
	case KindSubscribe:
		return subscribeFixed + pathLimit
	case KindAccept:
		return headerLimit + acceptFixed + pathLimit
	case KindPiece:
		return pieceFixed + runPathLimit + labelsLimit + protocol.MaxPieceSize
	case KindDelivery:
		return deliveryFixed
	case KindReceipt:
		return receiptFixed
	case KindVoucher:
		return voucherFixed
	case KindRoute:
		return windowFixed + pathLimit
	case KindTerms:
		return termsFixed
	case KindWant:
		return wantFixed
	}
	if k >= kindExtension {
		return MaxExtension
	}
	return 0
}

// Sizes in bytes of the parts of bodies.
const (
	pathLimit   = 1 + MaxPath*(1+MaxPeerID)
	labelsLimit = 2 + protocol.MaxLabels
	headerLimit = headerFixed + labelsLimit
)

// Reader reads frames from one stream. It is for one goroutine.
type Reader struct {
	r    io.Reader
	head [headSize]byte
	buf  []byte
	// MaxPiece is the largest payload of a piece that is acceptable here, in bytes: zero (no pieces) until the stream's own
	// piece size is known, so that nobody makes us allocate for a piece that we did not ask for.
	MaxPiece int
	// Memory gives n bytes for a piece's frame; nil makes them.
	Memory func(n int) []byte
}

// NewReader reads from r, which should already be buffered or cheap to read five bytes from.
func NewReader(r io.Reader) *Reader { return &Reader{r: r} }

// Next returns the next frame whose kind is one of want; extension kinds that are not wanted are skipped, anything else is an
// error that wraps ErrKind. For a piece the whole frame is returned, head and all, and it is the caller's to keep: a relay
// forwards the very bytes that it verified. Of any other kind it is the body, valid until the next call.
// io.EOF means that the stream ended between two frames; io.ErrUnexpectedEOF that it ended inside one.
func (r *Reader) Next(want ...Kind) (Kind, []byte, error) {
	for range MaxExtensions {
		if _, err := io.ReadFull(r.r, r.head[:]); err != nil {
			return 0, nil, err
		}
		size, kind := binary.BigEndian.Uint32(r.head[:4]), Kind(r.head[4])
		wanted := false
		for _, k := range want {
			wanted = wanted || k == kind
		}
		if !wanted && kind < kindExtension {
			return 0, nil, fmt.Errorf("%w: kind %d (%s)", ErrKind, r.head[4], kind)
		}
		most := limit(kind)
		if kind == KindPiece {
			most = pieceFixed + runPathLimit + labelsLimit + min(r.MaxPiece, protocol.MaxPieceSize)
		}
		if size < 1 || size-1 > uint32(most) {
			return 0, nil, fmt.Errorf("%w: a %s of %d bytes, at most %d are allowed", ErrMalformed, kind, size, most+1)
		}
		body, err := r.body(kind, int(size-1))
		if err != nil {
			return 0, nil, err
		}
		if wanted {
			return kind, body, nil
		}
	}
	return 0, nil, fmt.Errorf("%w: more than %d extension frames in a row", ErrMalformed, MaxExtensions)
}

// body reads n bytes: for a piece behind its head into memory of its own, else into the reader's.
func (r *Reader) body(kind Kind, n int) ([]byte, error) {
	var buf []byte
	if kind == KindPiece {
		if r.Memory != nil {
			buf = r.Memory(headSize + n)
		} else {
			buf = make([]byte, headSize+n)
		}
		copy(buf, r.head[:])
	} else {
		if cap(r.buf) < headSize+n {
			r.buf = make([]byte, max(headSize+n, 1024))
		}
		buf = r.buf[:headSize+n]
	}
	if _, err := io.ReadFull(r.r, buf[headSize:]); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, fmt.Errorf("read a %s of %d bytes: %w", kind, n, err)
	}
	if kind == KindPiece {
		return buf, nil
	}
	return buf[headSize:], nil
}

// frame appends a frame's head and leaves room for its length; seal fills it in.
func frame(dst []byte, kind Kind) (out []byte, start int) {
	return append(dst, 0, 0, 0, 0, byte(kind)), len(dst)
}

func seal(dst []byte, start int) []byte {
	binary.BigEndian.PutUint32(dst[start:], uint32(len(dst)-start-4))
	return dst
}

// cursor takes a body apart. After the first failure everything it returns is zero, and done reports the failure.
type cursor struct {
	kind Kind
	rest []byte
	err  error
}

func (c *cursor) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%w: %s: %s", ErrMalformed, c.kind, fmt.Sprintf(format, args...))
	}
}

// take returns the next n bytes, or n zero bytes after a failure; n is a constant or was bounded by the caller.
func (c *cursor) take(n int) []byte {
	if c.err == nil && len(c.rest) < n {
		c.fail("it ends %d bytes early", n-len(c.rest))
	}
	if c.err != nil {
		return make([]byte, n)
	}
	out := c.rest[:n:n]
	c.rest = c.rest[n:]
	return out
}

func (c *cursor) u8() uint8   { return c.take(1)[0] }
func (c *cursor) u16() uint16 { return binary.BigEndian.Uint16(c.take(2)) }
func (c *cursor) u32() uint32 { return binary.BigEndian.Uint32(c.take(4)) }
func (c *cursor) u64() uint64 { return binary.BigEndian.Uint64(c.take(8)) }

// boolean refuses every byte but 0 and 1, so that a value has one encoding.
func (c *cursor) boolean(name string) bool {
	b := c.u8()
	if b > 1 {
		c.fail("%s is %d, not 0 or 1", name, b)
	}
	return b == 1
}

func (c *cursor) version() {
	if v := c.u8(); c.err == nil && v != Version {
		c.err = fmt.Errorf("%w: %d, we speak %d", ErrVersion, v, Version)
	}
}

func (c *cursor) done() error {
	if c.err == nil && len(c.rest) != 0 {
		c.fail("%d bytes too many", len(c.rest))
	}
	return c.err
}

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}
