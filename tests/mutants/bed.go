package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// patience is how long one run of forge may take: a fault that makes a loop endless ends with the test's gas long before.
const patience = 20 * time.Minute

// slow are the suites that are left out as long as only the nearest tests are run.
const slow = "Gas|Scale"

// everything is the pattern that leaves no test out.
const everything = "contracts/test/**"

// verdict is what the tests say of one state of the sources.
type verdict struct {
	compiled bool
	problem  string // the compiler's words if not compiled
	ran      int    // tests
	killer   string // the first test that failed, with its suite; empty if none did
	reason   string
}

// bed is a scratch copy of the repository in which one fault at a time is tried.
type bed struct {
	dir     string
	forge   string
	threads int
}

// newBed copies what forge reads from root to dir: committed and new files alike, without Go's.
func newBed(ctx context.Context, root, dir string, threads int) (*bed, error) {
	programs, err := filepath.Glob(filepath.Join(root, "node_modules", "@foundry-rs", "forge-*", "bin", "forge"))
	if err != nil || len(programs) != 1 {
		return nil, fmt.Errorf("found %d forge programs under node_modules: run `make setup`", len(programs))
	}
	list := exec.CommandContext(ctx, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "foundry.toml", "package.json", "contracts", "scripts/solc", "protocol/testdata", "docs")
	list.Dir, list.Stderr = root, os.Stderr
	names, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("list the repository's files: %w", err)
	}
	for _, name := range strings.Split(strings.TrimRight(string(names), "\x00"), "\x00") {
		if strings.HasSuffix(name, ".go") {
			continue
		}
		if err := copyFile(filepath.Join(root, name), filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "contracts", "lib"), 0o755); err != nil {
		return nil, err
	}
	for _, link := range []string{"node_modules", "contracts/lib/eigenlayer-contracts"} {
		target, err := filepath.EvalSymlinks(filepath.Join(root, link))
		if err != nil {
			return nil, fmt.Errorf("%w: run `make setup`", err)
		}
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			return nil, err
		}
	}
	b := &bed{dir: dir, forge: programs[0], threads: threads}
	return b, b.takeBuild(ctx, filepath.Join(root, "contracts"))
}

func copyFile(from, to string) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, raw, info.Mode().Perm())
}

// takeBuild puts another's compiled contracts in place of the bed's own, so that each fault is compiled from the same state.
func (b *bed) takeBuild(ctx context.Context, contracts string) error {
	for _, part := range []string{"out", "cache"} {
		own := filepath.Join(b.dir, "contracts", part)
		if err := os.RemoveAll(own); err != nil {
			return err
		}
		theirs := filepath.Join(contracts, part)
		if _, err := os.Stat(theirs); errors.Is(err, os.ErrNotExist) {
			continue
		}
		if out, err := exec.CommandContext(ctx, "cp", "-a", theirs, own).CombinedOutput(); err != nil {
			return fmt.Errorf("copy %s: %w\n%s", theirs, err, out)
		}
	}
	return nil
}

// read returns a file of the bed.
func (b *bed) read(file string) (string, error) {
	raw, err := os.ReadFile(filepath.Join(b.dir, file))
	return string(raw), err
}

// write replaces a file of the bed.
func (b *bed) write(file, text string) error {
	return os.WriteFile(filepath.Join(b.dir, file), []byte(text), 0o644)
}

// test compiles and runs the tests under pattern until the first failure. All of them run as `make test` runs them, from the
// seeds in foundry.toml; a part of them, which is only to be quick, takes fewer steps from the same seeds.
func (b *bed) test(ctx context.Context, pattern string) (verdict, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	forge := exec.CommandContext(ctx, b.forge, "test", "--json", "--fail-fast", "--threads", fmt.Sprint(b.threads), "--match-path", pattern)
	if pattern != everything {
		forge.Args = append(forge.Args, "--no-match-contract", slow)
	}
	forge.Dir = b.dir
	forge.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "FOUNDRY_") || strings.HasPrefix(v, "FORGE_")
	}), "FOUNDRY_INVARIANT_SHRINK_RUN_LIMIT=0")
	if pattern != everything {
		forge.Env = append(forge.Env, "FOUNDRY_FUZZ_RUNS=64", "FOUNDRY_INVARIANT_RUNS=2")
	}
	var out, said bytes.Buffer
	forge.Stdout, forge.Stderr = &out, &said
	err := forge.Run()
	if ctx.Err() != nil {
		return verdict{}, fmt.Errorf("forge test %s did not end: %w", pattern, context.Cause(ctx))
	}
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		return verdict{}, err
	}
	v, readErr := readVerdict(out.Bytes(), said.String())
	if readErr != nil {
		return verdict{}, fmt.Errorf("forge test %s: %w", pattern, readErr)
	}
	if (err != nil) != (!v.compiled || v.killer != "") {
		return verdict{}, fmt.Errorf("forge test %s: exit status %v beside %d tests and the failure %q:\n%s", pattern, err, v.ran, v.killer, tail(said.String()))
	}
	return v, nil
}

// readVerdict understands what forge printed: one object of suites, or the compiler's complaint.
func readVerdict(out []byte, said string) (verdict, error) {
	if strings.Contains(said, "Compiler run failed") || strings.Contains(string(out), "Compiler run failed") {
		return verdict{problem: tail(string(out) + said)}, nil
	}
	begin := bytes.IndexByte(out, '{')
	if begin < 0 {
		return verdict{}, fmt.Errorf("it printed no results:\n%s", tail(string(out)+said))
	}
	var suites map[string]struct {
		Results map[string]struct {
			Status string `json:"status"`
			Reason string `json:"reason"`
		} `json:"test_results"`
	}
	if err := json.NewDecoder(bytes.NewReader(out[begin:])).Decode(&suites); err != nil {
		return verdict{}, fmt.Errorf("its results cannot be read: %w", err)
	}
	v := verdict{compiled: true}
	for suite, results := range suites {
		for test, result := range results.Results {
			v.ran++
			if result.Status != "Failure" {
				continue
			}
			// With several threads more than one may fail: name the first of the alphabet, the same each time.
			killer := suite[strings.LastIndexByte(suite, ':')+1:] + "." + strings.TrimSuffix(test, "()")
			if v.killer == "" || killer < v.killer {
				v.killer, v.reason = killer, result.Reason
			}
		}
	}
	if v.ran == 0 {
		return verdict{}, errors.New("it ran no test")
	}
	return v, nil
}

func tail(text string) string {
	const most = 2000
	if len(text) > most {
		text = "…" + text[len(text)-most:]
	}
	return strings.TrimSpace(text)
}

// nearest is the pattern of the tests that stand nearest to a source, tried before all.
func nearest(file string) string {
	if path.Base(file) == "BN254Signature.sol" {
		return "contracts/test/l1/BN254*.t.sol"
	}
	return "contracts/test/" + path.Base(path.Dir(file)) + "/**"
}

// under says whether a pattern of nearest covers a file.
func under(pattern, file string) bool {
	if folder, whole := strings.CutSuffix(pattern, "**"); whole {
		return strings.HasPrefix(file, folder)
	}
	same, err := path.Match(pattern, file)
	return err == nil && same
}

// try puts one fault into the bed, runs the nearest tests and then all, and takes the fault out again.
func (b *bed) try(ctx context.Context, made *build, f fault, pristine string) (verdict, error) {
	close, linked := nearest(f.file), made.linked(f.file)
	nearby := slices.DeleteFunc(slices.Clone(linked), func(t target) bool { return !under(close, t.file) })
	if len(linked) == 0 || len(nearby) > 0 && path.Base(path.Dir(f.file)) == "lib" {
		v, err := b.tryQuick(ctx, made, f, pristine, close, linked, nearby)
		if err != nil || !v.compiled || v.killer != "" || len(linked) == 0 {
			return v, err
		}
	}
	// Tests in many places are linked with the fault: forge compiles them all.
	return b.tryWhole(ctx, f, pristine)
}

// tryQuick compiles what holds the fault and changes the artifacts. Only tests that are not linked with the fault's file,
// or are compiled again, may judge it.
func (b *bed) tryQuick(ctx context.Context, made *build, f fault, pristine, close string, linked, nearby []target) (v verdict, err error) {
	changed := nearby
	if len(linked) == 0 {
		changed = made.deployed(f.file)
	}
	compiled, err := made.compile(ctx, changed, f.file, f.apply(made.text[f.file]))
	if errors.Is(err, errRefused) {
		return verdict{problem: err.Error()}, nil
	}
	if err != nil {
		return verdict{}, err
	}
	out := filepath.Join(b.dir, "contracts", "out")
	if err := put(out, compiled); err != nil {
		return verdict{}, err
	}
	defer func() {
		for _, t := range changed {
			err = errors.Join(err, copyFile(filepath.Join(pristine, "out", t.artifact), filepath.Join(out, t.artifact)))
		}
	}()
	v, err = b.test(ctx, close)
	if err != nil || v.killer != "" || len(linked) != 0 {
		return v, err
	}
	return b.test(ctx, everything)
}

// tryWhole lets forge compile the source with the fault and whatever depends on it.
func (b *bed) tryWhole(ctx context.Context, f fault, pristine string) (v verdict, err error) {
	source, err := b.read(f.file)
	if err != nil {
		return verdict{}, err
	}
	if err := b.write(f.file, f.apply(source)); err != nil {
		return verdict{}, err
	}
	defer func() {
		err = errors.Join(err, b.write(f.file, source), b.takeBuild(context.WithoutCancel(ctx), pristine))
	}()
	return b.test(ctx, everything)
}

func threadsEach(jobs int) int {
	return max(1, runtime.NumCPU()/jobs)
}
