// Command mutants asks whether the contracts' tests bite. It puts faults of one line into contracts/src, one at a time, each
// in a scratch copy of the repository, and demands that forge's tests catch every one.
//
// Half of the faults are named: what each would cost is said beside it. The others are drawn by rule over all code of
// contracts/src/lib, l1 and l2 from a seed that is printed: an operator swapped, a number off by one, a condition negated, a
// statement removed. A drawn fault that the compiler refuses is drawn again. A fault counts as caught only if a test ran and
// failed. Whatever survives is a defect of the tests: the program shows it and fails.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"syscall"
	"time"

	"github.com/openstreaming/openstreaming/tests/bench/rows"
)

// order is what the user asked for.
type order struct {
	root  string
	out   string
	seed  uint64
	drawn int
	jobs  int
	only  *regexp.Regexp
	names bool
}

func main() {
	if len(os.Args) > 4 && os.Args[1] == memoCommand {
		if err := remember(os.Args[2], os.Args[3], os.Args[4:], os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "mutants:", err)
			os.Exit(1)
		}
		return
	}
	var o order
	flag.StringVar(&o.root, "root", ".", "`directory` of the repository")
	flag.StringVar(&o.out, "out", filepath.Join("build", "bench.json"), "`FILE` to merge the figures into")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the drawn faults")
	flag.IntVar(&o.drawn, "drawn", 88, "how many faults to draw")
	flag.IntVar(&o.jobs, "jobs", 2, "how many faults to try at once")
	only := flag.String("only", "", "try only the faults whose name or file matches this `REGEXP`; writes no figures")
	flag.BoolVar(&o.names, "list", false, "print every fault that can be drawn, and try none")
	flag.Parse()
	var err error
	if o.only, err = regexp.Compile(*only); err != nil {
		fmt.Fprintln(os.Stderr, "mutants: -only:", err)
		os.Exit(1)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

func run(ctx context.Context, o order) error {
	root, err := filepath.Abs(o.root)
	if err != nil {
		return err
	}
	o.root = root
	sources, err := readSources(o.root)
	if err != nil {
		return err
	}
	fixed, err := locate(named, sources)
	if err != nil {
		return err
	}
	queues, err := drawFrom(sources, o.seed)
	if err != nil {
		return err
	}
	if o.names {
		for _, kind := range kinds {
			for _, f := range queues[kind] {
				fmt.Print(kind, "\n", f.diff(sources[f.file]))
			}
		}
		return nil
	}
	slots := plan(fixed, queues, o)
	scratch, err := os.MkdirTemp("", "openstream-mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch) //nolint:errcheck // a temporary directory
	beds, pristine, err := makeBeds(ctx, o, scratch)
	if err != nil {
		return err
	}
	made, err := readBuild(o.root, beds[0].dir)
	if err != nil {
		return err
	}
	if err := made.checkAgainst(ctx, beds[0].dir); err != nil {
		return err
	}
	fmt.Printf("%d faults, %d of them drawn with seed %d (SEED=… draws others)\n", len(slots), count(slots, true), o.seed)
	results, err := tryAll(ctx, beds, slots, made, pristine, sources)
	if err != nil {
		return err
	}
	killed := report(os.Stdout, results, sources)
	if o.only.String() == "" {
		share := float64(killed) / float64(len(results))
		if err := rows.Merge(o.out, rows.Figure("contracts.mutants", float64(len(results)), "faults", ">= 40"),
			rows.Figure("contracts.mutants_killed_share", share, "share", "= 1")); err != nil {
			return err
		}
	}
	if killed != len(results) {
		return fmt.Errorf("%d of %d faults survive: the tests that would catch them are missing", len(results)-killed, len(results))
	}
	return nil
}

// readSources reads every contract that faults are put into.
func readSources(root string) (map[string]string, error) {
	sources := map[string]string{}
	for _, dir := range []string{"lib", "l1", "l2"} {
		files, err := filepath.Glob(filepath.Join(root, "contracts", "src", dir, "*.sol"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			raw, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			sources[filepath.Join("contracts", "src", dir, filepath.Base(file))] = string(raw)
		}
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("there are no contracts under %s", filepath.Join(root, "contracts", "src"))
	}
	return sources, nil
}

// makeBeds makes the scratch copies, and runs all tests on the first one unharmed: what fails without a fault shows nothing.
func makeBeds(ctx context.Context, o order, scratch string) (beds []*bed, pristine string, err error) {
	for n := range o.jobs {
		b, err := newBed(ctx, o.root, filepath.Join(scratch, fmt.Sprintf("bed%d", n)), threadsEach(o.jobs))
		if err == nil {
			err = b.putMemo(filepath.Join(o.root, "scripts", "solc"), filepath.Join(scratch, "answers"))
		}
		if err != nil {
			return nil, "", err
		}
		beds = append(beds, b)
	}
	started := time.Now()
	alone := *beds[0]
	alone.threads = runtime.NumCPU()
	v, err := alone.test(ctx, everything)
	switch {
	case err != nil:
		return nil, "", err
	case !v.compiled:
		return nil, "", fmt.Errorf("the contracts do not compile without any fault:\n%s", v.problem)
	case v.killer != "":
		return nil, "", fmt.Errorf("%s fails without any fault (%s): mend it first", v.killer, v.reason)
	}
	fmt.Printf("without a fault all %d tests pass (%.0f s)\n", v.ran, time.Since(started).Seconds())
	pristine = filepath.Join(scratch, "pristine")
	if err := os.MkdirAll(filepath.Join(pristine, "contracts"), 0o755); err != nil {
		return nil, "", err
	}
	keep := &bed{dir: pristine}
	for _, b := range append([]*bed{keep}, beds[1:]...) {
		if err := b.takeBuild(ctx, filepath.Join(beds[0].dir, "contracts")); err != nil {
			return nil, "", err
		}
	}
	return beds, filepath.Join(pristine, "contracts"), nil
}

// tryAll tries every slot, as many at once as there are beds. The first error ends it.
func tryAll(ctx context.Context, beds []*bed, slots []*slot, made *build, pristine string, sources map[string]string) ([]result, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	results := make([]result, len(slots))
	work := make(chan int)
	var (
		busy     sync.WaitGroup
		mu       sync.Mutex
		problems []error // under mu
	)
	for _, b := range beds {
		busy.Go(func() {
			for n := range work {
				if ctx.Err() != nil {
					continue // something failed already: the rest is not tried
				}
				r, err := slots[n].fill(ctx, b, made, pristine)
				mu.Lock()
				switch {
				case err != nil && len(problems) > 0: // cut short by the first
				case err != nil:
					problems = append(problems, err)
					cancel()
				default:
					results[n] = r
					fmt.Print(r.progress(n+1, len(slots), sources))
				}
				mu.Unlock()
			}
		})
	}
	for n := range slots {
		work <- n
	}
	close(work)
	busy.Wait()
	if len(problems) == 0 {
		return results, ctx.Err()
	}
	return nil, errors.Join(problems...)
}
