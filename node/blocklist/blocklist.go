// Package blocklist reads whom a person keeps out of a node: peers by their id and networks by their addresses, each with the
// reason.
//
// It promises that a list is taken whole or not at all, with everything that is wrong with it said at once, and that a list
// that was changed for the worse leaves the one before in force. It knows nothing of peers that the node itself keeps out.
package blocklist

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/watch"
)

// Limits of a list.
const (
	maxBytes   = 16 << 20
	maxReason  = 200 // bytes
	maxReports = 20  // problems that are said at once
)

// List is a list in force. The nil list, and the zero one, keep nobody out. It is not changed once it is made.
type List struct {
	peers    map[peer.ID]string
	networks map[netip.Prefix]string
	lengths  []int // of prefixes in networks, longest first
}

// Parse reads a list: a line each of a peer id, an address or a network (192.0.2.0/24), and behind it the reason. Empty lines and
// what stands behind # is for people.
func Parse(r io.Reader) (*List, error) {
	l := &List{peers: make(map[peer.ID]string), networks: make(map[netip.Prefix]string)}
	var problems []error
	limited := &io.LimitedReader{R: r, N: maxBytes + 1}
	lines := bufio.NewScanner(limited)
	for n := 1; lines.Scan(); n++ {
		text, _, _ := strings.Cut(lines.Text(), "#")
		who, why, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(text, "\t", " ")), " ")
		if who == "" {
			continue
		}
		if err := l.add(who, strings.TrimSpace(why)); err != nil {
			problems = append(problems, fmt.Errorf("line %d: %w", n, err))
		}
		if len(problems) == maxReports {
			problems = append(problems, errors.New("and more"))
			break
		}
	}
	if err := lines.Err(); err != nil {
		problems = append(problems, err)
	}
	if limited.N == 0 {
		problems = append(problems, fmt.Errorf("it has more than %d bytes", maxBytes))
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	for p := range l.networks {
		if !slices.Contains(l.lengths, p.Bits()) {
			l.lengths = append(l.lengths, p.Bits())
		}
	}
	slices.SortFunc(l.lengths, func(a, b int) int { return b - a })
	return l, nil
}

func (l *List) add(who, why string) error {
	if why == "" || len(why) > maxReason {
		return fmt.Errorf("%s: say why in 1 to %d bytes behind it", who, maxReason)
	}
	if p, err := netip.ParsePrefix(who); err == nil {
		l.networks[netip.PrefixFrom(p.Addr().Unmap(), bits(p)).Masked()] = why
		return nil
	}
	if a, err := netip.ParseAddr(who); err == nil {
		a = a.Unmap().WithZone("")
		l.networks[netip.PrefixFrom(a, a.BitLen())] = why
		return nil
	}
	p, err := peer.Decode(who)
	if err != nil {
		return fmt.Errorf("%q is neither a peer id, nor an address, nor a network such as 192.0.2.0/24", who)
	}
	l.peers[p] = why
	return nil
}

// bits is the length of a prefix once IPv4 in IPv6 is IPv4.
func bits(p netip.Prefix) int {
	if p.Addr().Is4In6() {
		return max(0, p.Bits()-96)
	}
	return p.Bits()
}

// Peer is why a peer is kept out; empty if it is not.
func (l *List) Peer(p peer.ID) string {
	if l == nil {
		return ""
	}
	return l.peers[p]
}

// Addr is why an address is kept out, by the narrowest network that it is in; empty if it is not.
func (l *List) Addr(a netip.Addr) string {
	if l == nil || !a.IsValid() {
		return ""
	}
	a = a.Unmap().WithZone("")
	for _, n := range l.lengths {
		if p, err := a.Prefix(n); err == nil {
			if why, listed := l.networks[p]; listed {
				return why
			}
		}
	}
	return ""
}

// Len is how many peers and networks are listed.
func (l *List) Len() int {
	if l == nil {
		return 0
	}
	return len(l.peers) + len(l.networks)
}

// Read reads the list in a file.
func Read(path string) (*List, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read the blocklist: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	l, err := Parse(f)
	if err != nil {
		return nil, fmt.Errorf("read the blocklist %s: %w", path, err)
	}
	return l, nil
}

// Follow reads the file again whenever it has changed and then rested from one look to the next, so that nothing half-written is
// taken, until ctx ends; and gives what it reads to use. A file that is gone or wrong is said in the log, once for each change,
// and changes nothing.
func Follow(ctx context.Context, path string, every time.Duration, log *slog.Logger, use func(*List)) error {
	return watch.Look(path).Run(ctx, every, func() {
		l, err := Read(path)
		if err != nil {
			log.Error("the blocklist was changed and cannot be read; the one before stays in force", "err", err)
			return
		}
		log.Info("the blocklist was changed", "entries", l.Len())
		use(l)
	})
}
