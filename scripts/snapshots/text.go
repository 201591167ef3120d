package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
)

// snapshot is the contract's file.
func (c contract) snapshot() (string, error) {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, in %s\nWritten by `make snapshots`; a change of it is a change for whoever calls or reads the contract.\n", c.Name, c.File)
	fmt.Fprint(&out, "\nstorage (slot.byte)\n")
	if len(c.Layout.Storage) == 0 {
		fmt.Fprint(&out, "    none\n")
	}
	if err := c.writeVariables(&out, c.Layout.Storage); err != nil {
		return "", err
	}
	structs := map[string]string{}
	for id, t := range c.Layout.Types {
		if len(t.Members) > 0 {
			structs[t.Label] = id
		}
	}
	for _, label := range slices.Sorted(maps.Keys(structs)) {
		t := c.Layout.Types[structs[label]]
		fmt.Fprintf(&out, "\n%s, %s bytes\n", label, t.NumberOfBytes)
		if err := c.writeVariables(&out, t.Members); err != nil {
			return "", err
		}
	}
	c.writeEnums(&out)
	for _, kind := range []struct{ types, title string }{
		{"constructor receive fallback", "construction"}, {"function", "functions"}, {"event", "events"}, {"error", "errors"},
	} {
		var lines []string
		for _, e := range c.ABI {
			if slices.Contains(strings.Fields(kind.types), e.Type) {
				lines = append(lines, e.line())
			}
		}
		slices.Sort(lines)
		if len(lines) > 0 {
			fmt.Fprintf(&out, "\n%s\n    %s\n", kind.title, strings.Join(lines, "\n    "))
		}
	}
	return out.String(), nil
}

func (c contract) writeVariables(out *strings.Builder, variables []variable) error {
	for _, v := range variables {
		t, ok := c.Layout.Types[v.Type]
		if !ok {
			return fmt.Errorf("the compiler does not say what type %s has", v.Label)
		}
		unit := "bytes"
		if t.NumberOfBytes == "1" {
			unit = "byte"
		}
		fmt.Fprintf(out, "    %s.%d  %s  %s  (%s %s)\n", v.Slot, v.Offset, v.Label, t.Label, t.NumberOfBytes, unit)
	}
	return nil
}

// writeEnums writes the enums that the storage or the ABI speaks of: their numbers are what is stored and sent.
func (c contract) writeEnums(out *strings.Builder) {
	used := map[string]bool{}
	for _, t := range c.Layout.Types {
		if name, ok := strings.CutPrefix(t.Label, "enum "); ok {
			used[name] = true
		}
	}
	var walk func(values []value)
	walk = func(values []value) {
		for _, v := range values {
			if name, ok := strings.CutPrefix(v.InternalType, "enum "); ok {
				used[strings.TrimRight(name, "[]0123456789")] = true
			}
			walk(v.Components)
		}
	}
	for _, e := range c.ABI {
		walk(e.Inputs)
		walk(e.Outputs)
	}
	for _, name := range slices.Sorted(maps.Keys(used)) {
		fmt.Fprintf(out, "\nenum %s\n", name)
		for n, member := range c.Enums[name] {
			fmt.Fprintf(out, "    %d  %s\n", n, member)
		}
	}
}

// line is one entry, with the selector or topic by which it is called, thrown or found.
func (e entry) line() string {
	var types []string
	for _, v := range e.Inputs {
		types = append(types, v.canonical())
	}
	hash := crypto.Keccak256([]byte(e.Name + "(" + strings.Join(types, ",") + ")"))
	head := e.Name
	if head == "" {
		head = e.Type
	}
	text := head + list(e.Inputs)
	switch {
	case e.Type == "function" || e.Type == "constructor" || e.Type == "receive" || e.Type == "fallback":
		text += " " + e.StateMutability
	case e.Anonymous:
		text += " anonymous"
	}
	if len(e.Outputs) > 0 {
		text += " returns " + list(e.Outputs)
	}
	switch e.Type {
	case "function", "error":
		text += fmt.Sprintf("  0x%x", hash[:4])
	case "event":
		text += fmt.Sprintf("  0x%x", hash)
	}
	return text
}

func list(values []value) string {
	var parts []string
	for _, v := range values {
		part := v.Type
		if array, ok := strings.CutPrefix(v.Type, "tuple"); ok {
			part = list(v.Components) + array
		}
		if v.Indexed {
			part += " indexed"
		}
		if v.Name != "" {
			part += " " + v.Name
		}
		parts = append(parts, part)
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// canonical is the type as it is hashed into a selector.
func (v value) canonical() string {
	array, ok := strings.CutPrefix(v.Type, "tuple")
	if !ok {
		return v.Type
	}
	var parts []string
	for _, c := range v.Components {
		parts = append(parts, c.canonical())
	}
	return "(" + strings.Join(parts, ",") + ")" + array
}
