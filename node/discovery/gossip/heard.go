package gossip

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// Bounds on what is remembered of what others say.
const (
	maxReports = 2048
	maxNotices = 1024
	maxStreams = 8192
	maxSellers = 16 // of one stream
	reportHeld = 5 * time.Minute
	noticeHeld = 24 * time.Hour
)

// HeardReport is a node's report of itself, as it was heard.
type HeardReport struct {
	Peer    peer.ID        `json:"peer"`
	Account common.Address `json:"account"` // that has signed it too; zero if none
	SentAt  uint64         `json:"sentAt"`  // unix seconds
	Report
}

// HeardClaims is a notice of a claim set, as it was heard. The claim set's signature was verified.
type HeardClaims struct {
	Peer   peer.ID `json:"peer"`
	SentAt uint64  `json:"sentAt"` // unix seconds
	Claims
}

// heard is what others said lately.
type heard struct {
	now func() time.Time

	mu      sync.Mutex
	reports map[peer.ID]HeardReport                  // under mu
	notices []HeardClaims                            // under mu, in the order they came
	sellers map[protocol.StreamID]map[peer.ID]seller // under mu
}

// Seller is a node that said lately that it sells a stream.
type Seller struct {
	Peer peer.ID
	Rate protocol.Rate // total per byte, units·10¹², as it said; zero if it named no price
}

// seller is a node that said it sells a stream.
type seller struct {
	rate  protocol.Rate // total; zero if it only said that it holds it
	until time.Time
}

func newHeard(now func() time.Time) *heard {
	return &heard{now: now, reports: make(map[peer.ID]HeardReport), sellers: make(map[protocol.StreamID]map[peer.ID]seller)}
}

func (h *heard) quote(p peer.ID, q protocol.SignedQuote) {
	total, err := q.TotalRate()
	if err != nil {
		return
	}
	until := h.now().Add(reportHeld)
	if end := time.Unix(int64(min(q.ValidUntil, 1<<40)), 0); end.Before(until) {
		until = end
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sells(p, q.Stream, seller{rate: total, until: until})
}

// sells remembers a seller. Called under mu.
func (h *heard) sells(p peer.ID, id protocol.StreamID, s seller) {
	at := h.sellers[id]
	if at == nil {
		if len(h.sellers) >= maxStreams {
			h.forgetStreams()
		}
		at = make(map[peer.ID]seller)
		h.sellers[id] = at
	}
	if _, known := at[p]; !known && len(at) >= maxSellers {
		for other := range at { // any: identities are free, so none has a right to its place
			delete(at, other)
			break
		}
	}
	if old, known := at[p]; known && s.rate == 0 && h.now().Before(old.until) {
		s.rate = old.rate
	}
	at[p] = s
}

// roomOf is what is left of a full map when room was made: to look all of it through pays for many new entries, or strangers could
// have it looked through for each.
func roomOf(most int) int { return most - most/8 }

// forgetStreams makes room: first what is over, else any. Called under mu.
func (h *heard) forgetStreams() {
	now := h.now()
	for id, at := range h.sellers {
		for p, s := range at {
			if now.After(s.until) {
				delete(at, p)
			}
		}
		if len(at) == 0 {
			delete(h.sellers, id)
		}
	}
	for id := range h.sellers {
		if len(h.sellers) <= roomOf(maxStreams) {
			return
		}
		delete(h.sellers, id)
	}
}

func (h *heard) report(r HeardReport) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if old, known := h.reports[r.Peer]; known && old.SentAt > r.SentAt {
		return
	} else if !known && len(h.reports) >= maxReports {
		h.forgetReports()
	}
	h.reports[r.Peer] = r
	until := h.now().Add(reportHeld)
	for _, id := range r.Streams {
		h.sells(r.Peer, id, seller{until: until})
	}
}

// forgetReports makes room: first what is old, else any. Called under mu.
func (h *heard) forgetReports() {
	for p, r := range h.reports {
		if h.old(r.SentAt, reportHeld) {
			delete(h.reports, p)
		}
	}
	for p := range h.reports {
		if len(h.reports) <= roomOf(maxReports) {
			return
		}
		delete(h.reports, p)
	}
}

func (h *heard) old(sentAt uint64, held time.Duration) bool {
	return h.now().Sub(time.Unix(int64(sentAt), 0)) > held
}

func (h *heard) claims(n HeardClaims) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.notices = slices.DeleteFunc(h.notices, func(o HeardClaims) bool { return h.old(o.SentAt, noticeHeld) })
	if len(h.notices) >= maxNotices {
		h.notices = slices.Delete(h.notices, 0, 1)
	}
	h.notices = append(h.notices, n)
}

// sellersOf are those who said lately that they sell a stream, cheapest first, those without a price last.
func (h *heard) sellersOf(id protocol.StreamID) (out []Seller) {
	now := h.now()
	h.mu.Lock()
	defer h.mu.Unlock()
	for p, s := range h.sellers[id] {
		if now.Before(s.until) {
			out = append(out, Seller{Peer: p, Rate: s.rate})
		}
	}
	slices.SortFunc(out, func(a, b Seller) int {
		if (a.Rate == 0) != (b.Rate == 0) {
			return cmp.Compare(b.Rate, a.Rate) // a price before none
		}
		return cmp.Or(cmp.Compare(a.Rate, b.Rate), cmp.Compare(a.Peer, b.Peer))
	})
	return out
}

// reportOf is what a node said of itself lately.
func (h *heard) reportOf(p peer.ID) (HeardReport, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	r, ok := h.reports[p]
	return r, ok && !h.old(r.SentAt, reportHeld)
}

func (h *heard) allReports() []HeardReport {
	h.mu.Lock()
	defer h.mu.Unlock()
	out := make([]HeardReport, 0, len(h.reports))
	for _, r := range h.reports {
		if !h.old(r.SentAt, reportHeld) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b HeardReport) int { return cmp.Compare(a.Peer, b.Peer) })
	return out
}

func (h *heard) allClaims() []HeardClaims {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.notices)
}

// forget drops what a node said of the streams that it sells: it did not keep its word.
func (h *heard) forget(p peer.ID, id protocol.StreamID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.sellers[id], p)
}
