// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package vault

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

// ISlashedStakeVaultRelease is an auto generated low-level Go binding around an user-defined struct.
type ISlashedStakeVaultRelease struct {
	Token        common.Address
	To           common.Address
	Amount       *big.Int
	ExecutableAt uint64
	Done         bool
}

// SlashedStakeVaultMetaData contains all meta data concerning the SlashedStakeVault contract.
var SlashedStakeVaultMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"delay\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"release\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"releases\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structISlashedStakeVault.Release\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"schedule\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ReleaseCancelled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ReleaseScheduled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"reason\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Released\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"BadRelease\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRelease\",\"inputs\":[]}]",
}

// SlashedStakeVaultABI is the input ABI used to generate the binding from.
// Deprecated: Use SlashedStakeVaultMetaData.ABI instead.
var SlashedStakeVaultABI = SlashedStakeVaultMetaData.ABI

// SlashedStakeVault is an auto generated Go binding around an Ethereum contract.
type SlashedStakeVault struct {
	SlashedStakeVaultCaller     // Read-only binding to the contract
	SlashedStakeVaultTransactor // Write-only binding to the contract
	SlashedStakeVaultFilterer   // Log filterer for contract events
}

// SlashedStakeVaultCaller is an auto generated read-only Go binding around an Ethereum contract.
type SlashedStakeVaultCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// SlashedStakeVaultTransactor is an auto generated write-only Go binding around an Ethereum contract.
type SlashedStakeVaultTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// SlashedStakeVaultFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type SlashedStakeVaultFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// SlashedStakeVaultSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type SlashedStakeVaultSession struct {
	Contract     *SlashedStakeVault // Generic contract binding to set the session for
	CallOpts     bind.CallOpts      // Call options to use throughout this session
	TransactOpts bind.TransactOpts  // Transaction auth options to use throughout this session
}

// SlashedStakeVaultCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type SlashedStakeVaultCallerSession struct {
	Contract *SlashedStakeVaultCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts            // Call options to use throughout this session
}

// SlashedStakeVaultTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type SlashedStakeVaultTransactorSession struct {
	Contract     *SlashedStakeVaultTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts            // Transaction auth options to use throughout this session
}

// SlashedStakeVaultRaw is an auto generated low-level Go binding around an Ethereum contract.
type SlashedStakeVaultRaw struct {
	Contract *SlashedStakeVault // Generic contract binding to access the raw methods on
}

// SlashedStakeVaultCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type SlashedStakeVaultCallerRaw struct {
	Contract *SlashedStakeVaultCaller // Generic read-only contract binding to access the raw methods on
}

// SlashedStakeVaultTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type SlashedStakeVaultTransactorRaw struct {
	Contract *SlashedStakeVaultTransactor // Generic write-only contract binding to access the raw methods on
}

// NewSlashedStakeVault creates a new instance of SlashedStakeVault, bound to a specific deployed contract.
func NewSlashedStakeVault(address common.Address, backend bind.ContractBackend) (*SlashedStakeVault, error) {
	contract, err := bindSlashedStakeVault(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVault{SlashedStakeVaultCaller: SlashedStakeVaultCaller{contract: contract}, SlashedStakeVaultTransactor: SlashedStakeVaultTransactor{contract: contract}, SlashedStakeVaultFilterer: SlashedStakeVaultFilterer{contract: contract}}, nil
}

// NewSlashedStakeVaultCaller creates a new read-only instance of SlashedStakeVault, bound to a specific deployed contract.
func NewSlashedStakeVaultCaller(address common.Address, caller bind.ContractCaller) (*SlashedStakeVaultCaller, error) {
	contract, err := bindSlashedStakeVault(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultCaller{contract: contract}, nil
}

// NewSlashedStakeVaultTransactor creates a new write-only instance of SlashedStakeVault, bound to a specific deployed contract.
func NewSlashedStakeVaultTransactor(address common.Address, transactor bind.ContractTransactor) (*SlashedStakeVaultTransactor, error) {
	contract, err := bindSlashedStakeVault(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultTransactor{contract: contract}, nil
}

// NewSlashedStakeVaultFilterer creates a new log filterer instance of SlashedStakeVault, bound to a specific deployed contract.
func NewSlashedStakeVaultFilterer(address common.Address, filterer bind.ContractFilterer) (*SlashedStakeVaultFilterer, error) {
	contract, err := bindSlashedStakeVault(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultFilterer{contract: contract}, nil
}

// bindSlashedStakeVault binds a generic wrapper to an already deployed contract.
func bindSlashedStakeVault(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := SlashedStakeVaultMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_SlashedStakeVault *SlashedStakeVaultRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _SlashedStakeVault.Contract.SlashedStakeVaultCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_SlashedStakeVault *SlashedStakeVaultRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.SlashedStakeVaultTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_SlashedStakeVault *SlashedStakeVaultRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.SlashedStakeVaultTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_SlashedStakeVault *SlashedStakeVaultCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _SlashedStakeVault.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_SlashedStakeVault *SlashedStakeVaultTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_SlashedStakeVault *SlashedStakeVaultTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.contract.Transact(opts, method, params...)
}

// Delay is a free data retrieval call binding the contract method 0x6a42b8f8.
//
// Solidity: function delay() view returns(uint64)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Delay(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "delay")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// Delay is a free data retrieval call binding the contract method 0x6a42b8f8.
//
// Solidity: function delay() view returns(uint64)
func (_SlashedStakeVault *SlashedStakeVaultSession) Delay() (uint64, error) {
	return _SlashedStakeVault.Contract.Delay(&_SlashedStakeVault.CallOpts)
}

// Delay is a free data retrieval call binding the contract method 0x6a42b8f8.
//
// Solidity: function delay() view returns(uint64)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Delay() (uint64, error) {
	return _SlashedStakeVault.Contract.Delay(&_SlashedStakeVault.CallOpts)
}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Governor(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "governor")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultSession) Governor() (common.Address, error) {
	return _SlashedStakeVault.Contract.Governor(&_SlashedStakeVault.CallOpts)
}

// Governor is a free data retrieval call binding the contract method 0x0c340a24.
//
// Solidity: function governor() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Governor() (common.Address, error) {
	return _SlashedStakeVault.Contract.Governor(&_SlashedStakeVault.CallOpts)
}

// Releases is a free data retrieval call binding the contract method 0xb6a9f40f.
//
// Solidity: function releases(uint256 id) view returns((address,address,uint256,uint64,bool))
func (_SlashedStakeVault *SlashedStakeVaultCaller) Releases(opts *bind.CallOpts, id *big.Int) (ISlashedStakeVaultRelease, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "releases", id)

	if err != nil {
		return *new(ISlashedStakeVaultRelease), err
	}

	out0 := *abi.ConvertType(out[0], new(ISlashedStakeVaultRelease)).(*ISlashedStakeVaultRelease)

	return out0, err

}

// Releases is a free data retrieval call binding the contract method 0xb6a9f40f.
//
// Solidity: function releases(uint256 id) view returns((address,address,uint256,uint64,bool))
func (_SlashedStakeVault *SlashedStakeVaultSession) Releases(id *big.Int) (ISlashedStakeVaultRelease, error) {
	return _SlashedStakeVault.Contract.Releases(&_SlashedStakeVault.CallOpts, id)
}

// Releases is a free data retrieval call binding the contract method 0xb6a9f40f.
//
// Solidity: function releases(uint256 id) view returns((address,address,uint256,uint64,bool))
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Releases(id *big.Int) (ISlashedStakeVaultRelease, error) {
	return _SlashedStakeVault.Contract.Releases(&_SlashedStakeVault.CallOpts, id)
}

// Cancel is a paid mutator transaction binding the contract method 0x40e58ee5.
//
// Solidity: function cancel(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultTransactor) Cancel(opts *bind.TransactOpts, id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.contract.Transact(opts, "cancel", id)
}

// Cancel is a paid mutator transaction binding the contract method 0x40e58ee5.
//
// Solidity: function cancel(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultSession) Cancel(id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Cancel(&_SlashedStakeVault.TransactOpts, id)
}

// Cancel is a paid mutator transaction binding the contract method 0x40e58ee5.
//
// Solidity: function cancel(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultTransactorSession) Cancel(id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Cancel(&_SlashedStakeVault.TransactOpts, id)
}

// Release is a paid mutator transaction binding the contract method 0x37bdc99b.
//
// Solidity: function release(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultTransactor) Release(opts *bind.TransactOpts, id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.contract.Transact(opts, "release", id)
}

// Release is a paid mutator transaction binding the contract method 0x37bdc99b.
//
// Solidity: function release(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultSession) Release(id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Release(&_SlashedStakeVault.TransactOpts, id)
}

// Release is a paid mutator transaction binding the contract method 0x37bdc99b.
//
// Solidity: function release(uint256 id) returns()
func (_SlashedStakeVault *SlashedStakeVaultTransactorSession) Release(id *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Release(&_SlashedStakeVault.TransactOpts, id)
}

// Schedule is a paid mutator transaction binding the contract method 0xa236805b.
//
// Solidity: function schedule(address token, address to, uint256 amount, string reason) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactor) Schedule(opts *bind.TransactOpts, token common.Address, to common.Address, amount *big.Int, reason string) (*types.Transaction, error) {
	return _SlashedStakeVault.contract.Transact(opts, "schedule", token, to, amount, reason)
}

// Schedule is a paid mutator transaction binding the contract method 0xa236805b.
//
// Solidity: function schedule(address token, address to, uint256 amount, string reason) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultSession) Schedule(token common.Address, to common.Address, amount *big.Int, reason string) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Schedule(&_SlashedStakeVault.TransactOpts, token, to, amount, reason)
}

// Schedule is a paid mutator transaction binding the contract method 0xa236805b.
//
// Solidity: function schedule(address token, address to, uint256 amount, string reason) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactorSession) Schedule(token common.Address, to common.Address, amount *big.Int, reason string) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.Schedule(&_SlashedStakeVault.TransactOpts, token, to, amount, reason)
}

// SlashedStakeVaultReleaseCancelledIterator is returned from FilterReleaseCancelled and is used to iterate over the raw logs and unpacked data for ReleaseCancelled events raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleaseCancelledIterator struct {
	Event *SlashedStakeVaultReleaseCancelled // Event containing the contract specifics and raw log

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
func (it *SlashedStakeVaultReleaseCancelledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(SlashedStakeVaultReleaseCancelled)
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
		it.Event = new(SlashedStakeVaultReleaseCancelled)
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
func (it *SlashedStakeVaultReleaseCancelledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *SlashedStakeVaultReleaseCancelledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// SlashedStakeVaultReleaseCancelled represents a ReleaseCancelled event raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleaseCancelled struct {
	Id  *big.Int
	Raw types.Log // Blockchain specific contextual infos
}

// FilterReleaseCancelled is a free log retrieval operation binding the contract event 0x1efbd6f0c0cbcc55b40dc3c05fdb53ca42b3db697c33a7d3e146abe31bd1ecc5.
//
// Solidity: event ReleaseCancelled(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) FilterReleaseCancelled(opts *bind.FilterOpts, id []*big.Int) (*SlashedStakeVaultReleaseCancelledIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.FilterLogs(opts, "ReleaseCancelled", idRule)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultReleaseCancelledIterator{contract: _SlashedStakeVault.contract, event: "ReleaseCancelled", logs: logs, sub: sub}, nil
}

// WatchReleaseCancelled is a free log subscription operation binding the contract event 0x1efbd6f0c0cbcc55b40dc3c05fdb53ca42b3db697c33a7d3e146abe31bd1ecc5.
//
// Solidity: event ReleaseCancelled(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) WatchReleaseCancelled(opts *bind.WatchOpts, sink chan<- *SlashedStakeVaultReleaseCancelled, id []*big.Int) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.WatchLogs(opts, "ReleaseCancelled", idRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(SlashedStakeVaultReleaseCancelled)
				if err := _SlashedStakeVault.contract.UnpackLog(event, "ReleaseCancelled", log); err != nil {
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

// ParseReleaseCancelled is a log parse operation binding the contract event 0x1efbd6f0c0cbcc55b40dc3c05fdb53ca42b3db697c33a7d3e146abe31bd1ecc5.
//
// Solidity: event ReleaseCancelled(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) ParseReleaseCancelled(log types.Log) (*SlashedStakeVaultReleaseCancelled, error) {
	event := new(SlashedStakeVaultReleaseCancelled)
	if err := _SlashedStakeVault.contract.UnpackLog(event, "ReleaseCancelled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// SlashedStakeVaultReleaseScheduledIterator is returned from FilterReleaseScheduled and is used to iterate over the raw logs and unpacked data for ReleaseScheduled events raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleaseScheduledIterator struct {
	Event *SlashedStakeVaultReleaseScheduled // Event containing the contract specifics and raw log

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
func (it *SlashedStakeVaultReleaseScheduledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(SlashedStakeVaultReleaseScheduled)
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
		it.Event = new(SlashedStakeVaultReleaseScheduled)
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
func (it *SlashedStakeVaultReleaseScheduledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *SlashedStakeVaultReleaseScheduledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// SlashedStakeVaultReleaseScheduled represents a ReleaseScheduled event raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleaseScheduled struct {
	Id           *big.Int
	Token        common.Address
	To           common.Address
	Amount       *big.Int
	ExecutableAt uint64
	Reason       string
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterReleaseScheduled is a free log retrieval operation binding the contract event 0x69ec77fa2916bc6186ae6209e68c89d0f047c063fef89202392cc038f0c206e8.
//
// Solidity: event ReleaseScheduled(uint256 indexed id, address indexed token, address indexed to, uint256 amount, uint64 executableAt, string reason)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) FilterReleaseScheduled(opts *bind.FilterOpts, id []*big.Int, token []common.Address, to []common.Address) (*SlashedStakeVaultReleaseScheduledIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var tokenRule []interface{}
	for _, tokenItem := range token {
		tokenRule = append(tokenRule, tokenItem)
	}
	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.FilterLogs(opts, "ReleaseScheduled", idRule, tokenRule, toRule)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultReleaseScheduledIterator{contract: _SlashedStakeVault.contract, event: "ReleaseScheduled", logs: logs, sub: sub}, nil
}

// WatchReleaseScheduled is a free log subscription operation binding the contract event 0x69ec77fa2916bc6186ae6209e68c89d0f047c063fef89202392cc038f0c206e8.
//
// Solidity: event ReleaseScheduled(uint256 indexed id, address indexed token, address indexed to, uint256 amount, uint64 executableAt, string reason)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) WatchReleaseScheduled(opts *bind.WatchOpts, sink chan<- *SlashedStakeVaultReleaseScheduled, id []*big.Int, token []common.Address, to []common.Address) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var tokenRule []interface{}
	for _, tokenItem := range token {
		tokenRule = append(tokenRule, tokenItem)
	}
	var toRule []interface{}
	for _, toItem := range to {
		toRule = append(toRule, toItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.WatchLogs(opts, "ReleaseScheduled", idRule, tokenRule, toRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(SlashedStakeVaultReleaseScheduled)
				if err := _SlashedStakeVault.contract.UnpackLog(event, "ReleaseScheduled", log); err != nil {
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

// ParseReleaseScheduled is a log parse operation binding the contract event 0x69ec77fa2916bc6186ae6209e68c89d0f047c063fef89202392cc038f0c206e8.
//
// Solidity: event ReleaseScheduled(uint256 indexed id, address indexed token, address indexed to, uint256 amount, uint64 executableAt, string reason)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) ParseReleaseScheduled(log types.Log) (*SlashedStakeVaultReleaseScheduled, error) {
	event := new(SlashedStakeVaultReleaseScheduled)
	if err := _SlashedStakeVault.contract.UnpackLog(event, "ReleaseScheduled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// SlashedStakeVaultReleasedIterator is returned from FilterReleased and is used to iterate over the raw logs and unpacked data for Released events raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleasedIterator struct {
	Event *SlashedStakeVaultReleased // Event containing the contract specifics and raw log

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
func (it *SlashedStakeVaultReleasedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(SlashedStakeVaultReleased)
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
		it.Event = new(SlashedStakeVaultReleased)
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
func (it *SlashedStakeVaultReleasedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *SlashedStakeVaultReleasedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// SlashedStakeVaultReleased represents a Released event raised by the SlashedStakeVault contract.
type SlashedStakeVaultReleased struct {
	Id  *big.Int
	Raw types.Log // Blockchain specific contextual infos
}

// FilterReleased is a free log retrieval operation binding the contract event 0xfb81f9b30d73d830c3544b34d827c08142579ee75710b490bab0b3995468c565.
//
// Solidity: event Released(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) FilterReleased(opts *bind.FilterOpts, id []*big.Int) (*SlashedStakeVaultReleasedIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.FilterLogs(opts, "Released", idRule)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultReleasedIterator{contract: _SlashedStakeVault.contract, event: "Released", logs: logs, sub: sub}, nil
}

// WatchReleased is a free log subscription operation binding the contract event 0xfb81f9b30d73d830c3544b34d827c08142579ee75710b490bab0b3995468c565.
//
// Solidity: event Released(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) WatchReleased(opts *bind.WatchOpts, sink chan<- *SlashedStakeVaultReleased, id []*big.Int) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.WatchLogs(opts, "Released", idRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(SlashedStakeVaultReleased)
				if err := _SlashedStakeVault.contract.UnpackLog(event, "Released", log); err != nil {
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

// ParseReleased is a log parse operation binding the contract event 0xfb81f9b30d73d830c3544b34d827c08142579ee75710b490bab0b3995468c565.
//
// Solidity: event Released(uint256 indexed id)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) ParseReleased(log types.Log) (*SlashedStakeVaultReleased, error) {
	event := new(SlashedStakeVaultReleased)
	if err := _SlashedStakeVault.contract.UnpackLog(event, "Released", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
