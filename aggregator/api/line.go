package api

import (
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/openstreaming/openstreaming/aggregator/client"
)

// gate lets so many through at once as it has room for.
type gate chan struct{}

func (g gate) leave() { <-g }

// enter waits for a place at a gate, first come, first served, and refuses after a while.
func (s *server) enter(r *http.Request, g gate, patience time.Duration) error {
	select {
	case g <- struct{}{}:
		return nil
	default:
	}
	if patience > 0 {
		t := s.Clock.NewTimer(patience)
		defer t.Stop()
		select {
		case g <- struct{}{}:
			return nil
		case <-r.Context().Done():
			return r.Context().Err()
		case <-t.C():
		}
	}
	return client.Refusef(client.Busy, "%d requests of this kind are under way; try again", cap(g))
}

// pace is how slow a caller may be before it is cut off: whoever reads or writes little by little holds memory, or a place that
// others wait for.
type pace struct {
	grace time.Duration // more for the first bytes
	rate  int64         // bytes a second
}

// usualPace lets a bad mobile line through.
var usualPace = pace{grace: 10 * time.Second, rate: 128 << 10}

// by is when so many bytes must have passed a line that was taken up at start.
func (p pace) by(start time.Time, bytes int64) time.Time {
	return start.Add(p.grace + time.Duration(bytes)*time.Second/time.Duration(p.rate))
}

// line is a caller's connection during one request. Its deadlines are the kernel's, in real time.
type line struct {
	w    http.ResponseWriter
	rc   *http.ResponseController
	pace pace
}

func (p pace) line(w http.ResponseWriter) line { return line{w, http.NewResponseController(w), p} }

// reader reads a body as long as it comes fast enough. After that it fails with os.ErrDeadlineExceeded.
func (l line) reader(body io.ReadCloser) io.ReadCloser { return &paced{ReadCloser: body, line: l} }

// write sends an answer.
func (l line) write(status int, text []byte) error {
	// A recorder of a test has no deadlines.
	if err := l.rc.SetWriteDeadline(l.pace.by(time.Now(), int64(len(text)))); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	l.w.WriteHeader(status)
	if _, err := l.w.Write(text); err != nil {
		return err
	}
	if err := l.rc.Flush(); err != nil {
		return err
	}
	_ = l.rc.SetWriteDeadline(time.Time{}) // for the next request on this connection
	return nil
}

type paced struct {
	io.ReadCloser
	line  line
	start time.Time
	n     int64
}

func (p *paced) Read(b []byte) (int, error) {
	if p.start.IsZero() {
		p.start = time.Now()
	}
	if err := p.line.rc.SetReadDeadline(p.line.pace.by(p.start, p.n)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	n, err := p.ReadCloser.Read(b)
	p.n += int64(n)
	if errors.Is(err, io.EOF) {
		// Nothing more is awaited. A body that was not read to its end keeps its deadline: the server looks for the rest of it
		// before it sends the answer.
		_ = p.line.rc.SetReadDeadline(time.Time{})
	}
	return n, err
}
