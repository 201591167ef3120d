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
	Bin: "0x60e060405234801561000f575f5ffd5b50604051611a33380380611a3383398101604081905261002e9161010a565b826001600160a01b0316632981eb776040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008e919061014f565b63ffffffff168163ffffffff1611156100ba5760405163113d660160e31b815260040160405180910390fd5b6001600160a01b03928316608052911660a05263ffffffff1660c05261016f565b6001600160a01b03811681146100ef575f5ffd5b50565b805163ffffffff81168114610105575f5ffd5b919050565b5f5f5f6060848603121561011c575f5ffd5b8351610127816100db565b6020850151909350610138816100db565b9150610146604085016100f2565b90509250925092565b5f6020828403121561015f575f5ffd5b610168826100f2565b9392505050565b60805160a05160c0516118716101c25f395f81816101080152610c5201525f818160a9015281816105bf015261077f01525f8181610185015281816104f601528181610b910152610bc201526118715ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c8063bdf3ad2711610058578063bdf3ad271461013f578063bff2de251461015f578063ca8aa7c714610180578063d48a8830146101a7575f5ffd5b80632b78c9f7146100895780633ec45c7e146100a457806341ee6d0e146100e35780634c914bce14610103575b5f5ffd5b610091608081565b6040519081526020015b60405180910390f35b6100cb7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161009b565b6100f66100f1366004611109565b6101c9565b60405161009b919061112a565b61012a7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161009b565b61015261014d366004611176565b61037a565b60405161009b91906111e6565b61017261016d366004611109565b6103e6565b60405161009b929190611231565b6100cb7f000000000000000000000000000000000000000000000000000000000000000081565b6101ba6101b5366004611109565b6104ef565b60405161009b939291906112a6565b60605f5f5f6101d7856104ef565b9250925092506101e5611096565b8351602082015260408051600180825281830190925290816020016020820280368337505050606082015283515f9067ffffffffffffffff81111561022c5761022c611326565b604051908082528060200260200182016040528015610255578160200160208202803683370190505b5090505f5b855181101561033a5761029f8582815181106102785761027861133a565b60200260200101518583815181106102925761029261133a565b6020026020010151610852565b8282815181106102b1576102b161133a565b6020026020010181815250506102e483604001518683815181106102d7576102d761133a565b6020026020010151610921565b604084015283518490829081106102fd576102fd61133a565b602002602001015183606001515f8151811061031b5761031b61133a565b6020026020010181815161032f9190611362565b90525060010161025a565b5080511561034e5761034b816109af565b82525b8160405160200161035f9190611375565b60405160208183030381529060405295505050505050919050565b6040805160018082528183019092526060915f91906020808301908036833701905050905082815f815181106103b2576103b261133a565b60200260200101906001600160a01b031690816001600160a01b0316815250506103dc8482610b8c565b9150505b92915050565b60608060606103f4846104ef565b805192955092505067ffffffffffffffff81111561041457610414611326565b60405190808252806020026020018201604052801561044757816020015b60608152602001906001900390816104325790505b5091505f5b81518110156104e8576040805160018082528183019092529060208083019080368337019050508382815181106104855761048561133a565b60200260200101819052508181815181106104a2576104a261133a565b60200260200101518382815181106104bc576104bc61133a565b60200260200101515f815181106104d5576104d561133a565b602090810291909101015260010161044c565b5050915091565b60608060607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636e875dba856040518263ffffffff1660e01b815260040161054091906113f9565b5f60405180830381865afa15801561055a573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526105819190810190611484565b925061058d8484610b8c565b90505f5f5b84518110156106f7578281815181106105ad576105ad61133a565b60200260200101515f148061066557507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bd30a0b9878784815181106105ff576105ff61133a565b60200260200101516040518363ffffffff1660e01b8152600401610624929190611523565b602060405180830381865afa15801561063f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106639190611549565b155b6106ef5784818151811061067b5761067b61133a565b60200260200101518382815181106106955761069561133a565b60200260200101518684815181106106af576106af61133a565b602002602001018585815181106106c8576106c861133a565b60209081029190910101919091526001600160a01b0390911690526106ec82611568565b91505b600101610592565b508084528082526080811115610711576107118483610dc3565b835167ffffffffffffffff81111561072b5761072b611326565b60405190808252806020026020018201604052801561076f57816020015b604080518082019091525f80825260208201528152602001906001900390816107495790505b5092505f5b8451811015610849577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316639a43e3fb878784815181106107bf576107bf61133a565b60200260200101516040518363ffffffff1660e01b81526004016107e4929190611523565b60c060405180830381865afa1580156107ff573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061082391906115cd565b508482815181106108365761083661133a565b6020908102919091010152600101610774565b50509193909250565b5f5f6040518060400160405280858152602001600167ffffffffffffffff81111561087f5761087f611326565b6040519080825280602002602001820160405280156108a8578160200160208202803683370190505b5081525090508281602001515f815181106108c5576108c561133a565b6020026020010181815250506075816040516020016108e4919061164a565b60408051601f19818403018152908290526109029291602001611677565b6040516020818303038152906040528051906020012091505092915050565b6040805180820182525f80825260208083018290528351808501855282815281018290528351808501909452845184528481015190840152909161098c906040805180820182525f808252602091820152815180830190925287518252808801519082015290610fbc565b604080518082019091528151815260209182015191810191909152949350505050565b5f5f8251116109d157604051635d761ecd60e11b815260040160405180910390fd5b5f6109dc8351611030565b610a04575060015b82518110156109ff576109f86002826116a0565b90506109e4565b610a08565b5081515b5f8167ffffffffffffffff811115610a2257610a22611326565b604051908082528060200260200182016040528015610a4b578160200160208202803683370190505b5090505f5b8451811015610a9857848181518110610a6b57610a6b61133a565b6020026020010151828281518110610a8557610a8561133a565b6020908102919091010152600101610a50565b505b81600114610b6957610aad6002836116b7565b91505f5b82811015610b635781610ac58260026116a0565b81518110610ad557610ad561133a565b602002602001015182826002610aeb91906116a0565b610af6906001611362565b81518110610b0657610b0661133a565b6020026020010151604051602001610b28929190918252602082015260400190565b60405160208183030381529060405280519060200120828281518110610b5057610b5061133a565b6020908102919091010152600101610ab1565b50610a9a565b805f81518110610b7b57610b7b61133a565b602002602001015192505050919050565b60605f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316632bab2c4a85857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634177a87c896040518263ffffffff1660e01b8152600401610c0c91906113f9565b5f60405180830381865afa158015610c26573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610c4d9190810190611484565b610c777f0000000000000000000000000000000000000000000000000000000000000000436116d6565b6040518563ffffffff1660e01b8152600401610c9694939291906116f2565b5f60405180830381865afa158015610cb0573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610cd7919081019061173b565b9050825167ffffffffffffffff811115610cf357610cf3611326565b604051908082528060200260200182016040528015610d1c578160200160208202803683370190505b5091505f5b8151811015610dbb575f5b828281518110610d3e57610d3e61133a565b602002602001015151811015610db257828281518110610d6057610d6061133a565b60200260200101518181518110610d7957610d7961133a565b6020026020010151848381518110610d9357610d9361133a565b60200260200101818151610da79190611362565b905250600101610d2c565b50600101610d21565b505092915050565b600160025f5b8351811015610e235781848281518110610de557610de561133a565b602002602001015110610e1b57838181518110610e0457610e0461133a565b60200260200101516001610e189190611362565b91505b600101610dc9565b505b6001610e318383611849565b1115610e7d575f6002610e448484611849565b610e4e91906116b7565b610e589084611362565b90506080610e66858361104f565b10610e7357809250610e77565b8091505b50610e25565b5f610e9284610e8d856001611362565b61104f565b610e9d906080611849565b90505f5f5b8651811015610fb15784868281518110610ebe57610ebe61133a565b60200260200101511080610ef3575084868281518110610ee057610ee061133a565b6020026020010151148015610ef3575082155b610fa95784868281518110610f0a57610f0a61133a565b602002602001015103610f2357610f208361185c565b92505b868181518110610f3557610f3561133a565b6020026020010151868281518110610f4f57610f4f61133a565b6020026020010151888481518110610f6957610f6961133a565b60200260200101888581518110610f8257610f8261133a565b60209081029190910101919091526001600160a01b039091169052610fa682611568565b91505b600101610ea2565b509485905250505052565b604080518082019091525f8082526020820152610fd76110d5565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa9050808061101157fe5b5080610dbb5760405163d4b68fd760e01b815260040160405180910390fd5b5f81158015906103e05750611046600183611849565b82161592915050565b5f5f5b835181101561108f578284828151811061106e5761106e61133a565b6020026020010151106110875761108482611568565b91505b600101611052565b5092915050565b60405180608001604052805f81526020015f81526020016110c860405180604001604052805f81526020015f81525090565b8152602001606081525090565b60405180608001604052806004906020820280368337509192915050565b5f60408284031215611103575f5ffd5b50919050565b5f60408284031215611119575f5ffd5b61112383836110f3565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b6001600160a01b0381168114611173575f5ffd5b50565b5f5f60608385031215611187575f5ffd5b61119184846110f3565b915060408301356111a18161115f565b809150509250929050565b5f8151808452602084019350602083015f5b828110156111dc5781518652602095860195909101906001016111be565b5093949350505050565b602081525f61112360208301846111ac565b5f8151808452602084019350602083015f5b828110156111dc5781516001600160a01b031686526020958601959091019060010161120a565b604081525f61124360408301856111f8565b828103602084015280845180835260208301915060208160051b840101602087015f5b8381101561129857601f198684030185526112828383516111ac565b6020958601959093509190910190600101611266565b509098975050505050505050565b606081525f6112b860608301866111f8565b82810360208401528085518083526020830191506020870192505f5b81811015611307576112f183855180518252602090810151910152565b60209390930192604092909201916001016112d4565b5050838103604085015261131b81866111ac565b979650505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156103e0576103e061134e565b6020815281516020820152602082015160408201525f60408301516113a7606084018280518252602090810151910152565b50606083015160a0808401526103dc60c08401826111ac565b80356113cb8161115f565b6001600160a01b03168252602081013563ffffffff81168082146113ed575f5ffd5b80602085015250505050565b604081016103e082846113c0565b6040805190810167ffffffffffffffff8111828210171561142a5761142a611326565b60405290565b604051601f8201601f1916810167ffffffffffffffff8111828210171561145957611459611326565b604052919050565b5f67ffffffffffffffff82111561147a5761147a611326565b5060051b60200190565b5f60208284031215611494575f5ffd5b815167ffffffffffffffff8111156114aa575f5ffd5b8201601f810184136114ba575f5ffd5b80516114cd6114c882611461565b611430565b8082825260208201915060208360051b8501019250868311156114ee575f5ffd5b6020840193505b828410156115195783516115088161115f565b8252602093840193909101906114f5565b9695505050505050565b6060810161153182856113c0565b6001600160a01b039290921660409190910152919050565b5f60208284031215611559575f5ffd5b81518015158114611123575f5ffd5b5f600182016115795761157961134e565b5060010190565b5f82601f83011261158f575f5ffd5b611597611407565b8060408401858111156115a8575f5ffd5b845b818110156115c25780518452602093840193016115aa565b509095945050505050565b5f5f82840360c08112156115df575f5ffd5b60408112156115ec575f5ffd5b6115f4611407565b845181526020808601519082015292506080603f1982011215611615575f5ffd5b5061161e611407565b61162b8560408601611580565b815261163a8560808601611580565b6020820152809150509250929050565b60208082528251805183830152015160408201525f60208301516060808401526103dc60808401826111ac565b60ff60f81b8360f81b1681525f82518060208501600185015e5f92016001019182525092915050565b80820281158282048414176103e0576103e061134e565b5f826116d157634e487b7160e01b5f52601260045260245ffd5b500490565b63ffffffff81811683821601908111156103e0576103e061134e565b6116fc81866113c0565b60a060408201525f61171160a08301866111f8565b828103606084015261172381866111f8565b91505063ffffffff8316608083015295945050505050565b5f6020828403121561174b575f5ffd5b815167ffffffffffffffff811115611761575f5ffd5b8201601f81018413611771575f5ffd5b805161177f6114c882611461565b8082825260208201915060208360051b8501019250868311156117a0575f5ffd5b602084015b8381101561183e57805167ffffffffffffffff8111156117c3575f5ffd5b8501603f810189136117d3575f5ffd5b60208101516117e46114c882611461565b808282526020820191506020808460051b8601010192508b831115611807575f5ffd5b6040840193505b8284101561182957835182526020938401939091019061180e565b865250506020938401939190910190506117a5565b509695505050505050565b818103818111156103e0576103e061134e565b5f8161186a5761186a61134e565b505f19019056",
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
