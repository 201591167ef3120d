package mesh

import (
	"bytes"
	"testing"
)

func TestSlab_IsAtMostAThirdUnused_AndLargeEnough(t *testing.T) {
	for n := 1; n <= mostSlab+4*slabHead; n = n*9/8 + 1 {
		for _, n := range []int{n, n + slabHead} {
			s := newSlab(n)
			room := len(s.data)
			if room < n {
				t.Fatalf("%d bytes for a frame of %d", room, n)
			}
			if s.class < 0 && room != n || s.class >= 0 && n > leastSlab+slabHead && (room-slabHead)*2 > (n-slabHead)*3+3 {
				t.Fatalf("%d bytes for a frame of %d, class %d", room, n, s.class)
			}
			s.free()
		}
	}
	last, size, ok := classOf(mostSlab + slabHead)
	if !ok || last != classes-1 || size != mostSlab+slabHead {
		t.Fatalf("the largest is class %d of %d bytes", last, size)
	}
}

// A reader's piece outlives the cache that dropped it, and nothing of it is left once the reader goes on.
func TestPiece_StaysWhileAReaderHasIt_AndIsGoneWhenItGoesOn(t *testing.T) {
	fs := newFeeds(&Mesh{cfg: Config{CacheBytes: 3 * (8<<10 + slabHead)}})
	f := fs.get([32]byte{1})
	r := &reader{f: f}
	f.readers[r] = struct{}{}
	p := &pump{f: f, placed: true, kick: make(chan struct{}, 1)}
	bring := func(seq uint64) *piece {
		s := newSlab(8<<10 + slabHead)
		for i := range s.data {
			s.data[i] = byte(seq)
		}
		pc := &piece{feed: f, seq: seq, slab: s, frame: s.data, payload: s.data[100:200]}
		fs.put(p, pc)
		return pc
	}
	first := bring(1)
	got, _, _, err := r.look(1)
	if err != nil || got != first {
		t.Fatal(got, err)
	}
	payload := got.payload
	for seq := uint64(2); seq < 9; seq++ {
		bring(seq)
		fs.mu.Lock()
		if pc := f.pieces[seq]; pc != nil { // nobody waits for these either
			fs.use(pc)
		}
		fs.shrink()
		fs.mu.Unlock()
	}
	if f.pieces[1] != nil || fs.bytes > fs.limit {
		t.Fatalf("the cache still has piece 1, in %d bytes of %d", fs.bytes, fs.limit)
	}
	if !bytes.Equal(payload, bytes.Repeat([]byte{1}, 100)) || first.frame == nil {
		t.Fatal("the piece that the reader has was given to another")
	}
	if _, _, _, err := r.look(8); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(payload, bytes.Repeat([]byte{poison}, 100)) || first.frame != nil || first.payload != nil {
		t.Fatal("the memory of a piece that nobody has was not given back")
	}
}

// The same piece brought twice, by two pumps, is kept once, and the second one's memory is free at once.
func TestPiece_BroughtTwice_IsKeptOnce(t *testing.T) {
	fs := newFeeds(&Mesh{cfg: Config{CacheBytes: 1 << 20}})
	f := fs.get([32]byte{1})
	var pieces [2]*piece
	for i := range pieces {
		s := newSlab(8 << 10)
		pieces[i] = &piece{feed: f, seq: 5, slab: s, frame: s.data, payload: s.data}
		fs.put(&pump{f: f, placed: true, kick: make(chan struct{}, 1)}, pieces[i])
	}
	if f.pieces[5] != pieces[0] || pieces[0].holders != 1 || pieces[0].frame == nil {
		t.Fatalf("the cache has %p of %p and %p, held by %d", f.pieces[5], pieces[0], pieces[1], pieces[0].holders)
	}
	if pieces[1].holders != 0 || pieces[1].frame != nil || fs.bytes != pieces[0].room() {
		t.Fatalf("the second is held by %d, the cache counts %d bytes of %d", pieces[1].holders, fs.bytes, pieces[0].room())
	}
}
