package meshbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
)

// Latencies are how long pieces were on their way from the publisher's spool to the viewer, through one relay; ascending.
type Latencies struct{ Metered, Unmetered []time.Duration }

// Percentile is the latency that share of the pieces, from 0 to 1, did not exceed.
func Percentile(sorted []time.Duration, share float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

// How live pieces are paced: one every beat, to each chain in turn, so that none waits for another.
const (
	smallPiece = 1 << 10 // bytes
	beat       = time.Millisecond
	warmUp     = 200 // pieces that do not count
)

// Latency sends so many pieces of 1 KiB through a metered and an unmetered chain, in turn, piece by piece: whatever else the
// machine does then disturbs both alike.
func Latency(ctx context.Context, dir string, pieces int) (l Latencies, err error) {
	kinds := []Contender{Verified, Unmetered}
	lines := make([]*live, len(kinds))
	for i, kind := range kinds {
		x, err := startChain(ctx, filepath.Join(dir, string(kind)), kind, 256<<20, 16<<20)
		if err != nil {
			return l, err
		}
		defer func() { err = errors.Join(err, x.close()) }()
		if lines[i], err = x.goLive(ctx, pieces+warmUp); err != nil {
			return l, err
		}
	}
	ticks := time.NewTicker(beat)
	defer ticks.Stop()
	for i := range len(lines) * (pieces + warmUp) {
		select {
		case <-ticks.C:
		case <-ctx.Done():
			return l, ctx.Err()
		}
		if err := lines[i%len(lines)].piece(); err != nil {
			return l, err
		}
	}
	for i, into := range []*[]time.Duration{&l.Metered, &l.Unmetered} {
		if *into, err = lines[i].end(ctx); err != nil {
			return l, fmt.Errorf("latency of the %s chain: %w", kinds[i], err)
		}
	}
	return l, nil
}

// live is a stream of small pieces and its viewer.
type live struct {
	log       *mesh.Log
	published []time.Time // by sequence, noted after the piece could be had: on a busy machine a piece may arrive before; of the one who publishes
	arrived   []time.Time // by sequence; of the viewer
	payload   []byte
	failed    chan error // of the viewer
}

func (x *chain) goLive(ctx context.Context, pieces int) (*live, error) {
	l := &live{published: make([]time.Time, 0, pieces), arrived: make([]time.Time, pieces+1),
		payload: make([]byte, smallPiece), failed: make(chan error, 1)}
	if _, err := io.ReadFull(noise(), l.payload); err != nil {
		return nil, err
	}
	var err error
	if l.log, err = x.publisher.Append(ctx, mesh.PublishOptions{PieceSize: smallPiece}); err != nil {
		return nil, err
	}
	if err := x.viewer.connected(ctx); err != nil {
		return nil, err
	}
	go func() {
		_, err := x.viewer.Fetch(x.life, l.log.ID(), io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
			l.arrived[d.Next-1] = time.Now()
		}})
		l.failed <- err
	}()
	return l, nil
}

// piece publishes one piece.
func (l *live) piece() error {
	if _, err := l.log.Add(l.payload, nil); err != nil {
		return err
	}
	err := l.log.Flush() // what the publisher's own disk takes is no part of the way
	l.published = append(l.published, time.Now())
	return err
}

// end ends the stream, waits for the viewer and returns what its pieces took, ascending.
func (l *live) end(ctx context.Context) ([]time.Duration, error) {
	if err := l.log.End(); err != nil {
		return nil, err
	}
	select {
	case err := <-l.failed:
		if err != nil {
			return nil, err
		}
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	var took []time.Duration
	for seq := warmUp; seq < len(l.published); seq++ {
		if l.arrived[seq].IsZero() {
			return nil, fmt.Errorf("piece %d did not arrive", seq)
		}
		took = append(took, l.arrived[seq].Sub(l.published[seq]))
	}
	slices.Sort(took)
	return took, nil
}
