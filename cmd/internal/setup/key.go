package setup

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/keys"
)

// KeyCommand makes and shows the keystore of a program that needs one account. program is its name, for the examples.
func KeyCommand(program string) *cli.Command {
	flags := Flags(CommonFlags(), KeyFlags("the account"))
	return &cli.Command{
		Name:        "key",
		Usage:       "make and show the account's keystore",
		Description: "Example: " + program + " key create --key account.json --password-file account.password",
		Subcommands: []*cli.Command{
			{
				Name: "create", Usage: "make a new account",
				Description: "A keystore that is there already is never overwritten.\n\nExample: " + program + " key create --key account.json --password-file account.password",
				Flags:       append(flags, &cli.BoolFlag{Name: "light", Usage: "protect the keystore weakly and quickly, for test chains only"}),
				Before:      Before, Action: createKey,
			},
			{
				Name: "show", Usage: "print the account's address; no password is needed",
				Description: "Example: " + program + " key show --key account.json",
				Flags:       flags, Before: Before, Action: showKey,
			},
		},
	}
}

func createKey(c *cli.Context) error {
	if err := Require(c, "key"); err != nil {
		return err
	}
	pw, err := Password(c)
	if err != nil {
		return err
	}
	cost := keys.Strong
	if c.Bool("light") {
		cost = keys.Light
	}
	if err := os.MkdirAll(filepath.Dir(c.String("key")), 0o700); err != nil {
		return fmt.Errorf("make the key's directory: %w", err)
	}
	key, err := keys.CreateECDSA(c.String("key"), pw, cost)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.App.Writer, crypto.PubkeyToAddress(key.PublicKey))
	return err
}

func showKey(c *cli.Context) error {
	if err := Require(c, "key"); err != nil {
		return err
	}
	address, err := keys.AddressOf(c.String("key"))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.App.Writer, address)
	return err
}

// ReadLine is the first line of a file, without surrounding space.
func ReadLine(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(string(raw), "\n")
	return strings.TrimSpace(line), nil
}
