package mesh

import (
	"errors"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/node/pay"
)

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
