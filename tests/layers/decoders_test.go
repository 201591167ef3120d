package layers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Decoders of what strangers send are functions whose names begin with Decode and which take bytes first. Each is called in a file of its
// package's tests that has a fuzz target, which scripts/fuzz runs. What comes in by other ways stands in doors.
func TestEveryDecoder_OfWhatStrangersSend_HasAFuzzTarget(t *testing.T) {
	found := 0
	for _, dir := range []string{root + "/protocol", root + "/node", root + "/aggregator", root + "/operator", root + "/challenger", root + "/internal"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			for _, name := range decoders(t, path) {
				found++
				if !fuzzed(t, filepath.Dir(path), name) {
					t.Errorf("%s decodes what strangers send with %s, which no fuzz target calls", path, name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 15 {
		t.Errorf("only %d decoders were found: does this test still look for the right names?", found)
	}
}

// decoders are the exported functions of a file that decode bytes.
func decoders(t *testing.T, path string) (names []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv != nil || !strings.HasPrefix(f.Name.Name, "Decode") || len(f.Type.Params.List) == 0 {
			continue
		}
		if of, ok := f.Type.Params.List[0].Type.(*ast.ArrayType); ok && of.Len == nil {
			names = append(names, f.Name.Name)
		}
	}
	return names
}

// fuzzed says whether a test file of a package that has a fuzz target calls a function.
func fuzzed(t *testing.T, dir, name string) bool {
	t.Helper()
	tests, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range tests {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "\nfunc Fuzz") && strings.Contains(string(text), name+"(") {
			return true
		}
	}
	return false
}

// doors are where bytes of others come in that no function of a codec's name takes: what a package's fuzz targets call.
var doors = map[string][]string{
	"protocol":          {"json.Unmarshal", ".UnmarshalText", "Recover"},
	"internal/bls":      {"ParseG1", "ParseG2"},
	"node/mesh":         {"ParseSponsor"},
	"node/sponsor":      {"readFrame", "decodeQuestion", "decodeAnswer"},
	"node/control":      {"readFrame", ".understand", ".Args", ".hear"},
	"node/statements":   {"Read", "parseKey", "decode"},
	"node/audit":        {"Verify", "Compare"},
	"node/pay":          {"visit"},
	"node/gateway":      {"withToken", "extents", "position"},
	"node/blocklist":    {"Parse"},
	"aggregator/api":    {"s.routes()[route]", "readPage", "readID"},
	"aggregator/client": {".Batch", ".Batches", ".BatchVouchers", ".Voucher", ".ClaimSets", ".Status", ".Submit"},
	"aggregator/intake": {".Take"},
}

func TestEveryDoor_ThatOthersBytesComeInBy_HasAFuzzTarget(t *testing.T) {
	for dir, names := range doors {
		for _, name := range names {
			if !fuzzed(t, filepath.Join(root, dir), name) {
				t.Errorf("%s: no file with a fuzz target calls %s(…)", dir, name)
			}
		}
	}
}
