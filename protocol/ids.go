package protocol

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// ChannelID is the hash of a channel's parameters, its chain and its contract: it names who pays whom, at which rate, and
// whose signature counts, so that any chain can rebuild it from the parameters alone.
type ChannelID [32]byte

// BatchID is the EIP-712 digest of a batch's header, and the message of its certificate.
type BatchID [32]byte

// StreamID is the EIP-712 digest of a stream's header.
type StreamID [32]byte

// LeafKey names one leaf of one batch: the id of its challenge on L2, the name under which L1 remembers it as proven.
type LeafKey [32]byte

// PointG1 is a point of BN254's G1 on the wire: X ‖ Y, big endian.
type PointG1 [64]byte

// PointG2 is a point of BN254's G2 on the wire: X₁ ‖ X₀ ‖ Y₁ ‖ Y₀, big endian, imaginary part first.
type PointG2 [128]byte

// Hash is the id as the 32-byte word it is.
func (c ChannelID) Hash() common.Hash { return common.Hash(c) }

// Hash is the id as the 32-byte word it is.
func (b BatchID) Hash() common.Hash { return common.Hash(b) }

// Hash is the id as the 32-byte word it is.
func (s StreamID) Hash() common.Hash { return common.Hash(s) }

// Hash is the key as the 32-byte word it is.
func (k LeafKey) Hash() common.Hash { return common.Hash(k) }

// String is 0x and 64 hexadecimal digits.
func (c ChannelID) String() string { return hexutil.Encode(c[:]) }

// String is 0x and 64 hexadecimal digits.
func (b BatchID) String() string { return hexutil.Encode(b[:]) }

// String is 0x and 64 hexadecimal digits.
func (s StreamID) String() string { return hexutil.Encode(s[:]) }

// String is 0x and 64 hexadecimal digits.
func (k LeafKey) String() string { return hexutil.Encode(k[:]) }

// String is 0x and 128 hexadecimal digits.
func (p PointG1) String() string { return hexutil.Encode(p[:]) }

// String is 0x and 256 hexadecimal digits.
func (p PointG2) String() string { return hexutil.Encode(p[:]) }

// MarshalText writes 0x and hexadecimal digits.
func (c ChannelID) MarshalText() ([]byte, error) { return hexText(c[:]), nil }

// MarshalText writes 0x and hexadecimal digits.
func (b BatchID) MarshalText() ([]byte, error) { return hexText(b[:]), nil }

// MarshalText writes 0x and hexadecimal digits.
func (s StreamID) MarshalText() ([]byte, error) { return hexText(s[:]), nil }

// MarshalText writes 0x and hexadecimal digits.
func (k LeafKey) MarshalText() ([]byte, error) { return hexText(k[:]), nil }

// MarshalText writes 0x and hexadecimal digits.
func (p PointG1) MarshalText() ([]byte, error) { return hexText(p[:]), nil }

// MarshalText writes 0x and hexadecimal digits.
func (p PointG2) MarshalText() ([]byte, error) { return hexText(p[:]), nil }

// UnmarshalText reads exactly 32 bytes of 0x-prefixed hexadecimal.
func (c *ChannelID) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("channel id", text, c[:])
}

// UnmarshalText reads exactly 32 bytes of 0x-prefixed hexadecimal.
func (b *BatchID) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("batch id", text, b[:])
}

// UnmarshalText reads exactly 32 bytes of 0x-prefixed hexadecimal.
func (s *StreamID) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("stream id", text, s[:])
}

// UnmarshalText reads exactly 32 bytes of 0x-prefixed hexadecimal.
func (k *LeafKey) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("leaf key", text, k[:])
}

// UnmarshalText reads exactly 64 bytes of 0x-prefixed hexadecimal.
func (p *PointG1) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("G1 point", text, p[:])
}

// UnmarshalText reads exactly 128 bytes of 0x-prefixed hexadecimal.
func (p *PointG2) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("G2 point", text, p[:])
}

func hexText(b []byte) []byte { return []byte(hexutil.Encode(b)) }
