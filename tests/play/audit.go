package play

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
)

// Opened is a channel that was ever opened, with its collateral and what of it is settled, in settlement units. Both are zero
// once it is closed.
type Opened struct {
	ID                 protocol.ChannelID
	Payer, Payee       common.Address
	Deposited, Settled protocol.Units
}

// Audit is all money in the payments contract, as its events and its storage tell. Amounts are in wei unless they are Units.
type Audit struct {
	// In was deposited, Out withdrawn, by anybody.
	In, Out *big.Int
	// Bonds are locked by proposers and challengers now.
	Bonds *big.Int
	// Free is what those that events tell of have outside of channels.
	Free map[common.Address]*big.Int
	// Channels are all that were ever opened, Earned all that was ever paid to a payee, in units.
	Channels []Opened
	Earned   map[common.Address]protocol.Units
	// Proposed are all proposals, in order; Final those that were settled, Void those that were voided.
	Proposed    []*payments.OpenStreamingPaymentsBatchProposed
	Final, Void []protocol.BatchID
	// Redeemed counts direct redemptions.
	Redeemed int

	people map[common.Address]bool
}

// Audit reads everything, and fails the test unless the money in the contract is conserved:
// what it holds = what it tracks = free balances + collateral not settled + bonds, and deposits − withdrawals explain it.
func (p *Play) Audit() *Audit {
	p.T.Helper()
	// A block between two questions would make up a loss: read again until none came.
	for range 50 {
		before, err := p.L2.BlockNumber(p.T.Context())
		if err != nil {
			p.T.Fatal(err)
		}
		a := p.readMoney()
		held := p.checkMoney(a)
		after, err := p.L2.BlockNumber(p.T.Context())
		if err != nil {
			p.T.Fatal(err)
		}
		if before == after {
			if held != "" {
				p.T.Fatal(held)
			}
			return a
		}
	}
	p.T.Fatal("blocks come too fast to audit L2")
	return nil
}

func (p *Play) readMoney() *Audit {
	p.T.Helper()
	treasury := devnet.Address(devnet.Treasury)
	a := &Audit{
		In: new(big.Int), Out: new(big.Int), Bonds: new(big.Int), Free: map[common.Address]*big.Int{},
		Earned: map[common.Address]protocol.Units{}, people: map[common.Address]bool{treasury: true},
	}
	logs, err := p.L2.FilterLogs(p.T.Context(), ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(p.D2.StartBlock), Addresses: []common.Address{p.Domain.Payments},
	})
	if err != nil {
		p.T.Fatal(err)
	}
	abi, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		p.T.Fatal(err)
	}
	for _, l := range logs {
		event, err := abi.EventByID(l.Topics[0])
		if err == nil {
			err = p.enter(a, event.Name, l)
		}
		if err != nil {
			p.T.Fatal(err)
		}
	}
	opts := &bind.CallOpts{Context: p.T.Context()}
	for i, c := range a.Channels {
		lane, err := p.Payments.LaneOf(opts, c.ID)
		if err != nil {
			p.T.Fatal(err)
		}
		a.Channels[i].Deposited, a.Channels[i].Settled = protocol.Units(lane.DepositedUnits), protocol.Units(lane.SettledUnits)
	}
	for who := range a.people {
		if a.Free[who], err = p.Free(p.T.Context(), who); err != nil {
			p.T.Fatal(err)
		}
	}
	return a
}

// enter takes one event in.
func (p *Play) enter(a *Audit, name string, l types.Log) error {
	switch name {
	case "Deposited":
		e, err := p.Payments.ParseDeposited(l)
		if err != nil {
			return err
		}
		a.In.Add(a.In, e.Amount)
		a.people[e.Owner] = true
	case "Withdrawn":
		e, err := p.Payments.ParseWithdrawn(l)
		if err != nil {
			return err
		}
		a.Out.Add(a.Out, e.Amount)
	case "ChannelOpened":
		e, err := p.Payments.ParseChannelOpened(l)
		if err != nil {
			return err
		}
		a.people[e.Payer], a.people[e.Payee] = true, true
		a.Channels = append(a.Channels, Opened{ID: e.ChannelId, Payer: e.Payer, Payee: e.Payee})
	case "Redeemed":
		e, err := p.Payments.ParseRedeemed(l)
		if err != nil {
			return err
		}
		a.Earned[e.Payee] += protocol.Units(e.PaidUnits)
		a.Redeemed++
	case "NetSettled":
		e, err := p.Payments.ParseNetSettled(l)
		if err != nil {
			return err
		}
		for _, word := range e.Credits {
			c, err := protocol.ParseCredit(word)
			if err != nil {
				return err
			}
			a.Earned[c.Payee] += c.Units
		}
	default:
		return p.enterDispute(a, name, l)
	}
	return nil
}

// enterDispute takes what happens to a batch in. Bonds come with the call; nobody deposits them.
func (p *Play) enterDispute(a *Audit, name string, l types.Log) error {
	config, err := p.Payments.Config(nil)
	if err != nil {
		return err
	}
	lock := func(wei *big.Int) { a.In.Add(a.In, wei); a.Bonds.Add(a.Bonds, wei) }
	free := func(wei *big.Int) { a.Bonds.Sub(a.Bonds, wei) }
	switch name {
	case "BatchProposed":
		e, err := p.Payments.ParseBatchProposed(l)
		if err != nil {
			return err
		}
		lock(config.ProposerBond)
		a.people[e.Proposer] = true
		a.Proposed = append(a.Proposed, e)
	case "BatchFinal":
		free(config.ProposerBond)
		a.Final = append(a.Final, protocol.BatchID(l.Topics[1]))
	case "BatchVoided":
		free(config.ProposerBond)
		free(config.ChallengeBond)
		a.Void = append(a.Void, protocol.BatchID(l.Topics[1]))
	case "Challenged":
		e, err := p.Payments.ParseChallenged(l)
		if err != nil {
			return err
		}
		lock(config.ChallengeBond)
		a.people[e.Challenger] = true
	case "Answered":
		e, err := p.Payments.ParseAnswered(l)
		if err != nil {
			return err
		}
		free(config.ChallengeBond)
		a.people[e.Responder] = true
	case "BondReclaimed":
		free(config.ChallengeBond)
	}
	return nil
}

// checkMoney says what is wrong, if anything.
func (p *Play) checkMoney(a *Audit) string {
	p.T.Helper()
	have, err := p.L2.BalanceAt(p.T.Context(), p.Domain.Payments, nil)
	if err != nil {
		p.T.Fatal(err)
	}
	tracked, err := p.Payments.Tracked(&bind.CallOpts{Context: p.T.Context()}, 0)
	if err != nil {
		p.T.Fatal(err)
	}
	sum := new(big.Int).Set(a.Bonds)
	for _, wei := range a.Free {
		sum.Add(sum, wei)
	}
	for _, c := range a.Channels {
		if c.Settled > c.Deposited {
			return "channel " + c.ID.String() + " is settled above its deposit"
		}
		sum.Add(sum, Wei(c.Deposited-c.Settled))
	}
	explained := new(big.Int).Sub(a.In, a.Out)
	if have.Cmp(tracked) != 0 || tracked.Cmp(sum) != 0 || sum.Cmp(explained) != 0 {
		return "money is not conserved: the contract holds " + have.String() + " wei and tracks " + tracked.String() +
			"; balances, channels and bonds are " + sum.String() + "; deposits less withdrawals " + explained.String()
	}
	return ""
}

// Epochs are those of final batches, each once, in the order of their proposals.
func (a *Audit) Epochs() []protocol.Epoch {
	var epochs []protocol.Epoch
	for _, e := range a.Proposed {
		epoch := protocol.Epoch(e.Header.Epoch)
		if slices.Contains(a.Final, protocol.BatchID(e.BatchId)) && !slices.Contains(epochs, epoch) {
			epochs = append(epochs, epoch)
		}
	}
	return epochs
}

// Channel is a channel of the audit; it fails the test if there is none.
func (a *Audit) Channel(p *Play, id protocol.ChannelID) Opened {
	p.T.Helper()
	i := slices.IndexFunc(a.Channels, func(c Opened) bool { return c.ID == id })
	if i < 0 {
		p.T.Fatalf("channel %s was never opened", id)
	}
	return a.Channels[i]
}

// Owns is what an account has outside of channels.
func (a *Audit) Owns(account common.Address) *big.Int {
	if wei := a.Free[account]; wei != nil {
		return wei
	}
	return new(big.Int) // somebody of whom no event tells
}

// CheckBooks fails the test unless every channel that pays one of these nodes is settled at exactly its newest voucher, and
// each of them has earned the sum, of which posters may have taken their fee. It returns that sum over all of them.
func (p *Play) CheckBooks(a *Audit, nodes ...*Node) protocol.Units {
	p.T.Helper()
	config, err := p.Payments.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	var all protocol.Units
	for _, n := range nodes {
		var sum protocol.Units
		incoming, _ := n.Book().Channels()
		for _, c := range incoming {
			v, ok := n.Book().Voucher(c.ID)
			if !ok {
				continue
			}
			if got := a.Channel(p, c.ID).Settled; got != v.Amount() {
				p.T.Errorf("%s: channel %s is settled at %d units, its voucher says %d", n.Person.Name, c.ID, got, v.Amount())
			}
			sum += v.Amount()
		}
		fees := sum * protocol.Units(config.PosterFeeBps) / 10_000
		if got := a.Earned[n.Person.Address()]; got > sum || got < sum-fees {
			p.T.Errorf("%s has earned %d units, its vouchers say %d, of which posters take at most %d", n.Person.Name, got, sum, fees)
		}
		all += sum
	}
	return all
}
