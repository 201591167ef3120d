package main

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math/big"
	"net/http"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/handover"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/protocol"
)

// nodeFlags configure a node. Leaves (publish, fetch, quote) listen on free ports, since a node may run beside them.
func nodeFlags(listen ...string) []cli.Flag {
	return setup.Flags(setup.L2Flags(), setup.KeyFlags("the account that pays and is paid"), []cli.Flag{
		dataDirFlag(),
		&cli.StringSliceFlag{Name: "listen", Usage: "`MULTIADDR` to listen on; may be given more than once", Value: cli.NewStringSlice(listen...), EnvVars: []string{setup.Env + "_LISTEN"}},
		&cli.StringSliceFlag{Name: "peer", Usage: "`MULTIADDR` with /p2p/ of a node to stay connected to; may be given more than once", EnvVars: []string{setup.Env + "_PEERS"}},
		&cli.Uint64Flag{Name: "budget", Usage: "most that may stand in channels as payer, in settlement `UNITS` (gwei of ETH)", Value: 100_000_000, EnvVars: []string{setup.Env + "_BUDGET"}},
		&cli.Uint64Flag{Name: "channel-deposit", Usage: "collateral of a new channel, in settlement `UNITS` (gwei of ETH)", Value: 10_000_000, EnvVars: []string{setup.Env + "_CHANNEL_DEPOSIT"}},
		&cli.Uint64Flag{Name: "max-rate", Usage: "most that is paid per byte, in settlement `UNITS` times 10^12; 0 is no limit", EnvVars: []string{setup.Env + "_MAX_RATE"}},
	})
}

// earnFlags are for commands that are paid.
func earnFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Uint64Flag{Name: "forwarding-rate", Usage: "price of a byte, in settlement `UNITS` times 10^12", Value: uint64(node.Defaults("").Mesh.ForwardingRate), EnvVars: []string{setup.Env + "_FORWARDING_RATE"}},
		&cli.StringFlag{Name: "aggregator", Usage: "`URL` of an aggregator that settles what this node earns; without one vouchers are redeemed directly once they are worth the gas", EnvVars: []string{setup.Env + "_AGGREGATOR"}},
		&cli.Uint64Flag{Name: "patience", Usage: "`EPOCHS` that the aggregator has to settle a claim before it is redeemed directly", Value: 24, EnvVars: []string{setup.Env + "_PATIENCE"}},
	}
}

var leafListen = []string{"/ip4/0.0.0.0/tcp/0", "/ip4/0.0.0.0/udp/0/quic-v1"}

// session is a node and what a command needs around it.
type session struct {
	*node.Node
	config  node.Config
	l2      *chain.Client
	d       *chain.Deployment
	account *onchain.Payments
	log     *slog.Logger
	metrics *prometheus.Registry
	health  *daemon.Health
}

// openNode opens the node that the flags describe. forward says whether it forwards streams of others.
func openNode(c *cli.Context, forward bool) (*session, error) {
	config := node.Defaults(c.String("data-dir"))
	config.Mesh.Listen, config.Mesh.Peers = c.StringSlice("listen"), c.StringSlice("peer")
	config.Mesh.Forward, config.Mesh.MaxRate = forward, protocol.Rate(c.Uint64("max-rate"))
	if c.IsSet("forwarding-rate") || c.Uint64("forwarding-rate") != 0 {
		config.Mesh.ForwardingRate = protocol.Rate(c.Uint64("forwarding-rate"))
	}
	config.Pay.Budget, config.Pay.Deposit = protocol.Units(c.Uint64("budget")), protocol.Units(c.Uint64("channel-deposit"))
	if err := setup.Require(c, "l2-rpc", "key"); err != nil {
		return nil, err
	}
	key, err := setup.Key(c, "key")
	if err != nil {
		return nil, err
	}
	config.Pay.Account = crypto.PubkeyToAddress(key.PublicKey)
	if err := config.Validate(); err != nil {
		return nil, &daemon.UsageError{Err: err}
	}
	s := &session{config: config, metrics: daemon.NewRegistry(), health: &daemon.Health{}}
	if s.log, err = daemon.NewLogger(c.App.ErrWriter, daemon.LogFromFlags(c)); err != nil {
		return nil, err
	}
	if s.l2, s.d, err = setup.OpenL2(c); err != nil {
		return nil, err
	}
	sender, err := chain.NewSender(s.l2, key, s.log, chain.SenderConfig{})
	if err != nil {
		return nil, err
	}
	if s.account, err = onchain.New(c.Context, s.l2, s.d.L2.Payments, sender); err != nil {
		return nil, err
	}
	s.Node, err = node.New(c.Context, config, node.With{Key: key, L2: s.account, Log: s.log, Metrics: s.metrics})
	return s, err
}

// parts are the node and, for one that earns, the hand-over of its claims.
func (s *session) parts(c *cli.Context, earns bool) ([]daemon.Part, error) {
	parts := []daemon.Part{{Name: "node", Run: s.Run}}
	if !earns {
		return parts, nil
	}
	notes, err := handover.OpenFile(filepath.Join(s.config.DataDir, "claims.json"))
	if err != nil {
		return nil, err
	}
	hand := handover.Parts{
		Book: s.Book(), L2: gasReader{s.l2}, Notes: notes, Log: s.log, Metrics: handover.NewMetrics(s.metrics), Health: s.health.Report,
	}
	if url := c.String("aggregator"); url != "" {
		api, err := client.New(client.Config{URL: url})
		if err != nil {
			return nil, daemon.WithHint(err, "check --aggregator")
		}
		hand.Aggregator = api
	}
	h := handover.New(handover.Config{
		Domain: s.Book().Domain(), AVS: s.d.OperatorSet.AVS, OperatorSetID: s.d.OperatorSet.ID, Payee: s.config.Pay.Account,
		EpochSeconds: s.d.Parameters.EpochSeconds, Patience: protocol.Epoch(c.Uint64("patience")),
	}, hand)
	s.health.Expect("handover")
	return append(parts, daemon.Part{Name: "hand-over", Run: h.Run}), nil
}

// gasReader is L2 for package handover.
type gasReader struct{ client *chain.Client }

func (g gasReader) Now(ctx context.Context) (uint64, error) { return g.client.Now(ctx) }

func (g gasReader) GasPrice(ctx context.Context) (*big.Int, error) {
	return g.client.SuggestGasPrice(ctx)
}

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "forward streams of others for pay",
		Description: "Example: openstream run --l2-rpc http://127.0.0.1:8546 --key me.json --password-file me.password \\\n" +
			"   --peer /ip4/203.0.113.5/tcp/4001/p2p/12D3Koo… --aggregator http://127.0.0.1:9090",
		Flags: setup.Flags(setup.CommonFlags(), nodeFlags(node.Defaults("").Mesh.Listen...), earnFlags(), []cli.Flag{
			&cli.StringFlag{Name: "status", Usage: "`HOST:PORT` for health, metrics and GET /v1/channels; none if empty", Value: "127.0.0.1:9103", EnvVars: []string{setup.Env + "_STATUS"}},
		}),
		Before: setup.Before, Action: runNode,
	}
}

func runNode(c *cli.Context) (err error) {
	s, err := openNode(c, true)
	if err != nil {
		return err
	}
	group := daemon.Group{Log: s.log}
	if addr := c.String("status"); addr != "" {
		l, err := daemon.Listen("--status", addr)
		if err != nil {
			return errors.Join(err, s.Close())
		}
		mux := http.NewServeMux()
		daemon.HandleStatus(mux, s.health, s.metrics)
		mux.HandleFunc("GET /v1/channels", s.serveChannels)
		group.Parts = append(group.Parts, daemon.HTTP("status", l, mux))
	}
	parts, err := s.parts(c, true)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	group.Parts = append(group.Parts, parts...)
	s.log.Info("node runs", "account", s.config.Pay.Account, "peer", s.Mesh().ID(), "addresses", s.Mesh().Addrs(), "status", c.String("status"))
	return group.Run(c.Context)
}

func (s *session) serveChannels(w http.ResponseWriter, _ *http.Request) {
	incoming, outgoing := s.Book().Channels()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{"incoming": incoming, "outgoing": outgoing})
}
