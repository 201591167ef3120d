package gateway

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestGateway_APutFileIsServed_ReplacedAndDeleted(t *testing.T) {
	h := open(t, newVillage())
	at := h.tree("cam")
	body, other := noise(3*small+7), noise(20)
	h.want(h.ask("PUT", at+"a/seg.ts", bytes.NewReader(body)), http.StatusCreated, `"a/seg.ts"`)
	got := h.want(h.get(at+"a/seg.ts"), http.StatusOK)
	if !bytes.Equal(got.body, body) || got.Header.Get("Content-Type") != "video/mp2t" || got.ContentLength != int64(len(body)) {
		t.Fatalf("%d bytes, %v", len(got.body), got.Header)
	}
	if c := got.Header.Get("Cache-Control"); !strings.Contains(c, "immutable") {
		t.Errorf("a segment is cached as %q", c)
	}
	h.want(h.get(at+"a/seg.ts", "If-None-Match", got.Header.Get("Etag")), http.StatusNotModified)
	h.want(h.ask("POST", at+"a/seg.ts", bytes.NewReader(other)), http.StatusOK)
	again := h.want(h.get(at+"a/seg.ts", "If-None-Match", got.Header.Get("Etag")), http.StatusOK)
	if !bytes.Equal(again.body, other) {
		t.Fatal("the old file is served")
	}
	h.want(h.ask("PUT", at+"live.m3u8", strings.NewReader("#EXTM3U\n"), "Content-Type", "text/plain"), http.StatusCreated)
	list := h.want(h.get(at+"live.m3u8"), http.StatusOK)
	if c := list.Header.Get("Cache-Control"); list.Header.Get("Content-Type") != "application/vnd.apple.mpegurl" || !strings.Contains(c, "no-cache") {
		t.Errorf("a playlist is %v", list.Header)
	}
	h.want(h.ask("PUT", at+"data.xyz", strings.NewReader("x"), "Content-Type", "text/x-data"), http.StatusCreated)
	if s := h.want(h.get(at+"data.xyz"), http.StatusOK); s.Header.Get("Content-Type") != "text/x-data" || s.Header.Get("Content-Security-Policy") != "sandbox" {
		t.Errorf("a file is %v", s.Header)
	}
	h.want(h.get(at), http.StatusOK, `"live.m3u8"`, `"a/seg.ts"`)
	h.want(h.ask("DELETE", at+"live.m3u8", nil), http.StatusNoContent)
	h.want(h.ask("DELETE", at+"live.m3u8", nil), http.StatusNotFound, "no such file")
	h.want(h.get(at+"live.m3u8"), http.StatusNotFound, "no such file")
	h.want(h.ask("PUT", at+"index.html", strings.NewReader("<p>hello")), http.StatusCreated)
	h.want(h.get(at), http.StatusOK, "<p>hello")
	h.want(h.get(strings.TrimSuffix(at, "/")), http.StatusOK, `"files"`)
	h.want(h.ask("DELETE", "/v1/streams/cam", nil), http.StatusNoContent)
	h.want(h.get(at+"a/seg.ts"), http.StatusNotFound)
	h.want(h.ask("PUT", at+"x", nil), http.StatusNotFound, "POST /v1/streams")
}

func TestGateway_GoesOnWithItsTreesAfterARestart(t *testing.T) {
	v := newVillage()
	h := open(t, v)
	at := h.tree("cam")
	h.want(h.ask("PUT", at+"a", strings.NewReader("aaa")), http.StatusCreated)
	h.stop()
	h = reopen(t, v, h.dir)
	h.want(h.ask("PUT", at+"b", strings.NewReader("bbb")), http.StatusCreated)
	h.want(h.get(at+"a"), http.StatusOK, "aaa")
	h.want(h.get("/v1/streams"), http.StatusOK, `"cam"`)
	h.want(h.ask("POST", "/v1/streams?tree=1&name=cam", nil), http.StatusConflict, "taken")
}

// ranged is a finite stream of somebody else, and its bytes.
func ranged(t *testing.T, v *village) (path string, body []byte, id protocol.StreamID) {
	t.Helper()
	body = noise(10*small + 123)
	id, l := v.add(protocol.Labels{protocol.LabelSize: fmt.Sprint(len(body)), protocol.LabelType: "video/mp4"})
	fill(t, l, body)
	return "/v1/streams/" + id.String(), body, id
}

func TestGateway_RangesAreServed_AndOnlyTheirPiecesBought(t *testing.T) {
	for _, c := range []struct {
		name, header string
		status       int
		from, to     int    // of the body
		pieces       string // that are taken
	}{
		{"the whole", "", 200, 0, 10*small + 123, "[0 1 2 3 4 5 6 7 8 9 10]"},
		{"a part within a piece", "bytes=1100-1199", 206, 1100, 1200, "[1]"},
		{"a part over pieces", "bytes=1999-3000", 206, 1999, 3001, "[1 2 3]"},
		{"to the end, as curl -C does", "bytes=9000-", 206, 9000, 10*small + 123, "[9 10]"},
		{"the last bytes", "bytes=-10", 206, 10*small + 113, 10*small + 123, "[10]"},
		{"more than there is", "bytes=10000-99999", 206, 10000, 10*small + 123, "[10]"},
		{"what makes no sense", "bytes=x-y", 416, 0, 0, "[]"},
		{"behind the end", "bytes=20000-", 416, 0, 0, "[]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := newVillage()
			path, body, id := ranged(t, v)
			h := open(t, v)
			header := []string{"Range", c.header}
			if c.header == "" {
				header = nil
			}
			s := h.get(path, header...)
			if s.StatusCode != c.status || c.status < 400 && !bytes.Equal(s.body, body[c.from:c.to]) {
				t.Fatalf("status %d with %d bytes", s.StatusCode, len(s.body))
			}
			if got := fmt.Sprint(v.logs[id].Taken()); got != c.pieces {
				t.Errorf("took %s, want %s", got, c.pieces)
			}
			if c.status < 400 && s.Header.Get("Content-Type") != "video/mp4" {
				t.Error(s.Header)
			}
		})
	}
}

func TestGateway_APlaceInAStreamOfKnownSize_IsSaidByARange_AndElseRefused(t *testing.T) {
	v := newVillage()
	path, _, id := ranged(t, v)
	h := open(t, v)
	for _, from := range []string{"77", "xx", "newest"} {
		h.want(h.get(path+"?from="+from), http.StatusBadRequest, "bad_position")
	}
	if got := v.logs[id].Taken(); len(got) != 0 {
		t.Errorf("for that pieces %v were bought", got)
	}
	h.want(h.get(path+"?from=oldest"), http.StatusOK)
	s := h.get("/v1/streams/a<b>")
	if text := string(s.body); s.StatusCode < 400 || strings.Contains(text, `\u003`) || s.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("an error is said as %s", text)
	}
}

func TestGateway_ConditionsAndHeadBuyNothing(t *testing.T) {
	v := newVillage()
	path, body, id := ranged(t, v)
	h := open(t, v)
	head := h.ask("HEAD", path, nil)
	if head.StatusCode != http.StatusOK || head.ContentLength != int64(len(body)) || head.Header.Get("Accept-Ranges") != "bytes" {
		t.Fatalf("HEAD: %d, %v", head.StatusCode, head.Header)
	}
	etag := head.Header.Get("Etag")
	h.want(h.get(path, "If-None-Match", etag), http.StatusNotModified)
	if n := len(v.logs[id].Taken()); n != 0 {
		t.Fatalf("%d pieces were taken", n)
	}
	if s := h.get(path, "If-Range", etag, "Range", "bytes=0-9"); s.StatusCode != http.StatusPartialContent || !bytes.Equal(s.body, body[:10]) {
		t.Errorf("If-Range that holds: %d, %d bytes", s.StatusCode, len(s.body))
	}
	if s := h.get(path, "If-Range", `"old"`, "Range", "bytes=0-9"); s.StatusCode != http.StatusOK || !bytes.Equal(s.body, body) {
		t.Errorf("If-Range that does not: %d, %d bytes", s.StatusCode, len(s.body))
	}
	several := h.get(path, "Range", "bytes=0-0,5000-5009,-1")
	if several.StatusCode != http.StatusPartialContent || !strings.HasPrefix(several.Header.Get("Content-Type"), "multipart/byteranges") || !bytes.Contains(several.body, body[5000:5010]) {
		t.Errorf("three ranges: %d, %v", several.StatusCode, several.Header)
	}
	if s := h.get(path, "Range", "bytes="+strings.Repeat("0-0,", 50)+"1-1"); s.StatusCode != http.StatusOK {
		t.Errorf("fifty ranges: %d", s.StatusCode)
	}
}

func TestGateway_AFailureBeforeTheFirstByteIsSaidInWords(t *testing.T) {
	v := newVillage()
	path, _, id := ranged(t, v)
	h := open(t, v)
	for _, c := range []struct {
		err    error
		status int
		words  string
	}{
		{fmt.Errorf("a: %w", mesh.ErrForged), 502, "signed"}, {tree.ErrVersion, 501, "update"}, {mesh.ErrTooExpensive, 402, "--max-rate"}, {mesh.ErrGone, 410, "newer"},
		{mesh.ErrNoPeers, 503, "--peer"},
		{fmt.Errorf("%w (%w: %w yet)", context.DeadlineExceeded, mesh.ErrUnpaid, pay.ErrSponsorAway), 503, "the stream's sponsor"},
		{fmt.Errorf("%w (%w: %w)", context.DeadlineExceeded, mesh.ErrUnpaid, pay.ErrNoBudget), 402, "--budget"},
		{fmt.Errorf("%w: %w: used up", mesh.ErrUnpaid, pay.ErrSponsor), 402, "used up"},
		{fmt.Errorf("%w (%w: %w)", mesh.ErrNotFound, mesh.ErrUnpaid, &chain.UnfundedError{}), 402, "send it money"},
		{fmt.Errorf("%w: no answer", mesh.ErrUnpaid), 503, "L2"}, {io.ErrClosedPipe, 503, "cannot be had"},
	} {
		v.logs[id].Fail(func(uint64) error { return c.err })
		s := h.want(h.get(path), c.status, c.words)
		if s.Header.Get("Cache-Control") != "no-store" || s.Header.Get("Etag") != "" || (c.status == 503) != (s.Header.Get("Retry-After") != "") {
			t.Errorf("%v is answered with %v", c.err, s.Header)
		}
	}
	v.logs[id].Fail(func(seq uint64) error {
		if seq > 2 {
			return io.ErrClosedPipe
		}
		return nil
	})
	if s := h.get(path); s.err == nil {
		t.Fatal("an answer that broke off looks whole")
	}
}

func TestGateway_UnknownStreamsAreSearchedForOnce(t *testing.T) {
	v := newVillage()
	h := open(t, v)
	for range 5 {
		h.want(h.get("/v1/streams/"+protocol.StreamID{7}.String()), http.StatusNotFound, "nobody within reach")
	}
	if v.finds != 1 {
		t.Errorf("%d searches", v.finds)
	}
	h.want(h.get("/v1/streams/nothing"), http.StatusNotFound, "no stream here has the name")
	h.want(h.get("/v1/streams/0x12"), http.StatusBadRequest, "64 hexadecimal digits")
	h.want(h.get("/elsewhere"), http.StatusNotFound, "/v1/streams")
}

func TestGateway_ALiveStreamIsServedAsItComes_FromWhereverOneLikes(t *testing.T) {
	v := newVillage()
	id, l := v.add(protocol.Labels{protocol.LabelType: "video/mp2t"})
	fill(t, l, append(append(bytes.Repeat([]byte("a"), small), bytes.Repeat([]byte("b"), small)...), 'c'))
	h := open(t, v)
	path := "/v1/streams/" + id.String()
	read := func(query string) chan string {
		out := make(chan string, 1)
		go func() { out <- string(h.get(path + query).body) }()
		return out
	}
	newest, oldest, second := read(""), read("?from=oldest"), read("?from=1")
	until(t, "three readers", func() bool { return l.Open() == 3 })
	if err := l.Last([]byte("d")); err != nil {
		t.Fatal(err)
	}
	a, b := strings.Repeat("a", small), strings.Repeat("b", small)
	for what, c := range map[string]struct{ got, want string }{
		"newest": {<-newest, "cd"}, "oldest": {<-oldest, a + b + "cd"}, "piece 1": {<-second, b + "cd"}, "ended": {<-read(""), a + b + "cd"},
	} {
		if c.got != c.want {
			t.Errorf("from %s: %d bytes, want %d", what, len(c.got), len(c.want))
		}
	}
	h.want(h.get(path+"?from=now"), http.StatusBadRequest, "newest")
	if s := h.ask("HEAD", path, nil); s.StatusCode != http.StatusOK || s.Header.Get("Content-Type") != "video/mp2t" {
		t.Error(s.Header)
	}
}

func TestGateway_ALiveStreamThatBreaksOffDoesNotLookEnded(t *testing.T) {
	v := newVillage()
	id, l := v.add(nil)
	fill(t, l, noise(3*small))
	l.Fail(func(seq uint64) error {
		if seq == 2 {
			return io.ErrClosedPipe
		}
		return nil
	})
	if s := open(t, v).get("/v1/streams/" + id.String() + "?from=oldest"); s.err == nil || len(s.body) != 2*small {
		t.Fatalf("%d bytes, %v", len(s.body), s.err)
	}
}

func TestGateway_PublishesABody_WithItsLabelsPriceAndSize(t *testing.T) {
	v := newVillage()
	h := open(t, v)
	body := noise(5*small + 1)
	s := h.want(h.ask("PUT", "/v1/streams/film?rate=5&label=license=CC0&window=2h", bytes.NewReader(body), "Content-Type", "video/mp4"), http.StatusCreated)
	var m made
	if err := json.Unmarshal(s.body, &m); err != nil {
		t.Fatal(err)
	}
	o := v.options[m.Stream]
	if o.ContentRate != 5 || o.Size != int64(len(body)) || o.Live != 0 || o.Retain.For.Hours() != 2 || o.Labels["license"] != "CC0" ||
		o.Labels[protocol.LabelType] != "video/mp4" || o.Labels[protocol.LabelSize] != fmt.Sprint(len(body)) || s.Header.Get("Location") != m.URL {
		t.Fatalf("published as %+v, %v", o, s.Header)
	}
	if got := h.get("/v1/streams/film", "Range", "bytes=999-1000"); got.StatusCode != http.StatusPartialContent || !bytes.Equal(got.body, body[999:1001]) {
		t.Fatalf("%d: %d bytes", got.StatusCode, len(got.body))
	}
	h.want(h.ask("PUT", "/v1/streams/film", bytes.NewReader(body)), http.StatusConflict, "taken")
	for query, word := range map[string]string{"?rate=x": "rate=x", "?label=a": "KEY=VALUE", "?label=size=3": "own to set", "?label=sponsor=me": "an account being 0x", "?window=soon": "2h", "?tree=maybe": "tree=maybe", "?name=A": "a-z"} {
		h.want(h.ask("POST", "/v1/streams"+query, bytes.NewReader(body)), http.StatusBadRequest, word)
	}
	h.want(h.ask("POST", "/v1/streams", nil), http.StatusBadRequest, "tree=1")
	v.full = mesh.ErrSpoolFull
	h.want(h.ask("POST", "/v1/streams", bytes.NewReader(body)), http.StatusInsufficientStorage, "no room")
}

func TestGateway_ALivePublicationCanBeReadWhileItLasts(t *testing.T) {
	v := newVillage()
	h := open(t, v)
	r, w := io.Pipe()
	sent := make(chan said, 1)
	go func() { sent <- h.ask("POST", "/v1/streams?name=cam", r) }()
	fmt.Fprint(w, "one ")
	until(t, "the stream", func() bool { return bytes.Contains(h.get("/v1/streams").body, []byte(`"live": true`)) })
	w.Close()
	h.want(<-sent, http.StatusCreated, "cam")
	h.want(h.get("/v1/streams/cam"), http.StatusOK, "one ")
}
