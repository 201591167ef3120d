// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package ledger

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

// OffenseLedgerMetaData contains all meta data concerning the OffenseLedger contract.
var OffenseLedgerMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registrar_\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"answererOf\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"minorTaken\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"window\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"spent\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operatorsSlashed\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"recordMoved\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"recordProven\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"answerer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"recordSlash\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"wad\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registrar\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIOpenStreamingRegistrar\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"slashedWad\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"LeafProven\",\"inputs\":[{\"name\":\"leafKey\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"answerer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlashRecorded\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"wad\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeMoved\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"minorWad\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"NotSlasher\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OverCap\",\"inputs\":[]}]",
	Bin: "0x60a060405234801561000f575f5ffd5b5060405161095938038061095983398101604081905261002e9161003f565b6001600160a01b031660805261006c565b5f6020828403121561004f575f5ffd5b81516001600160a01b0381168114610065575f5ffd5b9392505050565b6080516108c16100985f395f818160d3015281816101b001528181610385015261056201526108c15ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c80635ade6057116100585780635ade60571461012057806386c8d82214610148578063db4abedd1461015b578063f357a74514610188575f5ffd5b806303747733146100895780631cc5a38e1461009e5780632b20e397146100ce5780634a6c0e391461010d575b5f5ffd5b61009c61009736600461071b565b61019b565b005b6100b16100ac366004610745565b6102b2565b6040516001600160401b0390911681526020015b60405180910390f35b6100f57f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100c5565b61009c61011b366004610783565b610370565b6100f561012e3660046107cb565b5f602081905290815260409020546001600160a01b031681565b61009c610156366004610783565b61054d565b61017a6101693660046107cb565b60016020525f908152604090205481565b6040519081526020016100c5565b6100b161019636600461071b565b6106ce565b6040516357601c5d60e01b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906357601c5d90602401602060405180830381865afa1580156101fd573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061022191906107e2565b61023e5760405163dabc4ad960e01b815260040160405180910390fd5b5f828152602081905260409020546001600160a01b03166102ae575f8281526020819052604080822080546001600160a01b0319166001600160a01b0385169081179091559051909184917f3dfd0fc1c5aaf9a11376af58203c939cccefb62d28a45703db01da4ce840a1ae9190a35b5050565b6001600160a01b0382165f90815260036020526040812080545b8015610368575f826102df60018461081c565b815481106102ef576102ef61082f565b5f918252602091829020604080518082019091529101546001600160401b03808216808452600160401b90920416928201929092529150429061033a9064ffffffffff881690610843565b116103455750610368565b60208101516103549085610856565b9350508061036190610875565b90506102cc565b505092915050565b6040516357601c5d60e01b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906357601c5d90602401602060405180830381865afa1580156103d2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103f691906107e2565b6104135760405163dabc4ad960e01b815260040160405180910390fd5b5f8381526002602090815260408083206001600160a01b038616845290915290208054600160401b900460ff1661047a57805468ff00000000000000001916600160401b1781555f84815260016020526040812080549091906104759061088a565b909155505b6001600160401b038216156104fe576001600160a01b0383165f90815260036020908152604080832081518083019092526001600160401b03428116835286811683850190815282546001810184559286529390942091519101805492518416600160401b026fffffffffffffffffffffffffffffffff1990931691909316171790555b6040516001600160401b03831681526001600160a01b0384169085907f832603739e574eae569046d66a30b349bd0906630379fd220c03bfb9eaf564259060200160405180910390a350505050565b6040516357601c5d60e01b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906357601c5d90602401602060405180830381865afa1580156105af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105d391906107e2565b6105f05760405163dabc4ad960e01b815260040160405180910390fd5b5f8381526002602090815260408083206001600160a01b0386168452909152902080546001600160401b031661062e81670de0b6b3a76400006108a2565b6001600160401b0316836001600160401b031611156106605760405163342fa66d60e01b815260040160405180910390fd5b61066a8382610856565b825467ffffffffffffffff19166001600160401b0391821617835560405190841681526001600160a01b0385169086907feb61199bd97ef1e9a991f5f835a5f398b299e652b612262fd65a92de8dc669da9060200160405180910390a35050505050565b5f8281526002602090815260408083206001600160a01b03851684529091529020546001600160401b03165b92915050565b80356001600160a01b0381168114610716575f5ffd5b919050565b5f5f6040838503121561072c575f5ffd5b8235915061073c60208401610700565b90509250929050565b5f5f60408385031215610756575f5ffd5b61075f83610700565b9150602083013564ffffffffff81168114610778575f5ffd5b809150509250929050565b5f5f5f60608486031215610795575f5ffd5b833592506107a560208501610700565b915060408401356001600160401b03811681146107c0575f5ffd5b809150509250925092565b5f602082840312156107db575f5ffd5b5035919050565b5f602082840312156107f2575f5ffd5b81518015158114610801575f5ffd5b9392505050565b634e487b7160e01b5f52601160045260245ffd5b818103818111156106fa576106fa610808565b634e487b7160e01b5f52603260045260245ffd5b808201808211156106fa576106fa610808565b6001600160401b0381811683821601908111156106fa576106fa610808565b5f8161088357610883610808565b505f190190565b5f6001820161089b5761089b610808565b5060010190565b6001600160401b0382811682821603908111156106fa576106fa61080856",
}

// OffenseLedgerABI is the input ABI used to generate the binding from.
// Deprecated: Use OffenseLedgerMetaData.ABI instead.
var OffenseLedgerABI = OffenseLedgerMetaData.ABI

// OffenseLedgerBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OffenseLedgerMetaData.Bin instead.
var OffenseLedgerBin = OffenseLedgerMetaData.Bin

// DeployOffenseLedger deploys a new Ethereum contract, binding an instance of OffenseLedger to it.
func DeployOffenseLedger(auth *bind.TransactOpts, backend bind.ContractBackend, registrar_ common.Address) (common.Address, *types.Transaction, *OffenseLedger, error) {
	parsed, err := OffenseLedgerMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OffenseLedgerBin), backend, registrar_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &OffenseLedger{OffenseLedgerCaller: OffenseLedgerCaller{contract: contract}, OffenseLedgerTransactor: OffenseLedgerTransactor{contract: contract}, OffenseLedgerFilterer: OffenseLedgerFilterer{contract: contract}}, nil
}

// OffenseLedger is an auto generated Go binding around an Ethereum contract.
type OffenseLedger struct {
	OffenseLedgerCaller     // Read-only binding to the contract
	OffenseLedgerTransactor // Write-only binding to the contract
	OffenseLedgerFilterer   // Log filterer for contract events
}

// OffenseLedgerCaller is an auto generated read-only Go binding around an Ethereum contract.
type OffenseLedgerCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OffenseLedgerTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OffenseLedgerTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OffenseLedgerFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OffenseLedgerFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OffenseLedgerSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OffenseLedgerSession struct {
	Contract     *OffenseLedger    // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// OffenseLedgerCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OffenseLedgerCallerSession struct {
	Contract *OffenseLedgerCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts        // Call options to use throughout this session
}

// OffenseLedgerTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OffenseLedgerTransactorSession struct {
	Contract     *OffenseLedgerTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts        // Transaction auth options to use throughout this session
}

// OffenseLedgerRaw is an auto generated low-level Go binding around an Ethereum contract.
type OffenseLedgerRaw struct {
	Contract *OffenseLedger // Generic contract binding to access the raw methods on
}

// OffenseLedgerCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OffenseLedgerCallerRaw struct {
	Contract *OffenseLedgerCaller // Generic read-only contract binding to access the raw methods on
}

// OffenseLedgerTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OffenseLedgerTransactorRaw struct {
	Contract *OffenseLedgerTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOffenseLedger creates a new instance of OffenseLedger, bound to a specific deployed contract.
func NewOffenseLedger(address common.Address, backend bind.ContractBackend) (*OffenseLedger, error) {
	contract, err := bindOffenseLedger(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OffenseLedger{OffenseLedgerCaller: OffenseLedgerCaller{contract: contract}, OffenseLedgerTransactor: OffenseLedgerTransactor{contract: contract}, OffenseLedgerFilterer: OffenseLedgerFilterer{contract: contract}}, nil
}

// NewOffenseLedgerCaller creates a new read-only instance of OffenseLedger, bound to a specific deployed contract.
func NewOffenseLedgerCaller(address common.Address, caller bind.ContractCaller) (*OffenseLedgerCaller, error) {
	contract, err := bindOffenseLedger(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerCaller{contract: contract}, nil
}

// NewOffenseLedgerTransactor creates a new write-only instance of OffenseLedger, bound to a specific deployed contract.
func NewOffenseLedgerTransactor(address common.Address, transactor bind.ContractTransactor) (*OffenseLedgerTransactor, error) {
	contract, err := bindOffenseLedger(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerTransactor{contract: contract}, nil
}

// NewOffenseLedgerFilterer creates a new log filterer instance of OffenseLedger, bound to a specific deployed contract.
func NewOffenseLedgerFilterer(address common.Address, filterer bind.ContractFilterer) (*OffenseLedgerFilterer, error) {
	contract, err := bindOffenseLedger(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerFilterer{contract: contract}, nil
}

// bindOffenseLedger binds a generic wrapper to an already deployed contract.
func bindOffenseLedger(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OffenseLedgerMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OffenseLedger *OffenseLedgerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OffenseLedger.Contract.OffenseLedgerCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OffenseLedger *OffenseLedgerRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OffenseLedger.Contract.OffenseLedgerTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OffenseLedger *OffenseLedgerRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OffenseLedger.Contract.OffenseLedgerTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OffenseLedger *OffenseLedgerCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OffenseLedger.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OffenseLedger *OffenseLedgerTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OffenseLedger.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OffenseLedger *OffenseLedgerTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OffenseLedger.Contract.contract.Transact(opts, method, params...)
}

// AnswererOf is a free data retrieval call binding the contract method 0x5ade6057.
//
// Solidity: function answererOf(bytes32 leafKey) view returns(address)
func (_OffenseLedger *OffenseLedgerCaller) AnswererOf(opts *bind.CallOpts, leafKey [32]byte) (common.Address, error) {
	var out []interface{}
	err := _OffenseLedger.contract.Call(opts, &out, "answererOf", leafKey)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// AnswererOf is a free data retrieval call binding the contract method 0x5ade6057.
//
// Solidity: function answererOf(bytes32 leafKey) view returns(address)
func (_OffenseLedger *OffenseLedgerSession) AnswererOf(leafKey [32]byte) (common.Address, error) {
	return _OffenseLedger.Contract.AnswererOf(&_OffenseLedger.CallOpts, leafKey)
}

// AnswererOf is a free data retrieval call binding the contract method 0x5ade6057.
//
// Solidity: function answererOf(bytes32 leafKey) view returns(address)
func (_OffenseLedger *OffenseLedgerCallerSession) AnswererOf(leafKey [32]byte) (common.Address, error) {
	return _OffenseLedger.Contract.AnswererOf(&_OffenseLedger.CallOpts, leafKey)
}

// MinorTaken is a free data retrieval call binding the contract method 0x1cc5a38e.
//
// Solidity: function minorTaken(address operator, uint40 window) view returns(uint64 spent)
func (_OffenseLedger *OffenseLedgerCaller) MinorTaken(opts *bind.CallOpts, operator common.Address, window *big.Int) (uint64, error) {
	var out []interface{}
	err := _OffenseLedger.contract.Call(opts, &out, "minorTaken", operator, window)

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// MinorTaken is a free data retrieval call binding the contract method 0x1cc5a38e.
//
// Solidity: function minorTaken(address operator, uint40 window) view returns(uint64 spent)
func (_OffenseLedger *OffenseLedgerSession) MinorTaken(operator common.Address, window *big.Int) (uint64, error) {
	return _OffenseLedger.Contract.MinorTaken(&_OffenseLedger.CallOpts, operator, window)
}

// MinorTaken is a free data retrieval call binding the contract method 0x1cc5a38e.
//
// Solidity: function minorTaken(address operator, uint40 window) view returns(uint64 spent)
func (_OffenseLedger *OffenseLedgerCallerSession) MinorTaken(operator common.Address, window *big.Int) (uint64, error) {
	return _OffenseLedger.Contract.MinorTaken(&_OffenseLedger.CallOpts, operator, window)
}

// OperatorsSlashed is a free data retrieval call binding the contract method 0xdb4abedd.
//
// Solidity: function operatorsSlashed(bytes32 offenseId) view returns(uint256)
func (_OffenseLedger *OffenseLedgerCaller) OperatorsSlashed(opts *bind.CallOpts, offenseId [32]byte) (*big.Int, error) {
	var out []interface{}
	err := _OffenseLedger.contract.Call(opts, &out, "operatorsSlashed", offenseId)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// OperatorsSlashed is a free data retrieval call binding the contract method 0xdb4abedd.
//
// Solidity: function operatorsSlashed(bytes32 offenseId) view returns(uint256)
func (_OffenseLedger *OffenseLedgerSession) OperatorsSlashed(offenseId [32]byte) (*big.Int, error) {
	return _OffenseLedger.Contract.OperatorsSlashed(&_OffenseLedger.CallOpts, offenseId)
}

// OperatorsSlashed is a free data retrieval call binding the contract method 0xdb4abedd.
//
// Solidity: function operatorsSlashed(bytes32 offenseId) view returns(uint256)
func (_OffenseLedger *OffenseLedgerCallerSession) OperatorsSlashed(offenseId [32]byte) (*big.Int, error) {
	return _OffenseLedger.Contract.OperatorsSlashed(&_OffenseLedger.CallOpts, offenseId)
}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OffenseLedger *OffenseLedgerCaller) Registrar(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OffenseLedger.contract.Call(opts, &out, "registrar")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OffenseLedger *OffenseLedgerSession) Registrar() (common.Address, error) {
	return _OffenseLedger.Contract.Registrar(&_OffenseLedger.CallOpts)
}

// Registrar is a free data retrieval call binding the contract method 0x2b20e397.
//
// Solidity: function registrar() view returns(address)
func (_OffenseLedger *OffenseLedgerCallerSession) Registrar() (common.Address, error) {
	return _OffenseLedger.Contract.Registrar(&_OffenseLedger.CallOpts)
}

// SlashedWad is a free data retrieval call binding the contract method 0xf357a745.
//
// Solidity: function slashedWad(bytes32 offenseId, address operator) view returns(uint64)
func (_OffenseLedger *OffenseLedgerCaller) SlashedWad(opts *bind.CallOpts, offenseId [32]byte, operator common.Address) (uint64, error) {
	var out []interface{}
	err := _OffenseLedger.contract.Call(opts, &out, "slashedWad", offenseId, operator)

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// SlashedWad is a free data retrieval call binding the contract method 0xf357a745.
//
// Solidity: function slashedWad(bytes32 offenseId, address operator) view returns(uint64)
func (_OffenseLedger *OffenseLedgerSession) SlashedWad(offenseId [32]byte, operator common.Address) (uint64, error) {
	return _OffenseLedger.Contract.SlashedWad(&_OffenseLedger.CallOpts, offenseId, operator)
}

// SlashedWad is a free data retrieval call binding the contract method 0xf357a745.
//
// Solidity: function slashedWad(bytes32 offenseId, address operator) view returns(uint64)
func (_OffenseLedger *OffenseLedgerCallerSession) SlashedWad(offenseId [32]byte, operator common.Address) (uint64, error) {
	return _OffenseLedger.Contract.SlashedWad(&_OffenseLedger.CallOpts, offenseId, operator)
}

// RecordMoved is a paid mutator transaction binding the contract method 0x4a6c0e39.
//
// Solidity: function recordMoved(bytes32 offenseId, address operator, uint64 minorWad) returns()
func (_OffenseLedger *OffenseLedgerTransactor) RecordMoved(opts *bind.TransactOpts, offenseId [32]byte, operator common.Address, minorWad uint64) (*types.Transaction, error) {
	return _OffenseLedger.contract.Transact(opts, "recordMoved", offenseId, operator, minorWad)
}

// RecordMoved is a paid mutator transaction binding the contract method 0x4a6c0e39.
//
// Solidity: function recordMoved(bytes32 offenseId, address operator, uint64 minorWad) returns()
func (_OffenseLedger *OffenseLedgerSession) RecordMoved(offenseId [32]byte, operator common.Address, minorWad uint64) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordMoved(&_OffenseLedger.TransactOpts, offenseId, operator, minorWad)
}

// RecordMoved is a paid mutator transaction binding the contract method 0x4a6c0e39.
//
// Solidity: function recordMoved(bytes32 offenseId, address operator, uint64 minorWad) returns()
func (_OffenseLedger *OffenseLedgerTransactorSession) RecordMoved(offenseId [32]byte, operator common.Address, minorWad uint64) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordMoved(&_OffenseLedger.TransactOpts, offenseId, operator, minorWad)
}

// RecordProven is a paid mutator transaction binding the contract method 0x03747733.
//
// Solidity: function recordProven(bytes32 leafKey, address answerer) returns()
func (_OffenseLedger *OffenseLedgerTransactor) RecordProven(opts *bind.TransactOpts, leafKey [32]byte, answerer common.Address) (*types.Transaction, error) {
	return _OffenseLedger.contract.Transact(opts, "recordProven", leafKey, answerer)
}

// RecordProven is a paid mutator transaction binding the contract method 0x03747733.
//
// Solidity: function recordProven(bytes32 leafKey, address answerer) returns()
func (_OffenseLedger *OffenseLedgerSession) RecordProven(leafKey [32]byte, answerer common.Address) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordProven(&_OffenseLedger.TransactOpts, leafKey, answerer)
}

// RecordProven is a paid mutator transaction binding the contract method 0x03747733.
//
// Solidity: function recordProven(bytes32 leafKey, address answerer) returns()
func (_OffenseLedger *OffenseLedgerTransactorSession) RecordProven(leafKey [32]byte, answerer common.Address) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordProven(&_OffenseLedger.TransactOpts, leafKey, answerer)
}

// RecordSlash is a paid mutator transaction binding the contract method 0x86c8d822.
//
// Solidity: function recordSlash(bytes32 offenseId, address operator, uint64 wad) returns()
func (_OffenseLedger *OffenseLedgerTransactor) RecordSlash(opts *bind.TransactOpts, offenseId [32]byte, operator common.Address, wad uint64) (*types.Transaction, error) {
	return _OffenseLedger.contract.Transact(opts, "recordSlash", offenseId, operator, wad)
}

// RecordSlash is a paid mutator transaction binding the contract method 0x86c8d822.
//
// Solidity: function recordSlash(bytes32 offenseId, address operator, uint64 wad) returns()
func (_OffenseLedger *OffenseLedgerSession) RecordSlash(offenseId [32]byte, operator common.Address, wad uint64) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordSlash(&_OffenseLedger.TransactOpts, offenseId, operator, wad)
}

// RecordSlash is a paid mutator transaction binding the contract method 0x86c8d822.
//
// Solidity: function recordSlash(bytes32 offenseId, address operator, uint64 wad) returns()
func (_OffenseLedger *OffenseLedgerTransactorSession) RecordSlash(offenseId [32]byte, operator common.Address, wad uint64) (*types.Transaction, error) {
	return _OffenseLedger.Contract.RecordSlash(&_OffenseLedger.TransactOpts, offenseId, operator, wad)
}

// OffenseLedgerLeafProvenIterator is returned from FilterLeafProven and is used to iterate over the raw logs and unpacked data for LeafProven events raised by the OffenseLedger contract.
type OffenseLedgerLeafProvenIterator struct {
	Event *OffenseLedgerLeafProven // Event containing the contract specifics and raw log

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
func (it *OffenseLedgerLeafProvenIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OffenseLedgerLeafProven)
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
		it.Event = new(OffenseLedgerLeafProven)
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
func (it *OffenseLedgerLeafProvenIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OffenseLedgerLeafProvenIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OffenseLedgerLeafProven represents a LeafProven event raised by the OffenseLedger contract.
type OffenseLedgerLeafProven struct {
	LeafKey  [32]byte
	Answerer common.Address
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterLeafProven is a free log retrieval operation binding the contract event 0x3dfd0fc1c5aaf9a11376af58203c939cccefb62d28a45703db01da4ce840a1ae.
//
// Solidity: event LeafProven(bytes32 indexed leafKey, address indexed answerer)
func (_OffenseLedger *OffenseLedgerFilterer) FilterLeafProven(opts *bind.FilterOpts, leafKey [][32]byte, answerer []common.Address) (*OffenseLedgerLeafProvenIterator, error) {

	var leafKeyRule []interface{}
	for _, leafKeyItem := range leafKey {
		leafKeyRule = append(leafKeyRule, leafKeyItem)
	}
	var answererRule []interface{}
	for _, answererItem := range answerer {
		answererRule = append(answererRule, answererItem)
	}

	logs, sub, err := _OffenseLedger.contract.FilterLogs(opts, "LeafProven", leafKeyRule, answererRule)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerLeafProvenIterator{contract: _OffenseLedger.contract, event: "LeafProven", logs: logs, sub: sub}, nil
}

// WatchLeafProven is a free log subscription operation binding the contract event 0x3dfd0fc1c5aaf9a11376af58203c939cccefb62d28a45703db01da4ce840a1ae.
//
// Solidity: event LeafProven(bytes32 indexed leafKey, address indexed answerer)
func (_OffenseLedger *OffenseLedgerFilterer) WatchLeafProven(opts *bind.WatchOpts, sink chan<- *OffenseLedgerLeafProven, leafKey [][32]byte, answerer []common.Address) (event.Subscription, error) {

	var leafKeyRule []interface{}
	for _, leafKeyItem := range leafKey {
		leafKeyRule = append(leafKeyRule, leafKeyItem)
	}
	var answererRule []interface{}
	for _, answererItem := range answerer {
		answererRule = append(answererRule, answererItem)
	}

	logs, sub, err := _OffenseLedger.contract.WatchLogs(opts, "LeafProven", leafKeyRule, answererRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OffenseLedgerLeafProven)
				if err := _OffenseLedger.contract.UnpackLog(event, "LeafProven", log); err != nil {
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

// ParseLeafProven is a log parse operation binding the contract event 0x3dfd0fc1c5aaf9a11376af58203c939cccefb62d28a45703db01da4ce840a1ae.
//
// Solidity: event LeafProven(bytes32 indexed leafKey, address indexed answerer)
func (_OffenseLedger *OffenseLedgerFilterer) ParseLeafProven(log types.Log) (*OffenseLedgerLeafProven, error) {
	event := new(OffenseLedgerLeafProven)
	if err := _OffenseLedger.contract.UnpackLog(event, "LeafProven", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OffenseLedgerSlashRecordedIterator is returned from FilterSlashRecorded and is used to iterate over the raw logs and unpacked data for SlashRecorded events raised by the OffenseLedger contract.
type OffenseLedgerSlashRecordedIterator struct {
	Event *OffenseLedgerSlashRecorded // Event containing the contract specifics and raw log

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
func (it *OffenseLedgerSlashRecordedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OffenseLedgerSlashRecorded)
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
		it.Event = new(OffenseLedgerSlashRecorded)
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
func (it *OffenseLedgerSlashRecordedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OffenseLedgerSlashRecordedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OffenseLedgerSlashRecorded represents a SlashRecorded event raised by the OffenseLedger contract.
type OffenseLedgerSlashRecorded struct {
	OffenseId [32]byte
	Operator  common.Address
	Wad       uint64
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterSlashRecorded is a free log retrieval operation binding the contract event 0xeb61199bd97ef1e9a991f5f835a5f398b299e652b612262fd65a92de8dc669da.
//
// Solidity: event SlashRecorded(bytes32 indexed offenseId, address indexed operator, uint64 wad)
func (_OffenseLedger *OffenseLedgerFilterer) FilterSlashRecorded(opts *bind.FilterOpts, offenseId [][32]byte, operator []common.Address) (*OffenseLedgerSlashRecordedIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OffenseLedger.contract.FilterLogs(opts, "SlashRecorded", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerSlashRecordedIterator{contract: _OffenseLedger.contract, event: "SlashRecorded", logs: logs, sub: sub}, nil
}

// WatchSlashRecorded is a free log subscription operation binding the contract event 0xeb61199bd97ef1e9a991f5f835a5f398b299e652b612262fd65a92de8dc669da.
//
// Solidity: event SlashRecorded(bytes32 indexed offenseId, address indexed operator, uint64 wad)
func (_OffenseLedger *OffenseLedgerFilterer) WatchSlashRecorded(opts *bind.WatchOpts, sink chan<- *OffenseLedgerSlashRecorded, offenseId [][32]byte, operator []common.Address) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OffenseLedger.contract.WatchLogs(opts, "SlashRecorded", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OffenseLedgerSlashRecorded)
				if err := _OffenseLedger.contract.UnpackLog(event, "SlashRecorded", log); err != nil {
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

// ParseSlashRecorded is a log parse operation binding the contract event 0xeb61199bd97ef1e9a991f5f835a5f398b299e652b612262fd65a92de8dc669da.
//
// Solidity: event SlashRecorded(bytes32 indexed offenseId, address indexed operator, uint64 wad)
func (_OffenseLedger *OffenseLedgerFilterer) ParseSlashRecorded(log types.Log) (*OffenseLedgerSlashRecorded, error) {
	event := new(OffenseLedgerSlashRecorded)
	if err := _OffenseLedger.contract.UnpackLog(event, "SlashRecorded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OffenseLedgerStakeMovedIterator is returned from FilterStakeMoved and is used to iterate over the raw logs and unpacked data for StakeMoved events raised by the OffenseLedger contract.
type OffenseLedgerStakeMovedIterator struct {
	Event *OffenseLedgerStakeMoved // Event containing the contract specifics and raw log

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
func (it *OffenseLedgerStakeMovedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OffenseLedgerStakeMoved)
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
		it.Event = new(OffenseLedgerStakeMoved)
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
func (it *OffenseLedgerStakeMovedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OffenseLedgerStakeMovedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OffenseLedgerStakeMoved represents a StakeMoved event raised by the OffenseLedger contract.
type OffenseLedgerStakeMoved struct {
	OffenseId [32]byte
	Operator  common.Address
	MinorWad  uint64
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterStakeMoved is a free log retrieval operation binding the contract event 0x832603739e574eae569046d66a30b349bd0906630379fd220c03bfb9eaf56425.
//
// Solidity: event StakeMoved(bytes32 indexed offenseId, address indexed operator, uint64 minorWad)
func (_OffenseLedger *OffenseLedgerFilterer) FilterStakeMoved(opts *bind.FilterOpts, offenseId [][32]byte, operator []common.Address) (*OffenseLedgerStakeMovedIterator, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OffenseLedger.contract.FilterLogs(opts, "StakeMoved", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return &OffenseLedgerStakeMovedIterator{contract: _OffenseLedger.contract, event: "StakeMoved", logs: logs, sub: sub}, nil
}

// WatchStakeMoved is a free log subscription operation binding the contract event 0x832603739e574eae569046d66a30b349bd0906630379fd220c03bfb9eaf56425.
//
// Solidity: event StakeMoved(bytes32 indexed offenseId, address indexed operator, uint64 minorWad)
func (_OffenseLedger *OffenseLedgerFilterer) WatchStakeMoved(opts *bind.WatchOpts, sink chan<- *OffenseLedgerStakeMoved, offenseId [][32]byte, operator []common.Address) (event.Subscription, error) {

	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OffenseLedger.contract.WatchLogs(opts, "StakeMoved", offenseIdRule, operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OffenseLedgerStakeMoved)
				if err := _OffenseLedger.contract.UnpackLog(event, "StakeMoved", log); err != nil {
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

// ParseStakeMoved is a log parse operation binding the contract event 0x832603739e574eae569046d66a30b349bd0906630379fd220c03bfb9eaf56425.
//
// Solidity: event StakeMoved(bytes32 indexed offenseId, address indexed operator, uint64 minorWad)
func (_OffenseLedger *OffenseLedgerFilterer) ParseStakeMoved(log types.Log) (*OffenseLedgerStakeMoved, error) {
	event := new(OffenseLedgerStakeMoved)
	if err := _OffenseLedger.contract.UnpackLog(event, "StakeMoved", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
