package node

import (
	"context"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

type shelf struct{ in, out []pay.Info }

func (s *shelf) Channels() (incoming, outgoing []pay.Info) {
	return slices.Clone(s.in), slices.Clone(s.out)
}

func (s *shelf) Prune(_ context.Context, keep func(protocol.ChannelID) bool) (int, error) {
	before := len(s.in) + len(s.out)
	gone := func(i pay.Info) bool { return i.State.Status == pay.StatusClosed && !keep(i.ID) }
	s.in, s.out = slices.DeleteFunc(s.in, gone), slices.DeleteFunc(s.out, gone)
	return before - len(s.in) - len(s.out), nil
}

// sayings are when something was stated last, by channel.
type sayings map[byte]time.Time

func (s sayings) Prune(known func(protocol.ChannelID) bool, before time.Time) (n int, err error) {
	for id, at := range s {
		if !known(protocol.ChannelID{id}) && at.Before(before) {
			delete(s, id)
			n++
		}
	}
	return n, nil
}

func TestPruner_ForgetsWhatIsClosedForADay_AndNothingThatMayHaveToBeShown(t *testing.T) {
	info := func(id byte, s pay.Status) pay.Info {
		return pay.Info{ID: protocol.ChannelID{id}, Channel: protocol.Channel{Lane: protocol.Lane(id)}, State: pay.State{Status: s}}
	}
	open, closed := pay.StatusOpen, pay.StatusClosed
	book := &shelf{in: []pay.Info{info(1, open), info(2, closed), info(3, closed), info(4, closed)}, out: []pay.Info{info(5, closed)}}
	pinned := true
	said := &sayings{9: time.Unix(0, 0), 4: time.Unix(0, 0)}
	p := &pruner{book: book, statements: said, log: slog.New(slog.DiscardHandler), keep: func(c protocol.Channel) bool {
		return pinned && c.Lane == 3
	}}
	now := time.Unix(1_000, 0)
	round := func(after time.Duration, left ...byte) {
		t.Helper()
		now = now.Add(after)
		if err := p.round(t.Context(), now); err != nil {
			t.Fatal(err)
		}
		var have []byte
		for _, c := range book.in {
			have = append(have, c.ID[0])
		}
		if !slices.Equal(have, left) {
			t.Fatalf("left are %v, not %v", have, left)
		}
	}
	round(0, 1, 2, 3, 4)
	book.in[3].State.Status = open // the block with its closing was replaced
	round(closedFor/2, 1, 2, 3, 4)
	book.in[3].State.Status = closed
	round(closedFor/2, 1, 3, 4)
	if len(book.out) != 0 {
		t.Fatal("a channel that we paid is kept for ever")
	}
	pinned = false
	round(time.Second, 1, 4)
	round(closedFor, 1)
	if len(p.closed) != 1 {
		t.Fatalf("%d closings are remembered", len(p.closed))
	}
	if len(*said) != 0 {
		t.Fatalf("statements are left of channels %v", *said)
	}
	(*said)[7] = now // on a channel that the book had not read yet
	round(closedFor-1, 1)
	if len(*said) != 1 {
		t.Fatalf("statements are left of channels %v", *said)
	}
	round(2, 1)
	if len(*said) != 0 {
		t.Fatalf("statements are left of channels %v", *said)
	}
	if len(p.closed) != 0 {
		t.Fatalf("%d closings are remembered of channels that are gone", len(p.closed))
	}
}
