// Package setup is what the mains of all programs share: the flags that name chains, deployments and keys, and opening them.
//
// It promises that everything missing is said at once, and that no secret is ever a flag's value: flags name files and
// environment variables. It knows no program.
package setup

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	golog "github.com/ipfs/go-log/v2"
	"github.com/libp2p/go-libp2p/gologshim"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node"
)

// Env is the prefix of all our environment variables.
const Env = "OPENSTREAM"

// Version is printed by --version; releases set it when they link.
var Version = "0.1.0-dev"

// L2Flags name L2 and where its deployment file is.
func L2Flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "l2-rpc", Usage: "`URL` of L2's JSON-RPC", EnvVars: []string{Env + "_L2_RPC"}},
		&cli.Uint64Flag{Name: "l2-chain-id", Usage: "the `ID` that L2 must have; 0 takes what the RPC says", EnvVars: []string{Env + "_L2_CHAIN_ID"}},
		&cli.StringFlag{Name: "deployments", Usage: "`DIR` with <chain id>.json of both chains", Value: "deployments", EnvVars: []string{Env + "_DEPLOYMENTS"}},
	}
}

// ChainFlags name both chains.
func ChainFlags() []cli.Flag {
	return append([]cli.Flag{
		&cli.StringFlag{Name: "l1-rpc", Usage: "`URL` of L1's JSON-RPC", EnvVars: []string{Env + "_L1_RPC"}},
		&cli.Uint64Flag{Name: "l1-chain-id", Usage: "the `ID` that L1 must have; 0 takes what the RPC says", EnvVars: []string{Env + "_L1_CHAIN_ID"}},
	}, L2Flags()...)
}

// KeyFlags name the keystore of an account and its password. what says in help what the account is for.
func KeyFlags(what string) []cli.Flag {
	return append([]cli.Flag{
		&cli.StringFlag{Name: "key", Usage: "keystore `FILE` (version 3) of " + what, EnvVars: []string{Env + "_KEY"}},
	}, PasswordFlags()...)
}

// PasswordFlags name where the password of all keystores of a program stands.
func PasswordFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "password-file", Usage: "`FILE` whose first line is the password of the keystores", EnvVars: []string{Env + "_PASSWORD_FILE"}},
		&cli.StringFlag{Name: "password-env", Usage: "`NAME` of the environment variable that holds the password", EnvVars: []string{Env + "_PASSWORD_ENV"}},
	}
}

// CommonFlags are the configuration file and the log.
func CommonFlags() []cli.Flag {
	return append([]cli.Flag{daemon.ConfigFlag(Env)}, daemon.LogFlags(Env)...)
}

// Flags joins groups of flags.
func Flags(groups ...[]cli.Flag) []cli.Flag { return slices.Concat(groups...) }

// Require fails, naming all of them, unless the flags were given.
func Require(c *cli.Context, names ...string) error {
	var problems []error
	for _, name := range names {
		if c.String(name) == "" {
			problems = append(problems, fmt.Errorf("--%s is missing", name))
		}
	}
	if err := errors.Join(problems...); err != nil {
		return &daemon.UsageError{Err: err}
	}
	return nil
}

// Logger makes the program's logger. libp2p, which logs what it also returns, joins in for those who debug.
func Logger(c *cli.Context) (*slog.Logger, error) {
	log, err := daemon.NewLogger(c.App.ErrWriter, daemon.LogFromFlags(c))
	if err != nil {
		return nil, err
	}
	handler := slog.DiscardHandler
	if log.Enabled(c.Context, slog.LevelDebug) {
		handler = log.Handler()
	}
	gologshim.SetDefaultHandler(handler)
	golog.SetAllLoggers(golog.LevelFatal) // of the DHT, which writes past our handler
	return log, nil
}

// WarnWithoutMoney says in the log where an account has no ETH at all: the program runs, and whatever it has to send waits.
func WarnWithoutMoney(ctx context.Context, log *slog.Logger, account common.Address, chains ...*chain.Client) {
	for _, c := range chains {
		if wei, err := c.BalanceAt(ctx, account, nil); err == nil && wei.Sign() == 0 {
			log.Warn("the account has no ETH and can send no transaction; fund it", "account", account, "chain", c.ID)
		}
	}
}

// CheckNode finds mistakes in how a node is configured before anything is opened.
func CheckNode(cfg node.Config) error {
	cfg.Pay.Account = common.Address{1} // it is known once the key is open
	if err := cfg.Validate(); err != nil {
		return &daemon.UsageError{Err: err}
	}
	return nil
}

// NoArguments refuses what stands behind the flags.
func NoArguments(c *cli.Context) error {
	if c.Args().Present() {
		return daemon.Usagef("%s takes no arguments, but there is %q; see --help", c.Command.Name, c.Args().First())
	}
	return nil
}

// Before is for commands without arguments: it reads the configuration file and refuses arguments.
func Before(c *cli.Context) error {
	if err := NoArguments(c); err != nil {
		return err
	}
	return daemon.ReadConfig(c)
}

// Chains are both chains, their deployments checked against them.
type Chains struct {
	L1, L2 *chain.Client
	D1, D2 *chain.Deployment
}

// OpenChains connects to both chains and loads their deployments. It fails for an RPC that is down, another chain than the
// one that was asked for, unreadable deployment files, and contracts without code, all problems at once where it can.
func OpenChains(c *cli.Context) (*Chains, error) {
	if err := Require(c, "l1-rpc", "l2-rpc", "deployments"); err != nil {
		return nil, err
	}
	l1, err1 := chain.Dial(c.Context, c.String("l1-rpc"), c.Uint64("l1-chain-id"))
	l2, err2 := chain.Dial(c.Context, c.String("l2-rpc"), c.Uint64("l2-chain-id"))
	if err := errors.Join(named("L1", err1), named("L2", err2)); err != nil {
		return nil, err
	}
	d1, d2, err := chain.LoadDeployments(c.String("deployments"), l1.ID, l2.ID)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(d1.RequireCode(c.Context, l1), d2.RequireCode(c.Context, l2)); err != nil {
		return nil, err
	}
	return &Chains{L1: l1, L2: l2, D1: d1, D2: d2}, nil
}

// OpenL2 is OpenChains for programs that never speak to L1.
func OpenL2(c *cli.Context) (*chain.Client, *chain.Deployment, error) {
	if err := Require(c, "l2-rpc", "deployments"); err != nil {
		return nil, nil, err
	}
	l2, err := chain.Dial(c.Context, c.String("l2-rpc"), c.Uint64("l2-chain-id"))
	if err != nil {
		return nil, nil, named("L2", err)
	}
	d, err := chain.LoadDeployment(c.String("deployments"), l2.ID)
	if err != nil {
		return nil, nil, err
	}
	if d.L2 == nil {
		return nil, nil, fmt.Errorf("%s is not of an L2: --l2-rpc names the wrong chain", chain.DeploymentPath(c.String("deployments"), l2.ID))
	}
	return l2, d, d.RequireCode(c.Context, l2)
}

// Waits between two attempts to reach a chain.
const (
	reachFirst = time.Second
	reachLast  = 30 * time.Second
)

// Await tries open until it succeeds, as long as all that is wrong with the chains is that they cannot be reached. worked says that
// this program has run with this data before, so that its configuration is right and the chains will come back; else the first
// failure is returned, since it is most likely a mistake.
func Await(ctx context.Context, log *slog.Logger, worked bool, open func() error) error {
	for wait := reachFirst; ; wait = min(2*wait, reachLast) {
		err := open()
		if err == nil || !worked || !chain.Away(err) || ctx.Err() != nil {
			return err
		}
		log.Warn("a chain cannot be reached; waiting for it before anything else is done", "err", err, "again_in", wait)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

func named(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, err)
}

// Password reads the password that the flags name.
func Password(c *cli.Context) (keys.Password, error) {
	file, env := c.String("password-file"), c.String("password-env")
	if (file == "") == (env == "") {
		return keys.Password{}, daemon.Usagef("say where the keystores' password stands: --password-file or --password-env, one of them")
	}
	return keys.PasswordSource{File: file, Env: env}.Read()
}

// Key opens the keystore that a flag names.
func Key(c *cli.Context, flag string) (*ecdsa.PrivateKey, error) {
	if err := Require(c, flag); err != nil {
		return nil, err
	}
	pw, err := Password(c)
	if err != nil {
		return nil, err
	}
	return keys.LoadECDSA(c.String(flag), pw)
}

// BLSKey opens the BLS keystore that a flag names.
func BLSKey(c *cli.Context, flag string) (*bls.KeyPair, error) {
	if err := Require(c, flag); err != nil {
		return nil, err
	}
	pw, err := Password(c)
	if err != nil {
		return nil, err
	}
	return keys.LoadBLS(c.String(flag), pw)
}
