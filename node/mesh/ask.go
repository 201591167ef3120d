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

type askKey struct {
	stream protocol.StreamID
	peer   peer.ID
}

// ask is one question to one peer: under way until done is closed, then its answer.
type ask struct {
	done      chan struct{}
	candidate Candidate // valid after done, if err is nil
	err       error     // valid after done
	ended     time.Time // valid after done

	// Under searches.mu.
	wanted   int           // searches that wait for it
	sent     bool          // its turn has come
	unwanted chan struct{} // closed if nobody waits for it any more before its turn comes
}

// ask is the question to a peer about a stream: one under way, an answer that still holds, or a new one. Who does not wait for it any
// more says so by leave.
func (x *searches) ask(id protocol.StreamID, p peer.ID, mine []peer.ID, n need) *ask {
	key := askKey{id, p}
	now := x.m.clock.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	if a := x.asks[key]; a != nil && a.holds(now, mine, n) {
		a.wanted++
		return a
	}
	if n.spare > 0 {
		if ok, _ := x.m.tending.allow(p); !ok {
			return unasked(errCrowd, now)
		}
	}
	x.forget(func(a *ask) bool { return !a.holds(now, nil, need{}) })
	x.forget((*ask).answered)
	if len(x.asks) >= maxAsks {
		return unasked(errCrowd, now)
	}
	a := &ask{done: make(chan struct{}), wanted: 1, unwanted: make(chan struct{})}
	x.asks[key] = a
	if !x.m.spawn(func() {
		a.candidate, a.err = x.m.askInTurn(id, p, mine, n, a)
		a.ended = x.m.clock.Now()
		close(a.done)
	}) {
		a.err = errClosed
		close(a.done)
	}
	return a
}

// leave is for a search that does not wait for a question any more. One that nobody waits for is not asked if its turn has not come.
func (x *searches) leave(key askKey, a *ask) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if a.wanted--; a.wanted > 0 || a.sent || a.answered() {
		return
	}
	close(a.unwanted)
	if x.asks[key] == a {
		delete(x.asks, key)
	}
}

// begin is for a question whose turn has come; it is false if nobody waits for it any more.
func (x *searches) begin(a *ask) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	a.sent = a.wanted > 0
	return a.sent
}

// forget drops questions of a kind, if there are too many of all kinds. Called under mu.
func (x *searches) forget(which func(*ask) bool) {
	if len(x.asks) >= maxAsks {
		maps.DeleteFunc(x.asks, func(_ askKey, a *ask) bool { return which(a) })
	}
}

// unasked is a question with an answer of our own.
func unasked(err error, now time.Time) *ask {
	a := &ask{done: make(chan struct{}), err: err, ended: now}
	close(a.done)
	return a
}

// holds says whether an answer, or the wait for one, serves a search through the nodes of mine.
func (a *ask) holds(now time.Time, mine []peer.ID, n need) bool {
	if !a.answered() {
		return true
	}
	age := now.Sub(a.ended)
	if a.err != nil || n.head > a.candidate.Head {
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

// askInTurn asks one peer for a quote when it is our turn.
func (m *Mesh) askInTurn(id protocol.StreamID, p peer.ID, mine []peer.ID, n need, a *ask) (Candidate, error) {
	ctx, cancel := context.WithTimeout(m.life, n.patience)
	defer cancel()
	passed := len(mine) > 1
	free, err := m.turns.take(ctx, p, passed, a.unwanted)
	if err != nil {
		return Candidate{}, err
	}
	defer free()
	if passed && !m.passOn(ctx, p, a.unwanted) || !m.searches.begin(a) {
		return Candidate{}, errCrowd
	}
	c, err := m.askQuote(ctx, id, p, mine, n.head)
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
