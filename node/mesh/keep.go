package mesh

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// KeepOptions say how much of a stream is kept, and what it may cost. The zero value keeps as much as a quarter of Config.KeepBytes
// holds.
type KeepOptions struct {
	Bytes int64         `json:"bytes,omitempty"`          // most on disk, the oldest pieces make room; zero is a quarter of Config.KeepBytes
	For   time.Duration `json:"forNanoseconds,omitempty"` // how long a piece is kept; zero is no limit
	// MaxRate is the most that is paid per byte, units·10¹²; zero is what the node pays for anything.
	MaxRate protocol.Rate `json:"maxRate,omitempty"`
}

// Kept is how a stream of others stands that this node keeps.
type Kept struct {
	Stream    protocol.StreamID `json:"stream"`
	Options   KeepOptions       `json:"options"`
	First     uint64            `json:"first"` // oldest piece on the disk
	Next      uint64            `json:"next"`  // one past the newest
	Bytes     int64             `json:"bytes"` // on the disk
	Ended     bool              `json:"ended"` // the last piece is here
	Following bool              `json:"following"`
	Problem   string            `json:"problem,omitempty"` // why nothing comes now
	// Header is the stream's, once something of it is on the disk.
	Header protocol.SignedStream `json:"-"`
}

// maxKept bounds how many streams one node keeps: each costs a subscription for as long as its publisher is there.
const maxKept = 256

// How long a keeper waits before it looks for the stream again.
const (
	keepAgainFirst = time.Second
	keepAgainLast  = 30 * time.Second
)

// keepers are the streams of others that this node keeps: it buys them as they come, writes the verified frames to a spool of their
// own, and sells them from there, also when nobody else has them. What is to be kept, and what is, survives a restart.
type keepers struct {
	m   *Mesh
	dir *spoolDir

	mu      sync.Mutex
	running bool                              // under mu
	all     map[protocol.StreamID]*keeper     // under mu
	options map[protocol.StreamID]KeepOptions // under mu, as it is on the disk
}

// keeper keeps one stream.
type keeper struct {
	in      *keepers
	id      protocol.StreamID
	options KeepOptions
	ctx     context.Context
	cancel  context.CancelFunc
	done    chan struct{} // closed when it does nothing any more; nil if it never began

	mu        sync.Mutex
	spool     *spool // under mu; nil until the stream was found
	following bool   // under mu
	problem   string // under mu
}

// openKeepers reads back what is kept, and what is to be.
func openKeepers(m *Mesh) (*keepers, error) {
	ks := &keepers{m: m, all: make(map[protocol.StreamID]*keeper), options: make(map[protocol.StreamID]KeepOptions)}
	var err error
	if ks.dir, err = openSpools(filepath.Join(m.cfg.SpoolDir, "kept"), m.cfg.KeepBytes, m.domain, m.clock, m.log); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(ks.list())
	if err == nil {
		err = json.Unmarshal(data, &ks.options)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read which streams are kept: %w", err)
	}
	return ks, nil
}

func (ks *keepers) list() string { return filepath.Join(ks.dir.dir, "keep.json") }

// adopt makes available what is kept, and takes the configured streams in. Called once, before anything is served.
func (ks *keepers) adopt() error {
	for id, o := range ks.options {
		ks.add(id, o)
	}
	for _, s := range ks.dir.all() {
		if ks.all[s.id] == nil { // a crash came between the list and the pieces
			if err := s.remove(); err != nil {
				return fmt.Errorf("remove a stream that is not kept any more: %w", err)
			}
		}
	}
	for _, id := range ks.m.cfg.Keep {
		if _, known := ks.options[id]; known {
			continue
		}
		if err := ks.m.Keep(id, KeepOptions{}); err != nil {
			return err
		}
	}
	return nil
}

// add makes a keeper, with what the disk has of the stream. Called under mu, or before the mesh is shared.
func (ks *keepers) add(id protocol.StreamID, o KeepOptions) *keeper {
	k := &keeper{in: ks, id: id, options: o, spool: ks.dir.find(id)}
	k.ctx, k.cancel = context.WithCancel(ks.m.life)
	ks.all[id] = k
	if k.spool != nil {
		ks.m.feeds.keep(k.spool)
	}
	return k
}

// run lets all keepers follow their streams until ctx ends.
func (ks *keepers) run(ctx context.Context) error {
	ks.mu.Lock()
	ks.running = true
	for _, k := range ks.all {
		k.begin()
	}
	ks.mu.Unlock()
	return ks.dir.tidy(ctx)
}

// begin starts the keeper's goroutine. Called under keepers.mu.
func (k *keeper) begin() {
	if k.done != nil {
		return
	}
	k.done = make(chan struct{})
	if !k.in.m.spawn(func() {
		defer close(k.done)
		k.run()
	}) {
		close(k.done)
	}
}

// Keep keeps a stream of others from now on, also over restarts: what its publisher holds of it, and what comes. It returns once that
// is on record; Kept tells how far it is. Called again it changes the options, from the next restart on for what is on disk already.
func (m *Mesh) Keep(id protocol.StreamID, o KeepOptions) error {
	fail := func(err error) error { return fmt.Errorf("keep stream %s: %w", id, err) }
	switch {
	case o.Bytes < 0 || o.For < 0:
		return fail(fmt.Errorf("%d bytes, for %s", o.Bytes, o.For))
	case o.Bytes > 0 && o.Bytes < 2*protocol.MaxPieceSize:
		return fail(fmt.Errorf("%d bytes are less than two pieces of %d", o.Bytes, protocol.MaxPieceSize))
	case o.Bytes > m.cfg.KeepBytes:
		return fail(fmt.Errorf("%d bytes are more than all that may be kept, %d", o.Bytes, m.cfg.KeepBytes))
	case m.spool.find(id) != nil:
		return fail(errors.New("this node publishes it, and has it already"))
	}
	ks := m.keepers
	ks.mu.Lock()
	defer ks.mu.Unlock()
	if old, known := ks.options[id]; known && old == o {
		return nil
	}
	if ks.all[id] == nil && len(ks.all) >= maxKept {
		return fail(fmt.Errorf("%d streams are kept already; let go of one", maxKept))
	}
	ks.options[id] = o
	if err := writeJSON(ks.list(), ks.options); err != nil {
		return fail(err)
	}
	if k := ks.all[id]; k != nil {
		return nil
	}
	if k := ks.add(id, o); ks.running {
		k.begin()
	}
	return nil
}

// Unkeep lets go of a stream, and of what is on the disk of it.
func (m *Mesh) Unkeep(id protocol.StreamID) error {
	ks := m.keepers
	ks.mu.Lock()
	k := ks.all[id]
	delete(ks.all, id)
	delete(ks.options, id)
	err := writeJSON(ks.list(), ks.options)
	ks.mu.Unlock()
	if k == nil {
		return nil
	}
	k.cancel()
	if k.done != nil {
		<-k.done
	}
	m.feeds.unkeep(id)
	if s := k.held(); s != nil {
		err = errors.Join(err, s.remove())
	}
	if err != nil {
		return fmt.Errorf("keep stream %s no longer: %w", id, err)
	}
	return nil
}

// Kept lists the streams of others that this node keeps, by id.
func (m *Mesh) Kept() []Kept {
	m.keepers.mu.Lock()
	defer m.keepers.mu.Unlock()
	out := make([]Kept, 0, len(m.keepers.all))
	for _, k := range m.keepers.all {
		out = append(out, k.now())
	}
	slices.SortFunc(out, func(a, b Kept) int { return cmp.Compare(a.Stream.String(), b.Stream.String()) })
	return out
}

func (k *keeper) now() Kept {
	k.mu.Lock()
	defer k.mu.Unlock()
	now := Kept{Stream: k.id, Options: k.options, Following: k.following, Problem: k.problem}
	if k.spool != nil {
		k.spool.mu.Lock()
		now.Header = k.spool.header
		now.First, now.Next, now.Bytes, now.Ended = k.spool.first, k.spool.next, k.spool.size(), k.spool.ended
		k.spool.mu.Unlock()
	}
	return now
}

func (k *keeper) held() *spool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.spool
}

// say records how the keeper is.
func (k *keeper) say(following bool, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.following = following
	if k.problem = ""; err != nil {
		k.problem = err.Error()
	}
}

// run follows the stream until its end, whoever has it, and looks for it again and again while nobody does.
func (k *keeper) run() {
	m := k.in.m
	wait := keepAgainFirst
	for k.ctx.Err() == nil {
		came, err := k.follow()
		if err == nil {
			k.say(false, nil)
			m.log.Info("a stream is kept to its end", "stream", k.id)
			return
		}
		if k.ctx.Err() != nil {
			return
		}
		if came {
			wait = keepAgainFirst
		}
		k.say(false, err)
		m.log.Debug("a stream to be kept does not come now", "stream", k.id, "again_in", wait, "err", err)
		select {
		case <-k.ctx.Done():
			return
		case <-time.After(wait):
		}
		wait = min(2*wait, keepAgainLast)
	}
}

// follow writes pieces as they come, from the first that is missing. nil means that the stream's last piece is on the disk.
func (k *keeper) follow() (came bool, err error) {
	m := k.in.m
	s := k.held()
	from := Oldest
	if s != nil {
		w, err := s.window()
		if err != nil || w.Ended {
			return false, err
		}
		if w.Next > 0 {
			from = w.Next
		}
	}
	r := m.feeds.open(k.id, nil, nil, toKeep)
	defer r.settled(m.cfg.HandshakeTimeout)
	defer r.close()
	r.limit(0, k.options.MaxRate)
	seq, err := r.place(k.ctx, from)
	for {
		var pc *piece
		if err == nil {
			pc, err = r.next(k.ctx, seq)
		}
		var gone *GoneError
		switch {
		case errors.As(err, &gone) && gone.Oldest > seq:
			seq, err = gone.Oldest, nil // nobody has what lies between any more
			continue
		case errors.Is(err, io.EOF):
			return came, nil
		case err != nil:
			return came, err
		}
		if s == nil {
			if s, err = k.create(*r.header()); err != nil {
				return came, err
			}
		}
		s.resume(seq)
		if err := s.append([][]byte{pc.frame}, pc.last); err != nil {
			return came, err
		}
		if !came || pc.last {
			k.say(true, nil)
			m.feeds.keep(s)
		}
		came = true
		if seq++; pc.last {
			return came, nil
		}
	}
}

// create begins the spool of a stream that was found.
func (k *keeper) create(header protocol.SignedStream) (*spool, error) {
	most := k.options.Bytes
	if most == 0 {
		most = k.in.dir.limit / 4
	}
	// It is gone on with after a restart, as a log is.
	s, err := k.in.dir.create(k.id, header, spoolTerms{Log: true, Kept: true, Drops: true, RetainBytes: most, RetainFor: k.options.For})
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.spool = s
	return s, nil
}

// resume makes a piece the next one. If that leaves a gap, all before it goes: a window has none.
func (s *spool) resume(seq uint64) {
	s.writing.Lock()
	defer s.writing.Unlock()
	defer s.reap()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.next == seq && (len(s.segments) > 0 || s.first == seq) {
		return
	}
	for len(s.segments) > 0 {
		s.dropSegment()
	}
	s.first, s.next, s.held = seq, seq, 0
	s.signal()
}

// has says whether a piece is in the spool.
func (s *spool) has(seq uint64) bool {
	if s == nil {
		return false
	}
	w, err := s.window()
	return err == nil && w.First <= seq && seq < w.Next
}

// keep makes a stream of others that is kept here available.
func (fs *feeds) keep(s *spool) {
	w, err := s.window()
	if err != nil || w.Next == w.First {
		return
	}
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, f := range []*feed{fs.get(s.id), fs.gifts[s.id]} {
		if f == nil || f.kept == s && (!w.Ended || f.ended) {
			continue
		}
		f.kept = s
		if f.header == nil {
			f.header = &s.header
		}
		f.seen = max(f.seen, w.Next)
		if w.Ended {
			f.ended, f.end = true, w.Next
		}
		fs.hold(f)
		f.signal()
	}
}

// unkeep says that a stream is not kept here any more.
func (fs *feeds) unkeep(id protocol.StreamID) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, f := range []*feed{fs.byID[id], fs.gifts[id]} {
		if f != nil && f.kept != nil {
			f.kept = nil
			fs.hold(f)
			fs.drop(f)
		}
	}
}
