package chain

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// RevertError says that a contract refused, with the error it declared.
type RevertError struct {
	// Name is the custom error's name, "Error" or "Panic" for Solidity's own, and empty if it is in no ABI we know.
	Name string
	// Reason is the error with its arguments, or the raw data if it is unknown.
	Reason string
	// Data is what the contract returned.
	Data []byte
	// Tx is the mined transaction that reverted; zero if the refusal came before anything was sent.
	Tx common.Hash

	cause error
}

func (e *RevertError) Error() string {
	if e.Tx != (common.Hash{}) {
		return fmt.Sprintf("transaction %s was mined and reverted: %s", e.Tx, e.Reason)
	}
	return "the contract refuses: " + e.Reason
}

func (e *RevertError) Unwrap() error { return e.cause }

// Reverted tells whether err is a contract's refusal with the custom error of one of these names.
func Reverted(err error, names ...string) bool {
	var r *RevertError
	if !errors.As(Explain(err), &r) {
		return false
	}
	for _, n := range names {
		if r.Name == n {
			return true
		}
	}
	return false
}

// Explain turns the error of a call through a generated binding into a *RevertError if a contract refused, and returns any
// other error as it is.
func Explain(err error) error {
	var known *RevertError
	if err == nil || errors.As(err, &known) {
		return err
	}
	var de rpc.DataError
	if !errors.As(err, &de) {
		return err
	}
	text, _ := de.ErrorData().(string)
	data, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		if !strings.Contains(de.Error(), "revert") {
			return err
		}
		data = nil
	}
	return revertOf(data, err)
}

func revertOf(data []byte, cause error) *RevertError {
	name, reason := describe(data)
	return &RevertError{Name: name, Reason: reason, Data: data, cause: cause}
}

func describe(data []byte) (name, reason string) {
	if len(data) < 4 {
		return "", "no reason given"
	}
	if text, err := abi.UnpackRevert(data); err == nil {
		if data[0] == 0x4e { // Panic(uint256), 0x4e487b71; the other is Error(string), 0x08c379a0
			return "Panic", "Panic: " + text
		}
		return "Error", fmt.Sprintf("%q", text)
	}
	e, ok := customErrors()[[4]byte(data[:4])]
	if !ok {
		return "", "an error that no known contract declares, 0x" + hex.EncodeToString(data)
	}
	args, err := e.Inputs.Unpack(data[4:])
	if err != nil || len(args) == 0 {
		return e.Name, e.Name
	}
	parts := make([]string, len(args))
	for i, a := range args {
		parts[i] = fmt.Sprint(a)
		if e.Inputs[i].Name != "" {
			parts[i] = e.Inputs[i].Name + " " + parts[i]
		}
	}
	return e.Name, e.Name + " (" + strings.Join(parts, ", ") + ")"
}

// customErrors maps the selectors of all errors declared by the contracts of bindings.go. Parsing those ABIs takes some ten
// milliseconds, so it waits for the first refusal.
var customErrors = sync.OnceValue(func() map[[4]byte]abi.Error {
	known := make(map[[4]byte]abi.Error)
	for _, md := range knownContracts {
		parsed, err := md.GetAbi()
		if err != nil {
			panic(fmt.Sprintf("chain: a generated binding holds an ABI that does not parse: %v", err))
		}
		for _, e := range parsed.Errors {
			known[[4]byte(e.ID[:4])] = e
		}
	}
	return known
})

// Reason is what a contract returned as it refused, in words.
func Reason(data []byte) string {
	_, reason := describe(data)
	return reason
}
