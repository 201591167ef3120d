package smallworld

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/holiman/uint256"
)

// fault is one instruction of the contract that does not do what it should, for as long as a machine runs. The bytecode stays as
// it is; the machine lies to one instruction of it.
type fault struct {
	what string
	pc   uint64
	op   vm.OpCode
	jump bool // of a JUMPI: where it goes, always
	// from is where the function that a JUMPI stands in returns to, if it is one that checks a condition for its caller: then only
	// this caller is lied to.
	from uint64
	// clears: an SSTORE that was only ever seen to write zero.
	clears bool
	// seen are some of the shortest ways at whose end the instruction mattered.
	seen []sighting
}

// sighting is a way in a world.
type sighting struct {
	w   *world
	way []int32
}

// place tells faults apart.
type place struct{ pc, from uint64 }

// hooks make the fault. An SSTORE is left out by writing what is there already.
func (ft *fault) hooks(w *world, f *flat) *tracing.Hooks {
	return &tracing.Hooks{OnOpcode: func(pc uint64, op byte, _, _ uint64, scope tracing.OpContext, _ []byte, _ int, _ error) {
		if pc != ft.pc || vm.OpCode(op) != ft.op || scope.Address() != w.payments {
			return
		}
		stack := scope.StackData()
		if ft.op == vm.JUMPI && caller(stack) != ft.from {
			return
		}
		slot, value := &stack[len(stack)-1], &stack[len(stack)-2]
		switch {
		case ft.op == vm.SSTORE:
			word := f.GetState(w.payments, common.Hash(slot.Bytes32()))
			value.SetBytes(word[:])
		case ft.jump:
			value.SetOne()
		default:
			value.Clear()
		}
	}}
}

// caller is where a function of two arguments returns to that branches on the first and holds an error's selector as the second;
// zero if the branch is no such function's. On the stack: return address, condition, selector, branch condition, destination.
func caller(stack []uint256.Int) uint64 {
	if len(stack) < 5 {
		return 0
	}
	selector := stack[len(stack)-3].Bytes32()
	if [28]byte(selector[4:]) != ([28]byte{}) || [4]byte(selector[:4]) == ([4]byte{}) {
		return 0
	}
	return stack[len(stack)-5].Uint64()
}

// survey follows every way that an enumeration met, and finds the instructions that mattered at its end: for a refusal the last
// conditional jump before it, for a success every storage write.
func survey(t *testing.T, w *world, r *report, faults map[place]*fault) {
	t.Helper()
	const most = 12 // sightings of one instruction in one world
	here := make(map[*fault]int)
	for _, k := range slices.SortedFunc(maps.Keys(r.met), func(a, b met) int {
		return cmp.Or(len(r.met[a])-len(r.met[b]), strings.Compare(a.kind, b.kind), strings.Compare(a.reason, b.reason),
			strings.Compare(a.reasons, b.reasons), cmp.Compare(a.change, b.change))
	}) {
		way := r.met[k]
		jump, stores := w.trace(t, way)
		found := make([]*fault, 0, len(stores))
		if k.reason != "" {
			if jump.pc == 0 {
				t.Fatalf("%s is refused with %s, and no conditional jump was seen before", k.kind, k.reason)
			}
			jump.what = fmt.Sprintf("%s without the guard of %s", k.kind, k.reason)
			found = append(found, &jump)
		} else {
			for _, x := range stores {
				found = append(found, &fault{what: fmt.Sprintf("%s without the storage write at %d", k.kind, x.pc), pc: x.pc, op: vm.SSTORE,
					clears: x.zero})
			}
		}
		for _, ft := range found {
			at := place{ft.pc, ft.from}
			if known := faults[at]; known != nil {
				known.clears = known.clears && ft.clears
				ft = known
			} else {
				faults[at] = ft
			}
			if here[ft]++; here[ft] <= most {
				ft.seen = append(ft.seen, sighting{w, way})
			}
		}
	}
}

// write is an SSTORE that was seen.
type write struct {
	pc         uint64
	zero, dead bool
}

// trace runs a way and watches its last call: the last conditional jump, and the storage writes that count. A write that the same
// call overwrites before anything reads the slot counts for nothing; the compiler leaves some.
func (w *world) trace(t *testing.T, way []int32) (jump fault, stores []write) {
	t.Helper()
	var writes []*write
	watching, last := false, make(map[common.Hash]*write)
	f := newFlat(w.book, w.payments, w.codes)
	m := newMachine(f, &tracing.Hooks{OnOpcode: func(pc uint64, op byte, _, _ uint64, scope tracing.OpContext, _ []byte, _ int, _ error) {
		if !watching || scope.Address() != w.payments {
			return
		}
		stack := scope.StackData()
		switch vm.OpCode(op) {
		case vm.JUMPI:
			jump = fault{pc: pc, op: vm.JUMPI, jump: stack[len(stack)-2].IsZero(), from: caller(stack)} // the other way
		case vm.SLOAD:
			delete(last, common.Hash(stack[len(stack)-1].Bytes32()))
		case vm.SSTORE:
			slot := common.Hash(stack[len(stack)-1].Bytes32())
			if before := last[slot]; before != nil {
				before.dead = true
			}
			last[slot] = &write{pc: pc, zero: stack[len(stack)-2].IsZero()}
			writes = append(writes, last[slot])
		}
	}})
	model, p := w.begin, w.picture
	for i, by := range way {
		watching = i == len(way)-1
		after, _, reason, problem := w.step(m, f, p, &model, &w.actions[by])
		if problem != "" {
			t.Fatal(problem)
		}
		if reason == "" {
			p = after
		}
	}
	for _, x := range writes {
		if !x.dead {
			stores = append(stores, *x)
		}
	}
	return jump, stores
}

// restricted is the world with the actions of a way, and with those of some functions more.
func (w *world) restricted(way []int32, more ...string) *world {
	v := w.copy()
	for i, a := range w.actions {
		if a.isTime() || slices.Contains(way, int32(i)) || slices.Contains(more, a.kind) {
			v.actions = append(v.actions, a)
		}
	}
	return v
}

// caught enumerates the faulty contract: first what the ways to the instruction consist of, then with everything that can be done
// to a batch or a voucher, and some steps further. It returns what was found.
func (ft *fault) caught() *disagreement {
	try := func(w *world, depth int) *disagreement {
		e := newExplorer(w, limits{depth: depth, states: 1000})
		e.hooks = func(f *flat) *tracing.Hooks { return ft.hooks(w, f) }
		return e.run().wrong
	}
	for _, s := range ft.seen {
		if wrong := try(s.w.restricted(s.way), len(s.way)); wrong != nil {
			return wrong
		}
	}
	const most = 4 // ways of one world
	tried := make(map[*world]int)
	for _, s := range ft.seen {
		if tried[s.w]++; tried[s.w] > most {
			continue
		}
		if wrong := try(s.w.restricted(s.way, "propose", "challenge", "answer", "finalize", "streamPayment"), len(s.way)+3); wrong != nil {
			return wrong
		}
	}
	return nil
}
