package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// answer is what the compiler says of a small bank, an interface, an abstract contract and a library.
const answer = `{
"sources": {
  "contracts/src/l2/Bank.sol": {"ast": {"nodes": [
    {"nodeType": "ContractDefinition", "name": "IBank", "contractKind": "interface"},
    {"nodeType": "ContractDefinition", "name": "Book", "contractKind": "contract", "abstract": true},
    {"nodeType": "ContractDefinition", "name": "Sums", "contractKind": "library"},
    {"nodeType": "ContractDefinition", "name": "Bank", "contractKind": "contract", "nodes": [
      {"nodeType": "EnumDefinition", "canonicalName": "Bank.Mood", "members": [{"name": "Calm"}, {"name": "Wild"}]}]}]}},
  "contracts/src/devnet/Toy.sol": {"ast": {"nodes": [{"nodeType": "ContractDefinition", "name": "Toy", "contractKind": "contract"}]}}
},
"contracts": {"contracts/src/l2/Bank.sol": {"Bank": {
  "abi": [
    {"type": "constructor", "inputs": [], "stateMutability": "nonpayable"},
    {"type": "function", "name": "pay", "stateMutability": "payable", "outputs": [{"name": "ok", "type": "bool"}], "inputs": [
      {"name": "orders", "type": "tuple[]", "components": [{"name": "to", "type": "address"}, {"name": "mood", "type": "uint8", "internalType": "enum Bank.Mood"}]}]},
    {"type": "function", "name": "transfer", "stateMutability": "nonpayable", "outputs": [], "inputs": [{"name": "", "type": "address"}, {"name": "", "type": "uint256"}]},
    {"type": "event", "name": "Paid", "inputs": [{"name": "to", "type": "address", "indexed": true}]},
    {"type": "error", "name": "Broke", "inputs": []}],
  "storageLayout": {
    "storage": [{"label": "paused", "slot": "0", "offset": 0, "type": "t_bool"}, {"label": "tills", "slot": "1", "offset": 0, "type": "t_map"}],
    "types": {"t_bool": {"label": "bool", "numberOfBytes": "1"}, "t_map": {"label": "mapping(address => struct Bank.Till)", "numberOfBytes": "32"},
      "t_struct(Till)77_storage": {"label": "struct Bank.Till", "numberOfBytes": "32", "members": [{"label": "open", "slot": "0", "offset": 4, "type": "t_bool"}]}}}
}}}}`

const snapshot = `Bank, in contracts/src/l2/Bank.sol
Written by ` + "`make snapshots`" + `; a change of it is a change for whoever calls or reads the contract.

storage (slot.byte)
    0.0  paused  bool  (1 byte)
    1.0  tills  mapping(address => struct Bank.Till)  (32 bytes)

struct Bank.Till, 32 bytes
    0.4  open  bool  (1 byte)

enum Bank.Mood
    0  Calm
    1  Wild

construction
    constructor() nonpayable

functions
    pay((address to, uint8 mood)[] orders) payable returns (bool ok)  0xe794aaa4
    transfer(address, uint256) nonpayable  0xa9059cbb

events
    Paid(address indexed to)  0xb513ded1b789eae3295f6834e90c165f7259d31e80787c0794e8745ca3574b2c

errors
    Broke()  0xb172c61a
`

// repository is a directory with one built contract and a compiler that answers as told.
func repository(t *testing.T, answer string) string {
	t.Helper()
	root := t.TempDir()
	put(t, root, "contracts/src/l2/Bank.sol", "contract Bank {}")
	put(t, root, "contracts/out/Bank.sol/Bank.json", `{"metadata":{"settings":{"compilationTarget":{"contracts/src/l2/Bank.sol":"Bank"}},"sources":{"contracts/src/l2/Bank.sol":{}}}}`)
	put(t, root, "scripts/solc", "#!/bin/sh\ncat >/dev/null\ncat \"$(dirname \"$0\")/answer\"\n")
	put(t, root, "scripts/answer", answer)
	return root
}

func put(t *testing.T, root, name, text string) {
	t.Helper()
	file := filepath.Join(root, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestSnapshot_SaysLayoutEnumsAndABI_OfWhatCanBeDeployed(t *testing.T) {
	root := repository(t, answer)
	if err := run(&strings.Builder{}, root, false); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(root, "contracts", "snapshots"))
	if err != nil || len(entries) != 1 {
		t.Fatalf("wrote %d files, want one of Bank (error %v)", len(entries), err)
	}
	got, err := os.ReadFile(filepath.Join(root, "contracts", "snapshots", "Bank.txt"))
	if err != nil {
		t.Fatal(err)
	}
	// The selector that the world knows by heart guards the hashing.
	if !strings.Contains(string(got), "transfer(address, uint256) nonpayable  0xa9059cbb") {
		t.Errorf("the selector of transfer is wrong:\n%s", got)
	}
	if string(got) != snapshot {
		t.Errorf("got\n%s\nwant\n%s", got, snapshot)
	}
	if err := run(&strings.Builder{}, root, true); err != nil {
		t.Errorf("what was just written does not pass the check: %v", err)
	}
}

func TestDrift_OfLayoutEnumOrABI_FailsTheCheckAndSaysWhatToDo(t *testing.T) {
	for name, c := range map[string]struct{ from, to, shown string }{
		"a slot moved":         {`"label": "tills", "slot": "1"`, `"label": "tills", "slot": "2"`, "+ 2.0  tills"},
		"a member moved":       {`"offset": 4`, `"offset": 8`, "+ 0.8  open"},
		"a type widened":       {`"label": "bool"`, `"label": "uint8"`, "+ 0.0  paused  uint8"},
		"enum members swapped": {`{"name": "Calm"}, {"name": "Wild"}`, `{"name": "Wild"}, {"name": "Calm"}`, "+ 0  Wild"},
		"a function was lost":  {`"type": "function", "name": "transfer"`, `"type": "function", "name": "give"`, "- transfer(address, uint256)"},
		"a function turned":    {`"stateMutability": "payable"`, `"stateMutability": "view"`, "+ pay((address to, uint8 mood)[] orders) view"},
		"an index was dropped": {`"indexed": true`, `"indexed": false`, "+ Paid(address to)"},
		"an error was renamed": {`"name": "Broke"`, `"name": "Poor"`, "- Broke()"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(answer, c.from, c.to, 1)
			if changed == answer {
				t.Fatal("the change does not apply")
			}
			root := repository(t, changed)
			put(t, root, "contracts/snapshots/Bank.txt", snapshot)
			err := run(&strings.Builder{}, root, true)
			if err == nil || !strings.Contains(err.Error(), c.shown) || !strings.Contains(err.Error(), "run `make snapshots` and commit") {
				t.Errorf("the check reported %v, want %q and what to do", err, c.shown)
			}
			if have, err := os.ReadFile(filepath.Join(root, "contracts", "snapshots", "Bank.txt")); err != nil || string(have) != snapshot {
				t.Errorf("the check wrote the file (error %v)", err)
			}
		})
	}
}

func TestDrift_OfTheSetOfContracts_FailsTheCheck(t *testing.T) {
	root := repository(t, answer)
	if err := run(&strings.Builder{}, root, true); err == nil || !strings.Contains(err.Error(), "Bank.txt is missing") {
		t.Errorf("a contract without a snapshot was reported as %v", err)
	}
	put(t, root, "contracts/snapshots/Bank.txt", snapshot)
	put(t, root, "contracts/snapshots/Shop.txt", "gone")
	if err := run(&strings.Builder{}, root, true); err == nil || !strings.Contains(err.Error(), "Shop.txt belongs to no contract") {
		t.Errorf("a snapshot without a contract was reported as %v", err)
	}
	if err := run(&strings.Builder{}, root, false); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "contracts", "snapshots", "Shop.txt")); err == nil {
		t.Error("the snapshot of a contract that is gone was kept")
	}
}

func TestCompiler_ThatRefuses_LeavesTheSnapshotsAlone(t *testing.T) {
	root := repository(t, `{"errors": [{"severity": "error", "formattedMessage": "no such name"}]}`)
	put(t, root, "contracts/snapshots/Bank.txt", snapshot)
	if err := run(&strings.Builder{}, root, false); err == nil || !strings.Contains(err.Error(), "no such name") {
		t.Errorf("got the error %v", err)
	}
	if have, err := os.ReadFile(filepath.Join(root, "contracts", "snapshots", "Bank.txt")); err != nil || string(have) != snapshot {
		t.Errorf("the snapshot was changed (error %v)", err)
	}
}
