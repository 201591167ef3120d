// Package watch tells when a file that a person edits has changed.
//
// It promises to tell of a change once it has rested from one look to the next, so that nothing half-written is taken, and once for
// each change; a file that goes, or comes back, has changed. It looks at the file's time and size, and does not read it.
package watch

import (
	"context"
	"fmt"
	"os"
	"time"
)

// File is a file as it was looked at.
type File struct {
	path string
	was  string
}

// Look looks at a file, before it is read: what changes afterwards Run tells.
func Look(path string) File { return File{path: path, was: stamp(path)} }

// Run looks every so often until ctx ends, and calls changed after each change, on its own goroutine. It returns ctx's error.
func (f File) Run(ctx context.Context, every time.Duration, changed func()) error {
	before := f.was
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
		now := stamp(f.path)
		rests := now == before
		before = now
		if now != f.was && rests {
			f.was = now
			changed()
		}
	}
}

// stamp is what changes when a file does.
func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprint(info.ModTime().UnixNano(), info.Size())
}
