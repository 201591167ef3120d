package mesh

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// quoteBook keeps the quotes we gave: a signature serves everybody until half its time is over, and a price we gave holds
// as long as we said.
type quoteBook struct {
	mu    sync.Mutex
	given map[protocol.StreamID]given // under mu
}

type given struct {
	quote  protocol.SignedQuote
	lowest protocol.Rate // of the quotes that still hold
	until  uint64        // unix seconds: end of the one that holds longest at the lowest rate
}

// maxGiven bounds the streams for which quotes are remembered.
const maxGiven = 4096

func newQuoteBook() *quoteBook { return &quoteBook{given: make(map[protocol.StreamID]given)} }

// again is a quote that was given before and can be given again.
func (b *quoteBook) again(q protocol.Quote, now uint64, validity uint64) (protocol.SignedQuote, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	g, ok := b.given[q.Stream]
	same := g.quote.UpstreamRate == q.UpstreamRate && g.quote.ForwardingRate == q.ForwardingRate && g.quote.ContentRate == q.ContentRate
	if !ok || !same || g.quote.ValidUntil > q.ValidUntil || g.quote.ValidUntil < now+validity/2 {
		return protocol.SignedQuote{}, false
	}
	return g.quote, true
}

func (b *quoteBook) add(q protocol.SignedQuote, total protocol.Rate, now uint64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.given) >= maxGiven {
		for id, g := range b.given {
			if g.until < now {
				delete(b.given, id)
			}
		}
		if len(b.given) >= maxGiven {
			clear(b.given)
		}
	}
	g := b.given[q.Stream]
	g.quote = q
	if total <= g.lowest || g.until < now {
		g.lowest, g.until = total, q.ValidUntil
	}
	b.given[q.Stream] = g
}

// holds says whether we owe a stream at this rate because of a quote that still holds.
func (b *quoteBook) holds(id protocol.StreamID, rate protocol.Rate, now uint64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	g, ok := b.given[id]
	return ok && now <= g.until && rate >= g.lowest
}

// price is what a stream costs here, before our signature.
type price struct {
	header  protocol.SignedStream
	content protocol.Rate
	// upstream is what we pay for it, less the publisher's own price.
	upstream protocol.Rate
	route    []peer.ID
	window   wire.Window // what there is of it, as far as we know
	until    time.Time
}

// total is what we ask.
func (p price) total(forwarding protocol.Rate) (protocol.Rate, error) {
	return protocol.AddRates(p.upstream, forwarding, p.content)
}

// heldPrice is what a stream costs that this node publishes, carries or keeps; false if it does none of it.
func (m *Mesh) heldPrice(id protocol.StreamID) (price, bool) {
	header, rate, route, window, ok := m.feeds.supply(id)
	if !ok || header == nil {
		return price{}, false
	}
	p := price{header: *header, content: header.ContentRate, route: route, window: window, until: m.clock.Now().Add(m.cfg.QuoteValidity)}
	p.upstream = rate - min(rate, header.ContentRate)
	return p, true
}

// price finds out what a stream costs us: nothing if we publish it, what we pay if we carry it, else what the cheapest of our
// peers wants. The path of the need is who asks through us, and who must not be on our route.
func (m *Mesh) price(ctx context.Context, id protocol.StreamID, n need) (price, error) {
	if p, ok := m.heldPrice(id); ok && !overlap(p.route, n.path) {
		if len(p.route) > 0 && !m.cfg.Forward {
			return price{}, refuse(wire.CodeNotForwarding, "this node forwards nothing for others")
		}
		return p, nil
	}
	until := m.clock.Now().Add(m.cfg.QuoteValidity)
	if !m.cfg.Forward {
		return price{}, refuse(wire.CodeNotForwarding, "this node forwards nothing for others")
	}
	leave, err := m.guests.enter(n.path, m.favors)
	if err != nil {
		return price{}, err
	}
	defer leave()
	candidates, err := m.search(ctx, id, n)
	if err != nil {
		return price{}, err
	}
	if candidates = m.direct(candidates); len(candidates) == 0 {
		return price{}, fmt.Errorf("%w: %w", ErrNotFound, ErrRelayed)
	}
	i := m.chooser.Choose(candidates)
	if i < 0 || i >= len(candidates) {
		return price{}, refuse(wire.CodeUnavailable, "no upstream was chosen")
	}
	c := candidates[i]
	if end := c.Quote.ValidUntil; end < uint64(until.Unix()) {
		until = time.Unix(int64(end), 0)
	}
	return price{header: c.header, content: c.header.ContentRate, upstream: c.Rate - min(c.Rate, c.header.ContentRate),
		route: append([]peer.ID{c.Peer}, c.Route...), window: c.window, until: until}, nil
}

// sign makes a price a quote.
func (m *Mesh) sign(id protocol.StreamID, p price) (protocol.SignedQuote, protocol.Rate, error) {
	total, err := p.total(m.cfg.ForwardingRate)
	if err != nil {
		return protocol.SignedQuote{}, 0, err
	}
	payee, token := m.money.Payee()
	now := uint64(m.clock.Now().Unix())
	q := protocol.Quote{Stream: id, PeerHash: peerHash(m.ID()), Payee: payee, Token: token, UpstreamRate: p.upstream,
		ForwardingRate: m.cfg.ForwardingRate, ContentRate: p.content, Capacity: m.cfg.Capacity, ValidUntil: uint64(p.until.Unix())}
	if signed, ok := m.quotes.again(q, now, uint64(m.cfg.QuoteValidity/time.Second)); ok {
		return signed, total, nil
	}
	sig, err := m.signer.Sign(m.domain.QuoteDigest(q))
	if err != nil {
		return protocol.SignedQuote{}, 0, fmt.Errorf("sign a quote: %w", err)
	}
	signed := protocol.SignedQuote{Quote: q, Signature: sig}
	m.quotes.add(signed, total, now)
	return signed, total, nil
}

// serveQuote answers one request.
func (m *Mesh) serveQuote(s network.Stream) {
	if !m.welcome(s) {
		return
	}
	defer m.crew.busy.Done()
	defer s.Close() //nolint:errcheck // the answer was written, or the peer is gone
	remote := s.Conn().RemotePeer()
	if err := s.SetDeadline(time.Now().Add(m.cfg.HandshakeTimeout)); err != nil {
		return
	}
	reply, err := m.answerQuote(s, remote)
	if err != nil {
		m.turnAway(s, remote, err)
		return
	}
	if _, err := s.Write(reply); err != nil {
		m.log.Debug("a quote was not delivered", "peer", remote, "err", err)
	}
}

func (m *Mesh) answerQuote(s network.Stream, remote peer.ID) ([]byte, error) {
	if err := m.allow(remote); err != nil {
		return nil, err
	}
	_, body, err := wire.NewReader(s).Next(wire.KindQuoteRequest)
	if err != nil {
		return nil, protocolError(err)
	}
	request, err := wire.DecodeQuoteRequest(body)
	if err != nil {
		return nil, protocolError(err)
	}
	path, err := m.checkPath(request.Path, remote)
	if err != nil {
		return nil, err
	}
	patience := min(request.Patience, m.cfg.QuotePatience)
	ctx, cancel := context.WithTimeout(m.life, patience+m.cfg.HandshakeTimeout/2)
	defer cancel()
	p, err := m.price(ctx, request.Stream, need{path: path, patience: patience, head: request.Head})
	if err != nil {
		return nil, err
	}
	quote, total, err := m.sign(request.Stream, p)
	if err != nil {
		return nil, err
	}
	reply := wire.QuoteReply{Header: p.header, Quote: quote, Window: p.window, Route: toWire(p.route)}
	if request.OfferRate != 0 {
		if request.OfferRate < total && !m.quotes.holds(request.Stream, request.OfferRate, uint64(m.clock.Now().Unix())) {
			return nil, refuse(wire.CodePrice, "the price is %d, a channel at %d is too cheap", total, request.OfferRate)
		}
		offer, err := m.money.Offer(ctx, remote, request.Payer, request.Signer, request.OfferRate)
		if err != nil {
			return nil, offerRefusal(err)
		}
		reply.Offer = &offer
	}
	return reply.Append(nil)
}

func offerRefusal(err error) error {
	code := wire.CodeUnavailable
	switch {
	case errors.Is(err, pay.ErrBusy):
		code = wire.CodeBusy
	case errors.Is(err, pay.ErrUnpaid):
		code = wire.CodeUnpaid
	case errors.Is(err, pay.ErrChannel):
		code = wire.CodeChannel
	}
	return &refusal{Refusal: wire.Refusal{Code: code, Reason: "no channel is offered to this payer", RetryAfter: time.Second}, cause: err}
}

// checkPath refuses paths that are not the asker's own, lead through us, or are at their limit.
func (m *Mesh) checkPath(path []wire.Peer, remote peer.ID) ([]peer.ID, error) {
	peers, err := fromWire(path)
	switch {
	case err != nil:
		return nil, err
	case len(peers) == 0 || peers[len(peers)-1] != remote:
		return nil, refuse(wire.CodeBadRequest, "the last node of the path must be the one that asks")
	case contains(peers, m.ID()):
		return nil, refuse(wire.CodeLoop, "the path leads through this node already")
	case len(peers) >= wire.MaxPath:
		return nil, refuse(wire.CodeTooFar, "the path has %d nodes already", len(peers))
	}
	return peers, nil
}

// askOffer asks a candidate for a channel offer at the rate that it quoted.
func (m *Mesh) askOffer(ctx context.Context, c Candidate, id protocol.StreamID, payer, signer common.Address) (protocol.SignedOffer, error) {
	ctx, cancel := context.WithTimeout(ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	request := wire.QuoteRequest{Stream: id, Payer: payer, Signer: signer, OfferRate: c.Rate, Patience: m.cfg.QuotePatience,
		Path: toWire([]peer.ID{m.ID()})}
	reply, err := m.exchangeQuote(ctx, c.Peer, request)
	if err != nil {
		return protocol.SignedOffer{}, fmt.Errorf("ask %s for a channel: %w", c.Peer, err)
	}
	if reply.Offer == nil {
		return protocol.SignedOffer{}, fmt.Errorf("%w: %s answered without the offer that was asked for", errBrokeProtocol, c.Peer)
	}
	return *reply.Offer, nil
}

// exchangeQuote asks one peer and verifies its answer.
func (m *Mesh) exchangeQuote(ctx context.Context, p peer.ID, request wire.QuoteRequest) (wire.QuoteReply, error) {
	// A relay carries a quote; a subscription waits for a direct connection.
	s, err := m.host.NewStream(network.WithAllowLimitedConn(ctx, "a quote"), p, QuoteProtocol)
	if err != nil {
		return wire.QuoteReply{}, err
	}
	defer s.Reset() //nolint:errcheck // whatever was to come has come, or nobody waits for it
	if deadline, ok := ctx.Deadline(); ok {
		if err := s.SetDeadline(deadline); err != nil {
			return wire.QuoteReply{}, err
		}
	}
	if _, err := s.Write(request.Append(nil)); err != nil {
		return wire.QuoteReply{}, err
	}
	kind, body, err := wire.NewReader(s).Next(wire.KindQuoteReply, wire.KindRefusal)
	if err != nil {
		return wire.QuoteReply{}, protocolError(err)
	}
	_ = s.Close()
	if kind == wire.KindRefusal {
		return wire.QuoteReply{}, refused(body)
	}
	reply, err := wire.DecodeQuoteReply(body, request)
	if err != nil {
		return wire.QuoteReply{}, protocolError(err)
	}
	return reply, m.verifyQuote(ctx, p, request.Stream, reply)
}

// verifyQuote checks everything that is signed in an answer. An offer is checked by who takes it.
func (m *Mesh) verifyQuote(ctx context.Context, p peer.ID, id protocol.StreamID, reply wire.QuoteReply) error {
	if got, err := m.domain.VerifyStream(reply.Header); err != nil || got != id {
		return fmt.Errorf("%w: the header is not that of stream %s: %w", errForged, id, err)
	}
	q := reply.Quote
	if q.PeerHash != peerHash(p) || q.ContentRate != reply.Header.ContentRate {
		return fmt.Errorf("%w: a quote of another node or at another content rate", errBrokeProtocol)
	}
	signer, err := m.money.OfferSigner(ctx, q.Payee)
	if err != nil {
		return fmt.Errorf("whose signature a quote needs is not known: %w", err)
	}
	if err := m.domain.VerifyQuote(q, signer, uint64(m.clock.Now().Unix())); err != nil {
		return fmt.Errorf("quote of %s: %w", p, err)
	}
	return nil
}

// peerHash is how a quote names a node.
func peerHash(p peer.ID) common.Hash { return crypto.Keccak256Hash([]byte(p)) }
