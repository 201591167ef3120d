package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// slowestSubscriber is the rate in bytes per second below which a subscriber is dropped rather than waited for.
const slowestSubscriber = 8 << 10

// feed sends piece after piece: verified ones only, each within the credit. The error is nil at the end of the stream.
func (u *subscriber) feed(ctx context.Context) error {
	m := u.m
	seq := u.first
	if seq > lastSequence {
		var err error
		if seq, err = u.reader.place(ctx, u.ask.From); err != nil {
			return u.why(err)
		}
	}
	for ; ; seq++ {
		if wanted, err := u.awaitWant(ctx, seq); err != nil || !wanted {
			return err
		}
		pc, err := u.reader.next(ctx, seq)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return u.why(err)
		case pc.cost > u.ask.Channel.Rate && u.costs() > u.ask.Channel.Rate:
			return refuse(wire.CodePrice, "the stream now costs this node more than the channel pays")
		}
		size := pc.size()
		if size > 0 {
			if err := u.sale.Credit(ctx, size); err != nil {
				if cause := context.Cause(ctx); cause != nil {
					return cause
				}
				return saleRefusal(err)
			}
		}
		if err := u.send(pc.frame); err != nil {
			return fmt.Errorf("send piece %d: %w", seq, err)
		}
		u.sale.Sent(size)
		m.metrics.forwarded.Inc()
		m.metrics.sent.Add(float64(size))
		if u.stating.sent(seq, size); pc.last {
			return nil
		}
		u.sentTo.Store(seq + 1)
		u.tellBehind(seq)
	}
}

// costs is what the stream costs this node per byte now. A piece that cost more when it was fetched ahead is sold at what was quoted since:
// it is paid already, and whoever was given today's price would otherwise be refused as long as the piece is here.
func (u *subscriber) costs() protocol.Rate {
	_, rate, _, _, _ := u.m.feeds.supply(u.ask.Stream)
	return rate
}

// awaitWant waits until the subscriber wants a piece. It is false if it has not wanted it for so long that its subscription ends.
func (u *subscriber) awaitWant(ctx context.Context, seq uint64) (bool, error) {
	wanted := func() bool {
		until := u.until.Load()
		return until == 0 || seq < until
	}
	if wanted() {
		return true, nil
	}
	idle := time.NewTimer(u.m.cfg.StallTimeout)
	defer idle.Stop()
	for {
		select {
		case <-u.more:
			if wanted() {
				return true, nil
			}
		case <-idle.C:
			return false, nil
		case <-ctx.Done():
			return false, context.Cause(ctx)
		}
	}
}

// why is what a subscriber is told when its next piece cannot be had.
func (u *subscriber) why(err error) error {
	var gone *GoneError
	switch {
	case errors.As(err, &gone):
		return &refusal{Refusal: wire.Refusal{Code: wire.CodeGone, Oldest: gone.Oldest, Reason: "it is older than all that is held"}, cause: err}
	case errors.Is(err, errStopped), errors.Is(err, errDoesNotPay), errors.Is(err, errBrokeProtocol):
		return err
	case u.ctx.Err() == nil:
		return &refusal{Refusal: wire.Refusal{Code: wire.CodeUpstreamFailed, Reason: "no upstream has it"}, cause: err}
	}
	return err
}

// send writes one frame, as long as the subscriber takes it at a bearable rate.
func (u *subscriber) send(frame []byte) error {
	u.write.Lock()
	defer u.write.Unlock()
	return u.sendLocked(frame)
}

func (u *subscriber) sendLocked(frame []byte) error {
	now := time.Now()
	patience := u.m.cfg.StallTimeout + time.Duration(len(frame)/slowestSubscriber)*time.Second
	if err := u.stream.SetWriteDeadline(now.Add(patience)); err != nil {
		return err
	}
	u.wrote = now
	_, err := u.stream.Write(frame)
	return err
}
