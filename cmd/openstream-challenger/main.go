// Command openstream-challenger watches for bad payment claims, disputes them on L2 and takes their signers before the slasher
// on L1. It needs no cgo, no database server and no stake, only an account with money for bonds and gas.
package main

import (
	"errors"
	"math/big"
	"net/http"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/challenger"
	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
)

func main() { os.Exit(daemon.Main(app(), os.Args)) }

func app() *cli.App {
	return &cli.App{
		Name:    "openstream-challenger",
		Usage:   "watch for payments that nobody signed for, and have their signers slashed",
		Version: setup.Version,
		Description: "Example: openstream-challenger run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --aggregator http://127.0.0.1:9090 --key challenger.json --password-file challenger.password",
		Commands: []*cli.Command{runCommand(), setup.KeyCommand("openstream-challenger")},
	}
}

func runCommand() *cli.Command {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	defaults := challenger.Defaults("")
	return &cli.Command{
		Name:  "run",
		Usage: "watch, dispute and prosecute",
		Description: "The account pays bonds on both chains. A bond comes back when the dispute was right; it is lost when somebody shows the\n" +
			"voucher. What is staked on leaves that no source says anything about is bounded by --max-bonds-wei a day.\n\n" +
			"Example: openstream-challenger run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --aggregator http://127.0.0.1:9090 --key challenger.json --password-file challenger.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), setup.KeyFlags("the account that bonds and sends"), []cli.Flag{
			&cli.StringFlag{Name: "data-dir", Usage: "`DIR` of the docket: what was seen, sent and is still open", Value: filepath.Join(home, ".openstream", "challenger"), EnvVars: []string{setup.Env + "_DATA_DIR"}},
			&cli.StringFlag{Name: "aggregator", Usage: "`URL` of the aggregator whose vouchers and claim sets are read", EnvVars: []string{setup.Env + "_AGGREGATOR"}},
			&cli.StringFlag{Name: "status", Usage: "`HOST:PORT` for health and metrics; none if empty", Value: "127.0.0.1:9102", EnvVars: []string{setup.Env + "_STATUS"}},
			&cli.Uint64Flag{Name: "grace", Usage: "`SECONDS` of L2 time that a leaf may stay without a voucher before it is asked about on chain; 0 is a quarter of the challenge period", Value: defaults.GraceSeconds, EnvVars: []string{setup.Env + "_GRACE"}},
			&cli.IntFlag{Name: "max-asks", Usage: "most leaves of one batch that are asked about on a doubt", Value: defaults.MaxAsks, EnvVars: []string{setup.Env + "_MAX_ASKS"}},
			&cli.StringFlag{Name: "max-bonds-wei", Usage: "most `WEI` a day that is staked on doubts; ten bonds if empty", EnvVars: []string{setup.Env + "_MAX_BONDS_WEI"}},
			&cli.IntFlag{Name: "execute-range", Usage: "`NUMBER` of operators that are slashed in one transaction", Value: defaults.ExecuteRange, EnvVars: []string{setup.Env + "_EXECUTE_RANGE"}},
		}),
		Before: setup.Before, Action: run,
	}
}

func run(c *cli.Context) error {
	cfg, err := configOf(c)
	if err != nil {
		return err
	}
	key, err := setup.Key(c, "key")
	if err != nil {
		return err
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	setup.WarnWithoutMoney(c.Context, log, crypto.PubkeyToAddress(key.PublicKey), chains.L1, chains.L2)
	with := challenger.With{L1: chains.L1, L2: chains.L2, D1: chains.D1, D2: chains.D2, Key: key, Log: log, Clock: clock.Real{}}
	for {
		err := watch(c, cfg, with)
		if !errors.Is(err, eigen.ErrSlasherReplaced) || errors.Is(err, daemon.ErrStillRunning) {
			return err
		}
		log.Warn("the challenger starts anew, to prosecute before the slasher in office", "reason", err)
	}
}

// watch runs the challenger and serves what it says of itself.
func watch(c *cli.Context, cfg challenger.Config, with challenger.With) error {
	metrics, health := daemon.NewRegistry(), &daemon.Health{}
	health.Expect(challenger.Parts()...)
	with.Metrics, with.Health = metrics, health.Report
	group := daemon.Group{Log: with.Log}
	if addr := c.String("status"); addr != "" {
		l, err := daemon.Listen("--status", addr)
		if err != nil {
			return err
		}
		mux := http.NewServeMux()
		daemon.HandleStatus(mux, health, metrics)
		group.Parts = append(group.Parts, daemon.HTTP("status", l, mux))
	}
	w, err := challenger.New(c.Context, cfg, with)
	if err != nil {
		return err
	}
	with.Log.Info("challenger runs", "account", crypto.PubkeyToAddress(with.Key.PublicKey), "aggregator", cfg.Aggregator, "status", c.String("status"))
	group.Parts = append(group.Parts, daemon.Part{Name: "challenger", Run: w.Run})
	return group.Run(c.Context)
}

func configOf(c *cli.Context) (challenger.Config, error) {
	cfg := challenger.Defaults(c.String("data-dir"))
	cfg.Aggregator, cfg.GraceSeconds = c.String("aggregator"), c.Uint64("grace")
	cfg.MaxAsks, cfg.ExecuteRange = c.Int("max-asks"), c.Int("execute-range")
	problems := []error{setup.Require(c, "l1-rpc", "l2-rpc", "key", "aggregator")}
	if s := c.String("max-bonds-wei"); s != "" {
		wei, ok := new(big.Int).SetString(s, 10)
		if !ok || wei.Sign() < 0 {
			problems = append(problems, daemon.Usagef("--max-bonds-wei is %q, which is no whole number of wei", s))
		}
		cfg.MaxBondsWei = wei
	}
	if c.String("aggregator") != "" {
		if err := cfg.Validate(); err != nil {
			problems = append(problems, &daemon.UsageError{Err: err})
		}
	}
	return cfg, errors.Join(problems...)
}
