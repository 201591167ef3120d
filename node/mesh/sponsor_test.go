package mesh_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/protocol"
)

// patronage is a node that sponsors, and the book that it does it by.
type patronage struct {
	*node
	book *sponsor.Book
}

// sponsors starts a node that sponsors. It forwards nothing unless it has peers to get it from.
func (w *world) sponsors(name string, peers ...*node) *patronage {
	w.t.Helper()
	n := w.start(name, peers, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.Forward = len(peers) > 0 })
	book, err := sponsor.Open(sponsor.Config{Dir: w.t.TempDir(), Account: n.account, Poll: 50 * time.Millisecond}, sponsor.With{L2: w.chain.As(n.account), Key: n.signer.key, Log: w.log.With("node", name)})
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); book.Run(ctx) }() //nolint:errcheck // ends with ctx
	go book.Serve(ctx, n.Host())                      //nolint:errcheck // ends with ctx
	w.t.Cleanup(func() {
		cancel()
		<-ended
		if err := book.Close(); err != nil {
			w.t.Error(err)
		}
	})
	return &patronage{node: n, book: book}
}

func (p *patronage) labels() protocol.Labels {
	return protocol.Labels{protocol.LabelSponsor: mesh.SponsorName{Account: p.account, Peer: p.ID()}.String()}
}

func (p *patronage) gives(b sponsor.Budget) {
	p.t.Helper()
	if err := p.book.Set(b); err != nil {
		p.t.Fatal(err)
	}
}

// guest starts a node that has no budget of its own and asks sponsors.
func (w *world) guest(name string, peers []*node, more ...change) *node {
	w.t.Helper()
	var n *node
	poor := func(_ *mesh.Config, p *pay.Config, with *mesh.With) {
		p.Budget = 0
		with.Sponsor = askLater{func() *node { return n }}
	}
	n = w.start(name, peers, append([]change{poor}, more...)...)
	return n
}

// askLater is a sponsor's client of a node that is being started.
type askLater struct{ node func() *node }

func (a askLater) client() *sponsor.Client {
	n := a.node()
	return sponsor.NewClient(n.book, func() sponsor.Node { return n })
}

func (a askLater) Pays(h protocol.SignedStream) bool { return a.client().Pays(h) }

func (a askLater) Buy(ctx context.Context, id protocol.StreamID, h protocol.SignedStream, payee common.Address, rate protocol.Rate, offer mesh.OfferFunc) (mesh.Purchase, error) {
	return a.client().Buy(ctx, id, h, payee, rate, offer)
}

func TestViewerWithoutDeposit_WatchesASponsoredStream_ThroughTwoRelays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	line := w.line("publisher", "relay 1", "relay 2")
	content := noise(t, 12<<20)
	id := line[0].publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels(), ContentRate: 1_000_000})
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000})
	viewer := w.guest("viewer", []*node{line[2], s.node})
	before := w.chain.Money(viewer.account)
	done := viewer.fetch(id, content)
	if done.Cost != 0 || done.Hops != 3 || viewer.book.Committed() != 0 || w.chain.Money(viewer.account) != before {
		t.Errorf("over %d hops it cost the viewer %d units, of which %d stand in channels", done.Hops, done.Cost, viewer.book.Committed())
	}
	if a := viewer.Account(id); a.Paid != 0 || a.BytesIn != protocol.Bytes(len(content)) {
		t.Errorf("the viewer's account of the stream: %+v", a)
	}
	for _, n := range line {
		n.until("its pay", func() bool { return n.income() >= protocol.Bytes(len(content)) })
	}
	for _, c := range line[2].claims() {
		if c.Channel.Payer != s.account || c.Channel.Signer == s.account {
			t.Errorf("relay 2 is paid by %s, by vouchers of %s", c.Channel.Payer, c.Channel.Signer)
		}
		if paid, err := line[2].book.Redeem(t.Context(), []pay.Claim{c}); err != nil || paid == 0 {
			t.Errorf("relay 2 redeems %d: %v", paid, err)
		}
	}
	// What is left in the channel comes back to the budget, and can be spent again.
	if err := s.book.Withdraw(id); err != nil {
		t.Fatal(err)
	}
	s.until("the closing", func() bool { w.chain.Advance(30); return s.book.Budgets()[0].Channels == 0 })
	want, err := protocol.Owed(protocol.Bytes(len(content)), 3_001_000_000)
	if got := s.book.Budgets()[0].Spent; err != nil || got != want {
		t.Errorf("it cost the sponsor %d units, %d were earned: %v", got, want, err)
	}
}

func (n *node) claims() []pay.Claim {
	n.t.Helper()
	claims, err := n.book.Claims(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return claims
}

func TestSponsorsBudget_RunsOut_AndSaysSo_AndTheMeshGoesOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	const rate = 100_000_000_000 // 104,857 units a MiB
	dear := func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.ForwardingRate = rate }
	publisher := w.start("publisher", nil, dear)
	content := noise(t, 40<<20)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	s.gives(sponsor.Budget{Stream: id, Total: 2_500_000, PerBeneficiary: 2_500_000})
	viewer := w.guest("viewer", []*node{publisher, s.node})
	var got bytes.Buffer
	_, err := viewer.fetchTo(id, &got)
	mustFail(t, err, pay.ErrSponsor, "budget for the stream, 2500000 units, is used up")
	if got.Len() < 20<<20 || !bytes.HasPrefix(content, got.Bytes()) {
		t.Errorf("it got %d bytes of the 23.8 MiB that were paid for", got.Len())
	}
	late := w.guest("late viewer", []*node{publisher, s.node})
	_, err = late.fetchTo(id, io.Discard)
	mustFail(t, err, pay.ErrSponsor, "is used up")
	other := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	_, err = late.fetchTo(other, io.Discard)
	mustFail(t, err, pay.ErrSponsor, "is not sponsored here")

	payer := w.start("payer", []*node{publisher}) // it asks no sponsor
	payer.fetch(id, content)
	rich := w.guest("rich viewer", []*node{publisher, s.node}, func(c *mesh.Config, p *pay.Config, _ *mesh.With) {
		c.PaySponsored, p.Budget = true, 500_000_000
	})
	if done := rich.fetch(id, content); done.Cost == 0 {
		t.Error("nobody paid")
	}
}

func TestSponsorThatCannotBeReached_IsNamed_AndNothingIsSpent(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	id := publisher.publish(noise(t, 1<<20), mesh.PublishOptions{Labels: s.labels()})
	viewer := w.guest("viewer", []*node{publisher}, func(c *mesh.Config, p *pay.Config, _ *mesh.With) {
		p.Budget, c.GiveUp, c.HandshakeTimeout = 500_000_000, time.Second, 2*time.Second
	})
	s.stop()
	_, err := viewer.fetchTo(id, io.Discard)
	mustFail(t, err, pay.ErrSponsorAway, "sponsor", s.ID().String())
	if viewer.book.Committed() != 0 {
		t.Errorf("%d units of its own stand in channels", viewer.book.Committed())
	}
}

// A stream costs a stranger nothing to ask for. One that cannot be paid keeps a node from none of the others that its only upstream has,
// and whoever reads it is told why, also if he waits for less long than the node tries.
func TestStranger_WhoReadsAStreamAgainAndAgainWhoseSponsorIsAway_HoldsUpNoOtherStream(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	unpaid := publisher.publish(noise(t, 1<<20), mesh.PublishOptions{Labels: s.labels()})
	s.stop()
	gateway := w.guest("gateway", []*node{publisher}, func(c *mesh.Config, p *pay.Config, _ *mesh.With) { p.Budget, c.GiveUp = 500_000_000, time.Minute })
	gateway.connected()
	failures := make(chan error)
	over, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	for range 4 {
		go func() {
			for over.Err() == nil {
				ctx, cancel := context.WithTimeout(over, 100*time.Millisecond)
				_, err := gateway.Open(ctx, unpaid, mesh.ReadOptions{SponsoredOnly: true})
				cancel()
				select {
				case failures <- err:
				case <-over.Done():
				}
			}
		}()
	}
	awayAgain := func() {
		t.Helper()
		for deadline := time.Now().Add(time.Minute); ; {
			err := <-failures
			if errors.Is(err, pay.ErrSponsorAway) && errors.Is(err, context.DeadlineExceeded) {
				return
			}
			if err == nil || time.Now().After(deadline) {
				t.Fatalf("a stream whose sponsor is away: %v", err)
			}
		}
	}
	for range 5 {
		content := noise(t, 300<<10)
		id := publisher.publish(content, mesh.PublishOptions{})
		awayAgain()
		for _, p := range gateway.Peers() { // before it delivers, for which it would be forgiven
			if p.Failures != 0 {
				t.Errorf("%d failures of %s are counted", p.Failures, p.ID)
			}
		}
		gateway.fetch(id, content)
	}
}

func TestNodeWithoutABudget_IsToldSoEachTime_AndItsPeerIsNotBlamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	id := publisher.publish(noise(t, 1<<20), mesh.PublishOptions{})
	poor := w.guest("poor", []*node{publisher}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
		c.GiveUp, c.QuotePatience = time.Nanosecond, 30*time.Second
	})
	for range 3 {
		_, err := poor.fetchTo(id, io.Discard)
		mustFail(t, err, pay.ErrNoBudget)
		if errors.Is(err, mesh.ErrNoPeers) {
			t.Fatal(err)
		}
	}
}

func TestViewerOfAStreamThatItsSponsorAlsoCarries_IsToldWhyTheSponsorDoesNotPay(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	s := w.sponsors("sponsor", publisher)
	s.connected()
	content := noise(t, 1<<20)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	viewer := w.guest("viewer", []*node{publisher, s.node})
	viewer.until("both its peers", func() bool { return viewer.metric("openstreaming_mesh_peers", "") >= 2 })
	_, err := viewer.fetchTo(id, io.Discard)
	mustFail(t, err, pay.ErrSponsor, "is not sponsored here")
	if strings.Contains(err.Error(), "own node") {
		t.Error(err)
	}
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000})
	viewer.fetch(id, content)

	// Where nobody else has it there is nobody to pay.
	lone := w.guest("lone viewer", []*node{s.node})
	_, err = lone.fetchTo(id, io.Discard)
	mustFail(t, err, pay.ErrSponsor, "cannot pay itself")
}

// A subscriber makes the node buy the stream with its own money, and a stranger beside it is served with the sponsor's: neither gets
// what the other's money bought.
func TestStranger_IsServedByTheSponsor_WhileSomebodySubscribes_AndNeitherUsesTheOthersMoney(t *testing.T) {
	t.Parallel()
	const pieces, size = 128, 64 << 10
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	content := noise(t, pieces*size)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: size, Labels: s.labels()})
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000})
	gateway := w.guest("gateway", []*node{publisher, s.node}, func(_ *mesh.Config, p *pay.Config, _ *mesh.With) { p.Budget = 500_000_000 })
	subscriber := w.start("subscriber", []*node{gateway})
	r := subscriber.open(id, mesh.ReadOptions{Ahead: 128 << 10}) // it stays, and wants little
	subscriber.next(r)
	gateway.until("what the subscriber wants", func() bool { return gateway.Account(id).BytesIn > 0 })
	var before mesh.StreamAccount
	gateway.until("the owner's spending to rest", func() bool {
		was := before
		before = gateway.Account(id)
		return was.BytesIn == before.BytesIn && before.BytesIn >= 128<<10 && before.Subscribers == 1 // two pieces ahead at least, see Ahead
	})
	free := func(rate protocol.Rate, _ protocol.Bytes) error {
		if rate > 0 {
			return errors.New("not for nothing")
		}
		return nil
	}
	for _, from := range []mesh.Position{mesh.Oldest, 100} { // where the subscriber reads, and far from it
		stranger, err := gateway.Open(t.Context(), id, mesh.ReadOptions{From: from, SponsoredOnly: true, Spend: free})
		if err != nil {
			t.Fatalf("from %d: %v", from, err)
		}
		for range 28 {
			pc := gateway.next(stranger)
			if at := int(pc.Sequence) * size; !bytes.Equal(pc.Payload, content[at:at+size]) {
				t.Fatalf("piece %d is another", pc.Sequence)
			}
		}
		if err := stranger.Close(); err != nil {
			t.Fatal(err)
		}
	}
	after := gateway.Account(id)
	if after.Paid != before.Paid || after.BytesIn < before.BytesIn+50*size {
		t.Errorf("the owner paid for strangers: before them %+v, after them %+v", before, after)
	}
	// The subscriber goes on where strangers have been, and what it gets its node buys itself.
	for range pieces - 1 {
		subscriber.next(r)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := protocol.Owed(pieces*size, 1_000_000_000)
	if now := gateway.Account(id); err != nil || now.Paid != whole || now.BytesOut != pieces*size {
		t.Errorf("the node sold %d bytes and paid %d for them, want %d: %v", now.BytesOut, now.Paid, whole, err)
	}
}

func TestKeeper_PaysForASponsoredStreamItself(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	content := noise(t, 3<<20)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000})
	keeper := w.guest("keeper", []*node{publisher, s.node}, func(_ *mesh.Config, p *pay.Config, _ *mesh.With) { p.Budget = 500_000_000 })
	if err := keeper.Keep(id, mesh.KeepOptions{}); err != nil {
		t.Fatal(err)
	}
	keeper.until("the whole stream", func() bool { return keeper.kept(id).Ended })
	if b := s.book.Budgets()[0]; b.Channels != 0 || b.Spent != 0 {
		t.Errorf("the sponsor pays a keeper: %+v", b)
	}
	if want, err := protocol.Owed(protocol.Bytes(len(content)), 1_000_000_000); err != nil || keeper.Account(id).Paid != want {
		t.Errorf("the keeper paid %d, want %d: %v", keeper.Account(id).Paid, want, err)
	}
}

// earns has a node's fee paid by sponsors.
func (w *world) earns(n *node, cfg sponsor.FeeConfig) *sponsor.Fees {
	w.t.Helper()
	cfg.Every = 50 * time.Millisecond
	fees := sponsor.NewFees(sponsor.NewClient(n.book, func() sponsor.Node { return n }), cfg, w.log.With("node", n.name))
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); fees.Run(ctx) }() //nolint:errcheck // ends with ctx
	w.t.Cleanup(func() { cancel(); <-ended })
	return fees
}

func TestGatewayThatNamesAFee_IsPaidItOutOfTheStreamsBudget_AsItsUpstreamIs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	content := noise(t, 12<<20)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	const fee = 400_000_000 // two fifths of what the publisher gets
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000, MaxFee: fee})
	gateway := w.guest("gateway", []*node{publisher, s.node})
	gateway.connected()
	fees := w.earns(gateway, sponsor.FeeConfig{Rate: fee, Required: true})
	header, err := gateway.Find(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if err := fees.Serve(t.Context(), id, header); err != nil {
		t.Fatal(err)
	}
	gateway.fetch(id, content)
	gateway.until("its fee", func() bool { return gateway.income() >= protocol.Bytes(len(content)) })
	if err := fees.Paid(id); err != nil {
		t.Error(err)
	}
	claims := gateway.claims()
	want, err := protocol.Owed(claims[0].Voucher.Bytes, fee)
	if err != nil || len(claims) != 1 || claims[0].Channel.Payer != s.account || claims[0].Due != want {
		t.Fatalf("due are %+v, want %d units of the sponsor's: %v", claims, want, err)
	}
	if got := fees.Status(); len(got) != 1 || got[0].Paid != claims[0].Voucher.Bytes || got[0].Units != want || got[0].Problem != "" {
		t.Errorf("the gateway's owner is told %+v", got)
	}
	if paid, err := gateway.book.Redeem(t.Context(), claims); err != nil || paid != want {
		t.Errorf("the gateway redeems %d: %v", paid, err)
	}
	if err := s.book.Withdraw(id); err != nil {
		t.Fatal(err)
	}
	publisher.until("its pay", func() bool { return publisher.income() >= protocol.Bytes(len(content)) })
	if paid, err := publisher.book.Redeem(t.Context(), publisher.claims()); err != nil || paid == 0 {
		t.Fatal(paid, err)
	}
	s.until("the closing", func() bool { w.chain.Advance(30); return s.book.Budgets()[0].Channels == 0 })
	got := s.book.Budgets()[0]
	upstream, err := protocol.Owed(protocol.Bytes(len(content)), 1_000_000_000)
	if err != nil || got.Fees != want || got.Spent < upstream+want || got.Spent > upstream+want+upstream/100 {
		t.Errorf("the sponsor's budget stands at %+v; the upstream is owed %d, the gateway %d: %v", got, upstream, want, err)
	}
	// Whoever comes now is told why nothing is served.
	gateway.until("the sponsor's no", func() bool { return fees.Serve(t.Context(), id, header) != nil })
	mustFail(t, fees.Paid(id), sponsor.ErrNoFee, "is not sponsored here")
}

func TestGatewayWhoseFeeIsRefused_SaysSo_AndServesOnUnlessItIsRequired(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.sponsors("sponsor")
	publisher := w.start("publisher", nil)
	content := noise(t, 1<<20)
	id := publisher.publish(content, mesh.PublishOptions{PieceSize: 256 << 10, Labels: s.labels()})
	s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000, MaxFee: 10})
	for _, required := range []bool{false, true} {
		gateway := w.guest("gateway", []*node{publisher, s.node})
		gateway.connected()
		fees := w.earns(gateway, sponsor.FeeConfig{Rate: 11, Required: required})
		header, err := gateway.Find(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		err = fees.Serve(t.Context(), id, header)
		if required {
			mustFail(t, err, sponsor.ErrNoFee, "a fee of 11 is not paid, at most 10")
			mustFail(t, fees.Paid(id), sponsor.ErrNoFee, "at most 10")
			s.gives(sponsor.Budget{Stream: id, Total: 100_000_000, PerBeneficiary: 50_000_000, MaxFee: 11})
			gateway.until("the sponsor's yes", func() bool { return fees.Serve(t.Context(), id, header) == nil })
			continue
		}
		if err := errors.Join(err, fees.Paid(id)); err != nil {
			t.Errorf("it serves no more: %v", err)
		}
		gateway.until("what its owner is told", func() bool {
			got := fees.Status()
			return len(got) == 1 && strings.Contains(got[0].Problem, "at most 10")
		})
		gateway.fetch(id, content)
	}
}
