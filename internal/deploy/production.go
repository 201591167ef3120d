package deploy

import (
	"math/big"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
)

const (
	hour = 3600      // seconds
	day  = 24 * hour // seconds
)

// Production are the parameters that are meant for Ethereum and a rollup on it, whose blocks come every two seconds. What every
// deployment has to say for itself is left zero, and so not valid: addresses, the metadata's place, the first proposers.
func Production() *Parameters {
	seconds := func(n int64) *big.Int { return big.NewInt(n) }
	p := &Parameters{
		Name: "openstreaming", L1ChainID: 1, EpochSeconds: hour, OperatorSetID: 1,
		Roles: Roles{
			RegistrarOwner: Role{Timelock: true}, VaultGovernor: Role{Timelock: true}, PaymentsGovernor: Role{Timelock: true},
		},
		Timelock1: &Timelock{MinDelay: 2 * day}, Timelock2: &Timelock{MinDelay: 2 * day},
		// Longer than EigenLayer's 14 days, so that whoever disagrees with an order is out of reach when it is carried out.
		SlasherDelay: 21 * day, VaultDelay: 14 * day,
		Payments: payments.IOpenStreamingPaymentsConfig{
			CloseDelay: seconds(7 * day), ChallengePeriod: seconds(36 * hour), ResponsePeriod: seconds(36 * hour),
			MaxTableAge: seconds(7*day + 12*hour), MaxValidity: seconds(day),
			FinalityBlocks: 30 * hour / 2, ThresholdBps: 6667, MaxLeaves: 2500, MaxPayees: 250, MinDepositUnits: 1_000_000,
			ProposerBond: milliEther(500), ChallengeBond: milliEther(50), MinTotalStake: milliEther(1_000_000),
			// Two days in a row pay at most a fifth of the stake that signed: less than the quarter that is slashed for it. A gwei
			// needs two thousand-millionths of a stake token, which is for stake in ether.
			PosterFeeBps: 10, BatchRiskBps: 250, DayRiskBps: 1_000, Quarantine: seconds(7*day + 12*hour), NativeStakePerUnit: big.NewInt(2e9),
		},
		Slasher: slasher.IOpenStreamingSlasherConfig{
			OpenWindow: seconds(36 * hour), ResponsePeriod: seconds(2 * day), MinorDelay: seconds(day), ExecutionPeriod: seconds(day),
			MinorWindow: seconds(14 * day), MaxTableAge: seconds(7*day + 12*hour), MaxValidity: seconds(day), ClaimWindow: seconds(2 * day),
			VetoPeriod: seconds(day), VetoUntil: new(big.Int), L1BlockSeconds: seconds(12), ThresholdBps: 6667, CertifiedWad: 25e16, MinorWad: 1e17,
			CaseBond: milliEther(500), WatcherFee: milliEther(50), MinTotalStake: milliEther(1_000_000),
		},
		PoolWei: milliEther(10_000),
	}
	p.LookaheadBlocks = uint32(new(big.Int).Div(p.CaseSeconds(), p.Slasher.L1BlockSeconds).Uint64())
	return p
}

func milliEther(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) }
