package mesh

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// slowestSubscriber is the rate in bytes per second below which a subscriber is dropped rather than waited for.
const slowestSubscriber = 8 << 10

// refusal is a refusal of ours: what the peer is told, and what only the log is told.
type refusal struct {
	wire.Refusal
	cause error
}

func (r *refusal) Error() string {
	if r.cause != nil {
		return r.Refusal.Error() + ": " + r.cause.Error()
	}
	return r.Refusal.Error()
}

func (r *refusal) Unwrap() error { return r.cause }

func refuse(code wire.Code, format string, args ...any) error {
	return &refusal{Refusal: wire.Refusal{Code: code, Reason: fmt.Sprintf(format, args...)}}
}

// subscriberTag makes the connections of those who pay outlast others, but not those of operators.
const subscriberTag = "subscriber"

// subscriptions are those that are served, or about to be.
type subscriptions struct {
	mu     sync.Mutex
	served map[*subscriber]struct{} // under mu
	byPeer map[peer.ID]int          // under mu
}

func (s *subscriptions) enter(u *subscriber, most, mostPerPeer int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.served) >= most || s.byPeer[u.peer] >= mostPerPeer {
		return false
	}
	s.served[u] = struct{}{}
	if s.byPeer[u.peer]++; s.byPeer[u.peer] == 1 {
		u.m.host.ConnManager().TagPeer(u.peer, subscriberTag, 100)
	}
	return true
}

// leave is for a subscriber that has given back all that it held.
func (s *subscriptions) leave(u *subscriber) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.served, u)
	if s.byPeer[u.peer]--; s.byPeer[u.peer] == 0 {
		delete(s.byPeer, u.peer)
		u.m.host.ConnManager().UntagPeer(u.peer, subscriberTag)
	}
	close(u.gone)
}

// forsaken are the subscriptions that a subscriber has on the same channel over other connections than its newest.
func (s *subscriptions) forsaken(u *subscriber) (old []*subscriber) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for o := range s.served {
		if o.peer == u.peer && o.id == u.id && o.stream.Conn() != u.stream.Conn() {
			old = append(old, o)
		}
	}
	return old
}

func (s *subscriptions) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.served)
}

// allow counts a request of a peer against its allowance. A peer that goes on asking after many refusals is kept out.
func (m *Mesh) allow(p peer.ID) error {
	ok, over := m.limiter.allow(p)
	if ok {
		return nil
	}
	busy := &refusal{Refusal: wire.Refusal{Code: wire.CodeBusy, Reason: "too many requests", RetryAfter: time.Second}}
	if over > asksAtOnce {
		busy.cause = fmt.Errorf("%w: %d requests in a row over its allowance", errFlood, over)
	}
	return busy
}

// turnAway tells a peer why it gets nothing (more), and keeps it out if it has offended.
func (m *Mesh) turnAway(s network.Stream, p peer.ID, err error) {
	told := tell(err)
	m.metrics.refusals.WithLabelValues(told.Code.String()).Inc()
	m.log.Debug("refused", "peer", p, "protocol", s.Protocol(), "reason", err)
	if s.SetWriteDeadline(time.Now().Add(m.cfg.HandshakeTimeout)) == nil {
		if _, err := s.Write(told.Append(nil)); err == nil {
			_ = s.CloseWrite()
		}
	}
	if offence(err) != "" {
		m.punish(p, err)
	}
}

// tell is what a peer is told of an error: a refusal in our own words, or one that gives nothing away.
func tell(err error) wire.Refusal {
	var own *refusal
	switch {
	case errors.As(err, &own):
		return own.Refusal
	case errors.Is(err, wire.ErrVersion), errors.Is(err, wire.ErrKind):
		return wire.Refusal{Code: wire.CodeVersion, Reason: err.Error()}
	case errors.Is(err, errBrokeProtocol):
		return wire.Refusal{Code: wire.CodeBadRequest, Reason: err.Error()}
	case errors.Is(err, ErrNotFound), errors.Is(err, ErrNoPeers):
		return wire.Refusal{Code: wire.CodeUnknownStream, Reason: "no route to the stream is known here"}
	}
	return wire.Refusal{Code: wire.CodeUnavailable, Reason: "it cannot be served now"}
}

// punish keeps a peer out for its offence and drops its connections.
func (m *Mesh) punish(p peer.ID, err error) {
	if !m.gate.keepOut(p, m.cfg.KeepOut, err.Error()) {
		return
	}
	m.metrics.keptOut.WithLabelValues(offence(err)).Inc()
	afterwards(func() { _ = m.host.Network().ClosePeer(p) })
}

// afterwards hangs up a little later: the refusal that was written last should still arrive.
func afterwards(hangUp func()) { time.AfterFunc(100*time.Millisecond, hangUp) }

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
	if !m.subs.enter(sub, m.cfg.MaxSubscribers, m.cfg.MaxSubscribersPerPeer) {
		sub.end(nil)
		return nil, &refusal{Refusal: wire.Refusal{Code: wire.CodeBusy, Reason: "too many subscriptions", RetryAfter: time.Second}}
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

// saleRefusal is what a peer is told when its channel is not taken, or no longer.
func saleRefusal(err error) error {
	r := &refusal{Refusal: wire.Refusal{Code: wire.CodeChannel, Reason: "the channel cannot be used"}, cause: err}
	switch {
	case errors.Is(err, pay.ErrUnpaid):
		r.Refusal = wire.Refusal{Code: wire.CodeUnpaid, Reason: "vouchers did not come in time"}
		r.cause = fmt.Errorf("%w: %w", errDoesNotPay, err)
	case errors.Is(err, pay.ErrVoucher):
		r.Refusal = wire.Refusal{Code: wire.CodeUnpaid, Reason: "a voucher is not valid"}
		r.cause = fmt.Errorf("%w: %w", errDoesNotPay, err)
	case errors.Is(err, pay.ErrDeposit):
		r.Refusal = wire.Refusal{Code: wire.CodeChannel, Reason: "the channel's deposit is used up: top it up or open another"}
	}
	return r
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
		case pc.cost > u.ask.Channel.Rate:
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
