package main

import "strings"

// place says what a byte of a Solidity file is part of, as far as drawing faults asks.
type place byte

const (
	elsewhere place = iota // comments, strings, imports, declarations, headers of functions
	inBody                 // statements of functions, constructors and modifiers
	inYul                  // statements of assembly blocks
	inValue                // the value of a constant of a contract
)

// scanned is a Solidity file in which comments and strings are blanked, byte for byte, and each byte knows its place.
type scanned struct {
	code   string
	places []place
}

// scan reads a file that the compiler accepts. It knows as much of the grammar as the faults need and no more.
func scan(source string) scanned {
	code := blank(source)
	s := scanned{code: code, places: make([]place, len(code))}
	var open []place // what each open brace holds
	start := 0       // where the statement or header in hand began
	here := func() place {
		if len(open) == 0 {
			return elsewhere
		}
		return open[len(open)-1]
	}
	for i := 0; i < len(code); i++ {
		s.places[i] = here()
		switch code[i] {
		case '{':
			open = append(open, within(here(), code[start:i]))
			start = i + 1
		case '}':
			open = open[:len(open)-1]
			s.places[i] = here()
			start = i + 1
		case ';':
			if here() == elsewhere {
				s.markValue(start, i)
			}
			start = i + 1
		}
	}
	return s
}

// within says what a brace opens after header, inside outer.
func within(outer place, header string) place {
	words := strings.Fields(header)
	switch {
	case outer == inYul:
		return inYul
	case outer == inBody && len(words) > 0 && strings.HasPrefix(words[0], "assembly"):
		return inYul
	case outer == inBody:
		return inBody
	case len(words) == 0:
		return elsewhere
	}
	first, _, _ := strings.Cut(words[0], "(")
	switch first {
	case "function", "constructor", "modifier", "receive", "fallback":
		return inBody
	}
	return elsewhere
}

// markValue marks what follows the equals sign if the declaration is a constant's.
func (s *scanned) markValue(from, to int) {
	declaration := s.code[from:to]
	equals := strings.Index(declaration, "=")
	if equals < 0 || !strings.Contains(declaration[:equals], " constant ") {
		return
	}
	for i := from + equals + 1; i < to; i++ {
		s.places[i] = inValue
	}
}

// blank puts spaces for comments and for what stands between quotes, and keeps line breaks.
func blank(source string) string {
	out := []byte(source)
	wipe := func(from, to int) {
		for i := from; i < to; i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	end := func(from int, mark string) int {
		if n := strings.Index(source[from:], mark); n >= 0 {
			return from + n
		}
		return len(source)
	}
	for i := 0; i < len(source); i++ {
		switch {
		case strings.HasPrefix(source[i:], "//"):
			stop := end(i, "\n")
			wipe(i, stop)
			i = stop - 1
		case strings.HasPrefix(source[i:], "/*"):
			stop := min(end(i+2, "*/")+2, len(source))
			wipe(i, stop)
			i = stop - 1
		case source[i] == '"' || source[i] == '\'':
			stop := i + 1
			for stop < len(source) && source[stop] != source[i] {
				if source[stop] == '\\' {
					stop++
				}
				stop++
			}
			wipe(i+1, min(stop, len(source)))
			i = stop
		}
	}
	return string(out)
}
