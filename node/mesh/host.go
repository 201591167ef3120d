package mesh

import (
	"fmt"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	"github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/connmgr"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
	quic "github.com/libp2p/go-libp2p/p2p/transport/quic"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
)

// newHost opens the listeners. Only TLS 1.3 with yamux over TCP, and QUIC: the two transports whose cost was measured. There
// is no switch that turns the resource manager or the gater off.
func newHost(cfg Config, key crypto.PrivKey, gate *gate) (host.Host, error) {
	resources, err := rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(limits(cfg)))
	if err != nil {
		return nil, fmt.Errorf("limit what peers may use: %w", err)
	}
	connections, err := connmgr.NewConnManager(cfg.MaxConnections*3/4, cfg.MaxConnections, connmgr.WithGracePeriod(time.Minute))
	if err != nil {
		return nil, fmt.Errorf("limit connections to %d: %w", cfg.MaxConnections, err)
	}
	h, err := libp2p.New(
		libp2p.Identity(key),
		libp2p.ListenAddrStrings(cfg.Listen...),
		libp2p.Transport(tcp.NewTCPTransport),
		libp2p.Transport(quic.NewTransport),
		libp2p.Security(libp2ptls.ID, libp2ptls.New),
		libp2p.Muxer(yamux.ID, yamux.DefaultTransport),
		libp2p.ResourceManager(resources),
		libp2p.ConnectionGater(gate),
		libp2p.ConnectionManager(connections),
		libp2p.UserAgent("openstreaming"),
		libp2p.DisableRelay(),
		libp2p.DisableMetrics(),
		libp2p.WithDialTimeout(cfg.HandshakeTimeout),
	)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w; if another program uses the port, stop it or choose another with --listen", strings.Join(cfg.Listen, ", "), err)
	}
	return h, nil
}

// limits sizes the resource manager from the machine and narrows what one peer may open on our own protocols. A stream's
// memory is yamux's receive window, at most 16 MiB.
func limits(cfg Config) rcmgr.ConcreteLimitConfig {
	scaling := rcmgr.DefaultLimits
	libp2p.SetDefaultServiceLimits(&scaling)
	perPeer := cfg.MaxSubscribersPerPeer
	scaling.AddProtocolLimit(libp2pprotocol.ID(QuoteProtocol),
		rcmgr.BaseLimit{Streams: 1024, StreamsInbound: 512, StreamsOutbound: 512, Memory: 64 << 20}, rcmgr.BaseLimitIncrease{})
	scaling.AddProtocolPeerLimit(libp2pprotocol.ID(QuoteProtocol),
		rcmgr.BaseLimit{Streams: 64, StreamsInbound: 32, StreamsOutbound: 32, Memory: 8 << 20}, rcmgr.BaseLimitIncrease{})
	scaling.AddProtocolLimit(libp2pprotocol.ID(StreamProtocol),
		rcmgr.BaseLimit{
			Streams: 2 * cfg.MaxSubscribers, StreamsInbound: cfg.MaxSubscribers, StreamsOutbound: cfg.MaxSubscribers,
			Memory: int64(cfg.MaxSubscribers) * 16 << 20,
		}, rcmgr.BaseLimitIncrease{})
	scaling.AddProtocolPeerLimit(libp2pprotocol.ID(StreamProtocol),
		rcmgr.BaseLimit{
			Streams: 2 * perPeer, StreamsInbound: perPeer, StreamsOutbound: perPeer, Memory: int64(perPeer) * 16 << 20,
		}, rcmgr.BaseLimitIncrease{})
	return scaling.AutoScale()
}
