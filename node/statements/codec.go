package statements

import (
	"encoding/binary"
	"fmt"

	"github.com/openstreaming/openstreaming/protocol"
)

// keyEntry begins an entry's key: channel ‖ number, so that a channel's entries stand in order.
const keyEntry = 's'

const (
	keySize   = 1 + 32 + 8
	entrySize = 2*8 + 32 + 5*8 + 64 // without receipt
	fullSize  = entrySize + 4*8 + 64
)

func entryKey(channel protocol.ChannelID, number uint64) []byte {
	key := append(make([]byte, 0, keySize), keyEntry)
	return binary.BigEndian.AppendUint64(append(key, channel[:]...), number)
}

func parseKey(key []byte) (channel protocol.ChannelID, number uint64, err error) {
	if len(key) != keySize || key[0] != keyEntry {
		return channel, 0, fmt.Errorf("key %x is not of a statement; the store was written by a newer version", key)
	}
	copy(channel[:], key[1:])
	return channel, binary.BigEndian.Uint64(key[1+len(channel):]), nil
}

// encode is everything but the channel, which is in the key, and what the receipt has from its delivery.
func (e Entry) encode() []byte {
	d, r := e.Delivery, e.Receipt
	b := numbers(make([]byte, 0, fullSize), e.Subscription, e.Recorded)
	b = append(b, d.Stream[:]...)
	b = numbers(b, d.From, d.Sequence, uint64(d.Bytes), uint64(d.Total), d.SentAt)
	b = append(b, d.Signature[:]...)
	if !e.Answered() {
		return b
	}
	b = numbers(b, r.Sequence, uint64(r.Bytes), uint64(r.Total), r.ReceivedAt)
	return append(b, r.Signature[:]...)
}

func numbers(b []byte, values ...uint64) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint64(b, v)
	}
	return b
}

func decode(channel protocol.ChannelID, b []byte) (Entry, error) {
	if len(b) != entrySize && len(b) != fullSize {
		return Entry{}, fmt.Errorf("a statement on channel %s has %d bytes: the store is damaged", channel, len(b))
	}
	number := func() uint64 {
		n := binary.BigEndian.Uint64(b)
		b = b[8:]
		return n
	}
	e := Entry{Subscription: number(), Recorded: number()}
	d, r := &e.Delivery, &e.Receipt
	d.Channel = channel
	b = b[copy(d.Stream[:], b):]
	d.From, d.Sequence, d.Bytes, d.Total, d.SentAt = number(), number(), protocol.Bytes(number()), protocol.Bytes(number()), number()
	b = b[copy(d.Signature[:], b):]
	if len(b) == 0 {
		return e, nil
	}
	r.Channel, r.Stream, r.From, r.SentAt = channel, d.Stream, d.From, d.SentAt
	r.Sequence, r.Bytes, r.Total, r.ReceivedAt = number(), protocol.Bytes(number()), protocol.Bytes(number()), number()
	copy(r.Signature[:], b)
	return e, nil
}
