package mistakes

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/tests/cast"
)

func TestDevnet_CalledInTheWrongOrder_SaysWhatToDo(t *testing.T) {
	w := newWorld(t)
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(t.TempDir(), "devnet")
	devnet := func(args ...string) call {
		return call{
			program: w.programs.Node, args: append([]string{"devnet"}, args...), dir: root, // where anvil is found
			env: map[string]string{"OPENSTREAM_DEVNET_DIR": home, "OPENSTREAM_DEPLOYMENTS": filepath.Join(home, "deployments")},
		}
	}
	elsewhere := devnet("up", "--l1-port", "0", "--l2-port", "0")
	elsewhere.dir, elsewhere.env["PATH"] = t.TempDir(), t.TempDir()
	busy := strconv.Itoa(busyPort(t))
	w.play(t, []mistake{
		{name: "down without one", status: 1, says: []string{"no devnet is running", "devnet up"}, call: devnet("down")},
		{name: "status without one", status: 1, says: []string{"no devnet is running", "devnet up"}, call: devnet("status")},
		{name: "fund without one", status: 1, says: []string{"no devnet is running"}, call: devnet("fund", w.rich.Address().Hex())},
		{name: "fund of nobody", status: 2, says: []string{"which account"}, call: devnet("fund")},
		{name: "fund of no address", status: 2, says: []string{"which account"}, call: devnet("fund", "me")},
		{name: "advance without one", status: 1, says: []string{"no devnet is running"}, call: devnet("advance", "60")},
		{name: "advance by nothing", status: 2, says: []string{"how many seconds"}, call: devnet("advance", "soon")},
		{name: "unknown command", status: 2, says: []string{`no command "stop"`, "down"}, call: devnet("stop")},
		{name: "up with arguments", status: 2, says: []string{`"now"`}, call: devnet("up", "now")},
		{name: "ports that are none", status: 2, says: []string{"--l1-port", "99999"}, call: devnet("up", "--l1-port", "99999")},
		{name: "one port for both", status: 2, says: []string{"both chains"}, call: devnet("up", "--l1-port", busy, "--l2-port", busy)},
		{name: "log level of no kind", status: 2, says: []string{"loud"}, call: devnet("up", "--log-level", "loud")},
	})
	// These start a devnet of their own, one after the other in the same directory.
	t.Run("port in use", func(t *testing.T) {
		w.fails(t, w.rich, devnet("up", "--l1-port", "0", "--l2-port", busy), 1, "port "+busy+" is in use", "another port")
	})
	t.Run("no anvil", func(t *testing.T) { w.fails(t, w.rich, elsewhere, 1, "anvil", "make setup") })
	t.Run("up twice", func(t *testing.T) {
		up := devnet("up", "--l1-port", "0", "--l2-port", "0")
		if got := w.ask(t, w.rich, up); got.status != 0 {
			t.Fatal("the devnet did not come up")
		}
		down := sureDown(t, w, devnet("down"))
		w.fails(t, w.rich, up, 1, "already running", "devnet down")
		if got := w.ask(t, w.rich, devnet("status")); got.status != 0 || !strings.Contains(got.out, "l1.slasher") {
			t.Error("the devnet suffered from the second")
		}
		down()
		w.fails(t, w.rich, devnet("down"), 1, "no devnet is running")
	})
	t.Run("interrupted", func(t *testing.T) {
		p := w.serve(t, w.rich, call{
			program: w.programs.Node, args: []string{"devnet", "up", "--foreground", "--l1-port", "0", "--l2-port", "0", "--dir", home,
				"--deployments", filepath.Join(home, "deployments")},
		})
		running(t, p, fmt.Sprintf("addresses        %s", home))
		if err := p.Stop(); err != nil {
			t.Error(err)
		}
		if left, err := filepath.Glob(filepath.Join(home, "deployments", "*.json")); err != nil || len(left) > 0 {
			t.Errorf("files that point at chains that are gone: %v (%v)", left, err)
		}
	})
}

// sureDown brings a devnet down once, at the latest with the test.
func sureDown(t *testing.T, w *world, c call) func() {
	t.Helper()
	done := false
	down := func() {
		if done {
			return
		}
		done = true
		if got := w.ask(t, w.rich, c); got.status != 0 {
			t.Error("the devnet did not go down")
		}
	}
	t.Cleanup(down)
	return down
}

// running waits until a process has said something.
func running(t *testing.T, p *cast.Process, says string) {
	t.Helper()
	eventually(t, p.Name+" says "+says, func() (bool, string) {
		select {
		case <-p.Done():
			t.Fatalf("it ended: %s", p.Tail())
		default:
		}
		return len(p.Grep(says)) > 0, p.Tail()
	})
}
