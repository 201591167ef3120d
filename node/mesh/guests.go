package mesh

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
)

// How many searches are under way for others at once. A search may hold the stream of the one who asks for as long as its patience
// lasts, and of those there are so many (see limits): strangers leave half of them to configured peers, operators and customers.
const (
	quotesIn     = 512          // quotes that all peers together may ask for at once
	guestsAtOnce = quotesIn / 2 // searches on behalf of strangers
	guestFew     = 4            // ... of each, if half of the room is taken
)

// guests counts the searches that are under way for others.
type guests struct {
	mu  sync.Mutex
	all int             // under mu
	of  map[peer.ID]int // under mu: by who asks
}

func newGuests() *guests { return &guests{of: make(map[peer.ID]int)} }

// enter lets a search on behalf of the last of a path begin, if there is room or he is favored; who is favored is looked up for those
// without room only. leave is owed after nil.
func (g *guests) enter(path []peer.ID, favored func(peer.ID) bool) (leave func(), err error) {
	if len(path) == 0 {
		return func() {}, nil
	}
	p := path[len(path)-1]
	g.mu.Lock()
	room := g.all < guestsAtOnce && (g.all < guestsAtOnce/2 || g.of[p] < guestFew)
	if room {
		g.all++
		g.of[p]++
	}
	g.mu.Unlock()
	switch {
	case room:
		return func() { g.leave(p) }, nil
	case favored(p):
		return func() {}, nil
	}
	return nil, &refusal{Refusal: wire.Refusal{Code: wire.CodeBusy, Reason: "too many searches for others", RetryAfter: time.Second}}
}

func (g *guests) leave(p peer.ID) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.all--
	if g.of[p]--; g.of[p] == 0 {
		delete(g.of, p)
	}
}

// favors says whether a peer comes before strangers: it is configured, an operator, or a customer.
func (m *Mesh) favors(p peer.ID) bool { return m.found.Prefers(p) || m.customers.is(p) }
