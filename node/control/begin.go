package control

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/openstreaming/openstreaming/internal/durable"
)

// mark is the file in a data directory that a node holds from its first step to its last: for much of the first seconds, while it opens
// keys and journals, it has no socket yet.
const mark = ".run"

// markPatience is how long Begin tries: who looks, as Begins does, holds the mark for a moment.
const markPatience = time.Second

// Begin says that a node is about to run on a data directory, until end is called or the process ends. durable.ErrInUse: another one
// is. A directory in which nothing can be made is left for the node itself to complain about.
func Begin(dir string) (end func(), err error) {
	for began := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		held, err := durable.Hold(filepath.Join(dir, mark))
		switch {
		case err == nil:
			return func() { _ = held.Close() }, nil
		case !errors.Is(err, durable.ErrInUse):
			return func() {}, nil
		case time.Since(began) > markPatience:
			return nil, err
		}
	}
}

// Begins says whether a node is about to run on a data directory, runs there, or has not quite ended.
func Begins(dir string) bool {
	path := filepath.Join(dir, mark)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	held, err := durable.Hold(path)
	if err == nil {
		_ = held.Close()
		return false
	}
	return errors.Is(err, durable.ErrInUse)
}
