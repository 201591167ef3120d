package durable

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

var (
	owner = Owner{Domain: protocol.Domain{ChainID: 31338, Payments: common.Address{7}}, Account: common.Address{1}}
	spec  = Spec{Name: "till", Format: 3, Holds: "the coins"}
	quiet = slog.New(slog.DiscardHandler)
)

func mustOpen(t testing.TB, on vfs.FS, dir string) *Store {
	t.Helper()
	s, err := Open(on, dir, spec, owner, quiet)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *Store) put(key, value string) error {
	return s.Write(func(b *Batch) error { b.Set([]byte(key), []byte(value)); return nil })
}

// all is every record as key=value.
func (s *Store) all(t testing.TB) (all []string) {
	t.Helper()
	err := s.Each(nil, nil, func(key, value []byte) error {
		all = append(all, fmt.Sprintf("%s=%s", key, value))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// refused opens a store that has to be refused, with words that say why and what to do.
func refused(t *testing.T, on vfs.FS, dir string, spec Spec, owner Owner, is error, says ...string) {
	t.Helper()
	s, err := Open(on, dir, spec, owner, quiet)
	if err == nil {
		s.Close()
		t.Fatalf("it was opened; it should have said %q", says)
	}
	if is != nil && !errors.Is(err, is) {
		t.Errorf("%v: not for the reason that callers look for: %v", err, is)
	}
	for _, want := range append(says, "open the till in "+dir) {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it was refused with %q, which does not say %q", err, want)
		}
	}
}

func TestWrittenRecords_SurviveALossOfPower_AllOfABatchOrNothing(t *testing.T) {
	t.Parallel()
	disk := vfs.NewStrictMem()
	s := mustOpen(t, disk, "/data/till")
	for i := range 20 {
		if err := s.put(fmt.Sprintf("a%02d", i), "1"); err != nil {
			t.Fatal(err)
		}
	}
	failed := errors.New("not so")
	err := s.Write(func(b *Batch) error {
		b.Set([]byte("half"), []byte("done"))
		return failed
	})
	if !errors.Is(err, failed) {
		t.Errorf("a change that fails: %v", err)
	}
	err = s.Write(func(b *Batch) error {
		b.DeleteRange([]byte("a00"), []byte("a10"))
		b.Delete([]byte("a19"))
		b.Set([]byte("a18"), []byte("2"))
		if got, err := b.Get([]byte("a18")); err != nil || string(got) != "1" {
			t.Errorf("a batch reads %q (%v), and what is recorded is 1", got, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	disk.SetIgnoreSyncs(true)
	if err := s.put("lost", "1"); err != nil {
		t.Fatal(err)
	}
	s.Close() //nolint:errcheck // on a disk that is gone
	disk.ResetToSyncedState()
	disk.SetIgnoreSyncs(false)
	s = mustOpen(t, disk, "/data/till")
	defer s.Close()
	want := []string{"a10=1", "a11=1", "a12=1", "a13=1", "a14=1", "a15=1", "a16=1", "a17=1", "a18=2"}
	if got := s.all(t); !slices.Equal(got, want) {
		t.Errorf("after the loss there are %q, not %q", got, want)
	}
}

func TestEach_StaysWithinItsBounds_AndPassesItsTakersErrorOn(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, vfs.NewMem(), "till")
	defer s.Close()
	for _, key := range []string{"a", "b", "c", "ma"} { // between c and ma is the stamp
		if err := s.put(key, "1"); err != nil {
			t.Fatal(err)
		}
	}
	var keys []string
	enough := errors.New("enough")
	err := s.Each([]byte("b"), []byte("n"), func(key, _ []byte) error {
		if keys = append(keys, string(key)); string(key) == "ma" {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || !slices.Equal(keys, []string{"b", "c", "ma"}) {
		t.Errorf("from b to n there are %q, and it ended with: %v", keys, err)
	}
	if _, err := s.Get([]byte("d")); !errors.Is(err, ErrNotFound) {
		t.Errorf("a record that is not there: %v", err)
	}
}

func TestClosedStore_SaysSo_AndWaitsForItsUsers(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, vfs.NewMem(), "till")
	var users sync.WaitGroup
	var wrote atomic.Int64
	for range 8 {
		users.Go(func() {
			for {
				err := s.put(fmt.Sprint("a", wrote.Add(1)), "1")
				if errors.Is(err, ErrClosed) {
					return
				}
				if err != nil {
					t.Errorf("while it is closed: %v", err)
					return
				}
			}
		})
	}
	for wrote.Load() < 100 {
		if _, err := s.Get([]byte("a1")); err != nil && !errors.Is(err, ErrNotFound) {
			t.Fatal(err)
		}
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	users.Wait()
	_, err := s.Get([]byte("a1"))
	for _, err := range []error{err, s.put("a", "1"), s.Each(nil, nil, nil)} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("a closed store says: %v", err)
		}
	}
}

func TestSecondOpener_IsToldThatTheStoreIsInUse(t *testing.T) {
	t.Parallel()
	for name, on := range map[string]vfs.FS{"memory": vfs.NewMem(), "disk": vfs.Default} {
		dir := filepath.Join(t.TempDir(), "till")
		s := mustOpen(t, on, dir)
		refused(t, on, dir, spec, owner, ErrInUse, "another process uses it", "let that one end")
		if err := s.put("a", name); err != nil {
			t.Errorf("%s: who has the store is disturbed by who has not: %v", name, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s = mustOpen(t, on, dir); !slices.Equal(s.all(t), []string{"a=" + name}) {
			t.Errorf("%s: %q is left", name, s.all(t))
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// holder is what this test's binary does as another process: it holds a store until its input ends.
const holder = "OPENSTREAM_TEST_HOLD"

// failing is what it does to have a write fail.
const failing = "OPENSTREAM_TEST_FAIL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(holder); dir != "" {
		s, err := Open(vfs.Default, dir, spec, owner, quiet)
		fmt.Println("holds", err)
		_, _ = io.Copy(io.Discard, os.Stdin)
		if err == nil {
			err = s.Close()
		}
		fmt.Println("ends", err)
		return
	}
	if dir := os.Getenv(failing); dir != "" {
		on := &badDisk{FS: vfs.Default}
		s, err := Open(on, dir, spec, owner, slog.New(slog.NewTextHandler(os.Stdout, nil)))
		fmt.Println("opened", err)
		on.bad.Store(true)
		fmt.Println("answered", s.put("a", "1"))
		return
	}
	os.Exit(m.Run())
}

func TestAnotherProcess_KeepsTheStoreToItself(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "till")
	other := exec.CommandContext(t.Context(), os.Args[0])
	other.Env = append(os.Environ(), holder+"="+dir)
	in, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, len("holds <nil>\n"))
	if _, err := io.ReadFull(out, said); err != nil || string(said) != "holds <nil>\n" {
		t.Fatalf("the other process says %q (%v)", said, err)
	}
	refused(t, vfs.Default, dir, spec, owner, ErrInUse, "another process uses it")
	in.Close()
	if rest, err := io.ReadAll(out); err != nil || string(rest) != "ends <nil>\n" {
		t.Errorf("the other process ends with %q (%v)", rest, err)
	}
	if err := other.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := mustOpen(t, vfs.Default, dir).Close(); err != nil {
		t.Error(err)
	}
}

// badDisk refuses to sync once it is bad.
type badDisk struct {
	vfs.FS
	bad atomic.Bool
}

func (d *badDisk) Create(name string) (vfs.File, error) {
	f, err := d.FS.Create(name)
	return badFile{f, d}, err
}

func (d *badDisk) ReuseForWrite(from, to string) (vfs.File, error) {
	f, err := d.FS.ReuseForWrite(from, to)
	return badFile{f, d}, err
}

type badFile struct {
	vfs.File
	disk *badDisk
}

func (f badFile) Sync() error {
	if f.disk.bad.Load() {
		return syscall.EIO
	}
	return f.File.Sync()
}

func (f badFile) SyncData() error {
	if f.disk.bad.Load() {
		return syscall.EIO
	}
	return f.File.SyncData()
}

func TestDiskThatFailsToSync_EndsTheProcess_BeforeAnybodyReliesOnIt(t *testing.T) {
	t.Parallel()
	p := exec.CommandContext(t.Context(), os.Args[0])
	p.Env = append(os.Environ(), failing+"="+filepath.Join(t.TempDir(), "till"))
	out, err := p.CombinedOutput()
	var died *exec.ExitError
	if !errors.As(err, &died) || died.ExitCode() != 1 {
		t.Errorf("it ended with: %v", err)
	}
	for _, want := range []string{"opened <nil>", "a store cannot be written any more", "store=till", syscall.EIO.Error()} {
		if !strings.Contains(string(out), want) {
			t.Errorf("it did not say %q:\n%s", want, out)
		}
	}
	if strings.Contains(string(out), "answered") {
		t.Errorf("who wrote was answered:\n%s", out)
	}
}

func TestStoreOfAnother_IsRefused(t *testing.T) {
	t.Parallel()
	on := vfs.NewMem()
	if err := mustOpen(t, on, "till").Close(); err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(*Owner){
		func(o *Owner) { o.Account[3]++ },
		func(o *Owner) { o.Domain.ChainID++ },
		func(o *Owner) { o.Domain.Payments[3]++ },
	} {
		other := owner
		change(&other)
		refused(t, on, "till", spec, other, ErrForeign, "it is of "+owner.String(), "not of "+other.String(), "use another data directory")
	}
	if err := mustOpen(t, on, "till").Close(); err != nil {
		t.Errorf("its owner: %v", err)
	}
}

func TestStoreOfAnotherFormat_IsRefused_AndLeftAsItIs(t *testing.T) {
	t.Parallel()
	on := vfs.NewMem()
	s := mustOpen(t, on, "till")
	if err := errors.Join(s.put("a", "1"), s.Close()); err != nil {
		t.Fatal(err)
	}
	older, newer := spec, spec
	older.Format--
	newer.Format++
	refused(t, on, "till", older, owner, nil, "a newer program wrote it", "format 3, this one knows 2", "use that program")
	refused(t, on, "till", newer, owner, nil, "an older program wrote it", "another data directory")
	s = mustOpen(t, on, "till")
	if got := s.all(t); !slices.Equal(got, []string{"a=1"}) {
		t.Errorf("there are %q now", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	// The files themselves may be of a program from later on: a marker says which format they have.
	names, err := on.List("till")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasPrefix(name, "marker.format-version.") {
			if err := on.Rename("till/"+name, "till/marker.format-version.999999.900"); err != nil {
				t.Fatal(err)
			}
		}
	}
	refused(t, on, "till", spec, owner, nil, "a newer program wrote it", "format 900")
}

// fill writes enough that the store has tables, and leaves it closed.
func fill(t *testing.T, on vfs.FS, dir string) {
	t.Helper()
	s := mustOpen(t, on, dir)
	for i := range 64 {
		if err := s.put(fmt.Sprintf("a%02d", i), strings.Repeat(fmt.Sprint("v", i), 32<<10)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if len(files(t, dir, "*.sst")) == 0 {
		t.Fatal("there are no tables yet")
	}
}

func files(t *testing.T, dir, like string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, like))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestDamagedStore_SaysSo(t *testing.T) {
	t.Parallel()
	overwrite := func(path string, at int64) error {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_, err = f.WriteAt([]byte("this is not what was written here"), at)
		return errors.Join(err, f.Close())
	}
	for name, harm := range map[string]func(t *testing.T, dir string) error{
		"a table is gone":             func(t *testing.T, dir string) error { return os.Remove(files(t, dir, "*.sst")[0]) },
		"a table was cut off":         func(t *testing.T, dir string) error { return os.Truncate(files(t, dir, "*.sst")[0], 100) },
		"a table is something else":   func(t *testing.T, dir string) error { return overwrite(files(t, dir, "*.sst")[0], 0) },
		"the list of tables is gone":  func(t *testing.T, dir string) error { return os.Remove(files(t, dir, "MANIFEST-*")[0]) },
		"the list is something else":  func(t *testing.T, dir string) error { return overwrite(files(t, dir, "MANIFEST-*")[0], 0) },
		"the list is empty":           func(t *testing.T, dir string) error { return os.Truncate(files(t, dir, "MANIFEST-*")[0], 0) },
		"the list was cut off":        func(t *testing.T, dir string) error { return cutToFirst(files(t, dir, "MANIFEST-*")[0]) },
		"which list counts is gone":   func(t *testing.T, dir string) error { return os.Remove(files(t, dir, "marker.manifest.*")[0]) },
		"the stamp is something else": func(t *testing.T, dir string) error { return stampWith(dir, "who knows") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "till")
			fill(t, vfs.Default, dir)
			if err := harm(t, dir); err != nil {
				t.Fatal(err)
			}
			before := files(t, dir, "*.sst")
			s, err := Open(vfs.Default, dir, spec, owner, quiet)
			if err == nil { // a table is read when it is needed: then it says so
				err = s.Each(nil, nil, func([]byte, []byte) error { return nil })
				defer s.Close()
			}
			if name != "the stamp is something else" && len(files(t, dir, "*.sst")) < len(before) {
				t.Error("tables of a damaged store were cleared away")
			}
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "the till") || !strings.Contains(err.Error(), "put back a copy") || strings.Count(err.Error(), "begins without the coins") != 1 {
				t.Errorf("it says: %v", err)
			}
		})
	}
}

func TestStoreThatIsOpenedAgainAndAgain_LeavesNoFilesBehind(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "till")
	count := 0
	for i := range 12 {
		s := mustOpen(t, vfs.Default, dir)
		if err := errors.Join(s.put("a", fmt.Sprint(i)), s.Close()); err != nil {
			t.Fatal(err)
		}
		if n := len(files(t, dir, "*")); i == 5 {
			count = n
		} else if i > 5 && n > count+4 { // tables wait to be merged
			t.Fatalf("%d files after %d times, %d after 6: %q", n, i+1, count, files(t, dir, "*"))
		}
	}
}

// cutToFirst leaves the first chunk of a list of tables: checksum:4, length:2 (little endian), kind:1, and so many bytes.
func cutToFirst(path string) error {
	list, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	first := int64(7) + int64(binary.LittleEndian.Uint16(list[4:]))
	if first >= int64(len(list)) {
		return errors.New("the list of tables has one entry only")
	}
	return os.Truncate(path, first)
}

// stampWith puts another text in the place of a store's stamp.
func stampWith(dir, text string) error {
	s, err := Open(vfs.Default, dir, spec, owner, quiet)
	if err != nil {
		return err
	}
	return errors.Join(s.put(string(rune(keyStamp)), text), s.Close())
}

func TestDirectoryThatCannotBeMade_IsNotTakenForDamage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(vfs.Default, filepath.Join(dir, "file", "till"), spec, owner, quiet)
	var path *fs.PathError
	if !errors.As(err, &path) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrInUse) {
		t.Errorf("it says: %v", err)
	}
}
