// Package statements keeps what both ends of a hop have signed to each other about what was delivered: the payee's deliveries and
// the payer's receipts for them, by channel and subscription, at either end.
//
// It promises that a statement is on the disk, with both signatures that were there, once Put or Answer has returned, whatever
// happens then; that statements of many subscriptions share an fsync; and that the store stays within bounds however long a
// channel lives: of each channel the newest Full statements are there, older ones at distances that double with their age, the
// first ones on which both ends did not agree besides, and over all channels at most Most. It judges nothing: whether a signature
// is one, whoever puts it in has found out, and node/audit finds out again.
package statements

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"math/bits"
	"slices"
	"sync"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// Full is how many of a channel's newest statements are all kept; Most is how many there are of all channels together, some 350
// bytes each. Apart is how many that the ends did not agree on are kept of a channel, with the one before each, beyond that.
const (
	Full  = 256
	Most  = 200_000
	Apart = 32
)

// ErrClosed says that the store was closed.
var ErrClosed = errors.New("the store of statements is closed")

// Entry is one delivery, with the receipt for it if there is one.
type Entry struct {
	// Subscription counts those of a channel, by this end, from 1: see Store.Begin.
	Subscription uint64
	// Recorded is when this end put it here by its own clock, unix milliseconds.
	Recorded uint64
	Delivery protocol.SignedDelivery
	Receipt  protocol.SignedDeliveryReceipt
}

// Answered says whether there is a receipt.
func (e Entry) Answered() bool { return e.Receipt.Signature != protocol.Signature{} }

// Parted says that both ends have signed, and not for the same.
func (e Entry) Parted() bool { return e.Answered() && !e.Receipt.Agrees(e.Delivery.Delivery) }

// Ref names an entry.
type Ref struct {
	channel protocol.ChannelID
	number  uint64
}

// Store is a node's statements. It is safe for concurrent use.
type Store struct {
	disk *durable.Store
	most int

	mu    sync.Mutex // guards what follows; never held over an fsync
	kept  int        // of all channels
	shelf map[protocol.ChannelID]*shelf
}

// shelf is what is known of a channel without a look at the disk.
type shelf struct {
	next          uint64   // number of the next entry, from 1
	subscriptions uint64   // begun
	kept          int      // entries
	touched       uint64   // when the newest was recorded
	apart         []uint64 // the first on which the ends parted
}

// storeFormat counts the changes to what the records mean.
const storeFormat = 1

// Open opens the store of an account in dir, or makes it. One process at a time may use it.
func Open(dir string, domain protocol.Domain, account common.Address, log *slog.Logger) (*Store, error) {
	return OpenIn(vfs.Default, dir, domain, account, log)
}

// OpenIn is Open in a file system of the caller's.
func OpenIn(fs vfs.FS, dir string, domain protocol.Domain, account common.Address, log *slog.Logger) (*Store, error) {
	return openStore(fs, dir, domain, account, log, Most)
}

func openStore(fs vfs.FS, dir string, domain protocol.Domain, account common.Address, log *slog.Logger, most int) (*Store, error) {
	disk, err := durable.Open(fs, dir, durable.Spec{Name: "store of statements", Format: storeFormat,
		Holds: "what other nodes have signed about deliveries"},
		durable.Owner{Domain: domain, Account: account}, log)
	if err != nil {
		return nil, err
	}
	s := &Store{disk: disk, most: most, shelf: make(map[protocol.ChannelID]*shelf)}
	if err := s.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("read the statements in %s: %w", dir, err), disk.Close())
	}
	return s, nil
}

// load counts what is there.
func (s *Store) load() error {
	return s.disk.Each([]byte{keyEntry}, []byte{keyEntry + 1}, entries(func(channel protocol.ChannelID, number uint64, e Entry) error {
		h := s.of(channel)
		h.next, h.touched = number+1, e.Recorded
		h.subscriptions = max(h.subscriptions, e.Subscription)
		h.kept++
		s.kept++
		if e.Parted() {
			h.remember(number)
		}
		return nil
	}))
}

// spacing is the distance between the entries that are kept at an age: of which others there are since.
func spacing(age uint64) uint64 { return 1 << bits.Len64(age/Full) }

// of is the shelf of a channel, made if need be. Under mu.
func (s *Store) of(channel protocol.ChannelID) *shelf {
	h := s.shelf[channel]
	if h == nil {
		h = &shelf{next: 1}
		s.shelf[channel] = h
	}
	return h
}

// Close ends the use of the store.
func (s *Store) Close() error { return s.disk.Close() }

// Kept is how many statements there are; none without a store.
func (s *Store) Kept() int {
	if s == nil {
		return 0
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.kept
}

// Begin numbers a new subscription of a channel. One that comes to no statement leaves nothing behind.
func (s *Store) Begin(channel protocol.ChannelID) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	h := s.of(channel)
	h.subscriptions++
	return h.subscriptions
}

// Put records a statement durably. Older ones may leave for it.
func (s *Store) Put(e Entry) (ref Ref, err error) {
	err = s.disk.Write(func(b *durable.Batch) error {
		ref, err = s.place(b, e)
		return err
	})
	if err != nil {
		return Ref{}, fmt.Errorf("record a statement on channel %s: %w", e.Delivery.Channel, closed(err))
	}
	return ref, nil
}

// closed is an error of the disk's store in this package's words.
func closed(err error) error {
	if errors.Is(err, durable.ErrClosed) {
		return ErrClosed
	}
	return err
}

// place puts an entry, and the end of those that it displaces, into a batch.
func (s *Store) place(b *durable.Batch, e Entry) (Ref, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	channel := e.Delivery.Channel
	h := s.of(channel)
	ref := Ref{channel, h.next}
	b.Set(entryKey(channel, ref.number), e.encode())
	h.next++
	h.kept++
	s.kept++
	h.touched = e.Recorded
	h.subscriptions = max(h.subscriptions, e.Subscription)
	if e.Parted() {
		h.remember(ref.number)
	}
	if err := s.thin(b, channel, h, ref.number); err != nil {
		return Ref{}, err
	}
	return ref, s.makeRoom(b, channel)
}

// thin drops what is too close to its neighbors for its age, now that an entry of this number has come. An entry is looked at
// when its age comes to Full, 2·Full, 4·Full …: then the spacing doubles. Under mu.
func (s *Store) thin(b *durable.Batch, channel protocol.ChannelID, h *shelf, newest uint64) error {
	for age := uint64(Full); age < newest && age <= 1<<62; age *= 2 {
		number := newest - age
		if number%spacing(age-1) != 0 || number%spacing(age) == 0 || h.stays(number) {
			continue // it went before, or stays
		}
		if err := s.drop(b, channel, h, number); err != nil {
			return err
		}
	}
	return nil
}

// remember notes that the ends parted on an entry; the first Apart stay. Under mu.
func (h *shelf) remember(number uint64) {
	if len(h.apart) < Apart && !slices.Contains(h.apart, number) {
		h.apart = append(h.apart, number)
	}
}

// stays says whether an entry stays although there are too many: one of the first on which the ends parted, or the one before it,
// which bounds the interval. Under mu.
func (h *shelf) stays(number uint64) bool {
	return slices.Contains(h.apart, number) || slices.Contains(h.apart, number+1)
}

// drop ends one entry, if it is there. Under mu.
func (s *Store) drop(b *durable.Batch, channel protocol.ChannelID, h *shelf, number uint64) error {
	key := entryKey(channel, number)
	_, err := b.Get(key)
	if errors.Is(err, durable.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	b.Delete(key)
	h.kept--
	s.kept--
	return nil
}

// makeRoom keeps the whole within its bound: the channels that hold most give up the older half of theirs, and where all hold
// little, those that were not used for longest; never the one that the newest has come to. Under mu.
func (s *Store) makeRoom(b *durable.Batch, newest protocol.ChannelID) error {
	if s.kept <= s.most {
		return nil
	}
	var all []protocol.ChannelID
	for channel, h := range s.shelf {
		if channel != newest && h.kept > 0 {
			all = append(all, channel)
		}
	}
	slices.SortFunc(all, func(x, y protocol.ChannelID) int {
		a, b := s.shelf[x], s.shelf[y]
		return cmp.Or(b.kept-a.kept, cmp.Compare(a.touched, b.touched), bytes.Compare(x[:], y[:]))
	})
	for _, channel := range all {
		if s.kept <= s.most-s.most/16 {
			break
		}
		if err := s.halve(b, channel); err != nil {
			return err
		}
	}
	return nil
}

// halve drops the older half of a channel's entries. Under mu.
func (s *Store) halve(b *durable.Batch, channel protocol.ChannelID) error {
	h := s.shelf[channel]
	var old [][]byte
	err := b.Each(entryKey(channel, 0), entryKey(channel, h.next), func(key, _ []byte) error {
		if old = append(old, slices.Clone(key)); len(old) >= (h.kept+1)/2 {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	for _, key := range old {
		b.Delete(key)
	}
	h.kept -= len(old)
	s.kept -= len(old)
	if h.kept == 0 {
		delete(s.shelf, channel)
	}
	return nil
}

// errEnough ends a look through the store.
var errEnough = errors.New("enough")

// Answer records the receipt for a delivery that was put before. What has left the store meanwhile does not come back.
func (s *Store) Answer(ref Ref, r protocol.SignedDeliveryReceipt) error {
	err := s.disk.Write(func(b *durable.Batch) error {
		key := entryKey(ref.channel, ref.number)
		value, err := b.Get(key)
		if errors.Is(err, durable.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		e, err := decode(ref.channel, value)
		if err != nil || e.Delivery.SentAt != r.SentAt {
			return err
		}
		if e.Receipt = r; e.Parted() {
			s.mu.Lock()
			s.of(ref.channel).remember(ref.number)
			s.mu.Unlock()
		}
		b.Set(key, e.encode())
		return nil
	})
	if err != nil {
		return fmt.Errorf("record a receipt on channel %s: %w", ref.channel, closed(err))
	}
	return nil
}

// Prune forgets the statements of channels that are not known any more and on which nothing was stated since before.
func (s *Store) Prune(known func(protocol.ChannelID) bool, before time.Time) (gone int, err error) {
	err = s.disk.Write(func(b *durable.Batch) error {
		s.mu.Lock()
		defer s.mu.Unlock()
		for channel, h := range s.shelf {
			if known(channel) || h.touched >= uint64(max(0, before.UnixMilli())) {
				continue
			}
			b.DeleteRange(entryKey(channel, 0), entryKey(channel, h.next))
			s.kept -= h.kept
			gone += h.kept
			delete(s.shelf, channel)
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("forget statements of channels that are gone: %w", closed(err))
	}
	return gone, nil
}

// Each hands out a channel's entries, oldest first, as they were at one moment. visit must not use the store.
func (s *Store) Each(channel protocol.ChannelID, visit func(Entry) error) error {
	return closed(s.disk.Each(entryKey(channel, 0), entryKey(channel, 1<<64-1),
		entries(func(_ protocol.ChannelID, _ uint64, e Entry) error { return visit(e) })))
}

// entries visits the entries that records are.
func entries(visit func(protocol.ChannelID, uint64, Entry) error) func(key, value []byte) error {
	return func(key, value []byte) error {
		channel, number, err := parseKey(key)
		if err != nil {
			return err
		}
		e, err := decode(channel, value)
		if err != nil {
			return err
		}
		return visit(channel, number, e)
	}
}
