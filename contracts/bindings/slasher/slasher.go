// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package slasher

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

// ChannelParams is an auto generated low-level Go binding around an user-defined struct.
type ChannelParams struct {
	Payer   common.Address
	Signer  common.Address
	Payee   common.Address
	TokenId uint16
	Lane    uint32
	Rate    uint64
}

// ClaimSet is an auto generated low-level Go binding around an user-defined struct.
type ClaimSet struct {
	Avs           common.Address
	OperatorSetId uint32
	Operator      common.Address
	Epoch         uint64
	IssuedAt      uint64
	ClaimsRoot    [32]byte
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

// IOpenStreamingSlasherCase is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingSlasherCase struct {
	BatchId      [32]byte
	LeafKey      [32]byte
	SignersHash  [32]byte
	RegistryRoot [32]byte
	Challenger   common.Address
	Deadline     *big.Int
	Status       uint8
	Severity     uint8
	Payee        common.Address
	TokenId      uint16
	Lane         uint32
	Units        uint64
	RewardWei    *big.Int
}

// IOpenStreamingSlasherConfig is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingSlasherConfig struct {
	OpenWindow      *big.Int
	ResponsePeriod  *big.Int
	ExecutionPeriod *big.Int
	MinorDelay      *big.Int
	MinorWindow     *big.Int
	MaxTableAge     *big.Int
	MaxValidity     *big.Int
	ClaimWindow     *big.Int
	L1BlockSeconds  *big.Int
	ThresholdBps    uint16
	CertifiedWad    uint64
	MinorWad        uint64
	CaseBond        *big.Int
	WatcherFee      *big.Int
	MinTotalStake   *big.Int
}

// IOpenStreamingSlasherEvidence is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingSlasherEvidence struct {
	Header             BatchHeader
	ReferenceTimestamp uint32
	Signature          G1
	Apk                G2
	SignerKeys         []G1
	NonSigners         []NonSignerWitness
}

// IOpenStreamingSlasherFalseClaim is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingSlasherFalseClaim struct {
	Channel   ChannelParams
	Voucher   SignedVoucher
	LeafIndex *big.Int
	Proof     [][32]byte
}

// IOpenStreamingSlasherMinorOffense is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingSlasherMinorOffense struct {
	Operator     common.Address
	ExecutableAt *big.Int
	Executed     bool
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

// OpenStreamingSlasherMetaData contains all meta data concerning the OpenStreamingSlasher contract.
var OpenStreamingSlasherMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"index\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"proof\",\"type\":\"bytes32[32]\",\"internalType\":\"bytes32[32]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attribute\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signerKeys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"nonSigners\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"caseIdOf\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"cases\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Case\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.CaseStatus\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"rewardWei\",\"type\":\"uint128\",\"internalType\":\"uint128\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Config\",\"components\":[{\"name\":\"openWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executionPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"claimWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"l1BlockSeconds\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"certifiedWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"caseBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"watcherFee\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"execute\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"executeMinor\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundPool\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"l2ChainId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"leafKeyOf\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"ledger\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorOffenses\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.MinorOffense\",\"components\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executed\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offenseIdOfClaims\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openCase\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signerKeys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"nonSigners\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payments\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pool\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proveFalseClaim\",\"inputs\":[{\"name\":\"claimSet\",\"type\":\"tuple\",\"internalType\":\"structClaimSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"issuedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claimsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"key2\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.FalseClaim\",\"components\":[{\"name\":\"channel\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proof\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]}],\"outputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"sweep\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"CaseAnswered\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseOpened\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"signers\",\"type\":\"address[]\",\"indexed\":false,\"internalType\":\"address[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseSwept\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseUpheld\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"FalseClaimProven\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Owed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PoolFunded\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"wad\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"slashId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadEvidence\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRange\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotAnswered\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafProven\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotFalse\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotInRegistry\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OffenseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SignersNotAscending\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownOffense\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownSigner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongOperatorSet\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongSigners\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
}

// OpenStreamingSlasherABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingSlasherMetaData.ABI instead.
var OpenStreamingSlasherABI = OpenStreamingSlasherMetaData.ABI

// OpenStreamingSlasher is an auto generated Go binding around an Ethereum contract.
type OpenStreamingSlasher struct {
	OpenStreamingSlasherCaller     // Read-only binding to the contract
	OpenStreamingSlasherTransactor // Write-only binding to the contract
	OpenStreamingSlasherFilterer   // Log filterer for contract events
}

// OpenStreamingSlasherCaller is an auto generated read-only Go binding around an Ethereum contract.
type OpenStreamingSlasherCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingSlasherTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OpenStreamingSlasherTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingSlasherFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OpenStreamingSlasherFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingSlasherSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OpenStreamingSlasherSession struct {
	Contract     *OpenStreamingSlasher // Generic contract binding to set the session for
	CallOpts     bind.CallOpts         // Call options to use throughout this session
	TransactOpts bind.TransactOpts     // Transaction auth options to use throughout this session
}

// OpenStreamingSlasherCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OpenStreamingSlasherCallerSession struct {
	Contract *OpenStreamingSlasherCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts               // Call options to use throughout this session
}

// OpenStreamingSlasherTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OpenStreamingSlasherTransactorSession struct {
	Contract     *OpenStreamingSlasherTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts               // Transaction auth options to use throughout this session
}

// OpenStreamingSlasherRaw is an auto generated low-level Go binding around an Ethereum contract.
type OpenStreamingSlasherRaw struct {
	Contract *OpenStreamingSlasher // Generic contract binding to access the raw methods on
}

// OpenStreamingSlasherCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OpenStreamingSlasherCallerRaw struct {
	Contract *OpenStreamingSlasherCaller // Generic read-only contract binding to access the raw methods on
}

// OpenStreamingSlasherTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OpenStreamingSlasherTransactorRaw struct {
	Contract *OpenStreamingSlasherTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOpenStreamingSlasher creates a new instance of OpenStreamingSlasher, bound to a specific deployed contract.
func NewOpenStreamingSlasher(address common.Address, backend bind.ContractBackend) (*OpenStreamingSlasher, error) {
	contract, err := bindOpenStreamingSlasher(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasher{OpenStreamingSlasherCaller: OpenStreamingSlasherCaller{contract: contract}, OpenStreamingSlasherTransactor: OpenStreamingSlasherTransactor{contract: contract}, OpenStreamingSlasherFilterer: OpenStreamingSlasherFilterer{contract: contract}}, nil
}

// NewOpenStreamingSlasherCaller creates a new read-only instance of OpenStreamingSlasher, bound to a specific deployed contract.
func NewOpenStreamingSlasherCaller(address common.Address, caller bind.ContractCaller) (*OpenStreamingSlasherCaller, error) {
	contract, err := bindOpenStreamingSlasher(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherCaller{contract: contract}, nil
}

// NewOpenStreamingSlasherTransactor creates a new write-only instance of OpenStreamingSlasher, bound to a specific deployed contract.
func NewOpenStreamingSlasherTransactor(address common.Address, transactor bind.ContractTransactor) (*OpenStreamingSlasherTransactor, error) {
	contract, err := bindOpenStreamingSlasher(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherTransactor{contract: contract}, nil
}

// NewOpenStreamingSlasherFilterer creates a new log filterer instance of OpenStreamingSlasher, bound to a specific deployed contract.
func NewOpenStreamingSlasherFilterer(address common.Address, filterer bind.ContractFilterer) (*OpenStreamingSlasherFilterer, error) {
	contract, err := bindOpenStreamingSlasher(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherFilterer{contract: contract}, nil
}

// bindOpenStreamingSlasher binds a generic wrapper to an already deployed contract.
func bindOpenStreamingSlasher(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OpenStreamingSlasherMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingSlasher *OpenStreamingSlasherRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingSlasher.Contract.OpenStreamingSlasherCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingSlasher *OpenStreamingSlasherRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenStreamingSlasherTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingSlasher *OpenStreamingSlasherRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenStreamingSlasherTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingSlasher.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.contract.Transact(opts, method, params...)
}

// Attribute is a free data retrieval call binding the contract method 0x3a05e2f7.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Attribute(opts *bind.CallOpts, e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "attribute", e)

	outstruct := new(struct {
		BatchId   [32]byte
		Operators []common.Address
		Severity  uint8
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.BatchId = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Operators = *abi.ConvertType(out[1], new([]common.Address)).(*[]common.Address)
	outstruct.Severity = *abi.ConvertType(out[2], new(uint8)).(*uint8)

	return *outstruct, err

}

// Attribute is a free data retrieval call binding the contract method 0x3a05e2f7.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _OpenStreamingSlasher.Contract.Attribute(&_OpenStreamingSlasher.CallOpts, e)
}

// Attribute is a free data retrieval call binding the contract method 0x3a05e2f7.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _OpenStreamingSlasher.Contract.Attribute(&_OpenStreamingSlasher.CallOpts, e)
}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Avs(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "avs")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Avs() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Avs(&_OpenStreamingSlasher.CallOpts)
}

// Avs is a free data retrieval call binding the contract method 0xde1164bb.
//
// Solidity: function avs() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Avs() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Avs(&_OpenStreamingSlasher.CallOpts)
}

// CaseIdOf is a free data retrieval call binding the contract method 0xa705ac82.
//
// Solidity: function caseIdOf(bytes32 leafKey, bytes32 signersHash, uint8 severity) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) CaseIdOf(opts *bind.CallOpts, leafKey [32]byte, signersHash [32]byte, severity uint8) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "caseIdOf", leafKey, signersHash, severity)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// CaseIdOf is a free data retrieval call binding the contract method 0xa705ac82.
//
// Solidity: function caseIdOf(bytes32 leafKey, bytes32 signersHash, uint8 severity) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) CaseIdOf(leafKey [32]byte, signersHash [32]byte, severity uint8) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.CaseIdOf(&_OpenStreamingSlasher.CallOpts, leafKey, signersHash, severity)
}

// CaseIdOf is a free data retrieval call binding the contract method 0xa705ac82.
//
// Solidity: function caseIdOf(bytes32 leafKey, bytes32 signersHash, uint8 severity) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) CaseIdOf(leafKey [32]byte, signersHash [32]byte, severity uint8) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.CaseIdOf(&_OpenStreamingSlasher.CallOpts, leafKey, signersHash, severity)
}

// Cases is a free data retrieval call binding the contract method 0x48ea1c23.
//
// Solidity: function cases(bytes32 caseId) view returns((bytes32,bytes32,bytes32,bytes32,address,uint40,uint8,uint8,address,uint16,uint32,uint64,uint128))
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Cases(opts *bind.CallOpts, caseId [32]byte) (IOpenStreamingSlasherCase, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "cases", caseId)

	if err != nil {
		return *new(IOpenStreamingSlasherCase), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingSlasherCase)).(*IOpenStreamingSlasherCase)

	return out0, err

}

// Cases is a free data retrieval call binding the contract method 0x48ea1c23.
//
// Solidity: function cases(bytes32 caseId) view returns((bytes32,bytes32,bytes32,bytes32,address,uint40,uint8,uint8,address,uint16,uint32,uint64,uint128))
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Cases(caseId [32]byte) (IOpenStreamingSlasherCase, error) {
	return _OpenStreamingSlasher.Contract.Cases(&_OpenStreamingSlasher.CallOpts, caseId)
}

// Cases is a free data retrieval call binding the contract method 0x48ea1c23.
//
// Solidity: function cases(bytes32 caseId) view returns((bytes32,bytes32,bytes32,bytes32,address,uint40,uint8,uint8,address,uint16,uint32,uint64,uint128))
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Cases(caseId [32]byte) (IOpenStreamingSlasherCase, error) {
	return _OpenStreamingSlasher.Contract.Cases(&_OpenStreamingSlasher.CallOpts, caseId)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Config(opts *bind.CallOpts) (IOpenStreamingSlasherConfig, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "config")

	if err != nil {
		return *new(IOpenStreamingSlasherConfig), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingSlasherConfig)).(*IOpenStreamingSlasherConfig)

	return out0, err

}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Config() (IOpenStreamingSlasherConfig, error) {
	return _OpenStreamingSlasher.Contract.Config(&_OpenStreamingSlasher.CallOpts)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Config() (IOpenStreamingSlasherConfig, error) {
	return _OpenStreamingSlasher.Contract.Config(&_OpenStreamingSlasher.CallOpts)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) DomainSeparator(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "domainSeparator")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) DomainSeparator() ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.DomainSeparator(&_OpenStreamingSlasher.CallOpts)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) DomainSeparator() ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.DomainSeparator(&_OpenStreamingSlasher.CallOpts)
}

// L2ChainId is a free data retrieval call binding the contract method 0xd6ae3cd5.
//
// Solidity: function l2ChainId() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) L2ChainId(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "l2ChainId")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// L2ChainId is a free data retrieval call binding the contract method 0xd6ae3cd5.
//
// Solidity: function l2ChainId() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) L2ChainId() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.L2ChainId(&_OpenStreamingSlasher.CallOpts)
}

// L2ChainId is a free data retrieval call binding the contract method 0xd6ae3cd5.
//
// Solidity: function l2ChainId() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) L2ChainId() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.L2ChainId(&_OpenStreamingSlasher.CallOpts)
}

// LeafKeyOf is a free data retrieval call binding the contract method 0xe5ab972f.
//
// Solidity: function leafKeyOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) LeafKeyOf(opts *bind.CallOpts, batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "leafKeyOf", batchId, payee, tokenId, lane, units)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// LeafKeyOf is a free data retrieval call binding the contract method 0xe5ab972f.
//
// Solidity: function leafKeyOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) LeafKeyOf(batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.LeafKeyOf(&_OpenStreamingSlasher.CallOpts, batchId, payee, tokenId, lane, units)
}

// LeafKeyOf is a free data retrieval call binding the contract method 0xe5ab972f.
//
// Solidity: function leafKeyOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units) pure returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) LeafKeyOf(batchId [32]byte, payee common.Address, tokenId uint16, lane uint32, units uint64) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.LeafKeyOf(&_OpenStreamingSlasher.CallOpts, batchId, payee, tokenId, lane, units)
}

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Ledger(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "ledger")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Ledger() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Ledger(&_OpenStreamingSlasher.CallOpts)
}

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Ledger() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Ledger(&_OpenStreamingSlasher.CallOpts)
}

// MinorOffenses is a free data retrieval call binding the contract method 0xf505aff5.
//
// Solidity: function minorOffenses(bytes32 offenseId) view returns((address,uint40,bool))
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) MinorOffenses(opts *bind.CallOpts, offenseId [32]byte) (IOpenStreamingSlasherMinorOffense, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "minorOffenses", offenseId)

	if err != nil {
		return *new(IOpenStreamingSlasherMinorOffense), err
	}

	out0 := *abi.ConvertType(out[0], new(IOpenStreamingSlasherMinorOffense)).(*IOpenStreamingSlasherMinorOffense)

	return out0, err

}

// MinorOffenses is a free data retrieval call binding the contract method 0xf505aff5.
//
// Solidity: function minorOffenses(bytes32 offenseId) view returns((address,uint40,bool))
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) MinorOffenses(offenseId [32]byte) (IOpenStreamingSlasherMinorOffense, error) {
	return _OpenStreamingSlasher.Contract.MinorOffenses(&_OpenStreamingSlasher.CallOpts, offenseId)
}

// MinorOffenses is a free data retrieval call binding the contract method 0xf505aff5.
//
// Solidity: function minorOffenses(bytes32 offenseId) view returns((address,uint40,bool))
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) MinorOffenses(offenseId [32]byte) (IOpenStreamingSlasherMinorOffense, error) {
	return _OpenStreamingSlasher.Contract.MinorOffenses(&_OpenStreamingSlasher.CallOpts, offenseId)
}

// OffenseIdOfClaims is a free data retrieval call binding the contract method 0x2318c248.
//
// Solidity: function offenseIdOfClaims(address operator, uint64 epoch) view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) OffenseIdOfClaims(opts *bind.CallOpts, operator common.Address, epoch uint64) ([32]byte, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "offenseIdOfClaims", operator, epoch)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// OffenseIdOfClaims is a free data retrieval call binding the contract method 0x2318c248.
//
// Solidity: function offenseIdOfClaims(address operator, uint64 epoch) view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) OffenseIdOfClaims(operator common.Address, epoch uint64) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.OffenseIdOfClaims(&_OpenStreamingSlasher.CallOpts, operator, epoch)
}

// OffenseIdOfClaims is a free data retrieval call binding the contract method 0x2318c248.
//
// Solidity: function offenseIdOfClaims(address operator, uint64 epoch) view returns(bytes32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) OffenseIdOfClaims(operator common.Address, epoch uint64) ([32]byte, error) {
	return _OpenStreamingSlasher.Contract.OffenseIdOfClaims(&_OpenStreamingSlasher.CallOpts, operator, epoch)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) OperatorSetId(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "operatorSetId")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingSlasher.Contract.OperatorSetId(&_OpenStreamingSlasher.CallOpts)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingSlasher.Contract.OperatorSetId(&_OpenStreamingSlasher.CallOpts)
}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address who) view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Owed(opts *bind.CallOpts, who common.Address) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "owed", who)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address who) view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Owed(who common.Address) (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.Owed(&_OpenStreamingSlasher.CallOpts, who)
}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address who) view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Owed(who common.Address) (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.Owed(&_OpenStreamingSlasher.CallOpts, who)
}

// Payments is a free data retrieval call binding the contract method 0xa6d23e10.
//
// Solidity: function payments() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Payments(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "payments")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Payments is a free data retrieval call binding the contract method 0xa6d23e10.
//
// Solidity: function payments() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Payments() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Payments(&_OpenStreamingSlasher.CallOpts)
}

// Payments is a free data retrieval call binding the contract method 0xa6d23e10.
//
// Solidity: function payments() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Payments() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Payments(&_OpenStreamingSlasher.CallOpts)
}

// Pool is a free data retrieval call binding the contract method 0x16f0115b.
//
// Solidity: function pool() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Pool(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "pool")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Pool is a free data retrieval call binding the contract method 0x16f0115b.
//
// Solidity: function pool() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Pool() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.Pool(&_OpenStreamingSlasher.CallOpts)
}

// Pool is a free data retrieval call binding the contract method 0x16f0115b.
//
// Solidity: function pool() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Pool() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.Pool(&_OpenStreamingSlasher.CallOpts)
}

// Answer is a paid mutator transaction binding the contract method 0xefe4cad5.
//
// Solidity: function answer(bytes32 caseId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher, uint32 index, uint32 count, bytes32[32] proof) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) Answer(opts *bind.TransactOpts, caseId [32]byte, p ChannelParams, voucher SignedVoucher, index uint32, count uint32, proof [32][32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "answer", caseId, p, voucher, index, count, proof)
}

// Answer is a paid mutator transaction binding the contract method 0xefe4cad5.
//
// Solidity: function answer(bytes32 caseId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher, uint32 index, uint32 count, bytes32[32] proof) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Answer(caseId [32]byte, p ChannelParams, voucher SignedVoucher, index uint32, count uint32, proof [32][32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Answer(&_OpenStreamingSlasher.TransactOpts, caseId, p, voucher, index, count, proof)
}

// Answer is a paid mutator transaction binding the contract method 0xefe4cad5.
//
// Solidity: function answer(bytes32 caseId, (address,address,address,uint16,uint32,uint64) p, (uint64,bytes32,bytes32) voucher, uint32 index, uint32 count, bytes32[32] proof) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) Answer(caseId [32]byte, p ChannelParams, voucher SignedVoucher, index uint32, count uint32, proof [32][32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Answer(&_OpenStreamingSlasher.TransactOpts, caseId, p, voucher, index, count, proof)
}

// Execute is a paid mutator transaction binding the contract method 0xc5e712ca.
//
// Solidity: function execute(bytes32 caseId, address[] operators, uint256 from, uint256 to) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) Execute(opts *bind.TransactOpts, caseId [32]byte, operators []common.Address, from *big.Int, to *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "execute", caseId, operators, from, to)
}

// Execute is a paid mutator transaction binding the contract method 0xc5e712ca.
//
// Solidity: function execute(bytes32 caseId, address[] operators, uint256 from, uint256 to) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Execute(caseId [32]byte, operators []common.Address, from *big.Int, to *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Execute(&_OpenStreamingSlasher.TransactOpts, caseId, operators, from, to)
}

// Execute is a paid mutator transaction binding the contract method 0xc5e712ca.
//
// Solidity: function execute(bytes32 caseId, address[] operators, uint256 from, uint256 to) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) Execute(caseId [32]byte, operators []common.Address, from *big.Int, to *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Execute(&_OpenStreamingSlasher.TransactOpts, caseId, operators, from, to)
}

// ExecuteMinor is a paid mutator transaction binding the contract method 0x146d8fbd.
//
// Solidity: function executeMinor(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) ExecuteMinor(opts *bind.TransactOpts, offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "executeMinor", offenseId)
}

// ExecuteMinor is a paid mutator transaction binding the contract method 0x146d8fbd.
//
// Solidity: function executeMinor(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) ExecuteMinor(offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.ExecuteMinor(&_OpenStreamingSlasher.TransactOpts, offenseId)
}

// ExecuteMinor is a paid mutator transaction binding the contract method 0x146d8fbd.
//
// Solidity: function executeMinor(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) ExecuteMinor(offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.ExecuteMinor(&_OpenStreamingSlasher.TransactOpts, offenseId)
}

// FundPool is a paid mutator transaction binding the contract method 0x70f37d27.
//
// Solidity: function fundPool() payable returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) FundPool(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "fundPool")
}

// FundPool is a paid mutator transaction binding the contract method 0x70f37d27.
//
// Solidity: function fundPool() payable returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) FundPool() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.FundPool(&_OpenStreamingSlasher.TransactOpts)
}

// FundPool is a paid mutator transaction binding the contract method 0x70f37d27.
//
// Solidity: function fundPool() payable returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) FundPool() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.FundPool(&_OpenStreamingSlasher.TransactOpts)
}

// OpenCase is a paid mutator transaction binding the contract method 0xc17d0624.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) OpenCase(opts *bind.TransactOpts, e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "openCase", e, data, leafIndex)
}

// OpenCase is a paid mutator transaction binding the contract method 0xc17d0624.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) OpenCase(e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenCase(&_OpenStreamingSlasher.TransactOpts, e, data, leafIndex)
}

// OpenCase is a paid mutator transaction binding the contract method 0xc17d0624.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),(uint256,uint256)[],(uint32,bytes,((uint256,uint256),uint256[]))[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) OpenCase(e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenCase(&_OpenStreamingSlasher.TransactOpts, e, data, leafIndex)
}

// ProveFalseClaim is a paid mutator transaction binding the contract method 0x7bab752a.
//
// Solidity: function proveFalseClaim((address,uint32,address,uint64,uint64,bytes32) claimSet, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature, ((address,address,address,uint16,uint32,uint64),(uint64,bytes32,bytes32),uint256,bytes32[]) claim) returns(bytes32 offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) ProveFalseClaim(opts *bind.TransactOpts, claimSet ClaimSet, key G1, key2 G2, signature G1, claim IOpenStreamingSlasherFalseClaim) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "proveFalseClaim", claimSet, key, key2, signature, claim)
}

// ProveFalseClaim is a paid mutator transaction binding the contract method 0x7bab752a.
//
// Solidity: function proveFalseClaim((address,uint32,address,uint64,uint64,bytes32) claimSet, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature, ((address,address,address,uint16,uint32,uint64),(uint64,bytes32,bytes32),uint256,bytes32[]) claim) returns(bytes32 offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) ProveFalseClaim(claimSet ClaimSet, key G1, key2 G2, signature G1, claim IOpenStreamingSlasherFalseClaim) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.ProveFalseClaim(&_OpenStreamingSlasher.TransactOpts, claimSet, key, key2, signature, claim)
}

// ProveFalseClaim is a paid mutator transaction binding the contract method 0x7bab752a.
//
// Solidity: function proveFalseClaim((address,uint32,address,uint64,uint64,bytes32) claimSet, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature, ((address,address,address,uint16,uint32,uint64),(uint64,bytes32,bytes32),uint256,bytes32[]) claim) returns(bytes32 offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) ProveFalseClaim(claimSet ClaimSet, key G1, key2 G2, signature G1, claim IOpenStreamingSlasherFalseClaim) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.ProveFalseClaim(&_OpenStreamingSlasher.TransactOpts, claimSet, key, key2, signature, claim)
}

// Sweep is a paid mutator transaction binding the contract method 0x248eb4ec.
//
// Solidity: function sweep(bytes32 caseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) Sweep(opts *bind.TransactOpts, caseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "sweep", caseId)
}

// Sweep is a paid mutator transaction binding the contract method 0x248eb4ec.
//
// Solidity: function sweep(bytes32 caseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Sweep(caseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Sweep(&_OpenStreamingSlasher.TransactOpts, caseId)
}

// Sweep is a paid mutator transaction binding the contract method 0x248eb4ec.
//
// Solidity: function sweep(bytes32 caseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) Sweep(caseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Sweep(&_OpenStreamingSlasher.TransactOpts, caseId)
}

// Withdraw is a paid mutator transaction binding the contract method 0x3ccfd60b.
//
// Solidity: function withdraw() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) Withdraw(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "withdraw")
}

// Withdraw is a paid mutator transaction binding the contract method 0x3ccfd60b.
//
// Solidity: function withdraw() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Withdraw() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Withdraw(&_OpenStreamingSlasher.TransactOpts)
}

// Withdraw is a paid mutator transaction binding the contract method 0x3ccfd60b.
//
// Solidity: function withdraw() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) Withdraw() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Withdraw(&_OpenStreamingSlasher.TransactOpts)
}

// OpenStreamingSlasherCaseAnsweredIterator is returned from FilterCaseAnswered and is used to iterate over the raw logs and unpacked data for CaseAnswered events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseAnsweredIterator struct {
	Event *OpenStreamingSlasherCaseAnswered // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherCaseAnsweredIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherCaseAnswered)
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
		it.Event = new(OpenStreamingSlasherCaseAnswered)
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
func (it *OpenStreamingSlasherCaseAnsweredIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherCaseAnsweredIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherCaseAnswered represents a CaseAnswered event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseAnswered struct {
	CaseId    [32]byte
	LeafKey   [32]byte
	Responder common.Address
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterCaseAnswered is a free log retrieval operation binding the contract event 0xc449036c0a2ef754087446c0b020506ad4875e7a2a62f3fb7f81836d7212c386.
//
// Solidity: event CaseAnswered(bytes32 indexed caseId, bytes32 indexed leafKey, address responder)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterCaseAnswered(opts *bind.FilterOpts, caseId [][32]byte, leafKey [][32]byte) (*OpenStreamingSlasherCaseAnsweredIterator, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}
	var leafKeyRule []interface{}
	for _, leafKeyItem := range leafKey {
		leafKeyRule = append(leafKeyRule, leafKeyItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "CaseAnswered", caseIdRule, leafKeyRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherCaseAnsweredIterator{contract: _OpenStreamingSlasher.contract, event: "CaseAnswered", logs: logs, sub: sub}, nil
}

// WatchCaseAnswered is a free log subscription operation binding the contract event 0xc449036c0a2ef754087446c0b020506ad4875e7a2a62f3fb7f81836d7212c386.
//
// Solidity: event CaseAnswered(bytes32 indexed caseId, bytes32 indexed leafKey, address responder)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchCaseAnswered(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherCaseAnswered, caseId [][32]byte, leafKey [][32]byte) (event.Subscription, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}
	var leafKeyRule []interface{}
	for _, leafKeyItem := range leafKey {
		leafKeyRule = append(leafKeyRule, leafKeyItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "CaseAnswered", caseIdRule, leafKeyRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherCaseAnswered)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseAnswered", log); err != nil {
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

// ParseCaseAnswered is a log parse operation binding the contract event 0xc449036c0a2ef754087446c0b020506ad4875e7a2a62f3fb7f81836d7212c386.
//
// Solidity: event CaseAnswered(bytes32 indexed caseId, bytes32 indexed leafKey, address responder)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseCaseAnswered(log types.Log) (*OpenStreamingSlasherCaseAnswered, error) {
	event := new(OpenStreamingSlasherCaseAnswered)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseAnswered", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherCaseOpenedIterator is returned from FilterCaseOpened and is used to iterate over the raw logs and unpacked data for CaseOpened events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseOpenedIterator struct {
	Event *OpenStreamingSlasherCaseOpened // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherCaseOpenedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherCaseOpened)
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
		it.Event = new(OpenStreamingSlasherCaseOpened)
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
func (it *OpenStreamingSlasherCaseOpenedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherCaseOpenedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherCaseOpened represents a CaseOpened event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseOpened struct {
	CaseId       [32]byte
	BatchId      [32]byte
	Challenger   common.Address
	Severity     uint8
	Deadline     *big.Int
	Payee        common.Address
	TokenId      uint16
	Lane         uint32
	Units        uint64
	RegistryRoot [32]byte
	Signers      []common.Address
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterCaseOpened is a free log retrieval operation binding the contract event 0x874bfaf9556d9b85e669309728a7d22f8e2dd0a770b8e7674955947d378ae28a.
//
// Solidity: event CaseOpened(bytes32 indexed caseId, bytes32 indexed batchId, address indexed challenger, uint8 severity, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units, bytes32 registryRoot, address[] signers)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterCaseOpened(opts *bind.FilterOpts, caseId [][32]byte, batchId [][32]byte, challenger []common.Address) (*OpenStreamingSlasherCaseOpenedIterator, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}
	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengerRule []interface{}
	for _, challengerItem := range challenger {
		challengerRule = append(challengerRule, challengerItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "CaseOpened", caseIdRule, batchIdRule, challengerRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherCaseOpenedIterator{contract: _OpenStreamingSlasher.contract, event: "CaseOpened", logs: logs, sub: sub}, nil
}

// WatchCaseOpened is a free log subscription operation binding the contract event 0x874bfaf9556d9b85e669309728a7d22f8e2dd0a770b8e7674955947d378ae28a.
//
// Solidity: event CaseOpened(bytes32 indexed caseId, bytes32 indexed batchId, address indexed challenger, uint8 severity, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units, bytes32 registryRoot, address[] signers)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchCaseOpened(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherCaseOpened, caseId [][32]byte, batchId [][32]byte, challenger []common.Address) (event.Subscription, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}
	var batchIdRule []interface{}
	for _, batchIdItem := range batchId {
		batchIdRule = append(batchIdRule, batchIdItem)
	}
	var challengerRule []interface{}
	for _, challengerItem := range challenger {
		challengerRule = append(challengerRule, challengerItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "CaseOpened", caseIdRule, batchIdRule, challengerRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherCaseOpened)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseOpened", log); err != nil {
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

// ParseCaseOpened is a log parse operation binding the contract event 0x874bfaf9556d9b85e669309728a7d22f8e2dd0a770b8e7674955947d378ae28a.
//
// Solidity: event CaseOpened(bytes32 indexed caseId, bytes32 indexed batchId, address indexed challenger, uint8 severity, uint40 deadline, address payee, uint16 tokenId, uint32 lane, uint64 units, bytes32 registryRoot, address[] signers)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseCaseOpened(log types.Log) (*OpenStreamingSlasherCaseOpened, error) {
	event := new(OpenStreamingSlasherCaseOpened)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseOpened", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherCaseSweptIterator is returned from FilterCaseSwept and is used to iterate over the raw logs and unpacked data for CaseSwept events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseSweptIterator struct {
	Event *OpenStreamingSlasherCaseSwept // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherCaseSweptIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherCaseSwept)
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
		it.Event = new(OpenStreamingSlasherCaseSwept)
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
func (it *OpenStreamingSlasherCaseSweptIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherCaseSweptIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherCaseSwept represents a CaseSwept event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseSwept struct {
	CaseId [32]byte
	To     common.Address
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterCaseSwept is a free log retrieval operation binding the contract event 0xfdc04964fe1cecd2e772c422fe8b3a09d2a167cfba0e01b566a1a35320510275.
//
// Solidity: event CaseSwept(bytes32 indexed caseId, address to)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterCaseSwept(opts *bind.FilterOpts, caseId [][32]byte) (*OpenStreamingSlasherCaseSweptIterator, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "CaseSwept", caseIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherCaseSweptIterator{contract: _OpenStreamingSlasher.contract, event: "CaseSwept", logs: logs, sub: sub}, nil
}

// WatchCaseSwept is a free log subscription operation binding the contract event 0xfdc04964fe1cecd2e772c422fe8b3a09d2a167cfba0e01b566a1a35320510275.
//
// Solidity: event CaseSwept(bytes32 indexed caseId, address to)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchCaseSwept(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherCaseSwept, caseId [][32]byte) (event.Subscription, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "CaseSwept", caseIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherCaseSwept)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseSwept", log); err != nil {
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

// ParseCaseSwept is a log parse operation binding the contract event 0xfdc04964fe1cecd2e772c422fe8b3a09d2a167cfba0e01b566a1a35320510275.
//
// Solidity: event CaseSwept(bytes32 indexed caseId, address to)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseCaseSwept(log types.Log) (*OpenStreamingSlasherCaseSwept, error) {
	event := new(OpenStreamingSlasherCaseSwept)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseSwept", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherCaseUpheldIterator is returned from FilterCaseUpheld and is used to iterate over the raw logs and unpacked data for CaseUpheld events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseUpheldIterator struct {
	Event *OpenStreamingSlasherCaseUpheld // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherCaseUpheldIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherCaseUpheld)
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
		it.Event = new(OpenStreamingSlasherCaseUpheld)
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
func (it *OpenStreamingSlasherCaseUpheldIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherCaseUpheldIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherCaseUpheld represents a CaseUpheld event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherCaseUpheld struct {
	CaseId [32]byte
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterCaseUpheld is a free log retrieval operation binding the contract event 0x1efd5638efe9aa6d5ef267fd84e799e9161e454381097842ce04662f6d64ccf3.
//
// Solidity: event CaseUpheld(bytes32 indexed caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterCaseUpheld(opts *bind.FilterOpts, caseId [][32]byte) (*OpenStreamingSlasherCaseUpheldIterator, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "CaseUpheld", caseIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherCaseUpheldIterator{contract: _OpenStreamingSlasher.contract, event: "CaseUpheld", logs: logs, sub: sub}, nil
}

// WatchCaseUpheld is a free log subscription operation binding the contract event 0x1efd5638efe9aa6d5ef267fd84e799e9161e454381097842ce04662f6d64ccf3.
//
// Solidity: event CaseUpheld(bytes32 indexed caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchCaseUpheld(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherCaseUpheld, caseId [][32]byte) (event.Subscription, error) {

	var caseIdRule []interface{}
	for _, caseIdItem := range caseId {
		caseIdRule = append(caseIdRule, caseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "CaseUpheld", caseIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherCaseUpheld)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseUpheld", log); err != nil {
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

// ParseCaseUpheld is a log parse operation binding the contract event 0x1efd5638efe9aa6d5ef267fd84e799e9161e454381097842ce04662f6d64ccf3.
//
// Solidity: event CaseUpheld(bytes32 indexed caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseCaseUpheld(log types.Log) (*OpenStreamingSlasherCaseUpheld, error) {
	event := new(OpenStreamingSlasherCaseUpheld)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "CaseUpheld", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherFalseClaimProvenIterator is returned from FilterFalseClaimProven and is used to iterate over the raw logs and unpacked data for FalseClaimProven events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherFalseClaimProvenIterator struct {
	Event *OpenStreamingSlasherFalseClaimProven // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherFalseClaimProvenIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherFalseClaimProven)
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
		it.Event = new(OpenStreamingSlasherFalseClaimProven)
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
func (it *OpenStreamingSlasherFalseClaimProvenIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherFalseClaimProvenIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherFalseClaimProven represents a FalseClaimProven event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherFalseClaimProven struct {
	OffenseId    [32]byte
	Operator     common.Address
	Epoch        uint64
	ChannelId    [32]byte
	ExecutableAt *big.Int
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterFalseClaimProven is a free log retrieval operation binding the contract event 0x37212ab2ff5f4494154c0e4977f138652fb8550d68b5f98ea344ac8a8b0249d2.
//
// Solidity: event FalseClaimProven(bytes32 indexed offenseId, address indexed operator, uint64 epoch, bytes32 channelId, uint40 executableAt)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterFalseClaimProven(opts *bind.FilterOpts, offenseId [][32]byte, operator []common.Address) (*OpenStreamingSlasherFalseClaimProvenIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "FalseClaimProven", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherFalseClaimProvenIterator{contract: _OpenStreamingSlasher.contract, event: "FalseClaimProven", logs: logs, sub: sub}, nil
}

// WatchFalseClaimProven is a free log subscription operation binding the contract event 0x37212ab2ff5f4494154c0e4977f138652fb8550d68b5f98ea344ac8a8b0249d2.
//
// Solidity: event FalseClaimProven(bytes32 indexed offenseId, address indexed operator, uint64 epoch, bytes32 channelId, uint40 executableAt)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchFalseClaimProven(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherFalseClaimProven, offenseId [][32]byte, operator []common.Address) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "FalseClaimProven", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherFalseClaimProven)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "FalseClaimProven", log); err != nil {
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

// ParseFalseClaimProven is a log parse operation binding the contract event 0x37212ab2ff5f4494154c0e4977f138652fb8550d68b5f98ea344ac8a8b0249d2.
//
// Solidity: event FalseClaimProven(bytes32 indexed offenseId, address indexed operator, uint64 epoch, bytes32 channelId, uint40 executableAt)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseFalseClaimProven(log types.Log) (*OpenStreamingSlasherFalseClaimProven, error) {
	event := new(OpenStreamingSlasherFalseClaimProven)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "FalseClaimProven", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherOwedIterator is returned from FilterOwed and is used to iterate over the raw logs and unpacked data for Owed events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherOwedIterator struct {
	Event *OpenStreamingSlasherOwed // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherOwedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherOwed)
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
		it.Event = new(OpenStreamingSlasherOwed)
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
func (it *OpenStreamingSlasherOwedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherOwedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherOwed represents a Owed event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherOwed struct {
	To     common.Address
	Amount *big.Int
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterOwed is a free log retrieval operation binding the contract event 0x7393c924ac30f9256e6cebcfb78841b1e7ef11bf8b09d87c2257b32b8063c979.
//
// Solidity: event Owed(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterOwed(opts *bind.FilterOpts, to []common.Address) (*OpenStreamingSlasherOwedIterator, error) {

	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "Owed", toRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherOwedIterator{contract: _OpenStreamingSlasher.contract, event: "Owed", logs: logs, sub: sub}, nil
}

// WatchOwed is a free log subscription operation binding the contract event 0x7393c924ac30f9256e6cebcfb78841b1e7ef11bf8b09d87c2257b32b8063c979.
//
// Solidity: event Owed(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchOwed(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherOwed, to []common.Address) (event.Subscription, error) {

	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "Owed", toRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherOwed)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Owed", log); err != nil {
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

// ParseOwed is a log parse operation binding the contract event 0x7393c924ac30f9256e6cebcfb78841b1e7ef11bf8b09d87c2257b32b8063c979.
//
// Solidity: event Owed(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseOwed(log types.Log) (*OpenStreamingSlasherOwed, error) {
	event := new(OpenStreamingSlasherOwed)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Owed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherPaidIterator is returned from FilterPaid and is used to iterate over the raw logs and unpacked data for Paid events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherPaidIterator struct {
	Event *OpenStreamingSlasherPaid // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherPaidIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherPaid)
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
		it.Event = new(OpenStreamingSlasherPaid)
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
func (it *OpenStreamingSlasherPaidIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherPaidIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherPaid represents a Paid event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherPaid struct {
	To     common.Address
	Amount *big.Int
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterPaid is a free log retrieval operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterPaid(opts *bind.FilterOpts, to []common.Address) (*OpenStreamingSlasherPaidIterator, error) {

	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "Paid", toRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherPaidIterator{contract: _OpenStreamingSlasher.contract, event: "Paid", logs: logs, sub: sub}, nil
}

// WatchPaid is a free log subscription operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchPaid(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherPaid, to []common.Address) (event.Subscription, error) {

	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "Paid", toRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherPaid)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Paid", log); err != nil {
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

// ParsePaid is a log parse operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed to, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParsePaid(log types.Log) (*OpenStreamingSlasherPaid, error) {
	event := new(OpenStreamingSlasherPaid)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Paid", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherPoolFundedIterator is returned from FilterPoolFunded and is used to iterate over the raw logs and unpacked data for PoolFunded events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherPoolFundedIterator struct {
	Event *OpenStreamingSlasherPoolFunded // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherPoolFundedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherPoolFunded)
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
		it.Event = new(OpenStreamingSlasherPoolFunded)
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
func (it *OpenStreamingSlasherPoolFundedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherPoolFundedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherPoolFunded represents a PoolFunded event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherPoolFunded struct {
	From   common.Address
	Amount *big.Int
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterPoolFunded is a free log retrieval operation binding the contract event 0x32173d8e51cec3a6fe484b7a1c3febe760cdf96e03d4cca36a43563a4333e838.
//
// Solidity: event PoolFunded(address indexed from, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterPoolFunded(opts *bind.FilterOpts, from []common.Address) (*OpenStreamingSlasherPoolFundedIterator, error) {

	var fromRule []interface{}
	for _, fromItem := range from {
		fromRule = append(fromRule, fromItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "PoolFunded", fromRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherPoolFundedIterator{contract: _OpenStreamingSlasher.contract, event: "PoolFunded", logs: logs, sub: sub}, nil
}

// WatchPoolFunded is a free log subscription operation binding the contract event 0x32173d8e51cec3a6fe484b7a1c3febe760cdf96e03d4cca36a43563a4333e838.
//
// Solidity: event PoolFunded(address indexed from, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchPoolFunded(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherPoolFunded, from []common.Address) (event.Subscription, error) {

	var fromRule []interface{}
	for _, fromItem := range from {
		fromRule = append(fromRule, fromItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "PoolFunded", fromRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherPoolFunded)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "PoolFunded", log); err != nil {
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

// ParsePoolFunded is a log parse operation binding the contract event 0x32173d8e51cec3a6fe484b7a1c3febe760cdf96e03d4cca36a43563a4333e838.
//
// Solidity: event PoolFunded(address indexed from, uint256 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParsePoolFunded(log types.Log) (*OpenStreamingSlasherPoolFunded, error) {
	event := new(OpenStreamingSlasherPoolFunded)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "PoolFunded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingSlasherSlashedIterator is returned from FilterSlashed and is used to iterate over the raw logs and unpacked data for Slashed events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherSlashedIterator struct {
	Event *OpenStreamingSlasherSlashed // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherSlashedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherSlashed)
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
		it.Event = new(OpenStreamingSlasherSlashed)
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
func (it *OpenStreamingSlasherSlashedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherSlashedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherSlashed represents a Slashed event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherSlashed struct {
	OffenseId [32]byte
	Operator  common.Address
	Severity  uint8
	Wad       *big.Int
	SlashId   *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterSlashed is a free log retrieval operation binding the contract event 0x0e66885d544e34b48c0b643ab599a771b43df57a98cd71c42cc55c868758d0bd.
//
// Solidity: event Slashed(bytes32 indexed offenseId, address indexed operator, uint8 severity, uint256 wad, uint256 slashId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterSlashed(opts *bind.FilterOpts, offenseId [][32]byte, operator []common.Address) (*OpenStreamingSlasherSlashedIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "Slashed", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherSlashedIterator{contract: _OpenStreamingSlasher.contract, event: "Slashed", logs: logs, sub: sub}, nil
}

// WatchSlashed is a free log subscription operation binding the contract event 0x0e66885d544e34b48c0b643ab599a771b43df57a98cd71c42cc55c868758d0bd.
//
// Solidity: event Slashed(bytes32 indexed offenseId, address indexed operator, uint8 severity, uint256 wad, uint256 slashId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchSlashed(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherSlashed, offenseId [][32]byte, operator []common.Address) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "Slashed", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherSlashed)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Slashed", log); err != nil {
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

// ParseSlashed is a log parse operation binding the contract event 0x0e66885d544e34b48c0b643ab599a771b43df57a98cd71c42cc55c868758d0bd.
//
// Solidity: event Slashed(bytes32 indexed offenseId, address indexed operator, uint8 severity, uint256 wad, uint256 slashId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseSlashed(log types.Log) (*OpenStreamingSlasherSlashed, error) {
	event := new(OpenStreamingSlasherSlashed)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Slashed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
