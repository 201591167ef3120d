// Command snapshots writes down what others rely on in each contract that this repository deploys: how its storage is laid
// out, and its ABI. The files under contracts/snapshots are for reading in a review: whoever moves a slot or changes a
// function sees it in the diff.
//
// With -check it writes nothing and fails unless the committed files are what it would write. It asks the pinned compiler
// itself, with the settings that forge left in the artifacts, so forge must have built the sources. What it writes depends on
// the sources alone.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	root := flag.String("root", ".", "`directory` of the repository")
	check := flag.Bool("check", false, "write nothing; fail if the committed files are not what would be written")
	flag.Parse()
	if err := run(os.Stdout, *root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "snapshots:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, root string, check bool) error {
	contracts, err := compile(root)
	if err != nil {
		return err
	}
	want := map[string]string{}
	for _, c := range contracts {
		text, err := c.snapshot()
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		want[c.Name+".txt"] = text
	}
	dir := filepath.Join(root, "contracts", "snapshots")
	if check {
		return compare(dir, want)
	}
	return write(w, dir, want)
}

// compare reports every difference between what is committed in dir and what the contracts are.
func compare(dir string, want map[string]string) error {
	var problems []error
	for _, name := range slices.Sorted(maps.Keys(want)) {
		have, err := os.ReadFile(filepath.Join(dir, name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			problems = append(problems, fmt.Errorf("%s is missing: the contract is new; run `make snapshots` and commit the file", filepath.Join(dir, name)))
		case err != nil:
			problems = append(problems, err)
		case string(have) != want[name]:
			problems = append(problems, fmt.Errorf("%s does not match its contract:\n%s"+
				"If the change is meant, run `make snapshots` and commit the file, and say in the commit whom it breaks: "+
				"callers of the ABI, readers of the storage", filepath.Join(dir, name), difference(string(have), want[name])))
		}
	}
	strangers, err := leftovers(dir, want)
	for _, name := range strangers {
		problems = append(problems, fmt.Errorf("%s belongs to no contract: run `make snapshots` and commit that it is gone", filepath.Join(dir, name)))
	}
	return errors.Join(append(problems, err)...)
}

func write(w io.Writer, dir string, want map[string]string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		file := filepath.Join(dir, name)
		if have, err := os.ReadFile(file); err == nil && string(have) == want[name] {
			continue
		}
		if err := os.WriteFile(file, []byte(want[name]), 0o644); err != nil {
			return err
		}
		fmt.Fprintf(w, "snapshots: wrote %s\n", file)
	}
	strangers, err := leftovers(dir, want)
	if err != nil {
		return err
	}
	for _, name := range strangers {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			return err
		}
		fmt.Fprintf(w, "snapshots: removed %s\n", filepath.Join(dir, name))
	}
	return nil
}

// leftovers are files of contracts that were removed or renamed.
func leftovers(dir string, want map[string]string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// difference lists the lines that only one side has, in order: enough to see what moved.
func difference(have, want string) string {
	var out strings.Builder
	only := func(mark string, lines, others []string) {
		left := map[string]int{}
		for _, line := range others {
			left[line]++
		}
		for _, line := range lines {
			if left[line]--; left[line] < 0 {
				fmt.Fprintf(&out, "  %s %s\n", mark, strings.TrimSpace(line))
			}
		}
	}
	old, fresh := strings.Split(have, "\n"), strings.Split(want, "\n")
	only("-", old, fresh)
	only("+", fresh, old)
	if out.Len() == 0 {
		return "  (the same lines in another order)\n"
	}
	return out.String()
}
