// Command gas measures what the contracts' transactions cost and writes docs/gas.md: one page, made from one run of the tests
// under contracts/test/gas, the same on every machine. With -check it writes nothing and fails if the page is not the one that
// it would write.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/openstreaming/openstreaming/tests/gas/datafee"
	"github.com/openstreaming/openstreaming/tests/gas/meter"
)

func main() {
	check := flag.Bool("check", false, "write nothing; fail if the page is not what would be written")
	out := flag.String("out", filepath.Join("docs", "gas.md"), "`FILE` to write; - is standard output")
	quiet, busy := datafee.Quiet, datafee.Busy
	flag.Float64Var(&quiet.L1BaseFee, "l1-base-fee", quiet.L1BaseFee, "gwei a gas on L1, in quiet times")
	flag.Float64Var(&quiet.BlobBaseFee, "blob-base-fee", quiet.BlobBaseFee, "gwei a blob gas on L1, in quiet times")
	flag.Float64Var(&quiet.L2Gas, "l2-gas", quiet.L2Gas, "gwei a gas on the rollup, in quiet times")
	flag.Float64Var(&quiet.Ether, "ether", quiet.Ether, "US dollars an ether")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *out, *check, quiet, busy); err != nil {
		fmt.Fprintln(os.Stderr, "gas:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

func run(ctx context.Context, out string, check bool, quiet, busy datafee.Prices) error {
	measured, err := meter.Measure(ctx, ".")
	if err != nil {
		return err
	}
	page, err := write(measured, quiet, busy)
	if err != nil {
		return err
	}
	switch {
	case check:
		have, err := os.ReadFile(out)
		if err != nil {
			return fmt.Errorf("%w; run `make gas` and commit the result", err)
		}
		if string(have) != page {
			return errors.New(out + " is not what the contracts cost now; run `make gas` and commit the result")
		}
		return nil
	case out == "-":
		_, err = os.Stdout.WriteString(page)
		return err
	}
	return os.WriteFile(out, []byte(page), 0o644) //nolint:gosec // a page of the documentation
}
