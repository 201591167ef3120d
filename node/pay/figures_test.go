package pay_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// figuresEnv names a file for the figures of this package that do not depend on the machine; tests/bench reads it.
const figuresEnv = "OPENSTREAMING_PAY_FIGURES"

// live is a stream of 2 Mbit/s as a publisher may cut it.
type live struct {
	name  string
	piece protocol.Bytes
	every time.Duration // a burst of pieces
	burst int
}

const liveRate = 250_000 // bytes per second

func (l live) pieces(chance *rand.Rand) (size protocol.Bytes, n int, wait time.Duration) {
	if l.piece > 0 {
		return l.piece, 1, time.Duration(l.piece) * time.Second / liveRate
	}
	if l.burst > 0 { // segments that come at once, in pieces of up to a MiB
		return protocol.Bytes(l.every.Seconds()*liveRate) / protocol.Bytes(l.burst), l.burst, l.every
	}
	wait = time.Duration(20+chance.IntN(3000)) * time.Millisecond
	return protocol.Bytes(wait.Seconds() * liveRate), 1, wait
}

var lives = []live{
	{name: "20 ms", piece: 5_000}, {name: "100 ms", piece: 25_000}, {name: "101 ms", piece: 25_250}, {name: "half a second", piece: 125_000},
	{name: "a second", piece: 250_000}, {name: "a quarter MiB", piece: 256 << 10}, {name: "half a MiB", piece: 512 << 10},
	{name: "a MiB", piece: 1 << 20}, {name: "HLS of 2 s", every: 2 * time.Second, burst: 1}, {name: "HLS of 4 s", every: 4 * time.Second, burst: 2},
	{name: "HLS of 6 s", every: 6 * time.Second, burst: 6}, {name: "any"},
}

// TestLiveStream_OfTwoMegabit_SignsFourTimesAMiBAtMost: on a new channel, whose window is small, for two minutes; however the
// stream is cut, and with or without bytes that were lost earlier and narrow the window.
func TestLiveStream_OfTwoMegabit_SignsFourTimesAMiBAtMost(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	worst := 0.0
	for i, l := range lives {
		for _, lost := range []protocol.Bytes{0, 2 * mib} {
			chance := rand.New(rand.NewPCG(seed, uint64(i))) //nolint:gosec // a seeded cut
			story(t, func(t *testing.T) {
				_, payer, payee := newWorld(t)
				link := mustConnect(payer, payee)
				if lost > 0 {
					link.lose(lost)
					link.cut()
					link = mustConnect(payer, payee)
				}
				var sent protocol.Bytes
				for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); {
					size, n, wait := l.pieces(chance)
					for range n {
						link.mustMove(size)
						sent += size
					}
					time.Sleep(wait)
				}
				synctest.Wait()
				link.hangUp()
				perMiB := float64(len(link.vouchers)) / (float64(sent) / mib)
				if worst = max(worst, perMiB); perMiB > 4 {
					t.Errorf("pieces of %s, %d bytes lost before: %.2f vouchers a MiB", l.name, lost, perMiB)
				}
				if _, vouched := link.in.Totals(); vouched < sent {
					t.Errorf("%d bytes are paid for, %d were sent", vouched, sent)
				}
			})
		}
	}
	if worst < 1 {
		t.Errorf("at most %.2f vouchers a MiB: the rule says more", worst)
	}
	figure(t, "forward.vouchers_per_mib_live", worst)
}

// TestBulk_SignsElevenHundredTimesAGiBAtMost on a channel's first GiB, when its window is smallest, as fast as credit comes and with a
// pause after each chunk.
func TestBulk_SignsElevenHundredTimesAGiBAtMost(t *testing.T) {
	worst := 0.0
	for _, wait := range []time.Duration{0, time.Millisecond, 150 * time.Millisecond} {
		story(t, func(t *testing.T) {
			_, payer, payee := newWorld(t)
			l := mustConnect(payer, payee)
			const size = 1024 * mib
			for moved := protocol.Bytes(0); moved < size; moved += mib {
				l.mustMove(mib)
				if wait > 0 {
					time.Sleep(wait)
				}
			}
			l.hangUp()
			if n := float64(len(l.vouchers)); n > 1100 {
				t.Errorf("%v vouchers for a GiB with pauses of %s", n, wait)
			} else {
				worst = max(worst, n)
			}
		})
	}
	figure(t, "forward.vouchers_per_gib_bulk_worst", worst)
}

// mustMove moves one piece.
func (l *link) mustMove(n protocol.Bytes) {
	l.Helper()
	if err := l.in.Credit(l.tb.(*testing.T).Context(), n); err != nil {
		l.Fatalf("credit: %v", err)
	}
	l.in.Sent(n)
	l.out.Received(n)
}

// figure writes a figure for tests/bench, if it asks for it.
func figure(t *testing.T, name string, value float64) {
	t.Helper()
	t.Logf("%s: %.3g", name, value)
	path := os.Getenv(figuresEnv)
	if path == "" {
		return
	}
	figures := map[string]float64{}
	if raw, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(raw, &figures); err != nil {
			t.Fatal(err)
		}
	}
	figures[name] = value
	raw, err := json.Marshal(figures)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}
