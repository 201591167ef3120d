package eigen

import (
	"context"
	"fmt"
	"math/big"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/AllocationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/CrossChainRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/DelegationManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/ECDSACertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/EigenPod"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/EigenPodManager"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PauserRegistry"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/PermissionController"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/RewardsCoordinator"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyBase"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/StrategyManager"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/proxies"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// coreVersion is what the contracts say of themselves in their EIP-712 domains.
const coreVersion = "1.8.1"

// CoreParameters are what EigenLayer's core is deployed with. Delays are in L1 blocks.
type CoreParameters struct {
	// Owner governs the core. On mainnet it is a timelocked multisig.
	Owner common.Address
	// MinWithdrawalDelay is how long a queued withdrawal stays slashable (mainnet: 100,800 blocks, 14 days).
	MinWithdrawalDelay uint32
	// DeallocationDelay is how long stake stays slashable after it was deallocated or its operator left (as above).
	DeallocationDelay uint32
	// AllocationConfigurationDelay is how long a new allocation delay takes to hold (mainnet: 126,000 blocks, 17.5 days).
	AllocationConfigurationDelay uint32
	// TableUpdateCadence is the least staleness in seconds that an operator set may ask for. Greater than zero.
	TableUpdateCadence uint32
}

// DeployCore deploys the part of EigenLayer's core that operator sets, slashing and multichain need, from its published
// bindings: each contract an implementation behind a TransparentUpgradeableProxy, as in production. It fills the core's
// addresses in of L1Contracts.
//
// The contracts name each other in their immutables, in a circle. An account's creations have addresses that follow from the
// account and its nonce alone, so all addresses are written down first, in the order of creation, and used freely after that.
// The account must send nothing else meanwhile: a creation that comes to stand elsewhere is an error.
//
// Not here, because nothing of ours needs them: AVSDirectory, StrategyFactory, ReleaseManager, the EIGEN token. The EigenPod
// side is here only because the DelegationManager asks it about every staker; without a beacon deposit contract it stays idle.
func DeployCore(ctx context.Context, s *chain.Sender, p CoreParameters) (*chain.L1Contracts, error) {
	next, err := predict(ctx, s)
	if err != nil {
		return nil, err
	}
	c := &chain.L1Contracts{ProxyAdmin: next(), PauserRegistry: next()}
	impl := chain.L1Contracts{
		PermissionController: next(), DelegationManager: next(), StrategyManager: next(), AllocationManager: next(),
		EigenPodManager: next(), KeyRegistrar: next(), CrossChainRegistry: next(), RewardsCoordinator: next(),
	}
	podImpl, podBeacon := next(), next()
	c.PermissionController, c.DelegationManager, c.StrategyManager, c.AllocationManager = next(), next(), next(), next()
	c.EigenPodManager, c.KeyRegistrar, c.CrossChainRegistry, c.RewardsCoordinator = next(), next(), next(), next()

	var (
		noDepositContract common.Address
		unpaused          = new(big.Int)
		// The AllocationManager gives EIGEN's strategy a rule of its own and refuses zero; there is none here.
		noEigenStrategy = common.HexToAddress("0x000000000000000000000000000000000000dEaD")
	)
	proxy := func(name string, at, impl common.Address, md *bind.MetaData, initializer ...any) creation {
		return proxied(name, at, impl, c.ProxyAdmin, md, initializer...)
	}
	return c, create(ctx, s, []creation{
		{"ProxyAdmin", c.ProxyAdmin, proxies.ProxyAdminMetaData, nil},
		{"PauserRegistry", c.PauserRegistry, PauserRegistry.PauserRegistryMetaData, args{[]common.Address{p.Owner}, p.Owner}},

		{"PermissionController implementation", impl.PermissionController, PermissionController.PermissionControllerMetaData, args{coreVersion}},
		{"DelegationManager implementation", impl.DelegationManager, DelegationManager.DelegationManagerMetaData, args{
			c.StrategyManager, c.EigenPodManager, c.AllocationManager, c.PauserRegistry, c.PermissionController, p.MinWithdrawalDelay, coreVersion}},
		{"StrategyManager implementation", impl.StrategyManager, StrategyManager.StrategyManagerMetaData, args{
			c.AllocationManager, c.DelegationManager, c.PauserRegistry, coreVersion}},
		{"AllocationManager implementation", impl.AllocationManager, AllocationManager.AllocationManagerMetaData, args{
			c.DelegationManager, noEigenStrategy, c.PauserRegistry, c.PermissionController, p.DeallocationDelay, p.AllocationConfigurationDelay, coreVersion}},
		{"EigenPodManager implementation", impl.EigenPodManager, EigenPodManager.EigenPodManagerMetaData, args{
			noDepositContract, podBeacon, c.DelegationManager, c.PauserRegistry, coreVersion}},
		{"KeyRegistrar implementation", impl.KeyRegistrar, KeyRegistrar.KeyRegistrarMetaData, args{
			c.PermissionController, c.AllocationManager, coreVersion}},
		{"CrossChainRegistry implementation", impl.CrossChainRegistry, CrossChainRegistry.CrossChainRegistryMetaData, args{
			c.AllocationManager, c.KeyRegistrar, c.PermissionController, c.PauserRegistry, coreVersion}},
		{"RewardsCoordinator implementation", impl.RewardsCoordinator, RewardsCoordinator.RewardsCoordinatorMetaData, args{rewards(c)}},

		{"EigenPod implementation", podImpl, EigenPod.EigenPodMetaData, args{noDepositContract, c.EigenPodManager, coreVersion}},
		{"EigenPod beacon", podBeacon, proxies.UpgradeableBeaconMetaData, args{podImpl}},

		proxy("PermissionController", c.PermissionController, impl.PermissionController, PermissionController.PermissionControllerMetaData),
		proxy("DelegationManager", c.DelegationManager, impl.DelegationManager, DelegationManager.DelegationManagerMetaData, unpaused),
		proxy("StrategyManager", c.StrategyManager, impl.StrategyManager, StrategyManager.StrategyManagerMetaData, p.Owner, p.Owner, unpaused),
		proxy("AllocationManager", c.AllocationManager, impl.AllocationManager, AllocationManager.AllocationManagerMetaData, unpaused),
		proxy("EigenPodManager", c.EigenPodManager, impl.EigenPodManager, EigenPodManager.EigenPodManagerMetaData, p.Owner, unpaused),
		proxy("KeyRegistrar", c.KeyRegistrar, impl.KeyRegistrar, KeyRegistrar.KeyRegistrarMetaData),
		proxy("CrossChainRegistry", c.CrossChainRegistry, impl.CrossChainRegistry, CrossChainRegistry.CrossChainRegistryMetaData, p.Owner, p.TableUpdateCadence, unpaused),
		proxy("RewardsCoordinator", c.RewardsCoordinator, impl.RewardsCoordinator, RewardsCoordinator.RewardsCoordinatorMetaData, p.Owner, unpaused, p.Owner, uint32(0), uint16(1000)),
	})
}

// rewards are the RewardsCoordinator's constants, mainnet's: a day's interval, which must divide all other times.
func rewards(c *chain.L1Contracts) RewardsCoordinator.IRewardsCoordinatorTypesRewardsCoordinatorConstructorParams {
	const day = 86_400
	return RewardsCoordinator.IRewardsCoordinatorTypesRewardsCoordinatorConstructorParams{
		DelegationManager: c.DelegationManager, StrategyManager: c.StrategyManager, AllocationManager: c.AllocationManager,
		PauserRegistry: c.PauserRegistry, PermissionController: c.PermissionController,
		CALCULATIONINTERVALSECONDS: day, MAXREWARDSDURATION: 70 * day, MAXRETROACTIVELENGTH: 84 * day, MAXFUTURELENGTH: 28 * day,
		GENESISREWARDSTIMESTAMP: 1_710_979_200, Version: coreVersion,
	}
}

// GeneratorSet names the operator set whose one member signs global table roots. It need not exist on L1.
var GeneratorSet = chain.OperatorSet{AVS: common.HexToAddress("0x67656e657261746f7200000000000000000067e4")}

// DeployDestination deploys what a chain needs to take operator tables and to check certificates over them: the table
// updater, which trusts the generator's key, and the two certificate verifiers. owner governs them.
func DeployDestination(ctx context.Context, s *chain.Sender, owner common.Address, generator bls.PublicKey) (*chain.L2Contracts, error) {
	next, err := predict(ctx, s)
	if err != nil {
		return nil, err
	}
	c := &chain.L2Contracts{ProxyAdmin: next(), PauserRegistry: next()}
	impl := chain.L2Contracts{BN254CertificateVerifier: next(), ECDSACertificateVerifier: next(), OperatorTableUpdater: next()}
	c.BN254CertificateVerifier, c.ECDSACertificateVerifier, c.OperatorTableUpdater = next(), next(), next()

	const allOfTheGenerators = uint16(10_000) // basis points of weight that must sign a root
	set := OperatorTableUpdater.OperatorSet{Avs: GeneratorSet.AVS, Id: GeneratorSet.ID}
	return c, create(ctx, s, []creation{
		{"ProxyAdmin", c.ProxyAdmin, proxies.ProxyAdminMetaData, nil},
		{"PauserRegistry", c.PauserRegistry, PauserRegistry.PauserRegistryMetaData, args{[]common.Address{owner}, owner}},
		{"BN254CertificateVerifier implementation", impl.BN254CertificateVerifier, BN254CertificateVerifier.BN254CertificateVerifierMetaData, args{c.OperatorTableUpdater, coreVersion}},
		{"ECDSACertificateVerifier implementation", impl.ECDSACertificateVerifier, ECDSACertificateVerifier.ECDSACertificateVerifierMetaData, args{c.OperatorTableUpdater, coreVersion}},
		{"OperatorTableUpdater implementation", impl.OperatorTableUpdater, OperatorTableUpdater.OperatorTableUpdaterMetaData, args{
			c.BN254CertificateVerifier, c.ECDSACertificateVerifier, c.PauserRegistry, coreVersion}},
		proxied("BN254CertificateVerifier", c.BN254CertificateVerifier, impl.BN254CertificateVerifier, c.ProxyAdmin, nil),
		proxied("ECDSACertificateVerifier", c.ECDSACertificateVerifier, impl.ECDSACertificateVerifier, c.ProxyAdmin, nil),
		// Last: its initializer already writes the generator's table into the verifier.
		proxied("OperatorTableUpdater", c.OperatorTableUpdater, impl.OperatorTableUpdater, c.ProxyAdmin, OperatorTableUpdater.OperatorTableUpdaterMetaData,
			owner, new(big.Int), set, allOfTheGenerators, generatorInfo(generator)),
	})
}

// DeployStrategy deploys a strategy for an ERC-20 token and lets it be deposited into. The sender is the core's owner.
func DeployStrategy(ctx context.Context, s *chain.Sender, c *chain.L1Contracts, token common.Address) (common.Address, error) {
	next, err := predict(ctx, s)
	if err != nil {
		return common.Address{}, err
	}
	impl, strategy := next(), next()
	if err := create(ctx, s, []creation{
		{"StrategyBase implementation", impl, StrategyBase.StrategyBaseMetaData, args{c.StrategyManager, c.PauserRegistry, coreVersion}},
		proxied("Strategy", strategy, impl, c.ProxyAdmin, StrategyBase.StrategyBaseMetaData, token),
	}); err != nil {
		return common.Address{}, err
	}
	manager, err := StrategyManager.NewStrategyManagerTransactor(c.StrategyManager, s.Client())
	if err != nil {
		return common.Address{}, fmt.Errorf("bind the StrategyManager: %w", err)
	}
	_, err = s.Send(ctx, "addStrategiesToDepositWhitelist", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return manager.AddStrategiesToDepositWhitelist(o, []common.Address{strategy})
	})
	return strategy, err
}

// AllowDestinations tells L1's CrossChainRegistry to which chains tables are carried, by chain id and table updater. The
// sender is the core's owner.
func AllowDestinations(ctx context.Context, s *chain.Sender, registry common.Address, updaters map[uint64]common.Address) error {
	ccr, err := CrossChainRegistry.NewCrossChainRegistryTransactor(registry, s.Client())
	if err != nil {
		return fmt.Errorf("bind the CrossChainRegistry: %w", err)
	}
	var ids []*big.Int
	var at []common.Address
	for id, updater := range updaters {
		ids, at = append(ids, new(big.Int).SetUint64(id)), append(at, updater)
	}
	_, err = s.Send(ctx, "addChainIDsToWhitelist", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return ccr.AddChainIDsToWhitelist(o, ids, at)
	})
	return err
}

// args are a constructor's arguments.
type args []any

// creation is one contract to be created at an address that is known beforehand.
type creation struct {
	name string
	at   common.Address
	md   *bind.MetaData
	args args
}

// proxied is a proxy at an address for an implementation, which runs the implementation's initialize with the arguments given
// in its constructor; without arguments it runs nothing.
func proxied(name string, at, impl, admin common.Address, md *bind.MetaData, initializer ...any) creation {
	call := []byte{}
	if len(initializer) > 0 {
		parsed, err := md.GetAbi()
		if err == nil {
			call, err = parsed.Pack("initialize", initializer...)
		}
		if err != nil {
			panic(fmt.Sprintf("eigen: initializer of %s: %v", name, err)) // written above, wrongly
		}
	}
	return creation{name, at, proxies.TransparentUpgradeableProxyMetaData, args{impl, admin, call}}
}

// predict returns a function that names the addresses of the account's next creations, one after the other.
func predict(ctx context.Context, s *chain.Sender) (next func() common.Address, err error) {
	nonce, err := s.Client().PendingNonceAt(ctx, s.Address())
	if err != nil {
		return nil, fmt.Errorf("read the nonce of the deployer %s: %w", s.Address(), err)
	}
	return func() common.Address {
		at := crypto.CreateAddress(s.Address(), nonce)
		nonce++
		return at
	}, nil
}

func create(ctx context.Context, s *chain.Sender, all []creation) error {
	for _, c := range all {
		at, err := s.Create(ctx, "deploy "+c.name, c.md, c.args...)
		if err != nil {
			return err
		}
		if at != c.at {
			return fmt.Errorf("deploy %s: it stands at %s, not at %s as the others were told: the deployer %s sent something else meanwhile",
				c.name, at, c.at, s.Address())
		}
	}
	return nil
}
