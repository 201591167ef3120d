package nodecli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "run a node that forwards streams and is paid for it",
		Description: "It serves until it is told to stop. Commands that are given the same --data-dir meanwhile go through it.\n\n" +
			"Example: openstream run --l2-rpc http://127.0.0.1:8546 --data-dir relay --password-file relay.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW…",
		Flags: runFlags(), Before: before,
		Action: func(c *cli.Context) error {
			if client, err := runningNode(c); client != nil || err != nil {
				return errors.Join(err, alreadyRuns(c, client))
			}
			end, err := control.Begin(c.String("data-dir"))
			if err != nil {
				return fmt.Errorf("run a node on %s: %w", c.String("data-dir"), err)
			}
			defer end()
			return withNode(c, true, func(ctx context.Context, n control.Node) error {
				if err := announce(c, n.Announcement(nil)); err != nil {
					return err
				}
				<-ctx.Done()
				return nil
			})
		},
	}
}

// alreadyRuns refuses a second node.
func alreadyRuns(c *cli.Context, client *control.Client) error {
	if client == nil {
		return nil
	}
	return daemon.WithHint(fmt.Errorf("another process runs a node on %s already", c.String("data-dir")),
		"only one process at a time can use a data directory; other commands go through that node, `openstream peers` shows it")
}

func runFlags() []cli.Flag {
	return moneyFlags(MeshFlags(mesh.Defaults().Listen), l1Flags(), earnFlags(), statusFlags(), GatewayFlags(GatewayListen))
}

// announce prints how a node can be reached, as a line of JSON.
func announce(c *cli.Context, a control.Announcement) error {
	return json.NewEncoder(c.App.Writer).Encode(a)
}

func publishCommand() *cli.Command {
	return &cli.Command{
		Name: "publish", ArgsUsage: "FILE|-|--tree DIR",
		Usage: "publish a file, or standard input, as a stream",
		Description: "It prints the stream's id at once as a line of JSON. Standard input is live: its pieces are sent as they arrive, and the\n" +
			"oldest are dropped as --retain-mib and --retain-for say. A file is published whole, or not at all.\n\n" +
			"If a node runs on the data directory the stream is handed over to it: the command ends with the input, and the node goes on\n" +
			"serving what it was given. Ctrl-C before that withdraws a file; of standard input it is the end, and what came is served.\n" +
			"Otherwise the command runs a node itself and serves until it is told to stop. `openstream unpublish` takes a stream back.\n\n" +
			"Example: openstream publish --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --label type=video/mp4 film.mp4",
		Flags: nodeFlags(earnFlags(), statusFlags(), progressFlags(), []cli.Flag{
			&cli.Uint64Flag{Name: "content-rate", EnvVars: env("CONTENT_RATE"), Usage: "the publisher's own price, `UNITS`·10¹² per byte, on top of forwarding"},
			&cli.StringSliceFlag{Name: "label", Usage: "`KEY=VALUE` that is signed with the stream: type=video/mp4, name, license=CC-BY-4.0, jurisdiction=DE, sponsor, or your own; may be repeated"},
			&cli.UintFlag{Name: "piece-kib", Value: 1024, EnvVars: env("PIECE_KIB"), Usage: "`KIB` of a piece, at most 1024"},
			&cli.Int64Flag{Name: "retain-mib", EnvVars: env("RETAIN_MIB"), Usage: "`MIB` of the newest pieces that are kept; 0 keeps all of a file, and of standard input as much as half of the spool holds"},
			&cli.DurationFlag{Name: "retain-for", EnvVars: env("RETAIN_FOR"), Usage: "how long a piece is kept; 0 is without end"},
			&cli.BoolFlag{Name: "tree", Usage: "publish a directory as a tree of files, which gateways serve by their paths"},
			&cli.DurationFlag{Name: "flush", Value: 500 * time.Millisecond, EnvVars: env("FLUSH"), Usage: "how long standard input may leave a piece unfinished"},
		}),
		Before: readConfig,
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
	o := control.Publish{PieceSize: uint32(kib << 10), ContentRate: protocol.Rate(c.Uint64("content-rate")),
		Retain: mesh.Retain{Bytes: c.Int64("retain-mib") << 20, For: c.Duration("retain-for")}}
	if o.Labels, err = labels(c.StringSlice("label")); err != nil {
		return err
	}
	if c.Bool("tree") {
		return publishTree(c, name, o)
	}
	p, err := newProgress(c)
	if err != nil {
		return err
	}
	var src io.Reader = c.App.Reader
	if name == "-" {
		if o.Live = c.Duration("flush"); o.Live <= 0 {
			return daemon.Usagef("--flush is %s; it must be above 0", o.Live)
		}
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
			return daemon.Usagef("%s is a directory; publish a file, or the directory with --tree", name)
		case info.Mode().IsRegular() && info.Size() == 0:
			return fmt.Errorf("%s is empty: there is nothing to publish", name)
		}
		src, o.Size = f, info.Size()
	}
	client, err := runningNode(c)
	if err != nil {
		return err
	}
	if client != nil {
		return handOver(c, client, src, o, p)
	}
	return withNode(c, false, func(ctx context.Context, n control.Node) error {
		if err := publishTo(ctx, c, n, src, o, p); err != nil && ctx.Err() == nil {
			return explain(err)
		}
		<-ctx.Done()
		return nil
	})
}

// publishTree publishes a directory, once.
func publishTree(c *cli.Context, name string, o control.Publish) error {
	dir, err := filepath.Abs(name)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	p, err := newProgress(c)
	if err != nil {
		return err
	}
	ask := control.PublishTree{Dir: dir, Publish: o}
	publish := func(ctx context.Context, by interface {
		PublishTree(ctx context.Context, o control.PublishTree, progress func(tree.Filling)) (control.TreePublished, error)
	}) error {
		done, err := by.PublishTree(ctx, ask, func(now tree.Filling) {
			p.show(state{What: "published", Bytes: now.Bytes, Files: now.Files, share: float64(now.Bytes) / float64(max(1, now.OfBytes))})
		})
		if err != nil {
			p.clear()
			return explain(err)
		}
		p.last(state{What: "published", Bytes: done.Bytes, Files: done.Files, Ended: true})
		return json.NewEncoder(c.App.Writer).Encode(done)
	}
	client, err := runningNode(c)
	if err != nil {
		return err
	}
	if client != nil {
		return publish(c.Context, client)
	}
	return withNode(c, false, func(ctx context.Context, n control.Node) error {
		if err := publish(ctx, n); err != nil {
			return err
		}
		<-ctx.Done()
		return nil
	})
}

// handOver publishes through the node that runs.
func handOver(c *cli.Context, client *control.Client, src io.Reader, o control.Publish, p *progress) error {
	err := publishTo(c.Context, c, client, src, o, p)
	switch {
	case c.Context.Err() != nil && err != nil && o.Live == 0:
		p.note("withdrawn: the file was not handed over whole, and nothing of it is served")
	case err == nil:
		p.note("the node that runs on %s serves it from here on", c.String("data-dir"))
	}
	return explain(err)
}

// publishTo publishes through a node, and returns once that has all of it.
func publishTo(ctx context.Context, c *cli.Context, to carrier, src io.Reader, o control.Publish, p *progress) error {
	of := func(now mesh.Published) state {
		s := state{What: "published", Bytes: now.Bytes, Pieces: now.Pieces, Ended: now.Ended}
		if o.Size > 0 {
			s.share = float64(now.Bytes) / float64(o.Size)
		}
		return s
	}
	done, err := to.Publish(ctx, src, o, func(a control.Announcement) error { return announce(c, a) }, func(now mesh.Published) { p.show(of(now)) })
	if err != nil {
		p.clear()
		return err
	}
	p.last(of(done))
	return nil
}

func unpublishCommand() *cli.Command {
	return &cli.Command{
		Name: "unpublish", ArgsUsage: "STREAM",
		Usage: "take a stream that was published back, and free its room on the disk",
		Description: "The node that runs on the data directory serves it no longer. Who has it already, keeps it.\n\n" +
			"Example: openstream unpublish --data-dir me 0x1f…",
		Flags: socketFlags(), Before: readConfig,
		Action: func(c *cli.Context) error {
			id, err := streamArgument(c)
			if err != nil {
				return err
			}
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			err = client.WithdrawStream(c.Context, id)
			switch {
			case errors.Is(err, control.ErrNotHeld):
				return daemon.WithHint(err, "`openstream streams` lists those that it holds")
			case errors.Is(err, control.ErrPublishing):
				return daemon.WithHint(err, "end the input of the `openstream publish` that publishes it first")
			}
			return err
		},
	}
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
	if err := mesh.CheckLabels(out); err != nil {
		return nil, &daemon.UsageError{Err: err}
	}
	return out, nil
}

func fetchCommand() *cli.Command {
	return &cli.Command{
		Name: "fetch", ArgsUsage: "STREAM",
		Usage: "fetch a stream into a file or to standard output, and pay for it",
		Description: "A fetch that was broken off, with Ctrl-C or otherwise, goes on where it stopped when it is called again with the same --out.\n" +
			"With a file as --out the result is printed as JSON. If a node runs on the data directory it fetches, with its connections,\n" +
			"channels and budget; else the command runs one for as long.\n\n" +
			"Example: openstream fetch --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW… --out film.mp4 0x1f…",
		Flags: nodeFlags(progressFlags(), []cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Value: "-", EnvVars: env("OUT"), Usage: "`FILE` to write, or - for standard output"},
			&cli.StringFlag{Name: "from", Value: "0", Usage: "`WHERE` to begin: the sequence of a piece, oldest (that is still held) or newest"},
			&cli.Uint64Flag{Name: "until", Usage: "`SEQUENCE` of the piece before which to stop; 0 is the end of the stream"},
			connectTimeoutFlag(),
		}),
		Before: readConfig,
		Action: fetch,
	}
}

func connectTimeoutFlag() cli.Flag {
	return &cli.DurationFlag{Name: "connect-timeout", Value: 15 * time.Second, Usage: "how long to wait for a first connection"}
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

// position reads --from.
func position(s string) (mesh.Position, error) {
	switch s {
	case "newest":
		return mesh.Newest, nil
	case "oldest":
		return mesh.Oldest, nil
	}
	n, err := strconv.ParseUint(s, 10, 63)
	if err != nil {
		return 0, daemon.Usagef("--from %q is neither the number of a piece nor oldest or newest", s)
	}
	return n, nil
}

// request is what is asked of a node for a stream: of one that runs already, with whom to connect and what to pay at most.
func request(c *cli.Context, running bool) (o control.Fetch, err error) {
	o.Stream, err = streamArgument(c)
	o.Patience = c.Duration("connect-timeout")
	if running {
		o.MaxRate = protocol.Rate(c.Uint64("max-rate"))
		o.Peers = c.StringSlice("peer")
	} else if err == nil && len(c.StringSlice("peer")) == 0 && !knowsPeers(c) {
		err = daemon.Usagef("no --peer is given to begin with, and this data directory knows none from before")
	}
	return o, err
}

// withCarrier does something with streams through the node that runs or, if none does, one of its own for as long.
func withCarrier(c *cli.Context, work func(ctx context.Context, with carrier, o control.Fetch) error) error {
	if _, err := streamArgument(c); err != nil { // before anything is looked for
		return err
	}
	client, err := runningNode(c)
	if err != nil {
		return err
	}
	o, err := request(c, client != nil)
	if err != nil {
		return err
	}
	if client != nil {
		return work(c.Context, client, o)
	}
	return withNode(c, false, func(ctx context.Context, n control.Node) error { return work(ctx, n, o) })
}

func fetch(c *cli.Context) error {
	from, err := position(c.String("from"))
	if err != nil {
		return err
	}
	p, err := newProgress(c)
	if err != nil {
		return err
	}
	return withCarrier(c, func(ctx context.Context, with carrier, o control.Fetch) error {
		o.From, o.Until = from, c.Uint64("until")
		done, err := fetchInto(ctx, c, with, o, p)
		if done.Pieces > 0 || err == nil {
			p.last(stateOf(done))
		}
		if err != nil {
			if done.Pieces > 0 && c.String("out") != "-" {
				p.note("what was fetched is in %s.part; the same command goes on from there", c.String("out"))
			}
			return explain(err)
		}
		if c.String("out") == "-" {
			return nil
		}
		return json.NewEncoder(c.App.Writer).Encode(fetchResult{Stream: o.Stream, Bytes: done.Bytes, Pieces: done.Pieces, Hops: done.Hops,
			Seconds: done.Elapsed.Seconds(), Rate: done.Rate, CostUnits: done.Cost, Switches: done.Switches})
	})
}

// fetchInto fetches to where --out says.
func fetchInto(ctx context.Context, c *cli.Context, with carrier, o control.Fetch, p *progress) (done control.Progress, err error) {
	out := c.String("out")
	if out == "-" {
		return with.Fetch(ctx, o, c.App.Writer, func(now control.Progress) error { p.show(stateOf(now)); return nil })
	}
	_, err = mesh.ToFile(o.Stream, out, mesh.FetchOptions{From: o.From}, func(w io.Writer, fo mesh.FetchOptions) (mesh.Fetched, error) {
		o.From = fo.From
		var err error
		done, err = with.Fetch(ctx, o, w, func(now control.Progress) error {
			fo.Progress(now.Fetched)
			p.show(stateOf(now))
			return nil
		})
		return done.Fetched, err
	})
	return done, err
}

func stateOf(now control.Progress) state {
	s := state{What: "fetched", Bytes: now.Bytes, Pieces: now.Pieces, Hops: now.Hops, Rate: now.Rate, Cost: now.Cost, Switches: now.Switches,
		Ended: now.Ended, paid: true}
	if now.Total > now.First && now.Next > now.First {
		s.share = float64(now.Next-now.First) / float64(now.Total-now.First)
	}
	return s
}

// explain says what a person can do about a stream that was not had.
func explain(err error) error {
	switch {
	case errors.Is(err, mesh.ErrForged): // first: then nobody else has it, either
		return daemon.WithHint(err, "what came is not what the stream's publisher signed, and was not used; give the node peers that do not forge: --peer")
	case errors.Is(err, protocol.ErrContradiction):
		return daemon.WithHint(err, "the stream's publisher itself is at fault: ask it for another stream; the error has the evidence")
	case errors.Is(err, pay.ErrBudget):
		return daemon.WithHint(err, "give the node a larger --budget, or close channels that it does not need: `openstream channels`, `openstream close`")
	case errors.Is(err, pay.ErrNoBudget):
		return daemon.WithHint(err, "give the node a --budget, or fetch a stream that a sponsor pays for")
	case errors.Is(err, pay.ErrSponsorAway):
		return daemon.WithHint(err, "wait until the sponsor's node can be reached, or ask the stream's publisher, who names it")
	case errors.Is(err, pay.ErrSponsor):
		return daemon.WithHint(err, "ask the stream's publisher, who names the sponsor; or let this node pay: --pay-sponsored")
	case errors.Is(err, mesh.ErrUnpaid):
		return daemon.WithHint(err, "send the node's account money on L2 if it has too little, and check that L2 answers at --l2-rpc")
	case errors.Is(err, mesh.ErrRelayed):
		return daemon.WithHint(err, "no hole can be punched through the routers of both: connect to a node that forwards streams and can be dialed (--peer), allow more with --max-rate if one asks too much, or open a port on one of the routers")
	case errors.Is(err, mesh.ErrNotFound):
		return daemon.WithHint(err, "check the stream's id, and that a node with a route to its publisher is among your peers")
	case errors.Is(err, mesh.ErrTooExpensive):
		return daemon.WithHint(err, "raise --max-rate, or use other peers")
	case errors.Is(err, control.ErrUnreachable):
		return daemon.WithHint(err, "check the addresses given by --peer, and that those nodes are running")
	case errors.Is(err, mesh.ErrNoPeers):
		return daemon.WithHint(err, "give the node one to begin with: --peer")
	case errors.Is(err, mesh.ErrSpoolFull):
		return daemon.WithHint(err, "`openstream unpublish` takes back what nobody needs, --spool-mib allows more")
	case errors.Is(err, control.ErrStopped):
		return daemon.WithHint(err, "start it again; the same command then goes on where it stopped")
	}
	return err
}

func quoteCommand() *cli.Command {
	return &cli.Command{
		Name: "quote", ArgsUsage: "STREAM",
		Usage: "ask the peers what a stream costs",
		Description: "Prints a line for each upstream that has it, the rate taken apart: what the upstream pays itself, what it asks for forwarding,\n" +
			"and the publisher's own price. Nothing is bought.\n\n" +
			"Example: openstream quote --l2-rpc http://127.0.0.1:8546 --data-dir me --password-file me.pw --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW… 0x1f…",
		Flags:  nodeFlags(jsonFlag(), []cli.Flag{connectTimeoutFlag()}),
		Before: readConfig,
		Action: func(c *cli.Context) error {
			return withCarrier(c, func(ctx context.Context, with carrier, o control.Fetch) error {
				quotes, err := with.Quotes(ctx, o)
				if err != nil {
					return explain(err)
				}
				foot := ""
				if len(quotes) > 0 {
					foot = "rates are units·10¹² per byte; a rate of 20000000 is 20000 units per GB" + describe(quotes[0])
				}
				return printList(c, quotes, []string{"UPSTREAM", "HOPS", "RATE", "ITS UPSTREAM", "FORWARDING", "CONTENT", "LATENCY"}, func(q control.Quote) []any {
					return []any{q.Peer, q.Hops, uint64(q.Rate), uint64(q.Quote.UpstreamRate), uint64(q.Quote.ForwardingRate), uint64(q.Quote.ContentRate),
						fmt.Sprintf("%d ms", q.LatencyMs)}
				}, foot)
			})
		},
	}
}

// describe says what a stream is, by its signed header.
func describe(q control.Quote) string {
	text := "\npublisher " + q.Publisher
	if len(q.Labels) > 0 {
		text += "\n" + labelText(q.Labels)
	}
	return text
}
