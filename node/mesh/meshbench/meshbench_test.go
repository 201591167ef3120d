package meshbench

import (
	"testing"
)

func TestBothChains_CarryTheSamePayload_AndOnlyOneIsPaid(t *testing.T) {
	c, err := MeteredOverUnmetered(t.Context(), t.TempDir(), 24<<20, 1)
	if err != nil {
		t.Fatal(err)
	}
	metered, unmetered := c.Medians()
	if len(c.Metered) != 1 || len(c.Unmetered) != 1 || c.Metered[0].Bytes != 23<<20 || metered <= 0 || unmetered <= 0 {
		t.Fatalf("measured %+v", c)
	}
	if c.Metered[0].Vouchers == 0 || c.Unmetered[0].Vouchers != 0 {
		t.Fatalf("%v vouchers metered, %v unmetered", c.Metered[0].Vouchers, c.Unmetered[0].Vouchers)
	}
}

func BenchmarkForward(b *testing.B) {
	const size = 128 << 20
	for b.Loop() {
		c, err := MeteredOverUnmetered(b.Context(), b.TempDir(), size, 11)
		if err != nil {
			b.Fatal(err)
		}
		metered, unmetered := c.Medians()
		b.ReportMetric(metered/1e6, "metered-MB/s")
		b.ReportMetric(unmetered/1e6, "unmetered-MB/s")
		b.ReportMetric(c.Ratio(), "metered/unmetered")
		b.ReportMetric(c.VouchersPerGiB(), "vouchers/GiB")
	}
}
