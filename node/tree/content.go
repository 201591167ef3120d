package tree

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// Content is a file, or a whole stream of known size, as an io.ReadSeeker. It opens the stream when it is read, and buys the pieces
// that are read and no others, but for those that the mesh reads ahead within the ends it was told of. It is for one goroutine.
type Content struct {
	ctx       context.Context
	open      Source
	first     uint64 // sequence of the first piece
	size      int64
	pieceSize int64
	ends      []Extent // what will be read, as far as it is known

	at      int64 // position in the file
	reader  Reader
	next    int64 // index of the piece that the reader brings next
	until   int64 // one past the index of the last piece that it brings
	held    []byte
	heldAt  int64 // index of the piece in held; -1 if none
	lastErr error // it does not go away by reading again
}

// Extent is a part of a file: the bytes from Start up to End.
type Extent struct{ Start, End int64 }

// NewContent reads size bytes from piece first on. ctx ends reading. parts are the parts that will be read; if there are none, it
// may be all.
func NewContent(ctx context.Context, open Source, first, size uint64, pieceSize uint32, parts ...Extent) (*Content, error) {
	if pieceSize == 0 || size > maxSize {
		return nil, broken("%d bytes in pieces of %d", size, pieceSize)
	}
	return &Content{ctx: ctx, open: open, first: first, size: int64(size), pieceSize: int64(pieceSize), ends: parts, heldAt: -1}, nil
}

// Open is the content of a file.
func (f File) Open(ctx context.Context, open Source, pieceSize uint32, parts ...Extent) (*Content, error) {
	return NewContent(ctx, open, f.First, f.Size, pieceSize, parts...)
}

// Size is how many bytes it has.
func (c *Content) Size() int64 { return c.size }

// Seek implements io.Seeker. It costs nothing.
func (c *Content) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += c.at
	case io.SeekEnd:
		offset += c.size
	default:
		return 0, fmt.Errorf("seek: whence %d", whence)
	}
	if offset < 0 {
		return 0, errors.New("seek: before the beginning")
	}
	c.at = offset
	return offset, nil
}

// Read implements io.Reader.
func (c *Content) Read(b []byte) (int, error) {
	if len(b) == 0 {
		return 0, nil
	}
	if err := c.Prime(); err != nil {
		return 0, err
	}
	if c.at >= c.size {
		return 0, io.EOF
	}
	n := copy(b, c.held[c.at-c.heldAt*c.pieceSize:])
	c.at += int64(n)
	return n, nil
}

// WriteTo writes what is left to w, piece by piece.
func (c *Content) WriteTo(w io.Writer) (sum int64, err error) {
	for c.at < c.size {
		if err := c.Prime(); err != nil {
			return sum, err
		}
		n, err := w.Write(c.held[c.at-c.heldAt*c.pieceSize:])
		c.at += int64(n)
		sum += int64(n)
		if err != nil {
			return sum, err
		}
	}
	return sum, nil
}

// Prime fetches the piece at the position, so that an error shows before anything is said of the content. At the end it does
// nothing.
func (c *Content) Prime() error {
	if c.at >= c.size {
		return nil
	}
	want := c.at / c.pieceSize
	if c.heldAt == want {
		return nil
	}
	if c.lastErr != nil {
		return c.lastErr
	}
	c.heldAt = -1
	if c.lastErr = c.bring(want); c.lastErr != nil {
		return c.lastErr
	}
	c.heldAt = want
	return nil
}

func (c *Content) bring(want int64) error {
	if c.reader != nil && (c.next != want || want >= c.until) {
		if err := c.Close(); err != nil {
			return err
		}
	}
	if c.reader == nil {
		c.until = c.endOf(want)
		r, err := c.open(c.ctx, c.first+uint64(want), c.first+uint64(c.until))
		if err != nil {
			return err
		}
		c.reader, c.next = r, want
	}
	p, err := c.reader.Next(c.ctx)
	if errors.Is(err, io.EOF) {
		return broken("the stream ends before piece %d, which belongs to the file", c.first+uint64(want))
	}
	if err != nil {
		return err
	}
	if p.Sequence != c.first+uint64(want) || int64(len(p.Payload)) != min(c.pieceSize, c.size-want*c.pieceSize) {
		return broken("piece %d has %d bytes, which is not what its place in the file asks for", p.Sequence, len(p.Payload))
	}
	c.held = p.Payload
	c.next++
	return nil
}

// endOf is one past the index of the last piece that will be read from a piece on: where the extent that reaches into it ends.
func (c *Content) endOf(piece int64) int64 {
	end := c.size
	for _, e := range c.ends {
		if e.Start <= c.at && c.at < e.End {
			end = min(e.End, c.size)
			break
		}
	}
	return max(piece+1, (end+c.pieceSize-1)/c.pieceSize)
}

// Close ends reading and pays for what was received.
func (c *Content) Close() error {
	if c.reader == nil {
		return nil
	}
	c.held, c.heldAt = nil, -1
	err := c.reader.Close()
	c.reader = nil
	return err
}
