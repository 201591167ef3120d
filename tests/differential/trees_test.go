package differential

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/protocol"
)

type (
	registryCase struct {
		Root      [32]byte
		Count     uint32
		ChannelId [32]byte //nolint:revive // the ABI's spelling
		Index     uint32
		Proof     [32][32]byte
	}
	claimCase struct {
		Root, Leaf [32]byte
		Index      *big.Int
		Proof      [][32]byte
	}
)

func TestRegistry_HasTheSameRootAfterEveryAppend_AndTheSameProofsHold(t *testing.T) {
	usually(t, usualChecks)
	held, failed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfN(rapid.Custom(drawHash), 0, 70).Draw(t, "channel ids")
		var tree protocol.Registry
		for _, id := range ids {
			tree.Append(protocol.ChannelID(id))
		}
		roots := ask[common.Hash, common.Hash](t, "registry", ids)
		for count, root := range roots {
			want, err := tree.Root(uint32(count))
			if err != nil {
				t.Fatalf("root over %d: %v", count, err)
			}
			same(t, count, "the root", root, want)
		}
		if len(ids) == 0 {
			return
		}
		cases := several(t, "proofs", func(t *rapid.T) registryCase { return drawRegistryCase(t, &tree, ids) })
		for i, answer := range ask[registryCase, bool](t, "verifyRegistry", cases) {
			c := cases[i]
			var proof protocol.RegistryProof
			for h := range proof {
				proof[h] = c.Proof[h]
			}
			same(t, i, "whether the proof holds", answer, protocol.VerifyRegistry(c.Root, protocol.ChannelID(c.ChannelId), c.Index, c.Count, proof))
			if answer {
				held++
			} else {
				failed++
			}
		}
	})
	t.Logf("%d proofs held, %d did not", held, failed)
	if held == 0 || failed == 0 {
		t.Fatal("only one kind of proofs was drawn")
	}
}

// drawRegistryCase draws a good proof, or one of which one part is not what it should be.
func drawRegistryCase(t *rapid.T, tree *protocol.Registry, ids []common.Hash) (c registryCase) {
	c.Count = uint32(rapid.IntRange(1, len(ids)).Draw(t, "count"))
	c.Index = uint32(rapid.IntRange(0, int(c.Count)-1).Draw(t, "index"))
	c.ChannelId = ids[c.Index]
	root, err := tree.Root(c.Count)
	if err != nil {
		t.Fatalf("root: %v", err)
	}
	proof, err := tree.Proof(c.Index, c.Count)
	if err != nil {
		t.Fatalf("proof: %v", err)
	}
	c.Root = root
	for h := range proof {
		c.Proof[h] = proof[h]
	}
	switch rapid.IntRange(0, 9).Draw(t, "damage") {
	case 0:
		c.Index = rapid.Uint32().Draw(t, "another index")
	case 1:
		c.Count = rapid.Uint32().Draw(t, "another count")
	case 2:
		c.ChannelId = rapid.SampledFrom(ids).Draw(t, "another channel")
	case 3:
		c.Proof[rapid.IntRange(0, 31).Draw(t, "height")] = drawHash(t)
	case 4:
		c.Root = drawHash(t)
	}
	return c
}

func TestClaimsTree_SolidityAcceptsExactlyTheProofsThatGoAccepts(t *testing.T) {
	usually(t, usualChecks)
	held, failed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		claims := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) protocol.PaymentClaim {
			return protocol.PaymentClaim{Channel: protocol.ChannelID(drawHash(t)), Bytes: protocol.Bytes(rapid.Uint64().Draw(t, "bytes")),
				VoucherSigHash: drawHash(t)}
		}), 1, 33).Draw(t, "claims")
		root, err := protocol.ClaimsRoot(claims)
		if err != nil {
			t.Fatalf("root: %v", err)
		}
		var shown []protocol.PaymentClaim
		cases := several(t, "proofs", func(t *rapid.T) claimCase {
			index := rapid.IntRange(0, len(claims)-1).Draw(t, "index")
			proof, err := protocol.ClaimProof(claims, index)
			if err != nil {
				t.Fatalf("proof: %v", err)
			}
			c := claimCase{Root: root, Index: big.NewInt(int64(index))}
			for _, sibling := range proof {
				c.Proof = append(c.Proof, sibling)
			}
			damageClaim(t, &c, &index)
			return c
		})
		for i := range cases {
			// What is shown is the claim that stands where the case says, if any does.
			at := int(cases[i].Index.Int64()) % len(claims)
			shown = append(shown, claims[at])
			leaf, err := protocol.ClaimsRoot(claims[at : at+1])
			if err != nil {
				t.Fatalf("leaf: %v", err)
			}
			cases[i].Leaf = leaf
		}
		for i, answer := range ask[claimCase, bool](t, "verifyClaims", cases) {
			var proof []common.Hash
			for _, sibling := range cases[i].Proof {
				proof = append(proof, sibling)
			}
			same(t, i, "whether the proof holds", answer, protocol.VerifyClaim(cases[i].Root, shown[i], int(cases[i].Index.Int64()), proof))
			if answer {
				held++
			} else {
				failed++
			}
		}
	})
	t.Logf("%d proofs held, %d did not", held, failed)
	if held == 0 || failed == 0 {
		t.Fatal("only one kind of proofs was drawn")
	}
}

func damageClaim(t *rapid.T, c *claimCase, index *int) {
	switch rapid.IntRange(0, 9).Draw(t, "damage") {
	case 0: // the same path with a bit beyond the tree
		c.Index = big.NewInt(int64(*index | 1<<len(c.Proof)))
	case 1:
		c.Index = big.NewInt(int64(rapid.Uint32().Draw(t, "another index")))
	case 2:
		c.Root = drawHash(t)
	case 3:
		c.Proof = append(slices.Clone(c.Proof), drawHash(t))
	case 4:
		if len(c.Proof) != 0 {
			c.Proof = slices.Clone(c.Proof)
			c.Proof[rapid.IntRange(0, len(c.Proof)-1).Draw(t, "height")] = drawHash(t)
		}
	case 5:
		if len(c.Proof) != 0 {
			c.Proof = c.Proof[:len(c.Proof)-1]
		}
	}
}
