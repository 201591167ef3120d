package docket

import (
	"bytes"
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// Shelf keeps matters of one kind by their keys.
type Shelf[T any] struct {
	db     *bolt.DB
	bucket []byte
}

// All are all matters, in the order of their keys.
func (s Shelf[T]) All() (all []T, err error) {
	err = view(s.db, "read "+string(s.bucket), func(tx *bolt.Tx) error {
		return each(tx.Bucket(s.bucket), func(_ []byte, v T) error {
			all = append(all, v)
			return nil
		})
	})
	return all, err
}

// Get finds a matter; false if there is none.
func (s Shelf[T]) Get(key string) (v T, found bool, err error) {
	err = view(s.db, "read "+string(s.bucket), func(tx *bolt.Tx) error {
		raw := tx.Bucket(s.bucket).Get([]byte(key))
		found = raw != nil
		if !found {
			return nil
		}
		return json.Unmarshal(raw, &v)
	})
	return v, found, err
}

// Change stores what f makes of a matter, which is read in the same transaction. A matter that is not there is left out: it
// was forgotten meanwhile.
func (s Shelf[T]) Change(key string, f func(*T)) error {
	return update(s.db, "store "+string(s.bucket), func(tx *bolt.Tx) error { return change(tx.Bucket(s.bucket), []byte(key), f) })
}

// Add stores a matter unless one of its key is there; it tells whether it did.
func (s Shelf[T]) Add(key string, v T) (added bool, err error) {
	err = update(s.db, "store "+string(s.bucket), func(tx *bolt.Tx) error {
		if tx.Bucket(s.bucket).Get([]byte(key)) != nil {
			return nil
		}
		added = true
		return put(tx.Bucket(s.bucket), []byte(key), v)
	})
	return added, err
}

// Delete forgets matters.
func (s Shelf[T]) Delete(keys ...string) error {
	return update(s.db, "forget "+string(s.bucket), func(tx *bolt.Tx) error {
		for _, k := range keys {
			if err := tx.Bucket(s.bucket).Delete([]byte(k)); err != nil {
				return err
			}
		}
		return nil
	})
}

func update(db *bolt.DB, what string, f func(*bolt.Tx) error) error {
	if err := db.Update(f); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

func view(db *bolt.DB, what string, f func(*bolt.Tx) error) error {
	if err := db.View(f); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

func put(b *bolt.Bucket, key []byte, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return b.Put(key, raw)
}

func each[T any](b *bolt.Bucket, f func(key []byte, v T) error) error {
	return b.ForEach(func(k, raw []byte) error {
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return err
		}
		return f(k, v)
	})
}

// sweep deletes what gone says.
func sweep[T any](b *bolt.Bucket, gone func(T) bool) error {
	var keys [][]byte
	err := each(b, func(k []byte, v T) error {
		if gone(v) {
			keys = append(keys, bytes.Clone(k))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, k := range keys {
		if err := b.Delete(k); err != nil {
			return err
		}
	}
	return nil
}

func change[T any](b *bolt.Bucket, key []byte, f func(*T)) error {
	raw := b.Get(key)
	if raw == nil {
		return nil
	}
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		return err
	}
	f(&v)
	return put(b, key, v)
}
