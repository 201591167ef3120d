package nat

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
)

// The main thread stays where it is: others go to realms and end there, and it cannot end.
func init() { runtime.LockOSThread() }

// realm is a network namespace: interfaces, routes and firewall of one machine. The kernel takes it away when we and the
// processes in it are gone.
type realm struct {
	t    *testing.T
	name string
	ns   *os.File
}

func newRealm(t *testing.T, name string) *realm {
	t.Helper()
	r := &realm{t: t, name: name}
	made := make(chan error)
	go func() {
		runtime.LockOSThread() // for good: the thread ends with the goroutine
		err := unix.Unshare(unix.CLONE_NEWNET)
		if err == nil {
			r.ns, err = os.Open("/proc/thread-self/ns/net")
		}
		made <- err
	}()
	if err := <-made; err != nil {
		t.Fatalf("the kernel gives no network namespace (%v): these tests need root, or root of a user namespace, on a Linux that has them", err)
	}
	t.Cleanup(func() { _ = r.ns.Close() })
	r.ip("link set lo up")
	return r
}

// enter takes the calling thread to the realm.
func (r *realm) enter() error {
	if err := unix.Setns(int(r.ns.Fd()), unix.CLONE_NEWNET); err != nil {
		return fmt.Errorf("enter the realm of %s: %w", r.name, err)
	}
	return nil
}

// within runs f on a thread of the realm. Sockets that f opens stay in the realm, whoever uses them.
func (r *realm) within(f func() error) error {
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // for good
		err := r.enter()
		if err == nil {
			err = f()
		}
		done <- err
	}()
	return <-done
}

// tool is where a program of the administrator is: for others than root that is not in PATH.
func tool(t *testing.T, name, from string) string {
	t.Helper()
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	for _, dir := range []string{"/usr/sbin", "/sbin"} {
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path
		}
	}
	t.Fatalf("%s is missing: `make clients` installs it when root, or install Debian's %s", name, from)
	return ""
}

// run runs a program in the realm and returns what it prints.
func (r *realm) run(stdin, path string, args ...string) []byte {
	r.t.Helper()
	var out, wrong bytes.Buffer
	err := r.within(func() error {
		cmd := exec.CommandContext(context.WithoutCancel(r.t.Context()), path, args...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &wrong
		return cmd.Run()
	})
	if err != nil {
		r.t.Fatalf("%s: %s %s: %v\n%s", r.name, path, strings.Join(args, " "), err, wrong.String())
	}
	return out.Bytes()
}

// ip tells the realm's interfaces something, each line a command of ip.
func (r *realm) ip(lines ...string) {
	r.t.Helper()
	r.run(strings.Join(lines, "\n")+"\n", tool(r.t, "ip", "iproute2"), "-batch", "-")
}

// nft gives the realm a ruleset.
func (r *realm) nft(rules string) {
	r.t.Helper()
	r.run(rules, tool(r.t, "nft", "nftables"), "-f", "-")
}

// link joins two realms by a cable.
func link(a *realm, nameA string, b *realm, nameB string) {
	a.t.Helper()
	a.ip(fmt.Sprintf("link add %s type veth peer name %s netns /proc/%d/fd/%d", nameA, nameB, os.Getpid(), b.ns.Fd()),
		fmt.Sprintf("link set %s up", nameA))
	b.ip(fmt.Sprintf("link set %s up", nameB))
}

// dial opens a connection from within the realm.
func (r *realm) dial(ctx context.Context, network, address string) (c net.Conn, err error) {
	err = r.within(func() error {
		c, err = (&net.Dialer{}).DialContext(ctx, network, address)
		return err
	})
	return c, err
}

// bring makes a port of our loopback one of the realm's: its people reach the chains there, as they would a provider's.
func (r *realm) bring(port string) {
	r.t.Helper()
	at := net.JoinHostPort("127.0.0.1", port)
	var l net.Listener
	if err := r.within(func() (err error) {
		l, err = net.Listen("tcp", at)
		return err
	}); err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			in, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer in.Close() //nolint:errcheck // it is over
				out, err := net.Dial("tcp", at)
				if err != nil {
					return
				}
				defer out.Close() //nolint:errcheck // it is over
				var both sync.WaitGroup
				for _, way := range [][2]net.Conn{{in, out}, {out, in}} {
					both.Go(func() {
						_, _ = io.Copy(way[0], way[1])
						_ = way[0].(*net.TCPConn).CloseWrite()
					})
				}
				both.Wait()
			}()
		}
	}()
}
