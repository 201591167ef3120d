// Command openstream-operator is an operator: it makes keys, joins the operator set, runs the node with its attestations and
// defence, tells where it stands, and leaves.
package main

import (
	"crypto/ecdsa"
	"errors"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/daemon"
)

func main() { os.Exit(daemon.Main(app(), os.Args)) }

func app() *cli.App {
	return &cli.App{
		Name:    "openstream-operator",
		Usage:   "forward streams for pay, and answer with restaked ETH for what you certify",
		Version: setup.Version,
		Description: "The usual order: `keys create`, fund the account, `register`, `run`.\n\n" +
			"Example: openstream-operator run --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --aggregator http://127.0.0.1:9090 --password-file operator.password",
		Commands: []*cli.Command{keysCommand(), registerCommand(), runCommand(), statusCommand(), leaveCommand()},
	}
}

// dataDirFlag is where everything of an operator lives.
func dataDirFlag() cli.Flag {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return &cli.StringFlag{
		Name: "data-dir", Usage: "`DIR` of the operator's keys, guard, evidence and journal", EnvVars: []string{setup.Env + "_DATA_DIR"},
		Value: filepath.Join(home, ".openstream", "operator"),
	}
}

// keyFlags name the operator's keys. Without them they are looked for under the data directory.
func keyFlags() []cli.Flag {
	return setup.Flags([]cli.Flag{
		dataDirFlag(),
		&cli.StringFlag{Name: "key", Usage: "keystore `FILE` of the operator's account on both chains; DATA-DIR/keys/account.json if not given", EnvVars: []string{setup.Env + "_KEY"}},
		&cli.StringFlag{Name: "voucher-key", Usage: "keystore `FILE` of the hot key that signs vouchers and offers; DATA-DIR/keys/vouchers.json if not given", EnvVars: []string{setup.Env + "_VOUCHER_KEY"}},
		&cli.StringFlag{Name: "bls-key", Usage: "EIP-2335 keystore `FILE` of the attesting key; DATA-DIR/keys/bls.json if not given", EnvVars: []string{setup.Env + "_BLS_KEY"}},
	}, setup.PasswordFlags())
}

// ring is an operator's keys.
type ring struct {
	account, voucher *ecdsa.PrivateKey
	attesting        *bls.KeyPair
}

// openKeys opens all three keystores and reports everything that is wrong with them.
func openKeys(c *cli.Context) (k ring, err error) {
	if _, err := setup.Password(c); err != nil {
		return k, err
	}
	var err1, err2, err3 error
	k.account, err1 = setup.Key(c, "key")
	k.voucher, err2 = setup.Key(c, "voucher-key")
	k.attesting, err3 = setup.BLSKey(c, "bls-key")
	return k, errors.Join(err1, err2, err3)
}

// before reads the configuration file and fills in where keys are, which follows from the data directory.
func before(c *cli.Context) error {
	if err := setup.Before(c); err != nil {
		return err
	}
	for flag, name := range map[string]string{"key": accountFile, "voucher-key": voucherFile, "bls-key": blsFile} {
		if c.String(flag) == "" {
			if err := c.Set(flag, filepath.Join(c.String("data-dir"), "keys", name)); err != nil {
				return err
			}
		}
	}
	return nil
}
