package wire

import (
	"encoding/binary"

	"github.com/openstreaming/openstreaming/protocol"
)

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
