package main

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh/meshbench"
	"github.com/openstreaming/openstreaming/tests/bench/rows"
)

// measureForwarding is the mesh beside plain TLS, and metered beside unmetered.
func measureForwarding(ctx context.Context) (figures []rows.Row, err error) {
	dir, err := os.MkdirTemp("", "openstream-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary directory
	for _, part := range []func(context.Context, string) ([]rows.Row, error){forwardChains, forwardHotPath, forwardLatency, forwardFanOut, forwardIdlePeers, forwardManyStreams} {
		more, err := part(ctx, dir)
		if err != nil {
			return figures, err
		}
		figures = append(figures, more...)
	}
	return figures, nil
}

func forwardChains(ctx context.Context, dir string) ([]rows.Row, error) {
	c, err := meshbench.Forward(ctx, filepath.Join(dir, "chains"), 256<<20, 13,
		meshbench.PlainTLS, meshbench.Verified, meshbench.Unverified, meshbench.Unmetered, meshbench.Sealed)
	if err != nil {
		return nil, err
	}
	return []rows.Row{
		over(c, "forward.metered_over_plain_tls", meshbench.Unverified, meshbench.PlainTLS, ">= 0.75"),
		over(c, "forward.verified_over_plain_tls", meshbench.Verified, meshbench.PlainTLS, ">= 0.60"),
		over(c, "forward.metered_over_unmetered", meshbench.Verified, meshbench.Unmetered, ">= 0.97"),
		over(c, "forward.sealed_over_plain_tls", meshbench.Sealed, meshbench.PlainTLS, "goal >= 2, an experiment"),
		rows.Figure("forward.vouchers_per_gib_hop", c.VouchersPerGiB(meshbench.Verified), "vouchers", "<= 1100"),
		rows.Figure("forward.cpu_s_per_gib", c.CPUPerGiB(meshbench.Verified), "s", "reported"),
		rows.Figure("forward.cpu_s_per_gib_plain_tls", c.CPUPerGiB(meshbench.PlainTLS), "s", "reported"),
	}, nil
}

// over is a quotient of rates: the median of neighbors' ratios, which a drifting machine moves less than the ratio of medians.
func over(c meshbench.Contest, name string, ours, peer meshbench.Contender, want string) rows.Row {
	r := rows.Quotient(name, c.Rate(ours)/1e6, c.Rate(peer)/1e6, "MB/s", want)
	r.Ratio = c.Ratio(ours, peer)
	return r
}

func forwardHotPath(ctx context.Context, dir string) ([]rows.Row, error) {
	m, err := meshbench.MeterChunk(ctx, filepath.Join(dir, "chunk"))
	if err != nil {
		return nil, err
	}
	return []rows.Row{
		rows.Figure("forward.ns_per_chunk", m.Nanoseconds, "ns", "<= 100"),
		rows.Figure("forward.allocs_per_chunk", m.Allocations, "allocations", "0"),
	}, nil
}

func forwardLatency(ctx context.Context, dir string) ([]rows.Row, error) {
	l, err := meshbench.Latency(ctx, filepath.Join(dir, "latency"), 8000)
	if err != nil {
		return nil, err
	}
	quotient := func(name string, share float64, want string) rows.Row {
		return rows.Quotient(name, meshbench.Percentile(l.Metered, share).Seconds()*1e6, meshbench.Percentile(l.Unmetered, share).Seconds()*1e6, "µs", want)
	}
	return []rows.Row{
		quotient("forward.latency_p50_over_unmetered", 0.50, "<= 1.05"),
		quotient("forward.latency_p99_over_unmetered", 0.99, "<= 1.15"),
	}, nil
}

func forwardFanOut(ctx context.Context, dir string) ([]rows.Row, error) {
	c, err := meshbench.FanOut(ctx, filepath.Join(dir, "fanout"), 50, 32<<20, 5)
	if err != nil {
		return nil, err
	}
	return []rows.Row{over(c, "forward.fanout50_over_plain_tls", meshbench.Verified, meshbench.PlainTLS, ">= 0.65")}, nil
}

func forwardIdlePeers(ctx context.Context, dir string) ([]rows.Row, error) {
	each, err := meshbench.IdlePeers(ctx, filepath.Join(dir, "idle"), 200)
	if err != nil {
		return nil, err
	}
	return []rows.Row{rows.Figure("forward.kib_per_idle_peer", each/1024, "KiB", "<= 80")}, nil
}

func forwardManyStreams(ctx context.Context, dir string) ([]rows.Row, error) {
	g, err := meshbench.ManyStreams(ctx, filepath.Join(dir, "many"), 500, 75*time.Second, time.Minute)
	if err != nil {
		return nil, err
	}
	return []rows.Row{
		rows.Figure("forward.rss_growth_500_streams", g.Share(), "share", "<= 0.05"),
		rows.Figure("forward.rss_mib_500_streams", float64(g.Late)/(1<<20), "MiB", "reported"),
	}, nil
}
