package nodecli

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

// jsonFlag makes a list JSON on a terminal too.
func jsonFlag() []cli.Flag {
	return []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print lines of JSON also on a terminal"}}
}

// forPeople says whether a list is printed as a table: on a terminal, unless JSON is asked for.
func forPeople(c *cli.Context) bool { return isTerminal(c.App.Writer) && !c.Bool("json") }

// printList prints a line of JSON for each row or, for people, a table. foot, if not empty, ends the table.
func printList[T any](c *cli.Context, rows []T, header []string, cells func(T) []any, foot string) error {
	if !forPeople(c) {
		out := json.NewEncoder(c.App.Writer)
		for _, row := range rows {
			if err := out.Encode(row); err != nil {
				return err
			}
		}
		return nil
	}
	table := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
	if len(rows) > 0 {
		fmt.Fprintln(table, strings.Join(header, "\t")) //nolint:errcheck // Flush returns it
	}
	for _, row := range rows {
		for i, cell := range cells(row) {
			if i > 0 {
				fmt.Fprint(table, "\t") //nolint:errcheck // Flush returns it
			}
			fmt.Fprint(table, cell) //nolint:errcheck // Flush returns it
		}
		fmt.Fprintln(table) //nolint:errcheck // Flush returns it
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if foot != "" {
		_, err := fmt.Fprintln(c.App.Writer, foot)
		return err
	}
	return nil
}

// printPairs prints a value as JSON or, for people, as names and values.
func printPairs(c *cli.Context, value any, pairs ...[2]any) error {
	if !forPeople(c) {
		return json.NewEncoder(c.App.Writer).Encode(value)
	}
	table := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
	for _, p := range pairs {
		fmt.Fprintf(table, "%v\t%v\n", p[0], p[1]) //nolint:errcheck // Flush returns it
	}
	return table.Flush()
}
