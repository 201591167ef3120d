// Package devnet is the network on one machine that everything is tried on: two Anvils as L1 and L2, the real EigenLayer core
// and our contracts deployed on them, and a transporter that carries the operator table across.
//
// It promises that no Anvil outlives the program that started it, that everything on the chains is what production runs but
// for the lengths of the delays, and that its accounts are the well-known test accounts, worth nothing anywhere else. All that
// only Anvil understands (setting balances, mining, turning time) is here and in no other package.
package devnet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/openstreaming/openstreaming/internal/chain"
)

// AnvilConfig says how to start one Anvil.
type AnvilConfig struct {
	// Name tells the chains apart in messages and names the log file.
	Name    string
	ChainID uint64
	// Port to listen on, on the loopback; zero takes a free one.
	Port int
	// Dir takes the log and the cache.
	Dir string
	// BlockSeconds is the interval at which blocks come without transactions, so that time goes on. Zero: none.
	BlockSeconds uint64
	// FirstBlock is the number of the genesis block.
	FirstBlock uint64
}

// Anvil is a running Anvil and a client of its chain.
type Anvil struct {
	*chain.Client
	// URL is where its JSON-RPC is.
	URL string

	name string
	pid  int
	log  string
	done chan struct{} // closed once the process is gone
	err  error         // why; set before done is closed
}

// startTimeout bounds the time from the start of the process to its first answer.
const startTimeout = 30 * time.Second

// StartAnvil starts an Anvil and waits until it answers. Blocks come at once with each transaction, and at the interval.
func StartAnvil(ctx context.Context, config AnvilConfig) (*Anvil, error) {
	binary, err := findAnvil()
	if err != nil {
		return nil, err
	}
	port, err := choosePort(config.Port)
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", config.Name, err)
	}
	if err := os.MkdirAll(config.Dir, 0o755); err != nil {
		return nil, fmt.Errorf("start %s: make its directory: %w", config.Name, err)
	}
	logPath := filepath.Join(config.Dir, config.Name+".log")
	logFile, err := os.Create(logPath)
	if err != nil {
		return nil, fmt.Errorf("start %s: make its log: %w", config.Name, err)
	}
	defer logFile.Close() //nolint:errcheck // the process has its own descriptor
	arguments := []string{
		"--host", "127.0.0.1", "--port", strconv.Itoa(port), "--chain-id", strconv.FormatUint(config.ChainID, 10),
		"--mnemonic", mnemonic, "--accounts", strconv.Itoa(Accounts), "--balance", "1000000",
		"--number", strconv.FormatUint(config.FirstBlock, 10),
		// With one slot an epoch, the block before the head is safe: as close as a chain with finality comes to this one.
		"--slots-in-an-epoch", "1",
		"--cache-path", filepath.Join(config.Dir, config.Name+".cache"), "--quiet",
	}
	if config.BlockSeconds > 0 {
		arguments = append(arguments, "--mixed-mining", "--block-time", strconv.FormatUint(config.BlockSeconds, 10))
	}
	cmd := exec.Command(binary, arguments...)
	cmd.Stdout, cmd.Stderr = logFile, logFile
	a := &Anvil{URL: "http://127.0.0.1:" + strconv.Itoa(port), name: config.Name, log: logPath, done: make(chan struct{})}
	if err := a.start(cmd); err != nil {
		return nil, fmt.Errorf("start %s (%s): %w", config.Name, binary, err)
	}
	if err := a.awaitReady(ctx, config.ChainID); err != nil {
		a.Stop()
		return nil, err
	}
	return a, nil
}

// start runs the process. The goroutine keeps its thread until the process is gone: the kernel's signal at the parent's death
// goes out when the thread that started the process ends.
func (a *Anvil) start(cmd *exec.Cmd) error {
	cmd.SysProcAttr = childAttributes()
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		if err == nil {
			a.pid = cmd.Process.Pid
		}
		started <- err
		if err != nil {
			return
		}
		a.err = cmd.Wait()
		close(a.done)
	}()
	return <-started
}

func (a *Anvil) awaitReady(ctx context.Context, chainID uint64) error {
	deadline := time.Now().Add(startTimeout)
	for {
		select {
		case <-a.done:
			return fmt.Errorf("%s ended as it started (%w): %s", a.name, orExited(a.err), tail(a.log))
		default:
		}
		c, err := chain.Dial(ctx, a.URL, chainID)
		var wrong *chain.WrongChainError
		switch {
		case err == nil:
			a.Client = c
			return nil
		case errors.As(err, &wrong) || ctx.Err() != nil:
			return fmt.Errorf("start %s: %w", a.name, err)
		case time.Now().After(deadline):
			return fmt.Errorf("%s did not answer within %s: %w; its log is %s", a.name, startTimeout, err, a.log)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Done is closed once the process is gone.
func (a *Anvil) Done() <-chan struct{} { return a.done }

// PID is the process.
func (a *Anvil) PID() int { return a.pid }

// Stop ends the process, if it is ours, and waits until it is gone.
func (a *Anvil) Stop() {
	if a.Client != nil {
		a.Close()
	}
	if a.done == nil { // of another devnet, to which we only attached
		return
	}
	_ = syscall.Kill(a.pid, syscall.SIGTERM)
	select {
	case <-a.done:
	case <-time.After(3 * time.Second):
		_ = syscall.Kill(a.pid, syscall.SIGKILL)
		<-a.done
	}
}

// SetBalance sets an account's balance in wei.
func (a *Anvil) SetBalance(ctx context.Context, account common.Address, wei *big.Int) error {
	return a.call(ctx, "anvil_setBalance", account, (*hexutil.Big)(wei))
}

// Mine makes blocks at once.
func (a *Anvil) Mine(ctx context.Context, blocks uint64) error {
	return a.call(ctx, "anvil_mine", hexutil.Uint64(blocks))
}

// IncreaseTime turns the chain's clock forward and makes a block, so that the head has the new time.
func (a *Anvil) IncreaseTime(ctx context.Context, seconds uint64) error {
	if err := a.call(ctx, "evm_increaseTime", hexutil.Uint64(seconds)); err != nil {
		return err
	}
	return a.Mine(ctx, 1)
}

// SetAutomine chooses whether each transaction makes a block at once. Without it only Mine and the interval make blocks.
func (a *Anvil) SetAutomine(ctx context.Context, on bool) error {
	return a.call(ctx, "evm_setAutomine", on)
}

// Snapshot remembers the state of the chain for Revert.
func (a *Anvil) Snapshot(ctx context.Context) (id string, err error) {
	if err := a.Client.Client.Client().CallContext(ctx, &id, "evm_snapshot"); err != nil {
		return "", fmt.Errorf("%s: evm_snapshot: %w", a.name, err)
	}
	return id, nil
}

// Revert goes back to a snapshot, which is used up by that.
func (a *Anvil) Revert(ctx context.Context, id string) error {
	var done bool
	if err := a.Client.Client.Client().CallContext(ctx, &done, "evm_revert", id); err != nil {
		return fmt.Errorf("%s: evm_revert: %w", a.name, err)
	}
	if !done {
		return fmt.Errorf("%s: evm_revert: there is no snapshot %s", a.name, id)
	}
	return nil
}

func (a *Anvil) call(ctx context.Context, method string, arguments ...any) error {
	var ignored any
	if err := a.Client.Client.Client().CallContext(ctx, &ignored, method, arguments...); err != nil {
		return fmt.Errorf("%s: %s: %w", a.name, method, err)
	}
	return nil
}

// ErrNoAnvil says that there is no Anvil on this machine.
var ErrNoAnvil = errors.New("anvil is not installed; run `make setup`, or put Foundry's anvil into the PATH")

// findAnvil looks for a native Anvil: the one that npm installed for a checkout at or above the working directory, then the
// PATH. npm's own `anvil` is a script that starts the native one; killing the script would orphan it.
func findAnvil() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the working directory: %w", err)
	}
	for {
		found, err := filepath.Glob(filepath.Join(dir, "node_modules", "@foundry-rs", "anvil-*", "bin", "anvil"))
		if err != nil {
			return "", fmt.Errorf("look for anvil: %w", err)
		}
		for _, path := range found {
			if info, err := os.Stat(path); err == nil && info.Mode()&0o111 != 0 {
				return path, nil
			}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			break
		}
		dir = parent
	}
	path, err := exec.LookPath("anvil")
	if err != nil {
		return "", ErrNoAnvil
	}
	return path, nil
}

func choosePort(port int) (int, error) {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		if errors.Is(err, syscall.EADDRINUSE) {
			return 0, fmt.Errorf("port %d is in use; stop what listens there, or choose another port", port)
		}
		return 0, fmt.Errorf("listen on port %d: %w", port, err)
	}
	defer l.Close() //nolint:errcheck // it only held the port
	return l.Addr().(*net.TCPAddr).Port, nil
}

func orExited(err error) error {
	if err == nil {
		return errors.New("status 0")
	}
	return err
}

// tail is the last lines of a log.
func tail(path string) string {
	f, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return "it left no log"
		}
		return err.Error()
	}
	defer f.Close() //nolint:errcheck // only read
	if end, err := f.Seek(0, io.SeekEnd); err == nil {
		_, _ = f.Seek(max(0, end-2000), io.SeekStart)
	}
	raw, err := io.ReadAll(f)
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(string(raw))
}
