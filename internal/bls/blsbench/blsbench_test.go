package blsbench

import "testing"

func TestBothPaths_AcceptTheSameSignatures(t *testing.T) {
	for _, bad := range []int{0, 2} {
		c, err := NewCrowd(12, bad)
		if err != nil {
			t.Fatal(err)
		}
		sdk, err := c.SDK()
		if err != nil {
			t.Fatal(err)
		}
		if ours := c.Ours(); ours != 12-bad || sdk != ours {
			t.Fatalf("%d bad of 12: ours accepts %d, the SDK %d", bad, ours, sdk)
		}
	}
}

// BenchmarkAttestations prints "times/op": how many times faster ours is.
func BenchmarkAttestations(b *testing.B) {
	for _, c := range []struct {
		name   string
		n, bad int
	}{{"clean_1000", 1000, 0}, {"one_bad_of_1000", 1000, 1}} {
		b.Run(c.name, func(b *testing.B) {
			crowd, err := NewCrowd(c.n, c.bad)
			if err != nil {
				b.Fatal(err)
			}
			b.Run("ours", func(b *testing.B) {
				for b.Loop() {
					crowd.Ours()
				}
			})
			b.Run("eigensdk", func(b *testing.B) {
				for b.Loop() {
					if _, err := crowd.SDK(); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
