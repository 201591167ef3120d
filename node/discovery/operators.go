package discovery

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	operatorsEvery = 10 * time.Minute
	// After L1 could not be asked, or an operator not be found, as it is while the node knows nobody yet: first, doubled each time, and
	// at most.
	operatorsSoon  = 2 * time.Second
	operatorsAgain = 30 * time.Second
	operatorsKept  = 8 // connected to, if there are so many
)

// followOperators asks L1 who the operators are, and stays connected to some of them. L1 knows only their peer ids: where they
// are the DHT knows.
func (s *Service) followOperators(ctx context.Context) error {
	again := operatorsSoon
	for {
		wait := operatorsEvery
		ids, err := s.with.Operators.PeerIDs(ctx)
		if err == nil {
			s.elect(ids)
		}
		if err != nil || !s.meetOperators(ctx, ids) {
			wait, again = again, min(2*again, operatorsAgain)
		} else {
			again = operatorsSoon
		}
		if err != nil && ctx.Err() == nil {
			s.log.Warn("who the operators are is not known now", "again_in", wait, "err", err)
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
}

// elect remembers who the operators are, and prefers those among them that are connected.
func (s *Service) elect(ids []peer.ID) {
	h := *s.host.Load()
	now := make(map[peer.ID]bool, len(ids))
	for _, p := range ids {
		now[p] = p != h.ID()
	}
	s.mu.Lock()
	before := s.operators
	s.operators = now
	s.mu.Unlock()
	for p := range before {
		if !now[p] {
			h.ConnManager().UntagPeer(p, "operator")
		}
	}
	for p := range now {
		s.prefer(p)
	}
}

// prefer keeps connections to operators when they are scarce.
func (s *Service) prefer(p peer.ID) {
	if h := *s.host.Load(); s.isOperator(p) && h.Network().Connectedness(p) != network.NotConnected {
		h.ConnManager().TagPeer(p, "operator", 1000)
	}
}

func (s *Service) isOperator(p peer.ID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.operators[p]
}

// Prefers says whether a peer comes before strangers where there is too little for all: it is configured, or an operator.
func (s *Service) Prefers(p peer.ID) bool { return s.preferred(p) }

func (s *Service) knownOperators() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.operators)
}

// meetOperators connects to operators until it is connected to enough of them; it is false if it could not.
func (s *Service) meetOperators(ctx context.Context, ids []peer.ID) bool {
	h := *s.host.Load()
	rand.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] }) //nolint:gosec // it spreads load and keeps no secret
	connected, others := 0, []peer.ID(nil)
	for _, p := range ids {
		switch {
		case p == h.ID() || s.with.Refused(p) != "":
		case h.Network().Connectedness(p) == network.Connected:
			connected++
		default:
			others = append(others, p)
		}
	}
	enough := min(operatorsKept, connected+len(others))
	for _, p := range others {
		if connected >= operatorsKept || ctx.Err() != nil {
			break
		}
		if err := s.connect(ctx, peer.AddrInfo{ID: p}); err != nil {
			s.log.Debug("an operator cannot be reached", "peer", p, "err", err)
			continue
		}
		s.log.Info("connected to an operator", "peer", p)
		connected++
	}
	return connected >= enough
}
