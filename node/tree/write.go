package tree

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// Log is the stream that a Writer appends to. One goroutine uses it.
type Log interface {
	Header() protocol.SignedStream
	// Add appends a piece and returns its sequence. Others have it after Flush, at the latest.
	Add(payload []byte, labels protocol.Labels) (sequence uint64, err error)
	Flush() error
	// Window is which pieces are held, [first, next).
	Window() (first, next uint64)
}

// How much a Writer spends on directories: bytes a second beyond a first allowance. Files that come one by one into a small tree,
// as a player's segments do, never wait for it; of many that come at once, all that wait share one directory.
const (
	directoryRate  = 2 << 20
	directoryBurst = 4 << 20
)

// tidyEvery is how often a Writer looks whether files have left the log's window while nothing was put.
const tidyEvery = 5 * time.Second

// ErrClosed means that the writer was closed.
var ErrClosed = errors.New("the tree is closed for writing")

// ErrLost means that a file is larger than what the log keeps.
var ErrLost = errors.New("the file is larger than the window that the stream keeps")

// Writer is the one that appends to a tree. It commits what is put one file after the other, and what waits at the same time under
// one directory. It is safe for concurrent use.
type Writer struct {
	log    Log
	header protocol.SignedStream

	mu     sync.Mutex
	queue  []*change     // under mu
	closed bool          // under mu
	at     Snapshot      // under mu: as of the newest directory in the log
	poke   chan struct{} // capacity 1: the queue has something
	done   chan struct{} // closed when the committing goroutine has ended

	// Of the committing goroutine.
	allowance float64 // bytes of directory that may be written now
	counted   time.Time
	oldest    uint64 // lowest first piece of a file of the tree, or the directory's own
}

// change is a file to be put, or paths to be deleted.
type change struct {
	file   File
	body   io.Reader // nil for a deletion
	gone   func(File) bool
	number int // of files that were deleted
	err    error
	done   chan struct{}
}

// NewWriter goes on where the log ends: at is its newest directory, as Recover reads it. Close ends it.
func NewWriter(log Log, at Snapshot) (*Writer, error) {
	at.Header = log.Header()
	if !Is(at.Header) {
		return nil, broken("the stream's labels do not say that it is a tree")
	}
	w := &Writer{log: log, header: at.Header, at: at, poke: make(chan struct{}, 1), done: make(chan struct{}),
		allowance: directoryBurst, counted: time.Now()}
	w.oldest = oldestOf(at)
	go w.run()
	return w, nil
}

// Recover reads the newest directory of a tree that has a log already.
func Recover(ctx context.Context, open Source) (Snapshot, error) {
	s, r, err := join(ctx, open)
	if err != nil {
		return s, fmt.Errorf("read the tree's newest directory: %w", err)
	}
	return s, r.Close()
}

// Look is the tree as it is now.
func (w *Writer) Look() Snapshot {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at
}

// Put appends f.Size bytes of body as the file f.Path, in the place of an older one; f.First does not matter. It returns when the
// file is in the tree, or not: a body that fails, or is shorter, leaves the tree as it was. ctx ends only the wait before it is
// the file's turn.
func (w *Writer) Put(ctx context.Context, f File, body io.Reader) (File, error) {
	f.First = 0
	if err := f.check(); err != nil {
		return f, err
	}
	c := &change{file: f, body: body}
	err := w.wait(ctx, c)
	return c.file, err
}

// Delete takes files out of the tree, and says how many there were. Their pieces stay in the log until they leave its window.
func (w *Writer) Delete(ctx context.Context, gone func(File) bool) (int, error) {
	c := &change{gone: gone}
	err := w.wait(ctx, c)
	return c.number, err
}

// wait hands a change to the committing goroutine and waits for it.
func (w *Writer) wait(ctx context.Context, c *change) error {
	c.done = make(chan struct{})
	w.mu.Lock()
	if w.closed {
		w.mu.Unlock()
		return ErrClosed
	}
	w.queue = append(w.queue, c)
	w.mu.Unlock()
	w.wake()
	select {
	case <-c.done:
		return c.err
	case <-ctx.Done():
	}
	if w.withdraw(c) {
		return context.Cause(ctx)
	}
	<-c.done // it is being committed
	return c.err
}

func (w *Writer) wake() {
	select {
	case w.poke <- struct{}{}:
	default:
	}
}

// withdraw takes a change back out of the queue; it is false if its turn has come.
func (w *Writer) withdraw(c *change) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i, q := range w.queue {
		if q == c {
			w.queue = append(w.queue[:i], w.queue[i+1:]...)
			return true
		}
	}
	return false
}

// Close commits what waits and ends the writer. The log stays open.
func (w *Writer) Close() {
	w.mu.Lock()
	w.closed = true
	w.mu.Unlock()
	w.wake()
	<-w.done
}

// run commits until the writer is closed and nothing waits.
func (w *Writer) run() {
	defer close(w.done)
	tidy := time.NewTicker(tidyEvery)
	defer tidy.Stop()
	for {
		select {
		case <-w.poke:
		case <-tidy.C:
			if first, _ := w.log.Window(); first <= w.oldest {
				continue
			}
		}
		w.pace()
		w.mu.Lock()
		queue, closed := w.queue, w.closed
		w.queue = nil
		w.mu.Unlock()
		w.commit(queue)
		if closed {
			return // nothing was queued after it
		}
	}
}

// pace waits until another directory of the size of the last one may be written.
func (w *Writer) pace() {
	now := time.Now()
	w.allowance = min(directoryBurst, w.allowance+directoryRate*now.Sub(w.counted).Seconds())
	w.counted = now
	if missing := float64(w.at.Directory.Encoded()) - w.allowance; missing > 0 {
		time.Sleep(time.Duration(missing / directoryRate * float64(time.Second)))
	}
}

// commit appends the pieces of all changes, then one directory, and says to each what became of it.
func (w *Writer) commit(queue []*change) {
	next := w.Look()
	next.Directory = next.Directory.clone()
	changed := false
	for _, c := range queue {
		if c.body == nil {
			next.Directory, c.number = next.Directory.Without(c.gone)
			changed = changed || c.number > 0
			continue
		}
		c.err = w.append(c, &next)
		changed = changed || c.err == nil
	}
	first, _ := w.log.Window()
	var old int
	next.Directory, old = next.Directory.Without(func(f File) bool { return f.First < first && f.Size > 0 })
	stale := !next.Empty && next.Sequence < first
	if changed || old > 0 || stale {
		if err := w.conclude(next); err != nil {
			for _, c := range queue {
				c.err = errors.Join(c.err, err)
			}
		}
	}
	for _, c := range queue {
		if _, there := next.Directory.File(c.file.Path); c.err == nil && c.body != nil && !there {
			c.err = fmt.Errorf("%w: %q has %d bytes; let the stream keep more", ErrLost, c.file.Path, c.file.Size)
		}
		close(c.done)
	}
}

// append writes a file's pieces to the log, and its entry into the next directory.
func (w *Writer) append(c *change, next *Snapshot) error {
	size := int(w.header.PieceSize)
	_, at := w.log.Window()
	c.file.First = at
	old, replaces := next.Directory.File(c.file.Path)
	if err := next.Directory.put(c.file, size); err != nil {
		return err
	}
	labels := protocol.Labels{}
	if !next.Empty {
		labels = labelsFor(next.Sequence)
	}
	err := func() error {
		buf := make([]byte, min(uint64(size), c.file.Size))
		for left := c.file.Size; left > 0; {
			part := buf[:min(uint64(len(buf)), left)]
			if _, err := io.ReadFull(c.body, part); err != nil {
				return fmt.Errorf("read %q: %w", c.file.Path, err)
			}
			sequence, err := w.log.Add(part, labels)
			if err != nil {
				return fmt.Errorf("append %q: %w", c.file.Path, err)
			}
			if sequence != at {
				return fmt.Errorf("append %q: the log took piece %d for piece %d; does another program write to it?", c.file.Path, at, sequence)
			}
			at++
			left -= uint64(len(part))
		}
		return nil
	}()
	if err != nil {
		next.Directory, _ = next.Directory.Without(func(f File) bool { return f.Path == c.file.Path })
		if replaces {
			err = errors.Join(err, next.Directory.put(old, size))
		}
	}
	return err
}

// conclude appends the directory and shows it to readers.
func (w *Writer) conclude(next Snapshot) error {
	_, at := w.log.Window()
	data := next.Directory.Encode()
	sequence, err := w.log.Add(data, labelsFor(at))
	if err == nil && sequence != at {
		err = fmt.Errorf("the log took piece %d for piece %d; does another program write to it?", at, sequence)
	}
	if err == nil {
		err = w.log.Flush()
	}
	if err != nil {
		return fmt.Errorf("append the tree's directory: %w", err)
	}
	w.allowance -= float64(len(data))
	next.Sequence, next.Empty = at, false
	w.oldest = oldestOf(next)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = next
	return nil
}

// oldestOf is the lowest piece that a tree still needs.
func oldestOf(s Snapshot) uint64 {
	if s.Empty {
		return ^uint64(0)
	}
	oldest := s.Sequence
	for _, f := range s.Directory.Files() {
		if f.Size > 0 {
			oldest = min(oldest, f.First)
		}
	}
	return oldest
}
