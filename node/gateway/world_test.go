package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/node/tree/treetest"
	"github.com/openstreaming/openstreaming/protocol"
)

// small is the piece size of streams in these tests, in bytes.
const small = 1000

// village is a mesh in memory. Streams that it did not publish itself cost rate per byte, and each piece once.
type village struct {
	rate protocol.Rate

	mu      sync.Mutex
	logs    map[protocol.StreamID]*treetest.Log             // under mu
	own     map[protocol.StreamID]bool                      // under mu
	bought  map[protocol.StreamID]map[uint64]protocol.Bytes // under mu
	finds   int                                             // under mu
	findErr func(protocol.StreamID) error                   // under mu
	full    error                                           // under mu
	options map[protocol.StreamID]mesh.PublishOptions       // under mu
	openErr func(protocol.StreamID, mesh.ReadOptions) error // under mu
}

func newVillage() *village {
	return &village{logs: map[protocol.StreamID]*treetest.Log{}, own: map[protocol.StreamID]bool{},
		bought: map[protocol.StreamID]map[uint64]protocol.Bytes{}, options: map[protocol.StreamID]mesh.PublishOptions{}}
}

// add makes a stream of somebody else.
func (v *village) add(labels protocol.Labels) (protocol.StreamID, *treetest.Log) {
	return v.put(treetest.New(small, labels), false)
}

func (v *village) put(l *treetest.Log, own bool) (id protocol.StreamID, _ *treetest.Log) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for i := range id {
		id[i] = byte(rand.Uint32())
	}
	v.logs[id], v.own[id] = l, own
	return id, l
}

func (v *village) Find(_ context.Context, id protocol.StreamID) (protocol.SignedStream, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.finds++
	if v.findErr != nil {
		if err := v.findErr(id); err != nil {
			return protocol.SignedStream{}, err
		}
	}
	if l := v.logs[id]; l != nil {
		return l.Header(), nil
	}
	return protocol.SignedStream{}, fmt.Errorf("find: %w", mesh.ErrNotFound)
}

func (v *village) Open(ctx context.Context, id protocol.StreamID, o mesh.ReadOptions) (tree.Reader, error) {
	v.mu.Lock()
	l, fail, rate := v.logs[id], v.openErr, v.rate
	if v.own[id] {
		rate = 0
	}
	v.mu.Unlock()
	if l == nil {
		return nil, mesh.ErrNotFound
	}
	if fail != nil {
		if err := fail(id, o); err != nil {
			return nil, err
		}
	}
	r, err := l.Source()(ctx, o.From, o.Until)
	if err != nil {
		return nil, err
	}
	return &villageReader{Reader: r, v: v, id: id, rate: rate, spend: o.Spend}, nil
}

type villageReader struct {
	tree.Reader
	v     *village
	id    protocol.StreamID
	rate  protocol.Rate
	spend func(protocol.Rate, protocol.Bytes) error
}

func (r *villageReader) Next(ctx context.Context) (tree.Piece, error) {
	p, err := r.Reader.Next(ctx)
	if err != nil {
		return p, err
	}
	n := protocol.Bytes(len(p.Payload))
	if r.rate > 0 {
		r.v.mu.Lock()
		if r.v.bought[r.id] == nil {
			r.v.bought[r.id] = map[uint64]protocol.Bytes{}
		}
		r.v.bought[r.id][p.Sequence] = n
		r.v.mu.Unlock()
	}
	if r.spend != nil {
		err = r.spend(r.rate, n)
	}
	return p, err
}

func (v *village) Account(id protocol.StreamID) mesh.StreamAccount {
	v.mu.Lock()
	defer v.mu.Unlock()
	a := mesh.StreamAccount{Stream: id}
	for _, n := range v.bought[id] {
		a.BytesIn += n
	}
	a.Paid, _ = protocol.Owed(a.BytesIn, v.rate)
	return a
}

func (v *village) Accounts() (out []mesh.StreamAccount) {
	v.mu.Lock()
	var ids []protocol.StreamID
	for id := range v.bought {
		ids = append(ids, id)
	}
	v.mu.Unlock()
	for _, id := range ids {
		out = append(out, v.Account(id))
	}
	return out
}

func (v *village) begin(o mesh.PublishOptions) (protocol.StreamID, *treetest.Log) {
	id, l := v.put(treetest.New(small, o.Labels), true)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.options[id] = o
	if v.full != nil {
		l.Fill(v.full)
	}
	return id, l
}

func (v *village) Publish(_ context.Context, src io.Reader, o mesh.PublishOptions) (Publication, error) {
	if v.full != nil && o.Size > 0 {
		return nil, v.full
	}
	id, l := v.begin(o)
	p := &villagePublication{id: id, done: make(chan struct{})}
	go func() {
		defer close(p.done)
		for {
			buf := make([]byte, small)
			n, err := 0, error(nil)
			if o.Live > 0 {
				n, err = src.Read(buf)
			} else {
				n, err = io.ReadFull(src, buf)
			}
			if n > 0 {
				p.err = l.Put(buf[:n], nil)
			}
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) && int64(n) == o.Size%small && o.Live == 0 {
				p.err = errors.Join(p.err, l.Last(nil))
				return
			}
			if p.err = errors.Join(p.err, err); p.err != nil {
				return
			}
		}
	}()
	return p, nil
}

type villagePublication struct {
	id   protocol.StreamID
	done chan struct{}
	err  error
}

func (p *villagePublication) ID() protocol.StreamID { return p.id }
func (p *villagePublication) Wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

type villageLog struct {
	*treetest.Log
	id protocol.StreamID
}

func (l villageLog) ID() protocol.StreamID { return l.id }

func (v *village) Append(_ context.Context, o mesh.PublishOptions) (Log, error) {
	id, l := v.begin(o)
	return villageLog{l, id}, nil
}

func (v *village) Resume(_ context.Context, id protocol.StreamID) (Log, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if l := v.logs[id]; l != nil && v.own[id] {
		return villageLog{l, id}, nil
	}
	return nil, mesh.ErrNotFound
}

func (v *village) Withdraw(id protocol.StreamID) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.logs, id)
	return nil
}

// house is a running gateway and a client of it.
type house struct {
	*testing.T
	*Gateway
	v    *village
	dir  string
	stop func()
}

func open(t *testing.T, v *village, changes ...func(*Config, *With)) *house {
	t.Helper()
	return reopen(t, v, t.TempDir(), changes...)
}

func reopen(t *testing.T, v *village, dir string, changes ...func(*Config, *With)) *house {
	t.Helper()
	cfg := Defaults(dir)
	cfg.Listen = "127.0.0.1:0"
	with := With{Mesh: v, Log: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))}
	for _, c := range changes {
		c(&cfg, &with)
	}
	g, err := New(t.Context(), cfg, with)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- g.Run(ctx) }()
	h := &house{T: t, Gateway: g, v: v, dir: dir}
	h.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("gateway: %v", err)
		}
	})
	t.Cleanup(h.stop)
	return h
}

// said is an answer that was read to its end.
type said struct {
	*http.Response
	body []byte
	err  error // of reading it
}

func (h *house) ask(method, path string, body io.Reader, header ...string) said {
	h.Helper()
	ctx, cancel := context.WithTimeout(h.Context(), 30*time.Second)
	h.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, method, h.URL()+path, body)
	if err != nil {
		h.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
			continue
		}
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		h.Fatalf("%s %s: %v", method, path, err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	return said{resp, data, err}
}

func (h *house) get(path string, header ...string) said { return h.ask("GET", path, nil, header...) }

// want fails the test unless the answer has the status and says every one of the words.
func (h *house) want(s said, status int, words ...string) said {
	h.Helper()
	if s.StatusCode != status {
		h.Fatalf("%s %s: status %d, want %d: %s", s.Request.Method, s.Request.URL.Path, s.StatusCode, status, clip(string(s.body)))
	}
	for _, w := range words {
		if !strings.Contains(string(s.body), w) {
			h.Fatalf("%s %s does not say %q: %s", s.Request.Method, s.Request.URL.Path, w, s.body)
		}
	}
	if status >= 400 && s.Request.Method != http.MethodHead {
		var e errorBody
		if json.Unmarshal(s.body, &e) != nil || e.Error.Code == "" || e.Error.Message == "" {
			h.Fatalf("%d is said as %q", status, s.body)
		}
	}
	return s
}

// tree makes a tree with a name, and returns its path.
func (h *house) tree(name string) string {
	h.Helper()
	h.want(h.ask("POST", "/v1/streams?tree=1&name="+name, nil), http.StatusCreated, `"stream"`)
	return "/v1/streams/" + name + "/"
}

func noise(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return b
}

// fill puts pieces into a stream of somebody else.
func fill(t *testing.T, l *treetest.Log, body []byte) {
	t.Helper()
	for part := range slices.Chunk(body, small) {
		if err := l.Put(part, nil); err != nil {
			t.Fatal(err)
		}
	}
}

func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}
