package protocol

import (
	"encoding"
	"strings"
	"testing"
)

// A value that is read from a text is written as that text again, digits of either case: nobody can say the same thing in two ways.
func FuzzUnmarshalText(f *testing.F) {
	for kind := range byte(9) {
		for _, text := range []string{"", "0", "18446744073709551615", "0x" + strings.Repeat("0aF9", 16), "0x" + strings.Repeat("01", 64), "0x" + strings.Repeat("ff", 128)} {
			f.Add(kind, text)
		}
	}
	f.Fuzz(func(t *testing.T, kind byte, text string) {
		var value interface {
			encoding.TextMarshaler
			encoding.TextUnmarshaler
		}
		switch kind {
		case 0:
			value = new(Bytes)
		case 1:
			value = new(Units)
		case 2:
			value = new(Rate)
		case 3:
			value = new(ChannelID)
		case 4:
			value = new(BatchID)
		case 5:
			value = new(StreamID)
		case 6:
			value = new(PointG1)
		case 7:
			value = new(PointG2)
		default:
			value = new(Signature)
		}
		if value.UnmarshalText([]byte(text)) != nil {
			return
		}
		again, err := value.MarshalText()
		if want := strings.ToLower(text); err != nil || string(again) != want {
			t.Fatalf("%T of %q is written as %q, %v", value, text, again, err)
		}
	})
}
