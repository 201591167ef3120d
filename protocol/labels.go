package protocol

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Limits of labels. They keep a header small enough for one frame.
const (
	MaxLabelKey   = 64   // bytes of a key, at least one
	MaxLabelValue = 1024 // bytes of a value
	MaxLabels     = 4096 // bytes of all labels of one message, encoded
)

// Keys with a meaning to every node; docs/protocol.md, "Labels". All others are the publisher's own.
const (
	LabelType      = "type"    // of a stream: its media type
	LabelName      = "name"    // of a stream: what it is called, for people
	LabelSize      = "size"    // of a stream: its bytes, in decimal; all its pieces are full but the last
	LabelTree      = "tree"    // of a stream: 1 if it is a tree of files
	LabelSponsor   = "sponsor" // of a stream: <account>/<peer id> of who pays for its viewers
	LabelDirectory = "dir"     // of a piece of a tree: the sequence, in decimal, of the newest directory up to and with it
)

// ErrBadLabels is the cause of every refusal of labels.
var ErrBadLabels = errors.New("labels are not valid")

// Labels say what a stream or piece is, in words its publisher signs. Keys and values are UTF-8.
type Labels map[string]string

// Encode is the canonical encoding, ( keyLength:1 ‖ key ‖ valueLength:2 ‖ value )* with keys strictly ascending by their
// bytes; no labels are no bytes. It fails with ErrBadLabels past a limit or on bytes that are not UTF-8.
func (l Labels) Encode() ([]byte, error) {
	keys := make([]string, 0, len(l))
	for k, v := range l {
		if err := checkLabel(k, v); err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	size := l.Size()
	if size > MaxLabels {
		return nil, fmt.Errorf("%w: %d bytes encoded, at most %d", ErrBadLabels, size, MaxLabels)
	}
	slices.Sort(keys)
	out := make([]byte, 0, size)
	for _, k := range keys {
		out = append(out, byte(len(k)))
		out = append(out, k...)
		out = binary.BigEndian.AppendUint16(out, uint16(len(l[k])))
		out = append(out, l[k]...)
	}
	return out, nil
}

// Size is how many bytes the canonical encoding has.
func (l Labels) Size() (size int) {
	for k, v := range l {
		size += 3 + len(k) + len(v)
	}
	return size
}

// DecodeLabels reads the canonical encoding and nothing else.
func DecodeLabels(data []byte) (Labels, error) {
	if len(data) > MaxLabels {
		return nil, fmt.Errorf("%w: %d bytes encoded, at most %d", ErrBadLabels, len(data), MaxLabels)
	}
	if len(data) == 0 {
		return nil, nil
	}
	l := Labels{}
	previous := ""
	for len(data) > 0 {
		keyLen := int(data[0])
		if len(data) < 1+keyLen+2 {
			return nil, fmt.Errorf("%w: cut off in a key", ErrBadLabels)
		}
		key := string(data[1 : 1+keyLen])
		data = data[1+keyLen:]
		valueLen := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+valueLen {
			return nil, fmt.Errorf("%w: cut off in the value of %q", ErrBadLabels, key)
		}
		value := string(data[2 : 2+valueLen])
		data = data[2+valueLen:]
		if err := checkLabel(key, value); err != nil {
			return nil, err
		}
		if key <= previous {
			return nil, fmt.Errorf("%w: key %q does not come after %q", ErrBadLabels, key, previous)
		}
		previous = key
		l[key] = value
	}
	return l, nil
}

// Hash is keccak256 of the canonical encoding; zero without labels.
func (l Labels) Hash() (common.Hash, error) {
	if len(l) == 0 {
		return common.Hash{}, nil
	}
	data, err := l.Encode()
	if err != nil {
		return common.Hash{}, err
	}
	return crypto.Keccak256Hash(data), nil
}

func (l Labels) matches(want common.Hash) error {
	got, err := l.Hash()
	if err != nil {
		return err
	}
	if got != want {
		return fmt.Errorf("%w: they do not have the signed hash", ErrBadLabels)
	}
	return nil
}

func checkLabel(key, value string) error {
	switch {
	case key == "" || len(key) > MaxLabelKey:
		return fmt.Errorf("%w: a key has 1 to %d bytes, %q has %d", ErrBadLabels, MaxLabelKey, key, len(key))
	case len(value) > MaxLabelValue:
		return fmt.Errorf("%w: value of %q has %d bytes, at most %d", ErrBadLabels, key, len(value), MaxLabelValue)
	case !utf8.ValidString(key) || !utf8.ValidString(value):
		return fmt.Errorf("%w: %q is not UTF-8", ErrBadLabels, key)
	}
	return nil
}
