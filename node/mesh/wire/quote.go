package wire

import (
	"encoding/binary"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// QuoteRequest asks a node at what price it would forward a stream.
type QuoteRequest struct {
	Stream protocol.StreamID
	// Path is who already looks for the stream on behalf of the asker, the origin first, the asker last: whoever finds
	// itself on it refuses, so that no loop can form.
	Path   []Peer
	Payer  common.Address
	Signer common.Address
	// OfferRate is the total rate at which the asker wants a channel; zero asks for a quote only.
	OfferRate protocol.Rate
	// Patience is how long the asker waits, in whole milliseconds up to 65 s; whoever asks on allows less.
	Patience time.Duration
	// Head is one past a piece that the asker misses, or zero: an answer from memory that tells of no such piece does not help.
	Head uint64
}

// Append encodes the request as a frame.
func (q QuoteRequest) Append(dst []byte) []byte {
	dst, start := frame(dst, KindQuoteRequest)
	dst = append(dst, Version)
	dst = append(dst, q.Stream[:]...)
	dst = append(dst, q.Payer[:]...)
	dst = append(dst, q.Signer[:]...)
	dst = binary.BigEndian.AppendUint64(dst, uint64(q.OfferRate))
	dst = binary.BigEndian.AppendUint16(dst, milliseconds16(q.Patience))
	dst = binary.BigEndian.AppendUint64(dst, q.Head)
	return seal(appendPath(dst, q.Path), start)
}

// DecodeQuoteRequest is the inverse of QuoteRequest.Append, without the head.
func DecodeQuoteRequest(body []byte) (QuoteRequest, error) {
	c := &cursor{kind: KindQuoteRequest, rest: body}
	c.version()
	q := QuoteRequest{Stream: protocol.StreamID(c.take(streamFixed)), Payer: c.address(), Signer: c.address()}
	q.OfferRate = protocol.Rate(c.u64())
	q.Patience = time.Duration(c.u16()) * time.Millisecond
	q.Head = c.u64()
	q.Path = c.path()
	return q, c.done()
}

// QuoteReply is a node's price, and a channel offer if one was asked for.
type QuoteReply struct {
	Header protocol.SignedStream
	Quote  protocol.SignedQuote
	// Offer is nil without an offer. Its payer, signer and rate are those of the request, payee and token the quote's.
	Offer  *protocol.SignedOffer
	Window Window
	// Route is the nodes between the answering one and the stream's source, nearest first; empty at the source.
	Route []Peer
}

// Append encodes the reply as a frame. It fails if the header's labels have no encoding.
func (q QuoteReply) Append(dst []byte) ([]byte, error) {
	dst, start := frame(dst, KindQuoteReply)
	dst, err := appendHeader(dst, q.Header)
	if err != nil {
		return nil, err
	}
	dst = append(dst, q.Quote.PeerHash[:]...)
	dst = append(dst, q.Quote.Payee[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(q.Quote.Token))
	dst = binary.BigEndian.AppendUint64(dst, uint64(q.Quote.UpstreamRate))
	dst = binary.BigEndian.AppendUint64(dst, uint64(q.Quote.ForwardingRate))
	dst = binary.BigEndian.AppendUint64(dst, uint64(q.Quote.ContentRate))
	dst = binary.BigEndian.AppendUint64(dst, q.Quote.Capacity)
	dst = binary.BigEndian.AppendUint64(dst, q.Quote.ValidUntil)
	dst = append(dst, q.Quote.Signature[:]...)
	dst = append(dst, bit(q.Offer != nil))
	if q.Offer != nil {
		dst = binary.BigEndian.AppendUint32(dst, uint32(q.Offer.Lane))
		dst = binary.BigEndian.AppendUint64(dst, q.Offer.ValidUntil)
		dst = append(dst, q.Offer.Signature[:]...)
	}
	return seal(appendPath(q.Window.append(dst), q.Route), start), nil
}

// DecodeQuoteReply is the inverse of QuoteReply.Append for the answer to req: the offer's channel and the quote's stream are
// taken from what was asked, so a reply about anything else cannot carry a valid signature.
func DecodeQuoteReply(body []byte, req QuoteRequest) (QuoteReply, error) {
	c := &cursor{kind: KindQuoteReply, rest: body}
	var q QuoteReply
	q.Header = c.header()
	q.Quote.Stream = req.Stream
	q.Quote.PeerHash = common.Hash(c.take(32))
	q.Quote.Payee = c.address()
	q.Quote.Token = protocol.TokenID(c.u16())
	q.Quote.UpstreamRate = protocol.Rate(c.u64())
	q.Quote.ForwardingRate = protocol.Rate(c.u64())
	q.Quote.ContentRate = protocol.Rate(c.u64())
	q.Quote.Capacity = c.u64()
	q.Quote.ValidUntil = c.u64()
	q.Quote.Signature = c.signature()
	if c.boolean("the offer's presence") {
		q.Offer = &protocol.SignedOffer{ChannelOffer: protocol.ChannelOffer{Channel: protocol.Channel{
			Payer: req.Payer, Signer: req.Signer, Payee: q.Quote.Payee, Token: q.Quote.Token, Rate: req.OfferRate,
		}}}
		q.Offer.Lane = protocol.Lane(c.u32())
		q.Offer.ValidUntil = c.u64()
		q.Offer.Signature = c.signature()
	}
	q.Window = c.window()
	q.Route = c.path()
	return q, c.done()
}
