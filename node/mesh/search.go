package mesh

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

var (
	// ErrNotFound means that no peer within reach knows a route to the stream.
	ErrNotFound = errors.New("no peer knows a route to the stream")
	// ErrNoPeers means that the node is connected to nobody.
	ErrNoPeers = errors.New("the node is connected to no peer")
	// ErrTooExpensive means that the stream can be had, but not within MaxRate.
	ErrTooExpensive = errors.New("every route to the stream costs more than this node may pay")

	errTooFar = refuse(wire.CodeTooFar, "the path is at its limit")
	errCrowd  = errors.New("too many questions are passed on to the peer")
)

// searches remembers what peers answered about streams. Each peer is asked once at a time about a stream, whoever wants to
// know; the first usable answer is passed on after a short grace, so two nodes that ask each other do not wait for each other
// longer than until one of them hears from a third.
type searches struct {
	m        *Mesh
	mu       sync.Mutex
	asks     map[askKey]*ask      // under mu
	passed   int                  // under mu: questions on behalf of others without an answer, also those that nobody waits for
	failures map[peer.ID]*failure // under mu
}

// failure is what a peer did to us lately.
type failure struct {
	count    int
	until    time.Time // not to be asked before
	withheld int       // how often it withheld pieces; one that delivered again is not forgiven at once, or it would do it again
	doubted  time.Time // until then what it says of the newest piece is not believed, and withheld counts
}

// need is what an answer has to be good for.
type need struct {
	own      bool          // it is for a stream that we carry, or look for ourselves; else whoever asks us wants to know
	path     []peer.ID     // who asks through us
	never    []peer.ID     // who is no upstream
	patience time.Duration // how long an answer may take
	wide     bool          // ask beyond the connected peers too
	// head is the least head that helps, one past the piece that is wanted: what was answered less than a moment ago serves, and
	// of older answers only those that tell of it. Zero if any answer does.
	head uint64
	// spare is for what is asked again and again and is not urgent: an answer may be so old at most, and nobody is asked more often
	// than leaves him patient with us.
	spare time.Duration
	most  protocol.Rate // that may be paid, beside Config.MaxRate; zero is any
}

const (
	maxAsks     = 8192                   // at most half of them wait for an answer on behalf of others
	missHolds   = 500 * time.Millisecond // how long "no" is not asked again, nor a head that does not suffice
	failureRest = 2 * time.Second        // how long a failed upstream rests, times its failures in a row
	failureMost = time.Minute
	restAgain   = 200 * time.Millisecond // where the failure passes: how long an upstream rests at least
	doubtLasts  = time.Minute            // after pieces were withheld, times how often
	doubtMost   = time.Hour
)

func newSearches(m *Mesh) *searches {
	return &searches{m: m, asks: make(map[askKey]*ask), failures: make(map[peer.ID]*failure)}
}

// search asks the peers who has a stream and at what price. Neither nodes of the path nor those of never are asked, and no route
// through a node of the path, or us, is returned. It waits for all answers, a grace after the first, or for as long as its patience
// lasts, whatever comes first. A wide search asks beyond the connected peers too; for others we search only among those, or a
// question would grow at every hop.
func (m *Mesh) search(ctx context.Context, id protocol.StreamID, n need) ([]Candidate, error) {
	if len(n.path)+1 > wire.MaxPath {
		return nil, errTooFar
	}
	ctx, cancel := context.WithTimeout(ctx, n.patience)
	defer cancel()
	s := &hunt{m: m, ctx: ctx, id: id, need: n, mine: append(slices.Clone(n.path), m.ID()), asked: make(map[peer.ID]bool),
		answers: make(chan *ask)}
	s.waiting = m.whomToAsk(id)
	if n.wide && m.found.On() {
		s.sought = m.found.Seek(ctx, id)
	}
	s.askMore()
	if !n.wide && m.found.On() {
		s.waiting = nil
	}
	if len(s.asked) == 0 && s.sought == nil {
		return nil, fmt.Errorf("%w that may be asked for stream %s", ErrNoPeers, id)
	}
	return s.collect()
}

// whomToAsk are the connected peers, and the configured ones that are about to be: all of them in any order, unless streams can be
// discovered; then those first that are likely to know.
func (m *Mesh) whomToAsk(id protocol.StreamID) []peer.ID {
	peers := m.host.Network().Peers()
	for _, info := range m.configured {
		if _, dark := m.dark.Load(info.ID); !dark && !slices.Contains(peers, info.ID) {
			peers = append(peers, info.ID)
		}
	}
	if !m.found.On() {
		return peers
	}
	peers = slices.DeleteFunc(peers, func(p peer.ID) bool {
		spoken, err := m.host.Peerstore().GetProtocols(p)
		return err == nil && len(spoken) > 0 && !slices.Contains(spoken, QuoteProtocol) // it is no node of the mesh
	})
	rand.Shuffle(len(peers), func(i, j int) { peers[i], peers[j] = peers[j], peers[i] }) //nolint:gosec // it spreads load and keeps no secret
	likely := make(map[peer.ID]int)
	for _, info := range m.configured {
		likely[info.ID] = 1
	}
	if g := m.found.Gossip(); g != nil {
		said := g.Sellers(id)
		for i, s := range said { // cheapest first
			likely[s.Peer] = 2 + len(said) - i
		}
	}
	for _, p := range m.searches.promised(id, peers) {
		likely[p] = 1 << 10 // before whoever is only said to sell it
	}
	slices.SortStableFunc(peers, func(a, b peer.ID) int { return likely[b] - likely[a] })
	return peers
}

// promised are those of the peers whose answer about a stream still holds. They are asked before others, or a node would quote a
// price for what one peer has and a moment later, when it is to deliver, ask others.
func (x *searches) promised(id protocol.StreamID, peers []peer.ID) (out []peer.ID) {
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, p := range peers {
		if a := x.holding(askKey{id, p, true}, now, nil, need{}); a != nil && a.answered() && a.err == nil {
			out = append(out, p)
		}
	}
	return out
}

// hunt is one search. Its own goroutine uses it.
type hunt struct {
	m    *Mesh
	ctx  context.Context
	id   protocol.StreamID
	need need
	mine []peer.ID

	waiting []peer.ID        // not asked yet
	sought  <-chan peer.ID   // discovered while we wait; nil if no more come
	asked   map[peer.ID]bool // all that were
	open    int              // answers that have not come
	answers chan *ask
}

// askMore asks the next of those who wait.
func (s *hunt) askMore() {
	most := len(s.waiting)
	if s.m.found.On() {
		most = min(most, s.m.cfg.QuoteFanout)
	}
	next := s.waiting[:most]
	s.waiting = s.waiting[most:]
	for _, p := range next {
		s.ask(p)
	}
}

func (s *hunt) ask(p peer.ID) {
	if s.asked[p] || contains(s.mine, p) || contains(s.need.never, p) || s.m.gate.reason(p) != "" || s.m.searches.resting(p) {
		return
	}
	a := s.m.searches.ask(s.id, p, s.mine, s.need)
	s.asked[p] = true
	s.open++
	go func() {
		defer s.m.searches.leave(a)
		select {
		case <-a.done:
		case <-s.ctx.Done():
			return
		}
		select {
		case s.answers <- a:
		case <-s.ctx.Done():
		}
	}()
}

// askNext is how long the peers that were asked first are waited for, before the next are.
const askNext = 250 * time.Millisecond

// collect takes the answers of a search as they come.
func (s *hunt) collect() ([]Candidate, error) {
	var found []Candidate
	var grace <-chan time.Time
	var expensive, failed error
	var cheapest protocol.Rate // of those that are too expensive
	most := cmp.Or(min(s.m.cfg.MaxRate, s.need.most), s.m.cfg.MaxRate, s.need.most)
	next := time.NewTicker(askNext)
	defer next.Stop()
search:
	for s.open > 0 || s.sought != nil || len(s.waiting) > 0 {
		if s.open == 0 && len(s.waiting) > 0 {
			s.askMore()
			continue
		}
		select {
		case a := <-s.answers:
			s.open--
			switch {
			case a.err != nil:
				if !errors.Is(failed, ErrForged) { // else nothing says more
					failed = a.err
				}
				continue
			case overlap(a.candidate.Route, s.mine):
				continue
			case most > 0 && a.candidate.Rate > most:
				if expensive == nil || a.candidate.Rate < cheapest {
					cheapest = a.candidate.Rate
					expensive = fmt.Errorf("%w: %d per byte, at most %d (units·10¹²)", ErrTooExpensive, cheapest, most)
				}
				continue
			}
			found = append(found, s.m.known(a.candidate))
			if grace == nil {
				s.waiting = nil
				timer := time.NewTimer(s.m.cfg.QuoteGrace)
				defer timer.Stop()
				grace = timer.C
			}
		case p, more := <-s.sought:
			if !more {
				s.sought = nil
			} else {
				s.ask(p)
			}
		case <-next.C:
			s.askMore()
		case <-grace:
			break search
		case <-s.ctx.Done():
			break search
		}
	}
	switch {
	case len(found) > 0:
		return found, nil
	case s.m.life.Err() != nil:
		return nil, errClosed
	case expensive != nil:
		return nil, expensive
	case failed != nil:
		return nil, fmt.Errorf("%w %s (%d asked, the last one: %w)", ErrNotFound, s.id, len(s.asked), failed)
	case len(s.asked) == 0:
		return nil, fmt.Errorf("%w that may be asked for stream %s", ErrNoPeers, s.id)
	}
	return nil, fmt.Errorf("%w %s (%d asked)", ErrNotFound, s.id, len(s.asked))
}

// known is a candidate with what we know of it beside its answer.
func (m *Mesh) known(c Candidate) Candidate {
	c.Failures = m.searches.failuresOf(c.Peer)
	c.Observed, c.Said = m.observer.now(c.Peer), m.said(c.Peer)
	if c.Warm = m.money.Ready(c.Quote.Payee, c.Rate); c.Warm { // then we are its customer
		m.passing.raise(c.Peer, oursHolds)
		m.tending.raise(c.Peer, oursHolds)
	}
	if m.searches.doubts(c.Peer) {
		c.Head = 0
	}
	return c
}

// blame remembers that an upstream failed: it rests, its quote for the stream is forgotten, and an offence keeps it out.
func (m *Mesh) blame(id protocol.StreamID, p peer.ID, err error) {
	if offence(err) != "" {
		m.punish(p, err)
	}
	x := m.searches
	x.mu.Lock()
	defer x.mu.Unlock()
	x.lose(id, p)
	now := m.clock.Now()
	var r wire.Refusal
	refused := errors.As(err, &r)
	switch {
	case errors.Is(err, errShort):
		// It says nothing of other streams, or anybody could make us shun it by asking us for what does not exist.
		x.asks[askKey{id, p, true}] = unasked(err, now)
		return
	case refused && r.Code == wire.CodeUnknownStream: // nor does this; of hundreds of streams it may have lost one
		x.asks[askKey{id, p, true}] = unasked(err, now.Add(failureRest))
		return
	}
	f := x.failure(p)
	if errors.Is(err, errWithheld) {
		f.withheld++
		f.doubted = now.Add(min(doubtLasts*time.Duration(f.withheld), doubtMost))
	}
	if now.Before(f.until) {
		return // one incident, seen by all the streams that came over the same line
	}
	f.count++
	m.observer.note(p, func(o *Observed) { o.Bad++ })
	rest := min(failureRest*time.Duration(f.count), failureMost)
	switch {
	case errors.Is(err, pay.ErrExhausted) && f.count == 1:
		rest = restAgain // it sells on another channel; one whose channels wear out again and again rests longer
	case refused:
		rest = min(max(r.RetryAfter, restAgain), failureMost)
	}
	f.until = now.Add(rest)
}

// failure is what is known of a peer's failures. Called under mu.
func (x *searches) failure(p peer.ID) *failure {
	f := x.failures[p]
	if f == nil {
		if len(x.failures) >= maxLimited {
			clear(x.failures)
		}
		f = &failure{}
		x.failures[p] = f
	}
	return f
}

// lose forgets what was asked of a peer about a stream. Called under mu.
func (x *searches) lose(id protocol.StreamID, p peer.ID) {
	delete(x.asks, askKey{id, p, true})
	delete(x.asks, askKey{id, p, false})
}

// forgetQuote forgets what a peer said of a stream.
func (x *searches) forgetQuote(id protocol.StreamID, p peer.ID) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.lose(id, p)
}

// forgive forgets the failures of a peer that has delivered, but not that it withheld.
func (x *searches) forgive(p peer.ID) {
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.failures[p]
	switch {
	case f == nil:
	case x.m.clock.Now().Before(f.doubted):
		f.count, f.until = 0, time.Time{}
	default:
		delete(x.failures, p)
	}
}

// resting says whether a peer failed so lately that it is not asked.
func (x *searches) resting(p peer.ID) bool {
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.failures[p]
	if f == nil {
		return false
	}
	if now.Sub(f.until) > failureMost && now.After(f.doubted) {
		delete(x.failures, p)
		return false
	}
	return now.Before(f.until)
}

// failuresOf is how often a peer failed in a row, withheld pieces among it.
func (x *searches) failuresOf(p peer.ID) int {
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.failures[p]
	switch {
	case f == nil:
		return 0
	case now.Before(f.doubted):
		return f.count + f.withheld
	}
	return f.count
}

// doubts says whether what a peer says of the newest piece is not believed.
func (x *searches) doubts(p peer.ID) bool {
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.failures[p]
	return f != nil && now.Before(f.doubted)
}

// Quotes asks all peers what a stream costs, for people who want to look before they buy.
func (m *Mesh) Quotes(ctx context.Context, id protocol.StreamID) ([]Candidate, error) {
	return m.search(ctx, id, need{own: true, patience: m.cfg.QuotePatience, wide: true})
}

func contains(peers []peer.ID, p peer.ID) bool { return slices.Contains(peers, p) }

func overlap(a, b []peer.ID) bool {
	return slices.ContainsFunc(a, func(p peer.ID) bool { return slices.Contains(b, p) })
}

func toWire(peers []peer.ID) []wire.Peer {
	out := make([]wire.Peer, len(peers))
	for i, p := range peers {
		out[i] = wire.Peer(p)
	}
	return out
}

func fromWire(peers []wire.Peer) ([]peer.ID, error) {
	if len(peers) == 0 {
		return nil, nil
	}
	out := make([]peer.ID, len(peers))
	for i, p := range peers {
		id, err := peer.IDFromBytes([]byte(p))
		if err != nil {
			return nil, fmt.Errorf("%w: a path with something that is no peer id: %w", errBrokeProtocol, err)
		}
		out[i] = id
	}
	return out, nil
}
