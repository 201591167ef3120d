package discovery

import (
	"net"
	"strings"
	"time"

	ds "github.com/ipfs/go-datastore"
	dht "github.com/libp2p/go-libp2p-kad-dht"
	"github.com/libp2p/go-libp2p-kad-dht/records"
	"github.com/libp2p/go-libp2p-kbucket/peerdiversity"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

// KadOf is the libp2p protocol of a deployment's DHT.
func KadOf(d protocol.Domain) libp2pprotocol.ID { return kadPrefix(d) + "/kad/1.0.0" }

func kadPrefix(d protocol.Domain) libp2pprotocol.ID {
	return libp2pprotocol.ID("/openstream/" + gossip.Network(d))
}

// How many peers of one public network (/16, or the ASN of IPv6) may stand in the routing table, in one bucket and in all: who
// rents a few machines cannot fill it.
const (
	sameNetworkInBucket = 3
	sameNetworkInTable  = 10
)

func (s *Service) joinDHT(h host.Host) (*dht.IpfsDHT, error) {
	mode := map[string]dht.ModeOpt{Auto: dht.ModeAutoServer, Server: dht.ModeServer, Client: dht.ModeClient}[s.cfg.DHT]
	return dht.New(h,
		dht.ProtocolPrefix(kadPrefix(s.with.Domain)),
		dht.Mode(mode),
		dht.DisableValues(),
		dht.ProviderDatastore(s.shelf),
		dht.Datastore(ds.NewNullDatastore()),
		dht.ProviderManagerOpts(records.ProvideValidity(s.cfg.RecordHolds), records.ProviderAddrTTL(s.cfg.RecordHolds),
			records.CleanupInterval(max(time.Second, s.cfg.RecordHolds/2)), records.Cache(noCache{})),
		dht.BootstrapPeersFunc(s.known),
		dht.RoutingTableFilter(func(_ any, p peer.ID) bool { return s.with.Refused(p) == "" }),
		dht.QueryFilter(func(_ any, ai peer.AddrInfo) bool { return s.with.Refused(ai.ID) == "" }),
		dht.RoutingTablePeerDiversityFilter(diversity{dht.NewRTPeerDiversityFilter(h, sameNetworkInBucket, sameNetworkInTable)}),
		dht.AddressFilter(tellable),
		dht.LookupCheckConcurrency(32),
	)
}

// known are peers to begin with when the routing table is empty.
func (s *Service) known() []peer.AddrInfo {
	return append(append([]peer.AddrInfo(nil), s.with.Configured...), s.book.some(8)...)
}

// diversity limits peers of one network in the routing table, but not those of private networks: a test bed or a company has
// one.
type diversity struct {
	peerdiversity.PeerIPGroupFilter
}

// Allow implements peerdiversity.PeerIPGroupFilter. Rationale: the group of an IPv4 address is its /16, or its /8 where that was
// given out as a whole.
func (d diversity) Allow(g peerdiversity.PeerGroupInfo) bool {
	if ip := net.ParseIP(string(g.IPGroupKey)); ip != nil && (ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast()) {
		return true
	}
	if strings.HasPrefix(string(g.IPGroupKey), "unknown ASN") { // of IPv6: private networks have none
		return true
	}
	return d.PeerIPGroupFilter.Allow(g)
}

// tellable drops addresses of the loopback where there are others: they lead nobody to the peer.
func tellable(addrs []multiaddr.Multiaddr) []multiaddr.Multiaddr {
	var out []multiaddr.Multiaddr
	for _, a := range addrs {
		if !manet.IsIPLoopback(a) {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return addrs
	}
	return out
}
