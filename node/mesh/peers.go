package mesh

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/peerstore"
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
		m.host.Peerstore().AddAddrs(info.ID, info.Addrs, peerstore.PermanentAddrTTL)
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
				m.dark.Delete(info.ID)
				wait = redialFirst
			} else if ctx.Err() == nil {
				m.dark.Store(info.ID, true)
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

// Connect connects to a peer, given as a multiaddr that ends in /p2p/<peer id>. The connection is kept as long as it is used.
func (m *Mesh) Connect(ctx context.Context, addr string) error {
	info, err := parsePeers([]string{addr})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	if err := m.host.Connect(ctx, info[0]); err != nil {
		return fmt.Errorf("connect to %s: %w", addr, err)
	}
	return nil
}

// PeerStatus is one connected peer, for people.
type PeerStatus struct {
	ID       peer.ID
	Address  string
	Failures int // in a row, lately
}

// Peers are the connected peers, each at the address of a direct connection if there is one.
func (m *Mesh) Peers() []PeerStatus {
	var out []PeerStatus
	for _, c := range m.host.Network().Conns() {
		p, at := c.RemotePeer(), c.RemoteMultiaddr().String()
		i := slices.IndexFunc(out, func(known PeerStatus) bool { return known.ID == p })
		switch {
		case i < 0:
			out = append(out, PeerStatus{ID: p, Address: at, Failures: m.searches.failuresOf(p)})
		case !c.Stat().Limited:
			out[i].Address = at
		}
	}
	return out
}
