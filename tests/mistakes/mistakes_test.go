// Package mistakes calls the four programs as people do who are new to them, tired, or unlucky: with wrong flags, keys,
// passwords, chains, files, addresses and empty accounts. Each call has to end in time with the right exit status and a sentence
// that says what to do, to give no secret away, and to lose nothing.
package mistakes

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// programs builds them once, where `make build` does.
var programs = sync.OnceValues(func() (cast.Programs, error) {
	return cast.Build(context.Background(), filepath.Join("..", "..", "build"))
})

// What no program may ever show. The RPC's are part of its URL, as they are with providers.
const (
	rpcPassword = "rpc-password-7d1f0c"
	rpcKey      = "rpc-key-5e0b2a9c44d1"
	dbPassword  = "db-password-b81e63"
	wrongSecret = "not-the-password-9a2c"
)

// patience bounds a call. It is for a program that hangs, not a measure of speed.
const patience = 90 * time.Second

// world is one installation and everything that mistakes are made with.
type world struct {
	t        *testing.T
	stage    *stage.Stage
	cast     *cast.Cast
	programs cast.Programs
	dir      string
	l1, l2   string // RPC URLs with secrets in them
	// rich has money on both chains, poor has none, both have all keys. Neither is registered.
	rich, poor *cast.Actor
	secrets    []string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	built, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	s := stage.New(t)
	dir, err := os.MkdirTemp("", "mistakes-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	// PostgreSQL never runs as root and has to pass through.
	if err := os.Chmod(dir, 0o711); err != nil { //nolint:gosec // see above
		t.Fatal(err)
	}
	w := &world{t: t, stage: s, programs: built, dir: dir, secrets: []string{rpcPassword, rpcKey, dbPassword, wrongSecret}}
	w.l1, w.l2 = guarded(t, s.L1.URL), guarded(t, s.L2.URL)
	w.cast = &cast.Cast{Programs: built, Dir: dir, L1RPC: w.l1, L2RPC: w.l2, Deployments: s.Deployments()}
	w.rich, w.poor = w.actor("rich"), w.actor("poor")
	w.fund(w.rich, ether(100), new(big.Int))
	return w
}

// actor hires somebody whose secrets nobody may see.
func (w *world) actor(name string) *cast.Actor {
	w.t.Helper()
	a, err := w.cast.Actor(name)
	if err != nil {
		w.t.Fatal(err)
	}
	password, err := os.ReadFile(a.PasswordFile())
	if err != nil {
		w.t.Fatal(err)
	}
	blsSecret := a.BLS.Secret()
	w.secrets = append(w.secrets, strings.TrimSpace(string(password)), secretOf(a.Key), secretOf(a.Hot), hex.EncodeToString(blsSecret[:]))
	return a
}

func secretOf(key *ecdsa.PrivateKey) string { return hex.EncodeToString(crypto.FromECDSA(key)) }

func (w *world) fund(a *cast.Actor, wei, stake *big.Int) {
	w.t.Helper()
	if err := w.stage.Fund(w.t.Context(), a.Address(), wei, stake); err != nil {
		w.t.Fatal(err)
	}
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// guarded puts a chain behind a URL with a password and a key in it, and refuses those who do not know both.
func guarded(t *testing.T, target string) string {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{}}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != rpcPassword || r.URL.Path != "/"+rpcKey {
			http.Error(w, "<html><body>401 Unauthorized</body></html>", http.StatusUnauthorized)
			return
		}
		answer, err := relay(client, target, r)
		if err != nil {
			t.Logf("the way to %s: %v", target, err)
			http.Error(w, "the chain does not answer", http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
	}))
	t.Cleanup(client.CloseIdleConnections)
	t.Cleanup(server.Close)
	return secretURL(server.URL)
}

// relay puts a question to a chain.
func relay(client *http.Client, target string, r *http.Request) ([]byte, error) {
	question, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, target, bytes.NewReader(question))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close() //nolint:errcheck // only read
	return io.ReadAll(resp.Body)
}

// secretURL puts the RPC's secrets into a URL.
func secretURL(plain string) string {
	scheme, host, _ := strings.Cut(plain, "://")
	return fmt.Sprintf("%s://someone:%s@%s/%s", scheme, rpcPassword, host, rpcKey)
}

// file writes a file that only its owner can read, under a name of its own.
func (w *world) file(name, content string) string {
	w.t.Helper()
	path := filepath.Join(w.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		w.t.Fatal(err)
	}
	return path
}

// passable is a new directory through which others may pass, as PostgreSQL has to.
func (w *world) passable(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp(w.dir, "data-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o711); err != nil { //nolint:gosec // see above
		t.Fatal(err)
	}
	return dir
}

// database is an empty one.
func (w *world) database(t *testing.T) string {
	t.Helper()
	return stage.Database(t)
}

// call is a command line and what surrounds it.
type call struct {
	program string
	args    []string
	env     map[string]string // beside the usual; empty values take away
	dir     string            // where it is made; an empty directory if not given
}

// usual is the environment in which everything is right but for the mistake: the keys of somebody, the chains, and a new data
// directory with those keys' copies.
func (w *world) usual(t *testing.T, a *cast.Actor) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	copyPrivate(t, a.Dir, dir)
	return map[string]string{
		"OPENSTREAM_L1_RPC": w.l1, "OPENSTREAM_L2_RPC": w.l2, "OPENSTREAM_DEPLOYMENTS": w.cast.Deployments,
		"OPENSTREAM_DATA_DIR": dir, "OPENSTREAM_KEY": a.KeyFile(), "OPENSTREAM_PASSWORD_FILE": a.PasswordFile(),
		"OPENSTREAM_STATUS": "127.0.0.1:0", "OPENSTREAM_DISCOVERY": "off",
	}
}

// copyPrivate copies a directory, its modes included. What its owner, who may be running, takes away meanwhile is left out.
func copyPrivate(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if path != from && errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		rest, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		switch {
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, rest), 0o700)
		case !entry.Type().IsRegular():
			return nil
		}
		raw, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		}
		return os.WriteFile(filepath.Join(to, rest), raw, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// environment is ours without what could steer the programs, and with what a call says.
func environment(all map[string]string) []string {
	var env []string
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "OPENSTREAM_") && !strings.HasPrefix(pair, "DATABASE_URL=") {
			env = append(env, pair)
		}
	}
	for name, value := range all {
		if value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// answer is what a call came to.
type answer struct {
	status      int
	out, errors string
}

// ask makes a call and waits for its end.
func (w *world) ask(t *testing.T, a *cast.Actor, c call) answer {
	t.Helper()
	env := w.usual(t, a)
	maps.Copy(env, c.env)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.program, c.args...) //nolint:gosec // our own programs
	cmd.Env, cmd.Dir = environment(env), c.dir
	if c.dir == "" {
		cmd.Dir = t.TempDir()
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	cmd.WaitDelay = time.Second
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	began := time.Now()
	err := cmd.Run()
	t.Logf("%s %s (%s)\n%s%s", filepath.Base(c.program), strings.Join(c.args, " "), time.Since(began).Round(time.Millisecond), out.String(), errs.String())
	if ctx.Err() != nil {
		t.Fatalf("it was still running after %s", patience)
	}
	if err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	got := answer{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
	w.decent(t, got.out+got.errors)
	return got
}

// decent fails the test if a text gives a secret away, or was meant for programmers.
func (w *world) decent(t *testing.T, text string) {
	t.Helper()
	for _, secret := range w.secrets {
		if strings.Contains(strings.ToLower(text), strings.ToLower(secret)) {
			t.Errorf("a secret was shown: %s", secret)
		}
	}
	for _, ugly := range []string{"panic", "goroutine ", ".go:", "runtime error", "%!", "<nil>", "0x0000000000000000000000000000000000000000"} {
		if strings.Contains(text, ugly) {
			t.Errorf("it says %q", ugly)
		}
	}
}

// sentences are the lines that a program printed about its mistake: the one that begins with its name, and what belongs to it.
func (g answer) sentences(program string) string {
	name := filepath.Base(program) + ": "
	lines := strings.Split(strings.TrimSpace(g.errors), "\n")
	at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, name) })
	if at < 0 {
		return ""
	}
	return strings.Join(lines[at:], "\n")
}

// longest is how long an explanation may be, in bytes. A person reads it.
const longest = 900

// fails makes a call that has to fail with this status and to say all of this in its explanation.
func (w *world) fails(t *testing.T, a *cast.Actor, c call, status int, says ...string) answer {
	t.Helper()
	got := w.ask(t, a, c)
	text := got.sentences(c.program)
	if got.status != status {
		t.Errorf("exit status %d, want %d", got.status, status)
	}
	if text == "" {
		t.Error("it does not explain itself")
	}
	if len(text) > longest {
		t.Errorf("it explains itself at too much length: %d bytes", len(text))
	}
	for _, part := range says {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q", part)
		}
	}
	return got
}

// mistake is a row of a table: a call of somebody that has to fail.
type mistake struct {
	name   string
	who    *cast.Actor // rich if nil
	call   call
	status int
	says   []string
}

// play plays a table. Rows of one table do not disturb each other.
func (w *world) play(t *testing.T, table []mistake) {
	t.Helper()
	for _, m := range table {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			who := m.who
			if who == nil {
				who = w.rich
			}
			w.fails(t, who, m.call, m.status, m.says...)
		})
	}
}

// serve starts a program that keeps running while mistakes are made around it. Its log must be decent too.
func (w *world) serve(t *testing.T, a *cast.Actor, c call) *cast.Process {
	t.Helper()
	env := w.usual(t, a)
	maps.Copy(env, c.env)
	p, err := cast.Start(cast.Spec{
		Name: filepath.Base(c.program), Path: c.program, Args: c.args, Log: filepath.Join(t.TempDir(), "log"), Env: settings(env),
	})
	return w.keep(t, p, err)
}

// settings are a call's environment for a process that gets ours as well.
func settings(all map[string]string) []string {
	var env []string
	for name, value := range all {
		env = append(env, name+"="+value)
	}
	return env
}

// keep stops a process with the test. What it has said must be decent too.
func (w *world) keep(t *testing.T, p *cast.Process, err error) *cast.Process {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		select {
		case <-p.Done(): // the test waited for it
		default:
			if err := p.Stop(); err != nil {
				t.Error(err)
			}
		}
		if t.Failed() {
			t.Logf("%s said:\n%s", p.Name, p.Tail())
		}
		raw, err := os.ReadFile(p.Log)
		if err != nil {
			t.Fatal(err)
		}
		w.decent(t, string(raw))
	})
	return p
}

// eventually waits for a condition and fails the test after patience.
func eventually(t *testing.T, what string, holds func() (bool, string)) {
	t.Helper()
	limit := time.After(patience)
	for {
		ok, why := holds()
		if ok {
			return
		}
		select {
		case <-limit:
			t.Fatalf("waited in vain: %s: %s", what, why)
		case <-time.After(50 * time.Millisecond):
		}
	}
}
