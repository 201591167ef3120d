package sponsor

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// answerWithin is how long a sponsor may take: a transaction of its must be mined.
const answerWithin = 2*time.Minute + 30*time.Second

// busyTries is how often a sponsor that is busy is asked again.
const busyTries = 5

// Client is a beneficiary: it has streams paid by the sponsors that their publishers name. It is safe for concurrent use.
type Client struct {
	book *pay.Book
	node func() Node
}

// Node is the node that asks, as mesh.Mesh is.
type Node interface {
	Host() host.Host
	Reach(ctx context.Context, id peer.ID) error
}

var _ mesh.Sponsor = (*Client)(nil)

// NewClient makes a client whose vouchers a book signs and journals. node is called when a sponsor is asked, not before.
func NewClient(book *pay.Book, node func() Node) *Client { return &Client{book: book, node: node} }

// Pays says whether a stream's header names a sponsor that is not this very node.
func (c *Client) Pays(header protocol.SignedStream) bool {
	name, ok := mesh.SponsorOf(header.Labels)
	return ok && name.Account != c.book.Account()
}

// Buy opens a subscription that the sponsor of the header pays.
func (c *Client) Buy(ctx context.Context, id protocol.StreamID, header protocol.SignedStream, payee common.Address, rate protocol.Rate,
	offer mesh.OfferFunc) (mesh.Purchase, error) {
	name, ok := mesh.SponsorOf(header.Labels)
	if !ok {
		return nil, fmt.Errorf("%w: the stream's labels name none", pay.ErrSponsor)
	}
	if name.Account == payee {
		return nil, fmt.Errorf("%w: the upstream is the sponsor's own node, which cannot pay itself", pay.ErrSponsor)
	}
	out, err := c.book.Sponsored(ctx, &funder{client: c, name: name, stream: id}, id, payee, rate, pay.Ask(offer))
	if err != nil {
		return nil, err // not out: a nil *Outgoing in an interface is not nil
	}
	return out, nil
}

// funder is a sponsor as the book sees it.
type funder struct {
	client *Client
	name   mesh.SponsorName
	stream protocol.StreamID
}

func (f *funder) Account() common.Address { return f.name.Account }

func (f *funder) Open(ctx context.Context, offer protocol.SignedOffer) error {
	return f.ask(ctx, question{kind: kindOpen, stream: f.stream, offer: offer}, f.client.book.Domain().ChannelID(offer.Channel))
}

func (f *funder) TopUp(ctx context.Context, newest protocol.SignedVoucher) error {
	return f.ask(ctx, question{kind: kindTopUp, channel: newest.Channel, bytes: newest.Bytes, signature: newest.Signature}, newest.Channel)
}

func (f *funder) Release(ctx context.Context, newest protocol.SignedVoucher) error {
	return f.ask(ctx, question{kind: kindRelease, channel: newest.Channel, bytes: newest.Bytes, signature: newest.Signature}, newest.Channel)
}

// ask asks the sponsor about a channel. What it refuses is pay.ErrSponsor, unless it may be otherwise later.
func (f *funder) ask(ctx context.Context, q question, about protocol.ChannelID) error {
	a, err := f.client.ask(ctx, f.name.Peer, q, kindGranted)
	var no *Refusal
	switch {
	case err == nil && a.(granted).channel != about: //nolint:forcetypeassert // what it was asked for
		return fmt.Errorf("%w: %s answers about another channel than %s", pay.ErrSponsor, f.name.Peer, about)
	case err == nil:
		return nil
	case !errors.As(err, &no):
		return fmt.Errorf("%w: ask its node %s: %w", pay.ErrSponsorAway, f.name.Peer, err)
	case no.passing() && ctx.Err() != nil:
		return fmt.Errorf("%w: its node %s: %w", pay.ErrSponsorAway, f.name.Peer, err)
	case no.Code == CodeUnused:
		return fmt.Errorf("the sponsor %s: %w", f.name.Peer, err) // once it is used, or there is time, it is asked again
	default:
		return fmt.Errorf("%w: %w", pay.ErrSponsor, no)
	}
}

// passing says that it may be otherwise in a moment.
func (r *Refusal) passing() bool { return r.Code == CodeBusy || r.Code == CodeUnavailable }

// ask asks a sponsor's node, again if it is busy. The answer is of the kind that is wanted; a *Refusal is an error.
func (c *Client) ask(ctx context.Context, who peer.ID, q question, want kind) (answer, error) {
	for try := 1; ; try++ {
		a, err := c.exchange(ctx, who, q, want)
		var no *Refusal
		if !errors.As(err, &no) || !no.passing() || try >= busyTries {
			return a, err
		}
		if err := sleep(ctx, min(max(no.RetryAfter, 100*time.Millisecond), 10*time.Second)); err != nil {
			return nil, errors.Join(err, no)
		}
	}
}

// exchange is one question and its answer.
func (c *Client) exchange(ctx context.Context, who peer.ID, q question, want kind) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	node := c.node()
	if err := node.Reach(ctx, who); err != nil {
		return nil, err
	}
	s, err := node.Host().NewStream(network.WithAllowLimitedConn(ctx, "a question to a sponsor"), who, Protocol)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = s.Reset() })
	defer stop()
	defer s.Close() //nolint:errcheck // the answer has come, or will not
	if _, err := s.Write(q.append(nil)); err != nil {
		return nil, err
	}
	if err := s.CloseWrite(); err != nil {
		return nil, err
	}
	k, body, err := readFrame(s, want, kindRefusal)
	if err != nil {
		return nil, errors.Join(err, ctx.Err())
	}
	return decodeAnswer(k, body)
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
