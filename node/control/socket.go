package control

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/openstreaming/openstreaming/internal/daemon"
)

// Socket is the name of the socket in a data directory.
const Socket = "control.sock"

// maxPath is the longest path of a Unix socket that every system takes, in bytes with the final zero: 104 on BSD, 108 on Linux.
const maxPath = 104

var errRefused error = syscall.ECONNREFUSED

// place is a directory in which a socket stands. Where the path is too long for a socket's address, the directory is held open and
// the socket reached through the descriptor, whose path is short.
type place struct {
	dir  string
	held *os.File // nil if the path is short enough
}

func openPlace(dir string, longest int) (place, error) {
	p := place{dir: dir}
	if len(dir)+1+longest < maxPath {
		return p, nil
	}
	held, err := os.Open(dir)
	if err != nil {
		return p, err
	}
	p.held = held
	if _, err := os.Stat(p.path(".")); err != nil {
		_ = held.Close()
		return place{}, daemon.WithHint(fmt.Errorf("the path of %s is too long for a socket", filepath.Join(dir, Socket)),
			"choose a data directory with a path of less than %d bytes, or a short symbolic link to it", maxPath-longest-1)
	}
	return p, nil
}

// path is that of a file in the place, as a socket's address.
func (p place) path(name string) string {
	if p.held == nil {
		return filepath.Join(p.dir, name)
	}
	return "/proc/self/fd/" + strconv.Itoa(int(p.held.Fd())) + "/" + name
}

func (p place) close() {
	if p.held != nil {
		_ = p.held.Close()
	}
}

// dialTimeout bounds the wait for a node that is there but does not accept.
const dialTimeout = 5 * time.Second

// dial connects to the socket in dir. An error for which isStale is true means that nobody serves it.
func dial(ctx context.Context, dir string) (net.Conn, error) {
	p, err := openPlace(dir, len(Socket))
	if err != nil {
		return nil, err
	}
	defer p.close()
	return (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "unix", p.path(Socket))
}

// nursery is the directory, for its owner only, in which a socket is made: others could open it before its mode is set.
const nursery = ".ctl"

// listen makes the socket of a data directory. The caller holds the directory, as node/pay's journal makes sure, so a socket that
// nobody answers on was left behind.
func listen(dir string) (l *net.UnixListener, made fs.FileInfo, err error) {
	switch c, err := dial(context.Background(), dir); {
	case err == nil:
		_ = c.Close()
		return nil, nil, fmt.Errorf("another process serves %s", filepath.Join(dir, Socket))
	case !isStale(err):
		return nil, nil, fmt.Errorf("look for a control socket: %w", err)
	}
	if info, err := os.Lstat(filepath.Join(dir, Socket)); err == nil && info.Mode().Type() != fs.ModeSocket {
		return nil, nil, fmt.Errorf("%s is no socket: something else of that name stands in the data directory; move it away", filepath.Join(dir, Socket))
	}
	p, err := openPlace(dir, len(nursery)+1+len(Socket))
	if err != nil {
		return nil, nil, err
	}
	defer p.close()
	born := filepath.Join(dir, nursery)
	if err := errors.Join(os.RemoveAll(born), os.Mkdir(born, 0o700)); err != nil {
		return nil, nil, fmt.Errorf("make the control socket: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(born)) }()
	l, err = net.ListenUnix("unix", &net.UnixAddr{Name: p.path(nursery + "/" + Socket), Net: "unix"})
	if err != nil {
		return nil, nil, fmt.Errorf("make the control socket: %w", err)
	}
	l.SetUnlinkOnClose(false) // it is renamed, and by then another node's may stand there
	at := filepath.Join(born, Socket)
	if err = os.Chmod(at, 0o600); err == nil {
		if made, err = os.Lstat(at); err == nil {
			err = os.Rename(at, filepath.Join(dir, Socket))
		}
	}
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("make the control socket: %w", err), l.Close())
	}
	return l, made, nil
}

// unlink removes a socket if it is still the one that was made.
func unlink(dir string, made fs.FileInfo) {
	path := filepath.Join(dir, Socket)
	if now, err := os.Lstat(path); err == nil && os.SameFile(now, made) {
		_ = os.Remove(path)
	}
}
