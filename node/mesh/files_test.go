package mesh

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// A descriptor is not held for each file that a spool has, also where many are read at once; and a file that is dropped stays readable
// for who reads it, and for nobody else.
func TestOpenFiles_AreFew_AndThoseThatAreDroppedAreClosed(t *testing.T) {
	t.Parallel()
	dir, files := t.TempDir(), newOpenFiles()
	segments := make([]*segment, 3*mostOpenFiles)
	for i := range segments {
		segments[i] = &segment{path: filepath.Join(dir, fmt.Sprint(i))}
		if err := os.WriteFile(segments[i].path, fmt.Append(nil, i), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			for turn := range 2 * len(segments) {
				i := (turn*(worker+1) + worker) % len(segments)
				f, err := files.use(segments[i])
				if err != nil {
					t.Error(err)
					return
				}
				b := make([]byte, 10)
				if n, _ := f.ReadAt(b, 0); string(b[:n]) != fmt.Sprint(i) {
					t.Errorf("file %d reads %q", i, b[:n])
				}
				files.done(segments[i])
			}
		})
	}
	all.Wait()
	if files.open > mostOpenFiles || files.open != files.idle.Len() {
		t.Fatalf("%d files are open, %d of them idle", files.open, files.idle.Len())
	}
	f, err := files.use(segments[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, seg := range segments {
		files.forget(seg)
		if err := os.Remove(seg.path); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := files.use(segments[0]); !errors.Is(err, os.ErrClosed) {
		t.Fatalf("a dropped file is opened: %v", err)
	}
	if n, _ := f.ReadAt(make([]byte, 1), 0); n != 1 || files.open != 1 {
		t.Fatalf("who reads a file that is dropped reads %d bytes; %d files are open", n, files.open)
	}
	if files.done(segments[0]); files.open != 0 {
		t.Fatalf("%d files stay open", files.open)
	}
}
