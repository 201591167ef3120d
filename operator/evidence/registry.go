package evidence

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// ErrGap says that a channel's opening does not follow the ones that are known: logs were missed.
var ErrGap = errors.New("the registry has a gap: openings of channels were missed")

// Opening is one ChannelOpened event.
type Opening struct {
	Index   uint32
	Channel protocol.ChannelID
	Block   uint64 // of L2
}

// AddOpenings appends channels to the registry. Those already known are checked, so that reading a block twice is harmless.
func (s *Store) AddOpenings(openings []Opening) error {
	if len(openings) == 0 {
		return nil
	}
	return s.update("follow the registry of channels", func(tx *bolt.Tx) error {
		registry, channels := tx.Bucket(bucketRegistry), tx.Bucket(bucketChannels)
		for _, o := range openings {
			key := indexKey(o.Index)
			if have := registry.Get(key); have != nil {
				if !bytes.Equal(have[:32], o.Channel[:]) {
					return fmt.Errorf("channel %s is number %d on chain, where %x is known", o.Channel, o.Index, have[:32])
				}
				continue
			}
			if next := registryLen(registry); o.Index != next {
				return fmt.Errorf("%w: number %d comes after %d known", ErrGap, o.Index, next)
			}
			if err := registry.Put(key, binary.BigEndian.AppendUint64(o.Channel[:], o.Block)); err != nil {
				return err
			}
			if err := channels.Put(o.Channel[:], key); err != nil {
				return err
			}
		}
		return nil
	})
}

// Closing is one Closed event.
type Closing struct {
	Channel protocol.ChannelID
	Block   uint64 // of L2
}

// AddClosings notes channels that were closed.
func (s *Store) AddClosings(closings []Closing) error {
	if len(closings) == 0 {
		return nil
	}
	return s.update("follow the closing of channels", func(tx *bolt.Tx) error {
		for _, c := range closings {
			if err := tx.Bucket(bucketClosed).Put(c.Channel[:], binary.BigEndian.AppendUint64(nil, c.Block)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Closed says whether a channel was closed.
func (s *Store) Closed(id protocol.ChannelID) (closed bool, err error) {
	err = s.view("look for a channel's closing", func(tx *bolt.Tx) error {
		closed = tx.Bucket(bucketClosed).Get(id[:]) != nil
		return nil
	})
	return closed, err
}

// Rewind forgets the openings and closings after an L2 block that is no longer part of the chain.
func (s *Store) Rewind(keep uint64) error {
	return s.update("rewind the registry of channels", func(tx *bolt.Tx) error {
		registry, channels := tx.Bucket(bucketRegistry), tx.Bucket(bucketChannels)
		c := registry.Cursor()
		for k, v := c.Last(); k != nil && binary.BigEndian.Uint64(v[32:]) > keep; k, v = c.Last() {
			if err := channels.Delete(bytes.Clone(v[:32])); err != nil {
				return err
			}
			if err := c.Delete(); err != nil {
				return err
			}
		}
		var reopened [][]byte
		err := tx.Bucket(bucketClosed).ForEach(func(k, v []byte) error {
			if binary.BigEndian.Uint64(v) > keep {
				reopened = append(reopened, bytes.Clone(k))
			}
			return nil
		})
		for _, k := range reopened {
			err = errors.Join(err, tx.Bucket(bucketClosed).Delete(k))
		}
		return err
	})
}

// IndexOf is a channel's number in the registry; false if its opening was not seen.
func (s *Store) IndexOf(id protocol.ChannelID) (index uint32, found bool, err error) {
	err = s.view("look a channel up", func(tx *bolt.Tx) error {
		if v := tx.Bucket(bucketChannels).Get(id[:]); v != nil {
			index, found = binary.BigEndian.Uint32(v), true
		}
		return nil
	})
	return index, found, err
}

// tree rebuilds the tree of all known channels.
func (s *Store) tree() (*protocol.Registry, error) {
	var r protocol.Registry
	err := s.view("rebuild the registry of channels", func(tx *bolt.Tx) error {
		return tx.Bucket(bucketRegistry).ForEach(func(_, v []byte) error {
			r.Append(protocol.ChannelID(v[:32]))
			return nil
		})
	})
	return &r, err
}

func registryLen(b *bolt.Bucket) uint32 {
	k, _ := b.Cursor().Last()
	if k == nil {
		return 0
	}
	return binary.BigEndian.Uint32(k) + 1
}

func indexKey(i uint32) []byte { return binary.BigEndian.AppendUint32(nil, i) }

// Cursor is a durable cursor of that name, for a chain.Follower.
func (s *Store) Cursor(name string) chain.Cursors { return cursor{s, []byte(name)} }

type cursor struct {
	store *Store
	name  []byte
}

func (c cursor) LoadCursor(context.Context) (at chain.Cursor, err error) {
	err = c.store.view("load the cursor "+string(c.name), func(tx *bolt.Tx) error {
		return get(tx.Bucket(bucketCursors), c.name, &at)
	})
	return at, err
}

func (c cursor) SaveCursor(_ context.Context, at chain.Cursor) error {
	return c.store.update("save the cursor "+string(c.name), func(tx *bolt.Tx) error {
		return put(tx.Bucket(bucketCursors), c.name, at)
	})
}

// Notes are small JSON values by key that a part of the operator keeps for itself.
type Notes[T any] struct {
	store  *Store
	bucket []byte
}

// Duties are the notes of package defend; Receipts those of package handover.
func Duties[T any](s *Store) Notes[T] { return Notes[T]{s, bucketDuties} }

// Receipts are the notes of package handover.
func Receipts[T any](s *Store) Notes[T] { return Notes[T]{s, bucketReceipts} }

// Put stores values under their keys, all or none.
func (n Notes[T]) Put(values map[string]T) error {
	if len(values) == 0 {
		return nil
	}
	return n.store.update("note", func(tx *bolt.Tx) error {
		for k, v := range values {
			if err := put(tx.Bucket(n.bucket), []byte(k), v); err != nil {
				return err
			}
		}
		return nil
	})
}

// Get finds the value of a key.
func (n Notes[T]) Get(key string) (v T, found bool, err error) {
	err = n.store.view("read a note", func(tx *bolt.Tx) error {
		found = tx.Bucket(n.bucket).Get([]byte(key)) != nil
		return get(tx.Bucket(n.bucket), []byte(key), &v)
	})
	return v, found, err
}

// All are all values by key.
func (n Notes[T]) All() (map[string]T, error) {
	all := make(map[string]T)
	err := n.store.view("read notes", func(tx *bolt.Tx) error {
		return tx.Bucket(n.bucket).ForEach(func(k, raw []byte) error {
			var v T
			if err := json.Unmarshal(raw, &v); err != nil {
				return err
			}
			all[string(k)] = v
			return nil
		})
	})
	return all, err
}

// Delete forgets keys.
func (n Notes[T]) Delete(keys ...string) error {
	if len(keys) == 0 {
		return nil
	}
	return n.store.update("forget notes", func(tx *bolt.Tx) error {
		for _, k := range keys {
			if err := tx.Bucket(n.bucket).Delete([]byte(k)); err != nil {
				return err
			}
		}
		return nil
	})
}
