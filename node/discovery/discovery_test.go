package discovery

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p"
	libp2pcrypto "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/net/connmgr"
	"github.com/multiformats/go-multiaddr"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

var testDomain = protocol.Domain{ChainID: 31338, Payments: common.Address{0x78, 0x8c}}

// town is nodes on the loopback that find each other.
type town struct {
	t     *testing.T
	mu    sync.Mutex
	trace bytes.Buffer // under mu: the log, shown when the test fails
}

func newTown(t *testing.T) *town {
	w := &town{t: t}
	t.Cleanup(func() {
		if t.Failed() {
			w.mu.Lock()
			defer w.mu.Unlock()
			t.Logf("log of the town:\n%s", w.trace.String())
		}
	})
	return w
}

func (w *town) Write(line []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.trace.Write(line)
}

// citizen is a node of a town.
type citizen struct {
	*Service
	host.Host
	t    *testing.T
	name string
	stop func()
}

type change func(*Config, *With, *[]libp2p.Option)

// hidden is a node that nobody can dial.
func hidden(c *Config, _ *With, o *[]libp2p.Option) {
	c.Reachability = Private
	*o = []libp2p.Option{libp2p.NoListenAddrs}
}

func public(c *Config, _ *With, _ *[]libp2p.Option) { c.Reachability = Public }

// start runs a node that knows the given ones.
func (w *town) start(name string, known []*citizen, changes ...change) *citizen {
	w.t.Helper()
	key, _, err := libp2pcrypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		w.t.Fatal(err)
	}
	return w.startAs(name, key, known, changes...)
}

func (w *town) startAs(name string, key libp2pcrypto.PrivKey, known []*citizen, changes ...change) *citizen {
	w.t.Helper()
	cfg := Defaults()
	cfg.PortMapping = false // there is no router on the loopback
	log := slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug})).With("node", name)
	with := With{Key: key, Domain: testDomain, Clock: clock.Real{}, Log: log}
	for _, k := range known {
		with.Configured = append(with.Configured, peer.AddrInfo{ID: k.ID(), Addrs: k.Addrs()})
	}
	listen := []libp2p.Option{libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0")}
	for _, c := range changes {
		c(&cfg, &with, &listen)
	}
	c := &citizen{t: w.t, name: name}
	var err error
	if c.Service, err = New(cfg, with); err != nil {
		w.t.Fatal(err)
	}
	manager, err := connmgr.NewConnManager(50, 100)
	if err != nil {
		w.t.Fatal(err)
	}
	options := slices.Concat([]libp2p.Option{libp2p.Identity(key), libp2p.DisableMetrics(), libp2p.ConnectionManager(manager)}, listen, c.HostOptions())
	if c.Host, err = libp2p.New(options...); err != nil {
		w.t.Fatal(err)
	}
	if err := c.Start(c.Host); err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- c.Run(ctx) }()
	c.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
			w.t.Errorf("node %s: %v", name, err)
		}
		c.Service.Close()
		if err := c.Host.Close(); err != nil {
			w.t.Errorf("host of %s: %v", name, err)
		}
	})
	w.t.Cleanup(c.stop)
	for _, k := range with.Configured {
		c.until("that it meets "+k.ID.String(), func() bool {
			dial, cancel := context.WithTimeout(w.t.Context(), 10*time.Second)
			defer cancel()
			return c.Host.Connect(dial, k) == nil
		})
	}
	return c
}

func (c *citizen) until(what string, ok func() bool) {
	c.t.Helper()
	for deadline := time.Now().Add(45 * time.Second); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			c.t.Fatalf("%s waits in vain for %s", c.name, what)
		}
	}
}

// seek is one search; what was found just now is forgotten, so that it is one.
func (c *citizen) seek(id protocol.StreamID) (found []peer.ID) {
	c.t.Helper()
	c.Service.mu.Lock()
	delete(c.lookups, id)
	c.Service.mu.Unlock()
	ctx, cancel := context.WithTimeout(c.t.Context(), 10*time.Second)
	defer cancel()
	for p := range c.Seek(ctx, id) {
		found = append(found, p)
	}
	return found
}

// finds waits until a search finds exactly these.
func (c *citizen) finds(id protocol.StreamID, want ...*citizen) {
	c.t.Helper()
	var ids []peer.ID
	for _, n := range want {
		ids = append(ids, n.ID())
	}
	c.until("what the search is to find", func() bool {
		found := c.seek(id)
		slices.Sort(found)
		slices.Sort(ids)
		return slices.Equal(found, ids)
	})
}

func TestStream_OfANodeThatNobodyNearKnows_IsFoundThroughOneNode(t *testing.T) {
	w := newTown(t)
	first := w.start("first", nil)
	second := w.start("second", []*citizen{first})
	third := w.start("third", []*citizen{second})
	publisher := w.start("publisher", []*citizen{third})
	stream := protocol.StreamID{7}
	publisher.Hold(stream)
	viewer := w.start("viewer", []*citizen{first})
	viewer.finds(stream, publisher)
	if viewer.Network().Connectedness(publisher.ID()) != network.Connected {
		t.Error("it is found and not connected")
	}
	if found := viewer.seek(protocol.StreamID{8}); len(found) != 0 {
		t.Errorf("a stream that does not exist is found at %v", found)
	}
}

func TestRecord_IsRenewedWhileTheStreamIsHeld_AndEndsAfter(t *testing.T) {
	w := newTown(t)
	short := func(c *Config, _ *With, _ *[]libp2p.Option) { c.RecordHolds, c.Gossip = 2*time.Second, false }
	first := w.start("first", nil, short)
	publisher := w.start("publisher", []*citizen{first}, short)
	viewer := w.start("viewer", []*citizen{first}, short)
	stream := protocol.StreamID{7}
	publisher.Hold(stream)
	viewer.finds(stream, publisher)
	// By then a record that is not renewed would be gone for long.
	for held := time.Now(); time.Since(held) < 2*publisher.cfg.RecordHolds; time.Sleep(100 * time.Millisecond) {
		viewer.finds(stream, publisher)
	}
	publisher.Drop(stream)
	viewer.finds(stream)
	publisher.until("the end of its holding", func() bool {
		publisher.Service.mu.Lock()
		defer publisher.Service.mu.Unlock()
		return len(publisher.held) == 0
	})
	publisher.Hold(stream)
	viewer.finds(stream, publisher)
}

func TestNode_ThatNobodyCanDial_IsFoundAndReachedThroughARelay(t *testing.T) {
	w := newTown(t)
	relay := w.start("relay", nil, public)
	secret := w.start("secret", []*citizen{relay}, hidden)
	secret.until("a relay", func() bool {
		return slices.ContainsFunc(secret.Addrs(), func(a multiaddr.Multiaddr) bool { return strings.Contains(a.String(), "p2p-circuit") })
	})
	stream := protocol.StreamID{7}
	secret.Hold(stream)
	viewer := w.start("viewer", []*citizen{relay}, public)
	viewer.finds(stream, secret)
	viewer.until("a direct connection, from the one that cannot be dialed", func() bool {
		return viewer.Network().Connectedness(secret.ID()) == network.Connected
	})
	for _, c := range viewer.Network().ConnsToPeer(secret.ID()) {
		if !c.Stat().Limited && c.Stat().Direction != network.DirInbound {
			t.Errorf("it was dialed at %s", c.RemoteMultiaddr())
		}
	}
}

func TestNode_ThatWillHaveNoRelays_CannotBeReachedThere(t *testing.T) {
	w := newTown(t)
	relay := w.start("relay", nil, public)
	off := func(c *Config, _ *With, _ *[]libp2p.Option) { c.Relay, c.HolePunching = false, false }
	secret := w.start("secret", []*citizen{relay}, hidden, off)
	secret.Hold(protocol.StreamID{7})
	secret.until("its record, which has no address", func() bool {
		secret.Service.mu.Lock()
		defer secret.Service.mu.Unlock()
		h := secret.held[protocol.StreamID{7}]
		return h != nil && h.put+h.failed > 0
	})
	if len(secret.Addrs()) != 0 {
		t.Errorf("it has addresses: %v", secret.Addrs())
	}
	viewer := w.start("viewer", []*citizen{relay}, public)
	if found := viewer.seek(protocol.StreamID{7}); len(found) != 0 {
		t.Errorf("it was reached: %v", found)
	}
}

func TestNode_FindsTheMeshAgain_AfterARestart_WithoutTheNodeItBeganWith(t *testing.T) {
	w := newTown(t)
	file := filepath.Join(t.TempDir(), "peers.json")
	book := func(c *Config, _ *With, _ *[]libp2p.Option) { c.AddressBook = file }
	first := w.start("first", nil)
	other := w.start("other", []*citizen{first})
	node := w.start("node", []*citizen{first}, book)
	node.until("another peer, through the DHT or otherwise", func() bool {
		if node.Network().Connectedness(other.ID()) == network.Connected {
			return true
		}
		_ = node.connect(t.Context(), peer.AddrInfo{ID: other.ID()})
		return false
	})
	node.stop()
	first.stop()
	again := w.start("node again", nil, book)
	again.until("a peer that it knew", func() bool { return again.Network().Connectedness(other.ID()) == network.Connected })
	stream := protocol.StreamID{7}
	other.Hold(stream)
	again.finds(stream, other)
}

func TestAddressBook_IsBounded_AndBeginsAnewWhenItIsDamaged(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	path := filepath.Join(t.TempDir(), "peers.json")
	b := openBook(path, log)
	var list []met
	addr := multiaddr.StringCast("/ip4/192.0.2.7/tcp/4001")
	for i := range 2 * maxMet {
		_, key, err := libp2pcrypto.GenerateEd25519Key(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		id, err := peer.IDFromPublicKey(key)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, met{ID: id, Seen: time.Now().Unix() - int64(i), Addrs: slices.Repeat([]multiaddr.Multiaddr{addr}, 2*maxAddrs)})
	}
	list = append(list, met{ID: list[0].ID, Seen: 1, Addrs: list[0].Addrs}) // long ago: does not count
	b.take(list)
	if err := b.save(); err != nil {
		t.Fatal(err)
	}
	again := openBook(path, log)
	if len(again.all) != maxMet {
		t.Fatalf("%d peers are kept", len(again.all))
	}
	if m := again.all[list[0].ID]; m.Seen != list[0].Seen || len(m.Addrs) != maxAddrs || !m.Addrs[0].Equal(addr) {
		t.Errorf("the newest comes back as %+v", m)
	}
	if _, kept := again.all[list[maxMet].ID]; kept {
		t.Error("an older one is kept and a newer one is not")
	}
	for name, text := range map[string]string{"cut": `[{"id":`, "too large": strings.Repeat(" ", maxBook+1), "of another kind": `{"peers":[]}`,
		"with an address that is none": `[{"id":"` + list[0].ID.String() + `","addresses":["here"],"seen":1}]`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if anew := openBook(path, log); len(anew.all) != 0 {
			t.Errorf("a book that is %s yields %d peers", name, len(anew.all))
		}
	}
}

// l1 names operators.
type l1 []peer.ID

func (l l1) PeerIDs(context.Context) ([]peer.ID, error) { return slices.Clone(l), nil }

func TestOperator_OfWhomL1KnowsOnlyThePeerID_IsFoundAndPreferred(t *testing.T) {
	w := newTown(t)
	first := w.start("first", nil)
	operator := w.start("operator", []*citizen{first})
	stranger := w.start("stranger", []*citizen{first})
	node := w.start("node", []*citizen{first}, func(_ *Config, with *With, _ *[]libp2p.Option) { with.Operators = l1{operator.ID()} })
	node.until("the operator", func() bool { return node.Network().Connectedness(operator.ID()) == network.Connected })
	value := func(p peer.ID) int {
		if info := node.ConnManager().GetTagInfo(p); info != nil {
			return info.Tags["operator"]
		}
		return 0
	}
	node.until("the preference", func() bool { return value(operator.ID()) == 1000 })
	if !node.preferred(operator.ID()) || node.preferred(stranger.ID()) || value(stranger.ID()) != 0 {
		t.Error("others than the operator are preferred")
	}
	node.elect(nil)
	if value(operator.ID()) != 0 || node.preferred(operator.ID()) {
		t.Error("it is preferred after it has left")
	}
}

func TestTwoDeployments_DoNotMix(t *testing.T) {
	w := newTown(t)
	here := w.start("here", nil)
	elsewhere := w.start("elsewhere", []*citizen{here}, func(_ *Config, with *With, _ *[]libp2p.Option) { with.Domain.ChainID++ })
	elsewhere.until("that both know what the other speaks", func() bool {
		a, err1 := here.Peerstore().GetProtocols(elsewhere.ID())
		b, err2 := elsewhere.Peerstore().GetProtocols(here.ID())
		return err1 == nil && err2 == nil && slices.Contains(a, KadOf(elsewhere.with.Domain)) && slices.Contains(b, KadOf(testDomain))
	})
	stream := protocol.StreamID{7}
	here.Hold(stream)
	if found := elsewhere.seek(stream); len(found) != 0 {
		t.Errorf("a stream of another deployment is found at %v", found)
	}
	if here.dht.RoutingTable().Size()+elsewhere.dht.RoutingTable().Size() != 0 {
		t.Error("they stand in each other's routing tables")
	}
}

func TestRefusedPeers_AreNotDealtWith(t *testing.T) {
	w := newTown(t)
	first := w.start("first", nil)
	bad := w.start("bad", []*citizen{first})
	stream := protocol.StreamID{7}
	bad.Hold(stream)
	open := w.start("open", []*citizen{first})
	open.finds(stream, bad)
	strict := w.start("strict", []*citizen{first}, func(_ *Config, with *With, _ *[]libp2p.Option) {
		with.Refused = func(p peer.ID) string {
			if p == bad.ID() {
				return "on a list"
			}
			return ""
		}
	})
	strict.until("the DHT", func() bool { return strict.dht.RoutingTable().Size() > 0 })
	if found := strict.seek(stream); len(found) != 0 {
		t.Errorf("found %v", found)
	}
}
