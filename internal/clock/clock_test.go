package clock

import (
	"context"
	"errors"
	"testing"
	"time"
)

func TestFake_FiresWhatIsDueAndNothingElse(t *testing.T) {
	start := time.Unix(1_700_000_000, 0)
	c := NewFake(start)
	late, soon, stopped := c.NewTimer(3*time.Second), c.NewTimer(time.Second), c.NewTimer(time.Second)
	if !stopped.Stop() || stopped.Stop() {
		t.Fatal("a pending timer stops once")
	}
	c.Advance(time.Second)
	select {
	case at := <-soon.C():
		if !at.Equal(start.Add(time.Second)) {
			t.Fatalf("fired at %s", at)
		}
	default:
		t.Fatal("due timer did not fire")
	}
	for name, timer := range map[string]Timer{"late": late, "stopped": stopped} {
		select {
		case <-timer.C():
			t.Fatalf("%s fired", name)
		default:
		}
	}
	if got := c.Now().Sub(start); got != time.Second {
		t.Fatalf("stands at %s", got)
	}
}

func TestSleep_EndsWithTheClockOrTheContext(t *testing.T) {
	c := NewFake(time.Unix(0, 0))
	done := make(chan error)
	go func() { done <- Sleep(context.Background(), c, time.Hour) }()
	if err := c.AwaitTimers(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Hour)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, clock := range []Clock{c, Real{}} {
		if err := Sleep(ctx, clock, time.Hour); !errors.Is(err, context.Canceled) {
			t.Fatalf("%T: %v", clock, err)
		}
	}
	if err := Sleep(context.Background(), c, 0); err != nil {
		t.Fatal(err)
	}
	if err := Sleep(context.Background(), Real{}, time.Microsecond); err != nil || (Real{}).Now().IsZero() {
		t.Fatal(err)
	}
}
