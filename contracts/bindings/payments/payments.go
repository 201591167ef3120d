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
	ABI: "[{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batchIdOf\",\"inputs\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batches\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Batch\",\"components\":[{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"finalAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.BatchStatus\"},{\"name\":\"openChallenges\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedBlock\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cursor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"challenge\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"challengeIdOf\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"challenges\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Challenge\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChallengeStatus\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channelIdOf\",\"inputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channels\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Channel\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingPayments.ChannelStatus\"},{\"name\":\"refillTarget\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"closeChannel\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"finalVoucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingPayments.Config\",\"components\":[{\"name\":\"closeDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"challengePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"finalityBlocks\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxLeaves\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"maxPayees\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"minDepositUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposerBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"challengeBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"finalize\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"maxGroups\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"depositedUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"settledUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneUsed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offerSigner\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openChannel\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"ratePerByte\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"initialDeposit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"openChannelWith\",\"inputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"offerValidUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"propose\",\"inputs\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"certificate\",\"type\":\"tuple\",\"internalType\":\"structCertificate\",\"components\":[{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"messageHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSignerWitnesses\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"redeemMany\",\"inputs\":[{\"name\":\"redemptions\",\"type\":\"tuple[]\",\"internalType\":\"structIOpenStreamingPayments.Redemption[]\",\"components\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"refill\",\"inputs\":[{\"name\":\"channelIds\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registryCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registryRoot\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"setOfferSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setPaused\",\"inputs\":[{\"name\":\"paused_\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setRefill\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshotRegistry\",\"inputs\":[],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"snapshots\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"timestamp\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"blockNumber\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"streamPayment\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"paidUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tokenCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokens\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tracked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"verifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidBatch\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Answered\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchFinal\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchProposed\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"proposer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"header\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"finalAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"nonSigners\",\"type\":\"uint32[]\",\"indexed\":false,\"internalType\":\"uint32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchVoided\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BondReclaimed\",\"inputs\":[{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Challenged\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challengeId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ChannelOpened\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryIndex\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"refundUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closing\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NetSettled\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"units\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferSignerSet\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PausedSet\",\"inputs\":[{\"name\":\"paused\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Redeemed\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"paidUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RefillSet\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"targetUnits\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RegistrySnapshot\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"count\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"unit\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ToppedUp\",\"inputs\":[{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":true,\"internalType\":\"uint16\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyChallenged\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadData\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadOffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotProposed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchNotVoid\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BatchTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengeNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChallengesOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelClosing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ChannelNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DepositTooSmall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientStake\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"IsPaused\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"MixedRedemption\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotWholeUnits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingDue\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OfferExpired\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OnlyDirectCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StaleTable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRegistryRoot\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownToken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongMessage\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
}

// OpenStreamingPaymentsABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingPaymentsMetaData.ABI instead.
var OpenStreamingPaymentsABI = OpenStreamingPaymentsMetaData.ABI

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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256))
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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256))
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) Config() (IOpenStreamingPaymentsConfig, error) {
	return _OpenStreamingPayments.Contract.Config(&_OpenStreamingPayments.CallOpts)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint32,uint16,uint32,uint32,uint64,uint128,uint128,uint256))
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
// Solidity: function offerSigner(address payee) view returns(address)
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
// Solidity: function offerSigner(address payee) view returns(address)
func (_OpenStreamingPayments *OpenStreamingPaymentsSession) OfferSigner(payee common.Address) (common.Address, error) {
	return _OpenStreamingPayments.Contract.OfferSigner(&_OpenStreamingPayments.CallOpts, payee)
}

// OfferSigner is a free data retrieval call binding the contract method 0x3b38ff3d.
//
// Solidity: function offerSigner(address payee) view returns(address)
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
