package discovery

import (
	"context"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openstreaming/openstreaming/protocol"
)

// RecordKey is the CID under which the DHT keeps who holds a stream: a stream id is a keccak-256.
func RecordKey(id protocol.StreamID) cid.Cid {
	hash, err := multihash.Encode(id[:], multihash.KECCAK_256)
	if err != nil {
		panic(err) // 32 bytes always fit
	}
	return cid.NewCidV1(cid.Raw, hash)
}

// holding is a stream that this node holds, or held until lately.
type holding struct {
	dropped bool
	busy    bool // its record is being put
	due     time.Time
	put     int // how often its record was put, in a row
	failed  int // how often it could not be, in a row
}

// Waits between two puts of a record. The first ones come soon after each other: a node that has just started knows few others.
const (
	putSoon     = 10 * time.Second
	putAgain    = 500 * time.Millisecond // after a failure, doubled each time
	putAtOnce   = 4
	putPatience = time.Minute
)

// Hold says that this node holds a stream from now on: it can be found here.
func (s *Service) Hold(id protocol.StreamID) {
	if s.dht == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if h := s.held[id]; h != nil {
		h.dropped = false // its record may still hold; then it is renewed when it is due
		return
	}
	s.held[id] = &holding{due: time.Now()}
	s.poke()
}

// Drop says that this node holds a stream no longer. Its record is not renewed.
func (s *Service) Drop(id protocol.StreamID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if h := s.held[id]; h != nil {
		h.dropped = true
	}
}

// poke wakes renew. Called under mu.
func (s *Service) poke() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// renew puts and renews the records of what is held, until ctx ends.
func (s *Service) renew(ctx context.Context) error {
	slots := make(chan struct{}, putAtOnce)
	for {
		id, wait, ok := s.nextDue(time.Now())
		if !ok {
			timer := time.NewTimer(wait)
			select {
			case <-ctx.Done():
			case <-s.wake:
			case <-timer.C:
			}
			timer.Stop()
		} else {
			select {
			case <-ctx.Done():
			case slots <- struct{}{}:
				if !s.spawn(func() {
					defer func() { <-slots }()
					s.put(id)
				}) {
					return s.life.Err()
				}
			}
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// nextDue takes a stream whose record is due, or says how long there will be none.
func (s *Service) nextDue(now time.Time) (id protocol.StreamID, wait time.Duration, ok bool) {
	wait = time.Minute
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, h := range s.held {
		switch {
		case h.busy:
		case h.dropped && !now.Before(h.due):
			delete(s.held, id)
		case !now.Before(h.due):
			h.busy = true
			return id, 0, true
		default:
			wait = min(wait, h.due.Sub(now))
		}
	}
	return id, wait, false
}

// put puts a record, and says when the next is due.
func (s *Service) put(id protocol.StreamID) {
	ctx, cancel := context.WithTimeout(s.life, putPatience)
	defer cancel()
	err := s.dht.Provide(ctx, RecordKey(id), true)
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.poke()
	h := s.held[id]
	h.busy = false
	often := s.cfg.RecordHolds / 3
	if err != nil {
		h.put, h.failed = 0, h.failed+1
		h.due = time.Now().Add(min(often, putAgain<<min(h.failed-1, 8)))
		s.metrics.puts.WithLabelValues("failed").Inc()
		if s.life.Err() == nil {
			s.log.Debug("a stream's record could not be put", "stream", id, "times", h.failed, "err", err)
		}
		return
	}
	h.failed = 0
	soon := putSoon
	for range h.put {
		soon = min(often, 6*soon)
	}
	h.put = min(h.put+1, 8)
	h.due = time.Now().Add(min(often, soon))
	s.metrics.puts.WithLabelValues("put").Inc()
	s.log.Debug("a stream can be found here", "stream", id)
}

// heldStreams is how many streams can be found here.
func (s *Service) heldStreams() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, h := range s.held {
		if !h.dropped {
			n++
		}
	}
	return n
}
