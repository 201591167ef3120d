package nodecli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "run a node that forwards streams and is paid for it",
		Description: "It serves until it is told to stop.\n\n" +
			"Example: openstream run --l2-rpc http://127.0.0.1:8546 --data-dir relay --password-file relay.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW…",
		Flags: moneyFlags(MeshFlags(mesh.Defaults().Listen), l1Flags(), earnFlags(), statusFlags(), GatewayFlags(GatewayListen)), Before: setup.Before,
		Action: func(c *cli.Context) error {
			return withNode(c, true, func(ctx context.Context, n *node.Node) error {
				if err := announce(c, n, nil); err != nil {
					return err
				}
				<-ctx.Done()
				return nil
			})
		},
	}
}

// announced is what a node that serves prints once it can be reached.
type announced struct {
	Stream    *protocol.StreamID `json:"stream,omitempty"`
	Peer      string             `json:"peer"`
	Account   string             `json:"account"`
	Addresses []string           `json:"addresses"`
}

func announce(c *cli.Context, n *node.Node, stream *protocol.StreamID) error {
	return json.NewEncoder(c.App.Writer).Encode(announced{Stream: stream, Peer: n.Mesh().ID().String(),
		Account: n.Book().Account().Hex(), Addresses: n.Mesh().Addrs()})
}

func publishCommand() *cli.Command {
	return &cli.Command{
		Name: "publish", ArgsUsage: "FILE|-",
		Usage: "publish a file, or standard input, as a stream",
		Description: "It prints the stream's id at once as a line of JSON, and serves the stream until it is told to stop. Standard input is\n" +
			"live: its pieces are sent as they arrive, and the oldest are dropped when the spool is full. A file is published whole.\n\n" +
			"Example: openstream publish --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --label type=video/mp4 film.mp4",
		Flags: nodeFlags(earnFlags(), statusFlags(), []cli.Flag{
			&cli.Uint64Flag{Name: "content-rate", EnvVars: env("CONTENT_RATE"), Usage: "the publisher's own price, `UNITS`·10¹² per byte, on top of forwarding"},
			&cli.StringSliceFlag{Name: "label", Usage: "`KEY=VALUE` that is signed with the stream, for example type=video/mp4"},
			&cli.UintFlag{Name: "piece-kib", Value: 1024, EnvVars: env("PIECE_KIB"), Usage: "`KIB` of a piece, at most 1024"},
			&cli.DurationFlag{Name: "flush", Value: 500 * time.Millisecond, EnvVars: env("FLUSH"), Usage: "how long standard input may leave a piece unfinished"},
		}),
		Before: daemon.ReadConfig,
		Action: publish,
	}
}

func publish(c *cli.Context) error {
	name, err := oneArgument(c, "a file, or - for standard input")
	if err != nil {
		return err
	}
	kib := c.Uint("piece-kib")
	if kib == 0 || kib > protocol.MaxPieceSize>>10 {
		return daemon.Usagef("a piece of %d KiB; --piece-kib is 1 to %d", kib, protocol.MaxPieceSize>>10)
	}
	o := mesh.PublishOptions{PieceSize: uint32(kib << 10), ContentRate: protocol.Rate(c.Uint64("content-rate"))}
	if o.Labels, err = labels(c.StringSlice("label")); err != nil {
		return err
	}
	var src io.Reader = c.App.Reader
	if name == "-" {
		o.Live = c.Duration("flush")
	} else {
		f, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("publish: %w", err)
		}
		defer f.Close() //nolint:errcheck // it was only read
		info, err := f.Stat()
		switch {
		case err != nil:
			return fmt.Errorf("publish: %w", err)
		case info.IsDir():
			return daemon.Usagef("%s is a directory; publish a file", name)
		case info.Mode().IsRegular() && info.Size() == 0:
			return fmt.Errorf("%s is empty: there is nothing to publish", name)
		}
		src, o.Size = f, info.Size()
	}
	progress := newProgress(c.App.ErrWriter)
	o.Progress = func(p mesh.Published) {
		progress.show(p.Ended, "published %s in %d pieces", mib(p.Bytes), p.Pieces)
	}
	return withNode(c, false, func(ctx context.Context, n *node.Node) error {
		p, err := n.Publish(ctx, src, o)
		if err != nil {
			return err
		}
		id := p.ID()
		if err := announce(c, n, &id); err != nil {
			return err
		}
		select {
		case <-p.Done():
			if p.Err() != nil && ctx.Err() == nil {
				return p.Err()
			}
		case <-ctx.Done():
		}
		<-ctx.Done()
		return nil
	})
}

func labels(pairs []string) (protocol.Labels, error) {
	out := protocol.Labels{}
	for _, pair := range pairs {
		key, value, ok := strings.Cut(pair, "=")
		if _, twice := out[key]; !ok || twice {
			return nil, daemon.Usagef("label %q is not KEY=VALUE with a key of its own", pair)
		}
		out[key] = value
	}
	if len(out) == 0 {
		return nil, nil
	}
	_, err := out.Encode()
	return out, err
}

func fetchCommand() *cli.Command {
	return &cli.Command{
		Name: "fetch", ArgsUsage: "STREAM",
		Usage: "fetch a stream into a file or to standard output, and pay for it",
		Description: "A fetch that was broken off goes on where it stopped when it is called again with the same --out. With a file as --out\n" +
			"the result is printed as JSON.\n\n" +
			"Example: openstream fetch --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW… --out film.mp4 0x1f…",
		Flags: nodeFlags([]cli.Flag{
			&cli.StringFlag{Name: "out", Value: "-", EnvVars: env("OUT"), Usage: "`FILE` to write, or - for standard output"},
			&cli.Uint64Flag{Name: "from", Usage: "`SEQUENCE` of the first piece wanted"},
			&cli.DurationFlag{Name: "connect-timeout", Value: 15 * time.Second, Usage: "how long to wait for a first connection"},
		}),
		Before: daemon.ReadConfig,
		Action: fetch,
	}
}

// fetchResult is what fetch prints.
type fetchResult struct {
	Stream    protocol.StreamID `json:"stream"`
	Bytes     uint64            `json:"bytes"`
	Pieces    uint64            `json:"pieces"`
	Hops      int               `json:"hops"`
	Seconds   float64           `json:"seconds"`
	Rate      protocol.Rate     `json:"rate"`
	CostUnits protocol.Units    `json:"costUnits"`
	Switches  int               `json:"switches"`
}

func fetch(c *cli.Context) error {
	id, err := streamArgument(c)
	if err != nil {
		return err
	}
	if len(c.StringSlice("peer")) == 0 && !knowsPeers(c) {
		return daemon.Usagef("no --peer is given to begin with, and this data directory knows none from before")
	}
	out := c.String("out")
	progress := newProgress(c.App.ErrWriter)
	o := mesh.FetchOptions{From: c.Uint64("from"), Progress: func(d mesh.Fetched) {
		rate := float64(d.Bytes) / max(d.Elapsed.Seconds(), 1e-3)
		progress.show(d.Ended, "%s  %s/s  %d hops  %d units", mib(d.Bytes), mib(uint64(rate)), d.Hops, d.Cost)
	}}
	return withNode(c, false, func(ctx context.Context, n *node.Node) error {
		if err := awaitPeer(ctx, n, c.Duration("connect-timeout")); err != nil {
			return err
		}
		var done mesh.Fetched
		if out == "-" {
			done, err = n.Fetch(ctx, id, c.App.Writer, o)
		} else {
			done, err = n.Mesh().FetchFile(ctx, id, out, o)
		}
		if err != nil {
			return explain(err)
		}
		if out == "-" {
			return nil
		}
		return json.NewEncoder(c.App.Writer).Encode(fetchResult{Stream: id, Bytes: done.Bytes, Pieces: done.Pieces, Hops: done.Hops,
			Seconds: done.Elapsed.Seconds(), Rate: done.Rate, CostUnits: done.Cost, Switches: done.Switches})
	})
}

// explain says what a person can do about a fetch that failed.
func explain(err error) error {
	switch {
	case errors.Is(err, mesh.ErrNotFound):
		return daemon.WithHint(err, "check the stream's id, and that a node with a route to its publisher is among your peers")
	case errors.Is(err, mesh.ErrTooExpensive):
		return daemon.WithHint(err, "raise --max-rate, or use other peers")
	}
	return err
}

// awaitPeer waits for the first connection.
func awaitPeer(ctx context.Context, n *node.Node, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for len(n.Mesh().Peers()) == 0 {
		select {
		case <-ctx.Done():
			return daemon.WithHint(fmt.Errorf("no peer could be reached in %s", seconds(patience)), "check the addresses given by --peer, and that those nodes are running")
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

func quoteCommand() *cli.Command {
	return &cli.Command{
		Name: "quote", ArgsUsage: "STREAM",
		Usage: "ask the peers what a stream costs",
		Description: "Prints one line of JSON per upstream. Nothing is bought.\n\n" +
			"Example: openstream quote --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW… 0x1f…",
		Flags:  nodeFlags([]cli.Flag{&cli.DurationFlag{Name: "connect-timeout", Value: 15 * time.Second, Usage: "how long to wait for a first connection"}}),
		Before: daemon.ReadConfig,
		Action: func(c *cli.Context) error {
			id, err := streamArgument(c)
			if err != nil {
				return err
			}
			return withNode(c, false, func(ctx context.Context, n *node.Node) error {
				if err := awaitPeer(ctx, n, c.Duration("connect-timeout")); err != nil {
					return err
				}
				candidates, err := n.Mesh().Quotes(ctx, id)
				if err != nil {
					return explain(err)
				}
				out := json.NewEncoder(c.App.Writer)
				for _, q := range candidates {
					if err := out.Encode(map[string]any{"peer": q.Peer.String(), "hops": q.Hops(), "rate": q.Rate, "quote": q.Quote,
						"latencyMs": q.Latency.Milliseconds()}); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// progress writes how far something is: over itself on a terminal, else now and then a line.
type progress struct {
	w        io.Writer
	terminal bool
	every    time.Duration
	shown    time.Time
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, every: 5 * time.Second, shown: time.Now()}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.terminal, p.every = true, 200*time.Millisecond
		}
	}
	return p
}

func (p *progress) show(last bool, format string, args ...any) {
	if now := time.Now(); !last && now.Sub(p.shown) < p.every {
		return
	} else {
		p.shown = now
	}
	line := fmt.Sprintf(format, args...)
	switch {
	case p.terminal && !last:
		fmt.Fprintf(p.w, "\r\x1b[K%s", line)
	case p.terminal:
		fmt.Fprintf(p.w, "\r\x1b[K%s\n", line)
	default:
		fmt.Fprintln(p.w, line)
	}
}

func mib(n uint64) string { return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20)) }
