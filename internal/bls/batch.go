package bls

import (
	"crypto/rand"
	"fmt"
	"math"
	"slices"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// coefficientSize is the length of a random coefficient in bytes: a forger who does not know them passes with a chance of
// 2⁻¹²⁸, and half the length of a scalar halves the work of the sums.
const coefficientSize = 16

// bisectLimit: where more than about 15 of 100 signatures are bad, halving costs more pairings than checking the suspects
// one by one.
const bisectLimit = 0.15

// VerifyBatch judges every one of many signatures of one digest, and returns the indices of the bad ones, ascending; nil
// says that all are good. keys[i] belongs to sigs[i]; different lengths are a bug of the caller and panic.
//
// It draws a secret 128-bit coefficient per signature, after it has taken its own copy of all of them, and checks the
// random linear combination with one pairing product. When that fails it halves: the defect of a whole is the product of
// the defects of its halves, so each step costs one product more, and a combination is never drawn twice.
func VerifyBatch(digest [32]byte, keys []G2, sigs []G1) []int {
	if len(keys) != len(sigs) {
		panic(fmt.Sprintf("bls: %d keys for %d signatures", len(keys), len(sigs)))
	}
	b := batch{hash: HashToCurve(digest)}
	var bad []int
	for i := range sigs {
		if keys[i].IsInfinity() || sigs[i].IsInfinity() {
			bad = append(bad, i)
			continue
		}
		b.index = append(b.index, i)
		b.keys = append(b.keys, keys[i].p)
		b.sigs = append(b.sigs, sigs[i].p)
	}
	switch len(b.index) {
	case 0:
		return bad
	case 1, 2:
		bad = append(bad, b.eachOf(span{0, len(b.index)})...)
	default:
		b.coefficients = drawCoefficients(len(b.index))
		bad = append(bad, b.bisect()...)
	}
	slices.Sort(bad)
	return bad
}

// batch is a private copy of what is judged; index maps back to the caller's positions.
type batch struct {
	hash         G1
	index        []int
	keys         []bn254.G2Affine
	sigs         []bn254.G1Affine
	coefficients []fr.Element
}

// span is positions [from, to) of a batch.
type span struct{ from, to int }

// suspect is a span that is known to hold a bad signature, with its defect.
type suspect struct {
	span
	defect bn254.GT
}

// bisect returns the caller's indices of all bad signatures, level by level so that it knows how many there are at least.
func (b *batch) bisect() []int {
	whole := span{0, len(b.index)}
	d := b.defectOf(whole)
	if d.IsOne() {
		return nil
	}
	var bad []int
	level := []suspect{{whole, d}}
	for spans := 1; len(level) > 0; spans *= 2 {
		if tooManyBad(len(level), spans, len(b.index)) {
			for _, s := range level {
				bad = append(bad, b.eachOf(s.span)...)
			}
			return bad
		}
		var next []suspect
		for _, s := range level {
			if s.to-s.from == 1 {
				bad = append(bad, b.index[s.from])
				continue
			}
			next = append(next, b.halve(s)...)
		}
		level = next
	}
	return bad
}

// tooManyBad estimates the share of bad signatures from how many of the spans of one level are suspects: a span of
// n/spans signatures is clean with a chance of (1 − share)^(n/spans). Few spans say too little.
func tooManyBad(suspects, spans, n int) bool {
	if spans < 8 {
		return false
	}
	// Half a span for the one that might have been clean: all of them suspect does not prove a share of one.
	clean := max(float64(spans-suspects), 0.5) / float64(spans)
	share := 1 - math.Pow(clean, float64(spans)/float64(n))
	return share > bisectLimit
}

// halve returns those halves of a suspect that are suspects themselves; at least one is.
func (b *batch) halve(s suspect) []suspect {
	mid := s.from + (s.to-s.from)/2
	left := suspect{span: span{s.from, mid}}
	left.defect = b.defectOf(left.span)
	if left.defect.IsOne() {
		return []suspect{{span{mid, s.to}, s.defect}}
	}
	// right = whole / left; in the subgroup of a pairing's results the conjugate is the inverse.
	right := suspect{span: span{mid, s.to}}
	right.defect.Conjugate(&left.defect)
	right.defect.Mul(&right.defect, &s.defect)
	if right.defect.IsOne() {
		return []suspect{left}
	}
	return []suspect{left, right}
}

// eachOf checks every signature of a span by itself.
func (b *batch) eachOf(s span) []int {
	var bad []int
	for i := s.from; i < s.to; i++ {
		if !verifyHashed(&b.keys[i], b.hash, &b.sigs[i]) {
			bad = append(bad, b.index[i])
		}
	}
	return bad
}

// defectOf is the defect of Σ rᵢσᵢ under Σ rᵢpkᵢ over a span.
func (b *batch) defectOf(s span) bn254.GT {
	var sig bn254.G1Affine
	var key bn254.G2Affine
	config := ecc.MultiExpConfig{}
	_, err1 := sig.MultiExp(b.sigs[s.from:s.to], b.coefficients[s.from:s.to], config)
	_, err2 := key.MultiExp(b.keys[s.from:s.to], b.coefficients[s.from:s.to], config)
	if err1 != nil || err2 != nil {
		// Both fail only on slices of different length.
		panic(fmt.Sprintf("bls: multi-exponentiation: %v, %v", err1, err2))
	}
	return defect(&sig, b.hash, &key)
}

// drawCoefficients returns n secret numbers of 1 to 2¹²⁸ − 1.
func drawCoefficients(n int) []fr.Element {
	raw := make([]byte, n*coefficientSize)
	// rand.Read never fails: it ends the process where the system has no randomness.
	_, _ = rand.Read(raw)
	out := make([]fr.Element, n)
	for i := range out {
		out[i].SetBytes(raw[i*coefficientSize : (i+1)*coefficientSize])
		if out[i].IsZero() {
			out[i].SetOne()
		}
	}
	return out
}

// Screen is VerifyBatch with a memory: whoever sent a bad signature lately is checked alone, so that one faulty operator
// cannot force a bisection on everybody in every epoch. The zero value is ready. One goroutine uses it.
type Screen struct {
	// offenders counts the good signatures that a key still owes before it is trusted with the rest again.
	offenders map[[G2Size]byte]int
}

// probation is how many good signatures in a row bring an offender back among the others.
const probation = 16

// Verify is VerifyBatch. Both give the same answer; only the cost differs.
func (s *Screen) Verify(digest [32]byte, keys []G2, sigs []G1) []int {
	if len(keys) != len(sigs) {
		panic(fmt.Sprintf("bls: %d keys for %d signatures", len(keys), len(sigs)))
	}
	if s.offenders == nil {
		s.offenders = make(map[[G2Size]byte]int)
	}
	var trusted []int
	var trustedKeys []G2
	var trustedSigs []G1
	var bad []int
	hash := HashToCurve(digest)
	for i := range sigs {
		id := keys[i].Bytes()
		owes, offender := s.offenders[id]
		switch {
		case !offender:
			trusted = append(trusted, i)
			trustedKeys = append(trustedKeys, keys[i])
			trustedSigs = append(trustedSigs, sigs[i])
		case !verifyHashed(&keys[i].p, hash, &sigs[i].p):
			bad = append(bad, i)
			s.offenders[id] = probation
		case owes <= 1:
			delete(s.offenders, id)
		default:
			s.offenders[id] = owes - 1
		}
	}
	for _, j := range VerifyBatch(digest, trustedKeys, trustedSigs) {
		i := trusted[j]
		bad = append(bad, i)
		s.offenders[keys[i].Bytes()] = probation
	}
	slices.Sort(bad)
	return bad
}
