package bls

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// crowd is n keys with their signatures of one digest.
type crowd struct {
	digest [32]byte
	keys   []G2
	sigs   []G1
}

func newCrowd(t testing.TB, n int) crowd {
	c := crowd{digest: [32]byte{0xd1, 0x9e}}
	for i := range n {
		k := mustKey(t, uint64(i)*7919+1)
		c.keys = append(c.keys, k.Public().G2())
		c.sigs = append(c.sigs, k.Sign(c.digest))
	}
	return c
}

func (c crowd) oneByOne() []int {
	var bad []int
	for i := range c.sigs {
		if !Verify(c.keys[i], c.digest, c.sigs[i]) {
			bad = append(bad, i)
		}
	}
	return bad
}

func TestVerifyBatch_AgreesWithVerifyOnEveryOne(t *testing.T) {
	full := newCrowd(t, 40)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		c := crowd{full.digest, full.keys[:n], slices.Clone(full.sigs[:n])}
		for i := range n {
			if rapid.IntRange(0, 9).Draw(t, "luck") != 0 {
				continue
			}
			switch rapid.SampledFrom([]string{"nothing", "other", "infinity", "negated", "shifted"}).Draw(t, "fault") {
			case "nothing":
			case "other":
				c.sigs[i] = full.sigs[(i+1)%40]
			case "infinity":
				c.sigs[i] = G1{}
			case "negated":
				c.sigs[i] = G1{}.Sub(c.sigs[i])
			case "shifted":
				c.sigs[i] = c.sigs[i].Add(full.sigs[0])
			}
		}
		if got, want := VerifyBatch(c.digest, c.keys, c.sigs), c.oneByOne(); !slices.Equal(got, want) {
			t.Fatalf("batch says %v, one by one %v", got, want)
		}
	})
}

// Shifting one signature up and another one down leaves the plain sum as it was: the attack that a sum cannot see.
func TestMallory_ShiftsTwoSignaturesAgainstEachOther_BothAreFound(t *testing.T) {
	c := newCrowd(t, 20)
	shift := c.sigs[7]
	c.sigs[3], c.sigs[11] = c.sigs[3].Add(shift), c.sigs[11].Sub(shift)
	if !Verify(AggregateKeys(c.keys...), c.digest, Aggregate(c.sigs...)) {
		t.Fatal("the sum should still verify: this test attacks nothing")
	}
	if got := VerifyBatch(c.digest, c.keys, c.sigs); !slices.Equal(got, []int{3, 11}) {
		t.Fatalf("found %v, want [3 11]", got)
	}
}

func TestVerifyBatch_FindsAllOfAnyNumberOfBadOnes(t *testing.T) {
	const n = 33
	for _, bad := range []int{0, 1, 2, 4, 5, 6, 16, 32, 33} {
		c := newCrowd(t, n)
		var want []int
		for i := range bad {
			at := (i*14 + 5) % n // 14 and 33 have no common divisor: every position once
			c.sigs[at] = c.sigs[at].Add(c.sigs[at])
			want = append(want, at)
		}
		slices.Sort(want)
		if got := VerifyBatch(c.digest, c.keys, c.sigs); !slices.Equal(got, want) {
			t.Errorf("%d bad: found %v, want %v", bad, got, want)
		}
	}
}

func TestVerifyBatch_OfNothingFindsNothing(t *testing.T) {
	if got := VerifyBatch([32]byte{}, nil, nil); got != nil {
		t.Fatalf("found %v", got)
	}
}

func TestScreen_ChecksAnOffenderAloneUntilItHasPaidItsProbation(t *testing.T) {
	c := newCrowd(t, 8)
	good := c.sigs[2]
	var s Screen
	c.sigs[2] = c.sigs[1]
	for range 3 {
		if got := s.Verify(c.digest, c.keys, c.sigs); !slices.Equal(got, []int{2}) {
			t.Fatalf("found %v", got)
		}
	}
	if len(s.offenders) != 1 {
		t.Fatalf("%d offenders", len(s.offenders))
	}
	c.sigs[2] = good
	for range probation {
		if len(s.offenders) != 1 {
			t.Fatal("forgiven too early")
		}
		if got := s.Verify(c.digest, c.keys, c.sigs); got != nil {
			t.Fatalf("found %v", got)
		}
	}
	if len(s.offenders) != 0 {
		t.Fatal("not forgiven after its probation")
	}
}

func BenchmarkHashToCurve(b *testing.B) {
	var d [32]byte
	for i := 0; b.Loop(); i++ {
		d[0], d[1], d[2] = byte(i), byte(i>>8), byte(i>>16)
		HashToCurve(d)
	}
}

func BenchmarkSign(b *testing.B) {
	k, err := FromSecret(new(big.Int).Lsh(big.NewInt(3), 250).Bytes())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		k.Sign([32]byte{1})
	}
}

func BenchmarkVerify(b *testing.B) {
	k := mustKey(b, 99)
	sig := k.Sign([32]byte{1})
	for b.Loop() {
		if !Verify(k.Public().G2(), [32]byte{1}, sig) {
			b.Fatal("does not verify")
		}
	}
}

func BenchmarkVerifyBatch(b *testing.B) {
	for _, n := range []int{100, 1000} {
		for _, bad := range []int{0, 1, n / 20, n / 5} {
			b.Run(fmt.Sprintf("n=%d/bad=%d", n, bad), func(b *testing.B) {
				c := newCrowd(b, n)
				for i := range bad {
					at := (i*7 + n/3) % n
					c.sigs[at] = c.sigs[at].Add(c.sigs[at])
				}
				for b.Loop() {
					if got := VerifyBatch(c.digest, c.keys, c.sigs); len(got) != bad {
						b.Fatalf("found %d of %d", len(got), bad)
					}
				}
			})
		}
	}
}
