package mesh

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// askKey names a question. Ours and those on behalf of others are two: a stranger neither makes ours wait, nor chooses how it is asked.
type askKey struct {
	stream protocol.StreamID
	peer   peer.ID
	own    bool
}

// ask is one question to one peer: under way until done is closed, then its answer.
type ask struct {
	key       askKey
	done      chan struct{}
	candidate Candidate // valid after done, if err is nil
	err       error     // valid after done
	ended     time.Time // valid after done

	// Under searches.mu, and constant after done.
	mine     []peer.ID     // through whom it is asked, us last: the shortest of the paths of those who want it before it is sent
	wanted   int           // searches that wait for it
	sent     bool          // its turn has come; an answer of our own counts as sent
	unwanted chan struct{} // closed if its turn is not waited for any more
	dropped  bool          // unwanted is closed
	instead  *ask          // our own question, whose answer is this one's too
}

// ask is the question to a peer about a stream: one under way, an answer that still holds, or a new one. Who does not wait for it any
// more says so by leave.
func (x *searches) ask(id protocol.StreamID, p peer.ID, mine []peer.ID, n need) *ask {
	key := askKey{id, p, n.own}
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	if a := x.holding(key, now, mine, n); a != nil {
		a.wanted++
		if !a.answered() && !a.sent && len(mine) < len(a.mine) {
			a.mine = mine
		}
		return a
	}
	if n.spare > 0 {
		if ok, _ := x.m.tending.allow(p); !ok {
			return unasked(errCrowd, now)
		}
	}
	x.forget(func(a *ask) bool { return a.answered() && !a.holds(now, nil, need{}) })
	x.forget((*ask).answered)
	if len(x.asks) >= maxAsks || !n.own && x.passed >= maxAsks/2 {
		return unasked(errCrowd, now)
	}
	a := &ask{key: key, done: make(chan struct{}), mine: mine, wanted: 1, unwanted: make(chan struct{})}
	if !x.m.spawn(func() { x.run(a, n.head) }) {
		return unasked(errClosed, now)
	}
	x.asks[key] = a
	if n.own {
		x.overtake(a)
	} else {
		x.passed++
	}
	return a
}

// holding is the question, or the answer, that serves a search; nil if none does. Ours serve others too. Of theirs only answers serve
// us: when their questions are asked, and what makes them fail, is in their hands. Called under mu.
func (x *searches) holding(key askKey, now time.Time, mine []peer.ID, n need) (found *ask) {
	for _, own := range []bool{true, false} {
		a := x.asks[askKey{key.stream, key.peer, own}]
		if a == nil || !a.holds(now, mine, n) {
			continue
		}
		switch good := a.answered() && a.err == nil; {
		case good:
			return a
		case found == nil && (own || !key.own):
			found = a
		}
	}
	return found
}

// overtake puts our own question in the place of one on behalf of others: they get its answer, if theirs has not been sent. Called
// under mu.
func (x *searches) overtake(own *ask) {
	key := own.key
	key.own = false
	a := x.asks[key]
	if a == nil || a.sent && !a.answered() {
		return
	}
	delete(x.asks, key)
	if !a.answered() {
		a.instead = own
		a.drop()
	}
}

// run asks a question and takes down its answer.
func (x *searches) run(a *ask, head uint64) {
	c, err := x.m.askInTurn(a, head)
	x.mu.Lock()
	instead := a.instead
	if !a.key.own {
		x.passed--
	}
	x.mu.Unlock()
	if instead != nil {
		<-instead.done
		c, err = instead.candidate, instead.err
	}
	a.candidate, a.err, a.ended = c, err, x.m.clock.Now()
	close(a.done)
}

// leave is for a search that does not wait for a question any more. One that nobody waits for is not asked if its turn has not come.
func (x *searches) leave(a *ask) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if a.wanted--; a.wanted > 0 || a.sent || a.answered() {
		return
	}
	a.drop()
	if x.asks[a.key] == a {
		delete(x.asks, a.key)
	}
}

// drop ends the wait for a question's turn. Called under searches.mu.
func (a *ask) drop() {
	if !a.dropped {
		a.dropped = true
		close(a.unwanted)
	}
}

// begin is for a question whose turn has come: through whom it is asked. It is false if nobody waits for it any more.
func (x *searches) begin(a *ask) (mine []peer.ID, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	a.sent = !a.dropped
	return a.mine, a.sent
}

// forget drops questions of a kind, if there are too many of all kinds. Called under mu.
func (x *searches) forget(which func(*ask) bool) {
	if len(x.asks) >= maxAsks {
		maps.DeleteFunc(x.asks, func(_ askKey, a *ask) bool { return which(a) })
	}
}

// unasked is a question with an answer of our own.
func unasked(err error, now time.Time) *ask {
	a := &ask{done: make(chan struct{}), err: err, ended: now, sent: true}
	close(a.done)
	return a
}

// holds says whether an answer, or the wait for one, serves a search through the nodes of mine. That there is none serves only those
// whose path is as long: a peer refuses what is too long, or knows no way around it. Called under searches.mu.
func (a *ask) holds(now time.Time, mine []peer.ID, n need) bool {
	if !a.answered() {
		return !a.sent || len(a.mine) <= len(mine)
	}
	age := now.Sub(a.ended)
	if a.err != nil {
		return a.sent && age < missHolds && len(a.mine) <= len(mine)
	}
	if n.head > a.candidate.Head {
		return age < missHolds
	}
	if n.spare > 0 && age > n.spare {
		return false
	}
	return uint64(now.Unix()) < a.candidate.Quote.ValidUntil && !overlap(a.candidate.Route, mine)
}

func (a *ask) answered() bool {
	select {
	case <-a.done:
		return true
	default:
		return false
	}
}

// askInTurn asks one peer for a quote when it is our turn. However short the patience of those who want to know: who comes later may
// have more, and the answer is his too.
func (m *Mesh) askInTurn(a *ask, head uint64) (Candidate, error) {
	id, p := a.key.stream, a.key.peer
	turn, cancel := context.WithTimeout(m.life, m.cfg.QuotePatience)
	defer cancel()
	free, err := m.turns.take(turn, p, !a.key.own, a.unwanted)
	if err != nil {
		return Candidate{}, err
	}
	defer free()
	if !a.key.own && !m.passOn(turn, p, a.unwanted) {
		return Candidate{}, errCrowd
	}
	mine, ok := m.searches.begin(a)
	if !ok {
		return Candidate{}, errCrowd
	}
	ctx, cancel := context.WithTimeout(m.life, m.cfg.QuotePatience)
	defer cancel()
	c, err := m.askQuote(ctx, id, p, mine, head)
	var r wire.Refusal
	switch {
	case err == nil:
		m.observer.answered(p, c.Latency)
	case errors.As(err, &r) && r.Code == wire.CodeBusy:
		m.turns.isBusy(p, r.RetryAfter)
		m.passing.lower(p)
		m.tending.lower(p)
	case offence(err) != "":
		m.punish(p, err)
		fallthrough
	default:
		if g := m.found.Gossip(); g != nil {
			g.Forget(p, id) // what it said of itself did not hold
		}
	}
	return c, err
}

// askQuote asks one peer for a quote.
func (m *Mesh) askQuote(ctx context.Context, id protocol.StreamID, p peer.ID, mine []peer.ID, head uint64) (Candidate, error) {
	payer, signer := m.money.Payer()
	begin := time.Now()
	patience := m.cfg.QuotePatience
	if end, ok := ctx.Deadline(); ok {
		patience = max(time.Until(end), time.Millisecond)
	}
	// The peer is given less time than we have, so that its "no" comes before our patience ends.
	reply, err := m.exchangeQuote(ctx, p, wire.QuoteRequest{Stream: id, Path: toWire(mine), Payer: payer, Signer: signer,
		Patience: patience * 4 / 5, Head: head})
	if err != nil {
		return Candidate{}, err
	}
	route, err := fromWire(reply.Route)
	if err != nil {
		return Candidate{}, err
	}
	total, err := reply.Quote.TotalRate()
	if err != nil {
		return Candidate{}, err
	}
	if total == 0 {
		return Candidate{}, fmt.Errorf("%w: a price of zero, but every hop is paid", errBrokeProtocol)
	}
	return Candidate{Peer: p, Rate: total, Quote: reply.Quote, Route: route, Latency: time.Since(begin), Head: reply.Window.Next,
		header: reply.Header, window: reply.Window}, nil
}
