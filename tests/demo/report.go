package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// report is what the demo leaves behind. Everything in it can be checked on chain while the chains are kept.
type report struct {
	Bytes                    int64                     `json:"bytes"`
	Hops                     int                       `json:"hops"`
	SHA256Equal              bool                      `json:"sha256_equal"`
	EpochsSettled            int                       `json:"epochs_settled"`
	Channels                 int                       `json:"channels"`
	PaidUnits                uint64                    `json:"paid_units"`
	Gas                      map[string]step           `json:"gas"`
	Voided                   []string                  `json:"voided"`
	Slashed                  []slashed                 `json:"slashed"`
	VaultTokens              string                    `json:"vault_tokens"`
	Untouched                []common.Address          `json:"untouched"`
	SecondsToFirstSettlement float64                   `json:"seconds_to_first_settlement"`
	Seconds                  float64                   `json:"seconds"`
	L1RPC                    string                    `json:"l1_rpc"`
	L2RPC                    string                    `json:"l2_rpc"`
	Contracts                map[string]common.Address `json:"contracts"`

	final map[[32]byte]bool // batches that were seen to be final
}

// step is what transactions of one kind cost.
type step struct {
	Times uint64 `json:"times"`
	// Each is the mean gas of a transaction, Total of all.
	Each  uint64 `json:"each"`
	Total uint64 `json:"total"`
}

// slashed is one operator's loss; before and after are shares of its stake, 0 to 1.
type slashed struct {
	Operator common.Address `json:"operator"`
	Name     string         `json:"name"`
	Before   float64        `json:"before"`
	After    float64        `json:"after"`
	Reason   string         `json:"reason"`
}

// account completes the report from the chains and checks what must hold in the end.
func (s *show) account(ctx context.Context) error {
	s.report.Gas = map[string]step{}
	err1 := s.countGas(ctx, s.net.L2.Client, s.net.D2.L2.Payments, payments.OpenStreamingPaymentsMetaData.GetAbi)
	err2 := s.countGas(ctx, s.net.L1.Client, s.net.D1.L1.Slasher, slasher.OpenStreamingSlasherMetaData.GetAbi)
	left, err3 := s.magnitudes(ctx)
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	for _, a := range s.operators {
		if left[a.Address()] != 1e18 {
			return fmt.Errorf("%s did its work and lost stake", a.Name)
		}
		s.report.Untouched = append(s.report.Untouched, a.Address())
	}
	if len(s.report.Slashed) != colluders+1 {
		return fmt.Errorf("%d operators were slashed, not %d", len(s.report.Slashed), colluders+1)
	}
	s.report.Seconds = time.Since(s.began).Seconds()
	return s.ended(nil)
}

// countGas adds up the gas of all transactions to a contract by the function they call.
func (s *show) countGas(ctx context.Context, c *chain.Client, contract common.Address, parse func() (*abi.ABI, error)) error {
	parsed, err := parse()
	if err != nil {
		return err
	}
	logs, err := c.FilterLogs(ctx, ethereum.FilterQuery{Addresses: []common.Address{contract}})
	if err != nil {
		return err
	}
	seen := map[common.Hash]bool{}
	for _, l := range logs {
		if seen[l.TxHash] {
			continue
		}
		seen[l.TxHash] = true
		tx, _, err := c.TransactionByHash(ctx, l.TxHash)
		if err != nil {
			return err
		}
		if tx.To() == nil || *tx.To() != contract || len(tx.Data()) < 4 {
			continue
		}
		method, err := parsed.MethodById(tx.Data()[:4])
		if err != nil {
			return err
		}
		receipt, err := c.TransactionReceipt(ctx, l.TxHash)
		if err != nil {
			return err
		}
		g := s.report.Gas[method.Name]
		g.Times++
		g.Total += receipt.GasUsed
		g.Each = g.Total / g.Times
		s.report.Gas[method.Name] = g
	}
	return nil
}

func (r *report) write(path string) error {
	raw, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	if err := os.WriteFile(path, append(raw, '\n'), 0o644); err != nil { //nolint:gosec // it is for everybody
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}

// summary prints the table at the end.
func (s *show) summary(path string) {
	r := &s.report
	line := func(what, format string, args ...any) { fmt.Printf("  %-26s %s\n", what, fmt.Sprintf(format, args...)) }
	fmt.Println("\neverything held:")
	line("streamed", "%d bytes over %d hops, identical", r.Bytes, r.Hops)
	line("settled", "%d epochs, %d channels, %d units paid", r.EpochsSettled, r.Channels, r.PaidUnits)
	line("first settlement", "after %.1f s", r.SecondsToFirstSettlement)
	line("void on L2", "%d batch that no voucher backed", len(r.Voided))
	for _, x := range r.Slashed {
		line("slashed on L1", "%-10s %s  %3.0f %% → %3.0f %%  %s", x.Name, short(x.Operator), x.Before*100, x.After*100, x.Reason)
	}
	line("untouched", "%d honest operators", len(r.Untouched))
	names := make([]string, 0, len(r.Gas))
	for name := range r.Gas {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		line("gas of "+name, "%d (%d times)", r.Gas[name].Each, r.Gas[name].Times)
	}
	line("took", "%.1f s", r.Seconds)
	line("report", "%s", path)
}
