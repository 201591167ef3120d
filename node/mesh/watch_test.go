package mesh

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
)

// seen lets a watch look ten times a second until it judges or the time is over, and returns the judgement and when it came. The
// upstream is left for it.
func seen(w *watch, from time.Time, within time.Duration, look func(passed time.Duration) sight) (time.Duration, error) {
	for passed := time.Duration(0); passed <= within; passed += 100 * time.Millisecond {
		s := look(passed)
		s.now = from.Add(passed)
		if err := w.judge(s); err != nil {
			w.left(s.now, err)
			return passed, err
		}
	}
	return within, nil
}

func newWatch() *watch { return &watch{silence: 1500 * time.Millisecond, patience: time.Second} }

var dawn = time.Unix(1_790_000_000, 0)

func TestWatch_JudgesOnlyWhatItSees(t *testing.T) {
	second := func(d time.Duration) uint64 { return uint64(d / time.Second) }
	for name, c := range map[string]struct {
		look func(time.Duration) sight
		want error
		by   time.Duration
	}{
		"a live stream that flows": {func(d time.Duration) sight {
			return sight{next: second(d), wanted: true, head: second(d + 200*time.Millisecond)}
		}, nil, 0},
		"a stream that rests": {func(time.Duration) sight { return sight{next: 9, wanted: true, head: 9} }, nil, 0},
		"a line without a byte": {func(d time.Duration) sight {
			return sight{next: 9, wanted: true, silent: d}
		}, errSilent, 1600 * time.Millisecond},
		"a line without a byte that nobody wants one from": {func(d time.Duration) sight {
			return sight{next: 9, silent: d}
		}, nil, 0},
		"a piece that others have": {func(d time.Duration) sight {
			return sight{next: 9, wanted: true, head: 10, bytes: uint64(d / time.Millisecond)}
		}, errWithheld, time.Second},
		"a piece that others have and nobody wants": {func(time.Duration) sight {
			return sight{next: 9, head: 10}
		}, nil, 0},
		"a large piece on a narrow line": {func(d time.Duration) sight {
			return sight{next: 9, wanted: true, head: 10, bytes: second(d) * 20_000 * 10}
		}, nil, 0},
		"half of a stream": {func(d time.Duration) sight {
			return sight{next: second(d) / 2, wanted: true, head: second(d) * 2}
		}, errSlow, 5 * time.Second},
		"half of a stream, for readers that are no faster": {func(d time.Duration) sight {
			return sight{next: second(d) / 2, wanted: true, waits: second(d), head: second(d) * 2}
		}, nil, 0},
		"a stream that is caught up with": {func(d time.Duration) sight {
			return sight{next: 3 * second(d), wanted: true, head: 100 + second(d)}
		}, nil, 0},
	} {
		w := newWatch()
		if strings.HasPrefix(name, "half of a stream") {
			w.patience = time.Hour // it is behind all the time
		}
		after, got := seen(w, dawn, 20*time.Second, c.look)
		if !errors.Is(got, c.want) || c.want != nil && (after < c.by || after > c.by+time.Second) {
			t.Errorf("%s: %v after %v, want %v after %v", name, got, after, c.want, c.by)
		}
	}
}

func TestGauge_MeasuresTheUpstreamWhereItIsBehind_AndTheStreamWhereItGrows(t *testing.T) {
	for name, c := range map[string]struct {
		to          sight // after two seconds, from a sight of zeros but for next, head and wanted
		rate, needs float64
	}{
		"half of a stream":                   {sight{next: 20, head: 40, bytes: 2000, wanted: true}, 1000, 2800},
		"all of a stream":                    {sight{next: 30, head: 30, bytes: 4000, wanted: true}, 0, 2000},
		"more than there was before":         {sight{next: 20, head: 21, bytes: 2000, wanted: true}, 0, 1100},
		"a file":                             {sight{next: 15, head: 10, bytes: 1000, wanted: true}, 0, 0},
		"half of a stream, for slow readers": {sight{next: 20, head: 40, bytes: 2000, wanted: true, waits: 1}, 0, 3000},
		"nothing":                            {sight{next: 10, head: 10, wanted: true}, 0, 0},
	} {
		var g gauge
		from := sight{now: dawn, next: 10, head: 10, wanted: true}
		if c.rate > 0 {
			from.head, c.needs = 12, 2800
		}
		c.to.now = dawn.Add(2 * time.Second)
		_, _ = g.read(from)
		if rate, needs := g.read(sight{now: dawn.Add(time.Second), next: 12, head: 20}); rate != 0 || needs != 0 {
			t.Errorf("%s: measured over a second", name)
		}
		if rate, needs := g.read(c.to); rate != c.rate || needs != c.needs {
			t.Errorf("%s: it brings %v and %v are needed, want %v and %v", name, rate, needs, c.rate, c.needs)
		}
	}
}

func TestWorthAsking_IsWhoSaidToBeCheaperByAnEighth_OrAnybodyWithAPriceWhereFewAreKnown(t *testing.T) {
	said := []gossip.Seller{{Peer: "a", Rate: 50}, {Peer: "b", Rate: 87}, {Peer: "c", Rate: 89}, {Peer: "d", Rate: 300}, {Peer: "e"}}
	for _, c := range []struct {
		few  bool
		skip []peer.ID
		want []peer.ID
	}{
		{false, nil, []peer.ID{"a", "b"}}, {false, []peer.ID{"a"}, []peer.ID{"b"}}, {true, []peer.ID{"a", "b"}, []peer.ID{"c", "d"}},
		{true, []peer.ID{"a", "b", "c", "d"}, nil},
	} {
		if got := worthAsking(said, 100, c.few, c.skip); !slices.Equal(got, c.want) {
			t.Errorf("with few known %v, and without %v: %v", c.few, c.skip, got)
		}
	}
}

func TestObserver_KeepsABoundedNumberOfPeers_ThoseInUseAmongThem_AndForgetWithTime(t *testing.T) {
	now := clock.NewFake(dawn)
	x := newObserver(now)
	x.note("ada", func(o *Observed) { o.Streams, o.Good = 1, 8 })
	for i := range 3 * maxRecords {
		x.answered(stranger(i), time.Second)
		if len(x.peers) > maxRecords {
			t.Fatalf("%d peers are remembered", len(x.peers))
		}
	}
	x.brought("ada", 100)
	x.brought("ada", 200)
	if o := x.now("ada"); o.Streams != 1 || o.Rate != 125 || o.Good != 8 {
		t.Errorf("of a peer in use is known %+v", o)
	}
	now.Advance(countsHalve)
	if o := x.now("ada"); o.Rate != 0 || o.Good != 4 || o.Age != countsHalve {
		t.Errorf("ten minutes later is known %+v", o)
	}
	x.answered("bea", 4*time.Second)
	x.answered("bea", 8*time.Second)
	if o := x.now("bea"); o.Fast != 5*time.Second || o.Slow != 4125*time.Millisecond {
		t.Errorf("its answers took %+v", o)
	}
	if o := x.now("cid"); o != (Observed{}) {
		t.Errorf("of a stranger is known %+v", o)
	}
}

func TestWatch_HasMorePatience_WhileChangesDoNotHelp_AndAsBeforeOnceOneDid(t *testing.T) {
	w, now := newWatch(), dawn
	stuck := func(time.Duration) sight { return sight{next: 9, wanted: true, head: 99} }
	for _, want := range []time.Duration{1, 2, 4, 8, 16, 16} {
		after, err := seen(w, now, time.Minute, stuck)
		if !errors.Is(err, errWithheld) || after != want*time.Second {
			t.Fatalf("%v after %v, want it after %v s", err, after, int(want))
		}
		now = now.Add(time.Hour)
		w.renew()
	}
	_, _ = seen(w, now, time.Second/2, func(d time.Duration) sight {
		return sight{next: 9 + uint64(d/100/time.Millisecond), wanted: true, head: 99}
	})
	if after, err := seen(w, now.Add(time.Hour), time.Minute, func(time.Duration) sight { return sight{next: 15, wanted: true, head: 99} }); !errors.Is(err, errWithheld) || after != time.Second {
		t.Fatalf("%v after %v", err, after)
	}
}

func TestWatch_LeavesForSlownessSeldomer_WhileItDoesNotHelp(t *testing.T) {
	w, now := newWatch(), dawn
	w.patience = time.Hour
	var waits []time.Duration
	for range 4 {
		after, err := seen(w, now, 10*time.Minute, func(d time.Duration) sight {
			s := uint64((now.Sub(dawn) + d) / time.Second)
			return sight{next: s, wanted: true, head: 2 * s}
		})
		if !errors.Is(err, errSlow) {
			t.Fatalf("%v after %v", err, after)
		}
		waits, now = append(waits, after), now.Add(after)
		w.renew()
	}
	for i, least := range []time.Duration{0, 30 * time.Second, time.Minute, 2 * time.Minute} {
		if waits[i] < least || waits[i] > least+10*time.Second {
			t.Errorf("left after %v", waits)
		}
	}
}
