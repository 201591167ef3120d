package sponsor

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/openstreaming/openstreaming/protocol"
)

// Follow sets the budgets that a file lists, a JSON array of Budget, and withdraws all others.
func (b *Book) Follow(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("read the budgets of sponsored streams: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was read only
	var listed []Budget
	in := json.NewDecoder(f)
	in.DisallowUnknownFields()
	if err := in.Decode(&listed); err != nil {
		return fmt.Errorf("read the budgets of sponsored streams in %s: %w", path, err)
	}
	given := map[protocol.StreamID]bool{}
	for _, budget := range listed {
		if given[budget.Stream] {
			return fmt.Errorf("the budgets in %s name stream %s twice", path, budget.Stream)
		}
		given[budget.Stream] = true
		if err := b.Set(budget); err != nil {
			return err
		}
	}
	for _, old := range b.Budgets() {
		if !given[old.Stream] && old.Total > 0 {
			if err := b.Withdraw(old.Stream); err != nil {
				return err
			}
		}
	}
	return nil
}
