package mesh

import (
	"container/list"
	"os"
	"sync"
)

// mostOpenFiles is how many files a spool directory leaves open: each costs a descriptor, and a spool may have thousands. Those in
// use beyond it are closed after use.
const mostOpenFiles = 128

// openFiles are the files of a spool directory that are open. Opening a file costs little, and yet too much for each piece.
type openFiles struct {
	mu   sync.Mutex
	open int        // under mu
	idle *list.List // under mu: of *segment, open and in nobody's use, last used first
}

func newOpenFiles() *openFiles { return &openFiles{idle: list.New()} }

// handle is what openFiles knows of a segment's file; under openFiles.mu.
type handle struct {
	file  *os.File
	users int
	idle  *list.Element
	gone  bool // it is no longer of the spool
}

// use is the file of a segment, open until done. os.ErrClosed means that it is no longer of the spool.
func (o *openFiles) use(seg *segment) (*os.File, error) {
	if f, err := o.take(seg, nil); f != nil || err != nil {
		return f, err
	}
	f, err := os.OpenFile(seg.path, os.O_RDWR, 0)
	if err != nil {
		o.mu.Lock()
		defer o.mu.Unlock()
		if seg.handle.gone {
			err = os.ErrClosed
		}
		return nil, err
	}
	return o.take(seg, f)
}

// take is a file that is open already, or else this one, which may be none.
func (o *openFiles) take(seg *segment, opened *os.File) (*os.File, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	h := &seg.handle
	if opened != nil && (h.gone || h.file != nil) {
		_ = opened.Close() // nothing was done with it
	}
	switch {
	case h.gone:
		return nil, os.ErrClosed
	case h.file == nil && opened == nil:
		return nil, nil
	case h.file == nil:
		h.file = opened
		o.open++
	}
	if h.users++; h.idle != nil {
		o.idle.Remove(h.idle)
		h.idle = nil
	}
	return h.file, nil
}

// done is for who has used a file.
func (o *openFiles) done(seg *segment) {
	o.mu.Lock()
	defer o.mu.Unlock()
	h := &seg.handle
	if h.users--; h.users > 0 {
		return
	}
	if h.gone {
		o.close(h)
		return
	}
	h.idle = o.idle.PushFront(seg)
	for o.open > mostOpenFiles && o.idle.Len() > 0 {
		if last, ok := o.idle.Remove(o.idle.Back()).(*segment); ok {
			last.handle.idle = nil
			o.close(&last.handle)
		}
	}
}

// forget closes a file, once nobody uses it, and lets nobody have it any more.
func (o *openFiles) forget(seg *segment) {
	o.mu.Lock()
	defer o.mu.Unlock()
	h := &seg.handle
	h.gone = true
	if h.idle != nil {
		o.idle.Remove(h.idle)
		h.idle = nil
	}
	if h.file != nil && h.users == 0 {
		o.close(h)
	}
}

// close is called under mu.
func (o *openFiles) close(h *handle) {
	_ = h.file.Close() // what had to last was synced
	h.file = nil
	o.open--
}
