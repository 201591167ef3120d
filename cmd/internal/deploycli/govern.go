package deploycli

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"math/big"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/deploy"
)

// Govern is `openstream govern`.
func Govern() *cli.Command {
	return &cli.Command{
		Name: "govern", Usage: "give the orders by which a deployment is governed, and see which wait",
		Description: "An order of the key's own account is sent. An order of a timelock is scheduled there, and carried out by the same command\n" +
			"once it has waited. With --calldata nothing is sent: what to send, and from where, is printed for a multisig.\n\n" +
			"Example: openstream govern status --l1-rpc https://… --l2-rpc https://… --deployments deployments",
		Subcommands: []*cli.Command{
			governStatus(), slasherCommands(), calculatorCommands(), strategiesCommands(), vetoCommand(), restitutionCommands(), paymentsCommands(),
			{
				Name: "timelock", Usage: "drop an order that waits at a timelock",
				Description: "Example: openstream govern timelock cancel --l1-rpc https://… --l2-rpc https://… --key me.json --password-file me.password 0x…",
				Subcommands: []*cli.Command{order("timelock cancel", "cancel", "drop an order", "ID", nil, func(c *cli.Context) (request, error) {
					id, err := hashArgument(c)
					if err != nil {
						return nil, err
					}
					return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
						return g.CancelAtTimelock(ctx, id)
					}, nil
				})},
			},
		},
	}
}

// making reads what a command was given, before anything is opened. What it returns makes the order; as is the account of the key,
// zero where none is given.
type (
	making  func(c *cli.Context) (request, error)
	request func(ctx context.Context, g *deploy.Government, as common.Address) (deploy.Order, error)
)

// order is a command that gives one. argument names what stands behind the flags; empty for nothing.
func order(path, name, usage, argument string, flags []cli.Flag, make making) *cli.Command {
	example := "Example: openstream govern " + path + " --l1-rpc https://… --l2-rpc https://… --deployments deployments --key me.json --password-file me.password"
	before := setup.Before
	if argument != "" {
		example += " 0x…"
		before = daemon.ReadConfig
	}
	return &cli.Command{
		Name: name, Usage: usage, ArgsUsage: argument, Description: example, Before: before,
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), setup.KeyFlags("the account that gives the order"), sendFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "calldata", Usage: "send nothing: print who has to send what to where, as JSON"},
		}, flags),
		Action: func(c *cli.Context) error { return give(c, make) },
	}
}

// plain is an order that says everything by its name.
func plain(path, name, usage string, make func(*deploy.Government, context.Context) (deploy.Order, error)) *cli.Command {
	return order(path, name, usage, "", nil, func(c *cli.Context) (request, error) {
		return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
			return make(g, ctx)
		}, nil
	})
}

// hashArgument is the only argument of a command.
func hashArgument(c *cli.Context) (common.Hash, error) {
	if c.NArg() != 1 {
		return common.Hash{}, daemon.Usagef("%s takes one argument, 32 bytes in hexadecimal, behind the flags; see --help", c.Command.Name)
	}
	return hashOf("the argument", c.Args().First())
}

func give(c *cli.Context, make making) error {
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	ask, err := make(c)
	if err != nil {
		return err
	}
	var key *ecdsa.PrivateKey
	var as common.Address
	if !c.Bool("calldata") {
		if key, err = setup.Key(c, "key"); err != nil {
			return daemon.WithHint(err, "--calldata prints the order for a multisig, without any key")
		}
		as = crypto.PubkeyToAddress(key.PublicKey)
	}
	g, on, err := openGovernment(c)
	if err != nil {
		return err
	}
	o, err := ask(c.Context, g, as)
	if err != nil {
		return err
	}
	at := on.L1
	if o.ChainID == on.L2.ID {
		at = on.L2
	}
	if key == nil {
		out, err := deploy.Prepare(c.Context, at, o)
		if err != nil {
			return err
		}
		if out.Next == nil {
			return out.Wait(o.What)
		}
		return encode(c.App.Writer, out.Next)
	}
	s, err := chain.NewSender(at, key, log, senderConfig(c))
	if err != nil {
		return err
	}
	out, err := deploy.Submit(c.Context, s, o)
	for _, tx := range out.Sent {
		fmt.Fprintf(c.App.Writer, "sent on chain %d: transaction %s\n", at.ID, tx) //nolint:errcheck // a terminal
	}
	if err != nil {
		return err
	}
	if out.NotBefore != 0 && len(out.Sent) > 0 {
		fmt.Fprintf(c.App.Writer, "%s: ordered at the timelock, which holds it until %s; run the same again then\n", o.What, clock(out.NotBefore)) //nolint:errcheck // a terminal
		return nil
	}
	var waits *deploy.WaitError
	if errors.As(out.Wait(o.What), &waits) {
		return handOver(c.App.Writer, waits)
	}
	fmt.Fprintf(c.App.Writer, "%s: done\n", o.What) //nolint:errcheck // a terminal
	return nil
}

func openGovernment(c *cli.Context) (*deploy.Government, deploy.Chains, error) {
	chains, err := setup.OpenChains(c)
	if err != nil {
		return nil, deploy.Chains{}, err
	}
	on := deploy.Chains{L1: chains.L1, L2: chains.L2}
	g, err := deploy.Govern(on, chains.D1, chains.D2)
	return g, on, err
}

func clock(unix uint64) string {
	return fmt.Sprintf("%s (unix time %d)", time.Unix(int64(unix), 0).UTC().Format(time.DateTime+" UTC"), unix)
}

func governStatus() *cli.Command {
	return &cli.Command{
		Name: "status", Usage: "show who governs, which slasher is in office, and all orders that wait",
		Description: "Example: openstream govern status --l1-rpc https://… --l2-rpc https://… --deployments deployments",
		Flags:       setup.Flags(setup.CommonFlags(), setup.ChainFlags(), []cli.Flag{jsonFlag()}), Before: setup.Before,
		Action: func(c *cli.Context) error {
			g, _, err := openGovernment(c)
			if err != nil {
				return err
			}
			s, err := g.Status(c.Context)
			if err != nil {
				return err
			}
			if c.Bool("json") {
				return encode(c.App.Writer, s)
			}
			return printStatus(c.App.Writer, s)
		},
	}
}

func printStatus(w io.Writer, s *deploy.Status) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) } //nolint:errcheck // Flush tells
	line("registrar's owner\t%s", s.RegistrarOwner)
	line("vault's governor\t%s", s.VaultGovernor)
	line("payments' governor\t%s", s.PaymentsGovernor)
	line("slasher in office\t%s", s.Slasher)
	if s.Retiring != (common.Address{}) {
		line("slasher that retires\t%s, ends its cases until %s", s.Retiring, clock(s.RetiringUntil))
	}
	if s.Vetoer == (common.Address{}) {
		line("vetoer\tnobody")
	} else {
		line("vetoer\t%s, until %s", s.Vetoer, clock(s.VetoUntil))
	}
	line("table calculator\t%s", s.Calculator)
	line("payments paused\t%t", s.Paused)
	if len(s.Pending) == 0 {
		line("no orders wait")
	}
	for _, p := range s.Pending {
		when := "not before " + clock(p.NotBefore)
		if p.Ready {
			when = "can be carried out now"
		}
		line("chain %d: %s %s\t%s", p.ChainID, p.What, p.ID, when)
	}
	return t.Flush()
}

func slasherCommands() *cli.Command {
	return &cli.Command{
		Name: "slasher", Usage: "replace the slasher",
		Description: "Deploy the next one with `openstream deploy run` and its parameters; order it; put it into office after the delay; the former\n" +
			"one ends its cases for as long again, and retires.\n\n" +
			"Example: openstream govern slasher schedule --l1-rpc https://… --l2-rpc https://… --key owner.json --password-file owner.password 0x…",
		Subcommands: []*cli.Command{
			order("slasher schedule", "schedule", "order another slasher", "ADDRESS", nil, func(c *cli.Context) (request, error) {
				next, err := addressArgument(c, "slasher")
				if err != nil {
					return nil, err
				}
				return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
					return g.ScheduleSlasher(ctx, next)
				}, nil
			}),
			plain("slasher activate", "activate", "put the ordered slasher into office after its delay; anybody may", (*deploy.Government).ActivateSlasher),
			plain("slasher cancel", "cancel", "drop the ordered slasher", (*deploy.Government).CancelSlasher),
			plain("slasher retire", "retire", "take the right to slash from the former slasher once its time is over; anybody may", (*deploy.Government).RetireSlasher),
		},
	}
}

func calculatorCommands() *cli.Command {
	return &cli.Command{
		Name: "calculator", Usage: "replace the calculator of the operator table",
		Description: "Example: openstream govern calculator schedule --l1-rpc https://… --l2-rpc https://… --key owner.json --password-file owner.password 0x…",
		Subcommands: []*cli.Command{
			order("calculator schedule", "schedule", "order another calculator", "ADDRESS", nil, func(c *cli.Context) (request, error) {
				next, err := addressArgument(c, "calculator")
				if err != nil {
					return nil, err
				}
				return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
					return g.ScheduleCalculator(ctx, next)
				}, nil
			}),
			plain("calculator activate", "activate", "put the ordered calculator in its place after its delay; anybody may", (*deploy.Government).ActivateCalculator),
			plain("calculator cancel", "cancel", "drop the ordered calculator", (*deploy.Government).CancelCalculator),
		},
	}
}

func strategiesCommands() *cli.Command {
	flags := []cli.Flag{
		&cli.StringSliceFlag{Name: "add", Usage: "`ADDRESS` of a strategy that the operator set gains; may be repeated"},
		&cli.StringSliceFlag{Name: "remove", Usage: "`ADDRESS` of a strategy that it loses; may be repeated"},
	}
	change := func(name, usage string, make func(*deploy.Government, context.Context, deploy.Strategies) (deploy.Order, error)) *cli.Command {
		return order("strategies "+name+" --add 0x…", name, usage, "", flags, func(c *cli.Context) (request, error) {
			var s deploy.Strategies
			var problems []error
			for flag, list := range map[string]*[]common.Address{"add": &s.Add, "remove": &s.Remove} {
				for _, text := range c.StringSlice(flag) {
					if !common.IsHexAddress(text) {
						problems = append(problems, daemon.Usagef("--%s is %q, which is no address", flag, text))
						continue
					}
					*list = append(*list, common.HexToAddress(text))
				}
			}
			if len(problems) == 0 && len(s.Add)+len(s.Remove) == 0 {
				problems = append(problems, daemon.Usagef("which strategies? Give --add or --remove; to activate or cancel, the same as were ordered"))
			}
			if err := errors.Join(problems...); err != nil {
				return nil, err
			}
			return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
				return make(g, ctx, s)
			}, nil
		})
	}
	return &cli.Command{
		Name: "strategies", Usage: "change what may be restaked",
		Description: "Example: openstream govern strategies schedule --add 0x… --l1-rpc https://… --l2-rpc https://… --key owner.json --password-file owner.password",
		Subcommands: []*cli.Command{
			change("schedule", "order a change of strategies", (*deploy.Government).ScheduleStrategies),
			change("activate", "carry out an ordered change after its delay; anybody may", (*deploy.Government).ActivateStrategies),
			change("cancel", "drop an ordered change", (*deploy.Government).CancelStrategies),
		},
	}
}

func vetoCommand() *cli.Command {
	return order("veto", "veto", "stop the slashing for an offense before any stake has moved", "OFFENSE", []cli.Flag{
		&cli.StringFlag{Name: "slasher", Usage: "`ADDRESS` of the slasher; the one in office if not given"},
	}, func(c *cli.Context) (request, error) {
		offense, err := hashArgument(c)
		if err != nil {
			return nil, err
		}
		var before common.Address
		if c.String("slasher") != "" {
			if before, err = addressFlag(c, "slasher"); err != nil {
				return nil, err
			}
		}
		return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
			return g.Veto(ctx, offense, before)
		}, nil
	})
}

func restitutionCommands() *cli.Command {
	token := &cli.StringFlag{Name: "token", Usage: "`ADDRESS` of the token on L1"}
	amount := &cli.StringFlag{Name: "amount", Usage: "`UNITS` of the token, base units"}
	return &cli.Command{
		Name: "restitution", Usage: "order what becomes of slashed stake",
		Description: "Each order names a slashed offense and a channel that lost by it, and stands in public for the vault's delay.\n\n" +
			"Example: openstream govern restitution schedule --l1-rpc https://… --l2-rpc https://… --offense 0x… --channel 0x… --token 0x… --to 0x… \\\n" +
			"   --amount 1000000000000000000 --evidence https://… --key governor.json --password-file governor.password",
		Subcommands: []*cli.Command{
			order("restitution schedule --offense 0x… --channel 0x… --token 0x… --to 0x… --amount 1 --evidence https://…", "schedule", "order that slashed stake goes to somebody who lost", "", []cli.Flag{
				&cli.StringFlag{Name: "offense", Usage: "`ID` of the batch or false claim set"}, &cli.StringFlag{Name: "channel", Usage: "`ID` of the channel that lost"},
				token, &cli.StringFlag{Name: "to", Usage: "`ADDRESS` that gets it"}, amount, &cli.StringFlag{Name: "evidence", Usage: "`URI` where anybody can see what was lost"},
			}, restitution),
			order("restitution burn --token 0x… --amount 1", "burn", "order that slashed stake which no loss claims is burned", "", []cli.Flag{token, amount},
				func(c *cli.Context) (request, error) {
					what, err1 := addressFlag(c, "token")
					n, err2 := whole(c, "amount")
					if err := errors.Join(err1, err2); err != nil {
						return nil, err
					}
					return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
						return g.ScheduleBurn(ctx, what, n)
					}, nil
				}),
			release("cancel", "drop an order", func(ctx context.Context, g *deploy.Government, as common.Address, id *big.Int) (deploy.Order, error) {
				return g.CancelRelease(ctx, id, as)
			}),
			release("release", "carry out an order after its delay; anybody may", func(ctx context.Context, g *deploy.Government, _ common.Address, id *big.Int) (deploy.Order, error) {
				return g.Release(ctx, id)
			}),
		},
	}
}

func restitution(c *cli.Context) (request, error) {
	var r deploy.Restitution
	var errs [6]error
	r.Offense, errs[0] = hashOf("--offense", c.String("offense"))
	r.Channel, errs[1] = hashOf("--channel", c.String("channel"))
	r.Token, errs[2] = addressFlag(c, "token")
	r.To, errs[3] = addressFlag(c, "to")
	r.Amount, errs[4] = whole(c, "amount")
	if r.Evidence = c.String("evidence"); r.Evidence == "" {
		errs[5] = daemon.Usagef("--evidence is missing: where can anybody see what was lost?")
	}
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
		return g.ScheduleRestitution(ctx, r)
	}, nil
}

func release(name, usage string, make func(context.Context, *deploy.Government, common.Address, *big.Int) (deploy.Order, error)) *cli.Command {
	return order("restitution "+name+" --id 0", name, usage, "", []cli.Flag{&cli.StringFlag{Name: "id", Usage: "`NUMBER` of the order, as `govern status` shows it"}},
		func(c *cli.Context) (request, error) {
			id, ok := new(big.Int).SetString(c.String("id"), 10)
			if !ok || id.Sign() < 0 {
				return nil, daemon.Usagef("--id is %q, which is no number; `openstream govern status` shows them", c.String("id"))
			}
			return func(ctx context.Context, g *deploy.Government, as common.Address) (deploy.Order, error) {
				return make(ctx, g, as, id)
			}, nil
		})
}

func paymentsCommands() *cli.Command {
	stake := &cli.StringFlag{Name: "stake-per-unit", Usage: "`WEIGHT` of the operator table, in 1e-18 stake tokens, that must stand behind one settlement unit of a batch"}
	return &cli.Command{
		Name: "payments", Usage: "pause and unpause the payments contract, add tokens, tie them to stake",
		Description: "Example: openstream govern payments pause --l1-rpc https://… --l2-rpc https://… --key guardian.json --password-file guardian.password",
		Subcommands: []*cli.Command{
			order("payments pause", "pause", "stop what takes money in or settles; what pays out goes on", "", nil, func(c *cli.Context) (request, error) {
				return func(ctx context.Context, g *deploy.Government, as common.Address) (deploy.Order, error) {
					return g.Pause(ctx, as)
				}, nil
			}),
			plain("payments unpause", "unpause", "let it go on", (*deploy.Government).Unpause),
			order("payments add-token --token 0x… --unit 1 --stake-per-unit 1", "add-token", "let it take another ERC-20 token", "", []cli.Flag{
				&cli.StringFlag{Name: "token", Usage: "`ADDRESS` of the token on L2"}, &cli.Uint64Flag{Name: "unit", Usage: "base `UNITS` of the token in one settlement unit"}, stake,
			}, func(c *cli.Context) (request, error) {
				token, err1 := addressFlag(c, "token")
				weight, err2 := whole(c, "stake-per-unit")
				var err3 error
				if c.Uint64("unit") == 0 {
					err3 = daemon.Usagef("--unit says how many base units of the token make one settlement unit")
				}
				if err := errors.Join(err1, err2, err3); err != nil {
					return nil, err
				}
				return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
					return g.AddToken(ctx, token, c.Uint64("unit"), weight)
				}, nil
			}),
			order("payments set-stake-per-unit --token-id 0 --stake-per-unit 1", "set-stake-per-unit", "change how much stake must stand behind a token's unit", "", []cli.Flag{
				&cli.Uint64Flag{Name: "token-id", Usage: "`NUMBER` of the token; 0 is the native one"}, stake,
			}, func(c *cli.Context) (request, error) {
				weight, err := whole(c, "stake-per-unit")
				if c.Uint64("token-id") > 1<<16-1 {
					err = errors.Join(err, daemon.Usagef("--token-id is at most %d", 1<<16-1))
				}
				if err != nil {
					return nil, err
				}
				return func(ctx context.Context, g *deploy.Government, _ common.Address) (deploy.Order, error) {
					return g.SetStakePerUnit(ctx, uint16(c.Uint64("token-id")), weight)
				}, nil
			}),
		},
	}
}
