package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// forge compiles every test again when a library changes, for a minute. Tests fetch the contracts that they deploy from
// their artifacts, though, so it is enough to compile the contracts that hold the fault, and the few test suites that are
// linked with it, and to put their code into the artifacts.

// target is one contract that has an artifact.
type target struct {
	file, name string
	artifact   string // relative to contracts/out
}

// build knows what forge made of the unharmed sources.
type build struct {
	root       string              // the repository, whose compiler is used
	targets    map[string][]target // by source file
	remappings []string
	settings   map[string]json.RawMessage
	imports    map[string][]string // by file, the files it imports
	text       map[string]string   // by file
}

var (
	importText  = regexp.MustCompile(`(?m)^\s*import\s+(?:\{([^}]*)\}\s+from\s+|\*\s+as\s+\w+\s+from\s+)?"([^"]+)"`)
	libraryText = regexp.MustCompile(`(?m)^library \w`)
)

// readBuild reads the artifacts and sources below dir, a bed that forge has built.
func readBuild(root, dir string) (*build, error) {
	b := &build{root: root, targets: map[string][]target{}, imports: map[string][]string{}, text: map[string]string{}}
	out := filepath.Join(dir, "contracts", "out")
	err := filepath.WalkDir(out, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == "build-info" {
			return fs.SkipDir
		}
		if entry.IsDir() || filepath.Ext(file) != ".json" {
			return nil
		}
		return b.readArtifact(dir, out, file)
	})
	if err != nil {
		return nil, err
	}
	if b.settings == nil {
		return nil, fmt.Errorf("forge left no artifacts under %s", out)
	}
	for file := range b.targets {
		if err := b.readImports(dir, file); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *build) readArtifact(dir, out, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var a struct {
		Metadata struct {
			Settings map[string]json.RawMessage `json:"settings"`
		} `json:"metadata"`
		Bytecode struct {
			Object string `json:"object"`
		} `json:"bytecode"`
	}
	if err := json.Unmarshal(raw, &a); err != nil {
		return fmt.Errorf("read the artifact %s: %w", file, err)
	}
	var compiled map[string]string
	if len(a.Metadata.Settings) == 0 || len(a.Bytecode.Object) <= len("0x") {
		return nil
	}
	if err := json.Unmarshal(a.Metadata.Settings["compilationTarget"], &compiled); err != nil {
		return fmt.Errorf("read the artifact %s: %w", file, err)
	}
	for source, name := range compiled {
		if !strings.HasPrefix(source, "contracts/") || strings.HasPrefix(source, "contracts/lib/") {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, source)); err != nil {
			continue // of a source that was removed
		}
		where, err := filepath.Rel(out, file)
		if err != nil {
			return err
		}
		b.targets[source] = append(b.targets[source], target{file: source, name: name, artifact: where})
		b.settings = a.Metadata.Settings
	}
	return json.Unmarshal(a.Metadata.Settings["remappings"], &b.remappings)
}

// readImports reads file and what it imports, all the way down.
func (b *build) readImports(dir, file string) error {
	if _, known := b.text[file]; known {
		return nil
	}
	raw, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return err
	}
	b.text[file] = string(raw)
	for _, m := range importText.FindAllStringSubmatch(b.text[file], -1) {
		imported := b.resolve(file, m[2])
		b.imports[file] = append(b.imports[file], imported)
		if err := b.readImports(dir, imported); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

func (b *build) resolve(file, imported string) string {
	if strings.HasPrefix(imported, ".") {
		return path.Join(path.Dir(file), imported)
	}
	for _, r := range b.remappings {
		if from, to, ok := strings.Cut(r, "="); ok && strings.HasPrefix(imported, from) {
			return to + strings.TrimPrefix(imported, from)
		}
	}
	return imported
}

// closure is file and everything below it, as far as follow allows.
func (b *build) closure(file string, follow func(from, to string) bool) map[string]bool {
	reached := map[string]bool{file: true}
	for todo := []string{file}; len(todo) > 0; {
		next := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, to := range b.imports[next] {
			if !reached[to] && (follow == nil || follow(next, to)) {
				reached[to] = true
				todo = append(todo, to)
			}
		}
	}
	return reached
}

// deployed lists the contracts of ours that hold code of file.
func (b *build) deployed(file string) (found []target) {
	for _, source := range slices.Sorted(maps.Keys(b.targets)) {
		if !strings.HasPrefix(source, "contracts/src/") || libraryText.MatchString(b.text[source]) || !b.closure(source, nil)[file] {
			continue
		}
		found = append(found, b.targets[source]...)
	}
	return found
}

// linked lists the test contracts that hold code of file themselves: they use a library of ours, or inherit a contract. What
// they merely deploy comes from its artifact.
func (b *build) linked(file string) (found []target) {
	for _, source := range slices.Sorted(maps.Keys(b.targets)) {
		if !strings.HasPrefix(source, "contracts/test/") {
			continue
		}
		reached := b.closure(source, func(from, to string) bool {
			if !strings.HasPrefix(to, "contracts/src/") || libraryText.MatchString(b.text[to]) {
				return true
			}
			return strings.HasPrefix(from, "contracts/src/") || b.inherits(from, to)
		})
		if reached[file] {
			found = append(found, b.targets[source]...)
		}
	}
	return found
}

// inherits says whether a contract in file is one of those that it imports from imported.
func (b *build) inherits(file, imported string) bool {
	for _, m := range importText.FindAllStringSubmatch(b.text[file], -1) {
		if b.resolve(file, m[2]) != imported {
			continue
		}
		for _, name := range strings.Split(m[1], ",") {
			words := strings.Fields(name)
			if len(words) == 0 {
				continue
			}
			if regexp.MustCompile(`(?m)^(abstract )?contract \w+ is [^{]*\b` + words[len(words)-1] + `\b`).MatchString(b.text[file]) {
				return true
			}
		}
	}
	return false
}

// code is what a target compiles to.
type code struct {
	creation, runtime string
}

// errRefused is of sources that are no Solidity.
var errRefused = errors.New("the compiler refuses the sources")

// compile runs the pinned compiler over the targets, with one file's text replaced.
func (b *build) compile(ctx context.Context, targets []target, file, text string) (map[target]code, error) {
	sources, selection := map[string]any{}, map[string]any{}
	for _, t := range targets {
		for source := range b.closure(t.file, nil) {
			content := b.text[source]
			if source == file {
				content = text
			}
			sources[source] = map[string]string{"content": content}
		}
		chosen, _ := selection[t.file].(map[string][]string)
		if chosen == nil {
			chosen = map[string][]string{}
		}
		chosen[t.name] = []string{"evm.bytecode.object", "evm.deployedBytecode.object"}
		selection[t.file] = chosen
	}
	settings := map[string]any{"outputSelection": selection}
	for name, value := range b.settings {
		if name != "compilationTarget" {
			settings[name] = value
		}
	}
	input, err := json.Marshal(map[string]any{"language": "Solidity", "sources": sources, "settings": settings})
	if err != nil {
		return nil, err
	}
	var said bytes.Buffer
	solc := exec.CommandContext(ctx, filepath.Join(b.root, "scripts", "solc"), "--standard-json")
	solc.Stdin, solc.Stderr = bytes.NewReader(input), &said
	output, err := solc.Output()
	if err != nil {
		return nil, fmt.Errorf("scripts/solc: %w\n%s", err, tail(said.String()))
	}
	return readCode(output, targets)
}

func readCode(output []byte, targets []target) (map[target]code, error) {
	type object struct {
		Object string `json:"object"`
	}
	var answer struct {
		Errors []struct {
			Severity  string `json:"severity"`
			Formatted string `json:"formattedMessage"`
		} `json:"errors"`
		Contracts map[string]map[string]struct {
			EVM struct {
				Bytecode         object `json:"bytecode"`
				DeployedBytecode object `json:"deployedBytecode"`
			} `json:"evm"`
		} `json:"contracts"`
	}
	if err := json.Unmarshal(output, &answer); err != nil {
		return nil, fmt.Errorf("read the compiler's answer: %w", err)
	}
	for _, e := range answer.Errors {
		if e.Severity == "error" {
			return nil, fmt.Errorf("%w: %s", errRefused, e.Formatted)
		}
	}
	made := map[target]code{}
	for _, t := range targets {
		evm := answer.Contracts[t.file][t.name].EVM
		if evm.Bytecode.Object == "" {
			return nil, fmt.Errorf("the compiler returned no code of %s", t.name)
		}
		made[t] = code{"0x" + evm.Bytecode.Object, "0x" + evm.DeployedBytecode.Object}
	}
	return made, nil
}

// put writes code into the artifacts below out.
func put(out string, made map[target]code) error {
	for t, c := range made {
		if err := editArtifact(filepath.Join(out, t.artifact), c); err != nil {
			return fmt.Errorf("put code into the artifact of %s: %w", t.name, err)
		}
	}
	return nil
}

func editArtifact(file string, c code) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var artifact map[string]json.RawMessage
	if err := json.Unmarshal(raw, &artifact); err != nil {
		return err
	}
	for key, object := range map[string]string{"bytecode": c.creation, "deployedBytecode": c.runtime} {
		var part map[string]json.RawMessage
		if err := json.Unmarshal(artifact[key], &part); err != nil {
			return err
		}
		if part["object"], err = json.Marshal(object); err != nil {
			return err
		}
		if artifact[key], err = json.Marshal(part); err != nil {
			return err
		}
	}
	if raw, err = json.Marshal(artifact); err != nil {
		return err
	}
	return os.WriteFile(file, raw, 0o644)
}

// checkAgainst demands that the compiler, called this way, makes of the unharmed sources exactly what forge made.
func (b *build) checkAgainst(ctx context.Context, dir string) error {
	var ours []target
	for file, targets := range b.targets {
		if strings.HasPrefix(file, "contracts/src/l") && !libraryText.MatchString(b.text[file]) {
			ours = append(ours, targets...)
		}
	}
	made, err := b.compile(ctx, ours, "", "")
	if err != nil {
		return err
	}
	for _, t := range ours {
		raw, err := os.ReadFile(filepath.Join(dir, "contracts", "out", t.artifact))
		if err != nil {
			return err
		}
		if !bytes.Contains(raw, []byte(`"`+made[t].creation+`"`)) {
			return fmt.Errorf("%s compiles here to other code than under forge: the settings in its artifact do not say all", t.name)
		}
	}
	return nil
}
