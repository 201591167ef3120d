package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// smallWorld is a bed with one library, two contracts and four suites, as forge leaves it.
func smallWorld(t *testing.T) *build {
	t.Helper()
	dir := t.TempDir()
	for file, text := range map[string]string{
		"contracts/src/lib/Sum.sol":     "library Sum {}",
		"contracts/src/l2/Base.sol":     "import {Sum} from \"../lib/Sum.sol\";\nabstract contract Base {}",
		"contracts/src/l2/Bank.sol":     "import {Base} from \"./Base.sol\";\ncontract Bank is Base {}",
		"contracts/src/l1/Judge.sol":    "contract Judge {}",
		"contracts/test/lib/Sum.t.sol":  "import {Sum} from \"../../src/lib/Sum.sol\";\ncontract SumTest {}",
		"contracts/test/l2/Bank.t.sol":  "import {Bank} from \"../../src/l2/Bank.sol\";\ncontract BankTest {}",
		"contracts/test/l2/Help.sol":    "import {Sum} from \"ours/lib/Sum.sol\";\nabstract contract Help {}",
		"contracts/test/l2/Helped.sol":  "import {Help} from \"./Help.sol\";\ncontract Helped is Help {}",
		"contracts/test/l1/Inner.t.sol": "import {Judge as J, X} from \"../../src/l1/Judge.sol\";\ncontract InnerTest is Test, J {}",
	} {
		full := filepath.Join(dir, file)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file[:len(file)-len(filepath.Ext(file))])
		object := "0x60"
		if name == "Base" || name == "Help" {
			object = "0x"
		}
		raw, err := json.Marshal(map[string]any{
			"abi":              []string{},
			"bytecode":         map[string]any{"object": object, "sourceMap": "1:2"},
			"deployedBytecode": map[string]any{"object": object},
			"metadata": map[string]any{"settings": map[string]any{
				"compilationTarget": map[string]string{file: name}, "remappings": []string{"ours/=contracts/src/"},
			}},
		})
		if err != nil {
			t.Fatal(err)
		}
		artifact := filepath.Join(dir, "contracts", "out", filepath.Base(file), name+".json")
		if err := os.MkdirAll(filepath.Dir(artifact), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(artifact, raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := readBuild(dir, dir)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBuild_KnowsWhoHoldsTheCodeOfAFile(t *testing.T) {
	b := smallWorld(t)
	for _, c := range []struct {
		file             string
		deployed, linked []string
	}{
		{"contracts/src/lib/Sum.sol", []string{"Bank"}, []string{"Helped", "Sum.t"}},
		{"contracts/src/l2/Base.sol", []string{"Bank"}, nil},
		{"contracts/src/l2/Bank.sol", []string{"Bank"}, nil},
		{"contracts/src/l1/Judge.sol", []string{"Judge"}, []string{"Inner.t"}},
	} {
		if got := names(b.deployed(c.file)); !slices.Equal(got, c.deployed) {
			t.Errorf("%s is deployed in %q, want %q", c.file, got, c.deployed)
		}
		if got := names(b.linked(c.file)); !slices.Equal(got, c.linked) {
			t.Errorf("%s is linked into %q, want %q", c.file, got, c.linked)
		}
	}
}

func names(targets []target) (names []string) {
	for _, t := range targets {
		names = append(names, t.name)
	}
	return names
}

func TestArtifact_TakesOtherCode_AndKeepsTheRest(t *testing.T) {
	b := smallWorld(t)
	bank := b.deployed("contracts/src/l2/Bank.sol")[0]
	out := filepath.Join(b.root, "contracts", "out")
	if err := put(out, map[target]code{bank: {"0x6001", "0x6002"}}); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join(out, bank.artifact))
	if err != nil {
		t.Fatal(err)
	}
	var artifact struct {
		ABI      []string
		Bytecode struct{ Object, SourceMap string }
		Deployed struct{ Object string } `json:"deployedBytecode"`
	}
	if err := json.Unmarshal(raw, &artifact); err != nil {
		t.Fatal(err)
	}
	if artifact.ABI == nil || artifact.Bytecode.Object != "0x6001" || artifact.Bytecode.SourceMap != "1:2" || artifact.Deployed.Object != "0x6002" {
		t.Errorf("the artifact is now %s", raw)
	}
}

func TestCompiler_ThatRefuses_IsToldFromOneThatBreaks(t *testing.T) {
	bank := target{file: "B.sol", name: "Bank"}
	if _, err := readCode([]byte(`{"errors":[{"severity":"error","formattedMessage":"no"}]}`), []target{bank}); !errors.Is(err, errRefused) {
		t.Errorf("a refusal was read as %v", err)
	}
	if _, err := readCode([]byte(`{"errors":[{"severity":"warning"}]}`), []target{bank}); err == nil || errors.Is(err, errRefused) {
		t.Errorf("an answer without code was read as %v", err)
	}
	made, err := readCode([]byte(`{"contracts":{"B.sol":{"Bank":{"evm":{"bytecode":{"object":"60"},"deployedBytecode":{"object":"61"}}}}}}`), []target{bank})
	if err != nil || made[bank] != (code{"0x60", "0x61"}) {
		t.Errorf("got %v and the error %v", made, err)
	}
}
