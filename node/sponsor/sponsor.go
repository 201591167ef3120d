// Package sponsor pays for viewers who pay nothing: out of a budget for each stream it opens channels to the relays that
// beneficiaries choose, and pays gateways a fee for what they serve to others on such channels. Rules: docs/protocol.md ("Sponsors");
// what can be lost: docs/threats.md.
//
// A sponsored channel is an ordinary one, whose payer is the sponsor's account and whose signer is the beneficiary's hot key. So the
// payee is paid as always, the beneficiary signs for what it received, and the sponsor's money leaves a budget when it is put into
// a channel. What it promises:
//
//   - What stands in channels of a stream, was settled from them, or may still be deposited by a transaction of unknown fate never
//     passes the stream's budget, nor what of it is for one beneficiary or one payee; over crashes too. It is on disk before a
//     transaction is sent.
//   - A channel is opened with little, and more is added only once half of what was added last is signed for.
//   - A fee is paid for what a gateway's payees were paid for, or hold money for, and once for each byte of that; over crashes too. Its
//     total is on disk before it is signed, and never falls.
//   - A channel that is given back, or on which nothing happens for Config.IdleAfter, is closed, and what comes back can be spent again.
//   - A refusal says why, in words for the person who wants to watch.
//
// What it cannot know is whether the bytes that a beneficiary signs for were ever sent: a beneficiary and a payee in collusion get
// what the budget lets them have, and that is the sponsor's whole loss. It refuses offers that the payee did not sign, and accounts
// and rates that the budget excludes.
package sponsor

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// Protocol is the libp2p protocol on which a sponsor is asked.
const Protocol = mesh.SponsorProtocol

// Budget is what a sponsor gives for a stream, in settlement units. The zero value gives nothing.
type Budget struct {
	Stream protocol.StreamID `json:"stream"`
	// Total is the most that may leave for the stream in all. PerBeneficiary is the most for one peer; zero is nothing. Peers cost
	// nothing to make, so it keeps honest ones from each other's share, and Total is what a dishonest one can have.
	Total          protocol.Units `json:"total"`
	PerBeneficiary protocol.Units `json:"perBeneficiary"`
	PerPayee       protocol.Units `json:"perPayee,omitempty"` // the most for one payee; zero is no limit below Total
	Deposit        protocol.Units `json:"deposit,omitempty"`  // what a channel is opened with; zero is 10⁶
	MaxRate        protocol.Rate  `json:"maxRate,omitempty"`  // the most per byte, units·10¹²; zero is any
	// KnownPayees says that only payees are paid that With.Payees knows, as the registered operators.
	KnownPayees bool `json:"knownPayees,omitempty"`
	// MaxFee is the highest fee of a gateway that is paid for what it serves at the sponsor's expense, in units·10¹² per byte; zero pays
	// none. Gateways are the accounts that are paid one; none is any, but of KnownPayees only those.
	MaxFee   protocol.Rate    `json:"maxFee,omitempty"`
	Gateways []common.Address `json:"gateways,omitempty"`
}

func (b Budget) same(o Budget) bool {
	gateways := slices.Equal(b.Gateways, o.Gateways)
	b.Gateways, o.Gateways = nil, nil
	return gateways && reflect.DeepEqual(b, o)
}

const defaultDeposit protocol.Units = 1_000_000

// Validate reports everything that is wrong, at once.
func (b Budget) Validate() error {
	var errs []error
	if b.PerBeneficiary > b.Total || b.PerPayee > b.Total {
		errs = append(errs, fmt.Errorf("a share of %d for a beneficiary or %d for a payee is more than all of it, %d", b.PerBeneficiary, b.PerPayee, b.Total))
	}
	if d := b.deposit(); b.Total > 0 && b.PerBeneficiary < d {
		errs = append(errs, fmt.Errorf("%d units for each beneficiary do not suffice for one channel of %d", b.PerBeneficiary, d))
	}
	if b.deposit() > protocol.MaxLaneUnits {
		errs = append(errs, fmt.Errorf("a channel holds at most %d units, not %d", protocol.MaxLaneUnits, b.deposit()))
	}
	if len(b.Gateways) > 0 && b.MaxFee == 0 {
		errs = append(errs, errors.New("it names gateways (gateways), and pays no fee (maxFee)"))
	}
	return errors.Join(errs...)
}

func (b Budget) deposit() protocol.Units {
	if b.Deposit == 0 {
		return defaultDeposit
	}
	return b.Deposit
}

// L2 is the payments contract, as a sponsor needs it.
type L2 interface {
	pay.L2
	// Refunded is what came back to the payer when a channel was closed in the blocks from..to, both inclusive.
	Refunded(ctx context.Context, id protocol.ChannelID, from, to uint64) (units protocol.Units, found bool, err error)
}

// Payees knows whom a sponsor pays where a budget is for known payees only. It is called by many goroutines.
type Payees interface {
	// Known says whether an account is one of them.
	Known(ctx context.Context, payee common.Address) (bool, error)
}
