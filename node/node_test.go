package node_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

func key(t *testing.T) (*ecdsa.PrivateKey, common.Address) {
	t.Helper()
	k, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return k, crypto.PubkeyToAddress(k.PublicKey)
}

func config(dir string, account common.Address) node.Config {
	cfg := node.Defaults(dir)
	cfg.Mesh.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	cfg.Mesh.SpoolBytes = 64 << 20
	cfg.Pay.Account, cfg.Pay.Budget, cfg.Pay.Poll = account, 100_000_000, 50*time.Millisecond
	return cfg
}

// start runs a node until the test ends or stop is called.
func start(t *testing.T, chain *paytest.Chain, k *ecdsa.PrivateKey, dir string, peers ...string) (n *node.Node, stop func()) {
	t.Helper()
	account := crypto.PubkeyToAddress(k.PublicKey)
	cfg := config(dir, account)
	cfg.Mesh.Peers = peers
	n, err := node.New(t.Context(), cfg, node.With{Key: k, L2: chain.As(account), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- n.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the node ended with %v", err)
		}
	})
	t.Cleanup(stop)
	return n, stop
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("in vain: %s", what)
		}
	}
}

func TestBadConfiguration_IsReportedAllAtOnce(t *testing.T) {
	cfg := node.Defaults("")
	cfg.Mesh.Listen = []string{"nowhere"}
	cfg.Mesh.Peers = []string{"/ip4/127.0.0.1/tcp/1"}
	cfg.Mesh.ForwardingRate = 0
	_, err := node.New(t.Context(), cfg, node.With{})
	if err == nil {
		t.Fatal("a node was made of nothing")
	}
	for _, problem := range []string{"no key", "no L2", "no data directory", `listen address "nowhere"`, "/p2p/<peer id>", "forwarding rate is 0",
		"account is not set"} {
		if !strings.Contains(err.Error(), problem) {
			t.Errorf("%q is not reported in: %v", problem, err)
		}
	}
}

func TestDataDirectory_IsForOneProcess_AndKeepsTheIdentity(t *testing.T) {
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	k, account := key(t)
	dir := t.TempDir()
	first, stop := start(t, chain, k, dir)
	id := first.Mesh().ID()
	_, err := node.New(t.Context(), config(dir, account), node.With{Key: k, L2: chain.As(account)})
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Fatalf("a second node on the same directory: %v", err)
	}
	stop()
	again, _ := start(t, chain, k, dir)
	if again.Mesh().ID() != id {
		t.Fatalf("the peer id was %s and is %s", id, again.Mesh().ID())
	}
}

func TestPayerThatLeaves_IsRedeemedInTime_ByTheNodeItself(t *testing.T) {
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	sellerKey, seller := key(t)
	buyerKey, buyer := key(t)
	chain.Fund(buyer, 50_000_000)
	selling, _ := start(t, chain, sellerKey, t.TempDir())
	buying, stop := start(t, chain, buyerKey, t.TempDir(), selling.Mesh().Addrs()...)
	eventually(t, "a connection", func() bool { return len(buying.Mesh().Peers()) > 0 })

	payload := bytes.Repeat([]byte("all that is sent "), 100_000)
	p, err := selling.Publish(t.Context(), bytes.NewReader(payload), mesh.PublishOptions{PieceSize: 256 << 10})
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	done, err := buying.Fetch(t.Context(), p.ID(), &got, mesh.FetchOptions{})
	if err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("fetched %d bytes of %d: %v", got.Len(), len(payload), err)
	}
	_, outgoing := buying.Book().Channels()
	if len(outgoing) != 1 {
		t.Fatalf("%d channels", len(outgoing))
	}
	if _, err := buying.Book().CloseChannel(t.Context(), outgoing[0].ID); err != nil {
		t.Fatal(err)
	}
	stop()
	eventually(t, "the seller's money", func() bool { return chain.Money(seller) == done.Cost })
	state, err := chain.As(seller).State(t.Context(), outgoing[0].ID)
	if err != nil || state.Status != pay.StatusOpen || state.Settled != done.Cost {
		t.Fatalf("the channel is %+v: %v", state, err)
	}
	if owed, err := protocol.Owed(protocol.Bytes(len(payload)), outgoing[0].Channel.Rate); err != nil || owed != done.Cost {
		t.Fatalf("it cost %d, owed %d: %v", done.Cost, owed, err)
	}
}
