// Package aggregator is the service that collects claims and attestations and settles them on L2: a PostgreSQL database, an
// HTTP API, a follower of L2 and the settlement loop, assembled.
//
// It promises what its parts promise, and to stop in the reverse order of its start. It refuses a configuration that does not
// fit the chains before it opens a port.
package aggregator

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/api"
	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/collect"
	"github.com/openstreaming/openstreaming/aggregator/follow"
	"github.com/openstreaming/openstreaming/aggregator/intake"
	"github.com/openstreaming/openstreaming/aggregator/settle"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/internal/postgres"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config is the aggregator's configuration, plain data.
type Config struct {
	// DatabaseURL is a PostgreSQL connection string; empty: a private cluster is run under DataDir.
	DatabaseURL string
	DataDir     string
	// Listen is the address of the HTTP API, host:port.
	Listen string
	// L1RPC and L2RPC are JSON-RPC URLs, which may hold keys and are never shown whole.
	L1RPC, L2RPC         string
	L1ChainID, L2ChainID uint64
	// DeploymentDir holds <chain id>.json for both chains.
	DeploymentDir string
	// MinUnits is the least newly due amount of a channel that is settled, in settlement units; MinChannels the least number of
	// channels of a payee that are (those of payees with fewer are left to direct redemption).
	MinUnits    protocol.Units
	MinChannels int
	// Times in seconds of L2 time; zero: the default of package settle.
	AttestSeconds, GraceSeconds, SnapshotSeconds uint64
	// KeepEpochs is for how many epochs ended batches and claim sets are kept; zero: for fifteen days.
	KeepEpochs uint64
	// Poll is how often the chains are looked at; zero: half a second.
	Poll time.Duration
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	var errs []error
	need := func(ok bool, what string) {
		if !ok {
			errs = append(errs, errors.New(what))
		}
	}
	need(c.DatabaseURL != "" || c.DataDir != "", "neither a database URL nor a data directory for a private database is given")
	need(c.Listen != "", "no address to listen on is given (for example 127.0.0.1:9200)")
	need(isURL(c.L1RPC), "the L1 RPC is not a URL of the form http://host:port")
	need(isURL(c.L2RPC), "the L2 RPC is not a URL of the form http://host:port")
	need(c.L1ChainID != 0, "the L1 chain id is not given")
	need(c.L2ChainID != 0, "the L2 chain id is not given")
	need(c.L1ChainID != c.L2ChainID || c.L1ChainID == 0, "L1 and L2 have the same chain id")
	need(c.DeploymentDir != "", "the directory of the deployment files is not given")
	need(c.MinChannels >= 0, "the least number of channels of a payee is negative")
	need(c.Poll >= 0, "the poll interval is negative")
	return errors.Join(errs...)
}

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "" && u.Host != ""
}

// Keys are the aggregator's two ECDSA keys. They may be the same.
type Keys struct {
	Poster  *ecdsa.PrivateKey // proposes batches; its L2 account pays gas and bonds
	Receipt *ecdsa.PrivateKey // signs intake receipts
}

// Aggregator is an assembled service. New makes one.
type Aggregator struct {
	group    daemon.Group
	listener net.Listener
	closers  []func()
}

// New validates, connects to both chains, opens the database and binds the port. Nothing is served or sent before Run.
func New(ctx context.Context, c Config, keys Keys, clk clock.Clock, log *slog.Logger) (_ *Aggregator, err error) {
	err = c.Validate()
	if keys.Poster == nil || keys.Receipt == nil {
		err = errors.Join(err, errors.New("the poster's or the receipts' key is not given"))
	}
	if err != nil {
		return nil, err
	}
	a := &Aggregator{group: daemon.Group{Log: log, Clock: clk, Budget: 40 * time.Second}}
	defer func() {
		if err != nil {
			a.close()
		}
	}()
	b, err := a.connect(ctx, c)
	if err != nil {
		return nil, err
	}
	st, err := a.database(ctx, c, log)
	if err != nil {
		return nil, err
	}
	if err := st.Bind(ctx, b.domain, b.onL2.OperatorSet.AVS, b.onL2.OperatorSet.ID); err != nil {
		return nil, err
	}
	return a, a.assemble(ctx, c, keys, b, st, clk, log)
}

// chains are both chains and what is deployed on them.
type chains struct {
	l1, l2           *chain.Client
	onL1, onL2       *chain.Deployment
	domain           protocol.Domain
	tables           *eigen.TableSource
	paymentsContract common.Address
}

func (a *Aggregator) connect(ctx context.Context, c Config) (*chains, error) {
	var b chains
	var err error
	if b.onL1, b.onL2, err = chain.LoadDeployments(c.DeploymentDir, c.L1ChainID, c.L2ChainID); err != nil {
		return nil, err
	}
	var err1, err2 error
	if b.l1, err1 = chain.Dial(ctx, c.L1RPC, c.L1ChainID); err1 == nil {
		a.closers = append(a.closers, b.l1.Close)
		err1 = b.onL1.RequireCode(ctx, b.l1)
	}
	if b.l2, err2 = chain.Dial(ctx, c.L2RPC, c.L2ChainID); err2 == nil {
		a.closers = append(a.closers, b.l2.Close)
		err2 = b.onL2.RequireCode(ctx, b.l2)
	}
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	b.paymentsContract = b.onL2.L2.Payments
	b.domain = protocol.Domain{ChainID: c.L2ChainID, Payments: b.paymentsContract}
	b.tables, err = eigen.NewTableSource(b.l1, b.onL1, b.l2, b.onL2.L2.OperatorTableUpdater, b.onL2.L2.BN254CertificateVerifier)
	return &b, err
}

// database opens the given database, or starts a private cluster as the first part to start and the last to stop.
func (a *Aggregator) database(ctx context.Context, c Config, log *slog.Logger) (*store.Store, error) {
	dbURL := c.DatabaseURL
	if dbURL == "" {
		cluster, err := postgres.Start(ctx, postgres.Config{Dir: filepath.Join(c.DataDir, "postgres"), Log: log})
		if err != nil {
			return nil, err
		}
		a.closers = append(a.closers, func() {
			if err := cluster.Stop(); err != nil {
				log.Error("private database", "err", err)
			}
		})
		a.group.Parts = append(a.group.Parts, daemon.Part{Name: "private database", Run: cluster.Wait})
		dbURL = cluster.URL()
	}
	st, err := store.Open(ctx, dbURL)
	if err != nil {
		return nil, daemon.WithHint(err, "check that PostgreSQL runs and that DATABASE_URL is right; without it a private one is started")
	}
	a.closers = append(a.closers, st.Close)
	return st, nil
}

func (a *Aggregator) assemble(ctx context.Context, c Config, keys Keys, b *chains, st *store.Store, clk clock.Clock, log *slog.Logger) error {
	set := b.onL2.OperatorSet
	epochSeconds := b.onL2.Parameters.EpochSeconds
	sender, err := chain.NewSender(b.l2, keys.Poster, log, chain.SenderConfig{Poll: c.Poll})
	if err != nil {
		return err
	}
	contract, rules, err := settle.NewContract(ctx, sender, b.paymentsContract)
	if err != nil {
		return err
	}
	registry := daemon.NewRegistry()
	policy := settle.Policy{MinUnits: max(c.MinUnits, 1), MinChannels: max(c.MinChannels, 1)}
	settler := settle.New(settle.Config{
		Domain: b.domain, AVS: set.AVS, OperatorSetID: set.ID, Poster: sender.Address(), EpochSeconds: epochSeconds, Rules: rules,
		Policy: policy, AttestSeconds: c.AttestSeconds, GraceSeconds: c.GraceSeconds, SnapshotSeconds: c.SnapshotSeconds,
		KeepEpochs: c.KeepEpochs, Poll: c.Poll,
	}, st, contract, b.tables, clk, log, settle.NewMetrics(registry))
	attestations := collect.New(st, b.tables)
	claims := intake.New(intake.Config{Domain: b.domain, AVS: set.AVS, OperatorSetID: set.ID, EpochSeconds: epochSeconds},
		st, b.tables, b.l2, keys.Receipt)

	health := &daemon.Health{}
	health.Expect("database", "l2")
	report := func(err error) { health.Report("l2", err) }
	follower, err := follow.New(b.l2, follow.Config{Domain: b.domain, Start: b.onL2.StartBlock, Poll: c.Poll}, st, report, clk, log)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	daemon.HandleStatus(mux, health, registry)
	api.Handle(mux, api.Parts{
		Store: st, Intake: claims, Attestations: attestations, Clock: clk, Log: log, Registerer: registry,
		Status: func(ctx context.Context) (client.Status, error) {
			now, err := b.l2.Now(ctx)
			if err != nil {
				return client.Status{}, err
			}
			return client.Status{
				Domain: b.domain, AVS: set.AVS, OperatorSetID: set.ID, Signer: crypto.PubkeyToAddress(keys.Receipt.PublicKey),
				Poster: sender.Address(), Epoch: protocol.EpochAt(now, epochSeconds), EpochSeconds: epochSeconds,
				MinUnits: policy.MinUnits, MinChannels: policy.MinChannels,
			}, nil
		},
	})
	if a.listener, err = daemon.Listen("the aggregator's API", c.Listen); err != nil {
		return err
	}
	a.closers = append(a.closers, func() { _ = a.listener.Close() })
	a.group.Parts = append(a.group.Parts,
		daemon.Part{Name: "database watch", Run: watchDatabase(st, health, clk)},
		daemon.Part{Name: "follower of L2", Run: follower.Run},
		daemon.Part{Name: "attestations", Run: attestations.Run},
		daemon.Part{Name: "settlement", Run: settler.Run},
		daemon.HTTP("API", a.listener, mux),
	)
	log.Info("aggregator assembled", "listen", a.listener.Addr().String(), "payments", b.paymentsContract, "poster", sender.Address(),
		"epoch_seconds", epochSeconds)
	return nil
}

// databasePulse is how often the database is asked for a sign of life, for /readyz; databasePatience how long it may take.
const (
	databasePulse    = 2 * time.Second
	databasePatience = 5 * time.Second
)

func watchDatabase(st *store.Store, h *daemon.Health, clk clock.Clock) func(context.Context) error {
	return func(ctx context.Context) error {
		for {
			err := ping(ctx, st)
			if ctx.Err() != nil {
				return nil
			}
			if err != nil {
				err = errors.New("the database does not answer")
			}
			h.Report("database", err)
			if clock.Sleep(ctx, clk, databasePulse) != nil {
				return nil
			}
		}
	}
}

func ping(ctx context.Context, st *store.Store) error {
	ctx, cancel := context.WithTimeout(ctx, databasePatience)
	defer cancel()
	return st.Ping(ctx)
}

// URL is where the API is served.
func (a *Aggregator) URL() string { return "http://" + a.listener.Addr().String() }

// Run serves and settles until ctx ends or a part fails; then it stops everything in the reverse order of its start.
func (a *Aggregator) Run(ctx context.Context) error {
	defer a.close()
	if err := a.group.Run(ctx); err != nil {
		return fmt.Errorf("aggregator: %w", err)
	}
	return nil
}

func (a *Aggregator) close() {
	for i := len(a.closers) - 1; i >= 0; i-- {
		a.closers[i]()
	}
	a.closers = nil
}

// Run assembles an aggregator and runs it.
func Run(ctx context.Context, c Config, keys Keys, clk clock.Clock, log *slog.Logger) error {
	a, err := New(ctx, c, keys, clk, log)
	if err != nil {
		return err
	}
	return a.Run(ctx)
}
