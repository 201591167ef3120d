package gossip

import (
	"fmt"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// Peers, streams and what is said of them are free to make up: whatever comes, a node keeps so much of it.
func TestHeard_RemembersABoundedNumberOfEverything_NewestFirst(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	h := newHeard(func() time.Time { return now })
	stream := func(i int) protocol.StreamID { return protocol.StreamID{byte(i), byte(i >> 8), byte(i >> 16), 1} }
	speaker := func(i int) peer.ID { return peer.ID(fmt.Sprintf("stranger %d", i)) }
	check := func() {
		t.Helper()
		if len(h.reports) > maxReports || len(h.notices) > maxNotices || len(h.sellers) > maxStreams {
			t.Fatalf("%d reports, %d notices and %d streams are remembered", len(h.reports), len(h.notices), len(h.sellers))
		}
		for id, at := range h.sellers {
			if len(at) > maxSellers {
				t.Fatalf("%d sellers of %s are remembered", len(at), id)
			}
			break // any: each was looked at when it grew
		}
	}
	for i := range 2 * maxStreams {
		at := uint64(now.Unix())
		h.report(HeardReport{Peer: speaker(i), SentAt: at, Report: Report{Streams: []protocol.StreamID{stream(i), stream(-1)}}})
		h.claims(HeardClaims{Peer: speaker(i), SentAt: at})
		h.quote(speaker(i), protocol.SignedQuote{Quote: protocol.Quote{Stream: stream(i + 1), ForwardingRate: 1, ValidUntil: at + 60}})
		check()
		if got := len(h.sellers[stream(-1)]); got > maxSellers {
			t.Fatalf("%d sellers of one stream are remembered", got)
		}
		if got := h.sellersOf(stream(i + 1)); len(got) != 1 || got[0].Peer != speaker(i) {
			t.Fatalf("who said last that it sells a stream is not known: %v", got)
		}
	}
	// What is old makes room first.
	now = now.Add(reportHeld / 2)
	h.report(HeardReport{Peer: "late", SentAt: uint64(now.Unix())})
	now = now.Add(reportHeld/2 + 2*time.Second)
	for i := range maxReports {
		h.report(HeardReport{Peer: speaker(-i), SentAt: uint64(now.Unix())})
		if i < maxReports-1 {
			if _, kept := h.reports["late"]; !kept {
				t.Fatalf("a report that is not old was forgotten for the %d. new one", i+1)
			}
		}
	}
	check()
}
