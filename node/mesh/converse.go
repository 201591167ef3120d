package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
)

// freeWants is how often a subscriber may change what it wants before it has to wait between.
const freeWants = 32

// hear takes the subscriber's frames until it closes, fails, or is forced. It ends the feeding when the subscriber wants no
// more or offends.
func (u *subscriber) hear() {
	defer close(u.heard)
	wants := 0
	for {
		kind, body, err := u.frames.Next(wire.KindVoucher, wire.KindReceipt, wire.KindStop, wire.KindWant)
		switch {
		case errors.Is(err, io.EOF):
			u.end(errStopped)
			return
		case err != nil:
			u.end(protocolError(fmt.Errorf("hear the subscriber: %w", err)))
			return
		case kind == wire.KindStop:
			u.end(errStopped)
			continue
		case kind == wire.KindWant:
			until, err := wire.DecodeWant(body)
			if err != nil {
				u.end(protocolError(err))
				return
			}
			u.want(until)
			if wants++; wants > freeWants { // each may go on to our own upstream
				select {
				case <-time.After(wantsApart / 2):
				case <-u.ctx.Done():
				}
			}
			continue
		case kind == wire.KindReceipt:
			if err := u.stating.hear(body); err != nil {
				u.end(protocolError(err))
				return
			}
			continue
		}
		u.m.metrics.vouchersIn.Inc()
		v, err := wire.DecodeVoucher(body, u.id)
		if err != nil {
			u.end(protocolError(err))
			return
		}
		if err := u.sale.Receive(v); err != nil {
			u.end(saleRefusal(err))
			return
		}
	}
}

// want changes how far the subscriber wants the stream.
func (u *subscriber) want(until uint64) {
	u.until.Store(until)
	u.reader.setUntil(until)
	select {
	case u.more <- struct{}{}:
	default:
	}
}

// tellBehind makes the subscriber know from time to time how far it is behind, so that whoever joins through it at the newest
// piece is not given one that is old.
func (u *subscriber) tellBehind(seq uint64) {
	now := time.Now()
	if now.Sub(u.tells) < time.Second {
		return
	}
	u.tells = now
	if u.reader.windowNow().Next > seq+1+jumpAhead {
		select {
		case u.behind <- struct{}{}:
		default:
		}
	}
}

// tellBeside sends what is said between pieces: terms of the channel, and the route, which also tells the subscriber that we
// are alive while there is nothing to send.
func (u *subscriber) tellBeside(ctx context.Context) {
	quiet := time.NewTicker(u.m.cfg.KeepAlive)
	defer quiet.Stop()
	for {
		var err error
		turned := u.reader.f.turning()
		select {
		case <-ctx.Done():
			return
		case t := <-u.sale.Notices():
			err = u.send(wire.Terms(t).Append(nil))
		case <-quiet.C:
			err = u.tellRoute(false)
		case <-turned:
			err = u.tellRoute(false)
		case <-u.behind:
			err = u.tellRoute(true)
		}
		if err != nil {
			u.m.log.Debug("a subscriber was not told", "peer", u.peer, "err", err)
			return // the feeding notices too
		}
	}
}

// tellRoute sends route and window if they are due, the route has changed, there is more than was sent or told, or nothing was sent
// for long.
func (u *subscriber) tellRoute(due bool) error {
	route, window := u.reader.f.route(), u.reader.windowNow()
	u.write.Lock()
	defer u.write.Unlock()
	if len(route) == 0 {
		route = u.route // the pump is done, and what is left came by it
	}
	news := window.Next > max(u.told, u.sentTo.Load())
	if !due && !news && slices.Equal(route, u.route) && time.Since(u.wrote) < u.m.cfg.KeepAlive/2 {
		return nil
	}
	u.route, u.told = route, max(u.told, window.Next)
	return u.sendLocked(wire.Route{Window: window, Route: toWire(route)}.Append(nil))
}
