package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/nodecli"
	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/operator"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/protocol"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "forward, get paid, attest, and answer for what was attested",
		Description: "Keep it running: an operator that is silent while a leaf of a batch that it signed is disputed can be slashed unless\n" +
			"another signer answers.\n\n" +
			"Example: openstream-operator run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --aggregator http://127.0.0.1:9090 --listen /ip4/0.0.0.0/tcp/4001 --password-file operator.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), keyFlags(), nodecli.MeshFlags(mesh.Defaults().Listen), nodecli.GatewayFlags(""), []cli.Flag{
			&cli.StringFlag{Name: "aggregator", Usage: "`URL` of the aggregator; without one nothing is attested and vouchers are redeemed directly", EnvVars: []string{setup.Env + "_AGGREGATOR"}},
			&cli.StringFlag{Name: "receipt-signer", Usage: "`ADDRESS` that must have signed the aggregator's receipts", EnvVars: []string{setup.Env + "_RECEIPT_SIGNER"}},
			&cli.Uint64Flag{Name: "patience", Usage: "`EPOCHS` that the aggregator has to settle a claim before it is redeemed directly", Value: 24, EnvVars: []string{setup.Env + "_PATIENCE"}},
			&cli.StringFlag{Name: "status", Usage: "`HOST:PORT` for health, metrics and status; none if empty", Value: "127.0.0.1:9101", EnvVars: []string{setup.Env + "_STATUS"}},
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
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	_, noGuard := os.Stat(filepath.Join(c.String("data-dir"), guard.File))
	var chains *setup.Chains
	if err := setup.Await(c.Context, log, noGuard == nil, func() (err error) {
		chains, err = setup.OpenChains(c)
		return err
	}); err != nil {
		return err
	}
	setup.WarnWithoutMoney(c.Context, log, crypto.PubkeyToAddress(k.account.PublicKey), chains.L1, chains.L2)
	for {
		o, err := operator.New(c.Context, config, operator.With{
			L1: chains.L1, L2: chains.L2, D1: chains.D1, D2: chains.D2, Key: k.account, Hot: k.voucher, BLS: k.attesting, Log: log,
		})
		if err != nil {
			return err
		}
		log.Info("operator runs", "operator", o.Account(), "peer", o.Node().Mesh().ID(), "addresses", o.Node().Mesh().Addrs(), "status", o.StatusAddr())
		err = o.Run(c.Context)
		if !errors.Is(err, eigen.ErrSlasherReplaced) || errors.Is(err, daemon.ErrStillRunning) {
			return err
		}
		log.Warn("the operator starts anew, to answer before the slasher in office", "reason", err)
	}
}

// configOf turns flags into a configuration and reports everything that is wrong with it.
func configOf(c *cli.Context) (operator.Config, error) {
	config := operator.Config{
		DataDir: c.String("data-dir"), Node: nodecli.MeshConfig(c), Aggregator: c.String("aggregator"),
		Patience: protocol.Epoch(c.Uint64("patience")), Status: c.String("status"),
	}
	config.Node.DataDir = "" // below the operator's own
	config.Node.Mesh.Forward = true
	var problems []error
	var bad error
	if config.Gateway, bad = nodecli.GatewayConfig(c); bad != nil {
		problems = append(problems, bad)
		config.Gateway = gateway.Config{} // what is wrong with it is said already
	}
	config.GatewayPayer = nodecli.ForStrangers(c)
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
	node := config.Node
	node.DataDir = config.DataDir
	return config, errors.Join(append(problems, setup.CheckNode(node))...)
}
