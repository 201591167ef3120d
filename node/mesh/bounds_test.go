package mesh

import (
	"fmt"
	"io"
	"log/slog"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/protocol"
)

// Identities and streams are free to make: what a node remembers of each has to be bounded, and what it remembers of those who
// offend must not be washed away by others who did nothing yet.

func stranger(i int) peer.ID { return peer.ID(fmt.Sprintf("stranger %d", i)) }

func TestLimiter_RemembersABoundedNumberOfPeers_AndAFloodUnderWayAmongThem(t *testing.T) {
	now := clock.NewFake(time.Now())
	l := newLimiter(now, asksPerSecond, asksAtOnce)
	mallory := peer.ID("mallory")
	refused := 0
	for i := range 3 * maxLimited {
		now.Advance(2 * time.Millisecond) // strangers' budgets are full again long before there are too many of them
		if ok, _ := l.allow(stranger(i)); !ok {
			t.Fatal("a stranger is refused for what others ask")
		}
		if ok, _ := l.allow(mallory); !ok {
			refused++
		}
		if len(l.peers) > maxLimited {
			t.Fatalf("%d peers are remembered, at most %d should be", len(l.peers), maxLimited)
		}
	}
	// In all that time it had its allowance and no more.
	const milliseconds = 2 * 3 * maxLimited
	if granted, most := 3*maxLimited-refused, asksAtOnce+asksPerSecond*milliseconds/1000+1; granted > most {
		t.Errorf("one peer was granted %d requests, its allowance is %d", granted, most)
	}
}

func TestGate_RemembersABoundedNumberOfPeers_AndForgetsFirstWhatEndsFirst(t *testing.T) {
	now := clock.NewFake(time.Now())
	g := newGate(now, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if !g.keepOut("mallory", 24*time.Hour, "it forged a piece") {
		t.Fatal("mallory is kept out already")
	}
	for i := range maxBlocked + 100 {
		now.Advance(time.Millisecond)
		g.keepOut(stranger(i), time.Hour, "it is one of many")
		g.letOff(stranger(i), now.Now(), time.Hour)
		g.refused(stranger(i).String(), "peer", "it is on the blocklist")
	}
	for what, n := range map[string]int{"blocked": len(g.blocked), "let off": len(g.warned), "logged": len(g.said)} {
		if n > maxBlocked {
			t.Errorf("%d peers are remembered as %s, at most %d should be", n, what, maxBlocked)
		}
	}
	if g.reason("mallory") == "" {
		t.Error("who is kept out for a day is forgotten for those who are kept out for an hour")
	}
	if g.reason(stranger(0)) != "" || g.reason(stranger(maxBlocked+99)) == "" {
		t.Error("it was not the block that ends first that was forgotten")
	}
}

func TestQuoteBook_RemembersABoundedNumberOfStreams(t *testing.T) {
	b := newQuoteBook()
	for i := range uint64(3 * maxGiven) {
		q := protocol.SignedQuote{Quote: protocol.Quote{Stream: protocol.StreamID{byte(i), byte(i >> 8), byte(i >> 16)}, ValidUntil: i/maxGiven + 60}}
		b.add(q, 5, i/maxGiven)
		if len(b.given) > maxGiven {
			t.Fatalf("quotes of %d streams are remembered, at most %d should be", len(b.given), maxGiven)
		}
		if !b.holds(q.Quote.Stream, 5, i/maxGiven) {
			t.Fatal("a quote that was just given does not hold")
		}
	}
}
