package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// progress is the line that is printed as soon as a fault was tried.
func (r result) progress(n, of int, sources map[string]string) string {
	fate := "SURVIVES"
	if r.verdict.killer != "" {
		fate = "caught by " + r.verdict.killer
	}
	return fmt.Sprintf("[%d/%d] %s, %s: %s (%.0f s)\n", n, of, r.fault.name, r.place(sources), fate, r.took.Seconds())
}

func (r result) place(sources map[string]string) string {
	return fmt.Sprintf("%s:%d", strings.TrimPrefix(r.fault.file, "contracts/src/"), r.fault.line(sources[r.fault.file]))
}

// report prints the table and every survivor with its change, and counts the caught.
func report(w io.Writer, results []result, sources map[string]string) (killed int) {
	fmt.Fprintln(w)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "fault\tat\tcaught by\tseconds")
	var survivors strings.Builder
	for _, r := range results {
		killer := r.verdict.killer
		if killer != "" {
			killed++
		} else {
			killer = "nobody"
			fmt.Fprintf(&survivors, "  %s", r.fault.name)
			if r.fault.means != "" {
				fmt.Fprintf(&survivors, ": %s", r.fault.means)
			}
			fmt.Fprintf(&survivors, "\n%s", r.fault.diff(sources[r.fault.file]))
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%.1f\n", r.fault.name, r.place(sources), killer, r.took.Seconds())
	}
	_ = table.Flush() // a table that cannot be printed is missing on the screen, and the figures stand
	fmt.Fprintf(w, "\n%d of %d faults were caught\n", killed, len(results))
	if survivors.Len() > 0 {
		fmt.Fprintf(w, "\nWhat survives, and no test notices:\n%s", survivors.String())
	}
	return killed
}
