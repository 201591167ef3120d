package mesh

import "github.com/openstreaming/openstreaming/protocol"

// In this package's tests memory that was given back is poisoned, with the race detector and without.
func init() { poisoning = true }

// SetDisk makes a node believe that the disk of what it publishes has so much free, before it writes anything.
func (m *Mesh) SetDisk(free func() (int64, error)) { m.spool.free = free }

// SpareDisk is what streams leave free on the disk.
const SpareDisk = spareDisk

// Asking is how many questions about a stream have no answer yet.
func (m *Mesh) Asking(id protocol.StreamID) (n int) {
	m.searches.mu.Lock()
	defer m.searches.mu.Unlock()
	for key, a := range m.searches.asks {
		if key.stream == id && !a.answered() {
			n++
		}
	}
	return n
}

// PassedAtOnce is how many questions on behalf of others are open at a peer at once.
const PassedAtOnce = passedAtOnce
