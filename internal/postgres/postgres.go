// Package postgres runs a private PostgreSQL server: a cluster in a directory of ours, made with the server programs that
// are installed, reachable over a Unix socket by the owner of that directory only.
//
// It promises that no half-made cluster is ever used, that durability is PostgreSQL's default (every commit is on the disk),
// and that the server does not outlive the process that started it. It refuses to touch a directory that is not a cluster of
// its own, and to run two servers on one.
//
// PostgreSQL does not run as root. Started by root, the cluster belongs to the account postgres, or nobody where there is
// none, which must be able to reach the directory.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"golang.org/x/sys/unix"
)

// Database is the name of the database, and of its owner, in a private cluster.
const Database = "openstreaming"

// startBudget is how long a server may take to answer, stopBudget to stop. Recovery after a crash is part of a start.
const (
	startBudget = 60 * time.Second
	stopBudget  = 20 * time.Second
)

// Config says where the cluster is.
type Config struct {
	Dir      string            // the cluster's directory; made if it does not exist
	Settings map[string]string // of postgresql.conf, beside ours
	Log      *slog.Logger      // none if nil
}

// Cluster is a running server. Start makes one.
type Cluster struct {
	dir, socket string
	lock        *os.File
	server      *server
	log         *slog.Logger
}

// Start makes the cluster if there is none yet, starts its server and returns once the database answers. The caller then
// runs Wait, and Stop at the end.
func Start(ctx context.Context, c Config) (*Cluster, error) {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	dir, err := filepath.Abs(c.Dir)
	if err != nil || c.Dir == "" {
		return nil, errors.New("the directory of the private PostgreSQL cluster is not given")
	}
	owner, err := clusterOwner()
	if err != nil {
		return nil, err
	}
	if err := owner.makeHome(dir); err != nil {
		return nil, err
	}
	cl := &Cluster{dir: filepath.Join(dir, "data"), log: c.Log}
	if cl.lock, err = lockDir(dir); err != nil {
		return nil, err
	}
	if err := cl.start(ctx, owner, dir, c.Settings); err != nil {
		cl.release()
		return nil, fmt.Errorf("private PostgreSQL cluster in %s: %w", dir, err)
	}
	return cl, nil
}

func (c *Cluster) start(ctx context.Context, owner owner, dir string, settings map[string]string) error {
	bin, err := programs(c.dir)
	if err != nil {
		return err
	}
	if err := ensureCluster(ctx, owner, bin, c.dir); err != nil {
		return err
	}
	if err := stopOrphan(ctx, c.dir); err != nil {
		return err
	}
	if c.socket, err = owner.socketDir(dir); err != nil {
		return err
	}
	args := []string{
		"-D", c.dir, "-c", "listen_addresses=", "-c", "unix_socket_directories=" + c.socket,
		"-c", "unix_socket_permissions=0700", "-c", "logging_collector=off", "-c", "log_destination=stderr",
	}
	for name, value := range settings {
		args = append(args, "-c", name+"="+value)
	}
	if c.server, err = launch(owner.command(filepath.Join(bin, "postgres"), args...)); err != nil {
		return fmt.Errorf("start the server: %w", err)
	}
	if err := c.awaitReady(ctx); err != nil {
		return errors.Join(err, c.server.stop(stopBudget))
	}
	return nil
}

// URL is the connection string of the database. It holds no secret: the socket's directory is what keeps others out.
func (c *Cluster) URL() string { return c.urlOf(Database) }

func (c *Cluster) urlOf(database string) string {
	q := url.Values{"host": {c.socket}, "user": {Database}, "sslmode": {"disable"}}
	return "postgres:///" + database + "?" + q.Encode()
}

// Wait blocks until ctx ends (nil) or the server ends by itself, which is a failure.
func (c *Cluster) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-c.server.done:
		return fmt.Errorf("the private PostgreSQL server ended by itself: %w", c.server.failure())
	}
}

// Stop ends all sessions and the server, and waits until everything is on the disk.
func (c *Cluster) Stop() error {
	defer c.release()
	if err := c.server.stop(stopBudget); err != nil {
		return fmt.Errorf("stop the private PostgreSQL server: %w", err)
	}
	return nil
}

func (c *Cluster) release() {
	if c.socket != "" && !strings.HasPrefix(c.socket, filepath.Dir(c.dir)) {
		_ = os.RemoveAll(c.socket) // it was made elsewhere because our path is too long for a socket
	}
	_ = c.lock.Close()
}

// awaitReady connects until the server answers, and makes the database.
func (c *Cluster) awaitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startBudget)
	defer cancel()
	for {
		err := c.makeDatabase(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-c.server.done:
			return fmt.Errorf("the server did not start: %w", c.server.failure())
		case <-ctx.Done():
			return fmt.Errorf("the server does not answer: %w", err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func (c *Cluster) makeDatabase(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, c.urlOf("postgres"))
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	var exists bool
	if err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", Database).Scan(&exists); err != nil || exists {
		return err
	}
	_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{Database}.Sanitize())
	return err
}

// ensureCluster makes a cluster beside its place and moves it there when it is whole.
func ensureCluster(ctx context.Context, owner owner, bin, data string) error {
	if _, err := os.Stat(filepath.Join(data, "PG_VERSION")); err == nil {
		return nil
	}
	if entries, err := os.ReadDir(data); err == nil && len(entries) > 0 {
		return fmt.Errorf("%s is not empty and not a PostgreSQL cluster; choose another data directory", data)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	draft := data + ".new"
	if err := os.RemoveAll(draft); err != nil {
		return fmt.Errorf("remove an unfinished cluster: %w", err)
	}
	cmd := owner.command(filepath.Join(bin, "initdb"), "-D", draft, "-U", Database, "--auth=trust", "--encoding=UTF8", "--locale=C")
	if out, err := runFor(ctx, cmd); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, lastLines(out))
	}
	if err := os.Rename(draft, data); err != nil {
		return fmt.Errorf("put the new cluster in its place: %w", err)
	}
	return nil
}

// runFor runs a command that must end with the context.
func runFor(ctx context.Context, cmd *exec.Cmd) (string, error) {
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		return "", err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return out.String(), err
	case <-ctx.Done():
		_ = cmd.Process.Kill()
		<-ended
		return out.String(), ctx.Err()
	}
}

// lockDir keeps a second process of ours off the directory, for as long as the file is open.
func lockDir(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", dir, err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("another process runs the private PostgreSQL cluster in %s; stop it, or choose another data directory", dir)
	}
	return f, nil
}

func lastLines(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return strings.Join(lines[max(0, len(lines)-5):], "; ")
}
