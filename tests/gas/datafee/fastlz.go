package datafee

// Bounds of FastLZ's level 1: a reference goes back at most 8191 bytes and copies at most 262 at once; a literal run has at
// most 32; the end of the input is left to literals.
const (
	maxDistance = 1<<13 - 1
	maxCopy     = 262
	maxLiterals = 32
	minMatch    = 3
	noMatchFrom = 13 // bytes before the end
	matchStops  = 4  // bytes before the end
)

// FastLZ compresses at level 1, the compressor with which the OP Stack estimates what a transaction adds to a batch of its
// sequencer (https://specs.optimism.io/protocol/fjord/exec-engine.html#fastlz-implementation).
func FastLZ(in []byte) []byte {
	var out []byte
	var latest [1 << 13]int // the latest position of three bytes with this hash; at first the first position
	three := func(at int) uint32 { return uint32(in[at]) | uint32(in[at+1])<<8 | uint32(in[at+2])<<16 }
	hash := func(v uint32) uint32 { return v * 2654435769 >> 19 }

	written := 0
	for at := 2; at < len(in)-noMatchFrom; {
		here := three(at)
		from := latest[hash(here)]
		latest[hash(here)] = at
		if at-from > maxDistance || three(from) != here {
			at++
			continue
		}
		length := matchLength(in, from, at)
		out = literals(out, in[written:at])
		out = reference(out, at-from, length)
		at += length
		latest[hash(three(at-2))] = at - 2
		latest[hash(three(at-1))] = at - 1
		written = at
	}
	return literals(out, in[written:])
}

// matchLength is how many bytes at the two positions agree, of which three do; one less if they agree to where matches stop, as
// the reference implementation has it.
func matchLength(in []byte, from, at int) int {
	length := minMatch
	for at+length < len(in)-matchStops {
		if in[from+length] != in[at+length] {
			return length
		}
		length++
	}
	return length - 1
}

func literals(out, run []byte) []byte {
	for len(run) > 0 {
		n := min(len(run), maxLiterals)
		out = append(append(out, byte(n-1)), run[:n]...)
		run = run[n:]
	}
	return out
}

// reference writes a copy of length bytes from distance back: two bytes up to a length of eight, else three.
func reference(out []byte, distance, length int) []byte {
	distance--
	for length-2 > maxCopy {
		out = append(out, 7<<5|byte(distance>>8), maxCopy-9, byte(distance))
		length -= maxCopy
	}
	if length <= 8 {
		return append(out, byte(length-2)<<5|byte(distance>>8), byte(distance))
	}
	return append(out, 7<<5|byte(distance>>8), byte(length-9), byte(distance))
}
