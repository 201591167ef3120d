package gateway

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

// rank is how much of the gateway's seats a request may use: what strangers and readers fill leaves room for the owner.
type rank uint8

const (
	stranger  rank = iota // shows no token: three quarters
	reader                // shows the read token: seven eighths
	publisher             // is the owner: all
)

// seats are for the requests under way: so many in all, and so many of one client, so that none keeps others out.
type seats struct {
	most, mostPerClient int

	mu       sync.Mutex
	taken    int            // under mu
	byClient map[string]int // under mu
	closed   bool           // under mu
	empty    chan struct{}  // closed when it is closed, and nobody has a seat
}

func newSeats(most, mostPerClient int) *seats {
	return &seats{most: most, mostPerClient: mostPerClient, byClient: make(map[string]int), empty: make(chan struct{})}
}

// take is a seat until free is called. The owner's own requests are not counted by client.
func (s *seats) take(client string, r rank) (free func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	most := s.most
	switch r {
	case stranger:
		most -= most / 4
	case reader:
		most -= most / 8
	case publisher:
		client = ""
	}
	switch {
	case s.closed:
		return nil, retryLater("busy", "the gateway is going down: come back in a moment")
	case client != "" && s.byClient[client] >= s.mostPerClient:
		return nil, fail(http.StatusTooManyRequests, "too_many",
			"%d requests of yours are under way, which is the most for one client: let some end", s.byClient[client]).after(2 * time.Second)
	case s.taken >= most:
		return nil, retryLater("busy", fmt.Sprintf("the gateway serves %d requests, which is its most: come back in a moment", most))
	}
	s.taken++
	s.byClient[client]++
	return sync.OnceFunc(func() { s.leave(client) }), nil
}

func (s *seats) leave(client string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.taken--
	if s.byClient[client]--; s.byClient[client] == 0 {
		delete(s.byClient, client)
	}
	if s.closed && s.taken == 0 {
		close(s.empty)
	}
}

// open is how many are taken.
func (s *seats) open() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.taken
}

// close gives out no seat any more. What it returns is closed when all are free.
func (s *seats) close() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed && s.taken == 0 {
		close(s.empty)
	}
	s.closed = true
	return s.empty
}
