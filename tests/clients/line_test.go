package clients

import (
	"bufio"
	"context"
	"fmt"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/play"
)

// programs builds them once, where `make build` does.
var programs = sync.OnceValues(func() (cast.Programs, error) {
	return cast.Build(context.Background(), filepath.Join("..", "..", "build"))
})

// line is a publisher's node, three operators in a row of whom the middle one is there twice, and a viewer's node, each a process of
// its own. Each knows only its neighbors, so that what Vera gets has come through three operators:
//
//	Paula ── Olga ──┬── Otto ──┬── Oscar ── Vera
//	                └── Owen ──┘
type line struct {
	*play.Play
	cast        *cast.Cast
	paula, vera *relay // with gateways
	olga, oscar *relay
	middle      [2]*relay
}

// relay is somebody with a node that runs.
type relay struct {
	*cast.Actor
	process *cast.Process
	gateway string // URL, if it has one
}

func newLine(t *testing.T) *line {
	t.Helper()
	built, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	p := play.New(t)
	dir, err := os.MkdirTemp("", "clients-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	l := &line{Play: p, cast: &cast.Cast{Programs: built, Dir: dir, L1RPC: p.L1.URL, L2RPC: p.L2.URL, Deployments: p.Deployments()}}
	names := []string{"paula", "olga", "otto", "owen", "oscar", "vera"}
	actors := make(map[string]*cast.Actor, len(names))
	for _, name := range names {
		actors[name] = l.actor(name)
	}
	l.enroll(actors["olga"], actors["otto"], actors["owen"], actors["oscar"])
	l.paula = l.node(actors["paula"], nil)
	l.olga = l.operator(actors["olga"], l.paula)
	l.middle = [2]*relay{l.operator(actors["otto"], l.olga), l.operator(actors["owen"], l.olga)}
	l.oscar = l.operator(actors["oscar"], l.middle[0], l.middle[1])
	l.vera = l.node(actors["vera"], l.oscar)
	return l
}

// actor hires somebody who runs programs, with money on both chains.
func (l *line) actor(name string) *cast.Actor {
	l.T.Helper()
	a, err := l.cast.Actor(name)
	if err != nil {
		l.T.Fatal(err)
	}
	if err := l.Fund(l.T.Context(), a.Address(), new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18)), new(big.Int)); err != nil {
		l.T.Fatal(err)
	}
	return a
}

// enroll takes actors into the operator set.
func (l *line) enroll(actors ...*cast.Actor) {
	l.T.Helper()
	candidates := make([]devnet.Candidate, len(actors))
	for i, a := range actors {
		candidates[i] = devnet.Candidate{Key: a.Key, BLS: a.BLS, Profile: registrar.IOpenStreamingRegistrarProfile{
			PeerId: []byte(a.Peer), Payee: a.Address(), VoucherSigner: a.HotAddress(),
		}}
	}
	if err := l.Register(l.T.Context(), candidates...); err != nil {
		l.T.Fatal(err)
	}
	l.CarryTable()
}

// operator runs the operator's program.
func (l *line) operator(a *cast.Actor, peers ...*relay) *relay {
	l.T.Helper()
	known := make([]*cast.Actor, len(peers))
	for i, p := range peers {
		known[i] = p.Actor
	}
	p, err := l.cast.Operator(l.T.Context(), a, "", known)
	return &relay{Actor: a, process: l.keep(p, err)}
}

// node runs a node without stake, with a gateway.
func (l *line) node(a *cast.Actor, peer *relay) *relay {
	l.T.Helper()
	port, err := cast.FreePort()
	if err != nil {
		l.T.Fatal(err)
	}
	gateway := "127.0.0.1:" + strconv.Itoa(port)
	args := []string{
		"run", "--status", "127.0.0.1:" + strconv.Itoa(a.Status), "--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", a.Port),
		"--gateway-listen", gateway,
	}
	if peer != nil {
		args = append(args, "--peer", peer.Multiaddr())
	}
	p := l.keep(l.cast.Node(a, nil, nil, args...))
	ctx, cancel := context.WithTimeout(l.T.Context(), time.Minute)
	defer cancel()
	if err := p.AwaitURL(ctx, a.StatusURL("/readyz")); err != nil {
		l.T.Fatal(err)
	}
	return &relay{a, p, "http://" + gateway}
}

// keep stops a process with the test, and tells what it said last if the test fails.
func (l *line) keep(p *cast.Process, err error) *cast.Process {
	l.T.Helper()
	if err != nil {
		l.T.Fatal(err)
	}
	l.T.Cleanup(func() {
		if l.T.Failed() {
			l.T.Logf("%s said:\n%s", p.Name, p.Tail())
		}
		select {
		case <-p.Done(): // killed
		default:
			if err := p.Stop(); err != nil {
				l.T.Error(err)
			}
		}
	})
	return p
}

// sold is how many bytes of pieces a node has sent.
func (l *line) sold(r *relay) float64 {
	l.T.Helper()
	req, err := http.NewRequestWithContext(l.T.Context(), http.MethodGet, r.StatusURL("/metrics"), nil)
	if err != nil {
		l.T.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		l.T.Fatal(err)
	}
	defer answer.Body.Close() //nolint:errcheck // only read
	const name = `openstreaming_mesh_bytes_total{direction="out"} `
	for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
		if text, found := strings.CutPrefix(lines.Text(), name); found {
			n, err := strconv.ParseFloat(text, 64)
			if err != nil {
				l.T.Fatal(err)
			}
			return n
		}
	}
	l.T.Fatalf("%s does not say how much it has sent", r.Name)
	return 0
}
