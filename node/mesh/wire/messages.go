package wire

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Sizes in bytes of the parts of bodies that do not vary.
const (
	streamFixed       = 32
	addressFixed      = 20
	signatureFixed    = 64
	channelFixed      = 3*addressFixed + 2 + 4 + 8
	headerFixed       = addressFixed + 8 + 32 + 4 + 8 + 32 + signatureFixed
	quoteRequestFixed = 1 + streamFixed + 2*addressFixed + 8 + 2 + 8
	quoteFixed        = 32 + addressFixed + 2 + 5*8 + signatureFixed
	offerFixed        = 4 + 8 + signatureFixed
	refusalFixed      = 2 + 4 + 8 + 1
	subscribeFixed    = 1 + streamFixed + 2*8 + channelFixed + 8
	windowFixed       = 2*8 + 1
	wantFixed         = 8
	termsFixed        = 3*8 + voucherFixed + 1
	acceptFixed       = 8 + windowFixed + termsFixed
	pieceFixed        = 8 + 32 + 4 + 1 + 32 + 1 + 1 + signatureFixed
	runPathLimit      = protocol.MaxRunDepth * 32
	deliveryFixed     = 4*8 + signatureFixed
	receiptFixed      = 5*8 + signatureFixed
	voucherFixed      = 8 + 8 + signatureFixed
)

// Peer is a libp2p peer id's multihash bytes.
type Peer string

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

// Code is why a node refuses. Unknown codes are to be treated as Unavailable.
type Code uint16

// The codes of version 1.
const (
	CodeUnavailable    Code = 1  // it cannot be served now
	CodeUnknownStream  Code = 2  // no route to the stream is known
	CodeVersion        Code = 3  // the version or the frame is not spoken here
	CodeLoop           Code = 4  // the path already contains the node, or its route the asker
	CodeTooFar         Code = 5  // the path is at its limit
	CodeBusy           Code = 6  // too many subscribers or requests; come back after RetryAfter
	CodePrice          Code = 7  // the channel's rate is below the price
	CodeChannel        Code = 8  // the channel is not open, not ours, closing or exhausted
	CodeUnpaid         Code = 9  // vouchers did not come in time
	CodeGone           Code = 10 // the piece asked for is no longer held
	CodeNotForwarding  Code = 11 // the node forwards nothing for others
	CodeBadRequest     Code = 12 // the request makes no sense
	CodeUpstreamFailed Code = 13 // the node lost its own upstream and found no other
)

// String is the word that logs and metrics use.
func (c Code) String() string {
	names := [...]string{"", "unavailable", "unknown_stream", "version", "loop", "too_far", "busy", "price", "channel", "unpaid",
		"gone", "not_forwarding", "bad_request", "upstream_failed"}
	if int(c) < len(names) && c != 0 {
		return names[c]
	}
	return "other"
}

// Refusal ends an exchange in words: instead of a quote, of an Accept, or in the middle of a stream.
type Refusal struct {
	Code       Code
	RetryAfter time.Duration // whole milliseconds; zero says nothing
	Oldest     uint64        // with CodeGone: the oldest piece that is still held; else zero
	Reason     string        // UTF-8 for a person, at most MaxReason bytes
}

// Error makes a refusal the error that its receiver reports.
func (r Refusal) Error() string {
	if r.Reason == "" {
		return "refused: " + r.Code.String()
	}
	return fmt.Sprintf("refused: %s: %s", r.Code, r.Reason)
}

// Append encodes the refusal as a frame; a reason past the limit is cut.
func (r Refusal) Append(dst []byte) []byte {
	dst, start := frame(dst, KindRefusal)
	dst = binary.BigEndian.AppendUint16(dst, uint16(r.Code))
	dst = binary.BigEndian.AppendUint32(dst, uint32(min(max(r.RetryAfter.Milliseconds(), 0), 1<<32-1)))
	dst = binary.BigEndian.AppendUint64(dst, r.Oldest)
	reason := strings.ToValidUTF8(r.Reason, "?")
	if len(reason) > MaxReason {
		reason = strings.ToValidUTF8(reason[:MaxReason], "")
	}
	dst = append(dst, byte(len(reason)))
	return seal(append(dst, reason...), start)
}

// DecodeRefusal is the inverse of Refusal.Append, without the head.
func DecodeRefusal(body []byte) (Refusal, error) {
	c := &cursor{kind: KindRefusal, rest: body}
	r := Refusal{Code: Code(c.u16()), RetryAfter: time.Duration(c.u32()) * time.Millisecond, Oldest: c.u64()}
	if r.Oldest != 0 && r.Code != CodeGone {
		c.fail("an oldest piece in a refusal of another kind (%s)", r.Code)
	}
	n := int(c.u8())
	if n > MaxReason {
		c.fail("a reason of %d bytes, at most %d", n, MaxReason)
		n = 0
	}
	reason := c.take(n)
	if !utf8.Valid(reason) {
		c.fail("the reason is not UTF-8")
	}
	if err := c.done(); err != nil {
		return Refusal{}, err
	}
	r.Reason = string(reason)
	return r, nil
}

// Subscribe asks for a stream's pieces from a sequence on, paid on a channel.
type Subscribe struct {
	Stream  protocol.StreamID
	From    uint64 // first sequence wanted, or Newest, or Oldest
	Until   uint64 // one past the last sequence wanted; zero is no end
	Channel protocol.Channel
	// Received is the payer's own durable count of bytes received on the channel.
	Received protocol.Bytes
	Path     []Peer // as in QuoteRequest
}

// Append encodes the subscription as a frame.
func (s Subscribe) Append(dst []byte) []byte {
	dst, start := frame(dst, KindSubscribe)
	dst = append(dst, Version)
	dst = append(dst, s.Stream[:]...)
	dst = binary.BigEndian.AppendUint64(dst, s.From)
	dst = binary.BigEndian.AppendUint64(dst, s.Until)
	dst = append(dst, s.Channel.Payer[:]...)
	dst = append(dst, s.Channel.Signer[:]...)
	dst = append(dst, s.Channel.Payee[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(s.Channel.Token))
	dst = binary.BigEndian.AppendUint32(dst, uint32(s.Channel.Lane))
	dst = binary.BigEndian.AppendUint64(dst, uint64(s.Channel.Rate))
	dst = binary.BigEndian.AppendUint64(dst, uint64(s.Received))
	return seal(appendPath(dst, s.Path), start)
}

// DecodeSubscribe is the inverse of Subscribe.Append, without the head.
func DecodeSubscribe(body []byte) (Subscribe, error) {
	c := &cursor{kind: KindSubscribe, rest: body}
	c.version()
	s := Subscribe{Stream: protocol.StreamID(c.take(streamFixed)), From: c.u64(), Until: c.u64()}
	s.Channel = protocol.Channel{Payer: c.address(), Signer: c.address(), Payee: c.address()}
	s.Channel.Token = protocol.TokenID(c.u16())
	s.Channel.Lane = protocol.Lane(c.u32())
	s.Channel.Rate = protocol.Rate(c.u64())
	s.Received = protocol.Bytes(c.u64())
	s.Path = c.path()
	return s, c.done()
}

// Terms are what a payee tells a payer about their channel, counts cumulative over its life and in bytes: in Accept, when the
// credit window has grown, and when it waits for a voucher.
type Terms struct {
	Sent    protocol.Bytes         // the payee's own count
	Window  protocol.Bytes         // how many it lets be unpaid
	Debt    protocol.Bytes         // how many of them are used up by bytes lost with a connection
	Newest  protocol.SignedVoucher // the newest voucher it holds; without bytes if none
	Stalled bool                   // it waits for a voucher
}

// Append encodes the terms as a frame; the channel is that of the subscription.
func (t Terms) Append(dst []byte) []byte {
	dst, start := frame(dst, KindTerms)
	return seal(t.append(dst), start)
}

func (t Terms) append(dst []byte) []byte {
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Sent))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Window))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Debt))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Newest.Bytes))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Newest.Amount))
	dst = append(dst, t.Newest.Signature[:]...)
	return append(dst, bit(t.Stalled))
}

// DecodeTerms is the inverse of Terms.Append, without the head, on a subscription's channel.
func DecodeTerms(body []byte, channel protocol.ChannelID) (Terms, error) {
	c := &cursor{kind: KindTerms, rest: body}
	t := c.terms(channel)
	return t, c.done()
}

func (c *cursor) terms(channel protocol.ChannelID) Terms {
	t := Terms{Sent: protocol.Bytes(c.u64()), Window: protocol.Bytes(c.u64()), Debt: protocol.Bytes(c.u64())}
	t.Newest = c.voucher(channel)
	t.Stalled = c.boolean("stalled")
	return t
}

// Window is what of a stream can be had, as far as the sender of a frame knows. Nobody signs it. The zero value says nothing.
type Window struct {
	First uint64 // oldest piece that is held
	Next  uint64 // one past the newest piece
	Ended bool   // the newest piece is the last
}

func (w Window) append(dst []byte) []byte {
	dst = binary.BigEndian.AppendUint64(dst, w.First)
	dst = binary.BigEndian.AppendUint64(dst, w.Next)
	return append(dst, bit(w.Ended))
}

func (c *cursor) window() Window {
	w := Window{First: c.u64(), Next: c.u64(), Ended: c.boolean("ended")}
	if w.First > w.Next {
		c.fail("a window from %d to %d", w.First, w.Next)
	}
	return w
}

// Accept opens a subscription: pieces follow.
type Accept struct {
	Header protocol.SignedStream
	// First is the sequence of the piece that comes first; Newest or Oldest, as asked for, if the sender does not know it yet.
	First  uint64
	Window Window
	Terms  Terms
	Route  []Peer // as in QuoteReply
}

// Append encodes the acceptance as a frame. It fails if the header's labels have no encoding.
func (a Accept) Append(dst []byte) ([]byte, error) {
	dst, start := frame(dst, KindAccept)
	dst, err := appendHeader(dst, a.Header)
	if err != nil {
		return nil, err
	}
	dst = a.Window.append(binary.BigEndian.AppendUint64(dst, a.First))
	return seal(appendPath(a.Terms.append(dst), a.Route), start), nil
}

// DecodeAccept is the inverse of Accept.Append, without the head, on the channel that was subscribed with.
func DecodeAccept(body []byte, channel protocol.ChannelID) (Accept, error) {
	c := &cursor{kind: KindAccept, rest: body}
	a := Accept{Header: c.header(), First: c.u64(), Window: c.window(), Terms: c.terms(channel), Route: c.path()}
	return a, c.done()
}

// AppendStop encodes "no further piece". From a subscriber it is a wish: the sender finishes the piece that it is at, states
// its delivery and says Stop too. From the sender it is the end: the subscriber pays what is owed and closes its side, and the
// sender closes its own once it has recorded the voucher. So neither has bytes that the other does not know of.
func AppendStop(dst []byte) []byte {
	dst, start := frame(dst, KindStop)
	return seal(dst, start)
}

// AppendPiece encodes a piece and its payload as a frame. It fails if the piece's labels have no encoding, or it has no place in
// its run.
func AppendPiece(dst []byte, p protocol.SignedPiece, payload []byte) ([]byte, error) {
	labels, err := p.Labels.Encode()
	if err != nil {
		return nil, err
	}
	index := p.Sequence - p.Run.First
	if p.Sequence < p.Run.First || index >= uint64(p.Run.Count) || p.Run.Count > protocol.MaxRunPieces {
		return nil, fmt.Errorf("%w: piece %d has no place in a run of %d from piece %d", ErrMalformed, p.Sequence, p.Run.Count, p.Run.First)
	}
	dst, start := frame(dst, KindPiece)
	dst = binary.BigEndian.AppendUint64(dst, p.Sequence)
	dst = append(dst, p.Hash[:]...)
	dst = binary.BigEndian.AppendUint32(dst, p.Size)
	dst = append(dst, bit(p.Last))
	dst = append(dst, p.LabelsHash[:]...)
	dst = append(dst, byte(index), byte(p.Run.Count))
	for _, sibling := range p.Run.Path[:protocol.RunDepth(p.Run.Count)] {
		dst = append(dst, sibling[:]...)
	}
	dst = append(dst, p.Signature[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(labels)))
	dst = append(dst, labels...)
	return seal(append(dst, payload...), start), nil
}

// DecodePiece takes a whole frame, as Reader.Next returns it for a piece, apart. The stream is the one subscribed to. The
// payload is a part of the frame; that it has the announced hash is not checked here.
func DecodePiece(whole []byte, stream protocol.StreamID) (p protocol.SignedPiece, payload []byte, err error) {
	if len(whole) < headSize || Kind(whole[4]) != KindPiece {
		return protocol.SignedPiece{}, nil, fmt.Errorf("%w: it is not a piece", ErrMalformed)
	}
	c := &cursor{kind: KindPiece, rest: whole[headSize:]}
	p.Stream = stream
	p.Sequence = c.u64()
	p.Hash = common.Hash(c.take(32))
	p.Size = c.u32()
	p.Last = c.boolean("last")
	p.LabelsHash = common.Hash(c.take(32))
	p.Run = c.run(p.Sequence)
	p.Signature = c.signature()
	p.Labels = c.labels()
	if p.Size > protocol.MaxPieceSize {
		c.fail("a payload of %d bytes, at most %d", p.Size, protocol.MaxPieceSize)
	}
	if c.err == nil && uint64(p.Size) != uint64(len(c.rest)) {
		c.fail("it announces %d bytes of payload and has %d", p.Size, len(c.rest))
	}
	if c.err != nil {
		return protocol.SignedPiece{}, nil, c.err
	}
	return p, c.rest, nil
}

// run is the place of a piece in its run. How long the path is, follows from how many pieces the run has.
func (c *cursor) run(sequence uint64) (r protocol.RunProof) {
	index, count := uint64(c.u8()), uint32(c.u8())
	if count == 0 || count > protocol.MaxRunPieces || index >= uint64(count) || index > sequence {
		c.fail("piece %d is number %d in a run of %d", sequence, index, count)
		return r
	}
	r.First, r.Count = sequence-index, count
	for h := range protocol.RunDepth(count) {
		r.Path[h] = common.Hash(c.take(32))
	}
	return r
}

// AppendDelivery encodes a statement as a frame; channel, stream and first piece are those of the subscription.
func AppendDelivery(dst []byte, d protocol.SignedDelivery) []byte {
	dst, start := frame(dst, KindDelivery)
	dst = binary.BigEndian.AppendUint64(dst, d.Sequence)
	dst = binary.BigEndian.AppendUint64(dst, uint64(d.Bytes))
	dst = binary.BigEndian.AppendUint64(dst, uint64(d.Total))
	dst = binary.BigEndian.AppendUint64(dst, d.SentAt)
	return seal(append(dst, d.Signature[:]...), start)
}

// DecodeDelivery is the inverse of AppendDelivery, without the head, on a subscription's channel and stream, from its first piece.
func DecodeDelivery(body []byte, channel protocol.ChannelID, stream protocol.StreamID, from uint64) (protocol.SignedDelivery, error) {
	c := &cursor{kind: KindDelivery, rest: body}
	d := protocol.SignedDelivery{Delivery: protocol.Delivery{
		Channel: channel, Stream: stream, From: from, Sequence: c.u64(), Bytes: protocol.Bytes(c.u64()), Total: protocol.Bytes(c.u64()), SentAt: c.u64(),
	}}
	d.Signature = c.signature()
	return d, c.done()
}

// AppendReceipt encodes the answer to a statement as a frame; channel, stream and first piece are those of the subscription.
func AppendReceipt(dst []byte, r protocol.SignedDeliveryReceipt) []byte {
	dst, start := frame(dst, KindReceipt)
	dst = binary.BigEndian.AppendUint64(dst, r.Sequence)
	dst = binary.BigEndian.AppendUint64(dst, uint64(r.Bytes))
	dst = binary.BigEndian.AppendUint64(dst, uint64(r.Total))
	dst = binary.BigEndian.AppendUint64(dst, r.SentAt)
	dst = binary.BigEndian.AppendUint64(dst, r.ReceivedAt)
	return seal(append(dst, r.Signature[:]...), start)
}

// DecodeReceipt is the inverse of AppendReceipt, without the head, on a subscription's channel and stream, from its first piece.
func DecodeReceipt(body []byte, channel protocol.ChannelID, stream protocol.StreamID, from uint64) (protocol.SignedDeliveryReceipt, error) {
	c := &cursor{kind: KindReceipt, rest: body}
	r := protocol.SignedDeliveryReceipt{DeliveryReceipt: protocol.DeliveryReceipt{
		Channel: channel, Stream: stream, From: from, Sequence: c.u64(), Bytes: protocol.Bytes(c.u64()), Total: protocol.Bytes(c.u64()),
		SentAt: c.u64(), ReceivedAt: c.u64(),
	}}
	r.Signature = c.signature()
	return r, c.done()
}

// AppendVoucher encodes a voucher as a frame; the channel is that of the subscription.
func AppendVoucher(dst []byte, v protocol.SignedVoucher) []byte {
	dst, start := frame(dst, KindVoucher)
	dst = binary.BigEndian.AppendUint64(dst, uint64(v.Bytes))
	dst = binary.BigEndian.AppendUint64(dst, uint64(v.Amount))
	return seal(append(dst, v.Signature[:]...), start)
}

// DecodeVoucher is the inverse of AppendVoucher, without the head, on a subscription's channel.
func DecodeVoucher(body []byte, channel protocol.ChannelID) (protocol.SignedVoucher, error) {
	c := &cursor{kind: KindVoucher, rest: body}
	v := c.voucher(channel)
	return v, c.done()
}

func (c *cursor) voucher(channel protocol.ChannelID) protocol.SignedVoucher {
	v := protocol.SignedVoucher{Voucher: protocol.Voucher{
		Channel: channel, Bytes: protocol.Bytes(c.u64()), Amount: protocol.Units(c.u64()),
	}}
	v.Signature = c.signature()
	return v
}

// Route is what a sender says while there is nothing else to say, and when it has changed: how the stream reaches it, and what
// of the stream can be had.
type Route struct {
	Window Window
	Route  []Peer // as in QuoteReply
}

// Append encodes the route as a frame.
func (r Route) Append(dst []byte) []byte {
	dst, start := frame(dst, KindRoute)
	return seal(appendPath(r.Window.append(dst), r.Route), start)
}

// DecodeRoute is the inverse of Route.Append, without the head.
func DecodeRoute(body []byte) (Route, error) {
	c := &cursor{kind: KindRoute, rest: body}
	r := Route{Window: c.window(), Route: c.path()}
	return r, c.done()
}

// AppendWant encodes a subscriber's new end, one past the last piece that it wants, as a frame; zero is no end.
func AppendWant(dst []byte, until uint64) []byte {
	dst, start := frame(dst, KindWant)
	return seal(binary.BigEndian.AppendUint64(dst, until), start)
}

// DecodeWant is the inverse of AppendWant, without the head.
func DecodeWant(body []byte) (until uint64, err error) {
	c := &cursor{kind: KindWant, rest: body}
	until = c.u64()
	return until, c.done()
}

// appendPath cuts a path at MaxPath nodes: whoever appends checks the length before.
func appendPath(dst []byte, path []Peer) []byte {
	path = path[:min(len(path), MaxPath)]
	dst = append(dst, byte(len(path)))
	for _, p := range path {
		dst = append(dst, byte(len(p)))
		dst = append(dst, p...)
	}
	return dst
}

func (c *cursor) path() []Peer {
	n := int(c.u8())
	if n > MaxPath {
		c.fail("a path of %d nodes, at most %d", n, MaxPath)
	}
	if c.err != nil || n == 0 {
		return nil
	}
	path := make([]Peer, 0, n)
	for range n {
		size := int(c.u8())
		if size == 0 || size > MaxPeerID {
			c.fail("a peer id of %d bytes, 1 to %d are allowed", size, MaxPeerID)
		}
		if c.err != nil {
			return nil
		}
		path = append(path, Peer(c.take(size)))
	}
	return path
}

func appendHeader(dst []byte, s protocol.SignedStream) ([]byte, error) {
	labels, err := s.Labels.Encode()
	if err != nil {
		return nil, err
	}
	dst = append(dst, s.Publisher[:]...)
	dst = binary.BigEndian.AppendUint64(dst, s.CreatedAt)
	dst = append(dst, s.Salt[:]...)
	dst = binary.BigEndian.AppendUint32(dst, s.PieceSize)
	dst = binary.BigEndian.AppendUint64(dst, uint64(s.ContentRate))
	dst = append(dst, s.LabelsHash[:]...)
	dst = append(dst, s.Signature[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(labels)))
	return append(dst, labels...), nil
}

func (c *cursor) header() protocol.SignedStream {
	var s protocol.SignedStream
	s.Publisher = c.address()
	s.CreatedAt = c.u64()
	s.Salt = common.Hash(c.take(32))
	s.PieceSize = c.u32()
	s.ContentRate = protocol.Rate(c.u64())
	s.LabelsHash = common.Hash(c.take(32))
	s.Signature = c.signature()
	s.Labels = c.labels()
	return s
}

func (c *cursor) labels() protocol.Labels {
	n := int(c.u16())
	if n > protocol.MaxLabels {
		c.fail("labels of %d bytes, at most %d", n, protocol.MaxLabels)
		return nil
	}
	data := c.take(n)
	if c.err != nil {
		return nil
	}
	labels, err := protocol.DecodeLabels(data)
	if err != nil {
		c.fail("%v", err)
	}
	return labels
}

func (c *cursor) address() common.Address       { return common.Address(c.take(addressFixed)) }
func (c *cursor) signature() protocol.Signature { return protocol.Signature(c.take(signatureFixed)) }

func milliseconds16(d time.Duration) uint16 {
	return uint16(min(max(d.Milliseconds(), 0), 1<<16-1))
}
