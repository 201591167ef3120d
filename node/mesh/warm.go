package mesh

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// bench is a pump's upstream and who could take over from it, kept warm: quoted anew every now and then, connected, and the best
// of them with a channel open. One goroutine tends it (tend), the pump's own takes from it.
type bench struct {
	mu       sync.Mutex
	duty     *subscription         // under mu: what the pump drinks from; nil between two
	current  Candidate             // under mu: whose it is
	since    time.Time             // under mu: since when
	standby  []Candidate           // under mu
	left     error                 // under mu: why the one before the current was left
	suspect  *Candidate            // under mu: left because others tell of pieces that did not come from it, which none of them has shown yet
	reserve  time.Time             // under mu: when a channel in reserve may be tried for again
	looked   time.Time             // under mu: when the mesh was searched last
	lookRest time.Duration         // under mu: how long it is not searched again
	needs    float64               // under mu: bytes per second that the stream grows by; zero if unknown
	heeded   map[peer.ID]time.Time // under mu: when those were asked who said to all that they sell the stream
}

// How often things are done for upstreams that are not in use.
const (
	lookFirst    = 5 * time.Second // between two searches for more of them, doubled each time that finds nobody new
	lookMost     = time.Minute
	reserveAgain = time.Minute // after a channel could not be kept in reserve
)

// parted decides what an upstream that was lost or left is remembered for, and says whether the next one is to be looked for at
// once.
func (p *pump) parted(c Candidate, why error) (atOnce bool) {
	m, b := p.f.in.m, &p.bench
	b.mu.Lock()
	defer b.mu.Unlock()
	b.suspect = nil // whoever came after it showed no piece either
	switch {
	case errors.Is(why, errBetter):
		m.seat(p, append(slices.Clone(b.standby), c)) // it is still good
		return true
	case errors.Is(why, errCircle):
		return true
	case ours(why):
		return false
	case dearer(why):
		m.searches.forgetQuote(p.f.id, c.Peer)
		return false
	case errors.Is(why, errWithheld) && !errors.Is(why, errAdmitted):
		b.suspect = &c
		m.seat(p, append(slices.Clone(b.standby), c)) // it may have been right
		return true
	}
	m.blame(p.f.id, c.Peer, why)
	return len(b.standby) > 0
}

// mourn keeps why an upstream was left, until the next one has shown a piece.
func (p *pump) mourn(why error) {
	p.bench.mu.Lock()
	defer p.bench.mu.Unlock()
	if p.bench.left == nil {
		p.bench.left = why
	}
}

// dearer says that an upstream ended a subscription, or refused one, because it costs more by now.
func dearer(why error) bool {
	var r wire.Refusal
	return errors.As(why, &r) && r.Code == wire.CodePrice
}

// proved is for an upstream whose first piece has come: it is forgiven, and one that was left since this piece did not come from it
// is not.
func (p *pump) proved(by peer.ID) {
	m, b := p.f.in.m, &p.bench
	m.searches.forgive(by)
	b.mu.Lock()
	suspect, left := b.suspect, b.left
	m.observer.note(by, func(o *Observed) { o.Good++ })
	b.suspect, b.left = nil, nil
	b.mu.Unlock()
	if suspect != nil && suspect.Peer != by {
		m.blame(p.f.id, suspect.Peer, errWithheld)
	}
	if p.giver != "" && p.giver != by {
		m.metrics.switches.WithLabelValues(reason(left)).Inc()
	}
	p.giver = by
}

// reason is the label of why an upstream was left.
func reason(why error) string {
	switch {
	case errors.Is(why, errBetter), dearer(why):
		return "price"
	case errors.Is(why, errWithheld):
		return "withheld"
	case errors.Is(why, errSlow):
		return "slow"
	case errors.Is(why, errCircle):
		return "circle"
	case errors.Is(why, errSilent), errors.Is(why, os.ErrDeadlineExceeded):
		return "silent"
	case errors.Is(why, pay.ErrBudget), errors.Is(why, pay.ErrSponsor):
		return "budget"
	}
	return "lost"
}

// onDuty says what the pump drinks from; nil says nothing.
func (p *pump) onDuty(s *subscription, c Candidate) {
	b := &p.bench
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, change := range []struct {
		s  *subscription
		by int
	}{{b.duty, -1}, {s, 1}} {
		if change.s != nil {
			p.f.in.m.observer.note(change.s.peer, func(o *Observed) { o.Streams += change.by })
		}
	}
	b.duty, b.current, b.since = s, c, time.Now()
}

// leave gives the current upstream up, if there is one.
func (p *pump) leave(why error) {
	p.bench.mu.Lock()
	duty := p.bench.duty
	p.bench.mu.Unlock()
	if duty != nil {
		duty.leave(why)
	}
}

// nextUpstream is who the pump is to drink from: one of those that are kept warm, or else who a search finds.
func (p *pump) nextUpstream(left error) (Candidate, error) {
	if c, ok := p.substitute(left); ok {
		return c, nil
	}
	return p.f.in.m.findUpstream(p)
}

// substitute takes the chooser's choice of those that can take over.
func (p *pump) substitute(left error) (Candidate, bool) {
	m, b := p.f.in.m, &p.bench
	able := p.able(left)
	i := m.chooser.Choose(able)
	if i < 0 || i >= len(able) {
		return Candidate{}, false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	m.seat(p, slices.DeleteFunc(slices.Clone(b.standby), func(c Candidate) bool { return c.Peer == able[i].Peer }))
	return able[i], true
}

// able are those on the bench that can take over from an upstream that is left for a reason: who tells of the piece that is
// missing, if one is; and nobody to whom, or to whose upstreams, the stream comes through us.
func (p *pump) able(left error) []Candidate {
	m := p.f.in.m
	m.feeds.mu.Lock()
	next, never := p.next, append(p.never(), m.ID())
	most, header := p.most(), p.f.header
	m.feeds.mu.Unlock()
	sponsored := header != nil && p.sponsored(*header)
	missing := errors.Is(left, errWithheld) || errors.Is(left, errSlow)
	p.bench.mu.Lock()
	defer p.bench.mu.Unlock()
	var able []Candidate
	for _, c := range p.bench.standby {
		c = m.known(c)
		c.Needs = p.bench.needs
		if missing && c.Head <= next || most > 0 && c.Rate > most || contains(never, c.Peer) || overlap(c.Route, never) ||
			m.gate.reason(c.Peer) != "" || m.searches.resting(c.Peer) || sponsored && c.sponsors() {
			continue
		}
		able = append(able, c)
	}
	return able
}

// takeNote puts those of a search's candidates on the bench that were not chosen.
func (p *pump) takeNote(found []Candidate) {
	m, b := p.f.in.m, &p.bench
	b.mu.Lock()
	defer b.mu.Unlock()
	rest := slices.Clone(b.standby)
	for _, c := range found {
		if c.Peer != b.current.Peer || b.duty == nil {
			rest = slices.DeleteFunc(rest, func(old Candidate) bool { return old.Peer == c.Peer })
			rest = append(rest, c)
		}
	}
	m.seat(p, rest)
}

// seat keeps the best of some candidates warm and lets the others go, and those who cannot carry. Called under the bench's mu.
func (m *Mesh) seat(p *pump, candidates []Candidate) {
	var seated []Candidate
	candidates = m.direct(candidates)
	for len(seated) < m.cfg.WarmUpstreams {
		i := m.chooser.Choose(candidates)
		if i < 0 || i >= len(candidates) {
			break
		}
		seated = append(seated, candidates[i])
		candidates = slices.Delete(slices.Clone(candidates), i, i+1)
	}
	for _, old := range p.bench.standby {
		if !slices.ContainsFunc(seated, func(c Candidate) bool { return c.Peer == old.Peer }) {
			m.letGo(p, old.Peer)
		}
	}
	for _, c := range seated {
		m.host.ConnManager().Protect(c.Peer, p.tag())
	}
	m.warm.Add(int64(len(seated) - len(p.bench.standby)))
	p.bench.standby = seated
}

func (m *Mesh) letGo(p *pump, who peer.ID) { m.host.ConnManager().Unprotect(who, p.tag()) }

// tag names the pump where connections that it keeps are protected.
func (p *pump) tag() string { return fmt.Sprintf("standby %p", p) }

// tend watches the pump's upstream and keeps others warm until ctx ends.
func (p *pump) tend(ctx context.Context) {
	m := p.f.in.m
	defer func() {
		p.bench.mu.Lock()
		defer p.bench.mu.Unlock()
		m.seat(p, nil)
	}()
	t := &tending{p: p, watch: watch{silence: m.cfg.SwitchAfter, patience: m.cfg.SwitchAfter}}
	beat := m.cfg.KeepAlive / 2
	tick := time.NewTicker(beat)
	defer tick.Stop()
	last := time.Now()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := time.Now()
		if now.Sub(last) > 4*beat {
			t.watch.renew() // it was ourselves who stood still
		}
		last = now
		t.look(ctx, now)
	}
}

// tending is what one goroutine, tend, remembers from one look to the next.
type tending struct {
	p     *pump
	watch watch
	gauge gauge
	duty  *subscription
	next  uint64        // as it was seen last
	came  time.Time     // when it moved last
	gap   time.Duration // between two such moments, roughly
	step  time.Duration // how long after came the others are asked again
	fresh time.Time     // when they were asked last
	busy  chan struct{} // closed when those who were asked have answered; nil while nobody is asked
}

// look is one look at the upstream, and at the bench if it is time.
func (t *tending) look(ctx context.Context, now time.Time) {
	p, m := t.p, t.p.f.in.m
	p.bench.mu.Lock()
	duty, since := p.bench.duty, p.bench.since
	p.bench.mu.Unlock()
	if duty == nil {
		return
	}
	if duty != t.duty {
		t.duty, t.came, t.step, t.fresh = duty, now, 0, time.Time{}
		t.watch.renew()
		t.gauge = gauge{}
	}
	s := p.sight(duty, now)
	if s.next != t.next {
		t.gap = (3*t.gap + now.Sub(t.came)) / 4
		t.next, t.came, t.step = s.next, now, 0
	}
	if t.step == 0 {
		t.step = max(m.cfg.KeepAlive, 2*t.gap)
	}
	t.measure(s, duty.peer)
	if why := t.watch.judge(s); why != nil && len(p.able(why)) > 0 {
		t.watch.left(now, why)
		if errors.Is(why, errWithheld) && s.own > s.next {
			why = errAdmitted
		}
		duty.leave(why)
		return
	}
	if t.busy != nil {
		select {
		case <-t.busy:
			t.busy = nil
		default:
			return
		}
	}
	every := max(m.cfg.QuoteValidity/4, m.cfg.KeepAlive)
	var head uint64
	switch {
	case s.wanted && now.Sub(t.came) >= t.step:
		head, t.step = s.next+1, min(2*t.step, every) // nothing comes: is there anything?
	case now.Sub(since) >= m.cfg.WarmAfter && now.Sub(t.fresh) >= every:
	default:
		return
	}
	t.fresh = now
	busy := make(chan struct{})
	if m.spawn(func() {
		defer close(busy)
		p.refresh(ctx, head)
	}) {
		t.busy = busy
	}
}

// measure takes down what is seen of the upstream's speed and the stream's.
func (t *tending) measure(s sight, from peer.ID) {
	rate, needs := t.gauge.read(s)
	if rate > 0 {
		t.p.f.in.m.observer.brought(from, rate)
	}
	if needs > 0 {
		t.p.bench.mu.Lock()
		defer t.p.bench.mu.Unlock()
		if old := t.p.bench.needs; old > 0 {
			needs = (3*old + needs) / 4
		}
		t.p.bench.needs = needs
	}
}

// sight is what is seen of the upstream now.
func (p *pump) sight(s *subscription, now time.Time) sight {
	m := p.f.in.m
	m.feeds.mu.Lock()
	seen := sight{now: now, next: p.next, wanted: p.placed && p.wants(), waits: p.waits, head: p.head}
	m.feeds.mu.Unlock()
	if m.searches.doubts(s.peer) {
		seen.head = 0
	}
	seen.own = seen.head
	seen.wanted = seen.wanted && !s.excused(now)
	seen.bytes, seen.silent = s.line.seen(now)
	p.bench.mu.Lock()
	defer p.bench.mu.Unlock()
	for _, c := range p.bench.standby {
		if c.Head > seen.head && !m.searches.doubts(c.Peer) {
			seen.head = c.Head
		}
	}
	return seen
}

// refresh asks those on the bench anew, looks for more if there are too few, opens a channel to the best one, and changes to it if
// the chooser says so. head is as in need.
func (p *pump) refresh(ctx context.Context, head uint64) {
	m, b := p.f.in.m, &p.bench
	m.feeds.mu.Lock()
	n := need{own: true, path: p.f.longestPath(), never: p.never(), patience: m.cfg.QuotePatience, wide: true,
		head: head, spare: m.cfg.KeepAlive}
	m.feeds.mu.Unlock()
	b.mu.Lock()
	old, current, since := slices.Clone(b.standby), b.current, b.since
	b.mu.Unlock()
	again := m.askAgain(ctx, p.f.id, old, n)
	again = append(again, p.heed(ctx, n, current, again)...)
	b.mu.Lock()
	rest := lookMost
	switch {
	case head > 0 && len(again) == 0:
		rest = m.cfg.SwitchAfter / 2 // nothing comes, and nobody is there to take over
	case len(again) < m.cfg.WarmUpstreams:
		rest = b.lookRest
	}
	search := time.Since(b.looked) >= rest
	b.mu.Unlock()
	if search {
		again = append(again, p.lookForMore(ctx, n, again)...)
	}
	b.mu.Lock()
	again = slices.DeleteFunc(again, func(c Candidate) bool { return b.duty != nil && c.Peer == b.current.Peer })
	m.seat(p, again)
	seated := slices.Clone(b.standby)
	b.mu.Unlock()
	for _, c := range seated {
		if m.host.Network().Connectedness(c.Peer) != network.Connected {
			if err := m.host.Connect(ctx, peer.AddrInfo{ID: c.Peer}); err != nil {
				m.log.Debug("an upstream in reserve cannot be reached", "stream", p.f.id, "peer", c.Peer, "err", err)
			}
		}
	}
	if time.Since(since) >= m.cfg.WarmAfter {
		p.ready(ctx, current, since)
	}
}

// askAgain are the candidates as they answer now, without those that do not, or whose stream comes through us.
func (m *Mesh) askAgain(ctx context.Context, id protocol.StreamID, candidates []Candidate, n need) []Candidate {
	ctx, cancel := context.WithTimeout(ctx, n.patience)
	defer cancel()
	mine := append(slices.Clone(n.path), m.ID())
	asks := make([]*ask, len(candidates))
	for i, c := range candidates {
		if !m.searches.resting(c.Peer) {
			asks[i] = m.searches.ask(id, c.Peer, mine, n)
			defer m.searches.leave(asks[i])
		}
	}
	var out []Candidate
	for i, a := range asks {
		if a == nil {
			continue // it is found again when it has rested
		}
		select {
		case <-a.done:
			c := a.candidate
			if errors.Is(a.err, errCrowd) {
				out = append(out, m.known(candidates[i])) // it is asked next time
			}
			if a.err == nil && !overlap(c.Route, mine) && !contains(n.never, c.Peer) && (m.cfg.MaxRate == 0 || c.Rate <= m.cfg.MaxRate) {
				out = append(out, m.known(c))
			}
		case <-ctx.Done():
		}
	}
	return out
}

// lookForMore searches the mesh for candidates beside those that are known.
func (p *pump) lookForMore(ctx context.Context, n need, known []Candidate) []Candidate {
	m, b := p.f.in.m, &p.bench
	n.spare = m.cfg.QuoteValidity / 4
	// Whose answer is here already would end the search before others have answered.
	b.mu.Lock()
	n.never = append(slices.Clone(n.never), b.current.Peer)
	b.mu.Unlock()
	for _, c := range known {
		n.never = append(n.never, c.Peer)
	}
	found, err := m.search(ctx, p.f.id, n)
	if err != nil && ctx.Err() == nil {
		m.log.Debug("no upstreams in reserve were found", "stream", p.f.id, "err", err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	found = slices.DeleteFunc(found, func(c Candidate) bool {
		return c.Peer == b.current.Peer || slices.ContainsFunc(known, func(k Candidate) bool { return k.Peer == c.Peer })
	})
	b.looked = time.Now()
	b.lookRest = min(max(lookFirst, 2*b.lookRest), lookMost)
	if len(found) > 0 {
		b.lookRest = lookFirst
	}
	return found
}

// ready opens a channel to the one that would take over, and lets it take over if the chooser prefers it by now.
func (p *pump) ready(ctx context.Context, current Candidate, since time.Time) {
	m, b := p.f.in.m, &p.bench
	able := p.able(nil)
	i := m.chooser.Choose(able)
	if i < 0 || i >= len(able) {
		return
	}
	best := able[i]
	b.mu.Lock()
	mayOpen := time.Now().After(b.reserve)
	b.mu.Unlock()
	if !best.Warm && mayOpen && !p.f.gift && !p.sponsored(best.header) {
		opening, cancel := context.WithTimeout(ctx, channelPatience)
		defer cancel()
		err := m.money.Reserve(opening, best.Peer, best.Quote.Payee, best.Rate, func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
			return m.askOffer(ctx, best, p.f.id, payer, signer)
		})
		if err != nil {
			m.log.Debug("no channel is kept in reserve", "stream", p.f.id, "peer", best.Peer, "err", err)
			b.mu.Lock()
			b.reserve = time.Now().Add(reserveAgain)
			b.mu.Unlock()
		}
	}
	best = m.known(best)
	current = m.known(current)
	current.Current, current.Warm = true, true // whether it brings enough the watch says
	if !best.Warm || time.Since(since) < m.cfg.SwitchEvery || m.chooser.Choose([]Candidate{current, best}) != 1 {
		return
	}
	p.leave(errBetter)
}
