package main

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh/meshbench"
	"github.com/openstreaming/openstreaming/tests/bench/rows"
)

// measureStreams is how long viewers wait: for the first piece, and for the next one when their upstream is lost. Medians of some
// rounds, and the worst of them.
func measureStreams(ctx context.Context) ([]rows.Row, error) {
	dir, err := os.MkdirTemp("", "openstream-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary directory
	first, err := meshbench.FirstByte(ctx, filepath.Join(dir, "first"), 15)
	if err != nil {
		return nil, err
	}
	over, err := meshbench.Failover(ctx, filepath.Join(dir, "failover"), 9)
	if err != nil {
		return nil, err
	}
	silent, err := meshbench.FailoverSilent(ctx, filepath.Join(dir, "silent"), 5)
	if err != nil {
		return nil, err
	}
	milliseconds := func(d time.Duration) float64 { return d.Seconds() * 1e3 }
	return []rows.Row{
		rows.Figure("stream.first_byte_ms_3_hops", milliseconds(meshbench.Percentile(first, 0.5)), "ms", "<= 300"),
		rows.Figure("stream.first_byte_ms_3_hops_worst", milliseconds(meshbench.Percentile(first, 1)), "ms", "reported"),
		rows.Figure("stream.failover_ms", milliseconds(meshbench.Percentile(over, 0.5)), "ms", "<= 1000"),
		rows.Figure("stream.failover_ms_worst", milliseconds(meshbench.Percentile(over, 1)), "ms", "reported"),
		rows.Figure("stream.failover_silent_ms", milliseconds(meshbench.Percentile(silent, 0.5)), "ms", "reported"),
		rows.Figure("stream.failover_silent_ms_worst", milliseconds(meshbench.Percentile(silent, 1)), "ms", "reported"),
	}, nil
}
