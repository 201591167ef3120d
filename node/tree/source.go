package tree

import (
	"context"
	"strconv"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// Piece is one verified piece.
type Piece = mesh.Piece

// Reader takes pieces of a stream in order, as mesh.Reader does. It is for one goroutine.
type Reader interface {
	Header() protocol.SignedStream
	// Window is which pieces can be had, [first, next), as last known, and whether none will follow.
	Window() (first, next uint64, ended bool)
	// Next waits for the next piece; io.EOF past the last one wanted or the end of the stream.
	Next(ctx context.Context) (Piece, error)
	Close() error
}

// Source opens one stream from a position on; nothing from piece until on is bought (0: no end). It is safe for concurrent use.
type Source func(ctx context.Context, from mesh.Position, until uint64) (Reader, error)

// directoryOf is the sequence of the newest directory up to and with a piece; ok is false if there is none yet.
func directoryOf(p Piece) (sequence uint64, ok bool, err error) {
	label, ok := p.Labels[protocol.LabelDirectory]
	if !ok {
		return 0, false, nil
	}
	sequence, err = strconv.ParseUint(label, 10, 64)
	if err != nil || sequence > p.Sequence || strconv.FormatUint(sequence, 10) != label {
		return 0, false, broken("piece %d has its directory at %q", p.Sequence, label)
	}
	return sequence, true, nil
}

// isDirectory says whether a piece is a directory: its label names itself.
func isDirectory(p Piece) (bool, error) {
	sequence, ok, err := directoryOf(p)
	return ok && sequence == p.Sequence, err
}

func labelsFor(directory uint64) protocol.Labels {
	return protocol.Labels{protocol.LabelDirectory: strconv.FormatUint(directory, 10)}
}

// Is says whether a stream is a tree.
func Is(header protocol.SignedStream) bool { return header.Labels[protocol.LabelTree] == "1" }
