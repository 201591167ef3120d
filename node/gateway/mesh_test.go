package gateway

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// town is a chain with nodes that carry real streams over loopback, and pay for them.
type town struct {
	*testing.T
	chain *paytest.Chain
	log   *slog.Logger
	spool int64                 // bytes of a spool; 0: as many as is usual
	dirs  map[*mesh.Mesh]string // of spools
}

func newTown(t *testing.T) *town {
	return &town{T: t, dirs: make(map[*mesh.Mesh]string), chain: paytest.NewChain(uint64(time.Now().Unix())), log: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelInfo}))}
}

// settle runs a node that knows the peers. What it returns ends it.
func (w *town) settle(name string, peers ...*mesh.Mesh) (*mesh.Mesh, func()) {
	w.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.Fatal(err)
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	w.chain.Fund(account, 1_000_000_000)
	cfg := mesh.Defaults()
	cfg.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	cfg.SpoolDir = filepath.Join(w.TempDir(), name)
	cfg.ForwardingRate = 1_000_000_000
	if w.spool > 0 {
		cfg.SpoolBytes = w.spool
	}
	cfg.HandshakeTimeout, cfg.GiveUp = 5*time.Second, 5*time.Second
	for _, p := range peers {
		cfg.Peers = append(cfg.Peers, p.Addrs()...)
	}
	log := w.log.With("node", name)
	book, err := pay.Open(w.Context(), pay.Config{Dir: filepath.Join(w.TempDir(), "book"), Account: account, Budget: 500_000_000,
		PayTimeout: 5 * time.Second, Poll: 100 * time.Millisecond}, w.chain.As(account), key, log)
	if err != nil {
		w.Fatal(err)
	}
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		w.Fatal(err)
	}
	m, err := mesh.New(cfg, mesh.With{PeerKey: peerKey, Domain: paytest.Domain, Signer: inMemory{key}, Log: log, Money: mesh.BookMoney(book, 0)})
	if err != nil {
		w.Fatal(err)
	}
	w.dirs[m] = cfg.SpoolDir
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- m.Run(ctx) }()
	stop := sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			w.Errorf("node %s: %v", name, err)
		}
		if err := book.Close(); err != nil {
			w.Errorf("book of %s: %v", name, err)
		}
	})
	w.Cleanup(stop)
	if len(peers) > 0 {
		until(w.T, name+" to be connected", func() bool { return len(m.Peers()) > 0 })
	}
	return m, stop
}

// inMemory is a signer whose key is not kept. Package node has one for real, and cannot be asked: it has gateways itself.
type inMemory struct{ key *ecdsa.PrivateKey }

func (s inMemory) Address() common.Address { return crypto.PubkeyToAddress(s.key.PublicKey) }

func (s inMemory) Sign(digest common.Hash) (protocol.Signature, error) {
	return protocol.Sign(digest, s.key)
}

// on opens a gateway on a node.
func (w *town) on(m *mesh.Mesh, changes ...func(*Config, *With)) *house {
	w.Helper()
	return open(w.T, nil, append([]func(*Config, *With){func(_ *Config, with *With) { with.Mesh, with.Log = On(m), w.log }}, changes...)...)
}

// What one gateway takes, another three hops away serves: files as they come, parts of a film, a live stream; and it pays for it.
func TestGateway_ServesWhatAnotherHopsAwayPublishes(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	source, _ := w.settle("source")
	first, _ := w.settle("first", source)
	second, _ := w.settle("second", first)
	viewer, _ := w.settle("viewer", second)
	here, there := w.on(source), w.on(viewer)
	here.tree("cam")
	id := here.own.list()[0].Stream
	far := "/v1/streams/" + id.String() + "/"
	body := noise(3<<20 + 5)
	here.want(here.ask("PUT", "/v1/streams/cam/seg0.ts", bytes.NewReader(body)), http.StatusCreated)
	here.want(here.ask("PUT", "/v1/streams/cam/index.m3u8", strings.NewReader("#EXTM3U\nseg0.ts\n")), http.StatusCreated)
	there.want(there.get(far+"index.m3u8"), http.StatusOK, "seg0.ts")
	if s := there.want(there.get(far+"seg0.ts"), http.StatusOK); !bytes.Equal(s.body, body) {
		t.Fatalf("%d bytes came, not the %d that were put", len(s.body), len(body))
	}
	for i := range 5 { // a live playlist
		seg, list := noise(100_000+i), fmt.Sprintf("#EXTM3U\nseg%d.ts\n", i+1)
		here.want(here.ask("PUT", fmt.Sprintf("/v1/streams/cam/seg%d.ts", i+1), bytes.NewReader(seg)), http.StatusCreated)
		here.want(here.ask("PUT", "/v1/streams/cam/index.m3u8", strings.NewReader(list)), http.StatusOK)
		until(t, "the new playlist", func() bool { return string(there.get(far+"index.m3u8").body) == list })
		if s := there.want(there.get(far+fmt.Sprintf("seg%d.ts", i+1)), http.StatusOK); !bytes.Equal(s.body, seg) {
			t.Fatalf("segment %d is another", i+1)
		}
	}
	here.want(here.ask("DELETE", "/v1/streams/cam/seg0.ts", nil), http.StatusNoContent)
	until(t, "the file to be gone", func() bool { return there.get(far+"seg0.ts").StatusCode == http.StatusNotFound })

	film := noise(5<<20 + 77)
	here.want(here.ask("PUT", "/v1/streams/film", bytes.NewReader(film)), http.StatusCreated)
	film2 := "/v1/streams/" + here.own.list()[1].Stream.String()
	if s := there.get(film2, "Range", "bytes=3000000-3000099"); s.StatusCode != http.StatusPartialContent || !bytes.Equal(s.body, film[3000000:3000100]) {
		t.Fatalf("a part: status %d, %d bytes", s.StatusCode, len(s.body))
	}
	if a := viewer.Account(here.own.list()[1].Stream); a.BytesIn > 1<<20+100 {
		t.Errorf("%d bytes were bought for 100 bytes of one piece", a.BytesIn)
	}
	if s := there.get(film2); s.StatusCode != http.StatusOK || !bytes.Equal(s.body, film) {
		t.Fatalf("the film: status %d, %d bytes", s.StatusCode, len(s.body))
	}
	there.want(there.get("/v1/streams/"+protocol.StreamID{9}.String()), http.StatusNotFound, "nobody within reach")
	stats := there.Stats()
	for _, s := range stats.Streams {
		if s.Stream == id && (s.BytesIn == 0 || s.Paid == 0 || s.Served <= uint64(len(body)) || s.Viewers != 1) {
			t.Errorf("the viewer's account is %+v", s)
		}
	}
	if earned := here.mesh.Account(id); earned.Earned == 0 || earned.BytesOut == 0 {
		t.Errorf("the publisher's account is %+v", earned)
	}
}

// Who looks at a tree now and then, through nodes that remember what it was, is shown what it is.
func TestGateway_ATreeReadNowAndThenIsTheNewest_AlsoWhereOldDirectoriesAreInMemory(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	source, _ := w.settle("source")
	first, _ := w.settle("first", source)
	second, _ := w.settle("second", first)
	viewer, _ := w.settle("viewer", second)
	here := w.on(source)
	here.tree("site")
	id := here.own.list()[0].Stream
	far := "/v1/streams/" + id.String() + "/a"
	for round := range 8 {
		content, status := fmt.Sprintf("version %d", round), http.StatusOK
		if round%4 == 3 {
			content, status = "", http.StatusNotFound
			here.want(here.ask("DELETE", "/v1/streams/site/a", nil), http.StatusNoContent)
		} else if s := here.ask("PUT", "/v1/streams/site/a", strings.NewReader(content)); s.StatusCode/100 != 2 {
			t.Fatalf("round %d: status %d", round, s.StatusCode)
		}
		for range 2 { // each by a gateway that has not followed the tree
			there := w.on(viewer, func(c *Config, _ *With) { c.FollowFor = 100 * time.Millisecond })
			if s := there.get(far); s.StatusCode != status || status == http.StatusOK && string(s.body) != content {
				t.Fatalf("round %d: status %d, %q, where the publisher has status %d, %q", round, s.StatusCode, s.body, status, content)
			}
			until(t, "nobody to follow the tree any more", func() bool { return source.Account(id).Subscribers == 0 })
		}
	}
}

// The only source of a stream sends what its publisher did not sign: here since its disk is not what it was.
func TestGateway_SaysThatTheSourceForges_AndServesWhatOthersHave(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	source, _ := w.settle("source")
	honest, _ := w.settle("honest")
	viewer, _ := w.settle("viewer", source, honest)
	here, there := w.on(source), w.on(viewer)
	here.want(here.ask("PUT", "/v1/streams/film", bytes.NewReader(noise(100_000))), http.StatusCreated)
	id := here.own.list()[0].Stream
	spoilt, err := filepath.Glob(filepath.Join(w.dirs[source], id.String(), "*.seg"))
	if err != nil || len(spoilt) != 1 {
		t.Fatalf("%s is in %q: %v", id, spoilt, err)
	}
	frames, err := os.ReadFile(spoilt[0])
	if err != nil {
		t.Fatal(err)
	}
	frames[len(frames)/2] ^= 1
	if err := os.WriteFile(spoilt[0], frames, 0o600); err != nil {
		t.Fatal(err)
	}
	there.want(there.get("/v1/streams/"+id.String()), http.StatusBadGateway, "bad_publisher", "not what the stream's publisher signed")

	other := w.on(honest)
	film := noise(100_000)
	other.want(other.ask("PUT", "/v1/streams/film", bytes.NewReader(film)), http.StatusCreated)
	if s := there.want(there.get("/v1/streams/"+other.own.list()[0].Stream.String()), http.StatusOK); !bytes.Equal(s.body, film) {
		t.Errorf("afterwards %d bytes come from another", len(s.body))
	}
}

func TestGateway_ALiveBodyReachesViewersHopsAwayAsItIsSent(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	source, _ := w.settle("source")
	relay, _ := w.settle("relay", source)
	viewer, _ := w.settle("viewer", relay)
	here, there := w.on(source), w.on(viewer)
	r, pipe := io.Pipe()
	sent := make(chan said, 1)
	go func() { sent <- here.ask("POST", "/v1/streams?name=radio", r, "Content-Type", "audio/mpeg") }()
	if _, err := io.WriteString(pipe, "first "); err != nil {
		t.Fatal(err)
	}
	until(t, "the stream to begin", func() bool { return len(here.own.list()) == 1 })
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, there.URL()+"/v1/streams/"+here.own.list()[0].Stream.String()+"?from=oldest", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	buf := make([]byte, 100)
	n, err := io.ReadFull(answer.Body, buf[:6])
	if err != nil || string(buf[:n]) != "first " || answer.Header.Get("Content-Type") != "audio/mpeg" {
		t.Fatalf("got %q: %v", buf[:n], err)
	}
	if _, err := io.WriteString(pipe, "second"); err != nil {
		t.Fatal(err)
	}
	if n, err = io.ReadFull(answer.Body, buf[:6]); err != nil || string(buf[:n]) != "second" {
		t.Fatalf("got %q: %v", buf[:n], err)
	}
	pipe.Close()
	if rest, err := io.ReadAll(answer.Body); err != nil || len(rest) != 0 {
		t.Fatalf("got %q: %v", rest, err)
	}
	here.want(<-sent, http.StatusCreated, "radio")
}

// What does not fit into the node's spool is refused before a piece of it is in there, and stands in nobody's way.
func TestMallory_UploadsMoreThanTheDiskHolds_AndTheTreeGoesOn(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.spool = 8 << 20
	source, _ := w.settle("source")
	here := w.on(source)
	here.want(here.ask("POST", "/v1/streams?tree=1&name=site&keep=1", nil), http.StatusCreated)
	at := "/v1/streams/site/"
	spooled := func() (n int64) {
		for _, o := range source.Own() {
			n += o.Bytes
		}
		return n
	}
	old := noise(2 << 20)
	here.want(here.ask("PUT", at+"a", bytes.NewReader(old)), http.StatusCreated)
	before := spooled()
	huge := func() io.Reader { return bytes.NewReader(make([]byte, 9<<20)) }
	for _, body := range []io.Reader{huge(), io.MultiReader(huge())} { // of known length, and of unknown
		here.want(here.ask("PUT", at+"a", body), http.StatusInsufficientStorage, "disk_full", "do not fit", "deleted as a whole", "--spool-mib")
		if spooled() != before {
			t.Errorf("%d bytes of it are in the spool", spooled()-before)
		}
	}
	here.want(here.ask("PUT", "/v1/streams/film?live=0", io.MultiReader(huge())), http.StatusInsufficientStorage, "disk_full")
	here.want(here.ask("PUT", "/v1/streams/film", huge()), http.StatusInsufficientStorage, "disk_full")
	if list := here.own.list(); len(list) != 1 || spooled() != before {
		t.Fatalf("%d streams, %d bytes more than before", len(list), spooled()-before)
	}
	here.want(here.ask("PUT", at+"b", strings.NewReader("small")), http.StatusCreated)
	n := 0
	for ; n < 9; n++ {
		if here.ask("PUT", at+fmt.Sprint(n), bytes.NewReader(noise(1<<20))).StatusCode != http.StatusCreated {
			break
		}
	}
	if n < 4 || n > 6 {
		t.Errorf("%d files of 1 MiB fit beside 2 MiB into 8 MiB", n)
	}
	here.want(here.ask("DELETE", at+"b", nil), http.StatusNoContent)
	if s := here.get(at + "a"); !bytes.Equal(s.body, old) {
		t.Fatalf("the file is another: %d", s.StatusCode)
	}
	here.want(here.ask("DELETE", "/v1/streams/site", nil), http.StatusNoContent)

	here.want(here.ask("POST", "/v1/streams?tree=1&name=cam&window_bytes=4194304", nil), http.StatusCreated)
	at = "/v1/streams/cam/"
	here.want(here.ask("PUT", at+"a", bytes.NewReader(make([]byte, 5<<20))), http.StatusInsufficientStorage, "window", "larger")
	here.want(here.ask("PUT", at+"init.mp4", strings.NewReader("head")), http.StatusCreated)
	for i := range 40 { // it moves on for ever, and keeps the head
		here.want(here.ask("PUT", fmt.Sprint(at, i, ".ts"), bytes.NewReader(noise(256<<10))), http.StatusCreated)
	}
	here.want(here.get(at+"init.mp4"), http.StatusOK, "head")
	here.want(here.get(at+"39.ts"), http.StatusOK)
	here.want(here.get(at+"9.ts"), http.StatusNotFound)
}
