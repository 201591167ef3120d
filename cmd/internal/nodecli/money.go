package nodecli

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/protocol"
)

func keysCommand() *cli.Command {
	return &cli.Command{
		Name: "keys", Usage: "make a node's keys",
		Description: "Example: openstream keys init --data-dir me --password-file me.pw",
		Subcommands: []*cli.Command{{
			Name:  "init",
			Usage: "make the account's keystore and the libp2p identity of a new node",
			Description: "Nothing that exists is overwritten.\n\n" +
				"Example: openstream keys init --data-dir me --password-file me.pw",
			Flags: setup.Flags(setup.CommonFlags(), dataFlags(), setup.KeyFlags("the node's account; <data-dir>/key.json if not given"),
				[]cli.Flag{&cli.BoolFlag{Name: "light", Usage: "make guessing the password cheap: for keys of throw-away chains only"}}),
			Before: setup.Before,
			Action: keysInit,
		}},
	}
}

func keysInit(c *cli.Context) error {
	pw, err := setup.Password(c)
	if err != nil {
		return err
	}
	cost := keys.Strong
	if c.Bool("light") {
		cost = keys.Light
	}
	key, err := keys.CreateECDSA(keyPath(c), pw, cost)
	if err != nil {
		return err
	}
	identity, err := keys.LoadOrCreateIdentity(filepath.Join(c.String("data-dir"), "peer.key"))
	if err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return fmt.Errorf("derive the peer id: %w", err)
	}
	return json.NewEncoder(c.App.Writer).Encode(map[string]string{"account": crypto.PubkeyToAddress(key.PublicKey).Hex(),
		"peer": id.String(), "key": keyPath(c)})
}

func unitsFlag(usage string) []cli.Flag {
	return []cli.Flag{&cli.Uint64Flag{Name: "units", Usage: usage}, tokenFlag()}
}

func tokenFlag() cli.Flag {
	return &cli.UintFlag{Name: "token", Usage: "`NUMBER` of the token in the payments contract; 0 is L2's native one"}
}

func units(c *cli.Context) (protocol.Units, protocol.TokenID, error) {
	if c.Uint64("units") == 0 {
		return 0, 0, daemon.Usagef("--units says how much; a unit is 1 gwei of the native token, or one base unit of another")
	}
	if c.Uint("token") > 1<<16-1 {
		return 0, 0, daemon.Usagef("--token is at most %d", 1<<16-1)
	}
	return protocol.Units(c.Uint64("units")), protocol.TokenID(c.Uint("token")), nil
}

func depositCommand() *cli.Command {
	return &cli.Command{
		Name: "deposit", Usage: "move money from the account into the payments contract",
		Description: "Channels take from there; a node deposits by itself what a channel needs, so this is seldom necessary.\n\n" +
			"Example: openstream deposit --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --units 5000000",
		Flags: moneyFlags(unitsFlag("`UNITS` to deposit")), Before: setup.Before,
		Action: func(c *cli.Context) error {
			amount, token, err := units(c)
			if err != nil {
				return err
			}
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			if err := a.l2.Deposit(c.Context, token, amount); err != nil {
				return err
			}
			return a.printBalance(c, token)
		},
	}
}

func withdrawCommand() *cli.Command {
	return &cli.Command{
		Name: "withdraw", Usage: "move free money out of the payments contract",
		Description: "Money in channels is not free: `openstream close` frees what others owe nothing for, `openstream redeem` what is owed to you.\n\n" +
			"Example: openstream withdraw --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --units 5000000",
		Flags:  moneyFlags(unitsFlag("`UNITS` to withdraw"), []cli.Flag{&cli.StringFlag{Name: "to", Usage: "`ADDRESS` that gets them; the account itself if not given"}}),
		Before: setup.Before,
		Action: func(c *cli.Context) error {
			amount, token, err := units(c)
			if err != nil {
				return err
			}
			to := c.String("to")
			if to != "" && !common.IsHexAddress(to) {
				return daemon.Usagef("--to %q is not an address", to)
			}
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			target := a.l2.Account()
			if to != "" {
				target = common.HexToAddress(to)
			}
			if err := a.l2.Withdraw(c.Context, token, amount, target); err != nil {
				return daemon.WithHint(err, "`openstream balance` shows what is free")
			}
			return a.printBalance(c, token)
		},
	}
}

func (a *account) printBalance(c *cli.Context, token protocol.TokenID) error {
	free, err := a.l2.Balance(c.Context, token, a.l2.Account())
	if err != nil {
		return err
	}
	wallet, err := a.link.BalanceAt(c.Context, a.l2.Account(), nil)
	if err != nil {
		return fmt.Errorf("read the account's balance: %w", err)
	}
	return json.NewEncoder(c.App.Writer).Encode(map[string]string{"account": a.l2.Account().Hex(),
		"freeUnits": fmt.Sprint(uint64(free)), "walletWei": wallet.String()})
}

func balanceCommand() *cli.Command {
	return &cli.Command{
		Name: "balance", Usage: "show what the account owns on L2",
		Description: "freeUnits is in the payments contract and in no channel, walletWei outside of it.\n\n" +
			"Example: openstream balance --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags: moneyFlags([]cli.Flag{tokenFlag()}), Before: setup.Before,
		Action: func(c *cli.Context) error {
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			return a.printBalance(c, protocol.TokenID(c.Uint("token")))
		},
	}
}

func channelsCommand() *cli.Command {
	return &cli.Command{
		Name: "channels", Usage: "show the channels of a node that is not running",
		Description: "Incoming channels pay this node, outgoing ones are paid by it. One line of JSON each.\n\n" +
			"Example: openstream channels --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags: moneyFlags(), Before: setup.Before,
		Action: func(c *cli.Context) (err error) {
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			book, err := a.openBook(c)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, book.Close()) }()
			incoming, outgoing := book.Channels()
			out := json.NewEncoder(c.App.Writer)
			for _, info := range incoming {
				err = errors.Join(err, out.Encode(map[string]any{"direction": "incoming", "channel": info}))
			}
			for _, info := range outgoing {
				err = errors.Join(err, out.Encode(map[string]any{"direction": "outgoing", "channel": info}))
			}
			return err
		},
	}
}

func redeemCommand() *cli.Command {
	return &cli.Command{
		Name: "redeem", Usage: "be paid for the vouchers of a node that is not running, without any committee",
		Description: "Example: openstream redeem --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw",
		Flags:       moneyFlags(), Before: setup.Before,
		Action: func(c *cli.Context) (err error) {
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			book, err := a.openBook(c)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, book.Close()) }()
			claims, err := book.Claims(c.Context)
			if err != nil {
				return err
			}
			paid, err := book.Redeem(c.Context, claims)
			return errors.Join(err, json.NewEncoder(c.App.Writer).Encode(map[string]any{"channels": len(claims), "units": paid}))
		},
	}
}

func closeCommand() *cli.Command {
	return &cli.Command{
		Name: "close", ArgsUsage: "CHANNEL",
		Usage: "close a channel of a node that is not running",
		Description: "As the payee it redeems the newest voucher and closes at once. As the payer it announces the closing; called again after\n" +
			"the delay it takes back what was not spent.\n\n" +
			"Example: openstream close --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw 0x2e…",
		Flags: moneyFlags(), Before: daemon.ReadConfig,
		Action: func(c *cli.Context) (err error) {
			arg, err := oneArgument(c, "the channel's id, as `openstream channels` shows it")
			if err != nil {
				return err
			}
			var id protocol.ChannelID
			if err := id.UnmarshalText([]byte(arg)); err != nil {
				return daemon.Usagef("%q is not a channel id: %w", arg, err)
			}
			a, err := openAccount(c)
			if err != nil {
				return err
			}
			book, err := a.openBook(c)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, book.Close()) }()
			state, err := book.CloseChannel(c.Context, id)
			if err != nil {
				return err
			}
			return json.NewEncoder(c.App.Writer).Encode(state)
		},
	}
}
