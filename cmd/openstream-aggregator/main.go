// Command openstream-aggregator collects claims and attestations and settles them on L2.
package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/aggregator"
	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/protocol"
)

func main() { os.Exit(daemon.Main(app(), os.Args)) }

func app() *cli.App {
	return &cli.App{
		Name:    "openstream-aggregator",
		Usage:   "collect claims and attestations, and settle them on L2 once an epoch",
		Version: setup.Version,
		Description: "Example: openstream-aggregator run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --key aggregator.json --password-file aggregator.password",
		Commands: []*cli.Command{runCommand(), setup.KeyCommand("openstream-aggregator")},
	}
}

// dataDir is the default. PostgreSQL refuses to run as root, and nobody else may enter root's home.
func dataDir() string {
	home, err := os.UserHomeDir()
	switch {
	case os.Geteuid() == 0:
		return "/var/lib/openstream/aggregator"
	case err != nil:
		return "openstream-aggregator"
	}
	return filepath.Join(home, ".openstream", "aggregator")
}

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "serve the API and settle",
		Description: "State is kept by PostgreSQL: the server that DATABASE_URL names, or a private one that is started from the installed\n" +
			"server programs under the data directory.\n\n" +
			"Example: openstream-aggregator run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --listen 0.0.0.0:9090 --key aggregator.json --password-file aggregator.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), setup.KeyFlags("the account that proposes batches and signs receipts"), []cli.Flag{
			&cli.StringFlag{Name: "data-dir", Usage: "`DIR` of the private database", Value: dataDir(), EnvVars: []string{setup.Env + "_DATA_DIR"}},
			&cli.StringFlag{Name: "database-url-file", Usage: "`FILE` with a PostgreSQL URL; the variable DATABASE_URL holds one itself. Without either a private database is run"},
			&cli.StringFlag{Name: "listen", Usage: "`HOST:PORT` of the API, health and metrics", Value: "127.0.0.1:9090", EnvVars: []string{setup.Env + "_LISTEN"}},
			&cli.Uint64Flag{Name: "min-units", Usage: "least newly due amount of a channel that is settled, in settlement `UNITS`", Value: 1, EnvVars: []string{setup.Env + "_MIN_UNITS"}},
			&cli.IntFlag{Name: "min-channels", Usage: "least `NUMBER` of a payee's channels that are settled in batches; payees with fewer redeem directly", Value: 1, EnvVars: []string{setup.Env + "_MIN_CHANNELS"}},
			&cli.Uint64Flag{Name: "keep-epochs", Usage: "`EPOCHS` for which ended batches and claim sets are kept; 0 makes it fifteen days", EnvVars: []string{setup.Env + "_KEEP_EPOCHS"}},
		}),
		Before: setup.Before, Action: run,
	}
}

func run(c *cli.Context) error {
	if err := setup.Require(c, "l1-rpc", "l2-rpc", "key"); err != nil {
		return err
	}
	database, err := databaseURL(c)
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
	setup.WarnWithoutMoney(c.Context, log, crypto.PubkeyToAddress(key.PublicKey), chains.L2)
	l1, l2 := chains.L1.ID, chains.L2.ID
	chains.L1.Close()
	chains.L2.Close()
	return aggregator.Run(c.Context, aggregator.Config{
		DatabaseURL: database, DataDir: c.String("data-dir"), Listen: c.String("listen"),
		L1RPC: c.String("l1-rpc"), L2RPC: c.String("l2-rpc"), L1ChainID: l1, L2ChainID: l2, DeploymentDir: c.String("deployments"),
		MinUnits: protocol.Units(c.Uint64("min-units")), MinChannels: c.Int("min-channels"), KeepEpochs: c.Uint64("keep-epochs"),
	}, aggregator.Keys{Poster: key, Receipt: key}, clock.Real{}, log)
}

// databaseURL is never a flag's value: it may hold a password.
func databaseURL(c *cli.Context) (string, error) {
	url, path := os.Getenv("DATABASE_URL"), c.String("database-url-file")
	if path == "" {
		return url, nil
	}
	if url != "" {
		return "", daemon.Usagef("DATABASE_URL and --database-url-file are both given; keep one")
	}
	url, err := setup.ReadLine(path)
	if err != nil {
		return "", daemon.WithHint(err, "check --database-url-file")
	}
	if url == "" {
		return "", errors.New("the file that --database-url-file names is empty")
	}
	return url, nil
}
