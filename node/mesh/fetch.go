package mesh

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/openstreaming/openstreaming/protocol"
)

// FetchOptions say how something is fetched. The zero value fetches from the start.
type FetchOptions struct {
	From    Position      // where to begin
	Until   uint64        // as in ReadOptions
	MaxRate protocol.Rate // as in ReadOptions
	// Begin is called once, before the first piece, with the stream's header.
	Begin func(protocol.SignedStream)
	// Progress is called after each piece, from the fetching goroutine.
	Progress func(Fetched)
}

// Fetch writes a stream to w: verified, in order, none missing and none twice. It ends with the stream's last piece or Until, with
// ctx, or when the stream can be had from nobody any more; everything written until then is good, and FetchOptions.From =
// Fetched.Next goes on where it stopped. Everything that was received is paid for before it returns.
func (m *Mesh) Fetch(ctx context.Context, id protocol.StreamID, w io.Writer, o FetchOptions) (Fetched, error) {
	r, err := m.Open(ctx, id, ReadOptions{From: o.From, Until: o.Until, MaxRate: o.MaxRate})
	if err != nil {
		return Fetched{Stream: id, Next: o.From}, fmt.Errorf("fetch: %w", err)
	}
	done, err := r.writeTo(ctx, w, o)
	return done, errors.Join(err, r.Close())
}

// writeTo returns how far it came with pieces that were written.
func (r *Reader) writeTo(ctx context.Context, w io.Writer, o FetchOptions) (Fetched, error) {
	if o.Begin != nil {
		o.Begin(r.Header())
	}
	for {
		written := r.Progress()
		pc, err := r.Next(ctx)
		if errors.Is(err, io.EOF) {
			return r.Progress(), nil
		}
		if err != nil {
			return written, fmt.Errorf("fetch: %w", err)
		}
		if _, err := w.Write(pc.Payload); err != nil {
			return written, fmt.Errorf("write piece %d of stream %s: %w", pc.Sequence, r.id, err)
		}
		if o.Progress != nil {
			o.Progress(r.Progress())
		}
	}
}

// resume is what stands beside a partial file: what of it is good.
type resume struct {
	Stream protocol.StreamID `json:"stream"`
	Next   uint64            `json:"next"`  // sequence of the next piece
	Bytes  int64             `json:"bytes"` // of the file that are synced and good
}

// How much of a partial file, and for how long, may be without a record: what a fetch that is killed buys again.
const (
	syncEvery = 4 << 20 // bytes
	syncAfter = time.Second
)

// FetchFile fetches a stream into a file. Until it is complete the bytes stand in <path>.part, with a record of what is good
// beside them; a later call for the same stream goes on from there. Then it is synced and renamed to path.
func (m *Mesh) FetchFile(ctx context.Context, id protocol.StreamID, path string, o FetchOptions) (Fetched, error) {
	return ToFile(id, path, o, func(w io.Writer, o FetchOptions) (Fetched, error) { return m.Fetch(ctx, id, w, o) })
}

// ToFile is FetchFile for whoever fetches in another way: fetch does what Mesh.Fetch does, with the options that it is given.
func ToFile(id protocol.StreamID, path string, o FetchOptions, fetch func(io.Writer, FetchOptions) (Fetched, error)) (Fetched, error) {
	if _, err := os.Stat(path); err == nil {
		return Fetched{Stream: id}, fmt.Errorf("%s exists already: remove it or choose another name", path)
	}
	f, err := openPartial(path, id, o.From)
	if err != nil {
		return Fetched{Stream: id}, err
	}
	o.From = f.state.Next
	report := o.Progress
	o.Progress = func(d Fetched) {
		f.commit(d.Next)
		if report != nil {
			report(d)
		}
	}
	kept := f.keep()
	done, err := fetch(f, o)
	err = errors.Join(err, kept())
	if err != nil && f.state.Bytes == 0 {
		// Nothing to go on from: what is left behind would only be in the way of another stream.
		return done, errors.Join(err, f.remove(), f.file.Close())
	}
	if err != nil {
		return done, errors.Join(err, f.save(), f.file.Close())
	}
	return done, f.finish()
}

// partial is a file that is being fetched. Pieces are written by one goroutine; what is whole is synced and recorded by another, so
// that the disk holds nobody up.
type partial struct {
	path  string
	file  *os.File
	wrote int64         // bytes in the file; of the writing goroutine
	kick  chan struct{} // capacity 1: much is without a record

	mu       sync.Mutex
	state    resume // under mu: what is whole
	recorded resume // under mu: as the record says
	failed   error  // under mu: why nothing is recorded any more
}

func (p *partial) part() string   { return p.path + ".part" }
func (p *partial) record() string { return p.path + ".part.json" }

func (p *partial) remove() error {
	if err := os.Remove(p.record()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Remove(p.part())
}

func openPartial(path string, id protocol.StreamID, from uint64) (*partial, error) {
	p := &partial{path: path, kick: make(chan struct{}, 1), state: resume{Stream: id, Next: from}}
	if data, err := os.ReadFile(p.record()); err == nil {
		var old resume
		if err := json.Unmarshal(data, &old); err != nil {
			return nil, fmt.Errorf("%s is damaged; remove it and %s to begin again: %w", p.record(), p.part(), err)
		}
		if old.Stream != id {
			return nil, fmt.Errorf("%s is of another stream, %s; remove it and %s to begin again", p.part(), old.Stream, p.record())
		}
		p.state = old
	}
	var err error
	if p.file, err = os.OpenFile(p.part(), os.O_RDWR|os.O_CREATE, 0o600); err != nil {
		return nil, fmt.Errorf("open the partial file: %w", err)
	}
	if err := p.lock(); err != nil {
		return nil, errors.Join(err, p.file.Close())
	}
	info, err := p.file.Stat()
	if err == nil && info.Size() < p.state.Bytes {
		p.state.Next, p.state.Bytes = from, 0 // it was cut: begin again
	}
	if err == nil {
		err = p.file.Truncate(p.state.Bytes)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("prepare the partial file: %w", err), p.file.Close())
	}
	p.wrote, p.recorded = p.state.Bytes, p.state
	return p, nil
}

// lock keeps other processes off the partial file until it is closed. It fails as well for a file that another process has
// just finished, and so named otherwise.
func (p *partial) lock() error {
	busy := fmt.Errorf("%s is written by another process: let it finish, or choose another name", p.part())
	if err := unix.Flock(int(p.file.Fd()), unix.LOCK_EX|unix.LOCK_NB); errors.Is(err, unix.EWOULDBLOCK) {
		return busy
	} else if err != nil {
		return fmt.Errorf("lock the partial file: %w", err)
	}
	ours, err1 := p.file.Stat()
	named, err2 := os.Stat(p.part())
	if err1 != nil || err2 != nil || !os.SameFile(ours, named) {
		return busy
	}
	return nil
}

// Write takes a piece, or a part of one. It counts when commit says so.
func (p *partial) Write(b []byte) (int, error) {
	p.mu.Lock()
	failed := p.failed
	p.mu.Unlock()
	if failed != nil {
		return 0, failed // what cannot be kept is not to be paid for
	}
	n, err := p.file.WriteAt(b, p.wrote)
	p.wrote += int64(n)
	return n, err
}

// commit says that all pieces before next are written, and no other.
func (p *partial) commit(next uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state.Next, p.state.Bytes = next, p.wrote
	if p.state.Bytes-p.recorded.Bytes >= syncEvery {
		select {
		case p.kick <- struct{}{}:
		default:
		}
	}
}

// keep records what is whole, in the background, until what it returns is called; that tells what went wrong.
func (p *partial) keep() (stop func() error) {
	over, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		due := time.NewTicker(syncAfter)
		defer due.Stop()
		for {
			select {
			case <-over:
				ended <- nil
				return
			case <-due.C:
			case <-p.kick:
			}
			if err := p.save(); err != nil {
				p.mu.Lock()
				p.failed = err
				p.mu.Unlock()
				ended <- err
				return
			}
		}
	}()
	return func() error {
		close(over)
		return <-ended
	}
}

// save syncs what is whole and then records it. It is for one goroutine at a time.
func (p *partial) save() error {
	p.mu.Lock()
	now, known := p.state, p.recorded
	p.mu.Unlock()
	if now == known {
		return nil
	}
	if err := p.file.Sync(); err != nil {
		return fmt.Errorf("sync the partial file: %w", err)
	}
	if err := writeJSON(p.record(), now); err != nil {
		return fmt.Errorf("record the partial file: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.recorded = now
	return nil
}

// finish makes the partial file the whole one.
func (p *partial) finish() error {
	if err := p.file.Sync(); err != nil {
		return errors.Join(fmt.Errorf("sync the file: %w", err), p.file.Close())
	}
	if err := os.Rename(p.part(), p.path); err != nil {
		return errors.Join(fmt.Errorf("name the file: %w", err), p.file.Close())
	}
	if err := p.file.Close(); err != nil { // which also gives the lock back
		return fmt.Errorf("close the file: %w", err)
	}
	if err := os.Remove(p.record()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove the record of the partial file: %w", err)
	}
	dir, err := os.Open(filepath.Dir(p.path))
	if err != nil {
		return fmt.Errorf("sync the directory: %w", err)
	}
	return errors.Join(dir.Sync(), dir.Close())
}
