package operator

import (
	"context"
	"errors"
	"fmt"

	allocation "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	delegation "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// ReadRule reads the operator's signing rule from the contracts on both chains, and checks that they speak of each other:
// the slasher that the registrar has in office must judge by the payments contract that we serve. EigenLayer's delays are
// counted in L1 blocks; they become seconds by the least time between two blocks that the slasher assumes.
func ReadRule(ctx context.Context, l1, l2 *chain.Client, d1, d2 *chain.Deployment) (protocol.Rule, error) {
	opts := &bind.CallOpts{Context: ctx}
	domain := protocol.Domain{ChainID: l2.ID, Payments: d2.L2.Payments}
	rule := protocol.Rule{Domain: domain, AVS: d2.OperatorSet.AVS, OperatorSetID: d2.OperatorSet.ID}

	p, err := payments.NewOpenStreamingPaymentsCaller(d2.L2.Payments, l2)
	if err != nil {
		return rule, fmt.Errorf("bind the payments contract: %w", err)
	}
	pc, err := p.Config(opts)
	if err != nil {
		return rule, fmt.Errorf("read the payments contract's limits: %w", chain.Explain(err))
	}
	rule.MaxLeaves, rule.MaxPayees = pc.MaxLeaves, pc.MaxPayees
	rule.MaxTableAge, rule.MaxValidity = pc.MaxTableAge.Uint64(), pc.MaxValidity.Uint64()

	office, err := eigen.NewOffice(l1, d1)
	if err != nil {
		return rule, err
	}
	if rule.SlasherDelay, err = office.Delay(ctx); err != nil {
		return rule, err
	}
	judge, err := office.Slasher(ctx)
	if err != nil {
		return rule, err
	}
	s, err := slasher.NewOpenStreamingSlasherCaller(judge, l1)
	if err != nil {
		return rule, fmt.Errorf("bind the slasher: %w", err)
	}
	sc, err := s.Config(opts)
	if err != nil {
		return rule, fmt.Errorf("read the slasher's windows: %w", chain.Explain(err))
	}
	rule.OpenWindow, rule.ResponsePeriod = sc.OpenWindow.Uint64(), sc.ResponsePeriod.Uint64()
	rule.MinorDelay, rule.ExecutionPeriod = sc.MinorDelay.Uint64(), sc.ExecutionPeriod.Uint64()

	a, err := allocation.NewAllocationManagerCaller(d1.L1.AllocationManager, l1)
	if err != nil {
		return rule, fmt.Errorf("bind the allocation manager: %w", err)
	}
	m, err := delegation.NewDelegationManagerCaller(d1.L1.DelegationManager, l1)
	if err != nil {
		return rule, fmt.Errorf("bind the delegation manager: %w", err)
	}
	dealloc, err1 := a.DEALLOCATIONDELAY(opts)
	withdraw, err2 := m.MinWithdrawalDelayBlocks(opts)
	if err := errors.Join(chain.Explain(err1), chain.Explain(err2)); err != nil {
		return rule, fmt.Errorf("read EigenLayer's delays: %w", err)
	}
	rule.DeallocationDelay = uint64(dealloc) * sc.L1BlockSeconds.Uint64()
	rule.MinWithdrawalDelay = uint64(withdraw) * sc.L1BlockSeconds.Uint64()

	separator, err := s.DomainSeparator(opts)
	if err != nil {
		return rule, fmt.Errorf("read the slasher's domain: %w", chain.Explain(err))
	}
	set, err := p.OperatorSetId(opts)
	if err != nil {
		return rule, fmt.Errorf("read the payments contract's operator set: %w", chain.Explain(err))
	}
	avs, err := p.Avs(opts)
	if err != nil {
		return rule, fmt.Errorf("read the payments contract's AVS: %w", chain.Explain(err))
	}
	var wrong []error
	if common.Hash(separator) != domain.Separator() {
		wrong = append(wrong, fmt.Errorf("the slasher %s judges another chain or contract than %s on %d", judge, domain.Payments, domain.ChainID))
	}
	if avs != rule.AVS || set != rule.OperatorSetID {
		wrong = append(wrong, fmt.Errorf("the payments contract serves operator set %d of %s, the deployment file says %d of %s", set, avs, rule.OperatorSetID, rule.AVS))
	}
	return rule, errors.Join(wrong...)
}
