package mesh

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"

	"github.com/openstreaming/openstreaming/node/discovery"
)

// ErrRelayed means that nobody who has the stream can be reached but through a relay, and that carries no stream: nobody pays it.
var ErrRelayed = errors.New("only a relay leads to who has the stream, and it carries none")

// meetWithin is how long a direct connection to the chosen upstream may take to come about while another one could carry at once. A
// hole is punched within a few round trips, or most likely not at all.
const meetWithin = 2 * time.Second

// relayed says whether only a relay leads to a peer. It carries quotes; a direct connection may be under way, or impossible.
func (m *Mesh) relayed(p peer.ID) bool { return m.host.Network().Connectedness(p) == network.Limited }

// direct are the candidates to whom no relay is needed.
func (m *Mesh) direct(candidates []Candidate) []Candidate {
	return slices.DeleteFunc(slices.Clone(candidates), func(c Candidate) bool { return m.relayed(c.Peer) })
}

// pick lets the chooser choose among candidates that can carry. If it chooses one to whom only a relay leads, a direct connection is
// waited for: a moment, or for as long as a handshake may take if there is nobody else. No channel is opened before.
func (m *Mesh) pick(ctx context.Context, candidates []Candidate) (Candidate, error) {
	patience := meetWithin
	if len(m.direct(candidates)) == 0 {
		patience = m.cfg.HandshakeTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	left := slices.Clone(candidates)
	for len(left) > 0 {
		i := m.chooser.Choose(left)
		if i < 0 || i >= len(left) {
			return Candidate{}, errors.New("none was chosen")
		}
		if m.meet(ctx, left[i].Peer) {
			return left[i], nil
		}
		m.log.Debug("an upstream cannot be reached directly", "peer", left[i].Peer)
		left = slices.Delete(left, i, i+1)
	}
	return Candidate{}, fmt.Errorf("%w: no direct connection came about", ErrRelayed)
}

// meet waits until more than a relay leads to a peer. It is false if ctx ends before, or if all attempts at a hole must have failed.
func (m *Mesh) meet(ctx context.Context, p peer.ID) bool {
	if !m.relayed(p) {
		return true
	}
	changes, err := m.host.EventBus().Subscribe(new(event.EvtPeerConnectednessChanged), eventbus.Name("openstreaming/meet"))
	if err != nil {
		return false
	}
	defer changes.Close() //nolint:errcheck // nothing depends on it
	ctx, cancel := context.WithDeadline(ctx, m.metBy(p))
	defer cancel()
	for m.relayed(p) {
		select {
		case <-ctx.Done():
			return !m.relayed(p)
		case <-changes.Out():
		}
	}
	return true
}

// metBy is until when a direct connection to a peer may come about that was reached through a relay.
func (m *Mesh) metBy(p peer.ID) (t time.Time) {
	for _, c := range m.host.Network().ConnsToPeer(p) {
		if by := c.Stat().Opened.Add(discovery.PunchedWithin); by.After(t) {
			t = by
		}
	}
	return t
}
