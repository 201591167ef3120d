package clients

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/tests/cast"
)

//go:embed testdata/player.html
var playerPage []byte

// stockPlayer is hls.js as npm has it.
const stockPlayer = "../../node_modules/hls.js/dist/hls.min.js"

// seen is what somebody before the screen would see. Times are in seconds since the first picture moved.
type seen struct {
	Started bool     `json:"started"`
	Wall    float64  `json:"wall"`
	Media   float64  `json:"media"`
	Stalls  int      `json:"stalls"`  // how often the picture stood still, for whatever reason
	Starved int      `json:"starved"` // and how often of these the player had no data to show
	Stood   float64  `json:"stood"`   // how long it stood still, in seconds
	Ended   bool     `json:"ended"`
	Frames  int      `json:"frames"`
	Dropped int      `json:"dropped"`
	Errors  []string `json:"errors"`
}

// screen is a headless Chromium in which the stock player plays.
type screen struct {
	t       *testing.T
	browser *cast.Process

	mu   sync.Mutex
	last seen // under mu
}

// watch plays a playlist, which another server holds than the page's: the browser asks for it across origins.
func watch(t *testing.T, playlist string) *screen {
	t.Helper()
	s := &screen{t: t}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(playerPage)
	})
	mux.HandleFunc("GET /hls.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, stockPlayer) })
	mux.HandleFunc("POST /seen", func(_ http.ResponseWriter, r *http.Request) {
		var now seen
		if err := json.NewDecoder(r.Body).Decode(&now); err != nil {
			return // the browser was closed in the middle of it
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.last = now
	})
	if _, err := os.Stat(stockPlayer); err != nil {
		t.Fatalf("no HLS player is installed; `make setup` installs it: %v", err)
	}
	page := httptest.NewServer(mux)
	t.Cleanup(page.Close)
	s.open(page.URL + "/?src=" + url.QueryEscape(playlist))
	return s
}

// open starts the browser. It has no sandbox, which root may not have: nothing is shown to it but our own page and pictures.
func (s *screen) open(page string) {
	s.t.Helper()
	program := tool(s.t, os.Getenv("CHROME"), "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
	home, err := os.MkdirTemp("", "screen-")
	if err != nil {
		s.t.Fatal(err)
	}
	// It ends when the pipe for its debugger does, and so with us, however we end: where the program is a script that starts the
	// browser, nothing else reaches that.
	debugger, ours, err := os.Pipe()
	if err != nil {
		s.t.Fatal(err)
	}
	s.browser, err = cast.Start(cast.Spec{
		Name: "Chromium", Path: tool(s.t, "sh"), Log: filepath.Join(home, "log"), Stdin: debugger,
		Args: []string{
			"-c", `exec "$0" "$@" 3<&0 4>/dev/null`, program, "--remote-debugging-pipe",
			"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
			"--autoplay-policy=no-user-gesture-required",
			"--user-data-dir=" + filepath.Join(home, "profile"), page,
		},
		Env: []string{"HOME=" + home},
	})
	_ = debugger.Close()
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		if s.t.Failed() {
			s.t.Logf("in the end the screen showed %+v; Chromium said:\n%s", s.now(), s.browser.Tail())
		}
		_ = ours.Close()
		select {
		case <-s.browser.Done():
		case <-time.After(20 * time.Second):
			s.t.Error("the browser did not end when it was left alone")
			_ = syscall.Kill(-s.browser.PID(), syscall.SIGKILL) // with what it has started
		}
		_ = os.RemoveAll(home) // its children may still be writing
	})
}

func (s *screen) now() seen {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}

// until waits until the screen shows something, and returns what it shows then.
func (s *screen) until(what string, patience time.Duration, shows func(seen) bool) seen {
	s.t.Helper()
	end := time.After(patience)
	for {
		now := s.now()
		if shows(now) {
			return now
		}
		select {
		case <-s.browser.Done():
			s.t.Fatalf("the browser ended before %s: %v", what, s.browser.Err())
		case <-end:
			s.t.Fatalf("waited in vain for %s: the screen shows %+v", what, now)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// tool finds a program of which one name is enough.
func tool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatalf("none of these programs is installed: %v; `make clients` installs or names what is missing", names)
	return ""
}

// hiccup is how long, in seconds, the picture may stand still in all with the data at hand: a busy machine without a graphics card
// decodes late.
const hiccup = 1.5

// smooth says what a viewer would complain of since an earlier look at the screen, or nothing. Want of data counts from the first
// picture on.
func (s seen) smooth(since seen) error {
	switch stood := s.Stood - since.Stood; {
	case !s.Started:
		return fmt.Errorf("nothing was played")
	case s.Starved > 0:
		return fmt.Errorf("the player had nothing to show %d times, of %d that the picture stood still, %.1f s in all", s.Starved, s.Stalls, s.Stood)
	case stood > hiccup || len(s.Errors) > 0:
		return fmt.Errorf("the picture stood still for %.1f s, %d times in all; errors: %q", stood, s.Stalls, s.Errors)
	case s.Media-since.Media < s.Wall-since.Wall-hiccup:
		return fmt.Errorf("%.1f s were shown in %.1f s", s.Media-since.Media, s.Wall-since.Wall)
	}
	return nil
}
