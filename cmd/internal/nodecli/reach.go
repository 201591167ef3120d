package nodecli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// carrier moves streams: the node that runs on the data directory, or one that was started for this command.
type carrier interface {
	Publish(ctx context.Context, src io.Reader, o control.Publish, begun func(control.Announcement) error, progress func(mesh.Published)) (mesh.Published, error)
	Fetch(ctx context.Context, o control.Fetch, w io.Writer, progress func(control.Progress) error) (control.Progress, error)
	Quotes(ctx context.Context, o control.Fetch) ([]control.Quote, error)
}

// bank holds a node's money: of the node that runs, or of the data directory.
type bank interface {
	Balance(ctx context.Context, token protocol.TokenID) (control.Balance, error)
	Channels(ctx context.Context) ([]control.Channel, error)
	Deposit(ctx context.Context, a control.Amount) (control.Balance, error)
	Withdraw(ctx context.Context, a control.Amount) (control.Balance, error)
	Redeem(ctx context.Context) (control.Redeemed, error)
	CloseChannel(ctx context.Context, id protocol.ChannelID) (pay.State, error)
}

var (
	_ carrier = (*control.Client)(nil)
	_ carrier = control.Node{}
	_ bank    = (*control.Client)(nil)
	_ bank    = control.Bank{}
)

// configName is the file in a data directory that is read if --config names none; `openstream init` writes it.
const configName = "openstream.yaml"

// readConfig reads the configuration file that is named, or the one in the data directory.
func readConfig(c *cli.Context) error {
	if c.String("config") == "" {
		path := filepath.Join(c.String("data-dir"), configName)
		if _, err := os.Stat(path); err == nil {
			if err := c.Set("config", path); err != nil {
				return err
			}
		}
	}
	return daemon.ReadConfig(c)
}

// before is readConfig for commands without arguments.
func before(c *cli.Context) error {
	if err := setup.NoArguments(c); err != nil {
		return err
	}
	return readConfig(c)
}

// runningNode is the node that runs on the data directory; nil if there is none.
func runningNode(c *cli.Context) (*control.Client, error) {
	client, err := control.Find(c.String("data-dir"))
	if errors.Is(err, control.ErrNoNode) {
		return nil, nil
	}
	return client, err
}

// mustRun is runningNode for commands that are of no use without one.
func mustRun(c *cli.Context) (*control.Client, error) {
	client, err := control.Find(c.String("data-dir"))
	if errors.Is(err, control.ErrNoNode) {
		return nil, daemon.WithHint(fmt.Errorf("%w (%s)", err, c.String("data-dir")), "start one with `openstream run`, or say by --data-dir where it is")
	}
	return client, err
}

// withBank does something with money, through the node that runs or, if none does, with the data directory's own journal.
func withBank(c *cli.Context, work func(ctx context.Context, b bank) error) error {
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
	book, err := a.openBook(c)
	if err != nil {
		return err
	}
	return errors.Join(work(c.Context, a.bank(book)), book.Close())
}

// bank is the account's, with a book that is open or none.
func (a *account) bank(book *pay.Book) control.Bank {
	return control.Bank{Book: book, L2: a.l2, Purse: func(ctx context.Context, account common.Address) (*big.Int, error) {
		return a.link.BalanceAt(ctx, account, nil)
	}}
}
