package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/openstreaming/openstreaming/protocol"
)

// Budgets are what strangers may use of the owner's money, in units, since the budget was set up: by stream, and Any of all streams
// together that have none of their own. A budget of 0 is for streams that cost nothing, such as the node's own.
type Budgets struct {
	Streams map[protocol.StreamID]protocol.Units
	Any     *protocol.Units // nil: other streams have none
}

func (b Budgets) empty() bool { return len(b.Streams) == 0 && b.Any == nil }

// anyKey stands for all streams without a budget of their own.
const anyKey = "any"

// maxClients bounds the clients of one budget whose use is told apart; the rest count as one, otherClients.
const (
	maxClients   = 1000
	otherClients = "others"
)

// maxReaders bounds the strangers that read at a time on one budget what may cost something.
const maxReaders = 128

// budgets pays for strangers out of the owner's deposit, as far as it allows. What counts is what the node really paid for a stream
// while strangers read it, and not what it handed out: a piece is bought once and served to many. What others read of the stream at
// that time, the owner or this node's subscribers, counts too: a budget errs on its owner's side. It is exceeded by what is under way
// when it ends at most: strangersAhead for each of the readers, of which one budget has maxReaders at most. Those that read at one
// place share it.
//
// A ceiling is on the disk before anything is opened, and raised before half of it is left: after a crash all of it counts as used,
// so that a crash cannot make a budget begin anew.
type budgets struct {
	limits Budgets
	path   string
	paid   func(protocol.StreamID) protocol.Units // by this node for a stream, since its records began
	own    func(protocol.StreamID) bool           // it is published here, and costs nothing

	mu      sync.Mutex
	used    map[string]*use                     // under mu: by stream id, or any
	reading map[protocol.StreamID]*strangerRead // under mu: streams that strangers read now
}

// use is what was used of one budget, as it is saved.
type use struct {
	Units   protocol.Units        `json:"units"`   // at most, if the gateway was killed
	Clients map[string]*clientUse `json:"clients"` // as clientAt names them

	ceiling protocol.Units // that is on the disk
	readers int            // of what may cost something, now
}

// clientUse is what one client got; its units are what the same would cost if each had bought for himself.
type clientUse struct {
	Bytes protocol.Bytes `json:"bytes"`
	Units protocol.Units `json:"units"`
	Parts uint64         `json:"parts"` // 10⁻¹² units
}

// strangerRead is a stream that strangers read.
type strangerRead struct {
	readers int
	paid    protocol.Units // as it was last looked at
}

func openBudgets(path string, limits Budgets, g *Gateway) (*budgets, error) {
	b := &budgets{limits: limits, path: path, used: make(map[string]*use), reading: make(map[protocol.StreamID]*strangerRead),
		paid: func(id protocol.StreamID) protocol.Units { return g.mesh.Account(id).Paid },
		own:  func(id protocol.StreamID) bool { return g.own.has(id) }}
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &b.used)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("gateway: read what was used of the budgets: %w; move %s away to begin anew", err, path)
	}
	for key, u := range b.used {
		if u == nil {
			delete(b.used, key)
			continue
		}
		u.ceiling = u.Units
	}
	return b, nil
}

// of is the budget that a stream falls under.
func (b *budgets) of(id protocol.StreamID) (key string, limit protocol.Units, ok bool) {
	if limit, ok = b.limits.Streams[id]; ok {
		return id.String(), limit, true
	}
	if b.limits.Any != nil {
		return anyKey, *b.limits.Any, true
	}
	return "", 0, false
}

// Allow implements Payer.
func (b *budgets) Allow(_ context.Context, id protocol.StreamID, client string, _ func() (protocol.SignedStream, error)) (Allowance, error) {
	key, limit, ok := b.of(id)
	if !ok {
		return nil, ErrNotCovered
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	u := b.used[key]
	if u == nil {
		u = &use{Clients: make(map[string]*clientUse)}
		b.used[key] = u
	}
	free := b.own(id)
	if !free {
		if u.Units >= limit {
			return nil, usedUp(key, u.Units, limit)
		}
		if u.readers >= maxReaders {
			return nil, retryLater("busy", fmt.Sprintf("%d others read on this budget, which is its most: come back in a moment", u.readers))
		}
		if err := b.raise(u, limit); err != nil {
			return nil, err
		}
		u.readers++
	}
	r := b.reading[id]
	if r == nil {
		r = &strangerRead{paid: b.paid(id)}
		b.reading[id] = r
	}
	r.readers++
	return &budgeted{in: b, id: id, use: u, key: key, limit: limit, free: free, client: client}, nil
}

func usedUp(key string, used, limit protocol.Units) error {
	of := "for this stream"
	if key == anyKey {
		of = "for streams without one of their own"
	}
	return fail(http.StatusPaymentRequired, "budget_used_up", "the gateway's budget %s is used up (%d of %d units): ask its owner to raise it, or read through a node of your own", of, used, limit)
}

// budgeted is a stranger's allowance.
type budgeted struct {
	in     *budgets
	id     protocol.StreamID
	use    *use
	key    string
	limit  protocol.Units
	free   bool // it costs nothing
	client string
	closed bool
}

// Spend implements Allowance.
func (a *budgeted) Spend(rate protocol.Rate, n protocol.Bytes) error {
	b := a.in
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.count(a); err != nil {
		return err
	}
	if rate > 0 && a.use.Units >= a.limit {
		return usedUp(a.key, a.use.Units, a.limit)
	}
	a.use.client(a.client).add(n, rate)
	return nil
}

// SponsoredOnly implements Allowance.
func (a *budgeted) SponsoredOnly() bool { return false }

// Close implements Allowance.
func (a *budgeted) Close() {
	b := a.in
	b.mu.Lock()
	defer b.mu.Unlock()
	if a.closed {
		return
	}
	a.closed = true
	_ = b.count(a) // the next one to spend is told
	if !a.free {
		a.use.readers--
	}
	r := b.reading[a.id]
	if r.readers--; r.readers == 0 {
		delete(b.reading, a.id)
	}
}

// count adds what was paid for the stream since it was last looked at, and has the ceiling on the disk above it. Called under mu.
func (b *budgets) count(a *budgeted) error {
	r := b.reading[a.id]
	now := b.paid(a.id)
	if now < r.paid { // the mesh has forgotten the stream and counts anew
		r.paid = 0
	}
	a.use.Units += now - r.paid
	r.paid = now
	if now == 0 {
		return nil
	}
	return b.raise(a.use, a.limit)
}

// raise has a ceiling on the disk that is well above what was used. Called under mu.
func (b *budgets) raise(u *use, limit protocol.Units) error {
	step := max(1, limit/64)
	if u.Units+step/2 < u.ceiling {
		return nil
	}
	old := u.ceiling
	u.ceiling = u.Units + step
	if err := b.write(); err != nil {
		u.ceiling = old
		return fmt.Errorf("record what was used of a budget: %w", err)
	}
	return nil
}

func (u *use) client(name string) *clientUse {
	c := u.Clients[name]
	if c == nil && len(u.Clients) >= maxClients {
		if name = otherClients; u.Clients[name] != nil {
			return u.Clients[name]
		}
	}
	if c == nil {
		if u.Clients == nil {
			u.Clients = make(map[string]*clientUse)
		}
		c = &clientUse{}
		u.Clients[name] = c
	}
	return c
}

func (c *clientUse) add(n protocol.Bytes, rate protocol.Rate) {
	const unit = 1_000_000_000_000
	c.Bytes += n
	// A piece has at most 1 MiB, and no rate that is paid comes near 2⁴³ units·10¹² per byte.
	if rate < 1<<43 && n <= 1<<21 {
		parts := c.Parts + uint64(n)*uint64(rate)
		c.Units, c.Parts = c.Units+protocol.Units(parts/unit), parts%unit
	}
}

// save writes down what was used, exactly.
func (b *budgets) save() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, u := range b.used {
		u.ceiling = u.Units
	}
	if len(b.used) == 0 {
		return nil
	}
	return b.write()
}

// write saves each budget with its ceiling. Called under mu.
func (b *budgets) write() error {
	saved := make(map[string]use, len(b.used))
	for key, u := range b.used {
		saved[key] = use{Units: max(u.Units, u.ceiling), Clients: u.Clients}
	}
	return writeFile(b.path, saved)
}

// writeFile replaces a JSON file, durably.
func writeFile(path string, v any) error {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path+".tmp", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// BudgetStat is what is left of a budget.
type BudgetStat struct {
	Stream  string         `json:"stream"` // or "any"
	Units   protocol.Units `json:"units"`
	Used    protocol.Units `json:"usedUnits"`
	Clients []ClientStat   `json:"clients,omitempty"`
}

// ClientStat is what one client got out of a budget.
type ClientStat struct {
	Client string         `json:"client"`
	Bytes  protocol.Bytes `json:"bytes"`
	Units  protocol.Units `json:"units"` // what it would have cost without the others
}

// stat are all budgets.
func (b *budgets) stat() (out []BudgetStat) {
	b.mu.Lock()
	defer b.mu.Unlock()
	add := func(key string, limit protocol.Units) {
		s := BudgetStat{Stream: key, Units: limit}
		if u := b.used[key]; u != nil {
			s.Used = u.Units
			for name, c := range u.Clients {
				s.Clients = append(s.Clients, ClientStat{name, c.Bytes, c.Units})
			}
			sortBy(s.Clients, func(c ClientStat) string { return c.Client })
		}
		out = append(out, s)
	}
	for id, limit := range b.limits.Streams {
		add(id.String(), limit)
	}
	if b.limits.Any != nil {
		add(anyKey, *b.limits.Any)
	}
	sortBy(out, func(s BudgetStat) string { return s.Stream })
	return out
}

// ParseBudgets reads budgets as they stand on a command line: STREAM=UNITS, or any=UNITS.
func ParseBudgets(pairs []string) (b Budgets, err error) {
	var errs []error
	for _, pair := range pairs {
		name, amount, ok := strings.Cut(pair, "=")
		var units protocol.Units
		var id protocol.StreamID
		if _, err := fmt.Sscanf(amount, "%d", &units); !ok || err != nil || fmt.Sprint(units) != amount {
			errs = append(errs, fmt.Errorf("budget %q is not STREAM=UNITS or any=UNITS", pair))
			continue
		}
		if name == anyKey {
			b.Any = &units
			continue
		}
		if err := id.UnmarshalText([]byte(name)); err != nil {
			errs = append(errs, fmt.Errorf("budget %q is not of a stream id, or of any: %w", pair, err))
			continue
		}
		if b.Streams == nil {
			b.Streams = make(map[protocol.StreamID]protocol.Units)
		}
		b.Streams[id] = units
	}
	return b, errors.Join(errs...)
}
