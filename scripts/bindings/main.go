// Command bindings writes the Go bindings of the contracts this repository
// deploys, from the artifacts that forge leaves in contracts/out.
//
// It binds what the list below names and nothing else: no interface, no test
// contract. With -check it writes nothing and fails unless the committed files
// are byte for byte what it would write, so that a change to a contract cannot
// be merged without its bindings.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

// bound is one package of bindings and the contracts it holds. A contract Name
// is read from <out>/Name.sol/Name.json.
type bound struct {
	pkg       string
	contracts []string
}

// packages lists all bindings. The proxies are OpenZeppelin's, with which the
// EigenLayer core is deployed; no published Go module carries them.
var packages = []bound{
	{"calculator", []string{"OpenStreamingTableCalculator"}},
	{"ledger", []string{"OffenseLedger"}},
	{"payments", []string{"OpenStreamingPayments"}},
	{"proxies", []string{"ProxyAdmin", "TransparentUpgradeableProxy", "UpgradeableBeacon"}},
	{"registrar", []string{"OpenStreamingRegistrar"}},
	{"slasher", []string{"Attribution", "OpenStreamingSlasher"}},
	{"staketoken", []string{"StakeToken"}},
	{"timelock", []string{"TimelockController"}},
	{"vault", []string{"SlashedStakeVault"}},
}

func main() {
	out := flag.String("out", "contracts/out", "`directory` of forge's artifacts")
	dest := flag.String("dest", "contracts/bindings", "`directory` the packages are written to")
	check := flag.Bool("check", false, "write nothing; fail if the files in -dest are not what would be written")
	flag.Parse()
	if err := run(os.Stdout, *out, *dest, *check); err != nil {
		fmt.Fprintln(os.Stderr, "bindings:", err)
		os.Exit(1)
	}
}

// run brings dest up to date with out, or with check reports every difference.
// A contract without an artifact is skipped with a line on w, unless check is
// set: then it is a difference like any other.
func run(w io.Writer, out, dest string, check bool) error {
	var problems []error
	for _, p := range packages {
		want, err := generate(out, p)
		switch {
		case errors.Is(err, fs.ErrNotExist) && !check:
			fmt.Fprintf(w, "bindings: skipped %s: %v\n", p.pkg, err)
			continue
		case err != nil:
			problems = append(problems, err)
			continue
		}
		file := filepath.Join(dest, p.pkg, p.pkg+".go")
		have, err := os.ReadFile(file)
		switch {
		case err == nil && string(have) == want:
		case check && err != nil:
			problems = append(problems, fmt.Errorf("%w; run `make bindings` and commit the result", err))
		case check:
			problems = append(problems, fmt.Errorf("%s does not match its contract; run `make bindings` and commit the result", file))
		default:
			if err := write(file, want); err != nil {
				return err
			}
			fmt.Fprintf(w, "bindings: wrote %s\n", file)
		}
	}
	problems = append(problems, bringRuntimes(w, out, dest, check)...)
	problems = append(problems, strangers(dest)...)
	return errors.Join(problems...)
}

// artifact is the part of forge's output that a binding is made of.
type artifact struct {
	ABI      json.RawMessage `json:"abi"`
	Bytecode struct {
		Object         string                     `json:"object"`
		LinkReferences map[string]json.RawMessage `json:"linkReferences"`
	} `json:"bytecode"`
	DeployedBytecode struct {
		Object              string              `json:"object"`
		ImmutableReferences map[string][]filled `json:"immutableReferences"`
	} `json:"deployedBytecode"`
}

// filled is a place of the runtime code that the constructor fills with an immutable.
type filled struct {
	Start  int `json:"start"`
	Length int `json:"length"`
}

func read(out, name string) (a artifact, err error) {
	raw, err := os.ReadFile(filepath.Join(out, name+".sol", name+".json"))
	if err != nil {
		return a, fmt.Errorf("read the artifact of %s (has `make contracts` built it?): %w", name, err)
	}
	if err := json.Unmarshal(raw, &a); err != nil {
		return a, fmt.Errorf("read the artifact of %s: %w", name, err)
	}
	return a, nil
}

// maxCodeBytes is the largest contract an EVM chain deploys (EIP-170).
const maxCodeBytes = 24_576

// generate returns the Go source of package p.
func generate(out string, p bound) (string, error) {
	var abis, codes []string
	var sigs []map[string]string
	for _, name := range p.contracts {
		a, err := read(out, name)
		if err != nil {
			return "", err
		}
		if len(a.Bytecode.LinkReferences) > 0 {
			return "", fmt.Errorf("%s calls an external library, which these bindings cannot link: make the library's functions internal", name)
		}
		if a.Bytecode.Object == "" || a.Bytecode.Object == "0x" {
			return "", fmt.Errorf("%s has no bytecode: it is an interface or abstract and cannot be deployed", name)
		}
		if size := (len(a.DeployedBytecode.Object) - len("0x")) / 2; size > maxCodeBytes {
			return "", fmt.Errorf("%s is %d bytes long; no chain deploys more than %d (EIP-170): move code into a contract of its own", name, size, maxCodeBytes)
		}
		abis, codes, sigs = append(abis, string(a.ABI)), append(codes, a.Bytecode.Object), append(sigs, nil)
	}
	source, err := abigen.Bind(p.contracts, abis, codes, sigs, p.pkg, nil, nil)
	if err != nil {
		return "", fmt.Errorf("bind %s: %w", strings.Join(p.contracts, ", "), err)
	}
	return source, nil
}

func write(file, source string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(source), 0o644)
}

// strangers reports whatever lies in dest that no entry of the list accounts
// for: bindings of a contract that was removed or renamed.
func strangers(dest string) (problems []error) {
	entries, err := os.ReadDir(dest)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []error{err}
	}
	for _, e := range entries {
		if e.Name() != runtimesPkg && !slices.ContainsFunc(packages, func(p bound) bool { return p.pkg == e.Name() }) {
			problems = append(problems, fmt.Errorf("%s belongs to no contract; delete it or list its contract in scripts/bindings", filepath.Join(dest, e.Name())))
		}
	}
	return problems
}
