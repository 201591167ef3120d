package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress shows one line that is written anew on a terminal, and a line every few seconds elsewhere.
type progress struct {
	w        io.Writer
	terminal bool
	last     time.Time
	width    int
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			p.terminal = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

func (p *progress) update(format string, args ...any) {
	every := 5 * time.Second
	if p.terminal {
		every = 100 * time.Millisecond
	}
	if time.Since(p.last) < every {
		return
	}
	p.last = time.Now()
	p.line(fmt.Sprintf(format, args...), !p.terminal)
}

// end writes the last line.
func (p *progress) end(text string) { p.line(text, true) }

func (p *progress) line(text string, newline bool) {
	pad := max(0, p.width-len(text))
	p.width = len(text)
	if p.terminal {
		text = "\r" + text + fmt.Sprintf("%*s", pad, "")
	}
	if newline {
		text += "\n"
	}
	_, _ = io.WriteString(p.w, text) // a terminal that is gone is no reason to stop
}

// size64 writes bytes for people.
func size64(n uint64) string {
	switch {
	case n >= 1<<30:
		return fmt.Sprintf("%.2f GiB", float64(n)/(1<<30))
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	default:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
}

func rate(n uint64, over time.Duration) string {
	if over <= 0 {
		return size64(n)
	}
	return size64(uint64(float64(n) / over.Seconds()))
}
