package wire

import (
	"encoding/binary"

	"github.com/openstreaming/openstreaming/protocol"
)

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

// AppendStop encodes "no further piece". From a subscriber it is a wish: the sender finishes the piece that it is at, states
// its delivery and says Stop too. From the sender it is the end: the subscriber pays what is owed and closes its side, and the
// sender closes its own once it has recorded the voucher. So neither has bytes that the other does not know of.
func AppendStop(dst []byte) []byte {
	dst, start := frame(dst, KindStop)
	return seal(dst, start)
}
