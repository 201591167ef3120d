package mesh

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// allow counts a request of a peer against its allowance, which is larger for a customer. A peer that goes on asking after many
// refusals is kept out.
func (m *Mesh) allow(p peer.ID) error {
	ok, over := m.limiter.allow(p)
	if !ok && m.customers.is(p) && m.limiter.raise(p, customerHolds) {
		ok, over = m.limiter.allow(p)
	}
	if ok {
		return nil
	}
	busy := &refusal{Refusal: wire.Refusal{Code: wire.CodeBusy, Reason: "too many requests", RetryAfter: time.Second}}
	if over > asksAtOnce {
		busy.cause = fmt.Errorf("%w: %d requests in a row over its allowance", errFlood, over)
	}
	return busy
}

// welcome says whether a stream that a peer has opened is to be served; if not, it is over. After true busy.Done is owed.
func (m *Mesh) welcome(s network.Stream) bool {
	if m.gate.reason(s.Conn().RemotePeer()) == "" && m.crew.start() {
		return true
	}
	_ = s.Reset()
	return false
}

// subscriber is the selling end of one stream.
type subscriber struct {
	m      *Mesh
	peer   peer.ID
	stream network.Stream
	frames *wire.Reader
	ask    wire.Subscribe
	id     protocol.ChannelID
	sale   Sale
	reader *reader
	first  Position      // what comes first: a piece, or what was asked for while it is not known
	until  atomic.Uint64 // one past the last piece that is wanted; zero is no end
	more   chan struct{} // capacity 1: until has changed
	behind chan struct{} // capacity 1: the subscriber is to be told how far it is behind
	forced sync.Once

	preferred bool // its peer is configured, or was an operator when it came; of subscriptions

	stating *stating // of serve

	began time.Time

	ctx  context.Context // of the feeding
	end  context.CancelCauseFunc
	gone chan struct{} // closed when it holds nothing any more

	write  sync.Mutex    // one frame at a time; held over a bounded write
	wrote  time.Time     // under write: when the last frame went out
	route  []peer.ID     // under write: as it was last told
	told   uint64        // under write: the greatest head that it was told
	sentTo atomic.Uint64 // one past the piece that was sent last
	tells  time.Time     // of the feeding: when the subscriber was last told how far it is behind

	heard chan struct{} // closed when the subscriber will send no more
}

// Why a feeding ends, beside failures.
var (
	errStopped  = errors.New("the subscriber wants no more")
	errForsaken = errors.New("the subscriber came back over another connection")
	errLetOff   = errors.New("the subscriber may have lost its line; it is let off once")
)

// serveStream serves one subscription from its first frame to its last.
func (m *Mesh) serveStream(s network.Stream) {
	if !m.welcome(s) {
		return
	}
	defer m.crew.busy.Done()
	remote := s.Conn().RemotePeer()
	if err := s.SetDeadline(time.Now().Add(m.cfg.HandshakeTimeout)); err != nil {
		_ = s.Reset()
		return
	}
	sub, err := m.admit(s, remote)
	if err != nil {
		m.turnAway(s, remote, err)
		_ = s.Close()
		return
	}
	err = sub.serve()
	m.subs.leave(sub)
	switch {
	case err == nil:
		m.log.Debug("subscription ended", "peer", remote, "stream", sub.ask.Stream)
		_ = s.Close()
	case m.life.Err() != nil:
		m.turnAway(s, remote, refuse(wire.CodeUnavailable, "the node is going down"))
		_ = s.Close()
	default:
		m.log.Info("subscription broken off", "peer", remote, "stream", sub.ask.Stream, "reason", err)
		if errors.Is(err, pay.ErrUnpaid) && m.gate.letOff(remote, sub.began, m.cfg.KeepOut) {
			err = &refusal{Refusal: tell(err), cause: errLetOff}
			afterwards(func() { _ = s.Conn().Close() })
		}
		m.turnAway(s, remote, err)
		_ = s.Close()
	}
}

// admit reads the request and checks all that can be checked before anything is sent.
func (m *Mesh) admit(s network.Stream, remote peer.ID) (*subscriber, error) {
	if err := m.allow(remote); err != nil {
		return nil, err
	}
	frames := wire.NewReader(s)
	_, body, err := frames.Next(wire.KindSubscribe)
	if err != nil {
		return nil, protocolError(err)
	}
	ask, err := wire.DecodeSubscribe(body)
	if err != nil {
		return nil, protocolError(err)
	}
	path, err := m.checkPath(ask.Path, remote)
	if err != nil {
		return nil, err
	}
	if ask.From > lastSequence && ask.From != Newest && ask.From != Oldest {
		return nil, refuse(wire.CodeBadRequest, "no stream has a piece %d", ask.From)
	}
	payee, token := m.money.Payee()
	if ask.Channel.Payee != payee || ask.Channel.Token != token {
		return nil, refuse(wire.CodeChannel, "the channel does not pay this node in its token")
	}
	sub := &subscriber{m: m, peer: remote, stream: s, frames: frames, ask: ask,
		id: m.domain.ChannelID(ask.Channel), gone: make(chan struct{}), heard: make(chan struct{}), began: m.clock.Now(),
		more: make(chan struct{}, 1), behind: make(chan struct{}, 1)}
	sub.until.Store(ask.Until)
	sub.ctx, sub.end = context.WithCancelCause(m.life)
	if why := m.subs.enter(sub, m.found.Prefers(remote)); why != "" {
		sub.end(nil)
		return nil, &refusal{Refusal: wire.Refusal{Code: wire.CodeBusy, Reason: why, RetryAfter: time.Second}}
	}
	if err := sub.open(path); err != nil {
		sub.end(nil)
		m.subs.leave(sub)
		return nil, err
	}
	return sub, nil
}

// open finds the stream and its price, takes the channel and answers Accept.
func (u *subscriber) open(path []peer.ID) error {
	m := u.m
	ctx, cancel := context.WithTimeout(u.ctx, m.cfg.HandshakeTimeout)
	defer cancel()
	p, err := m.price(ctx, u.ask.Stream, need{path: path, patience: m.cfg.QuotePatience})
	if err != nil {
		return err
	}
	total, err := p.total(m.cfg.ForwardingRate)
	if err != nil {
		return err
	}
	if u.ask.Channel.Rate < total && !m.quotes.holds(u.ask.Stream, u.ask.Channel.Rate, uint64(m.clock.Now().Unix())) {
		return refuse(wire.CodePrice, "the price is %d, the channel pays %d", total, u.ask.Channel.Rate)
	}
	if err := u.displace(ctx); err != nil {
		return err
	}
	u.sale, err = m.money.Sell(ctx, u.peer, u.ask.Channel, u.ask.Received)
	if errors.Is(err, pay.ErrUnpaid) { // on another subscription, which answers for it
		return refuse(wire.CodeUnpaid, "the channel is not paid for")
	}
	if err != nil {
		return saleRefusal(err)
	}
	m.customers.note(u.peer)
	u.sale = m.accounts.sale(u.ask.Stream, u.ask.Channel.Rate, u.sale)
	u.reader = m.feeds.open(u.ask.Stream, &p.header, path, toUse)
	u.reader.limit(u.ask.Until, 0)
	u.route = p.route
	u.reader.f.unwind(path)
	if err := u.place(ctx); err != nil {
		u.close()
		return err
	}
	accept, err := wire.Accept{Header: p.header, First: u.first, Window: u.reader.windowNow(), Terms: wire.Terms(u.sale.Terms()),
		Route: toWire(p.route)}.Append(nil)
	if err == nil {
		_, err = u.stream.Write(accept)
	}
	if err == nil {
		err = u.stream.SetDeadline(time.Time{})
	}
	if err != nil {
		u.close()
	}
	return err
}

// unwind turns pumps away from upstreams that get the stream through the nodes of a path, which now reads here: there is another
// way, or it would have been refused.
func (f *feed) unwind(path []peer.ID) {
	f.in.mu.Lock()
	var bent []*pump
	for p := range f.pumps {
		if overlap(p.route, path) {
			bent = append(bent, p)
		}
	}
	f.in.mu.Unlock()
	for _, p := range bent {
		p.leave(errCircle)
	}
}

// place finds out which piece comes first, and what there is of the stream. If that takes so long that the subscriber would not
// wait, it is accepted with what is known.
func (u *subscriber) place(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, u.m.cfg.HandshakeTimeout/2)
	defer cancel()
	seq, err := u.reader.place(ctx, u.ask.From)
	switch {
	case err == nil:
		u.first = seq
	case errors.Is(err, context.DeadlineExceeded) && u.ctx.Err() == nil:
		u.first = u.ask.From
	default:
		return u.why(err)
	}
	return nil
}

// displace ends what the subscriber still has on the channel over a connection that it has left, as a line does that broke and
// that only we have not seen break. It would go on using up credit for bytes that arrive nowhere, and what was lost with it is
// settled only once no subscription is open: the subscriber would look like one that does not pay.
func (u *subscriber) displace(ctx context.Context) error {
	for _, old := range u.m.subs.forsaken(u) {
		old.end(errForsaken)
		_ = old.stream.Reset()
		select {
		case <-old.gone:
		case <-ctx.Done(): // also if the subscriber is displaced itself
			return context.Cause(ctx)
		}
	}
	return nil
}

// close frees what open took.
func (u *subscriber) close() {
	u.reader.close()
	if err := u.sale.Close(); err != nil {
		u.m.log.Warn("closing the selling end of a subscription failed", "channel", u.id, "err", err)
	}
}

// serve sends pieces until the stream or the subscriber's wish for it ends, or something fails.
func (u *subscriber) serve() error {
	defer u.close()
	defer u.end(nil)
	u.stating = u.startStating()
	var beside sync.WaitGroup
	beside.Go(u.hear)
	beside.Go(func() { u.tellBeside(u.ctx) })
	err := u.feed(u.ctx)
	stopped := errors.Is(err, errStopped)
	if err == nil || stopped {
		err = u.settle()
	}
	u.end(err)
	if err != nil {
		u.force()
	}
	beside.Wait()
	u.stating.stop()
	return err
}

// force makes reads of the subscriber's frames fail, so that hear returns. The refusal can still be written.
func (u *subscriber) force() {
	u.forced.Do(func() { _ = u.stream.SetReadDeadline(time.Unix(1, 0)) })
}

// settle ends a subscription in good order: the statement of all that was sent, Stop, then the subscriber's last voucher and
// its end. The stream is closed after the voucher was recorded: that is what the subscriber waits for.
func (u *subscriber) settle() error {
	if err := u.stating.finish(); err != nil {
		return err
	}
	if err := u.send(wire.AppendStop(nil)); err != nil {
		return err
	}
	timeout := time.NewTimer(u.m.cfg.HandshakeTimeout)
	defer timeout.Stop()
	select {
	case <-u.heard:
		return nil
	case <-timeout.C:
	}
	u.force()
	<-u.heard
	return nil
}
