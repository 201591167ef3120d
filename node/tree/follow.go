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

func broken(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrBroken, fmt.Sprintf(format, args...))
}

// emptyPatience is how long a tree that seems to have no piece is waited for before it counts as empty.
const emptyPatience = time.Second

// Snapshot is a tree at one moment.
type Snapshot struct {
	Header    protocol.SignedStream
	Directory Directory
	Sequence  uint64 // the directory's own
	Empty     bool   // nothing was ever put into the tree
}

// join reads the newest directory of a tree. The reader goes on after the newest piece; it is nil if it had to be closed.
func join(ctx context.Context, open Source) (Snapshot, Reader, error) {
	r, err := open(ctx, mesh.Newest, 0)
	if err != nil {
		return Snapshot{}, nil, err
	}
	s, err := newest(ctx, open, r)
	if err != nil {
		return Snapshot{}, nil, errors.Join(err, r.Close())
	}
	return s, r, nil
}

func newest(ctx context.Context, open Source, r Reader) (Snapshot, error) {
	s := Snapshot{Header: r.Header(), Empty: true}
	if !Is(s.Header) {
		return s, broken("the stream's labels do not say that it is a tree")
	}
	wait, cancel := ctx, context.CancelFunc(func() {})
	if first, next, _ := r.Window(); first == next {
		wait, cancel = context.WithTimeout(ctx, emptyPatience) // it may be that nobody knows the window
	}
	defer cancel()
	p, err := r.Next(wait)
	if errors.Is(err, io.EOF) || err != nil && wait.Err() != nil && ctx.Err() == nil {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	sequence, ok, err := directoryOf(p)
	switch {
	case err != nil:
		return s, err
	case ok && sequence == p.Sequence:
		return s.at(p)
	case !ok && p.Last && len(p.Payload) == 0 && p.Sequence > 0:
		sequence = p.Sequence - 1 // the empty piece that ends a log
	case !ok:
		return s, nil
	}
	if p, err = fetch(ctx, open, sequence); err != nil {
		return s, err
	}
	is, err := isDirectory(p)
	if err == nil && !is {
		err = broken("piece %d is no directory", sequence)
	}
	if err != nil {
		return s, err
	}
	return s.at(p)
}

// at is the tree as of the directory in p.
func (s Snapshot) at(p Piece) (Snapshot, error) {
	d, err := Decode(p.Payload)
	if err == nil {
		err = d.checkAt(p.Sequence, s.Header.PieceSize)
	}
	if err != nil {
		return s, err
	}
	return Snapshot{Header: s.Header, Directory: d, Sequence: p.Sequence}, nil
}

// fetch reads one piece. Its payload stays valid.
func fetch(ctx context.Context, open Source, sequence uint64) (p Piece, err error) {
	r, err := open(ctx, sequence, sequence+1)
	if err != nil {
		return p, err
	}
	if p, err = r.Next(ctx); err == nil {
		p.Payload = append([]byte(nil), p.Payload...)
	}
	return p, errors.Join(err, r.Close())
}

// freshFor is how long the directory that was found by joining the log counts as the newest.
const freshFor = 500 * time.Millisecond

// Follower knows the newest directory of a tree that somebody else publishes. Who asks once has it joined, which costs the newest
// directory, and one more piece if that is not the newest piece. Who asks again later, or for a file that is not there, has it
// followed, which costs the whole log from there on, until a while after nobody asks any more. It is safe for concurrent use.
type Follower struct {
	open Source
	idle time.Duration
	life context.Context // ends following
	end  context.CancelFunc

	mu     sync.Mutex
	used   time.Time  // under mu
	now    *following // under mu; nil while nobody asks
	closed bool       // under mu: nothing is begun any more
	busy   sync.WaitGroup
}

// following is one time of following a log, from joining it to the end, or of joining it only.
type following struct {
	joined chan struct{} // closed when at or err is there
	only   bool          // it is joined only
	begun  time.Time
	stop   context.CancelFunc

	mu   sync.Mutex
	at   Snapshot      // under mu
	err  error         // under mu: why it ended; nil while it goes on
	over bool          // under mu
	wake chan struct{} // under mu: closed and replaced when the directory changes
}

// NewFollower makes a follower of the tree behind open, which follows until idle after it was last asked, or until life ends.
func NewFollower(life context.Context, open Source, idle time.Duration) *Follower {
	life, end := context.WithCancel(life)
	return &Follower{open: open, idle: idle, life: life, end: end}
}

// Close ends following, and returns when everything that was opened for it is closed.
func (f *Follower) Close() {
	f.mu.Lock()
	f.closed = true
	f.mu.Unlock()
	f.end()
	f.busy.Wait()
}

// Look is the tree as it is now, or was moments ago. The first look waits until the log is joined.
func (f *Follower) Look(ctx context.Context) (Snapshot, error) { return f.look(ctx, false) }

// look follows the log if that is asked for, also on the first look.
func (f *Follower) look(ctx context.Context, follow bool) (Snapshot, error) {
	w := f.attend(follow)
	select {
	case <-w.joined:
	case <-ctx.Done():
		return Snapshot{}, context.Cause(ctx)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil && !errors.Is(w.err, io.EOF) {
		return Snapshot{}, w.err
	}
	return w.at, nil
}

// File finds a file. One that is not there yet is waited for as long as patience lasts: a playlist may be there before the
// segment that it names. ErrNoFile means that it did not come.
func (f *Follower) File(ctx context.Context, path string, patience time.Duration) (Snapshot, File, error) {
	if err := CheckPath(path); err != nil {
		return Snapshot{}, File{}, err
	}
	var timeout <-chan time.Time
	for {
		s, err := f.look(ctx, timeout != nil)
		if err != nil {
			return s, File{}, err
		}
		if file, ok := s.Directory.File(path); ok {
			return s, file, nil
		}
		if timeout == nil {
			timer := time.NewTimer(patience)
			defer timer.Stop()
			timeout = timer.C
			if f.joinedOnly() {
				continue // what is not there may have come meanwhile, and is waited for
			}
		}
		select {
		case <-f.changed(s):
		case <-timeout:
			return s, File{}, fmt.Errorf("%w: %q", ErrNoFile, path)
		case <-ctx.Done():
			return s, File{}, context.Cause(ctx)
		}
	}
}

// joinedOnly says whether what is known of the tree is no longer kept up to date.
func (f *Follower) joinedOnly() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now == nil || f.now.only
}

// changed is closed when the tree is no longer as s; at once if it is not now. It never is once the log has ended.
func (f *Follower) changed(s Snapshot) <-chan struct{} {
	f.mu.Lock()
	w := f.now
	f.mu.Unlock()
	if w == nil {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.at.Sequence != s.Sequence || w.at.Empty != s.Empty {
		at := make(chan struct{})
		close(at)
		return at
	}
	return w.wake
}

// attend makes sure that the log is joined, or followed, and notes that somebody asks.
func (f *Follower) attend(follow bool) *following {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := time.Now()
	again := now.Sub(f.used) < f.idle // a player, or a person who looks around
	f.used = now
	if w := f.now; w != nil && !w.ended() {
		if !w.only || !follow && (!w.isJoined() || now.Sub(w.begun) < freshFor) {
			return w
		}
		follow = follow || again
	}
	ctx, cancel := context.WithCancel(f.life)
	w := &following{joined: make(chan struct{}), only: !follow, begun: now, wake: make(chan struct{}), stop: cancel}
	f.now = w
	if f.closed {
		cancel()
		w.end(ErrClosed)
		close(w.joined)
		return w
	}
	f.busy.Go(func() {
		defer cancel()
		w.follow(ctx, f.open)
	})
	if !w.only {
		f.busy.Go(func() { f.watch(ctx, w) })
	}
	return w
}

func (w *following) isJoined() bool {
	select {
	case <-w.joined:
		return true
	default:
		return false
	}
}

// watch ends following when nobody asks any more.
func (f *Follower) watch(ctx context.Context, w *following) {
	select {
	case <-ctx.Done():
		return
	case <-w.joined: // until then somebody waits for it
	}
	f.mu.Lock()
	f.used = time.Now()
	f.mu.Unlock()
	tick := time.NewTicker(max(f.idle/4, time.Millisecond))
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		f.mu.Lock()
		if time.Since(f.used) > f.idle {
			if f.now == w {
				f.now = nil
			}
			w.stop()
		}
		f.mu.Unlock()
	}
}

// ended says whether it has to be begun anew. A log that ended in good order stays as it is.
func (w *following) ended() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.over && !errors.Is(w.err, io.EOF)
}

func (w *following) end(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.err, w.over = err, true
}

func (w *following) set(s Snapshot) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = s
	close(w.wake)
	w.wake = make(chan struct{})
}

// follow joins the log and, unless that is all that is wanted, takes piece after piece, of which it keeps the newest directory.
func (w *following) follow(ctx context.Context, open Source) {
	s, r, err := join(ctx, open)
	if err != nil {
		w.end(err)
		close(w.joined)
		return
	}
	w.set(s)
	close(w.joined)
	if w.only {
		_ = r.Close() // what it says of the payment is no longer anybody's business here
		return
	}
	for err == nil {
		var p Piece
		if p, err = r.Next(ctx); err != nil {
			break
		}
		var is bool
		if is, err = isDirectory(p); err != nil || !is {
			continue
		}
		if s, err = s.at(p); err == nil {
			w.set(s)
		}
	}
	if closed := r.Close(); closed != nil {
		err = errors.Join(err, closed)
	}
	w.end(err)
}
