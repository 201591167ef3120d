package pay

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// journal is where the book survives kill -9 and loss of power. Every put returns once its record is on disk: pebble appends the
// puts of all goroutines to one log and lets those that wait share an fsync.
//
// One record per channel end and per waiting offer, rewritten in place: the state is as large as the number of channels.
// Keys: a letter, then the channel id, or token and lane.
type journal struct {
	db   *pebble.DB
	lock *pebble.Lock

	open   sync.RWMutex // read-held by writers, so that they share fsyncs and close waits for them
	closed bool
}

const (
	keyIdentity = 'm'
	keyIncoming = 'i'
	keyOutgoing = 'o'
	keyOffer    = 'f'
	keyNextLane = 'n'
	keySpent    = 's'
	keyPatron   = 'p'
)

// identity binds a journal to one chain, contract and account.
type identity struct {
	Version int             `json:"version"`
	Domain  protocol.Domain `json:"domain"`
	Account common.Address  `json:"account"`
}

const journalVersion = 2

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

func openJournal(fs vfs.FS, dir string, log *slog.Logger) (*journal, error) {
	if err := makeDir(fs, dir); err != nil {
		return nil, fmt.Errorf("make the payment journal's directory: %w", err)
	}
	lock, err := pebble.LockDirectory(dir, fs)
	if err != nil {
		return nil, fmt.Errorf("open the payment journal in %s: %w (%w)", dir, ErrInUse, err)
	}
	cache := pebble.NewCache(1 << 20)
	defer cache.Unref()
	db, err := pebble.Open(dir, &pebble.Options{
		FS: fs, Lock: lock, Cache: cache, MemTableSize: 4 << 20, MaxOpenFiles: 64, MaxConcurrentCompactions: func() int { return 1 },
		FormatMajorVersion: pebble.FormatNewest, Logger: storeLog{log},
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the payment journal in %s: %w", dir, err), lock.Close())
	}
	return &journal{db: db, lock: lock}, nil
}

// makeDir makes the directory so that it survives a loss of power: pebble syncs what is in it, and not its own name.
func makeDir(fs vfs.FS, dir string) error {
	if err := fs.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	parent, err := fs.OpenDir(fs.PathDir(dir))
	if err != nil {
		return err
	}
	return errors.Join(parent.Sync(), parent.Close())
}

// storeLog is pebble's logger. A log that cannot be written ends the process, as pebble demands: after a failed fsync nobody
// knows what is on disk, and no promise of this package could be kept.
type storeLog struct{ log *slog.Logger }

func (l storeLog) Infof(format string, args ...any) {
	l.log.Debug("payment journal", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Errorf(format string, args ...any) {
	l.log.Error("payment journal", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Fatalf(format string, args ...any) {
	l.log.Error("payment journal cannot be written any more; the process ends", "message", fmt.Sprintf(format, args...))
	os.Exit(1)
}

func (j *journal) close() error {
	j.open.Lock()
	defer j.open.Unlock()
	j.closed = true
	return errors.Join(j.db.Close(), j.lock.Close())
}

// claim binds a new journal to who uses it, and refuses another's.
func (j *journal) claim(who identity) error {
	who.Version = journalVersion
	found, err := j.get([]byte{keyIdentity})
	if errors.Is(err, pebble.ErrNotFound) {
		text, err := json.Marshal(who)
		if err != nil {
			return err
		}
		return j.db.Set([]byte{keyIdentity}, text, pebble.Sync)
	}
	if err != nil {
		return err
	}
	var owner identity
	if err := json.Unmarshal(found, &owner); err != nil {
		return fmt.Errorf("its identity: %w", err)
	}
	if owner.Version != journalVersion {
		return fmt.Errorf("it has format %d, and this program knows format %d", owner.Version, journalVersion)
	}
	if owner != who {
		return fmt.Errorf("it belongs to account %s and contract %s on chain %d, not to account %s and contract %s on chain %d; "+
			"use another data directory", owner.Account, owner.Domain.Payments, owner.Domain.ChainID,
			who.Account, who.Domain.Payments, who.Domain.ChainID)
	}
	return nil
}

func (j *journal) get(key []byte) ([]byte, error) {
	value, closer, err := j.db.Get(key)
	if err != nil {
		return nil, err
	}
	defer closer.Close() //nolint:errcheck // releases memory; never fails
	return append([]byte(nil), value...), nil
}

func (j *journal) putIncoming(id protocol.ChannelID, r incomingRecord) error {
	return j.set(channelKey(keyIncoming, id), r.encode())
}

func (j *journal) putOutgoing(id protocol.ChannelID, r outgoingRecord) error {
	return j.set(channelKey(keyOutgoing, id), r.encode())
}

// putOffer records an assignment together with the lane count it leads to.
func (j *journal) putOffer(r offerRecord, next protocol.Lane) error {
	return j.apply(func(b *pebble.Batch) error {
		if err := b.Set(laneKey(keyOffer, r.Channel.Token, r.Channel.Lane), r.encode(), nil); err != nil {
			return err
		}
		return b.Set(laneKey(keyNextLane, r.Channel.Token, 0), binary.BigEndian.AppendUint32(nil, uint32(next)), nil)
	})
}

func (j *journal) dropOffer(token protocol.TokenID, lane protocol.Lane) error {
	return j.apply(func(b *pebble.Batch) error { return b.Delete(laneKey(keyOffer, token, lane), nil) })
}

func (j *journal) dropIncoming(id protocol.ChannelID) error {
	return j.apply(func(b *pebble.Batch) error { return b.Delete(channelKey(keyIncoming, id), nil) })
}

// dropOutgoing forgets a channel and keeps what it has cost, and what it says of its payee.
func (j *journal) dropOutgoing(id protocol.ChannelID, spent protocol.Units, payee common.Address, past patronage) error {
	return j.apply(func(b *pebble.Batch) error {
		if err := b.Delete(channelKey(keyOutgoing, id), nil); err != nil {
			return err
		}
		if past.tells() {
			if err := b.Set(append([]byte{keyPatron}, payee[:]...), past.encode(), nil); err != nil {
				return err
			}
		}
		return b.Set([]byte{keySpent}, binary.BigEndian.AppendUint64(nil, uint64(spent)), nil)
	})
}

func (j *journal) set(key, value []byte) error {
	return j.apply(func(b *pebble.Batch) error { return b.Set(key, value, nil) })
}

// apply makes changes durable, all or none of them.
func (j *journal) apply(change func(*pebble.Batch) error) error {
	j.open.RLock()
	defer j.open.RUnlock()
	if j.closed {
		return ErrClosed
	}
	b := j.db.NewBatch()
	defer b.Close() //nolint:errcheck // releases memory; never fails
	if err := change(b); err != nil {
		return fmt.Errorf("write the payment journal: %w", err)
	}
	if err := j.db.Apply(b, pebble.Sync); err != nil {
		return fmt.Errorf("write the payment journal: %w", err)
	}
	return nil
}

// each hands every record to the visitor.
func (j *journal) each(v visitor) error {
	it, err := j.db.NewIter(nil)
	if err != nil {
		return err
	}
	for it.First(); it.Valid(); it.Next() {
		if err := visit(v, it.Key(), it.Value()); err != nil {
			return errors.Join(fmt.Errorf("record %x: %w", it.Key(), err), it.Close())
		}
	}
	return it.Close()
}

func visit(v visitor, key, value []byte) error {
	d := decoder{rest: value}
	switch key[0] {
	case keyIdentity:
		return nil
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
