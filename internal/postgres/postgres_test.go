package postgres

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// home is a directory that the account of the server can enter, which t.TempDir is not.
func home(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "postgres-test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func query(t *testing.T, url, sql string) string {
	t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	var out string
	if err := conn.QueryRow(ctx, sql).Scan(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

// helperDir tells the test binary to start a cluster there, say so, and wait to be killed.
const helperDir = "POSTGRES_TEST_HELPER_DIR"

func TestMain(m *testing.M) {
	dir := os.Getenv(helperDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	c, err := Start(context.Background(), Config{Dir: dir})
	if err != nil {
		_, _ = os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
	_, _ = os.Stdout.WriteString(c.URL() + "\n")
	select {}
}

func TestCluster_KeepsItsDataThroughStopAndThroughKill(t *testing.T) {
	dir := filepath.Join(home(t), "pg")
	ctx := context.Background()
	c, err := Start(ctx, Config{Dir: dir, Settings: map[string]string{"work_mem": "5MB"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := query(t, c.URL(), "SHOW work_mem"); got != "5MB" {
		t.Errorf("work_mem %s", got)
	}
	if got := query(t, c.URL(), "SHOW fsync"); got != "on" {
		t.Errorf("fsync %s", got)
	}
	if got := query(t, c.URL(), "SHOW listen_addresses"); got != "" {
		t.Errorf("the server listens on %q", got)
	}
	if _, err := Start(ctx, Config{Dir: dir}); err == nil || !strings.Contains(err.Error(), "another process") {
		t.Fatalf("a second server on one directory: %v", err)
	}
	conn, err := pgx.Connect(ctx, c.URL())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(ctx, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')"); err != nil {
		t.Fatal(err)
	}
	_ = conn.Close(ctx)
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}

	// Another process takes over and is killed without warning: its server must not outlive it or bar the way.
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), helperDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 4096)
	n, err := out.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	if got := query(t, strings.TrimSpace(string(line[:n])), "SELECT word FROM kept"); got != "here" {
		t.Errorf("found %q", got)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	c, err = Start(ctx, Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if got := query(t, c.URL(), "SELECT word FROM kept"); got != "here" {
		t.Errorf("found %q", got)
	}

	ended := make(chan error, 1)
	go func() { ended <- c.Wait(ctx) }()
	if err := c.server.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "ended by itself") {
		t.Errorf("a server that was killed: %v", err)
	}
	_ = c.Stop()
}

func TestStart_RefusesADirectoryOfSomebodyElse(t *testing.T) {
	dir := filepath.Join(home(t), "pg")
	if err := os.MkdirAll(filepath.Join(dir, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "data", "thesis.txt"), []byte("years of work"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(context.Background(), Config{Dir: dir}); err == nil || !strings.Contains(err.Error(), "not a PostgreSQL cluster") {
		t.Fatal(err)
	}
	if _, err := Start(context.Background(), Config{}); err == nil {
		t.Fatal("no directory was given and one was used")
	}
}

func TestServerOfAnotherAccount_IsToldWhichDirectoryBarsTheWay(t *testing.T) {
	closed := filepath.Join(home(t), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	other := owner{name: "somebody", uid: uint32(os.Getuid()) + 1, gid: uint32(os.Getgid()) + 1, other: true}
	if err := other.canReach(filepath.Join(closed, "pg")); err == nil || !strings.Contains(err.Error(), "somebody here, who cannot enter "+closed+";") {
		t.Errorf("behind a closed directory: %v", err)
	}
	if err := other.canReach(closed); err != nil {
		t.Errorf("beside it: %v", err)
	}
	if err := (owner{}).canReach(filepath.Join(closed, "pg")); err != nil {
		t.Errorf("as ourselves: %v", err)
	}
}

func TestPrograms_AreOfTheClustersVersion(t *testing.T) {
	dir := t.TempDir()
	if _, err := programs(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "PG_VERSION"), []byte("7\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := programs(dir); err == nil || !strings.Contains(err.Error(), "PostgreSQL 7") {
		t.Fatal(err)
	}
}
