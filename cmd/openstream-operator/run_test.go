package main

import (
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/operator"
)

// configured is what run makes of flags.
func configured(t *testing.T, args ...string) (config operator.Config, err error) {
	t.Helper()
	command := runCommand()
	command.Before = nil
	command.Action = func(c *cli.Context) error {
		config, err = configOf(c)
		return nil
	}
	all := append([]string{"x", "run", "--data-dir", t.TempDir(), "--l1-rpc", "http://127.0.0.1:1", "--l2-rpc", "http://127.0.0.1:2"}, args...)
	if bad := (&cli.App{Commands: []*cli.Command{command}}).Run(all); bad != nil {
		t.Fatal(bad)
	}
	return config, err
}

func TestRun_LetsTheGatewayServeStrangersWhatSponsorsPayFor_OnlyIfItIsTold(t *testing.T) {
	config, err := configured(t, "--gateway-listen", "0.0.0.0:0", "--gateway-sponsored")
	if config.GatewayPayer == nil || err != nil && strings.Contains(err.Error(), "strangers") {
		t.Fatalf("told to: a payer %v, %v", config.GatewayPayer != nil, err)
	}
	config, err = configured(t, "--gateway-listen", "0.0.0.0:0")
	if config.GatewayPayer != nil || err == nil || !strings.Contains(err.Error(), "strangers could spend") {
		t.Fatalf("not told to: a payer %v, %v", config.GatewayPayer != nil, err)
	}
}
