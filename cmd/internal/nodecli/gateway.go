package nodecli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
)

// GatewayListen is where a gateway listens if nothing is said.
const GatewayListen = "127.0.0.1:8089"

// GatewayFlags configure the HTTP gateway of a node; GatewayConfig reads them.
func GatewayFlags(listen string) []cli.Flag {
	d := gateway.Defaults("")
	return []cli.Flag{
		&cli.StringFlag{Name: "gateway-listen", Value: listen, EnvVars: env("GATEWAY_LISTEN"), Usage: "`HOST:PORT` of the HTTP gateway for players, ffmpeg and curl; empty is none. Elsewhere than on loopback it needs a read token, a budget or a sponsor"},
		&cli.StringFlag{Name: "gateway-token-file", EnvVars: env("GATEWAY_TOKEN_FILE"), Usage: "`FILE` whose first line is the token that reading at this node's expense needs"},
		&cli.StringFlag{Name: "publish-token-file", EnvVars: env("PUBLISH_TOKEN_FILE"), Usage: "`FILE` whose first line is the token that publishing through the gateway needs"},
		&cli.StringSliceFlag{Name: "gateway-budget", EnvVars: env("GATEWAY_BUDGET"), Usage: "`STREAM=UNITS` that strangers may use of this node's money for a stream; any=UNITS for all others together; 0 serves only what costs nothing"},
		&cli.StringSliceFlag{Name: "gateway-origin", EnvVars: env("GATEWAY_ORIGIN"), Usage: "web `ORIGIN` whose pages may use the gateway, for example https://player.example, beside those on loopback; * is any"},
		&cli.StringSliceFlag{Name: "gateway-host", EnvVars: env("GATEWAY_HOST"), Usage: "`NAME`, beside localhost, by which a gateway on loopback may be asked"},
		&cli.IntFlag{Name: "gateway-max-requests", Value: d.MaxRequests, EnvVars: env("GATEWAY_MAX_REQUESTS"), Usage: "most requests that the gateway serves at once"},
		&cli.IntFlag{Name: "gateway-max-requests-per-client", Value: d.MaxRequestsPerClient, EnvVars: env("GATEWAY_MAX_REQUESTS_PER_CLIENT"), Usage: "most of them of one address or IPv6 /64, unless the gateway is on loopback; raise it for a proxy"},
		&cli.Int64Flag{Name: "gateway-max-upload-mib", Value: d.MaxUpload >> 20, EnvVars: env("GATEWAY_MAX_UPLOAD_MIB"), Usage: "most `MIB` of one upload"},
	}
}

// GatewayConfig reads GatewayFlags. Listen is empty if there is to be no gateway. Tokens come from files, or the environment:
// OPENSTREAM_GATEWAY_TOKEN and OPENSTREAM_PUBLISH_TOKEN.
func GatewayConfig(c *cli.Context) (gateway.Config, error) {
	cfg := gateway.Defaults(filepath.Join(c.String("data-dir"), "gateway"))
	if cfg.Listen = c.String("gateway-listen"); cfg.Listen == "" {
		return gateway.Config{}, nil
	}
	var errs []error
	token := func(flag, variable string) gateway.Token {
		file := c.String(flag)
		if file == "" {
			return gateway.Token(os.Getenv(variable))
		}
		line, err := setup.ReadLine(file)
		if err == nil && line == "" {
			err = errors.New("its first line is empty")
		}
		if err != nil {
			errs = append(errs, daemon.Usagef("--%s %s: %w", flag, file, err))
		}
		return gateway.Token(line)
	}
	cfg.ReadToken = token("gateway-token-file", setup.Env+"_GATEWAY_TOKEN")
	cfg.PublishToken = token("publish-token-file", setup.Env+"_PUBLISH_TOKEN")
	var err error
	if cfg.Budgets, err = gateway.ParseBudgets(c.StringSlice("gateway-budget")); err != nil {
		errs = append(errs, &daemon.UsageError{Err: err})
	}
	cfg.Origins, cfg.Hosts = c.StringSlice("gateway-origin"), c.StringSlice("gateway-host")
	cfg.MaxRequestsPerClient = c.Int("gateway-max-requests-per-client")
	cfg.MaxRequests, cfg.MaxUpload = c.Int("gateway-max-requests"), c.Int64("gateway-max-upload-mib")<<20
	if err := errors.Join(errs...); err != nil {
		return cfg, err
	}
	if err := cfg.Validate(c.Bool("gateway-sponsored")); err != nil {
		return cfg, &daemon.UsageError{Err: err}
	}
	return cfg, nil
}

// gatewayPart is the gateway of a node that runs, if it is to have one. The default port is taken only if nobody has it.
func gatewayPart(c *cli.Context, cfg gateway.Config, m *mesh.Mesh, payer gateway.Payer, registry prometheus.Registerer, log *slog.Logger) ([]daemon.Part, *gateway.Gateway, error) {
	if cfg.Listen == "" {
		return nil, nil, nil
	}
	g, err := gateway.New(c.Context, cfg, gateway.With{Mesh: gateway.On(m), Payer: payer, Log: log, Metrics: registry})
	if errors.Is(err, syscall.EADDRINUSE) && !c.IsSet("gateway-listen") {
		log.Warn("the node runs without its HTTP gateway: the port is in use; choose one with --gateway-listen, or none with --gateway-listen ''", "listen", cfg.Listen)
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	return []daemon.Part{{Name: "gateway", Run: func(ctx context.Context) error {
		if err := g.Run(ctx); err != nil {
			return fmt.Errorf("gateway: %w", err)
		}
		return nil
	}}}, g, nil
}
