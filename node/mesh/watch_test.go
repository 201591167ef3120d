package mesh

import (
	"errors"
	"strings"
	"testing"
	"time"
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
