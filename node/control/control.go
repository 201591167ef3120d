// Package control lets the commands of a person reach the node that runs on the same data directory, over a Unix socket in it.
//
// It promises that only who may open the socket is heard (mode 0600, never wider, not even for the moment in which it is made);
// that a socket which a killed node left behind is replaced, and one that is served is not; that a call is bounded in what it may
// send before it is understood, and calls in number; that a caller who leaves ends its call; and that an error crosses the socket
// with its sentence, its hint, and the sentinel that callers branch on. It refuses verbs and versions that it does not know, by
// name. Right of use is the right to open the socket: whoever has it can spend the node's budget, as whoever has its key can.
//
// A connection is one call: frames of one kind byte, four bytes of length (big-endian) and so much payload. The caller sends a
// call, then input and its end if the verb takes any; the node answers with output and notes as they come, and one result or
// failure at the end. The format is between programs of one build: it has a version, and no vectors.
package control

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// version is of the frames and the verbs. Programs of another one are told so.
const version = 1

// Bounds of frames, in bytes.
const (
	maxCall = 64 << 10 // a call: what is read from a caller that has said nothing yet
	maxData = 1 << 20  // input and output: a piece of a stream fits
	maxTold = 16 << 20 // notes, results and failures, which a node sends
)

type kind byte

const (
	kindCall    kind = 1 // caller: what it wants
	kindData    kind = 2 // both: bytes of input or output
	kindEnd     kind = 3 // caller: the input is complete
	kindStop    kind = 4 // caller: end the call in good order
	kindNote    kind = 5 // node: how far it is
	kindResult  kind = 6 // node: the call has ended well
	kindFailure kind = 7 // node: it has not
)

func (k kind) limit() uint32 {
	switch k {
	case kindCall:
		return maxCall
	case kindData:
		return maxData
	case kindNote, kindResult, kindFailure:
		return maxTold
	default:
		return 0
	}
}

func writeFrame(w io.Writer, k kind, payload []byte) error {
	if uint64(len(payload)) > uint64(k.limit()) {
		return fmt.Errorf("control: a frame of %d bytes, at most %d", len(payload), k.limit())
	}
	head := [5]byte{byte(k)}
	binary.BigEndian.PutUint32(head[1:], uint32(len(payload))) //nolint:gosec // checked above
	if _, err := w.Write(head[:]); err != nil {
		return err
	}
	_, err := w.Write(payload)
	return err
}

func writeJSON(w io.Writer, k kind, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("control: %w", err)
	}
	return writeFrame(w, k, raw)
}

// readFrame reads a frame into buf, which it grows as the bytes come: a length that is not followed by bytes costs nothing.
func readFrame(r *bufio.Reader, buf []byte) (kind, []byte, error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, buf, err
	}
	k, n := kind(head[0]), binary.BigEndian.Uint32(head[1:])
	if n > k.limit() {
		return k, buf, fmt.Errorf("control: a frame of kind %d with %d bytes, at most %d", k, n, k.limit())
	}
	buf = buf[:0]
	for len(buf) < int(n) {
		step := min(int(n)-len(buf), 64<<10)
		at := len(buf)
		buf = append(buf, make([]byte, step)...)
		if _, err := io.ReadFull(r, buf[at:]); err != nil {
			return k, buf, unexpected(err)
		}
	}
	return k, buf, nil
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// request is the payload of a call.
type request struct {
	Version int             `json:"version"`
	Verb    string          `json:"verb"`
	Args    json.RawMessage `json:"args,omitempty"`
}

// failure is the payload of one.
type failure struct {
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Code    string `json:"code,omitempty"`
}

// sentinels are the errors that callers branch on, and the codes under which they cross the socket: of an error that is several of
// them, the first says what it is about.
var sentinels = []struct {
	code string
	err  error
}{
	{"forged", mesh.ErrForged},
	{"contradicted", protocol.ErrContradiction},
	{"budget", pay.ErrBudget},
	{"no-budget", pay.ErrNoBudget},
	{"sponsor", pay.ErrSponsor},
	{"sponsor-away", pay.ErrSponsorAway},
	{"unpaid", mesh.ErrUnpaid},
	{"canceled", context.Canceled},
	{"channel", pay.ErrUnknownChannel},
	{"deadline", context.DeadlineExceeded},
	{"gone", mesh.ErrGone},
	{"interrupted", ErrInterrupted},
	{"no-peers", mesh.ErrNoPeers},
	{"no-sponsor", ErrNoSponsor},
	{"not-exist", fs.ErrNotExist},
	{"not-found", mesh.ErrNotFound},
	{"not-held", ErrNotHeld},
	{"own", ErrOwn},
	{"publishing", ErrPublishing},
	{"relayed", mesh.ErrRelayed},
	{"spool-full", mesh.ErrSpoolFull},
	{"stopped", ErrStopped},
	{"too-expensive", mesh.ErrTooExpensive},
	{"unreachable", ErrUnreachable},
}

// What a call can end with that is nobody's mistake.
var (
	ErrStopped     = errors.New("the node was stopped")
	ErrInterrupted = errors.New("the caller left before its input was complete")
)

func failureOf(err error) failure {
	f := failure{Message: err.Error()}
	var h daemon.Hinter
	if errors.As(err, &h) {
		f.Hint = h.Hint()
	}
	for _, s := range sentinels {
		if errors.Is(err, s.err) {
			f.Code = s.code
			break
		}
	}
	return f
}

// refusal is what the caller gets of a failure.
func (f failure) refusal() *Refusal {
	r := &Refusal{message: f.Message, hint: f.Hint}
	for _, s := range sentinels {
		if s.code == f.Code {
			r.is = s.err
		}
	}
	return r
}

// Refusal is an error of the node that ran a call. It is the error that it was there for errors.Is, as far as that is one of those
// that callers branch on.
type Refusal struct {
	message, hint string
	is            error // nil if it is none of the sentinels
}

func (r *Refusal) Error() string { return r.message }

// Hint is what the person can do about it; empty if that is not known.
func (r *Refusal) Hint() string { return r.hint }

// Unwrap gives the sentinel.
func (r *Refusal) Unwrap() error { return r.is }

// ErrNoNode says that no node runs on the data directory, or none that can be reached.
var ErrNoNode = errors.New("no node runs on this data directory")

// isStale says that whoever made a socket does not listen any more.
func isStale(err error) bool {
	return errors.Is(err, os.ErrNotExist) || errors.Is(err, errRefused)
}
