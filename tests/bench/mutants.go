package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"github.com/openstreaming/openstreaming/tests/bench/rows"
)

// measureMutants puts faults into the contracts and counts those that forge's tests catch. Survivors are a figure; that none
// could be tried is an error.
func measureMutants(ctx context.Context) ([]rows.Row, error) {
	file, err := os.CreateTemp("", "openstream-mutants-*.json")
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // a temporary file
	if err := file.Close(); err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		return nil, err
	}
	mutants := exec.CommandContext(ctx, "go", "run", "./tests/mutants", "-out", file.Name())
	mutants.Stdout, mutants.Stderr = os.Stdout, os.Stderr
	mutants.Cancel = func() error { return mutants.Process.Signal(os.Interrupt) }
	failed := mutants.Run()
	raw, err := os.ReadFile(file.Name())
	if err != nil {
		return nil, fmt.Errorf("the faults were not tried: %w", failed)
	}
	var measured []rows.Row
	if err := json.Unmarshal(raw, &measured); err != nil {
		return nil, fmt.Errorf("read the figures of tests/mutants: %w", err)
	}
	return measured, nil
}
