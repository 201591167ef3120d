package main

// namedFault is a fault of one line and what the world would lose by it.
type namedFault struct {
	name  string
	file  string // under contracts/src
	in    string // the beginning of the function that holds it, up to its parenthesis; empty if the text stands once in the file
	old   string // exactly once in there
	put   string
	means string
}
