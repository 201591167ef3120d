package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// ErrNotInstalled says that no PostgreSQL server programs were found.
var ErrNotInstalled = errors.New("no PostgreSQL server is installed: install one (on Debian: apt-get install postgresql), or set DATABASE_URL to a running one")

// programs is the directory of initdb and postgres: those of the cluster's own version if there is a cluster, else the
// newest.
func programs(data string) (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil {
		return "", err
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			found = append(found, real)
		}
	}
	byVersion := map[int]string{}
	for _, initdb := range found {
		dir := filepath.Dir(initdb)
		if _, err := os.Stat(filepath.Join(dir, "postgres")); err != nil {
			continue
		}
		version, err := strconv.Atoi(filepath.Base(filepath.Dir(dir)))
		if err != nil {
			version = 0 // not installed by version; the last resort
		}
		byVersion[version] = dir
	}
	if len(byVersion) == 0 {
		return "", ErrNotInstalled
	}
	versions := make([]int, 0, len(byVersion))
	for v := range byVersion {
		versions = append(versions, v)
	}
	newest := slices.Max(versions)
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if err != nil {
		return byVersion[newest], nil
	}
	own, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return "", fmt.Errorf("version file of the cluster: %w", err)
	}
	if dir, ok := byVersion[own]; ok {
		return dir, nil
	}
	if dir, ok := byVersion[0]; ok {
		return dir, nil
	}
	return "", fmt.Errorf("the cluster is of PostgreSQL %d, of which no server is installed (there is %v); install it, or move the data", own, versions)
}

// server is the child process.
type server struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when the process has ended
	err  error         // why, once done is closed
	tail *tail
}

// launch starts the process on a thread that lives as long as the process: the kernel tells the child that its parent died
// when that thread ends, so the server shuts down even if we are killed.
func launch(cmd *exec.Cmd) (*server, error) {
	s := &server{cmd: cmd, done: make(chan struct{}), tail: &tail{}}
	cmd.Stdout, cmd.Stderr = s.tail, s.tail
	cmd.SysProcAttr.Pdeathsig = syscall.SIGINT
	cmd.SysProcAttr.Setpgid = true // an interrupt at the terminal is for us; we stop the server in order
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		err := cmd.Start()
		started <- err
		if err != nil {
			return
		}
		s.err = cmd.Wait()
		close(s.done)
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return s, nil
}

// stop asks for PostgreSQL's fast shutdown: sessions are cut, transactions rolled back, a checkpoint written.
func (s *server) stop(budget time.Duration) error {
	select {
	case <-s.done:
		return nil
	default:
	}
	if err := s.cmd.Process.Signal(syscall.SIGINT); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-s.done:
		return nil
	case <-time.After(budget):
	}
	// An immediate shutdown loses nothing that was committed; the next start recovers.
	_ = s.cmd.Process.Signal(syscall.SIGQUIT)
	select {
	case <-s.done:
		return fmt.Errorf("it did not stop within %s and was told to quit at once", budget)
	case <-time.After(5 * time.Second):
		_ = s.cmd.Process.Kill()
		<-s.done
		return fmt.Errorf("it did not stop within %s and was killed", budget)
	}
}

// failure is what the server said last, and how it ended.
func (s *server) failure() error {
	return fmt.Errorf("%w: %s", cmpErr(s.err), lastLines(s.tail.String()))
}

func cmpErr(err error) error {
	if err == nil {
		return errors.New("exit status 0")
	}
	return err
}

// tail keeps the end of what is written.
type tail struct {
	mu  sync.Mutex
	buf []byte // under mu
}

const tailSize = 8 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, p...)
	if over := len(t.buf) - tailSize; over > 0 {
		t.buf = append(t.buf[:0], t.buf[over:]...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.buf)
}

// stopOrphan ends a server that a killed process of ours left behind. We hold the directory's lock, so nobody else uses it.
func stopOrphan(ctx context.Context, data string) error {
	text, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
	if err != nil {
		return nil // none
	}
	first, _, _ := bytes.Cut(text, []byte("\n"))
	pid, err := strconv.Atoi(strings.TrimSpace(string(first)))
	if err != nil || pid <= 1 {
		return nil // PostgreSQL itself judges a damaged file
	}
	if !servesFrom(pid, data) {
		return nil // the number belongs to another process by now
	}
	if err := syscall.Kill(pid, syscall.SIGINT); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("stop the server that an earlier run left behind (process %d): %w", pid, err)
	}
	for deadline := time.Now().Add(stopBudget); servesFrom(pid, data); {
		if time.Now().After(deadline) {
			return fmt.Errorf("the server that an earlier run left behind (process %d) does not stop; end it by hand", pid)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}

// servesFrom says whether a process is alive and runs in the cluster's directory, where a server changes to.
func servesFrom(pid int, data string) bool {
	cwd, err := os.Readlink(filepath.Join("/proc", strconv.Itoa(pid), "cwd"))
	return err == nil && cwd == data
}
