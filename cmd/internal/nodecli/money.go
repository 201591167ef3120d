package nodecli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

func unitsFlag(usage string) []cli.Flag {
	return []cli.Flag{&cli.Uint64Flag{Name: "units", Usage: usage}, tokenFlag()}
}

func tokenFlag() cli.Flag {
	return &cli.UintFlag{Name: "token", Usage: "`NUMBER` of the token in the payments contract; 0 is L2's native one"}
}

func token(c *cli.Context) (protocol.TokenID, error) {
	if c.Uint("token") > 1<<16-1 {
		return 0, daemon.Usagef("--token is at most %d", 1<<16-1)
	}
	return protocol.TokenID(c.Uint("token")), nil
}

func units(c *cli.Context) (control.Amount, error) {
	if c.Uint64("units") == 0 {
		return control.Amount{}, daemon.Usagef("--units says how much; a unit is 1 gwei of the native token, or one base unit of another")
	}
	token, err := token(c)
	return control.Amount{Token: token, Units: protocol.Units(c.Uint64("units"))}, err
}

func depositCommand() *cli.Command {
	return &cli.Command{
		Name: "deposit", Usage: "move money from the account into the payments contract",
		Description: "Channels take from there; a node deposits by itself what a channel needs, so this is seldom necessary.\n\n" +
			"Example: openstream deposit --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --units 5000000",
		Flags: moneyFlags(unitsFlag("`UNITS` to deposit"), jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			amount, err := units(c)
			if err != nil {
				return err
			}
			return withPurse(c, func(ctx context.Context, b bank) error {
				now, err := b.Deposit(ctx, amount)
				return errors.Join(err, printBalance(c, now, err))
			})
		},
	}
}

func withdrawCommand() *cli.Command {
	return &cli.Command{
		Name: "withdraw", Usage: "move free money out of the payments contract",
		Description: "Money in channels is not free: `openstream close` frees what others owe nothing for, `openstream redeem` what is owed to you.\n\n" +
			"Example: openstream withdraw --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --units 5000000",
		Flags:  moneyFlags(unitsFlag("`UNITS` to withdraw"), jsonFlag(), []cli.Flag{&cli.StringFlag{Name: "to", Usage: "`ADDRESS` that gets them, for which the key is always needed; the account itself if not given"}}),
		Before: before,
		Action: func(c *cli.Context) error {
			amount, err := units(c)
			if err != nil {
				return err
			}
			to := c.String("to")
			if to != "" && !common.IsHexAddress(to) {
				return daemon.Usagef("--to %q is not an address", to)
			}
			var now control.Balance
			if to != "" { // who can reach a node that runs may not carry its money away
				var a *account
				if a, err = openAccount(c); err != nil {
					return err
				}
				now, err = a.bank(nil).WithdrawTo(c.Context, amount, common.HexToAddress(to))
			} else {
				err = withPurse(c, func(ctx context.Context, b bank) (err error) {
					now, err = b.Withdraw(ctx, amount)
					return err
				})
			}
			if err != nil {
				return daemon.WithHint(err, "`openstream balance` shows what is free")
			}
			return printBalance(c, now, nil)
		},
	}
}

// withPurse is withBank for what needs no journal: it works while another command uses that.
func withPurse(c *cli.Context, work func(ctx context.Context, b bank) error) error {
	client, err := runningNode(c)
	if err != nil {
		return err
	}
	if client != nil {
		return work(c.Context, client)
	}
	a, err := openAccount(c)
	if err != nil {
		return err
	}
	return work(c.Context, a.bank(nil))
}

// printBalance prints a balance unless there is none.
func printBalance(c *cli.Context, b control.Balance, failed error) error {
	if failed != nil {
		return nil
	}
	pairs := [][2]any{{"account", b.Account}, {"free", fmt.Sprintf("%d units in the payments contract", b.FreeUnits)}, {"wallet", b.WalletWei + " wei outside of it"}}
	if s := b.Channels; s != nil {
		pairs = append(pairs, [2]any{"in channels", fmt.Sprintf("%d units, %d of them spent and not settled yet", s.InUnits, s.SpentUnits)})
		if s.SponsoredUnits > 0 {
			pairs = append(pairs, [2]any{"sponsored", fmt.Sprintf("%d units in channels that sponsors pay for, which are theirs", s.SponsoredUnits)})
		}
		pairs = append(pairs, [2]any{"income", fmt.Sprintf("%d units, %d of them owed to us and not settled yet", s.IncomeUnits, s.OwedUnits)})
	}
	return printPairs(c, b, pairs...)
}

func balanceCommand() *cli.Command {
	return &cli.Command{
		Name: "balance", Usage: "show what the account owns on L2, and what it is owed",
		Description: "freeUnits is in the payments contract and in no channel, walletWei outside of it. channels sums up those that the node remembers:\n" +
			"inUnits was put into channels to others and is not settled yet, spentUnits of it is promised; sponsoredUnits\n" +
			"stands in channels that sponsors pay for and is theirs; incomeUnits was promised to us,\n" +
			"owedUnits of it is not settled yet.\n\n" +
			"Example: openstream balance --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags: moneyFlags([]cli.Flag{tokenFlag()}, jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			token, err := token(c)
			if err != nil {
				return err
			}
			show := func(ctx context.Context, b bank) error {
				now, err := b.Balance(ctx, token)
				return errors.Join(err, printBalance(c, now, err))
			}
			if hasJournal(c) {
				if err := withBank(c, show); !errors.Is(err, pay.ErrInUse) {
					return err
				}
			}
			return withPurse(c, show) // nothing is known of channels, or nothing can be known now
		},
	}
}

// hasJournal says whether there is anything to know about channels.
func hasJournal(c *cli.Context) bool {
	_, err := os.Stat(filepath.Join(c.String("data-dir"), "pay"))
	return err == nil
}

func channelsCommand() *cli.Command {
	return &cli.Command{
		Name: "channels", Usage: "show a node's channels",
		Description: "Incoming channels pay this node, outgoing ones are paid by it. Bytes were sent or received, vouched of them are paid for; window is\n" +
			"the credit in bytes; owedUnits are promised by the newest voucher and not settled on L2.\n\n" +
			"Example: openstream channels --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags: moneyFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) (err error) {
			return withBank(c, func(ctx context.Context, b bank) error {
				channels, err := b.Channels(ctx)
				if err != nil {
					return err
				}
				var foot []string
				for _, direction := range []string{control.Incoming, control.Outgoing} {
					var n int
					var bytes protocol.Bytes
					var promised, owed protocol.Units
					for _, ch := range channels {
						if ch.Direction == direction {
							n, bytes, promised, owed = n+1, bytes+ch.Channel.Bytes, promised+ch.Channel.Amount, owed+ch.Owed
						}
					}
					foot = append(foot, fmt.Sprintf("%d %s: %s, %d units promised, %d of them not settled", n, direction, amount(uint64(bytes)), promised, owed))
				}
				return printList(c, channels, []string{"CHANNEL", "DIRECTION", "STATE", "DEPOSIT", "BYTES", "PAID FOR", "WINDOW", "UNITS", "NOT SETTLED", "IN USE"}, func(ch control.Channel) []any {
					i := ch.Channel
					state := i.State.Status.String()
					if i.State.ClosingAt != 0 && i.State.Status == pay.StatusOpen {
						state = "closing"
					}
					if i.State.Status == pay.StatusUnknown {
						state = "never opened"
					}
					return []any{i.ID, ch.Direction, state, uint64(i.State.Deposited), amount(uint64(i.Bytes)), amount(uint64(i.Vouched)), amount(uint64(i.Window)),
						uint64(i.Amount), uint64(ch.Owed), i.Subscriptions}
				}, strings.Join(foot, "\n"))
			})
		},
	}
}

func redeemCommand() *cli.Command {
	return &cli.Command{
		Name: "redeem", Usage: "be paid for all vouchers now, without any committee",
		Description: "A node that runs redeems by itself what is worth the gas and was not settled otherwise; this does not wait for that.\n\n" +
			"Example: openstream redeem --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags: moneyFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) (err error) {
			return withBank(c, func(ctx context.Context, b bank) error {
				r, err := b.Redeem(ctx)
				if err != nil {
					return err
				}
				return printPairs(c, r, [2]any{"redeemed", fmt.Sprintf("%d units on %s", r.Units, counted(r.Channels, "channel"))})
			})
		},
	}
}

func closeCommand() *cli.Command {
	return &cli.Command{
		Name: "close", ArgsUsage: "CHANNEL",
		Usage: "close a channel",
		Description: "As the payee it redeems the newest voucher and closes at once. As the payer it announces the closing; called again after\n" +
			"the delay it takes back what was not spent.\n\n" +
			"Example: openstream close --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw 0x2e…",
		Flags: moneyFlags(), Before: readConfig,
		Action: func(c *cli.Context) (err error) {
			arg, err := oneArgument(c, "the channel's id, as `openstream channels` shows it")
			if err != nil {
				return err
			}
			var id protocol.ChannelID
			if err := id.UnmarshalText([]byte(arg)); err != nil {
				return daemon.Usagef("%q is not a channel id: %w", arg, err)
			}
			return withBank(c, func(ctx context.Context, b bank) error {
				state, err := b.CloseChannel(ctx, id)
				if err != nil {
					return err
				}
				return json.NewEncoder(c.App.Writer).Encode(state)
			})
		},
	}
}
