package handover

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNotesInAFile_AreThereAfterItIsOpenedAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "claims.json")
	f, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Put(map[string]Note{"a": {Since: 3, Bytes: 7}, "b": {Settled: 9}}); err != nil {
		t.Fatal(err)
	}
	if err := f.Delete("b"); err != nil {
		t.Fatal(err)
	}
	again, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := again.All()
	if err != nil || len(all) != 1 || all["a"].Since != 3 || all["a"].Bytes != 7 {
		t.Fatalf("got %v, %v", all, err)
	}
}

func TestDamagedNotes_AreNotOverwritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "claims.json")
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenFile(path); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Fatalf("got %v", err)
	}
}
