package nodecli

import (
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/operators"
	"github.com/openstreaming/openstreaming/node/mesh"
)

// discoveryFlags say how a node finds others and is found, and whom it keeps out; readDiscovery reads them.
func discoveryFlags() []cli.Flag {
	d, m := discovery.Defaults(), mesh.Defaults()
	return []cli.Flag{
		&cli.StringFlag{Name: "discovery", Value: discovery.Auto, EnvVars: env("DISCOVERY"), Usage: "`PART` in the search for nodes and streams: auto (a node that runs answers unless nobody can dial it; others only ask), server, client, or off: only --peer is known"},
		&cli.BoolFlag{Name: "gossip", Value: d.Gossip, EnvVars: env("GOSSIP"), Usage: "tell and hear prices, claim sets and how nodes are"},
		&cli.StringFlag{Name: "region", EnvVars: env("REGION"), Usage: "what the node says of where it is: free `TEXT`, at most 32 bytes"},
		&cli.StringFlag{Name: "reachability", Value: d.Reachability, EnvVars: env("REACHABILITY"), Usage: "whether others can dial the node: `WHETHER` auto (it asks them), public or private"},
		&cli.BoolFlag{Name: "autonat", Value: d.AutoNAT, EnvVars: env("AUTONAT"), Usage: "ask others whether they can dial us, and tell others whether we can dial them"},
		&cli.BoolFlag{Name: "relay", Value: d.Relay, EnvVars: env("RELAY"), Usage: "be reached through relays where nobody can dial us, and reach others that way"},
		&cli.BoolFlag{Name: "relay-service", Value: d.RelayService, EnvVars: env("RELAY_SERVICE"), Usage: "relay for others, within small limits, while the node runs and others can dial it"},
		&cli.BoolFlag{Name: "hole-punching", Value: d.HolePunching, EnvVars: env("HOLE_PUNCHING"), Usage: "turn connections through relays into direct ones"},
		&cli.BoolFlag{Name: "port-mapping", Value: d.PortMapping, EnvVars: env("PORT_MAPPING"), Usage: "ask the router for a port (UPnP, NAT-PMP)"},
		&cli.StringFlag{Name: "blocklist", EnvVars: env("BLOCKLIST"), Usage: "`FILE` of peer ids, addresses and networks that are kept out, one a line with the reason behind it; read again when it changes"},
		&cli.IntFlag{Name: "max-connections", Value: m.MaxConnections, EnvVars: env("MAX_CONNECTIONS"), Usage: "most connections; fewer on a small machine"},
		&cli.Int64Flag{Name: "max-memory-mib", EnvVars: env("MAX_MEMORY_MIB"), Usage: "most `MIB` that connections and streams may use; 0 is a quarter of the machine's, or the container's, memory"},
	}
}

// l1Flags are for nodes without stake, which can do without L1.
func l1Flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "l1-rpc", EnvVars: env("L1_RPC"), Usage: "`URL` of L1's JSON-RPC; with it the node finds and prefers the operators, and judges what they say of claim sets"},
		&cli.Uint64Flag{Name: "l1-chain-id", EnvVars: env("L1_CHAIN_ID"), Usage: "the `ID` that L1 must have; 0 takes what the RPC says"},
	}
}

// readDiscovery reads discoveryFlags into a configuration.
func readDiscovery(c *cli.Context, cfg *mesh.Config) {
	cfg.Blocklist = c.String("blocklist")
	cfg.MaxConnections = c.Int("max-connections")
	cfg.MaxMemory = c.Int64("max-memory-mib") << 20
	if c.String("discovery") == "off" {
		return
	}
	runs := c.Command.Name == "run"
	d := discovery.Defaults()
	d.DHT = c.String("discovery")
	if !runs && !c.IsSet("discovery") {
		d.DHT = discovery.Client // it will be gone soon, or listens on a port that changes
	}
	d.Gossip = c.Bool("gossip")
	d.Region = c.String("region")
	d.Reachability = c.String("reachability")
	d.AutoNAT = c.Bool("autonat")
	d.Relay = c.Bool("relay")
	d.RelayService = c.Bool("relay-service") && runs
	d.HolePunching = c.Bool("hole-punching") && d.Relay
	d.PortMapping = c.Bool("port-mapping") && (runs || c.IsSet("port-mapping"))
	cfg.Discovery = d
}

// knowsPeers says whether a node may find peers without being told of one: it has kept some from before.
func knowsPeers(c *cli.Context) bool {
	info, err := os.Stat(filepath.Join(c.String("data-dir"), "peers.json"))
	return c.String("discovery") != "off" && err == nil && info.Size() > 3 // more than an empty list
}

// withOperators lets a node know the operators, if it is told where L1 is: to find them, and to pay no others where a budget is for
// registered payees.
func (a *account) withOperators(c *cli.Context, with *node.With) error {
	finds := c.String("discovery") != "off"
	if c.String("l1-rpc") == "" || !finds && c.String("sponsor-budgets") == "" {
		return nil
	}
	chains, err := setup.OpenChains(c)
	if err != nil {
		return err
	}
	set, err := operatorsOf(chains.L1, chains.D1, a)
	if err != nil {
		return err
	}
	with.Payees = set
	if finds {
		with.Operators, with.ClaimJudge = set, set
	}
	return nil
}

func operatorsOf(l1 *chain.Client, d *chain.Deployment, a *account) (*operators.Set, error) {
	return operators.New(l1, d, a.l2.Domain(), a.log)
}
