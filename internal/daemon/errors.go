package daemon

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Hinter is an error that knows what the person can do about it.
type Hinter interface {
	error
	Hint() string
}

// WithHint adds to an error what the person can do about it.
func WithHint(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return &hinted{err, fmt.Sprintf(format, args...)}
}

type hinted struct {
	error
	hint string
}

func (h *hinted) Unwrap() error { return h.error }
func (h *hinted) Hint() string  { return h.hint }

// UsageError is a mistake in how the program was called; it exits with status 2.
type UsageError struct{ Err error }

func (u *UsageError) Error() string { return u.Err.Error() }

// Unwrap gives the mistake.
func (u *UsageError) Unwrap() error { return u.Err }

// StatusError ends a program with a status of its own, above ExitUsage: the command did its work, and this is what it has found.
type StatusError struct {
	Status int
	Err    error
}

func (s *StatusError) Error() string { return s.Err.Error() }

// Unwrap gives what was found.
func (s *StatusError) Unwrap() error { return s.Err }

// Usagef is a UsageError of a formatted message.
func Usagef(format string, args ...any) error { return &UsageError{fmt.Errorf(format, args...)} }

// PrintError writes an error for a person: one line, one more with what to do where that is known. Errors that were
// joined because all problems are reported at once get a line each.
func PrintError(w io.Writer, program string, err error) {
	problems := flatten(err)
	if len(problems) == 1 {
		_, _ = fmt.Fprintf(w, "%s: %s\n", program, oneLine(problems[0]))
		printHint(w, problems[0])
		return
	}
	_, _ = fmt.Fprintf(w, "%s: %d problems:\n", program, len(problems))
	for _, p := range problems {
		_, _ = fmt.Fprintf(w, "  %s\n", oneLine(p))
		printHint(w, p)
	}
}

func printHint(w io.Writer, err error) {
	var h Hinter
	if errors.As(err, &h) && h.Hint() != "" {
		_, _ = fmt.Fprintf(w, "  → %s\n", h.Hint())
	}
}

func oneLine(err error) string {
	return strings.NewReplacer(":\n\t", ": ", ":\n", ": ", "\n\t", "; ", "\n", "; ").Replace(strings.TrimSpace(err.Error()))
}

// flatten takes errors.Join apart, also below a UsageError. An error that says something of its own above a join stays
// one.
func flatten(err error) []error {
	if usage, ok := err.(*UsageError); ok { //nolint:errorlint // only the outermost is taken apart
		return flatten(usage.Err)
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var parts []string
	for _, e := range joined.Unwrap() {
		parts = append(parts, e.Error())
	}
	if err.Error() != strings.Join(parts, "\n") { // fmt.Errorf with two %w
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, flatten(e)...)
	}
	return out
}
