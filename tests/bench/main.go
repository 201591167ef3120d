// Command bench measures the figures of docs/benchmarks.md beside their peers and writes them to build/bench.json. A figure
// that misses its aim is written and said like any other; only a measurement that fails is an error.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/openstreaming/openstreaming/internal/bls/blsbench"
	"github.com/openstreaming/openstreaming/node/mesh/meshbench"
	"github.com/openstreaming/openstreaming/tests/bench/rows"
	"github.com/openstreaming/openstreaming/tests/gas/datafee"
	"github.com/openstreaming/openstreaming/tests/gas/meter"
)

// measurement is one family of figures.
type measurement struct {
	name string
	run  func(ctx context.Context) ([]rows.Row, error)
}

var measurements = []measurement{
	{"bls", measureBLS},
	{"gas", measureGas},
	{"mutants", measureMutants},
	{"forward", measureForwarding},
	{"vouchers", measureVouchers},
	{"stream", measureStreams},
	{"demo", measureDemo},
}

func main() {
	meshbench.Child() // some memory is measured in a process of its own
	out := flag.String("out", filepath.Join("build", "bench.json"), "`FILE` to merge the figures into")
	only := flag.String("only", "", "measure only these, separated by commas: bls, gas, mutants, forward, vouchers, stream, demo")
	testing.Init()
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *out, *only); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

func run(ctx context.Context, out, only string) error {
	wanted, err := choose(only)
	if err != nil {
		return err
	}
	var problems []error
	for _, m := range wanted {
		fmt.Printf("== %s\n", m.name)
		measured, err := m.run(ctx)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", m.name, err)) // what was measured before it counts
		}
		if err := rows.Merge(out, measured...); err != nil {
			problems = append(problems, err)
			continue
		}
		for _, r := range measured {
			if strings.Contains(r.Name, "_over_") {
				fmt.Printf("  %-40s %10.3f      (%.4g over %.4g %s, want %s)\n", r.Name, r.Ratio, r.Ours, r.Peer, r.Unit, r.Want)
			} else {
				fmt.Printf("  %-40s %10.4g %s   (want %s)\n", r.Name, r.Ours, r.Unit, r.Want)
			}
		}
	}
	fmt.Println("figures are in", out)
	return errors.Join(problems...)
}

func choose(only string) ([]measurement, error) {
	if only == "" {
		return measurements, nil
	}
	var wanted []measurement
	for _, name := range strings.Split(only, ",") {
		found := false
		for _, m := range measurements {
			if m.name == strings.TrimSpace(name) {
				wanted, found = append(wanted, m), true
			}
		}
		if !found {
			return nil, fmt.Errorf("--only: there is no measurement %q; there are bls, gas, mutants, forward, vouchers, stream and demo", name)
		}
	}
	return wanted, nil
}

func measureBLS(context.Context) ([]rows.Row, error) {
	clean, err := blsbench.Compare(1000, 0)
	if err != nil {
		return nil, err
	}
	one, err := blsbench.Compare(1000, 1)
	if err != nil {
		return nil, err
	}
	perSecond := func(ns int64) float64 { return 1000 / (float64(ns) / 1e9) }
	return []rows.Row{
		rows.Quotient("bls.clean_1000_over_eigensdk", perSecond(clean.OursNs), perSecond(clean.SDKNs), "signatures/s", ">= 30"),
		rows.Quotient("bls.one_bad_1000_over_eigensdk", perSecond(one.OursNs), perSecond(one.SDKNs), "signatures/s", ">= 10"),
	}, nil
}

// measureGas runs the tests under contracts/test/gas: whole transactions with calldata, ten channels a payee, all operators signing.
func measureGas(ctx context.Context) ([]rows.Row, error) {
	measured, err := meter.Measure(ctx, ".")
	if err != nil {
		return nil, err
	}
	var figures []rows.Row
	for _, b := range []struct {
		name  string
		n     int
		epoch string
		want  string
	}{
		{"gas.batch_per_channel_n100", 100, "steady", "<= 7200"},
		{"gas.batch_per_channel_n1000", 1000, "steady", "<= 4300"},
		{"gas.batch_per_channel_n1000_first", 1000, "first", "reported"},
	} {
		calls, err := measured.Batch(b.n, 10, b.epoch)
		if err != nil {
			return nil, err
		}
		figures = append(figures, rows.Figure(b.name, float64(meter.Sum(calls))/float64(b.n), "gas", b.want))
	}
	figures = append(figures, rows.Figure("gas.finalize_worst_call", float64(measured.Worst("finalize")), "gas", "<= 10000000"))
	data, err := dataFee(measured)
	return append(figures, data...), err
}

// dataFee is what an OP Stack chain charges for the bytes of the steady batch of a thousand channels.
func dataFee(measured meter.Run) ([]rows.Row, error) {
	calls, err := measured.Batch(1000, 10, "steady")
	if err != nil {
		return nil, err
	}
	var size datafee.Size
	for _, c := range calls {
		s, err := datafee.Measure(c.Input)
		if err != nil {
			return nil, err
		}
		size = size.Add(s)
	}
	return []rows.Row{
		rows.Figure("gas.data_bytes_per_channel_n1000", size.Fjord/1000, "bytes", "reported"),
		rows.Figure("gas.data_fee_per_channel_n1000", size.OPStack(datafee.Quiet)/1000, "gwei", "reported"),
	}, nil
}

// measureDemo runs the demo as a user does and reads its report.
func measureDemo(ctx context.Context) ([]rows.Row, error) {
	report, err := os.CreateTemp("", "openstream-demo-*.json")
	if err != nil {
		return nil, err
	}
	defer os.Remove(report.Name()) //nolint:errcheck // a temporary file
	if err := report.Close(); err != nil {
		return nil, err
	}
	demo := exec.CommandContext(ctx, "go", "run", "./tests/demo")
	demo.Env = append(os.Environ(), "DEMO_REPORT="+report.Name(), "DEMO_KEEP=", "FILE=")
	demo.Cancel = func() error { return demo.Process.Signal(os.Interrupt) }
	text, err := demo.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("the demo failed: %w\n%s", err, text)
	}
	raw, err := os.ReadFile(report.Name())
	if err != nil {
		return nil, err
	}
	var figures struct {
		First float64 `json:"seconds_to_first_settlement"`
		All   float64 `json:"seconds"`
	}
	if err := json.Unmarshal(raw, &figures); err != nil {
		return nil, fmt.Errorf("the demo's report: %w", err)
	}
	if figures.First <= 0 || figures.All <= 0 {
		return nil, fmt.Errorf("the demo's report has no times: %s", raw)
	}
	return []rows.Row{
		rows.Figure("demo.seconds_to_first_settlement", figures.First, "s", "<= 60"),
		rows.Figure("demo.seconds", figures.All, "s", "<= 300"),
	}, nil
}
