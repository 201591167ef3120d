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
	Executable uint64 // from when it may be executed, unix seconds, once nobody answers and nobody vetoes
	Vetoed     bool   // its batch, so that nobody is slashed for it here
}

// OffenseStanding is what L1 says of a false claim set.
type OffenseStanding struct {
	ID           common.Hash
	Slasher      common.Address // before which it was proven
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
	office   *bench
	retiring *bench // nil if no slasher retires
	ledger   *ledger.OffenseLedgerCaller
	keys     *KeyRegistrar.KeyRegistrarCaller
	strategy *StrategyManager.StrategyManager
	set      chain.OperatorSet
	tables   TableSource

	deployment *chain.Deployment
}

// bench is one slasher and its terms, which never change.
type bench struct {
	address common.Address
	*slasher.OpenStreamingSlasher
	terms slasher.IOpenStreamingSlasherConfig
}

func newBench(ctx context.Context, s *chain.Sender, address common.Address) (*bench, error) {
	contract, err := slasher.NewOpenStreamingSlasher(address, s.Client())
	if err != nil {
		return nil, fmt.Errorf("bind the slasher: %w", err)
	}
	terms, err := contract.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return nil, fmt.Errorf("read the parameters of slasher %s: %w", address, chain.Explain(err))
	}
	return &bench{address, contract, terms}, nil
}

// NewChainL1 acts from the sender's account, before the slasher that the deployment names as the one in office, and before the
// retiring one about what was opened there; zero if there is none.
func NewChainL1(ctx context.Context, s *chain.Sender, d *chain.Deployment, retiring common.Address, tables TableSource) (*ChainL1, error) {
	c := &ChainL1{sender: s, set: d.OperatorSet, tables: tables, deployment: d}
	var errs [5]error
	c.office, errs[0] = newBench(ctx, s, d.L1.Slasher)
	if retiring != (common.Address{}) {
		c.retiring, errs[1] = newBench(ctx, s, retiring)
	}
	c.ledger, errs[2] = ledger.NewOffenseLedgerCaller(d.L1.Ledger, s.Client())
	c.keys, errs[3] = KeyRegistrar.NewKeyRegistrarCaller(d.L1.KeyRegistrar, s.Client())
	c.strategy, errs[4] = StrategyManager.NewStrategyManager(d.L1.StrategyManager, s.Client())
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("bind the contracts of L1: %w", err)
	}
	return c, nil
}

// Slasher is the one in office.
func (c *ChainL1) Slasher() common.Address { return c.office.address }

// benches are the slashers that end cases, the one in office first.
func (c *ChainL1) benches() []*bench {
	if c.retiring == nil {
		return []*bench{c.office}
	}
	return []*bench{c.office, c.retiring}
}

// at finds a slasher; nil if it is neither in office nor retiring.
func (c *ChainL1) at(address common.Address) *bench {
	for _, b := range c.benches() {
		if b.address == address {
			return b
		}
	}
	return nil
}

// ErrRetired says that a slasher has retired: what was opened before it can come to no end there.
var ErrRetired = errors.New("the slasher of this matter has retired")

// Self is the account that acts.
func (c *ChainL1) Self() common.Address { return c.sender.Address() }

// Terms are those of the slasher in office.
func (c *ChainL1) Terms() TermsL1 {
	t := c.office.terms
	return TermsL1{t.OpenWindow.Uint64(), t.ClaimWindow.Uint64(), t.ExecutionPeriod.Uint64(), t.CaseBond}
}

// Now is the newest block's time.
func (c *ChainL1) Now(ctx context.Context) (uint64, error) { return c.sender.Client().Now(ctx) }

// Weigh asks the slasher who signed a batch.
func (c *ChainL1) Weigh(ctx context.Context, p docket.Proposal) (Attribution, error) {
	e, err := c.evidence(ctx, p)
	if err != nil {
		return Attribution{}, err
	}
	a, err := c.office.Attribute(&bind.CallOpts{Context: ctx}, e)
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

// Case reads a case before its own slasher; the zero standing if that one has retired.
func (c *ChainL1) Case(ctx context.Context, k docket.Case) (CaseStanding, error) {
	b, opts := c.at(k.Slasher), &bind.CallOpts{Context: ctx}
	if b == nil {
		return CaseStanding{}, nil
	}
	found, err := b.Cases(opts, k.CaseID)
	if err != nil || found.Status == uint8(CaseNone) {
		return CaseStanding{}, chain.Explain(err)
	}
	vetoed, err := b.Vetoed(opts, found.BatchId)
	if err != nil {
		return CaseStanding{}, chain.Explain(err)
	}
	deadline := found.Deadline.Uint64()
	return CaseStanding{CaseStatus(found.Status), found.Challenger, deadline, b.executable(found.Severity, deadline), vetoed}, nil
}

// executable is from when a case may be executed. A veto is waited for no longer than there can be one.
func (b *bench) executable(severity uint8, deadline uint64) uint64 {
	if severity == SeverityMinor {
		return deadline + b.terms.MinorDelay.Uint64() + 1
	}
	return max(deadline, min(deadline+b.terms.VetoPeriod.Uint64(), b.terms.VetoUntil.Uint64())) + 1
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
		return c.office.OpenCase(o, e, k.Data, big.NewInt(int64(k.Index)))
	})
}

// Execute slashes operators[from:to] of a case.
func (c *ChainL1) Execute(ctx context.Context, k docket.Case, from, to int) error {
	b := c.at(k.Slasher)
	if b == nil {
		return ErrRetired
	}
	return c.send(ctx, "execute a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return b.Execute(o, k.CaseID, k.Operators, big.NewInt(int64(from)), big.NewInt(int64(to)))
	})
}

// Sweep ends a case whose leaf was proven in another, or whose batch was vetoed.
func (c *ChainL1) Sweep(ctx context.Context, k docket.Case) error {
	b := c.at(k.Slasher)
	if b == nil {
		return ErrRetired
	}
	return c.send(ctx, "sweep a case", func(o *bind.TransactOpts) (*types.Transaction, error) { return b.Sweep(o, k.CaseID) })
}

// Offense reads a false claim set's standing: before the slasher in office, or before the retiring one where it was proven and
// not vetoed.
func (c *ChainL1) Offense(ctx context.Context, operator common.Address, epoch protocol.Epoch) (OffenseStanding, error) {
	var office OffenseStanding
	for i, b := range c.benches() {
		s, err := b.offense(ctx, operator, epoch)
		if err != nil {
			return OffenseStanding{}, err
		}
		if i == 0 {
			office = s
		}
		if s.Proven && !s.Vetoed {
			return s, nil
		}
	}
	return office, nil
}

func (b *bench) offense(ctx context.Context, operator common.Address, epoch protocol.Epoch) (OffenseStanding, error) {
	opts := &bind.CallOpts{Context: ctx}
	id, err := b.OffenseIdOfClaims(opts, operator, uint64(epoch))
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	o, err := b.MinorOffenses(opts, id)
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	vetoed, err := b.Vetoed(opts, id)
	if err != nil {
		return OffenseStanding{}, chain.Explain(err)
	}
	return OffenseStanding{id, b.address, o.Operator != common.Address{}, o.Executed, vetoed, o.ExecutableAt.Uint64()}, nil
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
		return c.office.ProveFalseClaim(o, set, k1, k2, g, claim)
	})
}

// ExecuteMinor slashes for a proven false claim.
func (c *ChainL1) ExecuteMinor(ctx context.Context, s OffenseStanding) error {
	b := c.at(s.Slasher)
	if b == nil {
		return ErrRetired
	}
	return c.send(ctx, "slash for a false claim", func(o *bind.TransactOpts) (*types.Transaction, error) { return b.ExecuteMinor(o, s.ID) })
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

// Owed is what the slashers owe the account, in wei.
func (c *ChainL1) Owed(ctx context.Context) (*big.Int, error) {
	sum := new(big.Int)
	for _, b := range c.benches() {
		wei, err := b.Owed(&bind.CallOpts{Context: ctx}, c.Self())
		if err != nil {
			return nil, chain.Explain(err)
		}
		sum.Add(sum, wei)
	}
	return sum, nil
}

// Collect withdraws what is owed.
func (c *ChainL1) Collect(ctx context.Context) error {
	for _, b := range c.benches() {
		if err := c.send(ctx, "collect what L1 owes", b.Withdraw); err != nil && !chain.Reverted(err, "NothingOwed") {
			return err
		}
	}
	return nil
}

func (c *ChainL1) strategySet() StrategyManager.OperatorSet {
	return StrategyManager.OperatorSet{Avs: c.set.AVS, Id: c.set.ID}
}

func (c *ChainL1) send(ctx context.Context, what string, build chain.Build) error {
	_, err := c.sender.Send(ctx, what, build)
	return err
}
