package mesh

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// lastSequence is the highest that a piece can have. Positions above it are special.
const lastSequence = protocol.MaxSequence

var (
	errClosed    = errors.New("the mesh was closed")
	errWithdrawn = errors.New("the stream was withdrawn by its publisher")
)

// readAhead is how many bytes a pump fetches before anybody asks for them, at most; jumpAhead how many pieces a reader waits
// for an existing pump to pass rather than to have them bought a second time.
const (
	readAhead = 8 << 20
	jumpAhead = 8
)

// piece is a verified piece, as the frame that goes over the wire. Nobody writes to it any more, until the last holder lets go of it.
type piece struct {
	feed    *feed
	seq     uint64
	slab    *slab
	frame   []byte // a part of slab; nil once nobody holds the piece
	payload []byte // a part of frame
	labels  protocol.Labels
	last    bool
	cost    protocol.Rate // what we pay per byte; zero for our own
	giver   peer.ID       // whom we have it from; empty for our own

	// Under feeds.mu.
	holders int           // the cache, and each reader that has it as its newest
	spent   *list.Element // where it stands in feeds.spent; nil while no reader has had it
	used    uint64        // feeds.beats when it was used last
}

// pieceRoom is the memory that a piece takes beside its frame, in bytes, and leastPiece what is reckoned for the smallest one with its
// frame and a few labels: pieces of one byte are as many as their publisher likes.
const (
	pieceRoom  = 512
	leastPiece = 4 << 10
)

// room is the memory that a piece takes, in bytes: its labels stand in the frame and beside it.
func (pc *piece) room() int64 { return int64(len(pc.slab.data) + pieceRoom + 3*pc.labels.Size()) }

// letGo is for a holder that does not look at the piece any more. Called under feeds.mu.
func (pc *piece) letGo() {
	if pc.holders--; pc.holders > 0 {
		return
	}
	pc.slab.free()
	pc.slab, pc.frame, pc.payload = nil, nil, nil
}

// feeds holds what this node knows of every stream, and the pieces in memory. One mutex guards all of it: it is taken a few
// times per piece, and never across I/O.
type feeds struct {
	m     *Mesh
	limit int64

	mu    sync.Mutex
	byID  map[protocol.StreamID]*feed
	gifts map[protocol.StreamID]*feed // of streams that sponsors pay for; see feed.gift
	bytes int64                       // of the memory of all pieces in the cache
	beats uint64                      // how often old pieces were looked for
	spent *list.List                  // of *piece, last used first: what may be dropped. A piece that a reader still waits for is not in it.
	pumps int
}

// feed is one stream on this node: pieces in the cache, pumps that bring more, readers that take them. All under feeds.mu.
type feed struct {
	in *feeds
	id protocol.StreamID
	// gift says that this node pays nothing for what the feed brings: the stream's sponsor does. What comes so is apart from what this
	// node buys of the same stream, with a cache of its own: neither is the sponsor's money used for what is sold on, nor the owner's
	// for strangers.
	gift    bool
	header  *protocol.SignedStream // nil until the first quote
	checks  *protocol.Verifier     // nil until the first piece
	held    bool                   // others are told that they can have it here
	spool   *spool                 // of our own publication, else nil
	kept    *spool                 // of a stream of others that is kept here, else nil
	gone    bool                   // it was our own publication, and is withdrawn
	pieces  map[uint64]*piece
	end     uint64 // one past the last piece, if ended
	ended   bool
	window  wire.Window // as the upstreams say it, or as the pieces show it
	told    time.Time   // when an upstream last said it; zero: none has yet
	seen    uint64      // one past the highest verified piece
	pumps   map[*pump]struct{}
	readers map[*reader]struct{}
	wake    chan struct{} // closed and replaced when something has changed
	turned  chan struct{} // closed and replaced when the route has
}

// reader takes pieces from a feed, in order or not. It is for one goroutine.
type reader struct {
	f    *feed
	path []peer.ID // who reads through it, further ones first: never to be used as an upstream
	goal goal
	pump *pump // the pump that it waits for
	// Under feeds.mu.
	at    uint64        // the sequence that it looked for last
	until uint64        // one past the last that it wants; zero is no end
	most  protocol.Rate // most that it pays per byte; zero is what the node pays
	has   *piece        // the newest that next has returned, which it holds
}

// goal is what a stream is read for.
type goal uint8

const (
	toUse  goal = iota // here, or by the subscribers of the reader's path
	toKeep             // and to sell it later
	asGift             // by somebody for whom this node pays nothing
)

func newFeeds(m *Mesh) *feeds {
	return &feeds{m: m, limit: m.cfg.CacheBytes, byID: make(map[protocol.StreamID]*feed), gifts: make(map[protocol.StreamID]*feed), spent: list.New()}
}

// adopt makes streams from the spool available.
func (fs *feeds) adopt(spools []*spool) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, s := range spools {
		f := fs.get(s.id)
		f.spool, f.header = s, &s.header
		fs.hold(f)
	}
}

// withdraw says that a publication of ours cannot be had any more.
func (fs *feeds) withdraw(id protocol.StreamID) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if f := fs.byID[id]; f != nil {
		f.gone = true
		for _, pc := range f.pieces {
			fs.forget(pc)
		}
		fs.hold(f)
	}
}

// get is the feed of a stream, made if need be. Called under mu.
func (fs *feeds) get(id protocol.StreamID) *feed {
	f := fs.byID[id]
	if f == nil {
		f = fs.newFeed(id)
		fs.byID[id] = f
	}
	return f
}

func (fs *feeds) newFeed(id protocol.StreamID) *feed {
	return &feed{in: fs, id: id, pieces: make(map[uint64]*piece), pumps: make(map[*pump]struct{}),
		readers: make(map[*reader]struct{}), wake: make(chan struct{}), turned: make(chan struct{})}
}

// getGift is the feed of a stream for those for whom this node pays nothing, made if need be. What is on its disk anyway they may
// have. Called under mu.
func (fs *feeds) getGift(id protocol.StreamID) *feed {
	main := fs.byID[id]
	if main != nil && main.spool != nil {
		return main // nothing of it is bought
	}
	f := fs.gifts[id]
	if f == nil {
		f = fs.newFeed(id)
		f.gift = true
		fs.gifts[id] = f
		if main != nil {
			f.header, f.kept = main.header, main.kept
		}
		if main != nil && main.kept != nil {
			f.seen, f.ended, f.end = main.seen, main.ended, main.end
		}
	}
	return f
}

// open begins to read a stream.
func (fs *feeds) open(id protocol.StreamID, header *protocol.SignedStream, path []peer.ID, why goal) *reader {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	var f *feed
	if why == asGift {
		f = fs.getGift(id)
	} else {
		f = fs.get(id)
	}
	if f.header == nil {
		f.header = header
	}
	r := &reader{f: f, path: path, goal: why}
	f.readers[r] = struct{}{}
	return r
}

// close ends reading. Pumps that nobody reads from any more stop.
func (r *reader) close() {
	fs := r.f.in
	fs.mu.Lock()
	defer fs.mu.Unlock()
	delete(r.f.readers, r)
	r.hold(nil)
	if len(r.f.readers) > 0 {
		for seq := r.at; seq <= r.at+r.f.reach(); seq++ { // some 2,000 at most
			if pc := r.f.pieces[seq]; pc != nil && !r.f.awaited(seq) {
				fs.use(pc)
			}
		}
		fs.shrink()
		r.f.wantLess()
		return
	}
	for p := range r.f.pumps {
		p.stop()
	}
	for _, pc := range r.f.pieces {
		fs.use(pc)
	}
	fs.shrink()
	fs.drop(r.f)
}

// verifier checks the pieces of the feed's stream, whose verified header is given.
func (f *feed) verifier(header protocol.Stream) *protocol.Verifier {
	f.in.mu.Lock()
	defer f.in.mu.Unlock()
	if f.checks == nil {
		f.checks = f.in.m.domain.Verifier(header)
	}
	return f.checks
}

// drop forgets a feed of which nothing is left. Called under mu.
func (fs *feeds) drop(f *feed) {
	if len(f.readers)+len(f.pumps)+len(f.pieces) > 0 || f.spool != nil || f.kept != nil && !f.gift {
		return
	}
	for _, all := range []map[protocol.StreamID]*feed{fs.byID, fs.gifts} {
		if all[f.id] == f {
			delete(all, f.id)
		}
	}
}

// hold lets go of the reader's piece and takes another, or none. Called under mu.
func (r *reader) hold(pc *piece) {
	if pc != nil {
		pc.holders++
	}
	if r.has != nil {
		r.has.letGo()
	}
	r.has = pc
}

// next returns a piece, and waits for it if need be. io.EOF is the end of the stream. The piece is the reader's until the next call
// or close; then its memory may become another's.
func (r *reader) next(ctx context.Context, seq uint64) (*piece, error) {
	for {
		pc, spool, wait, err := r.look(seq)
		if pc != nil || err != nil {
			return pc, err
		}
		if spool != nil {
			if pc, wait, err = r.unspool(spool, seq); pc != nil || err != nil {
				return pc, err
			}
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return nil, r.impatient(ctx)
		case <-r.f.in.m.life.Done():
			return nil, errClosed
		}
	}
}

// look is one look at the feed: the piece, or where to get it from, or what to wait for.
func (r *reader) look(seq uint64) (*piece, *spool, <-chan struct{}, error) {
	f, fs := r.f, r.f.in
	fs.mu.Lock()
	defer fs.mu.Unlock()
	r.at = seq
	if pc := f.pieces[seq]; pc != nil {
		r.hold(pc)
		fs.use(pc)
		f.want(seq, r.until)
		return pc, nil, nil, nil
	}
	r.hold(nil)
	switch {
	case f.ended && seq >= f.end:
		return nil, nil, nil, io.EOF
	case f.spool != nil:
		return nil, f.spool, nil, nil
	case f.kept.has(seq):
		return nil, f.kept, nil, nil
	case r.pump != nil && r.pump.done && r.pump.err != nil:
		err := r.pump.err
		r.pump = nil
		return nil, nil, nil, err
	}
	if r.pump = f.want(seq, r.until); r.pump == nil {
		p, err := f.newPump(seq, r.until)
		if err != nil {
			return nil, nil, nil, err
		}
		r.pump = p
	}
	return nil, nil, f.wake, nil
}

// want tells the pumps around seq that it is read, so that they run ahead of it as far as until, and returns the one that will
// bring it; nil if none will. Called under mu.
func (f *feed) want(seq, until uint64) *pump {
	ahead := f.ahead()
	var brings *pump
	for p := range f.pumps {
		if p.stopping || !p.placed || seq+ahead < p.next || seq > p.next+jumpAhead+ahead {
			continue
		}
		if p.next <= seq && (brings == nil || p.next > brings.next) {
			brings = p
		}
		if seq+ahead > p.demand {
			p.demand = seq + ahead
			p.poke()
		}
		p.extend(until)
	}
	return brings
}

// ahead is how many pieces a pump may be ahead of its readers: less when many share the cache. Called under mu.
func (f *feed) ahead() uint64 {
	budget := min(readAhead, uint64(f.in.limit)/uint64(2*(f.in.pumps+1)))
	return max(1, budget/f.pieceSize())
}

// pieceSize is what a piece is reckoned at, in bytes.
func (f *feed) pieceSize() uint64 {
	if f.header != nil && f.header.PieceSize > 0 {
		return max(leastPiece, uint64(f.header.PieceSize))
	}
	return protocol.MaxPieceSize
}

// reach is how many pieces a pump may ever have been ahead of the reader that it brings them for.
func (f *feed) reach() uint64 { return readAhead/f.pieceSize() + jumpAhead }

// awaited says whether a reader is on its way to a piece. Called under mu.
func (f *feed) awaited(seq uint64) bool {
	for r := range f.readers {
		if r.at <= seq && seq-r.at <= f.reach() {
			return true
		}
	}
	return false
}

// unspool reads a piece of our own from the disk into the cache.
func (r *reader) unspool(s *spool, seq uint64) (*piece, <-chan struct{}, error) {
	b, frame, wait, err := s.read(seq)
	if frame == nil {
		return nil, wait, err
	}
	sp, payload, err := wire.DecodePiece(frame, s.id)
	if err != nil || sp.Sequence != seq {
		return nil, nil, fmt.Errorf("the spool of stream %s is damaged at piece %d: %w", s.id, seq, err)
	}
	pc := &piece{feed: r.f, seq: seq, slab: b, frame: frame, payload: payload, labels: sp.Labels, last: sp.Last}
	fs := r.f.in
	fs.mu.Lock()
	defer fs.mu.Unlock()
	r.hold(pc)
	fs.add(pc)
	fs.use(pc)
	fs.shrink()
	return pc, nil, nil
}

// put stores a piece that a pump has brought and verified, and returns whether the pump is of use for the one after it. The piece is
// not the pump's any more.
func (fs *feeds) put(p *pump, pc *piece) (goOn bool) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	f := p.f
	pc.holders++
	defer pc.letGo()
	if f.pieces[pc.seq] == nil {
		fs.add(pc)
		if !f.awaited(pc.seq) {
			fs.use(pc)
		}
		fs.shrink()
	}
	p.place(pc.seq)
	p.next = pc.seq + 1
	p.brought++
	f.seen = max(f.seen, p.next)
	f.window.Next = max(f.window.Next, f.seen)
	if pc.last {
		f.ended, f.end = true, pc.seq+1
		f.window.Next, f.window.Ended = f.end, true
	}
	f.signal()
	if f.pieces[p.next] != nil {
		p.stopping = true
	}
	return !p.stopping
}

// add puts a piece into the cache. Called under mu.
func (fs *feeds) add(pc *piece) {
	if pc.feed.pieces[pc.seq] == nil {
		pc.feed.pieces[pc.seq] = pc
		pc.holders++
		fs.bytes += pc.room()
	}
}

// use marks a piece as used now; from now on it may be dropped. Called under mu.
func (fs *feeds) use(pc *piece) {
	pc.used = fs.beats
	if pc.spent == nil {
		if pc.feed.pieces[pc.seq] == pc {
			pc.spent = fs.spent.PushFront(pc)
		}
		return
	}
	fs.spent.MoveToFront(pc.spent)
}

// forget takes a piece out of the cache. Called under mu.
func (fs *feeds) forget(pc *piece) {
	if pc.spent != nil {
		fs.spent.Remove(pc.spent)
		pc.spent = nil
	}
	delete(pc.feed.pieces, pc.seq)
	fs.bytes -= pc.room()
	fs.drop(pc.feed)
	pc.letGo()
}

// oldest is the piece that was used longest ago of those that may be dropped; nil if there is none. Called under mu.
func (fs *feeds) oldest() *piece {
	if last := fs.spent.Back(); last != nil {
		if pc, ok := last.Value.(*piece); ok {
			return pc
		}
	}
	return nil
}

// shrink drops pieces, longest unused first, until the cache is within its limit. Called under mu.
func (fs *feeds) shrink() {
	for fs.bytes > fs.limit {
		pc := fs.oldest()
		if pc == nil {
			return // all the rest is waited for; the pumps' read-ahead bounds it
		}
		fs.forget(pc)
	}
}

// agesKept is for how many beats an unused piece stays.
const agesKept = 4

// age drops the pieces that nobody has used for a while, whatever room there is: the publisher may have let go of them since.
func (fs *feeds) age() {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	fs.beats++
	for pc := fs.oldest(); pc != nil && pc.used+agesKept <= fs.beats; pc = fs.oldest() {
		fs.forget(pc)
	}
}

// run lets pieces age until ctx ends.
func (fs *feeds) run(ctx context.Context) error {
	beat := time.NewTicker(max(1, fs.m.cfg.CacheFor/agesKept))
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-beat.C:
			fs.age()
		}
	}
}

// signal wakes whoever waits for the feed. Called under mu.
func (f *feed) signal() {
	close(f.wake)
	f.wake = make(chan struct{})
}

// turn tells that the route to the source has changed. Called under mu.
func (f *feed) turn() {
	close(f.turned)
	f.turned = make(chan struct{})
}

// turning is closed when the route to the source has changed from what it is now.
func (f *feed) turning() <-chan struct{} {
	f.in.mu.Lock()
	defer f.in.mu.Unlock()
	return f.turned
}

// finish takes a pump that has ended out of its feed.
func (fs *feeds) finish(p *pump, err error) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	p.done, p.err = true, err
	delete(p.f.pumps, p)
	fs.pumps--
	fs.hold(p.f)
	p.f.signal()
	fs.drop(p.f)
}

// downstream are the peers that read this feed, directly or through others. Called under mu.
func (f *feed) downstream() []peer.ID {
	var out []peer.ID
	for r := range f.readers {
		out = append(out, r.path...)
	}
	return out
}

// longestPath is the path of the reader that is furthest away. Called under mu.
func (f *feed) longestPath() []peer.ID {
	var longest []peer.ID
	for r := range f.readers {
		if len(r.path) > len(longest) {
			longest = r.path
		}
	}
	return longest
}

// supply is what feeds a stream here now: its header, the rate we pay, the route to its source, and what there is of it. ok is
// false if nothing does; then the mesh has to be searched.
func (fs *feeds) supply(id protocol.StreamID) (header *protocol.SignedStream, rate protocol.Rate, route []peer.ID, w wire.Window, ok bool) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	f := fs.byID[id]
	if f == nil {
		return nil, 0, nil, w, false
	}
	if f.spool != nil {
		return f.header, 0, nil, f.now(), !f.gone
	}
	for p := range f.pumps {
		if len(p.route) > 0 && !p.stopping {
			return f.header, p.rate, slices.Clone(p.route), f.now(), true
		}
	}
	if f.kept != nil { // nobody else has it now: we are its source
		rate, err := protocol.AddRates(f.header.ContentRate, fs.m.cfg.KeepRate)
		return f.header, rate, nil, f.now(), err == nil
	}
	return f.header, 0, nil, w, false
}

// hold tells discovery when a stream begins or ceases to be had here: one that this node publishes or keeps, or brings and forwards.
// Called under mu.
func (fs *feeds) hold(f *feed) {
	if f.gift {
		return
	}
	held := f.spool != nil && !f.gone || f.kept != nil
	for p := range f.pumps {
		held = held || fs.m.cfg.Forward && len(p.route) > 0 && !p.stopping
	}
	if held == f.held {
		return
	}
	if f.held = held; held {
		fs.m.found.Hold(f.id)
	} else {
		fs.m.found.Drop(f.id)
	}
}

// heldNow are the streams that can be had here.
func (fs *feeds) heldNow() (out []protocol.StreamID) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for id, f := range fs.byID {
		if f.held {
			out = append(out, id)
		}
	}
	return out
}

// route is the route of the feed to its source now; nil if unknown or at the source.
func (f *feed) route() []peer.ID {
	_, _, route, _, _ := f.in.supply(f.id)
	return route
}

func (fs *feeds) cached() int64 {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	return fs.bytes
}
