package main

import (
	"errors"
	"fmt"
	"strconv"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/protocol"
)

func moneyFlags() []cli.Flag {
	return setup.Flags(quiet(), setup.L2Flags(), setup.KeyFlags("the account"))
}

func depositCommand() *cli.Command {
	return &cli.Command{
		Name: "deposit", Usage: "move ETH into the payments contract, where channels take it from", ArgsUsage: "UNITS",
		Description: "Nodes deposit by themselves what a channel lacks; this is for doing it ahead.\n\n" +
			"Example: openstream deposit --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password 50000000",
		Flags: moneyFlags(), Before: daemon.ReadConfig,
		Action: func(c *cli.Context) error {
			units, err := unitsArgument(c)
			if err != nil {
				return err
			}
			p, err := openAccount(c)
			if err != nil {
				return err
			}
			if err := p.Deposit(c.Context, 0, units); err != nil {
				return err
			}
			return printBalance(c, p, p.Account())
		},
	}
}

func withdrawCommand() *cli.Command {
	return &cli.Command{
		Name: "withdraw", Usage: "move ETH out of the payments contract", ArgsUsage: "UNITS",
		Description: "Example: openstream withdraw --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password 50000000",
		Flags:       append(moneyFlags(), &cli.StringFlag{Name: "to", Usage: "`ADDRESS` that receives it; the account itself if empty"}),
		Before:      daemon.ReadConfig,
		Action: func(c *cli.Context) error {
			units, err := unitsArgument(c)
			if err != nil {
				return err
			}
			if to := c.String("to"); to != "" && !common.IsHexAddress(to) {
				return daemon.Usagef("--to is %q, which is no address", to)
			}
			p, err := openAccount(c)
			if err != nil {
				return err
			}
			to := p.Account()
			if c.String("to") != "" {
				to = common.HexToAddress(c.String("to"))
			}
			if err := p.Withdraw(c.Context, 0, units, to); err != nil {
				return err
			}
			return printBalance(c, p, p.Account())
		},
	}
}

func balanceCommand() *cli.Command {
	return &cli.Command{
		Name: "balance", Usage: "show what an account has in the payments contract and beside it", ArgsUsage: "[ADDRESS]",
		Description: "Without an ADDRESS it is the account of --key; no password is needed.\n\n" +
			"Example: openstream balance --l2-rpc http://127.0.0.1:8546 --key me.json",
		Flags: moneyFlags(), Before: daemon.ReadConfig,
		Action: func(c *cli.Context) error {
			var owner common.Address
			switch {
			case c.NArg() == 1 && common.IsHexAddress(c.Args().First()):
				owner = common.HexToAddress(c.Args().First())
			case c.NArg() > 0:
				return daemon.Usagef("balance takes one address at most; %q is none", c.Args().First())
			case c.String("key") == "":
				return daemon.Usagef("whose balance? Give an address or --key")
			default:
				var err error
				if owner, err = keys.AddressOf(c.String("key")); err != nil {
					return err
				}
			}
			l2, d, err := setup.OpenL2(c)
			if err != nil {
				return err
			}
			p, err := onchain.New(c.Context, l2, d.L2.Payments, nil)
			if err != nil {
				return err
			}
			wei, err := l2.BalanceAt(c.Context, owner, nil)
			if err != nil {
				return fmt.Errorf("read the balance of %s: %w", owner, err)
			}
			if err := printBalance(c, p, owner); err != nil {
				return err
			}
			_, err = fmt.Fprintf(c.App.Writer, "outside  %s wei\n", wei)
			return err
		},
	}
}

func printBalance(c *cli.Context, p *onchain.Payments, owner common.Address) error {
	units, err := p.Balance(c.Context, 0, owner)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "account  %s\nfree     %d units\n", owner, units)
	return err
}

func unitsArgument(c *cli.Context) (protocol.Units, error) {
	n, err := strconv.ParseUint(c.Args().First(), 10, 64)
	if c.NArg() != 1 || err != nil || n == 0 {
		return 0, daemon.Usagef("%s needs one amount in settlement UNITS (gwei of ETH), a whole number above 0", c.Command.Name)
	}
	return protocol.Units(n), nil
}

// openAccount is the payments contract for the account of --key.
func openAccount(c *cli.Context) (*onchain.Payments, error) {
	key, err := setup.Key(c, "key")
	if err != nil {
		return nil, err
	}
	l2, d, err := setup.OpenL2(c)
	if err != nil {
		return nil, err
	}
	log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogFromFlags(c))
	if err != nil {
		return nil, err
	}
	sender, err := chain.NewSender(l2, key, log, chain.SenderConfig{})
	if err != nil {
		return nil, err
	}
	return onchain.New(c.Context, l2, d.L2.Payments, sender)
}

func channelsCommand() *cli.Command {
	return &cli.Command{
		Name: "channels", Usage: "list the channels of this node's journal",
		Description: "The journal belongs to one process: for a node that runs, ask its GET /v1/channels.\n\n" +
			"Example: openstream channels --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password",
		Flags: setup.Flags(quiet(), nodeFlags(leafListen...)), Before: setup.Before,
		Action: func(c *cli.Context) (err error) {
			s, err := openNode(c, false)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			incoming, outgoing := s.Book().Channels()
			t := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
			fmt.Fprintln(t, "channel\tdirection\tother end\tbytes\tpaid for\tunits\tdeposit\tsettled\tstate") //nolint:errcheck // Flush tells
			row := func(i pay.Info, direction string, other common.Address) {
				fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n", i.ID, direction, other, i.Bytes, i.Vouched, i.Amount, i.State.Deposited, i.State.Settled, i.State.Status) //nolint:errcheck // Flush tells
			}
			for _, i := range incoming {
				row(i, "in", i.Channel.Payer)
			}
			for _, i := range outgoing {
				row(i, "out", i.Channel.Payee)
			}
			return t.Flush()
		},
	}
}

func closeCommand() *cli.Command {
	return &cli.Command{
		Name: "close", Usage: "close a channel: at once as payee, by notice and after the delay as payer", ArgsUsage: "CHANNEL",
		Description: "As payee the newest voucher is redeemed with it. As payer, call it again once the delay is over: the rest of the\n" +
			"deposit comes back then.\n\nExample: openstream close --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password 0x…",
		Flags: setup.Flags(quiet(), nodeFlags(leafListen...)), Before: daemon.ReadConfig,
		Action: func(c *cli.Context) (err error) {
			var id protocol.ChannelID
			if c.NArg() != 1 || id.UnmarshalText([]byte(c.Args().First())) != nil {
				return daemon.Usagef("close needs one CHANNEL id (0x and 64 hex digits); `openstream channels` lists them")
			}
			s, err := openNode(c, false)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			state, err := s.Book().CloseChannel(c.Context, id)
			if err != nil {
				return err
			}
			text := fmt.Sprintf("channel %s is %s", id, state.Status)
			if state.ClosingAt != 0 && state.Status == pay.StatusOpen {
				text += fmt.Sprintf("; close it again after L2's time %d to get the rest back", state.ClosingAt)
			}
			_, err = fmt.Fprintln(c.App.Writer, text)
			return err
		},
	}
}
