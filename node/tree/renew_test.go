package tree_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/node/tree/treetest"
)

// rank is that of heads, of keys and of segments.
func rank(f tree.File) int {
	switch {
	case strings.HasPrefix(f.Path, "init"):
		return 2
	case strings.HasPrefix(f.Path, "key"):
		return 1
	}
	return 0
}

// A publisher who changes his key all the time, or has a picture for each segment, gives each a name of its own. They are not for ever,
// and nobody can tell: what the window has is used for segments all the same.
func TestTree_AThousandSmallFilesThatCouldLastTakeNoMoreThanTheirPart(t *testing.T) {
	const pieceSize, window = 8000, 300
	for _, every := range []int{1, 2, 5} { // so that there are more keys, some more, and fewer in a window than stay
		t.Run(fmt.Sprint("a key for ", every), func(t *testing.T) {
			t.Parallel()
			l := treetest.NewTree(pieceSize)
			l.Keep(window)
			w := writerOf(t, l)
			w.Renew(l.Source(), rank)
			head := noise(100)
			put(t, w, "init.mp4", head)
			puts := 1
			for i := range 1000 {
				if i%every == 0 {
					put(t, w, fmt.Sprintf("key%05d", i), noise(16))
					puts++
				}
				put(t, w, fmt.Sprintf("seg%05d.m4s", i), noise(50))
				puts++
				d := w.Look().Directory
				first, _, _ := l.Window()
				if f, ok := d.File("init.mp4"); !ok || f.First < first {
					t.Fatalf("after %d segments the head is gone", i)
				}
				if _, ok := d.File(fmt.Sprintf("seg%05d.m4s", max(0, i-window/6))); !ok {
					t.Fatalf("after %d segments the one %d before is gone", i, window/6)
				}
			}
			_, next, _ := l.Window()
			// In three quarters of a window an eighth of it is put again, beside the files and a directory for each.
			if most := uint64(2*puts)*7/6 + window; next > most {
				t.Errorf("%d pieces for %d files, instead of at most %d", next, puts, most)
			}
			f, _ := w.Look().Directory.File("init.mp4")
			if got := readAllOf(t, l, f, pieceSize); !bytes.Equal(got, head) {
				t.Errorf("the head has %d bytes", len(got))
			}
		})
	}
}

func TestTree_ThatMovesNeverGetsFull_ThoughAllItsFilesCouldLast(t *testing.T) {
	for name, path := range map[string]string{"keys": "key%05d", "heads": "init%05d.mp4", "long names": "key" + strings.Repeat("k", 490) + "%05d"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := treetest.NewTree(600) // of which a directory has a dozen entries, or one of a long name
			l.Keep(1 << 20)
			w := writerOf(t, l)
			w.Renew(l.Source(), rank)
			for i := range 150 {
				for _, path := range []string{fmt.Sprintf(path, i), fmt.Sprint("key", i%7), "seg.m4s"} {
					put(t, w, path, []byte("x"))
					if _, ok := w.Look().Directory.File(path); !ok {
						t.Fatalf("file %d, which was put last, is not there: %s", i, path)
					}
				}
			}
			before := len(w.Look().Directory.Files())
			var group sync.WaitGroup
			group.Go(func() { // perhaps in one commit with what comes next
				if _, err := w.Put(t.Context(), tree.File{Path: "seg.m4s", Size: 1}, strings.NewReader("y")); err != nil {
					t.Error(err)
				}
			})
			_, err := w.Put(t.Context(), tree.File{Path: strings.Repeat("p", tree.MaxPath), Size: 1, Type: strings.Repeat("t", tree.MaxType)}, strings.NewReader("x"))
			group.Wait()
			put(t, w, "seg.m4s", []byte("z"))
			if after := len(w.Look().Directory.Files()); !errors.Is(err, tree.ErrFull) || before < 2 || after != before {
				t.Errorf("a file that has no room alone makes %d files of %d: %v", after, before, err)
			}
		})
	}
}
