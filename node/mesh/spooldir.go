package mesh

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/disk"
	"github.com/openstreaming/openstreaming/protocol"
)

// spoolDir is the directory of everything that this node publishes, one subdirectory per stream:
//
//	<stream id>/header.json    the signed header
//	<stream id>/terms.json     how it is kept
//	<stream id>/<sequence>.seg pieces from that sequence on, as the frames that go over the wire
//
// After a restart a stream that was written to its end is served again, and a log can be gone on with. Of any other stream the
// input is gone with the process that read it, and nobody could ever end it: it is removed.
type spoolDir struct {
	dir     string
	limit   int64
	domain  protocol.Domain
	clock   Clock
	bytes   atomic.Int64          // on disk, all streams
	free    func() (int64, error) // bytes that the disk has free
	files   *openFiles
	mu      sync.Mutex
	streams map[protocol.StreamID]*spool // under mu
	log     *slog.Logger

	booking  sync.Mutex // the last to be taken
	promised int64      // under booking: bytes for which streams have room kept
}

// spoolTerms are how a stream is kept.
type spoolTerms struct {
	Log         bool          `json:"log,omitempty"`  // it can be gone on with after a restart
	Kept        bool          `json:"kept,omitempty"` // it is a stream of others, and may begin and end in the middle of a run
	RetainBytes int64         `json:"retainBytes,omitempty"`
	RetainFor   time.Duration `json:"retainForNanoseconds,omitempty"`
	// Drops says that the oldest pieces make room when the spool is full; else a full spool is an error.
	Drops bool `json:"drops,omitempty"`
}

func openSpools(dir string, limit int64, domain protocol.Domain, clock Clock, log *slog.Logger) (*spoolDir, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the spool directory: %w", err)
	}
	d := &spoolDir{dir: dir, limit: limit, domain: domain, clock: clock, streams: make(map[protocol.StreamID]*spool), log: log,
		free: func() (int64, error) { return disk.Free(dir) }, files: newOpenFiles()}
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
		s, err := d.recover(path, id)
		switch {
		case err == nil:
			d.streams[id] = s
			d.bytes.Add(s.size())
		case s.terms.Log:
			log.Error("a log in the spool is damaged, and set aside", "stream", id, "directory", path+".damaged", "err", err)
			if err := os.Rename(path, path+".damaged"); err != nil {
				return nil, fmt.Errorf("set a damaged log aside: %w", err)
			}
		default:
			log.Warn("an unfinished stream is removed from the spool", "stream", id, "reason", err)
			if err := os.RemoveAll(path); err != nil {
				return nil, fmt.Errorf("remove an unfinished stream from the spool: %w", err)
			}
		}
	}
	return d, nil
}

// recover reads a stream back. It fails, with what it knows of the spool, if the header is not that of the id, the pieces are not
// whole, or nobody could go on with it.
func (d *spoolDir) recover(path string, id protocol.StreamID) (*spool, error) {
	s := &spool{in: d, dir: path, id: id, wake: make(chan struct{})}
	for name, into := range map[string]any{"terms.json": &s.terms, "header.json": &s.header} {
		data, err := os.ReadFile(filepath.Join(path, name))
		if err == nil {
			err = json.Unmarshal(data, into)
		}
		if err != nil && !(name == "terms.json" && errors.Is(err, fs.ErrNotExist)) {
			return s, fmt.Errorf("read %s: %w", name, err)
		}
	}
	if got, err := d.domain.VerifyStream(s.header); err != nil || got != id {
		return s, fmt.Errorf("the header is not that of the stream: %w", err)
	}
	if err := s.recover(); err != nil {
		s.closeFiles()
		return s, err
	}
	if !s.ended && !s.terms.Log {
		s.closeFiles()
		return s, errors.New("its last piece was never written")
	}
	return s, nil
}

// create begins the spool of a new stream.
func (d *spoolDir) create(id protocol.StreamID, header protocol.SignedStream, terms spoolTerms) (*spool, error) {
	s := &spool{in: d, dir: filepath.Join(d.dir, id.String()), id: id, header: header, terms: terms, opened: true, wake: make(chan struct{})}
	if err := os.Mkdir(s.dir, 0o700); err != nil {
		return nil, fmt.Errorf("begin a stream in the spool: %w", err)
	}
	err := s.writeTerms()
	if err == nil {
		err = writeJSON(filepath.Join(s.dir, "header.json"), header)
	}
	if err == nil {
		err = syncDir(d.dir)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("begin a stream in the spool: %w", err), os.RemoveAll(s.dir))
	}
	d.mu.Lock()
	d.streams[id] = s
	d.mu.Unlock()
	return s, nil
}

func (s *spool) writeTerms() error { return writeJSON(filepath.Join(s.dir, "terms.json"), s.terms) }

// writeJSON replaces a file by v, durably.
func writeJSON(path string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return chain.ReplaceFile(path, append(data, '\n'))
}

func syncDir(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// find is the spool of a stream, or nil.
func (d *spoolDir) find(id protocol.StreamID) *spool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.streams[id]
}

func (d *spoolDir) all() []*spool {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := make([]*spool, 0, len(d.streams))
	for _, s := range d.streams {
		out = append(out, s)
	}
	return out
}

// tidyEvery is how often what is older than its stream is kept is taken off the disk.
const tidyEvery = 10 * time.Second

// tidy keeps streams within their time, also those to which nothing is added. It returns when ctx ends.
func (d *spoolDir) tidy(ctx context.Context) error {
	due := time.NewTicker(tidyEvery)
	defer due.Stop()
	for {
		select {
		case <-due.C:
		case <-ctx.Done():
			return nil
		}
		for _, s := range d.all() {
			s.forget()
		}
	}
}

func (d *spoolDir) used() int64 { return d.bytes.Load() }

func (d *spoolDir) close() {
	for _, s := range d.all() {
		s.writing.Lock() // what is being written is written
		s.mu.Lock()
		s.closeFiles()
		s.err = errClosed
		s.signal()
		s.mu.Unlock()
		s.writing.Unlock()
	}
}
