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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"governor_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"delay_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"delay\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"release\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"releaseCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"releases\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structISlashedStakeVault.Release\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"schedule\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ReleaseCancelled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ReleaseScheduled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"reason\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Released\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"BadRelease\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRelease\",\"inputs\":[]}]",
	Bin: "0x60c060405234801561000f575f5ffd5b506040516108f53803806108f583398101604081905261002e91610088565b6001600160a01b038216158061004b57506001600160401b038116155b1561006957604051631f87432360e01b815260040160405180910390fd5b6001600160a01b039091166080526001600160401b031660a0526100d6565b5f5f60408385031215610099575f5ffd5b82516001600160a01b03811681146100af575f5ffd5b60208401519092506001600160401b03811681146100cb575f5ffd5b809150509250929050565b60805160a0516107eb61010a5f395f818160ef015261047601525f818160830152818161030201526103c601526107eb5ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c80636a42b8f8116100585780636a42b8f8146100ea578063a236805b1461012a578063b6a9f40f1461014b578063b8d08db214610247575f5ffd5b80630c340a241461007e57806337bdc99b146100c257806340e58ee5146100d7575b5f5ffd5b6100a57f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100d56100d0366004610691565b61024f565b005b6100d56100e5366004610691565b6102f7565b6101117f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016100b9565b61013d6101383660046106be565b6103ba565b6040519081526020016100b9565b6101f0610159366004610691565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260016020818152604092839020835160a08101855281546001600160a01b039081168252938201549093169183019190915260028101549282019290925260039091015467ffffffffffffffff81166060830152600160401b900460ff161515608082015290565b6040516100b9919081516001600160a01b039081168252602080840151909116908201526040808301519082015260608083015167ffffffffffffffff169082015260809182015115159181019190915260a00190565b61013d5f5481565b5f6102598261059b565b600381015490915067ffffffffffffffff1642101561028b5760405163085de62560e01b815260040160405180910390fd5b60038101805468ff00000000000000001916600160401b17905560405182907ffb81f9b30d73d830c3544b34d827c08142579ee75710b490bab0b3995468c565905f90a26001810154600282015482546102f3926001600160a01b03918216929116906105f1565b5050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461034057604051631eb49d6d60e11b815260040160405180910390fd5b6103498161059b565b505f81815260016020819052604080832080546001600160a01b031990811682559281018054909316909255600282018390556003909101805468ffffffffffffffffff191690555182917f1efbd6f0c0cbcc55b40dc3c05fdb53ca42b3db697c33a7d3e146abe31bd1ecc591a250565b5f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461040457604051631eb49d6d60e11b815260040160405180910390fd5b6001600160a01b0386163b158061042257506001600160a01b038516155b8061043557506001600160a01b03851630145b8061043e575083155b1561045c57604051631f87432360e01b815260040160405180910390fd5b5f8054908061046a83610767565b9091555090505f61049b7f00000000000000000000000000000000000000000000000000000000000000004261077f565b6040805160a0810182526001600160a01b03808b168083528a821660208085018281528587018d815267ffffffffffffffff808a16606089019081525f60808a018181528e8252600196879052908b902099518a54908a166001600160a01b0319918216178b559451958a01805496909916959094169490941790965551600287015590516003909501805491511515600160401b0268ffffffffffffffffff1990921695909416949094179390931790915591519293509184907f69ec77fa2916bc6186ae6209e68c89d0f047c063fef89202392cc038f0c206e890610589908a9087908b908b906107a5565b60405180910390a45095945050505050565b5f818152600160205260409020600381015467ffffffffffffffff1615806105ce57506003810154600160401b900460ff165b156105ec5760405163734f9b8560e11b815260040160405180910390fd5b919050565b6105fe838383600161062f565b61062a57604051635274afe760e01b81526001600160a01b038416600482015260240160405180910390fd5b505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316610685578383151615610679573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f602082840312156106a1575f5ffd5b5035919050565b80356001600160a01b03811681146105ec575f5ffd5b5f5f5f5f5f608086880312156106d2575f5ffd5b6106db866106a8565b94506106e9602087016106a8565b935060408601359250606086013567ffffffffffffffff81111561070b575f5ffd5b8601601f8101881361071b575f5ffd5b803567ffffffffffffffff811115610731575f5ffd5b886020828401011115610742575f5ffd5b959894975092955050506020019190565b634e487b7160e01b5f52601160045260245ffd5b5f6001820161077857610778610753565b5060010190565b67ffffffffffffffff818116838216019081111561079f5761079f610753565b92915050565b84815267ffffffffffffffff8416602082015260606040820152816060820152818360808301375f818301608090810191909152601f909201601f19160101939250505056",
}

// SlashedStakeVaultABI is the input ABI used to generate the binding from.
// Deprecated: Use SlashedStakeVaultMetaData.ABI instead.
var SlashedStakeVaultABI = SlashedStakeVaultMetaData.ABI

// SlashedStakeVaultBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use SlashedStakeVaultMetaData.Bin instead.
var SlashedStakeVaultBin = SlashedStakeVaultMetaData.Bin

// DeploySlashedStakeVault deploys a new Ethereum contract, binding an instance of SlashedStakeVault to it.
func DeploySlashedStakeVault(auth *bind.TransactOpts, backend bind.ContractBackend, governor_ common.Address, delay_ uint64) (common.Address, *types.Transaction, *SlashedStakeVault, error) {
	parsed, err := SlashedStakeVaultMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(SlashedStakeVaultBin), backend, governor_, delay_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &SlashedStakeVault{SlashedStakeVaultCaller: SlashedStakeVaultCaller{contract: contract}, SlashedStakeVaultTransactor: SlashedStakeVaultTransactor{contract: contract}, SlashedStakeVaultFilterer: SlashedStakeVaultFilterer{contract: contract}}, nil
}

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

// ReleaseCount is a free data retrieval call binding the contract method 0xb8d08db2.
//
// Solidity: function releaseCount() view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultCaller) ReleaseCount(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "releaseCount")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// ReleaseCount is a free data retrieval call binding the contract method 0xb8d08db2.
//
// Solidity: function releaseCount() view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultSession) ReleaseCount() (*big.Int, error) {
	return _SlashedStakeVault.Contract.ReleaseCount(&_SlashedStakeVault.CallOpts)
}

// ReleaseCount is a free data retrieval call binding the contract method 0xb8d08db2.
//
// Solidity: function releaseCount() view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) ReleaseCount() (*big.Int, error) {
	return _SlashedStakeVault.Contract.ReleaseCount(&_SlashedStakeVault.CallOpts)
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
