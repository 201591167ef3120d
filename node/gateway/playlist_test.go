package gateway

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/node/tree/treetest"
)

func TestPlaylist_IsServedAsFarAsItsFilesAreThere(t *testing.T) {
	list := func(lines ...string) string { return "#EXTM3U\n" + strings.Join(lines, "\n") + "\n" }
	seg := func(i int) string { return fmt.Sprintf("#EXTINF:2.0,\n%d.ts", i) }
	gap := func(i int) string { return fmt.Sprintf("#EXTINF:2.0,\n#EXT-X-GAP\n%d.ts", i) }
	head, end := "#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:7", "#EXT-X-ENDLIST"
	for name, c := range map[string]struct {
		playlist, want string
		late           bool
		missing        string
	}{
		"all are there":                     {list(head, seg(1), seg(2), end), list(head, seg(1), seg(2), end), false, ""},
		"the last is not":                   {list(head, seg(1), seg(2)), list(head, seg(1)), false, "2.ts"},
		"the last is not, of one that ends": {list(head, seg(1), seg(2), end), list(head, seg(1)), false, "2.ts"},
		"the last is late":                  {list(head, seg(1), seg(2), end), list(head, seg(1), end), true, "2.ts"},
		"two at the end":                    {list(head, seg(1), "#EXT-X-DISCONTINUITY", seg(2), seg(3), end), list(head, seg(1)), false, "2.ts 3.ts"},
		"one in the middle":                 {list(head, seg(1), seg(2), seg(3), end), list(head, seg(1), gap(2), seg(3), end), false, "2.ts"},
		"one at the beginning":              {list(head, seg(1), seg(2)), list(head, gap(1), seg(2)), true, "1.ts"},
		"none is there":                     {list(head, seg(1), end), "", true, "1.ts"},
		"none is named":                     {list(head), list(head), false, "1.ts"},
		"of variants":                       {list("#EXT-X-STREAM-INF:BANDWIDTH=1", "1.ts"), list("#EXT-X-STREAM-INF:BANDWIDTH=1", "1.ts"), false, "1.ts"},
		"that is something else":            {"no playlist", "no playlist", false, "no playlist"},
		"without a last line's end":         {"#EXTM3U\n#EXTINF:1,\n1.ts\n#EXTINF:1,\n2.ts", "#EXTM3U\n#EXTINF:1,\n1.ts\n", false, "2.ts"},
	} {
		got := presentPart([]byte(c.playlist), c.late, func(address string) bool { return !strings.Contains(c.missing, address) })
		if string(got) != c.want {
			t.Errorf("%s: it is served as\n%s\nwant\n%s", name, got, c.want)
		}
	}
	for address, want := range map[string]string{"1.ts": "v/a/1.ts", "../1.ts?x=y": "v/1.ts", "b/1%20.ts": "v/a/b/1 .ts", "../../../1.ts": "", "/1.ts": "",
		"https://other.example/1.ts": "", "//other.example/1.ts": "", "%zz": ""} {
		if got, here := inTree("v/a/live.m3u8", address); here != (want != "") || here && got != want {
			t.Errorf("%s leads to %q, %v", address, got, here)
		}
	}
}

// The last playlist of a live stream may be there before its last segment, and that may break off.
func TestPlaylist_SendsNobodyToASegmentThatNeverComes(t *testing.T) {
	h := open(t, newVillage())
	at := h.tree("cam")
	h.want(h.ask("PUT", at+"0.ts", strings.NewReader("first")), http.StatusCreated)
	segment := h.dial()
	fmt.Fprintf(segment, "PUT %s1.ts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nhalf", at)
	until(t, "the upload to begin", func() bool { return h.seats.open() == 1 })
	list := "#EXTM3U\n#EXTINF:2,\n0.ts\n#EXTINF:2,\n1.ts\n#EXT-X-ENDLIST\n"
	h.want(h.ask("PUT", at+"live.m3u8", strings.NewReader(list)), http.StatusCreated)
	short := h.want(h.get(at+"live.m3u8"), http.StatusOK)
	if !strings.HasPrefix(string(short.body), "#EXTM3U\n#EXTINF:2,\n0.ts\n") || strings.Contains(string(short.body), "1.ts") {
		t.Fatalf("while the segment comes the playlist is %q", short.body)
	}
	if s := h.get(at+"live.m3u8", "If-None-Match", short.Header.Get("ETag")); s.StatusCode != http.StatusNotModified {
		t.Errorf("asked again it is answered with %d", s.StatusCode)
	}
	if _, err := io.WriteString(segment, "half"); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(bufio.NewReader(segment), nil)
	if err != nil || answer.StatusCode != http.StatusCreated {
		t.Fatal(answer, err)
	}
	whole := h.want(h.get(at+"live.m3u8", "If-None-Match", short.Header.Get("ETag")), http.StatusOK)
	if string(whole.body) != list {
		t.Fatalf("once it is there the playlist is %q", whole.body)
	}
	if s := h.get(at+"live.m3u8", "If-None-Match", whole.Header.Get("ETag")); s.StatusCode != http.StatusNotModified {
		t.Errorf("asked again it is answered with %d", s.StatusCode)
	}

	broken := h.dial()
	fmt.Fprintf(broken, "PUT %s2.ts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nhalf", at)
	until(t, "the upload to begin", func() bool { return h.seats.open() == 1 })
	broken.Close()
	list = strings.Replace(list, "#EXT-X-END", "#EXTINF:2,\n2.ts\n#EXT-X-END", 1)
	put := func(name, list string, modified time.Time) {
		t.Helper()
		to, err := h.trees.writer(h.own.list()[0].Stream)
		if err == nil {
			_, err = to.Put(t.Context(), tree.File{Path: name, Size: uint64(len(list)), Modified: uint64(modified.Unix())}, strings.NewReader(list))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	soon := time.Now().Add(time.Hour) // by a clock that goes before ours
	put("live.m3u8", list, soon)
	if s := h.get(at + "live.m3u8?token=any"); strings.Contains(string(s.body), "2.ts") || !strings.Contains(string(s.body), "1.ts?token=any") ||
		strings.Contains(string(s.body), "ENDLIST") {
		t.Errorf("while it may come the playlist is %q", s.body)
	}
	put("live.m3u8", list, time.Now().Add(-2*lateAfter))
	if s := h.get(at + "live.m3u8"); strings.Contains(string(s.body), "2.ts") || !strings.HasSuffix(string(s.body), "1.ts\n#EXT-X-ENDLIST\n") {
		t.Errorf("once it never comes the playlist is %q", s.body)
	}
	put("early.m3u8", "#EXTM3U\n#EXTINF:2,\nnone.ts\n", soon)
	h.want(h.get(at+"early.m3u8"), http.StatusServiceUnavailable, "not_yet")
	if s := h.get(at+"live.m3u8", "Range", "bytes=0-6"); s.StatusCode != http.StatusPartialContent || !bytes.Equal(s.body, []byte("#EXTM3U")) {
		t.Errorf("a part of it is answered with %d, %q", s.StatusCode, s.body)
	}
}

// A playlist waits for a segment until it is there, and goes on at once then; and for none whose sender pauses.
func TestLine_WaitsForWhatWasBegunBefore_UntilItLeaves(t *testing.T) {
	var l line
	early, late := &body{number: 1}, &body{number: 3}
	l.enter(early)
	l.enter(&body{number: 4})
	went := make(chan struct{})
	go func() { l.await(late); close(went) }()
	until(t, "it to wait", func() bool { l.mu.Lock(); defer l.mu.Unlock(); return l.left != nil })
	if left, pause := l.before(late); left == nil || pause != senderPause {
		t.Fatalf("for what is being put it waits %s", pause)
	}
	l.leave(early)
	select {
	case <-went:
	case <-time.After(20 * time.Second):
		t.Fatal("it waits for ever")
	}
	pausing := &body{number: 2}
	pausing.waits.Store(time.Now().Add(-2 * senderPause).UnixNano())
	l.enter(pausing)
	if left, _ := l.before(late); left != nil {
		t.Fatal("it waits for a sender who pauses")
	}
	pausing.waits.Store(time.Now().UnixNano())
	if left, pause := l.before(late); left == nil || pause > senderPause {
		t.Fatalf("it does not wait for a sender who sends, or for %s", pause)
	}
}

// The server goes on after a request that panics, and so does the file that it was putting.
func TestLine_AVersionWhosePutPanicsLetsTheNextIn(t *testing.T) {
	var w writing // without a tree to put into
	file, content := tree.File{Path: "a.m3u8", Size: 4}, func() io.Reader { return strings.NewReader("list") }
	func() {
		defer func() {
			if recover() == nil {
				t.Error("it does not panic")
			}
		}()
		w.put(t.Context(), file, content(), &body{number: 1}) //nolint:errcheck // it panics
	}()
	log := treetest.NewTree(1000)
	at, err := tree.Recover(t.Context(), log, log.Source())
	if err != nil {
		t.Fatal(err)
	}
	if w.Writer, err = tree.NewWriter(log, at); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	within, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	put, replaces, err := w.put(within, file, content(), &body{number: 2})
	if err != nil || replaces || put.Size != file.Size {
		t.Fatalf("the next version is %+v, replaces %v: %v", put, replaces, err)
	}
	if put, replaces, err = w.put(within, file, content(), &body{number: 1}); err != nil || !replaces || put.Path != file.Path {
		t.Fatalf("one that was sent before is answered with %+v, %v: %v", put, replaces, err)
	}
	if now, _ := w.Look().Directory.File(file.Path); now != put {
		t.Fatalf("the tree has %+v, not %+v", now, put)
	}
}
