package devnet

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/eigen"
)

// ChainsConfig says where the two chains are.
type ChainsConfig struct {
	// Dir takes logs and caches.
	Dir string
	// L1Port and L2Port are zero for free ports, L1ChainID and L2ChainID for 31337 and 31338.
	L1Port, L2Port       int
	L1ChainID, L2ChainID uint64
}

// Chains are two running Anvils with EigenLayer's core, its destination contracts and a stake token on them.
type Chains struct {
	L1, L2 *Anvil

	log        *slog.Logger
	parameters Parameters
	governor1  *chain.Sender // Governor on L1
	governor2  *chain.Sender // Governor on L2
	transport1 *chain.Sender // Transport on L1
	transport2 *chain.Sender // Transport on L2
	generator  *bls.KeyPair
	core       chain.L1Contracts // all but ours
	core2      chain.L2Contracts // all but ours

	installed  atomic.Uint64
	transports sync.Mutex // one transport at a time: they share accounts and must come in order
}

// senderConfig suits chains whose blocks come at once.
var senderConfig = chain.SenderConfig{Poll: 20 * time.Millisecond, ConfirmTimeout: 10 * time.Second}

// StartChains starts both Anvils and deploys EigenLayer on them.
func StartChains(ctx context.Context, config ChainsConfig, p Parameters, log *slog.Logger) (*Chains, error) {
	if config.L1ChainID == 0 {
		config.L1ChainID = 31337
	}
	if config.L2ChainID == 0 {
		config.L2ChainID = 31338
	}
	if config.L1ChainID == config.L2ChainID {
		return nil, fmt.Errorf("both chains have id %d; give them different ones", config.L1ChainID)
	}
	n := &Chains{log: log, parameters: p}
	var err error
	if n.L1, err = StartAnvil(ctx, AnvilConfig{
		Name: "l1", ChainID: config.L1ChainID, Port: config.L1Port, Dir: config.Dir, BlockSeconds: 1,
		// To slash, EigenLayer looks at the queue of withdrawals as it was that delay and one block ago, and fails where that is
		// before block zero.
		FirstBlock: uint64(p.Core.MinWithdrawalDelay) + 1,
	}); err != nil {
		return nil, err
	}
	if n.L2, err = StartAnvil(ctx, AnvilConfig{Name: "l2", ChainID: config.L2ChainID, Port: config.L2Port, Dir: config.Dir, BlockSeconds: 1}); err != nil {
		n.Stop()
		return nil, err
	}
	if err := n.deployCore(ctx); err != nil {
		n.Stop()
		return nil, fmt.Errorf("deploy EigenLayer: %w", err)
	}
	return n, nil
}

// Stop ends both chains; all that is on them is gone.
func (n *Chains) Stop() {
	if n.L1 != nil {
		n.L1.Stop()
	}
	if n.L2 != nil {
		n.L2.Stop()
	}
}

// Sender makes a sender of a test account on one of the chains.
func (n *Chains) Sender(c *Anvil, account int) (*chain.Sender, error) {
	return chain.NewSender(c.Client, Key(account), n.log, senderConfig)
}

// AdvanceTime turns the clocks of both chains forward together.
func (n *Chains) AdvanceTime(ctx context.Context, seconds uint64) error {
	// L2 first: a table's reference timestamp, which is of L1, must not lie after L2's head.
	return errors.Join(n.L2.IncreaseTime(ctx, seconds), n.L1.IncreaseTime(ctx, seconds))
}

// Mine makes blocks on both chains at once.
func (n *Chains) Mine(ctx context.Context, blocks uint64) error {
	return errors.Join(n.L2.Mine(ctx, blocks), n.L1.Mine(ctx, blocks))
}

// SetBalance sets an account's balance in wei on both chains.
func (n *Chains) SetBalance(ctx context.Context, account common.Address, wei *big.Int) error {
	return errors.Join(n.L1.SetBalance(ctx, account, wei), n.L2.SetBalance(ctx, account, wei))
}

// MintStake gives an account stake tokens, in base units of 18 decimals.
func (n *Chains) MintStake(ctx context.Context, to common.Address, amount *big.Int) error {
	token, err := staketoken.NewStakeTokenTransactor(n.core.StakeToken, n.L1)
	if err != nil {
		return fmt.Errorf("bind the stake token: %w", err)
	}
	_, err = n.governor1.Send(ctx, "mint stake tokens", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return token.Mint(o, to, amount)
	})
	return err
}

func (n *Chains) makeSenders() error {
	var errs [5]error
	n.governor1, errs[0] = n.Sender(n.L1, Governor)
	n.governor2, errs[1] = n.Sender(n.L2, Governor)
	n.transport1, errs[2] = n.Sender(n.L1, Transport)
	n.transport2, errs[3] = n.Sender(n.L2, Transport)
	n.generator, errs[4] = bls.FromSecret(generatorSeed[:])
	return errors.Join(errs[:]...)
}

func (n *Chains) deployCore(ctx context.Context) error {
	if err := n.makeSenders(); err != nil {
		return err
	}
	owner, key := n.parameters.Core.Owner, n.generator.Public()
	both, stop := errgroup.WithContext(ctx)
	both.Go(func() error {
		destination, err := eigen.DeployDestination(stop, n.governor2, owner, key)
		if err != nil {
			return fmt.Errorf("on L2: %w", err)
		}
		n.core2 = *destination
		return nil
	})
	both.Go(func() error {
		core, err := eigen.DeployCore(stop, n.governor1, n.parameters.Core)
		if err != nil {
			return fmt.Errorf("on L1: %w", err)
		}
		// L1 is a destination too: the slasher reads there which weights a certificate's table gave.
		destination, err := eigen.DeployDestination(stop, n.governor1, owner, key)
		if err != nil {
			return fmt.Errorf("on L1: %w", err)
		}
		core.OperatorTableUpdater = destination.OperatorTableUpdater
		core.BN254CertificateVerifier, core.ECDSACertificateVerifier = destination.BN254CertificateVerifier, destination.ECDSACertificateVerifier
		if core.StakeToken, err = n.governor1.Create(stop, "deploy the stake token", staketoken.StakeTokenMetaData); err != nil {
			return err
		}
		if core.Strategy, err = eigen.DeployStrategy(stop, n.governor1, core, core.StakeToken); err != nil {
			return err
		}
		n.core = *core
		return nil
	})
	if err := both.Wait(); err != nil {
		return err
	}
	return eigen.AllowDestinations(ctx, n.governor1, n.core.CrossChainRegistry, map[uint64]common.Address{
		n.L1.ID: n.core.OperatorTableUpdater, n.L2.ID: n.core2.OperatorTableUpdater,
	})
}

// Installation is our AVS on L1 and our payments contract on L2.
type Installation struct {
	*Chains
	// D1 and D2 are the deployments of L1 and L2, Terms the parameters that they follow from.
	D1, D2 *chain.Deployment
	Terms  deploy.Parameters

	to1, to2    *eigen.Destination
	maxTableAge uint64      // seconds
	carried     common.Hash // root of the newest tables that both chains hold; guarded by transports
}

// poolWei is what the watchers' pool of the slasher begins with.
var poolWei = wholeTokens(10)

// Install deploys our contracts with their operator set, in production's way. Chains carry any number of installations.
func (n *Chains) Install(ctx context.Context, p Parameters) (*Installation, error) {
	terms, err := n.Terms(ctx, p)
	if err != nil {
		return nil, err
	}
	plan, err := deploy.New(terms)
	if err != nil {
		return nil, fmt.Errorf("deploy our contracts: %w", err)
	}
	d1, d2, err := plan.Run(ctx, deploy.Senders{L1: n.governor1, L2: n.governor2}, deploy.Head{}, func(deploy.Event) {})
	if err != nil {
		return nil, fmt.Errorf("deploy our contracts: %w", err)
	}
	i, err := n.installation(d1, d2, p.Payments.MaxTableAge.Uint64())
	if err == nil {
		i.Terms = terms
	}
	return i, err
}

// Terms are what the next installation with these parameters is deployed with. No two are the same: addresses follow from them.
func (n *Chains) Terms(ctx context.Context, p Parameters) (deploy.Parameters, error) {
	governor, nobody := deploy.Account(n.governor1.Address()), deploy.Role{}
	vetoer := nobody
	if p.VetoLifetime != 0 {
		now, err := n.L1.Now(ctx)
		if err != nil {
			return deploy.Parameters{}, fmt.Errorf("read L1's time: %w", err)
		}
		vetoer, p.Slasher.VetoUntil = governor, new(big.Int).SetUint64(now+p.VetoLifetime)
	}
	return deploy.Parameters{
		Name: fmt.Sprintf("devnet %d", n.installed.Add(1)), L1ChainID: n.L1.ID, L2ChainID: n.L2.ID, EpochSeconds: p.EpochSeconds,
		Core: n.core, Destination: n.core2,
		Roles: deploy.Roles{
			RegistrarOwner: governor, VaultGovernor: governor, Vetoer: vetoer, Canceller: deploy.Account(Address(Treasury)),
			PaymentsGovernor: governor, Treasury: deploy.Account(Address(Treasury)),
			PlainAccountsMayGovern: true,
		},
		OperatorSetID: p.OperatorSetID, MetadataURI: "data:application/json,%7B%22name%22%3A%22OpenStreaming%20devnet%22%7D",
		Strategies: []common.Address{n.core.Strategy}, LookaheadBlocks: p.LookaheadBlocks,
		SlasherDelay: p.SlasherDelay, VaultDelay: p.VaultDelay, Payments: p.Payments, Slasher: p.Slasher, PoolWei: poolWei,
	}, nil
}

func (n *Chains) installation(d1, d2 *chain.Deployment, maxTableAge uint64) (*Installation, error) {
	i := &Installation{Chains: n, D1: d1, D2: d2, maxTableAge: maxTableAge}
	var err1, err2 error
	i.to1, err1 = eigen.NewDestination(n.transport1, d1.L1.OperatorTableUpdater, d1.L1.BN254CertificateVerifier)
	i.to2, err2 = eigen.NewDestination(n.transport2, d2.L2.OperatorTableUpdater, d2.L2.BN254CertificateVerifier)
	return i, errors.Join(err1, err2)
}

// Save writes both deployments under dir, and their parameters, by which they can be verified.
func (i *Installation) Save(dir string) error {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("find the deployment directory: %w", err)
	}
	if err := errors.Join(i.D1.Save(absolute), i.D2.Save(absolute)); err != nil {
		return err
	}
	if err := chain.ReplaceFile(deploy.ParametersPath(absolute, i.L1.ID, i.L2.ID), i.Terms.Encode()); err != nil {
		return fmt.Errorf("write the deployment's parameters: %w", err)
	}
	return nil
}
