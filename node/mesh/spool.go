package mesh

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	promised int64      // under mu: bytes for which there is room kept
	dropped  []*segment // under mu: files that nobody needs any more, and that are still on the disk
	wake     chan struct{}
}

// segment is one file of a spool.
type segment struct {
	handle handle // of its file
	path   string
	first  uint64
	ends   []int64 // of each frame, in the file
	times  []int64 // when each piece was spooled, unix milliseconds
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
	defer s.reap()
	var size int64
	for _, frame := range run {
		size += int64(len(frame))
	}
	seg, err := s.segmentFor(size)
	if err != nil {
		return err
	}
	ends, err := s.write(seg, run, last || s.terms.Log)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	if err != nil {
		return err
	}
	now := s.in.clock.Now().UnixMilli()
	seg.ends = append(seg.ends, ends...)
	for range run {
		seg.times = append(seg.times, now)
	}
	s.book(size, size)
	s.held += size
	s.next += uint64(len(run))
	s.ended = last
	s.signal()
	s.forgetLocked()
	return nil
}

// write writes a run at the end of a file, and says where its frames end. Called under writing.
func (s *spool) write(seg *segment, run [][]byte, durable bool) ([]int64, error) {
	file, err := s.in.files.use(seg)
	if err != nil {
		return nil, fmt.Errorf("spool a piece: %w", err)
	}
	defer s.in.files.done(seg)
	ends := make([]int64, 0, len(run))
	at := seg.size()
	for _, frame := range run {
		if _, err := file.WriteAt(frame, at); err != nil {
			return nil, errors.Join(fmt.Errorf("spool a piece: %w (is the disk full?)", err), file.Truncate(seg.size()))
		}
		at += int64(len(frame))
		ends = append(ends, at)
	}
	if durable {
		if err := file.Sync(); err != nil {
			s.fail(fmt.Errorf("the spool cannot be written: %w", err)) // what of it is on the disk is not known any more
			return nil, fmt.Errorf("spool pieces: %w", err)
		}
	}
	return ends, nil
}

// segmentFor is the file that the next run goes into. It makes room for it first. Called under writing.
func (s *spool) segmentFor(size int64) (*segment, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.makeRoom(size); err != nil {
		return nil, err
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
			_ = os.Remove(seg.path)
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

// makeRoom drops the oldest files until so many bytes more fit, if the stream may. Called under writing and mu, which it gives up
// for moments.
func (s *spool) makeRoom(size int64) error {
	for {
		if s.err != nil {
			return s.err
		}
		short := s.in.lacks(size, s.others(), 0)
		if short == nil {
			return nil
		}
		if !errors.Is(short, ErrSpoolFull) || !s.terms.Drops || len(s.segments) < 2 {
			return short
		}
		s.dropSegment()
		s.mu.Unlock()
		s.reap()
		s.mu.Lock()
	}
}

// create makes the file, durably if that is asked for.
func (s *segment) create(durable bool) error {
	f, err := os.OpenFile(s.path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		err = f.Close()
	}
	if err != nil || !durable {
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

// dropSegment lets go of the oldest file; reap takes it off the disk. Called under mu.
func (s *spool) dropSegment() {
	seg := s.segments[0]
	s.segments = s.segments[1:]
	if next := seg.next(); s.first < next {
		s.held -= seg.size() - seg.start(s.first)
		s.first = next
	}
	s.in.bytes.Add(-seg.size())
	s.dropped = append(s.dropped, seg)
}

// reap takes the files off the disk that were let go of. It is for those who may wait for the disk; where one cannot be removed it is
// tried again with the next.
func (s *spool) reap() {
	s.mu.Lock()
	dropped := s.dropped
	s.dropped = nil
	s.mu.Unlock()
	for _, seg := range dropped {
		s.in.files.forget(seg)
		if err := os.Remove(seg.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			s.in.log.Warn("old pieces cannot be taken off the disk", "stream", s.id, "err", err)
			s.mu.Lock()
			s.dropped = append(s.dropped, seg)
			s.mu.Unlock()
		}
	}
}

// forget lets go of the pieces that are past the stream's limits, and takes their files off the disk.
func (s *spool) forget() {
	s.mu.Lock()
	s.forgetLocked()
	s.mu.Unlock()
	s.reap()
}

// forgetLocked never lets go of the newest piece. Files stay on the disk until reap. Called under mu.
func (s *spool) forgetLocked() {
	if s.terms.RetainBytes == 0 && s.terms.RetainFor == 0 || len(s.segments) == 0 {
		return
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
	for len(s.segments) > 1 && s.segments[0].next() <= s.first {
		s.dropSegment()
	}
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
		file, err := s.in.files.use(seg)
		if errors.Is(err, os.ErrClosed) {
			continue // it was dropped between the look and the reading
		}
		if err != nil {
			return nil, nil, nil, fmt.Errorf("read piece %d from the spool: %w", seq, err)
		}
		b = newSlab(int(size))
		frame = b.data[:size]
		_, err = file.ReadAt(frame, start)
		s.in.files.done(seg)
		if err != nil {
			b.free()
			return nil, nil, nil, fmt.Errorf("read piece %d from the spool: %w", seq, err)
		}
		return b, frame, nil, nil
	}
}

// locate finds the frame of a piece; without a file it says what to wait for, or why it cannot be had.
func (s *spool) locate(seq uint64) (seg *segment, start, size int64, wait <-chan struct{}, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil && len(s.segments) == 0 {
		return nil, 0, 0, nil, s.err // it was closed or removed
	}
	s.forgetLocked()
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
	s.forgetLocked()
	return wire.Window{First: s.first, Next: s.next, Ended: s.ended}, s.err
}

// remove takes a stream out of the spool and off the disk.
func (s *spool) remove() error {
	s.in.mu.Lock()
	delete(s.in.streams, s.id)
	s.in.mu.Unlock()
	s.mu.Lock()
	s.book(s.promised, -s.size())
	s.closeFiles()
	s.first, s.ended, s.err = s.next, false, errWithdrawn
	s.signal()
	s.mu.Unlock()
	return os.RemoveAll(s.dir)
}

// size is how many bytes the stream has on disk. Called under mu, or by whoever has it alone.
func (s *spool) size() (size int64) {
	for _, seg := range s.segments {
		size += seg.size()
	}
	return size
}

// closeFiles is called under mu, or by whoever has it alone.
func (s *spool) closeFiles() {
	for _, seg := range append(s.segments, s.dropped...) {
		s.in.files.forget(seg)
	}
	s.segments, s.dropped = nil, nil
}
