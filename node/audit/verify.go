// Package audit compares the records of nodes that forwarded the same streams, and names the hop and the pieces where two of them
// part, by signatures alone.
//
// It promises that every figure it judges by was signed by whoever it is held against; that a record in which any signature is not
// valid, or that was made for another chain or contract, is refused as a whole, by the place of the fault; and that the answer
// follows from the records, whatever their order. What it cannot tell it says: a statement that only one end signed may be what a
// broken line has left, and so fine as nodes state, so fine it can tell apart (docs/protocol.md, "Statements"). It asks no chain;
// whoever can, hands it what L2 says of the signers.
package audit

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// What callers branch on.
var (
	// ErrRecord is the cause of every refusal of a record: it is not what its account and its neighbors have signed.
	ErrRecord = errors.New("the record cannot be accepted")
	// ErrSigner says that only L2 can tell whose a signature is.
	ErrSigner = errors.New("whose signature it is cannot be told without L2")
)

// Signers asks L2 for the offer signer of a payee, zero if it has none.
type Signers func(ctx context.Context, payee common.Address) (common.Address, error)

// Valid is a record of which every signature holds. Only Verify makes one.
type Valid struct {
	name   string
	record statements.Record
	asked  bool // L2 was asked whose the signatures are
}

// Account is whose record it is, by its own word.
func (v Valid) Account() common.Address { return v.record.Account }

// Domain is the chain and the contract that it belongs to.
func (v Valid) Domain() protocol.Domain { return v.record.Domain }

// Name is what the record is called in reports.
func (v Valid) Name() string { return v.name }

// most bounds sequences and bytes, so that sums of two do not overflow.
const most = 1 << 62

// faultsNamed is how many faults of a record are told at once.
const faultsNamed = 5

// Verify checks a record from its first to its last signature. name is what messages call it. Without signers it takes the payees'
// offer signers as the record names them.
func Verify(ctx context.Context, name string, r statements.Record, signers Signers) (Valid, error) {
	if !r.Domain.Valid() {
		return Valid{}, fmt.Errorf("%s: %w: it names no chain or no contract", name, ErrRecord)
	}
	r.Channels = slices.Clone(r.Channels)
	var faults []error
	seen := make(map[protocol.ChannelID]bool)
	for i, c := range r.Channels {
		if seen[c.ID] {
			faults = append(faults, fmt.Errorf("channel %s stands there twice", c.ID))
		}
		seen[c.ID] = true
		found, err := verifyChannel(ctx, r, &r.Channels[i], signers)
		if err != nil {
			return Valid{}, fmt.Errorf("%s: %w", name, err)
		}
		for _, f := range found {
			faults = append(faults, fmt.Errorf("channel %s: %w", c.ID, f))
		}
		if len(faults) >= faultsNamed {
			break
		}
	}
	if len(faults) > 0 {
		return Valid{}, fmt.Errorf("%s: %w: %w", name, ErrRecord, errors.Join(faults[:min(len(faults), faultsNamed)]...))
	}
	return Valid{name, r, signers != nil}, nil
}

// verifyChannel checks one channel of a record, and puts those who really signed in place of those that it names. The error is of
// whoever asks L2.
func verifyChannel(ctx context.Context, r statements.Record, c *statements.Channel, signers Signers) (faults []error, err error) {
	d := r.Domain
	if id := d.ChannelID(c.Facts.Channel); id != c.ID {
		return []error{fmt.Errorf("its parameters are those of channel %s", id)}, nil
	}
	switch x := c.Facts.Channel; {
	case c.Side != statements.Payee && c.Side != statements.Payer:
		faults = append(faults, fmt.Errorf("its side is %q, neither payee nor payer", c.Side))
	case c.Side == statements.Payee && x.Payee != r.Account:
		faults = append(faults, fmt.Errorf("its payee is %s, and the record is of %s", x.Payee, r.Account))
	case c.Side == statements.Payer && x.Payer != r.Account && x.Signer != r.Signer:
		faults = append(faults, fmt.Errorf("its payer is %s and its signer %s, and the record is of %s, whose signer is %s", x.Payer, x.Signer, r.Account, r.Signer))
	}
	if c.Voucher != nil {
		if _, err := d.VerifyVoucher(c.Facts.Channel, *c.Voucher); err != nil {
			faults = append(faults, fmt.Errorf("the newest voucher: %w", err))
		}
	}
	allowed := append([]common.Address{c.Facts.Channel.Payee}, c.DeliverySigners...)
	if signers != nil {
		signer, err := signers(ctx, c.Facts.Channel.Payee)
		if err != nil {
			return nil, fmt.Errorf("ask L2 for the offer signer of %s: %w", c.Facts.Channel.Payee, err)
		}
		allowed = []common.Address{c.Facts.Channel.Payee, signer}
	}
	found, by := make([]error, len(c.Statements)), make([]common.Address, len(c.Statements))
	var workers sync.WaitGroup
	for n := runtime.GOMAXPROCS(0); n > 0; n-- {
		workers.Go(func() {
			for i := n - 1; i < len(c.Statements); i += runtime.GOMAXPROCS(0) {
				by[i], found[i] = verifyStatement(d, c, c.Statements[i], allowed)
			}
		})
	}
	workers.Wait()
	c.DeliverySigners = nil
	for i, err := range found {
		if err != nil {
			faults = append(faults, fmt.Errorf("statement %d: %w", i+1, err))
		} else if !slices.Contains(c.DeliverySigners, by[i]) {
			c.DeliverySigners = append(c.DeliverySigners, by[i])
		}
	}
	return faults, nil
}

// verifyStatement checks a delivery and its receipt, and returns who signed the delivery.
func verifyStatement(d protocol.Domain, c *statements.Channel, s statements.Statement, allowed []common.Address) (common.Address, error) {
	x := s.Delivery
	switch {
	case x.Channel != c.ID:
		return common.Address{}, fmt.Errorf("it is of channel %s", x.Channel)
	case x.Sequence > most || x.Bytes > most || s.Receipt != nil && s.Receipt.Bytes > most:
		return common.Address{}, errors.New("its figures are beyond any stream")
	}
	if err := x.Validate(); err != nil {
		return common.Address{}, err
	}
	signer, err := protocol.Recover(d.DeliveryDigest(x.Delivery), x.Signature)
	if err != nil {
		return common.Address{}, fmt.Errorf("the delivery: %w", err)
	}
	if !slices.Contains(allowed, signer) {
		return signer, fmt.Errorf("the delivery: %w: it is by %s, and may be by %s", protocol.ErrBadSignature, signer, allowed)
	}
	if s.Receipt == nil {
		return signer, nil
	}
	return signer, d.VerifyDeliveryReceipt(*s.Receipt, x.Delivery, c.Facts.Channel.Signer)
}
