package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"

	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
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

func TestLimiter_GrantsACustomerMore_AsLongAsItIsOne(t *testing.T) {
	now := clock.NewFake(time.Now())
	l := newLimiter(now, asksPerSecond, asksAtOnce)
	granted := func() (n int) {
		for ; n < 100*asksAtOnce; n++ {
			if ok, _ := l.allow("ada"); !ok {
				break
			}
		}
		return n
	}
	if n := granted(); n != asksAtOnce {
		t.Errorf("a stranger is granted %d requests at once", n)
	}
	for range 3 { // who is said to be one again does not begin anew
		l.raise("ada", time.Minute)
	}
	if n := granted(); n != customerTimes*asksAtOnce {
		t.Errorf("a customer is granted %d requests at once", n)
	}
	l.raise("ada", time.Minute)
	now.Advance(time.Second)
	if n := granted(); n != customerTimes*asksPerSecond {
		t.Errorf("a customer is granted %d requests a second", n)
	}
	for _, end := range []func(){func() { now.Advance(time.Minute) }, func() { l.raise("ada", time.Hour); l.lower("ada") }} {
		end()
		if n := granted(); n != asksAtOnce {
			t.Errorf("who is a customer no more is granted %d requests at once", n)
		}
	}
}

// sells has the customers that it names.
type sells struct {
	Money
	to map[peer.ID]bool
}

func (s sells) Customer(_ context.Context, p peer.ID) (bool, error) { return s.to[p], nil }

// desk is what a node needs to say how much peers may ask of it.
func desk(t *testing.T, now Clock, money Money) *Mesh {
	m := &Mesh{cfg: Defaults(), clock: now, money: money, life: t.Context(), log: slog.New(slog.DiscardHandler)}
	m.limiter, m.customers = newLimiter(now, asksPerSecond, asksAtOnce), newCustomers(m)
	return m
}

func TestACustomer_MayAskMore_AndIsTakenForAFloodNoSoonerThanAStranger(t *testing.T) {
	m := desk(t, clock.NewFake(time.Now()), sells{to: map[peer.ID]bool{"customer": true}})
	for p, allowance := range map[peer.ID]int{"stranger": asksAtOnce, "customer": asksAtOnce + customerTimes*asksAtOnce} {
		for i := range allowance {
			if err := m.allow(p); err != nil {
				t.Fatalf("the %s is refused after %d requests: %v", p, i, err)
			}
		}
		for i := range asksAtOnce {
			if err := m.allow(p); err == nil || offence(err) != "" {
				t.Fatalf("the %s is told %v, offence %q, when it asked %d times more than it may", p, err, offence(err), i+1)
			}
		}
		if err := m.allow(p); !errors.Is(err, errFlood) || offence(err) != "flood" {
			t.Errorf("the %s is told %v when it went on and on", p, err)
		}
	}
}

func TestSearches_KeepRoomForOurOwnQuestions_WhateverOthersAsk(t *testing.T) {
	m := desk(t, clock.NewFake(time.Now()), nil)
	m.cfg.QuotePatience = time.Hour
	var end context.CancelFunc
	m.life, end = context.WithCancel(t.Context())
	defer m.crew.dismiss(time.Minute)
	defer end()
	m.turns, m.searches = newTurns(), newSearches(m)
	m.turns.isBusy("ada", failureMost) // so that no question is sent
	x, me := m.searches, peer.ID("me")
	stream := func(i int) protocol.StreamID { return protocol.StreamID{byte(i), byte(i >> 8)} }
	var waits []*ask
	for i := range maxAsks / 2 {
		a := x.ask(stream(i), "ada", []peer.ID{stranger(i), me}, need{})
		if a.answered() {
			t.Fatalf("question %d does not wait: %v", i, a.err)
		}
		waits = append(waits, a)
	}
	if a := x.ask(stream(maxAsks), "ada", []peer.ID{stranger(0), me}, need{}); !a.answered() || !errors.Is(a.err, errCrowd) {
		t.Errorf("more questions wait for others than there is room for: %v", a.err)
	}
	for _, i := range []int{0, maxAsks} { // what a stranger waits for already, and what nobody does
		own := x.ask(stream(i), "ada", []peer.ID{me}, need{own: true})
		if own.answered() || own == waits[0] {
			t.Errorf("there is no room for our own question about stream %d: %v", i, own.err)
		}
		if again := x.ask(stream(i), "ada", []peer.ID{stranger(1), me}, need{}); i == 0 && again != own {
			t.Error("a stranger does not wait for the question that we have asked for ourselves")
		}
	}
	for _, a := range waits {
		x.leave(a)
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		x.mu.Lock()
		passed := x.passed
		x.mu.Unlock()
		if passed == 0 {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("%d questions that nobody waits for are remembered", passed)
		}
	}
}

func TestGuests_LeaveHalfOfTheRoomToThoseWhoAreFavored(t *testing.T) {
	g := newGuests()
	favored := func(p peer.ID) bool { return p == "customer" }
	var leaves []func()
	fill := func(one func(i int) peer.ID) (n int) {
		for i := range 2 * quotesIn {
			if leave, err := g.enter([]peer.ID{one(i)}, favored); err == nil {
				leaves = append(leaves, leave)
				n++
			} else if offence(err) != "" {
				t.Fatalf("who comes when there is no room is punished: %v", err)
			}
		}
		return n
	}
	if n := fill(func(int) peer.ID { return "mallory" }); n != guestsAtOnce/2 {
		t.Errorf("one stranger has %d searches under way", n)
	}
	if n := fill(func(int) peer.ID { return "ada" }); n != guestFew {
		t.Errorf("another stranger has %d when half of the room is taken", n)
	}
	if n := fill(stranger); n != guestsAtOnce/2-guestFew {
		t.Errorf("many strangers have %d more", n)
	}
	if n := fill(func(int) peer.ID { return "customer" }); n != 2*quotesIn {
		t.Errorf("a customer has room for %d beside them", n)
	}
	for _, leave := range leaves {
		leave()
	}
	if g.all != 0 || len(g.of) != 0 {
		t.Errorf("%d searches of %d peers are remembered when all are over", g.all, len(g.of))
	}
}

func TestTurns_LetABoundedNumberOfQuestionsBeOpen_AndNoneAtABusyPeer(t *testing.T) {
	turns := newTurns()
	unwanted := make(chan struct{})
	take := func(p peer.ID, passed bool, patience time.Duration) (func(), error) {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		return turns.take(ctx, p, passed, unwanted)
	}
	var free []func()
	for range passedAtOnce {
		f, err := take("ada", true, time.Minute)
		if err != nil {
			t.Fatal(err)
		}
		free = append(free, f)
	}
	if _, err := take("ada", true, time.Millisecond); !errors.Is(err, errCrowd) {
		t.Errorf("one question more is passed on: %v", err)
	}
	own, err := take("ada", false, time.Minute)
	if err != nil {
		t.Errorf("there is no room left for our own questions: %v", err)
	}
	waits := make(chan error)
	go func() {
		f, err := take("ada", true, time.Minute)
		if err == nil {
			f()
		}
		waits <- err
	}()
	free[0]()
	if err := <-waits; err != nil {
		t.Errorf("it does not wait for its turn: %v", err)
	}
	for _, f := range append(free[1:], own) {
		f()
	}
	turns.isBusy("ada", time.Hour)
	if _, err := take("ada", false, time.Second); !errors.Is(err, errCrowd) {
		t.Errorf("a busy peer is asked: %v", err)
	}
	go func() {
		_, err := take("ada", false, 2*time.Hour)
		waits <- err
	}()
	close(unwanted)
	if err := <-waits; !errors.Is(err, errCrowd) {
		t.Errorf("a question that nobody wants answered waits on: %v", err)
	}
	for i := range 3 * maxLimited {
		f, err := turns.take(t.Context(), stranger(i), false, nil)
		if err != nil {
			t.Fatal(err)
		}
		f()
	}
	if len(turns.peers) > maxLimited {
		t.Errorf("%d peers are remembered", len(turns.peers))
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

func TestAccounts_RememberABoundedNumberOfStreams_ThoseInUseAmongThem(t *testing.T) {
	a, err := openAccounts(t.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	used := protocol.StreamID{1}
	a.begin(used, 1, true).bytes.Add(7)
	for i := range maxAccounts + 200 {
		id := protocol.StreamID{byte(i), byte(i >> 8), 2}
		a.end(id, a.begin(id, 1, false))
	}
	if len(a.streams) > maxAccounts {
		t.Errorf("%d streams are remembered, at most %d should be", len(a.streams), maxAccounts)
	}
	if s := a.streams[used]; s == nil || s.now(used).BytesOut != 7 {
		t.Error("a stream in use was forgotten for others that are over")
	}
}

func TestAccounts_ThatCannotBeSaved_AreTriedAgain_AndTheNodeRunsOn(t *testing.T) {
	said := make(heard, 1)
	dir := filepath.Join(t.TempDir(), "full") // a directory that is not there takes nothing, also from root
	a, err := openAccounts(dir, slog.New(slog.NewTextHandler(said, nil)))
	if err != nil {
		t.Fatal(err)
	}
	id := protocol.StreamID{1}
	one := a.begin(id, 1, true)
	one.bytes.Add(7)
	a.end(id, one)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- a.run(ctx, time.Millisecond) }()
	select {
	case line := <-said:
		if !strings.Contains(line, "is the disk full?") {
			t.Errorf("people are told %q", line)
		}
	case err := <-ended:
		t.Fatalf("the mesh would end with %v", err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		again, err := openAccounts(dir, slog.New(slog.DiscardHandler))
		if err == nil && again.streams[id] != nil && again.streams[id].now(id).BytesOut == 7 {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("what was sold is not on the disk once there is room: %v", err)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("the mesh would end with %v", err)
	}
}

// heard has the first line of a log that nobody has taken yet.
type heard chan string

func (h heard) Write(line []byte) (int, error) {
	select {
	case h <- string(line):
	default:
	}
	return len(line), nil
}

// A node's protocols are those of libp2p, which its own limits bound, and ours: what one peer may open of each stands in limits.
func TestEachOfOurProtocols_HasALimitForOnePeer(t *testing.T) {
	cfg := Defaults()
	memory, files, most := cfg.share(machine{memory: 16 << 30, files: 1 << 16})
	limiter := rcmgr.NewFixedLimiter(limits(cfg, paytest.Domain, memory, files, most))
	for id, want := range map[libp2pprotocol.ID]int{
		QuoteProtocol: 32, StreamProtocol: cfg.MaxSubscribersPerPeer, discovery.KadOf(paytest.Domain): 16, gossip.ProtocolOf(paytest.Domain): 4,
	} {
		one := limiter.GetProtocolPeerLimits(id)
		if got := one.GetStreamLimit(network.DirInbound); got != want {
			t.Errorf("one peer may open %d streams of %s, want %d", got, id, want)
		}
		if got := limiter.GetProtocolLimits(id).GetStreamLimit(network.DirInbound); got < want || got > 2*most+cfg.MaxSubscribers {
			t.Errorf("all peers together may open %d streams of %s", got, id)
		}
		if one.GetMemoryLimit() > memory/2 {
			t.Errorf("one peer may use %d bytes of %d with %s", one.GetMemoryLimit(), memory, id)
		}
	}
	// A protocol without a line of its own in limits gets what libp2p gives, which is not what any of ours has.
	unknown := limiter.GetProtocolPeerLimits("/openstream/unknown/1").GetStreamLimit(network.DirInbound)
	if slices.Contains([]int{32, 16, 8, 4, cfg.MaxSubscribersPerPeer}, unknown) {
		t.Fatalf("libp2p gives a protocol it does not know %d streams: the next check shows nothing", unknown)
	}
	source, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	ours := regexp.MustCompile(`libp2pprotocol\.ID = "(/openstream/[^"]+)"`)
	found := 0
	for _, path := range source {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ours.FindAllStringSubmatch(string(text), -1) {
			found++
			if got := limiter.GetProtocolPeerLimits(libp2pprotocol.ID(m[1])).GetStreamLimit(network.DirInbound); got == unknown {
				t.Errorf("%s of %s has no limit for one peer: give it a line in limits", m[1], path)
			}
		}
	}
	if found < 2 {
		t.Errorf("only %d protocols were found in the source", found)
	}
}
