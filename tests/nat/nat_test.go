// Package nat has people behind routers publish and watch: real ones of the kernel, which translate addresses, in an internet of
// network namespaces, with our own programs.
//
// Linux with network namespaces, and Debian's nftables and iproute2 are needed; `make clients` installs them. Who is not root needs a
// Linux that lets everybody make user namespaces too. Where one of these is missing the tests fail and say which.
package nat

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) {
	if os.Geteuid() != 0 {
		os.Exit(asRoot())
	}
	os.Exit(stage.Main(m))
}

// asRoot runs the tests once more, as root of a user namespace of their own, who may make network namespaces.
func asRoot() int {
	runtime.LockOSThread()                                  // the kernel ends the tests when this thread ends
	again := exec.Command("/proc/self/exe", os.Args[1:]...) //nolint:gosec // ourselves
	again.Stdin, again.Stdout, again.Stderr = os.Stdin, os.Stdout, os.Stderr
	again.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags: syscall.CLONE_NEWUSER, Pdeathsig: syscall.SIGKILL,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getegid(), Size: 1}},
	}
	var ended *exec.ExitError
	switch err := again.Run(); {
	case errors.As(err, &ended):
		return 1
	case err != nil:
		fmt.Fprintf(os.Stderr, "routers cannot be made: the kernel gives others than root no user namespace (%v); run these tests as root, or allow it "+
			"(sysctl kernel.unprivileged_userns_clone=1, and on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0)\n", err)
		return 1
	}
	return 0
}

// noise is incompressible bytes from a seed that a failure tells.
func noise(t *testing.T, size int) []byte {
	t.Helper()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	out := make([]byte, size)
	_, _ = rand.NewChaCha8(key).Read(out)
	return out
}

// film is how much is published: far more than a relay gives away. small is little of it: a relay's part, and what nodes say.
const (
	film  = 4 << 20
	small = film / 8
)

// direct lets nobody pay for more than one hop: what comes has come from its publisher. Without it a viewer on a busy machine might
// take a dearer upstream before the hole is punched.
var direct = []string{"--max-rate", "30000000"}

func TestTwoBehindConeNATs_MeetThroughARelay_AndTheStreamGoesFromRouterToRouter(t *testing.T) {
	for _, way := range []struct {
		name string
		kind nat
		// crowd is how many others have public addresses. Four, with Olga's, and a node believes what they say of its own address, and
		// tells it: it is then dialed there in vain before it is found through a relay.
		crowd int
	}{{"by QUIC in a crowd", cone, 4}, {"by TCP where no UDP passes", office, 0}} {
		t.Run(way.name, func(t *testing.T) {
			w := newWorld(t)
			paulas, veras := w.net.home("paula", way.kind), w.net.home("vera", way.kind)
			paula, vera := w.behind(paulas), w.behind(veras)
			all := []*person{w.olga, paula, vera}
			for n := range way.crowd {
				all = append(all, w.public(fmt.Sprintf("passerby%d", n+1), append(w.olga.known(), "--reachability", "public")...))
			}
			for _, p := range all {
				p.ready()
			}
			for _, p := range []*person{paula, vera} {
				p.until("knows the others", func() (bool, error) { return p.metric("openstreaming_mesh_peers") > float64(way.crowd), nil })
			}
			paula.reachable()
			payload := noise(t, film)
			done := vera.fetch(paula.publish(payload), payload, direct...)
			if done.Hops != 1 || done.CostUnits == 0 {
				t.Errorf("it came over %d hops for %d units", done.Hops, done.CostUnits)
			}
			tcp, udp := veras.came(paulas.address)
			if way.kind.noUDP && (tcp < film || udp > 0) || !way.kind.noUDP && (udp < film || tcp > small) {
				t.Errorf("from Paula's router came %d bytes by TCP and %d by UDP", tcp, udp)
			}
			for _, p := range all {
				switch p {
				case paula, vera:
					continue
				}
				if tcp, udp := veras.came(p.address); tcp+udp > small {
					t.Errorf("from %s came %d bytes", p.Name, tcp+udp)
				}
				if sold := p.sold(); sold > 0 {
					t.Errorf("%s has sold %.0f bytes", p.Name, sold)
				}
			}
		})
	}
}

func TestViewerWithAPublicAddress_IsCalledBackByAPublisherBehindANAT(t *testing.T) {
	w := newWorld(t)
	paulas := w.net.home("paula", symmetric) // what comes in is dropped, whatever its kind
	paula, otto := w.behind(paulas), w.public("otto", w.olga.known()...)
	for _, p := range []*person{w.olga, paula, otto} {
		p.ready()
	}
	paula.reachable()
	payload := noise(t, film)
	if done := otto.fetch(paula.publish(payload), payload, direct...); done.Hops != 1 {
		t.Errorf("it came over %d hops", done.Hops)
	}
	if tcp, udp := paulas.came(otto.address); tcp+udp == 0 {
		t.Error("nothing came to Paula from Otto")
	}
	if sold := w.olga.sold(); sold > 0 {
		t.Errorf("Olga has sold %.0f bytes", sold)
	}
}

func TestTwoBehindSymmetricNATs_GetTheStreamThroughANodeThatIsPaid_AndOtherwiseAreToldWhy(t *testing.T) {
	w := newWorld(t)
	pavels, svens := w.net.home("pavel", symmetric), w.net.home("sven", symmetric)
	pavel, sven := w.behind(pavels), w.behind(svens)
	for _, p := range []*person{w.olga, pavel, sven} {
		p.ready()
	}
	pavel.reachable()
	payload := noise(t, film)
	id := pavel.publish(payload)

	_, err := sven.command(append(append([]string{"fetch", "--quiet", "--out", filepath.Join(sven.Dir, "none")}, direct...), id)...)
	if err == nil {
		t.Error("Sven, who may not pay Olga, has the stream")
	} else if told := lastSaid(err); !strings.Contains(told, mesh.ErrRelayed.Error()) || !strings.Contains(told, "--max-rate") {
		t.Errorf("Sven, who may not pay Olga, is told: %s", told)
	}
	if raw, err := sven.command("channels", "--json"); err != nil || len(bytes.TrimSpace(raw)) > 0 {
		t.Errorf("Sven has opened a channel for what cannot be had: %s, %v", raw, err)
	}

	done := sven.fetch(id, payload)
	if done.Hops != 2 || done.CostUnits == 0 {
		t.Errorf("it came over %d hops for %d units", done.Hops, done.CostUnits)
	}
	if tcp, udp := svens.came(pavels.address); tcp+udp > 0 {
		t.Errorf("through two symmetric NATs came %d bytes", tcp+udp)
	}
	if tcp, udp := svens.came(w.olga.address); tcp+udp < film {
		t.Errorf("from Olga came only %d bytes", tcp+udp)
	}
	if sold, income := w.olga.sold(), w.olga.income(); sold < film || income < done.CostUnits {
		t.Errorf("Olga has sold %.0f bytes and earned %d units, of %d that Sven paid", sold, income, done.CostUnits)
	}
}

// lastSaid is what a command said when it failed.
func lastSaid(err error) string {
	text := err.Error()
	return text[max(0, strings.LastIndex(text, "openstream: ")):]
}
