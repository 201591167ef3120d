package wire

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestEveryKind_HasAName_AnExample_AndAFuzzTarget(t *testing.T) {
	source, err := os.ReadFile("frame.go")
	if err != nil {
		t.Fatal(err)
	}
	var tests strings.Builder
	paths, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tests.Write(text)
	}
	shown := make(map[Kind]bool)
	for _, whole := range examples(t) {
		shown[Kind(whole[4])] = true
	}
	names := regexp.MustCompile(`(?m)^\tKind(\w+) +Kind = (\d+)\b`).FindAllStringSubmatch(string(source), -1)
	if len(names) < len(kinds) {
		t.Fatalf("%d kinds stand in frame.go, the tests know %d", len(names), len(kinds))
	}
	for _, name := range names {
		number, err := strconv.ParseUint(name[2], 10, 8)
		if err != nil {
			t.Fatal(err)
		}
		k := Kind(number)
		if !slices.Contains(kinds, k) || !shown[k] || k.String() == "unknown" {
			t.Errorf("kind %s has no name for the log, or no example in the tests", name[1])
		}
		target := "func Fuzz" + name[1] + "("
		if k != KindStop && !strings.Contains(tests.String(), target) { // a stop is nothing but its kind
			t.Errorf("kind %s has no fuzz target %s…)", name[1], target)
		}
	}
}
