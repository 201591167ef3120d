package eigen

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/calculator"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Member is one line of an operator table.
type Member struct {
	Operator common.Address
	Key      bls.PublicKey
	// Weight is the operator's slashable stake at the reference block, in shares.
	Weight *big.Int
}

// Table is an operator set as certificates of one reference timestamp see it. Members stand in the table's order: a member's
// position is its index in non-signer witnesses. It is never changed after it was made.
type Table struct {
	Set chain.OperatorSet
	// ReferenceTimestamp names the table, unix seconds; ReferenceBlock is the L1 block it was calculated at.
	ReferenceTimestamp uint32
	ReferenceBlock     uint64
	Members            []Member
	// TotalWeight is the sum of all weights.
	TotalWeight *big.Int

	tree  tree
	index map[common.Address]int
}

// NewTable makes a table of members in their order.
func NewTable(set chain.OperatorSet, referenceTimestamp uint32, referenceBlock uint64, members []Member) *Table {
	t := &Table{
		Set: set, ReferenceTimestamp: referenceTimestamp, ReferenceBlock: referenceBlock,
		Members: members, TotalWeight: new(big.Int), index: make(map[common.Address]int, len(members)),
	}
	leaves := make([]common.Hash, len(members))
	for i, m := range members {
		leaves[i] = OperatorLeaf(m.Key.G1(), []*big.Int{m.Weight})
		t.TotalWeight.Add(t.TotalWeight, m.Weight)
		t.index[m.Operator] = i
	}
	t.tree = newTree(leaves)
	return t
}

// Root is the root of the operators' tree.
func (t *Table) Root() common.Hash { return t.tree.root() }

// Member finds an operator's line.
func (t *Table) Member(operator common.Address) (Member, bool) {
	i, ok := t.index[operator]
	if !ok {
		return Member{}, false
	}
	return t.Members[i], true
}

// TableSource rebuilds operator tables from L1's state and checks each against the root that a destination chain's
// certificate verifier holds. It is safe for concurrent use and keeps the newest tables.
type TableSource struct {
	set      chain.OperatorSet
	l1       *chain.Client
	registry *CrossChainRegistry.CrossChainRegistryCaller
	keys     *KeyRegistrar.KeyRegistrarCaller
	updater  *OperatorTableUpdater.OperatorTableUpdaterCaller
	verifier *BN254CertificateVerifier.BN254CertificateVerifierCaller
	setID    BN254CertificateVerifier.OperatorSet

	mu    sync.Mutex // guards known
	known map[uint32]*Table
}

// ErrUnknownTable says that the destination holds no table of the operator set for a reference timestamp.
var ErrUnknownTable = errors.New("the destination chain holds no operator table for this reference timestamp")

// NewTableSource reads L1's contracts through l1 and asks the verifier at the destination, of which updater is the
// OperatorTableUpdater.
func NewTableSource(l1 *chain.Client, d *chain.Deployment, destination *chain.Client, updater, verifier common.Address) (*TableSource, error) {
	if d.L1 == nil {
		return nil, errors.New("operator tables are rebuilt from L1: its deployment is needed")
	}
	s := &TableSource{
		set: d.OperatorSet, l1: l1, known: make(map[uint32]*Table),
		setID: BN254CertificateVerifier.OperatorSet{Avs: d.OperatorSet.AVS, Id: d.OperatorSet.ID},
	}
	var errs [4]error
	s.registry, errs[0] = CrossChainRegistry.NewCrossChainRegistryCaller(d.L1.CrossChainRegistry, l1)
	s.keys, errs[1] = KeyRegistrar.NewKeyRegistrarCaller(d.L1.KeyRegistrar, l1)
	s.updater, errs[2] = OperatorTableUpdater.NewOperatorTableUpdaterCaller(updater, destination)
	s.verifier, errs[3] = BN254CertificateVerifier.NewBN254CertificateVerifierCaller(verifier, destination)
	return s, errors.Join(errs[:]...)
}

// Latest is the newest table that the destination holds, nil if it holds none yet.
func (s *TableSource) Latest(ctx context.Context) (*Table, error) {
	ts, err := s.verifier.LatestReferenceTimestamp(&bind.CallOpts{Context: ctx}, s.setID)
	if err != nil {
		return nil, fmt.Errorf("ask the certificate verifier for its newest table: %w", chain.Explain(err))
	}
	if ts == 0 {
		return nil, nil
	}
	return s.At(ctx, ts)
}

// keptTables bounds the tables kept; an older one is rebuilt when it is asked for.
const keptTables = 16

// At is the table of a reference timestamp (unix seconds). It fails with ErrUnknownTable if the destination has none.
func (s *TableSource) At(ctx context.Context, referenceTimestamp uint32) (*Table, error) {
	s.mu.Lock()
	t := s.known[referenceTimestamp]
	s.mu.Unlock()
	if t != nil {
		return t, nil
	}
	t, err := s.rebuild(ctx, referenceTimestamp)
	if err != nil {
		return nil, fmt.Errorf("operator table of reference timestamp %d: %w", referenceTimestamp, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.known) >= keptTables {
		oldest := referenceTimestamp
		for ts := range s.known {
			oldest = min(oldest, ts)
		}
		delete(s.known, oldest)
	}
	s.known[referenceTimestamp] = t
	return t, nil
}

func (s *TableSource) rebuild(ctx context.Context, ts uint32) (*Table, error) {
	now := &bind.CallOpts{Context: ctx}
	known, err := s.verifier.IsReferenceTimestampSet(now, s.setID, ts)
	if err != nil {
		return nil, fmt.Errorf("ask the certificate verifier: %w", chain.Explain(err))
	}
	if !known {
		return nil, ErrUnknownTable
	}
	want, err := s.verifier.GetOperatorSetInfo(now, s.setID, ts)
	if err != nil {
		return nil, fmt.Errorf("ask the certificate verifier for the table's head: %w", chain.Explain(err))
	}
	block, err := s.updater.GetReferenceBlockNumberByTimestamp(now, ts)
	if err != nil {
		return nil, fmt.Errorf("ask the table updater for the reference block: %w", chain.Explain(err))
	}
	members, err := s.members(ctx, uint64(block))
	if err != nil {
		return nil, fmt.Errorf("L1 block %d: %w", block, err)
	}
	t := NewTable(s.set, ts, uint64(block), members)
	if t.Root() != common.Hash(want.OperatorInfoTreeRoot) {
		return nil, fmt.Errorf("rebuilt at L1 block %d its root is %s, but the certificate verifier holds %s: "+
			"the L1 RPC serves another chain, or no state of that block", block, t.Root(), common.Hash(want.OperatorInfoTreeRoot))
	}
	return t, nil
}

// members reads the lines of the table at an L1 block, from the calculator that EigenLayer asked then: it may have been replaced.
func (s *TableSource) members(ctx context.Context, block uint64) ([]Member, error) {
	then := &bind.CallOpts{Context: ctx, BlockNumber: new(big.Int).SetUint64(block)}
	address, err := s.registry.GetOperatorTableCalculator(then, CrossChainRegistry.OperatorSet{Avs: s.set.AVS, Id: s.set.ID})
	if err != nil {
		return nil, fmt.Errorf("ask EigenLayer's registry for the table calculator: %w", chain.Explain(err))
	}
	weigher, err := calculator.NewOpenStreamingTableCalculatorCaller(address, s.l1)
	if err != nil {
		return nil, fmt.Errorf("bind the table calculator: %w", err)
	}
	lines, err := weigher.OperatorTable(then, calculator.OperatorSet{Avs: s.set.AVS, Id: s.set.ID})
	if err != nil {
		return nil, fmt.Errorf("ask the table calculator: %w", chain.Explain(err))
	}
	members := make([]Member, len(lines.Operators))
	for i, operator := range lines.Operators {
		key, err := s.keys.GetBN254Key(then, KeyRegistrar.OperatorSet{Avs: s.set.AVS, Id: s.set.ID}, operator)
		if err != nil {
			return nil, fmt.Errorf("ask for the key of %s: %w", operator, chain.Explain(err))
		}
		public, err := publicKey(key.G1Point.X, key.G1Point.Y, key.G2Point.X, key.G2Point.Y)
		if err != nil {
			return nil, fmt.Errorf("key of %s: %w", operator, err)
		}
		members[i] = Member{Operator: operator, Key: public, Weight: lines.Weights[i]}
	}
	return members, nil
}

func publicKey(x1, y1 *big.Int, x2, y2 [2]*big.Int) (bls.PublicKey, error) {
	g1, err := bls.G1FromBig(x1, y1)
	if err != nil {
		return bls.PublicKey{}, err
	}
	g2, err := bls.G2FromBig(x2, y2)
	if err != nil {
		return bls.PublicKey{}, err
	}
	return bls.NewPublicKey(g1, g2)
}
