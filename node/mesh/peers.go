package mesh

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"
	"golang.org/x/sync/errgroup"
)

// Backoff between dials of a configured peer: from the first to the last, doubled each time, half of it random so that a
// restarted peer is not greeted by everybody at once.
const (
	redialFirst = 250 * time.Millisecond
	redialLast  = 30 * time.Second
)

// keepPeers keeps a connection to every configured peer until ctx ends.
func (m *Mesh) keepPeers(ctx context.Context) error {
	changes, err := m.host.EventBus().Subscribe(new(event.EvtPeerConnectednessChanged), eventbus.Name("openstreaming/peers"))
	if err != nil {
		return err
	}
	defer changes.Close()
	lost := make(map[peer.ID]chan struct{}, len(m.configured))
	var group errgroup.Group
	for _, info := range m.configured {
		wake := make(chan struct{}, 1)
		lost[info.ID] = wake
		m.host.ConnManager().Protect(info.ID, "configured")
		group.Go(func() error { m.keepPeer(ctx, info, wake); return nil })
	}
	for {
		select {
		case <-ctx.Done():
			return errors.Join(group.Wait(), ctx.Err())
		case e := <-changes.Out():
			change, ok := e.(event.EvtPeerConnectednessChanged)
			if !ok {
				continue
			}
			m.log.Debug("peer connectedness", "peer", change.Peer, "now", change.Connectedness)
			if wake := lost[change.Peer]; wake != nil && change.Connectedness != network.Connected {
				select {
				case wake <- struct{}{}:
				default:
				}
			}
		}
	}
}

// keepPeer dials one peer whenever it is not connected.
func (m *Mesh) keepPeer(ctx context.Context, info peer.AddrInfo, lost <-chan struct{}) {
	wait := redialFirst
	for {
		if m.host.Network().Connectedness(info.ID) != network.Connected {
			dial, cancel := context.WithTimeout(ctx, m.cfg.HandshakeTimeout)
			err := m.host.Connect(dial, info)
			cancel()
			if err == nil {
				m.log.Info("connected", "peer", info.ID)
				wait = redialFirst
			} else if ctx.Err() == nil {
				m.log.Debug("dial failed", "peer", info.ID, "again_in", wait, "err", err)
			}
		}
		if m.host.Network().Connectedness(info.ID) == network.Connected {
			select {
			case <-ctx.Done():
				return
			case <-lost:
				continue
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait/2 + rand.N(wait/2)):
		}
		wait = min(2*wait, redialLast)
	}
}

// speakers are the connected peers that speak a protocol of ours, as far as identification has told.
func speakers(h host.Host, except func(peer.ID) bool) []peer.ID {
	var out []peer.ID
	for _, p := range h.Network().Peers() {
		if h.Network().Connectedness(p) != network.Connected || except(p) {
			continue
		}
		if known, err := h.Peerstore().SupportsProtocols(p, QuoteProtocol); err == nil && len(known) > 0 {
			out = append(out, p)
		}
	}
	return out
}
