// Package node is a whole node of the mesh, with or without stake behind it: it holds a payment book and a mesh together.
//
// It promises one data directory that one process at a time may use, and that survives a kill at any moment: the journal of
// payments, what the node publishes, its identity, and the peers that it knew. While it runs it redeems by itself what it is owed on channels that
// their payers are closing. It refuses to run on a configuration with any problem in it, and reports all of them at once. It
// knows nothing of operators, stake or aggregators: those who do, build on it.
package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config is plain data. DataDir holds everything that Mesh.SpoolDir and Pay.Dir do not name otherwise.
type Config struct {
	DataDir string
	Mesh    mesh.Config
	Pay     pay.Config // Account is the L2 account that pays and is paid
	// SponsorBudgets is a file with a JSON array of sponsor.Budget: streams that the account sponsors. It is read again when it
	// changes. Empty: none.
	SponsorBudgets string
	// Fee is what the node wants of the sponsors of streams that its gateway serves at their expense.
	Fee sponsor.FeeConfig
}

// Defaults are a node's values but for its account, budget and peers.
func Defaults(dataDir string) Config {
	return Config{DataDir: dataDir, Mesh: mesh.Defaults()}
}

// fill sets the directories that are not named.
func (c *Config) fill() {
	if c.DataDir != "" && c.Mesh.SpoolDir == "" {
		c.Mesh.SpoolDir = filepath.Join(c.DataDir, "spool")
	}
	if c.DataDir != "" && c.Pay.Dir == "" {
		c.Pay.Dir = filepath.Join(c.DataDir, "pay")
	}
	if d := &c.Mesh.Discovery; c.DataDir != "" && d.DHT != discovery.Off && d.AddressBook == "" {
		d.AddressBook = filepath.Join(c.DataDir, "peers.json")
	}
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	c.fill()
	var errs []error
	if c.DataDir == "" {
		errs = append(errs, errors.New("no data directory"))
	}
	if c.Fee.Required && c.Fee.Rate == 0 {
		errs = append(errs, errors.New("a fee is required that is zero: say how much it is"))
	}
	return errors.Join(append(errs, c.Mesh.Validate(), c.Pay.Validate())...)
}

// With names what a node works with. Key and L2 are needed.
type With struct {
	// Key is the hot key: it signs vouchers, offers, quotes, deliveries and, unless a publication says otherwise, streams. It is
	// the account's own, or the one that the account has named by setOfferSigner on L2.
	Key     *ecdsa.PrivateKey
	L2      pay.L2
	PeerKey libp2p.PrivKey        // the libp2p identity; nil keeps one in DataDir/peer.key
	Chooser mesh.Chooser          // mesh.PriceThenLatency
	Log     *slog.Logger          // slog.Default()
	Metrics prometheus.Registerer // none
	Clock   mesh.Clock            // the system's
	// Keep says which closed channels may still have to be shown to somebody; nil: none. Others are forgotten in time.
	Keep func(protocol.Channel) bool
	// Operators and ClaimJudge know L1; see mesh.With.
	Operators  discovery.Operators
	ClaimJudge gossip.ClaimJudge
	// Payees know the registered payees, whom some budgets of a sponsor are for; nil: no budget may be for them only.
	Payees sponsor.Payees
}

// Node is a node. Its Mesh and Book may be used from New on; nothing is served before Run.
type Node struct {
	mesh       *mesh.Mesh
	book       *pay.Book
	statements *statements.Store
	sponsors   *sponsor.Client // whom this node asks
	fees       *sponsor.Fees   // what they pay it
	sponsor    *sponsor.Book   // nil: it sponsors nothing
	budgets    string          // the file of its budgets
	keep       func(protocol.Channel) bool
	log        *slog.Logger
}

// New opens the data directory, the payment book and the listeners.
func New(ctx context.Context, cfg Config, with With) (*Node, error) {
	cfg.fill()
	var missing []error
	if with.Key == nil {
		missing = append(missing, errors.New("no key"))
	}
	if with.L2 == nil {
		missing = append(missing, errors.New("no L2"))
	}
	if err := errors.Join(append(missing, cfg.Validate())...); err != nil {
		return nil, err
	}
	if with.Log == nil {
		with.Log = slog.Default()
	}
	if err := os.MkdirAll(cfg.DataDir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	if with.PeerKey == nil {
		var err error
		if with.PeerKey, err = keys.LoadOrCreateIdentity(filepath.Join(cfg.DataDir, "peer.key")); err != nil {
			return nil, err
		}
	}
	book, err := pay.Open(ctx, cfg.Pay, with.L2, with.Key, with.Log)
	if err != nil {
		return nil, err
	}
	said, err := statements.Open(filepath.Join(cfg.DataDir, statementsDir), book.Domain(), cfg.Pay.Account, with.Log)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	n := &Node{book: book, statements: said, budgets: cfg.SponsorBudgets, keep: with.Keep, log: with.Log}
	n.sponsors = sponsor.NewClient(book, func() sponsor.Node { return n.mesh })
	n.fees = sponsor.NewFees(n.sponsors, cfg.Fee, with.Log)
	if n.sponsor, err = openSponsor(cfg, with); err != nil {
		return nil, errors.Join(err, said.Close(), book.Close())
	}
	n.mesh, err = mesh.New(cfg.Mesh, mesh.With{PeerKey: with.PeerKey, Domain: book.Domain(), Money: mesh.BookMoney(book, cfg.Pay.Token),
		Signer: Signer(with.Key), Chooser: with.Chooser, Log: with.Log, Metrics: with.Metrics, Clock: with.Clock,
		Statements: said, Sponsor: n.sponsors, Operators: with.Operators, ClaimJudge: with.ClaimJudge})
	if err != nil {
		return nil, errors.Join(err, n.closeBooks())
	}
	return n, nil
}

// budgetsEvery is the wait between looks at the file of budgets.
const budgetsEvery = 2 * time.Second

// openSponsor opens the sponsor's book, if the account sponsors anything.
func openSponsor(cfg Config, with With) (*sponsor.Book, error) {
	if cfg.SponsorBudgets == "" {
		return nil, nil
	}
	l2, ok := with.L2.(sponsor.L2)
	if !ok {
		return nil, errors.New("this L2 does not tell what comes back from channels, so nothing can be sponsored")
	}
	b, err := sponsor.Open(sponsor.Config{Dir: filepath.Join(cfg.DataDir, "sponsor"), Account: cfg.Pay.Account, Token: cfg.Pay.Token},
		sponsor.With{L2: l2, Payees: with.Payees, Key: with.Key, Log: with.Log})
	if err != nil {
		return nil, err
	}
	if err := b.Load(cfg.SponsorBudgets); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

func (n *Node) closeBooks() error {
	var err error
	if n.sponsor != nil {
		err = n.sponsor.Close()
	}
	return errors.Join(err, n.statements.Close(), n.book.Close())
}

// Sponsors asks the sponsors of streams to pay for this node.
func (n *Node) Sponsors() *sponsor.Client { return n.sponsors }

// Fees are what sponsors pay this node's gateway.
func (n *Node) Fees() *sponsor.Fees { return n.fees }

// Sponsor is the book by which this node sponsors; nil if it does not.
func (n *Node) Sponsor() *sponsor.Book { return n.sponsor }

// Run serves until ctx ends, and then stops: first the mesh, which pays for what it has received, then the book. It returns nil
// if it was told to stop.
func (n *Node) Run(ctx context.Context) error {
	payments, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	group, inner := errgroup.WithContext(payments)
	meshContext, cancel := context.WithCancel(ctx)
	defer cancel()
	context.AfterFunc(inner, cancel) // a book that fails takes the mesh down
	group.Go(func() error {
		defer stop()
		return n.mesh.Run(meshContext)
	})
	group.Go(func() error { return untilStopped(inner, n.book.Run(inner)) })
	group.Go(func() error { return untilStopped(inner, n.redeemClosing(inner)) })
	old := &pruner{book: n.book, statements: n.statements, keep: n.keep, log: n.log}
	group.Go(func() error { return untilStopped(inner, old.run(inner)) })
	group.Go(func() error { return untilStopped(inner, n.fees.Run(inner)) })
	if n.sponsor != nil {
		group.Go(func() error { return untilStopped(inner, n.sponsor.Run(inner)) })
		group.Go(func() error { return untilStopped(inner, n.sponsor.Serve(inner, n.mesh.Host())) })
		group.Go(func() error { return untilStopped(inner, n.sponsor.Follow(inner, n.budgets, budgetsEvery)) })
	}
	return errors.Join(group.Wait(), n.closeBooks())
}

// untilStopped drops the error of a part that was told to stop.
func untilStopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// Close frees everything of a node that was never run.
func (n *Node) Close() error {
	n.mesh.Close()
	return n.closeBooks()
}

// Waits between two attempts to redeem on closing channels.
const (
	redeemFirst = time.Second
	redeemLast  = time.Minute
)

// redeemClosing redeems directly what a closing channel owes us: no committee is needed for it, and the delay is finite.
func (n *Node) redeemClosing(ctx context.Context) error {
	for {
		claims, err := n.book.AwaitClosing(ctx)
		if err != nil {
			return err
		}
		// A claim is handed out once, so these are tried until they are through.
		for wait := redeemFirst; ; wait = min(2*wait, redeemLast) {
			units, err := n.book.Redeem(ctx, claims)
			if err == nil {
				n.log.Info("redeemed on closing channels", "channels", len(claims), "units", units)
				break
			}
			n.log.Warn("redeeming on closing channels failed; trying again", "channels", len(claims), "in", wait, "err", err)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(wait):
			}
		}
	}
}

// Mesh is the node's part of the mesh.
func (n *Node) Mesh() *mesh.Mesh { return n.mesh }

// Book is the node's payment book.
func (n *Node) Book() *pay.Book { return n.book }

// Publish publishes what src yields; see mesh.Mesh.Publish.
func (n *Node) Publish(ctx context.Context, src io.Reader, o mesh.PublishOptions) (*mesh.Publication, error) {
	return n.mesh.Publish(ctx, src, o)
}

// Fetch writes a stream to w; see mesh.Mesh.Fetch.
func (n *Node) Fetch(ctx context.Context, id protocol.StreamID, w io.Writer, o mesh.FetchOptions) (mesh.Fetched, error) {
	return n.mesh.Fetch(ctx, id, w, o)
}

// Signer signs with a key in memory.
func Signer(key *ecdsa.PrivateKey) mesh.Signer {
	return keySigner{key, crypto.PubkeyToAddress(key.PublicKey)}
}

type keySigner struct {
	key     *ecdsa.PrivateKey
	address common.Address
}

func (s keySigner) Address() common.Address { return s.address }

func (s keySigner) Sign(digest common.Hash) (protocol.Signature, error) {
	return protocol.Sign(digest, s.key)
}
