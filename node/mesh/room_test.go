package mesh_test

import (
	"bytes"
	"sync/atomic"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
)

// smallSpool is a spool of 8 MiB.
func smallSpool(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolBytes = 8 << 20 }

func (n *node) log(o mesh.PublishOptions) *mesh.Log {
	n.t.Helper()
	l, err := n.Append(n.t.Context(), o)
	if err != nil {
		n.t.Fatal(err)
	}
	return l
}

// add appends a piece that is flushed.
func (n *node) add(l *mesh.Log, size int) error {
	n.t.Helper()
	if _, err := l.Add(noise(n.t, size), nil); err != nil {
		return err
	}
	return l.Flush()
}

func TestLog_RoomThatIsKeptForItIsNobodyElses_UntilItIsUsedOrGivenBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, smallSpool)
	mine, other := publisher.log(mesh.PublishOptions{}), publisher.log(mesh.PublishOptions{})
	mustFail(t, mine.Fits(9<<20, 9), mesh.ErrSpoolFull, "do not fit")
	mustFail(t, mine.Reserve(1<<63, 1<<63), mesh.ErrSpoolFull)
	if err := mine.Reserve(6<<20, 6); err != nil {
		t.Fatal(err)
	}
	mustFail(t, other.Reserve(3<<20, 3), mesh.ErrSpoolFull)
	for range 2 {
		if err := publisher.add(other, 900<<10); err != nil {
			t.Fatal(err)
		}
	}
	mustFail(t, publisher.add(other, 900<<10), mesh.ErrSpoolFull)
	_, err := publisher.Publish(t.Context(), bytes.NewReader(noise(t, 1<<20)), mesh.PublishOptions{Size: 1 << 20})
	mustFail(t, err, mesh.ErrSpoolFull)
	for range 6 {
		if err := publisher.add(mine, 1<<20); err != nil {
			t.Fatal(err)
		}
	}
	other.Discard()
	if seq, err := other.Add([]byte("x"), nil); seq != 2 || err != nil {
		t.Fatalf("after what could not be written comes piece %d: %v", seq, err)
	}
	mine.Release()
	if err := other.Flush(); err != nil {
		t.Fatal(err)
	}
}

func TestSpool_OnADiskThatIsFull_RefusesWhatDoesNotFit_AndGoesOnWhenThereIsRoom(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	var free atomic.Int64
	free.Store(mesh.SpareDisk + 3<<20)
	publisher.SetDisk(func() (int64, error) { return free.Load(), nil })
	kept := publisher.log(mesh.PublishOptions{})
	mustFail(t, kept.Fits(4<<20, 4), mesh.ErrSpoolFull, "on its disk")
	if err := kept.Fits(2<<20, 2); err != nil {
		t.Fatal(err)
	}
	_, err := publisher.Publish(t.Context(), bytes.NewReader(noise(t, 4<<20)), mesh.PublishOptions{Size: 4 << 20})
	mustFail(t, err, mesh.ErrSpoolFull, "on its disk")
	free.Store(mesh.SpareDisk + 100)
	mustFail(t, publisher.add(kept, 1<<20), mesh.ErrSpoolFull)
	free.Store(1 << 40)
	if err := kept.Flush(); err != nil { // what waited
		t.Fatal(err)
	}
}

// A log that moves lets go of its own oldest pieces where the disk is full, and refuses only what it could never keep.
func TestLog_ThatMovesMakesRoomOnAFullDisk(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, smallSpool)
	var written atomic.Int64
	publisher.SetDisk(func() (int64, error) {
		used := int64(publisher.metric("openstreaming_mesh_spooled_bytes", ""))
		written.Store(max(written.Load(), used))
		return mesh.SpareDisk + 5<<20 - used, nil
	})
	moving := publisher.log(mesh.PublishOptions{PieceSize: 256 << 10, Retain: mesh.Retain{Bytes: 6 << 20}})
	mustFail(t, moving.Reserve(7<<20, 28), mesh.ErrTooLarge)
	for range 40 {
		if err := publisher.add(moving, 256<<10); err != nil {
			t.Fatal(err)
		}
	}
	if first, next, _ := moving.Window(); next != 40 || first < 20 || first > 35 || written.Load() > 5<<20 {
		t.Fatalf("the window is %d to %d, at most %d bytes were written", first, next, written.Load())
	}
	mustFail(t, moving.Reserve(6<<20-100<<10, 24), mesh.ErrSpoolFull)
}
