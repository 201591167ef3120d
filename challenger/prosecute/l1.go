package prosecute

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/contracts/bindings/ledger"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// CaseStatus is where a case stands on L1, in the order of the contract's enum.
type CaseStatus uint8

// The states of a case. The zero value says that the slasher does not know it.
const (
	CaseNone CaseStatus = iota
	CaseOpen
	CaseAnswered
	CaseUpheld
	CaseSwept
	CaseVetoed
)

// The severities of the slasher.
const (
	SeverityMinor     = 1
	SeverityCertified = 2
)

// CaseStanding is what L1 says of a case.
type CaseStanding struct {
	Status     CaseStatus
	Challenger common.Address
	Deadline   uint64 // unix seconds, inclusive
	Vetoed     bool   // its batch, so that nobody is slashed for it here
}

// OffenseStanding is what L1 says of a false claim set.
type OffenseStanding struct {
	ID           common.Hash
	Proven       bool
	Executed     bool
	Vetoed       bool
	ExecutableAt uint64 // unix seconds
}

// TermsL1 are the slasher's terms.
type TermsL1 struct {
	OpenWindow  uint64 // seconds after validUntil in which a case may be opened
	ClaimWindow uint64 // seconds after issuedAt in which a false claim may be proven
	// ExecutionPeriod is for how many seconds a proven false claim may be slashed for, once its delay has passed.
	ExecutionPeriod uint64
	Bond            *big.Int // wei of a case
}

// Attribution is who signed a batch and how heavy that weighs, as the slasher itself sees it.
type Attribution struct {
	Operators []common.Address // in the slasher's order
	Severity  uint8
}

// TableSource rebuilds operator tables; *eigen.TableSource is one.
type TableSource interface {
	At(ctx context.Context, referenceTimestamp uint32) (*eigen.Table, error)
	Latest(ctx context.Context) (*eigen.Table, error)
}

// ChainL1 is L1 as the contracts' bindings give it: each method is one call or one transaction.
type ChainL1 struct {
	sender   *chain.Sender
	slasher  *slasher.OpenStreamingSlasher
	ledger   *ledger.OffenseLedgerCaller
	keys     *KeyRegistrar.KeyRegistrarCaller
	strategy *StrategyManager.StrategyManager
	set      chain.OperatorSet
	tables   TableSource

	deployment *chain.Deployment
}

// NewChainL1 acts from the sender's account.
func NewChainL1(s *chain.Sender, d *chain.Deployment, tables TableSource) (*ChainL1, error) {
	c := &ChainL1{sender: s, set: d.OperatorSet, tables: tables, deployment: d}
	var errs [4]error
	c.slasher, errs[0] = slasher.NewOpenStreamingSlasher(d.L1.Slasher, s.Client())
	c.ledger, errs[1] = ledger.NewOffenseLedgerCaller(d.L1.Ledger, s.Client())
	c.keys, errs[2] = KeyRegistrar.NewKeyRegistrarCaller(d.L1.KeyRegistrar, s.Client())
	c.strategy, errs[3] = StrategyManager.NewStrategyManager(d.L1.StrategyManager, s.Client())
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("bind the contracts of L1: %w", err)
	}
	return c, nil
}

// Self is the account that acts.
func (c *ChainL1) Self() common.Address { return c.sender.Address() }

// Terms reads the slasher's terms.
func (c *ChainL1) Terms(ctx context.Context) (TermsL1, error) {
	config, err := c.slasher.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return TermsL1{}, fmt.Errorf("read the slasher's parameters: %w", chain.Explain(err))
	}
	return TermsL1{config.OpenWindow.Uint64(), config.ClaimWindow.Uint64(), config.ExecutionPeriod.Uint64(), config.CaseBond}, nil
}

// Now is the newest block's time.
func (c *ChainL1) Now(ctx context.Context) (uint64, error) { return c.sender.Client().Now(ctx) }

// Weigh asks the slasher who signed a batch.
func (c *ChainL1) Weigh(ctx context.Context, p docket.Proposal) (Attribution, error) {
	e, err := c.evidence(ctx, p)
	if err != nil {
		return Attribution{}, err
	}
	a, err := c.slasher.Attribute(&bind.CallOpts{Context: ctx}, e)
	if err != nil {
		return Attribution{}, fmt.Errorf("attribute batch %s: %w", p.ID, chain.Explain(err))
	}
	if a.BatchId != p.ID {
		return Attribution{}, fmt.Errorf("the slasher takes batch %s for %s: it judges another contract", p.ID, common.Hash(a.BatchId))
	}
	return Attribution{a.Operators, a.Severity}, nil
}

// evidence rebuilds who signed from the operator table that the certificate names.
func (c *ChainL1) evidence(ctx context.Context, p docket.Proposal) (slasher.IOpenStreamingSlasherEvidence, error) {
	none := slasher.IOpenStreamingSlasherEvidence{}
	table, err := c.tables.At(ctx, p.ReferenceTimestamp)
	if err != nil {
		return none, err
	}
	sig, err := bls.ParseG1(p.Signature[:])
	if err != nil {
		return none, fmt.Errorf("signature of batch %s: %w", p.ID, err)
	}
	apk, err := bls.ParseG2(p.APK[:])
	if err != nil {
		return none, fmt.Errorf("key of batch %s: %w", p.ID, err)
	}
	certificate, err := table.FromWitnesses(p.ID.Hash(), sig, apk, p.NonSigners)
	if err != nil {
		return none, err
	}
	h := p.Header
	held, err := eigen.TableHeld(ctx, c.sender.Client(), c.deployment, p.ReferenceTimestamp)
	if err != nil {
		return none, err
	}
	return certificate.Evidence(slasher.BatchHeader{
		Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}, held), nil
}

// CaseID names the case about a leaf against these signers.
func CaseID(key protocol.LeafKey, a Attribution) common.Hash {
	// keccak256(abi.encode(leafKey, signersHash, severity)), as caseIdOf of the slasher.
	word := func(n uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(n)).Bytes() }
	signers := append(word(32), word(uint64(len(a.Operators)))...)
	for _, o := range a.Operators {
		signers = append(signers, common.BytesToHash(o[:]).Bytes()...)
	}
	return crypto.Keccak256Hash(key[:], crypto.Keccak256(signers), word(uint64(a.Severity)))
}

// Case reads a case.
func (c *ChainL1) Case(ctx context.Context, id common.Hash) (CaseStanding, error) {
	k, err := c.slasher.Cases(&bind.CallOpts{Context: ctx}, id)
	if err != nil {
		return CaseStanding{}, chain.Explain(err)
	}
	vetoed := false
	if k.Status != 0 {
		if vetoed, err = c.slasher.Vetoed(&bind.CallOpts{Context: ctx}, k.BatchId); err != nil {
			return CaseStanding{}, chain.Explain(err)
		}
	}
	return CaseStanding{CaseStatus(k.Status), k.Challenger, k.Deadline.Uint64(), vetoed}, nil
}

// Proven says whether somebody has shown the leaf's voucher on L1, in any case.
func (c *ChainL1) Proven(ctx context.Context, key protocol.LeafKey) (bool, error) {
	who, err := c.ledger.AnswererOf(&bind.CallOpts{Context: ctx}, key)
	return who != common.Address{}, chain.Explain(err)
}

// OpenCase opens a case with the bond.
func (c *ChainL1) OpenCase(ctx context.Context, k docket.Case, bond *big.Int) error {
	e, err := c.evidence(ctx, k.Proposal)
	if err != nil {
		return err
	}
	return c.send(ctx, "open a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = bond
		return c.slasher.OpenCase(o, e, k.Data, big.NewInt(int64(k.Index)))
	})
}

// Execute slashes operators[from:to] of a case.
func (c *ChainL1) Execute(ctx context.Context, id common.Hash, operators []common.Address, from, to int) error {
	return c.send(ctx, "execute a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.slasher.Execute(o, id, operators, big.NewInt(int64(from)), big.NewInt(int64(to)))
	})
}

// Sweep ends a case whose leaf was proven in another.
func (c *ChainL1) Sweep(ctx context.Context, id common.Hash) error {
	return c.send(ctx, "sweep a case", func(o *bind.TransactOpts) (*types.Transaction, error) { return c.slasher.Sweep(o, id) })
}

// Offense reads a false claim set's standing.
func (c *ChainL1) Offense(ctx context.Context, operator common.Address, epoch protocol.Epoch) (OffenseStanding, error) {
	opts := &bind.CallOpts{Context: ctx}
	id, err := c.slasher.OffenseIdOfClaims(opts, operator, uint64(epoch))
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	o, err := c.slasher.MinorOffenses(opts, id)
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	vetoed, err := c.slasher.Vetoed(opts, id)
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	return OffenseStanding{id, o.Operator != common.Address{}, o.Executed, vetoed, o.ExecutableAt.Uint64()}, nil
}

// KeyOf finds the operator's key that signed a digest: the one that is registered now, or that of the newest table. False if
// neither did.
func (c *ChainL1) KeyOf(ctx context.Context, operator common.Address, digest common.Hash, sig bls.G1) (bls.PublicKey, bool, error) {
	registered, err := c.keys.GetBN254Key(&bind.CallOpts{Context: ctx}, KeyRegistrar.OperatorSet{Avs: c.set.AVS, Id: c.set.ID}, operator)
	if err != nil {
		return bls.PublicKey{}, false, fmt.Errorf("read the key of %s: %w", operator, chain.Explain(err))
	}
	g1, err1 := bls.G1FromBig(registered.G1Point.X, registered.G1Point.Y)
	g2, err2 := bls.G2FromBig(registered.G2Point.X, registered.G2Point.Y)
	if errors.Join(err1, err2) == nil && bls.Verify(g2, digest, sig) {
		key, err := bls.NewPublicKey(g1, g2)
		return key, err == nil, err
	}
	table, err := c.tables.Latest(ctx)
	if err != nil || table == nil {
		return bls.PublicKey{}, false, err
	}
	m, found := table.Member(operator)
	return m.Key, found && bls.Verify(m.Key.G2(), digest, sig), nil
}

// Prove proves a false claim that the operator signed with this key.
func (c *ChainL1) Prove(ctx context.Context, e docket.ClaimEvidence, key bls.PublicKey, sig bls.G1) error {
	s, ch := e.ClaimSet, e.Channel
	var k1, g slasher.G1
	var k2 slasher.G2
	k1.X, k1.Y = key.G1().Big()
	k2.X, k2.Y = key.G2().Big()
	g.X, g.Y = sig.Big()
	proof := make([][32]byte, len(e.Proof))
	for i, h := range e.Proof {
		proof[i] = h
	}
	claim := slasher.IOpenStreamingSlasherFalseClaim{
		Channel: slasher.ChannelParams{Payer: ch.Payer, Signer: ch.Signer, Payee: ch.Payee, TokenId: uint16(ch.Token), Lane: uint32(ch.Lane), Rate: uint64(ch.Rate)},
		Voucher: slasher.SignedVoucher{CumulativeBytes: uint64(e.Voucher.Bytes), R: e.Voucher.Signature.R(), Vs: e.Voucher.Signature.VS()},
		Proof:   proof, LeafIndex: big.NewInt(int64(e.Index)),
	}
	set := slasher.ClaimSet{
		Avs: s.AVS, OperatorSetId: s.OperatorSetID, Operator: s.Operator, Epoch: uint64(s.Epoch), IssuedAt: s.IssuedAt, ClaimsRoot: s.ClaimsRoot,
	}
	return c.send(ctx, "prove a false claim", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.slasher.ProveFalseClaim(o, set, k1, k2, g, claim)
	})
}

// ExecuteMinor slashes for a proven false claim.
func (c *ChainL1) ExecuteMinor(ctx context.Context, id common.Hash) error {
	return c.send(ctx, "slash for a false claim", func(o *bind.TransactOpts) (*types.Transaction, error) { return c.slasher.ExecuteMinor(o, id) })
}

// Waiting says whether slashed stake still waits to be moved to the vault.
func (c *ChainL1) Waiting(ctx context.Context, slashID *big.Int) (bool, error) {
	strategies, _, err := c.strategy.GetBurnOrRedistributableShares(&bind.CallOpts{Context: ctx}, c.strategySet(), slashID)
	return len(strategies) > 0, chain.Explain(err)
}

// Clear moves slashed stake to the vault.
func (c *ChainL1) Clear(ctx context.Context, slashID *big.Int) error {
	return c.send(ctx, "move slashed stake to the vault", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return c.strategy.ClearBurnOrRedistributableShares(o, c.strategySet(), slashID)
	})
}

// Owed is what the slasher owes the account, in wei.
func (c *ChainL1) Owed(ctx context.Context) (*big.Int, error) {
	wei, err := c.slasher.Owed(&bind.CallOpts{Context: ctx}, c.Self())
	return wei, chain.Explain(err)
}

// Collect withdraws what is owed.
func (c *ChainL1) Collect(ctx context.Context) error {
	return c.send(ctx, "collect what L1 owes", c.slasher.Withdraw)
}

func (c *ChainL1) strategySet() StrategyManager.OperatorSet {
	return StrategyManager.OperatorSet{Avs: c.set.AVS, Id: c.set.ID}
}

func (c *ChainL1) send(ctx context.Context, what string, build chain.Build) error {
	_, err := c.sender.Send(ctx, what, build)
	return err
}
