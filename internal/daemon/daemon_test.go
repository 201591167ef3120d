package daemon

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/clock"
)

// diary records what happens in which order.
type diary struct {
	mu    sync.Mutex
	lines []string
}

func (d *diary) add(format string, args ...any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

func (d *diary) part(name string) Part {
	ready := make(chan struct{})
	return Part{Name: name, Ready: ready, Run: func(ctx context.Context) error {
		d.add("start %s", name)
		close(ready)
		<-ctx.Done()
		d.add("stop %s", name)
		return ctx.Err()
	}}
}

func TestGroup_StartsInOrderAndStopsInReverse(t *testing.T) {
	var d diary
	ctx, cancel := context.WithCancel(context.Background())
	last := Part{Name: "last", Run: func(ctx context.Context) error {
		cancel()
		<-ctx.Done()
		return nil
	}}
	g := Group{Parts: []Part{d.part("a"), d.part("b"), d.part("c"), last}}
	if err := g.Run(ctx); err != nil {
		t.Fatal(err)
	}
	want := []string{"start a", "start b", "start c", "stop c", "stop b", "stop a"}
	if !slices.Equal(d.lines, want) {
		t.Fatalf("%v, want %v", d.lines, want)
	}
}

func TestGroup_ReturnsTheFirstRealFailureAndStopsTheRest(t *testing.T) {
	boom := errors.New("boom")
	var d diary
	g := Group{Parts: []Part{
		d.part("a"),
		{Name: "bad", Run: func(context.Context) error { return boom }},
		{Name: "echo", Run: func(ctx context.Context) error { <-ctx.Done(); return errors.New("echo") }},
	}}
	err := g.Run(context.Background())
	if !errors.Is(err, boom) || err.Error() != "bad: boom" {
		t.Fatalf("got %v", err)
	}
	if !slices.Equal(d.lines, []string{"start a", "stop a"}) {
		t.Fatalf("%v", d.lines)
	}
}

func TestGroup_APartThatEndsByItselfHasFailed_UnlessItFinishes(t *testing.T) {
	for _, finishes := range []bool{false, true} {
		var d diary
		g := Group{Parts: []Part{d.part("a"), {Name: "short", Finishes: finishes, Run: func(context.Context) error { return nil }}}}
		if err := g.Run(context.Background()); (err == nil) != finishes {
			t.Errorf("finishes %v: %v", finishes, err)
		}
	}
}

func TestGroup_AFailureBeforeReadyStartsNothingAfterIt(t *testing.T) {
	var d diary
	g := Group{Parts: []Part{
		{Name: "db", Ready: make(chan struct{}), Run: func(context.Context) error { return errors.New("no server") }},
		d.part("api"),
	}}
	if err := g.Run(context.Background()); err == nil || err.Error() != "db: no server" {
		t.Fatalf("got %v", err)
	}
	if len(d.lines) != 0 {
		t.Fatalf("started %v", d.lines)
	}
}

func TestGroup_NamesWhatIsStillRunningWhenTheBudgetEnds(t *testing.T) {
	c := clock.NewFake(time.Unix(0, 0))
	release := make(chan struct{})
	defer close(release)
	stopped := &watchedLog{until: "msg=stopped part=good", seen: make(chan struct{})}
	ctx, cancel := context.WithCancel(context.Background())
	g := Group{Clock: c, Budget: time.Minute, Parts: []Part{
		{Name: "deaf", Run: func(context.Context) error { <-release; return nil }},
		{Name: "good", Run: func(ctx context.Context) error { <-ctx.Done(); return nil }},
	}}
	g.Log = slog.New(slog.NewTextHandler(stopped, &slog.HandlerOptions{Level: slog.LevelDebug}))
	done := make(chan error)
	go func() { done <- g.Run(ctx) }()
	cancel()
	<-stopped.seen
	if err := c.AwaitTimers(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Minute)
	err := <-done
	if !errors.Is(err, ErrStillRunning) || !strings.Contains(err.Error(), "deaf") || strings.Contains(err.Error(), "good") {
		t.Fatalf("got %v", err)
	}
}

// watchedLog tells when a line is logged.
type watchedLog struct {
	until string
	seen  chan struct{}
}

func (w *watchedLog) Write(b []byte) (int, error) {
	if strings.Contains(string(b), w.until) {
		close(w.seen)
	}
	return len(b), nil
}

func TestStatus_SaysWhichPartIsNotReadyAndWhy(t *testing.T) {
	var h Health
	if ready, _ := h.State(); ready {
		t.Fatal("the zero value is ready")
	}
	h.Expect("l1", "l2")
	h.Report("l1", nil)
	l, err := Listen("health", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	HandleStatus(mux, &h, NewRegistry())
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- (&Group{Parts: []Part{HTTP("health", l, mux)}}).Run(ctx) }()

	get := func(path string) (int, string) {
		res, err := http.Get("http://" + l.Addr().String() + path)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res.StatusCode, string(b)
	}
	if code, _ := get("/healthz"); code != 200 {
		t.Errorf("healthz %d", code)
	}
	code, body := get("/readyz")
	var state struct {
		Ready bool
		Parts map[string]string
	}
	if err := json.Unmarshal([]byte(body), &state); err != nil || code != 503 || state.Ready ||
		state.Parts["l1"] != "" || state.Parts["l2"] != "has not started" {
		t.Errorf("readyz %d %s (%v)", code, body, err)
	}
	h.Report("l2", errors.New("dial refused"))
	if _, body := get("/readyz"); !strings.Contains(body, "dial refused") {
		t.Errorf("readyz %s", body)
	}
	h.Report("l2", nil)
	if code, _ := get("/readyz"); code != 200 {
		t.Errorf("readyz %d", code)
	}
	if code, body := get("/metrics"); code != 200 || !strings.Contains(body, "go_goroutines") {
		t.Errorf("metrics %d", code)
	}

	_, err = Listen("another", l.Addr().String())
	var hint Hinter
	if err == nil || !errors.As(err, &hint) || !strings.Contains(hint.Hint(), "another address") {
		t.Errorf("port in use: %v", err)
	}
	for _, bad := range []string{"no port", "127.0.0.1:99999", "999.1.1.1:1"} {
		if l, err := Listen("x", bad); err == nil {
			_ = l.Close()
			t.Errorf("listened on %q", bad)
		}
	}
	cancel()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

// testApp returns an app with one command that records its configuration.
func testApp(got *map[string]any, out io.Writer) *cli.App {
	return &cli.App{
		Name: "prog", Writer: io.Discard, ErrWriter: out,
		Commands: []*cli.Command{
			{
				Name: "run",
				Flags: []cli.Flag{
					ConfigFlag("PROG"),
					&cli.StringFlag{Name: "l1-rpc", EnvVars: []string{"PROG_L1_RPC"}},
					&cli.StringFlag{Name: "l2-rpc", Value: "default", EnvVars: []string{"PROG_L2_RPC"}},
					&cli.DurationFlag{Name: "epoch", EnvVars: []string{"PROG_EPOCH"}},
					&cli.StringSliceFlag{Name: "peer"},
				},
				Before: ReadConfig,
				Action: func(c *cli.Context) error {
					*got = map[string]any{
						"l1-rpc": c.String("l1-rpc"), "l2-rpc": c.String("l2-rpc"), "epoch": c.Duration("epoch"),
						"peer": strings.Join(c.StringSlice("peer"), "+"),
					}
					ShowConfig(out, c)
					return nil
				},
			},
			{Name: "fail", Action: func(*cli.Context) error { return WithHint(errors.New("no chain"), "start it") }},
			{Name: "find", Action: func(*cli.Context) error { return &StatusError{Status: 7, Err: errors.New("something")} }},
		},
	}
}

func TestConfig_FlagWinsOverEnvironmentWinsOverFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "c.yaml")
	content := "l1-rpc: from-file\nl2-rpc: from-file\nepoch: 7s\npeer: [a, b]\n"
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	run1 := func(args ...string) map[string]any {
		var got map[string]any
		var out bytes.Buffer
		if code := run(context.Background(), testApp(&got, &out), append([]string{"prog", "run", "--config", file}, args...)); code != ExitOK {
			t.Fatalf("status %d: %s", code, out.String())
		}
		return got
	}
	if got := run1(); got["l1-rpc"] != "from-file" || got["epoch"] != 7*time.Second || got["peer"] != "a+b" {
		t.Errorf("file alone: %v", got)
	}
	t.Setenv("PROG_L1_RPC", "from-env")
	t.Setenv("PROG_L2_RPC", "from-env")
	if got := run1("--l2-rpc", "from-flag", "--peer", "c"); got["l1-rpc"] != "from-env" || got["l2-rpc"] != "from-flag" || got["peer"] != "c" {
		t.Errorf("all three: %v", got)
	}
}

func TestConfig_AllProblemsComeAtOnceWithHints(t *testing.T) {
	file := filepath.Join(t.TempDir(), "c.yaml")
	content := "l1rpc: x\nepoch: soon\nl2-rpc: {a: b}\nzzzzzzzzzzzz: 1\nl1-rpc: x\nl1-rpc: y\n"
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	var out bytes.Buffer
	if code := run(context.Background(), testApp(&got, &out), []string{"prog", "run", "--config", file}); code != ExitUsage {
		t.Fatalf("status %d: %s", code, out.String())
	}
	for _, want := range []string{`did you mean "l1-rpc"?`, "zzzzzzzzzzzz: unknown key", `"soon" is not a value`, "neither one value nor a list", "given twice", "5 problems"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("not said: %s in\n%s", want, out.String())
		}
	}
	if got != nil {
		t.Error("the command ran")
	}
}

func TestMain_ExitsWithOneLineAndAHint(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		code int
		say  []string
	}{
		"failure":         {[]string{"fail"}, ExitFailed, []string{"prog: no chain\n", "→ start it"}},
		"finding":         {[]string{"find"}, 7, []string{"prog: something\n"}},
		"unknown flag":    {[]string{"run", "--nope"}, ExitUsage, []string{"nope", "--help"}},
		"unknown command": {[]string{"runn"}, ExitUsage, []string{`no command "runn"`, `did you mean "run"?`}},
		"no such thing":   {[]string{"zzzzzzzzzzzz"}, ExitUsage, []string{"the commands are: ", " fail,"}},
		"bad value":       {[]string{"run", "--epoch", "soon"}, ExitUsage, []string{"soon"}},
		"missing file":    {[]string{"run", "--config", "/nonexistent/c.yaml"}, ExitFailed, []string{"/nonexistent/c.yaml", "--config"}},
		"help":            {[]string{"run", "--help"}, ExitOK, nil},
		"nothing":         {nil, ExitOK, nil},
	} {
		var got map[string]any
		var out bytes.Buffer
		code := run(context.Background(), testApp(&got, &out), append([]string{"prog"}, c.args...))
		if code != c.code {
			t.Errorf("%s: status %d, want %d: %s", name, code, c.code, out.String())
		}
		for _, s := range c.say {
			if !strings.Contains(out.String(), s) {
				t.Errorf("%s: %q not said in %q", name, s, out.String())
			}
		}
		if n := strings.Count(out.String(), " fail,"); n > 1 {
			t.Errorf("%s: the commands are listed %d times", name, n)
		}
		if strings.Contains(out.String(), "goroutine") {
			t.Errorf("%s: a stack trace", name)
		}
	}
}

func TestShowConfig_HidesSecrets(t *testing.T) {
	var got map[string]any
	var out bytes.Buffer
	args := []string{"prog", "run", "--l1-rpc", "https://u:hunter2@rpc.example/v3/0123456789abcdef0123456789abcdef?key=topsecret&sslmode=require", "--peer", "http://a:hunter2@b"}
	if code := run(context.Background(), testApp(&got, &out), args); code != ExitOK {
		t.Fatalf("status %d", code)
	}
	for _, secret := range []string{"hunter2", "0123456789abcdef", "topsecret"} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("shows %s:\n%s", secret, out.String())
		}
	}
	for _, want := range []string{"rpc.example", "sslmode=require", "l2-rpc: default # default"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("does not show %s:\n%s", want, out.String())
		}
	}
	if got := RedactURL("postgres://x:se cret@h/db"); strings.Contains(got, "cret") {
		t.Error(got)
	}
	if got := RedactURL("/some/file/with/a/very-long-name-of-its-own"); got != "/some/file/with/a/very-long-name-of-its-own" {
		t.Error(got)
	}
}

func TestNewLogger_RefusesBothMistakesAtOnce(t *testing.T) {
	_, err := NewLogger(io.Discard, LogConfig{Format: "xml", Level: "loud"})
	if err == nil || !strings.Contains(err.Error(), "xml") || !strings.Contains(err.Error(), "loud") {
		t.Fatalf("got %v", err)
	}
	var out bytes.Buffer
	log, err := NewLogger(&out, LogConfig{Format: "json", Level: "warn"})
	if err != nil {
		t.Fatal(err)
	}
	log.Info("no")
	log.Warn("yes", "n", 1)
	var line map[string]any
	if err := json.Unmarshal(out.Bytes(), &line); err != nil || line["msg"] != "yes" {
		t.Fatalf("%s: %v", out.String(), err)
	}
}
