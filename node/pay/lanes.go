package pay

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

const (
	// maxOfferValidity, in seconds, is the longest an offer may hold for a payer to take it: so long may its deposit be blocked by
	// a transaction whose fate is unknown.
	maxOfferValidity = 3600
	// offersPerPeer is how many offers one peer may have waiting, so that one alone cannot use up MaxOffers.
	offersPerPeer = 8
)

// Asker is who wants a channel to us: the peer, as the transport has authenticated it, and the accounts it names.
type Asker struct {
	Peer   string
	Payer  common.Address // whose deposit will back the channel
	Signer common.Address // the payer's hot key
}

// laneBook assigns lanes. Lanes lie side by side in L2's storage and settle cheaply together, so they are given out densely: an
// offer that was not taken in time gives its lane back. That is safe, since L2 opens a lane once and no offer after its end.
type laneBook struct {
	book *Book

	gate chan struct{} // capacity 1: one assignment at a time, questions to L2 included

	mu     sync.Mutex
	next   protocol.Lane
	offers map[protocol.Lane]offerRecord // made, and not known to be taken
}

func (l *laneBook) init(b *Book) {
	l.book, l.gate, l.offers = b, make(chan struct{}, 1), map[protocol.Lane]offerRecord{}
}

func (l *laneBook) restore(r offerRecord) error {
	if r.Channel.Token == l.book.cfg.Token {
		l.offers[r.Channel.Lane] = r
	}
	return nil
}

func (l *laneBook) restoreNext(token protocol.TokenID, lane protocol.Lane) {
	if token == l.book.cfg.Token {
		l.next = lane
	}
}

// peerOf is whom the channel was offered to; empty if that is not on record.
func (l *laneBook) peerOf(c protocol.Channel) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if r, ok := l.offers[c.Lane]; ok && r.Channel == c {
		return r.Peer
	}
	return ""
}

// taken forgets an offer whose channel has a record of its own by now.
func (l *laneBook) taken(c protocol.Channel) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if r, ok := l.offers[c.Lane]; ok && r.Channel == c {
		delete(l.offers, c.Lane) // its record is dropped, or rewritten, when the lane is looked at next
	}
}

// Offer assigns a lane to the asker and signs the offer. The assignment is durable before it is signed. The same asker gets
// the same lane again while it has not taken it. The channel can be used by the asking peer only.
//
// Errors: ErrBusy; ErrUnpaid if the payer was given up on another channel and has not paid since; and the refusal of a key that
// L2 does not let sign for the account.
func (b *Book) Offer(ctx context.Context, a Asker, rate protocol.Rate) (protocol.SignedOffer, error) {
	offer, err := b.offer(ctx, a, rate)
	if err != nil {
		return protocol.SignedOffer{}, fmt.Errorf("offer a channel to %s: %w", a.Payer, err)
	}
	return offer, nil
}

func (b *Book) offer(ctx context.Context, a Asker, rate protocol.Rate) (protocol.SignedOffer, error) {
	switch {
	case a.Payer == (common.Address{}) || a.Signer == (common.Address{}) || a.Peer == "":
		return protocol.SignedOffer{}, fmt.Errorf("%w: payer, signer and peer must be named", ErrChannel)
	case a.Payer == b.cfg.Account:
		return protocol.SignedOffer{}, fmt.Errorf("%w: payer and payee are the same", ErrChannel)
	case rate == 0:
		return protocol.SignedOffer{}, fmt.Errorf("%w: a rate of zero needs no channel", ErrChannel)
	}
	if err := b.inDefault(a.Payer, a.Signer); err != nil {
		return protocol.SignedOffer{}, err
	}
	if err := b.maySignOffers(ctx); err != nil {
		return protocol.SignedOffer{}, err
	}
	l := &b.lanes
	select {
	case l.gate <- struct{}{}:
		defer func() { <-l.gate }()
	case <-ctx.Done():
		return protocol.SignedOffer{}, ctx.Err()
	case <-b.done:
		return protocol.SignedOffer{}, ErrClosed
	}
	_, now, err := b.l2.Head(ctx)
	if err != nil {
		return protocol.SignedOffer{}, err
	}
	record := offerRecord{
		Channel: protocol.Channel{Payer: a.Payer, Signer: a.Signer, Payee: b.cfg.Account, Token: b.cfg.Token, Rate: rate},
		Peer:    a.Peer, Until: now + b.cfg.OfferValidity,
	}
	if record.Channel.Lane, err = l.choose(ctx, record, now); err != nil {
		return protocol.SignedOffer{}, err
	}
	if err := l.assign(record); err != nil {
		return protocol.SignedOffer{}, err
	}
	offer := protocol.ChannelOffer{Channel: record.Channel, ValidUntil: record.Until}
	signature, err := protocol.Sign(b.domain.OfferDigest(offer), b.key)
	if err != nil {
		return protocol.SignedOffer{}, err
	}
	return protocol.SignedOffer{ChannelOffer: offer, Signature: signature}, nil
}

// maySignOffers checks, as payers and L2 will, that our key may sign for our account.
func (b *Book) maySignOffers(ctx context.Context) error {
	if b.signer == b.cfg.Account {
		return nil
	}
	registered, err := b.OfferSigner(ctx, b.cfg.Account)
	if err != nil {
		return err
	}
	if registered != b.signer {
		return fmt.Errorf("key %s may not sign offers for account %s; call setOfferSigner on L2 first", b.signer, b.cfg.Account)
	}
	return nil
}

// inDefault refuses a payer that let a subscription starve and has not paid since. It is the signer that did not sign: a sponsor,
// who pays for many, is not refused for one of them.
func (b *Book) inDefault(payer, signer common.Address) error {
	for _, t := range b.tabs() {
		if t.channel.Payer != payer || t.channel.Signer != signer {
			continue
		}
		t.mu.Lock()
		unpaid, id := t.unpaid && t.state.Status != StatusClosed, t.id
		t.mu.Unlock()
		if unpaid {
			return fmt.Errorf("%w: it has an unpaid debt on channel %s and can go on there", ErrUnpaid, id)
		}
	}
	return nil
}

// choose finds a lane that is free on L2: the one this asker has, one whose offer ended untaken, or a new one. Under gate.
func (l *laneBook) choose(ctx context.Context, want offerRecord, now uint64) (protocol.Lane, error) {
	mine, ended, waiting := l.survey(want, now)
	for _, lane := range append(mine, ended...) {
		free, err := l.free(ctx, lane)
		if err != nil {
			return 0, err
		}
		if free {
			return lane, nil
		}
	}
	if waiting.all >= l.book.cfg.MaxOffers || waiting.peer >= offersPerPeer {
		return 0, ErrBusy
	}
	for {
		l.mu.Lock()
		first, last := l.span()
		if l.next < first || l.next > last {
			l.next = first // its own count is of the other kind
		}
		lane := l.next
		l.mu.Unlock()
		if lane == last {
			return 0, errors.New("all lanes of this account are used")
		}
		// A lane past our own count can be used if the journal was lost.
		used, err := l.book.l2.LaneUsed(ctx, l.book.cfg.Account, l.book.cfg.Token, lane)
		if err != nil {
			return 0, err
		}
		if !used {
			return lane, nil
		}
		l.mu.Lock()
		l.next = lane + 1
		l.mu.Unlock()
	}
}

// span is between which lanes are offered.
func (l *laneBook) span() (first, last protocol.Lane) {
	if l.book.cfg.DirectOnly {
		return protocol.FirstDirectLane, 1<<32 - 1
	}
	return 0, protocol.FirstDirectLane - 1
}

type waiting struct{ all, peer int }

// survey sorts the offers that wait.
func (l *laneBook) survey(want offerRecord, now uint64) (mine, ended []protocol.Lane, count waiting) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for lane, r := range l.offers {
		same := r.Channel
		same.Lane = 0
		switch {
		case lane.DirectOnly() != l.book.cfg.DirectOnly:
			// It was offered before the node changed its mind, and is not offered again.
		case r.Peer == want.Peer && same == want.Channel:
			mine = append(mine, lane)
		case r.Until < now:
			ended = append(ended, lane)
		default:
			count.all++
			if r.Peer == want.Peer {
				count.peer++
			}
		}
	}
	return mine, ended, count
}

// free asks L2 whether the lane of an offer is still unused. If it was taken, the channel gets its record, which keeps whose it is.
func (l *laneBook) free(ctx context.Context, lane protocol.Lane) (bool, error) {
	b := l.book
	used, err := b.l2.LaneUsed(ctx, b.cfg.Account, b.cfg.Token, lane)
	if err != nil || !used {
		return !used, err
	}
	l.mu.Lock()
	r, ok := l.offers[lane]
	l.mu.Unlock()
	if !ok {
		return false, nil
	}
	if state, err := b.l2.State(ctx, b.domain.ChannelID(r.Channel)); err != nil {
		return false, err
	} else if state.Status == StatusOpen {
		t, err := b.tabFor(r.Channel, r.Peer)
		if err != nil {
			return false, err
		}
		if err := t.saveFirst(ctx); err != nil {
			return false, err
		}
	}
	if err := b.journal.dropOffer(b.cfg.Token, lane); err != nil {
		return false, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.offers, lane)
	return false, nil
}

// assign makes the assignment durable.
func (l *laneBook) assign(r offerRecord) error {
	l.mu.Lock()
	next := max(l.next, r.Channel.Lane+1)
	l.mu.Unlock()
	if err := l.book.journal.putOffer(r, next); err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.next, l.offers[r.Channel.Lane] = next, r
	return nil
}
