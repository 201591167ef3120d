package protocol

import (
	"errors"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"
)

func testClaims(n int) []PaymentClaim {
	claims := make([]PaymentClaim, n)
	for i, id := range testIDs(n) {
		claims[i] = PaymentClaim{Channel: id, Bytes: Bytes(i), VoucherSigHash: common.Hash{byte(i)}}
	}
	return claims
}

func TestClaimProof_HoldsOnlyForItsClaimAndIndex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "claims")
		index := rapid.IntRange(0, n-1).Draw(t, "index")
		claims := testClaims(n)
		root, err := ClaimsRoot(claims)
		if err != nil {
			t.Fatal(err)
		}
		proof, err := ClaimProof(claims, index)
		if err != nil {
			t.Fatal(err)
		}
		if !VerifyClaim(root, claims[index], index, proof) {
			t.Fatal("a true proof does not hold")
		}
		for other := range 1 << len(proof) {
			if other != index && VerifyClaim(root, claims[index], other, proof) {
				t.Fatalf("the proof of %d holds at %d", index, other)
			}
		}
		if VerifyClaim(root, claims[index], index+1<<len(proof), proof) || VerifyClaim(root, claims[index], -1, proof) {
			t.Fatal("the proof holds at an index outside the tree")
		}
		if n > 1 && VerifyClaim(root, claims[(index+1)%n], index, proof) {
			t.Fatal("the proof holds for another claim")
		}
		longer := append(append([]common.Hash{}, proof...), common.Hash{})
		if VerifyClaim(root, claims[index], index, longer) || (len(proof) > 0 && VerifyClaim(root, claims[index], index, proof[1:])) {
			t.Fatal("a proof of another length holds")
		}
	})
}

func TestClaims_EdgesAreRefused(t *testing.T) {
	if _, err := ClaimsRoot(nil); !errors.Is(err, ErrBadClaims) {
		t.Fatal("no claims have a root")
	}
	for _, i := range []int{-1, 3} {
		if _, err := ClaimProof(testClaims(3), i); !errors.Is(err, ErrBadClaims) {
			t.Fatalf("claim %d of three has a proof", i)
		}
	}
	one := testClaims(1)
	root, err := ClaimsRoot(one)
	if err != nil || !VerifyClaim(root, one[0], 0, nil) {
		t.Fatal("a single claim is its own tree")
	}
	if VerifyClaim(root, one[0], 0, make([]common.Hash, 200)) {
		t.Fatal("an absurd proof holds")
	}
}

func TestJudgeClaim_ConvictsOnlyWhatL1WouldProve(t *testing.T) {
	d, c, key := testChannel(t)
	good := mustVoucher(t, d, c, key, 1<<20)
	forged := mustVoucher(t, d, c, testKey("mallory"), 1<<20)
	expensive := c
	expensive.Rate = math.MaxUint64
	more := ClaimOf(good)
	more.Bytes++
	for name, x := range map[string]struct {
		d     Domain
		c     Channel
		claim PaymentClaim
		sig   Signature
		want  Verdict
	}{
		"an honest claim":             {d, c, ClaimOf(good), good.Signature, Honest},
		"a forged voucher":            {d, c, ClaimOf(forged), forged.Signature, Faulty},
		"more bytes than were signed": {d, c, more, good.Signature, Faulty},
		"a high s": {d, c, PaymentClaim{good.Channel, good.Bytes, otherS(good.Signature).Hash()},
			otherS(good.Signature), Faulty},
		"an amount that cannot exist": {d, expensive,
			PaymentClaim{d.ChannelID(expensive), math.MaxUint64, good.Signature.Hash()}, good.Signature, Faulty},
		"another channel's parameters": {d, expensive, ClaimOf(good), good.Signature, Undecided},
		"another signature":            {d, c, ClaimOf(good), forged.Signature, Undecided},
		"no domain":                    {Domain{}, c, ClaimOf(good), good.Signature, Undecided},
		"nothing":                      {},
	} {
		got, err := x.d.JudgeClaim(x.c, x.claim, x.sig)
		if got != x.want || (err != nil) != (x.want == Undecided) {
			t.Errorf("%s: %s, %v; want %s", name, got, err, x.want)
		}
	}
}

func TestVerdict_ZeroValueConvictsNobody(t *testing.T) {
	var v Verdict
	if v != Undecided || v == Faulty || v.String() != "undecided" || Faulty.String() != "faulty" || Honest.String() != "honest" {
		t.Fatal(v)
	}
}
