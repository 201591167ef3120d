package nodecli

import (
	"context"
	"encoding/json"
	"math/big"
	"net/http"
	"path/filepath"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/handover"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// earnFlags say how what a serving node earns becomes money.
func earnFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "aggregator", EnvVars: env("AGGREGATOR"), Usage: "`URL` of an aggregator that settles what this node earns; without one vouchers are redeemed directly once they are worth the gas"},
		&cli.Uint64Flag{Name: "patience", Value: 24, EnvVars: env("PATIENCE"), Usage: "`EPOCHS` that the aggregator has to settle a claim before it is redeemed directly"},
	}
}

// checkAggregator finds a mistake in --aggregator before anything is opened.
func checkAggregator(c *cli.Context) error {
	if url := c.String("aggregator"); url != "" {
		if _, err := client.New(client.Config{URL: url}); err != nil {
			return daemon.Usagef("--aggregator: %w", err)
		}
	}
	return nil
}

// handOver is the part that turns the node's vouchers into money.
func (a *account) handOver(c *cli.Context, cfg node.Config, book *pay.Book, metrics *prometheus.Registry, health *daemon.Health) (daemon.Part, error) {
	notes, err := handover.OpenFile(filepath.Join(cfg.DataDir, "claims.json"))
	if err != nil {
		return daemon.Part{}, err
	}
	parts := handover.Parts{Book: book, L2: gasReader{a.link}, Notes: notes, Log: a.log, Metrics: handover.NewMetrics(metrics), Health: health.Report}
	if url := c.String("aggregator"); url != "" {
		api, err := client.New(client.Config{URL: url})
		if err != nil {
			return daemon.Part{}, err
		}
		parts.Aggregator = api
	}
	health.Expect("handover")
	h := handover.New(handover.Config{
		Domain: book.Domain(), AVS: a.deployment.OperatorSet.AVS, OperatorSetID: a.deployment.OperatorSet.ID, Payee: cfg.Pay.Account,
		EpochSeconds: a.deployment.Parameters.EpochSeconds, Patience: protocol.Epoch(c.Uint64("patience")),
	}, parts)
	return daemon.Part{Name: "hand-over", Run: h.Run}, nil
}

// gasReader is L2 for package handover.
type gasReader struct{ client *chain.Client }

func (g gasReader) Now(ctx context.Context) (uint64, error) { return g.client.Now(ctx) }

func (g gasReader) GasPrice(ctx context.Context) (*big.Int, error) {
	return g.client.SuggestGasPrice(ctx)
}

// serveChannels answers GET /v1/channels while the journal is in use.
func serveChannels(book *pay.Book) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		incoming, outgoing := book.Channels()
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"incoming": incoming, "outgoing": outgoing})
	}
}
