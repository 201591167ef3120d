package mesh

import (
	"context"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/net/swarm"
)

// Part ends the connections with a peer, and forgets where it is but for what was configured.
func (m *Mesh) Part(p peer.ID) {
	_ = m.host.Network().ClosePeer(p)
	m.host.Peerstore().ClearAddrs(p)
}

// Meet connects to an address now, rather than when a configured peer is dialed again.
func (m *Mesh) Meet(ctx context.Context, addr string) error {
	info, err := peer.AddrInfoFromString(addr)
	if err != nil {
		return err
	}
	if s, ok := m.host.Network().(*swarm.Swarm); ok {
		s.Backoff().Clear(info.ID)
	}
	return m.host.Connect(ctx, *info)
}

// Used is what connections and streams of a node use now, but for those of configured peers.
func (m *Mesh) Used() (now network.ScopeStat) {
	_ = m.host.Network().ResourceManager().ViewSystem(func(s network.ResourceScope) error { now = s.Stat(); return nil })
	return now
}
