package mesh

import (
	"math"
	"os"
	"strconv"
	"strings"

	"github.com/libp2p/go-libp2p/core/peer"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	"github.com/pbnjay/memory"
	"golang.org/x/sys/unix"
)

// machine is what a node may use of where it runs.
type machine struct {
	memory int64 // bytes
	files  int   // open ones
}

// thisMachine reads the sizes of the machine and of the container around us.
func thisMachine() machine {
	m := machine{memory: int64(min(memory.TotalMemory(), math.MaxInt64)), files: 1024}
	for _, path := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		if limit, ok := readLimit(path); ok && (m.memory == 0 || limit < m.memory) {
			m.memory = limit
		}
	}
	if m.memory == 0 {
		m.memory = 1 << 30
	}
	var files unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &files); err == nil {
		m.files = int(min(files.Cur, 1<<20))
	}
	return m
}

// readLimit reads the limit of a control group; "max" is none.
func readLimit(path string) (int64, bool) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, false
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
	return n, err == nil && n > 0
}

// spare is how many connections there may be above MaxConnections before the manager has closed the least useful ones.
const spare = 64

// share is what of a machine connections and streams may use: a quarter of the memory, unless the configuration says otherwise,
// and half of the files; and how many connections that is at most.
func (c Config) share(m machine) (memory int64, files, connections int) {
	if memory = c.MaxMemory; memory == 0 {
		memory = m.memory / 4
	}
	files = m.files / 2
	connections = max(8, min(c.MaxConnections, files*3/4, int(memory>>18))) // 256 KiB for each
	return memory, files, connections
}

// ofStrangers is how many of so many connections or subscriptions strangers may have: some stay free for operators and configured peers.
func ofStrangers(all int) int { return all - all/8 }

// full says whether there is no place for a peer any more: strangers come after operators and configured peers.
func (m *Mesh) full(connections int) func(peer.ID) bool {
	most, network := ofStrangers(connections), m.host.Network()
	return func(p peer.ID) bool {
		if m.found.Prefers(p) || len(network.ConnsToPeer(p)) > 0 {
			return false
		}
		strangers := 0
		for _, other := range network.Peers() {
			if !m.found.Prefers(other) {
				strangers++
			}
		}
		return strangers >= most
	}
}

// system bounds all connections and streams together, but for those of configured peers. Of its own accord libp2p would add 128 MiB
// to the memory.
func system(connections int, memory int64) rcmgr.ResourceLimits {
	return rcmgr.ResourceLimits{Conns: rcmgr.LimitVal(connections + spare), ConnsInbound: rcmgr.LimitVal(connections), ConnsOutbound: rcmgr.LimitVal(connections),
		Memory: rcmgr.LimitVal64(memory)}
}
