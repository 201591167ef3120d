// Package deploycli is `openstream deploy` and `openstream govern`: putting our contracts on both chains, seeing whether they
// stand as they should, and the orders by which they are governed.
//
// It promises that nothing is sent before everything that can be known was checked, that whatever was cut off is gone on with by
// the same command, and that an order that belongs to a multisig is printed instead of sent. It decides nothing: what follows from
// what is in internal/deploy.
package deploycli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"path/filepath"
	"strings"
	"sync"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/deploy"
)

// Deploy is `openstream deploy`.
func Deploy() *cli.Command {
	return &cli.Command{
		Name: "deploy", Usage: "put the contracts on L1 and L2, and see whether they stand as they should",
		Description: "Addresses follow from the parameters; every step can be repeated. See docs/operations.md.\n\n" +
			"Example: openstream deploy parameters > parameters.yaml && openstream deploy plan --parameters parameters.yaml --l1-rpc … --l2-rpc …",
		Subcommands: []*cli.Command{parametersCommand(), planCommand(), runCommand(), verifyCommand()},
	}
}

func parametersCommand() *cli.Command {
	return &cli.Command{
		Name: "parameters", Usage: "print production's parameters as a file to fill in",
		Description: "What every deployment has to say for itself is zero or empty, and refused as it is.\n\n" +
			"Example: openstream deploy parameters > parameters.yaml",
		Before: setup.NoArguments,
		Action: func(c *cli.Context) error {
			_, err := c.App.Writer.Write(deploy.Production().Encode())
			return err
		},
	}
}

func parametersFlag(usage string) cli.Flag {
	return &cli.StringFlag{Name: "parameters", Usage: usage, EnvVars: []string{setup.Env + "_PARAMETERS"}}
}

func jsonFlag() cli.Flag { return &cli.BoolFlag{Name: "json", Usage: "print JSON"} }

func planCommand() *cli.Command {
	return &cli.Command{
		Name: "plan", Usage: "say what deploying would do: every step, address, argument, its gas, and what is done already",
		Description: "Nothing is sent, and no key is needed.\n\n" +
			"Example: openstream deploy plan --parameters parameters.yaml --l1-rpc https://… --l2-rpc https://…",
		Flags:  setup.Flags(setup.CommonFlags(), setup.ChainFlags(), []cli.Flag{parametersFlag("`FILE` of the parameters"), jsonFlag()}),
		Before: setup.Before,
		Action: func(c *cli.Context) error {
			plan, on, err := openPlan(c)
			if err != nil {
				return err
			}
			if err := plan.Check(c.Context, on); err != nil {
				return err
			}
			lines, err := plan.Look(c.Context, on)
			if err != nil {
				return err
			}
			if c.Bool("json") {
				return encode(c.App.Writer, lines)
			}
			return printPlan(c.App.Writer, plan, lines)
		},
	}
}

// openPlan reads the parameters and connects to the chains.
func openPlan(c *cli.Context) (*deploy.Plan, deploy.Chains, error) {
	var on deploy.Chains
	if err := setup.Require(c, "parameters", "l1-rpc", "l2-rpc"); err != nil {
		return nil, on, err
	}
	p, err := deploy.ReadFile(c.String("parameters"))
	if err != nil {
		return nil, on, err
	}
	plan, err := deploy.New(*p)
	if err != nil {
		return nil, on, err
	}
	if on, err = dial(c); err != nil {
		return nil, on, err
	}
	return plan, on, nil
}

func dial(c *cli.Context) (on deploy.Chains, err error) {
	var err1, err2 error
	on.L1, err1 = chain.Dial(c.Context, c.String("l1-rpc"), c.Uint64("l1-chain-id"))
	on.L2, err2 = chain.Dial(c.Context, c.String("l2-rpc"), c.Uint64("l2-chain-id"))
	if err1 != nil {
		err1 = fmt.Errorf("L1: %w", err1)
	}
	if err2 != nil {
		err2 = fmt.Errorf("L2: %w", err2)
	}
	return on, errors.Join(err1, err2)
}

func encode(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

func printPlan(w io.Writer, plan *deploy.Plan, lines []deploy.Line) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	last := uint64(0)
	line := func(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) } //nolint:errcheck // Flush tells
	for _, l := range lines {
		if l.ChainID != last {
			line("chain %d", l.ChainID)
			last = l.ChainID
		}
		state := fmt.Sprintf("%d gas", l.Gas)
		switch {
		case l.Done:
			state = "done"
		case l.Refused != "":
			state = "would fail now: " + l.Refused
		case l.Gas == 0:
			state = "gas is not known before the steps above are done"
		}
		line("  %s\t%s\tby %s\t%s", l.Step, l.Address, l.By, state)
		for _, a := range l.Arguments {
			line("      %s = %s", a.Name, a.Value)
		}
	}
	for _, id := range []uint64{plan.L1ChainID, plan.L2ChainID} {
		line("chain %d: about %s gas are left to pay", id, deploy.GasLeft(lines, id))
	}
	return t.Flush()
}

func runCommand() *cli.Command {
	return &cli.Command{
		Name: "run", Usage: "deploy what is not deployed yet, and write the deployment files",
		Description: "It may be interrupted at any point and run again, by any account. What belongs to a timelock or multisig it orders, or\n" +
			"says what to send; run it again afterwards.\n\n" +
			"Example: openstream deploy run --parameters parameters.yaml --l1-rpc https://… --l2-rpc https://… --deployments deployments \\\n" +
			"   --key deployer.json --password-file deployer.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), setup.KeyFlags("the account that pays"), sendFlags(),
			[]cli.Flag{parametersFlag("`FILE` of the parameters")}),
		Before: setup.Before, Action: run,
	}
}

// sendFlags tune how transactions are sent.
func sendFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Uint64Flag{Name: "confirmations", Usage: "`BLOCKS` that must follow a transaction's block before it counts", EnvVars: []string{setup.Env + "_CONFIRMATIONS"}},
		&cli.Uint64Flag{Name: "max-fee-gwei", Usage: "highest fee per gas ever offered, in `GWEI`", Value: 500, EnvVars: []string{setup.Env + "_MAX_FEE_GWEI"}},
	}
}

func senderConfig(c *cli.Context) chain.SenderConfig {
	return chain.SenderConfig{
		Confirmations: c.Uint64("confirmations"),
		MaxFeeWei:     new(big.Int).Mul(new(big.Int).SetUint64(c.Uint64("max-fee-gwei")), big.NewInt(1e9)),
	}
}

func run(c *cli.Context) error {
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	if err := setup.Require(c, "deployments"); err != nil {
		return err
	}
	plan, on, err := openPlan(c)
	if err != nil {
		return err
	}
	key, err := setup.Key(c, "key")
	if err != nil {
		return err
	}
	s1, err1 := chain.NewSender(on.L1, key, log, senderConfig(c))
	s2, err2 := chain.NewSender(on.L2, key, log, senderConfig(c))
	if err := errors.Join(err1, err2, plan.Check(c.Context, on)); err != nil {
		return err
	}
	dir := c.String("deployments")
	journal, err := deploy.Begin(dir, &plan.Parameters)
	if err != nil {
		return err
	}
	var mu sync.Mutex
	d1, d2, err := plan.Run(c.Context, deploy.Senders{L1: s1, L2: s2}, journal, func(e deploy.Event) {
		mu.Lock()
		defer mu.Unlock()
		say(c.App.Writer, e)
	})
	if c.Context.Err() != nil {
		return daemon.WithHint(errors.New("the deployment was interrupted"), "nothing is lost: run the same again")
	}
	var waits *deploy.WaitError
	switch {
	case errors.As(err, &waits):
		return handOver(c.App.Writer, waits)
	case err != nil:
		return daemon.WithHint(err, "nothing is lost: run the same again once it is mended")
	}
	if err := errors.Join(d1.Save(dir), d2.Save(dir)); err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "everything is deployed; the addresses are in %s and %s\n", //nolint:errcheck // a terminal
		chain.DeploymentPath(dir, on.L1.ID), chain.DeploymentPath(dir, on.L2.ID))
	if d1.L1.Slasher != plan.Contracts.Slasher {
		fmt.Fprintf(c.App.Writer, "the slasher of these parameters is %s; in office is %s: order the change with `openstream govern slasher schedule %s`\n", //nolint:errcheck // a terminal
			plan.Contracts.Slasher, d1.L1.Slasher, plan.Contracts.Slasher)
	}
	return nil
}

// handOver prints what somebody else has to send, if that is what is waited for.
func handOver(w io.Writer, waits *deploy.WaitError) error {
	if waits.Next == nil {
		return waits
	}
	return errors.Join(encode(w, waits.Next), waits)
}

func say(w io.Writer, e deploy.Event) {
	switch {
	case e.Before:
		fmt.Fprintf(w, "chain %d: %s: done before, %s\n", e.ChainID, e.Step, e.Address) //nolint:errcheck // a terminal
	case e.Done && e.Tx == (common.Hash{}):
		fmt.Fprintf(w, "chain %d: %s: done by somebody else, %s\n", e.ChainID, e.Step, e.Address) //nolint:errcheck // a terminal
	case e.Done:
		fmt.Fprintf(w, "chain %d: %s: done, %s, transaction %s\n", e.ChainID, e.Step, e.Address, e.Tx) //nolint:errcheck // a terminal
	}
}

func verifyCommand() *cli.Command {
	return &cli.Command{
		Name: "verify", Usage: "compare what stands on the chains with the parameters; fails if anything differs or is not known",
		Description: "Code, immutables, how contracts are wired to each other and to EigenLayer, roles and delays. No key is needed.\n\n" +
			"Example: openstream deploy verify --l1-rpc https://… --l2-rpc https://… --deployments deployments",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), []cli.Flag{
			parametersFlag("`FILE` of the parameters; those that `deploy run` left beside the deployment files if not given"), jsonFlag(),
		}),
		Before: setup.Before, Action: verify,
	}
}

func verify(c *cli.Context) error {
	if err := setup.Require(c, "l1-rpc", "l2-rpc", "deployments"); err != nil {
		return err
	}
	on, err := dial(c)
	if err != nil {
		return err
	}
	dir := c.String("deployments")
	if c.String("parameters") == "" {
		if err := c.Set("parameters", deploy.ParametersPath(dir, on.L1.ID, on.L2.ID)); err != nil {
			return err
		}
	}
	p, err := deploy.ReadFile(c.String("parameters"))
	if err != nil {
		return err
	}
	plan, err := deploy.New(*p)
	if err != nil {
		return err
	}
	d1, d2, err := chain.LoadDeployments(dir, on.L1.ID, on.L2.ID)
	if err != nil {
		return err
	}
	report := plan.Verify(c.Context, on, d1.StartBlock, d2.StartBlock)
	for _, difference := range plan.Compare(d1, d2) {
		report.Problems = append(report.Problems, fmt.Sprintf("%s: %s", filepath.Clean(dir), difference))
	}
	if c.Bool("json") {
		if report.Problems == nil {
			report.Problems = []string{}
		}
		if err := encode(c.App.Writer, report); err != nil {
			return err
		}
	}
	if n := len(report.Problems); n > 0 {
		problems := make([]error, n)
		for i, p := range report.Problems {
			problems[i] = errors.New(p)
		}
		return errors.Join(problems...)
	}
	if !c.Bool("json") {
		fmt.Fprintf(c.App.Writer, "%d facts were checked, all are as the parameters say\n", report.Checked) //nolint:errcheck // a terminal
	}
	return nil
}

// addressArgument is the only argument of a command.
func addressArgument(c *cli.Context, what string) (common.Address, error) {
	if c.NArg() != 1 || !common.IsHexAddress(c.Args().First()) {
		return common.Address{}, daemon.Usagef("which %s? One address is needed, behind the flags; see --help", what)
	}
	return common.HexToAddress(c.Args().First()), nil
}

// addressFlag is an address that a flag gives.
func addressFlag(c *cli.Context, name string) (common.Address, error) {
	text := c.String(name)
	if !common.IsHexAddress(text) {
		return common.Address{}, daemon.Usagef("--%s is %q, which is no address", name, text)
	}
	return common.HexToAddress(text), nil
}

// hashOf parses 32 bytes.
func hashOf(name, text string) (common.Hash, error) {
	digits := strings.TrimPrefix(text, "0x")
	if raw := common.FromHex(text); len(raw) == common.HashLength && len(digits) == 2*common.HashLength {
		return common.BytesToHash(raw), nil
	}
	return common.Hash{}, daemon.Usagef("%s is %q, which is not 32 bytes in hexadecimal", name, text)
}

// whole parses a positive whole number.
func whole(c *cli.Context, name string) (*big.Int, error) {
	n, ok := new(big.Int).SetString(c.String(name), 10)
	if !ok || n.Sign() <= 0 {
		return nil, daemon.Usagef("--%s is %q, which is no positive whole number", name, c.String(name))
	}
	return n, nil
}
