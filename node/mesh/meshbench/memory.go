package meshbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// settled is how long connections and streams may take until they are all there.
const settled = time.Minute

// IdlePeers is how many bytes of memory a connected peer that wants nothing costs a node: what the resident set of a relay in
// a process of its own grows by when so many nodes connect, gossip included.
func IdlePeers(ctx context.Context, dir string, peers int) (bytesEach float64, err error) {
	t := newTown(ctx, dir, Unmetered)
	defer func() { err = errors.Join(err, t.close()) }()
	relay, first, err := t.startChild(nil, 16<<20)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, relay.close()) }()
	connect := func(from, to int) (state, error) {
		for i := from; i < to; i++ {
			if _, err := t.start(ctx, fmt.Sprint(i), nil, func(cfg *mesh.Config) {
				cfg.Peers, cfg.Discovery.Gossip = first.Addrs, true
			}); err != nil {
				return state{}, err
			}
		}
		if err := relay.until(ctx, func(s state) bool { return s.Peers >= to }); err != nil {
			return state{}, err
		}
		time.Sleep(2 * time.Second) // identify and gossip's first exchanges
		return relay.ask()
	}
	few := max(1, peers/10) // what is made for the first peers is not each peer's
	before, err := connect(0, few)
	if err != nil {
		return 0, err
	}
	after, err := connect(few, peers)
	if err != nil {
		return 0, err
	}
	return float64(after.RSS-before.RSS) / float64(peers-few), nil
}

// until asks until a condition holds.
func (c *child) until(ctx context.Context, ok func(state) bool) error {
	for end := time.Now().Add(settled); ; {
		s, err := c.ask()
		if err != nil || ok(s) {
			return err
		}
		if time.Now().After(end) {
			return fmt.Errorf("the measured relay did not get there: it has %d peers", s.Peers)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// How the many streams flow: each has a piece of 4 KiB every half second, and goes on until all is measured.
const (
	trickle      = 4 << 10
	trickleEvery = 500 * time.Millisecond
	streamsEach  = 20 // streams between one publisher and one viewer, all through the same relay
	// A relay asks each of its peers for every stream, and a stranger among them ten times a second: the first of a publisher's
	// streams waits for its turn, the others are asked for as a customer.
	beginEvery = 10 * time.Millisecond
)

// Growth is the memory of a relay under load.
type Growth struct {
	Early, Late int64 // median resident set in bytes, in the first and the last third of the time
	Streams     int   // that flowed all the while
}

// Share is by how much it grew, as a share of the first.
func (g Growth) Share() float64 { return float64(g.Late)/float64(g.Early) - 1 }

// ManyStreams lets so many streams flow at once through one relay, which is a process of its own, and watches its resident
// set after a warm-up. Every byte is verified and paid for.
func ManyStreams(ctx context.Context, dir string, streams int, warm, watched time.Duration) (g Growth, err error) {
	t := newTown(ctx, dir, Verified)
	defer func() { err = errors.Join(err, t.close()) }()
	pairs := (streams + streamsEach - 1) / streamsEach
	publishers, addrs := make([]*member, pairs), []string(nil)
	for i := range pairs {
		if publishers[i], err = t.start(ctx, fmt.Sprint("publisher-", i), nil, func(cfg *mesh.Config) { cfg.CacheBytes = 8 << 20 }); err != nil {
			return g, err
		}
		addrs = append(addrs, publishers[i].Addrs()...)
	}
	// The cache is full within the warm-up: what is measured afterwards is no cache that fills.
	relay, first, err := t.startChild(addrs, 8<<20)
	if err != nil {
		return g, err
	}
	defer func() { err = errors.Join(err, relay.close()) }()
	if err := relay.until(ctx, func(s state) bool { return s.Peers >= pairs }); err != nil {
		return g, err
	}
	flows, stop := context.WithCancel(ctx)
	group, flows := errgroup.WithContext(flows)
	defer func() { stop(); err = errors.Join(err, ignore(group.Wait(), context.Canceled)) }()
	for i := 0; i < streams; i += streamsEach {
		viewer, err := t.start(ctx, fmt.Sprint("viewer-", i/streamsEach), nil, func(cfg *mesh.Config) { cfg.Peers, cfg.CacheBytes = first.Addrs, 8<<20 })
		if err == nil {
			err = viewer.connected(ctx)
		}
		if err == nil {
			err = flow(flows, group, publishers[i/streamsEach], viewer, min(streamsEach, streams-i))
		}
		if err != nil {
			return g, err
		}
	}
	g.Streams = streams
	return g, g.watch(flows, relay, warm, watched)
}

// flow starts so many streams from a publisher to a viewer and returns when all of them flow.
func flow(ctx context.Context, group *errgroup.Group, publisher, viewer *member, streams int) error {
	began := make(chan struct{}, streams)
	pace := time.NewTicker(beginEvery)
	defer pace.Stop()
	for range streams {
		select {
		case <-pace.C:
		case <-ctx.Done():
			return group.Wait()
		}
		publication, err := publisher.Publish(ctx, &tap{ctx: ctx}, mesh.PublishOptions{PieceSize: trickle, Live: trickleEvery})
		if err != nil {
			return err
		}
		group.Go(func() error {
			return viewer.follow(ctx, publication.ID(), func() { began <- struct{}{} })
		})
	}
	for range streams {
		select {
		case <-began:
		case <-ctx.Done():
			return group.Wait()
		case <-time.After(settled):
			return errors.New("not every stream flows through the relay")
		}
	}
	return nil
}

// follow fetches a stream until ctx ends, and asks again as long as it is not found: a busy machine answers late.
func (n *member) follow(ctx context.Context, id protocol.StreamID, began func()) error {
	for end := time.Now().Add(settled); ; {
		done, err := n.Fetch(ctx, id, io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
			if d.Pieces == 1 {
				began()
			}
		}})
		if done.Pieces > 0 || !errors.Is(err, mesh.ErrNotFound) || time.Now().After(end) {
			return err
		}
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// watch waits for the warm-up and then samples.
func (g *Growth) watch(ctx context.Context, relay *child, warm, watched time.Duration) error {
	var samples []float64
	start := time.Now().Add(warm)
	for now := range ticks(ctx, watched/30, start.Add(watched+settled)) {
		if now.Before(start) {
			continue
		}
		if len(samples) >= 3 && now.After(start.Add(watched)) { // fewer show nothing: a busy machine looks for longer
			break
		}
		s, err := relay.ask()
		if err != nil {
			return err
		}
		samples = append(samples, float64(s.RSS))
	}
	if len(samples) < 3 {
		return errors.Join(ctx.Err(), errors.New("too few looks at the relay's memory"))
	}
	third := len(samples) / 3
	g.Early, g.Late = int64(middle(samples[:third])), int64(middle(samples[len(samples)-third:]))
	return ctx.Err()
}

// ticks yields the time every so often until end.
func ticks(ctx context.Context, every time.Duration, end time.Time) func(func(time.Time) bool) {
	return func(yield func(time.Time) bool) {
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			select {
			case now := <-ticker.C:
				if now.After(end) || !yield(now) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

func ignore(err, what error) error {
	if errors.Is(err, what) {
		return nil
	}
	return err
}

// tap is an input that drips.
type tap struct {
	ctx  context.Context
	next time.Time
}

func (t *tap) Read(b []byte) (int, error) {
	if t.next.IsZero() {
		t.next = time.Now()
	}
	select {
	case <-time.After(time.Until(t.next)):
	case <-t.ctx.Done():
		return 0, t.ctx.Err()
	}
	t.next = t.next.Add(trickleEvery)
	return len(b[:min(len(b), trickle)]), nil
}
