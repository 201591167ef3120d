package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/operator"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/operator/lifecycle"
	"github.com/openstreaming/openstreaming/protocol"
)

func registerCommand() *cli.Command {
	return &cli.Command{
		Name:  "register",
		Usage: "deposit stake and join the operator set",
		Description: "All steps are looked up on L1 first: after a failure, run it again. On mainnet EigenLayer makes a new operator wait\n" +
			"17.5 days between its registration and its first allocation.\n\n" +
			"Example: openstream-operator register --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 \\\n" +
			"   --stake 1000000000000000000000 --password-file operator.password",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), keyFlags(), []cli.Flag{
			&cli.StringFlag{Name: "stake", Usage: "own stake at the end, in base `UNITS` of the stake token; 0 deposits nothing (others have delegated)", Value: "0"},
			&cli.Uint64Flag{Name: "magnitude", Usage: "share of the stake that the set may slash, of 10^18", Value: eigen.WholeMagnitude},
			&cli.StringFlag{Name: "metadata-uri", Usage: "`URI` that describes the operator to EigenLayer's applications"},
		}),
		Before: before, Action: register,
	}
}

func register(c *cli.Context) error {
	stake, ok := new(big.Int).SetString(c.String("stake"), 10)
	if !ok || stake.Sign() < 0 {
		return daemon.Usagef("--stake is %q, which is no whole number of base units", c.String("stake"))
	}
	if c.Uint64("magnitude") > eigen.WholeMagnitude {
		return daemon.Usagef("--magnitude is %d: it cannot be above %d, the whole stake", c.Uint64("magnitude"), uint64(eigen.WholeMagnitude))
	}
	k, err1 := openKeys(c)
	identity, err2 := keys.LoadIdentity(identityPath(c))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return err
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	sender, err := chain.NewSender(chains.L1, k.account, log, chain.SenderConfig{})
	if err != nil {
		return err
	}
	if err := mayAttest(c, chains, k); err != nil {
		return err
	}
	err = lifecycle.Register(c.Context, sender, chains.D1, k.attesting, lifecycle.Application{
		Stake: stake, Magnitude: c.Uint64("magnitude"), MetadataURI: c.String("metadata-uri"), Peer: id,
		Payee: sender.Address(), VoucherSigner: crypto.PubkeyToAddress(k.voucher.PublicKey),
	}, func(step string) {
		fmt.Fprintln(c.App.Writer, step) //nolint:errcheck // a terminal
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s is in the operator set; it counts from the next operator table on\n", sender.Address())
	return err
}

// mayAttest refuses an attesting key that has left: in the set it would sign nothing, for ever.
func mayAttest(c *cli.Context, chains *setup.Chains, k ring) error {
	if _, err := os.Stat(filepath.Join(c.String("data-dir"), guard.File)); errors.Is(err, fs.ErrNotExist) {
		return nil // it never ran
	}
	g, err := guard.Open(c.String("data-dir"), protocol.Domain{ChainID: chains.L2.ID, Payments: chains.D2.L2.Payments}, k.attesting)
	if errors.Is(err, guard.ErrLocked) {
		return nil // by an operator that runs with this key, and so may
	}
	if err != nil {
		return err
	}
	if g.Exited() {
		err = daemon.WithHint(errors.New("the attesting key has left and signs no more: it cannot join again"),
			"make an operator in a new --data-dir with `openstream-operator keys create`")
	}
	return errors.Join(err, g.Close())
}

func statusCommand() *cli.Command {
	return &cli.Command{
		Name:  "status",
		Usage: "show whether the operator is in the set, and what it has at stake",
		Description: "Stake is in base units of the stake token. It reads L1 only. What was signed and must be answered for is in the running operator's GET /v1/status.\n\n" +
			"Example: openstream-operator status --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546",
		Flags: setup.Flags(setup.CommonFlags(), setup.ChainFlags(), keyFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		}),
		Before: before, Action: status,
	}
}

func status(c *cli.Context) error {
	account, err := keys.AddressOf(c.String("key"))
	if err != nil {
		return err
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	s, err := lifecycle.Read(c.Context, chains.L1, chains.D1, account)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		encoder := json.NewEncoder(c.App.Writer)
		encoder.SetIndent("", "  ")
		return encoder.Encode(s)
	}
	now, err := chains.L1.Now(c.Context)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s %s\nown stake    %s\nall stake    %s   with what others delegate\nat risk now  %s   what the set can slash\n"+
		"slashed      %.4g %% so far\n", account, s.Says(now), s.Deposited, s.Shares, s.AtRisk, 100*s.SlashedShare)
	return err
}

func leaveCommand() *cli.Command {
	return &cli.Command{
		Name:  "leave",
		Usage: "sign no more, leave the operator set and take the allocation back",
		Description: "There is no way back for this attesting key. If the operator runs, it leaves while it runs; else start it again afterwards:\n" +
			"it must go on answering for what it signed until the time that is printed.\n\n" +
			"Example: openstream-operator leave --l1-rpc http://127.0.0.1:8545 --l2-rpc http://127.0.0.1:8546 --password-file operator.password",
		Flags:  setup.Flags(setup.CommonFlags(), setup.ChainFlags(), keyFlags()),
		Before: before, Action: leave,
	}
}

func leave(c *cli.Context) (err error) {
	k, err := openKeys(c) // also for an operator that runs: it is for ever, so who can only reach the socket may not
	if err != nil {
		return err
	}
	switch running, err := control.Find(filepath.Join(c.String("data-dir"), operator.NodeDir)); {
	case err == nil:
		return leaveRunning(c, running)
	case !errors.Is(err, control.ErrNoNode):
		return err
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	log, err := setup.Logger(c)
	if err != nil {
		return err
	}
	domain := protocol.Domain{ChainID: chains.L2.ID, Payments: chains.D2.L2.Payments}
	g, err := guard.Open(c.String("data-dir"), domain, k.attesting)
	if errors.Is(err, guard.ErrLocked) {
		return daemon.WithHint(err, "the operator that runs cannot be asked: stop it first, and start it again afterwards")
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.Close()) }()
	e, err := evidence.Open(c.String("data-dir"), domain, crypto.PubkeyToAddress(k.account.PublicKey))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, e.Close()) }()
	sender, err := chain.NewSender(chains.L1, k.account, log, chain.SenderConfig{})
	if err != nil {
		return err
	}
	if err := lifecycle.Leave(c.Context, sender, chains.D1, g); err != nil {
		return err
	}
	s, err := lifecycle.Read(c.Context, chains.L1, chains.D1, sender.Address())
	if err != nil {
		return err
	}
	if err := s.AddLocal(g, e); err != nil {
		return err
	}
	now, err := chains.L1.Now(c.Context)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.App.Writer, s.Says(now))
	return err
}

// leaveRunning lets the operator that runs leave.
func leaveRunning(c *cli.Context, running *control.Client) error {
	says, err := control.Ask[string](c.Context, running, operator.LeaveVerb, nil)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.App.Writer, says)
	return err
}
