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
	kindFee     kind = 6
	kindOpenFee kind = 7
	kindClaim   kind = 8
	kindTerms   kind = 9
	kindVoucher kind = 10
)

const (
	headSize  = 5 // length and kind
	maxReason = 200

	openSize    = 1 + 32 + 20 + 20 + 2 + 4 + 8 + 8 + 64
	useSize     = 1 + 32 + 8 + 64
	feeSize     = 1 + 32
	claimSize   = 1 + 32 + 8 + 32 + 8 + 64
	grantedSize = 32 + 8
	termsSize   = 20 + 8 + 20 + 2 + 4 + 8
	voucherSize = 32 + 8 + 64 + 8
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
	CodeFee         Code = 11 // no fee is paid for the stream, or not to this gateway, or not this one
	CodeFeeChannel  Code = 12 // the fee channel is not one that is open for the asker
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

// question is what a beneficiary asks: of kindOpen and kindOpenFee with a stream and an offer, of kindFee with a stream, of kindTopUp and
// kindRelease with a voucher, of kindClaim with a fee channel and a voucher.
type question struct {
	kind   kind
	stream protocol.StreamID
	offer  protocol.SignedOffer // its payer is the sponsor

	channel   protocol.ChannelID // of a claim: zero if nothing is shown
	bytes     protocol.Bytes     // of the newest voucher; zero if none was signed
	signature protocol.Signature // of it

	fee  protocol.ChannelID // on which the fee is paid
	have protocol.Bytes     // of the newest voucher on it that the asker holds; zero if it holds none
}

// sizes are those of questions' bodies.
var sizes = map[kind]int{kindOpen: openSize, kindTopUp: useSize, kindRelease: useSize, kindFee: feeSize, kindOpenFee: openSize, kindClaim: claimSize}

func (q question) append(dst []byte) []byte {
	dst, start := begin(dst, q.kind)
	dst = append(dst, Version)
	switch q.kind {
	case kindFee:
		return seal(append(dst, q.stream[:]...), start)
	case kindClaim:
		dst = binary.BigEndian.AppendUint64(append(dst, q.fee[:]...), uint64(q.have))
		fallthrough
	case kindTopUp, kindRelease:
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
	want := sizes[k]
	if len(body) > 0 && body[0] != Version {
		return q, refuse(CodeVersion, "version %d is not spoken here, but %d", body[0], Version)
	}
	if len(body) != want {
		return q, fmt.Errorf("%w: a question of kind %d has %d bytes, not %d", ErrMalformed, k, want, len(body))
	}
	c := cursor(body[1:])
	switch k {
	case kindFee:
		copy(q.stream[:], c.take(32))
		return q, nil
	case kindClaim:
		copy(q.fee[:], c.take(32))
		q.have = protocol.Bytes(binary.BigEndian.Uint64(c.take(8)))
		fallthrough
	case kindTopUp, kindRelease:
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

// answer is what a sponsor says, unless it refuses.
type answer interface {
	append(dst []byte) []byte
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

// terms are on which a sponsor pays fees for a stream.
type terms struct {
	signer  common.Address // whose vouchers pay them
	highest protocol.Rate  // that is paid
	// What is open already for the asker; all zero if nothing is.
	payee common.Address
	token protocol.TokenID
	lane  protocol.Lane
	rate  protocol.Rate
}

func (t terms) append(dst []byte) []byte {
	dst, start := begin(dst, kindTerms)
	dst = binary.BigEndian.AppendUint64(append(dst, t.signer[:]...), uint64(t.highest))
	dst = binary.BigEndian.AppendUint16(append(dst, t.payee[:]...), uint16(t.token))
	dst = binary.BigEndian.AppendUint32(dst, uint32(t.lane))
	return seal(binary.BigEndian.AppendUint64(dst, uint64(t.rate)), start)
}

func decodeTerms(c cursor) (t terms) {
	t.signer = common.BytesToAddress(c.take(20))
	t.highest = protocol.Rate(binary.BigEndian.Uint64(c.take(8)))
	t.payee = common.BytesToAddress(c.take(20))
	t.token = protocol.TokenID(binary.BigEndian.Uint16(c.take(2)))
	t.lane = protocol.Lane(binary.BigEndian.Uint32(c.take(4)))
	t.rate = protocol.Rate(binary.BigEndian.Uint64(c.take(8)))
	return t
}

// feeVoucher is the newest voucher on a fee channel; without bytes, and with a signature of zeros, if there is none yet.
type feeVoucher struct {
	channel   protocol.ChannelID
	bytes     protocol.Bytes
	signature protocol.Signature
	owed      protocol.Bytes // for which the fee is due by now, paid part included
}

func (v feeVoucher) append(dst []byte) []byte {
	dst, start := begin(dst, kindVoucher)
	dst = binary.BigEndian.AppendUint64(append(dst, v.channel[:]...), uint64(v.bytes))
	return seal(binary.BigEndian.AppendUint64(append(dst, v.signature[:]...), uint64(v.owed)), start)
}

func decodeVoucher(c cursor) (v feeVoucher) {
	copy(v.channel[:], c.take(32))
	v.bytes = protocol.Bytes(binary.BigEndian.Uint64(c.take(8)))
	copy(v.signature[:], c.take(64))
	v.owed = protocol.Bytes(binary.BigEndian.Uint64(c.take(8)))
	return v
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

// decodeAnswer is the inverse of the answers' appends, without the head: an answer, or a *Refusal as the error.
func decodeAnswer(k kind, body []byte) (answer, error) {
	if want := map[kind]int{kindGranted: grantedSize, kindTerms: termsSize, kindVoucher: voucherSize}[k]; want > 0 {
		if len(body) != want {
			return nil, fmt.Errorf("%w: an answer of kind %d has %d bytes, not %d", ErrMalformed, k, want, len(body))
		}
		switch k {
		case kindTerms:
			return decodeTerms(body), nil
		case kindVoucher:
			return decodeVoucher(body), nil
		}
		var g granted
		copy(g.channel[:], body)
		g.deposited = protocol.Units(binary.BigEndian.Uint64(body[32:]))
		return g, nil
	}
	if len(body) < refusalSize || len(body) != refusalSize+int(body[refusalSize-1]) || body[refusalSize-1] > maxReason {
		return nil, fmt.Errorf("%w: a refusal of %d bytes", ErrMalformed, len(body))
	}
	r := &Refusal{
		Code: Code(binary.BigEndian.Uint16(body)), RetryAfter: time.Duration(binary.BigEndian.Uint32(body[2:])) * time.Millisecond,
		Reason: string(body[refusalSize:]),
	}
	if !utf8.ValidString(r.Reason) {
		return nil, fmt.Errorf("%w: a reason that is not UTF-8", ErrMalformed)
	}
	return nil, r
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
