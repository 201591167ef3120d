package nodecli

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/protocol"
)

// othersFlags are about streams of others that the node keeps, and about who pays for whom.
func othersFlags() []cli.Flag {
	d := mesh.Defaults()
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "keep", EnvVars: env("KEEP"), Usage: "`STREAM` of somebody else to keep: it is bought, stored, and sold when nobody else has it",
			Action: func(_ *cli.Context, ids []string) error { _, err := streams(ids); return err }},
		&cli.Int64Flag{Name: "keep-mib", Value: d.KeepBytes >> 20, EnvVars: env("KEEP_MIB"), Usage: "most `MIB` of all streams that are kept; each has at most a quarter of it"},
		&cli.Uint64Flag{Name: "keep-rate", EnvVars: env("KEEP_RATE"), Usage: "price of what only this node has, on top of the forwarding rate, `UNITS`·10¹² per byte"},
		&cli.StringFlag{Name: "sponsor-budgets", EnvVars: env("SPONSOR_BUDGETS"), Usage: "`FILE` with a JSON array of budgets for streams that this node's account sponsors; streams that it does not name get nothing more"},
		&cli.BoolFlag{Name: "pay-sponsored", EnvVars: env("PAY_SPONSORED"), Usage: "pay for streams whose sponsor does not; strangers are never served from it"},
		&cli.BoolFlag{Name: "gateway-sponsored", EnvVars: env("GATEWAY_SPONSORED"), Usage: "let the gateway serve strangers streams whose sponsors pay"},
		&cli.Uint64Flag{Name: "gateway-fee", EnvVars: env("GATEWAY_FEE"), Usage: "what the sponsors of streams are asked to pay this node for serving them to strangers, `UNITS`·10¹² per byte, on top of what its upstreams get; needs --gateway-sponsored",
			Action: func(c *cli.Context, fee uint64) error {
				if fee > 0 && !c.Bool("gateway-sponsored") {
					return daemon.Usagef("--gateway-fee is paid for what is served at sponsors' expense: it needs --gateway-sponsored")
				}
				return nil
			}},
		&cli.BoolFlag{Name: "gateway-fee-required", EnvVars: env("GATEWAY_FEE_REQUIRED"), Usage: "refuse strangers (402) streams whose sponsor does not pay the --gateway-fee; without it they are served all the same"},
	}
}

func streams(ids []string) (out []protocol.StreamID, err error) {
	for _, s := range ids {
		var id protocol.StreamID
		if err := id.UnmarshalText([]byte(s)); err != nil {
			return nil, fmt.Errorf("--keep %s: %w", s, err)
		}
		out = append(out, id)
	}
	return out, nil
}

// readOthers reads othersFlags.
func readOthers(c *cli.Context, cfg *node.Config) {
	cfg.Mesh.Keep, _ = streams(c.StringSlice("keep")) //nolint:errcheck // the flag has checked them
	cfg.Mesh.KeepBytes, cfg.Mesh.KeepRate = c.Int64("keep-mib")<<20, protocol.Rate(c.Uint64("keep-rate"))
	cfg.Mesh.PaySponsored = c.Bool("pay-sponsored") && !c.Bool("gateway-sponsored")
	cfg.SponsorBudgets = c.String("sponsor-budgets")
	cfg.Fee = sponsor.FeeConfig{Rate: protocol.Rate(c.Uint64("gateway-fee")), Required: c.Bool("gateway-fee-required")}
}

// ForStrangers is what --gateway-sponsored asks for, nil without it: it lets the gateway of a node serve strangers what the sponsors
// of streams pay for, and nothing else.
func ForStrangers(c *cli.Context) func(*node.Node) gateway.Payer {
	if !c.Bool("gateway-sponsored") {
		return nil
	}
	return func(n *node.Node) gateway.Payer { return stranger{n.Sponsors(), n.Fees()} }
}

type stranger struct {
	client *sponsor.Client
	fees   *sponsor.Fees
}

// Allow implements gateway.Payer.
func (s stranger) Allow(ctx context.Context, id protocol.StreamID, _ string, find func() (protocol.SignedStream, error)) (gateway.Allowance, error) {
	header, err := find()
	if err != nil {
		return nil, err
	}
	if !s.client.Pays(header) {
		return nil, gateway.ErrNotCovered
	}
	if err := s.fees.Serve(ctx, id, header); err != nil {
		return nil, noFee(err)
	}
	return gratis{s.fees, id}, nil
}

func noFee(err error) error { return gateway.Refused("gateway_fee", err.Error()) }

// gratis is the allowance of who pays nothing.
type gratis struct {
	fees *sponsor.Fees
	id   protocol.StreamID
}

func (g gratis) Spend(rate protocol.Rate, _ protocol.Bytes) error {
	if rate == 0 {
		if err := g.fees.Paid(g.id); err != nil {
			return noFee(err)
		}
		return nil
	}
	return gateway.Refused("sponsor", "the stream's sponsor did not pay for this part of it, and this gateway does not pay for strangers")
}

func (gratis) SponsoredOnly() bool { return true }

func (gratis) Close() {}
