package mistakes

import (
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/tests/cast"
)

// stake is what operators join with, in base units.
const stake = "1000000000000000000000"

// operator is a call of the operator's program in a directory that stays.
func (w *world) operator(a *cast.Actor, args ...string) call {
	return call{program: w.programs.Operator, args: args, env: map[string]string{"OPENSTREAM_DATA_DIR": a.Dir}}
}

// runs is how an operator is run for these stories.
func runs(a *cast.Actor) []string {
	return []string{"run", "--status", fmt.Sprintf("127.0.0.1:%d", a.Status), "--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", a.Port)}
}

// stands asks the operator's own command where it stands.
func (w *world) stands(t *testing.T, a *cast.Actor, says string) {
	t.Helper()
	if got := w.ask(t, a, w.operator(a, "status")); got.status != 0 || !strings.Contains(got.out, says) {
		t.Errorf("the operator's status is not %q", says)
	}
}

// await waits until a process says it is ready.
func await(t *testing.T, p *cast.Process, a *cast.Actor) {
	t.Helper()
	if err := p.AwaitURL(t.Context(), a.StatusURL("/healthz")); err != nil {
		t.Fatal(err)
	}
}

func TestOperators_WhoDoThingsInTheWrongOrder_LoseNothing(t *testing.T) {
	w := newWorld(t)
	olga := w.actor("olga")
	join := w.operator(olga, "register", "--stake", stake)

	w.fails(t, olga, w.operator(olga, "register", "--stake", "much"), 2, "--stake", "much")
	w.fails(t, olga, w.operator(olga, "register", "--magnitude", "2000000000000000000"), 2, "magnitude")
	w.fails(t, olga, join, 1, olga.Address().Hex(), "stake token", "send it")
	w.fails(t, olga, w.operator(olga, runs(olga)...), 1, olga.Address().Hex(), "has 0 ETH on chain 31338", "send it")
	w.fund(olga, new(big.Int), ether(1000))
	w.fails(t, olga, join, 1, olga.Address().Hex(), "has 0 ETH on chain 31337", "send it")
	w.stands(t, olga, "is not registered")
	w.fails(t, olga, w.operator(olga, "leave"), 1, "nothing to leave")

	w.fund(olga, ether(10), new(big.Int))
	// Who runs before it registers forwards, and is told so.
	early := w.serve(t, olga, w.operator(olga, runs(olga)...))
	await(t, early, olga)
	if len(early.Grep("not in the operator set")) == 0 {
		t.Error("the operator is not told that it is in no set")
	}
	if err := early.Stop(); err != nil {
		t.Fatal(err)
	}

	for range 2 { // the second time there is nothing left to do
		if got := w.ask(t, olga, join); got.status != 0 || !strings.Contains(got.out, "is in the operator set") {
			t.Fatal("the operator could not register")
		}
	}
	other := w.otherBLSKey(t)
	foreign := w.operator(olga, "register", "--stake", stake, "--bls-key", other)
	w.fails(t, olga, foreign, 1, "belongs to another key")
	foreign.args = append(runs(olga), "--bls-key", other)
	w.fails(t, olga, foreign, 1, "BLS key is not the one", olga.Address().Hex())

	p := w.serve(t, olga, w.operator(olga, runs(olga)...))
	await(t, p, olga)
	again := w.operator(olga, "run", "--status", "127.0.0.1:0", "--listen", "/ip4/127.0.0.1/tcp/0")
	w.fails(t, olga, again, 1, "another process uses")
	w.stands(t, olga, "is in the operator set")
	await(t, p, olga)

	// Leaving is for ever, and is done once however often it is asked for, beside the operator and after it.
	hasty := w.operator(olga, "leave")
	hasty.env["OPENSTREAM_PASSWORD_FILE"] = w.file("password", wrongSecret+"\n")
	w.fails(t, olga, hasty, 1, "the password is wrong")
	w.stands(t, olga, "is in the operator set")
	for range 2 {
		if got := w.ask(t, olga, w.operator(olga, "leave")); got.status != 0 || !strings.Contains(got.out, "has left") {
			t.Fatal("the operator could not leave while it ran")
		}
	}
	await(t, p, olga) // it goes on answering for what it signed
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	if got := w.ask(t, olga, w.operator(olga, "leave")); got.status != 0 || !strings.Contains(got.out, "has left") {
		t.Fatal("the operator could not leave once more")
	}
	w.fails(t, olga, join, 1, "has left", "keys create")
	w.comesUpWithL2(t, olga)
}

// comesUpWithL2 starts an operator that has run before while L2 is away: it waits, says so, and works once L2 is back.
func (w *world) comesUpWithL2(t *testing.T, a *cast.Actor) {
	t.Helper()
	var back atomic.Bool
	l2 := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		answer, err := relay(http.DefaultClient, w.stage.L2.URL, r)
		if !back.Load() || err != nil {
			http.Error(rw, "the chain is away", http.StatusServiceUnavailable)
			return
		}
		rw.Header().Set("Content-Type", "application/json")
		_, _ = rw.Write(answer)
	}))
	t.Cleanup(l2.Close)
	c := w.operator(a, runs(a)...)
	c.env["OPENSTREAM_L2_RPC"] = l2.URL
	p := w.serve(t, a, c)
	eventually(t, "the operator waits for L2", func() (bool, string) {
		return len(p.Grep("a chain cannot be reached; waiting")) > 0, p.Tail()
	})
	back.Store(true)
	await(t, p, a)
	if err := p.Stop(); err != nil {
		t.Error(err)
	}
}

// otherBLSKey is a keystore with a key that nobody registered.
func (w *world) otherBLSKey(t *testing.T) string {
	t.Helper()
	password, err := os.ReadFile(w.rich.PasswordFile())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "bls.json")
	if _, err := keys.CreateBLS(path, keys.NewPassword(strings.TrimSpace(string(password))), keys.Light); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDaemons_WithoutMoney_SaySoAndGoOn(t *testing.T) {
	w := newWorld(t)
	poor := w.poor
	address := fmt.Sprintf("127.0.0.1:%d", poor.Status)
	for _, c := range []struct {
		name   string
		call   call
		chains []string
	}{
		{"aggregator", call{program: w.programs.Aggregator, args: []string{"run", "--listen", address}, env: map[string]string{"DATABASE_URL": w.database(t)}}, []string{"chain=31338"}},
		{"challenger", call{program: w.programs.Challenger, args: []string{"run", "--aggregator", "http://127.0.0.1:1", "--status", address}}, []string{"chain=31337", "chain=31338"}},
		{"relay", call{program: w.programs.Node, args: []string{"run", "--listen", "/ip4/127.0.0.1/tcp/0", "--status", address}}, []string{"chain=31338"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := w.serve(t, poor, c.call)
			await(t, p, poor)
			for _, chain := range c.chains {
				said := strings.Join(p.Grep("has no ETH"), "\n")
				if !strings.Contains(said, chain) || !strings.Contains(said, "fund it") {
					t.Errorf("it does not say that its account is empty on %s", chain)
				}
			}
			if err := p.Stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestDataDirectories_AreUsedByOneProcessAtATime(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		name    string
		program string
		run     []string
		listen  string // the flag of the address whose health is looked at
		env     map[string]string
		says    string
	}{
		{"relay", w.programs.Node, []string{"run", "--listen", "/ip4/127.0.0.1/tcp/0"}, "--status", nil, "another process"},
		{"challenger", w.programs.Challenger, []string{"run", "--aggregator", "http://127.0.0.1:1"}, "--status", nil, "another process"},
		{"aggregator", w.programs.Aggregator, []string{"run"}, "--listen", map[string]string{"DATABASE_URL": ""}, "another process"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first := call{program: c.program, args: append(c.run, c.listen, fmt.Sprintf("127.0.0.1:%d", w.rich.Status)), env: map[string]string{"OPENSTREAM_DATA_DIR": w.passable(t)}}
			for name, value := range c.env {
				first.env[name] = value
			}
			p := w.serve(t, w.rich, first)
			await(t, p, w.rich)
			second := first
			second.args = append(c.run[:len(c.run):len(c.run)], c.listen, "127.0.0.1:0")
			w.fails(t, w.rich, second, 1, c.says)
			await(t, p, w.rich) // the first did not suffer
			if err := p.Stop(); err != nil {
				t.Error(err)
			}
		})
	}
}
