// Command town is what `make devnet` runs: two chains with EigenLayer and our contracts, an aggregator, four operators in a line
// and a challenger, all left running, and two people with money to try them with. `town down` stops everything and removes it.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/tests/cast"
)

// The ports of a town. They are those of the examples in the documentation.
const (
	l1Port, l2Port = 8545, 8546
	aggregatorPort = 9090
	firstNodePort  = 4001
	firstStatus    = 9101
	firstPerson    = 4011 // people's nodes
	firstGateway   = 8089
	operators      = 4
)

// state is what `town down` needs, in town.json.
type state struct {
	Dir  string         `json:"dir"`
	PIDs map[string]int `json:"pids"`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	switch {
	case len(os.Args) == 1:
		err = up(ctx)
	case len(os.Args) == 2 && os.Args[1] == "down":
		err = down(ctx)
	default:
		err = errors.New("usage: town [down]")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "town:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

// statePath is in the checkout; the town's files are not: PostgreSQL never runs as root, and nobody else may enter root's home.
func statePath() string { return filepath.Join("build", "town.json") }

func up(ctx context.Context) (err error) {
	if _, err := os.Stat(statePath()); err == nil {
		return fmt.Errorf("a town is running already (%s); stop it with `make devnet-down`", statePath())
	}
	fmt.Println("building the programs")
	programs, err := cast.Build(ctx, "build")
	if err != nil {
		return err
	}
	s := state{PIDs: map[string]int{}}
	if s.Dir, err = os.MkdirTemp("", "openstream-town-"); err != nil {
		return err
	}
	if err := os.Chmod(s.Dir, 0o711); err != nil { //nolint:gosec // see statePath
		return err
	}
	if err := s.save(); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
			defer cancel()
			err = errors.Join(err, down(stopping))
		}
	}()
	c := &cast.Cast{Programs: programs, Dir: s.Dir, Deployments: filepath.Join(s.Dir, "deployments"), Detached: true}
	net, err := chains(ctx, c)
	if err != nil {
		return err
	}
	defer net.Stop()
	return s.open(ctx, c, net)
}

func chains(ctx context.Context, c *cast.Cast) (*devnet.Installation, error) {
	fmt.Println("starting two chains with EigenLayer and our contracts")
	run := exec.CommandContext(ctx, c.Programs.Node, "devnet", "up", "--dir", c.Dir, "--deployments", c.Deployments, //nolint:gosec // ours
		"--l1-port", strconv.Itoa(l1Port), "--l2-port", strconv.Itoa(l2Port))
	if out, err := run.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("devnet up: %w\n%s", err, out)
	}
	net, err := devnet.Attach(ctx, c.Dir, slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	c.L1RPC, c.L2RPC = net.L1.URL, net.L2.URL
	return net, nil
}

// open hires everybody and starts all programs.
func (s *state) open(ctx context.Context, c *cast.Cast, net *devnet.Installation) error {
	hire := func(name string, port, status int, stake int64) (*cast.Actor, error) {
		a, err := c.Actor(name)
		if err != nil {
			return nil, err
		}
		a.Port, a.Status = port, status
		return a, net.Fund(ctx, a.Address(), ether(100), ether(stake))
	}
	note := func(a *cast.Actor, p *cast.Process, err error) error {
		if err != nil {
			return err
		}
		s.PIDs[a.Name] = p.PID()
		return s.save()
	}
	aggregator, err1 := hire("aggregator", 0, aggregatorPort, 0)
	challenger, err2 := hire("challenger", 0, firstStatus+operators, 0)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	fmt.Println("starting the aggregator, the challenger and", operators, "operators")
	p, err := c.Aggregator(ctx, aggregator)
	if err := note(aggregator, p, err); err != nil {
		return err
	}
	url := aggregator.StatusURL("")
	var line []*cast.Actor
	for i := range operators {
		a, err := hire(fmt.Sprintf("operator-%d", i+1), firstNodePort+i, firstStatus+i, 1000)
		if err != nil {
			return err
		}
		if err := c.Register(ctx, a, ether(1000)); err != nil {
			return err
		}
		p, err := c.Operator(ctx, a, url, line[max(0, i-1):i])
		if err := note(a, p, err); err != nil {
			return err
		}
		line = append(line, a)
	}
	p, err = c.Challenger(ctx, challenger, url)
	if err := note(challenger, p, err); err != nil {
		return err
	}
	// One person at each end of the line.
	for i, end := range []*cast.Actor{line[0], line[len(line)-1]} {
		if err := settle(ctx, c, net, people[i], firstPerson+i, "--aggregator", url, "--peer", end.Multiaddr()); err != nil {
			return err
		}
	}
	s.explain(c, url, line[0])
	return nil
}

// people are where those live who have money and no stake: in the checkout, so that what is typed is short.
var people = []string{filepath.Join("build", "devnet", "you"), filepath.Join("build", "devnet", "friend")}

// settle makes a person by the command that everybody uses, and gives it money.
func settle(ctx context.Context, c *cast.Cast, net *devnet.Installation, dir string, port int, more ...string) error {
	if err := os.RemoveAll(dir); err != nil { // keys of chains that are gone
		return err
	}
	args := append([]string{
		"init", "--json", "--light", "--data-dir", dir, "--l2-rpc", c.L2RPC, "--deployments", c.Deployments, "--discovery", "off",
		"--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", port), "--gateway-listen", fmt.Sprintf("127.0.0.1:%d", firstGateway+port-firstPerson),
	}, more...)
	out, err := exec.CommandContext(ctx, c.Programs.Node, args...).Output() //nolint:gosec // our own program
	if err != nil {
		return fmt.Errorf("openstream init: %w", err)
	}
	var made struct{ Account common.Address }
	if err := json.Unmarshal(out, &made); err != nil {
		return fmt.Errorf("openstream init printed %q: %w", out, err)
	}
	return net.Fund(ctx, made.Account, ether(100), new(big.Int))
}

func (s *state) explain(c *cast.Cast, url string, first *cast.Actor) {
	fmt.Printf(`
everything runs:
  L1, L2        %s, %s   addresses in %s
  aggregator    %s/v1/status
  operators     4 in a line; the first one's health is %s
  files, logs   %s

two people with 100 ETH, at the two ends of the line, are yours. Publish at one end:
  build/openstream run --data-dir %s &
  build/openstream publish --data-dir %s build/openstream
and fetch at the other, with the id that it prints:
  build/openstream run --data-dir %s &
  build/openstream fetch --data-dir %s --out /tmp/received 0x…
look around:          build/openstream channels --data-dir %s   (balance, streams, stats, peers)
look at the chains:   build/openstream devnet status --dir %s
stop everything:      kill what you started, then make devnet-down
`, c.L1RPC, c.L2RPC, c.Deployments, url, first.StatusURL("/readyz"), s.Dir, people[0], people[0], people[1], people[1], people[1], s.Dir)
}

func (s *state) save() error {
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(statePath(), append(raw, '\n'), 0o600)
}

// down stops the programs, then the chains, and removes the town's files.
func down(ctx context.Context) error {
	raw, err := os.ReadFile(statePath())
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("no town is running; start one with `make devnet`")
	}
	if err != nil {
		return err
	}
	var s state
	if err := json.Unmarshal(raw, &s); err != nil {
		return fmt.Errorf("%s is not readable: %w", statePath(), err)
	}
	for name, pid := range s.PIDs {
		if err := stop(ctx, pid); err != nil {
			return fmt.Errorf("stop %s: %w", name, err)
		}
	}
	if err := devnet.Down(ctx, s.Dir); err != nil && !errors.Is(err, devnet.ErrNotRunning) {
		return err
	}
	return errors.Join(os.RemoveAll(s.Dir), os.RemoveAll(filepath.Dir(people[0])), os.Remove(statePath()))
}

// stop ends a process and waits until it is gone. One whose program is not ours any more is left alone.
func stop(ctx context.Context, pid int) error {
	program, err := os.Readlink(fmt.Sprintf("/proc/%d/exe", pid))
	build, absErr := filepath.Abs("build")
	if err != nil || absErr != nil || filepath.Dir(program) != build {
		return absErr
	}
	if err := syscall.Kill(pid, syscall.SIGTERM); err != nil {
		return err
	}
	for {
		if _, err := os.Readlink(fmt.Sprintf("/proc/%d/exe", pid)); err != nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("process %d does not stop: %w", pid, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }
