package nodecli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/protocol"
)

// progressFlags say how a command tells how far it is. It always does so on standard error.
func progressFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "do not tell how far it is"},
		&cli.BoolFlag{Name: "json", Usage: "tell how far it is in lines of JSON"},
	}
}

// state is how far something is.
type state struct {
	What     string         `json:"what"` // fetched or published
	Bytes    uint64         `json:"bytes"`
	Pieces   uint64         `json:"pieces"`
	Files    int            `json:"files,omitempty"` // of a tree, which are whole
	Seconds  float64        `json:"seconds"`
	Speed    float64        `json:"bytesPerSecond"` // of the last seconds; at the end of all the time
	Percent  float64        `json:"percent,omitempty"`
	ETA      float64        `json:"etaSeconds,omitempty"`
	Hops     int            `json:"hops,omitempty"`
	Rate     protocol.Rate  `json:"rate,omitempty"`
	Cost     protocol.Units `json:"costUnits"`
	Switches int            `json:"switches"`
	Ended    bool           `json:"ended"`

	share float64 // done, of 1; 0 if not known
	paid  bool    // it may cost something
}

// progress writes how far something is: over itself on a terminal, else now and then a line.
type progress struct {
	w        io.Writer
	quiet    bool
	json     bool
	terminal bool
	every    time.Duration
	began    time.Time
	shown    time.Time
	drawn    bool // a line stands on the terminal and is not finished

	// What was known some seconds ago, for the speed of now.
	marks []mark
}

type mark struct {
	at    time.Time
	bytes uint64
}

// How often a person is told, and over how long a speed is taken.
const (
	redrawEvery = 200 * time.Millisecond
	jsonEvery   = time.Second
	plainEvery  = 5 * time.Second
	speedOver   = 5 * time.Second
)

func newProgress(c *cli.Context) (*progress, error) {
	if c.Bool("quiet") && c.Bool("json") {
		return nil, daemon.Usagef("--quiet and --json say different things; choose one")
	}
	now := time.Now()
	p := &progress{w: c.App.ErrWriter, quiet: c.Bool("quiet"), json: c.Bool("json"), every: plainEvery, began: now, shown: now}
	switch {
	case p.json:
		p.every = jsonEvery
	case isTerminal(p.w):
		p.terminal, p.every = true, redrawEvery
	}
	return p, nil
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// show tells the state if it is time to.
func (p *progress) show(s state) {
	now := time.Now()
	if p.quiet || now.Sub(p.shown) < p.every {
		return
	}
	p.shown = now
	s.Seconds = now.Sub(p.began).Seconds()
	s.Speed = p.speed(now, s.Bytes)
	if s.share > 0 && s.share < 1 {
		s.Percent = 100 * s.share
		s.ETA = s.Seconds * (1 - s.share) / s.share
	}
	switch {
	case p.json:
		p.line(s)
	case p.terminal:
		p.drawn = true
		fmt.Fprintf(p.w, "\r\x1b[K%s", s.text()) //nolint:errcheck // a terminal
	default:
		fmt.Fprintln(p.w, s.text()) //nolint:errcheck // nobody reads it
	}
}

// last tells how it ended, always.
func (p *progress) last(s state) {
	if p.quiet {
		return
	}
	s.Seconds = time.Since(p.began).Seconds()
	s.Speed = float64(s.Bytes) / max(s.Seconds, 1e-3)
	if p.json {
		p.line(s)
		return
	}
	p.clear()
	fmt.Fprintln(p.w, s.end()) //nolint:errcheck // nobody reads it
}

// clear ends the line that is being drawn, so that something else can be written.
func (p *progress) clear() {
	if p.drawn {
		fmt.Fprint(p.w, "\r\x1b[K") //nolint:errcheck // a terminal
	}
	p.drawn = false
}

// note writes a sentence beside the progress.
func (p *progress) note(format string, args ...any) {
	if p.quiet || p.json {
		return
	}
	p.clear()
	fmt.Fprintf(p.w, format+"\n", args...) //nolint:errcheck // nobody reads it
}

func (p *progress) line(s state) {
	if raw, err := json.Marshal(s); err == nil {
		fmt.Fprintf(p.w, "%s\n", raw) //nolint:errcheck // nobody reads it
	}
}

// speed is that of the last seconds.
func (p *progress) speed(now time.Time, bytes uint64) float64 {
	if len(p.marks) == 0 {
		p.marks = append(p.marks, mark{p.began, 0})
	}
	p.marks = append(p.marks, mark{now, bytes})
	for len(p.marks) > 2 && now.Sub(p.marks[1].at) > speedOver {
		p.marks = p.marks[1:]
	}
	first := p.marks[0]
	return float64(bytes-first.bytes) / max(now.Sub(first.at).Seconds(), 1e-3)
}

// text is a state in one line of less than 80 columns.
func (s state) text() string {
	parts := []string{amount(s.Bytes), amount(uint64(s.Speed)) + "/s"}
	if s.Percent > 0 {
		parts = append([]string{fmt.Sprintf("%3.0f %%", s.Percent)}, parts...)
	}
	if s.paid {
		parts = append(parts, counted(s.Hops, "hop"), fmt.Sprintf("%d units", s.Cost))
	}
	if s.Switches > 0 {
		parts = append(parts, counted(s.Switches, "switch"))
	}
	if s.ETA > 0 {
		parts = append(parts, (time.Duration(s.ETA+0.5)*time.Second).String()+" left")
	}
	return strings.Join(parts, "  ")
}

// end is how something ended, in one line.
func (s state) end() string {
	of := counted(int(s.Pieces), "piece") //nolint:gosec // for a person
	if s.Files > 0 {
		of = counted(s.Files, "file")
	}
	text := fmt.Sprintf("%s %s in %.1f s (%s/s), %s", s.What, amount(s.Bytes), s.Seconds, amount(uint64(s.Speed)), of)
	if s.paid {
		text += fmt.Sprintf(", %s, %d units, %s", counted(s.Hops, "hop"), s.Cost, counted(s.Switches, "switch"))
	}
	return text
}

func counted(n int, what string) string {
	switch {
	case n == 1:
		return "1 " + what
	case strings.HasSuffix(what, "ch"):
		return fmt.Sprintf("%d %ses", n, what)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// amount is a number of bytes for a person.
func amount(n uint64) string {
	switch {
	case n < 1<<10:
		return fmt.Sprintf("%d B", n)
	case n < 1<<20:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	case n < 1<<30:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%.2f GiB", float64(n)/(1<<30))
}
