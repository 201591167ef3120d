package protocol

import "fmt"

// Verdict is what a judge says of a leaf or a claim. The zero value is Undecided and convicts nobody: whoever does not know
// returns it, and nothing is ever challenged or slashed on it.
type Verdict uint8

// The three verdicts.
const (
	Undecided Verdict = iota
	Honest
	Faulty
)

// String is the verdict in one lower-case word.
func (v Verdict) String() string {
	switch v {
	case Undecided:
		return "undecided"
	case Honest:
		return "honest"
	case Faulty:
		return "faulty"
	default:
		return fmt.Sprintf("verdict(%d)", uint8(v))
	}
}
