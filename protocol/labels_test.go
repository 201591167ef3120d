package protocol

import (
	"bytes"
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"
)

func TestLabels_EncodingIsSortedAndLengthPrefixed(t *testing.T) {
	data, err := Labels{"type": "video", "a": ""}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if want := "\x01a\x00\x00\x04type\x00\x05video"; string(data) != want {
		t.Fatalf("got %q, want %q", data, want)
	}
	if h, err := (Labels{}).Hash(); h != (common.Hash{}) || err != nil {
		t.Fatalf("no labels hash to zero, got %s, %v", h, err)
	}
}

func TestLabels_RoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := Labels(rapid.MapOfN(rapid.StringN(1, 8, MaxLabelKey), rapid.StringN(0, 20, 100), 0, 10).Draw(t, "labels"))
		data, err := in.Encode()
		if err != nil {
			t.Fatal(err)
		}
		out, err := DecodeLabels(data)
		if err != nil || !maps.Equal(in, out) {
			t.Fatalf("%v became %v, %v", in, out, err)
		}
	})
}

func TestLabels_RefuseWhatIsNotCanonical(t *testing.T) {
	for name, data := range map[string]string{
		"unsorted":         "\x01b\x00\x00\x01a\x00\x00",
		"a key twice":      "\x01a\x00\x00\x01a\x00\x01x",
		"an empty key":     "\x00\x00\x00",
		"a cut key":        "\x05ab",
		"a cut length":     "\x01a\x00",
		"a cut value":      "\x01a\x00\x05ab",
		"a byte left over": "\x01a\x00\x00\x01",
		"not UTF-8":        "\x01\xff\x00\x00",
		"a long key":       "\x41" + strings.Repeat("a", 65) + "\x00\x00",
		"a long value":     "\x01a\x04\x01" + strings.Repeat("a", 1025),
		"too much of all":  strings.Repeat("x", MaxLabels+1),
	} {
		if l, err := DecodeLabels([]byte(data)); !errors.Is(err, ErrBadLabels) {
			t.Errorf("labels with %s became %v, %v", name, l, err)
		}
	}
	many := Labels{}
	for _, k := range "abcdef" {
		many[string(k)] = strings.Repeat("v", 1000)
	}
	for name, l := range map[string]Labels{
		"an empty key": {"": "x"}, "a long key": {strings.Repeat("k", 65): ""}, "a long value": {"k": strings.Repeat("v", 1025)},
		"not UTF-8": {"k": "\xff"}, "too much of all": many,
	} {
		if _, err := l.Encode(); !errors.Is(err, ErrBadLabels) {
			t.Errorf("labels with %s were encoded: %v", name, err)
		}
		if _, err := l.Hash(); !errors.Is(err, ErrBadLabels) {
			t.Errorf("labels with %s were hashed: %v", name, err)
		}
	}
}

func FuzzDecodeLabels(f *testing.F) {
	f.Add([]byte("\x01a\x00\x00\x04type\x00\x05video"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := DecodeLabels(data)
		if err != nil {
			return
		}
		again, err := l.Encode()
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%q decoded to %v, which encodes to %q, %v", data, l, again, err)
		}
	})
}
