package chain

import (
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PermissionController"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyBase"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/openstreaming/openstreaming/contracts/bindings/calculator"
	"github.com/openstreaming/openstreaming/contracts/bindings/ledger"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/contracts/bindings/timelock"
	"github.com/openstreaming/openstreaming/contracts/bindings/vault"
)

// knownContracts are the contracts whose custom errors can be named: every one that our transactions reach.
var knownContracts = []*bind.MetaData{
	AllocationManager.AllocationManagerMetaData,
	BN254CertificateVerifier.BN254CertificateVerifierMetaData,
	CrossChainRegistry.CrossChainRegistryMetaData,
	DelegationManager.DelegationManagerMetaData,
	KeyRegistrar.KeyRegistrarMetaData,
	OperatorTableUpdater.OperatorTableUpdaterMetaData,
	PermissionController.PermissionControllerMetaData,
	StrategyBase.StrategyBaseMetaData,
	StrategyManager.StrategyManagerMetaData,

	calculator.OpenStreamingTableCalculatorMetaData,
	ledger.OffenseLedgerMetaData,
	payments.OpenStreamingPaymentsMetaData,
	registrar.OpenStreamingRegistrarMetaData,
	slasher.OpenStreamingSlasherMetaData,
	staketoken.StakeTokenMetaData,
	timelock.TimelockControllerMetaData,
	vault.SlashedStakeVaultMetaData,
}
