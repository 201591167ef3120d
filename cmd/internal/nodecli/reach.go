package nodecli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"time"

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

// beginPatience is how long a command waits for a node that is just starting on the data directory.
const beginPatience = 10 * time.Second

// find is control.Find, and waits for a node that is starting.
func find(c *cli.Context) (*control.Client, error) {
	dir := c.String("data-dir")
	for began := time.Now(); ; {
		begins := control.Begins(dir) // asked first: in between its socket may appear
		client, err := control.Find(dir)
		switch {
		case !errors.Is(err, control.ErrNoNode) || !begins:
			return client, err
		case time.Since(began) > beginPatience:
			return nil, daemon.WithHint(fmt.Errorf("a node starts on %s, or ends there, and does not answer yet", dir),
				"its log says what it waits for; call this again once it runs")
		}
		if err := pause(c.Context); err != nil {
			return nil, err
		}
	}
}

func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(50 * time.Millisecond):
		return nil
	}
}

// shared is an action that goes through a node which began to run on the data directory after it had looked for one.
func shared(action cli.ActionFunc) cli.ActionFunc {
	return func(c *cli.Context) error {
		err := action(c)
		if !errors.Is(err, pay.ErrInUse) {
			return err
		}
		for began := time.Now(); time.Since(began) < beginPatience; {
			if _, missing := control.Find(c.String("data-dir")); missing == nil {
				return action(c)
			}
			if pause(c.Context) != nil {
				break
			}
		}
		return err
	}
}

// givesWay refuses to open what a node that is starting is about to open.
func givesWay(c *cli.Context) error {
	if c.Command.Name == "run" || !control.Begins(c.String("data-dir")) {
		return nil
	}
	return fmt.Errorf("a node starts on %s: %w", c.String("data-dir"), pay.ErrInUse)
}

// runningNode is the node that runs on the data directory; nil if there is none.
func runningNode(c *cli.Context) (*control.Client, error) {
	client, err := find(c)
	if errors.Is(err, control.ErrNoNode) {
		return nil, nil
	}
	return client, err
}

// mustRun is runningNode for commands that are of no use without one.
func mustRun(c *cli.Context) (*control.Client, error) {
	client, err := find(c)
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
