package tree_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/node/tree/treetest"
	"github.com/openstreaming/openstreaming/protocol"
)

const small = 1000 // bytes of a piece

func writerOf(t *testing.T, l *treetest.Log) *tree.Writer {
	t.Helper()
	at, err := tree.Recover(t.Context(), l, l.Source())
	if err != nil {
		t.Fatal(err)
	}
	w, err := tree.NewWriter(l, at)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return w
}

func put(t *testing.T, w *tree.Writer, path string, body []byte) tree.File {
	t.Helper()
	f, err := w.Put(t.Context(), tree.File{Path: path, Size: uint64(len(body)), Modified: 1, Type: "x/y"}, bytes.NewReader(body))
	if err != nil {
		t.Fatalf("put %s: %v", path, err)
	}
	return f
}

func noise(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return b
}

func readAll(t *testing.T, l *treetest.Log, f tree.File) []byte {
	t.Helper()
	return readAllOf(t, l, f, small)
}

func readAllOf(t *testing.T, l *treetest.Log, f tree.File, pieceSize uint32) []byte {
	t.Helper()
	c, err := f.Open(t.Context(), l.Source(), pieceSize)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(c)
	if err := errors.Join(err, c.Close()); err != nil {
		t.Fatal(err)
	}
	return b
}

func follow(t *testing.T, l *treetest.Log, idle time.Duration) *tree.Follower {
	return tree.NewFollower(t.Context(), l.Source(), idle)
}

func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

func TestTree_WhoJoinsLateFindsEveryFile_AndFollows(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	files := map[string][]byte{"index.m3u8": noise(300), "seg/0.ts": noise(5*small + 17), "seg/1.ts": noise(2 * small), "empty": {}}
	for path, body := range files {
		put(t, w, path, body)
	}
	f := follow(t, l, time.Hour)
	for path, body := range files {
		_, file, err := f.File(t.Context(), path, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := readAll(t, l, file); !bytes.Equal(got, body) || file.Type != "x/y" {
			t.Fatalf("%s is %d bytes of %q, want %d", path, len(got), file.Type, len(body))
		}
	}
	found := make(chan error, 1)
	go func() {
		_, file, err := f.File(t.Context(), "later", time.Minute)
		if err == nil && file.Size != 3 {
			err = fmt.Errorf("%d bytes", file.Size)
		}
		found <- err
	}()
	put(t, w, "later", []byte("abc"))
	if err := <-found; err != nil {
		t.Fatalf("a file that comes while it is waited for: %v", err)
	}
	if _, _, err := f.File(t.Context(), "never", 0); !errors.Is(err, tree.ErrNoFile) {
		t.Fatal(err)
	}
}

func TestTree_WhoJoinsInTheMiddleOfAFileFindsTheDirectoryBeforeIt(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	put(t, w, "a", noise(10))
	at := w.Look().Sequence
	if err := l.Put(noise(small), map[string]string{protocol.LabelDirectory: fmt.Sprint(at)}); err != nil { // an upload under way
		t.Fatal(err)
	}
	s, err := follow(t, l, time.Hour).Look(t.Context())
	if err != nil || s.Sequence != at || len(s.Directory.Files()) != 1 {
		t.Fatalf("directory %d with %d files: %v", s.Sequence, len(s.Directory.Files()), err)
	}
}

func TestTree_AFileReplacedWhileItIsReadIsReadToItsEnd(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	old := noise(3 * small)
	file := put(t, w, "f", old)
	c, err := file.Open(t.Context(), l.Source(), small)
	if err != nil {
		t.Fatal(err)
	}
	head := make([]byte, 100)
	if _, err := io.ReadFull(c, head); err != nil {
		t.Fatal(err)
	}
	put(t, w, "f", noise(2*small))
	rest, err := io.ReadAll(c)
	if err != nil || !bytes.Equal(append(head, rest...), old) {
		t.Fatalf("got %d bytes of %d: %v", len(head)+len(rest), len(old), err)
	}
	if s := w.Look(); len(s.Directory.Files()) != 1 || s.Directory.Files()[0].Size != 2*small {
		t.Fatalf("the tree has %+v", s.Directory.Files())
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTree_AnUploadThatBreaksOffLeavesTheTreeAsItWas(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	body := noise(10)
	put(t, w, "f", body)
	broke := errors.New("the disk went away")
	_, err := w.Put(t.Context(), tree.File{Path: "f", Size: 4 * small}, io.MultiReader(bytes.NewReader(noise(2*small)), iotest.ErrReader(broke)))
	if !errors.Is(err, broke) {
		t.Fatal(err)
	}
	if _, err := w.Put(t.Context(), tree.File{Path: "g", Size: 20}, bytes.NewReader(noise(10))); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Fatal(err)
	}
	files := w.Look().Directory.Files()
	if len(files) != 1 || !bytes.Equal(readAll(t, l, files[0]), body) {
		t.Fatalf("the tree has %+v", files)
	}
}

// What cannot be written is forgotten: neither it nor its place in the log stands in the way of what comes when there is room.
func TestWriter_AFullDiskFailsWhatIsPut_AndLeavesTheTreeAsItWas(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	old := put(t, w, "f", noise(10))
	full := errors.New("the disk is full")
	l.Fill(full)
	for i := range 10 {
		body := noise(1 + i*small)
		for _, path := range []string{"f", fmt.Sprint("h", i)} {
			if _, err := w.Put(t.Context(), tree.File{Path: path, Size: uint64(len(body))}, bytes.NewReader(body)); !errors.Is(err, full) {
				t.Fatalf("put %d: %v", i, err)
			}
		}
	}
	if n := l.Pending(); n > 0 {
		t.Fatalf("%d pieces wait in memory", n)
	}
	if f, _ := w.Look().Directory.File("f"); f != old || len(w.Look().Directory.Files()) != 1 {
		t.Fatalf("files %+v", w.Look().Directory.Files())
	}
	l.Fill(nil)
	body := noise(7 * small)
	put(t, w, "h", body)
	s, err := follow(t, l, time.Hour).Look(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if f, ok := s.Directory.File("h"); !ok || !bytes.Equal(readAll(t, l, f), body) {
		t.Fatalf("files %+v", s.Directory.Files())
	}
}

func TestMallory_PutsMoreThanThereIsRoomFor_AndNothingOfItIsInTheLog(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	put(t, w, "a", noise(10))
	_, before, _ := l.Window()
	l.Room(20 * small)
	huge := tree.File{Path: "b", Size: 1 << 40}
	if err := w.Fits(1, huge.Size); !errors.Is(err, mesh.ErrSpoolFull) {
		t.Fatal(err)
	}
	unread := iotest.ErrReader(errors.New("it was read"))
	_, err := w.Put(t.Context(), huge, unread)
	if !errors.Is(err, mesh.ErrSpoolFull) || !strings.Contains(err.Error(), "deleted as a whole") {
		t.Fatalf("%v does not say what to do", err)
	}
	if _, next, _ := l.Window(); next != before || l.Pending() != 0 {
		t.Fatalf("%d pieces of it are in the log, and %d wait", next-before, l.Pending())
	}
	_, _, err = w.PutAll(t.Context(), fstest.MapFS{"c": {Data: noise(15 * small)}, "d": {Data: noise(15 * small)}}, nil)
	if _, next, _ := l.Window(); !errors.Is(err, mesh.ErrSpoolFull) || next != before {
		t.Fatalf("of a directory that does not fit %d pieces are in the log: %v", next-before, err)
	}
	put(t, w, "b", noise(10*small))
	l.Room(0)
	if n, err := w.Delete(t.Context(), func(f tree.File) bool { return f.Path == "b" }); n != 1 || err != nil {
		t.Fatalf("from a full tree %d files were deleted: %v", n, err)
	}
}

// What is put at the same time has room one after the other, though not together.
func TestWriter_WhatHasNoRoomTogetherIsPutOneAfterTheOther(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	l.Room(8 * small)
	var all sync.WaitGroup
	for i := range 30 {
		all.Go(func() {
			if _, err := w.Put(t.Context(), tree.File{Path: fmt.Sprint(i), Size: 2 * small}, bytes.NewReader(noise(2*small))); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := len(w.Look().Directory.Files()); n != 30 {
		t.Fatalf("%d files", n)
	}
}

// A live stream of small segments never ends for want of room in its directory; a tree that keeps all says that it is full.
func TestTree_ThatMovesDropsItsOldestFilesFromAFullDirectory_AndOneThatDoesNotSaysSo(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	var full error
	for i := 0; full == nil; i++ {
		_, full = w.Put(t.Context(), tree.File{Path: fmt.Sprintf("seg%06d.ts", i), Size: 1}, strings.NewReader("x"))
	}
	if !errors.Is(full, tree.ErrFull) || !strings.Contains(full.Error(), "delete files") {
		t.Fatal(full)
	}
	fit := len(w.Look().Directory.Files())
	l.Keep(1 << 20)
	for i := range 3 * fit {
		put(t, w, fmt.Sprintf("seg%06d.ts", fit+i), []byte("x"))
		put(t, w, "live.m3u8", []byte("list"))
	}
	files := w.Look().Directory.Files()
	if _, ok := w.Look().Directory.File("live.m3u8"); !ok || len(files) < fit-3 {
		t.Fatalf("%d files of %d, with a playlist: %v", len(files), fit, ok)
	}
	for _, f := range files {
		if f.Path < fmt.Sprintf("seg%06d.ts", 3*fit) && f.Path != "live.m3u8" {
			t.Errorf("%s is still there", f.Path)
		}
	}
	if _, _, err := w.PutAll(t.Context(), manyFiles(2*fit), nil); !errors.Is(err, tree.ErrLost) {
		t.Fatalf("of a directory that does not fit the first files were dropped: %v", err)
	}
}

// What was put once and is needed for ever, as the head of media files is, stays in a tree that moves; segments do not.
func TestTree_ThatMovesKeepsWhatLasts(t *testing.T) {
	l := treetest.NewTree(small)
	l.Keep(100)
	w := writerOf(t, l)
	w.Renew(l.Source(), func(f tree.File) int { return strings.Count(f.Path, ".") - strings.Count(f.Path, ".m4s") })
	head := noise(2*small + 5)
	put(t, w, "init.mp4", head)
	put(t, w, "master.m3u8", []byte("variants"))
	put(t, w, "large.bin", noise(50*small)) // more than there is room to renew
	put(t, w, "first.m4s", noise(small))
	for i := range 500 {
		put(t, w, fmt.Sprintf("seg%d.m4s", i%8), noise(small))
		for path, want := range map[string][]byte{"init.mp4": head, "master.m3u8": []byte("variants")} {
			f, ok := w.Look().Directory.File(path)
			if first, _, _ := l.Window(); !ok || f.First < first || i%50 == 0 && !bytes.Equal(readAll(t, l, f), want) || f.Type != "x/y" || f.Modified != 1 {
				t.Fatalf("after %d segments %s is %+v, %v", i, path, f, ok)
			}
		}
	}
	for _, path := range []string{"large.bin", "first.m4s"} {
		if _, ok := w.Look().Directory.File(path); ok {
			t.Errorf("%s is still there", path)
		}
	}
	if _, next, _ := l.Window(); next > 1200 {
		t.Errorf("%d pieces for 500 segments", next)
	}
	w.Close()
	if l.Open() != 0 {
		t.Errorf("%d readers stay open", l.Open())
	}
}

func manyFiles(n int) fstest.MapFS {
	root := fstest.MapFS{}
	for i := range n {
		root[fmt.Sprintf("page%06d.html", i)] = &fstest.MapFile{Data: []byte("<p>")}
	}
	return root
}

// The log with a thousand files is not much longer than the files: those that come at once share a directory.
func TestTree_AThousandSmallFilesAtOnceShareDirectories(t *testing.T) {
	const files = 1000
	l := treetest.NewTree(1 << 20)
	w := writerOf(t, l)
	var all sync.WaitGroup
	for i := range files {
		all.Go(func() {
			body := strings.NewReader("body")
			if _, err := w.Put(t.Context(), tree.File{Path: fmt.Sprintf("dir/file-%04d", i), Size: 4}, body); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s, err := follow(t, l, time.Hour).Look(t.Context())
	if err != nil || len(s.Directory.Files()) != files {
		t.Fatalf("%d files: %v", len(s.Directory.Files()), err)
	}
	if _, next, _ := l.Window(); next > files+files/2 {
		t.Fatalf("%d pieces for %d files", next, files)
	}
}

func TestWriter_PutsADirectoryWithAllItsFiles(t *testing.T) {
	l := treetest.NewTree(1 << 20)
	w := writerOf(t, l)
	root := fstest.MapFS{"index.html": {Data: []byte("<p>")}, "a/empty": {}, "a/link": {Mode: fs.ModeSymlink, Data: []byte("../index.html")}}
	for i := range 300 {
		root[fmt.Sprintf("many/%d", i)] = &fstest.MapFile{Data: noise(i)}
	}
	var told []tree.Filling
	files, size, err := w.PutAll(t.Context(), root, func(now tree.Filling) { told = append(told, now) })
	if err != nil || files != 302 || size != 3+300*299/2 {
		t.Fatalf("%d files of %d bytes: %v", files, size, err)
	}
	if last := told[len(told)-1]; last != (tree.Filling{Files: files, Bytes: size, OfFiles: files, OfBytes: size}) {
		t.Errorf("in the end it is said that %+v", last)
	}
	for i := 1; i < len(told); i++ {
		if before, now := told[i-1], told[i]; now.Files < before.Files || now.Bytes < before.Bytes {
			t.Errorf("%+v comes after %+v", now, before)
		}
	}
	s := w.Look()
	for _, f := range s.Directory.Files() {
		if !bytes.Equal(readAllOf(t, l, f, 1<<20), root[f.Path].Data) {
			t.Fatalf("%s is another", f.Path)
		}
	}
	if _, linked := s.Directory.File("a/link"); linked || len(s.Directory.Files()) != files {
		t.Fatalf("the tree has %d files", len(s.Directory.Files()))
	}
	if _, _, err := w.PutAll(t.Context(), fstest.MapFS{"a\nb": {}}, nil); !errors.Is(err, tree.ErrBadPath) {
		t.Fatal(err)
	}
}

func TestTree_FilesThatAreDeletedOrLeaveTheWindowLeaveTheDirectory(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	for i := range 4 {
		put(t, w, fmt.Sprint(i), noise(2*small))
	}
	if n, err := w.Delete(t.Context(), func(f tree.File) bool { return f.Path == "3" || f.Path == "nothing" }); n != 1 || err != nil {
		t.Fatalf("%d deleted: %v", n, err)
	}
	before := w.Look().Sequence
	if n, err := w.Delete(t.Context(), func(f tree.File) bool { return f.Path == "3" }); n != 0 || err != nil || w.Look().Sequence != before {
		t.Fatalf("%d deleted twice, directory %d after %d: %v", n, w.Look().Sequence, before, err)
	}
	l.Keep(8)
	put(t, w, "4", noise(2*small))
	first, _, _ := l.Window()
	put(t, w, "5", noise(1))
	s, err := follow(t, l, time.Hour).Look(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.Directory.Files() {
		if f.First < first {
			t.Errorf("%s is at piece %d, before the window's first %d", f.Path, f.First, first)
		}
	}
	if _, ok := s.Directory.File("4"); !ok || len(s.Directory.Files()) > 4 {
		t.Fatalf("files %+v", s.Directory.Files())
	}
	_, err = w.Put(t.Context(), tree.File{Path: "large", Size: 20 * small}, bytes.NewReader(noise(20*small)))
	if !errors.Is(err, tree.ErrLost) {
		t.Fatalf("a file larger than the window: %v", err)
	}
}

func TestWriter_GoesOnAfterARestart(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	put(t, w, "a", noise(10))
	w.Close()
	if _, err := w.Put(t.Context(), tree.File{Path: "b"}, strings.NewReader("")); !errors.Is(err, tree.ErrClosed) {
		t.Fatal(err)
	}
	if err := l.Put(noise(small), map[string]string{protocol.LabelDirectory: fmt.Sprint(w.Look().Sequence)}); err != nil { // a crash left it without its directory
		t.Fatal(err)
	}
	w = writerOf(t, l)
	put(t, w, "b", noise(10))
	if files := w.Look().Directory.Files(); len(files) != 2 {
		t.Fatalf("files %+v", files)
	}
}

func TestFollower_CostsNothingWhenNobodyAsks(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	put(t, w, "a", noise(10))
	f := follow(t, l, 10*time.Millisecond)
	if _, err := f.Look(t.Context()); err != nil {
		t.Fatal(err)
	}
	until(t, "the follower to let go", func() bool { return l.Open() == 0 })
	taken := len(l.Taken())
	put(t, w, "b", noise(10*small))
	if now := len(l.Taken()); now != taken {
		t.Fatalf("it took %d more pieces", now-taken)
	}
	if _, _, err := f.File(t.Context(), "b", 0); err != nil {
		t.Fatal(err)
	}
}

// One look costs one directory, however much is put into the tree afterwards; who looks again sees what was put.
func TestFollower_WhoAsksOnceBuysADirectoryAndNoMore(t *testing.T) {
	l := treetest.NewTree(small)
	w := writerOf(t, l)
	put(t, w, "a", noise(5*small))
	f := follow(t, l, time.Hour)
	if _, _, err := f.File(t.Context(), "a", 0); err != nil {
		t.Fatal(err)
	}
	until(t, "the follower to let go", func() bool { return l.Open() == 0 })
	put(t, w, "b", noise(10*small))
	if taken := fmt.Sprint(l.Taken()); taken != "[5]" {
		t.Fatalf("it took the pieces %s, and one has the directory", taken)
	}
	if _, _, err := f.File(t.Context(), "b", 0); err != nil {
		t.Fatalf("a file that was put after the first look: %v", err)
	}
	put(t, w, "c", noise(1))
	until(t, "the next file", func() bool { _, _, err := f.File(t.Context(), "c", 0); return err == nil })
	f.Close()
	if l.Open() != 0 {
		t.Fatalf("%d readers stay open", l.Open())
	}
}

func TestFollower_TellsWhatFailed_AndBeginsAnew(t *testing.T) {
	l := treetest.NewTree(small)
	put(t, writerOf(t, l), "a", noise(10))
	f := follow(t, l, time.Hour)
	lost := errors.New("the upstream was lost")
	l.Fail(func(uint64) error { return lost })
	if _, err := f.Look(t.Context()); !errors.Is(err, lost) {
		t.Fatal(err)
	}
	l.Fail(nil)
	if _, err := f.Look(t.Context()); err != nil {
		t.Fatal(err)
	}
	l.Fail(func(uint64) error { return lost })
	until(t, "the loss to show", func() bool { _, err := f.Look(t.Context()); return errors.Is(err, lost) })
	l.Fail(nil)
	until(t, "the tree to be back", func() bool { s, err := f.Look(t.Context()); return err == nil && len(s.Directory.Files()) == 1 })
}

func TestMallory_SignsATreeThatIsNone_AndReadersAreToldSo(t *testing.T) {
	forged, err := tree.Directory{}.With(tree.File{Path: "a", First: 5, Size: 10}, small)
	if err != nil {
		t.Fatal(err)
	}
	dir := func(sequence string) map[string]string { return map[string]string{protocol.LabelDirectory: sequence} }
	for name, make := range map[string]func(*treetest.Log) error{
		"a label beyond the piece":    func(l *treetest.Log) error { return l.Put([]byte("x"), dir("7")) },
		"a label that is no number":   func(l *treetest.Log) error { return l.Put([]byte("x"), dir("00")) },
		"a directory that is garbage": func(l *treetest.Log) error { return l.Put([]byte("\x01x"), dir("0")) },
		"a file behind its directory": func(l *treetest.Log) error { return l.Put(forged.Encode(), dir("0")) },
		"a label that names no directory": func(l *treetest.Log) error {
			return errors.Join(l.Put([]byte("x"), nil), l.Put([]byte("\x01x"), dir("0")))
		},
	} {
		l := treetest.NewTree(small)
		if err := make(l); err != nil {
			t.Fatal(err)
		}
		if _, err := follow(t, l, time.Hour).Look(t.Context()); !errors.Is(err, tree.ErrBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	plain := treetest.New(small, nil)
	if _, err := follow(t, plain, time.Hour).Look(t.Context()); !errors.Is(err, tree.ErrBroken) {
		t.Errorf("a stream that is no tree: %v", err)
	}
}

func TestContent_BuysOnlyThePiecesOfTheParts(t *testing.T) {
	l := treetest.NewTree(small)
	body := noise(10*small + 5)
	file := put(t, writerOf(t, l), "f", body)
	before := len(l.Taken())
	c, err := file.Open(t.Context(), l.Source(), small, tree.Extent{Start: 2*small + 1, End: 4*small + 1}, tree.Extent{Start: 9 * small, End: 9*small + 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range []tree.Extent{{Start: 2*small + 1, End: 4*small + 1}, {Start: 9 * small, End: 9*small + 1}} {
		if _, err := c.Seek(e.Start, io.SeekStart); err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if _, err := io.CopyN(&got, c, e.End-e.Start); err != nil || !bytes.Equal(got.Bytes(), body[e.Start:e.End]) {
			t.Fatalf("part %+v: %v", e, err)
		}
	}
	if taken := fmt.Sprint(l.Taken()[before:]); taken != "[2 3 4 9]" {
		t.Fatalf("took %s", taken)
	}
	if _, err := c.Seek(-5, io.SeekEnd); err != nil {
		t.Fatal(err)
	}
	var tail bytes.Buffer
	if n, err := c.WriteTo(&tail); n != 5 || err != nil || !bytes.Equal(tail.Bytes(), body[len(body)-5:]) {
		t.Fatalf("%d bytes: %v", n, err)
	}
	if err := c.Close(); err != nil || l.Open() != 0 {
		t.Fatalf("%d readers stay open: %v", l.Open(), err)
	}
}

func TestContent_OfAPublisherWhoseFileIsShorterThanItsEntry_Fails(t *testing.T) {
	l := treetest.New(small, nil)
	for _, n := range []int{small, small - 1, small} {
		if err := l.Put(noise(n), nil); err != nil {
			t.Fatal(err)
		}
	}
	c, err := tree.NewContent(t.Context(), l.Source(), 0, 3*small, small)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := io.Copy(io.Discard, c); n != small || !errors.Is(err, tree.ErrBroken) {
		t.Fatalf("%d bytes: %v", n, err)
	}
	if err := l.Last(nil); err != nil {
		t.Fatal(err)
	}
	c, err = tree.NewContent(t.Context(), l.Source(), 4, 1, small)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Read(make([]byte, 1)); !errors.Is(err, tree.ErrBroken) {
		t.Fatalf("a file behind the end of the stream: %v", err)
	}
}
