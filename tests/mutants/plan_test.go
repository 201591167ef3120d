package main

import (
	"regexp"
	"strings"
	"testing"
)

func repository(t *testing.T) map[string]string {
	t.Helper()
	sources, err := readSources("../..")
	if err != nil {
		t.Fatal(err)
	}
	return sources
}

func TestTables_StandInTheSources(t *testing.T) {
	sources := repository(t)
	found, err := locate(named, sources)
	if err != nil {
		t.Error(err)
	}
	for i, f := range found {
		if err == nil && (f.apply(sources[f.file]) == sources[f.file] || named[i].means == "") {
			t.Errorf("the named fault %q changes nothing, or does not say what it means", f.name)
		}
	}
	queues, err := drawFrom(sources, 1)
	if err != nil {
		t.Error(err)
	}
	for _, kind := range kinds {
		if len(queues[kind]) < 50 {
			t.Errorf("only %d faults of kind %q can be drawn: the sources were not understood", len(queues[kind]), kind)
		}
	}
	for _, e := range equivalents {
		if e.why == "" {
			t.Errorf("the list of equivalent faults gives no reason for %s: %q", e.file, e.before)
		}
	}
}

func TestNamedFault_ThatDoesNotStandOnce_IsRefused(t *testing.T) {
	sources := map[string]string{"contracts/src/l2/C.sol": sample + sample}
	for _, n := range []namedFault{
		{name: "twice", file: "l2/C.sol", old: "n = !(a == m)"},
		{name: "gone", file: "l2/C.sol", in: "function f", old: "n = a"},
		{name: "no such function", file: "l2/C.sol", in: "function g", old: "return n;"},
		{name: "no such file", file: "l2/D.sol", old: "return n;"},
	} {
		if _, err := locate([]namedFault{n}, sources); err == nil || !strings.Contains(err.Error(), n.name) {
			t.Errorf("%s: got the error %v", n.name, err)
		}
	}
	once := map[string]string{"contracts/src/l2/C.sol": sample}
	found, err := locate([]namedFault{{name: "a", file: "l2/C.sol", in: "function f", old: "return n;", put: "return 0;"}}, once)
	if err != nil || !strings.Contains(found[0].apply(sample), "        return 0;\n    }\n") {
		t.Errorf("a fault that stands once was not put in its place: %v", err)
	}
	if _, err := locate([]namedFault{{name: "a", file: "l2/C.sol", old: "return n;"}, {name: "a", file: "l2/C.sol", old: "return n;"}}, once); err == nil {
		t.Error("two faults of one name were taken")
	}
}

func TestPlan_DealsAllKindsInTurn_AndNothingThatIsNamed(t *testing.T) {
	sources := repository(t)
	queues, err := drawFrom(sources, 1)
	if err != nil {
		t.Fatal(err)
	}
	first := queues["statement"][0]
	slots := plan([]fault{first}, queues, order{drawn: 8, only: regexp.MustCompile("")})
	if len(slots) != 9 || count(slots, true) != 8 {
		t.Fatalf("planned %d slots, %d of them drawn; want 9 and 8", len(slots), count(slots, true))
	}
	for n, s := range slots[1:] {
		f, err := s.queue.next()
		if err != nil {
			t.Fatal(err)
		}
		if f.name != kinds[n%len(kinds)] || f.at == first.at && f.file == first.file && f.put == first.put {
			t.Errorf("slot %d got the fault %q at %d of %s", n, f.name, f.at, f.file)
		}
	}
}
