package gateway

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// Bounds on searches for streams, which cost the mesh something and strangers nothing.
const (
	maxHeaders  = 4096
	maxSearches = 32              // at once
	unknownFor  = 3 * time.Second // a stream that was not found is not searched for again so long
)

// finder knows the headers of streams, and searches for those that it does not know.
type finder struct {
	g *Gateway

	mu      sync.Mutex
	known   map[protocol.StreamID]protocol.SignedStream // under mu; a header never changes
	missing map[protocol.StreamID]time.Time             // under mu
	running map[protocol.StreamID]*search               // under mu
}

// search is one search, which all who want to know wait for.
type search struct {
	done   chan struct{}
	header protocol.SignedStream
	err    error
}

func newFinder(g *Gateway) *finder {
	return &finder{g: g, known: make(map[protocol.StreamID]protocol.SignedStream), missing: make(map[protocol.StreamID]time.Time),
		running: make(map[protocol.StreamID]*search)}
}

// header is a stream's signed header.
func (f *finder) header(ctx context.Context, id protocol.StreamID) (protocol.SignedStream, error) {
	f.mu.Lock()
	if h, ok := f.known[id]; ok {
		f.mu.Unlock()
		return h, nil
	}
	s := f.running[id]
	if s == nil {
		if time.Since(f.missing[id]) < unknownFor {
			f.mu.Unlock()
			return protocol.SignedStream{}, fail(http.StatusNotFound, "unknown_stream", "nobody within reach has the stream: check its id, or wait until its publisher is back")
		}
		if len(f.running) >= maxSearches {
			f.mu.Unlock()
			return protocol.SignedStream{}, retryLater("busy", "too many streams are searched for: come back in a moment")
		}
		s = &search{done: make(chan struct{})}
		f.running[id] = s
		go f.search(id, s)
	}
	f.mu.Unlock()
	select {
	case <-s.done:
		return s.header, s.err
	case <-ctx.Done():
		return protocol.SignedStream{}, context.Cause(ctx)
	}
}

func (f *finder) search(id protocol.StreamID, s *search) {
	ctx, cancel := context.WithTimeout(f.g.life, f.g.cfg.FindPatience)
	defer cancel()
	s.header, s.err = f.g.mesh.Find(ctx, id)
	f.mu.Lock()
	defer f.mu.Unlock()
	defer close(s.done)
	delete(f.running, id)
	switch {
	case s.err == nil:
		if len(f.known) >= maxHeaders {
			clear(f.known)
		}
		f.known[id] = s.header
		delete(f.missing, id)
	case errors.Is(s.err, mesh.ErrNotFound):
		if len(f.missing) >= maxHeaders {
			clear(f.missing)
		}
		f.missing[id] = time.Now()
	}
}

// forget is for a stream that is no more.
func (f *finder) forget(id protocol.StreamID) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.known, id)
}

// source reads a stream on the allowance that allow gives.
func (g *Gateway) source(id protocol.StreamID, allow func(context.Context) (Allowance, error)) tree.Source {
	return func(ctx context.Context, from mesh.Position, until uint64) (tree.Reader, error) {
		a, err := allow(ctx)
		if err != nil {
			return nil, err
		}
		opening, cancel := context.WithTimeout(ctx, g.cfg.FindPatience)
		defer cancel()
		o := mesh.ReadOptions{From: from, Until: until}
		if a != (ours{}) { // what is bought ahead for strangers may be bought in vain
			o.Spend, o.Ahead, o.SponsoredOnly = a.Spend, strangersAhead, a.SponsoredOnly()
		}
		r, err := g.mesh.Open(opening, id, o)
		if err != nil {
			a.Close()
			return nil, err
		}
		return &paid{r, a}, nil
	}
}

// paid is a reader that gives its allowance back.
type paid struct {
	tree.Reader
	allowance Allowance
}

func (p *paid) Close() error {
	err := p.Reader.Close()
	p.allowance.Close()
	return err
}

// strangersAhead is how much is bought ahead of a reader who does not pay himself: it is what a budget may be exceeded by.
const strangersAhead = 2 << 20

// borrow is an allowance that somebody else closes.
func borrow(a Allowance) Allowance {
	if a == (ours{}) {
		return a
	}
	return borrowed{a}
}

type borrowed struct{ Allowance }

func (borrowed) Close() {}
