package gateway

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
)

// dial speaks to a gateway byte by byte.
func (h *house) dial() net.Conn {
	h.Helper()
	c, err := net.Dial("tcp", h.Addr())
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { c.Close() })
	return c
}

// hungUp waits until the gateway has closed a connection.
func hungUp(t *testing.T, c net.Conn) {
	t.Helper()
	if err := c.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, c); os.IsTimeout(err) {
		t.Fatal("the gateway still waits")
	}
}

func TestMallory_SendsAHeaderByteByByte_AndIsHungUpOn(t *testing.T) {
	h := open(t, newVillage(), func(c *Config, _ *With) { c.HeaderTimeout = 50 * time.Millisecond })
	c := h.dial()
	if _, err := io.WriteString(c, "GET /v1/streams HTTP/1.1\r\nHost: loc"); err != nil {
		t.Fatal(err)
	}
	hungUp(t, c)
}

func TestMallory_StopsInTheMiddleOfAnUpload_AndLeavesNothing(t *testing.T) {
	h := open(t, newVillage(), func(c *Config, _ *With) { c.UploadPatience = 50 * time.Millisecond })
	h.tree("cam")
	c := h.dial()
	fmt.Fprintf(c, "PUT /v1/streams/cam/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf")
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil || r.StatusCode != http.StatusRequestTimeout {
		t.Fatalf("%v, %v", r, err)
	}
	h.want(h.get("/v1/streams/cam/a"), http.StatusNotFound)
	c = h.dial()
	fmt.Fprintf(c, "PUT /v1/streams/cam/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf")
	c.Close()
	until(t, "the request to end", func() bool { return h.seats.open() == 0 })
	h.want(h.get("/v1/streams/cam/a"), http.StatusNotFound)
	until(t, "the files of uploads to be gone", func() bool { left, err := os.ReadDir(h.uploads); return err == nil && len(left) == 0 })
}

// A tool that does not wait for the answer, as ffmpeg does not, has its file put all the same.
func TestGateway_AnUploadThatIsCompleteIsPut_ThoughItsSenderIsGone(t *testing.T) {
	h := open(t, newVillage())
	h.tree("cam")
	for i := range 10 {
		c := h.dial()
		fmt.Fprintf(c, "PUT /v1/streams/cam/a%d HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n", i)
		c.Close()
	}
	for i := range 10 {
		until(t, "the file", func() bool { return string(h.get(fmt.Sprintf("/v1/streams/cam/a%d", i)).body) == "body" })
	}
}

// A playlist that is sent while its segment is still on its way does not overtake it; one that a slow upload has nothing to do with
// is not held up for long.
func TestGateway_APlaylistDoesNotOvertakeItsSegment(t *testing.T) {
	h := open(t, newVillage())
	at := h.tree("cam")
	segment := h.dial()
	fmt.Fprintf(segment, "PUT %sa.ts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nhalf", at)
	until(t, "the upload to begin", func() bool { return h.seats.open() == 1 })
	done := make(chan said, 1)
	go func() { done <- h.ask("PUT", at+"a.m3u8", strings.NewReader("a.ts")) }()
	io.WriteString(segment, "half") //nolint:errcheck // the file tells
	h.want(<-done, http.StatusCreated)
	h.want(h.get(at+"a.ts"), http.StatusOK, "halfhalf")
	slow := h.dial()
	fmt.Fprintf(slow, "PUT %sb.ts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nhalf", at)
	until(t, "the upload to begin", func() bool { return h.seats.open() == 1 })
	h.want(h.ask("PUT", at+"b.m3u8", strings.NewReader("b.ts")), http.StatusCreated)
}

// A tool that does not wait for the answer sends the versions of a file over connections of their own, and means the last one.
func TestGateway_AVersionThatWasSentLaterStays_WhicheverComesInFirst(t *testing.T) {
	h := open(t, newVillage())
	at := h.tree("cam")
	var older net.Conn
	var list string
	for try := 0; ; try++ { // else the machine is so busy that the older one counts as sent late
		begin := time.Now()
		list = fmt.Sprintf("%slist%d", at, try)
		older = h.dial()
		newer := h.dial()
		// Of the older one the server knows only that it is there.
		fmt.Fprintf(newer, "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nnewer", list)
		until(t, "the newer one", func() bool { return string(h.get(list).body) == "newer" })
		fmt.Fprintf(older, "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nolder", list)
		answer, err := http.ReadResponse(bufio.NewReader(older), nil)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatalf("the older one is answered with %v, %v", answer, err)
		}
		answer.Body.Close()
		if time.Since(begin) < promptly {
			h.want(h.get(list), http.StatusOK, "newer")
			break
		}
	}
	// What is sent over the same connection now is newer than both.
	fmt.Fprintf(older, "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nnewest", list)
	until(t, "the newest one", func() bool { return string(h.get(list).body) == "newest" })
}

func TestMallory_TakesNothingOfWhatSheAskedFor_AndIsHungUpOn(t *testing.T) {
	v := newVillage()
	body := noise(20 << 20)
	h := open(t, v, func(c *Config, _ *With) { c.SendPatience = 100 * time.Millisecond })
	h.want(h.ask("PUT", "/v1/streams/film", bytes.NewReader(body)), http.StatusCreated)
	c := h.dial()
	fmt.Fprintf(c, "GET /v1/streams/film HTTP/1.1\r\nHost: localhost\r\n\r\n")
	until(t, "the request", func() bool { return h.seats.open() == 1 })
	until(t, "the gateway to give up", func() bool { return h.seats.open() == 0 })
	until(t, "its readers to be closed", func() bool { return v.logs[h.own.list()[0].Stream].Open() == 0 })
}

func TestMallory_AsksForMoreThanTheGatewayServesAtOnce(t *testing.T) {
	v := newVillage()
	id, l := v.add(nil)
	h := open(t, v, func(c *Config, _ *With) {
		c.MaxRequests, c.MaxConnections = 3, 6
		c.HeaderTimeout, c.IdleTimeout = time.Minute, time.Minute // nobody is hung up on for being idle
	})
	for range 3 {
		go func() { h.get("/v1/streams/" + id.String()) }()
	}
	until(t, "three requests", func() bool { return h.seats.open() == 3 && l.Open() == 3 })
	s := h.want(h.get("/v1/streams"), http.StatusServiceUnavailable, "3 requests")
	if s.Header.Get("Retry-After") == "" {
		t.Error("it does not say when to come back")
	}
	refused := make(chan bool, 6)
	for range cap(refused) {
		c := h.dial()
		if err := c.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
			t.Fatal(err)
		}
		go func() {
			_, err := c.Read(make([]byte, 1))
			refused <- !os.IsTimeout(err)
		}()
	}
	for range 3 { // of the 6 above the limit
		if !<-refused {
			t.Error("fewer than 3 of 6 connections above the limit were refused")
		}
	}
	if err := l.Last(nil); err != nil {
		t.Fatal(err)
	}
	until(t, "the requests to end", func() bool { return h.seats.open() == 0 })
}

func TestGateway_AFullDiskIsSaidInWords_AndTheTreeStaysAsItWas(t *testing.T) {
	v := newVillage()
	h := open(t, v, func(c *Config, _ *With) { c.MaxUpload = 1 << 20 })
	at := h.tree("cam")
	h.want(h.ask("PUT", at+"a", strings.NewReader("old")), http.StatusCreated)
	log := v.logs[h.own.list()[0].Stream]
	for _, full := range []error{mesh.ErrSpoolFull, syscall.ENOSPC} {
		log.Fill(fmt.Errorf("spool a piece: %w", full))
		h.want(h.ask("PUT", at+"a", strings.NewReader("new")), http.StatusInsufficientStorage, "room")
		h.want(h.get(at+"a"), http.StatusOK, "old")
	}
	log.Fill(nil)
	h.want(h.ask("PUT", at+"a", strings.NewReader("new")), http.StatusOK)
	h.want(h.get(at+"a"), http.StatusOK, "new")
	h.want(h.ask("PUT", at+"b", bytes.NewReader(noise(1<<20+1))), http.StatusRequestEntityTooLarge, "1048576 bytes")
	r, w := io.Pipe()
	go func() { w.Write(noise(1<<20 + 1)); w.Close() }() //nolint:errcheck // the answer tells
	h.want(h.ask("PUT", at+"b", r), http.StatusRequestEntityTooLarge, "1048576 bytes")
	if err := h.room(1 << 60); explain(err).status != http.StatusRequestEntityTooLarge {
		t.Error(err)
	}
	h.cfg.MaxUpload = 1 << 62
	if err := h.room(1 << 61); explain(err).status != http.StatusInsufficientStorage {
		t.Error(err)
	}
	for _, bad := range []string{"%2e%2e/x", "a%00b", strings.Repeat("x", 600)} {
		if s := h.ask("PUT", at+bad, strings.NewReader("x")); s.StatusCode != http.StatusBadRequest && s.StatusCode/100 != 3 {
			t.Errorf("%q is answered with %d", bad, s.StatusCode)
		}
	}
}

func TestMallory_SendsMoreAtOnceThanTheDiskHasRoomFor(t *testing.T) {
	h := open(t, newVillage())
	at := h.tree("cam")
	h.Gateway.free = func() (int64, error) { return spareRoom + 4*roomEvery, nil }
	r, w := io.Pipe()
	first := make(chan said, 1)
	go func() { first <- h.ask("PUT", at+"large", r) }()
	if _, err := w.Write(noise(2 * roomEvery)); err != nil {
		t.Fatal(err)
	}
	until(t, "two parts of it", func() bool { return h.coming.Load() == 4*roomEvery })
	body := func() io.Reader { return io.MultiReader(strings.NewReader("x")) } // of unknown length
	h.want(h.ask("PUT", at+"small", body()), http.StatusInsufficientStorage, "does not fit")
	if _, err := w.Write(noise(roomEvery)); err != nil {
		t.Fatal(err)
	}
	w.Close() // the answer is not sent before the body has ended
	h.want(<-first, http.StatusInsufficientStorage, "does not fit")
	until(t, "both to be gone", func() bool { return h.coming.Load() == 0 })
	h.want(h.ask("PUT", at+"small", body()), http.StatusCreated)
	until(t, "nothing to come", func() bool { return h.coming.Load() == 0 })
}

func TestGateway_UnfinishedUploadsOfACrashAreGoneAtTheStart(t *testing.T) {
	dir := t.TempDir()
	stale := filepath.Join(dir, "uploads", "upload-1")
	if err := os.MkdirAll(filepath.Dir(stale), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(stale, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	reopen(t, newVillage(), dir)
	if _, err := os.Stat(stale); !os.IsNotExist(err) {
		t.Fatal(err)
	}
}
