// Package differential asks Go and Solidity the same questions and compares the answers: every digest, the batch data, the trees,
// signatures, amounts, the threshold, and what settlement pays, for random inputs.
//
// Solidity answers through Anvil: contracts/test/util/Differential.sol for the libraries, many inputs a call, and the real payments
// contract for settlement. Inputs are drawn by rapid: a failure is made small and says with which seed it comes back
// (-rapid.seed), and -rapid.checks asks for more.
package differential

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
)

const (
	chainID = 31338
	// source holds the contracts that answer; forge compiles it and little else.
	source = "contracts/test/util/Differential.sol"
)

// anvil, and the contract that answers for the libraries, are shared by the tests.
var (
	anvil   *devnet.Anvil
	library *contract
)

func TestMain(m *testing.M) {
	status, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "differential:", err)
		status = 1
	}
	os.Exit(status)
}

func run(m *testing.M) (status int, err error) {
	ctx := context.Background()
	if err := compile(ctx); err != nil {
		return 1, err
	}
	dir, err := os.MkdirTemp("", "openstream-differential-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // only logs
	if anvil, err = devnet.StartAnvil(ctx, devnet.AnvilConfig{Name: "anvil", ChainID: chainID, Dir: dir}); err != nil {
		return 1, err
	}
	defer anvil.Stop()
	if library, err = deployArtifact(ctx, newAccount(devnet.Key(devnet.FirstFree)), "Differential"); err != nil {
		return 1, err
	}
	return m.Run(), nil
}

// compile has forge bring the artifacts of the answering contracts up to date; it does nothing if they are.
func compile(ctx context.Context) error {
	root := filepath.Join("..", "..")
	// The program itself: npm's starter in node_modules/.bin exits with 0 even when forge fails, and an old artifact would answer.
	found, err := filepath.Glob(filepath.Join(root, "node_modules", "@foundry-rs", "forge-*", "bin", "forge"))
	if err != nil {
		return err
	}
	if len(found) != 1 {
		return fmt.Errorf("%d forges are installed, want one; run `make setup`", len(found))
	}
	forge, err := filepath.Abs(found[0])
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, forge, "build", source)
	cmd.Dir = root
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("compile %s: %w\n%s", source, err, output)
	}
	return nil
}

// contract is a deployed contract and how to speak to it.
type contract struct {
	at  common.Address
	abi *abi.ABI
}

// deployArtifact deploys a contract of the source.
func deployArtifact(ctx context.Context, from *account, name string, arguments ...any) (*contract, error) {
	file := filepath.Join("..", "..", "contracts", "out", filepath.Base(source), name+".json")
	return deployFile(ctx, from, file, arguments...)
}

func deployFile(ctx context.Context, from *account, file string, arguments ...any) (*contract, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read an artifact: %w", err)
	}
	var artifact struct {
		ABI      abi.ABI `json:"abi"`
		Bytecode struct {
			Object string `json:"object"`
		} `json:"bytecode"`
	}
	if err := json.Unmarshal(raw, &artifact); err != nil {
		return nil, fmt.Errorf("read the artifact %s: %w", file, err)
	}
	return deploy(ctx, from, &artifact.ABI, common.FromHex(artifact.Bytecode.Object), arguments...)
}

// deploy creates a contract and waits until it is there.
func deploy(ctx context.Context, from *account, parsed *abi.ABI, code []byte, arguments ...any) (*contract, error) {
	constructor, err := parsed.Pack("", arguments...)
	if err != nil {
		return nil, fmt.Errorf("encode a constructor: %w", err)
	}
	if err := from.send(ctx, nil, nil, slices.Concat(code, constructor)); err != nil {
		return nil, err
	}
	at := crypto.CreateAddress(from.address, from.nonce-1)
	if err := from.settle(ctx); err != nil {
		return nil, fmt.Errorf("deploy a contract: %w", err)
	}
	return &contract{at: at, abi: parsed}, nil
}

// ask calls a function of the library that takes a list and returns one.
func ask[Q, A any](t tester, method string, questions []Q) []A {
	t.Helper()
	output := library.call(t, method, questions)
	return *abi.ConvertType(output[0], new([]A)).(*[]A)
}

// tester is *testing.T or *rapid.T.
type tester interface {
	Helper()
	Context() context.Context
	Fatalf(format string, args ...any)
}

func (c *contract) call(t tester, method string, arguments ...any) []any {
	t.Helper()
	input, err := c.abi.Pack(method, arguments...)
	if err != nil {
		t.Fatalf("encode %s: %v", method, err)
	}
	output, err := anvil.CallContract(t.Context(), ethereum.CallMsg{To: &c.at, Data: input}, nil)
	if err != nil {
		t.Fatalf("call %s: %v", method, err)
	}
	results, err := c.abi.Unpack(method, output)
	if err != nil {
		t.Fatalf("decode the result of %s: %v", method, err)
	}
	return results
}

// account sends transactions without waiting; settle waits for all of them.
type account struct {
	key     *ecdsa.PrivateKey
	address common.Address
	nonce   uint64
	sent    []sent
}

type sent struct {
	hash common.Hash
	what string
}

func newAccount(key *ecdsa.PrivateKey) *account {
	return &account{key: key, address: crypto.PubkeyToAddress(key.PublicKey)}
}

func (a *account) send(ctx context.Context, to *common.Address, wei *big.Int, input []byte) error {
	tx, err := types.SignNewTx(a.key, types.LatestSignerForChainID(big.NewInt(chainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), Nonce: a.nonce, To: to, Value: wei, Data: input,
		Gas: 15_000_000, GasFeeCap: big.NewInt(100_000_000_000), GasTipCap: big.NewInt(1),
	})
	if err != nil {
		return fmt.Errorf("sign a transaction: %w", err)
	}
	if err := anvil.SendTransaction(ctx, tx); err != nil {
		return fmt.Errorf("send a transaction: %w", err)
	}
	a.nonce++
	a.sent = append(a.sent, sent{hash: tx.Hash()})
	return nil
}

// do sends a call of a contract.
func (a *account) do(t tester, c *contract, wei *big.Int, method string, arguments ...any) {
	t.Helper()
	input, err := c.abi.Pack(method, arguments...)
	if err != nil {
		t.Fatalf("encode %s: %v", method, err)
	}
	if err := a.send(t.Context(), &c.at, wei, input); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
	a.sent[len(a.sent)-1].what = method
}

// settle waits until all that was sent is mined, and fails if anything of it was refused.
func (a *account) settle(ctx context.Context) error {
	all := a.sent
	a.sent = nil
	for _, s := range all {
		deadline := time.Now().Add(20 * time.Second)
		for {
			receipt, err := anvil.TransactionReceipt(ctx, s.hash)
			if err == nil {
				if receipt.Status != types.ReceiptStatusSuccessful {
					return fmt.Errorf("%s was refused", s.what)
				}
				break
			}
			if !errors.Is(err, ethereum.NotFound) || time.Now().After(deadline) {
				return fmt.Errorf("wait for %s: %w", s.what, err)
			}
			time.Sleep(2 * time.Millisecond)
		}
	}
	return nil
}

// ---- what is drawn

// usualChecks is how often rapid draws where the command line (-rapid.checks) does not say.
const usualChecks = 300

// usually has rapid draw so often in this test, unless the command line says otherwise.
func usually(t *testing.T, checks int) {
	t.Helper()
	f := flag.Lookup("rapid.checks")
	if f.Value.String() != f.DefValue {
		return
	}
	if err := f.Value.Set(strconv.Itoa(checks)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Value.Set(f.DefValue) })
}

// perCheck is how many inputs one check of rapid sends at once.
const perCheck = 40

func drawHash(t *rapid.T) (h common.Hash) {
	for i := range 4 {
		n := new(big.Int).SetUint64(rapid.Uint64().Draw(t, "quarter of a hash"))
		n.FillBytes(h[8*i : 8*i+8])
	}
	return h
}

func drawAddress(t *rapid.T) common.Address {
	h := drawHash(t)
	return common.BytesToAddress(h[:])
}

func drawDomain(t *rapid.T) protocol.Domain {
	return protocol.Domain{ChainID: rapid.Uint64().Draw(t, "chain id"), Payments: drawAddress(t)}
}

func drawChannel(t *rapid.T) protocol.Channel {
	return protocol.Channel{
		Payer: drawAddress(t), Signer: drawAddress(t), Payee: drawAddress(t),
		Token: protocol.TokenID(rapid.Uint16().Draw(t, "token")), Lane: protocol.Lane(rapid.Uint32().Draw(t, "lane")),
		Rate: protocol.Rate(rapid.Uint64().Draw(t, "rate")),
	}
}

func drawSignature(t *rapid.T) protocol.Signature {
	return protocol.SignatureFrom(drawHash(t), drawHash(t))
}

// several draws perCheck of something.
func several[V any](t *rapid.T, what string, draw func(*rapid.T) V) []V {
	return rapid.SliceOfN(rapid.Custom(draw), 1, perCheck).Draw(t, what)
}

func same[V comparable](t tester, i int, what string, solidity, golang V) {
	t.Helper()
	if solidity != golang {
		t.Fatalf("case %d: %s is %v in Solidity and %v in Go", i, what, solidity, golang)
	}
}
