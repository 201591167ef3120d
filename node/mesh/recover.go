package mesh

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/openstreaming/openstreaming/node/mesh/wire"
	"github.com/openstreaming/openstreaming/protocol"
)

// recover reads a stream's files back. What a crash left torn at the end of a log is cut off: it was never served, since a log's
// pieces are on the disk before anybody can have them.
func (s *spool) recover() error {
	names, err := filepath.Glob(filepath.Join(s.dir, "*.seg"))
	if err != nil {
		return err
	}
	for i, name := range names { // Glob sorts, and the names are of one width
		if err := s.readSegment(name, s.terms.Log && i == len(names)-1); err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
	}
	if len(s.segments) > 0 {
		s.first = s.segments[0].first
		s.held = s.size()
	}
	return nil
}

// readSegment reads one file. The tail of the newest file of a log is verified, and cut behind the last run that is whole.
func (s *spool) readSegment(name string, tail bool) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // what was written is synced
	seg := &segment{path: name}
	if _, err := fmt.Sscanf(filepath.Base(name), "%d.seg", &seg.first); err != nil {
		return err
	}
	s.segments = append(s.segments, seg)
	if len(s.segments) == 1 {
		s.next = seg.first
	} else if seg.first != s.next {
		return fmt.Errorf("it begins with piece %d where piece %d belongs", seg.first, s.next)
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	err = s.readFrames(f, seg, tail)
	if err == nil || !tail || errors.Is(err, errDisk) {
		return s.date(seg, info, err)
	}
	s.in.log.Warn("the torn end of a log is cut off", "stream", s.id, "piece", seg.next(), "bytes", info.Size()-seg.size(), "reason", err)
	if err := errors.Join(f.Truncate(seg.size()), f.Sync()); err != nil {
		return fmt.Errorf("cut off what is torn: %w", err)
	}
	return s.date(seg, info, nil)
}

// errDisk means that a file cannot be read, which says nothing of what it holds.
var errDisk = errors.New("the file cannot be read")

// date gives all pieces of a file the time when it was written last, which is no earlier than theirs, and passes err on.
func (s *spool) date(seg *segment, info os.FileInfo, err error) error {
	for range seg.ends {
		seg.times = append(seg.times, info.ModTime().UnixMilli())
	}
	return err
}

// readFrames reads piece after piece: of our own streams as far as runs are whole, since part of a run was never served.
func (s *spool) readFrames(f *os.File, seg *segment, verify bool) error {
	verifier := s.in.domain.Verifier(s.header.Stream)
	r := wire.NewReader(bufio.NewReaderSize(diskReader{f}, 256<<10))
	r.MaxPiece = protocol.MaxPieceSize
	var run []int64 // where the frames of the run end that is being read
	at := int64(0)
	for {
		_, frame, err := r.Next(wire.KindPiece)
		if errors.Is(err, io.EOF) && len(run) > 0 {
			return fmt.Errorf("a run is cut off after %d pieces", len(run))
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		p, payload, err := wire.DecodePiece(frame, s.id)
		if err == nil && verify {
			if err = verifier.Verify(p); err == nil {
				err = p.CheckPayload(payload)
			}
		}
		if err != nil {
			return err
		}
		if p.Sequence != s.next+uint64(len(run)) || p.Run.First != s.next && !s.terms.Kept || s.ended {
			return fmt.Errorf("piece %d stands where piece %d belongs", p.Sequence, s.next+uint64(len(run)))
		}
		at += int64(len(frame))
		if run = append(run, at); s.terms.Kept || len(run) == int(p.Run.Count) {
			seg.ends = append(seg.ends, run...)
			s.next, s.ended, run = p.Sequence+1, p.Last, nil
		}
	}
}

// diskReader marks what goes wrong with the disk itself.
type diskReader struct{ f *os.File }

func (d diskReader) Read(b []byte) (int, error) {
	n, err := d.f.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: %w", errDisk, err)
	}
	return n, err
}
