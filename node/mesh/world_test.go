package mesh_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// world is a chain and the nodes that use it.
type world struct {
	t     *testing.T
	chain *paytest.Chain
	log   *slog.Logger
	mu    sync.Mutex
	trace bytes.Buffer // under mu: the log, shown when the test fails
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, chain: paytest.NewChain(uint64(time.Now().Unix()))}
	w.log = slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug}))
	t.Cleanup(func() {
		if t.Failed() {
			w.mu.Lock()
			defer w.mu.Unlock()
			t.Logf("log of the world:\n%s", w.trace.String())
		}
	})
	return w
}

func (w *world) Write(line []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.trace.Write(line)
}

// keySigner signs with a key in memory.
type keySigner struct{ key *ecdsa.PrivateKey }

func (s keySigner) Address() common.Address { return crypto.PubkeyToAddress(s.key.PublicKey) }
func (s keySigner) Sign(d common.Hash) (protocol.Signature, error) {
	return protocol.Sign(d, s.key)
}

// node is a running node of a test.
type node struct {
	*mesh.Mesh
	t       *testing.T
	name    string
	account common.Address
	signer  keySigner
	book    *pay.Book
	said    *statements.Store
	metrics *prometheus.Registry
	spool   string // its directory
	stop    func() // ends it, in good order
}

type change func(*mesh.Config, *pay.Config, *mesh.With)

func testConfig(t *testing.T, name string) mesh.Config {
	cfg := mesh.Defaults()
	cfg.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	cfg.SpoolDir = filepath.Join(t.TempDir(), name)
	cfg.SpoolBytes = 256 << 20
	cfg.HandshakeTimeout, cfg.StallTimeout, cfg.GiveUp = 5*time.Second, 10*time.Second, 10*time.Second
	cfg.ForwardingRate = 1_000_000_000
	return cfg
}

// start runs a node that keeps connections to the given ones.
func (w *world) start(name string, peers []*node, changes ...change) *node {
	w.t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.t.Fatal(err)
	}
	return w.startAs(name, key, peers, changes...)
}

func (w *world) startAs(name string, key *ecdsa.PrivateKey, peers []*node, changes ...change) *node {
	w.t.Helper()
	n := &node{t: w.t, name: name, signer: keySigner{key}, metrics: prometheus.NewRegistry()}
	n.account = n.signer.Address()
	w.chain.Fund(n.account, 1_000_000_000)
	cfg := testConfig(w.t, name)
	for _, p := range peers {
		cfg.Peers = append(cfg.Peers, p.Addrs()...)
	}
	money := pay.Config{Dir: filepath.Join(w.t.TempDir(), "book"), Account: n.account, Budget: 500_000_000,
		PayTimeout: 5 * time.Second, Poll: 100 * time.Millisecond}
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		w.t.Fatal(err)
	}
	log := w.log.With("node", name)
	with := mesh.With{PeerKey: peerKey, Domain: paytest.Domain, Signer: n.signer, Log: log, Metrics: n.metrics}
	for _, c := range changes {
		c(&cfg, &money, &with)
	}
	n.spool = cfg.SpoolDir
	if n.book, err = pay.Open(w.t.Context(), money, w.chain.As(n.account), key, log); err != nil {
		w.t.Fatal(err)
	}
	if with.Money == nil {
		with.Money = mesh.BookMoney(n.book, 0)
	}
	if with.Statements == nil {
		if with.Statements, err = statements.OpenIn(vfs.NewMem(), "statements", paytest.Domain, n.account, log); err != nil {
			w.t.Fatal(err)
		}
	}
	n.said = with.Statements
	if n.Mesh, err = mesh.New(cfg, with); err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- n.Run(ctx) }()
	n.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			w.t.Errorf("node %s: %v", name, err)
		}
		if err := errors.Join(n.said.Close(), n.book.Close()); err != nil {
			w.t.Errorf("book of %s: %v", name, err)
		}
	})
	w.t.Cleanup(n.stop)
	return n
}

// line starts nodes of which each knows the one before.
func (w *world) line(names ...string) []*node {
	w.t.Helper()
	var nodes []*node
	for i, name := range names {
		var peers []*node
		if i > 0 {
			peers = nodes[i-1:]
		}
		nodes = append(nodes, w.start(name, peers))
	}
	return nodes
}

// publish publishes payload and waits until it is spooled.
func (n *node) publish(payload []byte, o mesh.PublishOptions) protocol.StreamID {
	n.t.Helper()
	p, err := n.Publish(n.t.Context(), bytes.NewReader(payload), o)
	if err != nil {
		n.t.Fatal(err)
	}
	if err := p.Wait(n.t.Context()); err != nil {
		n.t.Fatal(err)
	}
	return p.ID()
}

// fetch fetches a stream and fails the test unless it is want.
func (n *node) fetch(id protocol.StreamID, want []byte) mesh.Fetched {
	n.t.Helper()
	var got bytes.Buffer
	done, err := n.fetchTo(id, &got)
	if err != nil {
		n.t.Fatalf("%s fetches: %v", n.name, err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		n.t.Fatalf("%s got %d bytes that are not the %d published", n.name, got.Len(), len(want))
	}
	return done
}

func (n *node) fetchTo(id protocol.StreamID, w io.Writer) (mesh.Fetched, error) {
	ctx, cancel := context.WithTimeout(n.t.Context(), time.Minute)
	defer cancel()
	n.connected()
	return n.Fetch(ctx, id, w, mesh.FetchOptions{})
}

// connected waits until the node has a peer.
func (n *node) connected() {
	n.t.Helper()
	n.until("a connection", func() bool { return n.metric("openstreaming_mesh_peers", "") > 0 })
}

// until waits for a condition.
func (n *node) until(what string, ok func() bool) {
	n.t.Helper()
	for deadline := time.Now().Add(time.Minute); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			n.t.Fatalf("%s waits in vain for %s", n.name, what)
		}
	}
}

// metric is the value of a metric; label is the value of its only label, if it has one.
func (n *node) metric(name, label string) float64 {
	n.t.Helper()
	families, err := n.metrics.Gather()
	if err != nil {
		n.t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() != name {
			continue
		}
		for _, x := range f.GetMetric() {
			if len(x.GetLabel()) > 0 && x.GetLabel()[0].GetValue() != label {
				continue
			}
			if f.GetType() == dto.MetricType_GAUGE {
				return x.GetGauge().GetValue()
			}
			return x.GetCounter().GetValue()
		}
	}
	return 0
}

// income is what the node holds vouchers for, in bytes.
func (n *node) income() (sum protocol.Bytes) {
	n.t.Helper()
	claims, err := n.book.Claims(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	for _, c := range claims {
		sum += c.Voucher.Bytes
	}
	return sum
}

// noise is reproducible, incompressible bytes.
func noise(t *testing.T, size int) []byte {
	seed := rand.Uint64()
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("seed of the payload: %d", seed)
		}
	})
	var key [32]byte
	copy(key[:], fmt.Sprint(seed))
	out := make([]byte, size)
	if _, err := rand.NewChaCha8(key).Read(out); err != nil {
		t.Fatal(err)
	}
	return out
}

// mustFail fails the test unless err says every one of the words.
func mustFail(t *testing.T, err error, is error, words ...string) {
	t.Helper()
	if err == nil || is != nil && !errors.Is(err, is) {
		t.Fatalf("error is %v, want %v", err, is)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Fatalf("error %q does not say %q", err, w)
		}
	}
}

// proxy is a TCP line to a node that can be cut.
type proxy struct {
	t      *testing.T
	addr   string // the node's multiaddr through the proxy
	target string
	listen net.Listener
	mu     sync.Mutex
	conns  []net.Conn   // under mu; in pairs: from the dialer, and to the node
	dead   bool         // under mu
	held   []net.Conn   // under mu: ends that do not know yet that their line is gone
	flow   sync.RWMutex // held while nothing is to pass
}

func newProxy(t *testing.T, n *node) *proxy {
	t.Helper()
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var port, id string
	for _, a := range n.Addrs() {
		parts := strings.Split(a, "/") // "", ip4, 127.0.0.1, tcp, port, p2p, id
		port, id = parts[4], parts[6]
	}
	_, mine, err := net.SplitHostPort(listen.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{t: t, listen: listen, target: net.JoinHostPort("127.0.0.1", port), addr: "/ip4/127.0.0.1/tcp/" + mine + "/p2p/" + id}
	go p.accept()
	t.Cleanup(func() { p.cut(true) })
	return p
}

func (p *proxy) accept() {
	for {
		in, err := p.listen.Accept()
		if err != nil {
			return
		}
		out, err := net.Dial("tcp", p.target)
		if err != nil {
			in.Close()
			continue
		}
		p.mu.Lock()
		if p.dead {
			in.Close()
			out.Close()
		}
		p.conns = append(p.conns, in, out)
		p.mu.Unlock()
		copying := func(dst, src net.Conn) {
			io.Copy(&tap{p, dst}, src) //nolint:errcheck // it ends when the line is cut
			p.mu.Lock()
			defer p.mu.Unlock()
			for _, c := range []net.Conn{dst, src} {
				if !slices.Contains(p.held, c) {
					c.Close()
				}
			}
		}
		go copying(in, out)
		go copying(out, in)
	}
}

// tap is an end of a proxy's line, which lets pass what it is to let pass.
type tap struct {
	p *proxy
	net.Conn
}

func (t *tap) Write(b []byte) (int, error) {
	t.p.flow.RLock()
	defer t.p.flow.RUnlock()
	return t.Conn.Write(b)
}

// cutUnnoticed breaks the connections of now so that the node behind the proxy does not learn of it.
func (p *proxy) cutUnnoticed() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, c := range p.conns {
		if i%2 == 0 {
			c.Close()
		} else {
			p.held = append(p.held, c)
		}
	}
	p.conns = nil
}

// block breaks the line, or mends it so that it can be dialed again.
func (p *proxy) block(broken bool) {
	p.mu.Lock()
	p.dead = broken
	p.mu.Unlock()
	if broken {
		p.cut(false)
	}
}

// cut breaks the connections of now, and all later ones if it is for good.
func (p *proxy) cut(forGood bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if forGood {
		p.dead = true
		p.listen.Close()
	}
	if forGood {
		for _, c := range p.held {
			c.Close()
		}
	}
	for _, c := range p.conns {
		if tcp, ok := c.(*net.TCPConn); ok {
			tcp.SetLinger(0) //nolint:errcheck // best effort: a reset rather than an end
		}
		c.Close()
	}
	p.conns = nil
}
