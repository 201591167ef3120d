// Package meshbench measures the mesh beside its peers: the same bytes over real connections on the loopback, through our
// chain of publisher, relay and viewer and through one of plain TLS, with payments and without, many viewers and one.
//
// It promises that contenders run in turn on the same machine at the same time, in one process each with the same cores, and
// that what they are compared by is the median of the ratios of neighboring runs: a machine that is busy for a while slows
// both. The unmetered chain has a Money of its own, and the unverified one a mesh that checks no piece; both exist in this
// package only and no product can use them. It refuses to report a run that did not carry every byte over both hops.
package meshbench

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"golang.org/x/sys/unix"

	"github.com/openstreaming/openstreaming/protocol"
)

// Run is one measured transfer.
type Run struct {
	Bytes    int64         // payload that was counted
	Elapsed  time.Duration // that it took
	Vouchers float64       // that the relay received meanwhile
	CPU      time.Duration // of this process, from the run's beginning to its end
}

// Rate is in bytes per second.
func (r Run) Rate() float64 { return float64(r.Bytes) / r.Elapsed.Seconds() }

// Contender is a way to bring bytes from a publisher through a relay to a viewer.
type Contender string

// The contenders.
const (
	// PlainTLS is crypto/tls alone: a file is sent, copied by the relay in reads of 64 KiB, and read. Nobody checks or counts.
	PlainTLS Contender = "plain TLS"
	// Verified is the product: every piece is verified and every byte paid for at both hops.
	Verified Contender = "verified"
	// Unverified pays for every byte and checks none.
	Unverified Contender = "unverified"
	// Unmetered verifies every piece and pays nothing.
	Unmetered Contender = "unmetered"
)

// Contest is what contenders did side by side.
type Contest struct {
	Runs map[Contender][]Run // by round
}

// Rate is a contender's median rate, in bytes per second.
func (c Contest) Rate(who Contender) float64 {
	rates := make([]float64, 0, len(c.Runs[who]))
	for _, r := range c.Runs[who] {
		rates = append(rates, r.Rate())
	}
	return middle(rates)
}

// Ratio is the median, over the rounds, of one contender's rate over another's.
func (c Contest) Ratio(ours, peer Contender) float64 {
	ratios := make([]float64, 0, len(c.Runs[ours]))
	for i := range min(len(c.Runs[ours]), len(c.Runs[peer])) {
		ratios = append(ratios, c.Runs[ours][i].Rate()/c.Runs[peer][i].Rate())
	}
	return middle(ratios)
}

// VouchersPerGiB is how many vouchers a hop of a contender needed.
func (c Contest) VouchersPerGiB(who Contender) float64 {
	var vouchers, bytes float64
	for _, r := range c.Runs[who] {
		vouchers, bytes = vouchers+r.Vouchers, bytes+float64(r.Bytes)
	}
	return vouchers / (bytes / (1 << 30))
}

// CPUPerGiB is the median of the processor seconds that all three nodes together take for a GiB.
func (c Contest) CPUPerGiB(who Contender) float64 {
	seconds := make([]float64, 0, len(c.Runs[who]))
	for _, r := range c.Runs[who] {
		seconds = append(seconds, r.CPU.Seconds()/(float64(r.Bytes)/(1<<30)))
	}
	return middle(seconds)
}

// processorTime is what this process has used so far, in user and in kernel mode.
func processorTime() time.Duration {
	var used unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// middle is the median; zero of nothing.
func middle(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	if n := len(values); n%2 == 0 {
		return (values[n/2-1] + values[n/2]) / 2
	}
	return values[len(values)/2]
}

// carrier is a contender, made ready.
type carrier interface {
	run(ctx context.Context) (Run, error)
	close() error
}

// Forward sends bytes of payload rounds times through each contender, in turn, after one unmeasured run each. dir takes the
// spools and journals and is left empty.
func Forward(ctx context.Context, dir string, bytes int64, rounds int, who ...Contender) (c Contest, err error) {
	if bytes < 4*protocol.MaxPieceSize || rounds < 1 || len(who) == 0 {
		return c, errors.New("measure forwarding: at least four pieces, one round and one contender are needed")
	}
	carriers := make(map[Contender]carrier)
	defer func() {
		for _, x := range carriers {
			err = errors.Join(err, x.close())
		}
	}()
	for i, w := range who {
		home := filepath.Join(dir, fmt.Sprint(i))
		var x carrier
		switch w {
		case PlainTLS:
			x, err = newPlain(ctx, home, bytes)
		case Sealed:
			x, err = newSealed(ctx, home, bytes)
		default:
			x, err = newChain(ctx, home, w, bytes)
		}
		if err != nil {
			return c, fmt.Errorf("make the %s chain: %w", w, err)
		}
		carriers[w] = x
	}
	return contest(ctx, carriers, rounds, who)
}

// contest lets each carrier run once unmeasured, which warms connections, channels and the page cache, and then in turn.
func contest(ctx context.Context, carriers map[Contender]carrier, rounds int, who []Contender) (Contest, error) {
	c := Contest{Runs: make(map[Contender][]Run)}
	turns := slices.Clone(who)
	for i := range rounds + 1 {
		slices.Reverse(turns)
		for _, w := range turns {
			before := processorTime()
			run, err := carriers[w].run(ctx)
			if err != nil {
				return c, fmt.Errorf("run of the %s chain: %w", w, err)
			}
			run.CPU = processorTime() - before
			if i > 0 {
				c.Runs[w] = append(c.Runs[w], run)
			}
		}
	}
	return c, nil
}
