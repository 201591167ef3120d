package meshbench

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/internal/measure"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// town is nodes on one L2, in this process.
type town struct {
	dir   string
	kind  Contender
	l2    *paytest.Chain
	nodes []*member
	life  context.Context
	end   context.CancelFunc
	ended sync.WaitGroup

	window protocol.Bytes // that a new payer gets; zero is what nodes give by default
}

// member is a node of a town.
type member struct {
	*mesh.Mesh
	book    *pay.Book
	said    *statements.Store // as the book
	metrics *prometheus.Registry
}

func newTown(ctx context.Context, dir string, kind Contender) *town {
	t := &town{dir: dir, kind: kind, l2: paytest.NewChain(uint64(time.Now().Unix()))}
	t.life, t.end = context.WithCancel(context.WithoutCancel(ctx))
	return t
}

// start makes a node that keeps a connection to before, if there is one. change adapts its configuration.
func (t *town) start(ctx context.Context, name string, before *member, change func(*mesh.Config)) (*member, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, err
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	t.l2.Fund(account, 1<<60)
	return t.startAs(ctx, name, key, t.l2.As(account), func(cfg *mesh.Config) {
		if before != nil {
			cfg.Peers = before.Addrs()
		}
		change(cfg)
	})
}

func (t *town) startAs(ctx context.Context, name string, key *ecdsa.PrivateKey, l2 pay.L2, change func(*mesh.Config)) (*member, error) {
	signer := node.Signer(key)
	cfg := mesh.Defaults()
	cfg.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	cfg.SpoolDir = filepath.Join(t.dir, name, "spool")
	change(&cfg)
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		return nil, err
	}
	n := &member{metrics: prometheus.NewRegistry()}
	log := slog.New(slog.DiscardHandler)
	with := mesh.With{PeerKey: peerKey, Domain: paytest.Domain, Signer: signer, Log: log, Metrics: n.metrics,
		Money: unmetered{signer.Address()}}
	if t.kind == Unverified {
		with.Measure = measure.Blind()
	}
	if t.kind != Unmetered {
		n.book, err = pay.Open(ctx, pay.Config{Dir: filepath.Join(t.dir, name, "pay"), Account: signer.Address(),
			Deposit: 1 << 40, Budget: 1 << 50, MinWindow: t.window}, l2, key, log)
		if err != nil {
			return nil, err
		}
		with.Money = mesh.BookMoney(n.book, 0)
		if n.said, err = statements.Open(filepath.Join(t.dir, name, "statements"), paytest.Domain, signer.Address(), log); err != nil {
			return nil, errors.Join(err, n.book.Close())
		}
		with.Statements = n.said
	}
	if n.Mesh, err = mesh.New(cfg, with); err != nil {
		return nil, err
	}
	t.nodes = append(t.nodes, n)
	t.ended.Go(func() { _ = n.Run(t.life) }) // a node that fails fails the run
	return n, nil
}

// close stops the nodes and removes what they wrote.
func (t *town) close() error {
	t.end()
	t.ended.Wait()
	var errs []error
	for _, n := range t.nodes {
		if n.book != nil {
			errs = append(errs, n.said.Close(), n.book.Close())
		}
	}
	return errors.Join(append(errs, os.RemoveAll(t.dir))...)
}

// connected waits until the node has a peer.
func (n *member) connected(ctx context.Context) error {
	for len(n.Peers()) == 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
	return nil
}

// vouchers is how many the node has received.
func (n *member) vouchers() (sum float64) {
	families, err := n.metrics.Gather()
	if err != nil {
		return 0
	}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == "openstreaming_mesh_vouchers_total" && m.GetLabel()[0].GetValue() == "in" {
				sum += m.GetCounter().GetValue()
			}
		}
	}
	return sum
}

// noise is bytes that do not compress, the same ones each time.
func noise() io.Reader { return rand.NewChaCha8([32]byte{1}) }

// chain is a publisher, a relay and a viewer.
type chain struct {
	*town
	publisher, relay, viewer *member
	stream                   protocol.StreamID
}

// startChain starts the three nodes; cache is the relay's and the viewer's, in bytes.
func startChain(ctx context.Context, dir string, kind Contender, spool, cache int64) (*chain, error) {
	x := &chain{town: newTown(ctx, dir, kind)}
	var before *member
	for _, at := range []struct {
		name string
		node **member
	}{{"publisher", &x.publisher}, {"relay", &x.relay}, {"viewer", &x.viewer}} {
		n, err := x.start(ctx, at.name, before, func(cfg *mesh.Config) { cfg.SpoolBytes, cfg.CacheBytes = spool, cache })
		if err != nil {
			return nil, errors.Join(fmt.Errorf("start the %s: %w", at.name, err), x.close())
		}
		*at.node, before = n, n
	}
	return x, nil
}

// newChain is a chain whose publisher has a stream of so many bytes, more than anybody's cache holds: each run goes through
// the relay anew.
func newChain(ctx context.Context, dir string, kind Contender, bytes int64) (*chain, error) {
	x, err := startChain(ctx, dir, kind, 2*bytes+(64<<20), max(16<<20, min(bytes/4, 64<<20)))
	if err != nil {
		return nil, err
	}
	publication, err := x.publisher.Publish(x.life, io.LimitReader(noise(), bytes), mesh.PublishOptions{Size: bytes})
	if err == nil {
		x.stream = publication.ID()
		err = publication.Wait(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, x.close())
	}
	return x, nil
}

// run fetches the stream through the relay, and counts from the first piece on.
func (x *chain) run(ctx context.Context) (Run, error) {
	if err := x.viewer.connected(ctx); err != nil {
		return Run{}, err
	}
	var r Run
	var first time.Time
	before := x.relay.vouchers()
	done, err := x.viewer.Fetch(ctx, x.stream, io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
		if first.IsZero() {
			first, r.Bytes = time.Now(), -int64(d.Bytes)
		}
		r.Elapsed = time.Since(first)
	}})
	r.Bytes += int64(done.Bytes)
	r.Vouchers = x.relay.vouchers() - before
	if err == nil && done.Hops != 2 {
		err = fmt.Errorf("the stream came over %d hops, not 2", done.Hops)
	}
	return r, err
}

// unmetered is no money at all: whatever is asked is allowed, and nothing is counted.
type unmetered struct{ account common.Address }

func (u unmetered) Payer() (payer, signer common.Address) { return u.account, u.account }

func (u unmetered) Payee() (common.Address, protocol.TokenID) { return u.account, 0 }

func (unmetered) OfferSigner(context.Context, common.Address) (common.Address, error) {
	return common.Address{}, nil
}

func (unmetered) Offer(context.Context, peer.ID, common.Address, common.Address, protocol.Rate) (protocol.SignedOffer, error) {
	return protocol.SignedOffer{}, errors.New("nobody asks for an offer here")
}

func (unmetered) Sell(context.Context, peer.ID, protocol.Channel, protocol.Bytes) (mesh.Sale, error) {
	return gift{}, nil
}

func (unmetered) Customer(context.Context, peer.ID) (bool, error) { return true, nil }

func (u unmetered) Buy(_ context.Context, _ peer.ID, payee common.Address, rate protocol.Rate, _ mesh.OfferFunc) (mesh.Purchase, error) {
	return present{channel: protocol.Channel{Payer: u.account, Signer: u.account, Payee: payee, Rate: rate}}, nil
}

func (unmetered) Reserve(context.Context, peer.ID, common.Address, protocol.Rate, mesh.OfferFunc) error {
	return nil
}

func (unmetered) Ready(common.Address, protocol.Rate) bool { return true }

type gift struct{}

func (gift) Credit(ctx context.Context, _ protocol.Bytes) error { return ctx.Err() }
func (gift) Sent(protocol.Bytes)                                {}
func (gift) Receive(protocol.SignedVoucher) error               { return nil }
func (gift) Totals() (sent, vouched protocol.Bytes)             { return 0, 0 }
func (gift) Terms() pay.Terms                                   { return pay.Terms{} }
func (gift) Notices() <-chan pay.Terms                          { return nil }
func (gift) Close() error                                       { return nil }

type present struct{ channel protocol.Channel }

func (p present) ID() protocol.ChannelID    { return paytest.Domain.ChannelID(p.channel) }
func (p present) Channel() protocol.Channel { return p.channel }
func (present) Total() protocol.Bytes       { return 0 }
func (present) Received(protocol.Bytes)     {}
func (present) Heed(pay.Terms) error        { return nil }
func (present) Flush(context.Context) error { return nil }
func (present) Close() error                { return nil }
func (present) Run(ctx context.Context, _ func(protocol.SignedVoucher) error) error {
	<-ctx.Done()
	return ctx.Err()
}
