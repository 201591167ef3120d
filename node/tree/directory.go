// Package tree keeps a tree of files in a stream: a log to which each finished file is appended as pieces, and after it a
// directory that says where every file of the tree stands.
//
// It promises that a file is in the tree whole or not at all; that a directory has one encoding, which fits into one piece; that
// whoever joins finds the newest directory from any one piece of the log, and from there buys only the pieces it reads; and that
// a file that is replaced while it is read is read to its end from its own pieces. It refuses paths that could lead out of the
// tree, and directories that name what does not stand before them. The rules are in docs/protocol.md, "Trees of files".
package tree

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openstreaming/openstreaming/protocol"
)

// Limits of a directory, beside that it fits into one piece.
const (
	MaxPath = 512 // bytes
	MaxType = 100 // bytes
	maxSize = 1 << 50
	maxTime = 1 << 40
)

const (
	version   = 1
	headBytes = 1 + 4
	fileBytes = 2 + 8 + 8 + 8 + 1 // beside path and type
)

// Errors to branch on.
var (
	ErrBadPath = errors.New("the path is not valid")
	ErrNoFile  = errors.New("the tree has no such file")
	ErrFull    = errors.New("the directory of the tree is full")
	// ErrBroken means that the publisher signed something that is no tree.
	ErrBroken = errors.New("the publisher's tree is not valid")
	// ErrVersion means that the tree may well be valid, for a newer program.
	ErrVersion = errors.New("the tree is of a version that this program does not read; update it")
)

// File is one file of a tree.
type File struct {
	Path     string `json:"path"`
	First    uint64 `json:"first"`    // sequence of its first piece
	Size     uint64 `json:"size"`     // bytes; all its pieces are full but the last, and there are no others
	Modified uint64 `json:"modified"` // unix seconds
	Type     string `json:"type"`     // media type; may be empty
}

// Pieces is how many pieces a file of the stream with this piece size has.
func (f File) Pieces(pieceSize uint32) uint64 {
	if pieceSize == 0 {
		return 0
	}
	return (f.Size + uint64(pieceSize) - 1) / uint64(pieceSize)
}

func (f File) encoded() int { return fileBytes + len(f.Path) + len(f.Type) }

func (f File) check() error {
	switch {
	case f.First > 1<<62 || f.Size > maxSize || f.Modified > maxTime:
		return fmt.Errorf("%q has a position, size or time beyond all limits", f.Path)
	case len(f.Type) > MaxType || strings.ContainsFunc(f.Type, func(r rune) bool { return r < ' ' || r > '~' }):
		return fmt.Errorf("the type of %q is not printable ASCII of at most %d bytes", f.Path, MaxType)
	}
	return CheckPath(f.Path)
}

// CheckPath fails with ErrBadPath unless path is relative, UTF-8 without control characters, of 1 to MaxPath bytes, and its
// parts between slashes are neither empty nor "." nor "..".
func CheckPath(path string) error {
	switch {
	case path == "" || len(path) > MaxPath:
		return fmt.Errorf("%w: it has %d bytes, and may have 1 to %d", ErrBadPath, len(path), MaxPath)
	case !utf8.ValidString(path):
		return fmt.Errorf("%w: %q is not UTF-8", ErrBadPath, path)
	case strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return fmt.Errorf("%w: %q has a control character in it", ErrBadPath, path)
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == "" || part == "." || part == ".." {
			return fmt.Errorf("%w: %q has a part %q; write it relative, without empty parts and dots", ErrBadPath, path, part)
		}
	}
	return nil
}

// Directory is the files of a tree, ascending by the bytes of their paths. It is not changed once it is made: With and Without
// make another. The zero value is an empty one.
type Directory struct {
	files []File
	size  int // encoded, without the head
}

// Files are all of them, ascending by path. They are shared: do not change them.
func (d Directory) Files() []File { return d.files }

// File finds a file by its path.
func (d Directory) File(path string) (File, bool) {
	if i, ok := d.find(path); ok {
		return d.files[i], true
	}
	return File{}, false
}

func (d Directory) find(path string) (int, bool) {
	return slices.BinarySearchFunc(d.files, path, func(f File, p string) int { return strings.Compare(f.Path, p) })
}

// Encoded is how many bytes the directory has.
func (d Directory) Encoded() int { return headBytes + d.size }

// With is the directory with a file added, or put in the place of another. It fails with ErrFull if it would have more than limit
// bytes.
func (d Directory) With(f File, limit int) (Directory, error) {
	out := d.clone()
	err := out.put(f, limit)
	return out, err
}

func (d Directory) clone() Directory { return Directory{slices.Clone(d.files), d.size} }

// put is With in place, for a directory that nobody else has.
func (d *Directory) put(f File, limit int) error {
	if err := f.check(); err != nil {
		return err
	}
	i, there := d.find(f.Path)
	size := d.size + f.encoded()
	if there {
		size -= d.files[i].encoded()
	}
	if headBytes+size > limit {
		return fmt.Errorf("%w: with %q it would have %d bytes for %d files, at most %d; delete files, choose shorter names, or begin another tree",
			ErrFull, f.Path, headBytes+size, len(d.files)+1, limit)
	}
	if d.size = size; there {
		d.files[i] = f
	} else {
		d.files = slices.Insert(d.files, i, f)
	}
	return nil
}

// Without is the directory without the files that gone names, and how many these were.
func (d Directory) Without(gone func(File) bool) (Directory, int) {
	out := Directory{}
	for _, f := range d.files {
		if !gone(f) {
			out.files = append(out.files, f)
			out.size += f.encoded()
		}
	}
	return out, len(d.files) - len(out.files)
}

// dropOldest takes out the file whose pieces leave the log first, of those whose paths are not to stay, in place, for a directory that
// nobody else has. It is false if there is none.
func (d *Directory) dropOldest(stay map[string]bool) bool {
	oldest := -1
	for i, f := range d.files {
		if (oldest < 0 || f.First < d.files[oldest].First) && !stay[f.Path] {
			oldest = i
		}
	}
	if oldest < 0 {
		return false
	}
	d.size -= d.files[oldest].encoded()
	d.files = slices.Delete(d.files, oldest, oldest+1)
	return true
}

// Encode is the canonical encoding:
//
//	version:1 ‖ count:4 ‖ ( length:2 ‖ path ‖ first:8 ‖ size:8 ‖ modified:8 ‖ length:1 ‖ type )^count
//
// big endian, files strictly ascending by the bytes of their paths.
func (d Directory) Encode() []byte {
	out := make([]byte, 0, d.Encoded())
	out = binary.BigEndian.AppendUint32(append(out, version), uint32(len(d.files)))
	for _, f := range d.files {
		out = append(binary.BigEndian.AppendUint16(out, uint16(len(f.Path))), f.Path...)
		out = binary.BigEndian.AppendUint64(out, f.First)
		out = binary.BigEndian.AppendUint64(out, f.Size)
		out = binary.BigEndian.AppendUint64(out, f.Modified)
		out = append(append(out, byte(len(f.Type))), f.Type...)
	}
	return out
}

// Decode reads the canonical encoding and nothing else. Errors wrap ErrBroken, or ErrVersion.
func Decode(data []byte) (Directory, error) {
	if len(data) > 0 && data[0] != version {
		return Directory{}, fmt.Errorf("%w: a directory of version %d, not %d", ErrVersion, data[0], version)
	}
	if len(data) < headBytes || len(data) > protocol.MaxPieceSize {
		return Directory{}, fmt.Errorf("%w: a directory of %d bytes", ErrBroken, len(data))
	}
	count := binary.BigEndian.Uint32(data[1:])
	data = data[headBytes:]
	if uint64(count)*(fileBytes+1) > uint64(len(data)) {
		return Directory{}, fmt.Errorf("%w: a directory of %d files in %d bytes", ErrBroken, count, len(data))
	}
	d := Directory{files: make([]File, 0, count), size: len(data)}
	for i := range count {
		f, rest, err := decodeFile(data)
		if err != nil {
			return Directory{}, fmt.Errorf("%w: file %d of its directory: %w", ErrBroken, i, err)
		}
		if i > 0 && f.Path <= d.files[i-1].Path {
			return Directory{}, fmt.Errorf("%w: its directory has %q after %q", ErrBroken, f.Path, d.files[i-1].Path)
		}
		d.files, data = append(d.files, f), rest
	}
	if len(data) > 0 {
		return Directory{}, fmt.Errorf("%w: %d bytes after its directory", ErrBroken, len(data))
	}
	return d, nil
}

var errCut = errors.New("it is cut off")

func decodeFile(data []byte) (f File, rest []byte, err error) {
	if len(data) < 2 {
		return f, nil, errCut
	}
	n := int(binary.BigEndian.Uint16(data))
	if data = data[2:]; len(data) < n+fileBytes-2 {
		return f, nil, errCut
	}
	f.Path, data = string(data[:n]), data[n:]
	f.First = binary.BigEndian.Uint64(data)
	f.Size = binary.BigEndian.Uint64(data[8:])
	f.Modified = binary.BigEndian.Uint64(data[16:])
	n = int(data[24])
	if data = data[25:]; len(data) < n {
		return f, nil, errCut
	}
	f.Type = string(data[:n])
	return f, data[n:], f.check()
}

// checkAt fails with ErrBroken unless every file stands before the directory, which is piece sequence of its stream.
func (d Directory) checkAt(sequence uint64, pieceSize uint32) error {
	for _, f := range d.files {
		if f.First+f.Pieces(pieceSize) > sequence {
			return fmt.Errorf("%w: its directory at piece %d has %q at pieces %d to %d", ErrBroken, sequence, f.Path, f.First, f.First+f.Pieces(pieceSize))
		}
	}
	return nil
}
