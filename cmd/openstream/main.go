// Command openstream is a node without stake: it publishes, fetches and forwards streams, moves money in and out, and runs the
// devnet.
package main

import (
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

func main() { os.Exit(daemon.Main(app(), os.Args)) }

func app() *cli.App {
	return &cli.App{
		Name:    "openstream",
		Usage:   "publish, fetch and forward streams that are paid by the byte",
		Version: setup.Version,
		Description: "Amounts are in settlement units: 1 unit is 1 gwei of L2's ETH. Rates are units times 10^12 per byte: 20000000 is\n" +
			"20,000 gwei per GB.\n\n" +
			"Example: openstream key create --key me.json --password-file me.password\n" +
			"         openstream publish --key me.json --password-file me.password --peer /ip4/…/tcp/4001/p2p/… film.mp4\n" +
			"         openstream fetch --key me.json --password-file me.password --peer /ip4/…/tcp/4001/p2p/… --out film.mp4 0x…",
		Commands: []*cli.Command{
			setup.KeyCommand(), publishCommand(), fetchCommand(), quoteCommand(), runCommand(),
			depositCommand(), withdrawCommand(), balanceCommand(), channelsCommand(), closeCommand(),
			devnet.Command(),
		},
	}
}

func dataDirFlag() cli.Flag {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return &cli.StringFlag{
		Name: "data-dir", Usage: "`DIR` of the node's journal, identity and published streams", EnvVars: []string{setup.Env + "_DATA_DIR"},
		Value: filepath.Join(home, ".openstream", "node"),
	}
}

// quiet are the common flags for commands that talk to a person: only warnings are logged unless asked for.
func quiet() []cli.Flag {
	flags := setup.CommonFlags()
	for _, f := range flags {
		if s, ok := f.(*cli.StringFlag); ok && s.Name == "log-level" {
			s.Value = "warn"
		}
	}
	return flags
}
