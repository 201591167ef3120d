package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/keys"
)

// The names of an operator's keys under DATA-DIR/keys.
const (
	accountFile = "account.json"
	voucherFile = "vouchers.json"
	blsFile     = "bls.json"
)

// identityPath is the libp2p identity, where the node keeps it.
func identityPath(c *cli.Context) string {
	return filepath.Join(c.String("data-dir"), "node", "peer.key")
}

func keysCommand() *cli.Command {
	return &cli.Command{
		Name:        "keys",
		Usage:       "make and show the operator's keys",
		Description: "Example: openstream-operator keys create --password-file operator.password",
		Subcommands: []*cli.Command{
			{
				Name:  "create",
				Usage: "make the account, the voucher key, the attesting key and the peer identity",
				Description: "Keys that are there already are kept. Back up DATA-DIR/keys and the guard together: a key without its guard may\n" +
					"sign twice.\n\nExample: openstream-operator keys create --password-file operator.password",
				Flags:  setup.Flags(setup.CommonFlags(), keyFlags(), []cli.Flag{lightFlag()}),
				Before: before, Action: createKeys,
			},
			{
				Name: "show", Usage: "print the addresses and public keys",
				Description: "Example: openstream-operator keys show --password-file operator.password",
				Flags:       setup.Flags(setup.CommonFlags(), keyFlags()), Before: before, Action: showKeys,
			},
		},
	}
}

func lightFlag() cli.Flag {
	return &cli.BoolFlag{Name: "light", Usage: "protect the keystores weakly and quickly, for test chains only"}
}

func createKeys(c *cli.Context) error {
	pw, err := setup.Password(c)
	if err != nil {
		return err
	}
	cost := keys.Strong
	if c.Bool("light") {
		cost = keys.Light
	}
	for _, flag := range []string{"key", "voucher-key", "bls-key"} {
		if err := os.MkdirAll(filepath.Dir(c.String(flag)), 0o700); err != nil {
			return fmt.Errorf("make the directory of keys: %w", err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(identityPath(c)), 0o700); err != nil {
		return fmt.Errorf("make the node's directory: %w", err)
	}
	_, err1 := keys.CreateECDSA(c.String("key"), pw, cost)
	_, err2 := keys.CreateECDSA(c.String("voucher-key"), pw, cost)
	_, err3 := keys.CreateBLS(c.String("bls-key"), pw, cost)
	_, err4 := keys.LoadOrCreateIdentity(identityPath(c))
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil && !errors.Is(err, keys.ErrExists) {
			return err
		}
	}
	return showKeys(c)
}

func showKeys(c *cli.Context) error {
	k, err1 := openKeys(c)
	identity, err2 := keys.LoadIdentity(identityPath(c))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "account        %s   fund it on L1 and L2\nvoucher key    %s\nattesting key  %s\npeer           %s\n",
		crypto.PubkeyToAddress(k.account.PublicKey), crypto.PubkeyToAddress(k.voucher.PublicKey), k.attesting.Public().G1(), id)
	return err
}
