package mesh

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// segmentBytes is the size at which a spool starts its next file: what is taken off the disk at once when a stream outgrows its
// limits. A stream that keeps little has smaller ones.
const segmentBytes = 64 << 20

// spool holds one stream that this node publishes. One goroutine at a time appends; any number reads.
type spool struct {
	in     *spoolDir
	dir    string
	id     protocol.StreamID
	header protocol.SignedStream
	terms  spoolTerms

	writing sync.Mutex // held while a run is written; taken before mu

	mu       sync.Mutex
	segments []*segment // under mu, ascending
	first    uint64     // under mu: lowest sequence that is had; files may begin with lower ones
	next     uint64     // under mu: one past the highest
	held     int64      // under mu: bytes of the frames from first to next
	ended    bool       // under mu: the last piece is held
	opened   bool       // under mu: somebody writes to it, in this process
	err      error      // under mu: why nothing will come any more
	wake     chan struct{}
}

// segment is one file of a spool.
type segment struct {
	file  *os.File
	path  string
	first uint64
	ends  []int64 // of each frame, in the file
	times []int64 // when each piece was spooled, unix milliseconds
}

func (s *segment) size() int64 {
	if len(s.ends) == 0 {
		return 0
	}
	return s.ends[len(s.ends)-1]
}

// start is where the frame of a piece begins in the file.
func (s *segment) start(seq uint64) int64 {
	if seq == s.first {
		return 0
	}
	return s.ends[seq-s.first-1]
}

func (s *segment) next() uint64 { return s.first + uint64(len(s.ends)) }

// append stores the next pieces, all or none of them. Those of a log, and the last one of any stream, are on the disk when it
// returns, and can be read only then. Where the stream may not drop its oldest pieces, a full spool is an ErrSpoolFull.
func (s *spool) append(run [][]byte, last bool) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	var size int64
	for _, frame := range run {
		size += int64(len(frame))
	}
	seg, err := s.segmentFor(size)
	if err != nil {
		return err
	}
	ends := make([]int64, 0, len(run))
	at := seg.size()
	for _, frame := range run {
		if _, err := seg.file.WriteAt(frame, at); err != nil {
			return errors.Join(fmt.Errorf("spool a piece: %w (is the disk full?)", err), seg.file.Truncate(seg.size()))
		}
		at += int64(len(frame))
		ends = append(ends, at)
	}
	if last || s.terms.Log {
		if err := seg.file.Sync(); err != nil {
			s.fail(fmt.Errorf("the spool cannot be written: %w", err)) // what of it is on the disk is not known any more
			return fmt.Errorf("spool pieces: %w", err)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	now := s.in.clock.Now().UnixMilli()
	seg.ends = append(seg.ends, ends...)
	for range run {
		seg.times = append(seg.times, now)
	}
	s.in.bytes.Add(size)
	s.held += size
	s.next += uint64(len(run))
	s.ended = last
	s.signal()
	return s.forgetLocked()
}

// segmentFor is the file that the next run goes into. It makes room for it first. Called under writing.
func (s *spool) segmentFor(size int64) (*segment, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return nil, s.err
	}
	for s.in.bytes.Load()+size > s.in.limit {
		if !s.terms.Drops || len(s.segments) < 2 {
			return nil, fmt.Errorf("%w: it holds %d of %d bytes; free some, or allow more", ErrSpoolFull, s.in.bytes.Load(), s.in.limit)
		}
		if err := s.dropSegment(); err != nil {
			return nil, err
		}
	}
	if n := len(s.segments); n > 0 {
		seg := s.segments[n-1]
		full := len(seg.ends) > 0 && seg.size()+size > s.segmentSize()
		old := len(seg.ends) > 0 && s.terms.RetainFor > 0 && s.in.clock.Now().UnixMilli()-seg.times[0] > s.terms.RetainFor.Milliseconds()/8
		if !full && !old {
			return seg, nil
		}
	}
	seg := &segment{path: filepath.Join(s.dir, fmt.Sprintf("%020d.seg", s.next)), first: s.next}
	durable := s.terms.Log
	s.mu.Unlock() // who looks at the window does not wait for the disk
	err := seg.create(durable)
	s.mu.Lock()
	if s.err != nil { // it was withdrawn meanwhile
		if err == nil {
			_, _ = seg.file.Close(), os.Remove(seg.path)
			_ = os.Remove(s.dir) // if that was all that kept it there
		}
		return nil, s.err
	}
	if err != nil {
		return nil, fmt.Errorf("spool a piece: %w", err)
	}
	s.segments = append(s.segments, seg)
	return seg, nil
}

// create makes the file, durably if that is asked for.
func (s *segment) create(durable bool) (err error) {
	if s.file, err = os.OpenFile(s.path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600); err != nil || !durable {
		return err
	}
	return syncDir(filepath.Dir(s.path))
}

// segmentSize is how large a file of this stream grows.
func (s *spool) segmentSize() int64 {
	size := min(segmentBytes, s.in.limit/4)
	if s.terms.RetainBytes > 0 {
		size = min(size, s.terms.RetainBytes/4)
	}
	return size
}

// dropSegment takes the oldest file off the disk. Called under mu.
func (s *spool) dropSegment() error {
	seg := s.segments[0]
	s.segments = s.segments[1:]
	if next := seg.next(); s.first < next {
		s.held -= seg.size() - seg.start(s.first)
		s.first = next
	}
	s.in.bytes.Add(-seg.size())
	return errors.Join(seg.file.Close(), os.Remove(seg.path))
}

// forget lets go of the pieces that are past the stream's limits.
func (s *spool) forget() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.forgetLocked()
}

// forgetLocked never lets go of the newest piece. Called under mu.
func (s *spool) forgetLocked() error {
	if s.terms.RetainBytes == 0 && s.terms.RetainFor == 0 || len(s.segments) == 0 {
		return nil
	}
	oldest := s.in.clock.Now().UnixMilli() - s.terms.RetainFor.Milliseconds()
	i := 0
	for s.first+1 < s.next {
		for s.segments[i].next() <= s.first {
			i++
		}
		seg := s.segments[i]
		k := s.first - seg.first
		past := s.terms.RetainFor > 0 && seg.times[k] < oldest || s.terms.RetainBytes > 0 && s.held > s.terms.RetainBytes
		if !past {
			break
		}
		s.held -= seg.ends[k] - seg.start(s.first)
		s.first++
	}
	var err error
	for len(s.segments) > 1 && s.segments[0].next() <= s.first {
		err = errors.Join(err, s.dropSegment())
	}
	return err
}

// fail ends the stream for want of further pieces.
func (s *spool) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil && !s.ended {
		s.err = err
		s.signal()
	}
}

func (s *spool) signal() {
	close(s.wake)
	s.wake = make(chan struct{})
}

// read returns the frame of a piece. If it is not there yet, wait is closed when something changes; io.EOF is the end of the
// stream, a GoneError that the piece was dropped.
func (s *spool) read(seq uint64) (b *slab, frame []byte, wait <-chan struct{}, err error) {
	for {
		seg, start, size, wait, err := s.locate(seq)
		if seg == nil {
			return nil, nil, wait, err
		}
		b = newSlab(int(size))
		frame = b.data[:size]
		switch _, err := seg.file.ReadAt(frame, start); {
		case errors.Is(err, os.ErrClosed):
			b.free() // the file was dropped between the look and the reading
		case err != nil:
			b.free()
			return nil, nil, nil, fmt.Errorf("read piece %d from the spool: %w", seq, err)
		default:
			return b, frame, nil, nil
		}
	}
}

// locate finds the frame of a piece; without a file it says what to wait for, or why it cannot be had.
func (s *spool) locate(seq uint64) (seg *segment, start, size int64, wait <-chan struct{}, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil && len(s.segments) == 0 {
		return nil, 0, 0, nil, s.err // it was closed or removed
	}
	if err := s.forgetLocked(); err != nil {
		s.in.log.Warn("old pieces cannot be taken off the disk", "stream", s.id, "err", err)
	}
	switch {
	case seq < s.first:
		return nil, 0, 0, nil, &GoneError{Oldest: s.first}
	case seq >= s.next && s.ended:
		return nil, 0, 0, nil, io.EOF
	case seq >= s.next && s.err != nil:
		return nil, 0, 0, nil, s.err
	case seq >= s.next:
		return nil, 0, 0, s.wake, nil
	}
	i := len(s.segments) - 1
	for s.segments[i].first > seq {
		i--
	}
	seg = s.segments[i]
	start = seg.start(seq)
	return seg, start, seg.ends[seq-seg.first] - start, nil, nil
}

// window is what of the stream is held; the error is why nothing more will come of it.
func (s *spool) window() (wire.Window, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.segments) > 0 {
		if err := s.forgetLocked(); err != nil {
			s.in.log.Warn("old pieces cannot be taken off the disk", "stream", s.id, "err", err)
		}
	}
	return wire.Window{First: s.first, Next: s.next, Ended: s.ended}, s.err
}

// remove takes a stream out of the spool and off the disk.
func (s *spool) remove() error {
	s.in.mu.Lock()
	delete(s.in.streams, s.id)
	s.in.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.in.bytes.Add(-s.size())
	s.closeFiles()
	s.first, s.ended, s.err = s.next, false, errWithdrawn
	s.signal()
	return os.RemoveAll(s.dir)
}

// size is how many bytes the stream has on disk. Called under mu, or by whoever has it alone.
func (s *spool) size() (size int64) {
	for _, seg := range s.segments {
		size += seg.size()
	}
	return size
}

func (s *spool) closeFiles() {
	for _, seg := range s.segments {
		_ = seg.file.Close() // what had to last was synced
	}
	s.segments = nil
}
