package mesh

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// SponsorProtocol is where a sponsor's node is asked; node/sponsor speaks it.
const SponsorProtocol libp2pprotocol.ID = "/openstream/sponsor/1"

// Sponsor opens subscriptions at somebody else's expense; in every product it is node/sponsor's Client. All methods are safe for
// concurrent use.
type Sponsor interface {
	// Pays says whether a stream's header names a sponsor that this node may ask.
	Pays(header protocol.SignedStream) bool
	// Buy opens a subscription, on a channel at this rate to payee, that the sponsor of the header pays. What it refuses wraps
	// pay.ErrSponsor.
	Buy(ctx context.Context, id protocol.StreamID, header protocol.SignedStream, payee common.Address, rate protocol.Rate, offer OfferFunc) (Purchase, error)
}

// purchase opens the paying end of a subscription. What this node wants for itself of a sponsored stream its sponsor pays; what it
// buys to sell it on, now or later, it pays itself, since its subscribers pay for that; a gift is never among it. free says that it costs this node nothing.
func (m *Mesh) purchase(ctx context.Context, p *pump, c Candidate) (buy Purchase, free bool, err error) {
	sponsored := p.sponsored(c.header)
	var refused error // the upstream's own doing
	ask := func(ctx context.Context, payer, signer common.Address) (offer protocol.SignedOffer, err error) {
		if offer, err = m.askOffer(ctx, c, p.f.id, payer, signer); err != nil {
			refused = err
		} else if sponsored && payer == c.sponsor() {
			p.complain(fmt.Errorf("%w: %w yet", ErrUnpaid, pay.ErrSponsorAway))
		}
		return offer, err
	}
	defer func() {
		if err != nil && refused == nil && !errors.Is(err, pay.ErrOffer) && !errors.Is(err, pay.ErrWornOut) {
			err = fmt.Errorf("%w: %w", ErrUnpaid, err)
		}
	}()
	if p.f.gift && !sponsored {
		return nil, false, fmt.Errorf("%w: the stream names no sponsor that this node asks", pay.ErrSponsor)
	}
	if sponsored {
		buy, err := m.haveBought(ctx, p, c, ask)
		if err == nil {
			return m.accounts.purchase(p.f.id, 0, buy), true, nil
		}
		if p.f.gift || !m.cfg.PaySponsored || !errors.Is(err, pay.ErrSponsor) {
			return nil, false, fmt.Errorf("have %s paid: %w", c.Peer, err)
		}
		m.log.Info("the sponsor does not pay, so this node does", "stream", p.f.id, "upstream", c.Peer, "reason", err)
	}
	buy, err = m.money.Buy(ctx, c.Peer, c.Quote.Payee, c.Rate, ask)
	if err != nil {
		return nil, false, fmt.Errorf("pay %s: %w", c.Peer, err)
	}
	return m.accounts.purchase(p.f.id, c.Rate, buy), false, nil
}

// haveBought has a subscription paid by the stream's sponsor.
func (m *Mesh) haveBought(ctx context.Context, p *pump, c Candidate, ask OfferFunc) (Purchase, error) {
	if c.sponsors() {
		return nil, errItself
	}
	return m.sponsor.Buy(ctx, p.f.id, c.header, c.Quote.Payee, c.Rate, ask)
}

// errItself is of an upstream whose account is the one that is to pay for its stream.
var errItself = fmt.Errorf("%w: the upstream is the sponsor's own node, which cannot pay itself", pay.ErrSponsor)

// sponsor is the account that is named as the sponsor of the candidate's stream; zero if none is.
func (c Candidate) sponsor() common.Address {
	name, _ := SponsorOf(c.header.Labels)
	return name.Account
}

// sponsors says whether a candidate is the node that sponsors its stream, or another one of the same account.
func (c Candidate) sponsors() bool {
	by := c.sponsor()
	return by != (common.Address{}) && by == c.Quote.Payee
}

// preferPaid leaves out, if there are others, the candidates that the stream's sponsor cannot pay since they are its own.
func (p *pump) preferPaid(candidates []Candidate) []Candidate {
	others := slices.DeleteFunc(slices.Clone(candidates), func(c Candidate) bool { return c.sponsors() && p.sponsored(c.header) })
	if len(others) == 0 {
		return candidates
	}
	return others
}

// sponsored says whether a stream's sponsor is to pay for the pump.
func (p *pump) sponsored(header protocol.SignedStream) bool {
	m := p.f.in.m
	if m.sponsor == nil || !m.sponsor.Pays(header) {
		return false
	}
	m.feeds.mu.Lock()
	defer m.feeds.mu.Unlock()
	return p.f.gift || !p.f.resold()
}

// resold says whether this node sells the stream on, or keeps it to do so. Called under feeds.mu.
func (f *feed) resold() bool {
	if f.kept != nil {
		return true
	}
	for r := range f.readers {
		if len(r.path) > 0 || r.goal == toKeep {
			return true
		}
	}
	return false
}

// Host is the node's libp2p host, for protocols beside the mesh's. Its connections are gated and limited as the mesh's are.
func (m *Mesh) Host() host.Host { return m.host }

// Reach connects to a peer of which only the id is known, if that is not so yet.
func (m *Mesh) Reach(ctx context.Context, id peer.ID) error {
	ctx, cancel := context.WithTimeout(ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	if err := m.found.Connect(ctx, peer.AddrInfo{ID: id}); err != nil {
		return fmt.Errorf("reach peer %s: %w", id, err)
	}
	return nil
}
