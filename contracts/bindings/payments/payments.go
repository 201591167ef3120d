// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package payments

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = errors.New
	_ = big.NewInt
	_ = strings.NewReader
	_ = ethereum.NotFound
	_ = bind.Bind
	_ = common.Big1
	_ = types.BloomLookup
	_ = event.NewSubscription
	_ = abi.ConvertType
	_ = time.Tick
	_ = context.Background
)

// BatchHeader is an auto generated low-level Go binding around an user-defined struct.
type BatchHeader struct {
	Avs           common.Address
	OperatorSetId uint32
	Poster        common.Address
	Epoch         uint64
	ValidUntil    uint64
	RegistryRoot  [32]byte
	DataHash      [32]byte
}

// Certificate is an auto generated low-level Go binding around an user-defined struct.
type Certificate struct {
	ReferenceTimestamp uint32
	MessageHash        [32]byte
	Signature          G1
	Apk                G2
	NonSignerWitnesses []NonSignerWitness
}

// ChannelParams is an auto generated low-level Go binding around an user-defined struct.
type ChannelParams struct {
	Payer   common.Address
	Signer  common.Address
	Payee   common.Address
	TokenId uint16
	Lane    uint32
	Rate    uint64
}

// G1 is an auto generated low-level Go binding around an user-defined struct.
type G1 struct {
	X *big.Int
	Y *big.Int
}

// G2 is an auto generated low-level Go binding around an user-defined struct.
type G2 struct {
	X [2]*big.Int
	Y [2]*big.Int
}

// IOpenStreamingPaymentsBatch is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsBatch struct {
	Proposer       common.Address
	FinalAt        *big.Int
	Status         uint8
	OpenChallenges uint16
	Cursor         uint16
	Poster         common.Address
	ProposedBlock  *big.Int
	RiskBudget     *big.Int
	DataHash       [32]byte
}

// IOpenStreamingPaymentsChallenge is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsChallenge struct {
	BatchId    [32]byte
	Challenger common.Address
	Deadline   *big.Int
	Status     uint8
	MadeBlock  *big.Int
	Payee      common.Address
	TokenId    uint16
	Lane       uint32
	Units      uint64
}

// IOpenStreamingPaymentsChannel is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsChannel struct {
	Payer        common.Address
	CloseAt      *big.Int
	Status       uint8
	RefillTarget *big.Int
	Signer       common.Address
	Rate         uint64
	Payee        common.Address
	Lane         uint32
	TokenId      uint16
}

// IOpenStreamingPaymentsConfig is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsConfig struct {
	ChallengePeriod    *big.Int
	MaxTableAge        *big.Int
	MaxValidity        *big.Int
	Quarantine         *big.Int
	MaxLeaves          uint32
	MaxPayees          uint32
	ThresholdBps       uint16
	BatchRiskBps       uint16
	DayRiskBps         uint16
	PosterFeeBps       uint16
	FinalityBlocks     uint32
	ResponsePeriod     *big.Int
	CloseDelay         *big.Int
	MinDepositUnits    uint64
	ProposerBond       *big.Int
	ChallengeBond      *big.Int
	MinTotalStake      *big.Int
	NativeStakePerUnit *big.Int
}

// IOpenStreamingPaymentsRedemption is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsRedemption struct {
	ChannelId [32]byte
	Voucher   SignedVoucher
}

// NonSignerWitness is an auto generated low-level Go binding around an user-defined struct.
type NonSignerWitness struct {
	OperatorIndex     uint32
	OperatorInfoProof []byte
	OperatorInfo      OperatorInfo
}

// OperatorInfo is an auto generated low-level Go binding around an user-defined struct.
type OperatorInfo struct {
	Pubkey  G1
	Weights []*big.Int
}

// SignedVoucher is an auto generated low-level Go binding around an user-defined struct.
type SignedVoucher struct {
	CumulativeBytes uint64
	R               [32]byte
	Vs              [32]byte
}

// OpenStreamingPaymentsMetaData contains all meta data concerning the OpenStreamingPayments contract.
var OpenStreamingPaymentsMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"verifier_\",\"type\":\"address\",\"internalType\":\"contractICertificateVerifier\"},{\"name\":\"avs_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId_\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"treasury_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"governor_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"guardian_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"config_\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Config\",\"components\":[{\"name\":\"challengePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"quarantine\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxLeaves\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"maxPayees\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"batchRiskBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"dayRiskBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"posterFeeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"finalityBlocks\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"closeDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minDepositUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposerBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"challengeBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nativeStakePerUnit\",\"type\":\"uint128\",\"internalType\":\"uint128\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stakePerUnit\",\"type\":\"uint128\",\"internalType\":\"uint128\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batches\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Batch\",\"components\":[{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"finalAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.BatchStatus\"},{\"name\":\"openChallenges\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cursor\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedBlock\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"riskBudget\",\"type\":\"uint56\",\"internalType\":\"uint56\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"challenge\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"challenges\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Challenge\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChallengeStatus\"},{\"name\":\"madeBlock\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channels\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Channel\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChannelStatus\"},{\"name\":\"refillTarget\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"closeChannel\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"finalVoucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Config\",\"components\":[{\"name\":\"challengePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"quarantine\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxLeaves\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"maxPayees\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"batchRiskBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"dayRiskBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"posterFeeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"finalityBlocks\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"closeDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minDepositUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposerBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"challengeBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nativeStakePerUnit\",\"type\":\"uint128\",\"internalType\":\"uint128\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"finalize\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"maxGroups\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"depositedUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"settledUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneUsed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offerSigner\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openChannel\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"ratePerByte\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"initialDeposit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"openChannelWith\",\"inputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"propose\",\"inputs\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"certificate\",\"type\":\"tuple\",\"internalType\":\"structCertificate\",\"components\":[{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"messageHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSignerWitnesses\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"redeemMany\",\"inputs\":[{\"name\":\"redemptions\",\"type\":\"tuple[]\",\"internalType\":\"structIOpenStreamingPayments.Redemption[]\",\"components\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"refill\",\"inputs\":[{\"name\":\"channelIds\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registryCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registryRoot\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"retire\",\"inputs\":[{\"name\":\"keys\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOfferSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setPaused\",\"inputs\":[{\"name\":\"paused_\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setRefill\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setStakePerUnit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"stakePerUnit\",\"type\":\"uint128\",\"internalType\":\"uint128\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshotRegistry\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshots\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"timestamp\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"blockNumber\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"streamPayment\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tokenCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokens\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stakePerUnit\",\"type\":\"uint128\",\"internalType\":\"uint128\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tracked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"verifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidBatch\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"voidedAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Answered\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchFinal\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchProposed\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"proposer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"header\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"finalAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSigners\",\"type\":\"uint32[]\",\"indexed\":false,\"internalType\":\"uint32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchVoided\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BondReclaimed\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CapReached\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Challenged\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ChannelOpened\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryIndex\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"refundUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closing\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NetSettled\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"credits\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferSignerSet\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PausedSet\",\"inputs\":[{\"name\":\"paused\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Redeemed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"paidUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RefillSet\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RegistrySnapshot\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakePerUnitSet\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"stakePerUnit\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ToppedUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyChallenged\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadData\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadOffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotProposed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotVoid\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengeNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengesOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelClosing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DepositTooSmall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientStake\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"IsPaused\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"MixedRedemption\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotWholeUnits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingDue\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OfferExpired\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OnlyDirectCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"QuarantinedTable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StaleTable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRegistryRoot\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownToken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongMessage\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
	Bin: "0x610180604052348015610010575f5ffd5b50604051616ba8380380616ba883398101604081905261002f916108c5565b868686868686868686868686868661006e6001600160a01b0388163b1580159061006157506001600160a01b03871615155b6301f30c8760e21b610342565b61009d6001600160a01b0385161580159061006157506001600160a01b03841615156301f30c8760e21b610342565b6100a681610353565b6100af8161043a565b6001600160a01b0380881660805286811660a05263ffffffff861660c05284811660e05283811661010052821661012052466101608190526100f1903061061c565b61014090815281515f8054602085015160408601516060870151608088015160a089015160c08a015160e08b015161ffff908116600160f01b026001600160f01b03928216600160e01b02929092166001600160e01b0363ffffffff948516600160c01b0263ffffffff60c01b19968616600160a01b0296909616600160a01b600160e01b031964ffffffffff988916600160781b0264ffffffffff60781b199a8a166a0100000000000000000000029a909a16600160501b600160a01b03199b8a1665010000000000026001600160501b0319909d169e8a169e909e179b909b17999099169b909b1796909617979097169590951791909117871692909217929092178455610100870151600180546101208a0151988a01516101608b01516101808c01516101a08d01516001600160401b0316600160901b02600160901b600160d01b03199189166d01000000000000000000000000000291909116600160681b600160d01b031992909816680100000000000000000264ffffffffff60401b19939097166401000000000292909216600160201b600160681b03199b8916620100000263ffffffff199094169590981694909417919091179890981694909417919091171617939093179092556101c08301516101e08401516001600160801b03908116600160801b02918116919091176002556102008401516003556102209384015160048054919092166001600160801b0319919091161790559189015161032e9850909650633b9aca00955093506106ce16915050565b505050505050505050505050505050610b1f565b8161034f57805f5260045ffd5b5050565b80516103859064ffffffffff1615801590610061575061016082015164ffffffffff1615156301f30c8760e21b610342565b6103b9816020015164ffffffffff165f141580156100615750604082015164ffffffffff1615156301f30c8760e21b610342565b61040f81610160015164ffffffffff16825f015164ffffffffff16836040015164ffffffffff166103ea9190610abc565b6103f49190610abc565b61018083015164ffffffffff16116301f30c8760e21b610342565b602081015160608201516104379164ffffffffff908116911611156301f30c8760e21b610342565b50565b61048661044a6002612710610acf565b8260c0015161ffff1611801561046a57506127108260c0015161ffff1611155b8015610061575061020082015115156301f30c8760e21b610342565b6104c38160a0015163ffffffff165f1415801561006157508160a0015163ffffffff16826080015163ffffffff1610156301f30c8760e21b610342565b61051061e00060188360a0015163ffffffff166104e09190610aee565b600c846080015163ffffffff166104f79190610aee565b6105019190610abc565b11156301f30c8760e21b610342565b610550816101a001516001600160401b03165f14158015610061575064ffffffffff826101a001516001600160401b031611156301f30c8760e21b610342565b61058a816101c001516001600160801b03165f1415801561006157506101e08201516001600160801b031615156301f30c8760e21b610342565b6101208101516105ab90606461ffff90911611156301f30c8760e21b610342565b6105fa8160e0015161ffff165f141580156105d757508160e0015161ffff1682610100015161ffff1610155b8015610061575061271082610100015161ffff1611156301f30c8760e21b610342565b610220810151610437906001600160801b031615156301f30c8760e21b610342565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b6005546601000000000000900461ffff166106ea816001610b05565b6005805461ffff60301b1916660100000000000061ffff9384160217905581165f8181526006602090815260409182902080546001600160a01b0389166001600160e01b03199091168117600160a01b6001600160401b038a1690810291909117835584519182529281019290925292917f71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519910160405180910390a2610791828285610799565b509392505050565b6107b56001600160801b03821615156301f30c8760e21b610342565b6001820180546001600160801b0319166001600160801b03831690811790915560405190815261ffff8416907f9691a3eb93cddc74d75a024800c2fdcd39d73fe4e4ba2b659fe2ef50d518335e9060200160405180910390a2505050565b6001600160a01b0381168114610437575f5ffd5b805163ffffffff8116811461083a575f5ffd5b919050565b60405161024081016001600160401b038111828210171561086e57634e487b7160e01b5f52604160045260245ffd5b60405290565b805164ffffffffff8116811461083a575f5ffd5b805161ffff8116811461083a575f5ffd5b80516001600160401b038116811461083a575f5ffd5b80516001600160801b038116811461083a575f5ffd5b5f5f5f5f5f5f5f8789036103008112156108dd575f5ffd5b88516108e881610813565b60208a01519098506108f981610813565b965061090760408a01610827565b9550606089015161091781610813565b60808a015190955061092881610813565b60a08a015190945061093981610813565b925061024060bf198201121561094d575f5ffd5b5061095661083f565b61096260c08a01610874565b815261097060e08a01610874565b60208201526109826101008a01610874565b60408201526109946101208a01610874565b60608201526109a66101408a01610827565b60808201526109b86101608a01610827565b60a08201526109ca6101808a01610888565b60c08201526109dc6101a08a01610888565b60e08201526109ee6101c08a01610888565b610100820152610a016101e08a01610888565b610120820152610a146102008a01610827565b610140820152610a276102208a01610874565b610160820152610a3a6102408a01610874565b610180820152610a4d6102608a01610899565b6101a0820152610a606102808a016108af565b6101c0820152610a736102a08a016108af565b6101e08201526102c0890151610200820152610a926102e08a016108af565b6102208201528091505092959891949750929550565b634e487b7160e01b5f52601160045260245ffd5b808201808211156106c8576106c8610aa8565b5f82610ae957634e487b7160e01b5f52601260045260245ffd5b500490565b80820281158282048414176106c8576106c8610aa8565b61ffff81811683821601908111156106c8576106c8610aa8565b60805160a05160c05160e05161010051610120516101405161016051615fbe610bea5f395f81816127f30152612d9d01525f8181610b910152818161167501528181612dcb01526139e501525f81816104d40152610dc801525f818161030101528181610d9601526128c201525f818161053f01526125c501525f8181610a5b015281816130d90152818161336201526144e901525f8181610a280152818161309a0152818161333301526144ba01525f818161039d015281816132f9015261454d0152615fbe5ff3fe60806040526004361061026a575f3560e01c8063868adcae1161014a578063cb1a819e116100be578063e1ebfc3711610078578063e1ebfc3714610a4a578063f06a9b0d14610a7d578063f28adc2414610ab5578063f3c20de014610ad4578063f4092d7e14610b61578063f698da2514610b80575f5ffd5b8063cb1a819e14610950578063cbb834341461096f578063d6aed50d1461099a578063da500641146109b9578063dcd7e1a6146109f8578063de1164bb14610a17575f5ffd5b8063b380f5d71161010f578063b380f5d714610863578063b41911fe14610877578063b4d4b9bb146108ae578063ba7662b4146108cd578063c1e69b66146108f8578063c81e25ab14610924575f5ffd5b8063868adcae146107bf57806388af914b146107de5780638cafb01d146107fd57806396afb365146108105780639f181b5e1461082f575f5ffd5b806344474400116101e15780636d5175f1116101a65780636d5175f1146105615780637859c4771461058057806379502c55146105935780637a7ebd7b146107615780638092abd81461078d578063859fe6c7146107ac575f5ffd5b80634447440014610440578063452a9320146104c35780635c975abb146104f65780635f8bcb381461050f57806361d027b31461052e575f5ffd5b806319e426ca1161023257806319e426ca1461035a57806327c72885146103795780632b7ac3f31461038c5780632dc74f27146103bf5780633669daf4146103de5780633b38ff3d1461040c575f5ffd5b80630147a59d1461026e57806305cc7faa146102a05780630764e1cd146102cf5780630c340a24146102f057806316c38b3c1461033b575b5f5ffd5b348015610279575f5ffd5b5061028d610288366004614ed7565b610bb3565b6040519081526020015b60405180910390f35b3480156102ab575f5ffd5b506102bf6102ba366004614f80565b610d06565b6040519015158152602001610297565b3480156102da575f5ffd5b506102ee6102e9366004614fd6565b610d40565b005b3480156102fb575f5ffd5b506103237f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610297565b348015610346575f5ffd5b506102ee610355366004615000565b610d88565b348015610365575f5ffd5b506102ee610374366004615035565b610e46565b61028d61038736600461509a565b610e65565b348015610397575f5ffd5b506103237f000000000000000000000000000000000000000000000000000000000000000081565b3480156103ca575f5ffd5b506102ee6103d93660046151b2565b611194565b3480156103e9575f5ffd5b506103f26112f7565b6040805192835263ffffffff909116602083015201610297565b348015610417575f5ffd5b506103236104263660046151d4565b600a6020525f90815260409020546001600160a01b031681565b34801561044b575f5ffd5b5061049261045a3660046151ed565b600b6020525f908152604090205464ffffffffff811690600160281b81046001600160401b031690600160681b900463ffffffff1683565b6040805164ffffffffff90941684526001600160401b03909216602084015263ffffffff1690820152606001610297565b3480156104ce575f5ffd5b506103237f000000000000000000000000000000000000000000000000000000000000000081565b348015610501575f5ffd5b506005546102bf9060ff1681565b34801561051a575f5ffd5b506102ee6105293660046152a3565b6113f6565b348015610539575f5ffd5b506103237f000000000000000000000000000000000000000000000000000000000000000081565b34801561056c575f5ffd5b506102ee61057b3660046152d6565b6115ce565b61028d61058e36600461534c565b611601565b34801561059e575f5ffd5b5061075460408051610240810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e0810182905261020081018290526102208101919091525060408051610240810182525f5464ffffffffff8082168352600160281b820481166020840152600160501b8204811693830193909352600160781b810483166060830152600160a01b810463ffffffff9081166080840152600160c01b8204811660a0840152600160e01b820461ffff90811660c0850152600160f01b909204821660e0840152600154808316610100850152620100008104909216610120840152640100000000820416610140830152600160401b81048316610160830152600160681b8104909216610180820152600160901b9091046001600160401b03166101a08201526002546001600160801b038082166101c0840152600160801b90910481166101e08301526003546102008301526004541661022082015290565b6040516102979190615437565b34801561076c575f5ffd5b5061078061077b3660046151ed565b6117e9565b604051610297919061561c565b348015610798575f5ffd5b506102ee6107a73660046152d6565b6118d8565b6102ee6107ba3660046156ed565b6119c6565b3480156107ca575f5ffd5b506102ee6107d93660046151d4565b611a78565b3480156107e9575f5ffd5b506102ee6107f8366004615715565b611ad9565b61028d61080b366004615745565b611c04565b34801561081b575f5ffd5b506102ee61082a3660046151ed565b611cd9565b34801561083a575f5ffd5b5060055461085090600160301b900461ffff1681565b60405161ffff9091168152602001610297565b34801561086e575f5ffd5b506103f2611df0565b348015610882575f5ffd5b506108966108913660046157b2565b611e04565b6040516001600160401b039091168152602001610297565b3480156108b9575f5ffd5b506102ee6108c83660046157ea565b611e7c565b3480156108d8575f5ffd5b5061028d6108e7366004615822565b60076020525f908152604090205481565b348015610903575f5ffd5b506109176109123660046151ed565b611efb565b604051610297919061584b565b34801561092f575f5ffd5b5061094361093e3660046151ed565b61202a565b604051610297919061591b565b34801561095b575f5ffd5b5061085061096a3660046159dc565b612114565b34801561097a575f5ffd5b50600d5463ffffffff165b60405163ffffffff9091168152602001610297565b3480156109a5575f5ffd5b506102bf6109b4366004615a13565b612159565b3480156109c4575f5ffd5b506109d86109d33660046151ed565b61239a565b604080516001600160401b03938416815292909116602083015201610297565b348015610a03575f5ffd5b5061028d610a12366004615a6c565b612403565b348015610a22575f5ffd5b506103237f000000000000000000000000000000000000000000000000000000000000000081565b348015610a55575f5ffd5b506109857f000000000000000000000000000000000000000000000000000000000000000081565b348015610a88575f5ffd5b50600554610a9f90610100900464ffffffffff1681565b60405164ffffffffff9091168152602001610297565b348015610ac0575f5ffd5b5061028d610acf366004615a94565b612480565b348015610adf575f5ffd5b50610b2b610aee366004615822565b60066020525f9081526040902080546001909101546001600160a01b03821691600160a01b90046001600160401b0316906001600160801b031683565b604080516001600160a01b0390941684526001600160401b0390921660208401526001600160801b031690820152606001610297565b348015610b6c575f5ffd5b506102ee610b7b3660046151ed565b6124c9565b348015610b8b575f5ffd5b5061028d7f000000000000000000000000000000000000000000000000000000000000000081565b5f610bc78215156321bf6c6760e21b612622565b5f610beb84845f818110610bdd57610bdd615ae9565b9050608002015f013561262f565b60028101549091506001600160a01b03811690600160c01b900461ffff165f5b85811015610cd6575f878783818110610c2657610c26615ae9565b9050608002015f013590505f610c3b8261262f565b6002810154909150610c7f906001600160a01b038781169116148015610c725750600282015461ffff868116600160c01b90920416145b637e7d614560e01b612622565b610cb482828b8b87818110610c9657610c96615ae9565b905060800201602001803603810190610caf9190615afd565b612693565b610cc7906001600160401b031688615b2b565b96505050806001019050610c0b565b50610cea8415156321bf6c6760e21b612622565b610cfd84610cf785612766565b90612799565b50505092915050565b6001600160a01b0383165f90815260086020908152604080832061ffff861684529091528120610d3690836127b4565b90505b9392505050565b610d486127ed565b5f610d528361262f565b8054909150610d7790600160a01b900464ffffffffff161563fcb9b4ab60e01b612622565b610d838382338561283a565b505050565b610dff336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480610df25750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015610df25750815b631eb49d6d60e11b612622565b6005805460ff19168215159081179091556040519081527f40db37ff5c0bdc2c427fbb2078c8f24afea940abac0e3c23bb4ea3bf2da2b2129060200160405180910390a150565b610e4e6128b4565b610e6182610e5b846128f0565b83612927565b5050565b5f5f610e70866129a2565b80546001820154919250610eac91610e9e9164ffffffffff600160a01b9182900481169291909104166129df565b1563ecdd1c2960e01b612622565b610ebb85858360020154612a10565b600254610ed790600160801b90046001600160801b0316612a3b565b5f5f610ee4878787612aa2565b9092509050610efa826347214e2960e11b612622565b610f7388825f0151836020015184604001518560600151604080516020808201979097526001600160a01b03959095168582015261ffff93909316606085015263ffffffff9190911660808401526001600160401b031660a0808401919091528151808403909101815260c09092019052805191012090565b5f818152602f60205260408120919550610fb5906001830154600160c81b900460ff166004811115610fa757610fa76155f4565b1463f1082a9360e01b612622565b6001545f90610fd290600160401b900464ffffffffff1642615b2b565b8a83556001808401805465ffffffffffff4316600160d01b9081026001600160c81b0364ffffffffff8716600160a01b90810264ffffffffff60a01b1933166001600160c81b031990961695909517949094171617600160c81b17909255865160028701805460208a015160408b015163ffffffff16600160b01b0263ffffffff60b01b1961ffff9283169096026001600160b01b03199093166001600160a01b0390951694909417919091179390931691909117905560608701516003870180546001600160401b0390921667ffffffffffffffff19909216919091179055885493945091928892601a926110cd92869291900416615b3e565b92506101000a81548161ffff021916908361ffff160217905550858a7f32882d9f1ad67f879fee4c48f662b6b724b927e6b7e9929b63fc985c8ae339a53384875f0151886020015189604001518a6060015160405161117f969594939291906001600160a01b03968716815264ffffffffff95909516602086015292909416604084015261ffff16606083015263ffffffff9290921660808201526001600160401b039190911660a082015260c00190565b60405180910390a35050505050949350505050565b5f61119e8361262f565b80546002820154919250600160a01b900464ffffffffff161515906001600160a01b031633146111f081806111d05750825b80610df2575083546001600160a01b03163314631eb49d6d60e11b612622565b61122481806111fd575082155b8061121757508354600160a01b900464ffffffffff164210155b63085de62560e01b612622565b83516001600160401b03161561125457611254611242868587612693565b6001600160401b0316610cf785612766565b80158015611260575081155b156112e65760015461128090600160681b900464ffffffffff1642615b2b565b835464ffffffffff60a01b1916600160a01b64ffffffffff928316810291909117808655604051919004909116815285907f8f0fd0ef330e1472b5f57fbfa6f04b6af3213e7c018812c8b37861bc4159da2b906020015b60405180910390a25050505050565b6112f08584612baf565b5050505050565b5f5f611303600d612c8b565b5f828152600b602052604081205492945090925064ffffffffff90911690036113f2576040805160608101825264ffffffffff42811682526001600160401b03438116602080850191825263ffffffff8088168688019081525f8a8152600b909352918790209551865493519251909116600160681b0263ffffffff60681b1992909416600160281b026cffffffffffffffffffffffffff1990931694169390931717919091161790555182907fd9d3e84bba074c7e88e82239860b3a102665149a0d3385267b7ae254dad60200906113e990849063ffffffff91909116815260200190565b60405180910390a25b9091565b5f61140084612d12565b90505f61140f825f01546129a2565b905061141d610e9e83612d51565b6002820154604085015161148c916001600160a01b03918216911614801561145b57506002830154606086015161ffff908116600160a01b90920416145b801561147f57506002830154608086015163ffffffff908116600160b01b90920416145b633ee5922360e01b612622565b5f61149685612d97565b90506114d45f5f838152600c6020526040902054600160c81b900460ff1660028111156114c5576114c56155f4565b1415633e8c79ed60e11b612622565b6003830154602086015160a0870151611516926001600160401b0316916114fe9185919089612dc3565b6001600160401b03161015630de54e5d60e31b612622565b6001838101805460ff60c81b1916600160c91b17905582548390601a90611549908490600160d01b900461ffff16615b58565b92506101000a81548161ffff021916908361ffff16021790555061158e5f335f60020160109054906101000a90046001600160801b03166001600160801b0316612e13565b82546040513381528791907ff0702e010f6f7734aeba83ddc29d90986de87b17d18797abe8f679543218eb829060200160405180910390a3505050505050565b5f5b81811015610d83576115f98383838181106115ed576115ed615ae9565b90506020020135612e53565b6001016115d0565b5f61160a613060565b6116126127ed565b61163033321480156116235750333b155b635e2c90a160e11b612622565b600254611645906001600160801b0316612a3b565b611661856116566020850185615b72565b63ffffffff16613095565b6116708560c001518585613221565b61169a7f000000000000000000000000000000000000000000000000000000000000000086613296565b5f818152602e602052604081209192506116d9908254600160c81b900460ff1660038111156116cb576116cb6155f4565b146311ab459f60e21b612622565b6116f0602084013583146304cde3af60e51b612622565b5f6116fa846132e9565b5f8054919250906117129064ffffffffff1642615b2b565b83546001600160c81b0319163364ffffffffff60a01b191617600160a01b64ffffffffff83160217808555909150600190849060ff60c81b1916600160c81b83021790555060408801516001840180546001600160a01b039092166001600160c81b031990921691909117600160a01b4364ffffffffff1602179055611797826134b9565b60018401805466ffffffffffffff92909216600160c81b026001600160c81b0390921691909117905560c088015160028401556117d684898388613512565b5050506117e161363b565b949350505050565b6117f1614e12565b5f828152600c602090815260409182902082516101208101845281546001600160a01b0381168252600160a01b810464ffffffffff169382019390935292909190830190600160c81b900460ff166002811115611850576118506155f4565b6002811115611861576118616155f4565b81528154600160d01b900465ffffffffffff16602082015260018201546001600160a01b038082166040840152600160a01b918290046001600160401b031660608401526002909301549283166080830152820463ffffffff1660a0820152600160c01b90910461ffff1660c09091015292915050565b6118e06127ed565b5f5b81811015610d83575f600c5f85858581811061190057611900615ae9565b9050602002013581526020019081526020015f20905060016002811115611929576119296155f4565b8154600160c81b900460ff166002811115611946576119466155f4565b14158061196157508054600160a01b900464ffffffffff1615155b1561196c57506119be565b5f61197682613665565b90506001600160401b038116156119bb576119bb85858581811061199c5761199c615ae9565b855460209091029290920135918591506001600160a01b03168461283a565b50505b6001016118e2565b6119ce613060565b6119d66127ed565b6119fa61ffff8316156119e9575f6119eb565b815b3414632635240760e21b612622565b61ffff821615611a66575f611a0e836128f0565b546001600160a01b031690505f611a24826137b1565b9050611a3b6001600160a01b038316333086613819565b80611a45836137b1565b039250611a636001600160801b038411156312171d8360e31b612622565b50505b611a70828261385a565b610e6161363b565b335f818152600a602090815260409182902080546001600160a01b0319166001600160a01b03861690811790915591519182527f17732a74f2427e1d9622524ff28660d48258b532621a276983e780203f306ae3910160405180910390a250565b611ae1613060565b5f611aeb846128f0565b546001600160a01b03169050611b028433856138cc565b61ffff84165f9081526007602052604081208054859290611b24908490615b8b565b9091555050604080518481526001600160a01b038416602082015261ffff86169133917f6fa5f7af3e8c750a0b0d35f5b2882ed5904e155d8be81b02e19fa36fcad4f63f910160405180910390a361ffff841615611b9657611b906001600160a01b038216838561398d565b50611bfc565b5f826001600160a01b0316846040515f6040518083038185875af1925050503d805f8114611bdf576040519150601f19603f3d011682016040523d82523d5f602084013e611be4565b606091505b50509050611bf9816390b8ec1860e01b612622565b50505b610d8361363b565b5f611c0d6127ed565b3415611c1d57611c1d5f3461385a565b611c3c611c2e633b9aca0088615bb2565b15631aba1c6960e01b612622565b611c646001600160401b03611c55633b9aca0089615bc5565b1115630625040160e01b612622565b6040805160c0810182523380825260208201526001600160a01b038a16918101919091525f606082015263ffffffff861660808201526001600160401b03881660a0820152611cb5818686866139c2565b611ccc81611cc7633b9aca008a615bc5565b613a91565b9998505050505050505050565b5f611ce382612d12565b80545f908152602e60205260409020909150611d2560038254600160c81b900460ff166003811115611d1757611d176155f4565b146301dc938560e21b612622565b6001828101805460ff60c81b1916600160ca1b17905581548290601a90611d58908490600160d01b900461ffff16615b58565b825461ffff9182166101009390930a9283029190920219909116179055506001820154600254611da6915f916001600160a01b03909116906001600160801b03600160801b90910416612e13565b60018201546040516001600160a01b03909116815283907f907e9f3271abb04ba6387116653088fe811b4b8768d79c0a835d8dc9b41bc4b0906020015b60405180910390a2505050565b5f5f611dfc600d612c8b565b915091509091565b5f5f611e0f8661262f565b9050611e3f86826040518060600160405280896001600160401b0316815260200188815260200187815250612693565b9150611e5d6001600160401b03831615156321bf6c6760e21b612622565b611e73826001600160401b0316610cf783612766565b50949350505050565b5f611e868361262f565b8054909150611ea7906001600160a01b03163314631eb49d6d60e11b612622565b80546001600160d01b0316600160d01b65ffffffffffff841690810291909117825560405190815283907fc91cbfa01d579b4614bb857c3150f0c06b535c33d9269c1346a82bf0356f32a790602001611de3565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091525f828152602f60209081526040918290208251610120810184528154815260018201546001600160a01b03811693820193909352600160a01b830464ffffffffff1693810193909352906060830190600160c81b900460ff166004811115611fad57611fad6155f4565b6004811115611fbe57611fbe6155f4565b81526001820154600160d01b900465ffffffffffff16602082015260028201546001600160a01b0381166040830152600160a01b810461ffff166060830152600160b01b900463ffffffff1660808201526003909101546001600160401b031660a09091015292915050565b612032614e12565b5f828152602e602090815260409182902082516101208101845281546001600160a01b0381168252600160a01b810464ffffffffff169382019390935292909190830190600160c81b900460ff166003811115612091576120916155f4565b60038111156120a2576120a26155f4565b8152815461ffff600160d01b820481166020840152600160e01b90910416604082015260018201546001600160a01b038116606083015264ffffffffff600160a01b820416608083015266ffffffffffffff600160c81b9091041660a082015260029091015460c09091015292915050565b5f61211d6128b4565b61214e6001600160a01b0385163b1580159061214157506001600160401b03841615155b638698bf3760e01b612622565b610d36848484613d33565b5f6121626127ed565b5f61216c866129a2565b905061217d85858360020154612a10565b805461219c90600160d01b900461ffff161563380c211760e21b612622565b805460018201546121c6916112179164ffffffffff600160a01b92839004811692909104166129df565b80546001820154600160e01b90910461ffff16905f906121ef906001600160a01b031687613dfb565b90505f821561220b575f8981526031602052604090205461220d565b5f5b60018501549091505f906122419061223b9064e8d4a5100090600160c81b900466ffffffffffffff16615bd8565b83613ec9565b60208401819052905061225d838a8a8763ffffffff8c16613f76565b909650935061226c8a84614066565b6020830151603080549190920391829160059061229a908490600160281b90046001600160d81b0316615bef565b92506101000a8154816001600160d81b0302191690836001600160d81b031602179055508561230357845461ffff60e01b1916600160e01b61ffff8616021785556122e58183615b2b565b5f8b81526031602052604081209190915595506117e1945050505050565b8454600160e01b900461ffff1615612324575f8a8152603160205260408120555b845460ff60c81b1916600160c91b17855561233e856140ee565b8454600254612363915f916001600160a01b03909116906001600160801b0316612e13565b6040518a907fb20a36f9188211b0ef9bd121e32fe54b8668e3da2597acd379ad8391dd0ae90a905f90a25050505050949350505050565b5f818152600c602052604081208190816123b382612766565b60028301549091506123d790829063ffffffff600160a01b9091048116906140fd16565b60028301546123f890839063ffffffff600160a01b90910481169061410e16565b935093505050915091565b6001600160a01b0381165f90815260086020908152604080832061ffff8616845290915281205461244690849069ffffffffffffffffffff16614119565b614119565b61ffff84165f9081526009602090815260408083206001600160a01b03871684529091529020546124779190615b2b565b90505b92915050565b5f6124896127ed565b85516124a7906001600160a01b03163314631eb49d6d60e11b612622565b6124b3868585856139c2565b6124bd8686613a91565b90505b95945050505050565b5f6124d382612d12565b80549091505f6124e2826129a2565b90506124f061121784612d51565b60018381018054600360c81b60ff60c81b199182168117909255835416178083558290601a9061252d90849061ffff600160d01b90910416615b58565b92506101000a81548161ffff021916908361ffff160217905550612550816140ee565b6005805465ffffffffff0019166101004264ffffffffff16021790556002546001600160801b03165f612584600483615bc5565b60018601546002549192506125bf915f916001600160a01b0316906125ba908590600160801b90046001600160801b0316615b2b565b612e13565b6125ee5f7f00000000000000000000000000000000000000000000000000000000000000006125ba8486615b8b565b604051869085907f1224ba7efd5de1f670b849dc9bd848f535d5df6c97ddd8f2a02296de7a687baf905f90a3505050505050565b81610e6157805f5260045ffd5b5f818152600c602052604081209061265e908254600160c81b900460ff1660028111156114c5576114c56155f4565b61268e60018254600160c81b900460ff166002811115612680576126806155f4565b14636a310f6960e11b612622565b919050565b60018201545f9081906126c39086906001600160a01b03811690600160a01b90046001600160401b031686612dc3565b60028501549091506001600160a01b038116906126f890600160a01b900463ffffffff16836126f188612766565b9190614146565b92506001600160401b0383161561275d578351604080516001600160401b03928316815291851660208301526001600160a01b0383169188917fc71ceb8eeec9bea88c29aca6219f1701aa0089a3db0c9cc066569bd530b78dcb910160405180910390a35b50509392505050565b600201546001600160a01b0381165f908152600860209081526040808320600160c01b90940461ffff1683529290522090565b80825f015f8282546127ab9190615b2b565b90915550505050565b5f60ff82166380000000840162ffffff600885901c16630100000081106127dd576127dd615ae9565b01546001911c8116149392505050565b612820467f0000000000000000000000000000000000000000000000000000000000000000146310dfc03360e01b612622565b6005546128389060ff1615631309a56360e01b612622565b565b600283015461287090600160c01b900461ffff168361285886612766565b6002870154600160a01b900463ffffffff16856141bd565b6040516001600160401b038216815284907f13890019c53302882317c5c6d05d0fb91686c5d8f142a092edb029345bf76cec9060200160405180910390a250505050565b612838336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614631eb49d6d60e11b612622565b61ffff81165f908152600660205260409020805461268e90600160a01b90046001600160401b03161515638698bf3760e01b612622565b6129436001600160801b03821615156301f30c8760e21b612622565b6001820180546fffffffffffffffffffffffffffffffff19166001600160801b03831690811790915560405190815261ffff8416907f9691a3eb93cddc74d75a024800c2fdcd39d73fe4e4ba2b659fe2ef50d518335e90602001611de3565b5f818152602e6020526040902061268e60018254600160c81b900460ff1660038111156129d1576129d16155f4565b146331e5e56f60e21b612622565b5f8242101580156124775750600154612a0690640100000000900463ffffffff1683615b2b565b4310159392505050565b610d83818484604051612a24929190615c0e565b6040519081900390201463a554dcdf60e01b612622565b612a57346001600160801b03831614632635240760e21b612622565b5f80805260076020527f6d5257204ebe7d88fd91ae87941cb2dd9d8062b64ae5a2bd2d28ec40b9fbf6df80546001600160801b0384169290612a9a908490615b2b565b909155505050565b604080516080810182525f80825260208201819052918101829052606081018290525f5f5b85821015612ba1575f5f5f612add8a8a876141f5565b92509250925082612af5575f96505050505050612ba7565b81612b00858a615b8b565b1015612b8a57848a0135605081901c61ffff16602088015260601c8652612b628a8a600c612b2e888d615b8b565b612b389190615bd8565b612b4360188a615b2b565b612b4d9190615b2b565b919091013560e081901c9260a09190911c9150565b6001600160401b0316606088015263ffffffff1660408701525060019550612ba79350505050565b612b948285615b2b565b9350809450505050612ac7565b5f935050505b935093915050565b60028101545f90612bd690600160a01b900463ffffffff16612bd084612766565b9061426b565b825460028401549192506001600160a01b031690612c0d90600160c01b900461ffff16826125ba826001600160401b038716614119565b82612c198160036142ae565b835464ffffffffff4216600160a01b026001600160c81b03199091166001600160a01b038416171760ff60c81b1916600160c91b1784556040516001600160401b038416815285907f5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be25686906020016112d7565b80545f90819063ffffffff16808280805b6020811015612cfa5783600116600114612cbf57612cba83836142c8565b612cdf565b612cdf886001018260208110612cd757612cd7615ae9565b0154846142c8565b9250612ceb82836142c8565b600194851c9490925001612c9c565b50612d0582856142e5565b9793965092945050505050565b5f818152602f6020526040902061268e600180830154600160c81b900460ff166004811115612d4357612d436155f4565b146323077b5160e21b612622565b5f61247a8260010160149054906101000a900464ffffffffff1664ffffffffff166001612d7e9190615b2b565b6001840154600160d01b900465ffffffffffff166129df565b5f61247a7f00000000000000000000000000000000000000000000000000000000000000003084614331565b5f5f5f612df37f000000000000000000000000000000000000000000000000000000000000000088888888614388565b9092509050612e0982630de54e5d60e31b612622565b9695505050505050565b61ffff83165f9081526009602090815260408083206001600160a01b038616845290915281208054839290612e49908490615b2b565b9091555050505050565b5f818152602e60209081526040808320602f8352818420600c8452828520600b90945291842084546001549295939493919264ffffffffff600160501b830481169392600160401b90920481169181811691600160281b90910416612eb9856002615bd8565b612ec39190615b2b565b612ecd9190615b2b565b612ed79190615b2b565b90505f8060018854600160c81b900460ff166003811115612efa57612efa6155f4565b118015612f1157508754600160d01b900461ffff16155b8015612f3657508754612f33908590600160a01b900464ffffffffff16615b2b565b42115b15612f42575086905060015b600180880154600160c81b900460ff166004811115612f6357612f636155f4565b118015612f9957505f87545f908152602e6020526040902054600160c81b900460ff166003811115612f9757612f976155f4565b145b15612fa5575085905060045b60028654600160c81b900460ff166002811115612fc457612fc46155f4565b148015612fea57508554612fe7908490600160a01b900464ffffffffff16615b2b565b42115b15612ff6575084905060015b845464ffffffffff16158015906130215750600d548554600160681b900463ffffffff908116911614155b801561303f5750845461303c90849064ffffffffff16615b2b565b42115b1561304b575083905060015b61305582826142ae565b505050505050505050565b6130686143ee565b61283860017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061442e565b6131187f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316835f01516001600160a01b031614801561310b57507f000000000000000000000000000000000000000000000000000000000000000063ffffffff16836020015163ffffffff16145b63451b7cff60e01b612622565b608082015161313a906001600160401b031642111563ecdd1c2960e01b612622565b5f805464ffffffffff600160501b82048116929161316191600160281b9091041684615b2b565b905061318d6131708342615b2b565b60808601516001600160401b0316111563451b7cff60e01b612622565b6131a142821015637f007d2560e11b612622565b6131ae6131708383615b2b565b600554610100900464ffffffffff166131f4818511806131e757505f546131e390600160781b900464ffffffffff1683615b2b565b4210155b632b6b1e1b60e11b612622565b60a08501515f908152600b60205260409020546112f09064ffffffffff1615156347f6a5df60e01b612622565b61322c828285612a10565b5f5f5f6132398585614435565b919450925090506132518363a554dcdf60e01b612622565b5f5461328e90600160c01b900463ffffffff16831180159061328157505f54600160a01b900463ffffffff168211155b6305beb17160e11b612622565b505050505050565b5f612477837f0908b87a41d95ce4cacd5eef236a3326455fea3c4f17ea0ce93328b6c7489171846040516020016132ce929190615c89565b6040516020818303038152906040528051906020012061448e565b5f5f6132f4836144b4565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316637d1d1f5b60405180604001604052807f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815250865f01602081019061339c9190615b72565b6040516001600160e01b031960e085901b16815282516001600160a01b0316600482015260209092015163ffffffff90811660248401521660448201526064015f60405180830381865afa1580156133f6573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261341d9190810190615c9e565b905061344082515f141580156134335750815115155b6378de4a6960e11b612622565b613496613433835f8151811061345857613458615ae9565b6020026020010151835f8151811061347257613472615ae9565b60200260200101515f5f01601c9054906101000a900461ffff165f600301546145ca565b815f815181106134a8576134a8615ae9565b602002602001015192505050919050565b5f806134cc64e8d4a51000612710615bd8565b5f546134e390600160f01b900461ffff1685615bd8565b6134ed9190615bc5565b905066ffffffffffffff81116135035780610d39565b66ffffffffffffff9392505050565b5f613521610100830183615d3d565b90506001600160401b0381111561353a5761353a6150e8565b604051908082528060200260200182016040528015613563578160200160208202803683370190505b5090505f5b81518110156135de5761357f610100840184615d3d565b8281811061358f5761358f615ae9565b90506020028101906135a19190615d82565b6135af906020810190615b72565b8282815181106135c1576135c1615ae9565b63ffffffff90921660209283029190910190910152600101613568565b5033857f3d900b686e34b2666f01b84642db687d7d76cff1ef44f7afa1e64e0342eb015286866136116020880188615b72565b87604001886080018860405161362c96959493929190615da0565b60405180910390a35050505050565b6128385f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061308f565b60028101545f90600160c01b900461ffff168161368184612766565b60028501549091505f906136a790839063ffffffff600160a01b9091048116906140fd16565b60028601549091505f906136cd90849063ffffffff600160a01b90910481169061410e16565b6136d79083615e41565b8654909150600160d01b900465ffffffffffff166001600160401b0382161061370557505f95945050505050565b85545f90613723908390600160d01b900465ffffffffffff16615e41565b61ffff86165f9081526006602052604081205489546001600160401b0393841694509192600160a01b90910416906137659088906001600160a01b0316612403565b61376f9190615bc5565b90508082111561377d578091505b5f6137966001600160401b03861664ffffffffff615b8b565b9050808311156137a4578092505b5090979650505050505050565b6040516370a0823160e01b81523060048201525f906001600160a01b038316906370a0823190602401602060405180830381865afa1580156137f5573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061247a9190615e60565b6138278484848460016145fb565b61385457604051635274afe760e01b81526001600160a01b03851660048201526024015b60405180910390fd5b50505050565b61ffff82165f908152600760205260408120805483929061387c908490615b2b565b9091555061388d9050823383612e13565b60405181815261ffff83169033907fcce52882aac97ad1c6f369b615ce5ad1401b2551a2eacc9431d915cfaa9a14a39060200160405180910390a35050565b61ffff83165f9081526009602090815260408083206001600160a01b03861684529091529020548082111561393d576001600160a01b0383165f90815260086020908152604080832061ffff88168452909152902061393090859061244190614668565b61393a9082615b2b565b90505b61395181831115631e9acf1760e31b612622565b61395b8282615b8b565b61ffff9094165f9081526009602090815260408083206001600160a01b03909616835294905292909220929092555050565b61399a838383600161469c565b610d8357604051635274afe760e01b81526001600160a01b038416600482015260240161384b565b6139df6001600160401b038416421115639cb1308760e01b612622565b5f613a0b7f000000000000000000000000000000000000000000000000000000000000000086866146fe565b90505f613a19828585614738565b90505f86604001516001600160a01b0316826001600160a01b03161480613a6157506040808801516001600160a01b039081165f908152600a60205291909120548382169116145b9050613a88818015613a7b57506001600160a01b03831615155b6327d6b9e560e21b612622565b50505050505050565b60208201515f90613af0906001600160a01b031615801590613acc5750835f01516001600160a01b031684604001516001600160a01b031614155b8015610df2575060a08401516001600160401b03161515631eb49d6d60e11b612622565b600154613b1b906001600160401b03600160901b90910481169084161015636ba4a1c760e01b612622565b613b2883606001516128f0565b506040808401516001600160a01b03165f90815260086020908152828220606087015161ffff1683529052206080840151613b7690613b689083906127b4565b1563637a7af760e01b612622565b6080840151613b869082906147ec565b613b9e8460600151855f0151838760800151876141bd565b613ba784612d97565b5f818152600c6020908152604080832088518154600160c81b600165ff000000000160a01b03199091166001600160a01b03928316171782559289015160018201805460a08c01519286166001600160e01b031990911617600160a01b6001600160401b0390931683021790559189015160028201805460808c015160608d0151939096166001600160c01b03199091161763ffffffff9586169094029390931761ffff60c01b1916600160c01b61ffff9092169190910217909155929450613c7590600d90869061482316565b905085604001516001600160a01b0316865f01516001600160a01b0316857f48177399b7881392389a1813bc9b0db01c95a56eb582f2e3f8d5aa295a00fdd289602001518a606001518b608001518c60a00151888d604051613d22969594939291906001600160a01b0396909616865261ffff94909416602086015263ffffffff92831660408601526001600160401b03918216606086015290911660808401521660a082015260c00190565b60405180910390a450505092915050565b600554600160301b900461ffff16613d4c816001615b3e565b6005805467ffff0000000000001916600160301b61ffff9384160217905581165f8181526006602090815260409182902080546001600160a01b0389166001600160e01b03199091168117600160a01b6001600160401b038a1690810291909117835584519182529281019290925292917f71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519910160405180910390a2613df3828285612927565b509392505050565b613e03614e5c565b627270e05a11613e13575f613e22565b627270e05a613e229190615b8b565b81516040908101919091526001600160a01b03841690820181905215613e545760015462010000900461ffff16613e56565b5f5b61ffff1660608201525f196080820152613e72600c6018615b2b565b613e7c9083615bc5565b6001600160401b03811115613e9357613e936150e8565b604051908082528060200260200182016040528015613ebc578160200160208202803683370190505b5061010082015292915050565b5f80613ed86201518042615bc5565b60305490915064ffffffffff168114613ef75764ffffffffff81166030555b5f805460015461ffff600160f01b909204821691613f16911687615bd8565b613f209190615bc5565b603054909150600160281b90046001600160d81b03165f818311613f44575f613f4e565b613f4e8284615b8b565b9050613f5a8688615b8b565b9450808510613f695780613f6b565b845b979650505050505050565b84515f908190818415613f895784613f8c565b5f195b90505f5f8794505b8882101561403e576018828b0135604081901c61ffff16600c8102909401919091019291820191606082901c9160501c90838810613fd457505050613f94565b851580613fe4575086604001515a105b15613ff15750505061403e565b5f1990950194848d0160208801819052888503600c02900387526140168e848461491b565b86516020880151600c91900304840397508388146140365750505061403e565b505050613f94565b6140478b614abb565b818914801561405557508085145b9550505050505b9550959350505050565b61010081015161012082015180156140b457808252837f488ec0269af7ae19a23088047ea422eea6a83f883fe6f5c76324010e4f9dba4a836040516140ab9190615e77565b60405180910390a25b8260e00151156138545760405184907fc47287fe6c7e67d5e4ef3807e4afef28377c778801bb4f2956abb7b7d36f5022905f90a250505050565b60018101610e618160026142ae565b5f6124778363400000000183614aee565b5f6124778383614aee565b61ffff82165f9081526006602052604081205461247790600160a01b90046001600160401b031683615bd8565b5f5f6141588563400000000185614aee565b90505f6141658686614aee565b9050816001600160401b0316846001600160401b03161115614185578193505b806001600160401b0316846001600160401b0316116141a8575f92505050610d39565b6141b3868686614b2e565b612e098185615e41565b6141da85856141d588856001600160401b0316614119565b6138cc565b6112f06141e8848484614b8f565b630625040160e01b612622565b5f8080614204600c6018615b2b565b61420e8587615b8b565b101561422157505f915081905080614262565b61ffff8685013560401c169150614239600c83615bd8565b614244601886615b2b565b61424e9190615b2b565b9050811580159061425f5750848111155b92505b93509350939050565b5f6142768383614aee565b6142868463400000000184614aee565b6142909190615e41565b90506142a383634000000001835f614b2e565b61247a83835f614b2e565b8082015b80831015610d83575f83556001830192506142b2565b5f6040516001815360018101939093525060218201526041902090565b604051600160f91b6020820152602181018390526001600160e01b031960e083901b1660418201525f906045015b60405160208183030381529060405280519060200120905092915050565b5f7fc0fb958c0c686d19d07df7f770130c25f08187b4553bd557551e49d9c803cce88484846040516020016143699493929190615f13565b6040516020818303038152906040528051906020012090509392505050565b5f5f5f614398845f015186614bf9565b92509050806143ad575f5f925092505061405c565b6143cf866143c08a8a885f015187614c4d565b86602001518760400151614ca4565b6143df575f5f925092505061405c565b60019250509550959350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561283857604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f5f5f5f5b84811015614480575f5f5f6144508989866141f5565b9250925092508261446d575f5f5f96509650965050505050614487565b60019590950194930192915061443a9050565b5081151592505b9250925092565b60405161190160f01b602082015260228101839052604281018290525f90606201614313565b604080517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660248201527f000000000000000000000000000000000000000000000000000000000000000063ffffffff16604482015260606064808301829052835180840390910181526084909201909252602080820180516001600160e01b03166280b71560e41b17905281517f000000000000000000000000000000000000000000000000000000000000000091849136879003918291889190870101375f5f82865101602087015f875af190508351602085010191503d5f602084013e806145a9573d60208301fd5b503d81523d6020820101604052808060200190518101906124c09190615c9e565b5f8184101580156124c057506145e461ffff841685615bd8565b6145f061271087615bd8565b101595945050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661465757838315161561464b573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f61467d825469ffffffffffffffffffff1690565b905080825f015f8282546146919190615b8b565b909155509092915050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166146f25783831516156146e6573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f610d36847f1624c368fbf96b76b29933ccdde25e9fcdf6b8eba0b47ebb8eee2172d14f91c185856040516020016132ce93929190615f3e565b5f6001600160ff1b0382167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115614774575f915050610d39565b5f61478460ff85901c601b615f6a565b604080515f81526020810180835289905260ff831691810191909152606081018790526080810184905290915060019060a0016020604051602081039080840390855afa1580156147d7573d5f5f3e3d5ffd5b5050604051601f190151979650505050505050565b600160ff82161b6380000000830162ffffff600884901c166301000000811061481757614817615ae9565b01805490911790555050565b815463ffffffff1663fffffffe1981016148505760405163d107156760e01b815260040160405180910390fd5b61485b816001615f83565b835463ffffffff191663ffffffff919091161783555f6148a8836040515f602082018190526021820183905290604101604051602081830303815290604052805190602001209050919050565b90505f6148bc63ffffffff84166001615b2b565b90505f5b6020811015610cfd57816001166001036148f557828660010182602081106148ea576148ea615ae9565b01555061247a915050565b61490d866001018260208110612cd757612cd7615ae9565b9250600191821c91016148c0565b82608001518161ffff161461495f5761493383614abb565b61ffff8116608084018190525f908152600660205260409020600101546001600160801b031660a08401525b825160a0840151158061497957508360a001518460200151105b156149a7578360e0015180614991575060a084015115155b151560e090940193909352505060208101519052565b8360a001518460200151816149be576149be615b9e565b0460608201526001600160a01b0383165f90815260086020908152604080832061ffff861684529091528120906149f58284614ce0565b90508560e0015180614a0957506060830151155b151560e08701525f819003614a2057505050505050565b60a08601516020870180519183029091039052606086015160c0870180516127109284029290920491820190529081900390614a5c8383612799565b610100870151610120880180516001810190915281516bffffffffffffffffffffffff1960608a901b1661ffff60501b60508a901b161785179291908110614aa657614aa6615ae9565b60200260200101818152505050505050505050565b60c081015115614aeb57614ae4816080015182604001516125ba84608001518560c00151614119565b5f60c08201525b50565b5f600663ffffffff831660020181810491900660280264ffffffffff81868463400000008110614b2057614b20615ae9565b0154901c1695945050505050565b600663ffffffff83166002018181049190066028026001600160401b038316811b64ffffffffff821b19868463400000008110614b6d57614b6d615ae9565b01541617858363400000008110614b8657614b86615ae9565b01555050505050565b5f5f614ba18563400000000185614aee565b9050614bbb6001600160401b03821664ffffffffff615b8b565b836001600160401b03161115614bd4575f915050610d39565b614bee6340000000860185614be98685615f9f565b614b2e565b506001949350505050565b5f808064e8d4a51000614c186001600160401b03808716908816615bd8565b614c229190615bc5565b90506001600160401b03811115614c3f575f5f9250925050614c46565b6001925090505b9250929050565b604080517f3aaf047abd743dc971ed76bb4b540486600d7ef1f574943c28e8eccdd668a15160208201529081018490526001600160401b038084166060830152821660808201525f906124c090869060a0016132ce565b5f6001600160a01b038516158015906124c05750846001600160a01b0316614ccd858585614738565b6001600160a01b03161495945050505050565b60608101518151602083015182600160ff1b5f8080805b86881015614df0578735858160e01c036005811115614d8857838514614d1b578486555b84935060408c01515a1015614d31575050614df0565b600660028360e01c01049550600260068702039650868260e01c0390508563400000008e010154925063155555558610614d7b57631555555586146001600160a01b030292909216915b858d019550855494508493505b60a09190911c6001600160401b03169060280282811c64ffffffffff1680831115614db1578092505b5064ffffffffff85821c1680831115614de257808303925088831115614dd5578892505b828903985082821b860195505b505050600c88019750614cf7565b50808214614dfc578183555b5050509285526060909401849052505003919050565b60408051610120810182525f80825260208201819052909182019081525f6020820181905260408201819052606082018190526080820181905260a0820181905260c09091015290565b604051806101400160405280614e8f60405180608001604052805f81526020015f81526020015f81526020015f81525090565b81526020015f81526020015f6001600160a01b031681526020015f81526020015f81526020015f81526020015f81526020015f15158152602001606081526020015f81525090565b5f5f60208385031215614ee8575f5ffd5b82356001600160401b03811115614efd575f5ffd5b8301601f81018513614f0d575f5ffd5b80356001600160401b03811115614f22575f5ffd5b8560208260071b8401011115614f36575f5ffd5b6020919091019590945092505050565b80356001600160a01b038116811461268e575f5ffd5b803561ffff8116811461268e575f5ffd5b803563ffffffff8116811461268e575f5ffd5b5f5f5f60608486031215614f92575f5ffd5b614f9b84614f46565b9250614fa960208501614f5c565b9150614fb760408501614f6d565b90509250925092565b80356001600160401b038116811461268e575f5ffd5b5f5f60408385031215614fe7575f5ffd5b82359150614ff760208401614fc0565b90509250929050565b5f60208284031215615010575f5ffd5b81358015158114610d39575f5ffd5b80356001600160801b038116811461268e575f5ffd5b5f5f60408385031215615046575f5ffd5b61504f83614f5c565b9150614ff76020840161501f565b5f5f83601f84011261506d575f5ffd5b5081356001600160401b03811115615083575f5ffd5b602083019150836020828501011115614c46575f5ffd5b5f5f5f5f606085870312156150ad575f5ffd5b8435935060208501356001600160401b038111156150c9575f5ffd5b6150d58782880161505d565b9598909750949560400135949350505050565b634e487b7160e01b5f52604160045260245ffd5b60405160e081016001600160401b038111828210171561511e5761511e6150e8565b60405290565b604051601f8201601f191681016001600160401b038111828210171561514c5761514c6150e8565b604052919050565b5f60608284031215615164575f5ffd5b604051606081016001600160401b0381118282101715615186576151866150e8565b60405290508061519583614fc0565b815260208381013590820152604092830135920191909152919050565b5f5f608083850312156151c3575f5ffd5b82359150614ff78460208501615154565b5f602082840312156151e4575f5ffd5b61247782614f46565b5f602082840312156151fd575f5ffd5b5035919050565b5f60c08284031215615214575f5ffd5b60405160c081016001600160401b0381118282101715615236576152366150e8565b60405290508061524583614f46565b815261525360208401614f46565b602082015261526460408401614f46565b604082015261527560608401614f5c565b606082015261528660808401614f6d565b608082015261529760a08401614fc0565b60a08201525092915050565b5f5f5f61014084860312156152b6575f5ffd5b833592506152c78560208601615204565b9150614fb78560e08601615154565b5f5f602083850312156152e7575f5ffd5b82356001600160401b038111156152fc575f5ffd5b8301601f8101851361530c575f5ffd5b80356001600160401b03811115615321575f5ffd5b8560208260051b8401011115614f36575f5ffd5b5f6101208284031215615346575f5ffd5b50919050565b5f5f5f5f848603610120811215615361575f5ffd5b60e081121561536e575f5ffd5b506153776150fc565b61538086614f46565b815261538e60208701614f6d565b602082015261539f60408701614f46565b60408201526153b060608701614fc0565b60608201526153c160808701614fc0565b608082015260a0868101359082015260c08087013590820152935060e08501356001600160401b038111156153f4575f5ffd5b6154008782880161505d565b9094509250506101008501356001600160401b0381111561541f575f5ffd5b61542b87828801615335565b91505092959194509250565b815164ffffffffff1681526102408101602083015161545f602084018264ffffffffff169052565b506040830151615478604084018264ffffffffff169052565b506060830151615491606084018264ffffffffff169052565b5060808301516154a9608084018263ffffffff169052565b5060a08301516154c160a084018263ffffffff169052565b5060c08301516154d760c084018261ffff169052565b5060e08301516154ed60e084018261ffff169052565b5061010083015161550561010084018261ffff169052565b5061012083015161551d61012084018261ffff169052565b5061014083015161553761014084018263ffffffff169052565b5061016083015161555261016084018264ffffffffff169052565b5061018083015161556d61018084018264ffffffffff169052565b506101a083015161558a6101a08401826001600160401b03169052565b506101c08301516155a76101c08401826001600160801b03169052565b506101e08301516155c46101e08401826001600160801b03169052565b506102008301516102008301526102208301516155ed6102208401826001600160801b03169052565b5092915050565b634e487b7160e01b5f52602160045260245ffd5b60038110615618576156186155f4565b9052565b81516001600160a01b0316815260208083015164ffffffffff169082015260408083015161012083019161565290840182615608565b50606083015161566c606084018265ffffffffffff169052565b50608083015161568760808401826001600160a01b03169052565b5060a08301516156a260a08401826001600160401b03169052565b5060c08301516156bd60c08401826001600160a01b03169052565b5060e08301516156d560e084018263ffffffff169052565b506101008301516155ed61010084018261ffff169052565b5f5f604083850312156156fe575f5ffd5b61570783614f5c565b946020939093013593505050565b5f5f5f60608486031215615727575f5ffd5b61573084614f5c565b925060208401359150614fb760408501614f46565b5f5f5f5f5f5f5f60e0888a03121561575b575f5ffd5b61576488614f46565b965061577260208901614fc0565b95506040880135945061578760608901614f6d565b935061579560808901614fc0565b9699959850939692959460a0840135945060c09093013592915050565b5f5f5f5f608085870312156157c5575f5ffd5b843593506157d560208601614fc0565b93969395505050506040820135916060013590565b5f5f604083850312156157fb575f5ffd5b82359150602083013565ffffffffffff81168114615817575f5ffd5b809150509250929050565b5f60208284031215615832575f5ffd5b61247782614f5c565b60058110615618576156186155f4565b815181526020808301516001600160a01b03169082015260408083015164ffffffffff169082015260608083015161012083019161588b9084018261583b565b5060808301516158a5608084018265ffffffffffff169052565b5060a08301516158c060a08401826001600160a01b03169052565b5060c08301516158d660c084018261ffff169052565b5060e08301516158ee60e084018263ffffffff169052565b506101008301516155ed6101008401826001600160401b03169052565b60048110615618576156186155f4565b81516001600160a01b0316815260208083015164ffffffffff16908201526040808301516101208301916159519084018261590b565b506060830151615967606084018261ffff169052565b50608083015161597d608084018261ffff169052565b5060a083015161599860a08401826001600160a01b03169052565b5060c08301516159b160c084018264ffffffffff169052565b5060e08301516159cc60e084018266ffffffffffffff169052565b5061010092830151919092015290565b5f5f5f606084860312156159ee575f5ffd5b6159f784614f46565b9250615a0560208501614fc0565b9150614fb76040850161501f565b5f5f5f5f60608587031215615a26575f5ffd5b8435935060208501356001600160401b03811115615a42575f5ffd5b615a4e8782880161505d565b9094509250615a61905060408601614f6d565b905092959194509250565b5f5f60408385031215615a7d575f5ffd5b615a8683614f5c565b9150614ff760208401614f46565b5f5f5f5f5f6101408688031215615aa9575f5ffd5b615ab38787615204565b9450615ac160c08701614fc0565b9350615acf60e08701614fc0565b949793965093946101008101359450610120013592915050565b634e487b7160e01b5f52603260045260245ffd5b5f60608284031215615b0d575f5ffd5b6124778383615154565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561247a5761247a615b17565b61ffff818116838216019081111561247a5761247a615b17565b61ffff828116828216039081111561247a5761247a615b17565b5f60208284031215615b82575f5ffd5b61247782614f6d565b8181038181111561247a5761247a615b17565b634e487b7160e01b5f52601260045260245ffd5b5f82615bc057615bc0615b9e565b500690565b5f82615bd357615bd3615b9e565b500490565b808202811582820484141761247a5761247a615b17565b6001600160d81b03818116838216019081111561247a5761247a615b17565b818382375f9101908152919050565b60018060a01b03815116825263ffffffff602082015116602083015260018060a01b0360408201511660408301526001600160401b0360608201511660608301526001600160401b03608082015116608083015260a081015160a083015260c081015160c08301525050565b8281526101008101610d396020830184615c1d565b5f60208284031215615cae575f5ffd5b81516001600160401b03811115615cc3575f5ffd5b8201601f81018413615cd3575f5ffd5b80516001600160401b03811115615cec57615cec6150e8565b8060051b615cfc60208201615124565b91825260208184018101929081019087841115615d17575f5ffd5b6020850194505b83851015613f6b57845180835260209586019590935090910190615d1e565b5f5f8335601e19843603018112615d52575f5ffd5b8301803591506001600160401b03821115615d6b575f5ffd5b6020019150600581901b3603821315614c46575f5ffd5b5f8235605e19833603018112615d96575f5ffd5b9190910192915050565b5f6102008201615db0838a615c1d565b64ffffffffff881660e084015263ffffffff87166101008401528535610120840152602086013561014084015260408561016085013760408086016101a08501376102006101e084015283519081905260208401906102208401905f5b81811015615e3157835163ffffffff16835260209384019390920191600101615e0d565b50909a9950505050505050505050565b6001600160401b03828116828216039081111561247a5761247a615b17565b5f60208284031215615e70575f5ffd5b5051919050565b602080825282518282018190525f918401906040840190835b81811015615eae578351835260209384019390920191600101615e90565b509095945050505050565b80516001600160a01b0390811683526020808301518216908401526040808301519091169083015260608082015161ffff169083015260808082015163ffffffff169083015260a0908101516001600160401b0316910152565b848152602081018490526001600160a01b038316604082015261012081016124c06060830184615eb9565b8381526101008101615f536020830185615eb9565b6001600160401b03831660e0830152949350505050565b60ff818116838216019081111561247a5761247a615b17565b63ffffffff818116838216019081111561247a5761247a615b17565b6001600160401b03818116838216019081111561247a5761247a615b1756",
}

// OpenStreamingPaymentsABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingPaymentsMetaData.ABI instead.
var OpenStreamingPaymentsABI = OpenStreamingPaymentsMetaData.ABI

// OpenStreamingPaymentsBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpenStreamingPaymentsMetaData.Bin instead.
var OpenStreamingPaymentsBin = OpenStreamingPaymentsMetaData.Bin

// DeployOpenStreamingPayments deploys a new Ethereum contract, binding an instance of OpenStreamingPayments to it.
func DeployOpenStreamingPayments(auth *bind.TransactOpts, backend bind.ContractBackend, verifier_ common.Address, avs_ common.Address, operatorSetId_ uint32, treasury_ common.Address, governor_ common.Address, guardian_ common.Address, config_ IOpenStreamingPaymentsConfig) (common.Address, *types.Transaction, *OpenStreamingPayments, error) {
	parsed, err := OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpenStreamingPaymentsBin), backend, verifier_, avs_, operatorSetId_, treasury_, governor_, guardian_, config_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &OpenStreamingPayments{OpenStreamingPaymentsCaller: OpenStreamingPaymentsCaller{contract: contract}, OpenStreamingPaymentsTransactor: OpenStreamingPaymentsTransactor{contract: contract}, OpenStreamingPaymentsFilterer: OpenStreamingPaymentsFilterer{contract: contract}}, nil
}

// OpenStreamingPayments is an auto generated Go binding around an Ethereum contract.
type OpenStreamingPayments struct {
	OpenStreamingPaymentsCaller     // Read-only binding to the contract
	OpenStreamingPaymentsTransactor // Write-only binding to the contract
	OpenStreamingPaymentsFilterer   // Log filterer for contract events
}

// OpenStreamingPaymentsCaller is an auto generated read-only Go binding around an Ethereum contract.
type OpenStreamingPaymentsCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingPaymentsTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OpenStreamingPaymentsTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingPaymentsFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OpenStreamingPaymentsFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingPaymentsSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OpenStreamingPaymentsSession struct {
	Contract     *OpenStreamingPayments // Generic contract binding to set the session for
	CallOpts     bind.CallOpts          // Call options to use throughout this session
	TransactOpts bind.TransactOpts      // Transaction auth options to use throughout this session
}

// OpenStreamingPaymentsCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OpenStreamingPaymentsCallerSession struct {
	Contract *OpenStreamingPaymentsCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts                // Call options to use throughout this session
}

// OpenStreamingPaymentsTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OpenStreamingPaymentsTransactorSession struct {
	Contract     *OpenStreamingPaymentsTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts                // Transaction auth options to use throughout this session
}

// OpenStreamingPaymentsRaw is an auto generated low-level Go binding around an Ethereum contract.
type OpenStreamingPaymentsRaw struct {
	Contract *OpenStreamingPayments // Generic contract binding to access the raw methods on
}

// OpenStreamingPaymentsCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OpenStreamingPaymentsCallerRaw struct {
	Contract *OpenStreamingPaymentsCaller // Generic read-only contract binding to access the raw methods on
}

// OpenStreamingPaymentsTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OpenStreamingPaymentsTransactorRaw struct {
	Contract *OpenStreamingPaymentsTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOpenStreamingPayments creates a new instance of OpenStreamingPayments, bound to a specific deployed contract.
func NewOpenStreamingPayments(address common.Address, backend bind.ContractBackend) (*OpenStreamingPayments, error) {
	contract, err := bindOpenStreamingPayments(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPayments{OpenStreamingPaymentsCaller: OpenStreamingPaymentsCaller{contract: contract}, OpenStreamingPaymentsTransactor: OpenStreamingPaymentsTransactor{contract: contract}, OpenStreamingPaymentsFilterer: OpenStreamingPaymentsFilterer{contract: contract}}, nil
}

// NewOpenStreamingPaymentsCaller creates a new read-only instance of OpenStreamingPayments, bound to a specific deployed contract.
func NewOpenStreamingPaymentsCaller(address common.Address, caller bind.ContractCaller) (*OpenStreamingPaymentsCaller, error) {
	contract, err := bindOpenStreamingPayments(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsCaller{contract: contract}, nil
}

// NewOpenStreamingPaymentsTransactor creates a new write-only instance of OpenStreamingPayments, bound to a specific deployed contract.
func NewOpenStreamingPaymentsTransactor(address common.Address, transactor bind.ContractTransactor) (*OpenStreamingPaymentsTransactor, error) {
	contract, err := bindOpenStreamingPayments(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsTransactor{contract: contract}, nil
}

// NewOpenStreamingPaymentsFilterer creates a new log filterer instance of OpenStreamingPayments, bound to a specific deployed contract.
func NewOpenStreamingPaymentsFilterer(address common.Address, filterer bind.ContractFilterer) (*OpenStreamingPaymentsFilterer, error) {
	contract, err := bindOpenStreamingPayments(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsFilterer{contract: contract}, nil
}

// bindOpenStreamingPayments binds a generic wrapper to an already deployed contract.
func bindOpenStreamingPayments(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingPayments *OpenStreamingPaymentsRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingPayments.Contract.OpenStreamingPaymentsCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingPayments *OpenStreamingPaymentsRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenStreamingPaymentsTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingPayments *OpenStreamingPaymentsRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenStreamingPaymentsTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingPayments.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.contract.Transact(opts, method, params...)
}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Avs(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "avs")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Avs() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Avs(&_OpenStreamingPayments.CallOpts)
}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Avs() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Avs(&_OpenStreamingPayments.CallOpts)
}

// BalanceOf is a free data retrieval call binding the contract method 0xdcd7e1a6.
//
// Solidity: function balanceOf(uint16 tokenId, address owner) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) BalanceOf(opts *bind.CallOpts, tokenId uint16, owner common.Address) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "balanceOf", tokenId, owner)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BalanceOf is a free data retrieval call binding the contract method 0xdcd7e1a6.
//
// Solidity: function balanceOf(uint16 tokenId, address owner) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) BalanceOf(tokenId uint16, owner common.Address) (*big.Int, error) {
	return _OpenStreamingPayments.Contract.BalanceOf(&_OpenStreamingPayments.CallOpts, tokenId, owner)
}

// BalanceOf is a free data retrieval call binding the contract method 0xdcd7e1a6.
//
// Solidity: function balanceOf(uint16 tokenId, address owner) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) BalanceOf(tokenId uint16, owner common.Address) (*big.Int, error) {
	return _OpenStreamingPayments.Contract.BalanceOf(&_OpenStreamingPayments.CallOpts, tokenId, owner)
}

// Batches is a free data retrieval call binding the contract method 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint16,uint16,address,uint40,uint56,bytes32))
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Batches(opts *bind.CallOpts, batchId [32]byte) (IOpenStreamingPaymentsBatch, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "batches", batchId)

	if err != nil {
		return *new(IOpenStreamingPaymentsBatch), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingPaymentsBatch)).(*IOpenStreamingPaymentsBatch)

	return out0, err

}

// Batches is a free data retrieval call binding the contract method 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint16,uint16,address,uint40,uint56,bytes32))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Batches(batchId [32]byte) (IOpenStreamingPaymentsBatch, error) {
	return _OpenStreamingPayments.Contract.Batches(&_OpenStreamingPayments.CallOpts, batchId)
}

// Batches is a free data retrieval call binding the contract method 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint16,uint16,address,uint40,uint56,bytes32))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Batches(batchId [32]byte) (IOpenStreamingPaymentsBatch, error) {
	return _OpenStreamingPayments.Contract.Batches(&_OpenStreamingPayments.CallOpts, batchId)
}

// Challenges is a free data retrieval call binding the contract method 0xc1e69b66.
//
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,uint48,address,uint16,uint32,uint64))
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Challenges(opts *bind.CallOpts, challengeId [32]byte) (IOpenStreamingPaymentsChallenge, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "challenges", challengeId)

	if err != nil {
		return *new(IOpenStreamingPaymentsChallenge), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingPaymentsChallenge)).(*IOpenStreamingPaymentsChallenge)

	return out0, err

}

// Challenges is a free data retrieval call binding the contract method 0xc1e69b66.
//
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,uint48,address,uint16,uint32,uint64))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Challenges(challengeId [32]byte) (IOpenStreamingPaymentsChallenge, error) {
	return _OpenStreamingPayments.Contract.Challenges(&_OpenStreamingPayments.CallOpts, challengeId)
}

// Challenges is a free data retrieval call binding the contract method 0xc1e69b66.
//
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,uint48,address,uint16,uint32,uint64))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Challenges(challengeId [32]byte) (IOpenStreamingPaymentsChallenge, error) {
	return _OpenStreamingPayments.Contract.Challenges(&_OpenStreamingPayments.CallOpts, challengeId)
}

// Channels is a free data retrieval call binding the contract method 0x7a7ebd7b.
//
// Solidity: function channels(bytes32 channelId) view returns((address,uint40,uint8,uint48,address,uint64,address,uint32,uint16))
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Channels(opts *bind.CallOpts, channelId [32]byte) (IOpenStreamingPaymentsChannel, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "channels", channelId)

	if err != nil {
		return *new(IOpenStreamingPaymentsChannel), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingPaymentsChannel)).(*IOpenStreamingPaymentsChannel)

	return out0, err

}

// Channels is a free data retrieval call binding the contract method 0x7a7ebd7b.
//
// Solidity: function channels(bytes32 channelId) view returns((address,uint40,uint8,uint48,address,uint64,address,uint32,uint16))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Channels(channelId [32]byte) (IOpenStreamingPaymentsChannel, error) {
	return _OpenStreamingPayments.Contract.Channels(&_OpenStreamingPayments.CallOpts, channelId)
}

// Channels is a free data retrieval call binding the contract method 0x7a7ebd7b.
//
// Solidity: function channels(bytes32 channelId) view returns((address,uint40,uint8,uint48,address,uint64,address,uint32,uint16))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Channels(channelId [32]byte) (IOpenStreamingPaymentsChannel, error) {
	return _OpenStreamingPayments.Contract.Channels(&_OpenStreamingPayments.CallOpts, channelId)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint32,uint32,uint16,uint16,uint16,uint16,uint32,uint40,uint40,uint64,uint128,uint128,uint256,uint128))
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Config(opts *bind.CallOpts) (IOpenStreamingPaymentsConfig, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "config")

	if err != nil {
		return *new(IOpenStreamingPaymentsConfig), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingPaymentsConfig)).(*IOpenStreamingPaymentsConfig)

	return out0, err

}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint32,uint32,uint16,uint16,uint16,uint16,uint32,uint40,uint40,uint64,uint128,uint128,uint256,uint128))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Config() (IOpenStreamingPaymentsConfig, error) {
	return _OpenStreamingPayments.Contract.Config(&_OpenStreamingPayments.CallOpts)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint32,uint32,uint16,uint16,uint16,uint16,uint32,uint40,uint40,uint64,uint128,uint128,uint256,uint128))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Config() (IOpenStreamingPaymentsConfig, error) {
	return _OpenStreamingPayments.Contract.Config(&_OpenStreamingPayments.CallOpts)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) DomainSeparator(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "domainSeparator")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) DomainSeparator() ([32]byte, error) {
	return _OpenStreamingPayments.Contract.DomainSeparator(&_OpenStreamingPayments.CallOpts)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) DomainSeparator() ([32]byte, error) {
	return _OpenStreamingPayments.Contract.DomainSeparator(&_OpenStreamingPayments.CallOpts)
}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Governor(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "governor")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Governor() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Governor(&_OpenStreamingPayments.CallOpts)
}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Governor() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Governor(&_OpenStreamingPayments.CallOpts)
}

// Guardian is a free data retrieval call binding the contract method 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Guardian(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "guardian")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Guardian is a free data retrieval call binding the contract method 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Guardian() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Guardian(&_OpenStreamingPayments.CallOpts)
}

// Guardian is a free data retrieval call binding the contract method 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Guardian() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Guardian(&_OpenStreamingPayments.CallOpts)
}

// LaneOf is a free data retrieval call binding the contract method 0xda500641.
//
// Solidity: function laneOf(bytes32 channelId) view returns(uint64 depositedUnits, uint64 settledUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) LaneOf(opts *bind.CallOpts, channelId [32]byte) (struct {
	DepositedUnits uint64
	SettledUnits   uint64
}, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "laneOf", channelId)

	outstruct := new(struct {
		DepositedUnits uint64
		SettledUnits   uint64
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.DepositedUnits = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.SettledUnits = *abi.ConvertType(out[1], new(uint64)).(*uint64)

	return *outstruct, err

}

// LaneOf is a free data retrieval call binding the contract method 0xda500641.
//
// Solidity: function laneOf(bytes32 channelId) view returns(uint64 depositedUnits, uint64 settledUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) LaneOf(channelId [32]byte) (struct {
	DepositedUnits uint64
	SettledUnits   uint64
}, error) {
	return _OpenStreamingPayments.Contract.LaneOf(&_OpenStreamingPayments.CallOpts, channelId)
}

// LaneOf is a free data retrieval call binding the contract method 0xda500641.
//
// Solidity: function laneOf(bytes32 channelId) view returns(uint64 depositedUnits, uint64 settledUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) LaneOf(channelId [32]byte) (struct {
	DepositedUnits uint64
	SettledUnits   uint64
}, error) {
	return _OpenStreamingPayments.Contract.LaneOf(&_OpenStreamingPayments.CallOpts, channelId)
}

// LaneUsed is a free data retrieval call binding the contract method 0x05cc7faa.
//
// Solidity: function laneUsed(address payee, uint16 tokenId, uint32 lane) view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) LaneUsed(opts *bind.CallOpts, payee common.Address, tokenId uint16, lane uint32) (bool, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "laneUsed", payee, tokenId, lane)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// LaneUsed is a free data retrieval call binding the contract method 0x05cc7faa.
//
// Solidity: function laneUsed(address payee, uint16 tokenId, uint32 lane) view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) LaneUsed(payee common.Address, tokenId uint16, lane uint32) (bool, error) {
	return _OpenStreamingPayments.Contract.LaneUsed(&_OpenStreamingPayments.CallOpts, payee, tokenId, lane)
}

// LaneUsed is a free data retrieval call binding the contract method 0x05cc7faa.
//
// Solidity: function laneUsed(address payee, uint16 tokenId, uint32 lane) view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) LaneUsed(payee common.Address, tokenId uint16, lane uint32) (bool, error) {
	return _OpenStreamingPayments.Contract.LaneUsed(&_OpenStreamingPayments.CallOpts, payee, tokenId, lane)
}

// OfferSigner is a free data retrieval call binding the contract method 0x3b38ff3d.
//
// Solidity: function offerSigner(address payee) view returns(address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) OfferSigner(opts *bind.CallOpts, payee common.Address) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "offerSigner", payee)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// OfferSigner is a free data retrieval call binding the contract method 0x3b38ff3d.
//
// Solidity: function offerSigner(address payee) view returns(address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) OfferSigner(payee common.Address) (common.Address, error) {
	return _OpenStreamingPayments.Contract.OfferSigner(&_OpenStreamingPayments.CallOpts, payee)
}

// OfferSigner is a free data retrieval call binding the contract method 0x3b38ff3d.
//
// Solidity: function offerSigner(address payee) view returns(address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) OfferSigner(payee common.Address) (common.Address, error) {
	return _OpenStreamingPayments.Contract.OfferSigner(&_OpenStreamingPayments.CallOpts, payee)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) OperatorSetId(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "operatorSetId")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingPayments.Contract.OperatorSetId(&_OpenStreamingPayments.CallOpts)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingPayments.Contract.OperatorSetId(&_OpenStreamingPayments.CallOpts)
}

// Paused is a free data retrieval call binding the contract method 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Paused(opts *bind.CallOpts) (bool, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "paused")

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Paused is a free data retrieval call binding the contract method 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Paused() (bool, error) {
	return _OpenStreamingPayments.Contract.Paused(&_OpenStreamingPayments.CallOpts)
}

// Paused is a free data retrieval call binding the contract method 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Paused() (bool, error) {
	return _OpenStreamingPayments.Contract.Paused(&_OpenStreamingPayments.CallOpts)
}

// RegistryCount is a free data retrieval call binding the contract method 0xcbb83434.
//
// Solidity: function registryCount() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) RegistryCount(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "registryCount")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// RegistryCount is a free data retrieval call binding the contract method 0xcbb83434.
//
// Solidity: function registryCount() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) RegistryCount() (uint32, error) {
	return _OpenStreamingPayments.Contract.RegistryCount(&_OpenStreamingPayments.CallOpts)
}

// RegistryCount is a free data retrieval call binding the contract method 0xcbb83434.
//
// Solidity: function registryCount() view returns(uint32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) RegistryCount() (uint32, error) {
	return _OpenStreamingPayments.Contract.RegistryCount(&_OpenStreamingPayments.CallOpts)
}

// RegistryRoot is a free data retrieval call binding the contract method 0xb380f5d7.
//
// Solidity: function registryRoot() view returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) RegistryRoot(opts *bind.CallOpts) (struct {
	Root  [32]byte
	Count uint32
}, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "registryRoot")

	outstruct := new(struct {
		Root  [32]byte
		Count uint32
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Root = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Count = *abi.ConvertType(out[1], new(uint32)).(*uint32)

	return *outstruct, err

}

// RegistryRoot is a free data retrieval call binding the contract method 0xb380f5d7.
//
// Solidity: function registryRoot() view returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) RegistryRoot() (struct {
	Root  [32]byte
	Count uint32
}, error) {
	return _OpenStreamingPayments.Contract.RegistryRoot(&_OpenStreamingPayments.CallOpts)
}

// RegistryRoot is a free data retrieval call binding the contract method 0xb380f5d7.
//
// Solidity: function registryRoot() view returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) RegistryRoot() (struct {
	Root  [32]byte
	Count uint32
}, error) {
	return _OpenStreamingPayments.Contract.RegistryRoot(&_OpenStreamingPayments.CallOpts)
}

// Snapshots is a free data retrieval call binding the contract method 0x44474400.
//
// Solidity: function snapshots(bytes32 root) view returns(uint40 timestamp, uint64 blockNumber, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Snapshots(opts *bind.CallOpts, root [32]byte) (struct {
	Timestamp   *big.Int
	BlockNumber uint64
	Count       uint32
}, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "snapshots", root)

	outstruct := new(struct {
		Timestamp   *big.Int
		BlockNumber uint64
		Count       uint32
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Timestamp = *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	outstruct.BlockNumber = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Count = *abi.ConvertType(out[2], new(uint32)).(*uint32)

	return *outstruct, err

}

// Snapshots is a free data retrieval call binding the contract method 0x44474400.
//
// Solidity: function snapshots(bytes32 root) view returns(uint40 timestamp, uint64 blockNumber, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Snapshots(root [32]byte) (struct {
	Timestamp   *big.Int
	BlockNumber uint64
	Count       uint32
}, error) {
	return _OpenStreamingPayments.Contract.Snapshots(&_OpenStreamingPayments.CallOpts, root)
}

// Snapshots is a free data retrieval call binding the contract method 0x44474400.
//
// Solidity: function snapshots(bytes32 root) view returns(uint40 timestamp, uint64 blockNumber, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Snapshots(root [32]byte) (struct {
	Timestamp   *big.Int
	BlockNumber uint64
	Count       uint32
}, error) {
	return _OpenStreamingPayments.Contract.Snapshots(&_OpenStreamingPayments.CallOpts, root)
}

// TokenCount is a free data retrieval call binding the contract method 0x9f181b5e.
//
// Solidity: function tokenCount() view returns(uint16)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) TokenCount(opts *bind.CallOpts) (uint16, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "tokenCount")

	if err != nil {
		return *new(uint16), err
	}

	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)

	return out0, err

}

// TokenCount is a free data retrieval call binding the contract method 0x9f181b5e.
//
// Solidity: function tokenCount() view returns(uint16)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) TokenCount() (uint16, error) {
	return _OpenStreamingPayments.Contract.TokenCount(&_OpenStreamingPayments.CallOpts)
}

// TokenCount is a free data retrieval call binding the contract method 0x9f181b5e.
//
// Solidity: function tokenCount() view returns(uint16)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) TokenCount() (uint16, error) {
	return _OpenStreamingPayments.Contract.TokenCount(&_OpenStreamingPayments.CallOpts)
}

// Tokens is a free data retrieval call binding the contract method 0xf3c20de0.
//
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Tokens(opts *bind.CallOpts, tokenId uint16) (struct {
	Token        common.Address
	Unit         uint64
	StakePerUnit *big.Int
}, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "tokens", tokenId)

	outstruct := new(struct {
		Token        common.Address
		Unit         uint64
		StakePerUnit *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Token = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Unit = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.StakePerUnit = *abi.ConvertType(out[2], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Tokens is a free data retrieval call binding the contract method 0xf3c20de0.
//
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Tokens(tokenId uint16) (struct {
	Token        common.Address
	Unit         uint64
	StakePerUnit *big.Int
}, error) {
	return _OpenStreamingPayments.Contract.Tokens(&_OpenStreamingPayments.CallOpts, tokenId)
}

// Tokens is a free data retrieval call binding the contract method 0xf3c20de0.
//
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Tokens(tokenId uint16) (struct {
	Token        common.Address
	Unit         uint64
	StakePerUnit *big.Int
}, error) {
	return _OpenStreamingPayments.Contract.Tokens(&_OpenStreamingPayments.CallOpts, tokenId)
}

// Tracked is a free data retrieval call binding the contract method 0xba7662b4.
//
// Solidity: function tracked(uint16 tokenId) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Tracked(opts *bind.CallOpts, tokenId uint16) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "tracked", tokenId)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Tracked is a free data retrieval call binding the contract method 0xba7662b4.
//
// Solidity: function tracked(uint16 tokenId) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Tracked(tokenId uint16) (*big.Int, error) {
	return _OpenStreamingPayments.Contract.Tracked(&_OpenStreamingPayments.CallOpts, tokenId)
}

// Tracked is a free data retrieval call binding the contract method 0xba7662b4.
//
// Solidity: function tracked(uint16 tokenId) view returns(uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Tracked(tokenId uint16) (*big.Int, error) {
	return _OpenStreamingPayments.Contract.Tracked(&_OpenStreamingPayments.CallOpts, tokenId)
}

// Treasury is a free data retrieval call binding the contract method 0x61d027b3.
//
// Solidity: function treasury() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Treasury(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "treasury")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Treasury is a free data retrieval call binding the contract method 0x61d027b3.
//
// Solidity: function treasury() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Treasury() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Treasury(&_OpenStreamingPayments.CallOpts)
}

// Treasury is a free data retrieval call binding the contract method 0x61d027b3.
//
// Solidity: function treasury() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Treasury() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Treasury(&_OpenStreamingPayments.CallOpts)
}

// Verifier is a free data retrieval call binding the contract method 0x2b7ac3f3.
//
// Solidity: function verifier() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Verifier(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "verifier")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Verifier is a free data retrieval call binding the contract method 0x2b7ac3f3.
//
// Solidity: function verifier() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Verifier() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Verifier(&_OpenStreamingPayments.CallOpts)
}

// Verifier is a free data retrieval call binding the contract method 0x2b7ac3f3.
//
// Solidity: function verifier() view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Verifier() (common.Address, error) {
	return _OpenStreamingPayments.Contract.Verifier(&_OpenStreamingPayments.CallOpts)
}

// VoidedAt is a free data retrieval call binding the contract method 0xf06a9b0d.
//
// Solidity: function voidedAt() view returns(uint40)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) VoidedAt(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "voidedAt")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// VoidedAt is a free data retrieval call binding the contract method 0xf06a9b0d.
//
// Solidity: function voidedAt() view returns(uint40)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) VoidedAt() (*big.Int, error) {
	return _OpenStreamingPayments.Contract.VoidedAt(&_OpenStreamingPayments.CallOpts)
}

// VoidedAt is a free data retrieval call binding the contract method 0xf06a9b0d.
//
// Solidity: function voidedAt() view returns(uint40)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) VoidedAt() (*big.Int, error) {
	return _OpenStreamingPayments.Contract.VoidedAt(&_OpenStreamingPayments.CallOpts)
}

// AddToken is a paid mutator transaction binding the contract method 0xcb1a819e.
//
// Solidity: function addToken(address token, uint64 unit, uint128 stakePerUnit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) AddToken(opts *bind.TransactOpts, token common.Address, unit uint64, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "addToken", token, unit, stakePerUnit)
}

// AddToken is a paid mutator transaction binding the contract method 0xcb1a819e.
//
// Solidity: function addToken(address token, uint64 unit, uint128 stakePerUnit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) AddToken(token common.Address, unit uint64, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.AddToken(&_OpenStreamingPayments.TransactOpts, token, unit, stakePerUnit)
}

// AddToken is a paid mutator transaction binding the contract method 0xcb1a819e.
//
// Solidity: function addToken(address token, uint64 unit, uint128 stakePerUnit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) AddToken(token common.Address, unit uint64, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.AddToken(&_OpenStreamingPayments.TransactOpts, token, unit, stakePerUnit)
}

// Answer is a paid mutator transaction binding the contract method 0x5f8bcb38.
//
// Solidity: function answer(bytes32 challengeId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Answer(opts *bind.TransactOpts, challengeId [32]byte, p ChannelParams, voucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "answer", challengeId, p, voucher)
}

// Answer is a paid mutator transaction binding the contract method 0x5f8bcb38.
//
// Solidity: function answer(bytes32 challengeId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Answer(challengeId [32]byte, p ChannelParams, voucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Answer(&_OpenStreamingPayments.TransactOpts, challengeId, p, voucher)
}

// Answer is a paid mutator transaction binding the contract method 0x5f8bcb38.
//
// Solidity: function answer(bytes32 challengeId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Answer(challengeId [32]byte, p ChannelParams, voucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Answer(&_OpenStreamingPayments.TransactOpts, challengeId, p, voucher)
}

// Challenge is a paid mutator transaction binding the contract method 0x27c72885.
//
// Solidity: function challenge(bytes32 batchId, bytes data, uint256 leafIndex) payable returns(bytes32 challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Challenge(opts *bind.TransactOpts, batchId [32]byte, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "challenge", batchId, data, leafIndex)
}

// Challenge is a paid mutator transaction binding the contract method 0x27c72885.
//
// Solidity: function challenge(bytes32 batchId, bytes data, uint256 leafIndex) payable returns(bytes32 challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Challenge(batchId [32]byte, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Challenge(&_OpenStreamingPayments.TransactOpts, batchId, data, leafIndex)
}

// Challenge is a paid mutator transaction binding the contract method 0x27c72885.
//
// Solidity: function challenge(bytes32 batchId, bytes data, uint256 leafIndex) payable returns(bytes32 challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Challenge(batchId [32]byte, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Challenge(&_OpenStreamingPayments.TransactOpts, batchId, data, leafIndex)
}

// CloseChannel is a paid mutator transaction binding the contract method 0x2dc74f27.
//
// Solidity: function closeChannel(bytes32 channelId, (uint64,bytes32,bytes32) finalVoucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) CloseChannel(opts *bind.TransactOpts, channelId [32]byte, finalVoucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "closeChannel", channelId, finalVoucher)
}

// CloseChannel is a paid mutator transaction binding the contract method 0x2dc74f27.
//
// Solidity: function closeChannel(bytes32 channelId, (uint64,bytes32,bytes32) finalVoucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) CloseChannel(channelId [32]byte, finalVoucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.CloseChannel(&_OpenStreamingPayments.TransactOpts, channelId, finalVoucher)
}

// CloseChannel is a paid mutator transaction binding the contract method 0x2dc74f27.
//
// Solidity: function closeChannel(bytes32 channelId, (uint64,bytes32,bytes32) finalVoucher) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) CloseChannel(channelId [32]byte, finalVoucher SignedVoucher) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.CloseChannel(&_OpenStreamingPayments.TransactOpts, channelId, finalVoucher)
}

// Deposit is a paid mutator transaction binding the contract method 0x859fe6c7.
//
// Solidity: function deposit(uint16 tokenId, uint256 amount) payable returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Deposit(opts *bind.TransactOpts, tokenId uint16, amount *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "deposit", tokenId, amount)
}

// Deposit is a paid mutator transaction binding the contract method 0x859fe6c7.
//
// Solidity: function deposit(uint16 tokenId, uint256 amount) payable returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Deposit(tokenId uint16, amount *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Deposit(&_OpenStreamingPayments.TransactOpts, tokenId, amount)
}

// Deposit is a paid mutator transaction binding the contract method 0x859fe6c7.
//
// Solidity: function deposit(uint16 tokenId, uint256 amount) payable returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Deposit(tokenId uint16, amount *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Deposit(&_OpenStreamingPayments.TransactOpts, tokenId, amount)
}

// Finalize is a paid mutator transaction binding the contract method 0xd6aed50d.
//
// Solidity: function finalize(bytes32 batchId, bytes data, uint32 maxGroups) returns(bool done)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Finalize(opts *bind.TransactOpts, batchId [32]byte, data []byte, maxGroups uint32) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "finalize", batchId, data, maxGroups)
}

// Finalize is a paid mutator transaction binding the contract method 0xd6aed50d.
//
// Solidity: function finalize(bytes32 batchId, bytes data, uint32 maxGroups) returns(bool done)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Finalize(batchId [32]byte, data []byte, maxGroups uint32) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Finalize(&_OpenStreamingPayments.TransactOpts, batchId, data, maxGroups)
}

// Finalize is a paid mutator transaction binding the contract method 0xd6aed50d.
//
// Solidity: function finalize(bytes32 batchId, bytes data, uint32 maxGroups) returns(bool done)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Finalize(batchId [32]byte, data []byte, maxGroups uint32) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Finalize(&_OpenStreamingPayments.TransactOpts, batchId, data, maxGroups)
}

// OpenChannel is a paid mutator transaction binding the contract method 0x8cafb01d.
//
// Solidity: function openChannel(address payee, uint64 ratePerByte, uint256 initialDeposit, uint32 lane, uint64 offerValidUntil, bytes32 r, bytes32 vs) payable returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) OpenChannel(opts *bind.TransactOpts, payee common.Address, ratePerByte uint64, initialDeposit *big.Int, lane uint32, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "openChannel", payee, ratePerByte, initialDeposit, lane, offerValidUntil, r, vs)
}

// OpenChannel is a paid mutator transaction binding the contract method 0x8cafb01d.
//
// Solidity: function openChannel(address payee, uint64 ratePerByte, uint256 initialDeposit, uint32 lane, uint64 offerValidUntil, bytes32 r, bytes32 vs) payable returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) OpenChannel(payee common.Address, ratePerByte uint64, initialDeposit *big.Int, lane uint32, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenChannel(&_OpenStreamingPayments.TransactOpts, payee, ratePerByte, initialDeposit, lane, offerValidUntil, r, vs)
}

// OpenChannel is a paid mutator transaction binding the contract method 0x8cafb01d.
//
// Solidity: function openChannel(address payee, uint64 ratePerByte, uint256 initialDeposit, uint32 lane, uint64 offerValidUntil, bytes32 r, bytes32 vs) payable returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) OpenChannel(payee common.Address, ratePerByte uint64, initialDeposit *big.Int, lane uint32, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenChannel(&_OpenStreamingPayments.TransactOpts, payee, ratePerByte, initialDeposit, lane, offerValidUntil, r, vs)
}

// OpenChannelWith is a paid mutator transaction binding the contract method 0xf28adc24.
//
// Solidity: function openChannelWith((address,address,address,uint16,uint32,uint64) p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs) returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) OpenChannelWith(opts *bind.TransactOpts, p ChannelParams, units uint64, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "openChannelWith", p, units, offerValidUntil, r, vs)
}

// OpenChannelWith is a paid mutator transaction binding the contract method 0xf28adc24.
//
// Solidity: function openChannelWith((address,address,address,uint16,uint32,uint64) p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs) returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) OpenChannelWith(p ChannelParams, units uint64, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenChannelWith(&_OpenStreamingPayments.TransactOpts, p, units, offerValidUntil, r, vs)
}

// OpenChannelWith is a paid mutator transaction binding the contract method 0xf28adc24.
//
// Solidity: function openChannelWith((address,address,address,uint16,uint32,uint64) p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs) returns(bytes32 channelId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) OpenChannelWith(p ChannelParams, units uint64, offerValidUntil uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.OpenChannelWith(&_OpenStreamingPayments.TransactOpts, p, units, offerValidUntil, r, vs)
}

// Propose is a paid mutator transaction binding the contract method 0x7859c477.
//
// Solidity: function propose((address,uint32,address,uint64,uint64,bytes32,bytes32) header, bytes data, (uint32,bytes32,(uint256,uint256),(uint256[2],uint256[2]),(uint32,bytes,((uint256,uint256),uint256[]))[]) certificate) payable returns(bytes32 batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Propose(opts *bind.TransactOpts, header BatchHeader, data []byte, certificate Certificate) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "propose", header, data, certificate)
}

// Propose is a paid mutator transaction binding the contract method 0x7859c477.
//
// Solidity: function propose((address,uint32,address,uint64,uint64,bytes32,bytes32) header, bytes data, (uint32,bytes32,(uint256,uint256),(uint256[2],uint256[2]),(uint32,bytes,((uint256,uint256),uint256[]))[]) certificate) payable returns(bytes32 batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Propose(header BatchHeader, data []byte, certificate Certificate) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Propose(&_OpenStreamingPayments.TransactOpts, header, data, certificate)
}

// Propose is a paid mutator transaction binding the contract method 0x7859c477.
//
// Solidity: function propose((address,uint32,address,uint64,uint64,bytes32,bytes32) header, bytes data, (uint32,bytes32,(uint256,uint256),(uint256[2],uint256[2]),(uint32,bytes,((uint256,uint256),uint256[]))[]) certificate) payable returns(bytes32 batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Propose(header BatchHeader, data []byte, certificate Certificate) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Propose(&_OpenStreamingPayments.TransactOpts, header, data, certificate)
}

// Reclaim is a paid mutator transaction binding the contract method 0x96afb365.
//
// Solidity: function reclaim(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Reclaim(opts *bind.TransactOpts, challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "reclaim", challengeId)
}

// Reclaim is a paid mutator transaction binding the contract method 0x96afb365.
//
// Solidity: function reclaim(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Reclaim(challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Reclaim(&_OpenStreamingPayments.TransactOpts, challengeId)
}

// Reclaim is a paid mutator transaction binding the contract method 0x96afb365.
//
// Solidity: function reclaim(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Reclaim(challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Reclaim(&_OpenStreamingPayments.TransactOpts, challengeId)
}

// RedeemMany is a paid mutator transaction binding the contract method 0x0147a59d.
//
// Solidity: function redeemMany((bytes32,(uint64,bytes32,bytes32))[] redemptions) returns(uint256 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) RedeemMany(opts *bind.TransactOpts, redemptions []IOpenStreamingPaymentsRedemption) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "redeemMany", redemptions)
}

// RedeemMany is a paid mutator transaction binding the contract method 0x0147a59d.
//
// Solidity: function redeemMany((bytes32,(uint64,bytes32,bytes32))[] redemptions) returns(uint256 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) RedeemMany(redemptions []IOpenStreamingPaymentsRedemption) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.RedeemMany(&_OpenStreamingPayments.TransactOpts, redemptions)
}

// RedeemMany is a paid mutator transaction binding the contract method 0x0147a59d.
//
// Solidity: function redeemMany((bytes32,(uint64,bytes32,bytes32))[] redemptions) returns(uint256 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) RedeemMany(redemptions []IOpenStreamingPaymentsRedemption) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.RedeemMany(&_OpenStreamingPayments.TransactOpts, redemptions)
}

// Refill is a paid mutator transaction binding the contract method 0x8092abd8.
//
// Solidity: function refill(bytes32[] channelIds) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Refill(opts *bind.TransactOpts, channelIds [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "refill", channelIds)
}

// Refill is a paid mutator transaction binding the contract method 0x8092abd8.
//
// Solidity: function refill(bytes32[] channelIds) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Refill(channelIds [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Refill(&_OpenStreamingPayments.TransactOpts, channelIds)
}

// Refill is a paid mutator transaction binding the contract method 0x8092abd8.
//
// Solidity: function refill(bytes32[] channelIds) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Refill(channelIds [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Refill(&_OpenStreamingPayments.TransactOpts, channelIds)
}

// Retire is a paid mutator transaction binding the contract method 0x6d5175f1.
//
// Solidity: function retire(bytes32[] keys) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Retire(opts *bind.TransactOpts, keys [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "retire", keys)
}

// Retire is a paid mutator transaction binding the contract method 0x6d5175f1.
//
// Solidity: function retire(bytes32[] keys) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Retire(keys [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Retire(&_OpenStreamingPayments.TransactOpts, keys)
}

// Retire is a paid mutator transaction binding the contract method 0x6d5175f1.
//
// Solidity: function retire(bytes32[] keys) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Retire(keys [][32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Retire(&_OpenStreamingPayments.TransactOpts, keys)
}

// SetOfferSigner is a paid mutator transaction binding the contract method 0x868adcae.
//
// Solidity: function setOfferSigner(address signer) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) SetOfferSigner(opts *bind.TransactOpts, signer common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "setOfferSigner", signer)
}

// SetOfferSigner is a paid mutator transaction binding the contract method 0x868adcae.
//
// Solidity: function setOfferSigner(address signer) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) SetOfferSigner(signer common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetOfferSigner(&_OpenStreamingPayments.TransactOpts, signer)
}

// SetOfferSigner is a paid mutator transaction binding the contract method 0x868adcae.
//
// Solidity: function setOfferSigner(address signer) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) SetOfferSigner(signer common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetOfferSigner(&_OpenStreamingPayments.TransactOpts, signer)
}

// SetPaused is a paid mutator transaction binding the contract method 0x16c38b3c.
//
// Solidity: function setPaused(bool paused_) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) SetPaused(opts *bind.TransactOpts, paused_ bool) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "setPaused", paused_)
}

// SetPaused is a paid mutator transaction binding the contract method 0x16c38b3c.
//
// Solidity: function setPaused(bool paused_) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) SetPaused(paused_ bool) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetPaused(&_OpenStreamingPayments.TransactOpts, paused_)
}

// SetPaused is a paid mutator transaction binding the contract method 0x16c38b3c.
//
// Solidity: function setPaused(bool paused_) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) SetPaused(paused_ bool) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetPaused(&_OpenStreamingPayments.TransactOpts, paused_)
}

// SetRefill is a paid mutator transaction binding the contract method 0xb4d4b9bb.
//
// Solidity: function setRefill(bytes32 channelId, uint48 targetUnits) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) SetRefill(opts *bind.TransactOpts, channelId [32]byte, targetUnits *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "setRefill", channelId, targetUnits)
}

// SetRefill is a paid mutator transaction binding the contract method 0xb4d4b9bb.
//
// Solidity: function setRefill(bytes32 channelId, uint48 targetUnits) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) SetRefill(channelId [32]byte, targetUnits *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetRefill(&_OpenStreamingPayments.TransactOpts, channelId, targetUnits)
}

// SetRefill is a paid mutator transaction binding the contract method 0xb4d4b9bb.
//
// Solidity: function setRefill(bytes32 channelId, uint48 targetUnits) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) SetRefill(channelId [32]byte, targetUnits *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetRefill(&_OpenStreamingPayments.TransactOpts, channelId, targetUnits)
}

// SetStakePerUnit is a paid mutator transaction binding the contract method 0x19e426ca.
//
// Solidity: function setStakePerUnit(uint16 tokenId, uint128 stakePerUnit) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) SetStakePerUnit(opts *bind.TransactOpts, tokenId uint16, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "setStakePerUnit", tokenId, stakePerUnit)
}

// SetStakePerUnit is a paid mutator transaction binding the contract method 0x19e426ca.
//
// Solidity: function setStakePerUnit(uint16 tokenId, uint128 stakePerUnit) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) SetStakePerUnit(tokenId uint16, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetStakePerUnit(&_OpenStreamingPayments.TransactOpts, tokenId, stakePerUnit)
}

// SetStakePerUnit is a paid mutator transaction binding the contract method 0x19e426ca.
//
// Solidity: function setStakePerUnit(uint16 tokenId, uint128 stakePerUnit) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) SetStakePerUnit(tokenId uint16, stakePerUnit *big.Int) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SetStakePerUnit(&_OpenStreamingPayments.TransactOpts, tokenId, stakePerUnit)
}

// SnapshotRegistry is a paid mutator transaction binding the contract method 0x3669daf4.
//
// Solidity: function snapshotRegistry() returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) SnapshotRegistry(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "snapshotRegistry")
}

// SnapshotRegistry is a paid mutator transaction binding the contract method 0x3669daf4.
//
// Solidity: function snapshotRegistry() returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) SnapshotRegistry() (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SnapshotRegistry(&_OpenStreamingPayments.TransactOpts)
}

// SnapshotRegistry is a paid mutator transaction binding the contract method 0x3669daf4.
//
// Solidity: function snapshotRegistry() returns(bytes32 root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) SnapshotRegistry() (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.SnapshotRegistry(&_OpenStreamingPayments.TransactOpts)
}

// StreamPayment is a paid mutator transaction binding the contract method 0xb41911fe.
//
// Solidity: function streamPayment(bytes32 channelId, uint64 cumulativeBytes, bytes32 r, bytes32 vs) returns(uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) StreamPayment(opts *bind.TransactOpts, channelId [32]byte, cumulativeBytes uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "streamPayment", channelId, cumulativeBytes, r, vs)
}

// StreamPayment is a paid mutator transaction binding the contract method 0xb41911fe.
//
// Solidity: function streamPayment(bytes32 channelId, uint64 cumulativeBytes, bytes32 r, bytes32 vs) returns(uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) StreamPayment(channelId [32]byte, cumulativeBytes uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.StreamPayment(&_OpenStreamingPayments.TransactOpts, channelId, cumulativeBytes, r, vs)
}

// StreamPayment is a paid mutator transaction binding the contract method 0xb41911fe.
//
// Solidity: function streamPayment(bytes32 channelId, uint64 cumulativeBytes, bytes32 r, bytes32 vs) returns(uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) StreamPayment(channelId [32]byte, cumulativeBytes uint64, r [32]byte, vs [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.StreamPayment(&_OpenStreamingPayments.TransactOpts, channelId, cumulativeBytes, r, vs)
}

// TopUp is a paid mutator transaction binding the contract method 0x0764e1cd.
//
// Solidity: function topUp(bytes32 channelId, uint64 units) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) TopUp(opts *bind.TransactOpts, channelId [32]byte, units uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "topUp", channelId, units)
}

// TopUp is a paid mutator transaction binding the contract method 0x0764e1cd.
//
// Solidity: function topUp(bytes32 channelId, uint64 units) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) TopUp(channelId [32]byte, units uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.TopUp(&_OpenStreamingPayments.TransactOpts, channelId, units)
}

// TopUp is a paid mutator transaction binding the contract method 0x0764e1cd.
//
// Solidity: function topUp(bytes32 channelId, uint64 units) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) TopUp(channelId [32]byte, units uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.TopUp(&_OpenStreamingPayments.TransactOpts, channelId, units)
}

// VoidBatch is a paid mutator transaction binding the contract method 0xf4092d7e.
//
// Solidity: function voidBatch(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) VoidBatch(opts *bind.TransactOpts, challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "voidBatch", challengeId)
}

// VoidBatch is a paid mutator transaction binding the contract method 0xf4092d7e.
//
// Solidity: function voidBatch(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) VoidBatch(challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.VoidBatch(&_OpenStreamingPayments.TransactOpts, challengeId)
}

// VoidBatch is a paid mutator transaction binding the contract method 0xf4092d7e.
//
// Solidity: function voidBatch(bytes32 challengeId) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) VoidBatch(challengeId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.VoidBatch(&_OpenStreamingPayments.TransactOpts, challengeId)
}

// Withdraw is a paid mutator transaction binding the contract method 0x88af914b.
//
// Solidity: function withdraw(uint16 tokenId, uint256 amount, address to) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) Withdraw(opts *bind.TransactOpts, tokenId uint16, amount *big.Int, to common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "withdraw", tokenId, amount, to)
}

// Withdraw is a paid mutator transaction binding the contract method 0x88af914b.
//
// Solidity: function withdraw(uint16 tokenId, uint256 amount, address to) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Withdraw(tokenId uint16, amount *big.Int, to common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Withdraw(&_OpenStreamingPayments.TransactOpts, tokenId, amount, to)
}

// Withdraw is a paid mutator transaction binding the contract method 0x88af914b.
//
// Solidity: function withdraw(uint16 tokenId, uint256 amount, address to) returns()
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) Withdraw(tokenId uint16, amount *big.Int, to common.Address) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.Withdraw(&_OpenStreamingPayments.TransactOpts, tokenId, amount, to)
}

// OpenStreamingPaymentsAnsweredIterator is returned from FilterAnswered and is used to iterate over the raw logs and unpacked data for Answered events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsAnsweredIterator struct {
	Event *OpenStreamingPaymentsAnswered // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsAnsweredIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsAnswered)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsAnswered)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsAnsweredIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsAnsweredIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsAnswered represents a Answered event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsAnswered struct {
	BatchId     [32]byte
	ChallengeId [32]byte
	Responder   common.Address
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterAnswered is a free log retrieval operation binding the contract event 0xf0702e010f6f7734aeba83ddc29d90986de87b17d18797abe8f679543218eb82.
//
// Solidity: event Answered(bytes32 indexed batchId, bytes32 indexed challengeId, address responder)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterAnswered(opts *bind.FilterOpts, batchId [][32]byte, challengeId [][32]byte) (*OpenStreamingPaymentsAnsweredIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Answered", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsAnsweredIterator{contract: _OpenStreamingPayments.contract, event: "Answered", logs: logs, sub: sub}, nil
}

// WatchAnswered is a free log subscription operation binding the contract event 0xf0702e010f6f7734aeba83ddc29d90986de87b17d18797abe8f679543218eb82.
//
// Solidity: event Answered(bytes32 indexed batchId, bytes32 indexed challengeId, address responder)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchAnswered(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsAnswered, batchId [][32]byte, challengeId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Answered", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsAnswered)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Answered", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseAnswered is a log parse operation binding the contract event 0xf0702e010f6f7734aeba83ddc29d90986de87b17d18797abe8f679543218eb82.
//
// Solidity: event Answered(bytes32 indexed batchId, bytes32 indexed challengeId, address responder)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseAnswered(log types.Log) (*OpenStreamingPaymentsAnswered, error) {
	event := new(OpenStreamingPaymentsAnswered)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Answered", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsBatchFinalIterator is returned from FilterBatchFinal and is used to iterate over the raw logs and unpacked data for BatchFinal events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchFinalIterator struct {
	Event *OpenStreamingPaymentsBatchFinal // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsBatchFinalIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsBatchFinal)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsBatchFinal)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsBatchFinalIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsBatchFinalIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsBatchFinal represents a BatchFinal event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchFinal struct {
	BatchId [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterBatchFinal is a free log retrieval operation binding the contract event 0xb20a36f9188211b0ef9bd121e32fe54b8668e3da2597acd379ad8391dd0ae90a.
//
// Solidity: event BatchFinal(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterBatchFinal(opts *bind.FilterOpts, batchId [][32]byte) (*OpenStreamingPaymentsBatchFinalIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "BatchFinal", batchIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsBatchFinalIterator{contract: _OpenStreamingPayments.contract, event: "BatchFinal", logs: logs, sub: sub}, nil
}

// WatchBatchFinal is a free log subscription operation binding the contract event 0xb20a36f9188211b0ef9bd121e32fe54b8668e3da2597acd379ad8391dd0ae90a.
//
// Solidity: event BatchFinal(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchBatchFinal(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsBatchFinal, batchId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "BatchFinal", batchIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsBatchFinal)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchFinal", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBatchFinal is a log parse operation binding the contract event 0xb20a36f9188211b0ef9bd121e32fe54b8668e3da2597acd379ad8391dd0ae90a.
//
// Solidity: event BatchFinal(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseBatchFinal(log types.Log) (*OpenStreamingPaymentsBatchFinal, error) {
	event := new(OpenStreamingPaymentsBatchFinal)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchFinal", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsBatchProposedIterator is returned from FilterBatchProposed and is used to iterate over the raw logs and unpacked data for BatchProposed events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchProposedIterator struct {
	Event *OpenStreamingPaymentsBatchProposed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsBatchProposedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsBatchProposed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsBatchProposed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsBatchProposedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsBatchProposedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsBatchProposed represents a BatchProposed event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchProposed struct {
	BatchId            [32]byte
	Proposer           common.Address
	Header             BatchHeader
	FinalAt            *big.Int
	ReferenceTimestamp uint32
	Signature          G1
	Apk                G2
	NonSigners         []uint32
	Raw                types.Log // Blockchain specific contextual infos
}

// FilterBatchProposed is a free log retrieval operation binding the contract event 0x3d900b686e34b2666f01b84642db687d7d76cff1ef44f7afa1e64e0342eb0152.
//
// Solidity: event BatchProposed(bytes32 indexed batchId, address indexed proposer, (address,uint32,address,uint64,uint64,bytes32,bytes32) header, uint40 finalAt, uint32 referenceTimestamp, (uint256,uint256) signature, (uint256[2],uint256[2]) apk, uint32[] nonSigners)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterBatchProposed(opts *bind.FilterOpts, batchId [][32]byte, proposer []common.Address) (*OpenStreamingPaymentsBatchProposedIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var proposerRule []interface{}
	for _, proposerItem := range proposer {
		proposerRule = append(proposerRule, proposerItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "BatchProposed", batchIdRule, proposerRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsBatchProposedIterator{contract: _OpenStreamingPayments.contract, event: "BatchProposed", logs: logs, sub: sub}, nil
}

// WatchBatchProposed is a free log subscription operation binding the contract event 0x3d900b686e34b2666f01b84642db687d7d76cff1ef44f7afa1e64e0342eb0152.
//
// Solidity: event BatchProposed(bytes32 indexed batchId, address indexed proposer, (address,uint32,address,uint64,uint64,bytes32,bytes32) header, uint40 finalAt, uint32 referenceTimestamp, (uint256,uint256) signature, (uint256[2],uint256[2]) apk, uint32[] nonSigners)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchBatchProposed(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsBatchProposed, batchId [][32]byte, proposer []common.Address) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var proposerRule []interface{}
	for _, proposerItem := range proposer {
		proposerRule = append(proposerRule, proposerItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "BatchProposed", batchIdRule, proposerRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsBatchProposed)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchProposed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBatchProposed is a log parse operation binding the contract event 0x3d900b686e34b2666f01b84642db687d7d76cff1ef44f7afa1e64e0342eb0152.
//
// Solidity: event BatchProposed(bytes32 indexed batchId, address indexed proposer, (address,uint32,address,uint64,uint64,bytes32,bytes32) header, uint40 finalAt, uint32 referenceTimestamp, (uint256,uint256) signature, (uint256[2],uint256[2]) apk, uint32[] nonSigners)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseBatchProposed(log types.Log) (*OpenStreamingPaymentsBatchProposed, error) {
	event := new(OpenStreamingPaymentsBatchProposed)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchProposed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsBatchVoidedIterator is returned from FilterBatchVoided and is used to iterate over the raw logs and unpacked data for BatchVoided events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchVoidedIterator struct {
	Event *OpenStreamingPaymentsBatchVoided // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsBatchVoidedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsBatchVoided)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsBatchVoided)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsBatchVoidedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsBatchVoidedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsBatchVoided represents a BatchVoided event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBatchVoided struct {
	BatchId     [32]byte
	ChallengeId [32]byte
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterBatchVoided is a free log retrieval operation binding the contract event 0x1224ba7efd5de1f670b849dc9bd848f535d5df6c97ddd8f2a02296de7a687baf.
//
// Solidity: event BatchVoided(bytes32 indexed batchId, bytes32 indexed challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterBatchVoided(opts *bind.FilterOpts, batchId [][32]byte, challengeId [][32]byte) (*OpenStreamingPaymentsBatchVoidedIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "BatchVoided", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsBatchVoidedIterator{contract: _OpenStreamingPayments.contract, event: "BatchVoided", logs: logs, sub: sub}, nil
}

// WatchBatchVoided is a free log subscription operation binding the contract event 0x1224ba7efd5de1f670b849dc9bd848f535d5df6c97ddd8f2a02296de7a687baf.
//
// Solidity: event BatchVoided(bytes32 indexed batchId, bytes32 indexed challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchBatchVoided(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsBatchVoided, batchId [][32]byte, challengeId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "BatchVoided", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsBatchVoided)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchVoided", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBatchVoided is a log parse operation binding the contract event 0x1224ba7efd5de1f670b849dc9bd848f535d5df6c97ddd8f2a02296de7a687baf.
//
// Solidity: event BatchVoided(bytes32 indexed batchId, bytes32 indexed challengeId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseBatchVoided(log types.Log) (*OpenStreamingPaymentsBatchVoided, error) {
	event := new(OpenStreamingPaymentsBatchVoided)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "BatchVoided", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsBondReclaimedIterator is returned from FilterBondReclaimed and is used to iterate over the raw logs and unpacked data for BondReclaimed events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBondReclaimedIterator struct {
	Event *OpenStreamingPaymentsBondReclaimed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsBondReclaimedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsBondReclaimed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsBondReclaimed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsBondReclaimedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsBondReclaimedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsBondReclaimed represents a BondReclaimed event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsBondReclaimed struct {
	ChallengeId [32]byte
	Challenger  common.Address
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterBondReclaimed is a free log retrieval operation binding the contract event 0x907e9f3271abb04ba6387116653088fe811b4b8768d79c0a835d8dc9b41bc4b0.
//
// Solidity: event BondReclaimed(bytes32 indexed challengeId, address challenger)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterBondReclaimed(opts *bind.FilterOpts, challengeId [][32]byte) (*OpenStreamingPaymentsBondReclaimedIterator, error) {

	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "BondReclaimed", challengeIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsBondReclaimedIterator{contract: _OpenStreamingPayments.contract, event: "BondReclaimed", logs: logs, sub: sub}, nil
}

// WatchBondReclaimed is a free log subscription operation binding the contract event 0x907e9f3271abb04ba6387116653088fe811b4b8768d79c0a835d8dc9b41bc4b0.
//
// Solidity: event BondReclaimed(bytes32 indexed challengeId, address challenger)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchBondReclaimed(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsBondReclaimed, challengeId [][32]byte) (event.Subscription, error) {

	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "BondReclaimed", challengeIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsBondReclaimed)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "BondReclaimed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBondReclaimed is a log parse operation binding the contract event 0x907e9f3271abb04ba6387116653088fe811b4b8768d79c0a835d8dc9b41bc4b0.
//
// Solidity: event BondReclaimed(bytes32 indexed challengeId, address challenger)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseBondReclaimed(log types.Log) (*OpenStreamingPaymentsBondReclaimed, error) {
	event := new(OpenStreamingPaymentsBondReclaimed)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "BondReclaimed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsCapReachedIterator is returned from FilterCapReached and is used to iterate over the raw logs and unpacked data for CapReached events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsCapReachedIterator struct {
	Event *OpenStreamingPaymentsCapReached // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsCapReachedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsCapReached)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsCapReached)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsCapReachedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsCapReachedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsCapReached represents a CapReached event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsCapReached struct {
	BatchId [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCapReached is a free log retrieval operation binding the contract event 0xc47287fe6c7e67d5e4ef3807e4afef28377c778801bb4f2956abb7b7d36f5022.
//
// Solidity: event CapReached(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterCapReached(opts *bind.FilterOpts, batchId [][32]byte) (*OpenStreamingPaymentsCapReachedIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "CapReached", batchIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsCapReachedIterator{contract: _OpenStreamingPayments.contract, event: "CapReached", logs: logs, sub: sub}, nil
}

// WatchCapReached is a free log subscription operation binding the contract event 0xc47287fe6c7e67d5e4ef3807e4afef28377c778801bb4f2956abb7b7d36f5022.
//
// Solidity: event CapReached(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchCapReached(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsCapReached, batchId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "CapReached", batchIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsCapReached)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "CapReached", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCapReached is a log parse operation binding the contract event 0xc47287fe6c7e67d5e4ef3807e4afef28377c778801bb4f2956abb7b7d36f5022.
//
// Solidity: event CapReached(bytes32 indexed batchId)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseCapReached(log types.Log) (*OpenStreamingPaymentsCapReached, error) {
	event := new(OpenStreamingPaymentsCapReached)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "CapReached", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsChallengedIterator is returned from FilterChallenged and is used to iterate over the raw logs and unpacked data for Challenged events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsChallengedIterator struct {
	Event *OpenStreamingPaymentsChallenged // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsChallengedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsChallenged)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsChallenged)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsChallengedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsChallengedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsChallenged represents a Challenged event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsChallenged struct {
	BatchId     [32]byte
	ChallengeId [32]byte
	Challenger  common.Address
	Deadline    *big.Int
	Payee       common.Address
	TokenId     uint16
	Lane        uint32
	Units       uint64
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterChallenged is a free log retrieval operation binding the contract event 0x32882d9f1ad67f879fee4c48f662b6b724b927e6b7e9929b63fc985c8ae339a5.
//
// Solidity: event Challenged(bytes32 indexed batchId, bytes32 indexed challengeId, address challenger, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterChallenged(opts *bind.FilterOpts, batchId [][32]byte, challengeId [][32]byte) (*OpenStreamingPaymentsChallengedIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Challenged", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsChallengedIterator{contract: _OpenStreamingPayments.contract, event: "Challenged", logs: logs, sub: sub}, nil
}

// WatchChallenged is a free log subscription operation binding the contract event 0x32882d9f1ad67f879fee4c48f662b6b724b927e6b7e9929b63fc985c8ae339a5.
//
// Solidity: event Challenged(bytes32 indexed batchId, bytes32 indexed challengeId, address challenger, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchChallenged(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsChallenged, batchId [][32]byte, challengeId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengeIdRule []interface{}
	for _, challengeIdItem := range challengeId {
		challengeIdRule = append(challengeIdRule, challengeIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Challenged", batchIdRule, challengeIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsChallenged)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Challenged", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseChallenged is a log parse operation binding the contract event 0x32882d9f1ad67f879fee4c48f662b6b724b927e6b7e9929b63fc985c8ae339a5.
//
// Solidity: event Challenged(bytes32 indexed batchId, bytes32 indexed challengeId, address challenger, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseChallenged(log types.Log) (*OpenStreamingPaymentsChallenged, error) {
	event := new(OpenStreamingPaymentsChallenged)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Challenged", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsChannelOpenedIterator is returned from FilterChannelOpened and is used to iterate over the raw logs and unpacked data for ChannelOpened events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsChannelOpenedIterator struct {
	Event *OpenStreamingPaymentsChannelOpened // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsChannelOpenedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsChannelOpened)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsChannelOpened)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsChannelOpenedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsChannelOpenedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsChannelOpened represents a ChannelOpened event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsChannelOpened struct {
	ChannelId     [32]byte
	Payer         common.Address
	Payee         common.Address
	Signer        common.Address
	TokenId       uint16
	Lane          uint32
	Rate          uint64
	RegistryIndex uint32
	Units         uint64
	Raw           types.Log // Blockchain specific contextual infos
}

// FilterChannelOpened is a free log retrieval operation binding the contract event 0x48177399b7881392389a1813bc9b0db01c95a56eb582f2e3f8d5aa295a00fdd2.
//
// Solidity: event ChannelOpened(bytes32 indexed channelId, address indexed payer, address indexed payee, address signer, uint16 tokenId, uint32 lane, uint64 rate, uint32 registryIndex, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterChannelOpened(opts *bind.FilterOpts, channelId [][32]byte, payer []common.Address, payee []common.Address) (*OpenStreamingPaymentsChannelOpenedIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}
	var payerRule []interface{}
	for _, payerItem := range payer {
		payerRule = append(payerRule, payerItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "ChannelOpened", channelIdRule, payerRule, payeeRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsChannelOpenedIterator{contract: _OpenStreamingPayments.contract, event: "ChannelOpened", logs: logs, sub: sub}, nil
}

// WatchChannelOpened is a free log subscription operation binding the contract event 0x48177399b7881392389a1813bc9b0db01c95a56eb582f2e3f8d5aa295a00fdd2.
//
// Solidity: event ChannelOpened(bytes32 indexed channelId, address indexed payer, address indexed payee, address signer, uint16 tokenId, uint32 lane, uint64 rate, uint32 registryIndex, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchChannelOpened(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsChannelOpened, channelId [][32]byte, payer []common.Address, payee []common.Address) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}
	var payerRule []interface{}
	for _, payerItem := range payer {
		payerRule = append(payerRule, payerItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "ChannelOpened", channelIdRule, payerRule, payeeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsChannelOpened)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "ChannelOpened", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseChannelOpened is a log parse operation binding the contract event 0x48177399b7881392389a1813bc9b0db01c95a56eb582f2e3f8d5aa295a00fdd2.
//
// Solidity: event ChannelOpened(bytes32 indexed channelId, address indexed payer, address indexed payee, address signer, uint16 tokenId, uint32 lane, uint64 rate, uint32 registryIndex, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseChannelOpened(log types.Log) (*OpenStreamingPaymentsChannelOpened, error) {
	event := new(OpenStreamingPaymentsChannelOpened)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "ChannelOpened", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsClosedIterator is returned from FilterClosed and is used to iterate over the raw logs and unpacked data for Closed events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsClosedIterator struct {
	Event *OpenStreamingPaymentsClosed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsClosedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsClosed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsClosed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsClosedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsClosedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsClosed represents a Closed event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsClosed struct {
	ChannelId   [32]byte
	RefundUnits uint64
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterClosed is a free log retrieval operation binding the contract event 0x5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be25686.
//
// Solidity: event Closed(bytes32 indexed channelId, uint64 refundUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterClosed(opts *bind.FilterOpts, channelId [][32]byte) (*OpenStreamingPaymentsClosedIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Closed", channelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsClosedIterator{contract: _OpenStreamingPayments.contract, event: "Closed", logs: logs, sub: sub}, nil
}

// WatchClosed is a free log subscription operation binding the contract event 0x5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be25686.
//
// Solidity: event Closed(bytes32 indexed channelId, uint64 refundUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchClosed(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsClosed, channelId [][32]byte) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Closed", channelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsClosed)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Closed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClosed is a log parse operation binding the contract event 0x5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be25686.
//
// Solidity: event Closed(bytes32 indexed channelId, uint64 refundUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseClosed(log types.Log) (*OpenStreamingPaymentsClosed, error) {
	event := new(OpenStreamingPaymentsClosed)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Closed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsClosingIterator is returned from FilterClosing and is used to iterate over the raw logs and unpacked data for Closing events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsClosingIterator struct {
	Event *OpenStreamingPaymentsClosing // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsClosingIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsClosing)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsClosing)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsClosingIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsClosingIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsClosing represents a Closing event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsClosing struct {
	ChannelId [32]byte
	CloseAt   *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterClosing is a free log retrieval operation binding the contract event 0x8f0fd0ef330e1472b5f57fbfa6f04b6af3213e7c018812c8b37861bc4159da2b.
//
// Solidity: event Closing(bytes32 indexed channelId, uint40 closeAt)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterClosing(opts *bind.FilterOpts, channelId [][32]byte) (*OpenStreamingPaymentsClosingIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Closing", channelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsClosingIterator{contract: _OpenStreamingPayments.contract, event: "Closing", logs: logs, sub: sub}, nil
}

// WatchClosing is a free log subscription operation binding the contract event 0x8f0fd0ef330e1472b5f57fbfa6f04b6af3213e7c018812c8b37861bc4159da2b.
//
// Solidity: event Closing(bytes32 indexed channelId, uint40 closeAt)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchClosing(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsClosing, channelId [][32]byte) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Closing", channelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsClosing)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Closing", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClosing is a log parse operation binding the contract event 0x8f0fd0ef330e1472b5f57fbfa6f04b6af3213e7c018812c8b37861bc4159da2b.
//
// Solidity: event Closing(bytes32 indexed channelId, uint40 closeAt)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseClosing(log types.Log) (*OpenStreamingPaymentsClosing, error) {
	event := new(OpenStreamingPaymentsClosing)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Closing", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsDepositedIterator is returned from FilterDeposited and is used to iterate over the raw logs and unpacked data for Deposited events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsDepositedIterator struct {
	Event *OpenStreamingPaymentsDeposited // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsDepositedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsDeposited)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsDeposited)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsDepositedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsDepositedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsDeposited represents a Deposited event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsDeposited struct {
	Owner   common.Address
	TokenId uint16
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterDeposited is a free log retrieval operation binding the contract event 0xcce52882aac97ad1c6f369b615ce5ad1401b2551a2eacc9431d915cfaa9a14a3.
//
// Solidity: event Deposited(address indexed owner, uint16 indexed tokenId, uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterDeposited(opts *bind.FilterOpts, owner []common.Address, tokenId []uint16) (*OpenStreamingPaymentsDepositedIterator, error) {

	var ownerRule []interface{}
	for _, ownerItem := range owner {
		ownerRule = append(ownerRule, ownerItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Deposited", ownerRule, tokenIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsDepositedIterator{contract: _OpenStreamingPayments.contract, event: "Deposited", logs: logs, sub: sub}, nil
}

// WatchDeposited is a free log subscription operation binding the contract event 0xcce52882aac97ad1c6f369b615ce5ad1401b2551a2eacc9431d915cfaa9a14a3.
//
// Solidity: event Deposited(address indexed owner, uint16 indexed tokenId, uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchDeposited(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsDeposited, owner []common.Address, tokenId []uint16) (event.Subscription, error) {

	var ownerRule []interface{}
	for _, ownerItem := range owner {
		ownerRule = append(ownerRule, ownerItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Deposited", ownerRule, tokenIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsDeposited)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Deposited", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseDeposited is a log parse operation binding the contract event 0xcce52882aac97ad1c6f369b615ce5ad1401b2551a2eacc9431d915cfaa9a14a3.
//
// Solidity: event Deposited(address indexed owner, uint16 indexed tokenId, uint256 amount)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseDeposited(log types.Log) (*OpenStreamingPaymentsDeposited, error) {
	event := new(OpenStreamingPaymentsDeposited)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Deposited", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsNetSettledIterator is returned from FilterNetSettled and is used to iterate over the raw logs and unpacked data for NetSettled events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsNetSettledIterator struct {
	Event *OpenStreamingPaymentsNetSettled // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsNetSettledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsNetSettled)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsNetSettled)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsNetSettledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsNetSettledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsNetSettled represents a NetSettled event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsNetSettled struct {
	BatchId [32]byte
	Credits [][32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterNetSettled is a free log retrieval operation binding the contract event 0x488ec0269af7ae19a23088047ea422eea6a83f883fe6f5c76324010e4f9dba4a.
//
// Solidity: event NetSettled(bytes32 indexed batchId, bytes32[] credits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterNetSettled(opts *bind.FilterOpts, batchId [][32]byte) (*OpenStreamingPaymentsNetSettledIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "NetSettled", batchIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsNetSettledIterator{contract: _OpenStreamingPayments.contract, event: "NetSettled", logs: logs, sub: sub}, nil
}

// WatchNetSettled is a free log subscription operation binding the contract event 0x488ec0269af7ae19a23088047ea422eea6a83f883fe6f5c76324010e4f9dba4a.
//
// Solidity: event NetSettled(bytes32 indexed batchId, bytes32[] credits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchNetSettled(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsNetSettled, batchId [][32]byte) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "NetSettled", batchIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsNetSettled)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "NetSettled", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseNetSettled is a log parse operation binding the contract event 0x488ec0269af7ae19a23088047ea422eea6a83f883fe6f5c76324010e4f9dba4a.
//
// Solidity: event NetSettled(bytes32 indexed batchId, bytes32[] credits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseNetSettled(log types.Log) (*OpenStreamingPaymentsNetSettled, error) {
	event := new(OpenStreamingPaymentsNetSettled)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "NetSettled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsOfferSignerSetIterator is returned from FilterOfferSignerSet and is used to iterate over the raw logs and unpacked data for OfferSignerSet events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsOfferSignerSetIterator struct {
	Event *OpenStreamingPaymentsOfferSignerSet // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsOfferSignerSetIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsOfferSignerSet)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsOfferSignerSet)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsOfferSignerSetIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsOfferSignerSetIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsOfferSignerSet represents a OfferSignerSet event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsOfferSignerSet struct {
	Payee  common.Address
	Signer common.Address
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterOfferSignerSet is a free log retrieval operation binding the contract event 0x17732a74f2427e1d9622524ff28660d48258b532621a276983e780203f306ae3.
//
// Solidity: event OfferSignerSet(address indexed payee, address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterOfferSignerSet(opts *bind.FilterOpts, payee []common.Address) (*OpenStreamingPaymentsOfferSignerSetIterator, error) {

	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "OfferSignerSet", payeeRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsOfferSignerSetIterator{contract: _OpenStreamingPayments.contract, event: "OfferSignerSet", logs: logs, sub: sub}, nil
}

// WatchOfferSignerSet is a free log subscription operation binding the contract event 0x17732a74f2427e1d9622524ff28660d48258b532621a276983e780203f306ae3.
//
// Solidity: event OfferSignerSet(address indexed payee, address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchOfferSignerSet(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsOfferSignerSet, payee []common.Address) (event.Subscription, error) {

	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "OfferSignerSet", payeeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsOfferSignerSet)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "OfferSignerSet", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseOfferSignerSet is a log parse operation binding the contract event 0x17732a74f2427e1d9622524ff28660d48258b532621a276983e780203f306ae3.
//
// Solidity: event OfferSignerSet(address indexed payee, address signer)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseOfferSignerSet(log types.Log) (*OpenStreamingPaymentsOfferSignerSet, error) {
	event := new(OpenStreamingPaymentsOfferSignerSet)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "OfferSignerSet", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsPausedSetIterator is returned from FilterPausedSet and is used to iterate over the raw logs and unpacked data for PausedSet events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsPausedSetIterator struct {
	Event *OpenStreamingPaymentsPausedSet // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsPausedSetIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsPausedSet)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsPausedSet)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsPausedSetIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsPausedSetIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsPausedSet represents a PausedSet event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsPausedSet struct {
	Paused bool
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterPausedSet is a free log retrieval operation binding the contract event 0x40db37ff5c0bdc2c427fbb2078c8f24afea940abac0e3c23bb4ea3bf2da2b212.
//
// Solidity: event PausedSet(bool paused)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterPausedSet(opts *bind.FilterOpts) (*OpenStreamingPaymentsPausedSetIterator, error) {

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "PausedSet")
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsPausedSetIterator{contract: _OpenStreamingPayments.contract, event: "PausedSet", logs: logs, sub: sub}, nil
}

// WatchPausedSet is a free log subscription operation binding the contract event 0x40db37ff5c0bdc2c427fbb2078c8f24afea940abac0e3c23bb4ea3bf2da2b212.
//
// Solidity: event PausedSet(bool paused)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchPausedSet(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsPausedSet) (event.Subscription, error) {

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "PausedSet")
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsPausedSet)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "PausedSet", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParsePausedSet is a log parse operation binding the contract event 0x40db37ff5c0bdc2c427fbb2078c8f24afea940abac0e3c23bb4ea3bf2da2b212.
//
// Solidity: event PausedSet(bool paused)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParsePausedSet(log types.Log) (*OpenStreamingPaymentsPausedSet, error) {
	event := new(OpenStreamingPaymentsPausedSet)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "PausedSet", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsRedeemedIterator is returned from FilterRedeemed and is used to iterate over the raw logs and unpacked data for Redeemed events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRedeemedIterator struct {
	Event *OpenStreamingPaymentsRedeemed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsRedeemedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsRedeemed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsRedeemed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsRedeemedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsRedeemedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsRedeemed represents a Redeemed event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRedeemed struct {
	ChannelId       [32]byte
	Payee           common.Address
	CumulativeBytes uint64
	PaidUnits       uint64
	Raw             types.Log // Blockchain specific contextual infos
}

// FilterRedeemed is a free log retrieval operation binding the contract event 0xc71ceb8eeec9bea88c29aca6219f1701aa0089a3db0c9cc066569bd530b78dcb.
//
// Solidity: event Redeemed(bytes32 indexed channelId, address indexed payee, uint64 cumulativeBytes, uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterRedeemed(opts *bind.FilterOpts, channelId [][32]byte, payee []common.Address) (*OpenStreamingPaymentsRedeemedIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Redeemed", channelIdRule, payeeRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsRedeemedIterator{contract: _OpenStreamingPayments.contract, event: "Redeemed", logs: logs, sub: sub}, nil
}

// WatchRedeemed is a free log subscription operation binding the contract event 0xc71ceb8eeec9bea88c29aca6219f1701aa0089a3db0c9cc066569bd530b78dcb.
//
// Solidity: event Redeemed(bytes32 indexed channelId, address indexed payee, uint64 cumulativeBytes, uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchRedeemed(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsRedeemed, channelId [][32]byte, payee []common.Address) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Redeemed", channelIdRule, payeeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsRedeemed)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Redeemed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRedeemed is a log parse operation binding the contract event 0xc71ceb8eeec9bea88c29aca6219f1701aa0089a3db0c9cc066569bd530b78dcb.
//
// Solidity: event Redeemed(bytes32 indexed channelId, address indexed payee, uint64 cumulativeBytes, uint64 paidUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseRedeemed(log types.Log) (*OpenStreamingPaymentsRedeemed, error) {
	event := new(OpenStreamingPaymentsRedeemed)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Redeemed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsRefillSetIterator is returned from FilterRefillSet and is used to iterate over the raw logs and unpacked data for RefillSet events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRefillSetIterator struct {
	Event *OpenStreamingPaymentsRefillSet // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsRefillSetIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsRefillSet)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsRefillSet)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsRefillSetIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsRefillSetIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsRefillSet represents a RefillSet event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRefillSet struct {
	ChannelId   [32]byte
	TargetUnits *big.Int
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterRefillSet is a free log retrieval operation binding the contract event 0xc91cbfa01d579b4614bb857c3150f0c06b535c33d9269c1346a82bf0356f32a7.
//
// Solidity: event RefillSet(bytes32 indexed channelId, uint48 targetUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterRefillSet(opts *bind.FilterOpts, channelId [][32]byte) (*OpenStreamingPaymentsRefillSetIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "RefillSet", channelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsRefillSetIterator{contract: _OpenStreamingPayments.contract, event: "RefillSet", logs: logs, sub: sub}, nil
}

// WatchRefillSet is a free log subscription operation binding the contract event 0xc91cbfa01d579b4614bb857c3150f0c06b535c33d9269c1346a82bf0356f32a7.
//
// Solidity: event RefillSet(bytes32 indexed channelId, uint48 targetUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchRefillSet(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsRefillSet, channelId [][32]byte) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "RefillSet", channelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsRefillSet)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "RefillSet", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRefillSet is a log parse operation binding the contract event 0xc91cbfa01d579b4614bb857c3150f0c06b535c33d9269c1346a82bf0356f32a7.
//
// Solidity: event RefillSet(bytes32 indexed channelId, uint48 targetUnits)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseRefillSet(log types.Log) (*OpenStreamingPaymentsRefillSet, error) {
	event := new(OpenStreamingPaymentsRefillSet)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "RefillSet", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsRegistrySnapshotIterator is returned from FilterRegistrySnapshot and is used to iterate over the raw logs and unpacked data for RegistrySnapshot events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRegistrySnapshotIterator struct {
	Event *OpenStreamingPaymentsRegistrySnapshot // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsRegistrySnapshotIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsRegistrySnapshot)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsRegistrySnapshot)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsRegistrySnapshotIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsRegistrySnapshotIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsRegistrySnapshot represents a RegistrySnapshot event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsRegistrySnapshot struct {
	Root  [32]byte
	Count uint32
	Raw   types.Log // Blockchain specific contextual infos
}

// FilterRegistrySnapshot is a free log retrieval operation binding the contract event 0xd9d3e84bba074c7e88e82239860b3a102665149a0d3385267b7ae254dad60200.
//
// Solidity: event RegistrySnapshot(bytes32 indexed root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterRegistrySnapshot(opts *bind.FilterOpts, root [][32]byte) (*OpenStreamingPaymentsRegistrySnapshotIterator, error) {

	var rootRule []interface{}
	for _, rootItem := range root {
		rootRule = append(rootRule, rootItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "RegistrySnapshot", rootRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsRegistrySnapshotIterator{contract: _OpenStreamingPayments.contract, event: "RegistrySnapshot", logs: logs, sub: sub}, nil
}

// WatchRegistrySnapshot is a free log subscription operation binding the contract event 0xd9d3e84bba074c7e88e82239860b3a102665149a0d3385267b7ae254dad60200.
//
// Solidity: event RegistrySnapshot(bytes32 indexed root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchRegistrySnapshot(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsRegistrySnapshot, root [][32]byte) (event.Subscription, error) {

	var rootRule []interface{}
	for _, rootItem := range root {
		rootRule = append(rootRule, rootItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "RegistrySnapshot", rootRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsRegistrySnapshot)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "RegistrySnapshot", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRegistrySnapshot is a log parse operation binding the contract event 0xd9d3e84bba074c7e88e82239860b3a102665149a0d3385267b7ae254dad60200.
//
// Solidity: event RegistrySnapshot(bytes32 indexed root, uint32 count)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseRegistrySnapshot(log types.Log) (*OpenStreamingPaymentsRegistrySnapshot, error) {
	event := new(OpenStreamingPaymentsRegistrySnapshot)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "RegistrySnapshot", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsStakePerUnitSetIterator is returned from FilterStakePerUnitSet and is used to iterate over the raw logs and unpacked data for StakePerUnitSet events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsStakePerUnitSetIterator struct {
	Event *OpenStreamingPaymentsStakePerUnitSet // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsStakePerUnitSetIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsStakePerUnitSet)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsStakePerUnitSet)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsStakePerUnitSetIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsStakePerUnitSetIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsStakePerUnitSet represents a StakePerUnitSet event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsStakePerUnitSet struct {
	TokenId      uint16
	StakePerUnit *big.Int
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterStakePerUnitSet is a free log retrieval operation binding the contract event 0x9691a3eb93cddc74d75a024800c2fdcd39d73fe4e4ba2b659fe2ef50d518335e.
//
// Solidity: event StakePerUnitSet(uint16 indexed tokenId, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterStakePerUnitSet(opts *bind.FilterOpts, tokenId []uint16) (*OpenStreamingPaymentsStakePerUnitSetIterator, error) {

	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "StakePerUnitSet", tokenIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsStakePerUnitSetIterator{contract: _OpenStreamingPayments.contract, event: "StakePerUnitSet", logs: logs, sub: sub}, nil
}

// WatchStakePerUnitSet is a free log subscription operation binding the contract event 0x9691a3eb93cddc74d75a024800c2fdcd39d73fe4e4ba2b659fe2ef50d518335e.
//
// Solidity: event StakePerUnitSet(uint16 indexed tokenId, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchStakePerUnitSet(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsStakePerUnitSet, tokenId []uint16) (event.Subscription, error) {

	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "StakePerUnitSet", tokenIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsStakePerUnitSet)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "StakePerUnitSet", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseStakePerUnitSet is a log parse operation binding the contract event 0x9691a3eb93cddc74d75a024800c2fdcd39d73fe4e4ba2b659fe2ef50d518335e.
//
// Solidity: event StakePerUnitSet(uint16 indexed tokenId, uint128 stakePerUnit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseStakePerUnitSet(log types.Log) (*OpenStreamingPaymentsStakePerUnitSet, error) {
	event := new(OpenStreamingPaymentsStakePerUnitSet)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "StakePerUnitSet", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsTokenAddedIterator is returned from FilterTokenAdded and is used to iterate over the raw logs and unpacked data for TokenAdded events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsTokenAddedIterator struct {
	Event *OpenStreamingPaymentsTokenAdded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsTokenAddedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsTokenAdded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsTokenAdded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsTokenAddedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsTokenAddedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsTokenAdded represents a TokenAdded event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsTokenAdded struct {
	TokenId uint16
	Token   common.Address
	Unit    uint64
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterTokenAdded is a free log retrieval operation binding the contract event 0x71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519.
//
// Solidity: event TokenAdded(uint16 indexed tokenId, address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterTokenAdded(opts *bind.FilterOpts, tokenId []uint16) (*OpenStreamingPaymentsTokenAddedIterator, error) {

	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "TokenAdded", tokenIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsTokenAddedIterator{contract: _OpenStreamingPayments.contract, event: "TokenAdded", logs: logs, sub: sub}, nil
}

// WatchTokenAdded is a free log subscription operation binding the contract event 0x71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519.
//
// Solidity: event TokenAdded(uint16 indexed tokenId, address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchTokenAdded(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsTokenAdded, tokenId []uint16) (event.Subscription, error) {

	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "TokenAdded", tokenIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsTokenAdded)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "TokenAdded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseTokenAdded is a log parse operation binding the contract event 0x71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519.
//
// Solidity: event TokenAdded(uint16 indexed tokenId, address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseTokenAdded(log types.Log) (*OpenStreamingPaymentsTokenAdded, error) {
	event := new(OpenStreamingPaymentsTokenAdded)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "TokenAdded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsToppedUpIterator is returned from FilterToppedUp and is used to iterate over the raw logs and unpacked data for ToppedUp events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsToppedUpIterator struct {
	Event *OpenStreamingPaymentsToppedUp // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsToppedUpIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsToppedUp)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsToppedUp)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsToppedUpIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsToppedUpIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsToppedUp represents a ToppedUp event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsToppedUp struct {
	ChannelId [32]byte
	Units     uint64
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterToppedUp is a free log retrieval operation binding the contract event 0x13890019c53302882317c5c6d05d0fb91686c5d8f142a092edb029345bf76cec.
//
// Solidity: event ToppedUp(bytes32 indexed channelId, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterToppedUp(opts *bind.FilterOpts, channelId [][32]byte) (*OpenStreamingPaymentsToppedUpIterator, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "ToppedUp", channelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsToppedUpIterator{contract: _OpenStreamingPayments.contract, event: "ToppedUp", logs: logs, sub: sub}, nil
}

// WatchToppedUp is a free log subscription operation binding the contract event 0x13890019c53302882317c5c6d05d0fb91686c5d8f142a092edb029345bf76cec.
//
// Solidity: event ToppedUp(bytes32 indexed channelId, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchToppedUp(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsToppedUp, channelId [][32]byte) (event.Subscription, error) {

	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "ToppedUp", channelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsToppedUp)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "ToppedUp", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseToppedUp is a log parse operation binding the contract event 0x13890019c53302882317c5c6d05d0fb91686c5d8f142a092edb029345bf76cec.
//
// Solidity: event ToppedUp(bytes32 indexed channelId, uint64 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseToppedUp(log types.Log) (*OpenStreamingPaymentsToppedUp, error) {
	event := new(OpenStreamingPaymentsToppedUp)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "ToppedUp", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingPaymentsWithdrawnIterator is returned from FilterWithdrawn and is used to iterate over the raw logs and unpacked data for Withdrawn events raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsWithdrawnIterator struct {
	Event *OpenStreamingPaymentsWithdrawn // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpenStreamingPaymentsWithdrawnIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingPaymentsWithdrawn)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpenStreamingPaymentsWithdrawn)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpenStreamingPaymentsWithdrawnIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingPaymentsWithdrawnIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingPaymentsWithdrawn represents a Withdrawn event raised by the OpenStreamingPayments contract.
type OpenStreamingPaymentsWithdrawn struct {
	Owner   common.Address
	TokenId uint16
	Amount  *big.Int
	To      common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterWithdrawn is a free log retrieval operation binding the contract event 0x6fa5f7af3e8c750a0b0d35f5b2882ed5904e155d8be81b02e19fa36fcad4f63f.
//
// Solidity: event Withdrawn(address indexed owner, uint16 indexed tokenId, uint256 amount, address to)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterWithdrawn(opts *bind.FilterOpts, owner []common.Address, tokenId []uint16) (*OpenStreamingPaymentsWithdrawnIterator, error) {

	var ownerRule []interface{}
	for _, ownerItem := range owner {
		ownerRule = append(ownerRule, ownerItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "Withdrawn", ownerRule, tokenIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsWithdrawnIterator{contract: _OpenStreamingPayments.contract, event: "Withdrawn", logs: logs, sub: sub}, nil
}

// WatchWithdrawn is a free log subscription operation binding the contract event 0x6fa5f7af3e8c750a0b0d35f5b2882ed5904e155d8be81b02e19fa36fcad4f63f.
//
// Solidity: event Withdrawn(address indexed owner, uint16 indexed tokenId, uint256 amount, address to)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchWithdrawn(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsWithdrawn, owner []common.Address, tokenId []uint16) (event.Subscription, error) {

	var ownerRule []interface{}
	for _, ownerItem := range owner {
		ownerRule = append(ownerRule, ownerItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "Withdrawn", ownerRule, tokenIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingPaymentsWithdrawn)
				if err := _OpenStreamingPayments.contract.UnpackLog(event, "Withdrawn", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseWithdrawn is a log parse operation binding the contract event 0x6fa5f7af3e8c750a0b0d35f5b2882ed5904e155d8be81b02e19fa36fcad4f63f.
//
// Solidity: event Withdrawn(address indexed owner, uint16 indexed tokenId, uint256 amount, address to)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) ParseWithdrawn(log types.Log) (*OpenStreamingPaymentsWithdrawn, error) {
	event := new(OpenStreamingPaymentsWithdrawn)
	if err := _OpenStreamingPayments.contract.UnpackLog(event, "Withdrawn", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
