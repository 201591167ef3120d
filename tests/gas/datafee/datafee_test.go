package datafee

import (
	"bytes"
	"encoding/hex"
	"math"
	"math/rand/v2"
	"testing"
)

// unpack reads FastLZ level 1.
func unpack(t *testing.T, in []byte) []byte {
	t.Helper()
	var out []byte
	for at := 0; at < len(in); {
		op := int(in[at])
		at++
		if op < 32 {
			out = append(out, in[at:at+op+1]...)
			at += op + 1
			continue
		}
		length := op>>5 + 2
		if length == 9 {
			length += int(in[at])
			at++
		}
		from := len(out) - (op&31)<<8 - int(in[at]) - 1
		at++
		for range length {
			out = append(out, out[from])
			from++
		}
	}
	return out
}

func TestFastLZ_HasTheSizesThatTheOPStackTestsFor(t *testing.T) {
	empty, err := hex.DecodeString("dd80808094095e7baea6a6c7c4c2dfeb977efac326af552d878080808080")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		in   []byte
		want int
	}{
		{"nothing", nil, 0},
		{"a thousand ones", bytes.Repeat([]byte{1}, 1000), 21},
		{"a thousand zeros", make([]byte, 1000), 21},
		{"a transaction without input", empty, 31},
	} {
		if got := len(FastLZ(c.in)); got != c.want {
			t.Errorf("%s: %d bytes, want %d", c.name, got, c.want)
		}
	}
}

func TestFastLZ_LosesNothing(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for range 300 {
		in := make([]byte, random.IntN(20_000))
		letters := 1 + random.IntN(256)
		for i := range in {
			in[i] = byte(random.IntN(letters))
		}
		// Long repeats, near and far.
		for range random.IntN(8) {
			if len(in) < 100 {
				break
			}
			from, to := random.IntN(len(in)), random.IntN(len(in))
			copy(in[to:], in[from:min(len(in), from+random.IntN(2000))])
		}
		packed := FastLZ(in)
		if got := unpack(t, packed); !bytes.Equal(got, in) {
			t.Fatalf("seed %d: %d bytes came back as %d others", seed, len(in), len(got))
		}
		if most := len(in) + len(in)/31 + 2; len(packed) > most {
			t.Fatalf("seed %d: %d bytes became %d, more than %d", seed, len(in), len(packed), most)
		}
	}
}

func TestOPStack_ChargesTheFormulaOfFjord(t *testing.T) {
	// 200 bytes of FastLZ are estimated as 124.7144.
	s := Size{Fjord: fjordIntercept + fjordCoefficient*200}
	got := s.OPStack(Prices{L1BaseFee: 10, BlobBaseFee: 1})
	if want := 124.7144 * (16*10*0.001368 + 0.810949); math.Abs(got-want) > 1e-9 {
		t.Errorf("%v gwei, want %v", got, want)
	}
	small, err := Measure(nil)
	if err != nil {
		t.Fatal(err)
	}
	if small.Fjord != fjordLeast || small.Signed < 100 {
		t.Errorf("an empty transaction of %d bytes is estimated as %v, want the least, %v", small.Signed, small.Fjord, fjordLeast)
	}
}
