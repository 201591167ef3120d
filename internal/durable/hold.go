package durable

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cockroachdb/pebble/vfs"
)

// Hold holds the file at path, which is made if need be, for one process until it is closed or the process ends. ErrInUse: it is
// held already, by another process or by this one.
func Hold(path string) (io.Closer, error) {
	held, err := vfs.Default.Lock(path)
	var file *os.PathError
	switch {
	case err == nil:
		return held, nil
	case errors.As(err, &file):
		return nil, err // it cannot be made
	}
	return nil, fmt.Errorf("%w (%w)", ErrInUse, err)
}
