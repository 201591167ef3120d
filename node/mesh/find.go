package mesh

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/openstreaming/openstreaming/protocol"
)

// ErrForged means that what was offered as a stream is not signed by its publisher.
var ErrForged = errForged

// Find finds a stream's signed header, and buys nothing: the node's own, one that it has seen, or that of the cheapest quote.
// The search takes Config.QuotePatience at most. ErrNotFound, ErrNoPeers, ErrTooExpensive and ErrForged tell why there is none.
func (m *Mesh) Find(ctx context.Context, id protocol.StreamID) (protocol.SignedStream, error) {
	if header, _, _, _, ok := m.feeds.supply(id); header != nil && (ok || !m.feeds.withdrawn(id)) {
		return *header, nil
	}
	candidates, err := m.search(ctx, id, need{own: true, patience: m.cfg.QuotePatience, wide: true})
	if err != nil {
		return protocol.SignedStream{}, fmt.Errorf("find stream %s: %w", id, err)
	}
	cheapest := slices.MinFunc(candidates, func(a, b Candidate) int { return cmp.Compare(a.Rate, b.Rate) })
	return cheapest.header, nil
}

// withdrawn says whether a stream was our own publication and is no more.
func (fs *feeds) withdrawn(id protocol.StreamID) bool {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	f := fs.byID[id]
	return f != nil && f.gone
}
