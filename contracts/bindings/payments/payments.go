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
	OpenChallenges uint32
	Poster         common.Address
	ProposedBlock  uint64
	Cursor         uint32
	DataHash       [32]byte
}

// IOpenStreamingPaymentsChallenge is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingPaymentsChallenge struct {
	BatchId    [32]byte
	Challenger common.Address
	Deadline   *big.Int
	Status     uint8
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
	CloseDelay      *big.Int
	ChallengePeriod *big.Int
	ResponsePeriod  *big.Int
	MaxTableAge     *big.Int
	MaxValidity     *big.Int
	FinalityBlocks  uint32
	ThresholdBps    uint16
	MaxLeaves       uint32
	MaxPayees       uint32
	MinDepositUnits uint64
	ProposerBond    *big.Int
	ChallengeBond   *big.Int
	MinTotalStake   *big.Int
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"verifier_\",\"type\":\"address\",\"internalType\":\"contractICertificateVerifier\"},{\"name\":\"avs_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId_\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"treasury_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"governor_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"config_\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Config\",\"components\":[{\"name\":\"closeDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"challengePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"finalityBlocks\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxLeaves\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"maxPayees\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"minDepositUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposerBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"challengeBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batchIdOf\",\"inputs\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batches\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Batch\",\"components\":[{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"finalAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.BatchStatus\"},{\"name\":\"openChallenges\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedBlock\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cursor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"challenge\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"challengeIdOf\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"challenges\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Challenge\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChallengeStatus\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channelIdOf\",\"inputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channels\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Channel\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChannelStatus\"},{\"name\":\"refillTarget\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"closeChannel\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"finalVoucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Config\",\"components\":[{\"name\":\"closeDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"challengePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"finalityBlocks\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxLeaves\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"maxPayees\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"minDepositUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposerBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"challengeBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"finalize\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"maxGroups\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"depositedUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"settledUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneUsed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offerSigner\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openChannel\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"ratePerByte\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"initialDeposit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"openChannelWith\",\"inputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"propose\",\"inputs\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"certificate\",\"type\":\"tuple\",\"internalType\":\"structCertificate\",\"components\":[{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"messageHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSignerWitnesses\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"redeemMany\",\"inputs\":[{\"name\":\"redemptions\",\"type\":\"tuple[]\",\"internalType\":\"structIOpenStreamingPayments.Redemption[]\",\"components\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"refill\",\"inputs\":[{\"name\":\"channelIds\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registryCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registryRoot\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"setOfferSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setPaused\",\"inputs\":[{\"name\":\"paused_\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setRefill\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshotRegistry\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshots\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"timestamp\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"blockNumber\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"streamPayment\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tokenCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokens\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tracked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"verifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidBatch\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Answered\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchFinal\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchProposed\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"proposer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"header\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"finalAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSigners\",\"type\":\"uint32[]\",\"indexed\":false,\"internalType\":\"uint32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchVoided\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BondReclaimed\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Challenged\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ChannelOpened\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryIndex\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"refundUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closing\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NetSettled\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"units\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferSignerSet\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PausedSet\",\"inputs\":[{\"name\":\"paused\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Redeemed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"paidUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RefillSet\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RegistrySnapshot\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ToppedUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyChallenged\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadData\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadOffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotProposed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotVoid\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengeNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengesOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelClosing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DepositTooSmall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientStake\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"IsPaused\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"MixedRedemption\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotWholeUnits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingDue\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OfferExpired\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OnlyDirectCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StaleTable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRegistryRoot\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownToken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongMessage\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
	Bin: "0x6102e0604052348015610010575f5ffd5b506040516167f13803806167f183398101604081905261002f91610623565b8585858585856001600160a01b0386163b158061005357506001600160a01b038516155b15610071576040516301f30c8760e21b815260040160405180910390fd5b6001600160a01b038316158061008e57506001600160a01b038216155b156100ac576040516301f30c8760e21b815260040160405180910390fd5b6100b5816101ba565b6001600160a01b0380871660805285811660a05263ffffffff851660c05283811660e0528216610100526100e946306103f3565b610120908152815164ffffffffff9081166101409081526020840151821661016090815260408501518316610180908152606086015184166101a05260808601519093166101c05260a085015163ffffffff9081166101e05260c086015161ffff166102005260e08601518116610220526101008601511661024052928401516001600160401b0316610260528301516001600160801b0390811661028052918301519091166102a0528101516102c0526101a85f633b9aca006104a5565b5050505050505050505050505061080a565b602081015164ffffffffff1615806101db5750604081015164ffffffffff16155b156101f9576040516301f30c8760e21b815260040160405180910390fd5b606081015164ffffffffff16158061021a5750608081015164ffffffffff16155b15610238576040516301f30c8760e21b815260040160405180910390fd5b806040015164ffffffffff16816020015164ffffffffff16826080015164ffffffffff1661026691906107a7565b61027091906107a7565b815164ffffffffff1611610297576040516301f30c8760e21b815260040160405180910390fd5b6102a460026127106107ba565b8160c0015161ffff161115806102c357506127108160c0015161ffff16115b806102d15750610180810151155b156102ef576040516301f30c8760e21b815260040160405180910390fd5b61010081015163ffffffff16158061031b575080610100015163ffffffff168160e0015163ffffffff16105b15610339576040516301f30c8760e21b815260040160405180910390fd5b61e000601882610100015163ffffffff1661035491906107d9565b600c8360e0015163ffffffff1661036b91906107d9565b61037591906107a7565b1115610394576040516301f30c8760e21b815260040160405180910390fd5b6101208101516001600160401b031615806103bb57506101408101516001600160801b0316155b806103d257506101608101516001600160801b0316155b156103f0576040516301f30c8760e21b815260040160405180910390fd5b50565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b5f54610100900461ffff166104bb8160016107f0565b5f805462ffff00191661010061ffff938416021781556040805180820182526001600160a01b038781168083526001600160401b038881166020808601828152988a16808952600182529787902095518654995195166001600160e01b031990991698909817600160a01b94909216939093021790925582519182529381019390935290917f71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519910160405180910390a292915050565b6001600160a01b03811681146103f0575f5ffd5b805163ffffffff81168114610598575f5ffd5b919050565b6040516101a081016001600160401b03811182821017156105cc57634e487b7160e01b5f52604160045260245ffd5b60405290565b805164ffffffffff81168114610598575f5ffd5b805161ffff81168114610598575f5ffd5b80516001600160401b0381168114610598575f5ffd5b80516001600160801b0381168114610598575f5ffd5b5f5f5f5f5f5f86880361024081121561063a575f5ffd5b875161064581610571565b602089015190975061065681610571565b955061066460408901610585565b9450606088015161067481610571565b608089015190945061068581610571565b92506101a0609f1982011215610699575f5ffd5b506106a261059d565b6106ae60a089016105d2565b81526106bc60c089016105d2565b60208201526106cd60e089016105d2565b60408201526106df61010089016105d2565b60608201526106f161012089016105d2565b60808201526107036101408901610585565b60a082015261071561016089016105e6565b60c08201526107276101808901610585565b60e08201526107396101a08901610585565b61010082015261074c6101c089016105f7565b61012082015261075f6101e0890161060d565b610140820152610772610200890161060d565b61016082015261022097909701516101808801525093969295509093909291565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561049f5761049f610793565b5f826107d457634e487b7160e01b5f52601260045260245ffd5b500490565b808202811582820484141761049f5761049f610793565b61ffff818116838216019081111561049f5761049f610793565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516102a0516102c051615e376109ba5f395f818161072a015261363101525f818161070201528181610eee0152818161166901528181611f94015261270601525f81816106d901528181611719015281816124f0015281816126b4015261276301525f81816106a90152613c2801525f818161067901526132d101525f8181610651015261330001525f818161062a015261361001525f81816105ff0152612b2801525f81816105d3015281816130e2015261319301525f81816105ab0152818161314b01526131bb01525f81816105840152610fb101525f818161055c015261181e01525f818161053701526112bb01525f8181610b850152818161176d0152818161237601528181612f390152613afb01525f81816102f601528181610dd201526127c701525f81816104e3015261273601525f8181610a8801528181613047015261345701525f8181610a5501528181613002015261342d01525f8181610373015261348b0152615e375ff3fe60806040526004361061025f575f3560e01c806396afb3651161013f578063d6aed50d116100b3578063e4cbd89b11610078578063e4cbd89b14610aaa578063f28adc2414610ac9578063f3c20de014610ae8578063f4092d7e14610b55578063f698da2514610b74578063f7ea4bb214610ba7575f5ffd5b8063d6aed50d146109b0578063da500641146109cf578063dcd7e1a614610a0e578063de1164bb14610a44578063e1ebfc3714610a77575f5ffd5b8063ba7662b411610104578063ba7662b4146108c4578063c1e69b66146108ef578063c3f190031461091b578063c81e25ab1461093a578063c94e86ad14610966578063cbb8343414610985575f5ffd5b806396afb3651461080a5780639f181b5e14610829578063b380f5d71461085a578063b41911fe1461086e578063b4d4b9bb146108a5575f5ffd5b80635c975abb116101d65780637a7ebd7b1161019b5780637a7ebd7b1461075b5780638092abd814610787578063859fe6c7146107a6578063868adcae146107b957806388af914b146107d85780638cafb01d146107f7575f5ffd5b80635c975abb1461049b5780635f8bcb38146104b357806361d027b3146104d25780637859c4771461050557806379502c5514610518575f5ffd5b806327c728851161022757806327c728851461034f5780632b7ac3f3146103625780632dc74f27146103955780633669daf4146103b45780633b38ff3d146103e25780634447440014610416575f5ffd5b80630147a59d1461026357806305cc7faa146102955780630764e1cd146102c45780630c340a24146102e557806316c38b3c14610330575b5f5ffd5b34801561026e575f5ffd5b5061028261027d366004614c47565b610bc6565b6040519081526020015b60405180910390f35b3480156102a0575f5ffd5b506102b46102af366004614cf0565b610d39565b604051901515815260200161028c565b3480156102cf575f5ffd5b506102e36102de366004614d46565b610d73565b005b3480156102f0575f5ffd5b506103187f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161028c565b34801561033b575f5ffd5b506102e361034a366004614d70565b610dc7565b61028261035d366004614dcc565b610e56565b34801561036d575f5ffd5b506103187f000000000000000000000000000000000000000000000000000000000000000081565b3480156103a0575f5ffd5b506102e36103af366004614e30565b611191565b3480156103bf575f5ffd5b506103c8611357565b6040805192835263ffffffff90911660208301520161028c565b3480156103ed575f5ffd5b506103186103fc366004614e52565b60046020525f90815260409020546001600160a01b031681565b348015610421575f5ffd5b5061046a610430366004614e6b565b60056020525f908152604090205464ffffffffff8116906501000000000081046001600160401b031690600160681b900463ffffffff1683565b6040805164ffffffffff90941684526001600160401b03909216602084015263ffffffff169082015260600161028c565b3480156104a6575f5ffd5b505f546102b49060ff1681565b3480156104be575f5ffd5b506102e36104cd366004614e92565b611458565b3480156104dd575f5ffd5b506103187f000000000000000000000000000000000000000000000000000000000000000081565b610282610513366004614ed5565b6116d6565b348015610523575f5ffd5b50604080516101a08101825264ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811682527f0000000000000000000000000000000000000000000000000000000000000000811660208301527f00000000000000000000000000000000000000000000000000000000000000008116828401527f0000000000000000000000000000000000000000000000000000000000000000811660608301527f000000000000000000000000000000000000000000000000000000000000000016608082015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000811660a083015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660c08301527f0000000000000000000000000000000000000000000000000000000000000000811660e08301527f0000000000000000000000000000000000000000000000000000000000000000166101008201526001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166101208201526001600160801b037f000000000000000000000000000000000000000000000000000000000000000081166101408301527f0000000000000000000000000000000000000000000000000000000000000000166101608201527f0000000000000000000000000000000000000000000000000000000000000000610180820152905161028c9190614f55565b348015610766575f5ffd5b5061077a610775366004614e6b565b6118f5565b60405161028c91906150b7565b348015610792575f5ffd5b506102e36107a136600461518f565b611a1e565b6102e36107b43660046151ee565b611b0c565b3480156107c4575f5ffd5b506102e36107d3366004614e52565b611c8d565b3480156107e3575f5ffd5b506102e36107f2366004615216565b611cee565b610282610805366004615246565b611e26565b348015610815575f5ffd5b506102e3610824366004614e6b565b611f15565b348015610834575f5ffd5b505f5461084790610100900461ffff1681565b60405161ffff909116815260200161028c565b348015610865575f5ffd5b506103c8612009565b348015610879575f5ffd5b5061088d6108883660046152b3565b61201d565b6040516001600160401b03909116815260200161028c565b3480156108b0575f5ffd5b506102e36108bf3660046152eb565b6120b9565b3480156108cf575f5ffd5b506102826108de366004615323565b60036020525f908152604090205481565b3480156108fa575f5ffd5b5061090e610909366004614e6b565b61214c565b60405161028c919061533c565b348015610926575f5ffd5b506102826109353660046153e9565b61224d565b348015610945575f5ffd5b50610959610954366004614e6b565b612266565b60405161028c9190615403565b348015610971575f5ffd5b506102826109803660046154b7565b612370565b348015610990575f5ffd5b5060085463ffffffff165b60405163ffffffff909116815260200161028c565b3480156109bb575f5ffd5b506102b46109ca3660046154d1565b6123a4565b3480156109da575f5ffd5b506109ee6109e9366004614e6b565b612552565b604080516001600160401b0393841681529290911660208301520161028c565b348015610a19575f5ffd5b50610282610a2836600461552a565b600260209081525f928352604080842090915290825290205481565b348015610a4f575f5ffd5b506103187f000000000000000000000000000000000000000000000000000000000000000081565b348015610a82575f5ffd5b5061099b7f000000000000000000000000000000000000000000000000000000000000000081565b348015610ab5575f5ffd5b50610282610ac4366004615552565b6125bb565b348015610ad4575f5ffd5b50610282610ae33660046155ac565b6125d3565b348015610af3575f5ffd5b50610b2e610b02366004615323565b60016020525f90815260409020546001600160a01b03811690600160a01b90046001600160401b031682565b604080516001600160a01b0390931683526001600160401b0390911660208301520161028c565b348015610b60575f5ffd5b506102e3610b6f366004614e6b565b61264c565b348015610b7f575f5ffd5b506102827f000000000000000000000000000000000000000000000000000000000000000081565b348015610bb2575f5ffd5b50610847610bc1366004615601565b6127bb565b5f818103610be7576040516321bf6c6760e21b815260040160405180910390fd5b5f610c0b84845f818110610bfd57610bfd615629565b9050608002015f013561284b565b60028101549091506001600160a01b03811690600160c01b900461ffff165f5b85811015610d04575f878783818110610c4657610c46615629565b9050608002015f013590505f610c5b8261284b565b60028101549091506001600160a01b038681169116141580610c8f5750600281015461ffff858116600160c01b9092041614155b15610cad57604051637e7d614560e01b815260040160405180910390fd5b610ce282828b8b87818110610cc457610cc4615629565b905060800201602001803603810190610cdd9190615681565b6128d6565b610cf5906001600160401b0316886156f4565b96505050806001019050610c2b565b50835f03610d25576040516321bf6c6760e21b815260040160405180910390fd5b610d308183866129a9565b50505092915050565b6001600160a01b0383165f90815260076020908152604080832061ffff861684529091528120610d6990836129be565b90505b9392505050565b610d7b6129f7565b5f610d858361284b565b8054909150600160a01b900464ffffffffff1615610db65760405163fcb9b4ab60e01b815260040160405180910390fd5b610dc283823385612a1c565b505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610e1057604051631eb49d6d60e11b815260040160405180910390fd5b5f805460ff19168215159081179091556040519081527f40db37ff5c0bdc2c427fbb2078c8f24afea940abac0e3c23bb4ea3bf2da2b2129060200160405180910390a150565b5f5f610e6186612ac8565b80546001820154919250610e909164ffffffffff600160a01b9283900416916001600160401b03910416612b12565b15610eae5760405163ecdd1c2960e01b815260040160405180910390fd5b80600201548585604051610ec3929190615707565b604051809103902014610ee95760405163a554dcdf60e01b815260040160405180910390fd5b610f127f0000000000000000000000000000000000000000000000000000000000000000612b58565b5f5f610f1f878787612bcc565b9150915081610f41576040516347214e2960e11b815260040160405180910390fd5b610f5d88825f0151836020015184604001518560600151612cd9565b5f818152602a602052604081209195506001820154600160c81b900460ff166004811115610f8d57610f8d61508f565b14610fab5760405163f1082a9360e01b815260040160405180910390fd5b5f610fd67f000000000000000000000000000000000000000000000000000000000000000042615716565b8a8355600180840180546001600160c81b0319163364ffffffffff60a01b191617600160a01b64ffffffffff85160217808255929350909160ff60c81b1916600160c81b830217905550600182810180546001600160d01b0316600160d01b4365ffffffffffff168102919091179091558451600285018054602088015160408901516001600160a01b039094166001600160b01b031990921691909117600160a01b61ffff909216919091021763ffffffff60b01b1916600160b01b63ffffffff93841602179055606086015160038601805467ffffffffffffffff19166001600160401b0390921691909117905587548892601a926110db928692900416615733565b82546101009290920a63ffffffff81810219909316918316021790915584516020808701516040808901516060808b0151835133815264ffffffffff8b16968101969096526001600160a01b039096169285019290925261ffff9092169083015290921660808301526001600160401b031660a08201528791508b907f32882d9f1ad67f879fee4c48f662b6b724b927e6b7e9929b63fc985c8ae339a59060c00160405180910390a35050505050949350505050565b5f61119b8361284b565b80546002820154919250600160a01b900464ffffffffff161515906001600160a01b031633148015816111cc575081155b80156111e2575082546001600160a01b03163314155b1561120057604051631eb49d6d60e11b815260040160405180910390fd5b8015801561120b5750815b801561122557508254600160a01b900464ffffffffff1642105b156112435760405163085de62560e01b815260040160405180910390fd5b611250602085018561574f565b6001600160401b0316156112a5575f6112738685610cdd36899003890189615681565b60028501549091506112a39061ffff600160c01b820416906001600160a01b03166001600160401b0384166129a9565b505b801580156112b1575081155b15611346576112e07f000000000000000000000000000000000000000000000000000000000000000042615716565b835464ffffffffff60a01b1916600160a01b64ffffffffff928316810291909117808655604051919004909116815285907f8f0fd0ef330e1472b5f57fbfa6f04b6af3213e7c018812c8b37861bc4159da2b906020015b60405180910390a25050505050565b6113508584612d3b565b5050505050565b5f5f6113636008612e0c565b5f8281526005602052604081205492945090925064ffffffffff9091169003611454576040805160608101825264ffffffffff42811682526001600160401b03438116602080850191825263ffffffff8088168688019081525f8a81526005909352918790209551865493519251909116600160681b0263ffffffff60681b199290941665010000000000026cffffffffffffffffffffffffff1990931694169390931717919091161790555182907fd9d3e84bba074c7e88e82239860b3a102665149a0d3385267b7ae254dad602009061144b90849063ffffffff91909116815260200190565b60405180910390a25b9091565b5f61146284612e93565b90505f611471825f0154612ac8565b905061147c82612edf565b1561149a5760405163ecdd1c2960e01b815260040160405180910390fd5b60028201546001600160a01b03166114b86060860160408701614e52565b6001600160a01b03161415806114f057506002820154600160a01b900461ffff166114e96080860160608701615323565b61ffff1614155b8061152157506002820154600160b01b900463ffffffff1661151860a0860160808701615768565b63ffffffff1614155b1561153f57604051633ee5922360e01b815260040160405180910390fd5b5f61155761155236879003870187615781565b612f25565b90505f5f82815260066020526040902054600160c81b900460ff1660028111156115835761158361508f565b036115a157604051633e8c79ed60e11b815260040160405180910390fd5b60038301546001600160401b03166115e7826115c36040890160208a01614e52565b6115d360c08a0160a08b0161574f565b6115e2368a90038a018a615681565b612f31565b6001600160401b0316101561160f57604051630de54e5d60e31b815260040160405180910390fd5b6001838101805460ff60c81b1916600160c91b17905582548390601a90611644908490600160d01b900463ffffffff1661581f565b92506101000a81548163ffffffff021916908363ffffffff1602179055506116965f337f00000000000000000000000000000000000000000000000000000000000000006001600160801b0316612f83565b82546040513381528791907ff0702e010f6f7734aeba83ddc29d90986de87b17d18797abe8f679543218eb829060200160405180910390a3505050505050565b5f6116df612fc3565b6116e76129f7565b33321415806116f65750333b15155b1561171457604051635e2c90a160e11b815260040160405180910390fd5b61173d7f0000000000000000000000000000000000000000000000000000000000000000612b58565b6117598561174e6020850185615768565b63ffffffff16612ff8565b6117688560c001358585613267565b6117a07f000000000000000000000000000000000000000000000000000000000000000061179b3688900388018861583b565b61334e565b5f8181526029602052604081209192508154600160c81b900460ff1660038111156117cd576117cd61508f565b146117eb576040516311ab459f60e21b815260040160405180910390fd5b8183602001351461180f576040516304cde3af60e51b815260040160405180910390fd5b6118188361341a565b5f6118437f000000000000000000000000000000000000000000000000000000000000000042615716565b82546001600160c81b0319163364ffffffffff60a01b191617600160a01b64ffffffffff83160217808455909150600190839060ff60c81b1916600160c81b8302179055506118986060880160408901614e52565b6001830180546001600160a01b03929092166001600160e01b031990921691909117600160a01b436001600160401b03160217905560c087013560028301556118e383888387613672565b50506118ed61379b565b949350505050565b6040805161012080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e08401829052610100840182905285825260068152908490208451928301855280546001600160a01b0381168452600160a01b810464ffffffffff16928401929092529293919291830190600160c81b900460ff1660028111156119965761199661508f565b60028111156119a7576119a761508f565b81528154600160d01b900465ffffffffffff16602082015260018201546001600160a01b038082166040840152600160a01b918290046001600160401b031660608401526002909301549283166080830152820463ffffffff1660a0820152600160c01b90910461ffff1660c09091015292915050565b611a266129f7565b5f5b81811015610dc2575f60065f858585818110611a4657611a46615629565b9050602002013581526020019081526020015f20905060016002811115611a6f57611a6f61508f565b8154600160c81b900460ff166002811115611a8c57611a8c61508f565b141580611aa757508054600160a01b900464ffffffffff1615155b15611ab25750611b04565b5f611abc826137c5565b90506001600160401b03811615611b0157611b01858585818110611ae257611ae2615629565b855460209091029290920135918591506001600160a01b031684612a1c565b50505b600101611a28565b611b14612fc3565b611b1c6129f7565b61ffff8216611b5457803414611b4557604051632635240760e21b815260040160405180910390fd5b611b4f5f82613919565b611c81565b3415611b7357604051632635240760e21b815260040160405180910390fd5b5f611b7d8361398b565b546040516370a0823160e01b81523060048201526001600160a01b0390911691505f9082906370a0823190602401602060405180830381865afa158015611bc6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bea91906158de565b9050611c016001600160a01b0383163330866139d1565b6040516370a0823160e01b8152306004820152611c7e90859083906001600160a01b038616906370a0823190602401602060405180830381865afa158015611c4b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c6f91906158de565b611c7991906158f5565b613919565b50505b611c8961379b565b5050565b335f8181526004602090815260409182902080546001600160a01b0319166001600160a01b03861690811790915591519182527f17732a74f2427e1d9622524ff28660d48258b532621a276983e780203f306ae3910160405180910390a250565b611cf6612fc3565b5f611d008461398b565b546001600160a01b03169050611d17843385613a12565b61ffff84165f9081526003602052604081208054859290611d399084906158f5565b9091555050604080518481526001600160a01b038416602082015261ffff86169133917f6fa5f7af3e8c750a0b0d35f5b2882ed5904e155d8be81b02e19fa36fcad4f63f910160405180910390a361ffff841615611dab57611da56001600160a01b0382168385613a96565b50611e1e565b5f826001600160a01b0316846040515f6040518083038185875af1925050503d805f8114611df4576040519150601f19603f3d011682016040523d82523d5f602084013e611df9565b606091505b5050905080611e1b576040516312171d8360e31b815260040160405180910390fd5b50505b610dc261379b565b5f611e2f6129f7565b3415611e3f57611e3f5f34613919565b611e4d633b9aca008761591c565b15611e6b57604051631aba1c6960e01b815260040160405180910390fd5b6001600160401b03611e81633b9aca008861592f565b1115611ea057604051630625040160e01b815260040160405180910390fd5b6040805160c0810182523380825260208201526001600160a01b038a16918101919091525f606082015263ffffffff861660808201526001600160401b03881660a0820152611ef181868686613acb565b611f0881611f03633b9aca008a61592f565b613bbe565b9998505050505050505050565b5f611f1f82612e93565b9050600381545f90815260296020526040902054600160c81b900460ff166003811115611f4e57611f4e61508f565b14611f6c576040516301dc938560e21b815260040160405180910390fd5b600181018054600160ca1b60ff60c81b19821617909155611fc1905f906001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160801b0316612f83565b60018101546040516001600160a01b03909116815282907f907e9f3271abb04ba6387116653088fe811b4b8768d79c0a835d8dc9b41bc4b09060200160405180910390a25050565b5f5f6120156008612e0c565b915091509091565b5f5f6120288661284b565b905061205886826040518060600160405280896001600160401b03168152602001888152602001878152506128d6565b9150816001600160401b03165f03612083576040516321bf6c6760e21b815260040160405180910390fd5b60028101546120b09061ffff600160c01b820416906001600160a01b03166001600160401b0385166129a9565b50949350505050565b5f6120c38361284b565b80549091506001600160a01b031633146120f057604051631eb49d6d60e11b815260040160405180910390fd5b80546001600160d01b0316600160d01b65ffffffffffff841690810291909117825560405190815283907fc91cbfa01d579b4614bb857c3150f0c06b535c33d9269c1346a82bf0356f32a79060200160405180910390a2505050565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101919091525f828152602a60209081526040918290208251610100810184528154815260018201546001600160a01b03811693820193909352600160a01b830464ffffffffff169381019390935291906060820190600160c81b900460ff1660048111156121f7576121f761508f565b815260028301546001600160a01b0381166020830152600160a01b810461ffff166040830152600160b01b900463ffffffff1660608201526003909201546001600160401b031660809092019190915292915050565b5f61226061155236849003840184615781565b92915050565b6040805161010080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e0840182905285825260298152908490208451928301855280546001600160a01b0381168452600160a01b810464ffffffffff16928401929092529293919291830190600160c81b900460ff1660038111156122ff576122ff61508f565b60038111156123105761231061508f565b8152815463ffffffff600160d01b9091048116602083015260018301546001600160a01b03811660408401526001600160401b03600160a01b8204166060840152600160e01b900416608082015260029091015460a09091015292915050565b5f6122607f000000000000000000000000000000000000000000000000000000000000000061179b3685900385018561583b565b5f6123ad6129f7565b5f6123b786612ac8565b9050806002015485856040516123ce929190615707565b6040518091039020146123f45760405163a554dcdf60e01b815260040160405180910390fd5b8054600160d01b900463ffffffff16156124215760405163380c211760e21b815260040160405180910390fd5b8054600182015461244c91600160a01b9081900464ffffffffff1691046001600160401b0316612b12565b6124695760405163085de62560e01b815260040160405180910390fd5b600181015463ffffffff600160e01b9091048116905f906124939089908990899086908a16613eb6565b9094509050836124cd576001909201805463ffffffff909316600160e01b026001600160e01b0390931692909217909155505f90506118ed565b8254600160c91b60ff60c81b19821617845561251d905f906001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160801b0316612f83565b60405188907fb20a36f9188211b0ef9bd121e32fe54b8668e3da2597acd379ad8391dd0ae90a905f90a2505050949350505050565b5f81815260066020526040812081908161256b8261400c565b600283015490915061258f90829063ffffffff600160a01b90910481169061403f16565b60028301546125b090839063ffffffff600160a01b90910481169061407e16565b935093505050915091565b5f6125c98686868686612cd9565b9695505050505050565b5f6125dc6129f7565b6125e96020870187614e52565b6001600160a01b0316336001600160a01b03161461261a57604051631eb49d6d60e11b815260040160405180910390fd5b61263461262c36889003880188615781565b858585613acb565b6125c961264636889003880188615781565b86613bbe565b5f61265682612e93565b80549091505f61266582612ac8565b905061267083612edf565b61268d5760405163085de62560e01b815260040160405180910390fd5b600183018054600360c81b60ff60c81b1991821681179092558254161781555f6126e160047f00000000000000000000000000000000000000000000000000000000000000006001600160801b031661592f565b6001850154909150612730905f906001600160a01b031661272b846001600160801b037f0000000000000000000000000000000000000000000000000000000000000000166156f4565b612f83565b6127885f7f000000000000000000000000000000000000000000000000000000000000000061272b846001600160801b037f0000000000000000000000000000000000000000000000000000000000000000166158f5565b604051859084907f1224ba7efd5de1f670b849dc9bd848f535d5df6c97ddd8f2a02296de7a687baf905f90a35050505050565b5f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461280557604051631eb49d6d60e11b815260040160405180910390fd5b6001600160a01b0383163b158061282357506001600160401b038216155b1561284157604051638698bf3760e01b815260040160405180910390fd5b610d6c83836140a6565b5f818152600660205260408120908154600160c81b900460ff1660028111156128765761287661508f565b0361289457604051633e8c79ed60e11b815260040160405180910390fd5b60018154600160c81b900460ff1660028111156128b3576128b361508f565b146128d157604051636a310f6960e11b815260040160405180910390fd5b919050565b60018201545f9081906129069086906001600160a01b03811690600160a01b90046001600160401b031686612f31565b60028501549091506001600160a01b0381169061293b90600160a01b900463ffffffff16836129348861400c565b9190614172565b92506001600160401b038316156129a0578351604080516001600160401b03928316815291851660208301526001600160a01b0383169188917fc71ceb8eeec9bea88c29aca6219f1701aa0089a3db0c9cc066569bd530b78dcb910160405180910390a35b50509392505050565b8015610dc257610dc2838361272b8685614229565b5f60ff82166380000000840162ffffff600885901c16630100000081106129e7576129e7615629565b01546001911c8116149392505050565b5f5460ff1615612a1a57604051631309a56360e01b815260040160405180910390fd5b565b6002830154600160c01b900461ffff16612a498184612a44826001600160401b038716614229565b613a12565b6002840154612a7090600160a01b900463ffffffff1683612a698761400c565b9190614256565b612a8d57604051630625040160e01b815260040160405180910390fd5b6040516001600160401b038316815285907f13890019c53302882317c5c6d05d0fb91686c5d8f142a092edb029345bf76cec90602001611337565b5f81815260296020526040902060018154600160c81b900460ff166003811115612af457612af461508f565b146128d1576040516331e5e56f60e21b815260040160405180910390fd5b5f824210158015610d6c5750612b4e63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016836156f4565b4310159392505050565b806001600160801b03163414612b8157604051632635240760e21b815260040160405180910390fd5b5f80805260036020527f3617319a054d772f909f7c479a2cebe5066e836a939412e32403c99029b92eff80546001600160801b0384169290612bc49084906156f4565b909155505050565b604080516080810182525f80825260208201819052918101829052606081018290525f5f5b85821015612ccb575f5f5f612c078a8a876142e6565b92509250925082612c1f575f96505050505050612cd1565b81612c2a858a6158f5565b1015612cb457848a0135605081901c61ffff16602088015260601c8652612c8c8a8a600c612c58888d6158f5565b612c629190615942565b612c6d60188a6156f4565b612c7791906156f4565b919091013560e081901c9260a09190911c9150565b6001600160401b0316606088015263ffffffff1660408701525060019550612cd19350505050565b612cbe82856156f4565b9350809450505050612bf1565b5f935050505b935093915050565b604080516020808201979097526001600160a01b03959095168582015261ffff93909316606085015263ffffffff9190911660808401526001600160401b031660a0808401919091528151808403909101815260c09092019052805191012090565b6002810154600160c01b810461ffff16905f90612d6e90600160a01b900463ffffffff16612d688561400c565b9061435c565b8354909150612d919083906001600160a01b03166001600160401b0384166129a9565b82546001600160a01b0316600160c91b1783556001830180546001600160e01b03191690556002830180546001600160d01b03191690556040516001600160401b038216815284907f5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be256869060200160405180910390a250505050565b80545f90819063ffffffff16808280805b6020811015612e7b5783600116600114612e4057612e3b83836143ce565b612e60565b612e60886001018260208110612e5857612e58615629565b0154846143ce565b9250612e6c82836143ce565b600194851c9490925001612e1d565b50612e8682856143eb565b9793965092945050505050565b5f818152602a60205260409020600180820154600160c81b900460ff166004811115612ec157612ec161508f565b146128d1576040516323077b5160e21b815260040160405180910390fd5b5f6122608260010160149054906101000a900464ffffffffff1664ffffffffff166001612f0c91906156f4565b6001840154600160d01b900465ffffffffffff16612b12565b5f612260463084614437565b5f5f5f612f617f00000000000000000000000000000000000000000000000000000000000000008888888861450a565b91509150816125c957604051630de54e5d60e31b815260040160405180910390fd5b61ffff83165f9081526002602090815260408083206001600160a01b038616845290915281208054839290612fb99084906156f4565b9091555050505050565b612fcb614570565b612a1a60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906145b0565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001661302f6020840184614e52565b6001600160a01b0316141580613080575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166130776040840160208501615768565b63ffffffff1614155b1561309e5760405163451b7cff60e01b815260040160405180910390fd5b6130ae60a083016080840161574f565b6001600160401b03164211156130d75760405163ecdd1c2960e01b815260040160405180910390fd5b61310864ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016426156f4565b61311860a084016080850161574f565b6001600160401b031611156131405760405163451b7cff60e01b815260040160405180910390fd5b61317164ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016826156f4565b42111561319157604051637f007d2560e11b815260040160405180910390fd5b7f000000000000000000000000000000000000000000000000000000000000000064ffffffffff167f000000000000000000000000000000000000000000000000000000000000000064ffffffffff16826131ec91906156f4565b6131f691906156f4565b61320660a084016080850161574f565b6001600160401b0316111561322e5760405163451b7cff60e01b815260040160405180910390fd5b60a08201355f9081526005602052604081205464ffffffffff169003611c89576040516347f6a5df60e01b815260040160405180910390fd5b828282604051613278929190615707565b60405180910390201461329e5760405163a554dcdf60e01b815260040160405180910390fd5b5f5f5f6132ab85856145b7565b925092509250826132cf5760405163a554dcdf60e01b815260040160405180910390fd5b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682118061332857507f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681115b15613346576040516305beb17160e11b815260040160405180910390fd5b505050505050565b5f610d6c837f0908b87a41d95ce4cacd5eef236a3326455fea3c4f17ea0ce93328b6c7489171845f015185602001518660400151876060015188608001518960a001518a60c001516040516020016133ff9897969594939291909788526001600160a01b03968716602089015263ffffffff9590951660408801529290941660608601526001600160401b0390811660808601529290921660a084015260c083019190915260e08201526101000190565b60405160208183030381529060405280519060200120614610565b6040805180820182526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116825263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016602083015291516280b71560e41b815290917f0000000000000000000000000000000000000000000000000000000000000000915f9183169063080b7150906134c69086908890600401615a4a565b5f604051808303815f875af11580156134e1573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526135089190810190615bb7565b90505f6001600160a01b038316637d1d1f5b856135286020890189615768565b6040516001600160e01b031960e085901b16815282516001600160a01b0316600482015260209092015163ffffffff90811660248401521660448201526064015f60405180830381865afa158015613582573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526135a99190810190615bb7565b905081515f14806135b957508051155b156135d7576040516378de4a6960e11b815260040160405180910390fd5b613655825f815181106135ec576135ec615629565b6020026020010151825f8151811061360657613606615629565b60200260200101517f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000614636565b611350576040516378de4a6960e11b815260040160405180910390fd5b5f613681610100830183615c56565b90506001600160401b0381111561369a5761369a61563d565b6040519080825280602002602001820160405280156136c3578160200160208202803683370190505b5090505f5b815181101561373e576136df610100840184615c56565b828181106136ef576136ef615629565b90506020028101906137019190615c9b565b61370f906020810190615768565b82828151811061372157613721615629565b63ffffffff909216602092830291909101909101526001016136c8565b5033857f3d900b686e34b2666f01b84642db687d7d76cff1ef44f7afa1e64e0342eb015286866137716020880188615768565b87604001886080018860405161378c96959493929190615cf9565b60405180910390a35050505050565b612a1a5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612ff2565b60028101545f90600160c01b900461ffff16816137e18461400c565b60028501549091505f9061380790839063ffffffff600160a01b90910481169061403f16565b60028601549091505f9061382d90849063ffffffff600160a01b90910481169061407e16565b6138379083615de5565b8654909150600160d01b900465ffffffffffff166001600160401b0382161061386557505f95945050505050565b85545f90613883908390600160d01b900465ffffffffffff16615de5565b61ffff86165f90815260016020908152604080832054600283528184208c546001600160a01b031685529092528220546001600160401b03938416945091926138d592600160a01b909204169061592f565b9050808211156138e3578091505b5f6138f5856001600160401b03615de5565b6001600160401b031690508083111561390c578092505b5090979650505050505050565b61ffff82165f908152600360205260408120805483929061393b9084906156f4565b9091555061394c9050823383612f83565b60405181815261ffff83169033907fcce52882aac97ad1c6f369b615ce5ad1401b2551a2eacc9431d915cfaa9a14a39060200160405180910390a35050565b61ffff81165f90815260016020526040812080549091600160a01b9091046001600160401b031690036128d157604051638698bf3760e01b815260040160405180910390fd5b6139df848484846001614668565b613a0c57604051635274afe760e01b81526001600160a01b03851660048201526024015b60405180910390fd5b50505050565b61ffff83165f9081526002602090815260408083206001600160a01b038616845290915290205480821115613a5a57604051631e9acf1760e31b815260040160405180910390fd5b613a6482826158f5565b61ffff9094165f9081526002602090815260408083206001600160a01b03909616835294905292909220929092555050565b613aa383838360016146d5565b610dc257604051635274afe760e01b81526001600160a01b0384166004820152602401613a03565b826001600160401b0316421115613af557604051639cb1308760e01b815260040160405180910390fd5b5f613b217f00000000000000000000000000000000000000000000000000000000000000008686614737565b90505f613b2f8285856147e5565b90506001600160a01b038116613b58576040516327d6b9e560e21b815260040160405180910390fd5b85604001516001600160a01b0316816001600160a01b031614158015613ba057506040808701516001600160a01b039081165f90815260046020529190912054828216911614155b15613346576040516327d6b9e560e21b815260040160405180910390fd5b60208201515f906001600160a01b03161580613bf25750825f01516001600160a01b031683604001516001600160a01b0316145b80613c08575060a08301516001600160401b0316155b15613c2657604051631eb49d6d60e11b815260040160405180910390fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316826001600160401b03161015613c7957604051636ba4a1c760e01b815260040160405180910390fd5b613c86836060015161398b565b506040808401516001600160a01b03165f90815260076020908152828220606087015161ffff1683529052206080840151613cc29082906129be565b15613ce05760405163637a7af760e01b815260040160405180910390fd5b60608401518451613cff9190612a44826001600160401b038816614229565b6080840151613d0f908290614899565b6080840151613d2090829085614256565b50613d2a84612f25565b5f81815260066020908152604080832088518154600160c81b600165ff000000000160a01b03199091166001600160a01b03928316171782559289015160018201805460a08c01519286166001600160e01b031990911617600160a01b6001600160401b0390931683021790559189015160028201805460808c015160608d0151939096166001600160c01b03199091161763ffffffff9586169094029390931761ffff60c01b1916600160c01b61ffff9092169190910217909155929450613df89060089086906148d016565b905085604001516001600160a01b0316865f01516001600160a01b0316857f48177399b7881392389a1813bc9b0db01c95a56eb582f2e3f8d5aa295a00fdd289602001518a606001518b608001518c60a00151888d604051613ea5969594939291906001600160a01b0396909616865261ffff94909416602086015263ffffffff92831660408601526001600160401b03918216606086015290911660808401521660a082015260c00190565b60405180910390a450505092915050565b5f5f613ed960405180606001604052805f81526020015f81526020015f81525090565b627270e05a11613ee9575f613ef8565b627270e05a613ef891906158f5565b60408201525f8415613f0a5784613f0d565b5f195b90505f5f8794505b88821015613ff957818a0135606081901c90605081901c9060401c61ffff16613f3f600c82615942565b613f4a9060186156f4565b613f5490866156f4565b9450613f6081856156f4565b9350838810613f7157505050613f15565b855f03613f87575f985050505050505050614002565b613f926001876158f5565b9550848d016020880152600c613fa889866158f5565b613fb29190615942565b8760200151613fc191906158f5565b8752613fcf8e84848a6149c8565b613fd990896156f4565b9750838814613ff1575f985050505050505050614002565b505050613f15565b60019550505050505b9550959350505050565b600201546001600160a01b0381165f908152600760209081526040808320600160c01b90940461ffff1683529290522090565b5f600682901b60c0168363400000000160028463ffffffff16901c63ffffffff166340000000811061407357614073615629565b0154901c9392505050565b5f600682901b60c01683633fffffff600285901c166340000000811061407357614073615629565b5f54610100900461ffff166140bc816001615e04565b5f805462ffff00191661010061ffff938416021781556040805180820182526001600160a01b038781168083526001600160401b038881166020808601828152988a16808952600182529787902095518654995195166001600160e01b031990991698909817600160a01b94909216939093021790925582519182529381019390935290917f71279675a11039f941bf8c2040c37345fc12723dafce9634ffa0f57be692e519910160405180910390a292915050565b5f5f61417e858561403f565b90505f61418b868661407e565b9050816001600160401b0316846001600160401b031611156141ab578193505b806001600160401b0316846001600160401b0316116141ce575f92505050610d6c565b6141d88185615de5565b92506001600160401b03831660c0600687901b161b86600287901c633fffffff166340000000811061420c5761420c615629565b015f82825461421b91906156f4565b909155505050509392505050565b61ffff82165f90815260016020526040812054610d6c90600160a01b90046001600160401b031683615942565b5f614261848461403f565b614272906001600160401b03615de5565b6001600160401b0316826001600160401b0316111561429257505f610d6c565b6001600160401b03821660c0600685901b161b634000000080860190633fffffff600287901c169081106142c8576142c8615629565b015f8282546142d791906156f4565b90915550600195945050505050565b5f80806142f5600c60186156f4565b6142ff85876158f5565b101561431257505f915081905080614353565b61ffff8685013560401c16915061432a600c83615942565b6143356018866156f4565b61433f91906156f4565b905081158015906143505750848111155b92505b93509350939050565b5f614367838361407e565b614371848461403f565b61437b9190615de5565b90506001600160401b03811660c0600684901b161b634000000080850190633fffffff600286901c169081106143b3576143b3615629565b015f8282546143c291906158f5565b90915550909392505050565b5f6040516001815360018101939093525060218201526041902090565b604051600160f91b6020820152602181018390526001600160e01b031960e083901b1660418201525f906045015b60405160208183030381529060405280519060200120905092915050565b5f7fc0fb958c0c686d19d07df7f770130c25f08187b4553bd557551e49d9c803cce88484845f015185602001518660400151876060015188608001518960a001516040516020016144eb9998979695949392919098895260208901979097526001600160a01b0395861660408901529385166060880152918416608087015290921660a085015261ffff9190911660c084015263ffffffff1660e08301526001600160401b03166101008201526101200190565b6040516020818303038152906040528051906020012090509392505050565b5f5f5f61451a845f015186614a80565b925090508061452f575f5f9250925050614002565b614551866145428a8a885f015187614ad4565b86602001518760400151614b2b565b614561575f5f9250925050614002565b60019250509550959350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15612a1a57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f5f5f5f5b84811015614602575f5f5f6145d28989866142e6565b925092509250826145ef575f5f5f96509650965050505050614609565b6001959095019493019291506145bc9050565b5081151592505b9250925092565b60405161190160f01b602082015260228101839052604281018290525f90606201614419565b5f81841015801561465f575061465061ffff841685615942565b61465c61271087615942565b10155b95945050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166146c45783831516156146b8573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661472b57838315161561471f573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f610d69847f1624c368fbf96b76b29933ccdde25e9fcdf6b8eba0b47ebb8eee2172d14f91c1855f015186602001518760400151886060015189608001518a60a001518a6040516020016133ff9897969594939291909788526001600160a01b039687166020890152948616604088015292909416606086015261ffff16608085015263ffffffff9290921660a08401526001600160401b0391821660c08401521660e08201526101000190565b5f6001600160ff1b0382167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115614821575f915050610d6c565b5f61483160ff85901c601b615e1e565b604080515f81526020810180835289905260ff831691810191909152606081018790526080810184905290915060019060a0016020604051602081039080840390855afa158015614884573d5f5f3e3d5ffd5b5050604051601f190151979650505050505050565b600160ff82161b6380000000830162ffffff600884901c16630100000081106148c4576148c4615629565b01805490911790555050565b815463ffffffff1663fffffffe1981016148fd5760405163d107156760e01b815260040160405180910390fd5b614908816001615733565b835463ffffffff191663ffffffff919091161783555f614955836040515f602082018190526021820183905290604101604051602081830303815290604052805190602001209050919050565b90505f61496963ffffffff841660016156f4565b90505f5b6020811015610d3057816001166001036149a2578286600101826020811061499757614997615629565b015550612260915050565b6149ba866001018260208110612e5857612e58615629565b9250600191821c910161496d565b6001600160a01b0383165f90815260076020908152604080832061ffff861684529091528120819081906149fc9085614b67565b91509150815f14614a5c57614a128587846129a9565b8461ffff16866001600160a01b0316887f054de747e01a9dc62b34343a5699ee3a71ba9a25ba5c9c270c393ea697d0123685604051614a5391815260200190565b60405180910390a45b8351600c90614a6b90836158f5565b614a75919061592f565b979650505050505050565b5f808064e8d4a51000614a9f6001600160401b03808716908816615942565b614aa9919061592f565b90506001600160401b03811115614ac6575f5f9250925050614acd565b6001925090505b9250929050565b604080517f3aaf047abd743dc971ed76bb4b540486600d7ef1f574943c28e8eccdd668a15160208201529081018490526001600160401b038084166060830152821660808201525f9061465f90869060a0016133ff565b5f6001600160a01b0385161580159061465f5750846001600160a01b0316614b548585856147e5565b6001600160a01b03161495945050505050565b8051602082015160408301515f9291906001600160401b0386634000000081015f198780805b888a1015614c2a5789358060e01c888260a01c1691508060021c868114614be457848614614bbb5785878a01555b5f95505f94508a5a1015614bd157505050614c2a565b8096508689015495508594508688015493505b506003811660061b90508885821c168984831c1680841115614c04578093505b5080831115614c1c578083039d8e019d821b95909501945b505050600c8a019950614b8d565b50808214614c385781838601555b50505050505050509250929050565b5f5f60208385031215614c58575f5ffd5b82356001600160401b03811115614c6d575f5ffd5b8301601f81018513614c7d575f5ffd5b80356001600160401b03811115614c92575f5ffd5b8560208260071b8401011115614ca6575f5ffd5b6020919091019590945092505050565b80356001600160a01b03811681146128d1575f5ffd5b803561ffff811681146128d1575f5ffd5b803563ffffffff811681146128d1575f5ffd5b5f5f5f60608486031215614d02575f5ffd5b614d0b84614cb6565b9250614d1960208501614ccc565b9150614d2760408501614cdd565b90509250925092565b80356001600160401b03811681146128d1575f5ffd5b5f5f60408385031215614d57575f5ffd5b82359150614d6760208401614d30565b90509250929050565b5f60208284031215614d80575f5ffd5b81358015158114610d6c575f5ffd5b5f5f83601f840112614d9f575f5ffd5b5081356001600160401b03811115614db5575f5ffd5b602083019150836020828501011115614acd575f5ffd5b5f5f5f5f60608587031215614ddf575f5ffd5b8435935060208501356001600160401b03811115614dfb575f5ffd5b614e0787828801614d8f565b9598909750949560400135949350505050565b5f60608284031215614e2a575f5ffd5b50919050565b5f5f60808385031215614e41575f5ffd5b82359150614d678460208501614e1a565b5f60208284031215614e62575f5ffd5b610d6c82614cb6565b5f60208284031215614e7b575f5ffd5b5035919050565b5f60c08284031215614e2a575f5ffd5b5f5f5f6101408486031215614ea5575f5ffd5b83359250614eb68560208601614e82565b9150614d278560e08601614e1a565b5f60e08284031215614e2a575f5ffd5b5f5f5f5f6101208587031215614ee9575f5ffd5b614ef38686614ec5565b935060e08501356001600160401b03811115614f0d575f5ffd5b614f1987828801614d8f565b9094509250506101008501356001600160401b03811115614f38575f5ffd5b85016101208188031215614f4a575f5ffd5b939692955090935050565b815164ffffffffff1681526101a081016020830151614f7d602084018264ffffffffff169052565b506040830151614f96604084018264ffffffffff169052565b506060830151614faf606084018264ffffffffff169052565b506080830151614fc8608084018264ffffffffff169052565b5060a0830151614fe060a084018263ffffffff169052565b5060c0830151614ff660c084018261ffff169052565b5060e083015161500e60e084018263ffffffff169052565b5061010083015161502861010084018263ffffffff169052565b506101208301516150456101208401826001600160401b03169052565b506101408301516150626101408401826001600160801b03169052565b5061016083015161507f6101608401826001600160801b03169052565b5061018092830151919092015290565b634e487b7160e01b5f52602160045260245ffd5b600381106150b3576150b361508f565b9052565b81516001600160a01b0316815260208083015164ffffffffff16908201526040808301516101208301916150ed908401826150a3565b506060830151615107606084018265ffffffffffff169052565b50608083015161512260808401826001600160a01b03169052565b5060a083015161513d60a08401826001600160401b03169052565b5060c083015161515860c08401826001600160a01b03169052565b5060e083015161517060e084018263ffffffff169052565b5061010083015161518861010084018261ffff169052565b5092915050565b5f5f602083850312156151a0575f5ffd5b82356001600160401b038111156151b5575f5ffd5b8301601f810185136151c5575f5ffd5b80356001600160401b038111156151da575f5ffd5b8560208260051b8401011115614ca6575f5ffd5b5f5f604083850312156151ff575f5ffd5b61520883614ccc565b946020939093013593505050565b5f5f5f60608486031215615228575f5ffd5b61523184614ccc565b925060208401359150614d2760408501614cb6565b5f5f5f5f5f5f5f60e0888a03121561525c575f5ffd5b61526588614cb6565b965061527360208901614d30565b95506040880135945061528860608901614cdd565b935061529660808901614d30565b9699959850939692959460a0840135945060c09093013592915050565b5f5f5f5f608085870312156152c6575f5ffd5b843593506152d660208601614d30565b93969395505050506040820135916060013590565b5f5f604083850312156152fc575f5ffd5b82359150602083013565ffffffffffff81168114615318575f5ffd5b809150509250929050565b5f60208284031215615333575f5ffd5b610d6c82614ccc565b815181526020808301516001600160a01b03169082015260408083015164ffffffffff169082015260608201516101008201906005811061537f5761537f61508f565b8060608401525060808301516153a060808401826001600160a01b03169052565b5060a08301516153b660a084018261ffff169052565b5060c08301516153ce60c084018263ffffffff169052565b5060e083015161518860e08401826001600160401b03169052565b5f60c082840312156153f9575f5ffd5b610d6c8383614e82565b81516001600160a01b0316815260208083015164ffffffffff169082015260408201516101008201906004811061543c5761543c61508f565b80604084015250606083015161545a606084018263ffffffff169052565b50608083015161547560808401826001600160a01b03169052565b5060a083015161549060a08401826001600160401b03169052565b5060c08301516154a860c084018263ffffffff169052565b5060e092830151919092015290565b5f60e082840312156154c7575f5ffd5b610d6c8383614ec5565b5f5f5f5f606085870312156154e4575f5ffd5b8435935060208501356001600160401b03811115615500575f5ffd5b61550c87828801614d8f565b909450925061551f905060408601614cdd565b905092959194509250565b5f5f6040838503121561553b575f5ffd5b61554483614ccc565b9150614d6760208401614cb6565b5f5f5f5f5f60a08688031215615566575f5ffd5b8535945061557660208701614cb6565b935061558460408701614ccc565b925061559260608701614cdd565b91506155a060808701614d30565b90509295509295909350565b5f5f5f5f5f61014086880312156155c1575f5ffd5b6155cb8787614e82565b94506155d960c08701614d30565b93506155e760e08701614d30565b949793965093946101008101359450610120013592915050565b5f5f60408385031215615612575f5ffd5b61561b83614cb6565b9150614d6760208401614d30565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156156795761567961563d565b604052919050565b5f6060828403128015615692575f5ffd5b50604051606081016001600160401b03811182821017156156b5576156b561563d565b6040526156c183614d30565b8152602083810135908201526040928301359281019290925250919050565b634e487b7160e01b5f52601160045260245ffd5b80820180821115612260576122606156e0565b818382375f9101908152919050565b64ffffffffff8181168382160190811115612260576122606156e0565b63ffffffff8181168382160190811115612260576122606156e0565b5f6020828403121561575f575f5ffd5b610d6c82614d30565b5f60208284031215615778575f5ffd5b610d6c82614cdd565b5f60c0828403128015615792575f5ffd5b5060405160c081016001600160401b03811182821017156157b5576157b561563d565b6040526157c183614cb6565b81526157cf60208401614cb6565b60208201526157e060408401614cb6565b60408201526157f160608401614ccc565b606082015261580260808401614cdd565b608082015261581360a08401614d30565b60a08201529392505050565b63ffffffff8281168282160390811115612260576122606156e0565b5f60e082840312801561584c575f5ffd5b5060405160e081016001600160401b038111828210171561586f5761586f61563d565b60405261587b83614cb6565b815261588960208401614cdd565b602082015261589a60408401614cb6565b60408201526158ab60608401614d30565b60608201526158bc60808401614d30565b608082015260a0838101359082015260c0928301359281019290925250919050565b5f602082840312156158ee575f5ffd5b5051919050565b81810381811115612260576122606156e0565b634e487b7160e01b5f52601260045260245ffd5b5f8261592a5761592a615908565b500690565b5f8261593d5761593d615908565b500490565b8082028115828204841417612260576122606156e0565b6040818337604080820160408401375050565b5f5f8335601e19843603018112615981575f5ffd5b83016020810192503590506001600160401b0381111561599f575f5ffd5b8060051b3603821315614acd575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b5f8235605e198336030181126159ec575f5ffd5b90910192915050565b80358252602080820135908301525f615a11604083018361596c565b60606040860181905285018190526001600160fb1b03811115615a32575f5ffd5b60051b80826080870137939093016080019392505050565b82516001600160a01b0316815260208084015163ffffffff1690820152606060408201525f610180820163ffffffff615a8285614cdd565b16606084015260208401356080840152615aac60a084016040860180358252602090810135910152565b615abc60e0840160808601615959565b615aca61010085018561596c565b610120610160860152828184526101a0860190506101a08260051b8701019350825f5b83811015615ba95787860361019f19018352615b0982866159d8565b63ffffffff615b1782614cdd565b1687526020810135601e19823603018112615b30575f5ffd5b81016020810190356001600160401b03811115615b4b575f5ffd5b803603821315615b59575f5ffd5b606060208a0152615b6e60608a0182846159b0565b915050615b7e60408301836159d8565b91508781036040890152615b9281836159f5565b975050506020928301929190910190600101615aed565b509398975050505050505050565b5f60208284031215615bc7575f5ffd5b81516001600160401b03811115615bdc575f5ffd5b8201601f81018413615bec575f5ffd5b80516001600160401b03811115615c0557615c0561563d565b8060051b615c1560208201615651565b91825260208184018101929081019087841115615c30575f5ffd5b6020850194505b83851015614a7557845180835260209586019590935090910190615c37565b5f5f8335601e19843603018112615c6b575f5ffd5b8301803591506001600160401b03821115615c84575f5ffd5b6020019150600581901b3603821315614acd575f5ffd5b5f8235605e19833603018112615caf575f5ffd5b9190910192915050565b5f8151808452602084019350602083015f5b82811015615cef57815163ffffffff16865260209586019590910190600101615ccb565b5093949350505050565b6001600160a01b03615d0a88614cb6565b16815263ffffffff615d1e60208901614cdd565b1660208201526001600160a01b03615d3860408901614cb6565b1660408201526001600160401b03615d5260608901614d30565b1660608201526001600160401b03615d6c60808901614d30565b16608082015260a0878101359082015260c0808801359082015264ffffffffff861660e08201525f63ffffffff861661010083015284356101208301526020850135610140830152615dc2610160830185615959565b6102006101e0830152615dd9610200830184615cb9565b98975050505050505050565b6001600160401b038281168282160390811115612260576122606156e0565b61ffff8181168382160190811115612260576122606156e0565b60ff8181168382160190811115612260576122606156e056",
}

// OpenStreamingPaymentsABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingPaymentsMetaData.ABI instead.
var OpenStreamingPaymentsABI = OpenStreamingPaymentsMetaData.ABI

// OpenStreamingPaymentsBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpenStreamingPaymentsMetaData.Bin instead.
var OpenStreamingPaymentsBin = OpenStreamingPaymentsMetaData.Bin

// DeployOpenStreamingPayments deploys a new Ethereum contract, binding an instance of OpenStreamingPayments to it.
func DeployOpenStreamingPayments(auth *bind.TransactOpts, backend bind.ContractBackend, verifier_ common.Address, avs_ common.Address, operatorSetId_ uint32, treasury_ common.Address, governor_ common.Address, config_ IOpenStreamingPaymentsConfig) (common.Address, *types.Transaction, *OpenStreamingPayments, error) {
	parsed, err := OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpenStreamingPaymentsBin), backend, verifier_, avs_, operatorSetId_, treasury_, governor_, config_)
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

// BatchIdOf is a free data retrieval call binding the contract method 0xc94e86ad.
//
// Solidity: function batchIdOf((address,uint32,address,uint64,uint64,bytes32,bytes32) header) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) BatchIdOf(opts *bind.CallOpts, header BatchHeader) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "batchIdOf", header)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// BatchIdOf is a free data retrieval call binding the contract method 0xc94e86ad.
//
// Solidity: function batchIdOf((address,uint32,address,uint64,uint64,bytes32,bytes32) header) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) BatchIdOf(header BatchHeader) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.BatchIdOf(&_OpenStreamingPayments.CallOpts, header)
}

// BatchIdOf is a free data retrieval call binding the contract method 0xc94e86ad.
//
// Solidity: function batchIdOf((address,uint32,address,uint64,uint64,bytes32,bytes32) header) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) BatchIdOf(header BatchHeader) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.BatchIdOf(&_OpenStreamingPayments.CallOpts, header)
}

// Batches is a free data retrieval call binding the contract method 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint32,address,uint64,uint32,bytes32))
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
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint32,address,uint64,uint32,bytes32))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Batches(batchId [32]byte) (IOpenStreamingPaymentsBatch, error) {
	return _OpenStreamingPayments.Contract.Batches(&_OpenStreamingPayments.CallOpts, batchId)
}

// Batches is a free data retrieval call binding the contract method 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns((address,uint40,uint8,uint32,address,uint64,uint32,bytes32))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Batches(batchId [32]byte) (IOpenStreamingPaymentsBatch, error) {
	return _OpenStreamingPayments.Contract.Batches(&_OpenStreamingPayments.CallOpts, batchId)
}

// ChallengeIdOf is a free data retrieval call binding the contract method 0xe4cbd89b.
//
// Solidity: function challengeIdOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) ChallengeIdOf(opts *bind.CallOpts, batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "challengeIdOf", batchId, payee, tokenId, lane, units)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ChallengeIdOf is a free data retrieval call binding the contract method 0xe4cbd89b.
//
// Solidity: function challengeIdOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) ChallengeIdOf(batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.ChallengeIdOf(&_OpenStreamingPayments.CallOpts, batchId, payee, tokenId, lane, units)
}

// ChallengeIdOf is a free data retrieval call binding the contract method 0xe4cbd89b.
//
// Solidity: function challengeIdOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) ChallengeIdOf(batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.ChallengeIdOf(&_OpenStreamingPayments.CallOpts, batchId, payee, tokenId, lane, units)
}

// Challenges is a free data retrieval call binding the contract method 0xc1e69b66.
//
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,address,uint16,uint32,uint64))
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
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,address,uint16,uint32,uint64))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Challenges(challengeId [32]byte) (IOpenStreamingPaymentsChallenge, error) {
	return _OpenStreamingPayments.Contract.Challenges(&_OpenStreamingPayments.CallOpts, challengeId)
}

// Challenges is a free data retrieval call binding the contract method 0xc1e69b66.
//
// Solidity: function challenges(bytes32 challengeId) view returns((bytes32,address,uint40,uint8,address,uint16,uint32,uint64))
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Challenges(challengeId [32]byte) (IOpenStreamingPaymentsChallenge, error) {
	return _OpenStreamingPayments.Contract.Challenges(&_OpenStreamingPayments.CallOpts, challengeId)
}

// ChannelIdOf is a free data retrieval call binding the contract method 0xc3f19003.
//
// Solidity: function channelIdOf((address,address,address,uint16,uint32,uint64) p) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) ChannelIdOf(opts *bind.CallOpts, p ChannelParams) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "channelIdOf", p)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ChannelIdOf is a free data retrieval call binding the contract method 0xc3f19003.
//
// Solidity: function channelIdOf((address,address,address,uint16,uint32,uint64) p) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) ChannelIdOf(p ChannelParams) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.ChannelIdOf(&_OpenStreamingPayments.CallOpts, p)
}

// ChannelIdOf is a free data retrieval call binding the contract method 0xc3f19003.
//
// Solidity: function channelIdOf((address,address,address,uint16,uint32,uint64) p) view returns(bytes32)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) ChannelIdOf(p ChannelParams) ([32]byte, error) {
	return _OpenStreamingPayments.Contract.ChannelIdOf(&_OpenStreamingPayments.CallOpts, p)
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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256) c)
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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256) c)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Config() (IOpenStreamingPaymentsConfig, error) {
	return _OpenStreamingPayments.Contract.Config(&_OpenStreamingPayments.CallOpts)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256) c)
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
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsCaller) Tokens(opts *bind.CallOpts, tokenId uint16) (struct {
	Token common.Address
	Unit  uint64
}, error) {
	var out []interface{}
	err := _OpenStreamingPayments.contract.Call(opts, &out, "tokens", tokenId)

	outstruct := new(struct {
		Token common.Address
		Unit  uint64
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Token = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Unit = *abi.ConvertType(out[1], new(uint64)).(*uint64)

	return *outstruct, err

}

// Tokens is a free data retrieval call binding the contract method 0xf3c20de0.
//
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Tokens(tokenId uint16) (struct {
	Token common.Address
	Unit  uint64
}, error) {
	return _OpenStreamingPayments.Contract.Tokens(&_OpenStreamingPayments.CallOpts, tokenId)
}

// Tokens is a free data retrieval call binding the contract method 0xf3c20de0.
//
// Solidity: function tokens(uint16 tokenId) view returns(address token, uint64 unit)
func (_OpenStreamingPayments *OpenStreamingPaymentsCallerSession) Tokens(tokenId uint16) (struct {
	Token common.Address
	Unit  uint64
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

// AddToken is a paid mutator transaction binding the contract method 0xf7ea4bb2.
//
// Solidity: function addToken(address token, uint64 unit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactor) AddToken(opts *bind.TransactOpts, token common.Address, unit uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.contract.Transact(opts, "addToken", token, unit)
}

// AddToken is a paid mutator transaction binding the contract method 0xf7ea4bb2.
//
// Solidity: function addToken(address token, uint64 unit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) AddToken(token common.Address, unit uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.AddToken(&_OpenStreamingPayments.TransactOpts, token, unit)
}

// AddToken is a paid mutator transaction binding the contract method 0xf7ea4bb2.
//
// Solidity: function addToken(address token, uint64 unit) returns(uint16 tokenId)
func (_OpenStreamingPayments *OpenStreamingPaymentsTransactorSession) AddToken(token common.Address, unit uint64) (*types.Transaction, error) {
	return _OpenStreamingPayments.Contract.AddToken(&_OpenStreamingPayments.TransactOpts, token, unit)
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
	Payee   common.Address
	TokenId uint16
	Units   *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterNetSettled is a free log retrieval operation binding the contract event 0x054de747e01a9dc62b34343a5699ee3a71ba9a25ba5c9c270c393ea697d01236.
//
// Solidity: event NetSettled(bytes32 indexed batchId, address indexed payee, uint16 indexed tokenId, uint256 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) FilterNetSettled(opts *bind.FilterOpts, batchId [][32]byte, payee []common.Address, tokenId []uint16) (*OpenStreamingPaymentsNetSettledIterator, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.FilterLogs(opts, "NetSettled", batchIdRule, payeeRule, tokenIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingPaymentsNetSettledIterator{contract: _OpenStreamingPayments.contract, event: "NetSettled", logs: logs, sub: sub}, nil
}

// WatchNetSettled is a free log subscription operation binding the contract event 0x054de747e01a9dc62b34343a5699ee3a71ba9a25ba5c9c270c393ea697d01236.
//
// Solidity: event NetSettled(bytes32 indexed batchId, address indexed payee, uint16 indexed tokenId, uint256 units)
func (_OpenStreamingPayments *OpenStreamingPaymentsFilterer) WatchNetSettled(opts *bind.WatchOpts, sink chan<- *OpenStreamingPaymentsNetSettled, batchId [][32]byte, payee []common.Address, tokenId []uint16) (event.Subscription, error) {

	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var payeeRule []interface{}
	for _, payeeItem := range payee {
		payeeRule = append(payeeRule, payeeItem)
	}
	var tokenIdRule []interface{}
	for _, tokenIdItem := range tokenId {
		tokenIdRule = append(tokenIdRule, tokenIdItem)
	}

	logs, sub, err := _OpenStreamingPayments.contract.WatchLogs(opts, "NetSettled", batchIdRule, payeeRule, tokenIdRule)
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

// ParseNetSettled is a log parse operation binding the contract event 0x054de747e01a9dc62b34343a5699ee3a71ba9a25ba5c9c270c393ea697d01236.
//
// Solidity: event NetSettled(bytes32 indexed batchId, address indexed payee, uint16 indexed tokenId, uint256 units)
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
