package rows

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestMergeReplacesRowsOfTheSameNameAndKeepsTheOthers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "build", "bench.json")
	if err := Merge(path, Figure("b", 1, "ms", "<= 2"), Quotient("a_over_x", 10, 4, "MB/s", ">= 2")); err != nil {
		t.Fatal(err)
	}
	if err := Merge(path, Figure("b", 3, "ms", "<= 2")); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got []Row
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].Name != "a_over_x" || got[0].Ratio != 2.5 || got[1].Ours != 3 {
		t.Fatalf("got %+v", got)
	}
}

func TestMergeRefusesWhatIsNoFigureAndLeavesTheFileAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bench.json")
	for _, bad := range []Row{Quotient("a_over_b", 1, 0, "", ""), Figure("x", math.NaN(), "", ""), {Name: "a_over_b"}} {
		if err := Merge(path, bad); err == nil {
			t.Errorf("%+v was taken", bad)
		}
	}
	if _, err := os.Stat(path); err == nil {
		t.Fatal("a file was written")
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Merge(path, Figure("x", 1, "", "")); err == nil {
		t.Fatal("an unreadable file was overwritten")
	}
}
