// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package registrar

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

// IOpenStreamingRegistrarKeyRecord is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingRegistrarKeyRecord struct {
	Operator common.Address
	From     uint64
	To       uint64
}

// IOpenStreamingRegistrarProfile is an auto generated low-level Go binding around an user-defined struct.
type IOpenStreamingRegistrarProfile struct {
	PeerId        []byte
	Payee         common.Address
	VoucherSigner common.Address
}

// OpenStreamingRegistrarMetaData contains all meta data concerning the OpenStreamingRegistrar contract.
var OpenStreamingRegistrarMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"activateSlasher\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelSlasher\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"keyOwnerAt\",\"inputs\":[{\"name\":\"keyHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"keyRecords\",\"inputs\":[{\"name\":\"keyHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIOpenStreamingRegistrar.KeyRecord[]\",\"components\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"to\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operatorSetId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operators\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"profileOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"profile\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingRegistrar.Profile\",\"components\":[{\"name\":\"peerId\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"voucherSigner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"registered\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"scheduleSlasher\",\"inputs\":[{\"name\":\"next\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"slasher\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"slasherDelay\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"updateProfile\",\"inputs\":[{\"name\":\"profile\",\"type\":\"tuple\",\"internalType\":\"structIOpenStreamingRegistrar.Profile\",\"components\":[{\"name\":\"peerId\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"voucherSigner\",\"type\":\"address\",\"internalType\":\"address\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"OperatorJoined\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"keyHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"peerId\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"voucherSigner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorLeft\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"keyHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorUpdated\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"peerId\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"voucherSigner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlasherActivated\",\"inputs\":[{\"name\":\"slasher\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"previous\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlasherCancelled\",\"inputs\":[{\"name\":\"slasher\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SlasherScheduled\",\"inputs\":[{\"name\":\"slasher\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"activatableAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadySetUp\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadProfile\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotRegistered\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingScheduled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongOperatorSet\",\"inputs\":[]}]",
}

// OpenStreamingRegistrarABI is the input ABI used to generate the binding from.
// Deprecated: Use OpenStreamingRegistrarMetaData.ABI instead.
var OpenStreamingRegistrarABI = OpenStreamingRegistrarMetaData.ABI

// OpenStreamingRegistrar is an auto generated Go binding around an Ethereum contract.
type OpenStreamingRegistrar struct {
	OpenStreamingRegistrarCaller     // Read-only binding to the contract
	OpenStreamingRegistrarTransactor // Write-only binding to the contract
	OpenStreamingRegistrarFilterer   // Log filterer for contract events
}

// OpenStreamingRegistrarCaller is an auto generated read-only Go binding around an Ethereum contract.
type OpenStreamingRegistrarCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingRegistrarTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OpenStreamingRegistrarTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingRegistrarFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OpenStreamingRegistrarFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpenStreamingRegistrarSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OpenStreamingRegistrarSession struct {
	Contract     *OpenStreamingRegistrar // Generic contract binding to set the session for
	CallOpts     bind.CallOpts           // Call options to use throughout this session
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// OpenStreamingRegistrarCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OpenStreamingRegistrarCallerSession struct {
	Contract *OpenStreamingRegistrarCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts                 // Call options to use throughout this session
}

// OpenStreamingRegistrarTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OpenStreamingRegistrarTransactorSession struct {
	Contract     *OpenStreamingRegistrarTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts                 // Transaction auth options to use throughout this session
}

// OpenStreamingRegistrarRaw is an auto generated low-level Go binding around an Ethereum contract.
type OpenStreamingRegistrarRaw struct {
	Contract *OpenStreamingRegistrar // Generic contract binding to access the raw methods on
}

// OpenStreamingRegistrarCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OpenStreamingRegistrarCallerRaw struct {
	Contract *OpenStreamingRegistrarCaller // Generic read-only contract binding to access the raw methods on
}

// OpenStreamingRegistrarTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OpenStreamingRegistrarTransactorRaw struct {
	Contract *OpenStreamingRegistrarTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOpenStreamingRegistrar creates a new instance of OpenStreamingRegistrar, bound to a specific deployed contract.
func NewOpenStreamingRegistrar(address common.Address, backend bind.ContractBackend) (*OpenStreamingRegistrar, error) {
	contract, err := bindOpenStreamingRegistrar(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrar{OpenStreamingRegistrarCaller: OpenStreamingRegistrarCaller{contract: contract}, OpenStreamingRegistrarTransactor: OpenStreamingRegistrarTransactor{contract: contract}, OpenStreamingRegistrarFilterer: OpenStreamingRegistrarFilterer{contract: contract}}, nil
}

// NewOpenStreamingRegistrarCaller creates a new read-only instance of OpenStreamingRegistrar, bound to a specific deployed contract.
func NewOpenStreamingRegistrarCaller(address common.Address, caller bind.ContractCaller) (*OpenStreamingRegistrarCaller, error) {
	contract, err := bindOpenStreamingRegistrar(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarCaller{contract: contract}, nil
}

// NewOpenStreamingRegistrarTransactor creates a new write-only instance of OpenStreamingRegistrar, bound to a specific deployed contract.
func NewOpenStreamingRegistrarTransactor(address common.Address, transactor bind.ContractTransactor) (*OpenStreamingRegistrarTransactor, error) {
	contract, err := bindOpenStreamingRegistrar(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarTransactor{contract: contract}, nil
}

// NewOpenStreamingRegistrarFilterer creates a new log filterer instance of OpenStreamingRegistrar, bound to a specific deployed contract.
func NewOpenStreamingRegistrarFilterer(address common.Address, filterer bind.ContractFilterer) (*OpenStreamingRegistrarFilterer, error) {
	contract, err := bindOpenStreamingRegistrar(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarFilterer{contract: contract}, nil
}

// bindOpenStreamingRegistrar binds a generic wrapper to an already deployed contract.
func bindOpenStreamingRegistrar(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OpenStreamingRegistrarMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingRegistrar.Contract.OpenStreamingRegistrarCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.OpenStreamingRegistrarTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.OpenStreamingRegistrarTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpenStreamingRegistrar.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.contract.Transact(opts, method, params...)
}

// KeyOwnerAt is a free data retrieval call binding the contract method 0xd5157093.
//
// Solidity: function keyOwnerAt(bytes32 keyHash, uint64 timestamp) view returns(address operator)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) KeyOwnerAt(opts *bind.CallOpts, keyHash [32]byte, timestamp uint64) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "keyOwnerAt", keyHash, timestamp)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// KeyOwnerAt is a free data retrieval call binding the contract method 0xd5157093.
//
// Solidity: function keyOwnerAt(bytes32 keyHash, uint64 timestamp) view returns(address operator)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) KeyOwnerAt(keyHash [32]byte, timestamp uint64) (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.KeyOwnerAt(&_OpenStreamingRegistrar.CallOpts, keyHash, timestamp)
}

// KeyOwnerAt is a free data retrieval call binding the contract method 0xd5157093.
//
// Solidity: function keyOwnerAt(bytes32 keyHash, uint64 timestamp) view returns(address operator)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) KeyOwnerAt(keyHash [32]byte, timestamp uint64) (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.KeyOwnerAt(&_OpenStreamingRegistrar.CallOpts, keyHash, timestamp)
}

// KeyRecords is a free data retrieval call binding the contract method 0xfcddbd88.
//
// Solidity: function keyRecords(bytes32 keyHash) view returns((address,uint64,uint64)[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) KeyRecords(opts *bind.CallOpts, keyHash [32]byte) ([]IOpenStreamingRegistrarKeyRecord, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "keyRecords", keyHash)

	if err != nil {
		return *new([]IOpenStreamingRegistrarKeyRecord), err
	}

	out0 := *abi.ConvertType(out[0], new([]IOpenStreamingRegistrarKeyRecord)).(*[]IOpenStreamingRegistrarKeyRecord)

	return out0, err

}

// KeyRecords is a free data retrieval call binding the contract method 0xfcddbd88.
//
// Solidity: function keyRecords(bytes32 keyHash) view returns((address,uint64,uint64)[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) KeyRecords(keyHash [32]byte) ([]IOpenStreamingRegistrarKeyRecord, error) {
	return _OpenStreamingRegistrar.Contract.KeyRecords(&_OpenStreamingRegistrar.CallOpts, keyHash)
}

// KeyRecords is a free data retrieval call binding the contract method 0xfcddbd88.
//
// Solidity: function keyRecords(bytes32 keyHash) view returns((address,uint64,uint64)[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) KeyRecords(keyHash [32]byte) ([]IOpenStreamingRegistrarKeyRecord, error) {
	return _OpenStreamingRegistrar.Contract.KeyRecords(&_OpenStreamingRegistrar.CallOpts, keyHash)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) OperatorSetId(opts *bind.CallOpts) (uint32, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "operatorSetId")

	if err != nil {
		return *new(uint32), err
	}

	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)

	return out0, err

}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingRegistrar.Contract.OperatorSetId(&_OpenStreamingRegistrar.CallOpts)
}

// OperatorSetId is a free data retrieval call binding the contract method 0xe1ebfc37.
//
// Solidity: function operatorSetId() view returns(uint32)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) OperatorSetId() (uint32, error) {
	return _OpenStreamingRegistrar.Contract.OperatorSetId(&_OpenStreamingRegistrar.CallOpts)
}

// Operators is a free data retrieval call binding the contract method 0xe673df8a.
//
// Solidity: function operators() view returns(address[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) Operators(opts *bind.CallOpts) ([]common.Address, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "operators")

	if err != nil {
		return *new([]common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)

	return out0, err

}

// Operators is a free data retrieval call binding the contract method 0xe673df8a.
//
// Solidity: function operators() view returns(address[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) Operators() ([]common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Operators(&_OpenStreamingRegistrar.CallOpts)
}

// Operators is a free data retrieval call binding the contract method 0xe673df8a.
//
// Solidity: function operators() view returns(address[])
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) Operators() ([]common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Operators(&_OpenStreamingRegistrar.CallOpts)
}

// Owner is a free data retrieval call binding the contract method 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) Owner(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "owner")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Owner is a free data retrieval call binding the contract method 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) Owner() (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Owner(&_OpenStreamingRegistrar.CallOpts)
}

// Owner is a free data retrieval call binding the contract method 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) Owner() (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Owner(&_OpenStreamingRegistrar.CallOpts)
}

// ProfileOf is a free data retrieval call binding the contract method 0x2f8eb9cb.
//
// Solidity: function profileOf(address operator) view returns((bytes,address,address) profile, bool registered)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) ProfileOf(opts *bind.CallOpts, operator common.Address) (struct {
	Profile    IOpenStreamingRegistrarProfile
	Registered bool
}, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "profileOf", operator)

	outstruct := new(struct {
		Profile    IOpenStreamingRegistrarProfile
		Registered bool
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Profile = *abi.ConvertType(out[0], new(IOpenStreamingRegistrarProfile)).(*IOpenStreamingRegistrarProfile)
	outstruct.Registered = *abi.ConvertType(out[1], new(bool)).(*bool)

	return *outstruct, err

}

// ProfileOf is a free data retrieval call binding the contract method 0x2f8eb9cb.
//
// Solidity: function profileOf(address operator) view returns((bytes,address,address) profile, bool registered)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) ProfileOf(operator common.Address) (struct {
	Profile    IOpenStreamingRegistrarProfile
	Registered bool
}, error) {
	return _OpenStreamingRegistrar.Contract.ProfileOf(&_OpenStreamingRegistrar.CallOpts, operator)
}

// ProfileOf is a free data retrieval call binding the contract method 0x2f8eb9cb.
//
// Solidity: function profileOf(address operator) view returns((bytes,address,address) profile, bool registered)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) ProfileOf(operator common.Address) (struct {
	Profile    IOpenStreamingRegistrarProfile
	Registered bool
}, error) {
	return _OpenStreamingRegistrar.Contract.ProfileOf(&_OpenStreamingRegistrar.CallOpts, operator)
}

// Slasher is a free data retrieval call binding the contract method 0xb1344271.
//
// Solidity: function slasher() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) Slasher(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "slasher")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Slasher is a free data retrieval call binding the contract method 0xb1344271.
//
// Solidity: function slasher() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) Slasher() (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Slasher(&_OpenStreamingRegistrar.CallOpts)
}

// Slasher is a free data retrieval call binding the contract method 0xb1344271.
//
// Solidity: function slasher() view returns(address)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) Slasher() (common.Address, error) {
	return _OpenStreamingRegistrar.Contract.Slasher(&_OpenStreamingRegistrar.CallOpts)
}

// SlasherDelay is a free data retrieval call binding the contract method 0xc27bdee2.
//
// Solidity: function slasherDelay() view returns(uint64)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCaller) SlasherDelay(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _OpenStreamingRegistrar.contract.Call(opts, &out, "slasherDelay")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// SlasherDelay is a free data retrieval call binding the contract method 0xc27bdee2.
//
// Solidity: function slasherDelay() view returns(uint64)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) SlasherDelay() (uint64, error) {
	return _OpenStreamingRegistrar.Contract.SlasherDelay(&_OpenStreamingRegistrar.CallOpts)
}

// SlasherDelay is a free data retrieval call binding the contract method 0xc27bdee2.
//
// Solidity: function slasherDelay() view returns(uint64)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarCallerSession) SlasherDelay() (uint64, error) {
	return _OpenStreamingRegistrar.Contract.SlasherDelay(&_OpenStreamingRegistrar.CallOpts)
}

// ActivateSlasher is a paid mutator transaction binding the contract method 0xc9d0dd81.
//
// Solidity: function activateSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactor) ActivateSlasher(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.contract.Transact(opts, "activateSlasher")
}

// ActivateSlasher is a paid mutator transaction binding the contract method 0xc9d0dd81.
//
// Solidity: function activateSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) ActivateSlasher() (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.ActivateSlasher(&_OpenStreamingRegistrar.TransactOpts)
}

// ActivateSlasher is a paid mutator transaction binding the contract method 0xc9d0dd81.
//
// Solidity: function activateSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorSession) ActivateSlasher() (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.ActivateSlasher(&_OpenStreamingRegistrar.TransactOpts)
}

// CancelSlasher is a paid mutator transaction binding the contract method 0x80c22cbc.
//
// Solidity: function cancelSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactor) CancelSlasher(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.contract.Transact(opts, "cancelSlasher")
}

// CancelSlasher is a paid mutator transaction binding the contract method 0x80c22cbc.
//
// Solidity: function cancelSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) CancelSlasher() (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.CancelSlasher(&_OpenStreamingRegistrar.TransactOpts)
}

// CancelSlasher is a paid mutator transaction binding the contract method 0x80c22cbc.
//
// Solidity: function cancelSlasher() returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorSession) CancelSlasher() (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.CancelSlasher(&_OpenStreamingRegistrar.TransactOpts)
}

// ScheduleSlasher is a paid mutator transaction binding the contract method 0x1cb57dae.
//
// Solidity: function scheduleSlasher(address next) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactor) ScheduleSlasher(opts *bind.TransactOpts, next common.Address) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.contract.Transact(opts, "scheduleSlasher", next)
}

// ScheduleSlasher is a paid mutator transaction binding the contract method 0x1cb57dae.
//
// Solidity: function scheduleSlasher(address next) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) ScheduleSlasher(next common.Address) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.ScheduleSlasher(&_OpenStreamingRegistrar.TransactOpts, next)
}

// ScheduleSlasher is a paid mutator transaction binding the contract method 0x1cb57dae.
//
// Solidity: function scheduleSlasher(address next) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorSession) ScheduleSlasher(next common.Address) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.ScheduleSlasher(&_OpenStreamingRegistrar.TransactOpts, next)
}

// UpdateProfile is a paid mutator transaction binding the contract method 0x806e8e95.
//
// Solidity: function updateProfile((bytes,address,address) profile) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactor) UpdateProfile(opts *bind.TransactOpts, profile IOpenStreamingRegistrarProfile) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.contract.Transact(opts, "updateProfile", profile)
}

// UpdateProfile is a paid mutator transaction binding the contract method 0x806e8e95.
//
// Solidity: function updateProfile((bytes,address,address) profile) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarSession) UpdateProfile(profile IOpenStreamingRegistrarProfile) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.UpdateProfile(&_OpenStreamingRegistrar.TransactOpts, profile)
}

// UpdateProfile is a paid mutator transaction binding the contract method 0x806e8e95.
//
// Solidity: function updateProfile((bytes,address,address) profile) returns()
func (_OpenStreamingRegistrar *OpenStreamingRegistrarTransactorSession) UpdateProfile(profile IOpenStreamingRegistrarProfile) (*types.Transaction, error) {
	return _OpenStreamingRegistrar.Contract.UpdateProfile(&_OpenStreamingRegistrar.TransactOpts, profile)
}

// OpenStreamingRegistrarOperatorJoinedIterator is returned from FilterOperatorJoined and is used to iterate over the raw logs and unpacked data for OperatorJoined events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorJoinedIterator struct {
	Event *OpenStreamingRegistrarOperatorJoined // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarOperatorJoinedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarOperatorJoined)
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
		it.Event = new(OpenStreamingRegistrarOperatorJoined)
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
func (it *OpenStreamingRegistrarOperatorJoinedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarOperatorJoinedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarOperatorJoined represents a OperatorJoined event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorJoined struct {
	Operator      common.Address
	KeyHash       [32]byte
	PeerId        []byte
	Payee         common.Address
	VoucherSigner common.Address
	Raw           types.Log // Blockchain specific contextual infos
}

// FilterOperatorJoined is a free log retrieval operation binding the contract event 0xbe3d5250f2c3f314667491888b77c5138478118dcaa39a28c9f034f52f9ee82c.
//
// Solidity: event OperatorJoined(address indexed operator, bytes32 indexed keyHash, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterOperatorJoined(opts *bind.FilterOpts, operator []common.Address, keyHash [][32]byte) (*OpenStreamingRegistrarOperatorJoinedIterator, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}
	var keyHashRule []interface{}
	for _, keyHashItem := range keyHash {
		keyHashRule = append(keyHashRule, keyHashItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "OperatorJoined", operatorRule, keyHashRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarOperatorJoinedIterator{contract: _OpenStreamingRegistrar.contract, event: "OperatorJoined", logs: logs, sub: sub}, nil
}

// WatchOperatorJoined is a free log subscription operation binding the contract event 0xbe3d5250f2c3f314667491888b77c5138478118dcaa39a28c9f034f52f9ee82c.
//
// Solidity: event OperatorJoined(address indexed operator, bytes32 indexed keyHash, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchOperatorJoined(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarOperatorJoined, operator []common.Address, keyHash [][32]byte) (event.Subscription, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}
	var keyHashRule []interface{}
	for _, keyHashItem := range keyHash {
		keyHashRule = append(keyHashRule, keyHashItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "OperatorJoined", operatorRule, keyHashRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarOperatorJoined)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorJoined", log); err != nil {
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

// ParseOperatorJoined is a log parse operation binding the contract event 0xbe3d5250f2c3f314667491888b77c5138478118dcaa39a28c9f034f52f9ee82c.
//
// Solidity: event OperatorJoined(address indexed operator, bytes32 indexed keyHash, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseOperatorJoined(log types.Log) (*OpenStreamingRegistrarOperatorJoined, error) {
	event := new(OpenStreamingRegistrarOperatorJoined)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorJoined", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingRegistrarOperatorLeftIterator is returned from FilterOperatorLeft and is used to iterate over the raw logs and unpacked data for OperatorLeft events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorLeftIterator struct {
	Event *OpenStreamingRegistrarOperatorLeft // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarOperatorLeftIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarOperatorLeft)
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
		it.Event = new(OpenStreamingRegistrarOperatorLeft)
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
func (it *OpenStreamingRegistrarOperatorLeftIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarOperatorLeftIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarOperatorLeft represents a OperatorLeft event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorLeft struct {
	Operator common.Address
	KeyHash  [32]byte
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterOperatorLeft is a free log retrieval operation binding the contract event 0xe073c4cd66e457f9a6292899094698f1161ac790fdfa772f8a6be5fd839f71be.
//
// Solidity: event OperatorLeft(address indexed operator, bytes32 indexed keyHash)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterOperatorLeft(opts *bind.FilterOpts, operator []common.Address, keyHash [][32]byte) (*OpenStreamingRegistrarOperatorLeftIterator, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}
	var keyHashRule []interface{}
	for _, keyHashItem := range keyHash {
		keyHashRule = append(keyHashRule, keyHashItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "OperatorLeft", operatorRule, keyHashRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarOperatorLeftIterator{contract: _OpenStreamingRegistrar.contract, event: "OperatorLeft", logs: logs, sub: sub}, nil
}

// WatchOperatorLeft is a free log subscription operation binding the contract event 0xe073c4cd66e457f9a6292899094698f1161ac790fdfa772f8a6be5fd839f71be.
//
// Solidity: event OperatorLeft(address indexed operator, bytes32 indexed keyHash)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchOperatorLeft(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarOperatorLeft, operator []common.Address, keyHash [][32]byte) (event.Subscription, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}
	var keyHashRule []interface{}
	for _, keyHashItem := range keyHash {
		keyHashRule = append(keyHashRule, keyHashItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "OperatorLeft", operatorRule, keyHashRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarOperatorLeft)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorLeft", log); err != nil {
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

// ParseOperatorLeft is a log parse operation binding the contract event 0xe073c4cd66e457f9a6292899094698f1161ac790fdfa772f8a6be5fd839f71be.
//
// Solidity: event OperatorLeft(address indexed operator, bytes32 indexed keyHash)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseOperatorLeft(log types.Log) (*OpenStreamingRegistrarOperatorLeft, error) {
	event := new(OpenStreamingRegistrarOperatorLeft)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorLeft", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingRegistrarOperatorUpdatedIterator is returned from FilterOperatorUpdated and is used to iterate over the raw logs and unpacked data for OperatorUpdated events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorUpdatedIterator struct {
	Event *OpenStreamingRegistrarOperatorUpdated // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarOperatorUpdatedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarOperatorUpdated)
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
		it.Event = new(OpenStreamingRegistrarOperatorUpdated)
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
func (it *OpenStreamingRegistrarOperatorUpdatedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarOperatorUpdatedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarOperatorUpdated represents a OperatorUpdated event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarOperatorUpdated struct {
	Operator      common.Address
	PeerId        []byte
	Payee         common.Address
	VoucherSigner common.Address
	Raw           types.Log // Blockchain specific contextual infos
}

// FilterOperatorUpdated is a free log retrieval operation binding the contract event 0xc4ed2acb784ddb90f7f6809623143c43505aefb9f7e211f000d1d38c03a7694a.
//
// Solidity: event OperatorUpdated(address indexed operator, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterOperatorUpdated(opts *bind.FilterOpts, operator []common.Address) (*OpenStreamingRegistrarOperatorUpdatedIterator, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "OperatorUpdated", operatorRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarOperatorUpdatedIterator{contract: _OpenStreamingRegistrar.contract, event: "OperatorUpdated", logs: logs, sub: sub}, nil
}

// WatchOperatorUpdated is a free log subscription operation binding the contract event 0xc4ed2acb784ddb90f7f6809623143c43505aefb9f7e211f000d1d38c03a7694a.
//
// Solidity: event OperatorUpdated(address indexed operator, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchOperatorUpdated(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarOperatorUpdated, operator []common.Address) (event.Subscription, error) {

	var operatorRule []interface{}
	for _, operatorItem := range operator {
		operatorRule = append(operatorRule, operatorItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "OperatorUpdated", operatorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarOperatorUpdated)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorUpdated", log); err != nil {
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

// ParseOperatorUpdated is a log parse operation binding the contract event 0xc4ed2acb784ddb90f7f6809623143c43505aefb9f7e211f000d1d38c03a7694a.
//
// Solidity: event OperatorUpdated(address indexed operator, bytes peerId, address payee, address voucherSigner)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseOperatorUpdated(log types.Log) (*OpenStreamingRegistrarOperatorUpdated, error) {
	event := new(OpenStreamingRegistrarOperatorUpdated)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "OperatorUpdated", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingRegistrarSlasherActivatedIterator is returned from FilterSlasherActivated and is used to iterate over the raw logs and unpacked data for SlasherActivated events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherActivatedIterator struct {
	Event *OpenStreamingRegistrarSlasherActivated // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarSlasherActivatedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarSlasherActivated)
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
		it.Event = new(OpenStreamingRegistrarSlasherActivated)
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
func (it *OpenStreamingRegistrarSlasherActivatedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarSlasherActivatedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarSlasherActivated represents a SlasherActivated event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherActivated struct {
	Slasher  common.Address
	Previous common.Address
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterSlasherActivated is a free log retrieval operation binding the contract event 0x499ef76834d3101ba8061f9e33011ef9cdd53e24efc023a9284b7d2f396fcc8b.
//
// Solidity: event SlasherActivated(address indexed slasher, address indexed previous)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterSlasherActivated(opts *bind.FilterOpts, slasher []common.Address, previous []common.Address) (*OpenStreamingRegistrarSlasherActivatedIterator, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}
	var previousRule []interface{}
	for _, previousItem := range previous {
		previousRule = append(previousRule, previousItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "SlasherActivated", slasherRule, previousRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarSlasherActivatedIterator{contract: _OpenStreamingRegistrar.contract, event: "SlasherActivated", logs: logs, sub: sub}, nil
}

// WatchSlasherActivated is a free log subscription operation binding the contract event 0x499ef76834d3101ba8061f9e33011ef9cdd53e24efc023a9284b7d2f396fcc8b.
//
// Solidity: event SlasherActivated(address indexed slasher, address indexed previous)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchSlasherActivated(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarSlasherActivated, slasher []common.Address, previous []common.Address) (event.Subscription, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}
	var previousRule []interface{}
	for _, previousItem := range previous {
		previousRule = append(previousRule, previousItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "SlasherActivated", slasherRule, previousRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarSlasherActivated)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherActivated", log); err != nil {
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

// ParseSlasherActivated is a log parse operation binding the contract event 0x499ef76834d3101ba8061f9e33011ef9cdd53e24efc023a9284b7d2f396fcc8b.
//
// Solidity: event SlasherActivated(address indexed slasher, address indexed previous)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseSlasherActivated(log types.Log) (*OpenStreamingRegistrarSlasherActivated, error) {
	event := new(OpenStreamingRegistrarSlasherActivated)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherActivated", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingRegistrarSlasherCancelledIterator is returned from FilterSlasherCancelled and is used to iterate over the raw logs and unpacked data for SlasherCancelled events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherCancelledIterator struct {
	Event *OpenStreamingRegistrarSlasherCancelled // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarSlasherCancelledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarSlasherCancelled)
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
		it.Event = new(OpenStreamingRegistrarSlasherCancelled)
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
func (it *OpenStreamingRegistrarSlasherCancelledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarSlasherCancelledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarSlasherCancelled represents a SlasherCancelled event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherCancelled struct {
	Slasher common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterSlasherCancelled is a free log retrieval operation binding the contract event 0xa4e1ba8f06dc76e96537a63f18566ae6e7ac18c3466e9159f4251a4d8a523391.
//
// Solidity: event SlasherCancelled(address indexed slasher)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterSlasherCancelled(opts *bind.FilterOpts, slasher []common.Address) (*OpenStreamingRegistrarSlasherCancelledIterator, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "SlasherCancelled", slasherRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarSlasherCancelledIterator{contract: _OpenStreamingRegistrar.contract, event: "SlasherCancelled", logs: logs, sub: sub}, nil
}

// WatchSlasherCancelled is a free log subscription operation binding the contract event 0xa4e1ba8f06dc76e96537a63f18566ae6e7ac18c3466e9159f4251a4d8a523391.
//
// Solidity: event SlasherCancelled(address indexed slasher)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchSlasherCancelled(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarSlasherCancelled, slasher []common.Address) (event.Subscription, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "SlasherCancelled", slasherRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarSlasherCancelled)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherCancelled", log); err != nil {
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

// ParseSlasherCancelled is a log parse operation binding the contract event 0xa4e1ba8f06dc76e96537a63f18566ae6e7ac18c3466e9159f4251a4d8a523391.
//
// Solidity: event SlasherCancelled(address indexed slasher)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseSlasherCancelled(log types.Log) (*OpenStreamingRegistrarSlasherCancelled, error) {
	event := new(OpenStreamingRegistrarSlasherCancelled)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherCancelled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpenStreamingRegistrarSlasherScheduledIterator is returned from FilterSlasherScheduled and is used to iterate over the raw logs and unpacked data for SlasherScheduled events raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherScheduledIterator struct {
	Event *OpenStreamingRegistrarSlasherScheduled // Event containing the contract specifics and raw log

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
func (it *OpenStreamingRegistrarSlasherScheduledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpenStreamingRegistrarSlasherScheduled)
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
		it.Event = new(OpenStreamingRegistrarSlasherScheduled)
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
func (it *OpenStreamingRegistrarSlasherScheduledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpenStreamingRegistrarSlasherScheduledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpenStreamingRegistrarSlasherScheduled represents a SlasherScheduled event raised by the OpenStreamingRegistrar contract.
type OpenStreamingRegistrarSlasherScheduled struct {
	Slasher       common.Address
	ActivatableAt uint64
	Raw           types.Log // Blockchain specific contextual infos
}

// FilterSlasherScheduled is a free log retrieval operation binding the contract event 0x142f1ec770f0cd6f30fdb29c9a603c8d4cbddd33b45d9dfdb03a6579121af558.
//
// Solidity: event SlasherScheduled(address indexed slasher, uint64 activatableAt)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) FilterSlasherScheduled(opts *bind.FilterOpts, slasher []common.Address) (*OpenStreamingRegistrarSlasherScheduledIterator, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.FilterLogs(opts, "SlasherScheduled", slasherRule)
	if err != nil {
		return nil, err
	}
	return &OpenStreamingRegistrarSlasherScheduledIterator{contract: _OpenStreamingRegistrar.contract, event: "SlasherScheduled", logs: logs, sub: sub}, nil
}

// WatchSlasherScheduled is a free log subscription operation binding the contract event 0x142f1ec770f0cd6f30fdb29c9a603c8d4cbddd33b45d9dfdb03a6579121af558.
//
// Solidity: event SlasherScheduled(address indexed slasher, uint64 activatableAt)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) WatchSlasherScheduled(opts *bind.WatchOpts, sink chan<- *OpenStreamingRegistrarSlasherScheduled, slasher []common.Address) (event.Subscription, error) {

	var slasherRule []interface{}
	for _, slasherItem := range slasher {
		slasherRule = append(slasherRule, slasherItem)
	}

	logs, sub, err := _OpenStreamingRegistrar.contract.WatchLogs(opts, "SlasherScheduled", slasherRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpenStreamingRegistrarSlasherScheduled)
				if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherScheduled", log); err != nil {
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

// ParseSlasherScheduled is a log parse operation binding the contract event 0x142f1ec770f0cd6f30fdb29c9a603c8d4cbddd33b45d9dfdb03a6579121af558.
//
// Solidity: event SlasherScheduled(address indexed slasher, uint64 activatableAt)
func (_OpenStreamingRegistrar *OpenStreamingRegistrarFilterer) ParseSlasherScheduled(log types.Log) (*OpenStreamingRegistrarSlasherScheduled, error) {
	event := new(OpenStreamingRegistrarSlasherScheduled)
	if err := _OpenStreamingRegistrar.contract.UnpackLog(event, "SlasherScheduled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
