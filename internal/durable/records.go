package durable

import (
	"errors"
	"fmt"
	"log/slog"
	"os"

	"github.com/cockroachdb/pebble"
)

// Batch is changes that become durable together. Its own reads see what is recorded, without them.
type Batch struct {
	reader
	b *pebble.Batch
}

// Set puts a record in the place of what was there.
func (b *Batch) Set(key, value []byte) { _ = b.b.Set(key, value, nil) } // without an index it cannot fail

// Delete ends a record, if there is one.
func (b *Batch) Delete(key []byte) { _ = b.b.Delete(key, nil) }

// DeleteRange ends all records from one key to before another.
func (b *Batch) DeleteRange(from, to []byte) { _ = b.b.DeleteRange(from, to, nil) }

// Write makes the changes that change puts into its batch durable, all or none of them; none if it fails. Batches of writers at the
// same time may come in any order. The error is change's own, ErrClosed, or of the disk.
func (s *Store) Write(change func(*Batch) error) error {
	return s.use(func(r reader) error {
		b := s.db.NewBatch()
		defer b.Close() //nolint:errcheck // releases memory; never fails
		if err := change(&Batch{r, b}); err != nil || b.Empty() {
			return err
		}
		if err := s.db.Apply(b, pebble.Sync); err != nil {
			return fmt.Errorf("write the %s: %w", s.spec.Name, err)
		}
		return nil
	})
}

// Get is a copy of a record. The error is ErrNotFound if there is none, ErrClosed, ErrDamaged, or of the disk.
func (s *Store) Get(key []byte) (value []byte, err error) {
	err = s.use(func(r reader) error {
		value, err = r.Get(key)
		return err
	})
	return value, err
}

// Each hands out the records from one key to before another, in the order of their keys and as they were at one moment, but never
// the store's own; nil is the very first, or past the last. Key and value are valid until take returns, whose error ends it. take
// must not use the store, or the process could come to a stand.
func (s *Store) Each(from, to []byte, take func(key, value []byte) error) error {
	return s.use(func(r reader) error { return r.Each(from, to, take) })
}

func (s *Store) use(f func(reader) error) error {
	s.open.RLock()
	defer s.open.RUnlock()
	if s.closed {
		return fmt.Errorf("the %s: %w", s.spec.Name, ErrClosed)
	}
	return f(reader{s.db, s.spec})
}

// reader reads what is recorded, of a store that is not closed meanwhile.
type reader struct {
	db   *pebble.DB
	spec Spec
}

func (r reader) failed(err error) error {
	return fmt.Errorf("read the %s: %w", r.spec.Name, r.spec.advise(damage(err)))
}

// Get is Store.Get.
func (r reader) Get(key []byte) ([]byte, error) {
	value, closer, err := r.db.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, r.failed(err)
	}
	defer closer.Close() //nolint:errcheck // releases memory; never fails
	return append([]byte(nil), value...), nil
}

// Each is Store.Each.
func (r reader) Each(from, to []byte, take func(key, value []byte) error) (err error) {
	it, err := r.db.NewIter(&pebble.IterOptions{LowerBound: from, UpperBound: to})
	if err != nil {
		return r.failed(err)
	}
	for it.First(); it.Valid() && err == nil; it.Next() {
		if key := it.Key(); len(key) != 1 || key[0] != keyStamp {
			err = take(key, it.Value())
		}
	}
	if bad := it.Close(); bad != nil && err == nil {
		return r.failed(bad)
	}
	return err
}

// storeLog is pebble's logger. What pebble cannot write ends the process, as it demands.
type storeLog struct{ log *slog.Logger }

func (l storeLog) Infof(format string, args ...any) {
	l.log.Debug("housekeeping of a store", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Errorf(format string, args ...any) {
	l.log.Error("a store is in trouble", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Fatalf(format string, args ...any) {
	l.log.Error("a store cannot be written any more; the process ends", "message", fmt.Sprintf(format, args...))
	os.Exit(1)
}
