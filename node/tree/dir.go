package tree

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"golang.org/x/sync/errgroup"
)

// atOnce is how many files of a directory are put at once, so that they share directories of the tree.
const atOnce = 64

// Filling is how far a directory is put into a tree: files and bytes, and of how many.
type Filling struct {
	Files   int    `json:"files"`
	Bytes   uint64 `json:"bytes"` // taken in, also of files that are not finished
	OfFiles int    `json:"ofFiles"`
	OfBytes uint64 `json:"ofBytes"`
}

// PutAll puts all regular files under root into the tree, under their paths; links and devices are left out. If not all of them fit
// into the log nothing is put. It stops at the first file that fails; what was put until then is in the tree, unless the log moves.
// progress is told as bytes are taken in and files finished, by one goroutine at a time; it may be nil.
func (w *Writer) PutAll(ctx context.Context, root fs.FS, progress func(Filling)) (files int, bytes uint64, err error) {
	if files, bytes, err = measure(root); err != nil {
		return 0, 0, fmt.Errorf("read the directory: %w", err)
	}
	if progress == nil {
		progress = func(Filling) {}
	}
	if err := w.Fits(files, bytes); err != nil {
		return 0, 0, fmt.Errorf("put %d files of %d bytes: %w", files, bytes, err)
	}
	files, bytes, err = w.putAll(ctx, root, &meter{now: Filling{OfFiles: files, OfBytes: bytes}, tell: progress})
	if err == nil && len(w.Look().Directory.Files()) < files {
		err = fmt.Errorf("%w: it has %d files, and the tree moves on before it has all of them; publish it without a window", ErrLost, files)
	}
	return files, bytes, err
}

// measure counts the regular files under root, and their bytes.
func measure(root fs.FS) (files int, bytes uint64, err error) {
	err = fs.WalkDir(root, ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			files, bytes = files+1, bytes+uint64(info.Size())
		}
		return err
	})
	return files, bytes, err
}

// meter adds up what goes into a tree.
type meter struct {
	mu   sync.Mutex
	now  Filling // under mu
	tell func(Filling)
}

func (m *meter) add(files int, bytes uint64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now.Files += files
	m.now.Bytes += bytes
	m.tell(m.now)
}

// metered is a file of which the bytes are counted as they are read.
type metered struct {
	fs.File
	by *meter
}

// Read implements io.Reader.
func (m metered) Read(p []byte) (int, error) {
	n, err := m.File.Read(p)
	if n > 0 {
		m.by.add(0, uint64(n))
	}
	return n, err
}

func (w *Writer) putAll(ctx context.Context, root fs.FS, by *meter) (files int, bytes uint64, err error) {
	group, inner := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	var mu sync.Mutex // guards files and bytes
	walked := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("read the directory: %w", err)
		}
		if inner.Err() != nil {
			return fs.SkipAll
		}
		if !d.Type().IsRegular() {
			return nil
		}
		if err := CheckPath(path); err != nil {
			return err
		}
		group.Go(func() error {
			size, err := w.putFrom(inner, root, path, by)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				files, bytes = files+1, bytes+size
			}
			return err
		})
		return nil
	})
	err = errors.Join(walked, group.Wait())
	return files, bytes, err
}

func (w *Writer) putFrom(ctx context.Context, root fs.FS, path string, by *meter) (uint64, error) {
	f, err := root.Open(path)
	if err != nil {
		return 0, fmt.Errorf("put %q: %w", path, err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	info, err := f.Stat()
	if err != nil {
		return 0, fmt.Errorf("put %q: %w", path, err)
	}
	file, err := w.Put(ctx, File{Path: path, Size: uint64(info.Size()), Modified: uint64(max(0, info.ModTime().Unix()))}, metered{f, by})
	if err != nil {
		return 0, fmt.Errorf("put %q: %w", path, err)
	}
	by.add(1, 0)
	return file.Size, nil
}
