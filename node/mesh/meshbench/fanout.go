package meshbench

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// FanOut sends bytes of payload to each of so many viewers through one relay, rounds times, ours and plain TLS in turn. A
// run's Bytes are those of all viewers together, from when each of them has its first MiB until the last of them has all.
func FanOut(ctx context.Context, dir string, viewers int, bytes int64, rounds int) (c Contest, err error) {
	if bytes < 4*protocol.MaxPieceSize || rounds < 1 || viewers < 1 {
		return c, errors.New("measure a fan-out: at least four pieces, one round and one viewer are needed")
	}
	who := []Contender{PlainTLS, Verified}
	carriers := make(map[Contender]carrier)
	defer func() {
		for _, x := range carriers {
			err = errors.Join(err, x.close())
		}
	}()
	p, err := newPlainFan(ctx, filepath.Join(dir, "plain"), viewers, bytes)
	if err != nil {
		return c, err
	}
	carriers[PlainTLS] = p
	f, err := newFan(ctx, filepath.Join(dir, "ours"), viewers, bytes)
	if err != nil {
		return c, err
	}
	carriers[Verified] = f
	return contest(ctx, carriers, rounds, who)
}

// tally counts what viewers get, from when the last of them has its first MiB until the last of them has all.
type tally struct {
	each       int64        // bytes for a viewer
	waiting    atomic.Int64 // viewers without their first MiB
	unserved   atomic.Int64 // viewers without all
	all        atomic.Int64 // bytes
	before     int64        // bytes when the clock started; set once, read after all are done, as are the times
	start, end time.Time
}

func newTally(viewers int, each int64) *tally {
	t := &tally{each: each}
	t.waiting.Store(int64(viewers))
	t.unserved.Store(int64(viewers))
	return t
}

// got says that a viewer has n more bytes, total in all.
func (t *tally) got(n, total int64) {
	all := t.all.Add(n)
	if total >= protocol.MaxPieceSize && total-n < protocol.MaxPieceSize && t.waiting.Add(-1) == 0 {
		t.start, t.before = time.Now(), all
	}
	if total >= t.each && total-n < t.each && t.unserved.Add(-1) == 0 {
		t.end = time.Now()
	}
}

// result is called after every viewer has everything.
func (t *tally) result() Run {
	return Run{Bytes: t.all.Load() - t.before, Elapsed: t.end.Sub(t.start)}
}

// grownWindow is the credit that a payer has once it has paid for 224 MiB, as the unmeasured round makes it pay in a chain. Fifty
// viewers would need eleven GiB for that.
const grownWindow = 32 << 20

// fan is a publisher, a relay and many viewers of it.
type fan struct {
	*town
	bytes            int64
	publisher, relay *member
	viewers          []*member
}

func newFan(ctx context.Context, dir string, viewers int, bytes int64) (*fan, error) {
	f := &fan{town: newTown(ctx, dir, Verified), bytes: bytes}
	f.window = grownWindow
	// Caches from which a pump runs ahead as far as it ever does, and no larger: fifty nodes share this process's memory.
	change := func(cfg *mesh.Config) { cfg.SpoolBytes, cfg.CacheBytes = 2*bytes+(64<<20), 32<<20 }
	var err error
	if f.publisher, err = f.start(ctx, "publisher", nil, change); err == nil {
		f.relay, err = f.start(ctx, "relay", f.publisher, change)
	}
	for i := 0; i < viewers && err == nil; i++ {
		var v *member
		if v, err = f.start(ctx, fmt.Sprint("viewer-", i), f.relay, change); err == nil {
			f.viewers = append(f.viewers, v)
		}
	}
	for i := 0; i < len(f.viewers) && err == nil; i++ {
		err = f.viewers[i].connected(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

// run publishes a new stream each time: the relay has nothing of it.
func (f *fan) run(ctx context.Context) (Run, error) {
	publication, err := f.publisher.Publish(f.life, io.LimitReader(noise(), f.bytes), mesh.PublishOptions{Size: f.bytes})
	if err != nil {
		return Run{}, err
	}
	if err := publication.Wait(ctx); err != nil {
		return Run{}, err
	}
	t := newTally(len(f.viewers), f.bytes)
	group, ctx := errgroup.WithContext(ctx)
	for _, v := range f.viewers {
		group.Go(func() error {
			var total int64
			done, err := v.Fetch(ctx, publication.ID(), io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
				n := int64(d.Bytes) - total
				total += n
				t.got(n, total)
			}})
			if err == nil && done.Hops != 2 {
				err = fmt.Errorf("the stream came over %d hops, not 2", done.Hops)
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return Run{}, err
	}
	return t.result(), publication.Withdraw()
}

// plainFan is the same over TLS alone: the relay hands each chunk that it has read to a writer for each viewer.
type plainFan struct {
	*plain
	outs  []*tls.Conn
	sinks []*tls.Conn
}

func newPlainFan(ctx context.Context, dir string, viewers int, bytes int64) (*plainFan, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f := &plainFan{plain: &plain{dir: dir, bytes: bytes}}
	err := f.connect(ctx, viewers)
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

func (f *plainFan) connect(ctx context.Context, viewers int) error {
	if err := f.fill(); err != nil {
		return err
	}
	maker, err := newTLS()
	if err != nil {
		return err
	}
	source, in, err := maker.pair(ctx)
	if err != nil {
		return err
	}
	f.source, f.conns = source, append(f.conns, source, in)
	for range viewers {
		out, sink, err := maker.pair(ctx)
		if err != nil {
			return err
		}
		f.outs, f.sinks, f.conns = append(f.outs, out), append(f.sinks, sink), append(f.conns, out, sink)
	}
	go f.relay(in)
	return nil
}

// shared is a chunk that several writers hold.
type shared struct {
	data    []byte
	holders atomic.Int32
}

// relay ends when the connections are closed.
func (f *plainFan) relay(in io.Reader) {
	free := sync.Pool{New: func() any { return &shared{data: make([]byte, chunk)} }}
	queues := make([]chan *shared, len(f.outs))
	for i, out := range f.outs {
		queues[i] = make(chan *shared, 64)
		defer close(queues[i])
		go func() {
			for c := range queues[i] {
				_, _ = out.Write(c.data) // a broken line fails the run at its viewer
				if c.holders.Add(-1) == 0 {
					c.data = c.data[:chunk]
					free.Put(c)
				}
			}
		}()
	}
	for {
		c, ok := free.Get().(*shared)
		if !ok {
			return
		}
		n, err := in.Read(c.data)
		if err != nil {
			return
		}
		c.data = c.data[:n]
		c.holders.Store(int32(len(queues)))
		for _, q := range queues {
			q <- c
		}
	}
}

func (f *plainFan) run(ctx context.Context) (Run, error) {
	t := newTally(len(f.sinks), f.bytes)
	group, _ := errgroup.WithContext(ctx)
	group.Go(f.send)
	for _, sink := range f.sinks {
		group.Go(func() error {
			if deadline, ok := ctx.Deadline(); ok {
				if err := sink.SetReadDeadline(deadline); err != nil {
					return err
				}
			}
			buf := make([]byte, chunk)
			for total := int64(0); total < f.bytes; {
				n, err := sink.Read(buf)
				if err != nil {
					return err
				}
				total += int64(n)
				t.got(int64(n), total)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return Run{}, err
	}
	return t.result(), nil
}
