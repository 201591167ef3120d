package mesh_test

import (
	"bytes"
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/network"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// Strangers ask a relay what it then asks others. What they ask, and how, must not keep it, or those who come after them, from an answer.

// patient has the patience that a test needs in which nobody answers.
func patient(c *mesh.Config, _ *pay.Config, _ *mesh.With) {
	c.QuotePatience, c.HandshakeTimeout = time.Minute, 2*time.Minute
}

// slow is a seller that keeps those waiting who ask for other streams than its own.
type slow struct {
	*mallory
	id      protocol.StreamID // its own
	answers chan struct{}     // each about its own stream takes one; any number if nil

	mu    sync.Mutex
	waits int // under mu: questions about other streams
	asked int // under mu: questions about its own
}

func newSlow(t *testing.T, w *world) *slow {
	p, err := w.start("publisher", nil).Publish(t.Context(), bytes.NewReader([]byte("x")), mesh.PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	x := &slow{mallory: newMallory(t), id: p.ID()}
	ended := make(chan struct{})
	t.Cleanup(func() { close(ended) })
	x.SetStreamHandler(mesh.QuoteProtocol, func(s network.Stream) {
		defer s.Close()
		_, body, err := wire.NewReader(s).Next(wire.KindQuoteRequest)
		if err != nil {
			return
		}
		ask, err := wire.DecodeQuoteRequest(body)
		if err != nil {
			return
		}
		x.mu.Lock()
		answers := x.answers
		if ask.Stream == x.id {
			x.asked++
		} else {
			x.waits++
			answers = ended
		}
		x.mu.Unlock()
		if answers != nil {
			select {
			case <-answers:
			case <-ended:
				return
			}
		}
		out, err := x.reply(p, ask)
		if err == nil {
			_, _ = s.Write(out)
		}
	})
	return x
}

// reply is what an honest seller would say.
func (x *slow) reply(p *mesh.Publication, ask wire.QuoteRequest) ([]byte, error) {
	if len(ask.Path) >= wire.MaxPath {
		return wire.Refusal{Code: wire.CodeTooFar, Reason: "the path is at its limit"}.Append(nil), nil
	}
	reply := wire.QuoteReply{Header: header(p, nil), Quote: protocol.SignedQuote{Quote: protocol.Quote{Stream: ask.Stream,
		PeerHash: crypto.Keccak256Hash([]byte(x.ID())), Payee: x.signer.Address(), ForwardingRate: 1, ValidUntil: x.until()}}}
	var err error
	if reply.Quote.Signature, err = x.signer.Sign(paytest.Domain.QuoteDigest(reply.Quote.Quote)); err != nil {
		return nil, err
	}
	return reply.Append(nil)
}

func (x *slow) count() (waits, asked int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.waits, x.asked
}

// meets connects peers that speak by hand to a node.
func (n *node) meets(all ...*mallory) {
	n.t.Helper()
	for _, x := range all {
		if err := x.meet(n); err != nil {
			n.t.Fatal(err)
		}
	}
}

// told reads the quote that must come.
func (x *mallory) told(s network.Stream) {
	x.t.Helper()
	if err := s.SetReadDeadline(time.Now().Add(40 * time.Second)); err != nil {
		x.t.Fatal(err)
	}
	if _, _, err := wire.NewReader(s).Next(wire.KindQuoteReply); err != nil {
		x.t.Errorf("a stranger who asks as anybody does gets no quote: %v", err)
	}
}

func TestStrangers_WhoseQuestionsFillTheRoom_HoldUpNoneOfOurOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	relay := w.start("relay", nil, patient)
	seller, crowd, last := newSlow(t, w), newMallory(t), newMallory(t)
	relay.meets(seller.mallory, crowd, last)
	for i := range mesh.PassedAtOnce {
		s := crowd.say(relay, mesh.QuoteProtocol, wire.QuoteRequest{Stream: protocol.StreamID{byte(i), 1}, Path: crowd.path(),
			Patience: time.Minute}.Append(nil))
		defer s.Reset() //nolint:errcheck // it is not read
	}
	relay.until("the room of those who ask through it to be full", func() bool { waits, _ := seller.count(); return waits == mesh.PassedAtOnce })
	passed := last.say(relay, mesh.QuoteProtocol, wire.QuoteRequest{Stream: seller.id, Path: last.path(), Patience: time.Minute}.Append(nil))
	relay.until("a stranger's question for the stream to wait", func() bool { return relay.Asking(seller.id) > 0 })

	ctx, cancel := context.WithTimeout(t.Context(), 40*time.Second)
	defer cancel()
	if _, err := relay.Quotes(ctx, seller.id); err != nil {
		t.Errorf("what the relay wants itself stands behind what strangers want: %v", err)
	}
	last.told(passed) // by the answer that the relay got for itself
	if _, asked := seller.count(); asked != 1 {
		t.Errorf("the seller was asked %d times about one stream", asked)
	}
}

func TestStranger_WhoseQuestionCannotBeAnswered_SpoilsItForNobodyElse(t *testing.T) {
	for name, spoil := range map[string]func(x *mallory, ask *wire.QuoteRequest){
		"too little patience": func(_ *mallory, ask *wire.QuoteRequest) { ask.Patience = time.Millisecond },
		"too long a path": func(x *mallory, ask *wire.QuoteRequest) {
			ask.Path = nil
			for range wire.MaxPath - 2 {
				ask.Path = append(ask.Path, wire.Peer(newMallory(x.t).ID()))
			}
			ask.Path = append(ask.Path, wire.Peer(x.ID()))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			relay := w.start("relay", nil, patient)
			seller, other := newSlow(t, w), newMallory(t)
			bad := newMallory(t)
			relay.meets(seller.mallory, other, bad)
			ask := wire.QuoteRequest{Stream: seller.id, Path: bad.path(), Patience: time.Minute}
			spoil(bad, &ask)
			if ask.Patience < time.Second {
				seller.answers = make(chan struct{}) // until it is over
			}
			_ = bad.refusal(bad.say(relay, mesh.QuoteProtocol, ask.Append(nil)))
			honest := other.say(relay, mesh.QuoteProtocol, wire.QuoteRequest{Stream: seller.id, Path: other.path(), Patience: time.Minute}.Append(nil))
			if seller.answers != nil {
				close(seller.answers)
			}
			other.told(honest)
			_ = bad.refusal(bad.say(relay, mesh.QuoteProtocol, wire.QuoteRequest{Stream: protocol.StreamID{1}, Path: bad.path(), Patience: time.Millisecond}.Append(nil)))
			ctx, cancel := context.WithTimeout(t.Context(), 40*time.Second)
			defer cancel()
			if _, err := relay.Quotes(ctx, seller.id); err != nil {
				t.Errorf("the relay does not find the stream itself: %v", err)
			}
			if _, asked := seller.count(); asked > 2 {
				t.Errorf("the seller was asked %d times about one stream", asked)
			}
		})
	}
}
