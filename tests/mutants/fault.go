package main

import (
	"fmt"
	"strings"
)

// fault is one change of one line of one contract.
type fault struct {
	name  string // of a named fault, or the kind of a drawn one
	means string // what the world loses by it; empty for a drawn one
	file  string // relative to the repository
	at    int    // byte offset of what is replaced
	old   string
	put   string
}

// apply returns the file with the fault in it.
func (f fault) apply(source string) string {
	return source[:f.at] + f.put + source[f.at+len(f.old):]
}

// line is where the fault stands, counted from one.
func (f fault) line(source string) int {
	return 1 + strings.Count(source[:f.at], "\n")
}

// lines are the line as it stands and as the fault leaves it, without their indentation.
func (f fault) lines(source string) (before, after string) {
	from := strings.LastIndexByte(source[:f.at], '\n') + 1
	to := len(source)
	if n := strings.IndexByte(source[f.at:], '\n'); n >= 0 {
		to = f.at + n
	}
	mutated := source[from:f.at] + f.put + source[f.at+len(f.old):to]
	return strings.TrimSpace(source[from:to]), strings.TrimSpace(mutated)
}

// diff shows the fault as a person would write it into a report.
func (f fault) diff(source string) string {
	before, after := f.lines(source)
	return fmt.Sprintf("    %s:%d\n    - %s\n    + %s\n", f.file, f.line(source), before, after)
}
