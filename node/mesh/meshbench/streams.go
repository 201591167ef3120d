package meshbench

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	ethcrypto "github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/crypto"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// FirstByte is how long a viewer waits for the first piece of a stream over three hops that nobody on the way carries yet, rounds
// times, ascending. All channels are open, each node knows the address of the next one, and no connection stands: the nodes are new
// ones with the old books, and the time begins when what they send may pass. Every hop then shakes hands, is asked for its price,
// looks the channel up on L2, and asks on.
func FirstByte(ctx context.Context, dir string, rounds int) (took []time.Duration, err error) {
	t := newTown(ctx, dir, Verified)
	defer func() { err = errors.Join(err, t.close()) }()
	line := &line{town: t}
	defer func() { err = errors.Join(line.close(), err) }()
	if err := line.settle(ctx); err != nil {
		return nil, err
	}
	for i := range rounds + 1 {
		first, err := line.round(ctx, i)
		if err != nil {
			return nil, err
		}
		if i > 0 { // the first round opens the channels
			took = append(took, first)
		}
	}
	slices.Sort(took)
	return took, nil
}

// seat is what stays of a node when it is replaced by a new one: its keys and its book.
type seat struct {
	name string
	key  *ecdsa.PrivateKey
	peer crypto.PrivKey
	book *pay.Book
}

// line is a publisher, two relays and a viewer, each of which knows the one before.
type line struct {
	town  *town
	seats []*seat
}

// settle takes the seats.
func (l *line) settle(ctx context.Context) error {
	t := l.town
	for _, name := range []string{"publisher", "near", "far", "viewer"} {
		key, err := ethcrypto.GenerateKey()
		if err != nil {
			return err
		}
		account := ethcrypto.PubkeyToAddress(key.PublicKey)
		t.l2.Fund(account, 1<<60)
		s := &seat{name: name, key: key}
		if s.book, err = pay.Open(ctx, pay.Config{Dir: filepath.Join(t.dir, name, "pay"), Account: account, Deposit: 1 << 40, Budget: 1 << 50},
			t.l2.As(account), key, slog.New(slog.DiscardHandler)); err != nil {
			return err
		}
		l.seats = append(l.seats, s)
		if s.peer, err = mesh.NewPeerKey(); err != nil {
			return err
		}
	}
	return nil
}

func (l *line) close() error {
	var errs []error
	for _, s := range l.seats {
		errs = append(errs, s.book.Close())
	}
	return errors.Join(errs...)
}

// round starts all nodes, opens the gates between them, and fetches a new stream.
func (l *line) round(ctx context.Context, i int) (first time.Duration, err error) {
	running, end := context.WithCancel(l.town.life)
	var ended sync.WaitGroup
	var gates []*gate
	defer func() {
		end()
		ended.Wait()
		for _, g := range gates {
			g.close()
		}
	}()
	var nodes []*mesh.Mesh
	for k, s := range l.seats {
		cfg := mesh.Defaults()
		cfg.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
		cfg.SpoolDir = filepath.Join(l.town.dir, s.name, fmt.Sprint("spool-", i))
		if k > 0 {
			cfg.Peers = []string{gates[k-1].addr}
		}
		n, err := mesh.New(cfg, mesh.With{PeerKey: s.peer, Domain: paytest.Domain, Signer: node.Signer(s.key), Money: mesh.BookMoney(s.book, 0),
			Log: slog.New(slog.DiscardHandler)})
		if err != nil {
			return 0, err
		}
		g, err := newGate(n)
		if err != nil {
			return 0, err
		}
		g.shut()
		gates, nodes = append(gates, g), append(nodes, n)
		ended.Go(func() { _ = n.Run(running) }) // a node that fails fails the round
	}
	p, err := nodes[0].Publish(running, io.LimitReader(noise(), 64<<10), mesh.PublishOptions{Size: 64 << 10, PieceSize: 16 << 10})
	if err == nil {
		err = p.Wait(ctx)
	}
	for k := 1; k < len(gates) && err == nil; k++ {
		err = gates[k-1].knocked(ctx)
	}
	if err != nil {
		return 0, err
	}
	for _, g := range gates {
		g.open()
	}
	begin := time.Now()
	done, err := nodes[3].Fetch(ctx, p.ID(), io.Discard, mesh.FetchOptions{Progress: func(mesh.Fetched) {
		if first == 0 {
			first = time.Since(begin)
		}
	}})
	if err == nil && done.Hops != 3 {
		err = fmt.Errorf("the stream came over %d hops, not 3", done.Hops)
	}
	return first, err
}

// Failover is how long the viewer of a live stream waits for the next piece after the line to its upstream has broken, with three
// relays to choose from, in so many towns, ascending. A piece is published every pulse. No piece may be lost or come twice.
func Failover(ctx context.Context, dir string, rounds int) (took []time.Duration, err error) {
	return failover(ctx, dir, rounds, (*gate).shut)
}

// FailoverSilent is Failover after the upstream has fallen silent while its line still stands, as one of which the cable was pulled:
// nothing says that it is gone.
func FailoverSilent(ctx context.Context, dir string, rounds int) (took []time.Duration, err error) {
	return failover(ctx, dir, rounds, (*gate).freeze)
}

func failover(ctx context.Context, dir string, rounds int, lose func(*gate)) (took []time.Duration, err error) {
	for i := range rounds {
		gap, err := failOnce(ctx, filepath.Join(dir, fmt.Sprint(i)), lose)
		if err != nil {
			return nil, err
		}
		took = append(took, gap)
	}
	slices.Sort(took)
	return took, nil
}

func failOnce(ctx context.Context, dir string, lose func(*gate)) (gap time.Duration, err error) {
	s, err := newSquare(ctx, dir)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	watched, err := s.broadcast(ctx)
	if err != nil {
		return 0, err
	}
	gap, err = s.fail(ctx, watched, lose)
	return gap, errors.Join(err, watched.end(ctx))
}

// pulse is the time between two pieces of a broadcast.
const pulse = 10 * time.Millisecond

// square is a publisher, three relays that have channels to it, and a viewer with a line to each of them.
type square struct {
	*town
	publisher, viewer *member
	relays            []*member
	lines             []*gate
}

func newSquare(ctx context.Context, dir string) (s *square, err error) {
	s = &square{town: newTown(ctx, dir, Verified)}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	none := func(*mesh.Config) {}
	if s.publisher, err = s.start(ctx, "publisher", nil, none); err != nil {
		return s, err
	}
	p, err := s.publisher.Publish(s.life, bytes.NewReader(make([]byte, 1<<10)), mesh.PublishOptions{})
	if err == nil {
		err = p.Wait(ctx)
	}
	if err != nil {
		return s, err
	}
	var peers []string
	for i := range 3 {
		r, err := s.start(ctx, fmt.Sprint("relay-", i), s.publisher, none)
		if err == nil {
			err = r.connected(ctx)
		}
		if err == nil {
			_, err = r.Fetch(ctx, p.ID(), io.Discard, mesh.FetchOptions{}) // opens its channel
		}
		if err != nil {
			return s, err
		}
		line, err := newGate(r)
		if err != nil {
			return s, err
		}
		s.relays, s.lines, peers = append(s.relays, r), append(s.lines, line), append(peers, line.addr)
	}
	s.viewer, err = s.start(ctx, "viewer", nil, func(cfg *mesh.Config) { cfg.Peers, cfg.WarmAfter = peers, 100*time.Millisecond })
	return s, err
}

func (s *square) close() error {
	for _, l := range s.lines {
		l.close()
	}
	return s.town.close()
}

// broadcast is a live stream with a viewer.
type broadcast struct {
	stop  chan struct{}
	ended chan error // of the one who publishes, then of the viewer
	said  bytes.Buffer
	heard bytes.Buffer

	mu    sync.Mutex
	now   mesh.Fetched  // under mu
	moved chan struct{} // under mu: closed and replaced when a piece has come
}

func (s *square) broadcast(ctx context.Context) (*broadcast, error) {
	b := &broadcast{stop: make(chan struct{}), ended: make(chan error, 2), moved: make(chan struct{})}
	log, err := s.publisher.Append(ctx, mesh.PublishOptions{PieceSize: smallPiece})
	if err != nil {
		return nil, err
	}
	if err := s.viewer.connected(ctx); err != nil {
		return nil, err
	}
	go func() { b.ended <- b.publish(log) }()
	go func() {
		_, err := s.viewer.Fetch(s.life, log.ID(), &b.heard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.now = d
			close(b.moved)
			b.moved = make(chan struct{})
		}})
		b.ended <- err
	}()
	return b, nil
}

func (b *broadcast) publish(log *mesh.Log) error {
	source := noise()
	piece := make([]byte, smallPiece)
	for {
		select {
		case <-b.stop:
			return log.End()
		case <-time.After(pulse):
		}
		if _, err := io.ReadFull(source, piece); err != nil {
			return err
		}
		b.said.Write(piece)
		if _, err := log.Add(piece, nil); err != nil {
			return err
		}
		if err := log.Flush(); err != nil {
			return err
		}
	}
}

// until waits until what was fetched is so.
func (b *broadcast) until(ctx context.Context, ok func(mesh.Fetched) bool) (mesh.Fetched, error) {
	for {
		b.mu.Lock()
		now, moved := b.now, b.moved
		b.mu.Unlock()
		if ok(now) {
			return now, nil
		}
		select {
		case <-moved:
		case <-ctx.Done():
			return now, ctx.Err()
		case err := <-b.ended:
			return now, fmt.Errorf("the broadcast ended too early: %w", err)
		}
	}
}

// end ends the stream and compares what was said with what was heard.
func (b *broadcast) end(ctx context.Context) error {
	close(b.stop)
	for range 2 {
		select {
		case err := <-b.ended:
			if err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if !bytes.Equal(b.said.Bytes(), b.heard.Bytes()) {
		return fmt.Errorf("%d bytes were published, and %d others came", b.said.Len(), b.heard.Len())
	}
	return nil
}

// fail loses the line to the viewer's upstream once another relay stands ready, and measures the gap. It does so once: nodes that
// have met know how to reach each other past the gates.
func (s *square) fail(ctx context.Context, b *broadcast, lose func(*gate)) (time.Duration, error) {
	rate := 2 * mesh.Defaults().ForwardingRate // the publisher's price, and a relay's
	now, err := b.until(ctx, func(d mesh.Fetched) bool { return d.Pieces > 0 && s.ready(d, rate) })
	if err != nil {
		return 0, err
	}
	for i, r := range s.relays {
		if r.ID() != now.Upstream {
			continue
		}
		lose(s.lines[i])
		begin := time.Now()
		_, err := b.until(ctx, func(d mesh.Fetched) bool { return d.Upstream != r.ID() })
		return time.Since(begin), err
	}
	return 0, fmt.Errorf("the stream comes from %s, which is no relay", now.Upstream)
}

// ready says whether a relay beside the upstream is connected and has a channel.
func (s *square) ready(d mesh.Fetched, rate protocol.Rate) bool {
	for _, r := range s.relays {
		payee := r.book.Account()
		for _, p := range s.viewer.Peers() {
			if p.ID == r.ID() && p.ID != d.Upstream && s.viewer.book.Ready(payee, rate) {
				return true
			}
		}
	}
	return false
}

// gate is a TCP line to a node that can be broken, and lets nothing pass until it is opened again.
type gate struct {
	addr   string // the node's multiaddr through the gate
	target string
	listen net.Listener

	mu     sync.Mutex
	conns  []net.Conn    // under mu
	opened chan struct{} // under mu: closed while the gate is open
	frozen chan struct{} // under mu: nil while what comes passes; closed when its lines are
}

func newGate(n interface{ Addrs() []string }) (*gate, error) {
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	parts := strings.Split(n.Addrs()[0], "/") // "", ip4, 127.0.0.1, tcp, port, p2p, id
	_, port, err := net.SplitHostPort(listen.Addr().String())
	if err != nil {
		return nil, err
	}
	g := &gate{listen: listen, target: net.JoinHostPort(parts[2], parts[4]), opened: make(chan struct{}),
		addr: "/ip4/127.0.0.1/tcp/" + port + "/p2p/" + parts[6]}
	close(g.opened)
	go g.accept()
	return g, nil
}

func (g *gate) accept() {
	for {
		in, err := g.listen.Accept()
		if err != nil {
			return
		}
		g.mu.Lock()
		g.conns = append(g.conns, in)
		opened := g.opened
		g.mu.Unlock()
		go func() {
			defer in.Close()
			<-opened
			out, err := new(net.Dialer).DialContext(context.Background(), "tcp", g.target)
			if err != nil {
				return
			}
			defer out.Close()
			g.mu.Lock()
			g.conns = append(g.conns, out)
			g.mu.Unlock()
			go func() {
				defer out.Close()
				defer in.Close()
				io.Copy(out, valve{in, g}) //nolint:errcheck // it ends when the line is broken
			}()
			io.Copy(in, valve{out, g}) //nolint:errcheck // as above
		}()
	}
}

// valve is what comes over one side of a line.
type valve struct {
	io.Reader
	g *gate
}

// Read implements io.Reader.
func (v valve) Read(p []byte) (int, error) {
	n, err := v.Reader.Read(p)
	v.g.mu.Lock()
	frozen := v.g.frozen
	v.g.mu.Unlock()
	if frozen != nil {
		<-frozen
	}
	return n, err
}

// freeze lets nothing pass any more, on connections that stand until the gate is shut.
func (g *gate) freeze() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.frozen = make(chan struct{})
}

// shut breaks the connections of now; later ones wait.
func (g *gate) shut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.frozen != nil {
		close(g.frozen)
		g.frozen = nil
	}
	g.opened = make(chan struct{})
	for _, c := range g.conns {
		if tcp, ok := c.(*net.TCPConn); ok {
			_ = tcp.SetLinger(0) // as a crash does: a reset, and at once
		}
		_ = c.Close()
	}
	g.conns = nil
}

// knocked waits until somebody waits at the gate.
func (g *gate) knocked(ctx context.Context) error {
	for {
		g.mu.Lock()
		waiting := len(g.conns)
		g.mu.Unlock()
		if waiting > 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
}

func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	select {
	case <-g.opened:
	default:
		close(g.opened)
	}
}

func (g *gate) close() {
	_ = g.listen.Close()
	g.shut()
	g.open()
}
