package mesh_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// spooled are the files of a stream in a spool.
func spooled(t *testing.T, spool string, id protocol.StreamID) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(spool, id.String(), "*.seg"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestLog_GoesOnAfterARestartAndACrash_AtTheNextSequence_WithItsTornTailCutOff(t *testing.T) {
	w := newWorld(t)
	spool := t.TempDir()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	same := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolDir = spool }
	publisher := w.startAs("publisher", key, nil, same)
	log, err := publisher.Append(t.Context(), mesh.PublishOptions{PieceSize: 1000, Labels: protocol.Labels{"tree": "1"}})
	if err != nil {
		t.Fatal(err)
	}
	var want [][]byte
	add := func(log *mesh.Log, sizes ...int) {
		t.Helper()
		for _, n := range sizes {
			payload := noise(t, n)
			seq, err := log.Add(payload, protocol.Labels{"dir": fmt.Sprint(len(want))})
			if err != nil || seq != uint64(len(want)) {
				t.Fatalf("piece %d was added as piece %d: %v", len(want), seq, err)
			}
			want = append(want, payload)
		}
	}
	add(log, 1000, 1, 500)
	if _, next, _ := log.Window(); next != 0 {
		t.Fatalf("%d pieces can be had before they were flushed", next)
	}
	if err := log.Flush(); err != nil {
		t.Fatal(err)
	}
	add(log, 700) // never flushed: nobody had it
	want = want[:3]
	publisher.stop()
	_, err = log.Add([]byte("too late"), nil)
	if err == nil {
		err = log.Flush()
	}
	mustFail(t, err, nil, "closed")

	// A crash in the middle of a write leaves half a piece, and one that never got its bytes.
	files := spooled(t, spool, log.ID())
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	last := whole[len(whole)/2:]
	for name, torn := range map[string][]byte{
		"half a piece":           whole[:300],
		"a piece without bytes":  make([]byte, 900),
		"a piece a second time":  whole,
		"something else at all":  last,
		"a head of endless size": {0xff, 0xff, 0xff, 0xff, 6},
	} {
		if err := os.WriteFile(files[0], append(bytes.Clone(whole), torn...), 0o600); err != nil {
			t.Fatal(err)
		}
		publisher = w.startAs("publisher", key, nil, same)
		if got, err := os.ReadFile(files[0]); err != nil || !bytes.Equal(got, whole) {
			t.Fatalf("%s: %d bytes are left of %d: %v", name, len(got), len(whole), err)
		}
		publisher.stop()
	}
	publisher = w.startAs("publisher", key, nil, same)
	own := publisher.Own()
	if len(own) != 1 || own[0].ID != log.ID() || own[0].Next != 3 || !own[0].Log || own[0].Ended {
		t.Fatalf("the node has %+v", own)
	}
	other := w.start("other", nil)
	_, err = other.Reopen(t.Context(), log.ID(), mesh.PublishOptions{})
	mustFail(t, err, mesh.ErrLog)
	_, err = publisher.Reopen(t.Context(), log.ID(), mesh.PublishOptions{Signer: other.signer})
	mustFail(t, err, nil, "its publisher is")
	if log, err = publisher.Reopen(t.Context(), log.ID(), mesh.PublishOptions{}); err != nil {
		t.Fatal(err)
	}
	_, err = publisher.Reopen(t.Context(), log.ID(), mesh.PublishOptions{})
	mustFail(t, err, mesh.ErrLog, "open already")

	viewer := w.start("viewer", []*node{publisher})
	r := viewer.open(log.ID(), mesh.ReadOptions{})
	add(log, 20, 1000)
	if err := log.Flush(); err != nil {
		t.Fatal(err)
	}
	add(log, 333)
	if err := log.End(); err != nil {
		t.Fatal(err)
	}
	_, err = log.Add([]byte("more"), nil)
	mustFail(t, err, nil, "has ended")
	for seq, payload := range want {
		pc := viewer.next(r)
		if pc.Sequence != uint64(seq) || !bytes.Equal(pc.Payload, payload) || pc.Labels["dir"] != fmt.Sprint(seq) || pc.Last {
			t.Fatalf("piece %d is %d bytes, labels %v, last %v", pc.Sequence, len(pc.Payload), pc.Labels, pc.Last)
		}
	}
	if pc := viewer.next(r); !pc.Last || len(pc.Payload) != 0 {
		t.Fatalf("the last piece is %+v", pc)
	}
	if _, err := r.Next(t.Context()); !errors.Is(err, io.EOF) {
		t.Fatalf("after the last piece: %v", err)
	}
	// Labels travel with what is paid for.
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	var bytes protocol.Bytes
	for seq, payload := range want {
		bytes += protocol.Bytes(len(payload) + protocol.Labels{"dir": fmt.Sprint(seq)}.Size())
	}
	publisher.until("the last voucher", func() bool { return publisher.income() == bytes })
}

func TestDamagedLog_IsSetAside_AndNotTakenForAWholeOne(t *testing.T) {
	w := newWorld(t)
	spool := t.TempDir()
	same := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolDir, c.SpoolBytes = spool, 8<<20 }
	publisher := w.start("publisher", nil, same)
	log, err := publisher.Append(t.Context(), mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if _, err := log.Add(noise(t, 1<<20), nil); err != nil {
			t.Fatal(err)
		}
		if err := log.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	publisher.stop()
	files := spooled(t, spool, log.ID())
	if len(files) < 3 {
		t.Fatalf("%d files of five pieces", len(files))
	}
	if err := os.Remove(files[1]); err != nil {
		t.Fatal(err)
	}
	publisher = w.start("publisher", nil, same)
	if own := publisher.Own(); len(own) != 0 {
		t.Fatalf("the node publishes %+v", own)
	}
	if left := spooled(t, spool, log.ID()); len(left) != 0 {
		t.Fatalf("%d files are in its place", len(left))
	}
	if aside, err := filepath.Glob(filepath.Join(spool, log.ID().String()+".damaged", "*.seg")); err != nil || len(aside) != len(files)-1 {
		t.Fatalf("%d of %d files were set aside: %v", len(aside), len(files)-1, err)
	}
}

func TestWindow_IsOfThePiecesThatFit_AndNoFileIsKeptForLonger(t *testing.T) {
	const size = 64 << 10
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	log, err := publisher.Append(t.Context(), mesh.PublishOptions{PieceSize: size, Retain: mesh.Retain{Bytes: 8*size + 4<<10}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint64(30) {
		if _, err := log.Add(noise(t, size), nil); err != nil {
			t.Fatal(err)
		}
		if err := log.Flush(); err != nil {
			t.Fatal(err)
		}
		first, next, _ := log.Window()
		if want := i + 1 - min(i+1, 8); first != want || next != i+1 {
			t.Fatalf("after piece %d the window is %d to %d", i, first, next)
		}
		if used := publisher.metric("openstreaming_mesh_spooled_bytes", ""); used > 11*size {
			t.Fatalf("%v bytes are on the disk for a window of %d", used, 8*size)
		}
	}
}

// hands is a clock that a test turns.
type hands struct{ ahead func() time.Duration }

func (h hands) Now() time.Time { return time.Now().Add(h.ahead()) }

func TestWindow_IsOfThePiecesThatAreYoungEnough_AndTheNewestStays(t *testing.T) {
	var turned atomic.Int64 // nanoseconds
	w := newWorld(t)
	publisher := w.start("publisher", nil, func(_ *mesh.Config, _ *pay.Config, with *mesh.With) {
		with.Clock = hands{func() time.Duration { return time.Duration(turned.Load()) }}
	})
	log, err := publisher.Append(t.Context(), mesh.PublishOptions{PieceSize: 100, Retain: mesh.Retain{For: 10 * time.Hour}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint64(30) {
		if _, err := log.Add(noise(t, 100), nil); err != nil {
			t.Fatal(err)
		}
		if err := log.Flush(); err != nil {
			t.Fatal(err)
		}
		turned.Add(int64(time.Hour + time.Minute))
		first, next, _ := log.Window()
		if want := i + 1 - min(i+1, 9); first != want || next != i+1 {
			t.Fatalf("after piece %d the window is %d to %d", i, first, next)
		}
	}
	if files := spooled(t, publisher.spool, log.ID()); len(files) > 12 {
		t.Fatalf("%d files are on the disk for a window of ten pieces", len(files))
	}
	turned.Add(int64(1000 * time.Hour))
	if first, next, _ := log.Window(); first != 29 || next != 30 {
		t.Fatalf("the window is %d to %d", first, next)
	}
}
