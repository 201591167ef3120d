// Package meshbench measures what metering costs: a publisher, a relay and a viewer in one process, over real connections on
// the loopback, once with payments and once without any.
//
// It promises that both chains are the same code on the same machine at the same time but for the payments: the unmetered one
// has a Money of its own, which exists in this package only and which no product can use. A single ratio of two runs says
// little on a shared machine, so runs alternate and medians are compared.
package meshbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// Run is one measured transfer through the relay.
type Run struct {
	Bytes    int64         // payload between the first piece and the last
	Elapsed  time.Duration // from the first piece at the viewer to the last
	Vouchers float64       // that the relay received from the viewer
}

// Rate is in bytes per second.
func (r Run) Rate() float64 { return float64(r.Bytes) / r.Elapsed.Seconds() }

// Comparison is metered beside unmetered forwarding.
type Comparison struct {
	Metered, Unmetered []Run // in the order they were run, alternating
}

// Medians are the median rates in bytes per second.
func (c Comparison) Medians() (metered, unmetered float64) {
	return median(c.Metered), median(c.Unmetered)
}

// Ratio is the median, over the rounds, of metered over unmetered rate. Both runs of a round are neighbors in time, so that a
// machine that is busy for a while slows both.
func (c Comparison) Ratio() float64 {
	ratios := make([]float64, 0, len(c.Metered))
	for i := range min(len(c.Metered), len(c.Unmetered)) {
		ratios = append(ratios, c.Metered[i].Rate()/c.Unmetered[i].Rate())
	}
	return middle(ratios)
}

// VouchersPerGiB is how many vouchers a hop needed.
func (c Comparison) VouchersPerGiB() float64 {
	var vouchers, bytes float64
	for _, r := range c.Metered {
		vouchers, bytes = vouchers+r.Vouchers, bytes+float64(r.Bytes)
	}
	return vouchers / (bytes / (1 << 30))
}

func median(runs []Run) float64 {
	rates := make([]float64, 0, len(runs))
	for _, r := range runs {
		rates = append(rates, r.Rate())
	}
	return middle(rates)
}

func middle(values []float64) float64 {
	slices.Sort(values)
	if n := len(values); n%2 == 0 {
		return (values[n/2-1] + values[n/2]) / 2
	}
	return values[len(values)/2]
}

// MeteredOverUnmetered sends bytes of payload rounds times through each chain, alternating, after one unmeasured run each.
// dir takes the spools and journals and is left empty.
func MeteredOverUnmetered(ctx context.Context, dir string, bytes int64, rounds int) (c Comparison, err error) {
	if bytes < 4*protocol.MaxPieceSize || rounds < 1 {
		return c, errors.New("measure forwarding: at least four pieces and one round are needed")
	}
	metered, err := newChain(ctx, filepath.Join(dir, "metered"), true, bytes)
	if err != nil {
		return c, err
	}
	defer func() { err = errors.Join(err, metered.close()) }()
	unmetered, err := newChain(ctx, filepath.Join(dir, "unmetered"), false, bytes)
	if err != nil {
		return c, err
	}
	defer func() { err = errors.Join(err, unmetered.close()) }()
	for i := range rounds + 1 {
		chains := []*chain{metered, unmetered}
		if i%2 == 1 {
			slices.Reverse(chains)
		}
		for _, x := range chains {
			run, err := x.run(ctx)
			if err != nil {
				return c, err
			}
			switch {
			case i == 0: // the connections, the channels and the page cache are warm after it
			case x.metered:
				c.Metered = append(c.Metered, run)
			default:
				c.Unmetered = append(c.Unmetered, run)
			}
		}
	}
	return c, nil
}

// chain is a publisher, a relay and a viewer.
type chain struct {
	metered bool
	dir     string
	nodes   []*member
	stream  protocol.StreamID
	end     context.CancelFunc
	ended   sync.WaitGroup
}

type member struct {
	*mesh.Mesh
	book    *pay.Book
	metrics *prometheus.Registry
}

func newChain(ctx context.Context, dir string, metered bool, bytes int64) (*chain, error) {
	x := &chain{metered: metered, dir: dir}
	running, end := context.WithCancel(context.WithoutCancel(ctx))
	x.end = end
	l2 := paytest.NewChain(uint64(time.Now().Unix()))
	var before *member
	for _, name := range []string{"publisher", "relay", "viewer"} {
		n, err := x.member(ctx, running, l2, name, before, bytes)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("start the %s: %w", name, err), x.close())
		}
		before = n
	}
	publication, err := x.nodes[0].Publish(running, io.LimitReader(noise(), bytes), mesh.PublishOptions{Size: bytes})
	if err == nil {
		x.stream = publication.ID()
		err = publication.Wait(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, x.close())
	}
	return x, nil
}

// noise is bytes that do not compress, the same ones each time.
func noise() io.Reader { return rand.NewChaCha8([32]byte{1}) }

func (x *chain) member(ctx, running context.Context, l2 *paytest.Chain, name string, before *member, bytes int64) (*member, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, err
	}
	signer := node.Signer(key)
	cfg := mesh.Defaults()
	cfg.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	cfg.SpoolDir, cfg.SpoolBytes = filepath.Join(x.dir, name, "spool"), 2*bytes+(64<<20)
	// Too small to hold the stream: each run goes through the relay anew.
	cfg.CacheBytes = max(16<<20, min(bytes/4, 64<<20))
	if before != nil {
		cfg.Peers = before.Addrs()
	}
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		return nil, err
	}
	n := &member{metrics: prometheus.NewRegistry()}
	log := slog.New(slog.DiscardHandler)
	with := mesh.With{PeerKey: peerKey, Domain: paytest.Domain, Signer: signer, Log: log, Metrics: n.metrics,
		Money: unmetered{signer.Address()}}
	if x.metered {
		l2.Fund(signer.Address(), 1<<60)
		n.book, err = pay.Open(ctx, pay.Config{Dir: filepath.Join(x.dir, name, "pay"), Account: signer.Address(),
			Deposit: 1 << 40, Budget: 1 << 50}, l2.As(signer.Address()), key, log)
		if err != nil {
			return nil, err
		}
		with.Money = mesh.BookMoney(n.book, 0)
	}
	if n.Mesh, err = mesh.New(cfg, with); err != nil {
		return nil, err
	}
	x.nodes = append(x.nodes, n)
	x.ended.Go(func() { _ = n.Run(running) }) // a node that fails fails the run
	return n, nil
}

// run fetches the stream through the relay.
func (x *chain) run(ctx context.Context) (Run, error) {
	viewer := x.nodes[2]
	for len(viewer.Peers()) == 0 {
		select {
		case <-ctx.Done():
			return Run{}, ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
	var r Run
	var first time.Time
	before := x.vouchers()
	done, err := viewer.Fetch(ctx, x.stream, io.Discard, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
		if first.IsZero() {
			first, r.Bytes = time.Now(), -int64(d.Bytes)
		}
		r.Elapsed = time.Since(first)
	}})
	r.Bytes += int64(done.Bytes)
	r.Vouchers = x.vouchers() - before
	if err == nil && done.Hops != 2 {
		err = fmt.Errorf("the stream came over %d hops, not 2", done.Hops)
	}
	return r, err
}

// vouchers is how many the relay has received.
func (x *chain) vouchers() (n float64) {
	families, err := x.nodes[1].metrics.Gather()
	if err != nil {
		return 0
	}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == "openstreaming_mesh_vouchers_total" && m.GetLabel()[0].GetValue() == "in" {
				n += m.GetCounter().GetValue()
			}
		}
	}
	return n
}

func (x *chain) close() error {
	x.end()
	x.ended.Wait()
	var errs []error
	for _, n := range x.nodes {
		if n.book != nil {
			errs = append(errs, n.book.Close())
		}
	}
	return errors.Join(append(errs, os.RemoveAll(x.dir))...)
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
