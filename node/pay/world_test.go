package pay_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

const (
	mib   = 1 << 20
	chunk = 64 << 10
	// rate makes a MiB cost 1048 units, so that the least deposit covers some 950 MiB.
	rate protocol.Rate = 1_000_000_000
)

var discard = slog.New(slog.DiscardHandler)

// tb is what *testing.T and *rapid.T have in common.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
	Cleanup(f func())
}

// story runs a test whose clock stands still until all of its goroutines wait.
func story(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	synctest.Test(t, f)
}

// node is one party: an account with a book on a disk that can lose what was not synced.
type node struct {
	tb
	name  string
	key   *ecdsa.PrivateKey
	chain *paytest.Chain
	disk  *vfs.MemFS
	cfg   pay.Config
	book  *pay.Book
	links []*link
}

func newNode(t tb, chain *paytest.Chain, name string, tune func(*pay.Config)) *node {
	t.Helper()
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatalf("key of %s: %v", name, err)
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	n := &node{tb: t, name: name, key: key, chain: chain, disk: vfs.NewStrictMem(), cfg: pay.Config{
		Dir: "/journal", Account: account, Budget: 1_000_000_000,
	}}
	if tune != nil {
		tune(&n.cfg)
	}
	chain.Fund(account, 1_000_000_000)
	n.start()
	t.Cleanup(n.stop)
	return n
}

func (n *node) start() {
	n.Helper()
	book, err := pay.OpenOn(context.Background(), n.disk, n.cfg, n.chain.As(n.cfg.Account), n.key, discard)
	if err != nil {
		n.Fatalf("open the book of %s: %v", n.name, err)
	}
	n.book = book
}

// startOnDisk starts the node with its journal on the real disk.
func (n *node) startOnDisk() {
	n.Helper()
	book, err := pay.Open(context.Background(), n.cfg, n.chain.As(n.cfg.Account), n.key, discard)
	if err != nil {
		n.Fatalf("open the book of %s: %v", n.name, err)
	}
	n.book = book
}

// crash ends the node as kill -9 and a loss of power would: nothing that was not synced before is there afterwards.
func (n *node) crash() {
	n.Helper()
	n.disk.SetIgnoreSyncs(true)
	n.book.Close() //nolint:errcheck // it writes to a disk that is gone
	n.disk.ResetToSyncedState()
	n.disk.SetIgnoreSyncs(false)
	n.start()
}

// stop ends the node and its subscriptions in good order.
func (n *node) stop() {
	n.Helper()
	for _, l := range n.links {
		l.cut()
	}
	if err := n.book.Close(); err != nil {
		n.Fatalf("close the book of %s: %v", n.name, err)
	}
}

func (n *node) ask(payee *node) pay.Ask { return n.askAt(payee, rate) }

func (n *node) askAt(payee *node, at protocol.Rate) pay.Ask {
	return func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
		return payee.book.Offer(ctx, pay.Asker{Peer: n.name, Payer: payer, Signer: signer}, at)
	}
}

// link is a subscription of payer at payee over a connection that loses nothing until it is cut.
type link struct {
	tb
	payer, payee *node
	in           *pay.Incoming
	out          *pay.Outgoing

	cancel context.CancelFunc
	ended  sync.WaitGroup

	mu       sync.Mutex
	vouchers []protocol.SignedVoucher
	paid     error // Run's result
	loss     func(protocol.SignedVoucher) bool
}

func connect(payer, payee *node) (*link, error) {
	ctx := context.Background()
	out, err := payer.book.Channel(ctx, payee.cfg.Account, rate, payer.ask(payee))
	if err != nil {
		return nil, err
	}
	in, err := payee.book.Accept(ctx, out.Channel(), payer.name, out.Total())
	if err != nil {
		out.Close() //nolint:errcheck // never fails
		return nil, err
	}
	if err := out.Heed(in.Terms()); err != nil {
		in.Close()  //nolint:errcheck // never fails
		out.Close() //nolint:errcheck // never fails
		return nil, err
	}
	return join(payer, payee, in, out), nil
}

// join runs both ends of a subscription.
func join(payer, payee *node, in *pay.Incoming, out *pay.Outgoing) *link {
	l := &link{tb: payer.tb, payer: payer, payee: payee, in: in, out: out}
	payer.links = append(payer.links, l)
	payee.links = append(payee.links, l)
	running, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	l.ended.Go(func() {
		err := out.Run(running, l.send)
		l.mu.Lock()
		defer l.mu.Unlock()
		l.paid = err
	})
	l.ended.Go(func() {
		for {
			select {
			case terms := <-in.Notices():
				if err := out.Heed(terms); err != nil {
					return
				}
			case <-running.Done():
				return
			}
		}
	})
	return l
}

func mustConnect(payer, payee *node) *link {
	payer.Helper()
	l, err := connect(payer, payee)
	if err != nil {
		payer.Fatalf("%s subscribes at %s: %v", payer.name, payee.name, err)
	}
	return l
}

func (l *link) send(v protocol.SignedVoucher) error {
	l.mu.Lock()
	l.vouchers = append(l.vouchers, v)
	lost := l.loss != nil && l.loss(v)
	l.mu.Unlock()
	if lost {
		return nil
	}
	return l.in.Receive(v)
}

// transfer moves n bytes in chunks, as far as credit goes.
func (l *link) transfer(n protocol.Bytes) (moved protocol.Bytes, err error) {
	for moved < n {
		if err := l.in.Credit(context.Background(), chunk); err != nil {
			return moved, err
		}
		l.in.Sent(chunk)
		l.out.Received(chunk)
		moved += chunk
	}
	return moved, nil
}

func (l *link) mustTransfer(n protocol.Bytes) {
	l.Helper()
	if moved, err := l.transfer(n); err != nil {
		l.Fatalf("transfer %d bytes: %v after %d", n, err, moved)
	}
}

// lose sends n bytes that never arrive.
func (l *link) lose(n protocol.Bytes) {
	l.Helper()
	for sent := protocol.Bytes(0); sent < n; sent += chunk {
		if err := l.in.Credit(context.Background(), chunk); err != nil {
			l.Fatalf("credit: %v after %d bytes", err, sent)
		}
		l.in.Sent(chunk)
	}
}

// cut ends the connection without a word.
func (l *link) cut() {
	l.cancel()
	l.ended.Wait()
	l.in.Close()  //nolint:errcheck // never fails
	l.out.Close() //nolint:errcheck // never fails
}

func (l *link) runResult() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.paid
}

// hangUp signs for everything and ends the connection in good order.
func (l *link) hangUp() {
	l.Helper()
	if err := l.out.Flush(context.Background()); err != nil {
		l.Fatalf("flush: %v", err)
	}
	l.cut()
}

func newWorld(t tb) (chain *paytest.Chain, payer, payee *node) {
	t.Helper()
	chain = paytest.NewChain(uint64(time.Now().Unix()))
	return chain, newNode(t, chain, "Petra", nil), newNode(t, chain, "Paul", nil)
}

func wantErr(t tb, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("got %v, want: %v", err, want)
	}
}
