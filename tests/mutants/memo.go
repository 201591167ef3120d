package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Each time it is to run some of the tests, forge asks the compiler to parse all sources anew, which takes longer than the
// tests. In a bed the compiler therefore remembers: the same question gets the same answer.

// memoCommand is the argument with which this program stands in for the compiler.
const memoCommand = "compiler-that-remembers"

// putMemo puts this program in place of scripts/solc in a bed. Answers are kept in dir.
func (b *bed) putMemo(compiler, dir string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	script := fmt.Sprintf("#!/bin/sh\nexec %s %s %s %s \"$@\"\n", quote(self), memoCommand, quote(compiler), quote(dir))
	return os.WriteFile(filepath.Join(b.dir, "scripts", "solc"), []byte(script), 0o755) //nolint:gosec // a program
}

func quote(s string) string {
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// remember answers as compiler would, from dir if it was asked the same before.
func remember(compiler, dir string, args []string, question io.Reader, answer io.Writer) error {
	// Forge waits for `--version` with an open standard input.
	var input []byte
	if len(args) > 0 && args[0] != "--version" {
		var err error
		if input, err = io.ReadAll(question); err != nil {
			return err
		}
	}
	sum := sha256.Sum256(append([]byte(strings.Join(args, "\x00")+"\x00\x00"), input...))
	file := filepath.Join(dir, hex.EncodeToString(sum[:]))
	known, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		known, err = ask(compiler, args, input, file)
	}
	if err != nil {
		return err
	}
	_, err = answer.Write(known)
	return err
}

func ask(compiler string, args []string, input []byte, file string) ([]byte, error) {
	solc := exec.Command(compiler, args...) //nolint:noctx // ends with its caller, forge
	solc.Stdin, solc.Stderr = bytes.NewReader(input), os.Stderr
	out, err := solc.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", compiler, err)
	}
	fresh, err := os.CreateTemp(filepath.Dir(file), "new-")
	if err != nil {
		return nil, err
	}
	_, err = fresh.Write(out)
	if err = errors.Join(err, fresh.Close()); err != nil {
		return nil, err
	}
	return out, os.Rename(fresh.Name(), file)
}
