// Package rows is the file of measured figures, build/bench.json: a list of rows that every target that measures merges its
// own into.
package rows

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Row is one figure. A row whose name holds "_over_" is a quotient and stands in Ratio, with what was divided in Ours and
// Peer; every other figure stands in Ours.
type Row struct {
	Name  string  `json:"name"`
	Ours  float64 `json:"ours"`
	Peer  float64 `json:"peer"`
	Ratio float64 `json:"ratio"`
	Unit  string  `json:"unit"`
	Want  string  `json:"want"` // for people: the figure aimed at, as ">= 0.97"
}

// Figure is a row without a peer.
func Figure(name string, ours float64, unit, want string) Row {
	return Row{Name: name, Ours: ours, Unit: unit, Want: want}
}

// Quotient is a row of ours over a peer, measured in the same run.
func Quotient(name string, ours, peer float64, unit, want string) Row {
	return Row{Name: name, Ours: ours, Peer: peer, Ratio: ours / peer, Unit: unit, Want: want}
}

func (r Row) check() error {
	for what, v := range map[string]float64{"ours": r.Ours, "peer": r.Peer, "ratio": r.Ratio} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("row %s: %s is not a number: the measurement failed", r.Name, what)
		}
	}
	if strings.Contains(r.Name, "_over_") && r.Ratio == 0 {
		return fmt.Errorf("row %s is a quotient and has no ratio", r.Name)
	}
	return nil
}

// Merge writes rows into the file at path, replacing those of the same name, sorted by name. A reader sees the old file or
// the whole new one.
func Merge(path string, add ...Row) error {
	var problems []error
	for _, r := range add {
		problems = append(problems, r.check())
	}
	if err := errors.Join(problems...); err != nil {
		return err
	}
	rows := map[string]Row{}
	raw, err := os.ReadFile(path)
	switch {
	case err == nil:
		var old []Row
		if err := json.Unmarshal(raw, &old); err != nil {
			return fmt.Errorf("%s is not a list of rows (%w); remove it and measure again", path, err)
		}
		for _, r := range old {
			rows[r.Name] = r
		}
	case !errors.Is(err, os.ErrNotExist):
		return err
	}
	for _, r := range add {
		rows[r.Name] = r
	}
	list := make([]Row, 0, len(rows))
	for _, r := range rows {
		list = append(list, r)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	out, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp := path + ".new"
	if err := os.WriteFile(tmp, append(out, '\n'), 0o644); err != nil { //nolint:gosec // figures are public
		return err
	}
	return os.Rename(tmp, path)
}
