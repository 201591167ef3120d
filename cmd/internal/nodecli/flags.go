// Package nodecli is the part of the command line that runs a node or moves its money: what a person without stake types.
//
// It promises that everything wrong with a call is said at once, that results go to standard output and everything else to
// standard error, that a command ends with what it has received being paid for, and that a command works beside a node that runs
// on the same data directory, by asking it (see node/control): what node/pay allows one process only, the commands share.
package nodecli

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"net/http"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/protocol"
)

// Commands are all of them, for the openstream program.
func Commands() []*cli.Command {
	all := []*cli.Command{
		initCommand(), keysCommand(), runCommand(),
		publishCommand(), unpublishCommand(), fetchCommand(), quoteCommand(), streamsCommand(), statsCommand(), peersCommand(),
		keepCommand(), unkeepCommand(), sponsoredCommand(), feesCommand(),
		balanceCommand(), depositCommand(), withdrawCommand(), channelsCommand(), redeemCommand(), closeCommand(), auditCommand(),
	}
	for _, cmd := range all {
		if cmd.Action != nil && cmd.Name != "run" {
			cmd.Action = shared(cmd.Action)
		}
	}
	return all
}

func env(name string) []string { return []string{setup.Env + "_" + name} }

// dataFlags name the data directory. Key and password are setup.KeyFlags.
func dataFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "data-dir", Value: "openstream-data", EnvVars: env("DATA_DIR"), Usage: "`DIR` of the node: key, identity, configuration, journal of payments, what it publishes"},
	}
}

// MeshFlags configure the mesh and the payments of a node; MeshConfig reads them.
func MeshFlags(listen []string) []cli.Flag {
	d := mesh.Defaults()
	return append([]cli.Flag{
		&cli.StringSliceFlag{Name: "listen", Value: cli.NewStringSlice(listen...), EnvVars: env("LISTEN"), Usage: "`MULTIADDR` to listen on; TCP with TLS, or QUIC"},
		&cli.StringSliceFlag{Name: "peer", EnvVars: env("PEERS"), Usage: "`MULTIADDR` of a node, with /p2p/<peer id>, to stay connected to"},
		&cli.Uint64Flag{Name: "forwarding-rate", Value: uint64(d.ForwardingRate), EnvVars: env("FORWARDING_RATE"), Usage: "price of forwarding, `UNITS`·10¹² per byte (a unit is 1 gwei)"},
		&cli.Uint64Flag{Name: "max-rate", EnvVars: env("MAX_RATE"), Usage: "most that is paid for a stream, `UNITS`·10¹² per byte; 0 is no limit"},
		&cli.Uint64Flag{Name: "budget", Value: 10_000_000, EnvVars: env("BUDGET"), Usage: "most `UNITS` that may stand in channels to others, spent part included; 0 buys nothing"},
		&cli.Uint64Flag{Name: "channel-deposit", Value: 1_000_000, EnvVars: env("CHANNEL_DEPOSIT"), Usage: "`UNITS` that a new channel or a top-up begins with"},
		&cli.BoolFlag{Name: "direct-only", EnvVars: env("DIRECT_ONLY"), Usage: "offer channels that never settle in a batch: no committee can move them, every voucher is redeemed directly"},
		&cli.Int64Flag{Name: "cache-mib", Value: d.CacheBytes >> 20, EnvVars: env("CACHE_MIB"), Usage: "most `MIB` of pieces in memory"},
		&cli.Int64Flag{Name: "spool-mib", Value: d.SpoolBytes >> 20, EnvVars: env("SPOOL_MIB"), Usage: "most `MIB` of published streams on disk"},
		&cli.IntFlag{Name: "max-subscribers", Value: d.MaxSubscribers, EnvVars: env("MAX_SUBSCRIBERS"), Usage: "most subscriptions served at once"},
		&cli.IntFlag{Name: "warm-upstreams", Value: d.WarmUpstreams, EnvVars: env("WARM_UPSTREAMS"), Usage: "upstreams kept ready beside the one in use, for each stream; what channels to them hold is little of the budget"},
		&cli.DurationFlag{Name: "pay-timeout", Value: 15 * time.Second, EnvVars: env("PAY_TIMEOUT"), Usage: "how long a voucher is waited for"},
	}, append(discoveryFlags(), othersFlags()...)...)
}

// MeshConfig reads MeshFlags, and the data directory. Account and Forward are for the caller to set.
func MeshConfig(c *cli.Context) node.Config {
	cfg := node.Defaults(c.String("data-dir"))
	cfg.Mesh.Listen = c.StringSlice("listen")
	cfg.Mesh.Peers = c.StringSlice("peer")
	cfg.Mesh.ForwardingRate = protocol.Rate(c.Uint64("forwarding-rate"))
	cfg.Mesh.MaxRate = protocol.Rate(c.Uint64("max-rate"))
	cfg.Mesh.CacheBytes = c.Int64("cache-mib") << 20
	cfg.Mesh.SpoolBytes = c.Int64("spool-mib") << 20
	cfg.Mesh.MaxSubscribers = c.Int("max-subscribers")
	cfg.Mesh.WarmUpstreams = c.Int("warm-upstreams")
	cfg.Pay.Budget = protocol.Units(c.Uint64("budget"))
	cfg.Pay.DirectOnly = c.Bool("direct-only")
	cfg.Pay.Deposit = protocol.Units(c.Uint64("channel-deposit"))
	cfg.Pay.PayTimeout = c.Duration("pay-timeout")
	readDiscovery(c, &cfg.Mesh)
	readOthers(c, &cfg)
	return cfg
}

// moneyFlags are those of every command that speaks to L2 with the node's account.
func moneyFlags(more ...[]cli.Flag) []cli.Flag {
	return setup.Flags(setup.CommonFlags(), setup.L2Flags(), dataFlags(), setup.KeyFlags("the node's account; <data-dir>/key.json if not given"),
		setup.Flags(more...))
}

// nodeFlags are those of every command that runs a node. All but `run` listen on free ports: a node may run beside them.
func nodeFlags(more ...[]cli.Flag) []cli.Flag {
	free := []string{"/ip4/0.0.0.0/tcp/0", "/ip4/0.0.0.0/udp/0/quic-v1"}
	return moneyFlags(append([][]cli.Flag{MeshFlags(free), l1Flags()}, more...)...)
}

// keyPath is where the node's account is kept.
func keyPath(c *cli.Context) string {
	if path := c.String("key"); path != "" {
		return path
	}
	return filepath.Join(c.String("data-dir"), "key.json")
}

// account is the node's account on L2.
type account struct {
	key        *ecdsa.PrivateKey
	l2         *onchain.Payments
	link       *chain.Client
	deployment *chain.Deployment
	log        *slog.Logger
}

// openAccount logs, opens the key and connects to L2: everything that any command about money needs.
func openAccount(c *cli.Context) (*account, error) {
	log, err := setup.Logger(c)
	if err != nil {
		return nil, err
	}
	pw, err := setup.Password(c)
	if err != nil {
		return nil, err
	}
	key, err := keys.LoadECDSA(keyPath(c), pw)
	if err != nil {
		if errors.Is(err, keys.ErrMissing) {
			err = daemon.WithHint(err, "make one with `openstream init --data-dir %s`", c.String("data-dir"))
		}
		return nil, err
	}
	var link *chain.Client
	var deployment *chain.Deployment
	if err := setup.Await(c.Context, log, c.Command.Name == "run" && hasJournal(c), func() (err error) {
		link, deployment, err = setup.OpenL2(c)
		return err
	}); err != nil {
		return nil, err
	}
	sender, err := chain.NewSender(link, key, log, chain.SenderConfig{})
	if err != nil {
		return nil, err
	}
	l2, err := onchain.New(c.Context, link, deployment.L2.Payments, sender)
	if err != nil {
		return nil, err
	}
	return &account{key: key, l2: l2, link: link, deployment: deployment, log: log}, nil
}

// openBook opens the journal of payments; it fails while a node uses it.
func (a *account) openBook(c *cli.Context) (*pay.Book, error) {
	cfg := node.Defaults(c.String("data-dir"))
	cfg.Pay.Dir = filepath.Join(cfg.DataDir, "pay")
	cfg.Pay.Account = crypto.PubkeyToAddress(a.key.PublicKey)
	if err := givesWay(c); err != nil {
		return nil, inUse(c, err)
	}
	book, err := pay.Open(c.Context, cfg.Pay, a.l2, a.key, a.log)
	return book, inUse(c, err)
}

// inUse says what to do about a data directory that another process uses which cannot be asked.
func inUse(c *cli.Context, err error) error {
	if err == nil || !errors.Is(err, pay.ErrInUse) {
		return err
	}
	return daemon.WithHint(err, "only one process at a time can use %s: wait for the other command to end, or let a node run there and the commands share it",
		c.String("data-dir"))
}

// serves tells whether a command stays to serve others, and so is paid, and answers the commands that are given beside it.
func serves(c *cli.Context) bool { return c.Command.Name == "run" || c.Command.Name == "publish" }

// withNode runs a node beside work, and ends it in good order when work has ended.
func withNode(c *cli.Context, forward bool, work func(ctx context.Context, n control.Node) error) error {
	cfg := MeshConfig(c)
	cfg.Mesh.Forward = forward
	if c.Command.Name != "run" && !c.IsSet("log-level") {
		if err := c.Set("log-level", "warn"); err != nil { // a person looks on
			return err
		}
	}
	web, bad := GatewayConfig(c)
	if err := errors.Join(setup.CheckNode(cfg), checkAggregator(c), bad); err != nil {
		return err
	}
	a, err := openAccount(c)
	if err != nil {
		return err
	}
	cfg.Pay.Account = crypto.PubkeyToAddress(a.key.PublicKey)
	setup.WarnWithoutMoney(c.Context, a.log, cfg.Pay.Account, a.link)
	registry, health := daemon.NewRegistry(), &daemon.Health{}
	health.Report("node", nil)
	with := node.With{Key: a.key, L2: a.l2, Log: a.log, Metrics: registry}
	if err := a.withOperators(c, &with); err != nil {
		return err
	}
	if err := givesWay(c); err != nil {
		return inUse(c, err)
	}
	n, err := node.New(c.Context, cfg, with)
	if err != nil {
		return inUse(c, err)
	}
	parts, err := statusPart(c, n, health, registry)
	if err != nil {
		return errors.Join(err, n.Close())
	}
	parts = append(parts, daemon.Part{Name: "node", Run: n.Run})
	var payer gateway.Payer
	if forStrangers := ForStrangers(c); forStrangers != nil {
		payer = forStrangers(n)
	}
	served, http, err := gatewayPart(c, web, n.Mesh(), payer, registry, a.log)
	if err != nil {
		return errors.Join(err, n.Close())
	}
	parts = append(parts, served...)
	own := control.Node{Node: n, Bank: a.bank(n.Book()), Gateway: http}
	if serves(c) {
		hand, err := a.handOver(c, cfg, n.Book(), registry, health)
		if err != nil {
			return errors.Join(err, n.Close())
		}
		server, err := control.Listen(cfg.DataDir, a.log)
		if err != nil {
			return errors.Join(err, n.Close())
		}
		own.Serve(server)
		// Calls end before the node does.
		parts = append(parts, hand, daemon.Part{Name: "control", Run: server.Run})
	}
	var failed error // of the work, which needs no name in front of it
	parts = append(parts, daemon.Part{Name: "command", Finishes: true, Run: func(ctx context.Context) error {
		failed = work(ctx, own)
		return failed
	}})
	group := &daemon.Group{Log: a.log, Budget: 20 * time.Second, Parts: parts}
	err = group.Run(c.Context)
	if failed != nil && errors.Is(err, failed) && !errors.Is(err, daemon.ErrStillRunning) {
		return failed
	}
	return err
}

// statusFlags name the address of health and metrics.
func statusFlags() []cli.Flag {
	return []cli.Flag{&cli.StringFlag{Name: "status", EnvVars: env("STATUS"), Usage: "`HOST:PORT` for /healthz, /readyz, /metrics, /v1/channels, /v1/heard and /v1/statements, for example 127.0.0.1:9103; none if not given"}}
}

func statusPart(c *cli.Context, n *node.Node, health *daemon.Health, registry *prometheus.Registry) ([]daemon.Part, error) {
	addr := c.String("status")
	if addr == "" {
		return nil, nil
	}
	l, err := daemon.Listen("--status", addr)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	daemon.HandleStatus(mux, health, registry)
	mux.HandleFunc("GET /v1/channels", serveChannels(n.Book()))
	mux.HandleFunc("GET /v1/heard", n.Mesh().Discovery().ServeHeard)
	mux.HandleFunc("GET /v1/statements", n.ServeStatements)
	return []daemon.Part{daemon.HTTP("status", l, mux)}, nil
}

// oneArgument returns the only argument of a command.
func oneArgument(c *cli.Context, what string) (string, error) {
	if c.NArg() != 1 {
		return "", daemon.Usagef("%s takes one argument, %s, and options stand before it; see --help", c.Command.Name, what)
	}
	return c.Args().First(), nil
}

// streamArgument parses the only argument as a stream id.
func streamArgument(c *cli.Context) (id protocol.StreamID, err error) {
	arg, err := oneArgument(c, "the stream's id")
	if err != nil {
		return id, err
	}
	if err := id.UnmarshalText([]byte(arg)); err != nil {
		return id, daemon.Usagef("%q is not a stream id (0x and 64 hexadecimal digits, as `openstream publish` prints it): %w", arg, err)
	}
	return id, nil
}
