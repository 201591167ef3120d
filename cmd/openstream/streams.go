package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func publishCommand() *cli.Command {
	return &cli.Command{
		Name:      "publish",
		Usage:     "publish a file or standard input as a stream, and serve it until interrupted",
		ArgsUsage: "FILE|-",
		Description: "The stream's id is the first line of the output. A finite stream stays available while the command runs.\n\n" +
			"Example: ffmpeg … -f mpegts - | openstream publish --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password \\\n" +
			"   --peer /ip4/203.0.113.5/tcp/4001/p2p/12D3Koo… --live 500ms -",
		Flags: setup.Flags(quiet(), nodeFlags(leafListen...), earnFlags(), []cli.Flag{
			&cli.UintFlag{Name: "piece-size", Usage: "most `BYTES` of a piece; 0 chooses", EnvVars: []string{setup.Env + "_PIECE_SIZE"}},
			&cli.Uint64Flag{Name: "content-rate", Usage: "the publisher's own price of a byte on top of forwarding, in settlement `UNITS` times 10^12"},
			&cli.DurationFlag{Name: "live", Usage: "send a piece after this `TIME` even if it is not full, for input that arrives over time"},
			&cli.StringSliceFlag{Name: "label", Usage: "`KEY=VALUE` signed with the stream; may be given more than once"},
		}),
		Before: daemon.ReadConfig, Action: publish,
	}
}

func publish(c *cli.Context) (err error) {
	if c.NArg() != 1 {
		return daemon.Usagef("publish needs one FILE, or - for standard input; see --help")
	}
	options, err := publishOptions(c)
	if err != nil {
		return err
	}
	source, size, err := openSource(c)
	if err != nil {
		return err
	}
	defer source.Close() //nolint:errcheck // only read
	options.Size = size
	s, err := openNode(c, false)
	if err != nil {
		return err
	}
	parts, err := s.parts(c, true)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	show := newProgress(c.App.ErrWriter)
	options.Progress = func(p mesh.Published) { show.update("published %s", size64(p.Bytes)) }
	parts = append(parts, daemon.Part{Name: "publication", Run: func(ctx context.Context) error {
		publication, err := s.Publish(ctx, source, options)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(c.App.Writer, publication.ID()); err != nil {
			return err
		}
		if err := publication.Wait(ctx); err != nil {
			return err
		}
		show.end("published to the end; serving until interrupted")
		<-ctx.Done()
		return nil
	}})
	group := daemon.Group{Parts: parts, Log: s.log}
	return group.Run(c.Context)
}

func publishOptions(c *cli.Context) (o mesh.PublishOptions, err error) {
	var problems []error
	if n := c.Uint("piece-size"); n > protocol.MaxPieceSize {
		problems = append(problems, daemon.Usagef("--piece-size is %d; at most %d", n, protocol.MaxPieceSize))
	}
	if c.Duration("live") < 0 {
		problems = append(problems, daemon.Usagef("--live is negative"))
	}
	labels := protocol.Labels{}
	for _, l := range c.StringSlice("label") {
		key, value, ok := strings.Cut(l, "=")
		if _, twice := labels[key]; !ok || key == "" || twice {
			problems = append(problems, daemon.Usagef("--label %q is not KEY=VALUE with a key of its own", l))
		}
		labels[key] = value
	}
	if len(labels) > 0 {
		o.Labels = labels
	}
	o.PieceSize, o.ContentRate, o.Live = uint32(c.Uint("piece-size")), protocol.Rate(c.Uint64("content-rate")), c.Duration("live") //nolint:gosec // bounded above
	return o, errors.Join(problems...)
}

// openSource opens what is published; the size of standard input is not known.
func openSource(c *cli.Context) (io.ReadCloser, int64, error) {
	name := c.Args().First()
	if name == "-" {
		return io.NopCloser(c.App.Reader), 0, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, fmt.Errorf("publish: %w", err)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = fmt.Errorf("publish: %s is a directory; give a file, or - for standard input", name)
	}
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	if !info.Mode().IsRegular() {
		return f, 0, nil
	}
	return f, info.Size(), nil
}

func fetchCommand() *cli.Command {
	return &cli.Command{
		Name:      "fetch",
		Usage:     "fetch a stream to a file or standard output, and pay for it",
		ArgsUsage: "STREAM",
		Description: "A file is written under FILE.part until it is complete; fetching again goes on where it was cut off.\n\n" +
			"Example: openstream fetch --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password \\\n" +
			"   --peer /ip4/203.0.113.5/tcp/4001/p2p/12D3Koo… --out film.mp4 0x…",
		Flags: setup.Flags(quiet(), nodeFlags(leafListen...), []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "`FILE` to write; - is standard output", Value: "-"},
			&cli.Uint64Flag{Name: "from", Usage: "sequence `NUMBER` of the first piece; standard output only"},
		}),
		Before: daemon.ReadConfig, Action: fetch,
	}
}

func streamArgument(c *cli.Context) (id protocol.StreamID, err error) {
	if c.NArg() != 1 {
		return id, daemon.Usagef("%s needs one STREAM id; see --help", c.Command.Name)
	}
	if err := id.UnmarshalText([]byte(c.Args().First())); err != nil {
		return id, daemon.Usagef("%q is not a stream id (0x and 64 hex digits): %v", c.Args().First(), err)
	}
	return id, nil
}

func fetch(c *cli.Context) error {
	id, err := streamArgument(c)
	if err != nil {
		return err
	}
	toFile := c.String("out") != "-" && c.String("out") != ""
	if toFile && c.IsSet("from") {
		return daemon.Usagef("--from is for standard output; a file goes on where it was cut off by itself")
	}
	s, err := openNode(c, false)
	if err != nil {
		return err
	}
	parts, err := s.parts(c, false)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	show := newProgress(c.App.ErrWriter)
	options := mesh.FetchOptions{From: c.Uint64("from"), Progress: func(f mesh.Fetched) {
		show.update("received %s over %d hops at %s/s, cost %d units", size64(f.Bytes), f.Hops, rate(f.Bytes, f.Elapsed), f.Cost)
	}}
	parts = append(parts, daemon.Part{Name: "fetch", Finishes: true, Run: func(ctx context.Context) error {
		var done mesh.Fetched
		var err error
		if toFile {
			done, err = s.Mesh().FetchFile(ctx, id, c.String("out"), options)
		} else {
			done, err = s.Fetch(ctx, id, c.App.Writer, options)
		}
		if err != nil {
			return fetchError(err)
		}
		show.end(fmt.Sprintf("received all %s over %d hops at %s/s, cost %d units", size64(done.Bytes), done.Hops, rate(done.Bytes, done.Elapsed), done.Cost))
		return nil
	}})
	group := daemon.Group{Parts: parts, Log: s.log}
	return group.Run(c.Context)
}

// fetchError adds what a person can do.
func fetchError(err error) error {
	switch {
	case errors.Is(err, mesh.ErrNoPeers):
		return daemon.WithHint(err, "name a node with --peer")
	case errors.Is(err, mesh.ErrNotFound):
		return daemon.WithHint(err, "is the publisher online, and is the id right?")
	case errors.Is(err, mesh.ErrTooExpensive):
		return daemon.WithHint(err, "raise --max-rate")
	}
	return err
}

func quoteCommand() *cli.Command {
	return &cli.Command{
		Name: "quote", Usage: "ask the peers what a stream costs", ArgsUsage: "STREAM",
		Description: "Example: openstream quote --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password --peer /ip4/… 0x…",
		Flags:       setup.Flags(quiet(), nodeFlags(leafListen...)),
		Before:      daemon.ReadConfig, Action: quote,
	}
}

func quote(c *cli.Context) error {
	id, err := streamArgument(c)
	if err != nil {
		return err
	}
	s, err := openNode(c, false)
	if err != nil {
		return err
	}
	parts, err := s.parts(c, false)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	parts = append(parts, daemon.Part{Name: "quotes", Finishes: true, Run: func(ctx context.Context) error {
		candidates, err := s.quotes(ctx, id)
		if err != nil {
			return fetchError(err)
		}
		t := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
		fmt.Fprintln(t, "peer\thops\tgwei per GB\tupstream\tforwarding\tcontent\tlatency") //nolint:errcheck // Flush tells
		perGB := func(r protocol.Rate) string { return fmt.Sprintf("%.0f", float64(r)/1e3) }
		for _, x := range candidates {
			q := x.Quote
			fmt.Fprintf(t, "%s\t%d\t%s\t%s\t%s\t%s\t%s\n", x.Peer, x.Hops(), perGB(x.Rate), perGB(q.UpstreamRate), perGB(q.ForwardingRate), perGB(q.ContentRate), x.Latency.Round(time.Millisecond)) //nolint:errcheck // Flush tells
		}
		return t.Flush()
	}})
	group := daemon.Group{Parts: parts, Log: s.log}
	return group.Run(c.Context)
}

// connectTime is how long a command waits for its first peer.
const connectTime = 10 * time.Second

// quotes asks as soon as a peer is connected.
func (s *session) quotes(ctx context.Context, id protocol.StreamID) ([]mesh.Candidate, error) {
	limit := time.After(connectTime)
	for {
		candidates, err := s.Mesh().Quotes(ctx, id)
		if !errors.Is(err, mesh.ErrNoPeers) || len(s.config.Mesh.Peers) == 0 {
			return candidates, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-limit:
			return nil, err
		case <-time.After(50 * time.Millisecond):
		}
	}
}
