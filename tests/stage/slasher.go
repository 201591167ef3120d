package stage

import (
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

// ShortSlasherDelay makes the delay of another slasher as short as a case may last.
func ShortSlasherDelay(p *devnet.Parameters) {
	s := p.Slasher
	p.SlasherDelay = s.OpenWindow.Uint64() + s.ResponsePeriod.Uint64() + s.MinorDelay.Uint64() + s.ExecutionPeriod.Uint64()
}

// OrderSlasher deploys a slasher on the terms of the deployment's, orders it and lets the delay pass; `activate` puts it into
// office. The deployment goes on naming the former one.
func (s *Stage) OrderSlasher() (next common.Address, activate func()) {
	s.t.Helper()
	must := func(err error) {
		s.t.Helper()
		if err != nil {
			s.t.Fatal(err)
		}
	}
	ctx, on1 := s.t.Context(), s.D1.L1
	former, err := slasher.NewOpenStreamingSlasherCaller(on1.Slasher, s.L1.Client)
	must(err)
	terms, err := former.Config(&bind.CallOpts{Context: ctx})
	must(err)
	vetoer, err := former.Vetoer(&bind.CallOpts{Context: ctx})
	must(err)
	governor := s.sender(s.L1, devnet.Key(devnet.Governor))
	next, err = governor.Create(ctx, "deploy another slasher", slasher.OpenStreamingSlasherMetaData, slasher.OpenStreamingSlasherWiring{
		Registrar: on1.Registrar, Ledger: on1.Ledger, AllocationManager: on1.AllocationManager, DelegationManager: on1.DelegationManager,
		CertificateVerifier: on1.BN254CertificateVerifier, L2ChainId: new(big.Int).SetUint64(s.D1.L2ChainID), Payments: s.D2.L2.Payments, Vetoer: vetoer,
	}, terms)
	must(err)
	r, err := registrar.NewOpenStreamingRegistrar(on1.Registrar, s.L1.Client)
	must(err)
	delay, err := r.SlasherDelay(&bind.CallOpts{Context: ctx})
	must(err)
	_, err = governor.Send(ctx, "order another slasher", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return r.ScheduleSlasher(o, next)
	})
	must(err)
	s.Advance(delay + 1)
	return next, func() {
		s.t.Helper()
		_, err := governor.Send(ctx, "put another slasher into office", r.ActivateSlasher)
		must(err)
	}
}
