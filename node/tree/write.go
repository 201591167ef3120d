package tree

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// Log is the stream that a Writer appends to, as mesh.Log is. One goroutine uses it, but for what others may call.
type Log interface {
	Header() protocol.SignedStream
	// Add appends a piece and returns its sequence, which it has even if it could not be written: then it is tried again with the
	// next one. Others have it after Flush, at the latest.
	Add(payload []byte, labels protocol.Labels) (sequence uint64, err error)
	// Flush puts everything that was added on the disk. After an error it may be tried again.
	Flush() error
	// Discard forgets what was added and could not be written; the next piece takes the sequence of the first of these.
	Discard()
	// Reserve keeps room for so many bytes in so many pieces more, until they are written or Release is called. mesh.ErrSpoolFull
	// means that there is none, mesh.ErrTooLarge that the log keeps less. Fits fails as Reserve would, and keeps nothing; others
	// may call it meanwhile.
	Reserve(payload, pieces uint64) error
	Release()
	Fits(payload, pieces uint64) error
	// Moves says that the oldest pieces make room for new ones.
	Moves() bool
	// Window is which pieces are held and flushed, [first, next), and whether the log has ended.
	Window() (first, next uint64, ended bool)
}

// How much a Writer spends on directories: bytes a second beyond a first allowance. Files that come one by one into a small tree,
// as a player's segments do, never wait for it; of many that come at once, all that wait share one directory.
const (
	directoryRate  = 2 << 20
	directoryBurst = 4 << 20
)

// tidyEvery is how often a Writer looks whether files have left the log's window while nothing was put.
const tidyEvery = 5 * time.Second

// ErrClosed means that the writer, or the follower, was closed.
var ErrClosed = errors.New("the tree is closed")

// ErrLost means that a file is larger than what the log keeps.
var ErrLost = errors.New("the file is larger than the window that the stream keeps")

// Writer is the one that appends to a tree. It commits what is put one file after the other, and what waits at the same time under
// one directory. What does not fit is refused before anything of it is in the log; in a log that moves, the oldest files make room in
// the directory too. It is safe for concurrent use.
type Writer struct {
	log    Log
	header protocol.SignedStream

	mu     sync.Mutex
	queue  []*change      // under mu
	closed bool           // under mu
	at     Snapshot       // under mu: as of the newest directory in the log
	open   Source         // under mu: reads what is renewed; nil: nothing is
	rank   func(File) int // under mu: of files that are renewed
	poke   chan struct{}  // capacity 1: the queue has something
	done   chan struct{}  // closed when the committing goroutine has ended

	// Of the committing goroutine.
	allowance float64 // bytes of directory that may be written now
	counted   time.Time
	oldest    uint64 // lowest first piece of a file of the tree, or the directory's own
	next      uint64 // sequence of the piece that is added next
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
	_, w.next, _ = log.Window()
	go w.run()
	return w, nil
}

// Recover reads the newest directory of a log, for NewWriter.
func Recover(ctx context.Context, log Log, open Source) (Snapshot, error) {
	if _, next, _ := log.Window(); next == 0 {
		return Snapshot{Header: log.Header(), Empty: true}, nil
	}
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
			if first, _, _ := w.log.Window(); first <= w.oldest {
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

// Fits fails as Put would for want of room, without putting anything: so many files with so many bytes in all.
func (w *Writer) Fits(files int, size uint64) error {
	return w.explain(w.log.Fits(size+2*uint64(w.Look().Directory.Encoded()), size/uint64(max(w.header.PieceSize, 1))+uint64(files)+2))
}

// explain says of the log's want of room what it means for a tree.
func (w *Writer) explain(err error) error {
	switch {
	case errors.Is(err, mesh.ErrTooLarge):
		return fmt.Errorf("%w: %w; let the stream keep more", ErrLost, err)
	case errors.Is(err, mesh.ErrSpoolFull) && !w.log.Moves():
		return fmt.Errorf("%w; this tree keeps all that was ever put into it, also what was replaced or deleted since, until it is deleted as a whole", err)
	}
	return err
}

// commit makes all changes, as many together as there is room for, and says to each what became of it.
func (w *Writer) commit(queue []*change) {
	for {
		n := w.together(queue)
		for _, c := range queue[:n] {
			close(c.done)
		}
		if queue = queue[n:]; len(queue) == 0 {
			return
		}
		w.pace()
	}
}

// together appends the pieces of changes, then one directory, and returns how many changes that were: all, or those before one for
// which there is no room as long as theirs is only promised.
func (w *Writer) together(queue []*change) (n int) {
	defer w.log.Release()
	next := w.Look()
	next.Directory = next.Directory.clone()
	room := w.log.Reserve(w.directories(next, queue))
	again, err := w.renew(&next)
	if err != nil {
		return w.undo(queue, err)
	}
	changed, puts := again > 0, 0
	for ; n < len(queue); n++ {
		c := queue[n]
		if c.body == nil {
			next.Directory, c.number = next.Directory.Without(c.gone)
			changed = changed || c.number > 0
			continue
		}
		err := room
		if err == nil {
			err = w.log.Reserve(c.file.Size, c.file.Pieces(w.header.PieceSize))
		}
		if err != nil && puts > 0 {
			break
		}
		if err != nil {
			c.err = fmt.Errorf("append %q: %w", c.file.Path, w.explain(err))
			continue
		}
		c.err = w.append(c, &next)
		if errors.Is(c.err, errUnwritten) {
			return w.undo(queue[:n+1], c.err)
		}
		if c.err == nil {
			changed, puts = true, puts+1
		}
	}
	first, _, _ := w.log.Window()
	var old int
	next.Directory, old = next.Directory.Without(func(f File) bool { return f.First < first && f.Size > 0 })
	if changed || old > 0 || !next.Empty && next.Sequence < first {
		if err := w.conclude(next); err != nil {
			return w.undo(queue[:n], err)
		}
	}
	first, _, _ = w.log.Window()
	for _, c := range queue[:n] {
		if c.err == nil && c.body != nil && c.file.Size > 0 && c.file.First < first {
			c.err = fmt.Errorf("%w: %q has %d bytes; let the stream keep more", ErrLost, c.file.Path, c.file.Size)
		}
	}
	return n
}

// directories is the room that the next directory takes at most, and one after it: so that something can be deleted from a tree
// that is full.
func (w *Writer) directories(next Snapshot, queue []*change) (payload, pieces uint64) {
	size := next.Directory.Encoded()
	for _, c := range queue {
		if c.body != nil {
			size += c.file.encoded()
		}
	}
	return 2 * uint64(min(size, int(w.header.PieceSize))), 2
}

// errUnwritten means that the log could not write what was added.
var errUnwritten = errors.New("what was added to the log could not be written")

// undo fails changes that could not be written, and leaves the tree as it was. What of them is in the log already, no directory names.
func (w *Writer) undo(queue []*change, err error) int {
	w.log.Discard()
	_, w.next, _ = w.log.Window()
	for _, c := range queue {
		if c.err == nil {
			c.err = err
		}
	}
	return len(queue)
}

// add appends one piece.
func (w *Writer) add(payload []byte, labels protocol.Labels) error {
	sequence, err := w.log.Add(payload, labels)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnwritten, err)
	}
	if sequence != w.next {
		return fmt.Errorf("%w: the log took piece %d for piece %d; does another program write to it?", errUnwritten, w.next, sequence)
	}
	w.next++
	return nil
}

// append writes a file's pieces to the log, and its entry into the next directory.
func (w *Writer) append(c *change, next *Snapshot) error {
	c.file.First = w.next
	old, replaces := next.Directory.File(c.file.Path)
	if err := w.enter(c.file, next); err != nil {
		return err
	}
	labels := protocol.Labels{}
	if !next.Empty {
		labels = labelsFor(next.Sequence)
	}
	err := w.appendPieces(c, labels)
	if err != nil {
		next.Directory, _ = next.Directory.Without(func(f File) bool { return f.Path == c.file.Path })
		if replaces {
			err = errors.Join(err, next.Directory.put(old, int(w.header.PieceSize)))
		}
	}
	return err
}

// enter writes a file into the next directory. Where the log moves, the oldest files leave a directory that is full, as they would leave
// the log's window later; those that are to stay only if there are no others.
func (w *Writer) enter(f File, next *Snapshot) error {
	err := next.Directory.put(f, int(w.header.PieceSize))
	if !errors.Is(err, ErrFull) || !w.log.Moves() || headBytes+f.encoded() > int(w.header.PieceSize) {
		return err // nobody leaves for one that has no room alone
	}
	stay := w.lasting(next.Directory)
	for errors.Is(err, ErrFull) && (next.Directory.dropOldest(stay) || next.Directory.dropOldest(nil)) {
		err = next.Directory.put(f, int(w.header.PieceSize))
	}
	return err
}

func (w *Writer) appendPieces(c *change, labels protocol.Labels) error {
	buf := make([]byte, min(uint64(w.header.PieceSize), c.file.Size))
	for left := c.file.Size; left > 0; {
		part := buf[:min(uint64(len(buf)), left)]
		if _, err := io.ReadFull(c.body, part); err != nil {
			return fmt.Errorf("read %q: %w", c.file.Path, err)
		}
		if err := w.add(part, labels); err != nil {
			return fmt.Errorf("append %q: %w", c.file.Path, err)
		}
		left -= uint64(len(part))
	}
	return nil
}

// conclude appends the directory and shows it to readers.
func (w *Writer) conclude(next Snapshot) error {
	data := next.Directory.Encode()
	next.Sequence, next.Empty = w.next, false
	err := w.add(data, labelsFor(w.next))
	if err == nil {
		err = w.log.Flush()
	}
	if err != nil {
		return fmt.Errorf("append the tree's directory: %w", w.explain(err))
	}
	w.allowance -= float64(len(data))
	w.show(next)
	return nil
}

// show makes a directory that is in the log the one that readers see.
func (w *Writer) show(next Snapshot) {
	w.oldest = oldestOf(next)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = next
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
