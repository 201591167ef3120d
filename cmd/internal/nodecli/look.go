package nodecli

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/protocol"
)

// socketFlags are those of commands that only ask the node that runs.
func socketFlags(more ...[]cli.Flag) []cli.Flag {
	return setup.Flags(setup.CommonFlags(), dataFlags(), setup.Flags(more...))
}

func streamsCommand() *cli.Command {
	return &cli.Command{
		Name: "streams", Usage: "list the streams that the running node holds on its disk",
		Description: "Its own, and those that it keeps for others. Pieces are numbered from 0; of a live stream the oldest may be gone.\n\n" +
			"Example: openstream streams --data-dir me",
		Flags: socketFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			streams, err := client.Streams(c.Context)
			if err != nil {
				return err
			}
			var bytes uint64
			viewers := 0
			for _, s := range streams {
				bytes += uint64(max(s.Bytes, 0))
				viewers += s.Viewers
			}
			return printList(c, streams, []string{"STREAM", "STATE", "PIECES", "ON DISK", "VIEWERS", "PUBLISHED", "LABELS"}, func(s control.Stream) []any {
				state := "live"
				if s.Ended {
					state = "whole"
				}
				if !s.Own {
					state += ", kept"
				}
				return []any{s.Stream, state, pieces(s.First, s.Next), amount(uint64(max(s.Bytes, 0))), s.Viewers,
					time.Unix(int64(s.Created), 0).Format(time.DateTime), labelText(s.Labels)} //nolint:gosec // a time
			}, fmt.Sprintf("%s, %s, %s", counted(len(streams), "stream"), amount(bytes), counted(viewers, "viewer")))
		},
	}
}

// pieces names those from first to before next.
func pieces(first, next uint64) string {
	switch {
	case first >= next:
		return "none"
	case first+1 == next:
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d–%d", first, next-1)
}

func labelText(l protocol.Labels) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(l)) {
		parts = append(parts, fmt.Sprintf("%s=%.60q", key, l[key]))
	}
	return strings.Join(parts, " ")
}

func statsCommand() *cli.Command {
	return &cli.Command{
		Name: "stats", Usage: "show what each stream cost and earned, and who views it",
		Description: "Payload bytes in and out, what was paid to upstreams and what viewers in the mesh owe or have paid, since the node's records\n" +
			"began; and what its gateway served over HTTP since it started, to how many viewers now. What is promised by vouchers and what\n" +
			"is settled is in `openstream channels`.\n\n" +
			"Example: openstream stats --data-dir me",
		Flags: socketFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			accounts, err := client.Stats(c.Context)
			if err != nil {
				return err
			}
			var sum control.StreamStat
			for _, a := range accounts {
				sum.BytesIn, sum.BytesOut, sum.Paid, sum.Earned = sum.BytesIn+a.BytesIn, sum.BytesOut+a.BytesOut, sum.Paid+a.Paid, sum.Earned+a.Earned
				sum.Subscribers, sum.Viewers, sum.Served = sum.Subscribers+a.Subscribers, sum.Viewers+a.Viewers, sum.Served+a.Served
			}
			return printList(c, accounts, []string{"STREAM", "IN", "PAID", "OUT", "EARNED", "VIEWERS", "UPSTREAMS", "HTTP OUT", "HTTP VIEWERS"}, func(a control.StreamStat) []any {
				return []any{a.Stream, amount(uint64(a.BytesIn)), uint64(a.Paid), amount(uint64(a.BytesOut)), uint64(a.Earned), a.Subscribers, a.Upstreams,
					amount(a.Served), a.Viewers}
			}, fmt.Sprintf("%s: in %s for %d units, out %s for %d units, over HTTP %s; %s in the mesh and %d over HTTP now", counted(len(accounts), "stream"),
				amount(uint64(sum.BytesIn)), sum.Paid, amount(uint64(sum.BytesOut)), sum.Earned, amount(sum.Served), counted(sum.Subscribers, "viewer"), sum.Viewers))
		},
	}
}

func peersCommand() *cli.Command {
	return &cli.Command{
		Name: "peers", Usage: "show the running node's own addresses and whom it is connected to",
		Description: "Example: openstream peers --data-dir me",
		Flags:       socketFlags(jsonFlag()), Before: before,
		Action: func(c *cli.Context) error {
			client, err := mustRun(c)
			if err != nil {
				return err
			}
			peers, err := client.Peers(c.Context)
			if err != nil {
				return err
			}
			if !forPeople(c) {
				return printPairs(c, peers)
			}
			return printList(c, peers.Peers, []string{"PEER", "ADDRESS", "FAILURES"}, func(p control.Peer) []any {
				return []any{p.Peer, p.Address, p.Failures}
			}, fmt.Sprintf("%s; others reach this node at\n  %s", counted(len(peers.Peers), "peer"), strings.Join(peers.Self.Addresses, "\n  ")))
		},
	}
}
