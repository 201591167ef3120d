package mesh

import (
	"math/bits"
	"sync"
)

// slab is memory for one frame. The cache and every reader that was handed the piece hold it (piece.holders); when the last of
// them lets go it becomes another frame's, so that a relay in full flow needs no new memory for a piece.
type slab struct {
	data  []byte
	class int
}

// Slabs come in classes: a power of two or one and a half times that, and beside it room for a piece's head with a few labels. At
// most a third of a slab is unused. Frames below the smallest class, and those with the most labels on the largest piece, are made
// and left to the garbage collector.
const (
	slabHead  = 1 << 10
	leastSlab = 1 << 12 // beside the head
	mostSlab  = 1 << 20
	classes   = 17 // 4 KiB, 6 KiB, 8 KiB, … 768 KiB, 1 MiB
)

var slabs [classes]sync.Pool

// classOf is the smallest class that holds n bytes, and its size; ok is false if there is none.
func classOf(n int) (class, size int, ok bool) {
	n -= slabHead
	if n <= leastSlab/2 || n > mostSlab {
		return 0, 0, false
	}
	if n <= leastSlab {
		return 0, leastSlab + slabHead, true
	}
	power := bits.Len(uint(n - 1)) // the power of two that holds n is 1<<power
	class, size = 2*(power-12), 1<<power
	if half := size / 4 * 3; n <= half {
		class, size = class-1, half
	}
	return class, size + slabHead, true
}

// newSlab is memory for n bytes, whatever stood in it before.
func newSlab(n int) *slab {
	class, size, ok := classOf(n)
	if !ok {
		return &slab{data: make([]byte, n), class: -1}
	}
	b, ok := slabs[class].Get().(*slab)
	if !ok {
		b = &slab{data: make([]byte, size), class: class}
	}
	return b
}

// free gives the memory to others. Whoever still reads it reads nonsense, and in tests always the same.
func (b *slab) free() {
	if poisoning {
		for i := range b.data {
			b.data[i] = poison
		}
	}
	if b.class >= 0 {
		slabs[b.class].Put(b)
	}
}

const poison = 0xdb
