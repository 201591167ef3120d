package mesh

import (
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	"github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/connmgr"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
	quic "github.com/libp2p/go-libp2p/p2p/transport/quic"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"

	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

// newHost opens the listeners. Only TLS 1.3 with yamux over TCP, and QUIC: the two transports whose cost was measured. There
// is no switch that turns the resource manager or the gater off. more says how the host is reached.
func newHost(cfg Config, key crypto.PrivKey, gate *gate, domain protocol.Domain, configured []peer.AddrInfo, more []libp2p.Option) (host.Host, error) {
	memory, files, most := cfg.share(thisMachine())
	resources, err := rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(limits(cfg, domain, memory, files, most)),
		rcmgr.WithAllowlistedMultiaddrs(dialable(configured)))
	if err != nil {
		return nil, fmt.Errorf("limit what peers may use: %w", err)
	}
	connections, err := connmgr.NewConnManager(max(1, most*3/4), max(1, most*13/16), connmgr.WithGracePeriod(time.Minute))
	if err != nil {
		return nil, fmt.Errorf("limit connections to %d: %w", most, err)
	}
	listen := libp2p.ListenAddrStrings(cfg.Listen...)
	if len(cfg.Listen) == 0 {
		listen = libp2p.NoListenAddrs
	}
	options := append([]libp2p.Option{
		libp2p.Identity(key),
		listen,
		libp2p.Transport(tcp.NewTCPTransport),
		libp2p.Transport(quic.NewTransport),
		libp2p.Security(libp2ptls.ID, newBulkTLS),
		libp2p.Muxer(yamux.ID, yamux.DefaultTransport),
		libp2p.ResourceManager(resources),
		libp2p.ConnectionGater(gate),
		libp2p.ConnectionManager(connections),
		libp2p.UserAgent("openstreaming"),
		libp2p.DisableMetrics(),
		libp2p.WithDialTimeout(cfg.HandshakeTimeout),
	}, more...)
	h, err := libp2p.New(options...)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w; if another program uses the port, stop it or choose another with --listen", strings.Join(cfg.Listen, ", "), err)
	}
	return h, nil
}

// dialable are the addresses of configured peers that have an IP, for the resource manager: those peers get in when it is full.
func dialable(peers []peer.AddrInfo) (out []multiaddr.Multiaddr) {
	for _, info := range peers {
		for _, a := range info.Addrs {
			ip, err := manet.ToIP(a)
			if err != nil {
				continue
			}
			if whole, err := multiaddr.NewMultiaddr(fmt.Sprintf("/%s/%s/p2p/%s", family(ip), ip, info.ID)); err == nil {
				out = append(out, whole)
			}
		}
	}
	return out
}

func family(ip net.IP) string {
	if ip.To4() != nil {
		return "ip4"
	}
	return "ip6"
}

// limits sizes the resource manager from what the node may use of the machine, and narrows what one peer may open on our own
// protocols. A stream's memory is yamux's receive window, at most 16 MiB.
func limits(cfg Config, domain protocol.Domain, memory int64, files, connections int) rcmgr.ConcreteLimitConfig {
	scaling := rcmgr.DefaultLimits
	libp2p.SetDefaultServiceLimits(&scaling)
	ours := func(id libp2pprotocol.ID, streams, perPeer int, memory, memoryPerPeer int64) {
		scaling.AddProtocolLimit(id, rcmgr.BaseLimit{Streams: 2 * streams, StreamsInbound: streams, StreamsOutbound: streams, Memory: memory},
			rcmgr.BaseLimitIncrease{})
		scaling.AddProtocolPeerLimit(id, rcmgr.BaseLimit{Streams: 2 * perPeer, StreamsInbound: perPeer, StreamsOutbound: perPeer, Memory: memoryPerPeer},
			rcmgr.BaseLimitIncrease{})
	}
	perPeer := cfg.MaxSubscribersPerPeer
	ours(QuoteProtocol, quotesIn, 32, 64<<20, 8<<20)
	ours(SponsorProtocol, 256, 8, 16<<20, 1<<20)
	const window, full = 16 << 20, 64 // of hundreds of streams to one peer not all fill their windows
	ours(StreamProtocol, cfg.MaxSubscribers, perPeer, int64(cfg.MaxSubscribers)*window, int64(min(perPeer, full))*window)
	ours(discovery.KadOf(domain), 512, 16, 64<<20, 4<<20)
	ours(gossip.ProtocolOf(domain), max(64, 2*connections), 4, 128<<20, 4<<20)
	whole := scaling.Scale(memory, files)
	return rcmgr.PartialLimitConfig{System: system(connections, memory)}.Build(whole)
}
