package gossip

import (
	"encoding/binary"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// Limits of payloads.
const (
	MaxRegion = 32 // bytes of a report's region
	MaxListed = 32 // streams that a report names
	maxCode   = 32 // bytes of the code of a refusal
)

// AppendQuote appends a quote as a payload. The node that it is of is the envelope's speaker.
func AppendQuote(dst []byte, q protocol.SignedQuote) []byte {
	dst = append(dst, q.Stream[:]...)
	dst = append(dst, q.Payee[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(q.Token))
	for _, n := range []uint64{uint64(q.UpstreamRate), uint64(q.ForwardingRate), uint64(q.ContentRate), q.Capacity, q.ValidUntil} {
		dst = binary.BigEndian.AppendUint64(dst, n)
	}
	return append(dst, q.Signature[:]...)
}

// DecodeQuote takes the payload of a quote apart; its signature is not verified yet.
func DecodeQuote(payload []byte, speaker peer.ID) (protocol.SignedQuote, error) {
	c := &cursor{rest: payload}
	q := protocol.SignedQuote{Quote: protocol.Quote{Stream: protocol.StreamID(c.take(32)), PeerHash: crypto.Keccak256Hash([]byte(speaker)),
		Payee: common.Address(c.take(common.AddressLength)), Token: protocol.TokenID(c.u16())}}
	q.UpstreamRate, q.ForwardingRate, q.ContentRate = protocol.Rate(c.u64()), protocol.Rate(c.u64()), protocol.Rate(c.u64())
	q.Capacity, q.ValidUntil = c.u64(), c.u64()
	q.Signature = protocol.Signature(c.take(len(q.Signature)))
	return q, c.done()
}

// Outcome is what became of a claim set.
type Outcome uint8

// The outcomes; zero is none.
const (
	Accepted Outcome = 1 // the aggregator took it, and gave a receipt
	Refused  Outcome = 2 // the aggregator refused it as a whole
)

// Claims tells of a claim set that an operator has handed in, so that watchers hear of it from others than the aggregator.
type Claims struct {
	Set       protocol.ClaimSet `json:"claimSet"`
	Signature protocol.PointG1  `json:"signature"` // the operator's, BLS, over the set's digest
	Count     uint32            `json:"claims"`    // in the set
	Outcome   Outcome           `json:"outcome"`
	// Of an accepted one: how many claims were left out, and the receipt, whose other fields are the set's.
	Left       uint32             `json:"left,omitempty"`
	ReceivedAt uint64             `json:"receivedAt,omitempty"` // unix seconds, L2 head time
	Receipt    protocol.Signature `json:"receipt,omitzero"`
	// Of a refused one: the aggregator's code.
	Code string `json:"code,omitempty"`
}

// SignedReceipt is the aggregator's receipt of an accepted claim set.
func (n Claims) SignedReceipt() protocol.SignedReceipt {
	return protocol.SignedReceipt{Signature: n.Receipt, IntakeReceipt: protocol.IntakeReceipt{AVS: n.Set.AVS,
		OperatorSetID: n.Set.OperatorSetID, Submitter: n.Set.Operator, Epoch: n.Set.Epoch, ClaimsRoot: n.Set.ClaimsRoot, ReceivedAt: n.ReceivedAt}}
}

// Append appends the notice as a payload.
func (n Claims) Append(dst []byte) ([]byte, error) {
	dst = append(dst, n.Set.AVS[:]...)
	dst = binary.BigEndian.AppendUint32(dst, n.Set.OperatorSetID)
	dst = append(dst, n.Set.Operator[:]...)
	dst = binary.BigEndian.AppendUint64(dst, uint64(n.Set.Epoch))
	dst = binary.BigEndian.AppendUint64(dst, n.Set.IssuedAt)
	dst = append(dst, n.Set.ClaimsRoot[:]...)
	dst = append(dst, n.Signature[:]...)
	dst = binary.BigEndian.AppendUint32(dst, n.Count)
	dst = append(dst, byte(n.Outcome))
	switch n.Outcome {
	case Accepted:
		dst = binary.BigEndian.AppendUint32(dst, n.Left)
		dst = binary.BigEndian.AppendUint64(dst, n.ReceivedAt)
		return append(dst, n.Receipt[:]...), nil
	case Refused:
		if len(n.Code) == 0 || len(n.Code) > maxCode || !isCode([]byte(n.Code)) {
			return nil, fmt.Errorf("%w: the code %q of a refusal", ErrMalformed, n.Code)
		}
		dst = append(dst, byte(len(n.Code)))
		return append(dst, n.Code...), nil
	}
	return nil, fmt.Errorf("%w: a claim set with outcome %d", ErrMalformed, n.Outcome)
}

// DecodeClaims takes the payload of a notice apart; nothing in it is verified yet.
func DecodeClaims(payload []byte) (Claims, error) {
	c := &cursor{rest: payload}
	n := Claims{Set: protocol.ClaimSet{AVS: common.Address(c.take(common.AddressLength)), OperatorSetID: c.u32(),
		Operator: common.Address(c.take(common.AddressLength)), Epoch: protocol.Epoch(c.u64()), IssuedAt: c.u64(),
		ClaimsRoot: common.Hash(c.take(common.HashLength))}}
	n.Signature = protocol.PointG1(c.take(len(n.Signature)))
	n.Count, n.Outcome = c.u32(), Outcome(c.u8())
	switch n.Outcome {
	case Accepted:
		n.Left, n.ReceivedAt = c.u32(), c.u64()
		n.Receipt = protocol.Signature(c.take(len(n.Receipt)))
		if n.Left > n.Count {
			c.fail("%d of %d claims left out", n.Left, n.Count)
		}
	case Refused:
		code := c.sized(int(c.u8()), 1, maxCode, "code")
		if !isCode(code) {
			c.fail("a code of other letters than a to z and _")
		}
		n.Code = string(code)
	default:
		c.fail("outcome %d", n.Outcome)
	}
	if err := c.done(); err != nil {
		return Claims{}, err
	}
	return n, nil
}

func isCode(code []byte) bool {
	for _, b := range code {
		if (b < 'a' || b > 'z') && b != '_' {
			return false
		}
	}
	return true
}

// Report is what a node says of itself. Nobody vouches for it: it is a hint, never a proof.
type Report struct {
	Capacity    uint64              `json:"capacity"`          // bytes per second that it can forward
	Load        uint64              `json:"load"`              // bytes per second that it forwards now
	Subscribers uint32              `json:"subscribers"`       // subscriptions that it serves
	Held        uint32              `json:"held"`              // streams that it publishes or forwards
	Streams     []protocol.StreamID `json:"streams,omitempty"` // some of them, at most MaxListed
	Region      string              `json:"region,omitempty"`  // free text, at most MaxRegion bytes
}

// ValidRegion says whether a text can be a report's region: short, and printable UTF-8.
func ValidRegion(s string) bool {
	if len(s) > MaxRegion || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}

// Append appends the report as a payload.
func (r Report) Append(dst []byte) ([]byte, error) {
	if !ValidRegion(r.Region) || len(r.Streams) > MaxListed || uint64(len(r.Streams)) > uint64(r.Held) {
		return nil, fmt.Errorf("%w: a report that lists %d of %d streams, with region %q", ErrMalformed, len(r.Streams), r.Held, r.Region)
	}
	dst = binary.BigEndian.AppendUint64(dst, r.Capacity)
	dst = binary.BigEndian.AppendUint64(dst, r.Load)
	dst = binary.BigEndian.AppendUint32(dst, r.Subscribers)
	dst = binary.BigEndian.AppendUint32(dst, r.Held)
	dst = append(dst, byte(len(r.Streams)))
	for _, id := range r.Streams {
		dst = append(dst, id[:]...)
	}
	dst = append(dst, byte(len(r.Region)))
	return append(dst, r.Region...), nil
}

// DecodeReport takes the payload of a report apart.
func DecodeReport(payload []byte) (Report, error) {
	c := &cursor{rest: payload}
	r := Report{Capacity: c.u64(), Load: c.u64(), Subscribers: c.u32(), Held: c.u32()}
	listed := int(c.u8())
	if listed > MaxListed || uint64(listed) > uint64(r.Held) {
		c.fail("it lists %d of %d streams, at most %d", listed, r.Held, MaxListed)
	}
	for range listed {
		if c.err != nil {
			break
		}
		r.Streams = append(r.Streams, protocol.StreamID(c.take(32)))
	}
	r.Region = string(c.sized(int(c.u8()), 0, MaxRegion, "region"))
	if !ValidRegion(r.Region) {
		c.fail("the region is not printable UTF-8")
	}
	if err := c.done(); err != nil {
		return Report{}, err
	}
	return r, nil
}
