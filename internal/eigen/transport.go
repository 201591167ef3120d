package eigen

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// generatorTimestamp is the reference timestamp of the generator's own table: GENERATOR_REFERENCE_TIMESTAMP.
const generatorTimestamp = 1

// GlobalTables are the tables of all operator sets that L1 carries to other chains, at one L1 block.
type GlobalTables struct {
	// Timestamp and Block name the L1 block; the timestamp is the reference timestamp everywhere.
	Timestamp, Block uint32
	Root             common.Hash
	Sets             []chain.OperatorSet
	// Tables are the encoded tables, in the order of Sets.
	Tables [][]byte

	tree tree
}

// CalculateTables asks L1 for the tables of all active generation reservations at a block.
func CalculateTables(ctx context.Context, l1 *chain.Client, registry common.Address, block *types.Header) (*GlobalTables, error) {
	ccr, err := CrossChainRegistry.NewCrossChainRegistryCaller(registry, l1)
	if err != nil {
		return nil, fmt.Errorf("bind the cross-chain registry: %w", err)
	}
	then := &bind.CallOpts{Context: ctx, BlockNumber: block.Number}
	sets, err := ccr.GetActiveGenerationReservations(then)
	if err != nil {
		return nil, fmt.Errorf("ask the cross-chain registry for its operator sets: %w", chain.Explain(err))
	}
	g := &GlobalTables{Timestamp: uint32(block.Time), Block: uint32(block.Number.Uint64())}
	leaves := make([]common.Hash, len(sets))
	for i, set := range sets {
		table, err := ccr.CalculateOperatorTableBytes(then, set)
		if err != nil {
			return nil, fmt.Errorf("calculate the table of operator set %d of %s: %w", set.Id, set.Avs, chain.Explain(err))
		}
		g.Sets = append(g.Sets, chain.OperatorSet{AVS: set.Avs, ID: set.Id})
		g.Tables = append(g.Tables, table)
		leaves[i] = TableLeaf(table)
	}
	g.tree = newTree(leaves)
	g.Root = g.tree.root()
	return g, nil
}

// Destination is a chain to which operator tables are carried.
type Destination struct {
	sender   *chain.Sender
	updater  *OperatorTableUpdater.OperatorTableUpdater
	verifier *BN254CertificateVerifier.BN254CertificateVerifierCaller
}

// NewDestination names the contracts on the sender's chain. The sender pays; it needs no permission.
func NewDestination(s *chain.Sender, updater, verifier common.Address) (*Destination, error) {
	u, err1 := OperatorTableUpdater.NewOperatorTableUpdater(updater, s.Client())
	v, err2 := BN254CertificateVerifier.NewBN254CertificateVerifierCaller(verifier, s.Client())
	return &Destination{sender: s, updater: u, verifier: v}, errors.Join(err1, err2)
}

// LatestTimestamp is the reference timestamp of the newest table of a set that the destination holds, zero if none.
func (d *Destination) LatestTimestamp(ctx context.Context, set chain.OperatorSet) (uint32, error) {
	ts, err := d.verifier.LatestReferenceTimestamp(&bind.CallOpts{Context: ctx}, BN254CertificateVerifier.OperatorSet{Avs: set.AVS, Id: set.ID})
	if err != nil {
		return 0, fmt.Errorf("ask chain %d for its newest operator table: %w", d.sender.Client().ID, chain.Explain(err))
	}
	return ts, nil
}

// ErrNotLater says that a destination has confirmed a root of the same or a later timestamp, or was set up within it. A later
// L1 block will do.
var ErrNotLater = errors.New("the destination already stands at this reference timestamp or a later one")

// ErrInFuture says that a destination's head is still before the reference timestamp. A little later it will do.
var ErrInFuture = errors.New("the destination's head is still before this reference timestamp")

// Confirm carries the root to the destination, signed by the generator's key, and then the tables of the sets named, of all
// if none is. It does what is not done yet, and returns once all of it is seen on chain.
func (d *Destination) Confirm(ctx context.Context, generator *bls.KeyPair, g *GlobalTables, sets ...chain.OperatorSet) error {
	id := d.sender.Client().ID
	if err := d.confirmRoot(ctx, generator, g); err != nil {
		return fmt.Errorf("confirm the global table root of timestamp %d on chain %d: %w", g.Timestamp, id, err)
	}
	for i, set := range g.Sets {
		if len(sets) > 0 && !slices.Contains(sets, set) {
			continue
		}
		if err := d.updateTable(ctx, g, i); err != nil {
			return fmt.Errorf("carry the table of operator set %d of %s to chain %d: %w", set.ID, set.AVS, id, err)
		}
	}
	return nil
}

func (d *Destination) confirmRoot(ctx context.Context, generator *bls.KeyPair, g *GlobalTables) error {
	now := &bind.CallOpts{Context: ctx}
	have, err := d.updater.GetGlobalTableRootByTimestamp(now, g.Timestamp)
	if err != nil {
		return fmt.Errorf("ask for the root: %w", chain.Explain(err))
	}
	if have == g.Root {
		return nil
	}
	latest, err := d.updater.GetLatestReferenceTimestamp(now)
	if err != nil {
		return fmt.Errorf("ask for the newest timestamp: %w", chain.Explain(err))
	}
	if g.Timestamp <= latest {
		return ErrNotLater
	}
	if head, err := d.sender.Client().Now(ctx); err != nil {
		return err
	} else if head < uint64(g.Timestamp) {
		return ErrInFuture
	}
	message := GlobalRootMessage(g.Root, g.Timestamp, g.Block)
	signature := generator.Sign(protocol.CertificateDigest(generatorTimestamp, protocol.BatchID(message)))
	cert := OperatorTableUpdater.IBN254CertificateVerifierTypesBN254Certificate{ReferenceTimestamp: generatorTimestamp, MessageHash: message}
	cert.Signature.X, cert.Signature.Y = signature.Big()
	cert.Apk.X, cert.Apk.Y = generator.Public().G2().Big()
	if _, err = d.sender.Send(ctx, "confirmGlobalTableRoot", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return d.updater.ConfirmGlobalTableRoot(o, cert, g.Root, g.Timestamp, g.Block)
	}); err != nil {
		return err
	}
	if have, err = d.updater.GetGlobalTableRootByTimestamp(now, g.Timestamp); err != nil {
		return fmt.Errorf("ask for the root: %w", chain.Explain(err))
	}
	if have != g.Root {
		return fmt.Errorf("the chain holds root %s and not %s", common.Hash(have), g.Root)
	}
	return nil
}

func (d *Destination) updateTable(ctx context.Context, g *GlobalTables, i int) error {
	set := BN254CertificateVerifier.OperatorSet{Avs: g.Sets[i].AVS, Id: g.Sets[i].ID}
	known := func() (bool, error) {
		ok, err := d.verifier.IsReferenceTimestampSet(&bind.CallOpts{Context: ctx}, set, g.Timestamp)
		return ok, chain.Explain(err)
	}
	if ok, err := known(); err != nil || ok {
		return err
	}
	if _, err := d.sender.Send(ctx, "updateOperatorTable", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return d.updater.UpdateOperatorTable(o, g.Timestamp, g.Root, uint32(i), g.tree.proof(i), g.Tables[i])
	}); err != nil {
		return err
	}
	if ok, err := known(); err != nil {
		return err
	} else if !ok {
		return fmt.Errorf("the certificate verifier does not know reference timestamp %d", g.Timestamp)
	}
	return nil
}

// generatorInfo is the head of the table whose one member is the generator, with weight one.
func generatorInfo(key bls.PublicKey) OperatorTableUpdater.IOperatorTableCalculatorTypesBN254OperatorSetInfo {
	one := []*big.Int{common.Big1}
	info := OperatorTableUpdater.IOperatorTableCalculatorTypesBN254OperatorSetInfo{
		OperatorInfoTreeRoot: OperatorLeaf(key.G1(), one), NumOperators: common.Big1, TotalWeights: one,
	}
	info.AggregatePubkey.X, info.AggregatePubkey.Y = key.G1().Big()
	return info
}

// CollectSlashed moves the tokens of one slashing out of the strategies to the set's redistribution recipient, our vault.
// Anyone may pay for that; the slash id is in the slasher's Slashed event.
func CollectSlashed(ctx context.Context, s *chain.Sender, core chain.L1Contracts, set chain.OperatorSet, slashID *big.Int) error {
	manager, err := StrategyManager.NewStrategyManagerTransactor(core.StrategyManager, s.Client())
	if err != nil {
		return fmt.Errorf("bind the StrategyManager: %w", err)
	}
	_, err = s.Send(ctx, "clearBurnOrRedistributableShares", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return manager.ClearBurnOrRedistributableShares(o, StrategyManager.OperatorSet{Avs: set.AVS, Id: set.ID}, slashID)
	})
	return err
}
