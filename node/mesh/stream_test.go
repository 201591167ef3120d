package mesh_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestThreeHops_CarryIdenticalBytes_AndEveryHopIsPaid(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "near", "far", "viewer")
	payload := noise(t, 9<<20+12345)
	id := nodes[0].publish(payload, mesh.PublishOptions{ContentRate: 7, Labels: protocol.Labels{"type": "test"}})
	done := nodes[3].fetch(id, payload)
	if done.Hops != 3 || !done.Ended || done.Bytes != uint64(len(payload)) {
		t.Fatalf("fetched %d bytes over %d hops, ended %v", done.Bytes, done.Hops, done.Ended)
	}
	for _, n := range nodes[:3] {
		n.until("the last voucher", func() bool { return n.income() == protocol.Bytes(len(payload)) })
	}
	// Each relay adds its price; the viewer pays for all three, and for the content.
	if want := protocol.Rate(3*1_000_000_000 + 7); done.Rate != want {
		t.Fatalf("the viewer pays %d per byte, want %d", done.Rate, want)
	}
	owed, err := protocol.Owed(protocol.Bytes(len(payload)), done.Rate)
	if err != nil || done.Cost != owed {
		t.Fatalf("cost %d, owed %d, %v", done.Cost, owed, err)
	}
	for _, n := range nodes[1:] {
		if n.metric("openstreaming_mesh_deliveries_total", "in") == 0 {
			t.Errorf("%s has no signed delivery of its upstream", n.name)
		}
	}
}

func TestQUIC_CarriesWhatTCPCarries(t *testing.T) {
	w := newWorld(t)
	quic := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Listen = []string{"/ip4/127.0.0.1/udp/0/quic-v1"} }
	publisher := w.start("publisher", nil, quic)
	relay := w.start("relay", []*node{publisher}, quic)
	viewer := w.start("viewer", []*node{relay}, quic)
	payload := noise(t, 6<<20+7)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})
	viewer.fetch(id, payload)
	if !strings.Contains(viewer.Peers()[0].Address, "quic-v1") {
		t.Fatalf("the relay was reached by %s", viewer.Peers()[0].Address)
	}
	relay.until("the last voucher", func() bool { return relay.income() == protocol.Bytes(len(payload)) })
}

func TestEdgesOfPieces_AreCarriedExactly(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	for _, size := range []int{0, 1, 1000, 1001, 2000, 64_000} {
		payload := noise(t, size)
		nodes[2].fetch(nodes[0].publish(payload, mesh.PublishOptions{PieceSize: 1000}), payload)
	}
}

func TestLiveInput_IsSeenWhileItArrives(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	in, feed := io.Pipe()
	p, err := nodes[0].Publish(t.Context(), in, mesh.PublishOptions{Live: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	out, seen := io.Pipe()
	done := make(chan error, 1)
	go func() {
		_, err := nodes[2].fetchTo(p.ID(), seen)
		seen.CloseWithError(err)
		done <- err
	}()
	for _, word := range []string{"first", "second", "third"} {
		if _, err := feed.Write([]byte(word)); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, len(word))
		if _, err := io.ReadFull(out, got); err != nil || string(got) != word {
			t.Fatalf("%q arrived for %q: %v", got, word, err)
		}
	}
	if err := feed.Close(); err != nil {
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(out); err != nil || len(rest) != 0 {
		t.Fatalf("%d more bytes, %v", len(rest), err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestTwoViewers_RelayBuysOnce_AndSellsTwice(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	relay := w.start("relay", []*node{publisher})
	viewers := []*node{w.start("one", []*node{relay}), w.start("two", []*node{relay})}
	payload := noise(t, 12<<20)
	id := publisher.publish(payload, mesh.PublishOptions{})
	var both sync.WaitGroup
	for _, v := range viewers {
		both.Go(func() { v.fetch(id, payload) })
	}
	both.Wait()
	relay.until("both viewers' vouchers", func() bool { return relay.income() == protocol.Bytes(2*len(payload)) })
	if bought := relay.metric("openstreaming_mesh_bytes_total", "in"); bought != float64(len(payload)) {
		t.Fatalf("the relay bought %v bytes of %d", bought, len(payload))
	}
	publisher.until("the relay's last voucher", func() bool { return publisher.income() == protocol.Bytes(len(payload)) })
}

func TestSlowViewer_DoesNotHoldUpAFastOne_BeyondASmallCache(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	relay := w.start("relay", []*node{publisher}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.CacheBytes = 8 << 20 })
	small := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.CacheBytes = 8 << 20 }
	fast, slow := w.start("fast", []*node{relay}, small), w.start("slow", []*node{relay}, small)
	payload := noise(t, 48<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})

	var got bytes.Buffer
	begun, goOn := make(chan struct{}), make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		_, err := slow.fetchTo(id, writer(func(b []byte) (int, error) {
			if got.Len() == 0 {
				close(begun)
				<-goOn
			}
			return got.Write(b)
		}))
		ended <- err
	}()
	<-begun
	fast.fetch(id, payload) // while the slow one stands still
	close(goOn)
	if err := <-ended; err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("the slow viewer got %d bytes of %d: %v", got.Len(), len(payload), err)
	}
}

// writer is a function that writes.
type writer func([]byte) (int, error)

func (w writer) Write(b []byte) (int, error) { return w(b) }

func TestRelayLostInTheMiddle_StreamGoesOnByAnother_NoneLostNoneTwice(t *testing.T) {
	for name, lose := range map[string]func(r *node, p *proxy){
		"it goes down in good order": func(r *node, _ *proxy) {
			// The reader waits for it, or the stream might end before the relay has begun to stop.
			stopped := make(chan struct{})
			go func() { r.stop(); close(stopped) }()
			select {
			case <-stopped:
			case <-time.After(5 * time.Second):
			}
		},
		"it falls silent at once": func(_ *node, p *proxy) { p.cut(true) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			publisher := w.start("publisher", nil)
			relays := []*node{w.start("left", []*node{publisher}), w.start("right", []*node{publisher})}
			lines := []*proxy{newProxy(t, relays[0]), newProxy(t, relays[1])}
			viewer := w.start("viewer", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
				c.CacheBytes, c.Peers = 8<<20, []string{lines[0].addr, lines[1].addr}
			})
			viewer.until("both relays", func() bool { return viewer.metric("openstreaming_mesh_peers", "") == 2 })
			payload := noise(t, 40<<20)
			id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})

			var got bytes.Buffer
			lost := ""
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			done, err := viewer.Fetch(ctx, id, &got, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
				for i, r := range relays {
					if lost == "" && d.Bytes > 4<<20 && d.Upstream == r.ID() {
						lost = r.name
						lose(r, lines[i])
					}
				}
			}})
			if err != nil || lost == "" || done.Switches == 0 {
				t.Fatalf("lost %q, %d switches: %v", lost, done.Switches, err)
			}
			if !bytes.Equal(got.Bytes(), payload) {
				t.Fatalf("%d bytes that are not the %d published", got.Len(), len(payload))
			}
		})
	}
}

func TestLineThatBreaksAgainAndAgain_LosesNothing_AndStaysPaid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	line := newProxy(t, publisher)
	viewer := w.start("viewer", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.CacheBytes, c.Peers = 8<<20, []string{line.addr}
	})
	payload := noise(t, 48<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})
	var got bytes.Buffer
	cuts := 0
	viewer.connected()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	done, err := viewer.Fetch(ctx, id, &got, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
		if d.Pieces%48 == 0 {
			cuts++
			line.cut(false)
		}
	}})
	if err != nil || cuts != 4 || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("%d bytes of %d, %d cuts, %d switches: %v", got.Len(), len(payload), cuts, done.Switches, err)
	}
	// What was lost on the line is not paid for, or within the payer's goodwill only; what arrived is.
	publisher.until("the last voucher", func() bool { return publisher.income() >= protocol.Bytes(len(payload)) })
	if paid := publisher.income(); paid > protocol.Bytes(len(payload)+8<<20) {
		t.Fatalf("%d bytes were paid for, %d arrived", paid, len(payload))
	}
}

func TestLineThatBreaksUnnoticedByTheSender_CostsNobodyHisGoodName(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil, func(_ *mesh.Config, p *pay.Config, _ *mesh.With) {
		p.MinWindow, p.MaxWindow, p.PayTimeout = 4<<20, 4<<20, 2*time.Second
	})
	line := newProxy(t, publisher)
	viewer := w.start("viewer", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.Peers = []string{line.addr}
	})
	viewer.connected()
	var begun, ended sync.WaitGroup
	for range 6 { // streams that share a channel, so that all of its window is on the line
		payload := noise(t, 8<<20)
		id := publisher.publish(payload, mesh.PublishOptions{})
		begun.Add(1)
		first := sync.OnceFunc(begun.Done)
		ended.Go(func() {
			var got bytes.Buffer
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			_, err := viewer.Fetch(ctx, id, &got, mesh.FetchOptions{Progress: func(mesh.Fetched) { first() }})
			if err != nil || !bytes.Equal(got.Bytes(), payload) {
				t.Errorf("%d bytes of %d: %v", got.Len(), len(payload), err)
			}
		})
	}
	begun.Wait()
	line.flow.Lock() // what the publisher sends from here on is lost, as far as its credit goes
	for sent := -1.0; sent != publisher.metric("openstreaming_mesh_bytes_total", "out"); time.Sleep(100 * time.Millisecond) {
		sent = publisher.metric("openstreaming_mesh_bytes_total", "out")
	}
	line.cutUnnoticed()
	line.flow.Unlock()
	ended.Wait() // the publisher has given up the old line by then, or ends it when the viewer is back
	if out := publisher.metric("openstreaming_mesh_kept_out_total", "unpaid"); out != 0 {
		t.Error("the viewer was kept out for bytes that were lost")
	}
}

func TestBrokenOffFetch_GoesOnWhereItStopped(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "viewer")
	payload := noise(t, 16<<20)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})
	path := filepath.Join(t.TempDir(), "film")
	nodes[1].connected()

	ctx, cancel := context.WithCancel(t.Context())
	first, err := nodes[1].FetchFile(ctx, id, path, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
		if d.Pieces == 10 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("an unfinished file has its name already: %v", err)
	}
	other := nodes[0].publish([]byte("other"), mesh.PublishOptions{})
	_, err = nodes[1].FetchFile(t.Context(), other, path, mesh.FetchOptions{})
	mustFail(t, err, nil, "is of another stream")

	second, err := nodes[1].FetchFile(t.Context(), id, path, mesh.FetchOptions{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, payload) {
		t.Fatalf("the file has %d bytes that are not the %d published: %v", len(got), len(payload), err)
	}
	if first.Pieces+second.Pieces != 64 {
		t.Fatalf("%d and %d pieces, 64 in all", first.Pieces, second.Pieces)
	}
	if left, err := filepath.Glob(path + ".*"); err != nil || len(left) > 0 {
		t.Fatalf("left over: %v, %v", left, err)
	}
}

func TestKilledFetch_HasARecordOfAllButTheLastMoment_AndGoesOnFromThere(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "viewer")
	payload := noise(t, 16<<20)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})
	path := filepath.Join(t.TempDir(), "film")
	nodes[1].connected()
	type files struct{ part, record []byte }
	read := func() (f files) {
		f.part, _ = os.ReadFile(path + ".part")
		f.record, _ = os.ReadFile(path + ".part.json")
		return f
	}
	var killed files // what is on the disk while the fetch goes on, as a kill would leave it
	ctx, cancel := context.WithCancel(t.Context())
	_, err := nodes[1].FetchFile(ctx, id, path, mesh.FetchOptions{Progress: func(d mesh.Fetched) {
		if d.Pieces == 50 {
			nodes[1].until("the record", func() bool {
				killed = read()
				return strings.Contains(string(killed.record), `"next": 50`)
			})
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(path+".part", append(killed.part, "half a piece"...), 0o600), os.WriteFile(path+".part.json", killed.record, 0o600)); err != nil {
		t.Fatal(err)
	}
	done, err := nodes[1].FetchFile(t.Context(), id, path, mesh.FetchOptions{})
	if err != nil || done.Pieces != 14 {
		t.Fatalf("%d pieces were fetched again or anew, 14 were missing: %v", done.Pieces, err)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, payload) {
		t.Fatalf("the file has %d bytes that are not the %d published: %v", len(got), len(payload), err)
	}
}

func TestFetch_ThatCannotWrite_GoesOnWithThePieceThatWasNotWritten(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "viewer")
	payload := noise(t, 10<<10)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: 1 << 10})
	var got bytes.Buffer
	full := errors.New("the disk is full")
	nodes[1].connected()
	done, err := nodes[1].Fetch(t.Context(), id, writer(func(b []byte) (int, error) {
		if got.Len() == 4<<10 {
			return 0, full
		}
		return got.Write(b)
	}), mesh.FetchOptions{})
	if !errors.Is(err, full) || done.Next != 4 || done.Pieces != 4 {
		t.Fatalf("%+v, %v", done, err)
	}
	if _, err := nodes[1].Fetch(t.Context(), id, &got, mesh.FetchOptions{From: done.Next}); err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("%d bytes of %d: %v", got.Len(), len(payload), err)
	}
}

func TestPublishedStream_SurvivesARestart_AndAnUnfinishedOneDoesNot(t *testing.T) {
	w := newWorld(t)
	spool := t.TempDir()
	same := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolDir = spool }
	publisher := w.start("publisher", nil, same)
	payload := noise(t, 3<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 100_000})
	in, feed := io.Pipe()
	unfinished, err := publisher.Publish(t.Context(), in, mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	publisher.stop()
	feed.CloseWithError(io.ErrClosedPipe)

	again := w.start("publisher", nil, same)
	w.start("patient", []*node{again}).fetch(id, payload)
	hasty := w.start("hasty", []*node{again}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.GiveUp = time.Second })
	_, err = hasty.fetchTo(unfinished.ID(), io.Discard)
	mustFail(t, err, mesh.ErrNotFound)
}

func TestWhatCannotBeHad_IsSaidClearly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	quick := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.GiveUp, c.QuotePatience = 2*time.Second, 2*time.Second
	}
	publisher := w.start("publisher", nil)
	id := publisher.publish(noise(t, 1<<20), mesh.PublishOptions{})

	lonely := w.start("lonely", nil, quick)
	_, err := lonely.Fetch(t.Context(), id, io.Discard, mesh.FetchOptions{})
	mustFail(t, err, mesh.ErrNoPeers, id.String())

	viewer := w.start("viewer", []*node{publisher}, quick)
	_, err = viewer.fetchTo(protocol.StreamID{1}, io.Discard)
	mustFail(t, err, mesh.ErrNotFound)

	thrifty := w.start("thrifty", []*node{publisher}, quick, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.MaxRate = 5 })
	_, err = thrifty.fetchTo(id, io.Discard)
	mustFail(t, err, mesh.ErrTooExpensive, "1000000000", "at most 5")

	poor := w.start("poor", []*node{publisher}, quick, func(_ *mesh.Config, p *pay.Config, _ *mesh.With) { p.Budget = 0 })
	_, err = poor.fetchTo(id, io.Discard)
	mustFail(t, err, pay.ErrNoBudget)
}

func TestTwoRelays_ThatShareABudget_AreUsedToItsEnd(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	dear := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = 59_000_000_000 }
	relays := []*node{w.start("left", []*node{publisher}, dear), w.start("right", []*node{publisher}, dear)}
	const deposit, rate = 1_000_000, 60_000_000_000 // a deposit pays for some 15.9 MiB
	viewer := w.start("viewer", relays, func(c *mesh.Config, p *pay.Config, _ *mesh.With) {
		p.Deposit, p.Budget, p.MaxWindow = deposit, 2*deposit, 4<<20
	})
	viewer.until("both relays", func() bool { return viewer.metric("openstreaming_mesh_peers", "") == 2 })
	for _, r := range relays { // earlier visits, which leave nothing of the budget
		out, err := viewer.book.Channel(t.Context(), r.account, rate, func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
			return r.book.Offer(ctx, pay.Asker{Peer: viewer.ID().String(), Payer: payer, Signer: signer}, rate)
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
	}
	payload := noise(t, 24<<20)
	done := viewer.fetch(publisher.publish(payload, mesh.PublishOptions{}), payload)
	if done.Switches == 0 {
		t.Error("one relay's channel paid for all of it")
	}
	payload = noise(t, 16<<20)
	_, err := viewer.fetchTo(publisher.publish(payload, mesh.PublishOptions{}), io.Discard)
	mustFail(t, err, pay.ErrBudget, "2000000 of 2000000 units")
}

func TestAskingForAPieceBeyondTheEnd_DoesNotBlameTheRelaysUpstream(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	nodes := w.line("publisher", "relay", "viewer")
	id := nodes[0].publish(noise(t, 1<<20), mesh.PublishOptions{})
	nodes[2].connected()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
	defer cancel()
	_, err := nodes[2].Fetch(ctx, id, io.Discard, mesh.FetchOptions{From: 99})
	mustFail(t, err, nil)
	for _, p := range nodes[1].Peers() {
		if p.Failures != 0 {
			t.Errorf("the relay counts %d failures of %s", p.Failures, p.ID)
		}
	}
	_, err = nodes[2].Fetch(t.Context(), id, io.Discard, mesh.FetchOptions{From: 1 << 63})
	mustFail(t, err, nil, "no stream has a piece 9223372036854775808")
}

func TestReadersThatComeAndGo_LeaveNothingInTheCacheThatCannotBeDropped(t *testing.T) {
	w := newWorld(t)
	const limit = 8 << 20
	publisher := w.start("publisher", nil)
	relay := w.start("relay", []*node{publisher}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.CacheBytes = limit })
	// Whoever stays goes on reading, so slowly that it has not come to the others' pieces when the test ends.
	stays := w.start("stays", []*node{relay}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.StallTimeout = 5 * time.Minute })
	comes := w.start("comes", []*node{relay})
	id := publisher.publish(noise(t, 64<<20), mesh.PublishOptions{PieceSize: 256 << 10})

	reading, rest := context.WithCancel(t.Context())
	begun := make(chan struct{})
	var ended sync.WaitGroup
	stays.connected()
	ended.Go(func() {
		stays.Fetch(reading, id, writer(func(b []byte) (int, error) { //nolint:errcheck // it is broken off
			close(begun)
			<-reading.Done()
			return 0, context.Canceled
		}), mesh.FetchOptions{})
	})
	<-begun
	comes.connected()
	for from := uint64(40); from < 240; from += 20 {
		ctx, enough := context.WithCancel(t.Context())
		comes.Fetch(ctx, id, io.Discard, mesh.FetchOptions{From: from, Progress: func(mesh.Fetched) { enough() }}) //nolint:errcheck // it is broken off
		enough()
	}
	const readAhead = limit / 2
	comesTo := func() float64 { return relay.metric("openstreaming_mesh_cached_bytes", "") }
	relay.until("the pieces that nobody waits for to go", func() bool { return comesTo() <= limit+readAhead })
	rest()
	ended.Wait()
}

func TestPieces_ThatNobodyUsesAnyMore_LeaveTheCacheInTime_AndThoseOfAWithdrawnStreamAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	soon := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.CacheFor = 50 * time.Millisecond }
	publisher := w.start("publisher", nil)
	relay := w.start("relay", []*node{publisher}, soon)
	viewer := w.start("viewer", []*node{relay})
	payload := noise(t, 3<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 64 << 10})
	cached := func(n *node) float64 { return n.metric("openstreaming_mesh_cached_bytes", "") }
	viewer.fetch(id, payload)
	relay.until("the relay to have let go of all pieces", func() bool { return cached(relay) == 0 })
	viewer.fetch(id, payload) // anew
	if cached(publisher) == 0 {
		t.Fatal("the publisher, who keeps pieces for minutes, has none in memory: the test shows nothing")
	}
	if err := publisher.Withdraw(id); err != nil {
		t.Fatal(err)
	}
	if left := cached(publisher); left != 0 {
		t.Errorf("%v bytes of a withdrawn stream are in memory", left)
	}
}

// blind is money that at times cannot read L2.
type blind struct {
	mesh.Money
	now atomic.Bool
}

func (b *blind) OfferSigner(ctx context.Context, payee common.Address) (common.Address, error) {
	if b.now.Load() {
		return common.Address{}, errors.New("L2 does not answer")
	}
	return b.Money.OfferSigner(ctx, payee)
}

func TestL2ThatDoesNotAnswer_EndsNoStreamThatIsUnderWay(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.DeliveryEvery = 4 })
	money := new(blind)
	viewer := w.start("viewer", []*node{publisher}, func(_ *mesh.Config, _ *pay.Config, with *mesh.With) { with.Money = money })
	money.Money = mesh.BookMoney(viewer.book, 0)
	payload := noise(t, 8<<20)
	id := publisher.publish(payload, mesh.PublishOptions{PieceSize: 256 << 10})
	var got bytes.Buffer
	viewer.connected()
	done, err := viewer.Fetch(t.Context(), id, &got, mesh.FetchOptions{Progress: func(mesh.Fetched) { money.now.Store(true) }})
	// Eight statements come. One more subscription, to pay for the last bytes, is none of theirs.
	if err != nil || done.Switches > 1 || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("%d bytes of %d, %d switches: %v", got.Len(), len(payload), done.Switches, err)
	}
	publisher.until("the last voucher", func() bool { return publisher.income() == protocol.Bytes(len(payload)) })
}

func TestFileLargerThanTheSpool_IsRefused(t *testing.T) {
	w := newWorld(t)
	n := w.start("publisher", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolBytes = 4 << 20 })
	_, err := n.Publish(t.Context(), bytes.NewReader(nil), mesh.PublishOptions{Size: 5 << 20})
	mustFail(t, err, mesh.ErrSpoolFull, "5242880")
	p, err := n.Publish(t.Context(), bytes.NewReader(noise(t, 5<<20)), mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	mustFail(t, p.Wait(t.Context()), mesh.ErrSpoolFull)
	if used := n.metric("openstreaming_mesh_spooled_bytes", ""); used != 0 {
		t.Fatalf("%v bytes of it are still in the spool", used)
	}
}

func TestLiveStreamLargerThanTheSpool_DropsItsOldestPieces(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("viewer")
	n := w.start("publisher", nodes, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolBytes, c.CacheBytes = 4<<20, 8<<20 })
	payload := noise(t, 10<<20)
	id := n.publish(payload, mesh.PublishOptions{Live: time.Hour, PieceSize: 256 << 10})
	if used := n.metric("openstreaming_mesh_spooled_bytes", ""); used == 0 || used > 4<<20 {
		t.Fatalf("%v bytes in a spool of 4 MiB", used)
	}
	var got bytes.Buffer
	nodes[0].connected()
	if _, err := nodes[0].Fetch(t.Context(), id, &got, mesh.FetchOptions{From: 36}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), payload[36*256<<10:]) {
		t.Fatal("the newest pieces are not what was published")
	}
}

func TestRingOfRelays_SearchesWithoutALoop(t *testing.T) {
	w := newWorld(t)
	a := w.start("a", nil)
	b := w.start("b", []*node{a})
	c := w.start("c", []*node{a, b})
	publisher := w.start("publisher", []*node{a})
	for _, n := range []*node{a, b, c} {
		n.until("its neighbors", func() bool { return n.metric("openstreaming_mesh_peers", "") >= 2 })
	}
	begin := time.Now()
	_, err := c.Quotes(t.Context(), protocol.StreamID{9})
	mustFail(t, err, mesh.ErrNotFound)
	t.Logf("nothing was found in %v", time.Since(begin))

	payload := noise(t, 2<<20)
	id := publisher.publish(payload, mesh.PublishOptions{})
	viewer := w.start("viewer", []*node{c})
	if done := viewer.fetch(id, payload); done.Hops < 3 {
		t.Fatalf("the stream came over %d hops", done.Hops)
	}
}
