package mesh

import (
	"errors"
	"fmt"
	"time"
)

// Why an upstream is left while its line still stands.
var (
	errSilent   = errors.New("it has fallen silent")
	errWithheld = errors.New("pieces that there are do not come from it")
	errAdmitted = fmt.Errorf("%w, although it tells of them itself", errWithheld)
	errSlow     = errors.New("it delivers less than the stream brings")
	errBetter   = errors.New("another upstream is the better choice")
	errCircle   = errors.New("the stream has come to reach it through one of our own readers")
)

// sight is what is seen of an upstream at one moment.
type sight struct {
	now    time.Time
	next   uint64        // the piece that must come next
	wanted bool          // and is wanted
	waits  uint64        // how often until now the pump had nothing to want
	bytes  uint64        // that came from it, frames of any kind
	silent time.Duration // for how long we have been listening and nothing came
	head   uint64        // the greatest head that it or anybody else tells of and is believed
	own    uint64        // its own
}

// What a watch goes by.
const (
	// transit is how many bytes say that a piece is on its way: more than keep-alive frames take in any patience.
	transit = 16 << 10
	// mostPatience bounds by how much patience grows where changes did not help, in times the first.
	mostPatience = 16
	// An upstream is too slow if in two stretches one after the other, each long enough for the stream to grow by some pieces, it
	// brought less than four fifths of them and fell further behind.
	stretchLeast  = 2500 * time.Millisecond
	stretchMost   = 30 * time.Second
	stretchPieces = 4
	slowStretches = 2
	// slowRest is for how long slowness is not looked at again after a change for it, twice as long after each until one has helped.
	slowRest = 30 * time.Second
	slowMost = 6 // doublings
)

// watch judges an upstream by what is seen of it, a few times a second. It is plain data: no clock, no I/O. It goes on saying what
// it says until the upstream is left, which is for others to decide: they know whether there is a better one.
type watch struct {
	silence  time.Duration // without a byte, after which it has stalled
	patience time.Duration // for a piece that there is

	last    sight
	lacking time.Time // since when a piece has been missing that there is; zero if none is
	mark    uint64    // of bytes, when it was set
	strikes uint      // changes for want of a piece since the last one came

	start  sight     // of a stretch
	slow   int       // stretches
	rest   time.Time // until when slowness is not looked at
	leaves uint      // changes for slowness since the stream was caught up with
}

// renew begins with another upstream.
func (w *watch) renew() { w.last, w.lacking, w.start, w.slow = sight{}, time.Time{}, sight{}, 0 }

// patient is how long a piece that there is may take. It grows while changes do not help, so that a stream whose publisher has
// stopped, or whose heads are lies, does not make readers run from one upstream to the next.
func (w *watch) patient() time.Duration {
	return w.patience * time.Duration(min(1<<min(w.strikes, 8), mostPatience))
}

// left takes note that an upstream was left for what judge said of it.
func (w *watch) left(now time.Time, why error) {
	switch {
	case errors.Is(why, errWithheld):
		w.strikes++
	case errors.Is(why, errSlow):
		w.rest = now.Add(slowRest << min(w.leaves, slowMost))
		w.leaves++
	}
}

// judge returns errSilent, errWithheld or errSlow, or nil.
func (w *watch) judge(s sight) error {
	before := w.last
	w.last = s
	if before.now.IsZero() || s.next != before.next {
		w.lacking = time.Time{}
		if s.next > before.next && !before.now.IsZero() {
			w.strikes = 0
		}
	}
	if s.wanted && s.silent > w.silence {
		return errSilent
	}
	if w.lacks(s) {
		return errWithheld
	}
	if w.lags(s) {
		return errSlow
	}
	return nil
}

// lacks says whether a piece that there is has not come for too long, although nothing else does either.
func (w *watch) lacks(s sight) bool {
	if !s.wanted || s.head <= s.next {
		w.lacking = time.Time{}
		return false
	}
	if w.lacking.IsZero() || s.bytes-w.mark >= transit {
		w.lacking, w.mark = s.now, s.bytes
	}
	return s.now.Sub(w.lacking) >= w.patient()
}

// lags says whether the stream runs away from the upstream.
func (w *watch) lags(s sight) bool {
	begin := w.start
	if s.head <= s.next+1 {
		w.leaves = 0
	}
	if begin.now.IsZero() || s.now.Before(w.rest) || !s.wanted || s.waits != begin.waits || s.now.Sub(begin.now) > stretchMost {
		w.start, w.slow = s, 0
		return false
	}
	grown, came := s.head-min(s.head, begin.head), s.next-min(s.next, begin.next)
	if s.now.Sub(begin.now) < stretchLeast || grown < stretchPieces {
		return false
	}
	w.start = s
	if came*5 >= grown*4 || s.head-min(s.head, s.next) <= begin.head-min(begin.head, begin.next) {
		w.slow = 0
		return false
	}
	w.slow++
	return w.slow >= slowStretches
}
