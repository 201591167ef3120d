package devnet

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/eigen"
)

// Parameters are everything that differs between a devnet and production. Times are in seconds unless they say blocks.
type Parameters struct {
	Core     eigen.CoreParameters
	Payments payments.IOpenStreamingPaymentsConfig
	Slasher  slasher.IOpenStreamingSlasherConfig
	// LookaheadBlocks is how many L1 blocks ahead stake must stay slashable to count in the table.
	LookaheadBlocks uint32
	// SlasherDelay is between the order and the activation of another slasher, VaultDelay between order and release of slashed
	// stake.
	SlasherDelay, VaultDelay uint64
	// VetoLifetime is for how long after the deployment Governor may stop a slashing; zero deploys without a vetoer, and
	// Slasher.VetoPeriod must then be zero too.
	VetoLifetime  uint64
	EpochSeconds  uint64
	OperatorSetID uint32
}

// DefaultParameters are those of docs and demo: production's rules with delays of seconds.
func DefaultParameters() Parameters {
	const (
		maxTableAge = 3600
		maxValidity = 60
		openWindow  = 60
		response    = 10
		minorDelay  = 5
		execution   = 60 // a minor slashing ends with it, so it outlasts a watcher that restarts
		// reach is EigenLayer's delays in blocks of at least a second: longer than the oldest table plus a whole case.
		reach = 4000
	)
	minTotalStake := wholeTokens(1)
	return Parameters{
		Core: eigen.CoreParameters{
			Owner:              Address(Governor),
			MinWithdrawalDelay: reach, DeallocationDelay: reach,
			AllocationConfigurationDelay: 0, TableUpdateCadence: 1,
		},
		Payments: payments.IOpenStreamingPaymentsConfig{
			CloseDelay: big.NewInt(80), ChallengePeriod: big.NewInt(4), ResponsePeriod: big.NewInt(4),
			MaxTableAge: big.NewInt(maxTableAge), MaxValidity: big.NewInt(maxValidity),
			FinalityBlocks: 2, ThresholdBps: 6667, MaxLeaves: 2500, MaxPayees: 250, MinDepositUnits: 1_000_000,
			ProposerBond: milliEther(100), ChallengeBond: milliEther(20), MinTotalStake: minTotalStake,
			// No quarantine: a devnet's chain of crimes goes on at once. A gwei needs a thousand-millionth of a stake token, so
			// a thousand tokens stand behind a thousand ETH.
			PosterFeeBps: 10, BatchRiskBps: 10_000, DayRiskBps: 10_000, Quarantine: new(big.Int), NativeStakePerUnit: big.NewInt(1e9),
		},
		Slasher: slasher.IOpenStreamingSlasherConfig{
			OpenWindow: big.NewInt(openWindow), ResponsePeriod: big.NewInt(response), ExecutionPeriod: big.NewInt(execution),
			MinorDelay: big.NewInt(minorDelay), MinorWindow: big.NewInt(14 * 86_400),
			MaxTableAge: big.NewInt(maxTableAge), MaxValidity: big.NewInt(maxValidity), ClaimWindow: big.NewInt(60),
			VetoPeriod: big.NewInt(2), VetoUntil: new(big.Int), // set by VetoLifetime
			L1BlockSeconds: big.NewInt(1), ThresholdBps: 6667,
			CertifiedWad: 1e18, MinorWad: 1e17,
			CaseBond: milliEther(50), WatcherFee: milliEther(10), MinTotalStake: minTotalStake,
		},
		LookaheadBlocks: maxTableAge + maxValidity + openWindow + response + minorDelay + execution,
		SlasherDelay:    reach, VaultDelay: 60, VetoLifetime: 90 * 86_400,
		EpochSeconds: 5, OperatorSetID: 1,
	}
}

func milliEther(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) }

// wholeTokens are n tokens of 18 decimals, or ETH, in base units.
func wholeTokens(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// generatorSeed makes the devnet's generator key, which signs global table roots. On mainnet EigenLayer holds that key.
var generatorSeed = common.HexToHash("0x0e6e0a7a50f0ee5a1d3c0de0000000000000000000000000000000000000d0e7")
