package durable

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

var bucket = []byte("coins")

// inFile opens a store in one file; it has a coin if it was made before.
func inFile(t *testing.T, path string) *bolt.DB {
	t.Helper()
	db, err := OpenFile(path, spec, owner, bucket)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// made is a store in one file that holds a coin, and is closed.
func made(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "new", "till.db")
	db := inFile(t, path)
	err := db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bucket).Put([]byte("first"), []byte("1")) })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func fileRefused(t *testing.T, path string, spec Spec, owner Owner, is error, says ...string) {
	t.Helper()
	db, err := OpenFile(path, spec, owner, bucket)
	if err == nil {
		db.Close()
		t.Fatalf("it was opened; it should have said %q", says)
	}
	if is != nil && !errors.Is(err, is) {
		t.Errorf("%v: not for the reason that callers look for: %v", err, is)
	}
	for _, want := range append(says, "open the till "+path) {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it was refused with %q, which does not say %q", err, want)
		}
	}
}

func TestFile_IsItsOwnersAndItsFormatsAlone_AndOneProcessAtATimeHasIt(t *testing.T) {
	t.Parallel()
	path := made(t)
	db := inFile(t, path)
	fileRefused(t, path, spec, owner, ErrInUse, "another process uses it", "let that one end")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	other, older, newer := owner, spec, spec
	other.Account[3]++
	older.Format--
	newer.Format++
	fileRefused(t, path, spec, other, ErrForeign, owner.String(), other.String(), "use another data directory")
	fileRefused(t, path, spec, Owner{Domain: owner.Domain}, ErrForeign, "not of contract ")
	fileRefused(t, path, older, owner, nil, "a newer program wrote it", "use that program")
	fileRefused(t, path, newer, owner, nil, "an older program wrote it")
	db = inFile(t, path)
	err := db.View(func(tx *bolt.Tx) error {
		if got := tx.Bucket(bucket).Get([]byte("first")); string(got) != "1" {
			t.Errorf("after all that it holds %q", got)
		}
		return nil
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestDamagedFile_SaysSo(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func(path string) error{
		"it is something else":  func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("a diary. ", 2000)), 0o600) },
		"it is a few words":     func(path string) error { return os.WriteFile(path, []byte("a diary"), 0o600) },
		"its beginning is gone": func(path string) error { return rewrite(path, func(b []byte) { clear(b[:2*os.Getpagesize()]) }) },
		"its middle is gone": func(path string) error {
			return rewrite(path, func(b []byte) {
				for i := 2 * os.Getpagesize(); i < len(b); i++ {
					b[i] = 0xff
				}
			})
		},
		"its stamp is something else": func(path string) error {
			db, err := bolt.Open(path, 0o600, nil)
			if err != nil {
				return err
			}
			return errors.Join(db.Update(func(tx *bolt.Tx) error { return tx.Bucket(stampBucket).Put(stampName, []byte("me")) }), db.Close())
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := made(t)
			if err := harm(path); err != nil {
				t.Fatal(err)
			}
			fileRefused(t, path, spec, owner, ErrDamaged, "put back a copy", "begins without the coins")
		})
	}
}

// What an older program wrote is sound: nobody is told to move it away.
func TestFileWithoutAStamp_IsAnOlderProgramsAndNotDamaged(t *testing.T) {
	t.Parallel()
	path := made(t)
	db, err := bolt.Open(path, 0o600, nil)
	if err == nil {
		err = errors.Join(db.Update(func(tx *bolt.Tx) error { return tx.DeleteBucket(stampBucket) }), db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	fileRefused(t, path, spec, owner, errUnmarked, "an older program wrote it", "another data directory")
	if _, err := OpenFile(path, spec, owner, bucket); errors.Is(err, ErrDamaged) || strings.Contains(err.Error(), "begins without") {
		t.Errorf("it is told to be damaged: %v", err)
	}
}

func rewrite(path string, change func([]byte)) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	change(content)
	return os.WriteFile(path, content, 0o600)
}
