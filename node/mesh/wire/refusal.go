package wire

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Code is why a node refuses. Unknown codes are to be treated as Unavailable.
type Code uint16

// The codes of version 1.
const (
	CodeUnavailable    Code = 1  // it cannot be served now
	CodeUnknownStream  Code = 2  // no route to the stream is known
	CodeVersion        Code = 3  // the version or the frame is not spoken here
	CodeLoop           Code = 4  // the path already contains the node, or its route the asker
	CodeTooFar         Code = 5  // the path is at its limit
	CodeBusy           Code = 6  // too many subscribers or requests; come back after RetryAfter
	CodePrice          Code = 7  // the channel's rate is below the price
	CodeChannel        Code = 8  // the channel is not open, not ours, closing or exhausted
	CodeUnpaid         Code = 9  // vouchers did not come in time
	CodeGone           Code = 10 // the piece asked for is no longer held
	CodeNotForwarding  Code = 11 // the node forwards nothing for others
	CodeBadRequest     Code = 12 // the request makes no sense
	CodeUpstreamFailed Code = 13 // the node lost its own upstream and found no other
)

// String is the word that logs and metrics use.
func (c Code) String() string {
	names := [...]string{"", "unavailable", "unknown_stream", "version", "loop", "too_far", "busy", "price", "channel", "unpaid",
		"gone", "not_forwarding", "bad_request", "upstream_failed"}
	if int(c) < len(names) && c != 0 {
		return names[c]
	}
	return "other"
}

// Refusal ends an exchange in words: instead of a quote, of an Accept, or in the middle of a stream.
type Refusal struct {
	Code       Code
	RetryAfter time.Duration // whole milliseconds; zero says nothing
	Oldest     uint64        // with CodeGone: the oldest piece that is still held; else zero
	Reason     string        // UTF-8 for a person, at most MaxReason bytes
}

// Error makes a refusal the error that its receiver reports.
func (r Refusal) Error() string {
	if r.Reason == "" {
		return "refused: " + r.Code.String()
	}
	return fmt.Sprintf("refused: %s: %s", r.Code, r.Reason)
}

// Append encodes the refusal as a frame; a reason past the limit is cut.
func (r Refusal) Append(dst []byte) []byte {
	dst, start := frame(dst, KindRefusal)
	dst = binary.BigEndian.AppendUint16(dst, uint16(r.Code))
	dst = binary.BigEndian.AppendUint32(dst, uint32(min(max(r.RetryAfter.Milliseconds(), 0), 1<<32-1)))
	dst = binary.BigEndian.AppendUint64(dst, r.Oldest)
	reason := strings.ToValidUTF8(r.Reason, "?")
	if len(reason) > MaxReason {
		reason = strings.ToValidUTF8(reason[:MaxReason], "")
	}
	dst = append(dst, byte(len(reason)))
	return seal(append(dst, reason...), start)
}

// DecodeRefusal is the inverse of Refusal.Append, without the head.
func DecodeRefusal(body []byte) (Refusal, error) {
	c := &cursor{kind: KindRefusal, rest: body}
	r := Refusal{Code: Code(c.u16()), RetryAfter: time.Duration(c.u32()) * time.Millisecond, Oldest: c.u64()}
	if r.Oldest != 0 && r.Code != CodeGone {
		c.fail("an oldest piece in a refusal of another kind (%s)", r.Code)
	}
	n := int(c.u8())
	if n > MaxReason {
		c.fail("a reason of %d bytes, at most %d", n, MaxReason)
		n = 0
	}
	reason := c.take(n)
	if !utf8.Valid(reason) {
		c.fail("the reason is not UTF-8")
	}
	if err := c.done(); err != nil {
		return Refusal{}, err
	}
	r.Reason = string(reason)
	return r, nil
}
