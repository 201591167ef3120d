package layers

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

func TestTree_ImportsOnlyDownward(t *testing.T) {
	file, err := os.Open(root + "/docs/layers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	order, err := Parse(file)
	if err != nil {
		t.Fatalf("docs/layers.txt: %v", err)
	}
	packages := modulePackages(t)
	if len(packages) < 5 {
		t.Fatalf("go list found %d packages: the tree was not read", len(packages))
	}
	for _, v := range order.Violations(packages) {
		t.Errorf("%s (docs/layers.txt)", v)
	}
}

// modulePackages asks the go command for the imports of every package, those
// of its tests included.
func modulePackages(t *testing.T) []Package {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Module,Imports,TestImports,XTestImports", "./...")
	cmd.Dir, cmd.Stderr = root, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []Package
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath                         string
			Module                             struct{ Path string }
			Imports, TestImports, XTestImports []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatalf("go list: %v", err)
		}
		path, ok := strings.CutPrefix(p.ImportPath, p.Module.Path+"/")
		if !ok {
			t.Fatalf("%s is a package at the root of the module: give it a directory", p.ImportPath)
		}
		var imports []string
		for _, i := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if i, ours := strings.CutPrefix(i, p.Module.Path+"/"); ours {
				imports = append(imports, i)
			}
		}
		packages = append(packages, Package{path, imports})
	}
}

func TestViolations(t *testing.T) {
	order, err := Parse(strings.NewReader(`
		# lowest first
		base
		left/...  right/...   # these two do not know each other
		right/door            # but whoever is above may use the door
		top
	`))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		from, to string
		want     string
	}{
		"downward":                      {"top", "base", ""},
		"downward past a layer":         {"right/door", "base", ""},
		"within one entry":              {"left", "left/inner", ""},
		"upward":                        {"base", "left", "base imports left, which is above it"},
		"sideways":                      {"left/inner", "right", "left/inner imports right, which is beside it"},
		"the longest entry counts":      {"right", "right/door", "right imports right/door, which is above it"},
		"a name is not a prefix":        {"leftover", "base", "leftover is in no layer: add it to the order"},
		"an exact entry covers no more": {"base/inner", "base", "base/inner is in no layer: add it to the order"},
	} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(order.Violations([]Package{{c.from, []string{c.to}}}), "; ")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestParse_RefusesWhatItWouldMisread(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "# only a comment\n",
		"twice":           "a\nb a/...\n",
		"absolute path":   "/a\n",
		"wildcard inside": "a/.../b\n",
		"full import":     "example.org/a\n",
	} {
		if _, err := Parse(strings.NewReader(text)); err == nil {
			t.Errorf("%s: %q was accepted", name, text)
		}
	}
}
