package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
)

// stopTimeout bounds the wait for a devnet that was told to stop.
const stopTimeout = 15 * time.Second

// Command is `openstream devnet`.
func Command() *cli.Command {
	dir := &cli.StringFlag{Name: "dir", Usage: "`directory` of the devnet's state, logs and caches", Value: filepath.Join("build", "devnet"), EnvVars: []string{"OPENSTREAM_DEVNET_DIR"}}
	return &cli.Command{
		Name:  "devnet",
		Usage: "run two local chains with EigenLayer and our contracts",
		Description: "Everything on the devnet is what production runs, with delays of seconds. Its accounts are the well-known\n" +
			"test accounts: never send them anything of value.\n\nExample: openstream devnet up && openstream devnet status",
		Subcommands: []*cli.Command{
			upCommand(dir),
			{
				Name: "down", Usage: "stop the devnet; all that is on its chains is gone",
				Description: "Example: openstream devnet down", Flags: []cli.Flag{dir}, Before: noArguments,
				Action: func(c *cli.Context) error {
					ctx, cancel := context.WithTimeout(c.Context, stopTimeout)
					defer cancel()
					return Down(ctx, c.String("dir"))
				},
			},
			{
				Name: "status", Usage: "print where everything is, and the balances",
				Description: "Example: openstream devnet status --json", Before: noArguments,
				Flags: []cli.Flag{dir, &cli.BoolFlag{Name: "json", Usage: "print JSON"}},
				Action: func(c *cli.Context) error {
					log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogConfig{Format: "text", Level: "warn"})
					if err != nil {
						return err
					}
					s, err := ReadStatus(c.Context, c.String("dir"), log)
					if err != nil {
						return err
					}
					if c.Bool("json") {
						encoder := json.NewEncoder(c.App.Writer)
						encoder.SetIndent("", "  ")
						return encoder.Encode(s)
					}
					return s.print(c.App.Writer)
				},
			},
			{
				Name: "fund", Usage: "give an account ETH on both chains, and stake tokens on L1", ArgsUsage: "ADDRESS",
				Description: "ETH is filled up to the amount, stake tokens are added to what the account has.\n\n" +
					"Example: openstream devnet fund --eth 100 --stake 1000 0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
				Flags: []cli.Flag{dir,
					&cli.Uint64Flag{Name: "eth", Usage: "whole `ETH` that the account has at least, on each chain", Value: 100},
					&cli.Uint64Flag{Name: "stake", Usage: "whole stake `tokens` to add", Value: 0},
				},
				Action: fund,
			},
			{
				Name: "advance", Usage: "turn the clocks of both chains forward", ArgsUsage: "SECONDS",
				Description: "Example: openstream devnet advance 60", Flags: []cli.Flag{dir},
				Action: func(c *cli.Context) error {
					seconds, err := strconv.ParseUint(c.Args().First(), 10, 32)
					if err != nil || c.NArg() != 1 {
						return daemon.Usagef("how many seconds? One whole number is needed, for example: openstream devnet advance 60")
					}
					return attached(c, func(i *Installation) error { return i.AdvanceTime(c.Context, seconds) })
				},
			},
		},
	}
}

func upCommand(dir cli.Flag) *cli.Command {
	return &cli.Command{
		Name:  "up",
		Usage: "start the devnet and leave it running",
		Description: "Both chains, EigenLayer, our contracts and the transporter of operator tables come up; the addresses are in\n" +
			"<deployments>/<chain id>.json. It runs in the background until `openstream devnet down`, or with --foreground\n" +
			"until it is interrupted.\n\nExample: openstream devnet up --l1-port 8545 --l2-port 8546",
		Flags: append([]cli.Flag{dir,
			&cli.StringFlag{Name: "deployments", Usage: "`directory` for the deployment files", Value: "deployments", EnvVars: []string{"OPENSTREAM_DEPLOYMENTS"}},
			&cli.IntFlag{Name: "l1-port", Usage: "`port` of L1's RPC, 0 for a free one", Value: 8545, EnvVars: []string{"OPENSTREAM_DEVNET_L1_PORT"}},
			&cli.IntFlag{Name: "l2-port", Usage: "`port` of L2's RPC, 0 for a free one", Value: 8546, EnvVars: []string{"OPENSTREAM_DEVNET_L2_PORT"}},
			&cli.BoolFlag{Name: "foreground", Usage: "stay in the foreground"},
		}, daemon.LogFlags("OPENSTREAM")...),
		Before: noArguments,
		Action: func(c *cli.Context) error {
			config := Config{
				Dir: c.String("dir"), Deployments: c.String("deployments"), Parameters: DefaultParameters(),
				L1Port: c.Int("l1-port"), L2Port: c.Int("l2-port"),
			}
			log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogFromFlags(c))
			if err := errors.Join(config.validate(), err); err != nil {
				return err
			}
			if !c.Bool("foreground") {
				return detach(c, config)
			}
			return Up(c.Context, config, log, func(s State) { s.print(c.App.Writer) })
		},
	}
}

func (c Config) validate() error {
	var problems []error
	for name, port := range map[string]int{"l1-port": c.L1Port, "l2-port": c.L2Port} {
		if port < 0 || port > 65_535 {
			problems = append(problems, daemon.Usagef("--%s is %d, which is no port", name, port))
		}
	}
	if c.L1Port != 0 && c.L1Port == c.L2Port {
		problems = append(problems, daemon.Usagef("both chains cannot listen on port %d", c.L1Port))
	}
	return errors.Join(problems...)
}

// detach starts this program again in the background, in a session of its own, and returns once its devnet is up.
func detach(c *cli.Context, config Config) error {
	if _, err := ReadState(config.Dir); err == nil {
		return fmt.Errorf("a devnet is already running in %s; stop it with `openstream devnet down`, or choose another directory", config.Dir)
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	if err := os.MkdirAll(config.Dir, 0o755); err != nil {
		return fmt.Errorf("make the devnet's directory: %w", err)
	}
	logPath := filepath.Join(config.Dir, "devnet.log")
	out, err := os.Create(logPath)
	if err != nil {
		return fmt.Errorf("make the devnet's log: %w", err)
	}
	defer out.Close() //nolint:errcheck // the process has its own descriptor
	child := exec.Command(self, "devnet", "up", "--foreground", "--dir", config.Dir, "--deployments", config.Deployments,
		"--l1-port", strconv.Itoa(config.L1Port), "--l2-port", strconv.Itoa(config.L2Port),
		"--log-level", c.String("log-level"), "--log-format", c.String("log-format"))
	child.Stdout, child.Stderr = out, out
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := child.Start(); err != nil {
		return fmt.Errorf("start the devnet in the background: %w", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- child.Wait() }() // ends with the child, or with us
	for {
		if s, err := ReadState(config.Dir); err == nil && s.PID == child.Process.Pid {
			s.print(c.App.Writer)
			return nil
		}
		select {
		case <-ended:
			return fmt.Errorf("the devnet did not come up: %s", strings.TrimPrefix(tail(logPath), c.App.Name+": "))
		case <-c.Context.Done():
			_ = child.Process.Signal(syscall.SIGTERM)
			<-ended
			return c.Context.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func fund(c *cli.Context) error {
	if c.NArg() != 1 || !common.IsHexAddress(c.Args().First()) {
		return daemon.Usagef("which account? One address is needed, for example: openstream devnet fund 0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
	}
	whole := func(flag string) *big.Int {
		return new(big.Int).Mul(new(big.Int).SetUint64(c.Uint64(flag)), big.NewInt(1e18))
	}
	return attached(c, func(i *Installation) error {
		return i.Fund(c.Context, common.HexToAddress(c.Args().First()), whole("eth"), whole("stake"))
	})
}

func attached(c *cli.Context, do func(*Installation) error) error {
	log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogConfig{Format: "text", Level: "warn"})
	if err != nil {
		return err
	}
	i, err := Attach(c.Context, c.String("dir"), log)
	if err != nil {
		return err
	}
	defer i.Stop()
	return do(i)
}

func noArguments(c *cli.Context) error {
	if c.NArg() > 0 {
		return daemon.Usagef("%s takes no arguments, but there is %q", c.Command.Name, c.Args().First())
	}
	return nil
}

func (s State) print(w io.Writer) {
	fmt.Fprintf(w, "L1 (chain %d)  %s\nL2 (chain %d)  %s\naddresses        %s/{%d,%d}.json\n", //nolint:errcheck // a terminal
		s.L1ChainID, s.L1RPC, s.L2ChainID, s.L2RPC, s.Deployments, s.L1ChainID, s.L2ChainID)
}

func (s *Status) print(w io.Writer) error {
	s.State.print(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) } //nolint:errcheck // Flush tells
	line("blocks\tL1 %d\tL2 %d", s.L1Block, s.L2Block)
	line("operator table on L2\t%s", tableAge(s.TableTimestamp))
	line("\ncontract\taddress")
	for _, name := range slices.Sorted(maps.Keys(s.Contracts)) {
		line("%s\t%s", name, s.Contracts[name])
	}
	line("\nrole\taccount\tETH on L1\tETH on L2\tSTAKE")
	for _, b := range s.Balances {
		line("%s\t%s\t%s\t%s\t%s", b.Role, b.Account, decimal(b.L1Wei), decimal(b.L2Wei), decimal(b.Stake))
	}
	return t.Flush()
}

func tableAge(timestamp uint32) string {
	if timestamp == 0 {
		return "none yet"
	}
	return "of " + time.Unix(int64(timestamp), 0).UTC().Format(time.DateTime) + " UTC"
}

// decimal writes base units of 18 decimals with four.
func decimal(x *big.Int) string {
	text := new(big.Rat).SetFrac(x, big.NewInt(1e18)).FloatString(4)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
