package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PermissionController"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/calculator"
	"github.com/openstreaming/openstreaming/contracts/bindings/ledger"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/contracts/bindings/vault"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// curveBN254 is EigenLayer's CurveType.BN254.
const curveBN254 = 2

// views are all immutables of our contracts, and what they name.
func (p *Plan) views() []views {
	at, c := p.Contracts, p.Core
	return []views{
		{"the registrar", p.L1ChainID, at.Registrar, registrar.OpenStreamingRegistrarMetaData, map[string]any{
			"allocationManager": c.AllocationManager, "keyRegistrar": c.KeyRegistrar, "crossChainRegistry": c.CrossChainRegistry,
			"permissionController": c.PermissionController, "owner": p.account(p.Roles.RegistrarOwner, 1),
			"operatorSetId": p.OperatorSetID, "slasherDelay": p.SlasherDelay,
		}},
		{"the table calculator", p.L1ChainID, at.Calculator, calculator.OpenStreamingTableCalculatorMetaData, map[string]any{
			"allocationManager": c.AllocationManager, "keyRegistrar": c.KeyRegistrar, "lookaheadBlocks": p.LookaheadBlocks,
		}},
		{"the offense ledger", p.L1ChainID, at.Ledger, ledger.OffenseLedgerMetaData, map[string]any{"registrar": at.Registrar}},
		{"the vault", p.L1ChainID, at.Vault, vault.SlashedStakeVaultMetaData, map[string]any{
			"ledger": at.Ledger, "governor": p.account(p.Roles.VaultGovernor, 1), "canceller": p.Roles.Canceller.Account, "delay": p.VaultDelay,
			"BURN": burn,
		}},
		{"the slasher", p.L1ChainID, at.Slasher, slasher.OpenStreamingSlasherMetaData, map[string]any{
			"registrar": at.Registrar, "avs": at.Registrar, "allocationManager": c.AllocationManager, "vetoer": p.Roles.Vetoer.Account,
			"certificateVerifier": c.BN254CertificateVerifier, "attribution": p.attribution(), "caseSpan": p.CaseSpan(),
			"ledger": at.Ledger, "operatorSetId": p.OperatorSetID, "l2ChainId": new(big.Int).SetUint64(p.L2ChainID), "payments": at.Payments,
			"domainSeparator": p.domainSeparator(), "config": p.Slasher,
		}},
		{"the slasher's attribution", p.L1ChainID, p.attribution(), slasher.AttributionMetaData, map[string]any{
			"registrar": at.Registrar, "certificateVerifier": c.BN254CertificateVerifier, "operatorSetId": p.OperatorSetID, "domainSeparator": p.domainSeparator(),
			"thresholdBps": p.Slasher.ThresholdBps, "minTotalStake": p.Slasher.MinTotalStake, "maxSpan": sum(p.Slasher.MaxTableAge, p.Slasher.MaxValidity),
		}},
		{"the payments contract", p.L2ChainID, at.Payments, payments.OpenStreamingPaymentsMetaData, map[string]any{
			"verifier": p.Destination.BN254CertificateVerifier, "avs": at.Registrar, "operatorSetId": p.OperatorSetID,
			"governor": p.account(p.Roles.PaymentsGovernor, 2), "treasury": p.account(p.Roles.Treasury, 2), "guardian": p.account(p.Roles.PaymentsGuardian, 2),
			"domainSeparator": p.domainSeparator(), "config": p.Payments, "paused": false, "tokenCount": uint16(len(p.Tokens) + 1),
		}},
	}
}

// burn is where EigenLayer burns shares, and the vault what no loss claims.
var burn = common.HexToAddress("0x00000000000000000000000000000000000E16E4")

// attribution is the contract that the slasher creates for itself, as the first and last.
func (p *Plan) attribution() common.Address { return crypto.CreateAddress(p.Contracts.Slasher, 1) }

// checkEigenLayer holds the parameters against EigenLayer's own delays, which its owners may change.
func (p *Plan) checkEigenLayer(ctx context.Context, l1 *chain.Client) error {
	opts := &bind.CallOpts{Context: ctx}
	am, err1 := AllocationManager.NewAllocationManagerCaller(p.Core.AllocationManager, l1)
	dm, err2 := DelegationManager.NewDelegationManagerCaller(p.Core.DelegationManager, l1)
	ccr, err3 := CrossChainRegistry.NewCrossChainRegistryCaller(p.Core.CrossChainRegistry, l1)
	sm, err4 := StrategyManager.NewStrategyManagerCaller(p.Core.StrategyManager, l1)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return fmt.Errorf("bind EigenLayer's contracts: %w", err)
	}
	deallocation, err1 := am.DEALLOCATIONDELAY(opts)
	withdrawal, err2 := dm.MinWithdrawalDelayBlocks(opts)
	cadence, err3 := ccr.GetTableUpdateCadence(opts)
	if err := errors.Join(err1, err2, err3); err != nil {
		return fmt.Errorf("read EigenLayer's delays: %w", chain.Explain(err))
	}
	var found problems
	for name, blocks := range map[string]uint32{"DEALLOCATION_DELAY": deallocation, "MIN_WITHDRAWAL_DELAY": withdrawal} {
		reach := seconds(blocks, p.Slasher.L1BlockSeconds)
		found.require(reach.Cmp(p.CaseSeconds()) >= 0, "EigenLayer's %s is %d blocks, %s s, but from a table to the last slash pass %s s: whoever leaves would be out of reach",
			name, blocks, reach, p.CaseSeconds())
	}
	found.require(p.LookaheadBlocks <= deallocation, "avs.lookahead_blocks is %d, but EigenLayer's DEALLOCATION_DELAY is %d blocks: it promises nothing beyond", p.LookaheadBlocks, deallocation)
	found.require(p.Payments.MaxTableAge.Cmp(new(big.Int).SetUint64(uint64(cadence))) >= 0,
		"batches.max_table_age_seconds is %s, but EigenLayer carries tables every %d s only", p.Payments.MaxTableAge, cadence)
	for _, s := range p.Strategies {
		listed, err := sm.StrategyIsWhitelistedForDeposit(opts, s)
		if err != nil {
			return fmt.Errorf("ask EigenLayer for strategy %s: %w", s, chain.Explain(err))
		}
		found.require(listed, "avs.strategies: EigenLayer takes no deposits for %s", s)
	}
	return found.err()
}

func (p *Plan) verifyL1(ctx context.Context, v *verifier, l1 *chain.Client, start uint64) {
	p.verifyOffice(ctx, v, l1)
	p.verifyOperatorSet(ctx, v, l1)
	p.verifyTable(ctx, v, l1)
	if t := p.Timelock1; t != nil {
		v.timelock(ctx, l1, "the timelock on L1", p.Contracts.Timelock1, t, start)
	}
}

// verifyOffice looks at who may slash.
func (p *Plan) verifyOffice(ctx context.Context, v *verifier, l1 *chain.Client) {
	opts := &bind.CallOpts{Context: ctx}
	r, err := registrar.NewOpenStreamingRegistrarCaller(p.Contracts.Registrar, l1)
	if err != nil {
		v.problem("the registrar's ABI does not parse: %s", err)
		return
	}
	inOffice, err := r.Slasher(opts)
	v.equal("the slasher in office", inOffice, p.Contracts.Slasher, err)
	pc, err := PermissionController.NewPermissionControllerCaller(p.Core.PermissionController, l1)
	if err != nil {
		v.problem("the PermissionController's ABI does not parse: %s", err)
		return
	}
	parsed, err := AllocationManager.AllocationManagerMetaData.GetAbi()
	if err != nil {
		v.problem("the AllocationManager's ABI does not parse: %s", err)
		return
	}
	slash := [4]byte(parsed.Methods["slashOperator"].ID)
	may, err := pc.GetAppointees(opts, p.Contracts.Registrar, p.Core.AllocationManager, slash)
	want := []common.Address{p.Contracts.Slasher}
	retiring, retiringErr := r.RetiringSlasher(opts)
	if retiring != (common.Address{}) {
		want = append(want, retiring) // it ends its cases
	}
	sorted := func(all []common.Address) []common.Address {
		return slices.SortedFunc(slices.Values(all), common.Address.Cmp)
	}
	v.equal("who may slash for the AVS", sorted(may), sorted(want), errors.Join(err, retiringErr))
	// Without an administrator the account is its own.
	admins, err := pc.GetAdmins(opts, p.Contracts.Registrar)
	v.equal("the administrators of the AVS in EigenLayer", admins, []common.Address{p.Contracts.Registrar}, err)
	pending, err := pc.GetPendingAdmins(opts, p.Contracts.Registrar)
	v.equal("the pending administrators of the AVS in EigenLayer", pending, []common.Address(nil), err)
}

func (p *Plan) verifyOperatorSet(ctx context.Context, v *verifier, l1 *chain.Client) {
	opts := &bind.CallOpts{Context: ctx}
	am, err1 := AllocationManager.NewAllocationManagerCaller(p.Core.AllocationManager, l1)
	kr, err2 := KeyRegistrar.NewKeyRegistrarCaller(p.Core.KeyRegistrar, l1)
	if err := errors.Join(err1, err2); err != nil {
		v.problem("EigenLayer's ABIs do not parse: %s", err)
		return
	}
	set := AllocationManager.OperatorSet{Avs: p.Contracts.Registrar, Id: p.OperatorSetID}
	exists, err := am.IsOperatorSet(opts, set)
	v.require(exists, err, "whether the operator set exists", "operator set %d of %s does not exist in EigenLayer: the AVS is not set up", set.Id, set.Avs)
	if !exists {
		return
	}
	redistributing, err := am.IsRedistributingOperatorSet(opts, set)
	v.require(redistributing, err, "whether the operator set redistributes", "the operator set burns slashed stake instead of redistributing it")
	to, err := am.GetRedistributionRecipient(opts, set)
	v.equal("where slashed stake goes", to, p.Contracts.Vault, err)
	office, err := am.GetAVSRegistrar(opts, set.Avs)
	v.equal("the AVS's registrar in EigenLayer", office, p.Contracts.Registrar, err)
	strategies, err := am.GetStrategiesInOperatorSet(opts, set)
	slices.SortFunc(strategies, common.Address.Cmp)
	v.equal("what may be restaked in the operator set", strategies, p.Strategies, err)
	curve, err := kr.GetOperatorSetCurveType(opts, KeyRegistrar.OperatorSet(set))
	v.equal("the curve of the operator set's keys", curve, uint8(curveBN254), err)
}

func (p *Plan) verifyTable(ctx context.Context, v *verifier, l1 *chain.Client) {
	opts := &bind.CallOpts{Context: ctx}
	ccr, err := CrossChainRegistry.NewCrossChainRegistryCaller(p.Core.CrossChainRegistry, l1)
	if err != nil {
		v.problem("the CrossChainRegistry's ABI does not parse: %s", err)
		return
	}
	set := CrossChainRegistry.OperatorSet{Avs: p.Contracts.Registrar, Id: p.OperatorSetID}
	reserved, err := ccr.GetActiveGenerationReservations(opts)
	v.require(slices.Contains(reserved, set), err, "whether the operator table is carried", "the operator set has no reservation: EigenLayer would not carry its table")
	by, err := ccr.GetOperatorTableCalculator(opts, set)
	v.equal("the calculator of the operator table", by, p.Contracts.Calculator, err)
	config, err := ccr.GetOperatorSetConfig(opts, set)
	v.equal("the greatest age of the operator table in seconds", config.MaxStalenessPeriod, p.Payments.MaxTableAge, err)
	v.equal("the owner of the operator table on other chains", config.Owner, p.account(p.Roles.RegistrarOwner, 1), err)
	ids, updaters, err := ccr.GetSupportedChains(opts)
	for id, want := range map[uint64]common.Address{p.L1ChainID: p.Core.OperatorTableUpdater, p.L2ChainID: p.Destination.OperatorTableUpdater} {
		i := slices.IndexFunc(ids, func(x *big.Int) bool { return x.Cmp(new(big.Int).SetUint64(id)) == 0 })
		v.require(i >= 0, err, "to which chains EigenLayer carries tables", "EigenLayer does not carry operator tables to chain %d", id)
		if i >= 0 {
			v.equal(fmt.Sprintf("EigenLayer's table updater on chain %d", id), updaters[i], want, nil)
		}
	}
	v.updater(ctx, l1, p.Core.OperatorTableUpdater, p.Core.BN254CertificateVerifier)
}

// updater looks whether tables reach the verifier that our contract asks.
func (v *verifier) updater(ctx context.Context, c *chain.Client, at, want common.Address) {
	u, err := OperatorTableUpdater.NewOperatorTableUpdaterCaller(at, c)
	if err != nil {
		v.problem("the OperatorTableUpdater's ABI does not parse: %s", err)
		return
	}
	verifier, err := u.Bn254CertificateVerifier(&bind.CallOpts{Context: ctx})
	v.equal(fmt.Sprintf("the certificate verifier of the table updater on chain %d", c.ID), verifier, want, err)
}

func (p *Plan) verifyL2(ctx context.Context, v *verifier, l2 *chain.Client, start uint64) {
	opts := &bind.CallOpts{Context: ctx}
	v.updater(ctx, l2, p.Destination.OperatorTableUpdater, p.Destination.BN254CertificateVerifier)
	c, err := payments.NewOpenStreamingPaymentsCaller(p.Contracts.Payments, l2)
	if err != nil {
		v.problem("the payments contract's ABI does not parse: %s", err)
		return
	}
	for i, want := range p.Tokens {
		what := fmt.Sprintf("token %d of the payments contract", i+1)
		have, err := c.Tokens(opts, uint16(i+1))
		v.equal(what, have.Token, want.Address, err)
		v.equal("the unit of "+what, have.Unit, want.Unit, err)
		v.equal("the stake behind a unit of "+what, have.StakePerUnit, want.StakePerUnit, err)
	}
	if t := p.Timelock2; t != nil {
		v.timelock(ctx, l2, "the timelock on L2", p.Contracts.Timelock2, t, start)
	}
}

// timelock compares who may do what at a timelock. Its roles can be counted in its logs only.
func (v *verifier) timelock(ctx context.Context, c *chain.Client, name string, at common.Address, want *Timelock, start uint64) {
	t, err := timelock.NewTimelockController(at, c)
	if err != nil {
		v.problem("the timelock's ABI does not parse: %s", err)
		return
	}
	delay, err := t.GetMinDelay(&bind.CallOpts{Context: ctx})
	v.equal("the delay of "+name, delay, new(big.Int).SetUint64(want.MinDelay), err)
	have, err := holders(ctx, t, start)
	executors := want.Executors
	if len(executors) == 0 {
		executors = []common.Address{{}}
	}
	for role, accounts := range map[string]struct {
		id   common.Hash
		want []common.Address
	}{
		"proposers": {proposerRole, want.Proposers}, "cancellers": {cancellerRole, want.Proposers}, "executors": {executorRole, executors},
		"administrators": {common.Hash{}, []common.Address{at}},
	} {
		sorted := slices.SortedFunc(slices.Values(accounts.want), common.Address.Cmp)
		v.equal("the "+role+" of "+name, have[accounts.id], slices.Compact(sorted), err)
	}
}

// holders are who has which role of a timelock now, ascending.
func holders(ctx context.Context, t *timelock.TimelockController, start uint64) (map[common.Hash][]common.Address, error) {
	opts := &bind.FilterOpts{Context: ctx, Start: start}
	type change struct {
		block   uint64
		index   uint
		role    common.Hash
		account common.Address
		granted bool
	}
	var changes []change
	granted, err := t.FilterRoleGranted(opts, nil, nil, nil)
	if err != nil {
		return nil, err
	}
	defer granted.Close() //nolint:errcheck // it has no connection
	for granted.Next() {
		e := granted.Event
		changes = append(changes, change{e.Raw.BlockNumber, e.Raw.Index, e.Role, e.Account, true})
	}
	revoked, err := t.FilterRoleRevoked(opts, nil, nil, nil)
	if err != nil {
		return nil, err
	}
	defer revoked.Close() //nolint:errcheck // it has no connection
	for revoked.Next() {
		e := revoked.Event
		changes = append(changes, change{e.Raw.BlockNumber, e.Raw.Index, e.Role, e.Account, false})
	}
	slices.SortFunc(changes, func(a, b change) int {
		if a.block != b.block {
			return int(a.block) - int(b.block)
		}
		return int(a.index) - int(b.index)
	})
	all := map[common.Hash][]common.Address{}
	for _, c := range changes {
		all[c.role] = slices.DeleteFunc(all[c.role], func(a common.Address) bool { return a == c.account })
		if c.granted {
			all[c.role] = append(all[c.role], c.account)
		}
	}
	for role := range all {
		slices.SortFunc(all[role], common.Address.Cmp)
	}
	return all, errors.Join(granted.Error(), revoked.Error())
}
