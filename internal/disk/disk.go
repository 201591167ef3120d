// Package disk tells how much room the disk under a directory has.
package disk

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// Free is how many bytes the disk under a directory has free for this user.
func Free(dir string) (int64, error) {
	var d unix.Statfs_t
	if err := unix.Statfs(dir, &d); err != nil {
		return 0, fmt.Errorf("look how much room the disk under %s has: %w", dir, err)
	}
	return int64(d.Bavail) * int64(d.Bsize), nil //nolint:gosec,unconvert // a disk has fewer than 2⁶³ bytes; types differ by system
}
