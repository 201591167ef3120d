package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
)

// Config is what a devnet is brought up with.
type Config struct {
	// Dir takes the state file, logs and caches; one devnet at a time lives in it.
	Dir string
	// Deployments is where <chain id>.json of both chains are written.
	Deployments string
	// L1Port and L2Port are zero for free ports, L1ChainID and L2ChainID for 31337 and 31338.
	L1Port, L2Port       int
	L1ChainID, L2ChainID uint64
	Parameters           Parameters
}

// State is what a running devnet says of itself in its state file.
type State struct {
	// PID is the process that keeps it running; L1PID and L2PID are the Anvils.
	PID         int    `json:"pid"`
	L1PID       int    `json:"l1Pid"`
	L2PID       int    `json:"l2Pid"`
	L1RPC       string `json:"l1Rpc"`
	L2RPC       string `json:"l2Rpc"`
	L1ChainID   uint64 `json:"l1ChainId"`
	L2ChainID   uint64 `json:"l2ChainId"`
	Deployments string `json:"deployments"`
}

// ErrNotRunning says that no devnet lives in a directory.
var ErrNotRunning = errors.New("no devnet is running; start one with `openstream devnet up`")

func statePath(dir string) string { return filepath.Join(dir, "devnet.json") }

// Up brings a devnet up, calls ready, and keeps it running until ctx ends, which is no error. Its chains, state file and
// deployment files go with it.
func Up(ctx context.Context, config Config, log *slog.Logger, ready func(State)) (err error) {
	lock, err := takeLock(config.Dir)
	if err != nil {
		return err
	}
	defer lock.Close() //nolint:errcheck // closing gives the lock back
	n, err := StartChains(ctx, ChainsConfig{
		Dir: config.Dir, L1Port: config.L1Port, L2Port: config.L2Port, L1ChainID: config.L1ChainID, L2ChainID: config.L2ChainID,
	}, config.Parameters, log)
	if err != nil {
		return err
	}
	defer n.Stop()
	installation, err := n.Install(ctx, config.Parameters)
	if err != nil {
		return err
	}
	deployments, err := filepath.Abs(config.Deployments)
	if err != nil {
		return fmt.Errorf("find the deployment directory: %w", err)
	}
	if err := installation.Save(deployments); err != nil {
		return err
	}
	state := State{
		PID: os.Getpid(), L1PID: n.L1.PID(), L2PID: n.L2.PID(), L1RPC: n.L1.URL, L2RPC: n.L2.URL,
		L1ChainID: n.L1.ID, L2ChainID: n.L2.ID, Deployments: deployments,
	}
	if err := state.save(config.Dir); err != nil {
		return err
	}
	defer state.remove(config.Dir)
	ready(state)
	return installation.keep(ctx)
}

// keep runs the transporter until ctx ends, or a chain does, which is an error.
func (i *Installation) keep(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- i.RunTransporter(ctx) }() // ends with ctx
	defer func() { <-ended }()
	defer stop()
	select {
	case <-ctx.Done():
		return nil
	case <-i.L1.Done():
		return fmt.Errorf("the L1 Anvil ended by itself (%w): %s", orExited(i.L1.err), tail(i.L1.log))
	case <-i.L2.Done():
		return fmt.Errorf("the L2 Anvil ended by itself (%w): %s", orExited(i.L2.err), tail(i.L2.log))
	}
}

// Down stops the devnet that lives in dir and waits until it is gone. It fails with ErrNotRunning if there is none.
func Down(ctx context.Context, dir string) error {
	state, err := ReadState(dir)
	if err != nil {
		return err
	}
	if err := syscall.Kill(state.PID, syscall.SIGTERM); err != nil {
		return fmt.Errorf("stop the devnet, process %d: %w", state.PID, err)
	}
	for {
		if _, err := ReadState(dir); errors.Is(err, ErrNotRunning) {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the devnet, process %d, did not stop: %w", state.PID, ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// ReadState reads the state of the devnet that lives in dir. A state file that a killed devnet left behind counts as none.
func ReadState(dir string) (State, error) {
	if free, err := lockIsFree(dir); err != nil {
		return State{}, err
	} else if free {
		return State{}, ErrNotRunning
	}
	raw, err := os.ReadFile(statePath(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return State{}, fmt.Errorf("the devnet in %s is starting or stopping just now; try again in a moment", dir)
	}
	if err != nil {
		return State{}, fmt.Errorf("read the devnet's state: %w", err)
	}
	var s State
	if err := json.Unmarshal(raw, &s); err != nil {
		return State{}, fmt.Errorf("the devnet's state file %s is not readable: %w", statePath(dir), err)
	}
	return s, nil
}

// Attach connects to the running devnet that lives in dir, to fund accounts, turn time and look around. Stop on it leaves the
// devnet running.
func Attach(ctx context.Context, dir string, log *slog.Logger) (*Installation, error) {
	state, err := ReadState(dir)
	if err != nil {
		return nil, err
	}
	n := &Chains{log: log, parameters: DefaultParameters(), L1: &Anvil{URL: state.L1RPC, name: "l1"}, L2: &Anvil{URL: state.L2RPC, name: "l2"}}
	if n.L1.Client, err = chain.Dial(ctx, state.L1RPC, state.L1ChainID); err != nil {
		return nil, err
	}
	if n.L2.Client, err = chain.Dial(ctx, state.L2RPC, state.L2ChainID); err != nil {
		return nil, err
	}
	d1, d2, err := chain.LoadDeployments(state.Deployments, state.L1ChainID, state.L2ChainID)
	if err != nil {
		return nil, err
	}
	n.core, n.core2 = *d1.L1, *d2.L2
	if err := n.makeSenders(); err != nil {
		return nil, err
	}
	return n.installation(d1, d2, n.parameters.Payments.MaxTableAge.Uint64())
}

// Balance is what one account has.
type Balance struct {
	Role    string         `json:"role"`
	Account common.Address `json:"account"`
	L1Wei   *big.Int       `json:"l1Wei"`
	L2Wei   *big.Int       `json:"l2Wei"`
	// Stake is in base units of the stake token, of 18 decimals.
	Stake *big.Int `json:"stake"`
}

// Status is a running devnet at a glance.
type Status struct {
	State
	L1Block uint64 `json:"l1Block"`
	L2Block uint64 `json:"l2Block"`
	// Members are the operators in the set; TableTimestamp is the reference timestamp of the newest table on L2, zero if none.
	Members        []common.Address          `json:"members"`
	TableTimestamp uint32                    `json:"tableTimestamp"`
	Contracts      map[string]common.Address `json:"contracts"`
	Balances       []Balance                 `json:"balances"`
}

// ReadStatus asks the devnet that lives in dir.
func ReadStatus(ctx context.Context, dir string, log *slog.Logger) (*Status, error) {
	state, err := ReadState(dir)
	if err != nil {
		return nil, err
	}
	i, err := Attach(ctx, dir, log)
	if err != nil {
		return nil, err
	}
	defer i.Stop()
	s := &Status{State: state, Contracts: i.D1.Contracts()}
	for name, at := range i.D2.Contracts() {
		s.Contracts[name] = at
	}
	if s.L1Block, err = i.L1.BlockNumber(ctx); err != nil {
		return nil, fmt.Errorf("read L1's head: %w", err)
	}
	if s.L2Block, err = i.L2.BlockNumber(ctx); err != nil {
		return nil, fmt.Errorf("read L2's head: %w", err)
	}
	if s.Members, err = i.Members(ctx); err != nil {
		return nil, err
	}
	if s.TableTimestamp, err = i.to2.LatestTimestamp(ctx, i.D2.OperatorSet); err != nil {
		return nil, err
	}
	for role, name := range []string{"governor", "transporter", "treasury", "aggregator", "challenger"} {
		b, err := i.balance(ctx, name, Address(role))
		if err != nil {
			return nil, err
		}
		s.Balances = append(s.Balances, b)
	}
	for _, member := range s.Members {
		b, err := i.balance(ctx, "operator", member)
		if err != nil {
			return nil, err
		}
		s.Balances = append(s.Balances, b)
	}
	return s, nil
}

func (i *Installation) balance(ctx context.Context, role string, account common.Address) (b Balance, err error) {
	b = Balance{Role: role, Account: account}
	if b.L1Wei, err = i.L1.BalanceAt(ctx, account, nil); err != nil {
		return b, fmt.Errorf("read the balance of %s on L1: %w", account, err)
	}
	if b.L2Wei, err = i.L2.BalanceAt(ctx, account, nil); err != nil {
		return b, fmt.Errorf("read the balance of %s on L2: %w", account, err)
	}
	token, err := staketoken.NewStakeTokenCaller(i.D1.L1.StakeToken, i.L1)
	if err != nil {
		return b, fmt.Errorf("bind the stake token: %w", err)
	}
	if b.Stake, err = token.BalanceOf(&bind.CallOpts{Context: ctx}, account); err != nil {
		return b, fmt.Errorf("read the stake tokens of %s: %w", account, chain.Explain(err))
	}
	return b, nil
}

func (s State) save(dir string) error {
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("encode the devnet's state: %w", err)
	}
	tmp := statePath(dir) + ".new"
	if err := os.WriteFile(tmp, append(raw, '\n'), 0o644); err != nil {
		return fmt.Errorf("write the devnet's state: %w", err)
	}
	if err := os.Rename(tmp, statePath(dir)); err != nil {
		return fmt.Errorf("write the devnet's state: %w", err)
	}
	return nil
}

// remove takes away what would point at chains that are gone.
func (s State) remove(dir string) {
	_ = os.Remove(statePath(dir))
	_ = os.Remove(chain.DeploymentPath(s.Deployments, s.L1ChainID))
	_ = os.Remove(chain.DeploymentPath(s.Deployments, s.L2ChainID))
	_ = os.Remove(deploy.ParametersPath(s.Deployments, s.L1ChainID, s.L2ChainID))
}

// takeLock holds the directory for as long as the file is open; the kernel gives it back however the process ends.
func takeLock(dir string) (*os.File, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the devnet's directory: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, "devnet.lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("open the devnet's lock: %w", err)
	}
	// Whoever asks for the state holds the lock for a moment too, so one refusal proves nothing.
	for range 20 {
		if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			return f, nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	_ = f.Close()
	return nil, fmt.Errorf("a devnet is already running in %s; stop it with `openstream devnet down`, or choose another directory", dir)
}

func lockIsFree(dir string) (bool, error) {
	f, err := os.OpenFile(filepath.Join(dir, "devnet.lock"), os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("open the devnet's lock: %w", err)
	}
	defer f.Close() //nolint:errcheck // closing gives the lock back
	return syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB) == nil, nil
}
