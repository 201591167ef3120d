package mesh

import (
	"errors"
	"fmt"
)

// ErrSpoolFull means that what is to be published does not fit into the spool, or on the disk that it is on.
var ErrSpoolFull = errors.New("the spool is full")

// ErrTooLarge means that something is larger than all that its stream keeps.
var ErrTooLarge = errors.New("it is larger than what the stream keeps")

const (
	// spareDisk is what streams leave free on the disk, in bytes: the records of what the node owes and is owed stand there too.
	spareDisk = 32 << 20
	// frameRoom is what a piece with few labels takes beside its payload, in bytes, at most.
	frameRoom = 512
)

// framed is how many bytes a payload takes in a spool.
func framed(payload, pieces uint64) int64 {
	const most = 1 << 62
	if pieces > most/frameRoom || payload > most-pieces*frameRoom {
		return most
	}
	return int64(payload + pieces*frameRoom)
}

// lacks says why so many more bytes do not fit; nil if they do. promised is what others were promised, spare what can be freed.
func (d *spoolDir) lacks(size, promised, spare int64) error {
	used := d.bytes.Load() + promised - spare
	if size > d.limit-used {
		return fmt.Errorf("%w: %d bytes more do not fit, %d of its %d are taken", ErrSpoolFull, size, used, d.limit)
	}
	free, err := d.free()
	if err != nil {
		return err
	}
	if size > free+spare-promised-spareDisk {
		return fmt.Errorf("%w: %d bytes more do not fit on its disk, which has %d free and keeps %d of them for the node's records",
			ErrSpoolFull, size, free, spareDisk)
	}
	return nil
}

// fits fails with ErrSpoolFull unless a new stream of so many bytes has room.
func (d *spoolDir) fits(size int64) error {
	d.booking.Lock()
	defer d.booking.Unlock()
	return d.lacks(size, d.promised, 0)
}

// fits says why the stream cannot have so many bytes more; nil if it can. Called under mu and booking.
func (s *spool) fits(size int64) error {
	if s.err != nil {
		return s.err
	}
	var spare int64 // its own oldest pieces make room
	if s.terms.Drops {
		if s.terms.RetainBytes > 0 && size > s.terms.RetainBytes {
			return fmt.Errorf("%w: %d bytes, of which it keeps %d", ErrTooLarge, size, s.terms.RetainBytes)
		}
		if n := len(s.segments); n > 1 {
			spare = s.size() - s.segments[n-1].size()
		}
	}
	return s.in.lacks(size, s.in.promised, spare)
}

// reserve promises the stream room for so many bytes more, beside what it was promised already, if keep says so; else it only looks.
// What the stream appends comes out of that.
func (s *spool) reserve(size int64, keep bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.in.booking.Lock()
	defer s.in.booking.Unlock()
	if err := s.fits(size); err != nil || !keep {
		return err
	}
	s.promised += size
	s.in.promised += size
	return nil
}

// release gives back what the stream was promised and has not used.
func (s *spool) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.book(s.promised, 0)
}

// book takes bytes out of what the stream was promised, as far as it was, and notes those that came onto the disk. Called under mu.
func (s *spool) book(promised, written int64) {
	d := s.in
	d.booking.Lock()
	defer d.booking.Unlock()
	promised = min(promised, s.promised)
	s.promised -= promised
	d.promised -= promised
	d.bytes.Add(written)
}

// others is what other streams were promised. Called under mu.
func (s *spool) others() int64 {
	s.in.booking.Lock()
	defer s.in.booking.Unlock()
	return s.in.promised - s.promised
}
