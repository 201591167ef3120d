package gateway

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/node/tree"
)

// A playlist is its publisher's, whoever that is. A viewer's token goes to addresses of this gateway and nowhere else.
func FuzzWithToken(f *testing.F) {
	f.Add("#EXTM3U\n#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF:2,\r\nsegment 1.ts?x=1\nhttps://elsewhere.example/2.ts\n//elsewhere.example/3.ts\n/4.ts")
	f.Add("#EXT-X-KEY:METHOD=AES-128,URI=\"http://elsewhere.example/key\",URI=\"key\"")
	f.Add("\\\\elsewhere.example\\a\n \t//elsewhere.example/a\n%2F%2Felsewhere.example\nmailto:somebody\n..//a:b\n./:a")
	base, err := url.Parse("http://gateway.example/v1/streams/0x01/files/live.m3u8")
	if err != nil {
		f.Fatal(err)
	}
	const token = "t0ken"
	f.Fuzz(func(t *testing.T, playlist string) {
		if strings.Contains(playlist, token) {
			return
		}
		out := strings.SplitAfter(string(withToken([]byte(playlist), token)), "\n")
		in := strings.SplitAfter(playlist, "\n")
		if len(in) != len(out) {
			t.Fatalf("%d lines became %d", len(in), len(out))
		}
		for i, line := range out {
			if line == in[i] {
				continue
			}
			addresses := []string{strings.TrimRight(line, "\r\n")}
			if strings.HasPrefix(line, "#") {
				addresses = nil
				for _, m := range uriAttribute.FindAllStringSubmatch(line, -1) {
					addresses = append(addresses, m[1])
				}
			}
			for _, address := range addresses {
				if !strings.Contains(address, token) {
					continue
				}
				// A player also takes a backslash for a slash, and overlooks tabs and ends of lines.
				player := strings.NewReplacer("\\", "/", "\t", "", "\r", "", "\n", "").Replace(strings.TrimSpace(address))
				to, err := base.Parse(player)
				if err != nil || to.Scheme != base.Scheme || to.Host != base.Host || to.Query().Get("token") != token {
					t.Fatalf("%q became %q, which leads to %v (%v)", in[i], address, to, err)
				}
			}
		}
	})
}

// What a client says of ranges and positions is an error's text at worst.
func FuzzRequestedParts(f *testing.F) {
	for _, header := range []string{"", "bytes=0-", "bytes=-5", "bytes=5-9,20-", "bytes= 1 - 2 ", "bytes=--1", "bytes=9223372036854775807-", "lines=1"} {
		f.Add(header, "newest", int64(100))
	}
	f.Add("bytes=-9223372036854775808", "18446744073709551615", int64(0))
	f.Fuzz(func(t *testing.T, header, from string, size int64) {
		size = max(0, size)
		for _, e := range extents(header, size) {
			if e.End > size && e != (tree.Extent{Start: e.Start, End: size}) {
				t.Errorf("%q is %+v of %d bytes", header, e, size)
			}
		}
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL.RawQuery = url.Values{"from": {from}}.Encode()
		if at, said, err := position(r); err == nil && said != (from != "") {
			t.Errorf("from=%q is %d (%t)", from, at, said)
		}
	})
}
