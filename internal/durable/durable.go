// Package durable keeps the small records that an account's money depends on: a store on the disk, of one account on one chain.
//
// It promises that what was written is on the disk once Write has returned, all of it or nothing, whatever happens then; that
// writers who wait at the same time share an fsync; that one process at a time has the store; and that nobody reads a store as
// something that it is not. It refuses a store that another process uses, that belongs to another account, contract or chain, that
// a program wrote which knows more, and one that is damaged, each in words that say what to do. After a write has failed nobody
// knows what is on the disk, and no promise could be kept: the process ends.
//
// What it cannot notice is a log whose newest records were cut off: that is how a loss of power looks, too.
package durable

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/cockroachdb/pebble/vfs/atomicfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// What callers branch on.
var (
	ErrInUse    = errors.New("another process uses it; let that one end, or take another data directory")
	ErrForeign  = errors.New("it belongs to somebody else; use another data directory")
	ErrDamaged  = errors.New("it is damaged; put back a copy of the directory")
	ErrClosed   = errors.New("it is closed")
	ErrNotFound = errors.New("there is no such record")
)

// Spec says what a store is. Name is how log and errors call it, as in "open the payment journal"; Format counts the changes to what
// its records mean, from 1. Holds is what would be lost with it, for whoever has to decide about a damaged one.
type Spec struct {
	Name   string
	Format int
	Holds  string
	// Memory is how many bytes of records wait in memory, and in the log, for their place in a table. Zero means 1 MiB.
	Memory uint64
}

// Owner is whom a store belongs to. Account is zero for what is of no account.
type Owner struct {
	Domain  protocol.Domain `json:"domain"`
	Account common.Address  `json:"account"`
}

func (o Owner) String() string {
	contract := fmt.Sprintf("contract %s on chain %d", o.Domain.Payments, o.Domain.ChainID)
	if o.Account == (common.Address{}) {
		return contract
	}
	return fmt.Sprintf("account %s and %s", o.Account, contract)
}

// stamp is the first record of a store.
type stamp struct {
	Format int `json:"version"`
	Owner
}

// keyStamp is where the stamp stands. Records of callers begin with another letter.
const keyStamp = 'm'

// Store is an open store. It is safe for concurrent use.
type Store struct {
	spec Spec
	db   *pebble.DB
	lock *pebble.Lock

	open   sync.RWMutex // read-held by users, so that writers share fsyncs and Close waits for all
	closed bool
}

// Open opens the store in dir, or makes it there: for its first owner, whom it belongs to from then on.
func Open(fs vfs.FS, dir string, spec Spec, owner Owner, log *slog.Logger) (*Store, error) {
	s, err := open(fs, dir, spec, owner, log)
	if err != nil {
		return nil, fmt.Errorf("open the %s in %s: %w", spec.Name, dir, spec.advise(err))
	}
	return s, nil
}

func open(fs vfs.FS, dir string, spec Spec, owner Owner, log *slog.Logger) (*Store, error) {
	if err := makeDir(fs, dir); err != nil {
		return nil, err
	}
	lock, err := lockDir(fs, dir)
	if err != nil {
		return nil, err
	}
	s := &Store{spec: spec, lock: lock}
	used, err := inspect(fs, dir)
	rest := &remains{FS: fs}
	if err == nil {
		s.db, err = openTables(rest, dir, spec, lock, log)
	}
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	if err := s.claim(stamp{Format: spec.Format, Owner: owner}, used); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := rest.release(); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// makeDir makes the directory so that it survives a loss of power: what is in it is synced, but not its own name, nor those above it.
func makeDir(fs vfs.FS, dir string) error {
	above := []string{fs.PathDir(dir)}
	for at := above[0]; ; at = fs.PathDir(at) {
		if _, err := fs.Stat(at); err == nil || fs.PathDir(at) == at {
			break
		}
		above = append(above, fs.PathDir(at))
	}
	if err := fs.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, at := range above {
		if err := syncDir(fs, at); err != nil {
			return err
		}
	}
	return nil
}

func syncDir(fs vfs.FS, dir string) error {
	d, err := fs.OpenDir(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

func lockDir(fs vfs.FS, dir string) (*pebble.Lock, error) {
	lock, err := pebble.LockDirectory(dir, fs)
	var file *os.PathError
	if errors.As(err, &file) {
		return nil, err // the lock's file cannot be made
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrInUse, err)
	}
	return lock, nil
}

// inspect looks at a store before it is opened: whether a program that knows more has it, and whether there are tables in it.
func inspect(fs vfs.FS, dir string) (used bool, err error) {
	version, err := atomicfs.ReadMarker(fs, dir, "format-version")
	if err != nil {
		return false, damage(err)
	}
	if n, err := strconv.ParseUint(version, 10, 64); err == nil && n > uint64(pebble.FormatNewest) {
		return false, fmt.Errorf("a newer program wrote it (its tables have format %d, this one knows %d); use that program", n, pebble.FormatNewest)
	}
	names, err := fs.List(dir)
	if err != nil {
		return false, err
	}
	for _, name := range names {
		used = used || strings.HasSuffix(name, ".sst")
	}
	there, err := pebble.Peek(dir, fs)
	if err != nil {
		return false, damage(err)
	}
	if used && !there.Exists {
		return false, fmt.Errorf("%w (nothing says which of its tables count)", ErrDamaged)
	}
	return used, nil
}

func openTables(fs vfs.FS, dir string, spec Spec, lock *pebble.Lock, log *slog.Logger) (db *pebble.DB, err error) {
	defer func() {
		if r := recover(); r != nil { // what pebble does where files contradict each other
			db, err = nil, fmt.Errorf("%w (%v)", ErrDamaged, r)
		}
	}()
	cache := pebble.NewCache(1 << 20)
	defer cache.Unref()
	if spec.Memory == 0 {
		spec.Memory = 1 << 20
	}
	db, err = pebble.Open(dir, &pebble.Options{
		FS: fs, Lock: lock, Cache: cache, MemTableSize: spec.Memory, MaxOpenFiles: 64, MaxConcurrentCompactions: func() int { return 1 },
		FormatMajorVersion: pebble.FormatNewest, Logger: storeLog{log.With("store", spec.Name)},
	})
	return db, damage(err)
}

// remains is a file system that clears no records away until it is known that the store can be read: where the list of tables is
// damaged, pebble takes for rubbish what may be all that is left.
type remains struct {
	vfs.FS
	mu    sync.Mutex
	sound bool
	held  []string
}

// Remove removes a file; a table or a log it may hold back.
func (r *remains) Remove(path string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.sound || !strings.HasSuffix(path, ".sst") && !strings.HasSuffix(path, ".log") { // other names may be used again
		return r.FS.Remove(path)
	}
	r.held = append(r.held, path)
	return nil
}

// release removes what was held back.
func (r *remains) release() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sound = true
	for _, path := range r.held {
		if err := r.FS.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	r.held = nil
	return nil
}

// advised is damage with what is at stake.
type advised struct{ error }

func (a advised) Unwrap() error { return a.error }

// advise says once what is at stake where a store is damaged.
func (p Spec) advise(err error) error {
	if !errors.Is(err, ErrDamaged) || errors.As(err, new(advised)) {
		return err
	}
	return advised{fmt.Errorf("%w; if there is none, move it away, and the program begins without %s", err, p.Holds)}
}

// damage tells a store that cannot be read from a disk that cannot: what the system itself refuses says enough.
func damage(err error) error {
	var refused syscall.Errno
	if err == nil || errors.As(err, &refused) && refused != syscall.ENOENT {
		return err
	}
	return fmt.Errorf("%w (%w)", ErrDamaged, err)
}

// A stamp is written before any other record. Where there are records and none, either it was lost, or it was never there: in a file
// records are not lost one by one.
var (
	errNoStamp  = fmt.Errorf("%w (it does not say whose it is; if an older program wrote it, use that program instead)", ErrDamaged)
	errUnmarked = errors.New("it does not say whose it is: an older program wrote it; end with that program what it holds, and begin with " +
		"another data directory")
)

// claim binds a new store to who uses it, and refuses another's.
func (s *Store) claim(who stamp, used bool) error {
	found, err := s.Get([]byte{keyStamp})
	if err == nil {
		return who.check(found)
	}
	if !errors.Is(err, ErrNotFound) {
		return err
	}
	if err := s.Each(nil, nil, func([]byte, []byte) error { used = true; return nil }); err != nil {
		return err
	}
	if used {
		return errNoStamp
	}
	text, err := json.Marshal(who)
	if err != nil {
		return err
	}
	return s.Write(func(b *Batch) error { b.Set([]byte{keyStamp}, text); return nil })
}

// check refuses a store with the stamp of another.
func (who stamp) check(found []byte) error {
	var was stamp
	switch err := json.Unmarshal(found, &was); {
	case err != nil:
		return fmt.Errorf("%w (whose it is: %w)", ErrDamaged, err)
	case was.Format > who.Format:
		return fmt.Errorf("a newer program wrote it (format %d, this one knows %d); use that program", was.Format, who.Format)
	case was.Format < who.Format:
		return fmt.Errorf("an older program wrote it (format %d, this one reads %d only); end with that program what it holds, and begin with "+
			"another data directory", was.Format, who.Format)
	case was.Owner != who.Owner:
		return fmt.Errorf("%w (it is of %s, and not of %s)", ErrForeign, was.Owner, who.Owner)
	}
	return nil
}

// Close waits for those who use the store, and ends its use. Closing again does nothing.
func (s *Store) Close() error {
	s.open.Lock()
	defer s.open.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	if err := errors.Join(s.db.Close(), s.lock.Close()); err != nil {
		return fmt.Errorf("close the %s: %w", s.spec.Name, err)
	}
	return nil
}
