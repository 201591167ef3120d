package protocol

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestOwed_RoundsDownAndRefusesWhatDoesNotExist(t *testing.T) {
	cases := []struct {
		bytes Bytes
		rate  Rate
		want  Units
		err   error
	}{
		{0, 0, 0, nil},
		{1, RatePrecision - 1, 0, nil},
		{1, RatePrecision, 1, nil},
		{1 << 30, 1_000_000, 1073, nil},
		{math.MaxUint64, RatePrecision, math.MaxUint64, nil},
		{math.MaxUint64, RatePrecision + 1, 0, ErrOverflow},
		{math.MaxUint64, math.MaxUint64, 0, ErrOverflow},
	}
	for _, c := range cases {
		got, err := Owed(c.bytes, c.rate)
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("Owed(%d, %d) = %d, %v; want %d, %v", c.bytes, c.rate, got, err, c.want, c.err)
		}
	}
}

func TestOwed_IsExactIntegerArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, r := rapid.Uint64().Draw(t, "bytes"), rapid.Uint64().Draw(t, "rate")
		want := new(big.Int).Mul(new(big.Int).SetUint64(n), new(big.Int).SetUint64(r))
		want.Div(want, big.NewInt(RatePrecision))
		got, err := Owed(Bytes(n), Rate(r))
		if !want.IsUint64() {
			if !errors.Is(err, ErrOverflow) {
				t.Fatalf("%s passes 64 bits and was not refused: %d, %v", want, got, err)
			}
			return
		}
		if err != nil || uint64(got) != want.Uint64() {
			t.Fatalf("got %d, %v, want %s", got, err, want)
		}
	})
}

func TestOwed_NeverFallsAsBytesGrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, r := rapid.Uint64Max(math.MaxUint64-1).Draw(t, "bytes"), Rate(rapid.Uint64Max(RatePrecision).Draw(t, "rate"))
		less, err1 := Owed(Bytes(n), r)
		more, err2 := Owed(Bytes(n+1), r)
		if err1 != nil || err2 != nil || more < less {
			t.Fatalf("owed(%d) = %d, %v; owed(%d) = %d, %v", n, less, err1, n+1, more, err2)
		}
	})
}

func TestAmountsInJSON_AreExactDecimalStrings(t *testing.T) {
	type amounts struct {
		B Bytes
		U Units
		R Rate
	}
	in := amounts{math.MaxUint64, math.MaxUint64 - 1, 1 << 53}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"B":"18446744073709551615","U":"18446744073709551614","R":"9007199254740992"}`; string(text) != want {
		t.Fatalf("got %s, want %s", text, want)
	}
	var out amounts
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Fatalf("got %+v, %v", out, err)
	}
	for _, bad := range []string{`{"B":""}`, `{"B":"01"}`, `{"B":"+1"}`, `{"B":"-1"}`, `{"B":"18446744073709551616"}`, `{"B":"1e3"}`, `{"B":5}`} {
		if err := json.Unmarshal([]byte(bad), &out); err == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}

func TestEpochAt_FollowsTheChainsTime(t *testing.T) {
	if e := EpochAt(17, 5); e != 3 || e.Start(5) != 15 {
		t.Fatalf("epoch %d starts at %d", e, e.Start(5))
	}
	if EpochAt(14, 5) != 2 || EpochAt(15, 5) != 3 {
		t.Fatal("an epoch begins at its first second")
	}
}

func TestAddRates_RefusesOverflow(t *testing.T) {
	if sum, err := AddRates(1, 2, 3); sum != 6 || err != nil {
		t.Fatal(sum, err)
	}
	if _, err := AddRates(math.MaxUint64, 0, 1); !errors.Is(err, ErrOverflow) {
		t.Fatal(err)
	}
}
