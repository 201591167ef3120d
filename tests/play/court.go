package play

import (
	"context"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/challenger"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

// What the payments contract says of a batch.
const (
	Proposed uint8 = iota + 1
	Final
	Void
)

// What both contracts say of a dispute.
const (
	Open uint8 = iota + 1
	Answered
)

// Watcher is the challenger's account. What it earns it leaves in the contracts, where a story can see it.
func (p *Play) Watcher() *stage.Person { return p.Person("the watcher") }

// RunChallenger runs a challenger with the aggregator as its source.
func (p *Play) RunChallenger() (stop func()) {
	p.T.Helper()
	config := challenger.Defaults(p.T.TempDir())
	config.Aggregator, config.Poll = p.URL, Poll
	config.CollectFromWei = new(big.Int).Lsh(big.NewInt(1), 100)
	c, err := challenger.New(p.T.Context(), config, challenger.With{
		L1: p.L1.Client, L2: p.L2.Client, D1: p.D1, D2: p.D2, Key: p.Watcher().Key, Log: p.Log.With("who", "challenger"),
	})
	if err != nil {
		p.T.Fatal(err)
	}
	return p.Run("the challenger", c.Run)
}

// Epoch is the present one.
func (p *Play) Epoch() protocol.Epoch {
	p.T.Helper()
	now, err := p.L2.Now(p.T.Context())
	if err != nil {
		p.T.Fatal(err)
	}
	return protocol.EpochAt(now, p.D2.Parameters.EpochSeconds)
}

// Leaf is a leaf that pays a channel.
func Leaf(c protocol.Channel, units protocol.Units) protocol.Leaf {
	return protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: units}
}

// Gang is operators' keys in Mallory's hand.
func Gang(operators []*Operator) []mallory.Colluder {
	gang := make([]mallory.Colluder, len(operators))
	for i, o := range operators {
		gang[i] = mallory.Colluder{Operator: o.Address(), Key: o.BLS}
	}
	return gang
}

// Collude makes operators certify leaves, and somebody propose the batch.
func (p *Play) Collude(poster *stage.Person, colluders []*Operator, leaves ...protocol.Leaf) *mallory.Crime {
	p.T.Helper()
	crime, err := p.Mallory.Collude(p.T.Context(), poster.L2, Gang(colluders), p.Epoch(), leaves...)
	if err != nil {
		p.T.Fatal(err)
	}
	return crime
}

// Challenge disputes a leaf of a batch on L2.
func (p *Play) Challenge(who *stage.Person, id protocol.BatchID, data []byte, index int) error {
	config, err := p.Payments.Config(nil)
	if err != nil {
		return err
	}
	_, err = who.L2.Send(p.T.Context(), "challenge", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = config.ChallengeBond
		return p.Payments.Challenge(o, id, data, big.NewInt(int64(index)))
	})
	return err
}

// Answer shows a voucher to a challenge on L2.
func (p *Play) Answer(who *stage.Person, key protocol.LeafKey, c protocol.Channel, v protocol.SignedVoucher) error {
	_, err := who.L2.Send(p.T.Context(), "answer", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return p.Payments.Answer(o, key, payments.ChannelParams{
			Payer: c.Payer, Signer: c.Signer, Payee: c.Payee, TokenId: uint16(c.Token), Lane: uint32(c.Lane), Rate: uint64(c.Rate),
		}, payments.SignedVoucher{CumulativeBytes: uint64(v.Bytes), R: v.Signature.R(), Vs: v.Signature.VS()})
	})
	return err
}

// AwaitDispute waits until a leaf's challenge on L2 stands so.
func (p *Play) AwaitDispute(what string, key protocol.LeafKey, status uint8) {
	p.T.Helper()
	p.Eventually(what, func(ctx context.Context) (bool, error) {
		q, err := p.Payments.Challenges(&bind.CallOpts{Context: ctx}, key)
		return q.Status == status, err
	})
}

// AwaitBatch waits until a batch stands so on L2.
func (p *Play) AwaitBatch(what string, id protocol.BatchID, status uint8) {
	p.T.Helper()
	p.Eventually(what, func(ctx context.Context) (bool, error) {
		b, err := p.Payments.Batches(&bind.CallOpts{Context: ctx}, id)
		return b.Status == status, err
	})
}

// AwaitCase waits until a case about a batch is opened on L1, and returns its event.
func (p *Play) AwaitCase(id protocol.BatchID) (opened *slasher.OpenStreamingSlasherCaseOpened) {
	p.T.Helper()
	p.Eventually("a case is opened on L1", func(ctx context.Context) (bool, error) {
		it, err := p.Slasher.FilterCaseOpened(&bind.FilterOpts{Context: ctx, Start: p.D1.StartBlock}, nil, [][32]byte{id}, nil)
		if err != nil {
			return false, err
		}
		defer func() { _ = it.Close() }()
		if it.Next() {
			opened = it.Event
		}
		return opened != nil, it.Error()
	})
	return opened
}

// CaseStatus is what the slasher says of a case.
func (p *Play) CaseStatus(ctx context.Context, id [32]byte) (uint8, error) {
	c, err := p.Slasher.Cases(&bind.CallOpts{Context: ctx}, id)
	return c.Status, err
}

// AwaitFalseClaims waits until so many false claim sets are proven on L1, and returns their events.
func (p *Play) AwaitFalseClaims(n int) (proven []*slasher.OpenStreamingSlasherFalseClaimProven) {
	p.T.Helper()
	p.Eventually("a false claim set is proven on L1", func(ctx context.Context) (bool, error) {
		it, err := p.Slasher.FilterFalseClaimProven(&bind.FilterOpts{Context: ctx, Start: p.D1.StartBlock}, nil, nil)
		if err != nil {
			return false, err
		}
		defer func() { _ = it.Close() }()
		for proven = nil; it.Next(); {
			proven = append(proven, it.Event)
		}
		return len(proven) == n, it.Error()
	})
	return proven
}

// Evidence is a certified batch as the slasher takes it; its table was carried to both chains.
func Evidence(h protocol.BatchHeader, c *eigen.Certificate) slasher.IOpenStreamingSlasherEvidence {
	return c.Evidence(slasher.BatchHeader{
		Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}, true)
}

// Stake is what slashing has left of an operator's stake, of eigen.WholeMagnitude.
func (p *Play) Stake(ctx context.Context, o *Operator) (uint64, error) {
	s, err := p.Standing(ctx, o.Address())
	return s.MaxMagnitude, err
}

// AwaitSlashed waits until operators are left with a share of their stake, of eigen.WholeMagnitude.
func (p *Play) AwaitSlashed(left uint64, guilty ...*Operator) {
	p.T.Helper()
	for _, o := range guilty {
		p.Eventually(o.Name+" is slashed", func(ctx context.Context) (bool, error) {
			has, err := p.Stake(ctx, o)
			return has == left, err
		})
	}
}

// Untouched fails the test if one of these operators has lost stake, or if L1 has ever slashed it.
func (p *Play) Untouched(innocent ...*Operator) {
	p.T.Helper()
	it, err := p.Slasher.FilterSlashed(&bind.FilterOpts{Context: p.T.Context(), Start: p.D1.StartBlock}, nil, nil)
	if err != nil {
		p.T.Fatal(err)
	}
	defer func() { _ = it.Close() }()
	var slashed []common.Address
	for it.Next() {
		slashed = append(slashed, it.Event.Operator)
	}
	for _, o := range innocent {
		has, err := p.Stake(p.T.Context(), o)
		if err != nil {
			p.T.Fatal(err)
		}
		if has != eigen.WholeMagnitude || slices.Contains(slashed, o.Address()) {
			p.T.Errorf("%s is innocent and is left with %d of %d", o.Name, has, uint64(eigen.WholeMagnitude))
		}
	}
}

// Vault is how much slashed stake the vault holds, in base units.
func (p *Play) Vault(ctx context.Context) (*big.Int, error) {
	token, err := staketoken.NewStakeTokenCaller(p.D1.L1.StakeToken, p.L1)
	if err != nil {
		return nil, err
	}
	return token.BalanceOf(&bind.CallOpts{Context: ctx}, p.D1.L1.Vault)
}

// Quiet waits until a number of L2 blocks have passed in which daemons had time to do what they should not do.
func (p *Play) Quiet(blocks uint64) {
	p.T.Helper()
	from, err := p.L2.BlockNumber(p.T.Context())
	if err != nil {
		p.T.Fatal(err)
	}
	p.Eventually("some blocks pass", func(ctx context.Context) (bool, error) {
		now, err := p.L2.BlockNumber(ctx)
		return now >= from+blocks, err
	})
	time.Sleep(2 * Poll)
}
