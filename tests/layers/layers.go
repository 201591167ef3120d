// Package layers decides whether the packages of a module import only downward,
// in an order written down in a file. It reads no code itself: its caller says
// which package imports what. The file's format is explained in docs/layers.txt.
package layers

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Package is what the order is applied to: import paths relative to the module,
// of one package and of everything in the module that it or its tests import.
type Package struct {
	Path    string
	Imports []string
}

// Order is the written order of a module's packages.
type Order struct {
	entries []entry
}

// entry is one name of one line: a package, with deep also all below it.
type entry struct {
	path  string
	deep  bool
	layer int // 0 is the lowest
}

// Parse reads an order. It refuses an empty one, an entry given twice and
// anything that is not a relative import path.
func Parse(r io.Reader) (Order, error) {
	var order Order
	lines := bufio.NewScanner(r)
	for layer := 0; lines.Scan(); {
		text, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(text)
		for _, field := range fields {
			path, deep := strings.CutSuffix(field, "/...")
			if path == "" || strings.HasPrefix(path, "/") || strings.Contains(path, ".") {
				return Order{}, fmt.Errorf("layer %d: %q is not a package of this module", layer+1, field)
			}
			if slices.ContainsFunc(order.entries, func(e entry) bool { return e.path == path }) {
				return Order{}, fmt.Errorf("layer %d: %s is already in the order", layer+1, field)
			}
			order.entries = append(order.entries, entry{path, deep, layer})
		}
		if len(fields) > 0 {
			layer++
		}
	}
	if err := lines.Err(); err != nil {
		return Order{}, err
	}
	if len(order.entries) == 0 {
		return Order{}, fmt.Errorf("the order of layers is empty")
	}
	return order, nil
}

// Violations returns one sentence for each import that goes upward or sideways
// and for each package the order does not cover, sorted.
func (o Order) Violations(packages []Package) []string {
	var found []string
	for _, p := range packages {
		from, ok := o.find(p.Path)
		if !ok {
			found = append(found, fmt.Sprintf("%s is in no layer: add it to the order", p.Path))
			continue
		}
		for _, path := range p.Imports {
			to, ok := o.find(path)
			if !ok || to == from || to.layer < from.layer {
				continue // an uncovered import is reported as a package of its own
			}
			relation := "which is above it"
			if to.layer == from.layer {
				relation = "which is beside it"
			}
			found = append(found, fmt.Sprintf("%s imports %s, %s", p.Path, path, relation))
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// find returns the longest entry that covers path.
func (o Order) find(path string) (best entry, ok bool) {
	for _, e := range o.entries {
		covers := path == e.path || e.deep && strings.HasPrefix(path, e.path+"/")
		if covers && (!ok || len(e.path) > len(best.path)) {
			best, ok = e, true
		}
	}
	return best, ok
}
