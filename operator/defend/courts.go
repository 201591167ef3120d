package defend

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// States of challenges and cases, in the order of the contracts' enums.
const (
	challengeNone = iota
	challengeOpen
	challengeAnswered
	challengeUpheld
	challengeReturned // its batch was voided by another challenge
)

const (
	caseNone = iota
	caseOpen
	caseAnswered
	caseUpheld
	caseSwept  // its leaf was proven in another case
	caseVetoed // nobody is slashed, and the bond went back
)

func look(ctx context.Context, c *chain.Client) (View, error) {
	head, err := c.Head(ctx)
	if err != nil {
		return View{}, err
	}
	safe, err := c.Safe(ctx)
	if err != nil {
		return View{}, err
	}
	return View{Now: head.Time, Head: head.Number.Uint64(), Safe: safe.Number.Uint64()}, nil
}

// NewL2 answers challenges from the sender's account.
func NewL2(s *chain.Sender, contract common.Address) (Court, error) {
	c, err := payments.NewOpenStreamingPayments(contract, s.Client())
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	return &l2Court{s, c}, nil
}

type l2Court struct {
	sender   *chain.Sender
	contract *payments.OpenStreamingPayments
}

func (c *l2Court) Look(ctx context.Context) (View, error) { return look(ctx, c.sender.Client()) }

func (c *l2Court) Standing(ctx context.Context, d Duty) (Standing, error) {
	challenge, err := c.contract.Challenges(&bind.CallOpts{Context: ctx}, d.ID)
	if err != nil {
		return Unknown, chain.Explain(err)
	}
	switch challenge.Status {
	case challengeNone:
		return Unknown, nil
	case challengeOpen:
		return Open, nil
	case challengeAnswered:
		return Settled, nil
	case challengeUpheld, challengeReturned:
		return Lost, nil
	default:
		return Unknown, fmt.Errorf("challenge %s has an unknown status %d", d.ID, challenge.Status)
	}
}

func (c *l2Court) Answer(ctx context.Context, d Duty, a Answer) error {
	p, signed := a.Voucher.Channel(), a.Voucher.Signed()
	_, err := c.sender.Send(ctx, "answer a challenge", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.contract.Answer(o, d.ID,
			payments.ChannelParams{Payer: p.Payer, Signer: p.Signer, Payee: p.Payee, TokenId: uint16(p.Token), Lane: uint32(p.Lane), Rate: uint64(p.Rate)},
			payments.SignedVoucher{CumulativeBytes: uint64(signed.Bytes), R: signed.Signature.R(), Vs: signed.Signature.VS()})
	})
	return err
}

// NewL1 answers cases from the sender's account, each before the slasher that it was opened at.
func NewL1(s *chain.Sender) Court { return &l1Court{s} }

type l1Court struct{ sender *chain.Sender }

func (c *l1Court) at(d Duty) (*slasher.OpenStreamingSlasher, error) {
	contract, err := slasher.NewOpenStreamingSlasher(d.Contract, c.sender.Client())
	if err != nil {
		return nil, fmt.Errorf("bind the slasher: %w", err)
	}
	return contract, nil
}

func (c *l1Court) Look(ctx context.Context) (View, error) { return look(ctx, c.sender.Client()) }

func (c *l1Court) Standing(ctx context.Context, d Duty) (Standing, error) {
	contract, err := c.at(d)
	if err != nil {
		return Unknown, err
	}
	kase, err := contract.Cases(&bind.CallOpts{Context: ctx}, d.ID)
	if err != nil {
		return Unknown, chain.Explain(err)
	}
	switch kase.Status {
	case caseNone:
		return Unknown, nil
	case caseOpen:
		return Open, nil
	case caseAnswered, caseSwept, caseVetoed:
		return Settled, nil
	case caseUpheld:
		return Lost, nil
	default:
		return Unknown, fmt.Errorf("case %s has an unknown status %d", d.ID, kase.Status)
	}
}

func (c *l1Court) Answer(ctx context.Context, d Duty, a Answer) error {
	contract, err := c.at(d)
	if err != nil {
		return err
	}
	p, signed := a.Voucher.Channel(), a.Voucher.Signed()
	var proof [32][32]byte
	for i := range a.Proof {
		proof[i] = a.Proof[i]
	}
	_, err = c.sender.Send(ctx, "answer a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return contract.Answer(o, d.ID,
			slasher.ChannelParams{Payer: p.Payer, Signer: p.Signer, Payee: p.Payee, TokenId: uint16(p.Token), Lane: uint32(p.Lane), Rate: uint64(p.Rate)},
			slasher.SignedVoucher{CumulativeBytes: uint64(signed.Bytes), R: signed.Signature.R(), Vs: signed.Signature.VS()},
			a.Index, a.Count, proof)
	})
	return err
}
