package mistakes

import (
	"encoding/json"
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/tests/stage"
)

// station is a program with a command that needs chains, a key and a password, and what else that command must be given.
type station struct {
	name, program string
	run           []string
	flag          string // one of its flags that may be misspelled
}

func (w *world) stations() []station {
	return []station{
		{"openstream", w.programs.Node, []string{"balance"}, "l2-rpc"},
		{"openstream-operator", w.programs.Operator, []string{"run", "--listen", "/ip4/127.0.0.1/tcp/0"}, "aggregator"},
		{"openstream-aggregator", w.programs.Aggregator, []string{"run", "--listen", "127.0.0.1:0"}, "min-units"},
		{"openstream-challenger", w.programs.Challenger, []string{"run", "--aggregator", "http://127.0.0.1:1"}, "max-asks"},
	}
}

// with is a station's call with more arguments.
func (s station) with(env map[string]string, more ...string) call {
	return call{program: s.program, args: append(s.run[:len(s.run):len(s.run)], more...), env: env}
}

func TestPrograms_CalledWrongly_SayWhatToDo(t *testing.T) {
	w := newWorld(t)
	var table []mistake
	for _, s := range w.stations() {
		add := func(name string, status int, c call, says ...string) {
			table = append(table, mistake{name: s.name + "/" + name, call: c, status: status, says: says})
		}
		none := map[string]string(nil)
		add("unknown flag", 2, s.with(none, "--colour", "red"), "-colour", "--help")
		add("misspelled flag", 2, s.with(none, "--"+s.flag+"s", "1"), s.flag)
		add("flag without value", 2, s.with(none, "--"+s.flag), s.flag)
		add("unknown command", 2, call{program: s.program, args: []string{"explode"}}, `no command "explode"`)
		add("misspelled command", 2, call{program: s.program, args: []string{s.run[0] + "x"}}, "did you mean", s.run[0])
		add("too many arguments", 2, s.with(none, "now"), `"now"`)
		add("unknown log level", 2, s.with(none, "--log-level", "loud"), "loud", "debug")

		config := func(content string) map[string]string {
			return map[string]string{"OPENSTREAM_CONFIG": w.file("config.yaml", content)}
		}
		add("configuration that is missing", 1, s.with(map[string]string{"OPENSTREAM_CONFIG": filepath.Join(w.dir, "none.yaml")}), "no such file", "--config")
		add("configuration of no form", 1, s.with(config("l2-rpc: [")), "config.yaml")
		add("configuration with unknown keys", 2, s.with(config("l2-rcp: http://127.0.0.1:1\ncolour: red\n")),
			"2 problems", `did you mean "l2-rpc"`, "config.yaml:2: colour")
		add("configuration with a password", 2, s.with(config("password: "+wrongSecret+"\n")), "password: unknown key")

		add("no password", 2, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": ""}), "--password-file")
		add("two passwords", 2, s.with(map[string]string{"OPENSTREAM_PASSWORD_ENV": "SECRET", "SECRET": wrongSecret}), "one of them")
		add("password file that is missing", 1, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": filepath.Join(w.dir, "none")}), "does not exist")
		add("password file that is empty", 1, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": w.file("password", "\n")}), "empty")
		add("password variable that is not set", 1, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": "", "OPENSTREAM_PASSWORD_ENV": "SECRET"}), "SECRET is not set")
		add("wrong password", 1, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": w.file("password", wrongSecret+"\n")}), "the password is wrong")
		open := w.file("password", wrongSecret+"\n")
		if err := os.Chmod(open, 0o644); err != nil { //nolint:gosec // the mistake
			t.Fatal(err)
		}
		add("password file that others can read", 1, s.with(map[string]string{"OPENSTREAM_PASSWORD_FILE": open}), "chmod 600")
		add("key that is missing", 1, s.with(map[string]string{"OPENSTREAM_KEY": filepath.Join(w.dir, "none.json")}), "none.json", "does not exist")
		add("key that others can read", 1, s.with(map[string]string{"OPENSTREAM_KEY": w.readableKey()}), "chmod 600")
		add("key that is a raw secret", 1, s.with(map[string]string{"OPENSTREAM_KEY": w.file("key.json", secretOf(w.poor.Key))}), "not a usable key file")
		add("key that is a directory", 1, s.with(map[string]string{"OPENSTREAM_KEY": w.dir}), "not a regular file")

		table = append(table, w.wrongChains(s)...)
		table = append(table, w.wrongDeployments(s)...)
	}
	w.play(t, table)
}

// readableKey is a keystore with careless permissions.
func (w *world) readableKey() string {
	w.t.Helper()
	raw, err := os.ReadFile(w.rich.KeyFile())
	if err != nil {
		w.t.Fatal(err)
	}
	path := w.file("key.json", string(raw))
	if err := os.Chmod(path, 0o644); err != nil { //nolint:gosec // the mistake
		w.t.Fatal(err)
	}
	return path
}

// wrongChains are endpoints that are not the right chain, or no chain at all.
func (w *world) wrongChains(s station) []mistake {
	both := s.name != "openstream" // which never speaks to L1
	html := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<!DOCTYPE html>\n<html>\n<body>Welcome</body>\n</html>\n")) //nolint:errcheck // a test server
	}))
	w.t.Cleanup(html.Close)
	missing := httptest.NewServer(http.NotFoundHandler())
	w.t.Cleanup(missing.Close)
	garbage := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"jsonrpc":"2.0","id":1,"result":"forty-two"}`)) //nolint:errcheck // a test server
	}))
	w.t.Cleanup(garbage.Close)
	l2 := func(url string) map[string]string { return map[string]string{"OPENSTREAM_L2_RPC": url} }
	var table []mistake
	add := func(name string, env map[string]string, status int, says ...string) {
		table = append(table, mistake{name: s.name + "/" + name, call: s.with(env), status: status, says: says})
	}
	add("no RPC", l2(""), 2, "--l2-rpc is missing")
	add("RPC that is down", l2(secretURL("http://127.0.0.1:1")), 1, "L2", "127.0.0.1:1", "refused", "is the chain running")
	add("RPC over WebSocket that is down", l2(secretURL("ws://127.0.0.1:1")), 1, "L2", "127.0.0.1:1", "refused")
	add("RPC of no such host", l2(secretURL("http://nowhere.invalid:8545")), 1, "nowhere.invalid")
	add("RPC that answers HTML", l2(secretURL(html.URL)), 1, "L2", "does not answer in JSON")
	add("RPC that knows nothing", l2(secretURL(missing.URL)), 1, "L2", "it answers 404")
	add("RPC that answers nonsense", l2(secretURL(garbage.URL)), 1, "L2", "chain id")
	add("RPC that wants a password", l2(strings.Replace(w.l2, rpcPassword, wrongSecret, 1)), 1, "401")
	add("RPC without a scheme", l2("127.0.0.1:8546"), 1, "http://host:port")
	add("RPC that is a secret and no URL", l2("https//"+rpcPassword), 1, "http://host:port")
	add("another chain id", map[string]string{"OPENSTREAM_L2_CHAIN_ID": "10"}, 1, "serves chain 31338, not chain 10")
	add("chain id that is no number", map[string]string{"OPENSTREAM_L2_CHAIN_ID": "ten"}, 2, "l2-chain-id")
	if both {
		add("both RPCs down", map[string]string{"OPENSTREAM_L1_RPC": "http://127.0.0.1:1", "OPENSTREAM_L2_RPC": "http://127.0.0.1:1"}, 1, "2 problems", "L1", "L2")
		add("no RPCs and no key", map[string]string{"OPENSTREAM_L1_RPC": "", "OPENSTREAM_L2_RPC": ""}, 2, "--l1-rpc is missing", "--l2-rpc is missing")
		add("another chain id of L1", map[string]string{"OPENSTREAM_L1_CHAIN_ID": "1"}, 1, "serves chain 31337, not chain 1")
		add("RPCs that are exchanged", map[string]string{"OPENSTREAM_L1_RPC": w.l2, "OPENSTREAM_L2_RPC": w.l1}, 1, "is not of an L1", "is not of an L2")
		add("RPC of L1 twice", l2(w.l1), 1, "is not of an L2")
		return table
	}
	add("RPC that never answers", l2("http://"+silent(w.t)), 1, "L2", "is the chain running")
	add("RPC of L1", l2(w.l1), 1, "is not of an L2", "--l2-rpc")
	return table
}

// deployments are the right ones, changed.
func (w *world) deployments(change func(chain string, fields map[string]any)) map[string]string {
	w.t.Helper()
	dir := w.t.TempDir()
	for _, id := range []uint64{w.stage.L1.ID, w.stage.L2.ID} {
		name := strconv.FormatUint(id, 10) + ".json"
		raw, err := os.ReadFile(filepath.Join(w.cast.Deployments, name))
		if err != nil {
			w.t.Fatal(err)
		}
		var fields map[string]any
		if err := json.Unmarshal(raw, &fields); err != nil {
			w.t.Fatal(err)
		}
		change(name, fields)
		if raw, err = json.Marshal(fields); err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
			w.t.Fatal(err)
		}
	}
	return map[string]string{"OPENSTREAM_DEPLOYMENTS": dir}
}

func (w *world) wrongDeployments(s station) []mistake {
	const l1, l2 = "31337.json", "31338.json"
	in := func(dir string) map[string]string { return map[string]string{"OPENSTREAM_DEPLOYMENTS": dir} }
	section := func(fields map[string]any, name string) map[string]any { return fields[name].(map[string]any) }
	noFile := w.t.TempDir()
	for _, name := range []string{l1, l2} { // root reads every file, but no directory
		if err := os.Mkdir(filepath.Join(noFile, name), 0o700); err != nil {
			w.t.Fatal(err)
		}
	}
	noJSON := w.t.TempDir()
	for _, name := range []string{l1, l2} {
		if err := os.WriteFile(filepath.Join(noJSON, name), []byte("<html>"), 0o600); err != nil {
			w.t.Fatal(err)
		}
	}
	var table []mistake
	add := func(name string, env map[string]string, says ...string) {
		table = append(table, mistake{name: s.name + "/" + name, call: s.with(env), status: 1, says: says})
	}
	add("deployments that are missing", in(filepath.Join(w.dir, "nowhere")), "no deployment of chain 31338 is known", "directory")
	add("deployments in a directory that is empty", in(w.t.TempDir()), "no deployment of chain 31338 is known")
	add("deployment file that cannot be read", in(noFile), "read the deployment of chain 31338")
	add("deployment file that is no JSON", in(noJSON), l2, "not readable")
	add("deployment file with missing fields", w.deployments(func(chain string, f map[string]any) {
		if chain == l2 {
			delete(section(f, "l2"), "payments")
			delete(f, "parameters")
		}
	}), l2, "is not usable: ", "l2.payments is missing", "parameters.epochSeconds is missing")
	add("deployment file with an unknown field", w.deployments(func(_ string, f map[string]any) { f["payment"] = "0x01" }), "payment")
	add("deployment file with half an address", w.deployments(func(chain string, f map[string]any) {
		if chain == l2 {
			section(f, "l2")["payments"] = "0x1234"
		}
	}), l2)
	add("contract without code", w.deployments(func(chain string, f map[string]any) {
		if chain == l2 {
			section(f, "l2")["payments"] = w.rich.Address().Hex()
		}
	}), "payments", "no contract there on chain 31338")
	if s.name == "openstream" {
		return table
	}
	other := stage.New(w.t).Deployments()
	mixed := w.t.TempDir()
	for from, name := range map[string]string{w.cast.Deployments: l1, other: l2} {
		raw, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(mixed, name), raw, 0o600); err != nil {
			w.t.Fatal(err)
		}
	}
	add("deployments of two installations", in(mixed), "two installations")
	return table
}

func TestSeveralProblems_AreSaidAtOnce(t *testing.T) {
	w := newWorld(t)
	none := map[string]string{"OPENSTREAM_L1_RPC": "", "OPENSTREAM_L2_RPC": "", "OPENSTREAM_KEY": ""}
	w.play(t, []mistake{
		{name: "operator", status: 2, says: []string{"--l1-rpc is missing", "--l2-rpc is missing", "the aggregator", "the status address", "--receipt-signer"}, call: call{
			program: w.programs.Operator, env: none, args: []string{"run", "--aggregator", "aggregator.example", "--status", "9101", "--receipt-signer", "me"},
		}},
		{name: "operator's multiaddr and peer", status: 2, says: []string{"4001", "12D3"}, call: call{
			program: w.programs.Operator, args: []string{"run", "--listen", "4001", "--peer", "12D3"},
		}},
		{name: "aggregator", status: 2, says: []string{"--l1-rpc is missing", "--l2-rpc is missing", "--key is missing"}, call: call{
			program: w.programs.Aggregator, env: none, args: []string{"run"},
		}},
		{name: "challenger", status: 2, says: []string{"--key is missing", "--aggregator is missing", "--max-bonds-wei"}, call: call{
			program: w.programs.Challenger, env: none, args: []string{"run", "--max-bonds-wei", "much"},
		}},
		{name: "challenger's aggregator", status: 2, says: []string{"the aggregator's URL", "http://host:port", "1000 operators"}, call: call{
			program: w.programs.Challenger, args: []string{"run", "--aggregator", "aggregator.example", "--execute-range", "1000"},
		}},
		{name: "relay", status: 2, says: []string{"4001", "12D3", "cache"}, call: call{
			program: w.programs.Node, args: []string{"run", "--listen", "4001", "--peer", "12D3", "--cache-mib", "0"},
		}},
	})
}

func TestKeys_AreNeverOverwritten(t *testing.T) {
	w := newWorld(t)
	fresh := filepath.Join(t.TempDir(), "new", "key.json")
	w.play(t, []mistake{
		{name: "openstream", status: 1, says: []string{"exists already"}, call: call{program: w.programs.Node, args: []string{"keys", "init", "--light"}}},
		{name: "aggregator", status: 1, says: []string{"exists already"}, call: call{program: w.programs.Aggregator, args: []string{"key", "create", "--light"}}},
		{name: "challenger", status: 1, says: []string{"exists already"}, call: call{program: w.programs.Challenger, args: []string{"key", "create", "--light"}}},
		{name: "without a password", status: 2, says: []string{"--password-file"}, call: call{
			program: w.programs.Challenger, args: []string{"key", "create", "--key", fresh}, env: map[string]string{"OPENSTREAM_PASSWORD_FILE": ""},
		}},
		{name: "below a file", status: 1, says: []string{w.rich.KeyFile()}, call: call{
			program: w.programs.Challenger, args: []string{"key", "create", "--light", "--key", filepath.Join(w.rich.KeyFile(), "key.json")},
		}},
		{name: "of nobody", status: 1, says: []string{"does not exist"}, call: call{program: w.programs.Aggregator, args: []string{"key", "show", "--key", fresh}}},
	})
	t.Run("an operator's are kept and shown", func(t *testing.T) {
		got := w.ask(t, w.rich, call{program: w.programs.Operator, args: []string{"keys", "create", "--light"}})
		if got.status != 0 || !strings.Contains(got.out, w.rich.Address().Hex()) {
			t.Errorf("exit status %d, and it shows another account", got.status)
		}
	})
}

// busyPort is a port of the loopback that is in use.
func busyPort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l.Addr().(*net.TCPAddr).Port
}

func TestPortsAndDirectories_ThatCannotBeUsed_AreNamed(t *testing.T) {
	w := newWorld(t)
	busy := busyPort(t)
	address, mesh := fmt.Sprintf("127.0.0.1:%d", busy), fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", busy)
	database := map[string]string{"DATABASE_URL": stage.Database(t)}
	free := []string{"--listen", "/ip4/127.0.0.1/tcp/0"}
	file := w.file("a-file", "")
	below := filepath.Join(file, "data") // not even root makes it
	operator := func(args ...string) call {
		return call{program: w.programs.Operator, args: append([]string{"run"}, args...)}
	}
	node := func(args ...string) call {
		return call{program: w.programs.Node, args: append([]string{"run"}, args...)}
	}
	challenger := func(args ...string) call {
		return call{program: w.programs.Challenger, args: append([]string{"run", "--aggregator", "http://127.0.0.1:1"}, args...)}
	}
	aggregator := func(args ...string) call {
		return call{program: w.programs.Aggregator, args: append([]string{"run"}, args...), env: database}
	}
	with := func(c call, name, value string) call {
		env := maps.Clone(c.env)
		if env == nil {
			env = make(map[string]string)
		}
		env[name] = value
		c.env = env
		return c
	}
	w.play(t, []mistake{
		{name: "aggregator/port in use", status: 1, says: []string{address, "in use", "another address"}, call: aggregator("--listen", address)},
		{name: "aggregator/address of no form", status: 1, says: []string{"host:port"}, call: aggregator("--listen", "9090")},
		{name: "aggregator/address of another machine", status: 1, says: []string{"192.0.2.1"}, call: aggregator("--listen", "192.0.2.1:9090")},
		{name: "operator/status port in use", status: 1, says: []string{address, "in use", "another address"}, call: operator(append(free, "--status", address)...)},
		{name: "operator/mesh port in use", status: 1, says: []string{mesh, "in use", "--listen"}, call: operator("--listen", mesh)},
		{name: "challenger/status port in use", status: 1, says: []string{address, "in use", "another address"}, call: challenger("--status", address)},
		{name: "challenger/status of no form", status: 1, says: []string{"host:port"}, call: challenger("--status", "9102")},
		{name: "relay/status port in use", status: 1, says: []string{address, "in use", "another address"}, call: node(append(free, "--status", address)...)},
		{name: "relay/mesh port in use", status: 1, says: []string{mesh, "in use", "--listen"}, call: node("--listen", mesh)},
		{name: "relay/aggregator of no form", status: 2, says: []string{"--aggregator"}, call: node(append(free, "--aggregator", "aggregator.example")...)},

		{name: "operator/directory that cannot be made", status: 1, says: []string{file, "not a directory"}, call: with(operator(free...), "OPENSTREAM_DATA_DIR", below)},
		{name: "challenger/directory that cannot be made", status: 1, says: []string{file, "not a directory"}, call: with(challenger(), "OPENSTREAM_DATA_DIR", below)},
		{name: "relay/directory that cannot be made", status: 1, says: []string{file, "not a directory"}, call: with(node(free...), "OPENSTREAM_DATA_DIR", below)},
		{name: "aggregator/directory that cannot be made", status: 1, says: []string{file, "not a directory"}, call: with(with(aggregator(), "OPENSTREAM_DATA_DIR", below), "DATABASE_URL", "")},

		{name: "aggregator/database that is down", status: 1, says: []string{"PostgreSQL", "DATABASE_URL"}, call: with(aggregator("--listen", "127.0.0.1:0"), "DATABASE_URL", "postgres://someone:"+dbPassword+"@127.0.0.1:1/os")},
		{name: "aggregator/database that is none", status: 1, says: []string{"DATABASE_URL"}, call: with(aggregator("--listen", "127.0.0.1:0"), "DATABASE_URL", fmt.Sprintf("postgres://someone:%s@%s/os?connect_timeout=3", dbPassword, webServer(t)))},
		{name: "aggregator/database URL of no form", status: 1, says: []string{"DATABASE_URL"}, call: with(aggregator("--listen", "127.0.0.1:0"), "DATABASE_URL", "mysql://someone:"+dbPassword+"@127.0.0.1/os")},
		{name: "aggregator/database URL with a port of no form", status: 1, says: []string{"DATABASE_URL"}, call: with(aggregator("--listen", "127.0.0.1:0"), "DATABASE_URL", "postgres://someone:"+dbPassword+"@127.0.0.1:x/os")},
		{name: "aggregator/two databases", status: 2, says: []string{"keep one"}, call: aggregator("--database-url-file", w.file("url", "postgres://someone:"+dbPassword+"@127.0.0.1:1/os"))},
		{name: "aggregator/database file that is missing", status: 1, says: []string{"--database-url-file"}, call: with(aggregator("--database-url-file", filepath.Join(w.dir, "none")), "DATABASE_URL", "")},
	})
}

// silent accepts connections and says nothing.
func silent(t *testing.T) (address string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l.Addr().String() // the kernel accepts
}

// webServer is a server that speaks something else than PostgreSQL.
func webServer(t *testing.T) (address string) {
	t.Helper()
	server := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(server.Close)
	return server.Listener.Addr().String()
}
