package stage

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/openstreaming/openstreaming/internal/postgres"
)

// database is the PostgreSQL server of this package of tests: DATABASE_URL's, or a private cluster.
var database struct {
	cluster *postgres.Cluster
	url     string
	dir     string
	err     error
}

var databases atomic.Uint64

// Database makes an empty database for a test and returns its connection string. The server is started by the first test
// that asks for it and stopped by Main.
func Database(t testing.TB) string {
	t.Helper()
	if database.url == "" && database.err == nil {
		database.err = startDatabase()
	}
	if database.err != nil {
		t.Fatalf("start PostgreSQL: %v", database.err)
	}
	name := fmt.Sprintf("stage_%d_%d", os.Getpid(), databases.Add(1))
	execute(t, "CREATE DATABASE "+name)
	t.Cleanup(func() { execute(t, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)") })
	u, err := url.Parse(database.url)
	if err != nil {
		t.Fatalf("DATABASE_URL is not of the form postgres://host/database: %v", err)
	}
	u.Path = "/" + name
	return u.String()
}

func startDatabase() (err error) {
	if database.url = os.Getenv("DATABASE_URL"); database.url != "" {
		return nil
	}
	if database.dir, err = os.MkdirTemp("", "openstream-stage-db-"); err != nil {
		return err
	}
	// Started by root, the server runs as another account, which has to pass through here.
	if err := os.Chmod(database.dir, 0o755); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	database.cluster, err = postgres.Start(ctx, postgres.Config{
		Dir: database.dir + "/cluster", Log: Logger(),
		// Tests kill programs, never the machine.
		Settings: map[string]string{"fsync": "off", "full_page_writes": "off"},
	})
	if err != nil {
		return err
	}
	database.url = database.cluster.URL()
	return nil
}

func stopDatabase() {
	if database.cluster != nil {
		_ = database.cluster.Stop()
	}
	if database.dir != "" {
		_ = os.RemoveAll(database.dir)
	}
}

func execute(t testing.TB, statement string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, database.url)
	if err != nil {
		t.Fatalf("connect to PostgreSQL: %v", err)
	}
	defer conn.Close(ctx) //nolint:errcheck // the statement is done
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}
