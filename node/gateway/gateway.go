// Package gateway is the mesh over HTTP, for tools that know nothing of it: ffmpeg, curl, browsers' players.
//
// It promises that what it hands out was verified by the mesh; that a request buys the pieces that it needs, and each piece once
// however many ask; that an upload that breaks off leaves nothing; and that everything that goes wrong is said in one sentence that
// tells what to do. A tree, whose log tells where its files are, is followed as a whole while somebody asks for it again and again, and for a while after.
// It never spends its owner's deposit for strangers: it listens on loopback, where it believes
// neither web pages of other origins nor proxies; anywhere else it asks for a token, or what is read must be paid for by a budget
// for that stream or by somebody else, a Payer. It refuses to start otherwise. Clients that are slow, silent or too many cost it
// bounded memory, disk and time. The routes are in docs/gateway.md.
package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/disk"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// Mesh is what the gateway asks of the mesh; see On.
type Mesh interface {
	// Find finds a stream's header and buys nothing. Open begins to read.
	Find(ctx context.Context, id protocol.StreamID) (protocol.SignedStream, error)
	Open(ctx context.Context, id protocol.StreamID, o mesh.ReadOptions) (tree.Reader, error)
	// Publish publishes what src yields, Append a log that the gateway writes itself, Resume one from before a restart.
	Publish(ctx context.Context, src io.Reader, o mesh.PublishOptions) (Publication, error)
	Append(ctx context.Context, o mesh.PublishOptions) (Log, error)
	Resume(ctx context.Context, id protocol.StreamID) (Log, error)
	// Withdraw removes a stream that this node publishes.
	Withdraw(id protocol.StreamID) error
	// Account is what this node bought and sold of a stream.
	Account(id protocol.StreamID) mesh.StreamAccount
	Accounts() []mesh.StreamAccount
}

// Publication is a stream that is being published.
type Publication interface {
	ID() protocol.StreamID
	Wait(ctx context.Context) error
}

// Log is a stream of which the gateway writes the pieces.
type Log interface {
	tree.Log
	ID() protocol.StreamID
}

// Config is plain data; Defaults fills what has a sensible value.
type Config struct {
	Listen string // host:port
	Dir    string // names of streams, budgets and unfinished uploads
	// ReadToken must be shown by whoever reads at the owner's expense, PublishToken by whoever publishes. Empty: none is needed on
	// loopback, and none is enough anywhere else.
	ReadToken, PublishToken Token
	Budgets                 Budgets
	// Origins are web origins whose pages may use the gateway, beside those on loopback; "*" is all of them. On other addresses than
	// loopback pages of any origin may, if none is named: they have to show the token too.
	Origins []string
	Hosts   []string // names, beside localhost, by which a gateway on loopback may be asked

	MaxConnections, MaxConnectionsPerClient int
	MaxRequests                             int   // at once; what is above is asked to come back
	MaxRequestsPerClient                    int   // of one address at once, where strangers can connect
	MaxUpload                               int64 // bytes of one body

	HeaderTimeout  time.Duration // for a request's header
	IdleTimeout    time.Duration // of a connection between requests
	UploadPatience time.Duration // silence after which an upload is broken off
	SendPatience   time.Duration // how long a client may take nothing
	FindPatience   time.Duration // how long a stream is searched for, and a first piece waited for
	FollowFor      time.Duration // how long a tree is followed after it was last asked for
}

// Defaults are the values of a gateway for its owner's own tools.
func Defaults(dir string) Config {
	return Config{Listen: "127.0.0.1:8089", Dir: dir, MaxConnections: 1024, MaxConnectionsPerClient: 128, MaxRequests: 512,
		MaxRequestsPerClient: 64, MaxUpload: 16 << 30, HeaderTimeout: 10 * time.Second, IdleTimeout: 75 * time.Second, UploadPatience: time.Minute,
		SendPatience: 30 * time.Second, FindPatience: 10 * time.Second, FollowFor: 20 * time.Second}
}

// Local says whether the gateway listens on loopback only.
func (c Config) Local() bool {
	host, _, err := net.SplitHostPort(c.Listen)
	return err == nil && isLoopback(host)
}

// Validate reports every problem at once. sponsored says that there is a Payer beside the budgets.
func (c Config) Validate(sponsored bool) error {
	var errs []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf("gateway: "+format, args...))
		}
	}
	_, _, err := net.SplitHostPort(c.Listen)
	check(err == nil, "%q is not an address such as 127.0.0.1:8089", c.Listen)
	check(err != nil || c.Local() || c.ReadToken != "" || !c.Budgets.empty() || sponsored,
		"on %s strangers could spend this node's deposit: listen on 127.0.0.1, or name a file with a read token, or a budget per stream, or let sponsors pay", c.Listen)
	check(c.Dir != "", "no directory")
	for what, t := range map[string]Token{"read": c.ReadToken, "publish": c.PublishToken} {
		if err := t.check(); err != nil {
			check(false, "the %s token %w", what, err)
		}
	}
	check(c.ReadToken == "" || c.ReadToken != c.PublishToken, "who may read could publish: choose another publish token than the read token")
	for _, o := range c.Origins {
		check(o == "*" || isOrigin(o), "%q is not an origin such as https://player.example", o)
	}
	check(c.MaxConnections > 0 && c.MaxConnectionsPerClient > 0 && c.MaxRequests > 0 && c.MaxRequestsPerClient > 0 && c.MaxUpload > 0, "limits must be above 0")
	check(c.HeaderTimeout > 0 && c.IdleTimeout > 0 && c.UploadPatience > 0 && c.SendPatience > 0 && c.FindPatience > 0 && c.FollowFor > 0,
		"times must be above 0")
	return errors.Join(errs...)
}

// With names what a gateway works with. Mesh is needed.
type With struct {
	Mesh Mesh
	// Payer pays for what strangers read, where no budget does; nil: nobody.
	Payer   Payer
	Log     *slog.Logger          // slog.Default()
	Metrics prometheus.Registerer // none
}

// Gateway serves one node's mesh over HTTP.
type Gateway struct {
	cfg    Config
	mesh   Mesh
	payers []Payer
	log    *slog.Logger
	listen net.Listener
	local  bool

	own       *catalog
	budgets   *budgets
	viewers   *viewers
	finder    *finder
	trees     *trees
	seats     *seats
	metrics   *metrics
	life      context.Context
	end       context.CancelFunc
	uploads   string                // directory of unfinished ones
	free      func() (int64, error) // bytes that its disk has free
	uploading atomic.Int64          // bodies that are being taken in
	coming    atomic.Int64          // bytes that uploads under way may still need, beside what they have written
	closing   sync.Once
	arrivals  arrivals
}

// New opens the listener and the directory, and goes on with the trees that were published before. Nothing is served before Run.
func New(ctx context.Context, cfg Config, with With) (*Gateway, error) {
	if err := cfg.Validate(with.Payer != nil); err != nil {
		return nil, err
	}
	if with.Mesh == nil {
		return nil, errors.New("a gateway needs a mesh")
	}
	if with.Log == nil {
		with.Log = slog.Default()
	}
	g := &Gateway{cfg: cfg, mesh: with.Mesh, log: with.Log, local: cfg.Local(),
		uploads: filepath.Join(cfg.Dir, "uploads")}
	g.free = func() (int64, error) { return disk.Free(g.uploads) }
	g.life, g.end = context.WithCancel(context.Background())
	perClient := cfg.MaxRequestsPerClient
	if g.local {
		perClient = cfg.MaxRequests // all come from one address
	}
	g.seats = newSeats(cfg.MaxRequests, perClient)
	g.viewers = newViewers()
	g.finder = newFinder(g)
	err := os.RemoveAll(g.uploads) // what a crash left unfinished
	if err == nil {
		err = os.MkdirAll(g.uploads, 0o700)
	}
	if err != nil {
		return nil, fmt.Errorf("gateway: prepare the directory for uploads: %w", err)
	}
	if g.own, err = openCatalog(filepath.Join(cfg.Dir, "streams.json")); err != nil {
		return nil, err
	}
	if g.budgets, err = openBudgets(filepath.Join(cfg.Dir, "budgets.json"), cfg.Budgets, g); err != nil {
		return nil, err
	}
	g.payers = []Payer{g.budgets}
	if with.Payer != nil {
		g.payers = append(g.payers, with.Payer)
	}
	if g.listen, err = daemon.Listen("the gateway", cfg.Listen); err != nil {
		return nil, err
	}
	g.trees = newTrees(g)
	if g.metrics, err = newMetrics(with.Metrics, g); err != nil {
		return nil, errors.Join(err, g.Close())
	}
	if err := g.trees.resume(ctx); err != nil {
		return nil, errors.Join(err, g.Close())
	}
	return g, nil
}

// Addr is the address that it listens on.
func (g *Gateway) Addr() string { return g.listen.Addr().String() }

// URL is where it is reached from this machine.
func (g *Gateway) URL() string { return "http://" + g.Addr() }

// shutdownBudget is how long a gateway that stops waits for requests under way.
const shutdownBudget = 2 * time.Second

// Run serves until ctx ends or the listener fails.
func (g *Gateway) Run(ctx context.Context) error {
	s := &http.Server{
		Handler:           g.handler(),
		ReadHeaderTimeout: g.cfg.HeaderTimeout,
		IdleTimeout:       g.cfg.IdleTimeout,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          slog.NewLogLogger(g.log.Handler(), slog.LevelDebug),
		BaseContext:       func(net.Listener) context.Context { return g.life },
		ConnContext:       g.arrivals.connection,
	}
	failed := make(chan error, 1)
	perClient := g.cfg.MaxConnectionsPerClient
	if g.local {
		perClient = g.cfg.MaxConnections // all come from one address
	}
	go func() { failed <- s.Serve(limitConnections(g.listen, g.cfg.MaxConnections, perClient)) }()
	g.log.Info("gateway is up", "url", g.URL(), "loopback", g.local)
	var err error
	select {
	case err = <-failed:
		err = fmt.Errorf("serve the gateway on %s: %w", g.Addr(), err)
	case <-ctx.Done():
		grace, done := context.WithTimeout(context.WithoutCancel(ctx), shutdownBudget)
		if s.Shutdown(grace) != nil {
			_ = s.Close()
		}
		done()
		<-failed
	}
	return errors.Join(err, g.Close())
}

// Close frees everything; Run calls it at its end.
func (g *Gateway) Close() (err error) {
	g.closing.Do(func() {
		g.end()
		if closed := g.listen.Close(); !errors.Is(closed, net.ErrClosed) {
			err = closed
		}
		g.idle()
		if g.trees != nil {
			g.trees.close()
		}
		if g.metrics != nil {
			g.metrics.Unregister()
		}
		err = errors.Join(err, g.budgets.save())
	})
	return err
}

// idle lets no request begin any more and waits until none is under way, but not for ever.
func (g *Gateway) idle() {
	late := time.NewTimer(shutdownBudget)
	defer late.Stop()
	select {
	case <-g.seats.close():
	case <-late.C:
		g.log.Warn("requests are still under way after the gateway was closed", "number", g.seats.open())
	}
}
