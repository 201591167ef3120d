package protocol

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"
)

func testIDs(n int) []ChannelID {
	ids := make([]ChannelID, n)
	for i := range ids {
		ids[i] = ChannelID(crypto.Keccak256Hash(binary.BigEndian.AppendUint32(nil, uint32(i))))
	}
	return ids
}

// plainRoot computes the root by the definition: level by level, padding with the empty node of the level.
func plainRoot(ids []ChannelID) common.Hash {
	var level []common.Hash
	for _, id := range ids {
		level = append(level, crypto.Keccak256Hash([]byte{0}, id[:]))
	}
	var empty common.Hash
	for range 32 {
		if len(level)%2 == 1 {
			level = append(level, empty)
		}
		var up []common.Hash
		for i := 0; i < len(level); i += 2 {
			up = append(up, crypto.Keccak256Hash([]byte{1}, level[i][:], level[i+1][:]))
		}
		level, empty = up, crypto.Keccak256Hash([]byte{1}, empty[:], empty[:])
	}
	top := empty
	if len(level) == 1 {
		top = level[0]
	}
	return crypto.Keccak256Hash([]byte{2}, top[:], binary.BigEndian.AppendUint32(nil, uint32(len(ids))))
}

func TestRegistry_RootOfEveryCountIsTheTreesByDefinition(t *testing.T) {
	const n = 70
	ids := testIDs(n)
	var r Registry
	for i, id := range ids {
		if at := r.Append(id); at != uint32(i) {
			t.Fatalf("channel %d was appended at %d", i, at)
		}
	}
	for count := range uint32(n + 1) {
		got, err := r.Root(count)
		if want := plainRoot(ids[:count]); err != nil || got != want {
			t.Fatalf("root of %d channels is %s, %v, want %s", count, got, err, want)
		}
	}
	if _, err := r.Root(n + 1); !errors.Is(err, ErrNotInRegistry) {
		t.Fatalf("a root of more channels than there are: %v", err)
	}
}

func TestRegistryProof_HoldsOnlyForItsChannelIndexCountAndRoot(t *testing.T) {
	ids := testIDs(100)
	var r Registry
	for _, id := range ids {
		r.Append(id)
	}
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.Uint32Range(1, 100).Draw(t, "count")
		index := rapid.Uint32Range(0, count-1).Draw(t, "index")
		root, err := r.Root(count)
		if err != nil {
			t.Fatal(err)
		}
		proof, err := r.Proof(index, count)
		if err != nil {
			t.Fatal(err)
		}
		if !VerifyRegistry(root, ids[index], index, count, proof) {
			t.Fatal("a true proof does not hold")
		}
		other := rapid.Uint32Range(0, 127).Filter(func(n uint32) bool { return n != index }).Draw(t, "other index")
		if VerifyRegistry(root, ids[index], other, count, proof) || VerifyRegistry(root, ids[index], index+64, count+64, proof) {
			t.Fatal("the proof holds at another index")
		}
		otherCount := rapid.Uint32().Filter(func(n uint32) bool { return n != count }).Draw(t, "other count")
		if VerifyRegistry(root, ids[index], index, otherCount, proof) {
			t.Fatal("the proof holds for another count")
		}
		if VerifyRegistry(root, ids[(index+1)%100], index, count, proof) {
			t.Fatal("the proof holds for another channel")
		}
		proof[rapid.IntRange(0, 31).Draw(t, "sibling")][rapid.IntRange(0, 31).Draw(t, "byte")] ^= 1
		if VerifyRegistry(root, ids[index], index, count, proof) {
			t.Fatal("an altered proof holds")
		}
	})
	for _, c := range [][2]uint32{{5, 5}, {6, 5}, {0, 0}, {100, 101}, {0, 101}} {
		if _, err := r.Proof(c[0], c[1]); !errors.Is(err, ErrNotInRegistry) {
			t.Errorf("a proof of index %d among %d: %v", c[0], c[1], err)
		}
	}
}

func TestRegistry_AfterTruncateIsAsIfTheRestHadNeverBeen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := testIDs(60)
		first := rapid.IntRange(0, 40).Draw(t, "first")
		cut := rapid.Uint32Range(0, 50).Draw(t, "cut")
		var r, want Registry
		for _, id := range ids[:first] {
			r.Append(id)
		}
		r.Truncate(cut)
		kept := min(int(cut), first)
		for _, id := range ids[40:] {
			r.Append(id)
		}
		for _, id := range append(append([]ChannelID{}, ids[:kept]...), ids[40:]...) {
			want.Append(id)
		}
		if r.Len() != want.Len() {
			t.Fatalf("%d channels, want %d", r.Len(), want.Len())
		}
		for count := range r.Len() + 1 {
			a, err1 := r.Root(count)
			b, err2 := want.Root(count)
			if a != b || err1 != nil || err2 != nil {
				t.Fatalf("root of %d differs: %v %v", count, err1, err2)
			}
		}
	})
}

func BenchmarkRegistryAppend(b *testing.B) {
	var r Registry
	ids := testIDs(1024)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		r.Append(ids[i%1024])
	}
}

func BenchmarkRegistryProof(b *testing.B) {
	var r Registry
	for _, id := range testIDs(100_000) {
		r.Append(id)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := r.Proof(uint32(i%50_000), 77_777); err != nil {
			b.Fatal(err)
		}
	}
}
