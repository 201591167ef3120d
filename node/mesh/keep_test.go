package mesh_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

const keepRate protocol.Rate = 7_000_000

// lives starts nodes again and again that are one: the same keys, the same disk.
func (w *world) lives(name string, more ...change) func(peers ...*node) *node {
	w.t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.t.Fatal(err)
	}
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		w.t.Fatal(err)
	}
	dir := w.t.TempDir()
	same := func(c *mesh.Config, p *pay.Config, with *mesh.With) {
		c.SpoolDir, p.Dir, with.PeerKey = filepath.Join(dir, "spool"), filepath.Join(dir, "book"), peerKey
		c.KeepRate = keepRate
	}
	return func(peers ...*node) *node { return w.startAs(name, key, peers, append([]change{same}, more...)...) }
}

// kept is how a stream stands that the node keeps.
func (n *node) kept(id protocol.StreamID) mesh.Kept {
	n.t.Helper()
	for _, k := range n.Kept() {
		if k.Stream == id {
			return k
		}
	}
	n.t.Fatalf("%s does not keep stream %s: %+v", n.name, id, n.Kept())
	return mesh.Kept{}
}

func TestKeeper_SellsAStreamWhosePublisherIsGone_AlsoAfterARestart(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	content := noise(t, 5<<20+17)
	publisher := w.start("publisher", nil)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, ContentRate: 3_000_000})
	life := w.lives("keeper")
	keeper := life(publisher)
	if err := keeper.Keep(id, mesh.KeepOptions{}); err != nil {
		t.Fatal(err)
	}
	keeper.until("the whole stream", func() bool { return keeper.kept(id).Ended })
	keeper.until("nothing else to do", func() bool { return !keeper.kept(id).Following })
	publisher.stop()

	for i := range 2 {
		viewer := w.start("viewer", []*node{keeper})
		before := keeper.income()
		done := viewer.fetch(id, content)
		if want := keepRate + 1_000_000_000 + 3_000_000; done.Rate != want || done.Upstream != keeper.ID() || done.Hops != 1 {
			t.Errorf("life %d: bought at %d from %s over %d hops, want %d from the keeper", i, done.Rate, done.Upstream, done.Hops, want)
		}
		keeper.until("its pay", func() bool { return keeper.income() >= before+protocol.Bytes(len(content)) })
		viewer.stop()
		keeper.stop()
		keeper = life()
	}
	if err := keeper.Unkeep(id); err != nil {
		t.Fatal(err)
	}
	if left := keeper.metric("openstreaming_mesh_kept_stream_bytes", ""); left != 0 || len(keeper.Kept()) != 0 {
		t.Errorf("what is not kept any more has %v bytes on the disk: %+v", left, keeper.Kept())
	}
	viewer := w.start("viewer", []*node{keeper})
	_, err := viewer.fetchTo(id, io.Discard)
	mustFail(t, err, mesh.ErrNotFound)
	keeper.stop()
	if keeper = life(); len(keeper.Kept()) != 0 {
		t.Errorf("after a restart it keeps %+v", keeper.Kept())
	}
}

func TestKeeper_GoesOnAfterARestart_InTheMiddleOfARun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	content := noise(t, 4<<20)
	publisher := w.start("publisher", nil)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 64 << 10}) // one run of 64 pieces
	life := w.lives("keeper")
	keeper := life(publisher)
	if err := keeper.Keep(id, mesh.KeepOptions{Bytes: 2 << 20}); err != nil {
		t.Fatal(err)
	}
	keeper.until("its part of the stream", func() bool { return keeper.kept(id).Ended })
	window := keeper.kept(id)
	if window.First == 0 || window.Next != 64 {
		t.Fatalf("it keeps %d to %d", window.First, window.Next)
	}
	keeper.stop()
	files := spooled(t, filepath.Join(keeper.spool, "kept"), id)
	if len(files) < 2 {
		t.Fatalf("its files: %v", files)
	}
	last := files[len(files)-1]
	info, err := os.Stat(last)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(last, info.Size()-1000); err != nil {
		t.Fatal(err)
	}
	keeper = life()
	if got := keeper.kept(id); got.Next != 63 || got.Ended || got.First == 0 || got.First > 63 {
		t.Fatalf("after a restart it keeps %d to %d, ended %v", got.First, got.Next, got.Ended)
	}
	keeper.stop()
	keeper = life(publisher)
	keeper.until("the last piece", func() bool { return keeper.kept(id).Ended })
	keeper.until("nothing else to do", func() bool { return !keeper.kept(id).Following })
	from := keeper.kept(id).First
	publisher.stop()
	viewer := w.start("viewer", []*node{keeper})
	viewer.connected()
	var got bytes.Buffer
	if _, err := viewer.Fetch(t.Context(), id, &got, mesh.FetchOptions{From: from}); err != nil || !bytes.Equal(got.Bytes(), content[from*64<<10:]) {
		t.Fatalf("%d bytes from piece %d on: %v", got.Len(), from, err)
	}
}

func TestKeeper_FollowsALiveStream_GoesOnWithItsPublisher_AndSkipsWhatNobodyHas(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	life, again := w.lives("publisher"), w.lives("keeper")
	publisher := life()
	ctx := t.Context()
	log, err := publisher.Append(ctx, mesh.PublishOptions{PieceSize: 64 << 10, Retain: mesh.Retain{Bytes: 512 << 10}})
	if err != nil {
		t.Fatal(err)
	}
	id := log.ID()
	var pieces [][]byte
	add := func(n int) {
		t.Helper()
		for range n {
			pieces = append(pieces, noise(t, 60<<10))
			if _, err := log.Add(pieces[len(pieces)-1], nil); err != nil {
				t.Fatal(err)
			}
			if err := log.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(3)
	keeper := again(publisher)
	if err := keeper.Keep(id, mesh.KeepOptions{Bytes: 8 << 20}); err != nil {
		t.Fatal(err)
	}
	caughtUp := func() bool { k := keeper.kept(id); return k.Next == uint64(len(pieces)) }
	keeper.until("the first pieces", caughtUp)
	add(2)
	keeper.until("what came", caughtUp)
	publisher.stop()

	read := func(from mesh.Position, first, until uint64) {
		t.Helper()
		viewer := w.start("viewer", []*node{keeper})
		defer viewer.stop()
		viewer.connected()
		r, err := viewer.Open(ctx, id, mesh.ReadOptions{From: from, Until: until})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close() //nolint:errcheck // reading is over
		for seq := first; seq < until; seq++ {
			pc, err := r.Next(ctx)
			if err != nil || pc.Sequence != seq || !bytes.Equal(pc.Payload, pieces[seq]) {
				t.Fatalf("piece %d: %d bytes as piece %d, %v", seq, len(pc.Payload), pc.Sequence, err)
			}
		}
		if _, err := r.Next(ctx); !errors.Is(err, io.EOF) {
			t.Fatalf("at the end: %v", err)
		}
	}
	read(mesh.Oldest, 0, 5)
	read(mesh.Newest, 4, 5)
	read(2, 2, 4)

	keeper.stop()
	publisher = life()
	if log, err = publisher.Reopen(ctx, id, mesh.PublishOptions{}); err != nil {
		t.Fatal(err)
	}
	add(20) // the publisher holds the last eight, the keeper the first five
	keeper = again(publisher)
	keeper.until("what there still is", caughtUp)
	k := keeper.kept(id)
	if first, _, _ := log.Window(); k.First != first || first <= 5 {
		t.Errorf("the keeper has pieces %d to %d, the publisher from %d", k.First, k.Next, first)
	}
	publisher.stop()
	read(mesh.Oldest, k.First, k.Next)
}

func TestKeeper_KeepsNoMoreThanItIsTold_AndSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	id := publisher.publish(noise(t, 9<<20), mesh.PublishOptions{PieceSize: 256 << 10})
	keeper := w.start("keeper", []*node{publisher}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.Keep, c.KeepBytes = []protocol.StreamID{id}, 12<<20
	})
	keeper.until("the end of the stream", func() bool { return keeper.kept(id).Ended })
	if k := keeper.kept(id); k.Bytes > 4<<20 || k.Next != 36 || k.Next-k.First < 8 {
		t.Errorf("a quarter of what it may keep holds %+v", k)
	}
	if err := publisher.Keep(id, mesh.KeepOptions{}); err == nil {
		t.Error("a publisher keeps its own stream twice")
	}
	mustFail(t, keeper.Keep(protocol.StreamID{1}, mesh.KeepOptions{Bytes: 1 << 40}), nil, "more than all that may be kept")
	mustFail(t, keeper.Keep(protocol.StreamID{1}, mesh.KeepOptions{Bytes: 1}), nil, "less than two pieces")
	if err := keeper.Keep(protocol.StreamID{1}, mesh.KeepOptions{For: time.Hour}); err != nil {
		t.Fatal(err)
	}
	keeper.until("the reason", func() bool { return keeper.kept(protocol.StreamID{1}).Problem != "" })
}
