package protocol

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"
)

type laneKey struct {
	payee common.Address
	token TokenID
	lane  Lane
}

// settle is what the contract does with leaves: every lane rises to its maximum and never falls.
func settle(state map[laneKey]Units, leaves []Leaf) map[laneKey]Units {
	for _, l := range leaves {
		k := laneKey{l.Payee, l.Token, l.Lane}
		state[k] = max(state[k], l.Units)
	}
	return state
}

func leavesOf(groups []Group) []Leaf {
	var out []Leaf
	for _, g := range groups {
		for _, l := range g.Lanes {
			out = append(out, Leaf{g.Payee, g.Token, l.Lane, l.Units})
		}
	}
	return out
}

func TestGroupLeaves_SettlesLikeItsLeavesInAnyOrderAndAnyNumberOfTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawLeaves(t, "a"), drawLeaves(t, "b")
		ab, ba := GroupLeaves(slices.Concat(a, b)), GroupLeaves(slices.Concat(b, a))
		if !reflect.DeepEqual(ab, ba) {
			t.Fatalf("order matters:\n%v\n%v", ab, ba)
		}
		if again := GroupLeaves(slices.Concat(leavesOf(ab), a, a)); !reflect.DeepEqual(ab, again) {
			t.Fatalf("repeats matter:\n%v\n%v", ab, again)
		}
		got := settle(map[laneKey]Units{}, leavesOf(ab))
		want := settle(settle(map[laneKey]Units{}, b), a)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("settles %v, want %v", got, want)
		}
	})
}

func TestBatchData_RoundTripAndAreCanonicalWhenBuilt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups := GroupLeaves(drawLeaves(t, "leaves"))
		data, err := EncodeBatch(groups)
		if len(groups) == 0 {
			if !errors.Is(err, ErrBadBatch) {
				t.Fatal("an empty batch was encoded")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := DecodeBatch(data)
		if err != nil || !reflect.DeepEqual(b.Groups, groups) {
			t.Fatalf("%v became %v, %v", groups, b.Groups, err)
		}
		if err := b.CheckCanonical(); err != nil {
			t.Fatal(err)
		}
		flat := leavesOf(groups)
		if b.Len() != len(flat) {
			t.Fatalf("%d leaves of %d", b.Len(), len(flat))
		}
		for i, leaf := range b.Leaves() {
			at, ok := b.Leaf(i)
			if !ok || at != leaf || flat[i] != leaf {
				t.Fatalf("leaf %d is %v, %v and %v", i, leaf, at, flat[i])
			}
		}
		if _, ok := b.Leaf(b.Len()); ok {
			t.Fatal("there is a leaf after the last")
		}
		if _, ok := b.Leaf(-1); ok {
			t.Fatal("there is a leaf before the first")
		}
	})
}

func TestDecodeBatch_RefusesWhatIsNotWellFormed(t *testing.T) {
	good, err := EncodeBatch([]Group{{Payee: common.Address{1}, Lanes: []LaneUnits{{1, 2}, {2, 3}}}})
	if err != nil {
		t.Fatal(err)
	}
	none := slices.Clone(good[:24])
	none[23] = 0
	for name, data := range map[string][]byte{
		"no data": nil, "a byte left over": append(slices.Clone(good), 0), "a byte missing": good[:len(good)-1],
		"a lane missing": good[:len(good)-12], "a head alone": good[:24], "half a head": good[:10], "a group of none": none,
	} {
		if _, err := DecodeBatch(data); !errors.Is(err, ErrBadBatch) {
			t.Errorf("data with %s were accepted: %v", name, err)
		}
	}
	if _, err := EncodeBatch([]Group{{}}); !errors.Is(err, ErrBadBatch) {
		t.Error("a group without lanes was encoded")
	}
	if _, err := EncodeBatch([]Group{{Lanes: make([]LaneUnits, MaxGroupLeaves+1)}}); !errors.Is(err, ErrBadBatch) {
		t.Error("a group with more lanes than its count can say was encoded")
	}
}

func TestCheckCanonical_DemandsStrictOrder(t *testing.T) {
	one := []LaneUnits{{1, 1}}
	for name, groups := range map[string][]Group{
		"payees swapped":   {{Payee: common.Address{2}, Lanes: one}, {Payee: common.Address{1}, Lanes: one}},
		"a group twice":    {{Payee: common.Address{1}, Lanes: one}, {Payee: common.Address{1}, Lanes: []LaneUnits{{2, 1}}}},
		"tokens swapped":   {{Token: 1, Lanes: one}, {Token: 0, Lanes: one}},
		"lanes swapped":    {{Lanes: []LaneUnits{{2, 1}, {1, 1}}}},
		"a lane twice":     {{Lanes: []LaneUnits{{1, 1}, {1, 2}}}},
		"payee over token": {{Payee: common.Address{2}, Token: 0, Lanes: one}, {Payee: common.Address{1}, Token: 1, Lanes: one}},
	} {
		data, err := EncodeBatch(groups)
		if err != nil {
			t.Fatal(err)
		}
		b, err := DecodeBatch(data)
		if err != nil {
			t.Fatalf("%s: the contracts take it, we do not: %v", name, err)
		}
		if err := b.CheckCanonical(); !errors.Is(err, ErrNotCanonical) {
			t.Errorf("%s passed: %v", name, err)
		}
	}
	if err := (Batch{}).CheckCanonical(); !errors.Is(err, ErrNotCanonical) {
		t.Error("the empty batch is canonical")
	}
}

func FuzzDecodeBatch(f *testing.F) {
	good, err := EncodeBatch([]Group{
		{Payee: common.Address{1}, Lanes: []LaneUnits{{1, 2}, {2, 3}}}, {Payee: common.Address{1}, Token: 9, Lanes: []LaneUnits{{0, 0}}},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := DecodeBatch(data)
		if err != nil {
			return
		}
		again, err := EncodeBatch(b.Groups)
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%x decoded and encoded is %x, %v", data, again, err)
		}
		if b.CheckCanonical() == nil && !reflect.DeepEqual(GroupLeaves(leavesOf(b.Groups)), b.Groups) {
			t.Fatalf("canonical data %x are not what the aggregator would build", data)
		}
	})
}
