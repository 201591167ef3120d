// Package pay holds the real payments contract to what nodes need of it: the suite that their in-memory chain passes too.
package pay

import (
	"crypto/ecdsa"
	"fmt"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// contract is the real contract on L2 as a backend of the suite.
type contract struct {
	*testing.T
	stage  *stage.Stage
	reader *onchain.Payments
	people int
}

func TestPaymentsContract_ServesNodesAsTheInMemoryOneDoes(t *testing.T) {
	paytest.Suite(t, func(t *testing.T) paytest.Backend {
		s := stage.New(t)
		c := &contract{T: t, stage: s}
		c.reader = c.payments(s.Person("Reader").L2)
		least, err := c.reader.MinDeposit(t.Context())
		if err != nil || least != paytest.MinDeposit {
			t.Fatalf("the least deposit is %d: %v", least, err)
		}
		return c
	})
}

func (c *contract) payments(sender *chain.Sender) *onchain.Payments {
	c.Helper()
	p, err := onchain.New(c.Context(), sender.Client(), c.stage.D2.L2.Payments, sender)
	if err != nil {
		c.Fatal(err)
	}
	return p
}

func (c *contract) Account() (*ecdsa.PrivateKey, pay.L2) {
	c.people++
	p := c.stage.Person(fmt.Sprint("person ", c.people))
	return p.Key, c.payments(p.L2)
}

func (c *contract) SetOfferSigner(payee pay.L2, signer common.Address) {
	c.Helper()
	p, ok := payee.(*onchain.Payments)
	if !ok {
		c.Fatalf("%T is not the contract", payee)
	}
	if err := p.SetOfferSigner(c.Context(), signer); err != nil {
		c.Fatal(err)
	}
}

func (c *contract) Free(account common.Address) protocol.Units {
	c.Helper()
	units, err := c.reader.Balance(c.Context(), 0, account)
	if err != nil {
		c.Fatal(err)
	}
	return units
}

func (c *contract) Advance(seconds uint64) { c.stage.Advance(seconds) }

func (c *contract) CloseDelay() uint64 {
	return devnet.DefaultParameters().Payments.CloseDelay.Uint64()
}

func (c *contract) Refused(err error, name string) bool { return chain.Reverted(err, name) }

// TestMoney_GoesInAndComesOut is what a person does from the command line.
func TestMoney_GoesInAndComesOut(t *testing.T) {
	s := stage.New(t)
	c := &contract{T: t, stage: s}
	petra := s.Person("Petra")
	p := c.payments(petra.L2)
	if err := p.Deposit(t.Context(), 0, 5_000_000); err != nil {
		t.Fatal(err)
	}
	if err := p.Withdraw(t.Context(), 0, 2_000_000, s.Person("Wanda").Address()); err != nil {
		t.Fatal(err)
	}
	units, err := p.Balance(t.Context(), 0, petra.Address())
	if err != nil || units != 3_000_000 {
		t.Fatalf("%d units are left: %v", units, err)
	}
	if err := p.Withdraw(t.Context(), 0, 3_000_001, petra.Address()); !chain.Reverted(err, "InsufficientBalance") {
		t.Fatalf("more than there is: %v", err)
	}
	if err := p.Deposit(t.Context(), 7, 1); err == nil {
		t.Fatal("a token that nobody added was deposited")
	}
}
