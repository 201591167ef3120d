package statements

import (
	"bytes"
	"testing"

	"github.com/openstreaming/openstreaming/protocol"
)

// A record on the disk is refused, or an entry that is written in the same bytes again: a damaged one does not pass for another.
func FuzzDecodeEntry(f *testing.F) {
	for n := range uint64(2) {
		f.Add(entryKey(protocol.ChannelID{1}, n), entry(1, n).encode())
	}
	f.Fuzz(func(t *testing.T, key, value []byte) {
		channel, number, err := parseKey(key)
		if err != nil {
			return
		}
		if again := entryKey(channel, number); !bytes.Equal(again, key) {
			t.Fatalf("the key %x is read, and written as %x", key, again)
		}
		e, err := decode(channel, value)
		if err != nil {
			return
		}
		again := e.encode()
		if e.Answered() && !bytes.Equal(again, value) || !bytes.HasPrefix(value, again) {
			t.Fatalf("% x is read, and written as % x", value, again)
		}
	})
}
