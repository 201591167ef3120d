// Package crimes plays what Mallory tries, one bad payment claim of docs/threats.md after the other, against the whole product
// on two chains: each is prevented, or punished in those who did it and in nobody else.
package crimes

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// deposit is what stands in every channel, in settlement units.
const deposit protocol.Units = 5_000_000

// settled waits until a channel is settled at so many units.
func settled(p *play.Play, c protocol.Channel, units protocol.Units) {
	p.T.Helper()
	p.Eventually(fmt.Sprintf("lane %d of %s is settled at %d units", c.Lane, c.Payee, units), func(ctx context.Context) (bool, error) {
		if err := p.HurryProposals(ctx); err != nil {
			return false, err
		}
		got, err := settledNow(ctx, p, c)
		if err == nil && got != units {
			err = fmt.Errorf("it is settled at %d", got)
		}
		return err == nil, err
	})
}

func settledNow(ctx context.Context, p *play.Play, c protocol.Channel) (protocol.Units, error) {
	lane, err := p.Payments.LaneOf(&bind.CallOpts{Context: ctx}, p.Domain.ChannelID(c))
	return protocol.Units(lane.SettledUnits), err
}

// earned fails the test unless a payee was paid exactly so much in its life, and all money is conserved.
func earned(p *play.Play, payee common.Address, units protocol.Units) *play.Audit {
	p.T.Helper()
	a := p.Audit()
	if got := a.Earned[payee]; got != units {
		p.T.Errorf("%s was paid %d units, not %d", payee, got, units)
	}
	return a
}

// bonds are those of a proposer and of a challenger, in wei.
func bonds(p *play.Play) (proposer, challenger *big.Int) {
	p.T.Helper()
	c, err := p.Payments.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	return c.ProposerBond, c.ChallengeBond
}

// windows are how long L2 waits for an answer, and L1 for an answer and a veto, in seconds.
func windows(p *play.Play) (onL2, onL1 uint64) {
	p.T.Helper()
	c2, err := p.Payments.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	c1, err := p.Slasher.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	return c2.ResponsePeriod.Uint64(), c1.ResponsePeriod.Uint64() + c1.VetoPeriod.Uint64()
}

// treasury is where three quarters of a lost bond go.
func treasury() common.Address { return devnet.Address(devnet.Treasury) }

// parts is n/d of an amount.
func parts(wei *big.Int, n, d int64) *big.Int {
	x := new(big.Int).Mul(wei, big.NewInt(n))
	return x.Div(x, big.NewInt(d))
}
