package meshbench

import (
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
)

func TestEachContender_CarriesTheSamePayload_AndOnlyTheMeteredOnesArePaid(t *testing.T) {
	const size = 24 << 20
	c, err := Forward(t.Context(), t.TempDir(), size, 1, PlainTLS, Verified, Unverified, Unmetered, Sealed)
	if err != nil {
		t.Fatal(err)
	}
	for who, runs := range c.Runs {
		if len(runs) != 1 || runs[0].Rate() <= 0 || runs[0].Bytes < size-2<<20 || runs[0].Bytes > size-1<<20 {
			t.Errorf("%s: %+v", who, runs)
		}
		if paid := who == Verified || who == Unverified; paid != (c.VouchersPerGiB(who) > 0) {
			t.Errorf("%s: %v vouchers a GiB", who, c.VouchersPerGiB(who))
		}
	}
	if len(c.Runs) != 5 || c.Ratio(Verified, PlainTLS) <= 0 {
		t.Errorf("measured %+v", c)
	}
}

func TestSealedRelay_PassesOnNothingThatLacksItsHash(t *testing.T) {
	in, from := net.Pipe()
	out, to := net.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- forwardSealed(from, to) }()
	go io.Copy(in, io.LimitReader(noise(), sealedHead+sealedPiece)) //nolint:errcheck // the pipe's other end is the test
	if err := <-ended; !errors.Is(err, errNotTheHash) {
		t.Fatal(err)
	}
	to.Close()
	if n, _ := out.Read(make([]byte, 1)); n != 0 {
		t.Fatal("a forged piece was passed on")
	}
}

func BenchmarkForward(b *testing.B) {
	for b.Loop() {
		c, err := Forward(b.Context(), b.TempDir(), 96<<20, 5, PlainTLS, Verified, Unverified, Unmetered, Sealed)
		if err != nil {
			b.Fatal(err)
		}
		for _, who := range []Contender{PlainTLS, Verified, Unverified, Unmetered, Sealed} {
			b.ReportMetric(c.CPUPerGiB(who), strings.ReplaceAll(string(who), " ", "-")+"-CPUs/GiB")
		}
		for _, who := range []Contender{PlainTLS, Verified, Unverified, Unmetered, Sealed} {
			b.ReportMetric(c.Rate(who)/1e6, strings.ReplaceAll(string(who), " ", "-")+"-MB/s")
		}
		b.ReportMetric(c.Ratio(Unverified, PlainTLS), "metered/TLS")
		b.ReportMetric(c.Ratio(Verified, PlainTLS), "verified/TLS")
		b.ReportMetric(c.Ratio(Verified, Unmetered), "metered/unmetered")
		b.ReportMetric(c.Ratio(Sealed, PlainTLS), "sealed/TLS")
		b.ReportMetric(c.VouchersPerGiB(Verified), "vouchers/GiB")
	}
}

func TestLatency_CountsEveryPieceOfBothChains(t *testing.T) {
	const pieces = 100
	l, err := Latency(t.Context(), t.TempDir(), pieces)
	if err != nil {
		t.Fatal(err)
	}
	for _, took := range [][]time.Duration{l.Metered, l.Unmetered} {
		if len(took) != pieces || Percentile(took, 0.5) < took[0] || Percentile(took, 1) <= 0 || Percentile(took, 0.99) > Percentile(took, 1) {
			t.Errorf("%d pieces, %v to %v", len(took), Percentile(took, 0), Percentile(took, 1))
		}
	}
}

func TestMetering_OfAChunk_AllocatesNothing(t *testing.T) {
	m, err := MeterChunk(t.Context(), t.TempDir())
	if err != nil || m.Allocations != 0 || m.Nanoseconds <= 0 {
		t.Fatalf("%+v, %v", m, err)
	}
}

func TestFanOut_BringsEverythingToEveryViewer(t *testing.T) {
	const viewers, size = 5, 8 << 20
	c, err := FanOut(t.Context(), t.TempDir(), viewers, size, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []Contender{PlainTLS, Verified} {
		if runs := c.Runs[who]; len(runs) != 1 || runs[0].Bytes <= 0 || runs[0].Bytes > viewers*(size-1<<20) {
			t.Errorf("%s: %+v", who, runs)
		}
	}
}

func TestMain(m *testing.M) {
	Child()
	os.Exit(m.Run())
}

func TestIdlePeers_CostMemoryInTheRelaysProcess(t *testing.T) {
	each, err := IdlePeers(t.Context(), t.TempDir(), 20)
	if err != nil || each == 0 {
		t.Fatalf("%v bytes, %v", each, err)
	}
}

func TestManyStreams_AllFlowWhileTheRelayIsWatched(t *testing.T) {
	g, err := ManyStreams(t.Context(), t.TempDir(), 24, time.Second, time.Second)
	if err != nil || g.Streams != 24 || g.Early <= 0 || g.Late <= 0 {
		t.Fatalf("%+v, %v", g, err)
	}
}

func TestFirstByteAndFailover_AreMeasuredOnWholeStreams(t *testing.T) {
	first, err := FirstByte(t.Context(), t.TempDir(), 2)
	if err != nil {
		t.Fatal(err)
	}
	over, err := Failover(t.Context(), t.TempDir(), 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != 2 || len(over) != 2 || first[0] <= 0 || over[0] <= 0 {
		t.Errorf("first bytes after %v, changes of upstream after %v", first, over)
	}
	t.Logf("first bytes after %v, changes of upstream after %v", first, over)
	silent, err := FailoverSilent(t.Context(), t.TempDir(), 1)
	if err != nil || len(silent) != 1 || silent[0] < mesh.Defaults().SwitchAfter-mesh.Defaults().KeepAlive {
		t.Errorf("an upstream that falls silent: %v, %v", silent, err)
	}
	t.Logf("first bytes after %v, changes of upstream after %v, and after silence %v", first, over, silent)
}
