// Package pgtest gives tests a real PostgreSQL: one private cluster per test binary, one fresh database per test.
package pgtest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/openstreaming/openstreaming/internal/postgres"
)

var (
	once    sync.Once
	cluster *postgres.Cluster
	failure error
	home    string
	number  atomic.Int64
)

// Main runs a package's tests and stops the cluster afterwards, if a test started one. Use it as TestMain's whole body:
// os.Exit(pgtest.Main(m)).
func Main(m *testing.M) int {
	code := m.Run()
	if err := Stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = max(code, 1)
	}
	return code
}

// Stop stops the cluster, if a test started one. It is for a TestMain that has more to do than Main.
func Stop() error {
	var err error
	if cluster != nil {
		err = cluster.Stop()
	}
	if home != "" {
		_ = os.RemoveAll(home)
	}
	return err
}

// URL is the connection string of a new, empty database.
func URL(tb testing.TB) string {
	tb.Helper()
	once.Do(start)
	if failure != nil {
		tb.Fatalf("tests of this package need a PostgreSQL server: %v", failure)
	}
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, cluster.URL())
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	name := fmt.Sprintf("test_%d", number.Add(1))
	if _, err := conn.Exec(ctx, "CREATE DATABASE "+name); err != nil {
		tb.Fatal(err)
	}
	return strings.Replace(cluster.URL(), "/"+postgres.Database+"?", "/"+name+"?", 1)
}

// Home is a directory for a cluster of a test's own, removed at its end. It is not the test's own directory: the account
// that PostgreSQL runs as under root could not enter it.
func Home(tb testing.TB) string {
	tb.Helper()
	dir, err := makeHome()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func makeHome() (string, error) {
	dir, err := os.MkdirTemp("", "pgtest-")
	if err != nil {
		return "", err
	}
	return dir, os.Chmod(dir, 0o755)
}

func start() {
	if home, failure = makeHome(); failure != nil {
		return
	}
	cluster, failure = postgres.Start(context.Background(), postgres.Config{
		Dir: filepath.Join(home, "pg"),
		// A test that needs durability kills a process, not the machine.
		Settings: map[string]string{"fsync": "off", "full_page_writes": "off", "max_connections": "200"},
	})
}
