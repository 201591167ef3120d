package devnet

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
)

// Candidate is who shall become an operator.
type Candidate struct {
	Key     *ecdsa.PrivateKey
	BLS     *bls.KeyPair
	Profile registrar.IOpenStreamingRegistrarProfile
	// Stake in base units of the stake token; nil: 1000 tokens. Magnitude of it that may be slashed; zero: all.
	Stake     *big.Int
	Magnitude uint64
}

// registerAtOnce bounds how many candidates register at the same time.
const registerAtOnce = 8

// Register funds the candidates and takes them through all the real steps into the operator set. The table has to be
// transported after that.
func (i *Installation) Register(ctx context.Context, candidates ...Candidate) error {
	all, stop := errgroup.WithContext(ctx)
	all.SetLimit(registerAtOnce)
	for _, c := range candidates {
		all.Go(func() error { return i.register(stop, c) })
	}
	return all.Wait()
}

func (i *Installation) register(ctx context.Context, c Candidate) error {
	account := crypto.PubkeyToAddress(c.Key.PublicKey)
	if c.Stake == nil {
		c.Stake = wholeTokens(1000)
	}
	if c.Magnitude == 0 {
		c.Magnitude = eigen.WholeMagnitude
	}
	if err := i.Fund(ctx, account, wholeTokens(100), c.Stake); err != nil {
		return err
	}
	sender, err := chain.NewSender(i.L1.Client, c.Key, i.log, senderConfig)
	if err != nil {
		return err
	}
	operator, err := eigen.NewOperator(sender, i.D1)
	if err != nil {
		return err
	}
	return operator.Register(ctx, c.BLS, eigen.Registration{
		Stake: c.Stake, Magnitude: c.Magnitude, MetadataURI: "data:,devnet", Profile: c.Profile,
	}, nil)
}

// Fund brings an account's balance to at least wei on both chains and gives it stake tokens, in base units.
func (i *Installation) Fund(ctx context.Context, account common.Address, wei, stake *big.Int) error {
	for _, c := range []*Anvil{i.L1, i.L2} {
		have, err := c.BalanceAt(ctx, account, nil)
		if err != nil {
			return fmt.Errorf("read the balance of %s on chain %d: %w", account, c.ID, err)
		}
		if have.Cmp(wei) >= 0 {
			continue
		}
		if err := c.SetBalance(ctx, account, wei); err != nil {
			return err
		}
	}
	if stake.Sign() == 0 {
		return nil
	}
	return i.MintStake(ctx, account, stake)
}

// Members are the operators in the set now, in no promised order.
func (i *Installation) Members(ctx context.Context) ([]common.Address, error) {
	r, err := registrar.NewOpenStreamingRegistrarCaller(i.D1.L1.Registrar, i.L1)
	if err != nil {
		return nil, fmt.Errorf("bind the registrar: %w", err)
	}
	members, err := r.Operators(&bind.CallOpts{Context: ctx})
	if err != nil {
		return nil, fmt.Errorf("ask the registrar for its operators: %w", chain.Explain(err))
	}
	return members, nil
}
