package gossip

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// Version is that of the envelope and of all payloads.
const Version = 1

// Kind says what an envelope carries. Each kind has a topic of its own.
type Kind uint8

// The kinds. Their numbers are on the wire.
const (
	KindQuote  Kind = 1 // the price at which the speaker sells a stream that it holds
	KindClaims Kind = 2 // a claim set that an operator has handed in, and what became of it
	KindReport Kind = 3 // what the speaker says of itself
)

// String is the kind as topics, metrics and logs name it.
func (k Kind) String() string {
	switch k {
	case KindQuote:
		return "quotes"
	case KindClaims:
		return "claims"
	case KindReport:
		return "reports"
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Limits of the wire, in bytes.
const (
	MaxEnvelope = 2048
	maxPayload  = 1536
	maxPeer     = 64
	maxSealed   = 128 // of the node's signature: Ed25519 has 64, ECDSA in DER up to 72
)

var (
	// ErrMalformed is the cause of every refusal of bytes that are not an envelope or not the payload of its kind.
	ErrMalformed = errors.New("gossip is malformed")
	// ErrVersion means that the bytes may be well-formed in a version that is not spoken here.
	ErrVersion = errors.New("gossip of another version")
	// ErrForged means that a signature is missing or not by whom the envelope names.
	ErrForged = errors.New("gossip is forged")
)

// Envelope is a message as it travels: who says it, when, for whom, and two signatures.
type Envelope struct {
	Kind     Kind
	Speaker  peer.ID
	Sequence uint64
	SentAt   uint64         // unix seconds
	Account  common.Address // for whom the speaker speaks as well; zero: for nobody
	Payload  []byte
	// ByAccount is by Account or by the offer signer it has set on L2; zero without an account.
	ByAccount protocol.Signature
	// Sealed is by the speaker's libp2p key.
	Sealed []byte
}

// Digest is what both signatures are over.
func (e Envelope) Digest(d protocol.Domain) common.Hash {
	return d.GossipDigest(protocol.Gossip{Kind: uint8(e.Kind), PeerHash: crypto.Keccak256Hash([]byte(e.Speaker)), Sequence: e.Sequence,
		SentAt: e.SentAt, Account: e.Account, PayloadHash: crypto.Keccak256Hash(e.Payload)})
}

// Seal signs the envelope with the speaker's libp2p key and, where it names an account, with byAccount.
func (e *Envelope) Seal(d protocol.Domain, key libp2p.PrivKey, byAccount func(common.Hash) (protocol.Signature, error)) error {
	digest := e.Digest(d)
	var err error
	if e.Account != (common.Address{}) {
		if e.ByAccount, err = byAccount(digest); err != nil {
			return fmt.Errorf("sign gossip for account %s: %w", e.Account, err)
		}
	}
	if e.Sealed, err = key.Sign(digest[:]); err != nil {
		return fmt.Errorf("sign gossip: %w", err)
	}
	return nil
}

// Verify checks the speaker's signature. The peer id must hold its key, as those of Ed25519 and secp256k1 do.
func (e Envelope) Verify(d protocol.Domain) error {
	key, err := e.Speaker.ExtractPublicKey()
	if err != nil {
		return fmt.Errorf("%w: the peer id %s does not hold its key: %w", ErrForged, e.Speaker, err)
	}
	digest := e.Digest(d)
	if ok, err := key.Verify(digest[:], e.Sealed); err != nil || !ok {
		return fmt.Errorf("%w: the signature is not by %s", ErrForged, e.Speaker)
	}
	return nil
}

// Append appends the envelope as it travels.
func (e Envelope) Append(dst []byte) ([]byte, error) {
	if len(e.Speaker) == 0 || len(e.Speaker) > maxPeer || len(e.Payload) > maxPayload || len(e.Sealed) > maxSealed {
		return nil, fmt.Errorf("%w: a peer id of %d bytes, a payload of %d, a signature of %d", ErrMalformed, len(e.Speaker), len(e.Payload), len(e.Sealed))
	}
	dst = append(dst, Version, byte(e.Kind), byte(len(e.Speaker)))
	dst = append(dst, e.Speaker...)
	dst = binary.BigEndian.AppendUint64(dst, e.Sequence)
	dst = binary.BigEndian.AppendUint64(dst, e.SentAt)
	dst = append(dst, e.Account[:]...)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(e.Payload)))
	dst = append(dst, e.Payload...)
	if e.Account != (common.Address{}) {
		dst = append(dst, e.ByAccount[:]...)
	}
	dst = append(dst, byte(len(e.Sealed)))
	return append(dst, e.Sealed...), nil
}

// Decode takes an envelope apart. Nothing in it is verified yet. The envelope holds parts of data.
func Decode(data []byte) (Envelope, error) {
	if len(data) > MaxEnvelope {
		return Envelope{}, fmt.Errorf("%w: %d bytes, at most %d", ErrMalformed, len(data), MaxEnvelope)
	}
	c := &cursor{rest: data}
	if v := c.u8(); c.err == nil && v != Version {
		return Envelope{}, fmt.Errorf("%w: %d, we speak %d", ErrVersion, v, Version)
	}
	e := Envelope{Kind: Kind(c.u8())}
	speaker := c.sized(int(c.u8()), 1, maxPeer, "peer id")
	e.Sequence, e.SentAt = c.u64(), c.u64()
	e.Account = common.Address(c.take(common.AddressLength))
	e.Payload = c.sized(int(c.u16()), 1, maxPayload, "payload")
	if e.Account != (common.Address{}) {
		e.ByAccount = protocol.Signature(c.take(len(e.ByAccount)))
	}
	e.Sealed = c.sized(int(c.u8()), 1, maxSealed, "signature")
	if err := c.done(); err != nil {
		return Envelope{}, err
	}
	var err error
	if e.Speaker, err = peer.IDFromBytes(speaker); err != nil {
		return Envelope{}, fmt.Errorf("%w: the speaker is no peer id: %w", ErrMalformed, err)
	}
	return e, nil
}

// cursor takes bytes apart. After the first failure everything it returns is zero, and done reports the failure.
type cursor struct {
	rest []byte
	err  error
}

func (c *cursor) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%w: %s", ErrMalformed, fmt.Sprintf(format, args...))
	}
}

// take returns the next n bytes, or n zero bytes after a failure; n is a constant or was bounded by the caller.
func (c *cursor) take(n int) []byte {
	if c.err == nil && len(c.rest) < n {
		c.fail("it ends %d bytes early", n-len(c.rest))
	}
	if c.err != nil {
		return make([]byte, n)
	}
	out := c.rest[:n:n]
	c.rest = c.rest[n:]
	return out
}

// sized returns the next n bytes if n lies within its limits.
func (c *cursor) sized(n, least, most int, what string) []byte {
	if c.err == nil && (n < least || n > most) {
		c.fail("a %s of %d bytes, %d to %d", what, n, least, most)
	}
	if c.err != nil {
		return nil
	}
	return c.take(n)
}

func (c *cursor) u8() uint8   { return c.take(1)[0] }
func (c *cursor) u16() uint16 { return binary.BigEndian.Uint16(c.take(2)) }
func (c *cursor) u32() uint32 { return binary.BigEndian.Uint32(c.take(4)) }
func (c *cursor) u64() uint64 { return binary.BigEndian.Uint64(c.take(8)) }

func (c *cursor) done() error {
	if c.err == nil && len(c.rest) != 0 {
		c.fail("%d bytes too many", len(c.rest))
	}
	return c.err
}
