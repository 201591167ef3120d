package pay

import (
	"cmp"
	"context"
	"slices"

	"github.com/openstreaming/openstreaming/protocol"
)

// Customer says whether a peer has a channel open that pays this book and has something left: one that it has subscribed on, as L2
// was last seen, or one that it was offered and may have opened since, for which L2 is asked, at most eight times.
func (b *Book) Customer(ctx context.Context, peer string) (bool, error) {
	for _, t := range b.tabs() {
		if t.peer != peer {
			continue
		}
		t.mu.Lock()
		err := t.admissible()
		t.mu.Unlock()
		if err == nil {
			return true, nil
		}
	}
	for _, r := range b.lanes.offeredTo(peer) {
		state, err := b.l2.State(ctx, b.domain.ChannelID(r.Channel))
		if err != nil {
			return false, err
		}
		if !state.closing() && protocol.Covered(state.Deposited, r.Channel.Rate) > 0 {
			return true, nil
		}
	}
	return false, nil
}

// offeredTo are the offers to a peer that are not known to be taken, those that end last first, and no more than may wait.
func (l *laneBook) offeredTo(peer string) (out []offerRecord) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range l.offers {
		if r.Peer == peer {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(x, y offerRecord) int {
		return cmp.Compare(y.Until, x.Until)
	})
	return out[:min(len(out), offersPerPeer)]
}
