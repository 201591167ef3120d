// Command town is what `make devnet` runs: two chains with EigenLayer and our contracts, an aggregator, four operators in a line
// and a challenger, all left running, and an account with money to try them with. `town down` stops everything and removes it.
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

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/tests/cast"
)

// The ports of a town. They are those of the examples in the documentation.
const (
	l1Port, l2Port = 8545, 8546
	aggregatorPort = 9090
	firstNodePort  = 4001
	firstStatus    = 9101
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
	you, err3 := hire("you", 0, 0, 0)
	if err := errors.Join(err1, err2, err3); err != nil {
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
	s.explain(c, url, you, line)
	return nil
}

func (s *state) explain(c *cast.Cast, url string, you *cast.Actor, line []*cast.Actor) {
	first, last := line[0], line[len(line)-1]
	fmt.Printf(`
everything runs:
  L1, L2        %s, %s   addresses in %s
  aggregator    %s/v1/status
  operators     4 in a line; the first one's health is %s
  files, logs   %s

an account with 100 ETH on both chains is yours:
  export OPENSTREAM_L2_RPC=%s OPENSTREAM_DEPLOYMENTS=%s
  export OPENSTREAM_KEY=%s OPENSTREAM_PASSWORD_FILE=%s

publish at one end of the line, and leave it running:
  build/openstream publish --data-dir %s/publisher --aggregator %s --peer %s README.md
fetch at the other end, with the id that it prints:
  build/openstream fetch --data-dir %s/viewer --peer %s --out /tmp/received 0x…
look at the chains:   build/openstream devnet status --dir %s
stop everything:      make devnet-down
`, c.L1RPC, c.L2RPC, c.Deployments, url, first.StatusURL("/readyz"), s.Dir,
		c.L2RPC, c.Deployments, you.KeyFile(), you.PasswordFile(),
		you.Dir, url, first.Multiaddr(), you.Dir, last.Multiaddr(), s.Dir)
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
	return errors.Join(os.RemoveAll(s.Dir), os.Remove(statePath()))
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
