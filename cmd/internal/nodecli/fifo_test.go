package nodecli

import (
	"os"
	"syscall"
	"testing"
)

// makeFIFO makes a pipe under a name, and opens it for writing without waiting for a reader.
func makeFIFO(t *testing.T, path string) *os.File {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}
