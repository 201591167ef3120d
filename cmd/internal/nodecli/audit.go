package nodecli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/audit"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// exitParted is the status of an audit by which records part.
const exitParted = 3

var errParted = errors.New("the records part")

func auditCommand() *cli.Command {
	return &cli.Command{
		Name: "audit", ArgsUsage: "RECORD [RECORD…]",
		Usage: "compare what nodes have signed about the same streams, and name the hop where they part",
		Description: "Each RECORD is a file that `openstream audit export` wrote on one of the nodes; - is standard input. Every signature is\n" +
			"verified. The exit status is 0 if the records agree, 3 if two ends of a hop part or anybody is contradicted by its own\n" +
			"signature, 1 if a record cannot be accepted. With --l2-rpc the payees' offer signers are taken from L2, else from the records.\n\n" +
			"Example: openstream audit mine.json theirs.json",
		Flags: setup.Flags(setup.CommonFlags(), setup.L2Flags(), []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the report as JSON"}}),
		// Not the data directory's own configuration: an audit is of files, by anybody.
		Before: daemon.ReadConfig,
		Action: auditRecords,
		Subcommands: []*cli.Command{{
			Name:  "export",
			Usage: "write this node's record: all that it and its neighbors have signed to each other about deliveries",
			Description: "It asks the node that runs on the data directory; if none does it reads the directory itself, which takes the key's password\n" +
				"and L2. The record holds no secret: signatures, streams, amounts, and with whom they were exchanged.\n\n" +
				"Example: openstream audit export --data-dir me --out mine.json",
			Flags: moneyFlags([]cli.Flag{
				&cli.StringFlag{Name: "out", Value: "-", Usage: "`FILE` to write; - is standard output"},
				&cli.StringFlag{Name: "stream", Usage: "only the stream with this `ID`"},
				&cli.StringFlag{Name: "channel", Usage: "only the channel with this `ID`"},
				&cli.StringFlag{Name: "since", Usage: "only what was stated since: a `TIME` (2026-01-31T15:04:05Z), or how long ago (36h)"},
			}),
			Before: before,
			Action: exportStatements,
		}},
	}
}

func exportStatements(c *cli.Context) error {
	var f statements.Filter
	if s := c.String("stream"); s != "" {
		if err := f.Stream.UnmarshalText([]byte(s)); err != nil {
			return daemon.Usagef("--stream %q is not a stream id: %w", s, err)
		}
	}
	if s := c.String("channel"); s != "" {
		if err := f.Channel.UnmarshalText([]byte(s)); err != nil {
			return daemon.Usagef("--channel %q is not a channel id: %w", s, err)
		}
	}
	if s := c.String("since"); s != "" {
		at, err := moment(s)
		if err != nil {
			return daemon.Usagef("--since %q is neither a time such as 2026-01-31T15:04:05Z nor a duration such as 36h", s)
		}
		f.Since = uint64(max(0, at.UnixMilli()))
	}
	return writeWhole(c, c.String("out"), func(w io.Writer) error {
		client, err := runningNode(c)
		if err != nil {
			return err
		}
		if client != nil {
			return client.Statements(c.Context, f, w)
		}
		return exportOffline(c, f, w)
	})
}

func moment(s string) (time.Time, error) {
	if ago, err := time.ParseDuration(s); err == nil && ago >= 0 {
		return time.Now().Add(-ago), nil
	}
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil {
		return time.Unix(seconds, 0), nil
	}
	return time.Parse(time.RFC3339, s)
}

// exportOffline writes the record of a data directory that no node uses.
func exportOffline(c *cli.Context, f statements.Filter, w io.Writer) (err error) {
	a, err := openAccount(c)
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
	book, err := a.openBook(c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	return node.ExportStatements(w, c.String("data-dir"), book, id.String(), f, a.log)
}

// writeWhole writes a file that is there whole or not at all; - is standard output.
func writeWhole(c *cli.Context, name string, write func(io.Writer) error) (err error) {
	if name == "-" {
		return write(c.App.Writer)
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	defer os.Remove(temporary.Name()) //nolint:errcheck // it is gone once it has its name
	buffered := bufio.NewWriter(temporary)
	err = write(buffered)
	if err == nil {
		err = errors.Join(buffered.Flush(), temporary.Chmod(0o644), temporary.Sync())
	}
	if err = errors.Join(err, temporary.Close()); err != nil {
		return err
	}
	if err := os.Rename(temporary.Name(), name); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

func auditRecords(c *cli.Context) error {
	if c.NArg() == 0 {
		return daemon.Usagef("audit takes records as its arguments, files that `openstream audit export` wrote; see --help")
	}
	var signers audit.Signers
	var domain protocol.Domain
	if c.String("l2-rpc") != "" {
		link, deployment, err := setup.OpenL2(c)
		if err != nil {
			return err
		}
		l2, err := onchain.New(c.Context, link, deployment.L2.Payments, nil)
		if err != nil {
			return err
		}
		domain = l2.Domain()
		asked := make(map[common.Address]common.Address)
		signers = func(ctx context.Context, payee common.Address) (common.Address, error) {
			if known, ok := asked[payee]; ok {
				return known, nil
			}
			signer, err := l2.OfferSigner(ctx, payee)
			if err == nil {
				asked[payee] = signer
			}
			return signer, err
		}
	}
	var records []audit.Valid
	var faults []error
	for _, name := range c.Args().Slice() {
		v, err := readRecord(c, name, signers)
		if err == nil && domain.Valid() && v.Domain() != domain {
			err = fmt.Errorf("%s: it is of contract %s on chain %d, and --l2-rpc leads to %s on chain %d", name, v.Domain().Payments,
				v.Domain().ChainID, domain.Payments, domain.ChainID)
		}
		faults = append(faults, err)
		records = append(records, v)
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	report, err := audit.Compare(records...)
	if errors.Is(err, audit.ErrSigner) {
		return daemon.WithHint(err, "say where L2 is: --l2-rpc and --deployments")
	}
	if err != nil {
		return err
	}
	if c.Bool("json") {
		err = json.NewEncoder(c.App.Writer).Encode(report)
	} else {
		err = report.Write(c.App.Writer)
	}
	if err == nil && report.Parted() {
		err = &daemon.StatusError{Status: exitParted, Err: errParted}
	}
	return err
}

func readRecord(c *cli.Context, name string, signers audit.Signers) (audit.Valid, error) {
	in := c.App.Reader
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return audit.Valid{}, fmt.Errorf("read a record: %w", err)
		}
		defer f.Close() //nolint:errcheck // it was only read
		in = f
	}
	r, err := statements.Read(bufio.NewReader(in))
	if err != nil {
		return audit.Valid{}, fmt.Errorf("%s: %w", name, err)
	}
	return audit.Verify(c.Context, name, r, signers)
}
