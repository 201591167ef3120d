package postgres

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// owner is the account that a cluster belongs to.
type owner struct {
	name     string
	uid, gid uint32
	other    bool // not ourselves
}

// clusterOwner is ourselves, or for root an account without rights.
func clusterOwner() (owner, error) {
	if os.Geteuid() != 0 {
		return owner{uid: uint32(os.Geteuid()), gid: uint32(os.Getegid())}, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return owner{}, fmt.Errorf("account %s: %w", name, err)
		}
		return owner{name: name, uid: uint32(uid), gid: uint32(gid), other: true}, nil
	}
	return owner{}, errors.New("PostgreSQL does not run as root, and there is neither an account postgres nor nobody; run as another user, or set DATABASE_URL")
}

// command runs a program as the owner, in the root directory, which everybody can enter.
func (o owner) command(path string, args ...string) *exec.Cmd {
	cmd := exec.Command(path, args...)
	cmd.Dir = "/"
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"}
	cmd.SysProcAttr = &syscall.SysProcAttr{}
	if o.other {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: o.uid, Gid: o.gid, Groups: []uint32{}}
	}
	return cmd
}

// makeHome makes the directory for the owner alone, and checks that the owner can get there.
func (o owner) makeHome(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the directory of the private PostgreSQL cluster: %w", err)
	}
	if err := o.take(dir); err != nil {
		return err
	}
	return o.canReach(dir)
}

// canReach checks that the owner can enter every directory above one.
func (o owner) canReach(dir string) error {
	for parent := filepath.Dir(dir); ; parent = filepath.Dir(parent) {
		ok, err := o.canEnter(parent)
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("PostgreSQL runs as %s here, who cannot enter %s; choose a data directory elsewhere, or set DATABASE_URL", o.name, parent)
		}
		if parent == filepath.Dir(parent) {
			return nil
		}
	}
}

// take gives a directory to the owner.
func (o owner) take(dir string) error {
	if o.other {
		if err := os.Chown(dir, int(o.uid), int(o.gid)); err != nil {
			return fmt.Errorf("give %s to %s: %w", dir, o.name, err)
		}
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return fmt.Errorf("close %s to others: %w", dir, err)
	}
	return nil
}

func (o owner) canEnter(dir string) (bool, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return false, fmt.Errorf("look at %s: %w", dir, err)
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !o.other {
		return true, nil
	}
	switch {
	case st.Uid == o.uid:
		return info.Mode()&0o100 != 0, nil
	case st.Gid == o.gid:
		return info.Mode()&0o010 != 0, nil
	default:
		return info.Mode()&0o001 != 0, nil
	}
}

// maxSocketPath is how long the path of a Unix socket may be, less PostgreSQL's own file name, in bytes.
const maxSocketPath = 107 - len("/.s.PGSQL.5432.lock")

// socketDir is where the socket lives: in the cluster's directory, or elsewhere if that path is too long for a socket.
func (o owner) socketDir(dir string) (string, error) {
	socket := filepath.Join(dir, "run")
	var err error
	if len(socket) > maxSocketPath {
		socket, err = os.MkdirTemp("", "openstreaming-pg-")
	} else {
		err = os.MkdirAll(socket, 0o700)
	}
	if err != nil {
		return "", fmt.Errorf("make a directory for the server's socket: %w", err)
	}
	return socket, o.take(socket)
}
