package devnet

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
)

func program(out *bytes.Buffer) *cli.App {
	app := &cli.App{Name: "openstream", Commands: []*cli.Command{Command()}, Writer: os.Stdout, ErrWriter: os.Stderr}
	if out != nil {
		app.Writer, app.ErrWriter = out, out
	}
	return app
}

// TestMain lets the test binary be the program that `devnet up` starts in the background.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "devnet" {
		os.Exit(daemon.Main(program(nil), os.Args))
	}
	os.Exit(m.Run())
}

func TestKey_IsTheWellKnownOne(t *testing.T) {
	for index, want := range map[int]string{
		0: "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", 1: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
		9: "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
	} {
		if got := Address(index); got != common.HexToAddress(want) {
			t.Errorf("account %d is %s, not %s", index, got, want)
		}
	}
}

func TestStartAnvil_PortInUse_SaysSo(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // the test is over
	port := l.Addr().(*net.TCPAddr).Port
	_, err = StartAnvil(t.Context(), AnvilConfig{Name: "l1", ChainID: 1, Port: port, Dir: t.TempDir()})
	if err == nil || !strings.Contains(err.Error(), "port "+strconv.Itoa(port)+" is in use") {
		t.Fatalf("error is %v", err)
	}
}

func TestStartAnvil_NotInstalled_SaysWhatToDo(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("PATH", t.TempDir())
	if _, err := StartAnvil(t.Context(), AnvilConfig{Name: "l1", ChainID: 1, Dir: t.TempDir()}); !errors.Is(err, ErrNoAnvil) {
		t.Fatalf("error is %v", err)
	}
}

func TestAnvil_MinesBySelf_SoThatTimeGoesOn(t *testing.T) {
	a, err := StartAnvil(t.Context(), AnvilConfig{Name: "l1", ChainID: 77, Dir: t.TempDir(), BlockSeconds: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Stop()
	before, err := a.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "a block without a transaction", func() bool {
		h, err := a.Head(t.Context())
		return err == nil && h.Number.Cmp(before.Number) > 0
	})
	if err := a.IncreaseTime(t.Context(), 1000); err != nil {
		t.Fatal(err)
	}
	if now, err := a.Now(t.Context()); err != nil || now < before.Time+1000 {
		t.Fatalf("head's time is %d (%v) after turning %d by 1000 s", now, err, before.Time)
	}
}

func TestDevnet_UpStatusFundDown(t *testing.T) {
	dir, deployments := t.TempDir(), t.TempDir()
	var out bytes.Buffer
	run := func(args ...string) error {
		out.Reset()
		return program(&out).RunContext(t.Context(), append([]string{"openstream", "devnet"}, args...))
	}
	if err := run("status", "--dir", dir); !errors.Is(err, ErrNotRunning) {
		t.Fatalf("status without a devnet: %v", err)
	}
	if err := run("down", "--dir", dir); !errors.Is(err, ErrNotRunning) {
		t.Fatalf("down without a devnet: %v", err)
	}
	begin := time.Now()
	if err := run("up", "--dir", dir, "--deployments", deployments, "--l1-port", "0", "--l2-port", "0"); err != nil {
		t.Fatal(err)
	}
	t.Logf("up in %s:\n%s", time.Since(begin), &out)
	state, err := ReadState(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Kill(state.PID, syscall.SIGKILL) }()

	l1, l2, err := chain.LoadDeployments(deployments, state.L1ChainID, state.L2ChainID)
	if err != nil {
		t.Fatal(err)
	}
	c1, err := chain.Dial(t.Context(), state.L1RPC, state.L1ChainID)
	if err != nil {
		t.Fatal(err)
	}
	c2, err := chain.Dial(t.Context(), state.L2RPC, state.L2ChainID)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(l1.RequireCode(t.Context(), c1), l2.RequireCode(t.Context(), c2)); err != nil {
		t.Fatal(err)
	}

	if err := run("up", "--dir", dir, "--deployments", deployments); err == nil || !strings.Contains(err.Error(), "already running") {
		t.Fatalf("second devnet in the same directory: %v", err)
	}
	somebody := common.HexToAddress("0x00000000000000000000000000000000005000b0")
	if err := run("fund", "--dir", dir, "--eth", "7", "--stake", "9", somebody.Hex()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []*chain.Client{c1, c2} {
		if have, err := c.BalanceAt(t.Context(), somebody, nil); err != nil || have.Cmp(wholeTokens(7)) != 0 {
			t.Fatalf("balance on chain %d is %s (%v)", c.ID, have, err)
		}
	}
	before, err := c2.Now(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := run("advance", "--dir", dir, "500"); err != nil {
		t.Fatal(err)
	}
	if now, err := c2.Now(t.Context()); err != nil || now < before+500 {
		t.Fatalf("L2's time went from %d to %d (%v)", before, now, err)
	}
	if err := run("status", "--dir", dir, "--json"); err != nil {
		t.Fatal(err)
	}
	var status Status
	if err := json.Unmarshal(out.Bytes(), &status); err != nil || status.Contracts["l2.payments"] != l2.L2.Payments {
		t.Fatalf("status (%v): %s", err, &out)
	}
	if err := run("status", "--dir", dir); err != nil || !strings.Contains(out.String(), l2.L2.Payments.Hex()) {
		t.Fatalf("status (%v): %s", err, &out)
	}

	if err := run("down", "--dir", dir); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all three processes are gone", func() bool { return !alive(state.PID) && !alive(state.L1PID) && !alive(state.L2PID) })
	if _, err := os.Stat(filepath.Join(deployments, "31337.json")); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("the deployment file outlives the chain (%v)", err)
	}
}

func TestDevnet_Killed_LeavesNoAnvil(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := program(&out).RunContext(t.Context(), []string{"openstream", "devnet", "up", "--dir", dir, "--deployments", t.TempDir(), "--l1-port", "0", "--l2-port", "0"}); err != nil {
		t.Fatal(err)
	}
	state, err := ReadState(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(state.PID, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "both Anvils are gone", func() bool { return !alive(state.L1PID) && !alive(state.L2PID) })
	eventually(t, "its state is that of none", func() bool {
		_, err := ReadState(dir)
		return errors.Is(err, ErrNotRunning)
	})
}

func TestUp_AnvilDies_EndsWithAnError(t *testing.T) {
	config := Config{Dir: t.TempDir(), Deployments: t.TempDir(), Parameters: DefaultParameters()}
	err := Up(t.Context(), config, slog.New(slog.DiscardHandler), func(s State) { _ = syscall.Kill(s.L2PID, syscall.SIGKILL) })
	if err == nil || !strings.Contains(err.Error(), "L2 Anvil ended by itself") {
		t.Fatalf("error is %v", err)
	}
}

func TestUp_ContextEnds_IsNoError(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	config := Config{Dir: t.TempDir(), Deployments: t.TempDir(), Parameters: DefaultParameters()}
	if err := Up(ctx, config, slog.New(slog.DiscardHandler), func(State) { cancel() }); err != nil {
		t.Fatal(err)
	}
}

func TestDecimal(t *testing.T) {
	for wei, want := range map[*big.Int]string{wholeTokens(10): "10", milliEther(1500): "1.5", new(big.Int): "0", big.NewInt(1): "0"} {
		if got := decimal(wei); got != want {
			t.Errorf("%s is written %q, not %q", wei, got, want)
		}
	}
}

// alive tells whether a process runs; one that is dead and waits for its parent does not.
func alive(pid int) bool {
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	if err != nil {
		return syscall.Kill(pid, 0) == nil && !errors.Is(err, os.ErrNotExist)
	}
	_, after, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(after, "Z")
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for: %s", what)
		}
	}
}
