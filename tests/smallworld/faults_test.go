package smallworld

import (
	"cmp"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
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
	// ways are some of the shortest at whose end the instruction mattered.
	ways [][]int32
}

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
func survey(t *testing.T, w *world, r *report) (guards, writes []*fault) {
	t.Helper()
	const mostWays = 12
	type place struct{ pc, from uint64 }
	faults := make(map[place]*fault)
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
			for _, pc := range stores {
				found = append(found, &fault{what: fmt.Sprintf("%s without the storage write at %d", k.kind, pc), pc: pc, op: vm.SSTORE})
			}
		}
		for _, ft := range found {
			at := place{ft.pc, ft.from}
			if known := faults[at]; known != nil {
				ft = known
			} else {
				faults[at] = ft
				if ft.op == vm.SSTORE {
					writes = append(writes, ft)
				} else {
					guards = append(guards, ft)
				}
			}
			if len(ft.ways) < mostWays {
				ft.ways = append(ft.ways, way)
			}
		}
	}
	return guards, writes
}

// trace runs a way and watches its last call: the last conditional jump, and the storage writes that count. A write that the same
// call overwrites before anything reads the slot counts for nothing; the compiler leaves some.
func (w *world) trace(t *testing.T, way []int32) (jump fault, stores []uint64) {
	t.Helper()
	type write struct {
		pc   uint64
		slot common.Hash
		dead bool
	}
	var writes []*write
	watching, last := false, make(map[common.Hash]*write)
	unseen := w.capSlots()
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
			if slices.Contains(unseen, slot) {
				return
			}
			if before := last[slot]; before != nil {
				before.dead = true
			}
			last[slot] = &write{pc: pc, slot: slot}
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
			stores = append(stores, x.pc)
		}
	}
	return jump, stores
}

// capSlots are where the contract keeps what a day and a batch have paid against the stake behind them. No view shows it, and no
// cap is met in this world: stake is without end here. The contract's own tests have the caps.
func (w *world) capSlots() []common.Hash {
	const day, spent = 48, 49
	slots := []common.Hash{common.BigToHash(big.NewInt(day))}
	for _, h := range w.headers {
		id := w.domain.BatchID(h)
		slots = append(slots, crypto.Keccak256Hash(id[:], common.BigToHash(big.NewInt(spent)).Bytes()))
	}
	return slots
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

// catches enumerates the faulty contract: first what the ways to the instruction consist of, then with everything that can be done
// to a batch or a voucher, and some steps further. It returns what was found.
func (w *world) catches(ft *fault) *disagreement {
	hooks := func(f *flat) *tracing.Hooks { return ft.hooks(w, f) }
	for _, way := range ft.ways {
		e := newExplorer(w.restricted(way), limits{depth: len(way), states: 1000})
		e.hooks = hooks
		if wrong := e.run().wrong; wrong != nil {
			return wrong
		}
	}
	for _, way := range ft.ways {
		e := newExplorer(w.restricted(way, "propose", "challenge", "answer", "finalize", "streamPayment"), limits{depth: len(way) + 3, states: 1000})
		e.hooks = hooks
		if wrong := e.run().wrong; wrong != nil {
			return wrong
		}
	}
	return nil
}
