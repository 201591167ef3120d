package sponsor

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Version is the first byte of every question.
const Version = 1

// ErrMalformed says that bytes are no frame of the protocol.
var ErrMalformed = errors.New("malformed")

// kind names a frame: docs/protocol.md, section "Sponsors".
type kind uint8

const (
	kindOpen    kind = 1
	kindTopUp   kind = 2
	kindRelease kind = 3
	kindGranted kind = 4
	kindRefusal kind = 5
)

const (
	headSize  = 5 // length and kind
	maxReason = 200

	openSize    = 1 + 32 + 20 + 20 + 2 + 4 + 8 + 8 + 64
	useSize     = 1 + 32 + 8 + 64
	grantedSize = 32 + 8
	refusalSize = 2 + 4 + 1 // and the reason
	maxBody     = refusalSize + maxReason
)

// Code is why a sponsor refuses. Unknown codes are to be treated as Unavailable.
type Code uint16

// The codes of version 1.
const (
	CodeUnavailable Code = 1  // not now
	CodeNoBudget    Code = 2  // there is no budget for the stream here
	CodeVersion     Code = 3  // the version or the frame is not spoken here
	CodeUsedUp      Code = 4  // the stream's budget is used up
	CodeShare       Code = 5  // what of it is for this beneficiary, or this payee, is used up
	CodeBusy        Code = 6  // too many questions; come back after RetryAfter
	CodePayee       Code = 7  // the sponsor does not pay this payee, or not at this rate
	CodeOffer       Code = 8  // the offer or the voucher is not valid
	CodeChannel     Code = 9  // the channel is not one that was opened for this beneficiary
	CodeUnused      Code = 10 // what was put in last is not used yet
)

// Refusal is the sponsor's "no", in words.
type Refusal struct {
	Code       Code
	RetryAfter time.Duration // whole milliseconds; zero says nothing
	Reason     string        // UTF-8 for a person, at most 200 bytes
}

func (r *Refusal) Error() string { return r.Reason }

func refuse(code Code, format string, args ...any) error {
	return &Refusal{Code: code, Reason: fmt.Sprintf(format, args...)}
}

// question is what a beneficiary asks. Of kindOpen, Stream and Offer count; of the others, Channel, Bytes and Signature.
type question struct {
	kind   kind
	stream protocol.StreamID
	offer  protocol.SignedOffer // its payer is the sponsor

	channel   protocol.ChannelID
	bytes     protocol.Bytes     // of the newest voucher; zero if none was signed
	signature protocol.Signature // of it
}

func (q question) append(dst []byte) []byte {
	dst, start := begin(dst, q.kind)
	dst = append(dst, Version)
	if q.kind != kindOpen {
		dst = append(dst, q.channel[:]...)
		dst = binary.BigEndian.AppendUint64(dst, uint64(q.bytes))
		return seal(append(dst, q.signature[:]...), start)
	}
	dst = append(dst, q.stream[:]...)
	dst = append(dst, q.offer.Signer[:]...)
	dst = append(dst, q.offer.Payee[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(q.offer.Token))
	dst = binary.BigEndian.AppendUint32(dst, uint32(q.offer.Lane))
	dst = binary.BigEndian.AppendUint64(dst, uint64(q.offer.Rate))
	dst = binary.BigEndian.AppendUint64(dst, q.offer.ValidUntil)
	return seal(append(dst, q.offer.Signature[:]...), start)
}

// decodeQuestion is the inverse of append, without the head. payer is the sponsor that was asked.
func decodeQuestion(k kind, body []byte, payer common.Address) (question, error) {
	q := question{kind: k}
	want := useSize
	if k == kindOpen {
		want = openSize
	}
	if len(body) > 0 && body[0] != Version {
		return q, refuse(CodeVersion, "version %d is not spoken here, but %d", body[0], Version)
	}
	if len(body) != want {
		return q, fmt.Errorf("%w: a question of kind %d has %d bytes, not %d", ErrMalformed, k, want, len(body))
	}
	c := cursor(body[1:])
	if k != kindOpen {
		copy(q.channel[:], c.take(32))
		q.bytes = protocol.Bytes(binary.BigEndian.Uint64(c.take(8)))
		copy(q.signature[:], c.take(64))
		return q, nil
	}
	copy(q.stream[:], c.take(32))
	o := &q.offer
	o.Payer = payer
	o.Signer, o.Payee = common.BytesToAddress(c.take(20)), common.BytesToAddress(c.take(20))
	o.Token, o.Lane = protocol.TokenID(binary.BigEndian.Uint16(c.take(2))), protocol.Lane(binary.BigEndian.Uint32(c.take(4)))
	o.Rate, o.ValidUntil = protocol.Rate(binary.BigEndian.Uint64(c.take(8))), binary.BigEndian.Uint64(c.take(8))
	copy(o.Signature[:], c.take(64))
	return q, nil
}

// granted is the sponsor's "yes": what L2 shows of the channel.
type granted struct {
	channel   protocol.ChannelID
	deposited protocol.Units
}

func (g granted) append(dst []byte) []byte {
	dst, start := begin(dst, kindGranted)
	dst = append(dst, g.channel[:]...)
	return seal(binary.BigEndian.AppendUint64(dst, uint64(g.deposited)), start)
}

// append cuts a reason that is too long.
func (r *Refusal) append(dst []byte) []byte {
	dst, start := begin(dst, kindRefusal)
	dst = binary.BigEndian.AppendUint16(dst, uint16(r.Code))
	dst = binary.BigEndian.AppendUint32(dst, uint32(min(max(r.RetryAfter.Milliseconds(), 0), 1<<32-1))) //nolint:gosec // bounded here
	reason := strings.ToValidUTF8(r.Reason, "?")
	if len(reason) > maxReason {
		reason = strings.ToValidUTF8(reason[:maxReason], "")
	}
	dst = append(dst, byte(len(reason)))
	return seal(append(dst, reason...), start)
}

// decodeAnswer is the inverse of both appends, without the head: a grant, or a *Refusal as the error.
func decodeAnswer(k kind, body []byte) (granted, error) {
	var g granted
	if k == kindGranted {
		if len(body) != grantedSize {
			return g, fmt.Errorf("%w: a grant has %d bytes, not %d", ErrMalformed, grantedSize, len(body))
		}
		copy(g.channel[:], body)
		g.deposited = protocol.Units(binary.BigEndian.Uint64(body[32:]))
		return g, nil
	}
	if len(body) < refusalSize || len(body) != refusalSize+int(body[refusalSize-1]) || body[refusalSize-1] > maxReason {
		return g, fmt.Errorf("%w: a refusal of %d bytes", ErrMalformed, len(body))
	}
	r := &Refusal{
		Code: Code(binary.BigEndian.Uint16(body)), RetryAfter: time.Duration(binary.BigEndian.Uint32(body[2:])) * time.Millisecond,
		Reason: string(body[refusalSize:]),
	}
	if !utf8.ValidString(r.Reason) {
		return g, fmt.Errorf("%w: a reason that is not UTF-8", ErrMalformed)
	}
	return g, r
}

// readFrame reads one frame of a kind that is wanted.
func readFrame(r io.Reader, want ...kind) (kind, []byte, error) {
	var head [headSize]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	size, k := binary.BigEndian.Uint32(head[:4]), kind(head[4])
	if size < 1 || size-1 > maxBody {
		return 0, nil, fmt.Errorf("%w: a frame of %d bytes, at most %d are allowed", ErrMalformed, size, maxBody+1)
	}
	for _, w := range want {
		if k == w {
			body := make([]byte, size-1)
			_, err := io.ReadFull(r, body)
			return k, body, err
		}
	}
	return 0, nil, refuse(CodeVersion, "frames of kind %d are not spoken here", k)
}

func begin(dst []byte, k kind) (out []byte, start int) {
	return append(dst, 0, 0, 0, 0, byte(k)), len(dst)
}

func seal(dst []byte, start int) []byte {
	binary.BigEndian.PutUint32(dst[start:], uint32(len(dst)-start-4)) //nolint:gosec // a few hundred bytes
	return dst
}

// cursor takes a body apart whose size was checked.
type cursor []byte

func (c *cursor) take(n int) []byte {
	out := (*c)[:n]
	*c = (*c)[n:]
	return out
}
