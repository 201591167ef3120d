package gateway

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/node/tree/treetest"
	"github.com/openstreaming/openstreaming/protocol"
)

const (
	readToken    = Token("reading-reading-reading")
	publishToken = Token("publish-publish-publish")
)

// abroad makes a gateway behave as on an address that strangers reach, and keeps it on loopback.
func abroad(cfg *Config, _ *With) { cfg.Listen = "0.0.0.0:0" }

func withTokens(cfg *Config, _ *With) { cfg.ReadToken, cfg.PublishToken = readToken, publishToken }

func TestGateway_WillNotStartWhereStrangersCouldSpendItsOwnersMoney(t *testing.T) {
	zero := protocol.Units(0)
	for name, c := range map[string]struct {
		change    func(*Config)
		sponsored bool
		words     string // of the refusal; empty if it may start
	}{
		"on loopback":             {func(*Config) {}, false, ""},
		"on IPv6 loopback":        {func(c *Config) { c.Listen = "[::1]:0" }, false, ""},
		"everywhere":              {func(c *Config) { c.Listen = ":8089" }, false, "read token"},
		"on an address":           {func(c *Config) { c.Listen = "192.0.2.1:80" }, false, "strangers could spend"},
		"with a token":            {func(c *Config) { c.Listen, c.ReadToken = ":80", readToken }, false, ""},
		"with a budget":           {func(c *Config) { c.Listen, c.Budgets.Any = ":80", &zero }, false, ""},
		"with a sponsor":          {func(c *Config) { c.Listen = ":80" }, true, ""},
		"with only a publish one": {func(c *Config) { c.Listen, c.PublishToken = ":80", publishToken }, false, "strangers could spend"},
		"with a short token":      {func(c *Config) { c.ReadToken = "short" }, false, "openssl"},
		"with one token for both": {func(c *Config) { c.ReadToken, c.PublishToken = readToken, readToken }, false, "another publish token"},
		"without an address":      {func(c *Config) { c.Listen = "nowhere" }, false, "127.0.0.1:8089"},
		"with a bad origin":       {func(c *Config) { c.Origins = []string{"example.org/x"} }, false, "https://player.example"},
		"without limits":          {func(c *Config) { c.MaxRequests = 0 }, false, "above 0"},
	} {
		cfg := Defaults(t.TempDir())
		c.change(&cfg)
		err := cfg.Validate(c.sponsored)
		if (c.words == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), c.words) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestToken_IsNeverPrinted(t *testing.T) {
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "token", readToken)
	fmt.Fprintf(&out, "%s %v %q %#v %+v", readToken, readToken, readToken, readToken, Config{ReadToken: readToken})
	if strings.Contains(out.String(), "reading") {
		t.Fatalf("it is: %s", out.String())
	}
}

func TestMallory_FromElsewhereReadsNothingWithoutTheToken(t *testing.T) {
	v := newVillage()
	path, body, id := ranged(t, v)
	h := open(t, v, abroad, withTokens)
	for _, header := range [][]string{nil, {"Authorization", "Bearer wrong"}, {"Authorization", "Basic eDp5"}, {"X-Forwarded-For", "127.0.0.1"}, {"Host", "localhost"}} {
		s := h.want(h.get(path, header...), http.StatusUnauthorized, "Bearer")
		if strings.Contains(string(s.body), string(readToken)) {
			t.Error("the refusal has the token in it")
		}
	}
	h.want(h.get(path+"?token=wrong"), http.StatusUnauthorized)
	h.want(h.get("/v1/stats"), http.StatusUnauthorized)
	h.want(h.get("/v1/streams"), http.StatusUnauthorized)
	if n := len(v.logs[id].Taken()); n+v.finds > 0 {
		t.Fatalf("%d pieces were bought and %d streams searched for strangers", n, v.finds)
	}
	for _, s := range []said{h.get(path, "Authorization", "Bearer "+string(readToken)), h.get(path + "?token=" + string(readToken))} {
		if h.want(s, http.StatusOK); !bytes.Equal(s.body, body) || !strings.HasPrefix(s.Header.Get("Cache-Control"), "private") {
			t.Errorf("%d bytes, %v", len(s.body), s.Header)
		}
	}
	h.want(h.get("/v1/stats", "Authorization", "Bearer "+string(readToken)), http.StatusOK, "servedBytes")
}

func TestMallory_PublishesAndDeletesNothingWithoutTheToken(t *testing.T) {
	h := open(t, newVillage(), abroad, withTokens)
	bearer := "Bearer " + string(publishToken)
	h.want(h.ask("POST", "/v1/streams?tree=1&name=cam", nil, "Authorization", bearer), http.StatusCreated)
	h.want(h.ask("PUT", "/v1/streams/cam/a", strings.NewReader("x"), "Authorization", bearer), http.StatusCreated)
	for _, token := range []string{"", "Bearer " + string(readToken)} {
		for _, c := range [][2]string{{"POST", "/v1/streams?tree=1"}, {"PUT", "/v1/streams/other"}, {"PUT", "/v1/streams/cam/a"}, {"POST", "/v1/streams/cam/a"},
			{"DELETE", "/v1/streams/cam/a"}, {"DELETE", "/v1/streams/cam"}} {
			h.want(h.ask(c[0], c[1], strings.NewReader("y"), "Authorization", token), http.StatusUnauthorized, "publish")
		}
	}
	h.want(h.get("/v1/streams/cam/a", "Authorization", "Bearer "+string(readToken)), http.StatusOK, "x")
	closed := open(t, newVillage(), abroad, func(c *Config, _ *With) { c.ReadToken = readToken })
	closed.want(closed.ask("PUT", "/v1/streams/x", strings.NewReader("y"), "Authorization", "Bearer "+string(readToken)), http.StatusForbidden, "publish token")
}

// Being able to connect to loopback is the right to spend; web pages, names that are pointed at loopback, and proxies only borrow it.
func TestMallory_HasAPageInTheOwnersBrowser_AndGetsNothing(t *testing.T) {
	v := newVillage()
	path, _, id := ranged(t, v)
	h := open(t, v)
	for name, header := range map[string][]string{
		"a page of another origin":        {"Origin", "https://evil.example"},
		"a page without an origin":        {"Origin", "null"},
		"a name pointed at loopback":      {"Host", "evil.example"},
		"an image on a page":              {"Sec-Fetch-Site", "cross-site"},
		"a proxy that passes strangers":   {"X-Forwarded-For", "192.0.2.9"},
		"a proxy that says so by its via": {"Via", "1.1 proxy"},
	} {
		if s := h.get(path, header...); s.StatusCode != http.StatusForbidden && s.StatusCode != http.StatusMisdirectedRequest || s.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d, %v", name, s.StatusCode, s.Header)
		}
		if s := h.ask("POST", "/v1/streams?tree=1", nil, header...); s.StatusCode < 400 {
			t.Errorf("%s publishes: %d", name, s.StatusCode)
		}
	}
	if n := len(v.logs[id].Taken()); n > 0 || len(h.own.list()) > 0 {
		t.Fatalf("%d pieces were bought, %d streams made", n, len(h.own.list()))
	}
	for _, header := range [][]string{{"Origin", "http://localhost:3000"}, {"Origin", "http://127.0.0.1:3000"}, {"Host", "localhost:8089"}, {"Host", "[::1]:8089"}, {"Sec-Fetch-Site", "none"}} {
		h.want(h.get(path, header...), http.StatusOK)
	}
	open(t, v, func(c *Config, _ *With) {
		c.Origins, c.Hosts = []string{"https://player.example"}, []string{"media.lan"}
	}).
		want(h.get(path, "Origin", "http://localhost:1"), http.StatusOK)
}

func TestMallory_ComesThroughAProxyThatSaysNothing_AndGetsNothing(t *testing.T) {
	v := newVillage()
	path, _, id := ranged(t, v)
	old := func(h *house, header string) string { // nginx's proxy_pass, if nothing else is set
		c := h.dial()
		fmt.Fprintf(c, "GET %s HTTP/1.0\r\nHost: %s\r\nConnection: close\r\n%s\r\n", path, h.Addr(), header)
		said, err := io.ReadAll(c)
		if err != nil {
			t.Fatal(err)
		}
		return string(said)
	}
	if got := old(open(t, v), ""); !strings.Contains(got, " 403 ") || !strings.Contains(got, "read token") {
		t.Fatalf("a stranger behind a proxy got %q", got)
	}
	if n := len(v.logs[id].Taken()); n > 0 {
		t.Fatalf("%d pieces were bought for strangers", n)
	}
	h := open(t, v, withTokens)
	if got := old(h, "Authorization: Bearer "+string(readToken)+"\r\n"); !strings.Contains(got, " 200 ") {
		t.Fatalf("a proxy with the token got %q", got)
	}
}

func TestGateway_AnswersPreflightsOfPagesThatItTrusts(t *testing.T) {
	v := newVillage()
	path, _, _ := ranged(t, v)
	h := open(t, v, func(c *Config, _ *With) {
		c.Origins, c.Hosts = []string{"https://player.example"}, []string{"media.lan"}
	})
	s := h.ask("OPTIONS", path, nil, "Origin", "https://player.example", "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "range")
	if s.StatusCode != http.StatusNoContent || s.Header.Get("Access-Control-Allow-Origin") != "https://player.example" ||
		!strings.Contains(s.Header.Get("Access-Control-Allow-Headers"), "Range") || !strings.Contains(s.Header.Get("Access-Control-Allow-Methods"), "PUT") {
		t.Fatalf("%d, %v", s.StatusCode, s.Header)
	}
	s = h.want(h.get(path, "Origin", "https://player.example", "Range", "bytes=0-1", "Host", "media.lan"), http.StatusPartialContent)
	if !strings.Contains(s.Header.Get("Access-Control-Expose-Headers"), "Content-Range") || s.Header.Get("Vary") != "Origin" {
		t.Fatalf("%v", s.Header)
	}
	public := open(t, v, abroad, withTokens) // the page has to show the token there
	if s := public.ask("OPTIONS", path, nil, "Origin", "https://any.example"); s.StatusCode != http.StatusNoContent || s.Header.Get("Access-Control-Allow-Origin") == "" {
		t.Fatalf("%d, %v", s.StatusCode, s.Header)
	}
}

// priced is a stream of ten pieces of 1000 bytes at one unit a byte.
func priced(t *testing.T, v *village) (path string, id protocol.StreamID) {
	t.Helper()
	v.rate = 1_000_000_000_000
	body := noise(10 * small)
	id, l := v.add(protocol.Labels{protocol.LabelSize: fmt.Sprint(len(body))})
	fill(t, l, body)
	return "/v1/streams/" + id.String(), id
}

func budget(id protocol.StreamID, units protocol.Units) func(*Config, *With) {
	return func(c *Config, _ *With) { c.Budgets.Streams = map[protocol.StreamID]protocol.Units{id: units} }
}

func TestStrangers_ReadAsFarAsTheBudgetOfTheStreamGoes_AndAPieceCountsOnce(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	h := open(t, v, abroad, budget(id, 5000))
	for range 20 { // a thousand units, however many want it
		h.want(h.get(path, "Range", "bytes=0-999"), http.StatusPartialContent)
	}
	if got := h.budgets.stat()[0]; got.Used != 1000 || len(got.Clients) != 1 || got.Clients[0].Bytes != 20*small || got.Clients[0].Units != 20*small {
		t.Fatalf("used %+v", got)
	}
	if s := h.get(path); s.StatusCode != http.StatusOK || s.err == nil {
		t.Fatalf("the whole, beyond the budget: %d, %d bytes, %v", s.StatusCode, len(s.body), s.err)
	}
	h.want(h.get(path), http.StatusPaymentRequired, "used up", "of 5000 units")
	h.want(h.get(path, "Range", "bytes=0-9"), http.StatusPaymentRequired, "raise it")
	if a := v.Account(id); a.Paid > 6000 {
		t.Errorf("%d units were spent of a budget of 5000", a.Paid)
	}
	other, _ := v.add(nil)
	h.want(h.get("/v1/streams/"+other.String()), http.StatusPaymentRequired, "neither a budget nor a sponsor")
	h.stop()
	again := reopen(t, v, h.dir, abroad, budget(id, 5000))
	again.want(again.get(path), http.StatusPaymentRequired, "used up")
	again.stop()
	more := reopen(t, v, h.dir, abroad, budget(id, 1<<40))
	more.want(more.get(path), http.StatusOK)
}

func TestStrangers_DoNotGetTheBudgetAgainByACrash(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	h := open(t, v, abroad, budget(id, 5000))
	h.want(h.get(path, "Range", "bytes=0-1999"), http.StatusPartialContent)
	crashed := t.TempDir() // what stands on the disk now, without an orderly end
	data, err := os.ReadFile(filepath.Join(h.dir, "budgets.json"))
	if err == nil {
		err = os.WriteFile(filepath.Join(crashed, "budgets.json"), data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	again := reopen(t, v, crashed, abroad, budget(id, 5000))
	if got := again.budgets.stat()[0].Used; got < 2000 || got > 3000 {
		t.Fatalf("after a crash %d units count as used, 2000 were", got)
	}
}

func TestStrangers_UseNothingOfABudgetBeforeItIsOnTheDisk(t *testing.T) {
	v := newVillage()
	_, id := priced(t, v)
	h := open(t, v, abroad, budget(id, 5000))
	a, err := h.budgets.Allow(t.Context(), id, "x", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	data, err := os.ReadFile(filepath.Join(h.dir, "budgets.json"))
	if err != nil || !strings.Contains(string(data), `"units": "78"`) {
		t.Fatalf("before anything is opened the disk has %q, %v", data, err)
	}
	path := h.budgets.path
	defer func() { h.budgets.path = path }()
	h.budgets.path = filepath.Join(h.dir, "missing", "budgets.json")
	h.budgets.used[id.String()].Units = 77
	for range 2 {
		if _, err := h.budgets.Allow(t.Context(), id, "x", nil); err == nil || !strings.Contains(err.Error(), "record what was used") {
			t.Fatalf("what cannot be recorded may be used: %v", err)
		}
	}
}

func TestMallory_OpensMoreReadersThanABudgetHas(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	h := open(t, v, abroad, budget(id, 5000))
	var open []Allowance
	for range maxReaders {
		a, err := h.budgets.Allow(t.Context(), id, "x", nil)
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, a)
	}
	h.want(h.get(path), http.StatusServiceUnavailable, "its most")
	open[0].Close()
	open[0].Close() // once is enough
	h.want(h.get(path, "Range", "bytes=0-9"), http.StatusPartialContent)
	if n := h.budgets.used[id.String()].readers; n != maxReaders-1 {
		t.Fatalf("%d readers, %d are open", n, maxReaders-1)
	}
}

func TestStrangers_ReadWhatTheGatewayPublishesItself_WithABudgetOfNothing(t *testing.T) {
	v := newVillage()
	path, _ := priced(t, v)
	nothing := protocol.Units(0)
	h := open(t, v, abroad, func(c *Config, _ *With) { c.Budgets.Any, c.PublishToken = &nothing, publishToken })
	bearer := "Bearer " + string(publishToken)
	h.want(h.ask("PUT", "/v1/streams/mine", strings.NewReader("free"), "Authorization", bearer), http.StatusCreated)
	h.want(h.get("/v1/streams/mine"), http.StatusOK, "free")
	h.want(h.get(path), http.StatusPaymentRequired, "used up (0 of 0 units)")
	h.want(h.get("/v1/stats"), http.StatusUnauthorized)
}

// patron pays for one stream, up to a number of pieces.
type patron struct {
	id     protocol.StreamID
	left   int
	closed int
}

func (p *patron) Allow(_ context.Context, id protocol.StreamID, _ string, find func() (protocol.SignedStream, error)) (Allowance, error) {
	if id != p.id {
		return nil, ErrNotCovered
	}
	if _, err := find(); err != nil {
		return nil, err
	}
	return p, nil
}

func (p *patron) Spend(protocol.Rate, protocol.Bytes) error {
	if p.left--; p.left < 0 {
		return Refused("sponsor", "the sponsor pays no more: ask it")
	}
	return nil
}

func (p *patron) SponsoredOnly() bool { return true }

func (p *patron) Close() { p.closed++ }

func TestStrangers_ReadWhatASponsorPays(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	p := &patron{id: id, left: 3}
	h := open(t, v, abroad, func(_ *Config, w *With) { w.Payer = p })
	h.want(h.get(path, "Range", "bytes=0-2999"), http.StatusPartialContent)
	h.want(h.get(path), http.StatusPaymentRequired, "pays no more")
	if p.closed != 2 {
		t.Errorf("%d of 2 allowances were given back", p.closed)
	}
	other, _ := v.add(nil)
	h.want(h.get("/v1/streams/"+other.String()), http.StatusPaymentRequired, "neither a budget nor a sponsor")
}

func TestStrangers_ReadOnASponsorsMoney_WhenTheBudgetIsUsedUp(t *testing.T) {
	v := newVillage()
	path, id := priced(t, v)
	other, _ := v.add(nil)
	nothing := protocol.Units(0)
	h := open(t, v, abroad, func(c *Config, w *With) { c.Budgets.Any, w.Payer = &nothing, &patron{id: id, left: 3} })
	h.want(h.get(path, "Range", "bytes=0-2999"), http.StatusPartialContent)
	h.want(h.get("/v1/streams/"+other.String()), http.StatusPaymentRequired, "used up (0 of 0 units)")
}

func TestPlaylist_OfAPlayerThatShowsItsTokenInTheAddress_LeadsItToSegmentsWithIt(t *testing.T) {
	in := "#EXTM3U\r\n#EXT-X-MAP:URI=\"init.mp4\",BYTERANGE=\"3\"\n\nseg1.ts\nsub/seg2.ts?x=1\nhttps://elsewhere.example/a.ts\n//elsewhere.example/b.ts\n/c.ts\n"
	want := "#EXTM3U\r\n#EXT-X-MAP:URI=\"init.mp4?token=t%26k\",BYTERANGE=\"3\"\n\nseg1.ts?token=t%26k\nsub/seg2.ts?token=t%26k&x=1\nhttps://elsewhere.example/a.ts\n//elsewhere.example/b.ts\n/c.ts\n"
	if got := string(withToken([]byte(in), "t&k")); got != want {
		t.Fatalf("got %q\nwant %q", got, want)
	}
	h := open(t, newVillage(), abroad, withTokens)
	h.want(h.ask("POST", "/v1/streams?tree=1&name=cam&token="+string(publishToken), nil), http.StatusCreated)
	h.want(h.ask("PUT", "/v1/streams/cam/a.m3u8?token="+string(publishToken), strings.NewReader("#EXTM3U\ns.ts\n")), http.StatusCreated)
	h.want(h.get("/v1/streams/cam/a.m3u8?token="+string(readToken)), http.StatusOK, "s.ts?token="+string(readToken))
	if s := h.get("/v1/streams/cam/a.m3u8", "Authorization", "Bearer "+string(readToken)); strings.Contains(string(s.body), "token") {
		t.Errorf("a header's token stands in the playlist: %s", s.body)
	}
}

func TestBudgets_AreReadAsTheyStandOnACommandLine(t *testing.T) {
	id := protocol.StreamID{1, 2}
	b, err := ParseBudgets([]string{id.String() + "=500", "any=0"})
	if err != nil || b.Streams[id] != 500 || b.Any == nil || *b.Any != 0 {
		t.Fatalf("%+v: %v", b, err)
	}
	for _, bad := range []string{"", "x", "any", "any=-1", "any=1x", "any= 1", "0x12=5", "=5"} {
		if _, err := ParseBudgets([]string{bad}); err == nil {
			t.Errorf("%q is a budget", bad)
		}
	}
	if !(Budgets{}).empty() {
		t.Fatal("no budgets are none")
	}
}

func TestStrangers_PayForTheDirectoryOfATreeToo(t *testing.T) {
	v := newVillage()
	v.rate = 1_000_000_000_000
	id, l := v.put(treetest.NewTree(small), false)
	w, err := tree.NewWriter(l, tree.Snapshot{Empty: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	for _, path := range []string{"a", "b"} {
		if _, err := w.Put(t.Context(), tree.File{Path: path, Size: 500}, bytes.NewReader(noise(500))); err != nil {
			t.Fatal(err)
		}
	}
	h := open(t, v, abroad, budget(id, 600))
	at := "/v1/streams/" + id.String() + "/"
	h.want(h.get(at+"a"), http.StatusOK)
	directory := protocol.Units(w.Look().Directory.Encoded())
	if got := h.budgets.stat()[0]; got.Used != 500+directory || len(got.Clients) != 2 {
		t.Fatalf("used %+v, the directory has %d bytes", got, directory)
	}
	if s := h.get(at + "b"); s.StatusCode != http.StatusPaymentRequired {
		t.Fatalf("beyond the budget: %d", s.StatusCode)
	}
	h.want(h.get(at+"a"), http.StatusPaymentRequired, "used up")
}
