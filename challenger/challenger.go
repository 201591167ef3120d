// Package challenger is a whole watcher with a bond: it follows both chains and an aggregator, asks for the vouchers behind
// every certified batch, disputes what nobody can show, and takes those who signed it before the slasher.
//
// It promises that it resumes where it was killed, that it stakes nothing on doubt beyond its budget, and that it never
// accuses anybody of a payment whose voucher it has seen. It trusts the chains and nobody else: what an aggregator shows is
// verified, and what it hides is asked for on chain.
package challenger

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/challenger/prosecute"
	"github.com/openstreaming/openstreaming/challenger/watch"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config is plain data.
type Config struct {
	// DataDir holds the docket.
	DataDir string
	// Aggregator is the URL of the aggregator whose vouchers and claim sets are read.
	Aggregator string
	// Poll is the wait between looks at the chains. Zero means half a second.
	Poll time.Duration
	// GraceSeconds is how long after its proposal, in L2's time, a leaf may stay without a voucher before it is asked about on
	// chain. Zero means a quarter of the challenge period; it must be shorter than that period.
	GraceSeconds uint64
	// MaxAsks is the most such leaves of one batch that are asked about.
	MaxAsks int
	// MaxBondsWei is the most that is staked on such leaves in a day, lost bonds included, in wei. Nil means ten bonds.
	MaxBondsWei *big.Int
	// ExecuteRange is how many operators are slashed in one transaction, at about 300,000 gas each.
	ExecuteRange int
	// CollectFromWei is from what amount bonds that came back and rewards are withdrawn from a contract. Nil means one bond.
	CollectFromWei *big.Int
}

// Defaults are a challenger's values but for its aggregator.
func Defaults(dataDir string) Config {
	return Config{DataDir: dataDir, MaxAsks: 3, ExecuteRange: 20}
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	var problems []error
	if c.DataDir == "" {
		problems = append(problems, errors.New("no data directory"))
	}
	if _, err := client.New(client.Config{URL: c.Aggregator}); err != nil {
		problems = append(problems, err)
	}
	if c.Poll < 0 {
		problems = append(problems, fmt.Errorf("the poll interval is %s: it cannot be negative", c.Poll))
	}
	if c.MaxAsks < 0 {
		problems = append(problems, fmt.Errorf("the most asks of a batch are %d: they cannot be negative", c.MaxAsks))
	}
	if c.ExecuteRange < 1 || c.ExecuteRange > 40 {
		problems = append(problems, fmt.Errorf("%d operators are to be slashed in one transaction: take 1 to 40, what fits into a block", c.ExecuteRange))
	}
	for name, wei := range map[string]*big.Int{"budget of bonds": c.MaxBondsWei, "least sum to collect": c.CollectFromWei} {
		if wei != nil && wei.Sign() < 0 {
			problems = append(problems, fmt.Errorf("the %s is %s wei: it cannot be negative", name, wei))
		}
	}
	return errors.Join(problems...)
}

// With names what a challenger works with. All but Log, Metrics, Health and Clock are needed.
type With struct {
	L1, L2 *chain.Client
	// D1 and D2 are the deployments of both chains.
	D1, D2 *chain.Deployment
	// Key is the account that bonds and sends on both chains.
	Key     *ecdsa.PrivateKey
	Log     *slog.Logger
	Metrics prometheus.Registerer
	// Health hears of the parts named by Parts whether they work.
	Health func(part string, err error)
	Clock  clock.Clock
}

// Parts are the names under which a challenger reports its health.
func Parts() []string { return []string{"l1", "l2", "claims"} }

// Challenger watches and prosecutes. Nothing is done before Run.
type Challenger struct {
	docket *docket.Docket
	log    *slog.Logger
	parts  []func(context.Context) error
}

// New opens the docket and reads the contracts' terms.
func New(ctx context.Context, cfg Config, with With) (*Challenger, error) {
	if err := errors.Join(cfg.Validate(), with.validate()); err != nil {
		return nil, err
	}
	with.fill()
	office, err := with.takeOffice(ctx)
	if err != nil {
		return nil, err
	}
	domain := protocol.Domain{ChainID: with.L2.ID, Payments: with.D2.L2.Payments}
	aggregator, err := client.New(client.Config{URL: cfg.Aggregator})
	if err != nil {
		return nil, err
	}
	retiring, err := office.Retiring(ctx)
	if err != nil {
		return nil, err
	}
	l1, l2, err := with.chains(ctx, retiring)
	if err != nil {
		return nil, err
	}
	terms1 := l1.Terms()
	terms2, err := l2.Terms(ctx)
	if err != nil {
		return nil, err
	}
	if cfg, err = cfg.onTerms(terms2); err != nil {
		return nil, err
	}
	d, err := docket.Open(cfg.DataDir, domain)
	if err != nil {
		return nil, err
	}
	c := &Challenger{docket: d, log: with.Log}
	if err := c.assemble(cfg, with, domain, aggregator, l1, l2, terms1, terms2); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	poll := cfg.Poll
	if poll <= 0 {
		poll = 500 * time.Millisecond
	}
	if retiring != (common.Address{}) {
		former, err := watch.NewL1(retiring, d, with.Log)
		if err != nil {
			return nil, errors.Join(err, d.Close())
		}
		c.parts = append(c.parts, func(ctx context.Context) error { return former.Follow(ctx, with.L1, with.D1.StartBlock, cfg.Poll) })
	}
	c.parts = append(c.parts, func(ctx context.Context) error { return office.Hold(ctx, with.D1.L1.Slasher, 10*poll, with.Log) })
	return c, nil
}

// onTerms fills what follows from the contract's terms.
func (c Config) onTerms(t prosecute.TermsL2) (Config, error) {
	if c.GraceSeconds == 0 {
		c.GraceSeconds = t.ChallengePeriod / 4
	}
	if c.GraceSeconds >= t.ChallengePeriod {
		return c, fmt.Errorf("the time of grace is %d s: it must be shorter than the challenge period, which is %d s", c.GraceSeconds, t.ChallengePeriod)
	}
	if c.MaxBondsWei == nil {
		c.MaxBondsWei = new(big.Int).Mul(big.NewInt(10), t.Bond)
	}
	if c.CollectFromWei == nil {
		c.CollectFromWei = t.Bond
	}
	return c, nil
}

func (c *Challenger) assemble(
	cfg Config, with With, domain protocol.Domain, aggregator *client.Client,
	l1 *prosecute.ChainL1, l2 *prosecute.ChainL2, terms1 prosecute.TermsL1, terms2 prosecute.TermsL2,
) error {
	readL1, err := watch.NewL1(with.D1.L1.Slasher, c.docket, with.Log)
	if err != nil {
		return err
	}
	readL2, err := watch.NewL2(with.D2.L2.Payments, c.docket, with.Log)
	if err != nil {
		return err
	}
	claims := &watch.Claims{
		Domain: domain, AVS: with.D2.OperatorSet.AVS, OperatorSetID: with.D2.OperatorSet.ID, Source: aggregator, Keys: l1, Docket: c.docket,
		Clock: with.Clock, Log: with.Log, Health: with.health("claims"),
	}
	var metrics *prosecute.Metrics
	if with.Metrics != nil {
		metrics = prosecute.NewMetrics(with.Metrics)
	}
	office := prosecute.Office{Clock: with.Clock, Log: with.Log, Metrics: metrics, Poll: cfg.Poll}
	onL1, onL2 := office, office
	onL1.Health, onL2.Health = with.health("l1"), with.health("l2")
	batches := &prosecute.Batches{
		Office: onL2, Domain: domain, L2: l2, Source: aggregator, Docket: c.docket, Terms: terms2,
		Policy: judge.Policy{Grace: cfg.GraceSeconds, MaxAsks: cfg.MaxAsks}, MaxBonds: cfg.MaxBondsWei, CollectFrom: cfg.CollectFromWei,
		OpenWindow: terms1.OpenWindow,
	}
	cases := &prosecute.Cases{
		Office: onL1, Domain: domain, L1: l1, Docket: c.docket, Terms: terms1, Range: cfg.ExecuteRange, CollectFrom: cfg.CollectFromWei,
	}
	c.parts = []func(context.Context) error{
		func(ctx context.Context) error { return readL2.Follow(ctx, with.L2, with.D2.StartBlock, cfg.Poll) },
		func(ctx context.Context) error { return readL1.Follow(ctx, with.L1, with.D1.StartBlock, cfg.Poll) },
		claims.Follow,
		batches.Run,
		cases.Run,
	}
	return nil
}

// Run watches and prosecutes until ctx ends, or the docket fails. It returns nil if it was told to stop, and
// eigen.ErrSlasherReplaced once another slasher is in office: the next New works with that one.
func (c *Challenger) Run(ctx context.Context) error {
	group, inner := errgroup.WithContext(ctx)
	for _, part := range c.parts {
		group.Go(func() error {
			err := part(inner)
			if inner.Err() != nil && errors.Is(err, inner.Err()) {
				return nil
			}
			return err
		})
	}
	return errors.Join(group.Wait(), c.docket.Close())
}

func (w With) validate() error {
	var missing []error
	if w.L1 == nil || w.L2 == nil {
		missing = append(missing, errors.New("a chain is missing"))
	}
	if w.D1 == nil || w.D1.L1 == nil || w.D2 == nil || w.D2.L2 == nil {
		missing = append(missing, errors.New("a deployment is missing"))
	}
	if w.Key == nil {
		missing = append(missing, errors.New("the key of the account is missing"))
	}
	return errors.Join(missing...)
}

func (w *With) fill() {
	if w.Log == nil {
		w.Log = slog.New(slog.DiscardHandler)
	}
	if w.Clock == nil {
		w.Clock = clock.Real{}
	}
}

// takeOffice puts the slasher in office in place of the deployment file's, which may be a former one.
func (w *With) takeOffice(ctx context.Context) (*eigen.Office, error) {
	office, err := eigen.NewOffice(w.L1, w.D1)
	if err != nil {
		return nil, err
	}
	slasher, err := office.Slasher(ctx)
	if err != nil {
		return nil, err
	}
	d, on1 := *w.D1, *w.D1.L1
	on1.Slasher, d.L1, w.D1 = slasher, &on1, &d
	return office, nil
}

func (w With) chains(ctx context.Context, retiring common.Address) (*prosecute.ChainL1, *prosecute.ChainL2, error) {
	send1, err1 := chain.NewSender(w.L1, w.Key, w.Log, chain.SenderConfig{})
	send2, err2 := chain.NewSender(w.L2, w.Key, w.Log, chain.SenderConfig{})
	if err := errors.Join(err1, err2); err != nil {
		return nil, nil, err
	}
	tables, err := eigen.NewTableSource(w.L1, w.D1, w.L2, w.D2.L2.OperatorTableUpdater, w.D2.L2.BN254CertificateVerifier)
	if err != nil {
		return nil, nil, err
	}
	l1, err1 := prosecute.NewChainL1(ctx, send1, w.D1, retiring, tables)
	l2, err2 := prosecute.NewChainL2(send2, w.D2.L2.Payments)
	return l1, l2, errors.Join(err1, err2)
}

func (w With) health(part string) func(error) {
	if w.Health == nil {
		return nil
	}
	return func(err error) { w.Health(part, err) }
}
