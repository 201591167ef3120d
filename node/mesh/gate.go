package mesh

import (
	"log/slog"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/connmgr"
	"github.com/libp2p/go-libp2p/core/control"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"

	"github.com/openstreaming/openstreaming/node/blocklist"
)

// gate is the connection gater: it keeps out, with a reason, whom the node's owner lists, and for a while peers that broke the
// protocol or did not pay.
// It is bounded: past maxBlocked entries the block that ends first is forgotten.
type gate struct {
	clock Clock
	log   *slog.Logger

	list atomic.Pointer[blocklist.List]     // whom the node's owner keeps out
	shut func(why string)                   // counts a connection that was refused; set before the gate is in use
	full atomic.Pointer[func(peer.ID) bool] // whether there is no place for a peer; nobody knows while it is nil

	mu      sync.Mutex
	blocked map[peer.ID]block     // under mu
	warned  map[peer.ID]time.Time // under mu; when a peer was let off for not paying
	said    map[string]time.Time  // under mu; when the log was told that a peer or an address is on the list
}

type block struct {
	until  time.Time
	reason string
}

// maxBlocked bounds the memory that strangers can make us spend on remembering them: identities are free to make.
const maxBlocked = 4096

var _ connmgr.ConnectionGater = (*gate)(nil)

func newGate(clock Clock, log *slog.Logger) *gate {
	return &gate{clock: clock, log: log, blocked: make(map[peer.ID]block), warned: make(map[peer.ID]time.Time),
		said: make(map[string]time.Time), shut: func(string) {}}
}

// letOff says whether a peer that has not paid on a subscription that began at a time is let off: it is, but for subscriptions
// that it began after it was let off, for d. It may have lost its line, and a line that is gone looks like it.
func (g *gate) letOff(p peer.ID, began time.Time, d time.Duration) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.clock.Now()
	last, known := g.warned[p]
	if known && now.Sub(last) < d {
		return !began.After(last)
	}
	if len(g.warned) >= maxBlocked {
		clear(g.warned)
	}
	g.warned[p] = now
	return true
}

// keepOut blocks p for d and says why in the log. It is false if p is kept out already: then the first reason stands.
func (g *gate) keepOut(p peer.ID, d time.Duration, reason string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.clock.Now()
	old, known := g.blocked[p]
	if known && now.Before(old.until) {
		return false
	}
	if !known && len(g.blocked) >= maxBlocked {
		g.forgetOne()
	}
	g.blocked[p] = block{until: now.Add(d), reason: reason}
	g.log.Warn("peer kept out", "peer", p, "for", d, "reason", reason)
	return true
}

// forgetOne drops the block that ends first. Called under mu.
func (g *gate) forgetOne() {
	var first peer.ID
	var when time.Time
	for p, b := range g.blocked {
		if first == "" || b.until.Before(when) {
			first, when = p, b.until
		}
	}
	delete(g.blocked, first)
}

// reason is why p is kept out now; the empty string means that it is not.
func (g *gate) reason(p peer.ID) string {
	if why := g.list.Load().Peer(p); why != "" {
		return listed(why)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	b, ok := g.blocked[p]
	if !ok {
		return ""
	}
	if !g.clock.Now().Before(b.until) {
		delete(g.blocked, p)
		return ""
	}
	return b.reason
}

func listed(why string) string { return "it is on the blocklist: " + why }

// address is why an address is kept out; empty if it is not. One without an IP, as those through relays, is not.
func (g *gate) address(a multiaddr.Multiaddr) string {
	list := g.list.Load()
	if list == nil || a == nil {
		return ""
	}
	ip, err := manet.ToIP(a)
	if err != nil {
		return ""
	}
	if addr, ok := netip.AddrFromSlice(ip); ok {
		if why := list.Addr(addr); why != "" {
			return listed(why)
		}
	}
	return ""
}

// sayEvery is how often the log is told that a peer or an address was refused.
const sayEvery = time.Hour

// refused counts a refused connection, and says it in the log unless it was said lately.
func (g *gate) refused(who, what, why string) {
	g.shut(what)
	g.mu.Lock()
	now := g.clock.Now()
	last, known := g.said[who]
	say := !known || now.Sub(last) >= sayEvery
	if say {
		if len(g.said) >= maxBlocked {
			clear(g.said)
		}
		g.said[who] = now
	}
	g.mu.Unlock()
	if say {
		g.log.Info("connection refused", what, who, "reason", why)
	}
}

func (g *gate) InterceptPeerDial(p peer.ID) bool {
	why := g.reason(p)
	if why != "" {
		g.log.Debug("not dialed", "peer", p, "reason", why)
	}
	return why == ""
}

func (g *gate) InterceptAddrDial(_ peer.ID, a multiaddr.Multiaddr) bool { return g.address(a) == "" }

func (g *gate) InterceptAccept(c network.ConnMultiaddrs) bool {
	why := g.address(c.RemoteMultiaddr())
	if why != "" {
		host, _ := manet.ToIP(c.RemoteMultiaddr())
		g.refused(host.String(), "address", why)
	}
	return why == ""
}

func (g *gate) InterceptSecured(to network.Direction, p peer.ID, _ network.ConnMultiaddrs) bool {
	why := g.reason(p)
	if full := g.full.Load(); why == "" && to == network.DirInbound && full != nil && (*full)(p) {
		g.shut("full")
		return false
	}
	if why != "" {
		g.refused(p.String(), "peer", why)
	}
	return why == ""
}

func (g *gate) InterceptUpgraded(network.Conn) (bool, control.DisconnectReason) { return true, 0 }
