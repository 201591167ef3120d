package clients

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"
)

// shelf is a plain HTTP server that keeps what is PUT and gives it out: what the stock tools do is tried on it first, so that a
// failure beyond the mesh is the mesh's.
type shelf struct {
	*httptest.Server
	mu    sync.Mutex
	files map[string][]byte // under mu
	// hold is asked before a file is given out, and may wait. Under mu.
	hold func(name string)
}

func newShelf(t *testing.T) *shelf {
	s := &shelf{files: map[string][]byte{}, hold: func(string) {}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	name := path.Base(r.URL.Path)
	switch r.Method {
	case http.MethodPut:
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		s.mu.Lock()
		s.files[name] = body
		s.mu.Unlock()
		w.WriteHeader(http.StatusNoContent)
	case http.MethodGet, http.MethodHead:
		s.mu.Lock()
		body, found := s.files[name]
		hold := s.hold
		s.mu.Unlock()
		hold(name)
		if !found {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sha256.Sum256(body)))
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
	default:
		w.WriteHeader(http.StatusMethodNotAllowed)
	}
}

// The tests of this package are worth something only if they can fail: a segment that does not come is seen, and so is a picture
// that was changed.
func TestStockPlayers_OnAPlainServer_ShowWhatWasMade_AndTellWhenSomethingIsMissing(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	p := shoot(t, 8, false, s.URL+"/live.m3u8")
	ended(t, p.process)

	process, copied := develop(t, s.URL+"/live.m3u8")
	ended(t, process)
	process, made := develop(t, p.local())
	ended(t, process)
	video, audio := frames(t, made)
	if len(video) != 8*framesPerSecond || len(audio) == 0 {
		t.Fatalf("%d pictures and %d pieces of sound were made in 8 s", len(video), len(audio))
	}
	gotVideo, gotAudio := frames(t, copied)
	if !slices.Equal(gotVideo, video) || !slices.Equal(gotAudio, audio) {
		t.Error("the pictures or sounds are not those that were made")
	}

	names := p.segments(t)
	held, release := names[2], make(chan struct{})
	s.mu.Lock()
	s.hold = func(name string) {
		if name == held {
			<-release
		}
	}
	s.mu.Unlock()
	defer close(release)
	screen := watch(t, s.URL+"/live.m3u8")
	screen.until("the player stands still", 30*time.Second, func(now seen) bool { return now.smooth(seen{}) != nil && now.Starved > 0 })
	if now := screen.now(); now.Media < secondsPerSegment {
		t.Errorf("the player stood still after %.1f s, with %d s at hand", now.Media, 2*secondsPerSegment)
	}
}

func TestCurl_OnAPlainServer_GetsTheSameParts(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	film := noise(t, 3_333_333)
	path := filepath.Join(t.TempDir(), "film.bin")
	if err := os.WriteFile(path, film, 0o600); err != nil {
		t.Fatal(err)
	}
	if r := curl(t, "-T", path, s.URL+"/film.bin"); r.status != 204 {
		t.Fatalf("the upload is answered with %d", r.status)
	}
	hasRanges(t, s.URL+"/film.bin", film)
}
