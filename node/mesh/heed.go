package mesh

import (
	"context"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

// What is said to all is heeded: so often the same peer is asked for what it said, and so many of them at a time.
const (
	heedAgain  = 15 * time.Second
	heedAtOnce = 2
)

// heed asks those who said to all that they sell the stream, if it would be worth it. What they said is not believed: what they
// answer is.
func (p *pump) heed(ctx context.Context, n need, current Candidate, known []Candidate) []Candidate {
	m, b := p.f.in.m, &p.bench
	g := m.found.Gossip()
	if g == nil {
		return nil
	}
	skip := append(slices.Clone(n.never), m.ID(), current.Peer)
	for _, c := range known {
		skip = append(skip, c.Peer)
	}
	now := time.Now()
	b.mu.Lock()
	for other, when := range b.heeded {
		if now.Sub(when) < heedAgain {
			skip = append(skip, other)
		} else {
			delete(b.heeded, other)
		}
	}
	picked := worthAsking(g.Sellers(p.f.id), current.Rate, len(known) < m.cfg.WarmUpstreams, append(skip, n.path...))
	if b.heeded == nil {
		b.heeded = make(map[peer.ID]time.Time)
	}
	for _, who := range picked {
		b.heeded[who] = now
	}
	b.mu.Unlock()
	var asked []Candidate
	for _, who := range picked {
		if err := m.found.Connect(ctx, peer.AddrInfo{ID: who}); err != nil {
			m.log.Debug("who says that it sells a stream cannot be reached", "stream", p.f.id, "peer", who, "err", err)
			g.Forget(who, p.f.id)
			continue
		}
		asked = append(asked, Candidate{Peer: who})
	}
	return slices.DeleteFunc(m.askAgain(ctx, p.f.id, asked, n), func(c Candidate) bool { return c.Rate == 0 })
}

// worthAsking are those of whom it was said that they sell a stream who may be better than what is paid now: cheaper by an eighth, or
// anybody with a price while there are too few to take over.
func worthAsking(sellers []gossip.Seller, paid protocol.Rate, tooFew bool, skip []peer.ID) (out []peer.ID) {
	for _, s := range sellers {
		if len(out) < heedAtOnce && s.Rate > 0 && (tooFew || s.Rate <= paid-paid/8) && !contains(skip, s.Peer) {
			out = append(out, s.Peer)
		}
	}
	return out
}
