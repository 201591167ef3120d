package pay

import (
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// journal is where the book survives kill -9 and loss of power. Every put returns once its record is on disk; puts of all goroutines
// that wait at the same time share an fsync.
//
// One record per channel end and per waiting offer, rewritten in place: the state is as large as the number of channels.
// Keys: a letter, then the channel id, or token and lane.
type journal struct{ store *durable.Store }

const (
	keyIncoming = 'i'
	keyOutgoing = 'o'
	keyOffer    = 'f'
	keyNextLane = 'n'
	keySpent    = 's'
	keyPatron   = 'p'
)

// journalFormat counts the changes to what the records mean.
const journalFormat = 2

type incomingRecord struct {
	Channel   protocol.Channel
	Peer      string
	Account   account
	Signature protocol.Signature // of the voucher for Account.vouched
	Unpaid    bool
}

type outgoingRecord struct {
	Channel            protocol.Channel
	Opening            bool
	Until              uint64
	Issued             protocol.Bytes
	Goodwill           protocol.Bytes
	Committed          protocol.Units
	Status             Status
	ClosingAt          uint64
	Deposited, Settled protocol.Units
	Exhausted, Worn    bool
	Stream             protocol.StreamID // what a channel is for that another account pays for; else zero
}

type offerRecord struct {
	Channel protocol.Channel
	Peer    string
	Until   uint64
}

// visitor takes the journal's records at a start.
type visitor struct {
	incoming func(incomingRecord) error
	outgoing func(outgoingRecord) error
	offer    func(offerRecord) error
	next     func(protocol.TokenID, protocol.Lane)
	spent    func(protocol.Units)
	patron   func(common.Address, patronage)
}

func openJournal(fs vfs.FS, dir string, owner durable.Owner, log *slog.Logger) (*journal, error) {
	s, err := durable.Open(fs, dir, durable.Spec{Name: "payment journal", Format: journalFormat, Memory: 4 << 20,
		Holds: "the vouchers that it was paid with and did not hand over yet"}, owner, log)
	if err != nil {
		return nil, err
	}
	return &journal{s}, nil
}

func (j *journal) putIncoming(id protocol.ChannelID, r incomingRecord) error {
	return j.set(channelKey(keyIncoming, id), r.encode())
}

func (j *journal) putOutgoing(id protocol.ChannelID, r outgoingRecord) error {
	return j.set(channelKey(keyOutgoing, id), r.encode())
}

// putOffer records an assignment together with the lane count it leads to.
func (j *journal) putOffer(r offerRecord, next protocol.Lane) error {
	return j.write(func(b *durable.Batch) {
		b.Set(laneKey(keyOffer, r.Channel.Token, r.Channel.Lane), r.encode())
		b.Set(laneKey(keyNextLane, r.Channel.Token, 0), binary.BigEndian.AppendUint32(nil, uint32(next)))
	})
}

func (j *journal) dropOffer(token protocol.TokenID, lane protocol.Lane) error {
	return j.write(func(b *durable.Batch) { b.Delete(laneKey(keyOffer, token, lane)) })
}

func (j *journal) dropIncoming(id protocol.ChannelID) error {
	return j.write(func(b *durable.Batch) { b.Delete(channelKey(keyIncoming, id)) })
}

// dropOutgoing forgets a channel and keeps what it has cost, and what it says of its payee.
func (j *journal) dropOutgoing(id protocol.ChannelID, spent protocol.Units, payee common.Address, past patronage) error {
	return j.write(func(b *durable.Batch) {
		b.Delete(channelKey(keyOutgoing, id))
		if past.tells() {
			b.Set(append([]byte{keyPatron}, payee[:]...), past.encode())
		}
		b.Set([]byte{keySpent}, binary.BigEndian.AppendUint64(nil, uint64(spent)))
	})
}

func (j *journal) set(key, value []byte) error {
	return j.write(func(b *durable.Batch) { b.Set(key, value) })
}

// write makes changes durable, all or none of them.
func (j *journal) write(change func(*durable.Batch)) error {
	err := j.store.Write(func(b *durable.Batch) error { change(b); return nil })
	if errors.Is(err, durable.ErrClosed) {
		return ErrClosed
	}
	return err
}

// each hands every record to the visitor.
func (j *journal) each(v visitor) error {
	return j.store.Each(nil, nil, func(key, value []byte) error {
		if err := visit(v, key, value); err != nil {
			return fmt.Errorf("record %x: %w", key, err)
		}
		return nil
	})
}

func visit(v visitor, key, value []byte) error {
	d := decoder{rest: value}
	switch key[0] {
	case keyIncoming:
		r := d.incoming()
		if err := d.end(); err != nil {
			return err
		}
		return v.incoming(r)
	case keyOutgoing:
		r := d.outgoing()
		if err := d.end(); err != nil {
			return err
		}
		return v.outgoing(r)
	case keyOffer:
		r := d.offer()
		if err := d.end(); err != nil {
			return err
		}
		return v.offer(r)
	case keyNextLane:
		if len(key) != 7 {
			return errors.New("malformed key")
		}
		lane := d.u32()
		v.next(protocol.TokenID(binary.BigEndian.Uint16(key[1:])), protocol.Lane(lane))
		return d.end()
	case keySpent:
		v.spent(protocol.Units(d.u64()))
		return d.end()
	case keyPatron:
		if len(key) != 1+common.AddressLength {
			return errors.New("malformed key")
		}
		past := d.patronage()
		v.patron(common.BytesToAddress(key[1:]), past)
		return d.end()
	default:
		return errors.New("of an unknown kind; the journal was written by a newer version")
	}
}

func channelKey(kind byte, id protocol.ChannelID) []byte { return append([]byte{kind}, id[:]...) }

func laneKey(kind byte, token protocol.TokenID, lane protocol.Lane) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint16([]byte{kind}, uint16(token)), uint32(lane))
}

func (r incomingRecord) encode() []byte {
	b := appendChannel(make([]byte, 0, 256), r.Channel)
	b = appendString(b, r.Peer)
	b = appendU64(b, uint64(r.Account.vouched), uint64(r.Account.debt), uint64(r.Account.earned), uint64(r.Account.ceiling))
	b = append(b, r.Signature[:]...)
	return appendBool(b, r.Unpaid)
}

func (d *decoder) incoming() incomingRecord {
	r := incomingRecord{Channel: d.channel(), Peer: d.text()}
	r.Account = account{
		vouched: protocol.Bytes(d.u64()), debt: protocol.Bytes(d.u64()), earned: protocol.Bytes(d.u64()), ceiling: protocol.Bytes(d.u64()),
	}
	copy(r.Signature[:], d.take(len(r.Signature)))
	r.Unpaid = d.bool()
	return r
}

func (r outgoingRecord) encode() []byte {
	b := appendChannel(make([]byte, 0, 160), r.Channel)
	b = appendBool(b, r.Opening)
	b = appendU64(b, r.Until, uint64(r.Issued), uint64(r.Goodwill), uint64(r.Committed))
	b = append(b, byte(r.Status))
	b = appendBool(appendBool(appendU64(b, r.ClosingAt, uint64(r.Deposited), uint64(r.Settled)), r.Exhausted), r.Worn)
	return append(b, r.Stream[:]...)
}

func (d *decoder) outgoing() outgoingRecord {
	r := outgoingRecord{Channel: d.channel(), Opening: d.bool(), Until: d.u64()}
	r.Issued, r.Goodwill, r.Committed = protocol.Bytes(d.u64()), protocol.Bytes(d.u64()), protocol.Units(d.u64())
	r.Status, r.ClosingAt = Status(d.u8()), d.u64()
	r.Deposited, r.Settled = protocol.Units(d.u64()), protocol.Units(d.u64())
	r.Exhausted, r.Worn = d.bool(), d.bool()
	copy(r.Stream[:], d.take(len(r.Stream)))
	return r
}

func (r offerRecord) encode() []byte {
	return appendU64(appendString(appendChannel(make([]byte, 0, 160), r.Channel), r.Peer), r.Until)
}

func (d *decoder) offer() offerRecord {
	return offerRecord{Channel: d.channel(), Peer: d.text(), Until: d.u64()}
}

func appendChannel(b []byte, c protocol.Channel) []byte {
	b = append(b, c.Payer[:]...)
	b = append(b, c.Signer[:]...)
	b = append(b, c.Payee[:]...)
	b = binary.BigEndian.AppendUint16(b, uint16(c.Token))
	b = binary.BigEndian.AppendUint32(b, uint32(c.Lane))
	return binary.BigEndian.AppendUint64(b, uint64(c.Rate))
}

func appendU64(b []byte, values ...uint64) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint64(b, v)
	}
	return b
}

func appendString(b []byte, s string) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(s))), s...) //nolint:gosec // a peer id is some 50 bytes
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

// decoder reads what the encoders wrote. After the first thing that does not fit it returns zeros; end reports it.
type decoder struct {
	rest []byte
	bad  bool
}

var zeros [64]byte

func (d *decoder) take(n int) []byte {
	if n > len(d.rest) {
		d.bad, d.rest = true, nil
		return zeros[:min(n, len(zeros))]
	}
	var taken []byte
	taken, d.rest = d.rest[:n], d.rest[n:]
	return taken
}

func (d *decoder) u8() byte    { return d.take(1)[0] }
func (d *decoder) u32() uint32 { return binary.BigEndian.Uint32(d.take(4)) }
func (d *decoder) u64() uint64 { return binary.BigEndian.Uint64(d.take(8)) }

func (d *decoder) bool() bool {
	v := d.u8()
	d.bad = d.bad || v > 1
	return v == 1
}

func (d *decoder) text() string {
	n := d.u32()
	if uint64(n) > uint64(len(d.rest)) {
		d.bad, d.rest = true, nil
		return ""
	}
	return string(d.take(int(n)))
}

func (d *decoder) channel() protocol.Channel {
	var c protocol.Channel
	copy(c.Payer[:], d.take(common.AddressLength))
	copy(c.Signer[:], d.take(common.AddressLength))
	copy(c.Payee[:], d.take(common.AddressLength))
	c.Token = protocol.TokenID(binary.BigEndian.Uint16(d.take(2)))
	c.Lane, c.Rate = protocol.Lane(d.u32()), protocol.Rate(d.u64())
	return c
}

func (d *decoder) end() error {
	if d.bad || len(d.rest) != 0 {
		return errors.New("the record is damaged")
	}
	return nil
}
