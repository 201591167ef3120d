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
	LossId       [32]byte
	Token        common.Address
	To           common.Address
	Amount       *big.Int
	ExecutableAt uint64
	Done         bool
}

// SlashedStakeVaultMetaData contains all meta data concerning the SlashedStakeVault contract.
var SlashedStakeVaultMetaData = &bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"ledger_\",\"type\":\"address\",\"internalType\":\"contractIOffenseLedger\"},{\"name\":\"governor_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"canceller_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"delay_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"BURN\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"canceller\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"claimed\",\"inputs\":[{\"name\":\"lossId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"delay\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"governor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ledger\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIOffenseLedger\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lossIdOf\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"promised\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"release\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"releaseCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"releases\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structISlashedStakeVault.Release\",\"components\":[{\"name\":\"lossId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"done\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"scheduleBurn\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"scheduleRestitution\",\"inputs\":[{\"name\":\"offenseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"evidenceURI\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"BurnScheduled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ReleaseCancelled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Released\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RestitutionScheduled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"offenseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"channelId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"executableAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"evidenceURI\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyClaimed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRelease\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotSlashed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"Promised\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownRelease\",\"inputs\":[]}]",
	Bin: "0x610100604052348015610010575f5ffd5b5060405161107238038061107283398101604081905261002f916100bf565b6001600160a01b0384163b158061004d57506001600160a01b038316155b8061005f57506001600160401b038116155b1561007d57604051631f87432360e01b815260040160405180910390fd5b6001600160a01b0393841660805291831660a05290911660c0526001600160401b031660e052610126565b6001600160a01b03811681146100bc575f5ffd5b50565b5f5f5f5f608085870312156100d2575f5ffd5b84516100dd816100a8565b60208601519094506100ee816100a8565b60408601519093506100ff816100a8565b60608601519092506001600160401b038116811461011b575f5ffd5b939692955090935050565b60805160a05160c05160e051610ef06101825f395f81816101a80152610b7601525f8181610132015261060101525f818160ee015281816105cd015281816107c501526109eb01525f818161018101526108670152610ef05ff3fe608060405234801561000f575f5ffd5b50600436106100e5575f3560e01c80639f5cc87111610088578063c0a2526c11610063578063c0a2526c1461033f578063cc3c0f0614610349578063d746c8be1461037b578063f63c41aa1461038e575f5ffd5b80639f5cc87114610203578063b6a9f40f14610222578063b8d08db214610337575f5ffd5b806340e58ee5116100c357806340e58ee51461016957806356397c351461017c5780636a42b8f8146101a3578063931b0587146101e2575f5ffd5b80630c340a24146100e95780633135f2071461012d57806337bdc99b14610154575b5f5ffd5b6101107f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6101107f000000000000000000000000000000000000000000000000000000000000000081565b610167610162366004610cc5565b6103a1565b005b610167610177366004610cc5565b6105c2565b6101107f000000000000000000000000000000000000000000000000000000000000000081565b6101ca7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610124565b6101f56101f0366004610cdc565b61078a565b604051908152602001610124565b6101f5610211366004610d17565b60016020525f908152604090205481565b6102d7610230366004610cc5565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152505f90815260036020818152604092839020835160c0810185528154815260018201546001600160a01b03908116938201939093526002820154909216938201939093529082015460608201526004909101546001600160401b0381166080830152600160401b900460ff16151560a082015290565b60408051825181526020808401516001600160a01b0390811691830191909152838301511691810191909152606080830151908201526080808301516001600160401b03169082015260a09182015115159181019190915260c001610124565b6101f55f5481565b610110620e16e481565b61036b610357366004610cc5565b60026020525f908152604090205460ff1681565b6040519015158152602001610124565b6101f5610389366004610d37565b6107b9565b6101f561039c366004610de0565b6109df565b5f81815260036020818152604092839020835160c0810185528154815260018201546001600160a01b03908116938201939093526002820154909216938201939093529082015460608201526004909101546001600160401b0381166080830152600160401b900460ff16151560a082015261041c81610a94565b80608001516001600160401b031642101561044a5760405163085de62560e01b815260040160405180910390fd5b5f828152600360205260409020600401805468ff00000000000000001916600160401b1790558051156104b35760608101516020808301516001600160a01b03165f90815260019091526040812080549091906104a8908490610e1c565b9091555061056a9050565b60608101516020808301516001600160a01b03165f908152600190915260409020546104df9190610e2f565b60208201516040516370a0823160e01b81523060048201526001600160a01b03909116906370a0823190602401602060405180830381865afa158015610527573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061054b9190610e42565b101561056a576040516302c66c9d60e41b815260040160405180910390fd5b60405182907ffb81f9b30d73d830c3544b34d827c08142579ee75710b490bab0b3995468c565905f90a26105be8160400151826060015183602001516001600160a01b0316610ad09092919063ffffffff16565b5050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906106245750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561064257604051631eb49d6d60e11b815260040160405180910390fd5b5f81815260036020818152604092839020835160c0810185528154815260018201546001600160a01b03908116938201939093526002820154909216938201939093529082015460608201526004909101546001600160401b0381166080830152600160401b900460ff16151560a08201526106bd81610a94565b5f82815260036020819052604082208281556001810180546001600160a01b0319908116909155600282018054909116905590810191909155600401805468ffffffffffffffffff1916905580511561075c5780515f908152600260209081526040808320805460ff191690556060840151828501516001600160a01b0316845260019092528220805491929091610756908490610e1c565b90915550505b60405182907f1efbd6f0c0cbcc55b40dc3c05fdb53ca42b3db697c33a7d3e146abe31bd1ecc5905f90a25050565b604080516020808201859052818301849052825180830384018152606090920190925280519101205b92915050565b5f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461080357604051631eb49d6d60e11b815260040160405180910390fd5b6001600160a01b038516158061082157506001600160a01b03851630145b8061082a575086155b80610833575081155b1561085157604051631f87432360e01b815260040160405180910390fd5b60405163db4abedd60e01b8152600481018990527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063db4abedd90602401602060405180830381865afa1580156108b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108d89190610e42565b5f036108f757604051632d04aaf960e21b815260040160405180910390fd5b5f610902898961078a565b5f8181526002602052604090205490915060ff161561093457604051630c8d9eab60e31b815260040160405180910390fd5b5f818152600260209081526040808320805460ff191660019081179091556001600160a01b038b16845290915281208054879290610973908490610e2f565b909155505f905061098682898989610b0e565b8092508194505050888a847f87022f8da91bab8fa184b0c7c487deeca9dfcbf27ab2f26c9491580610eb2a728b8b8b878c8c6040516109ca96959493929190610e59565b60405180910390a45050979650505050505050565b5f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a2957604051631eb49d6d60e11b815260040160405180910390fd5b5f610a398185620e16e486610b0e565b604080518681526001600160401b03831660208201529294509092506001600160a01b0386169184917fc0597d653e840bb4172f08597eb298b70edc175db745f72308a1363ed0678f88910160405180910390a35092915050565b60808101516001600160401b03161580610aaf57508060a001515b15610acd5760405163734f9b8560e11b815260040160405180910390fd5b50565b610add8383836001610c63565b610b0957604051635274afe760e01b81526001600160a01b038416600482015260240160405180910390fd5b505050565b5f806001600160a01b0385163b1580610b25575082155b80610b3f57506fffffffffffffffffffffffffffffffff83115b15610b5d57604051631f87432360e01b815260040160405180910390fd5b5f80549080610b6b83610eb9565b909155509150610b9b7f000000000000000000000000000000000000000000000000000000000000000042610ed1565b6040805160c0810182529788526001600160a01b039687166020808a0191825296881689830190815260608a019687526001600160401b0380851660808c019081525f60a08d0181815289825260039b8c90529590209b518c55925160018c018054918c166001600160a01b0319928316179055915160028c01805491909b1692169190911790985594519588019590955592516004909601805494511515600160401b0268ffffffffffffffffff1990951696909516959095179290921790925592909150565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316610cb9578383151615610cad573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f60208284031215610cd5575f5ffd5b5035919050565b5f5f60408385031215610ced575f5ffd5b50508035926020909101359150565b80356001600160a01b0381168114610d12575f5ffd5b919050565b5f60208284031215610d27575f5ffd5b610d3082610cfc565b9392505050565b5f5f5f5f5f5f5f60c0888a031215610d4d575f5ffd5b8735965060208801359550610d6460408901610cfc565b9450610d7260608901610cfc565b93506080880135925060a08801356001600160401b03811115610d93575f5ffd5b8801601f81018a13610da3575f5ffd5b80356001600160401b03811115610db8575f5ffd5b8a6020828401011115610dc9575f5ffd5b602082019350809250505092959891949750929550565b5f5f60408385031215610df1575f5ffd5b610dfa83610cfc565b946020939093013593505050565b634e487b7160e01b5f52601160045260245ffd5b818103818111156107b3576107b3610e08565b808201808211156107b3576107b3610e08565b5f60208284031215610e52575f5ffd5b5051919050565b6001600160a01b03878116825286166020820152604081018590526001600160401b038416606082015260a0608082018190528101829052818360c08301375f81830160c090810191909152601f909201601f1916010195945050505050565b5f60018201610eca57610eca610e08565b5060010190565b6001600160401b0381811683821601908111156107b3576107b3610e0856",
}

// SlashedStakeVaultABI is the input ABI used to generate the binding from.
// Deprecated: Use SlashedStakeVaultMetaData.ABI instead.
var SlashedStakeVaultABI = SlashedStakeVaultMetaData.ABI

// SlashedStakeVaultBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use SlashedStakeVaultMetaData.Bin instead.
var SlashedStakeVaultBin = SlashedStakeVaultMetaData.Bin

// DeploySlashedStakeVault deploys a new Ethereum contract, binding an instance of SlashedStakeVault to it.
func DeploySlashedStakeVault(auth *bind.TransactOpts, backend bind.ContractBackend, ledger_ common.Address, governor_ common.Address, canceller_ common.Address, delay_ uint64) (common.Address, *types.Transaction, *SlashedStakeVault, error) {
	parsed, err := SlashedStakeVaultMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(SlashedStakeVaultBin), backend, ledger_, governor_, canceller_, delay_)
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

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCaller) BURN(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "BURN")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultSession) BURN() (common.Address, error) {
	return _SlashedStakeVault.Contract.BURN(&_SlashedStakeVault.CallOpts)
}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) BURN() (common.Address, error) {
	return _SlashedStakeVault.Contract.BURN(&_SlashedStakeVault.CallOpts)
}

// Canceller is a free data retrieval call binding the contract method 0x3135f207.
//
// Solidity: function canceller() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Canceller(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "canceller")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Canceller is a free data retrieval call binding the contract method 0x3135f207.
//
// Solidity: function canceller() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultSession) Canceller() (common.Address, error) {
	return _SlashedStakeVault.Contract.Canceller(&_SlashedStakeVault.CallOpts)
}

// Canceller is a free data retrieval call binding the contract method 0x3135f207.
//
// Solidity: function canceller() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Canceller() (common.Address, error) {
	return _SlashedStakeVault.Contract.Canceller(&_SlashedStakeVault.CallOpts)
}

// Claimed is a free data retrieval call binding the contract method 0xcc3c0f06.
//
// Solidity: function claimed(bytes32 lossId) view returns(bool)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Claimed(opts *bind.CallOpts, lossId [32]byte) (bool, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "claimed", lossId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Claimed is a free data retrieval call binding the contract method 0xcc3c0f06.
//
// Solidity: function claimed(bytes32 lossId) view returns(bool)
func (_SlashedStakeVault *SlashedStakeVaultSession) Claimed(lossId [32]byte) (bool, error) {
	return _SlashedStakeVault.Contract.Claimed(&_SlashedStakeVault.CallOpts, lossId)
}

// Claimed is a free data retrieval call binding the contract method 0xcc3c0f06.
//
// Solidity: function claimed(bytes32 lossId) view returns(bool)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Claimed(lossId [32]byte) (bool, error) {
	return _SlashedStakeVault.Contract.Claimed(&_SlashedStakeVault.CallOpts, lossId)
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

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Ledger(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "ledger")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultSession) Ledger() (common.Address, error) {
	return _SlashedStakeVault.Contract.Ledger(&_SlashedStakeVault.CallOpts)
}

// Ledger is a free data retrieval call binding the contract method 0x56397c35.
//
// Solidity: function ledger() view returns(address)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Ledger() (common.Address, error) {
	return _SlashedStakeVault.Contract.Ledger(&_SlashedStakeVault.CallOpts)
}

// LossIdOf is a free data retrieval call binding the contract method 0x931b0587.
//
// Solidity: function lossIdOf(bytes32 offenseId, bytes32 channelId) pure returns(bytes32)
func (_SlashedStakeVault *SlashedStakeVaultCaller) LossIdOf(opts *bind.CallOpts, offenseId [32]byte, channelId [32]byte) ([32]byte, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "lossIdOf", offenseId, channelId)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// LossIdOf is a free data retrieval call binding the contract method 0x931b0587.
//
// Solidity: function lossIdOf(bytes32 offenseId, bytes32 channelId) pure returns(bytes32)
func (_SlashedStakeVault *SlashedStakeVaultSession) LossIdOf(offenseId [32]byte, channelId [32]byte) ([32]byte, error) {
	return _SlashedStakeVault.Contract.LossIdOf(&_SlashedStakeVault.CallOpts, offenseId, channelId)
}

// LossIdOf is a free data retrieval call binding the contract method 0x931b0587.
//
// Solidity: function lossIdOf(bytes32 offenseId, bytes32 channelId) pure returns(bytes32)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) LossIdOf(offenseId [32]byte, channelId [32]byte) ([32]byte, error) {
	return _SlashedStakeVault.Contract.LossIdOf(&_SlashedStakeVault.CallOpts, offenseId, channelId)
}

// Promised is a free data retrieval call binding the contract method 0x9f5cc871.
//
// Solidity: function promised(address token) view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultCaller) Promised(opts *bind.CallOpts, token common.Address) (*big.Int, error) {
	var out []interface{}
	err := _SlashedStakeVault.contract.Call(opts, &out, "promised", token)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Promised is a free data retrieval call binding the contract method 0x9f5cc871.
//
// Solidity: function promised(address token) view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultSession) Promised(token common.Address) (*big.Int, error) {
	return _SlashedStakeVault.Contract.Promised(&_SlashedStakeVault.CallOpts, token)
}

// Promised is a free data retrieval call binding the contract method 0x9f5cc871.
//
// Solidity: function promised(address token) view returns(uint256)
func (_SlashedStakeVault *SlashedStakeVaultCallerSession) Promised(token common.Address) (*big.Int, error) {
	return _SlashedStakeVault.Contract.Promised(&_SlashedStakeVault.CallOpts, token)
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
// Solidity: function releases(uint256 id) view returns((bytes32,address,address,uint256,uint64,bool))
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
// Solidity: function releases(uint256 id) view returns((bytes32,address,address,uint256,uint64,bool))
func (_SlashedStakeVault *SlashedStakeVaultSession) Releases(id *big.Int) (ISlashedStakeVaultRelease, error) {
	return _SlashedStakeVault.Contract.Releases(&_SlashedStakeVault.CallOpts, id)
}

// Releases is a free data retrieval call binding the contract method 0xb6a9f40f.
//
// Solidity: function releases(uint256 id) view returns((bytes32,address,address,uint256,uint64,bool))
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

// ScheduleBurn is a paid mutator transaction binding the contract method 0xf63c41aa.
//
// Solidity: function scheduleBurn(address token, uint256 amount) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactor) ScheduleBurn(opts *bind.TransactOpts, token common.Address, amount *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.contract.Transact(opts, "scheduleBurn", token, amount)
}

// ScheduleBurn is a paid mutator transaction binding the contract method 0xf63c41aa.
//
// Solidity: function scheduleBurn(address token, uint256 amount) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultSession) ScheduleBurn(token common.Address, amount *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.ScheduleBurn(&_SlashedStakeVault.TransactOpts, token, amount)
}

// ScheduleBurn is a paid mutator transaction binding the contract method 0xf63c41aa.
//
// Solidity: function scheduleBurn(address token, uint256 amount) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactorSession) ScheduleBurn(token common.Address, amount *big.Int) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.ScheduleBurn(&_SlashedStakeVault.TransactOpts, token, amount)
}

// ScheduleRestitution is a paid mutator transaction binding the contract method 0xd746c8be.
//
// Solidity: function scheduleRestitution(bytes32 offenseId, bytes32 channelId, address token, address to, uint256 amount, string evidenceURI) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactor) ScheduleRestitution(opts *bind.TransactOpts, offenseId [32]byte, channelId [32]byte, token common.Address, to common.Address, amount *big.Int, evidenceURI string) (*types.Transaction, error) {
	return _SlashedStakeVault.contract.Transact(opts, "scheduleRestitution", offenseId, channelId, token, to, amount, evidenceURI)
}

// ScheduleRestitution is a paid mutator transaction binding the contract method 0xd746c8be.
//
// Solidity: function scheduleRestitution(bytes32 offenseId, bytes32 channelId, address token, address to, uint256 amount, string evidenceURI) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultSession) ScheduleRestitution(offenseId [32]byte, channelId [32]byte, token common.Address, to common.Address, amount *big.Int, evidenceURI string) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.ScheduleRestitution(&_SlashedStakeVault.TransactOpts, offenseId, channelId, token, to, amount, evidenceURI)
}

// ScheduleRestitution is a paid mutator transaction binding the contract method 0xd746c8be.
//
// Solidity: function scheduleRestitution(bytes32 offenseId, bytes32 channelId, address token, address to, uint256 amount, string evidenceURI) returns(uint256 id)
func (_SlashedStakeVault *SlashedStakeVaultTransactorSession) ScheduleRestitution(offenseId [32]byte, channelId [32]byte, token common.Address, to common.Address, amount *big.Int, evidenceURI string) (*types.Transaction, error) {
	return _SlashedStakeVault.Contract.ScheduleRestitution(&_SlashedStakeVault.TransactOpts, offenseId, channelId, token, to, amount, evidenceURI)
}

// SlashedStakeVaultBurnScheduledIterator is returned from FilterBurnScheduled and is used to iterate over the raw logs and unpacked data for BurnScheduled events raised by the SlashedStakeVault contract.
type SlashedStakeVaultBurnScheduledIterator struct {
	Event *SlashedStakeVaultBurnScheduled // Event containing the contract specifics and raw log

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
func (it *SlashedStakeVaultBurnScheduledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(SlashedStakeVaultBurnScheduled)
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
		it.Event = new(SlashedStakeVaultBurnScheduled)
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
func (it *SlashedStakeVaultBurnScheduledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *SlashedStakeVaultBurnScheduledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// SlashedStakeVaultBurnScheduled represents a BurnScheduled event raised by the SlashedStakeVault contract.
type SlashedStakeVaultBurnScheduled struct {
	Id           *big.Int
	Token        common.Address
	Amount       *big.Int
	ExecutableAt uint64
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterBurnScheduled is a free log retrieval operation binding the contract event 0xc0597d653e840bb4172f08597eb298b70edc175db745f72308a1363ed0678f88.
//
// Solidity: event BurnScheduled(uint256 indexed id, address indexed token, uint256 amount, uint64 executableAt)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) FilterBurnScheduled(opts *bind.FilterOpts, id []*big.Int, token []common.Address) (*SlashedStakeVaultBurnScheduledIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var tokenRule []interface{}
	for _, tokenItem := range token {
		tokenRule = append(tokenRule, tokenItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.FilterLogs(opts, "BurnScheduled", idRule, tokenRule)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultBurnScheduledIterator{contract: _SlashedStakeVault.contract, event: "BurnScheduled", logs: logs, sub: sub}, nil
}

// WatchBurnScheduled is a free log subscription operation binding the contract event 0xc0597d653e840bb4172f08597eb298b70edc175db745f72308a1363ed0678f88.
//
// Solidity: event BurnScheduled(uint256 indexed id, address indexed token, uint256 amount, uint64 executableAt)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) WatchBurnScheduled(opts *bind.WatchOpts, sink chan<- *SlashedStakeVaultBurnScheduled, id []*big.Int, token []common.Address) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var tokenRule []interface{}
	for _, tokenItem := range token {
		tokenRule = append(tokenRule, tokenItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.WatchLogs(opts, "BurnScheduled", idRule, tokenRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(SlashedStakeVaultBurnScheduled)
				if err := _SlashedStakeVault.contract.UnpackLog(event, "BurnScheduled", log); err != nil {
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

// ParseBurnScheduled is a log parse operation binding the contract event 0xc0597d653e840bb4172f08597eb298b70edc175db745f72308a1363ed0678f88.
//
// Solidity: event BurnScheduled(uint256 indexed id, address indexed token, uint256 amount, uint64 executableAt)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) ParseBurnScheduled(log types.Log) (*SlashedStakeVaultBurnScheduled, error) {
	event := new(SlashedStakeVaultBurnScheduled)
	if err := _SlashedStakeVault.contract.UnpackLog(event, "BurnScheduled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
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

// SlashedStakeVaultRestitutionScheduledIterator is returned from FilterRestitutionScheduled and is used to iterate over the raw logs and unpacked data for RestitutionScheduled events raised by the SlashedStakeVault contract.
type SlashedStakeVaultRestitutionScheduledIterator struct {
	Event *SlashedStakeVaultRestitutionScheduled // Event containing the contract specifics and raw log

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
func (it *SlashedStakeVaultRestitutionScheduledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(SlashedStakeVaultRestitutionScheduled)
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
		it.Event = new(SlashedStakeVaultRestitutionScheduled)
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
func (it *SlashedStakeVaultRestitutionScheduledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *SlashedStakeVaultRestitutionScheduledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// SlashedStakeVaultRestitutionScheduled represents a RestitutionScheduled event raised by the SlashedStakeVault contract.
type SlashedStakeVaultRestitutionScheduled struct {
	Id           *big.Int
	OffenseId    [32]byte
	ChannelId    [32]byte
	Token        common.Address
	To           common.Address
	Amount       *big.Int
	ExecutableAt uint64
	EvidenceURI  string
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterRestitutionScheduled is a free log retrieval operation binding the contract event 0x87022f8da91bab8fa184b0c7c487deeca9dfcbf27ab2f26c9491580610eb2a72.
//
// Solidity: event RestitutionScheduled(uint256 indexed id, bytes32 indexed offenseId, bytes32 indexed channelId, address token, address to, uint256 amount, uint64 executableAt, string evidenceURI)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) FilterRestitutionScheduled(opts *bind.FilterOpts, id []*big.Int, offenseId [][32]byte, channelId [][32]byte) (*SlashedStakeVaultRestitutionScheduledIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.FilterLogs(opts, "RestitutionScheduled", idRule, offenseIdRule, channelIdRule)
	if err != nil {
		return nil, err
	}
	return &SlashedStakeVaultRestitutionScheduledIterator{contract: _SlashedStakeVault.contract, event: "RestitutionScheduled", logs: logs, sub: sub}, nil
}

// WatchRestitutionScheduled is a free log subscription operation binding the contract event 0x87022f8da91bab8fa184b0c7c487deeca9dfcbf27ab2f26c9491580610eb2a72.
//
// Solidity: event RestitutionScheduled(uint256 indexed id, bytes32 indexed offenseId, bytes32 indexed channelId, address token, address to, uint256 amount, uint64 executableAt, string evidenceURI)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) WatchRestitutionScheduled(opts *bind.WatchOpts, sink chan<- *SlashedStakeVaultRestitutionScheduled, id []*big.Int, offenseId [][32]byte, channelId [][32]byte) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var offenseIdRule []interface{}
	for _, offenseIdItem := range offenseId {
		offenseIdRule = append(offenseIdRule, offenseIdItem)
	}
	var channelIdRule []interface{}
	for _, channelIdItem := range channelId {
		channelIdRule = append(channelIdRule, channelIdItem)
	}

	logs, sub, err := _SlashedStakeVault.contract.WatchLogs(opts, "RestitutionScheduled", idRule, offenseIdRule, channelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(SlashedStakeVaultRestitutionScheduled)
				if err := _SlashedStakeVault.contract.UnpackLog(event, "RestitutionScheduled", log); err != nil {
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

// ParseRestitutionScheduled is a log parse operation binding the contract event 0x87022f8da91bab8fa184b0c7c487deeca9dfcbf27ab2f26c9491580610eb2a72.
//
// Solidity: event RestitutionScheduled(uint256 indexed id, bytes32 indexed offenseId, bytes32 indexed channelId, address token, address to, uint256 amount, uint64 executableAt, string evidenceURI)
func (_SlashedStakeVault *SlashedStakeVaultFilterer) ParseRestitutionScheduled(log types.Log) (*SlashedStakeVaultRestitutionScheduled, error) {
	event := new(SlashedStakeVaultRestitutionScheduled)
	if err := _SlashedStakeVault.contract.UnpackLog(event, "RestitutionScheduled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
