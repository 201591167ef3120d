package smallworld

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/core/tracing"
)

// node is a state that was reached, and how.
type node struct {
	picture *picture
	model   model
	parent  int32 // index of the node it was reached from; -1 at the beginning
	by      int32 // index of the action
}

// limits say when an enumeration ends.
type limits struct {
	depth  int // steps from the beginning
	states int // that are expanded at most; zero: no limit
	seed   uint64
	// windDown and again are shares: of one state in so many the money is taken home, and of one repeated state in so many, equal to a known one
	// in all that counts but not in its bytes, all steps are tried too.
	windDown, again uint64
}

// report is what an enumeration saw.
type report struct {
	states, steps, refused int
	merged, again, wound   int
	depth                  int  // the deepest level whose states were all expanded
	complete               bool // nothing is left that was not expanded: the statement holds for any depth
	// met is the first way to each refusal of each function, and to each of its effects.
	met map[met][]int32
	// wrong is the first disagreement, with the way there.
	wrong *disagreement
}

// met is something that a function did: a refusal for a reason, when these reasons held; or a success that changed just these
// parts of the model.
type met struct {
	kind, reason string
	reasons      string
	change       uint64
}

// disagreement is where the contract does not do what the rules say, or a state breaks a promise.
type disagreement struct {
	path []string
	what string
}

func (d *disagreement) Error() string {
	return fmt.Sprintf("%s\n  after:\n    %s", d.what, strings.Join(d.path, "\n    "))
}

// explorer enumerates one world breadth first.
type explorer struct {
	w      *world
	limits limits
	hooks  func(*flat) *tracing.Hooks // of a faulty machine; nil for a sound one
	random *rand.Rand

	nodes []node
	seen  map[[16]byte]int32
	report
}

func newExplorer(w *world, l limits) *explorer {
	return &explorer{w: w, limits: l, random: rand.New(rand.NewPCG(l.seed, 0)), //nolint:gosec // G404: a sample, drawn again from its seed
		seen: make(map[[16]byte]int32), report: report{met: make(map[met][]int32)}}
}

// child is what a step led to.
type child struct {
	node
	key     [16]byte
	reason  string // of a refusal, as the contract named it
	reasons []string
	problem string
}

// run enumerates. It stops at the first level that holds a disagreement.
func (e *explorer) run() *report {
	first := node{picture: e.w.picture, model: e.w.begin, parent: -1}
	e.seen[e.w.key(&first)] = 0
	e.nodes = append(e.nodes, first)
	frontier, repeated := []int32{0}, []node(nil)
	if problem := e.inspect([]int32{0}); problem != nil {
		e.wrong = problem
		return &e.report
	}
	for depth := 1; depth <= e.limits.depth; depth++ {
		if e.limits.states != 0 && e.states+len(frontier) > e.limits.states {
			return &e.report
		}
		found, more := e.level(frontier, repeated)
		e.states += len(frontier)
		e.depth = depth
		if e.wrong != nil {
			return &e.report
		}
		if e.wrong = e.inspect(found); e.wrong != nil {
			return &e.report
		}
		for _, n := range frontier {
			e.nodes[n].picture = nil // only the way to it is still of use
		}
		frontier, repeated = found, more
		if len(frontier) == 0 {
			e.complete = true
			return &e.report
		}
	}
	return &e.report
}

// level takes all steps from all states of the frontier. It returns the states that are new, and a sample of those that are
// known by another picture.
func (e *explorer) level(frontier []int32, repeated []node) (found []int32, more []node) {
	const chunk = 512
	for at := 0; at < len(frontier); at += chunk {
		part := frontier[at:min(at+chunk, len(frontier))]
		steps := make([][]child, len(part))
		e.parallel(len(part), func(m *machine, f *flat, i int) { steps[i] = e.expand(m, f, &e.nodes[part[i]]) })
		for i, children := range steps {
			for by, c := range children {
				e.note(part[i], int32(by), &c)
				if c.problem != "" {
					if e.wrong == nil {
						e.wrong = &disagreement{e.path(part[i], by), c.problem}
					}
					continue
				}
				if c.reason != "" {
					continue
				}
				known, ok := e.seen[c.key]
				if !ok {
					c.parent, c.by = part[i], int32(by)
					e.seen[c.key] = int32(len(e.nodes))
					found = append(found, int32(len(e.nodes)))
					e.nodes = append(e.nodes, c.node)
					continue
				}
				e.merged++
				if p := e.nodes[known].picture; p != nil && e.limits.again != 0 && !slices.Equal(p.words, c.picture.words) &&
					e.random.Uint64N(e.limits.again) == 0 {
					c.parent, c.by = part[i], int32(by)
					more = append(more, c.node)
				}
			}
		}
	}
	e.check(repeated)
	return found, more
}

// check takes all steps from states that were thought equal to known ones, and keeps nothing but what is wrong.
func (e *explorer) check(repeated []node) {
	problems := make([]*disagreement, len(repeated))
	e.parallel(len(repeated), func(m *machine, f *flat, i int) {
		n := &repeated[i]
		for by, c := range e.expand(m, f, n) {
			problem := c.problem
			if problem == "" && c.reason == "" {
				problem = e.w.inspect(m, f, &c.node)
			}
			if problem != "" && problems[i] == nil {
				problems[i] = &disagreement{append(e.path(n.parent, int(n.by)), e.w.actions[by].name), "a merged state is different: " + problem}
			}
		}
	})
	e.again += len(repeated)
	for _, p := range problems {
		if p != nil && e.wrong == nil {
			e.wrong = p
		}
	}
}

// note counts a step and remembers the first way to what it met.
func (e *explorer) note(from, by int32, c *child) {
	e.steps++
	a := &e.w.actions[by]
	if a.isTime() {
		return
	}
	if c.reason != "" {
		e.refused++
	}
	k := met{kind: a.kind, reason: c.reason, reasons: strings.Join(c.reasons, ", ")}
	if c.reason == "" {
		k.change = difference(&e.nodes[from].model, &c.model)
	}
	if _, ok := e.met[k]; !ok {
		e.met[k] = append(e.way(from), by)
	}
}

// expand takes every step from a state.
func (e *explorer) expand(m *machine, f *flat, n *node) []child {
	children := make([]child, len(e.w.actions))
	for i := range e.w.actions {
		c := &children[i]
		c.model = n.model
		var v verdict
		c.picture, v, c.reason, c.problem = e.w.step(m, f, n.picture, &c.model, &e.w.actions[i])
		c.reasons = v.reasons
		if c.reason != "" || c.problem != "" {
			continue
		}
		if c.problem = changed(e.w, &n.model, &c.model, &e.w.actions[i]); c.problem == "" {
			c.key = e.w.key(&c.node)
		}
	}
	return children
}

// step does one thing to a state: the rules to the model, the call to the contract. They must agree on whether it is refused, the
// contract's reason must be one that the rules know, and the result must be the same.
func (w *world) step(m *machine, f *flat, p *picture, model *model, a *action) (after *picture, v verdict, reason, problem string) {
	before := *model
	v = a.rule(model)
	if v.refused() {
		*model = before
	}
	if a.isTime() {
		return p, v, "", ""
	}
	f.load(p)
	output, reverted := m.call(before.now, w.people[a.from], w.payments, a.input, a.wei)
	if reverted {
		reason = w.errorName(output)
		switch {
		case !v.refused():
			problem = fmt.Sprintf("%s: the contract refuses (%s) what the rules allow", a.name, reason)
		case !slices.Contains(v.reasons, reason):
			problem = fmt.Sprintf("%s: the contract refuses with %s, the rules for %s", a.name, reason, strings.Join(v.reasons, " or "))
		}
		return nil, v, reason, problem
	}
	if v.refused() {
		return nil, v, "", fmt.Sprintf("%s: the contract allows what the rules refuse (%s)", a.name, strings.Join(v.reasons, ", "))
	}
	if v.result != nil {
		want, err := w.abi.Methods[a.kind].Outputs.Pack(v.result)
		if err != nil || !bytes.Equal(want, output) {
			return nil, v, "", fmt.Sprintf("%s: returns 0x%x, by the rules it is %v (%v)", a.name, output, v.result, err)
		}
	}
	after = f.take()
	if a.kind != "withdraw" && a.wei == 0 && after.ether != p.ether {
		problem = fmt.Sprintf("%s: ether moved, from %s wei to %s", a.name, p.ether.Dec(), after.ether.Dec())
	}
	return after, v, "", problem
}

// key names the state: what the contract holds with times as distances from now, and the model in the same form.
func (w *world) key(n *node) [16]byte {
	m := n.model
	now := m.now
	// Until the day has turned, the hour counts.
	m.now = instant{time: min(now.time, 0), forked: now.forked}
	past := func(at, how int32) int32 { return max(at-now.time, -how) }
	for i := range m.batches {
		b := &m.batches[i]
		if b.status == batchNone {
			// As long as something may be proposed, the hour counts.
			m.now.block = min(now.time, w.horizon()+1)
			continue
		}
		b.finalAt, b.block = past(b.finalAt, w.memory.time), max(b.block-now.block, -w.memory.block)
		for j := range b.challenges {
			if q := &b.challenges[j]; q.status != challengeNone {
				q.deadline, q.block = past(q.deadline, w.memory.time), max(q.block-now.block, -w.memory.block)
			}
		}
	}
	for i := range m.channels {
		if c := &m.channels[i]; c.noticed || c.status == channelClosed {
			c.closeAt = past(c.closeAt, w.memory.time)
		}
	}
	if m.voided {
		m.voidedAt = past(m.voidedAt, w.memory.time)
	}
	return w.book.key(n.picture, now, w.memory, encode(&m))
}

// horizon is the last second at which a batch of the world can be proposed.
func (w *world) horizon() (last int32) {
	for _, b := range w.batches {
		last = max(last, w.start+b.validUntil)
	}
	return last
}

// difference is one bit for each part of the model that is not the same in both.
func difference(a, b *model) (bits uint64) {
	at := 0
	differ := func(yes bool) {
		if yes {
			bits |= 1 << at
		}
		at++
	}
	differ(a.paused != b.paused)
	for i := range a.free {
		differ(a.free[i] != b.free[i])
	}
	for i := range a.channels {
		c, d := &a.channels[i], &b.channels[i]
		differ(c.status != d.status)
		differ(c.noticed != d.noticed)
		differ(c.deposited != d.deposited)
		differ(c.settled != d.settled)
	}
	for i := range a.batches {
		c, d := &a.batches[i], &b.batches[i]
		differ(c.status != d.status)
		differ(c.cursor != d.cursor)
		for j := range c.challenges {
			differ(c.challenges[j].status != d.challenges[j].status)
		}
	}
	return bits
}

// encode writes a model's numbers one after the other.
func encode(m *model) []byte {
	var out []byte
	n := func(v int64) { out = binary.AppendVarint(out, v) }
	yes := func(v bool) {
		if v {
			n(1)
		} else {
			n(0)
		}
	}
	n(int64(m.now.time))
	n(int64(m.now.block))
	yes(m.now.forked)
	yes(m.paused)
	yes(m.voided)
	n(int64(m.voidedAt))
	n(int64(m.dayBook))
	n(m.daySpent)
	for i := range m.free {
		n(m.free[i])
		n(m.outside[i])
	}
	for _, c := range m.channels {
		n(int64(c.status))
		n(c.deposited)
		n(c.settled)
		yes(c.noticed)
		n(int64(c.closeAt))
		n(c.paid)
		n(c.collateral)
	}
	for _, b := range m.batches {
		n(int64(b.status))
		n(int64(b.finalAt))
		n(int64(b.block))
		n(int64(b.cursor))
		n(b.spent)
		for _, q := range b.challenges {
			n(int64(q.status))
			n(int64(q.deadline))
			n(int64(q.block))
		}
	}
	return out
}

// inspect looks at new states, and of a sample of them takes the money home.
func (e *explorer) inspect(found []int32) *disagreement {
	wind := make([]bool, len(found))
	for i := range wind {
		wind[i] = e.limits.windDown != 0 && e.random.Uint64N(e.limits.windDown) == 0
	}
	problems := make([]*disagreement, len(found))
	e.parallel(len(found), func(m *machine, f *flat, i int) {
		n := &e.nodes[found[i]]
		problem, path := e.w.inspect(m, f, n), []string(nil)
		if problem == "" && wind[i] {
			path, problem = e.w.windDown(m, f, n)
		}
		if problem != "" {
			problems[i] = &disagreement{append(e.path(n.parent, int(n.by)), path...), problem}
		}
	})
	for i, p := range problems {
		if wind[i] {
			e.wound++
		}
		if p != nil {
			return p
		}
	}
	return nil
}

// parallel does work items on as many machines as there are processors.
func (e *explorer) parallel(items int, work func(m *machine, f *flat, i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), items) {
		all.Go(func() {
			m, f := e.w.machine(e.hooks)
			for i := next.Add(1) - 1; i < int64(items); i = next.Add(1) - 1 {
				work(m, f, int(i))
			}
		})
	}
	all.Wait()
}

// machine is a machine of its own on the world's code.
func (w *world) machine(hooks func(*flat) *tracing.Hooks) (*machine, *flat) {
	f := newFlat(w.book, w.payments, w.codes)
	if hooks == nil {
		return newMachine(f, nil), f
	}
	return newMachine(f, hooks(f)), f
}

// way is the actions from the beginning to a node.
func (e *explorer) way(n int32) (way []int32) {
	for ; n >= 0 && e.nodes[n].parent >= 0; n = e.nodes[n].parent {
		way = append(way, e.nodes[n].by)
	}
	slices.Reverse(way)
	return way
}

// path is the names of the actions to a node and of one more.
func (e *explorer) path(from int32, by int) (names []string) {
	if from < 0 {
		return []string{"(the beginning)"}
	}
	for _, a := range append(e.way(from), int32(by)) {
		names = append(names, e.w.actions[a].name)
	}
	return names
}

func (r *report) String() string {
	how := fmt.Sprintf("all ways of up to %d steps", r.depth)
	if r.complete {
		how = fmt.Sprintf("every reachable state, at most %d steps away: nothing is left at any depth", r.depth)
	}
	return fmt.Sprintf("%s: %d states, %d steps of which %d were refused, %d led to a known state (%d of them tried again), from %d all money was taken home",
		how, r.states, r.steps, r.refused, r.merged, r.again, r.wound)
}
