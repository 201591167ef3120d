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

// AttributionTerms is an auto generated low-level Go binding around an user-defined struct.
type AttributionTerms struct {
	Registrar           common.Address
	CertificateVerifier common.Address
	L2ChainId           *big.Int
	Payments            common.Address
	MaxTableAge         *big.Int
	MaxValidity         *big.Int
	ThresholdBps        uint16
	MinTotalStake       *big.Int
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
	VetoPeriod      *big.Int
	VetoUntil       *big.Int
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
	Lines              []TableLine
	Signers            []*big.Int
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

// OpenStreamingSlasherWiring is an auto generated low-level Go binding around an user-defined struct.
type OpenStreamingSlasherWiring struct {
	Registrar           common.Address
	AllocationManager   common.Address
	DelegationManager   common.Address
	CertificateVerifier common.Address
	Ledger              common.Address
	Vetoer              common.Address
	L2ChainId           *big.Int
	Payments            common.Address
}

// SignedVoucher is an auto generated low-level Go binding around an user-defined struct.
type SignedVoucher struct {
	CumulativeBytes uint64
	R               [32]byte
	Vs              [32]byte
}

// TableLine is an auto generated low-level Go binding around an user-defined struct.
type TableLine struct {
	Key    G1
	Weight *big.Int
}

// AttributionMetaData contains all meta data concerning the Attribution contract.
var AttributionMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"t\",\"type\":\"tuple\",\"internalType\":\"structAttribution.Terms\",\"components\":[{\"name\":\"registrar\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"},{\"name\":\"certificateVerifier\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"},{\"name\":\"l2ChainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payments\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attribute\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"lines\",\"type\":\"tuple[]\",\"internalType\":\"structTableLine[]\",\"components\":[{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weight\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signers\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"certificateVerifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"checkClaimSet\",\"inputs\":[{\"name\":\"s\",\"type\":\"tuple\",\"internalType\":\"structClaimSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"issuedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claimsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"key2\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"outputs\":[],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"maxSpan\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minTotalStake\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"thresholdBps\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint16\",\"internalType\":\"uint16\"}],\"stateMutability\":\"view\"},{\"type\":\"error\",\"name\":\"BadEvidence\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECAddFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECMulFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpModFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoLeaves\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SignersNotAscending\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownSigner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongOperatorSet\",\"inputs\":[]}]",
	Bin: "0x610160604052348015610010575f5ffd5b5060405161267138038061267183398101604081905261002f916101fa565b80516001600160a01b03908116608052602080830151821660a05282516040805163e1ebfc3760e01b81529051919093169263e1ebfc379260048083019391928290030181865afa158015610086573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100aa91906102bc565b63ffffffff1660c052604081015160608201516100c79190610108565b60e090815260c082015161ffff16610100528101516101205260a081015160808201516100fe9164ffffffffff90811691166102e6565b6101405250610305565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b80516001600160a01b03811681146101d0575f5ffd5b919050565b805164ffffffffff811681146101d0575f5ffd5b805161ffff811681146101d0575f5ffd5b5f61010082840312801561020c575f5ffd5b5060405161010081016001600160401b038111828210171561023c57634e487b7160e01b5f52604160045260245ffd5b604052610248836101ba565b8152610256602084016101ba565b602082015260408381015190820152610271606084016101ba565b6060820152610282608084016101d5565b608082015261029360a084016101d5565b60a08201526102a460c084016101e9565b60c082015260e0928301519281019290925250919050565b5f602082840312156102cc575f5ffd5b815163ffffffff811681146102df575f5ffd5b9392505050565b808201808211156101b457634e487b7160e01b5f52601160045260245ffd5b60805160a05160c05160e0516101005161012051610140516122bb6103b65f395f81816099015261081601525f818161013401526104c401525f818161017001526104a301525f818161020d015281816103d801526106d901525f81816101d1015281816102c90152818161055201526107ab01525f81816101aa015261025001525f818160d30152818161029d0152818161050d015281816105e5015281816107660152610ae801526122bb5ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c8063901bc69311610063578063901bc69314610156578063c1144b711461016b578063dfd93d3b146101a5578063e1ebfc37146101cc578063f698da2514610208575f5ffd5b80631477220e146100945780632b20e397146100ce578063350967f01461010d5780635d281ec71461012f575b5f5ffd5b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020015b60405180910390f35b6100f57f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100c5565b61012061011b366004611b33565b61022f565b6040516100c593929190611b71565b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b610169610164366004611c02565b610503565b005b6101927f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff90911681526020016100c5565b6100f57f000000000000000000000000000000000000000000000000000000000000000081565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016100c5565b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b5f60608161024d84610248610100820160e08301611c80565b61075c565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663eb39e68f6102f56040805180820182525f80825260209182015281518083019092527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031682527f000000000000000000000000000000000000000000000000000000000000000063ffffffff169082015290565b610306610100890160e08a01611c80565b6040516001600160e01b031960e085901b16815282516001600160a01b0316600482015260209092015163ffffffff90811660248401521660448201526064015f60405180830381865afa158015610360573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526103879190810190611dc8565b6020810151909150158015906103ae576103ae6103a86101c0880188611e77565b8461087e565b604080518082019091525f80825260208201525f6103cc88846109a1565b9197509250905061040b7f0000000000000000000000000000000000000000000000000000000000000000610406368b90038b018b611eef565b610cb2565b96505f6104286104226101008b0160e08c01611c80565b89610d86565b905061045a81610441368c90038c016101008d01611f79565b85610455368e90038e016101408f01611ff7565b610de9565b61047757604051635cd5d23360e01b815260040160405180910390fd5b8380156104e857506104e88286606001515f8151811061049957610499612036565b60200260200101517f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000610f6d565b6104f35760016104f6565b60025b9799969850505050505050565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001661053a602086018661204a565b6001600160a01b031614158061058b575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166105826040860160208701611c80565b63ffffffff1614155b156105a957604051632f01255f60e21b815260040160405180910390fd5b5f6105ba606086016040870161204a565b6001600160a01b031614806106b357506105da606085016040860161204a565b6001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d515709361062b868036038101906106269190611f79565b610f9f565b61063b60a0890160808a01612065565b6040516001600160e01b031960e085901b16815260048101929092526001600160401b03166024820152604401602060405180830381865afa158015610683573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106a7919061207e565b6001600160a01b031614155b156106d157604051635e4b9f7560e01b815260040160405180910390fd5b61073961070c7f000000000000000000000000000000000000000000000000000000000000000061070736889003880188612099565b610fe0565b61071b36849003840184611f79565b61072a36879003870187611f79565b61045536879003870187611ff7565b61075657604051635cd5d23360e01b815260040160405180910390fd5b50505050565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016610793602084018461204a565b6001600160a01b03161415806107e4575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166107db6040840160208501611c80565b63ffffffff1614155b1561080257604051632f01255f60e21b815260040160405180910390fd5b428163ffffffff16118061085c57506108417f000000000000000000000000000000000000000000000000000000000000000063ffffffff831661214a565b61085160a0840160808501612065565b6001600160401b0316115b1561087a5760405163451b7cff60e01b815260040160405180910390fd5b5050565b6020810151821415806108975750806060015151600114155b156108b557604051632bd528e560e11b815260040160405180910390fd5b5f826001600160401b038111156108ce576108ce611c99565b6040519080825280602002602001820160405280156108f7578160200160208202803683370190505b5090505f5b81518110156109775761095285858381811061091a5761091a612036565b610931926060909102013681900381019150611f79565b86868481811061094357610943612036565b90506060020160400135611085565b82828151811061096457610964612036565b60209081029190910101526001016108fc565b508151610983826110d0565b1461075657604051632bd528e560e11b815260040160405180910390fd5b60606109be60405180604001604052805f81526020015f81525090565b5f806109e66109d16101e088018861215d565b6109df6101c08a018a611e77565b90506110ee565b9050801580610a0d575084158015610a0d5750610a076101c0870187611e77565b90508114155b15610a2b57604051632bd528e560e11b815260040160405180910390fd5b806001600160401b03811115610a4357610a43611c99565b604051908082528060200260200182016040528015610a6c578160200160208202803683370190505b5093505f5f5b82821015610ca85760ff8116610a8c6101e08a018a61215d565b600884901c818110610aa057610aa0612036565b90506020020135901c6001165f0315610c985736610ac26101c08a018a611e77565b83818110610ad257610ad2612036565b6060029190910191505f90506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d5157093610b1f61062636869003860186611f79565b610b306101008e0160e08f01611c80565b6040516001600160e01b031960e085901b168152600481019290925263ffffffff166024820152604401602060405180830381865afa158015610b75573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b99919061207e565b90506001600160a01b038116610bc257604051635e4b9f7560e01b815260040160405180910390fd5b88158015610bcf57508315155b8015610c10575087610be26001866121a2565b81518110610bf257610bf2612036565b60200260200101516001600160a01b0316816001600160a01b031611155b15610c2e5760405163af39015160e01b815260040160405180910390fd5b808885610c3a816121b5565b965081518110610c4c57610c4c612036565b6001600160a01b0390921660209283029190910190910152610c7c87610c7736859003850185611f79565b6111ce565b96508815610c9557610c9260408301358761214a565b95505b50505b610ca1816121b5565b9050610a72565b5050509250925092565b5f610d7d837f0908b87a41d95ce4cacd5eef236a3326455fea3c4f17ea0ce93328b6c748917184604051602001610d629291905f6101008201905083825260018060a01b03835116602083015263ffffffff602084015116604083015260018060a01b0360408401511660608301526001600160401b0360608401511660808301526001600160401b0360808401511660a083015260a083015160c083015260c083015160e08301529392505050565b6040516020818303038152906040528051906020012061125b565b90505b92915050565b604080517fd9f77a423768f4b0526fa60a7c732334516a93f1d228dce50ad804ea74ced36e602082015263ffffffff841691810191909152606081018290525f906080015b60405160208183030381529060405280519060200120905092915050565b5f610df384611281565b1580610e055750610e0383611281565b155b15610e1157505f610f65565b5f7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186868686604051602001610e4a94939291906121ef565b604051602081830303815290604052805190602001205f1c610e6c919061225d565b90505f610edb610ead83610ea7886040805180820182525f808252602091820152815180830190925282518252918201519181019190915290565b90611327565b6040805180820182525f808252602091820152815180830190925289518252808a0151908201525b90611397565b90505f610f19610f1084610ea76040805180820182525f80825260209182015281518083019092526001825260029082015290565b610ed58a61140b565b90505f5f610f4f84610f29611495565b8560405180604001604052808c5f015181526020018c60200151815250620249f0611555565b91509150818015610f5d5750805b955050505050505b949350505050565b5f818410158015610f965750610f8761ffff841685612270565b610f9361271087612270565b10155b95945050505050565b5f815f01518260200151604051602001610fc3929190918252602082015260400190565b604051602081830303815290604052805190602001209050919050565b5f610d7d837f06479cd7cf1c33b2467267009f8616023442652d0bea8267094eebeaffbb177884604051602001610d629291905f60e08201905083825260018060a01b03835116602083015263ffffffff602084015116604083015260018060a01b0360408401511660608301526001600160401b0360608401511660808301526001600160401b0360808401511660a083015260a083015160c08301529392505050565b8151602080840151604051607560f81b8184015260218101929092526041820192909252606181019190915260606081820152600160a182015260c181018290525f9060e101610dcb565b5f81515f146110e7576110e282611769565b610d80565b5f92915050565b5f6101006110fd8360ff61214a565b6111079190612287565b831461112657604051632bd528e560e11b815260040160405180910390fd5b5f5b838110156111c6575f85858381811061114357611143612036565b9050602002013590505f8261010061115b9190612270565b61116590866121a2565b905061010081108015611179575081811c15155b1561119757604051632bd528e560e11b815260040160405180910390fd5b81156111bc576111a6846121b5565b93506111b36001836121a2565b82169150611197565b5050600101611128565b509392505050565b6040805180820182525f808252602080830182905283518085018552828152810182905283518085019094528451845284810151908401529091611238906040805180820182525f8082526020918201528151808301909252875182528088015190820152610ed5565b604080518082019091528151815260209182015191810191909152949350505050565b60405161190160f01b602082015260228101839052604281018290525f90606201610dcb565b80515f9015801561129457506020820151155b156112a157506001919050565b81515f51602061229b5f395f51905f5290811115806112c4575080836020015110155b156112d157505f92915050565b5f81806112e0576112e0612249565b845183806112f0576112f0612249565b86518009099050818061130557611305612249565b60038208828061131757611317612249565b6020860151800914949350505050565b604080518082019091525f8082526020820152611342611a59565b835181526020808501519082015260408082018490525f908360608460076107d05a03fa9050808061137057fe5b508061138f57604051632319df1960e11b815260040160405180910390fd5b505092915050565b604080518082019091525f80825260208201526113b2611a77565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa905080806113ec57fe5b508061138f5760405163d4b68fd760e01b815260040160405180910390fd5b604080518082019091525f80825260208201525f80806114385f51602061229b5f395f51905f528661225d565b90505b61144481611945565b90935091505f51602061229b5f395f51905f52828309830361147c576040805180820190915290815260208101919091529392505050565b5f51602061229b5f395f51905f5260018208905061143b565b61149d611a95565b50604080516080810182527f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c28183019081527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed6060830152815281518083019092527f275dc4a288d1afb3cbb1ac09187524c7db36395df7be3b99e673b13a075a65ec82527f1d9befcd05a5323e6da4d435f3b617cdb3af83285c2df711ef39c01571827f9d60208381019190915281019190915290565b6040805180820182528681526020808201869052825180840190935286835282018490525f91829190611586611aba565b5f5b600281101561173d575f61159d826006612270565b90508482600281106115b1576115b1612036565b602002015151836115c2835f61214a565b600c81106115d2576115d2612036565b60200201528482600281106115e9576115e9612036565b60200201516020015183826001611600919061214a565b600c811061161057611610612036565b602002015283826002811061162757611627612036565b602002015151518361163a83600261214a565b600c811061164a5761164a612036565b602002015283826002811061166157611661612036565b602002015151600160200201518361167a83600361214a565b600c811061168a5761168a612036565b60200201528382600281106116a1576116a1612036565b6020020151602001515f600281106116bb576116bb612036565b6020020151836116cc83600461214a565b600c81106116dc576116dc612036565b60200201528382600281106116f3576116f3612036565b60200201516020015160016002811061170e5761170e612036565b60200201518361171f83600561214a565b600c811061172f5761172f612036565b602002015250600101611588565b50611746611ad9565b5f6020826101808560088cfa9151919c9115159b50909950505050505050505050565b5f5f82511161178b57604051635d761ecd60e11b815260040160405180910390fd5b5f61179683516119c1565b6117be575060015b82518110156117b9576117b2600282612270565b905061179e565b6117c2565b5081515b5f816001600160401b038111156117db576117db611c99565b604051908082528060200260200182016040528015611804578160200160208202803683370190505b5090505f5b84518110156118515784818151811061182457611824612036565b602002602001015182828151811061183e5761183e612036565b6020908102919091010152600101611809565b505b8160011461192257611866600283612287565b91505f5b8281101561191c578161187e826002612270565b8151811061188e5761188e612036565b6020026020010151828260026118a49190612270565b6118af90600161214a565b815181106118bf576118bf612036565b60200260200101516040516020016118e1929190918252602082015260400190565b6040516020818303038152906040528051906020012082828151811061190957611909612036565b602090810291909101015260010161186a565b50611853565b805f8151811061193457611934612036565b602002602001015192505050919050565b5f80805f51602061229b5f395f51905f5260035f51602061229b5f395f51905f52865f51602061229b5f395f51905f52888909090890505f6119b5827f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f525f51602061229b5f395f51905f526119e0565b91959194509092505050565b5f8115801590610d8057506119d76001836121a2565b82161592915050565b5f5f6119ea611ad9565b6119f2611af7565b602080825281810181905260408201819052606082018890526080820187905260a082018690528260c08360056107d05a03fa92508280611a2f57fe5b5082611a4e5760405163d51edae360e01b815260040160405180910390fd5b505195945050505050565b60405180606001604052806003906020820280368337509192915050565b60405180608001604052806004906020820280368337509192915050565b6040518060400160405280611aa8611b15565b8152602001611ab5611b15565b905290565b604051806101800160405280600c906020820280368337509192915050565b60405180602001604052806001906020820280368337509192915050565b6040518060c001604052806006906020820280368337509192915050565b60405180604001604052806002906020820280368337509192915050565b5f60208284031215611b43575f5ffd5b81356001600160401b03811115611b58575f5ffd5b82016102008185031215611b6a575f5ffd5b9392505050565b5f60608201858352606060208401528085518083526080850191506020870192505f5b81811015611bbb5783516001600160a01b0316835260209384019390920191600101611b94565b5050809250505060038310611bde57634e487b7160e01b5f52602160045260245ffd5b826040830152949350505050565b5f60408284031215611bfc575f5ffd5b50919050565b5f5f5f5f8486036101c0811215611c17575f5ffd5b60c0811215611c24575f5ffd5b859450611c348760c08801611bec565b9350608060ff1982011215611c47575f5ffd5b5061010085019150611c5d866101808701611bec565b905092959194509250565b803563ffffffff81168114611c7b575f5ffd5b919050565b5f60208284031215611c90575f5ffd5b610d7d82611c68565b634e487b7160e01b5f52604160045260245ffd5b604051608081016001600160401b0381118282101715611ccf57611ccf611c99565b60405290565b604080519081016001600160401b0381118282101715611ccf57611ccf611c99565b60405160e081016001600160401b0381118282101715611ccf57611ccf611c99565b604051601f8201601f191681016001600160401b0381118282101715611d4157611d41611c99565b604052919050565b5f82601f830112611d58575f5ffd5b81516001600160401b03811115611d7157611d71611c99565b8060051b611d8160208201611d19565b91825260208185018101929081019086841115611d9c575f5ffd5b6020860192505b83831015611dbe578251825260209283019290910190611da3565b9695505050505050565b5f60208284031215611dd8575f5ffd5b81516001600160401b03811115611ded575f5ffd5b820180840360a0811215611dff575f5ffd5b611e07611cad565b82518152602080840151908201526040603f1983011215611e26575f5ffd5b611e2e611cd5565b604084810151825260608501516020830152820152608083015191506001600160401b03821115611e5d575f5ffd5b611e6986838501611d49565b606082015295945050505050565b5f5f8335601e19843603018112611e8c575f5ffd5b8301803591506001600160401b03821115611ea5575f5ffd5b6020019150606081023603821315611ebb575f5ffd5b9250929050565b6001600160a01b0381168114611ed6575f5ffd5b50565b80356001600160401b0381168114611c7b575f5ffd5b5f60e0828403128015611f00575f5ffd5b50611f09611cf7565b8235611f1481611ec2565b8152611f2260208401611c68565b60208201526040830135611f3581611ec2565b6040820152611f4660608401611ed9565b6060820152611f5760808401611ed9565b608082015260a0838101359082015260c0928301359281019290925250919050565b5f6040828403128015611f8a575f5ffd5b50611f93611cd5565b823581526020928301359281019290925250919050565b5f82601f830112611fb9575f5ffd5b611fc1611cd5565b806040840185811115611fd2575f5ffd5b845b81811015611fec578035845260209384019301611fd4565b509095945050505050565b5f6080828403128015612008575f5ffd5b50612011611cd5565b61201b8484611faa565b815261202a8460408501611faa565b60208201529392505050565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561205a575f5ffd5b8135611b6a81611ec2565b5f60208284031215612075575f5ffd5b610d7d82611ed9565b5f6020828403121561208e575f5ffd5b8151611b6a81611ec2565b5f60c08284031280156120aa575f5ffd5b5060405160c081016001600160401b03811182821017156120cd576120cd611c99565b60405282356120db81611ec2565b81526120e960208401611c68565b602082015260408301356120fc81611ec2565b604082015261210d60608401611ed9565b606082015261211e60808401611ed9565b608082015260a0928301359281019290925250919050565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610d8057610d80612136565b5f5f8335601e19843603018112612172575f5ffd5b8301803591506001600160401b0382111561218b575f5ffd5b6020019150600581901b3603821315611ebb575f5ffd5b81810381811115610d8057610d80612136565b5f600182016121c6576121c6612136565b5060010190565b805f5b60028110156107565781518452602093840193909101906001016121d0565b848152610120810161220e602083018680518252602090810151910152565b835160608301526020840151608083015261222d60a0830184516121cd565b602083015161223f60e08401826121cd565b5095945050505050565b634e487b7160e01b5f52601260045260245ffd5b5f8261226b5761226b612249565b500690565b8082028115828204841417610d8057610d80612136565b5f8261229557612295612249565b50049056fe30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47",
}

// AttributionABI is the input ABI used to generate the binding from.
// Deprecated: Use AttributionMetaData.ABI instead.
var AttributionABI = AttributionMetaData.ABI

// AttributionBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use AttributionMetaData.Bin instead.
var AttributionBin = AttributionMetaData.Bin

// DeployAttribution deploys a new Ethereum contract, binding an instance of Attribution to it.
func DeployAttribution(auth *bind.TransactOpts, backend bind.ContractBackend, t AttributionTerms) (common.Address, *types.Transaction, *Attribution, error) {
	parsed, err := AttributionMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(AttributionBin), backend, t)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Attribution{AttributionCaller: AttributionCaller{contract: contract}, AttributionTransactor: AttributionTransactor{contract: contract}, AttributionFilterer: AttributionFilterer{contract: contract}}, nil
}

// Attribution is an auto generated Go binding around an Ethereum contract.
type Attribution struct {
	AttributionCaller     // Read-only binding to the contract
	AttributionTransactor // Write-only binding to the contract
	AttributionFilterer   // Log filterer for contract events
}

// AttributionCaller is an auto generated read-only Go binding around an Ethereum contract.
type AttributionCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AttributionTransactor is an auto generated write-only Go binding around an Ethereum contract.
type AttributionTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AttributionFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type AttributionFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AttributionSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type AttributionSession struct {
	Contract     *Attribution      // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// AttributionCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type AttributionCallerSession struct {
	Contract *AttributionCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts      // Call options to use throughout this session
}

// AttributionTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type AttributionTransactorSession struct {
	Contract     *AttributionTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts      // Transaction auth options to use throughout this session
}

// AttributionRaw is an auto generated low-level Go binding around an Ethereum contract.
type AttributionRaw struct {
	Contract *Attribution // Generic contract binding to access the raw methods on
}

// AttributionCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type AttributionCallerRaw struct {
	Contract *AttributionCaller // Generic read-only contract binding to access the raw methods on
}

// AttributionTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type AttributionTransactorRaw struct {
	Contract *AttributionTransactor // Generic write-only contract binding to access the raw methods on
}

// NewAttribution creates a new instance of Attribution, bound to a specific deployed contract.
func NewAttribution(address common.Address, backend bind.ContractBackend) (*Attribution, error) {
	contract, err := bindAttribution(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Attribution{AttributionCaller: AttributionCaller{contract: contract}, AttributionTransactor: AttributionTransactor{contract: contract}, AttributionFilterer: AttributionFilterer{contract: contract}}, nil
}

// NewAttributionCaller creates a new read-only instance of Attribution, bound to a specific deployed contract.
func NewAttributionCaller(address common.Address, caller bind.ContractCaller) (*AttributionCaller, error) {
	contract, err := bindAttribution(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &AttributionCaller{contract: contract}, nil
}

// NewAttributionTransactor creates a new write-only instance of Attribution, bound to a specific deployed contract.
func NewAttributionTransactor(address common.Address, transactor bind.ContractTransactor) (*AttributionTransactor, error) {
	contract, err := bindAttribution(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &AttributionTransactor{contract: contract}, nil
}

// NewAttributionFilterer creates a new log filterer instance of Attribution, bound to a specific deployed contract.
func NewAttributionFilterer(address common.Address, filterer bind.ContractFilterer) (*AttributionFilterer, error) {
	contract, err := bindAttribution(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &AttributionFilterer{contract: contract}, nil
}

// bindAttribution binds a generic wrapper to an already deployed contract.
func bindAttribution(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := AttributionMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Attribution *AttributionRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Attribution.Contract.AttributionCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Attribution *AttributionRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Attribution.Contract.AttributionTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Attribution *AttributionRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Attribution.Contract.AttributionTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Attribution *AttributionCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Attribution.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Attribution *AttributionTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Attribution.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Attribution *AttributionTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Attribution.Contract.contract.Transact(opts, method, params...)
}

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_Attribution *AttributionCaller) Attribute(opts *bind.CallOpts, e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "attribute", e)

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

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_Attribution *AttributionSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _Attribution.Contract.Attribute(&_Attribution.CallOpts, e)
}

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_Attribution *AttributionCallerSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _Attribution.Contract.Attribute(&_Attribution.CallOpts, e)
}

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_Attribution *AttributionCaller) CertificateVerifier(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "certificateVerifier")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_Attribution *AttributionSession) CertificateVerifier() (common.Address, error) {
	return _Attribution.Contract.CertificateVerifier(&_Attribution.CallOpts)
}

// CertificateVerifier is a free data retrieval call binding the contract method 0xdfd93d3b.
//
// Solidity: function certificateVerifier() view returns(address)
func (_Attribution *AttributionCallerSession) CertificateVerifier() (common.Address, error) {
	return _Attribution.Contract.CertificateVerifier(&_Attribution.CallOpts)
}

// CheckClaimSet is a free data retrieval call binding the contract method 0x901bc693.
//
// Solidity: function checkClaimSet((address,uint32,address,uint64,uint64,bytes32) s, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature) view returns()
func (_Attribution *AttributionCaller) CheckClaimSet(opts *bind.CallOpts, s ClaimSet, key G1, key2 G2, signature G1) error {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "checkClaimSet", s, key, key2, signature)

	if err != nil {
		return err
	}

	return err

}

// CheckClaimSet is a free data retrieval call binding the contract method 0x901bc693.
//
// Solidity: function checkClaimSet((address,uint32,address,uint64,uint64,bytes32) s, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature) view returns()
func (_Attribution *AttributionSession) CheckClaimSet(s ClaimSet, key G1, key2 G2, signature G1) error {
	return _Attribution.Contract.CheckClaimSet(&_Attribution.CallOpts, s, key, key2, signature)
}

// CheckClaimSet is a free data retrieval call binding the contract method 0x901bc693.
//
// Solidity: function checkClaimSet((address,uint32,address,uint64,uint64,bytes32) s, (uint256,uint256) key, (uint256[2],uint256[2]) key2, (uint256,uint256) signature) view returns()
func (_Attribution *AttributionCallerSession) CheckClaimSet(s ClaimSet, key G1, key2 G2, signature G1) error {
	return _Attribution.Contract.CheckClaimSet(&_Attribution.CallOpts, s, key, key2, signature)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_Attribution *AttributionCaller) DomainSeparator(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "domainSeparator")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_Attribution *AttributionSession) DomainSeparator() ([32]byte, error) {
	return _Attribution.Contract.DomainSeparator(&_Attribution.CallOpts)
}

// DomainSeparator is a free data retrieval call binding the contract method 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (_Attribution *AttributionCallerSession) DomainSeparator() ([32]byte, error) {
	return _Attribution.Contract.DomainSeparator(&_Attribution.CallOpts)
}

// MaxSpan is a free data retrieval call binding the contract method 0x1477220e.
//
// Solidity: function maxSpan() view returns(uint256)
func (_Attribution *AttributionCaller) MaxSpan(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "maxSpan")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MaxSpan is a free data retrieval call binding the contract method 0x1477220e.
//
// Solidity: function maxSpan() view returns(uint256)
func (_Attribution *AttributionSession) MaxSpan() (*big.Int, error) {
	return _Attribution.Contract.MaxSpan(&_Attribution.CallOpts)
}

// MaxSpan is a free data retrieval call binding the contract method 0x1477220e.
//
// Solidity: function maxSpan() view returns(uint256)
func (_Attribution *AttributionCallerSession) MaxSpan() (*big.Int, error) {
	return _Attribution.Contract.MaxSpan(&_Attribution.CallOpts)
}

// MinTotalStake is a free data retrieval call binding the contract method 0x5d281ec7.
//
// Solidity: function minTotalStake() view returns(uint256)
func (_Attribution *AttributionCaller) MinTotalStake(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "minTotalStake")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MinTotalStake is a free data retrieval call binding the contract method 0x5d281ec7.
//
// Solidity: function minTotalStake() view returns(uint256)
func (_Attribution *AttributionSession) MinTotalStake() (*big.Int, error) {
	return _Attribution.Contract.MinTotalStake(&_Attribution.CallOpts)
}

// MinTotalStake is a free data retrieval call binding the contract method 0x5d281ec7.
//
// Solidity: function minTotalStake() view returns(uint256)
func (_Attribution *AttributionCallerSession) MinTotalStake() (*big.Int, error) {
	return _Attribution.Contract.MinTotalStake(&_Attribution.CallOpts)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_Attribution *AttributionCaller) OperatorSetId(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "operatorSetId")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_Attribution *AttributionSession) OperatorSetId() (uint32, error) {
	return _Attribution.Contract.OperatorSetId(&_Attribution.CallOpts)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_Attribution *AttributionCallerSession) OperatorSetId() (uint32, error) {
	return _Attribution.Contract.OperatorSetId(&_Attribution.CallOpts)
}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_Attribution *AttributionCaller) Registrar(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "registrar")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_Attribution *AttributionSession) Registrar() (common.Address, error) {
	return _Attribution.Contract.Registrar(&_Attribution.CallOpts)
}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_Attribution *AttributionCallerSession) Registrar() (common.Address, error) {
	return _Attribution.Contract.Registrar(&_Attribution.CallOpts)
}

// ThresholdBps is a free data retrieval call binding the contract method 0xc1144b71.
//
// Solidity: function thresholdBps() view returns(uint16)
func (_Attribution *AttributionCaller) ThresholdBps(opts *bind.CallOpts) (uint16, error) {
	var out []interface{}
	err := _Attribution.contract.Call(opts, &out, "thresholdBps")

	if err != nil {
		return *new(uint16), err
	}

	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)

	return out0, err

}

// ThresholdBps is a free data retrieval call binding the contract method 0xc1144b71.
//
// Solidity: function thresholdBps() view returns(uint16)
func (_Attribution *AttributionSession) ThresholdBps() (uint16, error) {
	return _Attribution.Contract.ThresholdBps(&_Attribution.CallOpts)
}

// ThresholdBps is a free data retrieval call binding the contract method 0xc1144b71.
//
// Solidity: function thresholdBps() view returns(uint16)
func (_Attribution *AttributionCallerSession) ThresholdBps() (uint16, error) {
	return _Attribution.Contract.ThresholdBps(&_Attribution.CallOpts)
}

// OpenStreamingSlasherMetaData contains all meta data concerning the OpenStreamingSlasher contract.
var OpenStreamingSlasherMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"w\",\"type\":\"tuple\",\"internalType\":\"structOpenStreamingSlasher.Wiring\",\"components\":[{\"name\":\"registrar\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"},{\"name\":\"allocationManager\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"},{\"name\":\"delegationManager\",\"type\":\"address\",\"internalType\":\"contractIDelegationManager\"},{\"name\":\"certificateVerifier\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"},{\"name\":\"ledger\",\"type\":\"address\",\"internalType\":\"contractIOffenseLedger\"},{\"name\":\"vetoer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l2ChainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payments\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Config\",\"components\":[{\"name\":\"openWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executionPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"claimWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"vetoPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"vetoUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"l1BlockSeconds\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"certifiedWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"caseBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"watcherFee\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"allocationManager\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"answer\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"index\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"count\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"proof\",\"type\":\"bytes32[32]\",\"internalType\":\"bytes32[32]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attribute\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"lines\",\"type\":\"tuple[]\",\"internalType\":\"structTableLine[]\",\"components\":[{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weight\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signers\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]}],\"outputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"attribution\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractAttribution\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"avs\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"caseIdOf\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"caseSpan\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cases\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Case\",\"components\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signersHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.CaseStatus\"},{\"name\":\"severity\",\"type\":\"uint8\",\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"rewardWei\",\"type\":\"uint128\",\"internalType\":\"uint128\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"certificateVerifier\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIBN254CertificateVerifier\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"config\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Config\",\"components\":[{\"name\":\"openWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"responsePeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executionPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorDelay\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"minorWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxTableAge\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"maxValidity\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"claimWindow\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"vetoPeriod\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"vetoUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"l1BlockSeconds\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"thresholdBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"certifiedWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"caseBond\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"watcherFee\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"minTotalStake\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"domainSeparator\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"execute\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"executeMinor\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundPool\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"l2ChainId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"leafKeyOf\",\"inputs\":[{\"name\":\"batchId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"ledger\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorOffenses\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.MinorOffense\",\"components\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"executed\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorRewards\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"watcher\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offenseIdOfClaims\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openCase\",\"inputs\":[{\"name\":\"e\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.Evidence\",\"components\":[{\"name\":\"header\",\"type\":\"tuple\",\"internalType\":\"structBatchHeader\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"poster\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"validUntil\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"dataHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"referenceTimestamp\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"apk\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"lines\",\"type\":\"tuple[]\",\"internalType\":\"structTableLine[]\",\"components\":[{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weight\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signers\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}]},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"passOnPool\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"payments\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pool\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proveFalseClaim\",\"inputs\":[{\"name\":\"claimSet\",\"type\":\"tuple\",\"internalType\":\"structClaimSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operatorSetId\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"issuedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claimsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"key\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"key2\",\"type\":\"tuple\",\"internalType\":\"structG2\",\"components\":[{\"name\":\"X\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"},{\"name\":\"Y\",\"type\":\"uint256[2]\",\"internalType\":\"uint256[2]\"}]},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structG1\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingSlasher.FalseClaim\",\"components\":[{\"name\":\"channel\",\"type\":\"tuple\",\"internalType\":\"structChannelParams\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"rate\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structSignedVoucher\",\"components\":[{\"name\":\"cumulativeBytes\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"leafIndex\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proof\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]}],\"outputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"sweep\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"veto\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"vetoed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"vetoer\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"CaseAnswered\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"leafKey\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"responder\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseOpened\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"batchId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"lane\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"units\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"registryRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"signers\",\"type\":\"address[]\",\"indexed\":false,\"internalType\":\"address[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseSwept\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CaseUpheld\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"FalseClaimProven\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"epoch\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"executableAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Owed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PoolFunded\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlashSkipped\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"severity\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIOpenStreamingSlasher.Severity\"},{\"name\":\"wad\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"slashId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Vetoed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyExecuted\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadConfig\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadEvidence\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHeader\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRange\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadVoucher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotAnswered\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CaseNotOpen\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafNotFound\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LeafProven\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotFalse\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotInOffice\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotInRegistry\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotVetoer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OffenseExists\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OffenseVetoed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SignersNotAscending\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownOffense\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownSigner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongChannel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongOperatorSet\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongSigners\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongValue\",\"inputs\":[]}]",
	Bin: "0x6101a0604052348015610010575f5ffd5b5060405161835238038061835283398101604081905261002f91610bae565b60c0820151158061004b575060e08201516001600160a01b0316155b80610062575060808201516001600160a01b03163b155b15610080576040516301f30c8760e21b815260040160405180910390fd5b610089816104f1565b61009382826105f6565b60a08201516100a29082610850565b81516001600160a01b039081166080908152602080850151831660a090815291850151831660e0529084015182166101005283516040805163e1ebfc3760e01b81529051919093169263e1ebfc379260048083019391928290030181865afa158015610110573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101349190610c6e565b63ffffffff166101205260c0820180516101405260e0830180516001600160a01b0316610160529051905161016991906108ce565b6101808181525050604051806101000160405280835f01516001600160a01b0316815260200183606001516001600160a01b031681526020018360c0015181526020018360e001516001600160a01b031681526020018260a0015164ffffffffff1681526020018260c0015164ffffffffff16815260200182610160015161ffff16815260200182610200015181525060405161020590610980565b61020f9190610c98565b604051809103905ff080158015610228573d5f5f3e3d5ffd5b506001600160a01b031660c0816001600160a01b0316815250508060045f820151815f015f6101000a81548164ffffffffff021916908364ffffffffff1602179055506020820151815f0160056101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600a6101000a81548164ffffffffff021916908364ffffffffff1602179055506060820151815f01600f6101000a81548164ffffffffff021916908364ffffffffff1602179055506080820151815f0160146101000a81548164ffffffffff021916908364ffffffffff16021790555060a0820151815f0160196101000a81548164ffffffffff021916908364ffffffffff16021790555060c0820151816001015f6101000a81548164ffffffffff021916908364ffffffffff16021790555060e08201518160010160056101000a81548164ffffffffff021916908364ffffffffff16021790555061010082015181600101600a6101000a81548164ffffffffff021916908364ffffffffff16021790555061012082015181600101600f6101000a81548164ffffffffff021916908364ffffffffff1602179055506101408201518160010160146101000a81548164ffffffffff021916908364ffffffffff1602179055506101608201518160010160196101000a81548161ffff021916908361ffff160217905550610180820151816002015f6101000a8154816001600160401b0302191690836001600160401b031602179055506101a08201518160020160086101000a8154816001600160401b0302191690836001600160401b031602179055506101c08201518160020160106101000a8154816001600160801b0302191690836001600160801b031602179055506101e0820151816003015f6101000a8154816001600160801b0302191690836001600160801b0316021790555061020082015181600401559050505050610d64565b61016081015161ffff161580610511575061271081610160015161ffff16115b8061051f5750610200810151155b1561053d576040516301f30c8760e21b815260040160405180910390fd5b6101a08101516001600160401b0316158061057357508061018001516001600160401b0316816101a001516001600160401b0316115b806105935750670de0b6b3a76400008161018001516001600160401b0316115b806105a75750608081015164ffffffffff16155b156105c5576040516301f30c8760e21b815260040160405180910390fd5b806101c001516001600160801b03165f036105f3576040516301f30c8760e21b815260040160405180910390fd5b50565b805164ffffffffff1615806106145750602081015164ffffffffff16155b806106285750604081015164ffffffffff16155b8061063c575060e081015164ffffffffff16155b1561065a576040516301f30c8760e21b815260040160405180910390fd5b806060015164ffffffffff165f03610685576040516301f30c8760e21b815260040160405180910390fd5b5f82602001516001600160a01b0316632981eb776040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106c6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ea9190610c6e565b63ffffffff1690505f83604001516001600160a01b031663c448feb86040518163ffffffff1660e01b8152600401602060405180830381865afa158015610733573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107579190610c6e565b63ffffffff1690508181101561076b578091505b5f83610140015164ffffffffff16836107849190610d3a565b90505f846040015164ffffffffff16856060015164ffffffffff166107a99190610d51565b90505f81866020015164ffffffffff16875f015164ffffffffff168860c0015164ffffffffff168960a0015164ffffffffff166107e69190610d51565b6107f09190610d51565b6107fa9190610d51565b6108049190610d51565b905082811180610829575082828760e0015164ffffffffff166108279190610d51565b115b15610847576040516301f30c8760e21b815260040160405180910390fd5b50505050505050565b6101008101516001600160a01b03831615159064ffffffffff1615158114158061088a575061012082015164ffffffffff16151581151514155b806108ab5750816060015164ffffffffff1682610100015164ffffffffff16115b156108c9576040516301f30c8760e21b815260040160405180910390fd5b505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b61267180615ce183390190565b60405161022081016001600160401b03811182821017156109bc57634e487b7160e01b5f52604160045260245ffd5b60405290565b60405161010081016001600160401b03811182821017156109bc57634e487b7160e01b5f52604160045260245ffd5b6001600160a01b03811681146105f3575f5ffd5b8051610a10816109f1565b919050565b805164ffffffffff81168114610a10575f5ffd5b805161ffff81168114610a10575f5ffd5b80516001600160401b0381168114610a10575f5ffd5b80516001600160801b0381168114610a10575f5ffd5b5f6102208284031215610a77575f5ffd5b610a7f61098d565b9050610a8a82610a15565b8152610a9860208301610a15565b6020820152610aa960408301610a15565b6040820152610aba60608301610a15565b6060820152610acb60808301610a15565b6080820152610adc60a08301610a15565b60a0820152610aed60c08301610a15565b60c0820152610afe60e08301610a15565b60e0820152610b106101008301610a15565b610100820152610b236101208301610a15565b610120820152610b366101408301610a15565b610140820152610b496101608301610a29565b610160820152610b5c6101808301610a3a565b610180820152610b6f6101a08301610a3a565b6101a0820152610b826101c08301610a50565b6101c0820152610b956101e08301610a50565b6101e08201526102009182015191810191909152919050565b5f5f828403610320811215610bc1575f5ffd5b610100811215610bcf575f5ffd5b50610bd86109c2565b8351610be3816109f1565b8152610bf160208501610a05565b6020820152610c0260408501610a05565b6040820152610c1360608501610a05565b6060820152610c2460808501610a05565b6080820152610c3560a08501610a05565b60a082015260c08481015190820152610c5060e08501610a05565b60e08201529150610c65846101008501610a66565b90509250929050565b5f60208284031215610c7e575f5ffd5b815163ffffffff81168114610c91575f5ffd5b9392505050565b81516001600160a01b0390811682526020808401518216908301526040808401519083015260608084015190911690820152608080830151610100830191610ce89084018264ffffffffff169052565b5060a0830151610d0160a084018264ffffffffff169052565b5060c0830151610d1760c084018261ffff169052565b5060e092830151919092015290565b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761097a5761097a610d26565b8082018082111561097a5761097a610d26565b60805160a05160c05160e0516101005161012051610140516101605161018051614e1c610ec55f395f81816108e901528181610aa801528181611a91015261283601525f818161055801528181611a27015261276001525f81816106a701528181611a06015261273f01525f818161077e01528181610b000152818161330301526135d501525f81816106da0152611e3401525f818161034b01528181610bd00152818161138e015281816118b601528181611b7901528181611ec2015281816122d4015281816123d6015281816124ae015281816129f00152818161305d015261340e01525f81816107e501528181610d24015281816112bf015281816117880152611d1301525f818161067401528181612025015281816121d4015261357201525f81816102810152818161070a01528181610ad801528181610fff01528181611096015281816128be015281816132d101526135990152614e1c5ff3fe6080604052600436106101e6575f3560e01c8063c5834ba611610108578063dfd93d3b1161009d578063efe4cad51161006d578063efe4cad514610807578063f505aff514610826578063f698da25146108d8578063f8b0b0931461090b578063fb6f93f91461091e575f5ffd5b8063dfd93d3b14610759578063e1ebfc371461076d578063e5ab972f146107b5578063e5c8a7dd146107d4575f5ffd5b8063d6ae3cd5116100d8578063d6ae3cd514610696578063d8bff440146106c9578063de1164bb146106fc578063df18e0471461072e575f5ffd5b8063c5834ba614610599578063c5e712ca146105d7578063c71389a5146105f6578063ca8aa7c714610663575f5ffd5b80634b0775921161017e57806379502c551161014e57806379502c551461038b5780637bab752a14610528578063a6d23e1014610547578063a705ac821461057a575f5ffd5b80634b0775921461032957806356397c351461033d57806370f37d271461036f57806373cb95de14610377575f5ffd5b80632b20e397116101b95780632b20e39714610270578063350967f0146102bb5780633ccfd60b146102e957806348ea1c23146102fd575f5ffd5b8063146d8fbd146101ea57806316f0115b1461020b5780632318c24814610232578063248eb4ec14610251575b5f5ffd5b3480156101f5575f5ffd5b50610209610204366004613bc4565b61093d565b005b348015610216575f5ffd5b5061021f5f5481565b6040519081526020015b60405180910390f35b34801561023d575f5ffd5b5061021f61024c366004613c13565b610a7c565b34801561025c575f5ffd5b5061020961026b366004613bc4565b610b65565b34801561027b575f5ffd5b506102a37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610229565b3480156102c6575f5ffd5b506102da6102d5366004613c61565b610d1e565b60405161022993929190613cfd565b3480156102f4575f5ffd5b50610209610dbc565b348015610308575f5ffd5b5061031c610317366004613bc4565b610e9b565b6040516102299190613d34565b348015610334575f5ffd5b50610209610fe0565b348015610348575f5ffd5b507f00000000000000000000000000000000000000000000000000000000000000006102a3565b61020961115e565b348015610382575f5ffd5b5061021f6111ca565b348015610396575f5ffd5b5061051b60408051610220810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e0810182905261020081019190915250604080516102208101825260045464ffffffffff8082168352600160281b80830482166020850152600160501b808404831695850195909552600160781b80840483166060860152600160a01b80850484166080870152600160c81b94859004841660a087015260055480851660c0880152928304841660e08701529582048316610100860152810482166101208501529384041661014083015290910461ffff166101608201526006546001600160401b03808216610180840152600160401b8204166101a0830152600160801b90046001600160801b039081166101c0830152600754166101e082015260085461020082015290565b6040516102299190613e47565b348015610533575f5ffd5b5061021f610542366004614012565b611216565b348015610552575f5ffd5b506102a37f000000000000000000000000000000000000000000000000000000000000000081565b348015610585575f5ffd5b5061021f6105943660046140b1565b6115f9565b3480156105a4575f5ffd5b506105c76105b3366004613bc4565b60036020525f908152604090205460ff1681565b6040519015158152602001610229565b3480156105e2575f5ffd5b506102096105f13660046140e7565b61162f565b348015610601575f5ffd5b5061063c610610366004613bc4565b60026020525f90815260409020546001600160a01b03811690600160a01b90046001600160601b031682565b604080516001600160a01b0390931683526001600160601b03909116602083015201610229565b34801561066e575f5ffd5b506102a37f000000000000000000000000000000000000000000000000000000000000000081565b3480156106a1575f5ffd5b5061021f7f000000000000000000000000000000000000000000000000000000000000000081565b3480156106d4575f5ffd5b506102a37f000000000000000000000000000000000000000000000000000000000000000081565b348015610707575f5ffd5b507f00000000000000000000000000000000000000000000000000000000000000006102a3565b348015610739575f5ffd5b5061021f610748366004614170565b60016020525f908152604090205481565b348015610764575f5ffd5b506102a3611785565b348015610778575f5ffd5b506107a07f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610229565b3480156107c0575f5ffd5b5061021f6107cf3660046141af565b611806565b3480156107df575f5ffd5b506102a37f000000000000000000000000000000000000000000000000000000000000000081565b348015610812575f5ffd5b50610209610821366004614201565b611820565b348015610831575f5ffd5b506108a4610840366004613bc4565b60408051606080820183525f8083526020808401829052928401819052938452600b82529282902082519384018352546001600160a01b0381168452600160a01b810464ffffffffff1691840191909152600160c81b900460ff1615159082015290565b6040805182516001600160a01b0316815260208084015164ffffffffff169082015291810151151590820152606001610229565b3480156108e3575f5ffd5b5061021f7f000000000000000000000000000000000000000000000000000000000000000081565b61021f610919366004614282565b611c1e565b348015610929575f5ffd5b50610209610938366004613bc4565b611e29565b5f5a5f838152600b602052604090208054919250906001600160a01b0316806109795760405163b6faf91960e01b815260040160405180910390fd5b8154600160c81b900460ff16156109a357604051630dc1019760e01b815260040160405180910390fd5b6109ac84611f93565b81546109c590600160a01b900464ffffffffff16611fc5565b5f5f6109db868460016109d6612021565b6121c6565b855460ff60c81b1916600160c81b8315150217865590925090508015610a74575f868152600260208181526040808420815180830190925280546001600160a01b03811683526001600160601b03600160a01b90910481168385019081528c8752949093529390935582519151610a539291166125ba565b610a7233610a6d5a610a65908a614332565b60015f6125f9565b6125ba565b505b505050505050565b604080517f3a99e71894283711c7af38cfb8d0c7cf64e8bd1ac65733db2a6eee2751d3ddc960208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660608301527f000000000000000000000000000000000000000000000000000000000000000063ffffffff166080830152831660a08201526001600160401b03821660c08201525f9060e0015b6040516020818303038152906040528051906020012090505b92915050565b5f818152600a6020526040902060016004820154600160c81b900460ff166005811115610b9457610b94613cd5565b14610bb2576040516386bfd4ed60e01b815260040160405180910390fd5b6001810154604051635ade605760e01b81525f916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691635ade605791610c079160040190815260200190565b602060405180830381865afa158015610c22573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c469190614345565b60048301805460ff60c81b1916600160ca1b17905590506001600160a01b038116610cbd5781545f9081526003602052604090205460ff16610c9b576040516324f7b3a560e21b815260040160405180910390fd5b50600481018054600560c81b60ff60c81b198216179091556001600160a01b03165b600654610cdb908290600160801b90046001600160801b03166126d2565b6040516001600160a01b038216815283907ffdc04964fe1cecd2e772c422fe8b3a09d2a167cfba0e01b566a1a353205102759060200160405180910390a2505050565b5f60605f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663350967f0856040518263ffffffff1660e01b8152600401610d6e919061446a565b5f60405180830381865afa158015610d88573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610daf919081019061468e565b9250925092509193909250565b335f9081526001602052604081205490819003610dec57604051631e5f6e9560e21b815260040160405180910390fd5b335f818152600160205260408082208290555190919083908381818185875af1925050503d805f8114610e3a576040519150601f19603f3d011682016040523d82523d5f602084013e610e3f565b606091505b5050905080610e61576040516312171d8360e31b815260040160405180910390fd5b60405182815233907f737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489906020015b60405180910390a25050565b610ea3613b44565b5f828152600a602090815260409182902082516101a081018452815481526001820154928101929092526002810154928201929092526003820154606082015260048201546001600160a01b0381166080830152600160a01b810464ffffffffff1660a083015290919060c0830190600160c81b900460ff166005811115610f2d57610f2d613cd5565b6005811115610f3e57610f3e613cd5565b815260200160048201601a9054906101000a900460ff166002811115610f6657610f66613cd5565b6002811115610f7757610f77613cd5565b815260058201546001600160a01b0381166020830152600160a01b810461ffff166040830152600160b01b900463ffffffff1660608201526006909101546001600160401b0381166080830152600160401b90046001600160801b031660a09091015292915050565b5f5480158061107057506040516357601c5d60e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906357601c5d90602401602060405180830381865afa15801561104c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061107091906146d9565b1561108e57604051631e5f6e9560e21b815260040160405180910390fd5b5f5f819055507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b13442716040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111149190614345565b6001600160a01b03166370f37d27826040518263ffffffff1660e01b81526004015f604051808303818588803b15801561114c575f5ffd5b505af1158015610a74573d5f5f3e3d5ffd5b345f0361117e57604051632635240760e21b815260040160405180910390fd5b345f5f82825461118e91906146f8565b909155505060405134815233907f32173d8e51cec3a6fe484b7a1c3febe760cdf96e03d4cca36a43563a4333e8389060200160405180910390a2565b6004545f9064ffffffffff600160501b8204811691600160781b81048216916111fd91600160281b8104821691166146f8565b61120791906146f8565b61121191906146f8565b905090565b5f5f5a90504261122c60a0890160808a0161470b565b6001600160401b031611156112545760405163085de62560e01b815260040160405180910390fd5b600554600160281b900464ffffffffff1661127560a0890160808a0161470b565b6001600160401b031661128891906146f8565b4211156112a85760405163ecdd1c2960e01b815260040160405180910390fd5b60405163901bc69360e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063901bc693906112fa908a908a908a908a90600401614726565b5f6040518083038186803b158015611310575f5ffd5b505afa158015611322573d5f5f3e3d5ffd5b505050505f6113358860a0013585612739565b905061135a61134a60608a0160408b01614170565b61024c60808b0160608c0161470b565b9250611365836128b2565b5f838152600b60205260409020546001600160a01b031615158061143c57506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663f357a745846113c460608c0160408d01614170565b6040516001600160e01b031960e085901b16815260048101929092526001600160a01b03166024820152604401602060405180830381865afa15801561140c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061143091906147ed565b6001600160401b031615155b1561145a57604051638dd237d560e01b815260040160405180910390fd5b6004545f9061147790600160781b900464ffffffffff1642614808565b905060405180606001604052808a60400160208101906114979190614170565b6001600160a01b03908116825264ffffffffff8085166020808501919091525f6040948501819052898152600b82528490208551815492870151968601511515600160c81b0260ff60c81b1997909416600160a01b026001600160c81b031990931694169390931717939093169290921790915561151b9060608b01908b01614170565b6001600160a01b0316847f37212ab2ff5f4494154c0e4977f138652fb8550d68b5f98ea344ac8a8b0249d261155660808d0160608e0161470b565b604080516001600160401b0390921682526020820187905264ffffffffff86169082015260600160405180910390a36040518060400160405280336001600160a01b031681526020016115ad5a610a659087614332565b6001600160601b039081169091525f86815260026020908152604090912083519390910151909116600160a01b026001600160a01b039092169190911790555091979650505050505050565b5f83838360405160200161160f93929190614825565b6040516020818303038152906040528051906020012090505b9392505050565b5f5a5f878152600a60205260409020600481015491925090600160d01b900460ff1661165e828888888861296c565b60016004830154600160c81b900460ff16600581111561168057611680613cd5565b036116ed5760048201805460ff60c81b198116600360c81b179091556006546116c2916001600160a01b031690600160801b90046001600160801b03166126d2565b60405188907f1efd5638efe9aa6d5ef267fd84e799e9161e454381097842ce04662f6d64ccf3905f90a25b5f6116f6612021565b90505f865b86811015611750575f611739865f01548c8c8581811061171d5761171d614840565b90506020020160208101906117329190614170565b87876121c6565b91505082806117455750805b9250506001016116fb565b5080156117795761176084612c29565b61177933610a6d5a6117729089614332565b865f6125f9565b50505050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663dfd93d3b6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156117e2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112119190614345565b5f6118148686868686612cca565b90505b95945050505050565b5f868152600a6020526040902060016004820154600160c81b900460ff16600581111561184f5761184f613cd5565b1461186d576040516386bfd4ed60e01b815260040160405180910390fd5b6004810154600160a01b900464ffffffffff164211156118a05760405163ecdd1c2960e01b815260040160405180910390fd5b6001810154604051635ade605760e01b81525f917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691635ade6057916118f59160040190815260200190565b602060405180830381865afa158015611910573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119349190614345565b6001600160a01b03161461195b57604051633fc9788160e11b815260040160405180910390fd5b60058101546001600160a01b03166119796060880160408901614170565b6001600160a01b03161415806119b157506005810154600160a01b900461ffff166119aa6080880160608901614854565b61ffff1614155b806119e257506005810154600160b01b900463ffffffff166119d960a088016080890161486d565b63ffffffff1614155b15611a0057604051633ee5922360e01b815260040160405180910390fd5b5f611a5a7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611a55368b90038b018b614886565b612d2c565b9050611a6d826003015485838887612dd5565b611a8a57604051630446e53160e51b815260040160405180910390fd5b5f80611ae57f000000000000000000000000000000000000000000000000000000000000000084611ac160408d0160208e01614170565b611ad160c08e0160a08f0161470b565b611ae0368e90038e018e61492c565b612ea8565b91509150811580611b06575060068401546001600160401b03908116908216105b15611b2457604051630de54e5d60e31b815260040160405180910390fd5b60048401805460ff60c81b1916600160c91b179055600654611b57903390600160801b90046001600160801b03166126d2565b6001840154604051630374773360e01b815260048101919091523360248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906303747733906044015f604051808303815f87803b158015611bc2575f5ffd5b505af1158015611bd4573d5f5f3e3d5ffd5b5050505060018401546040513381528b907fc449036c0a2ef754087446c0b020506ad4875e7a2a62f3fb7f81836d7212c3869060200160405180910390a350505050505050505050565b5f5f5a600654909150600160801b90046001600160801b03163414611c5657604051632635240760e21b815260040160405180910390fd5b60405160c087013590611c6c908790879061498d565b604051809103902014611c9257604051632bd528e560e11b815260040160405180910390fd5b60045464ffffffffff16611cac60a088016080890161470b565b6001600160401b0316611cbf91906146f8565b421115611cdf5760405163ecdd1c2960e01b815260040160405180910390fd5b5f5f611cec878787612f0f565b9150915081611d0e576040516347214e2960e11b815260040160405180910390fd5b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663350967f08c6040518263ffffffff1660e01b8152600401611d5d919061446a565b5f60405180830381865afa158015611d77573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052611d9e919081019061468e565b925092509250611dad836128b2565b611dbe8360a08d013586858561301c565b9650611de15a611dce9088614332565b60075483906001600160801b03166125f9565b5f888152600a6020526040902060060180546001600160801b0392909216600160401b02600160401b600160c01b031990921691909117905550949998505050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611e7257604051636184ba1160e01b815260040160405180910390fd5b600554600160781b900464ffffffffff16421115611ea35760405163ecdd1c2960e01b815260040160405180910390fd5b611eac81611f93565b60405163db4abedd60e01b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063db4abedd90602401602060405180830381865afa158015611f0f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f33919061499c565b15611f5157604051630dc1019760e01b815260040160405180910390fd5b5f81815260036020526040808220805460ff191660011790555182917f0c94c898b1042dfd5789e2f24d63adf171b53c982973e0bcde8c4f5f7efa503291a250565b5f8181526003602052604090205460ff1615611fc257604051636c539dfb60e11b815260040160405180910390fd5b50565b80421015611fe65760405163085de62560e01b815260040160405180910390fd5b60045461200190600160501b900464ffffffffff16826146f8565b421115611fc25760405163ecdd1c2960e01b815260040160405180910390fd5b60607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634177a87c61205a6132ae565b6040518263ffffffff1660e01b815260040161207691906149b3565b5f60405180830381865afa158015612090573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526120b791908101906149d9565b905060015b81518110156121c2575f8282815181106120d8576120d8614840565b602002602001015190505f8290505b5f8111801561212a57506001600160a01b03821684612107600184614332565b8151811061211757612117614840565b60200260200101516001600160a01b0316115b1561218d578361213b600183614332565b8151811061214b5761214b614840565b602002602001015184828151811061216557612165614840565b6001600160a01b039092166020928302919091019091015261218681614a0a565b90506120e7565b818482815181106121a0576121a0614840565b6001600160a01b039092166020928302919091019091015250506001016120bc565b5090565b5f5f82515f148061226857507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316631352c3e68661220a6132ae565b6040518363ffffffff1660e01b8152600401612227929190614a1f565b602060405180830381865afa158015612242573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061226691906146d9565b155b156122ac576040516001600160a01b0386169087907fb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3905f90a3505f9050806125b1565b60405163f357a74560e01b8152600481018790526001600160a01b0386811660248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063f357a74590604401602060405180830381865afa15801561231b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061233f91906147ed565b90505f61234d878784613330565b9050806001600160401b03165f036123a1576040516001600160a01b0388169089907fb9e40147897e58c5c3884f6889a3231b37dc54709c816d5949eee37cd067e6f3905f90a35f5f9350935050506125b1565b6040516343646c1160e11b8152600481018990526001600160a01b0388811660248301526001600160401b03831660448301527f000000000000000000000000000000000000000000000000000000000000000016906386c8d822906064015f604051808303815f87803b158015612417575f5ffd5b505af1158015612429573d5f5f3e3d5ffd5b505050505f826001600160401b0316670de0b6b3a764000061244b9190614332565b90505f8160018161246d670de0b6b3a76400006001600160401b038816614a55565b61247791906146f8565b6124819190614332565b61248b9190614a6c565b90505f61249a8a8a8a856134ec565b965090508515612561576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016634a6c0e398c8c60028d60028111156124e9576124e9613cd5565b146124f457876124f6565b5f5b6040516001600160e01b031960e086901b16815260048101939093526001600160a01b0390911660248301526001600160401b031660448201526064015f604051808303815f87803b15801561254a575f5ffd5b505af115801561255c573d5f5f3e3d5ffd5b505050505b896001600160a01b03168b7f0e66885d544e34b48c0b643ab599a771b43df57a98cd71c42cc55c868758d0bd8b858560405161259f93929190614a8b565b60405180910390a36001965050505050505b94509492505050565b5f5f5482106125ca575f546125cc565b815b905080156125f457805f5f8282546125e49190614332565b909155506125f4905083826126d2565b505050565b5f5f62e4e1c0851061260e5762e4e1c0612610565b845b90505f642e90edd000481061262a57642e90edd00061262c565b485b9050600285600281111561264257612642613cd5565b1461265a576126518183614a55565b92505050611628565b5f6126696377359400486146f8565b3a106126825761267d6377359400486146f8565b612684565b3a5b9050642e90edd00081111561269b5750642e90edd0005b8460026126a88386614a55565b6126b3906003614a55565b6126bd9190614a6c565b6126c791906146f8565b979650505050505050565b6001600160a01b0382165f90815260016020526040812080548392906126f99084906146f8565b90915550506040518181526001600160a01b038316907f7393c924ac30f9256e6cebcfb78841b1e7ef11bf8b09d87c2257b32b8063c97990602001610e8f565b5f61278e7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611a5536869003860186614886565b90505f6127f36127c0836127a860e0870160c0880161470b565b6127bb60e0880135610100890135613709565b613724565b6040515f602082018190526021820183905290604101604051602081830303815290604052805190602001209050919050565b9050612813848261012086013561280e610140880188614aaa565b613774565b61283057604051632bd528e560e11b815260040160405180910390fd5b5f6128887f0000000000000000000000000000000000000000000000000000000000000000846128666040880160208901614170565b61287660c0890160a08a0161470b565b611ae0368a90038a0160c08b0161492c565b50905080156128aa57604051634c49b72960e01b815260040160405180910390fd5b505092915050565b306001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b13442716040518163ffffffff1660e01b8152600401602060405180830381865afa158015612918573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061293c9190614345565b6001600160a01b0316146129635760405163122c2f8d60e01b815260040160405180910390fd5b611fc281611f93565b60016004860154600160c81b900460ff16600581111561298e5761298e613cd5565b141580156129bc575060036004860154600160c81b900460ff1660058111156129b9576129b9613cd5565b14155b156129da576040516386bfd4ed60e01b815260040160405180910390fd5b6001850154604051635ade605760e01b81525f917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691635ade605791612a2f9160040190815260200190565b602060405180830381865afa158015612a4a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a6e9190614345565b6001600160a01b031614612a9557604051633fc9788160e11b815260040160405180910390fd5b6004850154600160a01b900464ffffffffff164211612ac75760405163085de62560e01b815260040160405180910390fd5b84600201548484604051602001612adf929190614aef565b6040516020818303038152906040528051906020012014612b13576040516306993b8f60e51b815260040160405180910390fd5b80821180612b2057508281115b15612b3e576040516309aab2bb60e41b815260040160405180910390fd5b8454612b4990611f93565b818114612c225760016004860154600160d01b900460ff166002811115612b7257612b72613cd5565b03612bbb576004805490860154612bb691612ba69164ffffffffff600160781b909204821691600160a01b909104166146f8565b612bb19060016146f8565b611fc5565b612c22565b6005546004860154612be59164ffffffffff600160501b909104811691600160a01b9004166146f8565b4211158015612c045750600554600160781b900464ffffffffff164211155b15612c225760405163085de62560e01b815260040160405180910390fd5b5050505050565b600681018054600160401b600160c01b03198116909155600160401b90046001600160801b031660026004830154600160d01b900460ff166002811115612c7257612c72613cd5565b03612cae5781545f9081526009602052604090205460ff1615612c93575050565b81545f908152600960205260409020805460ff191660011790555b6004820154612cc6906001600160a01b0316826125ba565b5050565b604080516020808201979097526001600160a01b03959095168582015261ffff93909316606085015263ffffffff9190911660808401526001600160401b031660a0808401919091528151808403909101815260c09092019052805191012090565b604080517fc0fb958c0c686d19d07df7f770130c25f08187b4553bd557551e49d9c803cce86020808301919091528183018690526001600160a01b038086166060808501919091528551821660808086019190915292860151821660a0808601919091529486015190911660c084015284015161ffff1660e083015283015163ffffffff16610100820152908201516001600160401b03166101208201525f906101400161160f565b5f8463ffffffff168363ffffffff1610612df057505f611817565b604080515f60208083018290526021808401899052845180850390910181526041909301909352815191909201209063ffffffff8516905b6020811015612e8f5781600116600114612e6157612e5c83868360208110612e5257612e52614840565b60200201356137fb565b612e81565b612e81858260208110612e7657612e76614840565b6020020135846137fb565b9250600191821c9101612e28565b5087612e9b8389613818565b1498975050505050505050565b5f5f5f612eb8845f01518661384a565b9250905080612ecd575f5f9250925050612f05565b612eef86612ee08a8a885f01518761389e565b86602001518760400151613916565b612eff575f5f9250925050612f05565b60019250505b9550959350505050565b604080516080810182525f80825260208201819052918101829052606081018290525f5f5b8582101561300e575f5f5f612f4a8a8a87613952565b92509250925082612f62575f96505050505050613014565b81612f6d858a614332565b1015612ff757848a0135605081901c61ffff16602088015260601c8652612fcf8a8a600c612f9b888d614332565b612fa59190614a55565b612fb060188a6146f8565b612fba91906146f8565b919091013560e081901c9260a09190911c9150565b6001600160401b0316606088015263ffffffff16604087015250600195506130149350505050565b61300182856146f8565b9350809450505050612f34565b5f935050505b935093915050565b5f5f61303a87865f0151876020015188604001518960600151612cca565b604051635ade605760e01b8152600481018290529091505f906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690635ade605790602401602060405180830381865afa1580156130a2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130c69190614345565b6001600160a01b0316146130ed57604051633fc9788160e11b815260040160405180910390fd5b5f846040516020016130ff9190614b31565b6040516020818303038152906040528051906020012090506131228282866115f9565b5f818152600a602052604081209194506004820154600160c81b900460ff16600581111561315257613152613cd5565b1461317057604051639776560160e01b815260040160405180910390fd5b888155600181018390556002810182905560038101889055600480820180546001600160a01b03191633179055546131b79064ffffffffff600160281b9091041642614808565b60048201805464ffffffffff92909216600160a01b0260ff60c81b191665ffffffffffff60a01b1990921691909117600160c81b1780825586919060ff60d01b1916600160d01b83600281111561321057613210613cd5565b0217905550865160058201805460208a015160408b015163ffffffff16600160b01b0263ffffffff60b01b1961ffff909216600160a01b026001600160b01b03199093166001600160a01b0390951694909417919091171691909117905560608701516006820180546001600160401b0390921667ffffffffffffffff199092169190911790556132a28482886139c8565b50505095945050505050565b604080518082019091525f808252602082015260405180604001604052806132f37f000000000000000000000000000000000000000000000000000000000000000090565b6001600160a01b031681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815250905090565b5f80600284600281111561334657613346613cd5565b1461336357600654600160401b90046001600160401b0316613370565b6006546001600160401b03165b90505f816001600160401b0316846001600160401b031610613392575f61339c565b61339c8483614b43565b90506001600160401b03811615806133c5575060028560028111156133c3576133c3613cd5565b145b156133d35791506116289050565b60048054604051630e62d1c760e11b81526001600160a01b0389811693820193909352600160a01b90910464ffffffffff1660248201525f917f00000000000000000000000000000000000000000000000000000000000000001690631cc5a38e90604401602060405180830381865afa158015613453573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061347791906147ed565b6006549091505f906001600160401b03600160401b90910481169083161061349f575f6134bd565b6006546134bd908390600160401b90046001600160401b0316614b43565b9050806001600160401b0316836001600160401b0316106134de57806134e0565b825b98975050505050505050565b5f5f5f84516001600160401b03811115613508576135086145b5565b604051908082528060200260200182016040528015613531578160200160208202803683370190505b5090505f5b8151811015613565578482828151811061355257613552614840565b6020908102919091010152600101613536565b5060606001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663363520577f00000000000000000000000000000000000000000000000000000000000000006040805160a0810182526001600160a01b038d16815263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660208201529081018a9052606081018690526080810160028c600281111561361f5761361f613cd5565b14613642576040518060600160405280603e8152602001614da6603e913961365c565b604051806060016040528060388152602001614de4603891395b8152506040518363ffffffff1660e01b815260040161367c929190614bc0565b5f604051808303815f875af1158015613697573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526136be9190810190614c7a565b90945090505f5b81518110156136fd5783806136f357508181815181106136e7576136e7614840565b60200260200101515f14155b93506001016136c5565b50505094509492505050565b60408051602081018490529081018290525f90606001610b46565b604080517f6e031435d3f4659ec3dd76369d11c4c83ca2ca32d2325b626d9cf198df5bf0f460208201529081018490526001600160401b0383166060820152608081018290525f9060a00161160f565b5f8385825b848110156137e457826001166001146137b3576137ae828787848181106137a2576137a2614840565b905060200201356137fb565b6137d5565b6137d58686838181106137c8576137c8614840565b90506020020135836137fb565b600193841c9390925001613779565b50811580156134e057509096149695505050505050565b5f6040516001815360018101939093525060218201526041902090565b604051600160f91b6020820152602181018390526001600160e01b031960e083901b1660418201525f90604501610b46565b5f808064e8d4a510006138696001600160401b03808716908816614a55565b6138739190614a6c565b90506001600160401b03811115613890575f5f9250925050613897565b6001925090505b9250929050565b604080517f3aaf047abd743dc971ed76bb4b540486600d7ef1f574943c28e8eccdd668a15160208201529081018490526001600160401b038084166060830152821660808201525f9061390b90869060a00160405160208183030381529060405280519060200120613a6a565b90505b949350505050565b5f6001600160a01b0385161580159061390b5750846001600160a01b031661393f858585613a90565b6001600160a01b03161495945050505050565b5f8080613961600c60186146f8565b61396b8587614332565b101561397e57505f9150819050806139bf565b61ffff8685013560401c169150613996600c83614a55565b6139a16018866146f8565b6139ab91906146f8565b905081158015906139bc5750848111155b92505b93509350939050565b8154600483015460058401546006850154600386015460405133959489947f874bfaf9556d9b85e669309728a7d22f8e2dd0a770b8e7674955947d378ae28a94613a5d94600160d01b840460ff1694600160a01b9485900464ffffffffff16946001600160a01b0385169490810461ffff1693600160b01b90910463ffffffff16926001600160401b03909116918d90614d17565b60405180910390a4505050565b60405161190160f01b602082015260228101839052604281018290525f90606201610b46565b5f6001600160ff1b0382167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115613acc575f915050611628565b5f613adc60ff85901c601b614d8c565b604080515f81526020810180835289905260ff831691810191909152606081018790526080810184905290915060019060a0016020604051602081039080840390855afa158015613b2f573d5f5f3e3d5ffd5b5050604051601f190151979650505050505050565b604051806101a001604052805f81526020015f81526020015f81526020015f81526020015f6001600160a01b031681526020015f64ffffffffff1681526020015f6005811115613b9657613b96613cd5565b81526020015f81525f6020820181905260408201819052606082018190526080820181905260a09091015290565b5f60208284031215613bd4575f5ffd5b5035919050565b6001600160a01b0381168114611fc2575f5ffd5b6001600160401b0381168114611fc2575f5ffd5b8035613c0e81613bef565b919050565b5f5f60408385031215613c24575f5ffd5b8235613c2f81613bdb565b91506020830135613c3f81613bef565b809150509250929050565b5f6102008284031215613c5b575f5ffd5b50919050565b5f60208284031215613c71575f5ffd5b81356001600160401b03811115613c86575f5ffd5b61390e84828501613c4a565b5f8151808452602084019350602083015f5b82811015613ccb5781516001600160a01b0316865260209586019590910190600101613ca4565b5093949350505050565b634e487b7160e01b5f52602160045260245ffd5b60038110613cf957613cf9613cd5565b9052565b838152606060208201525f613d156060830185613c92565b905061390e6040830184613ce9565b60068110613cf957613cf9613cd5565b5f6101a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151613d7860808401826001600160a01b03169052565b5060a0830151613d9160a084018264ffffffffff169052565b5060c0830151613da460c0840182613d24565b5060e0830151613db760e0840182613ce9565b50610100830151613dd46101008401826001600160a01b03169052565b50610120830151613dec61012084018261ffff169052565b50610140830151613e0661014084018263ffffffff169052565b50610160830151613e236101608401826001600160401b03169052565b50610180830151613e406101808401826001600160801b03169052565b5092915050565b815164ffffffffff16815261022081016020830151613e6f602084018264ffffffffff169052565b506040830151613e88604084018264ffffffffff169052565b506060830151613ea1606084018264ffffffffff169052565b506080830151613eba608084018264ffffffffff169052565b5060a0830151613ed360a084018264ffffffffff169052565b5060c0830151613eec60c084018264ffffffffff169052565b5060e0830151613f0560e084018264ffffffffff169052565b50610100830151613f2061010084018264ffffffffff169052565b50610120830151613f3b61012084018264ffffffffff169052565b50610140830151613f5661014084018264ffffffffff169052565b50610160830151613f6e61016084018261ffff169052565b50610180830151613f8b6101808401826001600160401b03169052565b506101a0830151613fa86101a08401826001600160401b03169052565b506101c0830151613fc56101c08401826001600160801b03169052565b506101e0830151613fe26101e08401826001600160801b03169052565b5061020092830151919092015290565b5f60c08284031215613c5b575f5ffd5b5f60408284031215613c5b575f5ffd5b5f5f5f5f5f8587036101e0811215614028575f5ffd5b6140328888613ff2565b95506140418860c08901614002565b9450608060ff1982011215614054575f5ffd5b506101008601925061406a876101808801614002565b91506101c08601356001600160401b03811115614085575f5ffd5b86016101608189031215614097575f5ffd5b809150509295509295909350565b60038110611fc2575f5ffd5b5f5f5f606084860312156140c3575f5ffd5b833592506020840135915060408401356140dc816140a5565b809150509250925092565b5f5f5f5f5f608086880312156140fb575f5ffd5b8535945060208601356001600160401b03811115614117575f5ffd5b8601601f81018813614127575f5ffd5b80356001600160401b0381111561413c575f5ffd5b8860208260051b8401011115614150575f5ffd5b959860209190910197509495604081013595606090910135945092505050565b5f60208284031215614180575f5ffd5b813561162881613bdb565b803561ffff81168114613c0e575f5ffd5b803563ffffffff81168114613c0e575f5ffd5b5f5f5f5f5f60a086880312156141c3575f5ffd5b8535945060208601356141d581613bdb565b93506141e36040870161418b565b92506141f16060870161419c565b9150608086013561409781613bef565b5f5f5f5f5f5f868803610580811215614218575f5ffd5b873596506142298960208a01613ff2565b9550606060df198201121561423c575f5ffd5b5060e087019350614250610140880161419c565b925061425f610160880161419c565b91508761058088011115614271575f5ffd5b610180870190509295509295509295565b5f5f5f5f60608587031215614295575f5ffd5b84356001600160401b038111156142aa575f5ffd5b6142b687828801613c4a565b94505060208501356001600160401b038111156142d1575f5ffd5b8501601f810187136142e1575f5ffd5b80356001600160401b038111156142f6575f5ffd5b876020828401011115614307575f5ffd5b949760209190910196509394604001359392505050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610b5f57610b5f61431e565b5f60208284031215614355575f5ffd5b815161162881613bdb565b6040818337604080820160408401375050565b5f5f8335601e19843603018112614388575f5ffd5b83016020810192503590506001600160401b038111156143a6575f5ffd5b606081023603821315613897575f5ffd5b8183526020830192505f815f5b84811015613ccb57813586526020808301359087015260408281013590870152606095860195909101906001016143c4565b5f5f8335601e1984360301811261440b575f5ffd5b83016020810192503590506001600160401b03811115614429575f5ffd5b8060051b3603821315613897575f5ffd5b8183525f6001600160fb1b03831115614451575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f823561447a81613bdb565b6001600160a01b031660208381019190915263ffffffff9061449d90850161419c565b16604083015260408301356144b181613bdb565b6001600160a01b03166060838101919091528301356144cf81613bef565b6001600160401b0381166080840152506144eb60808401613c03565b6001600160401b03811660a08401525060a083013560c08381019190915283013560e08084019190915261452090840161419c565b63ffffffff81166101008401525061454a6101208301610100850180358252602090810135910152565b61455c61016083016101408501614360565b61456a6101c0840184614373565b6102006101e0850152614582610220850182846143b7565b9150506145936101e08501856143f6565b848303601f19016102008601526145ab83828461443a565b9695505050505050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156145f1576145f16145b5565b604052919050565b5f6001600160401b03821115614611576146116145b5565b5060051b60200190565b5f82601f83011261462a575f5ffd5b815161463d614638826145f9565b6145c9565b8082825260208201915060208360051b86010192508583111561465e575f5ffd5b602085015b8381101561468457805161467681613bdb565b835260209283019201614663565b5095945050505050565b5f5f5f606084860312156146a0575f5ffd5b8351925060208401516001600160401b038111156146bc575f5ffd5b6146c88682870161461b565b92505060408401516140dc816140a5565b5f602082840312156146e9575f5ffd5b81518015158114611628575f5ffd5b80820180821115610b5f57610b5f61431e565b5f6020828403121561471b575f5ffd5b813561162881613bef565b6101c08101853561473681613bdb565b6001600160a01b0316825263ffffffff6147526020880161419c565b166020830152604086013561476681613bdb565b6001600160a01b03166040830152606086013561478281613bef565b6001600160401b03166060830152608086013561479e81613bef565b6001600160401b0316608083015260a08681013590830152843560c0830152602085013560e08301526147d5610100830185614360565b823561018083015260208301356101a0830152611817565b5f602082840312156147fd575f5ffd5b815161162881613bef565b64ffffffffff8181168382160190811115610b5f57610b5f61431e565b838152602081018390526060810161390e6040830184613ce9565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215614864575f5ffd5b6116288261418b565b5f6020828403121561487d575f5ffd5b6116288261419c565b5f60c0828403128015614897575f5ffd5b5060405160c081016001600160401b03811182821017156148ba576148ba6145b5565b60405282356148c881613bdb565b815260208301356148d881613bdb565b602082015260408301356148eb81613bdb565b60408201526148fc6060840161418b565b606082015261490d6080840161419c565b608082015260a083013561492081613bef565b60a08201529392505050565b5f606082840312801561493d575f5ffd5b50604051606081016001600160401b0381118282101715614960576149606145b5565b604052823561496e81613bef565b8152602083810135908201526040928301359281019290925250919050565b818382375f9101908152919050565b5f602082840312156149ac575f5ffd5b5051919050565b81516001600160a01b0316815260208083015163ffffffff169082015260408101610b5f565b5f602082840312156149e9575f5ffd5b81516001600160401b038111156149fe575f5ffd5b61390e8482850161461b565b5f81614a1857614a1861431e565b505f190190565b6001600160a01b038316815260608101611628602083018480516001600160a01b0316825260209081015163ffffffff16910152565b8082028115828204841417610b5f57610b5f61431e565b5f82614a8657634e487b7160e01b5f52601260045260245ffd5b500490565b60608101614a998286613ce9565b602082019390935260400152919050565b5f5f8335601e19843603018112614abf575f5ffd5b8301803591506001600160401b03821115614ad8575f5ffd5b6020019150600581901b3603821315613897575f5ffd5b602080825281018290525f8360408301825b85811015614684578235614b1481613bdb565b6001600160a01b0316825260209283019290910190600101614b01565b602081525f6116286020830184613c92565b6001600160401b038281168282160390811115610b5f57610b5f61431e565b5f8151808452602084019350602083015f5b82811015613ccb578151865260209586019590910190600101614b74565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6001600160a01b038381168252604060208084018290528451909216818401528382015163ffffffff16606084015283015160a06080840152805160e084018190525f92919091019082906101008501905b80831015614c3d5783516001600160a01b031682526020938401936001939093019290910190614c12565b506060860151858203603f190160a08701529250614c5b8184614b62565b925050506080840151603f198483030160c08501526145ab8282614b92565b5f5f60408385031215614c8b575f5ffd5b825160208401519092506001600160401b03811115614ca8575f5ffd5b8301601f81018513614cb8575f5ffd5b8051614cc6614638826145f9565b8082825260208201915060208360051b850101925087831115614ce7575f5ffd5b6020840193505b82841015614d09578351825260209384019390910190614cee565b809450505050509250929050565b614d21818a613ce9565b64ffffffffff8816602082015260018060a01b038716604082015261ffff8616606082015263ffffffff851660808201526001600160401b03841660a08201528260c082015261010060e08201525f614d7e610100830184613c92565b9a9950505050505050505050565b60ff8181168382160190811115610b5f57610b5f61431e56fe4f70656e53747265616d696e673a207369676e65642061207061796d656e74206f7220636c61696d2074686174206e6f20766f7563686572206261636b734f70656e53747265616d696e673a206365727469666965642061207061796d656e742074686174206e6f20766f7563686572206261636b73610160604052348015610010575f5ffd5b5060405161267138038061267183398101604081905261002f916101fa565b80516001600160a01b03908116608052602080830151821660a05282516040805163e1ebfc3760e01b81529051919093169263e1ebfc379260048083019391928290030181865afa158015610086573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100aa91906102bc565b63ffffffff1660c052604081015160608201516100c79190610108565b60e090815260c082015161ffff16610100528101516101205260a081015160808201516100fe9164ffffffffff90811691166102e6565b6101405250610305565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f831d08d0813985d4d96e3ee6968bdfdbd3433488a876ac26aa6b182eb6593ae0918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f9060c0016040516020818303038152906040528051906020012090505b92915050565b80516001600160a01b03811681146101d0575f5ffd5b919050565b805164ffffffffff811681146101d0575f5ffd5b805161ffff811681146101d0575f5ffd5b5f61010082840312801561020c575f5ffd5b5060405161010081016001600160401b038111828210171561023c57634e487b7160e01b5f52604160045260245ffd5b604052610248836101ba565b8152610256602084016101ba565b602082015260408381015190820152610271606084016101ba565b6060820152610282608084016101d5565b608082015261029360a084016101d5565b60a08201526102a460c084016101e9565b60c082015260e0928301519281019290925250919050565b5f602082840312156102cc575f5ffd5b815163ffffffff811681146102df575f5ffd5b9392505050565b808201808211156101b457634e487b7160e01b5f52601160045260245ffd5b60805160a05160c05160e0516101005161012051610140516122bb6103b65f395f81816099015261081601525f818161013401526104c401525f818161017001526104a301525f818161020d015281816103d801526106d901525f81816101d1015281816102c90152818161055201526107ab01525f81816101aa015261025001525f818160d30152818161029d0152818161050d015281816105e5015281816107660152610ae801526122bb5ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c8063901bc69311610063578063901bc69314610156578063c1144b711461016b578063dfd93d3b146101a5578063e1ebfc37146101cc578063f698da2514610208575f5ffd5b80631477220e146100945780632b20e397146100ce578063350967f01461010d5780635d281ec71461012f575b5f5ffd5b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020015b60405180910390f35b6100f57f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100c5565b61012061011b366004611b33565b61022f565b6040516100c593929190611b71565b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b610169610164366004611c02565b610503565b005b6101927f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff90911681526020016100c5565b6100f57f000000000000000000000000000000000000000000000000000000000000000081565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016100c5565b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b5f60608161024d84610248610100820160e08301611c80565b61075c565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663eb39e68f6102f56040805180820182525f80825260209182015281518083019092527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031682527f000000000000000000000000000000000000000000000000000000000000000063ffffffff169082015290565b610306610100890160e08a01611c80565b6040516001600160e01b031960e085901b16815282516001600160a01b0316600482015260209092015163ffffffff90811660248401521660448201526064015f60405180830381865afa158015610360573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526103879190810190611dc8565b6020810151909150158015906103ae576103ae6103a86101c0880188611e77565b8461087e565b604080518082019091525f80825260208201525f6103cc88846109a1565b9197509250905061040b7f0000000000000000000000000000000000000000000000000000000000000000610406368b90038b018b611eef565b610cb2565b96505f6104286104226101008b0160e08c01611c80565b89610d86565b905061045a81610441368c90038c016101008d01611f79565b85610455368e90038e016101408f01611ff7565b610de9565b61047757604051635cd5d23360e01b815260040160405180910390fd5b8380156104e857506104e88286606001515f8151811061049957610499612036565b60200260200101517f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000610f6d565b6104f35760016104f6565b60025b9799969850505050505050565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001661053a602086018661204a565b6001600160a01b031614158061058b575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166105826040860160208701611c80565b63ffffffff1614155b156105a957604051632f01255f60e21b815260040160405180910390fd5b5f6105ba606086016040870161204a565b6001600160a01b031614806106b357506105da606085016040860161204a565b6001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d515709361062b868036038101906106269190611f79565b610f9f565b61063b60a0890160808a01612065565b6040516001600160e01b031960e085901b16815260048101929092526001600160401b03166024820152604401602060405180830381865afa158015610683573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106a7919061207e565b6001600160a01b031614155b156106d157604051635e4b9f7560e01b815260040160405180910390fd5b61073961070c7f000000000000000000000000000000000000000000000000000000000000000061070736889003880188612099565b610fe0565b61071b36849003840184611f79565b61072a36879003870187611f79565b61045536879003870187611ff7565b61075657604051635cd5d23360e01b815260040160405180910390fd5b50505050565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016610793602084018461204a565b6001600160a01b03161415806107e4575063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166107db6040840160208501611c80565b63ffffffff1614155b1561080257604051632f01255f60e21b815260040160405180910390fd5b428163ffffffff16118061085c57506108417f000000000000000000000000000000000000000000000000000000000000000063ffffffff831661214a565b61085160a0840160808501612065565b6001600160401b0316115b1561087a5760405163451b7cff60e01b815260040160405180910390fd5b5050565b6020810151821415806108975750806060015151600114155b156108b557604051632bd528e560e11b815260040160405180910390fd5b5f826001600160401b038111156108ce576108ce611c99565b6040519080825280602002602001820160405280156108f7578160200160208202803683370190505b5090505f5b81518110156109775761095285858381811061091a5761091a612036565b610931926060909102013681900381019150611f79565b86868481811061094357610943612036565b90506060020160400135611085565b82828151811061096457610964612036565b60209081029190910101526001016108fc565b508151610983826110d0565b1461075657604051632bd528e560e11b815260040160405180910390fd5b60606109be60405180604001604052805f81526020015f81525090565b5f806109e66109d16101e088018861215d565b6109df6101c08a018a611e77565b90506110ee565b9050801580610a0d575084158015610a0d5750610a076101c0870187611e77565b90508114155b15610a2b57604051632bd528e560e11b815260040160405180910390fd5b806001600160401b03811115610a4357610a43611c99565b604051908082528060200260200182016040528015610a6c578160200160208202803683370190505b5093505f5f5b82821015610ca85760ff8116610a8c6101e08a018a61215d565b600884901c818110610aa057610aa0612036565b90506020020135901c6001165f0315610c985736610ac26101c08a018a611e77565b83818110610ad257610ad2612036565b6060029190910191505f90506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d5157093610b1f61062636869003860186611f79565b610b306101008e0160e08f01611c80565b6040516001600160e01b031960e085901b168152600481019290925263ffffffff166024820152604401602060405180830381865afa158015610b75573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b99919061207e565b90506001600160a01b038116610bc257604051635e4b9f7560e01b815260040160405180910390fd5b88158015610bcf57508315155b8015610c10575087610be26001866121a2565b81518110610bf257610bf2612036565b60200260200101516001600160a01b0316816001600160a01b031611155b15610c2e5760405163af39015160e01b815260040160405180910390fd5b808885610c3a816121b5565b965081518110610c4c57610c4c612036565b6001600160a01b0390921660209283029190910190910152610c7c87610c7736859003850185611f79565b6111ce565b96508815610c9557610c9260408301358761214a565b95505b50505b610ca1816121b5565b9050610a72565b5050509250925092565b5f610d7d837f0908b87a41d95ce4cacd5eef236a3326455fea3c4f17ea0ce93328b6c748917184604051602001610d629291905f6101008201905083825260018060a01b03835116602083015263ffffffff602084015116604083015260018060a01b0360408401511660608301526001600160401b0360608401511660808301526001600160401b0360808401511660a083015260a083015160c083015260c083015160e08301529392505050565b6040516020818303038152906040528051906020012061125b565b90505b92915050565b604080517fd9f77a423768f4b0526fa60a7c732334516a93f1d228dce50ad804ea74ced36e602082015263ffffffff841691810191909152606081018290525f906080015b60405160208183030381529060405280519060200120905092915050565b5f610df384611281565b1580610e055750610e0383611281565b155b15610e1157505f610f65565b5f7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186868686604051602001610e4a94939291906121ef565b604051602081830303815290604052805190602001205f1c610e6c919061225d565b90505f610edb610ead83610ea7886040805180820182525f808252602091820152815180830190925282518252918201519181019190915290565b90611327565b6040805180820182525f808252602091820152815180830190925289518252808a0151908201525b90611397565b90505f610f19610f1084610ea76040805180820182525f80825260209182015281518083019092526001825260029082015290565b610ed58a61140b565b90505f5f610f4f84610f29611495565b8560405180604001604052808c5f015181526020018c60200151815250620249f0611555565b91509150818015610f5d5750805b955050505050505b949350505050565b5f818410158015610f965750610f8761ffff841685612270565b610f9361271087612270565b10155b95945050505050565b5f815f01518260200151604051602001610fc3929190918252602082015260400190565b604051602081830303815290604052805190602001209050919050565b5f610d7d837f06479cd7cf1c33b2467267009f8616023442652d0bea8267094eebeaffbb177884604051602001610d629291905f60e08201905083825260018060a01b03835116602083015263ffffffff602084015116604083015260018060a01b0360408401511660608301526001600160401b0360608401511660808301526001600160401b0360808401511660a083015260a083015160c08301529392505050565b8151602080840151604051607560f81b8184015260218101929092526041820192909252606181019190915260606081820152600160a182015260c181018290525f9060e101610dcb565b5f81515f146110e7576110e282611769565b610d80565b5f92915050565b5f6101006110fd8360ff61214a565b6111079190612287565b831461112657604051632bd528e560e11b815260040160405180910390fd5b5f5b838110156111c6575f85858381811061114357611143612036565b9050602002013590505f8261010061115b9190612270565b61116590866121a2565b905061010081108015611179575081811c15155b1561119757604051632bd528e560e11b815260040160405180910390fd5b81156111bc576111a6846121b5565b93506111b36001836121a2565b82169150611197565b5050600101611128565b509392505050565b6040805180820182525f808252602080830182905283518085018552828152810182905283518085019094528451845284810151908401529091611238906040805180820182525f8082526020918201528151808301909252875182528088015190820152610ed5565b604080518082019091528151815260209182015191810191909152949350505050565b60405161190160f01b602082015260228101839052604281018290525f90606201610dcb565b80515f9015801561129457506020820151155b156112a157506001919050565b81515f51602061229b5f395f51905f5290811115806112c4575080836020015110155b156112d157505f92915050565b5f81806112e0576112e0612249565b845183806112f0576112f0612249565b86518009099050818061130557611305612249565b60038208828061131757611317612249565b6020860151800914949350505050565b604080518082019091525f8082526020820152611342611a59565b835181526020808501519082015260408082018490525f908360608460076107d05a03fa9050808061137057fe5b508061138f57604051632319df1960e11b815260040160405180910390fd5b505092915050565b604080518082019091525f80825260208201526113b2611a77565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa905080806113ec57fe5b508061138f5760405163d4b68fd760e01b815260040160405180910390fd5b604080518082019091525f80825260208201525f80806114385f51602061229b5f395f51905f528661225d565b90505b61144481611945565b90935091505f51602061229b5f395f51905f52828309830361147c576040805180820190915290815260208101919091529392505050565b5f51602061229b5f395f51905f5260018208905061143b565b61149d611a95565b50604080516080810182527f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c28183019081527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed6060830152815281518083019092527f275dc4a288d1afb3cbb1ac09187524c7db36395df7be3b99e673b13a075a65ec82527f1d9befcd05a5323e6da4d435f3b617cdb3af83285c2df711ef39c01571827f9d60208381019190915281019190915290565b6040805180820182528681526020808201869052825180840190935286835282018490525f91829190611586611aba565b5f5b600281101561173d575f61159d826006612270565b90508482600281106115b1576115b1612036565b602002015151836115c2835f61214a565b600c81106115d2576115d2612036565b60200201528482600281106115e9576115e9612036565b60200201516020015183826001611600919061214a565b600c811061161057611610612036565b602002015283826002811061162757611627612036565b602002015151518361163a83600261214a565b600c811061164a5761164a612036565b602002015283826002811061166157611661612036565b602002015151600160200201518361167a83600361214a565b600c811061168a5761168a612036565b60200201528382600281106116a1576116a1612036565b6020020151602001515f600281106116bb576116bb612036565b6020020151836116cc83600461214a565b600c81106116dc576116dc612036565b60200201528382600281106116f3576116f3612036565b60200201516020015160016002811061170e5761170e612036565b60200201518361171f83600561214a565b600c811061172f5761172f612036565b602002015250600101611588565b50611746611ad9565b5f6020826101808560088cfa9151919c9115159b50909950505050505050505050565b5f5f82511161178b57604051635d761ecd60e11b815260040160405180910390fd5b5f61179683516119c1565b6117be575060015b82518110156117b9576117b2600282612270565b905061179e565b6117c2565b5081515b5f816001600160401b038111156117db576117db611c99565b604051908082528060200260200182016040528015611804578160200160208202803683370190505b5090505f5b84518110156118515784818151811061182457611824612036565b602002602001015182828151811061183e5761183e612036565b6020908102919091010152600101611809565b505b8160011461192257611866600283612287565b91505f5b8281101561191c578161187e826002612270565b8151811061188e5761188e612036565b6020026020010151828260026118a49190612270565b6118af90600161214a565b815181106118bf576118bf612036565b60200260200101516040516020016118e1929190918252602082015260400190565b6040516020818303038152906040528051906020012082828151811061190957611909612036565b602090810291909101015260010161186a565b50611853565b805f8151811061193457611934612036565b602002602001015192505050919050565b5f80805f51602061229b5f395f51905f5260035f51602061229b5f395f51905f52865f51602061229b5f395f51905f52888909090890505f6119b5827f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f525f51602061229b5f395f51905f526119e0565b91959194509092505050565b5f8115801590610d8057506119d76001836121a2565b82161592915050565b5f5f6119ea611ad9565b6119f2611af7565b602080825281810181905260408201819052606082018890526080820187905260a082018690528260c08360056107d05a03fa92508280611a2f57fe5b5082611a4e5760405163d51edae360e01b815260040160405180910390fd5b505195945050505050565b60405180606001604052806003906020820280368337509192915050565b60405180608001604052806004906020820280368337509192915050565b6040518060400160405280611aa8611b15565b8152602001611ab5611b15565b905290565b604051806101800160405280600c906020820280368337509192915050565b60405180602001604052806001906020820280368337509192915050565b6040518060c001604052806006906020820280368337509192915050565b60405180604001604052806002906020820280368337509192915050565b5f60208284031215611b43575f5ffd5b81356001600160401b03811115611b58575f5ffd5b82016102008185031215611b6a575f5ffd5b9392505050565b5f60608201858352606060208401528085518083526080850191506020870192505f5b81811015611bbb5783516001600160a01b0316835260209384019390920191600101611b94565b5050809250505060038310611bde57634e487b7160e01b5f52602160045260245ffd5b826040830152949350505050565b5f60408284031215611bfc575f5ffd5b50919050565b5f5f5f5f8486036101c0811215611c17575f5ffd5b60c0811215611c24575f5ffd5b859450611c348760c08801611bec565b9350608060ff1982011215611c47575f5ffd5b5061010085019150611c5d866101808701611bec565b905092959194509250565b803563ffffffff81168114611c7b575f5ffd5b919050565b5f60208284031215611c90575f5ffd5b610d7d82611c68565b634e487b7160e01b5f52604160045260245ffd5b604051608081016001600160401b0381118282101715611ccf57611ccf611c99565b60405290565b604080519081016001600160401b0381118282101715611ccf57611ccf611c99565b60405160e081016001600160401b0381118282101715611ccf57611ccf611c99565b604051601f8201601f191681016001600160401b0381118282101715611d4157611d41611c99565b604052919050565b5f82601f830112611d58575f5ffd5b81516001600160401b03811115611d7157611d71611c99565b8060051b611d8160208201611d19565b91825260208185018101929081019086841115611d9c575f5ffd5b6020860192505b83831015611dbe578251825260209283019290910190611da3565b9695505050505050565b5f60208284031215611dd8575f5ffd5b81516001600160401b03811115611ded575f5ffd5b820180840360a0811215611dff575f5ffd5b611e07611cad565b82518152602080840151908201526040603f1983011215611e26575f5ffd5b611e2e611cd5565b604084810151825260608501516020830152820152608083015191506001600160401b03821115611e5d575f5ffd5b611e6986838501611d49565b606082015295945050505050565b5f5f8335601e19843603018112611e8c575f5ffd5b8301803591506001600160401b03821115611ea5575f5ffd5b6020019150606081023603821315611ebb575f5ffd5b9250929050565b6001600160a01b0381168114611ed6575f5ffd5b50565b80356001600160401b0381168114611c7b575f5ffd5b5f60e0828403128015611f00575f5ffd5b50611f09611cf7565b8235611f1481611ec2565b8152611f2260208401611c68565b60208201526040830135611f3581611ec2565b6040820152611f4660608401611ed9565b6060820152611f5760808401611ed9565b608082015260a0838101359082015260c0928301359281019290925250919050565b5f6040828403128015611f8a575f5ffd5b50611f93611cd5565b823581526020928301359281019290925250919050565b5f82601f830112611fb9575f5ffd5b611fc1611cd5565b806040840185811115611fd2575f5ffd5b845b81811015611fec578035845260209384019301611fd4565b509095945050505050565b5f6080828403128015612008575f5ffd5b50612011611cd5565b61201b8484611faa565b815261202a8460408501611faa565b60208201529392505050565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561205a575f5ffd5b8135611b6a81611ec2565b5f60208284031215612075575f5ffd5b610d7d82611ed9565b5f6020828403121561208e575f5ffd5b8151611b6a81611ec2565b5f60c08284031280156120aa575f5ffd5b5060405160c081016001600160401b03811182821017156120cd576120cd611c99565b60405282356120db81611ec2565b81526120e960208401611c68565b602082015260408301356120fc81611ec2565b604082015261210d60608401611ed9565b606082015261211e60808401611ed9565b608082015260a0928301359281019290925250919050565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610d8057610d80612136565b5f5f8335601e19843603018112612172575f5ffd5b8301803591506001600160401b0382111561218b575f5ffd5b6020019150600581901b3603821315611ebb575f5ffd5b81810381811115610d8057610d80612136565b5f600182016121c6576121c6612136565b5060010190565b805f5b60028110156107565781518452602093840193909101906001016121d0565b848152610120810161220e602083018680518252602090810151910152565b835160608301526020840151608083015261222d60a0830184516121cd565b602083015161223f60e08401826121cd565b5095945050505050565b634e487b7160e01b5f52601260045260245ffd5b5f8261226b5761226b612249565b500690565b8082028115828204841417610d8057610d80612136565b5f8261229557612295612249565b50049056fe30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47",
}

// OpenStreamingSlasherABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingSlasherMetaData.ABI instead.
var OpenStreamingSlasherABI = OpenStreamingSlasherMetaData.ABI

// OpenStreamingSlasherBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpenStreamingSlasherMetaData.Bin instead.
var OpenStreamingSlasherBin = OpenStreamingSlasherMetaData.Bin

// DeployOpenStreamingSlasher deploys a new Ethereum contract, binding an instance of OpenStreamingSlasher to it.
func DeployOpenStreamingSlasher(auth *bind.TransactOpts, backend bind.ContractBackend, w OpenStreamingSlasherWiring, c IOpenStreamingSlasherConfig) (common.Address, *types.Transaction, *OpenStreamingSlasher, error) {
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

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
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

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _OpenStreamingSlasher.Contract.Attribute(&_OpenStreamingSlasher.CallOpts, e)
}

// Attribute is a free data retrieval call binding the contract method 0x350967f0.
//
// Solidity: function attribute(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e) view returns(bytes32 batchId, address[] operators, uint8 severity)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Attribute(e IOpenStreamingSlasherEvidence) (struct {
	BatchId   [32]byte
	Operators []common.Address
	Severity  uint8
}, error) {
	return _OpenStreamingSlasher.Contract.Attribute(&_OpenStreamingSlasher.CallOpts, e)
}

// Attribution is a free data retrieval call binding the contract method 0xe5c8a7dd.
//
// Solidity: function attribution() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Attribution(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "attribution")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Attribution is a free data retrieval call binding the contract method 0xe5c8a7dd.
//
// Solidity: function attribution() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Attribution() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Attribution(&_OpenStreamingSlasher.CallOpts)
}

// Attribution is a free data retrieval call binding the contract method 0xe5c8a7dd.
//
// Solidity: function attribution() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Attribution() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Attribution(&_OpenStreamingSlasher.CallOpts)
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

// CaseSpan is a free data retrieval call binding the contract method 0x73cb95de.
//
// Solidity: function caseSpan() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) CaseSpan(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "caseSpan")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// CaseSpan is a free data retrieval call binding the contract method 0x73cb95de.
//
// Solidity: function caseSpan() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) CaseSpan() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.CaseSpan(&_OpenStreamingSlasher.CallOpts)
}

// CaseSpan is a free data retrieval call binding the contract method 0x73cb95de.
//
// Solidity: function caseSpan() view returns(uint256)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) CaseSpan() (*big.Int, error) {
	return _OpenStreamingSlasher.Contract.CaseSpan(&_OpenStreamingSlasher.CallOpts)
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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
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
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Config() (IOpenStreamingSlasherConfig, error) {
	return _OpenStreamingSlasher.Contract.Config(&_OpenStreamingSlasher.CallOpts)
}

// Config is a free data retrieval call binding the contract method 0x79502c55.
//
// Solidity: function config() view returns((uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint16,uint64,uint64,uint128,uint128,uint256))
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

// Vetoed is a free data retrieval call binding the contract method 0xc5834ba6.
//
// Solidity: function vetoed(bytes32 offenseId) view returns(bool)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Vetoed(opts *bind.CallOpts, offenseId [32]byte) (bool, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "vetoed", offenseId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Vetoed is a free data retrieval call binding the contract method 0xc5834ba6.
//
// Solidity: function vetoed(bytes32 offenseId) view returns(bool)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Vetoed(offenseId [32]byte) (bool, error) {
	return _OpenStreamingSlasher.Contract.Vetoed(&_OpenStreamingSlasher.CallOpts, offenseId)
}

// Vetoed is a free data retrieval call binding the contract method 0xc5834ba6.
//
// Solidity: function vetoed(bytes32 offenseId) view returns(bool)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Vetoed(offenseId [32]byte) (bool, error) {
	return _OpenStreamingSlasher.Contract.Vetoed(&_OpenStreamingSlasher.CallOpts, offenseId)
}

// Vetoer is a free data retrieval call binding the contract method 0xd8bff440.
//
// Solidity: function vetoer() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCaller) Vetoer(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingSlasher.contract.Call(opts, &out, "vetoer")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Vetoer is a free data retrieval call binding the contract method 0xd8bff440.
//
// Solidity: function vetoer() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Vetoer() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Vetoer(&_OpenStreamingSlasher.CallOpts)
}

// Vetoer is a free data retrieval call binding the contract method 0xd8bff440.
//
// Solidity: function vetoer() view returns(address)
func (_OpenStreamingSlasher *OpenStreamingSlasherCallerSession) Vetoer() (common.Address, error) {
	return _OpenStreamingSlasher.Contract.Vetoer(&_OpenStreamingSlasher.CallOpts)
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

// OpenCase is a paid mutator transaction binding the contract method 0xf8b0b093.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) OpenCase(opts *bind.TransactOpts, e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "openCase", e, data, leafIndex)
}

// OpenCase is a paid mutator transaction binding the contract method 0xf8b0b093.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) OpenCase(e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenCase(&_OpenStreamingSlasher.TransactOpts, e, data, leafIndex)
}

// OpenCase is a paid mutator transaction binding the contract method 0xf8b0b093.
//
// Solidity: function openCase(((address,uint32,address,uint64,uint64,bytes32,bytes32),uint32,(uint256,uint256),(uint256[2],uint256[2]),((uint256,uint256),uint256)[],uint256[]) e, bytes data, uint256 leafIndex) payable returns(bytes32 caseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) OpenCase(e IOpenStreamingSlasherEvidence, data []byte, leafIndex *big.Int) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.OpenCase(&_OpenStreamingSlasher.TransactOpts, e, data, leafIndex)
}

// PassOnPool is a paid mutator transaction binding the contract method 0x4b077592.
//
// Solidity: function passOnPool() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) PassOnPool(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "passOnPool")
}

// PassOnPool is a paid mutator transaction binding the contract method 0x4b077592.
//
// Solidity: function passOnPool() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) PassOnPool() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.PassOnPool(&_OpenStreamingSlasher.TransactOpts)
}

// PassOnPool is a paid mutator transaction binding the contract method 0x4b077592.
//
// Solidity: function passOnPool() returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) PassOnPool() (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.PassOnPool(&_OpenStreamingSlasher.TransactOpts)
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

// Veto is a paid mutator transaction binding the contract method 0xfb6f93f9.
//
// Solidity: function veto(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactor) Veto(opts *bind.TransactOpts, offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.contract.Transact(opts, "veto", offenseId)
}

// Veto is a paid mutator transaction binding the contract method 0xfb6f93f9.
//
// Solidity: function veto(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherSession) Veto(offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Veto(&_OpenStreamingSlasher.TransactOpts, offenseId)
}

// Veto is a paid mutator transaction binding the contract method 0xfb6f93f9.
//
// Solidity: function veto(bytes32 offenseId) returns()
func (_OpenStreamingSlasher *OpenStreamingSlasherTransactorSession) Veto(offenseId [32]byte) (*types.Transaction, error) {
	return _OpenStreamingSlasher.Contract.Veto(&_OpenStreamingSlasher.TransactOpts, offenseId)
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

// OpenStreamingSlasherVetoedIterator is returned from FilterVetoed and is used to iterate over the raw logs and unpacked data for Vetoed events raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherVetoedIterator struct {
	Event *OpenStreamingSlasherVetoed // Event containing the contract specifics and raw log

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
func (it *OpenStreamingSlasherVetoedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingSlasherVetoed)
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
		it.Event = new(OpenStreamingSlasherVetoed)
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
func (it *OpenStreamingSlasherVetoedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingSlasherVetoedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingSlasherVetoed represents a Vetoed event raised by the OpenStreamingSlasher contract.
type OpenStreamingSlasherVetoed struct {
	OffenseId [32]byte
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterVetoed is a free log retrieval operation binding the contract event 0x0c94c898b1042dfd5789e2f24d63adf171b53c982973e0bcde8c4f5f7efa5032.
//
// Solidity: event Vetoed(bytes32 indexed offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) FilterVetoed(opts *bind.FilterOpts, offenseId [][32]byte) (*OpenStreamingSlasherVetoedIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.FilterLogs(opts, "Vetoed", offenseIdRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingSlasherVetoedIterator{contract: _OpenStreamingSlasher.contract, event: "Vetoed", logs: logs, sub: sub}, nil
}

// WatchVetoed is a free log subscription operation binding the contract event 0x0c94c898b1042dfd5789e2f24d63adf171b53c982973e0bcde8c4f5f7efa5032.
//
// Solidity: event Vetoed(bytes32 indexed offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) WatchVetoed(opts *bind.WatchOpts, sink chan<- *OpenStreamingSlasherVetoed, offenseId [][32]byte) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}

	logs, sub, err := _OpenStreamingSlasher.contract.WatchLogs(opts, "Vetoed", offenseIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingSlasherVetoed)
				if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Vetoed", log); err != nil {
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

// ParseVetoed is a log parse operation binding the contract event 0x0c94c898b1042dfd5789e2f24d63adf171b53c982973e0bcde8c4f5f7efa5032.
//
// Solidity: event Vetoed(bytes32 indexed offenseId)
func (_OpenStreamingSlasher *OpenStreamingSlasherFilterer) ParseVetoed(log types.Log) (*OpenStreamingSlasherVetoed, error) {
	event := new(OpenStreamingSlasherVetoed)
	if err := _OpenStreamingSlasher.contract.UnpackLog(event, "Vetoed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
