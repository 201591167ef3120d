// Package meter runs the forge tests under contracts/test/gas and hands over what they measured: the gas of whole transactions
// with their calldata. It reads the events that the tests emit, never printed text, and refuses a run in which a test failed.
package meter

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// Call is one transaction.
type Call struct {
	Name  string            // of the function that was called, or what the test calls it
	Tags  map[string]string // what distinguishes it from other calls of that name
	Used  uint64            // gas, refunds taken off, before the floor price of its calldata
	Input []byte
}

// Gas is what the transaction pays for: what it used, or the floor price of its calldata (EIP-7623) if that is more.
func (c Call) Gas() uint64 { return max(c.Used, Floor(c.Input)) }

// Floor is the least gas of a transaction with this calldata (EIP-7623): 21,000, and 10 for a zero byte, 40 for any other.
func Floor(input []byte) uint64 {
	zeros := uint64(bytes.Count(input, []byte{0}))
	return 21_000 + 10*zeros + 40*(uint64(len(input))-zeros)
}

// Run is all that one run of the tests measured.
type Run struct {
	Calls []Call
	Slots map[string]uint64 // storage slots in use, by what the test calls them
}

// Find is every call of this name with exactly these tags ("key=value"), in the order in which its test made them. That there
// is none is an error.
func (r Run) Find(name string, tags ...string) ([]Call, error) {
	var found []Call
	for _, c := range r.Calls {
		if c.Name == name && c.has(tags) {
			found = append(found, c)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no test under contracts/test/gas measures %q with %v", name, tags)
	}
	return found, nil
}

// Batch is the calls of propose and finalize that settle n channels, fanIn of them (or all, if there are fewer) to each payee; epoch
// is "first", in which no channel was ever settled, or "steady".
func (r Run) Batch(n, fanIn int, epoch string) ([]Call, error) {
	tags := Shape(n, fanIn, epoch)
	proposed, err := r.Find("propose", tags...)
	if err != nil {
		return nil, err
	}
	finalized, err := r.Find("finalize", tags...)
	return slices.Concat(proposed, finalized), err
}

// Shape is how the tests tag a batch.
func Shape(n, fanIn int, epoch string) []string {
	return []string{fmt.Sprint("n=", n), fmt.Sprint("fan=", min(n, fanIn)), "epoch=" + epoch}
}

// Sum is the gas of all the calls.
func Sum(calls []Call) uint64 {
	var sum uint64
	for _, c := range calls {
		sum += c.Gas()
	}
	return sum
}

// Worst is the gas of the costliest single call of these names in the whole run.
func (r Run) Worst(names ...string) uint64 {
	var most uint64
	for _, c := range r.Calls {
		if slices.Contains(names, c.Name) {
			most = max(most, c.Gas())
		}
	}
	return most
}

func (c Call) has(tags []string) bool {
	return len(tags) == len(c.Tags) && !slices.ContainsFunc(tags, func(tag string) bool {
		key, value, _ := strings.Cut(tag, "=")
		return c.Tags[key] != value
	})
}

// Measure runs forge in root, the directory of foundry.toml. The same sources give the same figures on every machine.
func Measure(ctx context.Context, root string) (Run, error) {
	forge := exec.CommandContext(ctx, filepath.Join("node_modules", ".bin", "forge"),
		"test", "--match-path", "contracts/test/gas/*", "--json", "-vv")
	forge.Dir = root
	var diagnostics bytes.Buffer
	forge.Stderr = &diagnostics
	out, err := forge.Output()
	if ctx.Err() != nil {
		return Run{}, ctx.Err()
	}
	// What is wrong with a test stands in the report; a compiler that fails leaves none, and says why on either stream.
	if !json.Valid(out) {
		return Run{}, fmt.Errorf("forge test left no report (%w):\n%s%s", cmp.Or(err, errors.New("exit status 0")), out, diagnostics.Bytes())
	}
	return decode(out)
}

type report map[string]struct {
	Results map[string]struct {
		Status string  `json:"status"`
		Reason *string `json:"reason"`
		Logs   []struct {
			Topics []string `json:"topics"`
			Data   string   `json:"data"`
		} `json:"logs"`
	} `json:"test_results"`
}

var (
	text, _   = abi.NewType("string", "", nil)
	number, _ = abi.NewType("uint256", "", nil)
	blob, _   = abi.NewType("bytes", "", nil)

	measuredTopic = crypto.Keccak256Hash([]byte("Measured(string,uint256,bytes)")).Hex()
	storedTopic   = crypto.Keccak256Hash([]byte("Stored(string,uint256)")).Hex()
	measuredData  = abi.Arguments{{Type: text}, {Type: number}, {Type: blob}}
	storedData    = abi.Arguments{{Type: text}, {Type: number}}
)

func decode(out []byte) (Run, error) {
	var suites report
	if err := json.Unmarshal(out, &suites); err != nil {
		return Run{}, fmt.Errorf("forge's report: %w", err)
	}
	run := Run{Slots: map[string]uint64{}}
	var problems []error
	for suite, s := range suites {
		for test, t := range s.Results {
			if t.Status != "Success" {
				problems = append(problems, fmt.Errorf("%s %s: %s", suite, test, reason(t.Reason)))
			}
			for _, log := range t.Logs {
				if err := run.add(log.Topics, log.Data); err != nil {
					problems = append(problems, fmt.Errorf("%s %s: %w", suite, test, err))
				}
			}
		}
	}
	if len(suites) == 0 {
		problems = append(problems, errors.New("forge ran no test under contracts/test/gas"))
	}
	return run, errors.Join(problems...)
}

func reason(r *string) string {
	if r == nil {
		return "failed without a reason"
	}
	return *r
}

func (r *Run) add(topics []string, data string) error {
	if len(topics) == 0 || topics[0] != measuredTopic && topics[0] != storedTopic {
		return nil
	}
	raw, err := hexutil.Decode(data)
	if err != nil {
		return fmt.Errorf("an event's data: %w", err)
	}
	if topics[0] == storedTopic {
		values, err := storedData.Unpack(raw)
		if err != nil {
			return fmt.Errorf("a Stored event: %w", err)
		}
		r.Slots[values[0].(string)] = values[1].(*big.Int).Uint64()
		return nil
	}
	values, err := measuredData.Unpack(raw)
	if err != nil {
		return fmt.Errorf("a Measured event: %w", err)
	}
	words := strings.Fields(values[0].(string))
	if len(words) == 0 {
		return errors.New("a Measured event without a name")
	}
	call := Call{Name: words[0], Tags: map[string]string{}, Used: values[1].(*big.Int).Uint64(), Input: values[2].([]byte)}
	for _, word := range words[1:] {
		key, value, ok := strings.Cut(word, "=")
		if !ok {
			return fmt.Errorf("a Measured event named %q: %q is no tag", values[0], word)
		}
		call.Tags[key] = value
	}
	r.Calls = append(r.Calls, call)
	return nil
}
