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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"allocationManager_\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"},{\"name\":\"keyRegistrar_\",\"type\":\"address\",\"internalType\":\"contractIKeyRegistrar\"},{\"name\":\"lookaheadBlocks_\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"allocationManager\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIAllocationManager\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"calculateOperatorTableBytes\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getOperatorSetWeights\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"weights\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getOperatorWeights\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"keyRegistrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIKeyRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lookaheadBlocks\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operatorTable\",\"inputs\":[{\"name\":\"operatorSet\",\"type\":\"tuple\",\"internalType\":\"structOperatorSet\",\"components\":[{\"name\":\"avs\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}],\"outputs\":[{\"name\":\"operators\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"keys\",\"type\":\"tuple[]\",\"internalType\":\"structG1[]\",\"components\":[{\"name\":\"X\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"Y\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"weights\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"error\",\"name\":\"ECAddFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LookaheadTooLong\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoLeaves\",\"inputs\":[]}]",
	Bin: "0x60e060405234801561000f575f5ffd5b5060405161179638038061179683398101604081905261002e9161010a565b826001600160a01b0316632981eb776040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008e919061014f565b63ffffffff168163ffffffff1611156100ba5760405163113d660160e31b815260040160405180910390fd5b6001600160a01b03928316608052911660a05263ffffffff1660c05261016f565b6001600160a01b03811681146100ef575f5ffd5b50565b805163ffffffff81168114610105575f5ffd5b919050565b5f5f5f6060848603121561011c575f5ffd5b8351610127816100db565b6020850151909350610138816100db565b9150610146604085016100f2565b90509250925092565b5f6020828403121561015f575f5ffd5b610168826100f2565b9392505050565b60805160a05160c0516115d56101c15f395f818160e70152610c0b01525f81816083015281816105ff01526106ab01525f8181610164015281816104d501528181610b4a0152610b7b01526115d55ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c8063bdf3ad2711610058578063bdf3ad271461011e578063bff2de251461013e578063ca8aa7c71461015f578063d48a883014610186575f5ffd5b80633ec45c7e1461007e57806341ee6d0e146100c25780634c914bce146100e2575b5f5ffd5b6100a57f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100d56100d0366004610e82565b6101a8565b6040516100b99190610ea3565b6101097f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016100b9565b61013161012c366004610eef565b610359565b6040516100b99190610f5f565b61015161014c366004610e82565b6103c5565b6040516100b9929190610faa565b6100a57f000000000000000000000000000000000000000000000000000000000000000081565b610199610194366004610e82565b6104ce565b6040516100b99392919061101f565b60605f5f5f6101b6856104ce565b9250925092506101c4610e0f565b8351602082015260408051600180825281830190925290816020016020820280368337505050606082015283515f9067ffffffffffffffff81111561020b5761020b61109f565b604051908082528060200260200182016040528015610234578160200160208202803683370190505b5090505f5b85518110156103195761027e858281518110610257576102576110b3565b6020026020010151858381518110610271576102716110b3565b602002602001015161080b565b828281518110610290576102906110b3565b6020026020010181815250506102c383604001518683815181106102b6576102b66110b3565b60200260200101516108da565b604084015283518490829081106102dc576102dc6110b3565b602002602001015183606001515f815181106102fa576102fa6110b3565b6020026020010181815161030e91906110db565b905250600101610239565b5080511561032d5761032a81610968565b82525b8160405160200161033e91906110ee565b60405160208183030381529060405295505050505050919050565b6040805160018082528183019092526060915f91906020808301908036833701905050905082815f81518110610391576103916110b3565b60200260200101906001600160a01b031690816001600160a01b0316815250506103bb8482610b45565b9150505b92915050565b60608060606103d3846104ce565b805192955092505067ffffffffffffffff8111156103f3576103f361109f565b60405190808252806020026020018201604052801561042657816020015b60608152602001906001900390816104115790505b5091505f5b81518110156104c757604080516001808252818301909252906020808301908036833701905050838281518110610464576104646110b3565b6020026020010181905250818181518110610481576104816110b3565b602002602001015183828151811061049b5761049b6110b3565b60200260200101515f815181106104b4576104b46110b3565b602090810291909101015260010161042b565b5050915091565b60608060607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636e875dba856040518263ffffffff1660e01b815260040161051f9190611172565b5f60405180830381865afa158015610539573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261056091908101906111fd565b925061056c8484610b45565b9050825167ffffffffffffffff8111156105885761058861109f565b6040519080825280602002602001820160405280156105cc57816020015b604080518082019091525f80825260208201528152602001906001900390816105a65790505b5091505f5f5b84518110156107fb578281815181106105ed576105ed6110b3565b60200260200101515f14806106a557507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bd30a0b98787848151811061063f5761063f6110b3565b60200260200101516040518363ffffffff1660e01b815260040161066492919061129c565b602060405180830381865afa15801561067f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106a391906112c2565b155b6107f3577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316639a43e3fb878784815181106106eb576106eb6110b3565b60200260200101516040518363ffffffff1660e01b815260040161071092919061129c565b60c060405180830381865afa15801561072b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061074f919061132e565b50848381518110610762576107626110b3565b602002602001018190525084818151811061077f5761077f6110b3565b6020026020010151838281518110610799576107996110b3565b60200260200101518684815181106107b3576107b36110b3565b602002602001018585815181106107cc576107cc6110b3565b60209081029190910101919091526001600160a01b0390911690526107f0826113ab565b91505b6001016105d2565b5080845280835281529193909250565b5f5f6040518060400160405280858152602001600167ffffffffffffffff8111156108385761083861109f565b604051908082528060200260200182016040528015610861578160200160208202803683370190505b5081525090508281602001515f8151811061087e5761087e6110b3565b60200260200101818152505060758160405160200161089d91906113c3565b60408051601f19818403018152908290526108bb92916020016113f0565b6040516020818303038152906040528051906020012091505092915050565b6040805180820182525f808252602080830182905283518085018552828152810182905283518085019094528451845284810151908401529091610945906040805180820182525f808252602091820152815180830190925287518252808801519082015290610d7c565b604080518082019091528151815260209182015191810191909152949350505050565b5f5f82511161098a57604051635d761ecd60e11b815260040160405180910390fd5b5f6109958351610df0565b6109bd575060015b82518110156109b8576109b1600282611419565b905061099d565b6109c1565b5081515b5f8167ffffffffffffffff8111156109db576109db61109f565b604051908082528060200260200182016040528015610a04578160200160208202803683370190505b5090505f5b8451811015610a5157848181518110610a2457610a246110b3565b6020026020010151828281518110610a3e57610a3e6110b3565b6020908102919091010152600101610a09565b505b81600114610b2257610a66600283611430565b91505f5b82811015610b1c5781610a7e826002611419565b81518110610a8e57610a8e6110b3565b602002602001015182826002610aa49190611419565b610aaf9060016110db565b81518110610abf57610abf6110b3565b6020026020010151604051602001610ae1929190918252602082015260400190565b60405160208183030381529060405280519060200120828281518110610b0957610b096110b3565b6020908102919091010152600101610a6a565b50610a53565b805f81518110610b3457610b346110b3565b602002602001015192505050919050565b60605f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316632bab2c4a85857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634177a87c896040518263ffffffff1660e01b8152600401610bc59190611172565b5f60405180830381865afa158015610bdf573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610c0691908101906111fd565b610c307f00000000000000000000000000000000000000000000000000000000000000004361144f565b6040518563ffffffff1660e01b8152600401610c4f949392919061146b565b5f60405180830381865afa158015610c69573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052610c9091908101906114b4565b9050825167ffffffffffffffff811115610cac57610cac61109f565b604051908082528060200260200182016040528015610cd5578160200160208202803683370190505b5091505f5b8151811015610d74575f5b828281518110610cf757610cf76110b3565b602002602001015151811015610d6b57828281518110610d1957610d196110b3565b60200260200101518181518110610d3257610d326110b3565b6020026020010151848381518110610d4c57610d4c6110b3565b60200260200101818151610d6091906110db565b905250600101610ce5565b50600101610cda565b505092915050565b604080518082019091525f8082526020820152610d97610e4e565b835181526020808501518183015283516040808401919091529084015160608301525f908360808460066107d05a03fa90508080610dd157fe5b5080610d745760405163d4b68fd760e01b815260040160405180910390fd5b5f81158015906103bf5750610e066001836115c2565b82161592915050565b60405180608001604052805f81526020015f8152602001610e4160405180604001604052805f81526020015f81525090565b8152602001606081525090565b60405180608001604052806004906020820280368337509192915050565b5f60408284031215610e7c575f5ffd5b50919050565b5f60408284031215610e92575f5ffd5b610e9c8383610e6c565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b6001600160a01b0381168114610eec575f5ffd5b50565b5f5f60608385031215610f00575f5ffd5b610f0a8484610e6c565b91506040830135610f1a81610ed8565b809150509250929050565b5f8151808452602084019350602083015f5b82811015610f55578151865260209586019590910190600101610f37565b5093949350505050565b602081525f610e9c6020830184610f25565b5f8151808452602084019350602083015f5b82811015610f555781516001600160a01b0316865260209586019590910190600101610f83565b604081525f610fbc6040830185610f71565b828103602084015280845180835260208301915060208160051b840101602087015f5b8381101561101157601f19868403018552610ffb838351610f25565b6020958601959093509190910190600101610fdf565b509098975050505050505050565b606081525f6110316060830186610f71565b82810360208401528085518083526020830191506020870192505f5b818110156110805761106a83855180518252602090810151910152565b602093909301926040929092019160010161104d565b505083810360408501526110948186610f25565b979650505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156103bf576103bf6110c7565b6020815281516020820152602082015160408201525f6040830151611120606084018280518252602090810151910152565b50606083015160a0808401526103bb60c0840182610f25565b803561114481610ed8565b6001600160a01b03168252602081013563ffffffff8116808214611166575f5ffd5b80602085015250505050565b604081016103bf8284611139565b6040805190810167ffffffffffffffff811182821017156111a3576111a361109f565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156111d2576111d261109f565b604052919050565b5f67ffffffffffffffff8211156111f3576111f361109f565b5060051b60200190565b5f6020828403121561120d575f5ffd5b815167ffffffffffffffff811115611223575f5ffd5b8201601f81018413611233575f5ffd5b8051611246611241826111da565b6111a9565b8082825260208201915060208360051b850101925086831115611267575f5ffd5b6020840193505b8284101561129257835161128181610ed8565b82526020938401939091019061126e565b9695505050505050565b606081016112aa8285611139565b6001600160a01b039290921660409190910152919050565b5f602082840312156112d2575f5ffd5b81518015158114610e9c575f5ffd5b5f82601f8301126112f0575f5ffd5b6112f8611180565b806040840185811115611309575f5ffd5b845b8181101561132357805184526020938401930161130b565b509095945050505050565b5f5f82840360c0811215611340575f5ffd5b604081121561134d575f5ffd5b611355611180565b845181526020808601519082015292506080603f1982011215611376575f5ffd5b5061137f611180565b61138c85604086016112e1565b815261139b85608086016112e1565b6020820152809150509250929050565b5f600182016113bc576113bc6110c7565b5060010190565b60208082528251805183830152015160408201525f60208301516060808401526103bb6080840182610f25565b60ff60f81b8360f81b1681525f82518060208501600185015e5f92016001019182525092915050565b80820281158282048414176103bf576103bf6110c7565b5f8261144a57634e487b7160e01b5f52601260045260245ffd5b500490565b63ffffffff81811683821601908111156103bf576103bf6110c7565b6114758186611139565b60a060408201525f61148a60a0830186610f71565b828103606084015261149c8186610f71565b91505063ffffffff8316608083015295945050505050565b5f602082840312156114c4575f5ffd5b815167ffffffffffffffff8111156114da575f5ffd5b8201601f810184136114ea575f5ffd5b80516114f8611241826111da565b8082825260208201915060208360051b850101925086831115611519575f5ffd5b602084015b838110156115b757805167ffffffffffffffff81111561153c575f5ffd5b8501603f8101891361154c575f5ffd5b602081015161155d611241826111da565b808282526020820191506020808460051b8601010192508b831115611580575f5ffd5b6040840193505b828410156115a2578351825260209384019390910190611587565b8652505060209384019391909101905061151e565b509695505050505050565b818103818111156103bf576103bf6110c756",
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
