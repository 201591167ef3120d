package mesh

// In this package's tests memory that was given back is poisoned, with the race detector and without.
func init() { poisoning = true }

// SetDisk makes a node believe that the disk of what it publishes has so much free, before it writes anything.
func (m *Mesh) SetDisk(free func() (int64, error)) { m.spool.free = free }

// SpareDisk is what streams leave free on the disk.
const SpareDisk = spareDisk
