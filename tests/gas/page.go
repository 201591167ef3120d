package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/openstreaming/openstreaming/tests/gas/datafee"
	"github.com/openstreaming/openstreaming/tests/gas/meter"
)

// page collects text and what went wrong while it was made: a figure that no test measures is an error, not an empty cell.
type page struct {
	strings.Builder
	run      meter.Run
	problems []error
}

func (p *page) say(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// row writes one line of a table.
func (p *page) row(cells ...string) { p.say("| %s |", strings.Join(cells, " | ")) }

// head writes a table's head.
func (p *page) head(cells ...string) {
	p.say("")
	p.row(cells...)
	p.say("|%s", strings.Repeat("---|", len(cells)))
}

// calls are what a test measured under this name and exactly these tags.
func (p *page) calls(name string, tags ...string) []meter.Call {
	found, err := p.run.Find(name, tags...)
	if err != nil {
		p.problems = append(p.problems, err)
	}
	return found
}

// gas is the sum over those calls: finalizing one batch may take several.
func (p *page) gas(name string, tags ...string) uint64 {
	return meter.Sum(p.calls(name, tags...))
}

// size is the sum of their sizes on a rollup.
func (p *page) size(name string, tags ...string) datafee.Size {
	var sum datafee.Size
	for _, c := range p.calls(name, tags...) {
		s, err := datafee.Measure(c.Input)
		if err != nil {
			p.problems = append(p.problems, err)
		}
		sum = sum.Add(s)
	}
	return sum
}

func (p *page) slots(what string) uint64 {
	slots, ok := p.run.Slots[what]
	if !ok {
		p.problems = append(p.problems, fmt.Errorf("no test under contracts/test/gas counts the storage of %q", what))
	}
	return slots
}

// batch is what both transactions of a batch cost together.
func (p *page) batch(n, fanIn int, epoch string) uint64 {
	calls, err := p.run.Batch(n, fanIn, epoch)
	if err != nil {
		p.problems = append(p.problems, err)
	}
	return meter.Sum(calls)
}

// split makes a list of "a=1 b=2".
func split(tags string) []string { return strings.Fields(tags) }

// number writes 1234567 as 1,234,567.
func number(n uint64) string {
	s := fmt.Sprint(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// each is a total per channel, rounded.
func each(total uint64, n int) string { return number((total + uint64(n)/2) / uint64(n)) }

// write makes the whole page.
func write(run meter.Run, quiet, busy datafee.Prices) (string, error) {
	p := &page{run: run}
	p.preface()
	p.batches()
	p.others()
	p.nonSigners()
	p.payments()
	p.slashing()
	p.worst()
	p.dataFees(quiet, busy)
	p.year(quiet, busy)
	return p.String(), errors.Join(p.problems...)
}
