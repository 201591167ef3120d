package protocol

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// ErrBadSignature is the cause of every refusal of an ECDSA signature.
var ErrBadSignature = errors.New("signature is not valid")

// Signature is an EIP-2098 secp256k1 signature: r ‖ vs, 64 bytes, with the parity of y in the highest bit of vs. Only the
// lower of the two possible s is a signature; the other is refused, not normalized, so that no message has two signatures
// made of one. With cgo it is computed by libsecp256k1, without by pure Go: the same bytes.
type Signature [64]byte

// Sign signs a digest with a secp256k1 key. The signature is deterministic (RFC 6979).
func Sign(digest common.Hash, key *ecdsa.PrivateKey) (Signature, error) {
	var sig Signature
	if key == nil {
		return sig, errors.New("sign digest: no key")
	}
	rsv, err := crypto.Sign(digest[:], key)
	if err != nil {
		return sig, fmt.Errorf("sign digest: %w", err)
	}
	copy(sig[:], rsv[:64])
	sig[32] |= rsv[64] << 7
	return sig, nil
}

// Recover returns the account that signed the digest. It fails with ErrBadSignature on a high s, a value out of range or a
// point that does not exist; it never returns the zero address without an error.
func Recover(digest common.Hash, sig Signature) (common.Address, error) {
	var rsv [65]byte
	copy(rsv[:], sig[:])
	rsv[64] = sig[32] >> 7
	rsv[32] &= 0x7f
	r, s := new(big.Int).SetBytes(rsv[:32]), new(big.Int).SetBytes(rsv[32:64])
	if !crypto.ValidateSignatureValues(rsv[64], r, s, true) {
		return common.Address{}, fmt.Errorf("%w: r or s out of range, or s high", ErrBadSignature)
	}
	pub, err := crypto.Ecrecover(digest[:], rsv[:])
	if err != nil {
		return common.Address{}, fmt.Errorf("%w: %v", ErrBadSignature, err)
	}
	return common.BytesToAddress(crypto.Keccak256(pub[1:])[12:]), nil
}

// SignedBy fails with ErrBadSignature unless sig is by one of the accounts over the digest. A zero account never matches.
func SignedBy(digest common.Hash, sig Signature, accounts ...common.Address) error {
	signer, err := Recover(digest, sig)
	if err != nil {
		return err
	}
	for _, a := range accounts {
		if a == signer && a != (common.Address{}) {
			return nil
		}
	}
	return fmt.Errorf("%w: it is by %s, who may not sign this", ErrBadSignature, signer)
}

// SignatureFrom makes a signature of the two words that the contracts take.
func SignatureFrom(r, vs [32]byte) Signature {
	var s Signature
	copy(s[:32], r[:])
	copy(s[32:], vs[:])
	return s
}

// R is the first word, as the contracts take it.
func (s Signature) R() (r [32]byte) { copy(r[:], s[:32]); return r }

// VS is the second word, as the contracts take it.
func (s Signature) VS() (vs [32]byte) { copy(vs[:], s[32:]); return vs }

// Hash is keccak256(r ‖ vs), by which a claim names the voucher it hands in.
func (s Signature) Hash() common.Hash { return crypto.Keccak256Hash(s[:]) }

// String is 0x and 128 hexadecimal digits.
func (s Signature) String() string { return hexutil.Encode(s[:]) }

// MarshalText writes 0x and hexadecimal digits.
func (s Signature) MarshalText() ([]byte, error) { return hexText(s[:]), nil }

// UnmarshalText reads exactly 64 bytes of 0x-prefixed hexadecimal.
func (s *Signature) UnmarshalText(text []byte) error {
	return hexutil.UnmarshalFixedText("signature", text, s[:])
}
