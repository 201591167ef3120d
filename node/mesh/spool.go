package mesh

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// segmentBytes is the size at which a spool starts its next file: what is dropped at once when a live stream outgrows the
// spool.
const segmentBytes = 64 << 20

// ErrSpoolFull means that what is to be published does not fit into the spool.
var ErrSpoolFull = errors.New("the spool is full")

// spoolDir is the directory of everything that this node publishes, one subdirectory per stream:
//
//	<stream id>/header.json    the signed header
//	<stream id>/<sequence>.seg pieces from that sequence on, as the frames that go over the wire
//
// A finite stream that was written to its end is served again after a restart; what a crash left unfinished is removed, since
// nobody could ever end it.
type spoolDir struct {
	dir     string
	limit   int64
	bytes   atomic.Int64 // on disk, all streams
	mu      sync.Mutex
	streams map[protocol.StreamID]*spool // under mu
	log     *slog.Logger
}

// spool holds one stream. One goroutine appends; any number reads.
type spool struct {
	in     *spoolDir
	dir    string
	id     protocol.StreamID
	header protocol.SignedStream

	mu       sync.Mutex
	segments []*segment // under mu, ascending
	first    uint64     // under mu: lowest sequence still held
	next     uint64     // under mu: one past the highest
	ended    bool       // under mu: the last piece is held
	err      error      // under mu: why no piece will come any more
	wake     chan struct{}
}

type segment struct {
	file  *os.File
	path  string
	first uint64
	ends  []int64 // of each frame, in the file
}

func (s *segment) size() int64 {
	if len(s.ends) == 0 {
		return 0
	}
	return s.ends[len(s.ends)-1]
}

func openSpools(dir string, limit int64, domain protocol.Domain, log *slog.Logger) (*spoolDir, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the spool directory: %w", err)
	}
	d := &spoolDir{dir: dir, limit: limit, streams: make(map[protocol.StreamID]*spool), log: log}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("read the spool directory: %w", err)
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		var id protocol.StreamID
		if !e.IsDir() || id.UnmarshalText([]byte(e.Name())) != nil {
			continue
		}
		s, err := d.recover(path, id, domain)
		if err != nil {
			log.Warn("an unfinished stream is removed from the spool", "stream", id, "reason", err)
			if err := os.RemoveAll(path); err != nil {
				return nil, fmt.Errorf("remove an unfinished stream from the spool: %w", err)
			}
			continue
		}
		d.streams[id] = s
	}
	return d, nil
}

// recover reads a stream back. It fails unless the stream is whole and its header is that of the id.
func (d *spoolDir) recover(path string, id protocol.StreamID, domain protocol.Domain) (*spool, error) {
	s := &spool{in: d, dir: path, id: id, wake: make(chan struct{})}
	data, err := os.ReadFile(filepath.Join(path, "header.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &s.header); err != nil {
		return nil, err
	}
	if got, err := domain.VerifyStream(s.header); err != nil || got != id {
		return nil, fmt.Errorf("the header is not that of the stream: %w", err)
	}
	names, err := filepath.Glob(filepath.Join(path, "*.seg"))
	if err != nil {
		return nil, err
	}
	for _, name := range names { // Glob sorts, and the names are of one width
		if err := s.readSegment(name); err != nil {
			s.closeFiles()
			return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
	}
	if !s.ended {
		s.closeFiles()
		return nil, errors.New("its last piece was never written")
	}
	s.first = s.segments[0].first
	for _, seg := range s.segments {
		d.bytes.Add(seg.size())
	}
	return s, nil
}

func (s *spool) readSegment(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	seg := &segment{file: f, path: name}
	s.segments = append(s.segments, seg)
	r := wire.NewReader(f)
	r.MaxPiece = protocol.MaxPieceSize
	for {
		_, frame, err := r.Next(wire.KindPiece)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		p, _, err := wire.DecodePiece(frame, s.id)
		if err != nil {
			return err
		}
		if len(seg.ends) == 0 {
			seg.first = p.Sequence
		}
		if (len(s.segments) > 1 || len(seg.ends) > 0) && p.Sequence != s.next || s.ended {
			return fmt.Errorf("piece %d stands where piece %d belongs", p.Sequence, s.next)
		}
		seg.ends = append(seg.ends, seg.size()+int64(len(frame)))
		s.next, s.ended = p.Sequence+1, p.Last
	}
}

// create begins the spool of a new stream.
func (d *spoolDir) create(id protocol.StreamID, header protocol.SignedStream) (*spool, error) {
	s := &spool{in: d, dir: filepath.Join(d.dir, id.String()), id: id, header: header, wake: make(chan struct{})}
	data, err := json.MarshalIndent(header, "", "  ")
	if err != nil {
		return nil, err
	}
	if err := os.Mkdir(s.dir, 0o700); err != nil {
		return nil, fmt.Errorf("begin a stream in the spool: %w", err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, "header.json"), append(data, '\n'), 0o600); err != nil {
		return nil, fmt.Errorf("begin a stream in the spool: %w", err)
	}
	d.mu.Lock()
	d.streams[id] = s
	d.mu.Unlock()
	return s, nil
}

// append stores the next piece. Where keepAll is false (a live stream) the oldest segment makes room when the spool is full;
// else a full spool is an error that wraps ErrSpoolFull.
func (s *spool) append(frame []byte, last, keepAll bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.in.bytes.Load()+int64(len(frame)) > s.in.limit {
		if keepAll || len(s.segments) < 2 {
			return fmt.Errorf("%w: it holds %d of %d bytes; free some, or allow more", ErrSpoolFull, s.in.bytes.Load(), s.in.limit)
		}
		if err := s.dropOldest(); err != nil {
			return err
		}
	}
	n := len(s.segments)
	if n == 0 || s.segments[n-1].size()+int64(len(frame)) > min(segmentBytes, s.in.limit/4) && len(s.segments[n-1].ends) > 0 {
		path := filepath.Join(s.dir, fmt.Sprintf("%020d.seg", s.next))
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return fmt.Errorf("spool a piece: %w", err)
		}
		s.segments = append(s.segments, &segment{file: f, path: path, first: s.next})
		n++
	}
	seg := s.segments[n-1]
	if _, err := seg.file.WriteAt(frame, seg.size()); err != nil {
		return fmt.Errorf("spool a piece: %w (is the disk full?)", err)
	}
	if last {
		if err := seg.file.Sync(); err != nil {
			return fmt.Errorf("spool the last piece: %w", err)
		}
	}
	seg.ends = append(seg.ends, seg.size()+int64(len(frame)))
	s.in.bytes.Add(int64(len(frame)))
	s.next++
	s.ended = last
	s.signal()
	return nil
}

// dropOldest forgets the oldest segment. Called under mu.
func (s *spool) dropOldest() error {
	seg := s.segments[0]
	s.segments = s.segments[1:]
	s.first = s.segments[0].first
	s.in.bytes.Add(-seg.size())
	return errors.Join(seg.file.Close(), os.Remove(seg.path))
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
func (s *spool) read(seq uint64) (frame []byte, wait <-chan struct{}, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.err != nil && len(s.segments) == 0:
		return nil, nil, s.err // it was closed or removed
	case seq < s.first:
		return nil, nil, &GoneError{Oldest: s.first}
	case seq >= s.next && s.ended:
		return nil, nil, io.EOF
	case seq >= s.next && s.err != nil:
		return nil, nil, s.err
	case seq >= s.next:
		return nil, s.wake, nil
	}
	i := len(s.segments) - 1
	for s.segments[i].first > seq {
		i--
	}
	seg := s.segments[i]
	k := int(seq - seg.first)
	var start int64
	if k > 0 {
		start = seg.ends[k-1]
	}
	frame = make([]byte, seg.ends[k]-start)
	if _, err := seg.file.ReadAt(frame, start); err != nil {
		return nil, nil, fmt.Errorf("read piece %d from the spool: %w", seq, err)
	}
	return frame, nil, nil
}

// window is what of the stream is held; the error is why nothing more will come of it.
func (s *spool) window() (wire.Window, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return wire.Window{First: s.first, Next: s.next, Ended: s.ended}, s.err
}

// remove takes a stream out of the spool and off the disk.
func (s *spool) remove() error {
	s.fail(errWithdrawn)
	s.in.mu.Lock()
	delete(s.in.streams, s.id)
	s.in.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, seg := range s.segments {
		s.in.bytes.Add(-seg.size())
	}
	s.closeFiles()
	s.first, s.ended, s.err = s.next, false, errWithdrawn
	return os.RemoveAll(s.dir)
}

func (s *spool) closeFiles() {
	for _, seg := range s.segments {
		_ = seg.file.Close() // what had to last was synced
	}
	s.segments = nil
}

func (d *spoolDir) recovered() []*spool {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := make([]*spool, 0, len(d.streams))
	for _, s := range d.streams {
		out = append(out, s)
	}
	return out
}

func (d *spoolDir) used() int64 { return d.bytes.Load() }

func (d *spoolDir) room() int64 { return d.limit - d.bytes.Load() }

func (d *spoolDir) close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, s := range d.streams {
		s.mu.Lock()
		s.closeFiles()
		s.err = errClosed
		s.mu.Unlock()
	}
}
