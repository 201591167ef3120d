package audit

import (
	"fmt"
	"slices"

	"github.com/openstreaming/openstreaming/protocol"
)

// span is a signed figure: the pieces first..last have so many bytes.
type span struct {
	first, last uint64
	bytes       protocol.Bytes
}

// figures are what statements about one stream say of its bytes. Of each interval there is one true figure, so true statements are
// differences of one function of the pieces' boundaries: how many bytes stand before a boundary. Boundaries that statements connect
// form a group, within which every interval's bytes are known; statements of which one follows from others and says otherwise
// cannot all be true.
type figures struct {
	above map[uint64]uint64 // a boundary in whose group this one is; itself at the group's head
	ahead map[uint64]int64  // bytes from above to here
}

func newFigures() *figures {
	return &figures{above: make(map[uint64]uint64), ahead: make(map[uint64]int64)}
}

// find is the head of a boundary's group, and the bytes from it to the boundary.
func (f *figures) find(at uint64) (head uint64, bytes int64) {
	up, known := f.above[at]
	if !known {
		f.above[at] = at
		return at, 0
	}
	if up == at {
		return at, 0
	}
	head, more := f.find(up)
	f.above[at], f.ahead[at] = head, f.ahead[at]+more
	return head, f.ahead[at]
}

// add takes a figure. If what was added before says otherwise of the same pieces, it returns what, and false.
func (f *figures) add(s span) (other protocol.Bytes, ok bool) {
	if known, ok := f.bytes(s.first, s.last); ok {
		return known, known == s.bytes
	}
	a, before := f.find(s.first)
	b, after := f.find(s.last + 1)
	f.above[b], f.ahead[b] = a, before+int64(s.bytes)-after
	return s.bytes, true
}

// bytes are those of the pieces first..last, if the figures tell.
func (f *figures) bytes(first, last uint64) (protocol.Bytes, bool) {
	a, before := f.find(first)
	b, after := f.find(last + 1)
	return protocol.Bytes(after - before), a == b
}

// odd is an interval that by these figures has less than no bytes, in words; empty if there is none.
func (f *figures) odd() string {
	groups := make(map[uint64][]uint64)
	for at := range f.above {
		head, _ := f.find(at)
		groups[head] = append(groups[head], at)
	}
	heads := make([]uint64, 0, len(groups))
	for head := range groups {
		heads = append(heads, head)
	}
	slices.Sort(heads)
	for _, head := range heads {
		all := groups[head]
		slices.Sort(all)
		for i := 1; i < len(all); i++ {
			_, before := f.find(all[i-1])
			if _, after := f.find(all[i]); after < before {
				return fmt.Sprintf("by its figures pieces %d to %d have less than no bytes", all[i-1], all[i]-1)
			}
		}
	}
	return ""
}

// cover is a set of pieces: by the first of a run, its last.
type cover map[uint64]uint64

// add puts a run of pieces into it.
func (c cover) add(first, last uint64) {
	if have, known := c[first]; !known || have < last {
		c[first] = last
	}
}

// runs are its pieces as runs that do not touch, in order.
func (c cover) runs() (out []span) {
	for _, first := range slices.Sorted(mapKeys(c)) {
		if n := len(out); n > 0 && first <= out[n-1].last+1 {
			out[n-1].last = max(out[n-1].last, c[first])
			continue
		}
		out = append(out, span{first: first, last: c[first]})
	}
	return out
}

// firstBeyond is the first run of pieces within first..last that c has and other has not.
func (c cover) firstBeyond(other cover, first, last uint64) (from, to uint64, found bool) {
	taken := other.runs()
	for _, run := range c.runs() {
		at, end := max(run.first, first), min(run.last, last)
		for _, t := range taken {
			if at > end || t.first > end {
				break
			}
			if t.last < at {
				continue
			}
			if t.first > at {
				return at, t.first - 1, true
			}
			at = t.last + 1
		}
		if at <= end {
			return at, end, true
		}
	}
	return 0, 0, false
}
