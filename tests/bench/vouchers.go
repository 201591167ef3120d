package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"github.com/openstreaming/openstreaming/tests/bench/rows"
)

// measureVouchers counts what a payer signs on a clock that stands still while it works: the worst of many ways to cut a stream of
// 2 Mbit/s, and of moving the first GiB of a channel. The tests that count are those that fail above these figures.
func measureVouchers(ctx context.Context) ([]rows.Row, error) {
	file, err := os.CreateTemp("", "openstream-vouchers-*.json")
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // a temporary file
	if err := file.Close(); err != nil {
		return nil, err
	}
	if err := os.WriteFile(file.Name(), []byte("{}"), 0o600); err != nil {
		return nil, err
	}
	count := exec.CommandContext(ctx, "go", "test", "-count=1", "-run", "TwoMegabit|SignsElevenHundred", "./node/pay")
	count.Env = append(os.Environ(), "OPENSTREAMING_PAY_FIGURES="+file.Name())
	if text, err := count.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("vouchers were not counted: %w\n%s", err, text)
	}
	raw, err := os.ReadFile(file.Name())
	if err != nil {
		return nil, err
	}
	figures := map[string]float64{}
	if err := json.Unmarshal(raw, &figures); err != nil {
		return nil, fmt.Errorf("read the figures of node/pay: %w", err)
	}
	var measured []rows.Row
	for name, want := range map[string]string{
		"forward.vouchers_per_mib_live": "<= 4", "forward.vouchers_per_gib_bulk_worst": "<= 1100",
	} {
		n, ok := figures[name]
		if !ok || n <= 0 {
			return nil, fmt.Errorf("node/pay's tests say nothing of %s", name)
		}
		measured = append(measured, rows.Figure(name, n, "vouchers", want))
	}
	return measured, nil
}
