package meshbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
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
	looksEach  = 3 // fewer looks at the memory in a third of the time show nothing
)

// patient is a node that outlasts a busy machine: what is measured is memory.
func patient(cfg *mesh.Config) {
	cfg.CacheBytes, cfg.Discovery.Gossip = 8<<20, true // as every node gossips; the cache is full within the warm-up
	cfg.HandshakeTimeout, cfg.QuotePatience = settled, settled/6
	cfg.QuoteFanout = 64 // the streams are so new that nobody has said who has them: the relay asks all publishers at once
	cfg.StallTimeout, cfg.GiveUp, cfg.SwitchAfter = settled, settled, settled/2
}

// Growth is the memory of a relay under load.
type Growth struct {
	Early, Late int64 // median resident set in bytes, in the first and the last third of the time
	Streams     int   // of each of which pieces came in every third
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
		if publishers[i], err = t.start(ctx, fmt.Sprint("publisher-", i), nil, patient); err != nil {
			return g, err
		}
		addrs = append(addrs, publishers[i].Addrs()...)
	}
	relay, first, err := t.startChild(addrs, 8<<20)
	if err != nil {
		return g, err
	}
	defer func() { err = errors.Join(err, relay.close()) }()
	if err := relay.until(ctx, func(s state) bool { return s.Peers >= pairs }); err != nil {
		return g, err
	}
	f := newFlows(ctx)
	defer func() { err = errors.Join(err, f.stop()) }()
	for i := 0; i < streams; i += streamsEach {
		viewer, err := t.start(ctx, fmt.Sprint("viewer-", i/streamsEach), nil, func(cfg *mesh.Config) { patient(cfg); cfg.Peers = first.Addrs })
		if err == nil {
			err = viewer.connected(ctx)
		}
		if err == nil {
			err = f.begin(publishers[i/streamsEach], viewer, min(streamsEach, streams-i))
		}
		if err != nil {
			return g, err
		}
	}
	return f.watch(relay, warm, watched)
}

// flows are streams on their way. One goroutine uses it.
type flows struct {
	ctx   context.Context // ends with the first stream that fails
	end   context.CancelFunc
	group *errgroup.Group
	came  []*atomic.Uint64 // pieces of each stream
}

func newFlows(ctx context.Context) *flows {
	f := &flows{}
	ctx, f.end = context.WithCancel(ctx)
	f.group, f.ctx = errgroup.WithContext(ctx)
	return f
}

// stop ends all streams. It returns what ended one of them earlier.
func (f *flows) stop() error {
	f.end()
	return ignore(f.group.Wait(), context.Canceled)
}

// begin starts so many streams from a publisher to a viewer and returns when all of them flow.
func (f *flows) begin(publisher, viewer *member, streams int) error {
	pace := time.NewTicker(beginEvery)
	defer pace.Stop()
	for range streams {
		select {
		case <-pace.C:
		case <-f.ctx.Done():
			return f.ctx.Err()
		}
		publication, err := publisher.Publish(f.ctx, &tap{ctx: f.ctx}, mesh.PublishOptions{PieceSize: trickle, Live: trickleEvery})
		if err != nil {
			return err
		}
		came := new(atomic.Uint64)
		f.came = append(f.came, came)
		f.group.Go(func() error { return viewer.follow(f.ctx, publication.ID(), came) })
	}
	none := make([]uint64, len(f.came))
	for end := time.Now().Add(2 * settled); !f.moved(none); {
		if time.Now().After(end) {
			return fmt.Errorf("%d of %d streams flow through the relay", f.moving(none), len(f.came))
		}
		if err := pause(f.ctx, 20*time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// now is how many pieces have come of each stream.
func (f *flows) now() []uint64 {
	pieces := make([]uint64, len(f.came))
	for i, n := range f.came {
		pieces[i] = n.Load()
	}
	return pieces
}

// moving counts the streams of which pieces have come since.
func (f *flows) moving(since []uint64) (n int) {
	for i, pieces := range f.now() {
		if pieces > since[i] {
			n++
		}
	}
	return n
}

func (f *flows) moved(since []uint64) bool { return f.moving(since) == len(since) }

// follow fetches a stream until ctx ends, and asks again as long as nothing of it has come: a busy machine answers late.
func (n *member) follow(ctx context.Context, id protocol.StreamID, came *atomic.Uint64) error {
	for end := time.Now().Add(2 * settled); ; {
		done, err := n.Fetch(ctx, id, io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) { came.Store(uint64(d.Pieces)) }})
		if done.Pieces > 0 || time.Now().After(end) {
			return err
		}
		if err := pause(ctx, time.Second); err != nil {
			return err
		}
	}
}

// watch waits for the warm-up and then looks at the relay's memory in three parts of the time. Each is over when every stream
// has moved in it: a busy machine is watched for longer, and a stream that stands still fails the measurement.
func (f *flows) watch(relay *child, warm, watched time.Duration) (g Growth, err error) {
	if err := pause(f.ctx, warm); err != nil {
		return g, err
	}
	var looks [3][]float64
	for i := range looks {
		since, end := f.now(), time.Now().Add(watched/3)
		for len(looks[i]) < looksEach || time.Now().Before(end) || !f.moved(since) {
			if time.Now().After(end.Add(settled)) {
				return g, fmt.Errorf("%d of %d streams flow on through the relay", f.moving(since), len(since))
			}
			if err := pause(f.ctx, watched/30); err != nil {
				return g, err
			}
			s, err := relay.ask()
			if err != nil {
				return g, err
			}
			looks[i] = append(looks[i], float64(s.RSS))
		}
	}
	return Growth{Early: int64(middle(looks[0])), Late: int64(middle(looks[2])), Streams: len(f.came)}, nil
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
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
