package main

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/operator"
	"github.com/openstreaming/openstreaming/protocol"
)

func runCommand() *cli.Command {
	defaults := node.Defaults("")
	return &cli.Command{
		Name:  "run",
		Usage: "forward, get paid, attest, and answer for what was attested",
		Description: "Keep it running: an operator that is silent while a leaf of a batch that it signed is disputed can be slashed unless\n" +
			"another signer answers.\n\n" +
			"Example: openstream-operator run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --aggregator http://127.0.0.1:9090 --listen /ip4/0.0.0.0/tcp/4001 --password-file operator.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), keyFlags(), []cli.Flag{
			&cli.StringFlag{Name: "aggregator", Usage: "`URL` of the aggregator; without one nothing is attested and vouchers are redeemed directly", EnvVars: []string{setup.Env + "_AGGREGATOR"}},
			&cli.StringFlag{Name: "receipt-signer", Usage: "`ADDRESS` that must have signed the aggregator's receipts", EnvVars: []string{setup.Env + "_RECEIPT_SIGNER"}},
			&cli.Uint64Flag{Name: "patience", Usage: "`EPOCHS` that the aggregator has to settle a claim before it is redeemed directly", Value: 24, EnvVars: []string{setup.Env + "_PATIENCE"}},
			&cli.StringFlag{Name: "status", Usage: "`HOST:PORT` for health, metrics and status; none if empty", Value: "127.0.0.1:9101", EnvVars: []string{setup.Env + "_STATUS"}},
			&cli.StringSliceFlag{Name: "listen", Usage: "`MULTIADDR` to listen on; may be given more than once", Value: cli.NewStringSlice(defaults.Mesh.Listen...), EnvVars: []string{setup.Env + "_LISTEN"}},
			&cli.StringSliceFlag{Name: "peer", Usage: "`MULTIADDR` with /p2p/ of a node to stay connected to; may be given more than once", EnvVars: []string{setup.Env + "_PEERS"}},
			&cli.Uint64Flag{Name: "forwarding-rate", Usage: "price of forwarding, in settlement `UNITS` times 10^12 per byte", Value: uint64(max(defaults.Mesh.ForwardingRate, 1)), EnvVars: []string{setup.Env + "_FORWARDING_RATE"}},
			&cli.Uint64Flag{Name: "max-rate", Usage: "most that is paid per byte, in settlement `UNITS` times 10^12; 0 is no limit", EnvVars: []string{setup.Env + "_MAX_RATE"}},
			&cli.Uint64Flag{Name: "budget", Usage: "most that may stand in channels as payer, in settlement `UNITS` (gwei of ETH)", Value: 100_000_000, EnvVars: []string{setup.Env + "_BUDGET"}},
			&cli.Uint64Flag{Name: "channel-deposit", Usage: "collateral of a new channel, in settlement `UNITS` (gwei of ETH)", Value: 10_000_000, EnvVars: []string{setup.Env + "_CHANNEL_DEPOSIT"}},
		}),
		Before: before, Action: run,
	}
}

func run(c *cli.Context) error {
	config, err := configOf(c)
	if err != nil {
		return err
	}
	k, err := openKeys(c)
	if err != nil {
		return err
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogFromFlags(c))
	if err != nil {
		return err
	}
	o, err := operator.New(c.Context, config, operator.With{
		L1: chains.L1, L2: chains.L2, D1: chains.D1, D2: chains.D2, Key: k.account, Hot: k.voucher, BLS: k.attesting, Log: log,
	})
	if err != nil {
		return err
	}
	log.Info("operator runs", "operator", o.Account(), "peer", o.Node().Mesh().ID(), "addresses", o.Node().Mesh().Addrs(), "status", o.StatusAddr())
	return o.Run(c.Context)
}

// configOf turns flags into a configuration and reports everything that is wrong with it.
func configOf(c *cli.Context) (operator.Config, error) {
	config := operator.Config{
		DataDir: c.String("data-dir"), Node: node.Defaults(""), Aggregator: c.String("aggregator"),
		Patience: protocol.Epoch(c.Uint64("patience")), Status: c.String("status"),
	}
	config.Node.Mesh.Listen = c.StringSlice("listen")
	config.Node.Mesh.Peers = c.StringSlice("peer")
	config.Node.Mesh.Forward = true
	config.Node.Mesh.ForwardingRate = protocol.Rate(c.Uint64("forwarding-rate"))
	config.Node.Mesh.MaxRate = protocol.Rate(c.Uint64("max-rate"))
	config.Node.Pay.Budget = protocol.Units(c.Uint64("budget"))
	config.Node.Pay.Deposit = protocol.Units(c.Uint64("channel-deposit"))
	var problems []error
	if s := c.String("receipt-signer"); s != "" {
		if !common.IsHexAddress(s) {
			problems = append(problems, daemon.Usagef("--receipt-signer is %q, which is no address", s))
		}
		config.ReceiptSigner = common.HexToAddress(s)
	}
	problems = append(problems, setup.Require(c, "l1-rpc", "l2-rpc"))
	if err := config.Validate(); err != nil {
		problems = append(problems, &daemon.UsageError{Err: err})
	}
	return config, errors.Join(problems...)
}
