package sponsor

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/watch"
	"github.com/openstreaming/openstreaming/protocol"
)

// maxFile bounds a file of budgets, in bytes.
const maxFile = 16 << 20

// Load sets the budgets that a file lists, a JSON array of Budget, and withdraws all others. A file with anything wrong in it changes
// nothing; all of it is said at once.
func (b *Book) Load(path string) error {
	listed, err := b.read(path)
	if err != nil {
		return err
	}
	_, err = b.setAll(listed)
	return err
}

// Follow loads the file again whenever it has changed and then rested from one look to the next, until ctx ends; and once at first, for
// what has changed since Load. A file that is gone or wrong is said in the log, once for each change, and changes nothing.
func (b *Book) Follow(ctx context.Context, path string, every time.Duration) error {
	again := func() {
		listed, err := b.read(path)
		if err != nil {
			b.log.Error("the sponsor's budgets were changed and cannot be read; those before stay in force", "err", err)
			return
		}
		changed, err := b.setAll(listed)
		if err != nil {
			b.log.Error("the sponsor's budgets were changed, and not all of it could be recorded; change the file again once that is mended", "err", err)
			return
		}
		if changed > 0 {
			b.log.Info("the sponsor's budgets were changed", "streams", len(listed), "changed", changed)
		}
	}
	file := watch.Look(path)
	again()
	return file.Run(ctx, every, again)
}

// written is a Budget as a person writes it: amounts as numbers, or in quotes as this program prints them.
type written struct {
	Stream         protocol.StreamID `json:"stream"`
	Total          json.Number       `json:"total"`
	PerBeneficiary json.Number       `json:"perBeneficiary"`
	PerPayee       json.Number       `json:"perPayee"`
	Deposit        json.Number       `json:"deposit"`
	MaxRate        json.Number       `json:"maxRate"`
	KnownPayees    bool              `json:"knownPayees"`
	MaxFee         json.Number       `json:"maxFee"`
	Gateways       []common.Address  `json:"gateways"`
}

func (w written) budget() (Budget, error) {
	b := Budget{Stream: w.Stream, KnownPayees: w.KnownPayees, Gateways: w.Gateways}
	var errs []error
	for _, f := range []struct {
		name string
		text json.Number
		to   *uint64
	}{
		{"total", w.Total, (*uint64)(&b.Total)}, {"perBeneficiary", w.PerBeneficiary, (*uint64)(&b.PerBeneficiary)},
		{"perPayee", w.PerPayee, (*uint64)(&b.PerPayee)}, {"deposit", w.Deposit, (*uint64)(&b.Deposit)}, {"maxRate", w.MaxRate, (*uint64)(&b.MaxRate)},
		{"maxFee", w.MaxFee, (*uint64)(&b.MaxFee)},
	} {
		if f.text == "" {
			continue
		}
		var err error
		if *f.to, err = strconv.ParseUint(f.text.String(), 10, 64); err != nil {
			errs = append(errs, fmt.Errorf("its %s of %s is not a whole number from 0 to 2⁶⁴ − 1", f.name, f.text))
		}
	}
	return b, errors.Join(errs...)
}

// read reads a file of budgets, and says everything that is wrong with it.
func (b *Book) read(path string) ([]Budget, error) {
	fail := func(err error) error {
		return fmt.Errorf("read the budgets of sponsored streams in %s: %w", path, err)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read the budgets of sponsored streams: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was read only
	var lines []json.RawMessage
	in := json.NewDecoder(io.LimitReader(f, maxFile))
	if err := in.Decode(&lines); err != nil {
		return nil, fail(err)
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return nil, fail(errors.New("something follows the list"))
	}
	if lines == nil {
		return nil, fail(errors.New("it holds no list; an empty one, [], sponsors nothing"))
	}
	given := map[protocol.StreamID]bool{}
	var listed []Budget
	var errs []error
	for i, text := range lines {
		var line written
		one := json.NewDecoder(bytes.NewReader(text))
		one.DisallowUnknownFields()
		if err := one.Decode(&line); err != nil {
			errs = append(errs, fmt.Errorf("entry %d of %d: %w", i+1, len(lines), err))
			continue
		}
		if given[line.Stream] {
			errs = append(errs, fmt.Errorf("stream %s is named twice", line.Stream))
		}
		given[line.Stream] = true
		budget, err := line.budget()
		if err == nil {
			err = b.check(budget)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("stream %s: %w", line.Stream, err))
		}
		listed = append(listed, budget)
	}
	if len(errs) > 0 {
		return nil, fail(errors.Join(errs...))
	}
	return listed, nil
}

// setAll makes the listed budgets those in force, and says how many are not as they were.
func (b *Book) setAll(listed []Budget) (changed int, err error) {
	was := map[protocol.StreamID]Budget{}
	for _, s := range b.Budgets() {
		was[s.Stream] = s.Budget
	}
	for _, budget := range listed {
		if old, known := was[budget.Stream]; !known || !old.same(budget) {
			changed++
		}
		if err := b.Set(budget); err != nil {
			return changed, err
		}
		delete(was, budget.Stream)
	}
	for stream, budget := range was {
		if budget.Total == 0 && !b.lends(stream) { // a withdrawal that failed halfway is carried through
			continue
		}
		changed++
		if err := b.Withdraw(stream); err != nil {
			return changed, err
		}
	}
	return changed, nil
}
