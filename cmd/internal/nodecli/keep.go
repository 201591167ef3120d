package nodecli

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/protocol"
)

func keepCommand() *cli.Command {
	return &cli.Command{
		Name: "keep", ArgsUsage: "[STREAM]",
		Usage: "make the running node keep a stream of somebody else, or list those that it keeps",
		Description: "A node that keeps a stream buys it, stores it, and sells it when nobody else has it, at its forwarding rate and the\n" +
			"--keep-rate that it runs with. It goes on after a restart, until `openstream unkeep`.\n\n" +
			"Example: openstream keep --data-dir me --mib 4096 0x1f…",
		Flags: socketFlags(jsonFlag(), []cli.Flag{
			&cli.Int64Flag{Name: "mib", Usage: "most `MIB` of the stream on the disk, the oldest pieces make room; 0 is a quarter of what the node keeps in all (--keep-mib)"},
			&cli.DurationFlag{Name: "for", Usage: "how long a piece is kept, for example 24h; 0 is no limit"},
			&cli.Uint64Flag{Name: "at-most", Usage: "most that is paid for it, `UNITS`·10¹² per byte; 0 is what the node pays for anything"},
		}),
		Before: readConfig,
		Action: func(c *cli.Context) error {
			if !c.Args().Present() {
				return listKept(c)
			}
			id, err := streamArgument(c)
			if err != nil {
				return err
			}
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			return client.Keep(c.Context, control.Keep{Stream: id, KeepOptions: mesh.KeepOptions{Bytes: c.Int64("mib") << 20, For: c.Duration("for"),
				MaxRate: protocol.Rate(c.Uint64("at-most"))}})
		},
	}
}

func listKept(c *cli.Context) error {
	client, err := mustRun(c)
	if err != nil {
		return err
	}
	kept, err := client.Kept(c.Context)
	if err != nil {
		return err
	}
	var bytes uint64
	for _, k := range kept {
		bytes += uint64(max(k.Bytes, 0))
	}
	return printList(c, kept, []string{"STREAM", "PIECES", "ON DISK", "STATE"}, func(k mesh.Kept) []any {
		state := "waits"
		switch {
		case k.Ended:
			state = "whole"
		case k.Following:
			state = "follows"
		case k.Problem != "":
			state = k.Problem
		}
		return []any{k.Stream, pieces(k.First, k.Next), amount(uint64(max(k.Bytes, 0))), state}
	}, fmt.Sprintf("%s kept, %s", counted(len(kept), "stream"), amount(bytes)))
}

func unkeepCommand() *cli.Command {
	return &cli.Command{
		Name: "unkeep", ArgsUsage: "STREAM",
		Usage: "let go of a stream that the running node keeps, and free its room on the disk",
		Description: "A node that is started with --keep for the stream begins to keep it again.\n\n" +
			"Example: openstream unkeep --data-dir me 0x1f…",
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
			if err = client.Unkeep(c.Context, id); errors.Is(err, control.ErrNotHeld) {
				return daemon.WithHint(err, "`openstream keep` lists those that it keeps")
			}
			return err
		},
	}
}

func sponsoredCommand() *cli.Command {
	return &cli.Command{
		Name: "sponsored", Usage: "show what the running node pays for viewers of sponsored streams",
		Description: "Budgets and what is left of them, in units. They are set by the file that `openstream run --sponsor-budgets` reads.\n\n" +
			"Example: openstream sponsored --data-dir me",
		Flags: socketFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			budgets, err := client.Sponsored(c.Context)
			if errors.Is(err, control.ErrNoSponsor) {
				return daemon.WithHint(err, "name a file of budgets by `openstream run --sponsor-budgets`")
			}
			if err != nil {
				return err
			}
			return printList(c, budgets, []string{"STREAM", "BUDGET", "SPENT", "IN CHANNELS", "OF IT FEES", "CHANNELS"}, func(s sponsor.Status) []any {
				return []any{s.Stream, uint64(s.Total), uint64(s.Spent), uint64(s.Standing), uint64(s.Fees), s.Channels}
			}, counted(len(budgets), "stream"))
		},
	}
}

func feesCommand() *cli.Command {
	return &cli.Command{
		Name: "fees", Usage: "show what sponsors pay the running node for serving their streams to strangers",
		Description: "The fee is set by `openstream run --gateway-fee`. What is due and what is paid are counted in bytes, as the\n" +
			"sponsor counts them, since the node asks for the fee: from its start on, or after two hours without readers.\n\n" +
			"Example: openstream fees --data-dir me",
		Flags: socketFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			fees, err := client.Fees(c.Context)
			if err != nil {
				return err
			}
			var units protocol.Units
			for _, s := range fees {
				units += s.Units
			}
			return printList(c, fees, []string{"STREAM", "SPONSOR", "DUE FOR", "PAID FOR", "UNITS", "STATE"}, func(s sponsor.FeeStatus) []any {
				state := "paid"
				if s.Problem != "" {
					state = s.Problem
				}
				return []any{s.Stream, s.Sponsor, amount(uint64(s.Owed)), amount(uint64(s.Paid)), uint64(s.Units), state}
			}, fmt.Sprintf("%s, %d units", counted(len(fees), "stream"), units))
		},
	}
}
