package mesh

import (
	"context"
	"errors"
	"fmt"

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
	ask := func(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
		return m.askOffer(ctx, c, p.f.id, payer, signer)
	}
	sponsored := p.sponsored(c.header)
	if p.f.gift && !sponsored {
		return nil, false, fmt.Errorf("%w: the stream names no sponsor that this node asks", pay.ErrSponsor)
	}
	if sponsored {
		buy, err := m.sponsor.Buy(ctx, p.f.id, c.header, c.Quote.Payee, c.Rate, ask)
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
