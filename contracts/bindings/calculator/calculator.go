// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package calculator

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

// G1 is an auto generated low-level Go binding around an user-defined struct.
type G1 struct {
	X *big.Int
	Y *big.Int
}

// OperatorSet is an auto generated low-level Go binding around an user-defined struct.
type OperatorSet struct {
	Avs common.Address
	Id  uint32
}

// OpenStreamingTableCalculatorMetaData contains all meta data concerning the OpenStreamingTableCalculator contract.
var OpenStreamingTableCalculatorMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"allocationManager_\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"},{\"name\":\"keyRegistrar_\",\"type\":\"address\",\"internalType\":\"contractIKeyRegistrar\"},{\"name\":\"lookaheadBlocks_\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MAX_OPERATORS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allocationManager\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"calculateOperatorTableBytes\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getOperatorSetWeights\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"weights\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getOperatorWeights\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"keyRegistrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIKeyRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lookaheadBlocks\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operatorTable\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"keys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"error\",\"name\":\"ECAddFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LookaheadTooLong\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoLeaves\",\"inputs\":[]}]",
	Bin: "0x60e060405234801561000f575f5ffd5b5060405161197f38038061197f83398101604081905261002e9161010a565b826001600160a01b0316632981eb776040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008e919061014f565b63ffffffff168163ffffffff1611156100ba5760405163113d660160e31b815260040160405180910390fd5b6001600160a01b03928316608052911660a05263ffffffff1660c05261016f565b6001600160a01b03811681146100ef575f5ffd5b50565b805163ffffffff81168114610105575f5ffd5b919050565b5f5f5f6060848603121561011c575f5ffd5b8351610127816100db565b6020850151909350610138816100db565b9150610146604085016100f2565b90509250925092565b5f6020828403121561015f575f5ffd5b610168826100f2565b9392505050565b60805160a05160c0516117bd6101c25f395f81816101090152610a1501525f818160aa0152818161060f01526107d001525f81816101860152818161054601528181610954015261098501526117bd5ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c8063bdf3ad2711610058578063bdf3ad2714610140578063bff2de2514610160578063ca8aa7c714610181578063d48a8830146101a8575f5ffd5b80632b78c9f7146100895780633ec45c7e146100a557806341ee6d0e146100e45780634c914bce14610104575b5f5ffd5b61009261010081565b6040519081526020015b60405180910390f35b6100cc7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161009c565b6100f76100f23660046110ab565b6101ca565b60405161009c91906110cc565b61012b7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161009c565b61015361014e366004611118565b6103ca565b60405161009c9190611188565b61017361016e3660046110ab565b610436565b60405161009c9291906111d3565b6100cc7f000000000000000000000000000000000000000000000000000000000000000081565b6101bb6101b63660046110ab565b61053f565b60405161009c93929190611248565b60605f5f5f6101d88561053f565b9250925092506101e6611038565b8351602082015260408051600180825281830190925290816020016020820280368337505050606082015283515f9067ffffffffffffffff81111561022d5761022d6112c8565b604051908082528060200260200182016040528015610256578160200160208202803683370190505b5090505f5b8551811015610392576102f7858281518110610279576102796112dc565b6020026020010151858381518110610293576102936112dc565b6020026020010151815160209283015160408051607560f81b81870152602181018690526041810193909352606183019190915260606081830152600160a183015260c1808301939093528051808303909301835260e19091019052805191012090565b828281518110610309576103096112dc565b60200260200101818152505061033c836040015186838151811061032f5761032f6112dc565b60200260200101516108a3565b60408401528351849082908110610355576103556112dc565b602002602001015183606001515f81518110610373576103736112dc565b602002602001018181516103879190611304565b90525060010161025b565b5061039c81610931565b82526040516103af908390602001611317565b60405160208183030381529060405295505050505050919050565b6040805160018082528183019092526060915f91906020808301908036833701905050905082815f81518110610402576104026112dc565b60200260200101906001600160a01b031690816001600160a01b03168152505061042c848261094f565b9150505b92915050565b60608060606104448461053f565b805192955092505067ffffffffffffffff811115610464576104646112c8565b60405190808252806020026020018201604052801561049757816020015b60608152602001906001900390816104825790505b5091505f5b8151811015610538576040805160018082528183019092529060208083019080368337019050508382815181106104d5576104d56112dc565b60200260200101819052508181815181106104f2576104f26112dc565b602002602001015183828151811061050c5761050c6112dc565b60200260200101515f81518110610525576105256112dc565b602090810291909101015260010161049c565b5050915091565b60608060607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636e875dba856040518263ffffffff1660e01b8152600401610590919061139b565b5f60405180830381865afa1580156105aa573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526105d19190810190611426565b92506105dd848461094f565b90505f5f5b8451811015610747578281815181106105fd576105fd6112dc565b60200260200101515f14806106b557507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bd30a0b98787848151811061064f5761064f6112dc565b60200260200101516040518363ffffffff1660e01b81526004016106749291906114c5565b602060405180830381865afa15801561068f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b391906114eb565b155b61073f578481815181106106cb576106cb6112dc565b60200260200101518382815181106106e5576106e56112dc565b60200260200101518684815181106106ff576106ff6112dc565b60200260200101858581518110610718576107186112dc565b60209081029190910101919091526001600160a01b03909116905261073c8261150a565b91505b6001016105e2565b50808452808252610100811115610762576107628483610b86565b835167ffffffffffffffff81111561077c5761077c6112c8565b6040519080825280602002602001820160405280156107c057816020015b604080518082019091525f808252602082015281526020019060019003908161079a5790505b5092505f5b845181101561089a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316639a43e3fb87878481518110610810576108106112dc565b60200260200101516040518363ffffffff1660e01b81526004016108359291906114c5565b60c060405180830381865afa158015610850573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610874919061156f565b50848281518110610887576108876112dc565b60209081029190910101526001016107c5565b50509193909250565b6040805180820182525f80825260208083018290528351808501855282815281018290528351808501909452845184528481015190840152909161090e906040805180820182525f808252602091820152815180830190925287518252808801519082015290610d81565b604080518082019091528151815260209182015191810191909152949350505050565b5f81515f146109485761094382610df5565b610430565b5f92915050565b60605f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316632bab2c4a85857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634177a87c896040518263ffffffff1660e01b81526004016109cf919061139b565b5f60405180830381865afa1580156109e9573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610a109190810190611426565b610a3a7f0000000000000000000000000000000000000000000000000000000000000000436115ec565b6040518563ffffffff1660e01b8152600401610a599493929190611608565b5f60405180830381865afa158015610a73573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610a9a9190810190611651565b9050825167ffffffffffffffff811115610ab657610ab66112c8565b604051908082528060200260200182016040528015610adf578160200160208202803683370190505b5091505f5b8151811015610b7e575f5b828281518110610b0157610b016112dc565b602002602001015151811015610b7557828281518110610b2357610b236112dc565b60200260200101518181518110610b3c57610b3c6112dc565b6020026020010151848381518110610b5657610b566112dc565b60200260200101818151610b6a9190611304565b905250600101610aef565b50600101610ae4565b505092915050565b600160025f5b8351811015610be65781848281518110610ba857610ba86112dc565b602002602001015110610bde57838181518110610bc757610bc76112dc565b60200260200101516001610bdb9190611304565b91505b600101610b8c565b505b6001610bf4838361175f565b1115610c41575f6002610c07848461175f565b610c119190611772565b610c1b9084611304565b9050610100610c2a8583610fd2565b10610c3757809250610c3b565b8091505b50610be8565b5f610c5684610c51856001611304565b610fd2565b610c629061010061175f565b90505f5f5b8651811015610d765784868281518110610c8357610c836112dc565b60200260200101511080610cb8575084868281518110610ca557610ca56112dc565b6020026020010151148015610cb8575082155b610d6e5784868281518110610ccf57610ccf6112dc565b602002602001015103610ce857610ce583611791565b92505b868181518110610cfa57610cfa6112dc565b6020026020010151868281518110610d1457610d146112dc565b6020026020010151888481518110610d2e57610d2e6112dc565b60200260200101888581518110610d4757610d476112dc565b60209081029190910101919091526001600160a01b039091169052610d6b8261150a565b91505b600101610c67565b509485905250505052565b604080518082019091525f8082526020820152610d9c611077565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa90508080610dd657fe5b5080610b7e5760405163d4b68fd760e01b815260040160405180910390fd5b5f5f825111610e1757604051635d761ecd60e11b815260040160405180910390fd5b5f610e228351611019565b610e4a575060015b8251811015610e4557610e3e6002826117a6565b9050610e2a565b610e4e565b5081515b5f8167ffffffffffffffff811115610e6857610e686112c8565b604051908082528060200260200182016040528015610e91578160200160208202803683370190505b5090505f5b8451811015610ede57848181518110610eb157610eb16112dc565b6020026020010151828281518110610ecb57610ecb6112dc565b6020908102919091010152600101610e96565b505b81600114610faf57610ef3600283611772565b91505f5b82811015610fa95781610f0b8260026117a6565b81518110610f1b57610f1b6112dc565b602002602001015182826002610f3191906117a6565b610f3c906001611304565b81518110610f4c57610f4c6112dc565b6020026020010151604051602001610f6e929190918252602082015260400190565b60405160208183030381529060405280519060200120828281518110610f9657610f966112dc565b6020908102919091010152600101610ef7565b50610ee0565b805f81518110610fc157610fc16112dc565b602002602001015192505050919050565b5f5f5b83518110156110125782848281518110610ff157610ff16112dc565b60200260200101511061100a576110078261150a565b91505b600101610fd5565b5092915050565b5f8115801590610430575061102f60018361175f565b82161592915050565b60405180608001604052805f81526020015f815260200161106a60405180604001604052805f81526020015f81525090565b8152602001606081525090565b60405180608001604052806004906020820280368337509192915050565b5f604082840312156110a5575f5ffd5b50919050565b5f604082840312156110bb575f5ffd5b6110c58383611095565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b6001600160a01b0381168114611115575f5ffd5b50565b5f5f60608385031215611129575f5ffd5b6111338484611095565b9150604083013561114381611101565b809150509250929050565b5f8151808452602084019350602083015f5b8281101561117e578151865260209586019590910190600101611160565b5093949350505050565b602081525f6110c5602083018461114e565b5f8151808452602084019350602083015f5b8281101561117e5781516001600160a01b03168652602095860195909101906001016111ac565b604081525f6111e5604083018561119a565b828103602084015280845180835260208301915060208160051b840101602087015f5b8381101561123a57601f1986840301855261122483835161114e565b6020958601959093509190910190600101611208565b509098975050505050505050565b606081525f61125a606083018661119a565b82810360208401528085518083526020830191506020870192505f5b818110156112a95761129383855180518252602090810151910152565b6020939093019260409290920191600101611276565b505083810360408501526112bd818661114e565b979650505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610430576104306112f0565b6020815281516020820152602082015160408201525f6040830151611349606084018280518252602090810151910152565b50606083015160a08084015261042c60c084018261114e565b803561136d81611101565b6001600160a01b03168252602081013563ffffffff811680821461138f575f5ffd5b80602085015250505050565b604081016104308284611362565b6040805190810167ffffffffffffffff811182821017156113cc576113cc6112c8565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156113fb576113fb6112c8565b604052919050565b5f67ffffffffffffffff82111561141c5761141c6112c8565b5060051b60200190565b5f60208284031215611436575f5ffd5b815167ffffffffffffffff81111561144c575f5ffd5b8201601f8101841361145c575f5ffd5b805161146f61146a82611403565b6113d2565b8082825260208201915060208360051b850101925086831115611490575f5ffd5b6020840193505b828410156114bb5783516114aa81611101565b825260209384019390910190611497565b9695505050505050565b606081016114d38285611362565b6001600160a01b039290921660409190910152919050565b5f602082840312156114fb575f5ffd5b815180151581146110c5575f5ffd5b5f6001820161151b5761151b6112f0565b5060010190565b5f82601f830112611531575f5ffd5b6115396113a9565b80604084018581111561154a575f5ffd5b845b8181101561156457805184526020938401930161154c565b509095945050505050565b5f5f82840360c0811215611581575f5ffd5b604081121561158e575f5ffd5b6115966113a9565b845181526020808601519082015292506080603f19820112156115b7575f5ffd5b506115c06113a9565b6115cd8560408601611522565b81526115dc8560808601611522565b6020820152809150509250929050565b63ffffffff8181168382160190811115610430576104306112f0565b6116128186611362565b60a060408201525f61162760a083018661119a565b8281036060840152611639818661119a565b91505063ffffffff8316608083015295945050505050565b5f60208284031215611661575f5ffd5b815167ffffffffffffffff811115611677575f5ffd5b8201601f81018413611687575f5ffd5b805161169561146a82611403565b8082825260208201915060208360051b8501019250868311156116b6575f5ffd5b602084015b8381101561175457805167ffffffffffffffff8111156116d9575f5ffd5b8501603f810189136116e9575f5ffd5b60208101516116fa61146a82611403565b808282526020820191506020808460051b8601010192508b83111561171d575f5ffd5b6040840193505b8284101561173f578351825260209384019390910190611724565b865250506020938401939190910190506116bb565b509695505050505050565b81810381811115610430576104306112f0565b5f8261178c57634e487b7160e01b5f52601260045260245ffd5b500490565b5f8161179f5761179f6112f0565b505f190190565b8082028115828204841417610430576104306112f056",
}

// OpenStreamingTableCalculatorABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingTableCalculatorMetaData.ABI instead.
var OpenStreamingTableCalculatorABI = OpenStreamingTableCalculatorMetaData.ABI

// OpenStreamingTableCalculatorBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpenStreamingTableCalculatorMetaData.Bin instead.
var OpenStreamingTableCalculatorBin = OpenStreamingTableCalculatorMetaData.Bin

// DeployOpenStreamingTableCalculator deploys a new Ethereum contract, binding an instance of OpenStreamingTableCalculator to it.
func DeployOpenStreamingTableCalculator(auth *bind.TransactOpts, backend bind.ContractBackend, allocationManager_ common.Address, keyRegistrar_ common.Address, lookaheadBlocks_ uint32) (common.Address, *types.Transaction, *OpenStreamingTableCalculator, error) {
	parsed, err := OpenStreamingTableCalculatorMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpenStreamingTableCalculatorBin), backend, allocationManager_, keyRegistrar_, lookaheadBlocks_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &OpenStreamingTableCalculator{OpenStreamingTableCalculatorCaller: OpenStreamingTableCalculatorCaller{contract: contract}, OpenStreamingTableCalculatorTransactor: OpenStreamingTableCalculatorTransactor{contract: contract}, OpenStreamingTableCalculatorFilterer: OpenStreamingTableCalculatorFilterer{contract: contract}}, nil
}

// OpenStreamingTableCalculator is an auto generated Go binding around an Ethereum contract.
type OpenStreamingTableCalculator struct {
	OpenStreamingTableCalculatorCaller     // Read-only binding to the contract
	OpenStreamingTableCalculatorTransactor // Write-only binding to the contract
	OpenStreamingTableCalculatorFilterer   // Log filterer for contract events
}

// OpenStreamingTableCalculatorCaller is an auto generated read-only Go binding around an Ethereum contract.
type OpenStreamingTableCalculatorCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingTableCalculatorTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OpenStreamingTableCalculatorTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingTableCalculatorFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OpenStreamingTableCalculatorFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingTableCalculatorSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OpenStreamingTableCalculatorSession struct {
	Contract     *OpenStreamingTableCalculator // Generic contract binding to set the session for
	CallOpts     bind.CallOpts                 // Call options to use throughout this session
	TransactOpts bind.TransactOpts             // Transaction auth options to use throughout this session
}

// OpenStreamingTableCalculatorCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OpenStreamingTableCalculatorCallerSession struct {
	Contract *OpenStreamingTableCalculatorCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts                       // Call options to use throughout this session
}

// OpenStreamingTableCalculatorTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OpenStreamingTableCalculatorTransactorSession struct {
	Contract     *OpenStreamingTableCalculatorTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts                       // Transaction auth options to use throughout this session
}

// OpenStreamingTableCalculatorRaw is an auto generated low-level Go binding around an Ethereum contract.
type OpenStreamingTableCalculatorRaw struct {
	Contract *OpenStreamingTableCalculator // Generic contract binding to access the raw methods on
}

// OpenStreamingTableCalculatorCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OpenStreamingTableCalculatorCallerRaw struct {
	Contract *OpenStreamingTableCalculatorCaller // Generic read-only contract binding to access the raw methods on
}

// OpenStreamingTableCalculatorTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OpenStreamingTableCalculatorTransactorRaw struct {
	Contract *OpenStreamingTableCalculatorTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOpenStreamingTableCalculator creates a new instance of OpenStreamingTableCalculator, bound to a specific deployed contract.
func NewOpenStreamingTableCalculator(address common.Address, backend bind.ContractBackend) (*OpenStreamingTableCalculator, error) {
	contract, err := bindOpenStreamingTableCalculator(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingTableCalculator{OpenStreamingTableCalculatorCaller: OpenStreamingTableCalculatorCaller{contract: contract}, OpenStreamingTableCalculatorTransactor: OpenStreamingTableCalculatorTransactor{contract: contract}, OpenStreamingTableCalculatorFilterer: OpenStreamingTableCalculatorFilterer{contract: contract}}, nil
}

// NewOpenStreamingTableCalculatorCaller creates a new read-only instance of OpenStreamingTableCalculator, bound to a specific deployed contract.
func NewOpenStreamingTableCalculatorCaller(address common.Address, caller bind.ContractCaller) (*OpenStreamingTableCalculatorCaller, error) {
	contract, err := bindOpenStreamingTableCalculator(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingTableCalculatorCaller{contract: contract}, nil
}

// NewOpenStreamingTableCalculatorTransactor creates a new write-only instance of OpenStreamingTableCalculator, bound to a specific deployed contract.
func NewOpenStreamingTableCalculatorTransactor(address common.Address, transactor bind.ContractTransactor) (*OpenStreamingTableCalculatorTransactor, error) {
	contract, err := bindOpenStreamingTableCalculator(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingTableCalculatorTransactor{contract: contract}, nil
}

// NewOpenStreamingTableCalculatorFilterer creates a new log filterer instance of OpenStreamingTableCalculator, bound to a specific deployed contract.
func NewOpenStreamingTableCalculatorFilterer(address common.Address, filterer bind.ContractFilterer) (*OpenStreamingTableCalculatorFilterer, error) {
	contract, err := bindOpenStreamingTableCalculator(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingTableCalculatorFilterer{contract: contract}, nil
}

// bindOpenStreamingTableCalculator binds a generic wrapper to an already deployed contract.
func bindOpenStreamingTableCalculator(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OpenStreamingTableCalculatorMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingTableCalculator.Contract.OpenStreamingTableCalculatorCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingTableCalculator.Contract.OpenStreamingTableCalculatorTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingTableCalculator.Contract.OpenStreamingTableCalculatorTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingTableCalculator.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingTableCalculator.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingTableCalculator.Contract.contract.Transact(opts, method, params...)
}

// MAXOPERATORS is a free data retrieval call binding the contract method 0x2b78c9f7.
//
// Solidity: function MAX_OPERATORS() view returns(uint256)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) MAXOPERATORS(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "MAX_OPERATORS")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXOPERATORS is a free data retrieval call binding the contract method 0x2b78c9f7.
//
// Solidity: function MAX_OPERATORS() view returns(uint256)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) MAXOPERATORS() (*big.Int, error) {
	return _OpenStreamingTableCalculator.Contract.MAXOPERATORS(&_OpenStreamingTableCalculator.CallOpts)
}

// MAXOPERATORS is a free data retrieval call binding the contract method 0x2b78c9f7.
//
// Solidity: function MAX_OPERATORS() view returns(uint256)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) MAXOPERATORS() (*big.Int, error) {
	return _OpenStreamingTableCalculator.Contract.MAXOPERATORS(&_OpenStreamingTableCalculator.CallOpts)
}

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) AllocationManager(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "allocationManager")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) AllocationManager() (common.Address, error) {
	return _OpenStreamingTableCalculator.Contract.AllocationManager(&_OpenStreamingTableCalculator.CallOpts)
}

// AllocationManager is a free data retrieval call binding the contract method 0xca8aa7c7.
//
// Solidity: function allocationManager() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) AllocationManager() (common.Address, error) {
	return _OpenStreamingTableCalculator.Contract.AllocationManager(&_OpenStreamingTableCalculator.CallOpts)
}

// CalculateOperatorTableBytes is a free data retrieval call binding the contract method 0x41ee6d0e.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) CalculateOperatorTableBytes(opts *bind.CallOpts, operatorSet OperatorSet) ([]byte, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "calculateOperatorTableBytes", operatorSet)

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// CalculateOperatorTableBytes is a free data retrieval call binding the contract method 0x41ee6d0e.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) CalculateOperatorTableBytes(operatorSet OperatorSet) ([]byte, error) {
	return _OpenStreamingTableCalculator.Contract.CalculateOperatorTableBytes(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}

// CalculateOperatorTableBytes is a free data retrieval call binding the contract method 0x41ee6d0e.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) CalculateOperatorTableBytes(operatorSet OperatorSet) ([]byte, error) {
	return _OpenStreamingTableCalculator.Contract.CalculateOperatorTableBytes(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}

// GetOperatorSetWeights is a free data retrieval call binding the contract method 0xbff2de25.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) GetOperatorSetWeights(opts *bind.CallOpts, operatorSet OperatorSet) (struct {
	Operators []common.Address
	Weights   [][]*big.Int
}, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "getOperatorSetWeights", operatorSet)

	outstruct := new(struct {
		Operators []common.Address
		Weights   [][]*big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Operators = *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	outstruct.Weights = *abi.ConvertType(out[1], new([][]*big.Int)).(*[][]*big.Int)

	return *outstruct, err

}

// GetOperatorSetWeights is a free data retrieval call binding the contract method 0xbff2de25.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) GetOperatorSetWeights(operatorSet OperatorSet) (struct {
	Operators []common.Address
	Weights   [][]*big.Int
}, error) {
	return _OpenStreamingTableCalculator.Contract.GetOperatorSetWeights(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}

// GetOperatorSetWeights is a free data retrieval call binding the contract method 0xbff2de25.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) GetOperatorSetWeights(operatorSet OperatorSet) (struct {
	Operators []common.Address
	Weights   [][]*big.Int
}, error) {
	return _OpenStreamingTableCalculator.Contract.GetOperatorSetWeights(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}

// GetOperatorWeights is a free data retrieval call binding the contract method 0xbdf3ad27.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[])
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) GetOperatorWeights(opts *bind.CallOpts, operatorSet OperatorSet, operator common.Address) ([]*big.Int, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "getOperatorWeights", operatorSet, operator)

	if err != nil {
		return *new([]*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)

	return out0, err

}

// GetOperatorWeights is a free data retrieval call binding the contract method 0xbdf3ad27.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[])
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) GetOperatorWeights(operatorSet OperatorSet, operator common.Address) ([]*big.Int, error) {
	return _OpenStreamingTableCalculator.Contract.GetOperatorWeights(&_OpenStreamingTableCalculator.CallOpts, operatorSet, operator)
}

// GetOperatorWeights is a free data retrieval call binding the contract method 0xbdf3ad27.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[])
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) GetOperatorWeights(operatorSet OperatorSet, operator common.Address) ([]*big.Int, error) {
	return _OpenStreamingTableCalculator.Contract.GetOperatorWeights(&_OpenStreamingTableCalculator.CallOpts, operatorSet, operator)
}

// KeyRegistrar is a free data retrieval call binding the contract method 0x3ec45c7e.
//
// Solidity: function keyRegistrar() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) KeyRegistrar(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "keyRegistrar")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// KeyRegistrar is a free data retrieval call binding the contract method 0x3ec45c7e.
//
// Solidity: function keyRegistrar() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) KeyRegistrar() (common.Address, error) {
	return _OpenStreamingTableCalculator.Contract.KeyRegistrar(&_OpenStreamingTableCalculator.CallOpts)
}

// KeyRegistrar is a free data retrieval call binding the contract method 0x3ec45c7e.
//
// Solidity: function keyRegistrar() view returns(address)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) KeyRegistrar() (common.Address, error) {
	return _OpenStreamingTableCalculator.Contract.KeyRegistrar(&_OpenStreamingTableCalculator.CallOpts)
}

// LookaheadBlocks is a free data retrieval call binding the contract method 0x4c914bce.
//
// Solidity: function lookaheadBlocks() view returns(uint32)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) LookaheadBlocks(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "lookaheadBlocks")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// LookaheadBlocks is a free data retrieval call binding the contract method 0x4c914bce.
//
// Solidity: function lookaheadBlocks() view returns(uint32)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) LookaheadBlocks() (uint32, error) {
	return _OpenStreamingTableCalculator.Contract.LookaheadBlocks(&_OpenStreamingTableCalculator.CallOpts)
}

// LookaheadBlocks is a free data retrieval call binding the contract method 0x4c914bce.
//
// Solidity: function lookaheadBlocks() view returns(uint32)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) LookaheadBlocks() (uint32, error) {
	return _OpenStreamingTableCalculator.Contract.LookaheadBlocks(&_OpenStreamingTableCalculator.CallOpts)
}

// OperatorTable is a free data retrieval call binding the contract method 0xd48a8830.
//
// Solidity: function operatorTable((address,uint32) operatorSet) view returns(address[] operators, (uint256,uint256)[] keys, uint256[] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCaller) OperatorTable(opts *bind.CallOpts, operatorSet OperatorSet) (struct {
	Operators []common.Address
	Keys      []G1
	Weights   []*big.Int
}, error) {
	var out []interface{}
	err := _OpenStreamingTableCalculator.contract.Call(opts, &out, "operatorTable", operatorSet)

	outstruct := new(struct {
		Operators []common.Address
		Keys      []G1
		Weights   []*big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Operators = *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	outstruct.Keys = *abi.ConvertType(out[1], new([]G1)).(*[]G1)
	outstruct.Weights = *abi.ConvertType(out[2], new([]*big.Int)).(*[]*big.Int)

	return *outstruct, err

}

// OperatorTable is a free data retrieval call binding the contract method 0xd48a8830.
//
// Solidity: function operatorTable((address,uint32) operatorSet) view returns(address[] operators, (uint256,uint256)[] keys, uint256[] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorSession) OperatorTable(operatorSet OperatorSet) (struct {
	Operators []common.Address
	Keys      []G1
	Weights   []*big.Int
}, error) {
	return _OpenStreamingTableCalculator.Contract.OperatorTable(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}

// OperatorTable is a free data retrieval call binding the contract method 0xd48a8830.
//
// Solidity: function operatorTable((address,uint32) operatorSet) view returns(address[] operators, (uint256,uint256)[] keys, uint256[] weights)
func (_OpenStreamingTableCalculator *OpenStreamingTableCalculatorCallerSession) OperatorTable(operatorSet OperatorSet) (struct {
	Operators []common.Address
	Keys      []G1
	Weights   []*big.Int
}, error) {
	return _OpenStreamingTableCalculator.Contract.OperatorTable(&_OpenStreamingTableCalculator.CallOpts, operatorSet)
}
