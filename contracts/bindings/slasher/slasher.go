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

// AttributionWiring is an auto generated low-level Go binding around an user-defined struct.
type AttributionWiring struct {
	Registrar           common.Address
	AllocationManager   common.Address
	DelegationManager   common.Address
	CertificateVerifier common.Address
	Ledger              common.Address
	L2ChainId           *big.Int
	Payments            common.Address
}

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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"w\",\"type\":\"tuple\",\"internalType\":\"structAttribution.Wiring\",\"components\":[{\"name\":\"registrar\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"},{\"name\":\"allocationManager\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"},{\"name\":\"delegationManager\",\"type\":\"address\",\"internalType\":\"contractIDelegationManager\"},{\"name\":\"certificateVerifier\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"},{\"name\":\"ledger\",\"type\":\"address\",\"internalType\":\"contractIOffenseLedger\"},{\"name\":\"l2ChainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payments\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Config\",\"components\":[{\"name\":\"openWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executionPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"claimWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"l1BlockSeconds\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"certifiedWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"caseBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"watcherFee\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"allocationManager\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"index\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"proof\",\"type\":\"bytes32[32]\",\"internalType\":\"bytes32[32]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attribute\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signerKeys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"nonSigners\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"caseIdOf\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"cases\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Case\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.CaseStatus\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"rewardWei\",\"type\":\"uint128\",\"internalType\":\"uint128\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"certificateVerifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Config\",\"components\":[{\"name\":\"openWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executionPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"claimWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"l1BlockSeconds\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"certifiedWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"caseBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"watcherFee\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"execute\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"executeMinor\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundPool\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"l2ChainId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"leafKeyOf\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"ledger\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorOffenses\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.MinorOffense\",\"components\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executed\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorRewards\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"watcher\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offenseIdOfClaims\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openCase\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signerKeys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"nonSigners\",\"type\":\"tuple[]\",\"internalType\":\"structNonSignerWitness[]\",\"components\":[{\"name\":\"operatorIndex\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operatorInfoProof\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"operatorInfo\",\"type\":\"tuple\",\"internalType\":\"structOperatorInfo\",\"components\":[{\"name\":\"pubkey\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}]}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payments\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pool\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proveFalseClaim\",\"inputs\":[{\"name\":\"claimSet\",\"type\":\"tuple\",\"internalType\":\"structClaimSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"issuedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claimsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"key2\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.FalseClaim\",\"components\":[{\"name\":\"channel\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proof\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]}],\"outputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"sweep\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"CaseAnswered\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseOpened\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"signers\",\"type\":\"address[]\",\"indexed\":false,\"internalType\":\"address[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseSwept\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseUpheld\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"FalseClaimProven\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Owed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PoolFunded\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlashSkipped\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"wad\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"slashId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyExecuted\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadEvidence\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRange\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotAnswered\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECAddFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECMulFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EmptyRoot\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpModFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidIndex\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidProofLength\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafProven\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotFalse\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotInRegistry\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OffenseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SignersNotAscending\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownOffense\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownSigner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongOperatorSet\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongSigners\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
	Bin: "0x610180604052348015610010575f5ffd5b5060405161677b38038061677b83398101604081905261002f916108e3565b81818160a001515f148061004e575060c08201516001600160a01b0316155b80610065575060808201516001600160a01b03163b155b15610083576040516301f30c8760e21b815260040160405180910390fd5b61008c816102f8565b61009682826103fd565b81516001600160a01b039081166080908152602080850151831660a0526060850151831660c05290840151821660e05283516040805163e1ebfc3760e01b81529051919093169263e1ebfc379260048083019391928290030181865afa158015610102573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101269190610996565b63ffffffff166101005260a0820180516101205260c0830180516001600160a01b0316610140529051905161015b9190610637565b61016090815281515f8054602085015160408601516060870151608088015160a089015164ffffffffff9788166001600160501b03199687161765010000000000958916860217600160501b600160a01b0319166a0100000000000000000000948916850264ffffffffff60781b191617600160781b938916840217600160a01b600160f01b031916600160a01b9289169290920264ffffffffff60c81b191691909117600160c81b918816919091021790945560c08701516001805460e08a01516101008b01516101208c01516101408d0151958b1693909816929092179089169095029490941766ffffffffffffff60501b19169390961690910261ffff60781b19169190911761ffff90921690920217600160881b600160c81b031916600160881b6001600160401b0392831602179091559082015160028054610180850151929093166001600160c01b031990931692909217680100000000000000006001600160801b0392831602179091556101a0820151600380546001600160801b031916919092161790556101c00151600455506109fe915050565b61012081015161ffff161580610318575061271081610120015161ffff16115b8061032657506101c0810151155b15610344576040516301f30c8760e21b815260040160405180910390fd5b6101608101516001600160401b0316158061037a57508061014001516001600160401b03168161016001516001600160401b0316115b8061039a5750670de0b6b3a76400008161014001516001600160401b0316115b806103ae5750608081015164ffffffffff16155b156103cc576040516301f30c8760e21b815260040160405180910390fd5b8061018001516001600160801b03165f036103fa576040516301f30c8760e21b815260040160405180910390fd5b50565b805164ffffffffff16158061041b5750602081015164ffffffffff16155b8061042f5750604081015164ffffffffff16155b80610443575060e081015164ffffffffff16155b15610461576040516301f30c8760e21b815260040160405180910390fd5b5f82602001516001600160a01b0316632981eb776040518163ffffffff1660e01b8152600401602060405180830381865afa1580156104a2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104c69190610996565b63ffffffff1690505f83604001516001600160a01b031663c448feb86040518163ffffffff1660e01b8152600401602060405180830381865afa15801561050f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105339190610996565b63ffffffff16905081811015610547578091505b5f83610100015164ffffffffff168361056091906109d4565b90505f846040015164ffffffffff16856020015164ffffffffff16865f015164ffffffffff168760c0015164ffffffffff168860a0015164ffffffffff166105a891906109eb565b6105b291906109eb565b6105bc91906109eb565b6105c691906109eb565b90505f856040015164ffffffffff16866060015164ffffffffff168760e0015164ffffffffff166105f791906109eb565b61060191906109eb565b90508282118061061057508281115b1561062e576040516301f30c8760e21b815260040160405180910390fd5b50505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b6040516101e081016001600160401b038111828210171561071857634e487b7160e01b5f52604160045260245ffd5b60405290565b60405160e081016001600160401b038111828210171561071857634e487b7160e01b5f52604160045260245ffd5b6001600160a01b03811681146103fa575f5ffd5b805161076b8161074c565b919050565b805164ffffffffff8116811461076b575f5ffd5b805161ffff8116811461076b575f5ffd5b80516001600160401b038116811461076b575f5ffd5b80516001600160801b038116811461076b575f5ffd5b5f6101e082840312156107d2575f5ffd5b6107da6106e9565b90506107e582610770565b81526107f360208301610770565b602082015261080460408301610770565b604082015261081560608301610770565b606082015261082660808301610770565b608082015261083760a08301610770565b60a082015261084860c08301610770565b60c082015261085960e08301610770565b60e082015261086b6101008301610770565b61010082015261087e6101208301610784565b6101208201526108916101408301610795565b6101408201526108a46101608301610795565b6101608201526108b761018083016107ab565b6101808201526108ca6101a083016107ab565b6101a08201526101c09182015191810191909152919050565b5f5f8284036102c08112156108f6575f5ffd5b60e0811215610903575f5ffd5b5061090c61071e565b83516109178161074c565b815260208401516109278161074c565b6020820152604084015161093a8161074c565b6040820152606084015161094d8161074c565b606082015261095e60808501610760565b608082015260a0848101519082015261097960c08501610760565b60c0820152915061098d8460e085016107c1565b90509250929050565b5f602082840312156109a6575f5ffd5b815163ffffffff811681146109b9575f5ffd5b9392505050565b634e487b7160e01b5f52601160045260245ffd5b80820281158282048414176106e3576106e36109c0565b808201808211156106e3576106e36109c0565b60805160a05160c05160e05161010051610120516101405161016051615c2d610b4e5f395f81816107db0152818161095f01528181610bfe015281816117d001528181612c220152612d7401525f81816104bc015281816117660152612ccc01525f81816105e0015281816117450152612cab01525f81816106a3015281816109b70152818161206601528181612a11015281816136fa015261396f01525f81816102e701528181610a8701528181610fd2015281816115f5015281816118b801528181611c6e01528181611d7001528181612f3e0152818161321501526137c001525f8181610670015261261a01525f81816105ad015281816119bf01528181611b6e015261390c01525f8181610231015281816106100152818161098f01528181612019015281816121e1015281816129c401528181612b33015281816136c801526139330152615c2d5ff3fe608060405260043610610195575f3560e01c8063a705ac82116100e7578063df18e04711610087578063e5ab972f11610062578063e5ab972f146106da578063efe4cad5146106f9578063f505aff514610718578063f698da25146107ca575f5ffd5b8063df18e04714610634578063dfd93d3b1461065f578063e1ebfc3714610692575f5ffd5b8063c71389a5116100c2578063c71389a51461052f578063ca8aa7c71461059c578063d6ae3cd5146105cf578063de1164bb14610602575f5ffd5b8063a705ac82146104de578063c17d0624146104fd578063c5e712ca14610510575f5ffd5b80633ccfd60b1161015257806370f37d271161012d57806370f37d271461030b57806379502c55146103135780637bab752a1461048c578063a6d23e10146104ab575f5ffd5b80633ccfd60b1461029957806348ea1c23146102ad57806356397c35146102d9575f5ffd5b8063146d8fbd1461019957806316f0115b146101ba5780632318c248146101e2578063248eb4ec146102015780632b20e397146102205780633a05e2f71461026b575b5f5ffd5b3480156101a4575f5ffd5b506101b86101b336600461489c565b6107fd565b005b3480156101c5575f5ffd5b506101cf60055481565b6040519081526020015b60405180910390f35b3480156101ed575f5ffd5b506101cf6101fc3660046148db565b610933565b34801561020c575f5ffd5b506101b861021b36600461489c565b610a1c565b34801561022b575f5ffd5b506102537f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101d9565b348015610276575f5ffd5b5061028a610285366004614929565b610b9c565b6040516101d9939291906149c5565b3480156102a4575f5ffd5b506101b8610ccf565b3480156102b8575f5ffd5b506102cc6102c736600461489c565b610dae565b6040516101d991906149fc565b3480156102e4575f5ffd5b507f0000000000000000000000000000000000000000000000000000000000000000610253565b6101b8610ef4565b34801561031e575f5ffd5b5061047f604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081019190915250604080516101e0810182525f5464ffffffffff80821683526501000000000080830482166020850152600160501b808404831695850195909552600160781b80840483166060860152600160a01b840483166080860152600160c81b909304821660a085015260015480831660c0860152908104821660e085015293840416610100830152820461ffff16610120820152600160881b9091046001600160401b03908116610140830152600254908116610160830152600160401b90046001600160801b03908116610180830152600354166101a08201526004546101c082015290565b6040516101d99190614b0f565b348015610497575f5ffd5b506101cf6104a6366004614ca4565b610f61565b3480156104b6575f5ffd5b506102537f000000000000000000000000000000000000000000000000000000000000000081565b3480156104e9575f5ffd5b506101cf6104f8366004614d37565b61123b565b6101cf61050b366004614d70565b611271565b34801561051b575f5ffd5b506101b861052a366004614e0c565b6113ef565b34801561053a575f5ffd5b5061057561054936600461489c565b60076020525f90815260409020546001600160a01b03811690600160a01b90046001600160601b031682565b604080516001600160a01b0390931683526001600160601b039091166020830152016101d9565b3480156105a7575f5ffd5b506102537f000000000000000000000000000000000000000000000000000000000000000081565b3480156105da575f5ffd5b506101cf7f000000000000000000000000000000000000000000000000000000000000000081565b34801561060d575f5ffd5b507f0000000000000000000000000000000000000000000000000000000000000000610253565b34801561063f575f5ffd5b506101cf61064e366004614e95565b60066020525f908152604090205481565b34801561066a575f5ffd5b506102537f000000000000000000000000000000000000000000000000000000000000000081565b34801561069d575f5ffd5b506106c57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101d9565b3480156106e5575f5ffd5b506101cf6106f4366004614ed9565b611545565b348015610704575f5ffd5b506101b8610713366004614f2b565b61155f565b348015610723575f5ffd5b5061079661073236600461489c565b60408051606080820183525f8083526020808401829052928401819052938452600a82529282902082519384018352546001600160a01b0381168452600160a01b810464ffffffffff1691840191909152600160c81b900460ff1615159082015290565b6040805182516001600160a01b0316815260208084015164ffffffffff1690820152918101511515908201526060016101d9565b3480156107d5575f5ffd5b506101cf7f000000000000000000000000000000000000000000000000000000000000000081565b5f5a5f838152600a602052604090208054919250906001600160a01b0316806108395760405163b6faf91960e01b815260040160405180910390fd5b8154600160c81b900460ff161561086357604051630dc1019760e01b815260040160405180910390fd5b815461087c90600160a01b900464ffffffffff1661195d565b5f5f6108928684600161088d6119bb565b611b60565b855460ff60c81b1916600160c81b831515021786559092509050801561092b575f868152600760208181526040808420815180830190925280546001600160a01b03811683526001600160601b03600160a01b90910481168385019081528c875294909352939093558251915161090a929116611e95565b610929336109245a61091c908a614fc0565b60015f611ed7565b611e95565b505b505050505050565b604080517f3a99e71894283711c7af38cfb8d0c7cf64e8bd1ac65733db2a6eee2751d3ddc960208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660608301527f000000000000000000000000000000000000000000000000000000000000000063ffffffff166080830152831660a08201526001600160401b03821660c08201525f9060e0015b6040516020818303038152906040528051906020012090505b92915050565b5f8181526009602052604090206001600482810154600160c81b900460ff1690811115610a4b57610a4b61499d565b14610a69576040516386bfd4ed60e01b815260040160405180910390fd5b6001810154604051635ade605760e01b81525f916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691635ade605791610abe9160040190815260200190565b602060405180830381865afa158015610ad9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610afd9190614fd3565b90506001600160a01b038116610b26576040516324f7b3a560e21b815260040160405180910390fd5b60048201805460ff60c81b1916600160ca1b179055600254610b59908290600160401b90046001600160801b0316611fb0565b6040516001600160a01b038216815283907ffdc04964fe1cecd2e772c422fe8b3a09d2a167cfba0e01b566a1a353205102759060200160405180910390a2505050565b5f606081610bba84610bb5610100820160e08301614fee565b612017565b604080518082019091525f8082526020820152610bf4610bde6101c0870187615007565b610bef610100890160e08a01614fee565b612151565b9093509050610c317f0000000000000000000000000000000000000000000000000000000000000000610c2c3688900388018861511e565b61237d565b93505f610c4e610c48610100880160e08901614fee565b86612449565b9050610c8081610c673689900389016101008a016151ac565b84610c7b368b90038b016101408c0161522a565b612492565b610c9d57604051635cd5d23360e01b815260040160405180910390fd5b610cc5610cb1610100880160e08901614fee565b610cbf6101e0890189615269565b85612616565b9496939550505050565b335f9081526006602052604081205490819003610cff57604051631e5f6e9560e21b815260040160405180910390fd5b335f818152600660205260408082208290555190919083908381818185875af1925050503d805f8114610d4d576040519150601f19603f3d011682016040523d82523d5f602084013e610d52565b606091505b5050905080610d74576040516312171d8360e31b815260040160405180910390fd5b60405182815233907f737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489906020015b60405180910390a25050565b610db6614742565b5f8281526009602090815260409182902082516101a08101845281548152600182015492810192909252600281015492820192909252600382015460608201526004808301546001600160a01b0381166080840152600160a01b810464ffffffffff1660a084015291929160c0840191600160c81b90910460ff1690811115610e4157610e4161499d565b6004811115610e5257610e5261499d565b815260200160048201601a9054906101000a900460ff166002811115610e7a57610e7a61499d565b6002811115610e8b57610e8b61499d565b815260058201546001600160a01b0381166020830152600160a01b810461ffff166040830152600160b01b900463ffffffff1660608201526006909101546001600160401b0381166080830152600160401b90046001600160801b031660a09091015292915050565b345f03610f1457604051632635240760e21b815260040160405180910390fd5b3460055f828254610f2591906152ae565b909155505060405134815233907f32173d8e51cec3a6fe484b7a1c3febe760cdf96e03d4cca36a43563a4333e8389060200160405180910390a2565b5f5f5a9050610f72878787876129c2565b5f610f818860a0013585612ca5565b9050610fa6610f9660608a0160408b01614e95565b6101fc60808b0160608c016152c1565b5f818152600a60205260409020549093506001600160a01b031615158061108057506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663f357a7458461100860608c0160408d01614e95565b6040516001600160e01b031960e085901b16815260048101929092526001600160a01b03166024820152604401602060405180830381865afa158015611050573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061107491906152dc565b6001600160401b031615155b1561109e57604051638dd237d560e01b815260040160405180910390fd5b5f80546110b990600160781b900464ffffffffff16426152f7565b905060405180606001604052808a60400160208101906110d99190614e95565b6001600160a01b03908116825264ffffffffff8085166020808501919091525f6040948501819052898152600a82528490208551815492870151968601511515600160c81b0260ff60c81b1997909416600160a01b026001600160c81b031990931694169390931717939093169290921790915561115d9060608b01908b01614e95565b6001600160a01b0316847f37212ab2ff5f4494154c0e4977f138652fb8550d68b5f98ea344ac8a8b0249d261119860808d0160608e016152c1565b604080516001600160401b0390921682526020820187905264ffffffffff86169082015260600160405180910390a36040518060400160405280336001600160a01b031681526020016111ef5a61091c9087614fc0565b6001600160601b039081169091525f86815260076020908152604090912083519390910151909116600160a01b026001600160a01b039092169190911790555091979650505050505050565b5f83838360405160200161125193929190615314565b6040516020818303038152906040528051906020012090505b9392505050565b5f5f5a600254909150600160401b90046001600160801b031634146112a957604051632635240760e21b815260040160405180910390fd5b60405160c0870135906112bf908790879061532f565b6040518091039020146112e557604051632bd528e560e11b815260040160405180910390fd5b5f5464ffffffffff166112fe60a08801608089016152c1565b6001600160401b031661131191906152ae565b4211156113315760405163ecdd1c2960e01b815260040160405180910390fd5b5f5f61133e878787612df0565b9150915081611360576040516347214e2960e11b815260040160405180910390fd5b5f5f5f61136c8b610b9c565b919450925090506113848360a08d0135868585612efd565b96506113a75a6113949088614fc0565b60035483906001600160801b0316611ed7565b5f88815260096020526040902060060180546001600160801b0392909216600160401b02600160401b600160c01b031990921691909117905550949998505050505050505050565b5f5a5f878152600960205260409020600481015491925090600160d01b900460ff1661141e8288888888613191565b6001600483810154600160c81b900460ff16908111156114405761144061499d565b036114ad5760048201805460ff60c81b198116600360c81b17909155600254611482916001600160a01b031690600160401b90046001600160801b0316611fb0565b60405188907f1efd5638efe9aa6d5ef267fd84e799e9161e454381097842ce04662f6d64ccf3905f90a25b5f6114b66119bb565b90505f865b86811015611510575f6114f9865f01548c8c858181106114dd576114dd61533e565b90506020020160208101906114f29190614e95565b8787611b60565b91505082806115055750805b9250506001016114bb565b50801561153957611520846133db565b611539336109245a6115329089614fc0565b865f611ed7565b50505050505050505050565b5f6115538686868686613478565b90505b95945050505050565b5f8681526009602052604090206001600482810154600160c81b900460ff169081111561158e5761158e61499d565b146115ac576040516386bfd4ed60e01b815260040160405180910390fd5b6004810154600160a01b900464ffffffffff164211156115df5760405163ecdd1c2960e01b815260040160405180910390fd5b6001810154604051635ade605760e01b81525f917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691635ade6057916116349160040190815260200190565b602060405180830381865afa15801561164f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116739190614fd3565b6001600160a01b03161461169a57604051633fc9788160e11b815260040160405180910390fd5b60058101546001600160a01b03166116b86060880160408901614e95565b6001600160a01b03161415806116f057506005810154600160a01b900461ffff166116e96080880160608901615352565b61ffff1614155b8061172157506005810154600160b01b900463ffffffff1661171860a0880160808901614fee565b63ffffffff1614155b1561173f57604051633ee5922360e01b815260040160405180910390fd5b5f6117997f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611794368b90038b018b61536b565b6134da565b90506117ac82600301548583888761358e565b6117c957604051630446e53160e51b815260040160405180910390fd5b5f806118247f00000000000000000000000000000000000000000000000000000000000000008461180060408d0160208e01614e95565b61181060c08e0160a08f016152c1565b61181f368e90038e018e6153f4565b61363e565b91509150811580611845575060068401546001600160401b03908116908216105b1561186357604051630de54e5d60e31b815260040160405180910390fd5b60048401805460ff60c81b1916600160c91b179055600254611896903390600160401b90046001600160801b0316611fb0565b6001840154604051630374773360e01b815260048101919091523360248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906303747733906044015f604051808303815f87803b158015611901575f5ffd5b505af1158015611913573d5f5f3e3d5ffd5b5050505060018401546040513381528b907fc449036c0a2ef754087446c0b020506ad4875e7a2a62f3fb7f81836d7212c3869060200160405180910390a350505050505050505050565b8042101561197e5760405163085de62560e01b815260040160405180910390fd5b5f5461199890600160501b900464ffffffffff16826152ae565b4211156119b85760405163ecdd1c2960e01b815260040160405180910390fd5b50565b60607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634177a87c6119f46136a5565b6040518263ffffffff1660e01b8152600401611a109190615455565b5f60405180830381865afa158015611a2a573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052611a51919081019061549d565b905060015b8151811015611b5c575f828281518110611a7257611a7261533e565b602002602001015190505f8290505b5f81118015611ac457506001600160a01b03821684611aa1600184614fc0565b81518110611ab157611ab161533e565b60200260200101516001600160a01b0316115b15611b275783611ad5600183614fc0565b81518110611ae557611ae561533e565b6020026020010151848281518110611aff57611aff61533e565b6001600160a01b0390921660209283029190910190910152611b208161553b565b9050611a81565b81848281518110611b3a57611b3a61533e565b6001600160a01b03909216602092830291909101909101525050600101611a56565b5090565b5f5f82515f1480611c0257507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316631352c3e686611ba46136a5565b6040518363ffffffff1660e01b8152600401611bc1929190615550565b602060405180830381865afa158015611bdc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c009190615586565b155b15611c46576040516001600160a01b0386169087907fb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3905f90a3505f905080611e8c565b60405163f357a74560e01b8152600481018790526001600160a01b0386811660248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063f357a74590604401602060405180830381865afa158015611cb5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cd991906152dc565b90505f611ce7878784613727565b9050806001600160401b03165f03611d3b576040516001600160a01b0388169089907fb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3905f90a35f5f935093505050611e8c565b6040516343646c1160e11b8152600481018990526001600160a01b0388811660248301526001600160401b03831660448301527f000000000000000000000000000000000000000000000000000000000000000016906386c8d822906064015f604051808303815f87803b158015611db1575f5ffd5b505af1158015611dc3573d5f5f3e3d5ffd5b505050505f826001600160401b0316670de0b6b3a7640000611de59190614fc0565b90505f81600181611e07670de0b6b3a76400006001600160401b0388166155a5565b611e1191906152ae565b611e1b9190614fc0565b611e2591906155d0565b90505f611e348a8a8a85613886565b8097508192505050896001600160a01b03168b7f0e66885d544e34b48c0b643ab599a771b43df57a98cd71c42cc55c868758d0bd8b8585604051611e7a939291906155e3565b60405180910390a36001965050505050505b94509492505050565b5f6005548210611ea757600554611ea9565b815b90508015611ed2578060055f828254611ec29190614fc0565b90915550611ed290508382611fb0565b505050565b5f5f62e4e1c08510611eec5762e4e1c0611eee565b845b90505f642e90edd0004810611f0857642e90edd000611f0a565b485b90506002856002811115611f2057611f2061499d565b14611f3857611f2f81836155a5565b9250505061126a565b5f611f476377359400486152ae565b3a10611f6057611f5b6377359400486152ae565b611f62565b3a5b9050642e90edd000811115611f795750642e90edd0005b846002611f8683866155a5565b611f919060036155a5565b611f9b91906155d0565b611fa591906152ae565b979650505050505050565b6001600160a01b0382165f9081526006602052604081208054839290611fd79084906152ae565b90915550506040518181526001600160a01b038316907f7393c924ac30f9256e6cebcfb78841b1e7ef11bf8b09d87c2257b32b8063c97990602001610da2565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661204e6020840184614e95565b6001600160a01b031614158061209f575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166120966040840160208501614fee565b63ffffffff1614155b156120bd57604051632f01255f60e21b815260040160405180910390fd5b428163ffffffff1611156120e45760405163451b7cff60e01b815260040160405180910390fd5b6001545f5464ffffffffff9182169161210b91600160c81b90041663ffffffff84166152ae565b61211591906152ae565b61212560a08401608085016152c1565b6001600160401b0316111561214d5760405163451b7cff60e01b815260040160405180910390fd5b5050565b606061216e60405180604001604052805f81526020015f81525090565b5f84900361218f57604051632bd528e560e11b815260040160405180910390fd5b836001600160401b038111156121a7576121a761504c565b6040519080825280602002602001820160405280156121d0578160200160208202803683370190505b5091505f5f5b85811015612373575f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d515709361223e8a8a868181106122235761222361533e565b90506040020180360381019061223991906151ac565b613aa3565b6040516001600160e01b031960e084901b168152600481019190915263ffffffff89166024820152604401602060405180830381865afa158015612284573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122a89190614fd3565b90506001600160a01b0381166122d157604051635e4b9f7560e01b815260040160405180910390fd5b826001600160a01b0316816001600160a01b0316116123035760405163af39015160e01b815260040160405180910390fd5b808583815181106123165761231661533e565b60200260200101906001600160a01b031690816001600160a01b031681525092506123688489898581811061234d5761234d61533e565b90506040020180360381019061236391906151ac565b613ae4565b9350506001016121d6565b5050935093915050565b5f61126a837f0908b87a41d95ce4cacd5eef236a3326455fea3c4f17ea0ce93328b6c7489171845f015185602001518660400151876060015188608001518960a001518a60c0015160405160200161242e9897969594939291909788526001600160a01b03968716602089015263ffffffff9590951660408801529290941660608601526001600160401b0390811660808601529290921660a084015260c083019190915260e08201526101000190565b60405160208183030381529060405280519060200120613b71565b604080517fd9f77a423768f4b0526fa60a7c732334516a93f1d228dce50ad804ea74ced36e602082015263ffffffff841691810191909152606081018290525f906080016109fd565b5f61249c84613b97565b15806124ae57506124ac83613b97565b155b156124ba57505f61260e565b5f7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001868686866040516020016124f39493929190615624565b604051602081830303815290604052805190602001205f1c612515919061567e565b90505f61258461255683612550886040805180820182525f808252602091820152815180830190925282518252918201519181019190915290565b90613c3d565b6040805180820182525f808252602091820152815180830190925289518252808a0151908201525b90613ca5565b90505f6125c26125b9846125506040805180820182525f80825260209182015281518083019092526001825260029082015290565b61257e8a613d19565b90505f5f6125f8846125d2613da3565b8560405180604001604052808c5f015181526020018c60200151815250620249f0613e63565b915091508180156126065750805b955050505050505b949350505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663eb39e68f61264f6136a5565b6040516001600160e01b031960e084901b16815281516001600160a01b0316600482015260209091015163ffffffff9081166024830152891660448201526064015f60405180830381865afa1580156126aa573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526126d191908101906156ec565b905080602001515f14806126e85750606081015151155b156126f757600191505061260e565b5f81606001515f8151811061270e5761270e61533e565b602002602001015190505f5f5f5b8781101561292a57368989838181106127375761273761533e565b9050602002810190612749919061579b565b9050826127596020830183614fee565b63ffffffff16108061278257506020808701519061277990830183614fee565b63ffffffff1610155b806127a75750612795604082018261579b565b6127a3906040810190615269565b1590505b156127c557604051632bd528e560e11b815260040160405180910390fd5b5f60756127d5604084018461579b565b6040516020016127e591906157b9565b60408051601f1981840301815290829052612803929160200161584a565b60405160208183030381529060405280519060200120905061287e82806020019061282e9190615873565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250508a5191508490506128736020870187614fee565b63ffffffff16614077565b61289b57604051632bd528e560e11b815260040160405180910390fd5b6128a86020830183614fee565b6128b99063ffffffff1660016152ae565b93506128c8604083018361579b565b6128d6906040810190615269565b5f8181106128e6576128e661533e565b90506020020135856128f891906152ae565b945061291b8961290b604085018561579b565b61236390368190038101906151ac565b9850505080600101905061271c565b50604084015151865114158061294c5750836040015160200151866020015114155b1561297d57861561297057604051632bd528e560e11b815260040160405180910390fd5b600194505050505061260e565b5f6129a461298b8486614fc0565b6001546004548791600160781b900461ffff16906140ac565b9050806129b2576001612606565b5060029998505050505050505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166129f96020860186614e95565b6001600160a01b0316141580612a4a575063ffffffff7f000000000000000000000000000000000000000000000000000000000000000016612a416040860160208701614fee565b63ffffffff1614155b15612a6857604051632f01255f60e21b815260040160405180910390fd5b42612a7960a08601608087016152c1565b6001600160401b03161115612aa15760405163085de62560e01b815260040160405180910390fd5b60015465010000000000900464ffffffffff16612ac460a08601608087016152c1565b6001600160401b0316612ad791906152ae565b421115612af75760405163ecdd1c2960e01b815260040160405180910390fd5b5f612b086060860160408701614e95565b6001600160a01b03161480612bfc5750612b286060850160408601614e95565b6001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d5157093612b748680360381019061223991906151ac565b612b8460a0890160808a016152c1565b6040516001600160e01b031960e085901b16815260048101929092526001600160401b03166024820152604401602060405180830381865afa158015612bcc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bf09190614fd3565b6001600160a01b031614155b15612c1a57604051635e4b9f7560e01b815260040160405180910390fd5b612c82612c557f0000000000000000000000000000000000000000000000000000000000000000612c50368890038801886158b5565b6140dd565b612c64368490038401846151ac565b612c73368790038701876151ac565b610c7b3687900387018761522a565b612c9f57604051635cd5d23360e01b815260040160405180910390fd5b50505050565b5f612cfa7f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006117943686900386018661536b565b90505f612d31612d2c83612d1460e0870160c088016152c1565b612d2760e088013561010089013561417e565b614199565b6141e9565b9050612d518482610120860135612d4c610140880188615269565b614204565b612d6e57604051632bd528e560e11b815260040160405180910390fd5b5f612dc67f000000000000000000000000000000000000000000000000000000000000000084612da46040880160208901614e95565b612db460c0890160a08a016152c1565b61181f368a90038a0160c08b016153f4565b5090508015612de857604051634c49b72960e01b815260040160405180910390fd5b505092915050565b604080516080810182525f80825260208201819052918101829052606081018290525f5f5b85821015612eef575f5f5f612e2b8a8a8761428e565b92509250925082612e43575f96505050505050612ef5565b81612e4e858a614fc0565b1015612ed857848a0135605081901c61ffff16602088015260601c8652612eb08a8a600c612e7c888d614fc0565b612e8691906155a5565b612e9160188a6152ae565b612e9b91906152ae565b919091013560e081901c9260a09190911c9150565b6001600160401b0316606088015263ffffffff1660408701525060019550612ef59350505050565b612ee282856152ae565b9350809450505050612e15565b5f935050505b935093915050565b5f5f612f1b87865f0151876020015188604001518960600151613478565b604051635ade605760e01b8152600481018290529091505f906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690635ade605790602401602060405180830381865afa158015612f83573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fa79190614fd3565b6001600160a01b031614612fce57604051633fc9788160e11b815260040160405180910390fd5b5f84604051602001612fe09190615939565b60405160208183030381529060405280519060200120905061300382828661123b565b5f818152600960205260408120919450600482810154600160c81b900460ff16908111156130335761303361499d565b1461305157604051639776560160e01b815260040160405180910390fd5b8881556001810183905560028101829055600381018890556004810180546001600160a01b031916331790555f5461309a9064ffffffffff6501000000000090910416426152f7565b60048201805464ffffffffff92909216600160a01b0260ff60c81b191665ffffffffffff60a01b1990921691909117600160c81b1780825586919060ff60d01b1916600160d01b8360028111156130f3576130f361499d565b0217905550865160058201805460208a015160408b015163ffffffff16600160b01b0263ffffffff60b01b1961ffff909216600160a01b026001600160b01b03199093166001600160a01b0390951694909417919091171691909117905560608701516006820180546001600160401b0390921667ffffffffffffffff19909216919091179055613185848288614304565b50505095945050505050565b6001600486810154600160c81b900460ff16908111156131b3576131b361499d565b141580156131e157506003600486810154600160c81b900460ff16908111156131de576131de61499d565b14155b156131ff576040516386bfd4ed60e01b815260040160405180910390fd5b6001850154604051635ade605760e01b81525f917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691635ade6057916132549160040190815260200190565b602060405180830381865afa15801561326f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132939190614fd3565b6001600160a01b0316146132ba57604051633fc9788160e11b815260040160405180910390fd5b6004850154600160a01b900464ffffffffff1642116132ec5760405163085de62560e01b815260040160405180910390fd5b8460020154848460405160200161330492919061594b565b6040516020818303038152906040528051906020012014613338576040516306993b8f60e51b815260040160405180910390fd5b8082118061334557508281115b15613363576040516309aab2bb60e41b815260040160405180910390fd5b60016004860154600160d01b900460ff1660028111156133855761338561499d565b14801561339157508082105b156133d4575f5460048601546133d4916133c49164ffffffffff600160781b909204821691600160a01b909104166152ae565b6133cf9060016152ae565b61195d565b5050505050565b600681018054600160401b600160c01b03198116909155600160401b90046001600160801b031660026004830154600160d01b900460ff1660028111156134245761342461499d565b036134605781545f9081526008602052604090205460ff1615613445575050565b81545f908152600860205260409020805460ff191660011790555b600482015461214d906001600160a01b031682611e95565b604080516020808201979097526001600160a01b03959095168582015261ffff93909316606085015263ffffffff9190911660808401526001600160401b031660a0808401919091528151808403909101815260c09092019052805191012090565b5f7fc0fb958c0c686d19d07df7f770130c25f08187b4553bd557551e49d9c803cce88484845f015185602001518660400151876060015188608001518960a001516040516020016112519998979695949392919098895260208901979097526001600160a01b0395861660408901529385166060880152918416608087015290921660a085015261ffff9190911660c084015263ffffffff1660e08301526001600160401b03166101008201526101200190565b5f8463ffffffff168363ffffffff16106135a957505f611556565b5f6135b3856141e9565b905063ffffffff84165f5b602081101561362557816001166001146135f7576135f2838683602081106135e8576135e861533e565b60200201356143a6565b613617565b61361785826020811061360c5761360c61533e565b6020020135846143a6565b9250600191821c91016135be565b508761363183896143c3565b1498975050505050505050565b5f5f5f61364e845f0151866143f5565b9250905080613663575f5f925092505061369b565b613685866136768a8a885f015187614449565b866020015187604001516144a0565b613695575f5f925092505061369b565b60019250505b9550959350505050565b604080518082019091525f808252602082015260405180604001604052806136ea7f000000000000000000000000000000000000000000000000000000000000000090565b6001600160a01b031681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815250905090565b5f80600284600281111561373d5761373d61499d565b14613753576002546001600160401b0316613767565b600154600160881b90046001600160401b03165b9050806001600160401b0316836001600160401b03161061378b575f91505061126a565b600284600281111561379f5761379f61499d565b036137b6576137ae838261598d565b91505061126a565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d80bac31866137f0868561598d565b6002545f5460405160e086901b6001600160e01b03191681526001600160a01b0390941660048501526001600160401b03928316602485015291166044830152600160a01b900464ffffffffff1660648201526084016020604051808303815f875af1158015613862573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061155691906152dc565b5f5f5f84516001600160401b038111156138a2576138a261504c565b6040519080825280602002602001820160405280156138cb578160200160208202803683370190505b5090505f5b81518110156138ff57848282815181106138ec576138ec61533e565b60209081029190910101526001016138d0565b5060606001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663363520577f00000000000000000000000000000000000000000000000000000000000000006040805160a0810182526001600160a01b038d16815263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660208201529081018a9052606081018690526080810160028c60028111156139b9576139b961499d565b146139dc576040518060600160405280603e8152602001615b97603e91396139f6565b604051806060016040528060388152602001615bf5603891395b8152506040518363ffffffff1660e01b8152600401613a16929190615a0a565b5f604051808303815f875af1158015613a31573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052613a589190810190615ac4565b90945090505f5b8151811015613a97578380613a8d5750818181518110613a8157613a8161533e565b60200260200101515f14155b9350600101613a5f565b50505094509492505050565b5f815f01518260200151604051602001613ac7929190918252602082015260400190565b604051602081830303815290604052805190602001209050919050565b6040805180820182525f808252602080830182905283518085018552828152810182905283518085019094528451845284810151908401529091613b4e906040805180820182525f808252602091820152815180830190925287518252808801519082015261257e565b604080518082019091528151815260209182015191810191909152949350505050565b60405161190160f01b602082015260228101839052604281018290525f906062016109fd565b80515f90158015613baa57506020820151155b15613bb757506001919050565b81515f516020615bd55f395f51905f529081111580613bda575080836020015110155b15613be757505f92915050565b5f8180613bf657613bf66155bc565b84518380613c0657613c066155bc565b865180090990508180613c1b57613c1b6155bc565b600382088280613c2d57613c2d6155bc565b6020860151800914949350505050565b604080518082019091525f8082526020820152613c586147c2565b835181526020808501519082015260408082018490525f908360608460076107d05a03fa90508080613c8657fe5b5080612de857604051632319df1960e11b815260040160405180910390fd5b604080518082019091525f8082526020820152613cc06147e0565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa90508080613cfa57fe5b5080612de85760405163d4b68fd760e01b815260040160405180910390fd5b604080518082019091525f80825260208201525f8080613d465f516020615bd55f395f51905f528661567e565b90505b613d52816144dc565b90935091505f516020615bd55f395f51905f528283098303613d8a576040805180820190915290815260208101919091529392505050565b5f516020615bd55f395f51905f52600182089050613d49565b613dab6147fe565b50604080516080810182527f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c28183019081527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed6060830152815281518083019092527f275dc4a288d1afb3cbb1ac09187524c7db36395df7be3b99e673b13a075a65ec82527f1d9befcd05a5323e6da4d435f3b617cdb3af83285c2df711ef39c01571827f9d60208381019190915281019190915290565b6040805180820182528681526020808201869052825180840190935286835282018490525f91829190613e94614823565b5f5b600281101561404b575f613eab8260066155a5565b9050848260028110613ebf57613ebf61533e565b60200201515183613ed0835f6152ae565b600c8110613ee057613ee061533e565b6020020152848260028110613ef757613ef761533e565b60200201516020015183826001613f0e91906152ae565b600c8110613f1e57613f1e61533e565b6020020152838260028110613f3557613f3561533e565b6020020151515183613f488360026152ae565b600c8110613f5857613f5861533e565b6020020152838260028110613f6f57613f6f61533e565b6020020151516001602002015183613f888360036152ae565b600c8110613f9857613f9861533e565b6020020152838260028110613faf57613faf61533e565b6020020151602001515f60028110613fc957613fc961533e565b602002015183613fda8360046152ae565b600c8110613fea57613fea61533e565b60200201528382600281106140015761400161533e565b60200201516020015160016002811061401c5761401c61533e565b60200201518361402d8360056152ae565b600c811061403d5761403d61533e565b602002015250600101613e96565b50614054614842565b5f6020826101808560088cfa9151919c9115159b50909950505050505050505050565b5f83614096576040516329e7276760e11b815260040160405180910390fd5b836140a2868585614558565b1495945050505050565b5f81841015801561155657506140c661ffff8416856155a5565b6140d2612710876155a5565b101595945050505050565b5f61126a837f06479cd7cf1c33b2467267009f8616023442652d0bea8267094eebeaffbb1778845f015185602001518660400151876060015188608001518960a0015160405160200161242e97969594939291909687526001600160a01b03958616602088015263ffffffff9490941660408701529190931660608501526001600160401b03928316608085015290911660a083015260c082015260e00190565b60408051602081018490529081018290525f906060016109fd565b604080517f6e031435d3f4659ec3dd76369d11c4c83ca2ca32d2325b626d9cf198df5bf0f460208201529081018490526001600160401b0383166060820152608081018290525f9060a001611251565b6040515f602082018190526021820183905290604101613ac7565b5f8385825b8481101561427457826001166001146142435761423e828787848181106142325761423261533e565b905060200201356143a6565b614265565b6142658686838181106142585761425861533e565b90506020020135836143a6565b600193841c9390925001614209565b508115801561428257508781145b98975050505050505050565b5f808061429d600c60186152ae565b6142a78587614fc0565b10156142ba57505f9150819050806142fb565b61ffff8685013560401c1691506142d2600c836155a5565b6142dd6018866152ae565b6142e791906152ae565b905081158015906142f85750848111155b92505b93509350939050565b8154600483015460058401546006850154600386015460405133959489947f874bfaf9556d9b85e669309728a7d22f8e2dd0a770b8e7674955947d378ae28a9461439994600160d01b840460ff1694600160a01b9485900464ffffffffff16946001600160a01b0385169490810461ffff1693600160b01b90910463ffffffff16926001600160401b03909116918d90615b08565b60405180910390a4505050565b5f6040516001815360018101939093525060218201526041902090565b604051600160f91b6020820152602181018390526001600160e01b031960e083901b1660418201525f906045016109fd565b5f808064e8d4a510006144146001600160401b038087169088166155a5565b61441e91906155d0565b90506001600160401b0381111561443b575f5f9250925050614442565b6001925090505b9250929050565b604080517f3aaf047abd743dc971ed76bb4b540486600d7ef1f574943c28e8eccdd668a15160208201529081018490526001600160401b038084166060830152821660808201525f9061155690869060a00161242e565b5f6001600160a01b038516158015906115565750846001600160a01b03166144c9858585614615565b6001600160a01b03161495945050505050565b5f80805f516020615bd55f395f51905f5260035f516020615bd55f395f51905f52865f516020615bd55f395f51905f52888909090890505f61454c827f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f525f516020615bd55f395f51905f526146c9565b91959194509092505050565b5f83515f0361456857508161126a565b60208451614576919061567e565b15614594576040516313717da960e21b815260040160405180910390fd5b8260205b855181116145f5576145ab60028561567e565b5f036145cc57815f528086015160205260405f2091506002840493506145e3565b808601515f528160205260405f2091506002840493505b6145ee6020826152ae565b9050614598565b50821561260e576040516363df817160e01b815260040160405180910390fd5b5f6001600160ff1b0382167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115614651575f91505061126a565b5f61466160ff85901c601b615b7d565b604080515f81526020810180835289905260ff831691810191909152606081018790526080810184905290915060019060a0016020604051602081039080840390855afa1580156146b4573d5f5f3e3d5ffd5b5050604051601f190151979650505050505050565b5f5f6146d3614842565b6146db614860565b602080825281810181905260408201819052606082018890526080820187905260a082018690528260c08360056107d05a03fa9250828061471857fe5b50826147375760405163d51edae360e01b815260040160405180910390fd5b505195945050505050565b604051806101a001604052805f81526020015f81526020015f81526020015f81526020015f6001600160a01b031681526020015f64ffffffffff1681526020015f60048111156147945761479461499d565b81526020015f81525f6020820181905260408201819052606082018190526080820181905260a09091015290565b60405180606001604052806003906020820280368337509192915050565b60405180608001604052806004906020820280368337509192915050565b604051806040016040528061481161487e565b815260200161481e61487e565b905290565b604051806101800160405280600c906020820280368337509192915050565b60405180602001604052806001906020820280368337509192915050565b6040518060c001604052806006906020820280368337509192915050565b60405180604001604052806002906020820280368337509192915050565b5f602082840312156148ac575f5ffd5b5035919050565b6001600160a01b03811681146119b8575f5ffd5b6001600160401b03811681146119b8575f5ffd5b5f5f604083850312156148ec575f5ffd5b82356148f7816148b3565b91506020830135614907816148c7565b809150509250929050565b5f6102008284031215614923575f5ffd5b50919050565b5f60208284031215614939575f5ffd5b81356001600160401b0381111561494e575f5ffd5b61260e84828501614912565b5f8151808452602084019350602083015f5b828110156149935781516001600160a01b031686526020958601959091019060010161496c565b5093949350505050565b634e487b7160e01b5f52602160045260245ffd5b600381106149c1576149c161499d565b9052565b838152606060208201525f6149dd606083018561495a565b905061260e60408301846149b1565b600581106149c1576149c161499d565b5f6101a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151614a4060808401826001600160a01b03169052565b5060a0830151614a5960a084018264ffffffffff169052565b5060c0830151614a6c60c08401826149ec565b5060e0830151614a7f60e08401826149b1565b50610100830151614a9c6101008401826001600160a01b03169052565b50610120830151614ab461012084018261ffff169052565b50610140830151614ace61014084018263ffffffff169052565b50610160830151614aeb6101608401826001600160401b03169052565b50610180830151614b086101808401826001600160801b03169052565b5092915050565b815164ffffffffff1681526101e081016020830151614b37602084018264ffffffffff169052565b506040830151614b50604084018264ffffffffff169052565b506060830151614b69606084018264ffffffffff169052565b506080830151614b82608084018264ffffffffff169052565b5060a0830151614b9b60a084018264ffffffffff169052565b5060c0830151614bb460c084018264ffffffffff169052565b5060e0830151614bcd60e084018264ffffffffff169052565b50610100830151614be861010084018264ffffffffff169052565b50610120830151614c0061012084018261ffff169052565b50610140830151614c1d6101408401826001600160401b03169052565b50610160830151614c3a6101608401826001600160401b03169052565b50610180830151614c576101808401826001600160801b03169052565b506101a0830151614c746101a08401826001600160801b03169052565b506101c092830151919092015290565b5f60c08284031215614923575f5ffd5b5f60408284031215614923575f5ffd5b5f5f5f5f5f8587036101e0811215614cba575f5ffd5b614cc48888614c84565b9550614cd38860c08901614c94565b9450608060ff1982011215614ce6575f5ffd5b5061010086019250614cfc876101808801614c94565b91506101c08601356001600160401b03811115614d17575f5ffd5b86016101608189031215614d29575f5ffd5b809150509295509295909350565b5f5f5f60608486031215614d49575f5ffd5b8335925060208401359150604084013560038110614d65575f5ffd5b809150509250925092565b5f5f5f5f60608587031215614d83575f5ffd5b84356001600160401b03811115614d98575f5ffd5b614da487828801614912565b94505060208501356001600160401b03811115614dbf575f5ffd5b8501601f81018713614dcf575f5ffd5b80356001600160401b03811115614de4575f5ffd5b876020828401011115614df5575f5ffd5b949760209190910196509394604001359392505050565b5f5f5f5f5f60808688031215614e20575f5ffd5b8535945060208601356001600160401b03811115614e3c575f5ffd5b8601601f81018813614e4c575f5ffd5b80356001600160401b03811115614e61575f5ffd5b8860208260051b8401011115614e75575f5ffd5b959860209190910197509495604081013595606090910135945092505050565b5f60208284031215614ea5575f5ffd5b813561126a816148b3565b803561ffff81168114614ec1575f5ffd5b919050565b803563ffffffff81168114614ec1575f5ffd5b5f5f5f5f5f60a08688031215614eed575f5ffd5b853594506020860135614eff816148b3565b9350614f0d60408701614eb0565b9250614f1b60608701614ec6565b91506080860135614d29816148c7565b5f5f5f5f5f5f868803610580811215614f42575f5ffd5b87359650614f538960208a01614c84565b9550606060df1982011215614f66575f5ffd5b5060e087019350614f7a6101408801614ec6565b9250614f896101608801614ec6565b91508761058088011115614f9b575f5ffd5b610180870190509295509295509295565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610a1657610a16614fac565b5f60208284031215614fe3575f5ffd5b815161126a816148b3565b5f60208284031215614ffe575f5ffd5b61126a82614ec6565b5f5f8335601e1984360301811261501c575f5ffd5b8301803591506001600160401b03821115615035575f5ffd5b6020019150600681901b3603821315614442575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b60405160e081016001600160401b03811182821017156150825761508261504c565b60405290565b604080519081016001600160401b03811182821017156150825761508261504c565b60405160c081016001600160401b03811182821017156150825761508261504c565b604051608081016001600160401b03811182821017156150825761508261504c565b604051601f8201601f191681016001600160401b03811182821017156151165761511661504c565b604052919050565b5f60e082840312801561512f575f5ffd5b50615138615060565b8235615143816148b3565b815261515160208401614ec6565b60208201526040830135615164816148b3565b60408201526060830135615177816148c7565b6060820152608083013561518a816148c7565b608082015260a0838101359082015260c0928301359281019290925250919050565b5f60408284031280156151bd575f5ffd5b506151c6615088565b823581526020928301359281019290925250919050565b5f82601f8301126151ec575f5ffd5b6151f4615088565b806040840185811115615205575f5ffd5b845b8181101561521f578035845260209384019301615207565b509095945050505050565b5f608082840312801561523b575f5ffd5b50615244615088565b61524e84846151dd565b815261525d84604085016151dd565b60208201529392505050565b5f5f8335601e1984360301811261527e575f5ffd5b8301803591506001600160401b03821115615297575f5ffd5b6020019150600581901b3603821315614442575f5ffd5b80820180821115610a1657610a16614fac565b5f602082840312156152d1575f5ffd5b813561126a816148c7565b5f602082840312156152ec575f5ffd5b815161126a816148c7565b64ffffffffff8181168382160190811115610a1657610a16614fac565b838152602081018390526060810161260e60408301846149b1565b818382375f9101908152919050565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215615362575f5ffd5b61126a82614eb0565b5f60c082840312801561537c575f5ffd5b506153856150aa565b8235615390816148b3565b815260208301356153a0816148b3565b602082015260408301356153b3816148b3565b60408201526153c460608401614eb0565b60608201526153d560808401614ec6565b608082015260a08301356153e8816148c7565b60a08201529392505050565b5f6060828403128015615405575f5ffd5b50604051606081016001600160401b03811182821017156154285761542861504c565b6040528235615436816148c7565b8152602083810135908201526040928301359281019290925250919050565b81516001600160a01b0316815260208083015163ffffffff169082015260408101610a16565b5f6001600160401b038211156154935761549361504c565b5060051b60200190565b5f602082840312156154ad575f5ffd5b81516001600160401b038111156154c2575f5ffd5b8201601f810184136154d2575f5ffd5b80516154e56154e08261547b565b6150ee565b8082825260208201915060208360051b850101925086831115615506575f5ffd5b6020840193505b82841015615531578351615520816148b3565b82526020938401939091019061550d565b9695505050505050565b5f8161554957615549614fac565b505f190190565b6001600160a01b03831681526060810161126a602083018480516001600160a01b0316825260209081015163ffffffff16910152565b5f60208284031215615596575f5ffd5b8151801515811461126a575f5ffd5b8082028115828204841417610a1657610a16614fac565b634e487b7160e01b5f52601260045260245ffd5b5f826155de576155de6155bc565b500490565b606081016155f182866149b1565b602082019390935260400152919050565b805f5b6002811015612c9f578151845260209384019390910190600101615605565b8481526101208101615643602083018680518252602090810151910152565b835160608301526020840151608083015261566260a083018451615602565b602083015161567460e0840182615602565b5095945050505050565b5f8261568c5761568c6155bc565b500690565b5f82601f8301126156a0575f5ffd5b81516156ae6154e08261547b565b8082825260208201915060208360051b8601019250858311156156cf575f5ffd5b602085015b838110156156745780518352602092830192016156d4565b5f602082840312156156fc575f5ffd5b81516001600160401b03811115615711575f5ffd5b820180840360a0811215615723575f5ffd5b61572b6150cc565b82518152602080840151908201526040603f198301121561574a575f5ffd5b615752615088565b604084810151825260608501516020830152820152608083015191506001600160401b03821115615781575f5ffd5b61578d86838501615691565b606082015295945050505050565b5f8235605e198336030181126157af575f5ffd5b9190910192915050565b60208082528235828201528201356040808301919091525f9083013536849003601e190181126157e7575f5ffd5b83016020810190356001600160401b03811115615802575f5ffd5b8060051b803603831315615814575f5ffd5b606085810152608085018290526001600160fb1b03821115615834575f5ffd5b808360a08701379390930160a001949350505050565b60ff60f81b8360f81b1681525f82518060208501600185015e5f92016001019182525092915050565b5f5f8335601e19843603018112615888575f5ffd5b8301803591506001600160401b038211156158a1575f5ffd5b602001915036819003821315614442575f5ffd5b5f60c08284031280156158c6575f5ffd5b506158cf6150aa565b82356158da816148b3565b81526158e860208401614ec6565b602082015260408301356158fb816148b3565b6040820152606083013561590e816148c7565b60608201526080830135615921816148c7565b608082015260a0928301359281019290925250919050565b602081525f61126a602083018461495a565b602080825281018290525f8360408301825b85811015615674578235615970816148b3565b6001600160a01b031682526020928301929091019060010161595d565b6001600160401b038281168282160390811115610a1657610a16614fac565b5f8151808452602084019350602083015f5b828110156149935781518652602095860195909101906001016159be565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6001600160a01b038381168252604060208084018290528451909216818401528382015163ffffffff16606084015283015160a06080840152805160e084018190525f92919091019082906101008501905b80831015615a875783516001600160a01b031682526020938401936001939093019290910190615a5c565b506060860151858203603f190160a08701529250615aa581846159ac565b925050506080840151603f198483030160c085015261553182826159dc565b5f5f60408385031215615ad5575f5ffd5b825160208401519092506001600160401b03811115615af2575f5ffd5b615afe85828601615691565b9150509250929050565b615b12818a6149b1565b64ffffffffff8816602082015260018060a01b038716604082015261ffff8616606082015263ffffffff851660808201526001600160401b03841660a08201528260c082015261010060e08201525f615b6f61010083018461495a565b9a9950505050505050505050565b60ff8181168382160190811115610a1657610a16614fac56fe4f70656e53747265616d696e673a207369676e65642061207061796d656e74206f7220636c61696d2074686174206e6f20766f7563686572206261636b7330644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd474f70656e53747265616d696e673a206365727469666965642061207061796d656e742074686174206e6f20766f7563686572206261636b73",
}

// OpenStreamingSlasherABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingSlasherMetaData.ABI instead.
var OpenStreamingSlasherABI = OpenStreamingSlasherMetaData.ABI

// OpenStreamingSlasherBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpenStreamingSlasherMetaData.Bin instead.
var OpenStreamingSlasherBin = OpenStreamingSlasherMetaData.Bin

// DeployOpenStreamingSlasher deploys a new Ethereum contract, binding an instance of OpenStreamingSlasher to it.
func DeployOpenStreamingSlasher(auth *bind.TransactOpts, backend bind.ContractBackend, w AttributionWiring, c IOpenStreamingSlasherConfig) (common.Address, *types.Transaction, *OpenStreamingSlasher, error) {
	parsed, err := OpenStreamingSlasherMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpenStreamingSlasherBin), backend, w, c)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &OpenStreamingSlasher{OpenStreamingSlasherCaller: OpenStreamingSlasherCaller{contract: contract}, OpenStreamingSlasherTransactor: OpenStreamingSlasherTransactor{contract: contract}, OpenStreamingSlasherFilterer: OpenStreamingSlasherFilterer{contract: contract}}, nil
}

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

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) AllocationManager(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "allocationManager")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) AllocationManager() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.AllocationManager(&_OpenStreamingSlasher.CallOpts)
}

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) AllocationManager() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.AllocationManager(&_OpenStreamingSlasher.CallOpts)
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

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) CertificateVerifier(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "certificateVerifier")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) CertificateVerifier() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.CertificateVerifier(&_OpenStreamingSlasher.CallOpts)
}

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) CertificateVerifier() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.CertificateVerifier(&_OpenStreamingSlasher.CallOpts)
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

// MinorRewards is a free data retrieval call binding the contract method 0xc71389a5.
//
// Solidity: function minorRewards(bytes32 offenseId) view returns(address watcher, uint96 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) MinorRewards(opts *bind.CallOpts, offenseId [32]byte) (struct {
	Watcher common.Address
	Amount  *big.Int
}, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "minorRewards", offenseId)

	outstruct := new(struct {
		Watcher common.Address
		Amount  *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Watcher = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Amount = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// MinorRewards is a free data retrieval call binding the contract method 0xc71389a5.
//
// Solidity: function minorRewards(bytes32 offenseId) view returns(address watcher, uint96 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) MinorRewards(offenseId [32]byte) (struct {
	Watcher common.Address
	Amount  *big.Int
}, error) {
	return _OpenStreamingSlasher.Contract.MinorRewards(&_OpenStreamingSlasher.CallOpts, offenseId)
}

// MinorRewards is a free data retrieval call binding the contract method 0xc71389a5.
//
// Solidity: function minorRewards(bytes32 offenseId) view returns(address watcher, uint96 amount)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) MinorRewards(offenseId [32]byte) (struct {
	Watcher common.Address
	Amount  *big.Int
}, error) {
	return _OpenStreamingSlasher.Contract.MinorRewards(&_OpenStreamingSlasher.CallOpts, offenseId)
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

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Registrar(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "registrar")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Registrar() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Registrar(&_OpenStreamingSlasher.CallOpts)
}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Registrar() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Registrar(&_OpenStreamingSlasher.CallOpts)
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

// OpenStreamingSlasherSlashSkippedIterator is returned from FilterSlashSkipped and is used to iterate over the raw logs and unpacked data for SlashSkipped events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherSlashSkippedIterator struct {
	Event *OpenStreamingSlasherSlashSkipped // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherSlashSkippedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherSlashSkipped)
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
		it.Event = new(OpenStreamingSlasherSlashSkipped)
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
func (it *OpenStreamingSlasherSlashSkippedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherSlashSkippedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherSlashSkipped represents a SlashSkipped event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherSlashSkipped struct {
	OffenseId [32]byte
	Operator  common.Address
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterSlashSkipped is a free log retrieval operation binding the contract event 0xb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3.
//
// Solidity: event SlashSkipped(bytes32 indexed offenseId, address indexed operator)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterSlashSkipped(opts *bind.FilterOpts, offenseId [][32]byte, operator []common.Address) (*OpenStreamingSlasherSlashSkippedIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "SlashSkipped", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherSlashSkippedIterator{contract: _OpenStreamingSlasher.contract, event: "SlashSkipped", logs: logs, sub: sub}, nil
}

// WatchSlashSkipped is a free log subscription operation binding the contract event 0xb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3.
//
// Solidity: event SlashSkipped(bytes32 indexed offenseId, address indexed operator)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchSlashSkipped(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherSlashSkipped, offenseId [][32]byte, operator []common.Address) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "SlashSkipped", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherSlashSkipped)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "SlashSkipped", log); err != nil {
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

// ParseSlashSkipped is a log parse operation binding the contract event 0xb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3.
//
// Solidity: event SlashSkipped(bytes32 indexed offenseId, address indexed operator)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseSlashSkipped(log types.Log) (*OpenStreamingSlasherSlashSkipped, error) {
	event := new(OpenStreamingSlasherSlashSkipped)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "SlashSkipped", log); err != nil {
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
