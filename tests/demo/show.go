package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/mallory"
)

// relays is how many honest operators stand in a line between publisher and viewer.
const relays = 4

// show is the demo while it is played.
type show struct {
	began time.Time
	keep  bool
	dir   string
	cast  *cast.Cast
	net   *devnet.Installation
	world *mallory.World
	l2    *payments.OpenStreamingPayments

	aggregator, challenger, publisher, viewer *cast.Actor
	operators                                 []*cast.Actor
	api                                       *client.Client

	crooks    crooks
	processes []*cast.Process
	report    report
}

// begin brings up the chains, the honest cast and all programs.
func begin(ctx context.Context, keep bool) (s *show, err error) {
	s = &show{began: time.Now(), keep: keep}
	s.say("building the programs")
	programs, err := cast.Build(ctx, "build")
	if err != nil {
		return nil, err
	}
	if s.dir, err = os.MkdirTemp("", "openstream-demo-"); err != nil {
		return nil, err
	}
	// PostgreSQL never runs as root and has to pass through.
	if err := os.Chmod(s.dir, 0o711); err != nil { //nolint:gosec // see above
		return nil, err
	}
	s.cast = &cast.Cast{Programs: programs, Dir: s.dir, Deployments: filepath.Join(s.dir, "deployments")}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.failures(), s.end())
		}
	}()
	if err := s.raiseChains(ctx); err != nil {
		return nil, err
	}
	if err := s.hire(ctx); err != nil {
		return nil, err
	}
	if err := s.register(ctx); err != nil {
		return nil, err
	}
	return s, s.open(ctx)
}

// raiseChains starts the devnet as a user does and connects to it.
func (s *show) raiseChains(ctx context.Context) error {
	s.say("starting two chains with EigenLayer and our contracts")
	up := exec.CommandContext(ctx, s.cast.Programs.Node, "devnet", "up", "--dir", s.dir, "--deployments", s.cast.Deployments, "--l1-port", "0", "--l2-port", "0")
	if out, err := up.CombinedOutput(); err != nil {
		return fmt.Errorf("devnet up: %w\n%s", err, out)
	}
	var err error
	if s.net, err = devnet.Attach(ctx, s.dir, slog.New(slog.DiscardHandler)); err != nil {
		return err
	}
	s.cast.L1RPC, s.cast.L2RPC = s.net.L1.URL, s.net.L2.URL
	s.report.L1RPC, s.report.L2RPC = s.cast.L1RPC, s.cast.L2RPC
	s.report.Contracts = s.net.D1.Contracts()
	for name, at := range s.net.D2.Contracts() {
		s.report.Contracts["l2."+name] = at
	}
	if s.world, err = mallory.NewWorld(s.net.L1.Client, s.net.L2.Client, s.net.D1, s.net.D2); err != nil {
		return err
	}
	s.l2, err = payments.NewOpenStreamingPayments(s.net.D2.L2.Payments, s.net.L2)
	return err
}

// hire makes everybody's keys and gives them money.
func (s *show) hire(ctx context.Context) error {
	var err error
	for name, to := range map[string]**cast.Actor{
		"aggregator": &s.aggregator, "challenger": &s.challenger, "publisher": &s.publisher, "viewer": &s.viewer,
	} {
		if *to, err = s.actor(ctx, name, nil); err != nil {
			return err
		}
	}
	for i := range relays {
		a, err := s.actor(ctx, fmt.Sprintf("operator-%d", i+1), tokens(1000))
		if err != nil {
			return err
		}
		s.operators = append(s.operators, a)
	}
	return nil
}

// actor makes somebody with 100 ETH on both chains and this many stake tokens.
func (s *show) actor(ctx context.Context, name string, stake *big.Int) (*cast.Actor, error) {
	a, err := s.cast.Actor(name)
	if err != nil {
		return nil, err
	}
	if stake == nil {
		stake = new(big.Int)
	}
	return a, s.net.Fund(ctx, a.Address(), tokens(100), stake)
}

// register takes the honest operators into the set with the command that an operator uses.
func (s *show) register(ctx context.Context) error {
	started := time.Now()
	ended := make(chan error, relays)
	for _, a := range s.operators {
		go func() { ended <- s.cast.Register(ctx, a, tokens(1000)) }()
	}
	for range s.operators {
		if err := <-ended; err != nil {
			return err
		}
	}
	s.say("%d operators registered with 1000 STAKE each in %s", relays, time.Since(started).Round(100*time.Millisecond))
	return s.awaitTable(ctx, relays)
}

// candidate is an actor as the devnet registers it.
func candidate(a *cast.Actor, stake *big.Int) devnet.Candidate {
	return devnet.Candidate{Key: a.Key, BLS: a.BLS, Stake: stake, Profile: registrar.IOpenStreamingRegistrarProfile{
		PeerId: []byte(a.Peer), Payee: a.Address(), VoucherSigner: a.HotAddress(),
	}}
}

// awaitTable waits until the table on L2 has this many operators.
func (s *show) awaitTable(ctx context.Context, members int) error {
	return s.until(ctx, time.Minute, fmt.Sprintf("an operator table of %d on L2", members), func(ctx context.Context) (bool, error) {
		table, err := s.world.Tables.Latest(ctx)
		return err == nil && table != nil && len(table.Members) == members, err
	})
}

// open starts the aggregator, the challenger and the operators, in a line.
func (s *show) open(ctx context.Context) error {
	s.say("starting the aggregator (with a private PostgreSQL), the challenger and the operators")
	p, err := s.cast.Aggregator(ctx, s.aggregator)
	if err != nil {
		return err
	}
	s.processes = append(s.processes, p)
	url := s.aggregator.StatusURL("")
	if s.api, err = client.New(client.Config{URL: url}); err != nil {
		return err
	}
	for i, a := range s.operators {
		var peers []*cast.Actor
		if i > 0 {
			peers = s.operators[i-1 : i]
		}
		if p, err = s.cast.Operator(ctx, a, url, peers); err != nil {
			return err
		}
		s.processes = append(s.processes, p)
	}
	if p, err = s.cast.Challenger(ctx, s.challenger, url); err != nil {
		return err
	}
	s.processes = append(s.processes, p)
	return nil
}

// end stops every program, and the chains unless they are to be kept.
func (s *show) end() error {
	var errs []error
	for i := len(s.processes) - 1; i >= 0; i-- {
		errs = append(errs, s.processes[i].Stop())
	}
	s.processes = nil
	if s.net != nil {
		s.net.Stop()
	}
	if s.keep {
		s.say("the chains keep running: `build/openstream devnet status --dir %s`; stop them with `build/openstream devnet down --dir %s`", s.dir, s.dir)
		return errors.Join(errs...)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	if err := devnet.Down(ctx, s.dir); err != nil && !errors.Is(err, devnet.ErrNotRunning) {
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("%w\nlogs are kept in %s", err, s.dir)
	}
	return os.RemoveAll(s.dir)
}

// failures names the programs that ended though nobody told them to.
func (s *show) failures() error {
	var errs []error
	for _, p := range s.processes {
		select {
		case <-p.Done():
			errs = append(errs, fmt.Errorf("%s ended by itself (%w):\n%s", p.Name, orZero(p.Err()), p.Tail()))
		default:
			if trouble := append(p.Grep("level=ERROR"), p.Grep("level=WARN")...); len(trouble) > 0 {
				errs = append(errs, fmt.Errorf("%s says: %s", p.Name, trouble[len(trouble)-1]))
			}
		}
	}
	return errors.Join(errs...)
}

func orZero(err error) error {
	if err == nil {
		return errors.New("status 0")
	}
	return err
}

// say prints a line with the seconds since the beginning.
func (s *show) say(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	if line == "" {
		fmt.Println()
		return
	}
	fmt.Printf("%6.1fs  %s\n", time.Since(s.began).Seconds(), line)
}

// until waits for a condition. What last went wrong with asking is told if it never holds.
func (s *show) until(ctx context.Context, limit time.Duration, what string, holds func(context.Context) (bool, error)) error {
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	var last error
	for {
		ok, err := holds(limited)
		if ok && err == nil {
			return nil
		}
		if err != nil && limited.Err() == nil {
			last = err
		}
		select {
		case <-limited.Done():
			return errors.Join(fmt.Errorf("waited %s in vain for %s: %w", limit, what, limited.Err()), last)
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// sender sends an actor's transactions.
func (s *show) sender(a *cast.Actor, c *devnet.Anvil) (*chain.Sender, error) {
	return chain.NewSender(c.Client, a.Key, slog.New(slog.DiscardHandler), chain.SenderConfig{Poll: 50 * time.Millisecond})
}

// tokens are n ETH or STAKE in base units.
func tokens(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// short is an address for people.
func short(a common.Address) string { return a.Hex()[:8] + "…" }
