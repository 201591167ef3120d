package main

import (
	"fmt"
	"regexp"
	"strings"
)

// equivalent is a fault that changes nothing anybody could observe, so that no test can catch it.
type equivalent struct {
	file   string
	before string // the line as it stands, without its indentation
	after  string // the line with the fault; empty for every fault of the line
	why    string
}

var (
	choiceText = regexp.MustCompile(`([\w.\[\]()]+(?: [-+] [\w.\[\]]+)?) (<|<=|>|>=) ([\w.\[\]()]+(?: [-+] [\w.\[\]]+)?) \? ([^:]+) : ([^;,]+)[;,]`)
	clampText  = regexp.MustCompile(`if \((\w+(?:\.\w+)?) (<|<=|>|>=) ([^()]+(?:\([^()]*\))?[^()]*)\) \{$`)
)

// nothingChanges says why a drawn fault is equivalent by rule, or nothing.
func nothingChanges(f fault, source string) string {
	before, after := f.lines(source)
	if f.name != "operator" {
		return ""
	}
	boundary := strings.Trim(f.old, "=") == strings.Trim(f.put, "=") && (strings.HasPrefix(f.old, "<") || strings.HasPrefix(f.old, ">"))
	if !boundary || len(f.old) > 2 {
		return ""
	}
	if a, b := choiceText.FindStringSubmatch(before), choiceText.FindStringSubmatch(after); a != nil && b != nil {
		if a[4] == a[1] && a[5] == a[3] || a[4] == a[3] && a[5] == a[1] {
			return "of two equal values either is the lesser"
		}
	}
	if m := clampText.FindStringSubmatch(before); m != nil && nextLine(f, source) == m[1]+" = "+m[3]+";" {
		return "a value at its bound is cut to itself"
	}
	return ""
}

func nextLine(f fault, source string) string {
	_, rest, _ := strings.Cut(source[f.at:], "\n")
	line, _, _ := strings.Cut(rest, "\n")
	return strings.TrimSpace(line)
}

// listed drops from the candidates what the list holds, and reports every entry of the list that is not true any more.
func listed(all []fault, sources map[string]string, list []equivalent) (left []fault, problems []error) {
	used := make([]bool, len(list))
	for _, f := range all {
		before, after := f.lines(sources[f.file])
		drop := false
		for i, e := range list {
			if e.file == f.file && e.before == before && (e.after == "" || e.after == after) {
				used[i], drop = true, true
			}
		}
		if !drop {
			left = append(left, f)
		}
	}
	for i, e := range list {
		if !used[i] {
			problems = append(problems, fmt.Errorf("the list of equivalent faults names one that can no longer be drawn: %s: %q to %q; remove or renew the entry", e.file, e.before, e.after))
		}
	}
	return left, problems
}
