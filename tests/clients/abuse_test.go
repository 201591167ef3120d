package clients

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/tests/play"
)

// gatewayOf runs a gateway on a node within the test's process, and returns its URL.
func gatewayOf(p *play.Play, n *play.Node, change func(*gateway.Config)) string {
	p.T.Helper()
	c := gateway.Defaults(p.T.TempDir())
	c.Listen = "127.0.0.1:0"
	change(&c)
	g, err := gateway.New(p.T.Context(), c, gateway.With{Mesh: gateway.On(n.Mesh()), Log: p.Log.With("who", n.Person.Name+"'s gateway")})
	if err != nil {
		p.T.Fatal(err)
	}
	p.Run(n.Person.Name+"'s gateway", g.Run)
	return g.URL()
}

// put uploads a file, or fails the test.
func put(t *testing.T, url string, body io.Reader, size int64) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPut, url, body)
	if err != nil {
		t.Fatal(err)
	}
	req.ContentLength = size
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Error(err)
		return
	}
	said, _ := io.ReadAll(io.LimitReader(answer.Body, 300))
	_ = answer.Body.Close()
	if answer.StatusCode/100 != 2 {
		t.Errorf("PUT %s: %s: %s", url, answer.Status, said)
	}
}

// connect opens a connection to a gateway from an address of the loopback: each is a client of its own.
func connect(t *testing.T, url, from string) net.Conn {
	t.Helper()
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: 10 * time.Second}
	c, err := d.DialContext(t.Context(), "tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// cut waits until a connection is cut by the other side, and writes a byte now and then until it is.
func cut(c net.Conn, now func() byte) error {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if _, err := c.Write([]byte{now()}); err != nil {
			return nil
		}
	}
	return fmt.Errorf("%s was still connected after 30 s", c.LocalAddr())
}

func TestSlowLoris_IsCutOff_AndOthersAreServedMeanwhile(t *testing.T) {
	t.Parallel()
	p := play.New(t)
	url := gatewayOf(p, p.Node("Paula"), func(c *gateway.Config) {
		c.HeaderTimeout, c.IdleTimeout, c.UploadPatience, c.SendPatience = 4*time.Second, 4*time.Second, 4*time.Second, 4*time.Second
		c.MaxConnections = 80
	}) + "/v1/streams"
	base := strings.TrimSuffix(url, "/v1/streams")
	curl(t, "-X", "POST", url+"?tree=1&name=tv")
	small, large := noise(t, 10_000), noise(t, 32<<20)
	put(t, url+"/tv/small", bytes.NewReader(small), int64(len(small)))
	put(t, url+"/tv/large", bytes.NewReader(large), int64(len(large)))

	begins := map[string]struct {
		from string
		say  string
		now  func() byte
	}{
		"sends a header byte by byte": {"127.0.0.2", "GET /v1/streams/tv/small HTTP/1.1\r\nHost: localhost\r\nX: ", func() byte { return 'x' }},
		"says nothing but spaces":     {"127.0.0.3", "", func() byte { return ' ' }},
		"reads nothing":               {"127.0.0.4", "GET /v1/streams/tv/large HTTP/1.1\r\nHost: localhost\r\n\r\n", func() byte { return '\n' }},
	}
	const each = 16 // with the uploads, less than there may be: else nobody could be served before they are cut off
	var attacks sync.WaitGroup
	var open atomic.Int32
	for what, a := range begins {
		for range each {
			c := connect(t, base, a.from)
			if tcp, ok := c.(*net.TCPConn); ok {
				_ = tcp.SetReadBuffer(4096)
			}
			if _, err := io.WriteString(c, a.say); err != nil {
				t.Fatal(err)
			}
			open.Add(1)
			attacks.Go(func() {
				defer open.Add(-1)
				if err := cut(c, a.now); err != nil {
					t.Errorf("who %s: %v", what, err)
				}
			})
		}
	}
	// Uploads of which nothing comes any more are broken off, and leave nothing.
	for i := range each / 2 {
		c := connect(t, base, "127.0.0.5")
		fmt.Fprintf(c, "PUT /v1/streams/tv/never%d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nx", i)
		open.Add(1)
		attacks.Go(func() {
			defer open.Add(-1)
			_ = c.SetReadDeadline(time.Now().Add(30 * time.Second))
			answer, err := http.ReadResponse(bufio.NewReader(c), nil)
			if err == nil {
				_ = answer.Body.Close()
				if answer.StatusCode/100 == 2 {
					t.Errorf("an upload of which one byte came is answered with %s", answer.Status)
				}
			} else if wait, ok := err.(net.Error); ok && wait.Timeout() { //nolint:errorlint // it is the connection's own
				t.Error("an upload of which nothing comes is waited for for 30 s")
			}
		})
	}
	served := 0
	for ; open.Load() > 0 || served < 10; served++ {
		if got := get(t, url+"/tv/small"); !bytes.Equal(got, small) {
			t.Fatalf("an honest client got %d bytes", len(got))
		}
	}
	attacks.Wait()
	t.Logf("%d requests were served meanwhile", served)
	for i := range each / 2 {
		if status, _ := try(t, fmt.Sprintf("%s/tv/never%d", url, i)); status != http.StatusNotFound {
			t.Errorf("what was not uploaded to its end is there: status %d", status)
		}
	}
	if got := get(t, url+"/tv/large"); !bytes.Equal(got, large) {
		t.Errorf("an honest client got %d bytes of the large file", len(got))
	}
}

// Many uploads and many readers at once pass through little memory.
func TestManyLargeTransfersAtOnce_TakeBoundedMemory(t *testing.T) {
	p := play.New(t)
	paula := p.NodeWith("Paula", func(c *node.Config, _ *node.With) { c.Mesh.CacheBytes = 16 << 20 })
	url := gatewayOf(p, paula, func(*gateway.Config) {}) + "/v1/streams"
	curl(t, "-X", "POST", url+"?tree=1&name=store")
	const files, size, bound = 48, 8 << 20, 256 << 20
	body := noise(t, size)

	defer debug.SetGCPercent(debug.SetGCPercent(20)) // what is garbage does not count
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	// Nor does it count where a busy machine would collect it late.
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(int64(before.Sys-before.HeapReleased) + bound/2))
	peak := func() (stop func() int64) {
		var most int64
		done, ended := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(ended)
			for {
				var now runtime.MemStats
				runtime.ReadMemStats(&now)
				most = max(most, int64(now.HeapInuse)-int64(before.HeapInuse))
				select {
				case <-done:
					return
				case <-time.After(5 * time.Millisecond):
				}
			}
		}()
		return func() int64 { close(done); <-ended; return most }
	}

	stop := peak()
	var all sync.WaitGroup
	for i := range files {
		all.Go(func() { put(t, fmt.Sprintf("%s/store/%d", url, i), bytes.NewReader(body), size) })
	}
	all.Wait()
	most := stop()
	if t.Logf("uploads took %d MiB", most>>20); most > bound {
		t.Errorf("%d uploads of %d MiB at once took %d MiB of memory", files, size>>20, most>>20)
	}

	stop = peak()
	for i := range files {
		all.Go(func() {
			from := i * 1000
			req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, fmt.Sprintf("%s/store/%d", url, i), nil)
			if err != nil {
				t.Error(err)
				return
			}
			req.Header.Set("Range", fmt.Sprintf("bytes=%d-", from))
			answer, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Error(err)
				return
			}
			defer answer.Body.Close() //nolint:errcheck // only read
			same := &comparing{want: body[from:]}
			if n, err := io.Copy(same, answer.Body); err != nil || n != int64(size-from) || answer.StatusCode != http.StatusPartialContent {
				t.Errorf("range from %d: %s, %d bytes: %v", from, answer.Status, n, err)
			}
		})
	}
	all.Wait()
	most = stop()
	if t.Logf("readers took %d MiB", most>>20); most > bound {
		t.Errorf("%d readers of %d MiB at once took %d MiB of memory", files, size>>20, most>>20)
	}
}

// comparing takes bytes as long as they are those that are wanted.
type comparing struct{ want []byte }

func (c *comparing) Write(b []byte) (int, error) {
	if len(b) > len(c.want) || !bytes.Equal(b, c.want[:len(b)]) {
		return 0, fmt.Errorf("with %d bytes to come they are not those that were published", len(c.want))
	}
	c.want = c.want[len(b):]
	return len(b), nil
}
