// Command demo plays the whole product on two local chains, in three acts: a file goes from a publisher through four operators
// to a viewer and is paid for in three epochs; a quorum of cheaters certifies a payment that nobody signed for, is caught and
// loses its stake; a payee forges a voucher and is slashed alone. Every program is the product's own, each in a process of its
// own; only the cheaters (package mallory) are not.
//
// It reads FILE (what to stream; 64 MiB of noise if empty), DEMO_REPORT (where to write the report; build/demo.json if empty)
// and DEMO_KEEP (1 leaves the chains running). Its exit status is 0 only if everything held.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

// budget bounds the whole demo; a step that waits for longer has failed.
const budget = 10 * time.Minute

func main() {
	// Whoever reads our lines may stop reading; the chains and programs still have to be stopped in order.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, budget)
	defer cancel()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "\ndemo:", err)
		cancel()
		stop()
		os.Exit(1) //nolint:gocritic // both have been called
	}
}

func run(ctx context.Context) (err error) {
	reportPath := os.Getenv("DEMO_REPORT")
	if reportPath == "" {
		reportPath = filepath.Join("build", "demo.json")
	}
	input, err := openInput(os.Getenv("FILE"))
	if err != nil {
		return err
	}
	defer input.Close() //nolint:errcheck // only read

	s, err := begin(ctx, os.Getenv("DEMO_KEEP") == "1")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.end()) }()

	acts := []struct {
		title string
		play  func(context.Context) error
	}{
		{"bytes become money", func(ctx context.Context) error { return s.honestDay(ctx, input) }},
		{"a quorum certifies what nobody signed for", s.collusion},
		{"a payee forges a voucher", s.forgery},
	}
	for i, act := range acts {
		s.say("")
		s.say("act %d: %s", i+1, act.title)
		if err := act.play(ctx); err != nil {
			return errors.Join(fmt.Errorf("act %d, %s: %w", i+1, act.title, err), s.failures())
		}
	}
	if err := s.account(ctx); err != nil {
		return err
	}
	if err := s.report.write(reportPath); err != nil {
		return err
	}
	s.summary(reportPath)
	return nil
}
