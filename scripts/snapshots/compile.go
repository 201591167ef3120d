package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// ours are the folders whose contracts are deployed where money is; contracts/src/devnet is not.
var ours = []string{"contracts/src/l1/", "contracts/src/l2/"}

// contract is what the compiler says of one contract that can be deployed.
type contract struct {
	Name   string
	File   string
	ABI    []entry
	Layout layout
	Enums  map[string][]string // by canonical name: every enum of our sources, members in order
}

// entry is one line of an ABI.
type entry struct {
	Type            string
	Name            string
	StateMutability string
	Anonymous       bool
	Inputs, Outputs []value
}

// value is a parameter, a result or a member of one.
type value struct {
	Name         string
	Type         string
	InternalType string
	Indexed      bool
	Components   []value
}

// layout is the compiler's storage layout.
type layout struct {
	Storage []variable
	Types   map[string]struct {
		Label         string
		NumberOfBytes string
		Members       []variable
	}
}

// variable is one piece of storage: of the contract, or of a struct from the struct's own first slot.
type variable struct {
	Label  string
	Slot   string
	Offset int
	Type   string
}

// compile asks the compiler about every contract of ours that can be deployed, sorted by name.
func compile(root string) ([]contract, error) {
	settings, sources, err := readArtifacts(root)
	if err != nil {
		return nil, err
	}
	selection := map[string]any{}
	for file := range sources {
		if strings.HasPrefix(file, "contracts/src/") {
			// Neither needs code to be generated: the answer comes in a second.
			selection[file] = map[string][]string{"": {"ast"}, "*": {"abi", "storageLayout"}}
		}
	}
	settings["outputSelection"] = selection
	question, err := json.Marshal(map[string]any{"language": "Solidity", "sources": sources, "settings": settings})
	if err != nil {
		return nil, err
	}
	solc := exec.Command(filepath.Join(root, "scripts", "solc"), "--standard-json")
	solc.Stdin, solc.Stderr = bytes.NewReader(question), os.Stderr
	answer, err := solc.Output()
	if err != nil {
		return nil, fmt.Errorf("scripts/solc: %w", err)
	}
	return readAnswer(answer)
}

// readArtifacts collects, from what forge left of our contracts, the settings and the texts of all sources beneath them.
func readArtifacts(root string) (settings map[string]any, sources map[string]any, err error) {
	sources = map[string]any{}
	out := filepath.Join(root, "contracts", "out")
	err = filepath.WalkDir(out, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() && e.Name() != "build-info" || filepath.Ext(file) != ".json" {
			return err
		}
		if e.IsDir() {
			return fs.SkipDir
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var artifact struct {
			Metadata struct {
				Settings map[string]any
				Sources  map[string]json.RawMessage
			}
		}
		if err := json.Unmarshal(raw, &artifact); err != nil {
			return fmt.Errorf("read the artifact %s: %w", file, err)
		}
		target, _ := artifact.Metadata.Settings["compilationTarget"].(map[string]any)
		for name := range target {
			if !isOurs(name) {
				continue
			}
			if _, err := os.Stat(filepath.Join(root, name)); errors.Is(err, fs.ErrNotExist) {
				continue // of a source that was removed
			}
			settings = artifact.Metadata.Settings
			for source := range artifact.Metadata.Sources {
				text, err := os.ReadFile(filepath.Join(root, source))
				if err != nil {
					return fmt.Errorf("%s was built from a source that is gone (run `make contracts`): %w", name, err)
				}
				sources[source] = map[string]string{"content": string(text)}
			}
		}
		return nil
	})
	if err == nil && settings == nil {
		err = fmt.Errorf("no artifact of our contracts lies under %s: run `make contracts`", out)
	}
	delete(settings, "compilationTarget")
	return settings, sources, err
}

func isOurs(file string) bool {
	return slices.ContainsFunc(ours, func(folder string) bool { return strings.HasPrefix(file, folder) })
}

// node is a part of the compiler's syntax tree.
type node struct {
	NodeType      string
	Name          string
	CanonicalName string
	ContractKind  string
	Abstract      bool
	Nodes         []node
	Members       []json.RawMessage
}

func readAnswer(raw []byte) (found []contract, err error) {
	var answer struct {
		Errors []struct {
			Severity         string
			FormattedMessage string
		}
		Sources map[string]struct {
			AST node
		}
		Contracts map[string]map[string]struct {
			ABI           []entry
			StorageLayout layout
		}
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		return nil, fmt.Errorf("read the compiler's answer: %w", err)
	}
	for _, e := range answer.Errors {
		if e.Severity == "error" {
			return nil, fmt.Errorf("the compiler refuses the sources: %s", e.FormattedMessage)
		}
	}
	enums := map[string][]string{}
	for _, source := range answer.Sources {
		if err := collectEnums(source.AST, enums); err != nil {
			return nil, err
		}
	}
	for file, source := range answer.Sources {
		for _, n := range source.AST.Nodes {
			if !isOurs(file) || n.NodeType != "ContractDefinition" || n.ContractKind != "contract" || n.Abstract {
				continue
			}
			c := answer.Contracts[file][n.Name]
			found = append(found, contract{n.Name, file, c.ABI, c.StorageLayout, enums})
		}
	}
	slices.SortFunc(found, func(a, b contract) int { return strings.Compare(a.Name, b.Name) })
	for i := 1; i < len(found); i++ {
		if found[i].Name == found[i-1].Name {
			return nil, fmt.Errorf("%s and %s both define %s", found[i-1].File, found[i].File, found[i].Name)
		}
	}
	if len(found) == 0 {
		return nil, errors.New("the compiler found no contract under contracts/src/l1 and l2")
	}
	return found, nil
}

func collectEnums(n node, into map[string][]string) error {
	for _, child := range n.Nodes {
		if err := collectEnums(child, into); err != nil {
			return err
		}
	}
	if n.NodeType != "EnumDefinition" {
		return nil
	}
	var members []string
	for _, raw := range n.Members {
		var member struct{ Name string }
		if err := json.Unmarshal(raw, &member); err != nil {
			return fmt.Errorf("read the members of %s: %w", n.CanonicalName, err)
		}
		members = append(members, member.Name)
	}
	into[n.CanonicalName] = members
	return nil
}
