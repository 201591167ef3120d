package nat

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/play"
)

// programs builds them once, where `make build` does.
var programs = sync.OnceValues(func() (cast.Programs, error) {
	return cast.Build(context.Background(), filepath.Join("..", "..", "build"))
})

// world is an internet with people who run our programs, each on a machine of its own. All of them know Olga and nobody else.
type world struct {
	*play.Play
	net  *internet
	cast *cast.Cast
	olga *person
}

// person is somebody with a node that runs.
type person struct {
	*cast.Actor
	w       *world
	at      *realm
	address string // public; empty if it has none
	process *cast.Process
}

// Everybody's machine is its own, so that all have the same ports.
const (
	port   = 4001
	status = 9100
)

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{net: newInternet(t)}
	built, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	w.Play = play.New(t)
	dir, err := os.MkdirTemp("", "nat-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	w.cast = &cast.Cast{Programs: built, Dir: dir, L1RPC: w.L1.URL, L2RPC: w.L2.URL, Deployments: w.Deployments()}
	w.olga = w.public("olga", "--reachability", "public")
	return w
}

// public starts somebody with a public address.
func (w *world) public(name string, more ...string) *person {
	w.T.Helper()
	at := newRealm(w.T, name)
	address := w.net.site(at)
	p := w.start(name, at, more...)
	p.address = address
	return p
}

// behind starts somebody in a home.
func (w *world) behind(h *home) *person {
	w.T.Helper()
	return w.start(h.name, h.realm, w.olga.known()...)
}

// known are the flags of who knows Olga.
func (p *person) known() []string {
	return []string{
		"--peer", fmt.Sprintf("/ip4/%s/udp/%d/quic-v1/p2p/%s", p.address, port, p.Peer),
		"--peer", fmt.Sprintf("/ip4/%s/tcp/%d/p2p/%s", p.address, port, p.Peer),
	}
}

// start runs somebody's node, as a person does who changes nothing but what is said here.
func (w *world) start(name string, at *realm, more ...string) *person {
	w.T.Helper()
	a, err := w.cast.Actor(name)
	if err != nil {
		w.T.Fatal(err)
	}
	if err := w.Fund(w.T.Context(), a.Address(), new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18)), new(big.Int)); err != nil {
		w.T.Fatal(err)
	}
	a.Enter = at.enter
	for _, rpc := range []string{w.L1.URL, w.L2.URL} {
		u, err := url.Parse(rpc)
		if err != nil {
			w.T.Fatal(err)
		}
		at.bring(u.Port())
	}
	p := &person{Actor: a, w: w, at: at}
	args := append([]string{
		"run", "--discovery", "auto", "--status", "127.0.0.1:" + strconv.Itoa(status), "--gateway-listen", "",
		"--listen", fmt.Sprintf("/ip4/0.0.0.0/tcp/%d", port), "--listen", fmt.Sprintf("/ip4/0.0.0.0/udp/%d/quic-v1", port),
	}, more...)
	if p.process, err = w.cast.Node(a, nil, nil, args...); err != nil {
		w.T.Fatal(err)
	}
	w.T.Cleanup(func() {
		if w.T.Failed() {
			w.T.Logf("%s said:\n%s", name, p.process.Tail())
		}
		if err := p.process.Stop(); err != nil {
			w.T.Error(err)
		}
	})
	return p
}

// until waits for something of a person's.
func (p *person) until(what string, holds func() (bool, error)) {
	p.w.T.Helper()
	p.w.Eventually(p.Name+": "+what, func(context.Context) (bool, error) {
		select {
		case <-p.process.Done():
			p.w.T.Fatalf("%s's node has ended: %v\n%s", p.Name, p.process.Err(), p.process.Tail())
		default:
		}
		return holds()
	})
}

// get asks the person's status server.
func (p *person) get(path string) (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DialContext: p.at.dial, DisableKeepAlives: true}}
	return client.Get(fmt.Sprintf("http://127.0.0.1:%d%s", status, path))
}

// ready waits until the person's node runs.
func (p *person) ready() {
	p.w.T.Helper()
	p.until("is ready", func() (bool, error) {
		answer, err := p.get("/readyz")
		if err != nil {
			return false, err
		}
		return answer.StatusCode == http.StatusOK, answer.Body.Close()
	})
}

// metric is a figure of the person's node.
func (p *person) metric(name string) float64 {
	p.w.T.Helper()
	answer, err := p.get("/metrics")
	if err != nil {
		p.w.T.Fatal(err)
	}
	defer answer.Body.Close() //nolint:errcheck // only read
	for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
		if text, found := strings.CutPrefix(lines.Text(), name+" "); found {
			n, err := strconv.ParseFloat(text, 64)
			if err != nil {
				p.w.T.Fatal(err)
			}
			return n
		}
	}
	return 0
}

// command runs a command of openstream beside the person's node, and returns what it prints and what it says when it fails.
func (p *person) command(args ...string) (printed []byte, err error) {
	p.w.T.Helper()
	var out bytes.Buffer
	c, err := p.w.cast.Node(p.Actor, nil, &out, args...)
	if err != nil {
		p.w.T.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(p.w.T.Context(), time.Minute)
	defer cancel()
	err = c.Wait(ctx)
	return out.Bytes(), err
}

// peers are whom the person's node is connected to, and where it can be reached.
func (p *person) peers() (all control.Peers) {
	p.w.T.Helper()
	raw, err := p.command("peers", "--json")
	if err == nil {
		err = json.Unmarshal(raw, &all)
	}
	if err != nil {
		p.w.T.Fatal(err)
	}
	return all
}

// reachable waits until the person can be reached through a relay.
func (p *person) reachable() {
	p.w.T.Helper()
	p.until("can be reached through a relay", func() (bool, error) {
		time.Sleep(200 * time.Millisecond) // between two questions: each is a process of its own
		here := p.peers().Self.Addresses
		if slices.ContainsFunc(here, func(a string) bool { return strings.Contains(a, "/p2p-circuit") }) {
			return true, nil
		}
		return false, fmt.Errorf("others reach it at %v", here)
	})
}

// publish publishes bytes, and returns the stream's id when it can be found.
func (p *person) publish(payload []byte) (stream string) {
	p.w.T.Helper()
	const puts = `openstreaming_discovery_record_puts_total{end="put"}`
	file := filepath.Join(p.Dir, "film")
	if err := os.WriteFile(file, payload, 0o600); err != nil {
		p.w.T.Fatal(err)
	}
	before := p.metric(puts)
	raw, err := p.command("publish", "--quiet", file)
	var said control.Announcement
	if err == nil {
		err = json.Unmarshal(raw, &said)
	}
	if err != nil || said.Stream == nil {
		p.w.T.Fatalf("%s publishes, and is told %s, %v", p.Name, raw, err)
	}
	p.until("its stream can be found", func() (bool, error) { return p.metric(puts) > before, nil })
	return said.Stream.String()
}

// sold is how many bytes of streams the person's node has sent.
func (p *person) sold() float64 { return p.metric(`openstreaming_mesh_bytes_total{direction="out"}`) }

// income is what others have promised the person.
func (p *person) income() protocol.Units {
	p.w.T.Helper()
	var now control.Balance
	raw, err := p.command("balance", "--json")
	if err == nil {
		err = json.Unmarshal(raw, &now)
	}
	if err != nil || now.Channels == nil {
		p.w.T.Fatalf("%s's balance is %s, %v", p.Name, raw, err)
	}
	return now.Channels.IncomeUnits
}

// fetched is what fetch prints.
type fetched struct {
	Bytes     uint64
	Hops      int
	CostUnits protocol.Units
}

// fetch fetches a stream into a file, and checks that it is what it should be.
func (p *person) fetch(stream string, want []byte, more ...string) (done fetched) {
	p.w.T.Helper()
	out := filepath.Join(p.Dir, "copy")
	p.until("has the stream", func() (bool, error) {
		raw, err := p.command(append(append([]string{"fetch", "--quiet", "--out", out}, more...), stream)...)
		switch {
		case err == nil:
			return true, json.Unmarshal(raw, &done)
		case !strings.Contains(lastSaid(err), mesh.ErrTooExpensive.Error()):
			p.w.T.Fatalf("%s fetches: %v", p.Name, err)
		}
		return false, err // on a busy machine only dearer answers may have come before a search's patience ended
	})
	got, err := os.ReadFile(out)
	if err != nil {
		p.w.T.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		p.w.T.Fatalf("%s has %d bytes that are not the %d that were published", p.Name, len(got), len(want))
	}
	return done
}
