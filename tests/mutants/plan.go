package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// slot is one fault to be tried: a named one, or the next of a queue that the compiler takes.
type slot struct {
	fixed *fault
	queue *queue
}

// queue deals the drawn faults of one kind. The faults that are tried in the end are the first that compile, whichever slot
// takes which.
type queue struct {
	mu   sync.Mutex
	kind string
	left []fault // under mu
}

func (q *queue) next() (fault, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.left) == 0 {
		return fault{}, fmt.Errorf("there are not enough faults of kind %q: ask for fewer with -drawn", q.kind)
	}
	f := q.left[0]
	q.left = q.left[1:]
	return f, nil
}

// result is one fault that was tried.
type result struct {
	fault   fault
	verdict verdict
	took    time.Duration
}

// fill tries the slot's fault in b.
func (s *slot) fill(ctx context.Context, b *bed, made *build, pristine string) (result, error) {
	for {
		var f fault
		if s.fixed != nil {
			f = *s.fixed
		} else {
			var err error
			if f, err = s.queue.next(); err != nil {
				return result{}, err
			}
		}
		started := time.Now()
		v, err := b.try(ctx, made, f, pristine)
		if err != nil {
			return result{}, fmt.Errorf("%s in %s: %w", f.name, f.file, err)
		}
		if v.compiled {
			return result{fault: f, verdict: v, took: time.Since(started)}, nil
		}
		if s.fixed != nil {
			return result{}, fmt.Errorf("the named fault %q does not compile: mend the table\n%s", f.name, v.problem)
		}
	}
}

// drawFrom lists and shuffles what can be drawn, without what changes nothing and without what is named already.
func drawFrom(sources map[string]string, seed uint64) (map[string][]fault, error) {
	var all []fault
	for _, file := range slices.Sorted(maps.Keys(sources)) {
		for _, f := range candidates(file, sources[file]) {
			if nothingChanges(f, sources[file]) == "" {
				all = append(all, f)
			}
		}
	}
	all, problems := listed(all, sources, equivalents)
	return shuffle(all, seed), errors.Join(problems...)
}

// plan lines up the named faults and as many slots for drawn ones as were asked for, of all kinds in turn.
func plan(fixed []fault, queues map[string][]fault, o order) []*slot {
	taken := map[string]bool{}
	var slots []*slot
	for _, f := range fixed {
		taken[f.file+"\x00"+fmt.Sprint(f.at)+"\x00"+f.put] = true
		if o.only.MatchString(f.name) || o.only.MatchString(f.file) {
			slots = append(slots, &slot{fixed: &f})
		}
	}
	dealers := map[string]*queue{}
	for _, kind := range kinds {
		dealers[kind] = &queue{kind: kind, left: slices.DeleteFunc(queues[kind], func(f fault) bool {
			return taken[f.file+"\x00"+fmt.Sprint(f.at)+"\x00"+f.put] || !o.only.MatchString(f.name) && !o.only.MatchString(f.file)
		})}
	}
	for n := 0; n < o.drawn; n++ {
		dealer := dealers[kinds[n%len(kinds)]]
		if o.only.String() == "" || len(dealer.left) > n/len(kinds) {
			slots = append(slots, &slot{queue: dealer})
		}
	}
	return slots
}

func count(slots []*slot, drawn bool) (n int) {
	for _, s := range slots {
		if drawn == (s.queue != nil) {
			n++
		}
	}
	return n
}

// locate finds each named fault in the sources. One that no longer stands where the table says is an error, so that the table
// stays true.
func locate(table []namedFault, sources map[string]string) ([]fault, error) {
	var found []fault
	var problems []error
	seen := map[string]bool{}
	for _, n := range table {
		f, err := n.locate(sources)
		if err == nil && seen[n.name] {
			err = fmt.Errorf("two named faults are called %q", n.name)
		}
		seen[n.name] = true
		found, problems = append(found, f), append(problems, err)
	}
	return found, errors.Join(problems...)
}

func (n namedFault) locate(sources map[string]string) (fault, error) {
	file := "contracts/src/" + n.file
	source, ok := sources[file]
	if !ok {
		return fault{}, fmt.Errorf("the named fault %q is of %s, which does not exist", n.name, file)
	}
	from, to := 0, len(source)
	if n.in != "" {
		head := strings.Index(source, n.in+"(")
		if strings.Count(source, n.in+"(") != 1 {
			return fault{}, fmt.Errorf("the named fault %q stands in %q, which does not stand once in %s", n.name, n.in, file)
		}
		from = head
		if end := strings.Index(source[head:], "\n    }\n"); end >= 0 {
			to = head + end
		}
	}
	if times := strings.Count(source[from:to], n.old); times != 1 || strings.Contains(n.old, "\n") {
		return fault{}, fmt.Errorf("the named fault %q replaces %q, which stands %d times in %s of %s instead of once: renew the table", n.name, n.old, times, n.in, file)
	}
	return fault{name: n.name, means: n.means, file: file, at: from + strings.Index(source[from:to], n.old), old: n.old, put: n.put}, nil
}
