package mesh_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// open begins to read, and ends with the test at the latest.
func (n *node) open(id protocol.StreamID, o mesh.ReadOptions) *mesh.Reader {
	n.t.Helper()
	ctx, cancel := context.WithTimeout(n.t.Context(), time.Minute)
	defer cancel()
	n.connected()
	r, err := n.Open(ctx, id, o)
	if err != nil {
		n.t.Fatalf("%s opens: %v", n.name, err)
	}
	n.t.Cleanup(func() { r.Close() }) //nolint:errcheck // the test may have closed it
	return r
}

// next is the reader's next piece.
func (n *node) next(r *mesh.Reader) mesh.Piece {
	n.t.Helper()
	ctx, cancel := context.WithTimeout(n.t.Context(), time.Minute)
	defer cancel()
	pc, err := r.Next(ctx)
	if err != nil {
		n.t.Fatalf("%s reads: %v", n.name, err)
	}
	return pc
}

// source is input that a test writes: each line becomes a piece of its own.
type source struct {
	n   *node
	in  *io.PipeWriter
	pub *mesh.Publication
	seq uint64 // pieces so far
}

func (n *node) live(o mesh.PublishOptions) *source {
	n.t.Helper()
	r, w := io.Pipe()
	o.Live = 5 * time.Millisecond
	p, err := n.Publish(n.t.Context(), r, o)
	if err != nil {
		n.t.Fatal(err)
	}
	n.t.Cleanup(func() { w.Close() })
	s := &source{n: n, in: w, pub: p}
	return s
}

func (s *source) say(words ...string) {
	s.n.t.Helper()
	for _, word := range words {
		if _, err := io.WriteString(s.in, word); err != nil {
			s.n.t.Fatal(err)
		}
		s.seq++
		s.n.until("the piece", func() bool { _, next, _ := s.pub.Window(); return next == s.seq })
	}
}

func TestViewers_JoinALiveStreamAtItsNewestPieceAndAtItsOldest_HopsAway(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "near", "far")
	viewers := []*node{w.start("first", nodes[2:]), w.start("second", nodes[2:]), w.start("third", nodes[2:])}
	live := nodes[0].live(mesh.PublishOptions{})
	live.say("zero", "one", "two")

	first := viewers[0].open(live.pub.ID(), mesh.ReadOptions{From: mesh.Newest})
	if begin, next, ended := first.Window(); begin != 0 || next != 3 || ended {
		t.Fatalf("the window is %d to %d, ended %v", begin, next, ended)
	}
	if pc := viewers[0].next(first); pc.Sequence != 2 || string(pc.Payload) != "two" {
		t.Fatalf("piece %d: %q", pc.Sequence, pc.Payload)
	}
	live.say("three")
	if pc := viewers[0].next(first); pc.Sequence != 3 || string(pc.Payload) != "three" {
		t.Fatalf("piece %d: %q", pc.Sequence, pc.Payload)
	}
	// Who joins at the newest piece through a relay that gets the stream already, costs the relay nothing.
	before := nodes[2].metric("openstreaming_mesh_bytes_total", "in")
	second := viewers[1].open(live.pub.ID(), mesh.ReadOptions{From: mesh.Newest})
	if pc := viewers[1].next(second); pc.Sequence != 3 {
		t.Fatalf("the second viewer joins at piece %d", pc.Sequence)
	}
	live.say("four!")
	for i, r := range []*mesh.Reader{first, second} {
		if pc := viewers[i].next(r); pc.Sequence != 4 || string(pc.Payload) != "four!" {
			t.Fatalf("piece %d: %q", pc.Sequence, pc.Payload)
		}
	}
	if bought := nodes[2].metric("openstreaming_mesh_bytes_total", "in") - before; bought != 5 {
		t.Fatalf("the relay bought %v bytes for a piece of five", bought)
	}
	third := viewers[2].open(live.pub.ID(), mesh.ReadOptions{From: mesh.Oldest})
	for i, want := range []string{"zero", "one", "two", "three", "four!"} {
		if pc := viewers[2].next(third); pc.Sequence != uint64(i) || string(pc.Payload) != want {
			t.Fatalf("piece %d: %q, want %q", pc.Sequence, pc.Payload, want)
		}
	}
}

func TestNewest_OfAStreamThatHasNoPieceYet_IsTheFirstThatComes(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	live := nodes[0].live(mesh.PublishOptions{Labels: protocol.Labels{"type": "text/plain"}, ContentRate: 3})
	r := nodes[2].open(live.pub.ID(), mesh.ReadOptions{From: mesh.Newest})
	if h := r.Header(); h.Labels["type"] != "text/plain" || h.ContentRate != 3 {
		t.Fatalf("the header is %+v", h)
	}
	live.say("hello")
	if pc := nodes[2].next(r); pc.Sequence != 0 || string(pc.Payload) != "hello" {
		t.Fatalf("piece %d: %q", pc.Sequence, pc.Payload)
	}
}

func TestReader_BuysNothingPastItsEnd_AtAnyHop_UntilAnotherWantsMore(t *testing.T) {
	const size = 16 << 10
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	payload := noise(t, 64*size)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: size})
	bought := func(n *node) float64 { return n.metric("openstreaming_mesh_bytes_total", "in") }

	r := nodes[2].open(id, mesh.ReadOptions{From: 2, Until: 5})
	for seq := 2; seq < 5; seq++ {
		if pc := nodes[2].next(r); pc.Sequence != uint64(seq) || !bytes.Equal(pc.Payload, payload[seq*size:][:size]) {
			t.Fatalf("piece %d is wrong", pc.Sequence)
		}
	}
	if _, err := r.Next(t.Context()); !errors.Is(err, io.EOF) {
		t.Fatalf("past the end: %v", err)
	}
	// A second reader goes on where the first stopped, by the same subscriptions.
	more := nodes[2].open(id, mesh.ReadOptions{From: 4, Until: 9})
	for seq := 4; seq < 9; seq++ {
		if pc := nodes[2].next(more); pc.Sequence != uint64(seq) {
			t.Fatalf("piece %d where %d belongs", pc.Sequence, seq)
		}
	}
	if err := errors.Join(r.Close(), more.Close()); err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes[:2] {
		n.until("the last voucher", func() bool { return n.income() == 7*size })
	}
	for _, n := range nodes[1:] {
		if got := bought(n); got != 7*size {
			t.Errorf("%s bought %v bytes, wanted were %d", n.name, got, 7*size)
		}
	}
	if first, next, ended := more.Window(); first != 0 || next != 64 || !ended {
		t.Errorf("the window is %d to %d, ended %v", first, next, ended)
	}
}

func TestPieceThatIsGone_IsSaidWithTheOldestThatIsThere_HopsAway(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolBytes = 4 << 20 })
	relay := w.start("relay", []*node{publisher})
	viewer := w.start("viewer", []*node{relay})
	id := publisher.publish(noise(t, 10<<20), mesh.PublishOptions{Live: time.Hour, PieceSize: 256 << 10})
	viewer.connected()

	_, err := viewer.Fetch(t.Context(), id, io.Discard, mesh.FetchOptions{})
	var gone *mesh.GoneError
	mustFail(t, err, mesh.ErrGone, "piece 0")
	if !errors.As(err, &gone) || gone.Oldest == 0 || gone.Oldest >= 40 {
		t.Fatalf("the oldest piece of 40 is said to be %+v", gone)
	}
	r := viewer.open(id, mesh.ReadOptions{From: mesh.Oldest})
	if pc := viewer.next(r); pc.Sequence != gone.Oldest {
		t.Fatalf("the oldest piece is %d, said was %d", pc.Sequence, gone.Oldest)
	}
	if first, next, _ := r.Window(); first != gone.Oldest || next != 40 {
		t.Fatalf("the window is %d to %d", first, next)
	}
}

func TestReader_HandsOutNothingThatItsOwnerDoesNotPayFor(t *testing.T) {
	const size = 16 << 10
	w := newWorld(t)
	nodes := w.line("publisher", "viewer")
	id := nodes[0].publish(noise(t, 8*size), mesh.PublishOptions{PieceSize: size})
	nodes[1].connected()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()

	_, err := nodes[1].Open(ctx, id, mesh.ReadOptions{MaxRate: 999_999_999})
	mustFail(t, err, mesh.ErrTooExpensive, "1000000000", "at most 999999999")

	used := errors.New("the budget is used up")
	budget := protocol.Bytes(2 * size)
	r := nodes[1].open(id, mesh.ReadOptions{MaxRate: 1_000_000_000, Spend: func(rate protocol.Rate, n protocol.Bytes) error {
		if rate != 1_000_000_000 || n != size {
			t.Errorf("asked for %d bytes at %d", n, rate)
		}
		if n > budget {
			return used
		}
		budget -= n
		return nil
	}})
	for range 2 {
		nodes[1].next(r)
	}
	_, err = r.Next(ctx)
	mustFail(t, err, used, "piece 2")
	budget = size
	if pc := nodes[1].next(r); pc.Sequence != 2 {
		t.Fatalf("piece %d follows piece 1", pc.Sequence)
	}
	if done := r.Progress(); done.Pieces != 3 || done.Next != 3 || done.Bytes != 3*size {
		t.Fatalf("progress: %+v", done)
	}
}

func TestReader_ThatIsClosedEarly_HasCostNoMoreThanItAllowed(t *testing.T) {
	const size = 16 << 10
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	payload := noise(t, 128*size)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: size})
	free := func(protocol.Rate, protocol.Bytes) error { return nil }
	cost := uint64(0)
	for i, o := range []mesh.ReadOptions{{Ahead: 4 * size}, {From: mesh.Newest, Spend: free}, {From: 60, Until: 63, Ahead: 1}, {From: 9, Ahead: 8 * size}} {
		r := nodes[2].open(id, o)
		for seq := range uint64(i) {
			if pc := nodes[2].next(r); o.From < 128 && pc.Sequence != o.From+seq || pc.Last != (o.From == mesh.Newest) {
				t.Fatalf("reader %d gets piece %d", i, pc.Sequence)
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		cost += [...]uint64{4, 1, 3, 3 + 8}[i]
	}
	for _, n := range nodes[1:] {
		if got := n.metric("openstreaming_mesh_bytes_total", "in"); got > float64(cost*size) {
			t.Errorf("%s bought %v pieces, at most %d were allowed", n.name, got/size, cost)
		}
	}
	// A leash holds nobody up.
	all := nodes[2].open(id, mesh.ReadOptions{Ahead: 1})
	for seq := range uint64(128) {
		if pc := nodes[2].next(all); pc.Sequence != seq || !bytes.Equal(pc.Payload, payload[seq*size:][:size]) {
			t.Fatalf("piece %d is wrong", pc.Sequence)
		}
	}
}

func TestReaders_FromAnywhereToAnywhere_GetExactlyTheirPieces(t *testing.T) {
	const size, pieces = 1 << 10, 200
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	payload := noise(t, pieces*size)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: size})
	nodes[2].connected()
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	var all sync.WaitGroup
	for range 24 {
		o := mesh.ReadOptions{From: random.Uint64N(pieces)}
		end := uint64(pieces)
		if random.IntN(2) == 0 {
			o.Until = o.From + 1 + random.Uint64N(60)
			end = min(o.Until, pieces)
		}
		if random.IntN(2) == 0 {
			o.Ahead = protocol.Bytes(random.IntN(20) * size)
		}
		stopAt := o.From + random.Uint64N(300) // some leave early
		all.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			r, err := nodes[2].Open(ctx, id, o)
			if err != nil {
				t.Errorf("seed %d: %+v: %v", seed, o, err)
				return
			}
			defer r.Close() //nolint:errcheck // nothing is asserted of it here
			for seq := o.From; seq < min(end, stopAt); seq++ {
				pc, err := r.Next(ctx)
				if err != nil || pc.Sequence != seq || !bytes.Equal(pc.Payload, payload[seq*size:][:size]) {
					t.Errorf("seed %d: %+v: piece %d where %d belongs: %v", seed, o, pc.Sequence, seq, err)
					return
				}
			}
			if _, err := r.Next(ctx); stopAt >= end && !errors.Is(err, io.EOF) {
				t.Errorf("seed %d: %+v: past the end: %v", seed, o, err)
			}
		})
	}
	all.Wait()
}

func TestNewest_AskedForNowAndThen_IsNeverAnOlderPieceThatIsStillInMemory(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "near", "far", "viewer")
	live := nodes[0].live(mesh.PublishOptions{})
	live.say("0")
	for round := range 40 {
		if round%2 == 1 { // and once more without a new piece: what was read before must not come again
			live.say("+")
		}
		r := nodes[3].open(live.pub.ID(), mesh.ReadOptions{From: mesh.Newest})
		if pc := nodes[3].next(r); pc.Sequence != live.seq-1 {
			t.Fatalf("round %d: piece %d is the newest, the reader began at piece %d", round, live.seq-1, pc.Sequence)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		nodes[0].until("the relays to have stopped", func() bool { return nodes[0].metric("openstreaming_mesh_subscribers", "") == 0 })
	}
}
