package sponsor

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
)

// readWithin is how long a question may take to arrive, and an answer to leave.
const readWithin = 10 * time.Second

// maxAskers bounds the peers whose questions are counted: peers are free to make.
const maxAskers = 4096

// allowance counts a peer's questions.
type allowance struct {
	left float64
	at   time.Time
}

// allow counts a question of a peer.
func (b *Book) allow(who peer.ID) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	now, most := b.with.Now(), float64(b.cfg.PerMinute)
	a := b.asked[who]
	if a == nil {
		if len(b.asked) >= maxAskers {
			for p, old := range b.asked {
				if now.Sub(old.at) > time.Minute {
					delete(b.asked, p) // it has its whole allowance again
				}
			}
			if len(b.asked) >= maxAskers {
				return false
			}
		}
		a = &allowance{left: most, at: now}
		b.asked[who] = a
	}
	a.left = min(most, a.left+now.Sub(a.at).Minutes()*most)
	a.at = now
	if a.left < 1 {
		return false
	}
	a.left--
	return true
}

// Serve answers beneficiaries on a host until ctx ends and the last of them has an answer.
func (b *Book) Serve(ctx context.Context, h host.Host) error {
	var mu sync.Mutex
	var busy sync.WaitGroup
	gone := false
	h.SetStreamHandler(Protocol, func(s network.Stream) {
		mu.Lock()
		if gone {
			mu.Unlock()
			_ = s.Reset()
			return
		}
		busy.Add(1)
		mu.Unlock()
		defer busy.Done()
		b.serve(ctx, s)
	})
	<-ctx.Done()
	h.RemoveStreamHandler(Protocol)
	mu.Lock()
	gone = true
	mu.Unlock()
	busy.Wait() // nobody uses the book any more
	return ctx.Err()
}

// serve answers one question.
func (b *Book) serve(ctx context.Context, s network.Stream) {
	defer s.Close() //nolint:errcheck // the answer was written, or the peer is gone
	who := s.Conn().RemotePeer()
	defer context.AfterFunc(ctx, func() { _ = s.SetReadDeadline(time.Now()) })()
	if s.SetDeadline(time.Now().Add(readWithin)) != nil {
		return
	}
	var out []byte
	a, err := b.answer(ctx, s, who)
	if err == nil {
		out = a.append(nil)
	} else {
		if errors.Is(err, ErrMalformed) {
			b.log.Debug("a beneficiary broke the protocol", "peer", who, "err", err)
			_ = s.Reset()
			return
		}
		refusal := &Refusal{Code: CodeUnavailable, Reason: "the sponsor cannot pay now", RetryAfter: 5 * time.Second}
		if !errors.As(err, &refusal) {
			b.log.Warn("a question of a beneficiary cannot be answered now", "peer", who, "err", err)
		}
		b.log.Debug("refused to sponsor", "peer", who, "reason", refusal.Reason)
		out = refusal.append(nil)
	}
	if s.SetDeadline(time.Now().Add(readWithin)) == nil {
		if _, err := s.Write(out); err != nil {
			b.log.Debug("an answer to a beneficiary was not delivered", "peer", who, "err", err)
		}
	}
}

func (b *Book) answer(ctx context.Context, s network.Stream, who peer.ID) (answer, error) {
	k, body, err := readFrame(s, kindOpen, kindTopUp, kindRelease, kindFee, kindOpenFee, kindClaim)
	if err != nil {
		return nil, err
	}
	q, err := decodeQuestion(k, body, b.cfg.Account)
	if err != nil {
		return nil, err
	}
	if !b.allow(who) {
		return nil, &Refusal{Code: CodeBusy, Reason: "too many questions to the sponsor; ask less often", RetryAfter: 10 * time.Second}
	}
	select {
	case b.slots <- struct{}{}:
		defer func() { <-b.slots }()
	default:
		return nil, &Refusal{Code: CodeBusy, Reason: "the sponsor is busy; ask again later", RetryAfter: 5 * time.Second}
	}
	// What was begun for a beneficiary is carried through, also if it hangs up.
	switch q.kind {
	case kindOpen, kindOpenFee:
		return b.open(ctx, who, q.stream, q.offer, q.kind == kindOpenFee)
	case kindFee:
		return b.feeTerms(who, q.stream)
	case kindClaim:
		return b.claim(ctx, who, q)
	case kindTopUp:
		return b.topUp(ctx, who, q)
	default:
		return b.takeBack(ctx, who, q)
	}
}
