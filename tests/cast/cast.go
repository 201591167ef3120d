package cast

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"io"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/keys"
)

// Programs are the paths of our programs.
type Programs struct{ Node, Operator, Aggregator, Challenger string }

// Build builds the programs into dir, as `make build` does, and returns their paths. What is up to date is not built again;
// builders of the same directory wait for each other.
func Build(ctx context.Context, dir string) (Programs, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Programs{}, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Programs{}, err
	}
	lock, err := os.OpenFile(filepath.Join(dir, ".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return Programs{}, err
	}
	defer lock.Close() //nolint:errcheck // gives the lock back
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return Programs{}, err
	}
	const module = "github.com/openstreaming/openstreaming/cmd/"
	for cgo, names := range map[string][]string{
		"1": {"openstream", "openstream-operator", "openstream-aggregator"}, "0": {"openstream-challenger"},
	} {
		args := []string{"build", "-o", dir + string(filepath.Separator)}
		for _, name := range names {
			args = append(args, module+name)
		}
		cmd := exec.CommandContext(ctx, "go", args...)
		cmd.Env = append(os.Environ(), "CGO_ENABLED="+cgo)
		if out, err := cmd.CombinedOutput(); err != nil {
			return Programs{}, fmt.Errorf("build %s: %w\n%s", strings.Join(names, ", "), err, out)
		}
	}
	return Programs{
		Node: filepath.Join(dir, "openstream"), Operator: filepath.Join(dir, "openstream-operator"),
		Aggregator: filepath.Join(dir, "openstream-aggregator"), Challenger: filepath.Join(dir, "openstream-challenger"),
	}, nil
}

// Cast is a company of programs on two chains.
type Cast struct {
	Programs
	// Dir takes everybody's files and logs.
	Dir string
	// The chains, and where their deployments are.
	L1RPC, L2RPC, Deployments string
	// LogLevel of the programs; info if empty.
	LogLevel string
	// Detached lets the programs outlive us.
	Detached bool
}

// password protects the keystores of a cast. The chains are thrown away, and so are the keys.
const password = "a cast's password"

// Actor is somebody with keys in a directory of its own.
type Actor struct {
	Name, Dir string
	Key, Hot  *ecdsa.PrivateKey
	BLS       *bls.KeyPair
	Peer      peer.ID
	// Port is where its node listens, Status where its health is served, both on the loopback.
	Port, Status int
	// Enter, if set, takes its programs to a place of their own; see Spec.
	Enter func() error
}

// Address is the actor's account.
func (a *Actor) Address() common.Address { return crypto.PubkeyToAddress(a.Key.PublicKey) }

// HotAddress is the account of the actor's hot key.
func (a *Actor) HotAddress() common.Address { return crypto.PubkeyToAddress(a.Hot.PublicKey) }

// Multiaddr is how other nodes reach the actor's.
func (a *Actor) Multiaddr() string {
	return fmt.Sprintf("/ip4/127.0.0.1/tcp/%d/p2p/%s", a.Port, a.Peer)
}

// StatusURL is a path of the actor's status server.
func (a *Actor) StatusURL(path string) string {
	return fmt.Sprintf("http://127.0.0.1:%d%s", a.Status, path)
}

// Actor makes somebody with new keys, where the programs look for them by default.
func (c *Cast) Actor(name string) (*Actor, error) {
	a := &Actor{Name: name, Dir: filepath.Join(c.Dir, name)}
	pw := keys.NewPassword(password)
	var err error
	// Others may pass through: PostgreSQL, which never runs as root, has to reach its data below.
	if err = os.MkdirAll(a.Dir, 0o711); err != nil { //nolint:gosec // see above
		return nil, err
	}
	if err = os.MkdirAll(filepath.Join(a.Dir, "keys"), 0o700); err != nil {
		return nil, err
	}
	if err = os.MkdirAll(filepath.Join(a.Dir, "node"), 0o700); err != nil {
		return nil, err
	}
	if err = os.WriteFile(a.PasswordFile(), []byte(password+"\n"), 0o600); err != nil {
		return nil, err
	}
	if a.Key, err = keys.CreateECDSA(a.KeyFile(), pw, keys.Light); err != nil {
		return nil, err
	}
	if a.Hot, err = keys.CreateECDSA(filepath.Join(a.Dir, "keys", "vouchers.json"), pw, keys.Light); err != nil {
		return nil, err
	}
	if a.BLS, err = keys.CreateBLS(filepath.Join(a.Dir, "keys", "bls.json"), pw, keys.Light); err != nil {
		return nil, err
	}
	identity, err := keys.CreateIdentity(filepath.Join(a.Dir, "node", "peer.key"))
	if err != nil {
		return nil, err
	}
	if a.Peer, err = peer.IDFromPrivateKey(identity); err != nil {
		return nil, err
	}
	if a.Port, err = FreePort(); err != nil {
		return nil, err
	}
	a.Status, err = FreePort()
	return a, err
}

// KeyFile is the keystore of the actor's account.
func (a *Actor) KeyFile() string { return filepath.Join(a.Dir, "keys", "account.json") }

// PasswordFile is where the password of the actor's keystores stands.
func (a *Actor) PasswordFile() string { return filepath.Join(a.Dir, "password") }

// FreePort finds a TCP port of the loopback that nobody listens on.
func FreePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close() //nolint:errcheck // it only held the port
	return l.Addr().(*net.TCPAddr).Port, nil
}

// spec is a program of ours for an actor. Its log is appended to from one start to the next.
func (c *Cast) spec(a *Actor, role, program string, args ...string) Spec {
	level := c.LogLevel
	if level == "" {
		level = "info"
	}
	return Spec{
		Name: a.Name, Path: program, Log: filepath.Join(a.Dir, role+".log"),
		Args: args, Detached: c.Detached, Enter: a.Enter,
		Env: []string{
			"OPENSTREAM_L1_RPC=" + c.L1RPC, "OPENSTREAM_L2_RPC=" + c.L2RPC, "OPENSTREAM_DEPLOYMENTS=" + c.Deployments,
			"OPENSTREAM_DATA_DIR=" + a.Dir, "OPENSTREAM_KEY=" + a.KeyFile(), "OPENSTREAM_PASSWORD_FILE=" + a.PasswordFile(),
			"OPENSTREAM_LOG_LEVEL=" + level,
			// The stories are about lines of nodes: found in another way, streams would take shorter ones.
			"OPENSTREAM_DISCOVERY=off",
		},
	}
}

// Aggregator starts an aggregator and waits until it is ready. Its URL is a.StatusURL("").
func (c *Cast) Aggregator(ctx context.Context, a *Actor, args ...string) (*Process, error) {
	p, err := Start(c.spec(a, "aggregator", c.Programs.Aggregator, append([]string{"run", "--listen", "127.0.0.1:" + strconv.Itoa(a.Status)}, args...)...))
	if err != nil {
		return nil, err
	}
	return ready(ctx, p, a)
}

// Register takes an operator into the set with this stake, in base units, by its own command.
func (c *Cast) Register(ctx context.Context, a *Actor, stake *big.Int) error {
	p, err := Start(c.spec(a, "register", c.Programs.Operator, "register", "--stake", stake.String()))
	if err != nil {
		return err
	}
	return p.Wait(ctx)
}

// Operator starts an operator, connected to these peers, and waits until it is ready.
func (c *Cast) Operator(ctx context.Context, a *Actor, aggregator string, peers []*Actor, args ...string) (*Process, error) {
	line := []string{
		"run", "--status", "127.0.0.1:" + strconv.Itoa(a.Status), "--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", a.Port),
		"--listen", fmt.Sprintf("/ip4/127.0.0.1/udp/%d/quic-v1", a.Port),
	}
	if aggregator != "" {
		line = append(line, "--aggregator", aggregator)
	}
	for _, p := range peers {
		line = append(line, "--peer", p.Multiaddr())
	}
	p, err := Start(c.spec(a, "operator", c.Programs.Operator, append(line, args...)...))
	if err != nil {
		return nil, err
	}
	return ready(ctx, p, a)
}

// Challenger starts a challenger and waits until it is ready.
func (c *Cast) Challenger(ctx context.Context, a *Actor, aggregator string, args ...string) (*Process, error) {
	p, err := Start(c.spec(a, "challenger", c.Programs.Challenger,
		append([]string{"run", "--status", "127.0.0.1:" + strconv.Itoa(a.Status), "--aggregator", aggregator}, args...)...))
	if err != nil {
		return nil, err
	}
	return ready(ctx, p, a)
}

// Node runs a command of openstream for an actor, with its input and output. Its directory is the one that holds a.Peer's key.
func (c *Cast) Node(a *Actor, stdin io.Reader, stdout io.Writer, args ...string) (*Process, error) {
	s := c.spec(a, "node", c.Programs.Node, args...)
	s.Env = append(s.Env, "OPENSTREAM_DATA_DIR="+filepath.Join(a.Dir, "node"))
	s.Stdin, s.Stdout = stdin, stdout
	return Start(s)
}

func ready(ctx context.Context, p *Process, a *Actor) (*Process, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := p.AwaitURL(ctx, a.StatusURL("/readyz")); err != nil {
		p.Kill()
		return nil, err
	}
	return p, nil
}
