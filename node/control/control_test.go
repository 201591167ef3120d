package control

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/mesh"
)

// serving answers calls on a directory until the test ends, and returns a client of it.
func serving(t *testing.T, dir string, prepare func(*Server)) (c *Client, stop func()) {
	t.Helper()
	s, err := Listen(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	prepare(s)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	t.Cleanup(stop)
	if c, err = Find(dir); err != nil {
		t.Fatal(err)
	}
	return c, stop
}

func shout(_ context.Context, s string) (string, error) { return strings.ToUpper(s), nil }

func TestSocket_IsItsOwnersOnly_AndGoesWithItsServer(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil { //nolint:gosec // the socket must be safe in an open directory
		t.Fatal(err)
	}
	c, stop := serving(t, dir, func(s *Server) { Handle(s, "shout", shout) })
	info, err := os.Lstat(filepath.Join(dir, Socket))
	if err != nil || info.Mode() != os.ModeSocket|0o600 {
		t.Fatalf("the socket is %v, %v", info, err)
	}
	if got, err := Ask[string](t.Context(), c, "shout", "hello"); err != nil || got != "HELLO" {
		t.Fatalf("%q, %v", got, err)
	}
	stop()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Fatalf("the server left %v, %v", left, err)
	}
	if _, err := Find(dir); !errors.Is(err, ErrNoNode) {
		t.Fatalf("found %v", err)
	}
}

func TestSocket_LeftByAKilledNode_IsReplaced_OneThatIsServedIsNot(t *testing.T) {
	dir := t.TempDir()
	killed, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(dir, Socket), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	killed.SetUnlinkOnClose(false)
	if err := killed.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Find(dir); !errors.Is(err, ErrNoNode) {
		t.Fatalf("a dead socket was taken for a node: %v", err)
	}
	c, _ := serving(t, dir, func(s *Server) { Handle(s, "shout", shout) })
	if _, err := Listen(dir, slog.Default()); err == nil || !strings.Contains(err.Error(), "another process serves") {
		t.Fatalf("a second server: %v", err)
	}
	if got, err := Ask[string](t.Context(), c, "shout", "still here"); err != nil || got != "STILL HERE" {
		t.Fatalf("%q, %v", got, err)
	}
	precious := t.TempDir()
	if err := os.WriteFile(filepath.Join(precious, Socket), []byte("notes"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(precious, slog.Default()); err == nil || !strings.Contains(err.Error(), "is no socket") {
		t.Fatalf("a file was taken for a socket: %v", err)
	}
}

func TestSocket_ReplacedByALaterNode_IsNotTakenAwayByTheEarlier(t *testing.T) {
	dir := t.TempDir()
	first, err := Listen(dir, slog.Default())
	if err != nil {
		t.Fatal(err)
	}
	if err := first.listener.Close(); err != nil { // it hangs
		t.Fatal(err)
	}
	c, _ := serving(t, dir, func(s *Server) { Handle(s, "shout", shout) })
	first.Close()
	if got, err := Ask[string](t.Context(), c, "shout", "here"); err != nil || got != "HERE" {
		t.Fatalf("%q, %v", got, err)
	}
}

func TestSocket_OfADirectoryWithALongPath_CanBeReached(t *testing.T) {
	dir := filepath.Join(t.TempDir(), strings.Repeat("a-long-name/", 20))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	c, _ := serving(t, dir, func(s *Server) { Handle(s, "shout", shout) })
	if got, err := Ask[string](t.Context(), c, "shout", "far away"); err != nil || got != "FAR AWAY" {
		t.Fatalf("%q, %v", got, err)
	}
}

func TestErrors_CrossTheSocket_WithSentenceHintAndSentinel(t *testing.T) {
	c, _ := serving(t, t.TempDir(), func(s *Server) {
		Handle(s, "fail", func(context.Context, struct{}) (struct{}, error) {
			return struct{}{}, daemon.WithHint(fmt.Errorf("fetch stream 7: %w", mesh.ErrNotFound), "ask another")
		})
	})
	_, err := Ask[struct{}](t.Context(), c, "fail", nil)
	var hint daemon.Hinter
	if !errors.Is(err, mesh.ErrNotFound) || !errors.As(err, &hint) || hint.Hint() != "ask another" || !strings.HasPrefix(err.Error(), "fetch stream 7: ") {
		t.Fatalf("%v", err)
	}
	_, err = Ask[struct{}](t.Context(), c, "dance", nil)
	if err == nil || !strings.Contains(err.Error(), `"dance"`) || !errors.As(err, &hint) || !strings.Contains(hint.Hint(), "restart the node") {
		t.Fatalf("an unknown verb: %v", err)
	}
}

func TestInput_ReachesTheNode_AndItsEndToldFromACallerThatLeft(t *testing.T) {
	type got struct {
		bytes int
		err   error
	}
	heard := make(chan got, 1)
	c, _ := serving(t, t.TempDir(), func(s *Server) {
		for _, verb := range []string{"file", "live"} {
			s.Handle(verb, func(_ context.Context, call *Call) (any, error) {
				n, err := io.Copy(io.Discard, call.Input(verb == "live"))
				heard <- got{int(n), err}
				return n, err
			})
		}
	})
	payload := bytes.Repeat([]byte("x"), 3<<20)
	var n int
	if err := c.Call(t.Context(), "file", nil, &n, Exchange{Input: bytes.NewReader(payload)}); err != nil || n != len(payload) {
		t.Fatalf("%d bytes arrived, %v", n, err)
	}
	<-heard
	for verb, want := range map[string]error{"file": ErrInterrupted, "live": nil} {
		ctx, cancel := context.WithCancel(t.Context())
		in, feed := io.Pipe()
		go func() {
			feed.Write([]byte("half of it")) //nolint:errcheck // what arrived is looked at below
			cancel()                         // Ctrl-C
		}()
		err := c.Call(ctx, verb, nil, &n, Exchange{Input: in})
		h := <-heard
		if !errors.Is(h.err, want) || h.err == nil != (want == nil) {
			t.Errorf("%s: the node saw %d bytes and %v, want %v", verb, h.bytes, h.err, want)
		}
		if verb == "live" && (err != nil || n != h.bytes) {
			t.Errorf("the end of a live input came back as %d, %v", n, err)
		}
		if verb == "file" && !errors.Is(err, context.Canceled) {
			t.Errorf("half a file came back as %v", err)
		}
		feed.Close() //nolint:errcheck // a pipe
	}
	broken := errors.New("the disk is gone")
	err := c.Call(t.Context(), "file", nil, nil, Exchange{Input: io.MultiReader(strings.NewReader("a"), badReader{broken})})
	if !errors.Is(err, broken) {
		t.Errorf("an input that fails: %v", err)
	}
	if h := <-heard; !errors.Is(h.err, ErrInterrupted) {
		t.Errorf("the node took an input that failed for whole: %v", h.err)
	}
}

type badReader struct{ err error }

func (b badReader) Read([]byte) (int, error) { return 0, b.err }

func TestOutputAndNotes_ComeInOrder_AndACallerThatLeavesEndsTheCall(t *testing.T) {
	ended := make(chan error, 1)
	c, _ := serving(t, t.TempDir(), func(s *Server) {
		s.Handle("count", func(ctx context.Context, call *Call) (any, error) {
			for i := 0; ; i++ {
				if err := errors.Join(ctx.Err(), call.Tell(i)); err != nil {
					ended <- err
					return nil, err
				}
				if _, err := call.Write([]byte{byte(i)}); err != nil {
					ended <- err
					return nil, err
				}
			}
		})
	})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	told := -1
	err := c.Call(ctx, "count", nil, nil, Exchange{
		Note: func(raw json.RawMessage) error { return json.Unmarshal(raw, &told) },
		Output: func(b []byte) error {
			if len(b) != 1 || b[0] != byte(told) {
				return fmt.Errorf("%v came after %d", b, told)
			}
			if told == 1000 {
				cancel()
			}
			return nil
		},
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Fatalf("the call ended with %v", err)
	}
	full := errors.New("the disk is full")
	if err := c.Call(t.Context(), "count", nil, nil, Exchange{Output: func([]byte) error { return full }}); !errors.Is(err, full) {
		t.Fatal(err)
	}
	if err := <-ended; err == nil {
		t.Fatal("the call went on without a caller")
	}
}

func TestServer_ThatStops_EndsItsCallsAndSaysSo(t *testing.T) {
	begun := make(chan struct{})
	c, stop := serving(t, t.TempDir(), func(s *Server) {
		Handle(s, "wait", func(ctx context.Context, _ struct{}) (struct{}, error) {
			close(begun)
			<-ctx.Done()
			return struct{}{}, ctx.Err()
		})
	})
	go func() { <-begun; stop() }()
	if _, err := Ask[struct{}](t.Context(), c, "wait", nil); !errors.Is(err, ErrStopped) {
		t.Fatal(err)
	}
}

func TestServer_KeepsNothingForCallersThatMakeNoSense(t *testing.T) {
	dir := t.TempDir()
	c, _ := serving(t, dir, func(s *Server) { Handle(s, "shout", shout) })
	frame := func(k kind, length uint32, payload string) []byte {
		return append(binary.BigEndian.AppendUint32([]byte{byte(k)}, length), payload...)
	}
	for name, said := range map[string][]byte{
		"a call without end":  frame(kindCall, 0xffffffff, "{"),
		"input before a call": frame(kindData, 1, "x"),
		"no JSON":             frame(kindCall, 3, "abc"),
		"another version":     frame(kindCall, 13, `{"version":9}`),
		"HTTP":                []byte("GET / HTTP/1.1\r\n\r\n"),
	} {
		conn, err := dial(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Write(said); err != nil {
			t.Fatal(err)
		}
		k, raw, err := readFrame(bufio.NewReader(conn), nil)
		var f failure
		if err != nil || k != kindFailure || json.Unmarshal(raw, &f) != nil || f.Message == "" {
			t.Errorf("%s is answered by %d %q, %v", name, k, raw, err)
		}
		conn.Close() //nolint:errcheck // a test's
	}
	if got, err := Ask[string](t.Context(), c, "shout", "ok"); err != nil || got != "OK" {
		t.Fatalf("afterwards: %q, %v", got, err)
	}
}

func TestServer_RefusesMoreCallsThanItBears_AndRecovers(t *testing.T) {
	release := make(chan struct{})
	begun := make(chan struct{}, maxCalls)
	c, _ := serving(t, t.TempDir(), func(s *Server) {
		Handle(s, "wait", func(ctx context.Context, _ struct{}) (struct{}, error) {
			begun <- struct{}{}
			select {
			case <-release:
			case <-ctx.Done():
			}
			return struct{}{}, ctx.Err()
		})
	})
	var waiting sync.WaitGroup
	for range maxCalls {
		waiting.Go(func() {
			if _, err := Ask[struct{}](context.Background(), c, "wait", nil); err != nil {
				t.Error(err)
			}
		})
	}
	for range maxCalls {
		<-begun
	}
	if _, err := Ask[struct{}](t.Context(), c, "wait", nil); err == nil || !strings.Contains(err.Error(), "busy") {
		t.Errorf("one call too many: %v", err)
	}
	close(release)
	waiting.Wait()
	if _, err := Ask[struct{}](t.Context(), c, "wait", nil); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func FuzzReadFrame(f *testing.F) {
	f.Add([]byte{1, 0, 0, 0, 2, '{', '}'})
	f.Add([]byte{2, 0, 15, 255, 255})
	f.Add([]byte{9, 0, 0, 0, 1, 0})
	f.Fuzz(func(t *testing.T, said []byte) {
		r := bufio.NewReader(bytes.NewReader(said))
		for {
			k, payload, err := readFrame(r, nil)
			if uint64(cap(payload)) > uint64(4*len(said)+256<<10) {
				t.Fatalf("%d bytes are kept of %d said", cap(payload), len(said))
			}
			if err != nil {
				return
			}
			var again bytes.Buffer
			if err := writeFrame(&again, k, payload); err != nil || !bytes.Contains(said, again.Bytes()) {
				t.Fatalf("a frame of kind %d does not come back: %v", k, err)
			}
		}
	})
}
