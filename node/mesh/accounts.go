package mesh

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// StreamAccount is what this node bought and sold of one stream since its records began, also before a restart.
type StreamAccount struct {
	Stream      protocol.StreamID `json:"stream"`
	BytesIn     protocol.Bytes    `json:"bytesIn"`     // payload that was bought
	BytesOut    protocol.Bytes    `json:"bytesOut"`    // payload that was sold
	Paid        protocol.Units    `json:"paidUnits"`   // for what was bought, rounded down
	Earned      protocol.Units    `json:"earnedUnits"` // for what was sold, rounded down; what of it is vouched for, its channels know
	Upstreams   int               `json:"upstreams"`   // now
	Subscribers int               `json:"subscribers"` // now
}

// maxAccounts bounds the streams that are remembered, accountsEvery how much is forgotten by a crash.
const (
	maxAccounts   = 4096
	accountsEvery = 30 * time.Second
)

// accounts adds up what streams cost and earn. The hot path is one atomic add on a tally; tallies are added up when somebody looks,
// and when their subscriptions end.
type accounts struct {
	path string
	log  *slog.Logger

	mu      sync.Mutex
	streams map[protocol.StreamID]*streamAccount // under mu
	dirty   bool                                 // under mu
}

// streamAccount is what is known of one stream; under accounts.mu.
type streamAccount struct {
	In   side      `json:"in"`
	Out  side      `json:"out"`
	Used time.Time `json:"used"`

	open map[*tally]struct{}
}

// side is one direction of a stream: bytes, and the money for them in units and 10⁻¹² units, which bytes times a rate are.
type side struct {
	Bytes protocol.Bytes `json:"bytes"`
	Units protocol.Units `json:"units"`
	Parts uint64         `json:"parts"` // below unitParts
}

const unitParts = 1_000_000_000_000

func (s *side) add(n protocol.Bytes, rate protocol.Rate) {
	s.Bytes += n
	high, low := bits.Mul64(uint64(n), uint64(rate))
	low, carry := bits.Add64(low, s.Parts, 0)
	if high += carry; high >= unitParts {
		return // beyond all money there is; the count of bytes stays true
	}
	units, parts := bits.Div64(high, low, unitParts)
	s.Units, s.Parts = s.Units+protocol.Units(units), parts
}

// tally counts one subscription.
type tally struct {
	rate  protocol.Rate
	out   bool
	bytes atomic.Uint64
}

// openAccounts reads what was saved in a directory. A damaged file is set aside, and counting begins at zero: what streams cost and
// earned is for people to read, and no reason for a node not to run.
func openAccounts(dir string, log *slog.Logger) (*accounts, error) {
	a := &accounts{path: filepath.Join(dir, "accounts.json"), log: log, streams: make(map[protocol.StreamID]*streamAccount)}
	data, err := os.ReadFile(a.path)
	if errors.Is(err, fs.ErrNotExist) {
		return a, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read what streams cost and earned: %w", err)
	}
	if err := json.Unmarshal(data, &a.streams); err != nil {
		log.Error("what streams cost and earned is damaged, and set aside: counting begins at zero", "file", a.path+".damaged", "err", err)
		if err := os.Rename(a.path, a.path+".damaged"); err != nil {
			return nil, fmt.Errorf("set aside what streams cost and earned: %w", err)
		}
		a.streams = nil // a part may have been read
	}
	if a.streams == nil {
		a.streams = make(map[protocol.StreamID]*streamAccount)
	}
	for id, s := range a.streams {
		if s == nil {
			delete(a.streams, id)
		}
	}
	return a, nil
}

// begin opens a tally for a subscription.
func (a *accounts) begin(id protocol.StreamID, rate protocol.Rate, out bool) *tally {
	t := &tally{rate: rate, out: out}
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.streams[id]
	if s == nil {
		a.makeRoom()
		s = &streamAccount{}
		a.streams[id] = s
	}
	if s.open == nil {
		s.open = make(map[*tally]struct{})
	}
	s.open[t] = struct{}{}
	s.Used = time.Now()
	return t
}

// makeRoom forgets the stream that was used longest ago. Called under mu.
func (a *accounts) makeRoom() {
	for len(a.streams) >= maxAccounts {
		var oldest *protocol.StreamID
		for id, s := range a.streams {
			if len(s.open) == 0 && (oldest == nil || s.Used.Before(a.streams[*oldest].Used)) {
				oldest = &id
			}
		}
		if oldest == nil {
			return // all are in use; what bounds subscriptions bounds them
		}
		delete(a.streams, *oldest)
	}
}

// end closes a tally; its bytes stay in the account.
func (a *accounts) end(id protocol.StreamID, t *tally) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.streams[id]
	if s == nil {
		return
	}
	if _, open := s.open[t]; open {
		delete(s.open, t)
		t.addTo(&s.In, &s.Out)
		s.Used, a.dirty = time.Now(), true
	}
}

func (t *tally) addTo(in, out *side) {
	if t.out {
		in = out
	}
	in.add(protocol.Bytes(t.bytes.Load()), t.rate)
}

// now is the account with the subscriptions that are open. Called under mu.
func (s *streamAccount) now(id protocol.StreamID) StreamAccount {
	in, out := s.In, s.Out
	a := StreamAccount{Stream: id}
	for t := range s.open {
		t.addTo(&in, &out)
		if t.out {
			a.Subscribers++
		} else {
			a.Upstreams++
		}
	}
	a.BytesIn, a.Paid, a.BytesOut, a.Earned = in.Bytes, in.Units, out.Bytes, out.Units
	return a
}

// Account is what this node bought and sold of one stream. It is cheap.
func (m *Mesh) Account(id protocol.StreamID) StreamAccount {
	m.accounts.mu.Lock()
	defer m.accounts.mu.Unlock()
	if s := m.accounts.streams[id]; s != nil {
		return s.now(id)
	}
	return StreamAccount{Stream: id}
}

// Accounts are those of all streams that are remembered, by id; at most 4096, those used last.
func (m *Mesh) Accounts() []StreamAccount {
	m.accounts.mu.Lock()
	defer m.accounts.mu.Unlock()
	out := make([]StreamAccount, 0, len(m.accounts.streams))
	for id, s := range m.accounts.streams {
		out = append(out, s.now(id))
	}
	slices.SortFunc(out, func(a, b StreamAccount) int { return cmp.Compare(a.Stream.String(), b.Stream.String()) })
	return out
}

// run saves from time to time until ctx ends. What cannot be saved is tried again: the node runs without it.
func (a *accounts) run(ctx context.Context, every time.Duration) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			if err := a.save(); err != nil {
				a.log.Warn("a crash would forget more than usual: is the disk full?", "err", err)
			}
		}
	}
}

// save writes down what has changed, open subscriptions included.
func (a *accounts) save() error {
	a.mu.Lock()
	saved := make(map[protocol.StreamID]*streamAccount, len(a.streams))
	dirty := a.dirty
	a.dirty = false
	for id, s := range a.streams {
		c := &streamAccount{In: s.In, Out: s.Out, Used: s.Used}
		for t := range s.open {
			t.addTo(&c.In, &c.Out)
			dirty = true
		}
		saved[id] = c
	}
	a.mu.Unlock()
	if !dirty {
		return nil
	}
	data, err := json.Marshal(saved)
	if err == nil {
		err = chain.ReplaceFile(a.path, append(data, '\n'))
	}
	if err == nil {
		err = syncDir(filepath.Dir(a.path))
	}
	if err != nil {
		a.mu.Lock()
		a.dirty = true
		a.mu.Unlock()
		return fmt.Errorf("save what streams cost and earned: %w", err)
	}
	return nil
}

// countedPurchase and countedSale are the two ends of a subscription, whose bytes are added to their stream's account.
type countedPurchase struct {
	Purchase
	in    *accounts
	id    protocol.StreamID
	tally *tally
}

func (a *accounts) purchase(id protocol.StreamID, rate protocol.Rate, p Purchase) Purchase {
	return &countedPurchase{Purchase: p, in: a, id: id, tally: a.begin(id, rate, false)}
}

func (c *countedPurchase) Received(n protocol.Bytes) {
	c.Purchase.Received(n)
	c.tally.bytes.Add(uint64(n))
}

func (c *countedPurchase) Close() error {
	c.in.end(c.id, c.tally)
	return c.Purchase.Close()
}

type countedSale struct {
	Sale
	in    *accounts
	id    protocol.StreamID
	tally *tally
}

func (a *accounts) sale(id protocol.StreamID, rate protocol.Rate, s Sale) Sale {
	return &countedSale{Sale: s, in: a, id: id, tally: a.begin(id, rate, true)}
}

func (c *countedSale) Sent(n protocol.Bytes) {
	c.Sale.Sent(n)
	c.tally.bytes.Add(uint64(n))
}

func (c *countedSale) Close() error {
	c.in.end(c.id, c.tally)
	return c.Sale.Close()
}
