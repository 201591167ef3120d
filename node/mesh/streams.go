package mesh

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/openstreaming/openstreaming/protocol"
)

// StreamStatus is a stream that this node holds on disk, for people.
type StreamStatus struct {
	Stream protocol.StreamID
	Header protocol.SignedStream
	Own    bool   // this node's signer is the publisher
	First  uint64 // oldest piece that is held
	Next   uint64 // one past the newest
	Ended  bool   // the newest is the last
	Bytes  int64  // on disk
}

func (s *spool) status() StreamStatus {
	s.mu.Lock()
	defer s.mu.Unlock()
	status := StreamStatus{Stream: s.id, Header: s.header, First: s.first, Next: s.next, Ended: s.ended}
	for _, seg := range s.segments {
		status.Bytes += seg.size()
	}
	return status
}

// Streams are all that this node holds on disk, by id.
func (m *Mesh) Streams() []StreamStatus {
	var out []StreamStatus
	for _, s := range m.spool.recovered() {
		status := s.status()
		status.Own = status.Header.Publisher == m.signer.Address()
		out = append(out, status)
	}
	slices.SortFunc(out, func(a, b StreamStatus) int { return bytes.Compare(a.Stream[:], b.Stream[:]) })
	return out
}

// Errors of Withdraw.
var (
	ErrNotHeld    = errors.New("this node does not hold the stream on disk")
	ErrPublishing = errors.New("the stream is still being published")
)

// Withdraw removes a stream that has ended from the spool: it can no longer be had from this node, and its room is free again.
func (m *Mesh) Withdraw(id protocol.StreamID) error {
	m.spool.mu.Lock()
	s := m.spool.streams[id]
	m.spool.mu.Unlock()
	if s == nil {
		return fmt.Errorf("withdraw stream %s: %w", id, ErrNotHeld)
	}
	if !s.status().Ended {
		return fmt.Errorf("withdraw stream %s: %w", id, ErrPublishing)
	}
	m.feeds.withdraw(id)
	if err := s.remove(); err != nil {
		return fmt.Errorf("withdraw stream %s: %w", id, err)
	}
	return nil
}
