package crimes

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
)

func TestSpammer_DisputesAnHonestBatch_TheOperatorsAnswerOnBothChains_AndTheBondsAreLost(t *testing.T) {
	m := newMarket(t)
	m.RunChallenger()
	sam := m.Person("Sam the spammer")
	one, two := m.Open(m.paul, m.mallory, deposit), m.Open(m.paul, m.Person("Quinn"), deposit)
	m.hand(m.paid(one, 80_000), m.paid(two, 50_000))
	batch := m.awaitProposed(one, two)

	for i := range 2 {
		if err := m.Challenge(sam, batch.ID, batch.Data, i); err != nil {
			t.Fatal(err)
		}
	}
	if err := m.Challenge(sam, batch.ID, batch.Data, 1); !chain.Reverted(err, "AlreadyChallenged") {
		t.Errorf("one leaf is challenged twice: %v", err)
	}
	for _, leaf := range []protocol.Leaf{play.Leaf(one, 80_000), play.Leaf(two, 50_000)} {
		m.AwaitDispute("an operator answers on L2", leaf.LeafKey(batch.ID), play.Answered)
	}
	opened := m.openCase(t, sam.L1, batch.ID)
	m.Eventually("an operator answers on L1", func(ctx context.Context) (bool, error) {
		status, err := m.CaseStatus(ctx, opened)
		return status == play.Answered, err
	})

	settled(m.Play, one, 80_000)
	settled(m.Play, two, 50_000)
	a := m.Audit()
	m.checkSpoils(t, a, sam.Address())
	_, onL1 := windows(m.Play)
	m.Advance(onL1 + 1)
	_, err := sam.L1.Send(t.Context(), "execute", func(o *bind.TransactOpts) (*types.Transaction, error) {
		signers := addresses(m.operators)
		return m.Slasher.Execute(o, opened, signers, new(big.Int), big.NewInt(int64(len(signers))))
	})
	if !chain.Reverted(err, "CaseNotOpen") {
		t.Errorf("an answered case is executed: %v", err)
	}
	m.Untouched(m.operators...)
}

// checkSpoils fails the test unless the bonds of a spammer are with those who answered, who are operators.
func (m *market) checkSpoils(t *testing.T, a *play.Audit, spammer common.Address) {
	t.Helper()
	_, bond := bonds(m.Play)
	if got := a.Owns(spammer); got.Sign() != 0 {
		t.Errorf("the spammer has %s wei on L2", got)
	}
	spoils := new(big.Int)
	for _, o := range m.operators {
		spoils.Add(spoils, a.Owns(o.Address()))
	}
	if want := parts(bond, 2, 1); spoils.Cmp(want) != 0 {
		t.Errorf("the operators have %s wei on L2, not two bonds, %s", spoils, want)
	}
	config, err := m.Slasher.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	onL1 := new(big.Int)
	for _, o := range m.operators {
		owed, err := m.Slasher.Owed(nil, o.Address())
		if err != nil {
			t.Fatal(err)
		}
		onL1.Add(onL1, owed)
	}
	if onL1.Cmp(config.CaseBond) != 0 {
		t.Errorf("L1 owes the operators %s wei, not the bond of one case", onL1)
	}
	if got := a.Owns(m.Watcher().Address()); got.Sign() != 0 {
		t.Errorf("the watcher disputed an honest batch, and has %s wei", got)
	}
}

func addresses(operators []*play.Operator) []common.Address {
	out := make([]common.Address, len(operators))
	for i, o := range operators {
		out[i] = o.Address()
	}
	slices.SortFunc(out, common.Address.Cmp)
	return out
}
