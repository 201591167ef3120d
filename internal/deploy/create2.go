package deploy

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"reflect"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/runtimes"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Factory is the deterministic deployment proxy (github.com/Arachnid/deterministic-deployment-proxy): its call data are a salt
// and creation code, and it creates by CREATE2. It has no owner and no state.
var Factory = common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C")

// factoryCode is all of the proxy's code. What else may stand at its address on some chain is not trusted.
var factoryCode = common.FromHex("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3")

// maxInitCode is the longest creation code of an EVM chain in bytes (EIP-3860).
const maxInitCode = 49_152

// requireFactory fails unless the proxy stands on the chain.
func requireFactory(ctx context.Context, c *chain.Client) error {
	code, err := c.CodeAt(ctx, Factory, nil)
	if err != nil {
		return fmt.Errorf("read the code of the deterministic deployment proxy on chain %d: %w", c.ID, err)
	}
	switch {
	case len(code) == 0:
		return fmt.Errorf("the deterministic deployment proxy %s is not on chain %d: send 0.01 ETH to 0x3fab184622dc19b6109349b94811493bf3e45362 there and the "+
			"signed transaction of github.com/Arachnid/deterministic-deployment-proxy, which anybody may do", Factory, c.ID)
	case !bytes.Equal(code, factoryCode):
		return fmt.Errorf("at %s on chain %d stands something else than the deterministic deployment proxy: this chain cannot be deployed to", Factory, c.ID)
	}
	return nil
}

// creation is one contract with its constructor's arguments.
type creation struct {
	md      *bind.MetaData
	runtime runtimes.Runtime
	args    []any
}

// packed is the creation code with the arguments behind it.
func (c creation) packed() ([]byte, *abi.ABI, error) {
	parsed, err := c.md.GetAbi()
	if err != nil {
		return nil, nil, fmt.Errorf("parse the ABI: %w", err)
	}
	arguments, err := parsed.Pack("", c.args...)
	if err != nil {
		return nil, nil, fmt.Errorf("encode the constructor's arguments: %w", err)
	}
	code := append(common.FromHex(c.md.Bin), arguments...)
	if len(code) > maxInitCode {
		return nil, nil, fmt.Errorf("its creation code is %d bytes long, and no chain takes more than %d", len(code), maxInitCode)
	}
	return code, parsed, nil
}

// compiled is the runtime code as compiled, with zeros where the constructor fills immutables in.
func (c creation) compiled() []byte {
	return common.FromHex(c.md.Bin)[c.runtime.Offset : c.runtime.Offset+c.runtime.Length]
}

// same says whether code on a chain is the contract's but for the immutables.
func (c creation) same(code []byte) bool {
	want := c.compiled()
	if len(code) != len(want) {
		return false
	}
	masked := bytes.Clone(code)
	for _, at := range c.runtime.Filled {
		clear(masked[at[0] : at[0]+at[1]])
	}
	return bytes.Equal(masked, want)
}

// Argument is one value that a contract is created with, structs taken apart.
type Argument struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// arguments are the constructor's, as a person reads them. names says whose addresses are known.
func arguments(parsed *abi.ABI, args []any, names map[common.Address]string) []Argument {
	var all []Argument
	for i, input := range parsed.Constructor.Inputs {
		all = append(all, spellInput(input.Name, args[i], names)...)
	}
	return all
}

func spellInput(name string, value any, names map[common.Address]string) []Argument {
	return spell(strings.TrimSuffix(name, "_"), reflect.ValueOf(value), names)
}

func spell(name string, v reflect.Value, names map[common.Address]string) []Argument {
	switch x := v.Interface().(type) {
	case common.Address:
		text := x.Hex()
		if x == (common.Address{}) {
			text = "the zero address"
		}
		if known := names[x]; known != "" {
			text += " (" + known + ")"
		}
		return []Argument{{name, text}}
	case *big.Int:
		return []Argument{{name, x.String()}}
	}
	switch v.Kind() { //nolint:exhaustive // the rest is printed as it is
	case reflect.Array:
		return []Argument{{name, fmt.Sprintf("0x%x", v.Interface())}}
	case reflect.Struct:
		var all []Argument
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			all = append(all, spell(name+"."+strings.ToLower(field[:1])+field[1:], v.Field(i), names)...)
		}
		return all
	case reflect.Slice:
		if v.Len() == 0 {
			return []Argument{{name, "none"}}
		}
		var all []Argument
		for i := range v.Len() {
			all = append(all, spell(fmt.Sprintf("%s[%d]", name, i), v.Index(i), names)...)
		}
		return all
	}
	return []Argument{{name, fmt.Sprint(v.Interface())}}
}

// saltOf makes the salt of all contracts of a deployment from its name.
func saltOf(name string) common.Hash {
	return crypto.Keccak256Hash([]byte("OpenStreaming deployment: "), []byte(name))
}
