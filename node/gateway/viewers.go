package gateway

import (
	"hash/maphash"
	"net/http"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// viewedFor is how long after its last request a client counts as a viewer. A player asks for a segment every few seconds.
const viewedFor = 30 * time.Second

// Bounds on what is remembered of viewers.
const (
	maxViewed  = 4096  // streams
	maxViewers = 65536 // clients of all streams
)

// viewers counts what is served over HTTP. Clients are told apart by address and program, and only their hash is kept.
type viewers struct {
	seed maphash.Seed

	mu      sync.Mutex
	streams map[protocol.StreamID]*viewed // under mu
	clients int                           // under mu: remembered, of all streams
}

// viewed is one stream; under viewers.mu.
type viewed struct {
	bytes    uint64
	requests uint64
	last     time.Time
	clients  map[uint64]*viewing
}

// viewing is one client of a stream.
type viewing struct {
	open int // requests under way
	last time.Time
}

func newViewers() *viewers {
	return &viewers{seed: maphash.MakeSeed(), streams: make(map[protocol.StreamID]*viewed)}
}

// enter notes a request; what it returns notes its end, and how many bytes it was served.
func (v *viewers) enter(id protocol.StreamID, r *http.Request) func(bytes uint64) {
	key := maphash.String(v.seed, clientOf(r)+"\x00"+r.UserAgent())
	now := time.Now()
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.streams[id]
	if s == nil {
		v.makeRoom(now)
		s = &viewed{clients: make(map[uint64]*viewing)}
		v.streams[id] = s
	}
	s.requests++
	s.last = now
	c := s.clients[key]
	if c == nil {
		if v.clients >= maxViewers {
			v.forget(now)
		}
		c = &viewing{}
		if v.clients < maxViewers {
			s.clients[key] = c
			v.clients++
		}
	}
	c.open++
	c.last = now
	return func(bytes uint64) {
		v.mu.Lock()
		defer v.mu.Unlock()
		c.open--
		c.last = time.Now()
		s.bytes += bytes
	}
}

// forget drops the clients that are viewers no more. Called under mu.
func (v *viewers) forget(now time.Time) {
	for _, s := range v.streams {
		for key, c := range s.clients {
			if c.open == 0 && now.Sub(c.last) > viewedFor {
				delete(s.clients, key)
				v.clients--
			}
		}
	}
}

// makeRoom drops the stream that nobody has asked for longest. Called under mu.
func (v *viewers) makeRoom(now time.Time) {
	if len(v.streams) < maxViewed {
		return
	}
	v.forget(now)
	var oldest protocol.StreamID
	found := false
	for id, s := range v.streams {
		if !found || s.last.Before(v.streams[oldest].last) {
			oldest, found = id, true
		}
	}
	v.clients -= len(v.streams[oldest].clients) // a request that is under way notes its end on what is forgotten
	delete(v.streams, oldest)
}

// stat is what was served of a stream since the gateway started, and who views it now.
func (v *viewers) stat(id protocol.StreamID) (bytes, requests uint64, now int) {
	at := time.Now()
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.streams[id]
	if s == nil {
		return 0, 0, 0
	}
	return s.bytes, s.requests, s.now(at)
}

// now is how many clients view anything, each for each stream that it views.
func (v *viewers) now() (n int) {
	at := time.Now()
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, s := range v.streams {
		n += s.now(at)
	}
	return n
}

// now is called under viewers.mu.
func (s *viewed) now(at time.Time) (n int) {
	for _, c := range s.clients {
		if c.open > 0 || at.Sub(c.last) <= viewedFor {
			n++
		}
	}
	return n
}

// seen are the streams that were asked for.
func (v *viewers) seen() (out []protocol.StreamID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for id := range v.streams {
		out = append(out, id)
	}
	return out
}
