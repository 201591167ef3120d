package mesh

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	"github.com/multiformats/go-multiaddr"

	"github.com/openstreaming/openstreaming/node/pay/paytest"
)

func TestShare_IsWhatTheMachineBears_AndNeverMoreThanTheConfigurationAllows(t *testing.T) {
	large := machine{memory: 64 << 30, files: 1 << 20}
	for name, x := range map[string]struct {
		config      Config
		machine     machine
		memory      int64
		files, most int
	}{
		"a large machine":             {Config{MaxConnections: 512}, large, 16 << 30, 1 << 19, 512},
		"few open files":              {Config{MaxConnections: 512}, machine{64 << 30, 256}, 16 << 30, 128, 96},
		"little memory":               {Config{MaxConnections: 512}, machine{256 << 20, 1 << 20}, 64 << 20, 1 << 19, 256},
		"told to use less":            {Config{MaxConnections: 512, MaxMemory: 32 << 20}, large, 32 << 20, 1 << 19, 128},
		"told to connect to few":      {Config{MaxConnections: 16}, large, 16 << 30, 1 << 19, 16},
		"next to nothing of any kind": {Config{MaxConnections: 512}, machine{1 << 20, 4}, 1 << 18, 2, 8},
	} {
		memory, files, most := x.config.share(x.machine)
		if memory != x.memory || files != x.files || most != x.most {
			t.Errorf("%s: %d bytes, %d files, %d connections; want %d, %d, %d", name, memory, files, most, x.memory, x.files, x.most)
		}
	}
	if m := thisMachine(); m.memory <= 0 || m.files <= 0 {
		t.Errorf("this machine has %d bytes and %d files", m.memory, m.files)
	}
}

func TestMachine_IsNoLargerThanItsContainer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.max")
	for text, want := range map[string]int64{"536870912\n": 512 << 20, "max\n": 0, "": 0, "-1": 0} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := readLimit(path); ok != (want > 0) || ok && got != want {
			t.Errorf("%q is a limit of %d bytes (%v), want %d", text, got, ok, want)
		}
	}
}

// TestOnePeer_GetsNoMoreThanItsPart asks the resource manager itself, as a peer without end would through a connection.
func TestOnePeer_GetsNoMoreThanItsPart(t *testing.T) {
	cfg := Defaults()
	cfg.MaxSubscribersPerPeer = 3
	memory, files, most := cfg.share(machine{memory: 4 << 30, files: 4096})
	manager, err := rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(limits(cfg, paytest.Domain, memory, files, most)))
	if err != nil {
		t.Fatal(err)
	}
	defer manager.Close() //nolint:errcheck // nothing depends on it
	streams := 0
	for ; ; streams++ {
		s, err := manager.OpenStream(peer.ID("mallory"), network.DirInbound)
		if err != nil {
			break
		}
		if err := s.SetProtocol(StreamProtocol); err != nil {
			s.Done()
			break
		}
	}
	if streams != 3 {
		t.Errorf("one peer gets %d subscriptions, want 3", streams)
	}
	far := multiaddr.StringCast("/ip4/203.0.113.7/tcp/4001")
	connections := 0
	for ; connections < 100; connections++ {
		c, err := manager.OpenConnection(network.DirInbound, true, far)
		if err != nil {
			break
		}
		if err := c.SetPeer(peer.ID("mallory")); err != nil {
			c.Done()
			break
		}
	}
	if connections == 0 || connections > 16 {
		t.Errorf("one peer gets %d connections", connections)
	}
}

func TestConfiguredPeers_GetInWhenNobodyElseDoes(t *testing.T) {
	id, err := peer.Decode("12D3KooWJWoaqZhDaoEFshF7Rh1bpY9ohihFhzcW6d69Lr2NASuq")
	if err != nil {
		t.Fatal(err)
	}
	configured := []peer.AddrInfo{{ID: id, Addrs: []multiaddr.Multiaddr{multiaddr.StringCast("/ip4/192.0.2.7/tcp/4001"), multiaddr.StringCast("/dns4/node.example/tcp/4001")}}}
	cfg := Defaults()
	cfg.MaxConnections = 8
	memory, files, most := cfg.share(machine{memory: 64 << 20, files: 256})
	manager, err := rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(limits(cfg, paytest.Domain, memory, files, most)),
		rcmgr.WithAllowlistedMultiaddrs(dialable(configured)))
	if err != nil {
		t.Fatal(err)
	}
	defer manager.Close() //nolint:errcheck // nothing depends on it
	for i := range 1000 { // strangers, each from a place of its own
		a, err := multiaddr.NewMultiaddr("/ip4/10." + string(rune('0'+i/100)) + "." + string(rune('0'+i/10%10)) + "." + string(rune('0'+i%10)) + "/tcp/1")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := manager.OpenConnection(network.DirInbound, true, a); err != nil {
			break
		}
	}
	if _, err := manager.OpenConnection(network.DirInbound, true, multiaddr.StringCast("/ip4/10.99.99.99/tcp/1")); err == nil {
		t.Fatal("there is room for strangers: the test shows nothing")
	}
	c, err := manager.OpenConnection(network.DirInbound, true, multiaddr.StringCast("/ip4/192.0.2.7/tcp/50000"))
	if err != nil {
		t.Fatalf("a configured peer gets no connection: %v", err)
	}
	if err := c.SetPeer(id); err != nil {
		t.Errorf("a configured peer is sent away: %v", err)
	}
}
