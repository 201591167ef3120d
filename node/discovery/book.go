package discovery

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/multiformats/go-multiaddr"
)

// Bounds of the address book, and when a node looks into it.
const (
	maxMet     = 256
	maxAddrs   = 8 // of one peer
	maxBook    = 1 << 20
	metFor     = 30 * 24 * time.Hour
	leastPeers = 4 // below that, peers of the book are dialed
	metEvery   = 30 * time.Second
)

// met is a peer that this node was connected to.
type met struct {
	ID    peer.ID               `json:"id"`
	Addrs []multiaddr.Multiaddr `json:"addresses"`
	Seen  int64                 `json:"seen"` // unix seconds
}

// UnmarshalJSON reads what MarshalJSON of the fields writes.
func (m *met) UnmarshalJSON(text []byte) error {
	var x struct {
		ID    peer.ID  `json:"id"`
		Addrs []string `json:"addresses"`
		Seen  int64    `json:"seen"`
	}
	if err := json.Unmarshal(text, &x); err != nil {
		return err
	}
	m.ID, m.Seen = x.ID, x.Seen
	for _, s := range x.Addrs {
		a, err := multiaddr.NewMultiaddr(s)
		if err != nil {
			return fmt.Errorf("address %q of %s: %w", s, x.ID, err)
		}
		m.Addrs = append(m.Addrs, a)
	}
	return nil
}

// addressBook keeps peers across restarts. It is a cache: what cannot be read is begun anew.
type addressBook struct {
	path string
	log  *slog.Logger
	mu   sync.Mutex
	all  map[peer.ID]met // under mu
}

func openBook(path string, log *slog.Logger) *addressBook {
	b := &addressBook{path: path, log: log, all: make(map[peer.ID]met)}
	if path == "" {
		return b
	}
	list, err := readBook(path)
	if err != nil {
		log.Warn("the address book is begun anew", "file", path, "reason", err)
	}
	b.take(list)
	return b
}

func readBook(path string) ([]met, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	text, err := io.ReadAll(io.LimitReader(f, maxBook+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxBook {
		return nil, fmt.Errorf("it has more than %d bytes", maxBook)
	}
	var list []met
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, err
	}
	return list, nil
}

// take adds peers and keeps those seen last.
func (b *addressBook) take(list []met) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, m := range list {
		if len(m.Addrs) == 0 || m.ID.Validate() != nil || time.Since(time.Unix(m.Seen, 0)) > metFor {
			continue
		}
		m.Addrs = m.Addrs[:min(len(m.Addrs), maxAddrs)]
		if m.Seen >= b.all[m.ID].Seen {
			b.all[m.ID] = m
		}
	}
	if len(b.all) <= maxMet {
		return
	}
	sorted := b.sorted()
	for _, m := range sorted[maxMet:] {
		delete(b.all, m.ID)
	}
}

// sorted are the peers, seen last first. Called under mu.
func (b *addressBook) sorted() []met {
	out := make([]met, 0, len(b.all))
	for _, m := range b.all {
		out = append(out, m)
	}
	slices.SortFunc(out, func(x, y met) int { return cmp.Or(cmp.Compare(y.Seen, x.Seen), cmp.Compare(x.ID, y.ID)) })
	return out
}

// some are at most n of the peers, in any order.
func (b *addressBook) some(n int) []peer.AddrInfo {
	b.mu.Lock()
	all := b.sorted()
	b.mu.Unlock()
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] }) //nolint:gosec // it spreads load and keeps no secret
	var out []peer.AddrInfo
	for _, m := range all[:min(n, len(all))] {
		out = append(out, peer.AddrInfo{ID: m.ID, Addrs: m.Addrs})
	}
	return out
}

// save writes the book, whole or not at all.
func (b *addressBook) save() error {
	if b.path == "" {
		return nil
	}
	b.mu.Lock()
	list := b.sorted()
	b.mu.Unlock()
	text, err := json.MarshalIndent(list, "", " ")
	if err != nil {
		return err
	}
	temp := b.path + ".tmp"
	if err := os.WriteFile(temp, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("keep the address book: %w", err)
	}
	if err := os.Rename(temp, b.path); err != nil {
		return fmt.Errorf("keep the address book: %w", err)
	}
	return nil
}

// remember takes the peers of now into the book and keeps it.
func (s *Service) remember(h host.Host) {
	if s.book.path == "" {
		return
	}
	now := time.Now().Unix()
	var list []met
	for _, p := range h.Network().Peers() {
		if h.Network().Connectedness(p) != network.Connected || s.with.Refused(p) != "" {
			continue
		}
		m := met{ID: p, Seen: now}
		for _, a := range h.Peerstore().Addrs(p) {
			if _, err := a.ValueForProtocol(multiaddr.P_CIRCUIT); err != nil && len(m.Addrs) < maxAddrs {
				m.Addrs = append(m.Addrs, a)
			}
		}
		list = append(list, m)
	}
	s.book.take(list)
	if err := s.book.save(); err != nil {
		s.log.Warn("the peers of now will not be known after a restart", "err", err)
	}
}

// keepMet keeps the book, and dials peers of it while the node has few.
func (s *Service) keepMet(ctx context.Context) error {
	h := *s.host.Load()
	for {
		if len(h.Network().Peers()) < leastPeers {
			var dials sync.WaitGroup
			for _, info := range s.book.some(2 * leastPeers) {
				if s.with.Refused(info.ID) != "" || info.ID == h.ID() {
					continue
				}
				dials.Go(func() {
					if err := s.connect(ctx, info); err != nil && ctx.Err() == nil {
						s.log.Debug("a peer of the address book cannot be reached", "peer", info.ID, "err", err)
					}
				})
			}
			dials.Wait()
		}
		s.remember(h)
		timer := time.NewTimer(metEvery)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
}
