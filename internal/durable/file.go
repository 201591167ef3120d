package durable

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// stampBucket is where a file's stamp stands; callers do not use it.
var stampBucket, stampName = []byte("durable"), []byte("stamp")

// OpenFile opens a store in one file, or makes it, with these buckets in it: for records that are read and changed together, by few
// writers, where a store of Open is for many. Who changes it has the change on the disk, all or none, once the transaction has
// returned. It is refused as Open's is.
func OpenFile(path string, spec Spec, owner Owner, buckets ...[]byte) (*bolt.DB, error) {
	db, err := openFile(path, stamp{Format: spec.Format, Owner: owner}, buckets)
	if err != nil {
		return nil, fmt.Errorf("open the %s %s: %w", spec.Name, path, spec.advise(err))
	}
	return db, nil
}

func openFile(path string, who stamp, buckets [][]byte) (db *bolt.DB, err error) {
	dir := filepath.Dir(path)
	if err := makeDir(vfs.Default, dir); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil { // what bbolt does where pages contradict each other
			db, err = nil, fmt.Errorf("%w (%v)", ErrDamaged, r)
		}
	}()
	db, err = bolt.Open(path, 0o600, &bolt.Options{Timeout: 200 * time.Millisecond})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return nil, fmt.Errorf("%w (%w)", ErrDamaged, err)
	case err != nil:
		return nil, err
	}
	err = db.Update(func(tx *bolt.Tx) error { return claimFile(tx, who, buckets) })
	if err == nil {
		err = syncDir(vfs.Default, dir) // bbolt syncs the file, and not its name
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// claimFile binds a new file to who uses it, refuses another's, and makes the buckets.
func claimFile(tx *bolt.Tx, who stamp, buckets [][]byte) error {
	if has := tx.Bucket(stampBucket); has != nil {
		if err := who.check(has.Get(stampName)); err != nil {
			return err
		}
	} else {
		if first, _ := tx.Cursor().First(); first != nil {
			return errUnmarked
		}
		text, err := json.Marshal(who)
		if err != nil {
			return err
		}
		mine, err := tx.CreateBucket(stampBucket)
		if err != nil {
			return err
		}
		if err := mine.Put(stampName, text); err != nil {
			return err
		}
	}
	for _, name := range buckets {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	return nil
}
