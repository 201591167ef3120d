package mesh

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// pump fills a feed from a sequence on, from one upstream after another, as far as readers want. It ends when the stream
// does, when nobody wants it any more, or when no upstream can be had.
type pump struct {
	f      *feed
	ctx    context.Context // ends when the pump is to stop; the pump's own goroutine reads it
	cancel context.CancelFunc
	from   Position        // where it was asked to begin
	kick   chan struct{}   // capacity 1: demand has grown
	moved  chan struct{}   // capacity 1: until has changed
	life   context.Context // as ctx, for everybody else
	bench  bench           // the upstream, and who could take over
	tended bool            // of the pump's own goroutine: tend runs
	giver  peer.ID         // of the pump's own goroutine: who brought the last piece
	debts  sync.WaitGroup  // subscriptions that were left and are being paid for

	// Under feeds.mu.
	beyond   []peer.ID             // upstreams that the budget does not reach any more, or whose pieces begin later
	waived   map[peer.ID]time.Time // upstreams that could not be paid lately, and until when they are not tried again
	trouble  error                 // what keeps this node from paying an upstream; nil once one has accepted
	told     bool                  // an upstream has accepted
	placed   bool                  // the first sequence is known; the fields below say nothing before
	began    uint64                // sequence that it brought first, or will
	next     uint64                // sequence it will bring next
	demand   uint64                // highest sequence that is wanted
	until    uint64                // one past the last sequence that any reader wants; zero is no end
	brought  uint64                // pieces
	waits    uint64                // how often nothing was wanted
	head     uint64                // one past the newest piece that the upstream tells of
	route    []peer.ID
	rate     protocol.Rate
	stopping bool
	done     bool
	err      error
}

// retryFirst and retryLast bound the wait between two searches for an upstream.
const (
	retryFirst = 50 * time.Millisecond
	retryLast  = time.Second
)

// newPump starts a pump at a position, as far as until. Called under feeds.mu.
func (f *feed) newPump(from Position, until uint64) (*pump, error) {
	m := f.in.m
	p := &pump{f: f, from: from, kick: make(chan struct{}, 1), moved: make(chan struct{}, 1), until: until}
	if from <= lastSequence {
		p.placed, p.began, p.next, p.demand = true, from, from, from+f.ahead()
	}
	p.ctx, p.cancel = context.WithCancel(m.life)
	p.life = p.ctx
	if !m.spawn(func() {
		defer p.cancel()
		err := p.fill()
		if err == nil {
			p.debts.Wait() // who waits for the pump waits for what is owed
		}
		f.in.finish(p, err)
	}) {
		p.cancel()
		return nil, errClosed
	}
	f.pumps[p] = struct{}{}
	f.in.pumps++
	return p, nil
}

// stop asks the pump to end. Called under feeds.mu.
func (p *pump) stop() {
	p.stopping = true
	p.cancel()
}

func (p *pump) poke() {
	select {
	case p.kick <- struct{}{}:
	default:
	}
}

// wanted says whether the next piece is wanted now.
func (p *pump) wanted() bool {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	return p.wants()
}

// at is the position of what the pump will bring next.
func (p *pump) at() Position {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	if !p.placed {
		return p.from
	}
	return p.next
}

// have is how many pieces the pump has brought.
func (p *pump) have() uint64 {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	return p.brought
}

// end is one past the last piece that is wanted; zero is no end.
func (p *pump) end() uint64 {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	return p.until
}

// awaitDemand waits until the next piece is wanted. It is false if the pump is to stop, or nothing was wanted for so long
// that the upstream would rather serve somebody else.
func (p *pump) awaitDemand() bool {
	if p.wanted() {
		return p.ctx.Err() == nil
	}
	p.f.in.mu.Lock()
	p.waits++
	p.f.in.mu.Unlock()
	idle := time.NewTimer(p.f.in.m.cfg.StallTimeout / 2)
	defer idle.Stop()
	for {
		select {
		case <-p.kick:
			if p.wanted() {
				return p.ctx.Err() == nil
			}
		case <-idle.C:
			return p.retire()
		case <-p.ctx.Done():
			return false
		}
	}
}

// retire makes an idle pump end, unless somebody has just begun to want it; it returns whether it is to go on.
func (p *pump) retire() bool {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	if p.wants() && p.ctx.Err() == nil {
		return true
	}
	p.stop()
	return false
}

// fill is the life of a pump. nil means that it ended because the stream or the demand did.
func (p *pump) fill() error {
	m := p.f.in.m
	progress, wait := time.Now(), retryFirst
	var why losses
	for p.awaitDemand() {
		began := p.have()
		upstream, err := p.nextUpstream(why.lost)
		if err != nil {
			err = why.nobody(err)
		} else {
			err = p.drink(upstream)
			if err == nil {
				return nil
			}
			p.setUpstream(nil, 0)
			if p.over() {
				p.payUp(upstream)
				return nil
			}
			if p.have() > began {
				progress, wait, why.unpaid = time.Now(), retryFirst, nil
			}
			if p.ctx.Err() != nil {
				return nil
			}
			why.add(err)
			p.mourn(err)
			m.log.Info("upstream lost", "stream", p.f.id, "upstream", upstream.Peer, "next", nameOf(p.at()), "reason", err)
			if barring(err) {
				// A channel to another may still have something; another may keep more, or carry what was here first.
				p.bar(upstream.Peer, err)
				continue
			}
			if errors.Is(err, ErrUnpaid) {
				p.unpaid(upstream.Peer)
			} else if p.parted(upstream, err) {
				continue
			}
		}
		if errors.Is(err, errForged) { // by now its peer is kept out, and the next search does not hear of it
			why.forged = err
		}
		if ours(err) || time.Since(progress) > m.cfg.GiveUp {
			return fmt.Errorf("no upstream for %s: %w", nameOf(p.at()), why.all(err))
		}
		if p.have() > began {
			continue // it worked for a while: look for the next one at once
		}
		select {
		case <-time.After(wait):
		case <-p.ctx.Done():
			return nil
		}
		wait = min(2*wait, retryLast)
	}
	return nil
}

// over says whether the stream's last piece is here.
func (p *pump) over() bool {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	return p.f.ended && p.placed && p.next >= p.f.end
}

// payUp is for a line that broke between the last piece and the voucher for it: the pump subscribes once more at the same
// upstream, for no piece, and is done when that has the voucher.
func (p *pump) payUp(c Candidate) {
	m := p.f.in.m
	ctx, cancel := context.WithTimeout(m.life, m.cfg.HandshakeTimeout)
	defer cancel()
	p.ctx = ctx // the readers may have what they wanted and be gone
	for {
		err := p.drink(c)
		if err == nil {
			return
		}
		if ours(err) {
			m.log.Warn("the end of a stream cannot be paid for", "stream", p.f.id, "upstream", c.Peer, "err", err)
			return
		}
		select {
		case <-ctx.Done():
			m.log.Warn("the end of a stream is not paid for: its upstream cannot be reached; it gets the voucher with the next subscription",
				"stream", p.f.id, "upstream", c.Peer, "err", err)
			return
		case <-time.After(retryFirst):
		}
	}
}

// ours says whether a failure is this node's own, so that no other upstream would help.
func ours(err error) bool {
	if broke := (*chain.UnfundedError)(nil); errors.As(err, &broke) {
		return true
	}
	for _, own := range []error{pay.ErrBudget, pay.ErrNoBudget, pay.ErrSponsor, pay.ErrClosed, errClosed, ErrTooExpensive, ErrGone, protocol.ErrContradiction} {
		if errors.Is(err, own) {
			return true
		}
	}
	return false
}

// barring says whether an upstream is never asked again: see bar.
func barring(err error) bool {
	return errors.Is(err, pay.ErrBudget) || errors.Is(err, pay.ErrSponsor) || errors.Is(err, ErrGone) || errors.Is(err, protocol.ErrContradiction)
}

// bar never asks an upstream again that has not what is wanted, or that cannot be paid: it is no fault of its own.
func (p *pump) bar(who peer.ID, err error) {
	if gone := (*GoneError)(nil); errors.As(err, &gone) {
		p.begins(gone.Oldest)
	}
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	p.beyond = append(p.beyond, who)
}

// setUpstream records where the pieces come from now, and at what rate.
func (p *pump) setUpstream(route []peer.ID, rate protocol.Rate) {
	p.f.in.mu.Lock()
	defer p.f.in.mu.Unlock()
	p.route, p.rate = route, rate
	if route == nil {
		p.head = 0
	}
	p.f.in.hold(p.f)
	p.f.signal()
	p.f.turn()
}

// findUpstream searches the mesh and lets the chooser pick.
func (m *Mesh) findUpstream(p *pump) (Candidate, error) {
	fs := m.feeds
	fs.mu.Lock()
	n := need{own: true, path: p.f.longestPath(), never: p.never(), patience: m.cfg.QuotePatience, wide: true, most: p.most()}
	fs.mu.Unlock()
	candidates, err := m.search(p.ctx, p.f.id, n)
	if err != nil {
		return Candidate{}, err
	}
	candidates = p.preferPaid(candidates)
	p.bench.mu.Lock()
	for i := range candidates {
		candidates[i].Needs = p.bench.needs
	}
	p.bench.mu.Unlock()
	c, err := m.pick(p.ctx, candidates)
	if err != nil {
		return Candidate{}, fmt.Errorf("of %d upstreams of stream %s: %w", len(candidates), p.f.id, err)
	}
	p.takeNote(slices.DeleteFunc(slices.Clone(candidates), func(other Candidate) bool { return other.Peer == c.Peer }))
	m.log.Debug("upstream chosen", "stream", p.f.id, "upstream", c.Peer, "rate", c.Rate, "hops", c.Hops(), "of", len(candidates))
	fs.mu.Lock()
	if p.f.header == nil {
		p.f.header = &c.header
	}
	fs.mu.Unlock()
	return c, nil
}

// drink subscribes at one upstream and takes its pieces. nil means that the stream or the demand has ended, and that all is paid;
// after an error what is owed is paid beside what comes next.
func (p *pump) drink(c Candidate) error {
	m := p.f.in.m
	s, err := m.subscribe(p, c)
	if err != nil {
		return err
	}
	freed := s.keep()
	p.onDuty(s, c)
	if !p.tended {
		p.tended = m.spawn(func() { p.tend(p.life) })
	}
	p.setUpstream(append([]peer.ID{c.Peer}, s.route...), c.Rate)
	s.checks = p.f.verifier(s.header.Stream)
	go s.attend(p.ctx, p)
	err = p.draw(s, c)
	p.onDuty(nil, c)
	if err == nil {
		s.abandon()
		freed()
		return nil
	}
	why := s.leftFor()
	if why != nil {
		err = why
	}
	p.debts.Go(func() {
		defer freed()
		defer s.abandon()
		if s.ended {
			if err := s.finish(false); err != nil {
				m.log.Debug("an upstream that was left is paid with the next subscription", "upstream", s.peer, "err", err)
			}
		}
	})
	return err
}

// draw takes what comes from an upstream until the stream or the demand has ended, or something fails.
func (p *pump) draw(s *subscription, c Candidate) error {
	for {
		if !s.last && !p.over() && !p.awaitDemand() {
			s.stop()
		}
		kind, body, err := s.reader.Next(wire.KindPiece, wire.KindDelivery, wire.KindRoute, wire.KindTerms, wire.KindStop, wire.KindRefusal)
		if err != nil {
			return s.broken(err)
		}
		switch kind {
		case wire.KindPiece:
			goOn, last, err := p.take(s, body)
			if err != nil {
				return err
			}
			if last {
				s.last = true
			} else if !goOn {
				s.stop() // the next piece is here already, from another pump
			}
		case wire.KindStop:
			if why := s.leftFor(); why != nil && !p.over() && p.ctx.Err() == nil {
				s.ended = true
				return why
			}
			return s.finish(p.over())
		case wire.KindRoute:
			told, err := wire.DecodeRoute(body)
			if err != nil {
				return fmt.Errorf("%w: %w", errBrokeProtocol, err)
			}
			route, err := fromWire(told.Route)
			if err != nil {
				return err
			}
			if err := p.reroute(c, route, told.Window); err != nil {
				return err
			}
		default:
			if err := s.control(kind, body); err != nil {
				return err
			}
		}
	}
}

// take verifies a piece, counts it and stores it.
func (p *pump) take(s *subscription, frame []byte) (goOn, last bool, err error) {
	m := p.f.in.m
	if s.last {
		return false, false, fmt.Errorf("%w: a piece after the last one", errBrokeProtocol)
	}
	sp, payload, err := wire.DecodePiece(frame, p.f.id)
	if err != nil {
		return false, false, fmt.Errorf("%w: %w", errBrokeProtocol, err)
	}
	if s.unplaced() && sp.Sequence <= lastSequence {
		s.next = sp.Sequence
	}
	if sp.Sequence != s.next {
		return false, false, fmt.Errorf("%w: piece %d came where piece %d belongs", errBrokeProtocol, sp.Sequence, s.next)
	}
	if err := p.verify(s, sp, payload); err != nil {
		m.metrics.refusedPieces.Inc()
		return false, false, err
	}
	if !s.proved {
		s.proved = true
		p.proved(s.peer)
	}
	s.next++
	pc := &piece{feed: p.f, seq: sp.Sequence, slab: s.slab, frame: frame, payload: payload, labels: sp.Labels, last: sp.Last, cost: s.rate, giver: s.peer}
	s.buy.Received(pc.size())
	s.signing.came(sp.Sequence, pc.size())
	m.metrics.verified.Inc()
	m.metrics.received.Add(float64(pc.size()))
	goOn = m.feeds.put(p, pc)
	return goOn, sp.Last, nil
}

// verify checks a piece against its stream's header, unless it is measured what that costs.
func (p *pump) verify(s *subscription, sp protocol.SignedPiece, payload []byte) error {
	m := p.f.in.m
	if m.trust.Blind() {
		return nil
	}
	err := s.checks.Verify(sp)
	if err == nil {
		err = sp.CheckPayload(payload)
	}
	switch {
	case errors.Is(err, protocol.ErrContradiction):
		m.log.Warn("a publisher contradicts itself", "stream", p.f.id, "publisher", s.header.Publisher, "upstream", s.peer, "evidence", err)
	case err != nil:
		err = fmt.Errorf("%w: %w", errForged, err)
	}
	return err
}

// reroute takes the upstream's new route. One that leads through ourselves or our own readers would be a loop.
func (p *pump) reroute(c Candidate, route []peer.ID, w wire.Window) error {
	m := p.f.in.m
	m.feeds.mu.Lock()
	defer m.feeds.mu.Unlock()
	if contains(route, m.ID()) {
		return fmt.Errorf("upstream %s now gets the stream through us", c.Peer)
	}
	changed := !slices.Equal(p.route[min(len(p.route), 1):], route)
	p.route = append([]peer.ID{c.Peer}, route...)
	p.head = w.Next
	p.f.hear(w)
	p.f.signal()
	if changed {
		p.f.turn()
	}
	return nil
}
