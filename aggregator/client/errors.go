package client

import (
	"errors"
	"fmt"
	"net/http"
)

// Code names a refusal. A caller branches on it; a person reads the message.
type Code string

// The refusals of the API.
const (
	Malformed      Code = "malformed"       // the request cannot be read
	TooLarge       Code = "too_large"       // body or list over the limit
	NotFound       Code = "not_found"       // no such batch, channel or path
	NotReady       Code = "not_ready"       // the aggregator is still catching up; try again
	Busy           Code = "busy"            // too much at once; try again
	Internal       Code = "internal"        // the aggregator failed; try again
	ForeignSet     Code = "foreign_set"     // claim set of another AVS, operator set or submitter
	NotOperator    Code = "not_operator"    // the account is not in the operator table
	BadSignature   Code = "bad_signature"   // BLS signature of a claim set or attestation does not verify
	FalseClaim     Code = "false_claim"     // a signed claim set holds a forged voucher; it is kept as evidence
	WrongEpoch     Code = "wrong_epoch"     // claim set of an epoch or time far from the present
	ClosedBatch    Code = "closed_batch"    // attestations are no longer taken
	BadVoucher     Code = "bad_voucher"     // voucher does not verify
	UnknownChannel Code = "unknown_channel" // not opened on L2, or not seen yet; try again
	ClosedChannel  Code = "closed_channel"  // redeemed and closed
	OverDeposit    Code = "over_deposit"    // amount above the channel's deposit
	OldVoucher     Code = "old_voucher"     // not newer than the one that is held
	DirectLane     Code = "direct_lane"     // the lane never settles in a batch: redeem the voucher directly
)

// Retriable says whether the same request may succeed later.
func (c Code) Retriable() bool {
	return c == NotReady || c == Busy || c == Internal || c == UnknownChannel
}

// Status is the HTTP status that goes with the code.
func (c Code) Status() int {
	switch c {
	case Malformed:
		return http.StatusBadRequest
	case TooLarge:
		return http.StatusRequestEntityTooLarge
	case NotFound:
		return http.StatusNotFound
	case NotReady:
		return http.StatusServiceUnavailable
	case Busy:
		return http.StatusTooManyRequests
	case Internal:
		return http.StatusInternalServerError
	case NotOperator:
		return http.StatusForbidden
	case ClosedBatch:
		return http.StatusConflict
	default:
		return http.StatusUnprocessableEntity
	}
}

// Error is a refusal by the aggregator.
type Error struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

func (e *Error) Error() string {
	return fmt.Sprintf("the aggregator refused (%s): %s", e.Code, e.Message)
}

// Refusef makes a refusal.
func Refusef(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// CodeOf is the code of a refusal, empty for any other error.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// errorBody is how a refusal travels.
type errorBody struct {
	Error *Error `json:"error"`
}
