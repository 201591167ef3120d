package eigen

import (
	"encoding/binary"
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// climb is EigenLayer's Merkle.verifyInclusionKeccak, written from its description: the other side of tree.proof.
func climb(leaf common.Hash, index int, proof []byte) common.Hash {
	for ; len(proof) > 0; proof, index = proof[32:], index/2 {
		if index%2 == 0 {
			leaf = crypto.Keccak256Hash(leaf[:], proof[:32])
		} else {
			leaf = crypto.Keccak256Hash(proof[:32], leaf[:])
		}
	}
	return leaf
}

func TestTree_EveryProofLeadsToTheRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		leaves := make([]common.Hash, rapid.IntRange(1, 40).Draw(t, "leaves"))
		for i := range leaves {
			leaves[i] = crypto.Keccak256Hash(word(uint64(i)))
		}
		tree := newTree(leaves)
		for i, leaf := range leaves {
			if got := climb(leaf, i, tree.proof(i)); got != tree.root() {
				t.Fatalf("leaf %d of %d leads to %s, the root is %s", i, len(leaves), got, tree.root())
			}
		}
	})
}

func TestTree_OneLeafIsTheRoot_AndNoneIsZero(t *testing.T) {
	leaf := common.Hash{1}
	if one := newTree([]common.Hash{leaf}); one.root() != leaf || len(one.proof(0)) != 0 {
		t.Errorf("one leaf: root %s, proof %x", one.root(), one.proof(0))
	}
	if newTree(nil).root() != (common.Hash{}) {
		t.Error("the root of no leaves is not zero")
	}
}

// someTable has members with keys 1, 2, 3 … and drawn weights.
func someTable(t *rapid.T) (*Table, []*bls.KeyPair) {
	n := rapid.IntRange(1, 6).Draw(t, "members")
	members, keys := make([]Member, n), make([]*bls.KeyPair, n)
	for i := range n {
		secret := common.BigToHash(big.NewInt(int64(i + 1)))
		key, err := bls.FromSecret(secret[:])
		if err != nil {
			t.Fatal(err)
		}
		keys[i] = key
		members[i] = Member{
			Operator: common.BytesToAddress(crypto.Keccak256(secret[:])), Key: key.Public(),
			Weight: new(big.Int).SetUint64(rapid.Uint64Range(1, 1000).Draw(t, "weight")),
		}
	}
	return NewTable(chain.OperatorSet{ID: 1}, 1_700_000_000, 5, members), keys
}

func TestCertify_NamesExactlyWhoDidNotSign_AndItsSignatureHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, keys := someTable(t)
		message := common.Hash{9}
		digest := protocol.CertificateDigest(table.ReferenceTimestamp, protocol.BatchID(message))
		signatures := make(map[common.Address]bls.G1)
		signed := new(big.Int)
		for i, m := range table.Members {
			if rapid.Bool().Draw(t, "signs") {
				signatures[m.Operator] = keys[i].Sign(digest)
				signed.Add(signed, m.Weight)
			}
		}
		c, err := table.Certify(message, signatures)
		if len(signatures) == 0 {
			if !errors.Is(err, ErrNobodySigned) {
				t.Fatalf("error is %v", err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if !bls.Verify(c.APK, digest, c.Signature) || c.SignedWeight.Cmp(signed) != 0 {
			t.Fatal("signature or weight is not the signers'")
		}
		witnesses := c.ForVerifier().NonSignerWitnesses
		if len(witnesses)+len(signatures) != len(table.Members) {
			t.Fatalf("%d witnesses and %d signatures of %d members", len(witnesses), len(signatures), len(table.Members))
		}
		indices := []uint32{}
		for _, w := range witnesses {
			m := table.Members[w.OperatorIndex]
			if _, ok := signatures[m.Operator]; ok {
				t.Fatal("a signer is called a non-signer")
			}
			if climb(OperatorLeaf(m.Key.G1(), w.OperatorInfo.Weights), int(w.OperatorIndex), w.OperatorInfoProof) != table.Root() {
				t.Fatal("a witness does not lead to the root")
			}
			indices = append(indices, w.OperatorIndex)
		}
		if !slices.IsSorted(indices) {
			t.Fatalf("witnesses stand in the order %v", indices)
		}
		again, err := table.FromWitnesses(message, c.Signature, c.APK, indices)
		if err != nil || !slices.Equal(again.Signers, c.Signers) || again.SignedWeight.Cmp(c.SignedWeight) != 0 {
			t.Fatalf("signers are read back as %v, not %v (%v)", again.Signers, c.Signers, err)
		}
	})
}

func TestEvidence_IsTheTableWithABitForEachSigner_OrTheSignersAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		members := make([]Member, rapid.IntRange(1, 600).Draw(t, "members"))
		for i := range members {
			var operator common.Address
			binary.BigEndian.PutUint64(operator[:], uint64(i)*0x9e3779b97f4a7c15) // in no order
			members[i] = Member{Operator: operator, Weight: big.NewInt(int64(i + 1))}
		}
		c := &Certificate{Table: &Table{Members: members}}
		for i := range members {
			if rapid.Bool().Draw(t, "signs") {
				c.Signers = append(c.Signers, i)
			}
		}
		whole := c.Evidence(slasher.BatchHeader{Epoch: 7}, true)
		if len(whole.Lines) != len(members) || len(whole.Signers) != (len(members)+255)/256 || whole.Header.Epoch != 7 {
			t.Fatalf("%d lines and %d words of %d members", len(whole.Lines), len(whole.Signers), len(members))
		}
		for i, m := range members {
			if whole.Lines[i].Weight.Cmp(m.Weight) != 0 {
				t.Fatalf("line %d has weight %s", i, whole.Lines[i].Weight)
			}
			if signed := whole.Signers[i/256].Bit(i%256) == 1; signed != slices.Contains(c.Signers, i) {
				t.Fatalf("bit %d says %t", i, signed)
			}
		}
		alone := c.Evidence(slasher.BatchHeader{}, false)
		if len(alone.Lines) != len(c.Signers) {
			t.Fatalf("%d lines of %d signers", len(alone.Lines), len(c.Signers))
		}
		bits := 0
		for _, word := range alone.Signers {
			for i := range word.BitLen() {
				bits += int(word.Bit(i))
			}
		}
		var before common.Address
		for i, line := range alone.Lines {
			at := members[line.Weight.Int64()-1]
			if i > 0 && at.Operator.Cmp(before) <= 0 {
				t.Fatalf("line %d does not ascend", i)
			}
			before = at.Operator
		}
		if bits != len(c.Signers) {
			t.Fatalf("%d bits of %d signers", bits, len(c.Signers))
		}
	})
}

func TestMeetsThreshold_RoundsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := new(big.Int).SetUint64(rapid.Uint64Range(1, 100_000).Draw(t, "total"))
		signed := new(big.Int).SetUint64(rapid.Uint64Range(0, total.Uint64()).Draw(t, "signed"))
		bps := uint16(rapid.IntRange(1, 10_000).Draw(t, "threshold"))
		c := &Certificate{Table: &Table{TotalWeight: total}, SignedWeight: signed}
		needed := (total.Uint64()*uint64(bps) + 9_999) / 10_000
		if got := c.MeetsThreshold(bps, common.Big1); got != (signed.Uint64() >= needed) {
			t.Fatalf("%s of %s at %d: %v, needed %d", signed, total, bps, got, needed)
		}
		if c.MeetsThreshold(0, common.Big1) || c.MeetsThreshold(bps, new(big.Int).Add(total, common.Big1)) {
			t.Fatal("a threshold of zero, or a table without the least stake, is met")
		}
	})
}

func TestFromWitnesses_StrangeIndexOrNobody_IsAnError(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, _ := someTable(t)
		if _, err := table.FromWitnesses(common.Hash{}, bls.G1{}, bls.G2{}, []uint32{uint32(len(table.Members))}); err == nil {
			t.Fatal("an index outside the table passes")
		}
		var all []uint32
		for i := range table.Members {
			all = append(all, uint32(i))
		}
		if _, err := table.FromWitnesses(common.Hash{}, bls.G1{}, bls.G2{}, all); !errors.Is(err, ErrNobodySigned) {
			t.Fatalf("error is %v", err)
		}
	})
}
