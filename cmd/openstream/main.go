// Command openstream is a node without stake: it publishes, fetches and forwards streams, moves money in and out, and runs the
// devnet.
package main

import (
	"os"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/deploycli"
	"github.com/openstreaming/openstreaming/cmd/internal/nodecli"
	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

func main() {
	os.Exit(daemon.Main(&cli.App{
		Name:    "openstream",
		Usage:   "publish, fetch and forward streams that are paid by the byte",
		Version: setup.Version, EnableBashCompletion: true,
		Description: "Amounts are in settlement units: 1 unit is 1 gwei of L2's ETH. Rates are units times 10^12 per byte: 20000000 is\n" +
			"20,000 gwei per GB.\n\n" +
			"Example: openstream init --l2-rpc http://127.0.0.1:8546 --peer /ip4/…/tcp/4001/p2p/…\n" +
			"         openstream run\n" +
			"         openstream publish film.mp4\n" +
			"         openstream fetch --out film.mp4 0x…",
		Commands: append(nodecli.Commands(), devnet.Command(), deploycli.Deploy(), deploycli.Govern()),
	}, os.Args))
}
