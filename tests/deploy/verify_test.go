package deploy

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PermissionController"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
)

// straw is somebody who has no business here.
var straw = common.HexToAddress("0x00000000000000000000000000000000005712a3")

// as sends a call from an account whose key nobody has.
func (s *site) as(c *chain.Client, from, to common.Address, md *bind.MetaData, method string, args ...any) {
	s.t.Helper()
	parsed, err := md.GetAbi()
	if err != nil {
		s.t.Fatal(err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.rpc(c, "anvil_setBalance", from, "0xde0b6b3a7640000")
	s.rpc(c, "anvil_impersonateAccount", from)
	var tx common.Hash
	if err := c.Client.Client().CallContext(s.t.Context(), &tx, "eth_sendTransaction", map[string]any{"from": from, "to": to, "data": hexutil.Bytes(data)}); err != nil {
		s.t.Fatalf("%s: %v", method, chain.Explain(err))
	}
	s.rpc(c, "anvil_stopImpersonatingAccount", from)
	for { // the test's own deadline ends it
		receipt, err := c.TransactionReceipt(s.t.Context(), tx)
		if errors.Is(err, ethereum.NotFound) {
			time.Sleep(5 * time.Millisecond)
			continue
		}
		if err != nil || receipt.Status != 1 {
			s.t.Fatalf("%s: %+v, %v", method, receipt, err)
		}
		return
	}
}

// patch changes the code of a contract.
func (s *site) patch(c *chain.Client, at common.Address, change func([]byte) []byte) {
	s.t.Helper()
	code, err := c.CodeAt(s.t.Context(), at, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	changed := change(bytes.Clone(code))
	if bytes.Equal(changed, code) {
		s.t.Fatal("nothing was changed")
	}
	s.rpc(c, "anvil_setCode", at, hexutil.Encode(changed))
}

// exchange replaces an address in a contract's immutables.
func exchange(from, to common.Address) func([]byte) []byte {
	return func(code []byte) []byte { return bytes.ReplaceAll(code, from[:], to[:]) }
}

func TestVerify_WhatIsWiredWrongly_IsFound(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(s *site)
		want  string
	}{
		"code of the ledger": {func(s *site) {
			s.patch(s.on.L1, s.plan.Contracts.Ledger, func(code []byte) []byte { code[len(code)/2] ^= 1; return code })
		}, "stands other code than what was compiled of the offense ledger"},
		"code behind the slasher's": {func(s *site) {
			s.patch(s.on.L1, s.plan.Contracts.Slasher, func(code []byte) []byte { return append(code, 0) })
		}, "stands other code than what was compiled of the slasher"},
		"vault's governor": {func(s *site) {
			s.patch(s.on.L1, s.plan.Contracts.Vault, exchange(s.terms.Roles.VaultGovernor.Account, straw))
		}, "the governor of the vault is " + straw.Hex()},
		"payments' verifier": {func(s *site) {
			s.patch(s.on.L2, s.plan.Contracts.Payments, exchange(s.terms.Destination.BN254CertificateVerifier, straw))
		}, "the verifier of the payments contract is " + straw.Hex()},
		"payments' treasury": {func(s *site) {
			s.patch(s.on.L2, s.plan.Contracts.Payments, exchange(s.terms.Roles.Treasury.Account, straw))
		}, "the treasury of the payments contract is " + straw.Hex()},
		"slasher's payments": {func(s *site) {
			s.patch(s.on.L1, s.plan.Contracts.Slasher, exchange(s.plan.Contracts.Payments, straw))
		}, "the payments of the slasher is " + straw.Hex()},
		"registrar's owner": {func(s *site) {
			s.patch(s.on.L1, s.plan.Contracts.Registrar, exchange(s.terms.Roles.RegistrarOwner.Account, straw))
		}, "the owner of the registrar is " + straw.Hex()},
		"somebody else may slash": {func(s *site) {
			slash, err := AllocationManager.AllocationManagerMetaData.GetAbi()
			if err != nil {
				s.t.Fatal(err)
			}
			s.as(s.on.L1, s.plan.Contracts.Registrar, s.terms.Core.PermissionController, PermissionController.PermissionControllerMetaData,
				"setAppointee", s.plan.Contracts.Registrar, straw, s.terms.Core.AllocationManager, [4]byte(slash.Methods["slashOperator"].ID))
		}, "=" + straw.Hex()},
		"somebody is to administer the AVS": {func(s *site) {
			s.as(s.on.L1, s.plan.Contracts.Registrar, s.terms.Core.PermissionController, PermissionController.PermissionControllerMetaData,
				"addPendingAdmin", s.plan.Contracts.Registrar, straw)
		}, "the pending administrators of the AVS in EigenLayer"},
		"another calculator": {func(s *site) {
			s.as(s.on.L1, s.plan.Contracts.Registrar, s.terms.Core.CrossChainRegistry, CrossChainRegistry.CrossChainRegistryMetaData,
				"setOperatorTableCalculator", CrossChainRegistry.OperatorSet{Avs: s.plan.Contracts.Registrar, Id: s.terms.OperatorSetID}, s.plan.Contracts.Vault)
		}, "the calculator of the operator table is "},
		"tables that go stale late": {func(s *site) {
			s.as(s.on.L1, s.plan.Contracts.Registrar, s.terms.Core.CrossChainRegistry, CrossChainRegistry.CrossChainRegistryMetaData,
				"setOperatorSetConfig", CrossChainRegistry.OperatorSet{Avs: s.plan.Contracts.Registrar, Id: s.terms.OperatorSetID},
				CrossChainRegistry.ICrossChainRegistryTypesOperatorSetConfig{Owner: s.terms.Roles.RegistrarOwner.Account, MaxStalenessPeriod: 0})
		}, "the greatest age of the operator table in seconds is 0, not 3600"},
		"a strategy too few": {func(s *site) {
			s.as(s.on.L1, s.plan.Contracts.Registrar, s.terms.Core.AllocationManager, AllocationManager.AllocationManagerMetaData,
				"removeStrategiesFromOperatorSet", s.plan.Contracts.Registrar, s.terms.OperatorSetID, s.terms.Strategies)
		}, "what may be restaked in the operator set is none"},
		"payments are paused": {func(s *site) {
			s.as(s.on.L2, s.terms.Roles.PaymentsGovernor.Account, s.plan.Contracts.Payments, payments.OpenStreamingPaymentsMetaData, "setPaused", true)
		}, "the paused of the payments contract is true, not false"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			s.mustRun()
			s.mustBeWhole()
			c.spoil(s)
			problems := s.verify()
			if !strings.Contains(strings.Join(problems, "\n"), c.want) {
				t.Errorf("no %q in:\n%s", c.want, strings.Join(problems, "\n"))
			}
		})
	}
}

// Parameters that the deployment was not made with: their addresses are empty.
func TestVerify_OtherParameters_AreNotDeployed(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	s.terms.Slasher.CaseBond = new(big.Int).Add(s.terms.Slasher.CaseBond, common.Big1)
	s.replan()
	problems := strings.Join(s.verify(), "\n")
	if want := fmt.Sprintf("the slasher is not at %s on chain 31337", s.plan.Contracts.Slasher); problems != want {
		t.Errorf("%q is not all of: %s", want, problems)
	}
	// Deployed, it is not in office.
	s.mustRun()
	if problems := strings.Join(s.verify(), "\n"); !strings.Contains(problems, "the slasher in office is") || !strings.Contains(problems, "who may slash for the AVS is") {
		t.Errorf("a slasher out of office is taken for one in office: %s", problems)
	}
}

// What cannot be found out is a failure.
func TestVerify_ChainThatDoesNotAnswer_IsAProblem(t *testing.T) {
	s := newSite(t)
	s.mustRun()
	silent, err := chain.Dial(t.Context(), s.chains.L2.URL, s.on.L2.ID)
	if err != nil {
		t.Fatal(err)
	}
	silent.Close()
	canceled := deploy.Chains{L1: s.on.L1, L2: silent}
	ctx, cancel := contextDone(t)
	defer cancel()
	if report := s.plan.Verify(ctx, canceled, 0, 0); len(report.Problems) == 0 {
		t.Error("nothing is wrong with chains that do not answer")
	}
}
