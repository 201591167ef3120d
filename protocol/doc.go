// Package protocol is the vocabulary of OpenStreaming: the units, the messages that people and machines sign, the digests
// they sign them over, the trees and encodings that two implementations must agree on, and the rule by which an operator
// decides whether it may certify a batch.
//
// It promises that every digest computed here equals the one computed by the Solidity code in contracts/src/lib; both are
// held to testdata/vectors.json. It refuses anything that is not exactly the canonical form: a malleable signature, a byte
// left over, a voucher whose amount is not what its bytes cost. The zero value of every type approves nothing.
//
// There is no I/O, no clock and no goroutine in this package. The normative text is docs/protocol.md.
package protocol
